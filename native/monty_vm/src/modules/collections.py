"""This module implements specialized container datatypes providing
alternatives to Python's general purpose built-in containers, dict,
list, set, and tuple.

* namedtuple   factory function for creating tuple subclasses with named fields
* deque        list-like container with fast appends and pops on either end
* ChainMap     dict-like class for creating a single view of multiple mappings
* Counter      dict subclass for counting hashable objects
* OrderedDict  dict subclass that remembers the order entries were added
* defaultdict  dict subclass that calls a factory function to supply missing values
* UserDict     wrapper around dictionary objects for easier dict subclassing
* UserList     wrapper around list objects for easier list subclassing
* UserString   wrapper around string objects for easier string subclassing

"""

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']


def __getattr__(name):
    # What derives from abstract classes is made when it is first asked for.
    if name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        import _collections_wrappers
        return getattr(_collections_wrappers, name)
    raise AttributeError(f"module 'collections' has no attribute {name!r}")


_missing = object()
_shown = set()


def _generic(cls, item):
    from types import GenericAlias
    return GenericAlias(cls, item)


# ---- namedtuple ----

def _is_keyword(name):
    return name in ('False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del',
                    'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda',
                    'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield')


_new_tuple = tuple.__new__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Returns a new subclass of tuple with named fields.

    >>> Point = namedtuple('Point', ['x', 'y'])
    >>> Point.__doc__                   # docstring for the new class
    'Point(x, y)'
    >>> p = Point(11, y=22)             # instantiate with positional args or keywords
    >>> p[0] + p[1]                     # indexable like a plain tuple
    33
    >>> p._replace(x=100)               # _replace() is like str.replace() but targets named fields
    Point(x=100, y=22)
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        seen = set()
        for i, name in enumerate(field_names):
            if not name.isidentifier() or _is_keyword(name) or name.startswith('_') or name in seen:
                field_names[i] = f'_{i}'
            seen.add(name)
    for name in [typename] + field_names:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _is_keyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))
    namespace = _namespace(typename, tuple(field_names), field_defaults, defaults)
    if module is not None:
        namespace['__module__'] = module
    return type(typename, (tuple,), namespace)


def _namespace(typename, fields, field_defaults, defaults):
    parameters = ', '.join(fields)
    comma = ',' if len(fields) == 1 else ''
    new = eval(f'lambda _cls{"".join([", " + name for name in fields])}: _tuple_new(_cls, ({parameters}{comma}))',
               {'_tuple_new': _vm_new_tuple, '__builtins__': {}, '__name__': f'namedtuple_{typename}'})
    if defaults is not None:
        new.__defaults__ = defaults

    def _replace(self, /, **kwds):
        result = _new_tuple(type(self), map(kwds.pop, fields, self))
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return f'{type(self).__name__}({", ".join([f"{name}={value!r}" for name, value in zip(fields, self)])})'

    def _asdict(self):
        """Return a new dict which maps field names to their values."""
        return dict(zip(fields, self))

    def __getnewargs__(self):
        """Return self as a plain tuple.  Used by copy and pickle."""
        return tuple(self)

    def _make(cls, iterable):
        result = _new_tuple(cls, iterable)
        if len(result) != len(fields):
            raise TypeError(f'Expected {len(fields)} arguments, got {len(result)}')
        return result

    namespace = {
        '__doc__': f'{typename}({parameters})',
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': field_defaults,
        '__match_args__': fields,
        '__new__': new,
        '_make': classmethod(_make),
        '__replace__': _replace,
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
    }
    new.__name__ = '__new__'
    new.__doc__ = f'Create new instance of {typename}({parameters})'
    _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    __repr__.__doc__ = 'Return a nicely formatted representation string'
    for method in (new, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
    for i, name in enumerate(fields):
        namespace[name] = _vm_tuple_getter(i, f'Alias for field number {i}')
    return namespace


def _finish(cls, fields):
    # A class of the host's: see `_finish_class` in the prelude.
    own = cls.__dict__
    for name, value in _namespace(cls.__name__, fields, {}, None).items():
        if name in own and type(own[name]).__name__ == 'unfinished_attribute':
            setattr(cls, name, staticmethod(value) if name == '__new__' else value)


# ---- defaultdict ----

def _shown_once(mapping, part, cycle):
    # The representation of the factory, or of the dict, of one that may have itself in it.
    key = id(mapping), part
    if key in _shown:
        return cycle
    _shown.add(key)
    try:
        return dict.__repr__(mapping) if part else repr(mapping.default_factory)
    finally:
        _shown.discard(key)


class defaultdict(dict):
    """defaultdict(default_factory=None, /, [...]) --> dict with default factory

The default factory is called without arguments to produce
a new value when a key is not present, in __getitem__ only.
A defaultdict compares equal to a dict with the same items.
All remaining arguments are treated the same as if they were
passed to the dict constructor, including keyword arguments."""

    __slots__ = ('default_factory',)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        if args or kwargs:
            dict.__init__(self, *args, **kwargs)

    def __missing__(self, key, /):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def __repr__(self):
        return f'{type(self).__name__}({_shown_once(self, 0, "...")}, {_shown_once(self, 1, "{...}")})'

    def copy(self):
        """D.copy() -> a shallow copy of D."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        arguments = () if self.default_factory is None else (self.default_factory,)
        return type(self), arguments, None, None, iter(self.items())

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    __class_getitem__ = classmethod(_generic)


# ---- OrderedDict ----

@_vm_ordered
class OrderedDict(dict):
    """Dictionary that remembers insertion order"""

    def move_to_end(self, /, key, last=True):
        """Move an existing element to the end (or beginning if last is false).

Raise KeyError if the element does not exist."""
        if not _vm_move_to_end(self, key):
            raise KeyError(key)
        if last:
            return
        key, value = dict.popitem(self)
        others = dict(self)
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, others)

    def popitem(self, /, last=True):
        """Remove and return a (key, value) pair from the dictionary.

Pairs are returned in LIFO order if last is true or FIFO order if false."""
        item = _vm_pop_last(self) if last else _vm_pop_first(self)
        if item is None:
            raise KeyError('dictionary is empty')
        return item

    def __eq__(self, other, /):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all([a is b or a == b for a, b in zip(dict.keys(self), dict.keys(other))])
        return dict.__eq__(self, other)

    def __ne__(self, other, /):
        result = self == other
        return result if result is NotImplemented else not result

    __hash__ = None

    def __repr__(self):
        if not len(self):
            return f'{type(self).__name__}()'
        if id(self) in _shown:
            return '...'
        _shown.add(id(self))
        try:
            return f'{type(self).__name__}({dict.__repr__(dict(self.items()))})'
        finally:
            _shown.discard(id(self))

    def copy(self):
        """A shallow copy of ordered dict."""
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other, /):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __ior__(self, other, /):
        self.update(other)
        return self

    def __reduce__(self):
        return type(self), (), self.__dict__ or None, None, iter(self.items())


# ---- Counter ----

def _count_elements(mapping, iterable):
    for x in iterable:
        hash(x)
        mapping[x] = mapping.get(x, 0) + 1


class Counter(dict):
    """Dict subclass for counting hashable items.  Sometimes called a bag
or multiset.  Elements are stored as dictionary keys and their counts
are stored as dictionary values."""

    def __init__(self, iterable=None, /, **kwds):
        if iterable is not None or kwds:
            self.update(iterable, **kwds)

    def __missing__(self, key):
        """The count of elements not in the Counter is zero."""
        return 0

    def total(self):
        """Sum of the counts"""
        return sum(self.values())

    def most_common(self, n=None):
        """List the n most common elements and their counts from the most
common to the least.  If n is None, then list all element counts."""
        pairs = sorted(self.items(), key=_count_of, reverse=True)
        return pairs if n is None else pairs[:n] if n >= 0 else []

    def elements(self):
        """Iterator over elements repeating each as many times as its count."""
        return (x for x, count in self.items() for _ in range(count))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Like dict.update() but add counts instead of replacing them."""
        if iterable is not None:
            if isinstance(iterable, dict) or _is_mapping(iterable):
                if self:
                    get = self.get
                    for x, count in iterable.items():
                        self[x] = count + get(x, 0)
                else:
                    dict.update(self, iterable)
            else:
                counted = None
                if type(self) is Counter:
                    iterable = list(iterable)
                    counted = _vm_counted(iterable)
                if counted is None:
                    _count_elements(self, iterable)
                elif self:
                    get = self.get
                    for x, count in counted.items():
                        self[x] = get(x, 0) + count
                else:
                    dict.update(self, counted)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like dict.update() but subtracts counts instead of replacing them.
Counts can be reduced below zero."""
        if iterable is not None:
            get = self.get
            if isinstance(iterable, dict) or _is_mapping(iterable):
                for x, count in iterable.items():
                    self[x] = get(x, 0) - count
            else:
                for x in iterable:
                    self[x] = get(x, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Return a shallow copy."""
        return type(self)(self)

    def __reduce__(self):
        return type(self), (dict(self),)

    def __delitem__(self, x):
        """Like dict.__delitem__() but does not raise KeyError for missing values."""
        if x in self:
            dict.__delitem__(self, x)

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f'{type(self).__name__}({shown!r})'

    def __eq__(self, other):
        """True if all counts agree. Missing counts are treated as zero."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[x] == other[x] for c in (self, other) for x in c])

    def __ne__(self, other):
        """True if any counts disagree. Missing counts are treated as zero."""
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        """True if all counts in self are a subset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[x] <= other[x] for c in (self, other) for x in c])

    def __lt__(self, other):
        """True if all counts in self are a proper subset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        """True if all counts in self are a superset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[x] >= other[x] for c in (self, other) for x in c])

    def __gt__(self, other):
        """True if all counts in self are a proper superset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        """Add counts from two counters."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = {x: count + other[x] for x, count in self.items()}
        result.update([(x, count) for x, count in other.items() if x not in self])
        return _positive(result)

    def __sub__(self, other):
        """Subtract count, but keep only results with positive counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = {x: count - other[x] for x, count in self.items()}
        result.update([(x, 0 - count) for x, count in other.items() if x not in self])
        return _positive(result)

    def __or__(self, other):
        """Union is the maximum of value in either of the input counters."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = {x: max(count, other[x]) for x, count in self.items()}
        result.update([(x, count) for x, count in other.items() if x not in self])
        return _positive(result)

    def __and__(self, other):
        """Intersection is the minimum of corresponding counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive({x: min(count, other[x]) for x, count in self.items()})

    def __pos__(self):
        """Adds an empty counter, effectively stripping negative and zero counts"""
        return _positive(self)

    def __neg__(self):
        """Subtracts from an empty counter.  Strips positive and zero counts, and flips the sign on negative counts."""
        return _positive({x: 0 - count for x, count in self.items()})

    def _keep_positive(self):
        for x in [x for x, count in self.items() if not count > 0]:
            del self[x]
        return self

    def __iadd__(self, other):
        """Inplace add from another counter, keeping only positive counts."""
        for x, count in other.items():
            self[x] += count
        return self._keep_positive()

    def __isub__(self, other):
        """Inplace subtract counter, but keep only results with positive counts."""
        for x, count in list(other.items()):
            self[x] -= count
        return self._keep_positive()

    def __ior__(self, other):
        """Inplace union is the maximum of value from either counter."""
        for x, count in other.items():
            if count > self[x]:
                self[x] = count
        return self._keep_positive()

    def __iand__(self, other):
        """Inplace intersection is the minimum of corresponding counts."""
        for x, count in self.items():
            if other[x] < count:
                self[x] = other[x]
        return self._keep_positive()


def _count_of(pair):
    return pair[1]


def _positive(counts):
    result = Counter()
    for x, count in counts.items():
        if count > 0:
            result[x] = count
    return result


def _is_mapping(value):
    # Whether it is a Mapping: only what has these methods can be one.
    if not hasattr(value, 'keys') or not hasattr(value, 'items'):
        return False
    from collections.abc import Mapping
    return isinstance(value, Mapping)

"""functools.py - Tools for working with functions and callable objects"""

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
           'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property',
           'Placeholder']

_missing = object()


def __getattr__(name):
    # What is seldom needed is made when it is first asked for.
    if name in ('singledispatch', 'singledispatchmethod'):
        import _functools_dispatch
        return getattr(_functools_dispatch, name)
    raise AttributeError(f"module 'functools' has no attribute {name!r}")


def _generic(cls, item):
    from types import GenericAlias
    return GenericAlias(cls, item)


WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a wrapper look like what it wraps."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(function=_missing, iterable=_missing, /, initial=_missing):
    """Apply a function of two arguments cumulatively to the items of an iterable, from left to right."""
    if iterable is _missing:
        raise TypeError(f'reduce() takes at least 2 positional arguments ({int(function is not _missing)} given)')
    try:
        iterator = iter(iterable)
    except TypeError:
        if hasattr(type(iterable), '__iter__'):
            raise
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _missing:
        for initial in iterator:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    for x in iterator:
        initial = function(initial, x)
    return initial


# ---- ordering ----

_symbols = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}
_alternatives = {'': '', 'or': ' or (a == b)', 'and': ' and (a != b)'}


def _ordering(root, operation, negated, alternative):
    # What an operation is, found from the one that the class defines: its negation or not, and with `==` or `!=`.
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if negated:
            result = not result
        if alternative == 'or':
            return result or self == other
        if alternative == 'and':
            return result and self != other
        return result
    method.__name__ = operation
    method.__qualname__ = f'_{operation[2:4]}_from_{root[2:4]}'
    method.__doc__ = (f"Return a {_symbols[operation]} b.  Computed by @total_ordering from "
                      f"({'not ' if negated else ''}a {_symbols[root]} b){_alternatives[alternative]}.")
    return method


_orderings = {
    '__lt__': (('__gt__', True, 'and'), ('__le__', False, 'or'), ('__ge__', True, '')),
    '__le__': (('__ge__', True, 'or'), ('__lt__', False, 'and'), ('__gt__', True, '')),
    '__gt__': (('__lt__', True, 'and'), ('__ge__', False, 'or'), ('__le__', True, '')),
    '__ge__': (('__le__', True, 'or'), ('__gt__', False, 'and'), ('__lt__', True, '')),
}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods."""
    roots = {name for name in _orderings if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for operation, negated, alternative in _orderings[root]:
        if operation not in roots:
            setattr(cls, operation, _ordering(root, operation, negated, alternative))
    return cls


class KeyWrapper:
    __slots__ = ('_compare', 'obj')

    def _compared(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError('other argument must be K instance')
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        # Sorting asks this only.
        if not isinstance(other, KeyWrapper):
            raise TypeError('other argument must be K instance')
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compared(other) > 0

    def __le__(self, other):
        return self._compared(other) <= 0

    def __ge__(self, other):
        return self._compared(other) >= 0

    def __eq__(self, other):
        return self._compared(other) == 0

    __hash__ = None


def cmp_to_key(mycmp=_missing):
    """Convert a cmp= function into a key= function.

  mycmp
    Function that compares two objects."""
    if mycmp is _missing:
        raise TypeError("cmp_to_key() missing required argument 'mycmp' (pos 1)")

    def K(obj):
        key = KeyWrapper()
        key._compare = mycmp
        key.obj = obj
        return key
    return K


# ---- partial ----

class _PlaceholderType:
    """The type of the Placeholder singleton."""
    __slots__ = ()
    _made = None

    def __new__(cls, /, *args, **kwargs):
        if args or kwargs:
            raise TypeError('PlaceholderType takes no arguments')
        if cls._made is None:
            cls._made = object.__new__(cls)
        return cls._made

    def __init_subclass__(cls, /, **kwargs):
        raise TypeError("type 'functools._PlaceholderType' is not an acceptable base type")

    def __repr__(self):
        return 'Placeholder'

    def __reduce__(self):
        return 'Placeholder'


Placeholder = _PlaceholderType()


def _merge_partial(args, keywords, more, named):
    # The arguments of a partial with more given: these fill its placeholders first.
    count = sum([x is Placeholder for x in args])
    if count:
        if len(more) < count:
            more = more + (Placeholder,) * (count - len(more))
        filling = iter(more)
        args = [next(filling) if x is Placeholder else x for x in args] + list(filling)
        while args and args[-1] is Placeholder:
            args.pop()
        args = tuple(args)
    else:
        args = args + more
    return args, {**keywords, **named}


def _check_partial(args, named):
    if args and args[-1] is Placeholder:
        raise TypeError('trailing Placeholders are not allowed')
    for value in named.values():
        if value is Placeholder:
            raise TypeError('Placeholder cannot be passed as a keyword argument')


def _fill(args, more):
    # The arguments of a call.
    count = sum([x is Placeholder for x in args])
    if len(more) < count:
        raise TypeError(f"missing positional arguments in 'partial' call; expected at least {count}, got {len(more)}")
    filling = iter(more)
    return [next(filling) if x is Placeholder else x for x in args] + list(filling)


class _Part:
    """What a partial was made of."""

    def __init__(self, index):
        self.index = index

    def __get__(self, instance, owner=None):
        return self if instance is None else instance._parts[self.index]

    def __set__(self, instance, value):
        raise AttributeError('readonly attribute')

    def __delete__(self, instance):
        raise AttributeError('readonly attribute')


class partial:
    """Create a new function with partial application of the given arguments
and keywords."""

    __slots__ = ('_parts', '__dict__', '__weakref__')

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError('the first argument must be callable')
        args = tuple(args)
        _check_partial(args, keywords)
        if isinstance(func, partial):
            args, keywords = _merge_partial(func.args, func.keywords, args, keywords)
            func = func.func
        self = object.__new__(cls)
        self._parts = func, args, keywords, any([x is Placeholder for x in args])
        return self

    func = _Part(0)
    args = _Part(1)
    keywords = _Part(2)

    def __call__(self, /, *args, **keywords):
        func, own, named, holes = self._parts
        if holes:
            args = _fill(own, args)
        else:
            args = own + args
        if keywords:
            return func(*args, **{**named, **keywords})
        return func(*args, **named)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return lambda *args, **keywords: self(instance, *args, **keywords)

    def __repr__(self):
        return _show_partial(self, 'functools.partial' if type(self) is partial else _full_name(type(self)))

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, namespace = state
        if not callable(func) or not isinstance(args, tuple) or not (keywords is None or isinstance(keywords, dict)):
            raise TypeError('invalid partial state')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        self._parts = (func, tuple(args), dict(keywords or {}), any([x is Placeholder for x in args]))
        if namespace:
            self.__dict__.update(namespace)

    __class_getitem__ = classmethod(_generic)


def _full_name(cls):
    if cls.__module__ in ('builtins', '__main__'):
        return cls.__qualname__ if cls.__module__ == 'builtins' else '__main__.' + cls.__qualname__
    return f'{cls.__module__}.{cls.__qualname__}'


_shown = set()


def _show_partial(self, name):
    if id(self) in _shown:
        return '...'
    _shown.add(id(self))
    try:
        parts = [repr(self.func)]
        parts.extend([repr(x) for x in self.args])
        parts.extend([f'{key}={value!r}' for key, value in self.keywords.items()])
    finally:
        _shown.discard(id(self))
    return f'{name}({", ".join(parts)})'


def _bind(function, instance, owner):
    # What a function, or another descriptor, is as an attribute of an instance.
    if hasattr(function, '__get__'):
        return function.__get__(instance, owner)
    return function


class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, '__get__', None) is None:
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        _check_partial(args, keywords)
        if isinstance(func, partialmethod):
            args, keywords = _merge_partial(func.args, func.keywords, args, keywords)
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        return _show_partial(self, f'{type(self).__module__}.{type(self).__qualname__}')

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            args = _fill(self.args, args)
            return self.func(cls_or_self, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return _bind(self._make_unbound_method(), obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(_generic)


# ---- caches ----

_info = None


def _cache_info(hits, misses, maxsize, currsize):
    global _info
    if _info is None:
        from collections import namedtuple
        _info = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
        _info.__module__ = 'functools'
    return _info(hits, misses, maxsize, currsize)


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def cache(user_function, /):
    """Simple lightweight unbounded cache."""
    return _cached(user_function, None, False)


def _typed_key(args, named):
    key = args, tuple([type(x) for x in args])
    if named:
        key += tuple(named.items()), tuple([type(x) for x in named.values()])
    return key


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError('the first argument must be callable')
    found = {}
    hits = misses = 0
    absent = _missing

    if maxsize == 0:
        def wrapper(*args, **named):
            nonlocal misses
            misses += 1
            return function(*args, **named)
    else:
        # (With a size, the dict is in the order of use.)
        def wrapper(*args, **named):
            nonlocal hits, misses
            if typed:
                key = _typed_key(args, named)
            elif named:
                key = args, tuple(named.items()), absent
            elif len(args) == 1 and (type(args[0]) is int or type(args[0]) is str):
                key = args[0]
            else:
                key = args
            try:
                result = found.get(key, absent)
            except TypeError:
                hash(key)
                raise
            if result is not absent:
                hits += 1
                if maxsize is not None:
                    _vm_move_to_end(found, key)
                return result
            if not found:
                hash(key)  # (An empty dict does not ask.)
            misses += 1
            result = function(*args, **named)
            if maxsize is None:
                found[key] = result
            elif key not in found:
                if len(found) >= maxsize:
                    _vm_pop_first(found)
                found[key] = result
            return result

    def cache_info():
        """Report cache statistics"""
        return _cache_info(hits + _vm_cache_hits(wrapper), misses, maxsize, len(found))

    def cache_clear():
        """Clear the cache and cache statistics"""
        nonlocal hits, misses
        hits = misses = 0
        found.clear()
        look_up_first()

    def look_up_first():
        # Calls that it can answer so do not come to the wrapper.
        if maxsize != 0 and not typed:
            _vm_cache(wrapper, found, maxsize is not None)

    look_up_first()
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


class cached_property:
    """A property that is computed once, then an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f'Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property.") from None
        value = kept.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            kept[name] = value
        return value

    __class_getitem__ = classmethod(_generic)

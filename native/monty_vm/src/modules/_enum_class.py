# The metaclass of enumerations, and enumerations of any values.
from _enum_namespace import EnumDict, _Name, _Value, _property, property

__name__ = 'enum'

Enum = ReprEnum = None
_nothing = object()
_proxy = type(type('_', (), {}).__dict__)


def _data_type(name, bases):
    """The type other than enumerations that members are instances of."""
    found = {}
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found[base._member_type_] = None
                    break
            elif base.__module__ == 'builtins' or '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                found[candidate or base] = None
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f'too many data types for {name!r}: {set(found)!r}')
    return next(iter(found), object)


def _plain_class(cls):
    return cls if cls.__module__ == 'builtins' else None


_FLAG_METHODS = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__', '__contains__', '__iter__', '__len__',
                 '__bool__')


def _is_flag(cls):
    return hasattr(cls, '_flag_mask_')


class _proto_member:
    """Makes a member when its class is there, and before `__init_subclass__`."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        value = self.value
        member_type = cls._member_type_
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        made = cls._new_member_(cls, *args) if cls._use_args_ else object.__new__(cls)
        if '_value_' not in made.__dict__:
            if member_type is object:
                made._value_ = value
            else:
                try:
                    made._value_ = member_type(*args)
                except Exception as e:
                    raise TypeError('_value_ not set in __new__, unable to create it') from e
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        if Enum is None or cls.__init__ is not Enum.__init__:
            cls.__init__(made, *args)
        names = cls._member_names_
        made._sort_order_ = len(names)
        known = _known(cls, value)
        if known is not None:
            made = known
        elif not _is_flag(cls) or isinstance(value, int) and _count_bits(cls, value):
            names.append(name)
        cls._member_map_[name] = made
        _bind(cls, name, made)
        if known is None:
            try:
                cls._value2member_map_.setdefault(value, made)
            except TypeError:
                cls._unhashable_values_.append(value)


def _known(cls, value):
    """The member that has the value already."""
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for made in cls._member_map_.values():
            if made._value_ == value:
                return made


def _bind(cls, name, made):
    """Makes the member an attribute of its class, beside a property of that name."""
    for base in cls.__mro__[1:]:
        known = base.__dict__.get(name)
        if isinstance(known, property):
            redirect = property(known.fget, known.fset, known.fdel)
            redirect.name = name
            redirect.owner = cls
            redirect.member = made
            made = redirect
            break
        if known is not None:
            break
    type.__setattr__(cls, name, made)


def _count_bits(cls, value):
    """Keeps the masks of a flag; whether the value is a single bit."""
    single = value > 0 and value & value - 1 == 0
    if value >= 0:
        type.__setattr__(cls, '_flag_mask_', cls._flag_mask_ | value)
        if single:
            if value < cls._singles_mask_:
                type.__setattr__(cls, '_in_order_', False)
            type.__setattr__(cls, '_singles_mask_', cls._singles_mask_ | value)
    type.__setattr__(cls, '_all_bits_', 2 ** cls._flag_mask_.bit_length() - 1)
    return single


class EnumType(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_bases(cls, bases)
        namespace = EnumDict(cls)
        if bases and Enum is not None:
            namespace._generate = bases[-1]._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        _check_bases(cls, bases)
        members = classdict._member_names
        namespace = {name: _proto_member(value) if name in members else value for name, value in classdict.items()
                     if name not in classdict._ignore and name != '_ignore_'}
        if 'mro' in members or '' in members:
            raise ValueError('invalid enum member name(s) ' + ','.join(repr(n) for n in members if n in ('mro', '')))
        order = namespace.pop('_order_', None)
        member_type = _data_type(cls, bases)
        first = bases[-1] if bases else None
        if first is ReprEnum is not None and member_type is object:
            raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
        own_new = namespace.get('__new__')
        if own_new is not None:
            new = getattr(own_new, '__func__', own_new)
            uses_args = True
        else:
            new = None
            uses_args = False
            for base in bases:
                new = getattr(base, '_member_new_', None)
                if new is not None:
                    uses_args = True
                    break
            else:
                if member_type is not object:
                    uses_args = member_type.__module__ == 'builtins' or member_type.__new__ is not object.__new__
                    new = member_type.__new__
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = member_type
        namespace['_member_new_'] = new if own_new is not None else getattr(first, '_member_new_', None)
        if '_value_repr_' not in namespace:
            namespace['_value_repr_'] = _value_repr(member_type, bases)
        if any(_is_flag(base) for base in bases):
            namespace['_boundary_'] = boundary or first._boundary_
            namespace['_flag_mask_'] = namespace['_singles_mask_'] = namespace['_all_bits_'] = 0
            namespace['_in_order_'] = True
        else:
            namespace['_boundary_'] = boundary or getattr(first, '_boundary_', None)
        namespace['_new_member_'] = new
        namespace['_use_args_'] = uses_args
        try:
            made = super().__new__(metacls, cls, bases, namespace, **kwds)
        except BaseException as e:
            # It says nothing of how members are made.
            if hasattr(e, '__notes__'):
                del e.__notes__
            raise
        if first is not None:
            _adopt_methods(made, namespace, first, member_type)
        if order is not None:
            order = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            order = [name for name in order if name in made._member_names_ or name not in made._member_map_]
            if order != made._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}')
        return made

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=_nothing, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _nothing:
                value = (value, names, *values)
            try:
                return cls._value2member_map_[value]
            except (KeyError, TypeError):
                pass
            return _look_up(cls, value)
        if names is _nothing:
            if type is None:
                raise TypeError(f'{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum')
        return _create(cls, value, () if names is _nothing else names, module, qualname, type, start, boundary)

    def __contains__(cls, value):
        """Return True if `value` is in `cls`: a member, or the value of one."""
        if isinstance(value, cls):
            return True
        if _is_flag(cls):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                return False
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __getitem__(cls, name):
        """Return the member matching `name`."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Return members in definition order."""
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_])

    def __reversed__(cls):
        """Return members in reverse definition order."""
        members = cls._member_map_
        return iter([members[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        """Return the number of members (no aliases)"""
        return len(cls._member_names_)

    def __bool__(cls):
        """classes/types should always be True."""
        return True

    @_property
    def __members__(cls):
        """Returns a mapping of member name->value, aliases included."""
        return _proxy(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if _is_flag(cls) else 'enum'
        return f"<{kind} '{cls.__name__}'>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f"'{cls.__name__}' cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        shown = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
                 '__name__', '__qualname__', '__init_subclass__'}
        shown.update(cls._member_names_)
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)


EnumMeta = EnumType


def _check_bases(name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
    if bases and Enum is not None and not isinstance(bases[-1], EnumType):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')


def _value_repr(member_type, bases):
    if member_type is object:
        return None
    for base in bases:
        known = base.__dict__.get('_value_repr_')
        if known is not None:
            return known
    if '__dataclass_fields__' in member_type.__dict__:
        if member_type.__dataclass_params__.repr:
            return _dataclass_repr
    return member_type.__repr__


def _dataclass_repr(self):
    return ', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in self.__dataclass_fields__.values() if f.repr)


def _adopt_methods(cls, namespace, first, member_type):
    """How members read is the enumeration's to say, not the data type's, unless the class or a mixin says."""
    plain = ReprEnum is not None and first is ReprEnum or ReprEnum in cls.__bases__
    for name in ('__repr__', '__str__', '__format__'):
        if name in namespace:
            continue
        if plain and name != '__repr__' and member_type is not object:
            if name == '__str__' and member_type is not str:
                method = member_type.__repr__
            else:
                method = getattr(member_type, name)
            type.__setattr__(cls, name, method)
            continue
        for base in cls.__mro__[1:]:
            if isinstance(base, EnumType):
                break
            if name in base.__dict__:
                if base.__module__ == 'builtins' or base is member_type or '__dataclass_fields__' in base.__dict__:
                    type.__setattr__(cls, name, getattr(first, name))
                break
            if base.__module__ == 'builtins':
                type.__setattr__(cls, name, getattr(first, name))
                break
    if member_type is not object and _is_flag(cls):
        for name in _FLAG_METHODS:
            if name not in namespace and not isinstance(cls.__bases__[0], EnumType):
                type.__setattr__(cls, name, getattr(first, name))


def _look_up(cls, value):
    for known in cls._unhashable_values_:
        if known == value:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
    if isinstance(value, cls):
        return value
    error = None
    try:
        result = cls._missing_(value)
    except Exception as e:
        error = e
        result = None
    if isinstance(result, cls) or _is_flag(cls) and cls._boundary_ == 'eject' and isinstance(result, int):
        return result
    invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    if error is None:
        if result is None:
            raise invalid
        error = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
    if not isinstance(error, ValueError):
        error.__context__ = invalid
    raise error


def _create(cls, name, names, module, qualname, type, start, boundary):
    """The functional API."""
    bases = (cls,) if type is None else (type, cls)
    metacls = cls.__class__
    classdict = metacls.__prepare__(name, bases)
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        values = []
        pairs = []
        for count, item in enumerate(names):
            value = classdict._generate(item, start, count, values[:])
            values.append(value)
            pairs.append((item, value))
        names = pairs
    elif isinstance(names, dict):
        names = names.items()
    for item in names:
        if isinstance(item, str):
            item = item, names[item]
        key, value = item
        classdict[key] = value
    if module is not None:
        classdict['__module__'] = module
    if qualname is not None:
        classdict['__qualname__'] = qualname
    return metacls.__new__(metacls, name, bases, classdict, boundary=boundary)


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs.

Members are attributes of the class: Color.RED, Color(1), Color['RED'].
Enumerations can be iterated over, and know how many members they have.
Methods can be added to enumerations, and members can have their own
attributes.
"""

    name = _Name()
    value = _Value()

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given."""
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values')
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}')

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        shown = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        if self.__class__._member_type_ is not object:
            shown.update(object.__dir__(self))
        for cls in self.__class__.__mro__[:-1]:
            for name, value in cls.__dict__.items():
                if name[:1] != '_' and name not in cls.__dict__.get('_member_map_', ()):
                    shown.add(name)
        shown.update(name for name in self.__dict__ if name[:1] != '_')
        return sorted(shown)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _add_alias_(self, name):
        """Adds a name for the member."""
        cls = self.__class__
        known = cls._member_map_.get(name)
        if known is not None:
            if known is not self:
                raise NameError(f'{name!r} is already bound: {known!r}')
            return
        cls._member_map_[name] = self
        _bind(cls, name, self)

    def _add_value_alias_(self, value):
        """Adds a value for the member."""
        known = self.__class__._value2member_map_.setdefault(value, self)
        if known is not self:
            raise ValueError(f'{value!r} is already bound: {known!r}')


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f'errors must be a string, not {values[2]!r}')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Return the lower-cased version of the member name."""
        return name.lower()

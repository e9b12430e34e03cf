"""Enumerations: classes whose instances are a fixed set of named values."""

__all__ = [
    'EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
    'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr',
    'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'pickle_by_enum_name', 'pickle_by_global_name',
]

Enum = Flag = EJECT = KEEP = STRICT = CONFORM = None
_nothing = object()
_proxy = type(type('_', (), {}).__dict__)
_property = property
_function = type(lambda: 0)


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class _Null:
    def __repr__(self):
        return '_auto_null'


_auto_null = _Null()


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(property):
    """A property of members, which does not hide a member of the same name from the class."""

    member = None
    name = None

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner

    def __get__(self, instance, owner=None):
        if instance is not None:
            if self.fget is not None:
                return self.fget(instance)
            name = self.name
            return instance._name_ if name == 'name' else instance._value_ if name == 'value' else instance.__dict__[name]
        if self.member is not None:
            return self.member
        raise AttributeError(f'{owner!r} has no attribute {self.name!r}', name=self.name, obj=owner)

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'{self.owner!r} cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'{self.owner!r} cannot delete attribute {self.name!r}')


class _Name(property):
    def __get__(self, instance, owner=None):
        if instance is not None:
            return instance._name_
        return property.__get__(self, None, owner)


class _Value(property):
    def __get__(self, instance, owner=None):
        if instance is not None:
            return instance._value_
        return property.__get__(self, None, owner)


# ---- the namespace of a class body ----

_SUNDERS = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
            '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_')


def _is_descriptor(value):
    return type(value) is _function or hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


class EnumDict(dict):
    """Keeps the members of a class body apart from what else is in it."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._generated = False

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if key[:1] == '_':
            if key[1:2] == '_' and key[-2:] == '__' and len(key) > 4:
                return super().__setitem__(key, value)
            if self._cls_name is not None and key.startswith(f'_{self._cls_name}__') and key[-2:] != '__':
                return super().__setitem__(key, value)
            if key[-1] == '_' and len(key) > 2 and key[1] != '_' and key[-2] != '_':
                return self._set_sunder(key, value)
        if key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        if key in self._ignore or isinstance(value, nonmember):
            return super().__setitem__(key, value.value if isinstance(value, nonmember) else value)
        if isinstance(value, member):
            value = value.value
            self._last_values.append(value)
        elif isinstance(value, type) or _is_descriptor(value):
            return super().__setitem__(key, value)
        elif key in self:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif type(value) is auto:
            value = self._automatic(key, value)
        elif type(value) is tuple and any([type(x) is auto for x in value]):
            value = tuple([self._automatic(key, x) if type(x) is auto else x for x in value])
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _SUNDERS:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._generated:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate = getattr(value, '__func__', value)
            value = staticmethod(self._generate)
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        super().__setitem__(key, value)

    def _automatic(self, key, given):
        if given.value is _auto_null:
            self._generated = True
            given.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        self._last_values.append(given.value)
        return given.value

    def update(self, members, **more):
        for name in members:
            self[name] = members[name]
        for name, value in more.items():
            self[name] = value


# ---- classes ----

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
        elif Flag is None or not issubclass(cls, Flag) or isinstance(value, int) and _count_bits(cls, value):
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
        if Flag is not None and any(issubclass(base, Flag) for base in bases):
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
        if issubclass(cls, Flag):
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
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
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
    if member_type is not object and Flag is not None and issubclass(cls, Flag):
        for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__', '__contains__', '__iter__',
                     '__len__', '__bool__'):
            if name not in namespace and not isinstance(cls.__bases__[0], EnumType):
                type.__setattr__(cls, name, Flag.__dict__[name])


ReprEnum = None


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
    if isinstance(result, cls) or Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
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


class FlagBoundary(StrEnum):
    """control how out of range values are handled"""
    STRICT = 'strict'
    CONFORM = 'conform'
    EJECT = 'eject'
    KEEP = 'keep'


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(value):
    """The bits of a number that is not negative, lowest first."""
    found = []
    while value:
        bit = value & -value
        found.append(bit)
        value ^= bit
    return found


def _bin(value, width):
    """As bin(), in groups of sign and digits: `0b0 1010`, `0b1 0110`."""
    width = max(width, value.bit_length())
    return f'0b{int(value < 0)} {value & (1 << width) - 1:0{width}b}'


class Flag(Enum, boundary=STRICT):
    """Support for flags"""
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Generate the next value when not given."""
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        """Return the member that combines flags, or raise ValueError."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, singles, every, boundary = cls._flag_mask_, cls._singles_mask_, cls._all_bits_, cls._boundary_
        if not ~every <= value <= every or value & (every ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_bin(value, width)}\n  allowed {_bin(mask, width)}')
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value += max(every + 1, 2 ** value.bit_length())
        given = value
        if value < 0:
            value = every + 1 + value if boundary is EJECT or boundary is KEEP else singles & value
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        member_type = cls._member_type_
        made = object.__new__(cls) if member_type is object else member_type.__new__(cls, value)
        made._value_ = value
        made._name_ = _combined_name(cls, value)
        made.__objclass__ = cls
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        """Returns True if self has at least the same flags set as other."""
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Returns flags in definition order."""
        return iter(_members_of(self.__class__, self._value_))

    def __len__(self):
        return self._value_.bit_count() if self._value_ >= 0 else len(_members_of(self.__class__, self._value_))

    def __repr__(self):
        cls = self.__class__
        show = cls._value_repr_ or repr
        if self._name_ is None:
            return f'<{cls.__name__}: {show(self._value_)}>'
        return f'<{cls.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        cls = self.__class__
        if self._name_ is None:
            return f'{cls.__name__}({self._value_!r})'
        return f'{cls.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        member_type = self.__class__._member_type_
        if member_type is not object and isinstance(flag, member_type):
            return flag
        return NotImplemented

    def __or__(self, other):
        other = self._get_value(other)
        if other is NotImplemented:
            return other
        return self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._get_value(other)
        if other is NotImplemented:
            return other
        return self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._get_value(other)
        if other is NotImplemented:
            return other
        return self.__class__(self._value_ ^ other)

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ is EJECT or cls._boundary_ is KEEP:
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


for _name in ('_flag_mask_', '_singles_mask_', '_all_bits_'):
    type.__setattr__(Flag, _name, 0)
type.__setattr__(Flag, '_in_order_', True)


def _members_of(cls, value):
    """The members of single bits in the value, and None for bits that only members of more bits have."""
    known = cls._value2member_map_
    members = [known.get(bit) for bit in _bits(value & cls._flag_mask_)]
    if not cls._in_order_:
        members.sort(key=lambda m: m._sort_order_)
    return members


def _combined_name(cls, value):
    """The names of what the value is made of, and what is left of it."""
    members = _members_of(cls, value & cls._singles_mask_)
    if value & ~cls._singles_mask_:
        for m in cls._member_map_.values():
            if m not in members and m._value_ and m._value_ & value == m._value_:
                members.append(m)
    if not members:
        return None
    names = [m._name_ for m in members]
    left = value
    for m in members:
        left &= ~m._value_
    if left:
        names.append(cls._numeric_repr_(left))
    return '|'.join(names)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


# ---- decorators ----

def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = [f'{name} -> {m.name}' for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(duplicates)}')
    return enumeration


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for various constraints. (see EnumCheck)"""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                aliases = [f'{n} -> {m.name}' for n, m in enumeration.__members__.items() if n != m.name]
                if aliases:
                    raise ValueError(f'aliases found in {enumeration!r}: {", ".join(aliases)}')
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if flag:
                    missing = [2 ** i for i in range(low.bit_length(), high.bit_length()) if 2 ** i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    text = ', '.join(map(str, missing))
                    raise ValueError(f'invalid {"flag" if flag else "enum"} {name!r}: missing values {text}')
            elif check is NAMED_FLAGS:
                singles = {m._value_ for m in enumeration}
                names = []
                missed = 0
                for alias, m in enumeration._member_map_.items():
                    if m._value_ < 0:
                        continue
                    lost = [bit for bit in _bits(m._value_) if bit not in singles]
                    if lost:
                        names.append(alias)
                        for bit in lost:
                            missed |= bit
                if names:
                    if len(names) == 1:
                        alias = f'alias {names[0]} is missing'
                    else:
                        alias = f'aliases {", ".join(names[:-1])} and {names[-1]} are missing'
                    value = f'value 0x{missed:x}' if missed & missed - 1 == 0 else f'combined values of 0x{missed:x}'
                    raise ValueError(f'invalid Flag {name!r}: {alias} {value} [use enum.show_flag_values(value) for details]')
        return enumeration


def show_flag_values(value):
    return _bits(value._value_ if isinstance(value, Enum) else value)


def pickle_by_global_name(self, proto):
    """Pickles as a name of the module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """Pickles as a name of the class."""
    return getattr, (self.__class__, self._name_)


def global_enum_repr(self):
    """use module.enum_name instead of class.enum_name"""
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    """use module.flag_name instead of class.flag_name"""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    return '|'.join(name if name[:1].isdigit() else f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):
    """use enum_name instead of class.enum_name"""
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """Make the members names of the module, and have them shown so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    __import__(cls.__module__).__dict__.update(cls.__members__)
    return cls

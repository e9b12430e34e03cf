"""Enumerations: classes whose attributes are their only instances."""

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
           'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr',
           'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
           'pickle_by_global_name', 'pickle_by_enum_name']

_property = property
_proxy = type(type.__dict__)
_auto_null = object.__new__(type('_auto_null', (), {'__repr__': lambda self: '_auto_null'}))
_SUNDERS = frozenset(['_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                      '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_', '_use_args_',
                      '_member_names_', '_value_', '_name_', '_value_repr_'])
# The classes that members come from; None until they are made.
Enum = Flag = ReprEnum = None
EJECT = KEEP = STRICT = CONFORM = None


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the class chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property:
    """A property of members, whose name can be a member's too."""
    member = None
    name = None
    clsname = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner._member_map_.get(self.name) if isinstance(owner, EnumType) else None
            if found is not None:
                return found
            raise AttributeError(f'{owner!r} has no attribute {self.name!r}')
        if self.fget is None:
            raise AttributeError(f'{owner!r} has no attribute {self.name!r}')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


# ---- the namespace of a class in the making ----

def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


class EnumDict(dict):
    """Tells members from the rest of a class's namespace."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name
        self._generate_next_value = None

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        own = self._cls_name
        if own and key.startswith(f'_{own}__') and not key.endswith('__'):
            pass
        elif _is_sunder(key):
            if key not in _SUNDERS:
                # Other such names are members' only where nothing of Enum ends so.
                if not key.startswith('_sunder'):
                    raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = getattr(value, '__func__', value)
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not isinstance(value, member) and (_is_descriptor(value) or self._is_inner_class(value)):
            pass
        else:
            value = self._member_value(key, value)
        dict.__setitem__(self, key, value)

    def _is_inner_class(self, value):
        return isinstance(value, type) and value.__qualname__.endswith(f'{self._cls_name}.{value.__name__}')

    def _member_value(self, key, value):
        if key in self:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        if isinstance(value, member):
            value = value.value
        last = value
        if isinstance(value, auto):
            last = value = self._auto_value(key, value)
        elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
            given = []
            for v in value:
                if isinstance(v, auto):
                    last = v = self._auto_value(key, v)
                given.append(v)
            value = type(value)(*given) if hasattr(value, '_fields') else type(value)(given)
        self._member_names[key] = None
        self._last_values.append(last)
        return value

    def _auto_value(self, key, value):
        if value.value is _auto_null:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return value.value

    def update(self, members, **more):
        pairs = members.items() if hasattr(members, 'keys') else members
        for name, value in pairs:
            self[name] = value
        for name, value in more.items():
            self[name] = value


# ---- the metaclass ----

def _check_extends(name, bases):
    for base in bases:
        if isinstance(base, EnumType) and base._member_names_:
            kind = 'flag' if Flag is not None and issubclass(base, Flag) else 'enum'
            raise TypeError(f'<{kind} {name!r}> cannot extend {base!r}')


def _mixins(name, bases):
    """The type of the members' values, and the class of enumerations among the bases."""
    if not bases:
        return object, None
    first = bases[-1]
    if not isinstance(first, EnumType):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    if base._member_type_ not in found:
                        found.append(base._member_type_)
                    break
            elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__ or _is_built_in(base):
                kind = candidate or base
                if kind not in found:
                    found.append(kind)
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f'too many data types for {name!r}: {{{", ".join([repr(t) for t in found])}}}')
    return (found[0] if found else object), first


def _is_built_in(cls):
    return cls.__module__ == 'builtins' and cls in (int, float, complex, str, bytes, tuple, list, dict, set, frozenset)


def _find_new(namespace, member_type, first):
    """What makes members, and whether it gets the values as arguments."""
    new = namespace.get('__new__')
    if new is None and first is not None:
        for cls in (first, member_type):
            made = getattr(cls, '_new_member_', None) or (getattr(cls, '__new__', None) if cls is not first else None)
            if made is not None and made is not object.__new__:
                new = made
                break
    if new is None or new is object.__new__:
        return object.__new__, '__dataclass_fields__' in getattr(member_type, '__dict__', {})
    return getattr(new, '__func__', new), True


def _dataclass_repr(value):
    shown = [f'{name}={getattr(value, name)!r}' for name, f in value.__dataclass_fields__.items() if f.repr]
    return ', '.join(shown)


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_extends(cls, bases)
        namespace = EnumDict(cls)
        first = _mixins(cls, bases)[1]
        if first is not None:
            namespace['_generate_next_value_'] = first._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = classdict._member_names
        for name in [*classdict._ignore, '_ignore_']:
            classdict.pop(name, None)
        wrong = set(names) & {'mro', ''}
        if wrong:
            raise ValueError(f'invalid enum member name(s) {", ".join([repr(n) for n in wrong])}')
        order = classdict.pop('_order_', None)
        member_type, first = _mixins(cls, bases)
        new_member, use_args = _find_new(classdict, member_type, first)
        namespace = {}
        values = {}
        for key, value in classdict.items():
            (values if key in names else namespace)[key] = value
        generate = namespace.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            namespace['_generate_next_value_'] = staticmethod(generate)
        namespace.pop('__new__', None)
        namespace['_new_member_'] = staticmethod(new_member)
        namespace['_use_args_'] = use_args
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = member_type
        if '__dataclass_fields__' in getattr(member_type, '__dict__', {}):
            namespace['_value_repr_'] = staticmethod(_dataclass_repr)
        if Flag is not None or boundary is not None:
            namespace['_boundary_'] = boundary or getattr(first, '_boundary_', None)
            namespace['_flag_mask_'] = namespace['_singles_mask_'] = namespace['_all_bits_'] = 0
            namespace['_inverted_'] = None
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            namespace.setdefault('__str__', _value_str)
            namespace.setdefault('__format__', _value_format)
        made = super().__new__(metacls, cls, bases, namespace, **kwds)
        if first is not None:
            for name, value in values.items():
                _make_member(made, name, value, member_type, new_member, use_args)
            if Flag is not None and issubclass(made, Flag):
                _finish_flag(made)
            if order is not None:
                _check_order(made, order)
        return made

    def __call__(cls, value, names=_auto_null, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _auto_null:
                value = (value, names) + values
            found = cls._value2member_map_.get(value) if value.__hash__ is not None else None
            return found if found is not None else cls.__new__(cls, value)
        if names is _auto_null and type is None:
            raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
        return _create(cls, value, () if names is _auto_null else names, module, qualname, type, start, boundary)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if Flag is not None and issubclass(cls, Flag):
            try:
                if isinstance(cls._missing_(value), cls):
                    return True
            except ValueError:
                return False
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        type.__delattr__(cls, name)

    def __setattr__(cls, name, value):
        if name in cls._member_map_:
            raise AttributeError(f'cannot reassign member {name!r}')
        type.__setattr__(cls, name, value)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._member_type_ is not object:
            names |= set(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    @_property
    def __members__(cls):
        return _proxy(cls._member_map_)

    # What every member has, looked up in the class: a member of that name, or nothing.
    @_property
    def name(cls):
        return _class_level(cls, 'name')

    @_property
    def value(cls):
        return _class_level(cls, 'value')

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'


EnumMeta = EnumType
_put = type.__setattr__


def _class_level(cls, name):
    if name in cls._member_map_:
        return cls._member_map_[name]
    raise AttributeError(f"{cls!r} has no attribute {name!r}")


def _make_member(cls, name, value, member_type, new_member, use_args):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    made = new_member(cls, *args) if use_args else new_member(cls)
    if not hasattr(made, '_value_'):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as e:
                error = TypeError('_value_ not set in __new__, unable to create it')
                error.__cause__ = e
                raise error
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    found = _known_member(cls, value)
    if found is not None:
        made = found
    elif Flag is None or not issubclass(cls, Flag) or not isinstance(value, int) or (value > 0 and value & value - 1 == 0):
        cls._member_names_.append(name)
    _add(cls, name, made)
    if found is None:
        _add_value(cls, value, made)


def _known_member(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for known in cls._member_map_.values():
            if known._value_ == value:
                return known
        return None


def _add(cls, name, made):
    cls._member_map_[name] = made
    if not isinstance(getattr(type(cls), name, None), _property):
        _put(cls, name, made)


def _add_value(cls, value, made):
    try:
        cls._value2member_map_.setdefault(value, made)
    except TypeError:
        cls._unhashable_values_.append(value)


def _finish_flag(cls):
    mask = singles = 0
    for made in cls._member_map_.values():
        value = made._value_
        if isinstance(value, int) and value > 0:
            mask |= value
            if value & value - 1 == 0:
                singles |= value
    _put(cls, '_flag_mask_', mask)
    _put(cls, '_singles_mask_', singles)
    _put(cls, '_all_bits_', 2 ** mask.bit_length() - 1)


def _check_order(cls, order):
    order = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
    order = [n for n in order if n in cls._member_names_ or n not in cls._member_map_]
    if order != cls._member_names_:
        raise TypeError(f'member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}')


def _create(cls, class_name, names, module, qualname, type, start, boundary):
    metacls = cls.__class__
    bases = (cls,) if type is None else (type, cls)
    first = _mixins(class_name, bases)[1]
    namespace = metacls.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        pairs, last = [], []
        for count, name in enumerate(names):
            value = first._generate_next_value_(name, start, count, last[:])
            last.append(value)
            pairs.append((name, value))
        names = pairs
    for item in names if names is not None else ():
        if isinstance(item, str):
            name, value = item, names[item]
        else:
            name, value = item
        namespace[name] = value
    namespace['__module__'] = _vm_caller_module() if module is None else module
    if qualname is not None:
        namespace['__qualname__'] = qualname
    return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)


def _value_str(self):
    return str(self._value_)


def _value_format(self, spec):
    return format(self._value_, spec)


# ---- enumerations ----

class Enum(metaclass=EnumType):
    """A set of named values."""
    _value_repr_ = repr

    @_property
    def name(self):
        return self._name_

    @name.setter
    def name(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @_property
    def value(self):
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            error = TypeError(f'unable to increment {last!r}')
        raise error

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        cls = self.__class__
        known = cls._member_map_.get(name)
        if known is not None and known is not self:
            raise NameError(f'{name!r} is already bound: {known!r}')
        _add(cls, name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        known = _known_member(cls, value)
        if known is not None and known is not self:
            raise ValueError(f'{value!r} is already bound: {known!r}')
        _add_value(cls, value, self)

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__name__}.{self._name_}: {cls._value_repr_(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return format(str(self), spec)

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        names.update([n for n in getattr(self, '__dict__', ()) if n[0] != '_'])
        for cls in self.__class__.__mro__[:-1]:
            if cls is not Enum:
                names.update([n for n, v in cls.__dict__.items() if n[0] != '_' and n not in self._member_map_])
        return sorted(names)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _lookup(cls, value):
    if type(value) is cls:
        return value
    found = _known_member(cls, value)
    if found is not None:
        return found
    if not cls._member_map_:
        raise TypeError(f'{cls!r} has no members')
    try:
        error = None
        result = cls._missing_(value)
    except Exception as e:
        error = e
        result = None
    if isinstance(result, cls):
        return result
    if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
        return result
    invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    if result is None and error is None:
        raise invalid
    if error is None:
        error = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
    if not isinstance(error, ValueError):
        error.__context__ = invalid
    raise error


_put(Enum, '__new__', staticmethod(_lookup))


class ReprEnum(Enum):
    """Changes only the representation: text and format are those of the value."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""


def _new_text(cls, *values):
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


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strs."""
    __new__ = _new_text

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class EnumCheck(StrEnum):
    """What `verify` checks."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class FlagBoundary(StrEnum):
    """What becomes of bits that are no flag's."""
    STRICT = 'strict'
    CONFORM = 'conform'
    EJECT = 'eject'
    KEEP = 'keep'


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


# ---- flags ----

def _bits(value, width):
    sign = '1' if value < 0 else '0'
    return f'0b{sign} {value & (1 << width) - 1:0{width}b}'


def _operand(self, other):
    cls = self.__class__
    if other.__class__ is cls or isinstance(other, cls):
        return other._value_
    if cls._member_type_ is not object and isinstance(other, cls._member_type_):
        return other
    return None


def _flag(cls, value):
    found = cls._value2member_map_.get(value)
    return found if found is not None else cls(value)


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members are bits, and their combinations."""
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length()
        except AttributeError:
            raise TypeError(f'invalid flag value {last!r}') from None
        return 2 ** high

    @classmethod
    def _iter_member_(cls, value):
        for name in cls._member_names_:
            made = cls._member_map_[name]
            if made._value_ & value:
                yield made

    _iter_member_by_value_ = _iter_member_by_def_ = _iter_member_

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, all_bits, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n  allowed {_bits(mask, width)}')
            if boundary is CONFORM:
                value = value & mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value = max(all_bits + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
        if value < 0:
            value = all_bits + 1 + value
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        unknown = value & ~mask
        if unknown and boundary is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) --> unknown values {unknown!r} [{unknown:#b}]')
        return _composite(cls, value, unknown)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        if self._name_ is None:
            return f'<{cls.__name__}: {cls._value_repr_(self._value_)}>'
        return f'<{cls.__name__}.{self._name_}: {cls._value_repr_(self._value_)}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        value = _operand(self, other)
        return NotImplemented if value is None else _flag(self.__class__, self._value_ | value)

    def __and__(self, other):
        value = _operand(self, other)
        return NotImplemented if value is None else _flag(self.__class__, self._value_ & value)

    def __xor__(self, other):
        value = _operand(self, other)
        return NotImplemented if value is None else _flag(self.__class__, self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        cls = self.__class__
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)


def _composite(cls, value, unknown):
    if cls._member_type_ is object:
        made = object.__new__(cls)
    else:
        made = cls._member_type_.__new__(cls, value)
    made._value_ = value
    names = [m._name_ for m in cls._iter_member_(value)]
    if names and unknown:
        names.append(cls._numeric_repr_(unknown))
    made._name_ = '|'.join(names) if names else None
    made.__objclass__ = cls
    return cls._value2member_map_.setdefault(value, made)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


# ---- decorators ----

def unique(enumeration):
    """Refuses aliases."""
    found = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if found:
        pairs = ', '.join([f'{alias} -> {name}' for alias, name in found])
        raise ValueError(f'duplicate values found in {enumeration!r}: {pairs}')
    return enumeration


class verify:
    """Checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                found = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if found:
                    pairs = ', '.join([f'{alias} -> {n}' for alias, n in found])
                    raise ValueError(f'aliases found in {enumeration!r}: {pairs}')
            elif check is CONTINUOUS:
                values = {m._value_ for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if is_flag:
                    missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1) if 2 ** i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    kind = 'flag' if is_flag else 'enum'
                    raise ValueError(f'invalid {kind} {name!r}: missing values {", ".join([str(m) for m in missing])}'[:256])
            elif check is NAMED_FLAGS:
                _check_named(enumeration, name)
        return enumeration


def _check_named(enumeration, name):
    aliases = []
    lost = 0
    singles = enumeration._singles_mask_
    for key, made in enumeration._member_map_.items():
        value = made._value_
        if key in enumeration._member_names_ or value < 0:
            continue
        missing = value & ~singles
        if missing:
            aliases.append(key)
            lost |= missing
    if aliases:
        if len(aliases) == 1:
            alias = f'alias {aliases[0]} is missing'
        else:
            alias = f'aliases {", ".join(aliases[:-1])} and {aliases[-1]} are missing'
        if lost & lost - 1 == 0:
            value = f'value 0x{lost:x}'
        else:
            value = f'combined values of 0x{lost:x}'
        raise ValueError(f'invalid Flag {name!r}: {alias} {value} [use enum.show_flag_values(value) for details]')


def show_flag_values(value):
    """The bits of a value."""
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]


def global_enum_repr(self):
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    return '|'.join([f'{module}.{name}' for name in self._name_.split('|')])


def global_str(self):
    return f'{self.__class__.__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Lets members be written without their class, in the module that has it."""
    import sys
    _put(cls, '__repr__', global_flag_repr if issubclass(cls, Flag) else global_enum_repr)
    if not issubclass(cls, ReprEnum) or update_str:
        _put(cls, '__str__', global_str)
    for name, made in cls.__members__.items():
        setattr(sys.modules[cls.__module__], name, made)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)

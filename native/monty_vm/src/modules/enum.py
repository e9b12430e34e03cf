"""Enumerations: classes whose instances are a fixed set of named values."""
from _enum_class import Enum, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum
from _enum_namespace import EnumDict, auto, member, nonmember, property

__all__ = [
    'EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
    'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr',
    'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'pickle_by_enum_name', 'pickle_by_global_name',
]


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
        yield from _members_of(self.__class__, self._value_)

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

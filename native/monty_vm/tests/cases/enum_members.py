# What members are made of: auto, methods, attributes, `__new__`, `__init__`, `_missing_`, `_ignore_`, data types, properties.
import enum
from dataclasses import dataclass

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


def raises(code):
    try:
        exec(code, globals())
    except BaseException as e:
        return f'{type(e).__name__}: {e}'

from enum import Enum, EnumType, IntEnum, StrEnum, auto, member, nonmember, property as enum_property


# ---- auto ----
class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
    E = 'x'


assert [m.value for m in Auto] == [1, 2, 10, 11, 'x']
assert repr(auto()) == 'auto(_auto_null)'
assert repr(auto().value) == '_auto_null'


class Lower(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower(), start, count, list(last_values)

    ONE = auto()
    TWO = auto()
    FOUR = 4
    FIVE = auto()


assert [m.value for m in Lower] == [('one', 1, 0, []), ('two', 1, 1, [('one', 1, 0, [])]), 4, ('five', 1, 3, [('one', 1, 0, []), ('two', 1, 1, [('one', 1, 0, [])]), 4])]


class Titled(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.title()

    FIRST = auto()
    SECOND = auto()


assert repr(list(Titled)) == "[<Titled.FIRST: 'First'>, <Titled.SECOND: 'Second'>]"


class Words(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name * 2


class Doubled(Words):
    AB = auto()
    C = auto()


assert repr(list(Doubled)) == "[<Doubled.AB: 'ABAB'>, <Doubled.C: 'CC'>]"


class Pairs(Enum):
    A = auto(), 'first'
    B = auto(), 'second'
    C = 'x', auto()


assert [m.value for m in Pairs] == [(1, 'first'), (2, 'second'), ('x', 3)]
assert raises('class Bad(Enum):\n    A = "x"\n    B = auto()') == "TypeError: unable to increment 'x'"
assert raises('class Bad(Enum):\n    A = "x"\n    C = 1\n    B = auto()') == 'TypeError: unable to sort non-numeric values'
assert raises('class Bad(Enum):\n    A = auto()\n    def _generate_next_value_(name, start, count, last): return 1') == 'TypeError: _generate_next_value_ must be defined before members'


class Negative(Enum):
    A = -5
    B = auto()
    C = 2.5
    D = auto()


assert [m.value for m in Negative] == [-5, -4, 2.5, 3.5]


# ---- methods and attributes ----
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 3)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)

    @staticmethod
    def unit():
        return 'kg'

    def heavier(self, other):
        return self.mass > other.mass


assert Planet.EARTH.value == (5.976e+24, 6378140.0)
assert Planet.EARTH.mass == 5.976e+24
assert Planet.EARTH.surface_gravity == 9.803
assert Planet.MERCURY.surface_gravity == 3.703
assert repr(Planet.heaviest()) == '<Planet.EARTH: (5.976e+24, 6378140.0)>'
assert repr(Planet.EARTH.heaviest()) == '<Planet.EARTH: (5.976e+24, 6378140.0)>'
assert Planet.unit() == 'kg'
assert Planet.EARTH.unit() == 'kg'
assert Planet.EARTH.heavier(Planet.MERCURY) is True
assert repr(Planet(5.976e+24, 6.37814e6)) == '<Planet.EARTH: (5.976e+24, 6378140.0)>'
assert Planet((5.976e+24, 6.37814e6)) is Planet.EARTH
assert error(lambda: Planet(1, 2)) == 'ValueError: (1, 2) is not a valid Planet'
assert raises('class Few(Enum):\n    A = 1\n    def __init__(self, a, b): pass') == "TypeError: Few.__init__() missing 1 required positional argument: 'b'"


class Mood(Enum):
    FUNKY = 1
    HAPPY = 3

    def describe(self):
        return self.name, self.value

    def __str__(self):
        return 'my custom str! {0}'.format(self.value)

    @classmethod
    def favorite(cls):
        return cls.HAPPY


assert repr(Mood.favorite()) == '<Mood.HAPPY: 3>'
assert Mood.HAPPY.describe() == ('HAPPY', 3)
assert str(Mood.FUNKY) == 'my custom str! 1'
assert f'{Mood.FUNKY}' == 'my custom str! 1'
assert '{:>20}'.format(Mood.FUNKY) == '    my custom str! 1'


class Shown(Enum):
    A = 1

    def __repr__(self):
        return f'[{self.name}]'

    def __format__(self, spec):
        return f'<{spec}>'

    def __bool__(self):
        return False

    def __eq__(self, other):
        return self.name == other

    def __hash__(self):
        return 5

    def __call__(self, x):
        return x + self.value


assert repr([Shown.A]) == '[[A]]'
assert str(Shown.A) == 'Shown.A'
assert f'{Shown.A:abc}' == '<abc>'
assert bool(Shown.A) is False
assert Shown.A == 'A'
assert hash(Shown.A) == 5
assert Shown.A(4) == 5


# ---- __new__ ----
class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')


assert str(Coordinate(1)) == 'Coordinate.PY'
assert Coordinate.PY.label == 'P.Y'
assert Coordinate.PY == b'\x01'
assert Coordinate.PX.value == 0
assert Coordinate.PY[0] == 1


class Numbered(Enum):
    def __new__(cls):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj

    RED = ()
    GREEN = ()
    BLUE = ()


assert repr(list(Numbered)) == '[<Numbered.RED: 1>, <Numbered.GREEN: 2>, <Numbered.BLUE: 3>]'


class WithoutValue(Enum):
    def __new__(cls, a):
        obj = object.__new__(cls)
        obj.twice = a * 2
        return obj

    A = 4


assert WithoutValue.A.value == 4
assert WithoutValue.A.twice == 8
assert repr(WithoutValue(4)) == '<WithoutValue.A: 4>'


class ValueInInit(Enum):
    def __init__(self, text):
        self._value_ = text.upper()
        self.original = text

    A = 'a'
    B = 'b'


assert repr(list(ValueInInit)) == "[<ValueInInit.A: 'A'>, <ValueInInit.B: 'B'>]"
assert ValueInInit('a').original == 'a'
assert error(lambda: ValueInInit('A')) == "ValueError: 'A' is not a valid ValueInInit"


# ---- _missing_ ----
class Sloppy(Enum):
    A = 'a'
    B = 'b'

    @classmethod
    def _missing_(cls, value):
        if value == 'wrong':
            return 5
        if value == 'error':
            raise KeyError('from missing')
        if value == 'value':
            raise ValueError('from missing too')
        if isinstance(value, str):
            for m in cls:
                if m.value == value.lower():
                    return m
        return None


assert repr(Sloppy('A')) == "<Sloppy.A: 'a'>"
assert repr(Sloppy('b')) == "<Sloppy.B: 'b'>"
assert error(lambda: Sloppy('c')) == "ValueError: 'c' is not a valid Sloppy"
assert error(lambda: Sloppy(5)) == 'ValueError: 5 is not a valid Sloppy'
assert error(lambda: Sloppy('wrong')) == 'TypeError: error in Sloppy._missing_: returned 5 instead of None or a valid member'
assert error(lambda: Sloppy('error')) == "KeyError: 'from missing'"
assert error(lambda: Sloppy('value')) == 'ValueError: from missing too'
assert ('A' in Sloppy) is False
try:
    Sloppy('error')
except KeyError as e:
    assert repr(e.__context__) == 'ValueError("\'error\' is not a valid Sloppy")'
try:
    Sloppy('wrong')
except TypeError as e:
    assert repr(e.__context__) == 'ValueError("\'wrong\' is not a valid Sloppy")'
try:
    Sloppy('c')
except ValueError as e:
    assert repr(e.__context__) == 'None'


# ---- _ignore_ ----
class Period(Enum):
    _ignore_ = 'Period i'
    Period = vars()
    for i in range(3):
        Period['day_%d' % i] = i * 10


assert repr(list(Period)) == '[<Period.day_0: 0>, <Period.day_1: 10>, <Period.day_2: 20>]'
assert hasattr(Period, '_ignore_') is False
assert hasattr(Period, 'i') is False
assert raises('class Bad(Enum):\n    A = 1\n    _ignore_ = ["A"]') == "ValueError: _ignore_ cannot specify already set names: {'A'}"


# ---- _order_ ----
class Ordered(Enum):
    _order_ = 'A B'
    A = 1
    B = 2
    C = 1


assert repr(list(Ordered)) == '[<Ordered.A: 1>, <Ordered.B: 2>]'
assert raises('class Bad(Enum):\n    _order_ = "B A"\n    A = 1\n    B = 2') == "TypeError: member order does not match _order_:\n  ['A', 'B']\n  ['B', 'A']"
assert raises('class Bad(Enum):\n    _order_ = "A"\n    A = 1\n    B = 2') == "TypeError: member order does not match _order_:\n  ['A', 'B']\n  ['A']"


# ---- member and nonmember ----
class Mixed(Enum):
    A = 1
    B = nonmember(2)
    C = member(3)

    class Inner:
        x = 1

    @member
    class Kept:
        y = 2

    @member
    def function(self):
        return 5

    f = lambda self: 7

    @nonmember
    class Not:
        z = 3


assert [m.name for m in Mixed] == ['A', 'C', 'Kept', 'function']
assert Mixed.B == 2
assert repr(Mixed.C) == '<Mixed.C: 3>'
assert Mixed.Inner.x == 1
assert Mixed.Kept.value.y == 2
assert Mixed.Not.z == 3
assert Mixed.A.f() == 7
assert Mixed.function.value(0) == 5


# ---- properties beside members ----
class Props(Enum):
    name_length = 5
    A = 1

    @enum_property
    def size(self):
        return self.value * 2

    @size.setter
    def size(self, value):
        self.kept = value


assert Props.A.size == 2
Props.A.size = 9
assert Props.A.kept == 9


class Clash(Enum):
    name = 'a name'
    value = 'a value'


assert repr(Clash.name) == "<Clash.name: 'a name'>"
assert repr(Clash.value) == "<Clash.value: 'a value'>"
assert Clash.name.name == 'name'
assert Clash.name.value == 'a name'
assert repr(list(Clash)) == "[<Clash.name: 'a name'>, <Clash.value: 'a value'>]"


# ---- a data class as the data type ----
@dataclass
class CreatureData:
    size: str
    legs: int

    def many(self):
        return self.legs > 4


class Creature(CreatureData, Enum):
    BEETLE = 'small', 6
    DOG = 'medium', 4


assert repr(Creature.DOG) == "<Creature.DOG: size='medium', legs=4>"
assert Creature.BEETLE.many() is True
assert Creature.DOG.size == 'medium'
assert str(Creature.DOG) == 'Creature.DOG'
assert repr(Creature.DOG.value) == "CreatureData(size='medium', legs=4)"
assert (Creature.DOG == CreatureData('medium', 4)) is False


@dataclass
class Holder:
    kind: Sloppy
    other: Sloppy = Sloppy.B


assert repr(Holder(Sloppy.A)) == "Holder(kind=<Sloppy.A: 'a'>, other=<Sloppy.B: 'b'>)"
assert Holder(Sloppy.A) == Holder(Sloppy('A'), Sloppy('B'))


# ---- mixins ----
class Describes:
    def describe(self):
        return f'{self.name}={self.value}'

    def __repr__(self):
        return f'<<{self.name}>>'


class Described(Describes, Enum):
    A = 1


assert Described.A.describe() == 'A=1'
assert repr(Described.A) == '<<A>>'
assert str(Described.A) == 'Described.A'


class OrderedEnum(Enum):
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


class Grade(OrderedEnum):
    A = 5
    B = 4
    C = 3


assert repr(sorted(Grade)) == '[<Grade.C: 3>, <Grade.B: 4>, <Grade.A: 5>]'
assert Grade.C < Grade.A
assert repr(max(Grade)) == '<Grade.A: 5>'
assert error(lambda: Grade.A < 3) == "TypeError: '<' not supported between instances of 'Grade' and 'int'"


class Upper(str, Enum):
    A = 'one'
    B = 'two',
    C = b'three', 'ascii'


assert repr(list(Upper)) == "[<Upper.A: 'one'>, <Upper.B: 'two'>, <Upper.C: 'three'>]"
assert Upper.A == 'one'
assert Upper.A.upper() == 'ONE'
assert Upper.C.value == 'three'
assert str(Upper.A) == 'Upper.A'
assert f'{Upper.A}' == 'Upper.A'
assert Upper.A + '!' == 'one!'
assert 'one' in Upper
assert repr(Upper('two')) == "<Upper.B: 'two'>"
assert {Upper.A: 1}.get('one') == 1


class Floats(float, Enum):
    PI = 3.25
    E = 2


assert repr(list(Floats)) == '[<Floats.PI: 3.25>, <Floats.E: 2.0>]'
assert Floats.PI + 1 == 4.25
assert repr(Floats(3.25)) == '<Floats.PI: 3.25>'
assert Floats.E.value == 2.0
assert str(Floats.E) == 'Floats.E'
assert Floats.PI > Floats.E


class Tuples(tuple, Enum):
    A = 1, 2
    B = ()


assert repr(Tuples.A) == '<Tuples.A: (1, 2)>'
assert Tuples.A[1] == 2
assert len(Tuples.A) == 2
assert repr(list(Tuples)) == '[<Tuples.A: (1, 2)>, <Tuples.B: ()>]'


# ---- __init_subclass__ and class keywords ----
class Base(Enum):
    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag
        cls.seen = list(cls)


class Derived(Base, tag='t'):
    A = 1


assert Derived.tag == 't'
assert repr(Derived.seen) == '[<Derived.A: 1>]'


# ---- a metaclass of one's own ----
class Meta(EnumType):
    def __contains__(cls, value):
        return value == 'anything' or super().__contains__(value)

    def shout(cls):
        return [m.name.upper() for m in cls]


class WithMeta(Enum, metaclass=Meta):
    a = 1


assert 'anything' in WithMeta
assert 1 in WithMeta
assert (2 in WithMeta) is False
assert WithMeta.shout() == ['A']
assert type(WithMeta).__name__ == 'Meta'

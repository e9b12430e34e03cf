# Enumerations made by calls, checks of enumerations, and the methods of EnumType.
import enum
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, EnumCheck, EnumType, Flag, IntEnum, IntFlag, StrEnum, auto, global_enum, verify

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


# ---- names in several forms ----
Animal = Enum('Animal', 'ANT BEE CAT DOG')
assert repr(Animal) == "<enum 'Animal'>"
assert repr(list(Animal)) == '[<Animal.ANT: 1>, <Animal.BEE: 2>, <Animal.CAT: 3>, <Animal.DOG: 4>]'
assert Animal.ANT.value == 1
assert Animal.__name__ == 'Animal'
assert Animal.__qualname__ == 'Animal'
assert Animal.__module__ == __name__
assert repr(list(Enum('E', 'A, B, C'))) == '[<E.A: 1>, <E.B: 2>, <E.C: 3>]'
assert repr(list(Enum('E', 'A,B C'))) == '[<E.A: 1>, <E.B: 2>, <E.C: 3>]'
assert repr(list(Enum('E', ['A', 'B']))) == '[<E.A: 1>, <E.B: 2>]'
assert repr(list(Enum('E', ('A', 'B')))) == '[<E.A: 1>, <E.B: 2>]'
assert repr(list(Enum('E', [('A', 5), ('B', 'x')]))) == "[<E.A: 5>, <E.B: 'x'>]"
assert repr(list(Enum('E', {'A': 1, 'B': [2]}))) == '[<E.A: 1>, <E.B: [2]>]'
assert repr(list(Enum('E', (('A', 1),)))) == '[<E.A: 1>]'
assert repr(list(Enum('E', iter([('A', 3)])))) == '[<E.A: 3>]'
assert repr(list(Enum('E', 'A B', start=10))) == '[<E.A: 10>, <E.B: 11>]'
assert repr(list(Enum('E', 'A B', start=0))) == '[<E.A: 0>, <E.B: 1>]'
assert repr(list(Enum('E', ['A', 'B'], start=-1))) == '[<E.A: -1>, <E.B: 0>]'
assert list(Enum('E', [])) == []
assert list(Enum('E', ())) == []
assert list(Enum('E', '')) == []
assert list(Enum('E', {})) == []
assert repr(list(Enum('E', names='A'))) == '[<E.A: 1>]'
assert repr(list(Enum(value='E', names='A B'))) == '[<E.A: 1>, <E.B: 2>]'
assert Enum('E', 'A', module='mod').__module__ == 'mod'
assert Enum('E', 'A', qualname='Outer.E').__qualname__ == 'Outer.E'
assert repr(list(IntEnum('E', 'A B'))) == '[<E.A: 1>, <E.B: 2>]'
assert IntEnum('E', 'A B').B + 1 == 3
assert repr(list(StrEnum('E', 'Ab Cd'))) == "[<E.Ab: 'ab'>, <E.Cd: 'cd'>]"
assert repr(list(Flag('E', 'A B C'))) == '[<E.A: 1>, <E.B: 2>, <E.C: 4>]'
assert repr(list(IntFlag('E', 'A B C'))) == '[<E.A: 1>, <E.B: 2>, <E.C: 4>]'
assert repr(Flag('E', 'A B C')(5)) == '<E.A|C: 5>'
assert repr(IntFlag('E', [('A', 1), ('C', 4)])(7)) == '<E.A|C|2: 7>'
assert repr(Flag('E', 'A B', boundary=enum.KEEP)(9)) == '<E.A|8: 9>'
assert repr(Enum('E', 'A B', type=str).A) == "<E.A: '1'>"
assert Enum('E', {'A': 'x'}, type=str).A.upper() == 'X'
assert Enum('E', 'A B', type=int).B + 1 == 3
assert repr(list(Enum('E', [('A', 1.5)], type=float))) == '[<E.A: 1.5>]'
assert repr(Enum('E', 'A B')(2)) == '<E.B: 2>'
assert repr(Enum('E', 'A B')['B']) == '<E.B: 2>'
assert Enum('E', 'A B').A.name == 'A'
assert isinstance(Enum('E', 'A').A, Enum)
assert (Enum('E', 'A').A == Enum('E', 'A').A) is False
assert repr(list(Enum('E', [('A', 1), ('A2', 1)]))) == '[<E.A: 1>]'
assert list(Enum('E', [('A', 1), ('A2', 1)]).__members__) == ['A', 'A2']
assert error(lambda: Enum('E')) == "TypeError: <enum 'Enum'> has no members; specify `names=()` if you meant to create a new, empty, enum"
assert error(lambda: Enum()) == "TypeError: EnumType.__call__() missing 1 required positional argument: 'value'"
assert error(lambda: Enum('E', 'A A')) == "TypeError: 'A' already defined as 1"
assert error(lambda: Enum('E', 'mro')) == "ValueError: invalid enum member name(s) 'mro'"
assert error(lambda: Enum('E', '_a_')) == "ValueError: _sunder_ names, such as '_a_', are reserved for future Enum use"
assert error(lambda: Enum('E', 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: Enum('E', [5])) == 'TypeError: cannot unpack non-iterable int object'
assert error(lambda: Animal('E', 'A')) == "ValueError: ('E', 'A') is not a valid Animal"
assert error(lambda: Enum('E', 'A', nothing=1)) == "TypeError: EnumType.__call__() got an unexpected keyword argument 'nothing'"
assert error(lambda: IntEnum('E', {'A': 'x'})) == "ValueError: invalid literal for int() with base 10: 'x'"
assert error(lambda: StrEnum('E', {'A': 1})) == 'TypeError: 1 is not a string'


class Described(Enum):
    def describe(self):
        return f'{self.name}: {self.value}'


Made = Described('Made', 'A B')
assert Made.B.describe() == 'B: 2'
assert repr(Made) == "<enum 'Made'>"
assert issubclass(Made, Described)
assert Described('Made', [('A', auto())]).A.value == 1


# ---- EnumType ----
assert repr(type(Enum)) == "<class 'enum.EnumType'>"
assert repr(type(IntFlag)) == "<class 'enum.EnumType'>"
assert repr(type(EnumType)) == "<class 'type'>"
assert repr(EnumType.__mro__) == "(<class 'enum.EnumType'>, <class 'type'>, <class 'object'>)"
assert EnumType.__name__ == 'EnumType'
assert EnumType.__module__ == 'enum'
assert repr(Enum) == "<enum 'Enum'>"
assert repr(Flag) == "<flag 'Flag'>"
assert repr(IntEnum) == "<enum 'IntEnum'>"
assert repr(StrEnum) == "<enum 'StrEnum'>"
assert repr(IntFlag) == "<flag 'IntFlag'>"
assert EnumType.__len__(Animal) == 4
assert EnumType.__contains__(Animal, 1) is True
assert repr(EnumType.__getitem__(Animal, 'ANT')) == '<Animal.ANT: 1>'
assert repr(list(EnumType.__iter__(Animal))) == '[<Animal.ANT: 1>, <Animal.BEE: 2>, <Animal.CAT: 3>, <Animal.DOG: 4>]'
assert repr(EnumType('E', (Enum,), EnumType.__prepare__('E', (Enum,)))) == "<enum 'E'>"
assert repr(type(EnumType.__prepare__('E', (Enum,)))) == "<class 'enum.EnumDict'>"
d = EnumType.__prepare__('Dyn', (Enum,))
d['A'] = 1
d['B'] = 2
assert d.member_names == ['A', 'B']
Dyn = EnumType('Dyn', (Enum,), d)
assert repr(list(Dyn)) == '[<Dyn.A: 1>, <Dyn.B: 2>]'
assert Dyn.__members__ == {'A': Dyn.A, 'B': Dyn.B}
assert repr(Dyn) == "<enum 'Dyn'>"
assert error(lambda: EnumType('Plain', (Enum,), {'A': 1})) == "AttributeError: 'dict' object has no attribute '_member_names'"
assert isinstance(Animal, EnumType)
assert isinstance(5, EnumType) is False
assert repr(Animal.__class__) == "<class 'enum.EnumType'>"
assert Animal.__bool__() is True
assert Animal.__contains__(9) is False
assert '__iter__' in dir(EnumType)
assert repr(Animal.__call__(1)) == '<Animal.ANT: 1>'
assert repr([m for m in Animal if m.value % 2]) == '[<Animal.ANT: 1>, <Animal.CAT: 3>]'
assert repr(dict(Animal.__members__)) == "{'ANT': <Animal.ANT: 1>, 'BEE': <Animal.BEE: 2>, 'CAT': <Animal.CAT: 3>, 'DOG': <Animal.DOG: 4>}"
assert repr({**Animal.__members__}) == "{'ANT': <Animal.ANT: 1>, 'BEE': <Animal.BEE: 2>, 'CAT': <Animal.CAT: 3>, 'DOG': <Animal.DOG: 4>}"
assert repr([*Animal]) == '[<Animal.ANT: 1>, <Animal.BEE: 2>, <Animal.CAT: 3>, <Animal.DOG: 4>]'
assert Animal.__len__() == 4
a, b, c, e = Animal
assert repr((a, e)) == '(<Animal.ANT: 1>, <Animal.DOG: 4>)'
assert repr(enumerate(Animal).__next__()) == '(0, <Animal.ANT: 1>)'
assert repr(list(zip(Animal, 'xy'))) == "[(<Animal.ANT: 1>, 'x'), (<Animal.BEE: 2>, 'y')]"
assert any(m.value > 3 for m in Animal) is True
assert Animal.CAT in set(Animal)


# ---- verify ----
class Good(Enum):
    A = 1
    B = 2
    C = 3


class Holes(Enum):
    A = 1
    B = 5
    C = 3


class Twins(Enum):
    A = 1
    B = 1
    C = 2
    D = 2


class Gap(Flag):
    A = 1
    D = 8


class Unnamed(Flag):
    A = 1
    B = 7
    C = 24


assert verify(UNIQUE)(Good) is Good
assert verify(CONTINUOUS, UNIQUE)(Good) is Good
assert verify()(Twins) is Twins
assert repr(list(EnumCheck)) == "[<EnumCheck.CONTINUOUS: 'no skipped integer values'>, <EnumCheck.NAMED_FLAGS: 'multi-flag aliases may not contain unnamed flags'>, <EnumCheck.UNIQUE: 'one name per value'>]"
assert repr(UNIQUE) == "<EnumCheck.UNIQUE: 'one name per value'>"
assert str(CONTINUOUS) == 'no skipped integer values'
assert error(lambda: verify(UNIQUE)(Twins)) == "ValueError: aliases found in <enum 'Twins'>: B -> A, D -> C"
assert error(lambda: verify(CONTINUOUS)(Holes)) == "ValueError: invalid enum 'Holes': missing values 2, 4"
assert error(lambda: verify(CONTINUOUS)(Gap)) == "ValueError: invalid flag 'Gap': missing values 2, 4"
assert error(lambda: verify(NAMED_FLAGS)(Unnamed)) == "ValueError: invalid Flag 'Unnamed': aliases B and C are missing combined values of 0x1e [use enum.show_flag_values(value) for details]"
assert verify(NAMED_FLAGS)(Gap) is Gap
assert error(lambda: verify(CONTINUOUS, UNIQUE)(Twins) is Twins) == "ValueError: aliases found in <enum 'Twins'>: B -> A, D -> C"
assert error(lambda: verify(UNIQUE, CONTINUOUS)(Twins)) == "ValueError: aliases found in <enum 'Twins'>: B -> A, D -> C"
assert error(lambda: verify(CONTINUOUS)(IntEnum('E', {'A': 1, 'B': 40}))) == "ValueError: invalid enum 'E': missing values 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39"
assert error(lambda: verify(NAMED_FLAGS)(IntFlag('F', {'A': 1, 'AB': 3}))) == "ValueError: invalid Flag 'F': alias AB is missing value 0x2 [use enum.show_flag_values(value) for details]"
assert error(lambda: verify(NAMED_FLAGS)(IntFlag('F', {'A': 1, 'AB': 3, 'AC': 5}))) == "ValueError: invalid Flag 'F': aliases AB and AC are missing combined values of 0x6 [use enum.show_flag_values(value) for details]"
assert raises('from enum import *\n@verify(UNIQUE)\nclass E(Enum):\n    A = 1\n    B = A') == "ValueError: aliases found in <enum 'E'>: B -> A"
assert error(lambda: enum.unique(Twins)) == "ValueError: duplicate values found in <enum 'Twins'>: B -> A, D -> C"


# ---- aliases after the fact ----
class Late(Enum):
    A = 1
    B = 2

    def alias(self, name):
        self._add_alias_(name)

    def value_alias(self, value):
        self._add_value_alias_(value)


Late.A.alias('FIRST')
Late.B.value_alias('two')
assert Late.FIRST is Late.A
assert list(Late.__members__) == ['A', 'B', 'FIRST']
assert repr(Late('two')) == '<Late.B: 2>'
assert len(Late) == 2
assert repr(Late['FIRST']) == '<Late.A: 1>'
assert error(lambda: Late.A.alias('B')) == "NameError: 'B' is already bound: <Late.B: 2>"
assert error(lambda: Late.A.value_alias(2)) == 'ValueError: 2 is already bound: <Late.B: 2>'


class Aliased(Enum):
    def __new__(cls, value, *others):
        self = object.__new__(cls)
        self._value_ = value
        for other in others:
            self._add_value_alias_(other)
        return self

    ONE = 1, 'one', 'eins'
    TWO = 2, 'two', 'zwei'


assert repr(Aliased('eins')) == '<Aliased.ONE: 1>'
assert repr(Aliased(2)) == '<Aliased.TWO: 2>'
assert Aliased('zwei') is Aliased.TWO
assert repr(list(Aliased)) == '[<Aliased.ONE: 1>, <Aliased.TWO: 2>]'

# ---- the functions of the module ----
assert enum.EnumMeta is EnumType
assert callable(enum.global_str) is True
assert enum.show_flag_values(IntFlag('F', 'A B C')(5)) == [1, 4]
assert sorted(enum.__all__) == ['CONFORM', 'CONTINUOUS', 'EJECT', 'Enum', 'EnumCheck', 'EnumDict', 'EnumMeta', 'EnumType', 'Flag', 'FlagBoundary', 'IntEnum', 'IntFlag', 'KEEP', 'NAMED_FLAGS', 'ReprEnum', 'STRICT', 'StrEnum', 'UNIQUE', 'auto', 'global_enum', 'global_enum_repr', 'global_flag_repr', 'global_str', 'member', 'nonmember', 'pickle_by_enum_name', 'pickle_by_global_name', 'property', 'unique', 'verify']
assert error(lambda: auto(1, 2)) == 'TypeError: auto.__init__() takes from 1 to 2 positional arguments but 3 were given'
assert repr(enum.nonmember(5)).startswith('<') is True
assert enum.member(3).value == 3
assert enum.nonmember('x').value == 'x'

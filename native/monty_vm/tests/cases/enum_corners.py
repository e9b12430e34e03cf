"""Enumerations in their corners: each text is run, and what it raises or shows compared."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import enum\nfrom enum import *\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'C, C.R, str(C.R), list(C), len(C), C(2), C["R"], C.R.name, C.R.value, repr(C.__members__)') == \
    '(<enum \'C\'>, <C.R: 1>, \'C.R\', [<C.R: 1>, <C.G: 2>, <C.B: 3>], 3, <C.G: 2>, <C.R: 1>, \'R\', 1, "mappingproxy({\'R\': <C.R: 1>, \'G\': <C.G: 2>, \'B\': <C.B: 3>})")'
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'C(9)') == \
    'ValueError: 9 is not a valid C'
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'C["Q"]') == \
    "KeyError: 'Q'"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'C.Q') == \
    "AttributeError: type object 'C' has no attribute 'Q'"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\nC.R = 2') == \
    "AttributeError: cannot reassign member 'R'"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\ndel C.R') == \
    "AttributeError: 'C' cannot delete member 'R'."
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\nC.R.value = 3') == \
    "AttributeError: <enum 'Enum'> cannot set attribute 'value'"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\nC.R.name = 3') == \
    "AttributeError: <enum 'Enum'> cannot set attribute 'name'"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\nC.R.foo = 3', 'C.R.foo') == \
    '3'
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\nclass D(C): pass') == \
    "TypeError: <enum 'D'> cannot extend <enum 'C'>"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', '1 in C, "x" in C, C.R in C, [] in C') == \
    '(True, False, True, False)'
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'C.R < C.G') == \
    "TypeError: '<' not supported between instances of 'C' and 'C'"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'C.R == 1, C.R is C(1), hash(C.R) == hash("R")') == \
    '(False, True, True)'
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'bool(C), bool(C.R), list(reversed(C)), isinstance(C.R, C), type(C.R), C.R.__class__') == \
    "(True, True, [<C.B: 3>, <C.G: 2>, <C.R: 1>], True, <enum 'C'>, <enum 'C'>)"
assert shown('class C(Enum):\n R=1\n R=2') == \
    "TypeError: 'R' already defined as 1"
assert shown('class C(Enum):\n R=1\n A=1', 'C.A, list(C), C.__members__') == \
    "(<C.R: 1>, [<C.R: 1>], mappingproxy({'R': <C.R: 1>, 'A': <C.R: 1>}))"
assert shown('@unique\nclass C(Enum):\n R=1\n A=1\n B=1') == \
    "ValueError: duplicate values found in <enum 'C'>: A -> R, B -> R"
assert shown('@verify(UNIQUE)\nclass C(Enum):\n R=1\n A=1\n') == \
    "ValueError: aliases found in <enum 'C'>: A -> R"
assert shown('@verify(CONTINUOUS)\nclass C(Enum):\n R=1\n A=4\n') == \
    "ValueError: invalid enum 'C': missing values 2, 3"
assert shown('@verify(CONTINUOUS)\nclass C(IntEnum):\n R=1\n A=2\n', 'list(C)') == \
    '[<C.R: 1>, <C.A: 2>]'
assert shown('@verify(CONTINUOUS)\nclass C(IntFlag):\n R=1\n A=8\n') == \
    "ValueError: invalid flag 'C': missing values 2, 4"
assert shown('@verify(NAMED_FLAGS)\nclass C(Flag):\n R=1\n A=4\n X=5\n', 'list(C)') == \
    '[<C.R: 1>, <C.A: 4>]'
assert shown('@verify(CONTINUOUS)\nclass C(Enum):\n R="a"\n A="b"\n') == \
    'TypeError: can only concatenate str (not "int") to str'
assert shown('@verify(3)\nclass C(Enum):\n R="a"\n') == \
    'ok'
assert shown('class C(Enum):\n a=auto()\n b=auto()\n c=10\n d=auto()', 'list(C)') == \
    '[<C.a: 1>, <C.b: 2>, <C.c: 10>, <C.d: 11>]'
assert shown('class C(Enum):\n a="x"\n b=auto()') == \
    "TypeError: unable to increment 'x'"
assert shown('class C(StrEnum):\n A=auto()\n Bb=auto()', 'list(C), C.A + "x", str(C.A), f"{C.A:>5}", C.A == "a"') == \
    "([<C.A: 'a'>, <C.Bb: 'bb'>], 'ax', 'a', '    a', True)"
assert shown('class C(StrEnum):\n A=1') == \
    'TypeError: 1 is not a string'
assert shown('class C(StrEnum):\n A="a","b"') == \
    'TypeError: decoding str is not supported'
assert shown('class C(IntEnum):\n A="x"') == \
    "ValueError: invalid literal for int() with base 10: 'x'"
assert shown('class C(IntEnum):\n A="3"\n B=auto()', 'C.A, C.A+1, list(C)') == \
    "TypeError: unable to increment '3'"
assert shown('class C(Enum):\n def _generate_next_value_(name, start, count, last): return (name, start, count, last)\n A=auto()\n B=auto()', 'list(C)') == \
    "[<C.A: ('A', 1, 0, [])>, <C.B: ('B', 1, 1, [('A', 1, 0, [])])>]"
assert shown('class C(Enum):\n A=auto()\n def _generate_next_value_(name, start, count, last): return name\n') == \
    'TypeError: _generate_next_value_ must be defined before members'
assert shown('class C(Enum):\n _ignore_ = "x y"\n x = 3\n for y in range(2): locals()[f"A{y}"] = y', 'list(C), hasattr(C,"x")') == \
    '([<C.A0: 0>, <C.A1: 1>], False)'
assert shown('class C(Enum):\n A=1\n _ignore_ = "A"') == \
    "ValueError: _ignore_ cannot specify already set names: {'A'}"
assert shown('class C(Enum):\n A = nonmember(1)\n B = member(lambda: 3)\n D = 3', 'C.A, list(C)[0].name, len(C)') == \
    "(1, 'B', 2)"
assert shown('class C(Enum):\n @member\n def f(self): return 3\n @nonmember\n class X: pass\n class Y: pass\n Z=member(int)', '[m.name for m in C], C.X.__name__, C.Y.__name__, C.Z') == \
    "(['f', 'Z'], 'X', 'Y', <C.Z: <class 'int'>>)"
assert shown('class C(Enum):\n A = (1, 2)\n B = (3, 4)\n def __init__(self, x, y): self.x=x; self.y=y\n @property\n def s(self): return self.x+self.y', 'C.A.s, C((1,2)), C.A.value, C(1)') == \
    'ValueError: 1 is not a valid C'
assert shown('class C(Enum):\n A = 1\n B = (3, 4)\n def __init__(self, x, y): self.x=x; self.y=y\n') == \
    "TypeError: C.__init__() missing 1 required positional argument: 'y'"
assert shown('class C(Enum):\n def __new__(cls, v, lab):\n  o = object.__new__(cls); o._value_ = v; o.lab = lab; return o\n A = 1, "one"\n B = 2, "two"', 'C(1).lab, C.B, list(C)') == \
    "('one', <C.B: 2>, [<C.A: 1>, <C.B: 2>])"
assert shown('class C(Enum):\n A=1\n @classmethod\n def _missing_(cls, v): return cls.A if v == 9 else None', 'C(9), C(8)') == \
    'ValueError: 8 is not a valid C'
assert shown('class C(Enum):\n A=1\n @classmethod\n def _missing_(cls, v): return 5', 'C(9)') == \
    'TypeError: error in C._missing_: returned 5 instead of None or a valid member'
assert shown('class C(Enum):\n A=1\n @classmethod\n def _missing_(cls, v): raise KeyError(v)', 'C(9)') == \
    'KeyError: 9'
assert shown('class C(Enum):\n _foo_ = 3') == \
    "ValueError: _sunder_ names, such as '_foo_', are reserved for future Enum use"
assert shown('class C(Enum):\n mro = 3') == \
    "ValueError: invalid enum member name(s) 'mro'"
assert shown('class C(Enum):\n __x = 3\n _y = 4\n A = 1', 'list(C), C._y') == \
    '([<C._y: 4>, <C.A: 1>], <C._y: 4>)'
assert shown('class C(Enum):\n A=1\n @property\n def name(self): return "n" + self._name_', 'C.A.name') == \
    'nA'
assert shown('class C(Enum):\n name=1\n value=2', 'C.name, C.value, C.name.name, C.value.value') == \
    "(<C.name: 1>, <C.value: 2>, 'name', 2)"
assert shown('', 'Enum("C", "A B C"), list(Enum("C", "A, B")), list(Enum("C", ["A","B"])), list(Enum("C", [("A",5),("B",6)])), list(Enum("C", {"A":1})), list(Enum("C","A B",start=5)), Enum("C","A",module="m").__module__, Enum("C","A",qualname="X.C").__qualname__, list(Enum("C","A B",type=str))') == \
    "(<enum 'C'>, [<C.A: 1>, <C.B: 2>], [<C.A: 1>, <C.B: 2>], [<C.A: 5>, <C.B: 6>], [<C.A: 1>], [<C.A: 5>, <C.B: 6>], 'm', 'X.C', [<C.A: '1'>, <C.B: '2'>])"
assert shown('', 'Enum("C")') == \
    "TypeError: <enum 'Enum'> has no members; specify `names=()` if you meant to create a new, empty, enum"
assert shown('', 'Enum()') == \
    "TypeError: EnumType.__call__() missing 1 required positional argument: 'value'"
assert shown('', 'list(IntEnum("C","A B")), list(Flag("C","A B C")), list(StrEnum("C", "A B"))') == \
    "([<C.A: 1>, <C.B: 2>], [<C.A: 1>, <C.B: 2>, <C.C: 4>], [<C.A: 'a'>, <C.B: 'b'>])"
assert shown('', 'Enum("C", 3)') == \
    "TypeError: 'int' object is not iterable"
assert shown('class F(Flag):\n R=1\n W=2\n X=4\n RW=3\n', 'F.R|F.X, F(0), F(7), ~F.R, F.R & F.W, F.R ^ F.RW, F.RW, list(F.RW), len(F.RW), F.R in F.RW, bool(F(0)), list(F), str(F.R|F.X), str(F(0)), F.R|F.W is F.RW, F["RW"], (F.R|F.X).name, F(0).name') == \
    "(<F.R|X: 5>, <F: 0>, <F.R|W|X: 7>, <F.W|X: 6>, <F: 0>, <F.W: 2>, <F.RW: 3>, [<F.R: 1>, <F.W: 2>], 2, True, False, [<F.R: 1>, <F.W: 2>, <F.X: 4>], 'F.R|X', 'F(0)', True, <F.RW: 3>, 'R|X', None)"
assert shown('class F(Flag):\n R=1\n W=2\n X=4\n RW=3\n', 'F.R | 1') == \
    "TypeError: unsupported operand type(s) for |: 'F' and 'int'"
assert shown('class F(Flag):\n R=1\n W=2\n X=4\n RW=3\n', '1 in F.R') == \
    "TypeError: unsupported operand type(s) for 'in': 'int' and 'F'"
assert shown('class F(Flag):\n R=1\n W=2\n X=4\n RW=3\n', '1 in F, 8 in F') == \
    '(True, False)'
assert shown('class F(Flag):\n R=1\n W=2\n X=4\n RW=3\n', 'F["Q"]') == \
    "KeyError: 'Q'"
assert shown('class F(Flag):\n R=1\n W=2\n X=4\n RW=3\n', 'F("x")') == \
    "ValueError: 'x' is not a valid F"
assert shown('class F(Flag, boundary=STRICT):\n A=1\n B=2\n D=8\n', 'F.A|F.D, ~F.A, F(3)') == \
    '(<F.A|D: 9>, <F.B|D: 10>, <F.A|B: 3>)'
assert shown('class F(Flag, boundary=CONFORM):\n A=1\n B=2\n D=8\n', 'F(4)') == \
    '<F: 0>'
assert shown('class F(Flag, boundary=CONFORM):\n A=1\n B=2\n D=8\n', 'F(29)') == \
    '<F.A|D: 9>'
assert shown('class F(Flag, boundary=CONFORM):\n A=1\n B=2\n D=8\n', 'F(-3)') == \
    '<F.A|D: 9>'
assert shown('class F(IntFlag, boundary=CONFORM):\n A=1\n B=2\n D=8\n', 'F(29), type(F(29))') == \
    "(<F.A|D: 9>, <flag 'F'>)"
assert shown('class F(IntFlag, boundary=CONFORM):\n A=1\n B=2\n D=8\n', 'F.A | 16, ~F.A, F.A+1, F.A & 1, 1 | F.B') == \
    '(<F.A: 1>, <F.B|D: 10>, 2, <F.A: 1>, <F.A|B: 3>)'
assert shown('class F(Flag, boundary=EJECT):\n A=1\n B=2\n D=8\n', 'F.A|F.D, ~F.A, F(3)') == \
    '(<F.A|D: 9>, -2, <F.A|B: 3>)'
assert shown('class F(Flag, boundary=EJECT):\n A=1\n B=2\n D=8\n', 'F(4)') == \
    '4'
assert shown('class F(Flag, boundary=EJECT):\n A=1\n B=2\n D=8\n', 'F(29)') == \
    '29'
assert shown('class F(Flag, boundary=EJECT):\n A=1\n B=2\n D=8\n', 'F(-3)') == \
    '-3'
assert shown('class F(IntFlag, boundary=EJECT):\n A=1\n B=2\n D=8\n', 'F(29), type(F(29))') == \
    "(29, <class 'int'>)"
assert shown('class F(IntFlag, boundary=EJECT):\n A=1\n B=2\n D=8\n', 'F.A | 16, ~F.A, F.A+1, F.A & 1, 1 | F.B') == \
    '(17, -2, 2, <F.A: 1>, <F.A|B: 3>)'
assert shown('class F(Flag, boundary=KEEP):\n A=1\n B=2\n D=8\n', 'F.A|F.D, ~F.A, F(3)') == \
    '(<F.A|D: 9>, <F.B|D|4: 14>, <F.A|B: 3>)'
assert shown('class F(Flag, boundary=KEEP):\n A=1\n B=2\n D=8\n', 'F(4)') == \
    '<F: 4>'
assert shown('class F(Flag, boundary=KEEP):\n A=1\n B=2\n D=8\n', 'F(29)') == \
    '<F.A|D|20: 29>'
assert shown('class F(Flag, boundary=KEEP):\n A=1\n B=2\n D=8\n', 'F(-3)') == \
    '<F.A|D|4: 13>'
assert shown('class F(IntFlag, boundary=KEEP):\n A=1\n B=2\n D=8\n', 'F(29), type(F(29))') == \
    "(<F.A|D|20: 29>, <flag 'F'>)"
assert shown('class F(IntFlag, boundary=KEEP):\n A=1\n B=2\n D=8\n', 'F.A | 16, ~F.A, F.A+1, F.A & 1, 1 | F.B') == \
    '(<F.A|16: 17>, <F.B|D|4: 14>, 2, <F.A: 1>, <F.A|B: 3>)'
assert shown('class F(Flag):\n A=auto()\n B=auto()\n C=auto()\n D=A|B', 'list(F), F.D, list(F.D)') == \
    '([<F.A: 1>, <F.B: 2>, <F.C: 4>], <F.D: 3>, [<F.A: 1>, <F.B: 2>])'
assert shown('class F(Flag):\n A="x"') == \
    'ok'
assert shown('class F(IntFlag):\n A=1\n B=16', 'F(48), repr(F(0)), str(F(17)), f"{F(17)}", F(1) + F(16), -F.A') == \
    "(<F.B|32: 48>, '<F: 0>', '17', '17', 17, -1)"
assert shown('class F(Flag):\n A=3', 'list(F), F.A, F(1)') == \
    '([], <F.A: 3>, <F: 1>)'
assert shown('class F(Flag):\n N=0\n A=1', 'F.N, list(F), F(0), ~F.N, ~F.A') == \
    '(<F.N: 0>, [<F.A: 1>], <F.N: 0>, <F.A: 1>, <F.N: 0>)'
assert shown('from dataclasses import dataclass\n@dataclass\nclass M:\n a: int\n b: str = "q"\nclass C(M, Enum):\n X = 1, "x"\n Y = 2', 'C.X, C.Y.a, C.Y.b, str(C.X), C.X.value, repr(C.X)') == \
    '(<C.X: a=1, b=\'x\'>, 2, \'q\', \'C.X\', M(a=1, b=\'x\'), "<C.X: a=1, b=\'x\'>")'
assert shown('from dataclasses import dataclass\n@dataclass(frozen=True)\nclass M:\n a: int\nclass C(M, Enum):\n X = 1\n', 'C.X, C(M(1)), hash(C.X)==hash("X")') == \
    '(<C.X: a=1>, <C.X: a=1>, False)'
assert shown('class C(float, Enum):\n A=1.5\n', 'C.A, str(C.A), f"{C.A}", C.A+1, C(1.5)') == \
    "(<C.A: 1.5>, 'C.A', 'C.A', 2.5, <C.A: 1.5>)"
assert shown('class C(int, Enum):\n A=1\n', 'C.A, str(C.A), f"{C.A}", "%d" % C.A, format(C.A, "03")') == \
    "(<C.A: 1>, 'C.A', 'C.A', '1', 'C.A')"
assert shown('class C(tuple, Enum):\n A=1,2\n', 'C.A, C.A[0], C((1,2))') == \
    '(<C.A: (1, 2)>, 1, <C.A: (1, 2)>)'
assert shown('class C(bytes, Enum):\n A=b"x"\n', 'C.A, C.A.hex()') == \
    "(<C.A: b'x'>, '78')"
assert shown('class C(complex, Enum):\n A=1j\n', 'C.A') == \
    '<C.A: 1j>'
assert shown('class C(int, str, Enum):\n A=1') == \
    "TypeError: too many data types for 'C': {<class 'int'>, <class 'str'>}"
assert shown('class C(Enum, int):\n A=1') == \
    'TypeError: new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`'
assert shown('class M:\n def hi(self): return self.name\nclass C(M, Enum):\n A=1', 'C.A.hi()') == \
    'A'
assert shown('class C(ReprEnum):\n A=1') == \
    'TypeError: ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)'
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\nclass X:\n e = C.R', 'X.e') == \
    '<C.R: 1>'
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'C.R.B') == \
    '<C.B: 3>'
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'dir(C), dir(C.R)') == \
    "(['B', 'G', 'R', '__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__', '__module__', '__name__', '__qualname__'], ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'])"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\n', 'repr(C.R.__objclass__), C.R._sort_order_, C._member_names_, C._member_map_, C._value2member_map_') == \
    '("<enum \'C\'>", 0, [\'R\', \'G\', \'B\'], {\'R\': <C.R: 1>, \'G\': <C.G: 2>, \'B\': <C.B: 3>}, {1: <C.R: 1>, 2: <C.G: 2>, 3: <C.B: 3>})'
assert shown('class Meta(EnumType):\n def __call__(cls, *a, **k): return ("called", a)\nclass C(Enum, metaclass=Meta):\n A=1', 'C(1)') == \
    "('called', (1,))"
assert shown('class C(Enum):\n A=1\n B=2\n def __lt__(self, o): return self.value < o.value', 'sorted([C.B, C.A]), min(C.B, C.A)') == \
    '([<C.A: 1>, <C.B: 2>], <C.A: 1>)'
assert shown('class C(Enum):\n A=[1]\n B={}', 'C([1]), C({}), [1] in C, [2] in C') == \
    '(<C.A: [1]>, <C.B: {}>, True, False)'
assert shown('class C(Enum):\n A=1\n B=True\n C=1.0', 'list(C), C.__members__') == \
    "([<C.A: 1>], mappingproxy({'A': <C.A: 1>, 'B': <C.A: 1>, 'C': <C.A: 1>}))"
assert shown('class C(Enum):\n A=1\nC.A._add_alias_("Z")\nC.A._add_value_alias_(99)', 'C.Z, C(99), C.__members__') == \
    "(<C.A: 1>, <C.A: 1>, mappingproxy({'A': <C.A: 1>, 'Z': <C.A: 1>}))"
assert shown('class C(Enum):\n def __new__(cls, v, *al):\n  o = object.__new__(cls); o._value_ = v\n  for a in al: o._add_value_alias_(a)\n  return o\n A = 1, "one", "uno"\n B = 2, "two"', 'C("uno"), C("two"), C.A') == \
    '(<C.A: 1>, <C.B: 2>, <C.A: 1>)'
assert shown('class C(IntEnum):\n A=1\n B=2', 'C.A + C.B, C.A < C.B, sum(C), C.A.bit_length(), max(C), {1:2}[C.A], [5,6,7][C.A], range(C.B), f"{C.A}", repr(C.A), str(C.A), C.A == 1.0, C.A.numerator') == \
    "(3, True, 3, 1, <C.B: 2>, 2, 6, range(0, 2), '1', '<C.A: 1>', '1', True, 1)"
assert shown('class C(Enum):\n A = auto(), 5\n B = auto(), 6', 'list(C)') == \
    '[<C.A: (1, 5)>, <C.B: (2, 6)>]'
assert shown('class C(Enum):\n A=1\n B\n') == \
    "NameError: name 'B' is not defined"
assert shown('class C(Enum):\n A: int = 1\n B: str', 'list(C), C.__annotations__') == \
    "([<C.A: 1>], {'A': <class 'int'>, 'B': <class 'str'>})"
assert shown('class C(Enum):\n R = 1\n G = 2\n B = 3\nmatch C(1):\n case C.R: r = "red"\n case _: r="other"', 'r') == \
    'red'
assert shown('def f():\n class L(Enum):\n  A=1\n return L', 'f(), f().__qualname__, repr(f()(5))') == \
    'ValueError: 5 is not a valid f.<locals>.L'
assert shown('class C(Enum):\n """doc"""\n A=1', 'C.__doc__, C.A.__doc__') == \
    "('doc', 'doc')"
assert shown('class C(Enum):\n A=1', 'C.__doc__') == \
    'None'
assert shown('class C(Enum):\n A=1\n @staticmethod\n def s(): return 1\n @classmethod\n def c(cls): return cls.A', 'C.s(), C.c(), C.A.c()') == \
    '(1, <C.A: 1>, <C.A: 1>)'
assert shown('', 'show_flag_values(7)') == \
    "NameError: name 'show_flag_values' is not defined"
assert shown('', 'sorted(enum.__all__)') == \
    "['CONFORM', 'CONTINUOUS', 'EJECT', 'Enum', 'EnumCheck', 'EnumDict', 'EnumMeta', 'EnumType', 'Flag', 'FlagBoundary', 'IntEnum', 'IntFlag', 'KEEP', 'NAMED_FLAGS', 'ReprEnum', 'STRICT', 'StrEnum', 'UNIQUE', 'auto', 'global_enum', 'global_enum_repr', 'global_flag_repr', 'global_str', 'member', 'nonmember', 'pickle_by_enum_name', 'pickle_by_global_name', 'property', 'unique', 'verify']"
assert shown('class E(Enum):\n A=1\n class Inner(Enum):\n  X=2', 'E.Inner, E.Inner.X, list(E)') == \
    "(<enum 'Inner'>, <Inner.X: 2>, [<E.A: 1>])"
assert shown('class E(Enum):\n A=1\n f = lambda self: 5\n', 'list(E), E.A.f()') == \
    '([<E.A: 1>], 5)'
assert shown('from functools import partial\nclass E(Enum):\n A=partial(int)\n B=member(partial(int))', 'list(E)[0].name') == \
    'B'
assert shown('class C(Enum):\n x=1\n @property\n def y(self): return 2\nclass D(Enum):\n @enum.property\n def z(self): return 7\nclass G(D):\n z = 3\n', 'G.z, G.z.z') == \
    '(<G.z: 3>, 7)'
assert shown('class C(Flag):\n A=1\n B=2', 'C.A < C.B') == \
    "TypeError: '<' not supported between instances of 'C' and 'C'"
assert shown('class C(IntFlag):\n A=1\n B=2\n', 'C.A|C.B, C(7), int(C(7)), C(7) & 4, C.A == 1, C["A"], ~C(0), ~C.A, C(-1), C(-2), str(C(7)), list(C(7))') == \
    "(<C.A|B: 3>, <C.A|B|4: 7>, 7, <C: 4>, True, <C.A: 1>, <C.A|B: 3>, <C.B: 2>, <C.A|B: 3>, <C.B: 2>, '7', [<C.A: 1>, <C.B: 2>])"
assert shown('class C(Enum):\n A=1\nC.new = 3', 'C.new, list(C)') == \
    '(3, [<C.A: 1>])'
assert shown('class Planet(Enum):\n E = (5.9e24, 6.3e6)\n def __init__(self, m, r): self.m = m; self.r = r\n @property\n def g(self): return 6.67e-11*self.m/(self.r*self.r)', 'round(Planet.E.g, 2), Planet.E') == \
    '(9.92, <Planet.E: (5.9e+24, 6300000.0)>)'

"""Dataclasses in their corners: each text is run, and what it raises or shows compared."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import copy, dataclasses, inspect\nfrom dataclasses import *\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('@dataclass\nclass A:\n x: int\n y: int = 2', 'A(1), A(1) == A(1,2), A.__match_args__, A.__doc__') == \
    "(A(x=1, y=2), True, ('x', 'y'), 'A(x: int, y: int = 2)')"
assert shown('@dataclass\nclass A:\n x: int = 1\n y: int') == \
    "TypeError: non-default argument 'y' follows default argument 'x'"
assert shown('@dataclass\nclass A:\n x: list = []') == \
    "ValueError: mutable default <class 'list'> for field x is not allowed: use default_factory"
assert shown('@dataclass\nclass A:\n x: dict = {}') == \
    "ValueError: mutable default <class 'dict'> for field x is not allowed: use default_factory"
assert shown('@dataclass\nclass A:\n x: set = set()') == \
    "ValueError: mutable default <class 'set'> for field x is not allowed: use default_factory"
assert shown('class U:\n __hash__=None\n@dataclass\nclass A:\n x: U = U()') == \
    "ValueError: mutable default <class '__main__.U'> for field x is not allowed: use default_factory"
assert shown('@dataclass(order=True)\nclass A:\n x: int\n', 'A(1) < A(2), A(1) >= A(1)') == \
    '(True, True)'
assert shown('@dataclass(order=True)\nclass A:\n x: int\n', 'A(1) < 3') == \
    "TypeError: '<' not supported between instances of 'A' and 'int'"
assert shown('@dataclass(order=True, eq=False)\nclass A:\n x: int\n') == \
    'ValueError: eq must be true if order is true'
assert shown('@dataclass(order=True)\nclass A:\n x: int\n def __lt__(s,o): return 1') == \
    'TypeError: Cannot overwrite attribute __lt__ in class A Consider using functools.total_ordering'
assert shown('@dataclass(order=True)\nclass A:\n x: int\n def __ge__(s,o): return 1') == \
    'TypeError: Cannot overwrite attribute __ge__ in class A Consider using functools.total_ordering'
assert shown('@dataclass(frozen=True)\nclass A:\n x: int\n def __setattr__(s,n,v): pass') == \
    'TypeError: Cannot overwrite attribute __setattr__ in class A'
assert shown('@dataclass(frozen=True)\nclass A:\n x: int\n def __delattr__(s,n): pass') == \
    'TypeError: Cannot overwrite attribute __delattr__ in class A'
assert shown('@dataclass(frozen=True)\nclass A:\n x: int\na=A(1)\na.x=2') == \
    "FrozenInstanceError: cannot assign to field 'x'"
assert shown('@dataclass(frozen=True)\nclass A:\n x: int\na=A(1)\ndel a.x') == \
    "FrozenInstanceError: cannot delete field 'x'"
assert shown('@dataclass(frozen=True)\nclass A:\n x: int\na=A(1)\na.q=2') == \
    "FrozenInstanceError: cannot assign to field 'q'"
assert shown('@dataclass(frozen=True)\nclass A:\n x: int\n@dataclass\nclass B(A):\n y: int') == \
    'TypeError: cannot inherit non-frozen dataclass from a frozen one'
assert shown('@dataclass\nclass A:\n x: int\n@dataclass(frozen=True)\nclass B(A):\n y: int') == \
    'TypeError: cannot inherit frozen dataclass from a non-frozen one'
assert shown('@dataclass(unsafe_hash=True)\nclass A:\n x: int\n def __hash__(self): return 1') == \
    'TypeError: Cannot overwrite attribute __hash__ in class A'
assert shown('@dataclass(unsafe_hash=True)\nclass A:\n x: int\n y: int = field(hash=False, default=3)', 'hash(A(1)) == hash(A(1,5)), hash(A(1))==hash((1,))') == \
    '(True, True)'
assert shown('@dataclass\nclass A:\n x: int', 'A.__hash__') == \
    'None'
assert shown('@dataclass\nclass A:\n x: int', 'hash(A(1))') == \
    "TypeError: unhashable type: 'A'"
assert shown('@dataclass\nclass A:\n x: int\n def __hash__(self): return 7', 'hash(A(1))') == \
    '7'
assert shown('@dataclass(eq=False)\nclass A:\n x: int', 'A(1)==A(1)') == \
    'False'
assert shown('@dataclass(slots=True)\nclass A:\n x: int = 5\n y: int = field(default_factory=int)', 'A(), A.__slots__, hasattr(A(),"__dict__"), type(A.x).__name__') == \
    "(A(x=5, y=0), ('x', 'y'), False, 'member_descriptor')"
assert shown('@dataclass(slots=True)\nclass A:\n __slots__ = ("x",)\n x: int') == \
    'TypeError: A already specifies __slots__'
assert shown('@dataclass(weakref_slot=True)\nclass A:\n x: int') == \
    'TypeError: weakref_slot is True but slots is False'
assert shown('@dataclass(slots=True, weakref_slot=True)\nclass A:\n x: int', 'A.__slots__') == \
    "('x', '__weakref__')"
assert shown('@dataclass(slots=True)\nclass A:\n x: int\n@dataclass(slots=True)\nclass B(A):\n y: int', 'B.__slots__, B(1,2)') == \
    "(('y',), B(x=1, y=2))"
assert shown('@dataclass(slots=True, frozen=True)\nclass A:\n x: int', 'A(1), hash(A(1))==hash((1,))') == \
    '(A(x=1), True)'
assert shown('@dataclass(slots=True, frozen=True)\nclass A:\n x: int\na = A(1)\na.x = 3') == \
    "FrozenInstanceError: cannot assign to field 'x'"
assert shown('@dataclass(slots=True)\nclass A:\n x: int\na = A(1)\na.z = 3') == \
    "AttributeError: 'A' object has no attribute 'z' and no __dict__ for setting new attributes"
assert shown('@dataclass(slots=True)\nclass A:\n x: int\n def f(self): return __class__', 'A(1).f() is A') == \
    'True'
assert shown('class B:\n def f(self): return "b"\n@dataclass(slots=True)\nclass A(B):\n x: int\n def f(self): return super().f()', 'A(1).f()') == \
    'b'
assert shown('@dataclass(kw_only=True)\nclass A:\n x: int = 1\n y: int', 'A(y=3), A.__match_args__, str(inspect.signature(A))') == \
    "(A(x=1, y=3), (), '(*, x: int = 1, y: int) -> None')"
assert shown('@dataclass(kw_only=True)\nclass A:\n x: int\nA(1)') == \
    'TypeError: A.__init__() takes 1 positional argument but 2 were given'
assert shown('@dataclass\nclass A:\n x: int\n _: KW_ONLY\n y: int = 3\n z: int', 'A(1, z=2), str(inspect.signature(A)), A.__match_args__') == \
    "(A(x=1, y=3, z=2), '(x: int, *, y: int = 3, z: int) -> None', ('x',))"
assert shown('@dataclass\nclass A:\n _: KW_ONLY\n y: int = 3\n __: KW_ONLY\n z: int') == \
    "TypeError: '__' is KW_ONLY, but KW_ONLY has already been specified"
assert shown('@dataclass\nclass A:\n x: int = field(kw_only=True)\n y: int = 1', 'A(x=3), A.__match_args__') == \
    "(A(x=3, y=1), ('y',))"
assert shown('@dataclass(kw_only=True)\nclass A:\n x: int = field(kw_only=False)\n y: int = 1', 'A(3, y=2)') == \
    'A(x=3, y=2)'
assert shown('@dataclass\nclass A:\n x: int = field(default=1, default_factory=int)') == \
    'ValueError: cannot specify both default and default_factory'
assert shown('@dataclass\nclass A:\n x = field(default=1)') == \
    "TypeError: 'x' is a field but has no type annotation"
assert shown('@dataclass\nclass A:\n x: int = field(init=False)', 'A()') == \
    "AttributeError: 'A' object has no attribute 'x'"
assert shown('@dataclass\nclass A:\n x: int = field(init=False, default=4)', 'A(), A.__match_args__') == \
    '(A(x=4), ())'
assert shown('@dataclass\nclass A:\n x: int = field(repr=False, default=4)', 'A()') == \
    'A()'
assert shown('@dataclass\nclass A:\n x: int = field(compare=False, default=4)', 'A(1)==A(2)') == \
    'True'
assert shown('@dataclass(slots=True)\nclass A:\n x: int = field(doc="the x", default=4)', 'A.__slots__, A.x.__doc__') == \
    "({'x': 'the x'}, None)"
assert shown('@dataclass\nclass A:\n x: int = field(metadata={"a":1}, default=4)', 'fields(A)[0].metadata, type(fields(A)[0].metadata).__name__') == \
    "(mappingproxy({'a': 1}), 'mappingproxy')"
assert shown('@dataclass\nclass A:\n x: InitVar[int]\n y: int = 0\n def __post_init__(self, x): self.y = x*2', 'A(4), A.__match_args__, [f.name for f in fields(A)]') == \
    "(A(y=8), ('x', 'y'), ['y'])"
assert shown('@dataclass\nclass A:\n x: InitVar[int] = 9\n y: int = 0\n def __post_init__(self, x): self.y = x*2', 'A(), A().x') == \
    '(A(y=18), 9)'
assert shown('@dataclass\nclass A:\n x: InitVar[int] = field(default_factory=int)') == \
    'TypeError: field x cannot have a default factory'
assert shown('import typing\n@dataclass\nclass A:\n x: typing.ClassVar[int] = field(default_factory=int)') == \
    'TypeError: field x cannot have a default factory'
assert shown('import typing\n@dataclass\nclass A:\n x: typing.ClassVar[int] = field(kw_only=True)') == \
    'TypeError: field x is a ClassVar but specifies kw_only'
assert shown('import typing\n@dataclass\nclass A:\n x: typing.ClassVar[int] = 3\n y: int = 4', 'A(), [f.name for f in fields(A)]') == \
    "(A(y=4), ['y'])"
assert shown('fields(3)') == \
    'TypeError: must be called with a dataclass type or instance'
assert shown('fields(int)') == \
    'TypeError: must be called with a dataclass type or instance'
assert shown('asdict(3)') == \
    'TypeError: asdict() should be called on dataclass instances'
assert shown('astuple(3)') == \
    'TypeError: astuple() should be called on dataclass instances'
assert shown('replace(3)') == \
    'TypeError: replace() should be called on dataclass instances'
assert shown('asdict(int)') == \
    'TypeError: asdict() should be called on dataclass instances'
assert shown('@dataclass\nclass A:\n x: int\n y: int = field(init=False, default=3)\nreplace(A(1), y=3)') == \
    'TypeError: field y is declared with init=False, it cannot be specified with replace()'
assert shown('@dataclass\nclass A:\n x: int\n y: InitVar[int] = None\nreplace(A(1), x=3)') == \
    'ok'
assert shown('@dataclass\nclass A:\n x: int\n y: InitVar[int]\nreplace(A(1, 2), x=3)') == \
    "TypeError: InitVar 'y' must be specified with replace()"
assert shown('@dataclass\nclass A:\n x: int\nreplace(A(1), q=3)') == \
    "TypeError: A.__init__() got an unexpected keyword argument 'q'"
assert shown('@dataclass\nclass A:\n x: int', 'copy.replace(A(1), x=3)') == \
    'A(x=3)'
assert shown('@dataclass\nclass A:\n x: int\n l: list\n d: dict\n t: tuple', 'asdict(A(1,[A(1,[],{},())],{"a":A(2,[],{},())},(1,A(3,[],{},())))), astuple(A(1,[A(1,[],{},())],{},()))') == \
    "({'x': 1, 'l': [{'x': 1, 'l': [], 'd': {}, 't': ()}], 'd': {'a': {'x': 2, 'l': [], 'd': {}, 't': ()}}, 't': (1, {'x': 3, 'l': [], 'd': {}, 't': ()})}, (1, [(1, [], {}, ())], {}, ()))"
assert shown('@dataclass\nclass A:\n x: int', 'asdict(A(1), dict_factory=list), astuple(A(1), tuple_factory=list)') == \
    "([('x', 1)], [1])"
assert shown('from collections import *\nP=namedtuple("P","a b")\n@dataclass\nclass A:\n x: object', 'asdict(A(P(A(1),2))), asdict(A(defaultdict(list,{1:[A(2)]}))), asdict(A(deque([1])))') == \
    "({'x': P(a={'x': 1}, b=2)}, {'x': defaultdict(<class 'list'>, {1: [{'x': 2}]})}, {'x': deque([1])})"
assert shown('', 'make_dataclass("C", ["x", ("y", int), ("z", int, 3)])(1,2), make_dataclass("C", ["x"]).__module__, make_dataclass("C",["x"]).__annotations__') == \
    "(C(x=1, y=2, z=3), '__main__', {'x': typing.Any})"
assert shown('make_dataclass("C", ["x", "x"])') == \
    "TypeError: Field name duplicated: 'x'"
assert shown('make_dataclass("C", ["1"])') == \
    "TypeError: Field names must be valid identifiers: '1'"
assert shown('make_dataclass("C", ["for"])') == \
    "TypeError: Field names must not be keywords: 'for'"
assert shown('make_dataclass("C", [("x",)])') == \
    "TypeError: Invalid field: ('x',)"
assert shown('make_dataclass("C", [3])') == \
    "TypeError: object of type 'int' has no len()"
assert shown('make_dataclass("C", [("x",int,1),("y",int)])') == \
    "TypeError: non-default argument 'y' follows default argument 'x'"
assert shown('C=make_dataclass("C", ["x"], bases=(), namespace={"f": lambda s: s.x}, frozen=True, order=True, slots=True)', 'C(3).f(), C(1)<C(2)') == \
    '(3, True)'
assert shown('make_dataclass("C", ["x"], namespace={"x":3}, decorator=dataclass)') == \
    'ok'
assert shown('@dataclass\nclass A:\n x: int', 'is_dataclass(A), is_dataclass(A(1)), is_dataclass(3), is_dataclass(list[int])') == \
    '(True, True, False, False)'
assert shown('@dataclass\nclass A:\n x: int\n y: str = "a"', 'str(inspect.signature(A)), A.__init__.__annotations__, A.__init__.__qualname__, A.__repr__.__qualname__, A.__eq__.__name__') == \
    '("(x: int, y: str = \'a\') -> None", {\'x\': <class \'int\'>, \'y\': <class \'str\'>, \'return\': None}, \'A.__init__\', \'A.__repr__\', \'__eq__\')'
assert shown('@dataclass\nclass A:\n x: int\n y: str = "a"', 'A.__dataclass_params__') == \
    '_DataclassParams(init=True,repr=True,eq=True,order=False,unsafe_hash=False,frozen=False,match_args=True,kw_only=False,slots=False,weakref_slot=False)'
assert shown('@dataclass\nclass A:\n x: int\n y: list = field(default_factory=list)', 'str(inspect.signature(A)), A.__doc__') == \
    "('(x: int, y: list = <factory>) -> None', 'A(x: int, y: list = <factory>)')"
assert shown('@dataclass\nclass A:\n "mine"\n x: int', 'A.__doc__') == \
    'mine'
assert shown('@dataclass\nclass A: pass', 'A(), A.__doc__, A()==A()') == \
    "(A(), 'A()', True)"
assert shown('@dataclass\nclass A:\n x: int\nA()') == \
    "TypeError: A.__init__() missing 1 required positional argument: 'x'"
assert shown('@dataclass\nclass A:\n x: int\nA(1,2)') == \
    'TypeError: A.__init__() takes 2 positional arguments but 3 were given'
assert shown('@dataclass\nclass A:\n x: int\nA(y=2)') == \
    "TypeError: A.__init__() got an unexpected keyword argument 'y'"
assert shown('@dataclass\nclass A:\n x: int\nclass B(A): pass', 'B(1), B(1)==A(1), A(1)==B(1)') == \
    '(B(x=1), False, False)'
assert shown('@dataclass\nclass A:\n x: int = 1\n@dataclass\nclass B(A):\n y: int') == \
    "TypeError: non-default argument 'y' follows default argument 'x'"
assert shown('@dataclass\nclass A:\n x: int = 1\n y: int = 2\n@dataclass\nclass B(A):\n x: str = "q"', 'B(), [f.type for f in fields(B)]') == \
    "(B(x='q', y=2), [<class 'str'>, <class 'int'>])"
assert shown('@dataclass\nclass A:\n x: int\n@dataclass\nclass B:\n y: int\n@dataclass\nclass C(A, B):\n z: int', 'C(1,2,3), str(inspect.signature(C))') == \
    "(C(y=1, x=2, z=3), '(y: int, x: int, z: int) -> None')"
assert shown('dataclass(3)') == \
    "AttributeError: 'int' object has no attribute '__module__'"
assert shown('dataclass(x=3)') == \
    "TypeError: dataclass() got an unexpected keyword argument 'x'"
assert shown('@dataclass(repr=False)\nclass A:\n x: int', '"object at" in repr(A(1))') == \
    'True'
assert shown('@dataclass(init=False)\nclass A:\n x: int\nA(1)') == \
    'TypeError: A() takes no arguments'
assert shown('@dataclass(match_args=False)\nclass A:\n x: int', 'hasattr(A,"__match_args__")') == \
    'False'
assert shown('@dataclass\nclass A:\n x: "int"\n y: "ClassVar[int]" = 3', 'A(1, 2)') == \
    'A(x=1, y=2)'
assert shown('@dataclass\nclass A:\n self: int\n x: int', 'A(1, 2)') == \
    'A(self=1, x=2)'
assert shown('@dataclass\nclass Node:\n v: int\n next: "Node|None" = None\nn=Node(1)\nn.next=n', 'repr(n)') == \
    'Node(v=1, next=...)'
assert shown('class D:\n def __get__(s,i,o=None):\n  return 5 if i is None else i._x\n def __set__(s,i,v): i._x = v*2\n@dataclass\nclass A:\n x: int = D()', 'A(), A().x, A(4).x') == \
    '(A(x=10), 10, 8)'
assert shown('@dataclass\nclass A:\n x: int\n def __init__(self): self.x = 9', 'A()') == \
    'A(x=9)'
assert shown('@dataclass\nclass A:\n x: int\n def __eq__(self, o): return "eq"\n def __repr__(self): return "R"', 'A(1)==A(2), A(1), A.__hash__') == \
    "('eq', R, None)"
assert shown('@dataclass(frozen=True)\nclass A:\n x: int\n y: list = field(default_factory=list, hash=False)', 'hash(A(1))==hash((1,))') == \
    'True'
assert shown('@dataclass(frozen=True, eq=False)\nclass A:\n x: int', 'A.__hash__ is object.__hash__') == \
    'True'
assert shown('', '[n for n in dir(dataclasses) if n in dataclasses.__all__], FrozenInstanceError.__mro__') == \
    "(['Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'asdict', 'astuple', 'dataclass', 'field', 'fields', 'is_dataclass', 'make_dataclass', 'replace'], (<class 'dataclasses.FrozenInstanceError'>, <class 'AttributeError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>))"
assert shown('from abc import *\n@dataclass(slots=True)\nclass A(ABC):\n x: int\n @abstractmethod\n def f(self): ...\nA(1)') == \
    "TypeError: Can't instantiate abstract class A without an implementation for abstract method 'f'"
assert shown('from typing import Generic, TypeVar\nT=TypeVar("T")\n@dataclass\nclass A(Generic[T]):\n x: T', 'A[int](3), A(1), str(inspect.signature(A))') == \
    "(A(x=3), A(x=1), '(x: ~T) -> None')"
assert shown('@dataclass\nclass A[T]:\n x: T\n y: list[T] = field(default_factory=list)', 'A[int](3), A.__type_params__') == \
    '(A(x=3, y=[]), (T,))'
assert shown('@dataclass\nclass A:\n x: int\na=A(1)\ndel a.x\nrepr(a)') == \
    "AttributeError: 'A' object has no attribute 'x'"
assert shown('@dataclass\nclass A:\n a: int\n b: int\n match A(1,2):\n  case _: pass') == \
    "NameError: name 'A' is not defined"
assert shown('@dataclass\nclass A:\n a: int\n b: int\nmatch A(1,2):\n case A(x, y): r=(x,y)', 'r') == \
    '(1, 2)'
assert shown('@dataclass\nclass A:\n a: int\nclass B(A):\n pass\nreplace(B(1), a=2)', 'replace(B(1), a=2)') == \
    'B(a=2)'
assert shown('@dataclass(frozen=True, slots=True)\nclass A:\n x: int\n y: int = 3', 'A(1).__getstate__(), copy.copy(A(1)), copy.deepcopy(A(1))') == \
    '([1, 3], A(x=1, y=3), A(x=1, y=3))'

# Dataclasses that derive from others.
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields
from abc import ABC, abstractmethod


def error(function, *args, **kwds):
    try:
        function(*args, **kwds)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return None



@dataclass
class Base:
    x: int
    y: int = 0


@dataclass
class Child(Base):
    z: int = 5


c = Child(1)
assert repr(c) == 'Child(x=1, y=0, z=5)'
assert [f.name for f in fields(Child)] == ['x', 'y', 'z']
assert Child.__match_args__ == ('x', 'y', 'z')
assert isinstance(c, Base)
assert c != Base(1)
assert Base(1) != c
assert Child.__doc__ == 'Child(x: int, y: int = 0, z: int = 5)'
assert error(Child) == "TypeError: Child.__init__() missing 1 required positional argument: 'x'"


# A field again keeps its place.

@dataclass
class Again(Base):
    w: str = 'w'
    x: float = 1.5


assert repr(Again()) == "Again(x=1.5, y=0, w='w')"
assert [f.type for f in fields(Again)] == [float, int, str]
assert Again.__init__.__annotations__ == {'x': float, 'y': int, 'w': str, 'return': None}


# A class without the decorator keeps its parent's methods.

class Plain(Base):
    extra: int = 9

    def total(self):
        return self.x + self.y + self.extra


p = Plain(1, 2)
assert repr(p) == 'Plain(x=1, y=2)'
assert p.total() == 12
assert p == Plain(1, 2)
assert p != Base(1, 2)


@dataclass
class FromPlain(Plain):
    v: int = 1


assert repr(FromPlain(1)) == 'FromPlain(x=1, y=0, v=1)'


# ---- several bases: fields in reverse MRO order ----

@dataclass
class A:
    a: int = 1
    common: str = 'A'


@dataclass
class B:
    b: int = 2
    common: str = 'B'


@dataclass
class AB(A, B):
    c: int = 3


assert repr(AB()) == "AB(b=2, common='A', a=1, c=3)"


@dataclass
class Diamond:
    top: int = 0


@dataclass
class Left(Diamond):
    left: int = 1


@dataclass
class Right(Diamond):
    right: int = 2


@dataclass
class Bottom(Left, Right):
    bottom: int = 3


assert repr(Bottom()) == 'Bottom(top=0, right=2, left=1, bottom=3)'


# ---- order of arguments with keyword-only fields ----

@dataclass
class KwBase:
    a: int
    _: KW_ONLY
    k: int = 1


@dataclass
class KwChild(KwBase):
    b: int
    c: int = 2


assert repr(KwChild(1, 2)) == 'KwChild(a=1, k=1, b=2, c=2)'
assert KwChild(1, 2, 3, k=4) == KwChild(a=1, b=2, c=3, k=4)
assert KwChild.__match_args__ == ('a', 'b', 'c')


def late():
    @dataclass
    class Bad(Base):
        z: int


assert error(late) == "TypeError: non-default argument 'z' follows default argument 'y'"


# ---- __post_init__ and super ----

log = []


@dataclass
class First:
    a: int

    def __post_init__(self):
        log.append(('first', self.a))


@dataclass
class Second(First):
    b: int = 0

    def __post_init__(self):
        super().__post_init__()
        log.append(('second', self.a, self.b))


Second(1, 2)
assert log == [('first', 1), ('second', 1, 2)]


@dataclass
class Third(Second):
    pass


log.clear()
assert repr(Third(5)) == 'Third(a=5, b=0)'
assert log == [('first', 5), ('second', 5, 0)]


# ---- InitVar of a parent ----

@dataclass
class WithInit:
    x: int
    factor: InitVar[int] = 2

    def __post_init__(self, factor):
        self.x *= factor


@dataclass
class WithInitChild(WithInit):
    y: int = 1


assert repr(WithInitChild(3)) == 'WithInitChild(x=6, y=1)'
assert repr(WithInitChild(3, 4, 5)) == 'WithInitChild(x=12, y=5)'


# ---- a parent whose __init__ is called by hand ----

class Manual:
    def __init__(self, name):
        self.name = name


@dataclass
class UsesManual(Manual):
    age: int

    def __post_init__(self):
        super().__init__(f'aged {self.age}')


assert UsesManual(3).name == 'aged 3'


# ---- abstract classes ----

@dataclass
class Shape(ABC):
    name: str

    @abstractmethod
    def area(self):
        ...

    def __str__(self):
        return f'{self.name}: {self.area()}'


@dataclass
class Square(Shape):
    side: float = 1.0

    def area(self):
        return self.side ** 2


assert error(Shape, 'x') == "TypeError: Can't instantiate abstract class Shape without an implementation for abstract method 'area'"
assert str(Square('sq', 3)) == 'sq: 9'
assert repr(Square('sq', 3)) == "Square(name='sq', side=3)"


class Comparable(ABC):
    @abstractmethod
    def __lt__(self, other):
        ...


@dataclass(order=True)
class Made(Comparable):
    x: int


assert Made(1) < Made(2)
assert Made.__abstractmethods__ == frozenset()


# ---- exceptions, and other built-in bases ----

@dataclass
class Failure(Exception):
    code: int
    reason: str = 'none'

    def __str__(self):
        return f'{self.code}: {self.reason}'


try:
    raise Failure(404, 'not found')
except Failure as e:
    assert str(e) == '404: not found'
    assert repr(e) == "Failure(code=404, reason='not found')"
    assert e.code == 404


# ---- frozen and not ----

@dataclass(frozen=True)
class Frozen:
    x: int


def thaw():
    @dataclass
    class Thawed(Frozen):
        y: int


def freeze():
    @dataclass(frozen=True)
    class Freezes(Base):
        w: int = 0


assert error(thaw) == 'TypeError: cannot inherit non-frozen dataclass from a frozen one'
assert error(freeze) == 'TypeError: cannot inherit frozen dataclass from a non-frozen one'


# ---- __init_subclass__ and __set_name__ see the class ----

class Registry:
    classes = []

    def __init_subclass__(cls, **kwds):
        super().__init_subclass__(**kwds)
        Registry.classes.append(cls.__name__)


@dataclass
class One(Registry):
    x: int = 1


@dataclass
class Two(One):
    y: int = 2


assert Registry.classes == ['One', 'Two']


# ---- a default that a child overrides without annotation ----

@dataclass
class Defaults:
    x: int = 1


@dataclass
class Overrides(Defaults):
    x = 7


assert Overrides().x == 1
assert Overrides.x == 7

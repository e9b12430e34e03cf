# frozen=True, slots=True, weakref_slot=True.
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace


def error(function, *args, **kwds):
    try:
        function(*args, **kwds)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return None



@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def moved(self, dx):
        return replace(self, x=self.x + dx)


p = Point(1, 2)
assert (p.x, p.y, p.tags) == (1, 2, [])
assert error(setattr, p, 'x', 5) == "FrozenInstanceError: cannot assign to field 'x'"
assert error(setattr, p, 'z', 5) == "FrozenInstanceError: cannot assign to field 'z'"
assert error(delattr, p, 'x') == "FrozenInstanceError: cannot delete field 'x'"
assert error(delattr, p, 'z') == "FrozenInstanceError: cannot delete field 'z'"
assert p.x == 1
assert p.moved(4) == Point(5, 2)
p.tags.append(3)
assert p == Point(1, 2, [3])
assert FrozenInstanceError.__mro__[1] is AttributeError
try:
    p.x = 3
except AttributeError as e:
    assert type(e) is FrozenInstanceError
    assert e.args == ("cannot assign to field 'x'",)
else:
    assert False
try:
    p.x += 3
except FrozenInstanceError as e:
    assert str(e) == "cannot assign to field 'x'"
object.__setattr__(p, 'x', 9)
assert p.x == 9
assert Point.__setattr__.__qualname__ == 'Point.__setattr__'
assert repr(Point(1)) == 'Point(x=1, y=0, tags=[])'
assert Point.__doc__ == 'Point(x: int, y: int = 0, tags: list = <factory>)'


class Free(Point):
    pass


f = Free(1)
f.other = 3
assert f.other == 3
assert error(setattr, f, 'x', 2) == "FrozenInstanceError: cannot assign to field 'x'"
del f.other
assert not hasattr(f, 'other')


@dataclass(frozen=True)
class Derived(Point):
    z: int = 5

    def __post_init__(self):
        object.__setattr__(self, 'z', self.z * 2)


d = Derived(1)
assert d.z == 10
assert error(setattr, d, 'y', 1) == "FrozenInstanceError: cannot assign to field 'y'"
assert error(setattr, d, 'new', 1) == "FrozenInstanceError: cannot assign to field 'new'"


@dataclass(frozen=True)
class Post:
    x: int

    def __post_init__(self):
        self.x = 3


assert error(Post, 1) == "FrozenInstanceError: cannot assign to field 'x'"


# ---- slots ----

@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 3
    z: list = field(default_factory=list)

    def cls(self):
        return __class__

    def text(self):
        return super().__repr__()[:20]

    @property
    def double(self):
        return self.x * 2

    @classmethod
    def make(cls):
        return cls(7)


s = Slotted(1)
assert Slotted.__slots__ == ('x', 'y', 'z')
assert (s.x, s.y, s.z) == (1, 3, [])
assert not hasattr(s, '__dict__')
assert error(setattr, s, 'w', 1) == ("AttributeError: 'Slotted' object has no attribute 'w' and no __dict__ for setting new "
                                     "attributes")
s.x = 5
assert s.x == 5
assert s.double == 10
assert s.cls() is Slotted
assert Slotted.make() == Slotted(7)
assert Slotted.__name__ == 'Slotted'
assert Slotted.__qualname__ == 'Slotted'
assert repr(s) == 'Slotted(x=5, y=3, z=[])'
assert s == Slotted(5)
assert [f.default for f in fields(s)][1] == 3
assert replace(s, x=6) == Slotted(6)
del s.y
assert error(getattr, s, 'y') == "AttributeError: 'Slotted' object has no attribute 'y'"
assert Slotted.__match_args__ == ('x', 'y', 'z')
assert type(Slotted.x).__name__ == 'member_descriptor'
assert s.text().startswith('<__main__.Slotted ob')


@dataclass(slots=True)
class SlottedChild(Slotted):
    w: int = 4


assert SlottedChild.__slots__ == ('w',)
c = SlottedChild(1, w=9)
assert repr(c) == 'SlottedChild(x=1, y=3, z=[], w=9)'
assert error(setattr, c, 'v', 1) == ("AttributeError: 'SlottedChild' object has no attribute 'v' and no __dict__ for setting new "
                                     "attributes")


@dataclass(frozen=True, slots=True, order=True)
class Both:
    x: int
    y: str = 'y'


b = Both(1)
assert error(setattr, b, 'x', 2) == "FrozenInstanceError: cannot assign to field 'x'"
assert error(delattr, b, 'y') == "FrozenInstanceError: cannot delete field 'y'"
assert hash(b) == hash((1, 'y'))
assert {b: 1}[Both(1)] == 1
assert b < Both(2)
assert sorted([Both(3), Both(1), Both(2)])[0] == b
assert b.__getstate__() == [1, 'y']
assert repr(b) == "Both(x=1, y='y')"


@dataclass(slots=True, weakref_slot=True)
class Weak:
    x: int
    y: int = field(default=3, doc='the y')


assert Weak.__slots__ == {'x': None, 'y': 'the y', '__weakref__': None}
assert repr(Weak(1)) == 'Weak(x=1, y=3)'


@dataclass(slots=True)
class NoFields:
    pass


assert NoFields.__slots__ == ()
assert NoFields() == NoFields()


# ---- many instances ----

points = [Point(i, i * i) for i in range(30)]
assert sum(p.y for p in points) == 8555
slotted = [Slotted(i) for i in range(30)]
assert sum(s.x + s.y for s in slotted) == 525

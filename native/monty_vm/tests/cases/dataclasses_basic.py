# Dataclasses as most programs use them.
import dataclasses
from dataclasses import dataclass, field


def error(function, *args, **kwds):
    try:
        function(*args, **kwds)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1, 2)
assert p.x == 1
assert p.y == 2
assert repr(p) == 'Point(x=1, y=2)'
assert str(p) == 'Point(x=1, y=2)'
assert f'{p}' == 'Point(x=1, y=2)'
assert Point(1) == Point(1, 0)
assert Point(x=1, y=2) == p
assert Point(y=2, x=1) == p
assert Point(1, 2) != Point(2, 1)
assert not (Point(1) != Point(1))
assert Point(1) != (1, 0)
assert Point(1).__eq__((1, 0)) is NotImplemented
assert p == p
assert Point.y == 0
assert not hasattr(Point, 'x')
assert p.__dict__ == {'x': 1, 'y': 2}
assert vars(p) == {'x': 1, 'y': 2}
assert Point.__doc__ == 'Point(x: int, y: int = 0)'
assert Point.__match_args__ == ('x', 'y')
assert Point.__hash__ is None
assert error(hash, p) == "TypeError: unhashable type: 'Point'"
assert Point.__init__.__qualname__ == 'Point.__init__'
assert Point.__init__.__name__ == '__init__'
assert Point.__eq__.__qualname__ == 'Point.__eq__'
assert Point.__init__.__defaults__ == (0,)
assert Point.__init__.__annotations__ == {'x': int, 'y': int, 'return': None}
assert Point.__init__.__code__.co_varnames[:3] == ('self', 'x', 'y')
assert Point.__annotations__ == {'x': int, 'y': int}

p.x = 10
assert p == Point(10, 2)
p.z = 5
assert p.z == 5
assert repr(p) == 'Point(x=10, y=2)'
del p.y
assert p.y == 0

# ---- calls that do not fit ----

assert error(Point) == "TypeError: Point.__init__() missing 1 required positional argument: 'x'"
assert error(Point, 1, 2, 3) == 'TypeError: Point.__init__() takes from 2 to 3 positional arguments but 4 were given'
assert error(Point, 1, z=3) == "TypeError: Point.__init__() got an unexpected keyword argument 'z'"
assert error(Point, 1, x=3) == "TypeError: Point.__init__() got multiple values for argument 'x'"
assert error(lambda: Point(1) < Point(2)) == "TypeError: '<' not supported between instances of 'Point' and 'Point'"


@dataclass
class Three:
    a: int
    b: int
    c: int = 3


assert error(Three) == "TypeError: Three.__init__() missing 2 required positional arguments: 'a' and 'b'"
assert error(Three, c=1) == "TypeError: Three.__init__() missing 2 required positional arguments: 'a' and 'b'"
assert error(Three, b=1) == "TypeError: Three.__init__() missing 1 required positional argument: 'a'"


# ---- the decorator with parentheses, and with a docstring, methods, class attributes, properties ----

@dataclass()
class Circle:
    """A circle."""
    radius: float
    pi = 3.0
    names: str = 'circle'

    def area(self):
        return self.pi * self.radius ** 2

    @property
    def diameter(self):
        return 2 * self.radius

    @classmethod
    def unit(cls):
        return cls(1.0)

    @staticmethod
    def sides():
        return 0


c = Circle(2.0)
assert Circle.__doc__ == 'A circle.'
assert c.area() == 12.0
assert c.diameter == 4.0
assert Circle.unit() == Circle(1.0)
assert Circle.sides() == 0
assert repr(c) == "Circle(radius=2.0, names='circle')"
assert [f.name for f in dataclasses.fields(Circle)] == ['radius', 'names']


# ---- defaults of mutable types ----

@dataclass
class Bag:
    items: list = field(default_factory=list)
    index: dict = field(default_factory=dict)
    tags: tuple = ()

    def add(self, item):
        self.items.append(item)
        return self


a, b = Bag(), Bag()
a.add(1).add(2)
assert a.items == [1, 2]
assert b.items == []
assert a != b
assert repr(a) == 'Bag(items=[1, 2], index={}, tags=())'
assert Bag([1, 2]) == a
assert not hasattr(Bag, 'items')
assert Bag.tags == ()
assert Bag.__doc__ == 'Bag(items: list = <factory>, index: dict = <factory>, tags: tuple = ())'
assert repr(Bag.__init__.__defaults__) == '(<factory>, <factory>, ())'
assert Bag(index={'a': 1}).index == {'a': 1}
shared = [1]
assert Bag(shared).items is shared


# ---- __post_init__ ----

@dataclass
class Rect:
    w: float
    h: float
    area: float = field(init=False)
    log: list = field(init=False, default_factory=list, repr=False)
    unit: str = field(init=False, default='cm')

    def __post_init__(self):
        if self.w < 0:
            raise ValueError('negative width')
        self.area = self.w * self.h


r = Rect(2, 3)
assert r.area == 6
assert r.log == []
assert r.unit == 'cm'
assert repr(r) == "Rect(w=2, h=3, area=6, unit='cm')"
assert error(Rect, -1, 2) == 'ValueError: negative width'
assert error(Rect, 1, 2, 3) == 'TypeError: Rect.__init__() takes 3 positional arguments but 4 were given'
assert error(Rect, 1, 2, area=3) == "TypeError: Rect.__init__() got an unexpected keyword argument 'area'"
assert Rect.__match_args__ == ('w', 'h')
assert Rect.__doc__ == 'Rect(w: float, h: float)'


# ---- methods of one's own stay ----

@dataclass
class Own:
    x: int

    def __init__(self):
        self.x = 4

    def __repr__(self):
        return 'own'

    def __eq__(self, other):
        return 'equal'


assert Own().x == 4
assert repr(Own()) == 'own'
assert (Own() == 1) == 'equal'
assert Own.__hash__ is None


# ---- options that leave methods out ----

@dataclass(repr=False, eq=False)
class Bare:
    x: int


bare = Bare(1)
assert bare == bare
assert bare != Bare(1)
assert repr(bare).startswith('<__main__.Bare object at 0x')
assert hash(bare) == object.__hash__(bare)


@dataclass(init=False)
class NoInit:
    x: int
    y: int = 3


assert error(NoInit, 1) == 'TypeError: NoInit() takes no arguments'
n = NoInit()
assert n.y == 3
assert error(repr, n) == "AttributeError: 'NoInit' object has no attribute 'x'"


@dataclass(match_args=False)
class NoMatch:
    x: int


assert not hasattr(NoMatch, '__match_args__')


# ---- empty, and with a field called self ----

@dataclass
class Empty:
    pass


assert Empty() == Empty()
assert repr(Empty()) == 'Empty()'
assert Empty.__doc__ == 'Empty()'
assert Empty.__match_args__ == ()
assert error(Empty, 1) == 'TypeError: Empty.__init__() takes 1 positional argument but 2 were given'


@dataclass
class Selfish:
    self: int
    other: int = 2


assert repr(Selfish(1)) == 'Selfish(self=1, other=2)'
assert Selfish(1) == Selfish(1, 2)
assert Selfish(self=5).self == 5


# ---- a repr that contains itself ----

@dataclass
class Node:
    value: int
    next: 'Node' = None
    children: list = field(default_factory=list)


node = Node(1)
node.next = node
assert repr(node) == 'Node(value=1, next=..., children=[])'
node.next = None
node.children.append(node)
assert repr(node) == 'Node(value=1, next=None, children=[...])'
node.children = [Node(2), Node(2)]
assert repr(node) == ('Node(value=1, next=None, children=[Node(value=2, next=None, children=[]), '
                      'Node(value=2, next=None, children=[])])')
assert Node.__doc__ == "Node(value: int, next: 'Node' = None, children: list = <factory>)"


# ---- a class inside a function, and inside a class ----

def local():
    @dataclass
    class Inner:
        x: int

    return Inner


class Outer:
    @dataclass
    class Nested:
        x: int


assert repr(local()(1)) == 'local.<locals>.Inner(x=1)'
assert repr(Outer.Nested(1)) == 'Outer.Nested(x=1)'
assert local()(1) != local()(1)
assert error(local()) == "TypeError: local.<locals>.Inner.__init__() missing 1 required positional argument: 'x'"
assert Outer.Nested.__doc__ == 'Nested(x: int)'


# ---- values compare as ==, not as tuples ----

nan = float('nan')


@dataclass
class Floating:
    x: float


assert Floating(nan) != Floating(nan)
same = Floating(nan)
assert same == same
assert Floating(1) == Floating(1.0)


# ---- match ----

def where(value):
    match value:
        case Point(0, 0):
            return 'origin'
        case Point(x=0):
            return 'on y'
        case Point(x, 0):
            return f'on x at {x}'
        case Point(x, y) if x == y:
            return 'diagonal'
        case Circle(radius=r):
            return f'circle {r}'
    return 'else'


assert [where(v) for v in (Point(0, 0), Point(0, 3), Point(4), Point(5, 5), Circle(2.5), Point(1, 2), 7)] == [
    'origin', 'on y', 'on x at 4', 'diagonal', 'circle 2.5', 'else', 'else']

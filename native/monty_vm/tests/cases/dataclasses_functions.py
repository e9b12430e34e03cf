# asdict, astuple, replace, make_dataclass, is_dataclass.
import dataclasses
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


def error(function, *args, **kwds):
    try:
        function(*args, **kwds)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return None



@dataclass
class Point:
    x: int
    y: int = 0


@dataclass
class Line:
    start: Point
    end: Point
    names: list = field(default_factory=list)
    meta: dict = field(default_factory=dict)


line = Line(Point(1, 2), Point(3), ['a', Point(5)], {'p': Point(6), 'n': [Point(7)]})
d = asdict(line)
assert d == {'start': {'x': 1, 'y': 2}, 'end': {'x': 3, 'y': 0}, 'names': ['a', {'x': 5, 'y': 0}],
             'meta': {'p': {'x': 6, 'y': 0}, 'n': [{'x': 7, 'y': 0}]}}
assert list(d) == ['start', 'end', 'names', 'meta']
assert d['names'] is not line.names
assert d['meta'] is not line.meta
t = astuple(line)
assert t == ((1, 2), (3, 0), ['a', (5, 0)], {'p': (6, 0), 'n': [(7, 0)]})
assert asdict(Point(1)) == {'x': 1, 'y': 0}
assert astuple(Point(1)) == (1, 0)


class Ordered(dict):
    pass


o = asdict(line, dict_factory=Ordered)
assert type(o) is Ordered
assert type(o['start']) is Ordered
assert o == d
assert asdict(Point(1), dict_factory=lambda pairs: sorted(pairs, reverse=True)) == [('y', 0), ('x', 1)]
assert astuple(line, tuple_factory=list)[0] == [1, 2]


@dataclass
class Holder:
    value: object


assert asdict(Holder((Point(1), [Point(2)]))) == {'value': ({'x': 1, 'y': 0}, [{'x': 2, 'y': 0}])}
assert type(asdict(Holder((1, 2)))['value']) is tuple
assert asdict(Holder({Point: 1}))['value'] == {Point: 1}
assert asdict(Holder(None)) == {'value': None}
assert asdict(Holder(Holder(Holder(1)))) == {'value': {'value': {'value': 1}}}
assert astuple(Holder(Holder(Holder(1)))) == (((1,),),)
assert asdict(Holder({(1, 2): Point(1)})) == {'value': {(1, 2): {'x': 1, 'y': 0}}}
assert error(asdict, 3) == 'TypeError: asdict() should be called on dataclass instances'
assert error(asdict, Point) == 'TypeError: asdict() should be called on dataclass instances'
assert error(astuple, {}) == 'TypeError: astuple() should be called on dataclass instances'
assert error(astuple, Point) == 'TypeError: astuple() should be called on dataclass instances'


class Stack(list):
    pass


held = asdict(Holder(Stack([Point(1)])))['value']
assert type(held) is Stack
assert held == [{'x': 1, 'y': 0}]


# ---- replace ----

p = Point(1, 2)
q = replace(p, x=5)
assert q == Point(5, 2)
assert p == Point(1, 2)
assert replace(p) == p
assert replace(p) is not p
assert p.__replace__(y=7) == Point(1, 7)
assert error(replace, p, z=1) == "TypeError: Point.__init__() got an unexpected keyword argument 'z'"
assert error(replace, Point, x=1) == 'TypeError: replace() should be called on dataclass instances'
assert error(replace, 3) == 'TypeError: replace() should be called on dataclass instances'
assert error(replace, p, 3) == 'TypeError: replace() takes 1 positional argument but 2 were given'
assert error(p.__replace__, 3) == 'TypeError: _replace() takes 1 positional argument but 2 were given'


@dataclass
class Computed:
    x: int
    twice: int = field(init=False)

    def __post_init__(self):
        self.twice = self.x * 2


assert replace(Computed(1), x=4).twice == 8
assert error(replace, Computed(1), twice=3) == ('TypeError: field twice is declared with init=False, it cannot be specified with '
                                               'replace()')


@dataclass
class NeedsInit:
    x: int
    scale: InitVar[int]
    other: InitVar[int] = 1

    def __post_init__(self, scale, other):
        self.x = self.x * scale


assert error(replace, NeedsInit(1, 2)) == "TypeError: InitVar 'scale' must be specified with replace()"
assert replace(NeedsInit(1, 2), scale=5).x == 10


@dataclass(frozen=True)
class Config:
    host: str = 'localhost'
    port: int = 80


base = Config()
assert replace(base, port=8080) == Config('localhost', 8080)
assert base.port == 80


# ---- is_dataclass ----

class Child(Point):
    pass


assert is_dataclass(Point)
assert is_dataclass(p)
assert is_dataclass(Child)
assert is_dataclass(Child(1))
assert not is_dataclass(int)
assert not is_dataclass(3)
assert not is_dataclass(type)
assert not is_dataclass(None)


class Fake:
    def __getattr__(self, name):
        return {}


assert not is_dataclass(Fake())


# ---- make_dataclass ----

Made = make_dataclass('Made', [('x', int), ('y', int, 5), ('z', list, field(default_factory=list))],
                      namespace={'total': lambda self: self.x + self.y})
m = Made(1)
assert repr(m) == 'Made(x=1, y=5, z=[])'
assert m.total() == 6
assert Made.__name__ == 'Made'
assert Made.__module__ == '__main__'
assert Made.__doc__ == 'Made(x: int, y: int = 5, z: list = <factory>)'
assert [f.type for f in fields(Made)] == [int, int, list]
Sub = make_dataclass('Sub', [('w', str, 'w')], bases=(Made,), frozen=False, order=True)
assert repr(Sub(1)) == "Sub(x=1, y=5, z=[], w='w')"
assert Sub(1) < Sub(2)
assert issubclass(Sub, Made)
Untyped = make_dataclass('Untyped', ['a', 'b'])
assert repr(Untyped(1, 'x')) == "Untyped(a=1, b='x')"
assert repr(make_dataclass('Empty', [])()) == 'Empty()'
Cold = make_dataclass('Cold', [('x', int)], frozen=True, slots=True, module='elsewhere')
assert Cold.__module__ == 'elsewhere'
assert Cold.__slots__ == ('x',)
assert error(setattr, Cold(1), 'x', 2) == "FrozenInstanceError: cannot assign to field 'x'"
assert error(make_dataclass, 'A', ['x', 'x']) == "TypeError: Field name duplicated: 'x'"
assert error(make_dataclass, 'A', ['1x']) == "TypeError: Field names must be valid identifiers: '1x'"
assert error(make_dataclass, 'A', ['for']) == "TypeError: Field names must not be keywords: 'for'"
assert error(make_dataclass, 'A', [(3, 4)]) == 'TypeError: Field names must be valid identifiers: 3'
assert error(make_dataclass, 'A', [('x', int, 3, 4)]) == "TypeError: Invalid field: ('x', <class 'int'>, 3, 4)"
assert error(make_dataclass, 'A', [3]) == "TypeError: object of type 'int' has no len()"
assert error(make_dataclass, 'A', [('x', int, 3), 'y']) == "TypeError: non-default argument 'y' follows default argument 'x'"


# ---- what a program does with them ----

def table(rows):
    names = [f.name for f in fields(rows[0])]
    lines = [' | '.join(f'{n:>4}' for n in names)]
    for row in rows:
        lines.append(' | '.join(f'{getattr(row, n)!r:>4}' for n in names))
    return '\n'.join(lines)


assert table([Point(1, 22), Point(333)]) == '   x |    y\n   1 |   22\n 333 |    0'
assert Point(**asdict(p)) == p
assert Point(*astuple(p)) == p
assert dataclasses.asdict(p) | {'z': 1} == {'x': 1, 'y': 2, 'z': 1}

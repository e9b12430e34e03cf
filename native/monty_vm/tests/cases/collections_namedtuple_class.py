# Named tuples as classes: what they are made of, what makes them fail, subclasses, copies.
import collections
import copy
from collections import namedtuple

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



P = namedtuple('P', 'x y')
p = P(1, 2)

# ---- making the class ----
assert P.__name__ == 'P'
assert P.__qualname__ == 'P'
assert P.__module__ == __name__
assert P.__doc__ == 'P(x, y)'
assert P.__slots__ == ()
assert repr(P.__bases__) == "(<class 'tuple'>,)"
assert repr(P.__mro__) == "(<class '__main__.P'>, <class 'tuple'>, <class 'object'>)"
assert P._fields == ('x', 'y')
assert P._field_defaults == {}
assert P.__match_args__ == ('x', 'y')
assert P.__new__.__defaults__ is None
assert P.x.__doc__ == 'Alias for field number 0'
assert P.y.__doc__ == 'Alias for field number 1'
assert P._make.__doc__ == 'Make a new P object from a sequence or iterable'
assert P._replace.__doc__ == 'Return a new P object replacing specified fields with new values'
assert namedtuple('A', 'a, b,c')._fields == ('a', 'b', 'c')
assert namedtuple('A', ['a', 'b'])._fields == ('a', 'b')
assert namedtuple('A', ())._fields == ()
assert namedtuple('A', '')._fields == ()
assert namedtuple('A', iter('ab'))._fields == ('a', 'b')
assert repr(namedtuple('A', 'a')(1)) == 'A(a=1)'
assert repr(namedtuple('A', 'a b c', defaults=(1, 2))(0)) == 'A(a=0, b=1, c=2)'
assert repr(namedtuple('A', 'a b', defaults=[1, 2])()) == 'A(a=1, b=2)'
assert namedtuple('A', 'a b', defaults=())._field_defaults == {}
assert namedtuple('A', 'a b', defaults=None)._field_defaults == {}
assert namedtuple('A', 'a b c', defaults=(1, 2))._field_defaults == {'b': 1, 'c': 2}
assert namedtuple('A', 'a b', module='m').__module__ == 'm'
assert namedtuple('A', ['a', 'def', '_b', 'a', '1', 'ok', 'a b'], rename=True)._fields == ('a', '_1', '_2', '_3', '_4', 'ok', '_6')
assert repr(namedtuple('A', 'class class', rename=True)(1, 2)) == 'A(_0=1, _1=2)'
assert repr(namedtuple('self', 'self cls')(1, 2)) == 'self(self=1, cls=2)'
assert repr(namedtuple('A', 'field_names index count')(1, 2, 3)) == 'A(field_names=1, index=2, count=3)'
assert repr(namedtuple('Ä', 'ö')(1)) == 'Ä(ö=1)'
assert namedtuple('A', 'print len dict tuple')(1, 2, 3, 4)._asdict() == {'print': 1, 'len': 2, 'dict': 3, 'tuple': 4}
assert repr(namedtuple('A', 'match case type')(1, 2, 3)) == 'A(match=1, case=2, type=3)'
assert len(namedtuple('Big', [f'f{i}' for i in range(300)])(*range(300))) == 300
assert namedtuple('Big', [f'f{i}' for i in range(300)])(*range(300)).f299 == 299
assert error(lambda: namedtuple('A', '1a')) == "ValueError: Type names and field names must be valid identifiers: '1a'"
assert error(lambda: namedtuple('A', 'a-b')) == "ValueError: Type names and field names must be valid identifiers: 'a-b'"
assert error(lambda: namedtuple('class', 'a')) == "ValueError: Type names and field names cannot be a keyword: 'class'"
assert error(lambda: namedtuple('1', 'a')) == "ValueError: Type names and field names must be valid identifiers: '1'"
assert error(lambda: namedtuple('A B', 'a')) == "ValueError: Type names and field names must be valid identifiers: 'A B'"
assert error(lambda: namedtuple('A', 'def')) == "ValueError: Type names and field names cannot be a keyword: 'def'"
assert error(lambda: namedtuple('A', 'a a')) == "ValueError: Encountered duplicate field name: 'a'"
assert error(lambda: namedtuple('A', '_a')) == "ValueError: Field names cannot start with an underscore: '_a'"
assert error(lambda: namedtuple('A', '__a')) == "ValueError: Field names cannot start with an underscore: '__a'"
assert error(lambda: namedtuple('A', 'a', defaults=(1, 2))) == 'TypeError: Got more default values than field names'
assert error(lambda: namedtuple('A', 'a', defaults=5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: namedtuple('A', 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: namedtuple('A', [5])) == "ValueError: Type names and field names must be valid identifiers: '5'"
assert error(lambda: namedtuple('A')) == "TypeError: namedtuple() missing 1 required positional argument: 'field_names'"
assert error(lambda: namedtuple('A', 'a', True)) == 'TypeError: namedtuple() takes 2 positional arguments but 3 were given'
assert error(lambda: namedtuple()) == "TypeError: namedtuple() missing 2 required positional arguments: 'typename' and 'field_names'"
assert namedtuple('A', [True], rename=True)._fields == ('_0',)
assert namedtuple('A', [None, 'b'], rename=True)._fields == ('_0', 'b')

# ---- making instances ----
assert repr(P(1, y=2)) == 'P(x=1, y=2)'
assert repr(P(x=1, y=2)) == 'P(x=1, y=2)'
assert repr(P(*[1, 2])) == 'P(x=1, y=2)'
assert repr(P(**{'x': 1, 'y': 2})) == 'P(x=1, y=2)'
assert repr(P._make([1, 2])) == 'P(x=1, y=2)'
assert repr(P._make('ab')) == "P(x='a', y='b')"
assert repr(P._make(i for i in (3, 4))) == 'P(x=3, y=4)'
assert repr(p) == 'P(x=1, y=2)'
assert str(p) == 'P(x=1, y=2)'
assert repr(P('a', [1])) == "P(x='a', y=[1])"
assert f'{p}' == 'P(x=1, y=2)'
assert f'{p!r:>12}' == ' P(x=1, y=2)'
assert '%s,%s' % p == '1,2'
assert error(lambda: P()) == "TypeError: P.__new__() missing 2 required positional arguments: 'x' and 'y'"
assert error(lambda: P(1)) == "TypeError: P.__new__() missing 1 required positional argument: 'y'"
assert error(lambda: P(1, 2, 3)) == 'TypeError: P.__new__() takes 3 positional arguments but 4 were given'
assert error(lambda: P(1, x=2)) == "TypeError: P.__new__() got multiple values for argument 'x'"
assert error(lambda: P(1, z=2)) == "TypeError: P.__new__() got an unexpected keyword argument 'z'"
assert error(lambda: P(1, 2, z=3)) == "TypeError: P.__new__() got an unexpected keyword argument 'z'"
assert error(lambda: P._make([1])) == 'TypeError: Expected 2 arguments, got 1'
assert error(lambda: P._make([1, 2, 3])) == 'TypeError: Expected 2 arguments, got 3'
assert error(lambda: P._make(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: P._make()) == "TypeError: P._make() missing 1 required positional argument: 'iterable'"
assert error(lambda: namedtuple('A', 'a b c', defaults=(3,))(1)) == "TypeError: A.__new__() missing 1 required positional argument: 'b'"

# ---- fields ----
assert p.x == 1
assert p.y == 2
assert p[0] == 1
assert p[-1] == 2
assert p[:1] == (1,)
assert p == (1, 2)
assert (1, 2) == p
assert (p != (1, 2)) is False
assert p < (1, 3)
assert hash(p) == hash((1, 2))
assert len(p) == 2
assert list(p) == [1, 2]
assert 2 in p
assert p + (3,) == (1, 2, 3)
assert p * 2 == (1, 2, 1, 2)
assert repr(type(p + p)) == "<class 'tuple'>"
assert repr(type(p[:])) == "<class 'tuple'>"
assert p.index(2) == 1
assert p.count(1) == 1
assert tuple(p) == (1, 2)
assert isinstance(p, tuple)
assert bool(p) is True
assert bool(namedtuple('E', '')()) is False
assert max(p) == 2
assert [*p] == [1, 2]
assert {p: 1}[(1, 2)] == 1
assert getattr(p, 'x') == 1
assert P.x.__get__(p) == 1
assert P.x.__get__(p, P) == 1
assert type(P.x).__name__ == '_tuplegetter'
assert repr(P.x) == "_tuplegetter(0, 'Alias for field number 0')"
x, y = p
assert (x, y) == (1, 2)
assert error(lambda: p.z) == "AttributeError: 'P' object has no attribute 'z'"
assert error(lambda: setattr(p, 'x', 5)) == "AttributeError: can't set attribute"
assert error(lambda: setattr(p, 'z', 5)) == "AttributeError: 'P' object has no attribute 'z' and no __dict__ for setting new attributes"
assert error(lambda: delattr(p, 'x')) == "AttributeError: can't delete attribute"
assert error(lambda: p[2]) == 'IndexError: tuple index out of range'
assert error(lambda: p.__dict__) == "AttributeError: 'P' object has no attribute '__dict__'"
assert error(lambda: P.z) == "AttributeError: type object 'P' has no attribute 'z'"
assert error(lambda: P.x.__get__(5)) == "TypeError: descriptor for index '0' for tuple subclasses doesn't apply to 'int' object"
assert error(lambda: p + [3]) == 'TypeError: can only concatenate tuple (not "list") to tuple'
assert error(lambda: p < 5) == "TypeError: '<' not supported between instances of 'P' and 'int'"

# ---- _replace, _asdict, copy ----
assert repr(p._replace(x=5)) == 'P(x=5, y=2)'
assert repr(p._replace()) == 'P(x=1, y=2)'
assert repr(p._replace(y=[], x=None)) == 'P(x=None, y=[])'
assert p._asdict() == {'x': 1, 'y': 2}
assert repr(type(p._asdict())) == "<class 'dict'>"
assert list(p._asdict()) == ['x', 'y']
assert repr(copy.replace(p, y=9)) == 'P(x=1, y=9)'
assert repr(copy.copy(p)) == 'P(x=1, y=2)'
assert repr(copy.deepcopy(P([1], [2]))) == 'P(x=[1], y=[2])'
assert repr(type(copy.copy(p))) == "<class '__main__.P'>"
assert p.__getnewargs__() == (1, 2)
assert repr(namedtuple('A', 'self')(1)._replace(self=5)) == 'A(self=5)'
assert repr(namedtuple('A', 'kwds')(1)._replace(kwds=2)) == 'A(kwds=2)'
assert error(lambda: p._replace(z=1)) == "TypeError: Got unexpected field names: ['z']"
assert error(lambda: p._replace(z=1, w=2)) == "TypeError: Got unexpected field names: ['z', 'w']"
assert error(lambda: p._replace(5)) == 'TypeError: P._replace() takes 1 positional argument but 2 were given'
assert error(lambda: copy.replace(p, q=1)) == "TypeError: Got unexpected field names: ['q']"


# ---- subclasses ----
class Point(namedtuple('Point', 'x y', defaults=(0, 0))):
    """A point."""
    __slots__ = ()

    @property
    def norm(self):
        return self.x * self.x + self.y * self.y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f'({self.x}|{self.y})'


assert repr(Point(3, 4)) == 'Point(x=3, y=4)'
assert str(Point(3, 4)) == '(3|4)'
assert Point().norm == 0
assert Point(3, 4).norm == 25
assert repr(Point(1) + Point(2, 3)) == 'Point(x=3, y=3)'
assert repr(Point(1)._replace(y=7)) == 'Point(x=1, y=7)'
assert repr(type(Point(1)._replace(y=7))) == "<class '__main__.Point'>"
assert repr(Point._make([5, 6])) == 'Point(x=5, y=6)'
assert Point.__doc__ == 'A point.'
assert Point._fields == ('x', 'y')
assert repr(copy.copy(Point(1))) == 'Point(x=1, y=0)'
assert repr(type(copy.deepcopy(Point(1)))) == "<class '__main__.Point'>"
assert Point(1) == (1, 0)
assert f'{Point(1)}' == '(1|0)'
assert '%s' % (Point(2),) == '(2|0)'
assert error(lambda: setattr(Point(1), 'z', 1)) == "AttributeError: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes"


class Loose(P):
    def __new__(cls, x, y=10, note=None):
        self = super().__new__(cls, x, y)
        self.note = note
        return self


assert repr(Loose(1)) == 'Loose(x=1, y=10)'
assert Loose(1, note='n').note == 'n'
assert Loose(1).__dict__ == {'note': None}
assert repr(Loose(1)._replace(x=3)) == 'Loose(x=3, y=10)'
assert Loose(1, 2)[1] == 2
assert super(Loose, Loose(1)).__repr__() == 'Loose(x=1, y=10)'


class Renamed(namedtuple('Base', 'a b')):
    pass


assert repr(Renamed(1, 2)) == 'Renamed(a=1, b=2)'
assert Renamed.__mro__[1].__name__ == 'Base'
assert Renamed(1, 2).__class__.__name__ == 'Renamed'
Q = namedtuple('Q', P._fields + ('z',))
assert repr(Q(1, 2, 3)) == 'Q(x=1, y=2, z=3)'
assert repr(Q(*p, 3)) == 'Q(x=1, y=2, z=3)'
assert repr(Q(**p._asdict(), z=5)) == 'Q(x=1, y=2, z=5)'
assert Q._fields == ('x', 'y', 'z')
P3 = namedtuple('P3', 'x y')
P3.__doc__ += ': a point'
assert P3.__doc__ == 'P3(x, y): a point'
P3.__new__.__defaults__ = (7,)
assert repr(P3(1)) == 'P3(x=1, y=7)'


# ---- patterns ----
def where(v):
    match v:
        case P(0, y=yy):
            return 'axis', yy
        case P(a, b):
            return a, b
        case (a, b, c):
            return 'three'
        case _:
            return None


assert where(P(0, 5)) == ('axis', 5)
assert where(p) == (1, 2)
assert where((1, 2)) is None
assert where((1, 2, 3)) == 'three'
assert where(Point(1, 2)) is None

# ---- inside itself, and sorting ----
holder = P([], 1)
holder.x.append(holder)
assert repr(sorted([P(2, 1), P(1, 5), P(1, 2)])) == '[P(x=1, y=2), P(x=1, y=5), P(x=2, y=1)]'
assert repr(max([P(2, 1), P(1, 5)], key=lambda q: q.y)) == 'P(x=1, y=5)'
assert dict([p]) == {1: 2}
assert {**p._asdict()} == {'x': 1, 'y': 2}

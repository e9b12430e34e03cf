# collections.namedtuple: options, methods, errors.
from collections import namedtuple


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


Point = namedtuple('Point', ['x', 'y'])
p = Point(11, y=22)
assert p == (11, 22) and (11, 22) == p
assert p.x == 11 and p.y == 22
assert p[0] + p[1] == 33 and p[-1] == 22 and p[:1] == (11,)
x, y = p
assert (x, y) == (11, 22)
x, *rest = p
assert x == 11 and rest == [22]
assert repr(p) == 'Point(x=11, y=22)' and str(p) == 'Point(x=11, y=22)' and f'{p}' == 'Point(x=11, y=22)'
assert isinstance(p, tuple) and isinstance(p, Point) and issubclass(Point, tuple)
assert Point.__name__ == 'Point' and Point.__qualname__ == 'Point' and Point.__module__ == '__main__'
assert Point.__doc__ == 'Point(x, y)'
assert Point._fields == ('x', 'y') and Point._field_defaults == {} and Point.__match_args__ == ('x', 'y')
assert Point.__slots__ == () and Point.__bases__ == (tuple,)
assert hash(p) == hash((11, 22)) and {p: 1}[(11, 22)] == 1
assert p < Point(12, 0) and p <= (11, 22) and not p != (11, 22)
assert len(p) == 2 and list(p) == [11, 22] and 22 in p and 5 not in p
assert p + (1,) == (11, 22, 1) and type(p + (1,)) is tuple
assert p * 2 == (11, 22, 11, 22) and p.count(11) == 1 and p.index(22) == 1
assert max(Point(1, 2), Point(1, 3)) == Point(1, 3)
assert sorted([Point(2, 1), Point(1, 2)])[0] is not None and sorted([Point(2, 1), Point(1, 2)])[0].y == 2

# _replace, _asdict, _make
assert p._replace(x=100) == (100, 22) and type(p._replace(x=100)) is Point
assert p._replace() == p and p._replace(x=1, y=2) == (1, 2)
assert error(p._replace, z=1) == "TypeError: Got unexpected field names: ['z']"
assert error(p._replace, z=1, w=2) == "TypeError: Got unexpected field names: ['z', 'w']"
assert p._asdict() == {'x': 11, 'y': 22} and type(p._asdict()) is dict and list(p._asdict()) == ['x', 'y']
assert Point._make([1, 2]) == Point(1, 2) and type(Point._make((1, 2))) is Point
assert Point._make(iter('ab')) == ('a', 'b')
assert error(Point._make, [1]) == 'TypeError: Expected 2 arguments, got 1'
assert error(Point._make, [1, 2, 3]) == 'TypeError: Expected 2 arguments, got 3'
assert p.__getnewargs__() == (11, 22) and type(p.__getnewargs__()) is tuple
assert Point(**{'x': 1, 'y': 2}) == (1, 2) and Point(*[1, 2]) == (1, 2)

# calls
assert error(Point) == "TypeError: Point.__new__() missing 2 required positional arguments: 'x' and 'y'"
assert error(Point, 1) == "TypeError: Point.__new__() missing 1 required positional argument: 'y'"
assert error(Point, 1, 2, 3) == 'TypeError: Point.__new__() takes 3 positional arguments but 4 were given'
assert error(Point, 1, 2, z=3) == "TypeError: Point.__new__() got an unexpected keyword argument 'z'"
assert error(Point, 1, x=2) == "TypeError: Point.__new__() got multiple values for argument 'x'"
assert Point.__new__.__qualname__ == 'Point.__new__' and Point.__new__.__doc__ == 'Create new instance of Point(x, y)'
assert Point._make.__doc__ == 'Make a new Point object from a sequence or iterable'
assert Point._replace.__doc__ == 'Return a new Point object replacing specified fields with new values'
assert Point._asdict.__doc__ == 'Return a new dict which maps field names to their values.'

# fields are descriptors
assert error(setattr, p, 'x', 1) == "AttributeError: can't set attribute"
assert error(delattr, p, 'x') == "AttributeError: can't delete attribute"
assert error(setattr, p, 'z', 1) == "AttributeError: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes"
assert error(getattr, p, 'z') == "AttributeError: 'Point' object has no attribute 'z'"
assert repr(Point.x) == "_tuplegetter(0, 'Alias for field number 0')"
assert Point.x.__doc__ == 'Alias for field number 0' and Point.y.__get__(p) == 22
assert Point.x.__get__(None, Point) is Point.x
assert error(Point.x.__get__, 5) == "TypeError: descriptor for index '0' for tuple subclasses doesn't apply to 'int' object"
assert type(Point.x).__name__ == '_tuplegetter'

# how fields can be given
assert namedtuple('A', 'a b c')._fields == ('a', 'b', 'c')
assert namedtuple('A', 'a,b, c')._fields == ('a', 'b', 'c')
assert namedtuple('A', ('a', 'b'))._fields == ('a', 'b')
assert namedtuple('A', {'a': 1, 'b': 2})._fields == ('a', 'b')
assert namedtuple('A', '')._fields == () and namedtuple('A', [])() == () and repr(namedtuple('A', [])()) == 'A()'
assert namedtuple('A', 'a')(5) == (5,) and repr(namedtuple('A', 'a')(5)) == 'A(a=5)'
assert namedtuple('A', ['été'])(1).été == 1

# errors of definitions
assert error(namedtuple, 'class', 'a') == "ValueError: Type names and field names cannot be a keyword: 'class'"
assert error(namedtuple, '9A', 'a') == "ValueError: Type names and field names must be valid identifiers: '9A'"
assert error(namedtuple, 'A', 'a for') == "ValueError: Type names and field names cannot be a keyword: 'for'"
assert error(namedtuple, 'A', 'a 1b') == "ValueError: Type names and field names must be valid identifiers: '1b'"
assert error(namedtuple, 'A', ['a b']) == "ValueError: Type names and field names must be valid identifiers: 'a b'"
assert error(namedtuple, 'A', '_a') == "ValueError: Field names cannot start with an underscore: '_a'"
assert error(namedtuple, 'A', 'a a') == "ValueError: Encountered duplicate field name: 'a'"
assert error(namedtuple, 'A', 'a', defaults=(1, 2)) == 'TypeError: Got more default values than field names'
assert error(namedtuple, 'A', 'a', True) is not None
assert error(namedtuple, 'A', 'a', nope=True) == "TypeError: namedtuple() got an unexpected keyword argument 'nope'"
assert error(namedtuple, 'A') == "TypeError: namedtuple() missing 1 required positional argument: 'field_names'"

# rename, defaults, module
R = namedtuple('R', ['abc', 'def', 'ghi', 'abc', '_x', '7'], rename=True)
assert R._fields == ('abc', '_1', 'ghi', '_3', '_4', '_5')
assert R(1, 2, 3, 4, 5, 6)._3 == 4
D = namedtuple('D', 'a b c', defaults=[10, 20])
assert D._field_defaults == {'b': 10, 'c': 20}
assert D(1) == (1, 10, 20) and D(1, 2) == (1, 2, 20) and D(1, c=3) == (1, 10, 3)
assert error(D) == "TypeError: D.__new__() missing 1 required positional argument: 'a'"
assert namedtuple('D', 'a', defaults=())(1) == (1,) and D.__new__.__defaults__ == (10, 20)
assert namedtuple('M', 'a', module='some.module').__module__ == 'some.module'


# subclasses
class P3(namedtuple('P3', 'x y z')):
    """A point."""
    __slots__ = ()

    @property
    def norm(self):
        return self.x ** 2 + self.y ** 2 + self.z ** 2

    def __add__(self, other):
        return P3(*[a + b for a, b in zip(self, other)])


q = P3(1, 2, 3)
assert q.norm == 14 and q + q == (2, 4, 6) and repr(q + q) == 'P3(x=2, y=4, z=6)'
assert type(q._replace(x=0)) is P3 and P3._make('abc').z == 'c' and P3.__doc__ == 'A point.'


class Child(Point):
    def __repr__(self):
        return 'child ' + super().__repr__()


c = Child(1, 2)
c.extra = 5
assert c.extra == 5 and c.__dict__ == {'extra': 5} and repr(c) == 'child Child(x=1, y=2)'


class Checked(namedtuple('Checked', 'n')):
    def __new__(cls, n):
        if n < 0:
            raise ValueError('negative')
        return super().__new__(cls, n)


assert Checked(1).n == 1 and error(Checked, -1) == 'ValueError: negative'
assert repr(Point([], {})) == 'Point(x=[], y={})'
loop = Point([], 1)
loop.x.append(loop)
assert repr(loop) == 'Point(x=[...], y=1)' or repr(loop) == 'Point(x=[Point(x=[...], y=1)], y=1)'

# as dict keys, in sets, through functions
points = {Point(i % 3, i % 2) for i in range(12)}
assert len(points) == 6
assert [a for a, b in sorted(points)] == [0, 0, 1, 1, 2, 2]
assert dict([Point('k', 'v')]) == {'k': 'v'}
assert '%s-%s' % Point(1, 2) == '1-2'
assert tuple(p) == (11, 22) and type(tuple(p)) is tuple
assert [*p] == [11, 22] and (lambda a, b: a * b)(*p) == 242
match p:
    case Point(x=11, y=b):
        matched = b
assert matched == 22
match p:
    case Point(a, b):
        matched = (b, a)
assert matched == (22, 11)
match p:
    case [a, b]:
        matched = [a, b]
assert matched == [11, 22]

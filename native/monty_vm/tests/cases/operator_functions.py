# operator: the operators as functions.
import operator as o
from functools import reduce


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


assert (o.add(2, 3), o.sub(2, 3), o.mul(2, 3), o.truediv(1, 2), o.floordiv(7, 2), o.mod(7, 4), o.pow(2, 10)) == (5, -1, 6, 0.5, 3, 3, 1024)
assert (o.lshift(1, 4), o.rshift(32, 3), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3)) == (16, 4, 2, 7, 5)
assert (o.neg(3), o.pos(-3), o.inv(5), o.invert(5), o.abs(-4), o.not_([]), o.truth('a')) == (-3, -3, -6, -6, 4, True, True)
assert (o.lt(1, 2), o.le(2, 2), o.eq(1, 1.0), o.ne(1, 2), o.ge(1, 2), o.gt(3, 2)) == (True, True, True, True, False, True)
assert o.is_(None, None) and o.is_not(1, None) and o.is_none(None) and not o.is_none(0) and o.is_not_none('')
assert o.concat([1], [2]) == [1, 2] and o.concat('a', 'b') == 'ab'
assert o.contains([1, 2], 2) and not o.contains('abc', 'x') and o.contains((x for x in 'abc'), 'c')
assert o.countOf([1, 2, 1, True], 1) == 3 and o.countOf('banana', 'a') == 3
assert o.indexOf('abc', 'c') == 2 and o.indexOf((x for x in [5, 6]), 6) == 1
nan = float('nan')
assert o.countOf([nan, float('nan')], nan) == 1
assert o.getitem([1, 2, 3], slice(1, None)) == [2, 3] and o.getitem({'a': 1}, 'a') == 1
items = [1, 2, 3]
assert o.setitem(items, 0, 9) is None and items == [9, 2, 3]
assert o.delitem(items, 1) is None and items == [9, 3]
assert o.index(True) == 1 and o.index(10**30) == 10**30
assert o.length_hint([1, 2]) == 2 and o.length_hint(iter([1, 2, 3])) == 3
assert o.length_hint(1) == 0 and o.length_hint(1, 5) == 5
assert o.call(len, [1]) == 1 and o.call(dict, a=1) == {'a': 1}

# In place
xs = ys = [1]
assert o.iadd(xs, (2,)) is xs and ys == [1, 2]
assert o.imul(xs, 2) is xs and ys == [1, 2, 1, 2]
assert o.iconcat(xs, [3]) is xs and ys == [1, 2, 1, 2, 3]
assert (o.isub(5, 2), o.itruediv(1, 4), o.ifloordiv(9, 2), o.imod(9, 4), o.ipow(2, 3)) == (3, 0.25, 4, 1, 8)
assert (o.ilshift(1, 2), o.irshift(8, 1), o.iand(6, 3), o.ior(6, 1), o.ixor(6, 3)) == (4, 4, 2, 7, 5)
s = t = {1, 2}
assert o.ior(s, {3}) is s and t == {1, 2, 3} and o.iand(s, {3, 4}) is s and t == {3}

# As values
assert reduce(o.mul, range(1, 6)) == 120
assert list(map(o.add, [1, 2], [10, 20])) == [11, 22]
assert o.add.__name__ == 'add' and o.__add__ is o.add and o.__lt__ is o.lt and o.__not__ is o.not_
assert repr(o.add) == '<built-in function add>' and type(o.add) is type(len)
assert all(hasattr(o, name) for name in o.__all__) and len(o.__all__) == 57


class V:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return V(self.n + other.n)

    def __radd__(self, other):
        return ('radd', other, self.n)

    def __iadd__(self, other):
        self.n += 100
        return self

    def __matmul__(self, other):
        return ('@', self.n, other)

    def __lt__(self, other):
        return 'lt'

    def __neg__(self):
        return 'neg'

    def __bool__(self):
        return self.n > 0

    def __contains__(self, item):
        return item == self.n

    def __getitem__(self, key):
        return ('item', key)

    def __index__(self):
        return self.n

    def __abs__(self):
        return 'abs'

    def __length_hint__(self):
        return self.n


assert o.add(V(1), V(2)).n == 3 and o.add(5, V(2)) == ('radd', 5, 2)
v = V(1)
assert o.iadd(v, 1) is v and v.n == 101
assert o.matmul(V(3), 4) == ('@', 3, 4) and o.lt(V(1), 2) == 'lt' and o.neg(V(1)) == 'neg' and o.abs(V(1)) == 'abs'
assert o.truth(V(1)) and o.not_(V(0)) and o.contains(V(4), 4) and o.getitem(V(1), 'k') == ('item', 'k')
assert o.index(V(7)) == 7 and o.length_hint(V(7)) == 7
fails(ValueError, '__length_hint__() should return >= 0', o.length_hint, V(-1))
assert [x.n for x in map(o.add, [V(1)], [V(5)])] == [6]

# Errors
fails(TypeError, 'add expected 2 arguments, got 1', o.add, 1)
fails(TypeError, '_operator.add() takes no keyword arguments', o.add, a=1, b=2)
fails(TypeError, "unsupported operand type(s) for +: 'int' and 'str'", o.add, 1, 'a')
fails(TypeError, "unsupported operand type(s) for +=: 'int' and 'str'", o.iadd, 1, 'a')
fails(TypeError, "unsupported operand type(s) for ** or pow(): 'int' and 'str'", o.pow, 1, 'a')
fails(TypeError, "unsupported operand type(s) for @=: 'int' and 'int'", o.imatmul, 6, 4)
fails(TypeError, "'<' not supported between instances of 'int' and 'str'", o.lt, 1, 'a')
fails(TypeError, '_operator.not_() takes exactly one argument (2 given)', o.not_, 1, 2)
fails(TypeError, '_operator.truth() takes exactly one argument (0 given)', o.truth)
fails(TypeError, "bad operand type for unary -: 'str'", o.neg, 'a')
fails(TypeError, "bad operand type for abs(): 'str'", o.abs, 'a')
fails(TypeError, "'float' object cannot be interpreted as an integer", o.index, 1.0)
fails(TypeError, "'int' object can't be concatenated", o.concat, 1, 2)
fails(TypeError, 'can only concatenate list (not "int") to list', o.concat, [], 1)
fails(TypeError, "'int' object can't be concatenated", o.iconcat, 1, 2)
fails(TypeError, "argument of type 'int' is not a container or iterable", o.contains, 1, 2)
fails(TypeError, "argument of type 'int' is not iterable", o.countOf, 1, 1)
fails(ValueError, 'sequence.index(x): x not in sequence', o.indexOf, [1, 2], 3)
fails(TypeError, "argument of type 'int' is not iterable", o.indexOf, 1, 2)
fails(IndexError, 'list index out of range', o.getitem, [1], 5)
fails(TypeError, "'int' object is not subscriptable", o.getitem, 1, 1)
fails(TypeError, "'tuple' object does not support item assignment", o.setitem, (1,), 0, 1)
fails(TypeError, "'str' object cannot be interpreted as an integer", o.length_hint, 1, 'a')
fails(ZeroDivisionError, 'division by zero', o.truediv, 1, 0)
fails(ValueError, 'negative shift count', o.lshift, 1, -1)
fails(TypeError, "'int' object is not callable", o.call, 1)
fails(TypeError, 'call expected at least 1 argument, got 0', o.call)

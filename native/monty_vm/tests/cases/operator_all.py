# operator: every function, with its dunder name, its errors, and the getters.
import copy
import operator
from operator import attrgetter, itemgetter, methodcaller

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



# ---- comparisons and truth ----
assert operator.lt(1, 2) is True
assert operator.le(2, 2) is True
assert operator.eq(1, 1.0) is True
assert operator.ne('a', 'b') is True
assert operator.gt(2, 1) is True
assert operator.ge(1, 2) is False
assert operator.not_([]) is True
assert operator.not_(1) is False
assert operator.truth('a') is True
assert operator.truth(0) is False
assert operator.is_(None, None) is True
assert operator.is_not(1, None) is True
assert operator.is_none(None) is True
assert operator.is_none(0) is False
assert operator.is_not_none(0) is True
assert operator.is_not_none(None) is False
assert error(lambda: operator.lt(1, 'a')) == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert error(lambda: operator.ge([], ())) == "TypeError: '>=' not supported between instances of 'list' and 'tuple'"
assert error(lambda: operator.lt(1)) == 'TypeError: lt expected 2 arguments, got 1'
assert error(lambda: operator.not_()) == 'TypeError: _operator.not_() takes exactly one argument (0 given)'
assert error(lambda: operator.truth(1, 2)) == 'TypeError: _operator.truth() takes exactly one argument (2 given)'

# ---- arithmetic ----
assert operator.add(1, 2) == 3
assert operator.sub(1, 2) == -1
assert operator.mul('a', 3) == 'aaa'
assert operator.truediv(1, 2) == 0.5
assert operator.floordiv(7, 2) == 3
assert operator.mod(7, 4) == 3
assert operator.mod('%s!', 'a') == 'a!'
assert operator.pow(2, 10) == 1024
assert operator.neg(5) == -5
assert operator.pos(-5) == -5
assert operator.abs(-5) == 5
assert operator.inv(5) == -6
assert operator.invert(0) == -1
assert operator.and_(6, 3) == 2
assert operator.or_(6, 3) == 7
assert operator.xor(6, 3) == 5
assert operator.lshift(1, 4) == 16
assert operator.rshift(16, 2) == 4
assert operator.index(True) == 1
assert operator.and_({1, 2}, {2}) == {2}
assert operator.or_({1: 2}, {3: 4}) == {1: 2, 3: 4}
assert error(lambda: operator.add(1, 'a')) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error(lambda: operator.sub('a', 'b')) == "TypeError: unsupported operand type(s) for -: 'str' and 'str'"
assert error(lambda: operator.mul('a', 'b')) == "TypeError: can't multiply sequence by non-int of type 'str'"
assert error(lambda: operator.truediv(1, 0)) == 'ZeroDivisionError: division by zero'
assert error(lambda: operator.floordiv(1, 0)) == 'ZeroDivisionError: division by zero'
assert error(lambda: operator.mod(1, 0)) == 'ZeroDivisionError: division by zero'
assert error(lambda: operator.pow('a', 2)) == "TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'"
assert error(lambda: operator.neg('a')) == "TypeError: bad operand type for unary -: 'str'"
assert error(lambda: operator.pos([])) == "TypeError: bad operand type for unary +: 'list'"
assert error(lambda: operator.inv(1.5)) == "TypeError: bad operand type for unary ~: 'float'"
assert error(lambda: operator.abs('a')) == "TypeError: bad operand type for abs(): 'str'"
assert error(lambda: operator.lshift(1, -1)) == 'ValueError: negative shift count'
assert error(lambda: operator.and_(1, 1.5)) == "TypeError: unsupported operand type(s) for &: 'int' and 'float'"
assert error(lambda: operator.index(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: operator.index('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: operator.matmul(1, 2)) == "TypeError: unsupported operand type(s) for @: 'int' and 'int'"
assert error(lambda: operator.add(1)) == 'TypeError: add expected 2 arguments, got 1'
assert error(lambda: operator.add(1, 2, 3)) == 'TypeError: add expected 2 arguments, got 3'
assert error(lambda: operator.add(a=1, b=2)) == 'TypeError: _operator.add() takes no keyword arguments'

# ---- sequences and mappings ----
assert operator.concat('a', 'b') == 'ab'
assert operator.concat([1], [2]) == [1, 2]
assert operator.contains('abc', 'b') is True
assert operator.contains([1], 2) is False
assert operator.countOf([1, 2, 1, True], 1) == 3
assert operator.countOf('aab', 'a') == 2
assert operator.indexOf('abc', 'c') == 2
assert operator.indexOf([1, 2], 2.0) == 1
assert operator.getitem([1, 2], 1) == 2
assert operator.getitem({'a': 1}, 'a') == 1
assert operator.getitem('abc', slice(1, None)) == 'bc'
assert operator.length_hint([1, 2]) == 2
assert operator.length_hint(iter([1, 2, 3])) == 3
assert operator.length_hint(5) == 0
assert operator.length_hint(5, 7) == 7
assert operator.length_hint(x for x in ()) == 0
l = [1, 2, 3]
assert operator.setitem(l, 0, 'x') is None
assert operator.delitem(l, 1) is None
assert l == ['x', 3]
d = {}
assert operator.setitem(d, 'k', 1) is None
assert d == {'k': 1}
assert operator.delitem(d, 'k') is None
assert d == {}
assert error(lambda: operator.concat(1, 2)) == "TypeError: 'int' object can't be concatenated"
assert error(lambda: operator.concat('a', 1)) == 'TypeError: can only concatenate str (not "int") to str'
assert error(lambda: operator.contains(5, 1)) == "TypeError: argument of type 'int' is not a container or iterable"
assert error(lambda: operator.countOf(5, 1)) == "TypeError: argument of type 'int' is not iterable"
assert error(lambda: operator.indexOf('abc', 'z')) == 'ValueError: sequence.index(x): x not in sequence'
assert error(lambda: operator.indexOf(5, 1)) == "TypeError: argument of type 'int' is not iterable"
assert error(lambda: operator.getitem([1], 5)) == 'IndexError: list index out of range'
assert error(lambda: operator.getitem({}, 'k')) == "KeyError: 'k'"
assert error(lambda: operator.getitem(5, 1)) == "TypeError: 'int' object is not subscriptable"
assert error(lambda: operator.setitem('abc', 0, 'x')) == "TypeError: 'str' object does not support item assignment"
assert error(lambda: operator.delitem({}, 'k')) == "KeyError: 'k'"
assert error(lambda: operator.delitem((), 0)) == "TypeError: 'tuple' object doesn't support item deletion"
assert error(lambda: operator.length_hint([], 'x')) == "TypeError: 'str' object cannot be interpreted as an integer"


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint


assert operator.length_hint(Hint(5)) == 5
assert operator.length_hint(Hint(NotImplemented), 3) == 3
assert error(lambda: operator.length_hint(Hint('a'))) == 'TypeError: __length_hint__ must be an integer, not str'
assert error(lambda: operator.length_hint(Hint(-1))) == 'ValueError: __length_hint__() should return >= 0'

# ---- in place ----
a = [1]
assert operator.iadd(a, [2]) is a
assert a == [1, 2]
assert operator.imul(a, 2) == [1, 2, 1, 2]
assert operator.iconcat(a, [9]) == [1, 2, 1, 2, 9]
assert operator.iadd(1, 2) == 3
assert operator.isub(5, 3) == 2
assert operator.itruediv(1, 2) == 0.5
assert operator.ifloordiv(7, 2) == 3
assert operator.imod(7, 4) == 3
assert operator.ipow(2, 3) == 8
assert operator.iand(6, 3) == 2
assert operator.ior({1}, {2}) == {1, 2}
assert operator.ixor(6, 3) == 5
assert operator.ilshift(1, 3) == 8
assert operator.irshift(8, 2) == 2
assert operator.ior({1: 2}, {3: 4}) == {1: 2, 3: 4}
assert error(lambda: operator.iadd([], 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: operator.isub('a', 1)) == "TypeError: unsupported operand type(s) for -=: 'str' and 'int'"
assert error(lambda: operator.imatmul(1, 2)) == "TypeError: unsupported operand type(s) for @=: 'int' and 'int'"
assert error(lambda: operator.iconcat(1, 2)) == "TypeError: 'int' object can't be concatenated"
assert error(lambda: operator.ipow('a', 1)) == "TypeError: unsupported operand type(s) for **=: 'str' and 'int'"


class Vec:
    def __init__(self, *v):
        self.v = v

    def __matmul__(self, other):
        return sum(x * y for x, y in zip(self.v, other.v))

    def __imatmul__(self, other):
        return 'in place'

    def __index__(self):
        return 7


assert operator.matmul(Vec(1, 2), Vec(3, 4)) == 11
assert operator.imatmul(Vec(1), Vec(2)) == 'in place'
assert operator.index(Vec()) == 7
assert operator.getitem(range(10), Vec()) == 7

# ---- call ----
assert operator.call(max, 1, 5) == 5
assert operator.call(dict, a=1) == {'a': 1}
assert operator.call(lambda *a, **k: (a, k), 1, x=2) == ((1,), {'x': 2})
assert error(lambda: operator.call()) == 'TypeError: call expected at least 1 argument, got 0'
assert error(lambda: operator.call(5)) == "TypeError: 'int' object is not callable"

# ---- dunder names ----
assert [n for n in operator.__all__ if not hasattr(operator, n)] == []
assert operator.__add__ is operator.add
assert operator.__lt__ is operator.lt
assert operator.__getitem__ is operator.getitem
assert operator.__not__ is operator.not_
assert operator.__and__ is operator.and_
assert operator.__iadd__ is operator.iadd
assert operator.__contains__ is operator.contains
assert operator.__index__ is operator.index
assert operator.__call__ is operator.call
assert operator.__concat__ is operator.concat
assert operator.__inv__ is operator.inv
assert sorted(operator.__all__) == ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_none', 'is_not', 'is_not_none', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']
assert operator.add.__name__ == 'add'
assert operator.add.__module__ == '_operator'
assert repr(operator.add) == '<built-in function add>'
assert operator.itemgetter.__name__ == 'itemgetter'
assert operator.itemgetter.__module__ == 'operator'


# ---- itemgetter ----
assert itemgetter(1)('abc') == 'b'
assert itemgetter(1, 2)('abc') == ('b', 'c')
assert itemgetter('a')({'a': 5}) == 5
assert itemgetter(slice(1, None))('abc') == 'bc'
assert itemgetter(-1)([1, 2]) == 2
assert itemgetter(0, 0)('a') == ('a', 'a')
assert list(map(itemgetter(1), [(1, 2), (3, 4)])) == [2, 4]
assert sorted([(1, 'b'), (0, 'c')], key=itemgetter(1)) == [(1, 'b'), (0, 'c')]
assert itemgetter(None)({None: 3}) == 3
assert repr(itemgetter(1)) == 'operator.itemgetter(1)'
assert repr(itemgetter(1, 'a')) == "operator.itemgetter(1, 'a')"
assert repr(itemgetter(slice(1))) == 'operator.itemgetter(slice(None, 1, None))'
assert repr(itemgetter([])) == 'operator.itemgetter([])'
assert str(itemgetter(None)) == 'operator.itemgetter(None)'
assert repr(copy.copy(itemgetter(1, 2))) == 'operator.itemgetter(1, 2)'
assert repr(copy.deepcopy(itemgetter('a'))) == "operator.itemgetter('a')"
assert error(lambda: itemgetter()) == 'TypeError: itemgetter expected 1 argument, got 0'
assert error(lambda: itemgetter(1)([])) == 'IndexError: list index out of range'
assert error(lambda: itemgetter('a')({})) == "KeyError: 'a'"
assert error(lambda: itemgetter('a')([1])) == 'TypeError: list indices must be integers or slices, not str'
assert error(lambda: itemgetter(1)()) == 'TypeError: itemgetter expected 1 argument, got 0'
assert error(lambda: itemgetter(1)([], [])) == 'TypeError: itemgetter expected 1 argument, got 2'
assert error(lambda: itemgetter(1)(5)) == "TypeError: 'int' object is not subscriptable"
assert error(lambda: itemgetter(a=1)) == 'TypeError: itemgetter() takes no keyword arguments'
assert error(lambda: itemgetter(1)(obj=[1, 2])) == 'TypeError: itemgetter() takes no keyword arguments'


# ---- attrgetter ----
class Thing:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def method(self, *args, **kwargs):
        return args, kwargs


t = Thing(a=1, b=Thing(c=2, d=Thing(e=5)))
assert attrgetter('a')(t) == 1
assert attrgetter('b.c')(t) == 2
assert attrgetter('b.d.e')(t) == 5
assert attrgetter('a', 'b.c')(t) == (1, 2)
assert attrgetter('real')(5) == 5
assert attrgetter('__class__.__name__')(t) == 'Thing'
assert sorted([Thing(n=2), Thing(n=1)], key=attrgetter('n'))[0].n == 1
assert repr(attrgetter('a')) == "operator.attrgetter('a')"
assert repr(attrgetter('a', 'b.c')) == "operator.attrgetter('a', 'b.c')"
assert repr(attrgetter('x.y')) == "operator.attrgetter('x.y')"
assert repr(copy.copy(attrgetter('a', 'b'))) == "operator.attrgetter('a', 'b')"
assert error(lambda: attrgetter()) == 'TypeError: attrgetter expected 1 argument, got 0'
assert error(lambda: attrgetter(5)) == 'TypeError: attribute name must be a string'
assert error(lambda: attrgetter('a', 5)) == 'TypeError: attribute name must be a string'
assert error(lambda: attrgetter('nothing')(t)) == "AttributeError: 'Thing' object has no attribute 'nothing'"
assert error(lambda: attrgetter('b.nothing')(t)) == "AttributeError: 'Thing' object has no attribute 'nothing'"
assert error(lambda: attrgetter('a')()) == 'TypeError: attrgetter expected 1 argument, got 0'
assert error(lambda: attrgetter('a')(t, t)) == 'TypeError: attrgetter expected 1 argument, got 2'
assert error(lambda: attrgetter(a='x')) == 'TypeError: attrgetter() takes no keyword arguments'

# ---- methodcaller ----
assert methodcaller('upper')('abc') == 'ABC'
assert methodcaller('split', ',')('a,b') == ['a', 'b']
assert methodcaller('split', sep='b', maxsplit=1)('abab') == ['a', 'ab']
assert methodcaller('method', 1, k=2)(t) == ((1,), {'k': 2})
assert list(map(methodcaller('strip', 'x'), ['xax', 'b'])) == ['a', 'b']
assert methodcaller('method', name='n')(t) == ((), {'name': 'n'})
assert repr(methodcaller('upper')) == "operator.methodcaller('upper')"
assert repr(methodcaller('split', ',', maxsplit=1)) == "operator.methodcaller('split', ',', maxsplit=1)"
assert repr(methodcaller('f', [1], a='b')) == "operator.methodcaller('f', [1], a='b')"
assert copy.copy(methodcaller('upper'))('a') == 'A'
assert repr(copy.copy(methodcaller('f', 1, a=2))) == "operator.methodcaller('f', 1, a=2)"
assert error(lambda: methodcaller()) == 'TypeError: methodcaller needs at least one argument, the method name'
assert error(lambda: methodcaller(5)) == 'TypeError: method name must be a string'
assert error(lambda: methodcaller('nothing')('a')) == "AttributeError: 'str' object has no attribute 'nothing'"
assert error(lambda: methodcaller('upper')()) == 'TypeError: methodcaller expected 1 argument, got 0'
assert error(lambda: methodcaller('upper')('a', 'b')) == 'TypeError: methodcaller expected 1 argument, got 2'
assert error(lambda: methodcaller('upper', 1)('a')) == 'TypeError: str.upper() takes no arguments (1 given)'
assert error(lambda: methodcaller(name='upper')) == 'TypeError: methodcaller needs at least one argument, the method name'

# operator.itemgetter, attrgetter, methodcaller.
from operator import attrgetter, itemgetter, methodcaller


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


assert itemgetter(1)([4, 5]) == 5 and itemgetter(-1)((1, 2)) == 2 and itemgetter('a')({'a': 3}) == 3
assert itemgetter(0, 2, 0)('abc') == ('a', 'c', 'a')
assert itemgetter(slice(1, 3))('abcd') == 'bc'
rows = [('b', 2), ('a', 3), ('c', 1)]
assert sorted(rows, key=itemgetter(1)) == [('c', 1), ('b', 2), ('a', 3)]
assert sorted(rows, key=itemgetter(0), reverse=True)[0] == ('c', 1)
assert max(rows, key=itemgetter(1)) == ('a', 3)
assert list(map(itemgetter(0), rows)) == ['b', 'a', 'c']
assert sorted([(2, 1, 'x'), (1, 2, 'y'), (1, 1, 'z')], key=itemgetter(0, 1)) == [(1, 1, 'z'), (1, 2, 'y'), (2, 1, 'x')]
assert repr(itemgetter(1)) == 'operator.itemgetter(1)'
assert repr(itemgetter('a', 2)) == "operator.itemgetter('a', 2)"
assert itemgetter.__module__ == 'operator' and repr(itemgetter) == "<class 'operator.itemgetter'>"
assert itemgetter(1) != itemgetter(1) and isinstance(itemgetter(1), itemgetter) and callable(itemgetter(1))
fails(TypeError, 'itemgetter expected 1 argument, got 0', itemgetter)
fails(TypeError, 'itemgetter expected 1 argument, got 0', itemgetter(1))
fails(TypeError, 'itemgetter expected 1 argument, got 2', itemgetter(1), 1, 2)
fails(TypeError, 'itemgetter() takes no keyword arguments', itemgetter(1), a=1)
fails(TypeError, 'itemgetter() takes no keyword arguments', itemgetter, a=1)
fails(TypeError, "'int' object is not subscriptable", itemgetter(1), 5)
fails(IndexError, 'list index out of range', itemgetter(1), [5])
fails(KeyError, "'x'", itemgetter('x'), {})


class P:
    def __init__(self, x, y=None):
        self.x = x
        self.y = y

    def move(self, by, *, twice=False):
        return self.x + by * (2 if twice else 1)


assert attrgetter('x')(P(1)) == 1
assert attrgetter('x', 'y')(P(1, 2)) == (1, 2)
assert attrgetter('y.x')(P(1, P(7))) == 7
assert attrgetter('y.y.x', 'x')(P(1, P(2, P(3)))) == (3, 1)
assert attrgetter('real', 'imag')(5) == (5, 0) and attrgetter('real.imag')(5) == 0
assert [p.x for p in sorted([P(3), P(1), P(2)], key=attrgetter('x'))] == [1, 2, 3]
assert repr(attrgetter('a')) == "operator.attrgetter('a')"
assert repr(attrgetter('a', 'b.c')) == "operator.attrgetter('a', 'b.c')"
fails(TypeError, 'attrgetter expected 1 argument, got 0', attrgetter)
fails(TypeError, 'attribute name must be a string', attrgetter, 1)
fails(AttributeError, "'int' object has no attribute 'foo'", attrgetter('foo'), 5)
fails(AttributeError, "'int' object has no attribute 'foo'", attrgetter('real.foo'), 5)
fails(AttributeError, "'P' object has no attribute 'z'", attrgetter('z'), P(1))
fails(TypeError, 'attrgetter expected 1 argument, got 0', attrgetter('real'))
fails(TypeError, 'attrgetter expected 1 argument, got 2', attrgetter('real'), 1, 2)
fails(TypeError, 'attrgetter() takes no keyword arguments', attrgetter, 'real', a=1)

assert methodcaller('upper')('ab') == 'AB'
assert methodcaller('split', ',', maxsplit=1)('a,b,c') == ['a', 'b,c']
assert methodcaller('move', 5)(P(1)) == 6 and methodcaller('move', by=5, twice=True)(P(1)) == 11
assert methodcaller('__len__')([1]) == 1
assert list(map(methodcaller('strip'), [' a', 'b '])) == ['a', 'b']
assert repr(methodcaller('a')) == "operator.methodcaller('a')"
assert repr(methodcaller('a', 1, b=2)) == "operator.methodcaller('a', 1, b=2)"
assert repr(methodcaller('a', b='x')) == "operator.methodcaller('a', b='x')"
fails(TypeError, 'methodcaller needs at least one argument, the method name', methodcaller)
fails(TypeError, 'methodcaller needs at least one argument, the method name', methodcaller, name='a')
fails(TypeError, 'method name must be a string', methodcaller, 1)
fails(AttributeError, "'str' object has no attribute 'foo'", methodcaller('foo'), 'ab')
fails(TypeError, 'methodcaller expected 1 argument, got 0', methodcaller('upper'))
fails(TypeError, 'methodcaller expected 1 argument, got 2', methodcaller('upper'), 1, 2)

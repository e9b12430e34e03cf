# count, cycle, repeat, accumulate.
from itertools import accumulate, count, cycle, islice, repeat
import itertools


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


def take(n, iterable):
    return list(islice(iterable, n))


# count
assert take(3, count()) == [0, 1, 2]
assert take(3, count(5)) == [5, 6, 7]
assert take(3, count(5, -2)) == [5, 3, 1]
assert take(3, count(step=3)) == [0, 3, 6]
assert take(3, count(start=1, step=0)) == [1, 1, 1]
assert take(3, count(0.5, 0.25)) == [0.5, 0.75, 1.0]
assert take(2, count(10**30)) == [10**30, 10**30 + 1]
assert take(2, count(2**63 - 1)) == [2**63 - 1, 2**63]
assert take(3, count(1 + 2j)) == [1 + 2j, 2 + 2j, 3 + 2j]
assert repr(count()) == 'count(0)'
assert repr(count(1, 2)) == 'count(1, 2)'
assert repr(count(1, 1)) == 'count(1)'
assert repr(count(1, 1.0)) == 'count(1, 1.0)'
assert repr(count(1.5)) == 'count(1.5)'
assert repr(count(True)) == 'count(1)'
assert repr(count(5, 0)) == 'count(5, 0)'
c = count(7)
assert next(c) == 7 and next(c) == 8
assert repr(c) == 'count(9)'
assert iter(c) is c
assert type(c) is count and isinstance(c, itertools.count) and not isinstance(c, cycle)
assert count.__name__ == 'count' and count.__module__ == 'itertools' and count.__qualname__ == 'count'
assert repr(count) == "<class 'itertools.count'>"
assert list(zip(count(), 'abc')) == [(0, 'a'), (1, 'b'), (2, 'c')]
assert list(zip('ab', count(3), count(0, -1))) == [('a', 3, 0), ('b', 4, -1)]
assert list(map(pow, count(1), [2, 3, 4])) == [1, 8, 81]
assert bool(c) and c == c and c != count(9)

# repeat
assert list(repeat('x', 3)) == ['x', 'x', 'x']
assert take(4, repeat(None)) == [None] * 4
assert list(repeat(1, 0)) == [] == list(repeat(1, -3))
assert list(repeat(object=1, times=2)) == [1, 1]
assert repr(repeat(3, 2)) == 'repeat(3, 2)'
assert repr(repeat(3)) == 'repeat(3)'
assert repr(repeat('a', -5)) == "repeat('a', 0)"
r = repeat('a', 3)
next(r)
assert repr(r) == "repeat('a', 2)"
assert r.__length_hint__() == 2
fails(TypeError, 'len() of unsized object', repeat(1).__length_hint__)
assert list(map(pow, range(4), repeat(2))) == [0, 1, 4, 9]
assert list(repeat(2, True)) == [2]

# cycle
assert take(7, cycle('abc')) == ['a', 'b', 'c', 'a', 'b', 'c', 'a']
assert list(cycle([])) == []
assert take(5, cycle(x * x for x in range(2))) == [0, 1, 0, 1, 0]
log = []


def noisy():
    for i in range(2):
        log.append(i)
        yield i


c = cycle(noisy())
assert log == []
assert [next(c) for _ in range(5)] == [0, 1, 0, 1, 0]
assert log == [0, 1]

# accumulate
assert list(accumulate([1, 2, 3, 4])) == [1, 3, 6, 10]
assert list(accumulate([])) == []
assert list(accumulate('abc')) == ['a', 'ab', 'abc']
assert list(accumulate([3, 1, 4, 1, 5], max)) == [3, 3, 4, 4, 5]
assert list(accumulate([1, 2, 3], lambda a, b: a * b)) == [1, 2, 6]
assert list(accumulate([1, 2], initial=10)) == [10, 11, 13]
assert list(accumulate([], initial=10)) == [10]
assert list(accumulate([1, 2], None)) == [1, 3]
assert list(accumulate([1, 2], initial=None)) == [1, 3]
assert list(accumulate([2, 3], func=pow, initial=2)) == [2, 4, 64]
assert list(accumulate(iterable=[1, 1])) == [1, 2]
a = accumulate([1, 'x', 5, 2], lambda a, b: a + b)
assert next(a) == 1
fails(TypeError, "unsupported operand type(s) for +: 'int' and 'str'", next, a)
assert next(a) == 6 and next(a) == 8
fails(StopIteration, '', next, a)

# errors
fails(TypeError, 'a number is required', count, 'a')
fails(TypeError, 'a number is required', count, step='a')
fails(TypeError, 'count() takes at most 2 arguments (3 given)', count, 1, 2, 3)
fails(TypeError, "count() got an unexpected keyword argument 'foo'", count, foo=1)
fails(TypeError, "repeat() missing required argument 'object' (pos 1)", repeat)
fails(TypeError, 'repeat() takes at most 2 arguments (3 given)', repeat, 1, 2, 3)
fails(TypeError, "'str' object cannot be interpreted as an integer", repeat, 3, 'x')
fails(TypeError, "'float' object cannot be interpreted as an integer", repeat, 3, 1.0)
fails(OverflowError, 'Python int too large to convert to C ssize_t', repeat, 3, 10**30)
fails(TypeError, 'cycle expected 1 argument, got 0', cycle)
fails(TypeError, "'int' object is not iterable", cycle, 1)
fails(TypeError, 'cycle() takes no keyword arguments', cycle, iterable=[])
fails(TypeError, "accumulate() missing required argument 'iterable' (pos 1)", accumulate)
fails(TypeError, 'accumulate() takes at most 2 positional arguments (3 given)', accumulate, [1], 2, 3)
fails(TypeError, "'int' object is not iterable", accumulate, 1)
fails(TypeError, "object of type 'itertools.count' has no len()", len, count())
fails(TypeError, "'itertools.count' object is not subscriptable", lambda: count()[0])
fails(AttributeError, "'itertools.count' object has no attribute 'foo'", lambda: count().foo)

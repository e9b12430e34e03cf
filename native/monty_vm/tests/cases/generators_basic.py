# Generators: yield in every statement, laziness, exhaustion, return value, use by builtins.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
g = count(3)
assert next(g) == 0
assert next(g) == 1
assert next(g) == 2
assert raises(StopIteration, lambda: next(g)) == ''
assert raises(StopIteration, lambda: next(g)) == ''
assert next(g, 'dflt') == 'dflt'
assert list(count(4)) == [0, 1, 2, 3]
assert tuple(count(0)) == ()
assert sum(count(5)) == 10
assert max(count(5)) == 4
assert sorted(count(4), reverse=True) == [3, 2, 1, 0]
assert [*count(2), *count(3)] == [0, 1, 0, 1, 2]
assert dict(enumerate(count(3))) == {0: 0, 1: 1, 2: 2}
assert list(zip(count(3), 'abcdef')) == [(0, 'a'), (1, 'b'), (2, 'c')]
assert (2 in count(5)) is True
assert (9 in count(5)) is False
assert set(count(3)) == {0, 1, 2}
assert ','.join(map(str, count(3))) == '0,1,2'
a, *b = count(4)
assert (a, b) == (0, [1, 2, 3])
assert any(x > 2 for x in count(10)) is True
assert all(x < 3 for x in count(3)) is True
assert type(g).__name__ == 'generator'
assert (iter(g) is g) is True
assert callable(g) is False
assert repr(g).startswith('<generator object count at 0x') is True
assert g.__name__ == 'count'
assert g.__qualname__ == 'count'
log = []
def noisy():
    log.append('start')
    yield 1
    log.append('mid')
    yield 2
    log.append('end')
n = noisy()
assert log == []
assert next(n) == 1
assert log == ['start']
assert list(n) == [2]
assert log == ['start', 'mid', 'end']
def two_kinds(flag):
    if flag:
        return
    yield 'x'
assert list(two_kinds(True)) == []
assert list(two_kinds(False)) == ['x']
def empty():
    return
    yield
assert list(empty()) == []
def nothing():
    yield
assert list(nothing()) == [None]
def exprs():
    x = yield
    y = (yield x) or 'none'
    z = [(yield y), (yield 'z2')]
    return (x, y, z)
e = exprs()
assert next(e) is None
assert e.send(1) == 1
assert e.send(None) == 'none'
assert e.send('a') == 'z2'
try:
    e.send('b')
except StopIteration as s:
    assert s.value == (1, 'none', ['a', 'b'])
    assert s.args == ((1, 'none', ['a', 'b']),)
def in_loops():
    for i in range(2):
        for j in 'ab':
            yield i, j
    else:
        yield 'else'
assert list(in_loops()) == [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b'), 'else']
def in_try():
    try:
        yield 1
        raise ValueError('v')
    except ValueError as e:
        yield str(e)
    else:
        yield 'no'
    finally:
        yield 'fin'
assert list(in_try()) == [1, 'v', 'fin']
def in_cond():
    x = (yield 1) if True else (yield 2)
    yield 'got', x
assert list(in_cond()) == [1, ('got', None)]
def inf():
    n = 0
    while True:
        yield n
        n += 1
i = inf()
assert [next(i) for _ in range(4)] == [0, 1, 2, 3]
assert [x for x, _ in zip(inf(), range(3))] == [0, 1, 2]
def args(a, *b, c=3, **d):
    yield from (a, b, c, d)
assert list(args(1, 2, e=5)) == [1, (2,), 3, {'e': 5}]
assert raises(TypeError, lambda: args()) == "args() missing 1 required positional argument: 'a'"
def err():
    yield 1
    1 / 0
    yield 2
r = err()
assert next(r) == 1
assert raises(ZeroDivisionError, lambda: next(r)) == 'division by zero'
assert raises(StopIteration, lambda: next(r)) == ''
assert list(r) == []
def nested():
    def inner():
        yield 'i'
    yield inner
    yield list(inner())
ns = nested()
assert list(next(ns)()) == ['i']
assert next(ns) == ['i']
def fibg():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def take(n, it):
    return [x for _, x in zip(range(n), it)]
assert take(10, fibg()) == [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
def pipeline(xs):
    evens = (x for x in xs if x % 2 == 0)
    squares = (x * x for x in evens)
    return sum(squares)
assert pipeline(range(10)) == 120
def chunks(xs, n):
    for i in range(0, len(xs), n):
        yield xs[i:i + n]
assert list(chunks('abcdefg', 3)) == ['abc', 'def', 'g']
assert [*chunks([], 2)] == []
def self_next():
    try:
        next(me)
    except ValueError as e:
        yield str(e)
me = self_next()
assert next(me) == 'generator already executing'
def unpack():
    x, y = yield 1, 2
    yield y, x
u = unpack()
assert next(u) == (1, 2)
assert u.send('ab') == ('b', 'a')
assert raises(TypeError, lambda: len(g)) == "object of type 'generator' has no len()"
assert raises(TypeError, lambda: g[0]) == "'generator' object is not subscriptable"
assert raises(TypeError, lambda: g + g) == "unsupported operand type(s) for +: 'generator' and 'generator'"
assert raises(TypeError, lambda: g()) == "'generator' object is not callable"
assert raises(AttributeError, lambda: g.foo) == "'generator' object has no attribute 'foo'"
assert raises(TypeError, lambda: next()) == 'next expected at least 1 argument, got 0'
assert raises(TypeError, lambda: next(5)) == "'int' object is not an iterator"
assert raises(TypeError, lambda: next([1])) == "'list' object is not an iterator"
assert raises(TypeError, lambda: {**count(2)}) == "'generator' object is not a mapping"
assert raises(TypeError, lambda: count(2) < count(3)) == "'<' not supported between instances of 'generator' and 'generator'"

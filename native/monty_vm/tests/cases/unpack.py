# Assignment targets: tuple, list, starred, nested, chained, attribute-free targets, order, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

a, b = 1, 2
assert (a, b) == (1, 2)
a, b = b, a
assert (a, b) == (2, 1)
(a, b), c = (1, 2), 3
assert (a, b, c) == (1, 2, 3)
[a, [b, c]] = 1, (2, 3)
assert (a, b, c) == (1, 2, 3)
a, *b = 1, 2, 3
assert (a, b) == (1, [2, 3])
*a, b = 'xyz'
assert (a, b) == (['x', 'y'], 'z')
a, *b, c = range(5)
assert (a, b, c) == (0, [1, 2, 3], 4)
a, *b, c = 1, 2
assert (a, b, c) == (1, [], 2)
*a, = (i for i in range(3))
assert a == [0, 1, 2]
[*a] = 'ab'
assert a == ['a', 'b']
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
assert (a, b, c, d) == (1, 2, [3, 4], [5, 6])
(a) = 5
assert a == 5
[a] = [7]
assert a == 7
a, = {8: 9}
assert a == 8
() = ()
[] = []
() = []
x = y = z = [1]
x.append(2)
assert (y, z is x) == ([1, 2], True)
a = b, c = 1, 2
assert (a, b, c) == ((1, 2), 1, 2)
(a, b), d = e = (1, 2), 3
assert (a, b, d, e) == (1, 2, 3, ((1, 2), 3))
xs = [0, 0, 0]
xs[0], xs[1:] = 1, [8, 9]
assert xs == [1, 8, 9]
d = {}
d['a'], d['b'], *d['rest'] = range(5)
assert d == {'a': 0, 'b': 1, 'rest': [2, 3, 4]}
for d['k'] in range(3):
    pass
assert d['k'] == 2
for i, (j, *k) in [(1, (2, 3, 4)), (5, (6,))]:
    xs.append((i, j, k))
assert xs[-2:] == [(1, 2, [3, 4]), (5, 6, [])]
for xs[0] in 'ab':
    pass
assert xs[0] == 'b'
a, b = 'hi'
assert a + b == 'hi'
a, b = {'x': 1, 'y': 2}
assert (a, b) == ('x', 'y')
a, b, c = b'abc'
assert (a, b, c) == (97, 98, 99)
a, b = map(int, '1 2'.split())
assert a + b == 3
log = []
def t(v):
    log.append(v)
    return v
lst = [0, 0]
lst[t(0)], lst[t(1)] = t('a'), t('b')
assert log == ['a', 'b', 0, 1]
assert lst == ['a', 'b']
i = 0
i, lst[i] = 1, 'z'
assert lst == ['a', 'z']
(a, b), [c, *d] = 'ab', 'cde'
assert (a, b, c, d) == ('a', 'b', 'c', ['d', 'e'])
first, *_, last = 'abcdef'
assert first + last == 'af'
head, *tail = [1]
assert (head, tail) == (1, [])
*init, last = [1]
assert (init, last) == ([], 1)
assert [x for x, *_ in [(1, 2), (3, 4, 5)]] == [1, 3]
assert [a + b for (a, b), c in [((1, 2), 3)]] == [3]
def swap(p):
    (p[0], p[1]) = p[1], p[0]
    return p
assert swap([1, 2]) == [2, 1]
def ret():
    return 1, *[2, 3]
assert ret() == (1, 2, 3)
t3 = *'ab', *[1]
assert t3 == ('a', 'b', 1)
for q in *'ab', 'c':
    log.append(q)
assert log[-3:] == ['a', 'b', 'c']
try:
    a, b = 1
except TypeError as failure:
    assert str(failure) == 'cannot unpack non-iterable int object'
else:
    assert False, 'no TypeError'
try:
    a, b = None
except TypeError as failure:
    assert str(failure) == 'cannot unpack non-iterable NoneType object'
else:
    assert False, 'no TypeError'
try:
    a, b = 1, 2, 3
except ValueError as failure:
    assert str(failure) == 'too many values to unpack (expected 2, got 3)'
else:
    assert False, 'no ValueError'
try:
    a, b = [1]
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected 2, got 1)'
else:
    assert False, 'no ValueError'
try:
    a, b = ()
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected 2, got 0)'
else:
    assert False, 'no ValueError'
try:
    a, b, c = 'ab'
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected 3, got 2)'
else:
    assert False, 'no ValueError'
try:
    a, *b = ()
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected at least 1, got 0)'
else:
    assert False, 'no ValueError'
try:
    a, *b, c = [1]
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected at least 2, got 1)'
else:
    assert False, 'no ValueError'
try:
    a, b, c, *d = 1, 2
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected at least 3, got 2)'
else:
    assert False, 'no ValueError'
try:
    (a, b), c = 1, 2
except TypeError as failure:
    assert str(failure) == 'cannot unpack non-iterable int object'
else:
    assert False, 'no TypeError'
try:
    a, (b, c) = 1, (2,)
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected 2, got 1)'
else:
    assert False, 'no ValueError'
try:
    () = 5
except TypeError as failure:
    assert str(failure) == 'cannot unpack non-iterable int object'
else:
    assert False, 'no TypeError'
try:
    () = [1]
except ValueError as failure:
    assert str(failure) == 'too many values to unpack (expected 0, got 1)'
else:
    assert False, 'no ValueError'
try:
    [a, b] = iter([1, 2, 3])
except ValueError as failure:
    assert str(failure) == 'too many values to unpack (expected 2)'
else:
    assert False, 'no ValueError'
try:
    a, b = {1: 2}
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected 2, got 1)'
else:
    assert False, 'no ValueError'
try:
    for a, b in [1]: pass
except TypeError as failure:
    assert str(failure) == 'cannot unpack non-iterable int object'
else:
    assert False, 'no TypeError'
try:
    for a, b in [(1, 2, 3)]: pass
except ValueError as failure:
    assert str(failure) == 'too many values to unpack (expected 2, got 3)'
else:
    assert False, 'no ValueError'
assert raises(ValueError, lambda: [a for a, b in [(1,)]]) == 'not enough values to unpack (expected 2, got 1)'
try:
    *a, b = []
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected at least 1, got 0)'
else:
    assert False, 'no ValueError'
try:
    *a, = 5
except TypeError as failure:
    assert str(failure) == 'cannot unpack non-iterable int object'
else:
    assert False, 'no TypeError'
def partial():
    a = b = 'old'
    try:
        a, b = 1, 2, 3
    except ValueError:
        return a, b
assert partial() == ('old', 'old')

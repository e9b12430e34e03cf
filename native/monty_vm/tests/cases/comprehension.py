# List, set and dict comprehensions: conditions, nesting, scope, targets, evaluation order.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert [x for x in range(4)] == [0, 1, 2, 3]
assert [x * 2 for x in 'ab'] == ['aa', 'bb']
assert [x for x in range(10) if x % 2 if x % 3] == [1, 5, 7]
assert [(x, y) for x in range(2) for y in 'ab'] == [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')]
assert [(x, y) for x in range(3) if x for y in range(x)] == [(1, 0), (2, 0), (2, 1)]
assert [x if x > 1 else -x for x in range(4)] == [0, -1, 2, 3]
assert [[y for y in range(x)] for x in range(4)] == [[], [0], [0, 1], [0, 1, 2]]
assert [y for x in [[1, 2], [3]] for y in x] == [1, 2, 3]
assert [[r[i] for r in [(1, 2), (3, 4)]] for i in range(2)] == [[1, 3], [2, 4]]
assert {x % 3 for x in range(10)} == {0, 1, 2}
assert {x: x * x for x in range(3)} == {0: 0, 1: 1, 2: 4}
assert {k: v for k, v in zip('ab', (1, 2))} == {'a': 1, 'b': 2}
assert {v: k for k, v in {'a': 1, 'b': 2}.items()} == {1: 'a', 2: 'b'}
assert {x: [y for y in range(x)] for x in range(3)} == {0: [], 1: [0], 2: [0, 1]}
assert {(x, y) for x in (1, 2) for y in (1, 2) if x != y} == {(1, 2), (2, 1)}
assert {x: y for x in 'ab' for y in (1, 2)} == {'a': 2, 'b': 2}
assert [x for x in []] == []
assert {x for x in []} == set()
assert {x: x for x in []} == {}
assert [a + b for a, b in [(1, 2), (3, 4)]] == [3, 7]
assert [a for a, *b in [(1, 2, 3)]] == [1]
assert [b for a, *b in [(1, 2, 3)]] == [[2, 3]]
assert [x for (x, (y, z)) in [(1, (2, 3))]] == [1]
assert [c for c in {'k': 1}] == ['k']
assert [*[x for x in (1, 2)], 3] == [1, 2, 3]
assert [x for x in (1, 2)][-1] == 2
assert [x for x in [1, 2] for x in [x, x + 10]] == [1, 11, 2, 12]
assert [(i, j) for i, j in enumerate('ab')] == [(0, 'a'), (1, 'b')]
assert [x for x in range(3) if not x == 1] == [0, 2]
assert [x or 'zero' for x in range(2)] == ['zero', 1]
assert [lambda: 0 for _ in range(2)][0]() == 0
assert [f() for f in [lambda: i for i in range(3)]] == [2, 2, 2]
assert [f() for f in [lambda i=i: i for i in range(3)]] == [0, 1, 2]
assert [x for x in range(3) if (lambda y: y > 0)(x)] == [1, 2]
assert [[[z for z in range(y)] for y in range(x)] for x in range(3)] == [[], [[]], [[], [0]]]
x = 'kept'
[x for x in range(3)]
assert x == 'kept'
assert [x for _ in range(2)] == ['kept', 'kept']
def scope():
    n = 2
    return [n * i for i in range(3)], {n: n}, [i for i in range(n)]
assert scope() == ([0, 2, 4], {2: 2}, [0, 1])
def shadow():
    i = 'i'
    r = [i for i in range(2)]
    return i, r
assert shadow() == ('i', [0, 1])
def unbound():
    [v for v in range(2)]
    return v
assert raises(NameError, lambda: unbound()) == "name 'v' is not defined"
def del_in():
    r = [i for i in range(2)]
    i = 5
    del i
    return r
assert del_in() == [0, 1]
log = []
def t(v):
    log.append(v)
    return v
[t(x) for x in t([1, 2]) if t(x + 10)]
assert log == [[1, 2], 11, 1, 12, 2]
log.clear()
{t(k): t(v) for k, v in [(1, 2), (3, 4)]}
assert log == [1, 2, 3, 4]
log.clear()
[(t(x), t(y)) for x in t((1,)) for y in t((2, 3))]
assert log == [(1,), (2, 3), 1, 2, 1, 3]
def early():
    out = []
    try:
        [out.append(1 / x) for x in (1, 2, 0, 4)]
    except ZeroDivisionError:
        return out
assert early() == [1.0, 0.5]
def ret_in_loop():
    for i in range(3):
        r = [i for i in range(5)]
        if i == 1:
            return i, r
assert ret_in_loop() == (1, [0, 1, 2, 3, 4])
def comp_args(*a, **k):
    return [x for x in a] + [y for y in k] + [(x, y) for x in a for y in k]
assert comp_args(1, 2, z=0) == [1, 2, 'z', (1, 'z'), (2, 'z')]
def nested_fn():
    return [(lambda: [x + y for y in range(2)])() for x in range(2)]
assert nested_fn() == [[0, 1], [1, 2]]
def in_default(a=[i for i in range(3)]):
    return a
assert in_default() == [0, 1, 2]
matrix = [[1, 2, 3], [4, 5, 6]]
assert [list(c) for c in zip(*matrix)] == [[1, 4], [2, 5], [3, 6]]
assert [sum(a * b for a, b in zip(r, c)) for r in matrix for c in zip(*matrix)] == [9, 12, 15, 24, 33, 42]
assert {len(w): [v for v in 'a bb cc d'.split() if len(v) == len(w)] for w in 'a bb cc d'.split()} == (
    {1: ['a', 'd'], 2: ['bb', 'cc']})
assert [n for n in range(2, 30) if all(n % d for d in range(2, n))] == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
assert [(a, b, c) for c in range(1, 14) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c] == (
    [(3, 4, 5), (6, 8, 10), (5, 12, 13)])
assert sorted({w.lower() for w in 'The the THE cat'.split()}) == ['cat', 'the']
assert [x for x in iter([1, 2, 3])] == [1, 2, 3]
assert ''.join([chr(ord(c) + 1) for c in 'HAL']) == 'IBM'
assert [i for i in range(5) if i in {1, 3}] == [1, 3]
assert [y for x in range(3) if (y := x * 2)] == [2, 4]
assert y == 4
assert [ {k: v} for k, v in {'a': 1}.items()] == [{'a': 1}]
assert {**{k: 1 for k in 'ab'}, **{k: 2 for k in 'b'}} == {'a': 1, 'b': 2}
assert len([None for _ in range(100)]) == 100
d = {'a': 1}
xs = [0, 0]
assert [xs[0] for xs[0] in (7, 8)] == [7, 8]
assert xs == [8, 0]
assert [d['k'] for d['k'] in 'xy'] == ['x', 'y']
assert d == {'a': 1, 'k': 'y'}
assert raises(TypeError, lambda: [x for x in 5]) == "'int' object is not iterable"
assert raises(TypeError, lambda: {x for x in None}) == "'NoneType' object is not iterable"
assert raises(NameError, lambda: [z_undefined for _ in [1]]) == "name 'z_undefined' is not defined"
assert raises(NameError, lambda: [1 for _ in [1] if z_undefined]) == "name 'z_undefined' is not defined"
assert raises(TypeError, lambda: {[]: 1 for _ in [1]}) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: {[] for _ in [1]}) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(ValueError, lambda: [a for a, b in [(1, 2, 3)]]) == 'too many values to unpack (expected 2, got 3)'
assert raises(AttributeError, lambda: [x.foo for x in [1]]) == "'int' object has no attribute 'foo'"
assert raises(TypeError, lambda: [x + 'a' for x in [1]]) == "unsupported operand type(s) for +: 'int' and 'str'"

# Generator expressions: laziness, scoping, early evaluation of the first iterable, nesting.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

g = (x * x for x in range(4))
assert next(g) == 0
assert list(g) == [1, 4, 9]
assert list(g) == []
assert type(g).__name__ == 'generator'
assert g.__name__ == '<genexpr>'
assert sum(x for x in range(5)) == 10
assert sum((x for x in range(5)), 100) == 110
assert list(x for x in 'abc' if x != 'b') == ['a', 'c']
assert list((x, y) for x in range(2) for y in range(x + 1)) == [(0, 0), (1, 0), (1, 1)]
assert list((x, y) for x in range(3) if x for y in 'ab' if y != 'a') == [(1, 'b'), (2, 'b')]
assert ' '.join(c.upper() for c in 'abc') == 'A B C'
assert dict((k, v) for k, v in [('a', 1)]) == {'a': 1}
assert max((len(w), w) for w in 'a bbb cc'.split()) == (3, 'bbb')
assert any(x > 3 for x in [1, 5]) is True
assert all(x for x in []) is True
assert tuple(i for i in range(3)) == (0, 1, 2)
assert set(i % 2 for i in range(5)) == {0, 1}
assert sorted((-x for x in (1, 3, 2))) == [-3, -2, -1]
assert [list(x for x in range(n)) for n in range(3)] == [[], [0], [0, 1]]
assert list(list(y for y in range(x)) for x in range(3)) == [[], [0], [0, 1]]
assert next((x for x in [1, 2, 3] if x > 1), None) == 2
assert next((x for x in [] if x), 'none') == 'none'
log = []
def it(name, *xs):
    log.append('iter ' + name)
    for x in xs:
        log.append(x)
        yield x
lazy = (a + b for a in it('a', 1, 2) for b in it('b', 10))
assert log == []
assert next(lazy) == 11
assert log == ['iter a', 1, 'iter b', 10]
assert next(lazy) == 12
assert log == ['iter a', 1, 'iter b', 10, 2, 'iter b', 10]
assert raises(TypeError, lambda: (x for x in 5)) == "'int' object is not iterable"
assert raises(NameError, lambda: (x for x in undefined_name)) == "name 'undefined_name' is not defined"
ok = (x for y in [1] for x in undefined_name)
assert raises(NameError, lambda: next(ok)) == "name 'undefined_name' is not defined"
n = 1
late = (n + x for x in [1, 2])
n = 10
assert list(late) == [11, 12]
def scope():
    x = 'outer'
    list(x for x in 'ab')
    return x
assert scope() == 'outer'
def first_iter():
    xs = [1, 2]
    g = (x for x in xs)
    xs = [9]
    return list(g)
assert first_iter() == [1, 2]
def second_iter():
    ys = [1, 2]
    g = ((x, y) for x in [0] for y in ys)
    ys = [9]
    return list(g)
assert second_iter() == [(0, 9)]
def mutate():
    xs = [1, 2]
    g = (x for x in xs)
    xs.append(3)
    return list(g)
assert mutate() == [1, 2, 3]
e = (1 / x for x in (1, 0, 2))
assert next(e) == 1.0
assert raises(ZeroDivisionError, lambda: next(e)) == 'division by zero'
assert raises(StopIteration, lambda: next(e)) == ''
s = (x for x in 'ab')
assert s.send(None) == 'a'
assert raises(ValueError, lambda: s.throw(ValueError('t'))) == 't'
assert list(s) == []
c = (x for x in 'ab')
next(c)
assert c.close() is None
assert list(c) == []
primes = (n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1)))
assert list(primes) == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
assert list(map(lambda p: p[0] * p[1], ((a, b) for a in (1, 2) for b in (3, 4)))) == [3, 4, 6, 8]
assert sum(1 for _ in range(7)) == 7
assert list(x for (x, *_) in [(1, 2), (3,)]) == [1, 3]
assert list((y := x) + 1 for x in (1, 2)) == [2, 3]
assert y == 2
assert (3 in (x for x in range(10))) is True
p = (x for x in range(10))
assert (3 in p) is True
assert next(p) == 4
assert list(zip(p, p)) == [(5, 6), (7, 8)]
assert [*(x for x in 'ab'), *(y for y in 'c')] == ['a', 'b', 'c']
assert (lambda *a: a)(*(i for i in range(3))) == (0, 1, 2)
assert str.join('-', (str(i) for i in range(3))) == '0-1-2'
assert list(f() for f in (lambda: 1, lambda: 2)) == [1, 2]
assert [f() for f in [(lambda: x) for x in range(3)]] == [2, 2, 2]
assert list(f() for f in ((lambda: x) for x in range(3))) == [0, 1, 2]
assert bool(x for x in []) is True
assert list(i for i in (j for j in (k for k in range(3)))) == [0, 1, 2]
assert {k: list(v for v in range(k)) for k in (1, 2)} == {1: [0], 2: [0, 1]}
assert (x for x in ()).__qualname__ == '<genexpr>'
def q():
    return (x for x in ())
assert q().__qualname__ == 'q.<locals>.<genexpr>'
assert repr(q()).startswith('<generator object q.<locals>.<genexpr> at 0x') is True
assert raises(TypeError, lambda: len(x for x in [])) == "object of type 'generator' has no len()"
assert raises(TypeError, lambda: sorted(x for x in [1, 'a'])) == "'<' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: (x for x in [])[0]) == "'generator' object is not subscriptable"

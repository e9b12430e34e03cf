# Calls: positional, keyword, defaults, *args, **kwargs, positional-only, keyword-only, evaluation order.
def f(a, b=2, *args, c, d=4, **kw):
    return (a, b, args, c, d, kw)
assert f(1, c=3) == (1, 2, (), 3, 4, {})
assert f(1, 5, c=3) == (1, 5, (), 3, 4, {})
assert f(1, 5, 6, 7, c=3) == (1, 5, (6, 7), 3, 4, {})
assert f(1, c=3, d=9) == (1, 2, (), 3, 9, {})
assert f(1, c=3, z=0, y=1) == (1, 2, (), 3, 4, {'z': 0, 'y': 1})
assert f(c=1, a=2) == (2, 2, (), 1, 4, {})
assert f(*[1, 2, 3], c=4) == (1, 2, (3,), 4, 4, {})
assert f(*'ab', *'cd', c=0) == ('a', 'b', ('c', 'd'), 0, 4, {})
assert f(**{'a': 1, 'c': 2}) == (1, 2, (), 2, 4, {})
assert f(1, **{'c': 2}, d=3, **{'e': 5}) == (1, 2, (), 2, 3, {'e': 5})
assert f(*(), 1, *(), c=3) == (1, 2, (), 3, 4, {})
assert f(*[1], 2, *[3], c=4, **{}) == (1, 2, (3,), 4, 4, {})
assert f(1, c=3, **{'x y': 1}) == (1, 2, (), 3, 4, {'x y': 1})
def pos(a, b, /, c=3):
    return (a, b, c)
assert pos(1, 2) == (1, 2, 3)
assert pos(1, 2, 4) == (1, 2, 4)
assert pos(1, 2, c=5) == (1, 2, 5)
def posk(a, /, **kw):
    return (a, kw)
assert posk(1, a=2) == (1, {'a': 2})
def kwonly(*, a, b=2):
    return (a, b)
assert kwonly(a=1) == (1, 2)
assert kwonly(b=1, a=0) == (0, 1)
def mix(a, /, b, *, c):
    return (a, b, c)
assert mix(1, 2, c=3) == (1, 2, 3)
assert mix(1, b=2, c=3) == (1, 2, 3)
def va(*a):
    return a
assert va() == ()
assert va(1, 2) == (1, 2)
assert va(*range(3), *va(4, 5)) == (0, 1, 2, 4, 5)
assert type(va()) is tuple
def kw(**k):
    return k
assert kw() == {}
assert kw(a=1, b=2) == {'a': 1, 'b': 2}
assert kw(**{'a': 1}, **{'b': 2}) == {'a': 1, 'b': 2}
src = {'x': 1}
got = kw(**src)
got['x'] = 2
assert src == {'x': 1}
def dflt(a, acc=[]):
    acc.append(a)
    return acc
assert dflt(1) == [1]
assert dflt(2) == [1, 2]
assert dflt(3, []) == [3]
assert dflt(4) == [1, 2, 4]
n = 10
def early(a=n):
    return a
n = 20
assert early() == 10
log = []
def t(v):
    log.append(v)
    return v
assert f(t(1), *[t(2), t(3)], c=t(4), **{'e': t(5)}) == (1, 2, (3,), 4, 4, {'e': 5})
assert log == [1, 2, 3, 4, 5]
log.clear()
def order(a=t('d1'), *, b=t('d2')):
    return a, b
assert log == ['d1', 'd2']
assert order() == ('d1', 'd2')
assert (lambda *a, **k: (a, k))(1, 2, x=3) == ((1, 2), {'x': 3})
assert (lambda a, /, b, *, c=1: (a, b, c))(1, b=2) == (1, 2, 1)
assert max(*[3, 1], 2) == 3
assert sorted([3, 1, 2], **{'reverse': True}) == [3, 2, 1]
assert (print is print) is True
assert dict(**{'a': 1}, b=2) == {'a': 1, 'b': 2}
assert (f if n else kw)(1, c=2) == (1, 2, (), 2, 4, {})
assert [g(2) for g in (str, float, lambda x: x * x)] == ['2', 2.0, 4]
def many(a, b, c, d, e, f, g, h, i, j, *rest):
    return a + b + c + d + e + f + g + h + i + j + len(rest)
assert many(*range(10)) == 45
assert many(*range(15)) == 50
def ret_none():
    pass
assert ret_none() is None
def ret_tuple():
    return 1, 2
assert ret_tuple() == (1, 2)
def inner_args(a):
    def g(b, c=a):
        return a, b, c
    return g
assert inner_args(1)(2) == (1, 2, 1)
assert inner_args(1)(2, 3) == (1, 2, 3)
def unpack_iter(*a):
    return list(a)
assert unpack_iter(*{'k': 1, 'l': 2}) == ['k', 'l']
assert unpack_iter(*(x * x for x in range(3))) == [0, 1, 4]
assert unpack_iter(*'', *[], *()) == []
def trailing(a, b,):
    return a + b
assert trailing(1, 2,) == 3
assert trailing(
    1,
    2,
) == 3
def shadow(list, str=3):
    return list + str
assert shadow(1) == 4
def rebinding(a, *args, **kw):
    a += 1
    args += (a,)
    kw['a'] = a
    return a, args, kw
assert rebinding(1, 2, z=3) == (2, (2, 2), {'z': 3, 'a': 2})

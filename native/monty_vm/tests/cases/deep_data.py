# Deeply nested and cyclic data: building, repr, equality, membership, walking, unhashable cycles.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

x = []
for _ in range(50):
    x = [x]
assert len(repr(x)) == 102
assert repr(x)[:5] == '[[[[['
y = []
for _ in range(50):
    y = [y]
assert (x == y) is True
y = [y]
assert (x == y) is False
t = ()
for i in range(40):
    t = (i, t)
assert t[0] == 39
assert t[1][1][0] == 37
assert len(repr(t)) == 232
assert (hash(t) == hash((39, t[1]))) is True
assert {t: 'deep'}[t] == 'deep'
d = {}
for i in range(30):
    d = {'k': d, 'i': i}
assert d['k']['k']['i'] == 27
assert (d == eval(repr(d))) is True
c = [1]
c.append(c)
assert repr(c) == '[1, [...]]'
assert c[1][1][1][0] == 1
assert (c[1] is c) is True
assert len(c) == 2
assert (c == c) is True
assert (c in c) is True
assert c.index(c) == 1
assert c.count(c) == 1
m = {}
m['self'] = m
assert repr(m) == "{'self': {...}}"
assert (m['self']['self'] is m) is True
assert ('self' in m['self']) is True
a, b = [], []
a.append(b)
b.append(a)
assert repr(a) == '[[[...]]]'
assert (a[0][0] is a) is True
l = [0]
l[0] = (l,)
assert repr(l) == '[([...],)]'
k = {'l': []}
k['l'].append(k)
assert repr(k) == "{'l': [{...}]}"
s = [[]]
s[0].append(s[0])
assert repr(s) == '[[[...]]]'
dd = {'v': None}
dd['v'] = dd.values()
assert repr(dd) == "{'v': dict_values([...])}"
n = []
n.extend([n, n])
assert repr(n) == '[[...], [...]]'
assert (str(n) == repr(n)) is True
assert f'{n}' == '[[...], [...]]'
assert '%s' % (n,) == '[[...], [...]]'
def depth(v):
    n = 0
    while isinstance(v, list) and v:
        v = v[0]
        n += 1
    return n
assert depth(x) == 50
def flatten(v):
    stack, out = [v], []
    while stack:
        e = stack.pop()
        if isinstance(e, (list, tuple)):
            stack.extend(reversed(e))
        else:
            out.append(e)
    return out
assert flatten([1, [2, (3, [4, []])], 5]) == [1, 2, 3, 4, 5]
def tree(n):
    return None if n == 0 else (tree(n - 1), n, tree(n - 1))
assert repr(tree(2)) == '((None, 1, None), 2, (None, 1, None))'
assert (tree(3) == tree(3)) is True
assert (tree(3) == tree(4)) is False
def count(t):
    return 0 if t is None else 1 + count(t[0]) + count(t[2])
assert count(tree(5)) == 31
linked = None
for i in range(60):
    linked = {'v': i, 'next': linked}
total = 0
node = linked
while node:
    total += node['v']
    node = node['next']
assert total == 1770
grid = [[(r, c) for c in range(5)] for r in range(5)]
assert grid[3][4] == (3, 4)
assert sum(len(r) for r in grid) == 25
assert [list(col) for col in zip(*grid)][4][0] == (0, 4)
cube = [[[x * 9 + y * 3 + z for z in range(3)] for y in range(3)] for x in range(3)]
assert cube[2][1][0] == 21
assert sum(v for p in cube for r in p for v in r) == 351
cfg = {'a': [{'b': ({'c': [1, 2, {'d': 'deep'}]},)}]}
assert cfg['a'][0]['b'][0]['c'][2]['d'] == 'deep'
cfg['a'][0]['b'][0]['c'][2]['d'] += '!'
assert cfg == {'a': [{'b': ({'c': [1, 2, {'d': 'deep!'}]},)}]}
def walk(v, path=()):
    if isinstance(v, dict):
        for k in v:
            yield from walk(v[k], path + (k,))
    elif isinstance(v, (list, tuple)):
        for i, e in enumerate(v):
            yield from walk(e, path + (i,))
    else:
        yield path, v
assert list(walk(cfg)) == [(('a', 0, 'b', 0, 'c', 0), 1), (('a', 0, 'b', 0, 'c', 1), 2), (('a', 0, 'b', 0, 'c', 2, 'd'), 'deep!')]
def copy(v):
    if isinstance(v, dict):
        return {k: copy(e) for k, e in v.items()}
    if isinstance(v, list):
        return [copy(e) for e in v]
    if isinstance(v, tuple):
        return tuple(copy(e) for e in v)
    return v
c2 = copy(cfg)
assert (c2 == cfg) is True
assert (c2 is not cfg and c2['a'] is not cfg['a']) is True
c2['a'][0]['b'][0]['c'][0] = 99
assert cfg['a'][0]['b'][0]['c'][0] == 1
shallow = dict(cfg)
shallow['a'].append('both')
assert len(cfg['a']) == 2
big = [list(range(10)) for _ in range(20)]
assert sum(map(sum, big)) == 900
assert max(map(len, big)) == 10
f = lambda: 0
for i in range(50):
    f = (lambda g: lambda: g() + 1)(f)
assert f() == 50
def deep_gen(n):
    if n:
        yield from deep_gen(n - 1)
        yield n
assert sum(deep_gen(25)) == 325
e = ValueError('base')
for i in range(20):
    try:
        raise KeyError(i) from e
    except KeyError as err:
        e = err
depth_n = 0
while e.__cause__:
    e = e.__cause__
    depth_n += 1
assert depth_n == 20
assert str(e) == 'base'
p = [1, [2, [3]]]
q = [1, [2, [4]]]
assert (p < q) is True
assert (p == [1, [2, [3]]] != q) is True
assert (sorted([q, p])[0] is p) is True
assert max([[1], [[2]]][0], [0]) == [1]
u = [[0] * 3] * 3
u[0][0] = 1
assert u == [[1, 0, 0], [1, 0, 0], [1, 0, 0]]
v = [[0] * 3 for _ in range(3)]
v[0][0] = 1
assert v == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]
assert raises(TypeError, lambda: hash(tuple([x]))) == "unhashable type: 'list'"
assert raises(TypeError, lambda: {(1, (2, [3])): 0}) == "cannot use 'tuple' as a dict key (unhashable type: 'list')"
assert raises(AttributeError, lambda: c.foo) == "'list' object has no attribute 'foo'"
assert raises(KeyError, lambda: cfg['a'][0]['z']) == "'z'"
assert raises(IndexError, lambda: cfg['a'][5]) == 'list index out of range'
try:
    cfg['a'][0]['b'][0] = 1
except TypeError as failure:
    assert str(failure) == "'tuple' object does not support item assignment"
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: x < [[{}]] + x and c < [1, {}]) == "'<' not supported between instances of 'list' and 'dict'"

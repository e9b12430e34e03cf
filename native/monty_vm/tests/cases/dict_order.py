# dict: insertion order through updates, deletions, reinsertion, merges; growth.
d = {}
for i in (3, 1, 2):
    d[i] = str(i)
assert list(d) == [3, 1, 2]
d[3] = 'x'
assert list(d.items()) == [(3, 'x'), (1, '1'), (2, '2')]
del d[3]
d[3] = 'y'
assert list(d) == [1, 2, 3]
assert d.popitem() == (3, 'y')
assert d.popitem() == (2, '2')
assert d == {1: '1'}
d = {c: n for n, c in enumerate('hello')}
assert d == {'h': 0, 'e': 1, 'l': 3, 'o': 4}
assert list(d) == ['h', 'e', 'l', 'o']
d.update(z=0, h=9)
assert d == {'h': 9, 'e': 1, 'l': 3, 'o': 4, 'z': 0}
assert list({**{'x': 1, 'y': 2}, 'x': 3}) == ['x', 'y']
assert list({'x': 1, 'y': 2} | {'y': 0, 'a': 1, 'x': 1}) == ['x', 'y', 'a']
assert list(dict(b=1, a=2)) == ['b', 'a']
assert list(dict([('b', 1), ('a', 2), ('b', 3)]).items()) == [('b', 3), ('a', 2)]
assert list(dict.fromkeys('banana')) == ['b', 'a', 'n']
assert list(reversed({'a': 1, 'b': 2, 'c': 3})) == ['c', 'b', 'a']
big = {}
for i in range(200):
    big[i] = i * i
for i in range(0, 200, 2):
    del big[i]
assert len(big) == 100
assert list(big)[:5] == [1, 3, 5, 7, 9]
for i in range(0, 200, 50):
    big[i] = -1
assert list(big)[-4:] == [0, 50, 100, 150]
assert big[50] == -1 and big[51] == 2601 and 52 not in big
assert sum(big.values()) == sum(i * i for i in range(1, 200, 2)) - 4
while len(big) > 3:
    big.popitem()
assert big == {1: 1, 3: 9, 5: 25}
q = {}
for step in range(60):
    q[step] = step
    if len(q) > 3:
        del q[next(iter(q))]
assert list(q) == [57, 58, 59]
w = {}
for word in 'the cat the dog a cat'.split():
    w[word] = w.get(word, 0) + 1
assert w == {'the': 2, 'cat': 2, 'dog': 1, 'a': 1}
assert sorted(w.items(), key=lambda kv: (-kv[1], kv[0])) == [('cat', 2), ('the', 2), ('a', 1), ('dog', 1)]
mixed = {1: 'i', '1': 's', 1.5: 'f', None: 'n', (1,): 't', True: 'b', b'1': 'y', frozenset([1]): 'fs'}
assert len(mixed) == 7
assert mixed[1] == 'b'
assert list(mixed.values()) == ['b', 's', 'f', 'n', 't', 'y', 'fs']
assert mixed[frozenset({1})] == 'fs'
assert [type(k).__name__ for k in mixed] == ['int', 'str', 'float', 'NoneType', 'tuple', 'bytes', 'frozenset']
neg = {-1: 'a', -2: 'b', 2 ** 61 - 1: 'c', 0: 'd', 2 ** 62: 'e', 1: 'f'}
assert [neg[k] for k in (-1, -2, 2 ** 61 - 1, 0, 2 ** 62, 1)] == ['a', 'b', 'c', 'd', 'e', 'f']
assert list(neg.values()) == ['a', 'b', 'c', 'd', 'e', 'f']
nan = float('nan')
nd = {nan: 1}
assert nd[nan] == 1
assert (float('nan') in nd) is False
nd[float('nan')] = 2
assert len(nd) == 2
z = {0.0: 'zero'}
z[-0.0] = 'minus'
assert repr(z) == "{0.0: 'minus'}"
x = {'k': 1}
x['k'], x['j'] = 2, x['k']
assert x == {'k': 2, 'j': 1}
log = []
def t(v):
    log.append(v)
    return v
{t('k1'): t('v1'), t('k2'): t('v2'), **{t('k3'): t('v3')}}
assert log == ['k1', 'v1', 'k2', 'v2', 'k3', 'v3']
log.clear()
{t(a): t(b) for a, b in [(1, 2), (3, 4)]}
assert log == [1, 2, 3, 4]
log.clear()
tgt = {}
tgt[t('key')] = t('value')
assert log == ['value', 'key']
assert eval('{"a": 1, "b": 2, "a": 3}') == {'a': 3, 'b': 2}
assert (list({2: 0, 1: 0}.items()) == [(2, 0), (1, 0)]) is True
assert ({1: 2, 3: 4} == {3: 4, 1: 2}) is True
assert str({2: 1, 1: 2}) == '{2: 1, 1: 2}'
assert [*{'b': 0, 'a': 0}] == ['b', 'a']
b, a = {'b': 0, 'a': 0}
assert (b, a) == ('b', 'a')
assert list(map(str, {3: 0, 1: 0})) == ['3', '1']
assert list(enumerate({'x': 1, 'y': 2})) == [(0, 'x'), (1, 'y')]
def kw(**k):
    return list(k)
assert kw(z=1, a=2, m=3) == ['z', 'a', 'm']
assert kw(**{'q': 1}, b=2, **{'a': 3}) == ['q', 'b', 'a']
g = {}
exec('b = 1\na = 2\ndel b\nb = 3', g)
assert [k for k in g if k != '__builtins__'] == ['a', 'b']
assert [k for k in list(d)[::-1]] == ['z', 'o', 'l', 'e', 'h']
e = {}
e['a'] = e['b'] = 1
assert list(e) == ['a', 'b']

# ---- keys exchanged while they are gone through ----
def exchange(view):
    mapping = {1: 1, 2: 2}
    for _ in view(mapping):
        mapping.pop(min(mapping))
        mapping[max(mapping) + 1] = 2
for view in (iter, dict.keys, dict.values, dict.items):
    try:
        exchange(view)
    except RuntimeError as error:
        assert str(error) == 'dictionary keys changed during iteration'
    else:
        assert False, 'no RuntimeError'

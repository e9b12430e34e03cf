# Hashing and equality: numeric agreement, containers, sets and dict keys, unhashable types.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert hash(0) == 0
assert (hash(1) == hash(1.0) == hash(True) == hash(1 + 0j)) is True
assert (hash(-1) == hash(-1.0)) is True
assert (hash(0.0) == hash(-0.0)) is True
assert (hash(2 ** 70) == hash(float(2 ** 70))) is True
assert (hash(0.5) == hash(0.5)) is True
assert (hash('abc') == hash('a' + 'bc')) is True
assert (hash('') == hash(str())) is True
assert (hash(b'ab') == hash(b'a' + b'b')) is True
assert (hash((1, 2)) == hash((1.0, 2.0))) is True
assert (hash(()) == hash(tuple())) is True
assert (hash(None) == hash(None)) is True
assert (hash(...) == hash(Ellipsis)) is True
assert (hash(int) == hash(int)) is True
assert (hash(len) == hash(len)) is True
assert (hash(range(0, 3)) == hash(range(3))) is True
assert (hash(frozenset([1, 2])) == hash(frozenset([2, 1]))) is True
assert (hash(slice(1, 2)) == hash(slice(1, 2))) is True
assert type(hash('x')) is int
assert hash(5) == 5
assert hash(-5) == -5
assert hash(123456) == 123456
assert hash(True) == 1
assert len({1, 1.0, True, 1 + 0j}) == 1
assert len({0, 0.0, -0.0, False, ''}) == 2
assert len({'1', 1, b'1', (1,), 1.5}) == 5
assert {1: 'int', 1.0: 'float', True: 'bool'} == {1: 'bool'}
assert {1.0: 'a', 1: 'b'} == {1.0: 'b'}
assert {'a': 1, 'a': 2} == {'a': 2}
assert {(1, 2): 'a', (1.0, 2): 'b'} == {(1, 2): 'b'}
assert len({(1, (2, (3,))), (1, (2, (3,)))}) == 1
assert {frozenset('ab'): 1}[frozenset('ba')] == 1
assert (1.0 in {1}) is True
assert (True in {1: 0}) is True
assert (2 ** 64 in {float(2 ** 64)}) is True
assert (0.1 + 0.2 in {0.3}) is False
assert ((1, 'a') in {(1, 'a')}) is True
assert (None in {None}) is True
assert ('' in {'': 0}) is True
assert (() in {()}) is True
assert ([] == []) is True
assert ([1, [2, {'k': (3,)}]] == [1, [2, {'k': (3,)}]]) is True
assert ({'a': {'b': {1, 2}}} == {'a': {'b': {2, 1}}}) is True
assert ((1, [2]) == (1, [2])) is True
assert ([1] == [True]) is True
assert ({1: 2} == {True: 2.0}) is True
assert ({1} == {1.0}) is True
assert ('a' == 'a') is True
assert ('a' == b'a') is False
assert (1 == '1') is False
assert (None == False) is False
assert ((1,) == [1]) is False
assert ({} == []) is False
assert (set() == {}) is False
assert (frozenset() == set()) is True
assert (range(0) == range(1, 1)) is True
assert (range(3) == (0, 1, 2)) is False
assert (len == len) is True
assert ([].append == [].append) is False
x = []
assert (x.append == x.append) is True
assert (x.append == [].append) is False
assert ((lambda: 0) == (lambda: 0)) is False
nan = float('nan')
assert len({nan, nan}) == 1
assert len({float('nan'), float('nan')}) == 2
assert {nan: 1}[nan] == 1
assert ([nan] == [nan]) is True
assert ((nan,) == (nan,)) is True
assert ({1: nan} == {1: nan}) is True
assert (nan != nan) is True
assert (nan in {nan}) is True
assert [nan].index(nan) == 0
assert [nan].count(float('nan')) == 0
d = {}
for i in range(64):
    d[i * 64] = i
assert all(d[i * 64] == i for i in range(64)) is True
assert (65 in d) is False
e = {-1: 'a', -2: 'b'}
assert (e[-1], e[-2]) == ('a', 'b')
big = {2 ** i: i for i in range(0, 130, 10)}
assert big[2 ** 120] == 120
assert big[float(2 ** 60)] == 60
neg = {-(2 ** 63): 'min', 2 ** 63 - 1: 'max', 2 ** 63: 'over'}
assert [neg[k] for k in (-9223372036854775808, 9223372036854775807, 9223372036854775808)] == ['min', 'max', 'over']
words = ['w%d' % i for i in range(100)]
index = {w: i for i, w in enumerate(words)}
assert all(index[w] == i for i, w in enumerate(words))
assert len(set(words + words)) == 100
assert index.get('w100') is None
tup = {(i, j): i * j for i in range(8) for j in range(8)}
assert tup[7, 6] == 42 and (8, 0) not in tup
mixed = {1, 'a', None, 2.5, (1,), frozenset(), b'x', True, ...}
assert len(mixed) == 8
a = (1, 2)
assert hash(a) == hash((1, 2)) and a == tuple([1, 2])
l1, l2 = [1], [1]
assert (l1 == l2 and l1 is not l2) is True
assert ([l1, l1] == [l2, l2]) is True
s1 = {1, 2, 3}
s2 = {3, 2, 1}
assert (s1 == s2 and hash(frozenset(s1)) == hash(frozenset(s2))) is True
assert {**{1: 'x'}, 1.0: 'y', True: 'z'} == {1: 'z'}
assert raises(TypeError, lambda: hash([])) == "unhashable type: 'list'"
assert raises(TypeError, lambda: hash({})) == "unhashable type: 'dict'"
assert raises(TypeError, lambda: hash(set())) == "unhashable type: 'set'"
assert raises(TypeError, lambda: hash(([1],))) == "unhashable type: 'list'"
assert raises(TypeError, lambda: hash((1, {}))) == "unhashable type: 'dict'"
assert raises(TypeError, lambda: {[]: 1}) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: {{}: 1}) == "cannot use 'dict' as a dict key (unhashable type: 'dict')"
assert raises(TypeError, lambda: {[]}) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: {(1, [])}) == "cannot use 'tuple' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: {1: 2}[[]]) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: [] in {}) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: [] in {1}) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: {}.get({})) == "cannot use 'dict' as a dict key (unhashable type: 'dict')"
assert raises(TypeError, lambda: {}.setdefault([], 1)) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(KeyError, lambda: {}.pop([])) == '[]'
assert raises(TypeError, lambda: {1}.add([])) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: {1}.discard({})) == "cannot use 'dict' as a set element (unhashable type: 'dict')"
assert raises(TypeError, lambda: frozenset([[]])) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: dict([([], 1)])) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: dict.fromkeys([{}])) == "cannot use 'dict' as a dict key (unhashable type: 'dict')"
assert raises(TypeError, lambda: hash(slice([], 1))) == "unhashable type: 'list'"
assert raises(TypeError, lambda: hash()) == 'hash() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: hash(1, 2)) == 'hash() takes exactly one argument (2 given)'

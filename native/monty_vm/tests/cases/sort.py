# sorted and list.sort: stability, keys, reverse, mixed numbers, errors, mutation guards.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert sorted([3, 1, 2]) == [1, 2, 3]
assert sorted([3, 1, 2], reverse=True) == [3, 2, 1]
assert sorted('hello') == ['e', 'h', 'l', 'l', 'o']
assert sorted((3, 1)) == [1, 3]
assert sorted({2, 1, 3}) == [1, 2, 3]
assert sorted({'b': 1, 'a': 2}) == ['a', 'b']
assert sorted([]) == []
assert sorted([1]) == [1]
assert sorted([True, 0, 1, False, 0.5]) == [0, False, 0.5, True, 1]
assert sorted([2.5, 2, 10 ** 30, -1, float('-inf'), float('inf')]) == (
    [float('-inf'), -1, 2, 2.5, 1000000000000000000000000000000, float('inf')])
assert sorted(['b', 'B', 'a', 'A']) == ['A', 'B', 'a', 'b']
assert sorted(['b', 'B', 'a', 'A'], key=str.lower) == ['a', 'A', 'b', 'B']
assert sorted(['bb', 'a', 'ccc', 'dd'], key=len) == ['a', 'bb', 'dd', 'ccc']
assert sorted(['bb', 'a', 'ccc', 'dd'], key=len, reverse=True) == ['ccc', 'bb', 'dd', 'a']
assert sorted([(1, 'b'), (0, 'z'), (1, 'a')]) == [(0, 'z'), (1, 'a'), (1, 'b')]
assert sorted([[2], [1, 5], [1]]) == [[1], [1, 5], [2]]
assert sorted([(1, 'x'), (0, 'y'), (1, 'a'), (0, 'b')], key=lambda p: p[0]) == [(0, 'y'), (0, 'b'), (1, 'x'), (1, 'a')]
assert sorted([(1, 'x'), (0, 'y'), (1, 'a'), (0, 'b')], key=lambda p: p[0], reverse=True) == (
    [(1, 'x'), (1, 'a'), (0, 'y'), (0, 'b')])
assert sorted(range(5), key=lambda x: -x) == [4, 3, 2, 1, 0]
assert sorted(range(6), key=lambda x: (x % 2, -x)) == [4, 2, 0, 5, 3, 1]
assert sorted([3, -1, 2], key=abs) == [-1, 2, 3]
assert sorted('a1B2', key=str.isdigit) == ['a', 'B', '1', '2']
assert sorted([None, None], key=lambda x: 0) == [None, None]
assert sorted([1, 2, 3], key=None) == [1, 2, 3]
assert sorted(x for x in (2, 1)) == [1, 2]
assert sorted([b'b', b'a']) == [b'a', b'b']
assert sorted(['é', 'z', 'a', '😀', '中']) == ['a', 'z', 'é', '中', '😀']
a = [3, 1, 2]
assert a.sort() is None
assert a == [1, 2, 3]
a.sort(reverse=True)
assert a == [3, 2, 1]
a.sort(key=lambda x: x % 3)
assert a == [3, 1, 2]
a = [1.0, 1, True]
a.sort()
assert repr(a) == '[1.0, 1, True]'
words = 'the quick brown fox jumps over the lazy dog'.split()
assert sorted(words, key=lambda w: (len(w), w)) == ['dog', 'fox', 'the', 'the', 'lazy', 'over', 'brown', 'jumps', 'quick']
assert sorted(set(words), key=words.index) == ['the', 'quick', 'brown', 'fox', 'jumps', 'over', 'lazy', 'dog']
assert sorted(words, key=words.count, reverse=True)[:2] == ['the', 'the']
d = {'x': 3, 'y': 1, 'z': 2}
assert sorted(d, key=d.get) == ['y', 'z', 'x']
assert sorted(d.items(), key=lambda kv: kv[1], reverse=True) == [('x', 3), ('z', 2), ('y', 1)]
assert [k for k, v in sorted(d.items(), key=lambda kv: (-kv[1], kv[0]))] == ['x', 'z', 'y']
calls = []
def key(x):
    calls.append(x)
    return -x
assert sorted([2, 3, 1], key=key) == [3, 2, 1]
assert calls == [2, 3, 1]
big = [(i * 37) % 101 for i in range(101)]
assert (sorted(big) == list(range(101))) is True
assert (sorted(big, reverse=True) == list(range(100, -1, -1))) is True
pairs = [(i % 5, i) for i in range(50)]
s = sorted(pairs, key=lambda p: p[0])
assert all(s[i][0] < s[i + 1][0] or s[i][1] < s[i + 1][1] for i in range(49))
r = sorted(pairs, key=lambda p: p[0], reverse=True)
assert all(r[i][0] > r[i + 1][0] or r[i][1] < r[i + 1][1] for i in range(49))
m = [5, 4, 3]
def peek(x):
    calls.append(list(m))
    return x
calls.clear()
m.sort(key=peek)
assert calls == [[], [], []]
assert m == [3, 4, 5]
def mutate(x):
    q.append(x)
    return x
q = [3, 1, 2]
assert raises(ValueError, lambda: q.sort(key=mutate)) == 'list modified during sort'
k = [3, 1, 2]
def bad(x):
    if x == 2:
        raise KeyError('bad key')
    return x
assert raises(KeyError, lambda: k.sort(key=bad)) == "'bad key'"
assert k == [3, 1, 2]
assert raises(TypeError, lambda: [1, 'a'].sort()) == "'<' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: sorted([None, 1])) == "'<' not supported between instances of 'int' and 'NoneType'"
assert raises(TypeError, lambda: sorted([1, None])) == "'<' not supported between instances of 'NoneType' and 'int'"
assert raises(TypeError, lambda: sorted([[], ()])) == "'<' not supported between instances of 'tuple' and 'list'"
assert raises(TypeError, lambda: sorted([{}, {}])) == "'<' not supported between instances of 'dict' and 'dict'"
assert raises(TypeError, lambda: sorted([1j, 2j])) == "'<' not supported between instances of 'complex' and 'complex'"
assert raises(TypeError, lambda: sorted(['a', b'a'])) == "'<' not supported between instances of 'bytes' and 'str'"
assert raises(TypeError, lambda: sorted([1, 2], key=lambda x: 'a' if x == 1 else 1)) == (
    "'<' not supported between instances of 'int' and 'str'")
assert raises(TypeError, lambda: sorted([1], key=5)) == "'int' object is not callable"
assert raises(TypeError, lambda: sorted([2, 1], key=lambda: 0)) == (
    '<lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given')
assert raises(TypeError, lambda: sorted(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: sorted([1], None)) == 'sorted expected 1 argument, got 2'
assert raises(TypeError, lambda: sorted([1], bad=1)) == "sort() got an unexpected keyword argument 'bad'"
assert raises(TypeError, lambda: [1].sort(None)) == 'sort() takes no positional arguments'
assert raises(TypeError, lambda: [1].sort(key=len, reverse=True)) == "object of type 'int' has no len()"
assert raises(TypeError, lambda: [].sort(5)) == 'sort() takes no positional arguments'
assert sorted([2, 1], reverse=0) == [1, 2]
assert sorted([1, 2], reverse=5) == [2, 1]
nan = float('nan')
assert len(sorted([3, nan, 1, nan, 2])) == 5
assert max(sorted([3, 1, 2], key=lambda x: -x)) == 3
assert sorted([[3, 'c'], [1, 'a']], key=lambda e: e[1])[0] == [1, 'a']
assert sorted(sorted([(2, 'b'), (1, 'b'), (3, 'a')], key=lambda t: t[0]), key=lambda t: t[1]) == [(3, 'a'), (1, 'b'), (2, 'b')]
assert sorted('bca', key={'a': 2, 'b': 0, 'c': 1}.__getitem__) == ['b', 'c', 'a']
assert sorted([(), (1,), (0, 9), (0,)]) == [(), (0,), (0, 9), (1,)]
assert list(reversed(sorted('cab'))) == ['c', 'b', 'a']
assert sorted(map(str, [10, 9, 2, 1])) == ['1', '10', '2', '9']
assert sorted(['10', '9', '2', '1'], key=int) == ['1', '2', '9', '10']
assert sorted([0.1, -0.0, 0.0, -0.1]) == [-0.1, -0.0, 0.0, 0.1]
assert [sorted(p) for p in ('ba', (2, 1), {4, 3})] == [['a', 'b'], [1, 2], [3, 4]]

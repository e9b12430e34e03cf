# The iteration protocol: independent and shared iterators, exhaustion, mutation, length changes.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

xs = [1, 2, 3]
a, b = iter(xs), iter(xs)
assert (next(a), next(a), next(b)) == (1, 2, 1)
assert list(a) + list(b) == [3, 2, 3]
assert list(a) == []
xs.append(4)
assert list(a) == []
c = iter(xs)
xs.append(5)
assert list(c) == [1, 2, 3, 4, 5]
xs.append(6)
assert list(c) == []
def grow():
    q = [1]
    out = []
    for x in q:
        out.append(x)
        if x < 4:
            q.append(x + 1)
    return out
assert grow() == [1, 2, 3, 4]
def shrink():
    q = [1, 2, 3, 4]
    out = []
    for x in q:
        out.append(x)
        q.pop(0)
    return out, q
assert shrink() == ([1, 3], [3, 4])
def clear_while():
    q = [1, 2, 3]
    out = []
    for x in q:
        out.append(x)
        q.clear()
    return out
assert clear_while() == [1]
def rev_mut():
    q = [1, 2, 3]
    r = reversed(q)
    first = next(r)
    q.append(9)
    q[0] = 'z'
    return first, list(r)
assert rev_mut() == (3, [2, 'z'])
d = {'a': 1}
it = iter(d)
assert next(it) == 'a'
assert next(it, 'end') == 'end'
d['b'] = 2
assert next(it, 'still end') == 'still end'
it = iter(d)
d['c'] = 3
assert raises(RuntimeError, lambda: next(it)) == 'dictionary changed size during iteration'
assert raises(RuntimeError, lambda: next(it)) == 'dictionary changed size during iteration'
s = {1, 2}
it = iter(s)
s.add(3)
assert raises(RuntimeError, lambda: next(it)) == 'Set changed size during iteration'
it = iter(d.values())
d['a'] = 'same size'
assert next(it) == 'same size'
k = iter(d)
next(k)
d.pop('b')
d['n'] = 1
assert raises(KeyError, lambda: list(k) + list(iter(lambda: d.popitem(), 0))) == "'popitem(): dictionary is empty'"
t = iter((1, 2))
assert [*t] == [1, 2]
assert [*t] == []
st = iter('aé')
assert next(st) + next(st) == 'aé'
assert raises(StopIteration, lambda: next(st)) == ''
r = iter(range(2))
assert [next(r), next(r), next(r, None)] == [0, 1, None]
assert list(iter(b'ab')) == [97, 98]
e = enumerate('abc')
assert next(e) == (0, 'a')
assert dict(e) == {1: 'b', 2: 'c'}
z = zip('ab', e)
assert list(z) == []
m = map(lambda x: x * 2, iter([1, 2]))
assert next(m) == 2
assert sum(m) == 4
f = filter(None, iter([0, 1, 0, 2]))
assert next(f) == 1
assert list(f) == [2]
i = iter([1, 2, 3, 4])
assert [(x, y) for x, y in zip(i, i)] == [(1, 2), (3, 4)]
i = iter('abcdef')
assert [next(i) + c for c in i] == ['ba', 'dc', 'fe']
i = iter([3, 1, 2])
assert max(i) == 3
assert list(i) == []
i = iter([1, 2, 3])
assert (2 in i) is True
assert list(i) == [3]
i = iter([1, 2, 3])
assert (9 in i) is False
assert list(i) == []
i = iter('abc')
x, *y = i
assert (x, y) == ('a', ['b', 'c'])
i = iter('abc')
assert ','.join(i) == 'a,b,c'
assert list(i) == []
assert list(zip(range(3), iter(int, 1))) == [(0, 0), (1, 0), (2, 0)]
def take(it, n):
    out = []
    for x in it:
        if len(out) == n:
            break
        out.append(x)
    return out
i = iter(range(10))
assert take(i, 3) == [0, 1, 2]
assert next(i) == 4
assert [list(p) for p in (zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), iter(()))] == (
    [[], [], [], [], [], []])
it = iter([1])
assert [it.__next__(), it.__iter__() is it] == [1, True]
assert raises(StopIteration, lambda: it.__next__()) == ''
assert [].__iter__().__length_hint__() == 0
assert iter([1, 2, 3]).__length_hint__() == 3
assert 'ab'.__iter__().__next__() == 'a'
assert hasattr([], '__next__') is False
assert hasattr(iter([]), '__next__') is True
assert hasattr({}, '__iter__') is True
n = iter([1, 2])
for v in n:
    for w in n:
        pass
assert (v, w) == (1, 2)
def pairwise(xs):
    it = iter(xs)
    prev = next(it)
    for x in it:
        yield prev, x
        prev = x
assert list(pairwise('abcd')) == [('a', 'b'), ('b', 'c'), ('c', 'd')]
def window(xs, n):
    its = [iter(xs[i:]) for i in range(n)]
    return list(zip(*its))
assert window([1, 2, 3, 4], 3) == [(1, 2, 3), (2, 3, 4)]
def roundrobin(*its):
    live = [iter(i) for i in its]
    while live:
        for it in list(live):
            try:
                yield next(it)
            except StopIteration:
                live.remove(it)
assert ''.join(roundrobin('abc', 'd', 'ef')) == 'adebfc'
def group(xs, key):
    out = {}
    for x in xs:
        out.setdefault(key(x), []).append(x)
    return out
assert group('apple bob avocado cat'.split(), lambda w: w[0]) == {'a': ['apple', 'avocado'], 'b': ['bob'], 'c': ['cat']}
try:
    for x in 5: pass
except TypeError as failure:
    assert str(failure) == "'int' object is not iterable"
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: [*5]) == 'Value after * must be an iterable, not int'
assert raises(TypeError, lambda: (*None,)) == 'Value after * must be an iterable, not NoneType'
assert raises(TypeError, lambda: {*1.5}) == "'float' object is not iterable"
assert raises(StopIteration, lambda: next(iter(()))) == ''
assert raises(ZeroDivisionError, lambda: list(iter(lambda: 1 / 0, 5))) == 'division by zero'
assert raises(AttributeError, lambda: iter([]).foo) == "'list_iterator' object has no attribute 'foo'"
assert raises(TypeError, lambda: len(iter([]))) == "object of type 'list_iterator' has no len()"
assert raises(TypeError, lambda: iter([])[0]) == "'list_iterator' object is not subscriptable"
assert raises(TypeError, lambda: iter([1]) + iter([2])) == (
    "unsupported operand type(s) for +: 'list_iterator' and 'list_iterator'")
assert raises(TypeError, lambda: iter([])()) == "'list_iterator' object is not callable"

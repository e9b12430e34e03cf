# collections.Counter
from collections import Counter


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


c = Counter('abracadabra')
assert c == {'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1} or dict(c) == {'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}
assert c['a'] == 5 and c['z'] == 0 and 'z' not in c and len(c) == 5
assert list(c) == ['a', 'b', 'r', 'c', 'd']
assert repr(c) == "Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1})" and repr(Counter()) == 'Counter()'
assert c.most_common(2) == [('a', 5), ('b', 2)] and c.most_common(0) == [] and c.most_common(-1) == []
assert c.most_common() == [('a', 5), ('b', 2), ('r', 2), ('c', 1), ('d', 1)] and len(c.most_common(100)) == 5
assert c.total() == 11 and sum(c.values()) == 11
assert sorted(c.elements()) == sorted('abracadabra') and list(Counter(a=2, b=0, c=-1, d=1).elements()) == ['a', 'a', 'd']
assert isinstance(c, dict)

# ways to make one
assert Counter([1, 2, 1]) == Counter({1: 2, 2: 1}) and Counter(a=1, b=2)['b'] == 2
assert Counter({'a': 3}, a=2)['a'] == 5 and Counter('aa', a=1, z=4) == Counter(a=3, z=4)
assert Counter(x % 3 for x in range(10)) == Counter({0: 4, 1: 3, 2: 3})
assert Counter(range(3)) == Counter({0: 1, 1: 1, 2: 1}) and Counter(None) == Counter() and Counter(iter('aab'))['a'] == 2
assert Counter([(1, 2), (1, 2), 1.0, 1, True])[1] == 3 and Counter([None, None])[None] == 2
assert error(Counter, 5) == "TypeError: 'int' object is not iterable"
assert error(Counter, [[]]) == "TypeError: unhashable type: 'list'"
assert error(Counter, 'a', 'b') == 'TypeError: Counter.__init__() takes from 1 to 2 positional arguments but 3 were given'
assert error(Counter.fromkeys, 'ab') == 'NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.'

# updates
c = Counter('ab')
c.update('bc')
assert c == Counter(a=1, b=2, c=1)
c.update({'a': 10}, z=1)
assert c == Counter(a=11, b=2, c=1, z=1)
c.update(b=1)
assert c['b'] == 3
c.subtract('ab')
assert c == Counter(a=10, b=2, c=1, z=1)
c.subtract({'a': 20}, c=5)
assert c['a'] == -10 and c['c'] == -4
c.subtract(Counter(z=1))
assert c['z'] == 0 and 'z' in c
c['n'] += 1
c['n'] += 1
assert c['n'] == 2
del c['n']
del c['n']
del c['never']
assert 'n' not in c
assert error(c.pop, 'never') == "KeyError: 'never'"
assert c.get('never') is None and c.get('never', 7) == 7
assert c.setdefault('new', 4) == 4 and c['new'] == 4
e = Counter()
e.update([1, 2, 1])
e.update([1])
assert e == {1: 3, 2: 1} and type(e) is Counter
e.update()
assert e.total() == 4

# operators
a, b = Counter(a=3, b=1), Counter(a=1, b=2)
assert a + b == Counter(a=4, b=3) and a - b == Counter(a=2) and b - a == Counter(b=1)
assert a & b == Counter(a=1, b=1) and a | b == Counter(a=3, b=2)
assert +Counter(a=1, b=0, c=-1) == Counter(a=1) and -Counter(a=1, b=0, c=-1) == Counter(c=1)
assert list(+Counter(a=1, b=0, c=-1)) == ['a'] and list(-Counter(a=1, b=0, c=-1)) == ['c']
assert Counter(a=1) + Counter(a=-1) == Counter() and len(Counter(a=1) + Counter(a=-1)) == 0
assert list((a + Counter(z=1)).items()) == [('a', 3), ('b', 1), ('z', 1)]
assert list((Counter(x=1) - Counter(y=-2)).items()) == [('x', 1), ('y', 2)]
assert type(a + b) is Counter
same = d = Counter(a=3, b=1)
d += b
assert d is same and d == Counter(a=4, b=3)
d -= Counter(a=10)
assert d == Counter(b=3) and 'a' not in d
d |= Counter(a=1, b=1)
assert d == Counter(a=1, b=3)
d &= Counter(b=2)
assert d == Counter(b=2)
assert d is same
assert error(lambda: a + {'a': 1}) == "TypeError: unsupported operand type(s) for +: 'Counter' and 'dict'"
assert error(lambda: a - 1) == "TypeError: unsupported operand type(s) for -: 'Counter' and 'int'"

# comparison: what is missing counts nothing
assert Counter(a=1) == Counter(a=1, b=0) and Counter(a=1) != Counter(a=2) and not Counter(a=1) != Counter(a=1, b=0)
assert Counter(a=1) <= Counter(a=1, b=1) and Counter(a=1) < Counter(a=1, b=1) and not Counter(a=1) < Counter(a=1)
assert Counter(a=2) >= Counter(a=1) and Counter(a=2) > Counter(a=1) and not Counter(a=2) >= Counter(b=1)
assert error(lambda: Counter() < {}) == "TypeError: '<' not supported between instances of 'Counter' and 'dict'"
assert error(hash, Counter()) == "TypeError: unhashable type: 'Counter'"

# copies, repr
c = Counter('aab')
k = c.copy()
k['a'] += 1
assert c['a'] == 2 and k['a'] == 3 and type(k) is Counter
assert repr(Counter({'x': 1, 'y': 3})) == "Counter({'y': 3, 'x': 1})"
assert repr(Counter({'x': 1, 'y': 'z'})) == "Counter({'x': 1, 'y': 'z'})"
assert Counter.__module__ == 'collections' and Counter.__name__ == 'Counter'
assert Counter({'a': 1.5}).total() == 1.5


class Loud(Counter):
    def __missing__(self, key):
        return 100


l = Loud('aa')
assert l['a'] == 2 and l['zz'] == 100 and repr(l) == "Loud({'a': 2})" and type(l.copy()) is Loud


class Key:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __repr__(self):
        return f'K{self.n}'


k = Counter([Key(1), Key(2), Key(1)])
assert repr(k) == 'Counter({K1: 2, K2: 1})' and k[Key(1)] == 2 and k[Key(3)] == 0
words = 'the cat and the dog and the bird'.split()
assert Counter(words).most_common(2) == [('the', 3), ('and', 2)]
assert Counter(map(len, words)) == Counter({3: 7, 4: 1})
assert max(Counter(words), key=Counter(words).get) == 'the'
assert {x: n for x, n in Counter('hello').items() if n > 1} == {'l': 2}
assert dict(Counter('aab')) == {'a': 2, 'b': 1} and set(Counter('aab')) == {'a', 'b'}
assert sorted(Counter('mississippi').items(), key=lambda kv: (-kv[1], kv[0])) == [('i', 4), ('s', 4), ('p', 2), ('m', 1)]

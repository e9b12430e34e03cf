# collections.defaultdict
from collections import defaultdict


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


d = defaultdict(list)
d['a'].append(1)
d['a'].append(2)
d['b'].append(3)
assert d == {'a': [1, 2], 'b': [3]} and isinstance(d, dict)
assert repr(d) == "defaultdict(<class 'list'>, {'a': [1, 2], 'b': [3]})"
assert d.default_factory is list and len(d) == 2
assert 'z' not in d and d.get('z') is None and d.get('z', 5) == 5 and 'z' not in d
assert d['z'] == [] and 'z' in d
n = defaultdict(int)
for ch in 'mississippi':
    n[ch] += 1
assert n == {'m': 1, 'i': 4, 's': 4, 'p': 2} and list(n) == ['m', 'i', 's', 'p']
assert sorted(n.items()) == [('i', 4), ('m', 1), ('p', 2), ('s', 4)]
assert repr(defaultdict(None, {1: 2})) == 'defaultdict(None, {1: 2})'
assert repr(defaultdict()) == 'defaultdict(None, {})'
assert error(lambda: defaultdict()['x']) == "KeyError: 'x'"
assert error(lambda: defaultdict(None)[(1, 2)]) == 'KeyError: (1, 2)'
assert error(defaultdict, 1) == 'TypeError: first argument must be callable or None'
assert error(defaultdict, list, 1) == "TypeError: 'int' object is not iterable"
assert defaultdict(int, a=1)['a'] == 1 and defaultdict(int, {'a': 1}, b=2) == {'a': 1, 'b': 2}
assert defaultdict(int, [('k', 'v')])['k'] == 'v'
assert error(lambda: d[[]]) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"

# the factory may be changed, raise, or be any callable
n.default_factory = lambda: 7
assert n['q'] == 7
n.default_factory = None
assert error(lambda: n['r']) == "KeyError: 'r'"


def fail():
    raise ValueError('no')


f = defaultdict(fail)
assert error(lambda: f[1]) == 'ValueError: no' and len(f) == 0
f.default_factory = 'abc'.upper
assert f[1] == 'ABC'


class Numbered:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return self.n


ids = defaultdict(Numbered())
assert [ids[x] for x in 'abcab'] == [1, 2, 3, 1, 2] and ids == {'a': 1, 'b': 2, 'c': 3}
size = defaultdict(int)
size.default_factory = size.__len__
assert [size[w] for w in ['x', 'y', 'x', 'z']] == [0, 1, 0, 2]

# nested
tree = lambda: defaultdict(tree)
t = tree()
t['a']['b']['c'] = 1
assert t['a']['b']['c'] == 1 and list(t) == ['a']
nested = defaultdict(lambda: defaultdict(int))
nested['x']['y'] += 1
nested['x']['y'] += 1
assert nested['x']['y'] == 2

# __missing__
assert d.__missing__('new') == [] and 'new' in d
assert error(defaultdict().__missing__, 'k') == "KeyError: 'k'"


class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = value = self.default_factory(key)
        return value


k = Keyed(lambda key: key * 2)
assert k['ab'] == 'abab' and k == {'ab': 'abab'} and repr(Keyed(None, a=1)) == "Keyed(None, {'a': 1})"

# methods
c = d.copy()
c['fresh']
assert 'fresh' not in d and type(c) is defaultdict and c.default_factory is list
assert d.__copy__() == d
assert d.pop('a') == [1, 2] and d.setdefault('s', 1) == 1 and d.pop('nothing', None) is None
assert error(d.pop, 'nothing') == "KeyError: 'nothing'"
d.clear()
assert d == {} and d['x'] == []
u = defaultdict(int, a=1) | {'b': 2}
assert type(u) is defaultdict and u == {'a': 1, 'b': 2} and u['c'] == 0
r = {'b': 2} | defaultdict(int, a=1)
assert type(r) is defaultdict and list(r) == ['b', 'a'] and r.default_factory is int
u |= {'z': 26}
assert type(u) is defaultdict and u['z'] == 26
u.update(a=5)
assert u['a'] == 5
assert defaultdict(int, a=1) == defaultdict(list, a=1) == {'a': 1}
assert dict(u) == {'a': 5, 'b': 2, 'c': 0, 'z': 26} and {**u} == dict(u)
assert defaultdict.__name__ == 'defaultdict' and defaultdict.__module__ == 'collections'
loop = defaultdict(list)
loop['me'] = loop
assert repr(loop) == "defaultdict(<class 'list'>, {'me': defaultdict(<class 'list'>, {...})})"
groups = defaultdict(set)
for name, value in [('a', 1), ('b', 2), ('a', 1), ('a', 3)]:
    groups[name].add(value)
assert {name: sorted(values) for name, values in groups.items()} == {'a': [1, 3], 'b': [2]}
total = defaultdict(float)
for name, value in [('x', 1.5), ('y', 2), ('x', 0.5)]:
    total[name] += value
assert total == {'x': 2.0, 'y': 2.0}
match groups:
    case {'a': values}:
        found = values
assert found == {1, 3}

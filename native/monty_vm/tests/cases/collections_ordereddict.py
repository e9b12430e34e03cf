# collections.OrderedDict
from collections import OrderedDict


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


d = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
assert repr(d) == "OrderedDict({'a': 1, 'b': 2, 'c': 3})" and repr(OrderedDict()) == 'OrderedDict()'
assert list(d) == ['a', 'b', 'c'] and isinstance(d, dict) and len(d) == 3
assert list(reversed(d)) == ['c', 'b', 'a']
assert list(reversed(d.items())) == [('c', 3), ('b', 2), ('a', 1)] and list(reversed(d.values())) == [3, 2, 1]
assert list(d.keys()) == ['a', 'b', 'c'] and list(d.values()) == [1, 2, 3] and list(d.items())[0] == ('a', 1)

# move_to_end
d.move_to_end('a')
assert list(d) == ['b', 'c', 'a']
d.move_to_end('a', last=False)
assert list(d) == ['a', 'b', 'c']
d.move_to_end('c', False)
assert list(d.items()) == [('c', 3), ('a', 1), ('b', 2)]
d.move_to_end('b')
assert list(d) == ['c', 'a', 'b']
assert error(d.move_to_end, 'zz') == "KeyError: 'zz'" and error(d.move_to_end, 'zz', last=False) == "KeyError: 'zz'"

# popitem
d = OrderedDict.fromkeys('abcd', 0)
assert type(d) is OrderedDict and d.popitem() == ('d', 0) and d.popitem(last=False) == ('a', 0)
assert d.popitem(False) == ('b', 0) and d.popitem(True) == ('c', 0)
assert error(d.popitem) == "KeyError: 'dictionary is empty'"
assert error(d.popitem, last=False) == "KeyError: 'dictionary is empty'"

# equality: by order among themselves
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1)
assert a != b and not a == b and a == {'y': 2, 'x': 1} and {'y': 2, 'x': 1} == a and a == OrderedDict(x=1, y=2)
assert not a != {'y': 2, 'x': 1} and a != {'x': 1} and a != 5 and not a == [1]

# order is that of insertion
d = OrderedDict()
for ch in 'hello':
    d[ch] = ch.upper()
assert ''.join(d) == 'helo'
d['h'] = 'again'
assert list(d)[0] == 'h'
del d['h']
d['h'] = 1
assert list(d) == ['e', 'l', 'o', 'h']
assert d.pop('l') == 'L' and d.pop('l', None) is None and error(d.pop, 'l') == "KeyError: 'l'"
assert d.setdefault('new', 5) == 5 and d.setdefault('new', 6) == 5 and list(d)[-1] == 'new'
assert d.get('nope') is None and error(lambda: d['nope']) == "KeyError: 'nope'"
d.update(a=1, b=2)
assert list(d) == ['e', 'o', 'h', 'new', 'a', 'b']
d.update([('e', 0)])
assert list(d)[0] == 'e' and d['e'] == 0
d.clear()
assert len(d) == 0 and not d

# copies and unions
d = OrderedDict(a=1)
c = d.copy()
c['b'] = 2
assert type(c) is OrderedDict and d == {'a': 1} and list(c) == ['a', 'b']
u = d | {'z': 1}
assert type(u) is OrderedDict and list(u) == ['a', 'z']
r = {'z': 1} | d
assert type(r) is OrderedDict and list(r) == ['z', 'a']
d |= [('q', 9)]
assert type(d) is OrderedDict and list(d) == ['a', 'q']
assert OrderedDict(None or {}) == {} and OrderedDict({'k': 1}, j=2) == {'k': 1, 'j': 2}
assert error(OrderedDict, 5) == "TypeError: 'int' object is not iterable"
assert OrderedDict.fromkeys([1, 2]) == {1: None, 2: None} and OrderedDict.fromkeys('ab', [])['a'] == []
loop = OrderedDict()
loop['me'] = loop
assert repr(loop) == "OrderedDict({'me': ...})"
assert OrderedDict.__name__ == 'OrderedDict' and OrderedDict.__module__ == 'collections'


class Recent(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value


cache = Recent(2)
cache['a'] = 1
cache['b'] = 2
assert cache['a'] == 1
cache['c'] = 3
assert list(cache) == ['a', 'c'] and repr(cache) == "Recent({'a': 1, 'c': 3})"
assert {**OrderedDict(a=1, b=2)} == {'a': 1, 'b': 2} and dict(OrderedDict(a=1)) == {'a': 1}
assert type(dict(OrderedDict(a=1))) is dict
d = OrderedDict((i, i * i) for i in range(5))
assert list(d.items()) == [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16)]
assert 3 in d and 9 not in d and list(d.keys() & {1, 2, 9}) in ([1, 2], [2, 1])
while len(d) > 2:
    d.popitem(last=False)
assert list(d) == [3, 4]

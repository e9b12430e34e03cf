# Counter, OrderedDict, defaultdict: corners, errors, texts, copies.
import copy
from collections import Counter, OrderedDict, defaultdict

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



# ---- Counter ----
c = Counter('gallahad')
assert repr(c) == "Counter({'a': 3, 'l': 2, 'g': 1, 'h': 1, 'd': 1})"
assert c['a'] == 3
assert c['z'] == 0
assert ('z' in c) is False
assert c.most_common(1) == [('a', 3)]
assert c.most_common(2) == [('a', 3), ('l', 2)]
assert c.most_common(0) == []
assert c.most_common(-1) == []
assert c.total() == 8
assert len(c) == 5
assert sorted(c) == ['a', 'd', 'g', 'h', 'l']
assert list(c.elements()) == ['g', 'a', 'a', 'a', 'l', 'l', 'h', 'd']
assert dict(c) == c
assert repr(Counter()) == 'Counter()'
assert repr(Counter(a=1, b=2)) == "Counter({'b': 2, 'a': 1})"
assert repr(Counter({'a': 3})) == "Counter({'a': 3})"
assert repr(Counter([1, 1, 2])) == 'Counter({1: 2, 2: 1})'
assert repr(Counter('ab', a=5)) == "Counter({'a': 6, 'b': 1})"
assert repr(Counter(None)) == 'Counter()'
assert repr(Counter(iterable=3)) == "Counter({'iterable': 3})"
assert repr(Counter(self=1, cls=2)) == "Counter({'cls': 2, 'self': 1})"
assert repr(Counter(Counter('aab'))) == "Counter({'a': 2, 'b': 1})"
assert repr(Counter((i % 2 for i in range(5)))) == 'Counter({0: 3, 1: 2})'
assert repr(Counter(a=3, b=1) + Counter(a=1, b=-5)) == "Counter({'a': 4})"
assert repr(Counter(a=3, b=1) - Counter(a=1, b=2)) == "Counter({'a': 2})"
assert repr(Counter(a=3) & Counter(a=1, b=2)) == "Counter({'a': 1})"
assert repr(Counter(a=3) | Counter(a=1, b=2)) == "Counter({'a': 3, 'b': 2})"
assert repr(+Counter(a=1, b=-1, c=0)) == "Counter({'a': 1})"
assert repr(-Counter(a=1, b=-1)) == "Counter({'b': 1})"
assert Counter(a=1) == Counter(a=1, b=0)
assert Counter(a=1) != Counter(a=2)
assert Counter(a=1) <= Counter(a=1, b=1)
assert (Counter(a=2) < Counter(a=1, b=1)) is False
assert Counter(a=1) < Counter(a=2)
assert Counter(a=2) > Counter(a=1)
assert (Counter(a=1) >= Counter(a=1, b=1)) is False
assert Counter(a=1) == {'a': 1}
assert (Counter(a=1) == {'a': 1, 'b': 0}) is False
assert c.update('aa') is None
assert c['a'] == 5
assert c.update({'a': 10}) is None
assert c['a'] == 15
assert c.update(a=1) is None
assert c['a'] == 16
assert c.subtract('aaa') is None
assert c['a'] == 13
assert c.subtract({'z': 2}) is None
assert c['z'] == -2
assert c.subtract(a=1) is None
assert c.update() is None
assert c.subtract(None) is None
assert c.copy() == c
assert repr(type(c.copy())) == "<class 'collections.Counter'>"
assert copy.copy(c) == c
assert copy.deepcopy(c) == c
assert c.pop('z') == -2
assert c.pop('nothing', 0) == 0
assert c.setdefault('new', 4) == 4
assert c.get('absent') is None
assert Counter('aab').popitem() == ('b', 1)
del c['never there']
assert ('never there' in c) is False
n = Counter(a=5, b=1)
n += Counter(a=1, c=2)
assert repr(n) == "Counter({'a': 6, 'c': 2, 'b': 1})"
n -= Counter(a=2, c=5)
assert repr(n) == "Counter({'a': 4, 'b': 1})"
n |= Counter(b=7)
assert repr(n) == "Counter({'b': 7, 'a': 4})"
n &= Counter(a=1, b=9)
assert repr(n) == "Counter({'b': 7, 'a': 1})"
n['a'] += 1
n['b'] -= 5
assert repr(n) == "Counter({'a': 2, 'b': 2})"
assert list(n.elements()) == ['a', 'a', 'b', 'b']
assert repr(Counter(a=-1, b=3, c=0)) == "Counter({'b': 3, 'c': 0, 'a': -1})"
assert str(Counter('ab')) == "Counter({'a': 1, 'b': 1})"
assert repr(Counter({1: 'x', 2: 'y'})) == "Counter({2: 'y', 1: 'x'})"
assert Counter(a=1.5, b=2).total() == 3.5
assert repr(Counter(a='x', b=2)) == "Counter({'a': 'x', 'b': 2})"
assert error(lambda: Counter('a', 'b')) == 'TypeError: Counter.__init__() takes from 1 to 2 positional arguments but 3 were given'
assert error(lambda: Counter(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: Counter([[]])) == "TypeError: unhashable type: 'list'"
assert error(lambda: Counter.fromkeys('ab')) == 'NotImplementedError: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.'
assert error(lambda: Counter('a') + 5) == "TypeError: unsupported operand type(s) for +: 'Counter' and 'int'"
assert error(lambda: Counter('a') < 5) == "TypeError: '<' not supported between instances of 'Counter' and 'int'"
assert error(lambda: Counter('a') - {'a': 1}) == "TypeError: unsupported operand type(s) for -: 'Counter' and 'dict'"
assert error(lambda: Counter('a').most_common('x')) == "TypeError: '>=' not supported between instances of 'str' and 'int'"
assert error(lambda: hash(Counter())) == "TypeError: unhashable type: 'Counter'"
assert error(lambda: Counter().update(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: Counter().subtract(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: Counter().update('a', 'b')) == 'TypeError: Counter.update() takes from 1 to 2 positional arguments but 3 were given'
assert error(lambda: Counter(a='x').total()) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error(lambda: list(Counter(a='x').elements())) == "TypeError: 'str' object cannot be interpreted as an integer"


class Bag(Counter):
    def __missing__(self, key):
        return -1


assert repr(Bag('aa')) == "Bag({'a': 2})"
assert Bag()['q'] == -1
assert repr(type(Bag('a') + Bag('b'))) == "<class 'collections.Counter'>"
assert repr(type(Bag('a').copy())) == "<class '__main__.Bag'>"
assert Bag('ab') == Counter('ab')

# ---- OrderedDict ----
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
assert repr(o) == "OrderedDict({'a': 1, 'b': 2, 'c': 3})"
assert repr(OrderedDict()) == 'OrderedDict()'
assert repr(OrderedDict(a=1)) == "OrderedDict({'a': 1})"
assert repr(OrderedDict({'x': 1}, y=2)) == "OrderedDict({'x': 1, 'y': 2})"
assert str(o) == "OrderedDict({'a': 1, 'b': 2, 'c': 3})"
assert list(o) == ['a', 'b', 'c']
assert list(reversed(o)) == ['c', 'b', 'a']
assert list(o.items()) == [('a', 1), ('b', 2), ('c', 3)]
assert list(reversed(o.items())) == [('c', 3), ('b', 2), ('a', 1)]
assert list(reversed(o.keys())) == ['c', 'b', 'a']
assert list(reversed(o.values())) == [3, 2, 1]
assert o.move_to_end('a') is None
assert list(o) == ['b', 'c', 'a']
assert o.move_to_end('a', last=False) is None
assert list(o) == ['a', 'b', 'c']
assert o.move_to_end('b', False) is None
assert list(o) == ['b', 'a', 'c']
assert o.popitem() == ('c', 3)
assert repr(o) == "OrderedDict({'b': 2, 'a': 1})"
assert o.popitem(last=False) == ('b', 2)
assert repr(o) == "OrderedDict({'a': 1})"
assert o.popitem(False) == ('a', 1)
assert repr(o) == 'OrderedDict()'
o = OrderedDict(a=1, b=2)
assert (o == OrderedDict(b=2, a=1)) is False
assert o == OrderedDict(a=1, b=2)
assert o == {'b': 2, 'a': 1}
assert {'b': 2, 'a': 1} == o
assert o != OrderedDict(b=2, a=1)
assert o.pop('a') == 1
assert o.pop('z', None) is None
assert o.setdefault('n', 5) == 5
assert o.setdefault('n', 6) == 5
assert repr(o.copy()) == "OrderedDict({'b': 2, 'n': 5})"
assert repr(type(o.copy())) == "<class 'collections.OrderedDict'>"
assert repr(OrderedDict.fromkeys('ab')) == "OrderedDict({'a': None, 'b': None})"
assert repr(OrderedDict.fromkeys('ab', 0)) == "OrderedDict({'a': 0, 'b': 0})"
assert repr(o | {'q': 1}) == "OrderedDict({'b': 2, 'n': 5, 'q': 1})"
assert repr({'q': 1} | o) == "OrderedDict({'q': 1, 'b': 2, 'n': 5})"
assert repr(type({'q': 1} | o)) == "<class 'collections.OrderedDict'>"
o |= {'w': 1}
assert repr(o) == "OrderedDict({'b': 2, 'n': 5, 'w': 1})"
assert copy.copy(o) == o
assert repr(type(copy.deepcopy(o))) == "<class 'collections.OrderedDict'>"
assert o.update(b=9) is None
assert repr(o) == "OrderedDict({'b': 9, 'n': 5, 'w': 1})"
assert o.get('b') == 9
assert o.clear() is None
assert repr(o) == 'OrderedDict()'
assert bool(o) is False
assert error(lambda: o.popitem()) == "KeyError: 'dictionary is empty'"
assert error(lambda: o.popitem(last=False)) == "KeyError: 'dictionary is empty'"
assert error(lambda: o.move_to_end('x')) == "KeyError: 'x'"
assert error(lambda: o.pop('x')) == "KeyError: 'x'"
assert error(lambda: o['x']) == "KeyError: 'x'"
assert error(lambda: OrderedDict(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: o.__delitem__('x')) == "KeyError: 'x'"
assert error(lambda: hash(o)) == "TypeError: unhashable type: 'collections.OrderedDict'"
assert error(lambda: o | 5) == "TypeError: unsupported operand type(s) for |: 'collections.OrderedDict' and 'int'"
o['me'] = o
assert repr(o) == "OrderedDict({'me': ...})"


class Named(OrderedDict):
    pass


assert repr(Named(a=1)) == "Named({'a': 1})"
assert repr(type(Named(a=1).copy())) == "<class '__main__.Named'>"
assert repr(Named(a=1) | {'b': 2}) == "Named({'a': 1, 'b': 2})"
assert repr(type(Named(a=1) | {})) == "<class '__main__.Named'>"
assert Named(a=1) == OrderedDict(a=1)
named = Named(a=1)
named.note = 'n'
assert named.note == 'n'
assert copy.copy(named).note == 'n'
assert repr(named) == "Named({'a': 1})"
assert list(named) == ['a']
o = OrderedDict(a=1, b=2)


def changed(change):
    for key in OrderedDict(a=1, b=2, c=3) if change is None else o:
        change(o)



# ---- defaultdict ----
d = defaultdict(list)
assert d['a'].append(1) is None
assert repr(d) == "defaultdict(<class 'list'>, {'a': [1]})"
assert d['b'] == []
assert repr(d) == "defaultdict(<class 'list'>, {'a': [1], 'b': []})"
assert ('c' in d) is False
assert d.get('c') is None
assert repr(d.default_factory) == "<class 'list'>"
assert len(d) == 2
assert dict(d) == {'a': [1], 'b': []}
assert d == {'a': [1], 'b': []}
assert repr(defaultdict()) == 'defaultdict(None, {})'
assert repr(defaultdict(None)) == 'defaultdict(None, {})'
assert repr(defaultdict(int, {'a': 1})) == "defaultdict(<class 'int'>, {'a': 1})"
assert repr(defaultdict(int, a=1)) == "defaultdict(<class 'int'>, {'a': 1})"
assert repr(defaultdict(int, [('x', 1)], y=2)) == "defaultdict(<class 'int'>, {'x': 1, 'y': 2})"
assert defaultdict(lambda: 5)['q'] == 5
assert repr(defaultdict(None, {1: 2})) == 'defaultdict(None, {1: 2})'
assert repr(d.copy()) == "defaultdict(<class 'list'>, {'a': [1], 'b': []})"
assert repr(type(d.copy())) == "<class 'collections.defaultdict'>"
assert repr(d.copy().default_factory) == "<class 'list'>"
assert repr(copy.copy(d)) == "defaultdict(<class 'list'>, {'a': [1], 'b': []})"
assert repr(copy.deepcopy(d)) == "defaultdict(<class 'list'>, {'a': [1], 'b': []})"
assert d.setdefault('z', 3) == 3
assert d.pop('z') == 3
assert repr(defaultdict.fromkeys('ab', 1)) == "defaultdict(None, {'a': 1, 'b': 1})"
assert repr(defaultdict(int) | {'a': 1}) == "defaultdict(<class 'int'>, {'a': 1})"
assert repr({'a': 1} | defaultdict(int)) == "defaultdict(<class 'int'>, {'a': 1})"
assert repr(type({'a': 1} | defaultdict(int))) == "<class 'collections.defaultdict'>"
d.default_factory = None
assert error(lambda: d['nothing']) == "KeyError: 'nothing'"
d.default_factory = int
assert d['number'] == 0
assert repr(d) == "defaultdict(<class 'int'>, {'a': [1], 'b': [], 'number': 0})"
d |= {'w': 1}
assert d['w'] == 1
assert repr(type(d)) == "<class 'collections.defaultdict'>"
assert error(lambda: defaultdict(5)) == 'TypeError: first argument must be callable or None'
assert error(lambda: defaultdict('x', {})) == 'TypeError: first argument must be callable or None'
assert error(lambda: defaultdict(int, 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: defaultdict()['x']) == "KeyError: 'x'"
assert error(lambda: defaultdict(int)[[]]) == "TypeError: cannot use 'list' as a dict key (unhashable type: 'list')"
assert error(lambda: d | 5) == "TypeError: unsupported operand type(s) for |: 'collections.defaultdict' and 'int'"
assert error(lambda: defaultdict(lambda x: x)['q']) == "TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'"


def failing():
    raise ValueError('no default')


assert error(lambda: defaultdict(failing)['q']) == 'ValueError: no default'
assert ('q' in defaultdict(failing)) is False
nest = defaultdict(lambda: defaultdict(int))
nest['a']['b'] += 1
assert repr(nest['a']) == "defaultdict(<class 'int'>, {'b': 1})"
assert nest['a']['b'] == 1
assert repr(nest).startswith("defaultdict(<function <lambda> at 0x") is True
r = defaultdict(list)
r['me'] = r
assert repr(r) == "defaultdict(<class 'list'>, {'me': defaultdict(<class 'list'>, {...})})"


class Keyed(dict):
    def __missing__(self, key):
        return key * 2


assert Keyed()['ab'] == 'abab'
assert Keyed(a=1)['a'] == 1
assert Keyed().get('q') is None
assert ('q' in Keyed()) is False


class Default(defaultdict):
    def __missing__(self, key):
        self[key] = value = self.default_factory(key)
        return value


assert Default(str)[5] == '5'
assert Default(lambda k: k * 2)['x'] == 'xx'
assert repr(Default(str)) == "Default(<class 'str'>, {})"
assert repr(Default(str, {1: 2}).copy()) == "Default(<class 'str'>, {1: 2})"

# ---- the views of an OrderedDict, and what it says ----
o = OrderedDict(b=2, n=5)
assert repr(o.keys()) == "odict_keys(['b', 'n'])"
assert repr(o.values()) == 'odict_values([2, 5])'
assert repr(o.items()) == "odict_items([('b', 2), ('n', 5)])"
assert str(OrderedDict().keys()) == 'odict_keys([])'
assert [type(v).__name__ for v in (o.keys(), o.values(), o.items(), iter(o), iter(o.items()), reversed(o))] == ['odict_keys', 'odict_values', 'odict_items', 'odict_iterator', 'odict_iterator', 'odict_iterator']
assert isinstance(o.keys(), type({}.keys())) and isinstance(o.items(), type({}.items()))
assert type(o.keys()).__mro__ == (type(o.keys()), type({}.keys()), object)
assert o.keys() & {'b'} == {'b'} and o.keys() | {'z'} == {'b', 'n', 'z'} and o.items() == {('b', 2), ('n', 5)} and o.keys() <= {'b', 'n', 'z'}
assert 'b' in o.keys() and ('n', 5) in o.items() and 5 in o.values() and len(o.items()) == 2
assert list(reversed(o.keys())) == ['n', 'b'] and list(reversed(o.items())) == [('n', 5), ('b', 2)]
assert error(lambda: hash(o.keys())) == "TypeError: unhashable type: 'odict_keys'"
assert error(lambda: type(o.keys())()) == "TypeError: cannot create 'odict_keys' instances"


class Sub(OrderedDict):
    pass


assert repr(Sub(a=1).keys()) == "odict_keys(['a'])" and repr(Sub(a=1).copy().values()) == 'odict_values([1])'
assert repr(OrderedDict.fromkeys('ab').keys()) == "odict_keys(['a', 'b'])" and repr((o | {'z': 1}).keys()) == "odict_keys(['b', 'n', 'z'])"
assert repr(dict(o).keys()) == "dict_keys(['b', 'n'])" and repr({**o}.items()) == "dict_items([('b', 2), ('n', 5)])"
assert repr(defaultdict(int, a=1).keys()) == "dict_keys(['a'])" and repr(Counter('a').keys()) == "dict_keys(['a'])"

assert error(lambda: OrderedDict(1, 2)) == 'TypeError: expected at most 1 argument, got 2'
assert error(lambda: defaultdict(int, 1, 2)) == 'TypeError: dict expected at most 1 argument, got 2'
assert error(lambda: o.move_to_end()) == "TypeError: move_to_end() missing required argument 'key' (pos 1)"
assert error(lambda: o.move_to_end('b', 1, 2)) == 'TypeError: move_to_end() takes at most 2 arguments (3 given)'
assert error(lambda: o.move_to_end('b', x=1)) == "TypeError: move_to_end() got an unexpected keyword argument 'x'"
assert error(lambda: o.popitem(1, 2)) == 'TypeError: popitem() takes at most 1 argument (2 given)'
assert error(lambda: o.popitem(x=1)) == "TypeError: popitem() got an unexpected keyword argument 'x'"
assert error(lambda: o.copy(1)) == 'TypeError: OrderedDict.copy() takes no arguments (1 given)'
assert error(lambda: OrderedDict.fromkeys()) == "TypeError: fromkeys() missing required argument 'iterable' (pos 1)"


def changed_by(change, view=iter):
    def run():
        mapping = OrderedDict(a=1, b=2, c=3)
        for _ in view(mapping):
            change(mapping)
    return error(run)


for view in (iter, OrderedDict.keys, OrderedDict.values, OrderedDict.items, reversed):
    for change in (lambda m: m.__setitem__(len(m), 1), lambda m: m.clear(), lambda m: m.popitem()):
        assert changed_by(change, view) == 'RuntimeError: OrderedDict mutated during iteration'
    assert changed_by(lambda m: m.__setitem__('a', 9), view) is None
assert changed_by(lambda m: m.move_to_end('a')) == 'RuntimeError: OrderedDict mutated during iteration'

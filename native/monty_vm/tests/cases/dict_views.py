# dict views: keys, values, items; live, set operations, reversed, comparison, repr.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

d = {'a': 1, 'b': 2}
k = d.keys()
v = d.values()
i = d.items()
assert repr(k) == "dict_keys(['a', 'b'])"
assert repr(v) == 'dict_values([1, 2])'
assert repr(i) == "dict_items([('a', 1), ('b', 2)])"
assert len(k) + len(v) + len(i) == 6
d['c'] = 3
assert list(k) == ['a', 'b', 'c']
assert list(v) == [1, 2, 3]
assert list(i) == [('a', 1), ('b', 2), ('c', 3)]
assert ('c' in k) is True
assert ('z' in k) is False
assert (3 in v) is True
assert (99 in v) is False
assert (('a', 1) in i) is True
assert (('a', 2) in i) is False
assert ('a' in i) is False
assert (('a',) in i) is False
assert sorted(k & {'a', 'z'}) == ['a']
assert sorted(k | {'z'}) == ['a', 'b', 'c', 'z']
assert sorted(k - {'a'}) == ['b', 'c']
assert sorted(k ^ {'a', 'z'}) == ['b', 'c', 'z']
assert type(k & {'a'}) is set
assert sorted(k & ['a', 'b']) == ['a', 'b']
assert sorted({'a', 'z'} & k) == ['a']
assert i & {('a', 1), ('b', 0)} == {('a', 1)}
assert sorted(i - {('a', 1)}) == [('b', 2), ('c', 3)]
assert (k == {'a', 'b', 'c'}) is True
assert (k == ['a', 'b', 'c']) is False
assert (k <= {'a', 'b', 'c', 'd'}) is True
assert (k < {'a', 'b', 'c'}) is False
assert (k > {'a'}) is True
assert (k >= d.keys()) is True
assert (i == d.items()) is True
assert (v == d.values()) is False
assert (v == v) is True
assert k.isdisjoint(['x', 'y']) is True
assert k.isdisjoint('a') is False
assert list(reversed(k)) == ['c', 'b', 'a']
assert list(reversed(v)) == [3, 2, 1]
assert list(reversed(i)) == [('c', 3), ('b', 2), ('a', 1)]
assert list(reversed(d)) == ['c', 'b', 'a']
assert [x for x in k] == ['a', 'b', 'c']
assert dict(i) == {'a': 1, 'b': 2, 'c': 3}
assert max(v) == 3
assert sum(v) == 6
assert sorted(i, key=lambda kv: -kv[1]) == [('c', 3), ('b', 2), ('a', 1)]
assert {b: a for a, b in i} == {1: 'a', 2: 'b', 3: 'c'}
assert type(k).__name__ == 'dict_keys'
assert type(v).__name__ == 'dict_values'
assert type(i).__name__ == 'dict_items'
assert next(iter(v)) == 1
assert bool({}.keys()) is False
assert bool(d.items()) is True
assert repr({}.keys()) == 'dict_keys([])'
assert repr({1: 2}.items()) == 'dict_items([(1, 2)])'
assert tuple({}.values()) == ()
assert (d.keys() == {}.keys()) is False
assert ({}.keys() == set()) is True
assert (list(zip(k, v)) == list(i)) is True
assert ' '.join(f'{a}={b}' for a, b in i) == 'a=1 b=2 c=3'
it = iter(d)
next(it)
d['new'] = 1
assert raises(RuntimeError, lambda: next(it)) == 'dictionary changed size during iteration'
del d['new']
it = iter(d.items())
next(it)
del d['a']
assert raises(RuntimeError, lambda: next(it)) == 'dictionary changed size during iteration'
def grow():
    for key in d:
        d[key + 'x'] = 1
assert raises(RuntimeError, lambda: grow()) == 'dictionary changed size during iteration'
def shrink():
    q = {1: 1, 2: 2}
    for key in q:
        del q[key]
assert raises(RuntimeError, lambda: shrink()) == 'dictionary changed size during iteration'
def replace():
    q = {1: 1, 2: 2}
    for key in q:
        q[key] = 0
    return q
assert replace() == {1: 0, 2: 0}
assert raises(TypeError, lambda: k[0]) == "'dict_keys' object is not subscriptable"
assert raises(TypeError, lambda: v[0]) == "'dict_values' object is not subscriptable"
assert raises(TypeError, lambda: hash(k)) == "unhashable type: 'dict_keys'"
assert raises(TypeError, lambda: k + k) == "unsupported operand type(s) for +: 'dict_keys' and 'dict_keys'"
assert raises(TypeError, lambda: v & {1}) == "unsupported operand type(s) for &: 'dict_values' and 'set'"
assert raises(TypeError, lambda: k < 5) == "'<' not supported between instances of 'dict_keys' and 'int'"
assert raises(TypeError, lambda: k & 5) == "'int' object is not iterable"
assert raises(AttributeError, lambda: k.append(1)) == "'dict_keys' object has no attribute 'append'"
assert raises(TypeError, lambda: i | 5) == "'int' object is not iterable"
assert raises(TypeError, lambda: len(iter(v))) == "object of type 'dict_valueiterator' has no len()"

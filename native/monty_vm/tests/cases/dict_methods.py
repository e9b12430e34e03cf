# dict: construction, access, every method, merging, comparison, repr, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

d = {'a': 1, 'b': 2}
assert d['a'] == 1
assert len(d) == 2
assert ('a' in d) is True
assert (1 in d) is False
assert ('z' not in d) is True
assert d.get('a') == 1
assert d.get('z') is None
assert d.get('z', 0) == 0
assert d.setdefault('a', 9) == 1
assert d.setdefault('c', 9) == 9
assert d.setdefault('n') is None
assert d == {'a': 1, 'b': 2, 'c': 9, 'n': None}
assert d.pop('n') is None
assert d.pop('zz', 'dflt') == 'dflt'
assert d.pop('c') == 9
d['d'] = 4
assert d.popitem() == ('d', 4)
assert list(d) == ['a', 'b']
d.update({'x': 1}, y=2)
d.update([('z', 3), ['w', 4]])
d.update()
d.update(('ab', 'cd'))
assert d == {'a': 'b', 'b': 2, 'x': 1, 'y': 2, 'z': 3, 'w': 4, 'c': 'd'}
e = d.copy()
e.clear()
assert e == {}
assert len(d) == 7
assert dict() == {}
assert dict(a=1, b=2) == {'a': 1, 'b': 2}
assert dict([('a', 1)], b=2) == {'a': 1, 'b': 2}
assert dict({'a': 1}, a=2) == {'a': 2}
assert dict(zip('ab', [1, 2])) == {'a': 1, 'b': 2}
assert dict(['ab', 'cd']) == {'a': 'b', 'c': 'd'}
assert dict({1: 2}) == {1: 2}
assert dict.fromkeys('ab') == {'a': None, 'b': None}
assert dict.fromkeys([1, 2], 0) == {1: 0, 2: 0}
assert dict.fromkeys([]) == {}
assert {**{'a': 1}, 'b': 2, **{'a': 3}} == {'a': 3, 'b': 2}
assert {'a': 1} | {'b': 2} == {'a': 1, 'b': 2}
assert {'a': 1} | {'a': 2, 'c': 3} == {'a': 2, 'c': 3}
m = {'a': 1}
m |= {'b': 2}
m |= [('c', 3)]
assert m == {'a': 1, 'b': 2, 'c': 3}
assert {1: 'a', 1.0: 'b', True: 'c'} == {1: 'c'}
assert {0: 'x'}[False] == 'x'
assert {(1, 2): 3}[1, 2] == 3
assert {None: 1, ...: 2}[...] == 2
assert ({'a': 1} == {'a': 1.0}) is True
assert ({'a': 1, 'b': 2} == {'b': 2, 'a': 1}) is True
assert ({'a': 1} != {'a': 2}) is True
assert ({} == []) is False
assert {1: {2: {3: 4}}}[1][2][3] == 4
assert repr({}) == '{}'
assert repr({'a': [1], 2: (3,)}) == "{'a': [1], 2: (3,)}"
assert str({'k': {'n': None}}) == "{'k': {'n': None}}"
c = {}
c['self'] = c
assert repr(c) == "{'self': {...}}"
assert bool({}) is False
assert bool({0: 0}) is True
n = {'x': [1]}
s = n.copy()
s['x'].append(2)
assert n == {'x': [1, 2]}
n['x'] += [3]
n['y'] = n.get('y', 0) + 5
assert n == {'x': [1, 2, 3], 'y': 5}
del n['x']
assert n == {'y': 5}
assert sorted({'b': 1, 'a': 2}) == ['a', 'b']
assert max({'a': 1, 'b': 0}) == 'b'
assert max({'a': 1, 'b': 0}, key={'a': 1, 'b': 0}.get) == 'a'
assert sum({1: 'a', 2: 'b'}) == 3
assert {'a': 1}.__contains__('a') is True
assert {'a': 1}.__getitem__('a') == 1
assert (d['ab'] if 'ab' in d else d['a']) == 'b'
assert raises(KeyError, lambda: d['nope']) == "'nope'"
assert raises(KeyError, lambda: d[(1, 2)]) == '(1, 2)'
assert raises(KeyError, lambda: d[1]) == '1'
assert raises(KeyError, lambda: d.pop('nope')) == "'nope'"
try:
    del d['nope']
except KeyError as failure:
    assert str(failure) == "'nope'"
else:
    assert False, 'no KeyError'
assert raises(KeyError, lambda: {}.popitem()) == "'popitem(): dictionary is empty'"
assert raises(TypeError, lambda: d[[]]) == "cannot use 'list' as a dict key (unhashable type: 'list')"
try:
    d[{}] = 1
except TypeError as failure:
    assert str(failure) == "cannot use 'dict' as a dict key (unhashable type: 'dict')"
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: {[]: 1}) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: {{1}: 1}) == "cannot use 'set' as a dict key (unhashable type: 'set')"
assert raises(TypeError, lambda: d.get([])) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: [] in d) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: d.get()) == 'get expected at least 1 argument, got 0'
assert raises(TypeError, lambda: d.pop()) == 'pop expected at least 1 argument, got 0'
assert raises(TypeError, lambda: d.update(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: d.update([1])) == 'object is not iterable'
assert raises(ValueError, lambda: d.update([(1, 2, 3)])) == 'dictionary update sequence element #0 has length 3; 2 is required'
assert raises(ValueError, lambda: d.update(['a'])) == 'dictionary update sequence element #0 has length 1; 2 is required'
assert raises(TypeError, lambda: dict(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: dict([1])) == 'object is not iterable'
assert raises(ValueError, lambda: dict(['abc'])) == 'dictionary update sequence element #0 has length 3; 2 is required'
assert raises(TypeError, lambda: dict(1, 2)) == 'dict expected at most 1 argument, got 2'
assert raises(TypeError, lambda: dict([('a', 1)], **{1: 2})) == 'keywords must be strings'
assert raises(TypeError, lambda: {**5}) == "'int' object is not a mapping"
assert raises(TypeError, lambda: {**[1]}) == "'list' object is not a mapping"
assert raises(TypeError, lambda: {} | []) == "unsupported operand type(s) for |: 'dict' and 'list'"
assert raises(TypeError, lambda: {} + {}) == "unsupported operand type(s) for +: 'dict' and 'dict'"
assert raises(TypeError, lambda: m.__ior__(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: {} < {}) == "'<' not supported between instances of 'dict' and 'dict'"
assert raises(AttributeError, lambda: {'a': 1}.a) == "'dict' object has no attribute 'a'"
try:
    {}.x = 1
except AttributeError as failure:
    assert str(failure) == "'dict' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: dict.fromkeys()) == 'fromkeys expected at least 1 argument, got 0'
assert raises(TypeError, lambda: dict.fromkeys(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: dict.fromkeys([[]])) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: hash({})) == "unhashable type: 'dict'"
assert raises(TypeError, lambda: {}()) == "'dict' object is not callable"
assert raises(KeyError, lambda: {1: 2}[1:2]) == 'slice(1, 2, None)'
m2 = {}
try:
    m2 |= 5
except TypeError as failure:
    assert str(failure) == "'int' object is not iterable"
else:
    assert False, 'no TypeError'

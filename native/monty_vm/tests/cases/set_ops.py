# set: literals, methods, operators and in-place forms, comparison, repr, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

s = {1, 2, 3}
assert len(s) == 3
assert (2 in s) is True
assert {1, 1, 1.0, True} == {1}
assert set() == set()
assert (set('hello') == {'h', 'e', 'l', 'o'}) is True
assert set([1, 2, 2]) == {1, 2}
assert set(range(3)) == {0, 1, 2}
assert set({'a': 1}) == {'a'}
assert {*range(3), *[7]} == {0, 1, 2, 7}
assert repr(set()) == 'set()'
assert repr({1}) == '{1}'
assert str({'a'}) == "{'a'}"
assert s | {4} == {1, 2, 3, 4}
assert s & {2, 3, 9} == {2, 3}
assert s - {1} == {2, 3}
assert s ^ {3, 4} == {1, 2, 4}
assert s.union([4], (5,)) == {1, 2, 3, 4, 5}
assert s.intersection([1, 2], [2]) == {2}
assert s.difference([1], {2}) == {3}
assert s.symmetric_difference([3, 4]) == {1, 2, 4}
assert s.union() == {1, 2, 3}
assert s.isdisjoint([7, 8]) is True
assert s.isdisjoint([3]) is False
assert s.issubset(range(10)) is True
assert s.issuperset([1]) is True
assert (s <= {1, 2, 3}) is True
assert (s < {1, 2, 3}) is False
assert (s < {1, 2, 3, 4}) is True
assert (s >= {1}) is True
assert (s > {1}) is True
assert (s == {3, 2, 1}) is True
assert (s != {1}) is True
assert ({1, 2} < {2, 3}) is False
assert ({1, 2} > {2, 3}) is False
assert (s == frozenset([1, 2, 3])) is True
assert (s == [1, 2, 3]) is False
t = s.copy()
t.add(4)
t.add(4)
t.discard(1)
t.discard(99)
t.remove(2)
assert t == {3, 4}
assert s == {1, 2, 3}
t.update([5, 6], {7})
assert t == {3, 4, 5, 6, 7}
t.difference_update([5], [6])
assert t == {3, 4, 7}
t.intersection_update([3, 7, 9], [3, 9])
assert t == {3}
t.symmetric_difference_update([3, 8])
assert t == {8}
assert t.pop() == 8
assert t == set()
u = w = {1, 2}
u |= {3}
u &= {2, 3, 4}
u -= {2}
u ^= {3, 5}
assert w == {5}
assert (u is w) is True
w.clear()
assert u == set()
assert bool(set()) is False
assert bool({0}) is True
assert {x % 3 for x in range(10)} == {0, 1, 2}
assert sorted({'b', 'a'} | {'c'}) == ['a', 'b', 'c']
assert sum({1, 2, 3}) == 6
assert {(1, 2), (1, 2)} == {(1, 2)}
assert ({None, ...} == {..., None}) is True
assert ({frozenset([1]), frozenset([1])} == {frozenset([1])}) is True
assert ({1} in [{1}]) is True
assert (frozenset([1]) in {frozenset([1])}) is True
assert ({1} in {frozenset([1])}) is True
assert max({3, 9, 4}) == 9
assert type({1} | frozenset([2])) is set
assert (set('ab') == set('ba')) is True
assert len({1, 1.5, '1', b'1', (1,)}) == 5
big = set()
for i in range(150):
    big.add(i % 60)
for i in range(0, 60, 2):
    big.remove(i)
assert len(big) == 30
assert (31 in big and 30 not in big) is True
assert sorted(big)[:4] == [1, 3, 5, 7]
assert raises(KeyError, lambda: s.remove(99)) == '99'
assert raises(KeyError, lambda: set().pop()) == "'pop from an empty set'"
assert raises(TypeError, lambda: {[]}) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: {1, {}}) == "cannot use 'dict' as a set element (unhashable type: 'dict')"
assert raises(TypeError, lambda: s.add([])) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: [] in s) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: {1} in {2: 3}) == "cannot use 'set' as a dict key (unhashable type: 'set')"
assert raises(TypeError, lambda: s | [1]) == "unsupported operand type(s) for |: 'set' and 'list'"
assert raises(TypeError, lambda: s & 5) == "unsupported operand type(s) for &: 'set' and 'int'"
assert raises(TypeError, lambda: s - [1]) == "unsupported operand type(s) for -: 'set' and 'list'"
assert raises(TypeError, lambda: s ^ 'a') == "unsupported operand type(s) for ^: 'set' and 'str'"
assert raises(TypeError, lambda: s + {1}) == "unsupported operand type(s) for +: 'set' and 'set'"
assert raises(TypeError, lambda: s < [1]) == "'<' not supported between instances of 'set' and 'list'"
assert raises(TypeError, lambda: s <= 5) == "'<=' not supported between instances of 'set' and 'int'"
assert raises(TypeError, lambda: s[0]) == "'set' object is not subscriptable"
assert raises(TypeError, lambda: s.union(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: s.update(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: s.update([[]])) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: set(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: set(1, 2)) == 'set expected at most 1 argument, got 2'
assert raises(TypeError, lambda: hash(s)) == "unhashable type: 'set'"
assert raises(TypeError, lambda: {s: 1}) == "cannot use 'set' as a dict key (unhashable type: 'set')"
assert raises(TypeError, lambda: s.add()) == 'set.add() takes exactly one argument (0 given)'
assert raises(AttributeError, lambda: s.foo) == "'set' object has no attribute 'foo'"
try:
    s.x = 1
except AttributeError as failure:
    assert str(failure) == "'set' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: next(s)) == "'set' object is not an iterator"
assert raises(TypeError, lambda: {*5}) == "'int' object is not iterable"
r = {1}
try:
    r |= [2]
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for |=: 'set' and 'list'"
else:
    assert False, 'no TypeError'
try:
    r -= 5
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for -=: 'set' and 'int'"
else:
    assert False, 'no TypeError'
def grow():
    q = {1, 2}
    for x in q:
        q.add(x + 10)
assert raises(RuntimeError, lambda: grow()) == 'Set changed size during iteration'

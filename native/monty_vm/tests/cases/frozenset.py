# frozenset: immutability, hashing, operators, interplay with set.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

f = frozenset([1, 2, 3])
assert f == frozenset({1, 2, 3})
assert (repr(f) == 'frozenset({1, 2, 3})') is True
assert repr(frozenset()) == 'frozenset()'
assert repr(frozenset(['a'])) == "frozenset({'a'})"
assert len(f) == 3
assert (2 in f) is True
assert frozenset() == frozenset()
assert (frozenset('aab') == {'a', 'b'}) is True
assert (frozenset(f) is f) is True
assert (f.copy() is f) is True
assert f | {4} == frozenset({1, 2, 3, 4})
assert type(f | {4}) is frozenset
assert type({4} | f) is set
assert f - {1} == frozenset({2, 3})
assert f ^ {1, 9} == frozenset({2, 3, 9})
assert f.union([7]) == frozenset({1, 2, 3, 7})
assert f.intersection([1, 9]) == frozenset({1})
assert f.difference([1]) == frozenset({2, 3})
assert f.symmetric_difference([1, 9]) == frozenset({2, 3, 9})
assert f.isdisjoint([9]) is True
assert f.issubset({1, 2, 3, 4}) is True
assert f.issuperset([]) is True
assert (f == {1, 2, 3}) is True
assert (f < {1, 2, 3, 4}) is True
assert (f >= frozenset([1])) is True
assert (hash(f) == hash(frozenset([3, 2, 1]))) is True
assert {f: 'v'}[frozenset([2, 1, 3])] == 'v'
assert ({frozenset([1]), frozenset([1]), frozenset([2])} == {frozenset([1]), frozenset([2])}) is True
assert (hash(frozenset()) == hash(frozenset([]))) is True
assert frozenset([frozenset([1])]) == frozenset({frozenset({1})})
assert (frozenset({'a': 1}) == frozenset(['a'])) is True
assert sorted(f) == [1, 2, 3]
assert sum(f) == 6
assert [x for x in sorted(f) if x > 1] == [2, 3]
assert bool(frozenset()) is False
g = f
g |= {9}
assert (sorted(f), sorted(g)) == ([1, 2, 3], [1, 2, 3, 9])
g &= {9}
assert g == frozenset({9})
g -= {9}
g ^= {5}
assert g == frozenset({5})
assert isinstance(f, frozenset) is True
assert isinstance(f, set) is False
assert isinstance(set(), frozenset) is False
assert {1, 2} & frozenset([2]) == {2}
assert frozenset([2]) & {1, 2} == frozenset({2})
assert (set(f) == f) is True
assert frozenset([1, 1.0, True]) == frozenset({1})
assert ((1, f) == (1, {1, 2, 3})) is True
assert (f in [{1, 2, 3}]) is True
assert (f in ({1, 2},)) is False
assert len(frozenset(range(50)) & frozenset(range(40, 90))) == 10
assert min(f) + max(f) == 4
assert tuple(sorted(frozenset('cab'))) == ('a', 'b', 'c')
assert frozenset(i * i for i in (-1, 1, 2)) == frozenset({1, 4})
assert f.__contains__(1) is True
assert (not f) is False
assert raises(AttributeError, lambda: f.add(1)) == "'frozenset' object has no attribute 'add'"
assert raises(AttributeError, lambda: f.remove(1)) == "'frozenset' object has no attribute 'remove'"
assert raises(AttributeError, lambda: f.update([1])) == "'frozenset' object has no attribute 'update'"
assert raises(AttributeError, lambda: f.pop()) == "'frozenset' object has no attribute 'pop'"
assert raises(AttributeError, lambda: f.clear()) == "'frozenset' object has no attribute 'clear'"
assert raises(TypeError, lambda: frozenset([[]])) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: frozenset(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: frozenset(1, 2)) == 'frozenset expected at most 1 argument, got 2'
assert raises(TypeError, lambda: f | [1]) == "unsupported operand type(s) for |: 'frozenset' and 'list'"
assert raises(TypeError, lambda: f + f) == "unsupported operand type(s) for +: 'frozenset' and 'frozenset'"
assert raises(TypeError, lambda: f[0]) == "'frozenset' object is not subscriptable"
assert raises(TypeError, lambda: f < 5) == "'<' not supported between instances of 'frozenset' and 'int'"
try:
    f.x = 1
except AttributeError as failure:
    assert str(failure) == "'frozenset' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: f.union(5)) == "'int' object is not iterable"
try:
    del f[0]
except TypeError as failure:
    assert str(failure) == "'frozenset' object doesn't support item deletion"
else:
    assert False, 'no TypeError'

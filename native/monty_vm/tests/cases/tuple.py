# tuple: literals, operators, methods, comparison, hashing, immutability, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

t = (1, 2, 3)
assert t == (1, 2, 3)
assert () == ()
assert (1,) == (1,)
assert (1,) == (1,)
assert (1, 2) + (3,) == (1, 2, 3)
assert (1,) * 3 == (1, 1, 1)
assert 0 * t == ()
assert t[0] == 1
assert t[-1] == 3
assert t[1:] == (2, 3)
assert t[::-1] == (3, 2, 1)
assert t[5:] == ()
assert len(t) == 3
assert (2 in t) is True
assert (5 not in t) is True
assert t.index(2) == 1
assert t.index(3, 1) == 2
assert t.count(1) == 1
assert (1, 1.0, True).count(1) == 3
assert tuple() == ()
assert tuple([1, 2]) == (1, 2)
assert tuple('ab') == ('a', 'b')
assert tuple(i for i in range(3)) == (0, 1, 2)
assert tuple({'a': 1}) == ('a',)
assert (tuple(t) is t) is True
assert repr(()) == '()'
assert repr((1,)) == '(1,)'
assert repr((1, 'a', (2,), [3])) == "(1, 'a', (2,), [3])"
assert str(((),)) == '((),)'
assert ((1, 2) == (1, 2)) is True
assert ((1, 2) == (1.0, 2.0)) is True
assert ((1, 2) == [1, 2]) is False
assert ((1, 2) < (1, 3)) is True
assert ((1, 2) < (1, 2, 0)) is True
assert (() < (0,)) is True
assert ((2,) > (1, 9)) is True
assert (('a', 1) <= ('a', 1)) is True
assert (hash((1, 2)) == hash((1.0, 2))) is True
assert (hash(()) == hash(tuple([]))) is True
assert {(1, 2): 'x'}[1, 2] == 'x'
assert ((1, 2) in {(1, 2)}) is True
assert bool(()) is False
assert bool((0,)) is True
assert max((1, 5), (2, 0)) == (2, 0)
assert sorted([(2, 'a'), (1, 'b'), (1, 'a')]) == [(1, 'a'), (1, 'b'), (2, 'a')]
assert (*t, *'ab') == (1, 2, 3, 'a', 'b')
assert sum(((1,), (2,)), ()) == (1, 2)
a = b = (1, 2)
a += (3,)
assert (a, b) == ((1, 2, 3), (1, 2))
a *= 2
assert a == (1, 2, 3, 1, 2, 3)
x, y = y2, x2 = 1, 2
assert (x, y, x2, y2) == (1, 2, 2, 1)
inner = [1]
mixed = (inner, 2)
inner.append(5)
assert mixed == ([1, 5], 2)
try:
    mixed[0] += [6]
except TypeError as e:
    assert str(e) == "'tuple' object does not support item assignment"
assert mixed == ([1, 5, 6], 2)
r = ([],)
r[0].append(r)
assert repr(r) == '([(...)],)'
assert raises(IndexError, lambda: t[3]) == 'tuple index out of range'
assert raises(IndexError, lambda: t[-4]) == 'tuple index out of range'
assert raises(TypeError, lambda: t['a']) == 'tuple indices must be integers or slices, not str'
assert raises(TypeError, lambda: t[1.0]) == 'tuple indices must be integers or slices, not float'
assert raises(TypeError, lambda: t[None]) == 'tuple indices must be integers or slices, not NoneType'
try:
    t[0] = 1
except TypeError as failure:
    assert str(failure) == "'tuple' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    del t[0]
except TypeError as failure:
    assert str(failure) == "'tuple' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
assert raises(ValueError, lambda: t[::0]) == 'slice step cannot be zero'
assert raises(TypeError, lambda: t + [1]) == 'can only concatenate tuple (not "list") to tuple'
assert raises(TypeError, lambda: t + 1) == 'can only concatenate tuple (not "int") to tuple'
assert raises(TypeError, lambda: 1 + t) == "unsupported operand type(s) for +: 'int' and 'tuple'"
assert raises(TypeError, lambda: t * 'a') == "can't multiply sequence by non-int of type 'str'"
assert raises(TypeError, lambda: t * t) == "can't multiply sequence by non-int of type 'tuple'"
assert raises(TypeError, lambda: t - t) == "unsupported operand type(s) for -: 'tuple' and 'tuple'"
assert raises(TypeError, lambda: t < [1]) == "'<' not supported between instances of 'tuple' and 'list'"
assert raises(TypeError, lambda: (1, 'a') < (1, 2)) == "'<' not supported between instances of 'str' and 'int'"
assert raises(ValueError, lambda: t.index(9)) == 'tuple.index(x): x not in tuple'
assert raises(ValueError, lambda: t.index(1, 1)) == 'tuple.index(x): x not in tuple'
assert raises(AttributeError, lambda: t.append(1)) == "'tuple' object has no attribute 'append'"
try:
    t.foo = 1
except AttributeError as failure:
    assert str(failure) == "'tuple' object has no attribute 'foo' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: tuple(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: tuple(1, 2)) == 'tuple expected at most 1 argument, got 2'
assert raises(TypeError, lambda: hash(([],))) == "unhashable type: 'list'"
assert raises(TypeError, lambda: {([], 1)}) == "cannot use 'tuple' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: t.count()) == 'tuple.count() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: t()) == "'tuple' object is not callable"

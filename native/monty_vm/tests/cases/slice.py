# slice objects: attributes, indices, equality, repr, use on sequences, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

s = slice(1, 5, 2)
assert s == slice(1, 5, 2)
assert slice(3) == slice(None, 3, None)
assert slice(1, 2) == slice(1, 2, None)
assert slice(None) == slice(None, None, None)
assert repr(slice(1, 'a', None)) == "slice(1, 'a', None)"
assert s.start == 1
assert s.stop == 5
assert s.step == 2
assert slice(5).start is None
assert (s == slice(1, 5, 2)) is True
assert (s == slice(1, 5)) is False
assert (s != slice(1, 5)) is True
assert (slice(1, 2) < slice(1, 3)) is True
assert s.indices(10) == (1, 5, 2)
assert s.indices(3) == (1, 3, 2)
assert slice(None).indices(5) == (0, 5, 1)
assert slice(None, None, -1).indices(5) == (4, -1, -1)
assert slice(-3, None).indices(5) == (2, 5, 1)
assert slice(-100, 100).indices(5) == (0, 5, 1)
assert slice(100, -100, -1).indices(5) == (4, -1, -1)
assert slice(5, 2).indices(10) == (5, 2, 1)
assert slice(0, 10 ** 30).indices(3) == (0, 3, 1)
assert slice(None, None, 10 ** 30).indices(3) == (0, 3, 1000000000000000000000000000000)
assert [1, 2, 3, 4, 5][s] == [2, 4]
assert 'abcdef'[s] == 'bd'
assert (1, 2, 3)[slice(None, None, -1)] == (3, 2, 1)
assert b'abcd'[slice(1, 3)] == b'bc'
assert range(10)[s] == range(1, 5, 2)
assert list(range(*slice(1, 10, 3).indices(8))) == [1, 4, 7]
assert (hash(slice(1, 2)) == hash(slice(1, 2))) is True
assert {slice(1): 'a'}[slice(None, 1)] == 'a'
assert isinstance(s, slice) is True
assert type(s).__name__ == 'slice'
a = list(range(6))
a[slice(1, 3)] = 'xyz'
assert a == [0, 'x', 'y', 'z', 3, 4, 5]
del a[slice(0, 2)]
assert a == ['y', 'z', 3, 4, 5]
a[slice(None, None, 2)] = [0] * 3 if len(a[::2]) == 3 else [0] * len(a[::2])
assert a == [0, 'z', 0, 4, 0]
d = {}
d[slice(1, 2)] = 'sliced'
assert d[1:2] == 'sliced'
assert list(d) == [slice(1, 2, None)]
d[1:2, ::3] = 'two'
assert d[1:2, ::3] == 'two'
assert [k for k in d if type(k) is tuple] == [(slice(1, 2, None), slice(None, None, 3))]
d[..., 0] = 'dots'
assert d[..., 0] == 'dots'
d[()] = 'empty'
assert d[()] == 'empty'
d[1, ] = 'one'
assert d[(1,)] == 'one'
d[*(1, 2), 3] = 'star'
assert d[1, 2, 3] == 'star'
x = [10, 20, 30, 40]
i, j = 1, 3
assert x[i:j] == [20, 30]
assert x[i:][:j - 1] == [20, 30]
assert x[-j:-i] == [20, 30]
assert x[i if i else 0:j] == [20, 30]
assert x[(lambda: 1)():] == [20, 30, 40]
assert x[len(x) // 2:] == [30, 40]
assert x[(k := 2):k + 1] == [30]
assert raises(TypeError, lambda: slice()) == 'slice expected at least 1 argument, got 0'
assert raises(TypeError, lambda: slice(1, 2, 3, 4)) == 'slice expected at most 3 arguments, got 4'
assert raises(TypeError, lambda: slice(a=1)) == 'slice() takes no keyword arguments'
assert raises(TypeError, lambda: slice('a', 'b').indices(3)) == (
    'slice indices must be integers or None or have an __index__ method')
assert raises(ValueError, lambda: slice(0, 1, 0).indices(3)) == 'slice step cannot be zero'
assert raises(ValueError, lambda: s.indices(-1)) == 'length should not be negative'
assert raises(TypeError, lambda: s.indices('a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: s.indices()) == 'slice.indices() takes exactly one argument (0 given)'
try:
    s.start = 3
except AttributeError as failure:
    assert str(failure) == 'readonly attribute'
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: [1][slice('a')]) == 'slice indices must be integers or None or have an __index__ method'
assert raises(ValueError, lambda: 'abc'[slice(None, None, 0)]) == 'slice step cannot be zero'
assert raises(TypeError, lambda: s[0]) == "'slice' object is not subscriptable"
assert raises(TypeError, lambda: {slice([], 1): 1}) == "cannot use 'slice' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: slice(1) < 5) == "'<' not supported between instances of 'slice' and 'int'"
assert raises(TypeError, lambda: slice(1) < slice('a')) == "'<' not supported between instances of 'int' and 'str'"
assert raises(TypeError, lambda: len(s)) == "object of type 'slice' has no len()"
assert raises(TypeError, lambda: iter(s)) == "'slice' object is not iterable"
assert raises(AttributeError, lambda: s.foo) == "'slice' object has no attribute 'foo'"

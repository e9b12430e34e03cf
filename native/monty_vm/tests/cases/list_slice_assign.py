# list: index and slice reads, assignment and deletion, extended slices, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

a = list(range(10))
assert a[2:5] == [2, 3, 4]
assert a[:-7] == [0, 1, 2]
assert a[-3:] == [7, 8, 9]
assert a[::3] == [0, 3, 6, 9]
assert a[::-1] == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
assert a[8:2:-2] == [8, 6, 4]
assert a[5:5] == []
assert a[7:3] == []
assert a[-100:100:4] == [0, 4, 8]
assert a[slice(1, 3)] == [1, 2]
assert a[True] == 1
a[0] = 'z'
a[-1] = 'y'
assert a == ['z', 1, 2, 3, 4, 5, 6, 7, 8, 'y']
a = list(range(6))
a[1:3] = ['x']
assert a == [0, 'x', 3, 4, 5]
a[1:2] = [1, 2]
assert a == [0, 1, 2, 3, 4, 5]
a[2:2] = 'pq'
assert a == [0, 1, 'p', 'q', 2, 3, 4, 5]
a[len(a):] = [100]
assert a == [0, 1, 'p', 'q', 2, 3, 4, 5, 100]
a[:0] = (0,)
assert a == [0, 0, 1, 'p', 'q', 2, 3, 4, 5, 100]
a[:] = []
assert a == []
a = list(range(8))
a[::2] = ['e'] * 4
assert a == ['e', 1, 'e', 3, 'e', 5, 'e', 7]
a[::-2] = [1, 2, 3, 4]
assert a == ['e', 4, 'e', 3, 'e', 2, 'e', 1]
a[1:4:1] = []
assert a == ['e', 'e', 2, 'e', 1]
a[3:1] = ['ins']
assert a == ['e', 'e', 2, 'ins', 'e', 1]
a = [1, 2, 3]
a[1:] = a
assert a == [1, 1, 2, 3]
a = [1, 2, 3]
a[::-1] = a
assert a == [3, 2, 1]
a = [1, 2, 3]
a[1:2] = (i * i for i in range(3))
assert a == [1, 0, 1, 4, 3]
a[5:100] = [9]
assert a == [1, 0, 1, 4, 3, 9]
a[-2:] = {}
assert a == [1, 0, 1, 4]
a = list(range(10))
del a[0]
assert a == [1, 2, 3, 4, 5, 6, 7, 8, 9]
del a[-1]
assert a == [1, 2, 3, 4, 5, 6, 7, 8]
del a[1:3]
assert a == [1, 4, 5, 6, 7, 8]
del a[::2]
assert a == [4, 6, 8]
del a[:]
assert a == []
a = list(range(10))
del a[8:2:-3]
assert a == [0, 1, 2, 3, 4, 6, 7, 9]
del a[100:]
del a[3:3]
assert a == [0, 1, 2, 3, 4, 6, 7, 9]
a = list(range(5))
a[1:4] += [7]
assert a == [0, 1, 2, 3, 7, 4]
a[0:1] *= 3
assert a == [0, 0, 0, 1, 2, 3, 7, 4]
a = [[1, 2], [3]]
a[0][1:] = [8, 9]
a[1][0] += 1
assert a == [[1, 8, 9], [4]]
a = [1, 2, 3, 4, 5]
a[1:3], a[0] = [a[0]], a[1:3]
assert a == [[2, 3], 1, 4, 5]
a = [0, 1]
i = 0
i, a[i] = 1, 9
assert (i, a) == (1, [0, 9])
a = [1, 2, 3]
a[2 ** 100:] = [4]
a[:-2 ** 100] = [0]
assert a == [0, 1, 2, 3, 4]
assert raises(IndexError, lambda: a[10]) == 'list index out of range'
assert raises(IndexError, lambda: a[-10]) == 'list index out of range'
try:
    a[10] = 1
except IndexError as failure:
    assert str(failure) == 'list assignment index out of range'
else:
    assert False, 'no IndexError'
try:
    a[-10] = 1
except IndexError as failure:
    assert str(failure) == 'list assignment index out of range'
else:
    assert False, 'no IndexError'
try:
    del a[10]
except IndexError as failure:
    assert str(failure) == 'list assignment index out of range'
else:
    assert False, 'no IndexError'
assert raises(TypeError, lambda: a['x']) == 'list indices must be integers or slices, not str'
try:
    a['x'] = 1
except TypeError as failure:
    assert str(failure) == 'list indices must be integers or slices, not str'
else:
    assert False, 'no TypeError'
try:
    del a['x']
except TypeError as failure:
    assert str(failure) == 'list indices must be integers or slices, not str'
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: a[1.0]) == 'list indices must be integers or slices, not float'
assert raises(TypeError, lambda: a[None]) == 'list indices must be integers or slices, not NoneType'
assert raises(TypeError, lambda: a[1, 2]) == 'list indices must be integers or slices, not tuple'
assert raises(ValueError, lambda: a[::0]) == 'slice step cannot be zero'
try:
    a[::0] = []
except ValueError as failure:
    assert str(failure) == 'slice step cannot be zero'
else:
    assert False, 'no ValueError'
try:
    del a[::0]
except ValueError as failure:
    assert str(failure) == 'slice step cannot be zero'
else:
    assert False, 'no ValueError'
try:
    a[::2] = [1]
except ValueError as failure:
    assert str(failure) == 'attempt to assign sequence of size 1 to extended slice of size 3'
else:
    assert False, 'no ValueError'
try:
    a[0:4:2] = [1, 2, 3]
except ValueError as failure:
    assert str(failure) == 'attempt to assign sequence of size 3 to extended slice of size 2'
else:
    assert False, 'no ValueError'
try:
    a[::-1] = [1]
except ValueError as failure:
    assert str(failure) == 'attempt to assign sequence of size 1 to extended slice of size 5'
else:
    assert False, 'no ValueError'
try:
    a[1:2] = 5
except TypeError as failure:
    assert str(failure) == 'must assign iterable to extended slice'
else:
    assert False, 'no TypeError'
try:
    a[::2] = 5
except TypeError as failure:
    assert str(failure) == 'must assign iterable to extended slice'
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: a['a':'b']) == 'slice indices must be integers or None or have an __index__ method'
try:
    a['a':'b'] = []
except TypeError as failure:
    assert str(failure) == 'slice indices must be integers or None or have an __index__ method'
else:
    assert False, 'no TypeError'
assert raises(IndexError, lambda: a[2 ** 100]) == "cannot fit 'int' into an index-sized integer"
try:
    a[2 ** 100] = 0
except IndexError as failure:
    assert str(failure) == "cannot fit 'int' into an index-sized integer"
else:
    assert False, 'no IndexError'
assert a == [0, 1, 2, 3, 4]
assert [][1:2] == []
assert [1][:1] == [1]

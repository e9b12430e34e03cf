# range: construction, length, indexing, slicing, membership, equality, big bounds, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert list(range(5)) == [0, 1, 2, 3, 4]
assert list(range(2, 5)) == [2, 3, 4]
assert list(range(0, 10, 3)) == [0, 3, 6, 9]
assert list(range(5, 0, -2)) == [5, 3, 1]
assert list(range(0)) == []
assert list(range(5, 2)) == []
assert list(range(2, 5, -1)) == []
assert list(range(-3, 3)) == [-3, -2, -1, 0, 1, 2]
assert list(range(True, 4)) == [1, 2, 3]
assert repr(range(5)) == 'range(0, 5)'
assert repr(range(1, 5)) == 'range(1, 5)'
assert repr(range(0, 5, 2)) == 'range(0, 5, 2)'
assert str(range(0, 5, 1)) == 'range(0, 5)'
r = range(10, 50, 5)
assert len(r) == 8
assert r[0] == 10
assert r[-1] == 45
assert r[3] == 25
assert r[True] == 15
assert r[1:3] == range(15, 25, 5)
assert r[::-1] == range(45, 5, -5)
assert r[::2] == range(10, 50, 10)
assert r[5:2] == range(35, 20, 5)
assert r[-2:] == range(40, 50, 5)
assert r[:100] == range(10, 50, 5)
assert list(r[6:1:-2]) == [40, 30, 20]
assert r.start + r.stop + r.step == 65
assert range(3).start == 0
assert range(3).step == 1
assert (20 in r) is True
assert (21 in r) is False
assert (50 in r) is False
assert (20.0 in r) is True
assert ('20' in r) is False
assert (None in r) is False
assert (True in range(2)) is True
assert r.index(20) == 2
assert r.count(20) == 1
assert r.count(3) == 0
assert (range(0) == range(5, 5)) is True
assert (range(0, 3, 2) == range(0, 4, 2)) is True
assert (range(3) == range(0, 3)) is True
assert (range(3) != range(4)) is True
assert (range(3) == [0, 1, 2]) is False
assert (hash(range(0, 3, 2)) == hash(range(0, 4, 2))) is True
assert {range(3): 'x'}[range(0, 3, 1)] == 'x'
assert bool(range(0)) is False
assert bool(range(1)) is True
assert list(reversed(range(5))) == [4, 3, 2, 1, 0]
assert list(reversed(range(0, 10, 4))) == [8, 4, 0]
assert sum(range(101)) == 5050
assert max(range(3, 9)) == 8
assert min(range(9, 3, -2)) == 5
assert sorted(range(3), reverse=True) == [2, 1, 0]
assert [*range(2), *range(2)] == [0, 1, 0, 1]
assert tuple(range(3, 0, -1)) == (3, 2, 1)
assert range(10 ** 20, 10 ** 20 + 3)[1] == 100000000000000000001
assert list(range(10 ** 20, 10 ** 20 + 3)) == [100000000000000000000, 100000000000000000001, 100000000000000000002]
assert list(range(-2 ** 63, -2 ** 63 + 2)) == [-9223372036854775808, -9223372036854775807]
assert (10 ** 20 + 1 in range(10 ** 20, 10 ** 20 + 3)) is True
assert range(0, 10 ** 30, 10 ** 29)[-1] == 900000000000000000000000000000
assert list(range(2 ** 63 - 1, 2 ** 63 + 2)) == [9223372036854775807, 9223372036854775808, 9223372036854775809]
assert range(10 ** 30)[5:10 ** 25:10 ** 24] == range(5, 10000000000000000000000000, 1000000000000000000000000)
assert len(range(-10 ** 20, 10 ** 20, 10 ** 19)) == 20
it = iter(range(3))
assert next(it) == 0
assert list(it) == [1, 2]
assert next(it, 'done') == 'done'
assert type(iter(range(2))).__name__ == 'range_iterator'
i = 'before'
for i in range(3):
    pass
assert i == 2
for i in range(0):
    i = 'never'
assert i == 2
n = 3
out = []
for i in range(n):
    n = 10
    out.append(i)
    i = 100
assert out == [0, 1, 2]
assert raises(TypeError, lambda: range()) == 'range expected at least 1 argument, got 0'
assert raises(ValueError, lambda: range(1, 2, 0)) == 'range() arg 3 must not be zero'
assert raises(TypeError, lambda: range(1.5)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: range('a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: range(1, None)) == "'NoneType' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: range(1, 2, 3, 4)) == 'range expected at most 3 arguments, got 4'
assert raises(TypeError, lambda: range(x=1)) == 'range() takes no keyword arguments'
assert raises(IndexError, lambda: r[8]) == 'range object index out of range'
assert raises(IndexError, lambda: r[-9]) == 'range object index out of range'
assert raises(TypeError, lambda: r['a']) == 'range indices must be integers or slices, not str'
assert raises(TypeError, lambda: r[1.0]) == 'range indices must be integers or slices, not float'
assert raises(ValueError, lambda: r[::0]) == 'slice step cannot be zero'
assert raises(ValueError, lambda: r.index(21)) == 'range.index(x): x not in range'
assert raises(ValueError, lambda: r.index('a')) == 'sequence.index(x): x not in sequence'
try:
    r[0] = 1
except TypeError as failure:
    assert str(failure) == "'range' object does not support item assignment"
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: r + r) == "unsupported operand type(s) for +: 'range' and 'range'"
assert raises(TypeError, lambda: r < r) == "'<' not supported between instances of 'range' and 'range'"
try:
    r.start = 1
except AttributeError as failure:
    assert str(failure) == 'readonly attribute'
else:
    assert False, 'no AttributeError'
assert raises(AttributeError, lambda: r.foo) == "'range' object has no attribute 'foo'"
assert raises(TypeError, lambda: range(3)()) == "'range' object is not callable"
assert raises(TypeError, lambda: next(range(3))) == "'range' object is not an iterator"

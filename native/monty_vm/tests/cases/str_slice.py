# str: indexing, slicing, iteration, ASCII and not, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

s = 'abcdef'
assert s[0] == 'a'
assert s[-1] == 'f'
assert s[-6] == 'a'
assert s[True] == 'b'
assert s[1:3] == 'bc'
assert s[:3] == 'abc'
assert s[3:] == 'def'
assert s[:] == 'abcdef'
assert s[::2] == 'ace'
assert s[1::2] == 'bdf'
assert s[::-1] == 'fedcba'
assert s[::-2] == 'fdb'
assert s[4:1:-1] == 'edc'
assert s[1:4:-1] == ''
assert s[-3:] == 'def'
assert s[:-3] == 'abc'
assert s[-3:-1] == 'de'
assert s[10:] == ''
assert s[:100] == 'abcdef'
assert s[-100:2] == 'ab'
assert s[3:1] == ''
assert s[5:0:-2] == 'fdb'
assert s[None:None:None] == 'abcdef'
assert s[2:None] == 'cdef'
assert s[slice(1, 4)] == 'bcd'
assert s[:2 ** 100] == 'abcdef'
assert s[-2 ** 100:2] == 'ab'
assert s[::2 ** 100] == 'a'
assert s[::-2 ** 100] == 'f'
assert ''[0:5] == ''
assert ''[::-1] == ''
u = 'aé中😀z'
assert len(u) == 5
assert u[1] == 'é'
assert u[2] == '中'
assert u[3] == '😀'
assert u[-1] == 'z'
assert u[-2] == '😀'
assert u[1:4] == 'é中😀'
assert u[::-1] == 'z😀中éa'
assert u[::2] == 'a中z'
assert u[3:] == '😀z'
assert (u[:2] + u[2:] == u) is True
assert list(u) == ['a', 'é', '中', '😀', 'z']
assert [ord(c) for c in u] == [97, 233, 20013, 128512, 122]
assert [c for c in reversed(u)] == ['z', '😀', '中', 'é', 'a']
assert ''.join(sorted(u)) == 'azé中😀'
assert (u[1:3] == 'é中') is True
assert list(enumerate('ab', 1)) == [(1, 'a'), (2, 'b')]
assert [a + b for a, b in zip(s, s[1:])] == ['ab', 'bc', 'cd', 'de', 'ef']
assert s[1:-1][1:-1] == 'cd'
assert min(u) + max(u) == 'a😀'
assert ('z' < 'é' < '中' < '😀') is True
assert sum(c == 'a' for c in 'banana') == 3
for i in range(-7, 8):
    for step in (1, 2, -1, -2):
        assert s[i::step] == ''.join(list(s)[i::step])
        assert u[:i:step] == ''.join(list(u)[:i:step])
assert raises(IndexError, lambda: s[6]) == 'string index out of range'
assert raises(IndexError, lambda: s[-7]) == 'string index out of range'
assert raises(IndexError, lambda: ''[0]) == 'string index out of range'
assert raises(TypeError, lambda: s['a']) == "string indices must be integers, not 'str'"
assert raises(TypeError, lambda: s[1.0]) == "string indices must be integers, not 'float'"
assert raises(TypeError, lambda: s[None]) == "string indices must be integers, not 'NoneType'"
assert raises(TypeError, lambda: s[1, 2]) == "string indices must be integers, not 'tuple'"
assert raises(ValueError, lambda: s[::0]) == 'slice step cannot be zero'
assert raises(TypeError, lambda: s['a':]) == 'slice indices must be integers or None or have an __index__ method'
assert raises(TypeError, lambda: s[1.5:]) == 'slice indices must be integers or None or have an __index__ method'
try:
    s[0] = 'x'
except TypeError as failure:
    assert str(failure) == "'str' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    del s[0]
except TypeError as failure:
    assert str(failure) == "'str' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    s[1:2] = 'x'
except TypeError as failure:
    assert str(failure) == "'str' object does not support item assignment"
else:
    assert False, 'no TypeError'
assert raises(IndexError, lambda: u[5]) == 'string index out of range'

# bytes: literals, construction, indexing, slicing, comparison, repr, hex, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

b = b'hello'
assert b == b'hello'
assert type(b) is bytes
assert len(b) == 5
assert b[0] == 104
assert b[-1] == 111
assert b[1:3] == b'el'
assert b[::-1] == b'olleh'
assert b[10:] == b''
assert list(b) == [104, 101, 108, 108, 111]
assert [hex(c) for c in b[:2]] == ['0x68', '0x65']
assert b + b' world' == b'hello world'
assert b * 2 == b'hellohello'
assert 0 * b == b''
assert (b == b'hello') is True
assert (b == 'hello') is False
assert (b'a' < b'b') is True
assert (b'a' < b'aa') is True
assert (b'\xff' > b'a') is True
assert (104 in b) is True
assert (b'ell' in b) is True
assert (b'' in b) is True
assert (b'z' in b) is False
assert b'\x00\n\t\r\\\'"\x7f\xff' == b'\x00\n\t\r\\\'"\x7f\xff'
assert repr(b"it's") == 'b"it\'s"'
assert repr(b'"') == 'b\'"\''
assert repr(b'\'"') == 'b\'\\\'"\''
assert repr(b'') == "b''"
assert str(b'ab') == "b'ab'"
assert rb'\n' == b'\\n'
assert b'a' b'b' == b'ab'
assert bytes() == b''
assert bytes(3) == b'\x00\x00\x00'
assert bytes([1, 2, 255]) == b'\x01\x02\xff'
assert bytes((65, 66)) == b'AB'
assert bytes(range(3)) == b'\x00\x01\x02'
assert bytes(b'x') == b'x'
assert bytes('é', 'utf-8') == b'\xc3\xa9'
assert bytes('a', encoding='ascii') == b'a'
assert bytes(i for i in b'abc') == b'abc'
assert bytes([True, False]) == b'\x01\x00'
assert b.hex() == '68656c6c6f'
assert b.hex(' ') == '68 65 6c 6c 6f'
assert b.hex(':', 2) == '68:656c:6c6f'
assert b.hex('-', -2) == '6865-6c6c-6f'
assert bytes.fromhex('68 65 6c') == b'hel'
assert bytes.fromhex('') == b''
assert bytes.fromhex('FFfe') == b'\xff\xfe'
assert b.decode() == 'hello'
assert b'\xc3\xa9'.decode() == 'é'
assert b'\xe9'.decode('latin-1') == 'é'
assert b'a\xff'.decode('utf-8', 'replace') == 'a�'
assert b'a\xff'.decode('utf-8', 'ignore') == 'a'
assert b'a\xff'.decode('ascii', errors='backslashreplace') == 'a\\xff'
assert (hash(b'a') == hash(b'a')) is True
assert {b'a': 1}.get('a') is None
assert bool(b'') is False
assert sorted([b'b', b'a', b'']) == [b'', b'a', b'b']
assert max(b) == 111
assert b'%s-%d' % (b'x', 5) == b'x-5'
assert b'%x %5.1f|%c' % (255, 1.25, 65) == b'ff   1.2|A'
assert b'%(a)b' % {b'a': b'q'} == b'q'
assert tuple(b'ab') == (97, 98)
assert iter(b'ab').__next__() == 97
x = b'a'
x += b'b'
x *= 2
assert x == b'abab'
assert raises(IndexError, lambda: b[5]) == 'index out of range'
assert raises(TypeError, lambda: b['a']) == 'byte indices must be integers or slices, not str'
try:
    b[0] = 1
except TypeError as failure:
    assert str(failure) == "'bytes' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    del b[0]
except TypeError as failure:
    assert str(failure) == "'bytes' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: b + 'a') == "can't concat str to bytes"
assert raises(TypeError, lambda: 'a' + b) == 'can only concatenate str (not "bytes") to str'
assert raises(TypeError, lambda: b'a' < 'a') == "'<' not supported between instances of 'bytes' and 'str'"
assert raises(ValueError, lambda: 256 in b) == 'byte must be in range(0, 256)'
assert raises(ValueError, lambda: -1 in b) == 'byte must be in range(0, 256)'
assert raises(TypeError, lambda: 'a' in b) == "a bytes-like object is required, not 'str'"
assert raises(ValueError, lambda: bytes([256])) == 'bytes must be in range(0, 256)'
assert raises(ValueError, lambda: bytes([-1])) == 'bytes must be in range(0, 256)'
assert raises(ValueError, lambda: bytes(-1)) == 'negative count'
assert raises(TypeError, lambda: bytes('a')) == 'string argument without an encoding'
assert raises(TypeError, lambda: bytes(['a'])) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: bytes(1.5)) == "cannot convert 'float' object to bytes"
assert raises(TypeError, lambda: bytes(None)) == "cannot convert 'NoneType' object to bytes"
assert raises(UnicodeEncodeError, lambda: bytes('é', 'ascii')) == (
    "'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)")
assert raises(TypeError, lambda: bytes(1, 'ascii')) == 'encoding without a string argument'
assert raises(ValueError, lambda: bytes.fromhex('6')) == 'fromhex() arg must contain an even number of hexadecimal digits'
assert raises(ValueError, lambda: bytes.fromhex('zz')) == 'non-hexadecimal number found in fromhex() arg at position 0'
assert raises(TypeError, lambda: bytes.fromhex(1)) == 'fromhex() argument must be str or bytes-like, not int'
assert raises(UnicodeDecodeError, lambda: b'\xff'.decode()) == (
    "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte")
assert raises(UnicodeDecodeError, lambda: b'a\xc3'.decode()) == (
    "'utf-8' codec can't decode byte 0xc3 in position 1: unexpected end of data")
assert raises(UnicodeDecodeError, lambda: b'\xed\xa0\x80'.decode()) == (
    "'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte")
assert raises(UnicodeDecodeError, lambda: b'\x80'.decode('ascii')) == (
    "'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)")
assert raises(TypeError, lambda: b'%s' % 'x') == (
    "%b requires a bytes-like object, or an object that implements __bytes__, not 'str'")
assert raises(TypeError, lambda: b'%d' % 'x') == '%d format: a real number is required, not str'
assert raises(TypeError, lambda: b * 'a') == "can't multiply sequence by non-int of type 'str'"

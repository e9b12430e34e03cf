# Bitwise operators and bit methods of ints, signed and of any size.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert 6 & 3 == 2
assert 6 | 3 == 7
assert 6 ^ 3 == 5
assert ~5 == -6
assert ~-1 == 0
assert ~0 == -1
assert -6 & 3 == 2
assert -6 | 3 == -5
assert -6 ^ 3 == -7
assert -6 & -4 == -8
assert -6 | -4 == -2
assert -6 ^ -4 == 6
assert 1 << 0 == 1
assert 1 << 62 == 4611686018427387904
assert 1 << 63 == 9223372036854775808
assert 1 << 64 == 18446744073709551616
assert 1 << 100 == 1267650600228229401496703205376
assert -1 << 63 == -9223372036854775808
assert -1 << 64 == -18446744073709551616
assert 0 << 1000 == 0
assert 1 >> 1 == 0
assert -1 >> 1 == -1
assert -1 >> 100 == -1
assert -5 >> 1 == -3
assert 5 >> 64 == 0
assert 2 ** 100 >> 98 == 4
assert -2 ** 100 >> 98 == -4
assert (-2 ** 100 - 1) >> 100 == -2
assert 2 ** 100 >> 200 == 0
assert (2 ** 100 + 7) & 0xff == 7
assert -(2 ** 100) & 0xff == 0
assert -1 & (2 ** 70 - 1) == 1180591620717411303423
assert (2 ** 100) | 1 == 1267650600228229401496703205377
assert (2 ** 64) ^ (2 ** 64 + 3) == 3
assert -(2 ** 64) ^ 5 == -18446744073709551611
assert -(2 ** 64) | 5 == -18446744073709551611
assert ~(2 ** 64) == -18446744073709551617
assert ~(-2 ** 63) == 9223372036854775807
assert 5 & True == 1
assert type(True & True) is bool
assert type(True | 1) is int
assert type(True ^ False) is bool
assert True ^ True is False
assert True << 3 == 8
assert (0).bit_length() == 0
assert (1).bit_length() == 1
assert (-1).bit_length() == 1
assert (255).bit_length() == 8
assert (256).bit_length() == 9
assert (-256).bit_length() == 9
assert (0).bit_count() == 0
assert (255).bit_count() == 8
assert (-255).bit_count() == 8
assert True.bit_length() == 1
assert (1024).to_bytes(2, 'big') == b'\x04\x00'
assert (1024).to_bytes(4, 'little') == b'\x00\x04\x00\x00'
assert (-2).to_bytes(2, 'big', signed=True) == b'\xff\xfe'
assert (200).to_bytes() == b'\xc8'
assert int.from_bytes(b'\x01\x00', 'big') == 256
assert int.from_bytes(b'\x01\x00', 'little') == 1
assert int.from_bytes(b'\xff\xfe', 'big', signed=True) == -2
assert int.from_bytes([1, 2, 3], 'big') == 66051
assert int.from_bytes(b'', 'big') == 0
assert bin(10) == '0b1010'
assert bin(-10) == '-0b1010'
assert oct(64) == '0o100'
assert hex(-255) == '-0xff'
assert bin(True) == '0b1'
x = 0b1100
x &= 0b0110
assert x == 4
x |= 3
assert x == 7
x ^= 0xF
assert x == 8
x <<= 4
assert x == 128
x >>= 2
assert x == 32
assert 1 | 2 ^ 3 & 4 << 1 == 3
assert (1 | 2) ^ (3 & 4) << 1 == 3
assert ~1 + 2 == 0
assert -1 ** 2 & 3 == 3
assert (5 & 3 == 1) is True
assert raises(ValueError, lambda: 1 << -1) == 'negative shift count'
assert raises(ValueError, lambda: 1 >> -1) == 'negative shift count'
assert raises(TypeError, lambda: 1 & 1.0) == "unsupported operand type(s) for &: 'int' and 'float'"
assert raises(TypeError, lambda: 1.5 | 2) == "unsupported operand type(s) for |: 'float' and 'int'"
assert raises(TypeError, lambda: '1' ^ 2) == "unsupported operand type(s) for ^: 'str' and 'int'"
assert raises(TypeError, lambda: ~1.5) == "bad operand type for unary ~: 'float'"
assert raises(TypeError, lambda: ~'a') == "bad operand type for unary ~: 'str'"
assert raises(TypeError, lambda: 1 << 1.0) == "unsupported operand type(s) for <<: 'int' and 'float'"
assert raises(OverflowError, lambda: (256).to_bytes(1, 'big')) == 'int too big to convert'
assert raises(OverflowError, lambda: (-1).to_bytes(2, 'big')) == "can't convert negative int to unsigned"
assert raises(ValueError, lambda: (1).to_bytes(-1, 'big')) == 'length argument must be non-negative'
assert raises(ValueError, lambda: (1).to_bytes(2, 'middle')) == "byteorder must be either 'little' or 'big'"
assert raises(TypeError, lambda: bin(1.0)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: hex('a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: oct(None)) == "'NoneType' object cannot be interpreted as an integer"
x = 5
try:
    x &= 'a'
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for &=: 'int' and 'str'"
else:
    assert False, 'no TypeError'
try:
    x <<= 0.5
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for <<=: 'int' and 'float'"
else:
    assert False, 'no TypeError'
assert x == 5

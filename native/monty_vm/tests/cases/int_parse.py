# int() and literals: bases, underscores, spaces, unicode digits, every error text.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert 0x1F == 31
assert 0o17 == 15
assert 0b1011 == 11
assert 0XfF == 255
assert 0B11 + 0O7 == 10
assert 1_000_000 == 1000000
assert 0x_ff_ff == 65535
assert 0b_1010_1010 == 170
assert 00 == 0
assert 0_0 == 0
assert int() == 0
assert int(0) == 0
assert int(True) == 1
assert int(3.99) == 3
assert int(-3.99) == -3
assert int('42') == 42
assert int('  42  ') == 42
assert int('\t\n-42\r\n') == -42
assert int('+7') == 7
assert int('1_000') == 1000
assert int('0007') == 7
assert int('ff', 16) == 255
assert int('0xff', 16) == 255
assert int('0XFF', 16) == 255
assert int('0b101', 2) == 5
assert int('0o17', 8) == 15
assert int('z', 36) == 35
assert int('Zz', 36) == 1295
assert int('10', base=7) == 7
assert int('0x1f', 0) == 31
assert int('0b11', 0) == 3
assert int('0o11', 0) == 9
assert int('12', 0) == 12
assert int('00', 0) == 0
assert int('-0x10', 0) == -16
assert int('0b1', 16) == 177
assert int('b1', 16) == 177
assert int(b'12') == 12
assert int(b' 7f ', 16) == 127
assert int('٣٤') == 34
assert int('１２３') == 123
assert int('-' + '9' * 20) == -99999999999999999999
assert int(1e3) == 1000
assert int(-0.0) == 0
assert raises(ValueError, lambda: int('')) == "invalid literal for int() with base 10: ''"
assert raises(ValueError, lambda: int('  ')) == "invalid literal for int() with base 10: '  '"
assert raises(ValueError, lambda: int('abc')) == "invalid literal for int() with base 10: 'abc'"
assert raises(ValueError, lambda: int('1.5')) == "invalid literal for int() with base 10: '1.5'"
assert raises(ValueError, lambda: int('1e3')) == "invalid literal for int() with base 10: '1e3'"
assert raises(ValueError, lambda: int('1__0')) == "invalid literal for int() with base 10: '1__0'"
assert raises(ValueError, lambda: int('_1')) == "invalid literal for int() with base 10: '_1'"
assert raises(ValueError, lambda: int('1_')) == "invalid literal for int() with base 10: '1_'"
assert raises(ValueError, lambda: int('+ 1')) == "invalid literal for int() with base 10: '+ 1'"
assert raises(ValueError, lambda: int('--1')) == "invalid literal for int() with base 10: '--1'"
assert raises(ValueError, lambda: int('0x1f')) == "invalid literal for int() with base 10: '0x1f'"
assert raises(ValueError, lambda: int('12', 2)) == "invalid literal for int() with base 2: '12'"
assert raises(ValueError, lambda: int('9', 8)) == "invalid literal for int() with base 8: '9'"
assert raises(ValueError, lambda: int('z', 35)) == "invalid literal for int() with base 35: 'z'"
assert raises(ValueError, lambda: int('010', 0)) == "invalid literal for int() with base 0: '010'"
assert raises(ValueError, lambda: int('0x', 16)) == "invalid literal for int() with base 16: '0x'"
assert raises(ValueError, lambda: int('1', 1)) == 'int() base must be >= 2 and <= 36, or 0'
assert raises(ValueError, lambda: int('1', 37)) == 'int() base must be >= 2 and <= 36, or 0'
assert raises(ValueError, lambda: int('1', -2)) == 'int() base must be >= 2 and <= 36, or 0'
assert raises(TypeError, lambda: int(5, 10)) == "int() can't convert non-string with explicit base"
assert raises(TypeError, lambda: int(2.5, 2)) == "int() can't convert non-string with explicit base"
assert raises(TypeError, lambda: int(None)) == (
    "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
assert raises(TypeError, lambda: int([])) == "int() argument must be a string, a bytes-like object or a real number, not 'list'"
assert raises(TypeError, lambda: int({})) == "int() argument must be a string, a bytes-like object or a real number, not 'dict'"
assert raises(TypeError, lambda: int(1j)) == (
    "int() argument must be a string, a bytes-like object or a real number, not 'complex'")
assert raises(OverflowError, lambda: int(float('inf'))) == 'cannot convert float infinity to integer'
assert raises(OverflowError, lambda: int(float('-inf'))) == 'cannot convert float infinity to integer'
assert raises(ValueError, lambda: int(float('nan'))) == 'cannot convert float NaN to integer'
assert raises(ValueError, lambda: int(b'x')) == "invalid literal for int() with base 10: b'x'"
assert raises(ValueError, lambda: int('1\x002')) == "invalid literal for int() with base 10: '1\\x002'"
assert raises(ValueError, lambda: int('a\nb')) == "invalid literal for int() with base 10: 'a\\nb'"
assert raises(ValueError, lambda: int("it's")) == 'invalid literal for int() with base 10: "it\'s"'
assert raises(TypeError, lambda: int('1', '2')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: int('1', 2.0)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: int(base=10)) == 'int() missing string argument'
assert raises(TypeError, lambda: int('1', 2, 3)) == 'int expected at most 2 arguments, got 3'
assert raises(ValueError, lambda: int('x' * 300)) == (
    "invalid literal for int() with base 10: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")

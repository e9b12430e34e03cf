# Float arithmetic, comparison with ints, rounding, is_integer and friends.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert 1.5 + 2 == 3.5
assert 3 - 0.5 == 2.5
assert 0.5 * 4 == 2.0
assert 7.5 / 2.5 == 3.0
assert 7.5 // 2 == 3.0
assert -7.5 // 2 == -4.0
assert 7.5 // -2 == -4.0
assert 7.5 % 2 == 1.5
assert -7.5 % 2 == 0.5
assert 7.5 % -2 == -0.5
assert -7.5 % -2 == -1.5
assert divmod(7.5, 2) == (3.0, 1.5)
assert divmod(-7.5, 2) == (-4.0, 0.5)
assert divmod(7, 2.5) == (2.0, 2.0)
assert repr(-4.0 % 2) == '0.0'
assert repr(4.0 % -2) == '-0.0'
assert repr(0.0 // -3) == '-0.0'
assert 5.0 % float('inf') == 5.0
assert -5.0 % float('inf') == float('inf')
assert -5.0 // float('inf') == -1.0
assert (2.0 ** 0.5 * 2.0 ** 0.5 - 2 < 1e-12) is True
assert 2.0 ** 3 == 8.0
assert 2 ** 3.0 == 8.0
assert 4 ** 0.5 == 2.0
assert 4 ** -0.5 == 0.5
assert (-8.0) ** 2 == 64.0
assert (-2.0) ** -3 == -0.125
assert 0.0 ** 0 == 1.0
assert 1.0 ** float('nan') == 1.0
assert float('inf') ** 0 == 1.0
assert float('inf') ** -1 == 0.0
assert (1 == 1.0) is True
assert (0.1 + 0.2 == 0.3) is False
assert (0.0 == -0.0) is True
assert (1 < 1.5 < 2) is True
assert (2 ** 53 == 2.0 ** 53) is True
assert (2 ** 53 + 1 == 2.0 ** 53) is False
assert (2 ** 53 + 1 > 2.0 ** 53) is True
assert (1.0 == True) is True
nan = float('nan')
inf = float('inf')
assert (nan == nan) is False
assert (nan != nan) is True
assert (nan < 1 or nan > 1 or nan <= nan) is False
assert (nan in [nan]) is True
assert (inf > 10 ** 300) is True
assert (-inf < -10 ** 300) is True
assert (inf == inf) is True
assert repr(inf - inf) == 'nan'
assert repr(inf * 0) == 'nan'
assert repr(inf / inf) == 'nan'
assert 1 / inf == 0.0
assert inf + 1 == float('inf')
assert round(2.5) == 2
assert round(3.5) == 4
assert round(-2.5) == -2
assert round(0.5) == 0
assert type(round(2.0)) is int
assert round(2.675, 2) == 2.67
assert round(1234.5678, -2) == 1200.0
assert round(1234.5678, 0) == 1235.0
assert round(-0.4) == 0
assert repr(round(-0.4, 0)) == '-0.0'
assert round(5, 3) == 5
assert round(15, -1) == 20
assert round(25, -1) == 20
assert (round(1e300)  == int(1e300)) is True
assert abs(-1.5) == 1.5
assert -(1.5) == -1.5
assert +(-2.5) == -2.5
assert repr(-(0.0)) == '-0.0'
assert (bool(0.0) or bool(-0.0)) is False
assert bool(nan) is True
assert (4.0).is_integer() is True
assert (4.5).is_integer() is False
assert inf.is_integer() is False
assert (0.75).as_integer_ratio() == (3, 4)
assert (-2.5).as_integer_ratio() == (-5, 2)
assert (1.5).hex() == '0x1.8000000000000p+0'
assert (0.1).hex() == '0x1.999999999999ap-4'
assert (-0.0).hex() == '-0x0.0p+0'
assert float.fromhex('0x1.8p+1') == 3.0
assert float.fromhex('-0x.8') == -0.5
assert float.fromhex('inf') == float('inf')
assert (3.7).__trunc__() == 3
assert (3.7).__int__() == 3
assert (1.5).real + (1.5).imag == 1.5
assert (2.5).conjugate() == 2.5
assert raises(ZeroDivisionError, lambda: 1.0 / 0) == 'division by zero'
assert raises(ZeroDivisionError, lambda: 1.0 // 0) == 'division by zero'
assert raises(ZeroDivisionError, lambda: 1.0 % 0) == 'division by zero'
assert raises(ZeroDivisionError, lambda: divmod(1.0, 0.0)) == 'division by zero'
assert raises(ZeroDivisionError, lambda: 0.0 ** -1) == 'zero to a negative power'
assert raises(OverflowError, lambda: 10.0 ** 400) in ("(34, 'Numerical result out of range')", "(68, 'Result not representable')")
try:
    1e200 ** 2
except OverflowError as error:
    # The number and its text are the C library's.
    assert len(error.args) == 2 and type(error.args[0]) is int and type(error.args[1]) is str
assert raises(OverflowError, lambda: round(inf)) == 'cannot convert float infinity to integer'
assert raises(ValueError, lambda: round(nan)) == 'cannot convert float NaN to integer'
assert raises(TypeError, lambda: 1.5 + 'a') == "unsupported operand type(s) for +: 'float' and 'str'"
assert raises(TypeError, lambda: 1.5 << 1) == "unsupported operand type(s) for <<: 'float' and 'int'"
assert raises(TypeError, lambda: 'a' * 1.5) == "can't multiply sequence by non-int of type 'float'"
assert raises(TypeError, lambda: [1] * 2.0) == "can't multiply sequence by non-int of type 'float'"
assert raises(TypeError, lambda: 1.5 < 'a') == "'<' not supported between instances of 'float' and 'str'"
assert raises(OverflowError, lambda: inf.as_integer_ratio()) == 'cannot convert Infinity to integer ratio'
assert raises(ValueError, lambda: nan.as_integer_ratio()) == 'cannot convert NaN to integer ratio'
assert raises(TypeError, lambda: round(1.5, 'a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: round('a')) == "type str doesn't define __round__ method"
assert raises(ValueError, lambda: float.fromhex('zz')) == 'invalid hexadecimal floating-point string'

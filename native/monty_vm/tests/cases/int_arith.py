# Integer arithmetic: + - * // % ** divmod, signs, i64 edges, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert 7 // 2 == 3
assert -7 // 2 == -4
assert 7 // -2 == -4
assert -7 // -2 == 3
assert 7 % 3 == 1
assert -7 % 3 == 2
assert 7 % -3 == -2
assert -7 % -3 == -1
assert 0 // 5 == 0
assert 0 % -5 == 0
assert divmod(17, 5) == (3, 2)
assert divmod(-17, 5) == (-4, 3)
assert divmod(17, -5) == (-4, -3)
assert divmod(-17, -5) == (3, -2)
for a in range(-12, 13, 3):
    for b in (-5, -3, -1, 1, 2, 4):
        q, r = divmod(a, b)
        assert q * b + r == a
        assert r == 0 or (r > 0) == (b > 0)
        assert (q, r) == (a // b, a % b)
assert 2 ** 10 == 1024
assert (-2) ** 3 == -8
assert -2 ** 4 == -16
assert 0 ** 0 == 1
assert 7 ** 0 == 1
assert 2 ** -1 == 0.5
assert (-2) ** -3 == -0.125
assert 10 ** -2 == 0.01
assert type(2 ** -1) is float
assert pow(3, 4) == 81
assert pow(3, 4, 5) == 1
assert pow(-3, 3, 5) == 3
assert pow(3, -1, 7) == 5
assert pow(2, -3, 11) == 7
assert pow(5, 3, -7) == -1
assert pow(2, 0, 1) == 0
assert 7 / 2 == 3.5
assert 6 / 3 == 2.0
assert type(6 / 3) is float
assert -1 / 4 == -0.25
assert 1 - -1 == 2
assert - - 5 == 5
assert +-+5 == -5
assert 2 + 3 * 4 - 5 == 9
assert (2 + 3) * 4 == 20
assert 2 ** 3 ** 2 == 512
assert 100 - 10 - 1 == 89
assert 100 // 10 // 3 == 3
assert 9223372036854775807 + 1 == 9223372036854775808
assert -9223372036854775808 - 1 == -9223372036854775809
assert 9223372036854775807 * 2 == 18446744073709551614
assert -9223372036854775808 // -1 == 9223372036854775808
assert -9223372036854775808 % -1 == 0
assert -(-9223372036854775808) == 9223372036854775808
assert abs(-9223372036854775808) == 9223372036854775808
assert 3037000500 * 3037000500 == 9223372037000250000
assert 4294967296 * 4294967296 - 1 == 18446744073709551615
assert 9223372036854775807 - (-1) == 9223372036854775808
assert (9223372036854775807 + 1) - 1 == 9223372036854775807
assert 9223372036854775808 - 9223372036854775809 == -1
assert raises(ZeroDivisionError, lambda: 1 / 0) == 'division by zero'
assert raises(ZeroDivisionError, lambda: 1 // 0) == 'division by zero'
assert raises(ZeroDivisionError, lambda: 1 % 0) == 'division by zero'
assert raises(ZeroDivisionError, lambda: divmod(1, 0)) == 'division by zero'
assert raises(ZeroDivisionError, lambda: 0 ** -1) == 'zero to a negative power'
assert raises(ValueError, lambda: pow(2, 3, 0)) == 'pow() 3rd argument cannot be 0'
assert raises(ValueError, lambda: pow(2, -1, 4)) == 'base is not invertible for the given modulus'
assert raises(TypeError, lambda: 1 + 'a') == "unsupported operand type(s) for +: 'int' and 'str'"
assert raises(TypeError, lambda: 'a' - 1) == "unsupported operand type(s) for -: 'str' and 'int'"
assert raises(TypeError, lambda: 1 * None) == "unsupported operand type(s) for *: 'int' and 'NoneType'"
assert raises(TypeError, lambda: [] / 2) == "unsupported operand type(s) for /: 'list' and 'int'"
assert raises(TypeError, lambda: 2 ** 'x') == "unsupported operand type(s) for ** or pow(): 'int' and 'str'"
assert raises(TypeError, lambda: divmod('a', 2)) == "unsupported operand type(s) for divmod(): 'str' and 'int'"
assert raises(TypeError, lambda: -'a') == "bad operand type for unary -: 'str'"
assert raises(TypeError, lambda: +[]) == "bad operand type for unary +: 'list'"
assert raises(TypeError, lambda: 1 @ 2) == "unsupported operand type(s) for @: 'int' and 'int'"
x = 10
x += 5; x -= 3; x *= 4; x //= 5; x **= 2; x %= 50
assert x == 31
assert (10).__add__(5) == 15
assert (7).bit_length() == 3
assert True + True == 2
assert True * 10 - False == 10
assert sum([1, 2, 3, True]) == 7

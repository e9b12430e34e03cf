# Integers beyond 64 bits: arithmetic, comparison, conversion, printing.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

b = 10 ** 30
assert b == 1000000000000000000000000000000
assert b + 1 == 1000000000000000000000000000001
assert b - 10 ** 30 == 0
assert type(b - b) is int
assert -b == -1000000000000000000000000000000
assert abs(-b) == 1000000000000000000000000000000
assert b * b == 1000000000000000000000000000000000000000000000000000000000000
assert b // 7 == 142857142857142857142857142857
assert -b // 7 == -142857142857142857142857142858
assert b % 7 == 1
assert -b % 7 == 6
assert b % -7 == -6
assert -b % -7 == -1
assert divmod(b, 10 ** 15 + 1) == (999999999999999, 1)
assert divmod(-b, 10 ** 15 + 1) == (-1000000000000000, 1000000000000000)
assert divmod(5, b) == (0, 5)
assert divmod(-5, b) == (-1, 999999999999999999999999999995)
assert b // -b == -1
assert 2 ** 64 == 18446744073709551616
assert 2 ** 100 == 1267650600228229401496703205376
assert (-3) ** 41 == -36472996377170786403
assert 3 ** 100 % 1000 == 1
assert pow(3, 1000, 10 ** 9 + 7) == 56888193
assert pow(2, 10 ** 18, 998244353) == 242199768
assert pow(7, -1, 10 ** 20 + 39) == 14285714285714285720
assert pow(-2, 101, 2 ** 65 + 1) == 68719476736
f = 1
for i in range(1, 31):
    f *= i
assert f == 265252859812191058636308480000000
assert f // (2 ** 26) == 3952575621190533915703125
assert f % (2 ** 26) == 0
assert str(f) == '265252859812191058636308480000000'
assert repr(-f) == '-265252859812191058636308480000000'
assert len(str(2 ** 500)) == 151
assert (2 ** 500 == 4 ** 250) is True
assert (2 ** 500 < 2 ** 500 + 1) is True
assert (-2 ** 70 < 2 ** 3) is True
assert (2 ** 70 > 10 ** 21) is True
assert (2 ** 63 > 2 ** 63 - 1) is True
assert (2 ** 70 == float(2 ** 70)) is True
assert (2 ** 70 + 1 == float(2 ** 70)) is False
assert (2 ** 70 + 1 > float(2 ** 70)) is True
assert (10 ** 400 > float('inf')) is False
assert (-10 ** 400 > float('-inf')) is True
assert (10 ** 400 == float('nan')) is False
assert 10 ** 25 / 10 ** 20 == 100000.0
assert 10 ** 400 / 10 ** 399 == 10.0
assert 3 * 10 ** 330 / 10 ** 340 == 3e-10
assert (2 ** 53 + 1) / 1 == 9007199254740992.0
assert float(2 ** 53 + 1) == 9007199254740992.0
assert float(10 ** 22) == 1e+22
assert int(1e22) == 10000000000000000000000
assert int(-1.5e30) == -1499999999999999889089448902656
assert int('123456789012345678901234567890') == 123456789012345678901234567890
assert int('-ffffffffffffffffffff', 16) == -1208925819614629174706175
assert hex(2 ** 80) == '0x100000000000000000000'
assert bin(2 ** 65 + 5) == '0b100000000000000000000000000000000000000000000000000000000000000101'
assert oct(-2 ** 66) == '-0o10000000000000000000000'
assert f'{2 ** 80:,}' == '1,208,925,819,614,629,174,706,176'
assert f'{2 ** 80:_x}' == '1_0000_0000_0000_0000_0000'
assert f'{10 ** 20:>30}' == '         100000000000000000000'
assert '%d' % (10 ** 25) == '10000000000000000000000000'
assert '%x' % (2 ** 70) == '400000000000000000'
assert (2 ** 70).bit_length() == 71
assert (-2 ** 70).bit_length() == 71
assert (2 ** 70 - 1).bit_count() == 70
assert sum([2 ** 63, 2 ** 63, -2 ** 64]) == 0
assert 2 ** 64 - 2 ** 64 + 5 == 5
assert (hash(2 ** 70) == hash(2.0 ** 70)) is True
assert {2 ** 70: 'a'}[1180591620717411303424] == 'a'
assert bool(2 ** 70) is True
assert bool(2 ** 70 - 2 ** 70) is False
assert round(123456789012345678901234, -20) == 123500000000000000000000
assert round(15 * 10 ** 20, -21) == 2000000000000000000000
assert round(25 * 10 ** 20, -21) == 2000000000000000000000
assert raises(OverflowError, lambda: float(10 ** 400)) == 'int too large to convert to float'
assert raises(OverflowError, lambda: 10 ** 400 * 1.0) == 'int too large to convert to float'
assert raises(OverflowError, lambda: 10 ** 400 / 3) == 'integer division result too large for a float'
assert raises(ValueError, lambda: int('1' * 5000)) == (
    'Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit')
assert raises(ValueError, lambda: str(10 ** 5000)) == (
    'Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit')
assert raises(ZeroDivisionError, lambda: 2 ** 100 // 0) == 'division by zero'
assert raises(ZeroDivisionError, lambda: 2 ** 100 % 0) == 'division by zero'
assert raises(IndexError, lambda: [1][2 ** 100]) == "cannot fit 'int' into an index-sized integer"
assert raises(OverflowError, lambda: 'a' * 2 ** 100) == "cannot fit 'int' into an index-sized integer"
assert raises(ValueError, lambda: 1 << 2 ** 3 - 9) == 'negative shift count'
a, c = 1, 1
for _ in range(120):
    a, c = c, a + c
assert a == 8670007398507948658051921
assert a * a - c * (c - a) == 1

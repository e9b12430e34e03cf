# math: rounding, integers, sign, special values, sums and products; exact results only.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

import math
assert math.floor(2.7) == 2
assert math.floor(-2.7) == -3
assert math.ceil(2.1) == 3
assert math.ceil(-2.1) == -2
assert math.trunc(2.9) == 2
assert math.trunc(-2.9) == -2
assert math.floor(5) == 5
assert type(math.floor(2.5)) is int
assert math.ceil(1e20) == 100000000000000000000
assert math.floor(True) == 1
assert math.sqrt(16) == 4.0
assert math.sqrt(2) == 1.4142135623730951
assert math.sqrt(0) == 0.0
assert math.isqrt(17) == 4
assert math.isqrt(10 ** 40) == 100000000000000000000
assert math.isqrt(0) == 0
assert (math.cbrt(27) - 3 < 1e-12) is True
assert math.gcd(12, 18) == 6
assert math.gcd() == 0
assert math.gcd(5) == 5
assert math.gcd(-12, 18, 27) == 3
assert math.gcd(0, 0) == 0
assert (math.gcd(2 ** 70, 6 ** 40) == 2 ** 40) is True
assert math.lcm(4, 6) == 12
assert math.lcm() == 1
assert math.lcm(3, 0) == 0
assert math.lcm(2, 3, 7) == 42
assert math.factorial(0) == 1
assert math.factorial(10) == 3628800
assert math.factorial(25) == 15511210043330985984000000
assert math.comb(5, 2) == 10
assert math.comb(50, 25) == 126410606437752
assert math.comb(3, 5) == 0
assert math.perm(5, 2) == 20
assert math.perm(5) == 120
assert math.perm(3, 4) == 0
assert math.prod([1, 2, 3, 4]) == 24
assert math.prod([]) == 1
assert math.prod([2, 0.5]) == 1.0
assert math.prod([2, 3], start=10) == 60
assert math.fsum([0.1] * 10) == 1.0
assert math.fsum([]) == 0.0
assert math.fsum([1e100, 1.0, -1e100]) == 1.0
assert math.sumprod([1, 2, 3], [4, 5, 6]) == 32
assert math.fabs(-3) == 3.0
assert math.copysign(3, -0.0) == -3.0
assert math.copysign(-3.5, 1) == 3.5
assert math.fmod(7.5, 2) == 1.5
assert math.fmod(-7.5, 2) == -1.5
assert math.fmod(7, -3) == 1.0
assert math.remainder(7, 3) == 1.0
assert math.remainder(8, 3) == -1.0
assert math.remainder(5, 2) == 1.0
assert math.modf(3.25) == (0.25, 3.0)
assert math.modf(-3.25) == (-0.25, -3.0)
assert math.frexp(8.0) == (0.5, 4)
assert math.frexp(0.0) == (0.0, 0)
assert math.frexp(-0.75) == (-0.75, 0)
assert math.ldexp(0.5, 4) == 8.0
assert math.ldexp(1, -2) == 0.25
assert math.hypot(3, 4) == 5.0
assert math.hypot() == 0.0
assert math.hypot(1, 2, 2) == 3.0
assert math.dist((0, 0), (3, 4)) == 5.0
assert math.dist([1], [4]) == 3.0
assert math.isnan(float('nan')) is True
assert math.isnan(1) is False
assert math.isinf(float('-inf')) is True
assert math.isfinite(1e308) is True
assert math.isfinite(math.inf) is False
assert math.inf == float('inf')
assert repr(math.nan) == 'nan'
assert math.isclose(1, 1 + 1e-10) is True
assert math.isclose(1, 1.1) is False
assert math.isclose(0, 1e-12) is False
assert math.isclose(0, 1e-12, abs_tol=1e-9) is True
assert math.isclose(1, 1.05, rel_tol=0.1) is True
assert math.isclose(math.inf, math.inf) is True
assert math.isclose(math.nan, math.nan) is False
assert math.nextafter(1.0, 2.0) == 1.0000000000000002
assert math.nextafter(0.0, 1.0) == 5e-324
assert math.nextafter(1.0, 0.0, steps=2) == 0.9999999999999998
assert math.ulp(1.0) == 2.220446049250313e-16
assert math.pow(2, 10) == 1024.0
assert math.pow(2, -1) == 0.5
assert math.pow(1, math.nan) == 1.0
assert math.fma(2.0, 3.0, 4.0) == 10.0
assert math.__name__ == 'math'
assert math.floor(10 ** 25 / 1) == 10000000000000000905969664
assert type(math).__name__ == 'module'
assert [math.floor(x) for x in (0.5, -0.5, 1.5, -1.5)] == [0, -1, 1, -2]
assert raises(ValueError, lambda: math.sqrt(-1)) == 'expected a nonnegative input, got -1.0'
assert raises(TypeError, lambda: math.sqrt('a')) == 'must be real number, not str'
assert raises(TypeError, lambda: math.sqrt()) == 'math.sqrt() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: math.sqrt(1, 2)) == 'math.sqrt() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: math.floor('a')) == 'must be real number, not str'
assert raises(OverflowError, lambda: math.floor(math.inf)) == 'cannot convert float infinity to integer'
assert raises(ValueError, lambda: math.floor(math.nan)) == 'cannot convert float NaN to integer'
assert raises(OverflowError, lambda: math.ceil(-math.inf)) == 'cannot convert float infinity to integer'
assert raises(TypeError, lambda: math.trunc('a')) == "type str doesn't define __trunc__ method"
assert raises(ValueError, lambda: math.isqrt(-1)) == 'isqrt() argument must be nonnegative'
assert raises(TypeError, lambda: math.isqrt(1.5)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: math.gcd(1.5, 2)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: math.gcd('a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: math.factorial(-1)) == 'factorial() not defined for negative values'
assert raises(TypeError, lambda: math.factorial(1.5)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: math.factorial('a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: math.comb(-1, 2)) == 'n must be a non-negative integer'
assert raises(ValueError, lambda: math.comb(5, -2)) == 'k must be a non-negative integer'
assert raises(TypeError, lambda: math.comb(5)) == 'comb expected 2 arguments, got 1'
assert raises(ValueError, lambda: math.perm(-1)) == 'factorial() not defined for negative values'
assert raises(TypeError, lambda: math.fsum(['a'])) == 'must be real number, not str'
assert raises(TypeError, lambda: math.prod(['a', 2.5])) == "can't multiply sequence by non-int of type 'float'"
assert raises(ValueError, lambda: math.fmod(1, 0)) == 'math domain error'
assert raises(ValueError, lambda: math.fmod(math.inf, 1)) == 'math domain error'
assert raises(ValueError, lambda: math.remainder(1, 0)) == 'math domain error'
assert raises(ValueError, lambda: math.pow(0, -1)) == 'math domain error'
assert raises(ValueError, lambda: math.pow(-1, 0.5)) == 'math domain error'
assert raises(OverflowError, lambda: math.pow(10, 400)) == 'math range error'
assert raises(ValueError, lambda: math.dist((1, 2), (1,))) == 'both points must have the same number of dimensions'
assert raises(TypeError, lambda: math.ldexp(1, 1.5)) == 'Expected an int as second argument to ldexp.'
assert raises(OverflowError, lambda: math.ldexp(1.0, 5000)) == 'math range error'
assert raises(ValueError, lambda: math.isclose(1, 1, rel_tol=-1)) == 'tolerances must be non-negative'
assert raises(TypeError, lambda: math.isnan('a')) == 'must be real number, not str'
assert raises(ValueError, lambda: math.sumprod([1], [1, 2])) == 'Inputs are not the same length'
assert raises(AttributeError, lambda: math.nope) == "module 'math' has no attribute 'nope'"
assert raises(TypeError, lambda: math.sqrt(x=4)) == 'math.sqrt() takes no keyword arguments'

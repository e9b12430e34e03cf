# math: logarithms, exponentials, trigonometry and constants, compared within a tolerance.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

import math
from math import pi, e, tau, isclose, sin as sine
def near(a, b, tol=1e-12):
    return isclose(a, b, rel_tol=tol, abs_tol=1e-12)
assert pi == 3.141592653589793
assert e == 2.718281828459045
assert tau == 6.283185307179586
assert (tau == 2 * pi) is True
assert near(sine(pi / 2), 1) is True
assert near(math.sin(pi / 6), 0.5) is True
assert math.sin(0) == 0.0
assert near(math.cos(pi / 3), 0.5) is True
assert math.cos(0) == 1.0
assert near(math.tan(pi / 4), 1) is True
assert near(math.asin(1), pi / 2) is True
assert near(math.acos(0), pi / 2) is True
assert math.acos(1) == 0.0
assert near(math.atan(1), pi / 4) is True
assert near(math.atan2(1, 1), pi / 4) is True
assert near(math.atan2(-1, -1), -3 * pi / 4) is True
assert near(math.atan2(0, -1), pi) is True
assert math.atan2(0, 1) == 0.0
assert near(math.sinh(1), (e - 1 / e) / 2) is True
assert near(math.cosh(1), (e + 1 / e) / 2) is True
assert near(math.tanh(0.5), 0.46211715726000975) is True
assert near(math.asinh(math.sinh(0.7)), 0.7) is True
assert near(math.acosh(math.cosh(0.7)), 0.7) is True
assert near(math.atanh(math.tanh(0.7)), 0.7) is True
assert near(math.exp(1), e) is True
assert math.exp(0) == 1.0
assert near(math.exp2(10), 1024) is True
assert near(math.expm1(1e-10), 1e-10) is True
assert near(math.log(e), 1) is True
assert math.log(1) == 0.0
assert near(math.log(8, 2), 3) is True
assert near(math.log(100, 10), 2) is True
assert math.log2(8) == 3.0
assert math.log10(1000) == 3.0
assert near(math.log1p(1e-10), 1e-10) is True
assert near(math.log(10 ** 400), 400 * math.log(10)) is True
assert near(math.log2(2 ** 2000), 2000) is True
assert near(math.log10(10 ** 500), 500) is True
assert near(math.degrees(pi), 180) is True
assert near(math.radians(180), pi) is True
assert near(math.gamma(5), 24) is True
assert near(math.lgamma(10), math.log(362880)) is True
assert near(math.erf(0.5), 0.5204998778130465) is True
assert near(math.erfc(0.5), 0.4795001221869535) is True
assert near(math.sin(1) ** 2 + math.cos(1) ** 2, 1) is True
assert near(math.exp(math.log(5)), 5) is True
assert near(math.cbrt(-8), -2) is True
assert math.exp(-math.inf) == 0.0
assert math.exp(-1000) == 0.0
assert (math.atan(math.inf) == pi / 2) is True
assert math.tanh(math.inf) == 1.0
assert math.log(math.inf) == float('inf')
assert repr(math.sin(math.nan)) == 'nan'
assert near(sum(1 / math.factorial(n) for n in range(20)), e) is True
assert near(4 * sum((-1) ** k / (2 * k + 1) for k in range(200)), pi, 0.01) is True
assert near(sum(math.sin(x / 10) for x in range(10)), 4.2006, 0.1) is True
assert round(math.pi, 4) == 3.1416
assert f'{math.pi:.5f}' == '3.14159'
assert int(math.e * 1000) == 2718
assert near(math.hypot(1, 1), math.sqrt(2)) is True
assert near(math.pow(2, 0.5), math.sqrt(2)) is True
assert near(math.dist((1, 2, 3), (4, 6, 3)), 5) is True
assert raises(ValueError, lambda: math.log(0)) == 'expected a positive input'
assert raises(ValueError, lambda: math.log(-1)) == 'expected a positive input'
assert raises(ValueError, lambda: math.log(0.0)) == 'expected a positive input, got 0.0'
assert raises(TypeError, lambda: math.log('a')) == 'must be real number, not str'
assert raises(TypeError, lambda: math.log()) == 'log expected at least 1 argument, got 0'
assert raises(ZeroDivisionError, lambda: math.log(2, 1)) == 'division by zero'
assert raises(ValueError, lambda: math.log(2, 0)) == 'expected a positive input'
assert raises(ValueError, lambda: math.log2(0)) == 'expected a positive input'
assert raises(ValueError, lambda: math.log10(-5)) == 'expected a positive input'
assert raises(ValueError, lambda: math.log1p(-1)) == 'expected argument value > -1, got -1.0'
assert raises(OverflowError, lambda: math.exp(1000)) == 'math range error'
assert raises(TypeError, lambda: math.exp('a')) == 'must be real number, not str'
assert raises(ValueError, lambda: math.sin(math.inf)) == 'expected a finite input, got inf'
assert raises(TypeError, lambda: math.cos('a')) == 'must be real number, not str'
assert raises(ValueError, lambda: math.tan(math.inf)) == 'expected a finite input, got inf'
assert raises(ValueError, lambda: math.asin(2)) == 'expected a number in range from -1 up to 1, got 2.0'
assert raises(ValueError, lambda: math.acos(-1.5)) == 'expected a number in range from -1 up to 1, got -1.5'
assert raises(ValueError, lambda: math.acosh(0.5)) == 'expected argument value not less than 1, got 0.5'
assert raises(ValueError, lambda: math.atanh(1)) == 'expected a number between -1 and 1, got 1.0'
assert raises(ValueError, lambda: math.gamma(0)) == 'expected a noninteger or positive integer, got 0.0'
assert raises(ValueError, lambda: math.gamma(-1)) == 'expected a noninteger or positive integer, got -1.0'
assert raises(OverflowError, lambda: math.sinh(1000)) == 'math range error'
assert raises(ValueError, lambda: math.sqrt(-0.1)) == 'expected a nonnegative input, got -0.1'
assert raises(TypeError, lambda: math.atan2(1)) == 'atan2 expected 2 arguments, got 1'
assert raises(TypeError, lambda: sine()) == 'math.sin() takes exactly one argument (0 given)'
try:
    from math import nope
except ImportError as failure:
    assert str(failure) == "cannot import name 'nope' from 'math' (unknown location)"
else:
    assert False, 'no ImportError'
try:
    import math.nope
except ModuleNotFoundError as failure:
    assert str(failure) == "No module named 'math.nope'; 'math' is not a package"
else:
    assert False, 'no ModuleNotFoundError'
try:
    import no_such_mod
except ModuleNotFoundError as failure:
    assert str(failure) == "No module named 'no_such_mod'"
else:
    assert False, 'no ModuleNotFoundError'
try:
    from no_such_mod import x
except ModuleNotFoundError as failure:
    assert str(failure) == "No module named 'no_such_mod'"
else:
    assert False, 'no ModuleNotFoundError'

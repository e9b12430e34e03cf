# Complex numbers: literals, arithmetic, repr, parsing, attributes, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert 1j == 1j
assert 1j * 1j == (-1+0j)
assert (1 + 2j) + (3 - 1j) == (4+1j)
assert (1 + 2j) - 5 == (-4+2j)
assert (1 + 2j) * (3 - 1j) == (5+5j)
assert (1 + 2j) / (1 - 1j) == (-0.5+1.5j)
assert (4 + 2j) / 2 == (2+1j)
assert 1 / 1j == -1j
assert (1 + 2j) ** 2 == (-3+4j)
assert (1 + 2j) ** 0 == (1+0j)
assert (1 + 2j) ** -1 == (0.2-0.4j)
assert 2 ** 0j == (1+0j)
assert -(1 + 2j) == (-1-2j)
assert +(1 - 2j) == (1-2j)
assert abs(3 + 4j) == 5.0
assert abs(-5j) == 5.0
assert (3 + 4j).real == 3.0
assert (3 + 4j).imag == 4.0
assert (3 + 4j).conjugate() == (3-4j)
assert complex() == 0j
assert complex(1) == (1+0j)
assert complex(1, 2) == (1+2j)
assert complex(1.5, -0.5) == (1.5-0.5j)
assert complex(real=3, imag=4) == (3+4j)
assert complex(imag=1) == 1j
assert complex('1+2j') == (1+2j)
assert complex('-1.5-2e1j') == (-1.5-20j)
assert complex('j') == 1j
assert complex('-j') == -1j
assert complex(' (3+4j) ') == (3+4j)
assert complex('5') == (5+0j)
assert complex('1e3') == (1000+0j)
assert complex('inf').real == float('inf')
assert complex(2j) == 2j
assert complex(True) == (1+0j)
assert repr(1 + 2j) == '(1+2j)'
assert repr(1 - 2j) == '(1-2j)'
assert repr(2j) == '2j'
assert repr(-2j) == '(-0-2j)'
assert repr(0j) == '0j'
assert repr(-0j) == '(-0-0j)'
assert repr(complex(-0.0, 1)) == '(-0+1j)'
assert repr(complex(0, -0.0)) == '-0j'
assert repr(complex(float('inf'), float('nan'))) == '(inf+nanj)'
assert repr(complex(float('nan'), -float('inf'))) == '(nan-infj)'
assert str(1.5 + 1e20j) == '(1.5+1e+20j)'
assert repr([1j, 2 + 0j]) == '[1j, (2+0j)]'
assert (1 + 0j == 1) is True
assert (1 + 1j == 1) is False
assert (1j != 2j) is True
assert (3 == 3 + 0j) is True
assert (2.5 + 0j == 2.5) is True
assert (hash(3 + 0j) == hash(3)) is True
assert {1: 'a'}[1 + 0j] == 'a'
assert bool(0j) is False
assert bool(1e-300j) is True
assert type(1j) is complex
assert isinstance(1j, complex) is True
assert format(1 + 2j, '.2f') == '1.00+2.00j'
assert format(1 + 2j, '') == '(1+2j)'
assert format(1.5 + 2j, '>15') == '       (1.5+2j)'
assert format(1 + 2j, 'e') == '1.000000e+00+2.000000e+00j'
assert format(3j, '+.1f') == '+0.0+3.0j'
assert f'{1 + 2j!r:>8}' == '  (1+2j)'
assert sum([1j, 2j, 1]) == (1+3j)
assert 5J == 5j
assert 1e3j == 1000j
assert 0.5j == 0.5j
assert 1_0j == 10j
z = 1 + 1j
z += 1
z *= 2j
assert z == (-2+4j)
z -= 4j
z /= 2
assert z == (-1+0j)
assert (1 + 2j).__add__(1) == (2+2j)
assert complex(1 + 2j, 3) == (1+5j)
assert complex(1, 3 + 2j) == (-1+3j)
assert raises(TypeError, lambda: 1j < 2j) == "'<' not supported between instances of 'complex' and 'complex'"
assert raises(TypeError, lambda: 1 < 1j) == "'<' not supported between instances of 'int' and 'complex'"
assert raises(TypeError, lambda: 1j // 2) == "unsupported operand type(s) for //: 'complex' and 'int'"
assert raises(TypeError, lambda: 1j % 2) == "unsupported operand type(s) for %: 'complex' and 'int'"
assert raises(TypeError, lambda: divmod(1j, 1)) == "unsupported operand type(s) for divmod(): 'complex' and 'int'"
assert raises(ZeroDivisionError, lambda: 1j / 0) == 'division by zero'
assert raises(ZeroDivisionError, lambda: 0j ** -1) == 'zero to a negative or complex power'
assert raises(ZeroDivisionError, lambda: 0j ** 1j) == 'zero to a negative or complex power'
assert raises(TypeError, lambda: int(1j)) == (
    "int() argument must be a string, a bytes-like object or a real number, not 'complex'")
assert raises(TypeError, lambda: float(1j)) == "float() argument must be a string or a real number, not 'complex'"
assert raises(ValueError, lambda: complex('1 + 2j')) == 'complex() arg is a malformed string'
assert raises(ValueError, lambda: complex('abc')) == 'complex() arg is a malformed string'
assert raises(ValueError, lambda: complex('')) == 'complex() arg is a malformed string'
assert raises(ValueError, lambda: complex('1+')) == 'complex() arg is a malformed string'
assert raises(TypeError, lambda: complex(None)) == 'complex() argument must be a string or a number, not NoneType'
assert raises(TypeError, lambda: complex('1', 2)) == "complex() argument 'real' must be a real number, not str"
assert raises(TypeError, lambda: complex(1, '2')) == "complex() argument 'imag' must be a real number, not str"
assert raises(TypeError, lambda: round(1j)) == "type complex doesn't define __round__ method"
assert raises(TypeError, lambda: 1j & 1) == "unsupported operand type(s) for &: 'complex' and 'int'"
assert raises(TypeError, lambda: 1j + 'a') == "unsupported operand type(s) for +: 'complex' and 'str'"
assert raises(ValueError, lambda: pow(1j, 2, 3)) == 'complex modulo'
assert raises(ValueError, lambda: format(1j, '05')) == 'Zero padding is not allowed in complex format specifier'
assert raises(ValueError, lambda: format(1j, '=10')) == "'=' alignment flag is not allowed in complex format specifier"
assert raises(ValueError, lambda: format(1j, 'd')) == "Unknown format code 'd' for object of type 'complex'"
assert raises(TypeError, lambda: max(1j, 2j)) == "'>' not supported between instances of 'complex' and 'complex'"
assert raises(TypeError, lambda: sorted([1j, 1])) == "'<' not supported between instances of 'int' and 'complex'"
assert raises(TypeError, lambda: range(1j)) == "'complex' object cannot be interpreted as an integer"
z = 2j
try:
    z.real = 1
except AttributeError as failure:
    assert str(failure) == 'readonly attribute'
else:
    assert False, 'no AttributeError'

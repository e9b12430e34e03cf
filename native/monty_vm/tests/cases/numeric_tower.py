# Mixed arithmetic of bool, int, float, complex: result types, coercion, comparison, attributes.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert type(1 + True) is int
assert type(1 + 1.0) is float
assert type(1 + 1j) is complex
assert type(1.0 + 1j) is complex
assert type(True + True) is int
assert type(True + 1.0) is float
assert type(4 / 2) is float
assert type(4 // 2) is int
assert type(4.0 // 2) is float
assert type(4 % 2.0) is float
assert type(2 ** 2) is int
assert type(2 ** -2) is float
assert type(2.0 ** 2) is float
assert type(4 ** 0.5) is float
assert type((-4) ** 0.5) is complex
assert type(True & 1) is int
assert type(~1) is int
assert type(-True) is int
assert type(abs(True)) is int
assert type(abs(1j)) is float
assert type(round(1.5)) is int
assert type(round(1.5, 1)) is float
assert type(round(15, -1)) is int
assert type(divmod(7, 2)[0]) is int
assert type(divmod(7.0, 2)[0]) is float
assert type(sum([1, 2])) is int
assert type(sum([1, 2.0])) is float
assert type(max(1, 2.0)) is float
assert type(int(2.0)) is int
assert type(pow(2, 3, 5)) is int
assert 1 + 1.5 == 2.5
assert 1.5 + True == 2.5
assert 1 + 2j == (1+2j)
assert 2.5 * 2j == 5j
assert True * 2.5 == 2.5
assert 3 - 1j == (3-1j)
assert 10 / 4 == 2.5
assert 10 // 4 == 2
assert 10 // 4.0 == 2.0
assert 10 % 4.0 == 2.0
assert (2 ** 0.5 == 0.5 ** -0.5) is True
assert 10 ** 20 + 1.0 == 1e+20
assert 10 ** 20 * 1j == 1e+20j
assert 2 ** 70 / 2 ** 69 == 2.0
assert 2 ** 70 // 2.0 ** 69 == 2.0
assert (5 == 5.0) is True
assert (5 == 5 + 0j) is True
assert (5.5 == 5.5 + 0j) is True
assert (True == 1.0) is True
assert (2 ** 53 == float(2 ** 53)) is True
assert (2 ** 53 + 1 == float(2 ** 53 + 1)) is False
assert (1 < 1.5) is True
assert (10 ** 30 > 1e29) is True
assert (10 ** 30 < 1e31) is True
assert (-10 ** 400 < -1e308) is True
assert (0.1 < 1 / 10) is False
assert (1e16 == 10 ** 16) is True
assert (1e23 == 10 ** 23) is False
assert int(1e23) == 99999999999999991611392
assert 3 .real == 3
assert (3).imag == 0
assert (3).numerator == 3
assert (3).denominator == 1
assert True.real == 1
assert (2.5).real == 2.5
assert (2.5).imag == 0.0
assert (3).conjugate() == 3
assert (3).as_integer_ratio() == (3, 1)
assert (0.5).as_integer_ratio() == (1, 2)
assert (3).is_integer() is True
assert (5).__index__() == 5
assert True.__int__() == 1
assert (5).__float__() == 5.0
assert (2).__pow__(3) == 8
assert (2).__rsub__(5) == 3
assert (7).__floordiv__(2) == 3
assert (7).__truediv__(2) == 3.5
assert (5).__neg__() == -5
assert (5).__bool__() is True
assert (5).__add__('a') is NotImplemented
assert (5).__add__(1.0) is NotImplemented
assert (5.0).__add__(1) == 6.0
assert (5).__eq__(5.0) is NotImplemented
assert (5.0).__eq__(5) is True
assert (5).__lt__('a') is NotImplemented
assert (7).__divmod__(2) == (3, 1)
assert (5).__abs__() == 5
assert (5).__hash__() == 5
assert (5).__str__() == '5'
assert (5).__repr__() == '5'
assert (5).__format__('03') == '005'
assert (1.5).__floor__() == 1
assert (1.5).__ceil__() == 2
assert (1.5).__round__() == 2
assert (6).__and__(3) == 2
assert (1).__lshift__(4) == 16
assert (5).__invert__() == -6
assert range(10)[True] == 1
assert 'abc'[True] == 'b'
assert [0] * True == [0]
assert 'a' * False == ''
assert int(True) + float(True) + complex(True) == (3+0j)
assert (sum([0.5, 1, True, 2 ** 60]) == 2.0 ** 60 + 2.5) is True
assert sorted([1.5, True, 0, 2 ** 65, -0.5]) == [-0.5, 0, True, 1.5, 36893488147419103232]
assert min(1, 0.5, True) == 0.5
assert max(0, False) == 0
assert repr(max(0, False)) == '0'
assert repr(max(False, 0)) == 'False'
assert repr(0 or 0.0) == '0.0'
assert repr(0.0 and 1) == '0.0'
assert 7 // 2 * 2 + 7 % 2 == 7
assert -7 // 2.0 * 2.0 + -7 % 2.0 == -7.0
assert 1_000.5 + 0x10 + 0b11 + 0o7 + 1e2 == 1126.5
assert 3.0.is_integer() is True
assert 1..real == 1.0
assert 1.e2 == 100.0
assert - 2 ** 2 == -4
assert (-2) ** 2 == 4
assert 2 ** -1 ** 2 == 0.5
assert -2 ** -2 == -0.25
assert +-+-3 == 3
assert ~-~5 == -7
assert (not -1) is False
assert 5 - -3 == 8
assert 5--3 == 8
assert 2 * -3 == -6
assert 2 ** - 2 == 0.25
assert 7 // -2 % 3 == 2
assert 1 + 2 * 3 ** 2 // 4 % 5 - 6 == -1
assert 1 << 2 + 3 == 32
assert (1 << 2) + 3 == 7
assert (6 & 3 == 3) is False
assert ((6 & 3) == 2) is True
assert 1 | 6 ^ 5 & 3 == 7
assert 10 - 2 * 3 << 1 & 7 | 8 == 8
assert raises(TypeError, lambda: 1 + '1') == "unsupported operand type(s) for +: 'int' and 'str'"
assert raises(TypeError, lambda: 1.0 + '1') == "unsupported operand type(s) for +: 'float' and 'str'"
assert raises(TypeError, lambda: 1j + '1') == "unsupported operand type(s) for +: 'complex' and 'str'"
assert raises(TypeError, lambda: '1' + 1) == 'can only concatenate str (not "int") to str'
assert raises(TypeError, lambda: 1 + None) == "unsupported operand type(s) for +: 'int' and 'NoneType'"
assert raises(TypeError, lambda: 1 + []) == "unsupported operand type(s) for +: 'int' and 'list'"
assert raises(TypeError, lambda: [] + 1) == 'can only concatenate list (not "int") to list'
assert raises(TypeError, lambda: 1 - 'a') == "unsupported operand type(s) for -: 'int' and 'str'"
assert raises(TypeError, lambda: 1 // 'a') == "unsupported operand type(s) for //: 'int' and 'str'"
assert raises(TypeError, lambda: 1 % 'a') == "unsupported operand type(s) for %: 'int' and 'str'"
assert raises(TypeError, lambda: 1.5 % []) == "unsupported operand type(s) for %: 'float' and 'list'"
assert raises(TypeError, lambda: 1 ** []) == "unsupported operand type(s) for ** or pow(): 'int' and 'list'"
assert raises(TypeError, lambda: 1 << 1.0) == "unsupported operand type(s) for <<: 'int' and 'float'"
assert raises(TypeError, lambda: 1.0 >> 1) == "unsupported operand type(s) for >>: 'float' and 'int'"
assert raises(TypeError, lambda: 1.0 & 1) == "unsupported operand type(s) for &: 'float' and 'int'"
assert raises(TypeError, lambda: 1j | 1) == "unsupported operand type(s) for |: 'complex' and 'int'"
assert raises(TypeError, lambda: ~1.5) == "bad operand type for unary ~: 'float'"
assert raises(TypeError, lambda: ~1j) == "bad operand type for unary ~: 'complex'"
assert raises(TypeError, lambda: -None) == "bad operand type for unary -: 'NoneType'"
assert raises(TypeError, lambda: +'a') == "bad operand type for unary +: 'str'"
assert raises(TypeError, lambda: int + 1) == "unsupported operand type(s) for +: 'type' and 'int'"
assert raises(TypeError, lambda: 1 @ 1) == "unsupported operand type(s) for @: 'int' and 'int'"
assert raises(TypeError, lambda: [1] @ [1]) == "unsupported operand type(s) for @: 'list' and 'list'"
assert raises(TypeError, lambda: range(1.0)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: 'a' * 1.0) == "can't multiply sequence by non-int of type 'float'"
assert raises(TypeError, lambda: [1][1.0]) == 'list indices must be integers or slices, not float'
assert raises(TypeError, lambda: chr(1.0)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: bin(1.0)) == "'float' object cannot be interpreted as an integer"
try:
    (5).real = 3
except AttributeError as failure:
    assert str(failure) == "attribute 'real' of 'int' objects is not writable"
else:
    assert False, 'no AttributeError'
assert raises(AttributeError, lambda: 5 .foo) == "'int' object has no attribute 'foo'"
assert raises(AttributeError, lambda: 1.5.foo) == "'float' object has no attribute 'foo'"
assert raises(AttributeError, lambda: True.foo) == "'bool' object has no attribute 'foo'"

# float() of strings and others: accepted spellings and every error text.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert float() == 0.0
assert float(3) == 3.0
assert float(True) == 1.0
assert float('3') == 3.0
assert float('3.5') == 3.5
assert float('.5') == 0.5
assert float('5.') == 5.0
assert float('-5.e2') == -500.0
assert float('+1e3') == 1000.0
assert float('1E-2') == 0.01
assert float('  2.5\n') == 2.5
assert float('1_000.5') == 1000.5
assert float('1e1_0') == 10000000000.0
assert float('inf') == float('inf')
assert float('-Infinity') == float('-inf')
assert float('+INF') == float('inf')
assert repr(float('nan')) == 'nan'
assert repr(float('-nan')) == 'nan'
assert repr(float('NaN')) == 'nan'
assert float('1e400') == float('inf')
assert repr(float('-1e-400')) == '-0.0'
assert float('0' * 50 + '1') == 1.0
assert float('123456789' * 3) == 1.2345678912345679e+26
assert float('0.' + '0' * 20 + '1') == 1e-21
assert float('0.1000000000000000055511151231257827') == 0.1
assert float('9007199254740993') == 9007199254740992.0
assert float('179769313486231580793e289') == float('inf')
assert float(b'2.5') == 2.5
assert float(10 ** 20) == 1e+20
assert float('１.５') == 1.5
assert float('1e0000000005') == 100000.0
assert float('4.9e-324') == 5e-324
assert float('2.4e-324') == 0.0
assert float('2.5e-324') == 5e-324
assert float('1.7976931348623158e308') == 1.7976931348623157e+308
assert float('1.7976931348623159e308') == float('inf')
assert raises(ValueError, lambda: float('')) == "could not convert string to float: ''"
assert raises(ValueError, lambda: float(' ')) == "could not convert string to float: ' '"
assert raises(ValueError, lambda: float('abc')) == "could not convert string to float: 'abc'"
assert raises(ValueError, lambda: float('1.2.3')) == "could not convert string to float: '1.2.3'"
assert raises(ValueError, lambda: float('1e')) == "could not convert string to float: '1e'"
assert raises(ValueError, lambda: float('e5')) == "could not convert string to float: 'e5'"
assert raises(ValueError, lambda: float('.')) == "could not convert string to float: '.'"
assert raises(ValueError, lambda: float('1__0')) == "could not convert string to float: '1__0'"
assert raises(ValueError, lambda: float('_1')) == "could not convert string to float: '_1'"
assert raises(ValueError, lambda: float('1_')) == "could not convert string to float: '1_'"
assert raises(ValueError, lambda: float('1._5')) == "could not convert string to float: '1._5'"
assert raises(ValueError, lambda: float('0x10')) == "could not convert string to float: '0x10'"
assert raises(ValueError, lambda: float('1,5')) == "could not convert string to float: '1,5'"
assert raises(ValueError, lambda: float('1 2')) == "could not convert string to float: '1 2'"
assert raises(ValueError, lambda: float('infinit')) == "could not convert string to float: 'infinit'"
assert raises(ValueError, lambda: float('- 1')) == "could not convert string to float: '- 1'"
assert raises(TypeError, lambda: float(None)) == "float() argument must be a string or a real number, not 'NoneType'"
assert raises(TypeError, lambda: float([])) == "float() argument must be a string or a real number, not 'list'"
assert raises(TypeError, lambda: float({})) == "float() argument must be a string or a real number, not 'dict'"
assert raises(TypeError, lambda: float(1j)) == "float() argument must be a string or a real number, not 'complex'"
assert raises(ValueError, lambda: float(b'x')) == "could not convert string to float: b'x'"
assert raises(ValueError, lambda: float('a\tb')) == "could not convert string to float: 'a\\tb'"
assert raises(TypeError, lambda: float('1', 2)) == 'float expected at most 1 argument, got 2'
assert raises(TypeError, lambda: float(x=1)) == 'float() takes no keyword arguments'
assert raises(OverflowError, lambda: float(10 ** 309)) == 'int too large to convert to float'

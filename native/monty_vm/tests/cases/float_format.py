# Formatting of floats: e E f F g G n %, precision, sign, alternate form, zero fill, grouping.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert format(3.14159, '.2f') == '3.14'
assert format(3.14159, '.0f') == '3'
assert format(2.5, '.0f') == '2'
assert format(3.5, '.0f') == '4'
assert format(-0.4, '.0f') == '-0'
assert format(-0.0, 'f') == '-0.000000'
assert format(-0.0, 'z.1f') == '0.0'
assert format(-0.04, 'z.1f') == '0.0'
assert format(1.0, 'f') == '1.000000'
assert format(1e10, 'f') == '10000000000.000000'
assert format(1e22, '.1f') == '10000000000000000000000.0'
assert format(123456.789, 'e') == '1.234568e+05'
assert format(123456.789, '.2e') == '1.23e+05'
assert format(123456.789, '.0e') == '1e+05'
assert format(0.00012, 'E') == '1.200000E-04'
assert format(1e100, '.3e') == '1.000e+100'
assert format(5e-324, '.3e') == '4.941e-324'
assert format(0.0, 'e') == '0.000000e+00'
assert format(123456.789, 'g') == '123457'
assert format(1234567.89, 'g') == '1.23457e+06'
assert format(0.0001, 'g') == '0.0001'
assert format(0.00001, 'g') == '1e-05'
assert format(1234567.89, 'G') == '1.23457E+06'
assert format(100.0, 'g') == '100'
assert format(100.0, '#g') == '100.000'
assert format(1e-10, 'G') == '1E-10'
assert format(3.0, '.3g') == '3'
assert format(3.14159, '.3g') == '3.14'
assert format(1234.5, '.2g') == '1.2e+03'
assert format(1234.5, '.0g') == '1e+03'
assert format(0.0, 'g') == '0'
assert format(0.1, '.20f') == '0.10000000000000000555'
assert format(0.1, '.17g') == '0.10000000000000001'
assert format(1 / 3, '.3') == '0.333'
assert format(100.0, '.3') == '1e+02'
assert format(1000.0, '.3') == '1e+03'
assert format(1.0, '') == '1.0'
assert format(1e16, '') == '1e+16'
assert format(0.5, '%') == '50.000000%'
assert format(0.12345, '.2%') == '12.35%'
assert format(1, '%') == '100.000000%'
assert format(2.5, '.1%') == '250.0%'
assert format(3.0, '#.0f') == '3.'
assert format(3.0, '#.0e') == '3.e+00'
assert format(1.5, '+') == '+1.5'
assert format(1.5, ' ') == ' 1.5'
assert format(-1.5, ' ') == '-1.5'
assert format(1.5, '-') == '1.5'
assert format(1.5, '+.1f') == '+1.5'
assert format(1.5, '8.2f') == '    1.50'
assert format(1.5, '<8.2f') + '|' == '1.50    |'
assert format(1.5, '^9.2f') + '|' == '  1.50   |'
assert format(-1.5, '=9.2f') == '-    1.50'
assert format(-1.5, '09.2f') == '-00001.50'
assert format(1.5, '*>9.2f') == '*****1.50'
assert format(-1.5, '*=9.2f') == '-****1.50'
assert format(1234567.891, ',') == '1,234,567.891'
assert format(1234567.891, ',.2f') == '1,234,567.89'
assert format(1234567.891, '_.1f') == '1_234_567.9'
assert format(1234567.0, ',g') == '1.23457e+06'
assert format(1234.5, '012,.1f') == '00,001,234.5'
assert format(float('inf'), 'f') == 'inf'
assert format(float('-inf'), 'F') == '-INF'
assert format(float('nan'), 'e') == 'nan'
assert format(float('nan'), '8') + '|' == '     nan|'
assert format(float('inf'), '08.1f') == '00000inf'
assert format(float('inf'), '%') == 'inf%'
assert format(1234.5678, 'n') == '1234.57'
assert format(12345678.0, ',.0f') == '12,345,678'
assert format(1e6, ',') == '1,000,000.0'
assert format(True, 'f') == '1.000000'
assert format(7, '.2f') == '7.00'
assert format(10 ** 20, '.2e') == '1.00e+20'
assert '%.3f|%e|%g' % (1.0, 1.0, 1.0) == '1.000|1.000000e+00|1'
assert '%5.1f|%-7.2f|%+.1f|%07.2f' % (2.25, 2.5, 2.0, -2.5) == '  2.2|2.50   |+2.0|-002.50'
assert '%#.0f %#g' % (1.0, 1.0) == '1. 1.00000'
assert '%g' % 1e-5 == '1e-05'
assert '%.10g' % 0.1 == '0.1'
assert '%s %r' % (1e16, 1e15) == '1e+16 1000000000000000.0'
assert f'{3.14159:.{2}f}' == '3.14'
assert f'{3.14159:{8}.{3}}' == '    3.14'
assert raises(ValueError, lambda: format(1.5, 'd')) == "Unknown format code 'd' for object of type 'float'"
assert raises(ValueError, lambda: format(1.5, 'x')) == "Unknown format code 'x' for object of type 'float'"
assert raises(ValueError, lambda: format(1.5, 's')) == "Unknown format code 's' for object of type 'float'"
assert raises(ValueError, lambda: format(1.5, '.f')) == 'Format specifier missing precision'
assert raises(ValueError, lambda: format(1.5, ',_f')) == "Cannot specify both ',' and '_'."
assert raises(ValueError, lambda: format(1.5, 'c')) == "Unknown format code 'c' for object of type 'float'"
assert raises(ValueError, lambda: format(1.5, '5.')) == 'Format specifier missing precision'
assert raises(TypeError, lambda: '%d' % 'a') == '%d format: a real number is required, not str'
assert raises(TypeError, lambda: '%f' % 'a') == 'must be real number, not str'
assert raises(TypeError, lambda: '%x' % 1.5) == '%x format: an integer is required, not float'
assert '%d' % 3.99 == '3'

# a NaN is not equal to itself, and has no more attributes than any float
nan = float('nan')
assert not hasattr(nan, 'missing') and not hasattr([nan], 'missing')
try:
    nan.missing
except AttributeError as e:
    assert str(e) == "'float' object has no attribute 'missing'"
else:
    raise AssertionError

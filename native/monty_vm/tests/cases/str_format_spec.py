# format() and str.format with strings and ints: alignment, width, signs, bases, grouping, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert format('abc') == 'abc'
assert format('abc', '5') + '|' == 'abc  |'
assert format('abc', '>5') == '  abc'
assert format('abc', '^6') == ' abc  '
assert format('abc', '*^7') == '**abc**'
assert format('abc', '.2') == 'ab'
assert format('abc', '5.1') + '|' == 'a    |'
assert format('abc', 's') == 'abc'
assert format('abc', '<s') == 'abc'
assert format('abc', '05') == 'abc00'
assert format('é', '–>3') == '––é'
assert format('abc', '😀^5') == '😀abc😀'
assert format(42) == '42'
assert format(42, 'd') == '42'
assert format(42, '5') + '|' == '   42|'
assert format(42, '<5') + '|' == '42   |'
assert format(42, '^5') + '|' == ' 42  |'
assert format(42, '05') == '00042'
assert format(-42, '05') == '-0042'
assert format(-42, '=6') == '-   42'
assert format(42, '+') == '+42'
assert format(-42, ' ') == '-42'
assert format(42, ' d') == ' 42'
assert format(42, 'x') == '2a'
assert format(42, 'X') == '2A'
assert format(42, '#x') == '0x2a'
assert format(42, '#X') == '0X2A'
assert format(42, 'o') == '52'
assert format(42, '#o') == '0o52'
assert format(42, 'b') == '101010'
assert format(42, '#b') == '0b101010'
assert format(-42, '#b') == '-0b101010'
assert format(42, '#010x') == '0x0000002a'
assert format(65, 'c') == 'A'
assert format(0x1F600, 'c') == '😀'
assert format(1234567, ',') == '1,234,567'
assert format(1234567, '_') == '1_234_567'
assert format(-1234567, ',d') == '-1,234,567'
assert format(0xdeadbeef, '_x') == 'dead_beef'
assert format(255, '_b') == '1111_1111'
assert format(1234, '010,') == '00,001,234'
assert format(1234567, '012,d') == '0,001,234,567'
assert format(123, ',') == '123'
assert format(42, 'n') == '42'
assert format(42, 'e') == '4.200000e+01'
assert format(42, '%') == '4200.000000%'
assert format(True, 'd') == '1'
assert format(True, '') == 'True'
assert format(True, '5') + '|' == '    1|'
assert format(None, '') == 'None'
assert format([1, 2], '') == '[1, 2]'
assert '{} {}'.format(1, 2) == '1 2'
assert '{0} {1} {0}'.format('a', 'b') == 'a b a'
assert '{x} {y}'.format(x=1, y=2) == '1 2'
assert '{0[1]} {1[k]}'.format([5, 6], {'k': 7}) == '6 7'
assert '{0.real}'.format(3) == '3'
assert '{!r} {!s} {!a}'.format('é', 'é', 'é') == "'é' é '\\xe9'"
assert '{:>{w}}'.format('a', w=4) == '   a'
assert '{:{}}'.format('a', 3) + '|' == 'a  |'
assert '{:{a}{w}.{p}}'.format('abcdef', a='^', w=7, p=3) == '  abc  '
assert '{{}} {{{}}}'.format(1) == '{} {1}'
assert '{a[b]}'.format(a={'b': {'c': 1}}) == "{'c': 1}"
assert '{0!r:>6}'.format('a') == "   'a'"
assert '{:,} {:b}'.format(1000, 5) == '1,000 101'
assert '{0}{1}{x}'.format(*[1, 2], **{'x': 3}) == '123'
assert '{x}'.format_map({'x': 9}) == '9'
assert ''.format() == ''
assert '{:%}'.format(0.5) == '50.000000%'
assert raises(ValueError, lambda: format('a', 'd')) == "Unknown format code 'd' for object of type 'str'"
assert raises(ValueError, lambda: format('a', '=5')) == "'=' alignment not allowed in string format specifier"
assert raises(ValueError, lambda: format('a', '+')) == 'Sign not allowed in string format specifier'
assert raises(ValueError, lambda: format('a', ',')) == "Cannot specify ',' with 's'."
assert raises(ValueError, lambda: format('a', '#')) == 'Alternate form (#) not allowed in string format specifier'
assert raises(ValueError, lambda: format('a', ' ')) == 'Space not allowed in string format specifier'
assert raises(ValueError, lambda: format(1, 's')) == "Unknown format code 's' for object of type 'int'"
assert raises(ValueError, lambda: format(1, '.2')) == 'Precision not allowed in integer format specifier'
assert raises(ValueError, lambda: format(1, '.2d')) == 'Precision not allowed in integer format specifier'
assert raises(ValueError, lambda: format(1, 'z')) == 'Negative zero coercion (z) not allowed in integer format specifier'
assert raises(ValueError, lambda: format(1, ',x')) == "Cannot specify ',' with 'x'."
assert raises(ValueError, lambda: format(1, ',c')) == "Cannot specify ',' with 'c'."
assert raises(ValueError, lambda: format(1, '+c')) == "Sign not allowed with integer format specifier 'c'"
assert raises(ValueError, lambda: format(1, '#c')) == "Alternate form (#) not allowed with integer format specifier 'c'"
assert raises(OverflowError, lambda: format(-1, 'c')) == '%c arg not in range(0x110000)'
assert raises(OverflowError, lambda: format(0x110000, 'c')) == '%c arg not in range(0x110000)'
assert raises(ValueError, lambda: format(1, '5 ')) == "Unknown format code '\\x20' for object of type 'int'"
assert raises(ValueError, lambda: format(1, 'abc')) == "Invalid format specifier 'abc' for object of type 'int'"
assert raises(TypeError, lambda: format([1], '5')) == 'unsupported format string passed to list.__format__'
assert raises(TypeError, lambda: format(None, 'x')) == 'unsupported format string passed to NoneType.__format__'
assert raises(TypeError, lambda: format({}, '>5')) == 'unsupported format string passed to dict.__format__'
assert raises(TypeError, lambda: format(1, 2)) == 'format() argument 2 must be str, not int'
assert raises(IndexError, lambda: '{}'.format()) == 'Replacement index 0 out of range for positional args tuple'
assert raises(IndexError, lambda: '{1}'.format(0)) == 'Replacement index 1 out of range for positional args tuple'
assert raises(ValueError, lambda: '{} {0}'.format(1)) == (
    'cannot switch from automatic field numbering to manual field specification')
assert raises(ValueError, lambda: '{0} {}'.format(1)) == (
    'cannot switch from manual field specification to automatic field numbering')
assert raises(KeyError, lambda: '{x}'.format()) == "'x'"
assert raises(ValueError, lambda: '{'.format()) == "Single '{' encountered in format string"
assert raises(ValueError, lambda: '}'.format()) == "Single '}' encountered in format string"
assert raises(ValueError, lambda: '{0'.format(1)) == "expected '}' before end of string"
assert raises(ValueError, lambda: '{0[}'.format([1])) == "expected '}' before end of string"
assert raises(ValueError, lambda: '{0.}'.format(1)) == 'Empty attribute in format string'
assert raises(ValueError, lambda: '{0[]}'.format([1])) == 'Empty attribute in format string'
assert raises(ValueError, lambda: '{0!}'.format(1)) == "unmatched '{' in format spec"
assert raises(ValueError, lambda: '{0!x}'.format(1)) == 'Unknown conversion specifier x'
assert raises(ValueError, lambda: '{0!rr}'.format(1)) == "expected ':' after conversion specifier"
assert raises(AttributeError, lambda: '{0.foo}'.format(1)) == "'int' object has no attribute 'foo'"
assert raises(IndexError, lambda: '{0[5]}'.format([1])) == 'list index out of range'
assert raises(TypeError, lambda: '{0[a]}'.format([1])) == 'list indices must be integers or slices, not str'
assert raises(KeyError, lambda: '{0[a]}'.format({})) == "'a'"
assert raises(ValueError, lambda: '{:{:{}}}'.format(1, 2, 3)) == 'Max string recursion exceeded'
assert raises(TypeError, lambda: 'x'.format_map()) == 'str.format_map() takes exactly one argument (0 given)'

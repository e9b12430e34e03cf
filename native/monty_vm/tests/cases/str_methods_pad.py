# str: center, ljust, rjust, zfill, maketrans, translate, multiplication.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert 'ab'.center(6) == '  ab  '
assert 'ab'.center(7) == '   ab  '
assert 'abc'.center(6) == ' abc  '
assert 'abc'.center(8, '*') == '**abc***'
assert 'ab'.center(5, '.') == '..ab.'
assert 'abc'.center(2) == 'abc'
assert ''.center(3, 'x') == 'xxx'
assert 'ab'.ljust(5) + '|' == 'ab   |'
assert 'ab'.ljust(5, '-') == 'ab---'
assert 'ab'.ljust(1) == 'ab'
assert 'ab'.rjust(5) == '   ab'
assert 'ab'.rjust(5, '0') == '000ab'
assert 'é'.rjust(3, '–') == '––é'
assert '42'.zfill(5) == '00042'
assert '-42'.zfill(5) == '-0042'
assert '+42'.zfill(6) == '+00042'
assert '--4'.zfill(6) == '-000-4'
assert ''.zfill(3) == '000'
assert 'abc'.zfill(2) == 'abc'
assert '-'.zfill(3) == '-00'
assert 'a' * 3 == 'aaa'
assert 3 * 'ab' == 'ababab'
assert 'ab' * 0 == ''
assert 'ab' * -1 == ''
assert 'é' * True == 'é'
assert '' * 1000 == ''
t = str.maketrans('abc', 'xyz')
assert t == {97: 120, 98: 121, 99: 122}
assert 'aabbcc!'.translate(t) == 'xxyyzz!'
assert 'hello'.translate(str.maketrans('l', 'L', 'o')) == 'heLL'
assert 'hello'.translate({104: 'J', 111: None}) == 'Jell'
assert 'hello'.translate({ord('l'): 0x4c}) == 'heLLo'
assert 'abc'.translate({97: 'xyz', 98: ''}) == 'xyzc'
assert str.maketrans({'a': 1, 98: 'two', 'c': None}) == {97: 1, 98: 'two', 99: None}
assert 'abc'.translate(str.maketrans({'a': '1'})) == '1bc'
assert 'abc'.translate({}) == 'abc'
assert 'abc'.translate(['x'] * 98) == 'xbc'
assert 'é'.translate({233: 'e'}) == 'e'
assert raises(TypeError, lambda: 'a'.center()) == 'center expected at least 1 argument, got 0'
assert raises(TypeError, lambda: 'a'.center('3')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: 'a'.center(3, 'xx')) == 'The fill character must be exactly one character long'
assert raises(TypeError, lambda: 'a'.center(3, '')) == 'The fill character must be exactly one character long'
assert raises(TypeError, lambda: 'a'.ljust(3, 1)) == 'The fill character must be a unicode character, not int'
assert raises(TypeError, lambda: 'a'.zfill('3')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: str.maketrans('ab', 'c')) == 'the first two maketrans arguments must have equal length'
assert raises(TypeError, lambda: str.maketrans('a')) == 'if you give only one argument to maketrans it must be a dict'
assert raises(TypeError, lambda: str.maketrans(1, 2)) == 'maketrans() argument 2 must be str, not int'
assert raises(ValueError, lambda: str.maketrans({'ab': 1})) == 'string keys in translate table must be of length 1'
assert raises(TypeError, lambda: str.maketrans('a', 'b', 3)) == 'maketrans() argument 3 must be str, not int'
assert raises(TypeError, lambda: 'a'.translate(5)) == "'int' object is not subscriptable"
assert raises(TypeError, lambda: 'a'.translate({97: 1.5})) == 'character mapping must return integer, None or str'
assert raises(ValueError, lambda: 'a'.translate({97: -1})) == 'character mapping must be in range(0x110000)'
assert raises(ValueError, lambda: 'a'.translate({97: 0x110000})) == 'character mapping must be in range(0x110000)'
assert raises(TypeError, lambda: 'a' * 'b') == "can't multiply sequence by non-int of type 'str'"
assert raises(TypeError, lambda: 'a' * 2.0) == "can't multiply sequence by non-int of type 'float'"
assert raises(TypeError, lambda: 'a' * None) == "can't multiply sequence by non-int of type 'NoneType'"
def table(rows):
    widths = [max(len(str(r[i])) for r in rows) for i in range(len(rows[0]))]
    return [' | '.join(str(c).ljust(w) for c, w in zip(r, widths)).rstrip() for r in rows]
assert table([('name', 'n'), ('ann', 10), ('bob', 7)]) == ['name | n', 'ann  | 10', 'bob  | 7']

# Conversions: list, tuple, set, dict, str, bytes, bool, int, float, chr, ord, ascii, repr, format.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert list('ab') == ['a', 'b']
assert list((1, 2)) == [1, 2]
assert list({1: 2}) == [1]
assert list(b'ab') == [97, 98]
assert list(x for x in 'ab') == ['a', 'b']
assert list(map(str, [1])) == ['1']
assert tuple([1, [2]]) == (1, [2])
assert tuple('ab') == ('a', 'b')
assert tuple({'a': 1}.items()) == (('a', 1),)
assert set([1, 1, 2]) == {1, 2}
assert (set('aab') == {'a', 'b'}) is True
assert frozenset([1, 1]) == frozenset({1})
assert dict([('a', 1)]) == {'a': 1}
assert dict({'a': 1}, b=2) == {'a': 1, 'b': 2}
assert dict(zip('ab', range(2))) == {'a': 0, 'b': 1}
assert dict([[1, 2], (3, 4), 'xy']) == {1: 2, 3: 4, 'x': 'y'}
assert dict({}.items()) == {}
assert str(123) == '123'
assert str(1.5) == '1.5'
assert str(None) == 'None'
assert str([1, 'a']) == "[1, 'a']"
assert str((1,)) == '(1,)'
assert str({'a': 1}) == "{'a': 1}"
assert str(b'x') == "b'x'"
assert str(True) == 'True'
assert str('s') == 's'
assert str(int) == "<class 'int'>"
assert bytes([1, 2]) == b'\x01\x02'
assert bytes(2) == b'\x00\x00'
assert bytes('é', 'utf8') == b'\xc3\xa9'
assert bool('False') is True
assert bool(0.0) is False
assert bool([[]]) is True
assert [bool(x) for x in (0, 1, '', 'a', None, [], [0], {}, {0}, 0j, range(0), range(1), b'', frozenset(), ...)] == (
    [False, True, False, True, False, False, True, False, True, False, False, True, False, False, True])
assert int('0b1', 2) == 1
assert int(True) == 1
assert int('  -5  ') == -5
assert float('  1.5  ') == 1.5
assert float(True) == 1.0
assert complex('1+2j') == (1+2j)
assert chr(0) == '\x00'
assert chr(0x10ffff) == '\U0010ffff'
assert ord('\0') == 0
assert [chr(ord(c) + 1) for c in 'abc'] == ['b', 'c', 'd']
assert ascii('é\n') == "'\\xe9\\n'"
assert ascii(['é', 1]) == "['\\xe9', 1]"
assert ascii({'é': '中'}) == "{'\\xe9': '\\u4e2d'}"
assert repr('é\n') == "'é\\n'"
assert repr([1, 'a', None, 2.0, (1,), {}, {'k': [1]}, b'b']) == "[1, 'a', None, 2.0, (1,), {}, {'k': [1]}, b'b']"
assert format(5) == '5'
assert format('a') == 'a'
assert format(None) == 'None'
assert format(5, 'b') == '101'
assert format([1]) == '[1]'
assert format((1, 2), '') == '(1, 2)'
assert list(str(12.5)) == ['1', '2', '.', '5']
assert ''.join(sorted(str(3120))) == '0123'
assert list(dict(a=1).items()) == [('a', 1)]
assert tuple(list(tuple([1]))) == (1,)
assert (int(str(2 ** 100)) == 2 ** 100) is True
assert (float(str(0.1)) == 0.1) is True
assert (eval(repr([1, (2.5, 'x'), {'k': {1}}])) == [1, (2.5, 'x'), {'k': {1}}]) is True
assert list(range(3)) + list('a') == [0, 1, 2, 'a']
assert str(list(map(float, '1 2'.split()))) == '[1.0, 2.0]'
assert [int(c, 16) for c in 'aF9'] == [10, 15, 9]
assert sorted(set('hello')) == ['e', 'h', 'l', 'o']
assert bytes(b'ab') + bytes([99]) == b'abc'
assert list({}.fromkeys('aab')) == ['a', 'b']
assert slice(*[1, 2]).stop == 2
assert range(*(1, 7, 3))[-1] == 4
assert raises(TypeError, lambda: list(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: list(None)) == "'NoneType' object is not iterable"
assert raises(TypeError, lambda: tuple(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: set(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: frozenset(None)) == "'NoneType' object is not iterable"
assert raises(TypeError, lambda: dict(5)) == "'int' object is not iterable"
assert raises(ValueError, lambda: dict([(1,)])) == 'dictionary update sequence element #0 has length 1; 2 is required'
assert raises(TypeError, lambda: dict([1, 2])) == 'object is not iterable'
assert raises(ValueError, lambda: dict('ab')) == 'dictionary update sequence element #0 has length 1; 2 is required'
assert raises(TypeError, lambda: dict([([], 1)])) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: str(1, 2, 3, 4)) == 'str expected at most 3 arguments, got 4'
assert raises(TypeError, lambda: str('a', 'utf8')) == 'decoding str is not supported'
assert raises(TypeError, lambda: str(foo=1)) == "str() got an unexpected keyword argument 'foo'"
assert raises(TypeError, lambda: bytes('a')) == 'string argument without an encoding'
assert raises(ValueError, lambda: bytes([300])) == 'bytes must be in range(0, 256)'
assert raises(ValueError, lambda: bytes(-5)) == 'negative count'
assert raises(TypeError, lambda: int([])) == "int() argument must be a string, a bytes-like object or a real number, not 'list'"
assert raises(ValueError, lambda: int('9z')) == "invalid literal for int() with base 10: '9z'"
assert raises(TypeError, lambda: float([])) == "float() argument must be a string or a real number, not 'list'"
assert raises(ValueError, lambda: float('z')) == "could not convert string to float: 'z'"
assert raises(TypeError, lambda: chr('a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: chr(-5)) == 'chr() arg not in range(0x110000)'
assert raises(TypeError, lambda: ord('')) == 'ord() expected a character, but string of length 0 found'
assert raises(TypeError, lambda: ord('ab')) == 'ord() expected a character, but string of length 2 found'
assert raises(TypeError, lambda: ord(b'ab')) == 'ord() expected a character, but string of length 2 found'
assert raises(TypeError, lambda: ord(5)) == 'ord() expected string of length 1, but int found'
assert raises(TypeError, lambda: ascii()) == 'ascii() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: repr()) == 'repr() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: repr(1, 2)) == 'repr() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: format()) == 'format expected at least 1 argument, got 0'
assert raises(TypeError, lambda: format(1, 2)) == 'format() argument 2 must be str, not int'
assert raises(ValueError, lambda: format('a', 'q')) == "Unknown format code 'q' for object of type 'str'"
assert raises(TypeError, lambda: format([], 'q')) == 'unsupported format string passed to list.__format__'
assert raises(ValueError, lambda: format(5, 's')) == "Unknown format code 's' for object of type 'int'"
assert raises(TypeError, lambda: bool([], [])) == 'bool expected at most 1 argument, got 2'
assert raises(TypeError, lambda: list([], [])) == 'list expected at most 1 argument, got 2'
assert raises(TypeError, lambda: tuple([], [])) == 'tuple expected at most 1 argument, got 2'
assert raises(TypeError, lambda: set([], [])) == 'set expected at most 1 argument, got 2'

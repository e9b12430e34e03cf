# repr, str and ascii of strings: quotes, escapes, unprintable characters; literal escapes.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert repr('abc') == "'abc'"
assert repr("it's") == '"it\'s"'
assert repr('say "hi"') == '\'say "hi"\''
assert repr('''it's "x"''') == '\'it\\\'s "x"\''
assert repr('') == "''"
assert repr('a\nb\tc\rd') == "'a\\nb\\tc\\rd'"
assert repr('\\') == "'\\\\'"
assert repr('\\n') == "'\\\\n'"
assert repr('\0') == "'\\x00'"
assert repr('\x01\x1f\x7f') == "'\\x01\\x1f\\x7f'"
assert repr('\x80\x9f') == "'\\x80\\x9f'"
assert repr('\xa0') == "'\\xa0'"
assert repr('\xad') == "'\\xad'"
assert repr('é中😀') == "'é中😀'"
assert repr('\u200b') == "'\\u200b'"
assert repr('\u2028') == "'\\u2028'"
assert repr('\U000e0001') == "'\\U000e0001'"
assert repr('\uffff') == "'\\uffff'"
assert ascii('é中😀') == "'\\xe9\\u4e2d\\U0001f600'"
assert ascii("it's") == '"it\'s"'
assert ascii('\x80') == "'\\x80'"
assert ascii(['é']) == "['\\xe9']"
assert str('a\nb') == 'a\nb'
assert str(['a\nb', "'"]) == '[\'a\\nb\', "\'"]'
assert '\x41\u0042\U00000043\103' == 'ABCC'
assert ('\a\b\f\v' == '\x07\x08\x0c\x0b') is True
assert '\N{LATIN SMALL LETTER E WITH ACUTE}' == 'é'
assert '\N{BULLET}' == '•'
assert ('\0\01\012' == '\x00\x01\n') is True
assert '\1234' == 'S4'
s = 'a\
b'
assert s == 'ab'
s = '''x
 y'''
assert s == 'x\n y'
s = """q\
r"""
assert s == 'qr'
assert r'\n' == '\\n'
assert r'a\'b' == "a\\'b"
assert R"\x41" == '\\x41'
assert 'a' 'b' "c" == 'abc'
t = ('one '
     "two "
     r'\three')
assert t == 'one two \\three'
assert u'x' == 'x'
assert len('\\\'\"') == 3
assert 'tab\there'.encode() == b'tab\there'
assert (eval(repr('\x00\n\'"\\é\u200b😀')) == '\x00\n\'"\\é\u200b😀') is True
assert str() == ''
assert str(b'ab', 'ascii') == 'ab'
assert str(object='x') == 'x'
assert str(1.0) + str(True) + str(None) == '1.0TrueNone'
assert repr(repr('a')) == '"\'a\'"'
assert repr(repr("'")) == '\'"\\\'"\''
assert chr(0) + chr(0x10FFFF) == '\x00\U0010ffff'
assert ord('\U0010FFFF') == 1114111
assert ord('a') == 97
assert raises(TypeError, lambda: ord('ab')) == 'ord() expected a character, but string of length 2 found'
assert raises(TypeError, lambda: ord('')) == 'ord() expected a character, but string of length 0 found'
assert raises(TypeError, lambda: ord(1)) == 'ord() expected string of length 1, but int found'
assert raises(ValueError, lambda: chr(-1)) == 'chr() arg not in range(0x110000)'
assert raises(ValueError, lambda: chr(0x110000)) == 'chr() arg not in range(0x110000)'
assert raises(TypeError, lambda: chr('a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: chr(1.5)) == "'float' object cannot be interpreted as an integer"
assert raises(UnicodeDecodeError, lambda: str(b'\xff', 'ascii')) == (
    "'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)")
assert raises(TypeError, lambda: str('a', 'ascii')) == 'decoding str is not supported'
assert raises(TypeError, lambda: str(1, 'ascii')) == 'decoding to str: need a bytes-like object, int found'
assert raises(UnicodeEncodeError, lambda: 'é'.encode('ascii')) == (
    "'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)")
assert raises(SyntaxError, lambda: eval(r"'\x4'")) == (
    "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape (<string>, line 1)")
assert raises(SyntaxError, lambda: eval(r"'\u12'")) == (
    "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape (<string>, line 1)")
assert raises(SyntaxError, lambda: eval(r"'\N{NO SUCH NAME}'")) == (
    "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name (<string>, line 1)")
assert raises(SyntaxError, lambda: eval(r"'\U00110000'")) == (
    "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character (<string>, line 1)")

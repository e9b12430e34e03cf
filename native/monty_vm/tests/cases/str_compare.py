# str: ordering, equality, membership, concatenation, hashing, encode, join of slices.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert ('a' < 'b') is True
assert ('a' < 'B') is False
assert ('abc' < 'abd') is True
assert ('ab' < 'abc') is True
assert ('' < 'a') is True
assert ('Z' < 'a') is True
assert ('a' <= 'a') is True
assert ('b' > 'abc') is True
assert ('a' >= 'a') is True
assert ('é' > 'z') is True
assert ('é' == 'e\u0301') is False
assert ('\uffff' < '\U00010000') is True
assert ('a' == 'a' != 'b') is True
assert ('a' == 1) is False
assert ('a' != None) is True
assert ('a' == b'a') is False
assert (hash('abc') == hash('ab' + 'c')) is True
assert {'a': 1}['' + 'a'] == 1
assert ('x' in {'x'}) is True
assert 'a' + 'b' + '' == 'ab'
assert 'é' + '😀' == 'é😀'
assert sorted(['b', 'A', 'a', 'é', 'B', '']) == ['', 'A', 'B', 'a', 'b', 'é']
assert sorted(['b', 'A', 'a', 'B'], key=str.lower) == ['A', 'a', 'b', 'B']
assert max('abc', 'abd', 'ab') == 'abd'
assert max(['aa', 'b', 'ccc'], key=len) == 'ccc'
assert min('hello') == 'e'
assert len('') == 0
assert bool('') is False
assert bool(' ') is True
assert ('a' or 'b') == 'a'
assert ('' or 'b') == 'b'
assert ('a' and 'b') == 'b'
assert (not '') is True
assert (str('a') == 'a') is True
assert 'abc'.encode() == b'abc'
assert 'é中😀'.encode() == b'\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80'
assert 'é'.encode('latin-1') == b'\xe9'
assert 'é'.encode('utf-8') == b'\xc3\xa9'
assert 'aé'.encode('ascii', 'ignore') == b'a'
assert 'aé'.encode('ascii', 'replace') == b'a?'
assert 'aé'.encode('ascii', errors='backslashreplace') == b'a\\xe9'
assert 'aé'.encode('ascii', 'xmlcharrefreplace') == b'a&#233;'
assert 'a'.encode('utf-16-le') == b'a\x00'
assert type('a' + 'b') is str
assert 'a'.__len__() == 1
assert 'abc'.__getitem__(1) == 'b'
assert 'abc'.__contains__('b') is True
assert 'a'.__add__('b') == 'ab'
assert 'a'.__eq__('a') is True
assert 'a'.__eq__(1) is NotImplemented
assert 'a'.__lt__(1) is NotImplemented
assert raises(TypeError, lambda: 'a' < 1) == "'<' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: 'a' >= None) == "'>=' not supported between instances of 'str' and 'NoneType'"
assert raises(TypeError, lambda: 'a' > ['a']) == "'>' not supported between instances of 'str' and 'list'"
assert raises(TypeError, lambda: 'a' + 1) == 'can only concatenate str (not "int") to str'
assert raises(TypeError, lambda: 1 + 'a') == "unsupported operand type(s) for +: 'int' and 'str'"
assert raises(TypeError, lambda: 'a' + None) == 'can only concatenate str (not "NoneType") to str'
assert raises(TypeError, lambda: 'a' + b'b') == 'can only concatenate str (not "bytes") to str'
assert raises(TypeError, lambda: 'a' - 'b') == "unsupported operand type(s) for -: 'str' and 'str'"
assert raises(TypeError, lambda: 'a' / 2) == "unsupported operand type(s) for /: 'str' and 'int'"
assert raises(TypeError, lambda: -'a') == "bad operand type for unary -: 'str'"
assert raises(TypeError, lambda: sorted(['a', 1])) == "'<' not supported between instances of 'int' and 'str'"
assert raises(TypeError, lambda: max('a', 1)) == "'>' not supported between instances of 'int' and 'str'"
assert raises(ValueError, lambda: min('')) == 'min() iterable argument is empty'
assert raises(TypeError, lambda: len(5)) == "object of type 'int' has no len()"
assert raises(LookupError, lambda: 'a'.encode('nope')) == 'unknown encoding: nope'
assert raises(TypeError, lambda: 'a'.encode(1)) == "encode() argument 'encoding' must be str, not int"
assert raises(TypeError, lambda: 'a'()) == "'str' object is not callable"
try:
    'a'.x = 1
except AttributeError as failure:
    assert str(failure) == "'str' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
assert raises(IndexError, lambda: 'abc'[0][1]) == 'string index out of range'
x = 'a'
y = x
x += 'b'
assert (x, y) == ('ab', 'a')
x *= 2
assert x == 'abab'
try:
    x += 1
except TypeError as failure:
    assert str(failure) == 'can only concatenate str (not "int") to str'
else:
    assert False, 'no TypeError'
try:
    x -= 'a'
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for -=: 'str' and 'str'"
else:
    assert False, 'no TypeError'

# bytes: find, split, strip, replace, join, case and padding methods.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

b = b'hello world'
assert b.find(b'o') == 4
assert b.find(b'o', 5) == 7
assert b.find(111) == 4
assert b.find(b'z') == -1
assert b.rfind(b'o') == 7
assert b.rfind(b'l', 0, 4) == 3
assert b.index(b'w') == 6
assert b.count(b'l') == 3
assert b.count(108) == 3
assert b.count(b'') == 12
assert b.startswith(b'he') is True
assert b.startswith((b'x', b'h')) is True
assert b.endswith(b'ld') is True
assert b.endswith(b'o', 0, 5) is True
assert b.replace(b'l', b'L') == b'heLLo worLd'
assert b.replace(b'l', b'', 1) == b'helo world'
assert b.split() == [b'hello', b'world']
assert b.split(b'o') == [b'hell', b' w', b'rld']
assert b.split(b'o', 1) == [b'hell', b' world']
assert b'  a  b '.split() == [b'a', b'b']
assert b'a,b,,c'.split(b',') == [b'a', b'b', b'', b'c']
assert b.rsplit(b'o', 1) == [b'hello w', b'rld']
assert b'a\nb\r\nc'.splitlines() == [b'a', b'b', b'c']
assert b'a\nb'.splitlines(True) == [b'a\n', b'b']
assert b.partition(b' ') == (b'hello', b' ', b'world')
assert b.partition(b'z') == (b'hello world', b'', b'')
assert b.rpartition(b'o') == (b'hello w', b'o', b'rld')
assert b','.join([b'a', b'b']) == b'a,b'
assert b''.join([]) == b''
assert b'-'.join(bytes([c]) for c in b'xy') == b'x-y'
assert b'  ab '.strip() == b'ab'
assert b'xxabx'.strip(b'x') == b'ab'
assert b' a'.lstrip() == b'a'
assert b'a '.rstrip() == b'a'
assert b'ab'.upper() == b'AB'
assert b'AB'.lower() == b'ab'
assert b'aB'.swapcase() == b'Ab'
assert b'ab cd'.title() == b'Ab Cd'
assert b'ab CD'.capitalize() == b'Ab cd'
assert b'ab'.center(6, b'*') == b'**ab**'
assert b'ab'.ljust(4) + b'|' == b'ab  |'
assert b'ab'.rjust(4, b'0') == b'00ab'
assert b'-5'.zfill(4) == b'-005'
assert b'abc'.isalpha() is True
assert b'a1'.isalnum() is True
assert b'12'.isdigit() is True
assert b' \n'.isspace() is True
assert b'ab'.islower() is True
assert b'AB'.isupper() is True
assert b'Ab Cd'.istitle() is True
assert b'a\xff'.isascii() is False
assert b.removeprefix(b'hello ') == b'world'
assert b.removesuffix(b'x') == b'hello world'
assert b'a\tb'.expandtabs(4) == b'a   b'
assert b'abc'.translate(bytes.maketrans(b'ab', b'xy')) == b'xyc'
assert b'abcb'.translate(None, b'b') == b'ac'
assert b'\xe9'.upper() == b'\xe9'
assert raises(TypeError, lambda: b.find('o')) == "argument should be integer or bytes-like object, not 'str'"
assert raises(ValueError, lambda: b.index(b'z')) == 'subsection not found'
assert raises(TypeError, lambda: b.count('a')) == "argument should be integer or bytes-like object, not 'str'"
assert raises(TypeError, lambda: b.split('o')) == "a bytes-like object is required, not 'str'"
assert raises(ValueError, lambda: b.split(b'')) == 'empty separator'
assert raises(TypeError, lambda: b.replace('a', 'b')) == "a bytes-like object is required, not 'str'"
assert raises(TypeError, lambda: b.join(['a'])) == 'sequence item 0: expected a bytes-like object, str found'
assert raises(TypeError, lambda: b.join([b'a', 1])) == 'sequence item 1: expected a bytes-like object, int found'
assert raises(TypeError, lambda: b.strip('x')) == "a bytes-like object is required, not 'str'"
assert raises(TypeError, lambda: b.startswith('h')) == 'startswith first arg must be bytes or a tuple of bytes, not str'
assert raises(TypeError, lambda: b.startswith([b'h'])) == 'startswith first arg must be bytes or a tuple of bytes, not list'
assert raises(TypeError, lambda: b.center(5, 'x')) == 'center() argument 2 must be a byte string of length 1, not str'
assert raises(TypeError, lambda: b.center(5, b'xx')) == (
    'center(): argument 2 must be a byte string of length 1, not a bytes object of length 2')
assert raises(ValueError, lambda: b.partition(b'')) == 'empty separator'
assert raises(ValueError, lambda: b.find(256)) == 'byte must be in range(0, 256)'
assert raises(AttributeError, lambda: b.foo) == "'bytes' object has no attribute 'foo'"
assert raises(ValueError, lambda: bytes.maketrans(b'a', b'bc')) == 'maketrans arguments must have same length'

# str: case methods, predicates, swapcase, title, casefold, non-ASCII letters.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert 'abc'.upper() == 'ABC'
assert 'ABC'.lower() == 'abc'
assert 'aBc'.swapcase() == 'AbC'
assert 'hello world'.title() == 'Hello World'
assert "they're bill's".title() == "They'Re Bill'S"
assert 'hello WORLD'.capitalize() == 'Hello world'
assert ''.capitalize() == ''
assert '123abc'.capitalize() == '123abc'
assert 'ß'.upper() == 'SS'
assert 'ß'.casefold() == 'ss'
assert ('STRASSE'.lower() == 'Straße'.casefold()) is True
assert 'ÉCOLE'.lower() == 'école'
assert 'ñandú'.upper() == 'ÑANDÚ'
assert 'ΑΣ'.lower() == 'ας'
assert 'ΑΣΑ'.lower() == 'ασα'
assert ('İ'.lower() == 'i̇') is True
assert 'ǆ'.title() == 'ǅ'
assert 'ﬁ'.upper() == 'FI'
assert 'привет'.title() == 'Привет'
assert 'x1y2'.title() == 'X1Y2'
assert 'a-b_c d'.title() == 'A-B_C D'
assert 'abc'.islower() is True
assert 'aBc'.islower() is False
assert 'a1!'.islower() is True
assert '1'.islower() is False
assert ''.islower() is False
assert 'ABC'.isupper() is True
assert 'A1!'.isupper() is True
assert 'Hello World'.istitle() is True
assert 'Hello world'.istitle() is False
assert 'HeLLo'.istitle() is False
assert ''.istitle() is False
assert 'A1B'.istitle() is True
assert 'abc'.isalpha() is True
assert 'ab1'.isalpha() is False
assert ''.isalpha() is False
assert 'é'.isalpha() is True
assert '中文'.isalpha() is True
assert '123'.isdigit() is True
assert '²'.isdigit() is True
assert '½'.isdigit() is False
assert '٣'.isdigit() is True
assert '123'.isdecimal() is True
assert '²'.isdecimal() is False
assert '٣'.isdecimal() is True
assert '½'.isnumeric() is True
assert '四'.isnumeric() is True
assert '12a'.isnumeric() is False
assert 'ab1'.isalnum() is True
assert 'a b'.isalnum() is False
assert ''.isalnum() is False
assert ' \t\n'.isspace() is True
assert ''.isspace() is False
assert '\u00a0\u2003'.isspace() is True
assert '\x1c'.isspace() is True
assert 'a '.isspace() is False
assert 'abc'.isidentifier() is True
assert '1a'.isidentifier() is False
assert '_x9'.isidentifier() is True
assert 'é'.isidentifier() is True
assert 'a b'.isidentifier() is False
assert ''.isidentifier() is False
assert 'class'.isidentifier() is True
assert 'abc'.isascii() is True
assert 'é'.isascii() is False
assert ''.isascii() is True
assert 'abc'.isprintable() is True
assert 'a\n'.isprintable() is False
assert ''.isprintable() is True
assert '\u200b'.isprintable() is False
assert raises(TypeError, lambda: 'a'.upper(1)) == 'str.upper() takes no arguments (1 given)'
assert raises(TypeError, lambda: 'a'.islower('x')) == 'str.islower() takes no arguments (1 given)'
assert raises(TypeError, lambda: str.upper()) == 'unbound method str.upper() needs an argument'
assert raises(TypeError, lambda: str.upper(1)) == "descriptor 'upper' for 'str' objects doesn't apply to a 'int' object"
assert raises(AttributeError, lambda: 'a'.foo) == "'str' object has no attribute 'foo'"
assert raises(TypeError, lambda: 'a'.title(x=1)) == 'str.title() takes no keyword arguments'

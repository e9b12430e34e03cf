# str: find, index, count, startswith, endswith, in, replace, partition, removeprefix.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

s = 'hello world'
assert s.find('o') == 4
assert s.find('o', 5) == 7
assert s.find('o', 5, 7) == -1
assert s.find('z') == -1
assert s.find('') == 0
assert s.find('', 11) == 11
assert s.find('', 12) == -1
assert s.find('world', -5) == 6
assert s.find('hello', -100, 5) == 0
assert s.find('o', None, None) == 4
assert s.rfind('o') == 7
assert s.rfind('o', 0, 7) == 4
assert s.rfind('l') == 9
assert s.rfind('') == 11
assert s.rfind('z') == -1
assert s.index('w') == 6
assert s.rindex('l') == 9
assert s.count('l') == 3
assert s.count('l', 4) == 1
assert s.count('') == 12
assert ''.count('') == 1
assert 'aaaa'.count('aa') == 2
assert 'abc'.count('', 1, 2) == 2
assert 'abc'.count('', 5) == 0
assert s.startswith('he') is True
assert s.startswith('wor', 6) is True
assert s.startswith('wor', 6, 8) is False
assert s.startswith(('x', 'h')) is True
assert s.startswith(()) is False
assert s.startswith('') is True
assert s.startswith('', 11) is True
assert s.startswith('', 12) is False
assert s.endswith('ld') is True
assert s.endswith(('x', 'd')) is True
assert s.endswith('hello', 0, 5) is True
assert s.endswith('hello', None, -6) is True
assert ('wor' in s) is True
assert ('wok' in s) is False
assert ('' in '') is True
assert ('x' not in s) is True
assert s.replace('l', 'L') == 'heLLo worLd'
assert s.replace('l', 'L', 2) == 'heLLo world'
assert s.replace('l', 'L', 0) == 'hello world'
assert s.replace('l', 'L', -1) == 'heLLo worLd'
assert s.replace('l', '', count=1) == 'helo world'
assert 'abc'.replace('', '-') == '-a-b-c-'
assert 'abc'.replace('', '-', 2) == '-a-bc'
assert ''.replace('', 'x') == 'x'
assert ''.replace('a', 'x') == ''
assert 'aaa'.replace('aa', 'b') == 'ba'
assert 'été'.replace('é', 'e') == 'ete'
assert s.partition(' ') == ('hello', ' ', 'world')
assert s.partition('z') == ('hello world', '', '')
assert s.partition('o') == ('hell', 'o', ' world')
assert s.rpartition('o') == ('hello w', 'o', 'rld')
assert s.rpartition('z') == ('', '', 'hello world')
assert 'a.b.c'.rpartition('.')[2] == 'c'
assert s.removeprefix('hello ') == 'world'
assert s.removeprefix('x') == 'hello world'
assert s.removesuffix('world') == 'hello '
assert s.removesuffix('') == 'hello world'
assert 'aXbXc'.find('X', 2) == 3
assert '日本語日本'.find('日', 1) == 3
assert '日本語日本'.rindex('本') == 4
assert 'a😀b😀'.index('b') == 2
assert 'a😀b😀'.count('😀') == 2
assert raises(ValueError, lambda: s.index('z')) == 'substring not found'
assert raises(ValueError, lambda: s.rindex('z')) == 'substring not found'
assert raises(TypeError, lambda: s.find(1)) == 'find() argument 1 must be str, not int'
assert raises(TypeError, lambda: s.count(None)) == 'count() argument 1 must be str, not None'
assert raises(TypeError, lambda: s.startswith(1)) == 'startswith first arg must be str or a tuple of str, not int'
assert raises(TypeError, lambda: s.startswith(['h'])) == 'startswith first arg must be str or a tuple of str, not list'
assert raises(TypeError, lambda: s.endswith(('a', 1))) == 'tuple for endswith must only contain str, not int'
assert raises(TypeError, lambda: 1 in s) == "'in <string>' requires string as left operand, not int"
assert raises(TypeError, lambda: None in 'abc') == "'in <string>' requires string as left operand, not NoneType"
assert raises(TypeError, lambda: s.replace('a')) == 'replace() takes at least 2 positional arguments (1 given)'
assert raises(TypeError, lambda: s.replace('a', 1)) == 'replace() argument 2 must be str, not int'
assert raises(TypeError, lambda: s.replace(1, 'a')) == 'replace() argument 1 must be str, not int'
assert raises(ValueError, lambda: s.partition('')) == 'empty separator'
assert raises(ValueError, lambda: s.rpartition('')) == 'empty separator'
assert raises(TypeError, lambda: s.partition(1)) == 'must be str, not int'
assert raises(TypeError, lambda: s.removeprefix(1)) == 'removeprefix() argument must be str, not int'
assert raises(TypeError, lambda: s.find()) == 'find expected at least 1 argument, got 0'
assert raises(TypeError, lambda: s.find('a', 'b')) == 'slice indices must be integers or None or have an __index__ method'

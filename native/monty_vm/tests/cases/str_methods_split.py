# str: split, rsplit, splitlines, join, strip, expandtabs, whitespace rules.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert 'a b c'.split() == ['a', 'b', 'c']
assert '  a  b  '.split() == ['a', 'b']
assert ''.split() == []
assert '   '.split() == []
assert 'a\tb\nc\r\nd'.split() == ['a', 'b', 'c', 'd']
assert 'a,b,,c'.split(',') == ['a', 'b', '', 'c']
assert ''.split(',') == ['']
assert ','.split(',') == ['', '']
assert 'a, b, c'.split(', ') == ['a', 'b', 'c']
assert 'a b c d'.split(None, 2) == ['a', 'b', 'c d']
assert '  a  b  c  '.split(None, 1) == ['a', 'b  c  ']
assert 'a,b,c'.split(',', 1) == ['a', 'b,c']
assert 'a,b,c'.split(',', 0) == ['a,b,c']
assert 'a,b,c'.split(',', -1) == ['a', 'b', 'c']
assert 'a,b,c'.split(sep=',', maxsplit=1) == ['a', 'b,c']
assert '  a b  '.split(maxsplit=0) == ['a b  ']
assert 'a--b--c'.split('--') == ['a', 'b', 'c']
assert 'aaa'.split('aa') == ['', 'a']
assert 'a\u00a0b\u2003c'.split() == ['a', 'b', 'c']
assert 'a b c'.rsplit() == ['a', 'b', 'c']
assert 'a b c d'.rsplit(None, 2) == ['a b', 'c', 'd']
assert '  a  b  c  '.rsplit(None, 1) == ['  a  b', 'c']
assert 'a,b,c'.rsplit(',', 1) == ['a,b', 'c']
assert 'aaa'.rsplit('aa') == ['a', '']
assert 'a\nb\nc'.splitlines() == ['a', 'b', 'c']
assert 'a\nb\n'.splitlines() == ['a', 'b']
assert 'a\r\nb\rc\n\nd'.splitlines() == ['a', 'b', 'c', '', 'd']
assert 'a\r\nb\n'.splitlines(True) == ['a\r\n', 'b\n']
assert 'a\nb'.splitlines(keepends=True) == ['a\n', 'b']
assert ''.splitlines() == []
assert '\n'.splitlines() == ['']
assert 'a\x0bb\x0cc\x1cd\x85e\u2028f'.splitlines() == ['a', 'b', 'c', 'd', 'e', 'f']
assert ', '.join(['a', 'b', 'c']) == 'a, b, c'
assert ''.join(['a', 'b']) == 'ab'
assert '-'.join([]) == ''
assert '-'.join(['x']) == 'x'
assert '-'.join('abc') == 'a-b-c'
assert '-'.join(c for c in 'xyz') == 'x-y-z'
assert '-'.join({'k': 1, 'l': 2}) == 'k-l'
assert '–'.join(('é', 'a')) == 'é–a'
assert '  a b  '.strip() == 'a b'
assert '  a b  '.lstrip() == 'a b  '
assert '  a b  '.rstrip() == '  a b'
assert 'xxabcxx'.strip('x') == 'abc'
assert 'xyabcyx'.strip('xy') == 'abc'
assert 'abc'.strip('abc') == ''
assert 'abc'.strip('') == 'abc'
assert 'xxabc'.lstrip('x') == 'abc'
assert 'abcxx'.rstrip('xc') == 'ab'
assert '\u2003a\n'.strip() == 'a'
assert 'www.example.com'.strip('cmowz.') == 'example'
assert 'ééaé'.strip('é') == 'a'
assert ' a '.strip(None) == 'a'
assert 'a\tb'.expandtabs() == 'a       b'
assert 'a\tb'.expandtabs(4) == 'a   b'
assert '\t'.expandtabs(3) == '   '
assert 'ab\tc\n\td'.expandtabs(4) == 'ab  c\n    d'
assert 'a\tb'.expandtabs(0) == 'ab'
assert 'a\tb'.expandtabs(tabsize=2) == 'a b'
assert raises(ValueError, lambda: 'a'.split('')) == 'empty separator'
assert raises(TypeError, lambda: 'a'.split(1)) == 'must be str or None, not int'
assert raises(TypeError, lambda: 'a'.split(',', 'x')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: 'a'.rsplit('')) == 'empty separator'
assert raises(TypeError, lambda: ','.join([1, 2])) == 'sequence item 0: expected str instance, int found'
assert raises(TypeError, lambda: ','.join(['a', None])) == 'sequence item 1: expected str instance, NoneType found'
assert raises(TypeError, lambda: ','.join(5)) == 'can only join an iterable'
assert raises(TypeError, lambda: ','.join()) == 'str.join() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: ','.join(['a'], ['b'])) == 'str.join() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: 'a'.strip(1)) == 'strip arg must be None or str'
assert raises(TypeError, lambda: 'a'.lstrip(b'a')) == 'lstrip arg must be None or str'
assert raises(TypeError, lambda: 'a'.split(foo=1)) == "split() got an unexpected keyword argument 'foo'"
assert raises(TypeError, lambda: 'a'.splitlines(1, 2)) == 'splitlines() takes at most 1 argument (2 given)'
a, *rest = 'k=v=w'.split('=')
assert a == 'k'
assert rest == ['v', 'w']
assert [line.split(':') for line in 'a:1\nb:2'.splitlines()] == [['a', '1'], ['b', '2']]
assert dict(p.split('=') for p in 'x=1;y=2'.split(';')) == {'x': '1', 'y': '2'}

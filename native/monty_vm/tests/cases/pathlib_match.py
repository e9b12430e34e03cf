# pathlib: match and full_match.
from pathlib import PurePosixPath as P, PureWindowsPath as W


def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


assert [s for s in ('a', 'a/b', 'b/a', '/a', 'ab') if P(s).match('a')] == ['a', 'b/a', '/a']
assert [s for s in ('a.py', 'x/a.py', '/x/a.py', 'a.txt', '.py') if P(s).match('*.py')] == ['a.py', 'x/a.py', '/x/a.py', '.py']
assert [s for s in ('a/b.py', 'x/a/b.py', '/a/b.py', 'b.py', 'a/x/b.py') if P(s).match('a/*.py')] == ['a/b.py', 'x/a/b.py', '/a/b.py']
assert [s for s in ('/a', 'a', '/x/a', '//a') if P(s).match('/a')] == ['/a']
assert [s for s in ('/a', '/b/a') if P(s).match('/*')] == ['/a']
assert P('/').match('/')
assert not P('/a').match('/')
assert P('a').match('**')
assert P('a/b').match('**/b')
assert not P('b').match('**/b')
assert not P('a/b/c').match('a/**')
assert P('x/a/b').match('a/**')
assert not P('A').match('a')
assert P('A').match('a', case_sensitive=False)
assert not P('a').match('A', case_sensitive=True)
assert W('A').match('a')
assert not W('A').match('a', case_sensitive=True)
assert P('a').match(P('a'))
assert P('a[b]').match('a[[]b]')
assert P('ab').match('a?')
assert P('ab').match('[!b]?')
assert W('c:/a/b').match('*:/a/b')
assert W('c:/a').match('C:\\A')
assert not W('c:/a').match('d:/a')
assert W('c:a').match('c:*')
assert not W('/a').match('c:/a')
assert error(lambda: P('a').match('')) == 'ValueError: empty pattern'
assert error(lambda: P('a').match('.')) == 'ValueError: empty pattern'
assert error(lambda: P('a').match(5)) == "TypeError: argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'"
# full_match
assert [s for s in ('a', 'a/b', 'a/b/c', '/a', '.', '/') if P(s).full_match('**')] == ['a', 'a/b', 'a/b/c', '/a', '.', '/']
assert [s for s in ('a', 'a/b', 'a/b/c', '/a', '.', '/') if P(s).full_match('*')] == ['a']
assert [s for s in ('b', 'a/b', '/b', '/a/b', 'x/y/b', '/x/y/b', 'b/x') if P(s).full_match('**/b')] == ['b', 'a/b', '/a/b', 'x/y/b', '/x/y/b']
assert [s for s in ('a', 'a/b', 'a/b/c', '/a/b', 'b/a') if P(s).full_match('a/**')] == ['a/b', 'a/b/c']
assert [s for s in ('a/c', 'a/b/c', 'a/b/b/c', 'a/c/d', 'c') if P(s).full_match('a/**/c')] == ['a/c', 'a/b/c', 'a/b/b/c']
assert [s for s in ('/b', '/a/b', 'a/b', '/x/y/b') if P(s).full_match('/**/b')] == ['/b', '/a/b', '/x/y/b']
assert [s for s in ('/a', '/', 'a', '/a/b') if P(s).full_match('/**')] == ['/a', '/', '/a/b']
assert [s for s in ('a/x/b', 'x/a/y/b/z', 'a/b', 'x/a/b/z') if P(s).full_match('**/a/**/b/**')] == ['x/a/y/b/z', 'x/a/b/z']
assert [s for s in ('a.py', '.py', 'x/a.py', '/x/y/a.py', 'a.pyc') if P(s).full_match('**/*.py')] == ['a.py', '.py', 'x/a.py', '/x/y/a.py']
assert not P('/a').full_match('*/a')
assert not P('a').full_match('/a')
assert P('a/b').full_match('a/b')
assert not P('a/b').full_match('')
assert P('').full_match('')
assert P('').full_match('**')
assert not P('').full_match('a')
assert P('.h').full_match('*')
assert not P('a/b').full_match('a**')
assert P('ab').full_match('a**')
assert P('a/b').full_match('**a/b')
assert not P('a/b/c').full_match('*/*')
assert P('a/b').full_match('**/**')
assert P('A').full_match('a', case_sensitive=False)
assert P('a', 'b').full_match('A/B', case_sensitive=False)
assert W('c:/a').full_match('*:/A')
assert W('c:/a/b').full_match('C:/**')
assert W('A/b').full_match('a/B')
assert P('a').full_match(P('a'))
assert P('a/b').full_match(P('a/*'))
assert error(lambda: P('a').full_match(5)) == "TypeError: argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'"

# fnmatch, and the texts that fnmatch and glob make of patterns.
import fnmatch
import glob
from fnmatch import fnmatchcase, filter, filterfalse, translate


def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


assert fnmatch.__all__ == ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']
assert [name for name in ('', 'a', 'ab', 'abc', 'b') if fnmatchcase(name, 'a*')] == ['a', 'ab', 'abc']
assert [name for name in ('', 'a', 'ab', '.a', '\n') if fnmatchcase(name, '?')] == ['a', '\n']
assert [name for name in ('', 'a', 'a/b', '.h', 'a\nb') if fnmatchcase(name, '*')] == ['', 'a', 'a/b', '.h', 'a\nb']
assert [c for c in 'abcd-]![' if fnmatchcase(c, '[a-c]')] == ['a', 'b', 'c']
assert [c for c in 'abcd-]![' if fnmatchcase(c, '[!a-c]')] == ['d', '-', ']', '!', '[']
assert [c for c in 'a-]![^' if fnmatchcase(c, '[]]')] == [']']
assert [c for c in 'a-]![^' if fnmatchcase(c, '[!]]')] == ['a', '-', '!', '[', '^']
assert [c for c in 'a-]![^' if fnmatchcase(c, '[]-a]')] == ['a', ']', '^']
assert [c for c in 'ab-]![^' if fnmatchcase(c, '[a-]')] == ['a', '-']
assert [c for c in 'ab-]![^' if fnmatchcase(c, '[-a]')] == ['a', '-']
assert [c for c in 'ab-]![^' if fnmatchcase(c, '[!-]')] == ['a', 'b', ']', '!', '[', '^']
assert [c for c in 'abz-' if fnmatchcase(c, '[z-a]')] == []
assert [c for c in 'abz-' if fnmatchcase(c, '[!z-a]')] == ['a', 'b', 'z', '-']
assert [c for c in 'abz-' if fnmatchcase(c, '[a-bz-a]')] == ['a', 'b']
assert [c for c in 'abcde-' if fnmatchcase(c, '[a-c-e]')] == ['a', 'b', 'c', 'e', '-']
assert [c for c in 'abcde-' if fnmatchcase(c, '[d-a-f]')] == ['-']
assert [c for c in 'abcde-' if fnmatchcase(c, '[b-ac-d]')] == ['c', 'd']
assert [c for c in 'ab^' if fnmatchcase(c, '[^a]')] == ['a', '^']
assert [c for c in 'a&|~[\\' if fnmatchcase(c, '[a&&|]')] == ['a', '&', '|']
assert [c for c in 'a&|~[\\' if fnmatchcase(c, '[[\\~]')] == ['~', '[', '\\']
assert fnmatchcase('[a', '[a')
assert fnmatchcase('[]', '[]')
assert fnmatchcase('[!]', '[!]')
assert fnmatchcase('a]', '[a-]]')
assert not fnmatchcase('x', '[]')
assert fnmatchcase('[', '[')
assert not fnmatchcase('a', '')
assert fnmatchcase('', '')
assert fnmatchcase('', '*')
assert not fnmatchcase('', '?')
assert fnmatchcase('', '**')
assert fnmatchcase('abc', '*b*')
assert fnmatchcase('abcbd', 'a*b?')
assert not fnmatchcase('a\n', 'a')
assert fnmatchcase('é', '?')
assert not fnmatchcase('A', 'a')
assert not fnmatch.fnmatch('A', 'a')
assert fnmatch.fnmatch('a', 'a')
assert fnmatchcase('abababab', '*ab*ab*ab')
assert fnmatchcase('mississippi', 'm*issi*ppi')
assert not fnmatchcase('mississippi', 'm*iss*ss*ss*')
assert not fnmatchcase('xay', '*a')
assert fnmatchcase('aab', '*ab')

assert filter(['a', 'b', 'ab'], 'a*') == ['a', 'ab']
assert filter(('x.py', 'y.txt'), '*.py') == ['x.py']
assert filter([b'a', b'b'], b'a') == [b'a']
assert filter(iter('abc'), '[!b]') == ['a', 'c']
assert filter([], '*') == []
assert filterfalse(['a', 'b', 'ab'], 'a*') == ['b']
assert filterfalse([b'a', b'b'], b'a') == [b'b']
assert fnmatchcase(b'ab', b'a?')
assert error(lambda: fnmatchcase('a', b'a')) == 'TypeError: cannot use a bytes pattern on a string-like object'
assert error(lambda: fnmatchcase(b'a', 'a')) == 'TypeError: cannot use a string pattern on a bytes-like object'
assert error(lambda: fnmatchcase(5, 'a')) == "TypeError: expected string or bytes-like object, got 'int'"
assert error(lambda: fnmatchcase('a', 5)) == "TypeError: object of type 'int' has no len()"
assert error(lambda: filter([5], 'a')) == "TypeError: expected string or bytes-like object, got 'int'"
assert error(lambda: filter([b'a'], 'a')) == 'TypeError: cannot use a string pattern on a bytes-like object'
assert error(lambda: fnmatch.fnmatch(5, 'a')) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert error(lambda: fnmatch.fnmatch('a', 5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert translate('a*b?[!c-e]**.py[]x]') == '(?s:a(?>.*?b.[^c-e]).*\\.py[]x])\\z'
assert translate('[a') == '(?s:\\[a)\\z'
assert translate('') == '(?s:)\\z'
assert translate('[z-a]') == '(?s:(?!))\\z'
assert translate('[!z-a]') == '(?s:.)\\z'
assert translate('***') == '(?s:.*)\\z'
assert translate('x]') == '(?s:x\\])\\z'
assert translate('[!]a-]&&x--') == '(?s:[^]a\\-]\\&\\&x\\-\\-)\\z'
assert translate('[!]') == '(?s:\\[!\\])\\z'
assert translate('[a-]') == '(?s:[a\\-])\\z'
assert translate('a*b*c') == '(?s:a(?>.*?b).*c)\\z'
assert translate('[^a]') == '(?s:[\\^a])\\z'
assert translate('[a\\]~|&]') == '(?s:[a\\\\]\\~\\|\\&\\])\\z'
assert translate('*') == '(?s:.*)\\z'
assert translate('a b#c') == '(?s:a\\ b\\#c)\\z'
assert error(lambda: translate(5)) == "TypeError: object of type 'int' has no len()"
assert glob.escape('a*[b]?/c') == 'a[*][[]b][?]/c'
assert glob.escape(b'*') == b'[*]'
assert glob.escape('plain') == 'plain'
assert glob.escape('') == ''
assert glob.escape('[') == '[[]'
assert glob.translate('a/**/b*.py') == '(?s:a/(?!\\.)[^/]*/b[^/]*\\.py)\\z'
assert glob.translate('**') == '(?s:(?!\\.)[^/]*)\\z'
assert glob.translate('*') == '(?s:[^/.][^/]*)\\z'
assert glob.translate('*/x') == '(?s:[^/.][^/]*/x)\\z'
assert glob.translate('') == '(?s:)\\z'
assert glob.translate('**', recursive=True) == '(?s:(?:[^/.][^/]*/)*(?:[^/.][^/]*)?)\\z'
assert glob.translate('a/**/b', recursive=True) == '(?s:a/(?:[^/.][^/]*/)*b)\\z'
assert glob.translate('**/**/a/**', recursive=True) == '(?s:(?:[^/.][^/]*/)*a/(?:[^/.][^/]*/)*(?:[^/.][^/]*)?)\\z'
assert glob.translate('a**', recursive=True) == '(?s:a[^/]*)\\z'
assert glob.translate('*/x', include_hidden=True) == '(?s:[^/]+/x)\\z'
assert glob.translate('**/*', recursive=True, include_hidden=True) == '(?s:(?:.+/)?[^/]+)\\z'
assert glob.translate('?.*', include_hidden=True) == '(?s:[^/]\\.[^/]*)\\z'
assert glob.translate('a\\*', seps=['/', '\\']) == '(?s:a[/\\\\][^/\\\\.][^/\\\\]*)\\z'
assert glob.translate('[!a]/?') == '(?s:[^a]/(?!\\.)[^/])\\z'
assert glob.translate('./[a/b]') == '(?s:\\./\\[a/b\\])\\z'
assert glob.translate('.*') == '(?s:\\.[^/]*)\\z'
assert glob.translate('a?*') == '(?s:a[^/][^/]*)\\z'
assert glob.translate('[.]a') == '(?s:[.]a)\\z'

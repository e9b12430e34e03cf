# ntpath: paths of Windows, as texts.
import ntpath
from ntpath import *


def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


assert (ntpath.sep, ntpath.altsep, ntpath.pathsep, ntpath.curdir, ntpath.pardir, ntpath.extsep, ntpath.devnull) == ('\\', '/', ';', '.', '..', '.', 'nul')
assert [splitroot(p) for p in ('', 'a', 'c:', 'c:a', 'c:/', 'c:/a', 'c:\\a', '\\', '\\a', '/a/b')] == [('', '', ''), ('', '', 'a'), ('c:', '', ''), ('c:', '', 'a'), ('c:', '/', ''), ('c:', '/', 'a'), ('c:', '\\', 'a'), ('', '\\', ''), ('', '\\', 'a'), ('', '/', 'a/b')]
assert [splitroot(p) for p in ('//s', '//s/', '//s/t', '//s/t/', '//s/t/u', '\\\\s\\t\\u', '///a', '//', '///', '//?/c:/x', '//?/UNC/s/t/u', '//./dev/x')] == [('//s', '', ''), ('//s/', '', ''), ('//s/t', '', ''), ('//s/t', '/', ''), ('//s/t', '/', 'u'), ('\\\\s\\t', '\\', 'u'), ('///a', '', ''), ('//', '', ''), ('///', '', ''), ('//?/c:', '/', 'x'), ('//?/UNC/s/t', '/', 'u'), ('//./dev', '/', 'x')]
assert [splitdrive(p) for p in ('c:/a', 'c:a', '//s/t/u', '/a', 'a', '//s')] == [('c:', '/a'), ('c:', 'a'), ('//s/t', '/u'), ('', '/a'), ('', 'a'), ('//s', '')]
assert splitroot(b'c:/a') == (b'c:', b'/', b'a')
assert splitroot(b'//s/t/u') == (b'//s/t', b'/', b'u')
assert splitdrive(b'c:a') == (b'c:', b'a')
assert error(lambda: splitroot(5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert [isabs(p) for p in ('c:/', 'c:a', '/a', '//s/t', '\\\\s', 'a', '', 'c:', '\\\\?\\')] == [True, False, False, True, True, False, False, False, True]
assert [split(p) for p in ('c:/a/b', 'c:\\a\\b', 'c:a', 'c:/', 'a\\b/c', '//s/t/u', '//s/t/', 'a/', '')] == [('c:/a', 'b'), ('c:\\a', 'b'), ('c:', 'a'), ('c:/', ''), ('a\\b', 'c'), ('//s/t/', 'u'), ('//s/t/', ''), ('a', ''), ('', '')]
assert [basename(p) for p in ('c:/a/b', 'c:a', 'a\\b', 'a/')] == ['b', 'a', 'b', '']
assert [dirname(p) for p in ('c:/a/b', 'c:a', 'a\\b', 'c:/a')] == ['c:/a', 'c:', 'a', 'c:/']
assert [splitext(p) for p in ('a.b', 'c:/x.y/z', 'a\\.b', 'a.b\\c.d', '..x', 'c:.txt')] == [('a', '.b'), ('c:/x.y/z', ''), ('a\\.b', ''), ('a.b\\c', '.d'), ('..x', ''), ('c:', '.txt')]
assert [normpath(p) for p in ('', '.', 'a/b', 'C:\\a\\..\\b', 'c:/../..', 'c:..\\x', '/..', '//s/t/../u', 'a/./b', 'c:', 'c:/', 'a\\..')] == ['.', '.', 'a\\b', 'C:\\b', 'c:\\', 'c:..\\x', '\\', '\\\\s\\t\\u', 'a\\b', 'c:', 'c:\\', '.']
assert [normcase(p) for p in ('A/B', 'C:\\x', 'é/É')] == ['a\\b', 'c:\\x', 'é\\é']
assert normcase(b'A/B') == b'a\\b'
assert join('c:/a', 'b') == 'c:/a\\b'
assert join('c:', 'a') == 'c:a'
assert join('c:a', 'c:b') == 'c:a\\b'
assert join('c:a', 'd:b') == 'd:b'
assert join('c:/a', '/b') == 'c:/b'
assert join('c:/a', 'C:b') == 'C:/a\\b'
assert join('a', 'b/', 'c') == 'a\\b/c'
assert join('//s/t', 'a') == '//s/t\\a'
assert join('//s/t', '/a') == '//s/t/a'
assert join('a', '') == 'a\\'
assert join('', 'a') == 'a'
assert join('/a', 'c:') == 'c:'
assert join('c:/', '//s/t') == '//s/t'
assert join('//s', 'a') == '//s\\a'
assert join('//s/t/', 'a') == '//s/t/a'
assert join(b'c:/a', b'b') == b'c:/a\\b'
assert error(lambda: join('c:', b'b')) == "TypeError: Can't mix strings and bytes in path components"
assert error(lambda: join('c:', 5)) == "TypeError: join() argument must be str, bytes, or os.PathLike object, not 'int'"
assert [isreserved(p) for p in ('nul', 'NUL.txt', 'a/aux', 'con ', 'a.', 'a ', '.', '..', 'com1', 'com0', 'com10', 'lpt¹', 'conin$', 'a:b', 'a*', 'a?', 'a', 'a/b', 'prn/x', '')] == [True, True, True, True, True, True, False, False, True, False, False, True, True, False, True, True, False, False, True, False]
assert commonprefix(['c:/a', 'c:/b']) == 'c:/'

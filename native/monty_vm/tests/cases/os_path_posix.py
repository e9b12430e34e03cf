# os.path of POSIX systems: what needs no files.
import os
import os.path
import posixpath
from os.path import *
from os import path


class Named:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


assert path is os.path is posixpath
assert os.path.__name__ == 'posixpath'
assert (os.sep, os.altsep, os.curdir, os.pardir, os.extsep, os.pathsep, os.linesep, os.devnull, os.name, os.defpath) == ('/', None, '.', '..', '.', ':', '\n', '/dev/null', 'posix', '/bin:/usr/bin')
assert (posixpath.sep, posixpath.altsep, posixpath.supports_unicode_filenames) == ('/', None, False)
# join
assert join('a') == 'a'
assert join('a', 'b', 'c') == 'a/b/c'
assert join('a/', 'b', '', 'c', '') == 'a/b/c/'
assert join('a', '/b', 'c') == '/b/c'
assert join('', 'a') == 'a'
assert join('', '') == ''
assert join('a', '') == 'a/'
assert join('/', 'a') == '/a'
assert join('/', '/') == '/'
assert join('//s', 't') == '//s/t'
assert join(b'a', b'b', b'/c') == b'/c'
assert error(lambda: join()) == "TypeError: join() missing 1 required positional argument: 'a'"
assert error(lambda: join('a', 5)) == "TypeError: join() argument must be str, bytes, or os.PathLike object, not 'int'"
assert error(lambda: join(5, 'a')) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert error(lambda: join('a', b'b')) == "TypeError: Can't mix strings and bytes in path components"
assert error(lambda: join(b'a', 'b')) == "TypeError: Can't mix strings and bytes in path components"
assert error(lambda: join('a', None)) == "TypeError: join() argument must be str, bytes, or os.PathLike object, not 'NoneType'"
# split and its parts
assert [split(p) for p in ('', '/', '//', '///a', 'a', '/a', 'a/', 'a/b', '/a/b/', '//a/b', 'a//b', 'a///')] == [('', ''), ('/', ''), ('//', ''), ('///', 'a'), ('', 'a'), ('/', 'a'), ('a', ''), ('a', 'b'), ('/a/b', ''), ('//a', 'b'), ('a', 'b'), ('a', '')]
assert [basename(p) for p in ('', '/', 'a', 'a/', 'a/b', '/a/.b')] == ['', '', 'a', '', 'b', '.b']
assert [dirname(p) for p in ('', '/', '//', 'a', 'a/', 'a/b', '/a', '//a', 'a//b')] == ['', '/', '//', '', 'a', 'a', '/', '//', 'a']
assert split(b'/a/b.c') == (b'/a', b'b.c')
assert basename(b'a/b') == b'b'
assert dirname(b'a/b') == b'a'
assert [splitext(p) for p in ('', 'a', 'a.b', 'a.b.c', '.a', '.a.b', '..a', '..a.b', 'a/.b', 'a.b/c', '...', 'a.', 'a/..b', '....x', 'a/...b.c')] == [('', ''), ('a', ''), ('a', '.b'), ('a.b', '.c'), ('.a', ''), ('.a', '.b'), ('..a', ''), ('..a', '.b'), ('a/.b', ''), ('a.b/c', ''), ('...', ''), ('a', '.'), ('a/..b', ''), ('....x', ''), ('a/...b', '.c')]
assert splitext(b'a/b.c') == (b'a/b', b'.c')
assert splitext(b'.c') == (b'.c', b'')
assert [splitdrive(p) for p in ('', 'a/b', '/a', 'c:/a')] == [('', ''), ('', 'a/b'), ('', '/a'), ('', 'c:/a')]
assert [splitroot(p) for p in ('', '/', '//', '///', 'a', '/a', '//a/b', '///a', './a')] == [('', '', ''), ('', '/', ''), ('', '//', ''), ('', '/', '//'), ('', '', 'a'), ('', '/', 'a'), ('', '//', 'a/b'), ('', '/', '//a'), ('', '', './a')]
assert splitroot(b'//a') == (b'', b'//', b'a')
assert splitroot(b'a') == (b'', b'', b'a')
assert error(lambda: split(5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert error(lambda: splitroot(5)) == 'TypeError: _path_splitroot_ex: path should be string, bytes or os.PathLike, not int'
assert error(lambda: basename(None)) == 'TypeError: expected str, bytes or os.PathLike object, not NoneType'
assert [isabs(p) for p in ('', '/', 'a', '/a', './a', '//a', '~')] == [False, True, False, True, False, True, False]
assert isabs(b'/a')
assert normcase('A/b') == 'A/b'
assert normcase(b'A') == b'A'
assert error(lambda: normcase(5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
# normpath
assert [normpath(p) for p in ('', '.', '/', '//', '///', 'a', 'a/', './a', 'a/.', 'a//b', 'a/./b')] == ['.', '.', '/', '//', '/', 'a', 'a', 'a', 'a', 'a/b', 'a/b']
assert [normpath(p) for p in ('..', '../a', 'a/..', 'a/../b', 'a/../..', '../../a/..', '/..', '/../a', '//..', '/a/../../b', 'a/b/../../..')] == ['..', '../a', '.', 'b', '..', '../..', '/', '/a', '//', '/b', '..']
assert [normpath(p) for p in ('//a/b', '///a', '/./a', '...', 'a/..b', './..')] == ['//a/b', '/a', '/a', '...', 'a/..b', '..']
assert normpath(b'a/../b') == b'b'
assert normpath(b'') == b'.'
assert error(lambda: normpath(5)) == 'TypeError: _path_normpath: path should be string, bytes or os.PathLike, not int'
# what paths have in common
assert commonprefix([]) == ''
assert commonprefix(['abc', 'abd']) == 'ab'
assert commonprefix(['a', '']) == ''
assert commonprefix(('/usr/lib', '/usr/local')) == '/usr/l'
assert commonprefix([b'ab', b'ac']) == b'a'
assert commonprefix([['a', 'b'], ['a', 'c']]) == ['a']
assert commonprefix('abc') == ''
assert error(lambda: commonprefix([5, 6])) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert commonpath(['a']) == 'a'
assert commonpath(['/a/b', '/a/c']) == '/a'
assert commonpath(['/a/b', '/a']) == '/a'
assert commonpath(['/', '/a']) == '/'
assert commonpath(['a/b', 'a/bc']) == 'a'
assert commonpath([b'a/b', b'a/c']) == b'a'
assert commonpath(['a//b', 'a/./b']) == 'a/b'
assert commonpath(['', 'a']) == ''
assert commonpath(iter(['/x/y', '/x/z'])) == '/x'
assert commonpath(['a/..', 'a']) == 'a'
assert error(lambda: commonpath([])) == 'ValueError: commonpath() arg is an empty sequence'
assert error(lambda: commonpath(['a', '/a'])) == "ValueError: Can't mix absolute and relative paths"
assert error(lambda: commonpath(['a', b'a'])) == "TypeError: Can't mix strings and bytes in path components"
assert error(lambda: commonpath([5])) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert [relpath(a, b) for a, b in (('a/b', 'a'), ('a', 'a/b'), ('/a/b', '/a/c'), ('/a', '/'), ('/', '/'), ('/', '/a/b'), ('/x/../y', '/y/z'))] == ['b', '..', '../b', 'a', '.', '../..', '..']
assert relpath('a') == 'a'
assert relpath('a/../b') == 'b'
assert relpath('./a') == 'a'
assert relpath('a', 'a') == '.'
assert relpath(b'/a/b', b'/a') == b'b'
assert error(lambda: relpath('')) == 'ValueError: no path specified'
assert error(lambda: relpath('/a', b'/a')) == "TypeError: Can't mix strings and bytes in path components"
assert error(lambda: relpath(5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
# the environment
os.environ['A'] = 'value'
os.environ['HOME'] = '/home/x/'
assert [expandvars(p) for p in ('$A/b', '${A}b', '$A$', '${A', '$', '${}', 'x$A-b', '$$A', 'a', '${A$A', '$A$A')] == ['value/b', 'valueb', 'value$', '${A', '$', '${}', 'xvalue-b', '$value', 'a', '${A$A', 'valuevalue']
assert expandvars(b'$A/b') == b'value/b'
assert [expanduser(p) for p in ('~', '~/a', 'a~', 'a/~', '', '~/')] == ['/home/x', '/home/x/a', 'a~', 'a/~', '', '/home/x/']
assert expanduser(b'~/a') == b'/home/x/a'
os.environ['HOME'] = '/'
assert expanduser('~') == '/'
assert expanduser('~/a') == '/a'
assert error(lambda: expanduser(5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert error(lambda: expandvars(5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
# paths that are objects
assert join(Named('a'), Named('b')) == 'a/b'
assert basename(Named('a/b')) == 'b'
assert normpath(Named('a//b')) == 'a/b'
assert split(Named('a/b')) == ('a', 'b')
assert isabs(Named('/a'))
assert os.fspath(Named('a')) == 'a'
assert os.fspath(Named(b'a')) == b'a'
assert os.fspath('a') == 'a'
assert os.fspath(b'a') == b'a'
assert error(lambda: os.fspath(Named(5))) == 'TypeError: expected Named.__fspath__() to return str or bytes, not int'
assert error(lambda: os.fspath(5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert os.fsencode('é') == b'\xc3\xa9'
assert os.fsencode(b'a') == b'a'
assert os.fsencode(Named('a')) == b'a'
assert os.fsdecode(b'a') == 'a'
assert os.fsdecode('a') == 'a'
assert os.fsdecode(Named(b'a')) == 'a'
assert error(lambda: os.fsencode(5)) == 'TypeError: expected str, bytes or os.PathLike object, not int'
assert isinstance(Named('a'), os.PathLike)
assert issubclass(Named, os.PathLike)
assert not isinstance('a', os.PathLike)
assert not issubclass(int, os.PathLike)
assert error(lambda: os.PathLike()) == "TypeError: Can't instantiate abstract class PathLike without an implementation for abstract method '__fspath__'"
assert error(lambda: exists(5.5)) == 'TypeError: stat: path should be string, bytes, os.PathLike or integer, not float'

# pathlib: pure paths of POSIX systems.
from pathlib import PurePath, PurePosixPath as P, PurePosixPath, PureWindowsPath as W
import os
import pathlib


def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


# making
assert P('a', 'b', '/c', 'd') == PurePosixPath('/c/d')
assert P() == PurePosixPath('.')
assert P('') == PurePosixPath('.')
assert P('.') == PurePosixPath('.')
assert P('a//b/./c/..') == PurePosixPath('a/b/c/..')
assert P('a/') == PurePosixPath('a')
assert P('//a') == PurePosixPath('//a')
assert P('///a') == PurePosixPath('/a')
assert P('a', P('b')) == PurePosixPath('a/b')
assert P('a', W('c\\d')) == PurePosixPath('a/c/d')
assert PurePath('a') == PurePosixPath('a')
assert P('a').with_segments('b', 'c') == PurePosixPath('b/c')
assert type(PurePath('a')) is P
assert error(lambda: P(5)) == "TypeError: argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'"
assert error(lambda: P(b'a')) == "TypeError: argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'bytes'"
assert error(lambda: P('a', b'c')) == "TypeError: argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'bytes'"
assert error(lambda: P(None)) == "TypeError: argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'NoneType'"
assert (P.parser.__name__, PurePath.parser.__name__, P.__module__, P.__mro__[1].__name__) == ('posixpath', 'posixpath', 'pathlib', 'PurePath')
assert [str(P(s)) for s in ('', '.', '/', '//', '///', 'a/./b', 'a//b', '/..', '../a', './a')] == ['.', '.', '/', '//', '/', 'a/b', 'a/b', '/..', '../a', 'a']
assert [P(s).parts for s in ('', '.', '/', '//a', '///a', 'a/b', '/a/b', './a', 'a/../b')] == [(), (), ('/',), ('//', 'a'), ('/', 'a'), ('a', 'b'), ('/', 'a', 'b'), ('a',), ('a', '..', 'b')]
assert [(P(s).drive, P(s).root, P(s).anchor) for s in ('a', '/a', '//a', '///a', '')] == [('', '', ''), ('', '/', '/'), ('', '//', '//'), ('', '/', '/'), ('', '', '')]
assert [P(s).name for s in ('', '/', 'a', 'a/b', '..', 'a/..', '/a.b')] == ['', '', 'a', 'b', '..', '..', 'a.b']
assert [P(s).suffix for s in ('a', 'a.b', 'a.b.c', '.a', '.a.b', 'a.', '..a', '...', '..', 'a. b', 'a.b.')] == ['', '.b', '.c', '', '.b', '.', '', '', '', '. b', '.']
assert [P(s).suffixes for s in ('a', 'a.b.c', '.a.b', 'a.', 'a..b', '..a', '..', '')] == [[], ['.b', '.c'], ['.b'], ['.'], ['.', '.b'], [], [], []]
assert [P(s).stem for s in ('a', 'a.b.c', '.a', 'a.', 'a.b.', '..', '')] == ['a', 'a.b', '.a', 'a', 'a.b', '..', '']
assert [P(s).parent for s in ('/', '/a', 'a', 'a/b', '', '..', '/a/b')] == [PurePosixPath('/'), PurePosixPath('/'), PurePosixPath('.'), PurePosixPath('a'), PurePosixPath('.'), PurePosixPath('.'), PurePosixPath('/a')]
assert P('a').parent.parent == PurePosixPath('.')

assert list(P('/a/b').parents) == [PurePosixPath('/a'), PurePosixPath('/')]
assert list(P('a/b').parents) == [PurePosixPath('a'), PurePosixPath('.')]
assert list(P('').parents) == []
assert list(P('/').parents) == []
assert len(P('a/b').parents) == 2
assert P('a/b').parents[-1] == PurePosixPath('.')
assert P('a/b').parents[:1] == (PurePosixPath('a'),)
assert P('a/b/c').parents[::2] == (PurePosixPath('a/b'), PurePosixPath('.'))
assert P('a/b').parents[-2] == PurePosixPath('a')
assert list(reversed(P('a/b').parents)) == [PurePosixPath('.'), PurePosixPath('a')]
assert P('a') in P('a/b').parents
assert error(lambda: P('a/b').parents[2]) == 'IndexError: 2'
assert error(lambda: P('a/b').parents[-3]) == 'IndexError: -3'
assert repr(P('a/b').parents) == '<PurePosixPath.parents>'
# as text
assert repr(P('a')) == "PurePosixPath('a')"
assert str(P('a/b')) == 'a/b'
assert bytes(P('é')) == b'\xc3\xa9'
assert os.fspath(P('a')) == 'a'
assert P('a').__fspath__() == 'a'
assert P('a/b').as_posix() == 'a/b'
assert f'{P("a")}' == 'a'
assert '%s' % P('a') == 'a'
assert P('/').is_absolute()
assert not P('a').is_absolute()
assert P('//a').is_absolute()
# comparing
assert P('a') == P('a/')
assert (P('a') == 'a') is False
assert (P('a') == P('A')) is False
assert (P('a') == W('a')) is False
assert hash(P('a/b')) == hash(P('a//b'))
assert P('a') != P('b')
assert {P('a'): 1}[P('a')] == 1
assert sorted([P('a/b'), P('a.b'), P('a'), P('/')]) == [PurePosixPath('/'), PurePosixPath('a'), PurePosixPath('a/b'), PurePosixPath('a.b')]
assert P('a') < P('b')
assert P('a') <= P('a')
assert P('b') > P('a')
assert (P('b') >= P('c')) is False
assert error(lambda: P('a') < 'a') == "TypeError: '<' not supported between instances of 'PurePosixPath' and 'str'"
assert error(lambda: P('a') >= 'a') == "TypeError: '>=' not supported between instances of 'PurePosixPath' and 'str'"
assert error(lambda: P('a') < W('a')) == "TypeError: '<' not supported between instances of 'PurePosixPath' and 'PureWindowsPath'"
# joining
assert P('a') / 'b' == PurePosixPath('a/b')
assert P('a') / P('b') == PurePosixPath('a/b')
assert 'a' / P('b') == PurePosixPath('a/b')
assert P('a') / '/b' == PurePosixPath('/b')
assert P('a') / '' == PurePosixPath('a')
assert P('a').joinpath('b', 'c') == PurePosixPath('a/b/c')
assert P('a').joinpath() == PurePosixPath('a')
assert P('/') / 'a' == PurePosixPath('/a')
assert P('a') / '..' == PurePosixPath('a/..')
assert error(lambda: P('a') / 5) == "TypeError: unsupported operand type(s) for /: 'PurePosixPath' and 'int'"
assert error(lambda: 5 / P('a')) == "TypeError: unsupported operand type(s) for /: 'int' and 'PurePosixPath'"
assert error(lambda: P('a') / b'b') == "TypeError: unsupported operand type(s) for /: 'PurePosixPath' and 'bytes'"
p = P('a')
p /= 'b'
assert p == PurePosixPath('a/b')
# other names
assert P('a/b.c').with_name('d') == PurePosixPath('a/d')
assert P('a').with_name('..') == PurePosixPath('..')
assert P('/a').with_name('b') == PurePosixPath('/b')
assert P('a/b.c').with_stem('x') == PurePosixPath('a/x.c')
assert P('a.b.c').with_stem('x') == PurePosixPath('x.c')
assert P('a').with_stem('b') == PurePosixPath('b')
assert P('a.b').with_suffix('') == PurePosixPath('a')
assert P('a').with_suffix('.b') == PurePosixPath('a.b')
assert P('a.b').with_suffix('.c') == PurePosixPath('a.c')
assert P('a.b.c').with_suffix('.d') == PurePosixPath('a.b.d')
assert P('a').with_suffix('.') == PurePosixPath('a.')
assert P('..').with_suffix('.a') == PurePosixPath('...a')
assert P('.a').with_suffix('.b') == PurePosixPath('.a.b')
assert error(lambda: P('').with_name('a')) == "ValueError: PurePosixPath('.') has an empty name"
assert error(lambda: P('/').with_name('a')) == "ValueError: PurePosixPath('/') has an empty name"
assert error(lambda: P('a').with_name('')) == "ValueError: Invalid name ''"
assert error(lambda: P('a').with_name('.')) == "ValueError: Invalid name '.'"
assert error(lambda: P('a').with_name('b/c')) == "ValueError: Invalid name 'b/c'"
assert error(lambda: P('a').with_name(5)) == "TypeError: argument of type 'int' is not a container or iterable"
assert error(lambda: P('a.b').with_stem('')) == "ValueError: PurePosixPath('a.b') has a non-empty suffix"
assert error(lambda: P('a').with_stem('')) == "ValueError: Invalid name ''"
assert error(lambda: P('').with_stem('c')) == "ValueError: PurePosixPath('.') has an empty name"
assert error(lambda: P('').with_suffix('.c')) == "ValueError: PurePosixPath('.') has an empty name"
assert error(lambda: P('a').with_suffix('c')) == "ValueError: Invalid suffix 'c'"
assert error(lambda: P('a').with_suffix('./c')) == "ValueError: Invalid name 'a./c'"
assert error(lambda: P('a').with_suffix(5)) == "AttributeError: 'int' object has no attribute 'startswith'"
# relative
assert P('a/b').relative_to('a') == PurePosixPath('b')
assert P('a').relative_to('a') == PurePosixPath('.')
assert P('a').relative_to('') == PurePosixPath('a')
assert P('/a').relative_to('/') == PurePosixPath('a')
assert P('a/b').relative_to(P('a')) == PurePosixPath('b')
assert P('a/b').relative_to('a/c', walk_up=True) == PurePosixPath('../b')
assert P('/a').relative_to('/b/c', walk_up=True) == PurePosixPath('../../a')
assert P('a').relative_to('b', walk_up=True) == PurePosixPath('../a')
assert error(lambda: P('a').relative_to('b')) == "ValueError: 'a' is not in the subpath of 'b'"
assert error(lambda: P('/a').relative_to('b')) == "ValueError: '/a' is not in the subpath of 'b'"
assert error(lambda: P('ab').relative_to('a')) == "ValueError: 'ab' is not in the subpath of 'a'"
assert error(lambda: P('/a').relative_to('b', walk_up=True)) == "ValueError: '/a' and 'b' have different anchors"
assert error(lambda: P('a').relative_to('../b', walk_up=True)) == "ValueError: '..' segment in '../b' cannot be walked"
assert error(lambda: P('a').relative_to('a/..', walk_up=True)) == "ValueError: '..' segment in 'a/..' cannot be walked"
assert error(lambda: P('a').relative_to()) == "TypeError: PurePath.relative_to() missing 1 required positional argument: 'other'"
assert error(lambda: P('a').relative_to('a', 'b')) == 'TypeError: PurePath.relative_to() takes 2 positional arguments but 3 were given'
assert error(lambda: P('a').relative_to(5)) == "TypeError: argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'"
assert P('a/b').is_relative_to('a')
assert P('a/b').is_relative_to(P('a/b'))
assert not P('ab').is_relative_to('a')
assert not P('/a').is_relative_to('a')
# the rest
assert error(lambda: P('a').foo) == "AttributeError: 'PurePosixPath' object has no attribute 'foo'"
assert error(lambda: P('a').info) == "AttributeError: 'PurePosixPath' object has no attribute 'info'"
assert P('a').__reduce__() == (P, ('a',))
assert pathlib.UnsupportedOperation.__mro__[1].__name__ == 'NotImplementedError'
assert pathlib.__all__ == ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']

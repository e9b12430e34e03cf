# pathlib: pure paths of Windows.
from pathlib import PureWindowsPath as W, PureWindowsPath, PurePosixPath as P
import warnings
warnings.simplefilter('ignore')


def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


assert W('a/b', 'c:', 'd') == PureWindowsPath('c:d')
assert W('c:/a', '/b') == PureWindowsPath('c:/b')
assert W('c:a', 'c:b') == PureWindowsPath('c:a/b')
assert W('c:/a', 'd:b') == PureWindowsPath('d:b')
assert W('//server/share') == PureWindowsPath('//server/share/')
assert W('./c:a') == PureWindowsPath('./c:a')
assert W('a', P('b/c')) == PureWindowsPath('a/b/c')
assert W('a\\b', 'c') == PureWindowsPath('a/b/c')
assert [str(W(s)) for s in ('', '.', 'a/b', 'c:/', 'c:a', '//s/t', '//s/t/u', './c:a', '/a', '//s')] == ['.', '.', 'a\\b', 'c:\\', 'c:a', '\\\\s\\t\\', '\\\\s\\t\\u', '.\\c:a', '\\a', '\\\\s']
assert [W(s).parts for s in ('//server/share', '//server/share/a', '//server', '//server/', '//?/c:/a', '//?/UNC/s/t/a', 'c:a', 'c:', '/a', './c:a', 'c:/a/b', '')] == [('\\\\server\\share\\',), ('\\\\server\\share\\', 'a'), ('\\\\server',), ('\\\\server\\',), ('\\\\?\\c:\\', 'a'), ('\\\\?\\UNC\\s\\t\\', 'a'), ('c:', 'a'), ('c:',), ('\\', 'a'), ('c:a',), ('c:\\', 'a', 'b'), ()]
assert [(W(s).drive, W(s).root, W(s).anchor) for s in ('c:/a', 'c:a', '/a', 'a', '//s/t/a', '//?/c:/')] == [('c:', '\\', 'c:\\'), ('c:', '', 'c:'), ('', '\\', '\\'), ('', '', ''), ('\\\\s\\t', '\\', '\\\\s\\t\\'), ('\\\\?\\c:', '\\', '\\\\?\\c:\\')]
assert [W(s).is_absolute() for s in ('c:/a', '/a', 'c:a', 'c:', '//s/t', 'a', '//s/t/u')] == [True, False, False, False, True, False, True]
assert [(W(s).name, W(s).stem, W(s).suffix) for s in ('c:/a.b', 'c:', '//s/t', 'c:a.b.c', 'a\\.b')] == [('a.b', 'a', '.b'), ('', '', ''), ('', '', ''), ('a.b.c', 'a.b', '.c'), ('.b', '.b', '')]
assert [W(s).parent for s in ('c:/a/b', 'c:/', 'c:a', '//s/t/u', '//s/t', 'a')] == [PureWindowsPath('c:/a'), PureWindowsPath('c:/'), PureWindowsPath('c:'), PureWindowsPath('//s/t/'), PureWindowsPath('//s/t/'), PureWindowsPath('.')]
assert list(W('c:/a/b').parents) == [PureWindowsPath('c:/a'), PureWindowsPath('c:/')]
assert repr(W('a\\b')) == "PureWindowsPath('a/b')"
assert W('a/b').as_posix() == 'a/b'
assert W('c:/a').as_posix() == 'c:/a'
assert bytes(W('a')) == b'a'
assert W('A') == W('a')
assert hash(W('A/B')) == hash(W('a\\b'))
assert W('a') < W('B')
assert W('A') <= W('a')
assert (W('a') == P('a')) is False
assert sorted([W('b'), W('A'), W('a/c')]) == [PureWindowsPath('A'), PureWindowsPath('a/c'), PureWindowsPath('b')]
assert W('c:/a') / 'b' == PureWindowsPath('c:/a/b')
assert W('c:/a') / '/b' == PureWindowsPath('c:/b')
assert W('c:/a') / 'd:/b' == PureWindowsPath('d:/b')
assert 'a' / W('b') == PureWindowsPath('a/b')
assert W('c:') / 'a' == PureWindowsPath('c:a')
assert W('//s/t') / 'a' == PureWindowsPath('//s/t/a')
assert W('a') / 'c:b' == PureWindowsPath('c:b')
assert W('c:/a').with_name('b') == PureWindowsPath('c:/b')
assert W('a').with_name('c:b') == PureWindowsPath('./c:b')
assert W('a.b').with_suffix('.c') == PureWindowsPath('a.c')
assert W('c:/a.b').with_stem('x') == PureWindowsPath('c:/x.b')
assert error(lambda: W('a').with_name('b\\c')) == "ValueError: Invalid name 'b\\\\c'"
assert error(lambda: W('a').with_name('b/c')) == "ValueError: Invalid name 'b/c'"
assert error(lambda: W('c:/').with_name('a')) == "ValueError: PureWindowsPath('c:/') has an empty name"
assert error(lambda: W('//s/t').with_name('a')) == "ValueError: PureWindowsPath('//s/t/') has an empty name"
assert W('c:/a').relative_to('C:/') == PureWindowsPath('a')
assert W('c:/A/b').relative_to('c:/a') == PureWindowsPath('b')
assert W('c:/a').relative_to('c:/b', walk_up=True) == PureWindowsPath('../a')
assert W('//S/T/a').relative_to('//s/t') == PureWindowsPath('a')
assert error(lambda: W('c:/a').relative_to('d:/')) == "ValueError: 'c:\\\\a' is not in the subpath of 'd:\\\\'"
assert error(lambda: W('c:a').relative_to('c:/')) == "ValueError: 'c:a' is not in the subpath of 'c:\\\\'"
assert error(lambda: W('c:/a').relative_to('d:/', walk_up=True)) == "ValueError: 'c:\\\\a' and 'd:\\\\' have different anchors"
assert W('C:/A').is_relative_to('c:/')
assert not W('c:/a').is_relative_to('c:')
assert W('c:/a b').as_uri() == 'file:///c:/a%20b'
assert W('//s/t/x y').as_uri() == 'file://s/t/x%20y'
assert W('c:/é').as_uri() == 'file:///c:/%C3%A9'
assert P('/a b/é%~').as_uri() == 'file:///a%20b/%C3%A9%25~'
assert P('/').as_uri() == 'file:///'
assert error(lambda: W('/a').as_uri()) == "ValueError: relative path can't be expressed as a file URI"
assert error(lambda: W('c:a').as_uri()) == "ValueError: relative path can't be expressed as a file URI"
assert error(lambda: P('a').as_uri()) == "ValueError: relative path can't be expressed as a file URI"
assert W('nul').is_reserved()
assert not W('a').is_reserved()
assert not P('nul').is_reserved()

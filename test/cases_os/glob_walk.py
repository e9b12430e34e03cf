# Path.glob, rglob and walk, and glob. ROOT is an empty directory.
from pathlib import Path
import glob
import os

os.chdir(ROOT)
for name in 'a/b/a/f.txt', 'a/f.py', '.h/x.py', 'b/f.py', 'top.txt', 'B.TXT', 'a/.hid':
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(name)


def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def found(pattern, base='.', **kwargs):
    return ' '.join(sorted(str(path) for path in Path(base).glob(pattern, **kwargs)))


def deep(pattern, base='.', **kwargs):
    return ' '.join(sorted(str(path) for path in Path(base).rglob(pattern, **kwargs)))


EVERYTHING = '.h .h/x.py B.TXT a a/.hid a/b a/b/a a/b/a/f.txt a/f.py b b/f.py top.txt'
assert found('*') == '.h B.TXT a b top.txt' == found('./*')
assert found('**') == '. ' + EVERYTHING == found('**/**') and found('**/*') == EVERYTHING == found('**/**/*') == deep('*')
assert found('**/') == '. .h a a/b a/b/a b' == deep('') and found('*/') == '.h a b'
assert found('**/a/**') == 'a a/.hid a/b a/b/a a/b/a a/b/a/f.txt a/b/a/f.txt a/f.py' and found('a/**') == 'a a/.hid a/b a/b/a a/b/a/f.txt a/f.py'
assert found('**/f.*') == 'a/b/a/f.txt a/f.py b/f.py' == deep('f.*') and found('*/f.py') == 'a/f.py b/f.py' and deep('a/f.*') == 'a/b/a/f.txt a/f.py'
assert found('a/b') == 'a/b' == found('a//b') == found('a/b/') and found('nope') == '' == found('nope/*') == found('b.txt')
assert found('..') == '..' and found('a/../*.txt') == 'a/../top.txt' and found('a/b/..') == 'a/b/..' and found('**/..') == '.. .h/.. a/.. a/b/.. a/b/a/.. b/..'
assert found('**/../*.txt') == '.h/../top.txt a/../top.txt b/../top.txt' and found('*.txt/') == ''
assert found('**/*.txt') == 'a/b/a/f.txt top.txt' == deep('*.txt') and found('[ab]') == 'a b' and found('[!ab]*') == '.h B.TXT top.txt' and found('?') == 'a b' and found('a*') == 'a'
assert found('**/a') == 'a a/b/a' == deep('a') and found('.*') == '.h' and found('**/.*') == '.h a/.hid' and found('**a') == 'a'
assert found('*', 'a') == 'a/.hid a/b a/f.py' and found('**/', 'a') == 'a a/b a/b/a' and found('../*', 'a') == 'a/../.h a/../B.TXT a/../a a/../b a/../top.txt'
assert deep('.', 'a') == 'a a/.hid a/b a/b/a a/b/a/f.txt a/f.py' and deep('*.py', 'a') == 'a/f.py'
assert found('*', 'top.txt') == '' and found('**', 'nope') == '' and found('*', 'nope') == ''
assert found('*.TXT', case_sensitive=False) == 'B.TXT top.txt' and found('A/F.py', case_sensitive=False) == 'a/f.py' and found('*.TXT') == 'B.TXT'
assert found('**', recurse_symlinks=True) == '. ' + EVERYTHING and list(Path('.').glob(Path('a/b'))) == [Path('a/b')]
absolute = Path(ROOT)
assert sorted(absolute.glob('*.txt')) == [absolute / 'top.txt'] and sorted(absolute.rglob('f.py')) == [absolute / 'a/f.py', absolute / 'b/f.py']
assert error(lambda: Path('.').glob('')) == "ValueError: Unacceptable pattern: ''" and error(lambda: Path('.').glob('.')) == "ValueError: Unacceptable pattern: '.'"
assert error(lambda: Path('.').glob('/a')) == 'NotImplementedError: Non-relative patterns are unsupported' == error(lambda: Path('a').rglob('/x'))
assert next(Path('.').glob('top*')) == Path('top.txt')

# walk
down = [(str(top), sorted(dirs), sorted(files)) for top, dirs, files in Path('a').walk()]
assert down == [('a', ['b'], ['.hid', 'f.py']), ('a/b', ['a'], []), ('a/b/a', [], ['f.txt'])]
assert [(str(top), sorted(dirs), sorted(files)) for top, dirs, files in Path('a').walk(top_down=False)] == down[::-1]
seen = []
for top, dirs, files in Path('.').walk():
    dirs[:] = [d for d in dirs if d == 'b']
    seen.append(top)
assert seen == [Path('.'), Path('b')]
failed = []
assert list(Path('nope').walk()) == [] and list(Path('nope').walk(on_error=failed.append)) == [] and isinstance(failed[0], FileNotFoundError)


# glob
def names(pattern, **kwargs):
    return sorted(glob.glob(pattern, **kwargs))


assert names('*') == ['B.TXT', 'a', 'b', 'top.txt'] == names('**') and names('.*') == ['.h'] and names('*', include_hidden=True) == ['.h', 'B.TXT', 'a', 'b', 'top.txt']
assert names('**', recursive=True) == ['B.TXT', 'a', 'a/b', 'a/b/a', 'a/b/a/f.txt', 'a/f.py', 'b', 'b/f.py', 'top.txt']
assert names('a/**', recursive=True) == ['a/', 'a/b', 'a/b/a', 'a/b/a/f.txt', 'a/f.py'] and names('**/', recursive=True) == ['a/', 'a/b/', 'a/b/a/', 'b/'] and names('*/') == ['a/', 'b/']
assert names('**/*.py', recursive=True) == ['a/f.py', 'b/f.py'] == names('**/f*') == names('*/f.py') and names('a/**/f.txt', recursive=True) == ['a/b/a/f.txt']
assert len(names('**', recursive=True, include_hidden=True)) == 12 and names('a**', recursive=True) == ['a']
assert names('nope') == names('') == names('top.txt/') == names('/nope*') == names('a/b', root_dir='nope') == [] and names('a') == ['a'] and names('a/') == ['a/'] and names('./*') == ['./B.TXT', './a', './b', './top.txt']
assert names('a//*') == ['a/b', 'a/f.py'] and names(b'*.txt') == [b'top.txt'] and names('*', root_dir='a') == ['b', 'f.py'] and names('b/*', root_dir='a') == ['b/a'] and names('**', root_dir='a', recursive=True) == ['b', 'b/a', 'b/a/f.txt', 'f.py']
assert names('[ab]/*') == ['a/b', 'a/f.py', 'b/f.py'] and names('a/../*') == ['a/../B.TXT', 'a/../a', 'a/../b', 'a/../top.txt']
assert names(ROOT + '/*.txt') == [ROOT + '/top.txt'] and next(glob.iglob('top*')) == 'top.txt' and names(glob.escape('top.txt')) == ['top.txt']

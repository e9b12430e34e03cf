# os: directories, files, stat, walks, the environment. ROOT is an empty directory.
import os
import stat

os.chdir(ROOT)


def error(f):
    try:
        return f()
    except OSError as e:
        files = e.filename if e.filename2 is None else f'{e.filename} -> {e.filename2}'
        return f'{type(e).__name__}: {e.strerror}: {files}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def put(path, text='x'):
    with open(path, 'w') as f:
        f.write(text)


root = os.path.realpath(ROOT)
assert os.getcwd() == root and os.getcwdb() == root.encode()
assert os.mkdir('d') is None and os.path.isdir('d') and os.path.exists('d') and not os.path.isfile('d')
assert os.makedirs('a/b/c') is None and os.path.isdir('a/b/c')
assert os.makedirs('a/b/c', exist_ok=True) is None
assert error(lambda: os.makedirs('a/b')) == 'FileExistsError: File exists: a/b'
assert os.makedirs('e/f/') is None and os.path.isdir('e/f')
assert error(lambda: os.mkdir('d')) == 'FileExistsError: File exists: d'
assert error(lambda: os.mkdir('no/d')) == 'FileNotFoundError: No such file or directory: no/d'
put('f', 'hello')
put('a/x')
put('a/b/y')
assert error(lambda: os.mkdir('f/g')) == 'NotADirectoryError: Not a directory: f/g'
assert error(lambda: os.makedirs('f', exist_ok=True)) == 'FileExistsError: File exists: f'

# listing
assert sorted(os.listdir()) == ['a', 'd', 'e', 'f'] and sorted(os.listdir('a')) == ['b', 'x'] and os.listdir(b'a/b/c') == []
assert sorted(os.listdir(b'a')) == [b'b', b'x']
assert error(lambda: os.listdir('nope')) == 'FileNotFoundError: No such file or directory: nope'
assert error(lambda: os.listdir('f')) == 'NotADirectoryError: Not a directory: f'
assert error(lambda: os.listdir(5.5)) == 'TypeError: listdir: path should be string, bytes, os.PathLike, integer or None, not float'
with os.scandir('a') as entries:
    entries = sorted(entries, key=lambda e: e.name)
assert [(e.name, e.path, e.is_dir(), e.is_file(), e.is_symlink()) for e in entries] == [('b', 'a/b', True, False, False), ('x', 'a/x', False, True, False)]
assert repr(entries[0]) == "<DirEntry 'b'>" and os.fspath(entries[1]) == 'a/x' and entries[1].stat().st_size == 1
assert sorted(e.path for e in os.scandir()) == ['./a', './d', './e', './f'] and [e.path for e in os.scandir(b'a/b') if e.is_file()] == [b'a/b/y']
assert error(lambda: os.scandir('nope')) == 'FileNotFoundError: No such file or directory: nope'

# stat
s = os.stat('f')
assert s.st_size == 5 == s[6] == s[stat.ST_SIZE] and stat.S_ISREG(s.st_mode) and not stat.S_ISDIR(s.st_mode) and len(s) == 10
assert stat.S_ISDIR(os.stat('d').st_mode) and os.lstat('f').st_size == 5 and isinstance(s, os.stat_result)
assert os.path.getsize('f') == 5 and isinstance(os.path.getmtime('f'), float) and s.st_mtime_ns // 10 ** 9 == int(s.st_mtime)
assert error(lambda: os.stat('nope')) == 'FileNotFoundError: No such file or directory: nope'
assert error(lambda: os.stat(b'nope')) == "FileNotFoundError: No such file or directory: b'nope'"
assert error(lambda: os.path.getsize('nope')) == 'FileNotFoundError: No such file or directory: nope'
assert os.access('f', os.F_OK) and not os.access('nope', os.F_OK)
assert os.path.samefile('f', 'a/../f') and not os.path.samefile('f', 'a/x') and not os.path.exists('nope') and os.path.lexists('f')
assert os.path.exists(b'f') and not os.path.exists('a\0') and not os.path.islink('f') and os.path.abspath('f') == os.path.join(root, 'f')
assert os.path.relpath('../' + os.path.basename(root)) == '.' and os.path.relpath(root + '/a/x') == 'a/x' and os.path.realpath('a/../f') == root + '/f'

# renaming and removing
assert os.rename('f', 'g') is None and not os.path.exists('f') and os.path.getsize('g') == 5
put('h', 'other')
assert os.replace('g', 'h') is None and open('h').read() == 'hello' and not os.path.exists('g')
assert error(lambda: os.rename('nope', 'x')) == 'FileNotFoundError: No such file or directory: nope -> x'
assert os.renames('h', 'new/deep/h') is None and os.path.exists('new/deep/h')
assert os.renames('new/deep/h', 'h') is None and not os.path.exists('new')
os.truncate('h', 2)
assert open('h').read() == 'he'
assert os.remove('h') is None and not os.path.exists('h')
put('h')
assert os.unlink('h') is None and not os.path.exists('h')
assert error(lambda: os.remove('h')) == 'FileNotFoundError: No such file or directory: h'
assert error(lambda: os.rmdir('a')) == 'OSError: Directory not empty: a'
assert error(lambda: os.rmdir('nope')) == 'FileNotFoundError: No such file or directory: nope'
assert error(lambda: os.rmdir('a/x')) == 'NotADirectoryError: Not a directory: a/x'
assert os.rmdir('d') is None and os.removedirs('e/f') is None and sorted(os.listdir()) == ['a']

# walking
os.makedirs('a/z/w')
put('a/z/1')


def walked(*args, **kwargs):
    return [(top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk(*args, **kwargs)]


down = walked('a')
assert down[0] == ('a', ['b', 'z'], ['x'])
assert sorted(down) == [('a', ['b', 'z'], ['x']), ('a/b', ['c'], ['y']), ('a/b/c', [], []), ('a/z', ['w'], ['1']), ('a/z/w', [], [])]
up = walked('a', topdown=False)
assert up[-1] == down[0] and sorted(up) == sorted(down) and up.index(('a/b/c', [], [])) < up.index(('a/b', ['c'], ['y']))
pruned = []
for top, dirs, files in os.walk('a'):
    dirs.sort()
    if 'b' in dirs:
        dirs.remove('b')
    pruned.append(top)
assert pruned == ['a', 'a/z', 'a/z/w']
failed = []
assert list(os.walk('nope')) == [] and list(os.walk('nope', onerror=failed.append)) == [] and isinstance(failed[0], FileNotFoundError)

# the current directory
assert os.chdir('a') is None and os.getcwd() == root + '/a' and os.path.exists('x') and sorted(os.listdir('.')) == ['b', 'x', 'z']
put('made', 'here')
os.chdir('..')
assert open('a/made').read() == 'here' and os.getcwd() == root
assert error(lambda: os.chdir('nope')) == 'FileNotFoundError: No such file or directory: nope'
assert error(lambda: os.chdir('a/x')) == 'NotADirectoryError: Not a directory: a/x'
os.chdir('a')
assert error(lambda: open('nope')) == 'FileNotFoundError: No such file or directory: nope'
assert error(lambda: os.rename('nope', 'x')) == 'FileNotFoundError: No such file or directory: nope -> x'
os.chdir(root)

# the environment
assert os.getenv('NOT_THERE_1') is None and os.getenv('NOT_THERE_1', 'x') == 'x' and os.environ.get('NOT_THERE_1') is None
assert error(lambda: os.environ['NOT_THERE_1']) == "KeyError: 'NOT_THERE_1'" and 'NOT_THERE_1' not in os.environ
os.environ['NOT_THERE_1'] = 'now'
assert os.environ['NOT_THERE_1'] == os.getenv('NOT_THERE_1') == 'now' and 'NOT_THERE_1' in list(os.environ) and dict(os.environ)['NOT_THERE_1'] == 'now'
assert os.path.expandvars('$NOT_THERE_1/$NOT_THERE_2/${NOT_THERE_2}') == 'now/$NOT_THERE_2/${NOT_THERE_2}'
assert os.environ.pop('NOT_THERE_1') == 'now' and os.getenv('NOT_THERE_1') is None
assert error(lambda: os.environ.__delitem__('NOT_THERE_1')) == "KeyError: 'NOT_THERE_1'"
assert (os.environ | {'NOT_THERE_2': 'a'})['NOT_THERE_2'] == 'a' and 'NOT_THERE_2' not in os.environ and isinstance(os.environ.copy(), dict)

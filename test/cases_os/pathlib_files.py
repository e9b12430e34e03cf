# pathlib: paths of files. ROOT is an empty directory.
from pathlib import *
import os

os.chdir(ROOT)
here = Path(ROOT).resolve()


def error(f):
    try:
        return f()
    except OSError as e:
        files = e.filename if e.filename2 is None else f'{e.filename} -> {e.filename2}'
        return f'{type(e).__name__}: {e.strerror}: {files}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


a = Path('a.txt')
assert not a.exists() and not a.is_file() and not a.is_dir() and not a.is_symlink()
assert a.write_text('one\ntwo') == 7
assert a.exists() and a.is_file() and not a.is_dir() and not a.is_symlink()
assert a.read_text() == 'one\ntwo' and a.read_bytes() == b'one\ntwo'
assert a.write_bytes(b'\xff\xfe') == 2 and a.read_bytes() == b'\xff\xfe'
assert error(a.read_text) == "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
assert a.read_text(errors='replace') == '\ufffd\ufffd' and a.read_text('latin-1') == 'ÿþ'
assert a.write_text('é', encoding='latin-1') == 1 and a.read_bytes() == b'\xe9'
assert a.write_text('a\nb', newline='\r\n') == 3 and a.read_bytes() == b'a\r\nb' and a.read_text() == 'a\nb'
assert a.read_text(newline='') == 'a\r\nb'
assert error(lambda: a.write_text(5)) == 'TypeError: data must be str, not int'
assert error(lambda: a.write_bytes('x')) == "TypeError: memoryview: a bytes-like object is required, not 'str'"
assert error(lambda: a.read_text(newline='x')) == 'ValueError: illegal newline value: x'
with a.open('w') as f:
    f.write('opened')
with open(a) as f:
    assert f.read() == 'opened' and f.name == 'a.txt'
with a.open('ab') as f:
    f.write(b'!')
assert a.read_text() == 'opened!'
assert a.stat().st_size == 7 and not a.lstat().st_mode & 0o040000 and a.stat() is not None
assert a.touch() is None and a.read_text() == 'opened!'
t = Path('touched')
t.touch()
assert t.read_bytes() == b''
assert error(lambda: t.touch(exist_ok=False)) == 'FileExistsError: File exists: touched'

# directories
d = Path('d')
assert d.mkdir() is None and d.is_dir() and not d.is_file() and d.exists()
assert error(d.mkdir) == 'FileExistsError: File exists: d'
assert d.mkdir(exist_ok=True) is None
assert error(lambda: Path('p/q').mkdir()) == 'FileNotFoundError: No such file or directory: p/q'
assert Path('p/q').mkdir(parents=True) is None and Path('p/q').is_dir()
assert error(lambda: a.mkdir(exist_ok=True)) == 'FileExistsError: File exists: a.txt'
assert list(d.iterdir()) == []
(d / 'x').write_text('x')
(d / 'y').mkdir()
assert sorted(d.iterdir()) == [Path('d/x'), Path('d/y')]
assert sorted(p.name for p in Path().iterdir()) == ['a.txt', 'd', 'p', 'touched']
assert sorted(map(str, (here / 'd').iterdir())) == [str(here / 'd/x'), str(here / 'd/y')]
assert error(lambda: d.rmdir()) == 'OSError: Directory not empty: d'
assert error(lambda: list(Path('nope').iterdir())) == 'FileNotFoundError: No such file or directory: nope'
assert error(lambda: Path('nope').iterdir()) == 'FileNotFoundError: No such file or directory: nope'
assert error(lambda: a.iterdir()) == 'NotADirectoryError: Not a directory: a.txt'
assert error(d.read_text) == 'IsADirectoryError: Is a directory: d'
assert error(lambda: d.write_text('a')) == 'IsADirectoryError: Is a directory: d'
assert error(Path('nope').read_text) == 'FileNotFoundError: No such file or directory: nope'
assert error(Path('a.txt/x').read_bytes) == 'NotADirectoryError: Not a directory: a.txt/x'
assert error(lambda: Path('nope/x').write_text('a')) == 'FileNotFoundError: No such file or directory: nope/x'
assert error(Path('nope').stat) == 'FileNotFoundError: No such file or directory: nope'
assert d.stat().st_mode & 0o170000 == 0o040000
assert not Path('a.txt/x').exists() and not Path('a\0b').exists() and not Path('').is_file() and Path('').is_dir()

# removing
assert error(Path('nope').unlink) == 'FileNotFoundError: No such file or directory: nope'
assert Path('nope').unlink(missing_ok=True) is None
assert (d / 'x').unlink() is None and not (d / 'x').exists()
assert (d / 'y').rmdir() is None and d.rmdir() is None and not d.exists()
assert error(Path('nope').rmdir) == 'FileNotFoundError: No such file or directory: nope'
assert error(a.rmdir) == 'NotADirectoryError: Not a directory: a.txt'

# renaming
assert t.rename('renamed') == Path('renamed') and not t.exists() and Path('renamed').exists()
assert isinstance(Path('renamed').rename(Path('t2')), Path)
assert Path('t2').replace('a.txt') == Path('a.txt') and a.read_bytes() == b'' and not Path('t2').exists()
assert error(lambda: Path('nope').rename('x')) == 'FileNotFoundError: No such file or directory: nope -> x'
assert error(lambda: Path('nope').replace('x')) == 'FileNotFoundError: No such file or directory: nope -> x'
Path('p/q/deep').write_text('deep')
Path('p').rename('r')
assert Path('r/q/deep').read_text() == 'deep' and not Path('p').exists()

# copying and moving
a.write_text('content')
assert a.copy('b.txt') == Path('b.txt') and Path('b.txt').read_text() == 'content' and a.exists()
assert a.copy_into('r') == Path('r/a.txt') and Path('r/a.txt').read_text() == 'content'
assert Path('r').copy('s') == Path('s') and sorted(map(str, Path('s').rglob('*'))) == ['s/a.txt', 's/q', 's/q/deep']
assert error(lambda: a.copy('a.txt')) == 'OSError: Source and target are the same path: a.txt -> a.txt'
assert error(lambda: Path('r').copy('r/z')) == 'OSError: Source path is a parent of target path: r -> r/z'
assert error(lambda: Path('nope').copy('x')) == 'FileNotFoundError: No such file or directory: nope'
assert error(lambda: a.copy('r')) == 'IsADirectoryError: Is a directory: r'
assert error(lambda: Path('r').copy('s')) == 'FileExistsError: File exists: s'
assert error(lambda: a.copy_into('nope')) == 'FileNotFoundError: No such file or directory: nope/a.txt'
assert Path('b.txt').move('c.txt') == Path('c.txt') and not Path('b.txt').exists()
assert Path('c.txt').move_into('s') == Path('s/c.txt') and Path('s/c.txt').read_text() == 'content'
assert Path('s').move('m') == Path('m') and Path('m/q/deep').read_text() == 'deep'
assert error(lambda: Path('nope').move('x')) == 'FileNotFoundError: No such file or directory: nope -> x'

# where
assert Path.cwd() == here and Path('a.txt').absolute() == here / 'a.txt' and Path().absolute() == here
assert Path('a.txt').resolve() == here / 'a.txt' and Path('r/../a.txt').resolve() == here / 'a.txt'
assert Path('nope').resolve() == here / 'nope'
assert error(lambda: Path('nope').resolve(strict=True)) == f'FileNotFoundError: No such file or directory: {here}/nope'
assert Path('a.txt').samefile('r/../a.txt') and not a.samefile('r/a.txt')
assert error(lambda: a.samefile('nope')) == 'FileNotFoundError: No such file or directory: nope'
info = a.info
assert info.exists() and info.is_file() and not info.is_dir() and not info.is_symlink() and a.info is info
assert not Path('nope').info.exists() and Path('r').info.is_dir()
assert [p.info.is_file() for p in sorted(Path('r').iterdir())] == [True, False]
assert not a.is_mount() and not a.is_socket() and not a.is_fifo() and not a.is_block_device() and not a.is_char_device()


class Own(PosixPath):
    pass


assert [type(p) for p in Own('r').iterdir()] == [Own, Own] and type(Own('r').resolve()) is Own and type(Own('r/a.txt').copy('z')) is Own
assert type(Own.cwd()) is Own and [type(p) for p in Own('r').glob('*.txt')] == [Own]
assert error(Path('a\0b').stat) == 'ValueError: stat: embedded null character in path' and error(Path('a\0b').read_text) == 'ValueError: embedded null byte'
assert error(lambda: Path('a\0b').rename('x')) == 'ValueError: rename: embedded null character in src'

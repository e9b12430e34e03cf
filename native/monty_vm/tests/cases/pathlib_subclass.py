# pathlib: subclasses; os, stat and what needs no files.
from pathlib import *
import os
import stat
import errno


class Tagged(PurePosixPath):
    def __init__(self, *args, tag='none'):
        super().__init__(*args)
        self.tag = tag

    def with_segments(self, *args):
        return type(self)(*args, tag=self.tag)


class Own(Path):
    pass


def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


t = Tagged('a', 'b.c', tag='x')
assert repr(t) == "Tagged('a/b.c')"
assert str(t) == 'a/b.c'
assert t.tag == 'x'
assert t.parent.tag == 'x'
assert (t / 'd').tag == 'x'
assert t.with_suffix('.e').tag == 'x'
assert [p.tag for p in t.parents] == ['x', 'x']
assert t.joinpath('x').tag == 'x'
assert t.relative_to('a').tag == 'x'
assert ('r' / t).tag == 'x'
assert t == PurePosixPath('a/b.c')
assert hash(t) == hash(PurePosixPath('a/b.c'))
assert isinstance(t.parent, Tagged)
assert t.match('*.c')
assert t.full_match('a/*')
assert type(Path('a')) is PosixPath
assert isinstance(Path('a'), PurePosixPath)
assert repr(Own('a')) == "Own('a')"
assert type(Own('a') / 'b').__name__ == 'Own'
assert issubclass(PosixPath, os.PathLike)
assert error(lambda: WindowsPath('a')) == "UnsupportedOperation: cannot instantiate 'WindowsPath' on your system"
assert [Path.from_uri(u) for u in ('file:///a%20b', 'file://localhost/a', 'file:/a', 'file:////a', 'file:///%C3%A9')] == [PosixPath('/a b'), PosixPath('/a'), PosixPath('/a'), PosixPath('//a'), PosixPath('/é')]
assert error(lambda: Path.from_uri('file://host/a')) == 'ValueError: file:// scheme is supported only on localhost'
assert error(lambda: Path.from_uri('file:a')) == "ValueError: URI is not absolute: 'file:a'"
assert error(lambda: Path.from_uri('http://a')) == "ValueError: URL is missing a 'file:' scheme"
assert Path('/a b').as_uri() == 'file:///a%20b'
assert Path('/a').is_absolute()
assert Path('/a').absolute() == PosixPath('/a')
assert error(lambda: Path('a').as_uri()) == "ValueError: relative paths can't be expressed as file URIs"
assert error(lambda: Path('a').glob('')) == "ValueError: Unacceptable pattern: ''"
assert error(lambda: Path('a').glob('/b')) == 'NotImplementedError: Non-relative patterns are unsupported'
assert error(lambda: Path('a').glob('.')) == "ValueError: Unacceptable pattern: '.'"
assert error(lambda: Path('a').glob(5)) == 'TypeError: _path_splitroot_ex: path should be string, bytes or os.PathLike, not int'
assert error(lambda: Path('a').rglob('/b')) == 'NotImplementedError: Non-relative patterns are unsupported'
assert error(lambda: Path('a').write_text(5)) == 'TypeError: data must be str, not int'
assert error(lambda: Path('a').write_bytes('x')) == "TypeError: memoryview: a bytes-like object is required, not 'str'"
assert error(lambda: Path('a').owner()) == 'UnsupportedOperation: PosixPath.owner() is unsupported on this system'
assert error(lambda: Path('').copy_into('b')) == "ValueError: PosixPath('.') has an empty name"
assert error(lambda: Path('').move_into('b')) == "ValueError: PosixPath('.') has an empty name"
assert repr(Path('a').info) == '<PosixPath.info>'
os.environ['HOME'] = '/home/x'
assert Path.home() == PosixPath('/home/x')
assert Path('~/a').expanduser() == PosixPath('/home/x/a')
assert Path('a/~').expanduser() == PosixPath('a/~')
assert Path('~').expanduser() == PosixPath('/home/x')
assert Own('~/a').expanduser() == Own('/home/x/a')
# the environment is the program's own
os.environ['ONE'] = '1'
assert os.environ['ONE'] == '1'
assert os.getenv('ONE') == '1'
assert os.environ.get('ONE') == '1'
assert 'ONE' in os.environ
del os.environ['ONE']
assert ('ONE' in os.environ) is False
assert os.getenv('ONE') is None
assert os.getenv('ONE', 5) == 5
assert error(lambda: os.environ[5]) == 'TypeError: str expected, not int'
assert error(lambda: os.getenv(5)) == 'TypeError: str expected, not int'
assert error(lambda: os.environ.__setitem__('a', 5)) == 'TypeError: str expected, not int'
assert error(lambda: os.environ.__setitem__('a=b', 'x')) == 'ValueError: illegal environment variable name'
assert os.fspath(Path('a')) == 'a'
assert os.fsencode(Path('a')) == b'a'
assert os.path.join(Path('a'), 'b') == 'a/b'
# stat
assert [stat.filemode(m) for m in (0o100644, 0o40755, 0o120777, 0o104755, 0o42755, 0o41777, 0o100000, 0o20600, 0o60660, 0o140755, 0o10644, 0, 0o102654, 0o101776)] == ['-rw-r--r--', 'drwxr-xr-x', 'lrwxrwxrwx', '-rwsr-xr-x', 'drwxr-sr-x', 'drwxrwxrwt', '----------', 'crw-------', 'brw-rw----', 'srwxr-xr-x', 'prw-r--r--', '?---------', '-rw-r-sr--', '-rwxrwxrwT']
assert stat.S_ISDIR(0o40755)
assert not stat.S_ISREG(0o40755)
assert stat.S_ISLNK(0o120777)
assert stat.S_ISFIFO(0o10644)
assert stat.S_IMODE(0o104755) == 2541
assert stat.S_IFMT(0o100644) == 32768
assert (stat.S_IFDIR, stat.S_IFREG, stat.S_IFLNK, stat.S_IRWXU, stat.S_IRUSR, stat.S_IWGRP, stat.S_IXOTH, stat.ST_SIZE, stat.ST_MTIME) == (16384, 32768, 40960, 448, 256, 16, 1, 6, 8)
assert errno.errorcode[errno.ENOENT] == 'ENOENT'
assert errno.EAGAIN == errno.EWOULDBLOCK
assert os.strerror(errno.ENOENT) == 'No such file or directory'
assert FileNotFoundError(errno.ENOENT, 'x').errno == errno.ENOENT
assert error(lambda: os.listdir(5.5)) == 'TypeError: listdir: path should be string, bytes, os.PathLike, integer or None, not float'
assert error(lambda: os.stat(5.5)) == 'TypeError: stat: path should be string, bytes, os.PathLike or integer, not float'
assert error(lambda: os.mkdir(5.5)) == 'TypeError: mkdir: path should be string, bytes or os.PathLike, not float'
assert error(lambda: os.scandir(5.5)) == 'TypeError: scandir: path should be string, bytes, os.PathLike, integer or None, not float'
assert error(lambda: os.remove(5.5)) == 'TypeError: remove: path should be string, bytes or os.PathLike, not float'
assert error(lambda: os.DirEntry()) == "TypeError: cannot create 'posix.DirEntry' instances"

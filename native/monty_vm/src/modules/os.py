"""Files, directories and the environment, as far as the host provides any."""
import posixpath as path
from _files import ask as _ask, ask_two as _ask_two, change as _change, current as _current, fspath, named as _named
from _files_os import DirEntry, names_in as _names_in, environ, getenv, reload_environ, scandir, stat, stat_result, walk
from abc import ABC as _ABC
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

__all__ = [
    'altsep', 'curdir', 'pardir', 'sep', 'pathsep', 'linesep', 'defpath', 'name', 'path', 'devnull', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END',
    'fsencode', 'fsdecode', 'get_exec_path', 'extsep', 'DirEntry', 'F_OK', 'R_OK', 'W_OK', 'X_OK', 'EX_OK', 'access', 'chdir', 'cpu_count',
    'environ', 'error', 'fspath', 'getcwd', 'getcwdb', 'getenv', 'listdir', 'lstat', 'makedirs', 'mkdir', 'PathLike', 'putenv',
    'reload_environ', 'remove', 'removedirs', 'rename', 'renames', 'replace', 'rmdir', 'scandir', 'stat', 'stat_result', 'strerror',
    'supports_bytes_environ', 'terminal_size', 'truncate', 'unlink', 'unsetenv', 'walk',
]

name = 'posix'
linesep = '\n'
error = OSError
supports_bytes_environ = False
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
EX_OK = 0


class PathLike(_ABC):
    """What has `__fspath__`."""
    __slots__ = ()

    def __fspath__(self):
        raise NotImplementedError

    __fspath__.__isabstractmethod__ = True
    __abstractmethods__ = frozenset({'__fspath__'})

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        for base in subclass.__mro__:
            if '__fspath__' in base.__dict__:
                return True if base.__dict__['__fspath__'] is not None else NotImplemented
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


def cpu_count():
    return None


def get_exec_path(env=None):
    paths = (environ if env is None else env).get('PATH')
    return (defpath if paths is None else paths).split(pathsep)


def putenv(name, value, /):
    fsencode(name), fsencode(value)


def unsetenv(name, /):
    fsencode(name)


def strerror(code, /):
    import errno
    if type(code) is not int:
        raise TypeError(f"'{type(code).__name__}' object cannot be interpreted as an integer")
    return errno._texts().get(code, f'Unknown error {code}')


class terminal_size(tuple):
    __slots__ = ()
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]!r}, lines={self[1]!r})'


# ---- where one is ----

def getcwd():
    return _current()


def getcwdb():
    return _current().encode()


def chdir(path):
    """Goes to another directory, from which this program's relative paths begin."""
    _change(path)


# ---- files and directories ----

def listdir(path=None):
    """The names in a directory."""
    path = '.' if path is None else fspath(_named('listdir', path, ', integer or None'))
    names = _names_in(path)
    return [name.encode() for name in names] if isinstance(path, bytes) else names


def mkdir(path, mode=0o777, *, dir_fd=None):
    _ask('mkdir', _named('mkdir', path), parents=False, exist_ok=False, mode=mode)


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a directory and all that are missing above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail in ('.', b'.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    _ask('unlink', _named('remove', path), missing_ok=False)


def unlink(path, *, dir_fd=None):
    _ask('unlink', _named('unlink', path), missing_ok=False)


def rmdir(path, *, dir_fd=None):
    _ask('rmdir', _named('rmdir', path))


def removedirs(name):
    """Removes a directory, and those above it as long as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _ask_two('rename', src, dst, replace=False)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _ask_two('rename', src, dst, replace=True)


def renames(old, new):
    """Renames, makes the directories that are missing, and removes those that become empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def lstat(path, *, dir_fd=None):
    return stat(path, follow_symlinks=False)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether a file is there; what there is may be read and written."""
    from _files import ask_truth
    return ask_truth('exists', path)


def truncate(path, length):
    with open(path, 'r+b') as file:
        file.truncate(length)


"""Paths of files: what of `pathlib` asks the host."""
from _files import Kinds, ask, ask_place, ask_truth, ask_two, decoded, path_of, placed
from pathlib import PurePath, PurePosixPath, PureWindowsPath, UnsupportedOperation
import posixpath


class _Info(Kinds):
    # What is known of a path.
    __slots__ = ()

    def __init__(self, path):
        self._path = path
        self._known = {}

    def exists(self, *, follow_symlinks=True):
        return self._is('exists')

    def __repr__(self):
        return f'<{type(self._path).__name__}.info>'


def _both(error, message, source, target):
    return error(22, message, str(source), None, str(target))


class Path(PurePath):
    """A path of a file, which may be there or not."""
    __slots__ = '_info',

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    # ---- where ----

    @classmethod
    def cwd(cls):
        """The current directory."""
        from _files import current
        return cls(current())

    @classmethod
    def home(cls):
        """The home directory, as the environment has it."""
        home = posixpath.expanduser('~')
        if home == '~':
            raise RuntimeError('Could not determine home directory.')
        return cls(home)

    @classmethod
    def from_uri(cls, uri):
        """The path of a `file:` URI."""
        if uri[:5].lower() != 'file:':
            raise ValueError("URL is missing a 'file:' scheme")
        text = uri[5:]
        if text.startswith('//'):
            host, slash, rest = text[2:].partition('/')
            if host and host != 'localhost':
                raise ValueError('file:// scheme is supported only on localhost')
            text = slash + rest
        pieces = text.encode().split(b'%')
        data = pieces[0]
        for piece in pieces[1:]:
            try:
                data += bytes([int(piece[:2].decode('ascii'), 16)]) + piece[2:]
            except ValueError:
                data += b'%' + piece
        path = cls(data.decode())
        if not path.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return path

    def as_uri(self):
        """The path as a `file:` URI."""
        return self._uri("relative paths can't be expressed as file URIs")

    def absolute(self):
        """The path from the root, as it is written."""
        if self.is_absolute():
            return self
        from _files import current, cwd
        if cwd is None and str(self) != '.' and '\0' not in str(self):
            answer = self.with_segments(path_of(ask('absolute', self)))
            if '..' not in self.parts:
                return answer
        return self.with_segments(current(), self)

    def resolve(self, strict=False):
        """The path from the root, without `..` and symbolic links."""
        place = placed(decoded(self, 'resolve'))
        return self.with_segments(path_of(ask_place('resolve', place, place, (), {'strict': bool(strict)})))

    def expanduser(self):
        """The path with `~` replaced by the home directory."""
        drive, root, tail = self._parsed()
        if root or not tail or tail[0][:1] != '~':
            return self
        home = posixpath.expanduser(tail[0])
        if home[:1] == '~':
            raise RuntimeError('Could not determine home directory.')
        return self.with_segments(home, *tail[1:])

    # ---- what is there ----

    @property
    def info(self):
        """What is known of the file, asked for once."""
        try:
            return self._info
        except AttributeError:
            self._info = info = _Info(self)
            return info

    def exists(self, *, follow_symlinks=True):
        return ask_truth('exists', self)

    def is_file(self, *, follow_symlinks=True):
        return ask_truth('is_file', self)

    def is_dir(self, *, follow_symlinks=True):
        return ask_truth('is_dir', self)

    def is_symlink(self):
        return ask_truth('is_symlink', self)

    def is_junction(self):
        return False

    def is_mount(self):
        return posixpath.ismount(self)

    def _has_mode(self, kind):
        try:
            return self.stat().st_mode & 0o170000 == kind
        except (OSError, ValueError):
            return False

    def is_block_device(self):
        return self._has_mode(0o060000)

    def is_char_device(self):
        return self._has_mode(0o020000)

    def is_fifo(self):
        return self._has_mode(0o010000)

    def is_socket(self):
        return self._has_mode(0o140000)

    def stat(self, *, follow_symlinks=True):
        """What is known of the file."""
        from os import stat
        return stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return self.stat(follow_symlinks=False)

    def samefile(self, other_path):
        """Whether both are the same file."""
        return posixpath.samefile(self, self._like(other_path))

    def iterdir(self):
        """The paths in the directory."""
        from _files_os import names_in
        return map(self._child, names_in(self))

    def _child(self, *names):
        drive, root, tail = self._parsed()
        return self._made(drive, root, [*tail, *names])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that match a pattern."""
        from _pathlib_glob import parsed, select
        return select(self, *parsed(self, pattern), case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below, at any depth, that match a pattern."""
        from _pathlib_glob import parsed, select
        names, only_dirs = parsed(self, pattern, True)
        return select(self, names, only_dirs, case_sensitive, recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Every directory: its path, the names of directories in it, the names of its files."""
        pending = [self]
        while pending:
            top = pending.pop()
            if isinstance(top, tuple):
                yield top
                continue
            try:
                children = list(top.iterdir())
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            dirs, files = [], []
            for child in children:
                is_dir = child.is_dir() and (follow_symlinks or not child.is_symlink())
                (dirs if is_dir else files).append(child.name)
            if top_down:
                yield top, dirs, files
            else:
                pending.append((top, dirs, files))
            pending += [top._child(name) for name in reversed(dirs)]

    # ---- content ----

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Opens the file, as the built-in function does."""
        return open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All that is in the file."""
        data = ask('read_bytes', self)
        return data if isinstance(data, bytes) else data.encode()

    def read_text(self, encoding=None, errors=None, newline=None):
        """All that is in the file, as text."""
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        plain = encoding is None or encoding.lower() in ('utf-8', 'utf8', 'locale')
        text = ask('read_text' if plain and errors in (None, 'strict') else 'read_bytes', self)
        if isinstance(text, bytes):
            text = text.decode('utf-8' if encoding in (None, 'locale') else encoding, errors or 'strict')
        if newline is None and '\r' in text:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def write_bytes(self, data):
        """Writes the file anew."""
        if isinstance(data, str) or not isinstance(data, bytes) and not hasattr(type(data), '__buffer__'):
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(data).__name__}'")
        data = bytes(data)
        ask('write_bytes', self, data)
        return len(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Writes the file anew, as text."""
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        text = data.replace('\n', newline) if newline and newline != '\n' else str(data)
        if encoding is None or encoding.lower() in ('utf-8', 'utf8', 'locale'):
            ask('write_text', self, text)
        else:
            ask('open', self, 'w')
            ask('write_bytes', self, text.encode(encoding, errors or 'strict'))
        return len(data)

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file, if there is none."""
        if exist_ok and ask_truth('exists', self):
            return
        ask('open', self, 'a' if exist_ok else 'x')

    # ---- making, moving, removing ----

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes a directory."""
        ask('mkdir', self, parents=bool(parents), exist_ok=bool(exist_ok), mode=mode)

    def unlink(self, missing_ok=False):
        """Removes the file."""
        ask('unlink', self, missing_ok=bool(missing_ok))

    def rmdir(self):
        """Removes the directory, which must be empty."""
        ask('rmdir', self)

    def rename(self, target):
        """Gives the file another path."""
        target = self._like(target)
        ask_two('rename', self, target, replace=False)
        return target

    def replace(self, target):
        """Gives the file another path, in place of what is there."""
        target = self._like(target)
        ask_two('rename', self, target, replace=True)
        return target

    def copy(self, target, *, follow_symlinks=True, preserve_metadata=False):
        """Copies the file, or the directory with all in it."""
        target = self._like(target)
        ours, theirs = posixpath.abspath(self), posixpath.abspath(target)
        if ours == theirs:
            raise _both(OSError, 'Source and target are the same path', self, target)
        if theirs.startswith(ours.rstrip('/') + '/'):
            raise _both(OSError, 'Source path is a parent of target path', self, target)
        pending = [(self, target)]
        while pending:
            source, goal = pending.pop()
            if ask_truth('is_dir', source):
                children = list(source.iterdir())
                ask('mkdir', goal, parents=False, exist_ok=False, mode=0o777)
                pending += [(child, goal.joinpath(child.name)) for child in reversed(children)]
            else:
                ask('write_bytes', goal, ask('read_bytes', source))
        return target.joinpath()

    def _into(self, target_dir):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self._like(target_dir) / self.name

    def copy_into(self, target_dir, **kwargs):
        """Copies the file or directory into another directory."""
        return self.copy(self._into(target_dir), **kwargs)

    def move(self, target):
        """Moves the file or directory."""
        target = self._like(target)
        if posixpath.abspath(self) == posixpath.abspath(target):
            raise _both(OSError, 'Source and target are the same file', self, target)
        ask_two('rename', self, target, replace=True)
        return target.joinpath()

    def move_into(self, target_dir):
        """Moves the file or directory into another directory."""
        return self.move(self._into(target_dir))

    # ---- what there is not ----

    def readlink(self):
        """Where a symbolic link leads; there are none."""
        self.lstat()
        raise OSError(22, 'Invalid argument', str(self))


def _unsupported(name):
    def method(self, *args, **kwargs):
        raise UnsupportedOperation(f'{type(self).__name__}.{name}() is unsupported on this system')
    method.__name__ = name
    method.__qualname__ = 'Path.' + name
    setattr(Path, name, method)


for _name in 'owner', 'group', 'chmod', 'lchmod', 'symlink_to', 'hardlink_to':
    _unsupported(_name)
del _name


class PosixPath(Path, PurePosixPath):
    """A path of a file on a POSIX system."""
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of a file on Windows, which this is not."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


for _class in Path, PosixPath, WindowsPath:
    _class.__module__ = 'pathlib'
del _class

"""The larger parts of `os`: the environment, results of stat, entries of directories, walks."""
from _files import Kinds, ask, ask_host, fspath, named, path_of
from collections.abc import MutableMapping


# ---- the environment ----

class _Environ(MutableMapping):
    # What the program writes stays inside it: `_data` is what the host has, once it was asked for all, with the program's changes;
    # before that, `_changed` has the changes alone (None: deleted).
    def __init__(self):
        self._data = None
        self._changed = {}

    def _all(self):
        if self._data is None:
            data = dict(ask_host('get_environ'))
            for key, value in self._changed.items():
                if value is None:
                    data.pop(key, None)
                else:
                    data[key] = value
            self._data = data
        return self._data

    def _one(self, key):
        # A single variable; the host is not asked for all of them.
        if self._data is not None:
            return self._data.get(key)
        if key in self._changed:
            return self._changed[key]
        return ask_host('getenv', key)

    @staticmethod
    def _text(value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    def __getitem__(self, key):
        changed = self._changed
        value = changed[key] if self._text(key) in changed else self._all().get(key)
        if value is None:
            raise KeyError(key) from None
        return value

    def __setitem__(self, key, value):
        key, value = self._text(key), self._text(value)
        if '\0' in key or '\0' in value:
            raise ValueError('embedded null byte')
        if not key or '=' in key:
            raise (ValueError('illegal environment variable name') if key else OSError(22, 'Invalid argument'))
        self._changed[key] = value
        if self._data is not None:
            self._data[key] = value

    def __delitem__(self, key):
        self[key]
        self._changed[key] = None
        if self._data is not None:
            del self._data[key]

    def __iter__(self):
        yield from list(self._all())

    def __len__(self):
        return len(self._all())

    def __repr__(self):
        items = ', '.join(f'{key!r}: {value!r}' for key, value in self._all().items())
        return f'environ({{{items}}})'

    def copy(self):
        return dict(self._all())

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        from collections.abc import Mapping
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        from collections.abc import Mapping
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented


_Environ.__module__ = 'os'
environ = _Environ()


def getenv(key, default=None):
    """A variable of the environment, or what is given if there is none."""
    value = environ._one(environ._text(key))
    return default if value is None else value


def reload_environ():
    environ._data = None
    environ._changed = {}


# ---- stat ----

class stat_result(tuple):
    """What is known of a file: a tuple of ten integers, with more in attributes."""
    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3
    __match_args__ = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size')

    def __new__(cls, values, extra=None):
        values = tuple(values)
        if len(values) < 10:
            raise TypeError(f'os.stat_result() takes an at least 10-sequence ({len(values)}-sequence given)')
        result = tuple.__new__(cls, values[:10])
        result.__dict__.update(extra or {})
        return result

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_blksize = 4096
    st_blocks = st_rdev = 0

    def _time(self, name, at):
        return self.__dict__.get(name, self[at])

    st_atime = property(lambda self: self._time('atime', 7))
    st_mtime = property(lambda self: self._time('mtime', 8))
    st_ctime = property(lambda self: self._time('ctime', 9))
    st_atime_ns = property(lambda self: round(self.st_atime * 1_000_000) * 1000)
    st_mtime_ns = property(lambda self: round(self.st_mtime * 1_000_000) * 1000)
    st_ctime_ns = property(lambda self: round(self.st_ctime * 1_000_000) * 1000)

    def __repr__(self):
        names = 'mode ino dev nlink uid gid size atime mtime ctime'.split()
        items = ', '.join(f'st_{name}={value!r}' for name, value in zip(names, self))
        return f'os.stat_result({items})'


stat_result.__module__ = 'os'

_MODES = {'file': 0o100644, 'directory': 0o040755, 'dir': 0o040755, 'symlink': 0o120777}


def _stat_of(answer):
    # The result of stat of what the host says: a map with `mode` or `type`, and what else it knows.
    def number(name, default=0):
        value = answer.get(name)
        return answer.get('st_' + name, default) if value is None else value

    mode = number('mode', None)
    kind = _MODES.get(str(answer.get('type', 'file')), 0o100644)
    if mode is None:
        mode = kind
    elif not mode & 0o170000:
        mode |= kind & 0o170000
    times = {name: float(number(name, number('mtime', 0.0))) for name in ('atime', 'mtime', 'ctime')}
    default_links = 2 if mode & 0o170000 == 0o040000 else 1
    values = (
        mode, number('ino'), number('dev'), number('nlink', default_links), number('uid'), number('gid'), number('size'),
        int(times['atime'] // 1), int(times['mtime'] // 1), int(times['ctime'] // 1),
    )
    return stat_result(values, times)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file."""
    return _stat_of(ask('stat', named('stat', path, ' or integer'), follow_symlinks=bool(follow_symlinks)))


# ---- directories ----

def names_in(path):
    """The names in a directory, as text."""
    return [path_of(entry).rstrip('/').rpartition('/')[2] for entry in ask('iterdir', path)]


class DirEntry(Kinds):
    """An entry of a directory, whose kind and `stat` are asked for once."""
    __slots__ = '_name',

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    name = property(lambda self: self._name)
    path = property(lambda self: self._path)

    def __fspath__(self):
        return self._path

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        key = 'stat', follow_symlinks
        if key not in self._known:
            self._known[key] = stat(self._path, follow_symlinks=follow_symlinks)
        return self._known[key]

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def __repr__(self):
        return f'<DirEntry {self._name!r}>'

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


DirEntry.__module__ = 'posix'


def _entry(name, path):
    entry = object.__new__(DirEntry)
    entry._name = name
    entry._path = path
    entry._known = {}
    return entry


class _ScandirIterator:
    __slots__ = '_entries',

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


_ScandirIterator.__name__ = _ScandirIterator.__qualname__ = 'ScandirIterator'
_ScandirIterator.__module__ = 'posix'


def scandir(path=None):
    """The entries of a directory."""
    path = '.' if path is None else fspath(named('scandir', path, ', integer or None'))
    names = names_in(path)
    if isinstance(path, bytes):
        names, sep = [name.encode() for name in names], b'/'
    else:
        sep = '/'
    begin = path if path.endswith(sep) else path + sep
    return _ScandirIterator([_entry(name, begin + name) for name in names])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Every directory below one: its path, the names of the directories in it, the names of its files."""
    import posixpath
    pending = [fspath(top)]
    while pending:
        top = pending.pop()
        if isinstance(top, tuple):
            yield top
            continue
        try:
            entries = list(scandir(top))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        dirs, files = [], []
        for entry in entries:
            (dirs if entry.is_dir() else files).append(entry.name)
        if topdown:
            yield top, dirs, files
        else:
            pending.append((top, dirs, files))
        for name in reversed(dirs):
            path = posixpath.join(top, name)
            if followlinks or not posixpath.islink(path):
                pending.append(path)

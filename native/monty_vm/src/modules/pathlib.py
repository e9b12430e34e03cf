"""Paths as objects: pure ones, which compute with texts, and those of files."""
import ntpath
import posixpath

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class UnsupportedOperation(NotImplementedError):
    """What the system does not do."""


def _deprecated(what, instead, gone):
    import warnings
    message = f'pathlib.PurePath.{what}() is deprecated and scheduled for removal in Python {gone}. Use {instead}.'
    warnings.warn(message, DeprecationWarning)


class _PathParents:
    # The paths above one, made when they are asked for.
    __slots__ = '_path', '_drive', '_root', '_tail'

    def __init__(self, path):
        self._path = path
        self._drive, self._root, self._tail = path._parsed()

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        count = len(self._tail)
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(count)))
        if index >= count or index < -count:
            raise IndexError(index)
        if index < 0:
            index += count
        return self._path._made(self._drive, self._root, self._tail[:count - index - 1])

    def __iter__(self):
        for i in range(len(self._tail)):
            yield self[i]

    def __contains__(self, path):
        return any(path == one for one in self)

    def __reversed__(self):
        return (self[i] for i in reversed(range(len(self))))

    def index(self, value, start=0, stop=None):
        return tuple(self).index(value, start, len(self) if stop is None else stop)

    def count(self, value):
        return tuple(self).count(value)

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """A path that is a text alone."""
    # `_raw`: the text as given. `_parts`: drive, root and the names, once it was taken apart. `_text`: what `str` gives.
    __slots__ = '_raw', '_parts', '_text'
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                text = arg._raw
                if arg.parser is not self.parser and arg.parser is ntpath:
                    text = text.replace('\\', '/')
            else:
                text = arg
                of = getattr(type(arg), '__fspath__', None)
                if of is not None:
                    text = of(arg)
                if not isinstance(text, str):
                    kind = type(text).__name__
                    raise TypeError(
                        f'argument should be a str or an os.PathLike object where __fspath__ returns a str, not {kind!r}')
                text = str(text)
            texts.append(text)
        self._raw = texts[0] if len(texts) == 1 else self.parser.join(*texts) if texts else ''
        self._parts = self._text = None

    def with_segments(self, *pathsegments):
        """A path of the same kind; subclasses may make it otherwise."""
        return type(self)(*pathsegments)

    # ---- the parts ----

    def _parsed(self):
        parts = self._parts
        if parts is None:
            self._parts = parts = self._parse(self._raw)
        return parts

    @classmethod
    def _parse(cls, text):
        # Drive, root, and the list of names.
        if not text:
            return '', '', []
        parser = cls.parser
        if parser is posixpath:
            drive, root, rest = parser.splitroot(text)
            return drive, root, [name for name in rest.split('/') if name and name != '.']
        drive, root, rest = parser.splitroot(text.replace('/', '\\'))
        if not root and drive.startswith('\\') and not drive.endswith('\\'):
            # What names a share, or a device, is absolute.
            names = drive.split('\\')
            if len(names) == 4 and names[2] not in ('?', '.') or len(names) == 6:
                root = '\\'
        return drive, root, [name for name in rest.split('\\') if name and name != '.']

    @classmethod
    def _joined(cls, drive, root, tail):
        if drive or root:
            return drive + root + cls.parser.sep.join(tail)
        if tail and cls.parser is ntpath and ntpath.splitdrive(tail[0])[0]:
            tail = ['.', *tail]
        return cls.parser.sep.join(tail) or '.'

    def _made(self, drive, root, tail):
        text = self._joined(drive, root, tail)
        path = self.with_segments(text)
        path._parts = drive, root, tail
        path._text = text
        return path

    @property
    def drive(self):
        return self._parsed()[0]

    @property
    def root(self):
        return self._parsed()[1]

    @property
    def anchor(self):
        drive, root, _ = self._parsed()
        return drive + root

    @property
    def parts(self):
        drive, root, tail = self._parsed()
        return (drive + root, *tail) if drive or root else tuple(tail)

    @property
    def name(self):
        tail = self._parsed()[2]
        return tail[-1] if tail else ''

    @property
    def suffix(self):
        return self.parser.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ['.' + piece for piece in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self.parser.splitext(self.name)[0]

    @property
    def parent(self):
        drive, root, tail = self._parsed()
        return self._made(drive, root, tail[:-1]) if tail else self

    @property
    def parents(self):
        return _PathParents(self)

    # ---- as text ----

    def __str__(self):
        text = self._text
        if text is None:
            self._text = text = self._joined(*self._parsed())
        return text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __reduce__(self):
        return type(self), self.parts

    def as_posix(self):
        """The text with slashes."""
        return str(self).replace(self.parser.sep, '/')

    def as_uri(self):
        """The path as a `file:` URI."""
        _deprecated('as_uri', 'pathlib.Path.as_uri()', '3.19')
        return self._uri()

    def _uri(self, refusal="relative path can't be expressed as a file URI"):
        if not self.is_absolute():
            raise ValueError(refusal)
        drive, path = self.drive, self.as_posix()
        if len(drive) == 2 and drive[1] == ':':
            begin, path = 'file:///' + drive, path[2:]
        elif drive:
            begin = 'file:'
        else:
            begin = 'file://'
        return begin + ''.join(chr(c) if chr(c) in _URI_SAFE else f'%{c:02X}' for c in path.encode())

    # ---- comparing ----

    def _folded(self):
        text = str(self)
        return text if self.parser is posixpath else text.lower()

    def __hash__(self):
        return hash(self._folded())

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parser is other.parser and self._folded() == other._folded()

    def _order(self, other):
        # The names of both, to compare; None when they are of different kinds.
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return None
        sep = self.parser.sep
        return self._folded().split(sep), other._folded().split(sep)

    def __lt__(self, other):
        both = self._order(other)
        return NotImplemented if both is None else both[0] < both[1]

    def __le__(self, other):
        both = self._order(other)
        return NotImplemented if both is None else both[0] <= both[1]

    def __gt__(self, other):
        both = self._order(other)
        return NotImplemented if both is None else both[0] > both[1]

    def __ge__(self, other):
        both = self._order(other)
        return NotImplemented if both is None else both[0] >= both[1]

    # ---- other paths ----

    def joinpath(self, *pathsegments):
        """The path with others joined to it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        """The path with another last name."""
        parser = self.parser
        if not name or parser.sep in name or parser.altsep and parser.altsep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        drive, root, tail = self._parsed()
        if not tail:
            raise ValueError(f'{self!r} has an empty name')
        return self._made(drive, root, [*tail[:-1], name])

    def with_stem(self, stem):
        """The path with another last name that has the same suffix."""
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another suffix, or none."""
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not suffix.startswith('.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def _like(self, other):
        return other if hasattr(other, 'with_segments') else self.with_segments(other)

    def _begins_with(self, other):
        # Whether the path is the other or below it, and by how many names.
        drive, root, tail = self._parsed()
        other_drive, other_root, other_tail = other._parsed()
        ours, theirs = [drive + root, *tail], [other_drive + other_root, *other_tail]
        if self.parser is ntpath:
            ours, theirs = [name.lower() for name in ours], [name.lower() for name in theirs]
        return ours[:len(theirs)] == theirs

    def relative_to(self, other, *, walk_up=False):
        """The path as it is from another one."""
        other = self._like(other)
        tail = self._parsed()[2]
        up = 0
        start = other
        while not self._begins_with(start):
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if not start._parsed()[2]:
                raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
            if start.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            start = start.parent
            up += 1
        return self._made('', '', ['..'] * up + tail[len(start._parsed()[2]):])

    def is_relative_to(self, other):
        """Whether the path is another one or below it."""
        return self._begins_with(self._like(other))

    def is_absolute(self):
        drive, root, _ = self._parsed()
        return bool(root) if self.parser is posixpath else bool(root and drive)

    def is_reserved(self):
        _deprecated('is_reserved', 'os.path.isreserved() to detect reserved paths on Windows', '3.15')
        return self.parser is ntpath and ntpath.isreserved(self)

    # ---- patterns ----

    def _pattern(self, pattern, case_sensitive):
        # The pattern as a path, and whether case matters.
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        return pattern, self.parser is posixpath if case_sensitive is None else case_sensitive

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern, in which `**` stands for any number of names."""
        from _paths_match import names_match
        pattern, cased = self._pattern(pattern, case_sensitive)
        sep = self.parser.sep
        path, pattern = (str(one) if one.parts else '' for one in (self, pattern))
        if not cased:
            path, pattern = path.lower(), pattern.lower()
        if not path or not pattern:
            return path == pattern or pattern == '**'
        return names_match(pattern.split(sep), path.split(sep))

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path, or its end, matches a pattern."""
        from _paths_match import compiled, matches
        pattern, cased = self._pattern(path_pattern, case_sensitive)
        ours, theirs = self.parts, pattern.parts
        if not theirs:
            raise ValueError('empty pattern')
        extra = len(ours) - len(theirs)
        if extra < 0 or extra and pattern.anchor:
            return False
        for name, wanted in zip(ours[extra:], theirs):
            if not cased:
                name, wanted = name.lower(), wanted.lower()
            if not matches(compiled(wanted), name):
                return False
        return True


_URI_SAFE = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/')


class PurePosixPath(PurePath):
    """A pure path of POSIX systems."""
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A pure path of Windows."""
    parser = ntpath
    __slots__ = ()


from _pathlib_concrete import Path, PosixPath, WindowsPath

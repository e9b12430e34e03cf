"""Files of bytes: `FileIO` and the buffered classes. A file's content is in memory: read whole when it is first needed, and written by
`_commit` when it is flushed, so that an open file is plain data."""
from _files import ask_place, decoded, fspath, last_name, mode_parts, placed, unwritten
from io import DEFAULT_BUFFER_SIZE, BufferedIOBase, RawIOBase, UnsupportedOperation, _BufferedIOBase, _RawIOBase, _data, _index, _size


def _invalid():
    return OSError(22, 'Invalid argument')


class FileIO(_RawIOBase):
    """A file of bytes, written at once."""
    # `_content`: all that is in the file, once it was read. `_position`: None is its end, wherever that is. `_dirty`: what the host has
    # to be told: 'whole', or 'tail' when `_tail` has but to be appended.
    __slots__ = 'name', 'mode', 'closefd', '_place', '_reads', '_writes', '_appends', '_content', '_position', '_dirty', '_tail'

    def __init__(self, file, mode='r', closefd=True, opener=None):
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type(mode).__name__}")
        self._begin(file, mode, closefd, opener, mode if 'b' in mode else mode + 'b')

    def _begin(self, file, mode, closefd, opener, asked):
        self._closed = True
        if set(mode) - set('rwxab+'):
            raise ValueError(f'invalid mode: {mode}')
        if sum(map(mode.count, 'rwxa')) != 1 or mode.count('+') > 1:
            raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
        if isinstance(file, int):
            raise ValueError('negative file descriptor') if file < 0 else OSError(9, 'Bad file descriptor')
        name = fspath(file)
        if not closefd:
            raise ValueError('Cannot use closefd=False with file name')
        if opener is not None:
            if not isinstance(opener(name, 0), int):
                raise TypeError('expected integer from opener')
            raise OSError(9, 'Bad file descriptor')
        reading, writing, appending, creating, updating = mode_parts(mode, 'b')
        place = placed(decoded(name))
        answer = ask_place('open', place, name, (asked,), {})
        if type(answer) is tuple and len(answer) == 2 and isinstance(answer[1], dict):
            place = answer[1].get('path', place)
        self.name = name
        letter = 'a' if appending else 'x' if creating else 'r' if reading or updating else 'w'
        self.mode = letter + 'b' + '+' * updating
        self.closefd = True
        self._place = place
        self._reads = reading or updating
        self._writes = not reading or updating
        self._appends = appending
        self._content = b'' if writing or creating else None
        self._position = None if appending else 0
        self._dirty = None
        self._tail = b''
        self._closed = False

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def _check_reads(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation('File not open for reading')

    def _check_writes(self):
        self._check()
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')

    # ---- the content ----

    def _load(self):
        content = self._content
        if content is None:
            self._commit()
            content = ask_place('read_bytes', self._place, self.name, (), {})
            self._content = content = content if isinstance(content, bytes) else content.encode()
        return content

    def _where(self):
        if self._position is None:
            self._position = len(self._load())
        return self._position

    def _take(self, size):
        content = self._load()
        at = self._where()
        data = content[at:] if size < 0 else content[at:at + size]
        self._position = at + len(data)
        return data

    def _take_line(self, size):
        content = self._load()
        at = self._where()
        end = content.find(b'\n', at) + 1 or len(content)
        if 0 <= size < end - at:
            end = at + size
        line = content[at:end]
        self._position = at + len(line)
        return line

    def _changed(self, how):
        if self._dirty is None:
            unwritten.setdefault(last_name(self._place), []).append(self)
        self._dirty = how

    def _put(self, data):
        # Writes into memory.
        if self._closed:
            raise ValueError('I/O operation on closed file.')
        if not data:
            return
        if self._appends and self._dirty != 'whole':
            self._tail += data
            if self._content is not None:
                self._content += data
            self._position = None
            self._changed('tail')
            return
        content = self._load()
        at = None if self._appends else self._position
        if at is None or at == len(content):
            self._content += data
        else:
            self._content = content[:at].ljust(at, b'\0') + data + content[at + len(data):]
        self._position = len(content) + len(data) if at is None else at + len(data)
        self._changed('whole')

    def _cut(self, size):
        content = self._load()
        if size != len(content):
            self._content = content[:size].ljust(size, b'\0')
            self._tail = b''
            self._changed('whole')

    def _commit(self):
        # Tells the host what was written.
        how = self._dirty
        if how is None:
            return
        name = last_name(self._place)
        files = unwritten.pop(name, [])
        if len(files) > 1:
            unwritten[name] = [file for file in files if file is not self]
        if how == 'tail':
            ask_place('append_bytes', self._place, self.name, (self._tail,), {})
        else:
            ask_place('write_bytes', self._place, self.name, (self._content,), {})
        self._tail = b''
        self._dirty = None

    # ---- what programs see ----

    def read(self, size=-1, /):
        self._check_reads()
        return self._take(_size(size))

    def readall(self):
        self._check_reads()
        return self._take(-1)

    def readline(self, size=-1, /):
        self._check_reads()
        return self._take_line(_index(size))

    def readinto(self, buffer, /):
        if isinstance(buffer, (bytes, str)) or not hasattr(type(buffer), '__setitem__'):
            raise TypeError(f'readinto() argument 1 must be read-write bytes-like object, not {type(buffer).__name__}')
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        data = _data(data)
        self._check_writes()
        self._put(data)
        self._commit()
        return len(data)

    def seek(self, offset, whence=0, /):
        self._check()
        offset = _index(offset)
        if whence == 1:
            offset += self._where()
        elif whence == 2:
            offset += len(self._load())
        elif whence != 0:
            raise _invalid()
        if offset < 0:
            raise _invalid()
        self._position = offset
        return offset

    def tell(self):
        self._check()
        return self._where()

    def truncate(self, size=None, /):
        self._check_writes()
        size = self._where() if size is None else _index(size)
        if size < 0:
            raise _invalid()
        self._cut(size)
        self._commit()
        return size

    def close(self):
        if not self._closed:
            try:
                self._commit()
            finally:
                self._closed = True
                self._content = self._tail = b''

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return True

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        self._check()
        raise UnsupportedOperation('fileno')

    def __repr__(self):
        if self._closed:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>'


class _Buffered(_BufferedIOBase):
    # `_ahead`: what `peek` has read before its time.
    __slots__ = '_raw', '_ahead', '_ours'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        for method, what in self._needs:
            if not getattr(raw, method)():
                raise UnsupportedOperation(f'File or stream is not {what}.')
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        self._ahead = b''
        self._ours = type(raw) is FileIO

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached')
        return self._raw

    name = property(lambda self: self.raw.name)
    mode = property(lambda self: self.raw.mode)
    closed = property(lambda self: self.raw.closed)

    def _check(self, message='I/O operation on closed file'):
        if self.raw.closed:
            raise ValueError(message)

    def _settle(self):
        # Goes back over what was read ahead.
        if self._ahead:
            self._raw.seek(-len(self._ahead), 1)
            self._ahead = b''

    def flush(self):
        self._check('flush of closed file')
        if self._ours:
            self._raw._commit()
        else:
            self._raw.flush()

    def close(self):
        raw = self._raw
        if raw is not None and not raw.closed:
            try:
                self.flush()
            finally:
                raw.close()

    def detach(self):
        self.flush()
        raw = self.raw
        self._raw = None
        return raw

    def seek(self, offset, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f'whence value {whence} unsupported')
        self._check('seek of closed file')
        offset = _index(offset)
        self._settle()
        return self._raw.seek(offset, whence)

    def tell(self):
        self._check()
        return self._raw.tell() - len(self._ahead)

    def seekable(self):
        return self.raw.seekable()

    def isatty(self):
        return self.raw.isatty()

    def fileno(self):
        return self.raw.fileno()

    def __repr__(self):
        kind = type(self)
        text = f'{kind.__module__}.{kind.__qualname__}'
        try:
            return f'<{text} name={self.name!r}>'
        except (AttributeError, ValueError):
            return f'<{text}>'


class _Reading(_Buffered):
    __slots__ = ()

    def readable(self):
        return self.raw.readable()

    def read(self, size=-1, /):
        size = _size(size)
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        self._check('read of closed file')
        if self._ours:
            self._settle()
            return self._raw._take(size)
        data, self._ahead = self._ahead, b''
        if size < 0:
            return data + (self._raw.readall() if hasattr(self._raw, 'readall') else self._raw.read())
        while len(data) < size:
            piece = self._raw.read(max(size - len(data), DEFAULT_BUFFER_SIZE))
            if not piece:
                break
            data += piece
        self._ahead = data[size:]
        return data[:size]

    def peek(self, size=0, /):
        self._check('peek of closed file')
        if not self._ahead:
            self._ahead = self._raw.read(DEFAULT_BUFFER_SIZE) or b''
        return self._ahead

    def read1(self, size=-1, /):
        size = _index(size)
        self._check('read of closed file')
        data = self.peek()
        if 0 <= size < len(data):
            data = data[:size]
        self._ahead = self._ahead[len(data):]
        return data

    def readline(self, size=-1, /):
        size = -1 if size is None else _index(size)
        self._check('readline of closed file')
        if self._ours:
            self._settle()
            return self._raw._take_line(size)
        line = b''
        while (size < 0 or len(line) < size) and not line.endswith(b'\n') and (data := self.peek()):
            end = data.find(b'\n') + 1 or len(data)
            if size >= 0:
                end = min(end, size - len(line))
            line += data[:end]
            self._ahead = data[end:]
        return line

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readinto(self, buffer, /):
        if isinstance(buffer, (bytes, str)) or not hasattr(type(buffer), '__setitem__'):
            raise TypeError(f'readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}')
        return super().readinto(buffer)

    readinto1 = readinto


class _Writing(_Buffered):
    __slots__ = ()

    def writable(self):
        return self.raw.writable()

    def write(self, data, /):
        data = _data(data)
        self._check('write to closed file')
        self._settle()
        if self._ours:
            self._raw._put(data)
        else:
            left = data
            while left and (count := self._raw.write(left)) is not None:
                left = left[count:]
        return len(data)

    def truncate(self, size=None, /):
        self._check('truncate of closed file')
        self._settle()
        self.flush()
        return self._raw.truncate(self._raw.tell() if size is None else size)


class BufferedReader(_Reading):
    """A file of bytes to read."""
    __slots__ = ()
    _needs = ('readable', 'readable'),

    def writable(self):
        return False

    def truncate(self, size=None, /):
        self._check('truncate of closed file')
        raise UnsupportedOperation('truncate')

    def flush(self):
        self._checkClosed()
        self._raw.flush()


class BufferedWriter(_Writing):
    """A file of bytes to write."""
    __slots__ = ()
    _needs = ('writable', 'writable'),

    def readable(self):
        return False

    def readline(self, size=-1, /):
        raise UnsupportedOperation('read')


class BufferedRandom(_Reading, _Writing):
    """A file of bytes to read and write."""
    __slots__ = ()
    _needs = ('seekable', 'seekable'), ('readable', 'readable'), ('writable', 'writable')


for _class in FileIO, BufferedReader, BufferedWriter, BufferedRandom:
    _class.__module__ = '_io'
    (RawIOBase if _class is FileIO else BufferedIOBase).register(_class)
del _class

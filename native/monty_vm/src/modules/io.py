"""Streams: those in memory (StringIO and BytesIO), the classes that streams derive from, and, made when first asked for, files."""
import abc
import sys

__all__ = [
    'BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase', 'BufferedReader',
    'BufferedWriter', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END',
    'DEFAULT_BUFFER_SIZE', 'text_encoding',
]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 131072

BlockingIOError = BlockingIOError
open = open


class UnsupportedOperation(OSError, ValueError):
    pass


def open_code(path):
    return open(path, 'rb')


def text_encoding(encoding, stacklevel=2, /):
    return 'locale' if encoding is None else encoding


def _size(value):
    # The size that a method is given: a number, or None for all there is.
    if value is None:
        return -1
    if type(value) is int:
        return value
    index = getattr(type(value), '__index__', None)
    if index is None:
        raise TypeError(f"argument should be integer or None, not '{type(value).__name__}'")
    return index(value)


def _index(value):
    if type(value) is int:
        return value
    index = getattr(type(value), '__index__', None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return index(value)


class _IOBase:
    __slots__ = '_closed', '__dict__', '__weakref__'

    @property
    def closed(self):
        return getattr(self, '_closed', False)

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if msg is None else msg)

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._checkClosed()

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        raise UnsupportedOperation('truncate')

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def isatty(self):
        self._checkClosed()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size = _size(size)
        line = b''
        while size < 0 or len(line) < size:
            one = self.read(1)
            if not one:
                break
            line += one
            if line.endswith(b'\n'):
                break
        return line

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        if hint <= 0:
            return list(self)
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size > hint:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        write = self.write
        for line in lines:
            write(line)


class _RawIOBase(_IOBase):
    __slots__ = ()

    def read(self, size=-1, /):
        size = _index(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        data = b''
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            data += piece
        return data

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError


class _BufferedIOBase(_IOBase):
    __slots__ = ()

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def write(self, data, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto


class _TextIOBase(_IOBase):
    __slots__ = ()
    encoding = errors = newlines = None

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def readline(self, size=-1, /):
        raise UnsupportedOperation('readline')

    def write(self, text, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')


_CLOSED = 'I/O operation on closed file'


class StringIO(_TextIOBase):
    # Appending is `+=`, which extends the text where it is. `_ahead` has the lines from the position on, the next one last, once lines
    # are read one after the other; `_lines_read` says that one was read just now.
    __slots__ = '_text', '_pos', '_newline', '_seen', '_ahead', '_lines_read'

    def __init__(self, initial_value='', newline='\n'):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._closed = False
        self._newline = newline
        self._seen = 0
        self._ahead = None
        self._lines_read = False
        text = initial_value or ''
        self._text = ''.join((text if newline == '\n' else self._translated(text),))
        self._pos = 0

    @property
    def closed(self):
        return self._closed

    def _checkClosed(self, msg=None):
        if self._closed:
            raise ValueError('I/O operation on closed file.' if msg is None else msg)

    def _translated(self, text):
        newline = self._newline
        if newline:
            return text.replace('\n', newline)
        if '\r' in text:
            pairs = text.count('\r\n')
            if text.count('\r') > pairs:
                self._seen |= 1
            if text.count('\n') > pairs:
                self._seen |= 2
            if pairs:
                self._seen |= 4
            if newline is None:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
        elif '\n' in text:
            self._seen |= 2
        return text

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        if self._closed:
            raise ValueError(_CLOSED)
        count = len(text)
        if not count:
            return 0
        if self._newline != '\n':
            text = self._translated(text)
        self._ahead = None
        pos = self._pos
        length = len(self._text)
        if pos == length:
            self._text += text
            self._pos = len(self._text)
            return count
        if pos > length:
            self._text += '\0' * (pos - length) + text
        else:
            self._text = self._text[:pos] + text + self._text[pos + len(text):]
        self._pos = pos + len(text)
        return count

    def getvalue(self):
        if self._closed:
            raise ValueError(_CLOSED)
        return self._text

    def read(self, size=-1, /):
        if self._closed:
            raise ValueError(_CLOSED)
        size = _size(size)
        pos = self._pos
        text = self._text[pos:] if size < 0 else self._text[pos:pos + size]
        self._pos = pos + len(text)
        self._ahead = None
        self._lines_read = False
        return text

    def _line_end(self, pos):
        # Where the line from `pos` on ends.
        text = self._text
        newline = self._newline
        if newline == '':
            n, r = text.find('\n', pos), text.find('\r', pos)
            if r >= 0 and (n < 0 or r < n):
                return r + 2 if n == r + 1 else r + 1
            return len(text) if n < 0 else n + 1
        ending = newline or '\n'
        end = text.find(ending, pos)
        return len(text) if end < 0 else end + len(ending)

    def _look_ahead(self):
        text = self._text[self._pos:]
        ending = self._newline or '\n'
        lines = [line + ending for line in text.split(ending)]
        lines[-1] = lines[-1][:-len(ending)]
        if not lines[-1]:
            lines.pop()
        lines.reverse()
        return lines

    def readline(self, size=-1, /):
        if self._closed:
            raise ValueError(_CLOSED)
        if size is None or size == -1:
            if self._ahead:
                line = self._ahead.pop()
                self._pos += len(line)
                return line
            size = -1
        else:
            size = _size(size)
        pos = self._pos
        text = self._text
        if pos >= len(text):
            return ''
        if size < 0 and self._lines_read and self._newline != '':
            self._ahead = self._look_ahead()
            return self.readline()
        end = self._line_end(pos)
        if 0 <= size < end - pos:
            end = pos + size
        self._pos = end
        self._lines_read = size < 0
        self._ahead = None
        return text[pos:end]

    def __next__(self):
        if self._ahead:
            line = self._ahead.pop()
            self._pos += len(line)
            return line
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, offset, whence=0, /):
        if self._closed:
            raise ValueError(_CLOSED)
        offset, whence = _index(offset), _index(whence)
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0:
            if offset < 0:
                raise ValueError(f'Negative seek position {offset}')
        elif offset:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 1:
            offset = self._pos
        else:
            offset = len(self._text)
        self._pos = offset
        self._ahead = None
        self._lines_read = False
        return offset

    def tell(self):
        if self._closed:
            raise ValueError(_CLOSED)
        return self._pos

    def truncate(self, size=None, /):
        if self._closed:
            raise ValueError(_CLOSED)
        if size is None:
            size = self._pos
        else:
            size = _size(size)
            if size < 0:
                raise ValueError(f'Negative size value {size}')
        if size < len(self._text):
            self._text = self._text[:size]
            self._ahead = None
        return size

    def readable(self):
        if self._closed:
            raise ValueError(_CLOSED)
        return True

    writable = seekable = readable

    def flush(self):
        pass

    def close(self):
        self._closed = True
        self._text = ''
        self._ahead = None

    @property
    def newlines(self):
        if self._closed:
            raise ValueError(_CLOSED)
        seen = [text for bit, text in ((1, '\r'), (2, '\n'), (4, '\r\n')) if self._seen & bit]
        return tuple(seen) if len(seen) > 1 else seen[0] if seen else None

    @property
    def line_buffering(self):
        if self._closed:
            raise ValueError(_CLOSED)
        return False

    def __repr__(self):
        return object.__repr__(self)


def _data(value):
    # The bytes of what is written.
    if type(value) is bytes:
        return value
    if isinstance(value, bytes) or type(value).__name__ in ('bytearray', 'memoryview', 'array'):
        return bytes(value)
    raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")


class BytesIO(_BufferedIOBase):
    __slots__ = '_buffer', '_pos'

    def __init__(self, initial_bytes=b''):
        self._closed = False
        self._buffer = b'' if initial_bytes is None else _data(initial_bytes)
        self._pos = 0

    @property
    def closed(self):
        return self._closed

    def _checkClosed(self, msg=None):
        if self._closed:
            raise ValueError('I/O operation on closed file.' if msg is None else msg)

    def write(self, data, /):
        self._checkClosed()
        data = _data(data)
        count = len(data)
        if not count:
            return 0
        pos = self._pos
        length = len(self._buffer)
        if pos == length:
            self._buffer += data
        elif pos > length:
            self._buffer += b'\0' * (pos - length) + data
        else:
            self._buffer = self._buffer[:pos] + data + self._buffer[pos + count:]
        self._pos = pos + count
        return count

    def getvalue(self):
        self._checkClosed()
        return self._buffer

    def read(self, size=-1, /):
        self._checkClosed()
        size = _size(size)
        pos = self._pos
        data = self._buffer[pos:] if size < 0 else self._buffer[pos:pos + size]
        self._pos = pos + len(data)
        return data

    read1 = read

    def readinto(self, buffer, /):
        self._checkClosed()
        if isinstance(buffer, (bytes, str)) or not hasattr(type(buffer), '__setitem__'):
            kind = type(buffer).__name__
            raise TypeError(f'readinto() argument must be read-write bytes-like object, not {kind}')
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def readline(self, size=-1, /):
        self._checkClosed()
        size = _size(size)
        pos = self._pos
        end = self._buffer.find(b'\n', pos) + 1 or len(self._buffer)
        if 0 <= size < end - pos:
            end = pos + size
        line = self._buffer[pos:end]
        self._pos = pos + len(line)
        return line

    def readlines(self, hint=None, /):
        self._checkClosed()
        if hint is not None and not hasattr(type(hint), '__index__'):
            raise TypeError(f"integer argument expected, got '{type(hint).__name__}'")
        return super().readlines(hint)

    def __iter__(self):
        return self

    def seek(self, offset, whence=0, /):
        self._checkClosed()
        offset, whence = _index(offset), _index(whence)
        if whence == 1:
            offset += self._pos
        elif whence == 2:
            offset += len(self._buffer)
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        elif offset < 0:
            raise ValueError(f'negative seek value {offset}')
        self._pos = max(offset, 0)
        return self._pos

    def tell(self):
        self._checkClosed()
        return self._pos

    def truncate(self, size=None, /):
        self._checkClosed()
        size = self._pos if size is None else _index(size)
        if size < 0:
            raise ValueError(f'negative size value {size}')
        self._buffer = self._buffer[:size]
        return size

    def readable(self):
        self._checkClosed()
        return True

    writable = seekable = readable

    def close(self):
        self._closed = True
        self._buffer = b''

    def __repr__(self):
        return object.__repr__(self)


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    pass


class RawIOBase(_RawIOBase, IOBase):
    pass


class BufferedIOBase(_BufferedIOBase, IOBase):
    pass


class TextIOBase(_TextIOBase, IOBase):
    pass


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)
TextIOBase.register(type(sys.__stdout__))
TextIOBase.register(type(sys.__stdin__))

for _class in _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, StringIO, BytesIO:
    _class.__module__ = '_io'
del _class


def __getattr__(name):
    # The classes of files.
    if name == 'TextIOWrapper':
        from _files_text import TextIOWrapper as found
    elif name in ('FileIO', 'BufferedReader', 'BufferedWriter', 'BufferedRandom'):
        import _files_binary
        found = getattr(_files_binary, name)
    else:
        raise AttributeError(f"module 'io' has no attribute {name!r}")
    globals()[name] = found
    return found

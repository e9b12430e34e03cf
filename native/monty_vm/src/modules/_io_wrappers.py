# Streams over streams: text over bytes, and buffers over what reads and writes bytes.
import sys
from io import StringIO, UnsupportedOperation, _BufferedIOBase, _TextIOBase, _size

__name__ = '_io'

_Output = type(sys.__stdout__)
_NEWLINES = None, '', '\n', '\r', '\r\n'


class _TextType(type):
    def __instancecheck__(cls, obj):
        # (What a program prints to is one too.)
        return type.__instancecheck__(cls, obj) or cls is TextIOWrapper and type(obj) is _Output


class TextIOWrapper(_TextIOBase, metaclass=_TextType):
    """Text over a stream of bytes. What is read is decoded at once to the end; what is written goes on when it is flushed."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in _NEWLINES:
            raise ValueError(f'illegal newline value: {newline}')
        encoding = 'UTF-8' if encoding is None or encoding == 'locale' else encoding
        if not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        ''.encode(encoding)
        buffer.readable()
        self._buffer = buffer
        self._configure(encoding, errors or 'strict', newline, line_buffering, write_through)

    def _configure(self, encoding, errors, newline, line_buffering, write_through):
        self.encoding = encoding
        self.errors = errors
        self._newline = newline
        self.line_buffering = bool(line_buffering)
        self.write_through = bool(write_through)
        self._reader = None
        self._start = 0
        self._pending = []

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    @property
    def newlines(self):
        return None if self._reader is None else self._reader.newlines

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        if self._reader is not None and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        self.flush()
        if encoding is not None:
            ''.encode(encoding)
            errors = errors or 'strict'
        self._configure(encoding or self.encoding, errors or self.errors, self._newline if newline is Ellipsis else newline,
                        self.line_buffering if line_buffering is None else line_buffering,
                        self.write_through if write_through is None else write_through)

    # ---- reading ----

    def _text(self):
        self._checkClosed('I/O operation on closed file.')
        if self._reader is None:
            self.flush()
            if not self.buffer.readable():
                raise UnsupportedOperation('not readable')
            self._start = self.buffer.tell() if self.buffer.seekable() else 0
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline in (None, ''):
                self._reader = StringIO(text, self._newline)
            else:
                # (Which would have translated it.)
                self._reader = StringIO('', self._newline)
                self._reader._text = text
        return self._reader

    def read(self, size=-1, /):
        return self._text().read(_size(size))

    def readline(self, size=-1, /):
        return self._text().readline(_size(size))

    def __next__(self):
        line = self._text().readline()
        if not line:
            raise StopIteration
        return line

    # ---- writing ----

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        self._checkClosed('I/O operation on closed file.')
        if not self.buffer.writable():
            raise UnsupportedOperation('not writable')
        shown = text.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else text
        data = shown.encode(self.encoding, self.errors)
        self._reader = None
        self._pending.append(data)
        if self.write_through or self.line_buffering and ('\n' in text or '\r' in text):
            self.flush()
        return len(text)

    def flush(self):
        self._checkClosed('I/O operation on closed file.')
        if self._pending:
            data = b''.join(self._pending)
            self._pending = []
            self.buffer.write(data)
        self.buffer.flush()

    # ---- positions ----

    def seek(self, cookie, whence=0, /):
        self._checkClosed('I/O operation on closed file.')
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie, whence = self.tell(), 0
        elif whence == 2 and cookie:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence not in (0, 2):
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and cookie < 0:
            raise ValueError(f'negative seek position {cookie}')
        self.flush()
        self._reader = None
        return self.buffer.seek(cookie, whence)

    def tell(self):
        self.flush()
        if self._reader is None:
            return self.buffer.tell()
        at = self._reader.tell()
        if at >= len(self._reader.getvalue()):
            return self.buffer.tell()
        return self._start + len(self._reader.getvalue()[:at].encode(self.encoding, self.errors))

    def truncate(self, size=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if size is None else size)

    # ---- the stream below ----

    def detach(self):
        self.flush()
        buffer = self.buffer
        self._buffer = None
        return buffer

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def isatty(self):
        return self.buffer.isatty()

    def fileno(self):
        return self.buffer.fileno()

    def __repr__(self):
        parts = [f'name={self.name!r}'] if hasattr(self._buffer, 'name') else []
        if hasattr(self, 'mode'):
            parts.append(f'mode={self.mode!r}')
        return f"<_io.TextIOWrapper {' '.join([*parts, f'encoding={self.encoding!r}'])}>"


class _Buffered(_BufferedIOBase):
    def __init__(self, raw, buffer_size=131072):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._check(raw)
        self.raw = raw

    @property
    def closed(self):
        return self.raw.closed

    def seek(self, offset, whence=0, /):
        return self.raw.seek(offset, whence)

    def tell(self):
        return self.raw.tell()

    def truncate(self, size=None, /):
        return self.raw.truncate(size)

    def flush(self):
        self.raw.flush()

    def close(self):
        if not self.closed:
            self.raw.close()

    def detach(self):
        raw = self.raw
        raw.flush()
        self.raw = None
        return raw

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()


class _Reading:
    __slots__ = ()

    def read(self, size=-1, /):
        size = _size(size)
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        parts = []
        while size:
            part = self.raw.read(size)
            if not part:
                break
            parts.append(part)
            size = size if size < 0 else size - len(part)
        return b''.join(parts)

    def read1(self, size=-1, /):
        return self.raw.read(_size(size)) or b''

    def peek(self, size=0, /):
        at = self.raw.tell()
        data = self.raw.read(max(size, 8192))
        self.raw.seek(at)
        return data


class _Writing:
    __slots__ = ()

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self.raw.write(data)
        return len(data)


class BufferedReader(_Reading, _Buffered):
    writable = _BufferedIOBase.writable

    def _check(self, raw):
        if not raw.readable():
            raise OSError('"raw" argument must be readable.')


class BufferedWriter(_Writing, _Buffered):
    readable = _BufferedIOBase.readable

    def _check(self, raw):
        if not raw.writable():
            raise OSError('"raw" argument must be writable.')


class BufferedRandom(_Reading, _Writing, _Buffered):
    def _check(self, raw):
        if not raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')

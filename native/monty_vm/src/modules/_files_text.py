"""Files of text."""
from io import StringIO, TextIOBase, UnsupportedOperation, _TextIOBase, _index, _size
from _files_binary import BufferedRandom, BufferedReader, BufferedWriter
import sys

_BOMS = {'utf_16': 'utf-16-le', 'utf16': 'utf-16-le', 'u16': 'utf-16-le', 'utf_32': 'utf-32-le', 'utf32': 'utf-32-le', 'u32': 'utf-32-le',
         'utf_8_sig': 'utf-8'}


class _TextType(type):
    # What programs print to is a text file, too.
    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or cls is TextIOWrapper and type(instance) in _STREAMS


class TextIOWrapper(_TextIOBase, metaclass=_TextType):
    """Text over a stream of bytes."""
    # `_reader`: the text from the byte `_start` on, once some was read; its lines end as `newline` says. `_source`: the same before
    # line ends were translated, where that makes a difference. `_fresh`: nothing was written yet.
    __slots__ = (
        '_buffer', '_encoding', '_errors', '_newline', '_line_buffering', '_write_through', '_reads', '_writes', '_put', '_reader',
        '_start', '_source', '_plain', '_fresh', '_telling', '_seen',
    )

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self._buffer = None
        for value, name in (encoding, 'encoding'), (errors, 'errors'), (newline, 'newline'):
            if value is not None and not isinstance(value, str):
                raise TypeError(f"TextIOWrapper() argument '{name}' must be str or None, not {type(value).__name__}")
        self._check_newline(newline)
        encoding = 'UTF-8' if encoding is None or encoding == 'locale' else encoding
        ''.encode(encoding)
        self._reads = buffer.readable()
        self._writes = buffer.writable()
        self._buffer = buffer
        self._newline = newline
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._seen = 0
        self._forget()
        self._encode_by(encoding, errors)
        self._put = buffer.raw._put if type(buffer) in _OURS and buffer._ours else buffer.write

    @staticmethod
    def _check_newline(newline):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')

    def _encode_by(self, encoding, errors):
        self._encoding = encoding
        self._errors = 'strict' if errors is None else errors
        # The encoding after the mark of byte order, for those that have one.
        self._plain = _BOMS.get(encoding.lower().replace('-', '_'))
        self._fresh = True

    def _forget(self):
        self._reader = self._source = None
        self._telling = True

    buffer = property(lambda self: self._buffer)
    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)
    name = property(lambda self: self._stream().name)
    closed = property(lambda self: self._stream().closed)

    @property
    def newlines(self):
        seen = [text for bit, text in ((1, '\r'), (2, '\n'), (4, '\r\n')) if self._seen & bit]
        return tuple(seen) if len(seen) > 1 else seen[0] if seen else None

    def _stream(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self._buffer

    def _check(self):
        if self._stream().closed:
            raise ValueError('I/O operation on closed file.')

    # ---- reading ----

    def _decode(self):
        # Reads and decodes all that is left.
        self._check()
        if not self._reads:
            raise UnsupportedOperation('not readable')
        buffer = self._buffer
        self._start = buffer.tell() if buffer.seekable() else 0
        data = buffer.read()
        encoding = self._encoding if self._start == 0 or self._plain is None else self._order()
        text = data.decode(encoding, self._errors)
        source = text
        newline = self._newline
        if not newline:
            pairs = text.count('\r\n') if '\r' in text else 0
            self._seen |= (text.count('\r') > pairs) | (text.count('\n') > pairs) << 1 | (pairs > 0) << 2
            if newline is None and '\r' in text:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._source = source, data
        reader = StringIO()
        reader._text = text
        reader._newline = '\n' if newline is None else newline
        self._reader = reader
        return reader

    def _order(self):
        # The encoding with the byte order that the file begins with.
        at = self._buffer.tell()
        self._buffer.seek(0)
        mark = self._buffer.read(2)
        self._buffer.seek(at)
        return self._plain.replace('le', 'be') if mark in (b'\xfe\xff', b'\0\0') else self._plain

    def _reading(self):
        reader = self._reader
        if reader is None:
            return self._decode()
        if self._stream().closed:
            raise ValueError('I/O operation on closed file.')
        return reader

    def read(self, size=-1, /):
        size = _size(size)
        return self._reading().read(size)

    def readline(self, size=-1, /):
        return self._reading().readline(_index(size))

    def __next__(self):
        reader = self._reader
        if reader is None:
            reader = self._decode()
        elif self._stream().closed:
            raise ValueError('I/O operation on closed file.')
        line = reader.readline()
        if not line:
            self._telling = True
            raise StopIteration
        self._telling = False
        return line

    # ---- writing ----

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self._writes:
            self._check()
            raise UnsupportedOperation('not writable')
        if self._reader is not None:
            self._forget()
        count = len(text)
        line = '\n' in text
        newline = self._newline
        if line and newline and newline != '\n':
            text = text.replace('\n', newline)
        encoding = self._encoding
        if self._plain is not None:
            encoding = self._marking()
        self._put(text.encode(encoding, self._errors))
        if line and self._line_buffering:
            self.flush()
        return count

    def _marking(self):
        # The encoding to write in, which marks the byte order at the beginning alone.
        self._check()
        if self._fresh:
            self._fresh = False
            if not self._buffer.seekable() or self._buffer.tell() == 0:
                return self._encoding
        return self._plain

    def flush(self):
        self._check()
        self._buffer.flush()

    def truncate(self, size=None, /):
        self.flush()
        return self._buffer.truncate(size)

    # ---- positions ----

    def _position(self):
        # How many bytes the text that was read takes.
        reader = self._reader
        at = reader._pos
        source, data = self._source
        if at >= len(reader._text):
            return len(data)
        if len(source) != len(reader._text):
            shown, at = at, -1
            pairs = 0
            while at != shown + pairs:
                at = shown + pairs
                if source.startswith('\r\n', at - 1) and at:
                    at += 1
                pairs = source.count('\r\n', 0, at)
        encoding, errors = self._encoding, self._errors
        if self._start and self._plain is not None:
            encoding = self._plain
        if errors == 'strict':
            return len(source[:at].encode(encoding)) if at else 0
        # What was decoded need not be what would be encoded: as few bytes as give so many characters.
        low, high = 0, len(data)
        while low < high:
            middle = (low + high) // 2
            if len(data[:middle].decode(encoding, 'ignore' if errors == 'ignore' else 'replace')) < at:
                low = middle + 1
            else:
                high = middle
        return low

    def tell(self):
        self._check()
        if not self._buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        self.flush()
        if self._reader is None:
            return self._buffer.tell()
        return self._start + self._position()

    def seek(self, cookie, whence=0, /):
        self._check()
        if not self._buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        elif cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        position = self._buffer.seek(cookie, 2 if whence == 2 else 0)
        self._forget()
        self._fresh = position == 0
        return position

    # ---- the rest ----

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        if self._reader is not None and (encoding is not None or errors is not None or newline is not ...):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        if newline is not ...:
            if newline is not None and not isinstance(newline, str):
                raise TypeError(f"reconfigure() argument 'newline' must be str or None, not {type(newline).__name__}")
            self._check_newline(newline)
            self._newline = newline
        self.flush()
        if encoding is not None:
            ''.encode(encoding)
            self._encode_by(encoding, errors)
        elif errors is not None:
            self._errors = errors
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def detach(self):
        self.flush()
        buffer = self._buffer
        self._buffer = None
        return buffer

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def readable(self):
        return self._stream().readable()

    def writable(self):
        return self._stream().writable()

    def seekable(self):
        return self._stream().seekable()

    def isatty(self):
        return self._stream().isatty()

    def fileno(self):
        return self._stream().fileno()

    def __repr__(self):
        text = '<_io.TextIOWrapper'
        for name in 'name', 'mode':
            try:
                text += f' {name}={getattr(self, name)!r}'
            except (AttributeError, ValueError):
                pass
        return f'{text} encoding={self._encoding!r}>'


_OURS = BufferedRandom, BufferedReader, BufferedWriter
_STREAMS = type(sys.__stdout__), type(sys.__stdin__)
TextIOWrapper.__module__ = '_io'
TextIOBase.register(TextIOWrapper)

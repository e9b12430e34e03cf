# io.BytesIO, and the base classes of streams.
import io
import sys
from io import BytesIO


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


b = BytesIO()
assert b.getvalue() == b'' and b.write(b'hello\n') == 6 and b.write(b'') == 0 and b.write(b'world') == 5
assert b.getvalue() == b'hello\nworld' and b.tell() == 11 and b.read() == b''
assert b.seek(0) == 0 and b.read(2) == b'he' and b.read1(2) == b'll' and b.read() == b'o\nworld'
assert b.seek(-3, 2) == 8 and b.seek(-1, 1) == 7 and b.seek(-100, 1) == 0 and b.seek(2, io.SEEK_CUR) == 2 and b.seek(0, io.SEEK_END) == 11
assert b.seek(1) == 1 and b.write(b'EE') == 2 and b.getvalue() == b'hEElo\nworld' and b.tell() == 3
assert b.truncate(4) == 4 and b.getvalue() == b'hEEl' and b.tell() == 3 and b.truncate() == 3 and b.getvalue() == b'hEE'
assert b.seek(6) == 6 and b.read() == b'' and b.write(b'x') == 1 and b.getvalue() == b'hEE\0\0\0x'
assert BytesIO(None).getvalue() == b'' and BytesIO(initial_bytes=b'q').getvalue() == b'q'
b = BytesIO(b'abc')
assert b.read(1) == b'a' and b.write(b'ZZZ') == 3 and b.getvalue() == b'aZZZ'
data = b'one\ntwo\n\nlast'
b = BytesIO(data)
assert b.readline() == b'one\n' and b.tell() == 4 and b.readline(2) == b'tw' and b.readline(9) == b'o\n' and b.readline(None) == b'\n'
assert b.readline(-1) == b'last' and b.readline() == b''
assert list(BytesIO(data)) == BytesIO(data).readlines() == [b'one\n', b'two\n', b'\n', b'last']
assert BytesIO(data).readlines(5) == [b'one\n', b'two\n'] and BytesIO(data).readlines(None) == data.splitlines(True)
assert BytesIO(b'a\r\nb\rc').readlines() == [b'a\r\n', b'b\rc']
b = BytesIO()
assert b.writelines([b'a', b'b\n']) is None and b.getvalue() == b'ab\n'
with BytesIO(b'body') as b:
    assert b.read() == b'body' and not b.closed
assert b.closed

b = BytesIO(b'xyz')
assert b.readable() and b.writable() and b.seekable() and not b.isatty() and b.flush() is None and b.closed is False
assert repr(b).startswith('<_io.BytesIO object at 0x') and iter(b) is b and next(b) == b'xyz'
assert isinstance(b, io.BufferedIOBase) and isinstance(b, io.IOBase) and not isinstance(b, io.TextIOBase)
fails(StopIteration, '', next, b)
fails(TypeError, "a bytes-like object is required, not 'str'", BytesIO, 'a')
fails(TypeError, "a bytes-like object is required, not 'int'", BytesIO, 5)
fails(TypeError, "a bytes-like object is required, not 'str'", b.write, 'a')
fails(TypeError, "a bytes-like object is required, not 'int'", b.write, 5)
fails(TypeError, "a bytes-like object is required, not 'str'", b.writelines, ['a'])
fails(TypeError, "argument should be integer or None, not 'str'", b.read, 'a')
fails(TypeError, "integer argument expected, got 'str'", b.readlines, 'a')
fails(TypeError, "'str' object cannot be interpreted as an integer", b.seek, 'a')
fails(TypeError, "'str' object cannot be interpreted as an integer", b.truncate, 'a')
fails(ValueError, 'negative seek value -1', b.seek, -1)
fails(ValueError, 'invalid whence (5, should be 0, 1 or 2)', b.seek, 0, 5)
fails(ValueError, 'negative size value -1', b.truncate, -1)
fails(TypeError, 'readinto() argument must be read-write bytes-like object, not bytes', b.readinto, b'x')
fails(io.UnsupportedOperation, 'detach', b.detach)
fails(io.UnsupportedOperation, 'fileno', b.fileno)
b.close()
b.close()
for call in (b.read, b.readline, b.readlines, b.tell, b.getvalue, b.isatty, b.readable, b.writable, b.seekable, b.flush, b.__enter__,
             b.truncate, b.read1, lambda: b.write(b'a'), lambda: b.seek(0), lambda: b.writelines([]), lambda: next(b)):
    fails(ValueError, 'I/O operation on closed file.', call)

# the bases
assert (io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE) == (0, 1, 2, 131072)
assert issubclass(io.UnsupportedOperation, OSError) and issubclass(io.UnsupportedOperation, ValueError)
assert repr(io.UnsupportedOperation('x')) == "UnsupportedOperation('x')" and io.UnsupportedOperation.__module__ == 'io'
assert [c.__name__ for c in io.StringIO.__mro__] == ['StringIO', '_TextIOBase', '_IOBase', 'object']
assert [c.__name__ for c in io.BytesIO.__mro__] == ['BytesIO', '_BufferedIOBase', '_IOBase', 'object']
assert issubclass(io.RawIOBase, io.IOBase) and issubclass(io.TextIOBase, io.IOBase) and issubclass(io.StringIO, io.TextIOBase)
assert isinstance(sys.stdout, io.TextIOBase) and isinstance(sys.stdout, io.TextIOWrapper) and isinstance(sys.stderr, io.IOBase)
assert io.text_encoding(None) == 'locale' and io.text_encoding('ascii') == 'ascii' and io.BlockingIOError is BlockingIOError
base = io.IOBase()
assert not base.readable() and not base.writable() and not base.seekable() and not base.closed and base.flush() is None
fails(io.UnsupportedOperation, 'fileno', base.fileno)
fails(io.UnsupportedOperation, 'seek', base.seek, 1)
fails(io.UnsupportedOperation, 'seek', base.tell)
fails(io.UnsupportedOperation, 'truncate', base.truncate)
text = io.TextIOBase()
fails(io.UnsupportedOperation, 'read', text.read)
fails(io.UnsupportedOperation, 'write', text.write, 'a')
fails(io.UnsupportedOperation, 'readline', text.readline)
fails(io.UnsupportedOperation, 'detach', text.detach)
fails(io.UnsupportedOperation, 'read', io.BufferedIOBase().read)
fails(io.UnsupportedOperation, 'not readable', sys.stdout.read)
fails(io.UnsupportedOperation, 'not writable', sys.stdin.write, 'a')


class Source(io.RawIOBase):
    # A stream of its own: `read` is enough for lines.
    def __init__(self, data):
        self.data = data
        self.flushed = 0

    def readable(self):
        return True

    def read(self, size=-1):
        size = len(self.data) if size < 0 else size
        piece, self.data = self.data[:size], self.data[size:]
        return piece

    def flush(self):
        self.flushed += 1


r = Source(b'abc\ndef\nxyz')
assert r.read(2) == b'ab' and r.readline() == b'c\n' and r.readline(2) == b'de' and list(r) == [b'f\n', b'xyz'] and r.readline() == b''
assert Source(b'1\n2\n3').readlines() == [b'1\n', b'2\n', b'3'] and Source(b'1\n2\n3').readlines(3) == [b'1\n', b'2\n']
assert not r.closed and r.flushed == 0
with r as entered:
    assert entered is r
assert r.closed and r.flushed == 1
fails(ValueError, 'I/O operation on closed file.', r.__enter__)
fails(ValueError, 'I/O operation on closed file.', r.isatty)


class Sink(io.TextIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, text):
        self.parts.append(text)
        return len(text)


w = Sink()
print('a', 'b', file=w)
w.writelines(['c', 'd'])
assert ''.join(w.parts) == 'a b\ncd' and isinstance(w, io.IOBase) and w.encoding is None
w.close()
assert w.closed
fails(ValueError, 'I/O operation on closed file.', w.writelines, [])

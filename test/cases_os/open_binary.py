# Files of bytes: buffered and raw, modes, positions, what is refused. ROOT is an empty directory.
import io
import os

os.chdir(ROOT)


def error(f):
    try:
        return f()
    except OSError as e:
        return f'{type(e).__name__}: {e.strerror or e}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def put(content):
    with open('f', 'wb') as f:
        assert f.write(content) == len(content)


def data():
    with open('f', 'rb') as f:
        return f.read()


put(b'one\ntwo\nthree')
for buffering in -1, 0:
    with open('f', 'rb', buffering) as f:
        assert f.read() == b'one\ntwo\nthree'
        assert f.read() == b'' and f.read(3) == b'' and f.readline() == b''
        assert f.tell() == 13
        assert f.seek(0) == 0
        assert f.read(4) == b'one\n'
        assert f.readline() == b'two\n'
        assert f.readline(2) == b'th'
        assert f.seek(-3, 1) == 7
        assert f.readlines() == [b'\n', b'three']
        assert f.seek(-5, 2) == 8
        assert list(f) == [b'three']
        assert f.seek(100) == 100 and f.read() == b''
        assert f.seek(1) == 1 and f.read(0) == b'' and f.read(None) == b'ne\ntwo\nthree'
        assert (f.readable(), f.writable(), f.seekable(), f.isatty(), f.closed) == (True, False, True, False, False)
        assert (f.name, f.mode) == ('f', 'rb')
        assert error(lambda: f.write(b'a')).startswith('UnsupportedOperation: ')
        assert error(lambda: f.truncate()).startswith('UnsupportedOperation: ')
        assert error(lambda: f.seek(-1)) == 'OSError: Invalid argument'
        assert error(lambda: f.seek('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
        assert error(lambda: f.read('a')) == "TypeError: argument should be integer or None, not 'str'"
    assert f.closed
f = open('f', 'rb')
assert repr(f) == "<_io.BufferedReader name='f'>"
assert repr(f.raw) == "<_io.FileIO name='f' mode='rb' closefd=True>"
assert f.peek()[:3] == b'one' and f.tell() == 0
assert f.read1(3) == b'one'
assert f.read1() == b'\ntwo\nthree'
assert error(lambda: f.read(-2)) == 'ValueError: read length must be non-negative or -1'
assert error(lambda: f.seek(1, 9)) == 'ValueError: whence value 9 unsupported'
assert isinstance(f, io.BufferedReader) and isinstance(f, io.BufferedIOBase) and not isinstance(f, io.RawIOBase)
f.close()
for name, expected in (
    ('read', 'read of closed file'), ('readline', 'readline of closed file'), ('readlines', 'I/O operation on closed file.'),
    ('__next__', 'readline of closed file'), ('tell', 'I/O operation on closed file'), ('flush', 'I/O operation on closed file.'),
    ('readable', 'I/O operation on closed file'), ('seekable', 'I/O operation on closed file'), ('peek', 'peek of closed file'),
    ('__enter__', 'I/O operation on closed file.'), ('truncate', 'truncate of closed file'), ('__iter__', 'I/O operation on closed file.'),
):
    assert error(getattr(f, name)) == 'ValueError: ' + expected, name
assert error(lambda: f.seek(0)) == 'ValueError: seek of closed file'
assert repr(f) == "<_io.BufferedReader name='f'>" and repr(f.raw) == '<_io.FileIO [closed]>'

# writing
f = open('f', 'wb')
assert repr(f) == "<_io.BufferedWriter name='f'>"
assert (f.readable(), f.writable(), f.mode) == (False, True, 'wb')
assert f.write(b'abc') == 3 and f.write(b'') == 0
assert f.writelines([b'd', b'e']) is None
assert f.tell() == 5
assert f.seek(1) == 1 and f.write(b'XY') == 2
f.flush()
assert data() == b'aXYde'
assert f.seek(7) == 7 and f.write(b'!') == 1
for call, expected in (
    (lambda: f.write('a'), "TypeError: a bytes-like object is required, not 'str'"),
    (lambda: f.write(5), "TypeError: a bytes-like object is required, not 'int'"),
    (lambda: f.writelines(['a']), "TypeError: a bytes-like object is required, not 'str'"),
    (lambda: f.read(), 'UnsupportedOperation: read'), (lambda: f.readline(), 'UnsupportedOperation: read'),
    (lambda: list(f), 'UnsupportedOperation: read'), (lambda: f.truncate(-1), 'OSError: Invalid argument'),
):
    assert error(call) == expected
f.close()
f.close()
assert data() == b'aXYde\0\0!'
assert error(lambda: f.write(b'')) == 'ValueError: write to closed file'
assert error(lambda: f.flush()) == 'ValueError: flush of closed file'

with open('f', 'ab') as f:
    assert f.tell() == 8
    f.write(b'1')
    f.seek(0)
    f.write(b'2')
assert data() == b'aXYde\0\0!12'
with open('f', 'r+b') as f:
    assert repr(f) == "<_io.BufferedRandom name='f'>" and f.mode == 'rb+'
    assert f.read(2) == b'aX'
    assert f.write(b'__') == 2
    assert f.read(1) == b'e'
    assert f.truncate(6) == 6
    assert f.tell() == 5
    assert f.read() == b'\0'
assert data() == b'aX__e\0'
with open('f', 'w+b') as f:
    assert f.mode == 'rb+' and f.read() == b''
    f.write(b'line\nnext')
    f.seek(0)
    assert f.readlines() == [b'line\n', b'next']
    f.seek(3)
    assert f.truncate() == 3
assert data() == b'lin'
with open('f', 'a+b') as f:
    assert f.mode == 'ab+' and f.read() == b''
    f.write(b'E')
    f.seek(0)
    assert f.read() == b'linE'
    f.truncate(2)
assert data() == b'li'
with open('x', 'xb') as f:
    assert f.mode == 'xb'
    f.write(b'x')
assert error(lambda: open('x', 'xb')) == 'FileExistsError: File exists'

# raw files are written at once
f = open('f', 'wb', 0)
assert repr(f) == "<_io.FileIO name='f' mode='wb' closefd=True>"
assert isinstance(f, io.FileIO) and isinstance(f, io.RawIOBase)
assert f.write(b'raw') == 3
assert data() == b'raw'
assert error(f.read) == 'UnsupportedOperation: File not open for reading'
assert f.truncate(1) == 1 and data() == b'r'
f.close()
assert repr(f) == '<_io.FileIO [closed]>'
assert error(f.tell) == 'ValueError: I/O operation on closed file'
assert error(lambda: f.write(b'a')) == 'ValueError: I/O operation on closed file'
with io.FileIO('f') as f:
    assert f.readall() == b'r' and f.mode == 'rb' and f.closefd
assert error(lambda: io.FileIO('f', 'q')) == 'ValueError: invalid mode: q'
assert error(lambda: io.FileIO('f', 'rw')) == 'ValueError: Must have exactly one of create/read/write/append mode and at most one plus'

# what is written is there for whoever asks
f = open('late', 'wb')
f.write(b'12345')
f.flush()
assert os.path.getsize('late') == 5
f.close()

# files that are not closed, by other paths
os.mkdir('sub')
f, g = open('sub/unclosed', 'wb'), open('sub/other', 'ab')
f.write(b'whole')
g.write(b'tail')
f.flush(), g.flush()
os.rename('sub', 'dir')
assert open(os.path.join(ROOT, 'dir/unclosed'), 'rb').read() == b'whole' and open('dir/../dir/other', 'rb').read() == b'tail'

# over other streams
b = io.BufferedReader(io.BytesIO(b'ab\ncd'))
assert repr(b) == '<_io.BufferedReader>'
assert b.peek(1)[:1] == b'a' and b.readline() == b'ab\n' and b.read(1) == b'c' and b.tell() == 4 and b.read() == b'd'
assert b.seek(1) == 1 and b.read(2) == b'b\n'
w = io.BytesIO()
b = io.BufferedWriter(w)
assert b.write(b'abc') == 3
b.flush()
assert w.getvalue() == b'abc'
assert b.detach() is w
assert error(lambda: io.BufferedReader(5)) == "AttributeError: 'int' object has no attribute 'readable'"

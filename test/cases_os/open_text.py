# Text files: modes, lines, positions, line ends, encodings, errors. ROOT is an empty directory.
import io
import os

os.chdir(ROOT)


def error(f):
    try:
        return f()
    except OSError as e:
        return f'{type(e).__name__}: {e.strerror or e}: {e.filename}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def put(text, mode='w', **kwargs):
    with open('f', mode, **kwargs) as f:
        f.write(text)


def data():
    with open('f', 'rb') as f:
        return f.read()


put('one\ntwo\nthree')

# reading
with open('f') as f:
    assert f.read() == 'one\ntwo\nthree'
    assert f.read() == ''
    assert f.seek(0) == 0
    assert f.read(2) == 'on'
    assert f.tell() == 2
    assert f.readline() == 'e\n'
    assert f.readline(2) == 'tw'
    assert f.readlines() == ['o\n', 'three']
    assert f.readline() == ''
    f.seek(4)
    assert [line for line in f] == ['two\n', 'three']
    f.seek(0)
    assert next(f) == 'one\n'
    assert error(f.tell) == 'OSError: telling position disabled by next() call: None'
    assert list(f) == ['two\n', 'three']
    assert f.tell() == 13
    f.seek(0)
    assert f.readlines(5) == ['one\n', 'two\n']
    f.seek(0, 2)
    assert f.read() == ''
    assert f.seek(0) == 0 and f.read(None) == 'one\ntwo\nthree'
    assert (f.name, f.mode, f.encoding.lower(), f.errors, f.closed) == ('f', 'r', 'utf-8', 'strict', False)
    assert (f.readable(), f.writable(), f.seekable(), f.isatty(), f.line_buffering) == (True, False, True, False, False)
    assert repr(f) == "<_io.TextIOWrapper name='f' mode='r' encoding='UTF-8'>"
    assert error(lambda: f.write('a')) == 'UnsupportedOperation: not writable: None'
    assert error(lambda: f.truncate()) == 'UnsupportedOperation: truncate: None'
    assert error(lambda: f.read('a')) == "TypeError: argument should be integer or None, not 'str'"
    assert error(lambda: f.readline(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
    assert iter(f) is f
assert f.closed
assert isinstance(f, io.TextIOWrapper) and isinstance(f, io.TextIOBase) and isinstance(f, io.IOBase)
for name in 'read', 'readline', 'readlines', '__next__', 'tell', 'flush', '__enter__', '__iter__':
    assert error(getattr(f, name)) == 'ValueError: I/O operation on closed file.', name
assert error(lambda: f.write('a')) == 'UnsupportedOperation: not writable: None' or error(lambda: f.write('a')).startswith('ValueError')
assert error(lambda: f.seek(0)) == 'ValueError: I/O operation on closed file.'
f.close()

# writing
f = open('f', 'w')
assert f.write('ab') == 2
assert f.write('') == 0
assert f.writelines(['c\n', 'd\n']) is None
assert f.tell() == 6
assert error(lambda: f.write(5)) == 'TypeError: write() argument must be str, not int'
assert error(lambda: f.write(b'x')) == 'TypeError: write() argument must be str, not bytes'
assert error(lambda: f.writelines(['e', 5])) == 'TypeError: write() argument must be str, not int'
assert error(f.read) == 'UnsupportedOperation: not readable: None'
assert error(f.readline) == 'UnsupportedOperation: not readable: None'
assert error(lambda: list(f)) == 'UnsupportedOperation: not readable: None'
f.flush()
assert data() == b'abc\nd\ne'
f.write('z')
assert print('p', 1, file=f) is None
f.close()
f.close()
assert data() == b'abc\nd\nezp 1\n'
assert error(lambda: f.write('a')) == 'ValueError: I/O operation on closed file.'
put('more', 'a')
assert data() == b'abc\nd\nezp 1\nmore'
put('', 'w')
assert data() == b''
put('x' * 5, 'w')
put('y', 'r+')
assert data() == b'yxxxx'
with open('f', 'r+') as f:
    f.seek(2)
    f.write('Z')
assert data() == b'yxZxx'
with open('f', 'r+') as f:
    f.seek(3)
    assert f.truncate() == 3
    f.seek(0)
    assert f.read() == 'yxZ'
    assert f.truncate(1) == 1
assert data() == b'y'
with open('f', 'w+') as f:
    f.write('hello\nworld\n')
    f.seek(0)
    assert f.read(3) == 'hel'
    f.write('X')
    f.seek(0)
    assert f.read() == 'hello\nworld\nX'
with open('f', 'a+') as f:
    assert f.tell() == 13
    assert f.read() == ''
    f.write('Q')
    f.seek(0)
    assert f.read(1) == 'h'
    f.write('E')
assert data() == b'hello\nworld\nXQE'
with open('g', 'x') as f:
    f.write('new')
assert error(lambda: open('g', 'x')) == 'FileExistsError: File exists: g'
with open('g') as f:
    assert f.read() == 'new'
try:
    with open('g', 'w') as f:
        f.write('kept')
        raise KeyError(1)
except KeyError:
    pass
assert f.closed
with open('g') as f:
    assert f.read() == 'kept'

# one file opened twice
with open('g', 'w') as a:
    a.write('first')
    a.flush()
    with open('g') as b:
        assert b.read() == 'first'

# positions
with open('f', 'w') as f:
    assert error(lambda: f.seek(-1)) == 'ValueError: negative seek position -1'
    assert error(lambda: f.seek(1, 1)) == "UnsupportedOperation: can't do nonzero cur-relative seeks: None"
    assert error(lambda: f.seek(1, 2)) == "UnsupportedOperation: can't do nonzero end-relative seeks: None"
    assert error(lambda: f.seek(0, 5)) == 'ValueError: invalid whence (5, should be 0, 1 or 2)'
    assert error(lambda: f.truncate(-1)) == 'OSError: Invalid argument: None'
    f.write('é☃x\nab')
    assert f.tell() == 9
    assert f.seek(0, 1) == 9
with open('f') as f:
    assert [(f.read(1), f.tell()) for _ in range(4)] == [('é', 2), ('☃', 5), ('x', 6), ('\n', 7)]
    at = f.tell()
    assert f.read() == 'ab'
    assert f.seek(at) == 7 and f.readline() == 'ab'

# line ends
put('a\r\nb\rc\nd', newline='')
assert data() == b'a\r\nb\rc\nd'
with open('f') as f:
    assert f.readlines() == ['a\n', 'b\n', 'c\n', 'd']
    assert f.newlines == ('\r', '\n', '\r\n')
for newline, lines in (('', ['a\r\n', 'b\r', 'c\n', 'd']), ('\n', ['a\r\n', 'b\rc\n', 'd']), ('\r', ['a\r', '\nb\r', 'c\nd']), ('\r\n', ['a\r\n', 'b\rc\nd'])):
    with open('f', newline=newline) as f:
        assert list(f) == lines, newline
        f.seek(0)
        assert f.read() == 'a\r\nb\rc\nd'
for newline, expected in ((None, b'a\nb'), ('', b'a\nb'), ('\n', b'a\nb'), ('\r', b'a\rb'), ('\r\n', b'a\r\nb')):
    put('a\nb', newline=newline)
    assert data() == expected

# encodings
for encoding, expected in (('utf-8', b'\xc3\xa9'), ('latin-1', b'\xe9'), ('utf-8-sig', b'\xef\xbb\xbf\xc3\xa9'), ('utf-16-le', b'\xe9\x00'), ('utf-16', b'\xff\xfe\xe9\x00')):
    put('é', encoding=encoding)
    assert data() == expected, encoding
    with open('f', encoding=encoding) as f:
        assert f.read() == 'é'
        assert f.encoding == encoding
for encoding, expected in (('utf-16', b'\xff\xfea\x00b\x00c\x00'), ('utf-8-sig', b'\xef\xbb\xbfabc')):
    with open('f', 'w', encoding=encoding) as f:
        f.write('a')
        f.write('b')
    put('c', 'a', encoding=encoding)
    assert data() == expected
    with open('f', encoding=encoding) as f:
        assert f.read(2) == 'ab' and f.read() == 'c'
with open('f', 'wb') as f:
    f.write(b'ab\xffc')
assert error(lambda: open('f').read()) == "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte"
assert error(lambda: open('f', encoding='ascii').readline()) == "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 2: ordinal not in range(128)"
for errors, expected in (('ignore', 'abc'), ('replace', 'ab\ufffdc'), ('backslashreplace', 'ab\\xffc')):
    with open('f', errors=errors) as f:
        assert f.read() == expected and f.errors == errors
with open('f', 'w', encoding='ascii') as f:
    assert error(lambda: f.write('é')) == "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)"
put('é', encoding='ascii', errors='replace')
assert data() == b'?'

# over other streams
raw = io.BytesIO(b'x\r\ny')
t = io.TextIOWrapper(raw, encoding='utf-8')
assert repr(t) == "<_io.TextIOWrapper encoding='utf-8'>"
assert t.read() == 'x\ny' and t.buffer is raw
assert t.detach() is raw
assert error(t.read) == 'ValueError: underlying buffer has been detached'
t = io.TextIOWrapper(io.BytesIO(), newline='\r\n', encoding='utf-16', write_through=True)
t.write('a\nb')
t.flush()
assert t.buffer.getvalue() == b'\xff\xfea\x00\r\x00\n\x00b\x00'

# arguments and files that cannot be opened
for args, expected in (
    (('f', 'q'), "ValueError: invalid mode: 'q'"),
    (('f', 'rw'), 'ValueError: must have exactly one of create/read/write/append mode'),
    (('f', 'rbt'), "ValueError: can't have text and binary mode at once"),
    (('f', '+'), 'ValueError: Must have exactly one of create/read/write/append mode and at most one plus'),
    (('f', ''), 'ValueError: Must have exactly one of create/read/write/append mode and at most one plus'),
    (('f', 'rr'), "ValueError: invalid mode: 'rr'"),
    (('f', 'rU'), "ValueError: invalid mode: 'rU'"),
    (('f', 'r++'), "ValueError: invalid mode: 'r++'"),
    (('f', 5), "TypeError: open() argument 'mode' must be str, not int"),
    (('f', 'r', 0), "ValueError: can't have unbuffered text I/O"),
    (('f', 'r', 'a'), "TypeError: 'str' object cannot be interpreted as an integer"),
    (('f', 'r', -1, 'foo'), 'LookupError: unknown encoding: foo'),
    (('f', 'rb', -1, 'utf-8'), "ValueError: binary mode doesn't take an encoding argument"),
    (('f', 'rb', -1, None, 'strict'), "ValueError: binary mode doesn't take an errors argument"),
    (('f', 'rb', -1, None, None, ''), "ValueError: binary mode doesn't take a newline argument"),
    (('f', 'r', -1, 'utf-8', None, 'x'), 'ValueError: illegal newline value: x'),
    (('f', 'r', -1, 'utf-8', None, 5), "TypeError: open() argument 'newline' must be str or None, not int"),
    (('f', 'r', -1, 5), "TypeError: open() argument 'encoding' must be str or None, not int"),
    (('f', 'r', -1, None, 5), "TypeError: open() argument 'errors' must be str or None, not int"),
    ((5.5,), 'TypeError: expected str, bytes or os.PathLike object, not float'),
    ((None,), 'TypeError: expected str, bytes or os.PathLike object, not NoneType'),
    (('a\0b',), 'ValueError: embedded null byte'),
    (('',), 'FileNotFoundError: No such file or directory: '),
    (('nope',), 'FileNotFoundError: No such file or directory: nope'),
    (('nope', 'r+'), 'FileNotFoundError: No such file or directory: nope'),
    (('nope/x', 'w'), 'FileNotFoundError: No such file or directory: nope/x'),
    (('f/x', 'w'), 'NotADirectoryError: Not a directory: f/x'),
    (('.',), 'IsADirectoryError: Is a directory: .'),
    (('.', 'w'), 'IsADirectoryError: Is a directory: .'),
    (('.', 'x'), 'FileExistsError: File exists: .'),
):
    assert error(lambda: open(*args)) == expected, (args, error(lambda: open(*args)))
assert error(lambda: open()) == "TypeError: open() missing required argument 'file' (pos 1)"
assert error(lambda: open('f', closefd=False)) == 'ValueError: Cannot use closefd=False with file name'
assert io.open is open

# io.StringIO: reading, writing, positions, newlines, errors.
import contextlib
import io
from io import StringIO


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


s = StringIO()
assert s.getvalue() == '' and s.read() == '' and s.tell() == 0
assert s.write('héllo\n') == 6 and s.write('') == 0 and s.write('world') == 5
assert s.getvalue() == 'héllo\nworld' and s.tell() == 11 and s.read() == ''
assert s.seek(0) == 0 and s.read(3) == 'hél' and s.read() == 'lo\nworld' and s.read(5) == ''
assert s.seek(2) == 2 and s.write('LL') == 2 and s.getvalue() == 'héLLo\nworld' and s.tell() == 4
assert s.read(None) == 'o\nworld' and s.read(-5) == ''
assert s.seek(0, 1) == 11 and s.seek(0) == 0 and s.seek(0, io.SEEK_END) == 11
assert s.seek(8) == 8 and s.truncate() == 8 and s.getvalue() == 'héLLo\nwo' and s.tell() == 8
assert s.truncate(3) == 3 and s.getvalue() == 'héL' and s.tell() == 8 and s.truncate(100) == 100
assert s.read() == '' and s.write('x') == 1 and s.getvalue() == 'héL\0\0\0\0\0x'
s = StringIO('abc')
assert s.read(1) == 'a' and s.getvalue() == 'abc'
assert s.write('ZZZ') == 3 and s.getvalue() == 'aZZZ'
s = StringIO('abc')
assert s.write('X') == 1 and s.getvalue() == 'Xbc' and s.read() == 'bc'
assert StringIO(None).getvalue() == '' and StringIO(initial_value='q', newline=None).getvalue() == 'q'

# lines
text = 'one\ntwo\n\nlast'
s = StringIO(text)
assert s.readline() == 'one\n' and s.tell() == 4 and s.readline() == 'two\n' and s.readline() == '\n' and s.readline() == 'last'
assert s.readline() == '' and s.readline() == '' and s.tell() == len(text)
assert list(StringIO(text)) == ['one\n', 'two\n', '\n', 'last'] == StringIO(text).readlines()
assert list(StringIO(text + '\n')) == ['one\n', 'two\n', '\n', 'last\n'] and list(StringIO('')) == []
s = StringIO(text)
assert s.readline(2) == 'on' and s.readline(0) == '' and s.readline(5) == 'e\n' and s.readline(-1) == 'two\n' and s.readline(None) == '\n'
assert StringIO(text).readlines(1) == ['one\n'] and StringIO(text).readlines(5) == ['one\n', 'two\n']
assert StringIO(text).readlines(None) == StringIO(text).readlines(0) == StringIO(text).readlines(-1) == text.splitlines(True)
s = StringIO(text)
assert next(s) == 'one\n' and s.tell() == 4 and next(s) == 'two\n' and s.read(1) == '\n' and s.read(1) == 'l' and next(s) == 'ast'
fails(StopIteration, '', next, s)
s = StringIO(text)
assert s.readline() == 'one\n' and s.readline() == 'two\n' and s.tell() == 8
s.write('!')
assert s.getvalue() == 'one\ntwo\n!last' and s.readline() == 'last'
s.seek(4)
assert [line.rstrip() for line in s] == ['two', '!last'] and iter(s) is s
s.seek(0)
assert s.readline() == 'one\n' and s.readline() == 'two\n' and s.seek(1) == 1 and s.readline() == 'ne\n'
s = StringIO('é\nü\nñ\n')
assert [s.readline(), s.readline(), s.read(1), s.readline(), s.readline()] == ['é\n', 'ü\n', 'ñ', '\n', '']

# writelines, print, context managers
s = StringIO()
assert s.writelines(['a', 'b\n', 'c']) is None and s.getvalue() == 'ab\nc'
s.writelines(c for c in 'xyz')
s.writelines('12')
assert s.getvalue() == 'ab\ncxyz12'
s = StringIO()
print('a', 1, [2], sep='-', file=s)
print(end='.', file=s, flush=True)
assert s.getvalue() == 'a-1-[2]\n.'
with contextlib.redirect_stdout(StringIO()) as out:
    print('captured', 5)
    print('more', end='')
assert out.getvalue() == 'captured 5\nmore'
with StringIO('body') as s:
    assert s.read() == 'body' and not s.closed
assert s.closed

# newlines
given = 'a\r\nb\nc\rd'
for newline, value, lines, newlines in [
    (None, 'a\nb\nc\nd', ['a\n', 'b\n', 'c\n', 'd'], ('\r', '\n', '\r\n')),
    ('', given, ['a\r\n', 'b\n', 'c\r', 'd'], ('\r', '\n', '\r\n')),
    ('\n', given, ['a\r\n', 'b\n', 'c\rd'], None),
    ('\r', 'a\r\rb\rc\rd', ['a\r', '\r', 'b\r', 'c\r', 'd'], None),
    ('\r\n', 'a\r\r\nb\r\nc\rd', ['a\r\r\n', 'b\r\n', 'c\rd'], None),
]:
    s = StringIO(given, newline=newline)
    assert (s.getvalue(), s.readlines(), s.newlines) == (value, lines, newlines), newline
    s.seek(0)
    assert [s.readline() for _ in range(6)] == (lines + [''] * 6)[:6], newline
for newline, value, newlines in [
    (None, 'a\n\nb\nc\nd\n', ('\r', '\n')), ('', 'a\r\nb\nc\rd\r', ('\r', '\n')), ('\n', 'a\r\nb\nc\rd\r', None),
    ('\r', 'a\r\rb\rc\rd\r', None), ('\r\n', 'a\r\r\nb\r\nc\rd\r', None),
]:
    s = StringIO(newline=newline)
    assert [s.write(x) for x in ['a\r', '\nb\n', 'c\rd', '\r']] == [2, 3, 3, 1]
    assert (s.getvalue(), s.newlines) == (value, newlines), newline
s = StringIO('x\ny', None)
assert s.newlines == '\n' and StringIO('x\r', None).newlines == '\r' and StringIO('x', None).newlines is None
s = StringIO('a\r\n', newline='')
assert s.readline(2) == 'a\r' and s.readline() == '\n'

# what it says of itself
s = StringIO('q')
assert s.readable() and s.writable() and s.seekable() and not s.isatty() and s.flush() is None and s.line_buffering is False
assert s.encoding is None and s.errors is None and s.newlines is None and s.closed is False
assert repr(s).startswith('<_io.StringIO object at 0x') and type(s).__module__ == '_io'
assert isinstance(s, io.TextIOBase) and isinstance(s, io.IOBase) and not isinstance(s, io.BufferedIOBase)
s.label = 'mine'
assert s.label == 'mine' and s.__enter__() is s and hash(s) == hash(s) and s != StringIO('q')

# errors
fails(TypeError, 'initial_value must be str or None, not int', StringIO, 5)
fails(TypeError, 'newline must be str or None, not int', StringIO, 'a', 5)
fails(ValueError, "illegal newline value: 'x'", StringIO, 'a', newline='x')
fails(TypeError, "string argument expected, got 'int'", s.write, 5)
fails(TypeError, "string argument expected, got 'bytes'", s.write, b'a')
fails(TypeError, "argument should be integer or None, not 'str'", s.read, 'a')
fails(TypeError, "argument should be integer or None, not 'float'", s.readline, 1.5)
fails(TypeError, "argument should be integer or None, not 'str'", s.truncate, 'a')
fails(TypeError, "'str' object cannot be interpreted as an integer", s.seek, 'a')
fails(ValueError, 'Negative seek position -1', s.seek, -1)
fails(OSError, "Can't do nonzero cur-relative seeks", s.seek, 1, 1)
fails(OSError, "Can't do nonzero cur-relative seeks", s.seek, -1, 2)
fails(ValueError, 'Invalid whence (3, should be 0, 1 or 2)', s.seek, 0, 3)
fails(ValueError, 'Negative size value -1', s.truncate, -1)
fails(TypeError, "'int' object is not iterable", s.writelines, 5)
fails(io.UnsupportedOperation, 'fileno', s.fileno)
fails(io.UnsupportedOperation, 'detach', s.detach)
s.close()
s.close()
for call in (lambda: s.write('a'), s.read, s.readline, s.tell, s.getvalue, s.readable, s.writable, s.seekable, lambda: next(s),
             lambda: s.seek(0), s.truncate, lambda: s.newlines):
    fails(ValueError, 'I/O operation on closed file', call)
for call in (s.readlines, s.isatty, s.__enter__, lambda: iter(s), lambda: s.writelines(['a'])):
    fails(ValueError, 'I/O operation on closed file.', call)


class Upper(StringIO):
    def write(self, text):
        return super().write(text.upper())


s = Upper('q')
print('hi', file=s)
s.writelines(['a', 'b'])
assert s.getvalue() == 'HI\nAB'
log = []


class Closing(StringIO):
    def close(self):
        log.append(self.getvalue())
        super().close()


with Closing() as s:
    s.write('kept')
assert log == ['kept'] and s.closed

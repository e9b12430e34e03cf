"""Streams over streams: text over bytes, buffers over raw streams."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import io, sys\nfrom io import *\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 'list(t)') == \
    "['héllo\\n', 'w\\n', 'z']"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.readlines(), t.encoding, t.errors, t.newlines, t.line_buffering, t.write_through, t.buffer is b') == \
    "(['héllo\\n', 'w\\n', 'z'], 'utf-8', 'strict', ('\\n', '\\r\\n'), False, False, True)"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.readable(), t.writable(), t.seekable(), t.isatty(), t.closed') == \
    '(True, True, True, False, False)'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 'repr(t)') == \
    "<_io.TextIOWrapper encoding='utf-8'>"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.read(), t.seek(0), t.read(1)') == \
    "('héllo\\nw\\nz', 0, 'h')"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.seek(3, 1)') == \
    "UnsupportedOperation: can't do nonzero cur-relative seeks"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.seek(3, 2)') == \
    "UnsupportedOperation: can't do nonzero end-relative seeks"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.seek(0, 2), t.read()') == \
    "(11, '')"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.seek(-1)') == \
    'ValueError: negative seek position -1'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.seek(0, 7)') == \
    'ValueError: invalid whence (7, should be 0, 1 or 2)'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.fileno()') == \
    'UnsupportedOperation: fileno'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.detach() is b') == \
    'True'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', '(t.detach(), t.read())') == \
    'ValueError: underlying buffer has been detached'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', '(t.close(), b.closed, t.closed)') == \
    '(None, True, True)'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', '(t.close(), t.read())') == \
    'ValueError: I/O operation on closed file.'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.write("x")') == \
    '1'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.write(b"x")') == \
    'TypeError: write() argument must be str, not bytes'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 'isinstance(t, TextIOBase), isinstance(t, IOBase), isinstance(t, TextIOWrapper), issubclass(TextIOWrapper, TextIOBase)') == \
    '(True, True, True, True)'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.readline(2), t.readline(-1)') == \
    "('hé', 'llo\\n')"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.reconfigure(encoding="latin-1")') == \
    'None'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', '(t.reconfigure(encoding="latin-1"), t.read(3))') == \
    "(None, 'hÃ©')"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', '(t.read(1), t.reconfigure(encoding="latin-1"))') == \
    'UnsupportedOperation: It is not possible to set the encoding or newline of stream after the first read'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.writelines(["a"])') == \
    'None'
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', '[l for l in t][0], t.tell()') == \
    "('héllo\\n', 11)"
assert shown('b=BytesIO("h\\u00e9llo\\nw\\r\\nz".encode())\nt=TextIOWrapper(b, encoding="utf-8")\n', 't.truncate(2), b.getvalue()') == \
    "(2, b'h\\xc3')"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="utf-8")\n', '(t.write("a\\nb\\u00e9"), t.flush(), b.getvalue(), t.tell())') == \
    "(4, None, b'a\\nb\\xc3\\xa9', 5)"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="utf-8", newline="")\n', '(t.write("a\\nb\\u00e9"), t.flush(), b.getvalue(), t.tell())') == \
    "(4, None, b'a\\nb\\xc3\\xa9', 5)"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="utf-8", newline="\\n")\n', '(t.write("a\\nb\\u00e9"), t.flush(), b.getvalue(), t.tell())') == \
    "(4, None, b'a\\nb\\xc3\\xa9', 5)"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="utf-8", newline="\\r\\n")\n', '(t.write("a\\nb\\u00e9"), t.flush(), b.getvalue(), t.tell())') == \
    "(4, None, b'a\\r\\nb\\xc3\\xa9', 6)"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="utf-8", newline="\\r")\n', '(t.write("a\\nb\\u00e9"), t.flush(), b.getvalue(), t.tell())') == \
    "(4, None, b'a\\rb\\xc3\\xa9', 5)"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="utf-8", line_buffering=True)\n', '(t.write("a\\nb\\u00e9"), t.flush(), b.getvalue(), t.tell())') == \
    "(4, None, b'a\\nb\\xc3\\xa9', 5)"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="utf-8", write_through=True)\n', '(t.write("a\\nb\\u00e9"), t.flush(), b.getvalue(), t.tell())') == \
    "(4, None, b'a\\nb\\xc3\\xa9', 5)"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="utf-8", errors="replace")\n', '(t.write("a\\nb\\u00e9"), t.flush(), b.getvalue(), t.tell())') == \
    "(4, None, b'a\\nb\\xc3\\xa9', 5)"
assert shown('', 'TextIOWrapper(BytesIO(), "nope")') == \
    'LookupError: unknown encoding: nope'
assert shown('', 'TextIOWrapper(BytesIO(), newline="x")') == \
    'ValueError: illegal newline value: x'
assert shown('', 'TextIOWrapper(BytesIO(), errors="zzz")') == \
    "<_io.TextIOWrapper encoding='UTF-8'>"
assert shown('', 'TextIOWrapper(3)') == \
    "AttributeError: 'int' object has no attribute 'readable'"
assert shown('', 'TextIOWrapper(BytesIO(), 3)') == \
    "TypeError: TextIOWrapper() argument 'encoding' must be str or None, not int"
assert shown('', 'TextIOWrapper(None)') == \
    "AttributeError: 'NoneType' object has no attribute 'readable'"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="ascii")\nt.write("\\u00e9")') == \
    "UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 0: ordinal not in range(128)"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="ascii", errors="ignore")\nt.write("a\\u00e9")\nt.flush()', 'b.getvalue()') == \
    "b'a'"
assert shown('b=BytesIO()\nt=TextIOWrapper(b, encoding="ascii", errors="xmlcharrefreplace")\nt.write("a\\u00e9")\nt.flush()', 'b.getvalue()') == \
    "b'a&#233;'"
assert shown('b=BytesIO(b"a\\xff")\n', 'TextIOWrapper(b, encoding="utf-8", errors="replace").read(), TextIOWrapper(BytesIO(b"a\\xe9"), encoding="latin-1").read()') == \
    "('a�', 'aé')"
assert shown('', 'TextIOWrapper(BytesIO(b"a\\nb\\rc\\r\\nd"), encoding="ascii", newline=None).readlines()') == \
    "['a\\n', 'b\\n', 'c\\n', 'd']"
assert shown('', 'TextIOWrapper(BytesIO(b"a\\nb\\rc\\r\\nd"), encoding="ascii", newline="").readlines()') == \
    "['a\\n', 'b\\r', 'c\\r\\n', 'd']"
assert shown('', 'TextIOWrapper(BytesIO(b"a\\nb\\rc\\r\\nd"), encoding="ascii", newline="\\n").readlines()') == \
    "['a\\n', 'b\\rc\\r\\n', 'd']"
assert shown('', 'TextIOWrapper(BytesIO(b"a\\nb\\rc\\r\\nd"), encoding="ascii", newline="\\r").readlines()') == \
    "['a\\nb\\r', 'c\\r', '\\nd']"
assert shown('', 'TextIOWrapper(BytesIO(b"a\\nb\\rc\\r\\nd"), encoding="ascii", newline="\\r\\n").readlines()') == \
    "['a\\nb\\rc\\r\\n', 'd']"
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'b.read(2), b.peek(1)[:1], b.read1(), b.read()') == \
    "(b'ab', b'c', b'c\\ndef', b'')"
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'b.readline(), b.readlines()') == \
    "(b'abc\\n', [b'def'])"
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'b.tell(), b.seek(2), b.read(1), b.tell()') == \
    "(0, 2, b'c', 3)"
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'b.readable(), b.writable(), b.seekable(), b.closed, b.isatty()') == \
    '(True, False, True, False, False)'
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', '(b.close(), b.closed, b.raw.closed)') == \
    '(None, True, True)'
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'b.write(b"x")') == \
    'UnsupportedOperation: write'
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'list(b)') == \
    "[b'abc\\n', b'def']"
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'b.read(-5)') == \
    'ValueError: read length must be non-negative or -1'
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'isinstance(b, BufferedIOBase)') == \
    'True'
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'b.detach().getvalue()') == \
    "b'abc\\ndef'"
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'BufferedReader(3)') == \
    "AttributeError: 'int' object has no attribute 'readable'"
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'BufferedWriter(BytesIO(), 0)') == \
    'ValueError: buffer size must be strictly positive'
assert shown('b=BufferedReader(BytesIO(b"abc\\ndef"))\n', 'BufferedReader(BytesIO(), -1)') == \
    'ValueError: buffer size must be strictly positive'
assert shown('r=BytesIO()\nb=BufferedWriter(r)\nn=b.write(b"ab")\nb.flush()', 'n, r.getvalue(), b.tell()') == \
    "(2, b'ab', 2)"
assert shown('b=BufferedWriter(BytesIO())\nb.write("x")') == \
    "TypeError: a bytes-like object is required, not 'str'"
assert shown('b=BufferedWriter(BytesIO())\nb.read()') == \
    'UnsupportedOperation: read'
assert shown('b=BufferedRandom(BytesIO(b"abc"))\nb.seek(1)\nb.write(b"Z")\nb.seek(0)', 'b.read()') == \
    "b'aZc'"
assert shown('t=TextIOWrapper(BufferedReader(BytesIO(b"x\\ny")), encoding="ascii")', 't.readlines()') == \
    "['x\\n', 'y']"
assert shown('', 'isinstance(sys.stdout, IOBase) or True, "TextIOWrapper" in repr(type(sys.__stdout__)) or True') == \
    '(True, True)'

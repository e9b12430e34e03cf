# print to any object with `write`; sys.stdout and its kin; redirect_stdout.
import sys
from contextlib import redirect_stderr, redirect_stdout


class Sink:
    def __init__(self):
        self.parts = []
        self.flushed = 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


s = Sink()
print('a', 1, file=s)
assert s.parts == ['a', ' ', '1', '\n'] and s.flushed == 0
s = Sink()
print(1, [2], None, sep='-', end='!', file=s, flush=True)
assert ''.join(s.parts) == '1-[2]-None!' and s.flushed == 1
s = Sink()
print(file=s)
assert s.parts == ['\n']
s = Sink()
with redirect_stdout(s) as target:
    assert target is s and sys.stdout is s
    print('inside', 'here')
    print('end', end='')
    sys.stdout.write('raw')
assert ''.join(s.parts) == 'inside here\nendraw' and sys.stdout is sys.__stdout__
outer, inner = Sink(), Sink()
with redirect_stdout(outer):
    print(1)
    with redirect_stdout(inner):
        print(2)
    print(3)
assert ''.join(outer.parts) == '1\n3\n' and ''.join(inner.parts) == '2\n'
s = Sink()
with redirect_stderr(s):
    print('oops', file=sys.stderr)
assert ''.join(s.parts) == 'oops\n' and sys.stderr is sys.__stderr__
try:
    with redirect_stdout(s):
        1 / 0
except ZeroDivisionError:
    assert sys.stdout is sys.__stdout__
sys.stdout = None
print('lost')
sys.stdout = sys.__stdout__
assert sys.stdout.write('héllo\n') == 6
assert sys.stdout.flush() is None and sys.stderr.flush() is None
sys.stdout.writelines(['a', 'b\n'])
print('to stdout', file=sys.stdout)
print('none', file=None)
assert sys.stdout.name == '<stdout>' and sys.stderr.name == '<stderr>' and sys.stdin.name == '<stdin>'
assert sys.stdout.writable() and not sys.stdout.readable() and sys.stdin.readable() and not sys.stdout.closed
assert sys.stdout.encoding.lower() == 'utf-8' and type(sys.stdout).__name__ == 'TextIOWrapper'
assert sys.stdout is not sys.stderr
fails(TypeError, 'write() argument must be str, not int', sys.stdout.write, 5)
fails(AttributeError, "'int' object has no attribute 'write'", print, 'x', file=5)
fails(TypeError, 'sep must be None or a string, not int', print, 'x', sep=1, file=s)


class Loud:
    def __str__(self):
        return 'loud'


s = Sink()
print(Loud(), Loud(), file=s)
assert ''.join(s.parts) == 'loud loud\n'

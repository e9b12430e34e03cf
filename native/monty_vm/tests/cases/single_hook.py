# sys.displayhook, and what it writes to.
import builtins
import sys


class Output:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass


def shown(source, namespace=None):
    # What is written, in one text.
    output = Output()
    kept = sys.stdout
    sys.stdout = output
    try:
        result = exec(compile(source, '<piece>', 'single'), {} if namespace is None else namespace)
    finally:
        sys.stdout = kept
    assert result is None
    return ''.join(output.parts)


def raises(error, function, *args):
    try:
        function(*args)
    except error as e:
        return e
    raise AssertionError('nothing was raised')


# ---- where it is written ----
output = Output()
kept = sys.stdout
sys.stdout = output
exec(compile('11; None; [12]', '<piece>', 'single'))
sys.stdout = kept
assert output.parts == ['11', '\n', '[12]', '\n']
sys.stdout = None
error = raises(RuntimeError, exec, compile('[2]', '<piece>', 'single'))
sys.stdout = kept
assert error.args == ('lost sys.stdout',)
assert builtins._ is None
del sys.stdout
error = raises(RuntimeError, exec, compile('1', '<piece>', 'single'))
nothing = exec(compile('None', '<piece>', 'single'))
sys.stdout = kept
assert error.args == ('lost sys.stdout',)

# ---- sys.displayhook ----
assert sys.displayhook is sys.__displayhook__
assert repr(sys.displayhook) == '<built-in function displayhook>'
assert sys.displayhook.__name__ == 'displayhook'
assert sys.displayhook.__module__ == 'sys'
assert raises(TypeError, sys.displayhook).args == ('sys.displayhook() takes exactly one argument (0 given)',)
assert raises(TypeError, sys.displayhook, 1, 2).args == ('sys.displayhook() takes exactly one argument (2 given)',)
assert raises(TypeError, lambda: sys.displayhook(value=1)).args == ('sys.displayhook() takes no keyword arguments',)
assert shown('import sys; x = sys.displayhook(5); sys.displayhook(None); x') == '5\n'
assert _ == 5
got = []
sys.displayhook = got.append
assert shown('None; 3; [4]') == ''
assert got == [None, 3, [4]]
assert _ == 5


class Hook:
    def __call__(self, value):
        print('hook', value)
        return 'ignored'


sys.displayhook = Hook()
assert shown('3; f()', {'f': lambda: None}) == 'hook 3\nhook None\n'


def failing(value):
    raise LookupError(value)


def replacing(value):
    sys.displayhook = sys.__displayhook__
    sys.displayhook([value])


sys.displayhook = failing
error = raises(LookupError, shown, '1; 2')
assert error.args == (1,)
assert error.__traceback__.tb_next.tb_next.tb_frame.f_code.co_filename == '<piece>'
sys.displayhook = replacing
assert shown('1; 2') == '[1]\n2\n'
assert sys.displayhook is sys.__displayhook__
sys.displayhook = str
assert shown('1') == ''
sys.displayhook = None
assert raises(TypeError, shown, '1').args == ("'NoneType' object is not callable",)
del sys.displayhook
assert raises(RuntimeError, shown, '1').args == ('lost sys.displayhook',)
assert raises(RuntimeError, shown, 'None').args == ('lost sys.displayhook',)
assert shown('x = 1') == ''
sys.displayhook = sys.__displayhook__

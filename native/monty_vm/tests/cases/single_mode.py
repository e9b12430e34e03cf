# What a prompt does: compile(source, name, 'single') shows what expression statements give, by sys.displayhook.
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


# ---- what is shown ----
assert shown('1') == '1\n'
assert shown('1; 2') == '1\n2\n'
assert shown('1;') == '1\n'
assert shown("'a'") == "'a'\n"
assert shown('"doc"; __doc__', {'__doc__': None}) == "'doc'\n"
assert shown('None') == ''
assert shown('None; 0; False; ""') == "0\nFalse\n''\n"
assert shown('...') == 'Ellipsis\n'
assert shown('x = 1') == ''
assert shown('pass') == ''
assert shown('assert True') == ''
assert shown('(y := 5)') == '5\n'
assert shown('1, 2') == '(1, 2)\n'
assert shown('[i for i in range(3)]') == '[0, 1, 2]\n'
assert shown('1 if 0 else None') == ''
assert shown("f'{1}' 'b'") == "'1b'\n"
assert shown('print(3)') == '3\n'
assert shown('len') == '<built-in function len>\n'

# ---- in blocks of the module ----
assert shown('for i in range(3): i\n') == '0\n1\n2\n'
assert shown('for i in range(2):\n  i\n  -i\nelse:\n  "end"') == "0\n0\n1\n-1\n'end'\n"
assert shown('if True: 5\n') == '5\n'
assert shown('if 0: 1\nelif 1: 2\nelse: 3\n') == '2\n'
assert shown('while 1:\n  3\n  break\n') == '3\n'
assert shown('try:\n  7; 1/0\nexcept ZeroDivisionError:\n  8\nelse:\n  9\nfinally:\n  10\n') == '7\n8\n10\n'
assert shown('try:\n  7\nexcept* ValueError:\n  8\nelse:\n  9\nfinally:\n  10\n') == '7\n9\n10\n'
assert shown('match 1:\n  case 1: 5\n  case _: 6\n') == '5\n'


class Manager:
    def __enter__(self):
        return 'entered'

    def __exit__(self, *error):
        return True


assert shown('with m as v:\n  v\n  None\n  1/0\n  2\n', {'m': Manager()}) == "'entered'\n"

# ---- not in functions and classes ----
assert shown('def f():\n  3\n  return 4\n') == ''
assert shown('class A:\n  3\n') == ''
assert shown('class A:\n  for i in range(3):\n    i\n') == ''
assert shown('f()', {'f': lambda: [3][0]}) == '3\n'
assert shown('def f(): 1\n\n') == ''
namespace = {}
shown('def f():\n  1\n  return [2]\n', namespace)
assert shown('f()', namespace) == '[2]\n'
assert shown('(lambda: 3)()') == '3\n'
assert shown('list(map(lambda x: x, [1]))') == '[1]\n'
assert shown('x: int = 3') == ''
assert shown('x: int') == ''

# ---- code objects ----
code = compile('x; y', '<piece>', 'single')
assert (code.co_name, code.co_filename) == ('<module>', '<piece>')
assert str(raises(NameError, exec, code, {'x': None})) == "name 'y' is not defined"
assert eval(compile('None', '<piece>', 'single')) is None
got = []
sys.displayhook = got.append
exec(code, {'x': 1, 'y': 2})
exec(code, {'x': 3, 'y': None})
exec(compile('5', '<piece>', 'exec'))
assert eval(compile('6', '<piece>', 'eval')) == 6
sys.displayhook = sys.__displayhook__
assert got == [1, 2, 3, None]
# One text is not the same in another mode.
assert (shown('8'), exec('8'), eval('8'), shown('8')) == ('8\n', None, 8, '8\n')

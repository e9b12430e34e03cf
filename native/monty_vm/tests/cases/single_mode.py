# What a prompt does: compile(source, name, 'single') shows what expression statements give, by sys.displayhook.
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


def wrong(source):
    try:
        compile(source, '<piece>', 'single')
    except SyntaxError as e:
        return type(e).__name__, e.msg, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset
    raise AssertionError(source)


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

# ---- _ ----
if hasattr(builtins, '_'):
    del builtins._
assert not hasattr(builtins, '_')
assert raises(NameError, shown, '_').args == ("name '_' is not defined",)
assert not hasattr(builtins, '_')
value = [1]
assert shown('value', {'value': value}) == '[1]\n'
assert builtins._ is value
assert _ is value
assert '_' not in globals()
assert shown('_ + [2]') == '[1, 2]\n'
assert shown('None') == ''
assert builtins._ == [1, 2]
assert shown('_; 3; _; _ + 1; _') == '[1, 2]\n3\n3\n4\n4\n'
assert shown('_ = 7') == ''
assert _ == 4
assert shown('_; 8; _', {'_': 'mine'}) == "'mine'\n8\n'mine'\n"
assert _ == "mine"
assert (lambda: _)() == 'mine'
assert eval('_', {}) == 'mine'
assert raises(NameError, eval, '_', {'__builtins__': {}}).args == ("name '_' is not defined",)

# What is added to the built-in names is seen everywhere.
builtins.added = 'added'
assert added == 'added'
assert eval('added', {}) == 'added'
assert raises(NameError, eval, 'added', {'__builtins__': {}}).args == ("name 'added' is not defined",)
del builtins.added
assert raises(NameError, lambda: added).args == ("name 'added' is not defined",)


# ---- texts that Python code makes ----
class Seen:
    def __repr__(self):
        return f'<seen, {builtins._}>'


class Text(str):
    def __str__(self):
        return 'not this'


class Odd:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Failing:
    def __repr__(self):
        raise KeyError('q')


assert shown('s', {'s': Seen()}) == '<seen, None>\n'
assert type(_) is Seen
assert shown('[s, s]', {'s': Seen()}) == '[<seen, None>, <seen, None>]\n'
assert shown('o', {'o': Odd(Text('this'))}) == 'this\n'
assert raises(TypeError, shown, 'o', {'o': Odd(5)}).args == ('__repr__ returned non-string (type int)',)
assert builtins._ is None
builtins._ = 5
assert raises(KeyError, shown, 'f', {'f': Failing()}).args == ('q',)
assert builtins._ is None
assert shown('[x for x in g]', {'g': (x * x for x in range(3))}) == '[0, 1, 4]\n'

# ---- where it is written ----
output = Output()
kept = sys.stdout
sys.stdout = output
exec(compile('11; None; [12]', '<piece>', 'single'))
sys.stdout = kept
assert output.parts == ['11', '\n', '[12]', '\n']
sys.stdout = None
error = raises(RuntimeError, exec, compile('Seen()', '<piece>', 'single'))
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

# ---- code objects ----
code = compile('x; y', '<piece>', 'single')
assert (code.co_name, code.co_filename) == ('<module>', '<piece>')
assert str(raises(NameError, exec, code, {'x': None})) == "name 'y' is not defined"
assert eval(compile('None', '<piece>', 'single')) is None
sys.displayhook = got.append
exec(code, {'x': 1, 'y': 2})
exec(code, {'x': 3, 'y': None})
exec(compile('5', '<piece>', 'exec'))
assert eval(compile('6', '<piece>', 'eval')) == 6
sys.displayhook = sys.__displayhook__
assert got == [None, 3, [4], 1, 2, 3, None]
# One text is not the same in another mode.
assert (shown('8'), exec('8'), eval('8'), shown('8')) == ('8\n', None, 8, '8\n')

# ---- one statement ----
several = 'multiple statements found while compiling a single statement'
for source in ['5\n\n\n', '\n\n5', '# c\n5\n', '5 # c\n# d\n', '5\n  ', '  \n5', '  \n5\n\t\n#', 'if 1: 5\n\n# c\n', 'if 1: 5\n# c',
               'if 1:\n  5', 'if 1:\n  5\n', 'if 1:\n  if 2: 5', 'match 1:\n  case 1: 5']:
    assert shown(source) == '5\n'
assert wrong('1\n2\n') == ('SyntaxError', several, 1, 2, '1\n', 1, 3)
assert wrong('1; 2\nx = 3') == ('SyntaxError', several, 1, 5, '1; 2\n', 1, 6)
assert wrong('1\nif 1: 2') == ('SyntaxError', several, 1, 2, '1\n', 1, 3)
assert wrong('x = 5\n  y') == ('SyntaxError', several, 1, 6, 'x = 5\n', 1, 7)
assert wrong('1\n$') == ('SyntaxError', several, 1, 2, '1\n', 1, 3)
assert wrong('x\n# \xe9\n)') == ('SyntaxError', several, 1, 2, 'x\n', 1, 3)
assert wrong('if 1:\n  5\n6') == ('SyntaxError', 'invalid syntax', 3, 1, '6', 3, 2)
assert wrong('def f(): 1\nf()') == ('SyntaxError', 'invalid syntax', 2, 1, 'f()', 2, 2)
assert wrong('for i in range(3): i') == ('SyntaxError', 'invalid syntax', 1, 0, 'for i in range(3): i', 1, 0)
assert wrong('try: 1\nfinally: 2') == ('SyntaxError', 'invalid syntax', 2, 0, 'finally: 2', 2, 0)
assert wrong('if 1:\n  5\nelse: 6') == ('SyntaxError', 'invalid syntax', 3, 0, 'else: 6', 3, 0)
assert wrong('if 1: (1,\n2)') == ('SyntaxError', 'invalid syntax', 2, 0, '2)', 2, 0)
assert wrong('if 1: 5 # c') == ('SyntaxError', 'invalid syntax', 1, 0, 'if 1: 5 # c', 1, 0)
assert wrong('') == ('SyntaxError', 'invalid syntax', 0, 0, '', 0, 0)
assert wrong('\n') == ('SyntaxError', 'invalid syntax', 1, 0, '\n', 1, 0)
assert wrong('# c') == ('SyntaxError', 'invalid syntax', 1, 0, '# c', 1, 0)
assert wrong('  \n# d\n') == ('SyntaxError', 'invalid syntax', 2, 0, '# d\n', 2, 0)
assert wrong('x = $') == ('SyntaxError', 'invalid syntax', 1, 5, 'x = $', 1, 6)
assert wrong('1;;2') == ('SyntaxError', 'invalid syntax', 1, 3, '1;;2', 1, 4)
assert wrong('x = 1; if 1: 5\n')[:3] == ('SyntaxError', 'invalid syntax', 1)
assert wrong('(')[:3] == ('SyntaxError', "'(' was never closed", 1)
assert wrong('(yield 1)')[1] == "'yield' outside function"
assert wrong('return 1')[1] == "'return' outside function"

# ---- what says how to leave ----
assert repr(exit) == 'Use exit() or Ctrl-D (i.e. EOF) to exit'
assert str(quit) == 'Use quit() or Ctrl-D (i.e. EOF) to exit'
assert shown('exit') == 'Use exit() or Ctrl-D (i.e. EOF) to exit\n'
assert repr(sys.exit) == '<built-in function exit>'
assert raises(SystemExit, exit).code is None
assert raises(SystemExit, quit, 3).args == (3,)
assert raises(SystemExit, lambda: exit(code=3)).code == 3

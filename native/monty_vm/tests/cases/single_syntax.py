# compile(source, name, 'single') takes one statement. What exit and quit say.
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

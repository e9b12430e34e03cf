# SyntaxError, with type, message, line and column: code that parses but may not stand there: return, yield, break, global, nonlocal, import.
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return type(e).__name__, e.msg, e.lineno, e.offset
assert syntax('yield') == ('SyntaxError', "'yield' outside function", 1, 1)
assert syntax('await x') == ('SyntaxError', "'await' outside function", 1, 1)
assert syntax('x = (yield)') == ('SyntaxError', "'yield' outside function", 1, 6)
assert syntax('return') == ('SyntaxError', "'return' outside function", 1, 1)
assert syntax('return 1') == ('SyntaxError', "'return' outside function", 1, 1)
assert syntax('yield 1') == ('SyntaxError', "'yield' outside function", 1, 1)
assert syntax('yield from x') == ('SyntaxError', "'yield from' outside function", 1, 1)
assert syntax('break') == ('SyntaxError', "'break' outside loop", 1, 1)
assert syntax('continue') == ('SyntaxError', "'continue' not properly in loop", 1, 1)
assert syntax('x = 1\nglobal x') == ('SyntaxError', "name 'x' is assigned to before global declaration", 2, 1)
assert syntax('def f():\n  x = 1\n  global x') == ('SyntaxError', "name 'x' is assigned to before global declaration", 3, 3)
assert syntax('nonlocal x') == ('SyntaxError', 'nonlocal declaration not allowed at module level', 1, 1)
assert syntax('def f():\n  nonlocal y') == ('SyntaxError', "no binding for nonlocal 'y' found", 2, 3)
assert syntax('import') == ('SyntaxError', "Expected one or more names after 'import'", 1, 7)
assert syntax('import a as b.c') == ('SyntaxError', 'cannot use attribute as import target', 1, 13)
assert syntax('from a import') == ('SyntaxError', "Expected one or more names after 'import'", 1, 14)
assert syntax('def f():\n  from a import *') == ('SyntaxError', 'import * only allowed at module level', 2, 17)
assert syntax('from . import') == ('SyntaxError', "Expected one or more names after 'import'", 1, 14)
assert syntax('from __future__ import nope') == ('SyntaxError', 'future feature nope is not defined', 1, 24)

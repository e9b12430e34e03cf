# SyntaxError, with type, message, line and column: parameters of functions and lambdas.
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return type(e).__name__, e.msg, e.lineno, e.offset
assert syntax('lambda x, x: 1') == ('SyntaxError', "duplicate argument 'x' in function definition", 1, 11)
assert syntax('lambda (x): 1') == ('SyntaxError', 'Lambda expression parameters cannot be parenthesized', 1, 8)
assert syntax('lambda x=1, y: 1') == ('SyntaxError', 'parameter without a default follows parameter with a default', 1, 13)
assert syntax('def f(a, a): pass') == ('SyntaxError', "duplicate argument 'a' in function definition", 1, 10)
assert syntax('def f(a=1, b): pass') == ('SyntaxError', 'parameter without a default follows parameter with a default', 1, 12)
assert syntax('def f(*, ): pass') == ('SyntaxError', 'named arguments must follow bare *', 1, 7)
assert syntax('def f(*): pass') == ('SyntaxError', 'named arguments must follow bare *', 1, 7)
assert syntax('def f(**k, a): pass') == ('SyntaxError', 'arguments cannot follow var-keyword argument', 1, 12)
assert syntax('def f(*a, *b): pass') == ('SyntaxError', '* argument may appear only once', 1, 11)
assert syntax('def f(a, /, b, /): pass') == ('SyntaxError', '/ may appear only once', 1, 16)
assert syntax('def f(/, a): pass') == ('SyntaxError', 'at least one argument must precede /', 1, 7)
assert syntax('def f(*, a, /): pass') == ('SyntaxError', '/ must be ahead of *', 1, 13)
assert syntax('def f(1): pass') == ('SyntaxError', 'invalid syntax', 1, 7)
assert syntax('def f(a.b): pass') == ('SyntaxError', 'invalid syntax', 1, 8)
assert syntax('def f((a, b)): pass') == ('SyntaxError', 'Function parameters cannot be parenthesized', 1, 7)
assert syntax('def f(None): pass') == ('SyntaxError', 'invalid syntax', 1, 7)
assert syntax('def f(a=): pass') == ('SyntaxError', 'expected default value expression', 1, 8)
assert syntax('def f(*a=1): pass') == ('SyntaxError', 'var-positional argument cannot have default value', 1, 9)
assert syntax('def f(**k=1): pass') == ('SyntaxError', 'var-keyword argument cannot have default value', 1, 10)
assert syntax('def None(): pass') == ('SyntaxError', 'invalid syntax', 1, 5)
assert syntax('def class(): pass') == ('SyntaxError', 'invalid syntax', 1, 5)

# exec, eval and compile: which names they see, code objects, SyntaxError places, builtins of their own.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert eval(compile('1 + 1', 'f', 'eval')) == 2
assert eval(compile('1 + 1', 'f', 'exec')) is None
assert exec(compile('1 + 1', 'f', 'exec')) is None
code = compile('x * 2', 'file', 'eval')
assert [eval(code, {'x': i}) for i in range(3)] == [0, 2, 4]
assert repr(code).startswith('<code object <module> at 0x') and repr(code).endswith(', file "file", line 1>')
assert code.co_name == '<module>'
assert code.co_filename == 'file'
ns = {}
exec(compile('def f(a, b=1, /, c=2, *d, e, g=3, **h):\n    z = 1\n    return a', 'm', 'exec'), ns)
f = ns['f']
assert f.__code__.co_filename == 'm'
assert f.__code__.co_name == 'f'
assert f.__code__.co_firstlineno == 1
assert f.__code__.co_argcount == 3
assert f.__code__.co_posonlyargcount == 2
assert f.__code__.co_kwonlyargcount == 2
assert f.__code__.co_varnames == ('a', 'b', 'c', 'e', 'g', 'd', 'h', 'z')
assert f.__code__.co_nlocals == 8
assert raises(ValueError, lambda: compile('1', 'f', 'foo')) == "compile() mode must be 'exec', 'eval' or 'single'"
assert raises(TypeError, lambda: compile('1')) == "compile() missing required argument 'filename' (pos 2)"
assert raises(TypeError, lambda: compile(5, 'f', 'exec')) == 'compile() arg 1 must be a string, bytes or AST object'
assert raises(SyntaxError, lambda: compile('x=', 'f', 'exec')) == 'invalid syntax (f, line 1)'
assert raises(TypeError, lambda: exec('x', {}, 5)) == 'locals must be a mapping or None, not int'
assert raises(TypeError, lambda: exec('x', 5, 5)) == 'exec() globals must be a dict, not int'
assert raises(TypeError, lambda: eval('x', 5, 5)) == 'locals must be a mapping'
assert raises(TypeError, lambda: exec()) == 'exec() takes at least 1 positional argument (0 given)'
assert raises(TypeError, lambda: exec('x', {}, {}, {})) == 'exec() takes at most 3 positional arguments (4 given)'
assert raises(TypeError, lambda: eval('1', foo=1)) == "eval() got an unexpected keyword argument 'foo'"
assert raises(SyntaxError, lambda: exec('\0')) == 'source code string cannot contain null bytes'
def place(source, run=eval):
    try:
        run(source)
    except SyntaxError as e:
        return e.msg, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset
assert place('') == ('invalid syntax', 0, 0, '', 0, 0)
assert place('x = 1') == ('invalid syntax', 1, 3, 'x = 1', 1, 4)
assert place('x += 1') == ('invalid syntax', 1, 3, 'x += 1', 1, 5)
assert place('x: int') == ('invalid syntax', 1, 2, 'x: int', 1, 3)
assert place('1; 2') == ('invalid syntax', 1, 2, '1; 2', 1, 3)
assert place('1\n2') == ('invalid syntax', 2, 1, '2', 2, 2)
assert place('pass') == ('invalid syntax', 1, 1, 'pass', 1, 5)
assert place('def f(): pass') == ('invalid syntax', 1, 1, 'def f(): pass', 1, 4)
assert place('yield') == ('invalid syntax', 1, 1, 'yield', 1, 6)
assert eval('(x := 1)', {}) == 1
assert eval('1 # c') == 1
assert raises(NameError, lambda: eval('len', {'__builtins__': {}})) == "name 'len' is not defined"
assert eval('len', {'__builtins__': {'len': 5}}) == 5
assert eval('__name__', {}) == 'builtins'
d = {}
eval('1', d)
assert list(d) == ['__builtins__']
seen = []
for i in range(3):
    seen.append(eval('i'))
assert seen == [0, 1, 2]
assert list(map(eval, ['1', '2'])) == [1, 2]
def in_comp():
    x = 5
    return [eval('x') for i in range(2)]
assert in_comp() == [5, 5]
def changed():
    x = 5
    locals()['x'] = 6
    return x
assert changed() == 5
def unbound():
    x = 5
    del x
    return locals()
assert unbound() == {}
def closing(x):
    def h():
        return x, locals()
    return h()
assert closing(3) == (3, {'x': 3})
def no_capture():
    x = 1
    return (lambda: locals())()
assert no_capture() == {}
def gen():
    a = 1
    yield locals()
assert list(gen()) == [{'a': 1}]
def all_kinds(a, *b, c=1, **d):
    z = 1
    return locals()
assert all_kinds(1, 2, 3, k=4) == {'a': 1, 'b': (2, 3), 'c': 1, 'd': {'k': 4}, 'z': 1}
def with_cell(a, b):
    def h():
        return a
    z = 1
    return locals()
assert sorted(with_cell(1, 2)) == ['a', 'b', 'h', 'z']
def names():
    z = 1
    a = 2
    return dir(), vars()
assert names() == (['a', 'z'], {'z': 1, 'a': 2})
ns = {}
exec('def counter():\n    global n\n    n += 1\n    return n\nn = 0', ns)
assert [ns['counter']() for _ in range(3)] == [1, 2, 3]
assert ns['n'] == 3
exec('def outer():\n    v = 1\n    def inner():\n        return v + w\n    return inner\nw = 10\nr = outer()()', ns)
assert ns['r'] == 11
exec('g = (x + w for x in range(3))\nr = list(g)', ns)
assert ns['r'] == [10, 11, 12]
exec('r = [x + w for x in range(3)]', ns)
assert ns['r'] == [10, 11, 12]
exec('import math\nfrom math import pi as p\nr = math.floor(p)', ns)
assert ns['r'] == 3
exec('from math import *', ns)
assert ns['sqrt'](4) == 2.0
total = 0
for i in range(200):
    total += eval(f'{i} * 2')
assert total == 39800
assert globals()['total'] == 39800
globals()['made'] = 7
assert made == 7
assert 'made' in globals()
del globals()['made']
assert raises(NameError, lambda: made) == "name 'made' is not defined"

# exec and eval: namespaces, results, nested definitions, errors, locals and globals.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert eval('1 + 2') == 3
assert eval('  1 + 2  ') == 3
assert eval('\n3\n') == 3
assert eval('(1,\n2)') == (1, 2)
assert eval('[x * 2 for x in (1, 2)]') == [2, 4]
assert eval('lambda a: a + 1')(5) == 6
assert eval('x', {'x': 5}) == 5
assert eval('x + y', {'x': 5}, {'y': 2}) == 7
assert eval('x', {'x': 1}, {'x': 2}) == 2
assert eval('(lambda: x)()', {'x': 1}, {'x': 2}) == 1
assert eval('len("abc")') == 3
assert eval('len("abc")', {}) == 3
assert eval('len', {'len': 3}) == 3
assert eval('f"{x!r}"', {'x': 'q'}) == "'q'"
assert eval('(y := 4) + y', {}) == 8
assert eval(b'1 + 1') == 2
assert exec('a = 1') is None
assert a == 1
assert exec('pass') is None
g = {}
exec('a = 1\nb = a + 1\ndef f(x):\n    return x + b\n', g)
assert g['b'] == 2
assert g['f'](10) == 12
g['b'] = 100
assert g['f'](10) == 110
assert ('__builtins__' in g) is True
assert sorted(k for k in g if k[0] != '_') == ['a', 'b', 'f']
h = {}
exec('c = 3', g, h)
assert h == {'c': 3}
assert ('c' in g) is False
exec('d = c * 2 if "c" in dir() else a', g, h)
assert h['d'] == 6
l = {}
exec('def q():\n    return zed\nzed = 5', {'zed': 7}, l)
assert l['zed'] == 5
assert l['q']() == 7
ns = {'n': 5}
exec('n += 1; m = [n for _ in range(2)]', ns)
assert (ns['n'], ns['m']) == (6, [6, 6])
exec('for i in range(3):\n    total = locals().get("total", 0) + i', ns)
assert ns['total'] == 3
exec('import math\nr = math.floor(2.7)', ns)
assert ns['r'] == 2
exec('try:\n  1/0\nexcept ZeroDivisionError as e:\n  msg = str(e)', ns)
assert ns['msg'] == 'division by zero'
assert ('e' in ns) is False
exec('del n', ns)
assert ('n' in ns) is False
exec('def gen():\n  yield 1\n  yield 2\nxs = list(gen())', ns)
assert ns['xs'] == [1, 2]
exec('global gg\ngg = 1', ns)
assert ns['gg'] == 1
exec('', ns)
exec('# only a comment', ns)
exec('\n\n', ns)
exec('x = """a\nb"""', ns)
assert ns['x'] == 'a\nb'
x = 'module'
def in_func():
    x = 'local'
    return eval('x'), eval('x', globals())
assert in_func() == ('local', 'module')
def exec_in_func():
    y = 1
    exec('y = 2\nz = 3')
    return y, 'z' in locals()
assert exec_in_func() == (1, False)
def with_dict():
    y = 1
    d = {'y': y}
    exec('y += 10', {}, d)
    return y, d['y']
assert with_dict() == (1, 11)
def loc():
    p, q = 1, 2
    d = locals()
    d['p'] = 100
    return p, sorted(d)
assert loc() == (1, ['p', 'q'])
def set_global():
    exec('made_by_exec = 42', globals())
set_global()
assert made_by_exec == 42
assert eval('eval("eval(\\"1 + 1\\")")') == 2
exec('exec("nested = 9")')
assert nested == 9
assert eval('__name__') == '__main__'
assert eval('__name__', {'__name__': 'other'}) == 'other'
assert [eval(s) for s in ('1', '"a"', 'None', '[]', '{1: 2}', '(1,)', '-1', '1.5e3', '0x10', 'b"x"', '...')] == (
    [1, 'a', None, [], {1: 2}, (1,), -1, 1500.0, 16, b'x', Ellipsis])
assert sum(eval(str(i) + '**2') for i in range(4)) == 14
ops = {op: eval(f'lambda a, b: a {op} b') for op in ('+', '-', '*', '//', '%', '**', '<', '==')}
assert {op: f(7, 2) for op, f in ops.items()} == {'+': 9, '-': 5, '*': 14, '//': 3, '%': 1, '**': 49, '<': False, '==': False}
def make(name, args, body):
    d = {}
    exec(f'def {name}({", ".join(args)}):\n    return {body}', d)
    return d[name]
assert make('hyp', ['a', 'b'], 'a * a + b * b')(3, 4) == 25
assert make('hyp', ['a'], 'a').__name__ == 'hyp'
assert raises(SyntaxError, lambda: eval('')) == 'invalid syntax (<string>, line 0)'
assert raises(SyntaxError, lambda: eval('  ')) == 'invalid syntax (<string>, line 0)'
assert raises(SyntaxError, lambda: eval('x = 1')) == 'invalid syntax (<string>, line 1)'
assert raises(SyntaxError, lambda: eval('1 +')) == 'invalid syntax (<string>, line 1)'
assert raises(SyntaxError, lambda: eval('1; 2')) == 'invalid syntax (<string>, line 1)'
assert raises(SyntaxError, lambda: eval('pass')) == 'invalid syntax (<string>, line 1)'
assert raises(NameError, lambda: eval('undefined_xyz')) == "name 'undefined_xyz' is not defined"
assert raises(ZeroDivisionError, lambda: eval('1 / 0')) == 'division by zero'
assert raises(TypeError, lambda: eval(5)) == 'eval() arg 1 must be a string, bytes or code object'
assert raises(TypeError, lambda: eval(None)) == 'eval() arg 1 must be a string, bytes or code object'
assert raises(TypeError, lambda: eval('x', 5)) == 'globals must be a dict'
assert raises(TypeError, lambda: eval('x', {}, 5)) == 'locals must be a mapping'
assert raises(TypeError, lambda: eval()) == 'eval() takes at least 1 positional argument (0 given)'
assert raises(SyntaxError, lambda: exec('x = ')) == 'invalid syntax (<string>, line 1)'
assert raises(IndentationError, lambda: exec('  x = 1')) == 'unexpected indent (<string>, line 1)'
assert raises(IndentationError, lambda: exec('if x:\npass')) == (
    "expected an indented block after 'if' statement on line 1 (<string>, line 2)")
assert raises(KeyError, lambda: exec('raise KeyError("from exec")')) == "'from exec'"
assert raises(TypeError, lambda: exec(5)) == 'exec() arg 1 must be a string, bytes or code object'
assert raises(TypeError, lambda: exec('x', 5)) == 'exec() globals must be a dict, not int'
assert raises(TypeError, lambda: exec('x', [])) == 'exec() globals must be a dict, not list'
assert raises(SyntaxError, lambda: exec('return 1')) == "'return' outside function (<string>, line 1)"
try:
    exec('yield 1')
except SyntaxError as failure:
    assert str(failure) == "'yield' outside function (<string>, line 1)"
else:
    assert False, 'no SyntaxError'
assert raises(NameError, lambda: exec('undefined_name_here')) == "name 'undefined_name_here' is not defined"
assert raises(SyntaxError, lambda: exec('def f(:\n pass')) == 'invalid syntax (<string>, line 1)'
assert raises(SyntaxError, lambda: exec('a b')) == 'invalid syntax (<string>, line 1)'
assert raises(SyntaxError, lambda: exec('x = (1,\n')) == "'(' was never closed (<string>, line 1)"
assert raises(SyntaxError, lambda: eval('a\0b')) == 'source code string cannot contain null bytes'
assert raises(SyntaxError, lambda: exec('1 = x')) == (
    "cannot assign to literal here. Maybe you meant '==' instead of '='? (<string>, line 1)")
assert raises(KeyError, lambda: ns['f']) == "'f'"

# f-strings over several lines, with comments, quotes of every kind, and evaluation order.
x = 3
s = f'''a
{x}
b'''
assert s == 'a\n3\nb'
s = f"""{
    x
    + 1
}"""
assert s == '4'
s = f'{
    x  # a comment
}'
assert s == '3'
s = (f'{x}'
     f'{x + 1}'
     'z{x}'
     f'{{x}}')
assert s == '34z{x}{x}'
s = f'{
    [
        i
        for i in range(x)
    ]
}'
assert s == '[0, 1, 2]'
assert f'{"it's"}' == "it's"
assert f"{'a' + "b"}" == 'ab'
assert f'{'a' if x else 'b'}' == 'a'
assert f"""{'''x'''}""" == 'x'
assert f'''{"""y"""}''' == 'y'
assert f'{x = }' f'{x!r}' == 'x = 33'
assert f'{ x = }' == ' x = 3'
assert f'{x  =  }' == 'x  =  3'
assert f'{(x)=}' == '(x)=3'
assert f'{x+x=}' == 'x+x=6'
assert f'{"a"=}' == '"a"=\'a\''
assert f"{'a'=!s}" == "'a'=a"
assert f'{x=!r:^7}|' == 'x=   3   |'
assert f'{[x, x]=}' == '[x, x]=[3, 3]'
assert f'{dict(a=1)=}' == "dict(a=1)={'a': 1}"
assert f'{(lambda: 1)()=}' == '(lambda: 1)()=1'
s = f'''{
x
=}'''
assert s == '\nx\n=3'
log = []
def t(v):
    log.append(v)
    return v
assert f'{t(1)}{t(2)}{t(3):{t(4)}}' == '12   3'
assert log == [1, 2, 3, 4]
log.clear()
assert f'{t("a")!r:>{t(5)}}{t("b")}' == "  'a'b"
assert log == ['a', 5, 'b']
def f(n):
    return f'{n}{f(n - 1) if n else "."}'
assert f(3) == '3210.'
def g(a, *args, k=f'{1 + 1}', **kw):
    return f'{a} {args} {k} {kw}'
assert g(1) == '1 () 2 {}'
assert g(1, 2, k=3, z=4) == "1 (2,) 3 {'z': 4}"
gen = (f'<{c}>' for c in 'ab')
assert ''.join(gen) == '<a><b>'
def outer():
    v = 'free'
    return lambda: f'{v}{v!r:>8}'
assert outer()() == "free  'free'"
width = 6
rows = [('ab', 1.5), ('c', 22.25)]
out = '\n'.join(f'{k:<{width}}|{v:>{width}.2f}' for k, v in rows)
assert out == 'ab    |  1.50\nc     | 22.25'
assert f'{x:{'>'}{5}}' == '    3'
assert f'{'abc':{'.'}{'^'}{7}}' == '..abc..'
assert f'{3.14159:{'.'}{2}{'f'}}' == '3.14'
assert f'{x!s:{5}}|' == '3    |'
assert f'{{{x:{4}}}}' == '{   3}'
assert f'{x:{x}{x}}' == ' ' * 32 + '3'
assert f'{"{}"}' == '{}'
assert f'{"}"}{"{"}' == '}{'
assert f'{ord(":")}' == '58'
assert f'{(x:=7)}' == '7' and x == 7
assert f'{x:=5}' == '    7'
assert f'{xs[1:2]}' == '[2]' if (xs := [1, 2]) else True
assert f'{lambda_ if (lambda_ := 3) else 0}' == '3'
assert f'{not x}' == 'False'
assert f'{-x:+}' == '-7'
assert f'{1_000:_}' == '1_000'
assert f'{0x1F:d}' == '31'
assert f'{1e3}' == '1000.0'
assert f"{'\t'}" == '\t'
assert rf'\t{x}\{x}' == '\\t7\\7'
assert len(f'{"é" * 3}') == 3
assert eval("f'{x}'", {'x': 9}) == '9'
assert f'{eval("x + 1")}' == '8'
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return e.msg
assert syntax("f'{}'") == "f-string: valid expression required before '}'"
assert syntax("f'{'") == "f-string: expecting '}'"
assert syntax("f'}'") == "f-string: single '}' is not allowed"
assert syntax("f'{x'") == "f-string: expecting '}'"
assert syntax("f'{x!}'") == 'f-string: missing conversion character'
assert syntax("f'{x!z}'") == "f-string: invalid conversion character 'z': expected 's', 'r', or 'a'"
assert syntax("f'{!r}'") == "f-string: valid expression required before '!'"
assert syntax("f'{:5}'") == "f-string: valid expression required before ':'"
assert syntax("f'{x y}'") == 'invalid syntax. Perhaps you forgot a comma?'
assert syntax("f'{x + }'") == "f-string: expecting '=', or '!', or ':', or '}'"
assert syntax("f'{lambda x: 1}'") == 'f-string: lambda expressions are not allowed without parentheses'
assert syntax("f'{x:{y:{z:{w}}}}'") == 'f-string: expressions nested too deeply'
assert syntax("f'{=}'") == "f-string: valid expression required before '='"
assert syntax("f'{a b}'") == 'invalid syntax. Perhaps you forgot a comma?'
assert syntax("f'{*}'") == "f-string: expecting a valid expression after '{'"
assert syntax("f'{yield}'") == "'yield' outside function"
assert syntax("b'a' f'{x}'") == 'cannot mix bytes and nonbytes literals'

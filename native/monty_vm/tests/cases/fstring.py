# f-strings: expressions, conversions, specs, nesting, braces, debug form.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

x = 42
name = 'Ann'
pi = 3.14159265
xs = [1, 2, 3]
d = {'k': 'v', 'n': {'m': 7}}
assert f'' == ''
assert f'plain' == 'plain'
assert f'{x}' == '42'
assert f'a{x}b{name}c' == 'a42bAnnc'
assert f'{x + 1}' == '43'
assert f'{x}{x}' == '4242'
assert f'{x!r} {name!r} {name!s} {"é"!a}' == "42 'Ann' Ann '\\xe9'"
assert f'{name!r:>8}' == "   'Ann'"
assert f'{x:5}|{x:<5}|{x:^5}|{x:>5}|' == '   42|42   | 42  |   42|'
assert f'{x:05d} {x:+} {x:x} {x:#b} {x:,}' == '00042 +42 2a 0b101010 42'
assert f'{pi:.2f} {pi:10.3f} {pi:e} {pi:.3g} {pi:%}' == '3.14      3.142 3.141593e+00 3.14 314.159265%'
w, p = 10, 3
assert f'{pi:{w}.{p}f}' == '     3.142'
assert f'{pi:{w}.{p}}' == '      3.14'
assert f'{name:{"*"}^{w}}' == '***Ann****'
assert f'{name:{"<" + str(w)}}|' == 'Ann       |'
assert f'{x:{"x" if x > 40 else "d"}}' == '2a'
assert f'{{}}' == '{}'
assert f'{{{x}}}' == '{42}'
assert f'{{{{{x}}}}}' == '{{42}}'
assert f'}}{{' == '}{'
assert f'{x=}' == 'x=42'
assert f'{x = }' == 'x = 42'
assert f'{ x=}' == ' x=42'
assert f'{x=!s}' == 'x=42'
assert f'{name=}' == "name='Ann'"
assert f'{name=!s}' == 'name=Ann'
assert f'{name=:>6}' == 'name=   Ann'
assert f'{x=:5d}' == 'x=   42'
assert f'{x + 1 = :04}' == 'x + 1 = 0043'
assert f'{xs[0]=}, {d["k"]=}' == 'xs[0]=1, d["k"]=\'v\''
assert f'{d["k"]}' == 'v'
assert f"{d['n']['m']}" == '7'
assert f'{xs}' == '[1, 2, 3]'
assert f'{xs!r:>12}' == '   [1, 2, 3]'
assert f'{xs[0]}{xs[-1]}{xs[1:]}' == '13[2, 3]'
assert f'{len(xs)} {sum(xs):>4}' == '3    6'
assert f'{[i * i for i in xs]}' == '[1, 4, 9]'
assert f'{ {"a": 1} }' == "{'a': 1}"
assert f'{ {i for i in (1,)} }' == '{1}'
assert f'{(lambda a: a * 2)(4)}' == '8'
assert f'{(y := 5)} {y}' == '5 5'
assert f'{x if x > 50 else "small"}' == 'small'
assert f'{x > 3 and name}' == 'Ann'
assert f'{x!=3}' == 'True'
assert f'{x==42}' == 'True'
assert f'{x,}' == '(42,)'
assert f'{x, name}' == "(42, 'Ann')"
assert f'{*xs,}' == '(1, 2, 3)'
assert f'{name.upper()} {name.replace("n", "m")}' == 'ANN Amm'
assert f'{"nested " + f"{x} " + f"{name:>{5}}"}' == 'nested 42   Ann'
assert f'{f"{f"{x}"}"}' == '42'
assert f'{"\n".join(["a", "b"])}' == 'a\nb'
assert f'{'single in single'}' == 'single in single'
assert f'a' 'b{x}' f'c{x}' == 'ab{x}c42'
assert 'é' f'{name}' r'\n' rf'\d{x}' == 'éAnn\\n\\d42'
assert rf'{x}\n' == '42\\n'
assert fr'\{x}' == '\\42'
assert f'\x41{x}\n\u00e9' == 'A42\né'
assert f'\N{BULLET} {x}' == '• 42'
assert f'{None} {True} {...} {1j}' == 'None True Ellipsis 1j'
assert f'{"é"}{"中😀"}' == 'é中😀'
assert f'{x:}' == '42'
assert f'{name:s}{name:.1}' == 'AnnA'
assert f'{"a" "b"}' == 'ab'
assert type(f'{x}') is str
assert (f'{x}' == '42') is True
assert f'{10 ** 20:,}' == '100,000,000,000,000,000,000'
assert f'{-7 // 2} {-7 % 3} {2 ** 10}' == '-4 2 1024'
assert f'{x:>{w}}'[-3:] == ' 42'
assert [f'{i}:{c}' for i, c in enumerate('ab')] == ['0:a', '1:b']
assert {f'k{i}': f'{i:02}' for i in range(3)} == {'k0': '00', 'k1': '01', 'k2': '02'}
assert raises(ValueError, lambda: f'{x:s}') == "Unknown format code 's' for object of type 'int'"
assert raises(ValueError, lambda: f'{name:d}') == "Unknown format code 'd' for object of type 'str'"
assert raises(NameError, lambda: f'{undefined_name}') == "name 'undefined_name' is not defined"
assert raises(TypeError, lambda: f'{xs:5}') == 'unsupported format string passed to list.__format__'
assert raises(ZeroDivisionError, lambda: f'{1 / 0}') == 'division by zero'
assert raises(ValueError, lambda: f'{x:{name}}') == "Invalid format specifier 'Ann' for object of type 'int'"
assert raises(ValueError, lambda: f'{name:{w}d}') == "Unknown format code 'd' for object of type 'str'"
assert raises(KeyError, lambda: f'{d["zz"]}') == "'zz'"

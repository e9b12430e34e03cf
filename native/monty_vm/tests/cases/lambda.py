# lambda: parameters of every kind, nesting, precedence, defaults, use as values.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert (lambda: 5)() == 5
assert (lambda x: x)(1) == 1
assert (lambda x, y=2: x + y)(1) == 3
assert (lambda *a: a)(1, 2) == (1, 2)
assert (lambda **k: k)(a=1) == {'a': 1}
assert (lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3) == (1, 2, 3)
assert (lambda *, k=1: k)() == 1
assert (lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, c=4, e=5) == (1, (2,), 4, {'e': 5})
assert (lambda x: lambda y: x - y)(5)(3) == 2
assert (lambda: (1, 2))() == (1, 2)
assert (lambda: [i for i in range(3)])() == [0, 1, 2]
assert (lambda x: x if x else 'empty')(0) == 'empty'
assert (lambda x: not x)(1) is False
assert (lambda x, y: x and y)(1, 2) == 2
f = lambda x: x, 1
assert f[1] == 1
assert f[0](9) == 9
g = lambda: None
assert g() is None
h = lambda x, d={}: d.setdefault(x, len(d))
assert [h('a'), h('b'), h('a')] == [0, 1, 0]
assert [f(3) for f in [lambda n: n + 1, lambda n: n * n]] == [4, 9]
assert {'sq': lambda n: n * n}['sq'](4) == 16
assert sorted(['bb', 'a', 'ccc'], key=lambda s: -len(s)) == ['ccc', 'bb', 'a']
assert list(map(lambda a, b: a * b, [1, 2], [3, 4])) == [3, 8]
assert list(filter(lambda n: n % 2, range(6))) == [1, 3, 5]
assert max([(1, 'z'), (2, 'a')], key=lambda p: p[1]) == (1, 'z')
assert (lambda x: (y := x + 1) * y)(2) == 9
assert (lambda s: s.upper())('a') == 'A'
assert (lambda f, n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1), 5) == 120
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
assert Y(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))(10) == 55
zero = lambda s: lambda z: z
succ = lambda n: lambda s: lambda z: s(n(s)(z))
plus = lambda a: lambda b: lambda s: lambda z: a(s)(b(s)(z))
toint = lambda n: n(lambda k: k + 1)(0)
two = succ(succ(zero))
assert toint(plus(two)(succ(two))) == 5
pair = lambda a, b: lambda sel: sel(a, b)
assert pair(1, 2)(lambda a, b: a) == 1
assert (lambda: (lambda: (lambda: 'deep')())())() == 'deep'
assert (lambda a=1, *, b=2: (a, b)).__defaults__ == (1,)
assert (lambda a=1, *, b=2: (a, b)).__kwdefaults__ == {'b': 2}
assert (lambda: 0).__name__ == '<lambda>'
assert (lambda x: x).__qualname__ == '<lambda>'
assert (lambda x: x).__doc__ is None
def outer():
    return lambda: 1
assert outer().__qualname__ == 'outer.<locals>.<lambda>'
x = 10
assert (lambda: x)() == 10
assert (lambda x: x)(x + 1) == 11
assert (lambda x=x: x)() == 10
assert [(lambda i: i * 2)(i) for i in range(3)] == [0, 2, 4]
assert (lambda *a, **k: len(a) + len(k))(*'abc', **{'d': 1}) == 4
assert (lambda x: x[0])([7]) == 7
assert (lambda x: {x})(1) == {1}
assert (lambda x: {x: x})(1) == {1: 1}
assert (lambda: (yield))().__next__() is None
assert list((lambda: (yield 5))()) == [5]
assert list((lambda n: (yield from range(n)))(3)) == [0, 1, 2]
assert ((lambda: 1) == (lambda: 1)) is False
assert callable(lambda: 0) is True
assert (lambda x: x < 3 < 5)(2) is True
assert (1 if (lambda: 0)() else 2) == 2
assert (lambda x: -x ** 2)(3) == -9
assert (lambda: ...)() is Ellipsis
assert [*map(lambda *a: sum(a), (1, 2), (3, 4))] == [4, 6]
assert (lambda x, y: (x, y))(*(lambda: (1, 2))()) == (1, 2)
acts = []
for name, act in {'inc': lambda v: v + 1, 'dbl': lambda v: v * 2}.items():
    acts.append((name, act(5)))
assert acts == [('inc', 6), ('dbl', 10)]
assert (lambda _: _ + _)(2) == 4
assert (lambda x, _=0, *__: (x, _, __))(1, 2, 3) == (1, 2, (3,))
assert raises(TypeError, lambda: (lambda x: x)()) == "<lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'"
assert raises(TypeError, lambda: (lambda x: x)(1, 2)) == (
    '<lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given')
assert raises(NameError, lambda: (lambda x: y_undefined)(1)) == "name 'y_undefined' is not defined"
assert raises(ZeroDivisionError, lambda: (lambda: 1 / 0)()) == 'division by zero'
assert raises(AttributeError, lambda: (lambda x: x.foo)(1)) == "'int' object has no attribute 'foo'"

# Annotations: kept, lazy, on variables, parameters and returns; they do not bind.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

x: int = 5
assert x == 5
y: str
assert raises(NameError, lambda: y) == "name 'y' is not defined"
z: 'any string' = [1]
assert z == [1]
n: undefined_type_name = 3
assert n == 3
(w): int = 7
assert w == 7
d = {}
d['k']: int = 8
assert d == {'k': 8}
xs = [0]
xs[0]: int = 9
assert xs == [9]
log = []
def t(v):
    log.append(v)
    return v
d[t('key')]: t('ann') = t('val')
assert log == ['val', 'key']
log.clear()
d[t('key2')]: t('ann')
assert log == ['key2']
assert ('key2' in d) is False
def f(a: int, b: str = 'x', *c: float, d: bool = True, **e: list) -> dict:
    return a, b, c, d, e
assert f(1) == (1, 'x', (), True, {})
assert f('not an int', 5, 6, d=0, z=1) == ('not an int', 5, (6,), 0, {'z': 1})
assert f.__annotations__ == {'a': int, 'b': str, 'c': float, 'd': bool, 'e': list, 'return': dict}
assert list(f.__annotations__) == ['a', 'b', 'c', 'd', 'e', 'return']
def g(a, b: 'quoted'): pass
assert g.__annotations__ == {'b': 'quoted'}
def none(a, b): pass
assert none.__annotations__ == {}
assert (lambda a: a).__annotations__ == {}
def lazy(a: not_defined_anywhere) -> also_missing:
    return a
assert lazy(1) == 1
assert raises(NameError, lambda: lazy.__annotations__) == "name 'not_defined_anywhere' is not defined"
def expr(a: 1 + 1, b: [int, str], c: (x if x else None)): pass
assert expr.__annotations__ == {'a': 2, 'b': [int, str], 'c': 5}
f.__annotations__ = {'q': 1}
assert f.__annotations__ == {'q': 1}
try:
    f.__annotations__ = 5
except TypeError as failure:
    assert str(failure) == '__annotations__ must be set to a dict object'
else:
    assert False, 'no TypeError'
del f.__annotations__
assert f.__annotations__ == {}
def local():
    v: int = 1
    w: str
    u: undefined_one = 2
    return v, u
assert local() == (1, 2)
def local_unbound():
    v: int
    return v
assert raises(UnboundLocalError, lambda: local_unbound()) == (
    "cannot access local variable 'v' where it is not associated with a value")
def local_makes_local():
    def inner():
        x: int
        return x
    return inner()
assert raises(UnboundLocalError, lambda: local_makes_local()) == (
    "cannot access local variable 'x' where it is not associated with a value")
def local_closure():
    v: int = 5
    def g():
        return v
    return g()
assert local_closure() == 5
def attr():
    f.note: int = 3
    return f.note
assert attr() == 3
def star_ann(*args: *tuple[int]): pass
assert star_ann(1, 2) is None
def posonly(a: int, /, b: str, *, c: float): pass
assert posonly.__annotations__ == {'b': str, 'a': int, 'c': float}
def nested(a: (lambda: 5)() = 1):
    return a
assert nested() == 1
assert nested.__annotations__ == {'a': 5}
def ret() -> None:
    return 5
assert ret() == 5
assert ret.__annotations__ == {'return': None}
t2: tuple = 1, 2
assert t2 == (1, 2)
t3: tuple = *t2, 3
assert t3 == (1, 2, 3)
def y_ann():
    v: int = yield 1
    yield v
g2 = y_ann()
next(g2)
assert g2.send('s') == 's'
for i in range(2):
    loop_ann: int = i
assert loop_ann == 1
if x:
    cond_ann: int = 1
assert cond_ann == 1
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return e.msg
assert syntax('a: int = ') == 'invalid syntax'
assert syntax('a: = 1') == 'invalid syntax'
assert syntax('(a, b): int = 1') == 'only single target (not tuple) can be annotated'
assert syntax('a, b: int = 1') == 'only single target (not tuple) can be annotated'
assert syntax('f(): int') == 'illegal target for annotation'
assert syntax('5: int') == 'illegal target for annotation'
assert syntax('a: int += 1') == 'invalid syntax'
assert syntax('def f(a: int b): pass') == 'invalid syntax. Perhaps you forgot a comma?'
assert syntax('def f(a:): pass') == 'invalid syntax'
assert syntax('def f() -> int') == "expected ':'"
assert syntax('lambda a: int: a') == 'illegal target for annotation'
assert syntax('[a]: int = [1]') == 'only single target (not list) can be annotated'
assert syntax('a: (yield)') == 'yield expression cannot be used within an annotation'
assert syntax('a: (x := 1)') == 'named expression cannot be used within an annotation'
assert syntax('def f():\n a: int\n global a') == "annotated name 'a' can't be global"
assert syntax('None: int') == 'illegal target for annotation'
assert syntax('a: b: c') == 'invalid syntax'

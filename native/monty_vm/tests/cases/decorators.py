# Function decorators: order, arguments, stacking, expressions, wrapping, registering.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

log = []
def note(name):
    log.append(f'make {name}')
    def deco(f):
        log.append(f'apply {name} to {f.__name__}')
        return f
    return deco
@note('a')
@note('b')
def f():
    return 1
assert log == ['make a', 'make b', 'apply b to f', 'apply a to f']
assert f() == 1
def double(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs) * 2
    wrapper.__name__ = f.__name__
    wrapper.wrapped = f
    return wrapper
@double
def add(a, b=1):
    return a + b
assert add(2) == 6
assert add(2, b=5) == 14
assert add.__name__ == 'add'
assert add.wrapped(2) == 3
@double
@double
def one():
    return 1
assert one() == 4
@lambda f: 'replaced'
def g():
    pass
assert g == 'replaced'
decos = {'x': double}
@decos['x']
def h():
    return 'ab'
assert h() == 'abab'
@(double if True else None)
def k():
    return [1]
assert k() == [1, 1]
@(d := double)
def m():
    return 4
assert (m(), d is double) == (8, True)
registry = {}
def register(name=None):
    def deco(f):
        registry[name or f.__name__] = f
        return f
    return deco
@register()
def start():
    return 'starting'
@register('end')
def stop():
    return 'stopping'
assert sorted(registry) == ['end', 'start']
assert registry['end']() == 'stopping'
assert start() == 'starting'
def memoize(f):
    cache = {}
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper
@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
assert fib(50) == 12586269025
assert len(fib.cache) == 51
def repeat(times):
    def deco(f):
        def wrapper(*a):
            return [f(*a) for _ in range(times)]
        return wrapper
    return deco
@repeat(3)
def hello(name):
    return f'hi {name}'
assert hello('x') == ['hi x', 'hi x', 'hi x']
@repeat(times=0)
def never():
    raise ValueError
assert never() == []
def catch(*excs, default=None):
    def deco(f):
        def wrapper(*a, **k):
            try:
                return f(*a, **k)
            except excs as e:
                return default, type(e).__name__
        return wrapper
    return deco
@catch(ZeroDivisionError, KeyError, default=-1)
def risky(a, b):
    return {1: a / b}[1]
assert risky(4, 2) == 2.0
assert risky(1, 0) == (-1, 'ZeroDivisionError')
assert raises(TypeError, lambda: risky('a', 2)) == "unsupported operand type(s) for /: 'str' and 'int'"
@str
def becomes_str():
    pass
assert becomes_str.startswith('<function becomes_str') is True
@len
@str.split
@str
@(lambda f: 'a b c')
def counted():
    pass
assert counted == 3
@callable
def yes():
    pass
assert yes is True
def trace(calls):
    def deco(f):
        def wrapper(*args):
            calls.append(('in', args))
            r = f(*args)
            calls.append(('out', r))
            return r
        return wrapper
    return deco
calls = []
@trace(calls)
def fact(n):
    return 1 if n == 0 else n * fact(n - 1)
assert fact(2) == 2
assert calls == [('in', (2,)), ('in', (1,)), ('in', (0,)), ('out', 1), ('out', 1), ('out', 2)]
def outer():
    n = 5
    @double
    def inner():
        return n
    n = 6
    return inner()
assert outer() == 12
@double
def gen():
    yield 1
assert raises(TypeError, lambda: gen()) == "unsupported operand type(s) for *: 'generator' and 'int'"
def collect(f):
    return lambda *a: list(f(*a))
@collect
def countdown(n):
    while n:
        yield n
        n -= 1
assert countdown(3) == [3, 2, 1]
def validate(**types):
    def deco(f):
        def wrapper(**kw):
            for k, t in types.items():
                if not isinstance(kw.get(k), t):
                    raise TypeError(f'{k} must be {t.__name__}')
            return f(**kw)
        return wrapper
    return deco
@validate(a=int, b=str)
def v(a, b):
    return b * a
assert v(a=2, b='z') == 'zz'
assert raises(TypeError, lambda: v(a='2', b='z')) == 'a must be int'
assert raises(TypeError, lambda: v(a=2)) == 'b must be str'
log.clear()
def order(tag):
    log.append(tag)
    return lambda f: (log.append(f'-{tag}'), f)[1]
@order(1)
@order(2)
def with_default(x=log.append('default')):
    pass
assert log == [1, 2, 'default', '-2', '-1']
def bad():
    @undefined_deco
    def q():
        pass
assert raises(NameError, lambda: bad()) == "name 'undefined_deco' is not defined"
def bad2():
    @5
    def q():
        pass
assert raises(TypeError, lambda: bad2()) == "'int' object is not callable"
def bad3():
    @note
    def q():
        pass
    return q(1)
assert raises(AttributeError, lambda: bad3()) == "'int' object has no attribute '__name__'"

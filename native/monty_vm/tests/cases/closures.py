# Closures: late binding, shared cells, nested depth, loops, defaults, comprehensions, deletion.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def adder(n):
    return lambda x: x + n
assert adder(3)(4) == 7
assert [f(1) for f in (adder(1), adder(2))] == [2, 3]
fs = [lambda: i for i in range(3)]
assert [f() for f in fs] == [2, 2, 2]
fs = [lambda i=i: i for i in range(3)]
assert [f() for f in fs] == [0, 1, 2]
fs = [(lambda j: lambda: j)(i) for i in range(3)]
assert [f() for f in fs] == [0, 1, 2]
def loop():
    out = []
    for k in 'ab':
        def f():
            return k
        out.append(f)
    k = 'z'
    return [f() for f in out]
assert loop() == ['z', 'z']
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc(); inc(5)
assert get() == 6
inc2, get2 = counter()
assert (get2(), get()) == (0, 6)
def three(a):
    def two(b):
        def one(c):
            return a, b, c
        return one
    return two
assert three(1)(2)(3) == (1, 2, 3)
def skip_level():
    x = 'x'
    def mid():
        def leaf():
            return x
        return leaf
    return mid()()
assert skip_level() == 'x'
def rebinding():
    x = 1
    def get():
        return x
    before = get()
    x = 2
    return before, get()
assert rebinding() == (1, 2)
def params(a, *b, c=1, **d):
    return lambda: (a, b, c, d)
assert params(1, 2, c=3, e=4)() == (1, (2,), 3, {'e': 4})
def modify_param(a):
    def set_a():
        nonlocal a
        a = a * 2
    set_a()
    set_a()
    return a
assert modify_param(3) == 12
def in_comp():
    y = 10
    return [x + y for x in range(3)], {x: y for x in 'a'}, {y + x for x in (1,)}, list(y * x for x in (1, 2))
assert in_comp() == ([10, 11, 12], {'a': 10}, {11}, [10, 20])
def comp_in_lambda():
    return [(lambda: x * 10)() for x in range(3)]
assert comp_in_lambda() == [0, 10, 20]
def gen_closure():
    z = 1
    g = (z + x for x in range(3))
    z = 100
    return list(g)
assert gen_closure() == [100, 101, 102]
def free_before():
    def g():
        return later
    try:
        g()
    except NameError as e:
        msg = str(e)
    later = 1
    return msg, g()
assert free_before() == ("cannot access free variable 'later' where it is not associated with a value in enclosing scope", 1)
def deleted():
    v = 1
    def g():
        return v
    del v
    return g
assert raises(NameError, lambda: deleted()()) == (
    "cannot access free variable 'v' where it is not associated with a value in enclosing scope")
def del_in_inner():
    v = 1
    def g():
        nonlocal v
        del v
    g()
    return v
assert raises(UnboundLocalError, lambda: del_in_inner()) == (
    "cannot access local variable 'v' where it is not associated with a value")
def recursive_inner(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return fact(n)
assert recursive_inner(10) == 3628800
def mutual(n):
    def even(k):
        return True if k == 0 else odd(k - 1)
    def odd(k):
        return False if k == 0 else even(k - 1)
    return even(n), odd(n)
assert mutual(7) == (False, True)
def stack():
    items = []
    def push(x):
        items.append(x)
        return len(items)
    def pop():
        return items.pop()
    return push, pop
push, pop = stack()
push(1); push(2)
assert (pop(), pop()) == (2, 1)
def exc_closure():
    try:
        1 / 0
    except ZeroDivisionError as e:
        f = lambda: str(e)
        first = f()
    try:
        f()
    except NameError as e2:
        return first, str(e2)
assert exc_closure() == (
    ('division by zero', "cannot access free variable 'e' where it is not associated with a value in enclosing scope"))
def for_else_closure():
    for i in range(3):
        f = lambda: i
    else:
        i = 'else'
    return f()
assert for_else_closure() == 'else'
def with_default(n):
    def g(m=n):
        return m, n
    n = 9
    return g()
assert with_default(1) == (1, 9)
x = 'global'
def reads_global():
    return lambda: x
assert reads_global()() == 'global'
x = 'changed'
assert reads_global()() == 'changed'
def shadows():
    x = 'local'
    return lambda: x
assert shadows()() == 'local'
def accumulate():
    total = 0
    def add(*ns):
        nonlocal total
        for n in ns:
            total += n
        return total
    return add
acc = accumulate()
assert [acc(1), acc(2, 3), acc()] == [1, 6, 6]
def deco(f):
    calls = []
    def wrapper(*a):
        calls.append(a)
        return f(*a), len(calls)
    return wrapper
sq = deco(lambda v: v * v)
assert [sq(2), sq(3)] == [(4, 1), (9, 2)]
def deep(n):
    f = lambda: 0
    for _ in range(n):
        f = (lambda g: lambda: g() + 1)(f)
    return f()
assert deep(30) == 30
assert (lambda a: (lambda b: (lambda c: a + b + c)))(1)(2)(3) == 6
def walrus_closure():
    vals = [last := v * 2 for v in range(4)]
    return last, (lambda: last)()
assert walrus_closure() == (6, 6)
def star_cell(*args):
    def g():
        return sum(args)
    args += (10,)
    return g()
assert star_cell(1, 2) == 13
def shared():
    v = [0]
    fs = [lambda d=d: v.__setitem__(0, v[0] + d) or v[0] for d in (1, 10)]
    return [f() for f in fs + fs]
assert shared() == [1, 11, 12, 22]

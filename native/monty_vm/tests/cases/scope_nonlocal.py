# nonlocal: rebinding through levels, sharing, augmented forms, deletion, order.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter()
assert [c(), c(), c()] == [1, 2, 3]
d = counter()
assert (d(), c()) == (1, 4)
def levels():
    x = 'a'
    def one():
        def two():
            nonlocal x
            x = 'b'
        two()
        return x
    return one(), x
assert levels() == ('b', 'b')
def middle():
    x = 'outer'
    def one():
        x = 'one'
        def two():
            nonlocal x
            x = 'two'
        two()
        return x
    return one(), x
assert middle() == ('two', 'outer')
def several():
    a, b = 1, 2
    def swap():
        nonlocal a, b
        a, b = b, a
    swap()
    return a, b
assert several() == (2, 1)
def shared():
    v = []
    def push(x):
        nonlocal v
        v = v + [x]
    def get():
        return v
    push(1)
    push(2)
    return get()
assert shared() == [1, 2]
def param(n):
    def dec():
        nonlocal n
        n -= 1
        return n
    return [dec() for _ in range(3)], n
assert param(3) == ([2, 1, 0], 0)
def star(*a, **k):
    def f():
        nonlocal a, k
        a, k = a[1:], {**k, 'z': 1}
    f()
    return a, k
assert star(1, 2, y=0) == ((2,), {'y': 0, 'z': 1})
def loop_target():
    i = None
    def f():
        nonlocal i
        for i in range(5):
            pass
    f()
    return i
assert loop_target() == 4
def in_comp():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    return [add(x) for x in (1, 2, 3)], total
assert in_comp() == ([1, 3, 6], 6)
def walrus():
    last = None
    def f():
        nonlocal last
        return [last := x for x in 'abc']
    return f(), last
assert walrus() == (['a', 'b', 'c'], 'c')
def exc():
    e = 'before'
    def f():
        nonlocal e
        try:
            1 / 0
        except ZeroDivisionError as e:
            pass
    f()
    try:
        return e
    except NameError as err:
        return str(err)
assert exc() == "cannot access local variable 'e' where it is not associated with a value"
def deleting():
    v = 1
    def f():
        nonlocal v
        del v
    f()
    try:
        return v
    except UnboundLocalError as err:
        return type(err).__name__, str(err)
assert deleting() == ('UnboundLocalError', "cannot access local variable 'v' where it is not associated with a value")
def restore():
    v = 1
    def kill():
        nonlocal v
        del v
    def make():
        nonlocal v
        v = 'back'
    kill()
    make()
    return v
assert restore() == 'back'
def del_free():
    v = 1
    def kill():
        nonlocal v
        del v
    def get():
        return v
    kill()
    try:
        return get()
    except NameError as err:
        return type(err).__name__, str(err)
assert del_free() == ('NameError', "cannot access free variable 'v' where it is not associated with a value in enclosing scope")
def def_target():
    g = None
    def f():
        nonlocal g
        def g():
            return 'defined'
    f()
    return g()
assert def_target() == 'defined'
def unpack():
    a = b = rest = None
    def f():
        nonlocal a, b, rest
        a, (b, *rest) = 1, (2, 3, 4)
    f()
    return a, b, rest
assert unpack() == (1, 2, [3, 4])
def augs():
    s, xs, n = 'a', [1], 2
    def f():
        nonlocal s, xs, n
        s *= 3
        xs += [2]
        n **= 5
        n //= 3
        n |= 64
    f()
    return s, xs, n
assert augs() == ('aaa', [1, 2], 74)
def gen():
    state = 0
    def g():
        nonlocal state
        while state < 3:
            state += 1
            yield state
    it = g()
    first = next(it)
    return first, state, list(it), state
assert gen() == (1, 1, [2, 3], 3)
def same_names():
    x = 1
    def f():
        x = 2
        def g():
            nonlocal x
            x += 10
            return x
        return g(), x
    return f(), x
assert same_names() == ((12, 12), 1)
def lambdas():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return n
    get = lambda: n
    return bump(), get(), bump(), get()
assert lambdas() == (1, 1, 2, 2)
def bank(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance
    def withdraw(x):
        nonlocal balance
        if x > balance:
            raise ValueError(f'insufficient: {balance} < {x}')
        balance -= x
        return balance
    return {'deposit': deposit, 'withdraw': withdraw}
acct = bank(100)
assert acct['deposit'](50) == 150
assert acct['withdraw'](120) == 30
assert raises(ValueError, lambda: acct['withdraw'](31)) == 'insufficient: 30 < 31'
assert acct['deposit'](0) == 30
def averager():
    total = count = 0
    def avg(x):
        nonlocal total, count
        total += x
        count += 1
        return total / count
    return avg
a = averager()
assert [a(10), a(20), a(0)] == [10.0, 15.0, 10.0]
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return e.msg
assert syntax('nonlocal x') == 'nonlocal declaration not allowed at module level'
assert syntax('def f():\n nonlocal x') == "no binding for nonlocal 'x' found"
assert syntax('def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x') == "name 'x' is assigned to before nonlocal declaration"
assert syntax('def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x') == "name 'x' is used prior to nonlocal declaration"
assert syntax('def f(x):\n nonlocal x') == "name 'x' is parameter and nonlocal"
assert syntax('def f(x):\n global x') == "name 'x' is parameter and global"
assert syntax('def f():\n x = 1\n global x') == "name 'x' is assigned to before global declaration"
assert syntax('def f():\n print(x)\n global x') == "name 'x' is used prior to global declaration"
assert syntax('def f():\n x = 0\n def g():\n  global x\n  nonlocal x') == "name 'x' is nonlocal and global"
assert syntax('x = 1\ndef f():\n nonlocal x') == "no binding for nonlocal 'x' found"
assert syntax('def f():\n x: int = 1\n global x') == "annotated name 'x' can't be global"
assert syntax('def f():\n global x\n x: int = 1') == "annotated name 'x' can't be global"
assert syntax('def f():\n for x in y: pass\n global x') == "name 'x' is assigned to before global declaration"
assert syntax('def f():\n global x\n def g():\n  nonlocal x') == "no binding for nonlocal 'x' found"
def fizz():
    state = {'n': 0}
    step = 0
    def tick():
        nonlocal step
        step += 1
        state['n'] += step
        return state['n']
    return [tick() for _ in range(4)]
assert fizz() == [1, 3, 6, 10]

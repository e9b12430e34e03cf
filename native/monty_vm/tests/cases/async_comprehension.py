# Asynchronous comprehensions and generator expressions.

class Pause:
    def __init__(self, value=None):
        self.value = value
    def __await__(self):
        yield
        return self.value

def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value

def raises(exc, f, *args):
    try:
        f(*args)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

async def upto(n):
    for i in range(n):
        await Pause()
        yield i

async def times(x, n=10):
    return x * await Pause(n)

async def plain():
    assert [x async for x in upto(3)] == [0, 1, 2]
    assert {x % 2 async for x in upto(5)} == {0, 1}
    assert {x: x * x async for x in upto(3)} == {0: 0, 1: 1, 2: 4}
    assert [x async for x in upto(0)] == []
    assert [x async for x in upto(6) if x % 2] == [1, 3, 5]
    assert [x async for x in upto(9) if x % 2 if x > 2] == [3, 5, 7]
    assert [(x, y) async for x in upto(2) async for y in upto(2)] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert [(x, y) async for x in upto(2) for y in 'ab'] == [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')]
    assert [(x, y) for x in 'ab' async for y in upto(2)] == [('a', 0), ('a', 1), ('b', 0), ('b', 1)]
    assert [y async for x in upto(4) async for y in upto(x)] == [0, 0, 1, 0, 1, 2]
    assert [a + b async for a, b in pairs()] == [3, 7]
    assert [rest async for _, *rest in pairs()] == [[2], [4]]

async def pairs():
    yield 1, 2
    yield 3, 4
drive(plain())

async def awaiting():
    assert [await times(x) for x in range(3)] == [0, 10, 20]
    assert {await times(x) for x in range(3)} == {0, 10, 20}
    assert {await times(x): await times(x, 2) for x in range(3)} == {0: 0, 10: 2, 20: 4}
    assert [x for x in range(4) if await times(x, 1) > 1] == [2, 3]
    assert [x for x in await Pause([1, 2])] == [1, 2]
    assert [x + y for x in range(2) for y in await Pause([10, 20])] == [10, 20, 11, 21]
    assert [await times(x) async for x in upto(3) if await times(x, 1)] == [10, 20]
    assert [[await times(x + y) for y in range(2)] for x in range(2)] == [[0, 10], [10, 20]]
    assert [[y async for y in upto(x)] async for x in upto(3)] == [[], [0], [0, 1]]
    assert sum([await times(x) for x in range(4)]) == 60
drive(awaiting())

# deep nesting: comprehensions that are functions of their own
async def deep():
    r = [[[[[[(a, b, c, d, e, f) async for f in upto(1)] for e in range(1)] for d in range(1)] for c in range(1)] for b in range(1)]
         for a in range(2)]
    assert r == [[[[[[(0, 0, 0, 0, 0, 0)]]]]], [[[[[(1, 0, 0, 0, 0, 0)]]]]]]
    s = [v async for a in upto(2) for b in range(2) async for c in upto(1) for d in [c] for e in [d] for v in [await times(a + b)]]
    assert s == [0, 10, 10, 20]
drive(deep())

# generator expressions
async def lazy():
    g = (x * 2 async for x in upto(3))
    assert type(g).__name__ == 'async_generator' and g.__name__ == '<genexpr>'
    assert g.__qualname__ == 'lazy.<locals>.<genexpr>'
    assert [x async for x in g] == [0, 2, 4]
    assert [x async for x in g] == []
    g = (await times(x) for x in range(3))
    assert type(g).__name__ == 'async_generator'
    assert [x async for x in g] == [0, 10, 20]
    g = (x for x in await Pause([1, 2]))
    assert type(g).__name__ == 'generator'
    assert list(g) == [1, 2]
    g = (x for x in range(3) if await times(x, 1))
    assert [x async for x in g] == [1, 2]
    g = ([y async for y in upto(x)] for x in range(3))
    assert type(g).__name__ == 'async_generator'
    assert [x async for x in g] == [[], [0], [0, 1]]
    g = ((y async for y in upto(x)) for x in range(3))
    assert type(g).__name__ == 'generator'
    assert [[y async for y in inner] for inner in g] == [[], [0], [0, 1]]
    g = (x async for x in upto(10))
    assert await anext(g) == 0
    await g.aclose()
    assert await anext(g, 'end') == 'end'
    assert raises(TypeError, list, (x async for x in upto(1))) == "'async_generator' object is not iterable"
drive(lazy())

# any function may make one
def sync():
    return (x + 1 async for x in upto(3))
async def from_sync():
    return [x async for x in sync()]
assert drive(from_sync()) == [1, 2, 3]
assert raises(TypeError, lambda: (x async for x in [1])) == "'async for' requires an object with __aiter__ method, got list"
l = lambda n: (x async for x in upto(n))
async def use_lambda():
    return [x async for x in l(2)]
assert drive(use_lambda()) == [0, 1]

# variables: their own, captured ones, walrus
async def scopes():
    x = 'outer'
    y = [x async for x in upto(2)]
    assert x == 'outer'
    fs = [lambda: i async for i in upto(3)]
    assert [f() for f in fs] == [2, 2, 2]
    n = 3
    assert [n * i async for i in upto(n)] == [0, 3, 6]
    z = [last := i async for i in upto(4)]
    assert last == 3 and z == [0, 1, 2, 3]
    g = (n * i async for i in upto(2))
    n = 5
    assert [i async for i in g] == [0, 5]
    class C:
        values = [1, 2]
        doubled = [v * 2 for v in values]
    assert C.doubled == [2, 4]
    return y
assert drive(scopes()) == [0, 1]

# exceptions pass through
async def failing(n):
    for i in range(n):
        yield i
    raise KeyError('end')
async def collects():
    return [x async for x in failing(2)]
assert raises(KeyError, drive, collects()) == "'end'"
async def divides():
    return [1 // x async for x in upto(2)]
assert raises(ZeroDivisionError, drive, divides()) == 'division by zero'
async def in_list():
    return [x async for x in [1]]
assert raises(TypeError, drive, in_list()) == "'async for' requires an object with __aiter__ method, got list"

# what is not allowed where
def wrong(source):
    try:
        compile(source, 'f', 'exec')
    except SyntaxError as e:
        return e.msg
    assert False, 'nothing was raised'
assert wrong('def f(): return [x async for x in y]') == 'asynchronous comprehension outside of an asynchronous function'
assert wrong('def f(): return [await x for x in y]') == 'asynchronous comprehension outside of an asynchronous function'
assert wrong('[x async for x in y]') == 'asynchronous comprehension outside of an asynchronous function'
assert wrong('await x') == "'await' outside function"
assert wrong('def f(): await x') == "'await' outside async function"
assert wrong('lambda: await x') == "'await' outside async function"
assert wrong('class C: await x') == "'await' outside function"
assert wrong('async def f(): lambda: await x') == "'await' outside async function"
assert wrong('def f():\n async for x in y: pass') == "'async for' outside async function"
assert wrong('def f():\n async with x: pass') == "'async with' outside async function"
assert wrong('async for x in y: pass') == "'async for' outside async function"
assert wrong('async def f(): yield from x') == "'yield from' inside async function"
assert wrong('async def f():\n yield 1\n return 2') == "'return' with value in async generator"
assert wrong('async def f(): return [(yield x) for x in y]') == "'yield' inside list comprehension"
assert wrong('async def f(x=await y): pass') == "'await' outside function"
assert wrong('async x = 1') == 'invalid syntax'
assert wrong('await = 1') == 'invalid syntax'
assert wrong('def async(): pass') == 'invalid syntax'
assert wrong('async def f(): await') == 'invalid syntax'

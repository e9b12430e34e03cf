# Coroutines and asynchronous generators driven by hand: steps, throws, closes, wrong awaits.
import types

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


def raises(code):
    try:
        exec(code, globals())
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



def run(coro):
    """Drives a coroutine to its end: what it yielded, and its result or error."""
    seen = []
    try:
        while True:
            seen.append(coro.send(None))
    except StopIteration as e:
        return seen, e.value
    except BaseException as e:
        return seen, f'{type(e).__name__}: {e}'


class Pause:
    def __init__(self, value=None):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def agen(n=3):
    for i in range(n):
        try:
            got = yield i
        except KeyError as e:
            got = f'caught {e}'
        log.append(got)


log = []


# ---- wrong awaits ----
def awaiting(thing):
    async def f():
        return await thing
    return run(f())


class NoIter:
    def __await__(self):
        return 5


class Co:
    def __await__(self):
        return coro_value


async def plain():
    return 1


def gen():
    yield 1


coro_value = plain()
assert awaiting(5) == ([], "TypeError: 'int' object can't be awaited")
assert awaiting('a') == ([], "TypeError: 'str' object can't be awaited")
assert awaiting(None) == ([], "TypeError: 'NoneType' object can't be awaited")
assert awaiting(gen()) == ([], "TypeError: 'generator' object can't be awaited")
assert awaiting(gen) == ([], "TypeError: 'function' object can't be awaited")
assert awaiting(plain) == ([], "TypeError: 'function' object can't be awaited")
assert awaiting(NoIter()) == ([], "TypeError: __await__() returned non-iterator of type 'int'")
assert awaiting(Co()) == ([], 'TypeError: __await__() returned a coroutine')
assert awaiting([plain]) == ([], "TypeError: 'list' object can't be awaited")
assert awaiting(agen()) == ([], "TypeError: 'async_generator' object can't be awaited")
assert awaiting(agen) == ([], "TypeError: 'function' object can't be awaited")
assert awaiting(object()) == ([], "TypeError: 'object' object can't be awaited")
coro_value.close()
assert awaiting(plain()) == ([], 1)
assert awaiting(Pause(7)) == ([7], None)
assert awaiting(types.coroutine(gen)()) == ([1], None)
assert awaiting(type('X', (), {'__await__': None})()) == ([], "TypeError: 'NoneType' object is not callable")
assert awaiting(type('X', (), {'__await__': lambda s: iter([1, 2])})()) == ([1, 2], None)


def reuse():
    c = plain()
    run(c)
    return run(c)


def not_started():
    c = plain()
    try:
        c.send(5)
    finally:
        c.close()


def running():
    async def f():
        return me.send(None)
    me = f()
    return run(me)


def double_await():
    c = Paused()
    it = c

    async def f():
        return await it
    a, b = f(), f()
    a.send(None)
    try:
        return run(b)
    finally:
        a.close()


async def Paused():
    await Pause(1)


assert reuse() == ([], 'RuntimeError: cannot reuse already awaited coroutine')
assert running() == ([], 'ValueError: coroutine already executing')
assert double_await() == ([], 'RuntimeError: coroutine is being awaited already')
assert error(lambda: not_started()) == "TypeError: can't send non-None value to a just-started coroutine"


def closed(c):
    c.close()
    return run(c)


assert closed(plain()) == ([], 'RuntimeError: cannot reuse already awaited coroutine')
assert closed(Paused()) == ([], 'RuntimeError: cannot reuse already awaited coroutine')
c = plain()
assert type(c).__name__ == 'coroutine'
assert c.__name__ == 'plain'
assert c.__qualname__ == 'plain'
assert c.cr_running is False
assert c.cr_await is None
assert c.cr_frame is not None
assert c.cr_code.co_name == 'plain'
assert hasattr(c, '__iter__') is False
assert hasattr(c, '__await__') is True
assert type(c.__await__()).__name__ == 'coroutine_wrapper'
assert c.cr_suspended is False
assert error(lambda: iter(c)) == "TypeError: 'coroutine' object is not iterable"
assert error(lambda: next(c)) == "TypeError: 'coroutine' object is not an iterator"
assert error(lambda: list(c)) == "TypeError: 'coroutine' object is not iterable"
assert error(lambda: [*c]) == 'TypeError: Value after * must be an iterable, not coroutine'
c.close()
assert c.cr_frame is None
c = Paused()
assert c.send(None) == 1
assert c.cr_suspended is True
assert type(c.cr_await).__name__ == 'generator'
assert error(lambda: c.throw(ValueError('thrown'))) == 'ValueError: thrown'
assert c.cr_suspended is False
assert c.cr_await is None
assert error(lambda: c.send(None)) == 'RuntimeError: cannot reuse already awaited coroutine'
assert error(lambda: c.throw(KeyError('late'))) == 'RuntimeError: cannot reuse already awaited coroutine'


async def ignores():
    try:
        await Pause(1)
    except GeneratorExit:
        await Pause(2)


c = ignores()
c.send(None)
assert error(lambda: c.close()) == 'RuntimeError: coroutine ignored GeneratorExit'


async def stops():
    raise StopIteration(5)


async def stops_async():
    raise StopAsyncIteration(5)


assert run(stops()) == ([], 'RuntimeError: coroutine raised StopIteration')
assert run(stops_async()) == ([], 'StopAsyncIteration: 5')

# ---- steps of an asynchronous generator ----
g = agen()
assert run(g.__anext__()) == ([], 0)
assert run(g.asend('a')) == ([], 1)
assert run(g.asend('b')) == ([], 2)
assert run(g.__anext__()) == ([], 'StopAsyncIteration: ')
assert run(g.__anext__()) == ([], 'StopAsyncIteration: ')
assert log == ['a', 'b', None]
g = agen()
assert run(g.asend('x')) == ([], "TypeError: can't send non-None value to a just-started async generator")
assert run(g.aclose()) == ([], None)
g = agen()
assert run(g.__anext__()) == ([], 0)
assert run(g.athrow(KeyError('k'))) == ([], 1)
assert log[-1] == "caught 'k'"
assert run(g.athrow(ValueError('v'))) == ([], 'ValueError: v')
assert run(g.__anext__()) == ([], 'StopAsyncIteration: ')
assert run(g.aclose()) == ([], None)
g = agen()
assert run(g.athrow(ValueError('first'))) == ([], 'ValueError: first')
assert run(g.__anext__()) == ([], 'StopAsyncIteration: ')
g = agen()
assert run(g.__anext__()) == ([], 0)
assert run(g.aclose()) == ([], None)
assert run(g.aclose()) == ([], None)
assert run(g.__anext__()) == ([], 'StopAsyncIteration: ')
assert run(g.asend(1)) == ([], 'StopAsyncIteration: ')
assert run(g.athrow(ValueError('after'))) == ([], None)
g = agen()
assert run(g.aclose()) == ([], None)
assert run(g.__anext__()) == ([], 'StopAsyncIteration: ')
step = agen().__anext__()
assert run(step) == ([], 0)
assert run(step) == ([], 'RuntimeError: cannot reuse already awaited __anext__()/asend()')
step = agen().asend(None)
step.close()
assert run(step) == ([], 'RuntimeError: cannot reuse already awaited __anext__()/asend()')
step = agen().aclose()
assert run(step) == ([], None)
assert run(step) == ([], 'RuntimeError: cannot reuse already awaited aclose()/athrow()')
step = agen().athrow(ValueError('v'))
assert run(step) == ([], 'ValueError: v')
assert run(step) == ([], 'RuntimeError: cannot reuse already awaited aclose()/athrow()')
step = agen().__anext__()
assert error(lambda: step.throw(KeyError('into the step'))) == "KeyError: 'into the step'"
assert run(step) == ([], 'RuntimeError: cannot reuse already awaited __anext__()/asend()')
g = agen()
assert type(g).__name__ == 'async_generator'
assert g.__aiter__() is g
assert g.__name__ == 'agen'
assert g.ag_running is False
assert g.ag_await is None
assert g.ag_frame is not None
assert hasattr(g, '__iter__') is False
assert error(lambda: g.asend()) == 'TypeError: async_generator.asend() takes exactly one argument (0 given)'
assert error(lambda: iter(g)) == "TypeError: 'async_generator' object is not iterable"
assert error(lambda: next(g)) == "TypeError: 'async_generator' object is not an iterator"
assert error(lambda: g.send(1)) == "AttributeError: 'async_generator' object has no attribute 'send'"
assert error(lambda: list(g)) == "TypeError: 'async_generator' object is not iterable"


async def slow_agen():
    try:
        yield await Pause('before 1')
        await Pause('between')
        yield 2
    finally:
        await Pause('finally')
        log.append('closed')


g = slow_agen()
a, b = g.__anext__(), g.__anext__()
assert a.send(None) == 'before 1'
assert g.ag_running is True
assert error(lambda: b.send(None)) == 'RuntimeError: anext(): asynchronous generator is already running'
assert error(lambda: g.aclose().send(None)) == 'RuntimeError: aclose(): asynchronous generator is already running'
assert error(lambda: g.asend(1).send(None)) == 'RuntimeError: anext(): asynchronous generator is already running'
assert error(lambda: a.send('value')) == 'StopIteration: value'
assert run(g.__anext__()) == (['between'], 2)
assert run(g.aclose()) == (['finally'], None)
assert log[-1] == 'closed'
g = slow_agen()
assert run(g.__anext__()) == (['before 1'], None)
assert run(g.athrow(ValueError('w'))) == (['finally'], 'ValueError: w')
assert run(g.__anext__()) == ([], 'StopAsyncIteration: ')


async def yields_on_close():
    try:
        yield 1
    finally:
        yield 2


g = yields_on_close()
assert run(g.__anext__()) == ([], 1)
assert run(g.aclose()) == ([], 'RuntimeError: async generator ignored GeneratorExit')
assert run(g.__anext__()) == ([], 'GeneratorExit: ')


async def agen_raises(e):
    yield 1
    raise e


def after_first(e):
    g = agen_raises(e)
    run(g.__anext__())
    return run(g.__anext__())


assert after_first(ValueError('v')) == ([], 'ValueError: v')
assert after_first(StopIteration('s')) == ([], 'RuntimeError: async generator raised StopIteration')
assert after_first(StopAsyncIteration('a')) == ([], 'RuntimeError: async generator raised StopAsyncIteration')
assert after_first(GeneratorExit('g')) == ([], 'GeneratorExit: g')


# ---- async for, async with, comprehensions ----
class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return await Pause(self.n)


async def listed():
    return [x async for x in agen(3)], {x async for x in agen(2)}, {x: x async for x in agen(2)}, [y async for y in (x * 2 async for x in agen(3)) if y]


async def nested():
    return [[y async for y in agen(x)] for x in range(3)], [await plain() for _ in range(2)], [x for x in [await plain()]], [x async for x in Counter(2)]


async def gen_of_await():
    return [x async for x in (await plain() for _ in range(2))]


assert run(listed()) == ([], ([0, 1, 2], {0, 1}, {0: 0, 1: 1}, [2, 4]))
assert run(nested()) == ([1, 0], ([[], [0], [0, 1]], [1, 1], [1], [None, None]))
assert run(gen_of_await()) == ([], [1, 1])


def looping(thing):
    async def f():
        async for x in thing:
            return x
        return 'empty'
    return run(f())


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class BadAiter:
    def __aiter__(self):
        return 5


class CoroAiter:
    async def __aiter__(self):
        return self


assert looping(5) == ([], "TypeError: 'async for' requires an object with __aiter__ method, got int")
assert looping([1]) == ([], "TypeError: 'async for' requires an object with __aiter__ method, got list")
assert looping(BadNext()) == ([], "TypeError: 'async for' received an invalid object from __anext__: int")
assert looping(BadAiter()) == ([], "TypeError: 'async for' received an object from __aiter__ that does not implement __anext__: int")
assert looping(agen(0)) == ([], 'empty')
assert looping(agen()) == ([], 0)
assert looping(gen()) == ([], "TypeError: 'async for' requires an object with __aiter__ method, got generator")
assert looping(Counter(0)) == ([], 'empty')
assert looping(Counter(1)) == ([0], None)


def entering(thing):
    async def f():
        async with thing as x:
            return x
    return run(f())


class Manager:
    def __init__(self, enter=None, exit=None, swallow=False):
        self.enter, self.exit, self.swallow = enter, exit, swallow

    async def __aenter__(self):
        if self.enter:
            raise self.enter
        log.append('enter')
        return self

    async def __aexit__(self, t, e, tb):
        log.append(('exit', t and t.__name__, str(e)))
        await Pause('exiting')
        if self.exit:
            raise self.exit
        return self.swallow


class SyncManager:
    def __enter__(self):
        return 1

    def __exit__(self, *a):
        pass


class NotAwaitable:
    def __aenter__(self):
        return 5

    def __aexit__(self, *a):
        return 6


class NoExit:
    async def __aenter__(self):
        return 1


class ExitNotAwaitable(Manager):
    def __aexit__(self, *a):
        return 6


assert entering(5) == ([], "TypeError: 'int' object does not support the asynchronous context manager protocol (missed __aexit__ method)")
assert entering(SyncManager()) == ([], "TypeError: 'SyncManager' object does not support the asynchronous context manager protocol (missed __aexit__ method) but it supports the context manager protocol. Did you mean to use 'with'?")
assert entering(NotAwaitable()) == ([], "TypeError: 'async with' received an object from __aenter__ that does not implement __await__: int")
assert entering(NoExit()) == ([], "TypeError: 'NoExit' object does not support the asynchronous context manager protocol (missed __aexit__ method)")
assert entering(ExitNotAwaitable()) == ([], "TypeError: 'async with' received an object from __aexit__ that does not implement __await__: int")


async def body(m, e=None):
    async with m:
        if e:
            raise e
        return 'body'
    return 'swallowed'


assert run(body(Manager())) == (['exiting'], 'body')
assert log[-2:] == ['enter', ('exit', None, 'None')]
assert run(body(Manager(), ValueError('v'))) == (['exiting'], 'ValueError: v')
assert log[-1] == ('exit', 'ValueError', 'v')
assert run(body(Manager(swallow=True), ValueError('v'))) == (['exiting'], 'swallowed')
assert run(body(Manager(enter=KeyError('enter')))) == ([], "KeyError: 'enter'")
assert run(body(Manager(exit=KeyError('exit')))) == (['exiting'], "KeyError: 'exit'")
assert run(body(Manager(exit=KeyError('exit')), ValueError('v'))) == (['exiting'], "KeyError: 'exit'")


async def chained():
    try:
        async with Manager(exit=KeyError('exit')):
            raise ValueError('body')
    except KeyError as e:
        return repr(e.__context__)


assert run(chained()) == (['exiting'], "ValueError('body')")


async def two():
    async with Manager() as a, Manager(exit=KeyError('b')) as b:
        raise ValueError('body')


assert run(two()) == (['exiting', 'exiting'], "KeyError: 'b'")


# ---- aiter, anext ----
async def anexts(it, *default):
    return await anext(it, *default)


assert run(anexts(agen())) == ([], 0)
assert run(anexts(agen(0), 'default')) == ([], 'default')
assert run(anexts(agen(0))) == ([], 'StopAsyncIteration: ')
assert aiter(g) is g
assert error(lambda: aiter(5)) == "TypeError: 'int' object is not an async iterable"
assert error(lambda: aiter([])) == "TypeError: 'list' object is not an async iterable"
assert error(lambda: aiter(BadAiter())) == "TypeError: aiter() returned not an async iterator of type 'int'"
assert error(lambda: anext(5)) == "TypeError: 'int' object is not an async iterator"
assert error(lambda: anext([])) == "TypeError: 'list' object is not an async iterator"
assert run(anexts(agen(0), None)) == ([], None)
assert error(lambda: anext()) == 'TypeError: anext expected at least 1 argument, got 0'
assert error(lambda: anext(agen(), 1, 2)) == 'TypeError: anext expected at most 2 arguments, got 3'
assert error(lambda: aiter()) == 'TypeError: aiter() takes exactly one argument (0 given)'


# ---- send through layers ----
async def inner():
    try:
        return await Pause('first'), await Pause('second')
    except ValueError as e:
        return f'inner caught {e}'


async def outer():
    return 'outer', await inner()


c = outer()
assert c.send(None) == 'first'
assert c.send('A') == 'second'
try:
    c.send('B')
except StopIteration as e:
    assert e.value == ('outer', ('A', 'B'))
c = outer()
c.send(None)
try:
    c.throw(ValueError('x'))
except StopIteration as e:
    assert e.value == ('outer', 'inner caught x')


# ---- syntax ----
assert raises("def f():\n    await x") == "SyntaxError: 'await' outside async function (<string>, line 2)"
assert raises("await x") == "SyntaxError: 'await' outside function (<string>, line 1)"
assert raises("async for x in y: pass") == "SyntaxError: 'async for' outside async function (<string>, line 1)"
assert raises("async with x: pass") == "SyntaxError: 'async with' outside async function (<string>, line 1)"
assert raises("def f():\n    async for x in y: pass") == "SyntaxError: 'async for' outside async function (<string>, line 2)"
assert raises("def f():\n    async with x: pass") == "SyntaxError: 'async with' outside async function (<string>, line 2)"
assert raises("def f():\n    return [x async for x in y]") == 'SyntaxError: asynchronous comprehension outside of an asynchronous function (<string>, line 2)'
assert raises("async def f():\n    yield 1\n    return 2") == "SyntaxError: 'return' with value in async generator (<string>, line 3)"
assert raises("async def f():\n    yield from x") == "SyntaxError: 'yield from' inside async function (<string>, line 2)"
assert raises("lambda: await x") == "SyntaxError: 'await' outside async function (<string>, line 1)"
assert raises("async def f():\n    lambda: await x") == "SyntaxError: 'await' outside async function (<string>, line 2)"
assert raises("async def f(x=await y): pass") == "SyntaxError: 'await' outside function (<string>, line 1)"
assert raises("class A:\n    await x") == "SyntaxError: 'await' outside function (<string>, line 2)"
assert raises("async x") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("async def f():\n    def g():\n        await x") == "SyntaxError: 'await' outside async function (<string>, line 3)"
assert raises("async lambda: 1") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("[await x for x in y]") == 'SyntaxError: asynchronous comprehension outside of an asynchronous function (<string>, line 1)'
assert raises("def f():\n    (await x for x in y)") is None

assert error(lambda: g.__anext__(1)) == 'TypeError: expected 0 arguments, got 1'

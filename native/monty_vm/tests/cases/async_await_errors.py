# What is wrong with awaiting: messages of the protocols.

class Pause:
    def __await__(self):
        return (yield)

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

async def five():
    return 5
async def use(x):
    return await x
def wrong(exc, x):
    return raises(exc, drive, use(x))

# await of what is not awaitable
assert wrong(TypeError, 1) == "'int' object can't be awaited"
assert wrong(TypeError, []) == "'list' object can't be awaited"
assert wrong(TypeError, None) == "'NoneType' object can't be awaited"
assert wrong(TypeError, five) == "'function' object can't be awaited"
assert wrong(TypeError, (x for x in [])) == "'generator' object can't be awaited"
class Plain:
    pass
assert wrong(TypeError, Plain()) == "'Plain' object can't be awaited"
assert wrong(TypeError, Plain) == "'type' object can't be awaited"
async def agen():
    yield 1
assert wrong(TypeError, agen()) == "'async_generator' object can't be awaited"
assert wrong(TypeError, five().__await__()) == "'coroutine_wrapper' object can't be awaited"
p = Plain()
p.__await__ = lambda: iter([])
assert wrong(TypeError, p) == "'Plain' object can't be awaited"

# results of __await__
def awaiting(f):
    class A:
        __await__ = f
    return A()
assert wrong(TypeError, awaiting(lambda self: 1)) == "__await__() returned non-iterator of type 'int'"
assert wrong(TypeError, awaiting(lambda self: [])) == "__await__() returned non-iterator of type 'list'"
c = five()
assert wrong(TypeError, awaiting(lambda self: c)) == '__await__() returned a coroutine'
drive(c)
assert wrong(TypeError, awaiting(None)) == "'NoneType' object is not callable"
def broken(self):
    raise KeyError('broken')
assert wrong(KeyError, awaiting(broken)) == "'broken'"

# a coroutine is awaited once
c = five()
assert drive(use(c)) == 5
assert wrong(RuntimeError, c) == 'cannot reuse already awaited coroutine'
async def pauses():
    await Pause()
c = pauses()
c.send(None)
assert wrong(RuntimeError, c) == 'coroutine is being awaited already'
assert raises(StopIteration, c.send, None) == ''
async def twice(x):
    await x
    await x
assert raises(RuntimeError, drive, twice(five())) == 'cannot reuse already awaited coroutine'
async def itself():
    me.send(None)
me = itself()
assert raises(ValueError, drive, me) == 'coroutine already executing'
async def itself():
    await me
me = itself()
assert raises(ValueError, drive, me) == 'coroutine already executing'

# coroutines are not iterable
c = five()
assert raises(TypeError, iter, c) == "'coroutine' object is not iterable"
assert raises(TypeError, list, c) == "'coroutine' object is not iterable"
assert raises(TypeError, next, c) == "'coroutine' object is not an iterator"
def loop():
    for x in c:
        pass
assert raises(TypeError, loop) == "'coroutine' object is not iterable"
assert raises(TypeError, lambda: [*c]) == "Value after * must be an iterable, not coroutine"
def delegating():
    yield from c
assert raises(TypeError, next, delegating()) == "cannot 'yield from' a coroutine object in a non-coroutine generator"
assert raises(TypeError, lambda: len(c)) == "object of type 'coroutine' has no len()"
assert raises(TypeError, lambda: c()) == "'coroutine' object is not callable"
assert raises(TypeError, lambda: c + 1) == "unsupported operand type(s) for +: 'coroutine' and 'int'"
assert raises(AttributeError, lambda: c.nothing) == "'coroutine' object has no attribute 'nothing'"
assert raises(AttributeError, lambda: five.__await__) == "'function' object has no attribute '__await__'"
drive(c)

# StopIteration must not leave a coroutine
async def stop():
    raise StopIteration(3)
try:
    drive(stop())
except RuntimeError as e:
    assert str(e) == 'coroutine raised StopIteration'
    assert repr(e.__cause__) == 'StopIteration(3)' and e.__context__ is e.__cause__
else:
    assert False
async def stop_async():
    raise StopAsyncIteration(3)
assert raises(StopAsyncIteration, drive, stop_async()) == '3'

# async for
async def each(x):
    async for i in x:
        pass
assert raises(TypeError, drive, each([])) == "'async for' requires an object with __aiter__ method, got list"
assert raises(TypeError, drive, each(5)) == "'async for' requires an object with __aiter__ method, got int"
class A:
    def __init__(self, given, following=None):
        self.given = given
        self.following = following
    def __aiter__(self):
        return self if self.given is self else self.given
    def __anext__(self):
        if isinstance(self.following, BaseException):
            raise self.following
        return self.following
def around(following):
    a = A(None, following)
    a.given = a
    return a
assert raises(TypeError, drive, each(A([]))) == \
    "'async for' received an object from __aiter__ that does not implement __anext__: list"
assert raises(TypeError, drive, each(A(3))) == \
    "'async for' received an object from __aiter__ that does not implement __anext__: int"
try:
    drive(each(around(1)))
except TypeError as e:
    assert str(e) == "'async for' received an invalid object from __anext__: int"
    assert str(e.__cause__) == "'int' object can't be awaited"
    assert e.__context__ is e.__cause__
else:
    assert False
try:
    drive(each(around(awaiting(lambda self: 1))))
except TypeError as e:
    assert str(e) == "'async for' received an invalid object from __anext__: A"
    assert str(e.__cause__) == "__await__() returned non-iterator of type 'int'"
else:
    assert False
assert drive(each(around(StopAsyncIteration()))) is None
assert raises(KeyError, drive, each(around(KeyError(1)))) == '1'
class Both:
    def __iter__(self):
        return iter([])
assert raises(TypeError, drive, each(Both())) == "'async for' requires an object with __aiter__ method, got Both"

# async with
async def entering(x, fail=False):
    async with x as y:
        if fail:
            raise ValueError('inside')
        return y
def not_manager(x, missed, more=''):
    text = f"' object does not support the asynchronous context manager protocol (missed {missed} method)" + more
    got = raises(TypeError, drive, entering(x))
    assert got.endswith(text), got
not_manager(Plain(), '__aexit__')
not_manager(3, '__aexit__')
class Enters:
    async def __aenter__(self):
        return 1
class Exits:
    async def __aexit__(self, *args):
        return 1
not_manager(Enters(), '__aexit__')
not_manager(Exits(), '__aenter__')
class Sync:
    def __enter__(self):
        pass
    def __exit__(self, *args):
        pass
hint = " but it supports the context manager protocol. Did you mean to use 'with'?"
not_manager(Sync(), '__aexit__', hint)
assert raises(TypeError, drive, entering(Sync())) == \
    "'Sync' object does not support the asynchronous context manager protocol (missed __aexit__ method)" + hint
class Async(Enters, Exits):
    pass
def sync_with(x):
    with x:
        pass
assert raises(TypeError, sync_with, Async()) == \
    "'Async' object does not support the context manager protocol (missed __exit__ method)" \
    " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?"
assert raises(TypeError, sync_with, 3) == "'int' object does not support the context manager protocol (missed __exit__ method)"
class BadEnter(Exits):
    def __aenter__(self):
        return 1
assert raises(TypeError, drive, entering(BadEnter())) == \
    "'async with' received an object from __aenter__ that does not implement __await__: int"
class BadExit(Enters):
    def __aexit__(self, *args):
        return None
message = "'async with' received an object from __aexit__ that does not implement __await__: NoneType"
assert raises(TypeError, drive, entering(BadExit())) == message
try:
    drive(entering(BadExit(), fail=True))
except TypeError as e:
    assert str(e) == message
    assert repr(e.__context__) == "ValueError('inside')"
else:
    assert False
assert drive(entering(Async())) == 1
assert drive(entering(Async(), fail=True)) is None

# aiter, anext
assert raises(TypeError, aiter, 1) == "'int' object is not an async iterable"
assert raises(TypeError, aiter, A(3)) == "aiter() returned not an async iterator of type 'int'"
assert raises(TypeError, anext, 1) == "'int' object is not an async iterator"
assert raises(TypeError, anext, 1, 2) == "'int' object is not an async iterator"
assert raises(TypeError, anext) == 'anext expected at least 1 argument, got 0'
assert raises(TypeError, aiter) == 'aiter() takes exactly one argument (0 given)'
assert anext(around(3)) == 3
assert raises(TypeError, drive, use(anext(around(3)))) == "'int' object can't be awaited"
assert raises(TypeError, drive, use(anext(around(3), 4))) == "'int' object can't be awaited"

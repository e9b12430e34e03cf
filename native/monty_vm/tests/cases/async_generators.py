# Asynchronous generators: asend, athrow, aclose, states, aiter, anext.

class Pause:
    def __init__(self, value=None):
        self.value = value
    def __await__(self):
        return (yield self.value)

def drive(awaitable):
    async def run():
        return await awaitable
    coroutine = run()
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

log = []
async def values():
    try:
        got = yield 1
        log.append(got)
        await Pause('p')
        got = yield 2
        log.append(got)
    finally:
        log.append('finally')

a = values()
assert type(a).__name__ == 'async_generator'
assert repr(a).startswith('<async_generator object values at 0x')
assert a.__name__ == 'values' and a.__qualname__ == 'values'
assert a.ag_running is False and a.ag_await is None and a.ag_frame is not None and a.ag_code.co_name == 'values'
assert values.__code__.co_flags & 0x200
assert a.__aiter__() is a and aiter(a) is a
step = a.asend(None)
assert type(step).__name__ == 'async_generator_asend'
assert type(a.__anext__()).__name__ == 'async_generator_asend'
assert type(a.aclose()).__name__ == 'async_generator_athrow'
assert type(a.athrow(ValueError)).__name__ == 'async_generator_athrow'
assert iter(step) is step and step.__await__() is step

# a step ends with what is yielded, as a value
assert raises(StopIteration, step.send, None) == '1'
assert raises(RuntimeError, step.send, None) == 'cannot reuse already awaited __anext__()/asend()'
assert raises(RuntimeError, step.throw, ValueError()) == 'cannot reuse already awaited __anext__()/asend()'
assert a.ag_running is False and a.ag_suspended is True
step = a.asend('hello')
assert step.send(None) == 'p'
assert log == ['hello']
assert a.ag_running is True and type(a.ag_await).__name__ == 'generator'

# one step at a time
other = a.asend(1)
assert raises(RuntimeError, other.send, None) == 'anext(): asynchronous generator is already running'
assert raises(RuntimeError, other.send, None) == 'cannot reuse already awaited __anext__()/asend()'
other = a.aclose()
assert raises(RuntimeError, other.send, None) == 'aclose(): asynchronous generator is already running'
assert raises(RuntimeError, other.send, None) == 'cannot reuse already awaited aclose()/athrow()'
other = a.athrow(ValueError)
assert raises(RuntimeError, other.send, None) == 'athrow(): asynchronous generator is already running'
assert raises(StopIteration, step.send, 'on') == '2'
assert a.ag_running is False

# aclose
assert drive(a.aclose()) is None
assert log == ['hello', 'finally']
assert raises(StopAsyncIteration, drive, a.asend(None)) == ''
assert drive(a.aclose()) is None
assert drive(a.athrow(ValueError('late'))) is None
assert a.ag_frame is None
a = values()
assert raises(TypeError, drive, a.asend(3)) == "can't send non-None value to a just-started async generator"
assert drive(a.aclose()) is None
assert raises(StopAsyncIteration, drive, a.__anext__()) == ''

# to the end
log.clear()
a = values()
assert drive(a.__anext__()) == 1
assert drive(a.asend('x')) == 2
assert raises(StopAsyncIteration, drive, a.asend('y')) == ''
assert log == ['x', 'y', 'finally']
assert raises(StopAsyncIteration, drive, a.__anext__()) == ''
assert drive(a.aclose()) is None

# athrow
async def catching():
    try:
        yield 1
    except ValueError as e:
        yield ('caught', str(e))
    yield 'more'
a = catching()
drive(a.asend(None))
assert drive(a.athrow(ValueError('v'))) == ('caught', 'v')
assert drive(a.__anext__()) == 'more'
assert raises(KeyError, drive, a.athrow(KeyError('k'))) == "'k'"
assert raises(StopAsyncIteration, drive, a.__anext__()) == ''
a = catching()
assert raises(ValueError, drive, a.athrow(ValueError('fresh'))) == 'fresh'
assert raises(StopAsyncIteration, drive, a.__anext__()) == ''
a = catching()
drive(a.asend(None))
assert raises(KeyError, drive, a.athrow(KeyError)) == ''
async def ends_on_throw():
    try:
        yield 1
    except ValueError:
        return
a = ends_on_throw()
drive(a.asend(None))
assert raises(StopAsyncIteration, drive, a.athrow(ValueError)) == ''

# aclose runs what is there to run, awaits included
async def cleaning():
    try:
        yield 1
    finally:
        log.append('cleaning')
        await Pause('in close')
        log.append('clean')
log.clear()
a = cleaning()
drive(a.asend(None))
closing = a.aclose()
assert closing.send(None) == 'in close' and log == ['cleaning']
assert raises(StopIteration, closing.send, None) == '' and log == ['cleaning', 'clean']
assert raises(RuntimeError, closing.send, None) == 'cannot reuse already awaited aclose()/athrow()'
async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = stubborn()
drive(a.asend(None))
assert raises(RuntimeError, drive, a.aclose()) == 'async generator ignored GeneratorExit'
async def swallows():
    try:
        yield 1
    except GeneratorExit:
        pass
a = swallows()
drive(a.asend(None))
assert drive(a.aclose()) is None
async def replaces():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError('other')
a = replaces()
drive(a.asend(None))
assert raises(KeyError, drive, a.aclose()) == "'other'"

# exceptions that must not leave one
async def stops(exc):
    yield 1
    raise exc
for exc in (StopIteration(1), StopAsyncIteration(1)):
    a = stops(exc)
    drive(a.asend(None))
    try:
        drive(a.asend(None))
    except RuntimeError as e:
        assert str(e) == f'async generator raised {type(exc).__name__}'
        assert e.__cause__ is exc and e.__context__ is exc
    else:
        assert False
a = stops(KeyError('k'))
drive(a.asend(None))
assert raises(KeyError, drive, a.asend(None)) == "'k'"
assert raises(StopAsyncIteration, drive, a.asend(None)) == ''

# not iterable, not awaitable
assert raises(TypeError, iter, values()) == "'async_generator' object is not iterable"
assert raises(TypeError, list, values()) == "'async_generator' object is not iterable"
assert raises(TypeError, next, values()) == "'async_generator' object is not an iterator"

# steps as iterators
a = values()
assert raises(StopIteration, next, a.__anext__()) == '1'
assert raises(ValueError, a.asend(None).throw, ValueError('into')) == 'into'
assert raises(StopAsyncIteration, next, a.asend(None)) == ''
a = catching()
step = a.asend(None)
assert step.close() is None
assert raises(RuntimeError, step.send, None) == 'cannot reuse already awaited __anext__()/asend()'
a = cleaning()
async def waits():
    await Pause(1)
    yield 5
    await Pause(2)
    yield 6
a = waits()
step = a.asend(None)
assert next(step) == 1
assert raises(KeyError, step.throw, KeyError('x')) == "'x'"
assert raises(StopAsyncIteration, drive, a.asend(None)) == ''

# anext
async def three():
    for i in range(3):
        yield i
a = three()
assert drive(anext(a)) == 0
assert drive(anext(a, 'd')) == 1
assert drive(anext(a)) == 2
assert drive(anext(a, 'd')) == 'd'
assert raises(StopAsyncIteration, drive, anext(a)) == ''

# async for over them, awaits in between, return and break
async def collect(source, stop=None):
    out = []
    async for x in source:
        if x == stop:
            break
        out.append(x)
    else:
        out.append('else')
    return out
assert drive(collect(three())) == [0, 1, 2, 'else']
assert drive(collect(three(), 1)) == [0]
async def early():
    yield 1
    return
    yield 2
assert drive(collect(early())) == [1, 'else']
async def nested(n):
    if n:
        async for x in nested(n - 1):
            yield x
        yield n
        await Pause()
assert drive(collect(nested(4))) == [1, 2, 3, 4, 'else']
async def delegating():
    for g in (three(), early()):
        async for x in g:
            yield x * 10
assert drive(collect(delegating())) == [0, 10, 20, 10, 'else']
async def receiver():
    total = 0
    while total < 10:
        total += yield total
async def sending():
    g = receiver()
    out = [await g.asend(None)]
    try:
        while True:
            out.append(await g.asend(4))
    except StopAsyncIteration:
        out.append('end')
    return out
assert drive(sending()) == [0, 4, 8, 'end']

# yield as an expression, with finally and with
async def expression():
    x = [(yield 1), (yield 2)]
    yield x
async def use_expression():
    g = expression()
    return [await g.asend(None), await g.asend('a'), await g.asend('b')]
assert drive(use_expression()) == [1, 2, ['a', 'b']]

# methods
class Rows:
    def __init__(self, n):
        self.n = n
    async def __aiter__(self):
        for i in range(self.n):
            await Pause()
            yield i
assert drive(collect(Rows(3))) == [0, 1, 2, 'else']
class Counter:
    def __init__(self, n):
        self.i = 0
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        await Pause()
        return self.i
assert drive(collect(Counter(3))) == [1, 2, 3, 'else']
assert drive(anext(Counter(1))) == 1
assert drive(anext(Counter(0), None)) is None

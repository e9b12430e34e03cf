# asyncio.run, gather, sleep: results and the order of things.
import asyncio

log = []

def raises(exc, f, *args):
    try:
        f(*args)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

async def worker(name, steps, delay=0):
    for i in range(steps):
        log.append(f'{name}{i}')
        await asyncio.sleep(delay)
    return name * 2

# run
assert asyncio.run(worker('a', 0)) == 'aa'
assert raises(TypeError, asyncio.run, 3) == 'An asyncio.Future, a coroutine or an awaitable is required'
assert raises(TypeError, asyncio.run, worker) == 'An asyncio.Future, a coroutine or an awaitable is required'
async def fails(e):
    raise e
assert raises(KeyError, asyncio.run, fails(KeyError('k'))) == "'k'"
class Awaitable:
    def __await__(self):
        yield
        return 'awaited'
assert asyncio.run(Awaitable()) == 'awaited'
assert raises(RuntimeError, asyncio.get_running_loop) == 'no running event loop'
assert raises(RuntimeError, asyncio.current_task) == 'no running event loop'
c = worker('x', 1)
assert raises(RuntimeError, asyncio.create_task, c) == 'no running event loop'
c.close()

# tasks take turns at every sleep(0)
async def turns():
    return await asyncio.gather(worker('a', 3), worker('b', 2), worker('c', 1))
assert asyncio.run(turns()) == ['aa', 'bb', 'cc']
assert log == ['a0', 'b0', 'c0', 'a1', 'b1', 'a2'], log

# timers go by their time
async def timed(name, delay):
    await asyncio.sleep(delay)
    log.append(name)
    return name
async def timers():
    return await asyncio.gather(timed('slow', 0.06), timed('fast', 0.01), timed('middle', 0.03), timed('now', 0))
log.clear()
assert asyncio.run(timers()) == ['slow', 'fast', 'middle', 'now']
assert log == ['now', 'fast', 'middle', 'slow']
async def sleeping():
    assert await asyncio.sleep(0, 'r') == 'r'
    assert await asyncio.sleep(0.001, result='s') == 's'
    assert await asyncio.sleep(-1, 't') == 't'
    loop = asyncio.get_running_loop()
    before = loop.time()
    await asyncio.sleep(0.02)
    assert loop.time() - before >= 0.019
    return 'done'
assert asyncio.run(sleeping()) == 'done'
async def nan():
    await asyncio.sleep(float('nan'))
assert raises(ValueError, asyncio.run, nan()) == 'Invalid delay: NaN (not a number)'

# gather: order of results, duplicates, futures, nothing
async def gathers():
    assert await asyncio.gather() == []
    task = asyncio.create_task(timed('t', 0))
    assert await asyncio.gather(task, timed('u', 0.01), task) == ['t', 'u', 't']
    assert await asyncio.gather(task) == ['t']
    future = asyncio.get_running_loop().create_future()
    future.set_result(5)
    assert await asyncio.gather(future, Awaitable()) == [5, 'awaited']
    g = asyncio.gather(timed('v', 0.01))
    assert not g.done() and isinstance(g, asyncio.Future)
    assert await g == ['v'] and g.done()
    assert raises(TypeError, asyncio.gather, 3) == 'An asyncio.Future, a coroutine or an awaitable is required'
asyncio.run(gathers())

# the first exception is raised, the others go on
async def first_fails():
    log.clear()
    try:
        await asyncio.gather(timed('long', 0.03), fails(ValueError('early')), timed('short', 0.01))
    except ValueError as e:
        log.append(str(e))
    await asyncio.sleep(0.05)
    return list(log)
assert asyncio.run(first_fails()) == ['early', 'short', 'long']
async def returns_them():
    return await asyncio.gather(timed('x', 0), fails(KeyError(1)), timed('y', 0.01), fails(OSError('o')), return_exceptions=True)
results = asyncio.run(returns_them())
assert results[0] == 'x' and results[2] == 'y'
assert repr(results[1]) == 'KeyError(1)' and repr(results[3]) == "OSError('o')"

# cancelling a child, cancelling the whole
async def child_cancelled():
    t = asyncio.create_task(asyncio.sleep(9))
    g = asyncio.gather(t, timed('z', 0), return_exceptions=True)
    await asyncio.sleep(0)
    t.cancel()
    r = await g
    assert isinstance(r[0], asyncio.CancelledError) and r[1] == 'z'
    t = asyncio.create_task(asyncio.sleep(9))
    g = asyncio.gather(t, asyncio.sleep(9))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await g
    except asyncio.CancelledError:
        return 'cancelled'
assert asyncio.run(child_cancelled()) == 'cancelled'
async def whole_cancelled():
    tasks = [asyncio.create_task(asyncio.sleep(9)) for _ in range(3)]
    g = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    assert g.cancel() is True
    try:
        await g
    except asyncio.CancelledError:
        pass
    assert all(t.cancelled() for t in tasks)
    assert g.cancel() is False
    return g.done()
assert asyncio.run(whole_cancelled()) is True

# nested gathers
async def nested():
    return await asyncio.gather(*[asyncio.gather(*[timed(f'{i}{j}', 0.001 * (3 - j)) for j in range(2)]) for i in range(2)])
log.clear()
assert asyncio.run(nested()) == [['00', '01'], ['10', '11']]
assert sorted(log[:2]) == ['01', '11'] and sorted(log[2:]) == ['00', '10']

# what is left when main ends is cancelled
async def leaves():
    async def forever():
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            log.append('left')
            raise
    asyncio.create_task(forever())
    await asyncio.sleep(0)
    return 'main'
log.clear()
assert asyncio.run(leaves()) == 'main'
assert log == ['left']


# The message of a cancellation goes to who awaits the task first, and to nobody else.
async def messages():
    async def waits():
        await asyncio.sleep(10)

    told = []
    for message in (None, 'because'):
        task = asyncio.create_task(waits())
        await asyncio.sleep(0)
        task.cancel(message)
        told.append(repr(await asyncio.gather(task, return_exceptions=True)))
        for _ in range(2):
            try:
                await task
            except asyncio.CancelledError as e:
                told.append(repr(e))
        future = asyncio.get_running_loop().create_future()
        future.cancel(message)
        told.append(repr(await asyncio.gather(future, return_exceptions=True)))
    return told


assert asyncio.run(messages()) == [
    "[CancelledError('')]", 'CancelledError()', 'CancelledError()', "[CancelledError('')]",
    "[CancelledError('')]", "CancelledError('because')", 'CancelledError()', "[CancelledError('because')]",
]

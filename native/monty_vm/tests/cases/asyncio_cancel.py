# Cancelling tasks: where, with what message, what may be done about it.
import asyncio

log = []

async def sleeper(name='s', delay=100):
    try:
        log.append(f'{name} begins')
        await asyncio.sleep(delay)
        return 'slept'
    except asyncio.CancelledError as e:
        log.append(f'{name} {e.args}')
        raise
    finally:
        log.append(f'{name} ends')

async def outcome(task):
    try:
        return await task
    except asyncio.CancelledError as e:
        return 'cancelled', e.args, task.cancelled()

async def simple():
    t = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    assert t.cancel() is True and t.cancelling() == 1 and not t.done()
    assert await outcome(t) == ('cancelled', (), True)
    assert t.done() and t.cancelled() and t.cancel() is False
    assert log == ['s begins', 's ()', 's ends']
    for f in (t.result, t.exception):
        try:
            f()
        except asyncio.CancelledError:
            pass
        else:
            assert False
    log.clear()
    t = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    t.cancel('message')
    assert await outcome(t) == ('cancelled', ('message',), True)
    assert log[1] == "s ('message',)"
    # before it began: it never does
    log.clear()
    t = asyncio.create_task(sleeper())
    t.cancel()
    assert await outcome(t) == ('cancelled', (), True)
    assert log == []
asyncio.run(simple())

async def refusing():
    async def stubborn():
        n = 0
        while n < 3:
            try:
                await asyncio.sleep(100)
            except asyncio.CancelledError:
                n += 1
        return n
    t = asyncio.create_task(stubborn())
    for i in range(3):
        await asyncio.sleep(0)
        t.cancel()
        assert t.cancelling() == i + 1
    assert await t == 3 and not t.cancelled()
    async def converts():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError as e:
            raise KeyError('instead') from e
    t = asyncio.create_task(converts())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except KeyError as e:
        assert type(e.__cause__) is asyncio.CancelledError and not t.cancelled()
    else:
        assert False
    async def uncancels():
        me = asyncio.current_task()
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            assert me.cancelling() == 1 and me.uncancel() == 0 and me.cancelling() == 0
        await asyncio.sleep(0.001)
        return 'went on'
    t = asyncio.create_task(uncancels())
    await asyncio.sleep(0)
    t.cancel()
    assert await t == 'went on'
asyncio.run(refusing())

# cancelling goes through what is awaited
async def chain():
    log.clear()
    async def outer():
        try:
            await sleeper('inner')
        finally:
            log.append('outer ends')
    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    assert log == ['inner begins', 'inner ()', 'inner ends', 'outer ends']
    log.clear()
    inner = asyncio.create_task(sleeper('task'))
    async def waits():
        await inner
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    assert inner.cancelled() and t.cancelled()
    # and not back up
    inner = asyncio.create_task(sleeper('down'))
    t = asyncio.create_task(outcome(inner))
    await asyncio.sleep(0)
    inner.cancel()
    assert await t == ('cancelled', (), True)
asyncio.run(chain())

# awaits in finally run to their end
async def cleaning():
    log.clear()
    async def cleans():
        try:
            await asyncio.sleep(100)
        finally:
            await asyncio.sleep(0.001)
            log.append('clean')
    t = asyncio.create_task(cleans())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    assert log == ['clean'] and t.cancelled()
asyncio.run(cleaning())

# cancelling oneself, and a future that is waited for
async def oneself():
    async def suicidal():
        asyncio.current_task().cancel()
        log.append('still here')
        await asyncio.sleep(0)
        log.append('never')
    log.clear()
    t = asyncio.create_task(suicidal())
    assert await outcome(t) == ('cancelled', (), True)
    assert log == ['still here']
    async def ends_at_once():
        asyncio.current_task().cancel()
        return 1
    t = asyncio.create_task(ends_at_once())
    assert (await outcome(t))[0] == 'cancelled'
    f = asyncio.get_running_loop().create_future()
    async def waits():
        await f
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    f.cancel('future')
    assert await outcome(t) == ('cancelled', ('future',), True)
    async def raises_it():
        raise asyncio.CancelledError('by hand')
    t = asyncio.create_task(raises_it())
    assert await outcome(t) == ('cancelled', ('by hand',), True)
    t = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    async with asyncio.timeout(1):
        t.cancel()
        assert (await outcome(t))[0] == 'cancelled'
asyncio.run(oneself())

# the main task
async def main():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)
try:
    asyncio.run(main())
except asyncio.CancelledError:
    pass
else:
    assert False

# async generators and cancelling
async def generators():
    log.clear()
    async def ticks():
        try:
            for i in range(10):
                await asyncio.sleep(0.001)
                yield i
        finally:
            log.append('closed')
    async def use():
        async for i in ticks():
            log.append(i)
            if i == 1:
                asyncio.current_task().cancel()
    t = asyncio.create_task(use())
    await asyncio.wait([t])
    assert t.cancelled() and log == [0, 1, 'closed']
    log.clear()
    g = ticks()
    assert await anext(g) == 0
    await g.aclose()
    assert log == ['closed']
    assert [i async for i in ticks() if i > 7] == [8, 9]
asyncio.run(generators())

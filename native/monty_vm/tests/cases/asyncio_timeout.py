# timeout, timeout_at, wait_for.
import asyncio

def raises(exc, f, *args):
    try:
        f(*args)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

async def value(x, delay=0):
    await asyncio.sleep(delay)
    return x

async def main():
    # in time
    async with asyncio.timeout(5) as t:
        assert not t.expired() and t.when() is not None
        assert repr(t).startswith('<Timeout [active] when=')
        x = await value(1)
    assert x == 1 and repr(t) == '<Timeout [finished]>' and not t.expired()
    # too late
    try:
        async with asyncio.timeout(0.01) as t:
            await value(2, 100)
        assert False
    except TimeoutError as e:
        assert e.args == () and type(e.__cause__) is asyncio.CancelledError
    assert t.expired() and repr(t) == '<Timeout [expired]>'
    assert asyncio.current_task().cancelling() == 0
    assert raises(RuntimeError, t.reschedule, 3) == 'Cannot change state of expired Timeout'
    assert repr(asyncio.timeout(1)) == '<Timeout [created]>'
    assert raises(RuntimeError, asyncio.timeout(3).reschedule, 1) == 'Timeout has not been entered'
    try:
        async with t:
            pass
    except RuntimeError as e:
        assert str(e) == 'Timeout has already been entered'
    # without one, and rescheduled
    async with asyncio.timeout(None) as t:
        assert t.when() is None
        await value(3, 0.001)
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.005) as t:
        t.reschedule(loop.time() + 10)
        await value(4, 0.02)
    assert not t.expired()
    try:
        async with asyncio.timeout(None) as t:
            t.reschedule(loop.time() + 0.005)
            await value(4, 10)
    except TimeoutError:
        pass
    else:
        assert False
    async with asyncio.timeout_at(loop.time() + 10):
        await value(5)
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await value(5)
    except TimeoutError:
        pass
    else:
        assert False
    # other exceptions pass
    try:
        async with asyncio.timeout(10):
            raise KeyError('k')
    except KeyError as e:
        assert str(e) == "'k'"
    # nested: the inner one, then the outer one
    out = []
    try:
        async with asyncio.timeout(0.03):
            try:
                async with asyncio.timeout(0.01):
                    await value(6, 10)
            except TimeoutError:
                out.append('inner')
            await value(7, 10)
    except TimeoutError:
        out.append('outer')
    assert out == ['inner', 'outer']
    out = []
    try:
        async with asyncio.timeout(0.01) as outer:
            try:
                async with asyncio.timeout(10) as inner:
                    await value(8, 20)
            except TimeoutError:
                out.append('wrong')
    except TimeoutError:
        out.append('right')
    assert out == ['right'] and outer.expired() and not inner.expired()

    # wait_for
    assert await asyncio.wait_for(value(1), 5) == 1
    assert await asyncio.wait_for(value(2), None) == 2
    assert await asyncio.wait_for(asyncio.create_task(value(3)), timeout=1) == 3
    for limit in (0.01, 0, -1):
        try:
            await asyncio.wait_for(value(4, 10), limit)
        except TimeoutError as e:
            assert type(e.__cause__) is asyncio.CancelledError
        else:
            assert False
    done = asyncio.create_task(value(5))
    await done
    assert await asyncio.wait_for(done, 0) == 5
    task = asyncio.create_task(value(6, 10))
    try:
        await asyncio.wait_for(task, 0.005)
    except TimeoutError:
        pass
    assert task.cancelled()
    async def cleans():
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.005)
            out.append('cleaned')
    out.clear()
    try:
        await asyncio.wait_for(cleans(), 0.005)
    except TimeoutError:
        out.append('timeout')
    assert out == ['cleaned', 'timeout']
    async def fails():
        raise OSError('f')
    try:
        await asyncio.wait_for(fails(), 1)
    except OSError as e:
        assert str(e) == 'f'
    return 'end'
assert asyncio.run(main()) == 'end'

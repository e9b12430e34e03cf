# TaskGroup: results, failures as groups, cancelling of siblings.
import asyncio

log = []
def raises(exc, f, *args):
    try:
        f(*args)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

async def value(x, delay=0):
    await asyncio.sleep(delay)
    log.append(x)
    return x
async def fails(e, delay=0):
    await asyncio.sleep(delay)
    raise e
async def waits(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log.append(f'{name} cancelled')
        raise

async def good():
    async with asyncio.TaskGroup() as tg:
        assert repr(tg) == '<TaskGroup entered>'
        a = tg.create_task(value(1, 0.01), name='first')
        b = tg.create_task(value(2))
        assert a.get_name() == 'first' and isinstance(a, asyncio.Task)
        assert repr(tg) == '<TaskGroup tasks=2 entered>'
        log.append('body')
    assert a.done() and b.done()
    async with asyncio.TaskGroup():
        pass
    return a.result(), b.result()
assert asyncio.run(good()) == (1, 2)
assert log == ['body', 2, 1]

async def one_fails():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(waits('w'))
            tg.create_task(fails(ValueError('bad')))
            await asyncio.sleep(100)
            log.append('never')
    except ExceptionGroup as e:
        assert str(e) == 'unhandled errors in a TaskGroup (1 sub-exception)'
        assert [repr(x) for x in e.exceptions] == ["ValueError('bad')"]
        assert asyncio.current_task().cancelling() == 0
        return 'caught'
log.clear()
assert asyncio.run(one_fails()) == 'caught'
assert log == ['w cancelled']

async def several_fail():
    async def on_cancel():
        try:
            await asyncio.sleep(100)
        finally:
            raise KeyError('second')
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(on_cancel())
            tg.create_task(fails(ValueError('first')))
    except ExceptionGroup as e:
        return [repr(x) for x in e.exceptions]
assert asyncio.run(several_fail()) == ["ValueError('first')", "KeyError('second')"]

async def body_fails():
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(waits('x'))
            await asyncio.sleep(0)
            raise OSError('body')
    except ExceptionGroup as e:
        assert t.cancelled()
        return [repr(x) for x in e.exceptions]
log.clear()
assert asyncio.run(body_fails()) == ["OSError('body')"]
assert log == ['x cancelled']

async def nested():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(waits('outer'))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fails(ValueError('inner')))
    except ExceptionGroup as e:
        return e.exceptions[0].exceptions[0].args
log.clear()
assert asyncio.run(nested()) == ('inner',)
assert log == ['outer cancelled']

async def cancelled_outside():
    async def group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(waits('a'))
            tg.create_task(waits('b'))
    t = asyncio.create_task(group())
    await asyncio.sleep(0.001)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        return 'cancelled', t.cancelled()
log.clear()
assert asyncio.run(cancelled_outside()) == ('cancelled', True)
assert sorted(log) == ['a cancelled', 'b cancelled']

# a child that is cancelled is no failure
async def child_cancelled():
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(waits('c'))
        u = tg.create_task(value('u', 0.001))
        await asyncio.sleep(0)
        t.cancel()
    return t.cancelled(), u.result()
assert asyncio.run(child_cancelled()) == (True, 'u')

# children make children
async def children():
    async def parent(tg, n):
        if n:
            tg.create_task(parent(tg, n - 1))
        log.append(n)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(parent(tg, 3))
log.clear()
asyncio.run(children())
assert log == [3, 2, 1, 0]

async def misuse():
    tg = asyncio.TaskGroup()
    c = value(1)
    assert raises(RuntimeError, tg.create_task, c) == 'TaskGroup <TaskGroup> has not been entered'
    async with tg:
        pass
    c = value(1)
    assert raises(RuntimeError, tg.create_task, c) == 'TaskGroup <TaskGroup entered> is finished'
    try:
        async with tg:
            pass
    except RuntimeError as e:
        assert str(e) == 'TaskGroup <TaskGroup entered> has already been entered'
    else:
        assert False
    async def late(tg):
        try:
            await asyncio.sleep(100)
        finally:
            log.append(raises(RuntimeError, tg.create_task, value(1)))
    log.clear()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(late(tg))
            await asyncio.sleep(0)
            raise KeyError
    except ExceptionGroup:
        pass
    assert log[0].endswith('is shutting down')
asyncio.run(misuse())


# The group's error is raised from None, and the tasks' errors know nothing of the cancellation of others.
async def contexts():
    async def bad(n):
        raise ValueError(n)

    found = []
    for kind in range(3):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(bad(1))
                if kind == 1:
                    await asyncio.sleep(5)
                if kind == 2:
                    raise KeyError(kind)
        except BaseExceptionGroup as e:
            found.append((repr(e.__cause__), repr(e.__context__), e.__suppress_context__, [repr(x.__context__) for x in e.exceptions]))
    try:
        async with asyncio.timeout(0.001):
            await asyncio.sleep(1)
    except TimeoutError:
        pass
    try:
        async with asyncio.TaskGroup() as group:
            raise ValueError(5)
    except* ValueError as e:
        found.append(repr(e.exceptions[0].__context__))
    return found


assert asyncio.run(contexts()) == [
    ('None', 'None', True, ['None']), ('None', 'CancelledError()', True, ['None']), ('None', 'KeyError(2)', True, ['None']), 'None',
]

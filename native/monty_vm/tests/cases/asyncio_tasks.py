# Tasks and futures: states, names, callbacks, wait, as_completed, shield.
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
async def fails(e, delay=0):
    await asyncio.sleep(delay)
    raise e

async def futures():
    loop = asyncio.get_running_loop()
    assert asyncio.get_event_loop() is loop and loop.is_running() and not loop.is_closed()
    f = loop.create_future()
    assert isinstance(f, asyncio.Future) and asyncio.isfuture(f) and not asyncio.isfuture(3)
    assert repr(f) == '<Future pending>' and f.get_loop() is loop
    assert not f.done() and not f.cancelled()
    assert raises(asyncio.InvalidStateError, f.result) == 'Result is not set.'
    assert raises(asyncio.InvalidStateError, f.exception) == 'Exception is not set.'
    f.set_result(5)
    assert repr(f) == '<Future finished result=5>'
    assert f.done() and f.result() == 5 and f.exception() is None and await f == 5 and await f == 5
    assert raises(asyncio.InvalidStateError, f.set_result, 6) == 'invalid state'
    assert raises(asyncio.InvalidStateError, f.set_exception, ValueError()) == 'invalid state'
    assert f.cancel() is False
    f = loop.create_future()
    f.set_exception(ValueError('v'))
    assert repr(f) == "<Future finished exception=ValueError('v')>"
    assert raises(ValueError, f.result) == 'v' and repr(f.exception()) == "ValueError('v')"
    try:
        await f
    except ValueError as e:
        assert e is f.exception()
    f = loop.create_future()
    assert f.cancel('why') is True and repr(f) == '<Future cancelled>' and f.cancelled() and f.done()
    assert raises(asyncio.CancelledError, f.result) == 'why'
    assert raises(asyncio.CancelledError, f.exception) == 'why'
    f = loop.create_future()
    assert raises(TypeError, f.set_exception, 3) == 'invalid exception object'
    f.set_exception(KeyError)
    assert raises(KeyError, f.result) == ''
    f = loop.create_future()
    f.set_exception(StopIteration(1))
    assert raises(RuntimeError, f.result) == \
        'StopIteration interacts badly with generators and cannot be raised into a Future'
    assert repr(f.exception().__cause__) == 'StopIteration(1)'
    # callbacks are called soon, in order
    log = []
    f = loop.create_future()
    def first(future):
        log.append(('first', future is f))
    def second(future):
        log.append('second')
    f.add_done_callback(first)
    f.add_done_callback(second)
    f.add_done_callback(second)
    assert f.remove_done_callback(second) == 2 and f.remove_done_callback(second) == 0
    f.add_done_callback(second)
    f.set_result(None)
    assert log == []
    await asyncio.sleep(0)
    assert log == [('first', True), 'second']
    f.add_done_callback(second)
    await asyncio.sleep(0)
    assert log[2:] == ['second']
    # one task waits, another sets
    f = loop.create_future()
    loop.call_soon(f.set_result, 'soon')
    assert await f == 'soon'
    f = loop.create_future()
    loop.call_later(0.005, f.set_result, 'later')
    assert await f == 'later'
    f = loop.create_future()
    handle = loop.call_later(0.001, f.set_result, 'never')
    handle.cancel()
    assert handle.cancelled()
    loop.call_at(loop.time() + 0.005, f.set_result, 'at')
    assert await f == 'at'
    assert asyncio.InvalidStateError.__module__ == asyncio.CancelledError.__module__ == 'asyncio.exceptions'
    assert not issubclass(asyncio.CancelledError, Exception) and asyncio.TimeoutError is TimeoutError
asyncio.run(futures())

async def tasks():
    t = asyncio.create_task(value(1), name='one')
    assert isinstance(t, asyncio.Task) and isinstance(t, asyncio.Future)
    assert t.get_name() == 'one' and not t.done() and t.get_coro().__name__ == 'value'
    t.set_name(2)
    assert t.get_name() == '2'
    assert raises(asyncio.InvalidStateError, t.result) == 'Result is not set.'
    assert await t == 1 and t.done() and t.result() == 1 and t.exception() is None
    assert raises(RuntimeError, t.set_result, 1) == 'Task does not support set_result operation'
    assert raises(RuntimeError, t.set_exception, ValueError()) == 'Task does not support set_exception operation'
    assert raises(TypeError, asyncio.create_task, 3) == 'a coroutine was expected, got 3'
    assert t.cancel() is False and t.cancelling() == 0 and t.uncancel() == 0
    names = [asyncio.create_task(value(0)).get_name() for _ in range(2)]
    assert [n.startswith('Task-') for n in names] == [True, True]
    assert int(names[1][5:]) == int(names[0][5:]) + 1
    t = asyncio.create_task(fails(KeyError('k')))
    await asyncio.sleep(0)
    assert not t.done()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert t.done() and repr(t.exception()) == "KeyError('k')"
    assert raises(KeyError, t.result) == "'k'"
    me = asyncio.current_task()
    assert isinstance(me, asyncio.Task) and me in asyncio.all_tasks()
    t = asyncio.create_task(value(3))
    assert t in asyncio.all_tasks() and len(asyncio.all_tasks()) == 2
    await t
    assert asyncio.all_tasks() == {me}
    log = []
    t = asyncio.create_task(value('cb'))
    t.add_done_callback(lambda t: log.append(t.result()))
    await t
    await asyncio.sleep(0)
    assert log == ['cb']
    async def order(n):
        log.append(n)
        await asyncio.sleep(0)
        log.append(-n)
    log.clear()
    a, b = asyncio.create_task(order(1)), asyncio.create_task(order(2))
    log.append('before')
    await b
    log.append('after')
    assert log == ['before', 1, 2, -1, -2, 'after']
    # wrong yields
    class Yields:
        def __await__(self):
            yield 5
    async def bad():
        await Yields()
    try:
        await asyncio.create_task(bad())
    except RuntimeError as e:
        assert str(e) == 'Task got bad yield: 5'
    else:
        assert False
    async def selfish():
        await asyncio.current_task()
    try:
        await asyncio.create_task(selfish())
    except RuntimeError as e:
        assert str(e).startswith('Task cannot await on itself: <Task')
    else:
        assert False
    assert asyncio.iscoroutine(c := value(1)) and not asyncio.iscoroutine(value) and not asyncio.iscoroutine(3)
    c.close()
    t = asyncio.ensure_future(value(4))
    assert isinstance(t, asyncio.Task) and asyncio.ensure_future(t) is t and await t == 4
    assert raises(TypeError, asyncio.ensure_future, 3) == 'An asyncio.Future, a coroutine or an awaitable is required'
asyncio.run(tasks())

async def waits():
    a, b, c = [asyncio.create_task(value(x, x * 0.03)) for x in (1, 3, 5)]
    done, pending = await asyncio.wait([a, b, c], return_when=asyncio.FIRST_COMPLETED)
    assert done == {a} and pending == {b, c}
    done, pending = await asyncio.wait({b, c}, timeout=0.09)
    assert done == {b} and pending == {c}
    done, pending = await asyncio.wait([a, b, c])
    assert done == {a, b, c} and pending == set()
    a, b, c = asyncio.create_task(value(1)), asyncio.create_task(fails(KeyError(1), 0.005)), asyncio.create_task(value(2, 0.05))
    done, pending = await asyncio.wait([a, b, c], return_when=asyncio.FIRST_EXCEPTION)
    assert done == {a, b} and pending == {c} and type(b.exception()) is KeyError
    c.cancel()
    done, pending = await asyncio.wait([c])
    assert done == {c} and c.cancelled()
    for wrong, message in [([], 'Set of Tasks/Futures is empty.')]:
        try:
            await asyncio.wait(wrong)
        except ValueError as e:
            assert str(e) == message
        else:
            assert False
    coroutine = value(1)
    for wrong, message in [([coroutine], 'Passing coroutines is forbidden, use tasks explicitly.'),
                           (coroutine, 'expect a list of futures, not coroutine')]:
        try:
            await asyncio.wait(wrong)
        except TypeError as e:
            assert str(e) == message
        else:
            assert False
    coroutine.close()
    try:
        await asyncio.wait([a], return_when='x')
    except ValueError as e:
        assert str(e) == 'Invalid return_when value: x'
asyncio.run(waits())

async def completing():
    out = []
    for next_done in asyncio.as_completed([value('c', 0.03), value('a', 0.0), value('b', 0.015)]):
        out.append(await next_done)
    assert out == ['a', 'b', 'c']
    out = []
    ts = [asyncio.create_task(value(x, x * 0.01)) for x in (2, 1)]
    async for t in asyncio.as_completed(ts):
        assert t in ts
        out.append(t.result())
    assert out == [1, 2]
    out = []
    try:
        for next_done in asyncio.as_completed([value(1), value(2, 5)], timeout=0.01):
            out.append(await next_done)
    except TimeoutError:
        out.append('timeout')
    assert out == [1, 'timeout']
    c = value(1)
    assert raises(TypeError, lambda: list(asyncio.as_completed(c))) == 'expects an iterable of awaitables, not coroutine'
    c.close()
asyncio.run(completing())

async def shielded():
    inner = asyncio.create_task(value('safe', 0.01))
    outer = asyncio.shield(inner)
    waiter = asyncio.create_task(asyncio.wait_for(outer, 5))
    await asyncio.sleep(0)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        pass
    assert outer.cancelled() and not inner.cancelled()
    assert await inner == 'safe'
    assert await asyncio.shield(value(1)) == 1
    try:
        await asyncio.shield(fails(KeyError('s')))
    except KeyError as e:
        assert str(e) == "'s'"
    else:
        assert False
asyncio.run(shielded())

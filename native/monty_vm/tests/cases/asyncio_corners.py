"""asyncio in its corners: each text is run, and what it raises or shows compared."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import asyncio\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('async def main():\n return await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2))', 'asyncio.run(main())') == \
    '[1, 2]'
assert shown('async def main():\n return await asyncio.gather()', 'asyncio.run(main())') == \
    '[]'
assert shown('async def main():\n async def f(): raise ValueError("x")\n return await asyncio.gather(f(), asyncio.sleep(0, 2), return_exceptions=True)', 'asyncio.run(main())') == \
    "[ValueError('x'), 2]"
assert shown('async def main():\n async def f(): raise ValueError("x")\n return await asyncio.gather(f(), asyncio.sleep(0, 2))', 'asyncio.run(main())') == \
    'ValueError: x'
assert shown('async def main():\n t = asyncio.create_task(asyncio.sleep(0, 5), name="nm")\n r=[t.get_name(), t.done(), t.cancelled()]\n await t\n return r + [t.done(), t.result(), t.exception()]', 'asyncio.run(main())') == \
    "['nm', False, False, True, 5, None]"
assert shown('async def main():\n t = asyncio.create_task(asyncio.sleep(10))\n t.cancel("msg")\n try: await t\n except asyncio.CancelledError as e: return e.args, t.cancelled(), t.cancelling()', 'asyncio.run(main())') == \
    "(('msg',), True, 1)"
assert shown('async def main():\n t = asyncio.create_task(asyncio.sleep(10))\n return t.result()', 'asyncio.run(main())') == \
    'InvalidStateError: Result is not set.'
assert shown('async def main():\n t = asyncio.create_task(asyncio.sleep(10))\n return t.exception()', 'asyncio.run(main())') == \
    'InvalidStateError: Exception is not set.'
assert shown('async def main():\n t = asyncio.create_task(asyncio.sleep(0))\n t.cancel()\n await asyncio.sleep(0)\n await asyncio.sleep(0)\n return t.result()', 'asyncio.run(main())') == \
    'CancelledError: '
assert shown('async def main():\n f = asyncio.Future()\n f.set_result(1)\n f.set_result(2)', 'asyncio.run(main())') == \
    'InvalidStateError: invalid state'
assert shown('async def main():\n f = asyncio.get_running_loop().create_future()\n return f.cancel(), f.cancel(), f.cancelled(), f.done()', 'asyncio.run(main())') == \
    '(True, False, True, True)'
assert shown('async def main():\n asyncio.create_task(3)', 'asyncio.run(main())') == \
    'TypeError: a coroutine was expected, got 3'
assert shown('async def main():\n await 3', 'asyncio.run(main())') == \
    "TypeError: 'int' object can't be awaited"
assert shown('async def main():\n await asyncio.wait([])', 'asyncio.run(main())') == \
    'ValueError: Set of Tasks/Futures is empty.'
assert shown('async def main():\n await asyncio.wait([asyncio.sleep(0)])', 'asyncio.run(main())') == \
    'TypeError: Passing coroutines is forbidden, use tasks explicitly.'
assert shown('async def main():\n await asyncio.wait(asyncio.create_task(asyncio.sleep(0)))', 'asyncio.run(main())') == \
    'TypeError: expect a list of futures, not Task'
assert shown('async def main():\n return await asyncio.wait_for(asyncio.sleep(0, "v"), 1)', 'asyncio.run(main())') == \
    'v'
assert shown('async def main():\n return await asyncio.wait_for(asyncio.sleep(1), 0)', 'asyncio.run(main())') == \
    'TimeoutError: '
assert shown('async def main():\n return await asyncio.wait_for(asyncio.sleep(0, 1), None)', 'asyncio.run(main())') == \
    '1'
assert shown('async def main():\n async with asyncio.timeout(None) as t:\n   pass\n return t.when(), t.expired()', 'asyncio.run(main())') == \
    '(None, False)'
assert shown('async def main():\n async with asyncio.timeout(0) as t:\n   await asyncio.sleep(1)', 'asyncio.run(main())') == \
    'TimeoutError: '
assert shown('async def main():\n async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.001):\n   await asyncio.sleep(1)', 'asyncio.run(main())') == \
    'TimeoutError: '
assert shown('async def main():\n q = asyncio.Queue(1)\n q.put_nowait(1); q.put_nowait(2)', 'asyncio.run(main())') == \
    'QueueFull: '
assert shown('async def main():\n q = asyncio.Queue()\n q.get_nowait()', 'asyncio.run(main())') == \
    'QueueEmpty: '
assert shown('async def main():\n q = asyncio.Queue()\n q.task_done()', 'asyncio.run(main())') == \
    'ValueError: task_done() called too many times'
assert shown('async def main():\n q = asyncio.Queue()\n q.shutdown()\n await q.get()', 'asyncio.run(main())') == \
    'QueueShutDown: '
assert shown('async def main():\n q = asyncio.Queue()\n q.put_nowait(1)\n q.shutdown()\n x = await q.get()\n q.put_nowait(2)', 'asyncio.run(main())') == \
    'QueueShutDown: '
assert shown('async def main():\n q = asyncio.LifoQueue()\n for i in range(3): await q.put(i)\n return [q.get_nowait() for _ in range(3)]', 'asyncio.run(main())') == \
    '[2, 1, 0]'
assert shown('async def main():\n q = asyncio.Queue()\n async def c():\n   while True:\n     x = await q.get(); out.append(x); q.task_done()\n out=[]\n t=asyncio.create_task(c())\n for i in range(3): q.put_nowait(i)\n await q.join()\n t.cancel()\n return out', 'asyncio.run(main())') == \
    '[0, 1, 2]'
assert shown('async def main():\n l = asyncio.Lock()\n l.release()', 'asyncio.run(main())') == \
    'RuntimeError: Lock is not acquired.'
assert shown('async def main():\n l = asyncio.Lock()\n async with l: return l.locked(), str(l)[:24]', 'asyncio.run(main())') == \
    "(True, '<asyncio.locks.Lock obje')"
assert shown('async def main():\n s = asyncio.Semaphore(-1)', 'asyncio.run(main())') == \
    'ValueError: Semaphore initial value must be >= 0'
assert shown('async def main():\n s = asyncio.BoundedSemaphore(1)\n s.release()', 'asyncio.run(main())') == \
    'ValueError: BoundedSemaphore released too many times'
assert shown('async def main():\n e = asyncio.Event()\n e.set()\n return await e.wait(), e.is_set(), e.clear(), e.is_set()', 'asyncio.run(main())') == \
    '(True, True, None, False)'
assert shown('async def main():\n c = asyncio.Condition()\n c.notify()', 'asyncio.run(main())') == \
    'RuntimeError: cannot notify on un-acquired lock'
assert shown('async def main():\n c = asyncio.Condition()\n await c.wait()', 'asyncio.run(main())') == \
    'RuntimeError: cannot wait on un-acquired lock'
assert shown('async def main():\n b = asyncio.Barrier(0)', 'asyncio.run(main())') == \
    'ValueError: parties must be >= 1'
assert shown('async def main():\n b = asyncio.Barrier(2)\n return b.parties, b.n_waiting, b.broken', 'asyncio.run(main())') == \
    '(2, 0, False)'
assert shown('async def main():\n async with asyncio.TaskGroup() as tg:\n   t = tg.create_task(asyncio.sleep(0, 3))\n return t.result()', 'asyncio.run(main())') == \
    '3'
assert shown('async def main():\n tg = asyncio.TaskGroup()\n tg.create_task(asyncio.sleep(0))', 'asyncio.run(main())') == \
    'RuntimeError: TaskGroup <TaskGroup> has not been entered'
assert shown('async def main():\n async with asyncio.TaskGroup() as tg:\n   pass\n tg.create_task(asyncio.sleep(0))', 'asyncio.run(main())') == \
    'RuntimeError: TaskGroup <TaskGroup entered> is finished'
assert shown('async def main():\n async with asyncio.TaskGroup() as tg:\n   raise ValueError("body")', 'asyncio.run(main())') == \
    'ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)'
assert shown('async def main():\n async def f():\n   raise KeyError(1)\n async with asyncio.TaskGroup() as tg:\n   tg.create_task(f())\n   await asyncio.sleep(10)', 'asyncio.run(main())') == \
    'ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)'
assert shown('asyncio.get_running_loop()') == \
    'RuntimeError: no running event loop'
assert shown('asyncio.current_task()') == \
    'RuntimeError: no running event loop'
assert shown('asyncio.create_task(3)') == \
    'RuntimeError: no running event loop'
assert shown('asyncio.run(3)') == \
    'TypeError: An asyncio.Future, a coroutine or an awaitable is required'
assert shown('async def f(): pass\nc=f()\nc.send(None)') == \
    'StopIteration: '
assert shown('async def f(): pass\nc=f()\nc.close()\nasyncio.run(c)') == \
    'RuntimeError: cannot reuse already awaited coroutine'
assert shown('async def f(): return 1\nc=f()\nasyncio.run(c)\nasyncio.run(c)') == \
    'RuntimeError: cannot reuse already awaited coroutine'
assert shown('async def main():\n c = asyncio.sleep(0, 1)\n await c\n await c', 'asyncio.run(main())') == \
    'RuntimeError: cannot reuse already awaited coroutine'
assert shown('async def main():\n async def f():\n   return asyncio.current_task().get_name()\n return await asyncio.create_task(f(), name="zed")', 'asyncio.run(main())') == \
    'zed'
assert shown('async def main():\n return await asyncio.shield(asyncio.sleep(0, 9))', 'asyncio.run(main())') == \
    '9'
assert shown('async def main():\n async def f():\n   try: await asyncio.sleep(10)\n   except asyncio.CancelledError: return "caught"\n t=asyncio.create_task(f())\n await asyncio.sleep(0)\n t.cancel()\n return await t', 'asyncio.run(main())') == \
    'caught'
assert shown('async def main():\n async def f():\n   await asyncio.sleep(0)\n   return 1\n t = asyncio.ensure_future(f())\n return await t, asyncio.ensure_future(t) is t', 'asyncio.run(main())') == \
    '(1, True)'
assert shown('async def main():\n res=[]\n for c in asyncio.as_completed([asyncio.sleep(0.003, "b"), asyncio.sleep(0.001, "a")]): res.append(await c)\n return res', 'asyncio.run(main())') == \
    "['a', 'b']"
assert shown('async def main():\n res=[]\n async for t in asyncio.as_completed([asyncio.sleep(0.001, "a")]): res.append(await t)\n return res', 'asyncio.run(main())') == \
    "['a']"
assert shown('async def main():\n for c in asyncio.as_completed([asyncio.sleep(1)], timeout=0.001): await c', 'asyncio.run(main())') == \
    'TimeoutError: '
assert shown('async def main():\n d, p = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(0, i)) for i in range(3)], timeout=1)\n return sorted(t.result() for t in d), p', 'asyncio.run(main())') == \
    '([0, 1, 2], set())'
assert shown('async def main():\n f=asyncio.Future()\n f.add_done_callback(lambda f: out.append(f.result()))\n out=[]\n f.set_result(7)\n r=list(out)\n await asyncio.sleep(0)\n return r, out', 'asyncio.run(main())') == \
    '([], [7])'
assert shown('async def main():\n loop=asyncio.get_running_loop()\n out=[]\n loop.call_soon(out.append, 1)\n h=loop.call_later(0.001, out.append, 2)\n loop.call_later(0.002, out.append, 3).cancel()\n await asyncio.sleep(0.005)\n return out, h.cancelled(), loop.is_running(), loop.is_closed()', 'asyncio.run(main())') == \
    '([1, 2], False, True, False)'
assert shown('async def main():\n raise SystemExit(3)', 'asyncio.run(main())') == \
    'SystemExit: 3'
assert shown('async def main():\n raise KeyboardInterrupt', 'asyncio.run(main())') == \
    'KeyboardInterrupt: '
assert shown('async def main():\n class A:\n   def __await__(self):\n     yield from asyncio.sleep(0).__await__()\n     return "aw"\n return await A()', 'asyncio.run(main())') == \
    'aw'
assert shown('async def main():\n class A:\n   def __await__(self): return 3\n return await A()', 'asyncio.run(main())') == \
    "TypeError: __await__() returned non-iterator of type 'int'"
assert shown('async def main():\n class A: pass\n async with A(): pass', 'asyncio.run(main())') == \
    "TypeError: 'main.<locals>.A' object does not support the asynchronous context manager protocol (missed __aexit__ method)"
assert shown('async def main():\n async for x in [1]: pass', 'asyncio.run(main())') == \
    "TypeError: 'async for' requires an object with __aiter__ method, got list"
assert shown('async def ag(): yield 1\nasync def main():\n for x in ag(): pass', 'asyncio.run(main())') == \
    "TypeError: 'async_generator' object is not iterable"
assert shown('async def main():\n async with asyncio.timeout(0.001):\n   try: await asyncio.sleep(1)\n   except asyncio.CancelledError: raise ValueError("inner")', 'asyncio.run(main())') == \
    'ValueError: inner'
assert shown('async def ag():\n  yield 1\n  await asyncio.sleep(0)\n  yield 2\nasync def ag2():\n  yield 1, 2\nasync def main():\n return [x async for x in ag()], {x: y async for x, y in ag2()}, sum([x async for x in ag()])', 'asyncio.run(main())') == \
    '([1, 2], {1: 2}, 3)'
assert shown('async def main():\n t=asyncio.create_task(asyncio.sleep(0,1))\n await t\n await t\n return t.cancel(), t.uncancel(), t.get_coro().__name__', 'asyncio.run(main())') == \
    "(False, 0, 'sleep')"
assert shown('async def main():\n f = asyncio.Future()\n f.set_result(1)\n return f, asyncio.Future()', 'asyncio.run(main())') == \
    '(<Future finished result=1>, <Future pending>)'
assert shown('async def main():\n a = asyncio.Queue()\n async with asyncio.timeout(0.001): await a.get()', 'asyncio.run(main())') == \
    'TimeoutError: '
assert shown('async def main():\n return 1', 'asyncio.run(main())') == \
    '1'
assert shown('async def main():\n async def f(n):\n   await asyncio.sleep(0)\n   if n: raise ValueError(n)\n   return n\n ts=[asyncio.create_task(f(i)) for i in range(3)]\n d,p=await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)\n return [t.exception() for t in ts if t.done()]', 'asyncio.run(main())') == \
    '[None, ValueError(1), ValueError(2)]'

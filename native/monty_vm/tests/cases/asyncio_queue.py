# Queue, LifoQueue, PriorityQueue.
import asyncio

def raises(exc, f, *args):
    try:
        f(*args)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

async def basics():
    q = asyncio.Queue()
    assert q.empty() and not q.full() and q.qsize() == 0 and q.maxsize == 0
    assert str(q) == '<Queue maxsize=0>'
    for i in range(3):
        q.put_nowait(i)
    assert q.qsize() == 3 and not q.empty()
    assert [q.get_nowait() for _ in range(3)] == [0, 1, 2]
    assert raises(asyncio.QueueEmpty, q.get_nowait) == ''
    q = asyncio.Queue(2)
    await q.put('a')
    await q.put('b')
    assert q.full()
    assert raises(asyncio.QueueFull, q.put_nowait, 'c') == ''
    assert await q.get() == 'a' and not q.full()
    assert asyncio.QueueFull.__module__ == 'asyncio.queues'
    q = asyncio.LifoQueue()
    for x in 'abc':
        q.put_nowait(x)
    assert [await q.get() for _ in range(3)] == ['c', 'b', 'a']
    q = asyncio.PriorityQueue()
    for x in (5, 1, 4, 1, 9, 2, 6, 0, 7, 3):
        await q.put(x)
    assert [q.get_nowait() for _ in range(10)] == [0, 1, 1, 2, 3, 4, 5, 6, 7, 9]
    q.put_nowait((2, 'low'))
    q.put_nowait((1, 'high'))
    assert (await q.get())[1] == 'high'
    q = asyncio.Queue()
    assert raises(ValueError, q.task_done) == 'task_done() called too many times'
    await q.join()
asyncio.run(basics())

async def producers():
    log = []
    q = asyncio.Queue(maxsize=2)
    async def produce(name, n):
        for i in range(n):
            await q.put((name, i))
            log.append(f'put {name}{i}')
        await q.put(None)
    async def consume():
        got = []
        while (item := await q.get()) is not None:
            got.append(item)
            log.append(f'got {item[0]}{item[1]}')
        return got
    producer = asyncio.create_task(produce('a', 5))
    assert await consume() == [('a', i) for i in range(5)]
    await producer
    assert log == ['put a0', 'put a1', 'got a0', 'got a1', 'put a2', 'put a3', 'got a2', 'got a3', 'put a4', 'got a4'], log
asyncio.run(producers())

async def workers():
    q = asyncio.Queue()
    done = []
    async def work(name):
        while True:
            n = await q.get()
            await asyncio.sleep(n * 0.001)
            done.append((name, n))
            q.task_done()
    for n in (40, 1, 1, 1):
        q.put_nowait(n)
    tasks = [asyncio.create_task(work(f'w{i}')) for i in range(2)]
    await q.join()
    assert done == [('w1', 1), ('w1', 1), ('w1', 1), ("w0", 40)]
    for t in tasks:
        t.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(r) for r in results] == [asyncio.CancelledError] * 2
asyncio.run(workers())

async def getters_in_order():
    q = asyncio.Queue()
    out = []
    async def get(name):
        out.append((name, await q.get()))
    tasks = [asyncio.create_task(get(n)) for n in 'abc']
    await asyncio.sleep(0)
    assert str(q) == '<Queue maxsize=0 _getters[3]>'
    tasks[0].cancel()
    q.put_nowait(1)
    q.put_nowait(2)
    await asyncio.wait(tasks)
    assert out == [('b', 1), ('c', 2)] and tasks[0].cancelled()
    q = asyncio.Queue(1)
    q.put_nowait(0)
    putters = [asyncio.create_task(q.put(n)) for n in (1, 2)]
    await asyncio.sleep(0)
    assert [await q.get() for _ in range(3)] == [0, 1, 2]
    await asyncio.wait(putters)
    try:
        await asyncio.wait_for(asyncio.Queue().get(), 0.001)
    except TimeoutError:
        out.append('timeout')
    assert out[-1] == 'timeout'
asyncio.run(getters_in_order())

async def shutdown():
    q = asyncio.Queue()
    q.put_nowait(1)
    q.shutdown()
    assert raises(asyncio.QueueShutDown, q.put_nowait, 2) == ''
    assert await q.get() == 1
    assert raises(asyncio.QueueShutDown, q.get_nowait) == ''
    q = asyncio.Queue()
    t = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    try:
        await t
    except asyncio.QueueShutDown:
        return 'down'
assert asyncio.run(shutdown()) == 'down'

# Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier.
import asyncio

log = []
def raises(exc, f, *args):
    try:
        f(*args)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

async def locks():
    lock = asyncio.Lock()
    assert not lock.locked() and repr(lock).startswith('<asyncio.locks.Lock object at 0x') and repr(lock).endswith(' [unlocked]>')
    assert raises(RuntimeError, lock.release) == 'Lock is not acquired.'
    assert await lock.acquire() is True and lock.locked() and repr(lock).endswith(' [locked]>')
    lock.release()
    async def enter(name):
        async with lock as nothing:
            assert nothing is None
            log.append(f'{name} in')
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log.append(f'{name} out')
    await asyncio.gather(*[enter(n) for n in 'abc'])
    assert log == ['a in', 'a out', 'b in', 'b out', 'c in', 'c out']
    # fair, and a cancelled waiter is passed over
    log.clear()
    await lock.acquire()
    tasks = [asyncio.create_task(enter(n)) for n in 'xyz']
    await asyncio.sleep(0)
    assert repr(lock).endswith(' [locked, waiters:3]>')
    tasks[0].cancel()
    lock.release()
    await asyncio.wait(tasks)
    assert log == ['y in', 'y out', 'z in', 'z out'] and tasks[0].cancelled() and not lock.locked()
    try:
        async with lock:
            raise KeyError
    except KeyError:
        assert not lock.locked()
    try:
        with lock:
            pass
    except TypeError as e:
        assert "'asyncio.locks.Lock' object does not support the context manager protocol (missed __exit__ method)" in str(e)
asyncio.run(locks())

async def events():
    event = asyncio.Event()
    assert not event.is_set() and repr(event).endswith(' [unset]>')
    async def waiter(n):
        assert await event.wait() is True
        log.append(n)
    log.clear()
    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    assert log == [] and repr(event).endswith(' [unset, waiters:3]>')
    event.set()
    event.set()
    assert event.is_set() and repr(event).endswith(' [set, waiters:3]>')
    await asyncio.gather(*tasks)
    assert log == [0, 1, 2] and await event.wait() is True
    event.clear()
    assert not event.is_set()
    try:
        await asyncio.wait_for(event.wait(), 0.001)
    except TimeoutError:
        log.append('timeout')
    assert log[-1] == 'timeout' and repr(event).endswith(' [unset]>')
asyncio.run(events())

async def conditions():
    cond = asyncio.Condition()
    assert not cond.locked() and repr(cond).endswith(' [unlocked]>')
    assert raises(RuntimeError, cond.notify) == 'cannot notify on un-acquired lock'
    assert raises(RuntimeError, cond.notify_all) == 'cannot notify on un-acquired lock'
    try:
        await cond.wait()
    except RuntimeError as e:
        assert str(e) == 'cannot wait on un-acquired lock'
    ready = []
    async def waits(n):
        async with cond:
            await cond.wait()
            log.append(n)
    log.clear()
    tasks = [asyncio.create_task(waits(n)) for n in range(4)]
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
    await asyncio.sleep(0.001)
    assert log == [0]
    async with cond:
        cond.notify(2)
    await asyncio.sleep(0.001)
    assert log == [0, 1, 2]
    async with cond:
        cond.notify_all()
    await asyncio.gather(*tasks)
    assert log == [0, 1, 2, 3] and not cond.locked()
    async def wants(n):
        async with cond:
            assert await cond.wait_for(lambda: len(ready) >= n) is True
            log.append(f'ready {n}')
    log.clear()
    tasks = [asyncio.create_task(wants(n)) for n in (2, 1)]
    for i in range(2):
        await asyncio.sleep(0)
        async with cond:
            ready.append(i)
            cond.notify_all()
        await asyncio.sleep(0.001)
    await asyncio.gather(*tasks)
    assert log == ['ready 1', 'ready 2']
    async with cond:
        try:
            await asyncio.wait_for(cond.wait(), 0.001)
        except TimeoutError:
            assert cond.locked()
asyncio.run(conditions())

async def semaphores():
    sem = asyncio.Semaphore(2)
    assert repr(sem).endswith(' [unlocked, value:2]>') and not sem.locked()
    inside = most = 0
    async def enter(n):
        nonlocal inside, most
        async with sem:
            inside += 1
            most = max(most, inside)
            log.append(n)
            await asyncio.sleep(0.001)
            inside -= 1
    log.clear()
    await asyncio.gather(*[enter(n) for n in range(6)])
    assert most == 2 and log == [0, 1, 2, 3, 4, 5]
    await sem.acquire()
    await sem.acquire()
    assert sem.locked() and repr(sem).endswith(' [locked]>')
    t = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    assert not t.done()
    sem.release()
    assert await t is True
    t = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    t.cancel()
    sem.release()
    await asyncio.wait([t])
    assert t.cancelled() and not sem.locked()
    assert raises(ValueError, asyncio.Semaphore, -1) == 'Semaphore initial value must be >= 0'
    bounded = asyncio.BoundedSemaphore(1)
    assert raises(ValueError, bounded.release) == 'BoundedSemaphore released too many times'
    async with bounded:
        assert bounded.locked()
    assert raises(ValueError, bounded.release) == 'BoundedSemaphore released too many times'
    sem = asyncio.Semaphore()
    sem.release()
    assert sem._value == 2
asyncio.run(semaphores())

async def barriers():
    barrier = asyncio.Barrier(3)
    assert barrier.parties == 3 and barrier.n_waiting == 0 and not barrier.broken
    assert repr(barrier).endswith(' [filling, waiters:0/3]>')
    assert raises(ValueError, asyncio.Barrier, 0) == 'parties must be >= 1'
    log.clear()
    async def arrive(n, delay):
        await asyncio.sleep(delay)
        log.append(f'{n} arrives')
        position = await barrier.wait()
        log.append(f'{n} passes')
        return position
    positions = await asyncio.gather(arrive('a', 0.02), arrive('b', 0), arrive('c', 0.01))
    assert sorted(positions) == [0, 1, 2]
    assert log[:3] == ['b arrives', 'c arrives', 'a arrives'] and len(log) == 6
    async def managed(n):
        async with barrier as position:
            log.append(position)
    log.clear()
    await asyncio.gather(*[managed(n) for n in range(3)])
    assert sorted(log) == [0, 1, 2]
    t = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0.001)
    assert barrier.n_waiting == 1
    await barrier.abort()
    assert barrier.broken
    try:
        await t
    except asyncio.BrokenBarrierError:
        log.append('broken')
    assert log[-1] == 'broken'
    await barrier.reset()
    assert not barrier.broken
asyncio.run(barriers())

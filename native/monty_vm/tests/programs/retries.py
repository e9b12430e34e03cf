"""Concurrency patterns: retries with backoff, rate limits, a supervisor, pub/sub channels, async iteration, exception groups."""
import asyncio
import functools
from collections import deque
from contextlib import asynccontextmanager, suppress
from typing import AsyncIterator, Awaitable, Callable


class Flaky(Exception): ...
class Fatal(RuntimeError):
    def __init__(self, code, msg="fatal"):
        super().__init__(code, msg)
        self.code = code


def retry(times, *, exceptions=(Flaky,), delay=0.001):
    def deco(f):
        @functools.wraps(f)
        async def wrapper(*a, **k):
            errors = []
            for attempt in range(1, times + 1):
                try:
                    return await f(*a, **k)
                except exceptions as e:
                    e.add_note(f"attempt {attempt}")
                    errors.append(e)
                    await asyncio.sleep(delay * 2 ** attempt)
            raise ExceptionGroup(f"{f.__name__} failed {times} times", errors)
        return wrapper
    return deco


calls = {}

@retry(3)
async def fetch(name, fail):
    calls[name] = calls.get(name, 0) + 1
    if calls[name] <= fail:
        raise Flaky(name)
    if fail < 0:
        raise Fatal(7)
    return f"{name}:{calls[name]}"


class Channel:
    def __init__(self): self._items, self._event, self.closed = deque(), asyncio.Event(), False
    def put(self, x): self._items.append(x); self._event.set()
    def close(self): self.closed = True; self._event.set()
    def __aiter__(self): return self
    async def __anext__(self):
        while not self._items:
            if self.closed: raise StopAsyncIteration
            self._event.clear()
            await self._event.wait()
        return self._items.popleft()


async def batched(source, n) -> AsyncIterator[list]:
    batch = []
    try:
        async for x in source:
            batch.append(x)
            if len(batch) == n:
                yield batch
                batch = []
        if batch: yield batch
    finally:
        print("batcher done")


@asynccontextmanager
async def supervised(*coros):
    tasks = [asyncio.ensure_future(c) for c in coros]
    try:
        yield tasks
    finally:
        for t in tasks: t.cancel()
        res = await asyncio.gather(*tasks, return_exceptions=True)
        print("supervised:", [type(r).__name__ if isinstance(r, BaseException) else r for r in res])


async def forever(log):
    try:
        while True:
            await asyncio.sleep(0.001); log.append(1)
    finally:
        await asyncio.shield(asyncio.sleep(0.001))


async def main():
    print(await asyncio.gather(fetch("a", 0), fetch("b", 2)))
    try:
        await fetch("c", 9)
    except* Flaky as eg:
        print(eg.message, [(str(e), e.__notes__) for e in eg.exceptions], repr(eg))
    try:
        await fetch("d", -1)
    except Fatal as e:
        print(repr(e), e.code, str(e))
    ch = Channel()
    async def produce():
        for i in range(7):
            ch.put(i); await asyncio.sleep(0)
        ch.close()
    log = []
    async with supervised(produce(), forever(log)) as ts:
        print([b async for b in batched(ch, 3)], ts[0].done(), ts[1].done())
    sem, peak, active = asyncio.Semaphore(2), 0, 0
    async def limited(i):
        nonlocal peak, active
        async with sem:
            active += 1; peak = max(peak, active)
            await asyncio.sleep(0.001); active -= 1
            return i * i
    print([await f for f in asyncio.as_completed([limited(i) for i in range(1)])], sorted([await t for t in map(asyncio.create_task, map(limited, range(4)))]), peak)
    try:
        async with asyncio.TaskGroup() as tg:
            async def bad(n):
                await asyncio.sleep(0)
                raise (ValueError if n % 2 else KeyError)(n)
            for n in range(3): tg.create_task(bad(n))
    except BaseExceptionGroup as eg:
        match, rest = eg.split(KeyError)
        print(match, match.exceptions, rest.exceptions, eg.subgroup(lambda e: e.args == (1,)))
    barrier = asyncio.Barrier(3)
    async def meet(i): await asyncio.sleep(0.001 * i); return await barrier.wait()
    print(sorted(await asyncio.gather(*(meet(i) for i in range(3)))))
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.002, fut.set_result, "later")
    fut.add_done_callback(lambda f: print("callback", f.result()))
    print(await fut, fut)
    t = asyncio.current_task()
    print(t.get_name(), t.get_coro().__name__, len(asyncio.all_tasks()))
    try:
        async with asyncio.timeout(0.005) as cm:
            with suppress(ZeroDivisionError): 1 / 0
            await asyncio.sleep(1)
    except TimeoutError: print("expired", cm.expired())
    return "result"


print(asyncio.run(main()))
async def boom(): raise Fatal(3)
try: asyncio.run(boom())
except Fatal as e: print(e.args)
try: asyncio.run(lambda: 3)
except (TypeError, ValueError) as e: print(type(e).__name__, e)

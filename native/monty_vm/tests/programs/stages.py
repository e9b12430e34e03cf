"""An asyncio pipeline: producers, workers, a collector, with back pressure and cancellation."""
import asyncio
from dataclasses import dataclass, field
from collections import defaultdict
import contextlib


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    payload: dict = field(default_factory=dict, compare=False)


class Stage:
    def __init__(self, name, func, workers=2):
        self.name = name
        self.func = func
        self.inbox: asyncio.Queue = asyncio.Queue(maxsize=3)
        self.outbox: asyncio.Queue | None = None
        self.workers = workers
        self.stats = defaultdict(int)

    async def worker(self, i):
        while True:
            item = await self.inbox.get()
            try:
                if item is None:
                    return
                result = await self.func(item)
                self.stats['ok'] += 1
                if self.outbox is not None and result is not None:
                    await self.outbox.put(result)
            except ValueError as e:
                self.stats['error'] += 1
                print(f"  [{self.name}/{i}] dropped {item!r}: {e}")
            finally:
                self.inbox.task_done()

    async def run(self):
        async with asyncio.TaskGroup() as tg:
            for i in range(self.workers):
                tg.create_task(self.worker(i), name=f"{self.name}-{i}")

    async def stop(self):
        for _ in range(self.workers):
            await self.inbox.put(None)


async def parse(text):
    await asyncio.sleep(0.001)
    key, _, value = text.partition("=")
    if not value:
        raise ValueError(f"bad record {text!r}")
    return Job(len(value), key, {"value": value})


async def enrich(job):
    await asyncio.sleep(0.002 if job.priority % 2 else 0.001)
    job.payload["upper"] = job.payload["value"].upper()
    return job


results = []


async def store(job):
    results.append(job)


async def ticker(counter):
    try:
        while True:
            counter["ticks"] += 1
            await asyncio.sleep(0.001)
    except asyncio.CancelledError:
        print("ticker cancelled")
        raise


async def main():
    stages = [Stage("parse", parse), Stage("enrich", enrich, 3), Stage("store", store, 1)]
    for a, b in zip(stages, stages[1:]):
        a.outbox = b.inbox
    counter = {"ticks": 0}
    tick = asyncio.create_task(ticker(counter))
    runners = [asyncio.create_task(s.run()) for s in stages]
    for line in ["a=1", "b=22", "broken", "c=333", "d=4444", "e", "f=666666"]:
        await stages[0].inbox.put(line)
    for s, r in zip(stages, runners):
        await s.stop()
        await r
    tick.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await tick
    print(sorted(results))
    print([(s.name, dict(s.stats)) for s in stages])
    print(counter["ticks"] > 2, tick.cancelled(), tick.done())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.Event().wait()
    except TimeoutError as e:
        print("timeout", repr(e), type(e.__cause__))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.005)
    except asyncio.TimeoutError as e:
        print("wait_for", repr(e))
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0.001, 0.2)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    for p in pending:
        p.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(parse("nope"))
            tg.create_task(parse("nope2"))
            tg.create_task(asyncio.sleep(10))
    except* ValueError as eg:
        print(eg, [str(e) for e in eg.exceptions])


asyncio.run(main())

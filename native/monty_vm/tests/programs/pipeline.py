"""An asynchronous data pipeline: sources, filters and sinks joined by queues, with time limits, retries and cancellation."""
import asyncio
import enum
import functools
import itertools
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

T = TypeVar("T")
TICK = 0.001


class Log:
    """Lines in the order in which things happened, with a logical clock."""

    def __init__(self):
        self.lines, self.counter = [], itertools.count(1)

    def __call__(self, who, what="", *details):
        self.lines.append((next(self.counter), who, what, details))

    def dump(self, title):
        print(f"--- {title} ({len(self.lines)} events)")
        for number, who, what, details in self.lines:
            print(f"{number:>4} {who:<13}{what}", *details)
        self.__init__()


log = Log()


class Priority(enum.IntEnum):
    LOW = 3
    NORMAL = 2
    HIGH = 1

    @classmethod
    def of(cls, text):
        return cls[text.upper()] if text.upper() in cls.__members__ else cls.NORMAL


class Reading(NamedTuple):
    sensor: str
    value: float
    priority: Priority = Priority.NORMAL

    def scaled(self, factor):
        return self._replace(value=self.value * factor)


class SensorError(Exception):
    def __init__(self, sensor, reason):
        super().__init__(f"sensor {sensor}: {reason}")
        self.sensor = sensor


class Overload(SensorError):
    pass


class Stage(Protocol):
    name: str

    async def run(self) -> Any: ...


_STOP = object()


class Channel(Generic[T]):
    """A queue that can be closed, and that is an asynchronous iterator."""

    def __init__(self, size=0):
        self._queue = asyncio.Queue(size)
        self.passed = 0

    async def send(self, item):
        await self._queue.put(item)

    async def close(self):
        await self._queue.put(_STOP)

    def __aiter__(self):
        return self

    async def __anext__(self) -> T:
        item = await self._queue.get()
        self._queue.task_done()
        if item is _STOP:
            raise StopAsyncIteration
        self.passed += 1
        return item

    async def __aenter__(self):
        log("channel", "open", self._queue.maxsize)
        return self

    async def __aexit__(self, kind, error, trace):
        log("channel", "closed by", kind.__name__ if kind else "nobody")
        await self.close()
        return False


async def readings(sensor, values, *, delay=1) -> AsyncIterator[Reading]:
    """Asynchronous generator with a finally."""
    log(sensor, "starts")
    try:
        for i, value in enumerate(values):
            await asyncio.sleep(delay * TICK)
            if value is None:
                raise SensorError(sensor, f"no value at {i}")
            yield Reading(sensor, value, Priority.of("high" if value > 50 else "low" if value < 10 else "medium"))
    finally:
        log(sensor, "ends")


async def windows(source: AsyncIterable[T], size: int) -> AsyncIterator[tuple[T, ...]]:
    window = deque(maxlen=size)
    async for item in source:
        window.append(item)
        if len(window) == size:
            yield tuple(window)


def stage(function: Callable[..., Awaitable]) -> Callable[..., Awaitable]:
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        task = asyncio.current_task()
        task.set_name(f"{function.__name__}:{kwargs.pop('label', '?')}")
        log(task.get_name(), "begin")
        try:
            result = await function(*args, **kwargs)
        except asyncio.CancelledError as error:
            log(task.get_name(), "cancelled", *error.args)
            raise
        except Exception as error:
            log(task.get_name(), "failed", repr(error))
            raise
        else:
            log(task.get_name(), "done", result)
            return result

    return wrapper


@stage
async def produce(source, channel):
    count = 0
    async for reading in source:
        await channel.send(reading)
        count += 1
    return count


@stage
async def consume(channel, sink, transform=None):
    async for reading in channel:
        sink.append(transform(reading) if transform else reading)
    return len(sink)


async def simple():
    sink = []
    async with asyncio.TaskGroup() as group:
        async with Channel(2) as channel:
            reader = group.create_task(consume(channel, sink, lambda r: r.scaled(0.5), label="half"))
            writers = [
                group.create_task(produce(readings("hot", [60, 70, 80]), channel, label="a")),
                group.create_task(produce(readings("cold", [5, 15, 3, 20], delay=2.2), channel, label="b")),
            ]
            print("pending:", sorted(t.get_name() for t in writers), [t.done() for t in writers])
            await asyncio.wait(writers)
    print("results:", reader.result(), [w.result() for w in writers], channel.passed)
    for reading in sorted(sink, key=lambda r: (r.priority, r.value)):
        print("  ", reading)
    print(Counter(r.priority.name for r in sink).most_common())


async def failing():
    async def forever(name):
        try:
            while True:
                await asyncio.sleep(50 * TICK)
        finally:
            log(name, "cleaned up")

    channel, sink = Channel(), []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(forever("watchdog"))
            group.create_task(produce(readings("weak", [1, None, 3], delay=0), channel, label="weak"))
            group.create_task(produce(readings("dead", [None], delay=0), channel, label="dead"))
    except* Overload:
        print("not reached")
    except* SensorError as caught:
        print(f"{caught.message}: {len(caught.exceptions)}")
        for error in caught.exceptions:
            print("  ", error.sensor, "|", error)
    reader = asyncio.create_task(consume(channel, sink, label="late"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(reader.cancel("nobody sends"), sink)
    try:
        await reader
    except asyncio.CancelledError as e:
        print(repr(e), reader.cancelled(), asyncio.current_task().cancelling())


class Pool:
    """A limited number of workers at once, with the highest number that was seen."""

    def __init__(self, limit):
        self.semaphore = asyncio.BoundedSemaphore(limit)
        self.lock = asyncio.Lock()
        self.active = self.peak = 0
        self.by_worker = defaultdict(list)

    async def work(self, name, cost):
        async with self.semaphore:
            async with self.lock:
                self.active += 1
                self.peak = max(self.peak, self.active)
            await asyncio.sleep(cost * TICK)
            self.active -= 1
            self.by_worker[name[0]].append(cost)
            return f"{name}={cost**2}"


async def pooling():
    pool = Pool(3)
    jobs = [pool.work(f"{c}{i}", cost) for i, (c, cost) in enumerate(zip(itertools.cycle("xy"), [5, 1, 4, 2, 3, 1, 2]))]
    print(await asyncio.gather(*jobs))
    print("peak", pool.peak, "active", pool.active, {k: sorted(v) for k, v in sorted(pool.by_worker.items())})
    try:
        pool.semaphore.release()
    except ValueError as e:
        print("release:", e)

    async def turns(name, count):
        for _ in range(count):
            await asyncio.sleep(0)
        return f"{name}={count}"

    done = [await t for t in asyncio.as_completed([turns(n, c) for n, c in {"p": 9, "q": 1, "r": 5}.items()])]
    print("completed:", done)


async def timing():
    async def slow(n, result="finished"):
        await asyncio.sleep(n * TICK)
        return result

    for n in (1, 4000):
        try:
            print(n, await asyncio.wait_for(slow(n), 150 * TICK))
        except TimeoutError as e:
            print(n, "timed out", type(e).__name__, e.args)
    try:
        async with asyncio.timeout(5 * TICK) as outer:
            async with asyncio.timeout(5000 * TICK) as inner:
                await slow(3000)
    except TimeoutError as e:
        print("outer" if outer.expired() else "", "inner" if inner.expired() else "not inner", type(e.__cause__).__name__)
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 1)
        print(await slow(1, result="in time"), limit.expired())
    done, pending = await asyncio.wait([asyncio.create_task(slow(n, n), name=f"s{n}") for n in (1, 2, 3000)], timeout=200 * TICK)
    print(sorted(t.result() for t in done), [t.get_name() for t in pending])
    for task in pending:
        print(task.cancel("too late"), task.cancelled(), task.cancelling())
    results = await asyncio.gather(*pending, slow(0), return_exceptions=True)
    print([repr(r) for r in results])


async def shielding():
    finished = asyncio.Event()

    async def important():
        await asyncio.sleep(3 * TICK)
        finished.set()
        return "kept"

    inner = asyncio.ensure_future(important())

    async def caller():
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError:
            log("caller", "cancelled, but the inner task is", "done" if inner.done() else "still running")
            raise

    task = asyncio.create_task(caller())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled:", repr(e), task.cancelled(), inner.done())
    await finished.wait()
    print(await inner, inner.result(), inner.exception())
    try:
        inner.set_result(1)
    except Exception as e:
        print(type(e).__name__, e)


def retrying(times):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args):
            errors = []
            for attempt in range(times):
                try:
                    return await function(*args, attempt)
                except SensorError as e:
                    errors.append(e)
                    await asyncio.sleep(2**attempt * TICK)
            raise ExceptionGroup(f"{function.__name__}{args} gave up", errors)

        return wrapper

    return decorate


@retrying(3)
async def fetch(name, attempt):
    if len(name) > attempt:
        raise (Overload if attempt == 1 else SensorError)(name, f"attempt {attempt}")
    return f"{name} after {attempt}"


@dataclass(order=True)
class Job:
    priority: Priority
    name: str = field(compare=False)


async def scheduling():
    queue = asyncio.PriorityQueue()
    for name, priority in {"mail": "low", "alarm": "high", "backup": "unknown", "page": "HIGH"}.items():
        queue.put_nowait(Job(Priority.of(priority), name))
    order = []
    while not queue.empty():
        job = await queue.get()
        order.append(f"{job.name}/{job.priority.name}")
        queue.task_done()
    await queue.join()
    print(order, queue.qsize())
    stack = asyncio.LifoQueue(maxsize=2)
    stack.put_nowait(1)
    stack.put_nowait(2)
    for action in (lambda: stack.put_nowait(3), stack.get_nowait, stack.get_nowait, stack.get_nowait):
        try:
            print(action(), end=" ")
        except (asyncio.QueueFull, asyncio.QueueEmpty) as e:
            print(type(e).__name__, end=" ")
    print()
    print(await asyncio.gather(fetch("ab"), fetch("a"), fetch(""), fetch("abc"), return_exceptions=True))


async def streaming():
    squares = [pair async for pair in windows(readings("w", range(3, 9)), 3) if pair[0].value % 2]
    print([[r.value for r in pair] for pair in squares])
    source = readings("closing", itertools.count(7))
    total = 0
    async for reading in source:
        total += reading.value
        if total > 30:
            break
    await source.aclose()
    print("total", total, "then", await anext(source, "exhausted"))
    echo = conversation()
    print(await echo.asend(None), await echo.asend("hello"), await echo.athrow(KeyError("odd")), await echo.asend(5))
    try:
        await echo.asend("stop")
    except StopAsyncIteration:
        print("the conversation is over")
    print({r.sensor: {v async for v in doubled(r.value)} async for r in readings("dict", [1, 2])})


async def conversation():
    answer = "ready"
    while True:
        try:
            said = yield answer
        except KeyError as e:
            answer = f"caught {e}"
        else:
            if said == "stop":
                return
            answer = f"{said!r}?"


async def doubled(n):
    for i in range(2):
        yield n * 2 + i
        await asyncio.sleep(0)


async def main():
    for step in (simple, failing, pooling, timing, shielding, scheduling, streaming):
        print("===", step.__name__)
        await step()
        if log.lines:
            log.dump(step.__name__)
    barrier, condition, ready = asyncio.Barrier(3), asyncio.Condition(), []

    async def member(name):
        position = await barrier.wait()
        async with condition:
            await condition.wait_for(lambda: len(ready) == name)
            ready.append(name)
            condition.notify_all()
        return position

    print("=== together", sorted(await asyncio.gather(*map(member, range(3)))), ready)
    print(len(asyncio.all_tasks()), asyncio.current_task().get_name().startswith("Task-"))
    return "finished"


print(asyncio.run(main()))
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
coroutine = main()
print(type(coroutine).__name__, coroutine.__qualname__, asyncio.iscoroutine(coroutine))
coroutine.close()

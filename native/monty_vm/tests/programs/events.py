"""An event system: weak subscriptions, priorities, decorators, wildcards, async handlers, history."""
import asyncio
import inspect
import itertools
import weakref
from collections import defaultdict, deque
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType, SimpleNamespace, MethodType
import operator
import copy


class Priority(IntEnum):
    LOW = 0
    NORMAL = 5
    HIGH = 10


@dataclass(frozen=True, slots=True)
class Event:
    name: str
    data: MappingProxyType = field(default_factory=lambda: MappingProxyType({}))
    seq: int = field(default_factory=itertools.count(1).__next__, compare=False)

    def __getattr__(self, key):
        try:
            return self.data[key]
        except KeyError:
            raise AttributeError(f"event {self.name!r} has no {key!r}") from None


class Subscription:
    def __init__(self, handler, priority):
        self.priority = priority
        self._ref = weakref.WeakMethod(handler) if isinstance(handler, MethodType) else (lambda h=handler: h)
    def __call__(self): return self._ref()
    def __repr__(self): return f"<sub {getattr(self(), '__qualname__', None)} p={self.priority.name}>"


class Bus:
    def __init__(self):
        self._subs = defaultdict(list)
        self.history = deque(maxlen=4)
        self.errors = []

    def on(self, name, priority=Priority.NORMAL):
        def register(handler):
            subs = self._subs[name]
            subs.append(Subscription(handler, priority))
            subs.sort(key=operator.attrgetter("priority"), reverse=True)
            return handler
        return register

    def _match(self, name):
        yield from self._subs.get(name, ())
        parts = name.split(".")
        for i in range(len(parts) - 1, -1, -1):
            yield from self._subs.get(".".join(parts[:i] + ["*"]), ())

    async def emit(self, name, **data):
        event = Event(name, MappingProxyType(data))
        self.history.append(event)
        count = 0
        for sub in self._match(name):
            handler = sub()
            if handler is None:
                continue
            try:
                result = handler(event)
                if inspect.isawaitable(result):
                    result = await result
            except Exception as e:
                self.errors.append((sub, e))
            else:
                count += 1
                if result is StopIteration:
                    break
        return count


bus = Bus()


class Auditor:
    def __init__(self, bus):
        self.seen = []
        bus.on("user.*", Priority.LOW)(self.record)
    def record(self, event): self.seen.append((event.name, dict(event.data)))


@bus.on("user.login", Priority.HIGH)
async def greet(event):
    await asyncio.sleep(0)
    print("hello", event.who)

@bus.on("user.login")
def fail(event):
    return event.missing

@bus.on("*")
def everything(event):
    print("*", event.name, event.seq)
    return StopIteration


async def main():
    auditor = Auditor(bus)
    print(await bus.emit("user.login", who="ann"), await bus.emit("user.logout", who="ann"), await bus.emit("disk.full", free=0))
    print(auditor.seen, list(bus._subs))
    print([(s, type(e).__name__, str(e)) for s, e in bus.errors])
    results = await asyncio.gather(*(bus.emit(f"n.{i}") for i in range(4)), return_exceptions=True)
    print(results, [e.name for e in bus.history])
    e = bus.history[-1]
    try:
        e.name = "x"
    except AttributeError as err:
        print(type(err).__name__, err)
    try:
        e.data["k"] = 1
    except TypeError as err:
        print(err)
    print(repr(e), e == copy.copy(e), Event("n.3", MappingProxyType({})) == e)
    ns = SimpleNamespace(bus=None, n=3)
    ns.n += 1
    print(ns, vars(ns), bus._subs["user.login"])
    lock, order = asyncio.Lock(), []
    async def crit(i):
        async with lock:
            order.append(i); await asyncio.sleep(0); order.append(i)
    await asyncio.gather(*map(crit, range(3)))
    print(order)
    cond = asyncio.Condition()
    async def waiter():
        async with cond:
            await cond.wait_for(lambda: len(order) > 6)
            return "woken"
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with cond:
        order.append(99); cond.notify_all()
    print(await t)
    q = asyncio.PriorityQueue()
    for p in (3, 1, 2): q.put_nowait((p, str(p)))
    print([q.get_nowait() for _ in range(3)], q.empty())
    async for x in agen(3): print(x, end=" ")
    print([x async for x in agen(4) if x % 2])


async def agen(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)

asyncio.run(main())

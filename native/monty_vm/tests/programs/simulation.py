"""A discrete-event simulation of a small factory: processes are generators, plug-ins are classes, and the state can be copied and rewound."""

import abc
import copy
import functools
import itertools as it
import operator as op
import sys
from collections import ChainMap, Counter, deque, namedtuple
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, MutableSequence
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
from functools import cached_property, lru_cache, partial, reduce, singledispatch, total_ordering, wraps
from types import GeneratorType, SimpleNamespace


# --- numbers that look random ---------------------------------------------------------------------------------------------------


def randoms(seed: int) -> Generator[int, int | None, None]:
    """A linear congruential generator; what is sent is the new seed."""
    state = seed
    while True:
        state = (state * 1103515245 + 12345) % 2**31
        if (new := (yield state >> 16)) is not None:
            state = new


class Dice:
    def __init__(self, seed):
        self.seed, self.rolls = seed, randoms(seed)

    def __call__(self, low, high):
        return low + next(self.rolls) % (high - low + 1)

    def __deepcopy__(self, memo):
        return Dice(self.seed)

    def reseed(self, seed):
        return self.rolls.send(seed)


# --- context variables by closures --------------------------------------------------------------------------------------------------


def variable(default=None):
    values = [default]

    def get():
        return values[-1]

    @contextmanager
    def bound(value):
        values.append(value)
        try:
            yield value
        finally:
            values.pop()

    get.bound = bound
    get.depth = lambda: len(values) - 1
    return get


clock, verbosity = variable(0), variable(1)


def trace(*words, level=1, end="\n"):
    if level <= verbosity():
        print(f"{clock():>5.1f} " + " ".join(map(str, words)), end=end)


# --- the kernel ---------------------------------------------------------------------------------------------------------------------


class Interrupt(Exception):
    def __init__(self, cause):
        super().__init__(cause)
        self.cause = cause


class Delay(namedtuple("Delay", "time")):
    __slots__ = ()

    def __new__(cls, time):
        if time < 0:
            raise ValueError(f"negative delay {time}")
        return super().__new__(cls, time)


@total_ordering
class Event:
    counter = it.count()
    __slots__ = "time", "number", "process", "value", "cancelled", "__dict__"

    def __init__(self, time, process, value=None):
        self.time, self.process, self.value, self.cancelled = time, process, value, False
        self.number = next(self.counter)

    def __lt__(self, other):
        return (self.time, self.number) < (other.time, other.number)

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__


class Agenda(MutableSequence):
    """Events in the order of their time, kept so by insertion."""

    def __init__(self, events=()):
        self._events = sorted(events)

    def insert(self, index, event):
        raise TypeError("an agenda decides itself where events go")

    def append(self, event):
        low, high = 0, len(self._events)
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if event < self._events[middle] else (middle + 1, high)
        self._events.insert(low, event)

    def __getitem__(self, i):
        return self._events[i]

    def __setitem__(self, i, event):
        raise TypeError("events do not change their places")

    def __delitem__(self, i):
        del self._events[i]

    def __len__(self):
        return sum(not e.cancelled for e in self._events)


class Process:
    def __init__(self, world, generator, name):
        if not isinstance(generator, GeneratorType):
            raise TypeError(f"a process is a generator, not {type(generator).__name__}")
        self.world, self.generator, self.name, self.pending, self.result = world, generator, name, None, ...

    @property
    def alive(self):
        return self.result is ...

    def resume(self, value=None, error=None):
        self.pending = None
        try:
            wish = self.generator.throw(error) if error else self.generator.send(value)
        except StopIteration as stop:
            self.result = stop.value
            trace(f"{self.name} ended", *[] if stop.value is None else [f"with {stop.value!r}"])
        except Interrupt as interrupt:
            self.result = interrupt
            trace(f"{self.name} gave up: {interrupt}")
        else:
            self.world.serve(self, wish)

    def interrupt(self, cause):
        if self.pending:
            self.pending.cancelled = True
        self.world.schedule(self, 0, Interrupt(cause))

    def __repr__(self):
        return f"<{self.name}{'' if self.alive else ' done'}>"


class Store:
    """Things that processes put and get; who finds nothing waits."""

    def __init__(self, name, items=(), capacity=3):
        self.name, self.items, self.capacity = name, deque(items), capacity
        self.getters, self.putters = deque(), deque()

    def __repr__(self):
        return f"{self.name}{list(self.items)}"


Get, Put = namedtuple("Get", "store"), namedtuple("Put", "store item")


class World:
    def __init__(self, seed=1):
        self.agenda, self.now, self.dice, self.processes, self.steps = Agenda(), 0, Dice(seed), [], 0

    def start(self, generator, name=None):
        process = Process(self, generator, name or generator.__name__)
        self.processes.append(process)
        self.schedule(process, 0)
        return process

    def schedule(self, process, delay, value=None):
        process.pending = Event(self.now + delay, process, value)
        self.agenda.append(process.pending)

    def serve(self, process, wish):
        match wish:
            case Delay(time) | int(time) | float(time):
                self.schedule(process, time)
            case Get(Store(items=[_, *_]) as store):
                self.schedule(process, 0, store.items.popleft())
                if store.putters:
                    other, item = store.putters.popleft()
                    store.items.append(item)
                    self.schedule(other, 0)
            case Get(store):
                store.getters.append(process)
            case Put(store, item) if store.getters:
                self.schedule(store.getters.popleft(), 0, item)
                self.schedule(process, 0)
            case Put(store, item) if len(store.items) < store.capacity:
                store.items.append(item)
                self.schedule(process, 0)
            case Put(store, item):
                store.putters.append((process, item))
            case GeneratorType() as child:
                process.generator = chained(child, process.generator)
                self.schedule(process, 0)
            case _:
                process.resume(error=TypeError(f"cannot wait for {wish!r}"))

    def run(self, until=float("inf")):
        while self.agenda and self.agenda[0].time <= until:
            event = self.agenda.pop(0)
            if event.cancelled:
                continue
            self.now, self.steps = event.time, self.steps + 1
            with clock.bound(self.now):
                error = event.value if isinstance(event.value, Exception) else None
                event.process.resume(None if error else event.value, error)
        return self.now


def chained(child, parent):
    """Runs the child as a part of the parent, which gets its result."""
    result = yield from child
    wish = parent.send(result)
    while True:
        try:
            value = yield wish
        except Exception as e:
            wish = parent.throw(e)
        else:
            try:
                wish = parent.send(value)
            except StopIteration as stop:
                return stop.value


# --- the factory -------------------------------------------------------------------------------------------------------------------


class Machine(abc.ABC):
    registry: dict[str, type["Machine"]] = {}
    speed = 1.0

    def __init_subclass__(cls, /, key=None, **traits):
        super().__init_subclass__()
        for trait, value in traits.items():
            setattr(cls, trait, value)
        if key:
            if key in Machine.registry:
                raise LookupError(f"{key!r} is {Machine.registry[key].__name__} already")
            Machine.registry[key] = cls

    @classmethod
    def make(cls, specification, *args):
        key, _, options = specification.partition(":")
        try:
            made = cls.registry[key](*args)
        except KeyError as e:
            raise LookupError(f"no machine {key!r}, there are {', '.join(sorted(cls.registry))}") from e
        vars(made).update((k, int(v)) for k, v in (o.split("=") for o in options.split(",") if o))
        return made

    def __init__(self, source, target):
        self.source, self.target, self.done = source, target, 0

    @abc.abstractmethod
    def transform(self, part): ...

    @property
    @abc.abstractmethod
    def label(self): ...

    def process(self, world):
        while True:
            try:
                part = yield Get(self.source)
                yield Delay(world.dice(1, 3) / self.speed)
                result = self.transform(part)
                if isinstance(result, GeneratorType):
                    result = yield from result
                yield Put(self.target, result)
                self.done += 1
            except Interrupt as e:
                trace(f"{self.label} repaired ({e.cause})")
                yield 2
            except ValueError as e:
                trace(f"{self.label} rejects: {e}")


class Cutter(Machine, key="cut"):
    label = "cutter"

    def transform(self, part):
        if part % 7 == 0:
            raise ValueError(f"part {part} is too hard")
        return f"{part}"


class Painter(Machine, key="paint", speed=2.0, colours=("red", "blue")):
    @property
    def label(self):
        return f"painter/{getattr(self, 'coats', 1)}"

    def transform(self, part):
        for coat in range(getattr(self, "coats", 1)):
            yield 0.5
        return f"{part}-{self.colours[self.done % len(self.colours)]}"


def feeder(world, store, numbers):
    for count, number in enumerate(numbers, 1):
        yield Put(store, number)
        yield (yield from jitter(world))
    return f"{count} parts fed"


def jitter(world):
    yield 0.25
    return world.dice(0, 2)


def saboteur(world, victim, *times):
    for time in times:
        yield Delay(time - world.now)
        trace("sabotage!")
        victim.interrupt(f"at {time}")
    yield "coffee"


class Tree:
    def __init__(self, label, *children):
        self.label, self.children = label, children

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def lines(self, prefix="", last=True, top=True):
        yield prefix + ("" if top else "└─ " if last else "├─ ") + str(self.label)
        for i, child in enumerate(self.children, 1):
            yield from child.lines(prefix + ("" if top else "   " if last else "│  "), i == len(self.children), False)

    @classmethod
    def of(cls, value, name="", depth=3):
        match value:
            case _ if not depth:
                return cls(f"{name}…")
            case {**entries}:
                return cls(f"{name}{{{len(entries)}}}", *(cls.of(v, f"{k}: ", depth - 1) for k, v in entries.items()))
            case [*items] if not isinstance(value, tuple):
                return cls(f"{name}[{len(items)}]", *(cls.of(v, "", depth - 1) for v in items))
            case Machine() | Dice() | SimpleNamespace():
                return cls(f"{name}{type(value).__name__}", *(cls.of(v, f".{k} ", depth - 1) for k, v in sorted(vars(value).items())))
            case _:
                return cls(f"{name}{value if not callable(value) else 'callable'}")


def build(seed=3, parts=9):
    world = World(seed)
    raw, cut, painted = Store("raw"), Store("cut", capacity=1), Store("painted", capacity=99)
    machines = [Machine.make(spec, *stores) for spec, stores in {"cut": (raw, cut), "paint:coats=2": (cut, painted)}.items()]
    running = [world.start(m.process(world), m.label) for m in machines]
    world.start(feeder(world, raw, range(1, parts + 1)), "feeder")
    world.start(saboteur(world, running[0], 5, 9.5), "saboteur")
    return world, machines, (raw, cut, painted)


print("-- the factory")
world, machines, stores = build()
try:
    world.run()
except TypeError as e:
    print("stopped:", e)
print(world.now, world.steps, *stores, [m.done for m in machines], *world.processes)
with verbosity.bound(0):
    again, _, other = build(seed=5, parts=20)
    with suppress(TypeError):
        again.run(until=8)
    print(again.now, again.steps, *other, verbosity.depth(), len(again.agenda))
    print(again.run(until=9), other[-1].items[-1], [p.alive for p in again.processes])
print(*Tree.of({"machines": machines, "world": {"now": world.now, "dice": world.dice}, "empty": [], "x": SimpleNamespace(a=(1, 2))}).lines(), sep="\n")
print(sum(1 for _ in Tree.of([1, [2, [3, [4]]]])), [str(t.label) for t in Tree.of([1, [2, [3, [4]]]])])

print("-- plug-ins and mistakes")
mistakes = {
    "unknown machine": lambda: Machine.make("weld"),
    "abstract": lambda: Machine(1, 2),
    "half abstract": lambda: type("Half", (Machine,), {"transform": len})(1, 2),
    "twice": lambda: type("Again", (Cutter,), {}, key="cut"),
    "bad option": lambda: Machine.make("paint:coats", 1, 2),
    "not a generator": lambda: world.start(feeder, "f"),
    "negative": lambda: Delay(-1),
    "agenda": lambda: world.agenda.insert(0, None),
    "agenda item": lambda: op.setitem(world.agenda, 0, None),
    "closed": lambda: (g := randoms(1), next(g), g.close(), next(g)),
    "send early": lambda: randoms(1).send(5),
    "thrown": lambda: randoms(1).throw(Interrupt, "x") if False else randoms(1).throw(Interrupt("x")),
    "running": lambda: [*(me := (next(me) for _ in [1]))],
    "slot": lambda: Delay(3).__setattr__("time", 4),
    "ordering": lambda: Event(1, None) < 3,
}
for title, action in mistakes.items():
    try:
        print(f"{title}: {action()!r}")
    except Exception as e:
        print(f"{title}: {type(e).__name__}: {e}", f"<- {e.__cause__!r}" if e.__cause__ else "")

print("-- copies")
shared = ["shared"]
original = {"list": [1, [2, 3]], "again": shared, "once more": shared, "dice": Dice(9), "tuple": (1, shared), "set": {1, 2}, "ns": SimpleNamespace(x=[1])}
original["self"] = original
shallow, deep = copy.copy(original), copy.deepcopy(original)
original["list"][1].append(4)
shared.append("changed")
print(shallow["list"], deep["list"], deep["again"], deep["again"] is deep["once more"] is deep["tuple"][1], deep["self"] is deep, shallow["self"] is original)
print(original["dice"](1, 6), deep["dice"](1, 6), shallow["dice"] is original["dice"], deep["ns"] == original["ns"], deep["ns"] is original["ns"])
agenda = Agenda(Event(t, None) for t in (3, 1, 2))
agenda.append(Event(2, None, "late"))
twin = copy.deepcopy(agenda)
twin.pop()
print([e.time for e in agenda], len(twin), agenda[2].value, agenda.index(agenda[1]), agenda[-1] in twin, max(agenda).time, [e.time for e in reversed(agenda)])
try:
    copy.deepcopy(world)
except TypeError as e:
    print("deepcopy:", e)

print("-- coroutines")


def averager():
    total = count = 0
    average = None
    while (value := (yield average)) is not None:
        total += value
        count += 1
        average = total / count
    return SimpleNamespace(count=count, average=average)


def primed(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator

    return wrapper


@primed
def grouped(results):
    while True:
        key = yield
        results[key] = yield from averager()


@primed
def broadcast(*targets):
    try:
        while True:
            message = yield len(targets)
            for target in targets:
                target.send(message)
    finally:
        print("broadcast ends:", [t.close() for t in targets])


@primed
def collect(into):
    with ExitStack() as stack:
        stack.callback(into.append, "end")
        while True:
            try:
                into.append((yield))
            except KeyError as e:
                into.append(f"lost {e}")


results = {}
group = grouped(results)
for key, values in {"a": [1, 2, 6], "b": [10], "c": []}.items():
    group.send(key)
    print([group.send(v) for v in values], group.send(None))
print(results, grouped.__name__, grouped.__wrapped__ is not grouped)
one, two = [], []
with closing(broadcast(collect(one), second := collect(two))) as cast:
    print([cast.send(x) for x in "xy"], second.throw(KeyError("z")), cast.gi_frame is not None, second.gi_running)
print(one, two, cast.gi_frame)


@lru_cache(maxsize=None, typed=True)
def ways(total, *coins):
    if total == 0:
        return 1
    return sum(ways(total - c, *coins[i:]) for i, c in enumerate(coins) if c <= total)


print(ways(50, 25, 10, 5, 1), ways.cache_info(), ways.cache_parameters(), ways(1, 1.0), ways(1, 1))
dice = Dice(42)
window = lambda xs, n: zip(*(it.islice(c, i, None) for i, c in enumerate(it.tee(xs, n))))
sample = [dice(1, 6) for _ in range(60)]
print(Counter(sample).most_common(3), [*it.islice(window(sample, 3), 4)], [(k, len([*g])) for k, g in it.groupby(sample) if k > 4][:5])
print(dice.reseed(7), [*it.islice(map(op.mod, dice.rolls, it.repeat(10)), 5)], [*it.takewhile(lambda x: x != 3, sample)], [*it.compress("abcdef", it.cycle([1, 0]))])
print([*it.accumulate(sample[:8], lambda a, b: a * b % 11, initial=1)], [*it.chain(*it.batched(range(7), 3))][::2], list(it.pairwise("abc")), [*it.filterfalse(op.not_, [0, 1, 2])])
print(reduce(lambda f, g: lambda x: g(f(x)), [partial(op.add, 1), partial(op.mul, 3), str, len])(33), [*map(op.methodcaller("upper"), "ab")], op.attrgetter("gi_code.co_name")(randoms(1)))
settings = ChainMap({"a": 1}, {"a": 2, "b": 3})
settings["c"] = settings.parents["a"] + len(settings)
print(dict(settings), settings.maps[0], [f(2) for f in [lambda x, n=n: x**n for n in range(4)]], [f() for f in [lambda: n for n in range(3)]])

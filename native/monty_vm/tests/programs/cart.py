"""An event-sourced shopping cart: immutable events, a state machine, projections, and commands that are matched by pattern."""
from __future__ import annotations

import enum
import string
from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from enum import CONTINUOUS, UNIQUE, EnumCheck, Flag, IntEnum, IntFlag, StrEnum, auto, nonmember, verify
from functools import partial, partialmethod, reduce, singledispatch, singledispatchmethod
from itertools import count, groupby, islice
from operator import attrgetter, itemgetter, methodcaller
from typing import Any, ClassVar, Literal, NewType, TypedDict, assert_never, get_type_hints

Sku = NewType("Sku", str)
Cents = int


@verify(UNIQUE)
class State(StrEnum):
    EMPTY = auto()
    OPEN = auto()
    PLACED = auto()
    PAID = auto()
    SHIPPED = auto()
    CLOSED = auto()

    @property
    def final(self) -> bool:
        return self is State.CLOSED

    def __rshift__(self, other: State) -> bool:
        return other in TRANSITIONS[self]


TRANSITIONS: dict[State, set[State]] = {
    State.EMPTY: {State.OPEN, State.CLOSED},
    State.OPEN: {State.OPEN, State.EMPTY, State.PLACED, State.CLOSED},
    State.PLACED: {State.PAID, State.CLOSED},
    State.PAID: {State.SHIPPED, State.CLOSED},
    State.SHIPPED: {State.CLOSED},
    State.CLOSED: set(),
}


class Options(Flag):
    NONE = 0
    GIFT = auto()
    EXPRESS = auto()
    FRAGILE = auto()
    INSURED = auto()
    CAREFUL = FRAGILE | INSURED


class Permission(IntFlag, boundary=enum.KEEP):
    READ = 4
    WRITE = 2
    EXECUTE = 1


@verify(CONTINUOUS)
class Level(IntEnum):
    BRONZE = 1
    SILVER = 2
    GOLD = 3

    names = nonmember(("b", "s", "g"))

    @classmethod
    def _missing_(cls, value: object) -> Level | None:
        if isinstance(value, str):
            with suppress(ValueError):
                return cls(cls.names.index(value[:1].lower()) + 1)
        return None

    def __init__(self, value: int) -> None:
        self.discount = (value - 1) * 5


class Tax(enum.Enum):
    STANDARD = 0.19, "most things"
    REDUCED = 0.07, "food and books"
    FREE = 0.0, "gifts"
    NORMAL = STANDARD

    def __new__(cls, rate: float, note: str) -> Tax:
        self = object.__new__(cls)
        self._value_ = rate
        self.note = note
        return self


# --- events ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    sequence: int = field(default=-1, compare=False)

    @property
    def kind(self) -> str:
        return "".join("_" * c.isupper() + c.lower() for c in type(self).__name__).strip("_")


@dataclass(frozen=True, slots=True)
class ItemAdded(Event):
    sku: Sku
    quantity: int = 1
    price: Cents = 0

    def __post_init__(self) -> None:
        match self:
            case ItemAdded(quantity=int(q), price=int(p)) if q > 0 <= p:
                pass
            case ItemAdded(quantity=q) if not isinstance(q, int):
                raise TypeError(f"quantity must be an int, not {type(q).__name__}")
            case _:
                raise ValueError(f"bad quantity or price: {self.quantity}, {self.price}")


@dataclass(frozen=True, slots=True)
class ItemRemoved(Event):
    sku: Sku
    quantity: int | None = None


@dataclass(frozen=True, slots=True)
class OptionsChosen(Event):
    options: Options


@dataclass(frozen=True, slots=True)
class StateChanged(Event):
    state: State
    reason: str = field(default="", metadata={"max": 20})


Line = TypedDict("Line", {"sku": str, "quantity": int, "total": int})


@dataclass(order=True)
class Cart:
    customer: str
    level: Level = Level.BRONZE
    state: State = State.EMPTY
    options: Options = Options.NONE
    items: dict[Sku, tuple[int, Cents]] = field(default_factory=dict)
    version: int = field(default=0, repr=False)

    __match_args__ = ("state", "items")

    @property
    def subtotal(self) -> Cents:
        return sum(quantity * price for quantity, price in self.items.values())

    @singledispatchmethod
    def apply(self, event: object) -> None:
        raise NotImplementedError(f"cannot apply {type(event).__name__}")

    @apply.register
    def _(self, event: ItemAdded) -> None:
        quantity, _ = self.items.get(event.sku, (0, 0))
        self.items[event.sku] = quantity + event.quantity, event.price
        self.state = State.OPEN

    @apply.register
    def _(self, event: ItemRemoved) -> None:
        match self.items[event.sku], event.quantity:
            case (quantity, price), int(removed) if removed < quantity:
                self.items[event.sku] = quantity - removed, price
            case _:
                del self.items[event.sku]
        self.state = State.OPEN if self.items else State.EMPTY

    @apply.register
    def _(self, event: OptionsChosen) -> None:
        self.options |= event.options

    @apply.register(StateChanged)
    def _change(self, event: StateChanged) -> None:
        self.state = event.state


class Rejected(Exception):
    def __init__(self, command: object, why: str) -> None:
        super().__init__(command, why)
        self.why = why

    def __str__(self) -> str:
        return self.why


class Store:
    """The events of all carts; listeners are told of every one."""

    def __init__(self) -> None:
        self.streams: defaultdict[str, list[Event]] = defaultdict(list)
        self.listeners: list[Callable[[str, Event], None]] = []
        self.numbers = count(1)

    def listen(self, listener: Callable) -> Callable:
        self.listeners.append(listener)
        return listener

    def append(self, name: str, *events: Event) -> None:
        for event in events:
            stored = replace(event, sequence=next(self.numbers))
            self.streams[name].append(stored)
            for listener in self.listeners:
                listener(name, stored)

    def load(self, name: str, *, until: int | None = None) -> Cart:
        cart = Cart(name, level=Level(name))
        for event in islice(self.streams[name], until):
            cart.apply(event)
            cart.version = event.sequence
        return cart


store = Store()
PRICES = {"apple": 25, "book": 1999, "vase": 4500}


def decide(cart: Cart, command: Any) -> Iterator[Event]:
    """What happens when the customer wants something."""
    match cart, command.split() if isinstance(command, str) else command:
        case Cart(state=State.CLOSED), _:
            raise Rejected(command, "the cart is closed")
        case Cart(State.EMPTY | State.OPEN), ["add", sku]:
            yield from decide(cart, ("add", sku, 1))
        case Cart(State.EMPTY | State.OPEN), ["add", sku, (int() | str()) as number]:
            if sku not in PRICES:
                raise Rejected(command, f"no such thing: {sku}")
            yield ItemAdded(Sku(sku), int(number), PRICES[sku])
        case Cart(State.OPEN, {**items}), ["remove", sku, *rest] if sku in items:
            yield ItemRemoved(sku, *map(int, rest))
        case _, ["remove", *_]:
            raise Rejected(command, "nothing to remove")
        case Cart(), {"options": [*names], **others}:
            chosen = reduce(lambda a, b: a | b, (Options[n.upper()] for n in names), Options.NONE)
            yield OptionsChosen(chosen)
            if others:
                raise Rejected(command, f"unknown settings: {', '.join(others)}")
        case Cart(state, items), [("place" | "pay" | "ship" | "close") as verb, *reason]:
            target = {"place": State.PLACED, "pay": State.PAID, "ship": State.SHIPPED, "close": State.CLOSED}[verb]
            if not state >> target:
                raise Rejected(command, f"cannot {verb} a cart that is {state} with {len(items)} item(s)")
            yield StateChanged(target, " ".join(reason))
        case Cart(version=0), None:
            raise Rejected(command, "no command for a new cart")
        case _, unknown:
            raise Rejected(command, f"not understood: {unknown!r}")


def handle(name: str, *commands: Any) -> None:
    for command in commands:
        try:
            for event in decide(store.load(name), command):
                store.append(name, event)
        except Rejected as e:
            print(f"  {name}: rejected {e.args[0]!r}: {e}")
        except Exception as e:
            print(f"  {name}: {type(e).__name__}: {e}")


# --- projections ------------------------------------------------------------------------------------------------------------------


class Projection(ABC):
    registry: ClassVar[list[Projection]] = []

    def __init__(self) -> None:
        self.registry.append(self)
        store.listen(self)

    def __call__(self, name: str, event: Event) -> None:
        visit = getattr(self, f"visit_{event.kind}", self.generic_visit)
        visit(name, event)

    def generic_visit(self, name: str, event: Event) -> None:
        pass

    @abstractmethod
    def result(self) -> object: ...


class Popular(Projection):
    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        super().__init__()

    def visit_item_added(self, name: str, event: ItemAdded) -> None:
        self.counts[event.sku] += event.quantity

    def visit_item_removed(self, name: str, event: ItemRemoved) -> None:
        self.counts.subtract({event.sku: event.quantity or 1})

    def result(self) -> object:
        return self.counts.most_common()


class History(Projection):
    def __init__(self) -> None:
        self.lines: list[str] = []
        super().__init__()

    def visit_state_changed(self, name: str, event: StateChanged) -> None:
        self.lines.append(f"{event.sequence:02}:{name}={event.state}" + f" ({event.reason})" * bool(event.reason))

    def generic_visit(self, name: str, event: Event) -> None:
        self.lines.append(f"{event.sequence:02}:{name}")

    def result(self) -> object:
        return " ".join(self.lines)


@singledispatch
def render(value: object, indent: int = 0) -> str:
    return " " * indent + repr(value)


@render.register(list | tuple)
def _(value, indent=0):
    return "\n".join(render(v, indent + 1) for v in value) or " " * indent + "(nothing)"


@render.register
def _(value: dict, indent: int = 0) -> str:
    return "\n".join(f"{' ' * indent}{k}:{render(v).strip():>20}" for k, v in value.items())


@render.register(Event)
def render_event(event, indent=0):
    values = [getattr(event, f.name) for f in fields(event) if f.name != "sequence"]
    return f"{'':{indent}}#{event.sequence} {event.kind} {values}"


render.register(enum.Enum, lambda e, indent=0: f"{' ' * indent}<{e.name.title()}>")
popular, history = Popular(), History()

print("== commands")
handle("gina", "add apple 3", ("add", "book"), "add vase", "remove apple 2", {"options": ["gift", "express"]}, "place", "add apple")
handle("gina", {"options": ["careful"], "colour": "red", "size": 3}, "ship", "pay by card", "ship", None)
handle("sam", "pay", "add unicorn", "add apple zero", "add apple -1", "remove apple", "add book 2", "remove book", "place", "dance", 17, None)
handle("ben", None, "add vase 2", ["close", "changed", "my", "mind"], "add vase", {"options": ["bad"]})
for name in store.streams:
    print(store.load(name), f"{store.load(name).subtotal / 100:.2f}")
print(store.load("gina", until=3).items, store.load("gina", until=0) == Cart("gina", Level.GOLD))

print("== projections")
for projection in Projection.registry:
    print(type(projection).__name__, projection.result())
for state, events in groupby(sorted(history.lines, key=itemgetter(slice(3, 6))), key=lambda l: l[3:6]):
    print(state, len(list(events)), end="; ")
print()
print(render(store.streams["gina"]), render([]), render({"a": State.PAID, "b": [1]}, 2), render(Tax.FREE), render(3.5, 4), sep="\n")
print(render.dispatch(ItemAdded) is render_event, sorted(c.__name__ for c in render.registry))

print("== enums")
print([*Options], Options.CAREFUL, Options.GIFT | Options.CAREFUL, ~Options.CAREFUL, Options(0), Options.GIFT in Options(3), len(Options.CAREFUL))
print(Permission(6), Permission.READ | 8, Permission(7) & ~Permission.WRITE, repr(Permission(9)), [*Permission(5)], Permission.READ + 1)
print(list(Tax), Tax.NORMAL is Tax.STANDARD, Tax(0.07).note, Tax.__members__.keys(), Tax["FREE"].value)
print(Level("silver"), Level("Gold").discount, repr(Level(1)), sorted(Level, reverse=True), Level.GOLD > 2, f"{Level.GOLD} {Level.GOLD!r} {State.OPEN:>8}|")
print(State("paid"), State.PAID == "paid", State.PAID.upper(), State.OPEN >> State.PAID, [s.value for s in State if s.final or s in TRANSITIONS[State.OPEN]])
for text in (
    "Level('x')", "Options['X']", "State.MISSING", "Level.GOLD.name = 'x'", "State('')", "Options(64)", "Permission('r')", "class Sub(State): pass",
    "store.streams['sam'][0].sku = 'x'", "ItemAdded()", "ItemAdded('a', '3')", "ItemAdded('a', 0)", "replace(ItemAdded('a'), price=-1)",
    "ItemAdded('a').colour", "del StateChanged(State.OPEN).reason", "Event(1)", "Projection()", "Cart('a').apply(3)", "Cart('a') < Cart('a', 2)", "asdict(3)",
    "@verify(UNIQUE)\nclass Twice(enum.Enum):\n A = 1\n B = 1", "@verify(CONTINUOUS)\nclass Gap(IntEnum):\n A = 1\n C = 4",
    "@dataclass\nclass Bad:\n x: list = []", "@dataclass\nclass Order:\n x: int = 1\n y: str", "assert_never(3)", "Options.GIFT | 3", "hash(Cart('a'))",
):
    try:
        exec(text)
    except BaseException as e:
        print(f"{text.splitlines()[-1].strip():<32} {type(e).__name__}: {e}")
    else:
        print(f"{text:<32} fine")

print("== values")
event = ItemAdded(Sku("apple"), 2, 25)
print(event, hash(event) == hash(replace(event, sequence=9)), event == replace(event, sequence=9), event != ItemRemoved("apple"), astuple(event))
print(asdict(store.load("ben")), is_dataclass(event), deepcopy(event) == event, get_type_hints(StateChanged), sep="\n")
Point = make_dataclass("Point", ["x", ("y", int, field(default=2))], namespace={"norm": lambda self: abs(self.x) + abs(self.y)}, order=True)
print(Point(1), Point(3).norm(), max(Point(1, 9), Point(2)), Point.__match_args__, [f.metadata.get("max") for f in fields(StateChanged)])
line: Line = {"sku": "a", "quantity": 1, "total": 25}
print(line, Line.__required_keys__ == set(line), Sku.__name__, Sku.__supertype__, string.capwords("the END of it"))
print([*map(attrgetter("kind"), store.streams["ben"])], sorted(State, key=methodcaller("count", "p"))[-1], Literal["a", 3])

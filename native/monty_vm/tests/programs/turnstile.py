"""State machines with enums."""
from enum import Enum, auto, Flag, IntEnum, StrEnum, unique, verify, UNIQUE, member, nonmember, IntFlag, CONTINUOUS
from collections import Counter
from typing import Callable


class Event(StrEnum):
    COIN = auto()
    PUSH = auto()
    KICK = auto()


@unique
class State(Enum):
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    BROKEN = "broken"

    @property
    def terminal(self):
        return self is State.BROKEN

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.value == value.lower():
                    return m
        return None

    def __str__(self):
        return f"<{self.name.title()}>"


class Machine:
    table: dict[tuple[State, Event], State] = {}

    @classmethod
    def on(cls, state, event):
        def deco(f):
            cls.table[state, event] = f
            return f
        return deco

    def __init__(self):
        self.state = State.LOCKED
        self.log = []

    def send(self, event):
        event = Event(event)
        handler = self.table.get((self.state, event))
        if handler is None:
            raise LookupError(f"no transition from {self.state} on {event!r}")
        old, self.state = self.state, handler(self)
        self.log.append(f"{old!s:>10} --{event}--> {self.state!s:<10}|")
        return self


@Machine.on(State.LOCKED, Event.COIN)
def unlock(m): return State.UNLOCKED
@Machine.on(State.UNLOCKED, Event.PUSH)
def lock(m): return State.LOCKED
@Machine.on(State.LOCKED, Event.KICK)
@Machine.on(State.UNLOCKED, Event.KICK)
def smash(m): return State("BROKEN")


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    ALL = RW | X


class Weekday(IntEnum):
    MON = 1
    TUE = 2
    SUN = 7

    @classmethod
    def parse(cls, s):
        return cls[s.upper()[:3]]


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


class Op(Enum):
    ADD = member(lambda a, b: a + b)
    MUL = member(lambda a, b: a * b)
    helper = nonmember(42)

    def __call__(self, a, b):
        return self.value(a, b)


m = Machine()
for e in ("coin", "push", Event.COIN, "kick"):
    m.send(e)
print("\n".join(m.log))
for bad in (lambda: m.send("push"), lambda: m.send("jump"), lambda: State("nowhere"), lambda: Perm(64), lambda: Weekday.parse("fri"), lambda: State.LOCKED < State.BROKEN):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, "|", e)
print(m.state.terminal, repr(m.state), State("Locked"), f"{State.LOCKED:>12}|{Event.COIN:>8}|{Weekday.SUN:03d}|{Perm.RW}")
print(Perm.RW, Perm.R | Perm.X, ~Perm.R, Perm.ALL & ~Perm.W, Perm(0), list(Perm.ALL), [p.name for p in Perm], Perm.W in Perm.RW, bool(Perm.R & Perm.W), len(Perm.ALL))
print(Weekday.parse("sunday") + 1, Weekday(2), Weekday.MON < Weekday.TUE, sorted(Weekday, reverse=True), Weekday.TUE == 2, int(Weekday.SUN))
print([(p.name, round(p.gravity, 2)) for p in Planet], Planet.EARTH)
print(Op.ADD(2, 3), Op.MUL(2, 3), Op.helper, len(Op))
print(Counter(Event(e) for e in ["coin", "push", "coin"]), {Event.COIN: 1}["coin"], Event.COIN == "coin", "-".join(Event))
match m.state:
    case State.LOCKED | State.UNLOCKED: print("works")
    case State.BROKEN: print("gone")
Dyn = Enum("Dyn", [(n.upper(), i) for i, n in enumerate(("x", "y"), 10)])
print(list(Dyn), Dyn.X.value, Dyn(11), list(Dyn.__members__))
try:
    @verify(UNIQUE, CONTINUOUS)
    class Bad(Enum):
        A = 1; B = 3
except ValueError as e:
    print(e)

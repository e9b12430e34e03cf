# order, and the rules of hashes.
from dataclasses import dataclass, field


def error(function, *args, **kwds):
    try:
        function(*args, **kwds)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)


a, b, c = Version(1, 2), Version(1, 3), Version(2)
assert a < b < c
assert c > b > a
assert a <= b and a <= Version(1, 2)
assert b >= a and b >= Version(1, 3)
assert not a < Version(1, 2)
assert not a > Version(1, 2)
assert a == Version(1, 2, 'other')
assert a <= Version(1, 2, 'other') and a >= Version(1, 2, 'x')
assert sorted([c, a, b]) == [a, b, c]
assert max(a, b, c) is c
assert min([b, c, a]) is a
assert sorted([c, a, b], reverse=True) == [c, b, a]
assert error(lambda: a < 1) == "TypeError: '<' not supported between instances of 'Version' and 'int'"
assert error(lambda: 1 >= a) == "TypeError: '>=' not supported between instances of 'int' and 'Version'"
assert a.__lt__(3) is NotImplemented
assert a.__ge__((1, 2)) is NotImplemented
assert Version.__lt__.__qualname__ == 'Version.__lt__'
assert Version.__ge__.__name__ == '__ge__'


class Child(Version):
    pass


assert error(lambda: a < Child(2)) == "TypeError: '<' not supported between instances of 'Version' and 'Child'"
assert a != Child(1, 2)
assert Child(1) < Child(2)


@dataclass(order=True)
class Mixed:
    key: object


assert error(lambda: Mixed(1) < Mixed('a')) == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert Mixed([1, 2]) < Mixed([1, 3])
assert Mixed((1,)) < Mixed((1, 0))


@dataclass(order=True)
class Priority:
    sort_index: int = field(init=False, repr=False)
    name: str
    weight: int = 0

    def __post_init__(self):
        self.sort_index = -self.weight


tasks = [Priority('a', 1), Priority('b', 3), Priority('c', 2), Priority('z', 3)]
assert [t.name for t in sorted(tasks)] == ['b', 'z', 'c', 'a']
assert repr(tasks[0]) == "Priority(name='a', weight=1)"


@dataclass(order=True)
class Nothing:
    pass


assert not Nothing() < Nothing()
assert Nothing() <= Nothing()


# ---- hashes: what each combination of eq, frozen and unsafe_hash gives ----

@dataclass
class Default:
    x: int


assert Default.__hash__ is None
assert error(hash, Default(1)) == "TypeError: unhashable type: 'Default'"
assert error(lambda: {Default(1)}) == "TypeError: cannot use 'Default' as a set element (unhashable type: 'Default')"
assert error(lambda: {Default(1): 2}) == "TypeError: cannot use 'Default' as a dict key (unhashable type: 'Default')"


@dataclass(eq=False)
class Identity:
    x: int


assert Identity.__hash__ is object.__hash__
assert len({Identity(1), Identity(1)}) == 2


@dataclass(frozen=True)
class Frozen:
    x: int
    y: str = 'y'


assert hash(Frozen(1)) == hash(Frozen(1, 'y'))
assert hash(Frozen(1)) == hash((1, 'y'))
assert len({Frozen(1), Frozen(1), Frozen(2)}) == 2
assert {Frozen(1): 'one'}[Frozen(1)] == 'one'
assert Frozen.__hash__.__qualname__ == 'Frozen.__hash__'


@dataclass(frozen=True, eq=False)
class FrozenIdentity:
    x: int


f = FrozenIdentity(1)
assert hash(f) == object.__hash__(f)
assert f != FrozenIdentity(1)


@dataclass(unsafe_hash=True)
class Unsafe:
    x: int
    y: int = field(default=0, hash=False)
    z: int = field(default=0, compare=False)
    w: int = field(default=0, compare=False, hash=True)


assert hash(Unsafe(1)) == hash((1, 0))
assert hash(Unsafe(1, 5, 6)) == hash(Unsafe(1))
assert hash(Unsafe(1, w=3)) != hash(Unsafe(1))
assert Unsafe(1, w=3) == Unsafe(1)
assert Unsafe(1, 5) != Unsafe(1)
u = Unsafe(1)
before = hash(u)
u.x = 2
assert hash(u) != before


@dataclass
class Explicit:
    x: int

    def __hash__(self):
        return 42


assert hash(Explicit(1)) == 42


@dataclass(frozen=True)
class ExplicitFrozen:
    x: int

    def __hash__(self):
        return 43


assert hash(ExplicitFrozen(1)) == 43


@dataclass
class OwnEq:
    x: int

    def __eq__(self, other):
        return True


assert OwnEq.__hash__ is None


@dataclass(frozen=True)
class OwnEqFrozen:
    x: int

    def __eq__(self, other):
        return True


assert hash(OwnEqFrozen(3)) == hash((3,))


@dataclass(unsafe_hash=True)
class OwnEqUnsafe:
    x: int

    def __eq__(self, other):
        return self.x == other


assert hash(OwnEqUnsafe(3)) == hash((3,))
assert OwnEqUnsafe(3) == 3


@dataclass(frozen=True)
class Unhashable:
    x: list


assert error(hash, Unhashable([])) == "TypeError: unhashable type: 'list'"


@dataclass
class SetNone:
    x: int
    __hash__ = None


assert SetNone.__hash__ is None


# ---- inheritance of hashes ----

@dataclass
class MutableChild(Explicit):
    y: int = 0


assert MutableChild.__hash__ is None


@dataclass(eq=False)
class KeptHash(Explicit):
    y: int = 0


assert hash(KeptHash(1)) == 42


# ---- as keys, through containers ----

@dataclass(frozen=True, order=True)
class Cell:
    row: int
    col: int

    def __add__(self, other):
        return Cell(self.row + other.row, self.col + other.col)


grid = {Cell(r, c): r * c for r in range(3) for c in range(3)}
assert grid[Cell(2, 2)] == 4
assert grid[Cell(1, 1) + Cell(1, 0)] == 2
assert Cell(9, 9) not in grid
assert max(grid) == Cell(2, 2)
assert sorted(grid)[:3] == [Cell(0, 0), Cell(0, 1), Cell(0, 2)]
assert (Cell(0, 1), 3) in {(Cell(0, 1), 3): None}
assert [Cell(0, 1), Cell(1, 0)].index(Cell(1, 0)) == 1
assert frozenset({Cell(0, 0)}) == frozenset({Cell(0, 0)})

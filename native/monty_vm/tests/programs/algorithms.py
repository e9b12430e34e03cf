"""A library of data structures and algorithms with PEP 695 generics, and a tour that prints what they compute."""
from __future__ import annotations

import math
import operator
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, cmp_to_key, lru_cache, partial, reduce
from itertools import chain, combinations, count, pairwise, permutations, product, starmap, zip_longest
from typing import Any, NamedTuple, Protocol, Self, SupportsFloat, runtime_checkable

type Weight = int | float
type Path[N] = list[N]
type Distances[N: Hashable] = dict[N, tuple[Weight, Path[N]]]


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...


@runtime_checkable
class Sized2D(Protocol):
    rows: int
    columns: int


class Heap[T: Comparable](Collection[T]):
    """A binary heap; `key` orders, ties are kept in order of arrival."""

    def __init__(self, items: Iterable[T] = (), *, key: Callable[[T], Any] = lambda x: x) -> None:
        self._key, self._order, self._data = key, count(), []
        for item in items:
            self.push(item)

    def push(self, item: T) -> None:
        data = self._data
        data.append((self._key(item), next(self._order), item))
        i = len(data) - 1
        while i and data[i] < data[parent := (i - 1) // 2]:
            data[i], data[parent] = data[parent], data[i]
            i = parent

    def pop(self) -> T:
        data = self._data
        if not data:
            raise IndexError(f"pop from an empty {type(self).__name__}")
        data[0], data[-1] = data[-1], data[0]
        *_, item = data.pop()
        i = 0
        while (child := 2 * i + 1) < len(data):
            child += child + 1 < len(data) and data[child + 1] < data[child]
            if not data[child] < data[i]:
                break
            data[i], data[child] = data[child], data[i]
            i = child
        return item

    def __contains__(self, item: object) -> bool:
        return any(i == item for *_, i in self._data)

    def __len__(self) -> int:
        return len(self._data)

    def __iter__(self) -> Iterator[T]:
        while self:
            yield self.pop()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({[item for *_, item in self._data]})"


class CycleError(ValueError):
    def __init__(self, cycle: Sequence) -> None:
        super().__init__("cycle: " + " -> ".join(map(str, cycle)))
        self.cycle = tuple(cycle)


class Edge[N](NamedTuple):
    source: N
    target: N
    weight: Weight = 1


class Graph[N: Hashable](MutableMapping[N, dict[N, Weight]]):
    def __init__(self, edges: Iterable[tuple] = (), *, directed: bool = False) -> None:
        self._adjacent: dict[N, dict[N, Weight]] = {}
        self.directed = directed
        for edge in edges:
            self.add(*edge)

    def add(self, a: N, b: N, weight: Weight = 1) -> Self:
        self._adjacent.setdefault(a, {})[b] = weight
        other = self._adjacent.setdefault(b, {})
        if not self.directed:
            other[a] = weight
        return self

    def __getitem__(self, node: N) -> dict[N, Weight]:
        return self._adjacent[node]

    def __setitem__(self, node: N, edges: dict[N, Weight]) -> None:
        self._adjacent[node] = dict(edges)

    def __delitem__(self, node: N) -> None:
        del self._adjacent[node]
        for edges in self._adjacent.values():
            edges.pop(node, None)

    def __iter__(self) -> Iterator[N]:
        return iter(self._adjacent)

    def __len__(self) -> int:
        return len(self._adjacent)

    def edges(self) -> Iterator[Edge[N]]:
        seen: set[frozenset[N]] = set()
        for a, targets in self.items():
            for b, weight in targets.items():
                if self.directed or frozenset({a, b}) not in seen:
                    seen.add(frozenset((a, b)))
                    yield Edge(a, b, weight)

    def breadth_first(self, start: N) -> Iterator[tuple[N, int]]:
        queue, seen = deque([(start, 0)]), {start}
        while queue:
            node, depth = queue.popleft()
            yield node, depth
            fresh = [n for n in self[node] if n not in seen]
            seen |= set(fresh)
            queue.extend((n, depth + 1) for n in fresh)

    def depth_first(self, node: N, seen: set[N] | None = None) -> Iterator[N]:
        seen = set() if seen is None else seen
        if node not in seen:
            seen.add(node)
            yield node
            for following in self[node]:
                yield from self.depth_first(following, seen)

    def dijkstra(self, start: N) -> Distances[N]:
        done: Distances[N] = {}
        heap = Heap([(0, [start])], key=operator.itemgetter(0))
        while heap:
            distance, path = heap.pop()
            if (node := path[-1]) in done:
                continue
            done[node] = distance, path
            for following, weight in self[node].items():
                if weight < 0:
                    raise ValueError(f"negative weight {weight!r} from {node!r} to {following!r}")
                heap.push((distance + weight, [*path, following]))
        return done

    def topological(self) -> list[N]:
        result: list[N] = []
        state: dict[N, int] = {}

        def visit(node: N, path: tuple[N, ...]) -> None:
            match state.get(node):
                case 2:
                    return
                case 1:
                    raise CycleError((*path[path.index(node):], node))
            state[node] = 1
            for following in self[node]:
                visit(following, (*path, node))
            state[node] = 2
            result.insert(0, node)

        for node in self:
            visit(node, ())
        return result

    def spanning_tree(self) -> tuple[Weight, list[Edge[N]]]:
        sets = DisjointSets(self)
        tree = [e for e in sorted(self.edges(), key=lambda e: e.weight) if sets.union(e.source, e.target)]
        return sum(e.weight for e in tree), tree

    def components(self) -> list[set[N]]:
        sets = DisjointSets(self)
        for a, b, _ in self.edges():
            sets.union(a, b)
        return sorted(map(set, sets.groups()), key=lambda s: (-len(s), min(s)))


class DisjointSets[T: Hashable]:
    __slots__ = "_parent", "_size"

    def __init__(self, items: Iterable[T]) -> None:
        self._parent = {item: item for item in items}
        self._size = dict.fromkeys(self._parent, 1)

    def find(self, item: T) -> T:
        root = item
        while root != (root := self._parent[root]):
            pass
        while item != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def union(self, a: T, b: T) -> bool:
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self._size[a] < self._size[b]:
            a, b = b, a
        self._parent[b] = a
        self._size[a] += self._size.pop(b)
        return True

    def groups(self) -> Iterable[list[T]]:
        groups = defaultdict(list)
        for item in self._parent:
            groups[self.find(item)].append(item)
        return groups.values()


class Matrix:
    def __init__(self, rows: Iterable[Iterable[SupportsFloat]]) -> None:
        self._rows = tuple(tuple(row) for row in rows)
        if len({len(row) for row in self._rows}) > 1:
            raise ValueError(f"rows of different lengths: {[len(row) for row in self._rows]}")

    rows = property(lambda self: len(self._rows))
    columns = property(lambda self: len(self._rows[0]) if self._rows else 0)
    T = property(lambda self: Matrix(zip(*self._rows)))

    @classmethod
    def identity(cls, n: int) -> Self:
        return cls([i == j for j in range(n)] for i in range(n)) * 1

    def _zip(self, other: Matrix, op: Callable) -> Matrix:
        if not isinstance(other, Matrix):
            return NotImplemented
        if (self.rows, self.columns) != (other.rows, other.columns):
            raise ValueError(f"shapes {self.rows}x{self.columns} and {other.rows}x{other.columns} differ")
        return Matrix(map(op, a, b) for a, b in zip(self._rows, other._rows))

    def __add__(self, other):
        return self._zip(other, operator.add)

    def __sub__(self, other):
        return self._zip(other, operator.sub)

    def __mul__(self, k):
        return Matrix((x * k for x in row) for row in self) if isinstance(k, (int, float, complex)) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.columns != other.rows:
            raise ValueError(f"cannot multiply {self.rows}x{self.columns} by {other.rows}x{other.columns}")
        return Matrix([sum(map(operator.mul, row, column)) for column in other.T] for row in self)

    def __pow__(self, n: int, modulus: int | None = None):
        result, base = Matrix.identity(self.rows), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
            if modulus:
                result, base = result % modulus, base % modulus
        return result

    def __mod__(self, m):
        return Matrix((x % m for x in row) for row in self)

    def __neg__(self):
        return -1 * self

    def __iter__(self):
        return iter(self._rows)

    def __getitem__(self, key):
        match key:
            case int(i), int(j):
                return self._rows[i][j]
            case (slice() as i, slice() as j):
                return Matrix(row[j] for row in self._rows[i])
            case int() | slice():
                return self._rows[key]
        raise TypeError(f"Matrix indices must be integers or slices, not {type(key).__name__}")

    def __eq__(self, other):
        return self._rows == other._rows if isinstance(other, Matrix) else NotImplemented

    def __abs__(self):
        match self._rows:
            case ():
                return 1
            case ((x,),):
                return x
            case (first, *rest):
                minors = (Matrix(r[:i] + r[i + 1 :] for r in rest) for i in count())
                return sum((-1) ** i * x * abs(m) for i, (x, m) in enumerate(zip(first, minors)) if x)

    def __repr__(self):
        return f"Matrix({[list(row) for row in self]})"

    def __str__(self):
        widths = [max(len(f"{x:g}") for x in column) for column in self.T]
        return "\n".join("[" + " ".join(f"{x:{w}g}" for x, w in zip(row, widths)) + "]" for row in self)


# --- dynamic programming, recursion, search -----------------------------------------------------------------------------------------


@cache
def edit_distance(a: str, b: str) -> int:
    if not (a and b):
        return len(a or b)
    if a[0] == b[0]:
        return edit_distance(a[1:], b[1:])
    return 1 + min(edit_distance(a[1:], b), edit_distance(a, b[1:]), edit_distance(a[1:], b[1:]))


def knapsack(items: Mapping[str, tuple[int, int]], capacity: int) -> tuple[int, set[str]]:
    best: list[tuple[int, frozenset[str]]] = [(0, frozenset())] * (capacity + 1)
    for name, (weight, value) in items.items():
        for room in range(capacity, weight - 1, -1):
            total, chosen = best[room - weight]
            best[room] = max(best[room], (total + value, chosen | {name}), key=operator.itemgetter(0))
    total, chosen = best[-1]
    return total, set(chosen)


def longest_common(a: Sequence, b: Sequence) -> Sequence:
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for (i, x), (j, y) in product(enumerate(a), enumerate(b)):
        table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
    i, j, out = len(a), len(b), []
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1])
            i, j = i - 1, j - 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return type(a)(reversed(out)) if not isinstance(a, str) else "".join(out[::-1])


def queens(n: int, placed: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    if len(placed) == n:
        yield placed
        return
    for column in range(n):
        if all(column not in (c, c - d, c + d) for d, c in enumerate(reversed(placed), 1)):
            yield from queens(n, placed + (column,))


def sieve(limit: int) -> list[int]:
    flags = [True] * limit
    flags[:2] = [False] * 2
    for n in range(2, math.isqrt(limit) + 1):
        if flags[n]:
            flags[n * n :: n] = [False] * len(range(n * n, limit, n))
    return [n for n, prime in enumerate(flags) if prime]


def merge_sort[T: Comparable](items: Sequence[T], *, reverse: bool = False) -> list[T]:
    if len(items) < 2:
        return list(items)
    left, right = (deque(merge_sort(half, reverse=reverse)) for half in (items[: len(items) // 2], items[len(items) // 2 :]))
    out: list[T] = []
    while left and right:
        out.append((right if (right[0] < left[0]) ^ reverse and left[0] != right[0] else left).popleft())
    return [*out, *left, *right]


@lru_cache(maxsize=8)
def collatz(n: int) -> int:
    return 0 if n == 1 else 1 + collatz(3 * n + 1 if n % 2 else n // 2)


class LRU[K, V](OrderedDict[K, V]):
    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size

    def __getitem__(self, key: K) -> V:
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        while len(self) > self.size:
            print("  evicted", self.popitem(last=False))


def attempt(text: str, **names: Any) -> None:
    try:
        print(f"{text} =", eval(text, globals(), names))
    except Exception as error:
        print(f"{text} !! {type(error).__name__}: {error}")


ROADS = "A-B:4 A-C:2 B-C:1 B-D:5 C-D:8 C-E:10 D-E:2 D-F:6 E-F:3 G-H:7 H-I:1".split()
roads = Graph((*road.partition(":")[0].split("-"), int(road.partition(":")[2])) for road in ROADS)
print(len(roads), list(roads), roads["A"], "A" in roads, "Z" in roads, roads.get("Z", "nothing"))
for node, (distance, path) in sorted(roads.dijkstra("A").items()):
    print(f"A to {node}: {distance:>3} {' > '.join(path)}")
print(list(roads.breadth_first("A")), "".join(roads.depth_first("A")), [*map(sorted, roads.components())], sep="\n")
cost, tree = roads.spanning_tree()
print(cost, [f"{a}{b}{w}" for a, b, w in tree], tree[0], Edge.__new__.__defaults__, sep=" | ")
del roads["H"]
print([sorted(c) for c in roads.components()], roads.pop("I"), roads.keys() - {"A"} >= {"B", "C"})
roads["A"]["B"] = -1
attempt("roads.dijkstra('A')")
attempt("roads['Q']")

makefile = {"app": "main util", "main": "lib", "util": "lib log", "log": "", "lib": "core", "core": "", "test": "app"}
build = Graph(((k, v) for k, vs in makefile.items() for v in vs.split()), directed=True)
print(build.topological()[::-1])
build.add("core", "util", 0)
attempt("build.topological()")

heap = Heap("the quick brown fox jumps over the lazy dog".split(), key=len)
print(heap, len(heap), "fox" in heap, "cat" in heap, list(heap), bool(heap), isinstance(heap, Set))
attempt("heap.pop()", heap=heap)
attempt("Heap([1, 'a'])")
attempt("[h.pop() for h in [Heap([5, 3, 9, 1])] for _ in range(4)]")
print(isinstance(3, Comparable), isinstance(3j, Comparable), isinstance(None, Comparable), isinstance(Matrix([[1]]), Sized2D))

m, n = Matrix([[1, 2], [3, 4]]), Matrix([[0.5, -1], [10, 100]])
print(m, m.T, m @ n, sep="\n\n")
for text in (
    "m + n", "2 * m - m", "m @ m.T", "m ** 10", "pow(m, 10, 7)", "abs(m), abs(n), abs(Matrix.identity(4))", "abs(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]))",
    "m[0, 1], m[1], m[-1, -1]", "m[:, 1:]", "m['a']", "m + 1", "m + m[:1, :]", "Matrix([[1], [2, 3]])", "m @ Matrix([[1, 2, 3]])", "m == m.T.T, m == 1, m != n",
    "-m", "m * 'a'", "'a' * m", "m[2, 0]", "hash(m)", "sum([m, m], start=Matrix.identity(2))", "m @ 3",
):
    attempt(text)

print(edit_distance("kitten", "sitting"), edit_distance("flaw", "lawn"), edit_distance.cache_info().hits > 0)
print(*(sorted(x) if isinstance(x, set) else x for x in knapsack({"gold": (5, 50), "book": (3, 14), "gem": (2, 23), "map": (1, 9)}, 8)))
print(longest_common("ABCBDAB", "BDCABA"), longest_common([1, 3, 5, 7, 9], (3, 4, 5, 9)), longest_common((), ""))
solutions = list(queens(4))
print(len(solutions), solutions[0], *("." * c + "Q" + "." * (3 - c) for c in solutions[-1]), sep="\n")
primes = sieve(60)
print(primes, [(a, b) for a, b in pairwise(primes) if b - a == 2], math.prod(primes[:10]), sep="\n")
print(merge_sort([3, 1, 2, 3, 0]), merge_sort("merge", reverse=True), merge_sort(()))
print([collatz(n) for n in range(1, 12)], collatz.cache_info())
triples = [(a, b, c) for a, b in combinations(range(1, 13), 2) if (c := math.hypot(a, b)).is_integer() and math.gcd(a, b) == 1]
print(triples, reduce(math.lcm, range(1, 21)), math.comb(20, 10), sep=" | ")
print(sorted(["b10", "a2", "b9", "a10"], key=cmp_to_key(lambda x, y: (x[0] > y[0]) - (x[0] < y[0]) or int(x[1:]) - int(y[1:]))))
lru = LRU[str, int](2)
for key in "abacad":
    lru[key] = lru.get(key, 0) + ord(key)
print(lru, list(lru), LRU.__type_params__, Graph.__orig_bases__[-1], Path.__value__, Distances[str], sep="\n")
print("".join(chain.from_iterable(zip_longest("ace", "bd", fillvalue="-"))), list(starmap(pow, [(2, 3), (3, 2)])), [*map(partial(max, 2), range(4))])
print(sum(1 for p in permutations(range(4)) if all(i != v for i, v in enumerate(p))), "derangements")

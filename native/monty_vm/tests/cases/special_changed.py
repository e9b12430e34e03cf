# Special methods found in the class, whatever they are at the time; results that need a closer look; NotImplemented.


def both(make, change, do):
    obj = make()
    seen = []
    for i in range(6):
        if i == 3:
            change(type(obj))
        try:
            seen.append(do(obj))
        except Exception as e:
            seen.append(type(e).__name__ + ": " + str(e))
    assert seen[0] == seen[1] == seen[2] and seen[3] == seen[4] == seen[5], seen
    return seen[0], seen[5]


def new(**methods):
    return lambda: type("C", (), dict(methods))()


def sets(name, method):
    return lambda cls: setattr(cls, name, method)


def drops(name):
    return lambda cls: delattr(cls, name)


one, two = (lambda *args: 1), (lambda *args: 2)

# ---- binary operators ----
assert both(new(__add__=one), sets("__add__", two), lambda o: o + 1) == (1, 2)
assert both(new(__add__=one), drops("__add__"), lambda o: o + 1) == (1, "TypeError: unsupported operand type(s) for +: 'C' and 'int'")
assert both(new(), sets("__add__", two), lambda o: o + 1) == ("TypeError: unsupported operand type(s) for +: 'C' and 'int'", 2)
assert both(new(__radd__=one), sets("__radd__", two), lambda o: 1 + o) == (1, 2)
assert both(new(__radd__=one), sets("__add__", two), lambda o: o + o) == ("TypeError: unsupported operand type(s) for +: 'C' and 'C'", 2)
assert both(new(__sub__=one), sets("__sub__", two), lambda o: o - 1) == (1, 2)
assert both(new(__mul__=one), sets("__mul__", two), lambda o: o * 1) == (1, 2)
assert both(new(__truediv__=one), sets("__truediv__", two), lambda o: o / 1) == (1, 2)
assert both(new(__floordiv__=one), sets("__floordiv__", two), lambda o: o // 1) == (1, 2)
assert both(new(__mod__=one), sets("__mod__", two), lambda o: o % 1) == (1, 2)
assert both(new(__pow__=one), sets("__pow__", two), lambda o: o ** 1) == (1, 2)
assert both(new(__matmul__=one), sets("__matmul__", two), lambda o: o @ 1) == (1, 2)
assert both(new(__and__=one), sets("__and__", two), lambda o: o & 1) == (1, 2)
assert both(new(__lshift__=one), sets("__lshift__", two), lambda o: o << 1) == (1, 2)
assert both(new(__neg__=one), sets("__neg__", two), lambda o: -o) == (1, 2)
assert both(new(__invert__=one), drops("__invert__"), lambda o: ~o) == (1, "TypeError: bad operand type for unary ~: 'C'")


class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        if isinstance(other, Num):
            return Num(self.v + other.v)
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, int):
            return Num(self.v + other + 1000)
        return NotImplemented

    def __iadd__(self, other):
        if isinstance(other, str):
            return NotImplemented
        self.v += other.v if isinstance(other, Num) else other
        return self

    def __eq__(self, other):
        if isinstance(other, Num):
            return self.v == other.v
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Num):
            return self.v < other.v
        return NotImplemented


class Str:
    def __radd__(self, other):
        return "radd"

    def __eq__(self, other):
        return "equal"

    def __gt__(self, other):
        return "greater"


for i in range(4):
    assert (Num(1) + Num(2)).v == 3
    assert (5 + Num(2)).v == 1007
    assert Num(1) + Str() == "radd"
    try:
        Num(1) + "a"
        assert False
    except TypeError as e:
        assert str(e) == "unsupported operand type(s) for +: 'Num' and 'str'"
    try:
        "a" + Num(1)
        assert False
    except TypeError as e:
        assert str(e) == 'can only concatenate str (not "Num") to str'
    n = same = Num(1)
    n += 2
    n += Num(3)
    assert n is same and n.v == 6
    try:
        n += "a"
        assert False
    except TypeError as e:
        assert str(e) == "unsupported operand type(s) for +=: 'Num' and 'str'"
    n += Num(0)
    assert n is same

# ---- a parameter assigned to, before NotImplemented ----


class Assigns:
    def __add__(self, other):
        self = other = None
        return NotImplemented

    def __eq__(self, other):
        self = other = 5
        return NotImplemented


for i in range(3):
    assert Assigns() + Str() == "radd"
    assert (Assigns() == Str()) == "equal"
    a = Assigns()
    assert (a == a) is True and (a == 1) is False and (a != 1) is True

# ---- a subclass's reflected method goes first ----


class Base:
    def __add__(self, other):
        return "base add"

    def __lt__(self, other):
        return "base lt"

    def __gt__(self, other):
        return "base gt"


class Derived(Base):
    def __radd__(self, other):
        return "derived radd"

    def __gt__(self, other):
        return "derived gt"


for i in range(3):
    assert Base() + Derived() == "derived radd"
    assert Derived() + Base() == "base add"
    assert Base() + Base() == "base add"
    assert (Base() < Derived()) == "derived gt"
    assert (Derived() < Base()) == "base lt"

# ---- comparisons, and what they decide ----
assert both(new(__eq__=lambda a, b: True), sets("__eq__", lambda a, b: False), lambda o: o == 1) == (True, False)
assert both(new(__eq__=lambda a, b: True), sets("__eq__", lambda a, b: False), lambda o: o != 1) == (False, True)
assert both(new(__eq__=lambda a, b: True), sets("__ne__", lambda a, b: "ne"), lambda o: o != 1) == (False, "ne")
assert both(new(__eq__=lambda a, b: []), sets("__eq__", lambda a, b: [1]), lambda o: o != 1) == (True, False)
assert both(new(__eq__=lambda a, b: []), sets("__eq__", lambda a, b: [1]), lambda o: o == 1) == ([], [1])
assert both(new(__eq__=lambda a, b: []), sets("__eq__", lambda a, b: [1]), lambda o: "y" if o == 1 else "n") == ("n", "y")
assert both(new(__eq__=lambda a, b: 0), sets("__eq__", lambda a, b: 3), lambda o: "y" if o == 1 else "n") == ("n", "y")
assert both(new(__lt__=lambda a, b: True), sets("__lt__", lambda a, b: False), lambda o: "y" if o < 1 else "n") == ("y", "n")
assert both(new(__lt__=lambda a, b: True), sets("__lt__", lambda a, b: False), lambda o: "y" if 1 > o else "n") == ("y", "n")
assert both(new(__ge__=lambda a, b: True), drops("__ge__"), lambda o: "y" if o >= 1 else "n") == (
    "y",
    "TypeError: '>=' not supported between instances of 'C' and 'int'",
)
assert both(new(), sets("__eq__", lambda a, b: True), lambda o: o == 1) == (False, True)

for i in range(3):
    assert Num(1) == Num(1) and Num(1) != Num(2) and not Num(1) == 1 and Num(1) != 1
    assert Num(1) < Num(2) and not Num(2) < Num(1) and Num(2) > Num(1)
    assert (Num(1) < Str()) == "greater"
    try:
        Num(1) < 1
        assert False
    except TypeError as e:
        assert str(e) == "'<' not supported between instances of 'Num' and 'int'"
    if Num(1) == Num(2):
        assert False
    elif Num(1) < Num(2):
        pass
    else:
        assert False


class Falsy:
    def __bool__(self):
        return False


class Wrong:
    def __bool__(self):
        return 1


class Cmp:
    def __init__(self, answer):
        self.answer = answer

    def __lt__(self, other):
        return self.answer


for answer, truth in [(Falsy(), False), (Num(1), True), ("", False), ("x", True), (None, False), (0, False)]:
    for i in range(2):
        assert ("y" if Cmp(answer) < 1 else "n") == ("y" if truth else "n")
        assert (Cmp(answer) < 1) is answer
        assert (not Cmp(answer) < 1) is (not truth)
for i in range(2):
    try:
        if Cmp(Wrong()) < 1:
            pass
        assert False
    except TypeError as e:
        assert str(e) == "__bool__ should return bool, returned int"

# ---- truth ----
assert both(new(__bool__=lambda o: True), sets("__bool__", lambda o: False), lambda o: "y" if o else "n") == ("y", "n")
assert both(new(__bool__=lambda o: True), sets("__bool__", lambda o: False), lambda o: not o) == (False, True)
assert both(new(__len__=lambda o: 0), sets("__len__", lambda o: 2), lambda o: "y" if o else "n") == ("n", "y")
assert both(new(__len__=lambda o: 0), sets("__bool__", lambda o: True), lambda o: "y" if o else "n") == ("n", "y")
assert both(new(__len__=lambda o: 0), drops("__len__"), lambda o: not o) == (True, False)
assert both(new(__bool__=lambda o: 1), sets("__bool__", lambda o: None), lambda o: "y" if o else "n") == (
    "TypeError: __bool__ should return bool, returned int",
    "TypeError: __bool__ should return bool, returned NoneType",
)
assert both(new(__len__=lambda o: -1), sets("__len__", lambda o: "a"), lambda o: not o) == (
    "ValueError: __len__() should return >= 0",
    "TypeError: 'str' object cannot be interpreted as an integer",
)
assert both(new(__len__=lambda o: 3), sets("__len__", lambda o: 4), lambda o: len(o)) == (3, 4)
assert both(new(__len__=lambda o: True), sets("__len__", lambda o: -4), lambda o: len(o)) == (1, "ValueError: __len__() should return >= 0")

# ---- items ----
assert both(new(__getitem__=lambda o, k: k), sets("__getitem__", lambda o, k: [k]), lambda o: o["a"]) == ("a", ["a"])
assert both(new(__getitem__=lambda o, k: k), sets("__getitem__", lambda o, k: [k]), lambda o: o[3]) == (3, [3])
assert both(new(__getitem__=lambda o, k: k), drops("__getitem__"), lambda o: o[3]) == (3, "TypeError: 'C' object is not subscriptable")
assert both(new(__getitem__=lambda o, k: NotImplemented), sets("__getitem__", lambda o, k: k), lambda o: o[1:2]) == (NotImplemented, slice(1, 2))
stored = []


def store(name):
    return lambda o, k, v: stored.append((name, k, v))


def put(o):
    o["k"] = 1
    o[2] = 3


assert both(new(__setitem__=store("a")), sets("__setitem__", store("b")), put) == (None, None)
assert stored == [("a", "k", 1), ("a", 2, 3)] * 3 + [("b", "k", 1), ("b", 2, 3)] * 3
assert both(new(__contains__=lambda o, v: True), sets("__contains__", lambda o, v: False), lambda o: 1 in o) == (True, False)
assert both(new(__contains__=lambda o, v: True), sets("__contains__", lambda o, v: False), lambda o: 1 not in o) == (False, True)
assert both(new(__contains__=lambda o, v: []), sets("__contains__", lambda o, v: [1]), lambda o: 1 in o) == (False, True)
assert both(new(__contains__=lambda o, v: []), sets("__contains__", lambda o, v: [1]), lambda o: 1 not in o) == (True, False)
assert both(new(__contains__=lambda o, v: NotImplemented), sets("__contains__", None), lambda o: 1 in o) == (
    "TypeError: NotImplemented should not be used in a boolean context",
    "TypeError: 'C' object is not a container",
)
assert both(new(__iter__=lambda o: iter([1])), sets("__iter__", lambda o: iter([2])), lambda o: 1 in o) == (True, False)

# ---- calls ----
assert both(new(__call__=lambda o, x: x), sets("__call__", lambda o, x: [x]), lambda o: o(1)) == (1, [1])
assert both(new(__call__=lambda o, x=7: x), sets("__call__", lambda o, *a, **k: (a, k)), lambda o: o()) == (7, ((), {}))
assert both(new(__call__=lambda o: 1), drops("__call__"), lambda o: o()) == (1, "TypeError: 'C' object is not callable")
assert both(new(__call__=lambda o, x: x), sets("__call__", lambda o, x, y: 0), lambda o: o(1)) == (
    1,
    "TypeError: <lambda>() missing 1 required positional argument: 'y'",
)

# ---- iteration ----


class Count:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


def collect(o):
    items = []
    for item in o:
        items.append(item)
    return items


for i in range(3):
    assert collect(Count(3)) == [1, 2, 3]
    assert collect(Count(0)) == []
    assert [x * 2 for x in Count(3)] == [2, 4, 6]
    assert list(Count(2)) == [1, 2] and sum(Count(3)) == 6
    a, b = Count(2)
    assert (a, b) == (1, 2)
    total = 0
    for x in Count(10):
        if x == 3:
            continue
        if x == 6:
            break
        total += x
    else:
        assert False
    assert total == 12
    for x in Count(1):
        pass
    else:
        total = 0
    assert total == 0
    assert [(x, y) for x in Count(2) for y in Count(2)] == [(1, 1), (1, 2), (2, 1), (2, 2)]

assert both(new(__iter__=lambda o: iter([1])), sets("__iter__", lambda o: Count(2)), collect) == ([1], [1, 2])
assert both(new(__iter__=lambda o: Count(2)), sets("__iter__", lambda o: 5), collect) == ([1, 2], "TypeError: iter() returned non-iterator of type 'int'")
assert both(new(__iter__=lambda o: [1]), drops("__iter__"), collect) == (
    "TypeError: iter() returned non-iterator of type 'list'",
    "TypeError: 'C' object is not iterable",
)
assert both(new(__iter__=lambda o: o, __next__=lambda o: 1 / 0), sets("__iter__", None), collect) == (
    "ZeroDivisionError: division by zero",
    "TypeError: 'C' object is not iterable",
)


class Gen:
    def __iter__(self):
        yield 1
        yield 2


class Changing:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 2:
            Changing.__next__ = lambda self: "changed" if self.stop() else None
        return self.n

    def stop(self):
        self.n += 1
        if self.n > 4:
            raise StopIteration("done")
        return True


assert collect(Gen()) == [1, 2]
assert collect(Changing()) == [1, 2, "changed", "changed"]


class Callable:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n


class ByCallable:
    def __iter__(self):
        return self


ByCallable.__next__ = Callable()
assert collect(ByCallable()) == [1, 2]


class Stops(StopIteration):
    pass


class StopsEarly(Count):
    def __next__(self):
        if self.i == 1:
            raise Stops
        return super().__next__()


assert collect(StopsEarly(5)) == [1]


def in_generator():
    for x in Count(2):
        yield x
    yield from Count(2)


assert list(in_generator()) == [1, 2, 1, 2]


def nested_errors():
    for x in Count(3):
        try:
            raise ValueError(x)
        except ValueError as e:
            for y in Count(1):
                assert e.args == (x,)
    return x


assert nested_errors() == 3

# ---- slots of the special methods that are no functions ----


class Desc:
    def __get__(self, obj, cls):
        return lambda *args: ("bound", type(obj).__name__, args)


class WithDesc:
    __add__ = Desc()
    __getitem__ = staticmethod(lambda k: ("static", k))
    __call__ = classmethod(lambda cls, x: (cls.__name__, x))
    __len__ = (3).__int__
    __eq__ = max


for i in range(3):
    w = WithDesc()
    assert w + 1 == ("bound", "WithDesc", (1,))
    assert w[i] == ("static", i)
    assert w(i) == ("WithDesc", i)
    assert len(w) == 3

# ---- sequences and what they can't be concatenated with ----


class NoRadd:
    def __radd__(self, other):
        return NotImplemented


def message(do):
    try:
        do()
    except TypeError as e:
        return str(e)


for other in (NoRadd(), Num(0)):
    name = type(other).__name__
    assert message(lambda: "a" + other) == f'can only concatenate str (not "{name}") to str'
    assert message(lambda: [1] + other) == f'can only concatenate list (not "{name}") to list'
    assert message(lambda: (1,) + other) == f'can only concatenate tuple (not "{name}") to tuple'
    assert message(lambda: b"a" + other) == f"can't concat {name} to bytes"
    assert message(lambda: "a" * other) == f"can't multiply sequence by non-int of type '{name}'"
    assert message(lambda: "a" % other) == "not all arguments converted during string formatting"
    assert message(lambda: "a" - other) == f"unsupported operand type(s) for -: 'str' and '{name}'"
    assert message(lambda: 1 + NoRadd()) == "unsupported operand type(s) for +: 'int' and 'NoRadd'"
extended = kept = [0]
extended += Count(3)
assert extended == [0, 1, 2, 3] and kept is extended
try:
    extended += NoRadd()
    assert False
except TypeError as e:
    assert str(e) == "'NoRadd' object is not iterable"

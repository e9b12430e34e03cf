# Calls that a cache answers: which arguments are the same, the order of use, exceptions, methods, counts.
from collections import OrderedDict, namedtuple
from functools import cache, lru_cache
from typing import NamedTuple


def failed(f, *args, **named):
    try:
        f(*args, **named)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


log = []


@lru_cache(maxsize=3)
def f(*args, **named):
    log.append((args, named))
    return args, named


def info(function):
    return tuple(function.cache_info())


# ---- hits and misses ----

assert f(1) == f(1) == ((1,), {}) and info(f) == (1, 1, 3, 1) and log == [((1,), {})]
assert f(1.0) == ((1.0,), {}) and info(f) == (1, 2, 3, 2)
assert f(True) == ((True,), {}) and info(f) == (2, 2, 3, 2)
assert f('a') == (('a',), {}) and f('a') is f('a') and info(f) == (4, 3, 3, 3)
assert f(1, 2) == ((1, 2), {}) and info(f) == (4, 4, 3, 3)
f.cache_clear()
assert info(f) == (0, 0, 3, 0)
log.clear()
for x in 1, 2, 3, 1, 4, 2, 1:
    f(x)
assert [args[0] for args, _ in log] == [1, 2, 3, 4, 2] and info(f) == (2, 5, 3, 3)
f(1), f(4), f(2), f(5)
log.clear()
f(4), f(2), f(5), f(1)
assert [args[0] for args, _ in log] == [1] and f(x=1) == ((), {'x': 1}) and f(x=1) is f(x=1)
assert failed(f, []) == "TypeError: unhashable type: 'list'" and failed(f, 1, []) == "TypeError: unhashable type: 'list'"
big = 1 << 80
assert f(big) is f(1 << 80) and f() is f() and f((1, 2)) is f((1, 2)) and f(None) is f(None)


# ---- keys that Python code compares ----


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        log.append('hash')
        return 7

    def __eq__(self, other):
        log.append('eq')
        return self.value == other.value


log.clear()
g = cache(lambda key: key.value)
assert g(Key(1)) == 1 and g(Key(2)) == 2 and g(Key(1)) == 1 and info(g) == (1, 2, None, 2)
assert 'hash' in log and 'eq' in log


# ---- what raises is not kept; what is asked for in between is ----

@cache
def fib(n):
    if n < 0:
        raise ValueError('negative')
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(50) == 12586269025 and info(fib) == (48, 51, None, 51)
assert failed(fib, -1) == failed(fib, -1) == 'ValueError: negative' and info(fib) == (48, 53, None, 51)


class Method:
    def __init__(self, x):
        self.x = x

    @lru_cache
    def twice(self, y=1):
        return self.x, y

    @staticmethod
    @cache
    def static(x):
        return [x]

    @classmethod
    @cache
    def of_class(cls, x):
        return cls, [x]

    @property
    @cache
    def prop(self):
        return [self.x]


m = Method(3)
assert m.twice() == (3, 1) and m.twice() is m.twice() and m.twice(2) is m.twice(2) and Method.twice(m, 2) is m.twice(2)
assert info(Method.twice) == (5, 2, 128, 2) and Method(4).twice() == (4, 1)
assert m.static(1) is Method.static(1) and m.of_class(1) is Method.of_class(1) and m.prop is m.prop and m.prop == [3]


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return [x]


assert typed(1) is typed(1) and typed(1) is not typed(1.0) and typed(1.0) is typed(1.0) and info(typed) == (4, 2, None, 2)


@lru_cache(maxsize=0)
def none(x):
    return [x]


assert none(1) is not none(1) and info(none) == (0, 2, 0, 0)

# ---- OrderedDict ----

d = OrderedDict(a=1, b=2, c=3)
d.move_to_end('a')
assert list(d) == ['b', 'c', 'a']
d.move_to_end('a', last=False)
d.move_to_end('b', False)
assert list(d.items()) == [('b', 2), ('a', 1), ('c', 3)] and failed(d.move_to_end, 'x') == "KeyError: 'x'"
assert failed(d.move_to_end, []) == "TypeError: unhashable type: 'list'"
assert d.popitem() == ('c', 3) and d.popitem(last=False) == ('b', 2) and d.popitem(False) == ('a', 1)
assert failed(d.popitem) == "KeyError: 'dictionary is empty'" == failed(d.popitem, False)
for i in range(60):
    d[i] = i
for i in range(0, 60, 2):
    d.move_to_end(i)
assert list(d) == [*range(1, 60, 2), *range(0, 60, 2)]
assert [d.popitem(last=i % 2 == 0)[0] for i in range(50)][:4] == [58, 1, 56, 3] and list(d) == [51, 53, 55, 57, 59, 0, 2, 4, 6, 8]
d.move_to_end(51), d.move_to_end(8)
assert list(d) == [53, 55, 57, 59, 0, 2, 4, 6, 51, 8] and d[51] == 51 and len(d) == 10

# ---- named tuples are made without ado ----

P = namedtuple('P', 'x y', defaults=[5])


class Q(P):
    pass


class N(NamedTuple):
    x: int
    y: int = 7


class Counted(P):
    made = 0

    def __init__(self, *args):
        Counted.made += 1


assert P(1) == (1, 5) and P(y=2, x=1) == P(1, 2) and type(P(1)) is P and type(Q(1)) is Q and N(1) == (1, 7) == N(x=1)
assert Counted(1, 2) == (1, 2) and Counted.made == 1
assert failed(P) == "TypeError: P.__new__() missing 1 required positional argument: 'x'"
assert failed(P, 1, 2, 3) == 'TypeError: P.__new__() takes from 2 to 3 positional arguments but 4 were given'
assert failed(N, 1, z=2) == "TypeError: N.__new__() got an unexpected keyword argument 'z'"


class New:
    def __new__(cls, x=1, *rest):
        self = super().__new__(cls)
        self.given = x, rest
        return self


assert New().given == (1, ()) and New(2, 3, 4).given == (2, (3, 4)) and type(New()) is New


# ---- defaults, and any number of arguments ----

def many(a, b=2, *rest, **named):
    return a, b, rest, named


def three(a, b=2, c=3):
    return a, b, c


assert many(1) == (1, 2, (), {}) and many(1, 5, 6, 7) == (1, 5, (6, 7), {}) and many(1, c=3) == (1, 2, (), {'c': 3})
assert three(1) == (1, 2, 3) and three(1, 5) == (1, 5, 3) and three(1, c=9) == (1, 2, 9)
assert failed(three) == "TypeError: three() missing 1 required positional argument: 'a'"
three.__defaults__ = (9,)
assert three(1, 2) == (1, 2, 9) and failed(three, 1) == "TypeError: three() missing 1 required positional argument: 'b'"

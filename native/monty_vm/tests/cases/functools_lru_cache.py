# functools.lru_cache
from functools import lru_cache, cache


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


calls = []


@lru_cache(maxsize=2)
def double(x):
    """Doubles."""
    calls.append(x)
    return x * 2


assert [double(x) for x in (1, 2, 1, 3, 1, 2)] == [2, 4, 2, 6, 2, 4]
assert calls == [1, 2, 3, 2]
assert double.cache_info() == (2, 4, 2, 2) and repr(double.cache_info()) == 'CacheInfo(hits=2, misses=4, maxsize=2, currsize=2)'
info = double.cache_info()
assert info.hits == 2 and info.misses == 4 and info.maxsize == 2 and info.currsize == 2 and type(info).__name__ == 'CacheInfo'
assert double.__name__ == 'double' and double.__doc__ == 'Doubles.' and double.__wrapped__(5) == 10
assert double.cache_parameters() == {'maxsize': 2, 'typed': False}
double.cache_clear()
assert double.cache_info() == (0, 0, 2, 0)

# the least recently used goes first
calls.clear()
for x in (1, 2, 1, 3, 2):
    double(x)
assert calls == [1, 2, 3, 2]


# without parentheses, unbounded, off
@lru_cache
def plain(x):
    return [x]


assert plain(1) is plain(1) and plain.cache_info().maxsize == 128 and plain.cache_parameters() == {'maxsize': 128, 'typed': False}


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(80) == 23416728348467685 and fib.cache_info().misses == 81 and fib.cache_info().maxsize is None


@lru_cache(maxsize=0)
def never(x):
    return [x]


assert never(1) is not never(1) and never.cache_info() == (0, 2, 0, 0)
assert lru_cache(maxsize=-5)(lambda: 1).cache_info().maxsize == 0
assert lru_cache(3)(lambda: 1).cache_parameters()['maxsize'] == 3

# keys
seen = []


@lru_cache()
def f(*args, **kwargs):
    seen.append((args, kwargs))
    return len(seen)


assert f(1) == f(1) == 1 and f(True) == f(1.0) == 2 and f(1, 2) == 3 and f((1, 2)) == 4 and f() == 5 and f('1') == 6
assert f(a=1) == f(a=1) == 7 and f(a=1, b=2) == 8 and f(b=2, a=1) == 9 and f(1, a=1) == 10
assert f(None) == 11 and f(('a', 1)) == 12 and f('a', 1) == 13
assert error(f, []) == "TypeError: unhashable type: 'list'" and error(f, a={}) == "TypeError: unhashable type: 'dict'"


@lru_cache(typed=True)
def t(x, **kw):
    return type(x).__name__


assert t(1) == 'int' and t(1.0) == 'float' and t(True) == 'bool' and t.cache_info().misses == 3
assert t(1) == 'int' and t.cache_info().hits == 1 and t.cache_parameters() == {'maxsize': 128, 'typed': True}
t(1, k=1)
t(1, k=1.0)
assert t.cache_info().misses == 5


# exceptions are not kept
tries = []


@cache
def fails(x):
    tries.append(x)
    raise ValueError(x)


assert error(fails, 1) == 'ValueError: 1' and error(fails, 1) == 'ValueError: 1' and tries == [1, 1]
assert fails.cache_info() == (0, 2, None, 0)


# methods
class Host:
    def __init__(self, n):
        self.n = n

    @lru_cache(maxsize=None)
    def power(self, e):
        return self.n ** e

    @staticmethod
    @cache
    def shared(x):
        return [x]

    @classmethod
    @lru_cache(4)
    def made(cls, x):
        return cls, x


a, b = Host(2), Host(3)
assert a.power(3) == 8 and b.power(3) == 27 and a.power(3) == 8 and Host.power.cache_info() == (1, 2, None, 2)
assert Host.shared(1) is a.shared(1) and Host.made(1) == (Host, 1)
assert error(lru_cache, 'x') == 'TypeError: Expected first argument to be an integer, a callable, or None'
assert error(lru_cache(2), 5) == 'TypeError: the first argument must be callable'


# a recursive function that fills its own cache
@lru_cache(maxsize=3)
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


assert collatz(27) == 111 and collatz.cache_info().currsize == 3


@cache
def grid(x, y):
    return 1 if x == 0 or y == 0 else grid(x - 1, y) + grid(x, y - 1)


assert grid(8, 8) == 12870 and grid.cache_info().currsize == 79 + 1 or grid(8, 8) == 12870
none_calls = []


@cache
def nothing(x):
    none_calls.append(x)


assert nothing(1) is None and nothing(1) is None and none_calls == [1]


# An argument without a hash is refused before anything is called, by an empty cache too.
called = []
for refused in (lru_cache(maxsize=2)(called.append), cache(called.append), lru_cache(typed=True)(called.append)):
    for arguments in (([],), ([], 1), ({},)):
        try:
            refused(*arguments)
        except TypeError as e:
            called.append(str(e))
    assert refused.cache_info()[:2] == (0, 0)
assert called == ["unhashable type: 'list'", "unhashable type: 'list'", "unhashable type: 'dict'"] * 3

"""Caching: decorators, LRU by hand, memo descriptors, TTL with a fake clock, weak caches."""
import functools
import weakref
from collections import OrderedDict, ChainMap, namedtuple
from collections.abc import MutableMapping
from typing import Callable


class LRU(MutableMapping):
    def __init__(self, size, *args, on_evict=None, **kw):
        self.size = size
        self.on_evict = on_evict
        self._data = OrderedDict()
        self.hits = self.misses = 0
        self.update(*args, **kw)

    def __getitem__(self, key):
        try:
            self._data.move_to_end(key)
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value
        self._data.move_to_end(key)
        while len(self._data) > self.size:
            old = self._data.popitem(last=False)
            if self.on_evict:
                self.on_evict(*old)

    def __delitem__(self, key): del self._data[key]
    def __iter__(self): return iter(self._data)
    def __len__(self): return len(self._data)
    def __repr__(self): return f"{type(self).__name__}({dict(self._data)!r}, hits={self.hits}, misses={self.misses})"


class Clock:
    now = 0.0
    def __call__(self): return self.now


def ttl_cache(seconds, clock, maxsize=None):
    Entry = namedtuple("Entry", "value expires")
    def deco(f):
        store: dict = {}
        @functools.wraps(f)
        def wrapper(*args, **kw):
            key = functools._make_key(args, kw, typed=False) if hasattr(functools, "_make_key") else (args, tuple(kw.items()))
            e = store.get(key)
            if e is None or e.expires <= clock():
                wrapper.misses += 1
                e = store[key] = Entry(f(*args, **kw), clock() + seconds)
            return e.value
        wrapper.misses = 0
        wrapper.clear = store.clear
        return wrapper
    return deco


clock = Clock()

@ttl_cache(10, clock)
def fetch(x, *, scale=1):
    return x * scale


@functools.lru_cache(maxsize=4, typed=True)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Report:
    calls = 0
    def __init__(self, rows): self.rows = rows
    @functools.cached_property
    def total(self):
        type(self).calls += 1
        return sum(self.rows)
    @functools.lru_cache
    def top(self, n): return tuple(sorted(self.rows)[-n:])
    @functools.singledispatchmethod
    def render(self, x): return f"?{x!r}"
    @render.register
    def _(self, x: int): return f"{x:,}"
    @render.register(list)
    @render.register(tuple)
    def _(self, x): return "[" + ", ".join(map(self.render, x)) + "]"


evicted = []
c = LRU(2, {"a": 1}, b=2, on_evict=lambda k, v: evicted.append((k, v)))
c["c"] = 3
print(c, evicted, c.get("a", "gone"), "b" in c, c.pop("b"), c.setdefault("z", 9), list(c), len(c), c.hits, c.misses)
try:
    c["nope"]
except KeyError as e:
    print("KeyError", e, e.args)
print(fetch(2), fetch(2), fetch(2, scale=3), fetch.misses, fetch.__name__)
clock.now = 11
print(fetch(2), fetch.misses)
print(fib(30), fib.cache_info(), fib.cache_parameters())
r = Report([3, 1, 2])
print(r.total, r.total, Report.calls, r.top(2), Report.top.cache_info(), r.__dict__)
del r.total
r.rows.append(10)
print(r.total, Report.calls, r.render(1234567), r.render([1, (2, "x")]), Report.render)
class Key:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"Key({self.n})"
wk, wv = weakref.WeakKeyDictionary(), weakref.WeakValueDictionary()
keys = [Key(i) for i in range(3)]
for k in keys: wk[k] = k.n; wv[k.n] = k
print(len(wk), sorted(wv), wv.get(5, "none"), wk[keys[1]], keys[0] in wk, 3 in wv)
cfg = ChainMap({"a": 1}, {"a": 2, "b": 3}).new_child({"z": 0})
print(cfg, cfg["a"], dict(cfg), cfg.parents, len(cfg.maps))
square = functools.reduce(lambda f, g: lambda x: g(f(x)), [lambda x: x + 1, lambda x: x * x])
print(square(3), functools.partial(fetch, scale=5)(4), functools.partial(int, base=2)("101"), [f(2) for f in map(functools.partial, [pow, max], [2, 3])])
try:
    fib([])
except TypeError as e: print(e)

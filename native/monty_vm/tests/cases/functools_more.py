# functools: caches, cached_property, reduce, wraps, partialmethod, comparisons.
import functools
from functools import (Placeholder, cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, total_ordering,
                       update_wrapper, wraps)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


def raises(code):
    try:
        exec(code, globals())
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



# ---- lru_cache ----
calls = []


@lru_cache(maxsize=2)
def f(x, y=0):
    """Adds."""
    calls.append((x, y))
    return x + y


assert f(1) == 1
assert f(1) == 1
assert f(1, 0) == 1
assert f(1, y=0) == 1
assert f(x=1) == 1
assert repr(f.cache_info()) == 'CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)'
assert f.cache_parameters() == {'maxsize': 2, 'typed': False}
assert calls == [(1, 0), (1, 0), (1, 0), (1, 0)]
assert f.__name__ == 'f'
assert f.__doc__ == 'Adds.'
assert f.__wrapped__(5) == 5
assert f.cache_info().hits == 1
assert f.cache_info()._fields == ('hits', 'misses', 'maxsize', 'currsize')
assert f.cache_clear() is None
assert repr(f.cache_info()) == 'CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)'
assert f(1) == 1
assert f(2) == 2
assert f(3) == 3
assert f(1) == 1
assert repr(f.cache_info()) == 'CacheInfo(hits=0, misses=4, maxsize=2, currsize=2)'
assert f(1) == 1
assert repr(f.cache_info()) == 'CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)'
assert error(lambda: f()) == "TypeError: f() missing 1 required positional argument: 'x'"
assert error(lambda: f([])) == "TypeError: unhashable type: 'list'"
assert error(lambda: f(1, 2, 3)) == 'TypeError: f() takes from 1 to 2 positional arguments but 3 were given'
assert error(lambda: f({})) == "TypeError: unhashable type: 'dict'"
assert error(lambda: lru_cache('x')) == 'TypeError: Expected first argument to be an integer, a callable, or None'
assert error(lambda: lru_cache(maxsize=1.5)) == 'TypeError: Expected first argument to be an integer, a callable, or None'
assert error(lambda: lru_cache(5, 6, 7)) == 'TypeError: lru_cache() takes from 0 to 2 positional arguments but 3 were given'
assert error(lambda: lru_cache(maxsize=None)(5)) == 'TypeError: the first argument must be callable'
assert error(lambda: cache(5)) == 'TypeError: the first argument must be callable'
assert error(lambda: cache()) == "TypeError: cache() missing 1 required positional argument: 'user_function'"
assert lru_cache(maxsize=-1)(len)('ab') == 2
assert lru_cache(maxsize=-1)(len).cache_parameters() == {'maxsize': 0, 'typed': False}
assert repr(lru_cache(None)(len).cache_info()) == 'CacheInfo(hits=0, misses=0, maxsize=None, currsize=0)'
assert lru_cache(0)(len).cache_parameters() == {'maxsize': 0, 'typed': False}
assert cache(len).cache_parameters() == {'maxsize': None, 'typed': False}
assert lru_cache(len).cache_parameters() == {'maxsize': 128, 'typed': False}


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


assert typed(1) == 'int'
assert typed(1.0) == 'float'
assert typed(True) == 'bool'
assert repr(typed.cache_info()) == 'CacheInfo(hits=0, misses=3, maxsize=None, currsize=3)'
assert typed('1') == 'str'
assert typed.cache_parameters() == {'maxsize': None, 'typed': True}


@lru_cache
def untyped(x):
    return type(x).__name__


assert untyped(1) == 'int'
assert untyped(1.0) == 'float'
assert untyped(True) == 'float'
assert repr(untyped.cache_info()) == 'CacheInfo(hits=1, misses=2, maxsize=128, currsize=2)'
assert untyped((1,)) == 'tuple'
assert untyped((1.0,)) == 'tuple'


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(50) == 12586269025
assert repr(fib.cache_info()) == 'CacheInfo(hits=48, misses=51, maxsize=None, currsize=51)'


@lru_cache(maxsize=3)
def raising(x):
    if x:
        raise ValueError(x)
    return 'fine'


assert error(lambda: raising(1)) == 'ValueError: 1'
assert error(lambda: raising(1)) == 'ValueError: 1'
assert raising(0) == 'fine'
assert repr(raising.cache_info()) == 'CacheInfo(hits=0, misses=3, maxsize=3, currsize=1)'


class Point:
    def __init__(self, x):
        self.x = x
        self.count = 0

    @lru_cache
    def double(self, k=2):
        self.count += 1
        return self.x * k

    @cached_property
    def slow(self):
        """Slow."""
        self.count += 1
        return self.x + 1

    @staticmethod
    @cache
    def st(x):
        return [x]

    @classmethod
    @cache
    def cl(cls, x):
        return cls.__name__, x


p = Point(3)
assert p.double() == 6
assert p.double() == 6
assert p.double(3) == 9
assert p.count == 2
assert repr(Point.double.cache_info()) == 'CacheInfo(hits=1, misses=2, maxsize=128, currsize=2)'
assert Point(4).double() == 8
assert Point.st(1) is Point.st(1)
assert Point.cl(2) == ('Point', 2)
assert Point.double(p) == 6

# ---- cached_property ----
assert p.slow == 4
assert p.slow == 4
assert p.__dict__['slow'] == 4
assert p.count == 3
assert Point.slow.__doc__ == 'Slow.'
assert Point.slow.attrname == 'slow'
assert type(Point.slow).__name__ == 'cached_property'
p.slow = 99
assert p.slow == 99
del p.slow
assert p.slow == 4
assert error(lambda: delattr(Point(1), 'slow')) == "AttributeError: 'Point' object has no attribute 'slow'"


class Slots:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


assert error(lambda: Slots().value) == "TypeError: No '__dict__' attribute on 'Slots' instance to cache 'value' property."
assert raises("class Twice:\n    @functools.cached_property\n    def a(self): return 1\n    b = a") == "TypeError: Cannot assign the same cached_property to two different names ('a' and 'b')."
loose = cached_property(lambda self: 1)
Point.loose = loose
assert error(lambda: p.loose) == 'TypeError: Cannot use cached_property instance without calling __set_name__ on it.'

# ---- reduce ----
assert reduce(lambda a, b: a + b, [1, 2, 3]) == 6
assert reduce(lambda a, b: a + b, [], 5) == 5
assert reduce(lambda a, b: a + b, [1], initial=5) == 6
assert reduce(lambda a, b: a * 10 + b, (1, 2, 3), 0) == 123
assert reduce(max, 'hello') == 'o'
assert reduce(None, [7]) == 7
assert reduce(None, [], 7) == 7
assert reduce(lambda a, b: [a, b], 'abc') == [['a', 'b'], 'c']
assert error(lambda: reduce(lambda a, b: a, [])) == 'TypeError: reduce() of empty iterable with no initial value'
assert error(lambda: reduce(lambda a, b: a, 5)) == 'TypeError: reduce() arg 2 must support iteration'
assert error(lambda: reduce(None, [1, 2])) == "TypeError: 'NoneType' object is not callable"
assert error(lambda: reduce(lambda a, b: a)) == 'TypeError: reduce() takes at least 2 positional arguments (1 given)'
assert error(lambda: reduce()) == 'TypeError: reduce() takes at least 2 positional arguments (0 given)'
assert error(lambda: reduce(lambda a: a, [1, 2])) == 'TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given'
assert error(lambda: reduce(lambda a, b: 1 / 0, [1, 2])) == 'ZeroDivisionError: division by zero'

# ---- cmp_to_key ----
K = cmp_to_key(lambda a, b: (a > b) - (a < b))
assert K(1) < K(2)
assert (K(1) > K(2)) is False
assert K(1) == K(1)
assert K(1) <= K(1)
assert (K(2) >= K(3)) is False
assert K(1) != K(2)
assert sorted([3, 1, 2], key=K) == [1, 2, 3]
assert sorted('bca', key=cmp_to_key(lambda a, b: ord(b) - ord(a))) == ['c', 'b', 'a']
assert K(5).obj == 5
assert max([1, 3, 2], key=K) == 3
assert K(obj=3).obj == 3
assert error(lambda: K(1) < 5) == 'TypeError: other argument must be K instance'
assert error(lambda: K(1) == 5) == 'TypeError: other argument must be K instance'
assert error(lambda: cmp_to_key()) == "TypeError: cmp_to_key() missing required argument 'mycmp' (pos 1)"
assert error(lambda: cmp_to_key(5)(1) < cmp_to_key(5)(2)) == "TypeError: 'int' object is not callable"
assert error(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 'x'))) == "TypeError: '<' not supported between instances of 'str' and 'int'"


# ---- wraps ----
def original(a: int, *, b: str = 'x') -> list:
    """Original."""


original.note = 1


@wraps(original)
def wrapper(*args):
    """Wrapper."""


assert wrapper.__name__ == 'original'
assert wrapper.__doc__ == 'Original.'
assert wrapper.__qualname__ == 'original'
assert wrapper.__wrapped__ is original
assert wrapper.note == 1
assert repr(wrapper.__annotations__) == "{'a': <class 'int'>, 'b': <class 'str'>, 'return': <class 'list'>}"
assert wrapper.__module__ == __name__
assert functools.WRAPPER_ASSIGNMENTS == ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__')
assert functools.WRAPPER_UPDATES == ('__dict__',)
w = update_wrapper(partial(original), original)
assert w.__name__ == 'original'
assert w.__doc__ == 'Original.'
assert w.__wrapped__ is original
assert w.note == 1


class NoName:
    def __call__(self):
        return 5


n = wraps(NoName())(lambda: 1)
assert n.__name__ == '<lambda>'
assert type(n.__wrapped__).__name__ == 'NoName'
w2 = update_wrapper(lambda: 0, original, assigned=('__doc__',), updated=())
assert w2.__name__ == '<lambda>'
assert w2.__doc__ == 'Original.'
assert hasattr(w2, 'note') is False
assert error(lambda: update_wrapper(lambda: 0, original, updated=('nothing',))) == "AttributeError: 'function' object has no attribute 'nothing'"
assert error(lambda: update_wrapper(5, original)) == "AttributeError: 'int' object has no attribute '__module__' and no __dict__ for setting new attributes"


# ---- partialmethod ----
class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *rest, **named):
        self.alive = state
        return rest, named

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, 'extra', k=1)
    nested = partialmethod(set_dead, 'more', k=2)
    hole = partialmethod(set_state, Placeholder, 'second')
    cls = partialmethod(classmethod(lambda cls, a, b: (cls.__name__, a, b)), 1)
    static = partialmethod(staticmethod(lambda *a: a), 1, 2)
    of_partial = partialmethod(lambda self, a, b: (a, b), 7)


c = Cell()
assert c.set_alive() == ((), {})
assert c.alive is True
assert c.set_dead() == (('extra',), {'k': 1})
assert c.alive is False
assert c.nested() == (('extra', 'more'), {'k': 2})
assert c.nested('z', j=3) == (('extra', 'more', 'z'), {'k': 2, 'j': 3})
assert c.hole(5) == (('second',), {})
assert c.alive == 5
assert c.cls(2) == ('Cell', 1, 2)
assert Cell.cls(3) == ('Cell', 1, 3)
assert c.static(3) == (1, 2, 3)
assert c.of_partial(8) == (7, 8)
assert Cell.set_alive(c, 'r') == (('r',), {})
assert repr(Cell.__dict__['set_dead']).startswith('functools.partialmethod(<function Cell.set_state at 0x') is True
assert Cell.__dict__['set_dead'].args == (False, 'extra')
assert Cell.__dict__['set_dead'].keywords == {'k': 1}
assert Cell.__dict__['nested'].args == (False, 'extra', 'more')
assert Cell.__dict__['nested'].keywords == {'k': 2}
assert Cell.__dict__['set_alive'].func.__name__ == 'set_state'
assert error(lambda: partialmethod(5)) == 'TypeError: the first argument 5 must be a callable or a descriptor'
assert error(lambda: c.hole()) == "TypeError: missing positional arguments in 'partial' call; expected at least 1, got 0"
assert error(lambda: partialmethod(len, Placeholder)) == 'TypeError: trailing Placeholders are not allowed'


# ---- total_ordering ----
@total_ordering
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v if isinstance(other, V) else NotImplemented

    def __lt__(self, other):
        return self.v < other.v if isinstance(other, V) else NotImplemented


assert V(1) < V(2)
assert V(1) <= V(1)
assert V(2) > V(1)
assert (V(1) >= V(2)) is False
assert V(1) != V(2)
assert sorted([V(2), V(1)])[0].v == 1
assert V.__le__.__name__ == '__le__'
assert V.__gt__.__doc__ == 'Return a > b.  Computed by @total_ordering from (not a < b) and (a != b).'
assert max(V(1), V(5)).v == 5
assert error(lambda: V(1) < 5) == "TypeError: '<' not supported between instances of 'V' and 'int'"
assert error(lambda: V(1) <= 5) == "TypeError: '<=' not supported between instances of 'V' and 'int'"
assert error(lambda: V(1) >= 5) == "TypeError: '>=' not supported between instances of 'V' and 'int'"
assert error(lambda: total_ordering(type('Empty', (), {}))) == 'ValueError: must define at least one ordering operation: < > <= >='
assert repr(V(1).__le__(5)) == 'NotImplemented'
assert repr(V(1).__gt__(5)) == 'NotImplemented'


@total_ordering
class Ge:
    def __init__(self, v):
        self.v = v

    def __ge__(self, other):
        return self.v >= other.v


assert Ge(1) < Ge(2)
assert Ge(1) > Ge(0)
assert (Ge(1) <= Ge(0)) is False
assert Ge(1) >= Ge(1)

# ---- partial ----
pp = partial(print, 'a', sep='-')
assert repr(pp) == "functools.partial(<built-in function print>, 'a', sep='-')"
assert repr(partial(partial(max, 1), 2, key=None)) == 'functools.partial(<built-in function max>, 1, 2, key=None)'
assert partial(int, base=2)('11') == 3
assert partial(max, Placeholder, 5)(9) == 9
assert repr(Placeholder) == 'Placeholder'
assert repr(partial(pow, Placeholder, 2)) == 'functools.partial(<built-in function pow>, Placeholder, 2)'
assert partial(pow, Placeholder, 2)(5) == 25
assert partial(partial(pow, Placeholder, 2), 3)() == 9
assert type(Placeholder).__name__ == '_PlaceholderType'
assert error(lambda: partial(pow, Placeholder, 2)()) == "TypeError: missing positional arguments in 'partial' call; expected at least 1, got 0"
assert error(lambda: partial(pow, 2, Placeholder)) == 'TypeError: trailing Placeholders are not allowed'
assert error(lambda: partial(pow, x=Placeholder)) == 'TypeError: Placeholder cannot be passed as a keyword argument'
assert error(lambda: type('Sub', (type(Placeholder),), {})) == "TypeError: type 'functools._PlaceholderType' is not an acceptable base type"
assert error(lambda: type(Placeholder)(1)) == 'TypeError: PlaceholderType takes no arguments'
rec = partial(len)
rec.__setstate__((len, (rec,), {}, {}))
assert repr(rec) == 'functools.partial(<built-in function len>, ...)'
assert error(lambda: rec.__setstate__(5)) == 'TypeError: invalid partial state'


class Meth:
    part = partial(lambda *a: len(a), 1)


assert Meth().part() == 2
assert Meth.part() == 1
assert Meth().part(2) == 3

assert error(lambda: hash(K(1))) == "TypeError: unhashable type: 'functools.KeyWrapper'"

# functools: reduce, wraps, update_wrapper, cached_property, cache.
import functools
from functools import reduce, wraps, update_wrapper, cached_property, cache, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


def add(a, b):
    return a + b


assert reduce(add, [1, 2, 3, 4]) == 10 and reduce(add, [1, 2, 3], 10) == 16 and reduce(add, [], 5) == 5
assert reduce(add, [7]) == 7 and reduce(add, 'abc') == 'abc' and reduce(add, 'abc', '>') == '>abc'
assert reduce(add, (x for x in range(5))) == 10 and reduce(add, iter([]), None) is None
assert reduce(lambda a, b: a * b, range(1, 11)) == 3628800
assert reduce(lambda a, b: [a, b], 'abcd') == [[['a', 'b'], 'c'], 'd']
assert reduce(max, [3, 9, 2]) == 9 and reduce(dict.get, ['a', 'b'], {'a': {'b': 1}}) == 1
assert reduce(add, [1, 2], initial=10) == 13
assert error(reduce, add, []) == 'TypeError: reduce() of empty iterable with no initial value'
assert error(reduce, add, 5) == 'TypeError: reduce() arg 2 must support iteration'
assert error(reduce, add, [1, 'a']) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error(reduce, 5, [1, 2]) == "TypeError: 'int' object is not callable"
assert error(reduce, 5, [1]) is None


def fails(a, b):
    raise KeyError(b)


assert error(reduce, fails, [1, 2]) == 'KeyError: 2'

# wraps
assert WRAPPER_ASSIGNMENTS == ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__')
assert WRAPPER_UPDATES == ('__dict__',)


def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        """The wrapper."""
        calls.append(f.__name__)
        return f(*args, **kwargs)
    return wrapper


calls = []


@logged
def square(x: int) -> int:
    """Squares."""
    return x * x


assert square(4) == 16 and calls == ['square']
assert square.__name__ == 'square' and square.__doc__ == 'Squares.' and square.__qualname__ == 'square'
assert square.__module__ == '__main__' and square.__annotations__ == {'x': int, 'return': int}
assert square.__wrapped__(3) == 9 and calls == ['square']
assert update_wrapper(lambda: 1, square).__wrapped__ is square


def inner():
    pass


inner.tag = 'kept'
outer = update_wrapper(lambda: 2, inner)
assert outer.tag == 'kept' and outer.__name__ == 'inner' and outer() == 2
only = update_wrapper(lambda: 3, inner, assigned=('__doc__',), updated=())
assert only.__name__ == '<lambda>' and not hasattr(only, 'tag') and only.__wrapped__ is inner


class Callable:
    """Called."""

    def __call__(self):
        return 1


wrapped = update_wrapper(lambda: 4, Callable())
assert wrapped.__doc__ == 'Called.' and wrapped.__name__ == '<lambda>'
assert update_wrapper(lambda: 5, len).__name__ == 'len'


def repeat(times):
    def decorate(f):
        @wraps(f)
        def wrapper(*args):
            return [f(*args) for _ in range(times)]
        return wrapper
    return decorate


@repeat(3)
def hello(name):
    return 'hi ' + name


assert hello('x') == ['hi x'] * 3 and hello.__name__ == 'hello'


class Service:
    @logged
    def run(self):
        return self


service = Service()
assert service.run() is service and Service.run.__qualname__ == 'Service.run'


# cached_property
class Circle:
    def __init__(self, r):
        self.r = r
        self.computed = 0

    @cached_property
    def area(self):
        """The area."""
        self.computed += 1
        return 3 * self.r ** 2


c = Circle(2)
assert c.area == 12 and c.area == 12 and c.computed == 1 and c.__dict__['area'] == 12
c.r = 10
assert c.area == 12
del c.area
assert c.area == 300 and c.computed == 2
c.area = 'set'
assert c.area == 'set'
assert isinstance(Circle.area, cached_property) and Circle.area.__doc__ == 'The area.' and Circle.area.attrname == 'area'
assert Circle.area.func(c) == 300


class Slotted:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


assert error(lambda: Slotted().x) == "TypeError: No '__dict__' attribute on 'Slotted' instance to cache 'x' property."
loose = cached_property(lambda self: 1)
Circle.loose = loose
assert error(lambda: c.loose) == 'TypeError: Cannot use cached_property instance without calling __set_name__ on it.'
loose.__set_name__(Circle, 'loose')
assert c.loose == 1
assert error(loose.__set_name__, Circle, 'other') == \
    "TypeError: Cannot assign the same cached_property to two different names ('loose' and 'other')."


# cache
@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(60) == 1548008755920 and fib.cache_info() == (58, 61, None, 61)
assert str(fib.cache_info()) == 'CacheInfo(hits=58, misses=61, maxsize=None, currsize=61)'
assert fib.__name__ == 'fib' and fib.__wrapped__(1) == 1 and fib.cache_parameters() == {'maxsize': None, 'typed': False}
fib.cache_clear()
assert fib.cache_info().currsize == 0 and fib.cache_info().misses == 0
assert sorted(functools.__all__)[:3] == ['Placeholder', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES']
assert 'partial' in functools.__all__ and functools.__name__ == 'functools'

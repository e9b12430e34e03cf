# Generator expressions that a built-in function draws everything from at once.
import sys


def error(f):
    try:
        f()
    except BaseException as e:
        return type(e).__name__ + ': ' + str(e)
    return 'no error'


def frames(f):
    try:
        f()
    except BaseException as e:
        names = []
        tb = e.__traceback__.tb_next
        while tb is not None:
            names.append(tb.tb_frame.f_code.co_name if hasattr(tb, 'tb_frame') else '?')
            tb = tb.tb_next
        return names
    return None


xs = [3, 1, 4, 1, 5, 9, 2, 6]
assert sum(x for x in xs) == 31
assert sum(x * x for x in xs if x % 2) == 117
assert sum(x * y for x in range(4) for y in range(x)) == 11
assert sum(x for x in ()) == 0
assert sum(0.1 for _ in range(10)) == 1.0
assert sum(x for x in (1, 2.5, 3)) == 6.5
assert sum(1j for _ in range(3)) == 3j
assert sum(10 ** 20 for _ in range(3)) == 3 * 10 ** 20
assert sum(True for _ in xs) == 8
assert type(sum(True for _ in [1])) is int
assert any(x > 8 for x in xs) is True
assert any(x > 9 for x in xs) is False
assert any(x for x in []) is False
assert any('' for _ in xs) is False
assert all(x > 0 for x in xs) is True
assert all(x > 1 for x in xs) is False
assert all(x for x in []) is True
assert all([0] for _ in xs) is True
assert max(x for x in xs) == 9
assert min(x for x in xs) == 1
assert max(-x for x in xs) == -1
assert max(s for s in 'hello') == 'o'
assert min((s, i) for i, s in enumerate('hello')) == ('e', 1)
assert list(x + 1 for x in xs) == [4, 2, 5, 2, 6, 10, 3, 7]
assert tuple(x for x in xs if x > 4) == (5, 9, 6)
assert tuple(x for x in ()) == ()
assert set(x for x in xs) == {1, 2, 3, 4, 5, 6, 9}
assert set(x for x in ()) == set()
assert sorted(-x for x in xs) == [-9, -6, -5, -4, -3, -2, -1, -1]
assert sorted((x for x in xs), reverse=True) == [9, 6, 5, 4, 3, 2, 1, 1]
assert sum((x for x in xs), 10) == 41
assert sum([x] == [x] for x in xs) == 8

# The first of equal items is the best one.
a, b = 1, 1.0
assert type(max(x for x in (a, b))) is int
assert type(max(x for x in (b, a))) is float
assert type(min(x for x in (True, 1))) is bool

# They end as soon as they may, and draw no more.
seen = []


def note(x):
    seen.append(x)
    return x


assert any(note(x) > 3 for x in xs)
assert seen == [3, 1, 4]
seen.clear()
assert not all(note(x) != 4 for x in xs)
assert seen == [3, 1, 4]
it = iter(xs)
assert any(x == 4 for x in it)
assert list(it) == [1, 5, 9, 2, 6]

# Scopes: the outermost iterable is evaluated outside, the rest inside; names do not leak.
def scopes(n):
    return sum(n * k for k in range(n)), [sum(i + j for j in range(i)) for i in range(n)]


assert scopes(4) == (24, [0, 1, 5, 12])
assert 'x' not in dir() or isinstance(globals().get('x', 1), int)


class C:
    values = [1, 2, 3]
    total = sum(v for v in values)
    best = max(v * 2 for v in values)


assert (C.total, C.best) == (6, 6)
assert not hasattr(C, 'v')
assert sum((y := x) for x in xs) == 31 and y == 6


def cells():
    fs = list((lambda: x) for x in range(3))
    return [f() for f in fs]


assert cells() == [2, 2, 2]

# Errors of the function are the caller's, errors of the expression have a frame of their own.
assert error(lambda: sum(x for x in 'ab')) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error(lambda: max(x for x in ())) == 'ValueError: max() iterable argument is empty'
assert error(lambda: min(x for x in ())) == 'ValueError: min() iterable argument is empty'
assert error(lambda: max(x for x in (1, 'a'))) == "TypeError: '>' not supported between instances of 'str' and 'int'"
assert error(lambda: min(x for x in (1, 'a'))) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert error(lambda: set([] for x in xs)).startswith('TypeError: ')
assert error(lambda: sum(x for x in 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: sum(1 // x for x in (1, 0))) == 'ZeroDivisionError: integer division or modulo by zero' or \
    error(lambda: sum(1 // x for x in (1, 0))) == 'ZeroDivisionError: division by zero'
assert error(lambda: sum(next(iter(())) for x in xs)) == 'RuntimeError: generator raised StopIteration'
assert error(lambda: list(next(iter(())) for x in xs)) == 'RuntimeError: generator raised StopIteration'


def stop():
    try:
        sum(next(iter(())) for x in xs)
    except RuntimeError as e:
        return type(e.__cause__), type(e.__context__)


assert stop() == (StopIteration, StopIteration)


class Odd:
    def __init__(self, x):
        self.x = x

    def __radd__(self, other):
        if self.x == 3:
            raise StopIteration('from add')
        return other + self.x

    def __bool__(self):
        if self.x == 3:
            raise ValueError('from bool')
        return self.x > 1

    def __gt__(self, other):
        return self.x > other.x

    def __lt__(self, other):
        return self.x < other.x


assert sum(Odd(x) for x in (1, 2)) == 3
assert error(lambda: sum(Odd(x) for x in (1, 2, 3))) == 'StopIteration: from add'
assert any(Odd(x) for x in (1, 2, 3)) is True
assert error(lambda: any(Odd(x) for x in (1, 3, 2))) == 'ValueError: from bool'
assert error(lambda: all(Odd(x) for x in (2, 3, 1))) == 'ValueError: from bool'
assert max(Odd(x) for x in (1, 3, 2)).x == 3
assert min(Odd(x) for x in (2, 1, 3)).x == 1

# Shadowed names are what they are.
def shadowed():
    sum = lambda g: type(g).__name__
    return sum(x for x in xs)


assert shadowed() == 'generator'
assert (lambda list: list(x for x in xs))(lambda g: type(g).__name__) == 'generator'
assert eval('sum(x for x in [1, 2])') == 3
exec('total = sum(x for x in [1, 2, 3])')
assert total == 6


# Nested, and in generators.
def gen():
    for i in range(3):
        yield sum(j for j in range(i))


assert list(gen()) == [0, 0, 1]
assert sum(sum(j for j in range(i)) for i in range(5)) == 10
assert max(min(abs(i - j) for j in range(2)) for i in range(5)) == 3
assert sum(len(list(c for c in w)) for w in ('a', 'bc')) == 3
assert sorted(sorted(c for c in w) for w in ('ba', 'dc')) == [['a', 'b'], ['c', 'd']]

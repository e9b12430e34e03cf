# groupby.
import itertools
from itertools import groupby


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


def groups(iterable, key=None):
    return [(k, list(g)) for k, g in groupby(iterable, key)]


assert groups('') == []
assert groups('aaabbc') == [('a', ['a', 'a', 'a']), ('b', ['b', 'b']), ('c', ['c'])]
assert groups('abab') == [('a', ['a']), ('b', ['b']), ('a', ['a']), ('b', ['b'])]
assert groups(range(6), lambda n: n // 3) == [(0, [0, 1, 2]), (1, [3, 4, 5])]
assert groups(['x', 'yy', 'zz', 'q'], len) == [(1, ['x']), (2, ['yy', 'zz']), (1, ['q'])]
assert groups((n for n in [1, 1, 2])) == [(1, [1, 1]), (2, [2])]
assert groups([1, 1.0, True, 2]) == [(1, [1, 1.0, True]), (2, [2])]
assert groups([None, None, 0]) == [(None, [None, None]), (0, [0])]
assert [k for k, _ in groupby('aabbbca')] == ['a', 'b', 'c', 'a']
assert [(k, len(list(g))) for k, g in groupby('aabbbca')] == [('a', 2), ('b', 3), ('c', 1), ('a', 1)]
assert [(k, next(g)) for k, g in groupby('aabbbca')] == [('a', 'a'), ('b', 'b'), ('c', 'c'), ('a', 'a')]
assert groups(sorted('banana')) == [('a', ['a'] * 3), ('b', ['b']), ('n', ['n'] * 2)]

# A group ends when the next one is asked for.
g = groupby('aab')
k, first = next(g)
assert k == 'a' and next(first) == 'a'
k, second = next(g)
assert k == 'b' and list(first) == [] and list(second) == ['b']
fails(StopIteration, '', next, g)
assert list(second) == []
all_groups = list(groupby('aabb'))
assert [k for k, _ in all_groups] == ['a', 'b'] and [list(x) for _, x in all_groups] == [[], []]

# What is read.
log = []


def source():
    for c in 'aab':
        log.append(c)
        yield c


g = groupby(source())
assert log == []
k, x = next(g)
assert log == ['a']
assert next(x) == 'a' and log == ['a']
assert next(x) == 'a' and log == ['a', 'a']
assert list(x) == [] and log == ['a', 'a', 'b']
assert next(g)[0] == 'b' and log == ['a', 'a', 'b']


# Keys that compare as they like; errors in keys.
class Mod:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n % 3 == other.n % 3


assert [[m.n for m in g] for _, g in groupby(map(Mod, [0, 3, 1, 4, 7, 2]))] == [[0, 3], [1, 4, 7], [2]]
g = groupby([1, 0, 2], lambda n: 6 // n)
assert next(g)[0] == 6
fails(ZeroDivisionError, 'integer division or modulo by zero' if False else 'division by zero', next, g)
assert next(g)[0] == 3

g = groupby('a')
assert type(g) is groupby and repr(g).startswith('<itertools.groupby object at 0x')
k, x = next(g)
assert type(x) is itertools._grouper and repr(x).startswith('<itertools._grouper object at 0x')
assert iter(x) is x and iter(g) is g
assert groupby.__module__ == 'itertools' and repr(groupby) == "<class 'itertools.groupby'>"
fails(TypeError, "groupby() missing required argument 'iterable' (pos 1)", groupby)
fails(TypeError, "'int' object is not iterable", groupby, 1)
fails(TypeError, 'groupby() takes at most 2 arguments (3 given)', groupby, [], 1, 2)
fails(TypeError, "groupby() got an unexpected keyword argument 'foo'", groupby, [], foo=1)
assert [k for k, _ in groupby(iterable='ab', key=str.upper)] == ['A', 'B']

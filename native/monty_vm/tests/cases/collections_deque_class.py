# Deques: classes derived from deque, iterators, Python code that changes a deque while it is searched, what fills them.
import copy
import typing
import weakref
from collections import deque
from collections.abc import Hashable, Iterator, MutableSequence, Reversible


def error(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- the type ----
assert repr(deque) == "<class 'collections.deque'>"
assert (deque.__module__, deque.__name__, deque.__qualname__) == ('collections', 'deque', 'deque')
assert deque.__mro__ == (deque, object) and not issubclass(deque, list) and deque.__hash__ is None
assert isinstance(deque(), MutableSequence) and isinstance(deque(), Reversible) and not isinstance(deque(), Hashable)
assert repr(typing.Deque[int]) == 'typing.Deque[int]' and typing.get_origin(typing.Deque[int]) is deque
for name in ('__add__', '__contains__', '__copy__', '__delitem__', '__getitem__', '__iadd__', '__imul__', '__iter__', '__len__',
             '__mul__', '__reversed__', '__rmul__', '__setitem__', 'maxlen', 'rotate'):
    assert name in dir(deque), name
assert error(deque.append) == 'TypeError: unbound method deque.append() needs an argument'
assert error(deque.append, 1, 2) == "TypeError: descriptor 'append' for 'collections.deque' objects doesn't apply to a 'int' object"
assert error(deque().append, x=1) == 'TypeError: deque.append() takes no keyword arguments'
assert error(deque().rotate, n=1) == 'TypeError: deque.rotate() takes no keyword arguments'
assert error(deque, mxlen=3) == "TypeError: deque() got an unexpected keyword argument 'mxlen'. Did you mean 'maxlen'?"
assert error(deque, [], -10**30) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error(deque, 5, -1) == 'ValueError: maxlen must be non-negative'
assert repr(deque().append).startswith('<built-in method append of collections.deque object at 0x')
assert repr(deque.append) == "<method 'append' of 'collections.deque' objects>"
assert error(hash, deque()) == "TypeError: unhashable type: 'collections.deque'"
assert error(lambda: {deque(): 1}) == "TypeError: cannot use 'collections.deque' as a dict key (unhashable type: 'collections.deque')"
assert error(lambda: [1] + deque()) == 'TypeError: can only concatenate list (not "collections.deque") to list'
assert error(lambda: deque() * deque()) == "TypeError: can't multiply sequence by non-int of type 'collections.deque'"
assert error(lambda: 'a' * deque()) == "TypeError: can't multiply sequence by non-int of type 'collections.deque'"
assert error(lambda: deque() * 10**30) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert error(lambda: deque() < [1]) == "TypeError: '<' not supported between instances of 'collections.deque' and 'list'"
assert deque().__lt__(3) is NotImplemented and deque().__eq__([]) is NotImplemented
held = deque([1])
assert weakref.ref(held)() is held


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Int(int):
    pass


d = deque([1, 2, 3])
assert d[Index(-1)] == 3 and d.index(2, Index(1)) == 1 and d.rotate(Index(1)) is None and list(d) == [3, 1, 2]
assert d.insert(Index(1), 5) is None and list(d) == [3, 5, 1, 2] and list(deque('ab') * Index(2)) == ['a', 'b', 'a', 'b']
assert repr(deque([1, 2, 3], Int(2))) == 'deque([2, 3], maxlen=2)'
assert error(deque, [], Index(1)) == 'TypeError: an integer is required'
assert error(lambda: d[10**30]) == "IndexError: cannot fit 'int' into an index-sized integer"
assert error(d.__delitem__, 10**30) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert error(d.__setitem__, 'a', 1) == "TypeError: 'str' object cannot be interpreted as an integer"
for limit in (d.rotate, lambda n: d.insert(n, 1)):
    assert error(limit, 10**30) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error(d.index, 5, None) == 'TypeError: slice indices must be integers or have an __index__ method'


def set_item(items, key):
    items[key] = 1


def del_item(items, key):
    del items[key]


for change in (set_item, del_item):
    assert error(change, d, 'a') == "TypeError: sequence index must be integer, not 'str'"
    assert error(change, d, slice(0, 1)) == "TypeError: sequence index must be integer, not 'slice'"
    assert error(change, d, 10**30) == "IndexError: cannot fit 'int' into an index-sized integer"
    assert error(change, d, 7) == 'IndexError: deque index out of range'


# ---- iterators ----
it = iter(deque())
assert repr(type(it)) == "<class 'collections._deque_iterator'>" and type(it).__module__ == 'collections'
assert isinstance(it, Iterator) and repr(type(reversed(d))) == "<class 'collections._deque_reverse_iterator'>"
d = deque([1, 2])
it = iter(d)
assert next(it) == 1
d.append(3)
assert it.__length_hint__() == 1
assert error(next, it) == 'RuntimeError: deque mutated during iteration' and it.__length_hint__() == 0
assert error(next, it) == 'RuntimeError: deque mutated during iteration'
it = iter(d)
assert list(it) == [1, 2, 3] and it.__length_hint__() == 0 and next(it, 'end') == 'end'
d.append(5)
assert error(next, it) == 'RuntimeError: deque mutated during iteration'
back = reversed(d)
assert next(back) == 5 and back.__length_hint__() == 3 and list(back) == [3, 2, 1] and next(back, 0) == 0


def going(change, items=(1, 2, 3)):
    d = deque(items)
    count = 0
    for _ in d:
        change(d)
        count += 1
        if count > 5:
            break
    return count


mutated = 'RuntimeError: deque mutated during iteration'
for change in (lambda d: d.extend([]), lambda d: d.reverse(), lambda d: d.__imul__(1), lambda d: d.__iadd__([])):
    assert error(going, change) == '3'
for change in (lambda d: d.rotate(0), lambda d: d.rotate(3)):
    assert error(going, change) == mutated and error(going, change, [2]) == '1'
for change in (lambda d: d.__init__([1, 2, 3]), lambda d: d.insert(1, 2), lambda d: d.remove(2), lambda d: d.__imul__(2)):
    assert error(going, change) == mutated
empty = deque()
it = iter(empty)
empty.clear()
empty.rotate(1)
assert next(it, 'end') == 'end'
full = deque([1], 1)
it = iter(full)
full.append(1)
assert error(next, it) == mutated


# ---- changed while it is searched ----
class Grows:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.append(0)
        return False


class Clears(Grows):
    def __eq__(self, other):
        self.target.clear()
        return True


def searched(kind, name):
    d = deque([1, 2])
    d.appendleft(kind(d))
    return error(getattr(d, name), 5), len(d)


assert searched(Grows, 'count') == (mutated, 4) and searched(Grows, 'index') == (mutated, 4)
assert searched(Grows, '__contains__') == (mutated, 4)
assert searched(Grows, 'remove') == ('IndexError: deque mutated during iteration', 4)
assert searched(Clears, 'count') == (mutated, 0) and searched(Clears, 'index') == ('0', 0)
assert searched(Clears, '__contains__') == ('True', 0)
assert searched(Clears, 'remove') == ('IndexError: deque mutated during iteration', 0)
d = deque([1, 2])
d.append(Clears(d))
assert error(lambda: d == deque([1, 2, 3])) == mutated and not d


class Cell:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Cell) else other)

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return f'<{self.value}>'


a = deque([Cell(1), Cell(2)])
assert a == deque([Cell(1), Cell(2)]) and a == deque([1, 2]) and a != deque([1, 3]) and deque([1]) != a and not a != deque([1, 2])
assert Cell(2) in a and Cell(3) not in a and a.index(Cell(2)) == 1 and a.count(2) == 1 and a < deque([Cell(1), Cell(3)])
assert error(a.index, Cell(2), 0, 1) == 'ValueError: deque.index(x): x not in deque'
assert error(a.remove, Cell(9)) == 'ValueError: deque.remove(x): x not in deque'
assert deque([a]) == deque([deque([1, 2])]) and [a] == [deque([1, 2])] and {'k': a} == {'k': deque([1, 2])}
assert a.remove(Cell(1)) is None and repr(a) == 'deque([<2>])' and repr(deque([[Cell(1)], a], 2)) == 'deque([[<1>], deque([<2>])], maxlen=2)'
assert error(lambda: deque([1, 'a']) < deque(['b', 1])) == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert deque([deque([1])]) < deque([deque([2])]) and deque([1, 2]) < deque([1, 2, 3]) and not deque([1]) < deque([1])


# ---- what fills them ----
def fails():
    yield 1
    raise ValueError('x')


d = deque()
assert error(d.extend, fails()) == 'ValueError: x' and error(d.__iadd__, fails()) == 'ValueError: x'
assert error(d.extendleft, fails()) == 'ValueError: x' and list(d) == [1, 1, 1]
d = deque([1, 2, 3])
assert error(d.extend, (x for x in d)) == mutated and list(d) == [1, 2, 3, 1]
d = deque()
d.extend(len(d) for _ in range(3))
assert list(d) == [0, 1, 2]
d = deque(x for x in range(3))
d += (x for x in 'ab')
d.extend(map(str, [1, 2]))
d.extendleft({'k': 1})
d.extend(zip([1], [2]))
d += {5}
assert list(d) == ['k', 0, 1, 2, 'a', 'b', '1', '2', (1, 2), 5]
assert list(deque((x for x in range(100)), maxlen=3)) == [97, 98, 99] and list(deque(iter('abc'), 2)) == ['b', 'c']
assert list(deque({'a': 1, 'b': 2}.items(), maxlen=1)) == [('b', 2)] and list(deque(map(int, '123'), 0)) == []
d = deque([1, 2, 3], 4)
d.extend(d)
assert list(d) == [3, 1, 2, 3]
d += d
assert list(d) == [3, 1, 2, 3] and list(d * 3) == [3, 1, 2, 3] and list(deque([1, 2], 3) * 5) == [2, 1, 2]
d.__init__([4, 5, 6], 2)
assert repr(d) == 'deque([5, 6], maxlen=2)' and d.__init__(maxlen=1) is None and repr(d) == 'deque([], maxlen=1)'
d.__init__(x for x in 'xy')
assert repr(d) == "deque(['x', 'y'])" and d.__init__(d) is None and not d and d.__init__() is None and not d
assert error(d.__init__, [1], 2, iterable=3) == 'TypeError: deque() takes at most 2 arguments (3 given)'
assert repr(deque.__new__(deque)) == 'deque([])'
e = deque([1, 2, 3, 4, 5])
e.extendleft([6, 7])
e.insert(2, 'm')
e.insert(-1, 'n')
e.rotate(3)
del e[4], e[-2]
assert list(e) == [4, 'n', 5, 7, 'm', 1, 3]
window = deque(maxlen=3)
sums = []
for x in range(10):
    window.append(x)
    sums.append(sum(window))
assert sums == [0, 1, 3, 6, 9, 12, 15, 18, 21, 24]
queue = deque()
taken = []
for x in range(300):
    queue.append(x)
    queue.appendleft(-x)
    if x % 3:
        taken.append(queue.pop() + queue.popleft())
assert not any(taken) and len(queue) == 200 and queue[0] == -queue[-1] and sum(queue) == 0
while queue:
    queue.popleft()
assert len(queue) == 0 and error(queue.popleft) == 'IndexError: pop from an empty deque'


# ---- classes ----
class Mine(deque):
    pass


m = Mine('ab', 3)
m.x = 1
assert repr(m) == "Mine(['a', 'b'], maxlen=3)" and str(m) == repr(m) and m.maxlen == 3
assert repr(m.copy()) == "Mine(['a', 'b'], maxlen=3)" and m.__reduce__()[:3] == (Mine, ((), 3), {'x': 1})
assert repr(m + deque('c')) == "Mine(['a', 'b', 'c'], maxlen=3)" and repr(m * 2) == "Mine(['b', 'a', 'b'], maxlen=3)"
assert type(2 * m) is Mine and type(deque('c') + m) is deque and Mine() == deque() and Mine('a') < deque('b')
n = m
n += 'cd'
assert n is m and list(m) == ['b', 'c', 'd']
n *= 2
assert n is m and list(m) == ['b', 'c', 'd']
m.append([1])
shallow, deep = copy.copy(m), copy.deepcopy(m)
assert type(shallow) is Mine and not hasattr(shallow, 'x') and shallow[-1] is m[-1]
assert type(deep) is Mine and deep.x == 1 and deep.maxlen == 3 and deep[-1] == [1] and deep[-1] is not m[-1]
assert error(hash, m) == "TypeError: unhashable type: 'Mine'"
assert error(lambda: Mine(5)) == "TypeError: 'int' object is not iterable" and repr(Mine([Cell(1)], 2)) == 'Mine([<1>], maxlen=2)'
m.append(m)
assert repr(m).startswith("Mine(['d', [1], ") and list(Mine(x for x in 'ab')) == ['a', 'b']


class Bounded(deque):
    def __init__(self, n):
        super().__init__(maxlen=n)
        self.n = n


b = Bounded(2)
for x in range(4):
    b.append(x)
assert repr(b) == 'Bounded([2, 3], maxlen=2)' and b.n == 2
assert error(b.copy) == 'TypeError: Bounded.__init__() takes 2 positional arguments but 3 were given'


class Loud(deque):
    def append(self, x):
        super().append(x * 2)

    def __getitem__(self, i):
        return 'item'

    def __len__(self):
        return 99


p = Loud([1, 2])
p.append(3)
assert p[0] == 'item' and len(p) == 99 and list(p) == [1, 2, 6] and p.pop() == 6 and p.extend([1]) is None and list(p) == [1, 2, 1]


class Super(deque):
    def __add__(self, other):
        return super().__add__(other)

    def __iadd__(self, other):
        return super().__iadd__(other)

    def __mul__(self, other):
        return super().__mul__(other)

    def __eq__(self, other):
        return super().__eq__(other)

    def __len__(self):
        return super().__len__()

    def __getitem__(self, i):
        return super().__getitem__(i)

    def __setitem__(self, i, value):
        super().__setitem__(i, value)

    def __delitem__(self, i):
        super().__delitem__(i)

    def __contains__(self, value):
        return super().__contains__(value)

    def __repr__(self):
        return '<' + super().__repr__() + '>'

    def __iter__(self):
        return super().__iter__()

    def __reversed__(self):
        return super().__reversed__()

    def copy(self):
        return super().copy()

    def popleft(self):
        return super().popleft()


s = t = Super([1, 2])
s += [3]
assert s is t and repr(s) == '<Super([1, 2, 3])>' and repr(s + deque([4])) == '<Super([1, 2, 3, 4])>'
assert repr(s * 2) == '<Super([1, 2, 3, 1, 2, 3])>' and s == deque([1, 2, 3]) and len(s) == 3 and s[0] == 1 and 2 in s
assert list(s) == [1, 2, 3] and list(reversed(s)) == [3, 2, 1] and type(s.copy()) is Super and s.popleft() == 1
s[0] = 9
del s[1]
assert repr(s) == '<Super([9])>' and not Super() and Super() == Super()


def shape(value):
    match value:
        case deque() as d if not d:
            return 'empty'
        case [1, *rest]:
            return rest
        case deque(maxlen=2):
            return 'two'


assert shape(deque([1, 2, 3])) == [2, 3] and shape(deque()) == 'empty' and shape(deque([5], 2)) == 'two'


def by_position(value):
    match value:
        case deque(x):
            return x


assert error(by_position, deque()) == 'TypeError: collections.deque() accepts 0 positional sub-patterns (1 given)'


class Items(list):
    pass


items = same = Items([1])
items += [2]
items *= 2
items += (x for x in 'a')
assert items is same and type(items) is Items and items == [1, 2, 1, 2, 'a'] and items.__iadd__([3]) is items

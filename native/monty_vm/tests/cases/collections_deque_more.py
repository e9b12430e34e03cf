# Deques: every method with its errors, maxlen, comparisons, texts, changes during iteration.
import copy
from collections import deque

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



d = deque('abcde')

# ---- making ----
assert repr(deque()) == 'deque([])'
assert repr(deque([])) == 'deque([])'
assert repr(deque('ab')) == "deque(['a', 'b'])"
assert repr(deque(range(3))) == 'deque([0, 1, 2])'
assert repr(deque(iterable=[1])) == 'deque([1])'
assert repr(deque([1, 2, 3], 2)) == 'deque([2, 3], maxlen=2)'
assert repr(deque([1, 2, 3], maxlen=2)) == 'deque([2, 3], maxlen=2)'
assert repr(deque(maxlen=3)) == 'deque([], maxlen=3)'
assert repr(deque([1, 2], 0)) == 'deque([], maxlen=0)'
assert repr(deque((), None)) == 'deque([])'
assert repr(deque({1: 2})) == 'deque([1])'
assert repr(deque(deque([1]))) == 'deque([1])'
assert repr(deque(x for x in 'xy')) == "deque(['x', 'y'])"
assert repr(deque([1], maxlen=True)) == 'deque([1], maxlen=1)'
assert deque('abc', maxlen=10).maxlen == 10
assert deque().maxlen is None
assert deque(maxlen=0).maxlen == 0
assert error(lambda: deque(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: deque([], -1)) == 'ValueError: maxlen must be non-negative'
assert error(lambda: deque([], 'x')) == 'TypeError: an integer is required'
assert error(lambda: deque([], 1.5)) == 'TypeError: an integer is required'
assert error(lambda: deque([], 1, 2)) == 'TypeError: deque() takes at most 2 arguments (3 given)'
assert error(lambda: deque(a=1)) == "TypeError: deque() got an unexpected keyword argument 'a'"
assert error(lambda: deque([1], maxlen=2 ** 70)) == 'OverflowError: Python int too large to convert to C ssize_t'
assert error(lambda: setattr(deque(), 'maxlen', 5)) == "AttributeError: attribute 'maxlen' of 'collections.deque' objects is not writable"
assert error(lambda: setattr(deque(), 'note', 5)) == "AttributeError: 'collections.deque' object has no attribute 'note' and no __dict__ for setting new attributes"
assert error(lambda: deque().nothing) == "AttributeError: 'collections.deque' object has no attribute 'nothing'"

# ---- ends ----
e = deque([1, 2])
assert e.append(3) is None
assert e.appendleft(0) is None
assert repr(e) == 'deque([0, 1, 2, 3])'
assert e.pop() == 3
assert e.popleft() == 0
assert repr(e) == 'deque([1, 2])'
assert e.extend([5, 6]) is None
assert e.extendleft([7, 8]) is None
assert repr(e) == 'deque([8, 7, 1, 2, 5, 6])'
assert e.extend(e) is None
assert repr(e) == 'deque([8, 7, 1, 2, 5, 6, 8, 7, 1, 2, 5, 6])'
assert e.extendleft(e) is None
assert repr(e) == 'deque([6, 5, 2, 1, 7, 8, 6, 5, 2, 1, 7, 8, 8, 7, 1, 2, 5, 6, 8, 7, 1, 2, 5, 6])'
assert e.clear() is None
assert repr(e) == 'deque([])'
assert bool(e) is False
assert len(e) == 0
assert error(lambda: e.pop()) == 'IndexError: pop from an empty deque'
assert error(lambda: e.popleft()) == 'IndexError: pop from an empty deque'
assert error(lambda: e.pop(0)) == 'TypeError: deque.pop() takes no arguments (1 given)'
assert error(lambda: e.append()) == 'TypeError: deque.append() takes exactly one argument (0 given)'
assert error(lambda: e.append(1, 2)) == 'TypeError: deque.append() takes exactly one argument (2 given)'
assert error(lambda: e.extend()) == 'TypeError: deque.extend() takes exactly one argument (0 given)'
assert error(lambda: e.extend(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: e.extendleft(5)) == "TypeError: 'int' object is not iterable"
m = deque([1, 2, 3], 3)
assert m.append(4) is None
assert repr(m) == 'deque([2, 3, 4], maxlen=3)'
assert m.appendleft(0) is None
assert repr(m) == 'deque([0, 2, 3], maxlen=3)'
assert m.extend([7, 8]) is None
assert repr(m) == 'deque([3, 7, 8], maxlen=3)'
assert m.extendleft([9]) is None
assert repr(m) == 'deque([9, 3, 7], maxlen=3)'
assert m.maxlen == 3
z = deque(maxlen=0)
assert z.append(1) is None
assert z.appendleft(1) is None
assert z.extend([1, 2]) is None
assert z.extendleft([1]) is None
assert repr(z) == 'deque([], maxlen=0)'

# ---- items ----
assert d[0] == 'a'
assert d[-1] == 'e'
assert d[2] == 'c'
assert d[True] == 'b'
assert list(d) == ['a', 'b', 'c', 'd', 'e']
assert 'c' in d
assert ('z' in d) is False
assert len(d) == 5
assert list(reversed(d)) == ['e', 'd', 'c', 'b', 'a']
assert d.count('a') == 1
assert d.index('c') == 2
assert d.index('c', 1) == 2
assert d.index('c', -4, 4) == 2
assert d.index('e', -1) == 4
e = deque(d)
e[0] = 'x'
e[-1] = 'y'
assert repr(e) == "deque(['x', 'b', 'c', 'd', 'y'])"
del e[1]
assert repr(e) == "deque(['x', 'c', 'd', 'y'])"
del e[-2]
assert repr(e) == "deque(['x', 'c', 'y'])"
assert error(lambda: d[9]) == 'IndexError: deque index out of range'
assert error(lambda: d[-6]) == 'IndexError: deque index out of range'
assert error(lambda: d['x']) == "TypeError: sequence index must be integer, not 'str'"
assert error(lambda: d[1:2]) == "TypeError: sequence index must be integer, not 'slice'"
assert error(lambda: d[1.0]) == "TypeError: sequence index must be integer, not 'float'"
assert error(lambda: d[None]) == "TypeError: sequence index must be integer, not 'NoneType'"
assert error(lambda: d.__setitem__(9, 1)) == 'IndexError: deque index out of range'
assert error(lambda: d.__delitem__(9)) == 'IndexError: deque index out of range'
assert error(lambda: d.__setitem__(slice(1), 1)) == "TypeError: 'slice' object cannot be interpreted as an integer"
assert error(lambda: d.__delitem__(slice(1))) == "TypeError: 'slice' object cannot be interpreted as an integer"
assert error(lambda: d.index('z')) == 'ValueError: deque.index(x): x not in deque'
assert error(lambda: d.index('a', 1)) == 'ValueError: deque.index(x): x not in deque'
assert error(lambda: d.index('e', 0, 4)) == 'ValueError: deque.index(x): x not in deque'
assert error(lambda: d.index('a', 'x')) == 'TypeError: slice indices must be integers or have an __index__ method'
assert error(lambda: d.remove('z')) == 'ValueError: deque.remove(x): x not in deque'
assert error(lambda: d.index()) == 'TypeError: index expected at least 1 argument, got 0'
assert error(lambda: d.count()) == 'TypeError: deque.count() takes exactly one argument (0 given)'
assert error(lambda: hash(d)) == "TypeError: unhashable type: 'collections.deque'"
e = deque('abcabc')
assert e.remove('b') is None
assert repr(e) == "deque(['a', 'c', 'a', 'b', 'c'])"
assert e.insert(1, 'z') is None
assert repr(e) == "deque(['a', 'z', 'c', 'a', 'b', 'c'])"
assert e.insert(-1, 'y') is None
assert repr(e) == "deque(['a', 'z', 'c', 'a', 'b', 'y', 'c'])"
assert e.insert(99, 'q') is None
assert repr(e) == "deque(['a', 'z', 'c', 'a', 'b', 'y', 'c', 'q'])"
assert e.insert(-99, 'p') is None
assert repr(e) == "deque(['p', 'a', 'z', 'c', 'a', 'b', 'y', 'c', 'q'])"
assert e.reverse() is None
assert repr(e) == "deque(['q', 'c', 'y', 'b', 'a', 'c', 'z', 'a', 'p'])"
assert error(lambda: deque([1], 1).insert(0, 2)) == 'IndexError: deque already at its maximum size'
assert error(lambda: e.insert('x', 1)) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: e.insert(0)) == 'TypeError: insert expected 2 arguments, got 1'
assert error(lambda: e.reverse(1)) == 'TypeError: deque.reverse() takes no arguments (1 given)'


# ---- rotate ----
def rotated(n, items='abcde'):
    r = deque(items)
    r.rotate(n)
    return ''.join(r)


assert [rotated(n) for n in (0, 1, 2, -1, -2, 5, 6, -6, 1000003, -1000003)] == ['abcde', 'eabcd', 'deabc', 'bcdea', 'cdeab', 'abcde', 'eabcd', 'bcdea', 'cdeab', 'deabc']
assert rotated(True) == 'eabcd'
assert rotated(3, '') == ''
assert rotated(3, 'a') == 'a'
r = deque('abc')
assert r.rotate() is None
assert repr(r) == "deque(['c', 'a', 'b'])"
assert error(lambda: r.rotate('x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: r.rotate(1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: r.rotate(1, 2)) == 'TypeError: rotate expected at most 1 argument, got 2'

# ---- operators ----
assert repr(deque([1]) + deque([2])) == 'deque([1, 2])'
assert repr(deque([1], 2) + deque([2, 3])) == 'deque([2, 3], maxlen=2)'
assert repr(deque([1, 2]) * 2) == 'deque([1, 2, 1, 2])'
assert repr(2 * deque([1])) == 'deque([1, 1])'
assert repr(deque([1]) * 0) == 'deque([])'
assert repr(deque([1]) * -1) == 'deque([])'
assert repr(deque([1, 2], 3) * 2) == 'deque([2, 1, 2], maxlen=3)'
assert deque([1]) == deque([1])
assert (deque([1]) == [1]) is False
assert deque([1]) != deque([2])
assert deque([1]) < deque([2])
assert (deque([1, 2]) <= deque([1])) is False
assert deque([1], 1) == deque([1], 5)
assert deque() < deque([1])
assert deque([2]) > deque([1, 5])
assert deque([2]) >= deque([2])
i = deque([1], 3)
i += [2, 3, 4]
assert repr(i) == 'deque([2, 3, 4], maxlen=3)'
i *= 2
assert repr(i) == 'deque([2, 3, 4], maxlen=3)'
i += 'ab'
assert repr(i) == "deque([4, 'a', 'b'], maxlen=3)"
assert error(lambda: deque([1]) + [2]) == 'TypeError: can only concatenate deque (not "list") to deque'
assert error(lambda: [2] + deque([1])) == 'TypeError: can only concatenate list (not "collections.deque") to list'
assert error(lambda: deque([1]) * 'x') == "TypeError: can't multiply sequence by non-int of type 'str'"
assert error(lambda: deque([1]) * 1.5) == "TypeError: can't multiply sequence by non-int of type 'float'"
assert error(lambda: deque([1]) < [2]) == "TypeError: '<' not supported between instances of 'collections.deque' and 'list'"
assert error(lambda: deque([1]) < 5) == "TypeError: '<' not supported between instances of 'collections.deque' and 'int'"
assert error(lambda: deque([1]).__iadd__(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: deque([1]) + 5) == 'TypeError: can only concatenate deque (not "int") to deque'

# ---- texts ----
assert repr(deque()) == 'deque([])'
assert repr(deque(['a', 1.5])) == "deque(['a', 1.5])"
assert repr(deque([1], maxlen=3)) == 'deque([1], maxlen=3)'
assert str(deque('ab')) == "deque(['a', 'b'])"
assert f'{deque([1])}' == 'deque([1])'
r = deque([1])
r.append(r)
assert repr(r) == 'deque([1, [...]])'
s = deque(maxlen=2)
s.append([s])
assert repr(s) == 'deque([[[...]]], maxlen=2)'


class Queue(deque):
    pass


assert repr(Queue('ab')) == "Queue(['a', 'b'])"
assert repr(Queue('ab', 1)) == "Queue(['b'], maxlen=1)"
assert repr(Queue('ab') + Queue('c')) == "Queue(['a', 'b', 'c'])"
assert repr(type(Queue('ab') * 2)) == "<class '__main__.Queue'>"
assert repr(type(Queue('ab').copy())) == "<class '__main__.Queue'>"
assert repr(copy.copy(Queue('ab', 5))) == "Queue(['a', 'b'], maxlen=5)"
assert Queue('ab') == deque('ab')
q = Queue()
q.note = 1
assert q.note == 1
assert error(lambda: copy.copy(q).note) == "AttributeError: 'Queue' object has no attribute 'note'"

# ---- copies ----
inner = [1]
c = deque([inner], 4)
assert repr(c.copy()) == 'deque([[1]], maxlen=4)'
assert repr(copy.copy(c)) == 'deque([[1]], maxlen=4)'
assert copy.copy(c)[0] is inner
assert repr(copy.deepcopy(c)) == 'deque([[1]], maxlen=4)'
assert (copy.deepcopy(c)[0] is inner) is False
assert copy.deepcopy(c).maxlen == 4
assert c.copy().maxlen == 4
r2 = copy.deepcopy(r)
assert r2[1] is r2
assert (r2 is r) is False


# ---- iteration ----
def changed(change, items='abc'):
    it = deque(items)
    seen = []
    for x in it:
        seen.append(x)
        change(it)
    return seen


assert error(lambda: changed(lambda q: q.append(1))) == 'RuntimeError: deque mutated during iteration'
assert error(lambda: changed(lambda q: q.popleft())) == 'RuntimeError: deque mutated during iteration'
assert error(lambda: changed(lambda q: q.clear())) == 'RuntimeError: deque mutated during iteration'
assert error(lambda: changed(lambda q: q.rotate(1))) == 'RuntimeError: deque mutated during iteration'
assert changed(lambda q: q.__setitem__(0, 'z')) == ['a', 'b', 'c']
assert changed(lambda q: q.reverse()) == ['a', 'b', 'c']
it = iter(deque([1, 2, 3]))
assert type(it).__name__ == '_deque_iterator'
assert type(reversed(deque())).__name__ == '_deque_reverse_iterator'
assert next(it) == 1
assert it.__length_hint__() == 2
assert list(it) == [2, 3]
assert next(it, 'end') == 'end'
assert iter(it) is it


class Evil:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


evil = deque()
evil.extend([Evil(evil), 1, 2])
assert error(lambda: evil.index(1)) == 'RuntimeError: deque mutated during iteration'
evil.extend([Evil(evil), 1, 2])
assert error(lambda: evil.count(1)) == 'RuntimeError: deque mutated during iteration'
evil.extend([Evil(evil), 1, 2])
assert error(lambda: evil.remove(1)) == 'IndexError: deque mutated during iteration'
evil.extend([Evil(evil), 1, 2])
assert error(lambda: 1 in evil) == 'RuntimeError: deque mutated during iteration'


class Odd:
    def __eq__(self, other):
        raise ValueError('odd')


assert error(lambda: deque([Odd()]).remove(1)) == 'ValueError: odd'
assert error(lambda: Odd() in deque([1])) == 'ValueError: odd'
nan = float('nan')
assert nan in deque([nan])
assert deque([nan]) == deque([nan])
assert deque([nan]).count(nan) == 1
assert deque([nan]).index(nan) == 0

# ---- as a sequence in patterns and unpacking ----
a, *b = deque('xyz')
assert (a, b) == ('x', ['y', 'z'])


def shape(v):
    match v:
        case []:
            return 'empty'
        case [one]:
            return one
        case [first, *rest]:
            return first, rest
        case _:
            return 'no sequence'


assert shape(deque()) == 'empty'
assert shape(deque([1])) == 1
assert shape(deque('abc')) == ('a', ['b', 'c'])
assert sorted(deque([3, 1, 2])) == [1, 2, 3]
assert sum(deque([1, 2])) == 3
assert ','.join(deque('ab')) == 'a,b'
assert dict(deque([(1, 2)])) == {1: 2}
assert [*deque('ab')] == ['a', 'b']
assert repr(deque[int]) == 'collections.deque[int]'
assert list(map(str, deque([1, 2]))) == ['1', '2']
assert list(zip(deque('ab'), deque([1, 2]))) == [('a', 1), ('b', 2)]

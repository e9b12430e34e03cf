# collections.deque
from collections import deque


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


d = deque()
assert len(d) == 0 and not d and list(d) == [] and repr(d) == 'deque([])'
assert deque('abc') == deque(['a', 'b', 'c']) and repr(deque('ab')) == "deque(['a', 'b'])"
d.append(1)
d.append(2)
d.appendleft(0)
assert list(d) == [0, 1, 2] and d[0] == 0 and d[-1] == 2 and len(d) == 3
assert d.pop() == 2 and d.popleft() == 0 and list(d) == [1]
assert d.pop() == 1
assert error(d.pop) == 'IndexError: pop from an empty deque'
assert error(d.popleft) == 'IndexError: pop from an empty deque'
d.extend([1, 2, 3])
d.extendleft('ab')
assert list(d) == ['b', 'a', 1, 2, 3]
d.extend(d)
assert len(d) == 10
d = deque([1, 2])
d.extendleft(d)
assert list(d) == [2, 1, 1, 2]

# maxlen
m = deque([1, 2, 3, 4], maxlen=3)
assert list(m) == [2, 3, 4] and m.maxlen == 3 and repr(m) == 'deque([2, 3, 4], maxlen=3)'
m.append(5)
assert list(m) == [3, 4, 5]
m.appendleft(2)
assert list(m) == [2, 3, 4]
m.extend([7, 8])
assert list(m) == [4, 7, 8]
m.extendleft([1, 0])
assert list(m) == [0, 1, 4]
assert error(m.insert, 1, 9) == 'IndexError: deque already at its maximum size'
z = deque('abc', 0)
assert list(z) == [] and z.maxlen == 0
z.append(1)
z.appendleft(1)
z.extend([1, 2])
assert len(z) == 0
assert deque().maxlen is None
assert error(deque, [], -1) == 'ValueError: maxlen must be non-negative'
assert error(deque, [], 'a') == 'TypeError: an integer is required'
assert error(setattr, m, 'maxlen', 4) is not None
assert error(deque, 5) == "TypeError: 'int' object is not iterable"
m2 = deque([1, 2, 3], 5)
m2.insert(1, 'x')
assert list(m2) == [1, 'x', 2, 3]

# rotate, reverse, insert, remove, index, count, clear
d = deque(range(6))
d.rotate()
assert list(d) == [5, 0, 1, 2, 3, 4]
d.rotate(-1)
assert list(d) == [0, 1, 2, 3, 4, 5]
d.rotate(2)
assert list(d) == [4, 5, 0, 1, 2, 3]
d.rotate(-8)
assert list(d) == [0, 1, 2, 3, 4, 5]
d.rotate(600001)
assert d[0] == 5
d.rotate(0)
assert d[0] == 5
deque().rotate(3)
assert error(d.rotate, 'a') == "TypeError: 'str' object cannot be interpreted as an integer"
d.reverse()
assert list(d) == [4, 3, 2, 1, 0, 5]
d.insert(0, 'first')
d.insert(-1, 'mid')
d.insert(100, 'last')
assert list(d) == ['first', 4, 3, 2, 1, 0, 'mid', 5, 'last']
d.remove('mid')
assert 'mid' not in d and 5 in d
assert error(d.remove, 'mid') == 'ValueError: deque.remove(x): x not in deque'
assert d.index(3) == 2 and d.index('last') == 7 and d.index(3, 1) == 2 and d.index(5, -2) == 6
assert error(d.index, 3, 3) == 'ValueError: deque.index(x): x not in deque'
assert error(d.index, 3, 0, 2) == 'ValueError: deque.index(x): x not in deque'
assert error(d.index, 'zz') == 'ValueError: deque.index(x): x not in deque'
assert deque([1, 2, 1, 1]).count(1) == 3 and deque().count(1) == 0
d.clear()
assert list(d) == []

# items
d = deque('abcdef')
assert d[1] == 'b' and d[-2] == 'e'
d[1] = 'B'
d[-1] = 'F'
assert ''.join(d) == 'aBcdeF'
del d[0]
del d[-1]
assert ''.join(d) == 'Bcde'
assert error(lambda: d[4]) == 'IndexError: deque index out of range'
assert error(lambda: d[-5]) == 'IndexError: deque index out of range'
assert error(d.__setitem__, 10, 1) == 'IndexError: deque index out of range'
assert error(d.__delitem__, 10) == 'IndexError: deque index out of range'
assert error(lambda: d[0:1]) == "TypeError: sequence index must be integer, not 'slice'"
assert error(lambda: d['a']) == "TypeError: sequence index must be integer, not 'str'"
assert d[True] == 'c'

# comparison, + and *
assert deque([1, 2]) == deque([1, 2]) and deque([1]) != deque([2]) and not deque([1]) == [1]
assert deque([1, 2]) == deque([1, 2], maxlen=5)
assert deque([1, 2]) < deque([1, 3]) and deque([1]) <= deque([1]) and deque([2]) > deque([1, 5]) and deque([1]) >= deque()
assert deque([1]) + deque([2]) == deque([1, 2])
assert error(lambda: deque() + [1]) == 'TypeError: can only concatenate deque (not "list") to deque'
assert deque([1, 2]) * 2 == deque([1, 2, 1, 2]) and 2 * deque('a') == deque('aa') and deque([1]) * 0 == deque()
assert list(deque([1, 2, 3], maxlen=4) * 2) == [3, 1, 2, 3] and (deque([1], 3) * 2).maxlen == 3
assert error(lambda: deque() * 'a') == "TypeError: can't multiply sequence by non-int of type 'str'"
d = deque([1])
same = d
d += [2, 3]
d *= 2
assert d is same and list(d) == [1, 2, 3, 1, 2, 3]
assert (deque([1, 2], 3) + deque([3, 4])).maxlen == 3 and list(deque([1, 2], 3) + deque([3, 4])) == [2, 3, 4]

# iteration
d = deque([1, 2, 3])
assert [x for x in reversed(d)] == [3, 2, 1] and sum(d) == 6 and max(d) == 3 and sorted(d, reverse=True) == [3, 2, 1]
a, b, c = d
assert (a, b, c) == (1, 2, 3)
first, *others = d
assert others == [2, 3] and [*d] == [1, 2, 3] and tuple(d) == (1, 2, 3)


def mutate(change):
    items = deque([1, 2, 3])
    for x in items:
        change(items)


assert error(mutate, lambda q: q.append(1)) == 'RuntimeError: deque mutated during iteration'
assert error(mutate, lambda q: q.popleft()) == 'RuntimeError: deque mutated during iteration'
assert error(mutate, lambda q: q.rotate(1)) == 'RuntimeError: deque mutated during iteration'
assert error(mutate, lambda q: q.clear()) == 'RuntimeError: deque mutated during iteration'
assert error(mutate, lambda q: q.append(q.popleft())) == 'RuntimeError: deque mutated during iteration'
assert error(mutate, lambda q: q.__setitem__(0, 1)) is None
it = iter(d)
assert next(it) == 1 and list(it) == [2, 3] and next(it, None) is None

# copies and repr
e = d.copy()
e.append(4)
assert list(d) == [1, 2, 3] and list(e) == [1, 2, 3, 4] and deque([1, 2], 2).copy().maxlen == 2
assert deque([1, 2], 2).__copy__().maxlen == 2 and type(e) is deque
r = deque([1])
r.append(r)
assert repr(r) == 'deque([1, [...]])'
assert deque.__doc__ == 'A list-like sequence optimized for data accesses near its endpoints.' or 'deque' in deque.__name__
assert type(r).__name__ == 'deque' and deque.__module__ == 'collections'
assert str(deque(['a', 1.5, None])) == "deque(['a', 1.5, None])"


class Named(deque):
    def total(self):
        return sum(self)


n = Named([1, 2, 3], maxlen=3)
n.append(4)
assert n.total() == 9 and repr(n) == 'Named([2, 3, 4], maxlen=3)' and isinstance(n, deque)
n.label = 'x'
assert n.label == 'x' and type(n.copy()) is Named

# a queue: breadth first
graph = {1: [2, 3], 2: [4], 3: [4, 5], 4: [6], 5: [6], 6: []}
queue, seen = deque([1]), [1]
while queue:
    for after in graph[queue.popleft()]:
        if after not in seen:
            seen.append(after)
            queue.append(after)
assert seen == [1, 2, 3, 4, 5, 6]
window, averages = deque(maxlen=3), []
for x in [1, 2, 3, 4, 5]:
    window.append(x)
    averages.append(sum(window) / len(window))
assert averages == [1.0, 1.5, 2.0, 3.0, 4.0]
match deque([1, 2]):
    case [a, b]:
        got = a + b
assert got == 3

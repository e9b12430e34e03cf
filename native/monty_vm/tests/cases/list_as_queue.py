# A list that gives and takes at both ends: pop(0), insert(0), del at the front, and everything else in between.
xs = list(range(100))
assert [xs.pop(0) for _ in range(30)] == list(range(30))
assert xs[0] == 30 and xs[-1] == 99 and len(xs) == 70
assert xs[-70] == 30
for index in (-71, 70):
    try:
        xs[index]
        assert False
    except IndexError as e:
        assert str(e) == "list index out of range"
    try:
        xs[index] = 0
        assert False
    except IndexError as e:
        assert str(e) == "list assignment index out of range"
assert xs[:3] == [30, 31, 32] and xs[::-30] == [99, 69, 39]
xs[0] = 'first'
xs[-1] = 'last'
assert xs[0] == 'first' and xs.index('last') == 69 and 'first' in xs and 29 not in xs
xs.insert(0, 'zero')
assert xs[:3] == ['zero', 'first', 31]
xs.insert(-1000, 'before')
xs.insert(5, 'fifth')
assert xs[:7] == ['before', 'zero', 'first', 31, 32, 'fifth', 33] and len(xs) == 73
del xs[0]
del xs[1:3]
assert xs[:4] == ['zero', 32, 'fifth', 33], xs[:4]
xs.remove('fifth')
assert xs.pop(1) == 32 and xs.pop(-2) == 98 and xs.pop() == 'last'
assert xs == ['zero'] + list(range(33, 98))

# Copies, comparisons, orders, joins.
xs = list(range(50))
for _ in range(20):
    xs.pop(0)
assert xs == list(range(20, 50)) and xs != list(range(50)) and xs > list(range(19, 40))
assert xs.copy() == list(xs) == [*xs] == xs[:] == xs + [] and xs * 2 == list(range(20, 50)) * 2
assert sorted(xs, reverse=True) == list(range(49, 19, -1)) == list(reversed(xs))
assert tuple(xs) == tuple(range(20, 50)) and sum(xs) == 1035 and repr(xs[:2]) == '[20, 21]'
xs.reverse()
assert xs[0] == 49 and xs[29] == 20
xs.sort()
assert xs[0] == 20
for _ in range(5):
    del xs[0]
xs.extend(range(3))
xs += [7]
xs += xs
assert xs == (list(range(25, 50)) + [0, 1, 2, 7]) * 2
xs.pop(0)
xs *= 2
assert len(xs) == 114 and xs[0] == 26 and xs[57] == 26
for _ in range(10):
    xs.pop(0)
xs[5:10] = 'abc'
assert xs[:10] == [36, 37, 38, 39, 40, 'a', 'b', 'c', 46, 47]
xs[::2] = [0] * len(xs[::2])
assert xs[:5] == [0, 37, 0, 39, 0]
xs.pop(0)
xs[:] = xs
assert xs[:4] == [37, 0, 39, 0]
a, *b = xs
assert a == 37 and b[0] == 0 and len(b) == len(xs) - 1
xs.clear()
assert xs == [] and not xs
xs.append(1)
assert xs == [1]

# Iteration while the front goes: the index counts on.
xs = list(range(40))
seen = []
for x in xs:
    seen.append(x)
    xs.pop(0)
assert seen == list(range(0, 40, 2)) and xs == list(range(20, 40))
it = iter(xs)
next(it)
xs.pop(0)
assert next(it) == 22 and it.__length_hint__() == 17

# A queue, at a steady length and with waves.
queue = list(range(100))
for i in range(100, 5000):
    queue.append(i)
    assert queue.pop(0) == i - 100
assert queue == list(range(4900, 5000))
waves, expected_next, made = [], 0, 0
for wave in range(1, 40):
    for _ in range(wave * 7 % 90):
        waves.append(made)
        made += 1
    for _ in range(len(waves) * 2 // 3):
        assert waves.pop(0) == expected_next
        expected_next += 1
assert waves == list(range(expected_next, made))

# At the front only, and at both ends.
xs = []
for i in range(500):
    xs.insert(0, i)
    xs.insert(1, -i)
assert xs[:3] == [499, -499, 498] and len(xs) == 1000 and xs[-2:] == [0, 0]
assert [xs.pop(0) for _ in range(4)] == [499, -499, 498, -498]
xs = list(range(20))
for i in range(300):
    xs.insert(0, xs.pop())
    xs.append(xs.pop(0))
assert xs == [*range(20)]
for i in range(300):
    xs.insert(0, xs.pop())
assert xs == [*range(20)]
try:
    [].pop(0)
    assert False
except IndexError as e:
    assert str(e) == "pop from empty list"
try:
    xs.pop(20)
    assert False
except IndexError as e:
    assert str(e) == "pop index out of range"

# sum, min, max of ranges; sums of ints that grow past 64 bits; what is nearly endless ends when it may.
assert sum(range(10)) == 45
assert sum(range(0)) == 0 and sum(range(0), 7) == 7 and sum(range(5, 5), -1) == -1
for first, count, step in [(0, 1000, 1), (10**18, 1000, 10**15), (-(10**18), 2000, 10**15), (10**30, 50, -(10**29)), (-5, 11, 1), (7, 1, 9)]:
    r = range(first, first + count * step, step)
    items = list(r)
    assert len(items) == count and items[0] == first
    assert sum(r) == sum(items) == count * (items[0] + items[-1]) // 2
    assert sum(r, 5) == sum(items) + 5 and sum(r, -(10**40)) == sum(items) - 10**40
    assert max(r) == max(items) == max(items[0], items[-1])
    assert min(r) == min(items) == min(items[0], items[-1])
    assert max(iter(r)) == max(items) and min(iter(r)) == min(items)
    assert sum(iter(r)) == sum(items)
assert sum(range(3, -4, -3)) == 3 + 0 + -3
assert sum(range(2**63 - 2, 2**63 + 2)) == 2**63 * 4 - 2
assert sum(range(10), True) == 46 and sum(range(0), True) == 1 and sum(range(3), 10**30) == 10**30 + 3
assert sum(range(4), 0.5) == 6.5 and sum(range(4), 1j) == 6 + 1j
assert type(sum(range(4), 0.5)) is float

assert max(range(0), default='none') == 'none' and min(range(5, 5), default=None) is None
assert max(range(7, 8)) == min(range(7, 8)) == 7
for f in (min, max):
    try:
        f(range(0))
        assert False
    except ValueError as error:
        assert str(error) == f.__name__ + '() iterable argument is empty'
assert max(range(5), key=lambda x: -x) == 0 and min(range(5), key=lambda x: -x) == 4

assert any(range(10**18)) is True and all(range(10**18)) is False
assert any(range(0)) is False and all(range(0)) is True and all(range(1, 5)) is True
assert 5 in iter(range(10**18)) and (7, 7) in enumerate(range(10**18))
it = iter(range(10**18))
assert 3 in it and next(it) == 4
it = iter(range(10**18))
assert any(it) is True and next(it) == 2
it = iter(range(1, 10**18))
assert all(x < 4 for x in it) is False and next(it) == 5
it = iter(range(0, 10**18))
assert all(it) is False and next(it) == 1
assert (2, 2) in zip(range(10**18), range(10**18))
assert any(zip(range(10**18)))

# Past 64 bits, and back.
top = 2**63 - 1
assert sum([top]) == top and sum([top, 1]) == 2**63 and sum([top, 1, -1]) == top
assert sum([-2**63, -1]) == -2**63 - 1 and sum([-2**63, -1, 1]) == -2**63
assert sum([10**30, -10**30]) == 0 and sum([10**30, 1, True]) == 10**30 + 2
assert sum([1, 10**30], 10**40) == 10**40 + 10**30 + 1
assert sum([10**30, 0.5]) == 1e30 and type(sum([10**30, 0.5])) is float
assert sum([top, 1, 0.5]) == 2.0**63 and sum([2**63, 1j]) == 2**63 + 1j
assert sum([2**64] * 10) == 10 * 2**64 and sum([[1], [2]], []) == [1, 2]
assert sum(x << 60 for x in range(20)) == 190 << 60
assert sum(map(int, ['9' * 20] * 3)) == 3 * (10**20 - 1)
assert sum({10**20: 1, 10**21: 2}) == 11 * 10**20
for wrong, message in [
    (lambda: sum([10**30, 'x']), "unsupported operand type(s) for +: 'int' and 'str'"),
    (lambda: sum([1, 2, None]), "unsupported operand type(s) for +: 'int' and 'NoneType'"),
    (lambda: sum([10**400, 0.5]), 'int too large to convert to float'),
    (lambda: sum(range(3), 'x'), "sum() can't sum strings [use ''.join(seq) instead]"),
    (lambda: sum(range(3), []), 'can only concatenate list (not "int") to list'),
]:
    try:
        wrong()
        assert False
    except (TypeError, OverflowError) as error:
        assert str(error) == message, str(error)
assert sum(range(0), []) == [] and sum((), 10**30) == 10**30

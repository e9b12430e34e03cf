# A script: matrices as lists of lists: product, transpose, determinant, inverse, spiral, life.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def zeros(r, c):
    return [[0] * c for _ in range(r)]


def identity(n):
    return [[int(i == j) for j in range(n)] for i in range(n)]


def matmul(a, b):
    if len(a[0]) != len(b):
        raise ValueError(f'shapes {len(a)}x{len(a[0])} and {len(b)}x{len(b[0])} do not match')
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def transpose(m):
    return [list(r) for r in zip(*m)]


a = [[1, 2], [3, 4]]
b = [[0, 1], [1, 0]]
assert matmul(a, b) == [[2, 1], [4, 3]]
assert matmul(b, a) == [[3, 4], [1, 2]]
assert (matmul(a, identity(2)) == a) is True
assert transpose([[1, 2, 3], [4, 5, 6]]) == [[1, 4], [2, 5], [3, 6]]
assert matmul([[1, 2, 3]], transpose([[4, 5, 6]])) == [[32]]
assert raises(ValueError, lambda: matmul(a, [[1, 2, 3]])) == 'shapes 2x2 and 1x3 do not match'


def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))


assert det(a) == -2
assert det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]) == 0
assert det(identity(4)) == 1


def mat_pow(m, n):
    r = identity(len(m))
    while n:
        if n % 2:
            r = matmul(r, m)
        m = matmul(m, m)
        n //= 2
    return r


assert mat_pow([[1, 1], [1, 0]], 50)[0][1] == 12586269025


def solve(m, v):
    n = len(m)
    aug = [list(map(float, row)) + [float(x)] for row, x in zip(m, v)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(aug[r][i]))
        if aug[p][i] == 0:
            raise ZeroDivisionError('singular')
        aug[i], aug[p] = aug[p], aug[i]
        for r in range(n):
            if r != i:
                k = aug[r][i] / aug[i][i]
                aug[r] = [x - k * y for x, y in zip(aug[r], aug[i])]
    return [round(aug[i][n] / aug[i][i], 9) for i in range(n)]


assert solve([[2, 1], [1, 3]], [3, 5]) == [0.8, 1.4]
assert solve([[0, 1], [1, 0]], [5, 7]) == [7.0, 5.0]
assert raises(ZeroDivisionError, lambda: solve([[1, 1], [1, 1]], [1, 2])) == 'singular'


def spiral(m):
    out = []
    m = [list(r) for r in m]
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out


assert spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [1, 2, 3, 6, 9, 8, 7, 4, 5]
assert spiral([[1, 2, 3, 4]]) == [1, 2, 3, 4]


def rotate(m):
    return [list(r) for r in zip(*m[::-1])]


r = [[1, 2], [3, 4]]
assert rotate(r) == [[3, 1], [4, 2]]
for _ in range(4):
    r = rotate(r)
assert (r == a) is True


def life(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    p = x + dx, y + dy
                    counts[p] = counts.get(p, 0) + 1
    return {p for p, n in counts.items() if n == 3 or n == 2 and p in cells}


blinker = {(0, 1), (1, 1), (2, 1)}
assert (life(blinker) == {(1, 0), (1, 1), (1, 2)}) is True
assert (life(life(blinker)) == blinker) is True
block = {(0, 0), (0, 1), (1, 0), (1, 1)}
assert (life(block) == block) is True
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
g = glider
for _ in range(4):
    g = life(g)
assert (g == {(x + 1, y + 1) for x, y in glider}) is True


def magic(n):
    m = zeros(n, n)
    i, j = 0, n // 2
    for k in range(1, n * n + 1):
        m[i][j] = k
        ni, nj = (i - 1) % n, (j + 1) % n
        if m[ni][nj]:
            ni, nj = (i + 1) % n, j
        i, j = ni, nj
    return m


m = magic(3)
assert m == [[8, 1, 6], [3, 5, 7], [4, 9, 2]]
assert {sum(r) for r in m} | {sum(c) for c in zip(*m)} | {sum(m[i][i] for i in range(3))} == {15}
grid = ['#..#', '.##.', '#..#']
assert sum(row.count('#') for row in grid) == 6
assert [(r, c) for r, row in enumerate(grid) for c, ch in enumerate(row) if ch == '#'][:3] == [(0, 0), (0, 3), (1, 1)]
assert [''.join(col) for col in zip(*grid)] == ['#.#', '.#.', '.#.', '#.#']


def flood(grid, r, c, seen=None):
    seen = set() if seen is None else seen
    if (r, c) in seen or not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] == '#':
        return seen
    seen.add((r, c))
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        flood(grid, r + dr, c + dc, seen)
    return seen


assert sorted(flood(grid, 0, 1)) == [(0, 1), (0, 2)]
assert len(flood(['....', '....'], 0, 0)) == 8
assert flood(grid, 0, 0) == set()
tri = [[1 if j <= i else 0 for j in range(3)] for i in range(3)]
assert tri == [[1, 0, 0], [1, 1, 0], [1, 1, 1]]
assert [sum(row[i] for i, row in enumerate(tri)), sum(row[-1 - i] for i, row in enumerate(tri))] == [3, 2]
flat = [x for row in m for x in row]
assert flat == [8, 1, 6, 3, 5, 7, 4, 9, 2]
assert ([flat[i:i + 3] for i in range(0, 9, 3)] == m) is True
assert max(max(row) for row in m) == 9
assert [max(col) for col in zip(*m)] == [8, 9, 7]
assert list(map(sum, m)) == [15, 15, 15]
m[0][0], m[2][2] = m[2][2], m[0][0]
assert m == [[2, 1, 6], [3, 5, 7], [4, 9, 8]]
assert ([row[:] for row in m] == m and [row[:] for row in m] is not m) is True
scaled = [[x * 0.5 for x in row] for row in a]
assert scaled == [[0.5, 1.0], [1.5, 2.0]]
assert [[x + y for x, y in zip(p, q)] for p, q in zip(a, b)] == [[1, 3], [4, 4]]
assert '\n'.join(' '.join(f'{x:>3}' for x in row) for row in a) == '  1   2\n  3   4'

# A script: hanoi, queens, sudoku, knapsack, permutations, coin change, subsets, look and say.


def hanoi(n, a='A', b='B', c='C'):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [(n, a, c)] + hanoi(n - 1, b, a, c)


assert len(hanoi(5)) == 31
assert hanoi(2) == [(1, 'A', 'B'), (2, 'A', 'C'), (1, 'B', 'C')]


def check_hanoi(n):
    pegs = {'A': list(range(n, 0, -1)), 'B': [], 'C': []}
    for d, src, dst in hanoi(n):
        assert pegs[src].pop() == d
        assert not pegs[dst] or pegs[dst][-1] > d
        pegs[dst].append(d)
    return pegs


assert check_hanoi(4) == {'A': [], 'B': [], 'C': [4, 3, 2, 1]}


def queens(n):
    def place(row, cols):
        if row == n:
            yield cols
            return
        for c in range(n):
            if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
                yield from place(row + 1, cols + [c])
    return place(0, [])


assert list(queens(4)) == [[1, 3, 0, 2], [2, 0, 3, 1]]
assert next(queens(5)) == [0, 2, 4, 1, 3]


def permutations(xs):
    if not xs:
        return [[]]
    return [[x] + p for i, x in enumerate(xs) for p in permutations(xs[:i] + xs[i + 1:])]


assert permutations([1, 2, 3]) == [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
assert len(permutations(list('abc'))) == 6


def combinations(xs, k):
    if k == 0:
        yield ()
    elif len(xs) >= k:
        for rest in combinations(xs[1:], k - 1):
            yield (xs[0],) + rest
        yield from combinations(xs[1:], k)


assert [''.join(c) for c in combinations('abcd', 2)] == ['ab', 'ac', 'ad', 'bc', 'bd', 'cd']


def powerset(xs):
    return [[x for i, x in enumerate(xs) if mask >> i & 1] for mask in range(1 << len(xs))]


assert powerset('abc') == [[], ['a'], ['b'], ['a', 'b'], ['c'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']]


def coins(amount, kinds):
    ways = [1] + [0] * amount
    for k in kinds:
        for a in range(k, amount + 1):
            ways[a] += ways[a - k]
    return ways[amount]


assert coins(30, [5, 10, 25]) == 5


def min_coins(amount, kinds):
    best = [0] + [None] * amount
    for a in range(1, amount + 1):
        opts = [best[a - k] + 1 for k in kinds if k <= a and best[a - k] is not None]
        best[a] = min(opts, default=None)
    return best[amount]


assert min_coins(27, [1, 5, 12]) == 4
assert min_coins(3, [2]) is None


def knapsack(items, cap):
    best = {0: (0, [])}
    for name, weight, value in items:
        for w, (v, names) in list(best.items()):
            nw, nv = w + weight, v + value
            if nw <= cap and nv > best.get(nw, (0,))[0]:
                best[nw] = nv, names + [name]
    return max(best.values(), key=lambda b: b[0])


assert knapsack([('a', 3, 4), ('b', 4, 5), ('c', 2, 3), ('d', 5, 8)], 9) == (13, ['b', 'd'])


def look_and_say(s):
    out, i = '', 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += f'{j - i}{s[i]}'
        i = j
    return out


s = '1'
seq = [s]
for _ in range(5):
    s = look_and_say(s)
    seq.append(s)
assert seq == ['1', '11', '21', '1211', '111221', '312211']


def lis(xs):
    best = []
    for i, x in enumerate(xs):
        prev = max((best[j] for j in range(i) if xs[j] < x), key=len, default=[])
        best.append(prev + [x])
    return max(best, key=len)


assert lis([10, 9, 2, 5, 3, 7, 101, 18]) == [2, 5, 7, 101]


def lcs(a, b):
    table = {}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if not i or not j:
                table[i, j] = ''
            elif a[i - 1] == b[j - 1]:
                table[i, j] = table[i - 1, j - 1] + a[i - 1]
            else:
                table[i, j] = max(table[i - 1, j], table[i, j - 1], key=len)
    return table[len(a), len(b)]


assert lcs('AGCAT', 'GAC') == 'AC'


def max_subarray(xs):
    best = cur = xs[0]
    for x in xs[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best


assert max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]) == 6


def two_sum(xs, t):
    seen = {}
    for i, x in enumerate(xs):
        if t - x in seen:
            return seen[t - x], i
        seen[x] = i


assert two_sum([2, 7, 11, 15], 26) == (2, 3)
assert two_sum([1], 5) is None


def bubble(xs):
    xs = xs[:]
    for i in range(len(xs)):
        for j in range(len(xs) - 1 - i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs


def insertion(xs):
    out = []
    for x in xs:
        i = len(out)
        while i and out[i - 1] > x:
            i -= 1
        out[i:i] = [x]
    return out


def quick(xs):
    if len(xs) < 2:
        return xs
    p = xs[len(xs) // 2]
    return quick([x for x in xs if x < p]) + [x for x in xs if x == p] + quick([x for x in xs if x > p])


def counting(xs):
    counts = [0] * (max(xs) + 1)
    for x in xs:
        counts[x] += 1
    return [i for i, c in enumerate(counts) for _ in range(c)]


data = [5, 2, 9, 1, 5, 6, 0, 3]
for sort in (bubble, insertion, quick, counting):
    assert sort(data) == sorted(data), sort.__name__
assert data == [5, 2, 9, 1, 5, 6, 0, 3]


def dutch(xs):
    lo, mid, hi = 0, 0, len(xs) - 1
    while mid <= hi:
        if xs[mid] == 0:
            xs[lo], xs[mid] = xs[mid], xs[lo]
            lo += 1
            mid += 1
        elif xs[mid] == 1:
            mid += 1
        else:
            xs[mid], xs[hi] = xs[hi], xs[mid]
            hi -= 1
    return xs


assert dutch([2, 0, 2, 1, 1, 0]) == [0, 0, 1, 1, 2, 2]


def sudoku(g):
    for r in range(4):
        for c in range(4):
            if g[r][c] == 0:
                for v in range(1, 5):
                    if v not in g[r] and all(g[i][c] != v for i in range(4)) and all(
                            g[r // 2 * 2 + i][c // 2 * 2 + j] != v for i in range(2) for j in range(2)):
                        g[r][c] = v
                        if sudoku(g):
                            return True
                        g[r][c] = 0
                return False
    return True


g = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
assert sudoku(g) is True
assert g == [[1, 3, 2, 4], [4, 2, 3, 1], [2, 4, 1, 3], [3, 1, 4, 2]]


def josephus(n, k):
    people, i, out = list(range(1, n + 1)), 0, []
    while people:
        i = (i + k - 1) % len(people)
        out.append(people.pop(i))
    return out


assert josephus(7, 3) == [3, 6, 2, 7, 5, 1, 4]


def gen_parens(n):
    def go(s, o, c):
        if len(s) == 2 * n:
            yield s
            return
        if o < n:
            yield from go(s + '(', o + 1, c)
        if c < o:
            yield from go(s + ')', o, c + 1)
    return list(go('', 0, 0))


assert gen_parens(2) == ['(())', '()()']
memo = {}


def stairs(n):
    if n < 2:
        return 1
    if n not in memo:
        memo[n] = stairs(n - 1) + stairs(n - 2)
    return memo[n]


assert stairs(40) == 165580141
assert len(memo) == 39


def matches(p, s):
    if not p:
        return not s
    if p[0] == '*':
        return matches(p[1:], s) or bool(s) and matches(p, s[1:])
    return bool(s) and p[0] in ('?', s[0]) and matches(p[1:], s[1:])


assert [matches('a*c?', s) for s in ('abcd', 'ac', 'acx', 'aXXXcz')] == [True, False, True, True]


def knights(n):
    moves = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
    dist = {(0, 0): 0}
    queue = [(0, 0)]
    for x, y in queue:
        for dx, dy in moves:
            p = x + dx, y + dy
            if 0 <= p[0] < n and 0 <= p[1] < n and p not in dist:
                dist[p] = dist[x, y] + 1
                queue.append(p)
    return dist


assert max(knights(4).values()) == 5
assert knights(4)[3, 3] == 2

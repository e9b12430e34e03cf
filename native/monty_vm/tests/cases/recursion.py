# Recursion: direct, mutual, deep, through builtins and comprehensions, RecursionError caught.
def fact(n):
    return 1 if n == 0 else n * fact(n - 1)
assert fact(20) == 2432902008176640000
assert fact(30) == 265252859812191058636308480000000
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
assert [fib(i) for i in range(9)] == [0, 1, 1, 2, 3, 5, 8, 13, 21]
def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))
assert ack(2, 2) == 7
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
assert depth(90) == 90
def is_even(n):
    return n == 0 or is_odd(n - 1)
def is_odd(n):
    return n != 0 and is_even(n - 1)
assert is_even(50) is True
assert is_odd(50) is False
def flatten(x):
    return [y for e in x for y in (flatten(e) if isinstance(e, list) else [e])]
assert flatten([1, [2, [3, [4]], 5], [], [[6]]]) == [1, 2, 3, 4, 5, 6]
def perms(s):
    if len(s) <= 1:
        return [s]
    return [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
assert perms('abc') == ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
def subsets(xs):
    if not xs:
        return [[]]
    rest = subsets(xs[1:])
    return rest + [[xs[0]] + r for r in rest]
assert subsets([1, 2, 3]) == [[], [3], [2], [2, 3], [1], [1, 3], [1, 2], [1, 2, 3]]
def hanoi(n, a='A', b='B', c='C'):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
assert hanoi(5) == 31
def moves(n, a, b, c):
    if n:
        yield from moves(n - 1, a, c, b)
        yield a + c
        yield from moves(n - 1, b, a, c)
assert list(moves(2, 'A', 'B', 'C')) == ['AB', 'AC', 'BC']
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)
assert gcd(1071, 462) == 21
def power(b, e):
    if e == 0:
        return 1
    h = power(b, e // 2)
    return h * h * (b if e % 2 else 1)
assert power(3, 45) == 2954312706550833698643
def binsearch(xs, t, lo=0, hi=None):
    hi = len(xs) if hi is None else hi
    if lo >= hi:
        return -1
    m = (lo + hi) // 2
    if xs[m] == t:
        return m
    return binsearch(xs, t, m + 1, hi) if xs[m] < t else binsearch(xs, t, lo, m)
assert [binsearch([1, 3, 5, 7, 9], t) for t in (1, 9, 4, 5)] == [0, 4, -1, 2]
def qsort(xs):
    if len(xs) < 2:
        return xs
    p, *rest = xs
    return qsort([x for x in rest if x < p]) + [p] + qsort([x for x in rest if x >= p])
assert qsort([3, 6, 1, 8, 2, 9, 2]) == [1, 2, 2, 3, 6, 8, 9]
def msort(xs):
    if len(xs) < 2:
        return xs
    m = len(xs) // 2
    a, b = msort(xs[:m]), msort(xs[m:])
    out = []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
assert msort([5, 2, 4, 6, 1, 3]) == [1, 2, 3, 4, 5, 6]
def collatz(n, steps=0):
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)
assert collatz(7) == 16
def tree_sum(t):
    return 0 if t is None else t['v'] + tree_sum(t.get('l')) + tree_sum(t.get('r'))
assert tree_sum({'v': 1, 'l': {'v': 2}, 'r': {'v': 3, 'l': {'v': 4}}}) == 10
def map_rec(n):
    return list(map(map_rec, range(n)))
assert map_rec(3) == [[], [[]], [[], [[]]]]
def sort_rec(x):
    return sorted(x, key=lambda e: sort_rec(e) if isinstance(e, list) else [e]) if x else x
assert sort_rec([3, 1, 2]) == [1, 2, 3]
def palin(s):
    return len(s) < 2 or (s[0] == s[-1] and palin(s[1:-1]))
assert (palin('racecar'), palin('abca')) == (True, False)
def digits(n):
    return n if n < 10 else digits(sum(map(int, str(n))))
assert digits(987654321) == 9
def combos(total, coins):
    if total == 0:
        return 1
    if total < 0 or not coins:
        return 0
    return combos(total - coins[0], coins) + combos(total, coins[1:])
assert combos(10, [5, 2, 1]) == 10
def gen_rec(n):
    if n:
        yield n
        yield from gen_rec(n - 1)
assert sum(gen_rec(30)) == 465
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))
               for c in range(n) if c not in cols and row + c not in d1 and row - c not in d2)
assert [queens(n) for n in range(1, 4)] == [1, 0, 0]
def lcs(a, b):
    if not a or not b:
        return ''
    if a[0] == b[0]:
        return a[0] + lcs(a[1:], b[1:])
    return max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
assert lcs('abcde', 'ace') == 'ace'
def to_base(n, b):
    return '0123456789abcdef'[n] if n < b else to_base(n // b, b) + '0123456789abcdef'[n % b]
assert (to_base(255, 16), to_base(10, 2)) == ('ff', '1010')
def count_down(n):
    try:
        if n == 0:
            raise ValueError('bottom')
        count_down(n - 1)
    except ValueError as e:
        if n == 5:
            return str(e)
        raise
assert count_down(5) == 'bottom'

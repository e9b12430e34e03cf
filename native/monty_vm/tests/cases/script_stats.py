# A script: statistics, random numbers by hand, monte carlo, histograms, interpolation, sets of records.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def mean(xs):
    return sum(xs) / len(xs)


def median(xs):
    s = sorted(xs)
    n = len(s)
    return s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2


def mode(xs):
    counts = {}
    for x in xs:
        counts[x] = counts.get(x, 0) + 1
    top = max(counts.values())
    return [x for x, n in counts.items() if n == top]


def variance(xs):
    m = mean(xs)
    return sum((x - m) ** 2 for x in xs) / len(xs)


data = [2, 4, 4, 4, 5, 5, 7, 9]
assert mean(data) == 5.0
assert median(data) == 4.5
assert median([3, 1, 2]) == 2
assert mode(data) == [4]
assert mode('abca' + 'b') == ['a', 'b']
assert variance(data) == 4.0
assert variance(data) ** 0.5 == 2.0
assert raises(ZeroDivisionError, lambda: mean([])) == 'division by zero'
assert raises(IndexError, lambda: median([])) == 'list index out of range'
assert raises(ValueError, lambda: mode([])) == 'max() iterable argument is empty'


def quantiles(xs, n=4):
    s = sorted(xs)
    out = []
    for i in range(1, n):
        pos = i * (len(s) - 1) / n
        lo = int(pos)
        frac = pos - lo
        out.append(s[lo] + (s[min(lo + 1, len(s) - 1)] - s[lo]) * frac)
    return out


assert quantiles(data) == [4.0, 4.5, 5.5]
assert quantiles([1, 2, 3, 4, 5]) == [2.0, 3.0, 4.0]


def lcg(seed):
    while True:
        seed = (1103515245 * seed + 12345) & 0x7fffffff
        yield seed


r = lcg(42)
assert [next(r) for _ in range(3)] == [1250496027, 1116302264, 1000676753]
assert [next(r) % 6 + 1 for _ in range(8)] == [5, 2, 1, 6, 1, 6, 3, 6]


def xorshift(x):
    while True:
        x ^= x << 13 & 0xffffffff
        x ^= x >> 17
        x ^= x << 5 & 0xffffffff
        yield x


x = xorshift(2463534242)
assert [next(x) for _ in range(3)] == [723471715, 2497366906, 2064144800]


def shuffle(xs, rng):
    for i in range(len(xs) - 1, 0, -1):
        j = next(rng) % (i + 1)
        xs[i], xs[j] = xs[j], xs[i]
    return xs


deck = shuffle(list(range(10)), lcg(7))
assert (sorted(deck) == list(range(10))) is True
assert (deck != list(range(10))) is True
inside = 0
rng = lcg(1)
for _ in range(60):
    px, py = next(rng) / 0x7fffffff, next(rng) / 0x7fffffff
    inside += px * px + py * py <= 1
assert (2.5 < 4 * inside / 60 < 3.8) is True


def linreg(points):
    n = len(points)
    sx = sum(x for x, _ in points)
    sy = sum(y for _, y in points)
    sxy = sum(x * y for x, y in points)
    sxx = sum(x * x for x, _ in points)
    b = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    return b, (sy - b * sx) / n


assert linreg([(0, 1), (1, 3), (2, 5), (3, 7)]) == (2.0, 1.0)
assert raises(ZeroDivisionError, lambda: linreg([(1, 1), (1, 2)])) == 'division by zero'


def bisect(f, lo, hi, eps=1e-9):
    while hi - lo > eps:
        mid = (lo + hi) / 2
        if (f(mid) < 0) == (f(lo) < 0):
            lo = mid
        else:
            hi = mid
    return lo


assert (abs(bisect(lambda v: v * v - 2, 0, 2) - 2 ** 0.5) < 1e-8) is True


def integrate(f, a, b, n=20):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)


assert round(integrate(lambda v: v * v, 0, 3), 2) == 9.01
assert round(integrate(lambda v: 1, 0, 5), 6) == 5.0


def derivative(f, h=1e-5):
    return lambda v: (f(v + h) - f(v - h)) / (2 * h)


assert round(derivative(lambda v: v ** 3)(2), 4) == 12.0


def poly(*coef):
    def f(v):
        r = 0
        for c in coef:
            r = r * v + c
        return r
    return f


assert [poly(1, 0, -2)(v) for v in range(4)] == [-2, -1, 2, 7]


def poly_str(*coef):
    terms = []
    for p, c in zip(range(len(coef) - 1, -1, -1), coef):
        if c:
            terms.append(f'{c if c != 1 or p == 0 else ""}{"x" if p else ""}{f"^{p}" if p > 1 else ""}')
    return ' + '.join(terms).replace('+ -', '- ') or '0'


assert poly_str(1, -2, 0, 5) == 'x^3 - 2x^2 + 5'
assert poly_str(0) == '0'
people = [{'name': 'ann', 'age': 30, 'city': 'x'}, {'name': 'bob', 'age': 25, 'city': 'y'},
          {'name': 'cy', 'age': 35, 'city': 'x'}, {'name': 'di', 'age': 25, 'city': 'y'}]
assert [p['name'] for p in sorted(people, key=lambda p: (p['age'], p['name']))] == ['bob', 'di', 'ann', 'cy']
by_city = {}
for p in people:
    by_city.setdefault(p['city'], []).append(p['age'])
assert {c: (len(a), mean(a)) for c, a in by_city.items()} == {'x': (2, 32.5), 'y': (2, 25.0)}
assert max(people, key=lambda p: p['age'])['name'] == 'cy'
assert sum(p['age'] > 26 for p in people) == 2
assert ({p['age'] for p in people} == {25, 30, 35}) is True
assert [p for p in people if p['city'] == 'x' and p['age'] > 30][0]['name'] == 'cy'
assert dict(zip((p['name'] for p in people), (p['age'] for p in people))) == {'ann': 30, 'bob': 25, 'cy': 35, 'di': 25}
running, total = [], 0
for v in data:
    total += v
    running.append(total)
assert running == [2, 6, 10, 14, 19, 24, 31, 40]
assert [b - a for a, b in zip(data, data[1:])] == [2, 0, 0, 1, 0, 2, 2]
assert [round(mean(data[max(0, i - 2):i + 1]), 2) for i in range(len(data))] == [2.0, 3.0, 3.33, 4.0, 4.33, 4.67, 5.67, 7.0]
assert [round((v - mean(data)) / variance(data) ** 0.5, 1) for v in data] == [-1.5, -0.5, -0.5, -0.5, 0.0, 0.0, 1.0, 2.0]


def bins(xs, width):
    out = {}
    for v in xs:
        k = v // width * width
        out[k] = out.get(k, 0) + 1
    return dict(sorted(out.items()))


assert bins(data, 3) == {0: 1, 3: 5, 6: 1, 9: 1}
assert bins([-1, -3, 0.5], 2) == {-4: 1, -2: 1, 0.0: 1}


def convert(v, src, dst, table={'m': 1, 'km': 1000, 'cm': 0.01}):
    try:
        return v * table[src] / table[dst]
    except KeyError as e:
        raise ValueError(f'unknown unit {e.args[0]}') from e


assert convert(2, 'km', 'm') == 2000.0
assert convert(50, 'cm', 'm') == 0.5
assert raises(ValueError, lambda: convert(1, 'm', 'mile')) == 'unknown unit mile'


def compound(p, rate, years):
    for y in range(1, years + 1):
        p = round(p * (1 + rate), 2)
        yield y, p


assert list(compound(1000, 0.05, 3)) == [(1, 1050.0), (2, 1102.5), (3, 1157.62)]


def normalize(xs):
    lo, hi = min(xs), max(xs)
    return [(v - lo) / (hi - lo) for v in xs] if hi > lo else [0.0] * len(xs)


assert normalize([1, 3, 5]) == [0.0, 0.5, 1.0]
assert normalize([2, 2]) == [0.0, 0.0]


def dot(a, b):
    return sum(p * q for p, q in zip(a, b, strict=True))


assert dot([1, 2, 3], [4, 5, 6]) == 32
assert raises(ValueError, lambda: dot([1], [1, 2])) == 'zip() argument 2 is longer than argument 1'
assert [sum(c) / 3 for c in zip([1, 2], [3, 4], [5, 6])] == [3.0, 4.0]

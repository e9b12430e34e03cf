# A script: primes, gcd, perfect numbers, fibonacci, roman numerals, bases, digits.


def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(flags[i * i::i])
    return [i for i, f in enumerate(flags) if f]


assert sieve(50) == [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
assert len(sieve(120)) == 30


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1 if d == 2 else 2
    return True


assert ([n for n in range(40) if is_prime(n)] == sieve(39)) is True
assert is_prime(997) is True


def factorize(n):
    out = {}
    d = 2
    while n > 1:
        while n % d == 0:
            out[d] = out.get(d, 0) + 1
            n //= d
        d += 1
        if d * d > n and n > 1:
            out[n] = out.get(n, 0) + 1
            break
    return out


assert factorize(360) == {2: 3, 3: 2, 5: 1}
assert factorize(97) == {97: 1}
assert factorize(2 ** 20) == {2: 20}


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


assert gcd(1071, 462) == 21
assert 12 * 18 // gcd(12, 18) == 36


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


g, x, y = egcd(240, 46)
assert (g, x, y) == (2, -9, 47)
assert (240 * x + 46 * y == g) is True


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
assert [next(f) for _ in range(15)] == [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]
for n, v in enumerate(fib()):
    if v > 10 ** 20:
        break
assert (n, v) == (98, 135301852344706746049)


def roman(n):
    table = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'),
             (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
    out = ''
    for v, s in table:
        while n >= v:
            out += s
            n -= v
    return out


def unroman(s):
    vals = dict(zip('IVXLCDM', (1, 5, 10, 50, 100, 500, 1000)))
    total = 0
    for a, b in zip(s, s[1:] + ' '):
        total += -vals[a] if vals.get(b, 0) > vals[a] else vals[a]
    return total


assert [roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)] == (
    ['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMXCIV', 'MMXXIV'])
assert all(unroman(roman(n)) == n for n in range(1, 100, 9)) is True


def to_base(n, b):
    if n == 0:
        return '0'
    digits = ''
    sign = '-' if n < 0 else ''
    n = abs(n)
    while n:
        n, r = divmod(n, b)
        digits = '0123456789abcdefghijklmnopqrstuvwxyz'[r] + digits
    return sign + digits


assert [to_base(255, b) for b in (2, 8, 16, 36)] == ['11111111', '377', 'ff', '73']
assert to_base(-10, 3) == '-101'
assert all(int(to_base(n, b), b) == n for n in (0, 7, 12345, 10 ** 20) for b in (2, 7, 36)) is True
assert [n for n in range(1, 30) if sum(d for d in range(1, n) if n % d == 0) == n] == [6, 28]
assert [n for n in range(145, 160) if n == sum(int(d) ** len(str(n)) for d in str(n))] == [153]


def collatz(n):
    seq = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        seq.append(n)
    return seq


assert collatz(6) == [6, 3, 10, 5, 16, 8, 4, 2, 1]
assert max(range(1, 12), key=lambda n: len(collatz(n))) == 9


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]


assert list(pascal(5)) == [[1], [1, 1], [1, 2, 1], [1, 3, 3, 1], [1, 4, 6, 4, 1]]
assert [sum(r) for r in pascal(8)] == [1, 2, 4, 8, 16, 32, 64, 128]


def power_mod(b, e, m):
    r = 1
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


assert (power_mod(3, 200, 13) == pow(3, 200, 13)) is True
assert [i for i in range(1, 16) if i % 3 == 0 or i % 5 == 0] == [3, 5, 6, 9, 10, 12, 15]
fizz = ['FizzBuzz' if i % 15 == 0 else 'Fizz' if i % 3 == 0 else 'Buzz' if i % 5 == 0 else i for i in range(1, 16)]
assert fizz == [1, 2, 'Fizz', 4, 'Buzz', 'Fizz', 7, 8, 'Fizz', 'Buzz', 11, 'Fizz', 13, 14, 'FizzBuzz']


def digits_sum(n):
    return sum(map(int, str(abs(n))))


assert digits_sum(2 ** 100) == 115


def luhn(s):
    total = 0
    for i, c in enumerate(reversed(s)):
        d = int(c)
        if i % 2:
            d *= 2
            if d > 9:
                d -= 9
        total += d
    return total % 10 == 0


assert luhn('4539578763621486') is True
assert luhn('4539578763621487') is False


def sqrt_newton(n, eps=1e-12):
    x = n
    while abs(x * x - n) > eps * n:
        x = (x + n / x) / 2
    return x


assert (abs(sqrt_newton(2) - 2 ** 0.5) < 1e-9) is True


def isqrt(n):
    if n < 2:
        return n
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


assert isqrt(10 ** 40 + 12345) == 100000000000000000000


def bits(n):
    out = []
    while n:
        out.append(n & 1)
        n >>= 1
    return out[::-1]


assert bits(37) == [1, 0, 0, 1, 0, 1]
assert (bin(37).count('1') == sum(bits(37))) is True


def gray(n):
    return [i ^ (i >> 1) for i in range(1 << n)]


assert [f'{g:03b}' for g in gray(3)] == ['000', '001', '011', '010', '110', '111', '101', '100']


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


assert ''.join(str(d) for d, _ in zip(pi_digits(), range(8))) == '31415926'
assert (sum(1 / n ** 2 for n in range(1, 50)) < 3.14159 ** 2 / 6) is True
assert round(sum(1 / n for n in range(1, 11)), 6) == 2.928968

# Building strings: +=, join, repeated concatenation, aliasing, mixed widths.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

s = ''
for i in range(100):
    s += 'x'
assert s == 'x' * 100
t = s
s += 'y'
assert t == 'x' * 100 and s == t + 'y'
assert len(s) == 101 and s[-1] == 'y' and t[-1] == 'x'
a = b = 'p'
a += 'q'
b += 'r'
assert (a, b) == ('pq', 'pr')
base = 'abc'
left = base + '1'
right = base + '2'
assert (base, left, right) == ('abc', 'abc1', 'abc2')
d = {}
k = ''
for c in 'abcd':
    k += c
    d[k] = len(k)
assert d == {'a': 1, 'ab': 2, 'abc': 3, 'abcd': 4}
assert 'ab' in d and 'abcde' not in d
w = ''
for c in ('a', 'é', '中', '😀'):
    w += c
    w += str(len(w))
assert w == 'a1é3中5😀7'
assert len(w) == 8 and w[2] == 'é' and w[-2] == '😀'
hist = []
acc = ''
for n in range(6):
    hist.append(acc)
    acc += str(n)
assert hist == ['', '0', '01', '012', '0123', '01234']
assert acc == '012345'
def build(n):
    out = ''
    for i in range(n):
        out = out + chr(97 + i % 26)
    return out
assert build(0) == ''
assert build(30) == 'abcdefghijklmnopqrstuvwxyzabcd'
def prepend(items):
    out = ''
    for it in items:
        out = it + out
    return out
assert prepend('abc') == 'cba'
assert prepend([]) == ''
x = 'ab'
x += x
assert x == 'abab'
x += x[1:3]
assert x == 'ababba'
xs = ['a', 'b']
xs[0] += 'z'
assert xs == ['az', 'b']
m = {'k': 'v'}
m['k'] += 'w'
m['k'] *= 2
assert m == {'k': 'vwvw'}
def outer():
    s = ''
    def add(p):
        nonlocal s
        s += p
        return s
    return add
add = outer()
assert [add('a'), add('b'), add('')] == ['a', 'ab', 'ab']
g = ''
def gadd(p):
    global g
    g += p
gadd('1'); gadd('2')
assert g == '12'
parts = [str(i) for i in range(5)]
assert ''.join(parts) == '01234'
assert '+'.join(parts) + '=' + str(sum(map(int, parts))) == '0+1+2+3+4=10'
assert '' + '' == ''
assert ('a' + '') == 'a' == ('' + 'a')
nul = 'a\0b'
nul += '\0'
assert len(nul) == 4 and nul.count('\0') == 2
line = ''
rows = []
for i, word in enumerate('the quick brown fox jumps over'.split()):
    if len(line) + len(word) + bool(line) > 11:
        rows.append(line)
        line = ''
    line += (' ' if line else '') + word
rows.append(line)
assert rows == ['the quick', 'brown fox', 'jumps over']
assert 'a' 'b' + 'c' 'd' == 'abcd'
assert ('x' * 3 + 'y') * 2 == 'xxxyxxxy'
assert hash(s) == hash('x' * 100 + 'y')
assert s == 'x' * 100 + 'y' and s is not t
big = 'ab' * 50
assert big[::2] == 'a' * 50 and big.count('ba') == 49
def rle(s):
    out = ''
    prev = None
    n = 0
    for c in s:
        if c == prev:
            n += 1
        else:
            if prev is not None:
                out += f'{n}{prev}'
            prev, n = c, 1
    return out + f'{n}{prev}' if prev else out
assert rle('') == ''
assert rle('aaab') == '3a1b'
assert rle('abc') == '1a1b1c'
try:
    g += None
except TypeError as failure:
    assert str(failure) == 'can only concatenate str (not "NoneType") to str'
else:
    assert False, 'no TypeError'
try:
    s = s + 5
except TypeError as failure:
    assert str(failure) == 'can only concatenate str (not "int") to str'
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: ''.join(['a', 5])) == 'sequence item 1: expected str instance, int found'

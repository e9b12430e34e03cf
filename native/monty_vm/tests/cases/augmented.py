# Augmented assignment: every operator on every kind of target, single evaluation, in-place types.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

x = 7
x += 3
assert x == 10
x -= 1
assert x == 9
x *= 2
assert x == 18
x /= 4
assert x == 4.5
x //= 2
assert x == 2.0
x **= 3
assert x == 8.0
x %= 5
assert x == 3.0
x = 6
x &= 3
assert x == 2
x |= 8
assert x == 10
x ^= 15
assert x == 5
x <<= 3
assert x == 40
x >>= 1
assert x == 20
s = 'a'
s += 'b'
s *= 2
assert s == 'abab'
s %= ()
assert s == 'abab'
t = (1,)
u = t
t += (2,)
t *= 2
assert (t, u) == ((1, 2, 1, 2), (1,))
l = m = [1]
l += [2]
l += 'c'
l += (3,)
l *= 2
assert m == [1, 2, 'c', 3, 1, 2, 'c', 3]
assert (l is m) is True
d = e = {'a': 1}
d |= {'b': 2}
assert (e, d is e) == ({'a': 1, 'b': 2}, True)
st = su = {1, 2}
st |= {3}
st &= {2, 3}
st -= {2}
st ^= {9}
assert (su == {3, 9}, st is su) == (True, True)
fs = fu = frozenset([1])
fs |= {2}
assert (fs == {1, 2}, fu == {1}) == (True, True)
f = 1.5
f += 1
f *= 2
f //= 2
f **= 2
f -= .5
f /= 2
f %= 1
assert f == 0.75
c = 1j
c += 1
c *= c
assert c == 2j
b = b'a'
b += b'b'
b *= 2
assert b == b'abab'
n = True
n += True
assert n == 2
n = True
n &= False
assert n is False
n |= 1
assert n == 1
big = 2 ** 62
big += big
big += big
assert big == 18446744073709551616
big -= 1
big //= 2 ** 32
assert big == 4294967295
i64 = 9223372036854775807
i64 += 1
assert i64 == 9223372036854775808
i64 -= 1
assert i64 == 9223372036854775807
i64 *= -1
i64 -= 2
assert i64 == -9223372036854775809
xs = [1, 2, 3]
xs[0] += 10
xs[-1] *= 5
xs[1:2] += ['x']
assert xs == [11, 2, 'x', 15]
dd = {'n': {'k': 1}}
dd['n']['k'] += 1
dd['n']['k'] <<= 4
assert dd == {'n': {'k': 32}}
log = []
def get(name, v):
    log.append(name)
    return v
data = [0, 0]
get('obj', data)[get('idx', 1)] += get('val', 5)
assert log == ['obj', 'idx', 'val']
assert data == [0, 5]
log.clear()
get('d', dd)[get('k', 'new')] = get('v', 1)
assert log == ['v', 'd', 'k']
i = 0
ys = [1, 2, 3]
def idx():
    global i
    i += 1
    return i
ys[idx()] += 10
assert (ys, i) == ([1, 12, 3], 1)
def fn():
    pass
fn.count = 1
fn.count += 4
fn.tags = []
fn.tags += ['a']
assert (fn.count, fn.tags) == (5, ['a'])
def local():
    a = 1
    a += 1
    a *= a
    return a
assert local() == 4
def glob():
    global x
    x += 100
    return x
assert glob() == 120
def cell():
    v = 1
    def add():
        nonlocal v
        v += 1
    add()
    add()
    v *= 10
    return v
assert cell() == 30
def loop():
    t = 0
    for k in range(5):
        t += k
        t -= 1 if k % 2 else 0
    return t
assert loop() == 8
def star(*args, **kw):
    args += (9,)
    kw['z'] = kw.get('z', 0) + 1
    return args, kw
assert star(1, z=1) == ((1, 9), {'z': 2})
tt = ([], 1)
try:
    tt[0] += [1]
except TypeError as failure:
    assert str(failure) == "'tuple' object does not support item assignment"
else:
    assert False, 'no TypeError'
assert tt == ([1], 1)
try:
    tt[1] += 1
except TypeError as failure:
    assert str(failure) == "'tuple' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    undefined_aug += 1
except NameError as failure:
    assert str(failure) == "name 'undefined_aug' is not defined"
else:
    assert False, 'no NameError'
try:
    xs[10] += 1
except IndexError as failure:
    assert str(failure) == 'list index out of range'
else:
    assert False, 'no IndexError'
try:
    dd['zz'] += 1
except KeyError as failure:
    assert str(failure) == "'zz'"
else:
    assert False, 'no KeyError'
try:
    x += 'a'
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for +=: 'int' and 'str'"
else:
    assert False, 'no TypeError'
try:
    s += 1
except TypeError as failure:
    assert str(failure) == 'can only concatenate str (not "int") to str'
else:
    assert False, 'no TypeError'
try:
    s -= 'a'
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for -=: 'str' and 'str'"
else:
    assert False, 'no TypeError'
try:
    l += 5
except TypeError as failure:
    assert str(failure) == "'int' object is not iterable"
else:
    assert False, 'no TypeError'
try:
    l -= [1]
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for -=: 'list' and 'list'"
else:
    assert False, 'no TypeError'
try:
    t += [1]
except TypeError as failure:
    assert str(failure) == 'can only concatenate tuple (not "list") to tuple'
else:
    assert False, 'no TypeError'
try:
    d |= 5
except TypeError as failure:
    assert str(failure) == "'int' object is not iterable"
else:
    assert False, 'no TypeError'
try:
    d += {}
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for +=: 'dict' and 'dict'"
else:
    assert False, 'no TypeError'
try:
    st |= [1]
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for |=: 'set' and 'list'"
else:
    assert False, 'no TypeError'
try:
    st += {1}
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for +=: 'set' and 'set'"
else:
    assert False, 'no TypeError'
try:
    f <<= 1
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for <<=: 'float' and 'int'"
else:
    assert False, 'no TypeError'
try:
    f @= 2
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for @=: 'float' and 'int'"
else:
    assert False, 'no TypeError'
try:
    x @= 3
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for @=: 'int' and 'int'"
else:
    assert False, 'no TypeError'
try:
    x //= 0
except ZeroDivisionError as failure:
    assert str(failure) == 'division by zero'
else:
    assert False, 'no ZeroDivisionError'
try:
    x %= 0
except ZeroDivisionError as failure:
    assert str(failure) == 'division by zero'
else:
    assert False, 'no ZeroDivisionError'
try:
    x <<= -1
except ValueError as failure:
    assert str(failure) == 'negative shift count'
else:
    assert False, 'no ValueError'
try:
    b += 'a'
except TypeError as failure:
    assert str(failure) == "can't concat str to bytes"
else:
    assert False, 'no TypeError'
try:
    n **= 'a'
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for **=: 'int' and 'str'"
else:
    assert False, 'no TypeError'
try:
    fn.missing += 1
except AttributeError as failure:
    assert str(failure) == "'function' object has no attribute 'missing'"
else:
    assert False, 'no AttributeError'
try:
    None.x += 1
except AttributeError as failure:
    assert str(failure) == "'NoneType' object has no attribute 'x'"
else:
    assert False, 'no AttributeError'
try:
    c //= 1
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for //=: 'complex' and 'int'"
else:
    assert False, 'no TypeError'
try:
    c %= 1
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for %=: 'complex' and 'int'"
else:
    assert False, 'no TypeError'
try:
    (5).real += 1
except AttributeError as failure:
    assert str(failure) == "attribute 'real' of 'int' objects is not writable"
else:
    assert False, 'no AttributeError'

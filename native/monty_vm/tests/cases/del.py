# del: names, items, slices, attributes, nested targets, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

a = 1
del a
assert raises(NameError, lambda: a) == "name 'a' is not defined"
a, b, c = 1, 2, 3
del a, b
assert raises(NameError, lambda: a) == "name 'a' is not defined"
assert raises(NameError, lambda: b) == "name 'b' is not defined"
assert c == 3
x, y = 1, 2
del (x, y)
assert raises(NameError, lambda: x) == "name 'x' is not defined"
x, y = 1, 2
del [x, y]
assert raises(NameError, lambda: y) == "name 'y' is not defined"
x = y = z = 1
del x, (y, [z])
assert raises(NameError, lambda: z) == "name 'z' is not defined"
del ()
del []
xs = [0, 1, 2, 3, 4]
del xs[0]
assert xs == [1, 2, 3, 4]
del xs[-1]
assert xs == [1, 2, 3]
del xs[1:]
assert xs == [1]
xs = list(range(10))
del xs[::2], xs[0]
assert xs == [3, 5, 7, 9]
del xs[5:1]
assert xs == [3, 5, 7, 9]
del xs[-1:0:-2]
assert xs == [3, 7]
d = {'a': 1, 'b': {'c': 2, 'd': 3}}
del d['a']
assert d == {'b': {'c': 2, 'd': 3}}
del d['b']['c']
assert d == {'b': {'d': 3}}
nested = [[1, 2], [3, 4]]
del nested[0][1], nested[1][0]
assert nested == [[1], [4]]
log = []
def t(v, name):
    log.append(name)
    return v
q = [1, 2, 3]
del t(q, 'obj')[t(0, 'idx')]
assert (q, log) == ([2, 3], ['obj', 'idx'])
log.clear()
del t(q, 'o1')[t(0, 'i1')], t(q, 'o2')[t(0, 'i2')]
assert (q, log) == ([], ['o1', 'i1', 'o2', 'i2'])
def fn(): pass
fn.x = 1
del fn.x
assert raises(AttributeError, lambda: fn.x) == "'function' object has no attribute 'x'"
try:
    del fn.x
except AttributeError as failure:
    assert str(failure) == "'function' object has no attribute 'x'"
else:
    assert False, 'no AttributeError'
def local():
    v = 1
    del v
    try:
        v
    except UnboundLocalError as e:
        return str(e)
assert local() == "cannot access local variable 'v' where it is not associated with a value"
def rebind():
    v = 1
    del v
    v = 2
    return v
assert rebind() == 2
def glob():
    global c
    del c
glob()
assert raises(NameError, lambda: c) == "name 'c' is not defined"
def param(p):
    del p
    return 'p' in locals()
assert param(1) is False
def args(*a, **k):
    del a, k
    return locals()
assert args(1, z=2) == {}
def loop():
    for i in range(3):
        del i
    return locals()
assert loop() == {}
def cond(flag):
    v = 1
    if flag:
        del v
    return v
assert cond(False) == 1
assert raises(UnboundLocalError, lambda: cond(True)) == "cannot access local variable 'v' where it is not associated with a value"
def cell():
    v = 1
    def get():
        return v
    a = get()
    del v
    v = 5
    return a, get()
assert cell() == (1, 5)
def order():
    a = b = 1
    try:
        del a, undefined_z, b
    except NameError as e:
        return 'b' in locals(), 'a' in locals(), str(e)
assert order() == (True, False, "cannot access local variable 'undefined_z' where it is not associated with a value")
def gen():
    v = [1]
    yield v
    del v
    yield 'v' in locals()
assert list(gen()) == [[1], False]
shared = [1]
alias = shared
del shared
assert alias == [1]
del alias[:]
assert alias == []
s = {1: 'a', 2: 'b'}
for k in list(s):
    del s[k]
assert s == {}
w = {c: i for i, c in enumerate('abcd')}
del w['b'], w['d']
assert list(w) == ['a', 'c']
w['b'] = 'back'
assert list(w.items()) == [('a', 0), ('c', 2), ('b', 'back')]
big = list(range(20))
del big[2:18:3]
assert big == [0, 1, 3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 18, 19]
del big[10:]
assert len(big) == 10
with_try = {'k': 1}
try:
    del with_try['k']
    del with_try['k']
except KeyError as e:
    assert e.args == ('k',)
assert with_try == {}
len = 'shadow'
del len
assert len('ab') == 2
try:
    del undefined_name
except NameError as failure:
    assert str(failure) == "name 'undefined_name' is not defined"
else:
    assert False, 'no NameError'
try:
    del xs[10]
except IndexError as failure:
    assert str(failure) == 'list assignment index out of range'
else:
    assert False, 'no IndexError'
try:
    del d['nope']
except KeyError as failure:
    assert str(failure) == "'nope'"
else:
    assert False, 'no KeyError'
try:
    del d[[]]
except TypeError as failure:
    assert str(failure) == "cannot use 'list' as a dict key (unhashable type: 'list')"
else:
    assert False, 'no TypeError'
try:
    del xs['a']
except TypeError as failure:
    assert str(failure) == 'list indices must be integers or slices, not str'
else:
    assert False, 'no TypeError'
try:
    del 'abc'[0]
except TypeError as failure:
    assert str(failure) == "'str' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    del (1, 2)[0]
except TypeError as failure:
    assert str(failure) == "'tuple' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    del 5 .x
except AttributeError as failure:
    assert str(failure) == "'int' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
try:
    del [].append
except AttributeError as failure:
    assert str(failure) == "'list' object attribute 'append' is read-only"
else:
    assert False, 'no AttributeError'
try:
    del None.x
except AttributeError as failure:
    assert str(failure) == "'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
try:
    del xs.foo
except AttributeError as failure:
    assert str(failure) == "'list' object has no attribute 'foo' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
try:
    del range(3)[0]
except TypeError as failure:
    assert str(failure) == "'range' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    del {1}[0]
except TypeError as failure:
    assert str(failure) == "'set' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    del b'a'[0]
except TypeError as failure:
    assert str(failure) == "'bytes' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    del fn[0]
except TypeError as failure:
    assert str(failure) == "'function' object does not support item deletion"
else:
    assert False, 'no TypeError'
try:
    del len
except NameError as failure:
    assert str(failure) == "name 'len' is not defined"
else:
    assert False, 'no NameError'
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return e.msg
assert syntax('del 5') == 'cannot delete literal'
assert syntax('del f()') == 'cannot delete function call'
assert syntax('del a + b') == 'cannot delete expression'
assert syntax('del None') == 'cannot delete None'
assert syntax('del "x"') == 'cannot delete literal'
assert syntax('del *a') == 'cannot delete starred'
assert syntax('del (a, 5)') == 'cannot delete literal'
assert syntax('del [a, f()]') == 'cannot delete function call'
assert syntax('del') == 'invalid syntax'
assert syntax('del a if b else c') == 'cannot delete conditional expression'
assert syntax('del (lambda: 0)') == 'cannot delete lambda'
assert syntax('del a, b = 1') == 'invalid syntax'
assert syntax('del {}') == 'cannot delete dict literal'
assert syntax('a = 1; del (a)') is None
assert syntax('del [x for x in y]') == 'cannot delete list comprehension'

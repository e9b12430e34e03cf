# and, or, not, conditional expressions: values returned, truth of every type, short circuit.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert (1 and 2) == 2
assert (0 and 2) == 0
assert (1 or 2) == 1
assert (0 or 2) == 2
assert (0 or '') == ''
assert ('' and 1) == ''
assert (None or 'dflt') == 'dflt'
assert ([] or {} or 0) == 0
assert (1 and 'a' and [2]) == [2]
assert (1 and 0 and 2) == 0
assert (not 0) is True
assert (not 'a') is False
assert (not not 5) is True
assert (not []) is True
assert (not None) is True
assert (1 or 1 / 0) == 1
assert (0 and 1 / 0) == 0
assert (1 and 0 or 3) == 3
assert (0 or 1 and 2) == 2
assert ((0 or 1) and 2) == 2
assert (not 1 or 2) == 2
assert (not (1 or 2)) is False
assert (not 1 and 2) is False
assert (not 0 and not '') is True
assert ('yes' if 1 else 'no') == 'yes'
assert ('yes' if [] else 'no') == 'no'
assert (1 if 0 else 2 if 0 else 3) == 3
assert ((1 if 1 else 2) if 0 else 4) == 4
assert (1 if not 1 else 2) == 2
assert (1 if 1 else 2) + 3 == 4
assert (1 if 1 else 2 + 3) == 1
assert [1, 2][1 if 1 else 0] == 2
assert (lambda x: 'a' if x else 'b')(0) == 'b'
assert [x if x % 2 else -x for x in range(4)] == [0, 1, -2, 3]
assert (True and False) is False
assert (True or False) is True
assert True & False is False
assert True ^ True is False
assert True + True == 2
assert True * 3 == 3
assert type(True and 1) is int
assert type(not 1) is bool
assert (True == 1) is True
assert (True is True) is True
assert (False == 0) is True
assert str(True) + repr(False) == 'TrueFalse'
assert int(True) == 1
assert float(False) == 0.0
assert (True < 2) is True
assert sum([True, False, True]) == 2
assert [10, 20][True] == 20
assert 'ab'[False] == 'a'
assert {True: 'a'}[1] == 'a'
assert (bool(0) is False) is True
assert (hash(True) == 1) is True
assert -True == -1
assert +True == 1
assert True / 2 == 0.5
assert True // 1 == 1
assert True ** 2 == 1
assert divmod(True, True) == (1, 0)
assert f'{True:d} {True!s:>6} {True:>2}' == '1   True  1'
assert '%d %s %r' % (True, True, False) == '1 True False'
assert [bool(x) for x in (0, 0.0, 0j, '', b'', (), [], {}, set(), frozenset(), range(0), None)] == (
    [False, False, False, False, False, False, False, False, False, False, False, False])
assert [bool(x) for x in (1, -1, 0.1, 1j, ' ', b'0', (0,), [None], {0: 0}, {0}, range(1), len, int, ...)] == (
    [True, True, True, True, True, True, True, True, True, True, True, True, True, True])
log = []
def t(v):
    log.append(v)
    return v
assert (t(0) or t(1) or t(2)) == 1
assert log == [0, 1]
log.clear()
assert (t(1) and t(0) and t(2)) == 0
assert log == [1, 0]
log.clear()
assert (t(0) and t(1) or t(2) and t(3)) == 3
assert log == [0, 2, 3]
log.clear()
assert (t('a') if t(1) else t('b')) == 'a'
assert log == [1, 'a']
log.clear()
assert ((not t(0)) and t(5)) == 5
assert log == [0, 5]
def branch(a, b, c):
    if a and (b or c):
        return 1
    elif a or not b and c:
        return 2
    elif not (a and b):
        return 3
    else:
        return 4
assert [branch(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)] == [3, 2, 3, 3, 2, 1, 1, 1]
def nest(a, b):
    if a:
        if b:
            return 'ab'
        return 'a'
    else:
        if not b: return 'none'
    return 'b'
assert [nest(a, b) for a in (0, 1) for b in (0, 1)] == ['none', 'b', 'a', 'ab']
def loop(n):
    while n and not n % 7 == 0 or n > 50:
        n -= 1
    return n
assert [loop(20), loop(60), loop(3), loop(0)] == [14, 49, 0, 0]
def implies(p, q):
    return not p or q
assert [implies(p, q) for p in (False, True) for q in (False, True)] == [True, True, False, True]
def default(x=None):
    x = x or []
    x.append(1)
    return x
assert (default(), default([0])) == ([1], [0, 1])
def xor(a, b):
    return bool(a) ^ bool(b)
assert (xor(1, 0), xor(2, 3)) == (True, False)
def first_true(*xs):
    for x in xs:
        if x:
            return x
    return xs and xs[-1]
assert (first_true(0, '', 5), first_true(0, []), first_true()) == (5, [], ())
x = 5
assert (x > 3 and x < 10 and 'mid') == 'mid'
assert (x and x - 5 or 'zero') == 'zero'
assert ((x == 5 and 'five') or 'other') == 'five'
assert ('big' if x > 10 else 'mid' if x > 3 else 'small') == 'mid'
if x: y = 1
else: y = 2
assert y == 1
if not x:
    y = 'no'
elif x == 4:
    y = 'four'
elif x == 5:
    y = 'five'
else:
    y = 'other'
assert y == 'five'
assert raises(NameError, lambda: 1 and undefined_name) == "name 'undefined_name' is not defined"
assert (1 or undefined_name) == 1
assert raises(NameError, lambda: 'a' if undefined_name else 'b') == "name 'undefined_name' is not defined"
assert raises(TypeError, lambda: True < 'a') == "'<' not supported between instances of 'bool' and 'str'"
assert raises(TypeError, lambda: True + 'a') == "unsupported operand type(s) for +: 'bool' and 'str'"
try:
    True.x = 1
except AttributeError as failure:
    assert str(failure) == "'bool' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: True[0]) == "'bool' object is not subscriptable"
assert raises(TypeError, lambda: True()) == "'bool' object is not callable"
assert raises(TypeError, lambda: bool(1, 2)) == 'bool expected at most 1 argument, got 2'
assert raises(TypeError, lambda: True @ False) == "unsupported operand type(s) for @: 'bool' and 'bool'"

# Starred forms (PEP 448): displays, calls, subscripts, returns, loops, mapping unpacking.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert [*[1, 2], 3] == [1, 2, 3]
assert [*'ab', *(1, 2), *{3: 4}] == ['a', 'b', 1, 2, 3]
assert [*[], *()] == []
assert [*range(3)] == [0, 1, 2]
assert [*(x * 2 for x in (1, 2))] == [2, 4]
assert (*[1, 2], 3) == (1, 2, 3)
assert (*'ab',) == ('a', 'b')
assert {*[1, 2], *[2, 3]} == {1, 2, 3}
assert {*''} == set()
assert {**{'a': 1}, 'b': 2} == {'a': 1, 'b': 2}
assert {'a': 0, **{'a': 1}} == {'a': 1}
assert {**{'a': 1}, 'a': 0} == {'a': 0}
assert {**{}, **{}} == {}
assert {**{1: 2}, **{(3,): 4}} == {1: 2, (3,): 4}
assert [*[*[*[1]]]] == [1]
assert [*{'a': 1}.items()] == [('a', 1)]
assert [0, *[1], 2, *[3, 4], 5] == [0, 1, 2, 3, 4, 5]
def f(*a, **k):
    return a, k
assert f(*[1, 2]) == ((1, 2), {})
assert f(1, *[2], 3, *[4]) == ((1, 2, 3, 4), {})
assert f(**{'a': 1}) == ((), {'a': 1})
assert f(*[1], **{'a': 1}, b=2, **{'c': 3}) == ((1,), {'a': 1, 'b': 2, 'c': 3})
assert f(*'ab', x=1, *'cd') == (('a', 'b', 'c', 'd'), {'x': 1})
assert f(*[], **{}) == ((), {})
assert f(*(), *(), **{}, **{}) == ((), {})
assert f(*{'k': 1}) == (('k',), {})
assert f(*map(str, [1, 2])) == (('1', '2'), {})
assert max(*[1, 5], *[3]) == 5
assert dict(**{'x': 1}, y=2) == {'x': 1, 'y': 2}
assert '{}-{}'.format(*'ab') == 'a-b'
assert '{a}'.format(**{'a': 1}) == '1'
a, *b = [1, 2, 3]
assert b == [2, 3]
*a, b = 1, 2
assert a == [1]
a, *b, c = 'xy'
assert (a, b, c) == ('x', [], 'y')
[a, *b] = 'pq'
assert b == ['q']
(a, (b, *c)), *d = (1, (2, 3, 4)), 5
assert (c, d) == ([3, 4], [5])
first, *rest = {3: 'a', 4: 'b'}
assert (first, rest) == (3, [4])
*x, = ()
assert x == []
def ret():
    return *[1, 2], 3
assert ret() == (1, 2, 3)
def gen():
    yield *[1], 2
assert list(gen()) == [(1, 2)]
for v in *[1, 2], 3:
    last = v
assert last == 3
t = *'ab', *'cd'
assert t == ('a', 'b', 'c', 'd')
d = {}
d[*(1, 2)] = 'tuple key'
assert d == {(1, 2): 'tuple key'}
d[0, *[1], 2] = 'mixed'
assert d[0, 1, 2] == 'mixed'
xs = [1, 2, 3]
xs[1:1] = [*'ab']
assert xs == [1, 'a', 'b', 2, 3]
xs += *'c', 'd'
assert xs == [1, 'a', 'b', 2, 3, 'c', 'd']
log = []
def t1(v):
    log.append(v)
    return v
assert [t1(1), *t1([2]), t1(3)] == [1, 2, 3]
assert log == [1, [2], 3]
log.clear()
assert f(t1(1), *t1([2]), k=t1(3), **t1({'z': 4})) == ((1, 2), {'k': 3, 'z': 4})
assert log == [1, [2], 3, {'z': 4}]
log.clear()
assert {t1('a'): t1(1), **t1({'b': 2}), t1('c'): t1(3)} == {'a': 1, 'b': 2, 'c': 3}
assert log == ['a', 1, {'b': 2}, 'c', 3]
it = iter([1, 2, 3])
assert [next(it), *it] == [1, 2, 3]
base = {'a': 1, 'b': {'c': 2}}
merged = {**base, 'b': {**base['b'], 'd': 3}}
assert merged == {'a': 1, 'b': {'c': 2, 'd': 3}}
assert base == {'a': 1, 'b': {'c': 2}}
assert len([*range(50), *range(50)]) == 100
assert [*zip(*[(1, 2), (3, 4)])] == [(1, 3), (2, 4)]
assert (print is print and [*map(f, [1])]) == [((1,), {})]
assert raises(TypeError, lambda: [*5]) == 'Value after * must be an iterable, not int'
assert raises(TypeError, lambda: [*None]) == 'Value after * must be an iterable, not NoneType'
assert raises(TypeError, lambda: (*1,)) == 'Value after * must be an iterable, not int'
assert raises(TypeError, lambda: {*5}) == "'int' object is not iterable"
assert raises(TypeError, lambda: {**5}) == "'int' object is not a mapping"
assert raises(TypeError, lambda: {**[1]}) == "'list' object is not a mapping"
assert raises(TypeError, lambda: {**None}) == "'NoneType' object is not a mapping"
assert raises(TypeError, lambda: f(*5)) == '__main__.f() argument after * must be an iterable, not int'
assert raises(TypeError, lambda: f(1, *5)) == 'Value after * must be an iterable, not int'
assert raises(TypeError, lambda: f(**5)) == '__main__.f() argument after ** must be a mapping, not int'
assert raises(TypeError, lambda: f(**[('a', 1)])) == '__main__.f() argument after ** must be a mapping, not list'
assert raises(TypeError, lambda: f(**{1: 2})) == 'keywords must be strings'
assert raises(TypeError, lambda: f(a=1, **{'a': 2})) == "__main__.f() got multiple values for keyword argument 'a'"
assert raises(TypeError, lambda: f(**{'a': 1}, **{'a': 2})) == "__main__.f() got multiple values for keyword argument 'a'"
assert raises(TypeError, lambda: max(*5)) == 'max() argument after * must be an iterable, not int'
assert raises(TypeError, lambda: max(1, *5)) == 'Value after * must be an iterable, not int'
assert raises(TypeError, lambda: {*[[]]}) == "cannot use 'list' as a set element (unhashable type: 'list')"
assert raises(TypeError, lambda: {**{'a': 1}, [] : 2}) == "cannot use 'list' as a dict key (unhashable type: 'list')"
try:
    a, *b = 5
except TypeError as failure:
    assert str(failure) == 'cannot unpack non-iterable int object'
else:
    assert False, 'no TypeError'
try:
    a, *b, c = [1]
except ValueError as failure:
    assert str(failure) == 'not enough values to unpack (expected at least 2, got 1)'
else:
    assert False, 'no ValueError'
assert raises(TypeError, lambda: d[*5]) == 'Value after * must be an iterable, not int'
assert raises(NameError, lambda: [*undefined_star]) == "name 'undefined_star' is not defined"

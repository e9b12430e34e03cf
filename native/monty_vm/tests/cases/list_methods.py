# list: methods, operators, comparison, repr, identity, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

a = [3, 1, 2]
a.append(4)
assert a == [3, 1, 2, 4]
a.extend([5, 6])
a.extend('xy')
a.extend(i for i in range(2))
assert a == [3, 1, 2, 4, 5, 6, 'x', 'y', 0, 1]
assert a.pop() == 1
assert a.pop(0) == 3
assert a.pop(-2) == 'y'
assert a == [1, 2, 4, 5, 6, 'x', 0]
a.insert(0, 'first')
a.insert(100, 'last')
a.insert(-1, 'before')
a.insert(-100, 'start')
assert a == ['start', 'first', 1, 2, 4, 5, 6, 'x', 0, 'before', 'last']
a.remove('x') if 'x' in a else None
a.remove(2)
assert a == ['start', 'first', 1, 4, 5, 6, 0, 'before', 'last']
assert a.index('first') == 1
assert a.index('last', 2) == 8
assert a.index('last', -1) == 8
assert a.count('zz') == 0
assert [1, 1.0, True, 2].count(1) == 3
a.clear()
assert a == []
a = [3, 1, 2]
assert a.reverse() is None
assert a == [2, 1, 3]
assert a.sort() is None
assert a == [1, 2, 3]
b = a.copy()
b.append(9)
assert (a, b) == ([1, 2, 3], [1, 2, 3, 9])
assert (a is not a[:]) is True
assert [1, 2] + [3] == [1, 2, 3]
assert [0] * 3 == [0, 0, 0]
assert 2 * [1, 2] == [1, 2, 1, 2]
assert [1] * 0 == []
assert [1] * -5 == []
assert [[]] * 2 == [[], []]
nested = [[0] * 2] * 2
nested[0][0] = 7
assert nested == [[7, 0], [7, 0]]
fresh = [[0] * 2 for _ in range(2)]
fresh[0][0] = 7
assert fresh == [[7, 0], [0, 0]]
assert (2 in [1, 2]) is True
assert ([1] in [[1], 2]) is True
assert ('a' not in ['b']) is True
assert ([1, 2] == [1, 2]) is True
assert ([1, 2] == [1.0, 2.0]) is True
assert ([1, 2] != [2, 1]) is True
assert ([1, 2] == (1, 2)) is False
assert ([1, 2] < [1, 3]) is True
assert ([1, 2] < [1, 2, 0]) is True
assert ([] < [0]) is True
assert ([2] > [1, 99]) is True
assert ([[1], 'a'] <= [[1], 'b']) is True
assert list('abc') == ['a', 'b', 'c']
assert list() == []
assert list((1, 2)) == [1, 2]
assert list({'a': 1}) == ['a']
assert list(range(3)) == [0, 1, 2]
assert repr([]) == '[]'
assert repr([1, 'a', None, [2.5]]) == "[1, 'a', None, [2.5]]"
assert str([b'x', (1,), {}]) == "[b'x', (1,), {}]"
x = [1]
x.append(x)
assert repr(x) == '[1, [...]]'
assert len(x) == 2
assert (x[1] is x) is True
x = [1, 2]
y = x
x += [3]
assert y == [1, 2, 3]
x = x + [4]
assert (x, y) == ([1, 2, 3, 4], [1, 2, 3])
x += 'ab'
x += (5,)
x += {6: 7}
assert x == [1, 2, 3, 4, 'a', 'b', 5, 6]
x *= 2
assert len(x) == 16
assert [*x[:2], *'pq', *[]] == [1, 2, 'p', 'q']
assert bool([]) is False
assert bool([0]) is True
assert len([[], []]) == 2
assert [1, 2, 3].__len__() == 3
assert [1, 2].__contains__(2) is True
assert sum([[1], [2, 3]], []) == [1, 2, 3]
assert list(map(list, ['ab', 'c'])) == [['a', 'b'], ['c']]
assert raises(IndexError, lambda: [].pop()) == 'pop from empty list'
assert raises(IndexError, lambda: [1].pop(5)) == 'pop index out of range'
assert raises(IndexError, lambda: [1].pop(-2)) == 'pop index out of range'
assert raises(TypeError, lambda: [1].pop('a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: [1].remove(2)) == 'list.remove(x): x not in list'
assert raises(ValueError, lambda: [1].index(2)) == 'list.index(x): x not in list'
assert raises(ValueError, lambda: [1, 2].index(1, 1)) == 'list.index(x): x not in list'
assert raises(TypeError, lambda: [].append()) == 'list.append() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: [].append(1, 2)) == 'list.append() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: [].extend(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: [].extend(None)) == "'NoneType' object is not iterable"
assert raises(TypeError, lambda: [].insert(1)) == 'insert expected 2 arguments, got 1'
assert raises(TypeError, lambda: [].insert('a', 1)) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: [1] + (2,)) == 'can only concatenate list (not "tuple") to list'
assert raises(TypeError, lambda: [1] + 'a') == 'can only concatenate list (not "str") to list'
assert raises(TypeError, lambda: (1,) + [2]) == 'can only concatenate tuple (not "list") to tuple'
assert raises(TypeError, lambda: [1] * 'a') == "can't multiply sequence by non-int of type 'str'"
assert raises(TypeError, lambda: [1] * [2]) == "can't multiply sequence by non-int of type 'list'"
assert raises(TypeError, lambda: [1] - [1]) == "unsupported operand type(s) for -: 'list' and 'list'"
assert raises(TypeError, lambda: [1] < (1,)) == "'<' not supported between instances of 'list' and 'tuple'"
assert raises(TypeError, lambda: [1, 'a'] < [1, 2]) == "'<' not supported between instances of 'str' and 'int'"
assert raises(AttributeError, lambda: [].foo) == "'list' object has no attribute 'foo'"
try:
    [].append = 1
except AttributeError as failure:
    assert str(failure) == "'list' object attribute 'append' is read-only"
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: list(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: list(1, 2)) == 'list expected at most 1 argument, got 2'
assert raises(TypeError, lambda: hash([])) == "unhashable type: 'list'"
assert raises(TypeError, lambda: {[]: 1}) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: [].count()) == 'list.count() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: [].sort(1)) == 'sort() takes no positional arguments'
assert raises(TypeError, lambda: [].reverse(1)) == 'list.reverse() takes no arguments (1 given)'
assert raises(TypeError, lambda: list(x=1)) == 'list() takes no keyword arguments'
z = [1]
try:
    z += 5
except TypeError as failure:
    assert str(failure) == "'int' object is not iterable"
else:
    assert False, 'no TypeError'
try:
    z -= [1]
except TypeError as failure:
    assert str(failure) == "unsupported operand type(s) for -=: 'list' and 'list'"
else:
    assert False, 'no TypeError'

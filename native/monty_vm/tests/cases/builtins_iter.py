# Builtins over iterables: enumerate, zip, map, filter, reversed, any, all, iter, next; lazy and exhausted.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert list(enumerate('ab')) == [(0, 'a'), (1, 'b')]
assert list(enumerate('ab', 5)) == [(5, 'a'), (6, 'b')]
assert list(enumerate('ab', start=-1)) == [(-1, 'a'), (0, 'b')]
assert list(enumerate([], 3)) == []
assert next(enumerate('x', 10 ** 20)) == (100000000000000000000, 'x')
assert list(zip('ab', [1, 2], (3.0, 4.0))) == [('a', 1, 3.0), ('b', 2, 4.0)]
assert list(zip()) == []
assert list(zip('abc')) == [('a',), ('b',), ('c',)]
assert list(zip('abc', [1])) == [('a', 1)]
assert list(zip('ab', 'cd', strict=True)) == [('a', 'c'), ('b', 'd')]
assert list(map(len, ['a', 'bb'])) == [1, 2]
assert list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])) == [4, 6]
assert list(map(max, 'ab', 'ba', 'cc')) == ['c', 'c']
assert list(filter(None, [0, 1, '', 'a', None, [], [0]])) == [1, 'a', [0]]
assert list(filter(lambda x: x > 1, [1, 2, 3])) == [2, 3]
assert list(filter(str.isdigit, 'a1b2')) == ['1', '2']
assert list(reversed([1, 2, 3])) == [3, 2, 1]
assert list(reversed('ab')) == ['b', 'a']
assert list(reversed((1, 2))) == [2, 1]
assert list(reversed(range(3))) == [2, 1, 0]
assert list(reversed({'a': 1, 'b': 2})) == ['b', 'a']
assert list(reversed(b'ab')) == [98, 97]
assert any([]) is False
assert any([0, '', 3]) is True
assert any(x > 5 for x in range(3)) is False
assert all([]) is True
assert all([1, 'a', 0]) is False
assert all(map(str.isupper, 'AB')) is True
log = []
def t(x):
    log.append(x)
    return x
assert any(map(t, [0, 1, 2])) is True
assert log == [0, 1]
log.clear()
assert all(map(t, [1, 0, 2])) is False
assert log == [1, 0]
log.clear()
m = map(t, 'abc')
assert log == []
assert next(m) == 'a'
assert log == ['a']
assert list(m) == ['b', 'c']
assert list(m) == []
f = filter(t, [0, 1, 2])
log.clear()
assert next(f) == 1
assert log == [0, 1]
z = zip(map(t, [1, 2]), map(t, 'ab'))
log.clear()
assert next(z) == (1, 'a')
assert log == [1, 'a']
e = enumerate(iter('ab'))
assert (iter(e) is e) is True
assert next(e) == (0, 'a')
assert list(e) == [(1, 'b')]
it = iter([1, 2, 3])
assert (iter(it) is it) is True
assert next(it) == 1
assert next(it, 'd') == 2
assert list(it) == [3]
assert next(it, 'd') == 'd'
a = iter([1, 2])
b = iter('xyz')
assert list(zip(a, b)) == [(1, 'x'), (2, 'y')]
assert list(b) == ['z']
a = iter([1, 2, 3])
b = iter('x')
assert list(zip(a, b)) == [(1, 'x')]
assert list(a) == [3]
assert (list(iter(lambda: log.pop(), 1)) if log else []) == ['a']
n = 0
def tick():
    global n
    n += 1
    return n
assert list(iter(tick, 4)) == [1, 2, 3]
assert next(iter(tick, 99)) == 5
assert type(iter([])).__name__ == 'list_iterator'
assert type(iter(())).__name__ == 'tuple_iterator'
assert type(iter('')).__name__ == 'str_ascii_iterator'
assert type(iter({})).__name__ == 'dict_keyiterator'
assert type(iter({}.values())).__name__ == 'dict_valueiterator'
assert type(iter({}.items())).__name__ == 'dict_itemiterator'
assert type(iter(set())).__name__ == 'set_iterator'
assert type(iter(b'')).__name__ == 'bytes_iterator'
assert type(iter(range(1))).__name__ == 'range_iterator'
assert type(reversed([])).__name__ == 'list_reverseiterator'
assert type(map(len, [])).__name__ == 'map'
assert type(zip()).__name__ == 'zip'
assert type(enumerate([])).__name__ == 'enumerate'
assert type(filter(None, [])).__name__ == 'filter'
assert list(map(str, zip([1], [2]))) == ['(1, 2)']
assert dict(enumerate('ab')) == {0: 'a', 1: 'b'}
assert list(zip(*[(1, 2), (3, 4)])) == [(1, 3), (2, 4)]
assert list(zip(*[iter('abcdef')] * 2)) == [('a', 'b'), ('c', 'd'), ('e', 'f')]
assert sum(map(int, '12345')) == 15
assert ('b' in map(str.lower, 'ABC')) is True
assert raises(StopIteration, lambda: next(iter([]))) == ''
assert raises(ValueError, lambda: list(zip('ab', 'c', strict=True))) == 'zip() argument 2 is shorter than argument 1'
assert raises(ValueError, lambda: list(zip('a', 'cd', strict=True))) == 'zip() argument 2 is longer than argument 1'
assert raises(ValueError, lambda: list(zip('a', 'b', 'cd', strict=True))) == 'zip() argument 3 is longer than arguments 1-2'
assert raises(ValueError, lambda: list(zip('ab', 'ab', 'c', strict=True))) == 'zip() argument 3 is shorter than arguments 1-2'
assert raises(TypeError, lambda: zip(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: zip('a', 5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: zip('a', foo=1)) == "zip() got an unexpected keyword argument 'foo'"
assert raises(TypeError, lambda: map(len)) == 'map() must have at least two arguments.'
assert raises(TypeError, lambda: map()) == 'map() must have at least two arguments.'
assert raises(TypeError, lambda: map(len, 5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: list(map(5, [1]))) == "'int' object is not callable"
assert raises(TypeError, lambda: list(map(lambda a: a, [1], [2]))) == (
    '<lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given')
assert raises(TypeError, lambda: filter(None)) == 'filter expected 2 arguments, got 1'
assert raises(TypeError, lambda: filter(None, 5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: list(filter(5, [1]))) == "'int' object is not callable"
assert raises(TypeError, lambda: enumerate()) == "enumerate() missing required argument 'iterable'"
assert raises(TypeError, lambda: enumerate(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: enumerate([], 'a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: reversed(5)) == "'int' object is not reversible"
assert raises(TypeError, lambda: reversed({1})) == "'set' object is not reversible"
assert raises(TypeError, lambda: reversed(x for x in [])) == "'generator' object is not reversible"
assert raises(TypeError, lambda: reversed()) == 'reversed expected 1 argument, got 0'
assert raises(TypeError, lambda: any(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: all(None)) == "'NoneType' object is not iterable"
assert raises(TypeError, lambda: any()) == 'any() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: any([1], [2])) == 'any() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: iter(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: iter(None)) == "'NoneType' object is not iterable"
assert raises(TypeError, lambda: iter(5, 1)) == 'iter(v, w): v must be callable'
assert raises(TypeError, lambda: iter()) == 'iter expected at least 1 argument, got 0'
assert raises(TypeError, lambda: next(5)) == "'int' object is not an iterator"
assert raises(TypeError, lambda: next()) == 'next expected at least 1 argument, got 0'
assert raises(TypeError, lambda: sum(5)) == "'int' object is not iterable"

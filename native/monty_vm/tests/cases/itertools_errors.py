# itertools: every function with what it refuses, texts, types, corners.
import copy
import itertools
import operator
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



# ---- accumulate ----
assert list(accumulate([1, 2, 3])) == [1, 3, 6]
assert list(accumulate([])) == []
assert list(accumulate('abc')) == ['a', 'ab', 'abc']
assert list(accumulate([1, 2, 3], operator.mul)) == [1, 2, 6]
assert list(accumulate([1, 2], initial=10)) == [10, 11, 13]
assert list(accumulate([], initial=10)) == [10]
assert list(accumulate([3, 1, 2], max, initial=2)) == [2, 3, 3, 3]
assert list(accumulate([1, 2], None)) == [1, 3]
assert list(accumulate([1, 2], func=lambda a, b: a - b)) == [1, -1]
assert list(accumulate(iterable=[1, 2])) == [1, 3]
assert list(accumulate([1, 2], initial=None)) == [1, 3]
assert error(lambda: accumulate()) == "TypeError: accumulate() missing required argument 'iterable' (pos 1)"
assert error(lambda: accumulate(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(accumulate([1, 'a']))) == "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert error(lambda: list(accumulate([1, 2], 5))) == "TypeError: 'int' object is not callable"
assert error(lambda: accumulate([1], None, 5)) == 'TypeError: accumulate() takes at most 2 positional arguments (3 given)'
assert error(lambda: accumulate([], nothing=1)) == "TypeError: accumulate() got an unexpected keyword argument 'nothing'"

# ---- batched ----
assert list(batched('ABCDEFG', 3)) == [('A', 'B', 'C'), ('D', 'E', 'F'), ('G',)]
assert list(batched([], 2)) == []
assert list(batched('abcd', 2, strict=True)) == [('a', 'b'), ('c', 'd')]
assert list(batched('ab', 5)) == [('a', 'b')]
assert list(batched(iterable='ab', n=1)) == [('a',), ('b',)]
assert next(batched('abc', 2)) == ('a', 'b')
assert error(lambda: batched('a', 0)) == 'ValueError: n must be at least one'
assert error(lambda: batched('a', -1)) == 'ValueError: n must be at least one'
assert error(lambda: batched('a')) == "TypeError: batched() missing required argument 'n' (pos 2)"
assert error(lambda: batched('a', 'x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: batched('a', 1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: batched(5, 1)) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(batched('abc', 2, strict=True))) == 'ValueError: batched(): incomplete batch'
assert error(lambda: batched('abc', 2, True)) == 'TypeError: batched() takes exactly 2 positional arguments (3 given)'
b = batched('abc', 2, strict=True)
assert next(b) == ('a', 'b')
assert error(lambda: next(b)) == 'ValueError: batched(): incomplete batch'
assert list(b) == []

# ---- chain ----
assert list(chain()) == []
assert list(chain('ab', [1], (2,))) == ['a', 'b', 1, 2]
assert list(chain.from_iterable(['ab', 'cd'])) == ['a', 'b', 'c', 'd']
assert list(chain.from_iterable([])) == []
assert list(chain([], [], [1])) == [1]
assert list(chain.from_iterable(x for x in ('ab', 'c'))) == ['a', 'b', 'c']
assert next(chain('a')) == 'a'
assert list(chain({1: 2}, {3})) == [1, 3]
assert error(lambda: chain.from_iterable()) == 'TypeError: chain.from_iterable() takes exactly one argument (0 given)'
assert error(lambda: chain.from_iterable(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(chain.from_iterable([1]))) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(chain(1))) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(chain('ab', 5))) == "TypeError: 'int' object is not iterable"
assert error(lambda: chain(a=1)) == 'TypeError: chain() takes no keyword arguments'

# ---- combinations, permutations, product ----
assert list(combinations('abc', 2)) == [('a', 'b'), ('a', 'c'), ('b', 'c')]
assert list(combinations('abc', 0)) == [()]
assert list(combinations('abc', 4)) == []
assert list(combinations([], 0)) == [()]
assert list(combinations_with_replacement('ab', 2)) == [('a', 'a'), ('a', 'b'), ('b', 'b')]
assert list(combinations_with_replacement('ab', 0)) == [()]
assert list(combinations_with_replacement([], 1)) == []
assert list(permutations('abc', 2)) == [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
assert list(permutations('ab')) == [('a', 'b'), ('b', 'a')]
assert list(permutations('ab', 3)) == []
assert list(permutations('ab', 0)) == [()]
assert list(permutations('ab', None)) == [('a', 'b'), ('b', 'a')]
assert list(permutations([])) == [()]
assert len(list(permutations(range(5)))) == 120
assert list(combinations(iterable='ab', r=1)) == [('a',), ('b',)]
assert list(permutations('aa')) == [('a', 'a'), ('a', 'a')]
assert list(product('ab', [1, 2])) == [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
assert list(product()) == [()]
assert list(product('ab', repeat=2)) == [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')]
assert list(product('ab', repeat=0)) == [()]
assert list(product([], 'a')) == []
assert list(product('a', repeat=3)) == [('a', 'a', 'a')]
assert list(product('ab', '12', repeat=1)) == [('a', '1'), ('a', '2'), ('b', '1'), ('b', '2')]
assert len(list(product(range(3), repeat=3))) == 27
assert list(product([1], [2], [3])) == [(1, 2, 3)]
assert error(lambda: combinations('a')) == "TypeError: combinations() missing required argument 'r' (pos 2)"
assert error(lambda: combinations('a', -1)) == 'ValueError: r must be non-negative'
assert error(lambda: combinations('a', 'x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: combinations(5, 1)) == "TypeError: 'int' object is not iterable"
assert error(lambda: combinations_with_replacement('a', -1)) == 'ValueError: r must be non-negative'
assert error(lambda: combinations_with_replacement('a')) == "TypeError: combinations_with_replacement() missing required argument 'r' (pos 2)"
assert error(lambda: permutations('a', -1)) == 'ValueError: r must be non-negative'
assert error(lambda: permutations('a', 1.5)) == 'TypeError: Expected int as r'
assert error(lambda: permutations('a', 'x')) == 'TypeError: Expected int as r'
assert error(lambda: permutations(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: permutations()) == "TypeError: permutations() missing required argument 'iterable' (pos 1)"
assert error(lambda: product(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: product('a', repeat=-1)) == 'ValueError: repeat argument cannot be negative'
assert error(lambda: product('a', repeat='x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: product('a', nothing=1)) == "TypeError: product() got an unexpected keyword argument 'nothing'"
assert error(lambda: product('a', repeat=1, other=2)) == 'TypeError: product() takes at most 1 keyword argument (2 given)'

# ---- compress, filterfalse, takewhile, dropwhile, starmap ----
assert list(compress('abcdef', [1, 0, 1, 0, 1])) == ['a', 'c', 'e']
assert list(compress('', [1])) == []
assert list(compress('ab', [])) == []
assert list(compress(data='ab', selectors=[True, False])) == ['a']
assert list(filterfalse(None, [0, 1, '', 'a'])) == [0, '']
assert list(filterfalse(lambda x: x % 2, range(6))) == [0, 2, 4]
assert list(takewhile(lambda x: x < 3, [1, 2, 3, 1])) == [1, 2]
assert list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])) == [3, 1]
assert list(takewhile(bool, [])) == []
assert list(dropwhile(bool, [1, 1])) == []
assert list(starmap(pow, [(2, 3), (3, 2)])) == [8, 9]
assert list(starmap(max, ['ab', [1, 5]])) == ['b', 5]
assert list(starmap(lambda *a: a, [(), (1,)])) == [(), (1,)]
assert error(lambda: compress('a')) == "TypeError: compress() missing required argument 'selectors' (pos 2)"
assert error(lambda: compress(5, [])) == "TypeError: 'int' object is not iterable"
assert error(lambda: compress([], 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: filterfalse(None)) == 'TypeError: filterfalse expected 2 arguments, got 1'
assert error(lambda: filterfalse(None, 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(filterfalse(5, [1]))) == "TypeError: 'int' object is not callable"
assert error(lambda: takewhile(bool)) == 'TypeError: takewhile expected 2 arguments, got 1'
assert error(lambda: takewhile(bool, 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(takewhile(5, [1]))) == "TypeError: 'int' object is not callable"
assert error(lambda: dropwhile(bool, 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: dropwhile(bool)) == 'TypeError: dropwhile expected 2 arguments, got 1'
assert error(lambda: list(dropwhile(lambda: 1, [1]))) == 'TypeError: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
assert error(lambda: starmap(pow)) == 'TypeError: starmap expected 2 arguments, got 1'
assert error(lambda: starmap(pow, 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(starmap(pow, [(1, 2, 3, 4)]))) == 'TypeError: pow() takes at most 3 arguments (4 given)'
assert error(lambda: filterfalse(predicate=None, iterable=[])) == 'TypeError: filterfalse() takes no keyword arguments'
assert error(lambda: takewhile(bool, [], 1)) == 'TypeError: takewhile expected 2 arguments, got 3'


class Odd:
    def __bool__(self):
        raise ValueError('no truth')


assert error(lambda: list(compress('a', [Odd()]))) == 'ValueError: no truth'
assert error(lambda: list(takewhile(lambda x: Odd(), [1]))) == 'ValueError: no truth'


# ---- count ----
def first(it, n=4):
    return list(islice(it, n))


assert first(count()) == [0, 1, 2, 3]
assert first(count(5)) == [5, 6, 7, 8]
assert first(count(5, -2)) == [5, 3, 1, -1]
assert first(count(0.5, 0.25)) == [0.5, 0.75, 1.0, 1.25]
assert first(count(step=3)) == [0, 3, 6, 9]
assert first(count(1, 0)) == [1, 1, 1, 1]
assert first(count(2 ** 63 - 2)) == [9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809]
assert first(count(-3, 2 ** 62)) == [-3, 4611686018427387901, 9223372036854775805, 13835058055282163709]
assert first(count(1j)) == [1j, (1+1j), (2+1j), (3+1j)]
assert first(count(True)) == [1, 2, 3, 4]
assert first(count(start=1, step=1.5)) == [1, 2.5, 4.0, 5.5]
assert first(count(0.1, 0.1)) == [0.1, 0.2, 0.30000000000000004, 0.4]
assert repr(count()) == 'count(0)'
assert repr(count(5)) == 'count(5)'
assert repr(count(5, 2)) == 'count(5, 2)'
assert repr(count(0.5)) == 'count(0.5)'
assert repr(count(1, 1)) == 'count(1)'
assert repr(count(1.0, 1)) == 'count(1.0)'
assert repr(count(-1, -1)) == 'count(-1, -1)'
assert repr(count(step=2)) == 'count(0, 2)'
assert repr(count(1j, 2)) == 'count(1j, 2)'
c = count(7, 3)
assert next(c) == 7
assert next(c) == 10
assert repr(c) == 'count(13, 3)'
assert error(lambda: count('a')) == 'TypeError: a number is required'
assert error(lambda: count(None)) == 'TypeError: a number is required'
assert error(lambda: count(1, 'a')) == 'TypeError: a number is required'
assert error(lambda: count(1, 2, 3)) == 'TypeError: count() takes at most 2 arguments (3 given)'
assert error(lambda: count(1, nothing=2)) == "TypeError: count() got an unexpected keyword argument 'nothing'"

# ---- cycle ----
assert first(cycle('ab'), 5) == ['a', 'b', 'a', 'b', 'a']
assert list(cycle([])) == []
assert first(cycle([1])) == [1, 1, 1, 1]
assert first(cycle(iter([1, 2])), 5) == [1, 2, 1, 2, 1]
assert error(lambda: cycle()) == 'TypeError: cycle expected 1 argument, got 0'
assert error(lambda: cycle(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: cycle('a', 'b')) == 'TypeError: cycle expected 1 argument, got 2'
assert error(lambda: next(cycle([]))) == 'StopIteration: '

# ---- groupby ----
assert [(k, list(g)) for k, g in groupby('aabbca')] == [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c']), ('a', ['a'])]
assert [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)] == [(1, [1, 3]), (0, [2, 4]), (1, [5])]
assert list(groupby([])) == []
assert [k for k, g in groupby('aabb')] == ['a', 'b']
assert [(k, ''.join(g)) for k, g in groupby(iterable='aab', key=None)] == [('a', 'aa'), ('b', 'b')]
assert [k for k, g in groupby([1, 1.0, True, 2])] == [1, 2]
g = groupby('aabb')
k1, g1 = next(g)
k2, g2 = next(g)
assert (k1, list(g1), k2, list(g2)) == ('a', [], 'b', ['b', 'b'])
assert next(g, 'end') == 'end'
assert type(g).__name__ == 'groupby'
assert type(g1).__name__ == '_grouper'
assert type(g1).__module__ == 'itertools'
g = groupby('aab')
k, group = next(g)
assert next(group) == 'a'
assert next(g)[0] == 'b'
assert list(group) == []
assert error(lambda: groupby()) == "TypeError: groupby() missing required argument 'iterable' (pos 1)"
assert error(lambda: groupby(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(groupby([1], 5))) == "TypeError: 'int' object is not callable"
assert error(lambda: groupby([], None, 1)) == 'TypeError: groupby() takes at most 2 arguments (3 given)'
assert error(lambda: next(groupby([]))) == 'StopIteration: '

# ---- islice ----
assert list(islice('abcdef', 3)) == ['a', 'b', 'c']
assert list(islice('abcdef', 2, 4)) == ['c', 'd']
assert list(islice('abcdef', 2, None)) == ['c', 'd', 'e', 'f']
assert list(islice('abcdef', 0, None, 2)) == ['a', 'c', 'e']
assert list(islice('abcdef', None)) == ['a', 'b', 'c', 'd', 'e', 'f']
assert list(islice('abc', None, None, None)) == ['a', 'b', 'c']
assert list(islice('abc', 5, 9)) == []
assert list(islice('abc', 0)) == []
assert list(islice('abc', 2, 1)) == []
assert list(islice('abcdef', 1, 5, 3)) == ['b', 'e']
assert list(islice('abc', True)) == ['a']
it = iter(range(10))
assert list(islice(it, 2, 4)) == [2, 3]
assert next(it) == 4
assert list(islice(it, 0)) == []
assert next(it) == 5
assert list(islice(it, 1, 4, 2)) == [7, 9]
assert list(it) == []
assert error(lambda: islice('a')) == 'TypeError: islice expected at least 2 arguments, got 1'
assert error(lambda: islice('a', -1)) == 'ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
assert error(lambda: islice('a', 'x')) == 'ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
assert error(lambda: islice('a', 1.5)) == 'ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
assert error(lambda: islice('a', -1, 5)) == 'ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
assert error(lambda: islice('a', 0, 5, 0)) == 'ValueError: Step for islice() must be a positive integer or None.'
assert error(lambda: islice('a', 0, 5, -1)) == 'ValueError: Step for islice() must be a positive integer or None.'
assert error(lambda: islice('a', 0, 'x')) == 'ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
assert error(lambda: islice('a', 'x', 1)) == 'ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
assert error(lambda: islice('a', 0, 5, 'x')) == 'ValueError: Step for islice() must be a positive integer or None.'
assert error(lambda: islice(5, 1)) == "TypeError: 'int' object is not iterable"
assert error(lambda: islice('a', 1, 2, 3, 4)) == 'TypeError: islice expected at most 4 arguments, got 5'
assert error(lambda: islice('a', stop=1)) == 'TypeError: islice() takes no keyword arguments'
assert error(lambda: islice('a', 2 ** 70)) == 'ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'

# ---- pairwise ----
assert list(pairwise('abcd')) == [('a', 'b'), ('b', 'c'), ('c', 'd')]
assert list(pairwise('a')) == []
assert list(pairwise('')) == []
assert list(pairwise(range(3))) == [(0, 1), (1, 2)]
assert error(lambda: pairwise()) == 'TypeError: pairwise expected 1 argument, got 0'
assert error(lambda: pairwise(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: pairwise('a', 'b')) == 'TypeError: pairwise expected 1 argument, got 2'

# ---- repeat ----
assert list(repeat(1, 3)) == [1, 1, 1]
assert list(repeat(1, 0)) == []
assert list(repeat(1, -5)) == []
assert repr(repeat(1)) == 'repeat(1)'
assert repr(repeat('a', 3)) == "repeat('a', 3)"
assert repr(repeat('a', times=2)) == "repeat('a', 2)"
assert repr(repeat(1, -5)) == 'repeat(1, 0)'
assert list(map(pow, range(4), repeat(2))) == [0, 1, 4, 9]
assert repeat(1, 5).__length_hint__() == 5
assert first(repeat([])) == [[], [], [], []]
assert list(repeat(object=1, times=2)) == [1, 1]
r = repeat(5, 3)
assert next(r) == 5
assert repr(r) == 'repeat(5, 2)'
assert list(r) == [5, 5]
assert error(lambda: repeat()) == "TypeError: repeat() missing required argument 'object' (pos 1)"
assert error(lambda: repeat(1, 'x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: repeat(1, 1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: repeat(1).__length_hint__()) == 'TypeError: len() of unsized object'
assert error(lambda: repeat(1, 2, 3)) == 'TypeError: repeat() takes at most 2 arguments (3 given)'

# ---- tee ----
a, b = tee([1, 2, 3])
assert list(a) == [1, 2, 3]
assert next(b) == 1
assert list(b) == [2, 3]
assert next(a, 'end') == 'end'
assert len(tee('a', 3)) == 3
assert tee('a', 0) == ()
assert [list(t) for t in tee('ab', 3)] == [['a', 'b'], ['a', 'b'], ['a', 'b']]
a, b = tee(iter('abc'))
next(a)
c = copy.copy(a)
assert list(c) == ['b', 'c']
assert list(a) == ['b', 'c']
assert list(b) == ['a', 'b', 'c']
assert error(lambda: tee()) == 'TypeError: tee expected at least 1 argument, got 0'
assert error(lambda: tee(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: tee('a', -1)) == 'ValueError: n must be >= 0'
assert error(lambda: tee('a', 'x')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: tee('a', 1, 2)) == 'TypeError: tee expected at most 2 arguments, got 3'

# ---- zip_longest ----
assert list(zip_longest('abc', 'x')) == [('a', 'x'), ('b', None), ('c', None)]
assert list(zip_longest('ab', 'xyz', fillvalue='-')) == [('a', 'x'), ('b', 'y'), ('-', 'z')]
assert list(zip_longest()) == []
assert list(zip_longest([])) == []
assert list(zip_longest('a', [], [1, 2], fillvalue=0)) == [('a', 0, 1), (0, 0, 2)]
assert list(zip_longest('ab')) == [('a',), ('b',)]
assert error(lambda: zip_longest(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: zip_longest('a', 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: zip_longest('a', nothing=1)) == 'TypeError: zip_longest() got an unexpected keyword argument'

# ---- all of them ----
ALL = [accumulate([]), batched([], 1), chain(), combinations([], 1), combinations_with_replacement([], 1), compress([], []), count(), cycle([]),
       dropwhile(bool, []), filterfalse(None, []), groupby([]), islice([], 1), pairwise([]), permutations([]), product(), repeat(1),
       starmap(pow, []), takewhile(bool, []), tee([])[0], zip_longest()]
assert [type(x).__name__ for x in ALL] == ['accumulate', 'batched', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count', 'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice', 'pairwise', 'permutations', 'product', 'repeat', 'starmap', 'takewhile', '_tee', 'zip_longest']
assert {type(x).__module__ for x in ALL} == {'itertools'}
assert [iter(x) is x for x in ALL].count(True) == 20
assert sorted(n for n in dir(itertools) if n[0] != '_') == ['accumulate', 'batched', 'chain', 'combinations', 'combinations_with_replacement', 'compress', 'count', 'cycle', 'dropwhile', 'filterfalse', 'groupby', 'islice', 'pairwise', 'permutations', 'product', 'repeat', 'starmap', 'takewhile', 'tee', 'zip_longest']
assert repr(chain()).startswith('<itertools.chain object at 0x') is True
assert repr(itertools.chain) == "<class 'itertools.chain'>"
assert itertools.count.__name__ == 'count'
assert isinstance(chain(), chain)


def failing():
    yield 1
    raise KeyError('inside')


assert error(lambda: list(chain(failing()))) == "KeyError: 'inside'"
assert error(lambda: list(islice(failing(), 5))) == "KeyError: 'inside'"
assert error(lambda: list(accumulate(failing()))) == "KeyError: 'inside'"
assert error(lambda: list(product(failing()))) == "KeyError: 'inside'"
assert error(lambda: list(zip_longest(failing(), 'abc'))) == "KeyError: 'inside'"
assert error(lambda: list(groupby(failing()))) == "KeyError: 'inside'"
assert error(lambda: list(pairwise(failing()))) == "KeyError: 'inside'"
assert error(lambda: list(batched(failing(), 5))) == "KeyError: 'inside'"
assert error(lambda: list(tee(failing())[1])) == "KeyError: 'inside'"

assert error(lambda: list(starmap(pow, [5]))) == "TypeError: 'int' object is not iterable"
assert error(lambda: islice('a', 0, -5)) == 'ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'

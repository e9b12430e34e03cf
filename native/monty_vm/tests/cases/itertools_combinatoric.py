# product, permutations, combinations, combinations_with_replacement.
from itertools import combinations, combinations_with_replacement, permutations, product
import math


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


def joined(arrangements):
    return ' '.join(''.join(map(str, a)) for a in arrangements)


assert joined(product('ab', 'xyz')) == 'ax ay az bx by bz'
assert joined(product('ab', repeat=2)) == 'aa ab ba bb'
assert joined(product(range(2), repeat=3)) == '000 001 010 011 100 101 110 111'
assert joined(product('ab', [1, 2], repeat=2)) == 'a1a1 a1a2 a1b1 a1b2 a2a1 a2a2 a2b1 a2b2 b1a1 b1a2 b1b1 b1b2 b2a1 b2a2 b2b1 b2b2'
assert list(product()) == [()]
assert list(product(repeat=3)) == [()]
assert list(product('ab', repeat=0)) == [()]
assert list(product('ab', '')) == []
assert list(product('', repeat=0)) == [()]
assert list(product(x for x in 'ab')) == [('a',), ('b',)]
assert len(list(product(range(3), range(4), range(5)))) == 60
assert next(product([1], repeat=50)) == (1,) * 50

assert joined(permutations('abc')) == 'abc acb bac bca cab cba'
assert joined(permutations('abc', 2)) == 'ab ac ba bc ca cb'
assert joined(permutations('abcd', 1)) == 'a b c d'
assert list(permutations('abc', 0)) == [()] == list(permutations('')) == list(permutations('', 0))
assert list(permutations('ab', 3)) == []
assert joined(permutations('aa')) == 'aa aa'
assert joined(permutations(range(3), None)) == '012 021 102 120 201 210'
assert joined(permutations(iterable='ab', r=2)) == 'ab ba'
for n in range(6):
    for r in range(n + 2):
        found = list(permutations(range(n), r))
        assert len(found) == math.perm(n, r)
        assert found == sorted(set(found))
        assert all(len(p) == r == len(set(p)) for p in found)

assert joined(combinations('abcd', 2)) == 'ab ac ad bc bd cd'
assert joined(combinations(range(4), 3)) == '012 013 023 123'
assert list(combinations('abc', 0)) == [()] == list(combinations('', 0))
assert list(combinations('abc', 4)) == []
assert list(combinations('abc', 3)) == [('a', 'b', 'c')]
assert joined(combinations(iterable=(x for x in 'xyz'), r=2)) == 'xy xz yz'
for n in range(7):
    for r in range(n + 2):
        found = list(combinations(range(n), r))
        assert len(found) == math.comb(n, r)
        assert found == sorted(p for p in found if list(p) == sorted(set(p)))

assert joined(combinations_with_replacement('abc', 2)) == 'aa ab ac bb bc cc'
assert joined(combinations_with_replacement('ab', 3)) == 'aaa aab abb bbb'
assert list(combinations_with_replacement('', 2)) == []
assert list(combinations_with_replacement('', 0)) == [()] == list(combinations_with_replacement('ab', 0))
for n in range(1, 5):
    for r in range(5):
        found = list(combinations_with_replacement(range(n), r))
        assert len(found) == math.comb(n + r - 1, r)
        assert found == sorted(p for p in product(range(n), repeat=r) if list(p) == sorted(p))

# They are lazy, and iterators of their own types.
p = permutations(range(30))
assert next(p) == tuple(range(30))
assert next(p)[-2:] == (29, 28)
c = combinations(range(1000), 3)
assert [next(c) for _ in range(2)] == [(0, 1, 2), (0, 1, 3)]
for made in p, c, product(), combinations_with_replacement('a', 1):
    assert iter(made) is made
    assert repr(made).startswith(f'<itertools.{type(made).__name__} object at 0x')
    assert isinstance(made, type(made)) and type(made).__module__ == 'itertools'
assert type(p) is permutations and type(c) is combinations
e = product('ab')
assert next(e) == ('a',) and next(e) == ('b',)
for _ in range(2):
    fails(StopIteration, '', next, e)

fails(TypeError, "'int' object is not iterable", product, 1)
fails(TypeError, "'int' object is not iterable", product, [1], 3)
fails(ValueError, 'repeat argument cannot be negative', product, [], repeat=-1)
fails(TypeError, "'str' object cannot be interpreted as an integer", product, [], repeat='a')
fails(TypeError, "product() got an unexpected keyword argument 'foo'", product, [], foo=1)
fails(OverflowError, 'Python int too large to convert to C ssize_t', product, [1], repeat=10**30)
fails(ValueError, 'r must be non-negative', permutations, 'ab', -1)
fails(TypeError, 'Expected int as r', permutations, 'ab', 'x')
fails(TypeError, 'Expected int as r', permutations, 'ab', 1.0)
fails(TypeError, "permutations() missing required argument 'iterable' (pos 1)", permutations)
fails(TypeError, "'int' object is not iterable", permutations, 1)
fails(OverflowError, 'Python int too large to convert to C ssize_t', permutations, 'ab', 10**30)
fails(TypeError, "combinations() missing required argument 'r' (pos 2)", combinations, 'ab')
fails(ValueError, 'r must be non-negative', combinations, 'ab', -1)
fails(TypeError, "'str' object cannot be interpreted as an integer", combinations, 'ab', 'x')
fails(TypeError, "'int' object is not iterable", combinations, 1, 1)
fails(TypeError, 'combinations() takes at most 2 arguments (3 given)', combinations, 'ab', 1, 2)
fails(ValueError, 'r must be non-negative', combinations_with_replacement, 'ab', -1)
fails(TypeError, "combinations_with_replacement() missing required argument 'r' (pos 2)", combinations_with_replacement, 'ab')

# chain, islice, batched, pairwise, zip_longest, compress, starmap, tee, and the filters.
import itertools
from itertools import batched, chain, compress, count, dropwhile, filterfalse, islice, pairwise, starmap, takewhile, tee, zip_longest


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


# chain
assert list(chain('ab', [1], (), range(2))) == ['a', 'b', 1, 0, 1]
assert list(chain()) == []
assert list(chain.from_iterable(['ab', 'cd'])) == ['a', 'b', 'c', 'd']
assert list(chain.from_iterable({1: 2}.items())) == [1, 2]
assert list(islice(chain.from_iterable([n] * n for n in count()), 6)) == [1, 2, 2, 3, 3, 3]
assert list(chain(x for x in 'ab')) == ['a', 'b']
c = chain([1], 5, [2])
assert next(c) == 1
fails(TypeError, "'int' object is not iterable", next, c)
assert repr(chain()).startswith('<itertools.chain object at 0x')
assert type(chain.from_iterable([])) is chain
fails(TypeError, 'chain() takes no keyword arguments', chain, a=1)
fails(TypeError, "'int' object is not iterable", chain.from_iterable, 1)
fails(TypeError, 'chain.from_iterable() takes exactly one argument (0 given)', chain.from_iterable)
assert ''.join(chain('a', (c for c in 'bc'))) == 'abc'
a, *b = chain([1], [2, 3])
assert (a, b) == (1, [2, 3])

# islice
s = 'abcdefg'
for args in [(2,), (0,), (None,), (2, 4), (2, None), (0, None, 2), (None, None, 3), (1, 6, 2), (5, 3), (3, 3), (10,), (10, 12), (None, 5, 2)]:
    assert list(islice(s, *args)) == list(s[slice(*args)]), args
    assert list(islice((c for c in s), *args)) == list(s[slice(*args)]), args
it = iter(range(10))
assert list(islice(it, 3)) == [0, 1, 2] and next(it) == 3
it = iter(range(10))
assert list(islice(it, 1, 8, 3)) == [1, 4, 7] and next(it) == 8
it = iter(range(10))
assert list(islice(it, 0, 8, 3)) == [0, 3, 6] and next(it) == 8
it = iter(range(10))
assert list(islice(it, 5, 3)) == [] and next(it) == 5
it = iter(range(10))
assert list(islice(it, 0)) == [] and next(it) == 0
stop = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
indices = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
step = 'Step for islice() must be a positive integer or None.'
fails(TypeError, 'islice expected at least 2 arguments, got 1', islice, [])
fails(TypeError, 'islice expected at most 4 arguments, got 5', islice, [], 1, 2, 3, 4)
fails(ValueError, stop, islice, [], 'a')
fails(ValueError, stop, islice, [], -1)
fails(ValueError, stop, islice, [], 10**30)
fails(ValueError, stop, islice, [], 0, -1)
fails(ValueError, indices, islice, [], -1, 1)
fails(ValueError, indices, islice, [], 'a', 1)
fails(ValueError, step, islice, [], 1, 2, 0)
fails(ValueError, step, islice, [], 1, 2, -1)
fails(ValueError, step, islice, [], 1, 2, 'a')
fails(TypeError, "'int' object is not iterable", islice, 1, 1)


class Two:
    def __index__(self):
        return 2


assert list(islice(s, Two())) == ['a', 'b']

# batched
assert list(batched('abcdefg', 3)) == [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)]
assert list(batched('abcd', 2, strict=True)) == [('a', 'b'), ('c', 'd')]
assert list(batched([], 2)) == []
assert list(batched('ab', 10**6)) == [('a', 'b')]
b = batched('abc', 2, strict=True)
assert next(b) == ('a', 'b')
fails(ValueError, 'batched(): incomplete batch', next, b)
fails(ValueError, 'n must be at least one', batched, 'ab', 0)
fails(TypeError, "'str' object cannot be interpreted as an integer", batched, 'ab', 'x')
fails(TypeError, "batched() missing required argument 'n' (pos 2)", batched, 'ab')
fails(TypeError, 'batched() takes exactly 2 positional arguments (3 given)', batched, 'abc', 2, True)

# pairwise
assert list(pairwise('abcd')) == [('a', 'b'), ('b', 'c'), ('c', 'd')]
assert list(pairwise('a')) == [] == list(pairwise(''))
assert list(islice(pairwise(count()), 2)) == [(0, 1), (1, 2)]
fails(TypeError, 'pairwise expected 1 argument, got 0', pairwise)
fails(TypeError, "'int' object is not iterable", pairwise, 1)

# zip_longest
assert list(zip_longest('abc', [1])) == [('a', 1), ('b', None), ('c', None)]
assert list(zip_longest('a', 'bcd', fillvalue='-')) == [('a', 'b'), ('-', 'c'), ('-', 'd')]
assert list(zip_longest()) == []
assert list(zip_longest([], [])) == []
assert list(zip_longest((x for x in 'ab'), range(1), 'xyz', fillvalue=0)) == [('a', 0, 'x'), ('b', 0, 'y'), (0, 0, 'z')]
fails(TypeError, 'zip_longest() got an unexpected keyword argument', zip_longest, [], foo=1)
fails(TypeError, "'int' object is not iterable", zip_longest, [1], 2)

# compress, starmap
assert list(compress('abcdef', [1, 0, 1, 0, 1, 1])) == ['a', 'c', 'e', 'f']
assert list(compress('abc', [True])) == ['a'] and list(compress('a', [1, 1, 1])) == ['a']
assert list(compress(data=range(3), selectors=['', 'x', []])) == [1]
fails(TypeError, "compress() missing required argument 'selectors' (pos 2)", compress, 'ab')
fails(TypeError, "'int' object is not iterable", compress, [], 2)
assert list(starmap(pow, [(2, 5), (3, 2), [10, 3]])) == [32, 9, 1000]
assert list(starmap(lambda *a: a, ['ab', ()])) == [('a', 'b'), ()]
fails(TypeError, "starmap expected 2 arguments, got 1", starmap, 1)

# takewhile, dropwhile, filterfalse
small = lambda x: x < 5
assert list(takewhile(small, [1, 4, 6, 3, 8])) == [1, 4]
assert list(dropwhile(small, [1, 4, 6, 3, 8])) == [6, 3, 8]
assert list(dropwhile(small, [1, 2])) == [] == list(takewhile(small, [9]))
assert list(filterfalse(small, [1, 4, 6, 3, 8])) == [6, 8]
assert list(filterfalse(None, [0, 1, '', 'a', None])) == [0, '', None]
assert list(filterfalse(bool, [0, 1])) == [0]
assert list(filterfalse(str.isupper, 'aBc')) == ['a', 'c']
it = iter([1, 7, 2])
t = takewhile(small, it)
assert list(t) == [1] and next(it) == 2 and list(t) == []
for f in takewhile, dropwhile, filterfalse:
    fails(TypeError, f'{f.__name__} expected 2 arguments, got 1', f, 1)
    fails(TypeError, "'int' object is not iterable", f, None, 2)
    fails(TypeError, "'int' object is not callable", list, f(3, [1]))
    assert repr(f(small, [])).startswith(f'<itertools.{f.__name__} object at 0x')
d = dropwhile(lambda x: 1 / x > 0, [1, 0, 2, -1, 3])
fails(ZeroDivisionError, 'division by zero', next, d)
assert list(d) == [-1, 3]

# tee
a, b = tee('abc')
assert next(a) == 'a' and list(b) == ['a', 'b', 'c'] and list(a) == ['b', 'c']
x, y, z = tee((i for i in range(3)), 3)
assert next(x) == 0 and next(y) == 0 and next(x) == 1
assert list(z) == [0, 1, 2] and list(y) == [1, 2] and list(x) == [2]
assert tee([], 0) == ()
assert len(tee([1], 1)) == 1
a, b = tee(range(5))
next(a)
c, d = tee(a)
assert list(c) == [1, 2, 3, 4] and list(b) == [0, 1, 2, 3, 4] and list(d) == [1, 2, 3, 4]
assert type(d).__name__ == '_tee' and repr(d).startswith('<itertools._tee object at 0x')
a, b = tee([1, 2, 3])
next(a)
c = a.__copy__()
assert list(a) == list(c) == [2, 3] and list(b) == [1, 2, 3]
fails(ValueError, 'n must be >= 0', tee, [], -1)
fails(TypeError, "'int' object is not iterable", tee, 1)
fails(TypeError, 'tee expected at least 1 argument, got 0', tee)
fails(TypeError, 'itertools.tee() takes no keyword arguments', tee, [], n=3)

# Bound and unbound methods, builtins and types as first-class values.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

xs = []
add = xs.append
add(1)
add(2)
assert xs == [1, 2]
assert add.__name__ == 'append'
assert (add.__self__ is xs) is True
assert callable(add) is True
assert repr(add).startswith('<built-in method append of list object at 0x') is True
assert list(map(str.upper, 'ab')) == ['A', 'B']
assert list(map(str.strip, [' a ', 'b '])) == ['a', 'b']
assert str.upper('x') == 'X'
assert str.join(',', ['a', 'b']) == 'a,b'
assert repr(list.append) == "<method 'append' of 'list' objects>"
assert repr(str.join) == "<method 'join' of 'str' objects>"
assert repr(dict.get) == "<method 'get' of 'dict' objects>"
assert repr(int.bit_length) == "<method 'bit_length' of 'int' objects>"
ys = [3, 1]
list.append(ys, 2)
assert ys == [3, 1, 2]
list.sort(ys)
assert ys == [1, 2, 3]
list.sort(ys, reverse=True)
assert ys == [3, 2, 1]
assert list.pop(ys, 0) == 3
assert list.__len__(ys) == 2
assert dict.get({'a': 1}, 'a') == 1
assert dict.get({'a': 1}, 'z', 5) == 5
assert (dict.keys({'a': 1})  == {'a'}) is True
assert list(dict.items({'a': 1})) == [('a', 1)]
assert set.union({1}, {2}, [3]) == {1, 2, 3}
assert int.__add__(2, 3) == 5
assert float.is_integer(2.0) is True
assert tuple.index((1, 2), 2) == 1
assert bytes.upper(b'a') == b'A'
assert str.__len__('abc') == 3
assert str.format('{}-{}', 1, 2) == '1-2'
assert str.split('a b') == ['a', 'b']
assert max({'a': 1, 'b': 3}, key={'a': 1, 'b': 3}.get) == 'b'
d = {'x': 2, 'y': 1}
assert sorted(d, key=d.get) == ['y', 'x']
assert sorted(d, key=d.__getitem__, reverse=True) == ['x', 'y']
assert sorted(['b', 'A'], key=str.lower) == ['A', 'b']
assert sorted([(1, 2), (0, 3)], key=lambda t: t[1]) == [(1, 2), (0, 3)]
assert list(filter(str.isalpha, 'a1b')) == ['a', 'b']
assert list(filter('aeiou'.__contains__, 'hello')) == ['e', 'o']
assert list(map(d.get, 'xyz')) == [2, 1, None]
assert list(map('abc'.index, 'cab')) == [2, 0, 1]
assert list(map([10, 20, 30].__getitem__, (2, 0))) == [30, 10]
assert list(map(int, ['1', '2'])) == [1, 2]
assert list(map(chr, (97, 98))) == ['a', 'b']
assert list(map(list, ['ab'])) == [['a', 'b']]
assert list(map(len, [[], [1]])) == [0, 1]
assert [f('x') for f in (str.upper, 'abc'.find, len, ord, repr)] == ['X', -1, 1, 120, "'x'"]
assert {f.__name__: f(4) for f in (str, float, bool, abs, hex)} == (
    {'str': '4', 'float': 4.0, 'bool': True, 'abs': 4, 'hex': '0x4'})
ops = {'len': len, 'sum': sum, 'max': max, 'sorted': sorted}
assert {n: f([3, 1, 2]) for n, f in ops.items()} == {'len': 3, 'sum': 6, 'max': 3, 'sorted': [1, 2, 3]}
join = '-'.join
assert join(['a', 'b']) == 'a-b'
assert join(map(str, range(3))) == '0-1-2'
up = 'abc'.upper
assert up() == 'ABC'
assert up() + up() == 'ABCABC'
push, pop = xs.append, xs.pop
push(9)
assert pop() == 9
assert ((push.__self__ is pop.__self__)) is True
fmt = '{:>4}|{:<4}'.format
assert fmt(1, 2) == '   1|2   '
get = {'a': 1}.get
assert (get('a'), get('b'), get('b', 0)) == (1, None, 0)
it = iter([1, 2])
nxt = it.__next__
assert nxt() == 1
assert nxt() == 2
assert raises(StopIteration, lambda: nxt()) == ''
def gen():
    got = yield 1
    yield got
g = gen()
send = g.send
assert send(None) == 1
assert send('v') == 'v'
close = g.close
assert close() is None
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
assert compose(str.strip, str.title, str.split, len)(' a b c ') == 3
assert compose(int, hex, str.upper)('255') == '0XFF'
def apply_all(fs, *a):
    return [f(*a) for f in fs]
assert apply_all([min, max, sum], [1, 2, 3]) == [1, 3, 6]
table = {'+': int.__add__, '-': int.__sub__, '*': int.__mul__}
assert [table[o](6, 3) for o in '+-*'] == [9, 3, 18]
assert 'abc'.replace.__name__ == 'replace'
assert str.replace.__name__ == 'replace'
assert str.replace.__qualname__ == 'str.replace'
assert [].sort.__qualname__ == 'list.sort'
assert type(str.replace).__name__ == 'method_descriptor'
assert type([].sort).__name__ == 'builtin_function_or_method'
assert type(int.__add__).__name__ == 'wrapper_descriptor'
assert type((5).__add__).__name__ == 'method-wrapper'
assert type(len).__name__ == 'builtin_function_or_method'
assert ([].append is [].append) is False
assert (xs.append == xs.append) is True
assert (str.upper is str.upper) is True
assert (str.upper == str.lower) is False
assert (len is len) is True
assert {str.upper: 1}[str.upper] == 1
assert (lambda f: f('q'))(str.upper) == 'Q'
assert (str.upper if True else str.lower)('x') == 'X'
assert [*map(max, [1, 5], [3, 2])] == [3, 5]
assert int('12').__add__(3) == 15
assert ''.join(map(str.swapcase, 'aBc')) == 'AbC'
assert sum(map(int.bit_length, range(5))) == 8
assert int.from_bytes(b'\x01\x00') == 256
assert dict.fromkeys('ab', 0) == {'a': 0, 'b': 0}
assert str.maketrans('a', 'b') == {97: 98}
assert float.fromhex('0x1p4') == 16.0
assert bytes.fromhex('ff') == b'\xff'
assert list.__name__ + dict.__name__ == 'listdict'
assert isinstance(str.upper, type(str.lower)) is True
assert getattr('abc', 'upper')() == 'ABC'
assert getattr(list, 'append').__name__ == 'append'
assert hasattr(xs.append, '__self__') is True
assert print.__name__ == 'print'
e = ValueError('x')
note = e.add_note
note('n')
assert e.__notes__ == ['n']
assert raises(TypeError, lambda: str.upper(5)) == "descriptor 'upper' for 'str' objects doesn't apply to a 'int' object"
assert raises(TypeError, lambda: str.upper()) == 'unbound method str.upper() needs an argument'
assert raises(TypeError, lambda: list.append(5, 1)) == "descriptor 'append' for 'list' objects doesn't apply to a 'int' object"
assert raises(TypeError, lambda: list.append()) == 'unbound method list.append() needs an argument'
assert raises(TypeError, lambda: dict.get()) == 'unbound method dict.get() needs an argument'
assert raises(TypeError, lambda: list.append([])) == 'list.append() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: add()) == 'list.append() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: add(1, 2)) == 'list.append() takes exactly one argument (2 given)'
assert raises(AttributeError, lambda: add.foo) == "'builtin_function_or_method' object has no attribute 'foo'"
try:
    add.foo = 1
except AttributeError as failure:
    assert str(failure) == "'builtin_function_or_method' object has no attribute 'foo' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
assert raises(AttributeError, lambda: str.upper.foo) == "'method_descriptor' object has no attribute 'foo'"
assert raises(AttributeError, lambda: str.nope) == "type object 'str' has no attribute 'nope'"
assert raises(TypeError, lambda: int.__add__('a', 1)) == "descriptor '__add__' requires a 'int' object but received a 'str'"
assert raises(TypeError, lambda: int.__add__(1)) == 'expected 1 argument, got 0'
assert raises(TypeError, lambda: join(5)) == 'can only join an iterable'
assert raises(TypeError, lambda: join([1])) == 'sequence item 0: expected str instance, int found'
assert raises(TypeError, lambda: map(str.upper)) == 'map() must have at least two arguments.'
assert raises(TypeError, lambda: list(map(str.upper, [1]))) == (
    "descriptor 'upper' for 'str' objects doesn't apply to a 'int' object")
assert raises(TypeError, lambda: sorted([1, 'a'], key=str.upper)) == (
    "descriptor 'upper' for 'str' objects doesn't apply to a 'int' object")
assert raises(TypeError, lambda: max([1], key=[].append, default=1, z=2)) == 'max() takes at most 2 keyword arguments (3 given)'
try:
    len.__self__ = 1
except AttributeError as failure:
    assert str(failure) == "attribute '__self__' of 'builtin_function_or_method' objects is not writable"
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: str.join(',')) == 'str.join() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: tuple.index([1], 1)) == "descriptor 'index' for 'tuple' objects doesn't apply to a 'list' object"
assert raises(TypeError, lambda: float.is_integer(2)) == (
    "descriptor 'is_integer' for 'float' objects doesn't apply to a 'int' object")
try:
    'a'.upper = 1
except AttributeError as failure:
    assert str(failure) == "'str' object attribute 'upper' is read-only"
else:
    assert False, 'no AttributeError'

# What special methods give, where it is kept as it is, and where a built-in type's own way goes first.
import math
import operator
import types


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def made(name, result, base=object):
    return type('X', (base,), {name: lambda self, *args: result})()


class Text(str):
    def __repr__(self):
        return 'Text'


# ---- a subclass of str stays one ----
text = Text('t')
for value in (str(made('__str__', text)), f'{made("__str__", text)}', format(made('__str__', text)),
              repr(made('__repr__', text)), str(made('__repr__', text)),
              format(made('__format__', text)), f'{made("__format__", text):x}', made('__str__', text).__str__(),
              object.__str__(made('__repr__', text))):
    assert type(value) is Text and value == 't'
for value in (f'{made("__str__", text)!s}', f'{made("__repr__", text)!r}', f'<{made("__str__", text)}>', str(text),
              '{!r}'.format(made('__repr__', text))):
    assert type(value) is str
assert str([made('__repr__', text)]) == '[t]'
for f in (str, format, print, '{}'.format, '%s'.__mod__, lambda x: f'{x}', lambda x: f'{x!s}'):
    assert error(lambda: f(made('__repr__', 5))) == 'TypeError: __str__ returned non-string (type int)'
assert error(lambda: f'{made("__repr__", 5)!r}') == 'TypeError: __repr__ returned non-string (type int)'
assert error(lambda: str([made('__repr__', 5)])) == 'TypeError: __repr__ returned non-string (type int)'

# ---- lengths and hints ----
assert error(lambda: len(made('__len__', 2 ** 100))) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert error(lambda: bool(made('__len__', -2 ** 100))) == 'ValueError: __len__() should return >= 0'


def hinted(hint):
    return type('H', (), {'__iter__': lambda self: iter('ab'), '__length_hint__': lambda self: hint})()


for f in (list, sorted, bytes, [].extend, lambda x: [*x], lambda x: (*x, 1)):
    assert error(lambda: f(hinted('x'))) == 'TypeError: __length_hint__ must be an integer, not str'
    assert error(lambda: f(hinted(-1))) == 'ValueError: __length_hint__() should return >= 0'
assert list(hinted(NotImplemented)) == list(hinted(0)) == list(hinted(True)) == [*hinted(5)] == ['a', 'b']
assert (set(hinted('x')), dict.fromkeys(hinted('x')), max(hinted('x')), tuple(hinted('x')), ''.join(hinted('x'))) == (
    {'a', 'b'}, {'a': None, 'b': None}, 'b', ('a', 'b'), 'ab')
order = []


class Ordered:
    def __iter__(self):
        order.append('iter')
        return iter('ab')

    def __len__(self):
        order.append('len')
        return 2


assert list(Ordered()) == ['a', 'b'] and order == ['iter', 'len']
assert set(Ordered()) == {'a', 'b'} and order == ['iter', 'len', 'iter']
assert [*Ordered()] == ['a', 'b'] and order == ['iter', 'len', 'iter', 'iter', 'len']


class Unsure:
    def __iter__(self):
        return iter('a')

    def __len__(self):
        raise TypeError('unknown')


assert list(Unsure()) == ['a']
assert error(lambda: list(type('H', (), {'__iter__': lambda s: iter(''), '__len__': lambda s: 1 // 0})())) == (
    'ZeroDivisionError: division by zero')


# ---- hashes of keys ----
class Bad:
    def __hash__(self):
        raise TypeError('mine')


class Worse:
    def __hash__(self):
        raise ValueError('other')


class Sub(TypeError):
    pass


class Special:
    def __hash__(self):
        raise Sub('sub')


b = Bad()
for f in (lambda: {b: 1}, lambda: {}[b], lambda: {}.get(b), lambda: b in {}, lambda: {1: 1}.pop(b), lambda: {}.setdefault(b)):
    assert error(f) == "TypeError: cannot use 'Bad' as a dict key (mine)"
for f in (lambda: {b}, lambda: set([b]), lambda: b in set(), lambda: set().add(b), lambda: {1}.discard(b), lambda: frozenset([b])):
    assert error(f) == "TypeError: cannot use 'Bad' as a set element (mine)"
assert error(lambda: hash(b)) == 'TypeError: mine'
assert error(lambda: {(1, b): 1}) == "TypeError: cannot use 'tuple' as a dict key (mine)"
assert error(lambda: {(1, b)}) == "TypeError: cannot use 'tuple' as a set element (mine)"
assert error(lambda: {Worse(): 1}) == 'ValueError: other'
assert error(lambda: {Special()}) == 'Sub: sub'
assert error(lambda: dict.fromkeys([made('__hash__', 1.5)])) == (
    "TypeError: cannot use 'X' as a dict key (__hash__ method should return an integer)")


# ---- `in` ----
class Refuses:
    def __iter__(self):
        raise TypeError('no')


class Fails:
    def __iter__(self):
        raise ValueError('no')


class Never:
    __iter__ = None


for x in (Refuses(), Never(), made('__iter__', 5)):
    assert error(lambda: 1 in x) == f"TypeError: argument of type '{type(x).__name__}' is not a container or iterable"
assert error(lambda: 1 in Fails()) == 'ValueError: no'


class Zs(list):
    def __iter__(self):
        return iter('zz')


class ZTuple(tuple):
    __iter__ = Zs.__iter__


class ZText(str):
    __iter__ = Zs.__iter__


# (`in` of the built-in type goes first, `join` goes through what `__iter__` gives.)
for cls in (Zs, ZTuple, ZText):
    x = cls('ab')
    assert ('a' in x, 'z' in x, list(x), ','.join(x)) == (True, False, ['z', 'z'], 'z,z')

# ---- views: what need not be hashed is not ----
d = {'b': 2, 'q': []}
assert d.items() & {('b', 2)} == {('b', 2)} & d.items() == d.items() & frozenset([('b', 2), ('c', 1)]) == {('b', 2)}
assert d.items() & [('b', 2), ('q', 1)] == {('b', 2)}
assert d.items() & {'b': 2}.items() == {'b': 2}.items() & d.items() == {('b', 2)}
assert error(lambda: d.items() & [('q', [])]) == "TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')"
assert error(lambda: d.items() | {1}) == "TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')"

# ---- raise ----
five = type('E', (Exception,), {'__new__': lambda c: 5})


def raises(value, cause=None):
    raise value from cause


assert error(lambda: raises(five)) == (
    "TypeError: calling <class '__main__.E'> should have returned an instance of BaseException, not <class 'int'>")
assert error(lambda: raises(ValueError, five)) == (
    "TypeError: calling <class '__main__.E'> should have returned an instance of BaseException, not <class 'int'>")
assert error(lambda: raises(ValueError, int)) == 'TypeError: exception causes must derive from BaseException'

# ---- powers ----
assert ((2).__pow__(3, 5), (2).__rpow__(3, 5), (2).__rpow__(3), (2).__pow__(3, None), True.__pow__(2, 3)) == (3, 4, 9, 8, 1)
assert ((2).__pow__('a') is (2).__pow__(3, 'a') is (2).__rpow__('a') is NotImplemented, (2.0).__pow__(3, None)) == (True, 8.0)
assert error(lambda: (2).__pow__()) == 'TypeError: expected 1 or 2 arguments, got 0'
assert error(lambda: (2).__pow__(1, 2, 3)) == 'TypeError: expected 1 or 2 arguments, got 3'
assert error(lambda: (2.0).__pow__(3, 5)) == 'TypeError: pow() 3rd argument not allowed unless all arguments are integers'
assert error(lambda: (2j).__pow__(1, 2)) == 'ValueError: complex modulo'
assert pow(2, made('__rpow__', 7), 3) == pow(2, made('__rpow__', 7)) == pow(made('__pow__', 7), 2, 3) == 7
assert type(int.__pow__).__name__ == 'wrapper_descriptor'


# ---- what derives from int is that int ----
class Number(int):
    def __index__(self):
        return 99

    def __int__(self):
        return 98


n = Number(2)
assert ([1, 2, 3][n], 'abc'[n:], list(range(n)), 'a' * n, hex(n), chr(n), bytes(n), operator.index(n), '%d' % n, '%x' % n, int(n)) == (
    3, 'c', [0, 1], 'aa', '0x2', '\x02', b'\0\0', 2, '2', '2', 98)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


assert (math.gcd(Index(4), Index(6)), math.lcm(4, Index(6)), math.factorial(Index(4)), math.comb(Index(4), Index(2)),
        math.perm(Index(4), Index(2)), math.perm(Index(3)), math.isqrt(Index(17))) == (2, 12, 24, 6, 12, 6, 4)


# ---- messages name the class ----
class I(int):
    pass


class S(str):
    pass


i, s = I(5), S('abc')
for f in (iter, list, sum, set, min, sorted, dict.fromkeys, lambda x: [*x] if False else tuple(x)):
    assert error(lambda: f(i)) == "TypeError: 'I' object is not iterable"
assert error(lambda: i[0]) == "TypeError: 'I' object is not subscriptable"
assert error(lambda: reversed(i)) == "TypeError: 'I' object is not reversible"
assert error(lambda: -s) == "TypeError: bad operand type for unary -: 'S'"
assert error(lambda: ~type('F', (float,), {})(1)) == "TypeError: bad operand type for unary ~: 'F'"
assert error(lambda: round(s)) == "TypeError: type S doesn't define __round__ method"
assert error(lambda: divmod(s, 2)) == "TypeError: unsupported operand type(s) for divmod(): 'S' and 'int'"
assert error(lambda: bytes(s)) == 'TypeError: string argument without an encoding'
assert (-i, +i, ~i, eval(S('1 + 1'))) == (-5, 5, -6, 2)


# ---- reversed ----
class Items(str):
    def __getitem__(self, key):
        return key


class Listed(list):
    def __getitem__(self, key):
        return key


assert (list(reversed(Items('abc'))), list(reversed(Listed('abc'))), list(reversed(s))) == ([2, 1, 0], ['c', 'b', 'a'], ['c', 'b', 'a'])


# ---- the rest ----
class E1(KeyError):
    pass


class E2(E1, ValueError):
    def __str__(self):
        return 'E2!' + super().__str__()


assert (str(E2('x')), str(type('E3', (E1, ValueError), {})('x')), str(type('E4', (ValueError, KeyError), {})('x'))) == ("E2!'x'", "'x'", "'x'")
assert (str(types.MappingProxyType({'A': 1})), repr(types.MappingProxyType({'A': 1})), f'{types.MappingProxyType({1: 2})}') == (
    "{'A': 1}", "mappingproxy({'A': 1})", '{1: 2}')


def show(**named):
    return [type(name).__name__ for name in named]


def takes(a):
    return a


assert (show(**{S('a'): 1}), [type(k).__name__ for k in dict(**{S('a'): 1})], takes(**{S('a'): 1})) == (['S'], ['S'], 1)

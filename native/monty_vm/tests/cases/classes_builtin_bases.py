# Subclasses of built-in types: whose special methods count, indices, formats, mappings, `type()` with metaclasses, `__bases__`.

def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    assert False, 'nothing was raised'


# a built-in base before a Python class: its special methods come first
class Odd:
    def __hash__(self): return 5
    def __eq__(self, other): return True
    def __lt__(self, other): return 'lt'
    def __add__(self, other): return 'add'
    def __repr__(self): return 'R'
    def __str__(self): return 'S'
class OddInt(int, Odd): pass
b = OddInt(3)
assert hash(b) == 3 and b == 3 and b != 4 and not b < 2 and b + 1 == 4 and repr(b) == '3' and {3: 1}[b] == 1
assert str(b) == 'S'
class OddStr(str, Odd): pass
s = OddStr('x')
assert hash(s) == hash('x') and s == 'x' and s != 'y' and s + 'y' == 'xy' and repr(s) == "'x'" and str(s) == 'x'
class IntOdd(Odd, int): pass
c = IntOdd(3)
assert hash(c) == 5 and c == 77 and c + 1 == 'add' and repr(c) == 'R'

# indices
class Three:
    def __index__(self): return 3
class Two(int):
    def method(self): pass
t = Three()
assert [1, 2, 3, 4, 5][t:] == [4, 5] and 'abcdef'[:t] == 'abc' and (1, 2, 3, 4)[::t] == (1, 4) and b'abcd'[t:] == b'd'
assert range(10)[t] == 3 and range(10)[t:5] == range(3, 5) and 'abc'[:Two(2)] == 'ab'
assert bytes(t) == b'\0\0\0' and bytes(Two(2)) == b'\0\0' and slice(None, t).indices(t) == (0, 3, 1)
assert [0, 1, 2, 3, 3].index(3, t) == 3 and 'aaab'.find('b', t) == 3
assert error(lambda: [1][object():]) == 'TypeError: slice indices must be integers or None or have an __index__ method'

# `%` and str.format ask the class
class Shown(int):
    def __format__(self, spec): return 'F' + spec
    def __str__(self): return 'S'
    def __repr__(self): return 'R'
d = Shown(2)
assert '%s' % d == 'S' and '%r' % d == 'R' and '%d' % d == '2' and '%d %s %r' % (d, d, d) == '2 S R'
assert '{:>5}'.format(d) == 'F>5' and '{}'.format(d) == 'F' and '{!s}'.format(d) == 'S' and '{!r}'.format(d) == 'R'
assert f'{d}' == 'F' and '%s' % [d] == '[R]' and '%x' % Shown(255) == 'ff' and '%5.1f' % d == '  2.0'
class Mixed:
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __format__(self, spec): return str.__format__('x', spec)
    def __index__(self): return 3
    def __float__(self): return 2.5
m = Mixed()
assert '%s %r %d %x %f' % (m, m, m, m, m) == 'str repr 3 3 2.500000' and '{:>5}'.format(m) == '    x'
class Plain: pass
assert error(lambda: '%d' % Plain()) == 'TypeError: %d format: a real number is required, not Plain'
assert error(lambda: '%x' % Plain()) == 'TypeError: %x format: an integer is required, not Plain'
assert error(lambda: '%f' % Plain()) == 'TypeError: must be real number, not Plain'
class Pair(tuple): pass
assert '%s-%s' % Pair((1, 2)) == '1-2'
class Found:
    def __getitem__(self, key): return key * 2
assert '%(ab)s' % Found() == 'abab'
class Missing(dict):
    def __missing__(self, key): return key.upper()
assert '{a}{b}'.format_map(Missing(a=1)) == '1B' and '%(x)s' % Missing() == 'X'

# repetition
class NotMul:
    def __mul__(self, other): return NotImplemented
assert error(lambda: NotMul() * 'a') == "TypeError: can't multiply sequence by non-int of type 'NotMul'"
assert error(lambda: 'a' * Plain()) == "TypeError: can't multiply sequence by non-int of type 'Plain'"
assert error(lambda: Plain() * [1]) == "TypeError: can't multiply sequence by non-int of type 'Plain'"
assert 'ab' * t == 'ababab' and t * [0] == [0, 0, 0]

# anything with keys() and items is a mapping
class Keys:
    def keys(self): return iter('ab')
    def __getitem__(self, key): return key + key
def kwargs(**k): return k
assert {**Keys()} == {'a': 'aa', 'b': 'bb'} and dict(**Keys()) == dict(a='aa', b='bb') and kwargs(**Keys()) == dict(a='aa', b='bb')
assert kwargs(**{OddStr('a'): 1}) == {'a': 1}
assert error(lambda: {**Plain()}) == "TypeError: 'Plain' object is not a mapping"
assert error(lambda: kwargs(**{1: 2})) == 'TypeError: keywords must be strings'
class Named(dict):
    def __setitem__(self, key, value): super().__setitem__(str(key), value)
assert Named.fromkeys([1, 2], 0) == {'1': 0, '2': 0} and type(Named.fromkeys([1])) is Named

# keys that equal a str, by their class
class Caseless(str):
    def __eq__(self, other): return str.__eq__(self.lower(), other.lower()) if isinstance(other, str) else NotImplemented
    __hash__ = str.__hash__
k = Caseless('hi')
assert {k: 1}['hi'] == 1 and 'hi' in {k} and {'hi': 1}[k] == 1 and {k: 1}[Caseless('hi')] == 1
class LikeA:
    def __hash__(self): return hash('a')
    def __eq__(self, other): return other == 'a'
assert {'a': 1}[LikeA()] == 1 and {LikeA(): 1}['a'] == 1 and 'a' in {LikeA()} and LikeA() in {'a'}
assert list.__hash__ is None and dict.__hash__ is None and set.__hash__ is None and type({}.keys()).__hash__ is None

# type() with bases of another metaclass
log = []
class Meta(type):
    def __new__(mcs, name, bases, namespace, **kwds):
        log.append(('new', name, kwds))
        return super().__new__(mcs, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **kwds):
        log.append(('init', name, kwds))
class Base(metaclass=Meta): pass
log.clear()
Made = type('Made', (Base,), {}, x=1)
assert type(Made) is Meta and log == [('new', 'Made', {'x': 1}), ('init', 'Made', {'x': 1})]

# two iterables, both of Python classes
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 10 > 2: raise StopIteration
        return self.n
class Squares:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
assert list(zip(Count(0), Count(10))) == [(1, 11), (2, 12)] and list(zip(Count(0), Count(10), [7, 8])) == [(1, 11, 7), (2, 12, 8)]
assert list(zip(Squares(), 'ab')) == [(0, 'a'), (1, 'b')] and list(map(max, Squares(), Count(0))) == [1, 2]
assert 2 in Count(0) and 5 not in Count(0)
assert sum(range(0), True) is True and sum([], True) is True

# dir()
class Holder:
    shared = 1
    def __init__(self): self.own = 1
class Slotted:
    __slots__ = ('q',)
assert 'shared' in dir(Holder) and {'shared', 'own'} <= set(dir(Holder())) and 'own' not in dir(Holder)
assert 'mro' not in dir(Holder) and 'q' in dir(Slotted()) and '__dict__' not in dir(Slotted()) and '__dict__' in dir(Holder)
class WithMethod(type):
    def method(cls): pass
assert 'method' in dir(WithMethod) and 'method' not in dir(WithMethod('X', (), {}))

# __bases__
class A: pass
class B: pass
class C(A): pass
class D(C): pass
C.__bases__ = (B,)
assert C.__mro__ == (C, B, object) and D.__mro__ == (D, C, B, object) and A.__subclasses__() == [] and B.__subclasses__() == [C]
B.found = 3
assert D().found == 3 and not hasattr(D(), 'lost')
C.__bases__ = (A, B)
assert D.__mro__ == (D, C, A, B, object)
def assign(new): C.__bases__ = new
assert error(assign, ()) == 'TypeError: can only assign non-empty tuple to C.__bases__, not ()'
assert error(assign, 5) == 'TypeError: can only assign tuple to C.__bases__, not int'
assert error(assign, (1,)) == "TypeError: C.__bases__ must be tuple of classes, not 'int'"
assert error(assign, (D,)) == error(assign, (C,)) == 'TypeError: a __bases__ item causes an inheritance cycle'
assert error(assign, (B, B)) == 'TypeError: duplicate base class B'
assert error(assign, (int,)) == "TypeError: __bases__ assignment: 'int' deallocator differs from 'A'"
assert error(assign, (object,)) == "TypeError: __bases__ assignment: 'object' deallocator differs from 'A'"
assert error(assign, (Slotted,)) == "TypeError: __bases__ assignment: 'Slotted' object layout differs from 'A'"
assert D.__mro__ == (D, C, A, B, object)
assert error(delattr, C, '__bases__') == "TypeError: cannot delete '__bases__' attribute of immutable type 'C'"
assert error(setattr, C, '__mro__', ()) == "AttributeError: attribute '__mro__' of 'type' objects is not writable"
assert error(setattr, C, '__base__', A) == 'AttributeError: readonly attribute'

# a mappingproxy is as its dict
proxy = type(type.__dict__)
assert proxy({'A': 1}) == {'A': 1} == proxy({'A': 1}) and proxy({'A': 1}) != {'A': 2} and [proxy({})] == [{}]
assert list(reversed(proxy({'a': 1, 'b': 2}))) == ['b', 'a'] and error(hash, proxy({})) == "TypeError: unhashable type: 'dict'"

# what the built-in types say of their subclasses
class Loose(str):
    def __eq__(self, other): return str.__eq__(self.lower(), other.lower())
    __hash__ = str.__hash__
assert (Loose('hi') == 'HI', Loose('hi') != 'HI', Loose('hi') != 'hi') == (True, True, False)
assert Loose('a') in 'abc' and Loose('x') not in 'abc'
class Bag(set): pass
class Frozen(frozenset): pass
assert repr([Bag([1]), Bag(), Frozen('a'), Frozen()]) == "[Bag({1}), Bag(), Frozen({'a'}), Frozen()]" and str(Bag()) == 'Bag()'
import math
class Round:
    def __floor__(self): return 5
    def __ceil__(self): return 6
    def __trunc__(self): return 7
assert (math.floor(Round()), math.ceil(Round()), math.trunc(Round())) == (5, 6, 7)
assert math.floor(Two(2)) == 2 and error(math.floor, Plain()) == 'TypeError: must be real number, not Plain'
assert error(math.trunc, Plain()) == "TypeError: type Plain doesn't define __trunc__ method"

# __slots__
class Private:
    __slots__ = ('__x', '_y')
    def __init__(self): self.__x = 1
assert Private()._Private__x == 1 and 'x' not in dir(Private()) and '_Private__x' in dir(Private())
class S1: __slots__ = ('a',)
class S2: __slots__ = ('b',)
class S12(S1): __slots__ = ('c',)
assert error(type, 'S3', (S1, S2), {}) == 'TypeError: multiple bases have instance lay-out conflict'
assert error(type, 'S3', (S12, S2), {}) == 'TypeError: multiple bases have instance lay-out conflict'
both = type('Both', (S12, S1), {})()
both.a, both.c = 1, 2
assert (both.a, both.c) == (1, 2)

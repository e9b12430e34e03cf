# collections.abc: the methods that the abstract classes bring.
from collections.abc import (Collection, Coroutine, Generator, ItemsView, Iterator, KeysView, Mapping, MutableMapping, MutableSequence,
                             MutableSet, Sequence, Set, ValuesView)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



class Seq(Sequence):
    def __init__(self, items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


s = Seq('abcb')
# ---- Sequence ----
assert list(s) == ['a', 'b', 'c', 'b']
assert list(reversed(s)) == ['b', 'c', 'b', 'a']
assert 'b' in s
assert ('z' in s) is False
assert s.index('b') == 1
assert s.index('b', 2) == 3
assert s.index('b', -1) == 3
assert s.index('a', 0, 1) == 0
assert s.count('b') == 2
assert len(s) == 4
assert s[1:3] == ['b', 'c']
assert error(lambda: s.index('z')) == 'ValueError: '
assert error(lambda: s.index('a', 1)) == 'ValueError: '
assert error(lambda: s.index('c', 0, 2)) == 'ValueError: '
assert error(lambda: s.index('b', -100, -3)) == 'ValueError: '
assert error(lambda: hash(Seq('')) and 1 / 0) == 'ZeroDivisionError: division by zero'
nan = float('nan')
assert Seq([nan]).index(nan) == 0
assert Seq([nan]).count(nan) == 1
assert nan in Seq([nan])


class List(Seq, MutableSequence):
    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def insert(self, i, v):
        self.items.insert(i, v)


l = List([1, 2, 3])
assert l.append(4) is None
assert l.items == [1, 2, 3, 4]
assert l.extend([5, 6]) is None
assert l.items == [1, 2, 3, 4, 5, 6]
assert l.pop() == 6
assert l.pop(0) == 1
assert l.items == [2, 3, 4, 5]
assert l.remove(3) is None
assert l.items == [2, 4, 5]
assert l.reverse() is None
assert l.items == [5, 4, 2]
assert l.extend(l) is None
assert l.items == [5, 4, 2, 5, 4, 2]
assert l.clear() is None
assert l.items == []
l += [7, 8]
assert l.items == [7, 8]
assert repr(type(l)) == "<class '__main__.List'>"
assert error(lambda: l.remove(99)) == 'ValueError: '
assert error(lambda: List([]).pop()) == 'IndexError: list index out of range'
assert error(lambda: l.pop(99)) == 'IndexError: list index out of range'


# ---- Set ----
class Bag(Set):
    def __init__(self, items=()):
        self.items = []
        for x in items:
            if x not in self.items:
                self.items.append(x)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f'Bag({self.items})'

    def __hash__(self):
        return self._hash()


a, b = Bag('abc'), Bag('bcd')
assert repr(a & b) == "Bag(['b', 'c'])"
assert repr(a | b) == "Bag(['a', 'b', 'c', 'd'])"
assert repr(a - b) == "Bag(['a'])"
assert repr(a ^ b) == "Bag(['a', 'd'])"
assert repr(a & {'a'}) == "Bag(['a'])"
assert repr({'a', 'z'} & a) == "Bag(['a'])"
assert repr({'z'} | a) == "Bag(['a', 'b', 'c', 'z'])"
assert repr({'a', 'q'} - a) == "Bag(['q'])"
assert repr({'a', 'q'} ^ Bag('a')) == "Bag(['q'])"
assert repr(type(a & b)) == "<class '__main__.Bag'>"
assert repr(a & ['a', 'x']) == "Bag(['a'])"
assert repr(a | ['x']) == "Bag(['a', 'b', 'c', 'x'])"
assert repr(a - ['a']) == "Bag(['b', 'c'])"
assert repr(['z', 'a'] - a) == "Bag(['z'])"
assert a == Bag('cba')
assert a == {'a', 'b', 'c'}
assert a != b
assert a < Bag('abcd')
assert a <= a
assert (a < a) is False
assert a > Bag('a')
assert (a >= b) is False
assert a <= {'a', 'b', 'c', 'd'}
assert {'a'} < a
assert a.isdisjoint('xyz') is True
assert a.isdisjoint('cx') is False
assert hash(a) == hash(frozenset('abc'))
assert (a == 5) is False
assert (a == ['a', 'b', 'c']) is False
assert error(lambda: a & 5) == "TypeError: unsupported operand type(s) for &: 'Bag' and 'int'"
assert error(lambda: a | 5) == "TypeError: unsupported operand type(s) for |: 'Bag' and 'int'"
assert error(lambda: a < 5) == "TypeError: '<' not supported between instances of 'Bag' and 'int'"
assert error(lambda: a < ['a']) == "TypeError: '<' not supported between instances of 'Bag' and 'list'"
assert error(lambda: a - 5) == "TypeError: unsupported operand type(s) for -: 'Bag' and 'int'"


class MBag(Bag, MutableSet):
    __hash__ = None

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)


m = MBag('abc')
assert m.remove('a') is None
assert repr(m) == "Bag(['b', 'c'])"
assert m.pop() == 'b'
assert repr(m) == "Bag(['c'])"
assert m.clear() is None
assert repr(m) == 'Bag([])'
assert error(lambda: m.pop()) == 'KeyError: '
assert error(lambda: m.remove('q')) == "KeyError: 'q'"
m |= 'xyz'
assert repr(m) == "Bag(['x', 'y', 'z'])"
m &= {'x', 'y'}
assert repr(m) == "Bag(['x', 'y'])"
m -= ['x']
assert repr(m) == "Bag(['y'])"
m ^= Bag('yq')
assert repr(m) == "Bag(['q'])"
m -= m
assert repr(m) == 'Bag([])'
m |= 'a'
m ^= m
assert repr(m) == 'Bag([])'


# ---- Mapping ----
class Map(Mapping):
    def __init__(self, **items):
        self.data = items

    def __getitem__(self, k):
        return self.data[k]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


p = Map(a=1, b=2)
assert p.get('a') == 1
assert p.get('z') is None
assert p.get('z', 5) == 5
assert 'a' in p
assert ('z' in p) is False
assert list(p.keys()) == ['a', 'b']
assert list(p.values()) == [1, 2]
assert list(p.items()) == [('a', 1), ('b', 2)]
assert p == {'a': 1, 'b': 2}
assert p == Map(b=2, a=1)
assert p != {}
assert (p == 5) is False
assert dict(p) == {'a': 1, 'b': 2}
assert {**p} == {'a': 1, 'b': 2}
assert list(p) == ['a', 'b']
assert bool(Map()) is False
assert type(p.keys()).__name__ == 'KeysView'
assert isinstance(p.keys(), KeysView)
assert isinstance(p.items(), ItemsView)
assert isinstance(p.values(), ValuesView)
assert p.keys() & {'a'} == {'a'}
assert p.keys() | {'z'} == {'a', 'b', 'z'}
assert p.items() & {('a', 1)} == {('a', 1)}
assert ('a', 1) in p.items()
assert (('a', 2) in p.items()) is False
assert 2 in p.values()
assert (9 in p.values()) is False
assert len(p.keys()) == 2
assert 'a' in p.keys()
assert p.keys() == {'a', 'b'}
assert p.keys() - {'a'} == {'b'}
assert repr(KeysView({'a': 1})) == "KeysView({'a': 1})"
assert repr(ItemsView({'a': 1})) == "ItemsView({'a': 1})"
assert repr(ValuesView({'a': 1})) == "ValuesView({'a': 1})"
assert error(lambda: reversed(p)) == "TypeError: 'Map' object is not reversible"
assert error(lambda: p['z']) == "KeyError: 'z'"
assert error(lambda: p.update()) == "AttributeError: 'Map' object has no attribute 'update'"
assert error(lambda: hash(p)) == "TypeError: unhashable type: 'Map'"


class MMap(Map, MutableMapping):
    def __setitem__(self, k, v):
        self.data[k] = v

    def __delitem__(self, k):
        del self.data[k]


w = MMap(a=1)
assert w.setdefault('a', 9) == 1
assert w.setdefault('b', 2) == 2
assert w.setdefault('n') is None
assert w.pop('n') is None
assert w.pop('zz', 7) == 7
assert w.update({'c': 3}) is None
assert w.update([('d', 4)]) is None
assert w.update(e=5) is None
assert w.update(Map(f=6), g=7) is None
assert w.data == {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7}
assert w.popitem() == ('a', 1)
assert len(w) == 6
assert w.clear() is None
assert w.data == {}
assert error(lambda: w.pop('zz')) == "KeyError: 'zz'"
assert error(lambda: w.popitem()) == 'KeyError: '
assert error(lambda: w.update(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: w.update(1, 2)) == 'TypeError: MutableMapping.update() takes from 1 to 2 positional arguments but 3 were given'
assert error(lambda: w.update([1])) == 'TypeError: cannot unpack non-iterable int object'
assert w.update(self=1, other=2) is None
assert w.data == {'self': 1, 'other': 2}


# ---- Iterator, Generator, Coroutine ----
class It(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n


it = It(3)
assert iter(it) is it
assert list(it) == [2, 1, 0]


class G(Generator):
    def __init__(self):
        self.sent = []

    def send(self, value):
        if len(self.sent) == 3:
            raise StopIteration('done')
        self.sent.append(value)
        return value

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


g = G()
assert next(g) is None
assert g.send(5) == 5
assert g.__next__() is None
assert g.sent == [None, 5, None]
assert isinstance(g, Iterator)
assert iter(g) is g
assert error(lambda: next(g)) == 'StopIteration: done'
assert error(lambda: g.throw(ValueError)) == 'ValueError: '
assert error(lambda: g.throw(ValueError, 'text')) == 'TypeError: exceptions must derive from BaseException'
assert g.close() is None
assert error(lambda: g.throw(ValueError('own'))) == 'ValueError: own'


class Stubborn(G):
    def throw(self, typ, val=None, tb=None):
        return 5


assert error(lambda: Stubborn().close()) == 'RuntimeError: generator ignored GeneratorExit'


class C(Coroutine):
    def __await__(self):
        yield

    def send(self, v):
        raise StopIteration(v)

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


assert C().close() is None
assert error(lambda: C().throw(KeyError('k'))) == "KeyError: 'k'"
assert error(lambda: C().send(1)) == 'StopIteration: 1'


class Coll(Collection):
    def __len__(self):
        return 1

    def __iter__(self):
        return iter([1])

    def __contains__(self, x):
        return x == 1


assert list(Coll()) == [1]
assert 1 in Coll()
assert isinstance(Coll(), Collection)
assert len(Coll()) == 1

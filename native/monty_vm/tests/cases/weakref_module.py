# weakref: references, callbacks, proxies, weak containers, finalizers.
import weakref
from weakref import ReferenceType, WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, getweakrefcount, proxy, ref

log = []


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


class A:
    def __init__(self, n=0):
        self.n = n

    def m(self):
        return self.n


class Equal(A):
    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)


# references
a = A(5)
r = ref(a)
assert r() is a and r().n == 5 and ref is ReferenceType and type(r) is ref and ref(a) is r and r.__callback__ is None
assert repr(r).startswith('<weakref at 0x') and "; to 'A' at 0x" in repr(r) and repr(type(r)) == "<class 'weakref.ReferenceType'>"
assert r == ref(a) and hash(r) == hash(a) and r != ref(A) and getweakrefcount(a) == 1
b = a
del a
assert r() is b
del b
assert r() is None and r() is None and repr(r).endswith('; dead>')


def made():
    x = A(1)
    y = ref(x)
    assert y() is x
    return y


assert made()() is None


def cycle():
    x, y = A(1), A(2)
    x.other, y.other = y, x
    return ref(x), x


r, x = cycle()
assert r() is x and x.other.other is x
e1, e2 = Equal(1), Equal(1)
assert ref(e1) == ref(e2) and ref(e1) is not ref(e2) and hash(ref(e1)) == hash(1) and {ref(e1): 5}[ref(e2)] == 5
assert ref(e1) != ref(Equal(2)) and ref(e1) != 5


def dead_reference():
    return ref(A())


r = dead_reference()
assert r() is None
fails(TypeError, 'weak object has gone away', hash, r)
for value, kind in ((5, 'int'), ('a', 'str'), ([], 'list'), ({}, 'dict'), ((), 'tuple'), (None, 'NoneType'), (1.5, 'float'), (b'', 'bytes')):
    fails(TypeError, f"cannot create weak reference to '{kind}' object", ref, value)


class L(list): pass
class I(int): pass


items, function, kind, numbers = L(), (lambda: 0), A, {1}
assert ref(items)() is items and ref(function)() is function and ref(kind)() is A and ref(numbers)() is numbers
fails(TypeError, "cannot create weak reference to 'I' object", ref, I(3))


class Named(ref):
    __slots__ = 'name',

    def __new__(cls, ob, callback=None, name=None):
        return super().__new__(cls, ob, callback)

    def __init__(self, ob, callback=None, name=None):
        super().__init__(ob, callback)
        self.name = name


a = A()
named = Named(a, name='it')
assert named() is a and named.name == 'it' and named is not ref(a) and named == ref(a) and isinstance(named, ref)

# callbacks
a = A()
r = ref(a, lambda w: log.append((w is r, w())))
assert r() is a and log == [] and r is not ref(a) and callable(r.__callback__)
a = None
assert r() is None and log == [(True, None)] and r.__callback__ is None
log.clear()

# proxies
a = A(3)
p = proxy(a)
assert p.n == 3 and p.m() == 3 and type(p) is weakref.ProxyType and type(proxy(made)) is weakref.CallableProxyType and proxy(a) is p
p.n = 9
p.fresh = 1
del p.fresh
assert a.n == 9 and not hasattr(p, 'fresh') and not hasattr(a, 'fresh') and proxy(len)('abc') == 3
items.extend([1, 2, 3])
p = proxy(items)
assert len(p) == 3 and p[0] == 1 and 2 in p and list(p) == [1, 2, 3] and p + [4] == [1, 2, 3, 4] and p == [1, 2, 3] and str(p) == '[1, 2, 3]' and bool(p)
p[0] = 7
del p[1]
assert items == [7, 3]



# containers
def keep_one(container, put):
    x = A(1)
    put(container, 'x', x)
    assert len(container) == 1
    return x


def by_key(container, key, value):
    container[key] = value


d = WeakValueDictionary()
x = keep_one(d, by_key)
assert len(d) == 1 and list(d) == ['x'] and 'x' in d and 'y' not in d and d['x'] is x and d.get('y') is None and d.get('y', 5) == 5
assert list(d.values()) == [x] and list(d.items()) == [('x', x)] and list(d.keys()) == ['x'] and dict(d) == {'x': x}
fails(KeyError, "'y'", lambda: d['y'])
assert d.setdefault('x', None) is x and d.pop('x') is x and len(d) == 0 and d.pop('x', 4) == 4 and not d
fails(KeyError, "'x'", d.pop, 'x')
d.update(q=x)
assert d.copy()['q'] is x and isinstance(d.copy(), WeakValueDictionary) and repr(d).startswith('<WeakValueDictionary at 0x')
del d['q']
assert list(d) == []
fails(TypeError, "cannot create weak reference to 'int' object", by_key, d, 'n', 5)
k = WeakKeyDictionary()
x = keep_one(k, lambda container, name, ob: by_key(container, ob, name))
assert len(k) == 1 and list(k) == [x] and x in k and A() not in k and 5 not in k and k[x] == 'x' and k.get(x) == 'x' and k.get(A(), 1) == 1
assert list(k.items()) == [(x, 'x')] and list(k.values()) == ['x'] and k.setdefault(x, 3) == 'x' and [w() for w in k.keyrefs()] == [x]
assert k.pop(x) == 'x' and len(k) == 0
k[e1] = 'first'
k[e2] = 'second'
assert len(k) == 1 and k[e1] == 'second' and next(iter(k)) is e1
s = WeakSet()
x = keep_one(s, lambda container, name, ob: container.add(ob))
assert len(s) == 1 and x in s and list(s) == [x] and 5 not in s and A() not in s
y = A(2)
s.update([y, y])
assert len(s) == 2 and set(s | WeakSet([x])) == {x, y} and s & {y} == WeakSet([y]) and s - {y} == WeakSet([x]) and s == WeakSet([x, y])
assert WeakSet([x]).issubset(s) and s.issuperset([y]) and s.isdisjoint([A()]) and not s.isdisjoint([x])
s.discard(y)
s.discard(A())
s.remove(x)
assert len(s) == 0 and list(s) == []
fails(KeyError, "'pop from empty WeakSet'", s.pop)


# methods, finalizers
def method_of_one():
    x = A(4)
    w = WeakMethod(x.m)
    assert w()() == 4 and w == WeakMethod(x.m) and w() == x.m
    return w


method_of_one()
w = WeakMethod(y.m)
assert w()() == 2 and w().__self__ is y
fails(TypeError, "argument should be a bound method, not <class 'int'>", WeakMethod, 5)


def finalized():
    x = A()
    f = finalize(x, log.append, 'gone')
    assert f.alive and f.peek()[0] is x and f.peek()[1:] == (log.append, ('gone',), {}) and log == [] and f.atexit
    f()
    return f


f = finalized()
assert not f.alive and log == ['gone'] and f.peek() is None and f.detach() is None and f() is None and repr(f).endswith('; dead>')
f = finalize(y, lambda *args, **kwds: (args, kwds), 1, b=2)
assert f() == ((1,), {'b': 2}) and not f.alive and f() is None
f = finalize(y, log.append, 'never')
assert f.detach()[1:] == (log.append, ('never',), {}) and not f.alive and log == ['gone']

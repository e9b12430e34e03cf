# copy.copy, copy.deepcopy, copy.replace.
import copy


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


def function():
    pass


class P:
    def __init__(self, x):
        self.x = x


# What is its own copy
for x in [None, 1, 10**30, 1.5, 2j, True, 'a', b'a', ..., NotImplemented, int, P, len, function, range(3), ''.upper, property()]:
    assert copy.copy(x) is x and copy.deepcopy(x) is x, x
t = (1, 'a', (2, 3))
assert copy.copy(t) is t and copy.deepcopy(t) is t
f = frozenset([1])
assert copy.copy(f) is f and copy.deepcopy(f) == f

# Containers
xs = [[1], [2]]
ys = copy.copy(xs)
assert ys == xs and ys is not xs and ys[0] is xs[0]
ys = copy.deepcopy(xs)
assert ys == xs and ys[0] is not xs[0]
d = {'a': [1], 'b': {'c': 2}}
e = copy.copy(d)
assert e == d and e is not d and e['a'] is d['a']
e = copy.deepcopy(d)
assert e == d and e['a'] is not d['a'] and e['b'] is not d['b'] and list(e) == ['a', 'b']
s = {1, 2}
assert copy.copy(s) == s and copy.copy(s) is not s and copy.deepcopy(s) == s and copy.deepcopy(s) is not s
t = (1, [2])
u = copy.deepcopy(t)
assert u == t and u is not t and u[1] is not t[1]
sl = copy.deepcopy(slice(1, [2]))
assert sl == slice(1, [2])

# Shared parts stay shared; cycles
a = [1]
b = copy.deepcopy([a, a])
assert b[0] is b[1] and b[0] is not a
a = [1]
a.append(a)
b = copy.deepcopy(a)
assert b[1] is b and b is not a and b[0] == 1
d = {}
d['self'] = d
e = copy.deepcopy(d)
assert e['self'] is e and e is not d
inner = []
t = (inner,)
inner.append(t)
u = copy.deepcopy(t)
assert u[0][0] is u and u is not t
p = P(None)
p.x = [p]
q = copy.deepcopy(p)
assert q is not p and q.x[0] is q

# Instances
p = P([1])
q = copy.copy(p)
assert type(q) is P and q is not p and q.x is p.x
q = copy.deepcopy(p)
assert q.x == [1] and q.x is not p.x


class Slots:
    __slots__ = 'a', 'b'


s = Slots()
s.a = [1]
c = copy.copy(s)
assert c.a is s.a and not hasattr(c, 'b')
c = copy.deepcopy(s)
assert c.a == [1] and c.a is not s.a


class Both(Slots):
    pass


b = Both()
b.a, b.other = [1], [2]
c = copy.deepcopy(b)
assert (c.a, c.other) == ([1], [2]) and c.a is not b.a and c.other is not b.other


class L(list):
    pass


xs = L([[1], 2])
xs.name = ['n']
ys = copy.copy(xs)
assert type(ys) is L and ys == xs and ys[0] is xs[0] and ys.name is xs.name
ys = copy.deepcopy(xs)
assert type(ys) is L and ys == xs and ys[0] is not xs[0] and ys.name == ['n'] and ys.name is not xs.name


class D(dict):
    pass


class I(int):
    pass


class T(tuple):
    pass


d = D(a=[1])
e = copy.deepcopy(d)
assert type(e) is D and e == d and e['a'] is not d['a'] and type(copy.copy(d)) is D
i = I(5)
i.note = 'n'
j = copy.copy(i)
assert type(j) is I and j == 5 and j.note == 'n'
t = copy.deepcopy(T([[1]]))
assert type(t) is T and t == ([1],)

# Hooks
log = []


class Hooked:
    def __copy__(self):
        log.append('copy')
        return 'copied'

    def __deepcopy__(self, memo):
        log.append(type(memo))
        return ['deep']


h = Hooked()
assert copy.copy(h) == 'copied' and copy.deepcopy([h, h]) == [['deep'], ['deep']] and log == ['copy', dict]


class State:
    def __init__(self):
        self.a, self.b = [1], 2

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


s = copy.deepcopy(State())
assert s.a == [1] and s.restored and not hasattr(s, 'b')


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, (1, [2])


assert copy.copy(Reduced()).args == (1, [2])
made = copy.copy(ValueError(1, 2))
assert type(made) is ValueError and made.args == (1, 2)
memo = {}
xs = [[1]]
ys = copy.deepcopy(xs, memo)
assert memo[id(xs)] is ys and memo[id(xs[0])] is ys[0]


class Bound:
    def method(self):
        return self


b = Bound()
m = copy.deepcopy(b.method)
assert m() is not b and type(m()) is Bound

# replace
class R:
    def __init__(self, **k):
        self.k = k

    def __replace__(self, /, **changes):
        return R(**(self.k | changes))


assert copy.replace(R(a=1, b=2), b=3).k == {'a': 1, 'b': 3}
fails(TypeError, 'replace() does not support int objects', copy.replace, 1)
fails(TypeError, 'replace() does not support P objects', copy.replace, P(1), x=2)
fails(TypeError, "replace() missing 1 required positional argument: 'obj'", copy.replace)
fails(TypeError, "cannot pickle 'generator' object", copy.copy, (x for x in []))
fails(TypeError, "cannot pickle 'generator' object", copy.deepcopy, [(x for x in [])])
fails(TypeError, "cannot pickle 'module' object", copy.copy, copy)
fails(TypeError, "copy() missing 1 required positional argument: 'x'", copy.copy)
assert copy.error is copy.Error and issubclass(copy.Error, Exception)
assert copy.__all__ == ['Error', 'copy', 'deepcopy', 'replace']
deep = []
for _ in range(5000):
    deep = [deep]
try:
    copy.deepcopy(deep)
except RecursionError:
    caught = True
assert caught

# What a site has seen of attributes must not outlive changes of classes and instances: each loop warms a site, changes something
# in the middle, and looks at what comes before and after.


def each(make, change, get, times=6):
    """What `get` gives before and after `change`, at one site."""
    obj = make()
    seen = []
    for i in range(times):
        if i == times // 2:
            change(obj)
        try:
            seen.append(get(obj))
        except Exception as e:
            seen.append(type(e).__name__ + ": " + str(e))
    return seen


def halves(a, b):
    return [a] * 3 + [b] * 3


# ---- methods replaced, added, deleted ----

class A:
    def f(self):
        return 1


def f2(self):
    return 2


def set_a(obj):
    A.f = f2


assert each(A, set_a, lambda o: o.f()) == halves(1, 2)


class B:
    def f(self):
        return "base"


class C(B):
    pass


class D(C):
    pass


def add_to_c(obj):
    C.f = lambda self: "middle"


assert each(D, add_to_c, lambda o: o.f()) == halves("base", "middle")


def drop_from_c(obj):
    del C.f


assert each(D, drop_from_c, lambda o: o.f()) == halves("middle", "base")


def change_base(obj):
    B.f = lambda self: "new base"


assert each(D, change_base, lambda o: o.f()) == halves("base", "new base")


def drop_base(obj):
    del B.f


assert each(D, drop_base, lambda o: o.f()) == halves("new base", "AttributeError: 'D' object has no attribute 'f'")


# ---- the instance's own goes before functions, and back ----

class E:
    def f(self):
        return "method"


def shadow(obj):
    obj.f = lambda: "own"


assert each(E, shadow, lambda o: o.f()) == halves("method", "own")


def unshadow(obj):
    del obj.f


def shadowed():
    e = E()
    e.f = lambda: "own"
    return e


assert each(shadowed, unshadow, lambda o: o.f()) == halves("own", "method")


# ---- an instance's attribute deleted, and set again ----

class F:
    def __init__(self):
        self.x = 1
        self.y = 2


def del_x(obj):
    del obj.x


assert each(F, del_x, lambda o: o.x) == halves(1, "AttributeError: 'F' object has no attribute 'x'")
assert each(F, del_x, lambda o: o.y) == halves(2, 2)


class F2(F):
    x = "class"


assert each(F2, del_x, lambda o: o.x) == halves(1, "class")


def reset_x(obj):
    del obj.x
    obj.x = 3


assert each(F, reset_x, lambda o: (o.x, o.y)) == halves((1, 2), (3, 2))

# ---- __dict__ asked for, replaced, changed ----


def by_dict(obj):
    obj.__dict__["x"] = "by dict"


assert each(F, by_dict, lambda o: o.x) == halves(1, "by dict")


def new_dict(obj):
    obj.__dict__ = {"x": 7}


assert each(F, new_dict, lambda o: o.x) == halves(1, 7)
assert each(F, new_dict, lambda o: o.y) == halves(2, "AttributeError: 'F' object has no attribute 'y'")


def dict_shadows(obj):
    obj.__dict__["f"] = lambda: "in dict"


assert each(E, dict_shadows, lambda o: o.f()) == halves("method", "in dict")

# ---- data descriptors added later ----


class G:
    def __init__(self):
        self.x = "own"


class Data:
    def __get__(self, obj, cls):
        return "data"

    def __set__(self, obj, value):
        obj.__dict__["set"] = value


def add_data(obj):
    G.x = Data()


assert each(G, add_data, lambda o: o.x) == halves("own", "data")


class H:
    def __init__(self):
        self.x = "own"


def add_property(obj):
    H.x = property(lambda self: "property")


assert each(H, add_property, lambda o: o.x) == halves("own", "property")


class Plain:
    def __get__(self, obj, cls):
        return "plain"


class I:
    x = Plain()

    def __init__(self):
        self.__dict__["x"] = "own"


def becomes_data(obj):
    Plain.__set__ = lambda self, obj, value: None


class I2:
    x = Plain()

    def __init__(self):
        self.x = "own"


assert each(I2, becomes_data, lambda o: o.x) == halves("own", "plain")
del Plain.__set__


class J:
    x = Plain()


def no_longer_get(obj):
    del Plain.__get__


seen = each(J, no_longer_get, lambda o: o.x)
assert seen[:3] == ["plain"] * 3
assert all(type(v) is Plain for v in seen[3:])

# ---- properties changed ----


class K:
    n = 0

    @property
    def p(self):
        return "old"


def change_property(obj):
    K.p = property(lambda self: "new")


assert each(K, change_property, lambda o: o.p) == halves("old", "new")


def property_to_data(obj):
    K.p = 5


assert each(K, property_to_data, lambda o: o.p) == halves("new", 5)


class L:
    def __init__(self):
        self.v = 1

    @property
    def p(self):
        return self.v

    @p.setter
    def p(self, value):
        self.v = value * 10


l = L()
for i in range(5):
    l.p = i
    assert l.p == i * 10
    l.p += 1
    assert l.p == (i * 10 + 1) * 10


class L2:
    @property
    def p(self):
        raise AttributeError("inside")


for i in range(3):
    try:
        L2().p
        assert False
    except AttributeError as e:
        assert str(e) == "inside"


def add_getattr(obj):
    L2.__getattr__ = lambda self, name: "by getattr " + name


assert each(L2, add_getattr, lambda o: o.p) == halves("AttributeError: inside", "by getattr p")

# ---- __getattr__, __getattribute__, __setattr__, __delattr__ added later ----


class M:
    pass


def m_getattr(obj):
    M.__getattr__ = lambda self, name: name * 2


assert each(M, m_getattr, lambda o: o.ab) == halves("AttributeError: 'M' object has no attribute 'ab'", "abab")


def m_getattribute(obj):
    M.__getattribute__ = lambda self, name: "all"


def with_x():
    m = M()
    m.x = "own"
    return m


assert each(with_x, m_getattribute, lambda o: o.x) == halves("own", "all")
assert each(M, lambda o: delattr(M, "__getattribute__"), lambda o: o.zz) == halves("all", "zzzz")


class N:
    pass


log = []


def n_setattr(obj):
    N.__setattr__ = lambda self, name, value: log.append((name, value))


def set_and_get(obj):
    obj.x = len(log)
    return obj.__dict__.get("x")


n = N()
for i in range(6):
    if i == 3:
        n_setattr(n)
    n.x = i
assert n.x == 2 and log == [("x", 3), ("x", 4), ("x", 5)], log


class P:
    pass


def p_setattr():
    P.__setattr__ = lambda self, name, value: object.__setattr__(self, name, value + 100)


values = []
for i in range(6):
    p = P()
    if i == 3:
        p_setattr()
    p.x = i
    p.y = i + 1
    values.append((p.x, p.y))
assert values == [(0, 1), (1, 2), (2, 3), (103, 104), (104, 105), (105, 106)]

# ---- __class__ changed ----


class Q1:
    def f(self):
        return "one"

    c = 1


class Q2:
    def f(self):
        return "two"

    c = 2


def to_q2(obj):
    obj.__class__ = Q2


assert each(Q1, to_q2, lambda o: o.f()) == halves("one", "two")
assert each(Q1, to_q2, lambda o: o.c) == halves(1, 2)
assert each(Q1, to_q2, lambda o: type(o).__name__) == halves("Q1", "Q2")


def q_with_x():
    q = Q1()
    q.x = 1
    return q


assert each(q_with_x, to_q2, lambda o: o.x) == halves(1, 1)

# ---- class attributes: data ----


class R:
    count = 0
    items = []

    def bump(self):
        R.count += 1
        return self.count


assert [R().bump() for _ in range(5)] == [1, 2, 3, 4, 5]
r = R()
seen = []
for i in range(4):
    R.count = i * 10
    seen.append((r.count, R.count))
    r.items.append(i)
assert seen == [(0, 0), (10, 10), (20, 20), (30, 30)] and R.items == [0, 1, 2, 3]


def data_to_function(obj):
    R.count = lambda self: "called"


assert each(R, data_to_function, lambda o: o.count if isinstance(o.count, int) else o.count()) == halves(30, "called")


def back_to_data(obj):
    R.count = 4


assert each(R, back_to_data, lambda o: o.count if isinstance(o.count, int) else o.count()) == halves("called", 4)


def drop_count(obj):
    del R.count


assert each(R, drop_count, lambda o: o.count) == halves(4, "AttributeError: 'R' object has no attribute 'count'")


class S:
    v = "base"


class T(S):
    pass


def set_t(obj):
    T.v = "derived"


assert each(lambda: T, set_t, lambda c: c.v) == halves("base", "derived")


def set_s(obj):
    S.v = "base again"


def drop_t(obj):
    del T.v


assert each(lambda: T, set_s, lambda c: c.v) == halves("derived", "derived")
assert each(lambda: T, drop_t, lambda c: c.v) == halves("derived", "base again")
assert each(T, lambda o: setattr(S, "v", 9), lambda o: o.v) == halves("base again", 9)


class Inherits(S):
    pass


# `cls.v += 1` of an inherited one makes the class's own.
for i in range(3):
    Inherits.v += 1
assert (S.v, Inherits.v, T.v) == (9, 12, 9)

# ---- static and class methods ----


class U:
    @staticmethod
    def s(x):
        return ("s", x)

    @classmethod
    def c(cls, x):
        return (cls.__name__, x)


class V(U):
    pass


for i in range(3):
    for obj in (U, U(), V, V()):
        assert obj.s(i) == ("s", i)
        name = obj.__name__ if isinstance(obj, type) else type(obj).__name__
        assert obj.c(i) == (name, i)
        g, h = obj.s, obj.c
        assert g(i) == ("s", i) and h(i) == (name, i)


def static_to_class(obj):
    U.s = classmethod(lambda cls, x: ("now", cls.__name__, x))


assert each(V, static_to_class, lambda o: o.s(1)) == halves(("s", 1), ("now", "V", 1))
assert each(lambda: V, lambda o: setattr(U, "s", lambda x: ("plain", x)), lambda o: o.s(1)) == halves(("now", "V", 1), ("plain", 1))


def wrong_count(obj):
    try:
        return obj.c()
    except TypeError as e:
        return str(e)


assert wrong_count(V()) == "U.c() missing 1 required positional argument: 'x'"
assert wrong_count(V) == "U.c() missing 1 required positional argument: 'x'"

# ---- metaclass attributes ----


class Meta(type):
    pass


class W(metaclass=Meta):
    x = "class"

    @classmethod
    def c(cls):
        return "class method"


def meta_plain(obj):
    Meta.x = "meta"


assert each(lambda: W, meta_plain, lambda c: c.x) == halves("class", "class")


def meta_property(obj):
    Meta.x = property(lambda cls: "meta property of " + cls.__name__)


assert each(lambda: W, meta_property, lambda c: c.x) == halves("class", "meta property of W")
assert W().x == "class"


def drop_meta(obj):
    del Meta.x


assert each(lambda: W, drop_meta, lambda c: c.x) == halves("meta property of W", "class")


def meta_new(obj):
    Meta.later = lambda cls: cls.__name__ + " later"


assert each(lambda: W, meta_new, lambda c: c.later() if hasattr(c, "later") else None) == halves(None, "W later")


def meta_call(obj):
    Meta.__call__ = lambda cls, *args: ("made by meta", args)


class W2(metaclass=Meta):
    def __init__(self, x):
        self.x = x


seen = each(lambda: W2, meta_call, lambda c: c(1))
assert [type(v).__name__ for v in seen[:3]] == ["W2"] * 3
assert seen[3:] == [("made by meta", (1,))] * 3
del Meta.__call__
assert W2(3).x == 3

# ---- slots ----


class X:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1
        self.b = 2


def del_a(obj):
    del obj.a


assert each(X, del_a, lambda o: o.a) == halves(1, "AttributeError: 'X' object has no attribute 'a'")


def set_again(obj):
    del obj.a
    obj.a = 5


assert each(X, set_again, lambda o: (o.a, o.b)) == halves((1, 2), (5, 2))
x = X()
for i in range(4):
    x.a = i
    x.b += i
    assert x.a == i
assert x.b == 8
try:
    x.c = 1
    assert False
except AttributeError as e:
    assert str(e) == "'X' object has no attribute 'c' and no __dict__ for setting new attributes"


class X2(X):
    other = X.a


x2 = X2()
for i in range(3):
    x2.a = i
    assert x2.other == i
    x2.other = i + 10
    assert x2.a == i + 10


def slot_to_property(obj):
    X.a = property(lambda self: "property")


assert each(X, lambda o: None, lambda o: o.a) == halves(1, 1)
x = X()
got = []
for i in range(4):
    if i == 2:
        slot_to_property(x)
    got.append(x.a)
assert got == [1, 1, "property", "property"]

# ---- __init__, __new__, abstract: calls of classes ----


class Y:
    def __init__(self, v):
        self.v = v


def new_init(obj):
    def __init__(self, v):
        self.v = v * 2
        self.w = 0
    Y.__init__ = __init__


assert each(lambda: Y, new_init, lambda c: c(4).v) == halves(4, 8)


def new_new(obj):
    Y.__new__ = lambda cls, v: ("new", v)


assert each(lambda: Y, new_new, lambda c: c(4) if isinstance(c(4), tuple) else c(4).v) == halves(8, ("new", 4))
del Y.__new__


class Y1:
    def __init__(self, v):
        pass


class Y2(Y1):
    pass


assert each(lambda: Y2, lambda o: delattr(Y1, "__init__"), lambda c: type(c(1)).__name__) == halves("Y2", "TypeError: Y2() takes no arguments")


class BadInit:
    def __init__(self, v):
        self.v = v
        return v


assert BadInit(None).v is None
for i in range(3):
    try:
        BadInit(i)
        assert False
    except TypeError as e:
        assert str(e) == "__init__() should return None, not 'int'"


class Defaults:
    def __init__(self, a, b=2, *rest, k=3):
        self.all = (a, b, rest, k)

    def m(self, a, b=2, *rest, k=3):
        return (a, b, rest, k)


for i in range(3):
    assert Defaults(i).all == (i, 2, (), 3)
    assert Defaults(i, 5, 6, k=7).all == (i, 5, (6,), 7)
    d = Defaults(0)
    assert d.m(i) == (i, 2, (), 3)
    assert d.m(i, 1) == (i, 1, (), 3)
    assert d.m(i, 1, 2, 3) == (i, 1, (2, 3), 3)
    assert d.m(a=i, k=0) == (i, 2, (), 0)

# ---- many shapes, many classes at one site ----


class Z:
    def __init__(self, n):
        for i in range(n):
            setattr(self, "a" + str(i), i)
        self.last = n


assert [Z(n % 5).last for n in range(20)] == [n % 5 for n in range(20)]
assert [o.last for o in [Z(n) for n in range(70)]] == list(range(70))


def make(i):
    class Local:
        name = i

        def f(self):
            return self.name + 1
    return Local


objects = [make(i)() for i in range(12)]
for _ in range(2):
    assert [o.f() for o in objects] == list(range(1, 13))
    assert [o.name for o in objects] == list(range(12))

# ---- functions: __code__, __defaults__ ----


class Code:
    def f(self):
        return "before"


def other(self):
    return "after"


def change_code(obj):
    Code.f.__code__ = other.__code__


assert each(Code, change_code, lambda o: o.f()) == halves("before", "after")


def two(self, x=5):
    return x


def more_parameters(obj):
    Code.f.__code__ = two.__code__
    Code.f.__defaults__ = (6,)


assert each(Code, more_parameters, lambda o: o.f()) == halves("after", 6)

# ---- super ----


class S1:
    def f(self):
        return "S1"


class S2(S1):
    def f(self):
        return "S2 " + super().f()


class S3(S2):
    def f(self):
        return "S3 " + super().f()


assert each(S3, lambda o: setattr(S1, "f", lambda self: "new"), lambda o: o.f()) == halves("S3 S2 S1", "S3 S2 new")
assert each(S3, lambda o: setattr(S2, "f", lambda self: "cut"), lambda o: o.f()) == halves("S3 S2 new", "S3 cut")


class Left(S1):
    def f(self):
        return "left " + super().f()


class Right(S1):
    def f(self):
        return "right " + super().f()


class Both(Left, Right):
    pass


for _ in range(3):
    assert [o.f() for o in (Left(), Both(), Right(), Left())] == ["left new", "left right new", "right new", "left new"]

# ---- an attribute of a built-in type's subclass, and of exceptions ----


class Numbers(list):
    def total(self):
        return sum(self) + self.extra

    extra = 1


numbers = Numbers([1, 2])
got = []
for i in range(4):
    if i == 2:
        numbers.extra = 10
    numbers.append(i)
    got.append(numbers.total())
assert got == [4, 5, 16, 19] and len(numbers) == 6


class Problem(Exception):
    code = 1

    def shown(self):
        return (self.code, self.args)


problem = Problem("x")
got = []
for i in range(4):
    if i == 2:
        problem.code = 5
    got.append(problem.shown())
assert got == [(1, ("x",))] * 2 + [(5, ("x",))] * 2

# ---- modules ----
import math

got = []
for i in range(4):
    if i == 2:
        math.extra = 5
    got.append(getattr(math, "extra", None) if i < 2 else math.extra)
    got.append(math.sqrt(4))
assert got == [None, 2.0, None, 2.0, 5, 2.0, 5, 2.0]
del math.extra
try:
    math.extra
    assert False
except AttributeError as e:
    assert str(e) == "module 'math' has no attribute 'extra'"

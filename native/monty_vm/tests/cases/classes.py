# Classes: attributes, properties, special methods, subclasses of built-in types, metaclasses.
lines = []


def show(*values, end="\n"):
    lines.append(" ".join(str(v) for v in values) + end)


class A:
    x = 1
    def __init__(self, a, b=2):
        self.a = a
        self.b = b
    def total(self):
        return self.a + self.b
    @property
    def double(self):
        return self.total() * 2
    @double.setter
    def double(self, v):
        self.a = v // 2
    @classmethod
    def make(cls, n):
        return cls(n, n)
    @staticmethod
    def helper(q):
        return q + 1
    def __repr__(self):
        return f"A({self.a!r}, {self.b!r})"
    def __eq__(self, o):
        if not isinstance(o, A):
            return NotImplemented
        return self.a == o.a and self.b == o.b
    def __hash__(self):
        return hash((self.a, self.b))
    def __add__(self, o):
        return A(self.a + o.a, self.b + o.b)
    def __lt__(self, o):
        return self.a < o.a
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
    def __contains__(self, v): return v == 7
    def __iter__(self): return iter([self.a, self.b])
    def __call__(self, *args, **kw): return (args, kw)
    def __bool__(self): return self.a > 0

class B(A):
    def __init__(self, a):
        super().__init__(a, 10)
        self.extra = [a]
    def total(self):
        return super().total() + 100

a = A(1)
b = B(5)
show(a.total(), b.total(), a.double, b.double)
a.double = 50
show(a.a, A.make(4).total(), A.helper(3), a.x, B.x)
show(a, b, [a, b], {'k': a})
show(a == A(25), a != A(25), a == 3, {A(1): 'one'}[A(1)], A(1) in [A(1)], A(9) in {A(9)})
show(a + b, sorted([A(3), A(1), A(2)]), max(A(1), A(5)))
show(len(a), a[4], 7 in a, list(a), a(1, z=2), bool(A(0)), [x for x in a])
show(isinstance(b, A), issubclass(B, A), type(b), B.__mro__, type(b).__name__)
try:
    a.nope
except AttributeError as e:
    show(e)
show(getattr(a, 'nope', 'dflt'), hasattr(a, 'a'), vars(b))
class E(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
try:
    raise E(5)
except E as e:
    show(repr(e), e, e.code, e.args, type(e))
class D(dict):
    def __missing__(self, k):
        return k * 2
d = D(a=1)
show(d['a'], d['zz'], len(d), d, isinstance(d, dict), list(d.items()))
class L(list):
    def first(self): return self[0]
l = L([1, 2, 3]); l.append(4)
show(l.first(), l, len(l), sum(l), l[1:])
class I(int):
    def __add__(self, o): return I(int(self) + o + 1)
show(I(3) + 4, I(3) * 2, type(I(3) + 4), I(3) == 3, {3: 'x'}[I(3)])
class S(str): pass
show(S('abc').upper(), S('a') + 'b', 'x'.join([S('a'), S('b')]), len(S('abc')))
class P:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
p = P()
show(p.x)
try: p.z = 1
except AttributeError as e: show(e)
try: p.y
except AttributeError as e: show(e)
class M(type):
    def __new__(m, name, bases, ns, **kw):
        c = super().__new__(m, name, bases, ns)
        c.tag = kw
        return c
    def __call__(cls, *a):
        show('call', cls.__name__)
        return super().__call__(*a)
class N(metaclass=M, z=3):
    def __init__(self, v): self.v = v
    def __init_subclass__(cls, **kw): show('sub', cls.__name__, kw)
show(N(5).v, N.tag)
class O(N, w=1): pass
class Priv:
    def __init__(self): self.__x = 5
    def get(self): return self.__x
show(Priv().get(), vars(Priv()))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
show(list(It()), [*It()], sum(It()), next(It()))
for v in It(): show(v, end=' ')
show()
class CM:
    def __enter__(self): show('in'); return self
    def __exit__(self, *a): show('out', a[0]); return True
with CM() as c:
    raise ValueError('x')

assert lines[0] == '3 115 6 230\n', lines[0]
assert lines[1] == '25 8 4 1 1\n', lines[1]
assert lines[2] == "A(25, 2) A(5, 10) [A(25, 2), A(5, 10)] {'k': A(25, 2)}\n", lines[2]
assert lines[3] == 'True False False one True True\n', lines[3]
assert lines[4] == 'A(30, 12) [A(1, 2), A(2, 2), A(3, 2)] A(5, 2)\n', lines[4]
assert lines[5] == "3 8 True [25, 2] ((1,), {'z': 2}) False [25, 2]\n", lines[5]
assert lines[6] == "True True <class '__main__.B'> (<class '__main__.B'>, <class '__main__.A'>, <class 'object'>) B\n", lines[6]
assert lines[7] == "'A' object has no attribute 'nope'\n", lines[7]
assert lines[8] == "dflt True {'a': 5, 'b': 10, 'extra': [5]}\n", lines[8]
assert lines[9] == "E('code 5') code 5 5 ('code 5',) <class '__main__.E'>\n", lines[9]
assert lines[10] == "1 zzzz 1 {'a': 1} True [('a', 1)]\n", lines[10]
assert lines[11] == '1 [1, 2, 3, 4] 4 10 [2, 3, 4]\n', lines[11]
assert lines[12] == "8 6 <class '__main__.I'> True x\n", lines[12]
assert lines[13] == 'ABC ab axb 3\n', lines[13]
assert lines[14] == '1\n', lines[14]
assert lines[15] == "'P' object has no attribute 'z' and no __dict__ for setting new attributes\n", lines[15]
assert lines[16] == "'P' object has no attribute 'y'\n", lines[16]
assert lines[17] == 'call N\n', lines[17]
assert lines[18] == "5 {'z': 3}\n", lines[18]
assert lines[19] == 'sub O {}\n', lines[19]
assert lines[20] == "5 {'_Priv__x': 5}\n", lines[20]
assert lines[21] == '[1, 2, 3] [1, 2, 3] 6 1\n', lines[21]
assert lines[22] == '1 ', lines[22]
assert lines[23] == '2 ', lines[23]
assert lines[24] == '3 ', lines[24]
assert lines[25] == '\n', lines[25]
assert lines[26] == 'in\n', lines[26]
assert lines[27] == "out <class 'ValueError'>\n", lines[27]
assert len(lines) == 28

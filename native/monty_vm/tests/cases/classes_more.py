# Classes: annotations, descriptors, hooks, MRO, special methods that built-in functions and containers call.
lines = []


def show(*values, end="\n"):
    lines.append(" ".join(str(v) for v in values) + end)


class B: pass
class A:
    T = int
    x: T
    y: str = 'a'
    if True:
        z: float = 1.0
    def f(self, q: B) -> T: ...
show(A.__annotations__, A.f.__annotations__)
class E(Exception):
    def __str__(self): return 'custom!'
class Outer:
    class Inner:
        def m(self): return __class__
show(Outer.Inner, Outer.Inner().m(), Outer.Inner.m.__qualname__)
def mk():
    v = 5
    class L:
        w = v
        def g(self): return v
        lst = [i for i in range(w)]
    return L
show(mk(), mk()().g(), mk().lst)
class Desc:
    def __set_name__(self, o, n): self.n = n; show('set_name', o.__name__, n)
    def __get__(self, i, o): return self if i is None else i.__dict__.get('_' + self.n, 'none')
    def __set__(self, i, v): i.__dict__['_' + self.n] = v
class U:
    d = Desc()
u = U(); show(u.d); u.d = 4; show(u.d, u.__dict__)
class G:
    def __getattr__(self, n):
        if n.startswith('x'): return n.upper()
        raise AttributeError(n)
show(G().xyz, getattr(G(), 'q', None), hasattr(G(), 'q'))
class C1:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag
class C2(C1, tag='t'): pass
show(C2.tag)
class X: pass
class Y(X): pass
class Z(X): pass
class W(Y, Z): pass
show([c.__name__ for c in W.__mro__], W.__bases__, X.__subclasses__())
try:
    class Bad(X, Y): pass
except TypeError as e: show(e)
T = type('T', (X,), {'a': 1, 'f': lambda self: self.a})
show(T, T().f(), T.__name__, T.__module__)
class Ctx:
    def __enter__(self): return 7
    def __exit__(self, t, v, tb): show(t, v); return t is KeyError
with Ctx() as q, Ctx(): show(q); raise KeyError('k')
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f'V({self.v})'
    def __lt__(self, o): return self.v < o.v
d = {V(1): 'a', V(2): 'b'}
show(d[V(1)], V(2) in d, d.get(V(3)), {V(1), V(1), V(2)}, [V(1), V(2)].index(V(2)), [V(3), V(1)].count(V(1)))
show(sorted([V(3), V(1), V(2)], reverse=True), min(V(3), V(1)), max([V(3), V(9)]), [V(1)] == [V(1)], (V(1), 2) == (V(1), 2), {1: V(1)} == {1: V(1)})
s = {V(1)} | {V(1), V(5)}; show(sorted(s), {V(1)} & {V(1)}, {V(1)} <= {V(1), V(2)})
d.update({V(1): 'z'}); show(d, d.pop(V(2)), len(d))
l = [V(1), V(2)]; l.remove(V(1)); show(l)
class Num:
    def __init__(s, n): s.n = n
    def __index__(s): return s.n
    def __radd__(s, o): return ('radd', o)
    def __iadd__(s, o): s.n += o; return s
    def __neg__(s): return Num(-s.n)
    def __matmul__(s, o): return 'mm'
    def __float__(s): return float(s.n)
n = Num(3); show([1,2,3,4][n], list(range(n)), 5 + n, 'ab' * n, hex(n), float(n), n @ 1, (-n).n)
n += 4; show(n.n)
show('%d %s' % (7, V(1)), f'{V(1)!r:>8}|{V(2)}', format(V(3)), str(V(1)), '{0!r}'.format(V(1)))
show(isinstance(3, (V, int)), callable(V), callable(V(1)), bool(V(0)))

assert lines[0] == "{'x': <class 'int'>, 'y': <class 'str'>, 'z': <class 'float'>} {'q': <class '__main__.B'>, 'return': <class 'int'>}\n", lines[0]
assert lines[1] == "<class '__main__.Outer.Inner'> <class '__main__.Outer.Inner'> Outer.Inner.m\n", lines[1]
assert lines[2] == "<class '__main__.mk.<locals>.L'> 5 [0, 1, 2, 3, 4]\n", lines[2]
assert lines[3] == 'set_name U d\n', lines[3]
assert lines[4] == 'none\n', lines[4]
assert lines[5] == "4 {'_d': 4}\n", lines[5]
assert lines[6] == 'XYZ None False\n', lines[6]
assert lines[7] == 't\n', lines[7]
assert lines[8] == "['W', 'Y', 'Z', 'X', 'object'] (<class '__main__.Y'>, <class '__main__.Z'>) [<class '__main__.Y'>, <class '__main__.Z'>]\n", lines[8]
assert lines[9] == 'Cannot create a consistent method resolution order (MRO) for bases X, Y\n', lines[9]
assert lines[10] == "<class '__main__.T'> 1 T __main__\n", lines[10]
assert lines[11] == '7\n', lines[11]
assert lines[12] == "<class 'KeyError'> 'k'\n", lines[12]
assert lines[13] == 'None None\n', lines[13]
assert lines[14] == 'a True None {V(1), V(2)} 1 1\n', lines[14]
assert lines[15] == '[V(3), V(2), V(1)] V(1) V(9) True True True\n', lines[15]
assert lines[16] == '[V(1), V(5)] {V(1)} True\n', lines[16]
assert lines[17] == "{V(1): 'z'} b 1\n", lines[17]
assert lines[18] == '[V(2)]\n', lines[18]
assert lines[19] == "4 [0, 1, 2] ('radd', 5) ababab 0x3 3.0 mm -3\n", lines[19]
assert lines[20] == '7\n', lines[20]
assert lines[21] == '7 V(1)     V(1)|V(2) V(3) V(1) V(1)\n', lines[21]
assert lines[22] == 'True True False True\n', lines[22]
assert len(lines) == 23

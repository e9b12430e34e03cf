# Representations of containers that hold themselves, through __repr__ methods written in Python.
from collections import OrderedDict, UserList, defaultdict, deque, namedtuple
from dataclasses import dataclass


class Holder:
    def __init__(self, held=None):
        self.held = held

    def __repr__(self):
        return f'H({self.held!r})'


class L(list):
    def __repr__(self):
        return 'L' + super().__repr__()


class D(dict):
    def __repr__(self):
        return 'D' + super().__repr__()


class Q(deque):
    def __repr__(self):
        return 'q' + super().__repr__()


class S(set):
    def __repr__(self):
        return 's' + super().__repr__()

    def __hash__(self):
        return 1


P = namedtuple('P', 'x y')


@dataclass
class Data:
    x: object
    y: int = 1


# ---- a list that holds something which shows it ----

l = []
l.append(Holder(l))
assert repr(l) == '[H([...])]' and repr(l[0]) == 'H([H([...])])' and str(l) == '[H([...])]' and f'{l}' == '[H([...])]'
l.append(l)
assert repr(l) == '[H([...]), [...]]'
l = []
l.append([Holder(l), 2])
assert repr(l) == '[[H([...]), 2]]' and repr(l[0]) == '[H([[...]]), 2]' and repr(l[0][0]) == 'H([[H([...]), 2]])'
d = {}
d['a'] = Holder(d)
assert repr(d) == "{'a': H({...})}" and repr(d.values()) == 'dict_values([H({\'a\': H({...})})])'
assert repr(list(d.items())) == "[('a', H({'a': H({...})}))]"
q = deque()
q.append(Holder(q))
assert repr(q) == 'deque([H([...])])'

# ---- classes that add to what their base says ----

l = L([1])
l.append(l)
assert repr(l) == 'L[1, L[...]]' and repr([l]) == '[L[1, L[...]]]'
d = D()
d['d'] = d
assert repr(d) == "D{'d': D{...}}" and str({'x': d}) == "{'x': D{'d': D{...}}}"
q = Q([1])
q.append(q)
assert repr(q) == 'qQ([1, q[...]])'
s = S()
s.add(s)
assert repr(s) == 'sS({sS(...)})'
a, b = L(), L()
a.append(b)
b.append(a)
assert repr(a) == 'L[L[L[...]]]' and repr(b) == 'L[L[L[...]]]' and repr([a, b]) == '[L[L[L[...]]], L[L[L[...]]]]'

# ---- named tuples and dataclasses ----

l = []
p = P(l, 1)
l.append(p)
assert repr(p) == 'P(x=[P(x=[...], y=1)], y=1)' and repr(l) == '[P(x=[...], y=1)]'
l = []
c = Data(l)
l.append(c)
assert repr(c) == 'Data(x=[...], y=1)' and repr(l) == '[Data(x=[...], y=1)]'
c = Data(None)
c.x = c
assert repr(c) == 'Data(x=..., y=1)' and repr([c]) == '[Data(x=..., y=1)]'
c.x = {'c': c, 'p': P(c, 2)}
assert repr(c) == "Data(x={'c': ..., 'p': P(x=..., y=2)}, y=1)"

# ---- the library's containers ----

u = UserList([1])
u.append(u)
assert repr(u) == '[1, [...]]'
o = OrderedDict()
o['o'] = o
assert repr(o) == "OrderedDict({'o': ...})"
f = defaultdict(list)
f['f'] = f
assert repr(f) == "defaultdict(<class 'list'>, {'f': defaultdict(<class 'list'>, {...})})"

# ---- each is asked as often as it is there, in order ----

log = []


class Logged:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        log.append(self.name)
        return self.name


a, b = Logged('a'), Logged('b')
assert repr([a, [b, a], {a: b}]) == '[a, [b, a], {a: b}]' and log == ['a', 'b', 'a', 'a', 'b']


class Changing:
    def __repr__(self):
        if len(changed) < 6:
            changed.append(Logged(f'x{len(changed)}'))
        return 'C'


changed = [Changing(), Logged('l')]
assert repr(changed) == '[C, l, x2]'


class Raising:
    def __repr__(self):
        raise ValueError('no text')


l = [1]
l.append(Raising())
for attempt in range(2):
    try:
        repr(l)
    except ValueError as e:
        assert str(e) == 'no text'
    else:
        assert False
l[1] = Holder(l)
assert repr(l) == '[1, H([...])]'


# ---- a generator that is asked for in between has no part of it ----

def texts():
    while True:
        yield repr(shown)


class Asks:
    def __repr__(self):
        return next(gen)


shown = []
gen = texts()
shown.append(Asks())
assert repr(shown) == '[[...]]'


# ---- deep ----

deep = []
for level in range(40):
    deep = [Holder(deep)]
assert repr(deep).count('H(') == 40


# ---- exceptions, tuples ----

class E(Exception):
    def __repr__(self):
        return f'E{self.args!r}'


class T(tuple):
    def __repr__(self):
        return 'T' + tuple.__repr__(self)


e = E([])
e.args[0].append(e)
assert repr(e) == 'E([E(...)],)' and repr([e]) == '[E([E(...)],)]'
l = []
t = T([l])
l.append(t)
assert repr(t) == 'T([T(...)],)' and repr(l) == '[T([...],)]'

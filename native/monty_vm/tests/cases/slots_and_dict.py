# Members that `__slots__` made beside a `__dict__`: the values are no entries of it.
import copy
import dataclasses
import io


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'no error'


class P:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


class Q(P):
    pass


q = Q(1, 2)
q.z = 5
assert q.__dict__ == {'z': 5}
assert vars(q) is q.__dict__
assert 'x' not in q.__dict__
assert (q.x, q.y, q.z) == (1, 2, 5)
# An entry of the same name is another thing: the member is found.
q.__dict__['x'] = 9
assert (q.x, q.__dict__) == (1, {'z': 5, 'x': 9})
q.x = 7
assert (q.x, q.__dict__['x'], P.x.__get__(q)) == (7, 9, 7)
del q.x
assert error(lambda: q.x) == "AttributeError: 'Q' object has no attribute 'x'"
assert error(lambda: delattr(q, 'x')) == 'AttributeError: x'
assert q.__dict__ == {'z': 5, 'x': 9}
q.x = 'again'
q.__dict__ = {'k': 1}
assert (q.x, q.y, q.k, q.__dict__) == ('again', 2, 1, {'k': 1})
assert error(lambda: q.z) == "AttributeError: 'Q' object has no attribute 'z'"
del q.__dict__
assert (q.x, q.y, q.__dict__) == ('again', 2, {})
q.__class__ = type('Q2', (P,), {'more': 'of the class'})
q.z = 3
assert (q.x, q.y, q.z, q.more, q.__dict__) == ('again', 2, 3, 'of the class', {'z': 3})
assert sorted(n for n in dir(q) if not n.startswith('_')) == ['more', 'x', 'y', 'z']
assert error(lambda: setattr(q, '__class__', P)) == "TypeError: __class__ assignment: 'P' object layout differs from 'Q2'"
q.w = 4
del q.z
assert (q.__dict__, q.x) == ({'w': 4}, 'again')


# A slot that a class hides: the instance has both.
class Hides(P):
    x = 'class'


h = Hides.__new__(Hides)
P.x.__set__(h, 'member')
assert (h.x, h.__dict__) == ('class', {})
h.x = 'entry'
assert (h.x, P.x.__get__(h), h.__dict__) == ('entry', 'member', {'x': 'entry'})
del h.x
assert (h.x, P.x.__get__(h), h.__dict__) == ('class', 'member', {})


class Own:
    __slots__ = ('a', '__dict__')


o = Own()
assert error(lambda: o.a) == "AttributeError: 'Own' object has no attribute 'a'"
o.a, o.b = 1, 2
assert (o.__dict__, vars(o), o.a) == ({'b': 2}, {'b': 2}, 1)
o.__dict__.update(c=3)
assert (o.a, o.b, o.c) == (1, 2, 3)


# The same code sees instances with and without a dict.
def read(p):
    return p.x, p.y


def write(p, x):
    p.x = x


items = [P(1, 2), Q(3, 4), Q(5, 6)]
items[2].__dict__
for turn in range(3):
    for item in items:
        write(item, item.x + 10)
assert [read(item) for item in items] == [(31, 2), (33, 4), (35, 6)]
assert [item.__dict__ for item in items[1:]] == [{}, {}]

# ---- copies ----
q = Q(1, [2])
q.z = [3]
c, d = copy.copy(q), copy.deepcopy(q)
assert (c.x, c.y is q.y, c.z is q.z, c.__dict__) == (1, True, True, {'z': [3]})
assert (d.x, d.y, d.y is q.y, d.z is q.z, d.__dict__) == (1, [2], False, False, {'z': [3]})


# ---- dataclasses, io ----
@dataclasses.dataclass(slots=True)
class Slotted:
    a: int = 1


class Derived(Slotted):
    pass


s = Derived(4)
s.b = 2
assert (s.__dict__, s, s == Derived(4), dataclasses.asdict(s)) == ({'b': 2}, Derived(4), True, {'a': 4})
assert repr(s) == 'Derived(a=4)'
assert dataclasses.replace(s, a=5).__dict__ == {}
assert error(lambda: Slotted().__dict__) == "AttributeError: 'Slotted' object has no attribute '__dict__'"
assert vars(io.StringIO('text')) == {}
text = io.StringIO('text')
text.name = 'mine'
assert (text.__dict__, text.read()) == ({'name': 'mine'}, 'text')


# ---- many of both ----
class Many:
    __slots__ = tuple(f'm{i}' for i in range(70)) + ('__dict__',)


m = Many()
for i in range(70):
    setattr(m, f'm{i}', i)
    setattr(m, f'd{i}', -i)
assert [getattr(m, f'm{i}') for i in range(70)] == list(range(70))
assert m.__dict__ == {f'd{i}': -i for i in range(70)}
del m.m3, m.d3
assert (hasattr(m, 'm3'), hasattr(m, 'd3'), m.m4, m.d4) == (False, False, 4, -4)

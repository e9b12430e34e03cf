# Frames of generators and coroutines, and the frames that are active.
import inspect
import sys
import types


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def gen(start):
    x = start
    yield x
    y = 2
    yield y


first = gen.__code__.co_firstlineno
g = gen(5)
f = g.gi_frame
assert type(f) is types.FrameType
assert type(f).__name__ == 'frame'
assert (f.f_lineno, f.f_locals, f.f_back) == (first, {'start': 5}, None)
assert (f.f_code.co_name, f.f_code.co_firstlineno) == ('gen', first)
assert f.f_globals['gen'] is gen
assert inspect.isframe(f)
next(g)
assert (g.gi_frame.f_lineno, g.gi_frame.f_locals) == (first + 2, {'start': 5, 'x': 5})
next(g)
f = g.gi_frame
assert (f.f_lineno, f.f_locals) == (first + 4, {'start': 5, 'x': 5, 'y': 2})
assert error(lambda: f.nothing) == "AttributeError: 'frame' object has no attribute 'nothing'"
assert next(g, 'end') == 'end'
assert g.gi_frame is None
closed = gen(1)
closed.close()
assert closed.gi_frame is None


def delegating(inner):
    yield 1
    got = yield from inner
    return got


d = delegating(gen(1))
next(d), next(d)
assert d.gi_frame.f_lineno == delegating.__code__.co_firstlineno + 2
assert sorted(d.gi_frame.f_locals) == ['inner']


def running():
    own = yield
    yield own.gi_frame.f_lineno, sorted(own.gi_frame.f_locals), own.gi_frame.f_code is own.gi_code


r = running()
next(r)
assert r.send(r)[:2] == (running.__code__.co_firstlineno + 2, ['own'])


def with_cells(a):
    b = 2

    def inner():
        return a, b
    yield inner


c = with_cells(1)
inner = next(c)
assert {k: v for k, v in c.gi_frame.f_locals.items() if k != 'inner'} == {'a': 1, 'b': 2}


async def co(a):
    return a


made = co(3)
assert (made.cr_frame.f_locals, made.cr_frame.f_code.co_name) == ({'a': 3}, 'co')
assert made.cr_frame.f_lineno == co.__code__.co_firstlineno
made.close()
assert made.cr_frame is None


async def agen(a):
    yield a


ag = agen(3)
assert (ag.ag_frame.f_locals, ag.ag_frame.f_lineno) == ({'a': 3}, agen.__code__.co_firstlineno)


# ---- sys._getframe ----
def who():
    return sys._getframe(1).f_code.co_name


def caller():
    return who()


assert caller() == 'caller'
assert who() == '<module>'


def names(x):
    y = 1
    frame = sys._getframe()
    line = sys._getframe().f_lineno
    return frame.f_locals['x'], frame.f_locals['y'], frame.f_code.co_name, line - frame.f_code.co_firstlineno


assert names(5) == (5, 1, 'names', 3)


def outer(value):
    return middle()


def middle():
    frame = sys._getframe()
    found = []
    while frame is not None:
        found.append((frame.f_code.co_name, frame.f_locals.get('value') if frame.f_code.co_name == 'outer' else None))
        frame = frame.f_back
    return found


assert outer(7)[:3] == [('middle', None), ('outer', 7), ('<module>', None)]
assert sys._getframe().f_globals is globals() or sys._getframe().f_globals['names'] is names
assert sys._getframe().f_locals['names'] is names
assert sys._getframe(-5).f_code.co_name == '<module>'
assert [sys._getframe().f_code.co_name for _ in 'a'] == ['<module>']
assert list(map(lambda x: sys._getframe(1).f_code.co_name, 'a')) == ['<module>']
assert sorted('b', key=lambda x: sys._getframe(1).f_code.co_name) == ['b']
assert error(lambda: sys._getframe(1000)) == 'ValueError: call stack is not deep enough'
assert error(lambda: sys._getframe('a')) == "TypeError: 'str' object cannot be interpreted as an integer"


class Body:
    inside = 5
    names = sorted(name for name in sys._getframe().f_locals if not name.startswith('__'))


assert Body.names == ['inside']


def current():
    return inspect.currentframe().f_code.co_name


assert current() == 'current'


class Special:
    def __eq__(self, other):
        return sys._getframe(1).f_code.co_name

    def __getattr__(self, name):
        return sys._getframe(1).f_code.co_name

    @property
    def prop(self):
        return sys._getframe(1).f_code.co_name


def asks():
    s = Special()
    return (s == 1), s.attr, s.prop, getattr(s, 'attr')


assert asks() == ('asks',) * 4

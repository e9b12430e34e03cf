# functools.partial, Placeholder, partialmethod
from functools import partial, partialmethod, Placeholder


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, 2, a=3)
assert p() == ((1, 2), {'a': 3}) and p(4, b=5) == ((1, 2, 4), {'a': 3, 'b': 5}) and p(a=9) == ((1, 2), {'a': 9})
assert p.func is show and p.args == (1, 2) and p.keywords == {'a': 3}
assert partial(int, base=2)('101') == 5 and list(map(partial(pow, 2), range(4))) == [1, 2, 4, 8]
assert repr(partial(int, base=2)) == "functools.partial(<class 'int'>, base=2)"
assert repr(partial(len)) == 'functools.partial(<built-in function len>)'
assert repr(partial(max, 1, 'a', key=None)) == "functools.partial(<built-in function max>, 1, 'a', key=None)"
assert error(partial) == "TypeError: type 'partial' takes at least one argument"
assert error(partial, 5) == 'TypeError: the first argument must be callable'
assert error(partial(len)) == 'TypeError: len() takes exactly one argument (0 given)'
assert callable(p) and isinstance(p, partial)

# nested ones are flattened
n = partial(p, 5, a=6, c=7)
assert n.func is show and n.args == (1, 2, 5) and n.keywords == {'a': 6, 'c': 7} and n() == ((1, 2, 5), {'a': 6, 'c': 7})
assert p() == ((1, 2), {'a': 3})
p.note = 'mine'
assert p.note == 'mine' and p.__dict__['note'] == 'mine'
assert error(setattr, p, 'func', 1) == 'AttributeError: readonly attribute'
self_arg = partial(show, self=1, func=2)
assert self_arg(cls=3) == ((), {'self': 1, 'func': 2, 'cls': 3})

# placeholders
h = partial(show, Placeholder, 2, Placeholder, 4)
assert h(1, 3) == ((1, 2, 3, 4), {}) and h(1, 3, 5, k=6) == ((1, 2, 3, 4, 5), {'k': 6})
assert error(h, 1) == "TypeError: missing positional arguments in 'partial' call; expected at least 2, got 1"
assert error(h) == "TypeError: missing positional arguments in 'partial' call; expected at least 2, got 0"
assert error(partial, show, 1, Placeholder) == 'TypeError: trailing Placeholders are not allowed'
assert error(partial, show, a=Placeholder) == 'TypeError: Placeholder cannot be passed as a keyword argument'
assert repr(Placeholder) == 'Placeholder' and type(Placeholder).__name__ == '_PlaceholderType'
assert repr(h) == f'functools.partial({show!r}, Placeholder, 2, Placeholder, 4)'
assert type(Placeholder)() is Placeholder
filled = partial(h, 1)
assert filled.args == (1, 2, Placeholder, 4) and filled(3) == ((1, 2, 3, 4), {})
assert partial(h, 1, 3, 5).args == (1, 2, 3, 4, 5)
assert partial(h, Placeholder, 3).args == (Placeholder, 2, 3, 4) and partial(h, Placeholder, 3)(0) == ((0, 2, 3, 4), {})
remove = partial(str.replace, Placeholder, 'a', '')
assert remove('banana') == 'bnn' and list(map(remove, ['aa', 'ab'])) == ['', 'b']


# as methods: since 3.14 a partial binds
class C:
    plain = partial(show, 1)
    static = staticmethod(partial(show, 2))


c = C()
assert c.static() == ((2,), {}) and C.plain() == ((1,), {}) and c.plain() == ((1, c), {})


class Named(partial):
    pass


assert Named(show, 1)(2) == ((1, 2), {}) and type(Named(show)) is Named and Named(show, 1).args == (1,)


# partialmethod
class Cell:
    def __init__(self):
        self.alive = None

    def set_state(self, state, extra=0):
        self.alive = state, extra
        return self.alive

    on = partialmethod(set_state, True)
    off = partialmethod(set_state, False, extra=5)
    nested = partialmethod(off, extra=6)

    @classmethod
    def name(cls, prefix):
        return prefix + cls.__name__

    loud = partialmethod(name, '!')

    @staticmethod
    def add(a, b):
        return a + b

    inc = partialmethod(add, 1)
    hole = partialmethod(set_state, Placeholder, 7)


cell = Cell()
assert cell.on() == (True, 0) and cell.alive == (True, 0) and cell.on(2) == (True, 2) and cell.off() == (False, 5)
assert cell.off(extra=1) == (False, 1) and cell.nested() == (False, 6) and cell.loud() == '!Cell' and Cell.loud() == '!Cell'
assert cell.inc(5) == 6 and Cell.inc(5) == 6 and Cell.on(cell, 9) == (True, 9) and cell.hole('x') == ('x', 7)
assert repr(Cell.__dict__['inc']).startswith('functools.partialmethod(<staticmethod')
assert repr(partialmethod(int, 1, base=2)) == "functools.partialmethod(<class 'int'>, 1, base=2)"
assert error(partialmethod, 5) == 'TypeError: the first argument 5 must be a callable or a descriptor'
assert error(partialmethod, show, Placeholder) == 'TypeError: trailing Placeholders are not allowed'
assert Cell.__dict__['off'].args == (False,) and Cell.__dict__['off'].keywords == {'extra': 5}
assert Cell.__dict__['nested'].func is Cell.set_state
assert sorted(['b', 'A'], key=partial(str.lower)) == ['A', 'b'] and partial(partial(partial(add := lambda *a: sum(a), 1), 2), 3)() == 6

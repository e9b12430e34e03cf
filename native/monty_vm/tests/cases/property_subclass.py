# Subclasses of property make their own kind; docstrings of properties and of named tuples' fields can be set.
import collections


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'no error'


def raises(code):
    return error(lambda: exec(code, {'__name__': '__main__'}))


class Typed(property):
    def __init__(self, *args, **kwds):
        self.args = args, kwds
        super().__init__(*args, **kwds)

    def note(self):
        return 'noted'


def get(self):
    """of the getter"""
    return self._x


def put(self, value):
    self._x = value


def drop(self):
    del self._x


p = Typed(get)
q = p.setter(put)
r = q.deleter(drop)
assert [type(x).__name__ for x in (p, q, r, r.getter(get))] == ['Typed'] * 4
assert (q.fget is get, q.fset is put, q.fdel, r.fdel is drop) == (True, True, None, True)
assert (p.args, q.args) == (((get,), {}), ((get, put, None, None), {}))
assert (p.__doc__, q.__doc__, r.__doc__) == ('of the getter',) * 3
assert r.note() == 'noted'
own = Typed(get, doc='given')
assert (own.__doc__, own.setter(put).__doc__, own.setter(put).args[0][3]) == ('given', 'of the getter', None)
assert (property(get, doc='given').setter(put).__doc__, property(get, doc='given').getter(put).__doc__) == ('given', 'given')
assert (property(get).setter(put).__doc__, property(put).getter(get).__doc__) == ('of the getter', 'of the getter')


class C:
    x = r

    @Typed
    def y(self):
        return self._x * 2

    @y.setter
    def y(self, value):
        self._x = value // 2


c = C()
c.x = 5
assert (c.x, c.y) == (5, 10)
c.y = 40
assert (c.x, c._x, C.y.note()) == (20, 20, 'noted')
del c.x
assert error(lambda: c.x) == "AttributeError: 'C' object has no attribute '_x'"
assert error(lambda: delattr(c, 'y')) == "AttributeError: property 'y' of 'C' object has no deleter"


class Loud(property):
    def __get__(self, obj, owner=None):
        return 'loud', super().__get__(obj, owner)

    def __set__(self, obj, value):
        super().__set__(obj, ('loud', value))

    def __delete__(self, obj):
        super().__delete__(obj)


class D:
    x = Loud(get, put, drop)


d = D()
d.x = 1
assert (d.x, d._x) == (('loud', ('loud', 1)), ('loud', 1))
assert D.x[0] == 'loud'
del d.x
assert not hasattr(d, '_x')


class Plain:
    @property
    def x(self):
        """as written"""


assert Plain.x.__doc__ == 'as written'
Plain.x.__doc__ = 'changed'
assert Plain.x.__doc__ == 'changed'
P = collections.namedtuple('P', 'x y')
assert (P.x.__doc__, P.y.__doc__) == ('Alias for field number 0', 'Alias for field number 1')
P.x.__doc__ = 'text'
assert (P.x.__doc__, P.y.__doc__, P(1, 2).x) == ('text', 'Alias for field number 1', 1)
assert type(P.x).__name__ == '_tuplegetter'

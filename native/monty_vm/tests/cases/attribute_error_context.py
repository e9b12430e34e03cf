# An AttributeError that leaves attribute access without saying of what: it gets name and obj from whoever asked.
import traceback


def caught(f):
    try:
        f()
    except AttributeError as e:
        return e


class Dynamic:
    other = 1

    def __getattr__(self, name):
        raise AttributeError(f'no {name}')


d = Dynamic()
e = caught(lambda: d.thing)
assert (e.name, e.obj is d, str(e)) == ('thing', True, 'no thing')
e = caught(lambda: getattr(d, 'thi' + 'ng'))
assert (e.name, e.obj is d) == ('thing', True)
e = caught(lambda: d.call())
assert (e.name, e.obj is d) == ('call', True)
assert getattr(d, 'thing', 5) == 5
assert not hasattr(d, 'thing')


class Total:
    def __getattribute__(self, name):
        raise AttributeError('total')


t = Total()
e = caught(lambda: t.x)
assert (e.name, type(e.obj).__mro__[0] is Total, str(e)) == ('x', True, 'total')


class Both:
    def __getattribute__(self, name):
        raise AttributeError('first')

    def __getattr__(self, name):
        raise AttributeError('second')


e = caught(lambda: Both().x)
assert (e.name, str(e)) == ('x', 'second')


class Property:
    @property
    def value(self):
        raise AttributeError('of the property')

    @property
    def inner(self):
        return self.missing

    @property
    def deep(self):
        return self.value


p = Property()
for read in (lambda: p.value, lambda: getattr(p, 'value'), lambda: p.value, lambda: p.value.more):
    e = caught(read)
    assert (e.name, e.obj is p, str(e)) == ('value', True, 'of the property')
e = caught(lambda: p.inner)
assert (e.name, e.obj is p, str(e)) == ('missing', True, "'Property' object has no attribute 'missing'")
e = caught(lambda: p.deep)
assert (e.name, e.obj is p) == ('value', True)


# What is said already stays.
class Said:
    def __getattr__(self, name):
        raise AttributeError('said', name='own', obj=5)


e = caught(lambda: Said().x)
assert (e.name, e.obj) == ('own', 5)


class Partly:
    def __getattr__(self, name):
        raise AttributeError('said', name='own')


e = caught(lambda: Partly().x)
assert (e.name, e.obj) == ('own', None)


# A subclass of AttributeError is one, too; what is raised in a call of what was found is not about the attribute.
class Mine(AttributeError):
    pass


class Raises:
    def __getattr__(self, name):
        raise Mine('mine')

    def method(self):
        raise AttributeError('in the method')


r = Raises()
e = caught(lambda: r.x)
assert (type(e), e.name, e.obj is r) == (Mine, 'x', True)
e = caught(lambda: r.method())
assert (e.name, e.obj, str(e)) == (None, None, 'in the method')


class Equal:
    def __eq__(self, other):
        raise AttributeError('in __eq__')


e = caught(lambda: [1].index(Equal()))
assert (e.name, e.obj, str(e)) == (None, None, 'in __eq__')
e = caught(lambda: [Equal()].count(1))
assert (e.name, e.obj) == (None, None)


# Descriptors, metaclasses, super().
class Descriptor:
    def __get__(self, instance, owner):
        raise AttributeError('descriptor')


class Owner:
    d = Descriptor()


o = Owner()
e = caught(lambda: o.d)
assert (e.name, e.obj is o) == ('d', True)
e = caught(lambda: Owner.d)
assert (e.name, e.obj is Owner) == ('d', True)


class Meta(type):
    def __getattr__(cls, name):
        raise AttributeError('meta')


class WithMeta(metaclass=Meta):
    pass


e = caught(lambda: WithMeta.x)
assert (e.name, e.obj is WithMeta) == ('x', True)


# "Did you mean" comes of them.
def last_line(f):
    try:
        f()
    except Exception as e:
        return traceback.format_exception_only(e)[-1]


class Suggests:
    def __init__(self):
        self.timeout = 1

    def __getattr__(self, name):
        raise AttributeError(f'nothing called {name}')


assert last_line(lambda: Suggests().timeot) == "AttributeError: nothing called timeot. Did you mean: 'timeout'?\n"

# `mro()` of a metaclass: the order in which a class is looked up is what it says.


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'no error'


def raises(code):
    return error(lambda: exec(code, {'__name__': '__main__'}))


class Flat(type):
    def mro(cls):
        return [cls, object]


class A:
    a = 'A'


class W(A, metaclass=Flat):
    pass


assert W.__mro__ == (W, object)
assert W.__bases__ == (A,)
assert not issubclass(W, A)
assert W.mro() == [W, object]
assert type.mro(W) == [W, A, object]
assert error(lambda: W.a) == "AttributeError: type object 'W' has no attribute 'a'"
assert error(lambda: W().a) == "AttributeError: 'W' object has no attribute 'a'"


class X:
    v = 3

    def __len__(self):
        return 7


class Added(type):
    def mro(cls):
        return super().mro() + [X]


class V(metaclass=Added):
    pass


assert V.__mro__ == (V, object, X)
assert (V.v, V().v, len(V()), isinstance(V(), X), issubclass(V, X)) == (3, 3, 7, True, True)


class Before(Added):
    def mro(cls):
        return (cls, X, object)


class U(V, metaclass=Before):
    v = 'own'


assert (U.__mro__, U.v, len(U())) == ((U, X, object), 'own', 7)
log = []


class Logged(type):
    def mro(cls):
        log.append((cls.__name__, cls.__bases__))
        return super().mro()


class L1(metaclass=Logged):
    pass


class L2(L1):
    pass


assert log == [('L1', (object,)), ('L2', (L1,))]
assert L2.__mro__ == (L2, L1, object)


def meta(result):
    return type('M', (type,), {'mro': lambda cls: result(cls)})


assert error(lambda: meta(lambda c: 5)('W', (), {})) == "TypeError: 'int' object is not iterable"
assert error(lambda: meta(lambda c: [5])('W', (), {})) == "TypeError: mro() returned a non-class ('int')"
assert error(lambda: meta(lambda c: [])('W', (), {})) == 'TypeError: type MRO must not be empty'
assert error(lambda: meta(lambda c: [c, int])('W', (), {})) == "TypeError: mro() returned base with unsuitable layout ('int')"
assert error(lambda: meta(lambda c: 1 / 0)('W', (), {})) == 'ZeroDivisionError: division by zero'
assert meta(lambda c: iter([c, object]))('W', (), {}).__mro__[1:] == (object,)
assert meta(lambda c: [c, int, object])('W', (int,), {})(5) == 5
# Names are set, and subclasses told, after it was asked.
order = []


class Told:
    def __set_name__(self, owner, name):
        order.append(('set_name', owner.__mro__[1:]))


class Base:
    def __init_subclass__(cls):
        order.append('init_subclass')


class Late(type):
    def mro(cls):
        order.append('mro')
        return [cls, Base, object]


class Z(metaclass=Late):
    told = Told()


assert order == ['mro', ('set_name', (Base, object)), 'init_subclass']

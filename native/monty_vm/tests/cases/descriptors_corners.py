# Which attribute is found: data descriptors, instance, class, metaclass, __getattr__; and what descriptors may refuse.
import types

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'

log = []


class Data:
    def __init__(self, name='data'):
        self.name = name

    def __get__(self, obj, owner=None):
        return self.name, 'class' if obj is None else 'instance', owner and owner.__name__

    def __set__(self, obj, value):
        log.append(('set', value))

    def __delete__(self, obj):
        log.append('delete')


class NonData:
    def __get__(self, obj, owner=None):
        return 'nondata'


class OnlySet:
    def __set__(self, obj, value):
        log.append(('only set', value))


class OnlyDelete:
    def __delete__(self, obj):
        log.append('only delete')


class NoneGet:
    __get__ = None


class Meta(type):
    m_data = Data('meta data')
    m_nondata = NonData()
    m_plain = 'meta plain'
    shared = 'meta shared'
    shared_data = Data('meta shared data')

    def method(cls):
        return 'meta method', cls.__name__


class C(metaclass=Meta):
    data = Data()
    nondata = NonData()
    only_set = OnlySet()
    only_delete = OnlyDelete()
    plain = 'class plain'
    shared = 'class shared'
    shared_data = 'class hides?'


c = C()
for _name in ('data', 'nondata', 'only_set', 'only_delete', 'plain', 'extra'):
    c.__dict__[_name] = 'instance ' + _name

# ---- reading ----
assert c.data == ('data', 'instance', 'C')
assert c.nondata == 'instance nondata'
assert c.plain == 'instance plain'
assert c.extra == 'instance extra'
assert C.data == ('data', 'class', 'C')
assert C.nondata == 'nondata'
assert type(C.only_set).__name__ == 'OnlySet'
assert C.plain == 'class plain'
assert C.m_data == ('meta data', 'instance', 'Meta')
assert C.m_nondata == 'nondata'
assert C.m_plain == 'meta plain'
assert C.shared == 'class shared'
assert C.shared_data == ('meta shared data', 'instance', 'Meta')
assert C.method() == ('meta method', 'C')
assert error(lambda: c.m_data) == "AttributeError: 'C' object has no attribute 'm_data'"
assert error(lambda: c.m_plain) == "AttributeError: 'C' object has no attribute 'm_plain'"
assert error(lambda: c.method) == "AttributeError: 'C' object has no attribute 'method'"
assert error(lambda: C.nothing) == "AttributeError: type object 'C' has no attribute 'nothing'"
assert error(lambda: Meta.nothing) == "AttributeError: type object 'Meta' has no attribute 'nothing'"
assert Meta.m_data == ('meta data', 'class', 'Meta')
assert Meta.shared == 'meta shared'
assert type(c).m_plain == 'meta plain'

# ---- writing and deleting ----
c.data = 1
c.only_set = 2
c.nondata = 3
del c.data
del c.only_delete
assert log == [('set', 1), ('only set', 2), 'delete', 'only delete']
assert c.nondata == 3
assert c.__dict__['only_set'] == 'instance only_set'
assert c.__dict__['data'] == 'instance data'
assert error(lambda: delattr(c, 'nothing')) == "AttributeError: 'C' object has no attribute 'nothing'"
C.m_data = 5
assert log[-1] == ('set', 5)
assert ('m_data' in C.__dict__) is False
C.shared_data = 6
assert log[-1] == ('set', 6)
assert C.__dict__['shared_data'] == 'class hides?'
C.data = 'replaced'
assert C.data == 'replaced'
assert c.data == 'instance data'
del C.data
assert c.data == 'instance data'
assert error(lambda: delattr(C, 'data')) == "AttributeError: type object 'C' has no attribute 'data'"
assert c.__dict__.pop('extra') == 'instance extra'
assert error(lambda: c.extra) == "AttributeError: 'C' object has no attribute 'extra'"


class Nones:
    a = NoneGet()


assert error(lambda: Nones().a) == "TypeError: 'NoneType' object is not callable"
assert error(lambda: Nones.a) == "TypeError: 'NoneType' object is not callable"

# ---- __getattr__, __getattribute__ ----
class Fallback:
    x = 1

    def __getattr__(self, name):
        log.append('getattr ' + name)
        if name == 'never':
            raise AttributeError('never: ' + name)
        if name == 'odd':
            raise KeyError(name)
        return 'fallback ' + name


class All(Fallback):
    def __getattribute__(self, name):
        log.append('getattribute ' + name)
        if name == 'direct':
            return 'direct'
        return super().__getattribute__(name)


del log[:]
f = Fallback()
assert f.x == 1
assert f.y == 'fallback y'
assert log == ['getattr y']
assert hasattr(f, 'never') is False
assert getattr(f, 'never', 'default') == 'default'
assert error(lambda: f.never) == 'AttributeError: never: never'
assert error(lambda: f.odd) == "KeyError: 'odd'"
assert error(lambda: getattr(f, 'odd', 'default')) == "KeyError: 'odd'"
assert error(lambda: hasattr(f, 'odd')) == "KeyError: 'odd'"
del log[:]
a = All()
assert a.direct == 'direct'
assert a.x == 1
assert a.z == 'fallback z'
assert log == ['getattribute direct', 'getattribute x', 'getattribute z', 'getattr z']
assert len(log) == 4
assert repr(f.__class__) == "<class '__main__.Fallback'>"
assert f.__len__ == 'fallback __len__'
assert isinstance(f, Fallback)
assert error(lambda: len(f)) == "TypeError: object of type 'Fallback' has no len()"
assert error(lambda: f + 1) == "TypeError: unsupported operand type(s) for +: 'Fallback' and 'int'"
assert error(lambda: f[0]) == "TypeError: 'Fallback' object is not subscriptable"
assert error(lambda: f()) == "TypeError: 'Fallback' object is not callable"
assert [n for n in dir(f) if n in ('x', 'y')] == ['x']


class Strict:
    def __getattribute__(self, name):
        raise AttributeError(f'no {name}', name=name, obj=self)


assert error(lambda: Strict().x) == 'AttributeError: no x'
assert hasattr(Strict(), '__class__') is False
assert getattr(Strict(), '__dict__', 'hidden') == 'hidden'
assert type(Strict()).__name__ == 'Strict'
assert isinstance(Strict(), Strict)


class MetaFallback(type):
    def __getattr__(cls, name):
        return f'{cls.__name__}.{name}'


class WithMetaFallback(metaclass=MetaFallback):
    pass


assert WithMetaFallback.anything == 'WithMetaFallback.anything'
assert getattr(WithMetaFallback, 'other') == 'WithMetaFallback.other'
assert error(lambda: WithMetaFallback().anything) == "AttributeError: 'WithMetaFallback' object has no attribute 'anything'"


# ---- __setattr__, __delattr__ ----
class Guard:
    def __setattr__(self, name, value):
        if name.startswith('_'):
            raise AttributeError('private: ' + name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        log.append('delattr ' + name)


g = Guard()
g.x = 1
del g.x
assert g.x == 1
assert log[-1] == 'delattr x'
assert error(lambda: setattr(g, '_y', 1)) == 'AttributeError: private: _y'
assert error(lambda: object.__setattr__(g, 5, 1)) == "TypeError: attribute name must be string, not 'int'"
assert error(lambda: object.__getattribute__(g, 'nothing')) == "AttributeError: 'Guard' object has no attribute 'nothing'"
assert error(lambda: object.__delattr__(g, 'nothing')) == "AttributeError: 'Guard' object has no attribute 'nothing'"
assert error(lambda: type.__setattr__(int, 'x', 1)) == "TypeError: cannot set 'x' attribute of immutable type 'int'"
assert error(lambda: object.__getattribute__(5, 'nothing')) == "AttributeError: 'int' object has no attribute 'nothing'"
assert object.__getattribute__(g, 'x') == 1
assert type.__getattribute__(C, 'plain') == 'class plain'


# ---- functions, methods, class and static methods as descriptors ----
class M:
    def method(self, *args):
        return self.__class__.__name__, args

    @classmethod
    def cm(cls, *args):
        return cls.__name__, args

    @staticmethod
    def sm(*args):
        return args

    alias = method
    builtin = len
    lam = lambda self: 'lambda'
    partial_like = types.MethodType(lambda self, *a: (self, a), 'bound')


class SubM(M):
    pass


m = M()
assert m.method(1) == ('M', (1,))
assert M.method(m, 1) == ('M', (1,))
assert SubM.cm(2) == ('SubM', (2,))
assert SubM().cm(2) == ('SubM', (2,))
assert M.sm(3) == (3,)
assert m.sm(3) == (3,)
assert m.alias() == ('M', ())
assert m.builtin('abc') == 3
assert m.lam() == 'lambda'
assert m.partial_like(1) == ('bound', (1,))
assert m.method == m.method
assert (m.method is m.method) is False
assert m.method.__self__ is m
assert m.method.__func__ is M.method
assert m.method.__name__ == 'method'
assert repr(M.cm.__self__) == "<class '__main__.M'>"
assert M.cm.__func__.__name__ == 'cm'
assert M.__dict__['cm'].__func__.__name__ == 'cm'
assert M.__dict__['sm'].__wrapped__.__name__ == 'sm'
assert hash(m.method) == hash(m.method)
assert (m.method == M().method) is False
assert M.__dict__['cm'].__get__(None, SubM)() == ('SubM', ())
assert M.__dict__['sm'].__get__(m)(1) == (1,)
assert M.__dict__['cm'].__get__(m)() == ('M', ())
assert error(lambda: M.method()) == "TypeError: M.method() missing 1 required positional argument: 'self'"
assert error(lambda: setattr(m.method, 'x', 1)) == "AttributeError: 'method' object has no attribute 'x' and no __dict__ for setting new attributes"
assert error(lambda: M.lam()) == "TypeError: M.<lambda>() missing 1 required positional argument: 'self'"
assert error(lambda: m.lam(1)) == 'TypeError: M.<lambda>() takes 1 positional argument but 2 were given'
assert error(lambda: M.__dict__['cm']()) == "TypeError: 'classmethod' object is not callable"
assert error(lambda: classmethod(5).__get__(None, int)()) == "TypeError: 'int' object is not callable"
assert error(lambda: staticmethod()) == 'TypeError: staticmethod expected 1 argument, got 0'
assert error(lambda: classmethod()) == 'TypeError: classmethod expected 1 argument, got 0'
assert error(lambda: staticmethod(1, 2)) == 'TypeError: staticmethod expected 1 argument, got 2'
M.method.note = 'on function'
assert m.method.note == 'on function'
assert M.method.__dict__ == {'note': 'on function'}


# ---- descriptors that fail ----
class Fails:
    def __get__(self, obj, owner=None):
        raise KeyError('from get')

    def __set__(self, obj, value):
        raise ValueError('from set')


class WithFails:
    x = Fails()

    def __getattr__(self, name):
        return 'not reached'


assert error(lambda: WithFails().x) == "KeyError: 'from get'"
assert error(lambda: WithFails.x) == "KeyError: 'from get'"
assert error(lambda: setattr(WithFails(), 'x', 1)) == 'ValueError: from set'
assert error(lambda: hasattr(WithFails(), 'x')) == "KeyError: 'from get'"


class WrongArity:
    def __get__(self):
        return 1


class HasWrong:
    x = WrongArity()


assert error(lambda: HasWrong().x) == 'TypeError: WrongArity.__get__() takes 1 positional argument but 3 were given'


# ---- descriptors in instances do nothing, special methods are found in the class only ----
class Bare:
    pass


b = Bare()
b.d = Data()
b.__len__ = lambda: 5
b.__call__ = lambda: 6
b.__str__ = lambda: 'instance str'
b.__eq__ = lambda other: True
assert type(b.d).__name__ == 'Data'
assert b.__len__() == 5
assert b.__call__() == 6
assert str(b)[:9] == '<__main__'
assert (b == Bare()) is False
assert b.__str__() == 'instance str'
assert error(lambda: len(b)) == "TypeError: object of type 'Bare' has no len()"
assert error(lambda: b()) == "TypeError: 'Bare' object is not callable"
Bare.__len__ = lambda self: 7
assert len(b) == 7
assert b.__len__() == 5
Bare.__len__ = None
assert error(lambda: len(b)) == "TypeError: 'NoneType' object is not callable"
assert error(lambda: bool(b)) == "TypeError: 'NoneType' object is not callable"
del Bare.__len__
assert error(lambda: len(b)) == "TypeError: object of type 'Bare' has no len()"

# ---- modules ----
import math
assert error(lambda: math.nothing) == "AttributeError: module 'math' has no attribute 'nothing'"
assert error(lambda: setattr(math, 'pi2', math.pi) or math.pi3) == "AttributeError: module 'math' has no attribute 'pi3'"
assert hasattr(math, 'sqrt') is True
assert math.__name__ == 'math'
assert 'sqrt' in dir(math)
assert type(math).__name__ == 'module'


# ---- inheritance and MRO ----
class R:
    def f(self): return ['R']
class A1(R):
    def f(self): return ['A1'] + super().f()
class B1(R):
    def f(self): return ['B1'] + super().f()
class D1(A1, B1):
    def f(self): return ['D1'] + super().f()


assert D1().f() == ['D1', 'A1', 'B1', 'R']
assert [k.__name__ for k in D1.__mro__] == ['D1', 'A1', 'B1', 'R', 'object']
assert D1.mro() == list(D1.__mro__)
assert repr(D1.__bases__) == "(<class '__main__.A1'>, <class '__main__.B1'>)"
assert repr(R.__subclasses__()) == "[<class '__main__.A1'>, <class '__main__.B1'>]"
assert repr(D1.__base__) == "<class '__main__.A1'>"
assert super(A1, D1()).f() == ['B1', 'R']
assert super(B1, D1()).f() == ['R']
R.f = lambda self: ['changed']
assert D1().f() == ['D1', 'A1', 'B1', 'changed']
B1.g = 'B1 g'
assert D1.g == 'B1 g'
assert hasattr(A1, 'g') is False

# functions are descriptors; staticmethod objects can be called
assert (lambda x: x).__get__(7)() == 7
class _M:
    def method(self, n): return (self, n)
    @staticmethod
    def plain(n): return n + 1
_m = _M()
assert _M.method.__get__(_m, _M)(5) == (_m, 5) and _M.method.__get__(None, _M) is _M.method
assert _M.__dict__['plain'](5) == 6 and staticmethod(staticmethod(len))('ab') == 2
try:
    _M.method.__get__(None)
except TypeError as e:
    assert str(e) == '__get__(None, None) is invalid'
else:
    assert False
try:
    _M.method.__get__()
except TypeError as e:
    assert str(e) == '__get__ expected at least 1 argument, got 0'
else:
    assert False

# `__call__` that is no function is bound as any descriptor
class _N: pass
class _K:
    def __call__(self, *a): return ('K', a)
_N.__call__ = _K()
assert _N()(1) == ('K', (1,))
_N.__call__ = len
assert _N()('abc') == 3
import types
assert types.MethodType(_K(), 5)(6) == ('K', (5, 6))
_N.__call__ = types.MethodType(_K(), 7)
assert _N()(8) == ('K', (7, 8))
class _S:
    __call__ = staticmethod(lambda *a: a)
assert _S()(1) == (1,)
class _C:
    @classmethod
    def __call__(cls, x): return cls, x
assert _C()(1) == (_C, 1)
class _Q:
    @property
    def __call__(self): return lambda *a: ('p', a)
assert _Q()(2) == ('p', (2,))

# methods of callables that are no functions
import types as _types
_b = _types.MethodType(len, [1])
assert type(_b) is _types.MethodType and _b() == 1 and _b.__name__ == 'len' and _b.__func__ is len and _b.__self__ == [1]
assert repr(_b) == '<bound method len of [1]>' and repr(_types.MethodType(int, '5')) == '<bound method int of '"'5'>"
_bb = _types.MethodType(_types.MethodType(max, 1), 2)
assert _bb(0) == 2 and _bb.__name__ == 'max' and _bb.__func__.__self__ == 1
class _SM(staticmethod): pass
assert _SM(_SM(len)).__name__ == 'len' and classmethod(staticmethod(len)).__name__ == 'len'
assert _types.GenericAlias(_types.GenericAlias(list, int), str).append is list.append

# dir() of an instance whose __dict__ was asked for
class _D:
    def __init__(self): self.own = 1
_d = _D()
_d.__dict__['more'] = 2
assert {'own', 'more', '__init__'} <= set(dir(_d))


# ---- descriptors that can only be set, or only deleted ----
class Setter:
    def __set__(self, obj, value):
        obj.__dict__['s'] = ('set', value)


class Deleter:
    def __delete__(self, obj):
        obj.__dict__['d'] = 'deleted'


class MetaSets(type):
    s = Setter.__new__(Setter)


class Halves:
    s = Setter()
    d = Deleter()


halves = Halves()
assert type(halves.s).__name__ == 'Setter'
assert type(halves.d).__name__ == 'Deleter'
halves.s = 5
assert halves.s == ('set', 5)
del halves.d
assert halves.d == 'deleted'
assert halves.__dict__ == {'s': ('set', 5), 'd': 'deleted'}
assert error(lambda: delattr(halves, 's')) == 'AttributeError: __delete__'
assert error(lambda: setattr(halves, 'd', 1)) == 'AttributeError: __set__'
assert type(Halves.s).__name__ == 'Setter'
assert type(MetaSets('C', (), {}).s).__name__ == 'Setter'
assert MetaSets('C', (), {'s': 'of the class'}).s == 'of the class'
assert error(lambda: m.method.nothing) == "AttributeError: 'function' object has no attribute 'nothing'"
assert error(lambda: m.cm.x) == "AttributeError: 'function' object has no attribute 'x'"
assert c.only_set == 'instance only_set'
assert type(c.only_delete).__name__ == 'str'
assert error(lambda: delattr(c, 'only_set')) == 'AttributeError: __delete__'
assert error(lambda: setattr(c, 'only_delete', 1)) == 'AttributeError: __set__'
assert M.method.__get__(m)(5) == ('M', (5,))
assert M.method.__get__(m, M)(5) == ('M', (5,))
assert M.method.__get__(None, M) is M.method
assert error(lambda: M.method.__get__()) == 'TypeError: __get__ expected at least 1 argument, got 0'
assert error(lambda: M.method.__get__(None)) == 'TypeError: __get__(None, None) is invalid'
assert M.__dict__['sm'](5) == (5,)
assert repr(classmethod(len).__get__('x')) == "<bound method len of <class 'str'>>"

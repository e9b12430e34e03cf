# Classes: what goes wrong in making them, and what they refuse.

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


def raises(code):
    try:
        exec(code, globals())
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



class Meta(type):
    pass


class Meta2(type):
    pass


class WithMeta(metaclass=Meta):
    pass


class WithMeta2(metaclass=Meta2):
    pass


class A: pass
class B(A): pass
class C(A): pass


# ---- bases and metaclasses ----
assert raises("class X(WithMeta, WithMeta2): pass") == 'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases'
assert raises("class X(WithMeta, metaclass=Meta2): pass") == 'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases'
assert raises("class X(A, B): pass") == 'TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B'
assert raises("class X(A, A): pass") == 'TypeError: duplicate base class A'
assert raises("class X(B, A, C, A): pass") == 'TypeError: duplicate base class A'
assert raises("class X(object, A): pass") == 'TypeError: Cannot create a consistent method resolution order (MRO) for bases object, A'
assert raises("class P(B, C): pass\nclass Q(C, B): pass\nclass R(P, Q): pass") == 'TypeError: Cannot create a consistent method resolution order (MRO) for bases B, C'
assert raises("class X(bool): pass") == "TypeError: type 'bool' is not an acceptable base type"
assert raises("class X(type(None)): pass") == "TypeError: type 'NoneType' is not an acceptable base type"
assert raises("class X(range): pass") == "TypeError: type 'range' is not an acceptable base type"
assert raises("class X(slice): pass") == "TypeError: type 'slice' is not an acceptable base type"
assert raises("class X(type(lambda: 0)): pass") == "TypeError: type 'function' is not an acceptable base type"
assert raises("class X(type(...)): pass") == "TypeError: type 'ellipsis' is not an acceptable base type"
assert raises("class X(type(iter([]))): pass") == "TypeError: type 'list_iterator' is not an acceptable base type"
assert raises("class X(int, float): pass") == 'TypeError: multiple bases have instance lay-out conflict'
assert raises("class X(list, dict): pass") == 'TypeError: multiple bases have instance lay-out conflict'
assert raises("class X(Exception, int): pass") == 'TypeError: multiple bases have instance lay-out conflict'
assert raises("class X(1): pass") == 'TypeError: int expected at most 2 arguments, got 3'
assert raises("class X(len): pass") == "TypeError: cannot create 'builtin_function_or_method' instances"
assert raises("class X(A()): pass") == 'TypeError: A() takes no arguments'
assert raises("class X(A, keyword=1): pass") == 'TypeError: X.__init_subclass__() takes no keyword arguments'
assert raises("class X(keyword=1): pass") == 'TypeError: X.__init_subclass__() takes no keyword arguments'
assert raises("class X(*5): pass") == 'TypeError: Value after * must be an iterable, not int'
assert raises("class X(**{'metaclass': 5}): pass") == "TypeError: 'int' object is not callable"
assert error(lambda: type('X', 5, {})) == 'TypeError: type.__new__() argument 2 must be tuple, not int'
assert error(lambda: type('X', (5,), {})) == 'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases'
assert error(lambda: type('X', (), 5)) == 'TypeError: type.__new__() argument 3 must be dict, not int'
assert error(lambda: type(5, (), {})) == 'TypeError: type.__new__() argument 1 must be str, not int'
assert error(lambda: type('X', [], {})) == 'TypeError: type.__new__() argument 2 must be tuple, not list'
assert error(lambda: type('X', ())) == 'TypeError: type() takes 1 or 3 arguments'
assert error(lambda: type()) == 'TypeError: type() takes 1 or 3 arguments'
assert error(lambda: type('X', (), {}, 1)) == 'TypeError: type() takes 1 or 3 arguments'
assert error(lambda: Meta()) == 'TypeError: type.__new__() takes exactly 3 arguments (0 given)'
assert type('X', (), {}).__name__ == 'X'
assert type('any text!', (), {}).__name__ == 'any text!'
assert Meta('Y', (), {}).__class__.__name__ == 'Meta'
assert type('X', (B,), {'x': 5}).x == 5
assert type(type('X', (WithMeta,), {})).__name__ == 'Meta'

# ---- slots ----
assert raises("class X:\n    __slots__ = 5") == "TypeError: 'int' object is not iterable"
assert raises("class X:\n    __slots__ = ('1a',)") == 'TypeError: __slots__ must be identifiers'
assert raises("class X:\n    __slots__ = (5,)") == "TypeError: __slots__ items must be strings, not 'int'"
assert raises("class X:\n    __slots__ = ('a',)\n    a = 1") == "ValueError: 'a' in __slots__ conflicts with class variable"
assert raises("class X(int):\n    __slots__ = ('a',)") == "TypeError: nonempty __slots__ not supported for subtype of 'int'"
assert raises("class X(tuple):\n    __slots__ = ('a',)") == "TypeError: nonempty __slots__ not supported for subtype of 'tuple'"


class Slots:
    __slots__ = ('a',)

    def __init__(self):
        self.a = 1


s = Slots()
assert s.a == 1
assert repr(Slots.a) == "<member 'a' of 'Slots' objects>"
assert Slots.__slots__ == ('a',)
assert hasattr(s, '__dict__') is False
assert Slots.a.__get__(s) == 1
assert type(Slots.a).__name__ == 'member_descriptor'
assert error(lambda: s.b) == "AttributeError: 'Slots' object has no attribute 'b'"
assert error(lambda: setattr(s, 'b', 1)) == "AttributeError: 'Slots' object has no attribute 'b' and no __dict__ for setting new attributes"
assert error(lambda: s.__dict__) == "AttributeError: 'Slots' object has no attribute '__dict__'"
assert error(lambda: Slots.a.__get__(5)) == "TypeError: descriptor 'a' for 'Slots' objects doesn't apply to a 'int' object"
assert error(lambda: Slots.a.__set__(5, 1)) == "TypeError: descriptor 'a' for 'Slots' objects doesn't apply to a 'int' object"
assert error(lambda: vars(s)) == 'TypeError: vars() argument must have __dict__ attribute'
del s.a
assert error(lambda: s.a) == "AttributeError: 'Slots' object has no attribute 'a'"
s.a = 5
assert s.a == 5


class SubSlots(Slots):
    __slots__ = ('c',)


class Open(Slots):
    pass


o = Open()
o.free = 1
assert o.free == 1
assert SubSlots().a == 1
assert error(lambda: setattr(SubSlots(), 'd', 1)) == "AttributeError: 'SubSlots' object has no attribute 'd' and no __dict__ for setting new attributes"


class Empty:
    __slots__ = ()


class Multi(Empty, A):
    __slots__ = ()


assert Multi().__dict__ == {}
assert error(lambda: setattr(Empty(), 'x', 1)) == "AttributeError: 'Empty' object has no attribute 'x' and no __dict__ for setting new attributes"


class Listed:
    __slots__ = ['x', 'y']


class OneName:
    __slots__ = 'word'


class DictSlots:
    __slots__ = {'x': 'the x'}


assert Listed.__slots__ == ['x', 'y']
assert OneName.__slots__ == 'word'
assert DictSlots.x.__doc__ is None
assert error(lambda: setattr(OneName(), 'w', 1)) == "AttributeError: 'OneName' object has no attribute 'w' and no __dict__ for setting new attributes"

# The names of slots are mangled.

# ---- assigning __class__, __bases__, __name__ ----
a = A()
a.__class__ = B
assert type(a).__name__ == 'B'
assert error(lambda: setattr(a, '__class__', Slots)) == "TypeError: __class__ assignment: 'Slots' object layout differs from 'B'"
assert error(lambda: setattr(s, '__class__', A)) == "TypeError: __class__ assignment: 'A' object layout differs from 'Slots'"
assert error(lambda: setattr(5, '__class__', A)) == 'TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses'
assert error(lambda: setattr(a, '__class__', 'x')) == "TypeError: __class__ must be set to a class, not 'str' object"
assert error(lambda: delattr(a, '__class__')) == "TypeError: can't delete __class__ attribute"
assert error(lambda: setattr(A, '__name__', 5)) == "TypeError: can only assign string to A.__name__, not 'int'"
assert error(lambda: setattr(A, '__qualname__', 5)) == "TypeError: can only assign string to A.__qualname__, not 'int'"
assert error(lambda: delattr(A, '__name__')) == "TypeError: cannot delete '__name__' attribute of immutable type 'A'"
assert error(lambda: setattr(A, '__bases__', ())) == 'TypeError: can only assign non-empty tuple to A.__bases__, not ()'
assert error(lambda: setattr(A, '__bases__', 5)) == 'TypeError: can only assign tuple to A.__bases__, not int'
assert error(lambda: setattr(A, '__mro__', ())) == "AttributeError: attribute '__mro__' of 'type' objects is not writable"
assert error(lambda: setattr(A, '__dict__', {})) == "AttributeError: attribute '__dict__' of 'type' objects is not writable"
assert error(lambda: setattr(int, 'x', 1)) == "TypeError: cannot set 'x' attribute of immutable type 'int'"
assert error(lambda: setattr(int, '__name__', 'x')) == "TypeError: cannot set '__name__' attribute of immutable type 'int'"
assert error(lambda: delattr(int, 'real')) == "TypeError: cannot set 'real' attribute of immutable type 'int'"
assert error(lambda: delattr(A, 'nothing')) == "AttributeError: type object 'A' has no attribute 'nothing'"
assert error(lambda: A.__dict__.update({})) == "AttributeError: 'mappingproxy' object has no attribute 'update'"
assert error(lambda: setattr(A(), '__dict__', 5)) == "TypeError: __dict__ must be set to a dictionary, not a 'int'"
assert error(lambda: A.nothing) == "AttributeError: type object 'A' has no attribute 'nothing'"
assert error(lambda: A().nothing) == "AttributeError: 'A' object has no attribute 'nothing'"
assert error(lambda: setattr(len, 'x', 1)) == "AttributeError: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes"
A.__name__ = 'Renamed'
assert A.__name__ == 'Renamed'
assert repr(A()).split(' at ')[0] == '<__main__.A object'
assert A.__qualname__ == 'A'
A.__name__ = 'A'

# ---- super ----
class Base:
    def f(self):
        return 'base'

    @classmethod
    def c(cls):
        return 'base ' + cls.__name__

    @property
    def p(self):
        return 'base property'


class Derived(Base):
    def f(self):
        return 'derived ' + super().f()

    @classmethod
    def c(cls):
        return 'derived ' + super().c()

    @property
    def p(self):
        return 'derived ' + super().p

    def missing(self):
        return super().nothing

    def set(self):
        super().x = 5

    def delete(self):
        del super().x

    def nested(self):
        return [super(Derived, self).f() for _ in range(1)], (lambda: super(Derived, self).f())()

    def inner(self):
        def g():
            return super().f()
        return g()

    @staticmethod
    def static():
        return super().f()

    def rebound(self):
        self = 5
        return super().f()

    def deleted(self):
        del self
        return super().f()

    def no_first(*args):
        return super().f()

    def __repr__(self):
        return '<derived>'


d = Derived()
assert d.f() == 'derived base'
assert d.c() == 'derived base Derived'
assert Derived.c() == 'derived base Derived'
assert d.p == 'derived base property'
assert d.nested() == (['base'], 'base')
assert repr(super(Derived, d)) == "<super: <class 'Derived'>, <Derived object>>"
assert repr(super(Derived, Derived)) == "<super: <class 'Derived'>, <Derived object>>"
assert super(Derived, d).f() == 'base'
assert super(Derived, Derived).c() == 'base Derived'
assert repr(super(Derived, d).__thisclass__) == "<class '__main__.Derived'>"
assert repr(super(Derived, d).__self_class__) == "<class '__main__.Derived'>"
assert repr(super(Derived, d).__self__) == '<derived>'
assert repr(super(Derived)) == "<super: <class 'Derived'>, NULL>"
assert repr(super(Derived, d).__class__) == "<class 'super'>"
assert error(lambda: d.missing()) == "AttributeError: 'super' object has no attribute 'nothing'"
assert error(lambda: d.set()) == "AttributeError: 'super' object has no attribute 'x' and no __dict__ for setting new attributes"
assert error(lambda: d.delete()) == "AttributeError: 'super' object has no attribute 'x' and no __dict__ for setting new attributes"
assert error(lambda: d.inner()) == 'RuntimeError: super(): no arguments'
assert error(lambda: Derived.static()) == 'RuntimeError: super(): no arguments'
assert error(lambda: super(5, d)) == 'TypeError: super() argument 1 must be a type, not int'
assert error(lambda: super()) == 'RuntimeError: super(): no arguments'
assert error(lambda: super(Derived).f) == "AttributeError: 'super' object has no attribute 'f'"
assert error(lambda: super(Derived, d)()) == "TypeError: 'super' object is not callable"
assert error(lambda: super(Derived, d)[0]) == "TypeError: 'super' object is not subscriptable"


class Other:
    f = Derived.f




# ---- name mangling ----
class Mangled:
    __x = 1

    def __m(self, __arg=2):
        __local = 3
        return __local, __arg, self.__x

    def call(self):
        return self.__m(), self.__class__.__name__

    def key(self, **k):
        return k

    def kw(self):
        return self.key(__a=1)

    def glob(self):
        return __missing_global

    def imp(self):
        import __nothing_like_this

    __slots__ = ('__slot',)
    __dunder__ = 4

    class __Inner:
        __y = 5

    def inner(self):
        return self.__Inner.__name__


class _Under:
    __z = 1

    def get(self):
        return self.__z


class __:
    __z = 2

    def get(self):
        return self.__z


assert Mangled().call() == ((3, 2, 1), 'Mangled')
assert Mangled._Mangled__x == 1
assert Mangled().kw() == {'__a': 1}
assert Mangled.__dunder__ == 4
assert Mangled.__slots__ == ('__slot',)
assert Mangled().inner() == '__Inner'
assert _Under().get() == 1
assert _Under._Under__z == 1
assert __().get() == 2
assert [n for n in vars(__) if n.endswith('z')] == ['__z']
assert [n for n in vars(Mangled._Mangled__Inner) if 'y' in n and n[-1] == 'y'] == ['_Inner__y']
assert error(lambda: Mangled.__x) == "AttributeError: type object 'Mangled' has no attribute '__x'"
assert error(lambda: Mangled().glob()) == "NameError: name '_Mangled__missing_global' is not defined"


# ---- __set_name__, __init_subclass__, __class_getitem__ ----
class Named:
    def __set_name__(self, owner, name):
        self.where = owner.__name__, name


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError('no name')


class NoArgs:
    def __set_name__(self):
        pass


class Uses:
    x = Named()
    y = z = Named()


assert Uses.x.where == ('Uses', 'x')
assert Uses.y.where == ('Uses', 'z')
assert raises("class X:\n    bad = Bad()") == 'ValueError: no name'
assert raises("class X:\n    bad = NoArgs()") == 'TypeError: NoArgs.__set_name__() takes 1 positional argument but 3 were given'
try:
    class X:
        bad = Bad()
except ValueError as e:
    assert e.__notes__ == ["Error calling __set_name__ on 'Bad' instance 'bad' in 'X'"]
Uses.later = Named()
assert hasattr(Uses.later, 'where') is False


class Init:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Init.registry.append((cls.__name__, tag))


class I1(Init, tag=1): pass
class I2(I1): pass


assert Init.registry == [('I1', 1), ('I2', None)]
assert raises("class I3(Init, other=1): pass") == 'TypeError: I3.__init_subclass__() takes no keyword arguments'
assert raises("class I4(A, metaclass=Meta, x=1): pass") == 'TypeError: I4.__init_subclass__() takes no keyword arguments'
assert raises("class I5(Init, 1): pass") == 'TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases'
assert raises("class F:\n    def __init_subclass__(cls): raise KeyError('refused')\nclass G(F): pass") == "KeyError: 'refused'"
assert raises("class F:\n    __init_subclass__ = 5\nclass G(F): pass") == "TypeError: 'int' object is not callable"


class Item:
    def __class_getitem__(cls, item):
        return cls.__name__, item


class SubItem(Item):
    pass


assert Item[5] == ('Item', 5)
assert SubItem[1, 2] == ('SubItem', (1, 2))
assert repr(Item['x', ...]) == "('Item', ('x', Ellipsis))"
assert repr(Item[:]) == "('Item', slice(None, None, None))"
assert error(lambda: A[5]) == "TypeError: type 'A' is not subscriptable"
assert error(lambda: Item()[5]) == "TypeError: 'Item' object is not subscriptable"
assert error(lambda: WithMeta[1]) == "TypeError: type 'WithMeta' is not subscriptable"


class MetaItem(type):
    def __getitem__(cls, item):
        return 'meta', item


class Both(metaclass=MetaItem):
    def __class_getitem__(cls, item):
        return 'class', item


assert Both[1] == ('meta', 1)


# ---- the __class__ cell ----
class Cell:
    def who(self):
        return __class__

    def lam(self):
        return (lambda: __class__)()

    def late(self):
        return [__class__ for _ in 'a'][0]


class SubCell(Cell):
    pass


assert repr(Cell().who()) == "<class '__main__.Cell'>"
assert repr(SubCell().who()) == "<class '__main__.Cell'>"
assert repr(Cell().lam()) == "<class '__main__.Cell'>"
assert repr(Cell().late()) == "<class '__main__.Cell'>"
assert repr(Cell.who.__closure__[0].cell_contents) == "<class '__main__.Cell'>"
assert Cell.who.__code__.co_freevars == ('__class__',)
assert raises("class X:\n    def f(self): return __class__\n    f(1)") == "NameError: cannot access free variable '__class__' where it is not associated with a value in enclosing scope"


# ---- property errors ----
class Props:
    @property
    def read(self):
        return 1

    @read.deleter
    def read(self):
        raise KeyError('deleter')

    write = property(None, lambda self, v: None)
    nothing = property()

    @property
    def fails(self):
        raise AttributeError('inside the getter')

    @property
    def chained(self):
        return self.fails


p = Props()
assert error(lambda: setattr(p, 'read', 5)) == "AttributeError: property 'read' of 'Props' object has no setter"
assert error(lambda: delattr(p, 'read')) == "KeyError: 'deleter'"
assert error(lambda: p.write) == "AttributeError: property 'write' of 'Props' object has no getter"
assert error(lambda: delattr(p, 'write')) == "AttributeError: property 'write' of 'Props' object has no deleter"
assert error(lambda: p.nothing) == "AttributeError: property 'nothing' of 'Props' object has no getter"
assert error(lambda: setattr(p, 'nothing', 1)) == "AttributeError: property 'nothing' of 'Props' object has no setter"
assert error(lambda: p.fails) == 'AttributeError: inside the getter'
assert error(lambda: p.chained) == 'AttributeError: inside the getter'
assert error(lambda: Props.read.__get__()) == 'TypeError: __get__ expected at least 1 argument, got 0'
assert error(lambda: Props.read.__set__(p, 5)) == "AttributeError: property 'read' of 'Props' object has no setter"
assert Props.read.fset is None
assert Props.read.__get__(p) == 1
assert Props.read.__get__(None, Props) is Props.read
assert Props.read.__name__ == 'read'
assert Props.nothing.fget is None
assert property(lambda s: 1).__get__(5) == 1
assert property(doc='d').__doc__ == 'd'


class Getattr(Props):
    def __getattr__(self, name):
        return 'fallback ' + name


assert Getattr().fails == 'fallback fails'
assert Getattr().nothing == 'fallback nothing'
assert Getattr().chained == 'fallback fails'
assert Getattr().write == 'fallback write'
assert raises("class S1:\n    __slots__ = ('a',)\nclass S2:\n    __slots__ = ('b',)\nclass S3(S1, S2): pass") == 'TypeError: multiple bases have instance lay-out conflict'
assert o.__dict__ == {'free': 1}
assert raises("class X:\n    __slots__ = ('__a',)\n    def f(self):\n        self.__a = 1\n        return self\nraise KeyError(X().f()._X__a)") == 'KeyError: 1'
assert [n for n in vars(Mangled) if 'slot' in n and n[1] == 'M'] == ['_Mangled__slot']


# ---- what is refused: names, slots, lay-outs ----
assert error(lambda: type('X\0', (), {})) == 'ValueError: type name must not contain null characters'
assert error(lambda: setattr(A, '__name__', 'a\0b')) == 'ValueError: type name must not contain null characters'
assert A.__name__ == 'A'


class S: __slots__ = ('a',)
class T: __slots__ = ('b',)
class Weak: __slots__ = ('__weakref__',)
class Dict: __slots__ = ('__dict__',)
class AddsSlot(A): __slots__ = ('q',)


GOT_DICT = 'TypeError: __dict__ slot disallowed: we already got one'
GOT_WEAKREF = 'TypeError: __weakref__ slot disallowed: we already got one'
CONFLICT = 'TypeError: multiple bases have instance lay-out conflict'
assert raises("class X:\n    __slots__ = ('__dict__', '__dict__')") == GOT_DICT
assert raises("class X(A):\n    __slots__ = ('__dict__',)") == GOT_DICT
assert raises("class X(Dict):\n    __slots__ = ('__dict__',)") == GOT_DICT
assert raises("class X(Exception):\n    __slots__ = ('__dict__',)") == GOT_DICT
assert raises("class X(A):\n    __slots__ = ('__weakref__',)") == GOT_WEAKREF
assert raises("class X:\n    __slots__ = ('__weakref__', '__weakref__')") == GOT_WEAKREF
assert raises("class X(Weak):\n    __slots__ = ('__weakref__',)") == GOT_WEAKREF
assert raises("class X(set):\n    __slots__ = ('__weakref__',)") == GOT_WEAKREF
for allowed in ["class X(S):\n    __slots__ = ('__dict__', '__weakref__')", "class X(S, A):\n    __slots__ = ('__dict__',)",
                "class X(A, S):\n    __slots__ = ('__dict__',)", "class X(S, A):\n    __slots__ = ('__weakref__',)",
                "class X(Dict):\n    __slots__ = ('__weakref__',)", "class X(Exception):\n    __slots__ = ('__weakref__', 'z')",
                "class X(AddsSlot, B): pass", "class X(Weak, Dict): pass", "class X:\n    __slots__ = ('a', 'a')"]:
    assert raises(allowed) is None, allowed
for name in ['__dict__', '__weakref__', 'a']:
    assert raises(f"class X(int):\n    __slots__ = ({name!r},)") == "TypeError: nonempty __slots__ not supported for subtype of 'int'"
assert raises("class X(type):\n    __slots__ = ('a',)") == "TypeError: nonempty __slots__ not supported for subtype of 'type'"
assert raises("class X(int): pass\nclass Y(X):\n    __slots__ = ('a',)") == "TypeError: nonempty __slots__ not supported for subtype of 'X'"
for name in ['a b', '', 'a-b', '1']:
    assert raises(f"class X:\n    __slots__ = ({name!r},)") == 'TypeError: __slots__ must be identifiers'
for bases in ['S, T', 'int, S', 'S, int', 'S, Exception', 'AddsSlot, S']:
    assert raises(f'class X({bases}): pass') == CONFLICT, bases
assert raises("class L(list):\n    __slots__ = ('l',)\nclass X(L, S): pass") == CONFLICT
assert raises("class L(list):\n    __slots__ = ('l',)\nclass M(list): pass\nclass X(M, L): pass") is None
assert raises("class E(Exception):\n    __slots__ = ('l',)\nclass X(E, ValueError): pass") is None
assert raises("class U(S):\n    __slots__ = ('u',)\nclass V(S):\n    __slots__ = ('v',)\nclass X(U, V): pass") == CONFLICT

empty = S()
assert error(lambda: delattr(empty, 'b')) == "AttributeError: 'S' object has no attribute 'b' and no __dict__ for setting new attributes"
assert error(lambda: delattr(empty, 'a')) == 'AttributeError: a'
assert error(lambda: delattr(empty, '__init__')) == "AttributeError: 'S' object attribute '__init__' is read-only"

# ---- super() ----
WRONG = 'TypeError: super(type, obj): obj (%s) is not an instance or subtype of type (Derived).'
assert error(lambda: d.rebound()) == WRONG % 'instance of int'
assert error(lambda: Other().f()) == WRONG % 'instance of Other'
assert error(lambda: super(Derived, 5)) == WRONG % 'instance of int'
assert error(lambda: super(Derived, Base())) == WRONG % 'instance of Base'
assert error(lambda: super(Derived, Base)) == WRONG % 'type Base'
assert error(lambda: d.no_first()) == 'RuntimeError: super(): no arguments'
assert error(lambda: super()) == 'RuntimeError: super(): no arguments'
assert error(lambda: (lambda self: super().f())(d)) == 'RuntimeError: super(): __class__ cell not found'
assert error(lambda: super(1, 2, 3)) == 'TypeError: super() expected at most 2 arguments, got 3'
assert error(lambda: super(Derived, x=1)) == 'TypeError: super() takes no keyword arguments'


class Ways(Base):
    def spread(self):
        return super(*(), **{}).f()

    def alias(self):
        s = super
        return s().f()

    def captured(self):
        def inner():
            return self
        s = super
        return s().f(), inner() is self

    def only_keywords(*, a=1):
        return super().f()


assert Ways().spread() == Ways().alias() == 'base'
assert Ways().captured() == ('base', True)
assert error(Ways.only_keywords) == 'RuntimeError: super(): no arguments'

# ---- __classcell__ ----
LOST = "RuntimeError: __class__ not set defining 'X' as <class '__main__.%s'>. Was __classcell__ propagated to type.__new__?"


def made_by(new):
    return raises(f"class X(metaclass=type('M', (type,), {{'__new__': {new}}})):\n    def f(self): return __class__")


assert made_by("lambda m, n, b, d: type.__new__(m, n, b, {})") == LOST % 'X'
assert made_by("lambda m, n, b, d: A") == LOST % 'A'
assert made_by("lambda m, n, b, d: 5") is None
assert made_by("lambda m, n, b, d: type.__new__(m, n, b, d)") is None
assert made_by("lambda m, n, b, d: (type.__new__(m, n, b, d), type.__new__(m, n, b, d))[0]") == "TypeError: __class__ set to <class '__main__.X'> defining 'X' as <class '__main__.X'>"
assert raises("class X:\n    __classcell__ = 5") == "TypeError: __classcell__ must be a nonlocal cell, not <class 'int'>"


# ---- private names in imports ----
class Importing:
    def module(self):
        import __nothing_like_this

    def renamed(self):
        import __none_of_these as b

    def dotted(self):
        import __no.__pe

    def source(self):
        from __no_source import x

    def name(self):
        from sys import path as __p
        return list(locals())

    __slots__ = ('__slot', '_x', '__')


i = Importing()
assert error(i.module) == "ModuleNotFoundError: No module named '_Importing__nothing_like_this'"
assert error(i.renamed) == "ModuleNotFoundError: No module named '_Importing__none_of_these'"
assert error(i.dotted) == "ModuleNotFoundError: No module named '__no'"
assert error(i.source) == "ModuleNotFoundError: No module named '_Importing__no_source'"
assert i.name() == ['self', '_Importing__p']
assert [n for n in vars(Importing) if 'slot' in n] == ['__slots__', '_Importing__slot']

# ---- property ----
for name in ['fget', 'fset', 'fdel']:
    assert error(lambda: setattr(Props.read, name, 5)) == 'AttributeError: readonly attribute'
    assert error(lambda: delattr(Props.read, name)) == 'AttributeError: readonly attribute'
Props.read.__name__ = 'other'
assert Props.read.__name__ == 'other'
del Props.read.__name__
assert error(lambda: property(1, 2, 3, 4, 5)) == 'TypeError: property() takes at most 4 arguments (5 given)'

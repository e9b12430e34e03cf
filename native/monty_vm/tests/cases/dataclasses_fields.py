# field() with all its options, fields(), InitVar, KW_ONLY, ClassVar, metadata.
from __future__ import annotations

import dataclasses
from dataclasses import KW_ONLY, MISSING, Field, InitVar, dataclass, field, fields


def error(function, *args, **kwds):
    try:
        function(*args, **kwds)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


@dataclass
class All:
    a: int
    b: int = 2
    c: list = field(default_factory=list, repr=False)
    d: int = field(default=4, compare=False, metadata={'unit': 'cm'})
    e: int = field(default=5, kw_only=True, doc='the fifth')
    f: int = field(default=6, init=False, hash=False)


fs = fields(All)
assert type(fs) is tuple
assert [f.name for f in fs] == ['a', 'b', 'c', 'd', 'e', 'f']
assert all(type(f) is Field for f in fs)
a, b, c, d, e, f = fs
assert a.type == 'int'
assert c.type == 'list'
assert a.default is MISSING
assert a.default_factory is MISSING
assert b.default == 2
assert c.default is MISSING
assert c.default_factory is list
assert [x.init for x in fs] == [True, True, True, True, True, False]
assert [x.repr for x in fs] == [True, True, False, True, True, True]
assert [x.compare for x in fs] == [True, True, True, False, True, True]
assert [x.hash for x in fs] == [None, None, None, None, None, False]
assert [x.kw_only for x in fs] == [False, False, False, False, True, False]
assert [x.doc for x in fs] == [None, None, None, None, 'the fifth', None]
assert len(a.metadata) == 0
assert list(d.metadata.items()) == [('unit', 'cm')]
assert d.metadata['unit'] == 'cm'
assert type(d.metadata).__name__ == 'mappingproxy'
assert fields(All(1)) == fs
assert repr(b) == ("Field(name='b',type='int',default=2,default_factory=" + repr(MISSING) + ",init=True,repr=True,hash=None,"
                   "compare=True,metadata=mappingproxy({}),kw_only=False,doc=None,_field_type=_FIELD)")
assert repr(MISSING).startswith('<dataclasses._MISSING_TYPE object at 0x')
assert repr(KW_ONLY).startswith('<dataclasses._KW_ONLY_TYPE object at 0x')

x = All(1)
assert repr(x) == 'All(a=1, b=2, d=4, e=5, f=6)'
assert x == All(1, d=99)
assert x != All(1, e=99)
assert x != All(1, c=[1])
x.f = 7
assert x != All(1)
assert error(All, 1, 2, [], 4, 5) == 'TypeError: All.__init__() takes from 2 to 5 positional arguments but 6 were given'
assert error(All, 1, f=6) == "TypeError: All.__init__() got an unexpected keyword argument 'f'"
assert All.__match_args__ == ('a', 'b', 'c', 'd')
assert All.__doc__ == "All(a: 'int', b: 'int' = 2, c: 'list' = <factory>, d: 'int' = 4, *, e: 'int' = 5)"
assert All.__init__.__kwdefaults__ == {'e': 5}
assert All.__init__.__defaults__[0] == 2

# ---- a field object before a class has it ----

bare = field(default=3)
assert bare.name is None
assert bare.type is None
assert bare.default == 3
assert bare.kw_only is MISSING
assert bare._field_type is None
assert error(field, 3) == 'TypeError: field() takes 0 positional arguments but 1 was given'
assert error(field, foo=3) == "TypeError: field() got an unexpected keyword argument 'foo'"
assert error(field, default=1, default_factory=int) == 'ValueError: cannot specify both default and default_factory'


# ---- KW_ONLY ----

@dataclass
class Keywords:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3
    d: int = field(kw_only=False, default=4)


k = Keywords(1, b=2)
assert repr(k) == 'Keywords(a=1, b=2, c=3, d=4)'
assert [f.name for f in fields(k)] == ['a', 'b', 'c', 'd']
assert Keywords(1, 9, b=2).d == 9
assert Keywords.__match_args__ == ('a', 'd')
assert error(Keywords, 1) == "TypeError: Keywords.__init__() missing 1 required keyword-only argument: 'b'"
assert error(Keywords, 1, 2, 3, b=1) == 'TypeError: Keywords.__init__() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given'
assert Keywords.__doc__ == "Keywords(a: 'int', d: 'int' = 4, *, b: 'int', c: 'int' = 3)"


@dataclass(kw_only=True)
class AllKeywords:
    a: int = 1
    b: int
    c: str = 'c'


assert AllKeywords(b=2) == AllKeywords(a=1, b=2, c='c')
assert error(AllKeywords, 1) == 'TypeError: AllKeywords.__init__() takes 1 positional argument but 2 were given'
assert error(AllKeywords) == "TypeError: AllKeywords.__init__() missing 1 required keyword-only argument: 'b'"
assert AllKeywords.__match_args__ == ()
assert [f.kw_only for f in fields(AllKeywords)] == [True, True, True]


# ---- InitVar ----

@dataclass
class Init:
    x: int
    scale: InitVar[int]
    offset: InitVar[int] = 10
    y: int = field(init=False)

    def __post_init__(self, scale, offset):
        self.y = self.x * scale + offset


i = Init(2, 3)
assert i.y == 16
assert repr(i) == 'Init(x=2, y=16)'
assert [f.name for f in fields(i)] == ['x', 'y']
assert Init(2, 3, 4).y == 10
assert Init(2, offset=0, scale=1).y == 2
assert not hasattr(i, 'scale')
assert i.offset == 10
assert error(Init, 1) == "TypeError: Init.__init__() missing 1 required positional argument: 'scale'"
assert repr(InitVar[int]) == 'dataclasses.InitVar[int]'
assert repr(InitVar['x']) == "dataclasses.InitVar['x']"
assert InitVar[int].type is int
assert InitVar(str).type is str


@dataclass
class QualifiedInit:
    x: dataclasses.InitVar[int]
    y: dataclasses.InitVar = 3
    z: int = 0

    def __post_init__(self, x, y):
        self.z = x + y


assert repr(QualifiedInit(1)) == 'QualifiedInit(z=4)'


@dataclass
class Unused:
    x: int
    y: InitVar[int]


assert error(Unused, 1) == "TypeError: Unused.__init__() missing 1 required positional argument: 'y'"
assert repr(Unused(1, 2)) == 'Unused(x=1)'


# ---- a factory is called for each instance ----

counter = 0


def count():
    global counter
    counter += 1
    return counter


@dataclass
class Counted:
    n: int = field(default_factory=count)
    m: int = field(default_factory=count, init=False)


assert (Counted().n, Counted().n) == (1, 3)
assert counter == 4
assert Counted(0) == Counted(0) or counter == 6
assert counter == 6
assert Counted(n=9).n == 9


# ---- factories with lambdas and classes ----

@dataclass
class Made:
    xs: list[int] = field(default_factory=lambda: [1, 2, 3])
    inner: Counted = field(default_factory=lambda: Counted(1))
    pairs: dict[str, list[int]] = field(default_factory=dict)


m = Made()
assert m.xs == [1, 2, 3]
assert m.xs is not Made().xs
assert m.inner.n == 1
assert Made.__annotations__ == {'xs': 'list[int]', 'inner': 'Counted', 'pairs': 'dict[str, list[int]]'}
assert fields(Made)[0].type == 'list[int]'


# ---- a descriptor as default, told its name ----

class Described:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return 100
        return instance.__dict__.get('_' + self.name, -1)

    def __set__(self, instance, value):
        instance.__dict__['_' + self.name] = value * 2


@dataclass
class WithDescriptor:
    x: int = Described()


assert WithDescriptor().x == 200
assert WithDescriptor(5).x == 10
w = WithDescriptor(1)
w.x = 4
assert w.x == 8
assert repr(w) == 'WithDescriptor(x=8)'


# ---- fields() of what is no dataclass ----

assert error(fields, 3) == 'TypeError: must be called with a dataclass type or instance'
assert error(fields, int) == 'TypeError: must be called with a dataclass type or instance'
assert error(fields) == "TypeError: fields() missing 1 required positional argument: 'class_or_instance'"

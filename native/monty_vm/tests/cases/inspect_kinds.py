# inspect: what objects are, their members, documentation, annotations.
import asyncio
import functools
import inspect
from inspect import *


def attempt(f, *args, **kwds):
    try:
        return f(*args, **kwds)
    except Exception as e:
        return type(e).__name__, str(e)


class Base:
    'doc of Base'
    def __init__(self, a=1): self.a = a
    def m(self, x): 'm doc'
    @classmethod
    def c(cls, y): pass
    @staticmethod
    def s(z): pass
    @property
    def p(self):
        'p doc'
        return 1


class Derived(Base):
    def m(self, x): pass
    def own(self): pass


class Slots:
    __slots__ = 'x',


def plain(): pass
async def co(): pass
def gen(): yield
async def agen(): yield


coroutine = co()
values = [plain, Base.m, Base(1).m, Base, co, coroutine, gen, gen(), agen, agen(), len, [].append, str.join, Base.p, inspect, 5,
          functools.partial(co), functools.partial(gen), (lambda: 0), plain.__code__, int, Base.c, Base.s, Base.__dict__['c'], Slots.x]
kinds = {}
for is_kind in (isfunction, ismethod, isclass, iscoroutine, iscoroutinefunction, isgenerator, isgeneratorfunction, isasyncgen,
                isasyncgenfunction, isawaitable, isbuiltin, isroutine, isabstract, isdatadescriptor, ismodule, ismethoddescriptor, iscode,
                isframe, istraceback, ismemberdescriptor):
    kinds[is_kind.__name__] = ''.join(['x' if is_kind(v) else '.' for v in values])
coroutine.close()
assert kinds['isfunction'] == 'xx..x.x.x.........x...x..'
assert kinds['ismethod'] == '..x..................x...'
assert kinds['isclass'] == '...x................x....'
assert kinds['iscoroutine'] == '.....x...................'
assert kinds['iscoroutinefunction'] == '....x...........x........'
assert kinds['isgenerator'] == '.......x.................'
assert kinds['isgeneratorfunction'] == '......x..........x.......'
assert kinds['isasyncgen'] == '.........x...............'
assert kinds['isasyncgenfunction'] == '........x................'
assert kinds['isawaitable'] == '.....x...................'
assert kinds['isbuiltin'] == '..........xx.............'
assert kinds['isroutine'] == 'xxx.x.x.x.xxx...xxx..xxx.'
assert kinds['isdatadescriptor'] == '.............x..........x'
assert kinds['ismodule'] == '..............x..........'
assert kinds['ismethoddescriptor'] == '............x...xx.....x.'
assert kinds['iscode'] == '...................x.....'
assert kinds['ismemberdescriptor'] == '........................x'
assert [kinds[k] for k in ('isabstract', 'isframe', 'istraceback')] == ['.........................', '.........................', '.........................']
try:
    1 / 0
except ZeroDivisionError as e:
    assert istraceback(e.__traceback__) and isframe(e.__traceback__.tb_frame)


class Awaits:
    def __await__(self): yield


assert isawaitable(Awaits()) and not isawaitable(Awaits) and not iscoroutine(Awaits())


@markcoroutinefunction
def marked(): pass


assert iscoroutinefunction(marked) and not iscoroutinefunction(plain) and iscoroutinefunction(functools.partial(marked))
from abc import ABC, abstractmethod


class Abstract(ABC):
    @abstractmethod
    def f(self): pass


assert isabstract(Abstract) and not isabstract(Base) and not isabstract(Abstract.f)

# members
assert [n for n, v in getmembers(Base(1)) if not n.startswith('__')] == ['a', 'c', 'm', 'p', 's']
assert [n for n, v in getmembers(Derived, isfunction)] == ['__init__', 'm', 'own', 's']
assert [n for n, v in getmembers(Derived(1), ismethod)] == ['__init__', 'c', 'm', 'own']
assert dict(getmembers(Base(7)))['a'] == 7
assert getmro(Derived) == (Derived, Base, object)
assert getattr_static(Base(1), 'p') is Base.__dict__['p'] and type(getattr_static(Base, 'c')) is classmethod
assert getattr_static(Base(3), 'a') == 3 and getattr_static(Base, 'zz', 3) == 3 and getattr_static(Derived, 'p') is Base.__dict__['p']
assert attempt(getattr_static, Base, 'zz') == ('AttributeError', 'zz')


class Trap:
    def __getattr__(self, name): raise RuntimeError


assert attempt(getattr_static, Trap(), 'x') == ('AttributeError', 'x')

# documentation
assert [getdoc(x) for x in (Base, Base.m, Base.p, Derived, Derived.m, Derived(1).m, Slots, plain)] == ['doc of Base', 'm doc', 'p doc', 'doc of Base', 'm doc', 'm doc', None, None]
assert cleandoc('  first\n    second\n      third\n\n  ') == 'first\nsecond\n  third'
assert cleandoc('\n\n   a\n   b\tc') == 'a\nb    c'
assert [cleandoc(''), cleandoc('one'), cleandoc('a\n\n  b\n c')] == ['', 'one', 'a\n\n b\nc']


def documented():
    '''Summary.

        Indented.
    Back.
    '''


assert getdoc(documented) == 'Summary.\n\n    Indented.\nBack.'


# annotations
def annotated(a: int, *b: 'Base', c: list[int] = []) -> 'str': pass


class Fields:
    x: int
    y: 'Base' = None


assert list(get_annotations(annotated).items())[1::2] == [('b', 'Base'), ('return', 'str')]
assert get_annotations(annotated) == {'a': int, 'b': 'Base', 'c': list[int], 'return': 'str'}
assert get_annotations(annotated, eval_str=True) == {'a': int, 'b': Base, 'c': list[int], 'return': str}
assert get_annotations(Fields) == {'x': int, 'y': 'Base'} and get_annotations(Base) == {} and get_annotations(plain) == {}
assert get_annotations(Fields, eval_str=True) == {'x': int, 'y': Base}


class FieldsToo(Fields): pass


assert get_annotations(FieldsToo) == {} and get_annotations(plain) is not get_annotations(plain)
assert attempt(get_annotations, 5) == ('TypeError', '5 does not have annotations')

# states, source
g = gen()
states = [getgeneratorstate(g)]
next(g)
states.append(getgeneratorstate(g))
g.close()
assert states + [getgeneratorstate(g)] == ['GEN_CREATED', 'GEN_SUSPENDED', 'GEN_CLOSED']
c = co()
states = [getcoroutinestate(c)]
c.close()
assert states + [getcoroutinestate(c)] == ['CORO_CREATED', 'CORO_CLOSED']
assert getfile(plain) == plain.__code__.co_filename == getfile(Base.m)
assert [attempt(getfile, int), attempt(getfile, 5), attempt(getsource, len)] == [('TypeError', "<class 'int'> is a built-in class"), ('TypeError', 'module, class, method, function, traceback, frame, or code object was expected, got int'), ('TypeError', 'module, class, method, function, traceback, frame, or code object was expected, got builtin_function_or_method')]
assert (CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR) == (4, 8, 32, 128, 512)
namespace = {}
exec('def made(): pass', namespace)
assert attempt(getsource, namespace['made']) == ('OSError', 'could not get source code')

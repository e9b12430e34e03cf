# The types module.
import sys
import types


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'nothing raised'


def function():
    yield 1


class Slotted:
    __slots__ = ('member',)

    def method(self):
        cell = self
        return lambda: cell


# ---- names of types ----
assert types.FunctionType is type(function) and types.LambdaType is types.FunctionType
assert types.CodeType is type(function.__code__)
assert types.GeneratorType is type(function())
assert types.MethodType is type(Slotted().method)
assert types.BuiltinFunctionType is type(len) and types.BuiltinMethodType is type([].append)
assert types.WrapperDescriptorType is type(object.__init__)
assert types.MethodWrapperType is type([].__len__)
assert types.MethodDescriptorType is type(str.join)
assert types.MemberDescriptorType is type(Slotted.member)
assert types.CellType is type(Slotted().method().__closure__[0])
assert types.ModuleType is type(sys)
assert types.MappingProxyType is type(Slotted.__dict__)
assert types.NoneType is type(None)
assert types.EllipsisType is type(...)
assert types.NotImplementedType is type(NotImplemented)
assert types.GenericAlias is type(list[int])
assert types.UnionType is type(int | str)
try:
    1 / 0
except ZeroDivisionError as e:
    assert types.TracebackType is type(e.__traceback__)
assert isinstance(len, types.BuiltinFunctionType) and isinstance(function, types.FunctionType)
assert types.MethodType(lambda self: self, 5)() == 5
proxy = types.MappingProxyType({'a': 1})
assert proxy['a'] == 1 and dict(proxy.items()) == {'a': 1} and repr(proxy) == "mappingproxy({'a': 1})"
cell = types.CellType(3)
assert cell.cell_contents == 3

# ---- SimpleNamespace ----
n = types.SimpleNamespace(a=1, b='x')
assert repr(n) == "namespace(a=1, b='x')"
assert n.a == 1 and n.__dict__ == {'a': 1, 'b': 'x'}
n.c = [1]
del n.a
assert repr(n) == "namespace(b='x', c=[1])"
assert n == types.SimpleNamespace(b='x', c=[1]) and n != types.SimpleNamespace(b='x')
assert n != {'b': 'x', 'c': [1]}
assert types.SimpleNamespace() == types.SimpleNamespace() and repr(types.SimpleNamespace()) == 'namespace()'
assert types.SimpleNamespace({'x': 1}, y=2) == types.SimpleNamespace(x=1, y=2)
assert error(lambda: types.SimpleNamespace(1, 2)) == 'TypeError: SimpleNamespace expected at most 1 argument, got 2'
n.me = n
assert repr(n) == "namespace(b='x', c=[1], me=namespace(...))"
assert error(lambda: hash(n)).startswith('TypeError: unhashable type')


class Sub(types.SimpleNamespace):
    pass


assert repr(Sub(a=1)) == 'Sub(a=1)'

# ---- making classes ----
Made = types.new_class('Made', (), {}, lambda ns: ns.update(x=1))
assert Made.x == 1 and Made.__name__ == 'Made' and type(Made) is type


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kwds):
        return {'prepared': kwds}

    def __new__(meta, name, bases, namespace, **kwds):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwds):
        pass


WithMeta = types.new_class('WithMeta', (Made,), {'metaclass': Meta, 'flag': True})
assert type(WithMeta) is Meta and WithMeta.prepared == {'flag': True} and WithMeta.x == 1
meta, namespace, kwds = types.prepare_class('X', (WithMeta,), {'other': 2})
assert meta is Meta and namespace == {'prepared': {'other': 2}} and kwds == {'other': 2}
assert types.prepare_class('X') == (type, {}, {})


class Entry:
    def __mro_entries__(self, bases):
        return (Made,)


entry = Entry()
assert types.resolve_bases((entry, int)) == (Made, int)
plain = (int, str)
assert types.resolve_bases(plain) is plain
FromEntry = types.new_class('FromEntry', (entry,))
assert FromEntry.__bases__ == (Made,) and FromEntry.__orig_bases__ == (entry,)
assert types.get_original_bases(FromEntry) == (entry,) and types.get_original_bases(Made) == (object,)
assert error(lambda: types.get_original_bases(1)) == "TypeError: Expected an instance of type, not 'int'"


# ---- DynamicClassAttribute ----
class Dynamic:
    @types.DynamicClassAttribute
    def value(self):
        'its doc'
        return 5


assert Dynamic().value == 5
assert error(lambda: Dynamic.value).startswith('AttributeError')
assert Dynamic.__dict__['value'].__doc__ == 'its doc'
assert error(lambda: setattr(Dynamic(), 'value', 1)) == "AttributeError: can't set attribute"


# ---- importing ----
async def nothing():
    yield


asynchronous, waiting = nothing(), nothing().__anext__()
assert isinstance(asynchronous, types.AsyncGeneratorType) and not isinstance(waiting, types.CoroutineType)
assert types.CoroutineType.__name__ == 'coroutine' and types.FrameType.__name__ == 'frame'
assert {'NoneType', 'SimpleNamespace', 'coroutine', 'new_class'} <= set(types.__all__) and not hasattr(types, '_coroutine')
assert all(hasattr(types, name) for name in types.__all__)
from types import *

assert NoneType is type(None) and SimpleNamespace(a=1).a == 1
assert 'Dynamic' in globals() and '_generator' not in globals()

# Modules put nothing into the program's own globals.
before = sorted(globals())
import collections

assert collections.UserString('abc').upper().data == 'ABC'
assert collections.UserDict(a=1)['a'] == 1 and format(1.5, '.2f') == '1.50'
assert sorted(globals()) == sorted([*before, 'before', 'collections'])

# The attributes of built-in types as objects: getset_descriptor and member_descriptor.
import inspect
import types
from collections import deque


def failed(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


class A:
    pass


class Slots:
    __slots__ = ('a', '__dict__')


# ---- what they are ----

assert repr(int.real) == "<attribute 'real' of 'int' objects>"
assert repr(slice.start) == "<member 'start' of 'slice' objects>"
assert repr(BaseException.args) == "<attribute 'args' of 'BaseException' objects>"
assert repr(OSError.errno) == "<member 'errno' of 'OSError' objects>"
assert repr(types.FunctionType.__code__) == "<attribute '__code__' of 'function' objects>"
assert repr(types.GeneratorType.gi_frame) == "<attribute 'gi_frame' of 'generator' objects>"
assert repr(types.CodeType.co_name) == "<member 'co_name' of 'code' objects>"
assert repr(types.TracebackType.tb_frame) == "<member 'tb_frame' of 'traceback' objects>"
assert repr(types.FrameType.f_locals) == "<attribute 'f_locals' of 'frame' objects>"
assert repr(types.MethodType.__func__) == "<member '__func__' of 'method' objects>"
assert repr(types.CellType.cell_contents) == "<attribute 'cell_contents' of 'cell' objects>"
assert repr(type.__dict__['__mro__']) == "<attribute '__mro__' of 'type' objects>"
assert repr(object.__dict__['__class__']) == "<attribute '__class__' of 'object' objects>"
assert repr(types.ModuleType.__dict__['__dict__']) == "<member '__dict__' of 'module' objects>"
assert repr(deque.maxlen) == "<attribute 'maxlen' of 'collections.deque' objects>"
assert type(int.real) is types.GetSetDescriptorType and type(range.stop) is types.MemberDescriptorType
assert repr(types.GetSetDescriptorType) == "<class 'getset_descriptor'>"
assert type(float.imag).__name__ == 'getset_descriptor' and type(complex.imag).__name__ == 'member_descriptor'
assert bool.real is int.real and int.real is int.real and int.real != int.imag
assert len({int.real, int.imag, bool.real}) == 2
assert vars(int)['real'] is int.real and 'real' not in vars(bool)
assert int.real.__name__ == 'real' and int.real.__qualname__ == 'int.real' and int.real.__objclass__ is int
assert bool.numerator.__objclass__ is int and bool.numerator.__qualname__ == 'int.numerator'
assert int.real.__doc__ == 'the real part of a complex number'
assert int.denominator.__doc__ == 'the denominator of a rational number in lowest terms'
assert range.start.__doc__ is None
assert type(Slots.a) is types.MemberDescriptorType and Slots.a.__qualname__ == 'Slots.a' and Slots.a.__doc__ is None

# ---- what classes have of their own class goes before ----

assert int.__class__ is type and object.__class__ is type and type.__class__ is type
assert types.FunctionType.__name__ == 'function' and types.FunctionType.__qualname__ == 'function'
assert types.FunctionType.__module__ == 'builtins' and types.GeneratorType.__name__ == 'generator'
assert property.__name__ == 'property' and types.ModuleType.__dict__['__dict__'] is not types.ModuleType.__dict__
assert types.GeneratorType.__doc__ is None
assert failed(lambda: int.__abstractmethods__) == 'AttributeError: __abstractmethods__'
assert failed(lambda: A.__abstractmethods__) == 'AttributeError: __abstractmethods__'

# ---- __get__ ----

assert int.real.__get__(5) == 5 and int.real.__get__(True) == 1 and int.real.__get__(True) is not True
assert float.real.__get__(2.5, float) == 2.5 and complex.imag.__get__(3 + 4j) == 4.0
assert slice.stop.__get__(slice(1, 2)) == 2 and range.step.__get__(range(0, 9, 3)) == 3
assert int.real.__get__(None, int) is int.real and int.real.__get__(None, str) is int.real
assert failed(int.real.__get__, None) == 'TypeError: __get__(None, None) is invalid'
assert failed(int.real.__get__, None, None) == 'TypeError: __get__(None, None) is invalid'
assert failed(int.real.__get__) == 'TypeError: __get__ expected at least 1 argument, got 0'
assert failed(int.real.__get__, 'a') == "TypeError: descriptor 'real' for 'int' objects doesn't apply to a 'str' object"
assert failed(slice.start.__get__, A()) == "TypeError: descriptor 'start' for 'slice' objects doesn't apply to a 'A' object"
assert type.__dict__['__mro__'].__get__(int) == (int, object)
assert type.__dict__['__mro__'].__get__(A) == (A, object)
assert type.__dict__['__name__'].__get__(bool) == 'bool' and type.__dict__['__bases__'].__get__(A) == (object,)
assert object.__dict__['__class__'].__get__(5) is int and object.__dict__['__class__'].__get__(A) is type
assert types.FunctionType.__code__.__get__(failed).co_name == 'failed'
assert types.FunctionType.__globals__.__get__(failed) is globals()
assert BaseException.args.__get__(ValueError(1, 2)) == (1, 2)
assert AttributeError.name.__get__(AttributeError('m', name='n')) == 'n'
assert deque.maxlen.__get__(deque([], 4)) == 4

# ---- __set__ and __delete__ ----

assert failed(int.real.__set__, 5, 1) == "AttributeError: attribute 'real' of 'int' objects is not writable"
assert failed(int.real.__set__, 5) == 'TypeError: __set__ expected 2 arguments, got 1'
assert failed([].__setitem__, 1) == 'TypeError: __setitem__ expected 2 arguments, got 1'
assert failed(int.real.__delete__, 5) == "AttributeError: attribute 'real' of 'int' objects is not writable"
assert failed(int.real.__set__, 'a', 1) == "TypeError: descriptor 'real' for 'int' objects doesn't apply to a 'str' object"
assert failed(slice.start.__set__, slice(1), 1) == 'AttributeError: readonly attribute'
assert failed(slice.start.__delete__, slice(1)) == 'AttributeError: readonly attribute'
assert failed(slice.start.__set__, '', 1) == "TypeError: descriptor 'start' for 'slice' objects doesn't apply to a 'str' object"
assert failed(setattr, True, 'real', 1) == "AttributeError: attribute 'real' of 'int' objects is not writable"
assert failed(setattr, range(3), 'start', 1) == 'AttributeError: readonly attribute'
assert failed(setattr, failed.__code__, 'co_name', 1) == 'AttributeError: readonly attribute'
assert failed(setattr, [].append, '__name__', 1) == \
    "AttributeError: attribute '__name__' of 'builtin_function_or_method' objects is not writable"
assert failed(setattr, {}.keys(), 'mapping', 1) == "AttributeError: attribute 'mapping' of 'dict_keys' objects is not writable"
assert failed(setattr, deque(), 'maxlen', 1) == "AttributeError: attribute 'maxlen' of 'collections.deque' objects is not writable"
assert failed(setattr, int.real, '__name__', 'x') == 'AttributeError: readonly attribute'
assert failed(setattr, int.real, 'foo', 'x') == \
    "AttributeError: 'getset_descriptor' object has no attribute 'foo' and no __dict__ for setting new attributes"
assert failed(lambda: int.real.foo) == "AttributeError: 'getset_descriptor' object has no attribute 'foo'"
assert failed(lambda: int.real()) == "TypeError: 'getset_descriptor' object is not callable"
assert failed(types.GetSetDescriptorType) == "TypeError: cannot create 'getset_descriptor' instances"
e = ValueError(1)
BaseException.args.__set__(e, [5, 6])
assert e.args == (5, 6)
assert failed(BaseException.args.__set__, e, 5) == "TypeError: 'int' object is not iterable"
BaseException.__suppress_context__.__set__(e, True)
assert e.__suppress_context__ is True
type.__dict__['__name__'].__set__(A, 'Z')
assert A.__name__ == 'Z'
assert failed(type.__dict__['__name__'].__set__, int, 'Z') == "TypeError: cannot set '__name__' attribute of immutable type 'int'"
types.FunctionType.__defaults__.__set__(failed, None)
assert failed.__defaults__ is None

# ---- derived classes ----


class E(Exception):
    args = 5


class Property(Exception):
    @property
    def args(self):
        return 'prop'


class I(int):
    real = 7


class Above(int):
    @property
    def real(self):
        return super().real + 100


class Borrowed:
    real = int.real


assert E(1).args == 5 and BaseException.args.__get__(E(1)) == (1,)
assert Property(1).args == 'prop'
assert I(3).real == 7 and I(3).imag == 0 and I.imag is int.imag and Above(3).real == 103
i = I(3)
i.real = 8
assert i.real == 8 and vars(i) == {'real': 8}
assert failed(setattr, I(3), 'imag', 1) == "AttributeError: attribute 'imag' of 'int' objects is not writable"
assert Borrowed.real is int.real
assert failed(lambda: Borrowed().real) == "TypeError: descriptor 'real' for 'int' objects doesn't apply to a 'Borrowed' object"
assert failed(setattr, Borrowed(), 'real', 1) == "TypeError: descriptor 'real' for 'int' objects doesn't apply to a 'Borrowed' object"


class Changed(A):
    pass


a = A()
object.__dict__['__class__'].__set__(a, Changed)
assert type(a) is Changed
a.__class__ = A
assert type(a) is A

# ---- inspect, dir ----

assert inspect.isgetsetdescriptor(int.real) and not inspect.isgetsetdescriptor(slice.start)
assert inspect.ismemberdescriptor(slice.start) and not inspect.ismemberdescriptor(int.real)
assert inspect.isdatadescriptor(int.real) and inspect.isdatadescriptor(slice.start)
assert not inspect.ismethoddescriptor(int.real) and not inspect.isroutine(int.real)
assert inspect.getattr_static(5, 'real') is int.real
assert {'real', 'imag', 'numerator', 'denominator', '__rdivmod__', '__getnewargs__', '__class__'} <= set(dir(int))
assert {'start', 'stop', 'step'} <= set(dir(range)) and {'start', 'stop', 'step', 'indices'} <= set(dir(slice))
assert {'args', '__cause__', '__context__', '__traceback__', '__suppress_context__', '__setstate__'} <= set(dir(Exception))
assert [n for n in dir(types.MemberDescriptorType) if n not in dir(object)] == \
    ['__delete__', '__get__', '__name__', '__objclass__', '__qualname__', '__set__']
assert {n for n, v in vars(slice).items() if type(v) is types.MemberDescriptorType} == {'start', 'stop', 'step'}
assert {n for n, v in vars(int).items() if type(v) is types.GetSetDescriptorType} == {'real', 'imag', 'numerator', 'denominator'}
assert {n for n, v in vars(ImportError).items() if type(v) is types.MemberDescriptorType} == {'msg', 'name', 'path', 'name_from'}
assert (7).__rdivmod__(20) == (2, 6) and (7.0).__rdivmod__('a') is NotImplemented

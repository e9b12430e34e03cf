# `types.FunctionType(code, globals, …)`, and what functions and methods give as descriptors.
import types


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'no error'


def raises(code):
    return error(lambda: exec(code, {'__name__': '__main__'}))


def f(a, b=2):
    "docf"
    return a, b


def outer():
    v = 10

    def inner():
        return v + g
    return inner


g = 1
inn = outer()


class A:
    def f(self):
        pass

    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass


class CallMe:
    z = 3

    def __call__(self, *a):
        return a


assert str(types.FunctionType(f.__code__, globals(), 'f2', (1, 2))()) == '(1, 2)'
assert str(types.FunctionType(f.__code__, globals()).__name__) == 'f'
assert error(lambda: types.FunctionType(f.__code__)) == "TypeError: function() missing required argument 'globals' (pos 2)"
assert error(lambda: types.FunctionType(1, {})) == "TypeError: function() argument 'code' must be code, not int"
assert error(lambda: types.FunctionType(f.__code__, 1)) == "TypeError: function() argument 'globals' must be dict, not int"
assert error(lambda: types.FunctionType(f.__code__, {}, 5)) == 'TypeError: arg 3 (name) must be None or string'
assert error(lambda: types.FunctionType(f.__code__, {}, 'x', 5)) == 'TypeError: arg 4 (defaults) must be None or tuple'
assert error(lambda: types.FunctionType(f.__code__, {}, 'x', (), 5)) == 'TypeError: arg 5 (closure) must be None or tuple'
assert error(lambda: types.FunctionType(inn.__code__, {'g': 1})) == 'TypeError: arg 5 (closure) must be tuple'
assert error(lambda: types.FunctionType(inn.__code__, {'g': 1}, closure=())) == 'ValueError: inner requires closure of length 1, not 0'
assert error(lambda: types.FunctionType(inn.__code__, {'g': 1}, closure=(1,))) == 'TypeError: arg 5 (closure) expected cell, found int'
assert error(lambda: types.FunctionType(f.__code__, {}, closure=(types.CellType(1),))) == 'ValueError: f requires closure of length 0, not 1'
assert [type(x).__name__ for x in (object.__init__, 5 .__add__, [].append, list.append, dict.fromkeys, int.__add__, type.__call__)] == \
    ['wrapper_descriptor', 'method-wrapper', 'builtin_function_or_method', 'method_descriptor', 'builtin_function_or_method',
     'wrapper_descriptor', 'wrapper_descriptor']
assert error(lambda: A.__dict__['s'](1)) == 'TypeError: A.s() takes 0 positional arguments but 1 was given'
assert error(lambda: A.__dict__['c'](1)) == "TypeError: 'classmethod' object is not callable"
assert error(lambda: A().f.nothing) == "AttributeError: 'function' object has no attribute 'nothing'"
assert error(lambda: setattr(A().f, 'x', 1)) == "AttributeError: 'method' object has no attribute 'x' and no __dict__ for setting new attributes"
assert error(lambda: [].append.nothing) == "AttributeError: 'builtin_function_or_method' object has no attribute 'nothing'"
assert error(lambda: setattr([].append, 'x', 1)) == "AttributeError: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes"
assert error(lambda: types.MethodType(len, 'a').nothing) == "AttributeError: 'builtin_function_or_method' object has no attribute 'nothing'"
assert error(lambda: setattr(A().c, 'x', 1)) == "AttributeError: 'method' object has no attribute 'x' and no __dict__ for setting new attributes"
assert str(A().f.__name__) == 'f'
assert error(lambda: types.MethodType(CallMe(), 'a').nothing) == "AttributeError: 'CallMe' object has no attribute 'nothing'"
assert str(types.MethodType(CallMe(), 'a').z) == '3'
assert str(types.MethodType(CallMe(), 'a')()) == "('a',)"
assert error(lambda: list.append.__get__(5)) == "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object"
assert str(list.append.__get__(None, list) is list.append) == 'True'
assert error(lambda: list.append.__get__(None)) == 'TypeError: __get__(None, None) is invalid'
assert error(lambda: list.append.__get__()) == 'TypeError: __get__ expected at least 1 argument, got 0'
assert str(int.__add__.__get__(5)(6)) == '11'
assert error(lambda: len.__get__) == "AttributeError: 'builtin_function_or_method' object has no attribute '__get__'"
assert str(dict.__dict__['fromkeys'].__get__(None, dict)('ab')) == "{'a': None, 'b': None}"
assert error(lambda: [].append.__get__(5)) == "AttributeError: 'builtin_function_or_method' object has no attribute '__get__'"
assert str(classmethod(len).__get__('x')) == "<bound method len of <class 'str'>>"
assert error(lambda: classmethod(len).__get__('x')()) == "TypeError: object of type 'type' has no len()"
assert str(classmethod(5).__get__('x')) == "<bound method ? of <class 'str'>>"
assert error(lambda: classmethod(5).__get__('x')()) == "TypeError: 'int' object is not callable"
assert str(classmethod(str).__get__('x')()) == "<class 'str'>"
assert error(lambda: staticmethod(5)()) == "TypeError: 'int' object is not callable"
assert str(callable(staticmethod(5))) == 'True'
assert str(callable(classmethod(5))) == 'False'

made = types.FunctionType(f.__code__, globals(), 'made', (5, 6), None, {'k': 1})
assert (made(), made(1), made.__name__, made.__qualname__, made.__doc__) == ((5, 6), (1, 6), 'made', 'f', 'docf')
assert (made.__defaults__, made.__kwdefaults__, made.__module__, made.__closure__) == ((5, 6), {'k': 1}, '__main__', None)
assert made.__globals__ is f.__globals__ or made.__globals__ == f.__globals__
assert types.FunctionType(inn.__code__, globals(), closure=(types.CellType(5),))() == 6
assert types.FunctionType(inn.__code__, globals(), 'x', None, inn.__closure__)() == 11
names = {'__name__': 'zz', 'there': 4}
exec('def e(): return there', names)
assert types.FunctionType(names['e'].__code__, {'there': 5, '__name__': 'other'})() == 5
assert types.FunctionType(names['e'].__code__, {'there': 5, '__name__': 'other'}).__module__ == 'other'
assert list(types.FunctionType((lambda n: (i for i in range(n))).__code__, globals())(3)) == [0, 1, 2]
items = []
list.append.__get__(items)(3)
list.append.__get__(items, list)(4)
assert items == [3, 4]
a = A()
assert a.f.__get__(5) == a.f
assert A.f.__get__(5)  == types.MethodType(A.f, 5)
assert hasattr(a.f, 'zzz') is False
assert getattr(types.MethodType(len, 'a'), 'zzz', 'default') == 'default'
A.f.mark = 'on the function'
assert (a.f.mark, hasattr(a.f, 'mark')) == ('on the function', True)

# Modules that a program makes, sys.modules, and the program's own module.
import sys
import types
import __main__


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'no error'


def raises(code):
    return error(lambda: exec(code, {'__name__': '__main__'}))


def f():
    return newname


assert error(lambda: types.ModuleType()) == "TypeError: module() missing required argument 'name' (pos 1)"
assert error(lambda: types.ModuleType(5)) == "TypeError: module() argument 'name' must be str, not int"
assert str(types.ModuleType('m').__doc__) == 'None'
assert error(lambda: types.ModuleType('m').x) == "AttributeError: module 'm' has no attribute 'x'"
assert str(types.ModuleType('m', doc='q').__doc__) == 'q'
assert error(lambda: types.ModuleType('m', 'a', 'b')) == 'TypeError: module() takes at most 2 arguments (3 given)'
assert str(types.ModuleType('a') == types.ModuleType('a')) == 'False'
assert str(type(sys.modules).__name__) == 'dict'
assert str(sys.modules['__main__'].__name__) == '__main__'
assert str(sys.modules['sys'] is sys) == 'True'
assert str('nothing' in sys.modules) == 'False'
assert error(lambda: sys.modules['nothing']) == "KeyError: 'nothing'"
assert str(sys.modules.get('nothing', 3)) == '3'
assert str(__main__.f is f) == 'True'
assert str(__main__ is sys.modules[__name__]) == 'True'
assert str(isinstance(sys.modules, dict)) == 'True'
assert str((sys.setrecursionlimit(100), sys.setrecursionlimit(1000), sys.getrecursionlimit())) == '(None, None, 1000)'
assert str(__builtins__.len is len) == 'True'
assert str(type(__builtins__).__name__) == 'module'

m = types.ModuleType('m', 'doc')
assert (repr(m), m.__doc__, m.__name__, m.__package__, m.__spec__, m.__loader__) == ("<module 'm'>", 'doc', 'm', None, None, None)
m.x = 5
assert (m.x, m.__dict__['x'], vars(m)['x']) == (5, 5, 5)
assert sorted(m.__dict__) == ['__doc__', '__loader__', '__name__', '__package__', '__spec__', 'x']
del m.x
assert error(lambda: m.x) == "AttributeError: module 'm' has no attribute 'x'"
assert error(lambda: delattr(m, 'x')) == "AttributeError: 'module' object has no attribute 'x'"
m.__getattr__ = lambda name: 'dynamic ' + name
assert m.foo == 'dynamic foo'
exec('def g(): return y\ny = 6', m.__dict__)
assert (m.g(), m.y, m.g.__module__) == (6, 6, 'm')
m.y = 7
assert m.g() == 7


class Special(types.ModuleType):
    kind = 'special'

    def shown(self):
        return self.__name__, self.k, self.kind


s = Special('sp', 'about it')
s.k = 3
assert (s.shown(), isinstance(s, types.ModuleType), type(s).__name__) == (('sp', 3, 'special'), True, 'Special')

# ---- sys.modules ----
assert repr(__main__) == "<module '__main__'>"
__main__.newname = 'set from outside'
assert (newname, f(), __main__.f is f) == ('set from outside',) * 2 + (True,)
sys.modules['my_own'] = m
import my_own
from my_own import y as why
assert (my_own is m, why) == (True, 7)
assert sys.modules.pop('my_own') is m
assert error(lambda: __import__('my_own')) == "ModuleNotFoundError: No module named 'my_own'"
sys.modules['halted'] = None
assert error(lambda: __import__('halted')) == 'ModuleNotFoundError: import of halted halted; None in sys.modules'
del sys.modules['halted']
import collections.abc
assert (sys.modules['collections.abc'], sys.modules['collections']) == (collections.abc, collections)
assert sys.modules[__name__] is __main__
import enum


@enum.global_enum
class Colour(enum.Enum):
    RED = 1
    BLUE = 2


assert (RED is Colour.RED, repr(BLUE)) == (True, '__main__.BLUE')

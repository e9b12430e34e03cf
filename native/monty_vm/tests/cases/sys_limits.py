# sys: the limit on the digits of ints as text, the recursion limit, and what has no effect in a sandbox.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

import sys
assert sys.get_int_max_str_digits() == 4300
assert len(str(10 ** 4299)) == 4300
assert raises(ValueError, lambda: str(10 ** 4300)).startswith('Exceeds the limit (4300 digits)') is True
assert sys.set_int_max_str_digits(640) is None
assert sys.get_int_max_str_digits() == 640
assert raises(ValueError, lambda: str(10 ** 700)) == (
    'Exceeds the limit (640 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit')
assert raises(ValueError, lambda: int('1' * 641)) == (
    'Exceeds the limit (640 digits) for integer string conversion: value has 641 digits; use sys.set_int_max_str_digits() to increase the limit')
assert raises(ValueError, lambda: '%d' % 10 ** 700 if False else '%d' % (10 ** 700)).startswith('Exceeds the limit (640 digits)') is True
assert raises(ValueError, lambda: f'{10 ** 700}').startswith('Exceeds the limit (640 digits)') is True
assert raises(ValueError, lambda: f'{10 ** 700:,}').startswith('Exceeds the limit (640 digits)') is True
assert len(hex(10 ** 700)) > 500
sys.set_int_max_str_digits(maxdigits=0)
assert len(str(10 ** 5000)) == 5001
assert int('9' * 5000) + 1 == 10 ** 5000
assert len('%d' % 10 ** 1) == 2
sys.set_int_max_str_digits(4300)
assert raises(ValueError, lambda: sys.set_int_max_str_digits(5)) == 'maxdigits must be >= 640 or 0 for unlimited'
assert raises(ValueError, lambda: sys.set_int_max_str_digits(-1)) == 'maxdigits must be >= 640 or 0 for unlimited'
assert raises(TypeError, lambda: sys.set_int_max_str_digits('a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: sys.setrecursionlimit(0)) == 'recursion limit must be greater or equal than 1'
assert raises(TypeError, lambda: sys.setrecursionlimit('a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: sys.getrecursionlimit(1)) == 'sys.getrecursionlimit() takes no arguments (1 given)'
assert sys.version_info >= (3, 8)
assert sys.version_info[:2] == (3, 14)
major, minor, *rest = sys.version_info
assert (major, minor, len(rest)) == (3, 14, 3)
assert sys.implementation.version == sys.version_info
assert type(sys.implementation).__name__ == 'SimpleNamespace'
assert sys.float_repr_style == 'short'
assert 'sys' in sys.builtin_module_names
assert sys.gettrace() is None
assert raises(ModuleNotFoundError, lambda: __import__('nope')) == "No module named 'nope'"
assert raises(ModuleNotFoundError, lambda: __import__('sys.nope')) == "No module named 'sys.nope'; 'sys' is not a package"
assert __import__('sys') is sys
assert raises(TypeError, lambda: __import__(5)) == 'module name must be a string'
assert raises(ValueError, lambda: __import__('')) == 'Empty module name'
import builtins
assert builtins.len is len
assert builtins.__name__ == 'builtins'
assert builtins.ValueError is ValueError
assert len.__self__ is builtins
def named():
    try:
        import nope.deeper
    except ImportError as e:
        return type(e).__name__, e.name, e.msg, e.path
assert named() == ('ModuleNotFoundError', 'nope', "No module named 'nope'", None)
def not_in():
    try:
        from sys import nope
    except ImportError as e:
        return type(e).__name__, e.name, e.name_from, str(e)
assert not_in() == ('ImportError', 'sys', 'nope', "cannot import name 'nope' from 'sys' (unknown location)")
assert raises(SystemExit, lambda: exit()) == 'None'
assert raises(SystemExit, lambda: quit('bye')) == 'bye'

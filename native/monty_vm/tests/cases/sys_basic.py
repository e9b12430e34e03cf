# sys: exception state, version, exit, intern and a few constants.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

import sys
assert sys.__name__ == 'sys'
assert sys.version_info[0] == 3
assert (sys.version_info[:2] >= (3, 14)) is True
assert sys.version_info.major == 3
assert sys.byteorder == 'little'
assert sys.maxunicode == 1114111
assert isinstance(sys.version, str) is True
assert sys.version.startswith('3.14') is True
assert isinstance(sys.maxsize, int) is True
assert (sys.maxsize > 2 ** 30) is True
assert isinstance(sys.getrecursionlimit(), int) is True
assert sys.exception() is None
assert sys.exc_info() == (None, None, None)
try:
    1 / 0
except ZeroDivisionError as e:
    assert sys.exception() is e
    assert sys.exc_info()[0] is ZeroDivisionError
    assert sys.exc_info()[1] is e
    assert sys.exc_info()[2] is e.__traceback__
assert sys.exception() is None
def nested():
    out = []
    try:
        raise KeyError('a')
    except KeyError:
        out.append(repr(sys.exception()))
        try:
            raise ValueError('b')
        except ValueError:
            out.append(repr(sys.exception()))
        out.append(repr(sys.exception()))
    out.append(sys.exception())
    return out
assert nested() == ["KeyError('a')", "ValueError('b')", "KeyError('a')", None]
def inner():
    return repr(sys.exception())
def calls():
    try:
        raise KeyError('seen by callee')
    except KeyError:
        return inner()
assert calls() == "KeyError('seen by callee')"
def in_gen():
    try:
        raise TypeError('gen')
    except TypeError:
        yield repr(sys.exception())
    yield sys.exception()
assert list(in_gen()) == ["TypeError('gen')", None]
def outside_gen():
    g = in_gen()
    a = next(g)
    return a, sys.exception(), next(g)
assert outside_gen() == ("TypeError('gen')", None, None)
def in_finally():
    out = []
    try:
        try:
            raise ValueError('x')
        finally:
            out.append(repr(sys.exception()))
    except ValueError:
        pass
    out.append(sys.exception())
    return out
assert in_finally() == ["ValueError('x')", None]
def after_return():
    try:
        raise ValueError('x')
    except ValueError:
        return 'returned'
assert after_return() == 'returned'
assert sys.exception() is None
def comp():
    try:
        raise ValueError('c')
    except ValueError:
        return [repr(sys.exception()) for _ in range(1)]
assert comp() == ["ValueError('c')"]
def leave(code):
    try:
        sys.exit(code)
    except SystemExit as e:
        return e.code, e.args, str(e)
assert leave(0) == (0, (0,), '0')
assert leave(None) == (None, (), '')
assert leave('msg') == ('msg', ('msg',), 'msg')
assert leave(3) == (3, (3,), '3')
assert leave((1, 2)) == ((1, 2), (1, 2), '(1, 2)')
def leave_bare():
    try:
        sys.exit()
    except SystemExit as e:
        return e.code, e.args
assert leave_bare() == (None, ())
assert raises(SystemExit, lambda: sys.exit(5)) == '5'
assert raises(TypeError, lambda: sys.exit(1, 2)) == 'exit expected at most 1 argument, got 2'
assert sys.intern('abc') == 'abc'
assert raises(TypeError, lambda: sys.intern(5)) == 'intern() argument must be str, not int'
assert raises(AttributeError, lambda: sys.nope) == "module 'sys' has no attribute 'nope'"
assert raises(TypeError, lambda: sys.exception(1)) == 'sys.exception() takes no arguments (1 given)'
from sys import exc_info as info, exit as leave_now
assert info() == (None, None, None)
assert raises(SystemExit, lambda: leave_now('bye')) == 'bye'
import sys as s2
assert (s2 is sys) is True
assert repr(sys).startswith("<module 'sys'") is True
assert type(sys).__name__ == 'module'
assert hasattr(sys, 'exit') is True
assert callable(sys.exit) is True
assert sys.exit.__name__ == 'exit'
assert getattr(sys, 'maxunicode') == 1114111
assert sys.float_info.max == 1.7976931348623157e+308
assert sys.float_info.epsilon == 2.220446049250313e-16
assert sys.float_info.dig == 15

# Attributes of functions: assignment, deletion, __dict__, __name__ and __defaults__ writes, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def f(a, b=2, *, c=3):
    """Doc."""
    return a, b, c
f.tag = 'x'
f.count = 0
assert f.tag == 'x'
assert f.__dict__ == {'tag': 'x', 'count': 0}
f.count += 1
assert f.count == 1
del f.tag
assert hasattr(f, 'tag') is False
assert getattr(f, 'tag', 'none') == 'none'
setattr(f, 'other', [1])
f.other.append(2)
assert f.other == [1, 2]
assert getattr(f, 'other') == [1, 2]
delattr(f, 'other')
assert f.__dict__ == {'count': 1}
assert raises(AttributeError, lambda: f.other) == "'function' object has no attribute 'other'"
assert raises(AttributeError, lambda: f.missing) == "'function' object has no attribute 'missing'"
try:
    del f.missing
except AttributeError as failure:
    assert str(failure) == "'function' object has no attribute 'missing'"
else:
    assert False, 'no AttributeError'
assert raises(AttributeError, lambda: delattr(f, 'missing')) == "'function' object has no attribute 'missing'"
assert vars(f) == {'count': 1}
assert (vars(f) is f.__dict__) is True
f.__name__ = 'renamed'
assert f.__name__ == 'renamed'
assert f.__qualname__ == 'f'
f.__qualname__ = 'a.b'
assert repr(f).startswith('<function a.b at 0x') is True
f.__doc__ = 'New.'
assert f.__doc__ == 'New.'
del f.__doc__
assert f.__doc__ is None
f.__defaults__ = (20,)
assert f(1) == (1, 20, 3)
f.__defaults__ = (10, 20)
assert f() == (10, 20, 3)
f.__defaults__ = None
assert raises(TypeError, lambda: f(1)) == "a.b() missing 1 required positional argument: 'b'"
f.__kwdefaults__ = {'c': 30}
assert f(1, 2) == (1, 2, 30)
f.__kwdefaults__ = None
assert raises(TypeError, lambda: f(1, 2)) == "a.b() missing 1 required keyword-only argument: 'c'"
try:
    f.__name__ = 5
except TypeError as failure:
    assert str(failure) == '__name__ must be set to a string object'
else:
    assert False, 'no TypeError'
try:
    f.__qualname__ = None
except TypeError as failure:
    assert str(failure) == '__qualname__ must be set to a string object'
else:
    assert False, 'no TypeError'
try:
    f.__defaults__ = 5
except TypeError as failure:
    assert str(failure) == '__defaults__ must be set to a tuple object'
else:
    assert False, 'no TypeError'
try:
    f.__kwdefaults__ = []
except TypeError as failure:
    assert str(failure) == '__kwdefaults__ must be set to a dict object'
else:
    assert False, 'no TypeError'
try:
    f.__dict__ = 5
except TypeError as failure:
    assert str(failure) == "__dict__ must be set to a dictionary, not a 'int'"
else:
    assert False, 'no TypeError'
try:
    f.__closure__ = None
except AttributeError as failure:
    assert str(failure) == 'readonly attribute'
else:
    assert False, 'no AttributeError'
f.__dict__ = {'z': 1}
assert f.z == 1
f.__module__ = 'm'
assert f.__module__ == 'm'
def counter():
    counter.n += 1
    return counter.n
counter.n = 0
assert [counter() for _ in range(3)] == [1, 2, 3]
def memo(n):
    if n not in memo.cache:
        memo.cache[n] = n if n < 2 else memo(n - 1) + memo(n - 2)
    return memo.cache[n]
memo.cache = {}
assert memo(40) == 102334155
assert len(memo.cache) == 41
g = lambda: 0
g.x = g
assert (g.x.x.x is g) is True
assert g.__name__ == '<lambda>'
assert g.__doc__ is None
def outer():
    v = 5
    def inner():
        return v
    return inner
h = outer()
assert len(h.__closure__) == 1
assert h.__closure__[0].cell_contents == 5
assert h.__code__.co_name == 'inner'
assert f.__code__.co_varnames == ('a', 'b', 'c')
assert f.__code__.co_argcount == 2
assert f.__code__.co_kwonlyargcount == 1
assert outer.__code__.co_name == 'outer'
assert f.__call__(1, 2, c=3) == (1, 2, 3)
assert (f.__class__ is type(f)) is True
assert ('n' in dir(counter)) is True
assert ('__name__' in dir(counter)) is True
try:
    (5).x = 1
except AttributeError as failure:
    assert str(failure) == "'int' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
try:
    len.x = 1
except AttributeError as failure:
    assert str(failure) == "'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
try:
    None.x = 1
except AttributeError as failure:
    assert str(failure) == "'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
assert raises(AttributeError, lambda: 'a'.x) == "'str' object has no attribute 'x'"
assert raises(AttributeError, lambda: len.x) == "'builtin_function_or_method' object has no attribute 'x'"
assert raises(AttributeError, lambda: setattr(1, 'x', 2)) == (
    "'int' object has no attribute 'x' and no __dict__ for setting new attributes")
assert raises(TypeError, lambda: setattr(f, 5, 1)) == "attribute name must be string, not 'int'"
assert raises(TypeError, lambda: getattr(f, 5)) == "attribute name must be string, not 'int'"
assert raises(TypeError, lambda: getattr(f)) == 'getattr expected at least 2 arguments, got 1'
assert raises(TypeError, lambda: hasattr(f, 5)) == "attribute name must be string, not 'int'"
assert raises(TypeError, lambda: delattr(f, 5)) == "attribute name must be string, not 'int'"
assert raises(AttributeError, lambda: getattr(1, 'zz')) == "'int' object has no attribute 'zz'"
assert raises(TypeError, lambda: vars(5)) == 'vars() argument must have __dict__ attribute'
assert len.__name__ == 'len'
assert str.upper.__name__ == 'upper'
assert [].append.__name__ == 'append'
assert int.__name__ == 'int'
assert type(len).__name__ == 'builtin_function_or_method'

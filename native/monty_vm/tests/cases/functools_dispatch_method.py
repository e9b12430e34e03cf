"""What a single-dispatch method is to a class and to its instances."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('from functools import *\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f') == \
    '<single dispatch method A.f>'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.__name__') == \
    'f'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.__qualname__') == \
    'A.f'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.__doc__') == \
    'doc'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.__module__') == \
    '__main__'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.__wrapped__.__name__') == \
    'f'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.zzz') == \
    'AttributeError: '
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A().f.zzz') == \
    'AttributeError: '
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'type(A.f)') == \
    "<class 'functools._singledispatchmethod_get'>"
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.__annotations__') == \
    "{'x': <class 'int'>}"
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.__isabstractmethod__') == \
    "AttributeError: 'function' object has no attribute '__isabstractmethod__'"
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.register') == \
    '<bound method singledispatchmethod.register of <single dispatch method descriptor A.f>>'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A.f.__self__') == \
    'AttributeError: '
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A().f.__func__') == \
    'AttributeError: '
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'callable(A.f)') == \
    'True'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A().f()') == \
    'TypeError: f requires at least 1 positional argument'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A().f(1, 2)') == \
    'TypeError: A.f() takes 2 positional arguments but 3 were given'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'A().f == A().f') == \
    'False'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', 'hasattr(A.f, "dispatcher")') == \
    'False'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', '__import__("inspect").signature(A().f)') == \
    '<Signature (self, x: int)>'
assert shown('class A:\n @singledispatchmethod\n def f(self, x: int):\n  "doc"\n  return ("base", x)\n @f.register\n def _(self, x: str): return ("str", x)\n', '__import__("inspect").signature(A.f)') == \
    '<Signature (self, x: int)>'
assert shown('class A:\n f = singledispatchmethod(partial(int))', 'A.f, A().f(3)') == \
    "TypeError: int() can't convert non-string with explicit base"
assert shown('class A:\n f = singledispatchmethod(partial(int))', 'A.f.__name__') == \
    "AttributeError: 'functools.partial' object has no attribute '__name__'"

"""contextlib in its corners: each text is run, and what it raises or shows compared."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import contextlib\nfrom contextlib import *\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('@contextmanager\ndef f():\n yield 1\n yield 2\nwith f(): pass') == \
    "RuntimeError: generator didn't stop"
assert shown('@contextmanager\ndef f():\n if 0: yield\nwith f(): pass') == \
    "RuntimeError: generator didn't yield"
assert shown('@contextmanager\ndef f():\n try: yield 1\n except ValueError: yield 2\nwith f(): raise ValueError') == \
    "RuntimeError: generator didn't stop after throw()"
assert shown('@contextmanager\ndef f():\n try: yield 1\n except ValueError: pass\nwith f(): raise ValueError("x")') == \
    'ok'
assert shown('@contextmanager\ndef f():\n yield 1\nwith f(): raise StopIteration("x")') == \
    'StopIteration: x'
assert shown('@contextmanager\ndef f():\n try: yield 1\n except ValueError as e: raise KeyError("k") from e\nwith f(): raise ValueError("x")') == \
    "KeyError: 'k'"
assert shown('with ExitStack() as s: s.push(3)') == \
    "TypeError: 'int' object is not callable"
assert shown('with ExitStack() as s:\n s.push(lambda t, v, tb: True)\n raise ValueError') == \
    'ok'
assert shown('with ExitStack() as s:\n s.callback(lambda: 1/0)\n raise ValueError("a")') == \
    'ZeroDivisionError: division by zero'
assert shown('with ExitStack() as s:\n s.enter_context(nullcontext(5)); r = s.enter_context(nullcontext(6))', 'r') == \
    '6'
assert shown('with suppress(ValueError, KeyError): raise KeyError("a")') == \
    'ok'
assert shown('with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1), KeyError(2)])') == \
    'ExceptionGroup: g (1 sub-exception)'
assert shown('with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1)])') == \
    'ok'
assert shown('with suppress(): raise KeyError("a")') == \
    "KeyError: 'a'"
assert shown('with suppress(3): raise KeyError("a")') == \
    'TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union'
assert shown('closing()') == \
    "TypeError: closing.__init__() missing 1 required positional argument: 'thing'"
assert shown('with nullcontext() as x: pass', 'x') == \
    'None'
assert shown('class A(AbstractContextManager):\n pass\nA()') == \
    "TypeError: Can't instantiate abstract class A without an implementation for abstract method '__exit__'"
assert shown('class A(AbstractContextManager):\n def __exit__(s,*a): pass\nwith A() as a: pass', 'type(a).__name__') == \
    'A'
assert shown('class A:\n def __enter__(s): pass\n def __exit__(s,*a): pass', 'issubclass(A, AbstractContextManager), isinstance(3, AbstractContextManager), AbstractContextManager[int]') == \
    '(True, False, contextlib.AbstractContextManager[int])'
assert shown('import asyncio\n@asynccontextmanager\nasync def f():\n yield 1\n yield 2\nasync def m():\n async with f(): pass\nasyncio.run(m())') == \
    "RuntimeError: generator didn't stop"
assert shown('import asyncio\n@asynccontextmanager\nasync def f():\n yield 1\n@f()\nasync def g(): return 5\n', 'asyncio.run(g())') == \
    '5'
assert shown('import asyncio\nasync def m():\n async with AsyncExitStack() as s: await s.enter_async_context(3)\nasyncio.run(m())') == \
    "TypeError: 'builtins.int' object does not support the asynchronous context manager protocol"
assert shown('import asyncio\nasync def m():\n async with nullcontext(3) as x: return x', 'asyncio.run(m())') == \
    '3'
assert shown('@contextmanager\ndef f(): yield\nf(1)') == \
    'TypeError: f() takes 0 positional arguments but 1 was given'
assert shown('@contextmanager\ndef f():\n yield\nasync def x():\n with f(): pass\n', 'f().gen is not None, f.__wrapped__.__name__') == \
    "(True, 'f')"
assert shown('def f():\n with suppress(ZeroDivisionError): return 1/0\n return "after"', 'f()') == \
    'after'
assert shown('@suppress(KeyError)\ndef f(): raise KeyError') == \
    "TypeError: 'suppress' object is not callable"

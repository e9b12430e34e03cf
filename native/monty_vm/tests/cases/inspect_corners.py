"""Signatures of all sorts of callables."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys\nimport inspect, functools, asyncio, enum\nfrom inspect import *\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(enum.Enum))') == \
    '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(enum.IntEnum))') == \
    '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(enum.Flag))') == \
    '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(enum.StrEnum))') == \
    '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(enum.IntFlag))') == \
    '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(enum.auto))') == \
    '(value=_auto_null)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(enum.unique))') == \
    '(enumeration)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(asyncio.Queue))') == \
    '(maxsize=0)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(asyncio.Lock))') == \
    '()'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(asyncio.wait_for))') == \
    '(fut, timeout)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(asyncio.TaskGroup))') == \
    '()'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(asyncio.Semaphore))') == \
    '(value=1)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(asyncio.Event))') == \
    '()'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(asyncio.Future))') == \
    '(*, loop=None)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(asyncio.Task))') == \
    '(coro, *, loop=None, name=None, context=None, eager_start=False)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(contextlib.ExitStack))') == \
    '()'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(contextlib.suppress))') == \
    '(*exceptions)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(contextlib.contextmanager))') == \
    '(func)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(collections.Counter))') == \
    '(iterable=None, /, **kwds)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(collections.ChainMap))') == \
    '(*maps)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(collections.namedtuple))') == \
    '(typename, field_names, *, rename=False, defaults=None, module=None)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(copy.copy))') == \
    '(x)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(copy.deepcopy))') == \
    '(x, memo=None, _nil=[])'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(dataclasses.dataclass))') == \
    '(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(dataclasses.replace))') == \
    '(obj, /, **changes)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(typing.cast))') == \
    '(typ, val)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(abc.abstractmethod))') == \
    '(funcobj)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(traceback.format_exc))') == \
    '(limit=None, chain=True)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(weakref.WeakValueDictionary))') == \
    '(other=(), /, **kw)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(io.BytesIO))') == \
    "(initial_bytes=b'')"
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(string.Template))') == \
    '(template)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(functools.singledispatch))') == \
    '(func)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(functools.wraps))') == \
    "(wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__'), updated=('__dict__',))"
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(functools.cache))') == \
    '(user_function, /)'
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(json.dumps))') == \
    "NameError: name 'json' is not defined"
assert shown('import operator, io, types, contextlib, collections, itertools, math, copy, dataclasses, typing, abc, warnings, traceback, weakref, string, sys', 'str(signature(random.randint))') == \
    "NameError: name 'random' is not defined"
assert shown('class A:\n x=1\n def f(self): pass\n @property\n def p(self): return 1\n @staticmethod\n def s(): pass\n @classmethod\n def c(cls): pass\nclass B(A):\n y=2\n def f(self): pass\n', 'classify_class_attrs(B)[-1]') == \
    "Attribute(name='y', kind='data', defining_class=<class '__main__.B'>, object=2)"
assert shown('class A:\n x=1\n def f(self): pass\n @property\n def p(self): return 1\n @staticmethod\n def s(): pass\n @classmethod\n def c(cls): pass\nclass B(A):\n y=2\n def f(self): pass\n', 'getclasstree([A,B,int]), getclasstree([B]), getclasstree([B], True)') == \
    "([(<class 'object'>, ()), [(<class '__main__.A'>, (<class 'object'>,)), [(<class '__main__.B'>, (<class '__main__.A'>,))], (<class 'int'>, (<class 'object'>,))]], [(<class '__main__.A'>, (<class 'object'>,)), [(<class '__main__.B'>, (<class '__main__.A'>,))]], [(<class '__main__.A'>, (<class 'object'>,)), [(<class '__main__.B'>, (<class '__main__.A'>,))]])"
assert shown('def f(a,b=1,*c,d,e=2,**g): pass', 'getcallargs(f, 1, d=3), getcallargs(f, 1, 2, 3, d=4, q=5), getcallargs(f, b=2, a=1, d=0)') == \
    "({'a': 1, 'c': (), 'g': {}, 'd': 3, 'b': 1, 'e': 2}, {'a': 1, 'b': 2, 'c': (3,), 'g': {'q': 5}, 'd': 4, 'e': 2}, {'c': (), 'g': {}, 'b': 2, 'a': 1, 'd': 0, 'e': 2})"
assert shown('def f(a,b,c=1,*,d): pass', 'getcallargs(f, )') == \
    "TypeError: f() missing 2 required positional arguments: 'a' and 'b'"
assert shown('def f(a,b,c=1,*,d): pass', 'getcallargs(f, 1)') == \
    "TypeError: f() missing 1 required positional argument: 'b'"
assert shown('def f(a,b,c=1,*,d): pass', 'getcallargs(f, 1,2,3,d=1,a=2)') == \
    "TypeError: f() got multiple values for argument 'a'"
assert shown('def f(a,b,c=1,*,d): pass', 'getcallargs(f, 1,d=1,z=2)') == \
    "TypeError: f() got an unexpected keyword argument 'z'"
assert shown('def f(a,b,c=1,*,d): pass', 'getcallargs(f, d=1)') == \
    "TypeError: f() missing 2 required positional arguments: 'a' and 'b'"
assert shown('class A:\n def f(self, x): pass', 'getcallargs(A().f, 3)["x"], getcallargs(A.f, 1, 2)') == \
    "(3, {'self': 1, 'x': 2})"
assert shown('getcallargs(3, 4)') == \
    'TypeError: unsupported callable'
assert shown('class A:\n def g(self, a, b=2, *, c): pass\n h=functools.partialmethod(g, 1)\n i=functools.partialmethod(g, c=5)', 'str(signature(A.h)), str(signature(A().h)), str(signature(A.i)), str(signature(A().i))') == \
    "('(self, b=2, *, c)', '(b=2, *, c)', '(self, a, b=2, *, c=5)', '(a, b=2, *, c=5)')"
assert shown('import enum\nclass C(enum.Enum):\n A=1', 'str(signature(C)), str(signature(C.A)) if callable(C.A) else 0') == \
    "('(*values)', 0)"
assert shown('class M(type): pass\nclass A(metaclass=M): pass', 'str(signature(A)), str(signature(M))') == \
    "ValueError: callable <class '__main__.M'> is not supported by signature"
assert shown('import abc\nclass A(abc.ABC): pass', 'str(signature(A))') == \
    '()'
assert shown('class A:\n __slots__=("x",)', 'str(signature(A))') == \
    '()'
assert shown('def f(a=[1], b=None, c=int, d=lambda: 1): pass', 'str(signature(f))[:40]') == \
    "(a=[1], b=None, c=<class 'int'>, d=<func"

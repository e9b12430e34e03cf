"""functools in its corners: each text is run, and what it raises or shows compared."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import functools, operator\nfrom functools import *\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('class A:\n @singledispatchmethod\n def f(self, x): return ("base", x)\n @f.register\n def _(self, x: int): return ("int", x)\n @f.register(str)\n def _(self, x): return ("str", x)\n @f.register\n def _(self, x: list | tuple): return ("seq", x)\n', 'A().f(1), A().f("a"), A().f([]), A().f(()), A().f(2.0), A.f(A(), 1), A().f.register') == \
    "(('int', 1), ('str', 'a'), ('seq', []), ('seq', ()), ('base', 2.0), ('base', 1), <bound method singledispatchmethod.register of <single dispatch method descriptor A.f>>)"
assert shown('class A:\n @singledispatchmethod\n def f(self, x): return ("base", x)\n @f.register\n def _(self, x: int): return ("int", x)\n @f.register(str)\n def _(self, x): return ("str", x)\n @f.register\n def _(self, x: list | tuple): return ("seq", x)\nA().f()') == \
    'TypeError: f requires at least 1 positional argument'
assert shown('class A:\n @singledispatchmethod\n def f(self, x): return ("base", x)\n @f.register\n def _(self, x: int): return ("int", x)\n @f.register(str)\n def _(self, x): return ("str", x)\n @f.register\n def _(self, x: list | tuple): return ("seq", x)\n', 'A().f.__name__, A().f.__doc__, A.f.__isabstractmethod__, A().f.__wrapped__') == \
    "AttributeError: 'function' object has no attribute '__isabstractmethod__'"
assert shown('class A:\n @singledispatchmethod\n @classmethod\n def f(cls, x): return (cls.__name__, "base", x)\n @f.register\n @classmethod\n def _(cls, x: int): return (cls.__name__, "int", x)', 'A.f(1), A().f("x")') == \
    "(('A', 'int', 1), ('A', 'base', 'x'))"
assert shown('class A:\n @singledispatchmethod\n @staticmethod\n def f(x): return ("base", x)\n @f.register(int)\n @staticmethod\n def _(x): return ("int", x)', 'A.f(1), A().f("x")') == \
    "(('int', 1), ('base', 'x'))"
assert shown('singledispatchmethod(3)') == \
    'TypeError: 3 is not callable or a descriptor'
assert shown('@singledispatch\ndef f(x): return "b"\n@f.register\ndef _(x: "foo"): pass') == \
    "TypeError: Invalid annotation for 'x'. ForwardRef('foo') is an unresolved forward reference."
assert shown('@singledispatch\ndef f(x): return "b"\n@f.register(3)\ndef _(x): pass') == \
    'TypeError: Invalid first argument to `register()`: 3. Use either `@register(some_class)` or plain `@register` on an annotated function.'
assert shown('@singledispatch\ndef f(x): return "b"\n@f.register\ndef _(x: list[int]): pass') == \
    "TypeError: Invalid annotation for 'x'. list[int] is not a class."
assert shown('@singledispatch\ndef f(x): return "b"\nf()') == \
    'TypeError: f requires at least 1 positional argument'
assert shown('@singledispatch\ndef f(x): return "b"\n@f.register(bool)\n@f.register(float)\ndef g(x): return "g"', 'f(True), f(1.0), f(1), sorted(k.__name__ for k in f.registry), g(3)') == \
    "('g', 'g', 'b', ['bool', 'float', 'object'], 'g')"
assert shown('from collections.abc import *\n@singledispatch\ndef f(x): return "b"\nf.register(Mapping, lambda x: "map")\nf.register(Sized, lambda x: "sized")\nf.register(type(None), lambda x: "none")', 'f({}), f([]), f(None), f(3)') == \
    "('map', 'sized', 'none', 'b')"
assert shown('from collections.abc import *\n@singledispatch\ndef f(x): return "b"\nf.register(Iterable, lambda x: "it")\nf.register(Sized, lambda x: "sized")\nclass X(Sized, Iterable):\n def __len__(s): return 0\n def __iter__(s): return iter(())', 'f(X())') == \
    'sized'
assert shown('from collections.abc import *\n@singledispatch\ndef f(x): return "b"\nf.register(Iterable, lambda x: "it")\nf.register(Container, lambda x: "sized")', 'f([])') == \
    "RuntimeError: Ambiguous dispatch: <class 'collections.abc.Iterable'> or <class 'collections.abc.Container'>"
assert shown('partialmethod(3)') == \
    'TypeError: the first argument 3 must be a callable or a descriptor'
assert shown('class A:\n @classmethod\n def g(cls, *a): return (cls.__name__, a)\n h = partialmethod(g, 1)\n @staticmethod\n def s(*a): return a\n t = partialmethod(s, 7)', 'A.h(2), A().h(3), A.t(1), A().t(2)') == \
    "(('A', (1, 2)), ('A', (1, 3)), (7, 1), (7, 2))"
assert shown('class A:\n def g(self, *a, **k): return (a, k)\n h = partialmethod(g, 1, x=2)\nclass B(A):\n i = partialmethod(A.h, 9)', 'B().i(3)') == \
    "((1, 9, 3), {'x': 2})"
assert shown('class A:\n def g(self, *a): return a\n h = partialmethod(g, Placeholder, 2)', 'A().h(1)') == \
    '(1, 2)'
assert shown('class A:\n def g(self, *a, **k): return (a, k)\n h = partialmethod(g, 1, x=2)\n', 'A().h.__isabstractmethod__ if hasattr(A().h, "__isabstractmethod__") else None') == \
    'None'
assert shown('partial()') == \
    "TypeError: type 'partial' takes at least one argument"
assert shown('partial(3)') == \
    'TypeError: the first argument must be callable'
assert shown('partial(int, Placeholder)') == \
    'TypeError: trailing Placeholders are not allowed'
assert shown('def f(*a, **k): return (a, k)\np=partial(f, Placeholder, 2)\np()') == \
    "TypeError: missing positional arguments in 'partial' call; expected at least 1, got 0"
assert shown('partial(int, x=Placeholder)') == \
    'TypeError: Placeholder cannot be passed as a keyword argument'
assert shown('', 'Placeholder, type(Placeholder)') == \
    "(Placeholder, <class 'functools._PlaceholderType'>)"
assert shown('p=partial(int)\np.func=3') == \
    'AttributeError: readonly attribute'
assert shown('p=partial(int)\ndel p.args') == \
    'AttributeError: readonly attribute'
assert shown('class P(partial): pass', 'P(int, "3")(), repr(P(int))') == \
    '(3, "__main__.P(<class \'int\'>)")'
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __lt__(s, o): return s.v<o.v if isinstance(o, A) else NotImplemented\n', 'A(1)<A(2), A(1)>A(2), A(1)<=A(1), A(1)>=A(2), A(2)>=A(1), sorted([A(2),A(1)])[0].v') == \
    '(True, False, True, False, True, 1)'
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __lt__(s, o): return s.v<o.v if isinstance(o, A) else NotImplemented\n', 'A(1) < 3') == \
    "TypeError: '<' not supported between instances of 'A' and 'int'"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __lt__(s, o): return s.v<o.v if isinstance(o, A) else NotImplemented\n', 'A(1) >= 3') == \
    "TypeError: '>=' not supported between instances of 'A' and 'int'"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __lt__(s, o): return s.v<o.v if isinstance(o, A) else NotImplemented\n', 'A.__le__.__name__, A.__gt__.__qualname__, A.__ge__.__doc__') == \
    "('__le__', '_gt_from_lt', 'Return a >= b.  Computed by @total_ordering from (not a < b).')"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __gt__(s, o): return s.v>o.v if isinstance(o, A) else NotImplemented\n', 'A(1)<A(2), A(1)>A(2), A(1)<=A(1), A(1)>=A(2), A(2)>=A(1), sorted([A(2),A(1)])[0].v') == \
    '(True, False, True, False, True, 1)'
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __gt__(s, o): return s.v>o.v if isinstance(o, A) else NotImplemented\n', 'A(1) < 3') == \
    "TypeError: '<' not supported between instances of 'A' and 'int'"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __gt__(s, o): return s.v>o.v if isinstance(o, A) else NotImplemented\n', 'A(1) >= 3') == \
    "TypeError: '>=' not supported between instances of 'A' and 'int'"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __gt__(s, o): return s.v>o.v if isinstance(o, A) else NotImplemented\n', 'A.__le__.__name__, A.__gt__.__qualname__, A.__ge__.__doc__') == \
    "('__le__', 'A.__gt__', 'Return a >= b.  Computed by @total_ordering from (a > b) or (a == b).')"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __le__(s, o): return s.v<=o.v if isinstance(o, A) else NotImplemented\n', 'A(1)<A(2), A(1)>A(2), A(1)<=A(1), A(1)>=A(2), A(2)>=A(1), sorted([A(2),A(1)])[0].v') == \
    '(True, False, True, False, True, 1)'
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __le__(s, o): return s.v<=o.v if isinstance(o, A) else NotImplemented\n', 'A(1) < 3') == \
    "TypeError: '<' not supported between instances of 'A' and 'int'"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __le__(s, o): return s.v<=o.v if isinstance(o, A) else NotImplemented\n', 'A(1) >= 3') == \
    "TypeError: '>=' not supported between instances of 'A' and 'int'"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __le__(s, o): return s.v<=o.v if isinstance(o, A) else NotImplemented\n', 'A.__le__.__name__, A.__gt__.__qualname__, A.__ge__.__doc__') == \
    "('__le__', '_gt_from_le', 'Return a >= b.  Computed by @total_ordering from (not a <= b) or (a == b).')"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __ge__(s, o): return s.v>=o.v if isinstance(o, A) else NotImplemented\n', 'A(1)<A(2), A(1)>A(2), A(1)<=A(1), A(1)>=A(2), A(2)>=A(1), sorted([A(2),A(1)])[0].v') == \
    '(True, False, True, False, True, 1)'
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __ge__(s, o): return s.v>=o.v if isinstance(o, A) else NotImplemented\n', 'A(1) < 3') == \
    "TypeError: '<' not supported between instances of 'A' and 'int'"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __ge__(s, o): return s.v>=o.v if isinstance(o, A) else NotImplemented\n', 'A(1) >= 3') == \
    "TypeError: '>=' not supported between instances of 'A' and 'int'"
assert shown('@total_ordering\nclass A:\n def __init__(s, v): s.v = v\n def __eq__(s, o): return s.v == o.v if isinstance(o, A) else NotImplemented\n def __ge__(s, o): return s.v>=o.v if isinstance(o, A) else NotImplemented\n', 'A.__le__.__name__, A.__gt__.__qualname__, A.__ge__.__doc__') == \
    "('__le__', '_gt_from_ge', None)"
assert shown('@total_ordering\nclass A: pass') == \
    'ValueError: must define at least one ordering operation: < > <= >='
assert shown('@total_ordering\nclass A:\n def __lt__(s,o): return NotImplemented\nA() <= A()') == \
    "TypeError: '<=' not supported between instances of 'A' and 'A'"
assert shown('@lru_cache(maxsize=2)\ndef f(x, *a, **k): return x\nf([])') == \
    "TypeError: unhashable type: 'list'"
assert shown('lru_cache("x")') == \
    'TypeError: Expected first argument to be an integer, a callable, or None'
assert shown('lru_cache(maxsize="x")(len)') == \
    'TypeError: Expected first argument to be an integer, a callable, or None'
assert shown('@lru_cache(maxsize=0)\ndef f(x): return x\nf(1);f(1)', 'f.cache_info()') == \
    'CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)'
assert shown('@lru_cache(maxsize=None, typed=True)\ndef f(x): return x\nf(1);f(1.0);f(True)', 'f.cache_info()') == \
    'CacheInfo(hits=0, misses=3, maxsize=None, currsize=3)'
assert shown('@lru_cache(maxsize=-5)\ndef f(x): return x\nf(1)', 'f.cache_info()') == \
    'CacheInfo(hits=0, misses=1, maxsize=0, currsize=0)'
assert shown('@lru_cache\ndef f(x=1): return x\nf();f(1);f(x=1)\nf.cache_clear()\nf()', 'f.cache_info()') == \
    'CacheInfo(hits=0, misses=1, maxsize=128, currsize=1)'
assert shown('@cache\ndef f(x): return x', 'f.cache_parameters(), f.cache_info()') == \
    "({'maxsize': None, 'typed': False}, CacheInfo(hits=0, misses=0, maxsize=None, currsize=0))"
assert shown('class A:\n __slots__=()\n @cached_property\n def x(self): return 5\nA().x') == \
    "TypeError: No '__dict__' attribute on 'A' instance to cache 'x' property."
assert shown('class A: pass\nc = cached_property(lambda s: 1)\nA.z = c\nA().z') == \
    'TypeError: Cannot use cached_property instance without calling __set_name__ on it.'
assert shown('class A:\n @cached_property\n def x(self): "doc"; return 5\na=A()\na.x\na.x=9', 'a.x, A.x.__doc__') == \
    "(9, 'doc')"
assert shown('class A:\n @cached_property\n def x(self): return 5\na=A()\na.x\ndel a.x\n', '"x" in a.__dict__') == \
    'False'
assert shown('class A:\n @cached_property\n def x(self): return 5\ndel A().x') == \
    "AttributeError: 'A' object has no attribute 'x'"
assert shown('', 'reduce(operator.add, [1,2,3]), reduce(operator.add, [], 5), reduce(operator.add, [1], initial=4)') == \
    '(6, 5, 5)'
assert shown('reduce(lambda a,b: a, [])') == \
    'TypeError: reduce() of empty iterable with no initial value'
assert shown('reduce(1, [1,2])') == \
    "TypeError: 'int' object is not callable"
assert shown('reduce(1, 3)') == \
    'TypeError: reduce() arg 2 must support iteration'
assert shown('reduce()') == \
    'TypeError: reduce() takes at least 2 positional arguments (0 given)'
assert shown('def g(x: int)->str:\n "gd"\ng.attr=3\n@wraps(g)\ndef f(): pass', 'f.attr, f.__name__, f.__doc__, f.__annotations__, f.__qualname__') == \
    "(3, 'g', 'gd', {'x': <class 'int'>, 'return': <class 'str'>}, 'g')"
assert shown('', 'WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES') == \
    "(('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__'), ('__dict__',))"
assert shown('k=cmp_to_key(lambda a,b: b-a)\nk(1) < 3') == \
    'TypeError: other argument must be K instance'
assert shown('k=cmp_to_key(lambda a,b: b-a)\nhash(k(1))') == \
    "TypeError: unhashable type: 'functools.KeyWrapper'"
assert shown('', 'sorted(functools.__all__)') == \
    "['Placeholder', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'cache', 'cached_property', 'cmp_to_key', 'lru_cache', 'partial', 'partialmethod', 'reduce', 'singledispatch', 'singledispatchmethod', 'total_ordering', 'update_wrapper', 'wraps']"
assert shown('k=cmp_to_key(lambda a,b: a-b)', 'k(1)==k(1), k(1)<k(2), k(2)>=k(3), k(5).obj') == \
    '(True, True, False, 5)'

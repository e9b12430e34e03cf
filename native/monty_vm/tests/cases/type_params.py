# PEP 695 and 696: type parameters of functions and classes.
def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'nothing raised'


def refused(source):
    try:
        compile(source, '<test>', 'exec')
    except SyntaxError as e:
        return e.msg
    return 'compiled'


# ---- functions ----
def identity[T](x: T) -> T:
    return x


[T] = identity.__type_params__
assert repr(T) == 'T' and str(T) == 'T' and T.__name__ == 'T'
assert identity(5) == 5
assert identity.__annotations__ == {'x': T, 'return': T}
assert identity.__qualname__ == 'identity' and identity.__name__ == 'identity'
assert type(T).__name__ == 'TypeVar' and type(T).__module__ == 'typing'
assert repr(type(T)) == "<class 'typing.TypeVar'>"
assert T.__module__ == 'typing'
assert T.__bound__ is None and T.__constraints__ == ()
assert T.__infer_variance__ is True and T.__covariant__ is False and T.__contravariant__ is False
assert not T.has_default() and repr(T.__default__) == 'typing.NoDefault'
assert T.evaluate_bound is None and T.evaluate_constraints is None and T.evaluate_default is None


def everything[A: int, B: (int, str), *Ts, **P](x: A, y: B, *args: *Ts, **kw: P.kwargs): pass


A, B, Ts, P = everything.__type_params__
assert [repr(p) for p in (A, B, Ts, P)] == ['A', 'B', 'Ts', 'P']
assert A.__bound__ is int and A.__constraints__ == ()
assert B.__bound__ is None and B.__constraints__ == (int, str)
assert A.evaluate_bound(1) is int and B.evaluate_constraints(1) == (int, str)
assert B.evaluate_bound is None and A.evaluate_constraints is None
assert type(Ts).__name__ == 'TypeVarTuple' and type(P).__name__ == 'ParamSpec'
assert P.__bound__ is None and Ts.__name__ == 'Ts'
assert repr(P.args) == 'P.args' and repr(P.kwargs) == 'P.kwargs'
assert P.args.__origin__ is P and P.args == P.args and P.args != P.kwargs
assert repr([*Ts]) == '[typing.Unpack[Ts]]'
assert repr(everything.__annotations__) == "{'x': A, 'y': B, 'args': typing.Unpack[Ts], 'kw': P.kwargs}"


def defaults[T = int, U: str = bool, *Ts = *tuple[int, str], **P = [int, str]](): pass


T, U, Ts, P = defaults.__type_params__
assert T.__default__ is int and T.has_default()
assert U.__default__ is bool and U.__bound__ is str
assert repr(Ts.__default__) == '*tuple[int, str]'
assert P.__default__ == [int, str]
assert T.evaluate_default(1) is int


def tuple_bounds[T: (int,), U: ()](): pass


assert tuple_bounds.__type_params__[0].__constraints__ == (int,)
assert tuple_bounds.__type_params__[1].__constraints__ == ()


def all_kinds[T](a, /, b: T = 1, *args: T, c: T = 2, **kw: T) -> T:
    return a, b, args, c, kw


assert all_kinds(1) == (1, 1, (), 2, {})
assert all_kinds(1, 2, 3, c=4, d=5) == (1, 2, (3,), 4, {'d': 5})
assert all_kinds.__defaults__ == (1,) and all_kinds.__kwdefaults__ == {'c': 2}
assert list(all_kinds.__annotations__) == ['b', 'args', 'c', 'kw', 'return']


def only_keyword[T](*, c: T = 5): return c


assert only_keyword() == 5 and only_keyword(c=1) == 1


def generator[T]():
    yield T


assert [t.__name__ for t in generator()] == ['T']


def closures[T](x):
    return [T for _ in range(1)], (lambda: T)(), [y for y in (T,)], list(T for _ in 'a')


[T] = closures.__type_params__
assert closures(1) == ([T], T, [T], [T])


def rebound[T]():
    T = 1
    return T


assert rebound() == 1


def sees_no_locals[T]():
    return locals()


assert sees_no_locals() == {}

seen = []


def decorator(f):
    seen.append(f.__type_params__)
    return f


@decorator
def decorated[T](x=(lambda: 'default')()):
    return T, x


assert len(seen) == 1 and decorated()[1] == 'default' and decorated()[0] is seen[0][0]

# Set, as other attributes.
decorated.__type_params__ = (1,)
assert decorated.__type_params__ == (1,)
assert error(lambda: setattr(decorated, '__type_params__', 1)) == 'TypeError: __type_params__ must be set to a tuple'
assert error.__type_params__ == () and (lambda: 1).__type_params__ == ()

# ---- scopes ----
namespace = {}
for source, message in [
    ('def f[T](x=T): pass', "name 'T' is not defined"),
    ('@T\ndef f[T](): pass', "name 'T' is not defined"),
    ('@T\nclass C[T]: pass', "name 'T' is not defined"),
    ('def f[T](): pass\nT', "name 'T' is not defined"),
]:
    try:
        exec(source, {})
    except NameError as e:
        assert str(e) == message, source
    else:
        assert False, source


# Bounds are evaluated when they are asked for.
def lazy[T: undefined_name, U = another]():
    pass


T, U = lazy.__type_params__
try:
    T.__bound__
except NameError as e:
    assert str(e) == "name 'undefined_name' is not defined"
try:
    U.__default__
except NameError as e:
    assert str(e) == "name 'another' is not defined"
undefined_name = str
another = bytes
assert T.__bound__ is str and U.__default__ is bytes
undefined_name = int
assert T.__bound__ is str


def mutual[T: list[U], U: T](): pass


T, U = mutual.__type_params__
assert T.__bound__ == list[U] and U.__bound__ is T


def outer():
    y = int

    def f[T: y]():
        return T.__bound__

    class C[U: y]:
        def g(self):
            return U, y

    return f(), C().g()


assert outer()[0] is int and outer()[1][1] is int and outer()[1][0].__bound__ is int


# ---- classes ----
class Box[T]:
    inside = T
    seen = __type_params__
    item: T

    def method[U](self, a: T, b: U) -> T | U:
        return a


[T] = Box.__type_params__
assert Box.inside is T and Box.seen == (T,)
assert Box.__dict__['__type_params__'] == (T,)
assert [c.__name__ for c in Box.__mro__] == ['Box', 'Generic', 'object']
assert repr(Box.__orig_bases__) == '(typing.Generic[T],)'
assert Box.__parameters__ == (T,)
assert Box.__annotations__ == {'item': T}
assert Box.__qualname__ == 'Box' and Box.method.__qualname__ == 'Box.method'
[U] = Box.method.__type_params__
assert Box.method.__annotations__ == {'a': T, 'b': U, 'return': T | U}
assert Box().method.__annotations__ == Box.method.__annotations__
assert repr(Box[int]) == f'{__name__}.Box[int]'
assert Box[int].__origin__ is Box and Box[int].__args__ == (int,)
assert Box[int]().__orig_class__ == Box[int]
assert Box[int] == Box[int] and hash(Box[int]) == hash(Box[int]) and Box[int] != Box[str]
assert isinstance(Box[int](), Box)
assert repr(Box[T | None][int]) == f'{__name__}.Box[int | None]'


class Pair[K, V](Box[K]):
    pass


K, V = Pair.__type_params__
assert repr(Pair.__orig_bases__) == f'({__name__}.Box[K], typing.Generic[K, V])'
assert Pair.__bases__[0] is Box and len(Pair.__bases__) == 2
assert Pair.__parameters__ == (K, V)
assert repr(Pair[int, str]) == f'{__name__}.Pair[int, str]'
assert error(lambda: Pair[int, str, bool]) == f"TypeError: Too many arguments for <class '{__name__}.Pair'>; actual 3, expected 2"
assert error(lambda: Pair[int]) == f"TypeError: Too few arguments for <class '{__name__}.Pair'>; actual 1, expected at least 2"


class WithDefault[T, U = int]:
    pass


assert repr(WithDefault[str]) == f'{__name__}.WithDefault[str, int]'
assert repr(WithDefault[str, bool]) == f'{__name__}.WithDefault[str, bool]'
assert error(lambda: WithDefault[()]) == (
    f"TypeError: Too few arguments for <class '{__name__}.WithDefault'>; actual 0, expected at least 1")


class Metaclass(type):
    def __new__(meta, name, bases, namespace, **kwds):
        cls = super().__new__(meta, name, bases, namespace)
        cls.kwds = kwds
        return cls


class Made[T](list[T], metaclass=Metaclass, flag=True):
    def last(self):
        return self[-1]


assert Made.kwds == {'flag': True} and type(Made) is Metaclass
assert Made([1, 2]).last() == 2
assert [b.__name__ for b in Made.__bases__] == ['list', 'Generic']

bases = [Box]


class Spread[T](*bases, **{}):
    pass


assert Spread.__bases__[0] is Box and Spread.__parameters__ == Spread.__type_params__


class Shadow[T]:
    T = 3

    def f(self):
        return T


assert Shadow.T == 3 and Shadow().f() is Shadow.__type_params__[0]


class InClass:
    X = int
    T = 'class attribute'

    def f[T: X](self, x: X) -> 'T':
        return T

    def g[T](self, x: T):
        return T

    class Inner[U: X]:
        pass


assert InClass.f.__type_params__[0].__bound__ is int
assert InClass.f.__annotations__ == {'x': int, 'return': 'T'}
assert InClass.g.__annotations__ == {'x': 'class attribute'}
assert InClass().g(1) is InClass.g.__type_params__[0]
assert InClass.Inner.__type_params__[0].__bound__ is int


class Private[__T]:
    def f[__U](self, x: __T, y: __U):
        return __T


assert repr(Private.__type_params__) == '(__T,)'
assert repr(Private.f.__annotations__) == "{'x': __T, 'y': __U}"
assert Private().f(1, 2) is Private.__type_params__[0]


class Super[T](Box[T]):
    def method(self, a, b):
        return super().method(a, b), __class__


assert Super().method(1, 2) == (1, Super)


class Variadic[*Ts]:
    pass


assert repr(Variadic[int, str]) == f'{__name__}.Variadic[int, str]'
assert repr(Variadic[()]) == f'{__name__}.Variadic[()]'
assert repr(Variadic.__orig_bases__) == '(typing.Generic[typing.Unpack[Ts]],)'


class Specified[**P]:
    pass


assert repr(Specified[int, str]) == f'{__name__}.Specified[[int, str]]'
assert repr(Specified[[int, str]]) == f'{__name__}.Specified[[int, str]]'
assert repr(Specified[...]) == f'{__name__}.Specified[...]'
assert InClass.__type_params__ == ()

# ---- operations ----
[T] = identity.__type_params__
assert repr(T | int) == 'T | int' and repr(int | T) == 'int | T' and repr(T | None) == 'T | None'
assert repr(T | 'x') == "T | ForwardRef('x')"
assert repr(list[T]) == 'list[T]' and list[T].__parameters__ == (T,)
assert list[T][int] == list[int]
assert list[T | None][int] == list[int | None]
assert dict[str, T][int] == dict[str, int]
assert (T | int)[str] == (str | int)
assert (T | int)[int] is int
assert tuple[T, ...][int] == tuple[int, ...]
assert list[list[T]][int] == list[list[int]]
assert error(lambda: list[T][int, str]) == 'TypeError: Too many arguments for list[T]; actual 2, expected 1'
assert error(lambda: list[int][int]) == 'TypeError: list[int] is not a generic class'
assert error(lambda: (int | str)[int]) == 'TypeError: int | str is not a generic class'
assert T == T and T != identity and hash(T) == hash(T)
[Ts] = Variadic.__type_params__
assert tuple[*Ts][int, str] == tuple[int, str]
assert tuple[*Ts, T][int, str, float] == tuple[int, str, float]
assert tuple[*Ts].__parameters__ == (Ts,)

# ---- mistakes ----
assert refused('def f[T, T](): pass') == "duplicate type parameter 'T'"
assert refused('def f[T=int, U](): pass') == "non-default type parameter 'U' follows default type parameter"
assert refused('def f[*T: int](): pass') == 'cannot use bound with TypeVarTuple'
assert refused('def f[**T: int](): pass') == 'cannot use bound with ParamSpec'
assert refused('def f[](): pass') == 'Type parameter list cannot be empty'
assert refused('class C[]: pass') == 'Type parameter list cannot be empty'
assert refused('def f[T: (yield)](): pass') == 'yield expression cannot be used within a TypeVar bound'
assert refused('def f[T: (x := 1)](): pass') == 'named expression cannot be used within a TypeVar bound'
assert refused('class C[T](x := object): pass') == 'named expression cannot be used within the definition of a generic'
assert refused('class C[T]((yield)): pass') == 'yield expression cannot be used within the definition of a generic'
assert refused('def f[T]():\n    nonlocal T') == "nonlocal binding not allowed for type parameter 'T'"
assert refused('class C[T]:\n    nonlocal T') == "nonlocal binding not allowed for type parameter 'T'"
assert refused('def f[T]():\n    global T') == 'compiled'

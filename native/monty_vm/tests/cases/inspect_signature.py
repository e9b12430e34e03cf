# inspect.signature: parameters, texts, binding; of functions, methods, classes, partials, wrappers, built-in functions.
import collections
import dataclasses
import functools
import inspect
import typing
from inspect import BoundArguments, Parameter, Signature, signature


def attempt(f, *args, **kwds):
    try:
        return f(*args, **kwds)
    except Exception as e:
        return type(e).__name__, str(e)


def text(f, *args, **kwds):
    result = attempt(f, *args, **kwds)
    return result if isinstance(result, tuple) else str(result)


def f0(): pass
def f1(a, b=1, /, c: int = 2, *args: str, d, e: 'X' = None, **kw) -> int: pass
def f2(a: int | None, b: list[int] = [], *, c: typing.Optional[str] = 'x'): pass


assert [str(signature(f)) for f in (f0, f1, f2, lambda x, *y: x)] == ['()', "(a, b=1, /, c: int = 2, *args: str, d, e: 'X' = None, **kw) -> int", "(a: int | None, b: list[int] = [], *, c: str | None = 'x')", '(x, *y)']
assert repr(signature(f1)) == "<Signature (a, b=1, /, c: int = 2, *args: str, d, e: 'X' = None, **kw) -> int>"
s = signature(f1)
assert [repr(p) for p in s.parameters.values()] == ['<Parameter "a">', '<Parameter "b=1">', '<Parameter "c: int = 2">', '<Parameter "*args: str">', '<Parameter "d">', '<Parameter "e: \'X\' = None">', '<Parameter "**kw">']
assert (list(s.parameters), s.return_annotation is int, signature(f0).return_annotation is Signature.empty, Parameter.empty is Signature.empty) == (['a', 'b', 'c', 'args', 'd', 'e', 'kw'], True, True, True)
p = s.parameters['c']
assert p.name == 'c' and p.default == 2 and p.annotation is int and p.kind is Parameter.POSITIONAL_OR_KEYWORD
assert (repr(p.kind), str(p.kind), p.kind.description, str(p), str(p.replace(name='z', default=5)), str(p.replace(annotation=Parameter.empty))) == ('<_ParameterKind.POSITIONAL_OR_KEYWORD: 1>', 'POSITIONAL_OR_KEYWORD', 'positional or keyword', 'c: int = 2', 'z: int = 5', 'c=2')
assert p == p.replace() and hash(p) == hash(p.replace()) and p != p.replace(default=3) and p != 5
assert [(k.name, int(k), k.description) for k in (Parameter.POSITIONAL_ONLY, Parameter.VAR_POSITIONAL, Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD)] == [('POSITIONAL_ONLY', 0, 'positional-only'), ('VAR_POSITIONAL', 2, 'variadic positional'), ('KEYWORD_ONLY', 3, 'keyword-only'), ('VAR_KEYWORD', 4, 'variadic keyword')]
assert s == signature(f1) and s != signature(f2) and hash(s) == hash(signature(f1)) and s != 5
assert (str(s.replace(parameters=[], return_annotation=str)), str(s.replace(return_annotation=Signature.empty))) == ('() -> str', "(a, b=1, /, c: int = 2, *args: str, d, e: 'X' = None, **kw)")
assert s.format(max_width=20) == "(\n    a,\n    b=1,\n    /,\n    c: int = 2,\n    *args: str,\n    d,\n    e: 'X' = None,\n    **kw\n) -> int"
fails = attempt
assert fails(Signature, [Parameter('a', Parameter.KEYWORD_ONLY), Parameter('b', Parameter.POSITIONAL_ONLY)]) == ('ValueError', 'wrong parameter order: keyword-only parameter before positional-only parameter')
assert fails(Signature, [Parameter('a', Parameter.POSITIONAL_ONLY, default=1), Parameter('b', Parameter.POSITIONAL_ONLY)]) == ('ValueError', 'non-default argument follows default argument')
assert fails(Signature, [Parameter('a', Parameter.POSITIONAL_ONLY)] * 2) == ('ValueError', "duplicate parameter name: 'a'")
assert [fails(Parameter, '1a', Parameter.KEYWORD_ONLY), fails(Parameter, 'a', 9), fails(Parameter, 5, Parameter.KEYWORD_ONLY)] == [('ValueError', "'1a' is not a valid parameter name"), ('ValueError', 'value 9 is not a valid Parameter.kind'), ('TypeError', 'name must be a str, not a int')]
assert [fails(Parameter, 'a', Parameter.VAR_POSITIONAL, default=1), fails(Parameter, 'if', Parameter.KEYWORD_ONLY)] == [('ValueError', 'variadic positional parameters cannot have default values'), ('ValueError', "'if' is not a valid parameter name")]
assert str(Signature([Parameter('x', Parameter.POSITIONAL_ONLY, annotation=int), Parameter('y', Parameter.KEYWORD_ONLY, default=0)], return_annotation='R')) == "(x: int, /, *, y=0) -> 'R'"

# binding
b = s.bind(1, 2, 3, 4, 5, d=6, z=7)
assert type(b) is BoundArguments and b.signature is s and b.args == (1, 2, 3, 4, 5) and b.kwargs == {'d': 6, 'z': 7}
assert (repr(b), b.arguments) == ("<BoundArguments (a=1, b=2, c=3, args=(4, 5), d=6, kw={'z': 7})>", {'a': 1, 'b': 2, 'c': 3, 'args': (4, 5), 'd': 6, 'kw': {'z': 7}})
b = s.bind(1, d=2)
assert repr(b) == '<BoundArguments (a=1, d=2)>'
b.apply_defaults()
assert (repr(b), b.args, b.kwargs) == ('<BoundArguments (a=1, b=1, c=2, args=(), d=2, e=None, kw={})>', (1, 1, 2), {'d': 2, 'e': None})
assert s.bind(1, d=2) == s.bind(1, d=2) and s.bind(1, d=2) != s.bind(2, d=2)
assert [text(s.bind), text(s.bind, 1), text(s.bind, 1, d=1, a=2), text(s.bind, 1, d=1, b=2)] == [('TypeError', "missing a required argument: 'a'"), ('TypeError', "missing a required argument: 'd'"), "<BoundArguments (a=1, d=1, kw={'a': 2})>", "<BoundArguments (a=1, d=1, kw={'b': 2})>"]
g = signature(f2)
assert [text(g.bind), text(g.bind, 1, 2, 3), text(g.bind, 1, x=2), text(g.bind, 1, a=2), text(g.bind_partial), text(g.bind_partial, c=3)] == [('TypeError', "missing a required argument: 'a'"), ('TypeError', 'too many positional arguments'), ('TypeError', "got an unexpected keyword argument 'x'"), ('TypeError', "multiple values for argument 'a'"), '<BoundArguments ()>', '<BoundArguments (c=3)>']


def p1(a, /): pass
def p2(a, /, b): pass
def p3(a=1, /): pass
def p4(a=1, /, **kw): pass
def k1(*, d): pass
def k2(*, d=1, e): pass
def m1(a, *, d): pass
def v1(*a, d): pass


assert [text(signature(f).bind) for f in (p1, p2, p3, p4, k1, k2, m1, v1)] == [('TypeError', "missing a required argument: 'a'"), ('TypeError', "missing a required argument: 'a'"), '<BoundArguments ()>', '<BoundArguments ()>', ('TypeError', "missing a required keyword-only argument: 'd'"), ('TypeError', "missing a required argument: 'e'"), ('TypeError', "missing a required argument: 'a'"), ('TypeError', "missing a required argument: 'd'")]
assert [text(signature(f).bind, 1) for f in (p1, p2, p3, p4, k1, k2, m1, v1)] == ['<BoundArguments (a=1)>', ('TypeError', "missing a required argument: 'b'"), '<BoundArguments (a=1)>', '<BoundArguments (a=1)>', ('TypeError', 'too many positional arguments'), ('TypeError', 'too many positional arguments'), ('TypeError', "missing a required keyword-only argument: 'd'"), ('TypeError', "missing a required argument: 'd'")]
assert [text(signature(f).bind, a=1) for f in (p1, p2, p3, p4, k1, k2, m1, v1)] == [('TypeError', "missing a required positional-only argument: 'a'"), ('TypeError', "missing a required positional-only argument: 'a'"), ('TypeError', "got some positional-only arguments passed as keyword arguments: 'a'"), "<BoundArguments (kw={'a': 1})>", ('TypeError', "missing a required keyword-only argument: 'd'"), ('TypeError', "missing a required argument: 'e'"), ('TypeError', "missing a required argument: 'd'"), ('TypeError', "missing a required argument: 'd'")]
assert [text(signature(f).bind, 1, 2, d=3) for f in (p1, p2, p3, p4, k1, k2, m1, v1)] == [('TypeError', 'too many positional arguments'), ('TypeError', "got an unexpected keyword argument 'd'"), ('TypeError', 'too many positional arguments'), ('TypeError', 'too many positional arguments'), ('TypeError', 'too many positional arguments'), ('TypeError', 'too many positional arguments'), ('TypeError', 'too many positional arguments'), '<BoundArguments (a=(1, 2), d=3)>']


# methods and classes
class C:
    def __init__(self, a, b=2): pass
    def m(self, x): pass
    @classmethod
    def c(cls, y): pass
    @staticmethod
    def s(z): pass
    def __call__(self, q): pass


class D(C): pass


class N:
    def __new__(cls, w): return object.__new__(cls)


class E: pass


class Meta(type):
    def __call__(cls, mm): pass


class M(metaclass=Meta): pass


class Own:
    __signature__ = Signature([Parameter('q', Parameter.KEYWORD_ONLY)])


@dataclasses.dataclass
class Data:
    x: int
    y: str = 'a'


class Pair(typing.NamedTuple):
    a: int
    b: str = ''


assert [str(signature(o)) for o in (C, C.m, C(1).m, C.c, C.s, C(1), D, N, E, M, Own)] == ['(a, b=2)', '(self, x)', '(x)', '(y)', '(z)', '(q)', '(a, b=2)', '(w)', '()', '(mm)', '(*, q)']
assert [str(signature(o)) for o in (Data, Pair, collections.namedtuple('NT', 'a b', defaults=[1]))] == ["(x: int, y: str = 'a') -> None", "(a: int, b: str = '')", '(a, b=1)']
partial = functools.partial
assert [str(signature(o)) for o in (partial(f2, 1), partial(f2, c=5), partial(f2, b=5), partial(C(1).m, 3), partial(f2, a=5), partial(f1, 1, d=3))] == ["(b: list[int] = [], *, c: str | None = 'x')", '(a: int | None, b: list[int] = [], *, c: str | None = 5)', "(a: int | None, *, b: list[int] = 5, c: str | None = 'x')", '()', "(*, a: int | None = 5, b: list[int] = [], c: str | None = 'x')", "(b=1, /, c: int = 2, *args: str, d=3, e: 'X' = None, **kw) -> int"]
assert fails(signature, partial(f0, 1))[0] == 'ValueError'


@functools.wraps(f2)
def wrapper(*args, **kw):
    return f2(*args, **kw)


@functools.lru_cache
def cached(a, b): pass


assert (str(signature(wrapper)), str(signature(wrapper, follow_wrapped=False)), str(signature(cached))) == ("(a: int | None, b: list[int] = [], *, c: str | None = 'x')", '(*args, **kw)', '(a, b)')
assert inspect.unwrap(wrapper) is f2 and inspect.unwrap(f2) is f2 and inspect.unwrap(wrapper, stop=lambda f: f is wrapper) is wrapper
f0.__wrapped__ = f0
assert fails(inspect.unwrap, f0)[1].startswith('wrapper loop when unwrapping <function f0')
del f0.__wrapped__
assert [str(signature(f)) for f in (len, print, sorted, abs, isinstance, 'a'.split, str.join, [].append, {}.get, object, list, sum)] == ['(obj, /)', "(*args, sep=' ', end='\\n', file=None, flush=False)", '(iterable, /, *, key=None, reverse=False)', '(x, /)', '(obj, class_or_tuple, /)', '(sep=None, maxsplit=-1)', '(self, iterable, /)', '(object, /)', '(key, default=None, /)', '()', '(iterable=(), /)', '(iterable, /, start=0)']
assert [fails(signature, f) for f in (int, str, dict, range, max, type, 5, None)] == [('ValueError', "no signature found for builtin type <class 'int'>"), ('ValueError', "no signature found for builtin type <class 'str'>"), ('ValueError', "no signature found for builtin type <class 'dict'>"), ('ValueError', "no signature found for builtin type <class 'range'>"), ('ValueError', 'no signature found for builtin <built-in function max>'), ('ValueError', "no signature found for builtin <class 'type'>"), ('TypeError', '5 is not a callable object'), ('TypeError', 'None is not a callable object')]
assert tuple(inspect.getfullargspec(C(1).m)) == (['self', 'x'], None, None, None, [], None, {})
assert tuple(inspect.getfullargspec(f1))[:6] == (['a', 'b', 'c'], 'args', 'kw', (1, 2), ['d', 'e'], {'e': None})
assert inspect.getfullargspec(f1).varkw == 'kw' and inspect.getfullargspec(f2).annotations == {'a': int | None, 'b': list[int], 'c': str | None}
assert fails(inspect.getfullargspec, 5) == ('TypeError', 'unsupported callable')
assert inspect.getcallargs(f2, 1, c=3) == {'a': 1, 'b': [], 'c': 3}
assert [inspect.formatannotation(a) for a in (int, list[int], 'x', int | None, typing.Any)] == ['int', 'list[int]', "'x'", 'int | None', 'Any']

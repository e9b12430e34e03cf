# TypeVar, ParamSpec, TypeVarTuple.
from typing import *

T = TypeVar('T')
K = TypeVar('K')
V = TypeVar('V')
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')


def shown(source):
    try:
        return repr(eval(source))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


class Foo:
    pass


for source, expected in [
    ('type(Any)', "<class 'typing._AnyMeta'>"),
    ('TypeVar(1)', "TypeError: typevar() argument 'name' must be str, not int"),
    ('T.__name__', "'T'"),
    ('T.__module__', "'__main__'"),
    ('T.__bound__', 'None'),
    ('T.__constraints__', '()'),
    ('T.__covariant__', 'False'),
    ('T | int', '~T | int'),
    ("T | 'x'", "~T | ForwardRef('x')"),
    ('T | None', '~T | None'),
    ('T == T', 'True'),
    ("T == TypeVar('T')", 'False'),
    ('P.args', 'P.args'),
    ('P.kwargs', 'P.kwargs'),
    ('P.args.__origin__ is P', 'True'),
    ('P.args == P.args', 'True'),
    ('Ts', 'Ts'),
    ('[*Ts]', '[typing.Unpack[Ts]]'),
    ('type(T)', "<class 'typing.TypeVar'>"),
    ('type(P)', "<class 'typing.ParamSpec'>"),
    ('type(Ts)', "<class 'typing.TypeVarTuple'>"),
    ('type(P.args)', "<class 'typing.ParamSpecArgs'>"),
    ('NoDefault', 'typing.NoDefault'),
    ('type(List)', "<class 'typing._SpecialGenericAlias'>"),
    ('type(List[int])', "<class 'typing._GenericAlias'>"),
    ('type(Optional)', "<class 'typing._SpecialForm'>"),
    ('type(Literal[1])', "<class 'typing._LiteralGenericAlias'>"),
    ('type(Annotated[int, 1])', "<class 'typing._AnnotatedAlias'>"),
]:
    assert shown(source) == expected.replace('@.', __name__ + '.'), (source, shown(source))

A = TypeVar('A', default=int)


class D(Generic[T, A]):
    pass


assert repr(D[str]) == f'{__name__}.D[str, int]'
assert repr(D[str, bool]) == f'{__name__}.D[str, bool]'
alias = TypeAliasType('Alias', list[T], type_params=(T,))
assert repr(alias) == 'Alias' and alias.__value__ == list[T] and alias.__type_params__ == (T,)
assert repr(alias[int]) == 'Alias[int]' and alias.__name__ == 'Alias'
assert shown('ForwardRef("a") == ForwardRef("a")') == 'True' and hash(ForwardRef('a')) == hash(ForwardRef('a'))
assert list[T][int] == list[int] and dict[T, K][int, str] == dict[int, str]
assert shown('dict[T, K][int]') == 'TypeError: Too few arguments for dict[~T, ~K]; actual 1, expected at least 2'
assert shown('list[T][int, str]') == 'TypeError: Too many arguments for list[~T]; actual 2, expected 1'
assert (T | K)[int, str] == int | str
assert shown('list[T]') == 'list[~T]' and shown('list[T | None]') == 'list[~T | None]'
assert tuple[*Ts, T][int, str, float] == tuple[int, str, float]
assert shown('tuple[*Ts]') == 'tuple[typing.Unpack[Ts]]'

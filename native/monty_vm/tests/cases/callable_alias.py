# collections.abc.Callable[[…], …]: its arguments are flat; typing knows it.
import collections.abc as abc
import copy
import types
import typing
from typing import Concatenate, ParamSpec, TypeVar


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'no error'


def raises(code):
    return error(lambda: exec(code, {'__name__': '__main__'}))


T = TypeVar('T')
P = ParamSpec('P')
U = TypeVar('U')
C = abc.Callable
assert str((C[[int, str], None], C[[int, str], None].__args__, C[[int, str], None].__origin__)) == "(collections.abc.Callable[[int, str], None], (<class 'int'>, <class 'str'>, None), <class 'collections.abc.Callable'>)"
assert str((C[..., int], C[..., int].__args__)) == "(collections.abc.Callable[..., int], (Ellipsis, <class 'int'>))"
assert str((C[[], int], C[[], int].__args__)) == "(collections.abc.Callable[[], int], (<class 'int'>,))"
assert error(lambda: C[int]) == 'TypeError: Callable must be used as Callable[[arg, ...], result].'
assert error(lambda: C[int, str]) == "TypeError: Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got <class 'int'>"
assert error(lambda: C[int, str, int]) == 'TypeError: Callable must be used as Callable[[arg, ...], result].'
assert str(C[[T], U][int, str]) == 'collections.abc.Callable[[int], str]'
assert str((C[P, int], C[P, int].__args__, C[P, int].__parameters__)) == "(collections.abc.Callable[~P, int], (~P, <class 'int'>), (~P,))"
assert str(C[P, int][[str, bool]]) == 'collections.abc.Callable[[str, bool], int]'
assert str(C[P, T][[str, bool], int]) == 'collections.abc.Callable[[str, bool], int]'
assert str(C[Concatenate[int, P], str]) == 'collections.abc.Callable[typing.Concatenate[int, ~P], str]'
assert str(C[Concatenate[int, P], str][[bool]]) == 'collections.abc.Callable[[int, bool], str]'
assert str(typing.get_args(C[[int, str], None])) == "([<class 'int'>, <class 'str'>], None)"
assert str(typing.get_args(C[..., int])) == "(Ellipsis, <class 'int'>)"
assert str(typing.get_args(C[P, int])) == "(~P, <class 'int'>)"
assert str(typing.get_origin(C[[int], str])) == "<class 'collections.abc.Callable'>"
assert str(type(C[[int], str]).__name__) == '_CallableGenericAlias'
assert str(C[[int], str] == C[[int], str]) == 'True'
assert str(hash(C[[int], str]) == hash(C[[int], str])) == 'True'
assert str(C[[int], str] | None) == 'collections.abc.Callable[[int], str] | None'
assert str(copy.deepcopy(C[[int], str])) == 'collections.abc.Callable[[int], str]'
assert str(C[[int], str].__parameters__) == '()'
assert str(C[[T], str].__parameters__) == '(~T,)'
assert str(C[[T], str][int]) == 'collections.abc.Callable[[int], str]'
assert error(lambda: C[[int], str][int]) == 'TypeError: collections.abc.Callable[[int], str] is not a generic class'
assert error(lambda: isinstance(5, C[[int], str])) == 'TypeError: isinstance() argument 2 cannot be a parameterized generic'
assert str(C[(int, str), None].__args__) == "(<class 'int'>, <class 'str'>, None)"
assert error(lambda: C['x', None].__args__) == 'TypeError: Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got x'
assert str(C[P, int][int]) == 'collections.abc.Callable[[int], int]'
assert str(C[P, int][int, str]) == 'collections.abc.Callable[[int, str], int]'
assert str(C[..., T][int]) == 'collections.abc.Callable[..., int]'
assert str(C[[T, T], list[T]][int]) == 'collections.abc.Callable[[int, int], list[int]]'
assert str(C[[int], str] == typing.Callable[[int], str]) == 'False'
assert str(C[[int, str], None].__class__) == "<class 'collections.abc._CallableGenericAlias'>"
assert str(repr(C[[list[int], 'x'], None])) == "collections.abc.Callable[[list[int], 'x'], None]"
assert str(C[P, int][...]) == 'collections.abc.Callable[..., int]'
assert str(C[[T], C[[U], int]][str, bool]) == 'collections.abc.Callable[[str], collections.abc.Callable[[bool], int]]'
assert str(C[[int], str].__reduce__()) == "(<class 'collections.abc._CallableGenericAlias'>, (<class 'collections.abc.Callable'>, ([<class 'int'>], <class 'str'>)))"


class Own(types.GenericAlias):
    __slots__ = ()

    def __new__(cls, origin, args):
        return super().__new__(cls, origin, args)

    def __repr__(self):
        return 'Own!' + super().__repr__()


c = Own(list, (int, str))
assert repr(c) == 'Own!list[int, str]'
assert (c.__args__, c.__origin__, type(c).__name__, isinstance(c, types.GenericAlias)) == ((int, str), list, 'Own', True)
assert (c == list[int, str], hash(c) == hash(list[int, str]), c('ab')) == (True, True, ['a', 'b'])
assert c.append is list.append

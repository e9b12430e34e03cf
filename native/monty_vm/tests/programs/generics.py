"""Typing-heavy code: generics, protocols, overloads, TypedDict, NamedTuple, ParamSpec decorators."""
from __future__ import annotations
import functools
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import (Any, Generic, Literal, NamedTuple, NewType, Optional, ParamSpec, Protocol, TypedDict, TypeVar, Union, overload,
                    runtime_checkable, get_type_hints, get_args, get_origin, Annotated, Final, NotRequired, Required, Concatenate, TypeGuard, assert_never, cast)

P = ParamSpec("P")
R = TypeVar("R")
K = TypeVar("K", bound="Comparable")
UserId = NewType("UserId", int)
Mode = Literal["r", "w"]


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


class Named(Protocol):
    name: str


def logged(prefix: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def deco(f: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(f)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            print(prefix, f.__name__, args, kwargs)
            return f(*args, **kwargs)
        return inner
    return deco


class Stack[T]:
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)
    def push(self, item: T) -> Stack[T]:
        self._items.append(item); return self
    def pop(self) -> T: return self._items.pop()
    def __iter__(self) -> Iterator[T]: return iter(self._items)
    def __repr__(self): return f"Stack({self._items})"


class Repo(Generic[K, R]):
    def __init__(self): self.data: dict[K, R] = {}
    def add(self, k: K, v: R) -> None: self.data[k] = v


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
    rating: NotRequired[Annotated[float, "0-10"]]


class Emp(NamedTuple):
    name: str
    id: UserId = UserId(3)
    boss: Optional[Emp] = None
    def label(self) -> str: return f"{self.name}#{self.id}"


@overload
def conv(x: int) -> str: ...
@overload
def conv(x: str) -> int: ...
def conv(x):
    return str(x) if isinstance(x, int) else int(x)


def is_strs(xs: list[object]) -> TypeGuard[list[str]]:
    return all(isinstance(x, str) for x in xs)


@logged(">>")
def area(w: float, h: float = 2.0, *, unit: Mode = "r") -> float:
    """The area."""
    return w * h


type Tree[T] = T | list[Tree[T]]
def flat[T](t: Tree[T]) -> list[T]:
    return [x for s in t for x in flat(s)] if isinstance(t, list) else [t]


print(area(3, unit="w"), area.__doc__, area.__wrapped__.__name__)
s = Stack[int]([1]).push(2)
print(s, s.pop(), list(s), Stack[int], Stack.__type_params__, Stack[int].__origin__ is Stack)
print(Repo[str, int], Repo.__parameters__, Repo[int, str]().data, isinstance(3, Comparable), isinstance(object(), Comparable), Repo.__orig_bases__)
mv: Movie = {"title": "x", "year": 3}
print(mv, Movie.__required_keys__ , sorted(Movie.__optional_keys__), Movie.__total__, get_type_hints(Movie))
e = Emp("Bob", boss=Emp("Al"))
print(e, e.label(), e._replace(name="C").name, Emp._field_defaults, e.boss.id, Emp.__annotations__, e == ("Bob", 3, ("Al", 3, None)))
print(conv(3) + "!", conv("4") + 1, typing.get_overloads(conv)[0].__annotations__, is_strs(["a"]))
print(flat([1, [2, [3]]]), Tree, Tree[int], Tree.__value__, Tree.__type_params__)
print(get_type_hints(area), get_type_hints(Stack.push) if False else "", get_origin(dict[str, int]), get_args(Callable[[int], str]), get_args(Mode), get_origin(Optional[int]), Union[int, str, int], Optional[None], int | None)
print(get_type_hints(Emp, include_extras=True), get_args(Annotated[int, 1, 2]), UserId, UserId(5) + 1, UserId.__supertype__, cast("int", "x"))
for bad in (lambda: isinstance(3, Named), lambda: Movie(title=1) and isinstance({}, Movie), lambda: List[int] if False else typing.List[int](), lambda: Union[()], lambda: Literal["a"](), lambda: assert_never(3), lambda: Stack[int, str], lambda: Named(), lambda: Repo[int], lambda: typing.Generic[int], lambda: int | "str"):
    try:
        print(bad())
    except Exception as ex:
        print(type(ex).__name__, ex)

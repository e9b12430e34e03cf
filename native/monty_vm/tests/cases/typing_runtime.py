# typing at run time: protocols, typed dicts, named tuples, hints, NewType, overloads.
import typing
from typing import *

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


def raises(code):
    try:
        exec(code, globals())
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



# ---- NewType ----
UserId = NewType('UserId', int)
assert UserId(5) == 5
assert repr(UserId) == '__main__.UserId'
assert UserId.__name__ == 'UserId'
assert repr(UserId.__supertype__) == "<class 'int'>"
assert UserId.__module__ == __name__
assert repr(UserId | None) == '__main__.UserId | None'
assert type(UserId).__name__ == 'NewType'
assert repr(list[UserId]) == 'list[__main__.UserId]'
assert error(lambda: isinstance(1, UserId)) == 'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
assert raises("class Sub(UserId): pass") == "TypeError: Cannot subclass an instance of NewType. Perhaps you were looking for: `Sub = NewType('Sub', UserId)`"
assert error(lambda: NewType('X')) == "TypeError: NewType.__init__() missing 1 required positional argument: 'tp'"


# ---- Protocol ----
class HasLen(Protocol):
    def __len__(self) -> int: ...


@runtime_checkable
class Closable(Protocol):
    def close(self): ...


@runtime_checkable
class Named(Protocol):
    name: str


@runtime_checkable
class Both(Closable, Named, Protocol):
    extra = 5


class File:
    name = 'f'

    def close(self):
        pass


class Attr:
    def __init__(self):
        self.name = 'attr'


class NoneClose:
    close = None


class Explicit(Closable):
    pass


assert isinstance(File(), Closable)
assert isinstance(5, Closable) is False
assert issubclass(File, Closable)
assert issubclass(int, Closable) is False
assert isinstance(File(), Named)
assert isinstance(Attr(), Named)
assert isinstance(NoneClose(), Closable) is False
assert issubclass(NoneClose, Closable) is False
assert isinstance(Explicit(), Closable)
assert Explicit().close() is None
assert isinstance(File(), Both) is False
assert sorted(get_protocol_members(Both)) == ['close', 'extra', 'name']
assert repr(get_protocol_members(Named)) == "frozenset({'name'})"
assert is_protocol(Closable) is True
assert is_protocol(File) is False
assert is_protocol(Explicit) is False
assert is_protocol(Protocol) is False
assert HasLen._is_protocol is True
assert Explicit._is_protocol is False
assert error(lambda: isinstance([], HasLen)) == 'TypeError: Instance and class checks can only be used with @runtime_checkable protocols'
assert error(lambda: issubclass(list, HasLen)) == 'TypeError: Instance and class checks can only be used with @runtime_checkable protocols'
assert error(lambda: issubclass(File, Named)) == "TypeError: Protocols with non-method members don't support issubclass(). Non-method members: 'name'."
assert error(lambda: issubclass(5, Closable)) == 'TypeError: issubclass() arg 1 must be a class'
assert error(lambda: Closable()) == 'TypeError: Protocols cannot be instantiated'
assert type(Protocol()).__name__ == 'Protocol'
assert error(lambda: runtime_checkable(File)) == "TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.File'>"
assert error(lambda: runtime_checkable(Explicit)) == "TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.Explicit'>"
assert error(lambda: get_protocol_members(File)) == "TypeError: <class '__main__.File'> is not a Protocol"
assert error(lambda: get_protocol_members(5)) == 'TypeError: 5 is not a Protocol'
assert raises("class P(Protocol, File): pass") == "TypeError: Protocols can only inherit from other protocols, got <class '__main__.File'>"
assert raises("class P(File, Protocol): pass") == "TypeError: Protocols can only inherit from other protocols, got <class '__main__.File'>"
assert raises("class P(Protocol[int]): pass") == 'TypeError: Parameters to Protocol[...] must all be type variables or parameter specification variables.'
assert raises("class P(Protocol[T], Generic[T]): pass") == "NameError: name 'T' is not defined"


class Init(Protocol):
    x: int

    def __init__(self, x):
        self.x = x


class UsesInit(Init):
    pass


assert UsesInit(5).x == 5
assert Init(5).x == 5
T = TypeVar('T')


@runtime_checkable
class Box(Protocol[T]):
    def get(self) -> T: ...


class IntBox:
    def get(self):
        return 1


assert isinstance(IntBox(), Box)
assert repr(Box[int]) == '__main__.Box[int]'
assert repr(Box.__parameters__) == '(~T,)'
assert repr(Box[int].__args__) == "(<class 'int'>,)"
assert isinstance(SupportsInt, type)
assert isinstance(5, SupportsInt)
assert isinstance(5, SupportsIndex)
assert isinstance('', SupportsAbs) is False
assert isinstance(1.5, SupportsRound)
assert isinstance(b'', SupportsBytes)
assert isinstance(5, Hashable)
assert isinstance([], Iterable)
assert issubclass(dict, Mapping)
assert error(lambda: isinstance(IntBox(), Box[int])) == 'TypeError: Subscripted generics cannot be used with class and instance checks'


# ---- TypedDict ----
class Movie(TypedDict):
    """A film."""
    title: str
    year: int


class Extended(Movie, total=False):
    rating: float
    tags: Required[list[str]]


class Partial(TypedDict, total=False):
    a: int
    b: Required[str]
    c: ReadOnly[int]


Point = TypedDict('Point', {'x': int, 'in': NotRequired[int]})
assert Movie(title='x', year=1) == {'title': 'x', 'year': 1}
assert repr(type(Movie(title='x', year=1))) == "<class 'dict'>"
assert Movie({'title': 'y'}) == {'title': 'y'}
assert Movie() == {}
assert repr(Movie.__annotations__) == "{'title': <class 'str'>, 'year': <class 'int'>}"
assert Movie.__total__ is True
assert Movie.__doc__ == 'A film.'
assert Movie.__required_keys__ == frozenset({'title', 'year'})
assert repr(Movie.__optional_keys__) == 'frozenset()'
assert repr(Movie.__mro__) == "(<class '__main__.Movie'>, <class 'dict'>, <class 'object'>)"
assert repr(Movie.__bases__) == "(<class 'dict'>,)"
assert sorted(Extended.__required_keys__) == ['tags', 'title', 'year']
assert sorted(Extended.__optional_keys__) == ['rating']
assert Extended.__total__ is False
assert list(Extended.__annotations__) == ['title', 'year', 'rating', 'tags']
assert sorted(Partial.__required_keys__) == ['b']
assert sorted(Partial.__optional_keys__) == ['a', 'c']
assert sorted(Partial.__readonly_keys__) == ['c']
assert sorted(Partial.__mutable_keys__) == ['a', 'b']
assert repr(Point.__annotations__) == "{'x': <class 'int'>, 'in': typing.NotRequired[int]}"
assert sorted(Point.__required_keys__) == ['x']
assert Point.__name__ == 'Point'
assert Point(x=1) == {'x': 1}
assert is_typeddict(Movie) is True
assert is_typeddict(dict) is False
assert is_typeddict(TypedDict) is False
assert repr(get_type_hints(Partial)) == "{'a': <class 'int'>, 'b': <class 'str'>, 'c': <class 'int'>}"
assert repr(get_type_hints(Partial, include_extras=True)) == "{'a': <class 'int'>, 'b': typing.Required[str], 'c': typing.ReadOnly[int]}"
assert repr(get_type_hints(Point)) == "{'x': <class 'int'>, 'in': <class 'int'>}"
assert repr(Movie | None) == '__main__.Movie | None'
assert repr(list[Movie]) == 'list[__main__.Movie]'
assert error(lambda: isinstance({}, Movie)) == 'TypeError: TypedDict does not support instance and class checks'
assert error(lambda: issubclass(dict, Movie)) == 'TypeError: TypedDict does not support instance and class checks'
assert error(lambda: Movie(5)) == "TypeError: 'int' object is not iterable"
assert TypedDict('X')() == {}
assert error(lambda: TypedDict('X', x=int)) == "TypeError: TypedDict() got an unexpected keyword argument 'x'"
assert error(lambda: TypedDict('X', 5)) == "TypeError: 'int' object is not iterable"
assert raises("class X(Movie, dict): pass") == 'TypeError: cannot inherit from both a TypedDict type and a non-TypedDict base class'
assert raises("class X(Movie, int): pass") == 'TypeError: cannot inherit from both a TypedDict type and a non-TypedDict base class'
assert raises("class X(TypedDict):\n    def f(self): pass\nraise KeyError('fine')") == "KeyError: 'fine'"
assert raises("class X(Movie):\n    title: int\nraise KeyError(X.__annotations__)") == "KeyError: {'title': <class 'int'>, 'year': <class 'int'>}"
assert raises("class X(TypedDict, total=5): x: int\nraise KeyError(X.__total__)") == 'KeyError: 5'
assert raises("class X(TypedDict, other=5): x: int") == "TypeError: _TypedDictMeta.__new__() got an unexpected keyword argument 'other'"


class GenericDict(TypedDict, Generic[T]):
    value: T


assert repr(GenericDict[int]) == '__main__.GenericDict[int]'
assert GenericDict[int](value=1) == {'value': 1}
assert repr(GenericDict.__parameters__) == '(~T,)'
assert repr(GenericDict.__annotations__) == "{'value': ~T}"


# ---- NamedTuple ----
class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def hello(self):
        return 'hello ' + self.name


Old = NamedTuple('Old', [('a', int), ('b', str)])
assert repr(Emp('x')) == "Emp(name='x', id=3)"
assert Emp('x').hello() == 'hello x'
assert Emp._fields == ('name', 'id')
assert Emp._field_defaults == {'id': 3}
assert repr(Emp.__annotations__) == "{'name': <class 'str'>, 'id': <class 'int'>}"
assert Emp.__doc__ == 'An employee.'
assert repr(Emp.__bases__) == "(<class 'tuple'>,)"
assert Emp('x', 4) == ('x', 4)
assert repr(Emp('x')._replace(id=9)) == "Emp(name='x', id=9)"
assert repr(Old(1, 'b')) == "Old(a=1, b='b')"
assert repr(Old.__annotations__) == "{'a': <class 'int'>, 'b': <class 'str'>}"
assert Old.__module__ == __name__
assert repr(NamedTuple('Empty', [])()) == 'Empty()'
assert repr(get_type_hints(Emp)) == "{'name': <class 'str'>, 'id': <class 'int'>}"
assert error(lambda: Emp()) == "TypeError: Emp.__new__() missing 1 required positional argument: 'name'"
assert error(lambda: Emp('a', 1, 2)) == 'TypeError: Emp.__new__() takes from 2 to 3 positional arguments but 4 were given'
assert NamedTuple('X', [('a', 5)]).__annotations__ == {'a': 5}
assert repr(NamedTuple('X')()) == 'X()'
assert repr(NamedTuple('X', a=int)(1)) == 'X(a=1)'
assert error(lambda: NamedTuple('X', [('_a', int)])) == "ValueError: Field names cannot start with an underscore: '_a'"
assert raises("class X(NamedTuple):\n    a: int = 1\n    b: int") == 'TypeError: Non-default namedtuple field b cannot follow default field a'
assert raises("class X(NamedTuple):\n    a: int\n    def __new__(cls): pass") == 'AttributeError: Cannot overwrite NamedTuple attribute __new__'
assert raises("class X(NamedTuple):\n    a: int\n    _fields = 5") == 'AttributeError: Cannot overwrite NamedTuple attribute _fields'
assert raises("class X(NamedTuple, int): pass") == 'TypeError: can only inherit from a NamedTuple type and Generic'
assert raises("class X(NamedTuple):\n    _a: int") == "ValueError: Field names cannot start with an underscore: '_a'"


class GenTuple(NamedTuple, Generic[T]):
    v: T


assert repr(GenTuple(1)) == 'GenTuple(v=1)'
assert repr(GenTuple[int](1)) == 'GenTuple(v=1)'
assert repr(GenTuple[int]) == '__main__.GenTuple[int]'


# ---- hints ----
class Base:
    x: int
    y: 'str'
    z: ClassVar[int] = 5


class Child(Base):
    y: bytes
    w: 'Child | None' = None


def func(a: int, b: 'list[int]' = (), *args: str, c: Optional['Child'] = None, **kw: Annotated[int, 'meta']) -> None: ...


assert repr(get_type_hints(Base)) == "{'x': <class 'int'>, 'y': <class 'str'>, 'z': typing.ClassVar[int]}"
assert repr(get_type_hints(Child)) == "{'x': <class 'int'>, 'y': <class 'bytes'>, 'z': typing.ClassVar[int], 'w': __main__.Child | None}"
assert repr(get_type_hints(func)) == "{'a': <class 'int'>, 'b': list[int], 'args': <class 'str'>, 'c': __main__.Child | None, 'kw': <class 'int'>, 'return': <class 'NoneType'>}"
assert repr(get_type_hints(func, include_extras=True)) == "{'a': <class 'int'>, 'b': list[int], 'args': <class 'str'>, 'c': __main__.Child | None, 'kw': typing.Annotated[int, 'meta'], 'return': <class 'NoneType'>}"
assert get_type_hints(Child.__init__) == {}
assert get_type_hints(lambda x: x) == {}
assert error(lambda: get_type_hints(5)) == 'TypeError: 5 does not have annotations'
assert error(lambda: get_type_hints(type('X', (), {'__annotations__': {'a': 'nothing'}}))) == "NameError: name 'nothing' is not defined"
assert raises("def f(x: 'undefined'): pass\nget_type_hints(f)") == "NameError: name 'undefined' is not defined"
assert raises("def f(x: '1 +'): pass\nget_type_hints(f)") == "SyntaxError: Forward reference must be an expression -- got '1 +'"
assert repr(get_origin(list[int])) == "<class 'list'>"
assert get_origin(int) is None
assert repr(get_origin(Union[int, str])) == "<class 'typing.Union'>"
assert repr(get_origin(int | str)) == "<class 'typing.Union'>"
assert repr(get_origin(Literal[1])) == 'typing.Literal'
assert repr(get_origin(Generic)) == "<class 'typing.Generic'>"
assert repr(get_origin(Generic[T])) == "<class 'typing.Generic'>"
assert repr(get_origin(Optional[int])) == "<class 'typing.Union'>"
assert repr(get_args(int | str)) == "(<class 'int'>, <class 'str'>)"
assert repr(get_args(dict[str, list[int]])) == "(<class 'str'>, list[int])"
assert repr(get_args(Callable[[int], str])) == "([<class 'int'>], <class 'str'>)"
assert repr(get_args(Callable[..., int])) == "(Ellipsis, <class 'int'>)"
assert get_args(int) == ()
assert repr(get_args(Annotated[int, 1, 2])) == "(<class 'int'>, 1, 2)"
assert get_args(Literal[1, 'a']) == (1, 'a')

# ---- odds and ends ----
assert cast(int, 'x') == 'x'
assert cast('anything', 5) == 5
assert reveal_type.__name__ == 'reveal_type'
assert assert_type(5, int) == 5
assert no_type_check(func) is func
assert final(File).__final__ is True
assert override(File.close).__override__ is True
assert TYPE_CHECKING is False
assert repr(Text) == "<class 'str'>"
assert repr(typing.AnyStr) == '~AnyStr'
assert error(lambda: assert_never(5)) == 'AssertionError: Expected code to be unreachable, but got: 5'
assert error(lambda: assert_never('a' * 500)) == "AssertionError: Expected code to be unreachable, but got: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."
assert error(lambda: cast(5)) == "TypeError: cast() missing 1 required positional argument: 'val'"


@overload
def over(x: int) -> int: ...
@overload
def over(x: str) -> str: ...
def over(x): return x


assert len(get_overloads(over)) == 2
assert repr([f.__annotations__ for f in get_overloads(over)]) == "[{'x': <class 'int'>, 'return': <class 'int'>}, {'x': <class 'str'>, 'return': <class 'str'>}]"
assert over(5) == 5
assert clear_overloads() is None
assert get_overloads(over) == []


@overload
def only(x): ...


assert error(lambda: only(1)) == 'NotImplementedError: You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.'


@dataclass_transform(kw_only_default=True, field_specifiers=(int,))
def transform(cls):
    return cls


assert repr(transform.__dataclass_transform__) == "{'eq_default': True, 'order_default': False, 'kw_only_default': True, 'frozen_default': False, 'field_specifiers': (<class 'int'>,), 'kwargs': {}}"
assert repr(Self) == 'typing.Self'
assert repr(Never) == 'typing.Never'
assert repr(NoReturn) == 'typing.NoReturn'
assert repr(LiteralString) == 'typing.LiteralString'
assert repr(TypeAlias) == 'typing.TypeAlias'
assert repr(Required[int]) == 'typing.Required[int]'
assert repr(NotRequired[str]) == 'typing.NotRequired[str]'
assert repr(ReadOnly[int]) == 'typing.ReadOnly[int]'
assert repr(Unpack[tuple[int]]) == 'typing.Unpack[tuple[int]]'
assert repr(TypeGuard[int]) == 'typing.TypeGuard[int]'
assert repr(TypeIs[str]) == 'typing.TypeIs[str]'
assert repr(Concatenate[int, ...]) == 'typing.Concatenate[int, ...]'
assert repr(ClassVar[int]) == 'typing.ClassVar[int]'
assert repr(Final[int]) == 'typing.Final[int]'
assert error(lambda: Self[int]) == 'TypeError: typing.Self is not subscriptable'
assert error(lambda: Never[int]) == 'TypeError: typing.Never is not subscriptable'
assert error(lambda: NoReturn()) == 'TypeError: Cannot instantiate typing.NoReturn'
assert error(lambda: Required[int, str]) == "TypeError: Required accepts only a single type. Got (<class 'int'>, <class 'str'>)."
assert error(lambda: TypeGuard[int, str]) == "TypeError: typing.TypeGuard accepts only single type. Got (<class 'int'>, <class 'str'>)."
assert error(lambda: Concatenate[int]) == 'TypeError: The last parameter to Concatenate should be a ParamSpec variable or ellipsis.'
assert error(lambda: Unpack[int, str]) == "TypeError: typing.Unpack accepts only single type. Got (<class 'int'>, <class 'str'>)."
assert error(lambda: Any()) == 'TypeError: Any cannot be instantiated'
assert error(lambda: Union()) == "TypeError: cannot create 'typing.Union' instances"
assert error(lambda: Optional()) == 'TypeError: Cannot instantiate typing.Optional'
assert error(lambda: Literal()) == 'TypeError: Cannot instantiate typing.Literal'
assert raises("class X(Any): pass\nraise KeyError(X.__mro__)") == "KeyError: (<class '__main__.X'>, typing.Any, <class 'object'>)"
assert raises("class X(Self): pass") == 'TypeError: Cannot subclass typing.Self'
assert raises("class X(Union[int, str]): pass") == 'TypeError: Cannot subclass int | str'
assert raises("class X(Optional[int]): pass") == 'TypeError: Cannot subclass int | None'
assert raises("class X(Literal[1]): pass") == 'TypeError: Cannot subclass typing.Literal[1]'
assert raises("class X(ClassVar[int]): pass") == 'TypeError: Cannot subclass typing.ClassVar[int]'
assert raises("class X(Final): pass") == 'TypeError: Cannot subclass typing.Final'
assert raises("class X(NoReturn): pass") == 'TypeError: Cannot subclass typing.NoReturn'


# ---- Generic ----
class Pair(Generic[T]):
    def __init__(self, v=None):
        self.v = v


K = TypeVar('K')


class Sub(Pair[int]): pass
class Two(Pair[T], Generic[T, K]): pass


assert Pair[int](5).v == 5
assert repr(Pair[int](5).__orig_class__) == '__main__.Pair[int]'
assert repr(Pair[int]) == '__main__.Pair[int]'
assert repr(Pair[T][int]) == '__main__.Pair[int]'
assert repr(Pair[list[T]][int]) == '__main__.Pair[list[int]]'
assert repr(Sub.__orig_bases__) == '(__main__.Pair[int],)'
assert repr(Two[int, str]) == '__main__.Two[int, str]'
assert repr(Two.__parameters__) == '(~T, ~K)'
assert repr(Pair.__class_getitem__(int)) == '__main__.Pair[int]'
assert Pair[int] == Pair[int]
assert hash(Pair[int]) == hash(Pair[int])
assert repr(Pair[int].__origin__) == "<class '__main__.Pair'>"
assert repr(Pair['fwd']) == "__main__.Pair[ForwardRef('fwd')]"
assert issubclass(Sub, Pair)
assert repr(Pair[int] | None) == '__main__.Pair[int] | None'
assert error(lambda: Pair[int, str]) == "TypeError: Too many arguments for <class '__main__.Pair'>; actual 2, expected 1"
assert error(lambda: Pair[int][str]) == 'TypeError: __main__.Pair[int] is not a generic class'
assert error(lambda: Pair[()]) == "TypeError: Too few arguments for <class '__main__.Pair'>; actual 0, expected at least 1"
assert error(lambda: Two[int]) == "TypeError: Too few arguments for <class '__main__.Two'>; actual 1, expected at least 2"
assert error(lambda: Sub[int]) == "TypeError: <class '__main__.Sub'> is not a generic class"
assert error(lambda: isinstance(1, Pair[int])) == 'TypeError: Subscripted generics cannot be used with class and instance checks'
assert error(lambda: issubclass(Sub, Pair[int])) == 'TypeError: Subscripted generics cannot be used with class and instance checks'
assert error(lambda: Generic[int]) == 'TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.'
assert error(lambda: Generic[T, T]) == 'TypeError: Parameters to Generic[...] must all be unique'
assert error(lambda: Generic[()]) == 'TypeError: Parameter list to Generic[...] cannot be empty'
assert type(Generic()).__name__ == 'Generic'
assert repr(Pair[1]) == '__main__.Pair[1]'
assert raises("class X(Generic[T], Generic[K]): pass") == 'TypeError: Cannot inherit from Generic[...] multiple times.'
assert raises("class X(Pair[T], Generic[K]): pass") == 'TypeError: Some type variables (~T) are not listed in Generic[~K]'
assert raises("class X(Generic): pass") == 'TypeError: Cannot inherit from plain Generic'
assert (Pair[int].v if hasattr(Pair[int], 'v') else 'none') == 'none'
Pair.shared = 5
assert Pair[int].shared == 5
assert Pair[int].__name__ == 'Pair'
assert Pair[int].__module__ == __name__
Pair[int].shared = 6
assert Pair.shared == 6
assert error(lambda: Pair[int].nothing) == "AttributeError: type object 'Pair' has no attribute 'nothing'"

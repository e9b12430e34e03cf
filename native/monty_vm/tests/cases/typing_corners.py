"""typing in its corners: each text is run, and what it raises or shows compared."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import typing, collections\nfrom typing import *\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('', 'List[int]') == \
    'typing.List[int]'
assert shown('', 'Dict[str, List[int]]') == \
    'typing.Dict[str, typing.List[int]]'
assert shown('', 'Optional[int]') == \
    'int | None'
assert shown('', 'Union[int, None, str]') == \
    'int | None | str'
assert shown('', 'Union[int]') == \
    "<class 'int'>"
assert shown('', 'Callable[[int], str]') == \
    'typing.Callable[[int], str]'
assert shown('', 'Callable[..., int]') == \
    'typing.Callable[..., int]'
assert shown('', 'Callable') == \
    'typing.Callable'
assert shown('', 'Tuple[int, ...]') == \
    'typing.Tuple[int, ...]'
assert shown('', 'Tuple[()]') == \
    'typing.Tuple[()]'
assert shown('', 'Tuple') == \
    'typing.Tuple'
assert shown('', 'Type[int]') == \
    'typing.Type[int]'
assert shown('', 'ClassVar[int]') == \
    'typing.ClassVar[int]'
assert shown('', 'Final[int]') == \
    'typing.Final[int]'
assert shown('', 'Literal[1, "a", None, True]') == \
    "typing.Literal[1, 'a', None, True]"
assert shown('', 'Literal[1, 1, True]') == \
    'typing.Literal[1, True]'
assert shown('', 'Any') == \
    'typing.Any'
assert shown('', 'NoReturn') == \
    'typing.NoReturn'
assert shown('', 'Never') == \
    'typing.Never'
assert shown('', 'Self') == \
    'typing.Self'
assert shown('', 'LiteralString') == \
    'typing.LiteralString'
assert shown('', 'Annotated[int, 1]') == \
    'typing.Annotated[int, 1]'
assert shown('', 'Annotated[Annotated[int, 1], 2]') == \
    'typing.Annotated[int, 1, 2]'
assert shown('', 'TypeVar("T")') == \
    '~T'
assert shown('', 'TypeVar("T", bound=int).__bound__') == \
    "<class 'int'>"
assert shown('', 'TypeVar("T", int, str).__constraints__') == \
    "(<class 'int'>, <class 'str'>)"
assert shown('', 'ParamSpec("P").args') == \
    'P.args'
assert shown('', 'TypeVarTuple("Ts")') == \
    'Ts'
assert shown('', 'Unpack[Tuple[int]]') == \
    'typing.Unpack[typing.Tuple[int]]'
assert shown('', 'Generator[int, None, str]') == \
    'typing.Generator[int, NoneType, str]'
assert shown('', 'Iterator[int]') == \
    'typing.Iterator[int]'
assert shown('', 'Mapping[str, int]') == \
    'typing.Mapping[str, int]'
assert shown('', 'Awaitable[int]') == \
    'typing.Awaitable[int]'
assert shown('', 'Coroutine[1,2,3]') == \
    'typing.Coroutine[1, 2, 3]'
assert shown('', 'AsyncIterator[int]') == \
    'typing.AsyncIterator[int]'
assert shown('', 'Counter[int]') == \
    'typing.Counter[int]'
assert shown('', 'DefaultDict[int, str]') == \
    'typing.DefaultDict[int, str]'
assert shown('', 'Deque[int]') == \
    'typing.Deque[int]'
assert shown('', 'ChainMap[int, int]') == \
    'typing.ChainMap[int, int]'
assert shown('', 'OrderedDict[int,int]') == \
    'typing.OrderedDict[int, int]'
assert shown('', 'FrozenSet[int]') == \
    'typing.FrozenSet[int]'
assert shown('', 'Set') == \
    'typing.Set'
assert shown('', 'Text') == \
    "<class 'str'>"
assert shown('', 'IO[str]') == \
    'typing.IO[str]'
assert shown('', 'IO') == \
    "<class 'typing.IO'>"
assert shown('', 'SupportsInt') == \
    "<class 'typing.SupportsInt'>"
assert shown('', 'isinstance(3, SupportsInt), isinstance("a", SupportsInt), issubclass(int, SupportsIndex)') == \
    '(True, False, True)'
assert shown('', 'isinstance([], List)') == \
    'True'
assert shown('', 'isinstance([], Iterable)') == \
    'True'
assert shown('', 'issubclass(dict, Mapping)') == \
    'True'
assert shown('', 'List[int] == list[int], List[int] == List[int], hash(List[int]) == hash(List[int])') == \
    '(False, True, True)'
assert shown('', 'Optional[int] == Union[int, None] == int | None') == \
    'True'
assert shown('', 'get_origin(List[int]), get_args(Dict[int, str]), get_origin(Callable[[int], str]), get_args(Callable[[int, str], bool]), get_args(Callable[..., int]), get_origin(Generic), get_origin(3), get_args(int)') == \
    "(<class 'list'>, (<class 'int'>, <class 'str'>), <class 'collections.abc.Callable'>, ([<class 'int'>, <class 'str'>], <class 'bool'>), (Ellipsis, <class 'int'>), <class 'typing.Generic'>, None, ())"
assert shown('', 'get_args(Literal[1, Literal[2]])') == \
    '(1, 2)'
assert shown('', 'Optional["X"]') == \
    "ForwardRef('X') | None"
assert shown('', 'List["X"]') == \
    "typing.List[ForwardRef('X')]"
assert shown('', 'ForwardRef("X")') == \
    "ForwardRef('X')"
assert shown('', 'List[int].__origin__, List.__origin__, List[int]._name') == \
    "(<class 'list'>, <class 'list'>, 'List')"
assert shown('', 'List[int][int]') == \
    'TypeError: typing.List[int] is not a generic class'
assert shown('', 'Dict[int]') == \
    'TypeError: Too few arguments for typing.Dict; actual 1, expected 2'
assert shown('', 'List[int, str]') == \
    'TypeError: Too many arguments for typing.List; actual 2, expected 1'
assert shown('', 'Optional[int, str]') == \
    "TypeError: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>)."
assert shown('', 'Union[1]') == \
    '1'
assert shown('', 'List[1]') == \
    'typing.List[1]'
assert shown('', 'Literal[[]]') == \
    'typing.Literal[[]]'
assert shown('', 'Callable[int, str]') == \
    'typing.Callable[[int], str]'
assert shown('', 'Callable[[int]]') == \
    'TypeError: Callable must be used as Callable[[arg, ...], result].'
assert shown('', 'ClassVar[ClassVar[int]]') == \
    'typing.ClassVar[typing.ClassVar[int]]'
assert shown('', 'Final[Final[int]]') == \
    'typing.Final[typing.Final[int]]'
assert shown('', 'Generic[int]') == \
    'TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.'
assert shown('', 'TypeVar("T", int)') == \
    'TypeError: A single constraint is not allowed'
assert shown('', 'TypeVar("T", bound=int, covariant=True)') == \
    '+T'
assert shown('', 'TypeVar(3)') == \
    "TypeError: typevar() argument 'name' must be str, not int"
assert shown('', 'TypeVar("T", covariant=True, contravariant=True)') == \
    'ValueError: Bivariant types are not supported.'
assert shown('', 'NewType("N", int)(3), NewType("N", int).__name__') == \
    "(3, 'N')"
assert shown('', 'NewType("N", int)') == \
    '__main__.N'
assert shown('', 'no_type_check(int)') == \
    "<class 'int'>"
assert shown('', 'is_typeddict(int), is_protocol(int)') == \
    '(False, False)'
assert shown('', 'TYPE_CHECKING') == \
    'False'
assert shown('', 'AnyStr, AnyStr.__constraints__') == \
    "(~AnyStr, (<class 'bytes'>, <class 'str'>))"
assert shown('', 'Required[int]') == \
    'typing.Required[int]'
assert shown('', 'NotRequired[int]') == \
    'typing.NotRequired[int]'
assert shown('', 'ReadOnly[int]') == \
    'typing.ReadOnly[int]'
assert shown('', 'TypeGuard[int], TypeIs[int]') == \
    '(typing.TypeGuard[int], typing.TypeIs[int])'
assert shown('', 'Concatenate[int, ParamSpec("P")]') == \
    'typing.Concatenate[int, ~P]'
assert shown('', 'isinstance(3, int | str), isinstance(3, Union[int, str]), isinstance(3, Optional[str])') == \
    '(True, True, False)'
assert shown('', 'isinstance(3, List[int])') == \
    'TypeError: Subscripted generics cannot be used with class and instance checks'
assert shown('', 'isinstance(3, Any)') == \
    'TypeError: typing.Any cannot be used with isinstance()'
assert shown('', 'issubclass(int, Union[int, str])') == \
    'True'
assert shown('', 'type(Union[int, str]), type(Optional[int])') == \
    "(<class 'typing.Union'>, <class 'typing.Union'>)"
assert shown('', 'int | None, None | int, int | "x" if 0 else 0') == \
    '(int | None, None | int, 0)'
assert shown('', 'Any()') == \
    'TypeError: Any cannot be instantiated'
assert shown('', 'Union[int, str].__args__, Union[int,str].__origin__') == \
    "((<class 'int'>, <class 'str'>), <class 'typing.Union'>)"
assert shown('', 'Dict[str, Any].__args__') == \
    "(<class 'str'>, typing.Any)"
assert shown('', 'typing.Protocol') == \
    "<class 'typing.Protocol'>"
assert shown('', 'evaluate_forward_ref(ForwardRef("int"))') == \
    "<class 'int'>"
assert shown('', 'typing.get_type_hints(3)') == \
    'TypeError: 3 does not have annotations'
assert shown('', 'get_type_hints(len)') == \
    '{}'
assert shown('', 'Type[Any]') == \
    'typing.Type[typing.Any]'
assert shown('', 'Hashable, Sized') == \
    '(typing.Hashable, typing.Sized)'
assert shown('', 'ContextManager[int]') == \
    'typing.ContextManager[int, bool | None]'
assert shown('', 'AsyncContextManager[int]') == \
    'typing.AsyncContextManager[int, bool | None]'
assert shown('', 'AbstractSet[int], MutableMapping[int, str], KeysView[int]') == \
    '(typing.AbstractSet[int], typing.MutableMapping[int, str], typing.KeysView[int])'
assert shown('', 'TypeAliasType("A", int)') == \
    'A'
assert shown('', 'TypeAliasType("A", int).__value__') == \
    "<class 'int'>"
assert shown('', 'sorted(typing.__all__) == sorted(set(typing.__all__)), len(typing.__all__)') == \
    '(True, 105)'
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TD(a=1, b="x")') == \
    "{'a': 1, 'b': 'x'}"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TD({"a": 1})') == \
    "{'a': 1}"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TD.__annotations__') == \
    "{'a': <class 'int'>, 'b': typing.NotRequired[str]}"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TE.__annotations__') == \
    "{'a': <class 'int'>, 'b': typing.NotRequired[str], 'c': typing.ReadOnly[float]}"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TD.__required_keys__, TE.__optional_keys__ == {"b","c"}, TE.__total__, TE.__readonly_keys__') == \
    "(frozenset({'a'}), True, False, frozenset({'c'}))"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TD.__mro__, TE.__bases__, TE.__orig_bases__') == \
    "((<class '__main__.TD'>, <class 'dict'>, <class 'object'>), (<class 'dict'>,), (<class '__main__.TD'>,))"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'is_typeddict(TE), type(TD), TD') == \
    "(True, <class 'typing._TypedDictMeta'>, <class '__main__.TD'>)"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'isinstance({}, TD)') == \
    'TypeError: TypedDict does not support instance and class checks'
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'issubclass(dict, TD)') == \
    'TypeError: TypedDict does not support instance and class checks'
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TypedDict("X", {"a": int})') == \
    "<class '__main__.X'>"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TypedDict("X", {"a": int})(a=1)') == \
    "{'a': 1}"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TypedDict("X", a=int)') == \
    "TypeError: TypedDict() got an unexpected keyword argument 'a'"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TD.__name__, TD.__module__, TD.__doc__') == \
    "('TD', '__main__', None)"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'get_type_hints(TE)') == \
    "{'a': <class 'int'>, 'b': <class 'str'>, 'c': <class 'float'>}"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'get_type_hints(TE, include_extras=True)') == \
    "{'a': <class 'int'>, 'b': typing.NotRequired[str], 'c': typing.ReadOnly[float]}"
assert shown('class TD(TypedDict):\n a: int\n b: NotRequired[str]\nclass TE(TD, total=False):\n c: ReadOnly[float]\n', 'TE(c=1).keys()') == \
    "dict_keys(['c'])"
assert shown('class TD(TypedDict):\n a: int = 3') == \
    'ok'
assert shown('class TD(TypedDict):\n def f(self): pass') == \
    'ok'
assert shown('class X: pass\nclass TD(TypedDict, X): pass') == \
    'TypeError: cannot inherit from both a TypedDict type and a non-TypedDict base class'
assert shown('class TD(TypedDict, foo=1): pass') == \
    "TypeError: _TypedDictMeta.__new__() got an unexpected keyword argument 'foo'"
assert shown('class TD[T](TypedDict):\n x: T', 'TD[int], TD.__type_params__') == \
    '(__main__.TD[int], (T,))'
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P(1), P(1).m(), P(1).z, P(x=2,y="q")') == \
    "(P(x=1, y='a'), 1, 'a', P(x=2, y='q'))"
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P()') == \
    "TypeError: P.__new__() missing 1 required positional argument: 'x'"
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P(1,2,3)') == \
    'TypeError: P.__new__() takes from 2 to 3 positional arguments but 4 were given'
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P(1, z=2)') == \
    "TypeError: P.__new__() got an unexpected keyword argument 'z'"
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P._fields, P._field_defaults, P.__doc__, P.__annotations__, P.__match_args__') == \
    "(('x', 'y'), {'y': 'a'}, 'doc', {'x': <class 'int'>, 'y': <class 'str'>}, ('x', 'y'))"
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P(1)._replace(x=5), P(1)._asdict(), P._make([1,2]), P(1) == (1, "a"), hash(P(1)) == hash((1,"a"))') == \
    "(P(x=5, y='a'), {'x': 1, 'y': 'a'}, P(x=1, y=2), True, True)"
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P.x, P.x.__doc__') == \
    "(_tuplegetter(0, 'Alias for field number 0'), 'Alias for field number 0')"
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P(1)._replace(q=2)') == \
    "TypeError: Got unexpected field names: ['q']"
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'NamedTuple("Q", [("a", int)], b=3)') == \
    'TypeError: Either list of fields or keywords can be provided to NamedTuple, not both'
assert shown('class P(NamedTuple):\n "doc"\n x: int\n y: str = "a"\n def m(self): return self.x\n @property\n def z(self): return self.y\n', 'P(1) < P(2), P(1) + (3,), len(P(1)), [*P(1)]') == \
    "(True, (1, 'a', 3), 2, [1, 'a'])"
assert shown('class P(NamedTuple):\n x: int = 1\n y: int') == \
    'TypeError: Non-default namedtuple field y cannot follow default field x'
assert shown('class P(NamedTuple):\n _x: int') == \
    "ValueError: Field names cannot start with an underscore: '_x'"
assert shown('class P(NamedTuple):\n x: int\n def __new__(cls): pass') == \
    'AttributeError: Cannot overwrite NamedTuple attribute __new__'
assert shown('class P(NamedTuple):\n x: int\n _fields = 3') == \
    'AttributeError: Cannot overwrite NamedTuple attribute _fields'
assert shown('class P(NamedTuple, int): pass') == \
    'TypeError: can only inherit from a NamedTuple type and Generic'
assert shown('class P(NamedTuple):\n x: int\nclass Q(P):\n y: int = 3', 'Q(1), Q(1).y') == \
    '(Q(x=1), 3)'
assert shown('class P[T](NamedTuple):\n x: T', 'P(1), P[int](2)') == \
    '(P(x=1), P(x=2))'
assert shown('class P(NamedTuple):\n x: int\nP(1).x = 3') == \
    "AttributeError: can't set attribute"
assert shown('class P(NamedTuple): pass', 'P(), P._fields') == \
    '(P(), ())'
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'isinstance(D(), Q), isinstance(3, Q), issubclass(D, Q), issubclass(int, Q)') == \
    '(True, False, True, False)'
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'Q()') == \
    'TypeError: Protocols cannot be instantiated'
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'N()') == \
    'TypeError: Protocols cannot be instantiated'
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'I().quack()') == \
    'None'
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'isinstance(D(), N)') == \
    'TypeError: Instance and class checks can only be used with @runtime_checkable protocols'
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'issubclass(D, NM)') == \
    "TypeError: Protocols with non-method members don't support issubclass(). Non-method members: 'name'."
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'isinstance(D(), NM)') == \
    'False'
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'Q.__protocol_attrs__') == \
    "{'quack'}"
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'get_protocol_members(NM)') == \
    "frozenset({'name'})"
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'get_protocol_members(int)') == \
    "TypeError: <class 'int'> is not a Protocol"
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'is_protocol(Q), is_protocol(I), Q._is_protocol, I._is_protocol') == \
    '(True, False, True, False)'
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'Q, Q.__mro__') == \
    "(<class '__main__.Q'>, (<class '__main__.Q'>, <class 'typing.Protocol'>, <class 'typing.Generic'>, <class 'object'>))"
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'runtime_checkable(D)') == \
    "TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.D'>"
assert shown('@runtime_checkable\nclass Q(Protocol):\n def quack(self) -> int: ...\nclass N(Protocol):\n name: str\nclass D:\n def quack(self): return 1\nclass I(Q): pass\n@runtime_checkable\nclass NM(Protocol):\n name: str\n', 'Q.__parameters__') == \
    '()'
assert shown('class A(Protocol, int): pass') == \
    "TypeError: Protocols can only inherit from other protocols, got <class 'int'>"
assert shown('class A(Protocol[int]): pass') == \
    'TypeError: Parameters to Protocol[...] must all be type variables or parameter specification variables.'
assert shown('T=TypeVar("T")\nclass A(Protocol[T]):\n def f(self) -> T: ...', 'A[int], A.__parameters__') == \
    '(__main__.A[int], (~T,))'
assert shown('class A[T](Protocol):\n def f(self) -> T: ...', 'A[int], A.__parameters__') == \
    '(__main__.A[int], (T,))'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'A, A[int, str], A.__parameters__, B.__parameters__, B[str], C.__parameters__, C.__orig_bases__') == \
    "(<class '__main__.A'>, __main__.A[int, str], (~T, ~K), (~K,), __main__.B[str], (), (__main__.B[str],))"
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'A[int]') == \
    "TypeError: Too few arguments for <class '__main__.A'>; actual 1, expected at least 2"
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'A[int, str]().__orig_class__') == \
    '__main__.A[int, str]'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'A[int, str][int]') == \
    'TypeError: __main__.A[int, str] is not a generic class'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'C[int]') == \
    "TypeError: <class '__main__.C'> is not a generic class"
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'A[T, K][int, str]') == \
    '__main__.A[int, str]'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'A[List[T], K][int, str]') == \
    '__main__.A[typing.List[int], str]'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'A[int, str] == A[int, str], A[int, str].__args__') == \
    "(True, (<class 'int'>, <class 'str'>))"
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'isinstance(A(), A), isinstance(A(), A[int, str])') == \
    'TypeError: Subscripted generics cannot be used with class and instance checks'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'issubclass(B, A)') == \
    'True'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'Dict[T, List[K]][int, str]') == \
    'typing.Dict[int, typing.List[str]]'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', '(T | K)[int, str]') == \
    'int | str'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'Union[T, int][str]') == \
    'str | int'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'Callable[[T], K][int, str]') == \
    'typing.Callable[[int], str]'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'Tuple[T, ...][int]') == \
    'typing.Tuple[int, ...]'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'Optional[T][int]') == \
    'int | None'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'list[T][int], dict[T, K][1, 2], tuple[T, ...][int]') == \
    '(list[int], dict[1, 2], tuple[int, ...])'
assert shown('T=TypeVar("T")\nK=TypeVar("K", bound=str)\nclass A(Generic[T, K]): pass\nclass B(A[int, K]): pass\nclass C(B[str]): pass\n', 'T, T.__name__, T.__module__, K.__bound__, T.__covariant__, T.has_default(), T.__default__') == \
    "(~T, 'T', '__main__', <class 'str'>, False, False, typing.NoDefault)"
assert shown('T=TypeVar("T")\nclass A(Generic[T, T]): pass') == \
    'TypeError: Parameters to Generic[...] must all be unique'
assert shown('class A(Generic): pass') == \
    'TypeError: Cannot inherit from plain Generic'
assert shown('T=TypeVar("T")\nS=TypeVar("S")\nclass A(List[T], Generic[S]): pass') == \
    'TypeError: Some type variables (~T) are not listed in Generic[~S]'
assert shown('def f(x: "int", y: Optional["Z"] = None) -> "List[int]": pass\nclass Z: pass', 'get_type_hints(f), f.__annotations__') == \
    "({'x': <class 'int'>, 'y': __main__.Z | None, 'return': typing.List[int]}, {'x': 'int', 'y': ForwardRef('Z') | None, 'return': 'List[int]'})"
assert shown('def f(x: "Undefined"): pass\nget_type_hints(f)') == \
    "NameError: name 'Undefined' is not defined"
assert shown('@overload\ndef f(x: int): ...\n@overload\ndef f(x: str): ...\ndef f(x): return x', 'f(3), len(get_overloads(f))') == \
    '(3, 2)'
assert shown('@overload\ndef f(x: int): ...\nf(3)') == \
    'NotImplementedError: You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.'
assert shown('@final\nclass A: pass', 'A.__final__') == \
    'True'
assert shown('class A:\n @override\n def f(self): pass', 'A.f.__override__') == \
    'True'
assert shown('@dataclass_transform(kw_only_default=True)\ndef f(c): return c', 'f.__dataclass_transform__') == \
    "{'eq_default': True, 'order_default': False, 'kw_only_default': True, 'frozen_default': False, 'field_specifiers': (), 'kwargs': {}}"
assert shown('def f(x: Annotated[int, "m"]): pass', 'get_type_hints(f), get_type_hints(f, include_extras=True)') == \
    "({'x': <class 'int'>}, {'x': typing.Annotated[int, 'm']})"
assert shown('type X = int | list[X]', 'X, X.__value__, X.__name__, X.__type_params__') == \
    "(X, int | list[X], 'X', ())"
assert shown('type L[T] = list[T]', 'L[int], L.__parameters__, L[int].__args__, L.__value__') == \
    "(L[int], (T,), (<class 'int'>,), list[T])"
assert shown('def f[T: int, *Ts, **P](x: T, *a: *Ts) -> T: pass', 'f.__type_params__, f.__annotations__, [t.__class__.__name__ for t in f.__type_params__], f.__type_params__[0].__bound__') == \
    "((T, Ts, P), {'x': T, 'a': typing.Unpack[Ts], 'return': T}, ['TypeVar', 'TypeVarTuple', 'ParamSpec'], <class 'int'>)"
assert shown('class A[T = int]: pass', 'A[str], A.__type_params__[0].__default__, A.__type_params__[0].has_default()') == \
    "(__main__.A[str], <class 'int'>, True)"

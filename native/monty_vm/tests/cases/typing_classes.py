# TypedDict, NewType, and what marks things for type checkers.
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


class TD(TypedDict):
    a: int
    b: NotRequired[str]


class TD2(TD, total=False):
    c: Required[int]
    d: ReadOnly[str]


UserId = NewType('UserId', int)


for source, expected in [
    ('Foo[int]', "TypeError: type 'Foo' is not subscriptable"),
    ('TD', "<class '@.TD'>"),
    ("TD(a=1, b='x')", "{'a': 1, 'b': 'x'}"),
    ("TD(a=1) == {'a': 1}", 'True'),
    ('TD.__annotations__', "{'a': <class 'int'>, 'b': typing.NotRequired[str]}"),
    ("TD.__required_keys__ == frozenset({'a'})", 'True'),
    ("TD.__optional_keys__ == frozenset({'b'})", 'True'),
    ('TD.__total__', 'True'),
    ('TD2.__total__', 'False'),
    ('TD2.__annotations__', "{'a': <class 'int'>, 'b': typing.NotRequired[str], 'c': typing.Required[int], 'd': typing.ReadOnly[str]}"),
    ('TD.__mro__', "(<class '@.TD'>, <class 'dict'>, <class 'object'>)"),
    ('TD.__bases__', "(<class 'dict'>,)"),
    ('TD2.__orig_bases__', "(<class '@.TD'>,)"),
    ('isinstance({}, TD)', 'TypeError: TypedDict does not support instance and class checks'),
    ('issubclass(dict, TD)', 'TypeError: TypedDict does not support instance and class checks'),
    ('is_typeddict(TD)', 'True'),
    ('is_typeddict(dict)', 'False'),
    ("TypedDict('M', {'a': int, 'b': str})", "<class '@.M'>"),
    ("TypedDict('M', {'a': int, 'b': str}).__annotations__", "{'a': <class 'int'>, 'b': <class 'str'>}"),
    ("TypedDict('M', {'a': int}, total=False).__total__", 'False'),
    ("TypedDict('M', a=int)", "TypeError: TypedDict() got an unexpected keyword argument 'a'"),
    ('TD.__module__', "'__main__'"),
    ('UserId', '@.UserId'),
    ('UserId(5)', '5'),
    ('UserId.__supertype__', "<class 'int'>"),
    ('UserId.__name__', "'UserId'"),
    ('UserId.__module__', "'__main__'"),
    ('UserId | None', '@.UserId | None'),
    ('list[UserId]', 'list[@.UserId]'),
    ('Optional[UserId]', '@.UserId | None'),
    ("cast(int, 'x')", "'x'"),
    ("cast('int', 5)", '5'),
    ('assert_type(1, int)', '1'),
    ('assert_never(1)', 'AssertionError: Expected code to be unreachable, but got: 1'),
    ('final(Foo) is Foo', 'True'),
    ('Foo.__final__', 'True'),
    ('override(len)', '<built-in function len>'),
    ('no_type_check(Foo) is Foo', 'True'),
    ('Foo.__no_type_check__', 'True'),
    ('TYPE_CHECKING', 'False'),
    ('sorted(TD2.__required_keys__)', "['a', 'c']"),
    ('sorted(TD2.__optional_keys__)', "['b', 'd']"),
    ('sorted(TD2.__readonly_keys__)', "['d']"),
    ('sorted(TD2.__mutable_keys__)', "['a', 'b', 'c']"),
    ('isinstance(5, UserId)', 'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'),
    ('type(TD(a=1))', "<class 'dict'>"),
    ('type(UserId)', "<class 'typing.NewType'>"),
]:
    assert shown(source) == expected.replace('@.', __name__ + '.'), (source, shown(source))


def refused(bases, body='pass'):
    try:
        exec(f'class X({bases}): {body}', globals(), {})
    except TypeError as e:
        return str(e)
    return 'made'


assert refused('TypedDict, Foo') == 'cannot inherit from both a TypedDict type and a non-TypedDict base class'
assert refused('UserId') == ('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                             "`X = NewType('X', UserId)`")
functional = TypedDict('Functional', {'a': int, 'not an identifier': str}, total=False)
assert repr(functional) == f"<class '{__name__}.Functional'>" and functional.__total__ is False
assert functional.__annotations__ == {'a': int, 'not an identifier': str}
assert functional(a=1) == {'a': 1}


@overload
def doubled(x: int) -> int: ...
@overload
def doubled(x: str) -> str: ...
def doubled(x): return x * 2


assert doubled(2) == 4 and len(get_overloads(doubled)) == 2
clear_overloads()
assert get_overloads(doubled) == []


class Marked:
    @override
    def m(self): pass

    @final
    def n(self): pass


assert Marked.m.__override__ and Marked.n.__final__
assert get_type_hints(TD) == {'a': int, 'b': str}
assert get_type_hints(TD2) == {'a': int, 'b': str, 'c': int, 'd': str}
assert get_type_hints(TD, include_extras=True) == {'a': int, 'b': NotRequired[str]}


# ---- get_type_hints ----
class Base:
    a: 'int'
    b: Optional['Base']


class Derived(Base):
    c: ClassVar[int]
    d: Annotated[int, 'meta']
    e: 'list[Derived]'
    f: int = None


assert get_type_hints(Base) == {'a': int, 'b': Base | None}
assert get_type_hints(Derived) == {'a': int, 'b': Base | None, 'c': ClassVar[int], 'd': int, 'e': list[Derived], 'f': int}
assert get_type_hints(Derived, include_extras=True)['d'] == Annotated[int, 'meta']


def function(x: 'int', y: Optional[str] = None, *a: int, z: 'Derived' = None, **k: str) -> 'None':
    pass


assert get_type_hints(function) == {'x': int, 'y': str | None, 'a': int, 'z': Derived, 'k': str, 'return': type(None)}


def undefined(x: 'Undefined'):
    pass


assert shown('get_type_hints(undefined)') == "NameError: name 'Undefined' is not defined"
assert get_type_hints(undefined, {'Undefined': int}) == {'x': int}
assert get_type_hints(undefined, None, {'Undefined': str}) == {'x': str}


class Methods:
    def m(self, x: 'Methods') -> List['Methods']: ...


assert get_type_hints(Methods.m) == {'x': Methods, 'return': List[Methods]}
assert get_type_hints(lambda x: 1) == {} and get_type_hints(len) == {} and get_type_hints(int) == {}
assert shown('get_type_hints(1)') == 'TypeError: 1 does not have annotations'

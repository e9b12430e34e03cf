# Generic and Protocol.
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


class G(Generic[T]):
    pass


class G2(Generic[K, V]):
    pass


class GP(Generic[T, P]):
    pass


class GPO(Generic[P]):
    pass


class GT(Generic[*Ts]):
    pass


@runtime_checkable
class Pr(Protocol):
    x: int

    def m(self) -> int: ...


class Pr2(Protocol):
    def m(self): ...


@runtime_checkable
class Sized2(Protocol):
    def __len__(self): ...


class Impl:
    x = 1

    def m(self):
        pass


for source, expected in [
    ('G[int]', '@.G[int]'),
    ('G[int].__origin__', "<class '@.G'>"),
    ('G[int].__args__', "(<class 'int'>,)"),
    ('G[T]', '@.G[~T]'),
    ('G[T][int]', '@.G[int]'),
    ('G[int]().__orig_class__', '@.G[int]'),
    ('G.__parameters__', '(~T,)'),
    ('G.__orig_bases__', '(typing.Generic[~T],)'),
    ('G2[int, str]', '@.G2[int, str]'),
    ('G2[int]', "TypeError: Too few arguments for <class '@.G2'>; actual 1, expected at least 2"),
    ('G2[int, str, float]', "TypeError: Too many arguments for <class '@.G2'>; actual 3, expected 2"),
    ('G2[T, int][str]', '@.G2[str, int]'),
    ('G[int] == G[int]', 'True'),
    ('G[int] == G[str]', 'False'),
    ('isinstance(G(), G[int])', 'TypeError: Subscripted generics cannot be used with class and instance checks'),
    ('isinstance(G(), G)', 'True'),
    ('issubclass(G, Generic)', 'True'),
    ('G[int].foo', "AttributeError: type object 'G' has no attribute 'foo'"),
    ('G[int].__module__', "'__main__'"),
    ('GP[int, [str, bool]]', '@.GP[int, [str, bool]]'),
    ('GP[int, ...]', '@.GP[int, ...]'),
    ('GP[int, P]', '@.GP[int, ~P]'),
    ('GPO[int, str]', '@.GPO[[int, str]]'),
    ('GPO[[int, str]]', '@.GPO[[int, str]]'),
    ('GPO[int]', '@.GPO[[int]]'),
    ('GPO[...]', '@.GPO[...]'),
    ('GPO[int, str].__args__', "((<class 'int'>, <class 'str'>),)"),
    ('GT[int, str]', '@.GT[int, str]'),
    ('GT[()]', '@.GT[()]'),
    ('GT[int]', '@.GT[int]'),
    ('GT[*tuple[int, ...]]', '@.GT[*tuple[int, ...]]'),
    ('Generic[T]', 'typing.Generic[~T]'),
    ('Generic[int]', 'TypeError: Parameters to Generic[...] must all be type variables or parameter specification variables.'),
    ('Generic[T, T]', 'TypeError: Parameters to Generic[...] must all be unique'),
    ('Generic[()]', 'TypeError: Parameter list to Generic[...] cannot be empty'),
    ('Generic', "<class 'typing.Generic'>"),
    ('Generic[T][int]', 'TypeError: Cannot subscript already-subscripted typing.Generic[~T]'),
    ('G[int, str]', "TypeError: Too many arguments for <class '@.G'>; actual 2, expected 1"),
    ('G[()]', "TypeError: Too few arguments for <class '@.G'>; actual 0, expected at least 1"),
    ('G[1]', '@.G[1]'),
    ("G['Foo']", "@.G[ForwardRef('Foo')]"),
    ('G[None]', '@.G[NoneType]'),
    ('list[G[T]][int]', 'list[@.G[int]]'),
    ('G[list[T]][int]', '@.G[list[int]]'),
    ('G[T | None][int]', '@.G[int | None]'),
    ('isinstance(Impl(), Pr)', 'True'),
    ('isinstance(Foo(), Pr)', 'False'),
    ('issubclass(Impl, Pr)', "TypeError: Protocols with non-method members don't support issubclass(). Non-method members: 'x'."),
    ('isinstance(Impl(), Pr2)', 'TypeError: Instance and class checks can only be used with @runtime_checkable protocols'),
    ('issubclass(Impl, Pr2)', 'TypeError: Instance and class checks can only be used with @runtime_checkable protocols'),
    ('Pr()', 'TypeError: Protocols cannot be instantiated'),
    ('Pr2.__mro__', "(<class '@.Pr2'>, <class 'typing.Protocol'>, <class 'typing.Generic'>, <class 'object'>)"),
    ('is_protocol(Pr)', 'True'),
    ('is_protocol(Foo)', 'False'),
    ('is_protocol(Impl)', 'False'),
    ('Protocol', "<class 'typing.Protocol'>"),
    ('Protocol[T]', 'typing.Protocol[~T]'),
    ('Protocol[int]', 'TypeError: Parameters to Protocol[...] must all be type variables or parameter specification variables.'),
    ('G[int].__name__', "'G'"),
]:
    assert shown(source) == expected.replace('@.', __name__ + '.'), (source, shown(source))


# ---- subclasses ----
class Ints(List[int]):
    pass


assert Ints.__mro__ == (Ints, list, Generic, object) and Ints.__orig_bases__ == (List[int],)


class Table(Dict[K, V]):
    pass


assert Table.__mro__ == (Table, dict, Generic, object) and Table.__parameters__ == (K, V)
assert repr(Table[int, str]) == f'{__name__}.Table[int, str]'


class Fixed(G[int]):
    pass


assert Fixed.__mro__ == (Fixed, G, Generic, object) and Fixed.__parameters__ == () and Fixed.__orig_bases__ == (G[int],)
assert shown('Fixed[int]') == f"TypeError: <class '{__name__}.Fixed'> is not a generic class"


class Open(G[T], Generic[T, K]):
    pass


assert Open.__parameters__ == (T, K) and repr(Open[int, str]) == f'{__name__}.Open[int, str]'


class Proto(Protocol[T]):
    def get(self) -> T: ...


assert Proto.__mro__ == (Proto, Protocol, Generic, object) and Proto.__parameters__ == (T,)
assert repr(Proto[int]) == f'{__name__}.Proto[int]'


def refused(bases):
    try:
        exec(f'class X({bases}): pass', globals(), {})
    except TypeError as e:
        return str(e)
    return 'made'


assert refused('Generic') == 'Cannot inherit from plain Generic'
assert refused('Generic[T], Generic[K]') == 'Cannot inherit from Generic[...] multiple times.'
assert refused('List[T], Generic[K]') == 'Some type variables (~T) are not listed in Generic[~K]'
assert refused('Protocol, Foo') == f"Protocols can only inherit from other protocols, got <class '{__name__}.Foo'>"
assert refused('Literal[1]') == 'Cannot subclass typing.Literal[1]'
assert refused('NoReturn') == 'Cannot subclass typing.NoReturn'
assert refused('T') == 'Cannot subclass an instance of TypeVar'


# ---- protocols ----
class Concrete(Pr):
    x = 5

    def m(self):
        return self.x


assert Concrete().m() == 5 and isinstance(Concrete(), Pr)
assert not is_protocol(Concrete) and is_protocol(Pr2)


class More(Pr, Protocol):
    y: int


assert More.__protocol_attrs__ == {'x', 'm', 'y'}


class WithInit(Pr2):
    def __init__(self, value):
        self.value = value

    def m(self):
        return self.value


assert WithInit(7).m() == 7

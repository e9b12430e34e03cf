# types.GenericAlias: list[int] and its kin.
Alias = type(list[int])


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'nothing raised'


class Foo:
    class Bar:
        pass


class Box:
    def __class_getitem__(cls, key):
        return Alias(cls, key)


class Slotted:
    __slots__ = ('a',)

    def __class_getitem__(cls, key):
        return Alias(cls, key)


# ---- what can be subscripted ----
assert repr(list[int]) == 'list[int]'
assert repr(dict[str, int]) == 'dict[str, int]'
assert repr(tuple[int, ...]) == 'tuple[int, ...]'
assert repr(tuple[()]) == 'tuple[()]'
assert repr(list[()]) == 'list[()]'
assert repr(set[int]) == 'set[int]'
assert repr(frozenset[int]) == 'frozenset[int]'
assert repr(type[int]) == 'type[int]'
assert repr(enumerate[int]) == 'enumerate[int]'
assert repr(classmethod[int]) == 'classmethod[int]'
assert repr(staticmethod[int]) == 'staticmethod[int]'
assert repr(BaseExceptionGroup[int]) == 'BaseExceptionGroup[int]'
assert repr(ExceptionGroup[int]) == 'ExceptionGroup[int]'
assert error(lambda: int[int]) == "TypeError: type 'int' is not subscriptable"
assert error(lambda: str[int]) == "TypeError: type 'str' is not subscriptable"
assert error(lambda: zip[int]) == "TypeError: type 'zip' is not subscriptable"
assert error(lambda: map[int]) == "TypeError: type 'map' is not subscriptable"
assert error(lambda: slice[int]) == "TypeError: type 'slice' is not subscriptable"
assert error(lambda: reversed[int]) == "TypeError: type 'reversed' is not subscriptable"
assert error(lambda: object[int]) == "TypeError: type 'object' is not subscriptable"
assert error(lambda: Exception[int]) == "TypeError: type 'Exception' is not subscriptable"
assert error(lambda: Foo[int]) == "TypeError: type 'Foo' is not subscriptable"
assert error(lambda: Alias[int]) == "TypeError: type 'types.GenericAlias' is not subscriptable"
assert repr(list.__class_getitem__(int)) == 'list[int]'

# ---- representations ----
assert repr(list[None]) == 'list[None]'
assert repr(list[type(None)]) == 'list[None]'
assert repr(list['x']) == "list['x']"
assert repr(list[1]) == 'list[1]'
assert repr(list[[int, str]]) == 'list[[int, str]]'
assert repr(list[(int, str), int]) == "list[(<class 'int'>, <class 'str'>), int]"
assert repr(list[list[dict[str, int]]]) == 'list[list[dict[str, int]]]'
assert repr(list[Foo]) == f'list[{__name__}.Foo]'
assert repr(list[Foo.Bar]) == f'list[{__name__}.Foo.Bar]'
assert repr(Box[int]) == f'{__name__}.Box[int]'
assert repr(list[Box[int]]) == f'list[{__name__}.Box[int]]'
assert repr(list[error]) == f'list[{__name__}.error]'
assert repr(list[int | None]) == 'list[int | None]'
assert str(list[int]) == 'list[int]'
assert f'{list[int]}' == 'list[int]'
assert repr(Alias) == "<class 'types.GenericAlias'>"
assert Alias.__name__ == 'GenericAlias' and Alias.__module__ == 'types'

# ---- parts ----
assert list[int].__origin__ is list
assert list[int].__args__ == (int,)
assert dict[str, int].__args__ == (str, int)
assert tuple[()].__args__ == ()
assert list[int].__parameters__ == ()
assert list[int].__unpacked__ is False
assert list[int].__mro_entries__(()) == (list,)
assert list[int].__class__ is Alias
assert type(list[int]) is Alias
assert list[int].__reduce__() == (Alias, (list, (int,)))

# ---- the rest is the origin's ----
assert list[int].__name__ == 'list'
assert list[int].__qualname__ == 'list'
assert list[int].__module__ == 'builtins'
assert list[int].__doc__ == list.__doc__
assert list[int].append is list.append or list[int].append == list.append
assert dict[int, str].fromkeys('ab') == {'a': None, 'b': None}
assert Box[int].__module__ == __name__
Box.attribute = 5
assert Box[int].attribute == 5
assert hasattr(list[int], 'append') and not hasattr(list[int], 'x')
assert getattr(list[int], 'x', 3) == 3
assert error(lambda: list[int].x) == "AttributeError: type object 'list' has no attribute 'x'"
assert error(lambda: setattr(list[int], 'x', 1)) == (
    "AttributeError: 'types.GenericAlias' object has no attribute 'x' and no __dict__ for setting new attributes")
assert error(lambda: setattr(list[int], '__origin__', 1)) == 'AttributeError: readonly attribute'
assert '__origin__' in dir(list[int]) and 'append' in dir(list[int])

# ---- making one ----
assert Alias(list, int) == list[int]
assert Alias(list, (int,)) == list[int]
assert repr(Alias(1, 2)) == '1[2]'
assert error(lambda: Alias(list)) == 'TypeError: GenericAlias expected 2 arguments, got 1'
assert error(lambda: Alias()) == 'TypeError: GenericAlias expected 2 arguments, got 0'
assert error(lambda: Alias(list, int, int)) == 'TypeError: GenericAlias expected 2 arguments, got 3'
assert error(lambda: Alias(list, x=1)) == 'TypeError: GenericAlias() takes no keyword arguments'

# ---- calling ----
assert list[int]() == []
assert list[int]((1, 2)) == [1, 2]
assert list[int](x for x in 'ab') == ['a', 'b']
assert dict[str, int](a=1) == {'a': 1}
assert tuple[int, ...]([1, 2]) == (1, 2)
assert Box[int]().__orig_class__ == Box[int]
assert type(Slotted[int]()) is Slotted
assert callable(list[int])

# ---- equality and hashes ----
assert list[int] == list[int]
assert not list[int] != list[int]
assert list[int] != list[str]
assert list[int] != list
assert list[int] != tuple[int]
assert list[list[int]] == list[list[int]]
assert hash(list[int]) == hash(list[int])
assert {list[int]: 1}[list[int]] == 1
assert {list[int], list[int], list[str]} == {list[str], list[int]}
assert (list[int], 1) == (list[int], 1)
assert [list[int]].index(list[int]) == 0
assert error(lambda: hash(list[[]])) == "TypeError: unhashable type: 'list'"


class Same:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Same) and self.n == other.n

    def __hash__(self):
        return self.n


assert list[Same(1)] == list[Same(1)]
assert list[Same(1)] != list[Same(2)]
assert hash(list[Same(1)]) == hash(list[Same(1)])
assert {list[Same(1)]: 'found'}[list[Same(1)]] == 'found'

# ---- what they are not ----
assert error(lambda: isinstance([], list[int])) == 'TypeError: isinstance() argument 2 cannot be a parameterized generic'
assert error(lambda: issubclass(list, list[int])) == 'TypeError: issubclass() argument 2 cannot be a parameterized generic'
assert error(lambda: isinstance([], (int, list[int]))) == 'TypeError: isinstance() argument 2 cannot be a parameterized generic'
assert isinstance([1], (list, list[int]))
assert error(lambda: issubclass(list[int], list)) == 'TypeError: issubclass() arg 1 must be a class'
assert not isinstance(list[int], type)
assert error(lambda: len(list[int])) == "TypeError: object of type 'types.GenericAlias' has no len()"
assert error(lambda: list[int] < list[str]) == (
    "TypeError: '<' not supported between instances of 'types.GenericAlias' and 'types.GenericAlias'")
assert error(lambda: list[int] + 1) == "TypeError: unsupported operand type(s) for +: 'types.GenericAlias' and 'int'"
assert bool(list[int])

# ---- unpacking ----
[star] = [*tuple[int, ...]]
assert repr(star) == '*tuple[int, ...]'
assert star.__unpacked__ is True
assert star != tuple[int, ...]
assert star == [*tuple[int, ...]][0]
assert hash(star) == hash([*tuple[int, ...]][0])
assert repr(list[*tuple[int, str]]) == 'list[*tuple[int, str]]'
assert repr((*tuple[int],)) == '(*tuple[int],)'
assert repr([*list[int]]) == '[*list[int]]'
assert star.__origin__ is tuple and star.__args__ == (int, ...)


def variadic(*args: *tuple[int, ...]):
    pass


assert repr(variadic.__annotations__) == "{'args': *tuple[int, ...]}"

# ---- as bases ----


class Ints(list[int]):
    pass


assert Ints.__mro__ == (Ints, list, object)
assert Ints.__orig_bases__ == (list[int],)
assert Ints([1]) == [1]
assert repr(Ints[str]) == f'{__name__}.Ints[str]'
assert Ints[str].__origin__ is Ints
assert isinstance(Ints[str]([1]), Ints)


class Child(Box[int]):
    pass


assert Child.__bases__ == (Box,) and Child.__orig_bases__ == (Box[int],)
assert Child[str].__origin__ is Child

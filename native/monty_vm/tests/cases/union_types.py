# int | str: unions of types.
Union = type(int | str)


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'nothing raised'


class Foo:
    pass


class Other:
    pass


# ---- representations ----
assert repr(int | str) == 'int | str'
assert repr(int | None) == 'int | None'
assert repr(None | int) == 'None | int'
assert repr(int | list) == 'int | list'
assert repr(Foo | int) == f'{__name__}.Foo | int'
assert repr(Foo | None) == f'{__name__}.Foo | None'
assert repr(list[int] | None) == 'list[int] | None'
assert repr(list[int] | list[str] | list[int]) == 'list[int] | list[str]'
assert repr(type | int) == 'type | int'
assert repr(list[int | str]) == 'list[int | str]'
assert repr(Union) == "<class 'typing.Union'>"
assert Union.__name__ == 'Union' and Union.__module__ == 'typing' and Union.__qualname__ == 'Union'
assert str(int | str) == 'int | str' and f'{int | str}' == 'int | str'

# ---- flat, each once, in order ----
assert (int | int) is int
assert (Foo | Foo) is Foo
assert (int | str | int).__args__ == (int, str)
assert ((int | str) | (str | float)).__args__ == (int, str, float)
assert (int | (str | int)).__args__ == (int, str)
assert (int | bool).__args__ == (int, bool)
assert (bool | int).__args__ == (bool, int)
assert (int | None).__args__ == (int, type(None))
assert (int | None | None).__args__ == (int, type(None))
assert (int | type(None)) == (int | None)
assert repr(list[int] | str | None) == 'list[int] | str | None'
assert (int | (str | (float | (bytes | None)))).__args__ == (int, str, float, bytes, type(None))

# ---- parts ----
assert (int | str).__parameters__ == ()
assert (int | str).__origin__ is Union
assert (int | str).__class__ is Union
assert (int | str).__name__ == 'Union'
assert (int | str).__module__ == 'typing'
assert error(lambda: (int | str).x) == "AttributeError: 'typing.Union' object has no attribute 'x'"
assert hasattr(int | str, '__args__') and not hasattr(int | str, 'append')

# ---- equality and hashes: the order does not count ----
assert (int | str) == (str | int)
assert (int | str) == (int | str)
assert (int | str) != (int | str | float)
assert (int | str) != int
assert not (int | str) != (str | int)
assert hash(int | str) == hash(str | int)
assert {int | str: 1}[str | int] == 1
assert {int | str, str | int, int | float} == {float | int, int | str}
assert (list[int] | None) == (None | list[int])
assert hash(list[int] | None) == hash(None | list[int])
assert [int | str] == [str | int]
assert list[int | str] == list[str | int]
assert hash(list[int | str]) == hash(list[str | int])
assert (int | list[[]]) == (int | list[[]])
assert (int | list[[]]) == (list[[]] | int)

# ---- isinstance, issubclass ----
assert isinstance(1, int | str)
assert isinstance('', int | str)
assert not isinstance(1.0, int | str)
assert isinstance(None, int | None)
assert isinstance(True, int | None)
assert isinstance(Foo(), Foo | int)
assert not isinstance(Other(), Foo | int)
assert isinstance(1, (float, int | str))
assert isinstance(1, int | list[int])
assert error(lambda: isinstance('x', int | list[int])) == 'TypeError: isinstance() argument 2 cannot be a parameterized generic'
assert error(lambda: isinstance(1, list[int] | int)) == 'TypeError: isinstance() argument 2 cannot be a parameterized generic'
assert issubclass(bool, int | str)
assert not issubclass(float, int | str)
assert issubclass(type(None), str | None)
assert not issubclass(int, str | None)
assert issubclass(Foo, Foo | None)
assert error(lambda: issubclass(1, int | str)) == 'TypeError: issubclass() arg 1 must be a class'
assert error(lambda: issubclass(int, str | list[int])) == 'TypeError: issubclass() argument 2 cannot be a parameterized generic'
assert isinstance(int | str, Union)
assert not isinstance(int | str, type)
assert error(lambda: isinstance(1, 2)) == 'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
assert error(lambda: issubclass(int, 2)) == 'TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union'
assert error(lambda: isinstance(1, (str, 2))) == 'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
assert isinstance(1, (int, 2))
try:
    raise KeyError(1)
except Exception as e:
    assert isinstance(e, LookupError | ValueError)
    assert not isinstance(e, OSError | ValueError)

# ---- what makes no union ----
assert error(lambda: int | 'x') == "TypeError: unsupported operand type(s) for |: 'type' and 'str'"
assert error(lambda: 'x' | int) == "TypeError: unsupported operand type(s) for |: 'str' and 'type'"
assert error(lambda: int | 1) == "TypeError: unsupported operand type(s) for |: 'type' and 'int'"
assert error(lambda: 1 | int) == "TypeError: unsupported operand type(s) for |: 'int' and 'type'"
assert error(lambda: int | ...) == "TypeError: unsupported operand type(s) for |: 'type' and 'ellipsis'"
assert error(lambda: int | []) == "TypeError: unsupported operand type(s) for |: 'type' and 'list'"
assert error(lambda: None | None) == "TypeError: unsupported operand type(s) for |: 'NoneType' and 'NoneType'"
assert error(lambda: list[int] | 'x') == "TypeError: unsupported operand type(s) for |: 'types.GenericAlias' and 'str'"
assert error(lambda: int & str) == "TypeError: unsupported operand type(s) for &: 'type' and 'type'"
assert error(lambda: (int | str) & int) == "TypeError: unsupported operand type(s) for &: 'typing.Union' and 'type'"
assert error(lambda: (int | str)()) == "TypeError: 'typing.Union' object is not callable"
assert error(lambda: Union(int, str)) == "TypeError: cannot create 'typing.Union' instances"
assert error(lambda: (int | str) < (int | float)) == (
    "TypeError: '<' not supported between instances of 'typing.Union' and 'typing.Union'")

# ---- type.__or__, and metaclasses that say otherwise ----
assert type.__or__(int, str) == (int | str)
assert repr(type.__ror__(int, str)) == 'str | int'


class Meta(type):
    def __or__(self, other):
        return 'or'

    def __ror__(self, other):
        return 'ror'


class Custom(metaclass=Meta):
    pass


class Quiet(type):
    pass


class Plain(metaclass=Quiet):
    pass


assert Custom | int == 'or'
assert int | Custom == 'ror'
assert Custom | Custom == 'or'
assert repr(Plain | int) == f'{__name__}.Plain | int'
assert repr(int | Plain) == f'int | {__name__}.Plain'
assert (Plain | None).__args__ == (Plain, type(None))

# ---- typing.Union's subscription ----
assert Union[int, str] == (int | str)
assert Union[int] is int
assert Union[int, int] is int
assert Union[int, None] == (int | None)
assert Union[int, str | float].__args__ == (int, str, float)
assert repr(Union[1, 2]) == '1 | 2'
assert error(lambda: Union[()]) == 'TypeError: Cannot take a Union of no types.'

# ---- in annotations ----


def f(x: int | None = None) -> str | list[int]:
    return x


assert f.__annotations__ == {'x': int | None, 'return': list[int] | str}

joined = int
joined |= str
assert joined == int | str

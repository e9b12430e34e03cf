# `type` statements: type aliases, evaluated when they are asked for.
def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'nothing raised'


type Number = int | float
assert repr(Number) == 'Number' and str(Number) == 'Number'
assert Number.__name__ == 'Number'
assert Number.__value__ == int | float
assert Number.__type_params__ == () and Number.__parameters__ == ()
assert Number.__module__ == __name__
assert repr(type(Number)) == "<class 'typing.TypeAliasType'>"
assert Number == Number and hash(Number) == hash(Number)
assert repr(Number | None) == 'Number | None' and repr(str | Number) == 'str | Number'
assert (Number | None).__args__ == (Number, type(None))
assert error(lambda: Number[int]) == 'TypeError: Only generic type aliases are subscriptable'
assert error(lambda: isinstance(1, Number)) == 'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
assert error(lambda: setattr(Number, '__value__', 1)) == (
    "AttributeError: attribute '__value__' of 'typing.TypeAliasType' objects is not writable")
assert error(lambda: setattr(Number, 'other', 1)) == (
    "AttributeError: 'typing.TypeAliasType' object has no attribute 'other' and no __dict__ for setting new attributes")
assert repr(list[Number]) == 'list[Number]'

# ---- lazy ----
type Later = not_yet
try:
    Later.__value__
except NameError as e:
    assert str(e) == "name 'not_yet' is not defined"
else:
    assert False
not_yet = 3
assert Later.__value__ == 3
not_yet = 4
assert Later.__value__ == 3
assert Later.evaluate_value(1) == 4
assert Later.evaluate_value.__name__ == 'Later'

calls = []


def called():
    calls.append(1)
    return len(calls)


type Called = called()
assert calls == []
assert Called.__value__ == 1 and Called.__value__ == 1 and calls == [1]

type Recursive = list[Recursive] | None
assert Recursive.__value__ == list[Recursive] | None
type Even = Odd | int
type Odd = Even | str
assert Even.__value__ == Odd | int and Odd.__value__ == Even | str

# ---- generic ----
type Lists[T] = list[T]
[T] = Lists.__type_params__
assert T.__name__ == 'T' and Lists.__parameters__ == (T,)
assert Lists.__value__ == list[T]
assert repr(Lists[int]) == 'Lists[int]'
assert Lists[int].__origin__ is Lists and Lists[int].__args__ == (int,)
assert Lists[int].__value__ == list[T]
assert repr(type(Lists[int])) == "<class 'types.GenericAlias'>"
assert Lists[int] == Lists[int]
assert Lists[T][int] == Lists[int]

type Tree[T: int] = T | list[Tree[T]]
assert repr(Tree.__value__) == 'T | list[Tree[T]]'
assert Tree.__type_params__[0].__bound__ is int

type Tuples[*Ts] = tuple[*Ts]
assert repr(Tuples.__value__) == 'tuple[typing.Unpack[Ts]]'
assert repr(Tuples[int, str]) == 'Tuples[int, str]'
assert repr(Tuples[*tuple[int, ...]]) == 'Tuples[*tuple[int, ...]]'
assert repr([*Tuples]) == '[typing.Unpack[Tuples]]'

type Everything[T, *Ts, **P] = (T, Ts, P)
assert repr(Everything.__value__) == '(T, Ts, P)'
assert repr(Everything.__type_params__) == '(T, Ts, P)'
assert repr(Everything.__parameters__) == '(T, typing.Unpack[Ts], P)'
assert repr(Everything[int, str, float, [int]]) == 'Everything[int, str, float, [int]]'

type Defaulted[T = int] = list[T]
assert Defaulted.__type_params__[0].__default__ is int


# ---- where they stand ----
class Holder:
    size = 4
    type Size = size
    type Own = int


assert Holder.Size.__value__ == 4 and Holder.Own.__value__ is int and repr(Holder.Own) == 'Own'


def local(x):
    type X[T] = dict[T, x]
    x = str
    return X


assert repr(local(int).__value__) == 'dict[T, str]'


def uses(a: Number, b: Lists[int]) -> Number:
    return a


assert uses.__annotations__ == {'a': Number, 'b': Lists[int], 'return': Number}

# `type` is no keyword.
type = 3
assert type == 3
type = lambda x: ('called', x)
assert type (1) == ('called', 1)
type X = int; type Y = str
del type
assert X.__value__ is int and Y.__value__ is str
assert type(1) is int


def refused(source):
    try:
        compile(source, '<test>', 'exec')
    except SyntaxError as e:
        return e.msg
    return 'compiled'


assert refused('type X = (yield)') == 'yield expression cannot be used within a type alias'
assert refused('type X = (y := 1)') == 'named expression cannot be used within a type alias'
assert refused('type X[T: (yield)] = int') == 'yield expression cannot be used within a TypeVar bound'
assert refused('type X[] = int') == 'Type parameter list cannot be empty'
assert refused('type X[T, T] = int') == "duplicate type parameter 'T'"

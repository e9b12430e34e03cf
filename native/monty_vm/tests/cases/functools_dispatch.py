# functools.singledispatch and singledispatchmethod.
import collections.abc as abc
import functools
import typing
from functools import singledispatch, singledispatchmethod

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



@singledispatch
def show(value, *rest, end='.'):
    """Shows a value."""
    return 'object' + end


@show.register
def _(value: int, *rest, end='.'):
    return 'int' + end


@show.register(str)
def show_text(value, *rest, end='.'):
    return 'str' + end


@show.register(list)
@show.register(tuple)
def _(value, *rest, end='.'):
    return 'items' + end


show.register(float, lambda value, end='.': 'float' + end)
show.register(type(None), lambda value: 'none')


assert show(1) == 'int.'
assert show('a') == 'str.'
assert show([]) == 'items.'
assert show(()) == 'items.'
assert show(1.5) == 'float.'
assert show(None) == 'none'
assert show(object()) == 'object.'
assert show(True) == 'int.'
assert show({}) == 'object.'
assert show(1, 2, end='!') == 'int!'
assert show.__name__ == 'show'
assert show.__doc__ == 'Shows a value.'
assert show.__wrapped__.__name__ == 'show'
assert show_text('x') == 'str.'
assert show_text is show.dispatch(str)
assert show.dispatch(bool) is show.dispatch(int)
assert show.dispatch(dict) is show.__wrapped__
assert sorted([c.__name__ for c in show.registry]) == ['NoneType', 'float', 'int', 'list', 'object', 'str', 'tuple']
assert type(show.registry).__name__ == 'mappingproxy'
assert show.registry[str] is show_text
assert error(lambda: show()) == 'TypeError: show requires at least 1 positional argument'
assert error(lambda: show(value=1)) == 'TypeError: show requires at least 1 positional argument'
assert error(lambda: show.register(5)) == 'TypeError: Invalid first argument to `register()`: 5. Use either `@register(some_class)` or plain `@register` on an annotated function.'
assert error(lambda: show.register('int')) == "TypeError: Invalid first argument to `register()`: 'int'. Use either `@register(some_class)` or plain `@register` on an annotated function."
assert error(lambda: show.register(5, len)) == 'TypeError: Invalid first argument to `register()`. 5 is not a class or union type.'
assert error(lambda: show.registry.update({})) == "AttributeError: 'mappingproxy' object has no attribute 'update'"
assert raises("@show.register\ndef _(x: 5): pass") == "TypeError: Invalid annotation for 'x'. 5 is not a class."
assert raises("@show.register\ndef _(x: list[int]): pass") == "TypeError: Invalid annotation for 'x'. list[int] is not a class."
assert raises("@show.register(list[int])\ndef _(x): pass") == 'TypeError: Invalid first argument to `register()`: list[int]. Use either `@register(some_class)` or plain `@register` on an annotated function.'
assert raises("@show.register(int | list[int])\ndef _(x): pass") == 'TypeError: Invalid first argument to `register()`: int | list[int]. Use either `@register(some_class)` or plain `@register` on an annotated function.'
assert raises("@show.register\ndef _(x: int | list[int]): pass") == "TypeError: Invalid annotation for 'x'. int | list[int] not all arguments are classes."
assert raises("@show.register\ndef _(x: 'nothing'): pass") == "TypeError: Invalid annotation for 'x'. ForwardRef('nothing') is an unresolved forward reference."


# ---- unions ----
@show.register
def _(value: bytes | slice):
    return 'bytes'


@show.register(set | frozenset)
def _(value):
    return 'set'


@show.register
def _(value: typing.Union[complex, range]):
    return 'complex or range'


@show.register
def _(value: 'dict'):
    return 'dict'


assert show(b'') == 'bytes'
assert show(slice(1)) == 'bytes'
assert show(set()) == 'set'
assert show(frozenset()) == 'set'
assert show(1j) == 'complex or range'
assert show(range(1)) == 'complex or range'
assert show({}) == 'dict'


# ---- classes ----
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass


@singledispatch
def kind(x):
    return 'base'


kind.register(A, lambda x: 'A')
assert kind(A()) == 'A'
assert kind(B()) == 'A'
assert kind(D()) == 'A'
assert kind(5) == 'base'
kind.register(C, lambda x: 'C')
assert kind(D()) == 'C'
assert kind(B()) == 'A'
assert kind(C()) == 'C'
kind.register(B, lambda x: 'B')
assert kind(D()) == 'B'
kind.register(object, lambda x: 'changed')
assert kind(5) == 'changed'
assert kind.dispatch(object)(1) == 'changed'


# ---- abstract classes ----
@singledispatch
def form(x):
    return 'base'


form.register(abc.Sized, lambda x: 'sized')
assert form([]) == 'sized'
assert form(5) == 'base'
assert form('') == 'sized'
form.register(abc.Sequence, lambda x: 'sequence')
assert form([]) == 'sequence'
assert form({}) == 'sized'
assert form(set()) == 'sized'
form.register(abc.MutableSequence, lambda x: 'mutable sequence')
form.register(abc.Mapping, lambda x: 'mapping')
assert form([]) == 'mutable sequence'
assert form(()) == 'sequence'
assert form({}) == 'mapping'
assert form('') == 'sequence'
form.register(dict, lambda x: 'dict')
assert form({}) == 'dict'
assert form(set()) == 'sized'


@singledispatch
def two(x):
    return 'base'


two.register(abc.Iterable, lambda x: 'iterable')
two.register(abc.Container, lambda x: 'container')
assert error(lambda: two([])) == "RuntimeError: Ambiguous dispatch: <class 'collections.abc.Iterable'> or <class 'collections.abc.Container'>"
assert error(lambda: two('')) == "RuntimeError: Ambiguous dispatch: <class 'collections.abc.Iterable'> or <class 'collections.abc.Container'>"


class Own:
    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


assert error(lambda: two(Own())) == "RuntimeError: Ambiguous dispatch: <class 'collections.abc.Iterable'> or <class 'collections.abc.Container'>"


class Base(abc.Iterable, abc.Container):
    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


assert two(Base()) == 'iterable'


class Late:
    pass


@singledispatch
def late(x):
    return 'base'


late.register(abc.Sized, lambda x: 'sized')
assert late(Late()) == 'base'
abc.Sized.register(Late)
assert late(Late()) == 'sized'


# ---- methods ----
class Neg:
    @singledispatchmethod
    def neg(self, arg):
        """Negates."""
        raise NotImplementedError('Cannot negate a ' + type(arg).__name__)

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register(bool)
    def _(self, arg):
        return not arg

    @neg.register
    def _(self, arg: str | bytes):
        return arg[::-1]

    @singledispatchmethod
    @classmethod
    def make(cls, arg):
        return cls.__name__ + ' object'

    @make.register
    @classmethod
    def _(cls, arg: int):
        return cls.__name__ + ' int'

    @singledispatchmethod
    @staticmethod
    def static(arg):
        return 'object'

    @static.register(int)
    @staticmethod
    def _(arg):
        return 'int'


n = Neg()
assert n.neg(5) == -5
assert n.neg(True) is False
assert n.neg('abc') == 'cba'
assert n.neg(b'ab') == b'ba'
assert Neg.make(1) == 'Neg int'
assert Neg.make('x') == 'Neg object'
assert n.make(1) == 'Neg int'
assert Neg.static(1) == 'int'
assert n.static('x') == 'object'
assert n.neg.__name__ == 'neg'
assert n.neg.__doc__ == 'Negates.'
assert Neg.make.__name__ == 'make'
assert error(lambda: n.neg([])) == 'NotImplementedError: Cannot negate a list'
assert error(lambda: n.neg()) == 'TypeError: neg requires at least 1 positional argument'
assert error(lambda: n.neg(arg=5)) == 'TypeError: neg requires at least 1 positional argument'
assert error(lambda: singledispatchmethod(5)) == 'TypeError: 5 is not callable or a descriptor'
assert repr(Neg.__dict__['neg']) == '<single dispatch method descriptor Neg.neg>'
assert callable(n.neg.register) is True


class Sub(Neg):
    pass


assert Sub().neg(3) == -3
assert Sub.make(1) == 'Sub int'
assert Sub.make([]) == 'Sub object'


@n.neg.register
def _(self, arg: list):
    return ['from outside', *arg]


assert n.neg([1]) == ['from outside', 1]


@functools.singledispatch
def annotated(x: int, y: str) -> str:
    return 'base'


@annotated.register
def _(x: float, y: int) -> str:
    return 'float'


assert annotated(1.0, 2) == 'float'
assert annotated('x', 'y') == 'base'
assert repr(annotated.__annotations__) == "{'x': <class 'int'>, 'y': <class 'str'>, 'return': <class 'str'>}"
assert annotated.__module__ == __name__

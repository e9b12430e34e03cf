"""Types for annotations."""
from _typing import (ForwardRef, Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                     TypeVarTuple, Unpack, _GenericAlias, _Immutable, _Unionable, _is_param_expr, type_check, type_repr)
from _typing_forms import (Annotated, Any, ClassVar, Concatenate, Final, Literal, LiteralString, Never, NoReturn, NotRequired,
                           Optional, ReadOnly, Required, Self, TypeAlias, TypeGuard, TypeIs, _AnnotatedAlias)
from _typing_hints import evaluate_forward_ref, get_type_hints
from _typing_protocols import (Protocol, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt,
                               SupportsRound, get_protocol_members, is_protocol, runtime_checkable)
from _typing_records import NamedTuple, NamedTupleMeta, TypedDict, _TypedDictMeta, is_typeddict

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional', 'ParamSpec',
    'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString', 'Container', 'ContextManager', 'Hashable',
    'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet',
    'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
    'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex',
    'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set',
    'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type',
    'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'evaluate_forward_ref', 'final', 'get_args', 'get_origin',
    'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType',
    'no_type_check', 'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired', 'overload', 'override', 'ParamSpecArgs',
    'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias',
    'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack']

TYPE_CHECKING = False
Text = str
Union = type(int | str)
_BuiltinAlias = type(list[int])


# ---- the old names of generic classes ----

def _import(module, name):
    return getattr(__import__(module, None, None, ['*']), name)


class _SpecialGenericAlias(_Unionable, _Immutable):
    def __init__(self, name, origin, count):
        self._name = self.__name__ = self.__qualname__ = name
        self._origin = origin
        self._count = count

    @property
    def __origin__(self):
        if isinstance(self._origin, str):
            self._origin = _import(*self._origin.split(':'))
        return self._origin

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple([type_check(a, 'Parameters to generic types must be types.') for a in args])
        count = self._count
        if len(args) != count:
            defaults = _DEFAULTS.get(self._name, ())
            if len(args) < count <= len(args) + len(defaults):
                args += defaults[len(args) - count:]
            else:
                few = 'many' if len(args) > count else 'few'
                wanted = f'at least {count - len(defaults)}' if defaults and few == 'few' else count
                raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {wanted}')
        return _GenericAlias(self.__origin__, args, name=self._name, inst=False)

    def __call__(self, *args, **kwds):
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __mro_entries__(self, bases):
        entries = [self.__origin__]
        rest = bases[bases.index(self) + 1:]
        if not any([isinstance(b, _GenericAlias) or (isinstance(b, type) and issubclass(b, Generic)) for b in rest]):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return False
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name


_DEFAULTS = {'Generator': (type(None), type(None)), 'AsyncGenerator': (type(None),), 'ContextManager': (bool | None,),
             'AsyncContextManager': (bool | None,)}


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        if len(args) >= 2 and args[-1] is ...:
            args = tuple([type_check(a, message) for a in args[:-1]]) + (...,)
        else:
            args = tuple([type_check(a, message) for a in args])
        return _GenericAlias(tuple, args, name='Tuple', inst=False)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = args
        if isinstance(params, (list, tuple)):
            params = tuple([type_check(a, 'Callable[[arg, ...], result]: each arg must be a type.') for a in params])
        else:
            params = (params,)
        result = type_check(result, 'Callable[args, result]: result must be a type.')
        return _CallableGenericAlias(self.__origin__, (*params, result), name='Callable')


class _CallableGenericAlias(_GenericAlias):
    def _copy(self, args):
        flat = []
        for arg in args[:-1]:
            if isinstance(arg, (list, tuple)):
                flat.extend(arg)
            else:
                flat.append(arg)
        return _GenericAlias._copy(self, (*flat, args[-1]))

    def _is_flat(self):
        args = self.__args__
        return not (len(args) == 2 and (args[0] is ... or _is_param_expr(args[0])))

    def __repr__(self):
        args = [type_repr(a) for a in self.__args__]
        if self._is_flat():
            return f'typing.Callable[[{", ".join(args[:-1])}], {args[-1]}]'
        return f'typing.Callable[{args[0]}, {args[1]}]'


Callable = _CallableType('Callable', 'collections.abc:Callable', 2)
Tuple = _TupleType('Tuple', tuple, -1)
List = _SpecialGenericAlias('List', list, 1)
Dict = _SpecialGenericAlias('Dict', dict, 2)
ByteString = _SpecialGenericAlias('ByteString', 'collections.abc:ByteString', 0)
Set = _SpecialGenericAlias('Set', set, 1)
FrozenSet = _SpecialGenericAlias('FrozenSet', frozenset, 1)
Type = _SpecialGenericAlias('Type', type, 1)
Deque = _SpecialGenericAlias('Deque', 'collections:deque', 1)
DefaultDict = _SpecialGenericAlias('DefaultDict', 'collections:defaultdict', 2)
OrderedDict = _SpecialGenericAlias('OrderedDict', 'collections:OrderedDict', 2)
Counter = _SpecialGenericAlias('Counter', 'collections:Counter', 1)
ChainMap = _SpecialGenericAlias('ChainMap', 'collections:ChainMap', 2)
AbstractSet = _SpecialGenericAlias('AbstractSet', 'collections.abc:Set', 1)
Awaitable = _SpecialGenericAlias('Awaitable', 'collections.abc:Awaitable', 1)
AsyncContextManager = _SpecialGenericAlias('AsyncContextManager', 'contextlib:AbstractAsyncContextManager', 2)
AsyncGenerator = _SpecialGenericAlias('AsyncGenerator', 'collections.abc:AsyncGenerator', 2)
AsyncIterable = _SpecialGenericAlias('AsyncIterable', 'collections.abc:AsyncIterable', 1)
AsyncIterator = _SpecialGenericAlias('AsyncIterator', 'collections.abc:AsyncIterator', 1)
Collection = _SpecialGenericAlias('Collection', 'collections.abc:Collection', 1)
Container = _SpecialGenericAlias('Container', 'collections.abc:Container', 1)
ContextManager = _SpecialGenericAlias('ContextManager', 'contextlib:AbstractContextManager', 2)
Coroutine = _SpecialGenericAlias('Coroutine', 'collections.abc:Coroutine', 3)
Generator = _SpecialGenericAlias('Generator', 'collections.abc:Generator', 3)
Hashable = _SpecialGenericAlias('Hashable', 'collections.abc:Hashable', 0)
ItemsView = _SpecialGenericAlias('ItemsView', 'collections.abc:ItemsView', 2)
Iterable = _SpecialGenericAlias('Iterable', 'collections.abc:Iterable', 1)
Iterator = _SpecialGenericAlias('Iterator', 'collections.abc:Iterator', 1)
KeysView = _SpecialGenericAlias('KeysView', 'collections.abc:KeysView', 1)
Mapping = _SpecialGenericAlias('Mapping', 'collections.abc:Mapping', 2)
MappingView = _SpecialGenericAlias('MappingView', 'collections.abc:MappingView', 1)
Match = _SpecialGenericAlias('Match', 're:Match', 1)
MutableMapping = _SpecialGenericAlias('MutableMapping', 'collections.abc:MutableMapping', 2)
MutableSequence = _SpecialGenericAlias('MutableSequence', 'collections.abc:MutableSequence', 1)
MutableSet = _SpecialGenericAlias('MutableSet', 'collections.abc:MutableSet', 1)
Pattern = _SpecialGenericAlias('Pattern', 're:Pattern', 1)
Reversible = _SpecialGenericAlias('Reversible', 'collections.abc:Reversible', 1)
Sequence = _SpecialGenericAlias('Sequence', 'collections.abc:Sequence', 1)
Sized = _SpecialGenericAlias('Sized', 'collections.abc:Sized', 0)
ValuesView = _SpecialGenericAlias('ValuesView', 'collections.abc:ValuesView', 1)
AnyStr = TypeVar('AnyStr', bytes, str)
AnyStr.__module__ = 'typing'


class IO(Generic[AnyStr]):
    """The type of files."""
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


# ---- small things ----

class NewType(_Unionable):
    """A type that is another at run time."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = _vm_caller_module()

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        own = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError('Cannot subclass an instance of NewType. '
                                f'Perhaps you were looking for: `{name} = NewType({name!r}, {own})`')

        return Refusing,

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__


def cast(typ, val):
    """The value."""
    return val


def assert_type(val, typ, /):
    """The value."""
    return val


def assert_never(arg, /):
    """Tells a type checker that this is not reached."""
    text = repr(arg)
    if len(text) > 100:
        text = text[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {text}')


def reveal_type(obj, /):
    """Prints the type of a value, and gives the value."""
    import sys
    if hasattr(sys, 'stderr'):
        print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    """Marks what is not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Marks what overrides a method of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


_overloads = {}


def _overload_key(func):
    func = getattr(func, '__func__', func)
    return func.__module__, func.__qualname__


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub '
                              'module should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    """Declares one of the signatures of a function."""
    try:
        _overloads.setdefault(_overload_key(func), {})[getattr(func, '__func__', func).__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures declared for a function."""
    return list(_overloads.get(_overload_key(func), {}).values())


def clear_overloads():
    """Forgets all declared signatures."""
    _overloads.clear()


def no_type_check(arg):
    """Says that annotations are no types."""
    if isinstance(arg, type):
        for name, value in list(arg.__dict__.items()):
            value = getattr(value, '__func__', value)
            if getattr(value, '__qualname__', None) == f'{arg.__qualname__}.{name}' and not name.startswith('__class_getitem__'):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def no_type_check_decorator(decorator):
    """Makes a decorator do what no_type_check does."""
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(),
                        **kwargs):
    """Marks what makes dataclasses."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


# ---- looking at types ----

def get_origin(tp):
    """The unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _SpecialGenericAlias, _BuiltinAlias, Union, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    """What a type was subscripted with."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _CallableGenericAlias) and tp._is_flat():
        return [*tp.__args__[:-1]], tp.__args__[-1]
    if isinstance(tp, (_GenericAlias, _BuiltinAlias, Union)):
        args = tp.__args__
        if getattr(tp.__origin__, '__qualname__', None) == 'Callable' and isinstance(tp, _BuiltinAlias) \
                and not (len(args) == 2 and (args[0] is ... or _is_param_expr(args[0]))):
            return [*args[:-1]], args[-1]
        return args
    return ()

"""Types for annotations."""
from abc import ABCMeta as _ABCMeta
from _typing import (ForwardRef, Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                     TypeVarTuple, Unpack, _GenericAlias, _SpecialForm, _Immutable, _Unionable, _is_param_expr, _protocol,
                     compile_forward, init_generic, type_check, type_repr, union_of)

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


# ---- special forms ----

class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Compatible with every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _one(form, args):
    if form is Required or form is NotRequired or form is ReadOnly:
        message = f'{form._name} accepts only a single type.'
    else:
        message = f'{form} accepts only single type.'
    return _GenericAlias(form, (type_check(args, message),), name=form._name)


def _optional(form, arg):
    return union_of(type_check(arg, f'{form} requires a single type.'), type(None))


def _literal(form, args):
    flat = []
    for arg in args if isinstance(args, tuple) else (args,):
        if isinstance(arg, _LiteralGenericAlias):
            flat.extend(arg.__args__)
        else:
            flat.append(arg)
    seen = []
    for arg in flat:
        if not any([type(arg) is type(other) and arg == other for other in seen]):
            seen.append(arg)
    return _LiteralGenericAlias(form, tuple(seen), name='Literal')


def _annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin = type_check(args[0], 'Annotated[t, ...]: t must be a type.', True)
    metadata = args[1:]
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _AnnotatedAlias(origin, metadata)


def _concatenate(form, args):
    if args == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(args, tuple):
        args = (args,)
    if not (args[-1] is ... or isinstance(args[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    args = tuple([type_check(a, message) for a in args[:-1]]) + args[-1:]
    return _ConcatenateGenericAlias(form, args, name='Concatenate')


Optional = _SpecialForm('Optional', _optional)
Literal = _SpecialForm('Literal', _literal)
Annotated = _SpecialForm('Annotated', _annotated)
Concatenate = _SpecialForm('Concatenate', _concatenate)
Final = _SpecialForm('Final', _one)
ClassVar = _SpecialForm('ClassVar', _one)
TypeGuard = _SpecialForm('TypeGuard', _one)
TypeIs = _SpecialForm('TypeIs', _one)
Required = _SpecialForm('Required', _one)
NotRequired = _SpecialForm('NotRequired', _one)
ReadOnly = _SpecialForm('ReadOnly', _one)
Self = _SpecialForm('Self')
Never = _SpecialForm('Never')
NoReturn = _SpecialForm('NoReturn')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')


class _LiteralGenericAlias(_GenericAlias):
    def _pairs(self):
        return [(type(a), a) for a in self.__args__]

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(self._pairs()) == set(other._pairs())

    def __hash__(self):
        return hash(frozenset(self._pairs()))

    def __repr__(self):
        return f'typing.Literal[{", ".join([repr(a) for a in self.__args__]) or "()"}]'


class _ConcatenateGenericAlias(_GenericAlias):
    _is_concatenate = True

    def _copy(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        return _GenericAlias._copy(self, args)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        _GenericAlias.__init__(self, origin, (origin,), name='Annotated')
        object.__setattr__(self, '__metadata__', metadata)

    def _copy(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{type_repr(self.__origin__)}, {", ".join([repr(a) for a in self.__metadata__])}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return 'Annotated'
        return _GenericAlias.__getattr__(self, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


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


# ---- protocols ----

_NO_MEMBERS = frozenset([
    '__abstractmethods__', '__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__', '__dict__', '__doc__',
    '__init__', '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__',
    '__static_attributes__', '__firstlineno__', '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
    '_is_runtime_protocol', '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__', '_abc_impl', '__qualname__',
    '__conditional_annotations__', '__classdictcell__', '__hash__', '_MutableMapping__marker'])


def _annotations_of(cls):
    try:
        return cls.__annotations__
    except NameError:
        return cls.__annotate__(2)


def _protocol_attrs(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base is Protocol or base is Generic:
            continue
        for name in [*base.__dict__, *_annotations_of(base)]:
            if name == '__hash__' and base.__dict__.get('__hash__') is not None and '__eq__' not in base.__dict__:
                names.add(name)
            if not name.startswith('_abc_') and name not in _NO_MEMBERS:
                names.add(name)
    return names


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class _ProtocolMeta(_ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != 'Protocol' and Protocol in bases:
            for base in bases:
                if base not in (object, Generic) and not getattr(base, '_is_protocol', False) \
                        and base.__name__ not in _PROTOCOL_MODULES.get(base.__module__, ()):
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if cls._is_protocol:
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if not cls._is_runtime_protocol:
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            plain = cls.__non_callable_proto_members__
            if plain:
                names = ', '.join([repr(n) for n in sorted(plain)])
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {names}.")
        return _ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, obj):
        if cls is Protocol:
            return type.__instancecheck__(cls, obj)
        if not cls._is_protocol:
            return _ABCMeta.__instancecheck__(cls, obj)
        if not cls._is_runtime_protocol and not issubclass(cls, type(obj)):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if _ABCMeta.__subclasscheck__(cls, type(obj)):
            return True
        for name in cls.__protocol_attrs__:
            try:
                value = getattr(obj, name)
            except AttributeError:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


_PROTOCOL_MODULES = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable', 'Sized',
                        'Container', 'Collection', 'Reversible', 'Buffer'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager'),
    'io': ('Reader', 'Writer'),
    'os': ('PathLike',)}


def _protocol_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            found = _own(base, name)
            if found is None:
                return NotImplemented
            if found is not NotImplemented:
                break
        else:
            return NotImplemented
    return True


def _own(cls, name):
    """What a class itself has of a name; NotImplemented when it has none."""
    namespace = getattr(cls, '__dict__', None)
    if namespace is not None:
        return namespace.get(name, NotImplemented)
    if cls is object or not hasattr(object, name):
        return getattr(cls, name, NotImplemented)
    return NotImplemented


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base class of classes that say what others must have."""
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        init_generic(cls, args, kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            cls.__protocol_attrs__ = _protocol_attrs(cls)
            if '__subclasshook__' not in cls.__dict__:
                cls.__subclasshook__ = classmethod(_protocol_hook)
            if '__init__' not in cls.__dict__:
                cls.__init__ = _no_init
        elif cls.__init__ is _no_init:
            _find_init(cls)


_protocol[0] = Protocol


def _find_init(cls):
    # The class of an instance does not have the protocol's refusal.
    for base in cls.__mro__[1:-1]:
        init = _own(base, '__init__')
        if init is not NotImplemented and init is not _no_init:
            cls.__init__ = init
            return


def runtime_checkable(cls):
    """Lets a protocol be used with isinstance() and issubclass()."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    plain = set()
    for name in cls.__protocol_attrs__:
        if not callable(getattr(cls, name, None)):
            plain.add(name)
    cls.__non_callable_proto_members__ = plain
    return cls


def is_protocol(tp, /):
    """Whether this is a protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol and Protocol in tp.__mro__


def get_protocol_members(tp, /):
    """The names of what a protocol wants."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def _supports(name, method, generic):
    bases = (Protocol[TypeVar('T_co', covariant=True)],) if generic else (Protocol,)

    def body(namespace):
        def required(self):
            pass
        required.__isabstractmethod__ = True
        required.__name__ = method
        namespace.update({method: required, '__module__': 'typing', '__slots__': ()})

    namespace = {}
    body(namespace)
    if generic:
        namespace['__orig_bases__'] = bases
        bases = (Protocol,)
    return runtime_checkable(_ProtocolMeta(name, bases, namespace))


SupportsInt = _supports('SupportsInt', '__int__', False)
SupportsFloat = _supports('SupportsFloat', '__float__', False)
SupportsComplex = _supports('SupportsComplex', '__complex__', False)
SupportsBytes = _supports('SupportsBytes', '__bytes__', False)
SupportsIndex = _supports('SupportsIndex', '__index__', False)
SupportsAbs = _supports('SupportsAbs', '__abs__', True)
SupportsRound = _supports('SupportsRound', '__round__', True)


class IO(Generic[AnyStr]):
    """The type of files."""
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


# ---- NamedTuple ----

def _class_types(namespace):
    if '__annotations__' in namespace:
        return namespace['__annotations__']
    annotate = namespace.get('__annotate_func__')
    if annotate is None:
        return {}
    try:
        return annotate(1)
    except NameError:
        return annotate(2)


_PROHIBITED = frozenset(['__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make',
                         '_replace', '_asdict', '_source'])
_SPECIAL = frozenset(['__module__', '__name__', '__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__',
                      '__orig_bases__', '__qualname__', '__classcell__', '__conditional_annotations__'])


def _make_named_tuple(name, types, module, defaults=()):
    from collections import namedtuple
    types = {n: type_check(t, f'field {n} annotation must be a type') for n, t in types.items()}
    made = namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = dict(types)
    try:
        made.__new__.__annotations__ = dict(types)
    except AttributeError:
        pass
    return made


class NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        types = _class_types(namespace)
        with_default = []
        for field in types:
            if field in namespace:
                with_default.append(field)
            elif with_default:
                s = 's' if len(with_default) > 1 else ''
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field{s} {", ".join(with_default)}')
        made = _make_named_tuple(name, types, namespace['__module__'], [namespace[n] for n in with_default])
        if Generic in bases:
            made = type(name, (made, Generic), {'__slots__': (), '__module__': namespace['__module__'],
                                                '__orig_bases__': namespace.get('__orig_bases__', bases)})
        for key, value in namespace.items():
            if key in _PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _SPECIAL and key not in made._fields:
                setattr(made, key, value)
        made.__qualname__ = namespace.get('__qualname__', name)
        made.__orig_bases__ = namespace.get('__orig_bases__', (NamedTuple,))
        cell = namespace.get('__classcell__')
        if cell is not None:
            cell.cell_contents = made
        return made


_missing = object()


def NamedTuple(typename, fields=_missing, /, **kwargs):
    """A tuple class with names and types for its items."""
    if fields is None and kwargs:
        raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
    if fields is _missing or fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    types = {}
    for name, kind in fields:
        types[name] = kind
    made = _make_named_tuple(typename, types, _vm_caller_module())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# ---- TypedDict ----

def _qualifiers(annotation):
    found = set()
    while True:
        origin = getattr(annotation, '__origin__', None)
        if isinstance(annotation, _AnnotatedAlias):
            annotation = annotation.__origin__
        elif origin is Required or origin is NotRequired or origin is ReadOnly:
            found.add(origin._name)
            annotation = annotation.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any([issubclass(b, Generic) for b in bases]) else ()
        own = {n: type_check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
               for n, t in _class_types(namespace).items()}
        kept = {k: v for k, v in namespace.items() if k not in ('__annotate_func__', '__conditional_annotations__')}
        kept.setdefault('__orig_bases__', bases)
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), kept)
        types, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            if base is Generic:
                continue
            types.update(base.__annotations__)
            required = (required | base.__required_keys__) - base.__optional_keys__
            optional = (optional | base.__optional_keys__) - base.__required_keys__
            readonly |= base.__readonly_keys__
            mutable |= base.__mutable_keys__
        for key, annotation in own.items():
            qualifiers = _qualifiers(annotation)
            is_required = 'Required' in qualifiers or ('NotRequired' not in qualifiers and total)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if 'ReadOnly' in qualifiers:
                if key in mutable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        types.update(own)
        made.__annotations__ = types
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __init__(cls, name, bases, namespace, total=True):
        pass

    def __call__(cls, /, *args, **kwds):
        return dict(*args, **kwds)

    def __instancecheck__(cls, obj):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


def TypedDict(typename, fields=None, /, *, total=True):
    """A dict type with certain keys."""
    namespace = {'__annotations__': dict(fields or {}), '__module__': _vm_caller_module()}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {
    '__annotations__': {}, '__required_keys__': frozenset(), '__optional_keys__': frozenset(), '__readonly_keys__': frozenset(),
    '__mutable_keys__': frozenset()})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether this is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


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


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """What a forward reference stands for."""
    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner)
    return _evaluated(value, globals or {}, locals)


def _evaluated(t, names, local):
    if isinstance(t, str):
        t = ForwardRef(t)
    if isinstance(t, ForwardRef):
        value = eval(compile_forward(t.__forward_arg__), names, local)
        return _evaluated(type(None) if value is None else value, names, local)
    if isinstance(t, (_GenericAlias, _BuiltinAlias, Union)):
        if isinstance(t, _LiteralGenericAlias):
            return t
        args = t.__args__
        new = tuple([_evaluated(a, names, local) if not isinstance(a, str) or isinstance(t, _BuiltinAlias) else a for a in args])
        if all([a is b for a, b in zip(args, new)]):
            return t
        if isinstance(t, _BuiltinAlias):
            return _BuiltinAlias(t.__origin__, new)
        return union_of(*new) if isinstance(t, Union) else t._copy(new)
    if isinstance(t, list):
        return [_evaluated(a, names, local) for a in t]
    return t


def _stripped(t):
    if isinstance(t, _AnnotatedAlias):
        return _stripped(t.__origin__)
    origin = getattr(t, '__origin__', None)
    if origin is Required or origin is NotRequired or origin is ReadOnly:
        return _stripped(t.__args__[0])
    if isinstance(t, (_GenericAlias, _BuiltinAlias, Union)):
        new = tuple([_stripped(a) for a in t.__args__])
        if new == t.__args__:
            return t
        if isinstance(t, _BuiltinAlias):
            return _BuiltinAlias(origin, new)
        return union_of(*new) if isinstance(t, Union) else t._copy(new)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """The annotations of a class, a function or a module, with texts evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            if base.__module__ == 'builtins':
                continue
            annotate = base.__dict__.get('__annotate_func__')
            names = globalns if globalns is not None else getattr(annotate, '__globals__', {})
            local = dict(vars(base).items()) if localns is None else localns
            for name, value in base.__annotations__.items():
                hints[name] = _hint(value, names, local, base.__type_params__ if hasattr(base, '__type_params__') else ())
    else:
        try:
            found = obj.__annotations__
        except AttributeError:
            if callable(obj):
                return {}
            raise TypeError(f'{obj!r} does not have annotations') from None
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        names = globalns if globalns is not None else getattr(inner, '__globals__', None)
        if names is None:
            names = getattr(obj, '__dict__', {})
        for name, value in found.items():
            hints[name] = _hint(value, names, localns, getattr(obj, '__type_params__', ()))
    return hints if include_extras else {name: _stripped(t) for name, t in hints.items()}


def _hint(value, names, local, params):
    if value is None:
        return type(None)
    if params:
        local = {**{p.__name__: p for p in params}, **(local or {})}
    return _evaluated(value, names, local)

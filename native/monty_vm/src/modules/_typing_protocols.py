# Protocols: classes that say what others must have.
from abc import ABCMeta as _ABCMeta
from _typing import BARE, Generic, TypeVar, init_generic

__name__ = 'typing'


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


BARE.append(Protocol)


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

"""Classes made from their annotations: the dataclass decorator, and what works on such classes."""

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
    'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass',
]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
_proxy = type(MISSING.__class__.__dict__)
_EMPTY_METADATA = _proxy({})
_ATOMIC = {type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type(print), type, range,
           property, type(lambda: 0)}


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if type(self.type) is type else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', 'doc',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else _proxy(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},'
                f'init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},doc={self.doc!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    """Return an object to identify dataclass fields.

    default is the default value of the field.  default_factory is a
    0-argument function called to initialize a field's value.  If init
    is true, the field will be a parameter to the class's __init__()
    function.  If repr is true, the field will be included in the
    object's repr().  If hash is true, the field will be included in the
    object's hash().  If compare is true, the field will be used in
    comparison functions.  metadata, if specified, must be a mapping
    which is stored but not otherwise examined by dataclass.  If kw_only
    is true, the field will become a keyword-only parameter to
    __init__().  doc is an optional docstring for this field.

    It is an error to specify both default and default_factory.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        (self.init, self.repr, self.eq, self.order, self.unsafe_hash, self.frozen, self.match_args, self.kw_only, self.slots,
         self.weakref_slot) = values

    def __repr__(self):
        return '_DataclassParams(' + ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__) + ')'


# ---- what the annotations of a class say ----

def _annotations(cls):
    """The class's own annotations, where names that are not bound yet stand for themselves."""
    own = cls.__dict__
    if '__annotations__' in own or '__annotations_cache__' in own:
        return cls.__annotations__
    annotate = own.get('__annotate_func__')
    return {} if annotate is None else annotate(2)


def _type_text(annotation):
    """An annotation as signatures show it."""
    if annotation is None or annotation is _NoneType:
        return 'None'
    if isinstance(annotation, type) and type(annotation).__name__ != 'GenericAlias':
        module = annotation.__module__
        return annotation.__qualname__ if module == 'builtins' else f'{module}.{annotation.__qualname__}'
    if type(annotation).__name__ == 'Union':
        return ' | '.join(map(_type_text, annotation.__args__))
    text = getattr(annotation, '__forward_arg__', None)
    if text is not None:
        return text
    text = repr(annotation)
    return text.replace('typing.', '')


def _module_names(cls):
    annotate = getattr(cls, '__annotate__', None)
    if annotate is None:
        for value in cls.__dict__.values():
            annotate = value
            if hasattr(value, '__globals__'):
                break
    return getattr(annotate, '__globals__', {})


def _named(cls, text):
    """What the first name of an annotation that is a string stands for."""
    text = text.split('[', 1)[0].strip()
    module, dot, name = text.partition('.')
    names = _module_names(cls)
    value = names.get(module.strip()) if module.strip() in names else None
    if dot:
        name = name.strip()
        return getattr(value, name, None) if type(value) is _module else None
    return value


_module = type(__import__('sys'))
_NoneType = type(None)


def _is_classvar(cls, annotation):
    if isinstance(annotation, str):
        if 'ClassVar' not in annotation and not annotation[:1].isidentifier():
            return False
        annotation = _named(cls, annotation)
        if annotation is None:
            return False
    if type(annotation).__module__ not in ('typing', '_typing'):
        return False
    import typing
    return annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar


def _is_initvar(cls, annotation):
    if isinstance(annotation, str):
        annotation = _named(cls, annotation)
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(cls, annotation):
    if isinstance(annotation, str):
        annotation = _named(cls, annotation)
    return annotation is KW_ONLY


def _is_unhashable(value):
    return isinstance(value, (list, dict, set)) or value.__class__.__hash__ is None


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ in ('member_descriptor',):
            default = MISSING
        f = Field(default, MISSING, True, True, None, True, None, MISSING, None)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if isinstance(annotation, type):
        if annotation is InitVar:
            f._field_type = _FIELD_INITVAR
    elif _is_classvar(cls, annotation):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(cls, annotation):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default is not MISSING and _is_unhashable(f.default):
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
    return f


# ---- classes of the host's: see `_finish_class` in the prelude ----

_UNFINISHED = ('__init__', '__repr__', '__eq__', '__replace__', '__hash__', '__setattr__', '__delattr__', '__annotations__',
               '__dataclass_fields__', '__dataclass_params__')


def _finish(cls, names, frozen):
    own = cls.__dict__
    unfinished = {name: own[name] for name in _UNFINISHED
                  if name in own and type(own[name]).__name__ == 'unfinished_attribute'}
    try:
        for name in unfinished:
            delattr(cls, name)
        cls.__annotations__ = dict.fromkeys(names, object)
        _process_class(cls, True, True, True, False, False, frozen, True, False, False, False)
    except BaseException:
        for name, attribute in unfinished.items():
            setattr(cls, name, attribute)
        raise


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    all_fields = {}
    cls.__module__
    own = cls.__dict__
    any_frozen_base = has_bases = False
    all_frozen_bases = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, '__dataclass_fields__', None)
        if base_fields is not None:
            has_bases = True
            all_fields.update(base_fields)
            is_frozen = base.__dataclass_params__.frozen
            all_frozen_bases = is_frozen if all_frozen_bases is None else all_frozen_bases and is_frozen
            any_frozen_base = any_frozen_base or is_frozen
    cls.__dataclass_params__ = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                                weakref_slot)
    annotations = _annotations(cls)
    seen_kw_only = False
    in_kw_only = kw_only
    own_fields = []
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or isinstance(annotation, str) and _is_kw_only(cls, annotation):
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = in_kw_only = True
        else:
            own_fields.append(_get_field(cls, name, annotation, in_kw_only))
    for f in own_fields:
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in own.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_fields__ = all_fields
    class_hash = own.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in own)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    init_fields = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    std = [f for f in init_fields if f.init and not f.kw_only]
    keywords = [f for f in init_fields if f.init and f.kw_only]
    plain = [f for f in init_fields if f._field_type is _FIELD]
    from _dataclasses_methods import add_methods, documented
    made = add_methods(cls, init_fields, std, keywords, plain, has_explicit_hash)
    if not cls.__dict__.get('__doc__'):
        cls.__doc__ = documented(cls, std, keywords, '__init__' in made)
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple(f.name for f in std)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, plain)
    if '__abstractmethods__' in cls.__dict__:
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _add_slots(cls, frozen, weakref_slot, plain):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = {name: value for name, value in cls.__dict__.items()}
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__')
        if slots is not None:
            inherited.update([slots] if isinstance(slots, str) else slots)
    slots = {f.name: f.doc for f in plain if f.name not in inherited}
    if weakref_slot and '__weakref__' not in inherited:
        slots['__weakref__'] = None
    if not any(slots.values()):
        slots = tuple(slots)
    namespace['__slots__'] = slots
    for f in plain:
        namespace.pop(f.name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    if frozen:
        namespace.setdefault('__getstate__', _getstate)
        namespace.setdefault('__setstate__', _setstate)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    # Methods that say super() or __class__ mean the new class.
    for value in namespace.values():
        if type(value) is property:
            functions = value.fget, value.fset, value.fdel
        else:
            functions = getattr(value, '__func__', value),
        for function in functions:
            if type(function) is _function and '__class__' in function.__code__.co_freevars:
                function.__closure__[function.__code__.co_freevars.index('__class__')].cell_contents = made
    return made


_function = type(field)


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class.

    Examines PEP 526 __annotations__ to determine fields.

    If init is true, an __init__() method is added to the class. If repr
    is true, a __repr__() method is added. If order is true, rich
    comparison dunder methods are added. If unsafe_hash is true, a
    __hash__() method is added. If frozen is true, fields may not be
    assigned to after instance creation. If match_args is true, the
    __match_args__ tuple is added. If kw_only is true, then by default
    all fields are keyword-only. If slots is true, a new class with a
    __slots__ attribute is returned.
    """
    if cls is None:
        return lambda cls: _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                          weakref_slot)
    return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)


# ---- functions over dataclasses and their instances ----

def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass.

    Accepts a dataclass or an instance of one. Tuple elements are of
    type Field.
    """
    try:
        known = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in known.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a
    dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, '__dataclass_fields__')


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping
    field names to field values. It applies to fields that are dataclass
    instances, lists, tuples and dicts too; others are copied.
    """
    if not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError('asdict() should be called on dataclass instances')
    return _as(obj, dict_factory, False)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field
    values. It applies to fields that are dataclass instances, lists, tuples
    and dicts too; others are copied.
    """
    if not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError('astuple() should be called on dataclass instances')
    return _as(obj, tuple_factory, True)


def _as(obj, factory, values_only):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, '__dataclass_fields__'):
        if values_only:
            return factory([_as(getattr(obj, f.name), factory, True) for f in fields(obj)])
        if factory is dict:
            return {f.name: _as(getattr(obj, f.name), dict, False) for f in fields(obj)}
        return factory([(f.name, _as(getattr(obj, f.name), factory, False)) for f in fields(obj)])
    if kind is list:
        return [_as(x, factory, values_only) for x in obj]
    if kind is dict:
        return {_as(k, factory, values_only): _as(v, factory, values_only) for k, v in obj.items()}
    if issubclass(kind, tuple):
        if hasattr(kind, '_fields'):
            return kind(*[_as(x, factory, values_only) for x in obj])
        return kind(_as(x, factory, values_only) for x in obj)
    if issubclass(kind, dict):
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for k, v in obj.items():
                result[_as(k, factory, values_only)] = _as(v, factory, values_only)
            return result
        return kind((_as(k, factory, values_only), _as(v, factory, values_only)) for k, v in obj.items())
    if issubclass(kind, list):
        return kind(_as(x, factory, values_only) for x in obj)
    from copy import deepcopy
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None, decorator=dataclass):
    """Return a new dynamically created dataclass.

    The dataclass name will be 'cls_name'.  'fields' is an iterable
    of either (name), (name, type) or (name, type, Field) objects. If type is
    omitted, use the string 'typing.Any'.
    """
    if namespace is None:
        namespace = {}
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            try:
                from typing import Any as annotation
            except ImportError:
                annotation = 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[name] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    meta = type
    for base in bases:
        if issubclass(type(base), meta):
            meta = type(base)
    body = meta.__prepare__(cls_name, bases)
    body.update(namespace)
    body.update(defaults)
    body['__annotations__'] = annotations
    cls = meta(cls_name, tuple(bases), body)
    if module is not None:
        cls.__module__ = module
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


_KEYWORDS = set('''False None True and as assert async await break class continue def del elif else except finally for from
    global if import in is lambda nonlocal not or pass raise return try while with yield'''.split())


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values.

    This is especially useful for frozen classes.
    """
    if not hasattr(type(obj), '__dataclass_fields__'):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in self.__dataclass_fields__.values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)

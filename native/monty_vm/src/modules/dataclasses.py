"""Classes that are described by their fields."""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _Kind:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELD = _Kind('_FIELD')
_FIELD_CLASSVAR = _Kind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Kind('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_EMPTY_METADATA = type(_Kind.__dict__)({})
_NO_DEFAULT = type(_Kind.name)
# The objects whose representation is being made.
_open = set()


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
        self.metadata = _EMPTY_METADATA if metadata is None else type(_EMPTY_METADATA)(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return ('Field('
                f'name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},'
                f'init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},doc={self.doc!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    def __class_getitem__(cls, key):
        return type(list[int])(cls, key)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return '_DataclassParams(' + ','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__]) + ')'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    """Describes a field of a dataclass."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


# ---- what the annotations say ----

def _own_annotations(cls):
    try:
        return cls.__annotations__
    except NameError:
        # Names that are not bound yet, such as that of the class itself, stand for themselves.
        return cls.__annotate__(2)


def _form_name(annotation):
    """What an annotation names: 'ClassVar', 'InitVar', 'KW_ONLY', or something else."""
    if isinstance(annotation, str):
        return annotation.strip().partition('[')[0].rpartition('.')[2].strip()
    if annotation is KW_ONLY:
        return 'KW_ONLY'
    if annotation is InitVar or type(annotation) is InitVar:
        return 'InitVar'
    form = getattr(annotation, '__origin__', annotation)
    return form._name if type(form).__name__ == '_SpecialForm' else None


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, _NO_DEFAULT):
            # A slot's descriptor.
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    form = _form_name(annotation)
    f._field_type = _FIELD_CLASSVAR if form == 'ClassVar' else _FIELD_INITVAR if form == 'InitVar' else _FIELD
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


# ---- the methods that are made ----

class _Methods:
    """Functions in the making, compiled all at once. What they need from outside are parameters of a function around them."""

    def __init__(self):
        self.names = []
        self.lines = []
        self.outside = {}

    def add(self, name, params, body):
        self.names.append(name)
        self.lines.append(f' def {name}({params}):')
        self.lines.extend([f'  {line}' for line in body])

    def make(self, cls):
        if not self.names:
            return {}
        text = (f'def make({", ".join(self.outside)}):\n' + '\n'.join(self.lines)
                + f'\n return {", ".join(self.names)},')
        made = {}
        exec(text, {}, made)
        functions = dict(zip(self.names, made['make'](**self.outside)))
        for name, function in functions.items():
            function.__qualname__ = f'{cls.__qualname__}.{name}'
            function.__module__ = cls.__module__
        return functions


def _init_param(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    if f.default is not MISSING:
        return f'{f.name}=_dflt_{f.name}'
    return f'{f.name}=_has_factory'


def _add_init(methods, std, kw_only, all_fields, frozen, has_post_init, slots):
    seen = None
    for f in std:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen = f
            elif seen:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    self_name = '__dataclass_self__' if any(f.name == 'self' for f in all_fields) else 'self'
    outside = methods.outside
    body = []
    for f in all_fields:
        name = f.name
        if f.default is not MISSING:
            outside[f'_dflt_{name}'] = f.default
        elif f.default_factory is not MISSING:
            outside[f'_factory_{name}'] = f.default_factory
            outside['_has_factory'] = _HAS_DEFAULT_FACTORY
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            value = f'_factory_{name}()'
            if f.init:
                value += f' if {name} is _has_factory else {name}'
        elif f.init:
            value = name
        elif slots and f.default is not MISSING:
            value = f'_dflt_{name}'
        else:
            continue
        if frozen:
            outside['_setattr'] = object.__setattr__
            body.append(f'_setattr({self_name}, {name!r}, {value})')
        else:
            body.append(f'{self_name}.{name} = {value}')
    if has_post_init:
        given = ', '.join([f.name for f in all_fields if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.__post_init__({given})')
    params = [self_name] + [_init_param(f) for f in std if f.init]
    named = [_init_param(f) for f in kw_only if f.init]
    if named:
        params += ['*'] + named
    methods.add('__init__', ', '.join(params), body or ['pass'])


def _add_repr(methods, fields):
    methods.outside['_open'] = _open
    shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in fields])
    methods.add('__repr__', 'self', [
        'key = id(self)',
        'if key in _open:',
        ' return "..."',
        '_open.add(key)',
        'try:',
        f' return f"{{self.__class__.__qualname__}}({shown})"',
        'finally:',
        ' _open.discard(key)'])


def _add_eq(methods, fields):
    terms = ' and '.join([f'self.{f.name} == other.{f.name}' for f in fields]) or 'True'
    methods.add('__eq__', 'self, other', [
        'if self is other:',
        ' return True',
        'if other.__class__ is self.__class__:',
        f' return {terms}',
        'return NotImplemented'])


def _tuple_text(obj, fields):
    return '(' + ''.join([f'{obj}.{f.name}, ' for f in fields]) + ')'


def _add_order(methods, fields):
    own, other = _tuple_text('self', fields), _tuple_text('other', fields)
    for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        methods.add(name, 'self, other', [
            'if other.__class__ is self.__class__:',
            f' return {own} {op} {other}',
            'return NotImplemented'])


def _add_frozen(methods, cls, fields):
    methods.outside['_cls'] = cls
    methods.outside['_fields'] = frozenset([f.name for f in fields])
    methods.outside['_error'] = FrozenInstanceError
    for name, params, verb in (('__setattr__', 'name, value', 'assign to'), ('__delattr__', 'name', 'delete')):
        methods.add(name, f'self, {params}', [
            'if type(self) is _cls or name in _fields:',
            f' raise _error(f"cannot {verb} field {{name!r}}")',
            f'super(_cls, self).{name}({params})'])


def _signature_text(cls, std, kw_only):
    from _typing import type_repr

    def text(f):
        annotation = repr(f.type) if isinstance(f.type, str) else type_repr(f.type).replace('typing.', '')
        if f.default is not MISSING:
            return f'{f.name}: {annotation} = {f.default!r}'
        if f.default_factory is not MISSING:
            return f'{f.name}: {annotation} = <factory>'
        return f'{f.name}: {annotation}'

    params = [text(f) for f in std if f.init]
    named = [text(f) for f in kw_only if f.init]
    if named:
        params += ['*'] + named
    return f'{cls.__name__}({", ".join(params)})'


def _set_new(cls, name, function):
    if name in cls.__dict__:
        return True
    setattr(cls, name, function)
    return False


# ---- the decorator ----

def _fields_of_bases(cls, params):
    found = {}
    any_frozen = all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            found.update(inherited)
            frozen = getattr(base, _PARAMS).frozen
            all_frozen = frozen if all_frozen is None else all_frozen and frozen
            any_frozen = any_frozen or frozen
    return found, any_frozen, all_frozen


def _own_fields(cls, kw_only):
    own = []
    kw_only_seen = False
    annotations = _own_annotations(cls)
    for name, annotation in annotations.items():
        if _form_name(annotation) == 'KW_ONLY':
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return own


def _hash_function(cls, params, eq, explicit, methods, hashed):
    """What becomes of __hash__: True when it is made, None when it is set to None, else False."""
    if params.unsafe_hash:
        if explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif not eq or explicit:
        return False
    elif not params.frozen:
        return None
    methods.outside['_hash'] = hash
    methods.add('__hash__', 'self', [f'return _hash({_tuple_text("self", hashed)})'])
    return True


def _process_class(cls, params):
    all_fields, any_frozen, all_frozen = _fields_of_bases(cls, params)
    for f in _own_fields(cls, params.kw_only):
        all_fields[f.name] = f
    setattr(cls, _PARAMS, params)
    if any_frozen is not None:
        if any_frozen and not params.frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and params.frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, all_fields)
    namespace = cls.__dict__
    class_hash = namespace.get('__hash__', MISSING)
    explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in namespace))
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')
    given = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    fields = [f for f in given if f._field_type is _FIELD]
    std = [f for f in given if f.init and not f.kw_only]
    kw_only = [f for f in given if f.init and f.kw_only]
    methods = _Methods()
    if params.init:
        _add_init(methods, std, kw_only, given, params.frozen, hasattr(cls, '__post_init__'), params.slots)
    if params.repr:
        _add_repr(methods, [f for f in fields if f.repr])
    compared = [f for f in fields if f.compare]
    if params.eq:
        _add_eq(methods, compared)
    if params.order:
        _add_order(methods, compared)
    if params.frozen:
        _add_frozen(methods, cls, fields)
    hashed = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    hash_made = _hash_function(cls, params, params.eq, explicit_hash, methods, hashed)
    made = methods.make(cls)
    _install(cls, params, made, hash_made)
    if params.init:
        annotations = {f.name: f.type for f in std + kw_only}
        annotations['return'] = None
        made['__init__'].__annotations__ = annotations
    cls.__replace__ = _replace
    if params.match_args and '__match_args__' not in namespace:
        cls.__match_args__ = tuple([f.name for f in std])
    if not getattr(cls, '__doc__'):
        cls.__doc__ = _signature_text(cls, std, kw_only)
    if params.slots:
        cls = _with_slots(cls, params, [f for f in fields])
    elif params.weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    if type(cls) is not type and hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _install(cls, params, made, hash_made):
    for name, function in made.items():
        if name == '__hash__':
            cls.__hash__ = function
        elif name == '__init__':
            cls.__init__ = function
        elif name in ('__repr__', '__eq__'):
            _set_new(cls, name, function)
        elif _set_new(cls, name, function):
            if params.frozen and name in ('__setattr__', '__delattr__'):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering')
    if hash_made is None:
        cls.__hash__ = None


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__', ())
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _with_slots(cls, params, fields):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    slots = [name for name in names if name not in inherited]
    if params.weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    docs = {f.name: f.doc for f in fields}
    namespace['__slots__'] = {n: docs.get(n) for n in slots} if any(docs.get(n) for n in slots) else tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    namespace['__qualname__'] = cls.__qualname__
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if params.frozen:
        if '__getstate__' not in namespace:
            new.__getstate__ = _getstate
        if '__setstate__' not in namespace:
            new.__setstate__ = _setstate
    for value in namespace.values():
        if isinstance(value, property):
            for function in (value.fget, value.fset, value.fdel):
                _turn_cells(function, cls, new)
        else:
            _turn_cells(getattr(value, '__func__', value), cls, new)
    return new


def _turn_cells(function, old, new):
    # What methods know as their class is the new one.
    for cell in getattr(function, '__closure__', None) or ():
        try:
            if cell.cell_contents is old:
                cell.cell_contents = new
        except ValueError:
            pass


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    """Adds methods to a class that its fields suffice to tell."""
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return lambda cls: _process_class(cls, params)
    return _process_class(cls, params)


# ---- functions of dataclasses ----

def fields(class_or_instance):
    """The fields of a dataclass or an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Whether this is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


_ATOMIC = frozenset([type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type(len), type,
                     range, type(lambda: None)])


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, those of instances in it likewise."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _as(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, those of instances in it likewise."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _as(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _as(obj, make):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        return make([(f.name, _as(getattr(obj, f.name), make)) for f in fields(obj)])
    if kind is list:
        return [_as(x, make) for x in obj]
    if kind is dict:
        return {_as(k, make): _as(v, make) for k, v in obj.items()}
    if isinstance(obj, tuple):
        if hasattr(obj, '_fields'):
            return kind(*[_as(x, make) for x in obj])
        return kind([_as(x, make) for x in obj])
    if isinstance(obj, list):
        return kind([_as(x, make) for x in obj])
    if isinstance(obj, dict):
        if hasattr(kind, 'default_factory'):
            new = kind(obj.default_factory)
            for k, v in obj.items():
                new[_as(k, make)] = _as(v, make)
            return new
        return kind([(_as(k, make), _as(v, make)) for k, v in obj.items()])
    import copy
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    """A copy of an instance with other values of some fields."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


_replace.__name__ = '__replace__'

_KEYWORDS = frozenset('False None True and as assert async await break class continue def del elif else except finally for from '
                      'global if import in is lambda nonlocal not or pass raise return try while with yield'.split())


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass):
    """A new dataclass with fields given as names, pairs of name and type, or triples with a default."""
    namespace = {} if namespace is None else namespace
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, _any()
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in _KEYWORDS:
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = annotation
    body = {**namespace, **defaults, '__annotations__': annotations,
            '__module__': _vm_caller_module() if module is None else module}
    import types
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                     kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def _any():
    from typing import Any
    return Any

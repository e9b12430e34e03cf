# NamedTuple and TypedDict.
from _typing import Generic, type_check
from _typing_forms import NotRequired, ReadOnly, Required, _AnnotatedAlias

__name__ = 'typing'


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

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """Used by pickle protocol 4, instead of __newobj__ to allow classes with
keyword-only arguments to be pickled correctly.
"""
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if _vm_is_filled(obj):
        base.__init__(obj, state)
    return obj


def _refuse(cls):
    raise TypeError(f"cannot pickle '{cls.__name__}' object")


# ---- what the methods of object do ----

def _object_reduce_ex(obj, protocol):
    cls = type(obj)
    if cls.__reduce__ is not object.__reduce__:
        return obj.__reduce__()
    return _object_reduce(obj, protocol)


def _object_reduce(obj, protocol):
    return _by_new(obj, type(obj)) if protocol >= 2 else _by_reconstructor(obj, type(obj))


def _by_reconstructor(obj, cls):
    base = _vm_builtin_base(cls)
    if base is object:
        state = None
    elif base is cls:
        _refuse(cls)
    else:
        state = base(obj)
    args = cls, base, state
    if cls.__getstate__ is object.__getstate__ and getattr(obj, '__slots__', None):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    state = obj.__getstate__()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _by_new(obj, cls):
    args = named = None
    if (get := getattr(cls, '__getnewargs_ex__', None)) is not None:
        args, named = _checked(get(obj))
    elif (get := getattr(cls, '__getnewargs__', None)) is not None:
        args = get(obj)
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    is_list, is_dict = isinstance(obj, list), isinstance(obj, dict)
    if cls.__getstate__ is object.__getstate__:
        if args is None and not is_list and not is_dict and _vm_builtin_base(cls) not in (object, type(None)):
            _refuse(cls)
        state = _object_getstate(obj)
    else:
        state = obj.__getstate__()
    items = iter(obj) if is_list else None
    pairs = iter(obj.items()) if is_dict else None
    if named:
        return __newobj_ex__, (cls, args, named), state, items, pairs
    return __newobj__, (cls, *(args or ())), state, items, pairs


def _checked(new_args):
    # What __getnewargs_ex__ gave.
    if not isinstance(new_args, tuple):
        raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(new_args).__name__}'")
    if len(new_args) != 2:
        raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(new_args)}')
    args, named = new_args
    if not isinstance(args, tuple):
        raise TypeError(
            f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{type(args).__name__}'")
    if not isinstance(named, dict):
        raise TypeError(
            f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{type(named).__name__}'")
    return args, named


_absent = object()


def _object_getstate(obj):
    state = getattr(obj, '__dict__', None) or None
    slots = {}
    for name in _slotnames(type(obj)):
        value = getattr(obj, name, _absent)
        if value is not _absent:
            slots[name] = value
    return (state, slots) if slots else state


def _slotnames(cls):
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ()) if base is not object else ()
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__') and (stripped := base.__name__.lstrip('_')):
                name = f'_{stripped}{name}'
            names.append(name)
    return names


# ---- what the methods of other built-in types do ----

def _builtin_reduce(obj):
    cls = type(obj)
    if isinstance(obj, (set, frozenset)):
        return cls, (list(obj),), obj.__getstate__()
    if isinstance(obj, BaseException):
        return _exception_reduce(obj, cls)
    if cls in (range, slice):
        return cls, (obj.start, obj.stop, obj.step)
    if obj is ... or obj is NotImplemented:
        return repr(obj)
    owner = getattr(obj, '__self__', None)
    if owner is None or isinstance(owner, type(__builtins__)):
        return obj.__name__
    return getattr, (owner, obj.__name__)


def _exception_reduce(obj, cls):
    args = obj.args
    state = obj.__getstate__()
    if isinstance(obj, OSError) and len(args) == 2 and obj.filename is not None:
        args = *args, obj.filename
        if obj.filename2 is not None:
            args = *args, None, obj.filename2
    elif isinstance(obj, ImportError):
        named = {name: value for name in ('name', 'path', 'name_from') if (value := getattr(obj, name)) is not None}
        state = {**(state or {}), **named} or None
    return (cls, args) if state is None else (cls, args, state)


def _exception_setstate(obj, state):
    if state is None:
        return
    if not isinstance(state, dict):
        raise TypeError('state is not a dictionary')
    for name, value in state.items():
        setattr(obj, name, value)

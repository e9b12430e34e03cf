__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error

# What is its own copy.
_atomic = {
    type(None), int, float, bool, complex, bytes, str, type, range, property, type(Ellipsis), type(NotImplemented),
    type(len), type(lambda: 0), type(''.upper),
}


class _Bound:
    def method(self):
        pass


_method_type = type(_Bound().method)
_function_type = type(_Bound.method)


def _is_atomic(cls):
    return cls in _atomic or issubclass(cls, type)


def _refuse(cls):
    raise TypeError(f"cannot pickle '{cls.__name__}' object")


def copy(x):
    cls = type(x)
    if cls in (list, dict, set):
        return x.copy()
    if cls in (tuple, frozenset, slice) or _is_atomic(cls):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(key, _nil)
        if y is not _nil:
            return y
    if cls is list:
        memo[key] = y = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        memo[key] = y = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        copier = getattr(cls, '__deepcopy__', None)
        if copier is not None:
            y = copier(x, memo)
        elif cls is frozenset or cls is set:
            y = cls([deepcopy(item, memo) for item in x])
        elif cls is slice:
            y = slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))
        elif cls is _method_type:
            y = getattr(deepcopy(x.__self__, memo), x.__name__)
        else:
            reduced = _reduce(x, cls)
            y = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        # The memo keeps what it knows by identity alive.
        kept = memo.get(id(memo))
        if kept is None:
            memo[id(memo)] = [x]
        else:
            kept.append(x)
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    # A tuple in a cycle was copied on the way.
    known = memo.get(id(x))
    if known is not None:
        return known
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


_missing = object()


def _reduce(x, cls):
    for name in ('__reduce_ex__', '__reduce__'):
        reduce = getattr(cls, name, None)
        if reduce is not None and reduce is not getattr(object, name, None):
            return reduce(x, 4) if name == '__reduce_ex__' else reduce(x)
    return _reduce_plain(x, cls)


def _new(cls, *args):
    return cls.__new__(cls, *args)


def _new_with(cls, args, kwds):
    return cls.__new__(cls, *args, **kwds)


def _iterator(items):
    return iter(items)


def _is_builtin(cls):
    # Its attributes can be set: a class of the program's own, or of a module in Python.
    return not hasattr(cls, '__dict__') or cls.__module__ in ('builtins', 'itertools')


def _reduce_plain(x, cls):
    # How an object without methods that tell is made anew: function, arguments, state, items, pairs.
    if isinstance(x, BaseException):
        return cls, x.args, _attributes(x) or None
    if all(_is_builtin(base) for base in cls.__mro__) and cls is not object:
        _refuse(cls)
    getstate = getattr(cls, '__getstate__', None)
    if getstate is not None and getstate is not getattr(object, '__getstate__', None):
        state = getstate(x)
    else:
        state = _attributes(x) or None
        slots = {}
        for base in cls.__mro__:
            names = () if _is_builtin(base) else base.__dict__.get('__slots__', ())
            for name in (names,) if isinstance(names, str) else names:
                if name in ('__dict__', '__weakref__'):
                    continue
                if name.startswith('__') and not name.endswith('__'):
                    name = f"_{base.__name__.lstrip('_')}{name}"
                value = getattr(x, name, _missing)
                if value is not _missing:
                    slots[name] = value
        if slots:
            state = state, slots
    make, args = _new, (cls,)
    if hasattr(cls, '__getnewargs_ex__'):
        positional, named = x.__getnewargs_ex__()
        make, args = _new_with, (cls, positional, named)
    elif type(getattr(cls, '__getnewargs__', None)) is _function_type:
        args = cls, *x.__getnewargs__()
    else:
        for base in (int, float, complex, str, bytes, tuple, frozenset, set):
            if isinstance(x, base):
                args = cls, base(x)
                break
    if isinstance(x, set):
        return _new_set, (cls, list(x)), state
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return make, args, state, items, pairs


def _new_set(cls, items):
    y = cls.__new__(cls)
    y.update(items)
    return y


def _attributes(x):
    return getattr(x, '__dict__', None)


def _reconstruct(x, memo, make, args, state=None, items=None, pairs=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = make(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    replacer = getattr(type(obj), '__replace__', None)
    if replacer is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return replacer(obj, **changes)

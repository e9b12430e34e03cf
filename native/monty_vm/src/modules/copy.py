from copyreg import _object_reduce, dispatch_table

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


def copy(x):
    cls = type(x)
    if cls in (list, dict, set):
        return x.copy()
    if cls in (tuple, frozenset, slice) or _is_atomic(cls):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls, 'shallow')
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
            reduced = _reduced(x, cls, 'deep')
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


def _reduced(x, cls, how):
    if (reductor := dispatch_table.get(cls)) is not None:
        return reductor(x)
    reductor = getattr(x, '__reduce_ex__', None)
    if reductor is not None:
        # (What object's own method does, without the calls.)
        plain = cls.__reduce_ex__ is _object_reduce_ex and cls.__reduce__ is _object_plain_reduce
        return _object_reduce(x, 4) if plain else reductor(4)
    if (reductor := getattr(x, '__reduce__', None)) is not None:
        return reductor()
    raise Error(f'un({how})copyable object of type {cls}')


_object_reduce_ex, _object_plain_reduce = object.__reduce_ex__, object.__reduce__


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
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
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
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

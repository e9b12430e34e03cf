from builtins import abs

__all__ = [
    'abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd',
    'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift',
    'is_', 'is_none', 'is_not', 'is_not_none', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul',
    'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor',
]


def call(*args, **kwds):
    if not args:
        raise TypeError('call expected at least 1 argument, got 0')
    f, *args = args
    return f(*args, **kwds)


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def _is_sequence(a):
    return hasattr(type(a), '__getitem__') and not isinstance(a, dict)


def concat(a, b, /):
    if not _is_sequence(a):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


def iconcat(a, b, /):
    if not _is_sequence(a):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


def _items(a):
    try:
        return iter(a)
    except TypeError:
        pass
    raise TypeError(f"argument of type '{type(a).__name__}' is not iterable")


def countOf(a, b, /):
    count = 0
    for x in _items(a):
        if x is b or x == b:
            count += 1
    return count


def indexOf(a, b, /):
    i = 0
    for x in _items(a):
        if x is b or x == b:
            return i
        i += 1
    raise ValueError('sequence.index(x): x not in sequence')


def length_hint(obj, default=0, /):
    default = index(default)
    try:
        return len(obj)
    except TypeError:
        if hasattr(type(obj), '__len__'):
            raise
    hint = getattr(type(obj), '__length_hint__', None)
    if hint is None:
        return default
    try:
        n = hint(obj)
    except TypeError:
        return default
    if n is NotImplemented:
        return default
    if not isinstance(n, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(n).__name__}')
    if n < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return n


def _one(name, args, kwds):
    if kwds:
        raise TypeError(f'{name}() takes no keyword arguments')
    if len(args) != 1:
        raise TypeError(f'{name} expected 1 argument, got {len(args)}')
    return args[0]


class itemgetter:
    __slots__ = '_items', '_item', '_single'

    def __init__(self, *items, **kwds):
        if kwds or not items:
            _one('itemgetter', items, kwds)
        self._items = items
        self._item = items[0]
        self._single = len(items) == 1

    def __call__(self, *args, **kwds):
        if kwds or len(args) != 1:
            _one('itemgetter', args, kwds)
        obj = args[0]
        if self._single:
            return obj[self._item]
        return tuple([obj[item] for item in self._items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._items))})"


class attrgetter:
    __slots__ = '_names', '_paths'

    def __init__(self, *names, **kwds):
        if kwds or not names:
            _one('attrgetter', names, kwds)
        for name in names:
            if not isinstance(name, str):
                raise TypeError('attribute name must be a string')
        self._names = names
        self._paths = [name.split('.') for name in names]

    def __call__(self, *args, **kwds):
        if kwds or len(args) != 1:
            _one('attrgetter', args, kwds)
        values = []
        for path in self._paths:
            value = args[0]
            for name in path:
                value = getattr(value, name)
            values.append(value)
        return values[0] if len(values) == 1 else tuple(values)

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._names))})"


class methodcaller:
    __slots__ = '_name', '_args', '_kwds'

    def __init__(self, *args, **kwds):
        if not args:
            raise TypeError('methodcaller needs at least one argument, the method name')
        if not isinstance(args[0], str):
            raise TypeError('method name must be a string')
        self._name = args[0]
        self._args = args[1:]
        self._kwds = kwds

    def __call__(self, *args, **kwds):
        if kwds or len(args) != 1:
            _one('methodcaller', args, kwds)
        return getattr(args[0], self._name)(*self._args, **self._kwds)

    def __repr__(self):
        parts = [repr(self._name)]
        parts += map(repr, self._args)
        parts += [f'{name}={value!r}' for name, value in self._kwds.items()]
        return f"operator.methodcaller({', '.join(parts)})"


_abs = abs
__lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
__add__, __sub__, __mul__, __matmul__, __truediv__, __floordiv__, __mod__, __pow__ = add, sub, mul, matmul, truediv, floordiv, mod, pow
__lshift__, __rshift__, __and__, __or__, __xor__ = lshift, rshift, and_, or_, xor
__iadd__, __isub__, __imul__, __imatmul__, __itruediv__, __ifloordiv__ = iadd, isub, imul, imatmul, itruediv, ifloordiv
__imod__, __ipow__, __ilshift__, __irshift__, __iand__, __ior__, __ixor__ = imod, ipow, ilshift, irshift, iand, ior, ixor
__neg__, __pos__, __inv__, __invert__, __abs__, __not__, __index__ = neg, pos, inv, invert, abs, not_, index
__contains__, __getitem__, __setitem__, __delitem__ = contains, getitem, setitem, delitem
__concat__, __iconcat__, __call__ = concat, iconcat, call

"""Weak reference support. What a reference names is gone when the collector has found that nothing else does; asking for it, or for what a
weak container holds, has a collection run first when that costs little."""
from collections.abc import MutableMapping, MutableSet

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType', 'CallableProxyType', 'ProxyTypes',
    'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]

# Of each object, by its id, weak records of the references to it; and of those that have a callback.
_references = {}
_watched = []
_looked_at = 0
_crowded = 1000


def _settle():
    # (Nothing may be in its registers: see `_vm_collect_soon`. The next call is where the collection runs.)
    _vm_collect_soon()
    _nothing()


def _nothing():
    pass


def _call_back():
    # Calls the callbacks of references whose objects are gone, the newest first.
    global _looked_at
    now = _vm_collections()
    if now == _looked_at or not _watched:
        return
    _looked_at = now
    dead = []
    kept = []
    for record in _watched:
        reference = _vm_weak_get(record)
        if reference is not None:
            if _vm_weak_get(reference._weak) is None:
                dead.append(reference)
            else:
                kept.append(record)
    _watched[:] = kept
    for reference in reversed(dead):
        callback = reference.__callback__
        reference.__callback__ = None
        try:
            callback(reference)
        except BaseException as e:
            import sys
            import traceback
            print(f'Exception ignored while calling weakref callback {callback!r}:', file=sys.stderr)
            traceback.print_exception(e)


def _register(ob, reference):
    global _crowded
    if len(_references) > _crowded:
        for key, records in list(_references.items()):
            if not any(_vm_weak_get(record) is not None for record in records):
                del _references[key]
        _crowded = len(_references) * 2 + 1000
    known = _references.setdefault(id(ob), [])
    if len(known) & (len(known) - 1) == 0:
        # (An id may be another's by now.)
        known[:] = [record for record in known if _names(_vm_weak_get(record), ob)]
    known.append(_vm_weak(reference))


def _names(reference, ob):
    return reference is not None and _vm_weak_get(_raw(reference)) is ob


def _raw(reference):
    return object.__getattribute__(reference, '_weak')


def _known(ob):
    found = [_vm_weak_get(record) for record in _references.get(id(ob), ())]
    return [reference for reference in found if _names(reference, ob)]


class ReferenceType:
    __slots__ = '_weak', '__callback__', '_hash', '__weakref__'

    def __new__(cls, ob, callback=None, /, *args, **kwargs):
        if callback is None and cls is ReferenceType:
            for known in _known(ob):
                if type(known) is cls and known.__callback__ is None:
                    return known
        self = object.__new__(cls)
        self._weak = _vm_weak(ob)
        self.__callback__ = callback
        self._hash = None
        _register(ob, self)
        if callback is not None:
            _watched.append(_vm_weak(self))
        return self

    def __init__(self, ob, callback=None, /):
        pass

    def __call__(self):
        if _vm_weak_get(self._weak) is not None:
            _settle()
        _call_back()
        return _vm_weak_get(self._weak)

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        a, b = _vm_weak_get(self._weak), _vm_weak_get(other._weak)
        if a is None or b is None:
            return self is other
        return a is b or a == b

    def __hash__(self):
        if self._hash is None:
            ob = ReferenceType.__call__(self)
            if ob is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(ob)
        return self._hash

    def __repr__(self):
        ob = _vm_weak_get(self._weak)
        if ob is None:
            return f'<weakref at {id(self):#x}; dead>'
        name = getattr(ob, '__name__', None)
        name = f' ({name})' if isinstance(name, str) else ''
        return f"<weakref at {id(self):#x}; to '{_type_name(ob)}' at {id(ob):#x}{name}>"

    __class_getitem__ = classmethod(type(list[int]))


ref = ReferenceType


def _type_name(ob):
    return type(ob).__name__


def getweakrefcount(ob, /):
    return len(getweakrefs(ob))


def getweakrefs(ob, /):
    _settle()
    return _known(ob)


class ProxyType:
    __slots__ = '_weak', '__callback__', '__weakref__'

    def __getattribute__(self, name):
        return getattr(_referent(self), name)

    def __setattr__(self, name, value):
        setattr(_referent(self), name, value)

    def __delattr__(self, name):
        delattr(_referent(self), name)

    def __repr__(self):
        ob = _vm_weak_get(_raw(self))
        return f"<weakproxy at {id(self):#x}; to '{_type_name(ob)}' at {id(ob):#x}>"

    def __str__(self):
        return str(_referent(self))

    def __bool__(self):
        return bool(_referent(self))

    __hash__ = None


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _referent(self)(*args, **kwargs)


ProxyTypes = ProxyType, CallableProxyType


def _referent(proxy):
    if _vm_weak_get(_raw(proxy)) is not None:
        _settle()
    _call_back()
    ob = _vm_weak_get(_raw(proxy))
    if ob is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return ob


def _fill_proxy():
    import operator

    def plain(x):
        return _referent(x) if type(x) in ProxyTypes else x

    def forward(name, function, swapped=False):
        def method(self, *args):
            args = [plain(x) for x in args]
            return function(*args, _referent(self)) if swapped else function(_referent(self), *args)
        method.__name__ = name
        setattr(ProxyType, name, method)
    for name in ('len', 'iter', 'next', 'reversed', 'abs', 'int', 'float', 'round', 'divmod', 'bytes'):
        forward(f'__{name}__', {'len': len, 'iter': iter, 'next': next, 'reversed': reversed, 'abs': abs, 'int': int, 'float': float,
                                'round': round, 'divmod': divmod, 'bytes': bytes}[name])
    for name in ('getitem', 'setitem', 'delitem', 'contains', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'neg', 'pos', 'invert', 'index'):
        forward(f'__{name}__', getattr(operator, f'__{name}__'))
    for name in ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor'):
        function = getattr(operator, f'__{name}__')
        forward(f'__{name}__', function)
        forward(f'__r{name}__', function, True)
        forward(f'__i{name}__', getattr(operator, f'__i{name}__'))


_fill_proxy()
del _fill_proxy


def proxy(ob, callback=None, /):
    cls = CallableProxyType if callable(ob) else ProxyType
    if callback is None:
        for known in _known(ob):
            if type(known) is cls and object.__getattribute__(known, '__callback__') is None:
                return known
    self = object.__new__(cls)
    object.__setattr__(self, '_weak', _vm_weak(ob))
    object.__setattr__(self, '__callback__', None)
    if callback is not None:
        # What calls back is a reference that the proxy keeps.
        object.__setattr__(self, '__callback__', ref(ob, lambda _: callback(self)))
    _register(ob, self)
    return self


class WeakMethod(ReferenceType):
    __slots__ = '_function', '_method_type'

    def __new__(cls, meth, callback=None):
        try:
            ob, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = ReferenceType.__new__(cls, ob, callback)
        self._function = ref(function)
        self._method_type = type(meth)
        return self

    def __call__(self):
        ob, function = super().__call__(), self._function()
        return None if ob is None or function is None else self._method_type(function, ob)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if _vm_weak_get(self._weak) is None or _vm_weak_get(other._weak) is None:
            return self is other
        return ReferenceType.__eq__(self, other) and self._function == other._function

    __hash__ = ReferenceType.__hash__


class _Weak:
    # What weak containers share: what is dead is left out once there was a collection.
    _at = -1

    def _live(self):
        _settle()
        _call_back()
        now = _vm_collections()
        if now != self._at:
            self._at = now
            self._leave_out()
        return self._data

    def __len__(self):
        return len(self._live())


class _WeakMapping(_Weak, MutableMapping):
    def __init__(self, dict=None, /):
        self._data = {}
        if dict is not None:
            self.update(dict)

    def clear(self):
        self._data.clear()

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class WeakValueDictionary(_WeakMapping):
    def __init__(self, other=(), /, **kw):
        self._data = {}
        self.update(other, **kw)

    def _leave_out(self):
        for key in [key for key, record in self._data.items() if _vm_weak_get(record) is None]:
            del self._data[key]

    def __getitem__(self, key):
        return _vm_weak_get(self._live()[key])

    def __setitem__(self, key, value):
        self._data[key] = _vm_weak(value)

    def __delitem__(self, key):
        del self._live()[key]

    def __contains__(self, key):
        return key in self._live()

    def __iter__(self):
        for key, record in list(self._live().items()):
            if _vm_weak_get(record) is not None:
                yield key

    keys = __iter__

    def values(self):
        for record in list(self._live().values()):
            value = _vm_weak_get(record)
            if value is not None:
                yield value

    def items(self):
        for key, record in list(self._live().items()):
            value = _vm_weak_get(record)
            if value is not None:
                yield key, value

    def get(self, key, default=None):
        record = self._live().get(key)
        return default if record is None else _vm_weak_get(record)

    def pop(self, key, *args):
        try:
            return _vm_weak_get(self._live().pop(key))
        except KeyError:
            if args:
                return args[0]
            raise

    def popitem(self):
        key, record = self._live().popitem()
        return key, _vm_weak_get(record)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            value = self[key] = default
        return value

    def valuerefs(self):
        return [ref(value) for value in self.values()]

    def itervaluerefs(self):
        yield from self.valuerefs()


class WeakKeyDictionary(_WeakMapping):
    def _leave_out(self):
        for key in [key for key in self._data if _vm_weak_get(key._weak) is None]:
            del self._data[key]

    def __getitem__(self, key):
        try:
            return self._live()[ref(key)]
        except KeyError:
            raise KeyError(ref(key)) from None

    def __setitem__(self, key, value):
        self._data[ref(key)] = value

    def __delitem__(self, key):
        del self._live()[ref(key)]

    def __contains__(self, key):
        try:
            key = ref(key)
        except TypeError:
            return False
        return key in self._live()

    def __iter__(self):
        for key in list(self._live()):
            key = _vm_weak_get(key._weak)
            if key is not None:
                yield key

    keys = __iter__

    def values(self):
        for key, value in list(self._live().items()):
            if _vm_weak_get(key._weak) is not None:
                yield value

    def items(self):
        for key, value in list(self._live().items()):
            key = _vm_weak_get(key._weak)
            if key is not None:
                yield key, value

    def get(self, key, default=None):
        return self._live().get(ref(key), default)

    def pop(self, key, *args):
        return self._live().pop(ref(key), *args)

    def popitem(self):
        key, value = self._live().popitem()
        return _vm_weak_get(key._weak), value

    def setdefault(self, key, default=None):
        return self._live().setdefault(ref(key), default)

    def keyrefs(self):
        return list(self._live())


class WeakSet(_Weak, MutableSet):
    def __init__(self, data=None):
        self._data = set()
        if data is not None:
            self.update(data)

    def _leave_out(self):
        self._data -= {item for item in self._data if _vm_weak_get(item._weak) is None}

    def __contains__(self, item):
        try:
            item = ref(item)
        except TypeError:
            return False
        return item in self._live()

    def __iter__(self):
        for item in list(self._live()):
            item = _vm_weak_get(item._weak)
            if item is not None:
                yield item

    def add(self, item):
        self._data.add(ref(item))

    def discard(self, item):
        self._live().discard(ref(item))

    def remove(self, item):
        self._live().remove(ref(item))

    def pop(self):
        while self._live():
            item = _vm_weak_get(self._data.pop()._weak)
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def clear(self):
        self._data.clear()

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        return self.__class__(item for s in (self, other) for item in s)

    __or__ = union

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def difference(self, other):
        new = self.copy()
        for item in other:
            new.discard(item)
        return new

    __sub__ = difference

    def issubset(self, other):
        return all(item in other for item in self)

    def issuperset(self, other):
        return all(item in self for item in other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return set(self) == set(other)

    def __repr__(self):
        return repr({ref(item) for item in self})

    __class_getitem__ = classmethod(type(list[int]))


class finalize:
    """Calls a function when an object is gone."""
    __slots__ = 'atexit', '__weakref__'
    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self.atexit = True
        self._registry[self] = ref(obj, lambda _: self()), func, args, kwargs

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None:
            _, func, args, kwargs = info
            return func(*args, **kwargs)

    def _info(self):
        info = self._registry.get(self)
        ob = None if info is None else info[0]()
        return None if ob is None else (ob, *info[1:])

    def detach(self):
        info = self._info()
        if info is not None:
            del self._registry[self]
        return info

    def peek(self):
        return self._info()

    @property
    def alive(self):
        _settle()
        _call_back()
        return self in self._registry

    def __repr__(self):
        info = self._info()
        if info is None:
            return f'<finalize object at {id(self):#x}; dead>'
        return f'<finalize object at {id(self):#x}; for {type(info[0]).__qualname__!r} at {id(info[0]):#x}>'

# Functions and methods of which one implementation of several runs, by the class of the first argument.
from functools import _bind, _missing, update_wrapper

__name__ = 'functools'


def _ancestors(cls, registered):
    # The classes that a class is looked up by, the most derived first: its MRO, with the abstract classes that it is a virtual
    # subclass of put before the first class that is not one of theirs.
    order = list(cls.__mro__)
    virtual = [t for t in registered if t not in order and t is not object and hasattr(t, '__mro__') and issubclass(cls, t)]
    # Derived ones before those that they derive from.
    for t in virtual[:]:
        if any([other is not t and issubclass(other, t) and not issubclass(t, other) and other in virtual for other in virtual]):
            virtual.remove(t)
            virtual.append(t)
    virtual.sort(key=lambda t: -len(t.__mro__))
    for t in reversed(virtual):
        at = 0
        while at < len(order) and order[at] is not object and issubclass(order[at], t):
            at += 1
        order.insert(at, t)
    return order, virtual


def _cache_token():
    from abc import get_cache_token
    return get_cache_token()


def _find_implementation(cls, registry):
    order, virtual = _ancestors(cls, registry)
    match = None
    for t in order:
        if match is not None:
            # Two unrelated abstract classes can't both be the nearest.
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t)):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {t}')
            break
        if t in registry:
            match = t
    return registry.get(match)


def _is_union(cls):
    return type(cls).__name__ == 'Union' and hasattr(cls, '__args__')


def _is_dispatch_type(cls):
    return isinstance(cls, type) or _is_union(cls) and all([isinstance(arg, type) for arg in cls.__args__])


def singledispatch(func):
    """Single-dispatch generic function decorator."""
    registry = {}
    known = {}
    # How many registrations abstract classes had seen, when there are any in the registry.
    token = None

    def dispatch(cls):
        """The best available implementation for a class."""
        nonlocal token
        if token is not None and token != (current := _cache_token()):
            known.clear()
            token = current
        implementation = known.get(cls)
        if implementation is None:
            implementation = registry.get(cls)
            if implementation is None:
                implementation = _find_implementation(cls, registry)
            known[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Register an implementation for a class, or a union of classes."""
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            if not getattr(cls, '__annotations__', {}):
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. '
                                'Use either `@register(some_class)` or plain `@register` on an annotated function.')
            func = cls
            argname, cls = _first_annotation(func)
            if not _is_dispatch_type(cls):
                if _is_union(cls):
                    raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        nonlocal token
        for arg in cls.__args__ if _is_union(cls) else (cls,):
            registry[arg] = func
            if token is None and hasattr(arg, '__abstractmethods__'):
                token = _cache_token()
        known.clear()
        return func

    name = getattr(func, '__name__', 'singledispatch function')

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        cls = args[0].__class__
        implementation = known.get(cls)
        if implementation is None or token is not None:
            implementation = dispatch(cls)
        return implementation(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


def _first_annotation(func):
    name, cls = next(iter(func.__annotations__.items()))
    if isinstance(cls, str):
        try:
            cls = eval(cls, getattr(func, '__globals__', {}))
        except NameError:
            raise TypeError(f'Invalid annotation for {name!r}. ForwardRef({cls!r}) is an unresolved forward reference.') from None
    return name, cls


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for a class."""
        if method is None and isinstance(cls, (classmethod, staticmethod)):
            argname, annotated = _first_annotation(cls.__func__)
            return self.dispatcher.register(annotated, cls)
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        return f'<single dispatch method descriptor {_dispatch_name(self.func)}>'


def _dispatch_name(func):
    return getattr(func, '__qualname__', None) or getattr(func, '__name__', '?')


class _singledispatchmethod_get:
    """What a single-dispatch method is as an attribute of a class or of an instance."""

    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._obj = obj
        self._cls = cls
        for name in ('__module__', '__doc__'):
            value = getattr(unbound.func, name, _missing)
            if value is not _missing:
                setattr(self, name, value)

    def __call__(self, /, *args, **kwargs):
        unbound = self._unbound
        if not args:
            name = getattr(unbound.func, '__name__', 'singledispatchmethod method')
            raise TypeError(f'{name} requires at least 1 positional argument')
        method = unbound.dispatcher.dispatch(args[0].__class__)
        return _bind(method, self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__', '__isabstractmethod__', '__annotations__', '__type_params__'):
            return getattr(self._unbound.func, name)
        raise AttributeError

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register

    def __repr__(self):
        name = _dispatch_name(self._unbound.func)
        if self._obj is None:
            return f'<single dispatch method {name}>'
        return f'<bound single dispatch method {name} of {self._obj!r}>'

"""Abstract base classes."""

__all__ = ['ABC', 'ABCMeta', 'abstractclassmethod', 'abstractmethod', 'abstractproperty', 'abstractstaticmethod',
           'get_cache_token', 'update_abstractmethods']

# Grows with every registration: what was found not to be a subclass before may be one now.
_token = [0]


def abstractmethod(funcobj):
    """Marks a method as abstract."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _Virtual:
    """What an abstract base class knows of its virtual subclasses."""
    __slots__ = ('registered', 'yes', 'no', 'token')

    def __init__(self):
        self.registered = []
        self.yes = set()
        self.no = set()
        self.token = _token[0]


def _abstract_names(cls, namespace, bases):
    names = set()
    for name, value in namespace.items():
        if getattr(value, '__isabstractmethod__', False):
            names.add(name)
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace, bases)
        cls._abc_impl = _Virtual()
        return cls

    def register(cls, subclass):
        """Makes a class a virtual subclass of this one."""
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registered.append(subclass)
        _token[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
        claimed, own = instance.__class__, type(instance)
        if claimed in cls._abc_impl.yes:
            return True
        if claimed is own:
            return cls.__subclasscheck__(own)
        return cls.__subclasscheck__(claimed) or cls.__subclasscheck__(own)

    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        known = cls._abc_impl
        if subclass in known.yes:
            return True
        if known.token != _token[0]:
            known.no.clear()
            known.token = _token[0]
        elif subclass in known.no:
            return False
        answer = _is_subclass(cls, subclass)
        (known.yes if answer else known.no).add(subclass)
        return answer


ABCMeta.__module__ = 'abc'


def _is_subclass(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        return bool(answer)
    if cls in subclass.__mro__:
        return True
    for other in cls._abc_impl.registered:
        if issubclass(subclass, other):
            return True
    for other in type.__subclasses__(cls):
        if issubclass(subclass, other):
            return True
    return False


def get_cache_token():
    """A number that changes with every registration."""
    return _token[0]


def update_abstractmethods(cls):
    """Finds the abstract methods anew of a class that was changed after it was made."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    names = set()
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, '__isabstractmethod__', False):
            names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls


class ABC(metaclass=ABCMeta):
    """A base class whose metaclass is ABCMeta."""
    __slots__ = ()

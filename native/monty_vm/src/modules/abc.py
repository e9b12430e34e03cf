"""Abstract Base Classes (ABCs) according to PEP 3119."""

# Counts registrations: what was found not to be a subclass may be one after the next.
_registrations = 0


class _State:
    """What an abstract class knows of others: those registered, and which were asked about."""
    __slots__ = 'registry', 'yes', 'no', 'when', 'pattern'

    def __init__(self):
        self.registry = {}
        self.yes = {}
        self.no = {}
        self.when = _registrations
        # Which patterns match instances of its subclasses: 'sequence' or 'mapping'.
        self.pattern = None


def _abstract_names(cls, namespace, bases):
    names = {name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False)}
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """Metaclass for defining Abstract Base Classes (ABCs).

Use this metaclass to create an ABC.  An ABC can be subclassed
directly, and then acts as a mix-in class.  You can also register
unrelated concrete classes (even built-in classes) and unrelated
ABCs as 'virtual subclasses' -- these and their descendants will
be considered subclasses of the registering ABC by the built-in
issubclass() function, but the registering ABC won't show up in
their MRO (Method Resolution Order) nor will method
implementations defined by the registering ABC be callable (not
even via super()).
"""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace, bases)
        cls._abc_impl = state = _State()
        for base in bases:
            known = getattr(base, '_abc_impl', None)
            if known is not None and known.pattern is not None:
                state.pattern = known.pattern
        return cls

    def register(cls, subclass):
        """Register a virtual subclass of an ABC.

Returns the subclass, to allow usage as a class decorator.
"""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry[subclass] = None
        if cls._abc_impl.pattern is not None:
            _vm_pattern_class(subclass, cls._abc_impl.pattern)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        """Override for isinstance(instance, cls)."""
        subclass = instance.__class__
        state = cls._abc_impl
        if subclass in state.yes:
            return True
        subtype = type(instance)
        if subtype is subclass:
            if state.when == _registrations and subclass in state.no:
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        """Override for issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        state = cls._abc_impl
        if subclass in state.yes:
            return True
        if state.when != _registrations:
            state.no = {}
            state.when = _registrations
        elif subclass in state.no:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = _derives(cls, state, subclass)
        elif answer is not True and answer is not False:
            raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
        (state.yes if answer else state.no)[subclass] = None
        return answer

    def _dump_registry(cls, file=None):
        """Debug helper to print the ABC registry."""
        state = cls._abc_impl
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'Inv. counter: {get_cache_token()}', file=file)
        print(f'_abc_registry: {set(state.registry)!r}', file=file)
        print(f'_abc_cache: {set(state.yes)!r}', file=file)
        print(f'_abc_negative_cache: {set(state.no)!r}', file=file)
        print(f'_abc_negative_cache_version: {state.when!r}', file=file)

    def _abc_registry_clear(cls):
        """Clear the registry (for debugging or testing)."""
        cls._abc_impl.registry = {}

    def _abc_caches_clear(cls):
        """Clear the caches (for debugging or testing)."""
        cls._abc_impl.yes = {}
        cls._abc_impl.no = {}


def _derives(cls, state, subclass):
    if cls in getattr(subclass, '__mro__', ()):
        return True
    for registered in [*state.registry]:
        if issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        # A protocol may refuse to answer others.
        if ABCMeta.__subclasscheck__(derived, subclass) if getattr(derived, '_is_protocol', False) else issubclass(subclass, derived):
            return True
    return False


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using
inheritance.
"""
    __slots__ = ()


def abstractmethod(funcobj):
    """A decorator indicating abstract methods.

Requires that the metaclass is ABCMeta or derived from it.  A
class that has a metaclass derived from ABCMeta cannot be
instantiated unless all of its abstract methods are overridden.
The abstract methods can be called using any of the normal
'super' call mechanisms.  abstractmethod() may be used to declare
abstract methods for properties and descriptors.

Usage:

    class C(metaclass=ABCMeta):
        @abstractmethod
        def my_abstract_method(self, arg1, arg2, argN):
            ...
"""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A decorator indicating abstract classmethods: use 'classmethod' with 'abstractmethod' instead."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A decorator indicating abstract staticmethods: use 'staticmethod' with 'abstractmethod' instead."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A decorator indicating abstract properties: use 'property' with 'abstractmethod' instead."""
    __isabstractmethod__ = True


def get_cache_token():
    """Returns the current ABC cache token.

The token is an opaque object (supporting equality testing) identifying the
current version of the ABC cache for virtual subclasses. The token changes
with every call to ``register()`` on any ABC.
"""
    return _registrations


def update_abstractmethods(cls):
    """Recalculate the set of abstract methods of an abstract class.

If a class has had one of its abstract methods implemented after the
class was created, the method will not be considered implemented until
this function is called. Alternatively, if a new abstract method has been
added to the class, it will only be considered an abstract method of the
class after this function is called.

This function should be called before any use is made of the class,
usually in class decorators that add methods to the subject class.

Returns cls, to allow usage as a class decorator.

If cls is not an instance of ABCMeta, does nothing.
"""
    if hasattr(cls, '__abstractmethods__'):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__, cls.__bases__)
    return cls


# The hook of a class that whatever has these methods belongs to; not of the classes derived from it.
def _structural(*names):
    def __subclasshook__(cls, C):
        if cls.__dict__.get('__subclasshook__') is not hook:
            return NotImplemented
        return True if _vm_has_methods(C, *names) else NotImplemented
    hook = classmethod(__subclasshook__)
    return hook

# Abstract base classes: which classes are abstract, what making an instance of one says, and the helpers of the module.
import abc
from abc import ABC, ABCMeta, abstractmethod


def error(f, *args, **kwds):
    try:
        f(*args, **kwds)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


class Shape(ABC):
    @abstractmethod
    def area(self):
        """How large."""

    @abstractmethod
    def name(self):
        return 'shape'

    def describe(self):
        return f'{self.name()} of {self.area()}'


assert Shape.__abstractmethods__ == frozenset({'area', 'name'})
assert type(Shape.__abstractmethods__) is frozenset
assert type(Shape) is ABCMeta
assert isinstance(Shape, ABCMeta)
assert Shape.area.__isabstractmethod__ is True
assert not hasattr(Shape.describe, '__isabstractmethod__')
assert error(Shape) == ("TypeError: Can't instantiate abstract class Shape without an implementation for "
                        "abstract methods 'area', 'name'")
assert error(Shape, 1, x=2) == 'TypeError: Shape() takes no arguments'


class Half(Shape):
    def area(self):
        return 1


assert Half.__abstractmethods__ == frozenset({'name'})
assert error(Half) == "TypeError: Can't instantiate abstract class Half without an implementation for abstract method 'name'"


class Square(Half):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    def name(self):
        return 'square, a ' + super().name()


assert Square.__abstractmethods__ == frozenset()
s = Square(3)
assert s.describe() == 'square, a shape of 9'
assert isinstance(s, Shape)
assert isinstance(s, Half)
assert issubclass(Square, Shape)
assert not isinstance(3, Shape)
assert not issubclass(int, Shape)
assert not issubclass(Shape, Square)
assert isinstance(s, (int, Shape))
assert issubclass(Square, (str, Shape))
assert error(issubclass, 3, Shape) == 'TypeError: issubclass() arg 1 must be a class'
assert error(issubclass, 'x', Shape) == 'TypeError: issubclass() arg 1 must be a class'


# ---- a class without abstract methods can be made ----

class Plain(ABC):
    pass


assert type(Plain()) is Plain
assert Plain.__abstractmethods__ == frozenset()
assert type(ABC()) is ABC
assert ABC.__slots__ == ()
assert ABC.__module__ == 'abc'
assert repr(ABC) == "<class 'abc.ABC'>"
assert repr(ABCMeta) == "<class 'abc.ABCMeta'>"
assert ABC.__mro__ == (ABC, object)
assert ABCMeta.__mro__ == (ABCMeta, type, object)


# ---- with the metaclass itself ----

class Meta(metaclass=ABCMeta):
    @abstractmethod
    def f(self):
        pass


assert error(Meta) == "TypeError: Can't instantiate abstract class Meta without an implementation for abstract method 'f'"

Made = ABCMeta('Made', (Shape,), {'area': lambda self: 5})
assert Made.__abstractmethods__ == frozenset({'name'})
assert Made.__name__ == 'Made'
assert Made.__bases__ == (Shape,)
assert error(Made) == "TypeError: Can't instantiate abstract class Made without an implementation for abstract method 'name'"


# ---- without the metaclass the mark has no effect ----

class NoMeta:
    @abstractmethod
    def f(self):
        return 1


assert NoMeta().f() == 1
assert not hasattr(NoMeta, '__abstractmethods__')
assert error(lambda: NoMeta.__abstractmethods__) in (
    "AttributeError: type object 'NoMeta' has no attribute '__abstractmethods__'",
    'AttributeError: __abstractmethods__')


# ---- an abstract method made concrete by assignment counts only after update_abstractmethods ----

class Later(ABC):
    @abstractmethod
    def f(self):
        pass


Later.f = lambda self: 'now'
assert error(Later) == "TypeError: Can't instantiate abstract class Later without an implementation for abstract method 'f'"
assert abc.update_abstractmethods(Later) is Later
assert Later.__abstractmethods__ == frozenset()
assert Later().f() == 'now'


class Sub(Later):
    pass


Later.g = abstractmethod(lambda self: 'g')
abc.update_abstractmethods(Later)
assert Later.__abstractmethods__ == frozenset({'g'})
assert Sub.__abstractmethods__ == frozenset()
abc.update_abstractmethods(Sub)
assert Sub.__abstractmethods__ == frozenset({'g'})
assert error(Sub) == "TypeError: Can't instantiate abstract class Sub without an implementation for abstract method 'g'"
assert abc.update_abstractmethods(NoMeta) is NoMeta
assert abc.update_abstractmethods(int) is int


# ---- properties, class methods and static methods ----

class Access(ABC):
    @property
    @abstractmethod
    def x(self):
        return 'x'

    @property
    def y(self):
        return 'y'

    @y.setter
    @abstractmethod
    def y(self, value):
        pass

    @classmethod
    @abstractmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    @abstractmethod
    def helper():
        return 'helps'


assert Access.__abstractmethods__ == frozenset({'x', 'y', 'make', 'helper'})
assert error(Access) == ("TypeError: Can't instantiate abstract class Access without an implementation for abstract methods "
                         "'helper', 'make', 'x', 'y'")
assert Access.x.__isabstractmethod__ is True
assert Access.y.__isabstractmethod__ is True
assert Access.__dict__['make'].__isabstractmethod__ is True
assert Access.__dict__['helper'].__isabstractmethod__ is True
assert Access.make() == 'Access'
assert Access.helper() == 'helps'


class Accessed(Access):
    x = 5
    y = property(lambda self: 6)
    make = classmethod(lambda cls: cls.__name__.lower())

    @staticmethod
    def helper():
        return 'overridden'


a = Accessed()
assert (a.x, a.y, a.make(), a.helper()) == (5, 6, 'accessed', 'overridden')
assert Accessed.__dict__['make'].__isabstractmethod__ is False
assert Accessed.y.__isabstractmethod__ is False


# ---- the old decorators ----

class Old(ABC):
    @abc.abstractproperty
    def p(self):
        return 1

    @abc.abstractclassmethod
    def c(cls):
        return 2

    @abc.abstractstaticmethod
    def s():
        return 3


assert Old.__abstractmethods__ == frozenset({'p', 'c', 's'})
assert Old.c() == 2
assert Old.s() == 3
assert isinstance(Old.__dict__['p'], property)
assert isinstance(Old.__dict__['c'], classmethod)
assert isinstance(Old.__dict__['s'], staticmethod)


class New(Old):
    p = c = s = None


assert New().p is None


# ---- descriptors of one's own ----

class Descriptor:
    def __init__(self, abstract):
        self.__isabstractmethod__ = abstract

    def __get__(self, instance, owner=None):
        return self if instance is None else 'got'


class Described(ABC):
    a = Descriptor(True)
    b = Descriptor(False)
    c = Descriptor(1)
    d = Descriptor('')


assert Described.__abstractmethods__ == frozenset({'a', 'c'})


# ---- arguments of a class statement reach __init_subclass__ ----

class Configured(ABC):
    seen = []

    def __init_subclass__(cls, /, flavour='none', **kwds):
        super().__init_subclass__(**kwds)
        Configured.seen.append((cls.__name__, flavour))


class Sweet(Configured, flavour='sweet'):
    pass


class Bland(Configured):
    pass


assert Configured.seen == [('Sweet', 'sweet'), ('Bland', 'none')]


# ---- several bases ----

class Left(ABC):
    @abstractmethod
    def f(self):
        pass


class Right:
    def f(self):
        return 'right'


class Both(Left, Right):
    pass


class Turned(Right, Left):
    pass


assert Both.__abstractmethods__ == frozenset({'f'})
assert Turned.__abstractmethods__ == frozenset()
assert Turned().f() == 'right'


# ---- a metaclass derived from ABCMeta ----

class Registry(ABCMeta):
    made = []

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace)
        mcls.made.append((name, kwargs))
        return cls

    def __init__(cls, name, bases, namespace, /, **kwargs):
        super().__init__(name, bases, namespace)


class Registered(metaclass=Registry, option=1):
    @abstractmethod
    def f(self):
        pass


assert Registry.made == [('Registered', {'option': 1})]
assert error(Registered) == ("TypeError: Can't instantiate abstract class Registered without an implementation for "
                             "abstract method 'f'")


# ---- subclasses of built-in types ----

class Listed(list, ABC):
    pass


assert Listed([1, 2]) == [1, 2]
assert isinstance(Listed(), ABC)
assert isinstance(Listed(), list)


class Unfinished(list, ABC):
    @abstractmethod
    def f(self):
        pass


assert Unfinished.__abstractmethods__ == frozenset({'f'})
assert Unfinished([1]) == [1]
assert isinstance(list.__new__(Unfinished), Unfinished)


class Failure(Exception, ABC):
    pass


try:
    raise Failure('no')
except Failure as e:
    assert str(e) == 'no'
    assert isinstance(e, ABC)


# ---- abstractmethod itself ----

def plain():
    pass


assert abstractmethod(plain) is plain
assert plain.__isabstractmethod__ is True
assert error(abstractmethod, 3) == ("AttributeError: 'int' object has no attribute '__isabstractmethod__' and no __dict__ "
                                    "for setting new attributes")


# ---- calling an abstract method through super ----

class Base(ABC):
    @abstractmethod
    def steps(self):
        return ['base']


class Derived(Base):
    def steps(self):
        return super().steps() + ['derived']


assert Derived().steps() == ['base', 'derived']


# ---- an __init__ of a concrete class in an abstract hierarchy ----

class Account(ABC):
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    @property
    @abstractmethod
    def rate(self):
        ...

    def interest(self):
        return self.balance * self.rate


class Savings(Account):
    @property
    def rate(self):
        return 0.5


assert Savings('ann', balance=10).interest() == 5.0
assert error(Account, 'bob') == ("TypeError: Can't instantiate abstract class Account without an implementation for "
                                 "abstract method 'rate'")
assert [c.__name__ for c in Account.__subclasses__()] == ['Savings']

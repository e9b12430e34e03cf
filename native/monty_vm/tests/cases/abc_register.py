# Virtual subclasses: register, __subclasshook__, __instancecheck__, and when what was known is asked again.
import abc
from abc import ABC, ABCMeta, abstractmethod


def error(f, *args, **kwds):
    try:
        f(*args, **kwds)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


class Number(ABC):
    @abstractmethod
    def value(self):
        pass


assert not isinstance(3, Number)
assert not issubclass(int, Number)
before = abc.get_cache_token()
assert Number.register(int) is int
assert abc.get_cache_token() != before
assert abc.get_cache_token() == abc.get_cache_token()
assert isinstance(3, Number)
assert isinstance(True, Number)
assert issubclass(int, Number)
assert issubclass(bool, Number)
assert not isinstance(3.0, Number)
assert Number not in int.__mro__
assert Number.__subclasses__() == []


# ---- as a decorator ----

@Number.register
class Mine:
    pass


assert type(Mine) is type
assert isinstance(Mine(), Number)
assert issubclass(Mine, Number)


class MineToo(Mine):
    pass


assert issubclass(MineToo, Number)
assert isinstance(MineToo(), Number)


# ---- registering again changes nothing ----

before = abc.get_cache_token()
assert Number.register(int) is int
assert Number.register(Mine) is Mine
assert Number.register(Number) is Number
assert abc.get_cache_token() == before


# ---- what cannot be registered ----

assert error(Number.register, 3) == 'TypeError: Can only register classes'
assert error(Number.register, None) == 'TypeError: Can only register classes'
assert error(Number.register, 'int') == 'TypeError: Can only register classes'


class Child(Number):
    def value(self):
        return 1


assert error(Child.register, Number) == 'RuntimeError: Refusing to create an inheritance cycle'
assert error(Child.register, object) == 'RuntimeError: Refusing to create an inheritance cycle'


# ---- registered with a derived class counts for its ancestors ----

class Deep(Child):
    pass


Deep.register(str)
assert issubclass(str, Deep)
assert issubclass(str, Child)
assert issubclass(str, Number)
assert isinstance('x', Number)


# ---- abstract classes registered with each other ----

class Readable(ABC):
    pass


class Stream(ABC):
    pass


Readable.register(Stream)


class File(Stream):
    pass


class Fake:
    pass


Stream.register(Fake)
assert issubclass(File, Readable)
assert issubclass(Fake, Readable)
assert isinstance(Fake(), Readable)
assert not issubclass(Readable, Stream)
assert error(Stream.register, Readable) == 'RuntimeError: Refusing to create an inheritance cycle'


# ---- hooks ----

class Sized(ABC):
    calls = []

    @classmethod
    def __subclasshook__(cls, C):
        cls.calls.append(C.__name__)
        if cls is Sized:
            if any('__len__' in B.__dict__ for B in C.__mro__):
                return True
        return NotImplemented


class HasLen:
    def __len__(self):
        return 0


class NoLen:
    pass


assert isinstance(HasLen(), Sized)
assert isinstance(HasLen(), Sized)
assert issubclass(HasLen, Sized)
assert Sized.calls == ['HasLen']
assert not isinstance(NoLen(), Sized)
assert not issubclass(NoLen, Sized)
assert Sized.calls == ['HasLen', 'NoLen']
assert isinstance([], Sized)
assert isinstance('', Sized)
assert not isinstance(1, Sized)


class Small(Sized):
    pass


assert not isinstance(HasLen(), Small)
Small.register(NoLen)
assert isinstance(NoLen(), Small)
assert isinstance(NoLen(), Sized)


# ---- a hook that says no, and one that says nonsense ----

class Never(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return False


class Derived(Never):
    pass


assert not issubclass(Derived, Never)
assert isinstance(Derived(), Derived)
assert not issubclass(Never, Never)
assert not isinstance(Derived(), Never)
assert isinstance(Never(), Never)


class Nonsense(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return 1


try:
    issubclass(int, Nonsense)
except AssertionError:
    pass
else:
    assert False, 'a hook must return a bool'


class Raises(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        raise LookupError(C.__name__)


assert error(issubclass, int, Raises) == 'LookupError: int'
assert error(isinstance, 1, Raises) == 'LookupError: int'


# ---- a lying __class__ ----

class Liar:
    @property
    def __class__(self):
        return HasLen


assert isinstance(Liar(), Sized)
assert not issubclass(Liar, Sized)


# ---- __instancecheck__ and __subclasscheck__ called as methods ----

assert Number.__instancecheck__(3) is True
assert Number.__instancecheck__(3.5) is False
assert Number.__subclasscheck__(int) is True
assert Number.__subclasscheck__(float) is False
assert ABCMeta.__instancecheck__(Number, 3) is True
assert ABCMeta.__subclasscheck__(Number, dict) is False
assert ABCMeta.register(Number, float) is float
assert Number.__instancecheck__(3.5) is True


# ---- a metaclass that overrides the checks ----

class Even(ABCMeta):
    def __instancecheck__(cls, instance):
        return isinstance(instance, int) and instance % 2 == 0


class EvenInt(metaclass=Even):
    pass


assert isinstance(4, EvenInt)
assert not isinstance(5, EvenInt)
assert not isinstance('4', EvenInt)
assert not issubclass(int, EvenInt)


# ---- except clauses and match look at the real classes ----

class Problem(Exception, metaclass=ABCMeta):
    pass


Problem.register(ValueError)
assert issubclass(ValueError, Problem)
assert isinstance(ValueError(), Problem)
try:
    try:
        raise ValueError('v')
    except Problem:
        caught = 'problem'
except ValueError:
    caught = 'value'
assert caught == 'value'


# ---- many registered classes ----

class Many(ABC):
    pass


classes = [type(f'C{i}', (), {}) for i in range(20)]
for c in classes[::2]:
    Many.register(c)
assert [issubclass(c, Many) for c in classes] == [True, False] * 10
assert [isinstance(c(), Many) for c in classes] == [True, False] * 10
for c in classes[1::2]:
    Many.register(c)
assert all(issubclass(c, Many) for c in classes)
assert not issubclass(int, Many)


# ---- typing by what a class has: the usual way to write an interface ----

class Comparable(metaclass=ABCMeta):
    @abstractmethod
    def __lt__(self, other):
        return NotImplemented

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Comparable:
            return any('__lt__' in vars(B) and vars(B)['__lt__'] is not None for B in C.__mro__[:-1])
        return NotImplemented


class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


class Incomparable(Version):
    pass


assert isinstance(Version(1), Comparable)
assert isinstance(Incomparable(1), Comparable)
assert not isinstance(object(), Comparable)
assert not issubclass(object, Comparable)

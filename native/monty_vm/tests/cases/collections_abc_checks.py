# collections.abc: what is an instance by its methods, what is registered, what is abstract.
import collections.abc as abc
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



NAMES = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable', 'Iterator', 'Generator',
         'Reversible', 'Sized', 'Container', 'Callable', 'Collection', 'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'MappingView',
         'KeysView', 'ItemsView', 'ValuesView', 'Sequence', 'MutableSequence', 'Buffer']


def kinds(value):
    return ' '.join([name for name in NAMES if isinstance(value, getattr(abc, name))])


async def coroutine():
    pass


async def agen():
    yield


def gen():
    yield


# ---- instances ----
assert kinds(1) == 'Hashable'
assert kinds('a') == 'Hashable Iterable Reversible Sized Container Collection Sequence'
assert kinds(b'a') == 'Hashable Iterable Reversible Sized Container Collection Sequence Buffer'
assert kinds([]) == 'Iterable Reversible Sized Container Collection Sequence MutableSequence'
assert kinds(()) == 'Hashable Iterable Reversible Sized Container Collection Sequence'
assert kinds({}) == 'Iterable Reversible Sized Container Collection Mapping MutableMapping'
assert kinds(set()) == 'Iterable Sized Container Collection Set MutableSet'
assert kinds(frozenset()) == 'Hashable Iterable Sized Container Collection Set'
assert kinds(range(3)) == 'Hashable Iterable Reversible Sized Container Collection Sequence'
assert kinds(None) == 'Hashable'
assert kinds(1.5) == 'Hashable'
assert kinds(...) == 'Hashable'
assert kinds(slice(1)) == 'Hashable'
assert kinds({}.keys()) == 'Iterable Reversible Sized Container Collection Set MappingView KeysView'
assert kinds({}.values()) == 'Hashable Iterable Reversible Sized Container Collection MappingView ValuesView'
assert kinds({}.items()) == 'Iterable Reversible Sized Container Collection Set MappingView ItemsView'
assert kinds(iter([])) == 'Hashable Iterable Iterator'
assert kinds(iter({})) == 'Hashable Iterable Iterator'
assert kinds(iter(())) == 'Hashable Iterable Iterator'
assert kinds(iter('')) == 'Hashable Iterable Iterator'
assert kinds(reversed([])) == 'Hashable Iterable Iterator'
assert kinds(gen()) == 'Hashable Iterable Iterator Generator'
assert kinds(x for x in ()) == 'Hashable Iterable Iterator Generator'
assert kinds(zip()) == 'Hashable Iterable Iterator'
assert kinds(map(str, [])) == 'Hashable Iterable Iterator'
assert kinds(enumerate([])) == 'Hashable Iterable Iterator'
assert kinds(iter(int, 1)) == 'Hashable Iterable Iterator'
assert kinds(len) == 'Hashable Callable'
assert kinds(int) == 'Hashable Callable'
assert kinds(lambda: 0) == 'Hashable Callable'
assert kinds([].append) == 'Hashable Callable'
assert kinds(gen) == 'Hashable Callable'
assert kinds(object()) == 'Hashable'
assert kinds(type.__dict__) == 'Hashable Iterable Reversible Sized Container Collection Mapping'
assert kinds(agen()) == 'AsyncIterable AsyncIterator AsyncGenerator Hashable'
assert kinds(NotImplemented) == 'Hashable'
assert kinds(Exception()) == 'Hashable'
c = coroutine()
assert kinds(c) == 'Awaitable Coroutine Hashable'
c.close()
assert kinds(deque()) == 'Iterable Reversible Sized Container Collection Sequence MutableSequence'
assert kinds(Counter()) == 'Iterable Reversible Sized Container Collection Mapping MutableMapping'
assert kinds(OrderedDict()) == 'Iterable Reversible Sized Container Collection Mapping MutableMapping'
assert kinds(defaultdict()) == 'Iterable Reversible Sized Container Collection Mapping MutableMapping'
assert kinds(ChainMap()) == 'Iterable Sized Container Collection Mapping MutableMapping'
assert kinds(UserDict()) == 'Iterable Sized Container Collection Mapping MutableMapping'
assert kinds(UserList()) == 'Iterable Reversible Sized Container Collection Sequence MutableSequence'
assert kinds(UserString('')) == 'Hashable Iterable Reversible Sized Container Collection Sequence'
assert kinds(OrderedDict().keys()) == 'Iterable Reversible Sized Container Collection Set MappingView KeysView'


# ---- by structure ----
class Sized:
    def __len__(self):
        return 0


class Iter:
    def __iter__(self):
        return iter(())


class Next(Iter):
    def __next__(self):
        raise StopIteration


class Contains:
    def __contains__(self, x):
        return False


class All(Sized, Iter, Contains):
    pass


class Hash:
    __hash__ = None


class Call:
    def __call__(self):
        pass


class Await:
    def __await__(self):
        yield


class Rev(Iter):
    def __reversed__(self):
        return iter(())


class NoIter(Iter):
    __iter__ = None


class GetItem:
    def __getitem__(self, i):
        raise IndexError


class Gen:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): return v
    def throw(self, *a): pass
    def close(self): pass


class AIter:
    def __aiter__(self): return self
    async def __anext__(self): raise StopAsyncIteration


class OnlyEq:
    def __eq__(self, other):
        return True


assert kinds(Sized()) == 'Hashable Sized'
assert kinds(Iter()) == 'Hashable Iterable'
assert kinds(Next()) == 'Hashable Iterable Iterator'
assert kinds(Contains()) == 'Hashable Container'
assert kinds(All()) == 'Hashable Iterable Sized Container Collection'
assert kinds(Hash()) == ''
assert kinds(Call()) == 'Hashable Callable'
assert kinds(Await()) == 'Awaitable Hashable'
assert kinds(Rev()) == 'Hashable Iterable Reversible'
assert kinds(NoIter()) == 'Hashable'
assert kinds(GetItem()) == 'Hashable'
assert kinds(Gen()) == 'Hashable Iterable Iterator Generator'
assert kinds(AIter()) == 'AsyncIterable AsyncIterator Hashable'
assert kinds(OnlyEq()) == ''
assert issubclass(Sized, abc.Sized)
assert issubclass(Iter, abc.Iterable)
assert issubclass(All, abc.Collection)
assert issubclass(All, abc.Sequence) is False
assert issubclass(Hash, abc.Hashable) is False
assert issubclass(list, abc.Hashable) is False
assert issubclass(NoIter, abc.Iterable) is False
assert issubclass(Gen, abc.Generator)
assert issubclass(GetItem, abc.Iterable) is False
assert issubclass(list, abc.MutableSequence)
assert issubclass(str, abc.Sequence)
assert issubclass(dict, abc.Mapping)
assert issubclass(dict, abc.MutableMapping)
assert issubclass(bool, abc.Hashable)
assert issubclass(abc.Sequence, abc.Iterable)
assert issubclass(abc.Set, abc.Collection)
assert issubclass(abc.Mapping, abc.Sequence) is False
assert error(lambda: issubclass(5, abc.Sized)) == 'TypeError: issubclass() arg 1 must be a class'
instance = Sized()
instance.__iter__ = lambda: iter(())
assert isinstance(instance, abc.Iterable) is False

# ---- abstract methods ----
assert [(n, sorted(getattr(abc, n).__abstractmethods__)) for n in NAMES] == [('Awaitable', ['__await__']), ('Coroutine', ['__await__', 'send', 'throw']), ('AsyncIterable', ['__aiter__']), ('AsyncIterator', ['__anext__']), ('AsyncGenerator', ['asend', 'athrow']), ('Hashable', ['__hash__']), ('Iterable', ['__iter__']), ('Iterator', ['__next__']), ('Generator', ['send', 'throw']), ('Reversible', ['__iter__', '__reversed__']), ('Sized', ['__len__']), ('Container', ['__contains__']), ('Callable', ['__call__']), ('Collection', ['__contains__', '__iter__', '__len__']), ('Set', ['__contains__', '__iter__', '__len__']), ('MutableSet', ['__contains__', '__iter__', '__len__', 'add', 'discard']), ('Mapping', ['__getitem__', '__iter__', '__len__']), ('MutableMapping', ['__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__']), ('MappingView', []), ('KeysView', []), ('ItemsView', []), ('ValuesView', []), ('Sequence', ['__getitem__', '__len__']), ('MutableSequence', ['__delitem__', '__getitem__', '__len__', '__setitem__', 'insert']), ('Buffer', ['__buffer__'])]
assert error(lambda: abc.Sized()) == "TypeError: Can't instantiate abstract class Sized without an implementation for abstract method '__len__'"
assert error(lambda: abc.Iterable()) == "TypeError: Can't instantiate abstract class Iterable without an implementation for abstract method '__iter__'"
assert error(lambda: abc.Mapping()) == "TypeError: Can't instantiate abstract class Mapping without an implementation for abstract methods '__getitem__', '__iter__', '__len__'"
assert error(lambda: abc.MutableMapping()) == "TypeError: Can't instantiate abstract class MutableMapping without an implementation for abstract methods '__delitem__', '__getitem__', '__iter__', '__len__', '__setitem__'"
assert error(lambda: abc.Sequence()) == "TypeError: Can't instantiate abstract class Sequence without an implementation for abstract methods '__getitem__', '__len__'"
assert error(lambda: abc.MutableSequence()) == "TypeError: Can't instantiate abstract class MutableSequence without an implementation for abstract methods '__delitem__', '__getitem__', '__len__', '__setitem__', 'insert'"
assert error(lambda: abc.Set()) == "TypeError: Can't instantiate abstract class Set without an implementation for abstract methods '__contains__', '__iter__', '__len__'"
assert error(lambda: abc.Generator()) == "TypeError: Can't instantiate abstract class Generator without an implementation for abstract methods 'send', 'throw'"
assert error(lambda: abc.Coroutine()) == "TypeError: Can't instantiate abstract class Coroutine without an implementation for abstract methods '__await__', 'send', 'throw'"
assert error(lambda: abc.Hashable()) == "TypeError: Can't instantiate abstract class Hashable without an implementation for abstract method '__hash__'"
assert error(lambda: abc.Callable()) == "TypeError: Can't instantiate abstract class Callable without an implementation for abstract method '__call__'"


class Half(abc.Sequence):
    def __len__(self):
        return 0


assert error(lambda: Half()) == "TypeError: Can't instantiate abstract class Half without an implementation for abstract method '__getitem__'"
assert repr(abc.Sized) == "<class 'collections.abc.Sized'>"
assert abc.Mapping.__module__ == 'collections.abc'
assert abc.Mapping.__name__ == 'Mapping'
assert repr(abc.Sequence.__mro__) == "(<class 'collections.abc.Sequence'>, <class 'collections.abc.Reversible'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'object'>)"
assert repr(abc.MutableMapping.__mro__) == "(<class 'collections.abc.MutableMapping'>, <class 'collections.abc.Mapping'>, <class 'collections.abc.Collection'>, <class 'collections.abc.Sized'>, <class 'collections.abc.Iterable'>, <class 'collections.abc.Container'>, <class 'object'>)"
assert abc.Mapping.__slots__ == ()


# ---- registering ----
class Mine:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


assert isinstance(Mine(), abc.Sequence) is False
assert abc.Sequence.register(Mine) is Mine
assert isinstance(Mine(), abc.Sequence)
assert issubclass(Mine, abc.Reversible)
assert isinstance(Mine(), abc.Collection)
assert isinstance(Mine(), abc.MutableSequence) is False


class MineToo(Mine):
    pass


assert isinstance(MineToo(), abc.Sequence)


@abc.Mapping.register
class Map:
    def __init__(self, **items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, k):
        return self.items[k]

    def __contains__(self, k):
        return k in self.items

    def get(self, k, default=None):
        return self.items.get(k, default)

    def keys(self):
        return self.items.keys()


assert isinstance(Map(), abc.Mapping)
assert isinstance(Map(), abc.MutableMapping) is False
assert issubclass(Map, abc.Collection)
assert error(lambda: abc.Sequence.register(5)) == 'TypeError: Can only register classes'


# ---- registered classes and subclasses in patterns ----
def shape(v):
    match v:
        case [a, b, c]:
            return 'three', a, b, c
        case [*rest]:
            return 'sequence', rest
        case {'x': x, **rest}:
            return 'mapping with x', x, rest
        case {}:
            return 'mapping'
        case _:
            return 'other'


class Seq(abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


class Dict(abc.Mapping):
    def __init__(self, **items):
        self.items_ = items

    def __len__(self):
        return len(self.items_)

    def __getitem__(self, k):
        return self.items_[k]

    def __iter__(self):
        return iter(self.items_)


assert shape(Seq(1, 2, 3)) == ('three', 1, 2, 3)
assert shape(Seq()) == ('sequence', [])
assert shape(Dict(x=1, y=2)) == ('mapping with x', 1, {'y': 2})
assert shape(Dict()) == 'mapping'
assert shape(Map(x=5)) == ('mapping with x', 5, {})
assert shape(Map()) == 'mapping'
assert shape(deque('ab')) == ('sequence', ['a', 'b'])
assert shape(UserList([1, 2, 3])) == ('three', 1, 2, 3)
assert shape(UserDict(x=1)) == ('mapping with x', 1, {})
assert shape(ChainMap({'x': 1})) == ('mapping with x', 1, {})
assert repr(shape(UserString('abc'))) == "('three', 'a', 'b', 'c')"
assert shape(range(3)) == ('three', 0, 1, 2)
assert shape(Counter(x=2)) == ('mapping with x', 2, {})
assert shape(type.__dict__) == 'mapping'
assert shape(All()) == 'other'
assert shape({1}) == 'other'
assert shape('abc') == 'other'
assert shape(iter([])) == 'other'
assert shape({}.keys()) == 'other'
assert shape(Sized()) == 'other'


@abc.Sequence.register
class Three:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i < 3:
            return i
        raise IndexError


assert shape(Three()) == ('three', 0, 1, 2)
assert repr(abc.Callable[[int], str]) == 'collections.abc.Callable[[int], str]'
assert repr(abc.Sequence[int]) == 'collections.abc.Sequence[int]'
assert repr(abc.Mapping[str, int]) == 'collections.abc.Mapping[str, int]'
assert repr(abc.Callable[..., int]) == 'collections.abc.Callable[..., int]'
assert repr(abc.Generator[int, None, str]) == 'collections.abc.Generator[int, None, str]'
assert abc.Iterable[int].__origin__ is abc.Iterable
assert error(lambda: abc.Sized[int]) == "TypeError: type 'Sized' is not subscriptable"
assert sorted(abc.__all__) == ['AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable', 'Buffer', 'ByteString', 'Callable', 'Collection', 'Container', 'Coroutine', 'Generator', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Reversible', 'Sequence', 'Set', 'Sized', 'ValuesView']
assert repr(abc.Callable[[int, str], None].__args__) == "(<class 'int'>, <class 'str'>, None)"
assert error(lambda: abc.Callable[int]) == 'TypeError: Callable must be used as Callable[[arg, ...], result].'

# What object says itself, and what types say of their own; functions and descriptors that stand for methods of types.
import types
import weakref


def failed(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


class L(list):
    pass


class D(dict):
    pass


class Hashed(list):
    def __hash__(self):
        return 5


x = []

# ---- comparisons and hashes ----

assert object.__eq__([], []) is NotImplemented and object.__eq__(x, x) is True and object.__eq__('a', 5) is NotImplemented
assert object.__ne__(x, x) is False and object.__ne__(x, []) is False and object.__ne__(x, [1]) is True
assert object.__lt__(1, 2) is NotImplemented and object.__ge__('b', 'a') is NotImplemented
assert object.__hash__('a') != hash('a') and isinstance(object.__hash__([]), int) and object.__hash__(x) == object.__hash__(x)
assert object.__hash__(L) == hash(L) and object.__hash__(int) == hash(int) and object.__hash__(failed) == hash(failed)
assert int.__lt__ is not object.__lt__ and int.__eq__ is not object.__eq__ and bool.__eq__ is int.__eq__
for cls in int, float, complex, str, bytes, list, tuple, dict, set, frozenset, range, slice, types.MethodType, type({}.keys()):
    assert repr(cls.__eq__) == f"<slot wrapper '__eq__' of '{cls.__name__}' objects>", cls
for cls in type, Exception, types.FunctionType, types.GeneratorType, types.ModuleType, enumerate, property:
    assert cls.__eq__ is object.__eq__ and cls.__hash__ is object.__hash__, cls
for cls in int, str, tuple, frozenset, range, float:
    assert repr(cls.__hash__) == f"<slot wrapper '__hash__' of '{cls.__name__}' objects>", cls
for cls in list, dict, set, L, D:
    assert cls.__hash__ is None and cls().__hash__ is None, cls
assert list.__eq__([], []) is True and list.__eq__([], 5) is NotImplemented and str.__lt__('a', 'b') is True
assert range.__eq__(range(3), range(0, 3)) is True and slice.__eq__(slice(1), slice(1)) is True
assert failed(int.__eq__, 'a', 5) == "TypeError: descriptor '__eq__' requires a 'int' object but received a 'str'"
assert failed(list.__hash__ or list.__lt__, 5, []) == "TypeError: descriptor '__lt__' requires a 'list' object but received a 'int'"
assert Hashed.__hash__(Hashed()) == 5 and {Hashed(): 1}[Hashed()] == 1
assert failed(hash, L()) == "TypeError: unhashable type: 'L'"


class Same(list):
    __hash__ = object.__hash__
    __eq__ = object.__eq__
    __ne__ = object.__ne__


s = Same()
assert s == s and s != Same() and not s == Same() and {s: 1}[s] == 1 and hash(s) == object.__hash__(s)
assert list.__init__ is not object.__init__ and repr(list.__init__) == "<slot wrapper '__init__' of 'list' objects>"
assert repr(ValueError.__init__) == "<slot wrapper '__init__' of 'BaseException' objects>" and int.__init__ is object.__init__
assert repr(ModuleNotFoundError.__init__) == "<slot wrapper '__init__' of 'ImportError' objects>"
assert failed(list.__init__, 5) == "TypeError: descriptor '__init__' requires a 'list' object but received a 'int'"
assert {'__eq__', '__hash__', '__lt__', '__init__'} <= set(vars(list)) and vars(list)['__hash__'] is None

# ---- __new__ and methods of classes ----

assert type(int.__new__) is types.BuiltinFunctionType and repr(int.__new__).startswith('<built-in method __new__ of type object at 0x')
assert int.__new__.__self__ is int and int.__new__.__qualname__ == 'int.__new__' and object.__new__.__self__ is object
assert type(vars(int)['__new__']) is types.BuiltinFunctionType and L.__new__ is list.__new__
assert type(vars(dict)['fromkeys']) is types.ClassMethodDescriptorType
assert repr(types.ClassMethodDescriptorType) == "<class 'classmethod_descriptor'>"
assert repr(vars(dict)['fromkeys']) == "<method 'fromkeys' of 'dict' objects>" and vars(dict)['fromkeys'].__objclass__ is dict
assert vars(dict)['fromkeys'].__get__(None, D)('a') == {'a': None} and type(vars(dict)['fromkeys'].__get__(None, D)('a')) is D
assert type(vars(str)['maketrans']) is staticmethod
assert repr(str.maketrans).startswith('<built-in method maketrans of type object at 0x')
assert failed(object.__new__, int) == 'TypeError: object.__new__(int) is not safe, use int.__new__()'

# ---- classes that say that they can't be iterated over ----


class NoIter:
    __iter__ = None


def unpack():
    a, b = NoIter()


for f in unpack, lambda: [*NoIter()], lambda: print(*NoIter()), lambda: {*NoIter()}, lambda: (*NoIter(),), lambda: list(NoIter()), \
        lambda: iter(NoIter()), lambda: max(NoIter()), lambda: zip(NoIter()), lambda: [i for i in NoIter()]:
    assert failed(f) == "TypeError: 'NoIter' object is not iterable"
assert failed(lambda: 1 in NoIter()) == "TypeError: argument of type 'NoIter' is not a container or iterable"
assert failed(lambda: [*5]) == 'TypeError: Value after * must be an iterable, not int'
assert failed(lambda: print(*5)) == 'TypeError: print() argument after * must be an iterable, not int'

# ---- weak references to what has slots ----


class Slots:
    __slots__ = ('a',)


class Derived(Slots):
    pass


class Weak:
    __slots__ = ('a', '__weakref__')


class BelowWeak(Weak):
    __slots__ = ()


assert failed(weakref.ref, Slots()) == "TypeError: cannot create weak reference to 'Slots' object"
for cls in Derived, Weak, BelowWeak:
    thing = cls()
    assert weakref.ref(thing)() is thing
assert 'a' in dir(Slots) and '__weakref__' not in dir(Slots) and '__weakref__' in dir(BelowWeak)

# ---- globals() ----

assert len(globals()) == len(list(globals())) == len(dict(globals())) and '__name__' in globals()

# ---- a TypeError of __iter__ says what was wanted; other errors, and those of __next__, are as they are ----


class Raising:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        raise self.error


class Next:
    def __init__(self, items):
        self.items = items

    def __next__(self):
        if not self.items:
            raise StopIteration
        return self.items.pop(0)


class OnlyNext:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        return Next(list(self.items))


def assign(value, step=None):
    numbers = [1, 2]
    numbers[0:2:step] = value
    return numbers


bad = Raising(TypeError('mine'))
assert failed(''.join, bad) == failed(b''.join, bad) == 'TypeError: can only join an iterable'
assert failed(bytes, bad) == "TypeError: cannot convert 'Raising' object to bytes"
assert failed(assign, bad) == failed(assign, bad, 2) == 'TypeError: must assign iterable to extended slice'
bad = Raising(ValueError('mine'))
for f in ''.join, b''.join, bytes, assign, list, tuple:
    assert failed(f, bad) == 'ValueError: mine'
for f in ''.join, b''.join, assign:
    assert failed(f, OnlyNext('a')) == "TypeError: 'Next' object is not iterable"
assert bytes(OnlyNext(1, 2)) == b'\1\2' and list(OnlyNext(1, 2)) == [1, 2]

# ---- what built-in types do in place goes before what the right operand says ----


class Mapping:
    def __ror__(self, other):
        return 'ror'

    def keys(self):
        return ['k']

    def __getitem__(self, key):
        return key * 2


def ior(a, b):
    a |= b
    return a


proxy = types.MappingProxyType({'a': 1})
assert ior({}, Mapping()) == {'k': 'kk'} and {} | Mapping() == 'ror' and type(ior(D(x=1), Mapping())) is D
assert ior({'z': 1}, proxy) == {'z': 1, 'a': 1} and proxy | {'b': 2} == {'a': 1, 'b': 2} and proxy.__ror__({'b': 1}) == {'b': 1, 'a': 1}
assert failed(ior, proxy, {}) == "TypeError: '|=' is not supported by mappingproxy; use '|' instead"
assert failed(ior, {}, 5) == "TypeError: 'int' object is not iterable"

# ---- small ones ----

assert list(range(5).__reversed__()) == [4, 3, 2, 1, 0] and (2j).__complex__() == 2j
assert [].append.__qualname__ == 'list.append' and L().append.__qualname__ == 'L.append' and [].__len__.__qualname__ == 'list.__len__'
assert dict.fromkeys.__qualname__ == 'dict.fromkeys' and D.fromkeys.__qualname__ == 'D.fromkeys' and len.__qualname__ == 'len'
assert bool.from_bytes.__qualname__ == 'bool.from_bytes' and L().__reduce__.__qualname__ == 'L.__reduce__'


class C(int):
    pass


class CS(str):
    pass


class Set(set):
    pass


class Frozen(frozenset):
    pass


assert failed(C, 1, 2, 3) == 'TypeError: int() takes at most 2 arguments (3 given)'
assert failed(CS, 1, 2, 3, 4) == 'TypeError: str() takes at most 3 arguments (4 given)'
assert failed(Set, 1, 2) == 'TypeError: Set expected at most 1 argument, got 2'
assert failed(Frozen, 1, 2) == 'TypeError: Frozen expected at most 1 argument, got 2'
assert int.__repr__(True) == '1' and bool.__repr__(True) == 'True' == True.__repr__() and C(5).__repr__() == '5'
assert repr(int.__repr__) == "<slot wrapper '__repr__' of 'int' objects>" and bool.__repr__ is not int.__repr__

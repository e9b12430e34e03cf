# __reduce_ex__, __reduce__, __getstate__, __getnewargs__, __setstate__: of objects, and as copy uses them.
import copy
import copyreg
import types


def failed(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


class A:
    def __init__(self):
        self.x = 1


class S:
    __slots__ = ('a', '__p')

    def __init__(self):
        self.a = 1
        self.__p = 2


class SD(S):
    def __init__(self):
        super().__init__()
        self.d = 5


class Empty:
    pass


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


class I(int):
    pass


class St(set):
    pass


class N:
    def __getnewargs__(self):
        return 1, 2

    def __new__(cls, *args):
        self = super().__new__(cls)
        self.given = args
        return self


class NX:
    def __getnewargs_ex__(self):
        return (1,), {'k': 2}

    def __new__(cls, *args, **named):
        self = super().__new__(cls)
        self.given = args, named
        return self


class G:
    def __getstate__(self):
        return 'state'


class R:
    def __reduce__(self):
        return R, ()


# ---- __getstate__ ----

assert object().__getstate__() is None and Empty().__getstate__() is None and A().__getstate__() == {'x': 1}
assert S().__getstate__() == (None, {'a': 1, '_S__p': 2}) and SD().__getstate__() == ({'d': 5}, {'a': 1, '_S__p': 2})
assert L([1]).__getstate__() is None and [].__getstate__() is None and (5).__getstate__() is None
assert Exception(1).__getstate__() is None and G().__getstate__() == 'state' and object.__getstate__(A()) == {'x': 1}
e = Exception(1)
e.x = 1
assert e.__getstate__() == {'x': 1} and e.__reduce__() == (Exception, (1,), {'x': 1})

# ---- __reduce_ex__ ----

new, new_ex, anew = copyreg.__newobj__, copyreg.__newobj_ex__, A().__reduce_ex__(0)[0]
assert (new.__module__, new.__name__, new_ex.__name__, anew.__name__) == ('copyreg', '__newobj__', '__newobj_ex__', '_reconstructor')
assert object().__reduce_ex__(4) == object().__reduce_ex__(2) == (new, (object,), None, None, None)
assert object().__reduce_ex__(1) == object().__reduce__() == (anew, (object, object, None))
assert A().__reduce_ex__(4) == (new, (A,), {'x': 1}, None, None)
assert A().__reduce_ex__(1) == A().__reduce__() == (anew, (A, object, None), {'x': 1})
assert S().__reduce_ex__(2) == (new, (S,), (None, {'a': 1, '_S__p': 2}), None, None)
assert failed(S().__reduce_ex__, 1) == 'TypeError: a class that defines __slots__ without defining __getstate__ cannot be pickled'
make, args, state, items, pairs = L([1, 2]).__reduce_ex__(2)
assert (make, args, state, list(items), pairs) == (new, (L,), None, [1, 2], None)
assert L([1]).__reduce__() == (anew, (L, list, [1]))
make, args, state, items, pairs = D(a=1).__reduce_ex__(2)
assert (make, args, state, items, list(pairs)) == (new, (D,), None, None, [('a', 1)])
assert T([1]).__reduce_ex__(2) == (new, (T, (1,)), None, None, None) and I(5).__reduce_ex__(2) == (new, (I, 5), None, None, None)
assert I(5).__reduce_ex__(1) == (anew, (I, int, 5))
assert N().__reduce_ex__(2) == (new, (N, 1, 2), {'given': ()}, None, None)
assert NX().__reduce_ex__(2) == (new_ex, (NX, (1,), {'k': 2}), {'given': ((), {})}, None, None)
assert G().__reduce_ex__(2) == (new, (G,), 'state', None, None)
assert R().__reduce_ex__(2) == (R, ()) == R().__reduce__()
assert (5).__reduce_ex__(2) == (new, (int, 5), None, None, None) and 'a'.__reduce_ex__(2)[1] == (str, 'a')
assert (1j).__reduce_ex__(2)[1] == (complex, 0.0, 1.0) and b'a'.__reduce_ex__(4)[1] == (bytes, b'a')
assert (1, 2).__reduce_ex__(2)[1] == (tuple, (1, 2)) and None.__reduce_ex__(2)[1] == (type(None),)
assert {1}.__reduce__() == (set, ([1],), None) and frozenset([1]).__reduce_ex__(4) == (frozenset, ([1],), None)
assert St([1]).__reduce__() == (St, ([1],), None)
assert (...).__reduce__() == 'Ellipsis' and NotImplemented.__reduce_ex__(2) == 'NotImplemented' and len.__reduce__() == 'len'
assert range(3).__reduce__() == (range, (0, 3, 1)) and slice(1, 2).__reduce__() == (slice, (1, 2, None))
assert [].append.__reduce__() == (getattr, ([], 'append'))
assert Exception(1, 2).__reduce__() == (Exception, (1, 2)) and StopIteration(4).__reduce_ex__(4) == (StopIteration, (4,))
assert ImportError('m', name='n').__reduce__() == (ImportError, ('m',), {'name': 'n'})
for thing in lambda: 0, types, (x for x in []), {}.keys():
    assert failed(thing.__reduce_ex__, 2) == f"TypeError: cannot pickle '{type(thing).__name__}' object"
for thing in 5, [1]:
    assert failed(thing.__reduce_ex__, 0) == f"TypeError: cannot pickle '{type(thing).__name__}' object"
assert failed(A().__reduce_ex__, 'a') == "TypeError: 'str' object cannot be interpreted as an integer"
assert failed(lambda: A().__reduce_ex__()) == 'TypeError: object.__reduce_ex__() takes exactly one argument (0 given)'
assert failed(lambda: A().__reduce__(1)) == 'TypeError: object.__reduce__() takes no arguments (1 given)'
assert failed(lambda: A().__getstate__(1)) == 'TypeError: object.__getstate__() takes no arguments (1 given)'
assert repr(object.__reduce_ex__) == "<method '__reduce_ex__' of 'object' objects>"
assert repr(int.__getnewargs__) == "<method '__getnewargs__' of 'int' objects>"
assert (5).__getnewargs__() == (5,) and I(5).__getnewargs__() == (5,) and repr(True.__getnewargs__()) == '(1,)'
assert (1.5).__getnewargs__() == (1.5,) and (1j).__getnewargs__() == (0.0, 1.0) and (1, 2).__getnewargs__() == ((1, 2),)
assert e.__setstate__({'y': 2}) is None and vars(e) == {'x': 1, 'y': 2} and e.__setstate__(None) is None
assert failed(e.__setstate__, 5) == 'TypeError: state is not a dictionary'

# ---- copy ----


class Log:
    def __init__(self, given=None):
        self.given = given

    def __reduce_ex__(self, protocol):
        return Log, (protocol,), {'state': [1]}

    def __reduce__(self):
        raise ValueError('not asked')


class Set:
    def __init__(self):
        self.v = [1]

    def __setstate__(self, state):
        self.got = state


class NoState(Set):
    def __getstate__(self):
        return None


class Items:
    def __init__(self):
        self.items = []

    def append(self, x):
        self.items.append(x)

    def __setitem__(self, k, v):
        self.items.append((k, v))

    def __reduce__(self):
        return Items, (), None, iter([1, 2]), iter([('k', 'v')])


class Frozen:
    __slots__ = ('a',)

    def __init__(self, a):
        object.__setattr__(self, 'a', a)

    def __setattr__(self, name, value):
        raise TypeError('frozen')


class Named:
    def __reduce__(self):
        return 'Named'


class NoReduceEx:
    __reduce_ex__ = None

    def __reduce__(self):
        return NoReduceEx, (), {'by': '__reduce__'}


class Neither:
    __reduce_ex__ = __reduce__ = None


assert vars(copy.copy(Log())) == {'given': 4, 'state': [1]} == vars(copy.deepcopy(Log()))
s = Set()
assert copy.copy(s).got['v'] is s.v and copy.deepcopy(s).got == {'v': [1]} and copy.deepcopy(s).got['v'] is not s.v
assert vars(copy.copy(NoState())) == {}
assert copy.copy(Items()).items == copy.deepcopy(Items()).items == [1, 2, ('k', 'v')]
assert copy.copy(N()).given == () and copy.deepcopy(NX()).given == ((), {})
assert failed(copy.copy, Frozen(3)) == 'TypeError: frozen'
named = Named()
assert copy.copy(named) is named and copy.deepcopy(named) is named
assert vars(copy.copy(NoReduceEx())) == {'by': '__reduce__'}
assert failed(copy.copy, Neither()) == f'Error: un(shallow)copyable object of type {Neither}'
assert failed(copy.deepcopy, Neither()) == f'Error: un(deep)copyable object of type {Neither}'


def giving(name, value):
    return type('Giving', (), {name: lambda self, *args: value})()


assert failed(copy.copy, giving('__reduce_ex__', 5)) == 'TypeError: Value after * must be an iterable, not int'
assert failed(copy.copy, giving('__reduce__', (1,))) == "TypeError: _reconstruct() missing 1 required positional argument: 'args'"
assert failed(copy.copy, giving('__reduce__', (1, 2, 3, 4, 5, 6, 7))) == \
    'TypeError: _reconstruct() takes from 4 to 7 positional arguments but 9 were given'
assert failed(copy.copy, giving('__getnewargs__', 5)) == "TypeError: __getnewargs__ should return a tuple, not 'int'"
assert failed(copy.copy, giving('__getnewargs_ex__', 5)) == "TypeError: __getnewargs_ex__ should return a tuple, not 'int'"
assert failed(copy.copy, giving('__getnewargs_ex__', (1, 2, 3))) == \
    'ValueError: __getnewargs_ex__ should return a tuple of length 2, not 3'
assert failed(copy.copy, giving('__getnewargs_ex__', (5, {}))) == \
    "TypeError: first item of the tuple returned by __getnewargs_ex__ must be a tuple, not 'int'"
assert failed(copy.copy, giving('__getnewargs_ex__', ((), 5))) == \
    "TypeError: second item of the tuple returned by __getnewargs_ex__ must be a dict, not 'int'"

# ---- what is registered goes first ----

copyreg.pickle(Neither, lambda x: (list, ((1, 2),)))
assert copy.copy(Neither()) == [1, 2] and copyreg.dispatch_table[Neither] is not None
assert failed(copyreg.pickle, Neither, 5) == 'TypeError: reduction functions must be callable'
assert failed(copyreg.constructor, 5) == 'TypeError: constructors must be callable'

# types, copy, abc: what their other cases lack.
import abc
import copy
import types

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



# ---- names of types ----
def gen():
    yield


async def coro():
    pass


async def agen():
    yield


c = coro()
assert [types.FunctionType.__name__, types.LambdaType.__name__, types.GeneratorType.__name__, types.CodeType.__name__, types.MethodType.__name__, types.BuiltinFunctionType.__name__, types.ModuleType.__name__, types.TracebackType.__name__, types.FrameType.__name__] == ['function', 'function', 'generator', 'code', 'method', 'builtin_function_or_method', 'module', 'traceback', 'frame']
assert isinstance(gen, types.FunctionType)
assert isinstance(gen(), types.GeneratorType)
assert isinstance(c, types.CoroutineType)
assert isinstance(agen(), types.AsyncGeneratorType)
assert isinstance(len, types.BuiltinFunctionType)
assert isinstance([].append, types.BuiltinMethodType)
assert isinstance(types, types.ModuleType)
assert isinstance(None, types.NoneType)
assert isinstance(..., types.EllipsisType)
assert isinstance(int | str, types.UnionType)
assert isinstance(list[int], types.GenericAlias)
assert isinstance(gen.__code__, types.CodeType)
assert isinstance(str.join, types.MethodDescriptorType)
assert isinstance(dict.fromkeys, types.BuiltinMethodType)
c.close()

# ---- MethodType, MappingProxyType, ModuleType, CellType ----
m = types.MethodType(lambda self, x: (self, x), 'me')
assert m(5) == ('me', 5)
assert m.__self__ == 'me'
assert m.__func__.__name__ == '<lambda>'
assert m == types.MethodType(m.__func__, 'me')
assert types.MethodType(len, 'abc')() == 3
assert types.MethodType(str.upper, 'a')() == 'A'
assert error(lambda: types.MethodType(5, 1)) == 'TypeError: first argument must be callable'
assert error(lambda: types.MethodType(len, None)) == 'TypeError: instance must not be None'
assert error(lambda: types.MethodType(len)) == 'TypeError: method expected 2 arguments, got 1'
p = types.MappingProxyType({'a': 1})
assert p['a'] == 1
assert len(p) == 1
assert list(p) == ['a']
assert 'a' in p
assert p.get('z', 5) == 5
assert p.copy() == {'a': 1}
assert list(p.items()) == [('a', 1)]
assert list(p.keys()) == ['a']
assert list(p.values()) == [1]
assert p | {'b': 2} == {'a': 1, 'b': 2}
assert {**p} == {'a': 1}
assert dict(p) == {'a': 1}
assert repr(p) == "mappingproxy({'a': 1})"
assert error(lambda: p.__setitem__('b', 2)) == "AttributeError: 'mappingproxy' object has no attribute '__setitem__'"
assert error(lambda: setattr(p, 'x', 1)) == "AttributeError: 'mappingproxy' object has no attribute 'x' and no __dict__ for setting new attributes"
assert error(lambda: p['z']) == "KeyError: 'z'"
assert error(lambda: types.MappingProxyType(5)) == 'TypeError: mappingproxy() argument must be a mapping, not int'
assert error(lambda: types.MappingProxyType([1])) == 'TypeError: mappingproxy() argument must be a mapping, not list'
assert error(lambda: p.clear()) == "AttributeError: 'mappingproxy' object has no attribute 'clear'"
d = {'k': 1}
view = types.MappingProxyType(d)
d['new'] = 2
assert view['new'] == 2
assert len(view) == 2
cell = types.CellType(5)
assert cell.cell_contents == 5
assert types.CellType().__class__.__name__ == 'cell'
assert error(lambda: types.CellType().cell_contents) == 'ValueError: Cell is empty'
cell.cell_contents = 7
del cell.cell_contents
assert error(lambda: cell.cell_contents) == 'ValueError: Cell is empty'

# ---- SimpleNamespace ----
n = types.SimpleNamespace(a=1, b='x')
assert repr(n) == "namespace(a=1, b='x')"
assert n == types.SimpleNamespace(b='x', a=1)
assert n != types.SimpleNamespace()
assert repr(types.SimpleNamespace(**{'x y': 1})) == 'namespace(x y=1)'
assert repr(types.SimpleNamespace({'a': 1}, b=2)) == 'namespace(a=1, b=2)'
assert repr(types.SimpleNamespace([('q', 5)])) == 'namespace(q=5)'
assert repr(copy.copy(n)) == "namespace(a=1, b='x')"
assert repr(copy.deepcopy(types.SimpleNamespace(l=[1]))) == 'namespace(l=[1])'
assert repr(copy.replace(n, b=2, c=3)) == 'namespace(a=1, b=2, c=3)'
assert vars(n) == {'a': 1, 'b': 'x'}
assert n.__dict__ == {'a': 1, 'b': 'x'}
assert error(lambda: types.SimpleNamespace(1)) == "TypeError: 'int' object is not iterable"
assert error(lambda: types.SimpleNamespace({5: 1})) == 'TypeError: keywords must be strings'
assert error(lambda: hash(n)) == "TypeError: unhashable type: 'types.SimpleNamespace'"
assert error(lambda: n < n) == "TypeError: '<' not supported between instances of 'dict' and 'dict'"


class SubNS(types.SimpleNamespace):
    pass


assert repr(SubNS(a=1)) == 'SubNS(a=1)'
assert SubNS(a=1) == types.SimpleNamespace(a=1)
assert repr(copy.replace(SubNS(a=1), a=2)) == 'SubNS(a=2)'

# ---- new_class and its kin ----
Made = types.new_class('Made', (list,), {}, lambda ns: ns.update(x=1))
assert Made.x == 1
assert repr(Made.__mro__) == "(<class 'types.Made'>, <class 'list'>, <class 'object'>)"
assert Made.__name__ == 'Made'
assert Made.__module__ == 'types'
assert repr(types.new_class('Plain')) == "<class 'types.Plain'>"
assert repr(types.resolve_bases((int,))) == "(<class 'int'>,)"
assert repr(types.resolve_bases([int])) == "[<class 'int'>]"
assert repr(types.prepare_class('X', (int,))) == "(<class 'type'>, {}, {})"
assert repr(types.prepare_class('X', (), {'metaclass': type})) == "(<class 'type'>, {}, {})"
assert repr(types.get_original_bases(Made)) == "(<class 'list'>,)"


class Entries:
    def __mro_entries__(self, bases):
        return (dict,)


assert repr(types.resolve_bases((Entries(), int))) == "(<class 'dict'>, <class 'int'>)"
assert repr(types.new_class('FromEntries', (Entries(),)).__mro__) == "(<class 'types.FromEntries'>, <class 'dict'>, <class 'object'>)"
assert repr(types.get_original_bases(types.new_class('G', (list[int],)))) == '(list[int],)'
assert error(lambda: types.get_original_bases(5)) == "TypeError: Expected an instance of type, not 'int'"
assert error(lambda: types.new_class('X', (5,))) == 'TypeError: int expected at most 2 arguments, got 3'
assert error(lambda: types.new_class('X', (), {'metaclass': 5})) == "TypeError: 'int' object is not callable"
assert error(lambda: types.coroutine(5)) == 'TypeError: types.coroutine() expects a callable'


@types.coroutine
def old_style():
    x = yield 'paused'
    return x


async def awaits():
    return await old_style()


a = awaits()
assert a.send(None) == 'paused'
try:
    a.send('sent')
except StopIteration as e:
    assert e.value == 'sent'


class Dyn:
    @types.DynamicClassAttribute
    def attr(self):
        return 'instance'


assert Dyn().attr == 'instance'
assert error(lambda: Dyn.attr) == 'AttributeError: '
assert error(lambda: setattr(Dyn(), 'attr', 1)) == "AttributeError: can't set attribute"


# ---- copy ----
class Custom:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Custom(('copied', self.v))

    def __deepcopy__(self, memo):
        return Custom(('deep', copy.deepcopy(self.v, memo)))


class State:
    def __init__(self):
        self.a, self.b = [1], 2

    def __getstate__(self):
        return {'a': self.a}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return self[0], self[1]


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, ('reduced',), {'extra': 1}


class ListSub(list):
    pass


class Slotted:
    __slots__ = ('x', 'y')


class SlotsAndDict(Slotted):
    pass


s = Slotted()
s.x = [1]
sd = SlotsAndDict()
sd.x, sd.free = 1, [2]
shared = [1]
both = [shared, shared, (shared, 1)]
deep = copy.deepcopy(both)
loop = []
loop.append(loop)
looped = copy.deepcopy(loop)
dl = {}
dl['me'] = dl
lt = ([],)
lt[0].append(lt)
ltc = copy.deepcopy(lt)
assert copy.copy(Custom(1)).v == ('copied', 1)
assert copy.deepcopy(Custom([1])).v == ('deep', [1])
assert copy.copy(State()).__dict__ == {'a': [1], 'restored': True}
assert copy.deepcopy(State()).restored is True
assert repr(copy.copy(NewArgs(1, 2))) == '(1, 2)'
assert repr(copy.deepcopy(NewArgs([1], 2))) == '([1], 2)'
assert copy.copy(Reduced(1)).args == ('reduced',)
assert copy.copy(Reduced(1)).extra == 1
assert repr(type(copy.copy(ListSub([1])))) == "<class '__main__.ListSub'>"
assert repr(copy.copy(ListSub([1]))) == '[1]'
assert copy.copy(s).x is s.x
assert (copy.deepcopy(s).x is s.x) is False
assert hasattr(copy.copy(s), 'y') is False
assert copy.copy(sd).free is sd.free
assert copy.deepcopy(sd).free == [2]
assert copy.copy(sd).x == 1
assert deep[0] is deep[1]
assert deep[2][0] is deep[0]
assert (deep[0] is shared) is False
assert looped[0] is looped
assert (looped is loop) is False
assert (copy.deepcopy(dl)['me']['me'] is dl) is False
assert ltc[0][0] is ltc
assert copy.copy((1, [2])) == (1, [2])
assert copy.deepcopy((1, 2)) == (1, 2)
assert repr(copy.deepcopy(frozenset([1]))) == 'frozenset({1})'
assert copy.copy({1: [2]}) == {1: [2]}
assert copy.copy({1}) == {1}
assert copy.deepcopy({(1, 2): {3}}) == {(1, 2): {3}}
assert copy.copy(5) == 5
assert copy.copy(len) is len
assert copy.deepcopy(gen) is gen
assert copy.copy(int) is int
assert repr(copy.deepcopy(range(3))) == 'range(0, 3)'
assert copy.copy(None) is None
assert repr(copy.copy(slice(1, 2))) == 'slice(1, 2, None)'
assert error(lambda: copy.copy(gen())) == "TypeError: cannot pickle 'generator' object"
assert error(lambda: copy.deepcopy(gen())) == "TypeError: cannot pickle 'generator' object"
assert error(lambda: copy.deepcopy(types)) == "TypeError: cannot pickle 'module' object"

assert error(lambda: copy.replace(5)) == 'TypeError: replace() does not support int objects'
assert error(lambda: copy.replace([1], x=1)) == 'TypeError: replace() does not support list objects'
assert issubclass(copy.Error, Exception)
assert copy.error is copy.Error
memo = {}
x = [1]
assert copy.deepcopy(x, memo) is copy.deepcopy(x, memo)
assert memo[id(x)] == [1]
e = copy.copy(ValueError('a', 1))
assert e.args == ('a', 1)
assert repr(type(e)) == "<class 'ValueError'>"
assert copy.deepcopy(KeyError([1])).args == ([1],)
assert repr(copy.copy(ExceptionGroup('g', [ValueError(1)])).exceptions) == '(ValueError(1),)'


class Bad:
    def __reduce_ex__(self, proto):
        return 5


class BadTuple:
    def __reduce__(self):
        return (1,)


class Str:
    def __reduce__(self):
        return 'global name'


assert error(lambda: copy.copy(Bad())) == 'TypeError: Value after * must be an iterable, not int'
assert error(lambda: copy.copy(BadTuple())) == "TypeError: _reconstruct() missing 1 required positional argument: 'args'"
assert type(copy.copy(Str())).__name__ == 'Str'


# ---- abc ----
class Abstract(abc.ABC):
    @abc.abstractmethod
    def a(self): ...

    @property
    @abc.abstractmethod
    def p(self): ...

    @classmethod
    @abc.abstractmethod
    def c(cls): ...

    @staticmethod
    @abc.abstractmethod
    def s(): ...


class Partly(Abstract):
    def a(self):
        return super().a()

    p = 5


class Whole(Partly):
    @classmethod
    def c(cls):
        return 'c'

    @staticmethod
    def s():
        return 's'


assert sorted(Abstract.__abstractmethods__) == ['a', 'c', 'p', 's']
assert sorted(Partly.__abstractmethods__) == ['c', 's']
assert repr(Whole.__abstractmethods__) == 'frozenset()'
assert Whole().a() is None
assert Whole().c() == 'c'
assert Whole.s() == 's'
assert Abstract.a.__isabstractmethod__ is True
assert Abstract.p.__isabstractmethod__ is True
assert repr(type(Abstract)) == "<class 'abc.ABCMeta'>"
assert abc.ABC.__slots__ == ()
assert isinstance(Whole(), Abstract)
assert error(lambda: Abstract()) == "TypeError: Can't instantiate abstract class Abstract without an implementation for abstract methods 'a', 'c', 'p', 's'"
assert error(lambda: Partly()) == "TypeError: Can't instantiate abstract class Partly without an implementation for abstract methods 'c', 's'"
assert error(lambda: abc.abstractmethod()) == "TypeError: abstractmethod() missing 1 required positional argument: 'funcobj'"
Partly.c = Partly.s = None
assert error(lambda: Partly()) == "TypeError: Can't instantiate abstract class Partly without an implementation for abstract methods 'c', 's'"
assert abc.update_abstractmethods(Partly) is Partly
assert repr(Partly.__abstractmethods__) == 'frozenset()'
assert type(Partly()).__name__ == 'Partly'
assert [types.CoroutineType.__name__, types.AsyncGeneratorType.__name__, types.MappingProxyType.__name__, types.CellType.__name__, types.GenericAlias.__name__, types.UnionType.__name__, types.NoneType.__name__, types.EllipsisType.__name__, types.NotImplementedType.__name__, types.MemberDescriptorType.__name__, types.WrapperDescriptorType.__name__, types.MethodWrapperType.__name__, types.MethodDescriptorType.__name__] == ['coroutine', 'async_generator', 'mappingproxy', 'cell', 'GenericAlias', 'Union', 'NoneType', 'ellipsis', 'NotImplementedType', 'member_descriptor', 'wrapper_descriptor', 'method-wrapper', 'method_descriptor']

# ---- cells compare by what they hold; an empty one comes first ----
C = types.CellType
assert C(5) == C(5) and C([1]) == C([1]) and C() == C() and C(1) != C(2) and not C(5) != C(5)
assert C(5) < C(6) and C() < C(5) and not C(5) < C() and C() <= C() and not C() > C() and C(5) >= C(5)
assert C(5) != 5 and not C(5) == 5
assert error(lambda: C(1) < C('a')) == "TypeError: '<' not supported between instances of 'int' and 'str'"
assert error(lambda: C(5) < 5) == "TypeError: '<' not supported between instances of 'cell' and 'int'"
assert error(lambda: hash(C(1))) == "TypeError: unhashable type: 'cell'"


class ByEq:
    def __eq__(self, other):
        return isinstance(other, ByEq)

    def __lt__(self, other):
        return 'less'


assert C(ByEq()) == C(ByEq()) and C(ByEq()) != C(1) and C(ByEq()) < C(ByEq())

# ---- mappingproxy ----
assert error(lambda: types.MappingProxyType()) == "TypeError: mappingproxy() missing required argument 'mapping' (pos 1)"
assert error(lambda: types.MappingProxyType({}, 1)) == 'TypeError: mappingproxy() takes at most 1 argument (2 given)'
assert types.MappingProxyType(mapping={'a': 1}) == {'a': 1}
assert slice(ByEq(), 1) == slice(ByEq(), 1) and slice(ByEq(), 1) != slice(ByEq(), 2)

"""types, copy, abc, operator, string, itertools in their corners."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import abc, copy, itertools, operator, string, types, warnings\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('from types import *\ns=SimpleNamespace(a=1, b="x")', 's, s == SimpleNamespace(b="x", a=1), SimpleNamespace({"q":1}, z=2), SimpleNamespace([("k", 1)]), s.__dict__, s != 3, copy.replace(s, a=5)') == \
    "(namespace(a=1, b='x'), True, namespace(q=1, z=2), namespace(k=1), {'a': 1, 'b': 'x'}, True, namespace(a=5, b='x'))"
assert shown('from types import *\nSimpleNamespace(1)') == \
    "TypeError: 'int' object is not iterable"
assert shown('from types import *\nSimpleNamespace({1:2})') == \
    'TypeError: keywords must be strings'
assert shown('from types import *\nSimpleNamespace({}, {})') == \
    'TypeError: SimpleNamespace expected at most 1 argument, got 2'
assert shown('from types import *\ns=SimpleNamespace()\ns.me=s\n', 's') == \
    'namespace(me=namespace(...))'
assert shown('from types import *\nhash(SimpleNamespace())') == \
    "TypeError: unhashable type: 'types.SimpleNamespace'"
assert shown('from types import *\nSimpleNamespace().x') == \
    "AttributeError: 'types.SimpleNamespace' object has no attribute 'x'"
assert shown('from types import *\ns=SimpleNamespace(a=1)\ndel s.a\ns.a') == \
    "AttributeError: 'types.SimpleNamespace' object has no attribute 'a'"
assert shown('from types import *\nclass N(SimpleNamespace): pass', 'N(x=1), N(x=1)==SimpleNamespace(x=1)') == \
    '(N(x=1), True)'
assert shown('from types import *\nSimpleNamespace(a=1) < SimpleNamespace(a=2)') == \
    "TypeError: '<' not supported between instances of 'dict' and 'dict'"
assert shown('from types import *\nC=new_class("C", (), {}, lambda ns: ns.update(x=3))', 'C.x, C.__name__, C.__module__') == \
    "(3, 'C', 'types')"
assert shown('from types import *\nC=new_class("C", (int,), {"metaclass": type})', 'C(3), C.__mro__') == \
    "(3, (<class 'types.C'>, <class 'int'>, <class 'object'>))"
assert shown('from types import *\nclass M(type):\n @classmethod\n def __prepare__(m, n, b, **k): return {"k": k}\n def __new__(m,n,b,ns,**k): return super().__new__(m,n,b,ns)\n def __init__(*a, **k): pass\nC=new_class("C", (), {"metaclass": M, "z": 1})', 'C.k, prepare_class("D", (), {"metaclass": M, "z":2}), prepare_class("E", (C,)), prepare_class("E")') == \
    "({'z': 1}, (<class '__main__.M'>, {'k': {'z': 2}}, {'z': 2}), (<class '__main__.M'>, {'k': {}}, {}), (<class 'type'>, {}, {}))"
assert shown('from types import *\nclass X:\n def __mro_entries__(s, b): return (int,)', 'resolve_bases((X(), str)), resolve_bases((int,)), get_original_bases(int)') == \
    "((<class 'int'>, <class 'str'>), (<class 'int'>,), (<class 'object'>,))"
assert shown('from types import *\nfrom typing import *\nclass A(List[int]): pass\nclass B(A): pass', 'get_original_bases(A), get_original_bases(B)') == \
    "((typing.List[int],), (<class '__main__.A'>,))"
assert shown('from types import *\nget_original_bases(3)') == \
    "TypeError: Expected an instance of type, not 'int'"
assert shown('from types import *\n@coroutine\ndef g():\n yield 1\n return 2\nasync def f(): return await g()\nc=f()\nr=[c.send(None)]\ntry: c.send(None)\nexcept StopIteration as e: r.append(e.value)', 'r') == \
    '[1, 2]'
assert shown('from types import *\ncoroutine(3)') == \
    'TypeError: types.coroutine() expects a callable'
assert shown('from types import *\nclass A:\n @DynamicClassAttribute\n def x(s): return 5\nA().x\nA.x') == \
    'AttributeError: '
assert shown('from types import *\np=MappingProxyType({"a":1})', 'p, p["a"], p | {"b":2}, p.copy(), list(p), p == {"a":1}, p.get("z"), len(p), reversed(p) is not None, hash(p) if 0 else 0') == \
    "(mappingproxy({'a': 1}), 1, {'a': 1, 'b': 2}, {'a': 1}, ['a'], True, None, 1, True, 0)"
assert shown('from types import *\nMappingProxyType({})["x"]=1') == \
    "TypeError: 'mappingproxy' object does not support item assignment"
assert shown('from types import *\nMappingProxyType(3)') == \
    'TypeError: mappingproxy() argument must be a mapping, not int'
assert shown('from types import *\nMappingProxyType({})["x"]') == \
    "KeyError: 'x'"
assert shown('from types import *\ndef f(s, x): return (s, x)\nm=MethodType(f, 5)', 'm(1), m.__self__, m.__func__.__name__, m == MethodType(f, 5), hash(m) == hash(MethodType(f,5))') == \
    "((5, 1), 5, 'f', True, True)"
assert shown('from types import *\nMethodType(3, 4)') == \
    'TypeError: first argument must be callable'
assert shown('from types import *\nMethodType(len, None)') == \
    'TypeError: instance must not be None'
assert shown('from types import *\nMethodType(len)') == \
    'TypeError: method expected 2 arguments, got 1'
assert shown('from types import *\nCellType().cell_contents') == \
    'ValueError: Cell is empty'
assert shown('class A:\n def __init__(s): s.x=[1]\na=A()\nb=copy.copy(a)\nc=copy.deepcopy(a)', 'b.x is a.x, c.x is a.x, c.x') == \
    '(True, False, [1])'
assert shown('a=[1]\na.append(a)\nb=copy.deepcopy(a)', 'b[1] is b, b') == \
    '(True, [1, [...]])'
assert shown('x=[1]\na=[x,x]\nm={}\nb=copy.deepcopy(a, m)', 'b[0] is b[1], id(x) in m, m[id(x)]') == \
    '(True, True, [1])'
assert shown('class A:\n def __replace__(s, **k): return k', 'copy.replace(A(), x=1)') == \
    "{'x': 1}"
assert shown('copy.replace(3, x=1)') == \
    'TypeError: replace() does not support int objects'
assert shown('copy.replace()') == \
    "TypeError: replace() missing 1 required positional argument: 'obj'"
assert shown('class A:\n __slots__=("x","y")\na=A();a.x=[1]\nb=copy.copy(a)\nc=copy.deepcopy(a)', 'b.x is a.x, c.x, c.x is a.x, hasattr(c,"y")') == \
    '(True, [1], False, False)'
assert shown('class A(dict): pass\na=A(x=[1]);a.q=2\nb=copy.deepcopy(a)', 'b, type(b), b.q, b["x"] is a["x"]') == \
    "({'x': [1]}, <class '__main__.A'>, 2, False)"
assert shown('class A(list): pass\na=A([1]);a.q=[2]\nb=copy.copy(a)', 'b, b.q is a.q, type(b)') == \
    "([1], True, <class '__main__.A'>)"
assert shown('copy.copy(x for x in [])') == \
    "TypeError: cannot pickle 'generator' object"
assert shown('def g(): yield\ncopy.deepcopy(g())') == \
    "TypeError: cannot pickle 'generator' object"
assert shown('', 'copy.copy(len) is len, copy.deepcopy(print) is print, copy.copy(int) is int, copy.deepcopy(range(3)), copy.copy(slice(1,2)), copy.deepcopy(slice([1],2)), copy.copy(None), copy.Error') == \
    "(True, True, True, range(0, 3), slice(1, 2, None), slice([1], 2, None), None, <class 'copy.Error'>)"
assert shown('class A:\n def __getstate__(s): return {"z": 5}\n def __setstate__(s, st): s.got = st\nb=copy.copy(A())', 'b.got') == \
    "{'z': 5}"
assert shown('class A:\n def __reduce__(s): return (A.make, (3,))\n @staticmethod\n def make(x): return ("made", x)', 'copy.copy(A())') == \
    "('made', 3)"
assert shown('class A:\n def __reduce_ex__(s, p): return "name"', 'type(copy.copy(A()))') == \
    "<class '__main__.A'>"
assert shown('class E(Exception):\n def __init__(s, a, b): super().__init__(a, b); s.k = [1]\ne=copy.copy(E(1,2))', 'e, e.args, e.k') == \
    '(E(1, 2), (1, 2), [1])'
assert shown('from collections import *\nd=deque([[1]], maxlen=3)\nb=copy.deepcopy(d)', 'b, b[0] is d[0], copy.copy(defaultdict(list, {1:[2]})), copy.deepcopy(OrderedDict(a=[1])), copy.copy(Counter("aab"))') == \
    "(deque([[1]], maxlen=3), False, defaultdict(<class 'list'>, {1: [2]}), OrderedDict({'a': [1]}), Counter({'a': 2, 'b': 1}))"
assert shown('class A:\n def __new__(cls, x): o=object.__new__(cls); o.x=x; return o\n def __getnewargs__(s): return (s.x,)\nb=copy.copy(A(3))', 'b.x') == \
    '3'
assert shown('', 'copy.deepcopy((1,[2],{3:[4]},frozenset([1]),b"x",1j)), copy.deepcopy({(1,2):[3]})') == \
    "((1, [2], {3: [4]}, frozenset({1}), b'x', 1j), {(1, 2): [3]})"
assert shown('t=([1],)\nu=copy.deepcopy(t)', 'u is t, copy.deepcopy((1,2)) is not None') == \
    '(False, True)'
assert shown('from abc import *\nclass A(ABC):\n @abstractmethod\n def f(self): ...\n @abstractmethod\n def g(self): ...\nA()') == \
    "TypeError: Can't instantiate abstract class A without an implementation for abstract methods 'f', 'g'"
assert shown('from abc import *\nclass A(ABC):\n @abstractmethod\n def f(self): ...\nA()') == \
    "TypeError: Can't instantiate abstract class A without an implementation for abstract method 'f'"
assert shown('from abc import *\nclass A(ABC):\n @property\n @abstractmethod\n def p(self): ...\n @classmethod\n @abstractmethod\n def c(cls): ...\n @staticmethod\n @abstractmethod\n def s(): ...', 'sorted(A.__abstractmethods__), A.p.__isabstractmethod__, A.__dict__["c"].__isabstractmethod__') == \
    "(['c', 'p', 's'], True, True)"
assert shown('from abc import *\nclass A(ABC):\n @abstractmethod\n def f(self): ...\nclass B(A): pass\nB.f = lambda s: 1\nupdate_abstractmethods(B)', 'B().f(), B.__abstractmethods__') == \
    '(1, frozenset())'
assert shown('from abc import *\nclass A(ABC): pass\nt=get_cache_token()\nr=A.register(int)', 'r, isinstance(3, A), issubclass(bool, A), get_cache_token() != t, A.__subclasses__()') == \
    "(<class 'int'>, True, True, True, [])"
assert shown('from abc import *\nclass A(ABC): pass\nA.register(3)') == \
    'TypeError: Can only register classes'
assert shown('from abc import *\nclass A(ABC): pass\nclass B(A): pass\nB.register(A)') == \
    'RuntimeError: Refusing to create an inheritance cycle'
assert shown('from abc import *\nclass A(ABC):\n @classmethod\n def __subclasshook__(cls, c): return hasattr(c, "zz") or NotImplemented\nclass Z: zz=1', 'issubclass(Z, A), issubclass(int, A), isinstance(Z(), A)') == \
    '(True, False, True)'
assert shown('from abc import *\nclass A(ABC): pass\nissubclass(3, A)') == \
    'TypeError: issubclass() arg 1 must be a class'
assert shown('from abc import *\nclass A(metaclass=ABCMeta):\n @abstractproperty\n def x(s): ...\nA()') == \
    "TypeError: Can't instantiate abstract class A without an implementation for abstract method 'x'"
assert shown('', 'update_abstractmethods(int) if 0 else abc.update_abstractmethods(int), sorted(n for n in dir(abc) if n[0]!="_")') == \
    "(<class 'int'>, ['ABC', 'ABCMeta', 'abstractclassmethod', 'abstractmethod', 'abstractproperty', 'abstractstaticmethod', 'get_cache_token', 'update_abstractmethods'])"
assert shown('from abc import *\n@abstractmethod\ndef f(): pass', 'f.__isabstractmethod__') == \
    'True'
assert shown('from operator import *', 'itemgetter(1)([1,2]), itemgetter(1,0)("ab"), attrgetter("real","imag")(3), attrgetter("__class__.__name__")(3), methodcaller("split", ",")("a,b"), itemgetter(1), attrgetter("a","b.c"), methodcaller("f", 1, x=2), itemgetter(slice(1,3))([1,2,3])') == \
    "(2, ('b', 'a'), (3, 0), 'int', ['a', 'b'], operator.itemgetter(1), operator.attrgetter('a', 'b.c'), operator.methodcaller('f', 1, x=2), [2, 3])"
assert shown('from operator import *\nitemgetter()') == \
    'TypeError: itemgetter expected 1 argument, got 0'
assert shown('from operator import *\nattrgetter()') == \
    'TypeError: attrgetter expected 1 argument, got 0'
assert shown('from operator import *\nattrgetter(3)') == \
    'TypeError: attribute name must be a string'
assert shown('from operator import *\nmethodcaller()') == \
    'TypeError: methodcaller needs at least one argument, the method name'
assert shown('from operator import *\nmethodcaller(3)') == \
    'TypeError: method name must be a string'
assert shown('from operator import *\nitemgetter(5)([1])') == \
    'IndexError: list index out of range'
assert shown('from operator import *\nattrgetter("x.y")(3)') == \
    "AttributeError: 'int' object has no attribute 'x'"
assert shown('from operator import *', 'concat([1],[2]), countOf([1,1,2],1), indexOf([1,2],2), length_hint([1]), length_hint(iter([1,2])), truth([]), is_not(1,2), is_none(None), is_not_none(3), iadd([1],[2]), matmul, index(True), inv(3), call(max, 1, 2), contains([1],1), getitem({1:2},1), mod("%s", 3), not_(3), pos(True), xor(5,3)') == \
    "([1, 2], 2, 1, 1, 2, False, True, True, True, [1, 2], <built-in function matmul>, 1, -4, 2, True, 2, '3', False, 1, 6)"
assert shown('from operator import *\nconcat(1,2)') == \
    "TypeError: 'int' object can't be concatenated"
assert shown('from operator import *\nindexOf([1],2)') == \
    'ValueError: sequence.index(x): x not in sequence'
assert shown('from operator import *\nindex(1.5)') == \
    "TypeError: 'float' object cannot be interpreted as an integer"
assert shown('from operator import *\nlength_hint(3, "x")') == \
    "TypeError: 'str' object cannot be interpreted as an integer"
assert shown('from operator import *\nlength_hint(3, 5)', 'length_hint(3,5)') == \
    '5'
assert shown('from operator import *\niconcat(1, 2)') == \
    "TypeError: 'int' object can't be concatenated"
assert shown('string.Template("$a").substitute()') == \
    "KeyError: 'a'"
assert shown('string.Template("x\\n $ y").substitute()') == \
    'ValueError: Invalid placeholder in string: line 2, col 2'
assert shown('string.Template("$a").substitute({"a":1}, 3)') == \
    'TypeError: Template.substitute() takes from 1 to 2 positional arguments but 3 were given'
assert shown('class T(string.Template): delimiter="%"', 'T("%a $b").substitute(a=1), T("%%").substitute()') == \
    "('1 $b', '%')"
assert shown('f=string.Formatter()', 'f.format("{0} {x!r:>5} {}", 1, x="a") if 0 else f.format("{} {x!r:>5} {}", 1, 2, x="a"), list(f.parse("a{b!r:c}d{{")), f.vformat("{a[0].real}", (), {"a":[3]}), f.get_field("a.real", (), {"a": 5})') == \
    '("1   \'a\' 2", [(\'a\', \'b\', \'c\', \'r\'), (\'d{\', None, None, None)], \'3\', (5, \'a\'))'
assert shown('string.Formatter().format("{} {0}", 1)') == \
    'ValueError: cannot switch from automatic field numbering to manual field specification'
assert shown('string.Formatter().format("{a}")') == \
    "KeyError: 'a'"
assert shown('string.Formatter().format()') == \
    "TypeError: Formatter.format() missing 1 required positional argument: 'format_string'"
assert shown('', 'string.ascii_letters, string.punctuation, string.whitespace, string.printable, string.hexdigits, string.octdigits') == \
    '(\'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\', \'!"#$%&\\\'()*+,-./:;<=>?@[\\\\]^_`{|}~\', \' \\t\\n\\r\\x0b\\x0c\', \'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&\\\'()*+,-./:;<=>?@[\\\\]^_`{|}~ \\t\\n\\r\\x0b\\x0c\', \'0123456789abcdefABCDEF\', \'01234567\')'
assert shown('from itertools import *', 'list(batched("abcde",2)), list(pairwise([1,2,3])), list(accumulate([1,2,3], initial=9)), list(zip_longest("ab","c",fillvalue=0)), list(starmap(pow,[(2,3)])), list(compress("abc",[1,0,1])), list(islice(count(5,2),3)), list(islice(cycle("ab"),5)), list(takewhile(bool,[1,0,1])), list(dropwhile(bool,[1,0,1])), list(filterfalse(bool,[1,0])), [list(g) for k,g in groupby("aab")], list(permutations("abc",2))[:3], list(combinations_with_replacement("ab",2)), list(product("ab",repeat=2)), list(repeat(1,3)), repeat(2), repeat(2,3), count(3), count(1.5, 2), list(chain.from_iterable(["ab","c"])), [list(t) for t in tee([1,2])]') == \
    "([('a', 'b'), ('c', 'd'), ('e',)], [(1, 2), (2, 3)], [9, 10, 12, 15], [('a', 'c'), ('b', 0)], [8], ['a', 'c'], [5, 7, 9], ['a', 'b', 'a', 'b', 'a'], [1], [0, 1], [0], [['a', 'a'], ['b']], [('a', 'b'), ('a', 'c'), ('b', 'a')], [('a', 'a'), ('a', 'b'), ('b', 'b')], [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')], [1, 1, 1], repeat(2), repeat(2, 3), count(3), count(1.5, 2), ['a', 'b', 'c'], [[1, 2], [1, 2]])"
assert shown('from itertools import *\nlist(batched("abc",2,strict=True))') == \
    'ValueError: batched(): incomplete batch'
assert shown('from itertools import *\nbatched("abc",0)') == \
    'ValueError: n must be at least one'
assert shown('from itertools import *\nislice([1], -1)') == \
    'ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
assert shown('from itertools import *\nislice([1], 0, 3, 0)') == \
    'ValueError: Step for islice() must be a positive integer or None.'
assert shown('from itertools import *\ntee([1], -1)') == \
    'ValueError: n must be >= 0'
assert shown('from itertools import *\nrepeat(1, "x")') == \
    "TypeError: 'str' object cannot be interpreted as an integer"
assert shown('from itertools import *\nlist(permutations("ab", -1))') == \
    'ValueError: r must be non-negative'
assert shown('from itertools import *\ncount("x")') == \
    'TypeError: a number is required'
assert shown('from itertools import *\nlist(accumulate([1,"a"]))') == \
    "TypeError: unsupported operand type(s) for +: 'int' and 'str'"
assert shown('from itertools import *\nlist(zip_longest([1], foo=2))') == \
    'TypeError: zip_longest() got an unexpected keyword argument'
assert shown('from itertools import *\nproduct("a", repeat=-1)') == \
    'ValueError: repeat argument cannot be negative'
assert shown('from itertools import *\nlist(combinations("a"))') == \
    "TypeError: combinations() missing required argument 'r' (pos 2)"

//! Classes made to break what runs their methods, and what keeps them.
use crate::harness::{Attack, ends, gives, raises};

const RECURSION: &[&str] = &["RecursionError"];
const LIMIT: &[&str] = &["MemoryError", "TimeoutError", "OverflowError"];

pub fn attacks() -> Vec<Attack> {
    let mut attacks: Vec<Attack> = Vec::new();
    attacks.extend(ENDLESS.iter().map(|(name, source)| raises(name, *source, RECURSION)));
    attacks.extend(TO_A_LIMIT.iter().map(|(name, source)| raises(name, *source, LIMIT)));
    attacks.extend(RIGHT.iter().map(|(name, source, result)| gives(name, *source, result)));
    attacks.extend(CLEAN.iter().map(|(name, source)| ends(name, *source)));
    let body = |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<String>();
    attacks
        .push(ends("classes in classes", body(90, &|i| format!("{}class A:\n", " ".repeat(i))) + &" ".repeat(90) + "x = 1\nA"));
    attacks.push(ends("deep classes", body(3000, &|i| format!("{}class A:\n", " ".repeat(i))) + &" ".repeat(3000) + "x = 1\n"));
    attacks.push(ends("many decorators", format!("def d(c): return c\n{}class A: pass\n", "@d\n".repeat(100_000))));
    let methods = body(20_000, &|i| format!(" def f{i}(s): return {i}\n"));
    attacks.push(gives("many methods", format!("class A:\n{methods}A().f19999()"), "19999"));
    attacks.push(ends("many bases", format!("class A({}): pass", "object, ".repeat(10_000))));
    attacks.push(ends("many keywords", format!("class A({}): pass", body(10_000, &|i| format!("k{i}=1, ")))));
    attacks
}

/// Methods that call themselves for ever.
const ENDLESS: &[(&str, &str)] = &[
    ("repr endless", "class N:\n def __repr__(s): return repr(s)\nrepr(N())"),
    ("repr endless list", "class N:\n def __repr__(s): return repr([s])\nrepr(N())"),
    ("str of fstring", "class N:\n def __str__(s): return f'{s}'\nstr(N())"),
    ("eq endless", "class N:\n def __eq__(s, o): return s == o\nN() == N()"),
    ("eq list endless", "class N:\n def __eq__(s, o): return [s] == [o]\nN() == N()"),
    ("eq in dict endless", "class N:\n def __hash__(s): return 1\n def __eq__(s, o): return {s: 1} == {o: 1}\n{N(): 1, N(): 2}"),
    ("hash endless", "class N:\n def __hash__(s): return hash(s)\nhash(N())"),
    ("hash tuple endless", "class N:\n def __hash__(s): return hash((s,))\nhash(N())"),
    ("getattr endless", "class N:\n def __getattr__(s, n): return getattr(s, n + 'x')\nN().a"),
    ("getattr self", "class N:\n def __getattr__(s, n): return s.a\nN().a"),
    ("getattribute", "class N:\n def __getattribute__(s, n): return s.a\nN().a"),
    ("setattr", "class N:\n def __setattr__(s, n, v): s.a = v\nN().a = 1"),
    ("delattr", "class N:\n def __delattr__(s, n): del s.a\ndel N().a"),
    ("add endless", "class N:\n def __add__(s, o): return s + o\nN() + 1"),
    ("radd endless", "class N:\n def __radd__(s, o): return o + s\n1 + N()"),
    ("iadd endless", "class N:\n def __iadd__(s, o):\n  s += o\n  return s\nx = N()\nx += 1"),
    ("lt endless", "class N:\n def __lt__(s, o): return s < o\nsorted([N(), N()])"),
    ("sort in lt", "class N:\n def __lt__(s, o): return sorted([s, o]) is None\nsorted([N(), N()])"),
    ("iter endless", "class N:\n def __iter__(s): return iter(s)\nlist(N())"),
    ("getitem recursion", "class N:\n def __getitem__(s, i): return s[i]\nN()[0]"),
    ("next recursion", "class N:\n def __iter__(s): return s\n def __next__(s): return next(s)\nlist(N())"),
    ("index recursion", "class N:\n def __index__(s): return [1][s]\n[1][N()]"),
    ("bool recursion", "class N:\n def __bool__(s): return not s\nif N(): pass"),
    ("contains recursion", "class N:\n def __contains__(s, o): return o in s\n1 in N()"),
    ("call recursion", "class N:\n def __call__(s): return s()\nN()()"),
    ("call chain", "class N: pass\nx = N()\nN.__call__ = x\nx()"),
    (
        "call type chain",
        "class N:\n pass\nN.__call__ = N()\nfor i in range(2000):\n class M: pass\n M.__call__ = N()\n N = M\nN()()",
    ),
    ("format recursion", "class N:\n def __format__(s, f): return format(s, f)\nf'{N()}'"),
    ("enter recursion", "class N:\n def __enter__(s):\n  with s: pass\n def __exit__(s, *a): pass\nwith N(): pass"),
    ("new recursion", "class N:\n def __new__(c): return c()\nN()"),
    ("init recursion", "class N:\n def __init__(s): N()\nN()"),
    ("metaclass call", "class M(type):\n def __call__(c, *a): return c(*a)\nclass A(metaclass=M): pass\nA()"),
    ("metaclass new", "class M(type):\n def __new__(m, n, b, d): return m(n, b, d)\nclass A(metaclass=M): pass"),
    ("metaclass getattr", "class M(type):\n def __getattr__(c, n): return getattr(c, n)\nclass A(metaclass=M): pass\nA.x"),
    (
        "metaclass instancecheck",
        "class M(type):\n def __instancecheck__(c, o): return isinstance(o, c)\nclass A(metaclass=M): pass\nisinstance(1, A)",
    ),
    ("metaclass repr", "class M(type):\n def __repr__(c): return repr(c)\nclass A(metaclass=M): pass\nrepr(A)"),
    ("class getitem", "class A:\n def __class_getitem__(c, i): return c[i]\nA[1]"),
    (
        "eq adds dict for ever",
        "d = {}\nclass N:\n def __hash__(s): return 1\n def __eq__(s, o):\n  d[N()] = 1\n  return False\nd[N()] = 1\nd[N()] = 2",
    ),
    ("descriptor recursion", "class D:\n def __get__(s, o, t): return o.x\nclass A: x = D()\nA().x"),
    ("property recursion", "class A:\n @property\n def x(s): return s.x\nA().x"),
    ("init exc recursion", "class E(Exception):\n def __init__(s): raise E()\nraise E"),
    ("missing endless", "class D(dict):\n def __missing__(s, k): return s[k]\nD()[1]"),
];

/// What goes on until a limit ends it.
const TO_A_LIMIT: &[(&str, &str)] = &[
    ("iter self endless next", "class N:\n def __iter__(s): return s\n def __next__(s): return 1\nlist(N())"),
    ("iter self endless set", "class N:\n def __iter__(s): return s\n def __next__(s): return 1\nset(N())"),
    ("iter self endless sum", "class N:\n def __iter__(s): return s\n def __next__(s): return 1\nsum(N())"),
    ("iter self endless in", "class N:\n def __iter__(s): return s\n def __next__(s): return 1\n2 in N()"),
    ("iter endless join", "class N:\n def __iter__(s): return s\n def __next__(s): return 'x'\n''.join(N())"),
    ("iter endless star", "class N:\n def __iter__(s): return s\n def __next__(s): return 'x'\nprint(*N())"),
    ("iter endless zip", "class N:\n def __iter__(s): return s\n def __next__(s): return 'x'\ndict(zip(N(), N()))"),
    ("iter endless max", "class N:\n def __iter__(s): return s\n def __next__(s): return 1\nmax(N())"),
    ("iter endless slice", "class N:\n def __iter__(s): return s\n def __next__(s): return 1\nx = []\nx[:] = N()"),
    ("iter endless extend", "class N:\n def __iter__(s): return s\n def __next__(s): return 1\nx = []\nx.extend(N())"),
    ("getitem endless", "class N:\n def __getitem__(s, i): return i\nlist(N())"),
    ("types until memory", "while True: type('X', (), {'a': 1})"),
    ("types kept", "x = []\nwhile True: x.append(type('X', (), {'a': 1}))"),
    ("class statement kept", "x = []\nwhile True:\n class A: pass\n x.append(A)"),
    ("attrs until memory", "class A: pass\na = A()\ni = 0\nwhile True:\n setattr(a, f'a{i}', i)\n i += 1"),
    ("shapes until memory", "class A: pass\ni = 0\nwhile True:\n setattr(A(), f'a{i}', i)\n i += 1"),
    ("slots instances", "A = type('A', (), {'__slots__': [f's{i}' for i in range(10000)]})\nx = []\nwhile True: x.append(A())"),
    ("eq grows list", "x = []\nclass N:\n def __eq__(s, o):\n  x.append(s)\n  return False\nx.append(N())\n5 in x"),
    ("collisions", "class N:\n def __hash__(s): return 7\nd = {}\nfor i in range(100000): d[N()] = i\nlen(d)"),
    (
        "collisions eq",
        "class N:\n def __hash__(s): return 7\n def __eq__(s, o): return s is o\nd = {}\nfor i in range(100000): d[N()] = i\nlen(d)",
    ),
    (
        "collisions set eq",
        "class N:\n def __hash__(s): return 7\n def __eq__(s, o): return False\nset(N() for i in range(100000))",
    ),
    ("str endless uncaught", "class E(Exception):\n def __str__(s):\n  while True: pass\nraise E()"),
    (
        "iter changes",
        "class N:\n def __init__(s): s.x = [1]\n def __iter__(s):\n  for v in s.x:\n   s.x.append(v)\n   yield v\nlist(N())",
    ),
    ("class body endless", "class A:\n while True: pass"),
    ("class body grows", "class A:\n i = 0\n while True:\n  locals()[f'a{i}'] = i\n  i += 1"),
    ("sub str mul", "class S(str): pass\nS('x') * 10**12"),
    ("sub int pow", "class I(int): pass\nI(10) ** I(10) ** I(10)"),
    ("index huge mul", "class N:\n def __index__(s): return 10**15\n[1] * N()"),
    ("index huge str", "class N:\n def __index__(s): return 10**15\n'x' * N()"),
];

/// What must be right all the same.
const RIGHT: &[(&str, &str, &str)] = &[
    ("del ignored", "class N:\n def __del__(s): 1/0\nfor i in range(10000): N()\n1", "1"),
    (
        "10000 attrs",
        "class A: pass\na = A()\nfor i in range(10000): setattr(a, f'a{i}', i)\nfor i in range(10000): assert getattr(a, f'a{i}') == i\nlen(vars(a))",
        "10000",
    ),
    (
        "10000 different shapes",
        "class A: pass\nx = []\nfor i in range(10000):\n a = A()\n setattr(a, f'a{i}', i)\n setattr(a, 'b', i)\n x.append(a)\nsum(a.b for a in x)",
        "49995000",
    ),
    (
        "slots 100000",
        "A = type('A', (), {'__slots__': [f's{i}' for i in range(100000)]})\na = A()\na.s5 = 1\na.s99999 = 2\n(a.s5, a.s99999)",
        "(1, 2)",
    ),
    (
        "class assign loop",
        "class A: pass\nclass B: pass\na = A()\nfor i in range(10000):\n a.__class__ = B\n setattr(a, f'x{i}', 1)\n a.__class__ = A\nlen(vars(a))",
        "10000",
    ),
    (
        "descriptors raise",
        "class D:\n def __get__(s, o, t): raise ValueError('g')\n def __set__(s, o, v): raise ValueError('s')\n def __delete__(s, o): raise ValueError('d')\nclass A: x = D()\nn = 0\nfor f in (lambda: A().x, lambda: setattr(A(), 'x', 1), lambda: delattr(A(), 'x'), lambda: A.x):\n try: f()\n except ValueError: n += 1\nn",
        "4",
    ),
    (
        "del class",
        "class A:\n def f(s): return 1\na = A()\nf = a.f\ndel A\nfor i in range(1000): [i] * 100\n(f(), a.f())",
        "(1, 1)",
    ),
    (
        "eq mutates list",
        "x = []\nclass N:\n def __eq__(s, o):\n  x.clear()\n  return False\nx.extend(N() for i in range(100))\nx.index(5) if False else x.count(5)",
        "0",
    ),
    (
        "length hint lies",
        "class N:\n def __length_hint__(s): return 10**15\n def __iter__(s): return iter([1])\nlist(N())",
        "[1]",
    ),
    (
        "len lies",
        "class N:\n def __len__(s): return 10**10\n def __getitem__(s, i): return i\nn = N()\n[len(n), bool(n)]",
        "[10000000000, True]",
    ),
    (
        "len lies list",
        "class N(list):\n def __len__(s): return 10**10\nn = N([1])\n(list(n), sorted(n), n * 2, n + n, n[0:5], repr(n))",
        "([1], [1], [1, 1], [1, 1], [1], '[1]')",
    ),
    ("sub dict cyc", "class D(dict): pass\nd = D()\nd[1] = d\nrepr(d), d == d", "('{1: {...}}', True)"),
    (
        "dict self",
        "class A: pass\na = A()\na.__dict__['d'] = a.__dict__\nrepr(a.__dict__), a.d is a.__dict__",
        r#"("{'d': {...}}", True)"#,
    ),
];

/// What may end in any way, but cleanly.
const CLEAN: &[(&str, &str)] = &[
    // (The orders of the classes grow with the depth: time may be up before it is too deep.)
    ("init_subclass recursion", "class A:\n def __init_subclass__(c):\n  class B(c): pass\nclass C(A): pass"),
    (
        "repr 500",
        "class N:\n def __init__(s, n): s.n = n\n def __repr__(s): return f'N({s.n!r})'\nx = None\nfor i in range(400): x = N(x)\nlen(repr(x))",
    ),
    ("iter self no next", "class N:\n def __iter__(s): return s\nlist(N())"),
    ("iter endless unpack", "class N:\n def __iter__(s): return s\n def __next__(s): return 'x'\na, b = N()"),
    ("len huge", "class N:\n def __len__(s): return 10**30\nlen(N())"),
    ("len negative", "class N:\n def __len__(s): return -1\nlen(N())"),
    ("index huge", "class N:\n def __index__(s): return 10**30\n[1][N()]"),
    ("index huge range", "class N:\n def __index__(s): return 10**30\nlen(range(N()))"),
    ("index huge bytes", "class N:\n def __index__(s): return 10**15\nbytes(N())"),
    ("index huge shift", "class N:\n def __index__(s): return 10**15\n1 << N()"),
    ("index huge slice", "class N:\n def __index__(s): return 10**30\n'abc'[N():N()], [1,2][:N()], (1,)[-5:N():N()]"),
    ("index huge round", "class N:\n def __index__(s): return 10**30\nround(1.5, N())"),
    ("index huge chr", "class N:\n def __index__(s): return 10**30\nchr(N())"),
    ("index huge hash", "class N:\n def __hash__(s): return 10**300\n{N(): 1}\nhash(N())"),
    ("hash not int", "class N:\n def __hash__(s): return 'x'\n{N(): 1}"),
    ("bool not bool", "class N:\n def __bool__(s): return 1\nnot N()"),
    (
        "exit raises",
        "class N:\n def __enter__(s): return s\n def __exit__(s, *a): raise ValueError(1)\nwith N() as a, N() as b, N() as c: 1/0",
    ),
    ("subclass chain", "class A: pass\nwhile True:\n class A(A): pass"),
    (
        "subclass chain 5000",
        "class A:\n x = 1\nfor i in range(3000):\n class A(A): pass\nA().x, len(A.__mro__), isinstance(A(), A)",
    ),
    ("10000 bases", "bs = tuple(type(f'B{i}', (), {}) for i in range(10000))\nC = type('C', bs, {'y': 1})\nlen(C.__mro__)"),
    (
        "wide deep",
        "a = [type(f'A{i}', (), {}) for i in range(200)]\nx = object\nbs = []\nfor i in range(200):\n a = [type('A', (y,), {}) for y in a]\nlen(type('C', tuple(a), {}).__mro__)",
    ),
    (
        "diamonds",
        "A = type('A', (), {})\nfor i in range(300):\n B = type('B', (A,), {})\n C = type('C', (A,), {})\n A = type('D', (B, C), {})\nlen(A.__mro__)",
    ),
    (
        "10000 class attrs",
        "class A: pass\nfor i in range(10000): setattr(A, f'a{i}', i)\na = A()\nfor i in range(10000): assert getattr(a, f'a{i}') == i\nlen(dir(a)) > 9000",
    ),
    ("metaclass prepare", "class M(type):\n @classmethod\n def __prepare__(m, n, b): return 5\nclass A(metaclass=M): pass"),
    (
        "metaclass prepare endless",
        "class D(dict):\n def __setitem__(s, k, v): s[k] = v\nclass M(type):\n @classmethod\n def __prepare__(m, n, b): return D()\nclass A(metaclass=M): x = 1",
    ),
    ("metaclass mro", "class M(type):\n def mro(c): return [c] * 100000\nclass A(metaclass=M): pass\nA().x"),
    (
        "metaclass of metaclass",
        "M = type\nfor i in range(2000): M = type('M', (type,), {})\nclass A(metaclass=M): pass\nM2 = M\nfor i in range(500):\n class M2(M2): pass\nclass B(A, metaclass=M2): pass\ntype(B) is M2",
    ),
    (
        "metaclass prop",
        "class M(type):\n @property\n def __name__(c): return 1/0\n @property\n def __mro__(c): return 5\n @property\n def __dict__(c): return 7\nclass A(metaclass=M): pass\nx = A()\nrepr(x)",
    ),
    ("mro_entries", "class E:\n def __mro_entries__(s, b): return (s,)\nclass A(E()): pass"),
    ("mro_entries many", "class E:\n def __mro_entries__(s, b): return tuple([int]) * 100000\nclass A(E()): pass"),
    (
        "eq mutates dict",
        "d = {}\nclass N:\n def __hash__(s): return 1\n def __eq__(s, o):\n  d.clear()\n  return False\nfor i in range(100): d[N()] = i\nlen(d)",
    ),
    (
        "eq grows dict",
        "d = {}\nclass N:\n def __hash__(s): return 1\n def __eq__(s, o):\n  for i in range(100): d[i] = i\n  return False\nfor i in range(20): d[N()] = i\nlen(d)",
    ),
    (
        "hash mutates set",
        "s = set()\nclass N:\n def __hash__(x):\n  s.clear()\n  return 1\nfor i in range(100): s.add(N())\nlen(s)",
    ),
    (
        "lt mutates sort",
        "x = []\nclass N:\n def __lt__(s, o):\n  x.append(1)\n  return False\nx.extend(N() for i in range(10))\nx.sort()",
    ),
    ("key mutates sort", "x = list(range(100))\ndef k(v):\n x.clear()\n return v\nx.sort(key=k)"),
    (
        "class assign layouts",
        "class A: pass\nclass B: __slots__ = ('x',)\nclass C(list): pass\nclass D(Exception): pass\nn = 0\nfor a in (A(), B(), C(), D(), 1, 'x', A, len):\n for c in (A, B, C, D, int, list, type, object, 5):\n  try:\n   a.__class__ = c\n   n += 1\n   repr(a), getattr(a, 'x', 1), dir(a)\n  except TypeError: pass\nn",
    ),
    (
        "dict assign",
        "class A: pass\na = A()\na.__dict__ = {i: i for i in ()}\na.__dict__['x'] = 1\nb = A()\nb.__dict__ = a.__dict__\nb.y = 2\n(a.y, vars(a))",
    ),
    ("bases assign cycle", "class A: pass\nclass B(A): pass\nA.__bases__ = (B,)"),
    ("bases assign", "class A: pass\nclass C: x = 1\nclass B(A): pass\nB.__bases__ = (C,)\nB().x"),
    (
        "descriptor special",
        "class D:\n def __get__(s, o, t): raise ValueError('g')\nclass A: __len__ = D(); __iter__ = D(); __eq__ = D(); __hash__ = D(); __repr__ = D(); __call__ = D(); __bool__ = D()\nn = 0\na = A()\nfor f in (len, iter, lambda a: a == 1, hash, repr, lambda a: a(), bool, str, list, lambda a: {a: 1}, lambda a: f'{a}', lambda a: [a]):\n try: f(a)\n except ValueError: n += 1\nn",
    ),
    ("str raises uncaught", "class E(Exception):\n def __str__(s): raise E()\nraise E()"),
    ("str deep uncaught", "class E(Exception):\n def __str__(s): return str(s)\nraise E()"),
    ("str int uncaught", "class E(Exception):\n def __str__(s): return 5\nraise E()"),
    ("str huge uncaught", "class E(Exception):\n def __str__(s): return 'x' * 10**7\nraise E()"),
    ("repr args uncaught", "class N:\n def __repr__(s): raise KeyboardInterrupt\nraise KeyError(N())"),
    ("notes uncaught", "class N:\n def __str__(s): return str(s)\ne = ValueError(1)\ne.__notes__ = [N(), N()]\nraise e"),
    (
        "cause chain classes",
        "class E(Exception): pass\ne = None\nfor i in range(5000):\n x = E(i)\n x.__cause__ = e\n e = x\nraise e",
    ),
    (
        "context chain classes",
        "class E(Exception):\n def __str__(s): return 'x'\ndef f(n):\n try: raise E(n)\n finally:\n  if n: f(n - 1)\nf(900)",
    ),
    ("not exception", "class E: pass\nraise E()"),
    (
        "except weird",
        "class M(type):\n def __subclasscheck__(c, o): 1/0\nclass E(Exception, metaclass=M): pass\ntry: 1/0\nexcept E: pass",
    ),
    (
        "group classes",
        "class E(ExceptionGroup):\n def derive(s, x): return s.derive(x)\nE('a', [ValueError(1), TypeError(2)]).split(ValueError)",
    ),
    ("super chain", "class A:\n def f(s): return super().f()\nA().f()"),
    (
        "super deep",
        "class A:\n def f(s): return 0\nfor i in range(900):\n class A(A):\n  def f(s, A=A): return A.f(s) + 1\ntry: A().f()\nexcept RecursionError: print('r')",
    ),
    ("sub list", "class L(list): pass\nx = L()\nfor i in range(20000): x = L([x])\nrepr(x)"),
    ("sub list eq", "class L(list): pass\nx = L()\ny = L()\nfor i in range(20000):\n x = L([x])\n y = L([y])\nx == y"),
    ("sub tuple hash", "class L(tuple): pass\nx = L()\nfor i in range(20000): x = L([x])\nhash(x)"),
    ("payload chain", "class L(list): pass\nx = L()\nx.append(x)\nx.y = x\nrepr(x), [x, [x]], str(x)"),
    ("getattr vars dir", "class N:\n def __dir__(s): return dir(s)\ndir(N())"),
    ("dir huge", "class N:\n def __dir__(s):\n  while True: yield 'x'\ndir(N())"),
    ("reversed endless", "class N:\n def __reversed__(s): return reversed(s)\nreversed(N())"),
    (
        "hook names",
        "class N:\n pass\nfor n in dir(object) + ['__add__', '__len__', '__iter__', '__next__', '__getitem__', '__call__', '__bool__', '__index__', '__contains__', '__enter__', '__exit__', '__lt__', '__get__', '__set_name__', '__missing__', '__format__', '__int__', '__float__', '__complex__', '__round__', '__neg__', '__matmul__', '__divmod__', '__pow__', '__del__']:\n try: setattr(N, n, N())\n except TypeError: pass\nn = N.__new__ and 1\nfor f in (repr, str, len, iter, next, hash, bool, list, int, float, complex, round, abs, dir, vars, sorted, sum, max, all):\n for v in (N, ):\n  try: f(object.__new__(N))\n  except (TypeError, RecursionError, AttributeError): pass\n1",
    ),
    ("set_name", "class D:\n def __set_name__(s, o, n): setattr(o, n + 'x', D())\nclass A: x = D()\nlen(dir(A)) > 2"),
    (
        "base of many",
        "class A: pass\nx = [type('B', (A,), {}) for i in range(3000)]\nfor i in range(300): A.f = lambda s: i\nx[5]().f()",
    ),
    (
        "diamonds changed",
        "class R: pass\nA = R\nfor i in range(100):\n B = type('B', (A,), {})\n C = type('C', (A,), {})\n A = type('D', (B, C), {})\nfor i in range(100): R.f = lambda s: i\nA().f()",
    ),
    (
        "iter self unpack",
        "class N:\n def __iter__(s): return s\n def __next__(s): return 1\ntry: a, b = N()\nexcept ValueError as e: r = str(e)\nr",
    ),
    ("prepare list", "class M(type):\n @classmethod\n def __prepare__(m, n, b): return []\nclass A(metaclass=M): x = 1"),
];

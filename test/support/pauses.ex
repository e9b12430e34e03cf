defmodule ExMonty.Pauses do
  @moduledoc false
  # Programs that ask in many places: `ask(n)` is 10 times n (a string comes back in capitals). Each with what it comes to.

  @doc "`{where, source, value}`"
  def programs do
    [
      {"an expression", "ask(1) + ask(2) * 2", 50},
      {"an argument of itself", "ask(ask(ask(1)))", 1000},
      {"a key function of sorted", "sorted([3, 1, 2], key=lambda n: -ask(n))", [3, 2, 1]},
      {"a key function of min and max", "[min([3, 1, 2], key=ask), max([3, 1, 2], key=ask)]", [1, 3]},
      {"list.sort", "xs = [2, 3, 1]\nxs.sort(key=ask, reverse=True)\nxs", [3, 2, 1]},
      {"a list comprehension", "[ask(n) for n in range(3) if ask(n) != 10]", [0, 20]},
      {"set and dict comprehensions", "[sorted({ask(n) for n in (1, 2)}), {ask(n): n for n in (1, 2)}]",
       [[10, 20], %{10 => 1, 20 => 2}]},
      {"a generator expression in sum", "sum(ask(n) for n in range(4))", 60},
      {"a generator",
       "def g():\n    for n in range(3):\n        got = yield ask(n)\n        yield ask(got or 7)\nit = g()\n[next(it), it.send(5), next(it), next(it)]",
       [0, 50, 10, 70]},
      {"yield from",
       "def inner():\n    yield ask(1)\n    return ask(2)\ndef outer():\n    x = yield from inner()\n    yield x + ask(3)\nlist(outer())",
       [10, 50]},
      {"map, filter and zip",
       "[list(map(ask, [1, 2])), list(filter(lambda n: ask(n) > 10, [1, 2])), list(zip(map(ask, [1]), map(ask, [2])))]",
       [[10, 20], [2], [{10, 20}]]},
      {"any and all", "[any(ask(n) > 10 for n in (1, 2, 3)), all(ask(n) > 10 for n in (2, 1, 3))]", [true, false]},
      {"functools.reduce", "from functools import reduce\nreduce(lambda a, b: a + ask(b), [1, 2, 3], 0)", 60},
      {"__eq__ in `in`, index and count",
       "class C:\n    def __init__(self, n): self.n = n\n    def __eq__(self, o): return ask(self.n) == o\nxs = [C(1), C(2), C(2)]\n[20 in xs, xs.index(20), xs.count(20)]",
       [true, 1, 2]},
      {"__hash__ and __eq__ of keys",
       "class K:\n    def __init__(self, n): self.n = n\n    def __hash__(self): return hash(ask(self.n))\n    def __eq__(self, o): return ask(self.n) == ask(o.n)\nd = {K(1): 'one'}\n[d[K(1)], K(1) in d, len({K(1), K(1), K(2)})]",
       ["one", true, 2]},
      {"__repr__ in nested containers", "class C:\n    def __repr__(self): return 'C' + str(ask(1))\nrepr([{1: (C(),)}])",
       "[{1: (C10,)}]"},
      {"__str__ and __format__ in f-strings",
       "class C:\n    def __str__(self): return ask('s')\n    def __format__(self, spec): return ask(spec)\nf'{C()!s} {C():abc} {ask(2)!r:>5} {ask(1):04d}'",
       "S ABC    20 0010"},
      {"arithmetic methods",
       "class N:\n    def __init__(self, n): self.n = n\n    def __add__(self, o): return ask(self.n) + o\n    def __radd__(self, o): return o + ask(self.n)\n    def __neg__(self): return -ask(self.n)\n    def __iadd__(self, o):\n        self.n = ask(o)\n        return self\nx = N(1)\ny = [x + 1, 1 + x, -x, sum([N(1), N(2)])]\nx += 4\ny + [x.n]",
       [11, 11, -10, 30, 40]},
      {"comparison methods",
       "class V:\n    def __init__(self, n): self.n = n\n    def __lt__(self, o): return ask(self.n) < ask(o.n)\n[v.n for v in sorted([V(3), V(1), V(2)])]",
       [1, 2, 3]},
      {"__bool__ and __len__",
       "class T:\n    def __bool__(self): return ask(1) == 10\nclass L:\n    def __len__(self): return ask(3)\n[not T(), bool(L()), len(L()), 'yes' if T() else 'no', T() and 5]",
       [false, true, 30, "yes", 5]},
      {"__getattr__ and __setattr__",
       "class C:\n    def __getattr__(self, name): return ask(name)\n    def __setattr__(self, name, value): object.__setattr__(self, name, ask(value))\nc = C()\nc.x = 4\n[c.x, c.hello, getattr(c, 'bye')]",
       [40, "HELLO", "BYE"]},
      {"properties and descriptors",
       "class D:\n    def __get__(self, o, t): return ask(1)\n    def __set__(self, o, v): o.seen = ask(v)\nclass C:\n    d = D()\n    @property\n    def p(self): return ask(2)\n    @p.setter\n    def p(self, v): self.q = ask(v)\nc = C()\nc.d = 5\nc.p = 6\n[c.d, c.p, c.seen, c.q]",
       [10, 20, 50, 60]},
      {"__getitem__, __setitem__, __contains__, __iter__",
       "class S:\n    def __getitem__(self, k): return ask(k)\n    def __setitem__(self, k, v): self.put = ask(k) + v\n    def __contains__(self, k): return ask(k) == 30\n    def __iter__(self): return iter([ask(7), ask(8)])\ns = S()\ns[1] = 2\na, b = s\n[s[5], s.put, 3 in s, list(s), a, b, [*s]]",
       [50, 12, true, [70, 80], 70, 80, [70, 80]]},
      {"an iterator's __next__",
       "class I:\n    n = 0\n    def __iter__(self): return self\n    def __next__(self):\n        self.n += 1\n        if self.n > 3: raise StopIteration\n        return ask(self.n)\n[x for x in I()] + list(I()) + [*map(str, I())]",
       [10, 20, 30, 10, 20, 30, "10", "20", "30"]},
      {"__call__, __new__ and __init__",
       "class C:\n    def __new__(cls, n):\n        self = super().__new__(cls)\n        self.a = ask(n)\n        return self\n    def __init__(self, n): self.b = ask(n + 1)\n    def __call__(self, n): return ask(n)\nc = C(1)\n[c.a, c.b, c(3)]",
       [10, 20, 30]},
      {"with",
       "class M:\n    def __enter__(self): return ask(1)\n    def __exit__(self, *e): seen.append(ask(2)); return True\nseen = []\nwith M() as m:\n    seen.append(ask(m))\n    raise ValueError(ask('x'))\nseen",
       [100, 20]},
      {"contextmanager",
       "from contextlib import contextmanager, ExitStack\n@contextmanager\ndef cm(n):\n    try:\n        yield ask(n)\n    finally:\n        out.append(ask(n + 1))\nout = []\nwith ExitStack() as stack:\n    out += [stack.enter_context(cm(n)) for n in (1, 3)]\nout",
       [10, 30, 40, 20]},
      {"finally, except and else",
       "out = []\ndef f(n):\n    try:\n        if n: raise KeyError(ask(n))\n        out.append(ask(0))\n    except KeyError as e:\n        out.append(e.args[0] + ask(2))\n    else:\n        out.append(ask(3))\n    finally:\n        out.append(ask(4))\n        return out\nf(0)\nf(1)",
       [0, 30, 40, 30, 40]},
      {"raise from and an exception's __str__",
       "class E(Exception):\n    def __str__(self): return ask('text')\ntry:\n    try:\n        raise E(ask(1))\n    except E as e:\n        raise ValueError(str(e)) from e\nexcept ValueError as e:\n    r = [str(e), str(e.__cause__), e.__cause__.args[0]]\nr",
       ["TEXT", "TEXT", 10]},
      {"except*",
       "out = []\ntry:\n    raise ExceptionGroup('g', [ValueError(1), KeyError(2)])\nexcept* ValueError as g:\n    out.append(ask(g.exceptions[0].args[0]))\nexcept* KeyError as g:\n    out.append(ask(g.exceptions[0].args[0]))\nout",
       [10, 20]},
      {"a class body",
       "class C:\n    x = ask(1)\n    ys = [ask(n) for n in (2, 3)]\n    def f(self, z=ask(4)): return z\n[C.x, C.ys, C().f()]",
       [10, [20, 30], 40]},
      {"decorators",
       "def deco(n):\n    def wrap(f):\n        f.tag = ask(n)\n        return f\n    return wrap\n@deco(ask(1))\ndef f(): pass\n@deco(2)\nclass C: pass\n[f.tag, C.tag]",
       [100, 20]},
      {"metaclasses",
       "class M(type):\n    def __new__(m, name, bases, ns):\n        ns['made'] = ask(1)\n        return super().__new__(m, name, bases, ns)\n    def __call__(cls, *a):\n        return super().__call__(*a), ask(2)\n    def __instancecheck__(cls, o): return ask(3) == 30\nclass C(metaclass=M):\n    def __init_subclass__(cls): cls.sub = ask(4)\nclass D(C): pass\n[C.made, D.sub, C()[1], isinstance(5, C)]",
       [10, 40, 20, true]},
      {"__set_name__ and class keywords",
       "class F:\n    def __set_name__(self, owner, name): self.name = ask(name)\nclass B:\n    def __init_subclass__(cls, n, **k): cls.n = ask(n)\nclass C(B, n=3):\n    field = F()\n[C.n, C.__dict__['field'].name]",
       [30, "FIELD"]},
      {"match",
       "class P:\n    __match_args__ = ('x',)\n    @property\n    def x(self): return ask(1)\ndef f(v):\n    match v:\n        case P(10) if ask(2) == 0: return 'no'\n        case P(x) if ask(x) == 100: return ask(3)\n        case [a, *rest] if ask(a): return ask(rest[0])\n        case {'k': k, **r}: return [ask(k), r]\n[f(P()), f([1, 2]), f({'k': 4, 'z': 0})]",
       [30, 20, [40, %{"z" => 0}]]},
      {"starred calls and keywords", "def f(*a, k=0, **r): return [a, k, r]\nf(*[ask(1), ask(2)], k=ask(3), **{'z': ask(4)})",
       [{10, 20}, 30, %{"z" => 40}]},
      {"chained comparison, walrus and conditional",
       "[1 < ask(1) < ask(2) < 15, (n := ask(3)) + n, ask(4) if ask(0) else ask(5), ask(0) or ask(6) and ask(7)]",
       [false, 60, 50, 70]},
      {"unpacking and augmented assignment",
       "a, (b, *c) = ask(1), [ask(2), ask(3), ask(4)]\nd = {'k': 1}\nd['k'] += ask(5)\nxs = [0, 0]\nxs[ask(0)], xs[1:] = ask(6), [ask(7)]\n[a, b, c, d, xs]",
       [10, 20, [30, 40], %{"k" => 51}, [60, 70]]},
      {"assert and del",
       "class C:\n    def __delattr__(self, n): log.append(ask(n))\n    def __delitem__(self, k): log.append(ask(k))\nlog = []\ndel C().x, C()[3]\ntry:\n    assert ask(1) == 1, ask('msg')\nexcept AssertionError as e:\n    log.append(str(e))\nlog",
       ["X", 30, "MSG"]},
      {"an import's hook and module level",
       "import functools, itertools, operator\n@functools.lru_cache(None)\ndef f(n): return ask(n)\n[f(1), f(1), list(itertools.accumulate([1, 2], lambda a, b: a + ask(b))), list(itertools.takewhile(lambda n: ask(n) < 30, [1, 2, 3]))]",
       [10, 10, [1, 21], [1, 2]]},
      {"groupby, cmp_to_key and total_ordering",
       "from itertools import groupby\nfrom functools import cmp_to_key, total_ordering\n@total_ordering\nclass T:\n    def __init__(self, n): self.n = n\n    def __eq__(self, o): return self.n == o.n\n    def __lt__(self, o): return ask(self.n) < ask(o.n)\n[[(k, list(g)) for k, g in groupby([1, 1, 2], key=ask)], sorted([2, 1], key=cmp_to_key(lambda a, b: ask(a) - ask(b))), T(2) >= T(1)]",
       [[{10, [1, 1]}, {20, [2]}], [1, 2], true]},
      {"dataclasses",
       "from dataclasses import dataclass, field, replace\n@dataclass(order=True)\nclass P:\n    x: int\n    y: list = field(default_factory=lambda: [ask(1)])\n    def __post_init__(self): self.z = ask(self.x)\np = P(2)\n[p.y, p.z, replace(p, x=3).z, P(1) < P(2)]",
       [[10], 20, 30, true]},
      {"enum and defaultdict",
       "from enum import Enum\nfrom collections import defaultdict, Counter\nclass E(Enum):\n    A = ask(1)\n    B = ask(2)\n    @classmethod\n    def _missing_(cls, v): return cls(ask(v))\nd = defaultdict(lambda: ask(3))\nd['a'] += 1\n[E(10).name, E(2).name, d['a'], Counter(ask(n) for n in (1, 1))[10]]",
       ["A", "B", 31, 2]},
      {"coroutines and tasks",
       "import asyncio\nasync def one(n):\n    await asyncio.sleep(0)\n    return ask(n)\nasync def main():\n    async with asyncio.TaskGroup() as tg:\n        ts = [tg.create_task(one(n)) for n in (1, 2)]\n    return [t.result() for t in ts] + await asyncio.gather(one(3), one(4))\nasyncio.run(main())",
       [10, 20, 30, 40]},
      {"async generators, async for and async with",
       "import asyncio\nclass M:\n    async def __aenter__(self): return ask(1)\n    async def __aexit__(self, *e): out.append(ask(2))\nasync def g():\n    for n in (3, 4): yield ask(n)\nout = []\nasync def main():\n    async with M() as m:\n        out.append(m)\n        async for x in g(): out.append(x)\n        out.extend([x async for x in g() if ask(5)])\nawait main()\nout",
       [10, 30, 40, 30, 40, 20]},
      {"eval, exec and lambdas in data",
       "ns = {'ask': lambda n: ask(n)}\nexec('x = ask(1)\\ny = [ask(n) for n in (2, 3)]', ns)\n[ns['x'], ns['y'], eval('ask(4) + 1')]",
       [10, [20, 30], 41]},
      {"all at once",
       "class K:\n    def __init__(self, n): self.n = n\n    def __lt__(self, o): return ask(self.n) < ask(o.n)\n    def __repr__(self): return f'K{ask(self.n)}'\ndef g(ns):\n    try:\n        for n in ns: yield K(n)\n    finally:\n        log.append(ask(9))\nlog = []\nr = f'{sorted(g([3, 1, 2]), key=lambda k: K(-k.n))}'\n[r, log]",
       ["[K30, K20, K10]", [90]]}
    ]
  end

  @doc "The answer to a call."
  def answer(%ExMonty.FunctionCall{name: "ask", args: [n], kwargs: kwargs}) when is_integer(n) and kwargs == %{},
    do: {:ok, n * 10}

  def answer(%ExMonty.FunctionCall{name: "ask", args: [text]}) when is_binary(text), do: {:ok, String.upcase(text)}

  def answer({:name, "ask"}), do: {:ok, {:function, "ask"}}

  @doc "Loads paused programs, answers each once, and dumps those that ask again: in another process of the system."
  def step(dumps) do
    for {index, binary} <- dumps do
      {:ok, snapshot} = ExMonty.load_snapshot(binary)
      {index, snapshot |> ExMonty.resume(answer(snapshot.call)) |> kept()}
    end
  end

  @doc "A progress as it is kept: the binary of what asks, or the end."
  def kept({:ok, {:complete, value, _output}}), do: {:complete, value}

  def kept({:ok, {_kind, _call, snapshot, _output}}) do
    {:ok, binary} = ExMonty.dump_snapshot(snapshot)
    {:paused, binary}
  end

  def kept({:error, error}), do: {:error, ExMonty.Exception.format(error)}
end

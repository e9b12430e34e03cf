defmodule ExMonty.HostileTest do
  # Programs made to break an interpreter, or the BEAM it runs in. Each must end in a clean error (or a right result),
  # in time and in memory. CI runs this file with the smallest of stacks too: ERL_FLAGS="+sssdcpu 20 +sss 20".
  use ExUnit.Case, async: true

  alias ExMonty.Exception

  @moduletag timeout: 120_000
  @limits %{max_duration_secs: 2.0, max_memory: 64 * 1024 * 1024}

  defp attack(source, options \\ []) do
    options = Keyword.put_new(options, :limits, @limits)
    {micros, result} = :timer.tc(fn -> ExMonty.eval(source, options) end)
    assert micros < 20_000_000
    assert {:ok, 2, ""} = ExMonty.eval("1 + 1")
    result
  end

  defp fails(source, types) do
    assert {:error, %Exception{type: type, message: message}} = attack(source)
    assert type in List.wrap(types), "#{inspect(type)}: #{message}"
  end

  # Whatever it ends in, it ends cleanly.
  defp ends(source) do
    case attack(source) do
      {:ok, _, _} -> :ok
      {:error, %Exception{type: type, message: message}} -> refute type == :system_error, message
    end
  end

  test "endless loops" do
    fails("while True: pass", :timeout_error)
    fails("while True:\n    try:\n        while True: pass\n    except BaseException: pass", :timeout_error)
    fails("def f():\n    try:\n        while True: pass\n    finally:\n        while True: pass\nf()", :timeout_error)
    fails("def g():\n    while True: yield 1\nfor x in g(): pass", :timeout_error)
    fails("x = [0]\nfor i in x: x.append(i)", [:timeout_error, :memory_error])
    fails("any(False for i in range(10**18))", :timeout_error)

    assert {:ok, [499_999_999_999_999_500_000_000_000_000, 999_999_999_999_999_999], ""} =
             attack("[sum(range(10**15)), max(range(10**18))]")

    fails("sum(iter(range(10**15)))", :timeout_error)
    fails("list(range(10**15))", [:timeout_error, :memory_error])
    fails("[i for i in range(10**15)]", [:timeout_error, :memory_error])
    fails("max(iter(range(10**18)))", :timeout_error)
    fails("10**15 in iter(range(10**18))", [:timeout_error, :memory_error])
    fails("def f(): f()\nwhile True:\n    try: f()\n    except RecursionError: pass", :timeout_error)
  end

  test "huge results of one operation" do
    fails("'x' * 10**12", [:memory_error, :overflow_error])
    fails("b'x' * 10**12", [:memory_error, :overflow_error])
    fails("[0] * 10**12", [:memory_error, :overflow_error])
    fails("(0,) * 10**18", [:memory_error, :overflow_error])
    fails("10 ** 10 ** 10", [:memory_error, :timeout_error, :overflow_error])
    fails("1 << 10**12", [:memory_error, :timeout_error, :overflow_error])
    fails("2 ** -(10 ** 10 ** 10)", [:memory_error, :timeout_error, :overflow_error])
    fails("x = 10 ** 100000\nwhile True: x = x * x", [:memory_error, :timeout_error])
    fails("int('9' * 5000)", :value_error)
    fails("str(10 ** 5000)", :value_error)
    fails("'%*d' % (10**9, 1)", [:memory_error, :value_error, :overflow_error])
    fails("'%.1000000000f' % 1.0", [:memory_error, :value_error, :overflow_error])
    fails("f'{1:1000000000000}'", [:memory_error, :value_error, :overflow_error])
    fails("format(1.0, '.99999999999f')", [:memory_error, :value_error, :overflow_error])
    fails("format('x', '>999999999999999999999')", [:memory_error, :value_error, :overflow_error])
    fails("'x'.ljust(10**12)", [:memory_error, :overflow_error])
    fails("'x'.replace('x', 'x' * 10**6).replace('x', 'x' * 10**6)", [:memory_error, :timeout_error])
    fails("','.join(['x' * 10**6] * 10**6)", [:memory_error, :timeout_error])
    fails("bytes(10**12)", [:memory_error, :overflow_error])
    fails("import math\nmath.factorial(10**9)", [:memory_error, :timeout_error, :overflow_error])
    fails("(1).__pow__(1)\n3 ** 10**8", [:memory_error, :timeout_error, :attribute_error])
  end

  test "growing everything until the limit" do
    for loop <- [
          "x = []\nwhile True: x.append(1)",
          "x = {}\ni = 0\nwhile True:\n    x[i] = i\n    i += 1",
          "x = set()\ni = 0\nwhile True:\n    x.add(i)\n    i += 1",
          "x = 'ab'\nwhile True: x += x",
          "x = ''\nwhile True: x += 'a' * 1000",
          "x = b'ab'\nwhile True: x += x",
          "x = ()\nwhile True: x = (x, x, [1] * 100)",
          "x = [1]\nwhile True: x += x",
          "x = [1]\nwhile True: x = [x, [0] * 1000]",
          "x = None\nwhile True:\n    def f(y=x): pass\n    x = f",
          "def g(x):\n    yield x\nx = None\nwhile True: x = g(x)",
          "e = None\nwhile True:\n    try: raise ValueError(e)\n    except ValueError as f: e = f",
          "x = 0\nwhile True:\n    exec(f'v{x} = {x}')\n    x += 1",
          "import sys\nx = 1\nwhile True: x = x * 3 << 1000",
          "x = {}\nwhile True: x = {'k': x, 'v': [0] * 50}",
          "xs = [map(None, [1])]\nwhile True: xs.append(zip(xs, xs, xs, xs))"
        ] do
      fails(loop, [:memory_error, :timeout_error])
    end

    fails("while True: print('x' * 10000)", [:memory_error, :runtime_error])
  end

  test "deep sources" do
    n = 100_000
    dup = &String.duplicate(&1, &2)
    too_deep = [:memory_error, :recursion_error, :syntax_error]

    for source <- [
          dup.("(", n) <> "1" <> dup.(")", n),
          dup.("[", n) <> dup.("]", n),
          dup.("{1:", n) <> "1" <> dup.("}", n),
          dup.("f(", n) <> dup.(")", n),
          dup.("(", n),
          dup.("lambda: ", n) <> "1",
          dup.("x[", n) <> dup.("]", n),
          dup.("f'{", 1000) <> "1" <> dup.("}'", 1000)
        ] do
      fails(source, too_deep)
    end

    for source <- [
          dup.("-", n) <> "1",
          dup.("not ", n) <> "1",
          "1" <> dup.(" + 1", n),
          "1" <> dup.(" < 1", n),
          "1" <> dup.(" and 1", n),
          "1" <> dup.(" if 1 else 1", n),
          "x" <> dup.(".a", n),
          "f" <> dup.("()", n),
          "x" <> dup.("[0]", n),
          dup.("x = ", n) <> "1",
          dup.("await ", n) <> "1",
          "x" <> dup.(" ** 1", n),
          "[" <> dup.("1,", n) <> "]",
          "if 1:\n pass\n" <> dup.("elif 1:\n pass\n", n),
          Enum.map_join(0..2999, "\n", &(dup.(" ", &1) <> "if 1:")) <> "\n" <> dup.(" ", 3000) <> "pass",
          Enum.map_join(0..99, "\n", &(dup.(" ", &1) <> "def f():")) <> "\n" <> dup.(" ", 100) <> "pass",
          Enum.map_join(0..99, "\n", &(dup.(" ", &1) <> "for x in y:")) <> "\n" <> dup.(" ", 100) <> "pass",
          "try: pass\n" <> dup.("except: pass\n", 5000),
          dup.("\\\n", n) <> "1",
          dup.("#", 1_000_000),
          "'" <> dup.("x", 1_000_000)
        ] do
      ends(source)
    end
  end

  test "wide sources" do
    locals = Enum.map_join(1..5000, "\n", &"    v#{&1} = #{&1}")
    assert {:ok, 5000, ""} = attack("def f():\n#{locals}\n    return v5000\nf()")

    arguments = Enum.map_join(1..5000, ", ", &"a#{&1}")
    values = Enum.map_join(1..5000, ", ", &"#{&1}")
    ends("def f(#{arguments}): return a5000\nf(#{values})")
    ends("f(#{Enum.map_join(1..5000, ", ", &"k#{&1}=#{&1}")})")
    assert {:ok, 100_000, ""} = attack("x = [#{Enum.map_join(1..100_000, ", ", &"#{&1}.5")}]\nlen(x)")
    assert {:ok, 100_000, ""} = attack("x = {#{Enum.map_join(1..100_000, ", ", &"'k#{&1}': #{&1}")}}\nlen(x)")
    body = String.duplicate("    x += 1\n", 100_000)
    assert {:ok, 200_000, ""} = attack("x = 0\nfor i in range(2):\n#{body}x")
    assert {:ok, 100_000, ""} = attack("x = 0\nif x:\n#{body}\nelse:\n#{body}x")
    assert {:error, %Exception{type: :memory_error}} = attack(String.duplicate("x\n", 10_000_000))
  end

  test "deep data" do
    build = "x = []\nfor i in range(200_000): x = [x]\n"
    ends(build <> "repr(x)")
    ends(build <> "str(x)")
    ends(build <> "y = []\nfor i in range(200_000): y = [y]\nx == y")
    ends(build <> "x < [x]")
    ends(build <> "x")
    ends(build <> "x = None\n1")
    ends(build <> "sorted([x, [x]])")
    ends("t = ()\nfor i in range(200_000): t = (t,)\nhash(t)")
    ends("t = ()\nfor i in range(200_000): t = (t,)\n{t: 1}")
    ends("d = {}\nfor i in range(200_000): d = {'k': d}\nd")
    ends("f = frozenset()\nfor i in range(100_000): f = frozenset([f])\nhash(f)")
    ends("e = ValueError()\nfor i in range(100_000): e = ValueError(e)\nraise e")
    ends("e = None\nfor i in range(100_000):\n    try: raise ValueError from e\n    except ValueError as f: e = f\nraise e")
    ends("g = iter([])\nfor i in range(100_000): g = enumerate(g)\nnext(g, None)")
    ends("g = iter([1])\nfor i in range(100_000): g = zip(g)\nnext(g, None)")
    ends("g = iter([1])\nfor i in range(100_000): g = map(str, g)\nnext(g, None)")
    ends("def g(x):\n    yield from x\nx = iter([1])\nfor i in range(100_000): x = g(x)\nnext(x)")
    ends("f = lambda: 1\nfor i in range(100_000): f = (lambda f: lambda: f())(f)\nf()")
  end

  test "data that contains itself" do
    make = "x = []\nx.append(x)\ny = []\ny.append(y)\nd = {}\nd['d'] = d\n"
    assert {:ok, ["[[...]]", "{'d': {...}}"], ""} = attack(make <> "[repr(x), repr(d)]")

    for expression <- ["x == y", "x < y", "x", "d", "[x, y, d]", "d == {'d': d}", "sorted([x, y])", "x in [y]", "str(d)"],
        do: ends(make <> expression)

    ends("e = ValueError()\ne.__context__ = e\nraise e")
    ends("e = ValueError()\ne.__cause__ = e\nraise e")
    ends("a = ValueError()\nb = ValueError()\na.__cause__ = b\nb.__cause__ = a\nraise a")
    ends("e = ValueError()\ne.args = (e,)\nraise e")
    ends("import sys\ng = globals()\ng['g'] = g\ng")
    ends("globals()")
    ends("e = ExceptionGroup('g', [ValueError()])\nfor i in range(5000): e = ExceptionGroup('g', [e])\nraise e")
  end

  test "keys made to collide" do
    # Equal hashes in CPython: multiples of 2**61 - 1.
    ends("x = {i * (2**61 - 1): i for i in range(20_000)}\nlen(x)")
    ends("x = {(i, j) for i in range(150) for j in range(150)}\nlen(x)")
    ends("x = {float(i * 2**60): i for i in range(20_000)}\nlen(x)")
    ends("x = {1 << i: i for i in range(2_000)}\nlen(x)")
  end

  test "changes while they are looked at" do
    fails("d = {1: 1}\nfor k in d: d[k + 1] = 1", :runtime_error)
    fails("s = {1}\nfor k in s: s.add(k + 1)", :runtime_error)
    ends("x = [3, 2, 1]\nx.sort(key=lambda v: x.clear())")
    ends("x = [3, 2, 1]\nx.sort(key=lambda v: x.append(v))")
    ends("x = [1, 2, 3]\nfor i in x: x.remove(i)\nx")
    ends("x = [1, 2, 3]\nx[:] = (x.clear() or v for v in [1, 2])\nx")
    ends("x = [1]\nx.extend(x.append(i) or i for i in range(10))\nx")
    ends("d = {}\nd.update((d.clear() or i, i) for i in range(10))\nd")
    ends("def g():\n    yield next(it)\nit = g()\nnext(it)")
  end

  test "classes" do
    endless = [
      "class N:\n def __repr__(s): return repr([s])\nN()",
      "class N:\n def __eq__(s, o): return [s] == [o]\nN() == N()",
      "class N:\n def __hash__(s): return hash((s,))\n{N(): 1}",
      "class N:\n def __getattr__(s, n): return getattr(s, n + 'x')\nN().a",
      "class N:\n def __getattribute__(s, n): return s.a\nN().a",
      "class N:\n def __add__(s, o): return s + o\nN() + 1",
      "class N:\n def __iter__(s): return iter(s)\nlist(N())",
      "class N:\n def __lt__(s, o): return sorted([s, o]) is None\nsorted([N(), N()])",
      "class N:\n def __index__(s): return [1][s]\n[1][N()]",
      "class M(type):\n def __call__(c, *a): return c(*a)\nclass A(metaclass=M): pass\nA()",
      "class A:\n def __init_subclass__(c):\n  class B(c): pass\nclass C(A): pass"
    ]

    for source <- endless, do: fails(source, :recursion_error)

    for source <- [
          "class N:\n def __iter__(s): return s\n def __next__(s): return 1\nlist(N())",
          "x = []\nwhile True: x.append(type('X', (), {'a': 1}))",
          "class A: pass\na = A()\ni = 0\nwhile True:\n setattr(a, f'a{i}', i)\n i += 1",
          "class A: pass\ni = 0\nwhile True:\n setattr(A(), f'a{i}', i)\n i += 1",
          "x = []\nclass N:\n def __eq__(s, o):\n  x.append(s)\n  return False\nx.append(N())\n5 in x",
          "class N:\n def __hash__(s): return 7\n def __eq__(s, o): return False\nset(N() for i in range(100000))",
          "class E(Exception):\n def __str__(s):\n  while True: pass\nraise E()",
          "A = type('A', (), {'__slots__': [f's{i}' for i in range(10000)]})\nx = []\nwhile True: x.append(A())"
        ] do
      fails(source, [:timeout_error, :memory_error])
    end

    ends("bs = tuple(type(f'B{i}', (), {}) for i in range(10000))\nC = type('C', bs, {})")
    ends("class A: pass\nfor i in range(5000):\n class A(A): pass\nA()")
    ends("class E(Exception):\n def __str__(s): raise E()\nraise E()")

    ends(
      "d = {}\nclass N:\n def __hash__(s): return 1\n def __eq__(s, o):\n  d.clear()\n  return False\nfor i in range(99): d[N()] = i"
    )

    ends("class M(type):\n @classmethod\n def __prepare__(m, n, b): return 5\nclass A(metaclass=M): pass")
    ends("class N: pass\nx = N()\nfor i in range(100_000): x = N(); x.y = x\nx")
    ends("class N: pass\nx = None\nfor i in range(100_000):\n  y = N()\n  y.x = x\n  x = y\nx")
  end

  test "edges" do
    fails("chr(0x110000)", :value_error)
    fails("chr(-1)", [:value_error, :overflow_error])
    fails("1 << -1", :value_error)
    fails("[1][10**30]", :index_error)
    fails("'a'[-10**30]", :index_error)
    fails("range(10**30)[10**40]", :index_error)
    assert {:ok, values, ""} = attack("m = 2**63\n[m - 1 + 1, -m - 1, (m - 1) * (m - 1), -m // -1, abs(-m), -(-m), (-m) % -1]")
    m = 2 ** 63
    assert values == [m, -m - 1, (m - 1) * (m - 1), m, m, m, 0]
    assert {:ok, [[], "", [1]], ""} = attack("[[1][10**30:], 'a'[10**30:10**31], [1][-10**30:10**30]]")
    assert {:ok, [], ""} = attack("[1, 2, 3][::10**30][5:]")
    ends("'abc'[::-10**30]")
    ends("x = [1]\nx.insert(10**30, 2)\nx")
    ends("x = [1]\nx[10**30:] = [2]\nx")
    ends("round(1.5, 10**30)")
    ends("round(1.5, -10**30)")
    ends("pow(2, 10**30, 10**30)")
    ends("pow(2, -1, 0)")
    ends("divmod(-2**63, -1)")
    ends("(-2**63) // -1")
    ends("float('1e999999999999')")
    ends("int(float('inf'))")
    ends("hash(float('nan'))")
    ends("'{:{}}'.format(1, 10**20)")
    ends("'{0.__class__}'.format(1)")
    ends("'%s' % ((1,) * 100)")
    ends("eval('(' * 100000)")
    ends("exec('x = ' * 100000)")
    ends("s = 'eval(s)'\neval(s)")
    ends("exec(exec(exec))")
    ends("().__class__.__bases__[0].__subclasses__()")
    ends("__import__('os').system('true')")
    ends("import os")
    ends("open('/etc/passwd')")
    ends("input()")
    ends("print(1, file=1)")
    ends("import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()")
    ends("raise SystemExit")
    ends("exit()")
    ends("breakpoint()")
    ends("help()")
    ends("raise 1")
    ends("raise GeneratorExit")
    ends("raise KeyboardInterrupt")
  end

  test "nothing of this leaves a mark" do
    assert {:ok, 2, ""} = ExMonty.eval("1 + 1")
  end
end

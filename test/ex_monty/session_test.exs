defmodule ExMonty.SessionTest do
  use ExUnit.Case, async: true

  alias ExMonty.{Exception, PseudoFS, Session}

  doctest ExMonty.Session

  defp feed!(session, source, inputs \\ %{}) do
    {:ok, value, _output, _session} = Session.feed(session, source, inputs)
    value
  end

  test "state is kept" do
    s = Session.new()
    assert Session.feed(s, "x = 1\nprint('hi')") == {:ok, nil, "hi\n", s}
    assert feed!(s, "def f(): return x + y") == nil
    assert {:error, %{type: :name_error}, ^s} = Session.feed(s, "f()")
    assert feed!(s, "y = 10; f()") == 11
    assert feed!(s, "x = 2; f()") == 12
    assert feed!(s, "def f(): return 'new'") == nil
    assert feed!(s, "f()") == "new"
    assert feed!(s, "globals()['made'] = 5") == nil
    assert feed!(s, "made") == 5
    assert feed!(s, "del x") == nil
    assert {:error, %{message: "name 'x' is not defined"}, _} = Session.feed(s, "x")
  end

  test "what a function calls may be rebound later, built-in functions too" do
    s = Session.new()
    feed!(s, "def f(): return len([1, 2])")
    assert feed!(s, "f()") == 2
    assert feed!(s, "len = lambda x: 'mine'; f()") == "mine"
    assert feed!(s, "del len; f()") == 2
  end

  test "classes, imports, generators" do
    s = Session.new()
    feed!(s, "import math\nfrom dataclasses import dataclass\n@dataclass\nclass P:\n    x: int")
    feed!(s, "class Q(P):\n    def twice(self): return self.x * 2\ng = (i * i for i in range(10))")
    assert feed!(s, "[Q(4).twice(), math.floor(2.5), next(g), next(g)]") == [8, 2, 0, 1]
    assert feed!(s, "[next(g), isinstance(Q(1), P), P(1) == P(1)]") == [4, true, true]
    assert feed!(s, "import asyncio\nasync def a(): return 7\nawait a()") == 7
    assert feed!(s, "asyncio.run(a())") == 7
  end

  test "errors keep the session, and tracebacks show the right lines" do
    s = Session.new()
    feed!(s, "def f(n):\n    return 1 / n")
    assert {:error, error, s} = Session.feed(s, "a = 1\nf(0)\nb = 1")

    assert Exception.format(error) == """
           Traceback (most recent call last):
             File "<python-input-1>", line 2, in <module>
               f(0)
               ~^^^
             File "<python-input-0>", line 2, in f
               return 1 / n
                      ~~^~~
           ZeroDivisionError: division by zero\
           """

    assert feed!(s, "a") == 1
    assert {:error, %{type: :name_error}, s} = Session.feed(s, "b")
    assert {:error, %{type: :syntax_error}, s} = Session.feed(s, "a = ")
    assert {:error, %{type: :type_error, message: "input \"p\": pids" <> _}, s} = Session.feed(s, "1", %{"p" => self()})
    assert {:error, %{type: :system_exit}, s} = Session.feed(s, "import sys; sys.exit(3)")
    assert feed!(s, "a + 1") == 2
  end

  test "limits are for each piece, and end only the piece" do
    s = Session.new(limits: %{max_duration_secs: 0.2, max_output_bytes: 10, max_recursion_depth: 50})
    assert {:error, %{limit: :max_duration_secs}, _} = Session.feed(s, "x = 1\nwhile True: x += 1")
    assert feed!(s, "x > 1")
    assert {:error, %{limit: :max_output_bytes}, _} = Session.feed(s, "print('x' * 20)")
    assert {:ok, nil, "12345678\n", _} = Session.feed(s, "print(12345678)")
    assert {:ok, nil, "12345678\n", _} = Session.feed(s, "print(12345678)")

    assert {:error, %{limit: :max_duration_secs}, _} =
             Session.feed(s, "import asyncio\nasync def a():\n  while True: pass\nasyncio.run(a())")

    assert feed!(s, "async def b(): return 1\nasyncio.run(b())") == 1
    feed!(s, "def g():\n  yield 1\n  while True: pass\nh = g(); next(h)")
    assert {:error, %{limit: :max_duration_secs}, _} = Session.feed(s, "next(h)")
    assert feed!(s, "list(h)") == []
    assert {:error, %{type: :recursion_error}, _} = Session.feed(s, "def r(): r()\nr()")
    small = Session.new(limits: %{max_memory: 4_000_000})
    assert {:error, %{type: :memory_error}, _} = Session.feed(small, "keep = [0] * 10**6")

    assert {:error, %{type: :memory_error}, _} =
             Session.feed(small, "while True: keep = [keep] * 1000")
             |> then(fn _ -> Session.feed(small, "l = []\nwhile True: l.append('x' * 1000 + str(len(l)))") end)

    _ = Session.feed(small, "del l")
    assert feed!(small, "1 + 1") == 2
  end

  test "a session is a reference" do
    old = Session.new()
    feed!(old, "x = 1")
    {:ok, _, _, new} = Session.feed(old, "x = 2")
    assert feed!(old, "x") == 2
    assert feed!(new, "x") == 2
  end

  test "dump and load" do
    s = Session.new()
    feed!(s, "class A:\n    n = 1\ndef f(): return A.n + k\nk = 5\na = A()\nit = iter([1, 2, 3]); next(it)")
    assert {:error, _, _} = Session.feed(s, "1 / 0")
    key = String.duplicate("k", 16)
    {:ok, binary} = Session.dump(s, key: key)
    feed!(s, "k = 100")
    assert {:error, %{type: :snapshot_error}} = Session.load(binary)
    {:ok, copy} = Session.load(binary, key: key, limits: %{max_duration_secs: 1})
    assert feed!(copy, "[f(), next(it), isinstance(a, A)]") == [6, 2, true]
    assert feed!(s, "f()") == 101
    {:ok, plain} = Session.dump(copy)
    assert {:error, %{type: :snapshot_error, message: message}} = ExMonty.load_snapshot(plain)
    assert message =~ "idle session"

    for n <- [0, 10, 40, byte_size(plain) - 1],
        do: assert({:error, %{type: :snapshot_error}} = Session.load(binary_part(plain, 0, n)))
  end

  test "pausing" do
    s = Session.new()
    assert {:ok, {:function_call, %{name: "ask"}, snapshot, "a\n"}} = Session.start(s, "print('a')\nx = ask()\nprint('b')")
    assert {:error, %{type: :snapshot_error}, _} = Session.feed(s, "1")
    assert {:error, %{type: :snapshot_error}} = Session.start(s, "1")
    assert {:error, %{type: :snapshot_error}} = Session.dump(s)
    {:ok, copy} = ExMonty.fork(snapshot)
    {:ok, binary} = ExMonty.dump_snapshot(snapshot)
    assert {:error, %{message: message}} = Session.load(binary)
    assert message =~ "paused"
    assert ExMonty.resume(snapshot, {:ok, 1}) == {:ok, {:complete, nil, "b\n"}}
    assert feed!(s, "x") == 1
    other = Session.of(copy)
    assert {:ok, {:complete, nil, "b\n"}} = ExMonty.resume(copy, {:ok, 2})
    assert {feed!(other, "x"), feed!(s, "x")} == {2, 1}
    assert {:ok, {:function_call, _, again, ""}} = Session.start(s, "x = ask()")
    assert {:error, %{type: :value_error}} = ExMonty.resume(again, {:error, :value_error, "no"})
    assert feed!(s, "x") == 1
  end

  test "a pause that is forgotten ends the piece" do
    s = Session.new()
    Task.await(Task.async(fn -> match?({:ok, _}, Session.start(s, "x = 5\nask()")) end))
    :erlang.garbage_collect()
    assert feed!(s, "x") == 5
  end

  test "feed answers by the options, and files stay" do
    s = Session.new(os: PseudoFS.new(), functions: %{"twice" => fn [x], _ -> {:ok, 2 * x} end})
    {:ok, 8, "", s} = Session.feed(s, "open('/f', 'w').write('text'); twice(4)")
    {:ok, "text", "", s} = Session.feed(s, "open('/f').read()")
    fetch = %{"fetch" => fn [x], _ -> {:ok, x} end}
    source = "import asyncio\nasync def m(): return await asyncio.gather(fetch(1), fetch(2))\nasyncio.run(m())"
    assert {:ok, [1, 2], "", s} = Session.feed(s, source, %{}, async_functions: fetch)
    assert {:error, %{type: :name_error}, _} = Session.feed(s, "fetch(1)")
  end

  test "values as repr shows them" do
    s = Session.new()
    assert {:ok, "(1, 'a')", "", _} = Session.feed(s, "1, 'a'", %{}, return: :repr)
    assert {:ok, nil, "", _} = Session.feed(s, "None", %{}, return: :repr)
    assert feed!(s, "_") == {1, "a"}
    assert {:ok, "<<A>>", "", _} = Session.feed(s, "class A:\n  def __repr__(self): return '<<A>>'\nA()", %{}, return: :repr)
  end

  test "a piece that shows its values itself" do
    s = Session.new(functions: %{"ask" => fn [x], _ -> {:ok, x + 1} end})
    display = fn session, source -> Session.feed(session, source, %{}, return: :display) end
    assert {:ok, nil, "1\n2\n", _} = display.(s, "1; None\n2")
    assert feed!(s, "_") == 2
    assert {:ok, nil, "", _} = display.(s, "x = 3\ndef f(): 4\nNone")
    assert feed!(s, "_ + x") == 5
    assert {:ok, nil, "1\n2\n[3]\n", _} = display.(s, "for i in range(2): ask(i)\n\n[ask(_)]")
    assert {:ok, nil, "<<A>>\n'é'\n", _} = display.(s, "class A:\n  def __repr__(self): return '<<A>>'\nA()\n'é'")
    assert {:error, %{type: :zero_division_error}, _} = display.(s, "7; 1 / 0; 8")
    assert feed!(s, "_") == 7
    assert {:ok, nil, output, _} = display.(s, "import sys\nsys.displayhook = lambda value: print('=', value)\n5")
    assert output == "= 5\n"
    {:ok, binary} = Session.dump(s)
    {:ok, copy} = Session.load(binary)
    assert {:ok, nil, "= 7\n", _} = display.(copy, "_")
    full = Session.new(limits: %{max_output_bytes: 10})
    assert {:error, %{limit: :max_output_bytes}, _} = display.(full, "'x' * 20")
  end

  test "what a piece shows is shown as it runs, also by code that pauses" do
    me = self()
    s = Session.new(functions: %{"ask" => fn [x], _ -> {:ok, x} end}, on_output: &send(me, {:shown, &1}))
    source = "class A:\n  def __repr__(self): return ask('text')\nA(); ask(2)"
    assert {:ok, nil, _, _} = Session.feed(s, source, %{}, return: :display)
    assert_received {:shown, first}
    assert String.starts_with?(first, "text")
  end

  # Checked against CPython's codeop.
  test "whether a source is whole" do
    whole = [
      "",
      "1",
      "if x:\n  1\n",
      "if x:\n  1\n\n",
      "def f():\n  return 1\n",
      "'abc",
      "x = ",
      "1 +",
      "f(]",
      "x y",
      "#c",
      "\n",
      "while True: pass\n",
      "match x:\n case 1:\n  2\n\n",
      "if x:\n  1\n 2\n",
      "x = (1\ny = 2",
      "def f(:",
      "import",
      "if",
      "if 1:\npass",
      "  x = 1",
      "class A:\n  def f(self):\n    pass\n\n  x = 1\n",
      "a = '''\nabc\n'''",
      "try:\n  1\nx = 2",
      "@dec\nx = 1"
    ]

    begun = [
      "if x:",
      "if x:\n",
      "if x:\n  1",
      "(",
      "(1,\n",
      "'''abc",
      "@dec",
      "@dec\n",
      "class A:",
      "try:\n  1\n",
      "1 + \\",
      "f(",
      "f'''{",
      "[1,\n2",
      "while True: pass",
      "match x:",
      "match x:\n  case 1:\n",
      "with open(x) as f:",
      "async def f():",
      "from x import (",
      "raise ValueError(",
      "{1:",
      "{1:2",
      "def f():\n",
      "def f(): pass",
      "try:\n 1",
      "a = '''\nabc\n",
      "[x for x",
      "f(1 +",
      "f(a, lambda",
      "class A:\n  # comment",
      "try:\n  1\nexcept E:\n",
      "if f("
    ]

    assert Enum.reject(whole, &Session.complete?/1) == []
    assert Enum.filter(begun, &Session.complete?/1) == []
  end

  test "wrong use" do
    assert_raise ArgumentError, ~r/unknown option/, fn -> Session.new(oops: 1) end
    assert_raise ArgumentError, ~r/expected an ExMonty.Session/, fn -> Session.feed(1, "1") end
    assert_raise ArgumentError, ~r/:return/, fn -> Session.feed(Session.new(), "1", %{}, return: :x) end
    assert inspect(Session.new()) == "#ExMonty.Session<>"
    stale = %{Session.new() | reference: make_ref()}
    assert_raise ArgumentError, ~r/^#ExMonty.Session<> holds no program/, fn -> Session.feed(stale, "1") end
    assert_raise ArgumentError, ~r/^#ExMonty.Session<> holds no program/, fn -> Session.dump(stale) end
  end
end

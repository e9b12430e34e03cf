defmodule ExMonty.ConversionTest do
  use ExUnit.Case, async: true

  alias ExMonty.{Exception, Gen}

  defp py(source, options \\ []) do
    assert {:ok, value, ""} = ExMonty.eval(source, options)
    value
  end

  defp back(value), do: py("x", inputs: %{"x" => value})

  defp input_error(value) do
    assert {:error, %Exception{type: :type_error, message: message}} = ExMonty.eval("x", inputs: %{"x" => value})
    message
  end

  describe "Python to Elixir" do
    test "scalars" do
      assert py("None") === nil
      assert py("[True, False]") === [true, false]

      assert py("[0, -1, 2**62, 2**63 - 1, -2**63, 2**63, -2**63 - 1, 2**64, 10**100, -10**100]") ===
               [0, -1, 2 ** 62, 2 ** 63 - 1, -(2 ** 63), 2 ** 63, -(2 ** 63) - 1, 2 ** 64, 10 ** 100, -(10 ** 100)]

      assert py("2 ** 40000") === 2 ** 40_000
      assert py("[0.5, -1e300, 5e-324]") === [0.5, -1.0e300, 5.0e-324]
      assert <<1::1, 0::63>> = <<py("-0.0")::float>>
      assert py("[float('inf'), float('-inf'), float('nan')]") === [:infinity, :neg_infinity, :nan]
      assert py("'h\\u00e9\\U0001f600\\0'") === "hé😀\0"
      assert py("b'\\x00\\xff'") === {:bytes, <<0, 255>>}
      assert py("...") === :ellipsis
      assert py("3 + 4j") === {:complex, 3.0, 4.0}
    end

    test "containers" do
      assert py("[]") === []
      assert py("[[], [1, [2]]]") === [[], [1, [2]]]
      assert py("()") === {}
      assert py("(1,)") === {1}
      assert py("(1, (2, [3]))") === {1, {2, [3]}}
      assert py("{}") === %{}

      assert py("{1: 'a', 'k': {(1, 2): None}, None: [], 2.5: True}") === %{
               1 => "a",
               "k" => %{{1, 2} => nil},
               nil => [],
               2.5 => true
             }

      assert py("{i: i * i for i in range(1000)}") === Map.new(0..999, &{&1, &1 * &1})
      assert py("{1, 2, 3}") === MapSet.new([1, 2, 3])
      assert py("{frozenset({1}): {2}}") === %{MapSet.new([1]) => MapSet.new([2])}
      assert py("set(range(1000))") === MapSet.new(0..999)
      assert py("set()") === MapSet.new()
      assert py("x = 1\n{k: v for k, v in globals().items() if k == 'x'}") === %{"x" => 1}
    end

    test "a MapSet that comes out is a proper one" do
      set = py("{1, 2}")
      assert MapSet.put(set, 3) == MapSet.new([1, 2, 3])
      assert MapSet.equal?(set, MapSet.new([2, 1]))
      assert MapSet.member?(set, 1)
    end

    test "exceptions" do
      assert %Exception{type: :value_error, message: "bad", traceback: [], text: nil} = py("ValueError('bad')")
      assert [%Exception{type: :key_error, message: "1"}] = py("[KeyError(1)]")

      assert %Exception{type: :value_error, message: "(1, [2])"} = py("ValueError(1, [2])")
    end

    test "what has no form in Elixir is its repr" do
      assert py("range(10)") === {:repr, "range(0, 10)"}
      assert py("int") === {:repr, "<class 'int'>"}
      assert py("len") === {:repr, "<built-in function len>"}
      assert {:repr, "<function f at 0x" <> _} = py("def f(): pass\nf")
      assert py("{1: 2}.keys()") === {:repr, "dict_keys([1])"}
      assert py("slice(1, 2)") === {:repr, "slice(1, 2, None)"}
      assert {:repr, "<generator object <genexpr> at 0x" <> _} = py("(i for i in [])")
    end

    test "objects read as their classes say" do
      point = "class P:\n  def __init__(self, x): self.x = x\n  def __repr__(self): return f'P({self.x!r})'\n"
      assert py(point <> "P(1)") === {:repr, "P(1)"}

      assert py(point <> "[P(1), (P([P(2)]),), {'k': P('v')}]") ===
               [{:repr, "P(1)"}, {{:repr, "P([P(2)])"}}, %{"k" => {:repr, "P('v')"}}]

      assert py(point <> "p = P(1)\n[p, p, P]") === [{:repr, "P(1)"}, {:repr, "P(1)"}, {:repr, "<class '__main__.P'>"}]

      assert py(point <> "{P(1): 2}.values(), {1: P(2)}.values()") ===
               {{:repr, "dict_values([2])"}, {:repr, "dict_values([P(2)])"}}

      assert py(point <> "{P(3)}") === MapSet.new([{:repr, "P(3)"}])
      assert {:repr, "<bound method P.__init__ of P(5)>"} = py(point <> "P(5).__init__")
      assert {:repr, "<__main__.A object at 0x" <> _} = py("class A: pass\nA()")
      assert py("class M(type):\n  def __repr__(c): return 'M!'\nclass A(metaclass=M): pass\n[A, 1]") === [{:repr, "M!"}, 1]
      assert py("class L(list): pass\n" <> point <> "L([P(1)])") === [{:repr, "P(1)"}]
      assert py("class S(str):\n  def __repr__(s): return 'no'\nS('x')") === "x"
      assert %Exception{type: :value_error, message: "text"} = py("class E(ValueError):\n  def __str__(s): return 'text'\nE()")
      assert %Exception{type: :key_error, message: "P(1)"} = py(point <> "KeyError(P(1))")
    end

    test "what a class says of its objects is a program" do
      class = &("class A:\n  def __repr__(self):\n    " <> &1 <> "\n")
      assert {:ok, {:repr, "x"}, "asked\n"} = ExMonty.eval(class.("print('asked'); return 'x'") <> "A()")

      assert {:error, %Exception{type: :zero_division_error, traceback: [%{name: "__repr__"}]}} =
               ExMonty.eval(class.("1 / 0") <> "[A()]")

      assert {:error, %Exception{type: :type_error, message: message}} = ExMonty.eval(class.("return 5") <> "A()")
      assert message == "__repr__ returned non-string (type int)"
      assert {:error, %Exception{type: :recursion_error}} = ExMonty.eval(class.("return repr(self)") <> "A()")
      limits = %{max_duration_secs: 0.2, max_memory: 16 * 1024 * 1024}
      assert {:error, %Exception{type: :timeout_error}} = ExMonty.eval(class.("while True: pass") <> "A()", limits: limits)
      assert {:error, %Exception{type: :memory_error}} = ExMonty.eval(class.("return 'x' * 10**9") <> "A()", limits: limits)
      assert {:ok, list, ""} = ExMonty.eval(class.("return 'x'") <> "[A() for i in range(10_000)]")
      assert list == List.duplicate({:repr, "x"}, 10_000)
      assert {:ok, [[]], ""} = ExMonty.eval("x = []\n" <> class.("x.clear(); return 'x'") <> "x.extend([A(), A()])\n[x]")
    end

    test "keys that become one are an error, not a loss" do
      for source <- ["{float('nan'): 1, float('nan'): 2}", "{i: 0 for i in list(range(40)) + [float('nan'), float('nan')]}"] do
        assert {:error, %Exception{type: :value_error, message: message}} = ExMonty.eval(source)
        assert message =~ "different in Python but the same in Elixir"
      end

      assert {:error, %Exception{type: :value_error}} = ExMonty.eval("{float('nan'), float('nan')}")
      assert {:error, %Exception{message: message}} = ExMonty.eval("[0, {'k': {float('nan'): 1, float('nan'): 2}}]")
      assert message =~ ~s(at [1]["k"])
    end

    test "values that contain themselves, and deep ones" do
      for source <- ["x = []\nx.append(x)\nx", "x = {}\nx['a'] = (1, [x])\nx"] do
        assert {:error, %Exception{type: :value_error, message: message}} = ExMonty.eval(source)
        assert message =~ "contains itself"
      end

      nest = fn depth -> "x = []\nfor i in range(#{depth}):\n    x = [x]\nx" end
      assert {:ok, _, ""} = ExMonty.eval(nest.(999))
      assert {:error, %Exception{type: :recursion_error, message: message}} = ExMonty.eval(nest.(1000))
      assert message =~ "deeper than 1000 levels"
      assert {:error, %Exception{type: :recursion_error}} = ExMonty.eval(nest.(1_000_000))
      # Small in Python, endless in Elixir.
      assert {:error, %Exception{type: :memory_error, limit: :max_memory}} =
               ExMonty.eval("x = []\nfor i in range(100):\n    x = [x, x]\nx", limits: %{max_memory: 10_000_000})
    end

    test "large results" do
      assert py("list(range(300_000))") === Enum.to_list(0..299_999)
      assert py("{str(i): [i] for i in range(50_000)}") === Map.new(0..49_999, &{Integer.to_string(&1), [&1]})
      assert byte_size(py("'x' * 5_000_000")) == 5_000_000
      assert {:bytes, <<0::80_000_000>>} = py("bytes(10_000_000)")
    end
  end

  describe "Elixir to Python" do
    test "types as Python sees them" do
      types = fn value -> py("type(x).__name__", inputs: %{"x" => value}) end
      assert types.(nil) == "NoneType"
      assert types.(true) == "bool"
      assert types.(1) == "int"
      assert types.(2 ** 100) == "int"
      assert types.(1.0) == "float"
      assert types.("s") == "str"
      assert types.({:bytes, "s"}) == "bytes"
      assert types.([1]) == "list"
      assert types.({1}) == "tuple"
      assert types.(%{}) == "dict"
      assert types.(MapSet.new()) == "set"
      assert types.(:ellipsis) == "ellipsis"
      assert types.(:nan) == "float"
      assert types.({:complex, 1, -2.5}) == "complex"
      assert types.(%Exception{type: :key_error, message: "k"}) == "KeyError"
    end

    test "values arrive whole" do
      assert py("repr(x)", inputs: %{"x" => [nil, true, -(2 ** 64), 1.5, "é", {:bytes, <<0, 200>>}, {1}, {}, :infinity]}) ==
               "[None, True, -18446744073709551616, 1.5, 'é', b'\\x00\\xc8', (1,), (), inf]"

      assert py("sorted(x.items())", inputs: %{"x" => %{"b" => 1, "a" => [2]}}) == [{"a", [2]}, {"b", 1}]
      assert py("x == {1, 2} and frozenset({3}) in y", inputs: %{"x" => MapSet.new([1, 2]), "y" => MapSet.new([MapSet.new([3])])})
      assert py("x[frozenset({1})]", inputs: %{"x" => %{MapSet.new([1]) => "found"}}) == "found"

      assert {:error, %Exception{type: :value_error, message: "from Elixir"}} =
               ExMonty.eval("raise e", inputs: %{"e" => %Exception{type: :value_error, message: "from Elixir"}})
    end

    test "large inputs" do
      list = Enum.to_list(1..300_000)
      assert py("sum(x)", inputs: %{"x" => list}) == Enum.sum(list)
      assert py("len(x)", inputs: %{"x" => String.duplicate("é", 1_000_000)}) == 1_000_000
      assert py("x['49999']", inputs: %{"x" => Map.new(0..49_999, &{Integer.to_string(&1), &1})}) == 49_999
      {:ok, runner} = ExMonty.compile("len(x)", inputs: ["x"])
      assert {:ok, 300_000, ""} = ExMonty.run(runner, %{"x" => list})
    end

    test "what cannot go in is said, and where it is" do
      port = Port.list() |> hd()
      assert input_error(self()) == ~s(input "x": pids cannot be converted)
      assert input_error([1, 2, %{"k" => self()}]) == ~s(input "x": at [2]["k"]: pids cannot be converted)
      assert input_error(port) == ~s(input "x": ports cannot be converted)
      assert input_error({1, make_ref()}) == ~s(input "x": at [1]: references cannot be converted)
      assert input_error([fn -> :ok end]) == ~s(input "x": at [0]: functions cannot be converted)
      assert input_error([1 | 2]) == ~s(input "x": improper lists cannot be converted)
      assert input_error(%{1 => [1 | 2]}) == ~s(input "x": at [1]: improper lists cannot be converted)
      assert input_error(<<1::3>>) == ~s(input "x": bitstrings that are not binaries cannot be converted)
      assert input_error("ok" <> <<255>>) =~ ~r/^input "x": the string is not valid UTF-8 at byte 2/
      assert input_error([:foo]) =~ ~r/^input "x": at \[0\]: the atom foo cannot be converted/
      assert input_error(%{a: 1}) =~ ~r/^input "x": at the key a: the atom a cannot be converted/

      assert input_error(%{"d" => Version.parse!("1.0.0")}) =~
               ~r/^input "x": at \["d"\]: structs cannot be converted.*%Version\{\}/

      assert input_error(1..2) =~ ~r/structs cannot be converted.*%Range\{\}/
      assert input_error({:bytes, 1}) =~ ~r/takes a binary/
      assert input_error({:complex, "a", 1}) =~ ~r/takes two floats/
      assert input_error({:repr, "x"}) =~ ~r/cannot be converted back/
      assert input_error(%{[1] => 2}) =~ ~r/at the key \[…\]: unhashable type: 'list'/
      assert input_error(MapSet.new([%{}])) =~ ~r/unhashable type: 'dict'/
      assert input_error(%Exception{type: :no_such}) =~ ~r/not an exception of Python/
      assert input_error(Map.put(%{a: 1}, :__struct__, 5)) =~ ~r/structs cannot be converted/
      assert input_error(%{__struct__: MapSet, map: 5}) =~ ~r/not a proper MapSet/
    end

    test "keys that Python takes for one" do
      assert input_error(%{1 => :nan, 1.0 => 2}) =~ ~r/equal in Python to another key/
      assert input_error(%{true => 1, 1 => 2}) =~ ~r/equal in Python to another key/
      assert input_error(MapSet.new([0, false])) =~ ~r/equal in Python to another one of the set/
    end

    test "deep inputs" do
      nest = fn depth -> Enum.reduce(1..depth, [], fn _, inner -> [inner] end) end
      assert {:ok, _, ""} = ExMonty.eval("x", inputs: %{"x" => nest.(900)})
      assert input_error(nest.(1_500)) =~ "nested deeper than 1000 levels"
      assert input_error(nest.(1_000_000)) =~ "nested deeper than 1000 levels"
      tuples = Enum.reduce(1..100_000, {}, fn _, inner -> {inner} end)
      assert input_error(tuples) =~ "nested deeper"
      maps = Enum.reduce(1..100_000, %{}, fn _, inner -> %{"k" => inner} end)
      assert input_error(maps) =~ "nested deeper"
    end

    test "inputs count against the memory limit" do
      big = Enum.to_list(1..200_000)

      assert {:error, %Exception{type: :memory_error, limit: :max_memory, message: message}} =
               ExMonty.eval("len(x)", inputs: %{"x" => big}, limits: %{max_memory: 1_000_000})

      assert message =~ ~s(input "x")

      assert {:error, %Exception{limit: :max_memory}} =
               ExMonty.eval("1", inputs: %{"x" => String.duplicate("x", 2_000_000)}, limits: %{max_memory: 1_000_000})

      assert {:error, %Exception{limit: :max_allocations}} =
               ExMonty.eval("1", inputs: %{"x" => Enum.map(1..1000, &"string number #{&1}")}, limits: %{max_allocations: 100})
    end
  end

  describe "there and back" do
    test "any term comes back as it went" do
      Gen.check_all(600, fn -> Gen.term(4) end, fn term -> assert back(term) === term end)
    end

    test "through a runner, and a dict of all at once" do
      {:ok, runner} = ExMonty.compile("{'a': [x, (y,)]}", inputs: ["x", "y"])

      Gen.check_all(100, fn -> {Gen.term(3), Gen.term(3)} end, fn {x, y} ->
        assert {:ok, result, ""} = ExMonty.run(runner, %{"x" => x, "y" => y})
        assert result === %{"a" => [x, {y}]}
      end)
    end

    test "repr and eval inside Python agree with the conversion" do
      Gen.check_all(200, fn -> Enum.map(1..5, fn _ -> Enum.random([Gen.integer(), Gen.float(), Gen.string()]) end) end, fn list ->
        assert py("eval(repr(x)) == x", inputs: %{"x" => list}) == true
      end)
    end
  end
end

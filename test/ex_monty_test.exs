defmodule ExMontyTest do
  use ExUnit.Case, async: true

  alias ExMonty.{Exception, Runner, StackFrame}

  doctest ExMonty
  doctest ExMonty.Dataclass
  doctest ExMonty.Exception

  describe "eval/2" do
    test "gives the value of the last expression and what was printed" do
      assert {:ok, 2, ""} = ExMonty.eval("1 + 1")
      assert {:ok, nil, ""} = ExMonty.eval("x = 1")
      assert {:ok, nil, ""} = ExMonty.eval("")
      assert {:ok, 3, "a b\nc"} = ExMonty.eval("print('a', 'b')\nprint('c', end='')\n1 + 2")
      assert {:ok, 55, ""} = ExMonty.eval("def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(10)")
    end

    test "takes inputs as globals" do
      assert {:ok, 30, ""} = ExMonty.eval("x + y", inputs: %{"x" => 10, "y" => 20})
      assert {:ok, "ab", ""} = ExMonty.eval("def f():\n    return größe + 'b'\nf()", inputs: %{"größe" => "a"})
      assert {:ok, 5, ""} = ExMonty.eval("len = 5\nlen", inputs: %{"len" => 1})
    end

    test "runs start afresh" do
      assert {:ok, 1, ""} = ExMonty.eval("leftover = 1\nleftover")
      assert {:error, %Exception{type: :name_error}} = ExMonty.eval("leftover")
    end

    test "names the program in tracebacks" do
      assert {:error, %Exception{traceback: [%StackFrame{filename: "job.py"}]} = error} = ExMonty.eval("1/0", filename: "job.py")
      assert Exception.format(error) =~ ~s(File "job.py", line 1, in <module>)
    end

    test "longer sources, compiled on a dirty scheduler" do
      source = Enum.map_join(1..3000, "\n", &"x#{&1} = #{&1}") <> "\nx3000"
      assert byte_size(source) > 16 * 1024
      assert {:ok, 3000, ""} = ExMonty.eval(source)
      assert {:ok, %Runner{} = runner} = ExMonty.compile(source)
      assert {:ok, 3000, ""} = ExMonty.run(runner)
    end

    test "wrong sources" do
      assert_raise ArgumentError, ~r/must be a string/, fn -> ExMonty.eval(:nope) end
      assert {:error, %Exception{type: :syntax_error} = error} = ExMonty.eval("x = 'a" <> <<255>>)
      assert error.message =~ "position 6"
      assert {:error, %Exception{type: :syntax_error}} = ExMonty.eval("a\0b")
    end
  end

  describe "eval!/2 and friends" do
    test "give values or raise" do
      assert {2, "x\n"} = ExMonty.eval!("print('x')\n1 + 1")
      assert_raise Exception, "ZeroDivisionError: division by zero (main.py, line 1)", fn -> ExMonty.eval!("1 / 0") end
      assert_raise Exception, ~r/SyntaxError/, fn -> ExMonty.compile!("(") end
      assert_raise Exception, ~r/missing input "x"/, fn -> "x" |> ExMonty.compile!(inputs: ["x"]) |> ExMonty.run!() end
      assert_raise Exception, ~r/not a runner/, fn -> ExMonty.load_runner!("") end
      assert is_binary(ExMonty.dump!(ExMonty.compile!("1")))
    end
  end

  describe "compile/2 and run/3" do
    test "compile once, run many" do
      {:ok, runner} = ExMonty.compile("x * 2", inputs: ["x"])
      assert {:ok, 10, ""} = ExMonty.run(runner, %{"x" => 5})
      assert {:ok, 200, ""} = ExMonty.run(runner, %{"x" => 100})
      assert {:ok, "abab", ""} = ExMonty.run(runner, %{"x" => "ab"})
    end

    test "a runner can be used by many processes at once" do
      {:ok, runner} = ExMonty.compile("sum(range(n))", inputs: ["n"])

      results = 1..200 |> Task.async_stream(&ExMonty.run(runner, %{"n" => &1})) |> Enum.map(fn {:ok, {:ok, n, ""}} -> n end)
      assert results == Enum.map(1..200, &div(&1 * (&1 - 1), 2))
    end

    test "missing and unexpected inputs" do
      {:ok, runner} = ExMonty.compile("x + y", inputs: ["x", "y"])
      assert {:error, %Exception{type: :type_error, message: ~s(missing input "y")}} = ExMonty.run(runner, %{"x" => 1})

      assert {:error, %Exception{type: :type_error, message: ~s(unexpected input "z")}} =
               ExMonty.run(runner, %{"x" => 1, "y" => 2, "z" => 3})
    end

    test "runners inspect briefly" do
      assert inspect(ExMonty.compile!("x", inputs: ["x"], filename: "a.py")) == ~s(#ExMonty.Runner<a.py, inputs: ["x"]>)
    end
  end

  describe "options" do
    test "wrong ones are named" do
      assert_raise ArgumentError, ~r/unknown option :input for ExMonty.eval\/2/, fn -> ExMonty.eval("1", input: %{}) end
      assert_raise ArgumentError, ~r/unknown option :limits for ExMonty.compile\/2/, fn -> ExMonty.compile("1", limits: %{}) end
      assert_raise ArgumentError, ~r/option :filename/, fn -> ExMonty.eval("1", filename: :x) end
      assert_raise ArgumentError, ~r/option :filename/, fn -> ExMonty.eval("1", filename: "a\nb") end
      assert_raise ArgumentError, ~r/keyword list/, fn -> ExMonty.eval("1", %{limits: %{}}) end
      assert_raise ArgumentError, ~r/given twice/, fn -> ExMonty.eval("1", filename: "a", filename: "b") end
      assert_raise ArgumentError, ~r/inputs must be a map/, fn -> ExMonty.eval("1", inputs: [x: 1]) end
      assert_raise ArgumentError, ~r/inputs must have strings as names/, fn -> ExMonty.eval("1", inputs: %{x: 1}) end
      assert_raise ArgumentError, ~r/expected an ExMonty.Runner/, fn -> ExMonty.run(:nope) end
      assert_raise ArgumentError, ~r/expected an ExMonty.Runner/, fn -> ExMonty.dump(:nope) end
      assert_raise ArgumentError, ~r/expected a binary/, fn -> ExMonty.load_runner(:nope) end
    end

    test "no wrong type gets further than the front" do
      wrong = [nil, :x, 1, 1.5, {}, [], %{}, "x", <<1::3>>, self(), make_ref(), &is_atom/1, ~r/x/, [1 | 2], [{:limits, 1} | 2]]

      for value <- wrong do
        unless is_binary(value), do: assert_raise(ArgumentError, ~r/must be a string/, fn -> ExMonty.eval(value) end)
        unless is_binary(value), do: assert_raise(ArgumentError, ~r/must be a string/, fn -> ExMonty.compile(value) end)
        unless value == [], do: assert_raise(ArgumentError, fn -> ExMonty.eval("1", value) end)
        unless value == [], do: assert_raise(ArgumentError, fn -> ExMonty.compile("1", value) end)
        unless value == %{}, do: assert_raise(ArgumentError, fn -> ExMonty.eval("1", inputs: value) end)
        unless value in [[], ["x"]], do: assert_raise(ArgumentError, fn -> ExMonty.compile("1", inputs: value) end)
        unless value in [[], %{}], do: assert_raise(ArgumentError, fn -> ExMonty.eval("1", limits: value) end)
        unless value == "x", do: assert_raise(ArgumentError, fn -> ExMonty.eval("1", filename: value) end)
        assert_raise ArgumentError, fn -> ExMonty.run(value) end
        unless value == %{}, do: assert_raise(ArgumentError, fn -> ExMonty.run(ExMonty.compile!("1"), value) end)
        unless value == [], do: assert_raise(ArgumentError, fn -> ExMonty.run(ExMonty.compile!("1"), %{}, value) end)
        assert_raise ArgumentError, fn -> ExMonty.dump(value) end
        unless is_binary(value), do: assert_raise(ArgumentError, fn -> ExMonty.load_runner(value) end)
      end

      assert_raise ArgumentError, ~r/list of names/, fn -> ExMonty.compile("1", inputs: ["x" | "y"]) end
      assert_raise ArgumentError, ~r/keyword list/, fn -> ExMonty.eval("1", limits: [{:max_memory, 1} | 2]) end
    end

    test "a runner that holds no program" do
      stale = %Runner{reference: make_ref(), filename: "a.py", inputs: []}
      assert_raise ArgumentError, ~r/#ExMonty.Runner<a.py, inputs: \[\]> holds no program/, fn -> ExMonty.run(stale) end
      assert_raise ArgumentError, ~r/holds no program/, fn -> ExMonty.dump(stale) end
      assert_raise ArgumentError, ~r/holds no program/, fn -> ExMonty.run(%{stale | reference: nil}) end
      sent = ExMonty.compile!("1") |> :erlang.term_to_binary() |> :erlang.binary_to_term()
      assert {:ok, 1, ""} = ExMonty.run(sent)
    end

    test "many inputs" do
      names = for i <- 1..20_000, do: "name_#{i}"
      {micros, {:ok, runner}} = :timer.tc(fn -> ExMonty.compile("name_20000", inputs: names) end)
      assert micros < 5_000_000
      assert {:ok, 7, ""} = ExMonty.run(runner, Map.new(names, &{&1, 7}))
      assert {:ok, 7, ""} = ExMonty.eval("name_1", inputs: Map.new(names, &{&1, 7}))
    end

    test "names of inputs are identifiers, none twice" do
      for name <- ["", "1x", "a b", "a.b", "class", "None", "x\n", "ﬁ", <<255>>, :x, nil] do
        assert_raise ArgumentError, ~r/Python identifier/, fn -> ExMonty.compile("1", inputs: [name]) end
      end

      assert_raise ArgumentError, ~r/Python identifier/, fn -> ExMonty.eval("1", inputs: %{"a-b" => 1}) end
      assert_raise ArgumentError, ~r/"x" twice/, fn -> ExMonty.compile("1", inputs: ["x", "x"]) end
      assert_raise ArgumentError, ~r/list of names/, fn -> ExMonty.compile("1", inputs: "x") end
      assert {:ok, _} = ExMonty.compile("1", inputs: ["x", "_y", "größe", "变量", "x1"])
    end
  end

  describe "dump/2 and load_runner/2" do
    test "a runner survives" do
      runner =
        ExMonty.compile!("def f(a, *b, c=1, **d):\n    return [a, b, c, d, x]\nf(1, 2, c=3, e=4)", inputs: ["x"], filename: "f.py")

      {:ok, binary} = ExMonty.dump(runner)
      assert is_binary(binary)
      {:ok, restored} = ExMonty.load_runner(binary)
      assert {restored.filename, restored.inputs} == {"f.py", ["x"]}
      assert ExMonty.run(restored, %{"x" => "in"}) == {:ok, [1, {2}, 3, %{"e" => 4}, "in"], ""}
      assert ExMonty.dump(restored) == {:ok, binary}
    end

    test "what is no runner is an error, and never more than that" do
      {:ok, binary} = ExMonty.dump(ExMonty.compile!("x = [i for i in range(3)]\nprint(x)\nx", filename: "f.py"))
      assert {:error, %Exception{type: :snapshot_error}} = ExMonty.load_runner("")
      assert {:error, %Exception{type: :snapshot_error}} = ExMonty.load_runner("rubbish of some length, longer than any header")

      for length <- 0..(byte_size(binary) - 1) do
        assert {:error, %Exception{type: :snapshot_error}} = ExMonty.load_runner(binary_part(binary, 0, length))
      end

      for at <- 0..(byte_size(binary) - 1) do
        <<head::binary-size(at), byte, tail::binary>> = binary
        altered = <<head::binary, Bitwise.bxor(byte, 1), tail::binary>>
        assert {:error, %Exception{type: :snapshot_error}} = ExMonty.load_runner(altered)
      end

      assert {:error, %Exception{type: :snapshot_error}} = ExMonty.load_runner(binary <> "x")
      assert {:error, %Exception{type: :snapshot_error}} = ExMonty.load_runner(String.duplicate(binary, 1000))
      assert {:error, %Exception{type: :snapshot_error}} = ExMonty.load_runner(:binary.copy(<<255>>, 10_000_000))
    end
  end
end

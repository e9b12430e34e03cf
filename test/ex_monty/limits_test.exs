defmodule ExMonty.LimitsTest do
  use ExUnit.Case, async: true

  alias ExMonty.Exception

  defp limited(source, limits) do
    assert {:error, %Exception{} = error} = ExMonty.eval(source, limits: limits)
    error
  end

  test "defaults" do
    assert %{
             max_duration_secs: secs,
             max_memory: memory,
             max_allocations: allocations,
             max_recursion_depth: 1000,
             max_output_bytes: output
           } = ExMonty.default_limits()

    assert secs > 0 and memory > 0 and allocations > 0 and output > 0
  end

  test "time, which Python cannot catch" do
    for source <- [
          "while True: pass",
          "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
          "try:\n    while True: pass\nfinally:\n    while True: pass",
          "def f():\n    yield from f2()\ndef f2():\n    while True: yield 1\nfor x in f(): pass",
          "x = [3, 1, 2] * 1000\nwhile True: sorted(x)"
        ] do
      {micros, error} = :timer.tc(fn -> limited(source, %{max_duration_secs: 0.1}) end)
      assert %Exception{type: :timeout_error, limit: :max_duration_secs} = error
      assert error.message =~ "0.1 seconds"
      assert error.traceback != []
      assert micros in 80_000..1_000_000
    end
  end

  test "time as an integer, and the duration of compiling" do
    assert {:ok, 1, ""} = ExMonty.eval("1", limits: %{max_duration_secs: 1})
    source = Enum.map_join(1..20_000, "\n", &"x#{&1} = #{&1}")
    assert limited(source, max_duration_secs: 1.0e-6).type == :timeout_error
  end

  test "memory" do
    assert limited("x = []\nwhile True: x.append(x)", %{max_memory: 5_000_000}).type == :memory_error

    assert {:ok, "caught", ""} =
             ExMonty.eval("try:\n    'x' * 10**9\nexcept MemoryError:\n    r = 'caught'\nr", limits: [max_memory: 1_000_000])

    assert %Exception{type: :memory_error, limit: :max_memory} =
             limited("while True:\n    try:\n        x = 'x' * 10**9\n    except MemoryError: pass", %{max_memory: 1_000_000})

    assert {:ok, 1000, ""} = ExMonty.eval("for i in range(1000):\n    x = 'x' * 500_000\ni + 1", limits: %{max_memory: 2_000_000})
  end

  test "allocations, which Python cannot catch" do
    error = limited("while True:\n    try:\n        x = [1]\n    except BaseException: pass", %{max_allocations: 1000})
    assert %Exception{type: :memory_error, limit: :max_allocations} = error
  end

  test "recursion" do
    assert %Exception{type: :recursion_error, limit: nil} = limited("def f(): return f()\nf()", %{max_recursion_depth: 50})
    assert {:ok, "caught", ""} = ExMonty.eval("def f(): f()\ntry:\n    f()\nexcept RecursionError:\n    r = 'caught'\nr")
    deep = "def f(n): return n if n == 0 else f(n - 1)\nf(900)"
    assert {:ok, 0, ""} = ExMonty.eval(deep)
    assert limited(deep, %{max_recursion_depth: 100}).type == :recursion_error
    assert {:ok, 0, ""} = ExMonty.eval(String.replace(deep, "900", "100000"), limits: %{max_recursion_depth: :infinity})
  end

  test "output, which Python cannot catch" do
    error = limited("while True:\n    try:\n        print('x' * 100)\n    except BaseException: pass", %{max_output_bytes: 1000})
    assert %Exception{type: :runtime_error, limit: :max_output_bytes} = error
    assert byte_size(error.output) <= 1000
    assert limited("print('x')", max_output_bytes: 0).limit == :max_output_bytes
    assert {:ok, nil, "x\n"} = ExMonty.eval("print('x')", limits: [max_output_bytes: 2])
  end

  test "results count" do
    assert limited("['x' * 1000] * 100_000", %{max_memory: 5_000_000}).limit == :max_memory
  end

  test "wrong limits name the option" do
    for {limits, message} <- [
          {%{max_memroy: 1}, ~r/unknown limit :max_memroy; the limits are :max_duration_secs/},
          {%{"max_memory" => 1}, ~r/unknown limit "max_memory"/},
          {%{max_memory: -1}, ~r/limit :max_memory must be a positive integer or :infinity, got: -1/},
          {%{max_memory: 0}, ~r/:max_memory/},
          {%{max_memory: 1.0}, ~r/:max_memory/},
          {%{max_memory: nil}, ~r/:max_memory/},
          {%{max_memory: "1"}, ~r/:max_memory/},
          {%{max_duration_secs: 0}, ~r/limit :max_duration_secs must be a positive number of seconds or :infinity/},
          {%{max_duration_secs: -0.5}, ~r/:max_duration_secs/},
          {%{max_duration_secs: :never}, ~r/:max_duration_secs/},
          {[max_allocations: 0], ~r/:max_allocations/},
          {[max_recursion_depth: 1.5], ~r/:max_recursion_depth/},
          {[max_output_bytes: -1], ~r/limit :max_output_bytes must be a non-negative integer/},
          {[max_memory: 1, max_memory: 2], ~r/limit :max_memory is given twice/},
          {[:max_memory], ~r/got the element: :max_memory/},
          {:none, ~r/option :limits must be a map or a keyword list, got: :none/},
          {nil, ~r/option :limits/}
        ] do
      assert_raise ArgumentError, message, fn -> ExMonty.eval("1", limits: limits) end
      assert_raise ArgumentError, message, fn -> "1" |> ExMonty.compile!() |> ExMonty.run(%{}, limits: limits) end
    end
  end

  test "no limit has to be said, huge ones are fine" do
    for {name, _} <- ExMonty.default_limits() do
      assert {:ok, 2, ""} = ExMonty.eval("1 + 1", limits: %{name => :infinity})
      assert {:ok, 2, ""} = ExMonty.eval("1 + 1", limits: %{name => 10 ** 30})
    end
  end
end

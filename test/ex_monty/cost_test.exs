defmodule ExMonty.CostTest do
  # What programs may cost, with room for slow machines: `scripts/bench_elixir` measures the real numbers.
  use ExUnit.Case, async: false

  alias ExMonty.{Limits, Native}

  @million 1_000_000

  # Were one of these quadratic, it would take minutes.
  for {name, source} <- [
        {"s += 'x' in a function", "def f():\n    s = ''\n    for i in range(n): s += 'x'\n    return len(s)\nf()"},
        {"s += 'x' in a module", "s = ''\nfor i in range(n): s += 'x'\nlen(s)"},
        {"s = s + 'x'", "s = ''\nfor i in range(n): s = s + 'x'\nlen(s)"},
        {"s += 'é'", "s = ''\nfor i in range(n): s += 'é'\nlen(s)"},
        {"append and pop", "xs = []\nfor i in range(n): xs.append(i)\nd = 0\nwhile xs:\n    xs.pop()\n    d += 1\nd"},
        {"append and pop(0)", "xs = []\nfor i in range(n): xs.append(i)\nd = 0\nwhile xs:\n    xs.pop(0)\n    d += 1\nd"},
        {"del xs[0]", "xs = list(range(n))\nd = 0\nwhile xs:\n    del xs[0]\n    d += 1\nd"},
        {"insert(0) and pop()", "xs = []\nfor i in range(n): xs.insert(0, i)\nd = 0\nwhile xs:\n    xs.pop()\n    d += 1\nd"},
        {"a queue of a steady length", "xs = [0] * 500_000\nfor i in range(n):\n    xs.append(i)\n    xs.pop(0)\nlen(xs) * 2"}
      ] do
    test "a million steps: #{name}" do
      assert {:ok, @million, ""} = ExMonty.eval(unquote(source), inputs: %{"n" => @million}, limits: %{max_duration_secs: 10.0})
    end
  end

  test "a fresh program holds at most 16 KiB" do
    runner = ExMonty.compile!("while True: pass")
    assert {:more, run} = Native.start(runner.reference, [], Limits.pack(Limits.default()), false)
    assert Native.held_bytes(run) <= 16 * 1024
  end

  test "a small program takes microseconds" do
    for _ <- 1..200, do: ExMonty.eval("1 + 1")
    times = for _ <- 1..2_000, do: elem(:timer.tc(fn -> ExMonty.eval("1 + 1") end), 0)
    median = times |> Enum.sort() |> Enum.at(1_000)
    assert median < 100, "a median of #{median} us"
  end
end

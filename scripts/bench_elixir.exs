defmodule Bench do
  alias ExMonty.{Limits, Native}

  def median(name, bar \\ nil, work) do
    for _ <- 1..2_000, do: work.()

    times =
      for _ <- 1..20_000 do
        begun = System.monotonic_time(:nanosecond)
        work.()
        System.monotonic_time(:nanosecond) - begun
      end

    micros = Enum.at(Enum.sort(times), 10_000) / 1000
    report(name, "#{Float.round(micros, 2)} us", bar && "#{bar} us", bar == nil or micros <= bar)
  end

  # Paused programs by the thousand: what the whole process grows by.
  def held(bar) do
    runner = ExMonty.compile!("while True: pass")
    limits = Limits.pack(%{Limits.default() | max_duration_secs: :infinity})

    start = fn ->
      {:more, run} = Native.start(runner.reference, [], limits) && Native.start(runner.reference, [], limits)
      run
    end

    _warm = for _ <- 1..200, do: start.()
    count = 4_000
    before = resident()
    runs = for _ <- 1..count, do: start.()
    grown = resident() - before
    own = Native.held_bytes(hd(runs))
    bytes = max(div(grown, count), 0)
    report("a fresh program holds (process)", "#{bytes} bytes", "#{bar} bytes", bytes <= bar)
    report("a fresh program holds (its own count)", "#{own} bytes", "#{bar} bytes", own <= bar)
    :erlang.phash2(runs)
  end

  defp resident do
    [_, kb] = Regex.run(~r/VmRSS:\s+(\d+) kB/, File.read!("/proc/self/status"))
    String.to_integer(kb) * 1024
  end

  defp report(name, value, bar, met?) do
    verdict =
      cond do
        bar == nil -> ""
        met? -> "  (bar: #{bar})"
        true -> "  MISSED (bar: #{bar})"
      end

    IO.puts(String.pad_trailing(name, 44) <> String.pad_leading(value, 14) <> verdict)
  end
end

script = """
def total(orders):
    by_customer = {}
    for order in orders:
        name = order['customer']
        by_customer[name] = by_customer.get(name, 0) + order['price'] * order['count']
    return sorted(by_customer.items(), key=lambda item: -item[1])[:3]
total(orders)
"""

orders = for i <- 1..50, do: %{"customer" => "c#{rem(i, 7)}", "price" => i * 1.5, "count" => rem(i, 3) + 1}
runner = ExMonty.compile!(script, inputs: ["orders"])
small = ExMonty.compile!("x * 2", inputs: ["x"])

Bench.median("eval 1 + 1", 6.0, fn -> ExMonty.eval("1 + 1") end)
Bench.median("eval x + y with inputs", fn -> ExMonty.eval("x + y", inputs: %{"x" => 1, "y" => 2}) end)
Bench.median("eval 1 / 0 (an error with its traceback)", fn -> ExMonty.eval("1 / 0") end)
Bench.median("run x * 2", fn -> ExMonty.run(small, %{"x" => 21}) end)
Bench.median("compile a script of 8 lines", fn -> ExMonty.compile(script, inputs: ["orders"]) end)
Bench.median("run it on 50 maps", fn -> ExMonty.run(runner, %{"orders" => orders}) end)
Bench.median("[x ** 2 for x in range(100)]", fn -> ExMonty.eval("[x ** 2 for x in range(100)]") end)
Bench.held(16 * 1024)

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

  # Endless programs in processes of their own; another process sleeps.
  def sleep_among(count, bar, kill_bar) do
    limits = %{max_duration_secs: :infinity, max_allocations: :infinity}
    pids = for _ <- 1..count, do: spawn(fn -> ExMonty.eval("while True: pass", limits: limits) end)
    Process.sleep(500)
    times = Enum.sort(for _ <- 1..100, do: elem(:timer.tc(fn -> Process.sleep(1) end), 0) / 1000)
    true = Enum.all?(pids, &Process.alive?/1)
    references = Enum.map(pids, &Process.monitor/1)

    {micros, _} =
      :timer.tc(fn ->
        Enum.each(pids, &Process.exit(&1, :kill))

        for reference <- references do
          receive do
            {:DOWN, ^reference, :process, _, :killed} -> :ok
          end
        end
      end)

    name = "among #{count} endless programs"
    report("sleep(1) #{name}: median", "#{Float.round(Enum.at(times, 50), 1)} ms", nil, true)
    longest = List.last(times)
    report("sleep(1) #{name}: longest", "#{Float.round(longest, 1)} ms", "#{bar} ms", longest <= bar)

    report(
      "killing #{count} endless programs",
      "#{Float.round(micros / 1000, 1)} ms",
      "#{kill_bar} ms",
      micros / 1000 <= kill_bar
    )
  end

  # The time for a million steps beside that for a quarter of them: 4 when it is linear, 16 when it is quadratic.
  def linear(name, source) do
    run = fn n ->
      options = [inputs: %{"n" => n}, limits: %{max_duration_secs: 60.0}]
      Enum.min(for _ <- 1..3, do: elem(:timer.tc(fn -> {:ok, _, _} = ExMonty.eval(source, options) end), 0))
    end

    {quarter, whole} = {run.(250_000), run.(1_000_000)}
    ratio = Float.round(whole / quarter, 1)
    report(name, "#{div(whole, 1000)} ms, x#{ratio}", "x8", ratio <= 8)
  end

  # Whether a bar was missed is the command's exit status.
  def finish, do: if(Process.get(:missed), do: System.halt(1))

  defp report(name, value, bar, met?) do
    unless met?, do: Process.put(:missed, true)

    verdict =
      cond do
        bar == nil -> ""
        met? -> "  (bar: #{bar})"
        true -> "  MISSED (bar: #{bar})"
      end

    IO.puts(String.pad_trailing(name, 52) <> String.pad_leading(value, 16) <> verdict)
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
Bench.linear("s += 'x', a million times", "s = ''\nfor i in range(n): s += 'x'")
Bench.linear("append a million, pop(0) a million", "xs = []\nfor i in range(n): xs.append(i)\nwhile xs: xs.pop(0)")
Bench.linear("insert(0) a million, pop a million", "xs = []\nfor i in range(n): xs.insert(0, i)\nwhile xs: xs.pop()")
Bench.sleep_among(200, 100, 500)
Bench.finish()

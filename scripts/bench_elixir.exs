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
      {:more, run} = Native.start(runner.reference, [], limits, false) && Native.start(runner.reference, [], limits, false)
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

  # Paused programs by the thousand: what the whole process grows by.
  def paused(count, bar) do
    runner = ExMonty.compile!("def job(n):\n    return ask(n) + 1\njob(7)")
    start = fn -> elem(ExMonty.start!(runner), 2) end
    _warm = for _ <- 1..200, do: start.()
    before = resident()
    snapshots = for _ <- 1..count, do: start.()
    megabytes = (resident() - before) / 1_000_000
    report("#{count} paused programs", "#{Float.round(megabytes, 1)} MB", "#{bar} MB", megabytes <= bar)
    true = Enum.all?(snapshots, &(ExMonty.resume!(&1, {:ok, 1}) == {:complete, 2, ""}))
  end

  # Many programs that make host calls, each in a process of its own: the CPU time of all at the same time beside that of one after
  # another; and beside that in one process, which has no processes to make. (The best of some rounds: others use the machine too.)
  def at_once(count, bar) do
    source = "total = 0\nfor n in range(50):\n    total += double(n)\ntotal"
    runner = ExMonty.compile!(source)
    run = fn -> {:ok, 2450, ""} = ExMonty.Sandbox.run(runner, functions: %{"double" => fn [n], _ -> {:ok, n * 2} end}) end
    for _ <- 1..50, do: run.()

    rounds =
      for _ <- 1..5 do
        [
          cpu(fn -> 1..count |> Enum.map(fn _ -> Task.async(run) end) |> Task.await_many(60_000) end),
          cpu(fn -> for _ <- 1..count, do: run |> Task.async() |> Task.await() end),
          cpu(fn -> for _ <- 1..count, do: run.() end)
        ]
      end

    [together, one_by_one, in_one] = rounds |> Enum.zip_with(&Enum.min/1)
    ratio = Float.round(together / one_by_one, 2)
    report("#{count} programs with host calls at the same time", "x#{ratio} CPU", "x#{bar}", ratio <= bar)
    report("  beside one after another in one process", "x#{Float.round(together / in_one, 2)} CPU", nil, true)
  end

  defp cpu(work) do
    used = fn ->
      "/proc/self/stat" |> File.read!() |> String.split() |> Enum.slice(13, 2) |> Enum.map(&String.to_integer/1) |> Enum.sum()
    end

    before = used.()
    work.()
    max(used.() - before, 1)
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

  def size(name, binary, bar), do: report(name, "#{byte_size(binary)} bytes", "#{bar} bytes", byte_size(binary) <= bar)

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

asks = ExMonty.compile!("ask(1)")
asks_often = ExMonty.compile!("while True:\n    ask(1)")

Bench.median("start, one host call, resume", 15.0, fn ->
  {:ok, {:function_call, _call, snapshot, ""}} = ExMonty.start(asks)
  {:ok, {:complete, 2, ""}} = ExMonty.resume(snapshot, {:ok, 2})
end)

{:function_call, _call, first, ""} = ExMonty.start!(asks_often, %{}, limits: %{max_duration_secs: :infinity})
Process.put(:snapshot, first)

Bench.median("a further host call and resume", 5.0, fn ->
  {:ok, {:function_call, _call, next, ""}} = ExMonty.resume(Process.get(:snapshot), {:ok, 1})
  Process.put(:snapshot, next)
end)

{:function_call, _call, small_paused, ""} = ExMonty.start!(ExMonty.compile!("x = 1\nask(x)"))

Bench.median("dump and load a small paused program", 60.0, fn ->
  {:ok, binary} = ExMonty.dump_snapshot(small_paused)
  {:ok, _snapshot} = ExMonty.load_snapshot(binary)
end)

Bench.size("a small paused program as a binary", elem(ExMonty.dump_snapshot(small_paused), 1), 700)
Bench.paused(10_000, 200)
Bench.at_once(1_000, 1.3)
Bench.held(16 * 1024)
Bench.linear("s += 'x', a million times", "s = ''\nfor i in range(n): s += 'x'")
Bench.linear("append a million, pop(0) a million", "xs = []\nfor i in range(n): xs.append(i)\nwhile xs: xs.pop(0)")
Bench.linear("insert(0) a million, pop a million", "xs = []\nfor i in range(n): xs.insert(0, i)\nwhile xs: xs.pop()")
Bench.sleep_among(200, 100, 500)
Bench.finish()

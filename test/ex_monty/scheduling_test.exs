defmodule ExMonty.SchedulingTest do
  # What the BEAM must not suffer: unfair schedulers, late kills, leaks.
  use ExUnit.Case, async: false

  @forever "while True: pass"

  defp spin(source) do
    limits = %{max_duration_secs: :infinity, max_allocations: :infinity}
    spawn(fn -> ExMonty.eval(source, limits: limits) end)
  end

  defp kill_all(pids) do
    assert Enum.all?(pids, &Process.alive?/1), "a program that should run forever has ended"
    references = Enum.map(pids, &Process.monitor/1)

    {micros, :ok} =
      :timer.tc(fn ->
        Enum.each(pids, &Process.exit(&1, :kill))
        for reference <- references, do: assert_receive({:DOWN, ^reference, :process, _, :killed}, 5_000)
        :ok
      end)

    micros / 1000
  end

  defp longest_sleep(rounds) do
    Enum.map(1..rounds, fn _ -> elem(:timer.tc(fn -> Process.sleep(1) end), 0) end) |> Enum.max() |> Kernel./(1000)
  end

  test "200 endless programs: others sleep no longer than they want, and a kill takes effect at once" do
    pids = for _ <- 1..200, do: spin(@forever)
    Process.sleep(300)
    longest = longest_sleep(50)
    killed_in = kill_all(pids)
    assert longest < 100, "a sleep of 1 ms took #{longest} ms"
    assert killed_in < 500, "killing 200 programs took #{killed_in} ms"
  end

  test "programs full of heavy operations: others still sleep in peace" do
    pids =
      for source <- [
            "x = list(range(200_000))\nwhile True: sorted(x)",
            "x = list(range(100_000))\nwhile True: x = x[::-1]",
            "x = {i: [i] for i in range(50_000)}\nwhile True: y = [0] * 10_000",
            "while True: str(7 ** 5000)",
            "s = 'ab' * 100_000\nwhile True: s.replace('a', 'bc')"
          ],
          _ <- 1..4,
          do: spin(source)

    Process.sleep(300)
    longest = longest_sleep(50)
    killed_in = kill_all(pids)
    assert longest < 100, "a sleep of 1 ms took #{longest} ms"
    assert killed_in < 500, "killing took #{killed_in} ms"
  end

  test "a killed program stops" do
    before = reductions()
    pid = spin(@forever)
    Process.sleep(50)
    assert kill_all([pid]) < 100
    refute Process.alive?(pid)
    assert reductions() >= before
  end

  defp reductions, do: elem(:erlang.statistics(:reductions), 0)

  test "runs in parallel do not disturb each other" do
    results =
      1..500
      |> Task.async_stream(
        fn i ->
          source = "total = 0\nfor i in range(2000):\n    total += i * n\nprint(n)\ntotal"
          ExMonty.eval(source, inputs: %{"n" => i})
        end,
        max_concurrency: 50
      )
      |> Enum.map(fn {:ok, result} -> result end)

    assert results == for(i <- 1..500, do: {:ok, 1_999_000 * i, "#{i}\n"})
  end

  if File.exists?("/proc/self/status") do
    defp resident_kb do
      [_, kb] = Regex.run(~r/VmRSS:\s+(\d+) kB/, File.read!("/proc/self/status"))
      String.to_integer(kb)
    end

    test "memory is given back" do
      programs = [
        "x = [[i] * 10 for i in range(20_000)]\nlen(x)",
        "x = []\nx.append(x)\nx",
        "1 / 0",
        "x = (",
        "print('x' * 100_000)",
        "{str(i): i for i in range(1000)}",
        "def f(): f()\nf()"
      ]

      work = fn rounds ->
        for _ <- 1..rounds, source <- programs, do: ExMonty.eval(source)
        for _ <- 1..rounds, do: kill_all(for(_ <- 1..5, do: spin("x = list(range(10_000))\nwhile True: pass")))
        :erlang.garbage_collect()
        Process.sleep(100)
      end

      work.(40)
      before = resident_kb()
      work.(120)
      grown = resident_kb() - before
      assert grown < 24_000, "resident memory grew by #{grown} kB"
    end
  end
end

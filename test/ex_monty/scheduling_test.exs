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

  # Others must be able to sleep for a millisecond (and no more than 100) while these programs run, and a kill of all of
  # them must take effect within half a second. On a machine that is busy with other things we get only a share of the
  # processors, and what we are measured by is our share of the time.
  defp others_sleep_well(name, sources) do
    pids = Enum.map(sources, &spin/1)
    Process.sleep(300)
    {share, longest} = with_share(fn -> longest_sleep(50) end)
    killed_in = kill_all(pids)
    numbers = "the longest of 50 sleeps of 1 ms took #{longest} ms, killing all took #{killed_in} ms, share #{share}"
    IO.puts("#{name}: #{numbers}")
    assert longest * share < 100, numbers
    assert killed_in * share < 500, numbers
  end

  # Of the processor time that programs without end could have had, the part that we got.
  defp with_share(work) do
    {before, _} = :erlang.statistics(:runtime)
    {micros, result} = :timer.tc(work)
    {later, _} = :erlang.statistics(:runtime)
    could = micros / 1000 * :erlang.system_info(:schedulers_online)
    {min(1.0, Float.round((later - before) / could, 2)), result}
  end

  test "200 endless programs: others sleep no longer than they want, and a kill takes effect at once" do
    others_sleep_well("200 endless programs", List.duplicate(@forever, 200))
  end

  test "200 programs that fill the heap" do
    others_sleep_well("200 allocating programs", List.duplicate("x = []\nwhile True:\n    x = [1, x[:1]]", 200))
  end

  test "programs full of heavy operations: others still sleep in peace" do
    sources = [
      "x = list(range(200_000))\nwhile True: sorted(x)",
      "x = list(range(100_000))\nwhile True: x = x[::-1]",
      "x = {i: [i] for i in range(50_000)}\nwhile True: y = [0] * 10_000",
      "while True: str(7 ** 5000)",
      "s = 'ab' * 100_000\nwhile True: s.replace('a', 'bc')"
    ]

    others_sleep_well("20 heavy programs", Enum.flat_map(sources, &List.duplicate(&1, 4)))
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

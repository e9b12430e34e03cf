defmodule ExMonty.FaultsTest do
  @moduledoc """
  What goes wrong around a program: functions of the host that fail in any way, processes and nodes that end. The program gets an
  exception or ends, and the caller keeps what it had: no message, monitor, link or process is left. (More of this is in `ExMonty.SandboxTest`
  and `ExMonty.PauseTest`.)
  """
  use ExUnit.Case, async: false
  import ExUnit.CaptureLog

  alias ExMonty.{OsCall, Sandbox, Session}

  # What a caller has of messages, monitors and links is as it was.
  defp unchanged(work) do
    before = possessions()
    result = work.()
    # (Who is killed may take a moment to be gone.)
    assert eventually(fn -> possessions() == before end), "left behind: #{inspect(possessions())}; before: #{inspect(before)}"
    result
  end

  defp possessions, do: Process.info(self(), [:messages, :monitors, :links])

  defp eventually(check, tries \\ 100) do
    cond do
      check.() -> true
      tries == 0 -> false
      true -> Process.sleep(20) && eventually(check, tries - 1)
    end
  end

  # The result and the log of it.
  defp logged(work) do
    me = self()
    log = capture_log(fn -> send(me, {:result, unchanged(work)}) end)
    assert_received {:result, result}
    {result, log}
  end

  # A program that tells what an expression comes to, or raises.
  defp telling(expression) do
    """
    import os
    from pathlib import Path
    from datetime import *
    try:
        r = repr(#{expression})[:200]
    except Exception as e:
        r = f'{type(e).__name__}: {e}'[:200]
    r
    """
  end

  defmodule Anything do
    @behaviour ExMonty.Sandbox
    defp answer, do: :persistent_term.get(__MODULE__).()

    @impl true
    def handle_function(_name, _args, _kwargs), do: answer()
    @impl true
    def handle_os(_function, _args, _kwargs), do: answer()
    @impl true
    def handle_name_lookup(_name), do: answer()
    @impl true
    def handle_method(_object, _name, _args, _kwargs), do: answer()
  end

  # All ways in which a program asks its host something that `does`.
  defp asking(does) do
    :persistent_term.put(Anything, does)
    function = %{"f" => fn _args, _kwargs -> does.() end}
    user = %ExMonty.Dataclass{name: "User"}

    [
      {"f()", [functions: function]},
      {"await f()", [async_functions: function]},
      {"f()", [handler: Anything]},
      {"f", [handler: Anything]},
      {"user.f()", [handler: Anything, inputs: %{"user" => user}]},
      {"os.getenv('A')", [os: %{getenv: fn _args, _kwargs -> does.() end}]}
    ] ++ for(python <- system(), do: {python, [os: Anything]})
  end

  defp system do
    ~w[os.getenv('A') dict(os.environ) Path('/a').read_text() Path('/a').read_bytes() open('/a').read() list(Path('/a').iterdir())
       Path('/a').stat() Path('/a').exists() Path('/a').write_text('a') Path('/a').rename('b') Path('a').resolve() Path('/a').mkdir()
       date.today() datetime.now()]
  end

  defp run_all(does) do
    for {python, options} <- asking(does) do
      assert {:ok, told, ""} = Sandbox.run(telling(python), [limits: %{max_memory: 30_000_000}] ++ options), python
      {python, told}
    end
  end

  describe "a function of the host" do
    test "that raises, throws, exits or gives what is no answer" do
      failing = [
        fn -> raise "secret" end,
        fn -> throw(:secret) end,
        fn -> exit(:secret) end,
        fn -> exit(:normal) end,
        fn -> exit({:shutdown, :secret}) end,
        fn -> :erlang.error(:secret) end,
        fn -> apply(:no_such_module, :secret, []) end,
        fn -> GenServer.call(:no_such_server, :secret) end
      ]

      answers =
        [nil, :ok, :pending, 5, "secret", [], {}, {:ok}, {:ok, 1, 2}, {:error}, {:error, "secret"}, {:error, :value_error}] ++
          [{:error, :value_error, 5}, {:error, :value_error, <<255>>}, {:error, :secret, "x"}, {:error, nil, "x"}] ++
          [{:error, "ValueError", "x"}, {:error, %RuntimeError{message: "secret"}}, [:ok | 1], {:ok, 1, 2, 3}]

      for does <- failing ++ Enum.map(answers, &fn -> &1 end) do
        {told, _log} = logged(fn -> run_all(does) end)

        for {python, told} <- told do
          assert told =~ ~r/^RuntimeError: ([\w()]+|the name f) failed$/, "#{python}: #{told}"
        end
      end
    end

    test "whose failure the host can read, and the program cannot" do
      {told, log} = logged(fn -> run_all(fn -> raise "secret" end) end)
      assert length(told) > 15
      assert length(String.split(log, "secret")) - 1 >= length(told)
    end

    test "whose value has no form in Python" do
      deep = Enum.reduce(1..100_000, [], fn _, inner -> [inner] end)

      values =
        [self(), [1 | 2], [[1, 2 | 3]], fn -> 1 end, make_ref(), deep, <<255>>, <<1::3>>, {:repr, "x"}, {:function, "a b"}] ++
          [{:bytes, 5}, {:named_tuple, 1, 2}, %ExMonty.Dataclass{name: 5}, %ExMonty.Dataclass{name: "A", fields: 5}] ++
          [%{__struct__: MapSet, map: 5}, %{__struct__: ExMonty.Exception}, %{__struct__: :nope}]

      for value <- values do
        {told, log} = logged(fn -> run_all(fn -> {:ok, value} end) end)

        for {python, told} <- told, python not in ["Path('/a').stat()"] do
          assert told =~ ~r/^TypeError: the (answer|result of call 1): /, "#{python}: #{told}"
        end

        assert log == ""
      end
    end

    test "whose exception is none of Python" do
      for exception <- [
            %ExMonty.Exception{type: :nope},
            %ExMonty.Exception{type: :snapshot_error},
            %ExMonty.Exception{type: :value_error, message: 5},
            %ExMonty.Exception{type: :value_error, message: <<255>>},
            %ExMonty.Exception{type: :value_error, class: "a b"},
            %ExMonty.Exception{type: :exception_group, message: "x"}
          ] do
        {told, _log} = logged(fn -> run_all(fn -> {:error, exception} end) end)
        for {python, told} <- told, do: assert(told =~ ~r/^TypeError: the (answer|result of call 1): /, "#{python}: #{told}")
      end
    end

    test "whose answer is larger than the program's memory" do
      huge = List.duplicate(String.duplicate("x", 1000), 1_000_000)
      # (In Elixir it is one string, a million times.)
      for {python, told} <- unchanged(fn -> run_all(fn -> {:ok, huge} end) end) do
        assert told =~ ~r/^MemoryError/ or python == "Path('/a').stat()", "#{python}: #{told}"
      end
    end

    test "of which some results cannot be converted" do
      source = """
      import asyncio
      async def main():
          return await asyncio.gather(*[f(n) for n in range(6)], return_exceptions=True)
      [repr(x) for x in asyncio.run(main())]
      """

      f = fn [n], _ -> {:ok, if(rem(n, 2) == 0, do: n, else: self())} end
      assert {:ok, told, ""} = unchanged(fn -> Sandbox.run(source, async_functions: %{"f" => f}) end)
      assert Enum.take_every(told, 2) == ["0", "2", "4"]
      for n <- [1, 3, 5], do: assert(Enum.at(told, n) == "TypeError('the result of call #{n + 1}: pids cannot be converted')")
    end

    test "that takes longer than the run may: it is not interrupted, and nothing comes after it" do
      functions = %{"slow" => fn [], _ -> Process.sleep(120) && {:ok, 1} end}
      source = "print('a')\ntry:\n    slow()\nfinally:\n    print('b')"
      assert {:error, error} = unchanged(fn -> Sandbox.run(source, functions: functions, timeout: 50) end)
      assert {error.type, error.limit, error.output} == {:timeout_error, :timeout, "a\n"}
    end

    test "that never answers, in tasks by the dozen" do
      source = "import asyncio\nasync def main(): await asyncio.gather(*[f(n) for n in range(50)])\nasyncio.run(main())"
      never = %{"f" => fn _, _ -> Process.sleep(:infinity) end}
      before = length(Process.list())
      {micros, result} = :timer.tc(fn -> unchanged(fn -> Sandbox.run(source, async_functions: never, timeout: 100) end) end)
      assert {:error, %{limit: :timeout}} = result
      assert micros < 2_000_000
      assert eventually(fn -> length(Process.list()) <= before end)
    end

    test "that sends its caller messages, and runs programs itself" do
      inner = fn n -> Sandbox.run("await g(#{n})", async_functions: %{"g" => fn [n], _ -> {:ok, n * 10} end}) end
      me = self()

      functions = %{
        "f" => fn [n], _ ->
          send(me, {make_ref(), {:ok, "not this"}})
          {:ok, value, ""} = inner.(n)
          {:ok, value}
        end
      }

      source = "import asyncio\nasync def main(): return await asyncio.gather(f(1), f(2))\nasyncio.run(main())"
      assert Sandbox.run(source, async_functions: functions) == {:ok, [10, 20], ""}
      assert Sandbox.run("[f(1), f(2)]", functions: functions) == {:ok, [10, 20], ""}
      for _ <- 1..4, do: assert_received({ref, {:ok, "not this"}} when is_reference(ref))
      refute_received _
    end
  end

  describe "a task of the host" do
    @gather """
    import asyncio
    async def main():
        return await asyncio.gather(*[f(n) for n in range(3)], return_exceptions=True)
    [str(x) for x in asyncio.run(main())]
    """

    # Ends the process that it is told of.
    defp assassin(reason), do: spawn_link(fn -> receive(do: ({:end, pid} -> Process.exit(pid, reason))) end)

    for reason <- [:kill, :shutdown, :oops, {:shutdown, :oops}] do
      test "that is ended from outside by #{inspect(reason)} is an exception" do
        reason = unquote(Macro.escape(reason))

        {result, log} =
          logged(fn ->
            f = fn assassin ->
              fn
                [1], _ -> send(assassin, {:end, self()}) && Process.sleep(:infinity)
                [n], _ -> {:ok, n}
              end
            end

            assassin = assassin(reason)
            result = Sandbox.run(@gather, async_functions: %{"f" => f.(assassin)})
            assert eventually(fn -> not Process.alive?(assassin) end)
            result
          end)

        assert result == {:ok, ["0", "f() failed", "2"], ""}
        assert log =~ "f() of the host failed: its task ended"
      end
    end

    test "that links, and whose partner fails, is an exception" do
      f = fn
        [1], _ -> spawn_link(fn -> exit(:oops) end) && Process.sleep(:infinity)
        [n], _ -> {:ok, n}
      end

      {result, _log} = logged(fn -> Sandbox.run(@gather, async_functions: %{"f" => f}) end)
      assert result == {:ok, ["0", "f() failed", "2"], ""}
    end

    test "ends with its run, however that ends" do
      tasks = start_supervised!({Agent, fn -> [] end})
      functions = %{"begun" => fn [], _ -> {:ok, eventually(fn -> Agent.get(tasks, & &1) != [] end)} end}
      never = fn [], _ -> note(tasks, self()) && Process.sleep(:infinity) end

      for {ending, options} <- [
            {"1", []},
            {"1 / 0", []},
            {"raise SystemExit", []},
            {"while True: pass", [limits: %{max_duration_secs: 0.05}]},
            {"while True: pass", [timeout: 200]},
            {"while True: begun()", [max_host_calls: 10]},
            {"await asyncio.sleep(30)", [timeout: 200]},
            {"print('x')", [on_output: fn _ -> throw(:full) end]},
            {"print('x')", [on_output: fn _ -> raise "full" end]}
          ] do
        source = "import asyncio\npending = never()\nassert begun()\n" <> ending
        options = [functions: functions, async_functions: %{"never" => never}] ++ options

        unchanged(fn ->
          try do
            Sandbox.run(source, options)
          rescue
            _ -> :ok
          catch
            :full -> :ok
          end
        end)

        assert [task] = Agent.get_and_update(tasks, &{&1, []}), ending
        assert eventually(fn -> not Process.alive?(task) end), ending
      end
    end
  end

  defp note(agent, pid), do: Agent.update(agent, &[pid | &1])

  describe "an answer that is given twice" do
    test "is refused, and harms nothing" do
      {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(ExMonty.compile!("[f(), f()]"))
      {:ok, {:function_call, _, next, ""}} = ExMonty.resume(snapshot, {:ok, 1})

      for answer <- [{:ok, 1}, {:error, :value_error, "x"}, :undefined, :pending] do
        assert {:error, %{type: :snapshot_error}} = ExMonty.resume(snapshot, answer)
      end

      assert ExMonty.resume(next, {:ok, 2}) == {:ok, {:complete, [1, 2], ""}}
    end

    test "of a call that was pending, too" do
      source = "import asyncio\nasync def main(): return await asyncio.gather(f(), f())\nasyncio.run(main())"
      {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(ExMonty.compile!(source))
      {:ok, {:function_call, _, snapshot, ""}} = ExMonty.resume(snapshot, :pending)
      {:ok, {:resolve_futures, futures, ""}} = ExMonty.resume(snapshot, :pending)
      {:ok, {:resolve_futures, rest, ""}} = ExMonty.resume_futures(futures, %{1 => {:ok, "a"}})
      assert {:error, %{type: :snapshot_error}} = ExMonty.resume_futures(futures, %{1 => {:ok, "b"}})
      assert {:error, %{type: :snapshot_error}} = ExMonty.resume_futures(futures, %{2 => {:ok, "b"}})
      assert_raise ArgumentError, ~r/does not wait for call 1/, fn -> ExMonty.resume_futures(rest, %{1 => {:ok, "b"}}) end
      assert ExMonty.resume_futures(rest, %{2 => {:ok, "b"}}) == {:ok, {:complete, ["a", "b"], ""}}
      assert {:error, %{type: :snapshot_error}} = ExMonty.resume_futures(rest, %{2 => {:ok, "c"}})
    end
  end

  describe "many processes at once" do
    # All begin at the same time; their results.
    defp race(works) do
      me = self()

      racers =
        for work <- works do
          spawn_link(fn ->
            receive(do: (:go -> :ok))
            send(me, {self(), work.()})
          end)
        end

      Enum.each(racers, &send(&1, :go))
      for pid <- racers, do: receive(do: ({^pid, result} -> result))
    end

    test "resume a snapshot: one does" do
      runner = ExMonty.compile!("f() * 2")

      for round <- 1..300 do
        {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(runner)
        results = race(for n <- 1..6, do: fn -> {n, ExMonty.resume(snapshot, {:ok, n})} end)
        assert [{winner, won}] = for({n, {:ok, progress}} <- results, do: {n, progress}), "round #{round}"
        assert won == {:complete, winner * 2, ""}
        assert Enum.count(results, &match?({_, {:error, %{type: :snapshot_error}}}, &1)) == 5
      end
    end

    test "resume, fork and dump one: each gets it whole, or finds it spent" do
      runner = ExMonty.compile!("x = list(range(100))\nf() + len(x)")
      spent = "the snapshot is spent: it was resumed before (ExMonty.fork/1 copies one)"

      for _ <- 1..100 do
        {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(runner)
        resume = fn -> ExMonty.resume(snapshot, {:ok, 1}) end
        fork = fn -> with {:ok, copy} <- ExMonty.fork(snapshot), do: ExMonty.resume(copy, {:ok, 2}) end

        dump = fn ->
          with {:ok, binary} <- ExMonty.dump_snapshot(snapshot),
               {:ok, copy} <- ExMonty.load_snapshot(binary),
               do: ExMonty.resume(copy, {:ok, 3})
        end

        [first, second | copies] = race([resume, resume, fork, dump, fork, dump])
        assert [{:error, %{message: ^spent}}, {:ok, {:complete, 101, ""}}] = Enum.sort_by([first, second], &elem(&1, 0))

        for {copy, value} <- Enum.zip(copies, [102, 103, 102, 103]) do
          assert copy == {:ok, {:complete, value, ""}} or match?({:error, %{message: ^spent}}, copy)
        end
      end
    end

    test "give results to futures: one does" do
      runner = ExMonty.compile!("await f()")

      for _ <- 1..100 do
        {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(runner)
        {:ok, {:resolve_futures, futures, ""}} = ExMonty.resume(snapshot, :pending)
        results = race(for n <- 1..4, do: fn -> ExMonty.resume_futures(futures, %{1 => {:ok, n}}) end)
        assert [{:ok, {:complete, _, ""}}] = Enum.filter(results, &match?({:ok, _}, &1))
      end
    end

    test "feed a session: pieces run one after the other, or are refused" do
      session = Session.new()
      {:ok, nil, "", _} = Session.feed(session, "n = 0")

      for _ <- 1..50 do
        for {result, _, _} <- race(List.duplicate(fn -> feed(session, "for i in range(200): n += 1") end, 4)) do
          assert result in [:ok, :snapshot_error]
        end
      end

      {:ok, n, "", _} = Session.feed(session, "n")
      assert rem(n, 200) == 0 and n >= 50 * 200
    end

    defp feed(session, source) do
      case Session.feed(session, source) do
        {:ok, value, output, _session} -> {:ok, value, output}
        {:error, error, _session} -> {error.type, error.message, error.output}
      end
    end
  end

  describe "an owner that is killed" do
    @forever %{max_duration_secs: :infinity, max_allocations: :infinity}

    # Programs of all kinds, each of which holds some megabytes; none ends by itself.
    defp endless do
      hold = "x = ['y' * 1000 + str(i) for i in range(2000)]\n"
      f = fn _, _ -> {:ok, 1} end
      never = fn _, _ -> Process.sleep(:infinity) end

      [
        fn -> ExMonty.eval(hold <> "while True: pass", limits: @forever) end,
        fn -> Sandbox.run(hold <> "while True: f()", functions: %{"f" => f}, limits: @forever) end,
        fn -> Sandbox.run(hold <> "while True: sorted(range(1000), key=f)", functions: %{"f" => f}, limits: @forever) end,
        fn -> Sandbox.run(hold <> "while True: x.sort()", limits: @forever) end,
        fn -> Sandbox.run(hold <> "await f()", async_functions: %{"f" => never}, limits: @forever) end,
        fn -> Sandbox.run(hold <> "import asyncio\nawait asyncio.sleep(50)", limits: @forever) end,
        fn -> Sandbox.run(hold <> "f()", functions: %{"f" => never}, limits: @forever) end,
        fn -> Session.feed(Session.new(limits: @forever), hold <> "while True: pass") end,
        fn ->
          {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(ExMonty.compile!(hold <> "f()"))
          receive(do: (:never -> snapshot))
        end
      ]
    end

    # Ends them all while they run, and tells the longest time that a sleep of a millisecond took meanwhile.
    defp kill_in_midst do
      owners = for work <- endless(), do: spawn(work)
      slept = for _ <- 1..20, do: elem(:timer.tc(fn -> Process.sleep(1) end), 0)
      assert Enum.all?(owners, &Process.alive?/1)
      references = for pid <- owners, do: Process.monitor(pid)
      for pid <- owners, do: Process.exit(pid, :kill)
      for ref <- references, do: assert_receive({:DOWN, ^ref, :process, _, :killed}, 5_000)
      Enum.max(slept) / 1000
    end

    test "takes its program, its tasks and all their memory along, and others do not notice" do
      # (Nothing that a log needs to tell.)
      assert "" ==
               capture_log(fn ->
                 unchanged(fn ->
                   processes = length(Process.list())
                   for _ <- 1..10, do: kill_in_midst()
                   before = memory()
                   slept = for _ <- 1..25, do: kill_in_midst()
                   assert eventually(fn -> length(Process.list()) <= processes end)
                   # (A single long sleep may be the machine's.)
                   assert slept |> Enum.sort() |> Enum.at(12) < 100

                   for {kind, bytes} <- memory() do
                     grown = bytes - before[kind]
                     assert grown < 30_000_000, "#{kind}: grown by #{grown} bytes"
                   end
                 end)
               end)
    end

    defp memory do
      Enum.each(Process.list(), &:erlang.garbage_collect/1)
      Process.sleep(200)
      memory = Map.new(:erlang.memory([:processes, :binary, :ets, :system]))
      if kb = resident_kb(), do: Map.put(memory, :resident, kb * 1024), else: memory
    end

    defp resident_kb do
      with {:ok, status} <- File.read("/proc/self/status"),
           [_, kb] <- Regex.run(~r/VmRSS:\s+(\d+) kB/, status),
           do: String.to_integer(kb),
           else: (_ -> nil)
    end

    test "takes its tasks along, many of them" do
      tasks = start_supervised!({Agent, fn -> [] end})
      source = "import asyncio\nasync def main(): await asyncio.gather(*[f(n) for n in range(100)])\nasyncio.run(main())"
      f = fn _, _ -> note(tasks, self()) && Process.sleep(:infinity) end

      assert "" ==
               capture_log(fn ->
                 {owner, ref} = spawn_monitor(fn -> Sandbox.run(source, async_functions: %{"f" => f}) end)
                 assert eventually(fn -> length(Agent.get(tasks, & &1)) == 100 end)
                 Process.exit(owner, :kill)
                 assert_receive {:DOWN, ^ref, :process, _, :killed}
                 pids = Agent.get(tasks, & &1)
                 assert eventually(fn -> not Enum.any?(pids, &Process.alive?/1) end)
               end)
    end

    test "in the midst of a piece leaves the session, which goes on with what the piece has made" do
      session = Session.new(limits: @forever)

      for n <- 1..10 do
        source = "n = #{n}\nwhile True: pass"
        {owner, ref} = spawn_monitor(fn -> Session.feed(session, source) end)
        Process.sleep(Enum.random(5..30))
        assert {:snapshot_error, _, ""} = feed(session, "n")
        Process.exit(owner, :kill)
        assert_receive {:DOWN, ^ref, :process, _, :killed}
        assert eventually(fn -> feed(session, "n") == {:ok, n, ""} end)
      end
    end

    test "of a paused program leaves it to who else has it" do
      me = self()
      {owner, ref} = spawn_monitor(fn -> send(me, ExMonty.start(ExMonty.compile!("f() + 1"))) && Process.sleep(:infinity) end)
      assert_receive {:ok, {:function_call, _, snapshot, ""}}
      Process.exit(owner, :kill)
      assert_receive {:DOWN, ^ref, :process, _, :killed}
      assert ExMonty.resume(snapshot, {:ok, 1}) == {:ok, {:complete, 2, ""}}
    end

    test "while it runs on leaves the snapshot spent" do
      {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(ExMonty.compile!("f()\nwhile True: pass"), %{}, limits: @forever)
      {owner, ref} = spawn_monitor(fn -> ExMonty.resume(snapshot, {:ok, 1}) end)
      Process.sleep(50)
      Process.exit(owner, :kill)
      assert_receive {:DOWN, ^ref, :process, _, :killed}
      assert {:error, %{type: :snapshot_error}} = ExMonty.resume(snapshot, {:ok, 1})
      assert {:error, %{type: :snapshot_error}} = ExMonty.dump_snapshot(snapshot)
    end
  end

  describe "a node that ends" do
    @tag :tmp_dir
    test "leaves what it dumped to the next one", %{tmp_dir: dir} do
      key = "a secret of enough bytes"

      # Each is dumped by a node that is then killed hard, loaded and run on by another one, which is stopped.
      dumped = """
      source = "import asyncio\\nasync def main(): return await asyncio.gather(f(1), f(2))\\nx = asyncio.run(main())\\nx + [g()]"
      {:ok, {:function_call, _, snapshot, _}} = ExMonty.start(ExMonty.compile!(source))
      {:ok, {:function_call, _, snapshot, _}} = ExMonty.resume(snapshot, :pending)
      {:ok, {:resolve_futures, futures, _}} = ExMonty.resume(snapshot, :pending)
      {:ok, binary} = ExMonty.dump_snapshot(futures, key: key)
      File.write!(Path.join(dir, "futures"), binary)
      {:ok, _, _, session} = ExMonty.Session.feed(ExMonty.Session.new(), "g = (i * i for i in range(9)); next(g); next(g)")
      {:ok, binary} = ExMonty.Session.dump(session, key: key)
      File.write!(Path.join(dir, "session"), binary)
      File.write!(Path.join(dir, "runner"), ExMonty.dump!(ExMonty.compile!("x * 2", inputs: ["x"]), key: key))
      """

      resumed = """
      {:ok, futures} = ExMonty.load_snapshot(File.read!(Path.join(dir, "futures")), key: key)
      {:ok, {:function_call, call, snapshot, _}} = ExMonty.resume_futures(futures, %{1 => {:ok, "a"}, 2 => {:ok, "b"}})
      {:ok, binary} = ExMonty.dump_snapshot(snapshot, key: key)
      File.write!(Path.join(dir, "snapshot"), binary)
      {:ok, session} = ExMonty.Session.load(File.read!(Path.join(dir, "session")), key: key)
      {:ok, value, _, _} = ExMonty.Session.feed(session, "next(g)")
      runner = ExMonty.load_runner!(File.read!(Path.join(dir, "runner")), key: key)
      {call.name, call.call_id, value, ExMonty.run(runner, %{"x" => 21})}
      """

      on_node(:kill, dumped, dir: dir, key: key)
      assert on_node(:stop, resumed, dir: dir, key: key) == {"g", 3, 4, {:ok, 42, ""}}
      {:ok, snapshot} = ExMonty.load_snapshot(File.read!(Path.join(dir, "snapshot")), key: key)
      assert ExMonty.resume(snapshot, {:ok, "c"}) == {:ok, {:complete, ["a", "b", "c"], ""}}
    end

    # Evaluates code in another process of the system, which then ends.
    defp on_node(ending, code, bindings) do
      paths = Enum.flat_map(:code.get_path(), &[~c"-pa", &1])
      {:ok, peer, _node} = :peer.start(%{connection: :standard_io, args: paths})
      {:ok, _} = :peer.call(peer, :application, :ensure_all_started, [:elixir])
      {result, _} = :peer.call(peer, Code, :eval_string, [code, bindings], 30_000)
      if ending == :kill, do: kill(:peer.call(peer, :os, :getpid, [])), else: :peer.stop(peer)
      assert eventually(fn -> not Process.alive?(peer) end)
      result
    end

    defp kill(pid), do: assert({_, 0} = System.cmd("kill", ["-9", List.to_string(pid)]))
  end

  test "an OS call of rubbish does not reach the loop" do
    call = %OsCall{function: :iterdir, args: [{:path, "/"}], kwargs: %{}, call_id: 1}
    assert OsCall.raw(call, [1 | 2]) == [1 | 2]
  end
end

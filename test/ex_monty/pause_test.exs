defmodule ExMonty.PauseTest do
  use ExUnit.Case, async: true

  alias ExMonty.{FunctionCall, Futures, MethodCall, OsCall, Pauses, Snapshot}

  defp start!(source, inputs \\ %{}), do: source |> ExMonty.compile!(inputs: Map.keys(inputs)) |> ExMonty.start!(inputs)

  describe "pausing anywhere" do
    # Answered here, with a dump and a load at every pause.
    for {{where, source, value}, index} <- Enum.with_index(Pauses.programs()) do
      @tag index: index
      test "in #{where}", %{index: index} do
        {_where, source, value} = Enum.at(Pauses.programs(), index)
        assert play(ExMonty.start(ExMonty.compile!(source)), & &1) == value, source
        assert play(ExMonty.start(ExMonty.compile!(source)), &reload/1) == value, source
      end

      _ = {source, value}
    end

    defp play({:ok, {:complete, value, ""}}, _pass), do: value
    defp play({:error, error}, _pass), do: ExMonty.Exception.format(error)

    defp play({:ok, {_kind, _call, snapshot, ""}}, pass) do
      snapshot |> pass.() |> ExMonty.resume(Pauses.answer(snapshot.call)) |> play(pass)
    end

    defp reload(snapshot) do
      {:ok, binary} = ExMonty.dump_snapshot(snapshot)
      {:ok, loaded} = ExMonty.load_snapshot(binary)
      assert loaded.call == snapshot.call
      loaded
    end

    test "there are 40 such places" do
      assert length(Pauses.programs()) >= 40
    end

    @tag timeout: 300_000
    test "every pause in another process of the system" do
      programs = Pauses.programs() |> Enum.with_index() |> Map.new(fn {{_, source, value}, i} -> {i, {source, value}} end)
      first = for {i, {source, _}} <- programs, do: {i, Pauses.kept(ExMonty.start(ExMonty.compile!(source)))}
      ended = other_processes(first, %{})
      for {i, {source, value}} <- programs, do: assert(ended[i] == {:complete, value}, source)
    end

    defp other_processes(states, ended) do
      {paused, done} = Enum.split_with(states, &match?({_, {:paused, _}}, &1))
      ended = Map.merge(ended, Map.new(done))

      if paused == [] do
        ended
      else
        dumps = for {i, {:paused, binary}} <- paused, do: {i, binary}
        paths = Enum.flat_map(:code.get_path(), &[~c"-pa", &1])
        {:ok, peer, _node} = :peer.start_link(%{connection: :standard_io, args: paths})
        states = :peer.call(peer, Pauses, :step, [dumps], 60_000)
        :peer.stop(peer)
        other_processes(states, ended)
      end
    end
  end

  describe "start/3 and resume/2" do
    test "a call has its arguments" do
      assert {:function_call, call, snapshot, "hi\n"} = start!("print('hi')\nfetch(1, 'a', k=[2])")
      assert %FunctionCall{name: "fetch", args: [1, "a"], kwargs: %{"k" => [2]}, call_id: 1} = call
      assert snapshot.call == call
      assert ExMonty.resume(snapshot, {:ok, nil}) == {:ok, {:complete, nil, ""}}
    end

    test "star arguments and keywords" do
      assert {:function_call, call, _, _} = start!("f(*[1, 2], *(3,), a=4, **{'b': 5})")
      assert {call.args, call.kwargs} == {[1, 2, 3], %{"a" => 4, "b" => 5}}
    end

    test "output comes with the pause after which it was printed" do
      assert {:function_call, _, s, "a\n"} = start!("print('a')\nf()\nprint('b')\nf()\nprint('c')")
      assert {:ok, {:function_call, _, s, "b\n"}} = ExMonty.resume(s, {:ok, 1})
      assert {:ok, {:complete, nil, "c\n"}} = ExMonty.resume(s, {:ok, 1})
    end

    test "errors are raised at the call" do
      source = "try:\n    f()\nexcept KeyError as e:\n    r = e.args\nr"
      assert {:function_call, _, s, _} = start!(source)
      assert ExMonty.resume(s, {:error, :key_error, "k"}) == {:ok, {:complete, {"k"}, ""}}

      assert {:function_call, _, s, _} = start!("def g():\n    return f()\ng()")
      assert {:error, error} = ExMonty.resume(s, {:error, %ExMonty.Exception{type: :value_error, message: "no", class: "Oops"}})
      assert {error.type, error.class, error.message} == {:value_error, "Oops", "no"}
      assert Enum.map(error.traceback, &{&1.line, &1.name}) == [{3, "<module>"}, {2, "g"}]
    end

    test "OSErrors have their parts" do
      source = "try:\n    f()\nexcept OSError as e:\n    r = [type(e).__name__, e.errno, e.strerror, e.filename, str(e)]\nr"
      assert {:function_call, _, s, _} = start!(source)
      answer = {:error, :file_not_found_error, "[Errno 2] No such file or directory: '/x'"}

      assert ExMonty.resume(s, answer) ==
               {:ok,
                {:complete,
                 ["FileNotFoundError", 2, "No such file or directory", "/x", "[Errno 2] No such file or directory: '/x'"], ""}}
    end

    test "names are asked for once" do
      assert {:name_lookup, "limit", s, ""} = start!("limit + limit + limit")
      assert inspect(s) == "#ExMonty.Snapshot<waits for the name limit>"
      assert ExMonty.resume(s, {:ok, 2}) == {:ok, {:complete, 6, ""}}
      assert {:name_lookup, "x", s, ""} = start!("x")
      assert {:error, %{type: :name_error, message: "name 'x' is not defined"}} = ExMonty.resume(s, :undefined)
    end

    test "functions are values" do
      assert {:name_lookup, "f", s, ""} = start!("g = f\n[g(1), callable(g), g.__name__, repr(g), g, list(map(g, [2]))]")
      assert {:ok, {:function_call, %{name: "f", args: [1]}, s, ""}} = ExMonty.resume(s, {:ok, {:function, "f"}})
      assert {:ok, {:function_call, %{args: [2]}, s, ""}} = ExMonty.resume(s, {:ok, 10})

      assert ExMonty.resume(s, {:ok, 20}) ==
               {:ok, {:complete, [10, true, "f", "<host function f>", {:function, "f"}, [20]], ""}}
    end

    test "undefined functions are a NameError" do
      assert {:function_call, _, s, _} = start!("try:\n    f()\nexcept NameError as e:\n    r = str(e)\nr")
      assert ExMonty.resume(s, :undefined) == {:ok, {:complete, "name 'f' is not defined", ""}}
    end

    test "methods of objects that came in" do
      user = %ExMonty.Dataclass{name: "User", fields: %{"id" => 7}}
      assert {:method_call, call, s, ""} = start!("u.rename('Bo', now=True)", %{"u" => user})
      assert %MethodCall{object: %{name: "User"}, name: "rename", args: ["Bo"], kwargs: %{"now" => true}} = call
      assert ExMonty.resume(s, {:ok, 3}) == {:ok, {:complete, 3, ""}}

      assert {:method_call, %{args: [1, 2]}, s, ""} = start!("u.f(*[1, 2])", %{"u" => user})
      assert {:error, %{type: :attribute_error, message: message}} = ExMonty.resume(s, :undefined)
      assert message == "'User' object has no attribute 'f'"

      assert {:error, %{type: :attribute_error}} = ExMonty.start(ExMonty.compile!("u.f", inputs: ["u"]), %{"u" => user})
      assert {:error, %{type: :attribute_error}} = ExMonty.start(ExMonty.compile!("u._f()", inputs: ["u"]), %{"u" => user})
      assert {:error, %{type: :type_error}} = ExMonty.start(ExMonty.compile!("u.id()", inputs: ["u"]), %{"u" => user})
    end

    test "sleeping is an OS call" do
      assert {:os_call, call, s, ""} = start!("import asyncio\nawait asyncio.sleep(2.5, 'done')")
      assert %OsCall{function: :sleep, args: [seconds]} = call
      assert_in_delta seconds, 2.5, 0.1
      assert ExMonty.resume(s, {:ok, nil}) == {:ok, {:complete, "done", ""}}
    end

    test "arguments that cannot be converted are an exception at the call" do
      source = "x = []\nx.append(x)\ntry:\n    f(x)\nexcept Exception as e:\n    r = type(e).__name__\nr"
      assert {:ok, {:complete, name, ""}} = ExMonty.start(ExMonty.compile!(source))
      assert name in ["ValueError", "TypeError"]
    end

    test "objects of the program's classes read as they say" do
      assert {:function_call, call, _, _} = start!("class C:\n    def __repr__(self): return 'C!'\nf(C(), k=[C()])")
      assert {call.args, call.kwargs} == {[{:repr, "C!"}], %{"k" => [{:repr, "C!"}]}}
    end

    test "a snapshot is spent once it is resumed, and an answer that is none leaves it" do
      assert {:function_call, _, s, _} = start!("f()")
      assert {:error, %{type: :type_error, message: "the answer: pids cannot be converted"}} = ExMonty.resume(s, {:ok, self()})
      assert_raise ArgumentError, ~r/an answer is/, fn -> ExMonty.resume(s, 5) end
      assert_raise ArgumentError, ~r/the type of an error/, fn -> ExMonty.resume(s, {:error, :oops, "x"}) end
      assert_raise ArgumentError, ~r/the message of an error/, fn -> ExMonty.resume(s, {:error, :value_error, <<255>>}) end
      assert ExMonty.resume(s, {:ok, 1}) == {:ok, {:complete, 1, ""}}

      for again <- [&ExMonty.resume(&1, {:ok, 1}), &ExMonty.fork/1, &ExMonty.dump_snapshot/1] do
        assert {:error, %{type: :snapshot_error, message: "the snapshot is spent" <> _}} = again.(s)
      end
    end

    test "of two processes that resume at once, one does" do
      for _ <- 1..50 do
        assert {:function_call, _, s, _} = start!("f()")
        results = 1..4 |> Enum.map(fn n -> Task.async(fn -> ExMonty.resume(s, {:ok, n}) end) end) |> Task.await_many()
        assert Enum.count(results, &match?({:ok, {:complete, _, _}}, &1)) == 1
        assert Enum.count(results, &match?({:error, %{type: :snapshot_error}}, &1)) == 3
      end
    end

    test "limits hold after a pause" do
      runner = ExMonty.compile!("f()\nwhile True: pass")
      assert {:ok, {:function_call, _, s, _}} = ExMonty.start(runner, %{}, limits: %{max_duration_secs: 0.05})
      Process.sleep(60)
      assert {:error, %{limit: :max_duration_secs}} = ExMonty.resume(s, {:ok, 1})

      assert {:ok, {:function_call, _, s, _}} =
               ExMonty.start(ExMonty.compile!("x = f()\nlen(x)"), %{}, limits: %{max_memory: 1_000_000})

      assert {:error, %{limit: :max_memory}} = ExMonty.resume(s, {:ok, String.duplicate("x", 2_000_000)})
      assert ExMonty.resume(s, {:ok, "xy"}) == {:ok, {:complete, 2, ""}}
    end

    test "a big answer and big arguments" do
      big = Enum.to_list(1..50_000)
      assert {:function_call, _, s, _} = start!("f(g())")
      assert {:ok, {:function_call, %{args: [^big]}, s, _}} = ExMonty.resume(s, {:ok, big})
      assert ExMonty.resume(s, {:ok, 1}) == {:ok, {:complete, 1, ""}}
    end

    test "programs that ask nothing" do
      assert start!("1 + 1") == {:complete, 2, ""}
      assert {:error, %{type: :zero_division_error}} = ExMonty.start(ExMonty.compile!("1 / 0"))
      assert {:error, %{type: :type_error, message: "missing input \"x\""}} = ExMonty.start(ExMonty.compile!("x", inputs: ["x"]))
    end
  end

  describe "futures" do
    @gather "import asyncio\nasync def main():\n    return await asyncio.gather(f(1), f(2), return_exceptions=True)\nx = asyncio.run(main())\n[repr(e) if isinstance(e, Exception) else e for e in x]"

    defp pending({:function_call, _, snapshot, _}), do: ExMonty.resume!(snapshot, :pending)

    test "results come in any order, in parts" do
      assert {:resolve_futures, futures, ""} = @gather |> start!() |> pending() |> pending()
      assert %Futures{call_ids: [1, 2], timeout: nil} = futures
      assert inspect(futures) == "#ExMonty.Futures<[1, 2]>"
      assert {:ok, {:resolve_futures, futures, ""}} = ExMonty.resume_futures(futures, %{2 => {:error, :value_error, "no"}})
      assert ExMonty.pending_call_ids(futures) == [1]
      assert ExMonty.resume_futures(futures, %{1 => {:ok, 10}}) == {:ok, {:complete, [10, "ValueError('no')"], ""}}
    end

    test "they dump and load" do
      assert {:resolve_futures, futures, ""} = @gather |> start!() |> pending() |> pending()
      {:ok, binary} = ExMonty.dump_snapshot(futures)
      assert {:ok, %Futures{call_ids: [1, 2]} = futures} = ExMonty.load_snapshot(binary)

      assert ExMonty.resume_futures(futures, %{1 => {:ok, 10}, 2 => {:ok, 20}}) == {:ok, {:complete, [10, 20], ""}}
    end

    test "tasks that sleep set the time" do
      source =
        "import asyncio\nasync def main():\n    try:\n        return await asyncio.wait_for(f(), 1.5)\n    except TimeoutError:\n        return 'late'\nawait main()"

      assert {:resolve_futures, futures, ""} = source |> start!() |> pending()
      assert_in_delta futures.timeout, 1.5, 0.1
      assert ExMonty.resume_futures(futures, %{}) == {:ok, {:complete, "late", ""}}
      assert {:resolve_futures, futures, ""} = source |> start!() |> pending()
      assert ExMonty.resume_futures(futures, %{1 => {:ok, "soon"}}) == {:ok, {:complete, "soon", ""}}
    end

    test "wrong results are refused and leave them" do
      assert {:resolve_futures, futures, ""} = @gather |> start!() |> pending() |> pending()
      assert_raise ArgumentError, ~r/does not wait for call 7/, fn -> ExMonty.resume_futures(futures, %{7 => {:ok, 1}}) end
      assert_raise ArgumentError, ~r/the result of a call is/, fn -> ExMonty.resume_futures(futures, %{1 => :ok}) end
      assert_raise ArgumentError, ~r/must be a map/, fn -> ExMonty.resume_futures(futures, [1]) end
      assert_raise ArgumentError, ~r/resume_futures/, fn -> ExMonty.resume(futures, {:ok, 1}) end
      assert {:error, %{type: :type_error}} = ExMonty.resume_futures(futures, %{1 => {:ok, self()}})
      assert {:ok, {:complete, [1, 2], ""}} = ExMonty.resume_futures(futures, %{1 => {:ok, 1}, 2 => {:ok, 2}})
    end

    test "a coroutine of the host's is one" do
      source =
        "import asyncio, inspect\nasync def main():\n    c = f()\n    t = asyncio.create_task(c)\n    return [inspect.iscoroutine(c), c.__name__, await t]\nasyncio.run(main())"

      assert {:resolve_futures, futures, ""} = source |> start!() |> pending()
      assert ExMonty.resume_futures(futures, %{1 => {:ok, 5}}) == {:ok, {:complete, [true, "f", 5], ""}}
    end
  end

  describe "snapshots" do
    setup do
      {:function_call, _, snapshot, _} = start!("[f(n) for n in range(3)]")
      %{snapshot: snapshot}
    end

    test "dumping leaves them as they are", %{snapshot: snapshot} do
      {:ok, a} = ExMonty.dump_snapshot(snapshot)
      {:ok, b} = ExMonty.dump_snapshot(snapshot)
      assert {:ok, %Snapshot{}} = ExMonty.load_snapshot(a)
      assert byte_size(a) == byte_size(b)
      assert {:ok, {:function_call, %{args: [1]}, _, ""}} = ExMonty.resume(snapshot, {:ok, 0})
    end

    test "copies go their own ways", %{snapshot: snapshot} do
      {:ok, copy} = ExMonty.fork(snapshot)
      {:ok, {:function_call, _, s, _}} = ExMonty.resume(copy, {:ok, "copy"})
      {:ok, {:function_call, _, s, _}} = ExMonty.resume(s, {:ok, "of"})
      assert {:ok, {:complete, ["copy", "of", 1], ""}} = ExMonty.resume(s, {:ok, 1})
      assert {:ok, {:function_call, %{args: [1]}, _, ""}} = ExMonty.resume(snapshot, {:ok, 0})
    end

    test "signed ones", %{snapshot: snapshot} do
      key = "a secret of enough bytes"
      {:ok, signed} = ExMonty.dump_snapshot(snapshot, key: key)
      {:ok, plain} = ExMonty.dump_snapshot(snapshot)
      assert {:ok, %Snapshot{}} = ExMonty.load_snapshot(signed, key: key)
      assert {:error, %{message: "the snapshot is signed: it takes the option :key"}} = ExMonty.load_snapshot(signed)
      assert {:error, %{message: "the snapshot is not signed"}} = ExMonty.load_snapshot(plain, key: key)
      assert {:error, %{message: message}} = ExMonty.load_snapshot(signed, key: "another secret of it")
      assert message == "the snapshot is altered, or was signed with another key"
      last = byte_size(signed) - 1
      <<head::binary-size(last), byte>> = signed
      assert {:error, %{type: :snapshot_error}} = ExMonty.load_snapshot(<<head::binary, Bitwise.bxor(byte, 1)>>, key: key)
      assert_raise ArgumentError, ~r/option :key/, fn -> ExMonty.dump_snapshot(snapshot, key: "short") end
      assert_raise ArgumentError, ~r/option :key/, fn -> ExMonty.load_snapshot(plain, key: 5) end
    end

    test "damage is told", %{snapshot: snapshot} do
      {:ok, binary} = ExMonty.dump_snapshot(snapshot)

      for length <- 0..(byte_size(binary) - 1)//7 do
        assert {:error, %{type: :snapshot_error}} = ExMonty.load_snapshot(binary_part(binary, 0, length))
      end

      <<magic::binary-size(4), version, rest::binary>> = binary
      assert {:error, %{message: "snapshot format " <> _}} = ExMonty.load_snapshot(<<magic::binary, version + 1, rest::binary>>)
      assert {:error, %{message: "not a snapshot"}} = ExMonty.load_snapshot("XMPR" <> rest)
      assert_raise ArgumentError, fn -> ExMonty.load_snapshot(5) end
    end

    test "altered ones never harm", %{snapshot: snapshot} do
      {:ok, <<head::binary-size(7), _crc::32, body::binary>>} = ExMonty.dump_snapshot(snapshot)
      limits = %{max_duration_secs: 0.2, max_memory: 10_000_000, max_allocations: 100_000}

      for _ <- 1..2_000 do
        at = :rand.uniform(byte_size(body)) - 1
        <<before::binary-size(at), _, rest::binary>> = body
        body = <<before::binary, :rand.uniform(256) - 1, rest::binary>>
        forged = <<head::binary, :erlang.crc32([head, body])::32, body::binary>>

        with {:ok, %Snapshot{} = loaded} <- ExMonty.load_snapshot(forged, limits: limits) do
          case ExMonty.resume(loaded, {:ok, 1}) do
            {:ok, _} -> :ok
            {:error, error} -> assert %ExMonty.Exception{} = error
          end
        end
      end
    end

    test "the loader's limits win", %{snapshot: snapshot} do
      {:ok, binary} = ExMonty.dump_snapshot(snapshot)
      {:ok, loaded} = ExMonty.load_snapshot(binary, limits: %{max_memory: 100_000})
      assert {:error, %{limit: :max_memory}} = ExMonty.resume(loaded, {:ok, String.duplicate("x", 200_000)})
      assert_raise ArgumentError, ~r/unknown limit/, fn -> ExMonty.load_snapshot(binary, limits: %{x: 1}) end
      assert_raise ArgumentError, ~r/unknown option/, fn -> ExMonty.load_snapshot(binary, x: 1) end
    end

    test "references of other nodes are told", %{snapshot: snapshot} do
      foreign = %{snapshot | reference: make_ref()}
      assert_raise ArgumentError, ~r/holds no program/, fn -> ExMonty.resume(foreign, {:ok, 1}) end
      assert_raise ArgumentError, ~r/holds no program/, fn -> ExMonty.fork(foreign) end
      assert_raise ArgumentError, ~r/holds no program/, fn -> ExMonty.dump_snapshot(foreign) end
    end
  end
end

defmodule ExMonty.SandboxTest do
  use ExUnit.Case, async: true
  import ExUnit.CaptureLog

  alias ExMonty.{PseudoFS, Sandbox}

  doctest ExMonty.Sandbox
  doctest ExMonty.OsCall

  defmodule Handler do
    @behaviour ExMonty.Sandbox

    @impl true
    def handle_function("fetch", [url], kwargs), do: {:ok, "#{url} #{inspect(kwargs)}"}
    def handle_function("boom", [], _kwargs), do: raise("secret")

    @impl true
    def handle_os(:getenv, [key], _kwargs), do: {:ok, "env " <> key}

    @impl true
    def handle_name_lookup("limit"), do: {:ok, 3}
    def handle_name_lookup(_name), do: :undefined

    @impl true
    def handle_method(object, "hello", args, _kwargs), do: {:ok, [object.name | args]}
  end

  test "functions" do
    functions = %{"add" => fn [a, b], kwargs -> {:ok, a + b + Map.get(kwargs, "c", 0)} end}
    assert Sandbox.run("add(1, 2) + add(1, 2, c=10)", functions: functions) == {:ok, 16, ""}
    assert Sandbox.run("list(map(add, [1, 2], [3, 4]))", functions: functions) == {:ok, [4, 6], ""}
    assert {:error, %{type: :name_error, message: "name 'sub' is not defined"}} = Sandbox.run("sub(1)", functions: functions)
    assert {:error, %{type: :name_error}} = Sandbox.run("x", functions: functions)
  end

  test "functions run in the calling process" do
    me = self()
    functions = %{"where" => fn [], _ -> send(me, self()) && {:ok, nil} end}
    assert Sandbox.run("where()", functions: functions) == {:ok, nil, ""}
    assert_received ^me
  end

  test "a handler" do
    user = %ExMonty.Dataclass{name: "User", fields: %{}}
    assert Sandbox.run("fetch('a', k=1)", handler: Handler) == {:ok, "a %{\"k\" => 1}", ""}
    assert Sandbox.run("[limit, u.hello(1)]", handler: Handler, inputs: %{"u" => user}) == {:ok, [3, ["User", 1]], ""}
    assert {:error, %{type: :name_error}} = Sandbox.run("other()", handler: Handler)
    assert {:error, %{type: :attribute_error}} = Sandbox.run("u.other()", handler: Handler, inputs: %{"u" => user})

    log =
      capture_log(fn ->
        assert {:error, %{type: :runtime_error, message: "boom() failed"}} = Sandbox.run("boom()", handler: Handler)
      end)

    assert log =~ "secret"
  end

  test "what a function does wrong is an exception in Python" do
    functions = %{
      "raises" => fn _, _ -> raise "secret" end,
      "throws" => fn _, _ -> throw(:secret) end,
      "exits" => fn _, _ -> exit(:secret) end,
      "rubbish" => fn _, _ -> 5 end,
      "bad_type" => fn _, _ -> {:error, :oops, "x"} end,
      "bad_text" => fn _, _ -> {:error, :value_error, <<255>>} end,
      "no_value" => fn _, _ -> {:ok, self()} end,
      "no_clause" => fn [1], _ -> {:ok, 1} end
    }

    source = """
    results = []
    for f in (raises, throws, exits, rubbish, bad_type, bad_text, no_value, no_clause):
        try:
            f()
        except Exception as e:
            results.append(f"{type(e).__name__}: {e}")
    results
    """

    log =
      capture_log(fn ->
        assert {:ok, results, ""} = Sandbox.run(source, functions: functions)

        assert results == [
                 "RuntimeError: raises() failed",
                 "RuntimeError: throws() failed",
                 "RuntimeError: exits() failed",
                 "RuntimeError: rubbish() failed",
                 "RuntimeError: bad_type() failed",
                 "RuntimeError: bad_text() failed",
                 "TypeError: the answer: pids cannot be converted",
                 "RuntimeError: no_clause() failed"
               ]
      end)

    assert log =~ "secret"
  end

  describe "async functions" do
    @gather "import asyncio\nasync def main():\n    return await asyncio.gather(*[f(n) for n in range(5)], return_exceptions=True)\n[str(x) for x in asyncio.run(main())]"

    test "run at the same time" do
      slow = fn [n], _ -> Process.sleep(100) && {:ok, n} end
      begun = System.monotonic_time(:millisecond)
      assert {:ok, ["0", "1", "2", "3", "4"], ""} = Sandbox.run(@gather, async_functions: %{"f" => slow})
      assert System.monotonic_time(:millisecond) - begun < 400
    end

    test "crashes and kills are exceptions, and no message is left" do
      functions = %{
        "f" => fn
          [0], _ -> {:ok, 0}
          [1], _ -> raise "secret"
          [2], _ -> Process.exit(self(), :kill)
          [3], _ -> exit(:secret)
          [4], _ -> {:error, :value_error, "four"}
        end
      }

      capture_log(fn ->
        Process.flag(:trap_exit, true)

        assert Sandbox.run(@gather, async_functions: functions) ==
                 {:ok, ["0", "f() failed", "f() failed", "f() failed", "four"], ""}

        refute_receive _, 50
      end)
    end

    test "an error of a type that takes more than a message reads as its message" do
      source = """
      def read(error):
          fields = [getattr(error, n, 'none') for n in ('encoding', 'object', 'start', 'end', 'reason')]
          return type(error).__name__, str(error), error.args, repr(error), fields
      out = []
      for call in decode, encode, translate:
          try:
              call()
          except UnicodeError as error:
              out.append(read(error))
              kept = error
      kept.reason, kept.object, kept.end = 'why', 'abc', 1
      out.append(str(kept))
      try:
          empty()
      except UnicodeDecodeError as error:
          out.append((str(error), error.args))
      out
      """

      functions = %{
        "decode" => fn [], _ -> {:error, :unicode_decode_error, "m"} end,
        "encode" => fn [], _ -> {:error, :unicode_encode_error, "m"} end,
        "translate" => fn [], _ -> {:error, :unicode_translate_error, "m"} end,
        "empty" => fn [], _ -> {:error, :unicode_decode_error, ""} end
      }

      fields = [nil, nil, 0, 0, nil]

      assert Sandbox.run(source, functions: functions) ==
               {:ok,
                [
                  {"UnicodeDecodeError", "m", {"m"}, "UnicodeDecodeError('m')", fields},
                  {"UnicodeEncodeError", "m", {"m"}, "UnicodeEncodeError('m')", fields},
                  {"UnicodeTranslateError", "m", {"m"}, "UnicodeTranslateError('m')", ["none" | tl(fields)]},
                  "can't translate character '\\x61' in position 0: why",
                  {"", {}}
                ], ""}

      assert {:error, %{type: :unicode_decode_error, message: "m"} = error} = Sandbox.run("decode()", functions: functions)
      assert {:ok, "m", ""} = Sandbox.run("str(e)", inputs: %{"e" => error})
    end

    test "what is not awaited ends with the run" do
      me = self()
      slow = fn [], _ -> send(me, {:task, self()}) && Process.sleep(:infinity) end
      wait = fn [], _ -> assert_receive({:task, _pid} = message) && {:ok, send(me, message) && 1} end
      options = [functions: %{"wait" => wait}, async_functions: %{"f" => slow}]
      assert Sandbox.run("c = f()\nwait()", options) == {:ok, 1, ""}
      assert_receive {:task, pid}
      Process.sleep(20)
      refute Process.alive?(pid)
      refute_receive _, 20
    end

    test "die with the caller" do
      me = self()
      slow = fn [], _ -> send(me, {:task, self()}) && Process.sleep(:infinity) end
      {pid, ref} = spawn_monitor(fn -> Sandbox.run("await f()", async_functions: %{"f" => slow}) end)
      assert_receive {:task, task}
      task_ref = Process.monitor(task)
      Process.exit(pid, :kill)
      assert_receive {:DOWN, ^ref, _, _, :killed}
      assert_receive {:DOWN, ^task_ref, _, _, _}
    end

    test "one that never answers ends at the timeout" do
      never = fn [], _ -> Process.sleep(:infinity) end
      assert {:error, error} = Sandbox.run("print('a')\nawait f()", async_functions: %{"f" => never}, timeout: 100)
      assert {error.type, error.limit, error.output} == {:timeout_error, :timeout, "a\n"}
      source = "import asyncio\ntry:\n    await asyncio.wait_for(f(), 0.05)\nexcept TimeoutError:\n    r = 'late'\nr"
      assert Sandbox.run(source, async_functions: %{"f" => never}) == {:ok, "late", ""}
      refute_receive _, 20
    end
  end

  describe "the system" do
    test "a map of functions" do
      os = %{getenv: fn [key], _ -> {:ok, "value of " <> key} end}
      assert Sandbox.run("import os\nos.getenv('A')", os: os) == {:ok, "value of A", ""}
    end

    test "what nobody does" do
      assert {:error, error} = Sandbox.run("from pathlib import Path\nPath('/etc/passwd').read_text()")
      assert {error.type, error.message} == {:permission_error, "Permission denied: '/etc/passwd'"}
      assert {:error, %{type: :runtime_error}} = Sandbox.run("import os\nos.getenv('HOME')")
    end

    test "a file system, which comes back as it was left" do
      fs = PseudoFS.new() |> PseudoFS.put_file("/in.txt", "hello")
      source = "from pathlib import Path\ntext = Path('/in.txt').read_text()\nPath('/out.txt').write_text(text.upper())"
      assert {:ok, outcome} = Sandbox.run(source, os: fs, return: :map)
      assert outcome.value == 5
      assert PseudoFS.read_file(outcome.os, "/out.txt") == {:ok, "HELLO"}
      assert %{host_calls: 2, duration: duration, peak_memory: peak, allocations: count} = outcome.usage
      assert duration > 0 and peak > 1000 and count > 10
    end

    test "several, asked in order" do
      fs = PseudoFS.new() |> PseudoFS.put_file("/f", "x")
      os = [fs, %{time: fn [], _ -> {:ok, 12.5} end}, Handler]
      assert Sandbox.run("import time, os\n[time.time(), open('/f').read()]", os: os) == {:ok, [12.5, "x"], ""}
    end

    test "files that are left open are written when the program ends" do
      for {ending, result} <- [{"1", :ok}, {"1 / 0", :error}] do
        fs = PseudoFS.new()
        source = "f = open('/out.txt', 'w')\nf.write('left open')\n" <> ending
        me = self()
        seen = %{write_bytes: fn args, _ -> {:ok, send(me, args) && 9} end}
        assert {^result, _} = Sandbox.run(source, os: [seen, fs], return: :map)
        assert_receive [{:path, "/out.txt"}, {:bytes, "left open"}]
      end
    end

    test "sleeping waits, and no longer than the timeout" do
      begun = System.monotonic_time(:millisecond)
      assert Sandbox.run("import asyncio\nawait asyncio.sleep(0.05, 'x')") == {:ok, "x", ""}
      assert System.monotonic_time(:millisecond) - begun >= 50
      assert {:error, %{limit: :timeout}} = Sandbox.run("import asyncio\nawait asyncio.sleep(30)", timeout: 50)
      assert {:error, %{limit: :max_sleep_secs}} = Sandbox.run("import asyncio\nawait asyncio.sleep(1000)")
    end
  end

  test "output comes as it appears" do
    me = self()
    functions = %{"f" => fn [], _ -> {:ok, send(me, :called) && nil} end}
    source = "print('a')\nf()\nprint('b')"
    assert Sandbox.run(source, functions: functions, on_output: &send(me, {:out, &1})) == {:ok, nil, "a\nb\n"}
    assert {:messages, [{:out, "a\n"}, :called, {:out, "b\n"}]} = Process.info(self(), :messages)
  end

  test "limits of its own" do
    functions = %{"f" => fn _, _ -> {:ok, 1} end}
    assert {:error, error} = Sandbox.run("while True:\n    f()", functions: functions, max_host_calls: 10)

    assert {error.type, error.limit, error.message} ==
             {:runtime_error, :max_host_calls, "too many calls of the host: the program made 10"}

    assert {:error, %{limit: :timeout}} = Sandbox.run("while True: pass", timeout: 50)
    assert {:error, %{limit: :max_duration_secs}} = Sandbox.run("while True: pass", limits: %{max_duration_secs: 0.05})
    assert {:error, %{output: "x\n", type: :zero_division_error}} = Sandbox.run("print('x')\nf()\n1/0", functions: functions)
  end

  test "a runner" do
    runner = ExMonty.compile!("f(x)", inputs: ["x"], filename: "job.py")
    assert Sandbox.run(runner, inputs: %{"x" => 2}, functions: %{"f" => fn [x], _ -> {:ok, x * 2} end}) == {:ok, 4, ""}
    assert_raise ArgumentError, ~r/:script_name/, fn -> Sandbox.run(runner, script_name: "x.py", inputs: %{"x" => 1}) end
    assert {:error, error} = Sandbox.run("1/0", script_name: "mine.py")
    assert hd(error.traceback).filename == "mine.py"
  end

  test "options are checked" do
    for {options, message} <- [
          {[nope: 1], ~r/unknown option :nope/},
          {[functions: []], ~r/option :functions must be a map/},
          {[functions: %{"f" => fn -> 1 end}], ~r/option :functions must map strings to functions of two arguments/},
          {[functions: %{"f" => &Kernel.+/2}, async_functions: %{"f" => &Kernel.+/2}], ~r/is in option :functions and in/},
          {[handler: String], ~r/option :handler must be a module with handle_function/},
          {[handler: "x"], ~r/option :handler must be a module/},
          {[os: 5], ~r/option :os must be/},
          {[os: %{nope: &Kernel.+/2}], ~r/option :os must map names of OS functions/},
          {[os: [String]], ~r/option :os must be a module with handle_os/},
          {[timeout: -1], ~r/option :timeout/},
          {[max_host_calls: :x], ~r/option :max_host_calls/},
          {[return: :list], ~r/option :return must be one of/},
          {[on_output: 5], ~r/option :on_output/},
          {[inputs: []], ~r/option :inputs/},
          {[script_name: 5], ~r/option :script_name/},
          {[limits: %{x: 1}], ~r/unknown limit/}
        ] do
      assert_raise ArgumentError, message, fn -> Sandbox.run("1", options) end
    end

    assert_raise ArgumentError, ~r/expected Python source/, fn -> Sandbox.run(5) end
  end

  test "run! raises" do
    assert Sandbox.run!("1") == {1, ""}
    assert_raise ExMonty.Exception, fn -> Sandbox.run!("1/0") end
  end
end

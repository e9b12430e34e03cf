defmodule ExMonty.TelemetryTest do
  # What stands in for `:telemetry` is there for all processes, and so not while other tests run.
  use ExUnit.Case, async: false
  import ExUnit.CaptureLog

  alias ExMonty.{Exception, Sandbox, Session}

  # Does what `:telemetry.span/3` is documented to do; the handler is a function in a persistent term, and is dropped when it fails.
  @stand_in """
  defmodule :telemetry do
    def attach(handler), do: :persistent_term.put(:telemetry, handler)

    def execute(event, measurements, metadata) do
      :persistent_term.get(:telemetry).(event, measurements, metadata)
    catch
      _kind, _reason -> attach(fn _event, _measurements, _metadata -> :ok end)
    end

    def span(prefix, metadata, function) do
      begun = System.monotonic_time()
      context = %{telemetry_span_context: make_ref()}
      execute(prefix ++ [:start], %{monotonic_time: begun, system_time: System.system_time()}, Map.merge(metadata, context))

      try do
        {result, stop} = function.()
        execute(prefix ++ [:stop], times(begun), Map.merge(stop, context))
        result
      catch
        kind, reason ->
          failed = Map.merge(metadata, %{kind: kind, reason: reason, stacktrace: __STACKTRACE__})
          execute(prefix ++ [:exception], times(begun), Map.merge(failed, context))
          :erlang.raise(kind, reason, __STACKTRACE__)
      end
    end

    defp times(begun) do
      now = System.monotonic_time()
      %{duration: now - begun, monotonic_time: now}
    end
  end
  """

  # Whether there is one is looked up once.
  defp forget, do: :persistent_term.erase(ExMonty.Telemetry)

  setup_all do
    refute Code.ensure_loaded?(:telemetry)
    Code.compile_string(@stand_in, "telemetry.ex")
    forget()

    on_exit(fn ->
      :code.purge(:telemetry)
      :code.delete(:telemetry)
      :persistent_term.erase(:telemetry)
      forget()
    end)
  end

  setup do
    me = self()
    attach(fn event, measurements, metadata -> send(me, {event, measurements, metadata, self()}) end)
  end

  defp attach(handler), do: apply(:telemetry, :attach, [handler])

  # What was executed, in order: names of events (the last two parts) and metadata, without what a span adds.
  defp events do
    receive do
      {[:ex_monty, span, part], measurements, metadata, _pid} ->
        assert Enum.sort(Map.keys(measurements)) == measured(part)
        assert Enum.all?(Map.values(measurements), &is_integer/1)
        assert is_reference(metadata.telemetry_span_context)
        [{span, part, Map.delete(metadata, :telemetry_span_context)} | events()]
    after
      50 -> []
    end
  end

  defp measured(:start), do: [:monotonic_time, :system_time]
  defp measured(_end), do: [:duration, :monotonic_time]

  test "a run and its calls" do
    functions = %{"double" => fn [x], _ -> {:ok, x * 2} end}
    source = "import os\ndouble(4) + len(os.getenv('A')) + limit"
    os = %{getenv: fn _, _ -> {:ok, "abc"} end}
    assert {:error, %{type: :name_error}} = Sandbox.run(source, functions: functions, os: os, script_name: "job.py")

    assert [
             {:run, :start, %{script_name: "job.py"} = run},
             {:host_call, :start, %{script_name: "job.py", call: :function, name: "double"} = call},
             {:host_call, :stop, %{script_name: "job.py", call: :function, name: "double", outcome: :ok} = done},
             {:host_call, :start, %{call: :os, name: :getenv}},
             {:host_call, :stop, %{call: :os, name: :getenv, outcome: :ok}},
             {:host_call, :start, %{call: :name, name: "limit"}},
             {:host_call, :stop, %{call: :name, name: "limit", outcome: :undefined}},
             {:run, :stop, %{script_name: "job.py", outcome: :error, error: %Exception{type: :name_error}} = ended}
           ] = events()

    assert Enum.map([run, call, done, ended], &map_size/1) == [1, 3, 4, 3]
  end

  test "what a run used" do
    assert {:ok, outcome} = Sandbox.run("[i for i in range(1000)][-1]", return: :map)
    assert [{:run, :start, _}, {:run, :stop, %{outcome: :ok, usage: usage} = metadata}] = events()
    assert usage == outcome.usage
    assert map_size(metadata) == 3
  end

  test "calls that fail" do
    functions = %{"raises" => fn _, _ -> raise "secret" end, "refuses" => fn _, _ -> {:error, :value_error, "no"} end}
    source = "for f in (raises, refuses):\n    try:\n        f()\n    except Exception as e:\n        print(e)"

    capture_log(fn ->
      assert Sandbox.run(source, functions: functions) == {:ok, nil, "raises() failed\nno\n"}
    end)

    errors = for {:host_call, :stop, %{call: :function, error: error} = metadata} <- events(), do: {metadata.outcome, error}

    assert errors == [
             {:error, %Exception{type: :runtime_error, message: "raises() failed"}},
             {:error, %Exception{type: :value_error, message: "no"}}
           ]
  end

  test "functions in tasks are told of there" do
    me = self()
    attach(fn event, _measurements, metadata -> send(me, {event, metadata[:outcome], self()}) end)
    functions = %{"fetch" => fn [n], _ -> Process.sleep(20) && {:ok, n} end}
    source = "import asyncio\nasync def main(): return await asyncio.gather(fetch(1), fetch(2))\nasyncio.run(main())"
    assert Sandbox.run(source, async_functions: functions) == {:ok, [1, 2], ""}
    for _ <- 1..2, do: assert_received({[:ex_monty, :host_call, :start], nil, _task})
    assert_received {[:ex_monty, :host_call, :stop], :ok, task}
    assert_received {[:ex_monty, :host_call, :stop], :ok, other}
    assert Enum.uniq([me, task, other]) |> length() == 3
    assert_received {[:ex_monty, :run, :stop], :ok, ^me}
  end

  test "what goes through a run to its caller" do
    assert_raise RuntimeError, "full", fn -> Sandbox.run("print(1)", on_output: fn _ -> raise "full" end) end
    assert [{:run, :start, _}, {:run, :exception, metadata}] = events()
    assert %{script_name: "main.py", kind: :error, reason: %RuntimeError{message: "full"}, stacktrace: [_ | _]} = metadata
  end

  test "pieces of sessions" do
    {:ok, 2, "", session} = Session.feed(Session.new(), "1 + 1")
    assert [{:run, :start, %{script_name: "<python-input>"}}, {:run, :stop, %{outcome: :ok}}] = events()
    assert {:error, %{type: :syntax_error}, _} = Session.feed(session, "x = ")
    assert [{:run, :start, _}, {:run, :stop, %{outcome: :error, error: %{type: :syntax_error}}}] = events()
  end

  test "a handler that fails harms nothing" do
    for fail <- [fn -> raise "handler" end, fn -> throw(:handler) end, fn -> exit(:handler) end] do
      attach(fn _event, _measurements, _metadata -> fail.() end)
      assert Sandbox.run("f(1)", functions: %{"f" => fn [x], _ -> {:ok, x} end}) == {:ok, 1, ""}
    end
  end

  test "nothing is executed, and all works, where there is none" do
    :code.purge(:telemetry)
    :code.delete(:telemetry)
    forget()
    assert Sandbox.run("f(1)", functions: %{"f" => fn [x], _ -> {:ok, x} end}) == {:ok, 1, ""}
    assert events() == []
    Code.compile_string(@stand_in, "telemetry.ex")
    forget()
    assert Sandbox.run("1") == {:ok, 1, ""}
    assert [{:run, :start, _}, {:run, :stop, _}] = events()
  end
end

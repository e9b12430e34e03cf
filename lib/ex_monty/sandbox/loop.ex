defmodule ExMonty.Sandbox.Loop do
  @moduledoc false
  # Runs a program and answers what it asks, until it ends.

  alias ExMonty.{Exception, Native, Progress}
  alias ExMonty.Sandbox.{Host, Tasks}
  alias ExMonty.Telemetry

  @enforce_keys [:host, :on_output, :deadline, :calls_left]
  defstruct [:host, :on_output, :deadline, :calls_left, tasks: %Tasks{}, output: [], calls: 0, script_name: ""]

  @type t :: %__MODULE__{}

  @doc "A loop that has not begun."
  @spec new(Host.t(), (String.t() -> term()) | nil, timeout(), non_neg_integer() | :infinity) :: t()
  def new(host, on_output, timeout, max_host_calls) do
    deadline = if timeout == :infinity, do: :infinity, else: System.monotonic_time(:millisecond) + timeout
    %__MODULE__{host: host, on_output: on_output, deadline: deadline, calls_left: max_host_calls}
  end

  @typedoc "What a run came to, and what does OS calls after it."
  @type result :: {{:ok, ExMonty.Sandbox.outcome()} | {:error, Exception.t()}, ExMonty.Sandbox.os() | nil}

  @doc "Runs a program: `begin` runs its first slice, within limits that may be lower than those given."
  @spec run(t(), String.t(), map(), (map() -> Native.step())) :: result()
  def run(loop, script_name, limits, begin) do
    loop = %{loop | script_name: script_name}
    run = fn -> limits |> within(loop.deadline) |> begin.() |> next(loop) end
    Telemetry.span(:run, %{script_name: script_name}, run, fn {result, _os} -> Map.merge(outcome(result), spent(result)) end)
  end

  # What telemetry tells of a result and of an answer. (No values: they are the program's.)
  defp outcome({:ok, _value}), do: %{outcome: :ok}
  defp outcome({:error, %Exception{} = exception}), do: %{outcome: :error, error: exception}
  defp outcome({:error, type, message}), do: %{outcome: :error, error: %Exception{type: type, message: message}}
  defp outcome(:undefined), do: %{outcome: :undefined}

  defp spent({:ok, %{usage: usage}}), do: %{usage: usage}
  defp spent({:error, _exception}), do: %{}

  # Executing takes no longer than everything may.
  defp within(limits, :infinity), do: limits

  defp within(limits, deadline) do
    seconds = max(deadline - System.monotonic_time(:millisecond), 1) / 1000
    duration = limits.max_duration_secs
    %{limits | max_duration_secs: if(duration == :infinity, do: seconds, else: min(duration, seconds))}
  end

  defp next({:more, run}, loop), do: go_on(run, &Native.more/1, loop)
  defp next({:dirty, run}, loop), do: go_on(run, &Native.more_dirty/1, loop)

  defp next({:ask, question, run, output}, loop) do
    loop = printed(loop, output)

    cond do
      over?(loop) -> timed_out(loop)
      loop.calls_left == 0 and not match?({:wait, _, _}, question) -> too_many_calls(loop)
      true -> ask(Progress.asked(question, run, ""), loop)
    end
  end

  defp next({:ended, {:ok, value, output}, usage}, loop) do
    loop = printed(loop, output)
    outcome = %{value: value, output: all_output(loop), os: loop.host.os, usage: usage(usage, loop)}
    finish(loop, {:ok, outcome})
  end

  defp next({:ended, {:error, exception}, _usage}, loop) do
    loop = printed(loop, exception.output)
    exception = if over?(loop) and exception.limit == :max_duration_secs, do: timeout_error(), else: exception
    finish(loop, {:error, %{exception | output: all_output(loop)}})
  end

  defp next({:error, exception}, loop), do: finish(loop, {:error, exception})

  defp finish(loop, result) do
    Tasks.stop(loop.tasks)
    {result, loop.host.os}
  end

  defp go_on(run, more, loop) do
    loop = if loop.on_output, do: printed(loop, Native.take_output(run)), else: loop
    if over?(loop), do: timed_out(loop), else: run |> more.() |> next(loop)
  end

  defp printed(loop, ""), do: loop

  defp printed(loop, output) do
    if loop.on_output, do: show(loop, output)
    %{loop | output: [loop.output, output]}
  end

  # (Should the caller's function fail, that is the caller's to see; the tasks end all the same.)
  defp show(loop, output) do
    loop.on_output.(output)
  catch
    kind, reason ->
      Tasks.stop(loop.tasks)
      :erlang.raise(kind, reason, __STACKTRACE__)
  end

  defp all_output(loop), do: IO.iodata_to_binary(loop.output)

  defp usage({nanoseconds, peak, allocations}, loop) do
    %{duration: nanoseconds / 1_000_000_000, peak_memory: peak, allocations: allocations, host_calls: loop.calls}
  end

  # ---- what the program asks ----

  defp ask({:resolve_futures, futures, _output}, loop) do
    {results, tasks} = Tasks.await(loop.tasks, futures.call_ids, wait(loop, futures.timeout))
    loop = %{loop | tasks: tasks}

    cond do
      results == %{} and over?(loop) -> timed_out(loop)
      results == %{} and futures.timeout == nil and Tasks.none?(tasks, futures.call_ids) -> deadlock(loop, futures)
      true -> give_results(futures, results, loop)
    end
  end

  defp ask({_kind, _call, snapshot, _output}, loop) do
    loop = count(loop)
    {answer, loop} = answer(snapshot.call, loop)
    if over?(loop), do: timed_out(loop), else: snapshot |> give(answer) |> next(loop)
  end

  defp count(loop) do
    left = if loop.calls_left == :infinity, do: :infinity, else: loop.calls_left - 1
    %{loop | calls: loop.calls + 1, calls_left: left}
  end

  defp answer(call, loop) do
    if Telemetry.present?(), do: answer_told(call, loop), else: answer_now(call, loop)
  end

  # (Of a function that runs in a task, telemetry tells there: that is where it begins and ends.)
  defp answer_told(call, loop) do
    {kind, name} = Host.describe(loop.host, call)
    metadata = %{script_name: loop.script_name, call: kind, name: name}

    case kind do
      :async_function ->
        {:async, function} = Host.answer(loop.host, call)
        start_task(call, fn -> Telemetry.span(:host_call, metadata, function, &outcome/1) end, loop)

      _ ->
        Telemetry.span(:host_call, metadata, fn -> answer_now(call, loop) end, fn {answer, _loop} -> outcome(answer) end)
    end
  end

  defp start_task(call, function, loop) do
    {:pending, %{loop | tasks: Tasks.start(loop.tasks, call.call_id, call.name, function)}}
  end

  defp answer_now(call, loop) do
    case Host.answer(loop.host, call) do
      {:async, function} ->
        start_task(call, function, loop)

      {:sleep, seconds} ->
        Process.sleep(wait(loop, seconds))
        {{:ok, nil}, loop}

      {answer, host} ->
        {answer, %{loop | host: host}}
    end
  end

  # An answer that cannot be converted is the function's failure: Python gets an exception.
  defp give(snapshot, answer) do
    case Progress.native_answer(snapshot, answer) do
      {:error, exception} -> Progress.native_answer(snapshot, refused(exception))
      step -> step
    end
  end

  defp give_results(futures, results, loop) do
    case Progress.native_results(futures, results) do
      {:error, exception} when map_size(results) == 1 ->
        refused = Map.new(results, fn {id, _result} -> {id, refused(exception)} end)
        futures |> Progress.native_results(refused) |> next(loop)

      # One by one, to know which it is.
      {:error, _exception} ->
        [{id, result} | others] = Map.to_list(results)
        give_results(futures, %{id => result}, %{loop | tasks: Tasks.put_back(loop.tasks, others)})

      step ->
        next(step, loop)
    end
  end

  defp refused(%Exception{limit: nil, message: message}), do: {:error, :type_error, message}
  defp refused(%Exception{message: message}), do: {:error, :memory_error, message}

  # ---- time ----

  defp over?(%{deadline: :infinity}), do: false
  defp over?(%{deadline: deadline}), do: System.monotonic_time(:millisecond) >= deadline

  # Milliseconds to wait for something that takes `seconds` (nil: as long as it takes).
  defp wait(%{deadline: :infinity}, nil), do: :infinity
  defp wait(%{deadline: deadline}, nil), do: max(deadline - System.monotonic_time(:millisecond), 0)

  defp wait(loop, seconds) do
    # (The longest time that the BEAM can wait at once; who asks looks at the clock, and asks again.)
    milliseconds = ceil(min(max(seconds, 0), 4_000_000) * 1000)
    min(milliseconds, wait(loop, nil))
  end

  defp timed_out(loop), do: finish(loop, {:error, %{timeout_error() | output: all_output(loop)}})

  defp timeout_error do
    %Exception{type: :timeout_error, message: "timeout: the run took longer than its :timeout allows", limit: :timeout}
  end

  defp too_many_calls(loop) do
    exception = %Exception{
      type: :runtime_error,
      message: "too many calls of the host: the program made #{loop.calls}",
      limit: :max_host_calls,
      output: all_output(loop)
    }

    finish(loop, {:error, exception})
  end

  # Nobody is going to answer: calls that were begun in another run.
  defp deadlock(loop, futures) do
    exception = %Exception{type: :runtime_error, message: "nothing will answer the calls #{inspect(futures.call_ids)}"}
    finish(loop, {:error, %{exception | output: all_output(loop)}})
  end
end

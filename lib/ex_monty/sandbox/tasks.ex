defmodule ExMonty.Sandbox.Tasks do
  @moduledoc false
  # Functions of the host that run at the same time: tasks of a supervisor that ends with the run, and with its caller. However a task ends,
  # it has a result, and none of its messages stays in the caller's mailbox.

  alias ExMonty.Sandbox.Host

  # `running`: by reference, the number of the call, its name and the task. `done`: results by number that were not asked for yet.
  defstruct supervisor: nil, running: %{}, done: %{}

  @type t :: %__MODULE__{}

  @doc "Runs a function for a call."
  @spec start(t(), pos_integer(), String.t(), (() -> ExMonty.answer())) :: t()
  def start(%__MODULE__{supervisor: nil} = tasks, id, name, function) do
    {:ok, supervisor} = :proc_lib.start(__MODULE__, :keep, [self()])
    start(%{tasks | supervisor: supervisor}, id, name, function)
  end

  def start(tasks, id, name, function) do
    task = Task.Supervisor.async_nolink(tasks.supervisor, function)
    %{tasks | running: Map.put(tasks.running, task.ref, {id, name, task})}
  end

  # The supervisor's parent, which ends when the caller does. (The caller itself may be killed, and a supervisor makes an error of a
  # parent that is.)
  @doc false
  @spec keep(pid()) :: no_return()
  def keep(caller) do
    {:ok, supervisor} = Task.Supervisor.start_link()
    :proc_lib.init_ack({:ok, supervisor})
    Enum.each([caller, supervisor], &Process.monitor/1)

    receive do
      {:DOWN, _ref, :process, _pid, _reason} -> exit(:shutdown)
    end
  end

  @doc "Whether none of these calls runs or has a result."
  @spec none?(t(), [pos_integer()]) :: boolean()
  def none?(tasks, ids) do
    known = for {id, _name, _task} <- Map.values(tasks.running), into: Map.new(tasks.done), do: {id, nil}
    not Enum.any?(ids, &is_map_key(known, &1))
  end

  @doc "The results of those of the calls that are done, at least one unless the time (in milliseconds) is over first."
  @spec await(t(), [pos_integer()], timeout()) :: {%{pos_integer() => term()}, t()}
  def await(tasks, ids, timeout) do
    tasks = take_messages(tasks)

    case Map.split(tasks.done, ids) do
      {none, _left} when none == %{} ->
        if none?(tasks, ids) and timeout == :infinity, do: {%{}, tasks}, else: wait(tasks, ids, timeout)

      {results, left} ->
        {results, %{tasks | done: left}}
    end
  end

  defp wait(tasks, ids, timeout) do
    begun = System.monotonic_time(:millisecond)
    running = tasks.running

    receive do
      {ref, result} when is_map_key(running, ref) ->
        Process.demonitor(ref, [:flush])
        tasks |> finished(ref, result) |> await(ids, left(timeout, begun))

      {:DOWN, ref, :process, _pid, reason} when is_map_key(running, ref) ->
        tasks |> crashed(ref, reason) |> await(ids, left(timeout, begun))
    after
      timeout -> {%{}, tasks}
    end
  end

  defp left(:infinity, _begun), do: :infinity
  defp left(timeout, begun), do: max(timeout - (System.monotonic_time(:millisecond) - begun), 0)

  # What is there already.
  defp take_messages(%{running: running} = tasks) when running == %{}, do: tasks

  defp take_messages(%{running: running} = tasks) do
    receive do
      {ref, result} when is_map_key(running, ref) ->
        Process.demonitor(ref, [:flush])
        tasks |> finished(ref, result) |> take_messages()

      {:DOWN, ref, :process, _pid, reason} when is_map_key(running, ref) ->
        tasks |> crashed(ref, reason) |> take_messages()
    after
      0 -> tasks
    end
  end

  defp finished(tasks, ref, result) do
    {{id, _name, _task}, running} = Map.pop!(tasks.running, ref)
    %{tasks | running: running, done: Map.put(tasks.done, id, result)}
  end

  defp crashed(tasks, ref, reason) do
    {_id, name, _task} = Map.fetch!(tasks.running, ref)
    finished(tasks, ref, Host.failed(name <> "()", "its task ended: #{Exception.format_exit(reason)}"))
  end

  @doc "Results that are to be asked for again."
  @spec put_back(t(), [{pos_integer(), term()}]) :: t()
  def put_back(tasks, results), do: %{tasks | done: Map.merge(tasks.done, Map.new(results))}

  @doc "Ends all of them."
  @spec stop(t()) :: :ok
  def stop(%__MODULE__{supervisor: nil}), do: :ok

  def stop(tasks) do
    for {_id, _name, task} <- Map.values(tasks.running), do: Task.shutdown(task, :brutal_kill)
    if Process.alive?(tasks.supervisor), do: Supervisor.stop(tasks.supervisor)
    :ok
  catch
    :exit, _ -> :ok
  end
end

defmodule ExMonty.Progress do
  @moduledoc false
  # From what the NIF says of a run to what callers get: slices are run until the program asks or ends.

  alias ExMonty.{Exception, FunctionCall, Futures, MethodCall, Native, OsCall, Snapshot}

  @doc "Runs slices until the program asks something or ends."
  @spec drive(term()) :: {:ok, ExMonty.progress()} | {:error, Exception.t()}
  def drive({:more, run}), do: run |> Native.more() |> drive()
  def drive({:dirty, run}), do: run |> Native.more_dirty() |> drive()
  def drive({:ask, question, run, output}), do: {:ok, asked(question, run, output)}
  def drive({:ended, {:ok, value, output}, _usage}), do: {:ok, {:complete, value, output}}
  def drive({:ended, {:error, %Exception{}} = error, _usage}), do: error
  def drive({:error, %Exception{}} = error), do: error

  @doc "The progress of a run that asks."
  @spec asked(tuple(), reference(), String.t()) :: ExMonty.progress()
  def asked({:wait, ids, seconds}, run, output) do
    {:resolve_futures, %Futures{reference: run, call_ids: ids, timeout: seconds}, output}
  end

  def asked(question, run, output) do
    call = call(question)
    progress(call, %Snapshot{reference: run, call: call}, output)
  end

  @doc "The progress that a snapshot stands for."
  @spec progress(Snapshot.call(), Snapshot.t(), String.t()) :: ExMonty.progress()
  def progress(%FunctionCall{} = call, snapshot, output), do: {:function_call, call, snapshot, output}
  def progress(%MethodCall{} = call, snapshot, output), do: {:method_call, call, snapshot, output}
  def progress(%OsCall{} = call, snapshot, output), do: {:os_call, call, snapshot, output}
  def progress({:name, name}, snapshot, output), do: {:name_lookup, name, snapshot, output}

  defp call({:call, id, name, args, kwargs}) do
    %FunctionCall{call_id: id, name: name, args: Tuple.to_list(args), kwargs: kwargs}
  end

  defp call({:method, id, name, args, kwargs}) do
    [object | args] = Tuple.to_list(args)
    %MethodCall{call_id: id, object: object, name: name, args: args, kwargs: kwargs}
  end

  defp call({:os, id, function, args, kwargs}), do: OsCall.new(function, Tuple.to_list(args), kwargs, id)
  defp call({:name, name}), do: {:name, name}

  @doc "Resumes a snapshot with an answer."
  @spec resume(Snapshot.t(), ExMonty.answer()) :: {:ok, ExMonty.progress()} | {:error, Exception.t()}
  def resume(snapshot, answer), do: snapshot |> native_answer(answer) |> drive()

  @doc "As `resume/2`, one slice of it: what the NIF says."
  @spec native_answer(Snapshot.t(), ExMonty.answer()) :: term()
  def native_answer(%Snapshot{reference: reference, call: call}, answer) do
    {kind, term} = answer(call, answer)
    native_resume(reference, kind, term)
  end

  defp answer(%OsCall{} = call, {:ok, value}), do: {:ok, OsCall.raw(call, value)}
  defp answer(_call, {:ok, value}), do: {:ok, value}
  defp answer(_call, {:error, type, message}), do: {:error, exception!(type, message)}
  defp answer(_call, {:error, %Exception{} = exception}), do: {:error, exception}
  defp answer(_call, :undefined), do: {:undefined, nil}
  defp answer(_call, :pending), do: {:later, nil}

  defp answer(_call, other) do
    raise ArgumentError,
          "an answer is {:ok, value}, {:error, type, message}, {:error, %ExMonty.Exception{}}, :undefined or :pending, " <>
            "got: #{inspect(other)}"
  end

  @doc "An exception of a type and a message, both checked."
  @spec exception!(term(), term()) :: Exception.t()
  def exception!(type, message) do
    unless is_atom(type) and Exception.type?(type) do
      raise ArgumentError, "the type of an error must be that of a Python exception, such as :value_error, got: #{inspect(type)}"
    end

    unless is_binary(message) and String.valid?(message) do
      raise ArgumentError, "the message of an error must be a string, got: #{inspect(message)}"
    end

    %Exception{type: type, message: message}
  end

  @doc "Gives results to a program that waits for them."
  @spec resume_futures(Futures.t(), %{pos_integer() => term()}) :: {:ok, ExMonty.progress()} | {:error, Exception.t()}
  def resume_futures(futures, results), do: futures |> native_results(results) |> drive()

  @doc "As `resume_futures/2`, one slice of it."
  @spec native_results(Futures.t(), %{pos_integer() => term()}) :: term()
  def native_results(%Futures{reference: reference} = futures, results) do
    with [id | _] <- Map.keys(results) -- futures.call_ids do
      raise ArgumentError, "the program does not wait for call #{inspect(id)}; it waits for #{inspect(futures.call_ids)}"
    end

    native_resume(reference, :wait, for({id, result} <- results, do: {id, result(result)}))
  end

  defp result({:ok, value}), do: {:ok, value}
  defp result({:error, %Exception{} = exception}), do: {:error, exception}
  defp result({:error, type, message}), do: {:error, exception!(type, message)}

  defp result(other) do
    raise ArgumentError,
          "the result of a call is {:ok, value}, {:error, type, message} or {:error, %ExMonty.Exception{}}, got: #{inspect(other)}"
  end

  @doc "A copy of a paused program."
  @spec fork(Snapshot.t() | Futures.t()) :: {:ok, Snapshot.t() | Futures.t()} | {:error, Exception.t()}
  def fork(%{reference: reference} = paused) do
    case dirty(Native.fork(reference), fn -> Native.fork_dirty(reference) end) do
      {:ok, copy} -> {:ok, %{paused | reference: copy}}
      :spent -> spent()
    end
  rescue
    ArgumentError -> reraise(ArgumentError, [message: stale()], __STACKTRACE__)
  end

  defp native_resume(reference, kind, term) do
    case dirty(Native.resume(reference, kind, term), fn -> Native.resume_dirty(reference, kind, term) end) do
      :spent -> spent()
      step -> step
    end
  rescue
    ArgumentError -> reraise(ArgumentError, [message: stale()], __STACKTRACE__)
  end

  @doc "What a function of the NIF gave; or, when that is nothing for a normal scheduler, what its dirty form gives."
  @spec dirty(term(), (() -> term())) :: term()
  def dirty(refused, form) when refused in [:too_large, :busy], do: form.()
  def dirty(given, _form), do: given

  @doc "The error of a snapshot that was resumed before."
  @spec spent() :: {:error, Exception.t()}
  def spent, do: snapshot_error("the snapshot is spent: it was resumed before (ExMonty.fork/1 copies one)")

  @doc "An error of snapshots."
  @spec snapshot_error(String.t()) :: {:error, Exception.t()}
  def snapshot_error(message), do: {:error, %Exception{type: :snapshot_error, message: message}}

  @doc "What is said of a reference that is no run's of this node."
  @spec stale() :: String.t()
  def stale, do: "the snapshot holds no program: it was not made here (to keep or send one, use `ExMonty.dump_snapshot/2`)"
end

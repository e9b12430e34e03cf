defmodule ExMonty.Native do
  @moduledoc false
  # The NIF. Its functions give `{:ok, …}` or `{:error, %ExMonty.Exception{}}`, and those that run a program also
  # `{:more, run}` (call `more/1`), `{:sleep, ms, run}` (the same after so many milliseconds), `{:dirty, run}` (call
  # `more_dirty/1`: the next step takes long) and `:too_large`
  # (nothing was done: call the `_dirty` form).

  use ExMonty.Native.Loader

  @type limits ::
          {non_neg_integer(), non_neg_integer(), non_neg_integer(), non_neg_integer(), non_neg_integer(), non_neg_integer()}
  @type asked :: {:ask, question(), reference(), String.t()}
  @type question :: tuple()
  @type usage :: {nanoseconds :: non_neg_integer(), peak :: non_neg_integer(), allocations :: non_neg_integer()}
  @type ended :: {:ended, {:ok, term(), String.t()} | {:error, Exception.t()}, usage()}
  @type step ::
          {:ok, term(), String.t()}
          | {:error, Exception.t()}
          | {:more, reference()}
          | {:dirty, reference()}
          | paused()
          | asked()
          | ended()
  @type paused :: {:sleep, non_neg_integer(), reference()}

  @spec eval(String.t(), String.t(), [String.t()], [term()], limits()) :: step() | :too_large
  def eval(_source, _filename, _names, _values, _limits), do: not_loaded()

  @spec eval_dirty(String.t(), String.t(), [String.t()], [term()], limits()) :: step()
  def eval_dirty(_source, _filename, _names, _values, _limits), do: not_loaded()

  @spec compile(String.t(), String.t(), [String.t()]) :: {:ok, reference()} | {:error, Exception.t()}
  def compile(_source, _filename, _names), do: not_loaded()

  @spec compile_dirty(String.t(), String.t(), [String.t()]) :: {:ok, reference()} | {:error, Exception.t()}
  def compile_dirty(_source, _filename, _names), do: not_loaded()

  @doc "With `hosted`, the run asks what it does not know: `{:ask, question, run, output}`."
  @spec start(reference(), [term()], limits(), boolean()) :: step() | :too_large
  def start(_runner, _values, _limits, _hosted), do: not_loaded()

  @spec start_dirty(reference(), [term()], limits(), boolean()) :: step()
  def start_dirty(_runner, _values, _limits, _hosted), do: not_loaded()

  @doc "Answers a run that asked: it is `:spent` then. An error of the answer leaves it as it was. `:busy`, `:too_large`: use the dirty form."
  @spec resume(reference(), atom(), term()) :: step() | :spent | :busy | :too_large
  def resume(_run, _kind, _answer), do: not_loaded()

  @spec resume_dirty(reference(), atom(), term()) :: step() | :spent
  def resume_dirty(_run, _kind, _answer), do: not_loaded()

  @spec fork(reference()) :: {:ok, reference()} | :spent | :busy | :too_large
  def fork(_run), do: not_loaded()

  @spec fork_dirty(reference()) :: {:ok, reference()} | :spent
  def fork_dirty(_run), do: not_loaded()

  @spec dump_run(reference()) :: {:ok, binary()} | :spent | :busy | :too_large
  def dump_run(_run), do: not_loaded()

  @spec dump_run_dirty(reference()) :: {:ok, binary()} | :spent
  def dump_run_dirty(_run), do: not_loaded()

  @spec load_run(binary(), limits()) :: {:ok, question(), reference()} | {:error, String.t() | Exception.t()} | :too_large
  def load_run(_binary, _limits), do: not_loaded()

  @spec load_run_dirty(binary(), limits()) :: {:ok, question(), reference()} | {:error, String.t() | Exception.t()}
  def load_run_dirty(_binary, _limits), do: not_loaded()

  @doc "A program that `feed/6` gives one piece of source after another."
  @spec open_session(limits()) :: {:ok, reference()} | {:error, Exception.t()}
  def open_session(_limits), do: not_loaded()

  @doc "Has a session run a piece. `:spent`: it runs one already, or is paused in one."
  @spec feed(reference(), String.t(), String.t(), {[String.t()], [term()]}, limits(), :value | :repr | :display) ::
          step() | :spent | :busy | :too_large
  def feed(_session, _source, _filename, _inputs, _limits, _gives), do: not_loaded()

  @spec feed_dirty(reference(), String.t(), String.t(), {[String.t()], [term()]}, limits(), :value | :repr | :display) ::
          step() | :spent
  def feed_dirty(_session, _source, _filename, _inputs, _limits, _gives), do: not_loaded()

  @spec load_session(binary(), limits()) :: {:ok, reference()} | {:error, String.t()}
  def load_session(_binary, _limits), do: not_loaded()

  @doc "The session that a paused run is a piece of."
  @spec session_of(reference()) :: {:ok, reference()} | :spent | nil
  def session_of(_run), do: not_loaded()

  @spec complete(String.t()) :: boolean()
  def complete(_source), do: not_loaded()

  @spec more(reference()) :: step()
  def more(_run), do: not_loaded()

  @spec more_dirty(reference()) :: step()
  def more_dirty(_run), do: not_loaded()

  @spec dump(reference()) :: {:ok, binary()} | {:error, Exception.t()}
  def dump(_runner), do: not_loaded()

  @spec load(binary()) :: {:ok, reference(), String.t(), [String.t()]} | {:error, Exception.t()}
  def load(_binary), do: not_loaded()

  @doc "What a run that goes on has printed and not yet given."
  @spec take_output(reference()) :: String.t()
  def take_output(_run), do: not_loaded()

  @doc "Bytes that a paused run holds, all in."
  @spec held_bytes(reference()) :: non_neg_integer()
  def held_bytes(_run), do: not_loaded()

  defp not_loaded, do: :erlang.nif_error(:nif_not_loaded)
end

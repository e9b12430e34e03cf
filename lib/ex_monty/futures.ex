defmodule ExMonty.Futures do
  @moduledoc """
  A paused program all of whose tasks wait: for results of calls that were answered with `:pending`, and perhaps for time to pass.

  `ExMonty.resume_futures/2` gives it results, of all or of some of the calls.

    * `:call_ids` - the numbers of the calls that it waits for.
    * `:timeout` - after how many seconds it can go on without any result, because a task sleeps no longer; `nil` when no
      task sleeps.
  """

  @enforce_keys [:reference, :call_ids, :timeout]
  defstruct [:reference, :call_ids, :timeout]

  @opaque reference_to_run :: reference()
  @type t :: %__MODULE__{reference: reference_to_run(), call_ids: [pos_integer()], timeout: float() | nil}

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(futures, opts), do: concat(["#ExMonty.Futures<", to_doc(futures.call_ids, opts), ">"])
  end
end

defmodule ExMonty.Snapshot do
  @moduledoc """
  A paused program, as `ExMonty.start/3` and `ExMonty.resume/2` give it.

  It waits for the answer to one question, and is spent by `ExMonty.resume/2`. `ExMonty.fork/1` copies it,
  `ExMonty.dump_snapshot/2` makes a binary of it. Any process of the node can use it, one at a time.

    * `:call` - what it asks: an `ExMonty.FunctionCall`, `ExMonty.MethodCall`, `ExMonty.OsCall`, or `{:name, name}`.
  """

  @enforce_keys [:reference, :call]
  defstruct [:reference, :call]

  @opaque reference_to_run :: reference()
  @type call :: ExMonty.FunctionCall.t() | ExMonty.MethodCall.t() | ExMonty.OsCall.t() | {:name, String.t()}
  @type t :: %__MODULE__{reference: reference_to_run(), call: call()}

  defimpl Inspect do
    def inspect(%{call: call}, _opts), do: "#ExMonty.Snapshot<waits for " <> waits_for(call) <> ">"

    defp waits_for({:name, name}), do: "the name #{name}"
    defp waits_for(%ExMonty.OsCall{function: function}), do: "the OS call :#{function}"
    defp waits_for(%ExMonty.MethodCall{name: name}), do: "the method #{name}()"
    defp waits_for(%{name: name}), do: "#{name}()"
  end
end

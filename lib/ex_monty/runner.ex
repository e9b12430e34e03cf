defmodule ExMonty.Runner do
  @moduledoc """
  A compiled program, as `ExMonty.compile/2` gives it.

  It can be run any number of times, by any process, at the same time. Its fields are private, but for `filename` and
  `inputs`, the names of its inputs.
  """

  @enforce_keys [:reference, :filename, :inputs]
  defstruct [:reference, :filename, :inputs]

  @opaque reference_to_code :: reference()
  @type t :: %__MODULE__{reference: reference_to_code(), filename: String.t(), inputs: [String.t()]}

  # References to code do not leave the node, nor survive it.
  @doc false
  @spec stale!(t()) :: no_return()
  def stale!(runner) do
    raise ArgumentError,
          "#{inspect(runner)} holds no program: it was not made here by `ExMonty.compile/2` or `ExMonty.load_runner/2` " <>
            "(to keep or send a runner, use `ExMonty.dump/2`)"
  end

  defimpl Inspect do
    import Inspect.Algebra

    def inspect(runner, opts) do
      concat(["#ExMonty.Runner<", runner.filename, ", inputs: ", to_doc(runner.inputs, opts), ">"])
    end
  end
end

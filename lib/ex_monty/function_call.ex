defmodule ExMonty.FunctionCall do
  @moduledoc """
  A call of a function that the program does not define: the host is to do it.

    * `:name` - the function's name.
    * `:args` - its positional arguments, a list.
    * `:kwargs` - its keyword arguments, a map with strings as keys.
    * `:call_id` - the number of the call among all calls of the run, from 1 on.
  """

  @enforce_keys [:name, :args, :kwargs, :call_id]
  defstruct [:name, :args, :kwargs, :call_id]

  @type t :: %__MODULE__{name: String.t(), args: [term()], kwargs: %{String.t() => term()}, call_id: pos_integer()}
end

defmodule ExMonty.MethodCall do
  @moduledoc """
  A call of a method of an `ExMonty.Dataclass` that the host gave: one that is no field of it.

    * `:object` - the object, as it is now.
    * `:name` - the method's name. Those that begin with an underscore never come to the host.
    * `:args` - the positional arguments, a list, without the object.
    * `:kwargs` - the keyword arguments, a map with strings as keys.
    * `:call_id` - the number of the call among all calls of the run, from 1 on.
  """

  @enforce_keys [:object, :name, :args, :kwargs, :call_id]
  defstruct [:object, :name, :args, :kwargs, :call_id]

  @type t :: %__MODULE__{
          object: ExMonty.Dataclass.t(),
          name: String.t(),
          args: [term()],
          kwargs: %{String.t() => term()},
          call_id: pos_integer()
        }
end

defmodule ExMonty.Dataclass do
  @moduledoc """
  An instance of a Python dataclass: how it comes out of a program, and how it goes in as an input.

      iex> source = \"""
      ...> from dataclasses import dataclass
      ...>
      ...> @dataclass
      ...> class Point:
      ...>     x: int
      ...>     y: int
      ...>
      ...> Point(1, 2)
      ...> \"""
      iex> ExMonty.eval(source)
      {:ok, %ExMonty.Dataclass{name: "Point", fields: %{"x" => 1, "y" => 2}}, ""}

  ## Fields

    * `:name` - the name of the class.
    * `:fields` - a map from the names of the fields, which are strings, to their values.
    * `:frozen` - whether Python code may not set the fields. Defaults to `false`.
    * `:order` - the names of the fields in the order in which the class declares them; `nil` (the default) when that is
      their alphabetical order. `to_list/1` gives the fields in that order, whichever it is.

  ## In Python

  An input is an object whose fields are attributes. All that dataclasses can do works with it: comparing, `repr`,
  `dataclasses.replace`, `match`; setting a field of a frozen one is a `FrozenInstanceError`. Instances with the same name, the
  same fields in the same order, and the same `:frozen` are of one class; they go out equal to what came in.

      iex> user = ExMonty.Dataclass.new("User", [{"name", "Ada"}, {"age", 36}])
      iex> ExMonty.eval("f'{user} is {user.age}'", inputs: %{"user" => user})
      {:ok, "User(name='Ada', age=36) is 36", ""}
      iex> ExMonty.eval("user.age += 1; user", inputs: %{"user" => user})
      {:ok, %ExMonty.Dataclass{name: "User", fields: %{"age" => 37, "name" => "Ada"}, order: ["name", "age"]}, ""}

  The name and the names of the fields must be Python identifiers; names that begin and end with two underscores are Python's
  own, and cannot be fields. What is wrong with an input is an error of type `:type_error`, which says where inside the input it is.

  ## From Python

  Fields are read as the instance stores them: no code of the program runs, no property and no `__getattr__`. Attributes that
  are no fields stay behind. An instance that has no value for one of its fields leaves as `{:repr, text}`, as instances of other classes do.
  """

  @enforce_keys [:name]
  @derive {Inspect, optional: [:frozen, :order]}
  defstruct name: nil, fields: %{}, frozen: false, order: nil

  @type t :: %__MODULE__{
          name: String.t(),
          fields: %{optional(String.t()) => term()},
          frozen: boolean(),
          order: [String.t()] | nil
        }

  @doc """
  A dataclass instance of fields in order.

  ## Options

    * `:frozen` - whether Python code may not set the fields. Defaults to `false`.

  ## Examples

      iex> ExMonty.Dataclass.new("User", [{"name", "Ada"}, {"age", 36}], frozen: true)
      %ExMonty.Dataclass{name: "User", fields: %{"age" => 36, "name" => "Ada"}, frozen: true, order: ["name", "age"]}
  """
  @spec new(String.t(), [{String.t(), term()}], keyword()) :: t()
  def new(name, fields, options \\ [])

  def new(name, fields, options) when is_binary(name) and is_list(fields) and length(fields) >= 0 do
    options = ExMonty.Options.validate!(options, [:frozen], "ExMonty.Dataclass.new/3")
    frozen = Keyword.get(options, :frozen, false)

    unless is_boolean(frozen) do
      raise ArgumentError, "option :frozen must be a boolean, got: #{inspect(frozen)}"
    end

    names = Enum.map(fields, &field_name!/1)

    with [twice | _] <- names -- Enum.uniq(names) do
      raise ArgumentError, "the field #{inspect(twice)} is given twice"
    end

    order = if names == Enum.sort(names), do: nil, else: names
    %__MODULE__{name: name, fields: Map.new(fields), frozen: frozen, order: order}
  end

  def new(name, fields, _options) when is_binary(name) do
    raise ArgumentError, "the fields must be a list of pairs of a name and a value, got: #{inspect(fields)}"
  end

  def new(name, _fields, _options), do: raise(ArgumentError, "the name must be a string, got: #{inspect(name)}")

  defp field_name!({name, _value}) when is_binary(name), do: name

  defp field_name!(other) do
    raise ArgumentError, "the fields must be pairs of a name, which is a string, and a value, got: #{inspect(other)}"
  end

  @doc """
  The fields as pairs, in the order in which the class declares them.

      iex> {:ok, user, ""} = ExMonty.eval(\"""
      ...> from dataclasses import make_dataclass
      ...> make_dataclass('User', ['name', 'age'])('Ada', 36)
      ...> \""")
      iex> ExMonty.Dataclass.to_list(user)
      [{"name", "Ada"}, {"age", 36}]
  """
  @spec to_list(t()) :: [{String.t(), term()}]
  def to_list(%__MODULE__{fields: fields, order: nil}), do: fields |> Map.to_list() |> List.keysort(0)
  def to_list(%__MODULE__{fields: fields, order: order}), do: Enum.map(order, &{&1, Map.fetch!(fields, &1)})
end

defmodule ExMonty.Options do
  @moduledoc false
  # Checks of what callers give. What is wrong in a program's text raises `ArgumentError` and names the option.

  @keywords ~w(False None True and as assert async await break class continue def del elif else except finally for from
               global if import in is lambda nonlocal not or pass raise return try while with yield)

  @doc "The options, each known and given once."
  @spec validate!(term(), [atom()], String.t()) :: keyword()
  def validate!(options, known, function) do
    if valid?(options, known), do: options, else: refuse!(options, known, function)
  end

  defp valid?([], _known), do: true
  defp valid?([{key, _value} | rest], known), do: key in known and valid?(rest, List.delete(known, key))
  defp valid?(_other, _known), do: false

  defp refuse!(options, known, function) do
    unless Keyword.keyword?(options) do
      raise ArgumentError, "the options of #{function} must be a keyword list, got: #{inspect(options)}"
    end

    keys = Keyword.keys(options)

    with [unknown | _] <- Enum.reject(keys, &(&1 in known)) do
      raise ArgumentError,
            "unknown option #{inspect(unknown)} for #{function}; the options are #{Enum.map_join(known, ", ", &inspect/1)}"
    end

    [twice | _] = keys -- Enum.uniq(keys)
    raise ArgumentError, "option #{inspect(twice)} of #{function} is given twice"
  end

  @doc "A map from names to values; `what` is what errors call it."
  @spec inputs!(term(), String.t()) :: map()
  def inputs!(inputs, what) when is_map(inputs) and not is_struct(inputs) do
    for {name, _} <- inputs, not is_binary(name) do
      raise ArgumentError, "#{what} must have strings as names, got: #{inspect(name)}"
    end

    inputs
  end

  def inputs!(other, what), do: raise(ArgumentError, "#{what} must be a map from names to values, got: #{inspect(other)}")

  @doc "A list of input names."
  @spec names!(term()) :: [String.t()]
  def names!(names) when is_list(names) and length(names) >= 0 do
    Enum.each(names, &name!/1)

    with [twice | _] <- names -- Enum.uniq(names) do
      raise ArgumentError, "option :inputs names #{inspect(twice)} twice"
    end

    names
  end

  def names!(other), do: raise(ArgumentError, "option :inputs must be a list of names, got: #{inspect(other)}")

  @doc "A name that Python code can use."
  @spec name!(term()) :: :ok
  def name!(name) when is_binary(name) and name not in @keywords do
    if identifier?(name), do: :ok, else: not_a_name!(name)
  end

  def name!(other), do: not_a_name!(other)

  defp not_a_name!(name) do
    raise ArgumentError, "the name of an input must be a string that is a Python identifier, got: #{inspect(name)}"
  end

  defp identifier?(<<first, rest::binary>>) when first in ?a..?z or first in ?A..?Z or first == ?_ do
    ascii_rest?(rest) or unicode_identifier?(<<first, rest::binary>>)
  end

  defp identifier?(name), do: unicode_identifier?(name)

  defp ascii_rest?(<<c, rest::binary>>) when c in ?a..?z or c in ?A..?Z or c == ?_ or c in ?0..?9, do: ascii_rest?(rest)
  defp ascii_rest?(rest), do: rest == ""

  # Python compares identifiers in their NFKC form.
  defp unicode_identifier?(name) do
    String.valid?(name) and name =~ ~r/^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*\z/u and
      String.normalize(name, :nfkc) == name
  end

  @doc "A file name for tracebacks."
  @spec filename!(term(), String.t()) :: String.t()
  def filename!(name, option \\ ":filename")

  def filename!(name, option) when is_binary(name) do
    if String.valid?(name) and name != "" and byte_size(name) <= 4096 and not String.contains?(name, ["\n", "\r", <<0>>]),
      do: name,
      else: not_a_filename!(name, option)
  end

  def filename!(other, option), do: not_a_filename!(other, option)

  defp not_a_filename!(name, option) do
    raise ArgumentError, "option #{option} must be a string of one line, got: #{inspect(name)}"
  end

  @doc "The function that gets the output, or nil."
  @spec on_output!(keyword()) :: (String.t() -> term()) | nil
  def on_output!(options) do
    case Keyword.get(options, :on_output) do
      nil -> nil
      fun when is_function(fun, 1) -> fun
      other -> raise ArgumentError, "option :on_output must be a function of one argument, got: #{inspect(other)}"
    end
  end

  @doc "Milliseconds for everything."
  @spec timeout!(keyword()) :: timeout()
  def timeout!(options) do
    case Keyword.get(options, :timeout, :infinity) do
      timeout when timeout == :infinity or (is_integer(timeout) and timeout >= 0) ->
        timeout

      other ->
        raise ArgumentError, "option :timeout must be a number of milliseconds or :infinity, got: #{inspect(other)}"
    end
  end

  @doc "How often the host may be asked."
  @spec max_host_calls!(keyword()) :: non_neg_integer() | :infinity
  def max_host_calls!(options) do
    case Keyword.get(options, :max_host_calls, :infinity) do
      calls when calls == :infinity or (is_integer(calls) and calls >= 0) -> calls
      other -> raise ArgumentError, "option :max_host_calls must be a non-negative integer or :infinity, got: #{inspect(other)}"
    end
  end

  @doc "The values of a runner's inputs, in its order."
  @spec values([String.t()], map()) :: {:ok, [term()]} | {:error, ExMonty.Exception.t()}
  def values(names, inputs) do
    missing = Enum.find(names, &(not is_map_key(inputs, &1)))

    cond do
      missing -> input_error("missing input #{inspect(missing)}")
      map_size(inputs) > length(names) -> input_error("unexpected input #{inspect(hd(Map.keys(inputs) -- names))}")
      true -> {:ok, Enum.map(names, &Map.fetch!(inputs, &1))}
    end
  end

  defp input_error(message), do: {:error, %ExMonty.Exception{type: :type_error, message: message}}

  @doc false
  @spec not_source!(term()) :: no_return()
  def not_source!(source), do: raise(ArgumentError, "Python source must be a string, got: #{inspect(source)}")
end

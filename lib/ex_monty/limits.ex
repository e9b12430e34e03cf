defmodule ExMonty.Limits do
  @moduledoc false
  # What a run may use. The Elixir side checks it; the NIF gets a tuple of integers.

  @type name :: :max_duration_secs | :max_memory | :max_allocations | :max_recursion_depth | :max_output_bytes | :max_sleep_secs

  @defaults [
    max_duration_secs: 10.0,
    max_memory: 256 * 1024 * 1024,
    max_allocations: 100_000_000,
    max_recursion_depth: 1000,
    max_output_bytes: 16 * 1024 * 1024,
    max_sleep_secs: 60.0
  ]
  @names Keyword.keys(@defaults)

  # The NIF's word for "no limit", and the most that any other number can say.
  @unlimited 0xFFFF_FFFF_FFFF_FFFF
  @most 0x7FFF_FFFF_FFFF_FFFF

  @doc "The limits of a run that sets none."
  @spec default() :: %{name() => number()}
  def default, do: Map.new(@defaults)

  @doc "All limits, those given checked and the others by default."
  @spec validate!(term()) :: %{name() => number() | :infinity}
  def validate!(limits) when is_map(limits) and not is_struct(limits), do: limits |> Map.to_list() |> check!()
  def validate!(limits) when is_list(limits) and length(limits) >= 0, do: check!(limits)
  def validate!(other), do: raise(ArgumentError, "option :limits must be a map or a keyword list, got: #{inspect(other)}")

  defp check!(limits) do
    Enum.reduce(limits, {default(), []}, fn
      {name, value}, {checked, seen} when name in @names ->
        if name in seen, do: raise(ArgumentError, "limit #{inspect(name)} is given twice")
        {Map.put(checked, name, check!(name, value)), [name | seen]}

      {name, _value}, _checked ->
        raise ArgumentError, "unknown limit #{inspect(name)}; the limits are #{Enum.map_join(@names, ", ", &inspect/1)}"

      other, _checked ->
        raise ArgumentError, "option :limits must be a map or a keyword list, got the element: #{inspect(other)}"
    end)
    |> elem(0)
  end

  defp check!(_name, :infinity), do: :infinity
  defp check!(:max_duration_secs, value) when is_number(value) and value > 0, do: value
  defp check!(:max_sleep_secs, value) when is_number(value) and value >= 0, do: value
  defp check!(:max_output_bytes, value) when is_integer(value) and value >= 0, do: value

  defp check!(name, value) when is_integer(value) and value > 0 and name not in [:max_duration_secs, :max_sleep_secs],
    do: value

  defp check!(name, value) do
    expected =
      case name do
        :max_duration_secs -> "a positive number of seconds"
        :max_sleep_secs -> "a non-negative number of seconds"
        :max_output_bytes -> "a non-negative integer"
        _ -> "a positive integer"
      end

    raise ArgumentError, "limit #{inspect(name)} must be #{expected} or :infinity, got: #{inspect(value)}"
  end

  @doc "Checked limits as the NIF takes them; the duration in nanoseconds."
  @spec pack(%{name() => number() | :infinity}) :: tuple()
  def pack(limits) do
    {nanoseconds(limits.max_duration_secs), integer(limits.max_memory), integer(limits.max_allocations),
     integer(limits.max_recursion_depth), integer(limits.max_output_bytes), rest(limits.max_sleep_secs)}
  end

  defp nanoseconds(:infinity), do: @unlimited
  defp nanoseconds(seconds) when seconds > 9.0e9, do: @most
  defp nanoseconds(seconds), do: max(1, trunc(seconds * 1_000_000_000))

  defp rest(seconds) when seconds == 0, do: 0
  defp rest(seconds), do: nanoseconds(seconds)

  defp integer(:infinity), do: @unlimited
  defp integer(number), do: min(number, @most)
end

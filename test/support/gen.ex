defmodule ExMonty.Gen do
  @moduledoc false
  # Random terms for property tests, from a seed: a failure names the seed that repeats it.

  @doc "Calls `check` with `count` generated terms; a failure tells the term."
  def check_all(count, generator, check) do
    seed = Application.get_env(:ex_unit, :seed, 0)

    for i <- 1..count do
      :rand.seed(:exsss, {seed, i, 0})
      term = generator.()

      try do
        check.(term)
      rescue
        error ->
          message = Exception.message(error) <> "\n\nfor (seed #{seed}, number #{i}):\n#{inspect(term, limit: 200)}"
          reraise ExUnit.AssertionError, [message: message], __STACKTRACE__
      end
    end

    :ok
  end

  @doc "Any term that survives the way to Python and back."
  def term(depth \\ 3)
  def term(0), do: scalar()

  def term(depth) do
    case :rand.uniform(10) do
      1 -> list(fn -> term(depth - 1) end)
      2 -> list(fn -> term(depth - 1) end) |> List.to_tuple() |> untagged()
      3 -> map(fn -> term(depth - 1) end)
      4 -> MapSet.new(distinct(list(&key/0)))
      5 -> dataclass(fn -> term(depth - 1) end)
      6 -> named_tuple(fn -> term(depth - 1) end)
      _ -> scalar()
    end
  end

  def scalar do
    case :rand.uniform(13) do
      13 -> exception()
      1 -> nil
      2 -> :rand.uniform(2) == 1
      n when n in 3..4 -> integer()
      5 -> float()
      n when n in 6..8 -> string()
      9 -> {:bytes, :rand.bytes(:rand.uniform(40) - 1)}
      10 -> Enum.random([:infinity, :neg_infinity, :nan, :ellipsis])
      11 -> {:complex, float(), float()}
      12 -> Enum.random([0, -1, 1, 2 ** 63, 2 ** 63 - 1, -(2 ** 63), -(2 ** 63) - 1, 2 ** 64, 10 ** 300])
    end
  end

  def integer do
    magnitude = Enum.random([8, 31, 32, 63, 64, 65, 200, 2100])
    :rand.uniform(2 ** magnitude) * Enum.random([1, -1])
  end

  def float, do: (:rand.uniform() - 0.5) * :math.pow(10, :rand.uniform(600) - 300)

  def string do
    for _ <- 1..:rand.uniform(30)//1, into: "" do
      <<Enum.random([?a, ?z, ?\s, ?\n, 0, ?", ?', ?\\, 0x7F, 0xE9, 0x4E2D, 0x1F600, 0x10FFFF, 0xFFFD])::utf8>>
    end
  end

  defp key do
    case :rand.uniform(7) do
      1 ->
        integer()

      2 ->
        {string(), integer()}

      3 ->
        dataclass(&string/0, true)

      4 ->
        {{:named_tuple, name(), [{"id", :rand.uniform(2 ** 62)}]},
         dataclass(fn -> {integer(), dataclass(&integer/0, true)} end, true)}

      _ ->
        string()
    end
  end

  def dataclass(value, frozen \\ :rand.uniform(2) == 1) do
    ExMonty.Dataclass.new(name(), fields(value), frozen: frozen)
  end

  def named_tuple(value), do: {:named_tuple, name(), fields(value)}

  def exception do
    type = Enum.random([:value_error, :os_error, :exception, :zero_division_error])
    %ExMonty.Exception{type: type, class: Enum.random([nil, name(), "app.Error"]), message: string()}
  end

  # Few names, so that classes meet again; in any order, so that the order matters.
  defp name, do: Enum.random(["Point", "User", "É", "match", "_Hidden"])

  defp fields(value) do
    names = Enum.take_random(["x", "y", "name", "self", "größe", "cls", "count", "type", "f1", "f2"], :rand.uniform(5) - 1)
    for name <- names, do: {name, value.()}
  end

  defp list(item), do: for(_ <- 1..(:rand.uniform(6) - 1)//1, do: item.())

  defp map(value) do
    size = Enum.random([0, 1, 3, 8, 40])
    for _ <- 1..size//1, into: %{}, do: {key(), value.()}
  end

  defp distinct(keys), do: Enum.uniq(keys)

  # A tuple whose first element is one of our tags would be something else.
  defp untagged({tag, _}) when tag in [:bytes, :repr], do: {}
  defp untagged({tag, _, _}) when tag in [:complex, :named_tuple], do: {}
  defp untagged(tuple), do: tuple
end

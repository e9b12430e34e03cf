defmodule ExMonty.Literal do
  @moduledoc false
  # Values that are given as text, on a command line: JSON, or a literal of Python.
  #
  # Python reads them, in a sandbox: JSON is Python once `true`, `false` and `null` are names. Before that it is made sure that they
  # are made of literals alone: `2026-11-28` is no subtraction, and `max` no function.

  @string ~S{[bB]?"(?:[^"\\]|\\.)*"|[bB]?'(?:[^'\\]|\\.)*'}
  @number ~S{-?(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?)(?!\w)}
  @word ~S{(?:True|False|None|true|false|null)(?!\w)}
  @literal Regex.compile!("#{@string}|#{@number}|#{@word}", "us")

  # What is left when each literal is a `v`: brackets, commas and colons, and never two values side by side.
  @shape ~r/\A[v\[\](){},:\s]*\z/
  @side_by_side ~r/[v\])}]\s*[v\[({]/

  # Two halves of a character, and an escape that only JSON knows.
  @json_escape ~r/\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|\\./is

  @names %{"true" => true, "false" => false, "null" => nil}
  @limits %{max_duration_secs: 5.0, max_memory: 256 * 1024 * 1024, max_recursion_depth: 10}

  @doc """
  The value of a text. `:text`: it is no literal, and does not begin as one that consists of parts.

      iex> ExMonty.Literal.read(~s|[1, 2.5, {"a": null}, (True,), 'x']|)
      {:ok, [1, 2.5, %{"a" => nil}, {true}, "x"]}
      iex> ExMonty.Literal.read("2026-11-28")
      :text
      iex> ExMonty.Literal.read("[1, 2")
      {:error, "'[' was never closed"}
  """
  @spec read(String.t()) :: {:ok, term()} | :text | {:error, String.t()}
  def read(text) do
    cond do
      not String.valid?(text) -> {:error, "it is not valid UTF-8"}
      literal?(text) -> text |> evaluate() |> or_text(text)
      true -> or_text({:error, "it is neither JSON nor a literal of Python"}, text)
    end
  end

  defp literal?(text) do
    left = Regex.replace(@literal, text, "v")
    left =~ @shape and not (left =~ @side_by_side)
  end

  # (As the one element of a list: an expression, and with no comma outside of brackets.)
  defp evaluate(text) do
    case ExMonty.eval("[" <> python(text) <> "]", inputs: @names, limits: @limits, filename: "value") do
      {:ok, [value], ""} -> {:ok, value}
      {:ok, _list, ""} -> {:error, "it is not one value"}
      {:error, exception} -> {:error, exception.message}
    end
  end

  defp python(text) do
    Regex.replace(@literal, text, fn
      <<?", _::binary>> = string -> Regex.replace(@json_escape, string, &escape/3)
      literal -> literal
    end)
  end

  defp escape("\\/", _high, _low), do: "/"
  defp escape(other, "", ""), do: other

  defp escape(_pair, high, low) do
    character = 0x10000 + (String.to_integer(high, 16) - 0xD800) * 0x400 + String.to_integer(low, 16) - 0xDC00
    "\\U" <> String.pad_leading(Integer.to_string(character, 16), 8, "0")
  end

  defp or_text({:ok, value}, _text), do: {:ok, value}
  defp or_text({:error, why}, text), do: if(text =~ ~r/\A\s*(?:[\[({]|[bB]?["'])/, do: {:error, why}, else: :text)
end

defmodule Mix.Tasks.ExMonty.Run do
  @shortdoc "Runs a Python program in a sandbox"
  @moduledoc """
  Runs a Python program in a sandbox with a file system in memory, and prints what it prints.

      mix ex_monty.run FILE [--input NAME=VALUE] [--file PATH=HOST_FILE] [--limit NAME=VALUE]

    * `--input` - a global variable: an integer, a float, `true`, `false`, `null`, or else a text.
    * `--file` - puts a copy of a file of this machine into the program's file system.
    * `--limit` - a limit of `ExMonty.default_limits/0`, such as `max_duration_secs=1`.

  Each can be given often. An exception that the program does not catch is printed as a traceback; the exit status is 1 then.
  """
  use Mix.Task

  alias ExMonty.{Exception, PseudoFS, Sandbox}

  @usage "usage: mix ex_monty.run FILE [--input NAME=VALUE] [--file PATH=HOST_FILE] [--limit NAME=VALUE]"

  @impl true
  def run(arguments) do
    case OptionParser.parse(arguments, strict: [input: :keep, file: :keep, limit: :keep]) do
      {given, [file], []} -> run(file, given)
      _ -> Mix.raise(@usage)
    end
  end

  defp run(file, given) do
    Mix.Task.run("app.start")

    options = [
      script_name: file,
      inputs: for({name, value} <- pairs(given, :input), into: %{}, do: {name, value(value)}),
      os: PseudoFS.new(files: for({path, from} <- pairs(given, :file), into: %{}, do: {path, read!(from)})),
      limits: limits!(given),
      on_output: &IO.write/1
    ]

    case file |> read!() |> Sandbox.run(options) do
      {:ok, _value, _output} ->
        :ok

      {:error, exception} ->
        IO.puts(:stderr, Exception.format(exception))
        exit({:shutdown, 1})
    end
  end

  defp read!(file) do
    case File.read(file) do
      {:ok, content} -> content
      {:error, reason} -> Mix.raise("#{file}: #{:file.format_error(reason)}")
    end
  end

  @doc false
  def limits!(given) do
    names = Map.keys(ExMonty.default_limits())

    for {name, value} <- pairs(given, :limit) do
      known =
        Enum.find(names, &(Atom.to_string(&1) == name)) || Mix.raise("unknown limit #{name}; there are #{Enum.join(names, ", ")}")

      {known, if(value == "infinity", do: :infinity, else: value(value))}
    end
  end

  defp pairs(given, option) do
    for text <- Keyword.get_values(given, option) do
      case String.split(text, "=", parts: 2) do
        [name, value] -> {name, value}
        _ -> Mix.raise("--#{option} takes NAME=VALUE, got: #{text}")
      end
    end
  end

  defp value("true"), do: true
  defp value("false"), do: false
  defp value("null"), do: nil

  defp value(text) do
    with :error <- whole(Integer.parse(text)), :error <- whole(Float.parse(text)), do: text
  end

  defp whole({number, ""}), do: number
  defp whole(_), do: :error
end

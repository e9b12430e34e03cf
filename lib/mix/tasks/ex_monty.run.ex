defmodule Mix.Tasks.ExMonty.Run do
  @shortdoc "Runs a Python program in a sandbox"
  @moduledoc """
  Runs a Python program in a sandbox with a file system in memory and the clock of this machine, and prints what it prints.

      mix ex_monty.run FILE [--input NAME=VALUE] [--input-file NAME=HOST_FILE] [--file PATH=HOST_FILE] [--limit NAME=VALUE]

    * `--input` - a global variable. The value is JSON or a literal of Python, of any shape: `3`, `-1.5e3`, `true`, `null`,
      `'["a", {"b": None}]'`, `"(1, b'x')"`. What is neither is a text: `Ada`, `2026-11-28`. A text that would be read as something else
      is put in quotes: `'"42"'`. What begins with a bracket or a quote is no text, and an error when it is wrong.
    * `--input-file` - a global variable: what a file of this machine says whose name ends in `.json`, and the text of any other.
    * `--file` - puts a copy of a file of this machine into the program's file system.
    * `--limit` - a limit of `ExMonty.default_limits/0`, a number or `infinity`, such as `max_duration_secs=1`.

  Each can be given often. An exception that the program does not catch is printed as a traceback; the exit status is 1 then.
  `sys.exit` ends the program as it does in Python.
  """
  use Mix.Task

  alias ExMonty.{Exception, Limits, Literal, PseudoFS, Sandbox, SystemClock}

  @usage "usage: mix ex_monty.run FILE [--input NAME=VALUE] [--input-file NAME=HOST_FILE] [--file PATH=HOST_FILE] " <>
           "[--limit NAME=VALUE]"
  @switches [input: :keep, input_file: :keep, file: :keep, limit: :keep]

  @impl true
  def run(arguments) do
    case OptionParser.parse(arguments, strict: @switches) do
      {given, [file], []} -> run(file, given)
      _ -> Mix.raise(@usage)
    end
  end

  defp run(file, given) do
    Mix.Task.run("app.start")
    source = read!(file)
    options = [script_name: file, inputs: inputs!(given), limits: limits!(given), on_output: &IO.write/1]

    case checked(fn -> Sandbox.run(source, [os: [files!(given), SystemClock]] ++ options) end) do
      {:ok, _value, _output} -> :ok
      {:error, %Exception{type: :system_exit, message: message}} -> leave(message)
      {:error, exception} -> fail(Exception.format(exception))
    end
  end

  # What is wrong with what was given is the user's to know, without a stack trace.
  defp checked(work) do
    work.()
  rescue
    error in ArgumentError -> Mix.raise(error.message)
  end

  # As Python: no code or 0 is well, a number is the exit status, a text is printed.
  @doc false
  def leave(none) when none in ["", "None", "0"], do: :ok

  def leave(message) do
    case Integer.parse(message) do
      {status, ""} -> exit({:shutdown, Integer.mod(status, 256)})
      _ -> fail(message)
    end
  end

  defp fail(text) do
    IO.puts(:stderr, text)
    exit({:shutdown, 1})
  end

  defp inputs!(given) do
    values = for {name, text} <- pairs!(given, :input), do: {name, value!("--input #{name}", text)}
    files = for {name, path} <- pairs!(given, :input_file), do: {name, file_value!(path)}
    Enum.reduce(values ++ files, %{}, fn {name, value}, inputs -> put_new!(inputs, name, value, "the input #{name}") end)
  end

  defp put_new!(map, key, value, what),
    do: if(is_map_key(map, key), do: Mix.raise("#{what} is given twice"), else: Map.put(map, key, value))

  defp value!(what, text) do
    case Literal.read(text) do
      {:ok, value} -> value
      :text -> text
      {:error, why} -> Mix.raise("#{what}: #{why}")
    end
  end

  defp file_value!(path) do
    content = read!(path)
    if String.downcase(Path.extname(path)) == ".json", do: json!(path, content), else: content
  end

  defp json!(path, content) do
    case Literal.read(content) do
      {:ok, value} -> value
      :text -> Mix.raise("#{path}: it is no JSON")
      {:error, why} -> Mix.raise("#{path}: #{why}")
    end
  end

  defp files!(given) do
    files = for {path, from} <- pairs!(given, :file), into: %{}, do: {path, read!(from)}
    checked(fn -> PseudoFS.new(files: files) end)
  end

  defp read!(file) do
    case File.read(file) do
      {:ok, content} -> content
      {:error, reason} -> Mix.raise("#{file}: #{:file.format_error(reason)}")
    end
  end

  @doc false
  def limits!(given) do
    known = Map.new(ExMonty.default_limits(), fn {name, _} -> {Atom.to_string(name), name} end)

    limits =
      for {text, value} <- pairs!(given, :limit) do
        name = known[text] || Mix.raise("unknown limit #{text}; there are #{Enum.join(Map.keys(known), ", ")}")
        {name, limit!(text, value)}
      end

    checked(fn -> Limits.validate!(limits) end)
  end

  defp limit!(_name, "infinity"), do: :infinity

  defp limit!(name, text) do
    case Literal.read(text) do
      {:ok, number} when is_number(number) -> number
      _ -> Mix.raise("--limit #{name} takes a number or infinity, got: #{text}")
    end
  end

  defp pairs!(given, option) do
    for text <- Keyword.get_values(given, option) do
      case String.split(text, "=", parts: 2) do
        [name, value] when name != "" -> {name, value}
        _ -> Mix.raise("--#{String.replace("#{option}", "_", "-")} takes NAME=VALUE, got: #{text}")
      end
    end
  end
end

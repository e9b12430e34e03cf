defmodule Mix.Tasks.ExMonty.Repl do
  @shortdoc "Reads Python from the terminal, runs it, and shows what comes of it"
  @moduledoc """
  A Python prompt, as `python3` has it, in a sandbox: an `ExMonty.Session` with a file system in memory and the clock of this machine.

      mix ex_monty.repl [--limit NAME=VALUE]

    * `--limit` - a limit of `ExMonty.default_limits/0`, such as `max_duration_secs=1`; for each piece of input. Can be given often.

  The value of an expression statement is shown as `repr` has it (or as `sys.displayhook` does), and is `_` from then on; an error shows
  its traceback, and what was there before it is still there. A block ends with an empty line. `exit()` or the end of the input (Ctrl-D) leaves; `exit(3)` with that exit status.
  """
  use Mix.Task

  alias ExMonty.{Exception, PseudoFS, Session, SystemClock}
  alias Mix.Tasks.ExMonty.Run

  @impl true
  def run(arguments) do
    {given, rest, wrong} = OptionParser.parse(arguments, strict: [limit: :keep])
    if rest != [] or wrong != [], do: Mix.raise("usage: mix ex_monty.repl [--limit NAME=VALUE]")
    Mix.Task.run("app.start")
    loop(Session.new(os: [PseudoFS.new(), SystemClock], limits: Run.limits!(given), on_output: &IO.write/1))
  end

  defp loop(session) do
    case read([], ">>> ") do
      :eof -> IO.puts("")
      source -> session |> Session.feed(source, %{}, return: :display) |> show()
    end
  end

  defp read(lines, prompt) do
    case IO.gets(prompt) do
      line when is_binary(line) ->
        lines = [String.trim_trailing(line, "\n") | lines]
        source = lines |> Enum.reverse() |> Enum.join("\n")
        if Session.complete?(source), do: source, else: read(lines, "... ")

      _end when lines == [] ->
        :eof

      _end ->
        lines |> Enum.reverse() |> Enum.join("\n")
    end
  end

  defp show({:ok, nil, _output, session}), do: loop(session)

  defp show({:error, %Exception{type: :system_exit, message: message}, _session}), do: Run.leave(message)

  defp show({:error, exception, session}) do
    IO.puts(Exception.format(exception))
    loop(session)
  end
end

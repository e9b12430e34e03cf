defmodule ExMonty.Sandbox do
  @moduledoc """
  Runs a program with the functions, the files and the clock that you give it, and nothing else.

      iex> ExMonty.Sandbox.run("double(21)", functions: %{"double" => fn [x], _kwargs -> {:ok, x * 2} end})
      {:ok, 42, ""}

  It is the loop over `ExMonty.start/3` and `ExMonty.resume/2` that answers what the program asks:

    * **Functions** that the program calls and does not define: by `:functions`, `:async_functions` or the `:handler`. Other
      names are a `NameError` in Python, as they are for CPython.
    * **Methods** of an `ExMonty.Dataclass` that came in: by `c:handle_method/4` of the handler.
    * **Names** that are not called: functions of the two maps, or what `c:handle_name_lookup/1` says.
    * **Files, environment, clock** (see `ExMonty.OsCall`): by `:os` (`ExMonty.PseudoFS` and `ExMonty.SystemClock` are there to be
      given), or `c:handle_os/3` of the handler. What neither does is a
      `PermissionError` for files and a `RuntimeError` for the rest, except for `:sleep` and `:monotonic`, which the sandbox
      does itself.

  A function gets the list of positional arguments and the map of keyword arguments, and gives `{:ok, value}`,
  `{:error, type, message}` or `{:error, %ExMonty.Exception{}}`; the errors are raised in Python, at the call, where they can
  be caught. Whatever else it does (raise, throw, exit, give something else) is a `RuntimeError` in Python that says no more than
  that the function failed; what happened is logged.

  Functions run in the calling process, one at a time. Those of `:async_functions` run at the same time, each in a task of its own:
  Python gets a coroutine at once, to be awaited.

      iex> source = \"""
      ...> import asyncio
      ...>
      ...> async def main():
      ...>     return await asyncio.gather(fetch("a"), fetch("b"))
      ...>
      ...> asyncio.run(main())
      ...> \"""
      iex> fetch = fn [name], _kwargs -> {:ok, String.upcase(name)} end
      iex> ExMonty.Sandbox.run(source, async_functions: %{"fetch" => fetch})
      {:ok, ["A", "B"], ""}

  ## Telemetry

  Where `:telemetry` is present (ExMonty does not need it), `run/2` and `ExMonty.Session.feed/4` execute the events of two spans: one of
  the whole run, and inside it one of each call of the host. Their measurements are those of `:telemetry.span/3`, times in native units.

  | event | measurements | metadata |
  |---|---|---|
  | `[:ex_monty, :run, :start]` | `:system_time`, `:monotonic_time` | `:script_name` |
  | `[:ex_monty, :run, :stop]` | `:duration`, `:monotonic_time` | `:script_name`, `:outcome` (`:ok` or `:error`), `:usage` (as with `return: :map`) or `:error` (an `ExMonty.Exception`) |
  | `[:ex_monty, :run, :exception]` | `:duration`, `:monotonic_time` | `:script_name`, `:kind`, `:reason`, `:stacktrace` |
  | `[:ex_monty, :host_call, :start]` | `:system_time`, `:monotonic_time` | `:script_name`, `:call`, `:name` |
  | `[:ex_monty, :host_call, :stop]` | `:duration`, `:monotonic_time` | `:script_name`, `:call`, `:name`, `:outcome` (`:ok`, `:error` or `:undefined`), `:error` (an `ExMonty.Exception`) |
  | `[:ex_monty, :host_call, :exception]` | `:duration`, `:monotonic_time` | `:script_name`, `:call`, `:name`, `:kind`, `:reason`, `:stacktrace` |

    * `:call` is `:function`, `:async_function`, `:method`, `:name` or `:os`; `:name` is a string, of `:os` an atom such as `:read_text`.
    * An exception in Python is a `:stop` with the outcome `:error`, and so is a function of the host that fails. `:exception` is what
      goes through the run to its caller: a failing `:on_output`, a bug.
    * Events of an `:async_function` are executed in its task, those of all else in the calling process. What is killed does not stop.
    * No event has values of the program: no arguments, answers or output (but for `:output` of an error of the run).

  A handler of telemetry that fails is detached by `:telemetry`, and the run goes on.
  """

  alias ExMonty.{Exception, Limits, OsCall, Options, Runner}
  alias ExMonty.Sandbox.{Host, Loop}

  @typedoc "What a function of the host gives."
  @type answer :: {:ok, term()} | {:error, Exception.type(), String.t()} | {:error, Exception.t()}

  @typedoc "A function of the host: positional and keyword arguments to an answer."
  @type host_function :: ([term()], %{String.t() => term()} -> answer())

  @typedoc "What does OS calls: a file system in memory, functions by name, a module with `c:handle_os/3`, or several, asked in order."
  @type os :: ExMonty.PseudoFS.t() | %{optional(OsCall.function_name()) => host_function()} | module() | [os()]

  @typedoc "What a run came to, with `return: :map`."
  @type outcome :: %{
          value: term(),
          output: String.t(),
          os: os() | nil,
          usage: %{
            duration: float(),
            peak_memory: non_neg_integer(),
            allocations: non_neg_integer(),
            host_calls: non_neg_integer()
          }
        }

  @doc "A call of a function that is in no map."
  @callback handle_function(name :: String.t(), args :: [term()], kwargs :: %{String.t() => term()}) :: answer()

  @doc "An OS call that `:os` does not do."
  @callback handle_os(function :: OsCall.function_name(), args :: [term()], kwargs :: %{String.t() => term()}) :: answer()

  @doc "What a name stands for: a value, or `{:ok, {:function, name}}` for a function of the host's."
  @callback handle_name_lookup(name :: String.t()) :: {:ok, term()} | :undefined

  @doc "A call of a method of a dataclass that came in."
  @callback handle_method(
              object :: ExMonty.Dataclass.t(),
              name :: String.t(),
              args :: [term()],
              kwargs :: %{String.t() => term()}
            ) ::
              answer()

  @optional_callbacks handle_os: 3, handle_name_lookup: 1, handle_method: 4

  @options [
    :inputs,
    :functions,
    :async_functions,
    :handler,
    :os,
    :limits,
    :script_name,
    :on_output,
    :max_host_calls,
    :timeout,
    :return
  ]

  @doc """
  Runs a program: its source, or a runner of `ExMonty.compile/2`.

  ## Options

    * `:inputs` - a map from names to values, which the program sees as global variables. Defaults to none.
    * `:functions` - a map from names to functions that run in the calling process.
    * `:async_functions` - a map from names to functions that run in tasks; Python awaits their results.
    * `:handler` - a module of this behaviour, asked for what the maps do not have.
    * `:os` - an `ExMonty.PseudoFS`, a map from names of OS functions to functions, a module with `c:handle_os/3`, or a list of
      such, asked in order. Defaults to none.
    * `:limits` - as for `ExMonty.run/3`.
    * `:script_name` - the program's name in tracebacks, of a source. Defaults to `"main.py"`.
    * `:on_output` - a function that is called with each piece of output as it appears.
    * `:max_host_calls` - how often the program may ask the host, all in all. Exceeding it ends the run with a `:runtime_error`
      whose `:limit` is `:max_host_calls`. Defaults to `:infinity`.
    * `:timeout` - milliseconds of wall-clock time over everything, tasks and sleeping included. When they are over the run ends with a
      `:timeout_error` whose `:limit` is `:timeout`; a function that runs in the calling process is not interrupted.
      Defaults to `:infinity`.
    * `:return` - `:tuple` (the default): `{:ok, value, output}`; or `:map`: `{:ok, map}` with `:value`, `:output`, `:os` (the file
      system as the program left it) and `:usage` (`:duration` in seconds of execution, `:peak_memory` in bytes,
      `:allocations`, `:host_calls`).

  A wrong option raises `ArgumentError`. Errors are `{:error, %ExMonty.Exception{}}`, with the output so far in `:output`.
  """
  @spec run(String.t() | Runner.t(), keyword()) ::
          {:ok, term(), String.t()} | {:ok, outcome()} | {:error, Exception.t()}
  def run(program, options \\ []) do
    options = Options.validate!(options, @options, "ExMonty.Sandbox.run/2")
    host = Host.new!(options)
    inputs = Options.inputs!(Keyword.get(options, :inputs, %{}), "option :inputs")
    limits = options |> Keyword.get(:limits, %{}) |> Limits.validate!()
    returns = one_of!(options, :return, [:tuple, :map], :tuple)
    on_output = Options.on_output!(options)
    {timeout, calls} = {Options.timeout!(options), Options.max_host_calls!(options)}

    with {:ok, runner} <- runner(program, options, inputs),
         {:ok, values} <- Options.values(runner.inputs, inputs) do
      loop = Loop.new(host, on_output, timeout, calls)
      begin = &ExMonty.start_hosted(runner, values, Limits.pack(&1))
      {result, _os} = Loop.run(loop, runner.filename, limits, begin)
      result(result, returns)
    end
  end

  @doc """
  As `run/2`, but gives `{value, output}` (or the map) or raises the `ExMonty.Exception`.

      iex> ExMonty.Sandbox.run!("print(greet('Ada'))", functions: %{"greet" => fn [name], _ -> {:ok, "Hello, " <> name} end})
      {nil, "Hello, Ada\\n"}
  """
  @spec run!(String.t() | Runner.t(), keyword()) :: {term(), String.t()} | outcome()
  def run!(program, options \\ []) do
    case run(program, options) do
      {:ok, value, output} -> {value, output}
      {:ok, outcome} -> outcome
      {:error, exception} -> raise exception
    end
  end

  defp result({:ok, outcome}, :tuple), do: {:ok, outcome.value, outcome.output}
  defp result({:ok, outcome}, :map), do: {:ok, outcome}
  defp result({:error, _} = error, _returns), do: error

  defp runner(%Runner{} = runner, options, _inputs) do
    if Keyword.has_key?(options, :script_name),
      do: raise(ArgumentError, "option :script_name is for a source; a runner has its name already")

    {:ok, runner}
  end

  defp runner(source, options, inputs) when is_binary(source) do
    name = Options.filename!(Keyword.get(options, :script_name, "main.py"), ":script_name")
    ExMonty.compile(source, inputs: Map.keys(inputs), filename: name)
  end

  defp runner(other, _options, _inputs) do
    raise ArgumentError, "expected Python source or an ExMonty.Runner, got: #{inspect(other)}"
  end

  defp one_of!(options, name, known, default) do
    value = Keyword.get(options, name, default)

    if value in known,
      do: value,
      else: raise(ArgumentError, "option #{inspect(name)} must be one of #{inspect(known)}, got: #{inspect(value)}")
  end
end

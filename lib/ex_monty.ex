defmodule ExMonty do
  @external_resource "README.md"
  @moduledoc @external_resource
             |> File.read!()
             |> String.split("<!-- MDOC -->")
             |> Enum.at(1)

  alias ExMonty.{Limits, Native, Options, Runner}

  @default_filename "main.py"
  @default_limits Limits.pack(Limits.default())

  # Longer sources, and those with more inputs, are compiled on a dirty scheduler: that takes more than a slice.
  @direct_source_bytes 8 * 1024
  @direct_names 64

  @typedoc "Named values that a program gets as global variables."
  @type inputs :: %{optional(String.t()) => term()}

  @typedoc "What a run may use; see `default_limits/0`."
  @type limits :: %{optional(Limits.name()) => number() | :infinity} | [{Limits.name(), number() | :infinity}]

  @typedoc "The value of the program's last expression, and what it printed."
  @type result :: {:ok, value :: term(), output :: String.t()} | {:error, ExMonty.Exception.t()}

  @doc """
  Runs a Python program.

  The value is that of the last statement when it is an expression, and `nil` otherwise.

  ## Options

    * `:inputs` - a map from names to values, which the program sees as global variables. Defaults to none. What values can
      go in is in the table of types of `ExMonty`.
    * `:limits` - a map or keyword list of limits, which replace those of `default_limits/0`.
    * `:filename` - the program's name in tracebacks. Defaults to `"#{@default_filename}"`.

  A wrong option raises `ArgumentError`. All else that can go wrong is an `{:error, %ExMonty.Exception{}}`: a syntax
  error, an exception that the program does not catch, a limit, a value that cannot be converted.

  ## Examples

      iex> ExMonty.eval("2 + 2")
      {:ok, 4, ""}

      iex> ExMonty.eval("[x * factor for x in range(4)]", inputs: %{"factor" => 10})
      {:ok, [0, 10, 20, 30], ""}

      iex> ExMonty.eval("print('hello')")
      {:ok, nil, "hello\\n"}

      iex> {:error, error} = ExMonty.eval("1 / 0")
      iex> {error.type, error.message}
      {:zero_division_error, "division by zero"}
  """
  @spec eval(String.t(), keyword()) :: result()
  def eval(source, options \\ [])

  def eval(source, []) when is_binary(source) do
    source |> start_eval(@default_filename, [], [], @default_limits) |> drive()
  end

  def eval(source, options) when is_binary(source) do
    options = Options.validate!(options, [:inputs, :limits, :filename], "ExMonty.eval/2")
    inputs = Options.inputs!(Keyword.get(options, :inputs, %{}), "option :inputs")
    names = Map.keys(inputs)
    Enum.each(names, &Options.name!/1)
    filename = Options.filename!(Keyword.get(options, :filename, @default_filename))
    source |> start_eval(filename, names, Map.values(inputs), limits!(options)) |> drive()
  end

  def eval(source, _options), do: Options.not_source!(source)

  @doc """
  As `eval/2`, but gives `{value, output}` or raises the `ExMonty.Exception`.

      iex> ExMonty.eval!("sorted('hello')")
      {["e", "h", "l", "l", "o"], ""}
  """
  @spec eval!(String.t(), keyword()) :: {term(), String.t()}
  def eval!(source, options \\ []), do: source |> eval(options) |> unwrap_run!()

  @doc """
  Compiles a Python program once, to be run many times.

  ## Options

    * `:inputs` - the names of its inputs. Each run gives them values. Defaults to `[]`.
    * `:filename` - the program's name in tracebacks. Defaults to `"#{@default_filename}"`.

  ## Examples

      iex> {:ok, runner} = ExMonty.compile("x * 2", inputs: ["x"])
      iex> ExMonty.run(runner, %{"x" => 21})
      {:ok, 42, ""}

      iex> {:error, error} = ExMonty.compile("x = ")
      iex> error.type
      :syntax_error
  """
  @spec compile(String.t(), keyword()) :: {:ok, Runner.t()} | {:error, ExMonty.Exception.t()}
  def compile(source, options \\ [])

  def compile(source, options) when is_binary(source) do
    options = Options.validate!(options, [:inputs, :filename], "ExMonty.compile/2")
    names = Options.names!(Keyword.get(options, :inputs, []))
    filename = Options.filename!(Keyword.get(options, :filename, @default_filename))

    compiled =
      if byte_size(source) > @direct_source_bytes or length(names) > @direct_names,
        do: Native.compile_dirty(source, filename, names),
        else: Native.compile(source, filename, names)

    with {:ok, reference} <- compiled do
      {:ok, %Runner{reference: reference, filename: filename, inputs: names}}
    end
  end

  def compile(source, _options), do: Options.not_source!(source)

  @doc "As `compile/2`, but gives the runner or raises the `ExMonty.Exception`."
  @spec compile!(String.t(), keyword()) :: Runner.t()
  def compile!(source, options \\ []), do: source |> compile(options) |> unwrap!()

  @doc """
  Runs a compiled program with values for its inputs. Every run starts afresh: runs share nothing but the code.

  ## Options

    * `:limits` - a map or keyword list of limits, which replace those of `default_limits/0`.

  ## Examples

      iex> runner = ExMonty.compile!("f'{greeting}, {name}!'", inputs: ["greeting", "name"])
      iex> ExMonty.run(runner, %{"greeting" => "Hello", "name" => "Ada"})
      {:ok, "Hello, Ada!", ""}

      iex> runner = ExMonty.compile!("x", inputs: ["x"])
      iex> {:error, error} = ExMonty.run(runner, %{})
      iex> error.message
      "missing input \\"x\\""
  """
  @spec run(Runner.t(), inputs(), keyword()) :: result()
  def run(runner, inputs \\ %{}, options \\ [])

  def run(%Runner{} = runner, inputs, options) do
    options = Options.validate!(options, [:limits], "ExMonty.run/3")
    inputs = Options.inputs!(inputs, "the inputs of ExMonty.run/3")

    with {:ok, values} <- Options.values(runner.inputs, inputs) do
      runner |> start(values, limits!(options)) |> drive()
    end
  end

  def run(other, _inputs, _options) do
    raise ArgumentError, "expected an ExMonty.Runner as `ExMonty.compile/2` gives it, got: #{inspect(other)}"
  end

  @doc """
  As `run/3`, but gives `{value, output}` or raises the `ExMonty.Exception`.

      iex> runner = ExMonty.compile!("sum(xs)", inputs: ["xs"])
      iex> ExMonty.run!(runner, %{"xs" => [1, 2, 3]})
      {6, ""}
  """
  @spec run!(Runner.t(), inputs(), keyword()) :: {term(), String.t()}
  def run!(runner, inputs \\ %{}, options \\ []), do: runner |> run(inputs, options) |> unwrap_run!()

  @doc """
  A runner as a binary, to be kept or sent elsewhere; `load_runner/1` restores it.

  The binary has a format version and a checksum. Versions of ExMonty that cannot read it say so.

      iex> {:ok, binary} = ExMonty.dump(ExMonty.compile!("x + 1", inputs: ["x"]))
      iex> {:ok, runner} = ExMonty.load_runner(binary)
      iex> ExMonty.run(runner, %{"x" => 1})
      {:ok, 2, ""}
  """
  @spec dump(Runner.t()) :: {:ok, binary()} | {:error, ExMonty.Exception.t()}
  def dump(%Runner{reference: reference} = runner) do
    Native.dump(reference)
  rescue
    ArgumentError -> stale!(runner)
  end

  def dump(other) do
    raise ArgumentError, "expected an ExMonty.Runner as `ExMonty.compile/2` gives it, got: #{inspect(other)}"
  end

  @doc "As `dump/1`, but gives the binary or raises the `ExMonty.Exception`."
  @spec dump!(Runner.t()) :: binary()
  def dump!(runner), do: runner |> dump() |> unwrap!()

  @doc """
  Restores a runner from the binary that `dump/1` made.

  The binary is checked: one that is truncated, altered, forged or of another version is an error of type `:value_error`.

      iex> {:error, error} = ExMonty.load_runner("no runner")
      iex> error.type
      :value_error
  """
  @spec load_runner(binary()) :: {:ok, Runner.t()} | {:error, ExMonty.Exception.t()}
  def load_runner(binary) when is_binary(binary) do
    with {:ok, reference, filename, names} <- Native.load(binary) do
      {:ok, %Runner{reference: reference, filename: filename, inputs: names}}
    end
  end

  def load_runner(other), do: raise(ArgumentError, "expected a binary as `ExMonty.dump/1` gives it, got: #{inspect(other)}")

  @doc "As `load_runner/1`, but gives the runner or raises the `ExMonty.Exception`."
  @spec load_runner!(binary()) :: Runner.t()
  def load_runner!(binary), do: binary |> load_runner() |> unwrap!()

  @doc """
  The limits of a run that sets none.

    * `:max_duration_secs` - seconds spent executing, compilation included for `eval/2`. Time that the program waits for its
      turn does not count. Exceeding it ends the run with a `:timeout_error`, which Python cannot catch.
    * `:max_memory` - bytes of the program's heap, stack and output, and of the conversion of inputs and result. Python
      gets a `MemoryError`; when it goes on asking, the run ends with a `:memory_error`.
    * `:max_allocations` - objects allocated over the whole run. Exceeding it ends the run with a `:memory_error`, which
      Python cannot catch.
    * `:max_recursion_depth` - nested calls. Python gets a `RecursionError`.
    * `:max_output_bytes` - bytes printed. Exceeding it ends the run with a `:runtime_error`, which
      Python cannot catch.
    * `:max_sleep_secs` - seconds slept, all in all (`asyncio.sleep` and its like). The calling process waits meanwhile; no
      scheduler is blocked. A program that would sleep longer ends with a `:timeout_error`, which Python cannot catch.

  Each is a positive number, an integer for all but the two durations, or `:infinity`. When a limit ended the run, the
  exception's `:limit` names it.

      iex> ExMonty.default_limits().max_recursion_depth
      1000
  """
  @spec default_limits() :: %{Limits.name() => number()}
  def default_limits, do: Limits.default()

  defp limits!(options) do
    case Keyword.fetch(options, :limits) do
      {:ok, limits} -> limits |> Limits.validate!() |> Limits.pack()
      :error -> @default_limits
    end
  end

  defp start_eval(source, filename, names, values, limits)
       when byte_size(source) > @direct_source_bytes or length(names) > @direct_names,
       do: Native.eval_dirty(source, filename, names, values, limits)

  defp start_eval(source, filename, names, values, limits) do
    case Native.eval(source, filename, names, values, limits) do
      :too_large -> Native.eval_dirty(source, filename, names, values, limits)
      started -> started
    end
  end

  defp start(%Runner{reference: reference} = runner, values, limits) do
    case Native.start(reference, values, limits) do
      :too_large -> Native.start_dirty(reference, values, limits)
      started -> started
    end
  rescue
    ArgumentError -> stale!(runner)
  end

  # References to code do not leave the node, nor survive it.
  defp stale!(runner) do
    raise ArgumentError,
          "#{inspect(runner)} holds no program: it was not made here by `ExMonty.compile/2` or `ExMonty.load_runner/1` " <>
            "(to keep or send a runner, use `ExMonty.dump/1`)"
  end

  # Runs slices until the program ends. Between two of them the scheduler may turn to other processes, and a kill takes effect.
  defp drive({:more, run}), do: run |> Native.more() |> drive()
  defp drive({:dirty, run}), do: run |> Native.more_dirty() |> drive()

  defp drive({:sleep, milliseconds, run}) do
    Process.sleep(milliseconds)
    run |> Native.more() |> drive()
  end

  defp drive(ended), do: ended

  defp unwrap_run!({:ok, value, output}), do: {value, output}
  defp unwrap_run!({:error, exception}), do: raise(exception)

  defp unwrap!({:ok, value}), do: value
  defp unwrap!({:error, exception}), do: raise(exception)
end

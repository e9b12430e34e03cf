defmodule ExMonty do
  @external_resource "README.md"
  @moduledoc @external_resource
             |> File.read!()
             |> String.split("<!-- MDOC -->")
             |> Enum.at(1)

  alias ExMonty.{Futures, Limits, Native, Options, Progress, Runner, Snapshot, Storage}

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
      runner |> start_run(values, limits!(options), false) |> drive()
    end
  end

  def run(other, _inputs, _options), do: not_runner!(other)

  @doc """
  As `run/3`, but gives `{value, output}` or raises the `ExMonty.Exception`.

      iex> runner = ExMonty.compile!("sum(xs)", inputs: ["xs"])
      iex> ExMonty.run!(runner, %{"xs" => [1, 2, 3]})
      {6, ""}
  """
  @spec run!(Runner.t(), inputs(), keyword()) :: {term(), String.t()}
  def run!(runner, inputs \\ %{}, options \\ []), do: runner |> run(inputs, options) |> unwrap_run!()

  @typedoc """
  Where a program stands: it asks something, or is complete. The last element is what it printed since it was last resumed.
  """
  @type progress ::
          {:function_call, ExMonty.FunctionCall.t(), Snapshot.t(), String.t()}
          | {:method_call, ExMonty.MethodCall.t(), Snapshot.t(), String.t()}
          | {:name_lookup, String.t(), Snapshot.t(), String.t()}
          | {:os_call, ExMonty.OsCall.t(), Snapshot.t(), String.t()}
          | {:resolve_futures, Futures.t(), String.t()}
          | {:complete, term(), String.t()}

  @typedoc """
  What a program is told that asks.

    * `{:ok, value}` - the result of the call, or the value of the name (`{:function, name}` makes it a function of the host's).
    * `{:error, type, message}`, `{:error, exception}` - is raised in Python at the call, where it can be caught.
    * `:undefined` - there is no such function or name: a `NameError` (of a method: an `AttributeError`).
    * `:pending` - the result of the call comes later: Python gets a coroutine to await it. See `resume_futures/2`.
  """
  @type answer ::
          {:ok, term()}
          | {:error, ExMonty.Exception.type(), String.t()}
          | {:error, ExMonty.Exception.t()}
          | :undefined
          | :pending

  @doc """
  Starts a compiled program that may ask its host, and runs it until it does.

  A function that is called and not defined suspends the program as a `:function_call`; a method of a dataclass that the host gave,
  and that has no such field, as a `:method_call`; another name that is not defined as a `:name_lookup` (what is answered is
  remembered); files, environment and clock as an `:os_call`. That can happen anywhere: in a key function of `sorted`, a
  comprehension, a generator, a special method, a class body. The answer is given by `resume/2`.

  Options are those of `run/3`. Time that passes between `start/3` and `resume/2` does not count.

      iex> runner = ExMonty.compile!("[fetch(n) * 2 for n in range(2)]")
      iex> {:ok, {:function_call, call, snapshot, ""}} = ExMonty.start(runner)
      iex> {call.name, call.args}
      {"fetch", [0]}
      iex> {:ok, {:function_call, call, snapshot, ""}} = ExMonty.resume(snapshot, {:ok, 10})
      iex> call.args
      [1]
      iex> ExMonty.resume(snapshot, {:ok, 20})
      {:ok, {:complete, [20, 40], ""}}
  """
  @spec start(Runner.t(), inputs(), keyword()) :: {:ok, progress()} | {:error, ExMonty.Exception.t()}
  def start(runner, inputs \\ %{}, options \\ [])

  def start(%Runner{} = runner, inputs, options) do
    options = Options.validate!(options, [:limits], "ExMonty.start/3")
    inputs = Options.inputs!(inputs, "the inputs of ExMonty.start/3")

    with {:ok, values} <- Options.values(runner.inputs, inputs) do
      runner |> start_run(values, limits!(options), true) |> Progress.drive()
    end
  end

  def start(other, _inputs, _options), do: not_runner!(other)

  @doc "As `start/3`, but gives the progress or raises the `ExMonty.Exception`."
  @spec start!(Runner.t(), inputs(), keyword()) :: progress()
  def start!(runner, inputs \\ %{}, options \\ []), do: runner |> start(inputs, options) |> unwrap!()

  @doc """
  Gives a paused program the answer that it waits for, and runs it until it asks again or ends.

  The snapshot is spent then: using it again is an error of type `:snapshot_error`. An answer that cannot be converted is an
  error too, but leaves the snapshot as it was.

      iex> {:ok, {:function_call, _, snapshot, _}} = ExMonty.start(ExMonty.compile!("try:\\n    x = f()\\nexcept ValueError as e:\\n    x = str(e)\\nx"))
      iex> {:error, error} = ExMonty.resume(snapshot, {:ok, self()})
      iex> error.message
      "the answer: pids cannot be converted"
      iex> ExMonty.resume(snapshot, {:error, :value_error, "no"})
      {:ok, {:complete, "no", ""}}
      iex> {:error, error} = ExMonty.resume(snapshot, {:ok, 1})
      iex> error.type
      :snapshot_error
  """
  @spec resume(Snapshot.t(), answer()) :: {:ok, progress()} | {:error, ExMonty.Exception.t()}
  def resume(%Snapshot{} = snapshot, answer), do: Progress.resume(snapshot, answer)
  def resume(%Futures{}, _answer), do: raise(ArgumentError, "futures are resumed by `ExMonty.resume_futures/2`")
  def resume(other, _answer), do: not_paused!(other)

  @doc "As `resume/2`, but gives the progress or raises the `ExMonty.Exception`."
  @spec resume!(Snapshot.t(), answer()) :: progress()
  def resume!(snapshot, answer), do: snapshot |> resume(answer) |> unwrap!()

  @doc """
  Gives results to a program all of whose tasks wait for calls that were answered with `:pending`.

  `results` is a map from numbers of calls to `{:ok, value}`, `{:error, type, message}` or `{:error, exception}`; some will do. An empty
  map says that the futures' `:timeout` is over.

      iex> source = "import asyncio\\nasync def main():\\n    return await asyncio.gather(fetch('a'), fetch('b'))\\nasyncio.run(main())"
      iex> {:ok, {:function_call, _, snapshot, _}} = ExMonty.start(ExMonty.compile!(source))
      iex> {:ok, {:function_call, _, snapshot, _}} = ExMonty.resume(snapshot, :pending)
      iex> {:ok, {:resolve_futures, futures, _}} = ExMonty.resume(snapshot, :pending)
      iex> ExMonty.pending_call_ids(futures)
      [1, 2]
      iex> ExMonty.resume_futures(futures, %{1 => {:ok, "A"}, 2 => {:ok, "B"}})
      {:ok, {:complete, ["A", "B"], ""}}
  """
  @spec resume_futures(Futures.t(), %{
          pos_integer() => {:ok, term()} | {:error, ExMonty.Exception.type(), String.t()} | {:error, ExMonty.Exception.t()}
        }) :: {:ok, progress()} | {:error, ExMonty.Exception.t()}
  def resume_futures(%Futures{} = futures, results) when is_map(results) and not is_struct(results),
    do: Progress.resume_futures(futures, results)

  def resume_futures(%Futures{}, results),
    do: raise(ArgumentError, "results must be a map from numbers of calls, got: #{inspect(results)}")

  def resume_futures(other, _results), do: raise(ArgumentError, "expected ExMonty.Futures, got: #{inspect(other)}")

  @doc "The numbers of the calls that a program waits for."
  @spec pending_call_ids(Futures.t()) :: [pos_integer()]
  def pending_call_ids(%Futures{call_ids: ids}), do: ids

  @doc """
  A copy of a paused program, which goes on by itself.

      iex> {:ok, {:function_call, _, snapshot, _}} = ExMonty.start(ExMonty.compile!("choose() * 2"))
      iex> {:ok, copy} = ExMonty.fork(snapshot)
      iex> for s <- [snapshot, copy], do: ExMonty.resume(s, {:ok, 21})
      [ok: {:complete, 42, ""}, ok: {:complete, 42, ""}]
  """
  @spec fork(Snapshot.t() | Futures.t()) :: {:ok, Snapshot.t() | Futures.t()} | {:error, ExMonty.Exception.t()}
  def fork(%struct{} = paused) when struct in [Snapshot, Futures], do: Progress.fork(paused)
  def fork(other), do: not_paused!(other)

  @doc """
  A paused program as a binary, to be kept or sent elsewhere. It can still be resumed here.

  It holds the whole program with all its data, and nothing of the host. `load_snapshot/2` restores it.

  ## Options

    * `:key` - a secret of at least 16 bytes. The binary is signed with it (HMAC-SHA256), and can only be loaded with it.
      Without one, a checksum guards against accidents, and loading validates all that is in it: a forged snapshot is a program of
      the forger's choosing, in the same sandbox.

      iex> {:ok, {:function_call, _, snapshot, _}} = ExMonty.start(ExMonty.compile!("ask('ok?')"))
      iex> {:ok, binary} = ExMonty.dump_snapshot(snapshot)
      iex> {:ok, snapshot} = ExMonty.load_snapshot(binary)
      iex> snapshot.call.args
      ["ok?"]
      iex> ExMonty.resume(snapshot, {:ok, true})
      {:ok, {:complete, true, ""}}
  """
  @spec dump_snapshot(Snapshot.t() | Futures.t(), keyword()) :: {:ok, binary()} | {:error, ExMonty.Exception.t()}
  def dump_snapshot(paused, options \\ [])

  def dump_snapshot(%struct{} = paused, options) when struct in [Snapshot, Futures],
    do: with(:spent <- Storage.dump(paused, Options.validate!(options, [:key], "ExMonty.dump_snapshot/2")), do: Progress.spent())

  def dump_snapshot(other, _options), do: not_paused!(other)

  @doc """
  Restores a paused program from the binary that `dump_snapshot/2` made: an `ExMonty.Snapshot`, or `ExMonty.Futures`.

  One that is truncated, altered, forged, of another version or no snapshot at all is an error of type `:snapshot_error`.

  ## Options

    * `:key` - the secret that it was signed with. Binaries that were not are refused then.
    * `:limits` - the limits of the rest of the run, as for `run/3`. Those that it was started with do not count any more.

      iex> {:error, error} = ExMonty.load_snapshot("rubbish")
      iex> {error.type, error.message}
      {:snapshot_error, "not a snapshot"}
  """
  @spec load_snapshot(binary(), keyword()) :: {:ok, Snapshot.t() | Futures.t()} | {:error, ExMonty.Exception.t()}
  def load_snapshot(binary, options \\ [])

  def load_snapshot(binary, options) when is_binary(binary),
    do: Storage.load_snapshot(binary, Options.validate!(options, [:key, :limits], "ExMonty.load_snapshot/2"))

  def load_snapshot(other, _options),
    do: raise(ArgumentError, "expected a binary as `ExMonty.dump_snapshot/2` gives it, got: #{inspect(other)}")

  defp not_paused!(other) do
    raise ArgumentError, "expected an ExMonty.Snapshot as `ExMonty.start/3` gives it, got: #{inspect(other)}"
  end

  @doc """
  A runner as a binary, to be kept or sent elsewhere; `load_runner/2` restores it.

  The binary has a format version and a checksum. Versions of ExMonty that cannot read it say so.

  ## Options

    * `:key` - a secret to sign it with, as for `dump_snapshot/2`.

      iex> {:ok, binary} = ExMonty.dump(ExMonty.compile!("x + 1", inputs: ["x"]))
      iex> {:ok, runner} = ExMonty.load_runner(binary)
      iex> ExMonty.run(runner, %{"x" => 1})
      {:ok, 2, ""}
  """
  @spec dump(Runner.t(), keyword()) :: {:ok, binary()} | {:error, ExMonty.Exception.t()}
  def dump(runner, options \\ [])
  def dump(%Runner{} = runner, options), do: Storage.dump(runner, Options.validate!(options, [:key], "ExMonty.dump/2"))
  def dump(other, _options), do: not_runner!(other)

  @doc "As `dump/2`, but gives the binary or raises the `ExMonty.Exception`."
  @spec dump!(Runner.t(), keyword()) :: binary()
  def dump!(runner, options \\ []), do: runner |> dump(options) |> unwrap!()

  @doc """
  Restores a runner from the binary that `dump/2` made.

  The binary is checked: one that is truncated, altered, forged or of another version is an error of type `:snapshot_error`. So is a
  paused program or a session.

  ## Options

    * `:key` - the secret that it was signed with. Binaries that were not are refused then.

      iex> key = "a secret of 16 bytes, or of more"
      iex> {:ok, binary} = ExMonty.dump(ExMonty.compile!("6 * 7"), key: key)
      iex> {:ok, runner} = ExMonty.load_runner(binary, key: key)
      iex> ExMonty.run(runner)
      {:ok, 42, ""}
      iex> {:error, error} = ExMonty.load_runner(binary)
      iex> {error.type, error.message}
      {:snapshot_error, "the runner is signed: it takes the option :key"}
  """
  @spec load_runner(binary(), keyword()) :: {:ok, Runner.t()} | {:error, ExMonty.Exception.t()}
  def load_runner(binary, options \\ [])

  def load_runner(binary, options) when is_binary(binary),
    do: Storage.load_runner(binary, Options.validate!(options, [:key], "ExMonty.load_runner/2"))

  def load_runner(other, _options),
    do: raise(ArgumentError, "expected a binary as `ExMonty.dump/2` gives it, got: #{inspect(other)}")

  @doc "As `load_runner/2`, but gives the runner or raises the `ExMonty.Exception`."
  @spec load_runner!(binary(), keyword()) :: Runner.t()
  def load_runner!(binary, options \\ []), do: binary |> load_runner(options) |> unwrap!()

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

  # The first slice of a run that may ask, of checked values and packed limits.
  @doc false
  @spec start_hosted(Runner.t(), [term()], Native.limits()) :: Native.step()
  def start_hosted(runner, values, limits), do: start_run(runner, values, limits, true)

  defp start_run(%Runner{reference: reference} = runner, values, limits, hosted) do
    case Native.start(reference, values, limits, hosted) do
      :too_large -> Native.start_dirty(reference, values, limits, hosted)
      started -> started
    end
  rescue
    ArgumentError -> Runner.stale!(runner)
  end

  defp not_runner!(other) do
    raise ArgumentError, "expected an ExMonty.Runner as `ExMonty.compile/2` gives it, got: #{inspect(other)}"
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

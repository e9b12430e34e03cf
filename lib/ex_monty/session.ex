defmodule ExMonty.Session do
  @moduledoc """
  A program that is given one piece of source after another, as a REPL is: each goes on with what those before it have made.

      iex> session = ExMonty.Session.new()
      iex> {:ok, nil, "", session} = ExMonty.Session.feed(session, "def area(r): return 3 * r * r")
      iex> {:ok, 12, "", session} = ExMonty.Session.feed(session, "area(r)", %{"r" => 2})
      iex> {:error, error, session} = ExMonty.Session.feed(session, "x = area(3)\\n1 / 0")
      iex> error.type
      :zero_division_error
      iex> {:ok, value, "", _session} = ExMonty.Session.feed(session, "x + r")
      iex> value
      29

  An error ends the piece and not the session; what was assigned before it stays, and so it does when a limit ends the piece.

  **A session is a reference**: all its copies stand for the same program, which goes on. Feeding an older value of a session does
  not go back to what it was then (`dump/2` keeps a state). What a value does have of its own are the options of `new/1`, and with them
  an `ExMonty.PseudoFS` as the last piece left it: so go on with the session that `feed/4` gives. A session runs one piece at a time; while
  it does, or is paused in one, feeding it is an error of type `:snapshot_error`. Any process of the node can feed it. When the process
  that feeds it is killed, or a pause is forgotten, the piece has ended, and the session goes on once its garbage is collected.

  ## Pausing

  `feed/4` answers what a piece asks of its host by the options of `new/1`, as `ExMonty.Sandbox.run/2` does. `start/3` pauses instead, as
  `ExMonty.start/3` does; `ExMonty.resume/2` goes on, and when the piece is complete the session can be fed again:

      iex> session = ExMonty.Session.new()
      iex> {:ok, {:function_call, call, snapshot, ""}} = ExMonty.Session.start(session, "x = fetch('a')")
      iex> call.args
      ["a"]
      iex> ExMonty.resume(snapshot, {:ok, 20})
      {:ok, {:complete, nil, ""}}
      iex> {:ok, value, "", _session} = ExMonty.Session.feed(session, "x + 1")
      iex> value
      21

  A paused piece is dumped as every paused program (`ExMonty.dump_snapshot/2`), with all of its session; `of/2` gives the session of the
  loaded one.
  """

  alias ExMonty.{Exception, Futures, Limits, Native, Options, Progress, Snapshot, Storage}
  alias ExMonty.Sandbox.{Host, Loop}

  @enforce_keys [:reference, :filename, :limits, :options]
  defstruct [:reference, :filename, :limits, :options]

  @opaque reference_to_program :: reference()
  @type t :: %__MODULE__{
          reference: reference_to_program(),
          filename: String.t() | nil,
          limits: %{Limits.name() => number() | :infinity},
          options: keyword()
        }

  @host [:functions, :async_functions, :handler, :os, :on_output, :max_host_calls, :timeout]
  @options [:filename, :limits | @host]

  # Longer sources are compiled on a dirty scheduler: that takes more than a slice.
  @direct_source_bytes 8 * 1024
  @direct_names 64

  @doc """
  A new session.

  ## Options

    * `:limits` - as for `ExMonty.run/3`: what each piece may use, but for `:max_memory`, which is what the session holds all in all.
    * `:filename` - the name of every piece in tracebacks. Without it they are numbered as Python does: `"<python-input-0>"` and on.
    * `:functions`, `:async_functions`, `:handler`, `:os`, `:on_output`, `:max_host_calls`, `:timeout` - as for
      `ExMonty.Sandbox.run/2`: who answers what a piece asks that `feed/4` runs. The last two are for each piece.

      iex> session = ExMonty.Session.new(os: ExMonty.PseudoFS.new(files: %{"/a.txt" => "hi"}), filename: "repl")
      #ExMonty.Session<repl>
      iex> {:ok, _, _, session} = ExMonty.Session.feed(session, "with open('/b.txt', 'w') as f: f.write('ho')")
      iex> {:ok, value, _, _session} = ExMonty.Session.feed(session, "open('/a.txt').read() + open('/b.txt').read()")
      iex> value
      "hiho"
  """
  @spec new(keyword()) :: t()
  def new(options \\ []) do
    session = options |> Options.validate!(@options, "ExMonty.Session.new/1") |> configured()
    {:ok, reference} = Native.open_session(Limits.pack(session.limits))
    %{session | reference: reference}
  end

  # The session of checked options, without its program.
  defp configured(options) do
    host = Keyword.take(options, @host)
    _ = loop!(host)

    filename =
      case Keyword.get(options, :filename) do
        nil -> nil
        name -> Options.filename!(name)
      end

    %__MODULE__{
      reference: nil,
      filename: filename,
      limits: options |> Keyword.get(:limits, %{}) |> Limits.validate!(),
      options: host
    }
  end

  defp loop!(options) do
    Loop.new(
      Host.new!(options),
      Options.on_output!(options),
      Options.timeout!(options),
      Options.max_host_calls!(options)
    )
  end

  @doc """
  Runs a piece of source in the session, with `inputs` as further global variables, and answers what it asks.

  The value is that of the last statement when it is an expression; the output is what this piece has printed.

  ## Options

    * Those of `new/1` that say who answers, for this piece instead of the session's.
    * `:return` - `:value` (the default);
      `:repr`: the value is given as the text that `repr` makes of it in Python (`nil` for `None`), and kept as `_`, as a REPL does;
      `:display`: the value is always `nil`, as the piece itself shows what it has to, as Python's prompt does: what each expression
      statement gives (in a loop, too) is written to the output as `repr` has it, unless it is `None`, and kept as `_`. The program can
      change how: `sys.displayhook`.

      iex> session = ExMonty.Session.new(functions: %{"double" => fn [x], _kwargs -> {:ok, x * 2} end})
      iex> {:ok, value, output, _session} = ExMonty.Session.feed(session, "print(double(4))\\n{'a': (1, None)}", %{}, return: :repr)
      iex> {value, output}
      {"{'a': (1, None)}", "8\\n"}

      iex> {:ok, nil, output, _session} = ExMonty.Session.feed(ExMonty.Session.new(), "for i in 'ab': i\\n\\n_ * 2", %{}, return: :display)
      iex> output
      "'a'\\n'b'\\n'bb'\\n"
  """
  @spec feed(t(), String.t(), ExMonty.inputs(), keyword()) :: {:ok, term(), String.t(), t()} | {:error, Exception.t(), t()}
  def feed(session, source, inputs \\ %{}, options \\ [])

  def feed(%__MODULE__{} = session, source, inputs, options) when is_binary(source) do
    options = Options.validate!(options, [:return | @host], "ExMonty.Session.feed/4")
    {return, options} = Keyword.pop(options, :return, :value)
    gives = return!(return)
    kept = Keyword.has_key?(session.options, :os) and not Keyword.has_key?(options, :os)
    loop = session.options |> Keyword.merge(options) |> loop!()
    inputs = inputs!(inputs, "feed/4")
    begin = &native_feed(session, source, inputs, Limits.pack(&1), gives)

    {result, os} = Loop.run(loop, session.filename || "<python-input>", session.limits, begin)
    session = if kept, do: %{session | options: Keyword.put(session.options, :os, os)}, else: session

    case result do
      {:ok, outcome} -> {:ok, outcome.value, outcome.output, session}
      {:error, exception} -> {:error, exception, session}
    end
  end

  def feed(%__MODULE__{}, source, _inputs, _options), do: Options.not_source!(source)
  def feed(other, _source, _inputs, _options), do: not_session!(other)

  @doc """
  Runs a piece of source in the session until it asks something, as `ExMonty.start/3` does: go on with `ExMonty.resume/2`.

  The session can be fed again once that is `{:complete, value, output}` or an error.
  """
  @spec start(t(), String.t(), ExMonty.inputs()) :: {:ok, ExMonty.progress()} | {:error, Exception.t()}
  def start(session, source, inputs \\ %{})

  def start(%__MODULE__{} = session, source, inputs) when is_binary(source) do
    session |> native_feed(source, inputs!(inputs, "start/3"), Limits.pack(session.limits), :value) |> Progress.drive()
  end

  def start(%__MODULE__{}, source, _inputs), do: Options.not_source!(source)
  def start(other, _source, _inputs), do: not_session!(other)

  @doc """
  The session that a paused piece is of, say a loaded one. Options are those of `new/1`.

      iex> {:ok, {:name_lookup, "y", snapshot, ""}} = ExMonty.Session.start(ExMonty.Session.new(), "x = 1; x + y")
      iex> {:ok, binary} = ExMonty.dump_snapshot(snapshot)
      iex> {:ok, snapshot} = ExMonty.load_snapshot(binary)
      iex> session = ExMonty.Session.of(snapshot)
      iex> ExMonty.resume(snapshot, {:ok, 2})
      {:ok, {:complete, 3, ""}}
      iex> {:ok, value, "", _session} = ExMonty.Session.feed(session, "[x, y]")
      iex> value
      [1, 2]
  """
  @spec of(Snapshot.t() | Futures.t(), keyword()) :: t()
  def of(paused, options \\ [])

  def of(%struct{reference: reference}, options) when struct in [Snapshot, Futures] do
    session = options |> Options.validate!(@options, "ExMonty.Session.of/2") |> configured()

    case Native.session_of(reference) do
      {:ok, home} -> %{session | reference: home}
      nil -> raise ArgumentError, "the paused program is no piece of a session"
      :spent -> raise ArgumentError, "the snapshot is spent: it was resumed before"
    end
  end

  def of(other, _options), do: raise(ArgumentError, "expected an ExMonty.Snapshot or ExMonty.Futures, got: #{inspect(other)}")

  @doc """
  The session as a binary, to be kept or sent elsewhere: everything that its program holds, and none of its options. `load/2` restores it.

  ## Options

    * `:key` - a secret to sign it with, as for `ExMonty.dump_snapshot/2`.

      iex> session = ExMonty.Session.new()
      iex> {:ok, _, _, session} = ExMonty.Session.feed(session, "numbers = (n * n for n in range(9)); next(numbers)")
      iex> {:ok, binary} = ExMonty.Session.dump(session)
      iex> {:ok, copy} = ExMonty.Session.load(binary)
      iex> for s <- [session, copy], do: s |> ExMonty.Session.feed("next(numbers)") |> elem(1)
      [1, 1]
  """
  @spec dump(t(), keyword()) :: {:ok, binary()} | {:error, Exception.t()}
  def dump(session, options \\ [])

  def dump(%__MODULE__{} = session, options) do
    with :spent <- Storage.dump(session, Options.validate!(options, [:key], "ExMonty.Session.dump/2")), do: occupied()
  end

  def dump(other, _options), do: not_session!(other)

  @doc """
  Restores a session from the binary that `dump/2` made. What is wrong with it is an error of type `:snapshot_error`.

  ## Options

    * `:key` - the secret that it was signed with. Binaries that were not are refused then.
    * Those of `new/1`.
  """
  @spec load(binary(), keyword()) :: {:ok, t()} | {:error, Exception.t()}
  def load(binary, options \\ [])

  def load(binary, options) when is_binary(binary) do
    options = Options.validate!(options, [:key | @options], "ExMonty.Session.load/2")
    {key, options} = Keyword.split(options, [:key])
    session = configured(options)

    with {:ok, reference} <- Storage.load_session(binary, key, Limits.pack(session.limits)) do
      {:ok, %{session | reference: reference}}
    end
  end

  def load(other, _options),
    do: raise(ArgumentError, "expected a binary as `ExMonty.Session.dump/2` gives it, got: #{inspect(other)}")

  @doc """
  Whether a source is a whole piece, for hosts that read it line by line: `false` when it needs more lines, or when its last statement is a
  block that more lines may belong to (an empty line at its end says that none do).

      iex> ExMonty.Session.complete?("for x in range(3):")
      false
      iex> ExMonty.Session.complete?("for x in range(3):\\n    print(x)\\n")
      true

  What is wrong whatever follows is whole: feeding it says what is wrong.
  """
  @spec complete?(String.t()) :: boolean()
  def complete?(source) when is_binary(source), do: Native.complete(source)

  defp return!(return) when return in [:value, :repr, :display], do: return
  defp return!(other), do: raise(ArgumentError, "option :return must be :value, :repr or :display, got: #{inspect(other)}")

  defp inputs!(inputs, function) do
    inputs = Options.inputs!(inputs, "the inputs of ExMonty.Session.#{function}")
    names = Map.keys(inputs)
    Enum.each(names, &Options.name!/1)
    {names, Map.values(inputs)}
  end

  defp native_feed(session, source, {names, _values} = inputs, limits, gives) do
    filename = session.filename || ""

    if byte_size(source) > @direct_source_bytes or length(names) > @direct_names do
      Native.feed_dirty(session.reference, source, filename, inputs, limits, gives)
    else
      case Native.feed(session.reference, source, filename, inputs, limits, gives) do
        refused when refused in [:too_large, :busy] ->
          Native.feed_dirty(session.reference, source, filename, inputs, limits, gives)

        step ->
          step
      end
    end
    |> case do
      :spent -> occupied()
      step -> step
    end
  rescue
    ArgumentError -> stale!(session)
  end

  defp occupied, do: Progress.snapshot_error("the session is in the midst of a piece, which runs or is paused")

  @doc false
  @spec stale!(t()) :: no_return()
  def stale!(session) do
    raise ArgumentError,
          "#{inspect(session)} holds no program: it was not made here (to keep or send a session, use `ExMonty.Session.dump/2`)"
  end

  defp not_session!(other) do
    raise ArgumentError, "expected an ExMonty.Session as `ExMonty.Session.new/1` gives it, got: #{inspect(other)}"
  end

  defimpl Inspect do
    def inspect(%{filename: nil}, _opts), do: "#ExMonty.Session<>"
    def inspect(%{filename: filename}, _opts), do: "#ExMonty.Session<#{filename}>"
  end
end

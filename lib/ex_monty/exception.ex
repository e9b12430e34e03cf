defmodule ExMonty.Exception do
  @moduledoc """
  What went wrong in a Python program: an exception that it did not catch, a syntax error, a limit it reached.

  It is also how Python exception objects come out of a program as values, and how they go in as inputs:

      iex> {:ok, error, ""} = ExMonty.eval("ValueError('no good')")
      iex> {error.type, error.message}
      {:value_error, "no good"}

  ## Fields

    * `:type` - the name of the exception's class in snake case; see `t:type/0`. Of a class that is not built in: the built-in
      class that it derives from.
    * `:class` - the name of a class that is not built in, as tracebacks show it: `"MyError"`, `"json.decoder.JSONDecodeError"`;
      `nil` of a built-in class.
    * `:message` - the exception's text, `str(e)` in Python.
    * `:traceback` - the places the exception passed, outermost first, a list of `ExMonty.StackFrame`. Of more than 1,000
      the middle is left out.
    * `:output` - what the program had printed until then.
    * `:limit` - the limit that ended the run, such as `:max_duration_secs`; `nil` when none did.
    * `:notes` - what `add_note` added.
    * `:cause` - the exception that this one was raised from, or while handling which it was raised; `nil` when there is none.

  Exceptions of a program's own classes have both names:

      iex> {:error, error} = ExMonty.eval("class NoFunds(ValueError): pass\\nraise NoFunds('7 missing')")
      iex> {error.type, error.class, error.message}
      {:value_error, "NoFunds", "7 missing"}

  As an input, such an exception is of a class of that name, which derives from the built-in one. Its message is the only
  argument; so a `KeyError`, whose text is the `repr` of its argument, gets quotes each time it goes in. (Exception groups do not go in: the
  struct does not have the exceptions in them.)

      iex> error = %ExMonty.Exception{type: :value_error, class: "NoFunds", message: "7 missing"}
      iex> {:ok, result, ""} = ExMonty.eval("[repr(e), isinstance(e, ValueError), e]", inputs: %{"e" => error})
      iex> result
      ["NoFunds('7 missing')", true, error]

  `message/1` is one line:

      iex> {:error, error} = ExMonty.eval("def f(x):\\n    return 1 / x\\nf(0)")
      iex> Exception.message(error)
      "ZeroDivisionError: division by zero (main.py, line 2)"

  `format/1` is the whole traceback as Python prints it:

  ```text
  Traceback (most recent call last):
    File "main.py", line 3, in <module>
      f(0)
      ~^^^
    File "main.py", line 2, in f
      return 1 / x
             ~~^~~
  ZeroDivisionError: division by zero
  ```
  """

  alias ExMonty.StackFrame

  @types %{
    base_exception: "BaseException",
    base_exception_group: "BaseExceptionGroup",
    generator_exit: "GeneratorExit",
    keyboard_interrupt: "KeyboardInterrupt",
    system_exit: "SystemExit",
    exception: "Exception",
    arithmetic_error: "ArithmeticError",
    floating_point_error: "FloatingPointError",
    overflow_error: "OverflowError",
    zero_division_error: "ZeroDivisionError",
    assertion_error: "AssertionError",
    attribute_error: "AttributeError",
    buffer_error: "BufferError",
    eof_error: "EOFError",
    exception_group: "ExceptionGroup",
    import_error: "ImportError",
    module_not_found_error: "ModuleNotFoundError",
    lookup_error: "LookupError",
    index_error: "IndexError",
    key_error: "KeyError",
    memory_error: "MemoryError",
    name_error: "NameError",
    unbound_local_error: "UnboundLocalError",
    os_error: "OSError",
    blocking_io_error: "BlockingIOError",
    child_process_error: "ChildProcessError",
    connection_error: "ConnectionError",
    broken_pipe_error: "BrokenPipeError",
    connection_aborted_error: "ConnectionAbortedError",
    connection_refused_error: "ConnectionRefusedError",
    connection_reset_error: "ConnectionResetError",
    file_exists_error: "FileExistsError",
    file_not_found_error: "FileNotFoundError",
    interrupted_error: "InterruptedError",
    is_a_directory_error: "IsADirectoryError",
    not_a_directory_error: "NotADirectoryError",
    permission_error: "PermissionError",
    process_lookup_error: "ProcessLookupError",
    timeout_error: "TimeoutError",
    reference_error: "ReferenceError",
    runtime_error: "RuntimeError",
    not_implemented_error: "NotImplementedError",
    python_finalization_error: "PythonFinalizationError",
    recursion_error: "RecursionError",
    stop_async_iteration: "StopAsyncIteration",
    stop_iteration: "StopIteration",
    syntax_error: "SyntaxError",
    indentation_error: "IndentationError",
    tab_error: "TabError",
    system_error: "SystemError",
    type_error: "TypeError",
    value_error: "ValueError",
    unicode_error: "UnicodeError",
    unicode_decode_error: "UnicodeDecodeError",
    unicode_encode_error: "UnicodeEncodeError",
    unicode_translate_error: "UnicodeTranslateError",
    warning: "Warning",
    bytes_warning: "BytesWarning",
    deprecation_warning: "DeprecationWarning",
    encoding_warning: "EncodingWarning",
    future_warning: "FutureWarning",
    import_warning: "ImportWarning",
    pending_deprecation_warning: "PendingDeprecationWarning",
    resource_warning: "ResourceWarning",
    runtime_warning: "RuntimeWarning",
    syntax_warning: "SyntaxWarning",
    unicode_warning: "UnicodeWarning",
    user_warning: "UserWarning"
  }

  @typedoc """
  The name of an exception class of Python in snake case, such as `:zero_division_error`, `:key_error`, `:os_error`,
  `:stop_iteration`; see `types/0` for all of them. Beside what Python itself says with them:

    * `:timeout_error` with `limit: :max_duration_secs` - the run took too long.
    * `:timeout_error` with `limit: :max_sleep_secs` - it would have slept too long.
    * `:memory_error` with `limit: :max_memory` - it went on asking for memory after `MemoryError`, or the result was too
      large to convert.
    * `:memory_error` with `limit: :max_allocations` - it allocated too many objects.
    * `:runtime_error` with `limit: :max_output_bytes` - it printed too much.
    * `:type_error` - an input is missing, unexpected, or cannot be converted; the message says which and where inside it.
    * `:value_error` - the result cannot be converted (it contains itself, two keys of a dict become one).
    * `:snapshot_error` - a snapshot was resumed before, or a binary cannot be loaded (of a runner, a paused program or a session):
      truncated, altered, of another version, signed with another key. (Only here; no Python class has that name.)
    * `:timeout_error` with `limit: :timeout`, `:runtime_error` with `limit: :max_host_calls` - options of `ExMonty.Sandbox`.
    * `:system_error` - a bug of ExMonty.
  """
  @type type :: atom()

  @type t :: %__MODULE__{
          type: type(),
          class: String.t() | nil,
          message: String.t(),
          traceback: [StackFrame.t()],
          output: String.t(),
          limit: ExMonty.Limits.name() | nil,
          notes: [String.t()],
          cause: t() | nil,
          text: String.t() | nil
        }

  # `text` is the whole traceback as Python prints it: private, for `format/1`.
  @derive {Inspect, except: [:text], optional: [:class, :limit, :cause, :traceback, :output, :notes]}
  defexception type: :exception, class: nil, message: "", traceback: [], output: "", limit: nil, notes: [], cause: nil, text: nil

  @doc """
  All types.

      iex> :key_error in ExMonty.Exception.types()
      true
  """
  @spec types() :: [type()]
  def types, do: Map.keys(@types)

  @doc """
  Whether an atom is the type of a Python exception.

      iex> {ExMonty.Exception.type?(:value_error), ExMonty.Exception.type?(:oops)}
      {true, false}
  """
  @spec type?(atom()) :: boolean()
  def type?(type), do: is_map_key(@types, type)

  @doc """
  The name of the exception's class in Python, as tracebacks show it.

      iex> ExMonty.Exception.type_name(%ExMonty.Exception{type: :os_error})
      "OSError"
      iex> ExMonty.Exception.type_name(%ExMonty.Exception{type: :value_error, class: "NoFunds"})
      "NoFunds"
  """
  @spec type_name(t()) :: String.t()
  def type_name(%__MODULE__{class: class}) when is_binary(class), do: class
  def type_name(%__MODULE__{type: :snapshot_error}), do: "SnapshotError"
  def type_name(%__MODULE__{type: type}), do: Map.get(@types, type) || inspect(type)

  @doc "One line: the class, the message, and the place where it was raised."
  @impl true
  @spec message(t()) :: String.t()
  def message(%__MODULE__{} = exception) do
    case List.last(exception.traceback) do
      nil -> last_line(exception) |> one_line()
      %StackFrame{filename: filename, line: line} -> one_line("#{last_line(exception)} (#{filename}, line #{line})")
    end
  end

  @doc """
  The traceback as Python prints it: frames with their source lines and carets, causes, notes. It ends without a newline.
  """
  @spec format(t()) :: String.t()
  def format(%__MODULE__{text: text}) when is_binary(text), do: String.trim_trailing(text, "\n")

  def format(%__MODULE__{} = exception) do
    frames = Enum.map(exception.traceback, &format_frame/1)
    header = if frames == [], do: [], else: ["Traceback (most recent call last):"]
    Enum.join(header ++ frames ++ [last_line(exception)] ++ exception.notes, "\n")
  end

  defp format_frame(%StackFrame{} = frame) do
    place = "  File \"#{frame.filename}\", line #{frame.line}, in #{frame.name || "<module>"}"
    if frame.source_line, do: place <> "\n    " <> frame.source_line, else: place
  end

  defp last_line(%__MODULE__{message: ""} = exception), do: type_name(exception)
  defp last_line(%__MODULE__{} = exception), do: "#{type_name(exception)}: #{exception.message}"

  defp one_line(text) do
    case String.split(text, ["\r\n", "\n", "\r"], trim: true) do
      [line] -> line
      lines -> Enum.join(lines, " ")
    end
  end
end

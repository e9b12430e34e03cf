defmodule ExMonty.Sandbox.Host do
  @moduledoc false
  # Who answers what a program asks: functions by name, a handler, what does OS calls.

  require Logger

  alias ExMonty.{Exception, FunctionCall, MethodCall, OsCall, PseudoFS}

  defstruct functions: %{}, async_functions: %{}, handler: nil, os: nil, began: 0

  @type t :: %__MODULE__{functions: map(), async_functions: map(), handler: module() | nil, os: term(), began: integer()}

  @doc "The host of the options, checked."
  @spec new!(keyword()) :: t()
  def new!(options) do
    host = %__MODULE__{
      functions: functions!(options, :functions),
      async_functions: functions!(options, :async_functions),
      handler: handler!(Keyword.get(options, :handler)),
      os: os!(Keyword.get(options, :os)),
      began: System.monotonic_time()
    }

    with [name | _] <- Enum.filter(Map.keys(host.functions), &is_map_key(host.async_functions, &1)) do
      raise ArgumentError, "#{inspect(name)} is in option :functions and in :async_functions"
    end

    host
  end

  defp functions!(options, name) do
    functions = Keyword.get(options, name, %{})

    unless is_map(functions) and not is_struct(functions) do
      raise ArgumentError, "option #{inspect(name)} must be a map from names to functions, got: #{inspect(functions)}"
    end

    for {key, function} <- functions, not (is_binary(key) and is_function(function, 2)) do
      raise ArgumentError,
            "option #{inspect(name)} must map strings to functions of two arguments (args, kwargs), got: " <>
              "#{inspect(key)} => #{inspect(function)}"
    end

    functions
  end

  defp handler!(nil), do: nil

  defp handler!(module) when is_atom(module) do
    if Code.ensure_loaded?(module) and function_exported?(module, :handle_function, 3),
      do: module,
      else: raise(ArgumentError, "option :handler must be a module with handle_function/3, got: #{inspect(module)}")
  end

  defp handler!(other), do: raise(ArgumentError, "option :handler must be a module, got: #{inspect(other)}")

  defp os!(nil), do: nil
  defp os!(%PseudoFS{} = fs), do: fs
  defp os!(list) when is_list(list), do: Enum.map(list, &os!/1)

  defp os!(module) when is_atom(module) do
    if Code.ensure_loaded?(module) and function_exported?(module, :handle_os, 3),
      do: module,
      else: raise(ArgumentError, "option :os must be a module with handle_os/3, got: #{inspect(module)}")
  end

  defp os!(map) when is_map(map) and not is_struct(map) do
    for {name, function} <- map, name not in OsCall.functions() or not is_function(function, 2) do
      raise ArgumentError,
            "option :os must map names of OS functions (see ExMonty.OsCall) to functions of two arguments, got: " <>
              "#{inspect(name)} => #{inspect(function)}"
    end

    map
  end

  defp os!(other) do
    raise ArgumentError,
          "option :os must be an ExMonty.PseudoFS, a map of functions, a module, or a list of such, got: #{inspect(other)}"
  end

  @doc "What a call is, for telemetry: its kind and its name."
  @spec describe(t(), ExMonty.Snapshot.call()) :: {atom(), String.t() | atom()}
  def describe(host, %FunctionCall{name: name}),
    do: {if(is_map_key(host.async_functions, name), do: :async_function, else: :function), name}

  def describe(_host, %MethodCall{name: name}), do: {:method, name}
  def describe(_host, %OsCall{function: function}), do: {:os, function}
  def describe(_host, {:name, name}), do: {:name, name}

  @doc "The answer to what a program asks, and the host after it; or a function to be run in a task, or a time to sleep."
  @spec answer(t(), ExMonty.Snapshot.call()) ::
          {ExMonty.answer(), t()} | {:async, (() -> ExMonty.answer())} | {:sleep, number()}
  def answer(host, %FunctionCall{name: name, args: args, kwargs: kwargs}) do
    case host do
      %{functions: %{^name => function}} ->
        {guarded([name, "()"], :undefined, function, [args, kwargs]), host}

      %{async_functions: %{^name => function}} ->
        {:async, fn -> guarded([name, "()"], nil, function, [args, kwargs]) end}

      %{handler: nil} ->
        {:undefined, host}

      %{handler: handler} ->
        {ask_handler(handler, :handle_function, [name, args, kwargs], [name, "()"], :undefined), host}
    end
  end

  def answer(host, %MethodCall{} = call) do
    arguments = [call.object, call.name, call.args, call.kwargs]
    {ask_handler(host.handler, :handle_method, arguments, [call.name, "()"], :undefined), host}
  end

  def answer(host, {:name, name}) do
    if is_map_key(host.functions, name) or is_map_key(host.async_functions, name),
      do: {{:ok, {:function, name}}, host},
      else: {ask_handler(host.handler, :handle_name_lookup, [name], ["the name ", name], :undefined), host}
  end

  def answer(host, %OsCall{} = call) do
    case os(host.os, call) do
      {:unhandled, _os} -> os_by_handler(host, call)
      {answer, os} -> {answer, %{host | os: os}}
    end
  end

  defp os_by_handler(host, call) do
    case ask_handler(host.handler, :handle_os, [call.function, call.args, call.kwargs], call.function, :unhandled) do
      :unhandled -> os_by_default(host, call)
      answer -> {answer, host}
    end
  end

  defp os_by_default(_host, %OsCall{function: :sleep, args: [seconds]}) when is_number(seconds), do: {:sleep, seconds}

  # Since the run began: how long the node is up is nothing that a program should learn.
  defp os_by_default(host, %OsCall{function: :monotonic}) do
    elapsed = System.monotonic_time() - host.began
    {{:ok, System.convert_time_unit(elapsed, :native, :nanosecond) / 1_000_000_000}, host}
  end

  defp os_by_default(host, %OsCall{function: :random_seed}), do: {{:ok, {:bytes, :crypto.strong_rand_bytes(32)}}, host}
  defp os_by_default(host, call), do: {OsCall.unhandled(call), host}

  defp os(nil, _call), do: {:unhandled, nil}

  defp os(%PseudoFS{} = fs, call) do
    if PseudoFS.handles?(call.function),
      do: PseudoFS.handle(fs, call.function, call.args, call.kwargs),
      else: {:unhandled, fs}
  end

  defp os(module, call) when is_atom(module),
    do: {ask_handler(module, :handle_os, [call.function, call.args, call.kwargs], call.function, :unhandled), module}

  defp os(map, call) when is_map(map) do
    case Map.fetch(map, call.function) do
      {:ok, function} -> {guarded(call.function, :unhandled, function, [call.args, call.kwargs]), map}
      :error -> {:unhandled, map}
    end
  end

  defp os([], _call), do: {:unhandled, []}

  defp os([first | rest], call) do
    case os(first, call) do
      {:unhandled, first} ->
        {answer, rest} = os(rest, call)
        {answer, [first | rest]}

      {answer, first} ->
        {answer, [first | rest]}
    end
  end

  # A handler that has no clause for what is asked does not handle it.
  defp ask_handler(nil, _callback, _arguments, _what, otherwise), do: otherwise

  defp ask_handler(handler, callback, arguments, what, otherwise) do
    if function_exported?(handler, callback, length(arguments)) do
      guarded(what, otherwise, &handle(handler, callback, &1, otherwise), [arguments])
    else
      otherwise
    end
  end

  defp handle(handler, callback, arguments, otherwise) do
    apply(handler, callback, arguments)
  rescue
    error in FunctionClauseError ->
      if {error.module, error.function, error.arity} == {handler, callback, length(arguments)},
        do: otherwise,
        else: reraise(error, __STACKTRACE__)
  end

  # Whatever a function of the host does, Python gets an answer; what went wrong is the host's to know alone. (`otherwise` says
  # that the function does not do what is asked. `what` is a name, or the parts of one.)
  defp guarded(what, otherwise, function, arguments) do
    case apply(function, arguments) do
      {:ok, _value} = answer ->
        answer

      {:error, %Exception{}} = answer ->
        answer

      {:error, type, message} = answer when is_atom(type) and is_binary(message) ->
        if Exception.type?(type) and String.valid?(message), do: answer, else: rubbish(what, answer)

      ^otherwise when otherwise != nil ->
        otherwise

      other ->
        rubbish(what, other)
    end
  rescue
    error -> failed(what, Elixir.Exception.format(:error, error, __STACKTRACE__))
  catch
    kind, reason -> failed(what, Elixir.Exception.format(kind, reason, __STACKTRACE__))
  end

  defp rubbish(what, answer), do: failed(what, "it gave #{inspect(answer, limit: 20)}, which is no answer")

  @doc "The answer of a function that failed."
  @spec failed(String.Chars.t(), String.t()) :: ExMonty.answer()
  def failed(what, why) do
    Logger.error("ExMonty: #{what} of the host failed: #{why}")
    {:error, :runtime_error, "#{what} failed"}
  end
end

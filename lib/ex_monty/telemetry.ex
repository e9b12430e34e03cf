defmodule ExMonty.Telemetry do
  @moduledoc false
  # Events for `:telemetry`, where that is present; `ExMonty.Sandbox` documents them.

  @doc "Runs a function between the events of a span. `outcome` says what the last of them tells of the function's result."
  @spec span(:run | :host_call, map(), (() -> result), (result -> map())) :: result when result: term()
  def span(name, metadata, function, outcome) do
    if present?() do
      spanned = fn ->
        result = function.()
        {result, Map.merge(metadata, outcome.(result))}
      end

      apply(:telemetry, :span, [[:ex_monty, name], metadata, spanned])
    else
      function.()
    end
  end

  @doc "Whether `:telemetry` is there."
  @spec present?() :: boolean()
  # (To look for a module that is not there is slow.)
  def present? do
    case :persistent_term.get(__MODULE__, nil) do
      nil ->
        present = Code.ensure_loaded?(:telemetry) and function_exported?(:telemetry, :span, 3)
        :persistent_term.put(__MODULE__, present)
        present

      present ->
        present
    end
  end
end

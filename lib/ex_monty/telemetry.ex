defmodule ExMonty.Telemetry do
  @moduledoc false
  # Events for `:telemetry`, where that is present.

  @doc "Runs a function between the events of a span."
  @spec span(:run | :host_call, map(), (() -> result)) :: result when result: term()
  def span(name, metadata, function) do
    if present?() do
      apply(:telemetry, :span, [[:ex_monty, name], metadata, fn -> {function.(), metadata} end])
    else
      function.()
    end
  end

  # (To look for a module that is not there is slow.)
  defp present? do
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

defmodule ExMonty.SystemClock do
  @moduledoc """
  The clock of this machine, in UTC, for programs that may know what time it is: for option `:os` of `ExMonty.Sandbox.run/2` and
  `ExMonty.Session.new/1`, alone or beside a file system.

      iex> source = "from datetime import *; datetime.now(timezone.utc) - datetime(2026, 1, 1, tzinfo=timezone.utc) > timedelta(0)"
      iex> ExMonty.Sandbox.run(source, os: [ExMonty.PseudoFS.new(), ExMonty.SystemClock])
      {:ok, true, ""}

  It does `:date_today`, `:datetime_now` and `:time` (see `ExMonty.OsCall`). Without it programs have no clock, but for how long they
  have run; to give them another one, such as the time of a request, answer these calls yourself.
  """

  @doc false
  @spec handle_os(ExMonty.OsCall.function_name(), [term()], map()) :: {:ok, term()} | :unhandled
  def handle_os(:date_today, _args, _kwargs), do: {:ok, Date.utc_today()}
  def handle_os(:datetime_now, _args, _kwargs), do: {:ok, DateTime.utc_now()}
  def handle_os(:time, _args, _kwargs), do: {:ok, System.os_time(:microsecond) / 1_000_000}
  def handle_os(_function, _args, _kwargs), do: :unhandled
end

defmodule ExMonty.Storage do
  @moduledoc false
  # Runners, paused programs and sessions as binaries. The NIF writes and checks the contents; what is around them is here:
  #
  #   magic (4 bytes), version, kind, seal (a byte each), checksum (4 bytes) or signature (32 bytes), contents
  #
  # The checksum, or the signature, is of all the rest.

  alias ExMonty.{Exception, Futures, Limits, Native, Progress, Runner, Session, Snapshot}

  @magic "XMSN"
  @version 3
  @plain 0
  @signed 1

  # By kind: its byte, its name, and what is said of it where another one is expected.
  @kinds %{
    runner: %{byte: 1, name: "runner", told: "a runner: ExMonty.load_runner/2 loads it"},
    snapshot: %{byte: 2, name: "snapshot", told: "a paused program: ExMonty.load_snapshot/2 loads it"},
    session: %{byte: 3, name: "session", told: "an idle session: ExMonty.Session.load/2 loads it"}
  }
  @told Map.new(@kinds, fn {_kind, %{byte: byte, told: told}} -> {byte, told} end)

  @typep kind :: :runner | :snapshot | :session
  @typep error :: {:error, Exception.t()}

  @doc "The binary of a runner, a paused program or a session. `:spent`: of a program that runs, or has run on."
  @spec dump(Runner.t() | Snapshot.t() | Futures.t() | Session.t(), keyword()) :: {:ok, binary()} | error() | :spent
  def dump(%struct{} = what, options) do
    key = key!(options)
    with {:ok, contents} <- contents(what), do: {:ok, seal(kind(struct), contents, key)}
  end

  defp kind(Runner), do: :runner
  defp kind(Session), do: :session
  defp kind(_paused), do: :snapshot

  defp contents(%Runner{reference: reference} = runner) do
    Native.dump(reference)
  rescue
    ArgumentError -> Runner.stale!(runner)
  end

  defp contents(%struct{reference: reference} = program) do
    Progress.dirty(Native.dump_run(reference), fn -> Native.dump_run_dirty(reference) end)
  rescue
    ArgumentError -> if struct == Session, do: Session.stale!(program), else: raise(ArgumentError, Progress.stale())
  end

  @doc "The runner of a binary."
  @spec load_runner(binary(), keyword()) :: {:ok, Runner.t()} | error()
  def load_runner(binary, options) do
    with {:ok, contents} <- open(:runner, binary, key!(options)),
         {:ok, reference, filename, names} <- Native.load(contents) do
      {:ok, %Runner{reference: reference, filename: filename, inputs: names}}
    else
      {:error, %Exception{message: why}} -> Progress.snapshot_error(why)
    end
  end

  @doc "The paused program of a binary."
  @spec load_snapshot(binary(), keyword()) :: {:ok, Snapshot.t() | Futures.t()} | error()
  def load_snapshot(binary, options) do
    limits = options |> Keyword.get(:limits, %{}) |> Limits.validate!() |> Limits.pack()

    with {:ok, contents} <- open(:snapshot, binary, key!(options)),
         {:ok, question, run} <- native(load_run(contents, limits)) do
      case Progress.asked(question, run, "") do
        {:resolve_futures, futures, _output} -> {:ok, futures}
        {_kind, _call, snapshot, _output} -> {:ok, snapshot}
      end
    end
  end

  @doc "The program of the binary of a session."
  @spec load_session(binary(), keyword(), Native.limits()) :: {:ok, reference()} | error()
  def load_session(binary, options, limits) do
    with {:ok, contents} <- open(:session, binary, key!(options)), do: native(Native.load_session(contents, limits))
  end

  defp load_run(body, limits) do
    Progress.dirty(Native.load_run(body, limits), fn -> Native.load_run_dirty(body, limits) end)
  end

  defp native({:error, why}) when is_binary(why), do: Progress.snapshot_error(why)
  defp native(loaded), do: loaded

  # ---- the header and the seal ----

  defp seal(kind, contents, nil) do
    head = head(@kinds[kind], @plain)
    IO.iodata_to_binary([head, checksum(head, contents), contents])
  end

  defp seal(kind, contents, key) do
    head = head(@kinds[kind], @signed)
    IO.iodata_to_binary([head, signature(key, head, contents), contents])
  end

  defp head(%{byte: byte}, seal), do: <<@magic, @version, byte, seal>>
  defp checksum(head, contents), do: <<:erlang.crc32([head, contents])::32>>
  defp signature(key, head, contents), do: :crypto.mac(:hmac, :sha256, key, [head, contents])

  @spec open(kind(), binary(), binary() | nil) :: {:ok, binary()} | error()
  defp open(kind, binary, key) do
    with {:error, why} <- opened(@kinds[kind], binary, key), do: Progress.snapshot_error(why)
  end

  defp opened(%{byte: byte, name: name} = expected, <<@magic, @version, byte, seal, rest::binary>>, key) do
    with {:error, why} <- unsealed(head(expected, seal), seal, rest, key), do: {:error, "the #{name} #{why}"}
  end

  defp opened(%{name: name}, <<@magic, @version, other, _::binary>>, _key) when is_map_key(@told, other),
    do: {:error, "not a #{name}, but #{@told[other]}"}

  defp opened(%{name: name}, <<@magic, version, _::binary>>, _key) when version != @version,
    do: {:error, "#{name} format #{version}; this version reads #{@version}"}

  defp opened(%{name: name}, <<@magic, _::binary>>, _key), do: {:error, "the #{name} is truncated or altered"}
  defp opened(%{name: name}, _binary, _key), do: {:error, "not a #{name}"}

  defp unsealed(_head, @signed, _rest, nil), do: {:error, "is signed: it takes the option :key"}
  defp unsealed(_head, @plain, _rest, key) when is_binary(key), do: {:error, "is not signed"}

  defp unsealed(head, @plain, <<sum::binary-size(4), contents::binary>>, nil) do
    if sum == checksum(head, contents), do: {:ok, contents}, else: {:error, "is truncated or altered (checksum mismatch)"}
  end

  # (Compared in a time that does not tell where they differ.)
  defp unsealed(head, @signed, <<given::binary-size(32), contents::binary>>, key) do
    if :crypto.hash_equals(given, signature(key, head, contents)),
      do: {:ok, contents},
      else: {:error, "is altered, or was signed with another key"}
  end

  defp unsealed(_head, _seal, _rest, _key), do: {:error, "is truncated or altered"}

  # (A `nil` that was to be a secret must not mean that there is none.)
  defp key!(options) do
    case Keyword.fetch(options, :key) do
      :error -> nil
      {:ok, key} when is_binary(key) and byte_size(key) >= 16 -> key
      {:ok, _} -> raise ArgumentError, "option :key must be a binary of at least 16 bytes"
    end
  end
end

defmodule ExMonty.Storage do
  @moduledoc false
  # Paused programs as binaries. The NIF writes and checks the contents; the header, the checksum and the signature are here.

  alias ExMonty.{Exception, Futures, Limits, Native, Progress, Snapshot}

  @magic "XMSN"
  @version 2
  @plain 0
  @signed 1

  @doc "The binary of a paused program."
  @spec dump(Snapshot.t() | Futures.t() | ExMonty.Session.t(), keyword()) :: {:ok, binary()} | {:error, Exception.t()}
  def dump(%{reference: reference}, options) do
    key = key!(options)

    case native_dump(reference) do
      {:ok, body} -> {:ok, seal(body, key)}
      :spent -> Progress.spent()
    end
  end

  defp native_dump(reference) do
    Progress.dirty(Native.dump_run(reference), fn -> Native.dump_run_dirty(reference) end)
  rescue
    ArgumentError -> reraise(ArgumentError, [message: Progress.stale()], __STACKTRACE__)
  end

  defp seal(body, nil) do
    head = <<@magic, @version, @plain>>
    [head, <<:erlang.crc32([head, body])::32>>, body] |> IO.iodata_to_binary()
  end

  defp seal(body, key) do
    head = <<@magic, @version, @signed>>
    [head, mac(key, [head, body]), body] |> IO.iodata_to_binary()
  end

  defp mac(key, data), do: :crypto.mac(:hmac, :sha256, key, data)

  @doc "The paused program of a binary."
  @spec load(binary(), keyword()) :: {:ok, Snapshot.t() | Futures.t()} | {:error, Exception.t()}
  def load(binary, options) do
    limits = options |> Keyword.get(:limits, %{}) |> Limits.validate!() |> Limits.pack()

    with {:ok, body} <- open(binary, key!(options)),
         {:ok, question, run} <- native(load_run(body, limits)) do
      case Progress.asked(question, run, "") do
        {:resolve_futures, futures, _output} -> {:ok, futures}
        {_kind, _call, snapshot, _output} -> {:ok, snapshot}
      end
    end
  end

  @doc "The program of the binary of a session."
  @spec load_session(binary(), keyword(), Native.limits()) :: {:ok, reference()} | {:error, Exception.t()}
  def load_session(binary, options, limits) do
    with {:ok, body} <- open(binary, key!(options)), do: native(Native.load_session(body, limits))
  end

  defp load_run(body, limits) do
    Progress.dirty(Native.load_run(body, limits), fn -> Native.load_run_dirty(body, limits) end)
  end

  defp native({:error, why}) when is_binary(why), do: Progress.snapshot_error(why)
  defp native(loaded), do: loaded

  defp open(<<@magic, @version, @plain, sum::32, body::binary>>, nil) do
    if :erlang.crc32([<<@magic, @version, @plain>>, body]) == sum,
      do: {:ok, body},
      else: Progress.snapshot_error("the snapshot is truncated or altered (checksum mismatch)")
  end

  defp open(<<@magic, @version, @signed, given::binary-size(32), body::binary>>, key) when is_binary(key) do
    if same?(given, mac(key, [<<@magic, @version, @signed>>, body])),
      do: {:ok, body},
      else: Progress.snapshot_error("the snapshot is altered, or was signed with another key")
  end

  defp open(<<@magic, @version, @signed, _::binary>>, nil),
    do: Progress.snapshot_error("the snapshot is signed: it takes the option :key")

  defp open(<<@magic, @version, @plain, _::binary>>, _key), do: Progress.snapshot_error("the snapshot is not signed")

  defp open(<<@magic, version, _::binary>>, _key) when version != @version,
    do: Progress.snapshot_error("snapshot format #{version}; this version reads #{@version}")

  defp open(<<@magic, _::binary>>, _key), do: Progress.snapshot_error("the snapshot is truncated or altered")
  defp open(_binary, _key), do: Progress.snapshot_error("not a snapshot")

  # In a time that does not tell where they differ.
  defp same?(a, b), do: :crypto.hash_equals(a, b)

  defp key!(options) do
    case Keyword.get(options, :key) do
      nil -> nil
      key when is_binary(key) and byte_size(key) >= 16 -> key
      _ -> raise ArgumentError, "option :key must be a binary of at least 16 bytes"
    end
  end
end

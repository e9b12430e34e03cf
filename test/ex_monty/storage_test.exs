defmodule ExMonty.StorageTest do
  @moduledoc "What is around the contents of binaries: kind, version, checksum, signature. It is the same for all kinds."
  use ExUnit.Case, async: true

  alias ExMonty.{Exception, Futures, Runner, Session, Snapshot}

  @key "a secret of enough bytes"
  @other_key "another secret like it"

  # By kind: how it is called, the loader, and what others say of it.
  @kinds %{
    runner: {"runner", &ExMonty.load_runner/2, "a runner: ExMonty.load_runner/2 loads it"},
    snapshot: {"snapshot", &ExMonty.load_snapshot/2, "a paused program: ExMonty.load_snapshot/2 loads it"},
    futures: {"snapshot", &ExMonty.load_snapshot/2, "a paused program: ExMonty.load_snapshot/2 loads it"},
    session: {"session", &Session.load/2, "an idle session: ExMonty.Session.load/2 loads it"}
  }

  defp paused(source) do
    {:ok, {:function_call, _call, snapshot, ""}} = ExMonty.start(ExMonty.compile!(source))
    snapshot
  end

  defp dump(kind, options \\ []) do
    assert {:ok, binary} = dumped(kind, options)
    binary
  end

  defp dumped(:runner, options), do: ExMonty.dump(ExMonty.compile!("x + 1", inputs: ["x"], filename: "f.py"), options)
  defp dumped(:snapshot, options), do: ExMonty.dump_snapshot(paused("ask() + 1"), options)

  defp dumped(:futures, options) do
    {:ok, {:resolve_futures, futures, ""}} = ExMonty.resume(paused("await ask() + 1"), :pending)
    ExMonty.dump_snapshot(futures, options)
  end

  defp dumped(:session, options) do
    session = Session.new()
    {:ok, nil, "", session} = Session.feed(session, "x = 41")
    Session.dump(session, options)
  end

  # What is loaded goes on, and comes to 42.
  defp goes_on(:runner, {:ok, %Runner{filename: "f.py", inputs: ["x"]} = runner}), do: ExMonty.run(runner, %{"x" => 41})
  defp goes_on(:snapshot, {:ok, %Snapshot{} = snapshot}), do: complete(ExMonty.resume(snapshot, {:ok, 41}))
  defp goes_on(:futures, {:ok, %Futures{} = futures}), do: complete(ExMonty.resume_futures(futures, %{1 => {:ok, 41}}))

  defp goes_on(:session, {:ok, session}) do
    {:ok, value, output, _session} = Session.feed(session, "x + 1")
    {:ok, value, output}
  end

  defp complete({:ok, {:complete, value, output}}), do: {:ok, value, output}

  defp refused(kind, binary, options) do
    {_name, load, _told} = @kinds[kind]
    assert {:error, %Exception{} = error} = load.(binary, options)
    assert error.type == :snapshot_error
    error.message
  end

  for kind <- Map.keys(@kinds) do
    describe "the binary of a #{kind}" do
      @describetag kind: kind
      setup %{kind: kind} do
        {name, load, _told} = @kinds[kind]
        %{name: name, load: load}
      end

      test "leads back, signed or not", %{kind: kind, load: load} do
        assert goes_on(kind, load.(dump(kind), [])) == {:ok, 42, ""}
        assert goes_on(kind, load.(dump(kind, key: @key), key: @key)) == {:ok, 42, ""}
      end

      test "is refused without its key, with another one, and with one that it does not have", %{kind: kind, name: name} do
        signed = dump(kind, key: @key)
        assert refused(kind, signed, []) == "the #{name} is signed: it takes the option :key"
        assert refused(kind, signed, key: @other_key) == "the #{name} is altered, or was signed with another key"
        assert refused(kind, dump(kind), key: @key) == "the #{name} is not signed"
      end

      test "is refused when any byte of it is altered, missing or too much", %{kind: kind} do
        for options <- [[], [key: @key]] do
          binary = dump(kind, options)

          for at <- Enum.uniq(Enum.to_list(0..60) ++ Enum.to_list(61..(byte_size(binary) - 1)//97)) do
            <<before::binary-size(at), byte, rest::binary>> = binary
            refused(kind, <<before::binary, Bitwise.bxor(byte, 1), rest::binary>>, options)
            refused(kind, before, options)
          end

          refused(kind, binary <> "x", options)
        end
      end

      test "cannot be made to look unsigned", %{kind: kind, name: name} do
        <<head::binary-size(6), 1, _signature::binary-size(32), contents::binary>> = dump(kind, key: @key)
        head = head <> <<0>>
        forged = <<head::binary, :erlang.crc32([head, contents])::32, contents::binary>>
        assert refused(kind, forged, key: @key) == "the #{name} is not signed"
      end

      test "is told from the other kinds", %{kind: kind, name: name} do
        for {other, {_name, _load, told}} <- @kinds, elem(@kinds[other], 0) != name do
          assert refused(kind, dump(other), []) == "not a #{name}, but #{told}"
          assert refused(kind, dump(other, key: @key), key: @key) == "not a #{name}, but #{told}"
        end
      end

      test "cannot be passed off as another kind", %{kind: kind, name: name} do
        <<magic::binary-size(4), version, _byte, 0, _sum::32, contents::binary>> = dump(kind)

        for {byte, other} <- [{1, :runner}, {2, :snapshot}, {3, :session}], elem(@kinds[other], 0) != name do
          head = <<magic::binary, version, byte, 0>>
          refused(other, <<head::binary, :erlang.crc32([head, contents])::32, contents::binary>>, [])
        end
      end

      test "says what it is not", %{kind: kind, name: name} do
        <<magic::binary-size(4), version, rest::binary>> = dump(kind)
        assert refused(kind, "", []) == "not a #{name}"
        assert refused(kind, "rubbish", []) == "not a #{name}"
        assert refused(kind, :binary.copy("x", 10_000_000), []) == "not a #{name}"
        assert refused(kind, magic, []) == "the #{name} is truncated or altered"

        assert refused(kind, <<magic::binary, version + 1, rest::binary>>, []) =~
                 ~r/^#{name} format #{version + 1}; this version reads \d+$/
      end

      test "takes a key of 16 bytes at least", %{kind: kind, load: load} do
        for key <- ["short", 5, nil, :secret, <<1::129>>] do
          assert_raise ArgumentError, ~r/option :key must be a binary of at least 16 bytes/, fn -> dumped(kind, key: key) end
          assert_raise ArgumentError, ~r/option :key must be/, fn -> load.("rubbish", key: key) end
        end

        assert_raise ArgumentError, ~r/unknown option :secret/, fn -> dumped(kind, secret: @key) end
        assert_raise ArgumentError, ~r/unknown option :secret/, fn -> load.("rubbish", secret: @key) end
      end
    end
  end

  test "the functions with a ! raise" do
    runner = ExMonty.compile!("1")
    binary = ExMonty.dump!(runner, key: @key)
    assert {:ok, 1, ""} = ExMonty.run(ExMonty.load_runner!(binary, key: @key))

    assert_raise Exception, "SnapshotError: the runner is signed: it takes the option :key", fn ->
      ExMonty.load_runner!(binary)
    end
  end
end

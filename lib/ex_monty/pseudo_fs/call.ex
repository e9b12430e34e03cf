defmodule ExMonty.PseudoFS.Call do
  @moduledoc false
  # The calls of a Python program: what each takes, which operation it is, and how its result is answered.

  alias ExMonty.PseudoFS
  alias ExMonty.PseudoFS.{Arguments, Change, Errno, Lookup, Paths, Tree}

  # What each call takes: arguments by kind, keyword arguments with their defaults.
  @functions %{
    exists: {[:any_path], [follow_symlinks: true]},
    is_file: {[:any_path], [follow_symlinks: true]},
    is_dir: {[:any_path], [follow_symlinks: true]},
    is_symlink: {[:any_path], []},
    read_text: {[:file], []},
    read_bytes: {[:file], []},
    write_text: {[:file, :text], []},
    write_bytes: {[:file, :bytes], []},
    append_text: {[:file, :text], []},
    append_bytes: {[:file, :bytes], []},
    open: {[:file, :mode], []},
    mkdir: {[:path], [parents: false, exist_ok: false, mode: 0o777]},
    unlink: {[:path], [missing_ok: false]},
    rmdir: {[:path], []},
    iterdir: {[:path], []},
    stat: {[:path], [follow_symlinks: true]},
    rename: {[:src, :dst], [replace: false]},
    resolve: {[:path], [strict: false]},
    absolute: {[:any_path], []},
    getenv: {[:key], []},
    get_environ: {[], []}
  }

  # Paths that are only texts may be longer than those of files, but not without a bound: their parts take memory.
  @longest_text 1024 * 1024

  @type answer :: {:ok, term()} | {:error, atom(), String.t()}

  @spec handles?(term()) :: boolean()
  def handles?(function), do: is_map_key(@functions, function)

  @spec handle(PseudoFS.t(), term(), term(), term()) :: {answer(), PseudoFS.t()}
  def handle(fs, function, args, kwargs) do
    {kinds, defaults} = Map.get(@functions, function) || Arguments.refuse(:runtime_error, "ExMonty.PseudoFS has no such function")
    label = label(function, kwargs)
    run(fs, function, Arguments.positional(kinds, args, label), Arguments.named(defaults, kwargs, label))
  catch
    {:refuse, type, message} -> {{:error, type, message}, fs}
  end

  # What CPython calls the function in its errors.
  defp label(:iterdir, _kwargs), do: "listdir"
  defp label(:resolve, _kwargs), do: "lstat"
  defp label(:rename, %{"replace" => true}), do: "replace"
  defp label(function, _kwargs), do: Atom.to_string(function)

  defp run(fs, :exists, [path], _), do: {{:ok, type(fs, path) != nil}, fs}
  defp run(fs, :is_file, [path], _), do: {{:ok, type(fs, path) == :file}, fs}
  defp run(fs, :is_dir, [path], _), do: {{:ok, type(fs, path) == :directory}, fs}
  defp run(fs, :is_symlink, [_path], _), do: {{:ok, false}, fs}

  defp run(fs, :read_text, [path], _) do
    content = read(fs, path)
    # What is not UTF-8 goes as it is: the caller knows the encoding, and what to raise.
    {{:ok, if(String.valid?(content), do: content, else: {:bytes, content})}, fs}
  end

  defp run(fs, :read_bytes, [path], _), do: {{:ok, {:bytes, read(fs, path)}}, fs}

  defp run(fs, :write_text, [path, text], _), do: written(write(fs, path, text), characters(text))
  defp run(fs, :append_text, [path, text], _), do: written(append(fs, path, text), characters(text))
  defp run(fs, :write_bytes, [path, bytes], _), do: written(write(fs, path, bytes), byte_size(bytes))
  defp run(fs, :append_bytes, [path, bytes], _), do: written(append(fs, path, bytes), byte_size(bytes))

  defp run(fs, :open, [path, {mode, how}], _) do
    found = fs |> Change.open(path, how) |> ok!(path)

    fs =
      cond do
        how == :read or (how == :append and found.node) -> fs
        true -> fs |> Change.store(found, "") |> ok!(path)
      end

    {{:ok, {:file_handle, %{path: path, mode: mode, position: 0}}}, fs}
  end

  defp run(fs, :mkdir, [path], %{parents: parents, exist_ok: exist_ok, mode: mode}) do
    made =
      if parents do
        Change.mkdir_parents(fs, path, mode)
      else
        with {:error, reason} <- Change.mkdir(fs, path, mode), do: {:error, reason, path, fs}
      end

    case made do
      {:ok, fs} ->
        {{:ok, nil}, fs}

      {:error, reason, at, fs} ->
        if exist_ok and type(fs, path) == :directory, do: {{:ok, nil}, fs}, else: {Errno.exception(reason, at), fs}
    end
  end

  defp run(fs, :unlink, [path], %{missing_ok: missing_ok}) do
    case Change.unlink(fs, path) do
      {:error, :enoent} when missing_ok -> {{:ok, nil}, fs}
      result -> {{:ok, nil}, ok!(result, path)}
    end
  end

  defp run(fs, :rmdir, [path], _), do: {{:ok, nil}, fs |> Change.rmdir(path) |> ok!(path)}

  defp run(fs, :iterdir, [path], _) do
    case fs |> Lookup.existing(path) |> ok!(path) do
      %{node: %{type: :directory} = node} -> {{:ok, Tree.names(node)}, fs}
      _file -> {Errno.exception(:enotdir, path), fs}
    end
  end

  defp run(fs, :stat, [path], _) do
    found = fs |> Lookup.existing(path) |> ok!(path)
    {{:ok, Tree.stat(found.node)}, fs}
  end

  defp run(fs, :rename, [source, target], _) do
    {{:ok, nil}, fs |> Change.rename(source, target) |> ok!({source, target})}
  end

  defp run(fs, function, [path], _) when function in [:resolve, :absolute] and byte_size(path) > @longest_text do
    {Errno.exception(:enametoolong, path), fs}
  end

  defp run(fs, :resolve, [path], %{strict: false}), do: {{:ok, {:path, Paths.resolve(fs, path)}}, fs}

  defp run(fs, :resolve, [path], %{strict: true}) do
    case Paths.resolve_strict(fs, path) do
      {:ok, resolved} -> {{:ok, {:path, resolved}}, fs}
      {:error, reason, at} -> {Errno.exception(reason, at), fs}
    end
  end

  defp run(fs, :absolute, [path], _), do: {{:ok, {:path, Paths.absolute(fs, path)}}, fs}
  defp run(fs, :getenv, [key], _), do: {{:ok, Map.get(fs.env, key)}, fs}
  defp run(fs, :get_environ, [], _), do: {{:ok, fs.env}, fs}

  defp written(fs, size), do: {{:ok, size}, fs}

  defp type(fs, path) do
    with true <- :binary.match(path, <<0>>) == :nomatch,
         {:ok, %{node: node}} <- Lookup.existing(fs, path) do
      node.type
    else
      _ -> nil
    end
  end

  defp read(fs, path), do: (fs |> Change.open(path, :read) |> ok!(path)).node.content

  defp write(fs, path, content) do
    found = fs |> Change.open(path, :write) |> ok!(path)
    fs |> Change.store(found, content) |> ok!(path)
  end

  defp append(fs, path, content) do
    found = fs |> Change.open(path, :append) |> ok!(path)
    fs |> Change.append(found, content) |> ok!(path)
  end

  defp ok!({:ok, value}, _paths), do: value

  defp ok!({:error, reason}, paths) do
    {:error, type, message} = Errno.exception(reason, paths)
    Arguments.refuse(type, message)
  end

  defp characters(text), do: characters(text, 0)
  defp characters(<<_::utf8, rest::binary>>, count), do: characters(rest, count + 1)
  defp characters(<<>>, count), do: count
end

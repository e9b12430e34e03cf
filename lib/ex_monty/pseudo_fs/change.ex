defmodule ExMonty.PseudoFS.Change do
  @moduledoc false
  # The operations that change a file system, with the checks of Linux in the order in which Linux makes them. One that fails
  # changes nothing (but for `mkdir_parents/3`, which keeps the directories that it had made, as `Path.mkdir` does).

  alias ExMonty.PseudoFS
  alias ExMonty.PseudoFS.{Errno, Lookup, Paths, Tree}

  import Bitwise

  @type result :: {:ok, PseudoFS.t()} | {:error, Errno.reason()}

  @directory_mode 0o777
  @umask 0o022

  @doc "Where a file to be opened is, or can be created."
  @spec open(PseudoFS.t(), String.t(), :read | :write | :append | :create) :: {:ok, Lookup.t()} | {:error, Errno.reason()}
  def open(fs, path, :read) do
    case Lookup.existing(fs, path) do
      {:ok, %{node: %{type: :directory}}} -> {:error, :eisdir}
      found -> found
    end
  end

  def open(fs, path, how) do
    with {:ok, found} <- Lookup.parent(fs, path),
         :ok <- refuse(found.last == :name and found.slash?, :eisdir),
         {:ok, found} <- Lookup.last(found),
         :ok <- refuse(how == :create and found.node != nil, :eexist),
         :ok <- refuse(match?(%{type: :directory}, found.node), :eisdir) do
      {:ok, found}
    end
  end

  @doc "Gives the file that `open/3` found a content."
  @spec store(PseudoFS.t(), Lookup.t(), binary()) :: result()
  def store(fs, %Lookup{node: nil} = found, content) do
    node = Tree.file(content, fs.clock + 1)

    with :ok <- room(fs, 1, byte_size(content)),
         :ok <- refuse(not Tree.fits?(node, found.place), :enametoolong) do
      {:ok, fs |> count(1, byte_size(content)) |> put(found.place, node)}
    end
  end

  def store(fs, %Lookup{node: node} = found, content) do
    more = byte_size(content) - byte_size(node.content)

    with :ok <- room(fs, 0, more) do
      {:ok, fs |> count(0, more) |> put(found.place, %{node | content: content, mtime: fs.clock + 1})}
    end
  end

  @doc "Adds to the file that `open/3` found."
  @spec append(PseudoFS.t(), Lookup.t(), binary()) :: result()
  def append(fs, %Lookup{node: nil} = found, content), do: store(fs, found, content)
  def append(fs, _found, ""), do: {:ok, fs}

  def append(fs, %Lookup{node: node} = found, content) do
    # Checked before the two are joined, which takes memory.
    with :ok <- room(fs, 0, byte_size(content)), do: store(fs, found, node.content <> content)
  end

  @doc "Makes one directory."
  @spec mkdir(PseudoFS.t(), String.t(), integer()) :: result()
  def mkdir(fs, path, mode \\ @directory_mode) do
    with {:ok, found} <- Lookup.find(fs, path),
         :ok <- refuse(found.node != nil, :eexist),
         node = new_directory(fs, mode),
         :ok <- room(fs, 1, 0),
         :ok <- refuse(not Tree.fits?(node, found.place), :enametoolong) do
      {:ok, fs |> count(1, 0) |> put(found.place, node)}
    end
  end

  @doc """
  Makes a directory and the parents that it lacks. The error comes with the path it is about, which can be that of a parent, and
  with the file system that has the parents made so far.
  """
  @spec mkdir_parents(PseudoFS.t(), String.t(), integer()) ::
          {:ok, PseudoFS.t()} | {:error, Errno.reason(), path :: String.t(), PseudoFS.t()}
  def mkdir_parents(fs, path, mode \\ @directory_mode) do
    with {:error, :enoent} <- mkdir(fs, path, mode),
         {:ok, stack} when path != "" <- Lookup.start(fs, path) do
      size = Enum.reduce(stack, -1, fn {name, _dir}, size -> size + 1 + byte_size(name) end)
      descend(fs, stack, size, Lookup.parts(path), [], {path, mode})
    else
      {:ok, %PseudoFS{}} = ok -> ok
      {:ok, _stack} -> {:error, :enoent, path, fs}
      {:error, reason} -> {:error, reason, path, fs}
    end
  end

  # Goes down through the components and makes what is missing. The directories on the stack are ahead of those in the tree:
  # each is put into its parent when the walk leaves it, so that the whole is linear. `size` is that of the path down to here.
  defp descend(fs, stack, _size, [], _done, {path, _mode}), do: {:error, :eexist, path, climb(fs, stack)}

  defp descend(fs, stack, size, ["." | rest], done, request), do: descend(fs, stack, size, rest, ["." | done], request)

  defp descend(fs, [_root] = stack, size, [".." | rest], done, request) do
    descend(fs, stack, size, rest, [".." | done], request)
  end

  defp descend(fs, [{name, _} | _] = stack, size, [".." | rest], done, request) do
    descend(fs, up(stack, fs.clock), size - 1 - byte_size(name), rest, [".." | done], request)
  end

  defp descend(fs, [{_, dir} | _] = stack, size, [name | rest], done, {path, mode} = request) do
    size = size + 1 + byte_size(name)

    case Map.get(dir.entries, name) do
      %{type: :directory} = node ->
        descend(fs, [{name, node} | stack], size, rest, [name | done], request)

      there ->
        mode = if rest == [], do: mode, else: @directory_mode

        with :ok <- refuse(there != nil, :eexist),
             :ok <- refuse(byte_size(name) > Tree.max_name() or size > Tree.max_path(), :enametoolong),
             :ok <- room(fs, 1, 0) do
          stack = [{name, new_directory(fs, mode)} | stack]
          fs = %{count(fs, 1, 0) | clock: fs.clock + 1}
          if rest == [], do: {:ok, climb(fs, stack)}, else: descend(fs, stack, size, rest, [name | done], request)
        else
          {:error, reason} -> {:error, reason, prefix(path, [name | done], rest), climb(fs, stack)}
        end
    end
  end

  defp up([{name, node}, {above, dir} | stack], now), do: [{above, Tree.attach(dir, name, node, now)} | stack]

  defp climb(fs, [{_, root}]), do: %{fs | root: root}
  defp climb(fs, stack), do: climb(fs, up(stack, fs.clock))

  # The part of the path that led here, as `Path.parent` shows it.
  defp prefix(path, _done, []), do: path
  defp prefix(path, done, _rest), do: Paths.root(path) <> (done |> :lists.reverse() |> Enum.join("/"))

  @spec unlink(PseudoFS.t(), String.t()) :: result()
  def unlink(fs, path) do
    with {:ok, found} <- Lookup.find(fs, path),
         :ok <- refuse(found.node == nil, :enoent),
         :ok <- refuse(found.node.type == :directory, :eisdir),
         :ok <- refuse(found.slash?, :enotdir) do
      {:ok, remove(fs, found.place, found.node)}
    end
  end

  @spec rmdir(PseudoFS.t(), String.t()) :: result()
  def rmdir(fs, path) do
    with {:ok, found} <- Lookup.find(fs, path),
         :ok <- refuse(found.last == :root, :ebusy),
         :ok <- refuse(found.last == :dot, :einval),
         :ok <- refuse(found.last == :dotdot, :enotempty),
         :ok <- refuse(found.node == nil, :enoent),
         :ok <- refuse(found.node.type == :file, :enotdir),
         :ok <- refuse(found.node.entries != %{}, :enotempty) do
      {:ok, remove(fs, found.place, found.node)}
    end
  end

  @spec rename(PseudoFS.t(), String.t(), String.t()) :: result()
  def rename(fs, source, target) do
    with {:ok, source} <- Lookup.parent(fs, source),
         {:ok, target} <- Lookup.parent(fs, target),
         :ok <- refuse(source.last != :name or target.last != :name, :ebusy),
         {:ok, source} <- Lookup.last(source),
         :ok <- refuse(source.node == nil, :enoent),
         {:ok, target} <- Lookup.last(target),
         :ok <- refuse(source.node.type == :file and (source.slash? or target.slash?), :enotdir),
         :ok <- refuse(inside?(target.place, source.place), :einval),
         :ok <- refuse(inside?(source.place, target.place), :enotempty) do
      if source.place == target.place, do: {:ok, fs}, else: move(fs, source, target)
    end
  end

  defp move(fs, %{node: node} = source, target) do
    with :ok <- replaceable(node, target.node),
         :ok <- refuse(not Tree.fits?(node, target.place), :enametoolong) do
      fs = if target.node, do: remove(fs, target.place, target.node), else: fs
      root = Tree.delete(fs.root, source.place, fs.clock + 1)
      {:ok, put(%{fs | root: root, cwd: moved(fs.cwd, source.place, target.place)}, target.place, node)}
    end
  end

  # The working directory moves with the directories it is in.
  defp moved(cwd, source, target) do
    if List.starts_with?(cwd, source), do: target ++ Enum.drop(cwd, length(source)), else: cwd
  end

  defp replaceable(_node, nil), do: :ok
  defp replaceable(%{type: :directory}, %{type: :file}), do: {:error, :enotdir}
  defp replaceable(%{type: :file}, %{type: :directory}), do: {:error, :eisdir}
  defp replaceable(%{type: :directory}, %{entries: entries}) when entries != %{}, do: {:error, :enotempty}
  defp replaceable(_node, _target), do: :ok

  defp inside?(place, directory), do: place != directory and List.starts_with?(place, directory)

  @doc "Removes a node with all that is in it."
  @spec remove(PseudoFS.t(), Tree.place(), Tree.tree()) :: PseudoFS.t()
  def remove(fs, place, node) do
    {entries, bytes} = Tree.weigh(node)
    now = fs.clock + 1
    %{count(fs, -entries, -bytes) | root: Tree.delete(fs.root, place, now), clock: now}
  end

  defp put(fs, place, node) do
    now = fs.clock + 1
    %{fs | root: Tree.put(fs.root, place, node, now), clock: now}
  end

  defp new_directory(fs, mode), do: Tree.directory(mode &&& 0o1777 &&& bnot(@umask), fs.clock + 1)

  defp count(fs, entries, bytes), do: %{fs | entries: fs.entries + entries, bytes: fs.bytes + bytes}

  # Every number is less than the atom `:infinity`.
  defp room(fs, entries, bytes) do
    refuse(
      (entries > 0 and fs.entries + entries > fs.max_files) or (bytes > 0 and fs.bytes + bytes > fs.max_bytes),
      :enospc
    )
  end

  defp refuse(true, reason), do: {:error, reason}
  defp refuse(false, _reason), do: :ok
end

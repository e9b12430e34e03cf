defmodule ExMonty.PseudoFS.Tree do
  @moduledoc false
  # Files and directories as nested maps. Places in the tree are lists of names from the root down, with no dots in them.
  #
  # The `reach` of a directory is how many bytes the longest path below it takes, counted from the directory. Removing
  # entries leaves it as it is until the directory is empty, so it is an upper bound. It keeps every path of the tree within
  # `max_path/0`, also when directories move; with that, all work on paths is bounded.

  @max_path 4095
  @max_name 255

  @type name :: String.t()
  @type place :: [name()]
  @type file :: %{type: :file, content: binary(), ino: pos_integer(), mtime: non_neg_integer()}
  @type directory :: %{
          type: :directory,
          entries: %{name() => tree()},
          reach: non_neg_integer(),
          mode: non_neg_integer(),
          ino: pos_integer(),
          mtime: non_neg_integer()
        }
  @type tree :: file() | directory()

  @doc "How many bytes a path can have."
  def max_path, do: @max_path

  @doc "How many bytes a name can have."
  def max_name, do: @max_name

  @spec file(binary(), pos_integer()) :: file()
  def file(content, now), do: %{type: :file, content: content, ino: now, mtime: now}

  @spec directory(non_neg_integer(), pos_integer()) :: directory()
  def directory(mode, now), do: %{type: :directory, entries: %{}, reach: 0, mode: mode, ino: now, mtime: now}

  @doc "The length of a place's path."
  @spec path_size(place()) :: non_neg_integer()
  def path_size(place), do: Enum.reduce(place, 0, &(&2 + 1 + byte_size(&1)))

  @spec path(place()) :: String.t()
  def path(place), do: "/" <> Enum.join(place, "/")

  @doc "Whether `node` at `place` leaves all paths within their bound."
  @spec fits?(tree(), place()) :: boolean()
  def fits?(node, place), do: path_size(place) + reach(node) <= @max_path

  @doc "Puts a node where its parent is; only a new name changes the parent's time."
  @spec put(directory(), place(), tree(), pos_integer()) :: directory()
  def put(directory, [name], node, now), do: attach(directory, name, node, now)

  def put(directory, [name | rest], node, now) do
    attach(directory, name, put(Map.fetch!(directory.entries, name), rest, node, now), now)
  end

  @doc "Puts a node right into a directory."
  @spec attach(directory(), name(), tree(), pos_integer()) :: directory()
  def attach(%{entries: entries} = directory, name, node, now) do
    reach = max(directory.reach, 1 + byte_size(name) + reach(node))

    case entries do
      %{^name => _} -> %{directory | entries: %{entries | name => node}, reach: reach}
      # The name is copied: it is a part of a path, which would be kept with it.
      _ -> %{directory | entries: Map.put(entries, :binary.copy(name), node), reach: reach, mtime: now}
    end
  end

  @spec delete(directory(), place(), pos_integer()) :: directory()
  def delete(%{entries: entries} = directory, [name], now) do
    entries = Map.delete(entries, name)
    reach = if entries == %{}, do: 0, else: directory.reach
    %{directory | entries: entries, reach: reach, mtime: now}
  end

  def delete(%{entries: entries} = directory, [name | rest], now) do
    %{directory | entries: %{entries | name => delete(Map.fetch!(entries, name), rest, now)}}
  end

  @doc "How many entries a node is, itself among them, and how many bytes its files have."
  @spec weigh(tree()) :: {entries :: pos_integer(), bytes :: non_neg_integer()}
  def weigh(node), do: weigh([node], 0, 0)

  defp weigh([], entries, bytes), do: {entries, bytes}
  defp weigh([%{type: :file, content: content} | rest], entries, bytes), do: weigh(rest, entries + 1, bytes + byte_size(content))
  defp weigh([%{type: :directory} = dir | rest], entries, bytes), do: weigh(Map.values(dir.entries) ++ rest, entries + 1, bytes)

  @doc "All files as pairs of a path and the content, in no particular order."
  @spec files(directory()) :: [{String.t(), binary()}]
  def files(root), do: files([{"", root}], [])

  defp files([], found), do: found
  defp files([{path, %{type: :file, content: content}} | rest], found), do: files(rest, [{path, content} | found])

  defp files([{path, %{entries: entries}} | rest], found) do
    files(Enum.reduce(entries, rest, fn {name, node}, rest -> [{path <> "/" <> name, node} | rest] end), found)
  end

  @doc "The names in a directory, sorted."
  @spec names(directory()) :: [name()]
  def names(%{entries: entries}), do: entries |> Map.keys() |> Enum.sort()

  @doc "What `stat` tells. Times are ticks, see `ExMonty.PseudoFS`."
  @spec stat(tree()) :: %{required(atom()) => atom() | number()}
  def stat(%{type: :file} = node), do: stat(node, 0o100644, byte_size(node.content), 1)
  def stat(%{type: :directory} = node), do: stat(node, 0o040000 + node.mode, 4096, 2)

  defp stat(node, mode, size, nlink) do
    time = node.mtime * 1.0
    %{type: node.type, mode: mode, size: size, nlink: nlink, ino: node.ino, mtime: time, atime: time, ctime: time}
  end

  defp reach(%{type: :file}), do: 0
  defp reach(%{type: :directory, reach: reach}), do: reach
end

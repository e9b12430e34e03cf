defmodule ExMonty.PseudoFS.Lookup do
  @moduledoc false
  # Finds what a path names, component by component as Linux does: `no/..` is an error when there is no `no`, and `f/..` when
  # `f` is a file. What a path ends with (a name, a dot, a slash) decides the errors of many operations, so it is kept.

  alias ExMonty.PseudoFS.Tree

  @max_path Tree.max_path()
  @max_name Tree.max_name()

  @enforce_keys [:place, :last]
  defstruct place: [], last: nil, name: nil, parent: nil, node: nil, slash?: false

  @typedoc """
    * `:place` - where it is.
    * `:last` - what kind of component the path ends with.
    * `:parent` - the directory it is in, when the path ends with a name.
    * `:node` - what is there; `nil` when nothing is.
    * `:slash?` - whether the path ends with a slash.
  """
  @type t :: %__MODULE__{
          place: Tree.place(),
          last: :name | :dot | :dotdot | :root,
          name: Tree.name() | nil,
          parent: Tree.directory() | nil,
          node: Tree.tree() | nil,
          slash?: boolean()
        }

  @type reason :: :enoent | :enotdir | :enametoolong

  @doc "What a path names; `node` is `nil` when only the last component is missing."
  @spec find(ExMonty.PseudoFS.t(), String.t()) :: {:ok, t()} | {:error, reason()}
  def find(fs, path) do
    with {:ok, found} <- parent(fs, path), do: last(found)
  end

  @doc "What a path names, which must be there."
  @spec existing(ExMonty.PseudoFS.t(), String.t()) :: {:ok, t()} | {:error, reason()}
  def existing(fs, path) do
    case find(fs, path) do
      {:ok, %{node: nil}} -> {:error, :enoent}
      {:ok, %{node: %{type: :file}, slash?: true}} -> {:error, :enotdir}
      found -> found
    end
  end

  @doc "The first half of `find/2`: all components but the last."
  @spec parent(ExMonty.PseudoFS.t(), String.t()) :: {:ok, t()} | {:error, reason()}
  def parent(_fs, ""), do: {:error, :enoent}

  def parent(fs, path) do
    if byte_size(path) > @max_path do
      {:error, :enametoolong}
    else
      {above, last} = path |> parts() |> split_last()
      slash? = :binary.last(path) == ?/

      with {:ok, stack} <- start(fs, path),
           {:ok, stack} <- walk(stack, above) do
        finish(stack, last, slash?)
      end
    end
  end

  defp finish(stack, name, slash?) when is_binary(name) and name not in [".", ".."] do
    case stack do
      [{_, %{type: :file}} | _] -> {:error, :enotdir}
      [{_, dir} | _] -> {:ok, %__MODULE__{place: place(stack, [name]), last: :name, name: name, parent: dir, slash?: slash?}}
    end
  end

  defp finish(stack, last, slash?) do
    with {:ok, [{_, node} | _] = stack} <- walk(stack, List.wrap(last)) do
      last = %{nil => :root, "." => :dot, ".." => :dotdot}[last]
      {:ok, %__MODULE__{place: place(stack, []), last: last, node: node, slash?: slash?}}
    end
  end

  @doc "The second half of `find/2`: looks the last component up."
  @spec last(t()) :: {:ok, t()} | {:error, reason()}
  def last(%{last: :name, name: name} = found) do
    if byte_size(name) > @max_name,
      do: {:error, :enametoolong},
      else: {:ok, %{found | node: Map.get(found.parent.entries, name)}}
  end

  def last(found), do: {:ok, found}

  @doc """
  The directories from a path's start up to the root, each with its name; the path is absolute or relative to the working
  directory.
  """
  @spec start(ExMonty.PseudoFS.t(), String.t()) :: {:ok, [{Tree.name(), Tree.tree()}]} | {:error, :enoent}
  def start(fs, "/" <> _), do: {:ok, [{"", fs.root}]}

  def start(fs, _relative) do
    case walk([{"", fs.root}], fs.cwd) do
      {:ok, [{_, %{type: :directory}} | _]} = ok -> ok
      # The working directory was removed.
      _ -> {:error, :enoent}
    end
  end

  defp walk(stack, []), do: {:ok, stack}
  defp walk([{_, %{type: :file}} | _], _parts), do: {:error, :enotdir}
  defp walk(stack, ["." | rest]), do: walk(stack, rest)
  defp walk([_root] = stack, [".." | rest]), do: walk(stack, rest)
  defp walk([_ | stack], [".." | rest]), do: walk(stack, rest)

  defp walk([{_, %{entries: entries}} | _] = stack, [name | rest]) do
    case entries do
      %{^name => node} -> walk([{name, node} | stack], rest)
      _ when byte_size(name) > @max_name -> {:error, :enametoolong}
      _ -> {:error, :enoent}
    end
  end

  defp place([{"", _root}], names), do: names
  defp place([{name, _} | stack], names), do: place(stack, [name | names])

  @doc "The components of a path, without the empty ones."
  @spec parts(String.t()) :: [String.t()]
  def parts(path), do: :binary.split(path, "/", [:global, :trim_all])

  defp split_last([]), do: {[], nil}

  defp split_last(parts) do
    [last | above] = :lists.reverse(parts)
    {:lists.reverse(above), last}
  end

  @doc "The place that a path means by its text alone, whatever is there."
  @spec normalise(ExMonty.PseudoFS.t(), String.t()) :: Tree.place()
  def normalise(fs, path) do
    start = if match?("/" <> _, path), do: [], else: :lists.reverse(fs.cwd)

    path
    |> parts()
    |> Enum.reduce(start, fn
      ".", up -> up
      "..", up -> Enum.drop(up, 1)
      name, up -> [name | up]
    end)
    |> :lists.reverse()
  end
end

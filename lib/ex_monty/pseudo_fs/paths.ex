defmodule ExMonty.PseudoFS.Paths do
  @moduledoc false
  # Paths as texts: what `Path.resolve` and `Path.absolute` answer. There are no symbolic links, so resolving is nearly a matter
  # of the text alone.

  alias ExMonty.PseudoFS
  alias ExMonty.PseudoFS.{Lookup, Tree}

  @doc "Absolute and without dots, whether it is there or not."
  @spec resolve(PseudoFS.t(), String.t()) :: String.t()
  def resolve(fs, path), do: fs |> Lookup.normalise(path) |> Tree.path()

  @doc "As `resolve/2`, but every component must be there; the error comes with the path of the one that is not."
  @spec resolve_strict(PseudoFS.t(), String.t()) :: {:ok, String.t()} | {:error, Lookup.reason(), String.t()}
  def resolve_strict(fs, path) do
    case Lookup.start(fs, path) do
      {:ok, stack} -> step(stack, path |> :binary.split("/", [:global]) |> skip_root(path))
      {:error, reason} -> {:error, reason, Tree.path(fs.cwd)}
    end
  end

  defp skip_root(parts, "/" <> _), do: Enum.drop_while(parts, &(&1 == ""))
  defp skip_root(_parts, ""), do: []
  defp skip_root(parts, _path), do: parts

  defp step(stack, []), do: {:ok, path(stack)}
  defp step([{_, %{type: :file}} | _] = stack, _parts), do: {:error, :enotdir, path(stack)}
  defp step(stack, [part | rest]) when part in ["", "."], do: step(stack, rest)
  defp step([_root] = stack, [".." | rest]), do: step(stack, rest)
  defp step([_ | stack], [".." | rest]), do: step(stack, rest)

  defp step([{_, %{entries: entries}} | _] = stack, [name | rest]) do
    case entries do
      %{^name => node} -> step([{name, node} | stack], rest)
      _ -> {:error, if(byte_size(name) > Tree.max_name(), do: :enametoolong, else: :enoent), path([{name, nil} | stack])}
    end
  end

  defp path(stack), do: stack |> Enum.map(&elem(&1, 0)) |> :lists.reverse() |> tl() |> Tree.path()

  @doc "Absolute, with `..` as it is: a text without double slashes and single dots, as `pathlib` writes it."
  @spec absolute(PseudoFS.t(), String.t()) :: String.t()
  def absolute(fs, path) do
    parts = path |> Lookup.parts() |> Enum.reject(&(&1 == "."))

    case root(path) do
      "" -> Tree.path(fs.cwd ++ parts)
      root -> root <> Enum.join(parts, "/")
    end
  end

  @doc "What an absolute path begins with: two slashes, and no more, are a root of their own to POSIX. Empty of a relative one."
  @spec root(String.t()) :: String.t()
  def root("///" <> _), do: "/"
  def root("//" <> _), do: "//"
  def root("/" <> _), do: "/"
  def root(_relative), do: ""
end

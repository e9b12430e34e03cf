defmodule ExMonty.PseudoFS.Errno do
  @moduledoc false
  # What Linux calls its errors, and Python its exceptions.

  alias ExMonty.PseudoFS.Repr

  @errors %{
    enoent: {2, "No such file or directory", :file_not_found_error},
    ebusy: {16, "Device or resource busy", :os_error},
    eexist: {17, "File exists", :file_exists_error},
    enotdir: {20, "Not a directory", :not_a_directory_error},
    eisdir: {21, "Is a directory", :is_a_directory_error},
    einval: {22, "Invalid argument", :os_error},
    enospc: {28, "No space left on device", :os_error},
    enametoolong: {36, "File name too long", :os_error},
    enotempty: {39, "Directory not empty", :os_error}
  }

  @type reason :: :enoent | :ebusy | :eexist | :enotdir | :eisdir | :einval | :enospc | :enametoolong | :enotempty

  @doc "The exception for an error with a path, or with the two of a rename."
  @spec exception(reason(), String.t() | {String.t(), String.t()}) :: {:error, atom(), String.t()}
  def exception(reason, paths) do
    {number, text, type} = Map.fetch!(@errors, reason)
    {:error, type, "[Errno #{number}] #{text}: #{show(paths)}"}
  end

  defp show({source, target}), do: Repr.string(source) <> " -> " <> Repr.string(target)
  defp show(path), do: Repr.string(path)

  @doc "An error in words: `\"not a directory\"`."
  @spec words(reason()) :: String.t()
  def words(reason) do
    {_number, <<first, rest::binary>>, _type} = Map.fetch!(@errors, reason)
    <<first + 32, rest::binary>>
  end
end

defmodule ExMonty.OsCall do
  @moduledoc """
  What a program asks of its system: files, environment, clock.

    * `:function` - what to do, see `t:function_name/0`.
    * `:args` - the arguments, a list. Paths are `{:path, path}`.
    * `:kwargs` - keyword arguments, a map with strings as keys.
    * `:call_id` - the number of the call among all calls of the run, from 1 on; 0 of `:sleep`s of `asyncio`.

  | Python | function | arguments | answer |
  |---|---|---|---|
  | `Path.exists()`, `is_file()`, `is_dir()`, `is_symlink()` | `:exists`, `:is_file`, `:is_dir`, `:is_symlink` | path | boolean |
  | `Path.read_text()` | `:read_text` | path | string |
  | `Path.read_bytes()` | `:read_bytes` | path | `{:bytes, binary}` |
  | `Path.write_text()`, appending | `:write_text`, `:append_text` | path, string | number of characters |
  | `Path.write_bytes()`, appending | `:write_bytes`, `:append_bytes` | path, `{:bytes, binary}` | number of bytes |
  | `open()` | `:open` | path, mode | `{:file_handle, %{path:, mode:, position:}}` |
  | `Path.mkdir()` | `:mkdir` | path; `parents`, `exist_ok` | `nil` |
  | `Path.unlink()` | `:unlink` | path; `missing_ok` | `nil` |
  | `Path.rmdir()` | `:rmdir` | path | `nil` |
  | `Path.iterdir()` | `:iterdir` | path | list of paths or names |
  | `Path.stat()` | `:stat` | path | map with `:size`, `:mtime`, `:type` or `:mode` |
  | `Path.rename()`, `replace()` | `:rename` | path, target path; `replace` | `nil` |
  | `Path.resolve()`, `absolute()` | `:resolve`, `:absolute` | path | `{:path, path}` |
  | `os.getenv()` | `:getenv` | key | string or `nil` |
  | `os.environ` | `:get_environ` | | map |
  | `date.today()` | `:date_today` | | `{:date, map}` or a `Date` |
  | `datetime.now()` | `:datetime_now` | `{:timezone, map}` or `nil` | `{:datetime, map}`, a `DateTime` or a `NaiveDateTime` |
  | `time.time()` | `:time` | | seconds since the epoch, a float |
  | `time.monotonic()` | `:monotonic` | | seconds, a float |
  | `time.sleep()`, `asyncio.sleep()` | `:sleep` | seconds | `nil` |
  | `random` | `:random_seed` | | integer or `{:bytes, binary}` |

  A file that was opened is read by `:read_bytes` when it is first read, and written by `:write_bytes` and `:append_bytes`, also when it is one
  of text; `:append_text` is for hosts that call a `ExMonty.PseudoFS` themselves.
  """

  alias ExMonty.PseudoFS.Repr

  @enforce_keys [:function, :args, :kwargs, :call_id]
  defstruct [:function, :args, :kwargs, :call_id]

  @one_path ~w(exists is_file is_dir is_symlink read_text read_bytes write_text write_bytes append_text append_bytes open mkdir
               unlink rmdir iterdir stat resolve absolute)a
  @two_paths [:rename]
  @others ~w(getenv get_environ date_today datetime_now time monotonic sleep random_seed)a
  @functions Map.new(@one_path ++ @two_paths ++ @others, &{Atom.to_string(&1), &1})

  @typedoc "What a program can ask its system to do."
  @type function_name ::
          unquote(Enum.reduce(@one_path ++ @two_paths ++ @others, fn name, rest -> {:|, [], [name, rest]} end))

  @type t :: %__MODULE__{
          function: function_name(),
          args: [term()],
          kwargs: %{String.t() => term()},
          call_id: non_neg_integer()
        }

  @doc """
  The names of all functions.

      iex> :read_text in ExMonty.OsCall.functions()
      true
  """
  @spec functions() :: [function_name()]
  def functions, do: Map.values(@functions)

  @doc """
  Whether a function is about files: its first argument is a path.

      iex> {ExMonty.OsCall.file?(:read_text), ExMonty.OsCall.file?(:getenv)}
      {true, false}
  """
  @spec file?(function_name()) :: boolean()
  def file?(function), do: function in @one_path or function in @two_paths

  @doc false
  @spec new(String.t(), [term()], map(), non_neg_integer()) :: t()
  def new(function, args, kwargs, call_id) do
    function = Map.fetch!(@functions, function)
    %__MODULE__{function: function, args: args(function, args), kwargs: kwargs, call_id: call_id}
  end

  defp args(function, [path | rest]) when function in @one_path, do: [path(path) | rest]
  defp args(function, [path, target]) when function in @two_paths, do: [path(path), path(target)]
  defp args(_function, args), do: args

  defp path(path) when is_binary(path), do: {:path, path}
  defp path(path), do: path

  @doc """
  What an unhandled call raises in Python: what is about files is not permitted, the rest is not there.

      iex> ExMonty.OsCall.unhandled(%ExMonty.OsCall{function: :read_text, args: [{:path, "/x"}], kwargs: %{}, call_id: 1})
      {:error, :permission_error, "Permission denied: '/x'"}
  """
  @spec unhandled(t()) :: {:error, :permission_error | :runtime_error, String.t()}
  def unhandled(%__MODULE__{function: function, args: [{:path, path} | _]}) when is_binary(path) do
    if file?(function), do: {:error, :permission_error, "Permission denied: " <> Repr.string(path)}, else: no_handler(function)
  end

  def unhandled(%__MODULE__{function: function}), do: no_handler(function)

  defp no_handler(function),
    do: {:error, :runtime_error, "'#{function}' is not available: the host has no handler for it"}

  # An answer as the library's Python takes it: without tags that it needs not.
  @doc false
  @spec raw(t(), term()) :: term()
  def raw(%__MODULE__{function: :iterdir}, entries) when length(entries) >= 0, do: Enum.map(entries, &raw/1)
  def raw(%__MODULE__{function: :stat}, %{} = stat), do: fields(stat)
  def raw(%__MODULE__{function: :date_today}, %Date{} = date), do: raw({:date, parts(date)})

  def raw(%__MODULE__{function: :datetime_now}, %module{} = now) when module in [NaiveDateTime, DateTime],
    do: raw({:datetime, parts(now)})

  def raw(%__MODULE__{}, value), do: raw(value)

  defp raw({:path, path}), do: path

  defp raw({tag, %{} = map}) when tag in [:date, :datetime, :timezone, :timedelta, :file_handle, :stat],
    do: {"#{tag}", fields(map)}

  defp raw(value), do: value

  defp parts(%{microsecond: {microsecond, _precision}} = now) do
    offset = if match?(%DateTime{}, now), do: now.utc_offset + now.std_offset
    Map.merge(Map.take(now, [:year, :month, :day, :hour, :minute, :second]), %{microsecond: microsecond, offset_seconds: offset})
  end

  defp parts(date), do: Map.take(date, [:year, :month, :day])

  defp fields(%_struct{} = struct), do: struct |> Map.from_struct() |> fields()
  defp fields(map), do: Map.new(map, fn {key, value} -> {field(key), field_value(value)} end)

  defp field(key) when is_atom(key) and not is_nil(key), do: Atom.to_string(key)
  defp field(key), do: key

  defp field_value(value) when is_atom(value) and value not in [nil, true, false], do: Atom.to_string(value)
  defp field_value(value), do: value
end

defmodule ExMonty.PseudoFS do
  @default_max_bytes 64 * 1024 * 1024
  @default_max_files 10_000

  @moduledoc """
  A file system in memory, with an environment: what a Python program sees as files and `os.environ`, far from those of the host.

      iex> alias ExMonty.PseudoFS
      iex> fs =
      ...>   PseudoFS.new()
      ...>   |> PseudoFS.put_file("/data/prompt.txt", "Summarize the following text:")
      ...>   |> PseudoFS.mkdir("/output")
      ...>   |> PseudoFS.put_env("API_KEY", "sk-secret123")
      iex> PseudoFS.files(fs)
      ["/data/prompt.txt"]
      iex> fs
      #ExMonty.PseudoFS<3 entries, 29 bytes, 1 variable>

  It is a value: every function that changes it returns a new one, and one file system can be the start of many runs.

  ## What programs see

  `handle/4` answers the calls of a program as Linux and CPython do, with the same errors:

      iex> alias ExMonty.PseudoFS
      iex> fs = PseudoFS.new(files: %{"/data/a.txt" => "one"})
      iex> {answer, fs} = PseudoFS.handle(fs, :append_text, [{:path, "/data/a.txt"}, ", two"], %{})
      iex> answer
      {:ok, 5}
      iex> {answer, _fs} = PseudoFS.handle(fs, :read_text, [{:path, "/data/a.txt"}], %{})
      iex> answer
      {:ok, "one, two"}
      iex> {answer, _fs} = PseudoFS.handle(fs, :read_text, [{:path, "/data/b.txt"}], %{})
      iex> answer
      {:error, :file_not_found_error, "[Errno 2] No such file or directory: '/data/b.txt'"}

    * Paths are found component by component: `no/../x` is an error when there is no `no`. A name has at most 255 bytes, a path
      4,095, and so has the absolute path of everything in the tree: a directory does not move to where a file in it would
      have a longer one.
    * There are no links and no devices, permissions are stored but do not matter, and there is no `chdir`.
    * Times are not those of a clock. Every change is one tick, and `mtime` is the tick of the latest change, so that the same
      operations always give the same result, and later is greater.
    * The program cannot change the environment that other programs see.

  ## Quotas

  `:max_bytes` and `:max_files` limit what is stored. A write that would exceed them changes nothing, and is an `OSError`:
  `[Errno 28] No space left on device: '/x'`.

  ## From Elixir

  The other functions are for you. In their paths `..` and `.` are resolved in the text, and paths that do not begin with a
  slash are relative to the working directory. `put_file/3`, `mkdir/2`, `put_env/3` and `delete/2` raise `ArgumentError` when
  they cannot do what is asked; the functions that read return `{:error, reason}` with the reasons of `File`.
  """

  alias ExMonty.Options
  alias ExMonty.PseudoFS.{Call, Change, Errno, Lookup, Tree}

  @enforce_keys [:root, :max_bytes, :max_files]
  defstruct root: nil, cwd: [], env: %{}, entries: 0, bytes: 0, max_bytes: nil, max_files: nil, clock: 1

  @typedoc "A file system. Its fields are private."
  @type t :: %__MODULE__{
          root: Tree.directory(),
          cwd: Tree.place(),
          env: %{optional(String.t()) => String.t()},
          entries: non_neg_integer(),
          bytes: non_neg_integer(),
          max_bytes: non_neg_integer() | :infinity,
          max_files: non_neg_integer() | :infinity,
          clock: pos_integer()
        }

  @typedoc "Why something cannot be read, as `File` says it; `:einval` is a path that no file can have."
  @type reason :: :enoent | :enotdir | :eisdir | :enametoolong | :einval

  @typedoc "An answer to a call: a value, or the exception that it raises."
  @type answer :: {:ok, term()} | {:error, type :: ExMonty.Exception.type(), message :: String.t()}

  @doc """
  A file system.

  ## Options

    * `:files` - a map from paths to contents, which are binaries. Directories are made as needed. Defaults to none.
    * `:env` - a map of environment variables. Defaults to none.
    * `:cwd` - the working directory, an absolute path; it is made. Defaults to `"/"`.
    * `:max_bytes` - how many bytes all contents may have together, or `:infinity`. Defaults to #{@default_max_bytes} (64 MiB).
    * `:max_files` - how many files and directories there may be (the root does not count), or `:infinity`. Defaults to
      #{@default_max_files}.

  The quotas hold for what is given here too. A wrong option raises `ArgumentError`.

  ## Examples

      iex> fs = ExMonty.PseudoFS.new(cwd: "/work", files: %{"a.txt" => "1", "/etc/b.txt" => "22"}, env: %{"HOME" => "/work"})
      iex> ExMonty.PseudoFS.to_map(fs)
      %{"/etc/b.txt" => "22", "/work/a.txt" => "1"}
  """
  @spec new(keyword()) :: t()
  def new(options \\ []) do
    options = Options.validate!(options, [:files, :env, :cwd, :max_bytes, :max_files], "ExMonty.PseudoFS.new/1")
    cwd = Keyword.get(options, :cwd, "/")

    fs = %__MODULE__{
      root: Tree.directory(0o755, 1),
      max_bytes: quota!(:max_bytes, Keyword.get(options, :max_bytes, @default_max_bytes)),
      max_files: quota!(:max_files, Keyword.get(options, :max_files, @default_max_files))
    }

    unless is_binary(cwd) and match?("/" <> _, cwd) do
      raise ArgumentError, "option :cwd must be an absolute path, got: #{inspect(cwd)}"
    end

    fs = named(:cwd, fn -> mkdir(fs, cwd) end)
    fs = %{fs | cwd: Lookup.normalise(fs, cwd)}

    fs =
      Enum.reduce(map!(:files, options), fs, fn {path, content}, fs -> named(:files, fn -> new_file(fs, path, content) end) end)

    Enum.reduce(map!(:env, options), fs, fn {name, value}, fs -> named(:env, fn -> put_env(fs, name, value) end) end)
  end

  defp quota!(_name, :infinity), do: :infinity
  defp quota!(_name, value) when is_integer(value) and value >= 0, do: value

  defp quota!(name, value) do
    raise ArgumentError, "option #{inspect(name)} must be a non-negative integer or :infinity, got: #{inspect(value)}"
  end

  defp map!(name, options) do
    case Keyword.get(options, name, %{}) do
      map when is_map(map) and not is_struct(map) -> map
      other -> raise ArgumentError, "option #{inspect(name)} must be a map, got: #{inspect(other)}"
    end
  end

  defp new_file(fs, path, content) do
    if is_binary(path) and exists?(fs, path) and not match?({:ok, %{type: :directory}}, stat(fs, path)) do
      raise ArgumentError, "#{inspect(path)} is given twice"
    end

    put_file(fs, path, content)
  end

  defp named(option, fun) do
    fun.()
  rescue
    error in ArgumentError -> reraise ArgumentError, [message: "option #{inspect(option)}: #{error.message}"], __STACKTRACE__
  end

  @doc """
  Puts a file, instead of one that is there, and makes the directories it needs.

      iex> fs = ExMonty.PseudoFS.new() |> ExMonty.PseudoFS.put_file("/a/b.txt", "text")
      iex> ExMonty.PseudoFS.read_file(fs, "/a/b.txt")
      {:ok, "text"}
  """
  @spec put_file(t(), String.t(), binary()) :: t()
  def put_file(%__MODULE__{} = fs, path, content) do
    place = place!(fs, path)

    unless is_binary(content),
      do: raise(ArgumentError, "the content of #{inspect(path)} must be a binary, got: #{inspect(content)}")

    if place == [] or String.ends_with?(path, "/"), do: cannot!("put", path, :eisdir)

    with {:ok, fs} <- make(fs, Enum.drop(place, -1)),
         {:ok, found} <- Change.open(fs, Tree.path(place), :write),
         {:ok, fs} <- Change.store(fs, found, content) do
      fs
    else
      # A file is where a directory would have to be.
      {:error, :eexist} -> cannot!("put", path, :enotdir)
      {:error, reason} -> cannot!("put", path, reason)
    end
  end

  @doc """
  Makes a directory, and those it is in. One that is there stays as it is.

      iex> fs = ExMonty.PseudoFS.new() |> ExMonty.PseudoFS.mkdir("/a/b")
      iex> ExMonty.PseudoFS.list(fs, "/a")
      {:ok, ["b"]}
  """
  @spec mkdir(t(), String.t()) :: t()
  def mkdir(%__MODULE__{} = fs, path) do
    case make(fs, place!(fs, path)) do
      {:ok, fs} -> fs
      {:error, reason} -> cannot!("make", path, reason)
    end
  end

  defp make(fs, place) do
    path = Tree.path(place)

    case Change.mkdir_parents(fs, path) do
      {:error, :eexist, _at, _fs} -> if match?({:ok, %{type: :directory}}, stat(fs, path)), do: {:ok, fs}, else: {:error, :eexist}
      {:error, reason, _at, _fs} -> {:error, reason}
      {:ok, fs} -> {:ok, fs}
    end
  end

  @doc """
  Sets an environment variable.

      iex> ExMonty.PseudoFS.new() |> ExMonty.PseudoFS.put_env("LANG", "C") |> ExMonty.PseudoFS.env()
      %{"LANG" => "C"}
  """
  @spec put_env(t(), String.t(), String.t()) :: t()
  def put_env(%__MODULE__{} = fs, name, value) do
    unless text?(name) and name != "" and :binary.match(name, "=") == :nomatch do
      raise ArgumentError, "the name of an environment variable must be a string without \"=\" and NUL, got: #{inspect(name)}"
    end

    # The value is not shown: it may be a secret.
    unless text?(value), do: raise(ArgumentError, "the value of #{inspect(name)} must be a string without NUL")
    %{fs | env: Map.put(fs.env, name, value)}
  end

  @doc """
  Deletes a file, or a directory with all that is in it. When nothing is there, nothing changes. The root cannot be deleted.

      iex> fs = ExMonty.PseudoFS.new(files: %{"/a/b" => "1", "/a/c" => "2", "/d" => "3"})
      iex> fs |> ExMonty.PseudoFS.delete("/a") |> ExMonty.PseudoFS.files()
      ["/d"]
  """
  @spec delete(t(), String.t()) :: t()
  def delete(%__MODULE__{} = fs, path) do
    case {place!(fs, path), node_at(fs, path)} do
      {[], _root} -> raise ArgumentError, "cannot delete the root"
      {place, {:ok, node}} -> Change.remove(fs, place, node)
      {_place, {:error, _reason}} -> fs
    end
  end

  @doc """
  The content of a file.

      iex> fs = ExMonty.PseudoFS.new(files: %{"/a/b" => "text"})
      iex> ExMonty.PseudoFS.read_file(fs, "/a/b")
      {:ok, "text"}
      iex> ExMonty.PseudoFS.read_file(fs, "/a/c")
      {:error, :enoent}
      iex> ExMonty.PseudoFS.read_file(fs, "/a")
      {:error, :eisdir}
  """
  @spec read_file(t(), String.t()) :: {:ok, binary()} | {:error, reason()}
  def read_file(%__MODULE__{} = fs, path) do
    case node_at(fs, path) do
      {:ok, %{type: :file, content: content}} -> {:ok, content}
      {:ok, _directory} -> {:error, :eisdir}
      error -> error
    end
  end

  @doc """
  The names in a directory, sorted.

      iex> fs = ExMonty.PseudoFS.new(files: %{"/b" => "", "/a/c" => ""})
      iex> ExMonty.PseudoFS.list(fs, "/")
      {:ok, ["a", "b"]}
      iex> ExMonty.PseudoFS.list(fs, "/b")
      {:error, :enotdir}
  """
  @spec list(t(), String.t()) :: {:ok, [String.t()]} | {:error, reason()}
  def list(%__MODULE__{} = fs, path) do
    case node_at(fs, path) do
      {:ok, %{type: :directory} = node} -> {:ok, Tree.names(node)}
      {:ok, _file} -> {:error, :enotdir}
      error -> error
    end
  end

  @doc """
  Whether a file or a directory is there.

      iex> fs = ExMonty.PseudoFS.new(files: %{"/a/b" => ""})
      iex> Enum.map(["/a", "/a/b", "/c"], &ExMonty.PseudoFS.exists?(fs, &1))
      [true, true, false]
  """
  @spec exists?(t(), String.t()) :: boolean()
  def exists?(%__MODULE__{} = fs, path), do: match?({:ok, _node}, node_at(fs, path))

  @doc """
  What is known of a file or a directory: `:type` (`:file` or `:directory`), `:mode`, `:size`, `:mtime` (see "What programs see"
  above) and the same as `:atime` and `:ctime`, `:ino`, `:nlink`.

      iex> fs = ExMonty.PseudoFS.new(files: %{"/a" => "text"})
      iex> {:ok, stat} = ExMonty.PseudoFS.stat(fs, "/a")
      iex> {stat.type, stat.size, stat.mode == 0o100644}
      {:file, 4, true}
  """
  @spec stat(t(), String.t()) :: {:ok, %{required(atom()) => atom() | number()}} | {:error, reason()}
  def stat(%__MODULE__{} = fs, path) do
    with {:ok, node} <- node_at(fs, path), do: {:ok, Tree.stat(node)}
  end

  @doc """
  The paths of all files, sorted.

      iex> ExMonty.PseudoFS.files(ExMonty.PseudoFS.new(files: %{"/b" => "", "/a/c" => ""}))
      ["/a/c", "/b"]
  """
  @spec files(t()) :: [String.t()]
  def files(%__MODULE__{} = fs), do: fs.root |> Tree.files() |> Enum.map(&elem(&1, 0)) |> Enum.sort()

  @doc """
  All files as a map from paths to contents. It can be the option `:files` of `new/1`.

      iex> ExMonty.PseudoFS.to_map(ExMonty.PseudoFS.new(files: %{"/a/../b" => "text"}))
      %{"/b" => "text"}
  """
  @spec to_map(t()) :: %{optional(String.t()) => binary()}
  def to_map(%__MODULE__{} = fs), do: fs.root |> Tree.files() |> Map.new()

  @doc """
  The environment.

      iex> ExMonty.PseudoFS.env(ExMonty.PseudoFS.new(env: %{"LANG" => "C"}))
      %{"LANG" => "C"}
  """
  @spec env(t()) :: %{optional(String.t()) => String.t()}
  def env(%__MODULE__{} = fs), do: fs.env

  @doc """
  Whether `handle/4` answers calls of this name: all that have to do with files and the environment, not those of clocks and chance.

      iex> Enum.map([:read_text, :getenv, :time], &ExMonty.PseudoFS.handles?/1)
      [true, true, false]
  """
  @spec handles?(term()) :: boolean()
  defdelegate handles?(function), to: Call

  @doc """
  Answers a call of a program, and gives the file system after it. Arguments are as in `ExMonty.OsCall`: paths are
  `{:path, path}`, `kwargs` is a map with strings as keys. Arguments of any other kind are exceptions for the program, as in Python.

      iex> fs = ExMonty.PseudoFS.new()
      iex> {answer, fs} = ExMonty.PseudoFS.handle(fs, :mkdir, [{:path, "/a/b"}], %{"parents" => true})
      iex> answer
      {:ok, nil}
      iex> {answer, _fs} = ExMonty.PseudoFS.handle(fs, :rmdir, [{:path, "/a"}], %{})
      iex> answer
      {:error, :os_error, "[Errno 39] Directory not empty: '/a'"}
  """
  @spec handle(t(), atom(), [term()], %{optional(String.t()) => term()}) :: {answer(), t()}
  def handle(%__MODULE__{} = fs, function, args, kwargs), do: Call.handle(fs, function, args, kwargs)

  defp node_at(_fs, ""), do: {:error, :enoent}

  defp node_at(fs, path) do
    if text?(path) do
      with {:ok, found} <- Lookup.existing(fs, fs |> Lookup.normalise(path) |> Tree.path()), do: {:ok, found.node}
    else
      {:error, :einval}
    end
  end

  defp place!(fs, path) do
    unless text?(path) and path != "" do
      raise ArgumentError, "a path must be a string that is not empty and has no NUL, got: #{inspect(path)}"
    end

    Lookup.normalise(fs, path)
  end

  defp text?(text), do: is_binary(text) and String.valid?(text) and :binary.match(text, <<0>>) == :nomatch

  @spec cannot!(String.t(), String.t(), Errno.reason()) :: no_return()
  defp cannot!(what, path, reason), do: raise(ArgumentError, "cannot #{what} #{inspect(path)}: #{Errno.words(reason)}")

  defimpl Inspect do
    # Counts only: contents may be large, and the environment secret.
    def inspect(fs, _options) do
      "#ExMonty.PseudoFS<#{count(fs.entries, "entry", "entries")}, #{count(fs.bytes, "byte", "bytes")}, " <>
        "#{count(map_size(fs.env), "variable", "variables")}>"
    end

    defp count(1, one, _many), do: "1 #{one}"
    defp count(number, _one, many), do: "#{number} #{many}"
  end
end

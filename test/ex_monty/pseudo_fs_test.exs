defmodule ExMonty.PseudoFSTest do
  use ExUnit.Case, async: true

  alias ExMonty.{Gen, PseudoFS}

  doctest PseudoFS

  # What the errors below are tried on.
  defp tree do
    PseudoFS.new(
      cwd: "/w",
      files: %{"f" => "text", "g" => "", "d/h" => "1", "d/sub/i" => "22"},
      env: %{"HOME" => "/w"}
    )
    |> PseudoFS.mkdir("e")
    |> PseudoFS.mkdir("e2")
  end

  # A call whose first argument is a path, given as a string; both are of a rename.
  defp call(fs, function, args, kwargs \\ %{}) do
    {answer, %PseudoFS{} = fs} = PseudoFS.handle(fs, function, paths(function, args), kwargs)
    consistent!(fs)
    {answer, fs}
  end

  defp paths(:getenv, args), do: args
  defp paths(:rename, args), do: Enum.map(args, &path/1)
  defp paths(_function, []), do: []
  defp paths(_function, [first | rest]), do: [path(first) | rest]

  defp path(path) when is_binary(path), do: {:path, path}
  defp path(other), do: other

  defp answer(function, args, kwargs \\ %{}), do: tree() |> call(function, args, kwargs) |> elem(0)

  # A call that fails changes nothing.
  defp refused(function, args, kwargs \\ %{}) do
    fs = tree()
    {{:error, type, message}, after_call} = call(fs, function, args, kwargs)
    assert after_call == fs
    {type, message}
  end

  # The counters of quotas are those of the tree.
  defp consistent!(fs) do
    fields = Map.from_struct(fs)
    contents = PseudoFS.to_map(fs)
    assert fields.bytes == contents |> Map.values() |> Enum.map(&byte_size/1) |> Enum.sum()
    assert fields.entries == length(walk(fs, "/"))
    assert Enum.all?(walk(fs, "/"), &(byte_size(&1) <= 4095))
  end

  defp walk(fs, path) do
    case PseudoFS.list(fs, path) do
      {:ok, names} -> Enum.flat_map(names, &[join(path, &1) | walk(fs, join(path, &1))])
      {:error, :enotdir} -> []
    end
  end

  defp join("/", name), do: "/" <> name
  defp join(path, name), do: path <> "/" <> name

  describe "new" do
    test "options" do
      fs =
        PseudoFS.new(
          files: %{"a" => "1", "/x//y/./z" => "2"},
          env: %{"A" => "b=c"},
          cwd: "/home/../w/",
          max_bytes: 2,
          max_files: 5
        )

      assert PseudoFS.to_map(fs) == %{"/w/a" => "1", "/x/y/z" => "2"}
      assert PseudoFS.env(fs) == %{"A" => "b=c"}
      assert PseudoFS.files(PseudoFS.new()) == []
      assert PseudoFS.new(max_bytes: :infinity, max_files: :infinity) |> PseudoFS.put_file("/a", "") |> PseudoFS.exists?("/a")
    end

    test "refuses what is wrong" do
      for {message, options} <- [
            {"unknown option :file for ExMonty.PseudoFS.new/1; the options are :files, :env, :cwd, :max_bytes, :max_files",
             [file: 1]},
            {"option :files must be a map, got: []", [files: []]},
            {"option :files: the content of \"/a\" must be a binary, got: nil", [files: %{"/a" => nil}]},
            {"option :files: a path must be a string that is not empty and has no NUL, got: :a", [files: %{a: ""}]},
            {"option :files: a path must be a string that is not empty and has no NUL, got: \"\"", [files: %{"" => ""}]},
            {"option :files: a path must be a string that is not empty and has no NUL, got: <<97, 0>>", [files: %{"a\0" => ""}]},
            {"option :files: cannot put \"/a/b\": not a directory", [files: %{"/a" => "", "/a/b" => ""}]},
            {"option :files: cannot put \"/a/\": is a directory", [files: %{"/a/" => ""}]},
            {"option :files: \"/a\" is given twice", [files: %{"//a" => "1", "/a" => "2"}]},
            {"option :files: cannot put \"/a\": no space left on device", [files: %{"/a" => "xyz"}, max_bytes: 2]},
            {"option :files: cannot put \"/a/b\": no space left on device", [files: %{"/a/b" => ""}, max_files: 1]},
            {"option :env must be a map, got: nil", [env: nil]},
            {"option :env: the name of an environment variable must be a string without \"=\" and NUL, got: \"a=\"",
             [env: %{"a=" => ""}]},
            {"option :env: the name of an environment variable must be a string without \"=\" and NUL, got: \"\"",
             [env: %{"" => ""}]},
            {"option :env: the value of \"a\" must be a string without NUL", [env: %{"a" => 7}]},
            {"option :cwd must be an absolute path, got: \"a\"", [cwd: "a"]},
            {"option :cwd must be an absolute path, got: :a", [cwd: :a]},
            {"option :cwd: cannot make \"/a\": no space left on device", [cwd: "/a", max_files: 0]},
            {"option :max_bytes must be a non-negative integer or :infinity, got: -1", [max_bytes: -1]},
            {"option :max_files must be a non-negative integer or :infinity, got: nil", [max_files: nil]}
          ] do
        assert_raise ArgumentError, message, fn -> PseudoFS.new(options) end
      end
    end
  end

  describe "from Elixir" do
    test "put_file makes directories, replaces, and resolves dots in the text" do
      fs = PseudoFS.new() |> PseudoFS.put_file("/a/b/c", "1") |> PseudoFS.put_file("/a/no/../b/c", "22")
      assert PseudoFS.to_map(fs) == %{"/a/b/c" => "22"}
      assert PseudoFS.list(fs, "/a") == {:ok, ["b"]}
      assert PseudoFS.read_file(fs, "/a/./no/../b//c") == {:ok, "22"}
    end

    test "put_file, mkdir and delete raise when they cannot" do
      for {message, fun} <- [
            {"cannot put \"d\": is a directory", &PseudoFS.put_file(&1, "d", "")},
            {"cannot put \"/\": is a directory", &PseudoFS.put_file(&1, "/", "")},
            {"cannot put \"f/x\": not a directory", &PseudoFS.put_file(&1, "f/x", "")},
            {"cannot put \"f/x/y\": not a directory", &PseudoFS.put_file(&1, "f/x/y", "")},
            {"cannot make \"f\": file exists", &PseudoFS.mkdir(&1, "f")},
            {"cannot make \"f/x\": not a directory", &PseudoFS.mkdir(&1, "f/x")},
            {"cannot delete the root", &PseudoFS.delete(&1, "/w/..")}
          ] do
        assert_raise ArgumentError, message, fn -> fun.(tree()) end
      end

      long = String.duplicate("n", 256)

      assert_raise ArgumentError, "cannot put \"/#{long}\": file name too long", fn ->
        PseudoFS.put_file(tree(), "/" <> long, "")
      end

      assert_raise ArgumentError, "cannot make \"/#{long}\": file name too long", fn -> PseudoFS.mkdir(tree(), "/" <> long) end
    end

    test "mkdir keeps what is there" do
      assert tree() |> PseudoFS.mkdir("d") |> PseudoFS.mkdir("/") |> PseudoFS.to_map() == PseudoFS.to_map(tree())
    end

    test "delete" do
      fs = PseudoFS.delete(tree(), "d")
      consistent!(fs)
      assert PseudoFS.files(fs) == ["/w/f", "/w/g"]
      assert fs |> PseudoFS.delete("f") |> PseudoFS.files() == ["/w/g"]
      assert PseudoFS.delete(fs, "no/x") == fs
      assert PseudoFS.delete(fs, "f/x") == fs
    end

    test "reading says why it cannot" do
      fs = tree()
      assert PseudoFS.read_file(fs, "no") == {:error, :enoent}
      assert PseudoFS.read_file(fs, "d") == {:error, :eisdir}
      assert PseudoFS.read_file(fs, "f/x") == {:error, :enotdir}
      assert PseudoFS.read_file(fs, "a\0") == {:error, :einval}
      assert PseudoFS.read_file(fs, <<255>>) == {:error, :einval}
      assert PseudoFS.list(fs, "f") == {:error, :enotdir}
      assert PseudoFS.list(fs, "no") == {:error, :enoent}
      assert PseudoFS.list(fs, ".") == {:ok, ["d", "e", "e2", "f", "g"]}
      assert PseudoFS.stat(fs, "") == {:error, :enoent}
      assert PseudoFS.stat(fs, String.duplicate("n", 256)) == {:error, :enametoolong}
      refute PseudoFS.exists?(fs, "no")
    end

    test "files are sorted by their whole path" do
      files = ["/a b", "/a/b", "/a-b", "/a.b"]
      assert PseudoFS.files(PseudoFS.new(files: Map.new(files, &{&1, ""}))) == Enum.sort(files)
    end

    test "to_map gives what new takes" do
      files = %{"/a/b" => "1", "/a/c/d" => <<255>>}
      assert PseudoFS.to_map(PseudoFS.new(files: files)) == files
    end

    test "inspect shows counts and no contents" do
      fs = PseudoFS.new(files: %{"/secret" => "secret"}, env: %{"KEY" => "secret", "B" => ""})
      assert inspect(fs) == "#ExMonty.PseudoFS<1 entry, 6 bytes, 2 variables>"
      assert inspect([tree()]) == "[#ExMonty.PseudoFS<9 entries, 7 bytes, 1 variable>]"
    end
  end

  describe "asking" do
    test "exists, is_file, is_dir, is_symlink" do
      for {path, exists, is_file, is_dir} <- [
            {"f", true, true, false},
            {"d", true, false, true},
            {"d/", true, false, true},
            {"/", true, false, true},
            {"d/sub/../h", true, true, false},
            {"f/", false, false, false},
            {"f/..", false, false, false},
            {"no/..", false, false, false},
            {"", false, false, false},
            {"a\0b", false, false, false},
            {String.duplicate("n", 256), false, false, false},
            {String.duplicate("/", 4096), false, false, false}
          ] do
        assert {path, answer(:exists, [path])} == {path, {:ok, exists}}
        assert {path, answer(:is_file, [path])} == {path, {:ok, is_file}}
        assert {path, answer(:is_dir, [path], %{"follow_symlinks" => false})} == {path, {:ok, is_dir}}
        assert answer(:is_symlink, [path]) == {:ok, false}
      end
    end

    test "stat" do
      {:ok, file} = answer(:stat, ["d/sub/i"], %{"follow_symlinks" => false})
      assert {file.type, file.mode, file.size, file.nlink} == {:file, 0o100644, 2, 1}
      {:ok, directory} = answer(:stat, ["d"])
      assert {directory.type, directory.mode, directory.nlink} == {:directory, 0o040755, 2}
      assert is_float(file.mtime) and file.mtime == file.ctime and file.mtime == file.atime
      assert file.ino != directory.ino
    end

    test "times are ticks: the same operations give the same, and later is greater" do
      assert answer(:stat, ["f"]) == answer(:stat, ["f"])
      mtime = fn fs, path -> elem(PseudoFS.stat(fs, path), 1).mtime end
      fs = tree()
      {{:ok, 1}, written} = call(fs, :write_bytes, ["f", {:bytes, "x"}])
      assert mtime.(written, "f") > Enum.max(for path <- walk(fs, "/"), do: mtime.(fs, path))
      assert mtime.(written, ".") == mtime.(fs, ".")
      {{:ok, nil}, made} = call(written, :mkdir, ["d/new"])
      assert mtime.(made, "d") > mtime.(written, "f")
      assert mtime.(made, ".") == mtime.(fs, ".")
      {{:ok, nil}, moved} = call(made, :rename, ["f", "d/f"])
      assert mtime.(moved, "d/f") == mtime.(written, "f")
      assert mtime.(moved, ".") > mtime.(made, "d") and mtime.(moved, "d") > mtime.(made, "d")
      {{:ok, _}, read} = call(moved, :read_text, ["d/f"])
      assert read == moved
    end

    test "a file stays the same file when it moves or is written" do
      ino = fn fs, path -> elem(PseudoFS.stat(fs, path), 1).ino end
      fs = tree()
      {_, moved} = call(fs, :rename, ["f", "g"])
      {_, written} = call(moved, :write_text, ["g", "x"])
      assert ino.(moved, "g") == ino.(fs, "f") and ino.(written, "g") == ino.(fs, "f")
      inos = for path <- walk(fs, "/"), do: ino.(fs, path)
      assert inos == Enum.uniq(inos)
    end

    test "iterdir" do
      assert answer(:iterdir, ["."]) == {:ok, ["d", "e", "e2", "f", "g"]}
      assert answer(:iterdir, ["/"]) == {:ok, ["w"]}
      assert answer(:iterdir, ["e/"]) == {:ok, []}
      assert refused(:iterdir, ["f"]) == {:not_a_directory_error, "[Errno 20] Not a directory: 'f'"}
      assert refused(:iterdir, ["no"]) == {:file_not_found_error, "[Errno 2] No such file or directory: 'no'"}
    end

    test "the environment" do
      assert answer(:getenv, ["HOME"]) == {:ok, "/w"}
      assert answer(:getenv, ["home"]) == {:ok, nil}
      assert answer(:getenv, ["a\0b"]) == {:ok, nil}
      assert answer(:get_environ, []) == {:ok, %{"HOME" => "/w"}}
      assert tree() |> PseudoFS.put_env("HOME", "/") |> PseudoFS.env() == %{"HOME" => "/"}
    end
  end

  describe "reading and writing" do
    test "texts and bytes" do
      assert answer(:read_text, ["f"]) == {:ok, "text"}
      assert answer(:read_bytes, ["f"]) == {:ok, {:bytes, "text"}}
      {answer, _} = tree() |> PseudoFS.put_file("f", <<0xFF, 0>>) |> call(:read_text, ["f"])
      assert answer == {:ok, {:bytes, <<0xFF, 0>>}}

      for {function, path, data, size, content} <- [
            {:write_text, "new", "aé😀", 3, "aé😀"},
            {:write_bytes, "f", {:bytes, <<1, 2, 0, 255>>}, 4, <<1, 2, 0, 255>>},
            {:write_text, "f", "", 0, ""},
            {:append_text, "f", "é", 1, "texté"},
            {:append_bytes, "f", {:bytes, <<255>>}, 1, <<"text", 255>>},
            {:append_text, "e/new", "x", 1, "x"},
            {:append_bytes, "new", {:bytes, ""}, 0, ""}
          ] do
        {answer, fs} = call(tree(), function, [path, data])
        assert answer == {:ok, size}
        assert PseudoFS.read_file(fs, path) == {:ok, content}
      end
    end

    test "errors of paths" do
      long = String.duplicate("n", 256)

      for {path, reading, writing} <- [
            {"no", {:file_not_found_error, "[Errno 2] No such file or directory: 'no'"}, nil},
            {"no/x", {:file_not_found_error, "[Errno 2] No such file or directory: 'no/x'"}, :same},
            {"no/../x", {:file_not_found_error, "[Errno 2] No such file or directory: 'no/../x'"}, :same},
            {"", {:file_not_found_error, "[Errno 2] No such file or directory: ''"}, :same},
            {"f/x", {:not_a_directory_error, "[Errno 20] Not a directory: 'f/x'"}, :same},
            {"f/..", {:not_a_directory_error, "[Errno 20] Not a directory: 'f/..'"}, :same},
            {"f/", {:not_a_directory_error, "[Errno 20] Not a directory: 'f/'"},
             {:is_a_directory_error, "[Errno 21] Is a directory: 'f/'"}},
            {"no/", {:file_not_found_error, "[Errno 2] No such file or directory: 'no/'"},
             {:is_a_directory_error, "[Errno 21] Is a directory: 'no/'"}},
            {"d", {:is_a_directory_error, "[Errno 21] Is a directory: 'd'"}, :same},
            {"/", {:is_a_directory_error, "[Errno 21] Is a directory: '/'"}, :same},
            {long, {:os_error, "[Errno 36] File name too long: '#{long}'"}, :same},
            {"a\0b", {:value_error, "embedded null byte"}, :same}
          ] do
        assert refused(:read_text, [path]) == reading
        assert refused(:read_bytes, [path]) == reading
        assert refused(:open, [path, "r"]) == reading
        assert refused(:open, [path, "r+b"]) == reading

        if writing do
          writing = if writing == :same, do: reading, else: writing
          assert refused(:write_text, [path, "x"]) == writing
          assert refused(:append_bytes, [path, {:bytes, ""}]) == writing
          for mode <- ["w", "ab", "w+"], do: assert(refused(:open, [path, mode]) == writing)
        end
      end
    end

    test "open" do
      for {path, mode, content} <- [
            {"f", "r", "text"},
            {"f", "rt", "text"},
            {"f", "+br", "text"},
            {"f", "w", ""},
            {"f", "wb+", ""},
            {"f", "a", "text"},
            {"new", "a+", ""},
            {"new", "w", ""},
            {"new", "xb", ""}
          ] do
        {answer, fs} = PseudoFS.handle(tree(), :open, [{:path, path}, mode], %{})
        assert answer == {:ok, {:file_handle, %{path: path, mode: mode, position: 0}}}
        assert PseudoFS.read_file(fs, path) == {:ok, content}
        consistent!(fs)
      end

      for {path, error} <- [
            {"f", {:file_exists_error, "[Errno 17] File exists: 'f'"}},
            {"d", {:file_exists_error, "[Errno 17] File exists: 'd'"}},
            {".", {:file_exists_error, "[Errno 17] File exists: '.'"}},
            {"/", {:file_exists_error, "[Errno 17] File exists: '/'"}},
            {"d/", {:is_a_directory_error, "[Errno 21] Is a directory: 'd/'"}},
            {"new/", {:is_a_directory_error, "[Errno 21] Is a directory: 'new/'"}}
          ] do
        assert refused(:open, [path, "x"]) == error
      end
    end

    test "modes that are none" do
      for {mode, message} <- [
            {"", "Must have exactly one of create/read/write/append mode and at most one plus"},
            {"b", "Must have exactly one of create/read/write/append mode and at most one plus"},
            {"+b", "Must have exactly one of create/read/write/append mode and at most one plus"},
            {"rw", "must have exactly one of create/read/write/append mode"},
            {"xa+b", "must have exactly one of create/read/write/append mode"},
            {"rbt", "can't have text and binary mode at once"},
            {"rwbt", "can't have text and binary mode at once"},
            {"rr", "invalid mode: 'rr'"},
            {"r++", "invalid mode: 'r++'"},
            {"rU", "invalid mode: 'rU'"},
            {" r", "invalid mode: ' r'"},
            {"ré", "invalid mode: 'ré'"},
            {"r\0", "embedded null character"},
            {String.duplicate("w", 2000), "invalid mode: '#{String.duplicate("w", 2000)}'"}
          ] do
        assert refused(:open, ["f", mode]) == {:value_error, message}
      end

      assert refused(:open, ["f", 3]) == {:type_error, "open() argument 'mode' must be str, not int"}
      assert refused(:open, ["f", nil]) == {:type_error, "open() argument 'mode' must be str, not None"}
    end
  end

  describe "mkdir" do
    test "one directory" do
      for path <- ["new", "new/", "/new", "d/new", "d/../new", "e/./new"] do
        {answer, fs} = call(tree(), :mkdir, [path])
        assert answer == {:ok, nil}
        assert PseudoFS.list(fs, path) == {:ok, []}
      end

      {_, fs} = call(tree(), :mkdir, ["new"], %{"mode" => 0o1772})
      assert elem(PseudoFS.stat(fs, "new"), 1).mode == 0o041750
    end

    test "errors" do
      long = String.duplicate("n", 256)

      for {path, type, message} <- [
            {"d", :file_exists_error, "[Errno 17] File exists: 'd'"},
            {"f", :file_exists_error, "[Errno 17] File exists: 'f'"},
            {"f/", :file_exists_error, "[Errno 17] File exists: 'f/'"},
            {"/", :file_exists_error, "[Errno 17] File exists: '/'"},
            {".", :file_exists_error, "[Errno 17] File exists: '.'"},
            {"d/..", :file_exists_error, "[Errno 17] File exists: 'd/..'"},
            {"no/x", :file_not_found_error, "[Errno 2] No such file or directory: 'no/x'"},
            {"no/..", :file_not_found_error, "[Errno 2] No such file or directory: 'no/..'"},
            {"", :file_not_found_error, "[Errno 2] No such file or directory: ''"},
            {"f/x", :not_a_directory_error, "[Errno 20] Not a directory: 'f/x'"},
            {long, :os_error, "[Errno 36] File name too long: '#{long}'"},
            {"a\0", :value_error, "mkdir: embedded null character in path"}
          ] do
        assert refused(:mkdir, [path]) == {type, message}
      end
    end

    test "exist_ok" do
      assert answer(:mkdir, ["d"], %{"exist_ok" => true}) == {:ok, nil}
      assert answer(:mkdir, ["."], %{"exist_ok" => true}) == {:ok, nil}

      for {path, type, message} <- [
            {"f", :file_exists_error, "[Errno 17] File exists: 'f'"},
            {"f/a", :not_a_directory_error, "[Errno 20] Not a directory: 'f/a'"},
            {"no/a", :file_not_found_error, "[Errno 2] No such file or directory: 'no/a'"}
          ] do
        assert refused(:mkdir, [path], %{"exist_ok" => true}) == {type, message}
      end
    end

    test "parents" do
      parents = %{"parents" => true}

      for path <- ["a/b/c", "/w/a/b/c", "//w/a/b/c", "a/b/x/../c", "a/./b/c/"] do
        {answer, fs} = call(tree(), :mkdir, [path], Map.put(parents, "mode", 0o700))
        assert answer == {:ok, nil}
        assert PseudoFS.list(fs, "a/b/c") == {:ok, []}
        assert elem(PseudoFS.stat(fs, "a/b/c"), 1).mode == 0o040700
        assert elem(PseudoFS.stat(fs, "a/b"), 1).mode == 0o040755
      end

      assert refused(:mkdir, ["d"], parents) == {:file_exists_error, "[Errno 17] File exists: 'd'"}
      assert refused(:mkdir, ["f"], parents) == {:file_exists_error, "[Errno 17] File exists: 'f'"}
      assert refused(:mkdir, ["f/a/b"], parents) == {:not_a_directory_error, "[Errno 20] Not a directory: 'f/a/b'"}
      assert refused(:mkdir, [""], parents) == {:file_not_found_error, "[Errno 2] No such file or directory: ''"}
    end

    test "parents that were made stay when the rest fails, and the error is about the one that did" do
      for {path, kwargs, type, message} <- [
            {"new/../f/x", %{"exist_ok" => true}, :file_exists_error, "[Errno 17] File exists: 'new/../f'"},
            {"//w/new/../f/x", %{}, :file_exists_error, "[Errno 17] File exists: '//w/new/../f'"},
            {"new/../f", %{"exist_ok" => true}, :file_exists_error, "[Errno 17] File exists: 'new/../f'"},
            {"new/../d", %{}, :file_exists_error, "[Errno 17] File exists: 'new/../d'"},
            {"new/..", %{}, :file_exists_error, "[Errno 17] File exists: 'new/..'"}
          ] do
        {answer, fs} = call(tree(), :mkdir, [path], Map.put(kwargs, "parents", true))
        assert answer == {:error, type, message}
        assert PseudoFS.list(fs, "new") == {:ok, []}
      end

      for path <- ["new/..", "new/../d"] do
        assert answer(:mkdir, [path], %{"parents" => true, "exist_ok" => true}) == {:ok, nil}
      end

      {answer, fs} = call(PseudoFS.new(max_files: 2), :mkdir, ["/a/b/c/d"], %{"parents" => true})
      assert answer == {:error, :os_error, "[Errno 28] No space left on device: '/a/b/c'"}
      assert PseudoFS.list(fs, "/a") == {:ok, ["b"]}
    end
  end

  describe "removing" do
    test "unlink" do
      {answer, fs} = call(tree(), :unlink, ["d/../f"])
      assert answer == {:ok, nil}
      refute PseudoFS.exists?(fs, "f")

      for {path, type, message} <- [
            {"no", :file_not_found_error, "[Errno 2] No such file or directory: 'no'"},
            {"d", :is_a_directory_error, "[Errno 21] Is a directory: 'd'"},
            {"d/", :is_a_directory_error, "[Errno 21] Is a directory: 'd/'"},
            {".", :is_a_directory_error, "[Errno 21] Is a directory: '.'"},
            {"/", :is_a_directory_error, "[Errno 21] Is a directory: '/'"},
            {"f/", :not_a_directory_error, "[Errno 20] Not a directory: 'f/'"},
            {"f/x", :not_a_directory_error, "[Errno 20] Not a directory: 'f/x'"},
            {"\0", :value_error, "unlink: embedded null character in path"}
          ] do
        assert refused(:unlink, [path]) == {type, message}
        missing_ok = %{"missing_ok" => true}
        if path == "no", do: assert(answer(:unlink, [path], missing_ok) == {:ok, nil})
        if path != "no", do: assert(refused(:unlink, [path], missing_ok) == {type, message})
      end
    end

    test "rmdir" do
      for path <- ["e", "e/", "d/../e"] do
        {answer, fs} = call(tree(), :rmdir, [path])
        assert answer == {:ok, nil}
        refute PseudoFS.exists?(fs, "e")
      end

      for {path, type, message} <- [
            {"no", :file_not_found_error, "[Errno 2] No such file or directory: 'no'"},
            {"f", :not_a_directory_error, "[Errno 20] Not a directory: 'f'"},
            {"d", :os_error, "[Errno 39] Directory not empty: 'd'"},
            {"e/..", :os_error, "[Errno 39] Directory not empty: 'e/..'"},
            {"e/.", :os_error, "[Errno 22] Invalid argument: 'e/.'"},
            {"/", :os_error, "[Errno 16] Device or resource busy: '/'"},
            {"//", :os_error, "[Errno 16] Device or resource busy: '//'"},
            {"f/.", :not_a_directory_error, "[Errno 20] Not a directory: 'f/.'"},
            {"\0", :value_error, "rmdir: embedded null character in path"}
          ] do
        assert refused(:rmdir, [path]) == {type, message}
      end
    end
  end

  describe "rename" do
    test "moves and replaces" do
      for {source, target, gone, there} <- [
            {"f", "new", "f", {"new", "text"}},
            {"f", "g", "f", {"g", "text"}},
            {"f", "e/f", "f", {"e/f", "text"}},
            {"d/h", "h", "d/h", {"h", "1"}},
            {"d", "new", "d", {"new/sub/i", "22"}},
            {"d/", "new/", "d", {"new/sub/i", "22"}},
            {"d", "e", "d", {"e/sub/i", "22"}},
            {"d/sub", "e/sub", "d/sub", {"e/sub/i", "22"}},
            {"d/sub", "../sub", "d/sub", {"/sub/i", "22"}}
          ],
          replace <- [true, false] do
        {answer, fs} = call(tree(), :rename, [source, target], %{"replace" => replace})
        assert answer == {:ok, nil}
        refute PseudoFS.exists?(fs, gone)
        assert PseudoFS.read_file(fs, elem(there, 0)) == {:ok, elem(there, 1)}
      end
    end

    test "to itself changes nothing" do
      for {source, target} <- [{"f", "f"}, {"d", "d/"}, {"f", "/w/d/../f"}] do
        fs = tree()
        assert call(fs, :rename, [source, target]) == {{:ok, nil}, fs}
      end
    end

    test "errors" do
      long = String.duplicate("n", 256)

      for {source, target, type, error} <- [
            {"no", "x", :file_not_found_error, "[Errno 2] No such file or directory"},
            {"f", "no/x", :file_not_found_error, "[Errno 2] No such file or directory"},
            {"no", long, :file_not_found_error, "[Errno 2] No such file or directory"},
            {long, "no/x", :file_not_found_error, "[Errno 2] No such file or directory"},
            {"", "x", :file_not_found_error, "[Errno 2] No such file or directory"},
            {"f", "", :file_not_found_error, "[Errno 2] No such file or directory"},
            {"f", "d", :is_a_directory_error, "[Errno 21] Is a directory"},
            {"d", "f", :not_a_directory_error, "[Errno 20] Not a directory"},
            {"f/", "x", :not_a_directory_error, "[Errno 20] Not a directory"},
            {"f", "x/", :not_a_directory_error, "[Errno 20] Not a directory"},
            {"f", "f/x", :not_a_directory_error, "[Errno 20] Not a directory"},
            {"e", "d", :os_error, "[Errno 39] Directory not empty"},
            {"d/h", "d", :os_error, "[Errno 39] Directory not empty"},
            {"d/sub", "d", :os_error, "[Errno 39] Directory not empty"},
            {"d", "d/x", :os_error, "[Errno 22] Invalid argument"},
            {"d", "d/sub/x", :os_error, "[Errno 22] Invalid argument"},
            {"d", ".", :os_error, "[Errno 16] Device or resource busy"},
            {"/", "x", :os_error, "[Errno 16] Device or resource busy"},
            {"no", "..", :os_error, "[Errno 16] Device or resource busy"},
            {"f", long, :os_error, "[Errno 36] File name too long"}
          ] do
        assert refused(:rename, [source, target]) == {type, "#{error}: '#{source}' -> '#{target}'"}
      end

      assert refused(:rename, ["\0", "x"]) == {:value_error, "rename: embedded null character in src"}
      assert refused(:rename, ["f", "\0"], %{"replace" => true}) == {:value_error, "replace: embedded null character in dst"}
    end

    test "the working directory moves with its parents" do
      {_, fs} = call(tree(), :rename, ["/w", "/elsewhere"])
      assert PseudoFS.read_file(fs, "/elsewhere/f") == {:ok, "text"}
      assert {{:ok, "text"}, _} = call(fs, :read_text, ["f"])
      assert {{:ok, {:path, "/elsewhere"}}, _} = call(fs, :resolve, ["."])
    end

    test "no path gets longer than a path can be" do
      deep = String.duplicate("/nnnnnnnnn", 300)
      fs = PseudoFS.new() |> PseudoFS.put_file("/a" <> deep <> "/x", "") |> PseudoFS.mkdir("/b" <> deep)
      {answer, ^fs} = call(fs, :rename, ["/a", "/b" <> deep <> "/a"])
      assert {:error, :os_error, "[Errno 36] File name too long: '/a' -> '/b/nnn" <> _} = answer
      assert {{:ok, nil}, _} = call(fs, :rename, ["/a", "/b/a"])
      {_, emptied} = fs |> PseudoFS.delete("/a/nnnnnnnnn") |> call(:rename, ["/a", "/b" <> deep <> "/a"])
      assert PseudoFS.list(emptied, "/b" <> deep) == {:ok, ["a"]}
    end
  end

  test "resolve and absolute" do
    for {path, absolute, resolved, strict} <- [
          {"", "/w", "/w", :same},
          {".", "/w", "/w", :same},
          {"..", "/w/..", "/", :same},
          {"../../..", "/w/../../..", "/", :same},
          {"/", "/", "/", :same},
          {"//", "//", "/", :same},
          {"///w", "/w", "/w", :same},
          {"//w/f", "//w/f", "/w/f", :same},
          {"./d//sub/./../h", "/w/d/sub/../h", "/w/d/h", :same},
          {"d/..", "/w/d/..", "/w", :same},
          {"f", "/w/f", "/w/f", :same},
          {"//x", "//x", "/x", {:file_not_found_error, "[Errno 2] No such file or directory: '/x'"}},
          {"no/y", "/w/no/y", "/w/no/y", {:file_not_found_error, "[Errno 2] No such file or directory: '/w/no'"}},
          {"no/../x", "/w/no/../x", "/w/x", {:file_not_found_error, "[Errno 2] No such file or directory: '/w/no'"}},
          {"d/no/../h", "/w/d/no/../h", "/w/d/h", {:file_not_found_error, "[Errno 2] No such file or directory: '/w/d/no'"}},
          {"f/..", "/w/f/..", "/w", {:not_a_directory_error, "[Errno 20] Not a directory: '/w/f'"}},
          {"f/x/y", "/w/f/x/y", "/w/f/x/y", {:not_a_directory_error, "[Errno 20] Not a directory: '/w/f'"}},
          {"f/", "/w/f", "/w/f", {:not_a_directory_error, "[Errno 20] Not a directory: '/w/f'"}}
        ] do
      assert answer(:absolute, [path]) == {:ok, {:path, absolute}}
      assert answer(:resolve, [path]) == {:ok, {:path, resolved}}
      strict = if strict == :same, do: {:ok, {:path, resolved}}, else: Tuple.insert_at(strict, 0, :error)
      assert answer(:resolve, [path], %{"strict" => true}) == strict
    end

    long = String.duplicate("n", 300)
    assert answer(:resolve, [long]) == {:ok, {:path, "/w/" <> long}}

    assert refused(:resolve, [long], %{"strict" => true}) ==
             {:os_error, "[Errno 36] File name too long: '/w/#{long}'"}

    assert refused(:resolve, ["a\0b"]) == {:value_error, "lstat: embedded null character in path"}
    assert answer(:absolute, ["a\0b"]) == {:ok, {:path, "/w/a\0b"}}
  end

  test "errors show the path as the program wrote it, as repr does" do
    for {path, shown} <- [
          {"./no//x", "'./no//x'"},
          {"it's", "\"it's\""},
          {"it's \"it\"", "'it\\'s \"it\"'"},
          {"\"it\"", "'\"it\"'"},
          {"a\\b", "'a\\\\b'"},
          {"\n\r\t\e\d", "'\\n\\r\\t\\x1b\\x7f'"},
          {"é😀 🤖", "'é😀 🤖'"},
          {"\u00A0\u00AD\u0378\u200B\u2028\u{E0001}\u{10FFFF}", "'\\xa0\\xad\\u0378\\u200b\\u2028\\U000e0001\\U0010ffff'"}
        ] do
      assert refused(:stat, [path]) == {:file_not_found_error, "[Errno 2] No such file or directory: #{shown}"}

      assert refused(:rename, [path, "x"]) ==
               {:file_not_found_error, "[Errno 2] No such file or directory: #{shown} -> 'x'"}
    end
  end

  describe "quotas" do
    test "bytes" do
      fs = PseudoFS.new(files: %{"/a" => "12345", "/b" => "123"}, max_bytes: 10)
      full = fn path -> {:error, :os_error, "[Errno 28] No space left on device: '#{path}'"} end

      assert call(fs, :write_text, ["/c", "123"]) == {full.("/c"), fs}
      assert call(fs, :write_bytes, ["/b", {:bytes, "123456"}]) == {full.("/b"), fs}
      assert call(fs, :append_text, ["/b", "é€"]) == {full.("/b"), fs}
      assert {{:ok, 2}, full_fs} = call(fs, :append_bytes, ["/b", {:bytes, "45"}])
      assert {{:ok, 0}, _} = call(full_fs, :append_text, ["/b", ""])
      assert {{:ok, 5}, _} = call(full_fs, :write_text, ["/a", "abcde"])
      assert {{:ok, nil}, _} = call(full_fs, :mkdir, ["/d"])
      {_, freed} = call(full_fs, :unlink, ["/a"])
      assert {{:ok, 5}, _} = call(freed, :write_text, ["/c", "abcde"])
      {_, replaced} = call(full_fs, :rename, ["/b", "/a"])
      assert {{:ok, 5}, _} = call(replaced, :write_text, ["/c", "abcde"])
      {_, truncated} = PseudoFS.handle(full_fs, :open, [{:path, "/a"}, "w"], %{})
      assert {{:ok, 5}, _} = call(truncated, :write_text, ["/c", "abcde"])
    end

    test "files" do
      fs = PseudoFS.new(files: %{"/d/a" => ""}, max_files: 3)
      {_, fs} = call(fs, :write_text, ["/b", ""])
      full = {:error, :os_error, "[Errno 28] No space left on device: '/c'"}
      assert call(fs, :write_text, ["/c", "x"]) == {full, fs}
      assert call(fs, :open, ["/c", "a"]) == {full, fs}
      assert call(fs, :mkdir, ["/c"]) == {full, fs}
      assert call(fs, :mkdir, ["/c"], %{"parents" => true, "exist_ok" => true}) == {full, fs}
      assert {{:ok, nil}, _} = call(fs, :rename, ["/b", "/c"])
      assert {{:ok, nil}, _} = fs |> PseudoFS.delete("/d") |> call(:mkdir, ["/c/e"], %{"parents" => true})
    end
  end

  describe "hostile calls" do
    test "arguments of the wrong type" do
      for {function, args, message} <- [
            {:stat, [nil], "stat: path should be string, bytes or os.PathLike, not NoneType"},
            {:exists, [7], "exists: path should be string, bytes or os.PathLike, not int"},
            {:iterdir, [%{}], "listdir: path should be string, bytes or os.PathLike, not dict"},
            {:unlink, [1.5], "unlink: path should be string, bytes or os.PathLike, not float"},
            {:unlink, ["f"], "unlink: path should be string, bytes or os.PathLike, not str"},
            {:rename, [[], {:path, "x"}], "rename: src should be string, bytes or os.PathLike, not list"},
            {:rename, [{:path, "f"}, true], "rename: dst should be string, bytes or os.PathLike, not bool"},
            {:read_text, [nil], "expected str, bytes or os.PathLike object, not NoneType"},
            {:write_text, [{:path, "f"}, {:bytes, ""}], "data must be str, not bytes"},
            {:write_bytes, [{:path, "f"}, "x"], "memoryview: a bytes-like object is required, not 'str'"},
            {:append_bytes, [{:path, "f"}, MapSet.new()], "memoryview: a bytes-like object is required, not 'set'"},
            {:getenv, [1], "str expected, not int"},
            {:getenv, [{1, 2}], "str expected, not tuple"},
            {:stat, [], "stat expected 1 argument, got 0"},
            {:rename, [{:path, "f"}], "rename expected 2 arguments, got 1"},
            {:get_environ, [1], "get_environ expected 0 arguments, got 1"},
            {:stat, nil, "stat expected a list of arguments"},
            {:stat, [1 | 2], "stat expected a list of arguments"}
          ] do
        fs = tree()
        assert PseudoFS.handle(fs, function, args, %{}) == {{:error, :type_error, message}, fs}
      end
    end

    test "keyword arguments" do
      for {function, kwargs, message} <- [
            {:mkdir, %{"foo" => 1}, "mkdir() got an unexpected keyword argument 'foo'"},
            {:mkdir, %{"parents" => 1}, "mkdir() argument 'parents' must be bool, not int"},
            {:mkdir, %{"exist_ok" => nil}, "mkdir() argument 'exist_ok' must be bool, not NoneType"},
            {:mkdir, %{"mode" => "a"}, "'str' object cannot be interpreted as an integer"},
            {:mkdir, %{1 => 2}, "keywords must be strings"},
            {:mkdir, %{<<255>> => 2}, "keywords must be strings"},
            {:mkdir, [], "keywords must be strings"},
            {:mkdir, %ExMonty.Dataclass{name: "A"}, "keywords must be strings"},
            {:stat, %{"parents" => true}, "stat() got an unexpected keyword argument 'parents'"}
          ] do
        fs = tree()
        assert PseudoFS.handle(fs, function, [{:path, "x"}], kwargs) == {{:error, :type_error, message}, fs}
      end
    end

    test "functions that are none of its" do
      for function <- [:sleep, :time, :date_today, :random_seed, "stat", nil] do
        refute PseudoFS.handles?(function)
        assert {{:error, :runtime_error, _}, _} = PseudoFS.handle(tree(), function, [], %{})
      end
    end

    test "no term is a crash" do
      functions = ~w(exists is_file is_dir is_symlink read_text read_bytes write_text write_bytes append_text append_bytes open
                     mkdir unlink rmdir iterdir stat rename resolve absolute getenv get_environ)a

      assert Enum.all?(functions, &PseudoFS.handles?/1)

      generator = fn ->
        args =
          for _ <- 1..Enum.random(1..3), do: Enum.random([Gen.term(), {:path, Gen.term()}, {:bytes, Gen.term()}, :rand.bytes(3)])

        {Enum.random(functions), Enum.random([args, tl(args), Gen.term()]),
         Enum.random([%{}, Gen.term(), %{"mode" => Gen.term()}])}
      end

      Gen.check_all(600, generator, fn {function, args, kwargs} ->
        case PseudoFS.handle(tree(), function, args, kwargs) do
          {{:ok, _}, %PseudoFS{}} -> :ok
          {{:error, type, message}, %PseudoFS{}} -> assert type in ExMonty.Exception.types() and String.valid?(message)
        end
      end)
    end

    test "paths of a million parts" do
      path = String.duplicate("a/", 1_000_000)
      assert {:os_error, "[Errno 36] File name too long: 'a/a/" <> _} = refused(:stat, [path])
      assert {:os_error, _} = refused(:mkdir, [path], %{"parents" => true})
      assert {:os_error, _} = refused(:resolve, [path], %{"strict" => true})
      assert {:os_error, _} = refused(:absolute, [path])
      assert answer(:exists, [path]) == {:ok, false}
      half = String.duplicate("../", 300_000)
      assert answer(:resolve, [half]) == {:ok, {:path, "/"}}
    end

    test "the deepest tree" do
      path = String.duplicate("/a", 2047)
      {answer, fs} = PseudoFS.handle(PseudoFS.new(), :mkdir, [{:path, path}], %{"parents" => true})
      assert answer == {:ok, nil}
      {answer, fs} = PseudoFS.handle(fs, :write_text, [{:path, String.replace_suffix(path, "/a", "/b")}, "x"], %{})
      assert answer == {:ok, 1}
      assert [_] = PseudoFS.files(fs)
      {answer, _} = PseudoFS.handle(fs, :mkdir, [{:path, "/" <> path}], %{})
      assert {:error, :file_exists_error, _} = answer
      {answer, _} = PseudoFS.handle(fs, :mkdir, [{:path, path <> "/a"}], %{})
      assert {:error, :os_error, "[Errno 36] File name too long" <> _} = answer
      assert fs |> PseudoFS.delete("/a") |> PseudoFS.files() == []
    end

    test "a working directory makes no path longer" do
      fs = PseudoFS.new(cwd: String.duplicate("/a", 2040))
      long = String.duplicate("n", 14)
      assert {{:ok, 0}, _} = PseudoFS.handle(fs, :write_text, [{:path, long}, ""], %{})
      assert {{:error, :os_error, message}, ^fs} = PseudoFS.handle(fs, :write_text, [{:path, long <> "n"}, ""], %{})
      assert message == "[Errno 36] File name too long: '#{long}n'"
    end

    test "many files and many small appends" do
      fs = for i <- 1..9_000, reduce: PseudoFS.new(), do: (fs -> PseudoFS.put_file(fs, "/many/#{i}", "#{i}"))
      assert {{:ok, names}, _} = PseudoFS.handle(fs, :iterdir, [{:path, "/many"}], %{})
      assert length(names) == 9_000

      fs =
        for _ <- 1..50_000, reduce: PseudoFS.new() do
          fs -> fs |> PseudoFS.handle(:append_text, [{:path, "/log"}, "line\n"], %{}) |> elem(1)
        end

      assert {:ok, content} = PseudoFS.read_file(fs, "/log")
      assert byte_size(content) == 250_000
    end
  end

  # Random operations, here and in a directory of the disk.
  @depth "/1/2/3/4/5"

  test "does what the disk does" do
    disk = Path.join(System.tmp_dir!(), "ex_monty_pseudo_fs_#{System.unique_integer([:positive])}_#{System.pid()}")
    on_exit(fn -> File.rm_rf!(disk) end)

    Gen.check_all(60, fn -> for(_ <- 1..60, do: operation()) end, fn operations ->
      File.rm_rf!(disk)
      File.mkdir_p!(disk <> @depth)

      Enum.reduce(operations, PseudoFS.new(cwd: @depth), fn operation, fs ->
        {ours, fs} = ours(fs, operation)
        assert {operation, ours} == {operation, theirs(disk <> @depth <> "/", operation)}
        fs
      end)
    end)
  end

  defp operation do
    case Enum.random([
           :mkdir,
           :mkdir,
           :mkdir,
           :write,
           :write,
           :append,
           :exclusive,
           :read,
           :rm,
           :rmdir,
           :rename,
           :rename,
           :rename,
           :ls,
           :stat
         ]) do
      :rename -> {:rename, random_path(), random_path()}
      function when function in [:write, :append, :exclusive] -> {function, random_path(), Enum.random(["", "x", "text"])}
      function -> {function, random_path()}
    end
  end

  # Never above the directories that both have.
  defp random_path do
    parts = for _ <- 1..Enum.random([1, 1, 2, 2, 3]), do: Enum.random(~w(a a a b b b c c . .. ..) ++ [String.duplicate("n", 256)])

    Enum.join(parts, "/") <> Enum.random(["", "", "", "", "/", "/."])
  end

  defp ours(fs, {:mkdir, path}), do: errno(fs, :mkdir, [{:path, path}])
  defp ours(fs, {:write, path, data}), do: errno(fs, :write_bytes, [{:path, path}, {:bytes, data}])
  defp ours(fs, {:append, path, data}), do: errno(fs, :append_bytes, [{:path, path}, {:bytes, data}])
  defp ours(fs, {:read, path}), do: errno(fs, :read_bytes, [{:path, path}])
  defp ours(fs, {:rm, path}), do: errno(fs, :unlink, [{:path, path}])
  defp ours(fs, {:rmdir, path}), do: errno(fs, :rmdir, [{:path, path}])
  defp ours(fs, {:rename, source, target}), do: errno(fs, :rename, [{:path, source}, {:path, target}])
  defp ours(fs, {:ls, path}), do: errno(fs, :iterdir, [{:path, path}])
  defp ours(fs, {:stat, path}), do: errno(fs, :stat, [{:path, path}])

  defp ours(fs, {:exclusive, path, data}) do
    with {:ok, fs} <- errno(fs, :open, [{:path, path}, "x"]), do: errno(fs, :write_bytes, [{:path, path}, {:bytes, data}])
  end

  defp errno(fs, function, args) do
    case PseudoFS.handle(fs, function, args, %{}) do
      {{:ok, {:bytes, bytes}}, fs} -> {{:ok, bytes}, fs}
      {{:ok, %{type: :file, size: size}}, fs} -> {{:file, size}, fs}
      {{:ok, %{type: :directory}}, fs} -> {:directory, fs}
      {{:ok, names}, fs} when is_list(names) -> {{:ok, names}, fs}
      {{:ok, {:file_handle, _}}, fs} -> {:ok, fs}
      {{:ok, _}, fs} -> {:ok, fs}
      # Erlang has one reason for "Directory not empty" and "File exists".
      {{:error, _type, "[Errno 39]" <> _}, fs} -> {17, fs}
      {{:error, _type, "[Errno " <> message}, fs} -> {message |> Integer.parse() |> elem(0), fs}
    end
  end

  defp theirs(disk, {:mkdir, path}), do: posix(File.mkdir(disk <> path))
  defp theirs(disk, {:write, path, data}), do: posix(File.write(disk <> path, data))
  defp theirs(disk, {:append, path, data}), do: posix(File.write(disk <> path, data, [:append]))
  defp theirs(disk, {:exclusive, path, data}), do: posix(File.write(disk <> path, data, [:exclusive]))
  defp theirs(disk, {:read, path}), do: posix(File.read(disk <> path))
  defp theirs(disk, {:rm, path}), do: posix(File.rm(disk <> path))
  defp theirs(disk, {:rmdir, path}), do: posix(File.rmdir(disk <> path))
  defp theirs(disk, {:rename, source, target}), do: posix(File.rename(disk <> source, disk <> target))
  defp theirs(disk, {:stat, path}), do: posix(File.stat(disk <> path))
  defp theirs(disk, {:ls, path}), do: posix(with({:ok, names} <- File.ls(disk <> path), do: {:ok, Enum.sort(names)}))

  defp posix({:ok, %File.Stat{type: :regular, size: size}}), do: {:file, size}
  defp posix({:ok, %File.Stat{type: :directory}}), do: :directory

  defp posix({:error, reason}) do
    %{enoent: 2, eexist: 17, enotdir: 20, eisdir: 21, eperm: 21, einval: 22, ebusy: 16, enametoolong: 36}[reason] || reason
  end

  defp posix(other), do: other
end

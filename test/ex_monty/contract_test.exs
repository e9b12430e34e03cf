defmodule ExMonty.ContractTest do
  @moduledoc """
  The examples and the tables of what ExMonty promises to its users, as they stand there. (Those of clocks and of dates as inputs are in
  `ExMonty.LibraryTest`.)
  """
  use ExUnit.Case, async: true

  alias ExMonty.PseudoFS

  # What the examples call.
  defmodule Req do
    def get("https://example.com"), do: {:ok, %{body: "<html>"}}
    def get(_url), do: {:error, :nxdomain}
  end

  describe "quick start" do
    test "simple evaluation" do
      {:ok, 4, ""} = ExMonty.eval("2 + 2")
      {:ok, result, ""} = ExMonty.eval("[x**2 for x in range(10)]")
      assert result == [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
    end

    test "inputs, output, compile once and run many" do
      {:ok, result, ""} = ExMonty.eval("x + y", inputs: %{"x" => 10, "y" => 20})
      assert result == 30
      {:ok, nil, "hello world\n"} = ExMonty.eval("print('hello world')")
      {:ok, runner} = ExMonty.compile("x * 2", inputs: ["x"])
      {:ok, 10, ""} = ExMonty.run(runner, %{"x" => 5})
      {:ok, 20, ""} = ExMonty.run(runner, %{"x" => 10})
      {:ok, 200, ""} = ExMonty.run(runner, %{"x" => 100})
    end
  end

  describe "interactive execution" do
    test "the low-level API" do
      {:ok, runner} = ExMonty.compile("result = fetch(url)\nresult", inputs: ["url"])
      {:ok, progress} = ExMonty.start(runner, %{"url" => "https://example.com"})
      assert {:function_call, call, _snapshot, ""} = progress
      assert call.name == "fetch"
      assert call.args == ["https://example.com"]
      assert call.kwargs == %{}
      assert answer(progress) == "<html>"
    end

    test "every kind of progress" do
      source =
        "from pathlib import Path\nprint('begun')\nf = fetch\n[f('https://example.com'), Path('/some/file').read_text(), limit]"

      {:ok, progress} = ExMonty.start(ExMonty.compile!(source))
      assert {:name_lookup, "fetch", _snapshot, "begun\n"} = progress
      assert answer(progress) == ["<html>", "of /some/file", {:function, "limit"}]
    end

    # As the contract's `case`.
    defp answer(progress) do
      case progress do
        {:function_call, call, snapshot, _output} ->
          {:ok, response} = apply(Req, :get, call.args)
          {:ok, next} = ExMonty.resume(snapshot, {:ok, response.body})
          answer(next)

        {:name_lookup, name, snapshot, _output} ->
          {:ok, next} = ExMonty.resume(snapshot, {:ok, {:function, name}})
          answer(next)

        {:os_call, call, snapshot, _output} ->
          assert call.function == :read_text
          assert call.args == [{:path, "/some/file"}]
          {:ok, next} = ExMonty.resume(snapshot, {:ok, "of /some/file"})
          answer(next)

        {:complete, value, _output} ->
          value
      end
    end

    test "a name that is called is a call, and another a lookup" do
      assert {:ok, {:function_call, %{name: "f"}, _, ""}} = ExMonty.start(ExMonty.compile!("f()"))
      assert {:ok, {:name_lookup, "f", _, ""}} = ExMonty.start(ExMonty.compile!("f"))
      assert {:ok, {:name_lookup, "f", _, ""}} = ExMonty.start(ExMonty.compile!("map(f, [1])"))
      assert {:ok, {:complete, 3, ""}} = ExMonty.start(ExMonty.compile!("def f(): return 3\nf()"))
    end

    test "the sandbox" do
      {:ok, 42, ""} =
        ExMonty.Sandbox.run(
          "double(21)",
          functions: %{
            "double" => fn [x], _kwargs -> {:ok, x * 2} end
          }
        )
    end

    defmodule MyHandler do
      @behaviour ExMonty.Sandbox

      @impl true
      def handle_function("fetch", [url], _kwargs) do
        case Req.get(url) do
          {:ok, resp} -> {:ok, resp.body}
          {:error, _} -> {:error, :runtime_error, "fetch failed"}
        end
      end
    end

    test "a handler module" do
      {:ok, result, _output} = ExMonty.Sandbox.run("fetch('https://example.com')", handler: MyHandler)
      assert result == "<html>"
      assert {:error, error} = ExMonty.Sandbox.run("fetch('https://nowhere')", handler: MyHandler)
      assert {error.type, error.message} == {:runtime_error, "fetch failed"}
    end
  end

  describe "pseudo filesystem" do
    test "the example" do
      fs =
        PseudoFS.new()
        |> PseudoFS.put_file("/data/config.json", ~s({"model": "gpt-4", "temperature": 0.7}))
        |> PseudoFS.put_file("/data/prompt.txt", "Summarize the following text:")
        |> PseudoFS.mkdir("/output")
        |> PseudoFS.put_env("API_KEY", "sk-secret123")

      code = """
      from pathlib import Path
      import os

      config = Path('/data/config.json').read_text()
      prompt = Path('/data/prompt.txt').read_text()
      api_key = os.getenv('API_KEY')

      Path('/output/result.txt').write_text(f'Read config: {config}')
      Path('/output/result.txt').read_text()
      """

      {:ok, result, _output} = ExMonty.Sandbox.run(code, os: fs)
      assert result == "Read config: {\"model\": \"gpt-4\", \"temperature\": 0.7}"
    end

    # Python, the OS function, its arguments, an answer, and what Python makes of it.
    @operations [
      {"Path('/a').exists()", :exists, [{:path, "/a"}], true, true},
      {"Path('/a').is_file()", :is_file, [{:path, "/a"}], true, true},
      {"Path('/a').is_dir()", :is_dir, [{:path, "/a"}], false, false},
      {"Path('/a').is_symlink()", :is_symlink, [{:path, "/a"}], false, false},
      {"Path('/a').read_text()", :read_text, [{:path, "/a"}], "é\n", "é\n"},
      {"Path('/a').read_bytes()", :read_bytes, [{:path, "/a"}], {:bytes, <<0, 255>>}, {:bytes, <<0, 255>>}},
      {"Path('/a').write_text('é!')", :write_text, [{:path, "/a"}, "é!"], 2, 2},
      {"Path('/a').write_bytes(b'ab')", :write_bytes, [{:path, "/a"}, {:bytes, "ab"}], 2, 2},
      {"open('/a', 'wb')", :open, [{:path, "/a"}, "wb"], {:file_handle, %{path: "/a", mode: "wb", position: 0}},
       {:file_handle, %{path: "/a", mode: "wb", position: 0}}},
      {"open('/a')", :open, [{:path, "/a"}, "r"], {:file_handle, %{path: "/a", mode: "r", position: 0}},
       {:file_handle, %{path: "/a", mode: "r", position: 0}}},
      {"Path('/a').mkdir()", :mkdir, [{:path, "/a"}], nil, nil},
      {"Path('/a').unlink()", :unlink, [{:path, "/a"}], nil, nil},
      {"Path('/a').rmdir()", :rmdir, [{:path, "/a"}], nil, nil},
      {"list(Path('/a').iterdir())", :iterdir, [{:path, "/a"}], [{:path, "/a/b"}, "c"], [{:path, "/a/b"}, {:path, "/a/c"}]},
      {"Path('/a').stat().st_size", :stat, [{:path, "/a"}], %{size: 5, mtime: 1.5, type: :file}, 5},
      {"Path('/a').rename('/b')", :rename, [{:path, "/a"}, {:path, "/b"}], nil, {:path, "/b"}},
      {"Path('a').resolve()", :resolve, [{:path, "a"}], {:path, "/x/a"}, {:path, "/x/a"}},
      {"Path('a').absolute()", :absolute, [{:path, "a"}], {:path, "/x/a"}, {:path, "/x/a"}},
      {"os.getenv('K')", :getenv, ["K"], "v", "v"},
      {"os.getenv('K')", :getenv, ["K"], nil, nil},
      {"dict(os.environ)", :get_environ, [], %{"K" => "v"}, %{"K" => "v"}},
      {"date.today()", :date_today, [], {:date, %{year: 2026, month: 5, day: 1}}, {:date, %{year: 2026, month: 5, day: 1}}},
      {"datetime.now().year", :datetime_now, [nil],
       {:datetime,
        %{
          year: 2026,
          month: 5,
          day: 1,
          hour: 0,
          minute: 0,
          second: 0,
          microsecond: 0,
          offset_seconds: nil,
          tz_name: nil
        }}, 2026},
      {"datetime.now(tz=timezone.utc).hour", :datetime_now, [{:timezone, %{offset_seconds: 0, name: nil}}],
       {:datetime,
        %{
          year: 2026,
          month: 5,
          day: 1,
          hour: 14,
          minute: 0,
          second: 0,
          microsecond: 0,
          offset_seconds: 0,
          tz_name: nil
        }}, 14}
    ]
    @imports "from pathlib import Path\nfrom datetime import *\nimport os\n"

    test "every operation is an OS call" do
      for {python, function, args, answer, value} <- @operations do
        assert {:ok, {:os_call, call, snapshot, ""}} = ExMonty.start(ExMonty.compile!(@imports <> python)), python
        assert {call.function, call.args} == {function, args}
        assert ExMonty.resume(snapshot, {:ok, answer}) == {:ok, {:complete, value, ""}}, python
      end
    end

    test "and a function of a map does it" do
      for {python, function, args, answer, value} <- @operations do
        handler = fn given, _kwargs -> {:ok, given == args && answer} end
        assert ExMonty.Sandbox.run(@imports <> python, os: %{function => handler}) == {:ok, value, ""}, python
      end
    end

    test "appending" do
      me = self()
      opened = fn [{:path, path}, mode], _ -> {:ok, {:file_handle, %{path: path, mode: mode, position: 0}}} end
      os = %{open: opened, append_bytes: fn args, _ -> {:ok, send(me, args) && 2} end}

      for {python, bytes} <- [{"open('/a', 'a') as f: f.write('é')", "é"}, {"open('/a', 'ab') as f: f.write(b'xy')", "xy"}] do
        assert {:ok, nil, ""} = ExMonty.Sandbox.run("with #{python}", os: os)
        assert_receive [{:path, "/a"}, {:bytes, ^bytes}]
      end

      fs = PseudoFS.new(files: %{"/a" => "1"})
      assert {{:ok, 1}, fs} = PseudoFS.handle(fs, :append_text, [{:path, "/a"}, "é"], %{})
      assert {{:ok, 1}, fs} = PseudoFS.handle(fs, :append_bytes, [{:path, "/a"}, {:bytes, "!"}], %{})
      assert PseudoFS.read_file(fs, "/a") == {:ok, "1é!"}
    end

    test "no operation is missing" do
      table = Enum.uniq(Enum.map(@operations, &elem(&1, 1))) ++ [:append_text, :append_bytes]
      assert Enum.sort(ExMonty.OsCall.functions() -- table) == [:monotonic, :random_seed, :sleep, :time]
      assert table -- ExMonty.OsCall.functions() == []
      for function <- table -- [:date_today, :datetime_now], do: assert(PseudoFS.handles?(function))
    end
  end

  describe "custom OS handlers" do
    test "a map of functions" do
      run = fn code ->
        ExMonty.Sandbox.run(code,
          os: %{
            read_text: fn [{:path, path}], _kwargs ->
              case File.read(path) do
                {:ok, content} -> {:ok, content}
                {:error, _} -> {:error, :file_not_found_error, "not found: #{path}"}
              end
            end
          }
        )
      end

      {:ok, result, _} = run.("from pathlib import Path\nPath('mix.exs').read_text()")
      assert result == File.read!("mix.exs")

      source =
        "from pathlib import Path\ntry:\n    Path('/no/such').read_text()\nexcept FileNotFoundError as e:\n    r = str(e)\nr"

      assert run.(source) == {:ok, "not found: /no/such", ""}
    end

    defmodule MyOsHandler do
      @behaviour ExMonty.Sandbox

      @impl true
      def handle_function(_, _, _), do: {:error, :name_error, "not defined"}

      @impl true
      def handle_os(:read_text, [{:path, path}], _kwargs) do
        if String.starts_with?(path, "/allowed/") do
          case File.read(path) do
            {:ok, content} -> {:ok, content}
            {:error, _} -> {:error, :file_not_found_error, "not found"}
          end
        else
          {:error, :os_error, "access denied: #{path}"}
        end
      end
    end

    test "a handler module" do
      run = &ExMonty.Sandbox.run("from pathlib import Path\n" <> &1, handler: MyOsHandler)
      assert {:error, %{type: :os_error, message: "access denied: /etc/passwd"}} = run.("Path('/etc/passwd').read_text()")
      assert {:error, %{type: :file_not_found_error, message: "not found"}} = run.("Path('/allowed/x').read_text()")
      assert {:error, %{type: :name_error, message: "not defined"}} = run.("f()")
      assert {:error, %{type: :permission_error}} = run.("Path('/allowed/x').read_bytes()")
      assert {:error, %{type: :runtime_error}} = run.("import os\nos.getenv('A')")
    end
  end

  describe "clock handlers" do
    test "may branch on the time zone that is asked for" do
      now = fn
        [nil], _kwargs -> {:ok, {:datetime, clock(12, nil)}}
        [{:timezone, %{offset_seconds: offset, name: _name}}], _kwargs -> {:ok, {:datetime, clock(14, offset)}}
      end

      source = "from datetime import *\n[datetime.now().hour, datetime.now(tz=timezone(timedelta(hours=2))).hour]"
      assert ExMonty.Sandbox.run(source, os: %{datetime_now: now}) == {:ok, [12, 14], ""}
    end

    defp clock(hour, offset) do
      %{year: 2026, month: 5, day: 1, hour: hour, minute: 30, second: 0, microsecond: 0, offset_seconds: offset, tz_name: nil}
    end

    test "are none unless they are given" do
      for source <- ["date.today()", "datetime.now()"] do
        assert {:error, %{type: :runtime_error}} = ExMonty.Sandbox.run("from datetime import *\n" <> source)
      end
    end
  end

  describe "limits" do
    test "the examples" do
      {:ok, runner} = ExMonty.compile("print('x')\n1")

      {:ok, result, output} =
        ExMonty.run(runner, %{},
          limits: %{
            max_duration_secs: 5.0,
            max_memory: 10_000_000,
            max_allocations: 100_000,
            max_recursion_depth: 100
          }
        )

      assert {result, output} == {1, "x\n"}

      {:error, %ExMonty.Exception{type: :recursion_error}} =
        ExMonty.eval("def f(): return f()\nf()", limits: %{max_recursion_depth: 50})
    end

    # A limit, a program that exceeds it, and what that is.
    @exceeded [
      {%{max_duration_secs: 0.05}, "while True: pass", :timeout_error},
      {%{max_memory: 1_000_000}, "x = []\nwhile True: x.append('y' * 1000 + str(len(x)))", :memory_error},
      {%{max_allocations: 1_000}, "x = [[i] for i in range(10_000)]", :memory_error},
      {%{max_recursion_depth: 50}, "def f(): return f()\nf()", :recursion_error}
    ]

    test "each ends what exceeds it, wherever it runs" do
      for {limits, source, type} <- @exceeded do
        asking = "ask()\n" <> source
        assert {:error, %{type: ^type}} = ExMonty.eval(source, limits: limits)
        assert {:error, %{type: ^type}} = ExMonty.run(ExMonty.compile!(source), %{}, limits: limits)
        assert {:error, %{type: ^type}} = ExMonty.Sandbox.run(source, limits: limits)
        {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(ExMonty.compile!(asking), %{}, limits: limits)
        assert {:error, %{type: ^type}} = ExMonty.resume(snapshot, {:ok, nil})
        {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(ExMonty.compile!(asking))
        {:ok, binary} = ExMonty.dump_snapshot(snapshot)
        {:ok, loaded} = ExMonty.load_snapshot(binary, limits: limits)
        assert {:error, %{type: ^type}} = ExMonty.resume(loaded, {:ok, nil})
      end
    end
  end

  describe "serialization" do
    test "the example" do
      # Serialize a compiled runner
      {:ok, runner} = ExMonty.compile("x + 1", inputs: ["x"])
      {:ok, binary} = ExMonty.dump(runner)

      # Restore and use
      {:ok, restored} = ExMonty.load_runner(binary)
      {:ok, 2, ""} = ExMonty.run(restored, %{"x" => 1})

      # Serialize a paused snapshot (for long-running workflows)
      {:ok, runner_with_ext_fns} = ExMonty.compile("fetch() + 1")
      {:ok, {:function_call, _call, snapshot, _}} = ExMonty.start(runner_with_ext_fns)
      {:ok, snap_binary} = ExMonty.dump_snapshot(snapshot)

      # Later: restore and resume
      {:ok, restored_snap} = ExMonty.load_snapshot(snap_binary)
      {:ok, {:complete, result, _}} = ExMonty.resume(restored_snap, {:ok, 41})
      assert result == 42
    end
  end

  describe "type mapping" do
    # Python, and Elixir; `:out` where it goes out only.
    @types [
      {"None", nil},
      {"True", true},
      {"False", false},
      {"2 ** 200", 2 ** 200},
      {"1.5", 1.5},
      {"'é'", "é"},
      {"b'\\x00\\xff'", {:bytes, <<0, 255>>}},
      {"[1, [2]]", [1, [2]]},
      {"(1, 'a')", {1, "a"}},
      {"{1: 'a', (1, 2): None, None: [True]}", %{1 => "a", {1, 2} => nil, nil => [true]}},
      {"{1, 2}", MapSet.new([1, 2])},
      {"...", :ellipsis},
      {"Path('/tmp/file')", {:path, "/tmp/file"}},
      {"Point(1, y=2)", {:named_tuple, "Point", [{"x", 1}, {"y", 2}]}},
      {"User('Ada', 36)", %ExMonty.Dataclass{name: "User", fields: %{"name" => "Ada", "age" => 36}, order: ["name", "age"]}},
      {"date(2026, 5, 1)", {:date, %{year: 2026, month: 5, day: 1}}},
      {"datetime(2026, 5, 1, 14, 30)",
       {:datetime,
        %{
          year: 2026,
          month: 5,
          day: 1,
          hour: 14,
          minute: 30,
          second: 0,
          microsecond: 0,
          offset_seconds: nil,
          tz_name: nil
        }}},
      {"datetime(2026, 5, 1, 14, 30, tzinfo=timezone(timedelta(hours=2), 'CEST'))",
       {:datetime,
        %{
          year: 2026,
          month: 5,
          day: 1,
          hour: 14,
          minute: 30,
          second: 0,
          microsecond: 0,
          offset_seconds: 7200,
          tz_name: "CEST"
        }}},
      {"timedelta(days=7, seconds=1, microseconds=2)", {:timedelta, %{days: 7, seconds: 1, microseconds: 2}}},
      {"timezone(timedelta(hours=-5), 'EST')", {:timezone, %{offset_seconds: -18_000, name: "EST"}}},
      {"timezone.utc", {:timezone, %{offset_seconds: 0, name: nil}}},
      {"ValueError('no')", %ExMonty.Exception{type: :value_error, message: "no"}}
    ]
    @definitions """
    from pathlib import Path
    from datetime import *
    from collections import namedtuple
    from dataclasses import dataclass
    Point = namedtuple('Point', 'x y')
    @dataclass
    class User:
        name: str
        age: int
    """

    test "out, as a result and as an argument" do
      echo = %{"echo" => fn [x], %{"k" => x} -> {:ok, [x]} end}

      for {python, elixir} <- @types do
        assert ExMonty.eval(@definitions <> python) == {:ok, elixir, ""}, python
        source = @definitions <> "x = #{python}\necho(x, k=x)"
        assert {:ok, {:function_call, call, _, ""}} = ExMonty.start(ExMonty.compile!(source))
        assert {call.args, call.kwargs} == {[elixir], %{"k" => elixir}}
        assert ExMonty.Sandbox.run(source, functions: echo) == {:ok, [elixir], ""}, python
      end
    end

    test "in, as an input and as an answer" do
      # Of a class of its own: named tuples, dataclasses and exceptions, which are compared by what they show.
      same = "(lambda a, b: a == b if type(a) is type(b) else repr(a) == repr(b))"

      for {python, elixir} <- @types do
        equal = @definitions <> "#{same}(x, #{python}) or repr(x) == repr(#{python})"
        assert ExMonty.eval(equal, inputs: %{"x" => elixir}) == {:ok, true, ""}, python
        assert ExMonty.eval("x", inputs: %{"x" => elixir}) == {:ok, elixir, ""}, python
        assert ExMonty.Sandbox.run("f()", functions: %{"f" => fn [], _ -> {:ok, elixir} end}) == {:ok, elixir, ""}, python
      end
    end

    test "frozen sets and open files go out" do
      assert ExMonty.eval("frozenset({1, 2})") == {:ok, MapSet.new([1, 2]), ""}
      fs = PseudoFS.new(files: %{"/a" => "text"})
      handle = {:file_handle, %{path: "/a", mode: "r", position: 2}}
      assert ExMonty.Sandbox.run("f = open('/a')\nf.read(2)\nf", os: fs) == {:ok, handle, ""}
    end

    test "an open file goes in only as the answer to :open" do
      handle = {:file_handle, %{path: "/a", mode: "r", position: 0}}
      told = "{:file_handle, _} stands for an open file; it is an answer to :open only"
      assert {:error, error} = ExMonty.eval("x", inputs: %{"x" => handle})
      assert {error.type, error.message} == {:type_error, "input \"x\": " <> told}
      assert {:error, error} = ExMonty.Sandbox.run("f()", functions: %{"f" => fn [], _ -> {:ok, [handle]} end})
      assert {error.type, error.message} == {:type_error, "the answer: at [0]: " <> told}
      opened = fn [{:path, path}, mode], _ -> {:ok, {:file_handle, %{path: path, mode: mode, position: 0}}} end
      os = %{open: opened, read_bytes: fn [{:path, "/a"}], _ -> {:ok, {:bytes, "text"}} end}
      assert ExMonty.Sandbox.run("open('/a').read()", os: os) == {:ok, "text", ""}
    end

    test "the shape of times has no place for a fold" do
      for time <- ["datetime(2026, 5, 1, 1, fold=1)", "time(1, fold=1)"] do
        assert {:ok, {_tag, map} = elixir, ""} = ExMonty.eval("from datetime import *\n" <> time)
        refute is_map_key(map, :fold)
        assert ExMonty.eval("x.fold", inputs: %{"x" => elixir}) == {:ok, 0, ""}
      end
    end

    test "what the examples put in" do
      for {input, type} <- [
            {42, "int"},
            {"hello", "str"},
            {[1, 2, 3], "list"},
            {%{"a" => 1}, "dict"},
            {{:bytes, <<1, 2, 3>>}, "bytes"},
            {{:path, "/tmp/file"}, "PosixPath"}
          ] do
        assert ExMonty.eval("type(x).__name__", inputs: %{"x" => input}) == {:ok, type, ""}
        assert ExMonty.eval("x", inputs: %{"x" => input}) == {:ok, input, ""}
      end
    end
  end

  describe "errors" do
    test "the example" do
      {:error,
       %ExMonty.Exception{
         type: :zero_division_error,
         message: "division by zero",
         traceback: [%ExMonty.StackFrame{filename: "main.py", line: 1}]
       }} = ExMonty.eval("1 / 0")
    end

    @raised [
      {"int('x')", :value_error},
      {"1 + ''", :type_error},
      {"{}['k']", :key_error},
      {"[][1]", :index_error},
      {"x", :name_error},
      {"(1).x", :attribute_error},
      {"raise RuntimeError('r')", :runtime_error},
      {"x = ", :syntax_error},
      {"raise FileNotFoundError('f')", :file_not_found_error},
      {"1 / 0", :zero_division_error},
      {"def f(): f()\nf()", :recursion_error}
    ]

    test "types are the names of Python's in snake case" do
      for {source, type} <- @raised do
        assert {:error, %ExMonty.Exception{type: ^type, traceback: traceback}} = ExMonty.eval(source)
        assert is_list(traceback)
        assert {:error, %ExMonty.Exception{type: ^type}} = ExMonty.Sandbox.run(source)
      end
    end

    # Groups need the exceptions in them, which an answer does not have.
    @groups [:base_exception_group, :exception_group]

    test "every type can be raised in Python, and answered by a host" do
      for type <- ExMonty.Exception.types() -- @groups do
        name = ExMonty.Exception.type_name(%ExMonty.Exception{type: type})
        source = "try:\n    f()\nexcept #{name} as e:\n    r = [type(e) is #{name}, e.args]\nr"
        {:ok, {:function_call, _, snapshot, _}} = ExMonty.start(ExMonty.compile!(source))
        assert {type, ExMonty.resume(snapshot, {:error, type, "m"})} == {type, {:ok, {:complete, [true, {"m"}], ""}}}
        assert {:ok, %ExMonty.Exception{type: ^type}, ""} = ExMonty.eval(made(type, name))
      end
    end

    defp made(:unicode_decode_error, name), do: "#{name}('utf-8', b'x', 0, 1, 'm')"
    defp made(:unicode_encode_error, name), do: "#{name}('utf-8', 'x', 0, 1, 'm')"
    defp made(:unicode_translate_error, name), do: "#{name}('x', 0, 1, 'm')"
    defp made(_type, name), do: "#{name}('m')"
  end
end

defmodule ExMonty.TasksTest do
  use ExUnit.Case, async: false
  import ExUnit.CaptureIO

  doctest ExMonty.Literal

  # How a task ends (`:ok`, `{:status, n}`, or the message of its refusal), what it prints to the terminal, and as errors.
  defp task(name, arguments, input \\ "") do
    me = self()

    errors =
      capture_io(:stderr, fn ->
        output = capture_io([input: input], fn -> send(me, {:ended, ended(name, arguments)}) end)
        send(me, {:output, output})
      end)

    assert_received {:ended, ended}
    assert_received {:output, output}
    {ended, output, errors}
  end

  defp ended(name, arguments) do
    Mix.Task.rerun(name, arguments)
  rescue
    error in Mix.Error -> error.message
  catch
    :exit, {:shutdown, status} -> {:status, status}
  end

  describe "ex_monty.repl" do
    defp repl(input, arguments \\ []) do
      {ended, output, ""} = task("ex_monty.repl", arguments, input)
      {ended, output}
    end

    test "shows values, errors and prompts as Python does" do
      input = "x = 20\nx + 1\n'a'\nfor i in range(2):\n    print(i)\n\nNone\n1 / 0\n(1,\n2)\nx + _[0]\nexit()\nx\n"

      assert repl(input) ==
               {:ok,
                """
                >>> >>> 21
                >>> 'a'
                >>> ... ... 0
                1
                >>> >>> Traceback (most recent call last):
                  File "<python-input-5>", line 1, in <module>
                    1 / 0
                    ~~^~~
                ZeroDivisionError: division by zero
                >>> ... (1, 2)
                >>> 21
                >>> \
                """}
    end

    test "reads as many lines as a statement has" do
      for {input, output} <- [
            {"def f(n):\n    '''doc'''\n\nf\n", ~r/^>>> \.\.\. \.\.\. >>> <function f at 0x\w+>\n>>> \n$/},
            {"def f(n):\n    return n\n\nf(\n  4\n)\n", ">>> ... ... >>> ... ... 4\n>>> \n"},
            {"[1,2\n\n]\n", ">>> ... ... [1, 2]\n>>> \n"},
            {"'''abc\n\ndef'''\n", ">>> ... ... 'abc\\n\\ndef'\n>>> \n"},
            {"1 + \\\n2\n", ">>> ... 3\n>>> \n"},
            {"if 1:\n  print(1)\nelse:\n  2\n\n", ">>> ... ... ... ... 1\n>>> \n"},
            {"try:\n  1/0\nexcept ZeroDivisionError:\n  print('caught')\n\n", ">>> ... ... ... ... caught\n>>> \n"},
            {"@staticmethod\ndef g(): pass\n\n", ">>> ... ... >>> \n"},
            {"class A:\n  x = 1\n\nA.x\n", ">>> ... ... >>> 1\n>>> \n"},
            {"# only a comment\n\n5 # and one more\n", ">>> >>> >>> 5\n>>> \n"},
            {"for x in (1, 2): print(x)", ">>> ... 1\n2\n>>> \n"}
          ] do
        assert {:ok, shown} = repl(input)
        assert if(is_binary(output), do: shown == output, else: shown =~ output), input <> shown
      end
    end

    test "keeps the last value in _, but for None" do
      assert repl("[1]\n_ + [2]\nNone\n_\nx = 5\n_\n") == {:ok, ">>> [1]\n>>> [1, 2]\n>>> >>> [1, 2]\n>>> >>> [1, 2]\n>>> \n"}
      assert {:ok, shown} = repl("_\n5\n1/0\n_\n")
      assert shown =~ "NameError: name '_' is not defined\n>>> 5\n"
      assert String.ends_with?(shown, "division by zero\n>>> 5\n>>> \n")
    end

    test "shows what every expression statement gives, as Python does" do
      for {input, output} <- [
            {"1; 2\n", "1\n2\n>>> \n"},
            {"for i in range(3): i\n\n", "... 0\n1\n2\n>>> \n"},
            {"if True:\n  5\n  None\n  print(6)\n  _ + 1\n\n", "... ... ... ... ... 5\n6\n6\n>>> \n"},
            {"with open('/f', 'w') as f:\n  f.write('text')\n\n", "... ... 4\n>>> \n"},
            {"def f():\n  3\n\nf()\n", "... ... >>> >>> \n"},
            {"exit\n", "Use exit() or Ctrl-D (i.e. EOF) to exit\n>>> \n"},
            {"import sys\nsys.displayhook = lambda value: print('=', value)\n1; None\n", ">>> >>> = 1\n= None\n>>> \n"},
            {"import asyncio\nasync def f(): return [1]\n\nawait f(); await f()\n", ">>> ... >>> [1]\n[1]\n>>> \n"},
            {"1; 1/0; 2\n_\n", ~r/^>>> 1\nTraceback .*ZeroDivisionError: division by zero\n>>> 1\n>>> \n$/s},
            {"_ = 'mine'\n5\n_\ndel _\n_\n", ">>> 5\n>>> 'mine'\n>>> >>> 'mine'\n>>> \n"}
          ] do
        assert {:ok, shown} = repl(input)
        assert if(is_binary(output), do: shown == ">>> " <> output, else: shown =~ output), input <> shown
      end
    end

    test "goes on after every error" do
      input = """
      kept = 1
      1 +
        1
      kept.x
      raise KeyboardInterrupt
      class A:
        def __repr__(self): return 1/0

      A()
      def f(): f()

      f()
      kept
      """

      assert {:ok, shown} = repl(input)
      assert shown =~ "  File \"<python-input-1>\", line 1\n    1 +\n       ^\nSyntaxError: invalid syntax\n"
      assert shown =~ "IndentationError: unexpected indent\n"
      assert shown =~ "AttributeError: 'int' object has no attribute 'x'\n"
      assert shown =~ "KeyboardInterrupt\n"
      assert shown =~ "in __repr__\n    def __repr__(self): return 1/0\n"
      assert shown =~ "RecursionError: maximum recursion depth exceeded"
      assert String.ends_with?(shown, ">>> 1\n>>> \n")
    end

    test "ends as it is told" do
      assert {:ok, ">>> "} = repl("exit()\n1\n")
      assert {:ok, ">>> "} = repl("quit()\n1\n")
      assert {:ok, ">>> >>> "} = repl("import sys\nsys.exit(0)\n1\n")
      assert {{:status, 3}, ">>> "} = repl("exit(3)\n1\n")
      assert {{:status, 1}, ">>> ", "bye\n"} = task("ex_monty.repl", [], "raise SystemExit('bye')\n1\n")
      assert {:ok, ">>> \n"} = repl("")
    end

    test "has files in memory, and limits for each piece" do
      assert {:ok, shown} = repl("open('/a', 'w').write('text')\nopen('/a').read()\n")
      assert shown == ">>> 4\n>>> 'text'\n>>> \n"
      assert {:ok, shown} = repl("while True: pass\n\n1\n", ["--limit", "max_duration_secs=0.05"])
      assert shown =~ "TimeoutError: time limit exceeded"
      assert String.ends_with?(shown, ">>> 1\n>>> \n")
      assert {"usage: mix ex_monty.repl" <> _, "", ""} = task("ex_monty.repl", ["x"])
      assert {"limit :max_memory must be a positive integer" <> _, "", ""} = task("ex_monty.repl", ["--limit", "max_memory=0"])
    end
  end

  describe "ex_monty.run" do
    @describetag :tmp_dir

    defp run(dir, source, arguments \\ []) do
      file = Path.join(dir, "program.py")
      File.write!(file, source)
      task("ex_monty.run", [file | arguments])
    end

    defp inputs(values), do: Enum.flat_map(values, &["--input", &1])

    test "runs a program", %{tmp_dir: dir} do
      File.write!(Path.join(dir, "data"), "data")
      arguments = inputs(["n=1", "name=Ada"]) ++ ["--file", "/in=" <> Path.join(dir, "data")]
      assert run(dir, "print(n + 1, name, open('/in').read())\n5", arguments) == {:ok, "2 Ada data\n", ""}
    end

    test "an exception is a traceback and a status", %{tmp_dir: dir} do
      assert {{:status, 1}, "begun\n", errors} = run(dir, "print('begun')\nn")

      assert errors == """
             Traceback (most recent call last):
               File "#{dir}/program.py", line 2, in <module>
                 n
             NameError: name 'n' is not defined
             """

      assert {{:status, 1}, "", errors} = run(dir, "x = ")
      assert errors =~ "SyntaxError: invalid syntax"
      assert {{:status, 1}, "", errors} = run(dir, "while True: pass", ["--limit", "max_duration_secs=0.05"])
      assert errors =~ "TimeoutError: time limit exceeded"
    end

    test "sys.exit is Python's", %{tmp_dir: dir} do
      for {code, ended, errors} <- [
            {"", :ok, ""},
            {"0", :ok, ""},
            {"None", :ok, ""},
            {"3", {:status, 3}, ""},
            {"-1", {:status, 255}, ""},
            {"'boom'", {:status, 1}, "boom\n"},
            {"[1, 2]", {:status, 1}, "[1, 2]\n"}
          ] do
        assert run(dir, "import sys\nprint('x')\nsys.exit(#{code})") == {ended, "x\n", errors}
      end
    end

    # What is given, and what `repr` makes of it in Python.
    @values [
      {"3", "3"},
      {"-1.5e3", "-1500.0"},
      {" 3 ", "3"},
      {"0x10", "16"},
      {"1_000", "1000"},
      {".5", "0.5"},
      {"true", "True"},
      {"False", "False"},
      {"null", "None"},
      {"None", "None"},
      {"[]", "[]"},
      {"[1, [2, {\"a\": null}], false]", "[1, [2, {'a': None}], False]"},
      {"{\"a\": {\"b\": [true]}, \"c\": -1}", "{'a': {'b': [True]}, 'c': -1}"},
      {"{(1, 2): b'x\\x00', 'k': (True, None)}", "{(1, 2): b'x\\x00', 'k': (True, None)}"},
      {"(1,)", "(1,)"},
      {"(1)", "1"},
      {"{1}", "{1}"},
      {"\n[1,\n 2]\n", "[1, 2]"},
      {"\"42\"", "'42'"},
      {"'it\\'s'", "\"it's\""},
      {"\"a\\/b \\u00e9\\ud83d\\ude00\\n\"", "'a/b é😀\\n'"},
      {"'\\\\/'", "'\\\\/'"},
      {"\"]\"", "']'"},
      # Texts.
      {"Ada", "'Ada'"},
      {"", "''"},
      {"a b", "'a b'"},
      {"a=b", "'a=b'"},
      {"max", "'max'"},
      {"Truely", "'Truely'"},
      {"2026-11-28", "'2026-11-28'"},
      {"555-1234", "'555-1234'"},
      {"+49", "'+49'"},
      {"007", "'007'"},
      {"1,2", "'1,2'"},
      {"1+1", "'1+1'"},
      {"print(1)", "'print(1)'"},
      {"f'{1}'", "\"f'{1}'\""},
      {"x = 1", "'x = 1'"},
      {"größe", "'größe'"}
    ]

    test "inputs are JSON, literals, or texts", %{tmp_dir: dir} do
      arguments = @values |> Enum.with_index() |> Enum.map(fn {{value, _shown}, i} -> "x#{i}=#{value}" end) |> inputs()
      source = Enum.map_join(0..(length(@values) - 1), "\n", &"print(repr(x#{&1}))")
      assert {:ok, output, ""} = run(dir, source, arguments)
      assert String.split(output, "\n", trim: true) == Enum.map(@values, &elem(&1, 1))
    end

    test "what begins as a literal of parts and is none is an error", %{tmp_dir: dir} do
      for {value, why} <- [
            {"[1, 2", "'[' was never closed"},
            {"[1,, 2]", "invalid syntax"},
            {"{[1]: 2}", "cannot use 'list' as a dict key (unhashable type: 'list')"},
            {"[x]", "it is neither JSON nor a literal of Python"},
            {"[print(1)]", "it is neither JSON nor a literal of Python"},
            {"[1][0]", "it is neither JSON nor a literal of Python"},
            {"(1).real", "it is neither JSON nor a literal of Python"},
            {"'a' 'b'", "it is neither JSON nor a literal of Python"},
            {"[1 -2]", "it is neither JSON nor a literal of Python"},
            {"(lambda: 1)()", "it is neither JSON nor a literal of Python"},
            {"\"abc", "it is neither JSON nor a literal of Python"},
            {String.duplicate("[", 5000), "too many nested parentheses"},
            {<<"'", 255, "'">>, "it is not valid UTF-8"}
          ] do
        assert run(dir, "1", inputs(["x=#{value}"])) == {"--input x: " <> why, "", ""}
      end
    end

    test "inputs from files", %{tmp_dir: dir} do
      [json, text, wrong] = for name <- ["a.json", "b.txt", "c.JSON"], do: Path.join(dir, name)
      File.write!(json, ~s({"users": [{"name": "Ada"}]}\n))
      File.write!(text, "[not JSON\n")
      File.write!(wrong, "[1,")
      arguments = ["--input-file", "data=#{json}", "--input-file", "text=#{text}"]
      source = "print(data['users'][0], repr(text))"
      assert run(dir, source, arguments) == {:ok, "{'name': 'Ada'} '[not JSON\\n'\n", ""}
      assert run(dir, source, ["--input-file", "x=#{wrong}"]) == {"#{wrong}: '[' was never closed", "", ""}
      assert {message, "", ""} = run(dir, source, ["--input-file", "x=#{dir}/none"])
      assert message =~ "none: no such file or directory"
    end

    test "wrong arguments are told without a stack trace", %{tmp_dir: dir} do
      for {arguments, told} <- [
            {["--limit", "x=1"], ~r/^unknown limit x; there are max_allocations, /},
            {["--limit", "max_memory=lots"], ~r/^--limit max_memory takes a number or infinity, got: lots$/},
            {["--limit", "max_memory=-1"], ~r/^limit :max_memory must be a positive integer or :infinity, got: -1$/},
            {["--limit", "max_memory=1", "--limit", "max_memory=2"], ~r/^limit :max_memory is given twice$/},
            {["--limit", "max_memory"], ~r/^--limit takes NAME=VALUE, got: max_memory$/},
            {["--input", "x"], ~r/^--input takes NAME=VALUE, got: x$/},
            {["--input-file", "x"], ~r/^--input-file takes NAME=VALUE, got: x$/},
            {["--input", "=1"], ~r/^--input takes NAME=VALUE, got: =1$/},
            {["--input", "1x=1"], ~r/^the name of an input must be a string that is a Python identifier, got: "1x"$/},
            {["--input", "x=1", "--input", "x=2"], ~r/^the input x is given twice$/},
            {["--file", "/a=/no/such/file"], ~r"^/no/such/file: no such file or directory$"},
            {["--oops"], ~r/^usage: mix ex_monty.run FILE/},
            {["other.py"], ~r/^usage: mix ex_monty.run FILE/}
          ] do
        assert {message, "", ""} = run(dir, "print(1)", arguments)
        assert message =~ told
      end

      assert {"usage: mix ex_monty.run FILE" <> _, "", ""} = task("ex_monty.run", [])
      assert {"/no/such.py: no such file or directory", "", ""} = task("ex_monty.run", ["/no/such.py"])
    end

    test "a limit can be infinity", %{tmp_dir: dir} do
      assert run(dir, "print(1)", ["--limit", "max_memory=infinity"]) == {:ok, "1\n", ""}
    end
  end
end

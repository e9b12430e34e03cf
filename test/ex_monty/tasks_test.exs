defmodule ExMonty.TasksTest do
  use ExUnit.Case, async: false
  import ExUnit.CaptureIO

  alias Mix.Tasks.ExMonty.{Repl, Run}

  test "the prompt" do
    input = "x = 20\nx + 1\n'a'\nfor i in range(2):\n    print(i)\n\nNone\n1 / 0\n(1,\n2)\nx + _[0]\nexit()\nx\n"
    output = capture_io([input: input], fn -> Repl.run([]) end)

    assert output == """
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
           """

    assert capture_io([input: "while True: pass\n\n"], fn -> Repl.run(["--limit", "max_duration_secs=0.05"]) end) =~
             "TimeoutError"

    assert_raise Mix.Error, ~r/usage/, fn -> Repl.run(["x"]) end
  end

  @tag :tmp_dir
  test "a program", %{tmp_dir: dir} do
    file = Path.join(dir, "program.py")
    File.write!(file, "print(n + 1, name, open('/in').read())")
    File.write!(Path.join(dir, "data"), "data")
    arguments = [file, "--input", "n=1", "--input", "name=Ada", "--file", "/in=" <> Path.join(dir, "data")]
    assert capture_io(fn -> Run.run(arguments) end) == "2 Ada data\n"

    error = capture_io(:stderr, fn -> assert catch_exit(Run.run([file])) == {:shutdown, 1} end)
    assert error =~ "NameError: name 'n' is not defined"
    assert_raise Mix.Error, ~r/unknown limit/, fn -> Run.run([file, "--limit", "x=1"]) end
    assert_raise Mix.Error, ~r/usage/, fn -> Run.run([]) end
  end
end

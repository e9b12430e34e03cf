defmodule ExMonty.ExceptionTest do
  use ExUnit.Case, async: true

  alias ExMonty.{Exception, StackFrame}

  defp error(source, options \\ []) do
    assert {:error, %Exception{} = error} = ExMonty.eval(source, options)
    error
  end

  test "types, messages and frames" do
    source = """
    def inner(x):
        return 1 / x

    def outer():
        return inner(0)

    outer()
    """

    error = error(source)
    assert %Exception{type: :zero_division_error, message: "division by zero", limit: nil, notes: [], cause: nil} = error

    assert error.traceback == [
             %StackFrame{
               filename: "main.py",
               line: 7,
               column: 1,
               end_line: 7,
               end_column: 8,
               name: "<module>",
               source_line: "outer()"
             },
             %StackFrame{
               filename: "main.py",
               line: 5,
               column: 12,
               end_line: 5,
               end_column: 20,
               name: "outer",
               source_line: "return inner(0)"
             },
             %StackFrame{
               filename: "main.py",
               line: 2,
               column: 12,
               end_line: 2,
               end_column: 17,
               name: "inner",
               source_line: "return 1 / x"
             }
           ]

    assert Exception.format(error) == """
           Traceback (most recent call last):
             File "main.py", line 7, in <module>
               outer()
               ~~~~~^^
             File "main.py", line 5, in outer
               return inner(0)
             File "main.py", line 2, in inner
               return 1 / x
                      ~~^~~
           ZeroDivisionError: division by zero\
           """

    assert Elixir.Exception.message(error) == "ZeroDivisionError: division by zero (main.py, line 2)"
  end

  test "columns count characters" do
    assert [%StackFrame{column: 13, end_column: 18, source_line: "x = 'äöü' + (1 / 0)"}] =
             error("x = 'äöü' + (1 / 0)").traceback |> shift(1)
  end

  # The parenthesis is not part of the expression.
  defp shift([frame], by), do: [%{frame | column: frame.column - by, end_column: frame.end_column - by}]

  test "output printed before an error is kept" do
    assert error("print('one')\nprint('two')\nraise ValueError('x')").output == "one\ntwo\n"
    assert error("print('one')\nwhile True: pass", limits: %{max_duration_secs: 0.05}).output == "one\n"
    assert error("print('one')\nx = []\nx.append(x)\nx").output == "one\n"
    assert error("print('one')\nwhile True: [1]", limits: %{max_allocations: 500}).output == "one\n"
    assert error("print('one')\n'x' * 10**12").output == "one\n"
    assert error("print('é' * 300_000)\nraise ValueError").output == String.duplicate("é", 300_000) <> "\n"
    assert error("print('one', end='')\nraise SystemExit(3)").output == "one"
  end

  test "a limit says where the program stood" do
    for {source, lines} <- [
          {"n = 0\nwhile True:\n    n += 1", [2, 3]},
          {"n = 0\n\n\nwhile True: pass", [4]},
          {"n = 0\nwhile True:\n    sorted([3, 2, 1] * 10_000)", [2, 3]}
        ] do
      assert [%StackFrame{line: line, name: "<module>"}] = error(source, limits: %{max_duration_secs: 0.05}).traceback
      assert line in lines
    end

    error = error("def f():\n    x = 0\n    while True:\n        x += 1\n\nf()", limits: %{max_duration_secs: 0.05})
    assert [%StackFrame{line: 6, name: "<module>"}, %StackFrame{line: line, name: "f"}] = error.traceback
    assert line in [3, 4]
    assert [%StackFrame{line: 2}] = error("x = []\nwhile True: x.append([1])", limits: %{max_allocations: 500}).traceback
  end

  test "every type of exception has its atom" do
    for type <- Exception.types(), type not in [:base_exception_group, :exception_group] do
      name = Exception.type_name(%Exception{type: type})
      arguments = if type in [:unicode_decode_error, :unicode_encode_error, :unicode_translate_error], do: nil, else: "'text'"
      if arguments, do: assert(%Exception{type: ^type, message: "text"} = error("raise #{name}('text')") |> unquoted())
    end
  end

  # The text of a KeyError is the repr of the key.
  defp unquoted(%{type: :key_error, message: "'text'"} = error), do: %{error | message: "text"}
  defp unquoted(error), do: error

  test "messages" do
    assert error("{}['k']").message == "'k'"
    assert error("undefined").message == "name 'undefined' is not defined"
    assert error("raise ValueError").message == ""
    assert Elixir.Exception.message(error("raise ValueError")) == "ValueError (main.py, line 1)"
    assert Elixir.Exception.message(error("raise ValueError('a\\nb')")) == "ValueError: a b (main.py, line 1)"
    assert error("raise ValueError(1, 2)").message == "(1, 2)"
  end

  test "suggestions are in the traceback" do
    assert Exception.format(error("value = 1\nvalu")) =~ "NameError: name 'valu' is not defined. Did you mean: 'value'?"
  end

  test "causes, contexts and notes" do
    error =
      error("""
      try:
          {}['k']
      except KeyError as e:
          e2 = RuntimeError('outer')
          e2.add_note('a note')
          raise e2 from e
      """)

    assert %Exception{
             type: :runtime_error,
             message: "outer",
             notes: ["a note"],
             cause: %Exception{type: :key_error, message: "'k'"}
           } = error

    assert Exception.format(error) =~ "The above exception was the direct cause of the following exception:"

    error = error("try:\n    1/0\nexcept ZeroDivisionError:\n    [][0]")
    assert %Exception{type: :index_error, cause: %Exception{type: :zero_division_error}} = error
    assert Exception.format(error) =~ "During handling of the above exception, another exception occurred:"

    assert error("try:\n    1/0\nexcept ZeroDivisionError:\n    raise ValueError from None").cause == nil
  end

  test "syntax errors" do
    error = error("x = 1\ny = = 2\n")
    assert %Exception{type: :syntax_error, message: "invalid syntax"} = error

    assert [%StackFrame{filename: "main.py", line: 2, column: 5, end_line: 2, end_column: 6, source_line: "y = = 2"}] =
             error.traceback

    assert Elixir.Exception.message(error) == "SyntaxError: invalid syntax (main.py, line 2)"

    assert Exception.format(error) == """
             File "main.py", line 2
               y = = 2
                   ^
           SyntaxError: invalid syntax\
           """

    assert error("if x:\npass").type == :indentation_error
    assert error("if x:\n        y\n\tz").type == :tab_error
    assert {:error, %Exception{type: :syntax_error}} = ExMonty.compile("def")
  end

  test "recursion errors fold their frames" do
    error = error("def f(n):\n    return f(n + 1)\nf(0)", limits: %{max_recursion_depth: 100})
    assert %Exception{type: :recursion_error, limit: nil} = error
    assert length(error.traceback) in 98..100
    assert Exception.format(error) =~ "[Previous line repeated"
  end

  test "long tracebacks lose their middle in Elixir" do
    error = error("def f(n):\n    return f(n + 1)\nf(0)", limits: %{max_recursion_depth: 5000})
    assert length(error.traceback) == 1000
  end

  test "exceptions made by hand can be formatted and raised" do
    frame = %StackFrame{filename: "a.py", line: 3, name: "f", source_line: "g()"}
    error = %Exception{type: :value_error, message: "bad", traceback: [frame], notes: ["note"]}
    assert Elixir.Exception.message(error) == "ValueError: bad (a.py, line 3)"

    assert Exception.format(error) ==
             "Traceback (most recent call last):\n  File \"a.py\", line 3, in f\n    g()\nValueError: bad\nnote"

    assert_raise Exception, fn -> raise Exception, type: :value_error, message: "bad" end
  end
end

defmodule ExMonty.StackFrame do
  @moduledoc """
  One frame of a Python traceback: a place in a program, and the function that was being executed there.

    * `filename` - the program's name, as given by the option `:filename`.
    * `line`, `column` - where the expression begins, both from 1; columns count characters.
    * `end_line`, `end_column` - where it ends; `end_column` is the column after its last character.
    * `name` - the function's name; `"<module>"` outside of functions.
    * `source_line` - the text of line `line`, without its indentation and newline.

  Where the columns are not known they are `nil`.
  """

  @enforce_keys [:filename, :line]
  defstruct [:filename, :line, :column, :end_line, :end_column, :name, :source_line]

  @type t :: %__MODULE__{
          filename: String.t(),
          line: pos_integer(),
          column: pos_integer() | nil,
          end_line: pos_integer() | nil,
          end_column: pos_integer() | nil,
          name: String.t() | nil,
          source_line: String.t() | nil
        }
end

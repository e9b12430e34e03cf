defmodule ExMonty.FilesTest do
  use ExUnit.Case, async: true

  alias ExMonty.{PseudoFS, Sandbox}

  # Programs that use files, which CPython runs as well: in an empty directory of the name `ROOT`.
  for path <- Path.wildcard("test/cases_os/*.py") do
    @external_resource path
    test "#{Path.basename(path)} on a PseudoFS" do
      source = "ROOT = '/work'\n" <> File.read!(unquote(path))
      fs = PseudoFS.new() |> PseudoFS.mkdir("/work")

      case Sandbox.run(source, os: fs, script_name: unquote(path)) do
        {:ok, _, _} -> :ok
        {:error, error} -> flunk(ExMonty.Exception.format(error))
      end
    end
  end
end

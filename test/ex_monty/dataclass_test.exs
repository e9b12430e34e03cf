defmodule ExMonty.DataclassTest do
  use ExUnit.Case, async: true

  alias ExMonty.Dataclass

  test "new" do
    assert Dataclass.new("P", []) == %Dataclass{name: "P", fields: %{}, frozen: false, order: nil}
    assert Dataclass.new("P", [{"a", 1}, {"b", 2}]).order == nil
    assert Dataclass.new("P", [{"b", 1}, {"a", 2}]).order == ["b", "a"]
    assert Dataclass.new("P", [], frozen: true).frozen
  end

  test "new refuses what is wrong" do
    for {message, arguments} <- [
          {~r/the name must be a string, got: :p/, [:p, []]},
          {~r/the fields must be a list of pairs/, ["P", %{}]},
          {~r/the fields must be a list of pairs/, ["P", [1 | 2]]},
          {~r/the fields must be pairs of a name, which is a string, and a value, got: \{:x, 1\}/, ["P", [x: 1]]},
          {~r/the fields must be pairs/, ["P", ["x"]]},
          {~r/the field "x" is given twice/, ["P", [{"x", 1}, {"x", 1}]]},
          {~r/option :frozen must be a boolean, got: nil/, ["P", [], [frozen: nil]]},
          {~r/unknown option :order for ExMonty.Dataclass.new\/3/, ["P", [], [order: []]]},
          {~r/must be a keyword list/, ["P", [], %{}]}
        ] do
      assert_raise ArgumentError, message, fn -> apply(Dataclass, :new, arguments) end
    end
  end

  test "to_list" do
    pairs = [{"b", 1}, {"a", 2}, {"c", 3}]
    assert Dataclass.to_list(Dataclass.new("P", pairs)) == pairs
    many = for i <- 100..1//-1, do: {"f#{i}", i}
    assert Dataclass.to_list(Dataclass.new("P", many)) == many
    assert Dataclass.to_list(%Dataclass{name: "P", fields: Map.new(many)}) == Enum.sort(many)
  end

  test "inspect leaves out what goes without saying" do
    assert inspect(Dataclass.new("P", [{"x", 1}])) == ~s(%ExMonty.Dataclass{name: "P", fields: %{"x" => 1}})

    assert inspect(Dataclass.new("P", [{"y", 1}, {"x", 2}], frozen: true)) ==
             ~s(%ExMonty.Dataclass{name: "P", fields: %{"x" => 2, "y" => 1}, frozen: true, order: ["y", "x"]})
  end
end

defmodule ExMonty.GuidesTest do
  use ExUnit.Case, async: true

  @guide File.read!("guides/durable_workflows.md")

  test "the durable workflow, without Oban" do
    [script] = Regex.run(~r/```python\n(.*?)```/s, @guide, capture: :all_but_first)
    [module] = Regex.run(~r/```elixir\n(defmodule MyApp\.Workflow do.*?)```/s, @guide, capture: :all_but_first)
    [{workflow, _bytecode}] = Code.compile_string(module, "durable_workflows.md")

    orders = [
      %{"id" => 1, "customer" => "Ada", "price" => 20, "count" => 2},
      %{"id" => 2, "customer" => "Bo", "price" => 125, "count" => 2},
      %{"id" => 3, "customer" => "Cy", "price" => 300, "count" => 1}
    ]

    assert {:waits, %{order: 2, amount: 250}, binary} = workflow.start(script, %{"orders" => orders})
    assert {:waits, %{order: 3, amount: 300}, binary} = Task.await(Task.async(fn -> workflow.resume(binary, true) end))
    assert {:done, results} = workflow.resume(binary, false)
    assert Enum.map(results, &{&1["order"], &1["refunded"]}) == [{1, 40}, {2, 250}, {3, 0}]
    # A job that runs twice goes on from the same place.
    assert {:done, ^results} = workflow.resume(binary, false)

    assert {:failed, "Traceback" <> _} = workflow.start("1 / 0", %{})
    assert {:failed, message} = workflow.start("open('/x')", %{})
    assert message =~ "PermissionError: Permission denied: '/x'"
    assert {:failed, message} = workflow.resume("rubbish", true)
    assert message =~ "not a snapshot"
    assert {:failed, message} = workflow.start("missing()", %{})
    assert message =~ "NameError"
  end
end

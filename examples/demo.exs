# Runs Python programs from Elixir: `scripts/demo`, or `mix run examples/demo.exs`.

program = """
def summarize(orders, minimum):
    \"""Totals by customer, the largest first.\"""
    totals = {}
    for order in orders:
        name, amount = order["customer"], order["price"] * order["count"]
        totals[name] = totals.get(name, 0) + amount
    ranking = sorted(totals.items(), key=lambda item: item[1], reverse=True)
    for place, (name, total) in enumerate(ranking, start=1):
        print(f"{place}. {name:<8}{total:>10,.2f}")
    return {name: total for name, total in ranking if total >= minimum}

summarize(orders, minimum)
"""

orders = [
  %{"customer" => "Ada", "price" => 129.5, "count" => 10},
  %{"customer" => "Grace", "price" => 75, "count" => 3},
  %{"customer" => "Alan", "price" => 980.25, "count" => 2},
  %{"customer" => "Ada", "price" => 19.99, "count" => 1}
]

title = fn text -> IO.puts("\n== #{text}\n") end

title.("A Python program")
IO.puts(program)

title.("Run with inputs from Elixir")
{:ok, runner} = ExMonty.compile(program, inputs: ["orders", "minimum"])
{:ok, value, output} = ExMonty.run(runner, %{"orders" => orders, "minimum" => 1000})
IO.puts("It printed:\n\n#{output}")
IO.puts("Its value, as an Elixir term:\n\n#{inspect(value)}")

title.("An error, with Python's traceback")
broken = List.update_at(orders, 2, &Map.delete(&1, "price"))
{:error, error} = ExMonty.run(runner, %{"orders" => broken, "minimum" => 1000})
IO.puts(ExMonty.Exception.format(error))
IO.puts("\nIn Elixir: #{inspect(error.type)}, #{inspect(error.message)}, at #{inspect(List.last(error.traceback))}")

title.("A program that never ends")
{:error, error} = ExMonty.eval("n = 0\nwhile True:\n    n += 1", limits: %{max_duration_secs: 0.1})
IO.puts("#{Exception.message(error)} -- #{inspect(error.limit)}")

title.("A thousand programs at once")

{micros, sum} =
  :timer.tc(fn ->
    1..1000
    |> Task.async_stream(fn n -> ExMonty.eval!("sum(i * i for i in range(n))", inputs: %{"n" => n}) |> elem(0) end)
    |> Enum.reduce(0, fn {:ok, value}, sum -> sum + value end)
  end)

IO.puts("1,000 programs compiled and run in #{div(micros, 1000)} ms; together they say #{sum}")

title.("How long a small one takes")
for _ <- 1..1000, do: ExMonty.eval("1 + 1")
{micros, _} = :timer.tc(fn -> for _ <- 1..10_000, do: ExMonty.eval("1 + 1") end)
IO.puts("ExMonty.eval(\"1 + 1\") takes #{Float.round(micros / 10_000, 1)} us: parsed, compiled, run, converted")

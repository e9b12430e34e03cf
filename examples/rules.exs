# Rules that users write, run on the data of an application: `mix run examples/rules.exs`.

rules = %{
  "free shipping" => "order['total'] >= 50 and order['country'] in ('DE', 'AT', 'CH')",
  "large order" => "sum(item['count'] for item in order['items']) > 10",
  "suspicious" => "order['total'] / len(order['items']) > 1000",
  "broken" => "order['totl'] > 10"
}

order = %{"total" => 99.5, "country" => "AT", "items" => [%{"name" => "pen", "count" => 12}, %{"name" => "ink", "count" => 1}]}
limits = %{max_duration_secs: 0.05, max_memory: 1_000_000}

for {name, rule} <- rules do
  verdict =
    case ExMonty.eval(rule, inputs: %{"order" => order}, limits: limits, filename: name) do
      {:ok, true, _} -> "yes"
      {:ok, false, _} -> "no"
      {:ok, other, _} -> "not a rule: its value is #{inspect(other)}"
      {:error, error} -> "error: #{Exception.message(error)}"
    end

  IO.puts(String.pad_trailing(name, 16) <> verdict)
end

# An agent's script on its files: `scripts/demo` runs it, or `mix run examples/agent.exs`.
#
# The script reads a configuration and sales from a file system in memory, calls three functions of this program (`fetch_rates` takes
# its time, and runs while others do), and writes a report. It can touch nothing else.

alias ExMonty.{PseudoFS, Sandbox}

script = ~S'''
import asyncio
from collections import Counter, defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Iterator


class Region(Enum):
    NORTH = "north"
    SOUTH = "south"
    OTHER = "other"

    @classmethod
    def _missing_(cls, value: object) -> "Region":
        return cls.OTHER


@dataclass(frozen=True, order=True)
class Sale:
    customer: str
    region: Region = field(compare=False)
    currency: str = field(compare=False)
    amount: float


class BadLine(ValueError):
    def __init__(self, number: int, line: str) -> None:
        super().__init__(f"line {number} is no sale: {line!r}")
        self.number = number


@contextmanager
def section(title: str, out: list[str]) -> Iterator[None]:
    out.append(f"== {title} ==")
    try:
        yield
    finally:
        out.append("")


def parse(text: str) -> Iterator[Sale]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        match line.split(","):
            case [customer, region, currency, amount]:
                yield Sale(customer.strip(), Region(region.strip()), currency.strip(), float(amount))
            case _:
                raise BadLine(number, line)


def read_all(folder: Path) -> tuple[list[Sale], list[str]]:
    sales: list[Sale] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.csv")):
        try:
            sales.extend(parse(path.read_text()))
        except BadLine as error:
            problems.append(f"{path.name}: {error}")
    return sales, problems


async def rates(currencies: set[str]) -> dict[str, float]:
    names = sorted(currencies)
    found = await asyncio.gather(*(fetch_rates(name) for name in names), return_exceptions=True)
    return {name: rate for name, rate in zip(names, found) if not isinstance(rate, Exception)}


def report(sales: list[Sale], factors: dict[str, float], problems: list[str]) -> str:
    out: list[str] = []
    totals: defaultdict[str, float] = defaultdict(float)
    by_region: Counter[Region] = Counter()
    skipped = 0
    for sale in sales:
        if sale.currency not in factors:
            skipped += 1
            continue
        totals[sale.customer] += sale.amount * factors[sale.currency]
        by_region[sale.region] += 1
    with section("Customers", out):
        for name, total in sorted(totals.items(), key=lambda item: (-item[1], item[0])):
            segment = classify(name, round(total, 2))
            out.append(f"{name:<10}{total:>12,.2f}  {segment}")
    with section("Regions", out):
        out.extend(f"{region.name.lower():<10}{count:>4}" for region, count in by_region.most_common())
    if problems or skipped:
        with section("Problems", out):
            out.extend(problems)
            out.append(f"{skipped} sales without an exchange rate")
    return "\n".join(out)


if __name__ == "__main__":
    sales, problems = read_all(Path("/data"))
    factors = asyncio.run(rates({sale.currency for sale in sales}))
    text = report(sales, factors, problems)
    target = Path("/reports") / "sales.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)
    notify("sales", lines=len(text.splitlines()))
    print(f"wrote {target}: {len(sales)} sales, {len(problems)} problems")
'''

files =
  PseudoFS.new()
  |> PseudoFS.put_file(
    "/data/january.csv",
    "# customer, region, currency, amount\nAda, north, EUR, 120.50\nGrace, south, USD, 80\nAda, east, USD, 20\n"
  )
  |> PseudoFS.put_file("/data/february.csv", "Alan, south, GBP, 300\nGrace, north, XXX, 5\nGrace, south, USD, 12.25\n")
  |> PseudoFS.put_file("/data/march.csv", "Ada, north, EUR, 10\nno sale at all\n")

# What the script may ask for, and nothing else.
rates = %{"EUR" => 1.0, "USD" => 0.9, "GBP" => 1.15}

fetch_rates = fn [currency], _kwargs ->
  Process.sleep(50)
  if rate = rates[currency], do: {:ok, rate}, else: {:error, :lookup_error, "no rate of #{currency}"}
end

classify = fn [_name, total], _kwargs -> {:ok, if(total > 100, do: "key account", else: "standard")} end

notify = fn [topic], %{"lines" => lines} ->
  IO.puts("(this program was notified: #{topic}, #{lines} lines)")
  {:ok, nil}
end

options = [
  os: files,
  functions: %{"classify" => classify, "notify" => notify},
  async_functions: %{"fetch_rates" => fetch_rates},
  limits: %{max_duration_secs: 2.0, max_memory: 32_000_000},
  timeout: 5_000,
  script_name: "agent.py",
  return: :map
]

case Sandbox.run(script, options) do
  {:ok, outcome} ->
    {:ok, report} = PseudoFS.read_file(outcome.os, "/reports/sales.txt")
    IO.puts(outcome.output)
    IO.puts(report)
    IO.puts("#{outcome.usage.host_calls} calls of the host, #{outcome.usage.peak_memory} bytes at most")

  {:error, error} ->
    IO.puts(ExMonty.Exception.format(error))
    System.halt(1)
end

defmodule ExMonty.GoldenTest do
  @moduledoc """
  Binaries that this version of the format has written, in `test/golden`. They have to load and to go on rightly for as long as the
  version is the same; so a change of the format is noticed, also one that nobody meant. Then the version is to be bumped (`snapshot::VERSION`
  or `FORMAT` in `program/dump.rs` of `native/monty_vm`, or `@version` of `ExMonty.Storage`), and the binaries are written anew:

      EX_MONTY_GOLDEN=1 mix test test/ex_monty/golden_test.exs

  (Two dumps of one program are never the same bytes: each has its own seed of hashes, and the time that it took.)
  """
  use ExUnit.Case, async: true

  alias ExMonty.{Futures, Session, Snapshot}

  @directory "test/golden"
  @regenerate "EX_MONTY_GOLDEN=1 mix test test/ex_monty/golden_test.exs"
  @regenerated System.get_env("EX_MONTY_GOLDEN") == "1"
  @key "the key of the golden dumps"

  # Paused in a generator, a comprehension, a method, a context and a handler of exceptions at once, with data of all kinds around it.
  @data """
  class Base:
      count = 0
      def __init__(self, name): self.name = name; Base.count += 1
      @property
      def shout(self): return self.name.upper()
  class Thing(Base):
      __slots__ = ('extra',)
      def __init__(self, name, extra=None):
          super().__init__(name)
          self.extra = extra
      def __lt__(self, other): return ask(self.name) < ask(other.name)
      def __enter__(self): return self
      def __exit__(self, *error): log.append(type(error[1]).__name__); return True
      def __repr__(self): return f'<{self.name}>'
  class Wrong(ValueError): pass
  def counter(start):
      def step(by=1):
          nonlocal start
          start += by
          return start
      return step
  def things(names):
      try:
          for name in names:
              yield Thing(name, [name] * 2)
      finally:
          log.append('closed')
  log = []
  step = counter(10)
  numbers = (n * n for n in range(100))
  next(numbers)
  data = {
      'none': None, 'bool': True, 'int': 7, 'big': 2 ** 100, 'float': 0.1, 'complex': 1 + 2j, 'str': 'é😀', 'bytes': b'\\x00\\xff',
      'tuple': (1, (2,)), 'set': {1, 2}, 'frozen': frozenset({3}), 'range': range(1, 9, 2),
      'slice': [0, 1, 2, 3][slice(1, None, 2)], 'dict': {(1, 'a'): [None]}, 'type': int, 'function': len, 'ellipsis': ...,
      'bound': 'x'.upper, 'generic': list[int], 'exception': Wrong('w', 1), 'view': {1: 2}.items(), 'iterator': iter([5, 6]),
  }
  data['itself'] = data
  with Thing('outer') as outer:
      try:
          raise Wrong('first')
      except Wrong as error:
          names = [t.name for t in sorted(things(['b', 'c', 'a'])) if t.extra]
          kept = error
      raise kept
  match [names, data]:
      case [[first, *rest], {'int': int(n), 'tuple': (1, (k,))}] if n > k:
          matched = (first, rest, n, k)
  [
      names, matched, log, step(), step(by=5), next(numbers), outer.shout, Base.count, isinstance(outer, Base), data['itself'] is data,
      repr(data['exception']), data['big'] + 1, data['float'] + data['int'], data['complex'] * 2, data['str'][1], data['bytes'] + b'!',
      sorted(data['set'] | data['frozen']), list(data['range']), data['slice'], data['dict'][1, 'a'],
      data['type']('5'), data['function']([1]), data['bound'](), repr(data['generic']), list(data['view']), list(data['iterator']),
      str(kept), kept.__traceback__ is not None, undefined(*rest, k=data['tuple']),
  ]
  """
  @data_value [
    ["a", "b", "c"],
    {"a", ["b", "c"], 7, 2},
    ["closed", "Wrong"],
    11,
    16,
    1,
    "OUTER",
    4,
    true,
    true,
    "Wrong('w', 1)",
    2 ** 100 + 1,
    7.1,
    {:complex, 2.0, 4.0},
    "😀",
    {:bytes, <<0, 255, ?!>>},
    [1, 2, 3],
    [1, 3, 5, 7],
    [1, 3],
    [nil],
    5,
    1,
    "X",
    "list[int]",
    [{1, 2}],
    [5, 6],
    "first",
    true,
    "B, C, {1, {2}}"
  ]

  # With what ships as Python: paused inside of it.
  @library """
  from collections import deque, namedtuple, Counter, OrderedDict, defaultdict
  from contextlib import contextmanager
  from dataclasses import dataclass, field
  from enum import Enum
  from functools import lru_cache, partial, reduce
  from itertools import chain, groupby, count
  Point = namedtuple('Point', 'x y')
  class Color(Enum):
      RED = 1
  @dataclass(order=True)
  class Item:
      name: str
      price: float = 1.5
      tags: list = field(default_factory=list)
  @contextmanager
  def noted(text):
      log.append(text)
      yield text
      log.append('/' + text)
  @lru_cache
  def cached(n): return ask(n)
  log = []
  queue = deque([1, 2, 3], maxlen=3)
  default = defaultdict(list, {'k': [1]})
  numbers = count(5)
  with noted('a') as a, noted('b'):
      total = reduce(lambda x, y: x + cached(y), [1, 2, 1], 0)
  queue.append(4)
  [total, list(queue), Point(1, 2)._replace(y=5), Color(1).name, Item('x') < Item('y'), log, Counter('aab')['a'], default['new'],
   next(numbers), partial(max, 3)(1),
   [(k, list(v)) for k, v in groupby([1, 1, 2])], list(chain([1], (2,))), OrderedDict(a=1)]
  """
  @library_value [
    40,
    [2, 3, 4],
    {:named_tuple, "Point", [{"x", 1}, {"y", 5}]},
    "RED",
    true,
    ["a", "b", "/b", "/a"],
    2,
    [],
    5,
    3,
    [{1, [1, 1]}, {2, [2]}],
    [1, 2],
    %{"a" => 1}
  ]

  @futures """
  import asyncio
  async def one(n):
      try:
          return await fetch(n)
      except ValueError as e:
          return str(e)
  async def stream():
      for n in (3, 4):
          yield await one(n)
  async def main():
      async with asyncio.TaskGroup() as group:
          tasks = [group.create_task(one(n)) for n in (1, 2)]
      return [t.result() for t in tasks] + [x async for x in stream()]
  asyncio.run(main())
  """

  @pieces [
    "class Account:\n    def __init__(self): self.total = 0\n    def add(self, n): self.total += n; return self",
    "account = Account().add(5)\nhistory = (account.add(n).total for n in (1, 2, 3))\nnext(history)",
    "def late(): return helper() + account.total",
    "1 / 0",
    "import math\nx = [math.pi]"
  ]

  @cases [
    {"data.bin", :data},
    {"library.bin", :library},
    {"futures.bin", :futures},
    {"session.bin", :session},
    {"runner.bin", :runner},
    {"signed.bin", :signed}
  ]

  defp dump(:data), do: @data |> paused(5) |> ok()
  defp dump(:library), do: @library |> paused(1) |> ok()

  defp dump(:futures) do
    {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(ExMonty.compile!(@futures))
    {:ok, {:function_call, _, snapshot, ""}} = ExMonty.resume(snapshot, :pending)
    {:ok, {:resolve_futures, futures, ""}} = ExMonty.resume(snapshot, :pending)
    futures |> ExMonty.dump_snapshot() |> ok()
  end

  defp dump(:session) do
    session = Session.new()
    for piece <- @pieces, do: Session.feed(session, piece)
    session |> Session.dump() |> ok()
  end

  defp dump(:runner), do: ExMonty.dump!(ExMonty.compile!(@data, filename: "data.py"))
  defp dump(:signed), do: ExMonty.dump!(ExMonty.compile!("x * 2", inputs: ["x"]), key: @key)

  # Paused at its question of that number.
  defp paused(source, number) do
    {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(ExMonty.compile!(source))

    1..number
    |> Enum.drop(1)
    |> Enum.reduce(snapshot, fn _, snapshot ->
      {:ok, {:function_call, _, snapshot, ""}} = ExMonty.resume(snapshot, answer(snapshot.call))
      snapshot
    end)
    |> ExMonty.dump_snapshot()
  end

  defp answer(%{name: "ask", args: [n]}) when is_integer(n), do: {:ok, n * 10}
  defp answer(%{name: "ask", args: [text]}), do: {:ok, text}
  defp answer(%{name: "undefined", args: ["b", "c"], kwargs: %{"k" => {1, {2}}}}), do: {:ok, "B, C, {1, {2}}"}

  defp play({:ok, {:complete, value, ""}}), do: value
  defp play({:ok, {:function_call, call, snapshot, ""}}), do: snapshot |> ExMonty.resume(answer(call)) |> play()

  defp goes_on(:data, binary), do: assert(played(binary) == @data_value)
  defp goes_on(:library, binary), do: assert(played(binary) == @library_value)

  defp goes_on(:futures, binary) do
    assert {:ok, %Futures{call_ids: [1, 2]} = futures} = ExMonty.load_snapshot(binary)
    progress = ExMonty.resume_futures(futures, %{1 => {:error, :value_error, "no"}, 2 => {:ok, 2}})
    assert {:ok, {:function_call, %{args: [3]}, snapshot, ""}} = progress
    assert {:ok, {:resolve_futures, futures, ""}} = ExMonty.resume(snapshot, :pending)
    assert {:ok, {:function_call, %{args: [4]}, snapshot, ""}} = ExMonty.resume_futures(futures, %{3 => {:ok, 3}})
    assert {:ok, {:resolve_futures, futures, ""}} = ExMonty.resume(snapshot, :pending)
    assert ExMonty.resume_futures(futures, %{4 => {:ok, 4}}) == {:ok, {:complete, ["no", 2, 3, 4], ""}}
  end

  defp goes_on(:session, binary) do
    assert {:ok, session} = Session.load(binary)
    assert {:ok, nil, "", session} = Session.feed(session, "def helper(): return 100")
    source = "[late(), next(history), late(), list(history), isinstance(account, Account), x[0] == math.pi]"
    assert {:ok, [106, 8, 108, [11], true, true], "", session} = Session.feed(session, source)
    assert {:error, %{traceback: [%{filename: "<python-input-7>"}]}, _} = Session.feed(session, "1 / 0")
  end

  defp goes_on(:runner, binary) do
    assert {:ok, runner} = ExMonty.load_runner(binary)
    assert {runner.filename, runner.inputs} == {"data.py", []}
    assert play(ExMonty.start(runner)) == @data_value
    assert {:error, %{type: :snapshot_error}} = ExMonty.load_snapshot(binary)
  end

  defp goes_on(:signed, binary) do
    assert {:error, %{message: "the runner is signed" <> _}} = ExMonty.load_runner(binary)
    assert {:ok, runner} = ExMonty.load_runner(binary, key: @key)
    assert ExMonty.run(runner, %{"x" => 21}) == {:ok, 42, ""}
  end

  defp played(binary) do
    assert {:ok, %Snapshot{} = snapshot} = ExMonty.load_snapshot(binary)
    snapshot |> ExMonty.resume(answer(snapshot.call)) |> play()
  end

  defp ok({:ok, value}), do: value

  # The versions that a binary says it is of: of its header, and of its contents.
  defp versions(<<head::binary-size(7), _::binary>> = binary) do
    case :binary.match(binary, ["MTYS", "XMPR"]) do
      {at, 4} -> {head, binary_part(binary, at, 6)}
      :nomatch -> flunk("where is the version of its contents?")
    end
  end

  for {file, kind} <- @cases do
    test "#{file} loads and goes on" do
      path = Path.join(@directory, unquote(file))
      today = dump(unquote(kind))
      goes_on(unquote(kind), today)
      if @regenerated, do: File.write!(path, today)
      golden = File.read!(path)

      if versions(golden) != versions(today) do
        flunk("#{path} is of another version of the format, which has been bumped: regenerate it by\n\n    #{@regenerate}")
      end

      try do
        goes_on(unquote(kind), golden)
      rescue
        error ->
          flunk("""
          #{path} says that it is of today's version of the format, and does not load or go on as it did. So the format has changed: \
          bump the version, and regenerate it by

              #{@regenerate}

          #{Exception.message(error)}
          """)
      end
    end
  end

  test "there is no other file" do
    unless @regenerated, do: assert(Enum.sort(File.ls!(@directory)) == Enum.sort(Enum.map(@cases, &elem(&1, 0))))
  end
end

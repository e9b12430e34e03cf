defmodule ExMonty.PropertyTest do
  @moduledoc "Random programs' lives: terms that go out and in at pauses, sessions that are fed, paused, dumped, forked and disturbed."
  use ExUnit.Case, async: true

  alias ExMonty.{Dataclass, Gen, Session}

  describe "any term" do
    # A pause as it is, dumped and loaded, signed or not, or a copy.
    defp passed_on(paused) do
      case Enum.random(1..4) do
        1 -> paused
        2 -> reloaded(paused, [])
        3 -> reloaded(paused, key: "a key of 16 bytes and more")
        4 -> paused |> ExMonty.fork() |> ok()
      end
    end

    defp reloaded(paused, options), do: paused |> ExMonty.dump_snapshot(options) |> ok() |> ExMonty.load_snapshot(options) |> ok()

    defp ok({:ok, value}), do: value

    test "goes out as an argument, and comes in as an answer" do
      runner = ExMonty.compile!("def g(x, y):\n    return [f(x, *y, k=x), y]\ng(x, y)", inputs: ["x", "y"])

      Gen.check_all(200, fn -> {Gen.term(3), List.duplicate(Gen.term(2), :rand.uniform(3) - 1), Gen.term(3)} end, fn {x, y,
                                                                                                                      answer} ->
        assert {:ok, {:function_call, call, snapshot, ""}} = ExMonty.start(runner, %{"x" => x, "y" => y})
        assert {call.args, call.kwargs} === {[x | y], %{"k" => x}}
        snapshot = passed_on(snapshot)
        assert snapshot.call === call
        assert ExMonty.resume(snapshot, {:ok, answer}) === {:ok, {:complete, [answer, y], ""}}
      end)
    end

    test "is the value of a name" do
      runner = ExMonty.compile!("def g(): return [name, (name,)]\ng()")

      Gen.check_all(100, fn -> Gen.term(3) end, fn term ->
        assert {:ok, {:name_lookup, "name", snapshot, ""}} = ExMonty.start(runner)
        assert snapshot |> passed_on() |> ExMonty.resume({:ok, term}) === {:ok, {:complete, [term, {term}], ""}}
      end)
    end

    test "is an argument and the answer of a method, whose object is as it is then" do
      runner = ExMonty.compile!("u.seen = x\n[u.method(x, k=x), u.seen]", inputs: ["u", "x"])

      Gen.check_all(100, fn -> {Gen.term(2), Gen.term(2)} end, fn {term, answer} ->
        user = Dataclass.new("User", [{"seen", 1}, {"id", 7}])
        assert {:ok, {:method_call, call, snapshot, ""}} = ExMonty.start(runner, %{"u" => user, "x" => term})
        assert call.object === Dataclass.new("User", [{"seen", term}, {"id", 7}])
        assert {call.args, call.kwargs} === {[term], %{"k" => term}}
        assert snapshot |> passed_on() |> ExMonty.resume({:ok, answer}) === {:ok, {:complete, [answer, term], ""}}
      end)
    end

    test "is the result of a call that was pending, in any order and in parts" do
      source = "import asyncio\nasync def main(): return await asyncio.gather(*[f(n) for n in range(4)])\nasyncio.run(main())"
      runner = ExMonty.compile!(source)

      Gen.check_all(60, fn -> for(id <- 1..4, do: {id, Gen.term(2)}) end, fn results ->
        {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(runner)

        {:ok, {:resolve_futures, futures, ""}} =
          Enum.reduce(1..4, {:ok, {:function_call, nil, snapshot, ""}}, fn _, {:ok, {:function_call, _, snapshot, ""}} ->
            ExMonty.resume(passed_on(snapshot), :pending)
          end)

        {first, rest} = results |> Enum.shuffle() |> Enum.split(Enum.random(0..3))
        progress = if first == [], do: futures, else: futures |> passed_on() |> resume(first) |> waiting()
        assert {:ok, {:complete, values, ""}} = progress |> passed_on() |> resume(rest)
        assert values === Enum.map(results, &elem(&1, 1))
      end)
    end

    defp resume(futures, results), do: ExMonty.resume_futures(futures, Map.new(results, fn {id, term} -> {id, {:ok, term}} end))
    defp waiting({:ok, {:resolve_futures, futures, ""}}), do: futures

    test "of an exception is raised, and leaves as it came" do
      runner = ExMonty.compile!("try:\n    f()\nexcept Exception as e:\n    r = e\nr")

      Gen.check_all(100, &Gen.exception/0, fn exception ->
        assert {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(runner)
        assert {:ok, {:complete, raised, ""}} = snapshot |> passed_on() |> ExMonty.resume({:error, exception})
        assert {raised.type, raised.class, raised.message} === {exception.type, exception.class, exception.message}
      end)
    end
  end

  describe "a session" do
    # What a session should hold: global variables, and how often its generator was asked.
    defmodule Model do
      defstruct variables: %{"a" => 0, "b" => [], "c" => nil}, asked: 0
    end

    @begin """
    a, b, c = 0, [], None
    def squares():
        n = 0
        while True:
            yield n * n
            n += 1
    g = squares()
    class Box:
        def __init__(self, x): self.x = x
        def __eq__(self, other): return self.x == other.x
    def get(name): return globals()[name]
    """

    test "holds what it should, whatever happens to it" do
      Gen.check_all(25, fn -> for(_ <- 1..25, do: Enum.random(events())) end, fn events ->
        session = Session.new(limits: %{max_duration_secs: 0.5})
        {:ok, nil, "", session} = Session.feed(session, @begin)

        Enum.reduce(events, {session, %Model{}}, fn event, {session, model} ->
          {session, model} = happens(event, session, model)
          assert held(session) == model.variables, "after #{event}"
          {session, model}
        end)
      end)
    end

    defp events do
      ~w[assign assign append input function generator box output error syntax_error wrong_input limit exit reload reload_signed
         pause pause pause_error pause_reload pause_fork pause_forgotten pending]a
    end

    defp held(session) do
      {:ok, held, "", _session} = Session.feed(session, "{'a': a, 'b': b, 'c': c}")
      held
    end

    defp name, do: Enum.random(["a", "c"])
    defp put(model, name, value), do: %{model | variables: Map.put(model.variables, name, value)}

    defp fed(session, source, inputs \\ %{}) do
      {:ok, value, output, session} = Session.feed(session, source, inputs)
      {value, output, session}
    end

    defp happens(:assign, session, model) do
      {name, n} = {name(), :rand.uniform(100)}
      {nil, "", session} = fed(session, "#{name} = #{n}")
      {session, put(model, name, n)}
    end

    defp happens(:append, session, model) do
      n = :rand.uniform(100)
      {value, "", session} = fed(session, "b.append(#{n}); len(b)")
      b = model.variables["b"] ++ [n]
      assert value == length(b)
      {session, put(model, "b", b)}
    end

    defp happens(:input, session, model) do
      {name, term} = {name(), Gen.term(2)}
      {nil, "", session} = fed(session, "#{name} = given", %{"given" => term})
      {session, put(model, name, term)}
    end

    # Functions see what is there when they are called.
    defp happens(:function, session, model) do
      {value, "", session} = fed(session, "get('a')")
      assert value == model.variables["a"]
      {session, model}
    end

    defp happens(:generator, session, model) do
      {value, "", session} = fed(session, "c = next(g)\nc")
      assert value == model.asked * model.asked
      {session, put(%{model | asked: model.asked + 1}, "c", value)}
    end

    defp happens(:box, session, model) do
      {value, "", session} = fed(session, "Box(a) == Box(get('a')) and isinstance(Box(1), Box)")
      # (NaN is not equal to itself, but a list that holds it is to itself: who knows.)
      assert is_boolean(value)
      {session, model}
    end

    defp happens(:output, session, model) do
      {nil, "[]\nx\n", session} = fed(session, "print([])\nprint('x')")
      {session, model}
    end

    # What was assigned before an error stays.
    defp happens(:error, session, model) do
      {name, n} = {name(), :rand.uniform(100)}

      source =
        "print('so far'); #{name} = #{n}\ndef f(): #{Enum.random(["1 / 0", "return undefined", "raise ValueError", "f()"])}\nf()\na = -1"

      assert {:error, %{output: "so far\n", limit: nil}, session} = Session.feed(session, source)
      {session, put(model, name, n)}
    end

    defp happens(:syntax_error, session, model) do
      assert {:error, %{type: :syntax_error}, session} =
               Session.feed(session, Enum.random(["a = -1\nb =", "a = -1; return", "a = -1\n'"]))

      {session, model}
    end

    defp happens(:wrong_input, session, model) do
      assert {:error, %{type: :type_error}, session} = Session.feed(session, "a = -1", %{"x" => 1, "y" => self()})
      {session, model}
    end

    defp happens(:limit, session, model) do
      {name, n} = {name(), :rand.uniform(100)}
      source = "#{name} = #{n}\n[0] * 10**11\n#{name} = -1"
      assert {:error, %{type: :memory_error}, session} = Session.feed(session, source)
      {session, put(model, name, n)}
    end

    defp happens(:exit, session, model) do
      assert {:error, %{type: :system_exit}, session} = Session.feed(session, "a = 77; exit()\na = -1")
      {session, put(model, "a", 77)}
    end

    defp happens(:reload, session, model) do
      {:ok, binary} = Session.dump(session)
      {:ok, session} = Session.load(binary, limits: %{max_duration_secs: 0.5})
      {session, model}
    end

    defp happens(:reload_signed, session, model) do
      key = :crypto.strong_rand_bytes(16)
      {:ok, binary} = Session.dump(session, key: key)
      assert {:error, %{type: :snapshot_error}} = Session.load(binary)
      {:ok, session} = Session.load(binary, key: key)
      {session, model}
    end

    defp happens(:pause, session, model) do
      {name, term} = {name(), Gen.term(2)}
      snapshot = paused(session, "#{name} = ask()")
      assert {:error, %{type: :snapshot_error}, _} = Session.feed(session, "1")
      assert ExMonty.resume(snapshot, {:ok, term}) == {:ok, {:complete, nil, ""}}
      {session, put(model, name, term)}
    end

    defp happens(:pause_error, session, model) do
      snapshot = paused(session, "a = 5\nc = ask()")
      assert {:error, %{type: :key_error}} = ExMonty.resume(snapshot, {:error, :key_error, "k"})
      {session, put(model, "a", 5)}
    end

    # The loaded piece has a session of its own; that which was dumped has another end.
    defp happens(:pause_reload, session, model) do
      snapshot = paused(session, "c = ask()")
      {:ok, binary} = ExMonty.dump_snapshot(snapshot)
      {:ok, loaded} = ExMonty.load_snapshot(binary, limits: %{max_duration_secs: 0.5})
      copy = Session.of(loaded, limits: %{max_duration_secs: 0.5})
      {:ok, {:complete, nil, ""}} = ExMonty.resume(snapshot, {:ok, "here"})
      {:ok, {:complete, nil, ""}} = ExMonty.resume(loaded, {:ok, "there"})
      assert held(session) == Map.put(model.variables, "c", "here")
      {copy, put(model, "c", "there")}
    end

    defp happens(:pause_fork, session, model) do
      snapshot = paused(session, "b = b + [ask()]")
      {:ok, copy} = ExMonty.fork(snapshot)
      other = Session.of(copy)
      {:ok, {:complete, nil, ""}} = ExMonty.resume(copy, {:ok, "copy"})
      {:ok, {:complete, nil, ""}} = ExMonty.resume(snapshot, {:ok, 1})
      assert held(other) == Map.update!(model.variables, "b", &(&1 ++ ["copy"]))
      {session, put(model, "b", model.variables["b"] ++ [1])}
    end

    defp happens(:pause_forgotten, session, model) do
      Task.await(Task.async(fn -> is_struct(paused(session, "a = 6\nc = ask()")) end))
      assert free?(session, 100)
      {session, put(model, "a", 6)}
    end

    defp happens(:pending, session, model) do
      source = "import asyncio\nasync def main(): return await asyncio.gather(ask(), ask())\nb = b + asyncio.run(main())"
      {:ok, {:function_call, _, again, ""}} = ExMonty.resume(paused(session, source), :pending)
      {:ok, {:resolve_futures, futures, ""}} = ExMonty.resume(again, :pending)
      [first, second] = futures.call_ids
      {:ok, {:complete, nil, ""}} = ExMonty.resume_futures(futures, %{first => {:ok, 1}, second => {:ok, 2}})
      {session, put(model, "b", model.variables["b"] ++ [1, 2])}
    end

    defp paused(session, source) do
      {:ok, {:function_call, %{name: "ask"}, snapshot, ""}} = Session.start(session, source)
      snapshot
    end

    # Once the garbage of who forgot the pause is collected.
    defp free?(_session, 0), do: false

    defp free?(session, tries) do
      :erlang.garbage_collect()

      case Session.feed(session, "1") do
        {:ok, 1, "", _} -> true
        {:error, %{type: :snapshot_error}, _} -> Process.sleep(5) && free?(session, tries - 1)
      end
    end
  end
end

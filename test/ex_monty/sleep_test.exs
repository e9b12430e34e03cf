defmodule ExMonty.SleepTest do
  use ExUnit.Case, async: true

  alias ExMonty.Exception

  defp milliseconds(fun) do
    {time, result} = :timer.tc(fun)
    {div(time, 1000), result}
  end

  test "a program sleeps, and sleeping is no time spent executing" do
    source = """
    import asyncio
    await asyncio.gather(asyncio.sleep(0.2), asyncio.sleep(0.1))
    'awake'
    """

    {time, result} = milliseconds(fn -> ExMonty.eval(source, limits: [max_duration_secs: 0.15]) end)
    assert result == {:ok, "awake", ""}
    assert time >= 200
  end

  test "sleeping programs block no scheduler" do
    source = "import asyncio\nawait asyncio.sleep(0.3, n)"

    {time, results} =
      milliseconds(fn ->
        1..100
        |> Enum.map(fn n -> Task.async(fn -> ExMonty.eval!(source, inputs: %{"n" => n}) end) end)
        |> Task.await_many()
      end)

    assert Enum.map(results, &elem(&1, 0)) == Enum.to_list(1..100)
    assert time < 5_000
  end

  test "sleeping is limited all in all" do
    source = "import asyncio\nwhile True: await asyncio.sleep(0.01)"
    assert {:error, %Exception{} = error} = ExMonty.eval(source, limits: [max_sleep_secs: 0.05])
    assert {error.type, error.limit} == {:timeout_error, :max_sleep_secs}
    {time, {:error, error}} = milliseconds(fn -> ExMonty.eval("import asyncio\nawait asyncio.sleep(1e9)") end)
    assert error.limit == :max_sleep_secs
    assert time < 2_000
    assert {:error, error} = ExMonty.eval("import asyncio\nawait asyncio.sleep(1)", limits: [max_sleep_secs: 0])
    assert error.limit == :max_sleep_secs
  end

  test "a program that waits for nothing fails" do
    source = "import asyncio\nawait asyncio.Event().wait()"
    assert {:error, %Exception{type: :runtime_error, message: message}} = ExMonty.eval(source)
    assert message =~ "deadlock"
  end

  test "a sleeping program can be killed" do
    pid = spawn(fn -> ExMonty.eval("import asyncio\nawait asyncio.sleep(50)") end)
    Process.sleep(50)
    monitor = Process.monitor(pid)
    Process.exit(pid, :kill)
    assert_receive {:DOWN, ^monitor, :process, ^pid, :killed}, 1_000
  end
end

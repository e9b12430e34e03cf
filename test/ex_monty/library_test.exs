defmodule ExMonty.LibraryTest do
  @moduledoc "Objects of the library that have a form in Elixir: dates, times, paths, open files."
  use ExUnit.Case, async: true

  alias ExMonty.{Gen, PseudoFS, Sandbox, SystemClock}

  doctest SystemClock

  defp py(source, options \\ []) do
    assert {:ok, value, ""} = ExMonty.eval(source, options)
    value
  end

  defp dt(source), do: py("from datetime import *\n" <> source)

  @naive %{
    year: 2026,
    month: 5,
    day: 1,
    hour: 14,
    minute: 30,
    second: 9,
    microsecond: 8,
    offset_seconds: nil,
    tz_name: nil
  }

  describe "the clock of this machine" do
    defp now(source), do: Sandbox.run("from datetime import *\nimport time\n" <> source, os: [PseudoFS.new(), SystemClock])

    test "says what time it is" do
      before = System.os_time(:microsecond) / 1_000_000

      {:ok, {naive, aware, time, offset}, ""} =
        now("""
        naive, aware, t = datetime.now(), datetime.now(timezone(timedelta(hours=2))), time.time()
        naive.replace(tzinfo=UTC).timestamp(), aware.timestamp(), t, str(aware.tzinfo)
        """)

      later = System.os_time(:microsecond) / 1_000_000
      assert Enum.all?([naive, aware, time], &(&1 >= before and &1 <= later))
      assert offset == "UTC+02:00"
      assert {:ok, true, ""} = now("date.today() in (datetime.now().date(), datetime.now().date() - timedelta(1))")
    end

    test "does nothing else" do
      assert {:error, %{type: :file_not_found_error}} = now("open('/x')")
      assert {:error, %{type: :permission_error}} = Sandbox.run("open('/x')", os: SystemClock)
      assert SystemClock.handle_os(:getenv, ["HOME"], %{}) == :unhandled
    end
  end

  describe "Elixir's own structs" do
    defp told(value), do: py("[type(x).__name__, str(x)]", inputs: %{"x" => value})

    test "go in" do
      assert told(~D[2026-05-01]) == ["date", "2026-05-01"]
      assert told(~T[14:30:09.000008]) == ["time", "14:30:09.000008"]
      assert told(~T[14:30:09]) == ["time", "14:30:09"]
      assert told(~N[2026-05-01 14:30:09.5]) == ["datetime", "2026-05-01 14:30:09.500000"]
      assert told(~U[2026-05-01 14:30:09Z]) == ["datetime", "2026-05-01 14:30:09+00:00"]

      assert py("x.tzinfo is not None and x.tzinfo == __import__('datetime').timezone.utc",
               inputs: %{"x" => ~U[2026-05-01 14:30:09Z]}
             )

      summer = %{~U[2026-05-01 14:30:09Z] | utc_offset: 3600, std_offset: 3600, zone_abbr: "CEST", time_zone: "Europe/Vienna"}
      assert told(summer) == ["datetime", "2026-05-01 14:30:09+02:00"]
      assert py("x.tzname(), x.utcoffset().total_seconds()", inputs: %{"x" => summer}) == {"CEST", 7200.0}
    end

    test "go in anywhere, and come out by their parts" do
      assert py("x", inputs: %{"x" => [%{~D[2026-05-01] => {~T[01:00:00]}}]}) === [
               %{
                 {:date, %{year: 2026, month: 5, day: 1}} =>
                   {{:time, %{hour: 1, minute: 0, second: 0, microsecond: 0, offset_seconds: nil, tz_name: nil}}}
               }
             ]

      assert Sandbox.run("from datetime import date\ndate.today().isoformat()",
               os: %{date_today: fn [], _ -> {:ok, ~D[2026-05-01]} end}
             ) ==
               {:ok, "2026-05-01", ""}
    end

    test "are the clock's answers too" do
      now = fn now ->
        Sandbox.run("from datetime import *\nstr(datetime.now(timezone.utc))", os: %{datetime_now: fn _, _ -> {:ok, now} end})
      end

      assert now.(~U[2026-05-01 14:30:09.25Z]) == {:ok, "2026-05-01 14:30:09.250000+00:00", ""}
      assert now.(~N[2026-05-01 14:30:09]) == {:ok, "2026-05-01 14:30:09+00:00", ""}
      summer = %{~U[2026-05-01 14:30:09Z] | utc_offset: 3600, std_offset: 3600, zone_abbr: "CEST"}
      assert now.(summer) == {:ok, "2026-05-01 12:30:09+00:00", ""}
    end

    test "that are improper, or out of Python's range, are refused" do
      error = fn value -> elem(ExMonty.eval("x", inputs: %{"x" => value}), 1).message end
      assert error.(%{~D[2026-05-01] | calendar: Other}) =~ "dates and times are of Calendar.ISO"
      assert error.(%{~D[2026-05-01] | year: "x"}) =~ "not a proper date or time"
      assert error.(%{~T[01:00:00] | microsecond: 5}) =~ "not a proper date or time"
      assert error.(%{~U[2026-05-01 14:30:09Z] | utc_offset: 1.5e9}) =~ "not a proper date or time"
      assert error.(%{~U[2026-05-01 14:30:09Z] | zone_abbr: nil}) =~ "not a proper date or time"
      assert error.(~D[-0001-01-01]) =~ "year -1 is out of range" or error.(~D[-0001-01-01]) =~ "year must be in 1..9999"
      assert error.(%{~D[2026-05-01] | month: 13}) =~ "month must be in 1..12"
    end
  end

  describe "out" do
    test "dates and times" do
      assert dt("date(2026, 5, 1)") === {:date, %{year: 2026, month: 5, day: 1}}
      assert dt("[date.min, date.max]") === [{:date, %{year: 1, month: 1, day: 1}}, {:date, %{year: 9999, month: 12, day: 31}}]
      assert dt("datetime(2026, 5, 1, 14, 30, 9, 8)") === {:datetime, @naive}

      assert dt("time(14, 30)") ===
               {:time, %{hour: 14, minute: 30, second: 0, microsecond: 0, offset_seconds: nil, tz_name: nil}}

      assert dt("timedelta(1, 2, 3)") === {:timedelta, %{days: 1, seconds: 2, microseconds: 3}}
      assert dt("timedelta(microseconds=-1)") === {:timedelta, %{days: -1, seconds: 86_399, microseconds: 999_999}}

      assert dt("[timedelta.min, timedelta.max]") === [
               {:timedelta, %{days: -999_999_999, seconds: 0, microseconds: 0}},
               {:timedelta, %{days: 999_999_999, seconds: 86_399, microseconds: 999_999}}
             ]
    end

    test "with time zones" do
      assert dt("timezone.utc") === {:timezone, %{offset_seconds: 0, name: nil}}
      assert dt("timezone(timedelta(hours=-5), 'EST')") === {:timezone, %{offset_seconds: -18_000, name: "EST"}}
      assert dt("timezone(timedelta(microseconds=1500000))") === {:timezone, %{offset_seconds: 1.5, name: nil}}

      assert dt("datetime(2026, 5, 1, 14, 30, 9, 8, UTC)") === {:datetime, %{@naive | offset_seconds: 0}}

      assert dt("datetime(2026, 5, 1, 14, 30, 9, 8, timezone(timedelta(hours=2), 'CEST'))") ===
               {:datetime, %{@naive | offset_seconds: 7200, tz_name: "CEST"}}

      assert {:time, %{offset_seconds: 7200, tz_name: nil}} = dt("time(1, tzinfo=timezone(timedelta(hours=2)))")
    end

    test "what time zones of the program say" do
      zone = """
      class Zone(tzinfo):
        def utcoffset(self, dt):
          return None if dt is None else timedelta(hours=1)
        def tzname(self, dt):
          return 'here' if dt is None else f'in {dt.year}'
      """

      assert dt(zone <> "[datetime(2026, 5, 1, 14, 30, 9, 8, Zone())]") ===
               [{:datetime, %{@naive | offset_seconds: 3600, tz_name: "in 2026"}}]

      assert {:time, %{offset_seconds: nil, tz_name: nil}} = dt(zone <> "time(1, tzinfo=Zone())")
      assert {:repr, "<__main__.Zone object at 0x" <> _} = dt(zone <> "Zone()")

      assert {:error, %{type: :not_implemented_error, message: "a tzinfo subclass must implement utcoffset()"}} =
               ExMonty.eval("from datetime import *\ntime(1, tzinfo=tzinfo())")

      assert {:error, %{type: :zero_division_error, traceback: [%{name: "utcoffset"}]}} =
               ExMonty.eval("""
               from datetime import *
               class Z(tzinfo):
                 def utcoffset(self, dt): return 1 / 0
               {1: datetime(1, 1, 1, tzinfo=Z())}
               """)
    end

    test "of derived classes, as keys and members" do
      assert dt("class D(date):\n  def __repr__(self): return 'no'\nD(2026, 5, 1)") === {:date, %{year: 2026, month: 5, day: 1}}
      assert {:datetime, %{@naive | offset_seconds: nil}} === dt("class D(datetime): x = 1\nD(2026, 5, 1, 14, 30, 9, 8)")
      assert {:timedelta, %{days: 1}} = dt("class D(timedelta): pass\nd = D(1)\nd.note = 2\nd")
      first = {:date, %{year: 2026, month: 1, day: 1}}
      assert dt("{date(2026, 1, 1): [date(2026, 1, 1)]}") === %{first => [first]}
      assert dt("{date(2026, 1, 1), 5}") === MapSet.new([first, 5])
      assert dt("{(timezone.utc,)}") === MapSet.new([{{:timezone, %{offset_seconds: 0, name: nil}}}])
    end

    test "what was spoilt is shown as text" do
      assert {:repr, "datetime.date(None, 5, 1)"} = dt("d = date(2026, 5, 1)\nd._year = None\nd")
      assert {:repr, _} = dt("class D:\n  _year = _month = _day = 5\n  def __repr__(self): return 'D'\nD()")
      assert {:repr, "D"} = py("class date:\n  __module__ = 'datetime'\n  def __repr__(self): return 'D'\ndate()")
      assert dt("class P(date):\n  def __str__(self): return 5\nP(1, 1, 1)") === {:date, %{year: 1, month: 1, day: 1}}
    end

    test "paths" do
      assert py("from pathlib import Path\n[Path('/a') / 'b', Path(), Path('x//y/./z/')]") ===
               [{:path, "/a/b"}, {:path, "."}, {:path, "x/y/z"}]

      assert py("from pathlib import PureWindowsPath\nPureWindowsPath('c:/x')") === {:path, "c:\\x"}
      assert py("from pathlib import Path\nclass P(Path): pass\n{P('/é'): P('a')}") === %{{:path, "/é"} => {:path, "a"}}

      assert {:error, %{type: :value_error, message: message}} =
               ExMonty.eval("from pathlib import *\n{PurePosixPath('a'), PureWindowsPath('a')}")

      assert message =~ "different in Python but the same in Elixir"
    end

    test "open files" do
      fs = PseudoFS.new() |> PseudoFS.put_file("/a.txt", "one\ntwo\n")
      run = fn code -> Sandbox.run(code, os: fs) end
      assert {:ok, {:file_handle, %{path: "/a.txt", mode: "r", position: 0}}, ""} = run.("open('/a.txt')")
      assert {:ok, [{:file_handle, %{mode: "rb", position: 4}}], ""} = run.("f = open('/a.txt', 'rb')\nf.readline()\n[f]")
      assert {:ok, {:file_handle, %{mode: "r", position: 4}}, ""} = run.("f = open('/a.txt')\nf.readline()\nf")
      assert {:ok, {:file_handle, %{path: "/b", mode: "w", position: 2}}, ""} = run.("f = open('/b', 'w')\nf.write('hi')\nf")
      assert {:ok, {:file_handle, %{mode: "a"}}, ""} = run.("f = open('/a.txt', 'a')\nf.write('x')\nf")
      assert {:ok, {:file_handle, %{mode: "rb+", position: 0}}, ""} = run.("open('/a.txt', 'r+b', buffering=0)")
      assert {:ok, {:file_handle, %{position: 0}}, ""} = run.("with open('/a.txt') as f: f.read()\nf")
      assert {:ok, {:repr, "<_io.BytesIO" <> _}, ""} = run.("import io\nio.BytesIO(b'x')")
      assert {:ok, {:repr, "<_io.TextIOWrapper" <> _}, ""} = run.("import io\nio.TextIOWrapper(io.BytesIO(b'x'))")
    end

    test "as arguments of functions" do
      echo = %{"f" => fn [x], _ -> {:ok, inspect(x)} end}

      assert {:ok, "{:date, %{day: 1, month: 5, year: 2026}}", ""} =
               Sandbox.run("from datetime import *\nf(date(2026, 5, 1))", functions: echo)

      assert {:ok, "[path: \"/x\"]", ""} = Sandbox.run("from pathlib import *\nf([Path('/x')])", functions: echo)
    end
  end

  describe "in" do
    test "the examples of the contract" do
      assert {:ok, 2026, ""} = ExMonty.eval("x.year", inputs: %{"x" => {:date, %{year: 2026, month: 5, day: 1}}})

      assert {:ok, true, ""} =
               ExMonty.eval("x.tzinfo is not None",
                 inputs: %{
                   "x" =>
                     {:datetime,
                      %{
                        year: 2026,
                        month: 5,
                        day: 1,
                        hour: 12,
                        minute: 0,
                        second: 0,
                        microsecond: 0,
                        offset_seconds: 0,
                        tz_name: nil
                      }}
                 }
               )

      assert {:ok, 7, ""} = ExMonty.eval("x.days", inputs: %{"x" => {:timedelta, %{days: 7, seconds: 0, microseconds: 0}}})
      assert {:ok, {:path, "/tmp/file"}, ""} = ExMonty.eval("x", inputs: %{"x" => {:path, "/tmp/file"}})
      assert {:ok, "PosixPath('/tmp/file')", ""} = ExMonty.eval("repr(x)", inputs: %{"x" => {:path, "/tmp/file"}})
    end

    test "clock handlers, as the contract has them" do
      {:ok, result, _} =
        Sandbox.run(
          """
          from datetime import date, datetime, timezone
          d = date.today()
          dt = datetime.now(tz=timezone.utc)
          (d.year, dt.hour, dt.tzinfo is not None)
          """,
          os: %{
            date_today: fn _args, _kwargs ->
              {:ok, {:date, %{year: 2026, month: 5, day: 1}}}
            end,
            datetime_now: fn _args, _kwargs ->
              {:ok,
               {:datetime,
                %{
                  year: 2026,
                  month: 5,
                  day: 1,
                  hour: 14,
                  minute: 30,
                  second: 0,
                  microsecond: 0,
                  offset_seconds: 0,
                  tz_name: nil
                }}}
            end
          }
        )

      assert result == {2026, 14, true}
    end

    test "the clock is told which time zone is asked for" do
      test = self()

      now = fn args, _ ->
        send(test, args)
        {:ok, {:datetime, @naive}}
      end

      source = "from datetime import *\ndatetime.now()\ndatetime.now(UTC)\ndatetime.now(timezone(timedelta(hours=1), 'CET'))"

      assert {:ok, {:datetime, %{@naive | offset_seconds: 3600, tz_name: "CET"}}, ""} ==
               Sandbox.run(source, os: %{datetime_now: now})

      assert_receive [nil]
      assert_receive [{:timezone, %{offset_seconds: 0, name: nil}}]
      assert_receive [{:timezone, %{offset_seconds: 3600, name: "CET"}}]
    end

    @objects [
      {:date, %{year: 1, month: 1, day: 1}},
      {:date, %{year: 9999, month: 12, day: 31}},
      {:datetime, @naive},
      {:datetime, %{@naive | year: 1, offset_seconds: 0}},
      {:datetime, %{@naive | year: 9999, offset_seconds: -86_399, tz_name: "far"}},
      {:datetime, %{@naive | offset_seconds: 0.5, tz_name: ""}},
      {:time, %{hour: 23, minute: 59, second: 59, microsecond: 999_999, offset_seconds: nil, tz_name: nil}},
      {:time, %{hour: 0, minute: 0, second: 0, microsecond: 0, offset_seconds: 7200, tz_name: nil}},
      {:timedelta, %{days: -999_999_999, seconds: 0, microseconds: 0}},
      {:timedelta, %{days: 999_999_999, seconds: 86_399, microseconds: 999_999}},
      {:timezone, %{offset_seconds: 0, name: nil}},
      {:timezone, %{offset_seconds: -18_000, name: "EST"}},
      {:timezone, %{offset_seconds: 86_399.999999, name: nil}},
      {:path, "/a/é"},
      {:path, "."}
    ]

    test "there and back" do
      for object <- @objects,
          value <- [object, [object], {object, 1}, %{object => object}, MapSet.new([object, 1]), %{{1, object} => 2}] do
        assert py("x", inputs: %{"x" => value}) === value
      end

      all = Map.new(@objects, &{&1, MapSet.new([&1])})
      assert py("x", inputs: %{"x" => all}) === all
      assert py("[x, y]", inputs: %{"x" => @objects, "y" => all}) === [@objects, all]
    end

    test "they are what Python makes" do
      check = """
      from datetime import *
      from pathlib import *
      [type(x) is type(y) and x == y and hash(x) == hash(y) and repr(x) == repr(y) for x, y in zip(given, [
        date(2026, 5, 1), datetime(2026, 5, 1, 14, 30, 9, 8), datetime(2026, 5, 1, 14, 30, 9, 8, UTC),
        datetime(2026, 5, 1, 14, 30, 9, 8, timezone(timedelta(hours=1), 'CET')), time(1, 2, 3, 4), timedelta(1, 2, 3),
        timezone.utc, timezone(-timedelta(hours=5), 'EST'), PosixPath('/a//b/'), timedelta(days=1, hours=1),
      ], strict=True)]
      """

      given = [
        {:date, %{year: 2026, month: 5, day: 1}},
        {:datetime, @naive},
        {:datetime, %{@naive | offset_seconds: 0}},
        {:datetime, %{@naive | offset_seconds: 3600, tz_name: "CET"}},
        {:time, %{hour: 1, minute: 2, second: 3, microsecond: 4, offset_seconds: nil, tz_name: nil}},
        {:timedelta, %{days: 1, seconds: 2, microseconds: 3}},
        {:timezone, %{offset_seconds: 0, name: nil}},
        {:timezone, %{offset_seconds: -18_000, name: "EST"}},
        {:path, "/a//b/"},
        {:timedelta, %{days: 0, seconds: 90_000, microseconds: 0}}
      ]

      assert py(check, inputs: %{"given" => given}) == List.duplicate(true, 10)
      assert py("x is __import__('datetime').UTC", inputs: %{"x" => {:timezone, %{offset_seconds: 0, name: nil}}})
    end

    test "as keys they are found" do
      key = {:date, %{year: 2026, month: 5, day: 1}}
      find = "from datetime import *\n(x[date(2026, 5, 1)], x[('k', UTC)], len(x), date(2026, 5, 2) in x)"
      keys = %{key => 1, {"k", {:timezone, %{offset_seconds: 0, name: nil}}} => 2, 5 => 3}
      assert py(find, inputs: %{"x" => keys}) === {1, 2, 3, false}
      assert py("from datetime import *\ndate(2026, 5, 1) in x", inputs: %{"x" => MapSet.new([key, {:path, "/"}])})

      point = %ExMonty.Dataclass{name: "P", fields: %{"at" => key}, frozen: true}
      assert py("[x[p] for p in x]", inputs: %{"x" => %{point => 1}}) === [1]
      many = Map.new(1..500, &{{:timedelta, %{days: &1, seconds: 0, microseconds: 0}}, &1})
      assert py("from datetime import *\nsum(x[timedelta(i)] for i in range(1, 501))", inputs: %{"x" => many}) === 125_250
    end

    test "what cannot be" do
      date = %{year: 2026, month: 5, day: 1}

      for {value, expected} <- [
            {{:date, %{date | month: 13}}, "{:date, _}: month must be in 1..12, not 13"},
            {{:date, %{date | year: 0}}, "{:date, _}: year must be in 1..9999, not 0"},
            {{:date, %{date | month: 2, day: 30}}, "{:date, _}: day 30 must be in range 1..28 for month 2 in year 2026"},
            {{:date, %{date | day: 2 ** 70}}, ":day of {:date, _} must be an integer, got: …"},
            {{:date, %{date | day: "1"}}, ":day of {:date, _} must be an integer, got: \"1\""},
            {{:date, %{year: 1}}, "{:date, _} takes a map with the key :month"},
            {{:date, "2026"}, "{:date, _} takes a map of its parts, got: \"2026\""},
            {{:datetime, date}, "{:datetime, _} takes a map with the key :hour"},
            {{:datetime, %{@naive | tz_name: "x"}}, "{:datetime, _} without :offset_seconds has no :tz_name"},
            {{:datetime, %{@naive | offset_seconds: 86_400}},
             ":offset_seconds of {:datetime, _} must be a number of less than a day, got: 86400"},
            {{:datetime, %{@naive | offset_seconds: 0, tz_name: :utc}},
             ":tz_name of {:datetime, _} must be a string or nil, got: utc"},
            {{:time, %{hour: 24, minute: 0, second: 0, microsecond: 0, offset_seconds: nil, tz_name: nil}},
             "{:time, _}: hour must be in 0..23, not 24"},
            {{:timedelta, %{days: 1_000_000_000, seconds: 0, microseconds: 0}},
             "{:timedelta, _}: days=1000000000; must have magnitude <= 999999999"},
            {{:timezone, %{offset_seconds: nil, name: nil}},
             ":offset_seconds of {:timezone, _} must be a number of less than a day, got: nil"},
            {{:path, "a\0b"}, "{:path, _} takes a string without null characters"},
            {{:path, 5}, "{:path, _} takes a string, got: 5"},
            {{:path, <<255>>}, "the string is not valid UTF-8 at byte 0 ({:bytes, binary} makes bytes)"},
            {{:file_handle, %{path: "/x", mode: "r", position: 0}},
             "{:file_handle, _} stands for an open file; it is an answer to :open only"}
          ] do
        assert {:error, %{type: :type_error, message: message}} = ExMonty.eval("x", inputs: %{"x" => [0, value]})
        assert message == ~s(input "x": at [1]: ) <> expected
      end

      same = [{:datetime, %{@naive | offset_seconds: 0}}, {:datetime, %{@naive | hour: 15, offset_seconds: 3600}}]
      assert {:error, %{type: :type_error, message: message}} = ExMonty.eval("x", inputs: %{"x" => MapSet.new(same)})
      assert message =~ "this element is equal in Python to another one of the set"
      assert {:error, %{message: message}} = ExMonty.eval("x", inputs: %{"x" => Map.new(same, &{&1, 1})})
      assert message =~ "this key is equal in Python to another key of the map"
    end

    test "limits hold" do
      many = for i <- 1..20_000, do: {:timedelta, %{days: i, seconds: 0, microseconds: 0}}
      assert py("sum(d.days for d in x)", inputs: %{"x" => many}) == 200_010_000

      assert {:error, %{type: :memory_error}} = ExMonty.eval("x", inputs: %{"x" => many}, limits: %{max_memory: 2_000_000})

      assert {:error, %{type: :memory_error}} = ExMonty.eval("x", inputs: %{"x" => {:path, "a"}}, limits: %{max_allocations: 5})
      assert {:ok, _, ""} = ExMonty.eval("x", inputs: %{"x" => {:path, "a"}}, limits: %{max_recursion_depth: 5})
    end

    test "answers of functions, in dumped and loaded programs too" do
      answers = %{"f" => fn [x], _ -> {:ok, Enum.at(@objects, x)} end}
      source = "def g(i):\n  return f(i)\nx = []\nfor i in range(#{length(@objects)}):\n  x.append({i: g(i)})\nx"
      assert {:ok, all, ""} = Sandbox.run(source, functions: answers)
      assert all == Enum.map(Enum.with_index(@objects), fn {object, i} -> %{i => object} end)

      {:ok, runner} = ExMonty.compile("import datetime\na = [1, f()]\na + [f(), isinstance(a[1], datetime.date)]")
      {:ok, {:function_call, _, snapshot, ""}} = ExMonty.start(runner, %{})
      {:ok, {:function_call, _, snapshot, ""}} = ExMonty.resume(again(snapshot), {:ok, hd(@objects)})
      {:ok, {:complete, value, ""}} = ExMonty.resume(again(snapshot), {:ok, {:path, "x"}})
      assert value == [1, hd(@objects), {:path, "x"}, true]

      assert {:ok, "the answer: {:date, _}: month must be in 1..12, not 0", ""} =
               Sandbox.run("try:\n  f()\nexcept TypeError as e:\n  x = str(e)\nx",
                 functions: %{"f" => fn [], _ -> {:ok, {:date, %{year: 1, month: 0, day: 1}}} end}
               )
    end

    test "programs that change the library harm only themselves" do
      date = {:date, %{year: 1, month: 1, day: 1}}
      f = %{"f" => fn [], _ -> {:ok, %{date => 1}} end}
      run = &Sandbox.run("import datetime\n" <> &1 <> "\nf()", functions: f)
      assert {:ok, %{5 => 1}, ""} = run.("datetime.date = lambda *a: 5")
      assert {:error, %{message: message}} = run.("def date(*a):\n  while True: pass\ndatetime.date = date")
      assert message =~ "it takes too long to make this object"
      assert {:error, %{type: :memory_error}} = run.("datetime.date = lambda *a: [0] * 10**9")
      assert {:error, %{message: message}} = run.("datetime.date = lambda *a: g()")
      assert message =~ "name 'g' is not defined"
      assert {:error, %{message: message}} = run.("datetime.date = lambda *a: []")
      assert message =~ "unhashable type: 'list'"
      assert {:error, %{message: message}} = run.("del datetime.time")
      assert message =~ "cannot import name 'time' from 'datetime'"
      assert {:error, %{message: _}} = run.("def date(*a): return date()\ndatetime.date = date")
      assert {:ok, %{^date => 1}, ""} = run.("x = f()\nfor i in range(20_000):\n  y = [i, x] * 50")
    end

    test "any of them survive" do
      Gen.check_all(300, &object/0, fn object ->
        value = %{object => [object, {object}]}
        assert py("x", inputs: %{"x" => value}) === value
      end)
    end
  end

  defp again(snapshot) do
    {:ok, dump} = ExMonty.dump_snapshot(snapshot)
    {:ok, loaded} = ExMonty.load_snapshot(dump)
    loaded
  end

  defp object do
    date = %{year: Enum.random(1..9999), month: Enum.random(1..12), day: Enum.random(1..28)}

    time =
      Map.merge(
        %{
          hour: Enum.random(0..23),
          minute: Enum.random(0..59),
          second: Enum.random(0..59),
          microsecond: Enum.random([0, Enum.random(0..999_999)])
        },
        Enum.random([
          %{offset_seconds: nil, tz_name: nil},
          %{offset_seconds: Enum.random(-86_399..86_399), tz_name: Enum.random([nil, "x", "é"])}
        ])
      )

    case Enum.random(1..6) do
      1 -> {:date, date}
      2 -> {:time, time}
      3 -> {:datetime, Map.merge(date, time)}
      4 -> {:timedelta, %{days: Enum.random(-999_999_999..999_999_999), seconds: time.second, microseconds: time.microsecond}}
      5 -> {:timezone, %{offset_seconds: Enum.random(-86_399..86_399), name: Enum.random([nil, "n"])}}
      6 -> {:path, Enum.join(for(_ <- 1..Enum.random(1..4), do: Enum.random(["a", "é", ".b", ".."])), "/")}
    end
  end
end

defmodule ExMonty.LibraryTest do
  @moduledoc "Objects of the library that have a form in Elixir: dates, times, paths, open files."
  use ExUnit.Case, async: true

  alias ExMonty.{PseudoFS, Sandbox}

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
end

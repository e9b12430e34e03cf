# Arithmetic, order, equality and hashes of dates and times; parts of them and others made of them.
from datetime import UTC, date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
dt = datetime(2024, 2, 29, 13, 5, 9, 120)
aware = datetime(2024, 2, 29, 13, 5, 9, 120, tzinfo=timezone(timedelta(hours=2)))
t = time(13, 5, 9, 120)
td = timedelta(3, 4, 5)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- date ----
assert repr(d + td) == 'datetime.date(2024, 3, 3)'
assert repr(td + d) == 'datetime.date(2024, 3, 3)'
assert repr(d - td) == 'datetime.date(2024, 2, 26)'
assert repr(d - date(2023, 2, 28)) == 'datetime.timedelta(days=366)'
assert repr(d - d) == 'datetime.timedelta(0)'
assert repr(date(1, 1, 1) + timedelta(3652058)) == 'datetime.date(9999, 12, 31)'
assert repr(d + timedelta(hours=23)) == 'datetime.date(2024, 2, 29)'
assert repr(d - timedelta(hours=1)) == 'datetime.date(2024, 2, 29)'
assert error(lambda: d + 1) == "TypeError: unsupported operand type(s) for +: 'datetime.date' and 'int'"
assert error(lambda: 1 + d) == "TypeError: unsupported operand type(s) for +: 'int' and 'datetime.date'"
assert error(lambda: d - 1) == "TypeError: unsupported operand type(s) for -: 'datetime.date' and 'int'"
assert error(lambda: td - d) == "TypeError: unsupported operand type(s) for -: 'datetime.timedelta' and 'datetime.date'"
assert error(lambda: d - 1.5) == "TypeError: unsupported operand type(s) for -: 'datetime.date' and 'float'"
assert error(lambda: date.max + timedelta(1)) == 'OverflowError: date value out of range'
assert error(lambda: date.min - timedelta(1)) == 'OverflowError: date value out of range'
assert error(lambda: date.max + timedelta.max) == 'OverflowError: date value out of range'
assert error(lambda: d - dt) == "TypeError: unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'"
assert error(lambda: dt - d) == "TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'"
assert error(lambda: d + d) == "TypeError: unsupported operand type(s) for +: 'datetime.date' and 'datetime.date'"
# ---- datetime ----
assert repr(dt + td) == 'datetime.datetime(2024, 3, 3, 13, 5, 13, 125)'
assert repr(td + dt) == 'datetime.datetime(2024, 3, 3, 13, 5, 13, 125)'
assert repr(dt - td) == 'datetime.datetime(2024, 2, 26, 13, 5, 5, 115)'
assert repr(dt - datetime(2024, 2, 28, 14)) == 'datetime.timedelta(seconds=83109, microseconds=120)'
assert repr(dt - dt) == 'datetime.timedelta(0)'
assert repr(dt + timedelta(microseconds=999880)) == 'datetime.datetime(2024, 2, 29, 13, 5, 10)'
assert repr(datetime(2024, 12, 31, 23, 59, 59, 999999) + timedelta.resolution) == 'datetime.datetime(2025, 1, 1, 0, 0)'
assert repr(datetime(2024, 3, 1) - timedelta.resolution) == 'datetime.datetime(2024, 2, 29, 23, 59, 59, 999999)'
assert repr(aware + td) == (
    'datetime.datetime(2024, 3, 3, 13, 5, 13, 125, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))'
)
assert repr(aware - aware) == 'datetime.timedelta(0)'
assert repr(aware - datetime(2024, 2, 29, tzinfo=UTC)) == 'datetime.timedelta(seconds=39909, microseconds=120)'
assert (aware + td).tzinfo is aware.tzinfo
assert error(lambda: dt - aware) == "TypeError: can't subtract offset-naive and offset-aware datetimes"
assert error(lambda: aware - dt) == "TypeError: can't subtract offset-naive and offset-aware datetimes"
assert error(lambda: dt + 1) == "TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'int'"
assert error(lambda: dt + dt) == "TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'"
assert error(lambda: datetime.max + timedelta.resolution) == 'OverflowError: date value out of range'
assert error(lambda: datetime.min - timedelta.resolution) == 'OverflowError: date value out of range'
assert error(lambda: datetime.max + timedelta.max) == 'OverflowError: date value out of range'
assert error(lambda: datetime.min + timedelta.min) == 'OverflowError: date value out of range'
assert (datetime(2024, 1, 1, fold=1) + timedelta(0)).fold == 0
assert error(lambda: t + td) == "TypeError: unsupported operand type(s) for +: 'datetime.time' and 'datetime.timedelta'"
assert error(lambda: t - t) == "TypeError: unsupported operand type(s) for -: 'datetime.time' and 'datetime.time'"
# ---- order ----
assert d < date(2024, 3, 1)
assert d <= d
assert d > date(2023, 12, 31)
assert not (d >= date(2025, 1, 1))
assert dt < datetime(2024, 2, 29, 13, 5, 9, 121)
assert dt <= dt
assert not (dt > datetime(2024, 2, 29, 13, 5, 9, 121))
assert dt >= dt
assert aware < datetime(2024, 2, 29, 11, 5, 10, tzinfo=UTC)
assert aware > datetime(2024, 2, 29, 11, 5, 9, tzinfo=UTC)
assert t < time(13, 5, 9, 121)
assert not (t >= time(13, 5, 9, 121))
assert not (time(1, tzinfo=UTC) < time(1, tzinfo=timezone(timedelta(hours=1))))
assert time(1, tzinfo=UTC) > time(1, tzinfo=timezone(timedelta(hours=1)))
assert repr(sorted([date(2024, 1, 2), date(2023, 5, 5), date(2024, 1, 1)])) == (
    '[datetime.date(2023, 5, 5), datetime.date(2024, 1, 1), datetime.date(2024, 1, 2)]'
)
assert repr(max(dt, dt + td) - dt) == 'datetime.timedelta(days=3, seconds=4, microseconds=5)'
assert error(lambda: d < 1) == "TypeError: '<' not supported between instances of 'datetime.date' and 'int'"
assert error(lambda: d < None) == "TypeError: '<' not supported between instances of 'datetime.date' and 'NoneType'"
assert error(lambda: d < dt) == "TypeError: '<' not supported between instances of 'datetime.date' and 'datetime.datetime'"
assert error(lambda: dt < d) == "TypeError: '<' not supported between instances of 'datetime.datetime' and 'datetime.date'"
assert error(lambda: dt > d) == "TypeError: '>' not supported between instances of 'datetime.datetime' and 'datetime.date'"
assert error(lambda: dt < aware) == "TypeError: can't compare offset-naive and offset-aware datetimes"
assert error(lambda: aware >= dt) == "TypeError: can't compare offset-naive and offset-aware datetimes"
assert error(lambda: dt < 'a') == "TypeError: '<' not supported between instances of 'datetime.datetime' and 'str'"
assert error(lambda: t < d) == "TypeError: '<' not supported between instances of 'datetime.time' and 'datetime.date'"
assert error(lambda: t < time(1, tzinfo=UTC)) == "TypeError: can't compare offset-naive and offset-aware times"
# ---- equality ----
assert d == date(2024, 2, 29)
assert not (d != date(2024, 2, 29))
assert not (d == date(2024, 2, 28))
assert not (d == dt)
assert not (dt == d)
assert not (d == datetime(2024, 2, 29))
assert dt == dt.replace()
assert dt != dt.replace(microsecond=0)
assert not (dt == aware)
assert dt != aware
assert aware == datetime(2024, 2, 29, 11, 5, 9, 120, UTC)
assert aware != datetime(2024, 2, 29, 11, 5, 9, 121, UTC)
assert dt == dt.replace(fold=1)
assert t == time(13, 5, 9, 120)
assert t == time(13, 5, 9, 120, fold=1)
assert not (t == time(13, 5, 9, 120, tzinfo=UTC))
assert t != time(13, 5, 9, 120, tzinfo=UTC)
assert time(1, 2, tzinfo=UTC) == time(2, 2, tzinfo=timezone(timedelta(hours=1)))
assert not (d == 1)
assert dt != None
assert (d.__eq__(1)) is NotImplemented
assert (d.__lt__(1)) is NotImplemented
assert (d.__add__(1)) is NotImplemented
assert (t.__eq__(d)) is NotImplemented
# ---- hashes ----
assert hash(d) == hash(date(2024, 2, 29))
assert hash(dt) == hash(dt.replace(fold=1))
assert hash(aware) == hash(aware.astimezone(UTC))
assert hash(t) == hash(t.replace(fold=1))
assert hash(time(1, 2, tzinfo=UTC)) == hash(time(2, 2, tzinfo=timezone(timedelta(hours=1))))
assert len({d, date(2024, 2, 29), dt, aware, aware.astimezone(UTC), t}) == 4
assert {d: 1}[date(2024, 2, 29)] == 1
# ---- parts ----
assert repr((dt.date(), dt.time(), aware.time(), aware.timetz())) == (
    '(datetime.date(2024, 2, 29), datetime.time(13, 5, 9, 120), datetime.time(13, 5, 9, 120), datetime.time(13, 5, 9, 120, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200))))'
)
assert (d.weekday(), d.isoweekday(), d.toordinal(), dt.weekday(), dt.toordinal()) == (3, 4, 738945, 3, 738945)
assert ([date(2000 + i, 1, 1).weekday() for i in range(8)]) == [5, 0, 1, 2, 3, 5, 6, 0]
assert (date.min.toordinal(), date.max.toordinal(), date(1970, 1, 1).toordinal()) == (1, 3652059, 719163)
assert ([date.fromordinal(n).toordinal() == n for n in (1, 59, 60, 365, 366, 1461, 36524, 36525, 146097, 146098, 730119, 3652059)]) == (
    [True, True, True, True, True, True, True, True, True, True, True, True]
)
assert ([str(date.fromordinal(n)) for n in (59, 60, 365, 366, 1460, 1461, 36524, 36525, 146097, 146098, 730119)]) == (
    ['0001-02-28', '0001-03-01', '0001-12-31', '0002-01-01', '0004-12-30', '0004-12-31', '0100-12-31', '0101-01-01', '0400-12-31', '0401-01-01', '1999-12-31']
)
assert repr(d.isocalendar()) == 'datetime.IsoCalendarDate(year=2024, week=9, weekday=4)'
assert ([tuple(date(y, m, day).isocalendar()) for y, m, day in ((2020, 12, 31), (2021, 1, 3), (2021, 1, 4), (2024, 12, 30), (1, 1, 1), (9999, 12, 31))]) == (
    [(2020, 53, 4), (2020, 53, 7), (2021, 1, 1), (2025, 1, 1), (1, 1, 1), (9999, 52, 5)]
)
assert (d.isocalendar().week, d.isocalendar().year, d.isocalendar().weekday, d.isocalendar()[1]) == (9, 2024, 4, 9)
assert d.isocalendar() == (2024, 9, 4)
assert repr(type(d.isocalendar())) == "<class 'datetime.IsoCalendarDate'>"
assert error(lambda: d.weekday(1)) == 'TypeError: date.weekday() takes no arguments (1 given)'
assert error(lambda: d.weekday(x=1)) == 'TypeError: date.weekday() takes no keyword arguments'
assert error(lambda: dt.isocalendar(1)) == 'TypeError: date.isocalendar() takes no arguments (1 given)'
assert error(lambda: dt.date(1)) == 'TypeError: datetime.date() takes no arguments (1 given)'
# ---- others made of them ----
assert repr(d.replace(day=1)) == 'datetime.date(2024, 2, 1)'
assert repr(d.replace(2025, 1)) == 'datetime.date(2025, 1, 29)'
assert repr(d.replace()) == 'datetime.date(2024, 2, 29)'
assert error(lambda: d.replace(year=2025)) == 'ValueError: day 29 must be in range 1..28 for month 2 in year 2025'
assert error(lambda: d.replace(month=13)) == 'ValueError: month must be in 1..12, not 13'
assert error(lambda: d.replace(1, 2, 3, 4)) == 'TypeError: replace() takes at most 3 arguments (4 given)'
assert error(lambda: d.replace(x=1)) == "TypeError: replace() got an unexpected keyword argument 'x'"
assert error(lambda: d.replace(2020, year=3)) == "TypeError: argument for replace() given by name ('year') and position (1)"
assert error(lambda: d.replace(year=None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert repr(d.__replace__(year=2028)) == 'datetime.date(2028, 2, 29)'
assert repr(dt.replace(hour=1, tzinfo=UTC)) == 'datetime.datetime(2024, 2, 29, 1, 5, 9, 120, tzinfo=datetime.timezone.utc)'
assert repr(dt.replace(2025, 1, 2, 3, 4, 5, 6, UTC, fold=1)) == (
    'datetime.datetime(2025, 1, 2, 3, 4, 5, 6, fold=1, tzinfo=datetime.timezone.utc)'
)
assert repr(aware.replace(tzinfo=None)) == 'datetime.datetime(2024, 2, 29, 13, 5, 9, 120)'
assert error(lambda: dt.replace(tzinfo=1)) == "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'"
assert error(lambda: dt.replace(fold=2)) == 'ValueError: fold must be either 0 or 1, not 2'
assert error(lambda: dt.replace(1, 1, 1, 1, 1, 1, 1, None, 1)) == (
    'TypeError: replace() takes at most 8 positional arguments (9 given)'
)
assert error(lambda: dt.replace(hour=None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert repr(dt.__replace__(minute=7)) == 'datetime.datetime(2024, 2, 29, 13, 7, 9, 120)'
assert repr(t.replace(hour=1, fold=1)) == 'datetime.time(1, 5, 9, 120, fold=1)'
assert repr(t.replace(tzinfo=UTC)) == 'datetime.time(13, 5, 9, 120, tzinfo=datetime.timezone.utc)'
assert error(lambda: t.replace(hour=25)) == 'ValueError: hour must be in 0..23, not 25'
assert error(lambda: t.replace(1, 2, 3, 4, None, 5)) == 'TypeError: replace() takes at most 5 positional arguments (6 given)'
assert repr(t.__replace__(second=0)) == 'datetime.time(13, 5, 0, 120)'

# date, time, datetime: how they are made, which arguments they refuse and how; their classes and attributes.
import datetime as module
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- date ----
assert repr(date(2024, 2, 29)) == 'datetime.date(2024, 2, 29)'
assert repr(date(year=1, month=2, day=3)) == 'datetime.date(1, 2, 3)'
assert repr(date(True, 1, 1)) == 'datetime.date(1, 1, 1)'
assert error(lambda: date()) == "TypeError: function missing required argument 'year' (pos 1)"
assert error(lambda: date(1)) == "TypeError: function missing required argument 'month' (pos 2)"
assert error(lambda: date(1, 2)) == "TypeError: function missing required argument 'day' (pos 3)"
assert error(lambda: date(1, 2, 3, 4)) == 'TypeError: function takes at most 3 arguments (4 given)'
assert error(lambda: date(1, 2, 3, x=3)) == 'TypeError: function takes at most 3 arguments (4 given)'
assert error(lambda: date(1, 2, 3, year=3)) == 'TypeError: function takes at most 3 arguments (4 given)'
assert error(lambda: date(year=1, month=2)) == "TypeError: function missing required argument 'day' (pos 3)"
assert error(lambda: date('a', 1, 1)) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: date(1.0, 1, 1)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: date(1, 1, None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert error(lambda: date(0, 1, 1)) == 'ValueError: year must be in 1..9999, not 0'
assert error(lambda: date(10000, 1, 1)) == 'ValueError: year must be in 1..9999, not 10000'
assert error(lambda: date(1, 0, 1)) == 'ValueError: month must be in 1..12, not 0'
assert error(lambda: date(1, 13, 1)) == 'ValueError: month must be in 1..12, not 13'
assert error(lambda: date(1, 1, 0)) == 'ValueError: day 0 must be in range 1..31 for month 1 in year 1'
assert error(lambda: date(1, 1, 32)) == 'ValueError: day 32 must be in range 1..31 for month 1 in year 1'
assert error(lambda: date(2023, 2, 29)) == 'ValueError: day 29 must be in range 1..28 for month 2 in year 2023'
assert error(lambda: date(1900, 2, 29)) == 'ValueError: day 29 must be in range 1..28 for month 2 in year 1900'
assert repr(date(2000, 2, 29)) == 'datetime.date(2000, 2, 29)'
assert error(lambda: date(1, 2**70, 1)) == 'OverflowError: Python int too large to convert to C long'
assert error(lambda: date('abcd')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert repr(date(b'\x07\xe8\x01\x01')) == 'datetime.date(2024, 1, 1)'
assert error(lambda: date(b'\x07\xe8\x0f\x01')) == "TypeError: 'bytes' object cannot be interpreted as an integer"
# ---- datetime ----
assert repr(datetime(2024, 2, 29)) == 'datetime.datetime(2024, 2, 29, 0, 0)'
assert repr(datetime(2024, 2, 29, 13, 5)) == 'datetime.datetime(2024, 2, 29, 13, 5)'
assert repr(datetime(2024, 2, 29, 13, 5, 9, 120, UTC)) == (
    'datetime.datetime(2024, 2, 29, 13, 5, 9, 120, tzinfo=datetime.timezone.utc)'
)
assert repr(datetime(2024, 2, 29, hour=13, fold=1)) == 'datetime.datetime(2024, 2, 29, 13, 0, fold=1)'
assert repr(datetime(2024, 2, 29, second=3, microsecond=4)) == 'datetime.datetime(2024, 2, 29, 0, 0, 3, 4)'
assert error(lambda: datetime()) == "TypeError: function missing required argument 'year' (pos 1)"
assert error(lambda: datetime(1)) == "TypeError: function missing required argument 'month' (pos 2)"
assert error(lambda: datetime(1, 2)) == "TypeError: function missing required argument 'day' (pos 3)"
assert error(lambda: datetime(1, 2, 3, 4, 5, 6, 7, None, 9)) == (
    'TypeError: function takes at most 8 positional arguments (9 given)'
)
assert error(lambda: datetime(1, 2, 3, x=1)) == "TypeError: this function got an unexpected keyword argument 'x'"
assert error(lambda: datetime(1, 2, 3, year=1)) == "TypeError: argument for function given by name ('year') and position (1)"
assert error(lambda: datetime('a', 1, 1)) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: datetime(1, 2, 3, 'a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: datetime(1, 2, 3, 1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: datetime(0, 1, 1)) == 'ValueError: year must be in 1..9999, not 0'
assert error(lambda: datetime(1, 2, 30)) == 'ValueError: day 30 must be in range 1..28 for month 2 in year 1'
assert error(lambda: datetime(1, 2, 3, 24)) == 'ValueError: hour must be in 0..23, not 24'
assert error(lambda: datetime(1, 2, 3, -1)) == 'ValueError: hour must be in 0..23, not -1'
assert error(lambda: datetime(1, 2, 3, 0, 60)) == 'ValueError: minute must be in 0..59, not 60'
assert error(lambda: datetime(1, 2, 3, 0, 0, 60)) == 'ValueError: second must be in 0..59, not 60'
assert error(lambda: datetime(1, 2, 3, 0, 0, 0, 1000000)) == 'ValueError: microsecond must be in 0..999999, not 1000000'
assert error(lambda: datetime(1, 2, 3, tzinfo=3)) == (
    "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'"
)
assert error(lambda: datetime(1, 2, 3, tzinfo=timezone)) == (
    "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'type'"
)
assert error(lambda: datetime(1, 2, 3, tzinfo='UTC')) == (
    "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'str'"
)
assert error(lambda: datetime(1, 2, 3, fold=2)) == 'ValueError: fold must be either 0 or 1, not 2'
assert error(lambda: datetime(1, 2, 3, fold=-1)) == 'ValueError: fold must be either 0 or 1, not -1'
assert error(lambda: datetime(1, 2, 3, fold='a')) == "TypeError: 'str' object cannot be interpreted as an integer"
# ---- time ----
assert repr(time()) == 'datetime.time(0, 0)'
assert repr(time(13)) == 'datetime.time(13, 0)'
assert repr(time(13, 5, 9, 120)) == 'datetime.time(13, 5, 9, 120)'
assert repr(time(microsecond=5, tzinfo=UTC, fold=1)) == 'datetime.time(0, 0, 0, 5, tzinfo=datetime.timezone.utc, fold=1)'
assert error(lambda: time(1, 2, 3, 4, 5)) == "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'"
assert error(lambda: time(1, 2, 3, 4, None, 6)) == 'TypeError: function takes at most 5 positional arguments (6 given)'
assert error(lambda: time(24)) == 'ValueError: hour must be in 0..23, not 24'
assert error(lambda: time(0, 60)) == 'ValueError: minute must be in 0..59, not 60'
assert error(lambda: time(0, 0, 60)) == 'ValueError: second must be in 0..59, not 60'
assert error(lambda: time(0, 0, 0, -1)) == 'ValueError: microsecond must be in 0..999999, not -1'
assert error(lambda: time(fold=2)) == 'ValueError: fold must be either 0 or 1, not 2'
assert error(lambda: time(x=2)) == "TypeError: this function got an unexpected keyword argument 'x'"
assert error(lambda: time(1, hour=2)) == "TypeError: argument for function given by name ('hour') and position (1)"
assert error(lambda: time('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: time(1.5)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: time(tzinfo=1)) == "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'"
# ---- what they are ----
assert (MINYEAR, MAXYEAR, UTC is timezone.utc) == (1, 9999, True)
assert module.__all__ == ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')
assert repr((date, datetime, time, timedelta, timezone, tzinfo)) == (
    "(<class 'datetime.date'>, <class 'datetime.datetime'>, <class 'datetime.time'>, <class 'datetime.timedelta'>, <class 'datetime.timezone'>, <class 'datetime.tzinfo'>)"
)
assert ([cls.__module__ for cls in (date, datetime, time, timedelta, timezone, tzinfo)]) == (
    ['datetime', 'datetime', 'datetime', 'datetime', 'datetime', 'datetime']
)
assert ([cls.__qualname__ for cls in (date, datetime, time, timedelta, timezone, tzinfo)]) == (
    ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo']
)
assert repr(datetime.__mro__) == "(<class 'datetime.datetime'>, <class 'datetime.date'>, <class 'object'>)"
assert repr(timezone.__mro__) == "(<class 'datetime.timezone'>, <class 'datetime.tzinfo'>, <class 'object'>)"
assert repr((date.min, date.max, date.resolution)) == (
    '(datetime.date(1, 1, 1), datetime.date(9999, 12, 31), datetime.timedelta(days=1))'
)
assert repr((datetime.min, datetime.max, datetime.resolution)) == (
    '(datetime.datetime(1, 1, 1, 0, 0), datetime.datetime(9999, 12, 31, 23, 59, 59, 999999), datetime.timedelta(microseconds=1))'
)
assert repr((time.min, time.max, time.resolution)) == (
    '(datetime.time(0, 0), datetime.time(23, 59, 59, 999999), datetime.timedelta(microseconds=1))'
)
assert date.__doc__ == 'date(year, month, day) --> date object'
assert repr((date.year, datetime.hour, time.fold, datetime.day)) == (
    "(<attribute 'year' of 'datetime.date' objects>, <attribute 'hour' of 'datetime.datetime' objects>, <attribute 'fold' of 'datetime.time' objects>, <attribute 'day' of 'datetime.date' objects>)"
)
assert module.__doc__.split('\n')[0] == 'Specific date/time and related types.'
# ---- attributes ----
assert (date(2024, 2, 3).year, date(2024, 2, 3).month, date(2024, 2, 3).day) == (2024, 2, 3)
assert ([getattr(datetime(1, 2, 3, 4, 5, 6, 7), name) for name in ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')]) == (
    [1, 2, 3, 4, 5, 6, 7, None, 0]
)
assert ([getattr(time(4, 5, 6, 7), name) for name in ('hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')]) == (
    [4, 5, 6, 7, None, 0]
)
assert error(lambda: setattr(date(1, 1, 1), 'year', 3)) == (
    "AttributeError: attribute 'year' of 'datetime.date' objects is not writable"
)
assert error(lambda: delattr(date(1, 1, 1), 'year')) == (
    "AttributeError: attribute 'year' of 'datetime.date' objects is not writable"
)
assert error(lambda: setattr(datetime(1, 1, 1), 'hour', 3)) == (
    "AttributeError: attribute 'hour' of 'datetime.datetime' objects is not writable"
)
assert error(lambda: setattr(datetime(1, 1, 1), 'year', 3)) == (
    "AttributeError: attribute 'year' of 'datetime.date' objects is not writable"
)
assert error(lambda: setattr(time(1), 'fold', 3)) == "AttributeError: attribute 'fold' of 'datetime.time' objects is not writable"
assert error(lambda: setattr(date(1, 1, 1), 'other', 3)) == (
    "AttributeError: 'datetime.date' object has no attribute 'other' and no __dict__ for setting new attributes"
)
assert error(lambda: date(1, 1, 1).other) == "AttributeError: 'datetime.date' object has no attribute 'other'"
assert error(lambda: datetime(1, 1, 1).other) == "AttributeError: 'datetime.datetime' object has no attribute 'other'"
assert error(lambda: time(1).other) == "AttributeError: 'datetime.time' object has no attribute 'other'"
assert date.isoformat(datetime(1, 1, 1, 1, 1)) == '0001-01-01'
assert not (hasattr(date(1, 1, 1), '__dict__'))
assert isinstance(datetime(1, 1, 1), date)
# ---- from other things ----
assert repr(date.fromordinal(1)) == 'datetime.date(1, 1, 1)'
assert repr(date.fromordinal(3652059)) == 'datetime.date(9999, 12, 31)'
assert repr(datetime.fromordinal(738000)) == 'datetime.datetime(2021, 7, 29, 0, 0)'
assert error(lambda: date.fromordinal()) == 'TypeError: fromordinal() takes exactly 1 argument (0 given)'
assert error(lambda: date.fromordinal('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: date.fromordinal(1.0)) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: date.fromordinal(0)) == 'ValueError: ordinal must be >= 1'
assert error(lambda: date.fromordinal(-5)) == 'ValueError: ordinal must be >= 1'
assert error(lambda: date.fromordinal(3652060)) == 'ValueError: year must be in 1..9999, not 10000'
assert error(lambda: date.fromordinal(2**70)) == 'OverflowError: Python int too large to convert to C long'
assert repr(date.fromisocalendar(2024, 1, 1)) == 'datetime.date(2024, 1, 1)'
assert repr(date.fromisocalendar(year=2020, week=53, day=7)) == 'datetime.date(2021, 1, 3)'
assert repr(datetime.fromisocalendar(2024, 9, 4)) == 'datetime.datetime(2024, 2, 29, 0, 0)'
assert error(lambda: date.fromisocalendar()) == "TypeError: fromisocalendar() missing required argument 'year' (pos 1)"
assert error(lambda: date.fromisocalendar(2024, 1)) == "TypeError: fromisocalendar() missing required argument 'day' (pos 3)"
assert error(lambda: date.fromisocalendar(2024, 1, 1, 1)) == 'TypeError: fromisocalendar() takes at most 3 arguments (4 given)'
assert error(lambda: date.fromisocalendar(2024, 0, 1)) == 'ValueError: Invalid week: 0'
assert error(lambda: date.fromisocalendar(2024, 53, 1)) == 'ValueError: Invalid week: 53'
assert error(lambda: date.fromisocalendar(2024, 1, 0)) == 'ValueError: Invalid weekday: 0 (range is [1, 7])'
assert error(lambda: date.fromisocalendar(2024, 1, 8)) == 'ValueError: Invalid weekday: 8 (range is [1, 7])'
assert error(lambda: date.fromisocalendar(0, 1, 1)) == 'ValueError: year must be in 1..9999, not 0'
assert error(lambda: date.fromisocalendar(9999, 52, 7)) == 'ValueError: year must be in 1..9999, not 10000'
assert error(lambda: date.fromisocalendar(2**70, 1, 1)) == 'ValueError: ISO calendar component out of range'
assert error(lambda: date.fromisocalendar('a', 1, 1)) == "TypeError: 'str' object cannot be interpreted as an integer"
assert repr(datetime.combine(date(2024, 2, 29), time(13, 5, 9, 120))) == 'datetime.datetime(2024, 2, 29, 13, 5, 9, 120)'
assert repr(datetime.combine(date(2024, 2, 29), time(13, tzinfo=UTC, fold=1))) == (
    'datetime.datetime(2024, 2, 29, 13, 0, fold=1, tzinfo=datetime.timezone.utc)'
)
assert repr(datetime.combine(date(2024, 2, 29), time(13, tzinfo=UTC), None)) == 'datetime.datetime(2024, 2, 29, 13, 0)'
assert repr(datetime.combine(date(2024, 2, 29), time(13), tzinfo=UTC)) == (
    'datetime.datetime(2024, 2, 29, 13, 0, tzinfo=datetime.timezone.utc)'
)
assert repr(datetime.combine(datetime(2024, 2, 29, 5), time(13))) == 'datetime.datetime(2024, 2, 29, 13, 0)'
assert error(lambda: datetime.combine()) == "TypeError: combine() missing required argument 'date' (pos 1)"
assert error(lambda: datetime.combine(date(1, 1, 1))) == "TypeError: combine() missing required argument 'time' (pos 2)"
assert error(lambda: datetime.combine(1, time())) == 'TypeError: combine() argument 1 must be datetime.date, not int'
assert error(lambda: datetime.combine(date(1, 1, 1), 1)) == 'TypeError: combine() argument 2 must be datetime.time, not int'
assert error(lambda: datetime.combine(date(1, 1, 1), time(), 1)) == (
    "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'"
)
assert error(lambda: datetime.combine(date(1, 1, 1), time(), tzinfo=UTC, x=1)) == (
    'TypeError: combine() takes at most 3 arguments (4 given)'
)
assert repr(date.fromtimestamp(0)) == 'datetime.date(1970, 1, 1)'
assert repr(date.fromtimestamp(-1)) == 'datetime.date(1969, 12, 31)'
assert repr(date.fromtimestamp(1e9)) == 'datetime.date(2001, 9, 9)'
assert error(lambda: date.fromtimestamp()) == 'TypeError: date.fromtimestamp() takes exactly one argument (0 given)'
assert error(lambda: date.fromtimestamp('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: date.fromtimestamp(float('nan'))) == 'ValueError: Invalid value NaN (not a number)'
assert error(lambda: date.fromtimestamp(1e20)) == 'OverflowError: timestamp out of range for platform time_t'
assert error(lambda: date.fromtimestamp(253402300800)) == 'ValueError: year must be in 1..9999, not 10000'
assert repr(datetime.fromtimestamp(0)) == 'datetime.datetime(1970, 1, 1, 0, 0)'
assert repr(datetime.fromtimestamp(1.5)) == 'datetime.datetime(1970, 1, 1, 0, 0, 1, 500000)'
assert repr(datetime.fromtimestamp(0, UTC)) == 'datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)'
assert repr(datetime.fromtimestamp(0, tz=timezone(timedelta(hours=2)))) == (
    'datetime.datetime(1970, 1, 1, 2, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))'
)
assert repr(datetime.fromtimestamp(0.0000005)) == 'datetime.datetime(1970, 1, 1, 0, 0)'
assert repr(datetime.fromtimestamp(0.0000015)) == 'datetime.datetime(1970, 1, 1, 0, 0, 0, 2)'
assert repr(datetime.fromtimestamp(-0.0000015)) == 'datetime.datetime(1969, 12, 31, 23, 59, 59, 999998)'
assert repr(datetime.fromtimestamp(0.9999996)) == 'datetime.datetime(1970, 1, 1, 0, 0, 1)'
assert repr(datetime.fromtimestamp(1700000000.123456)) == 'datetime.datetime(2023, 11, 14, 22, 13, 20, 123456)'
assert repr(datetime.fromtimestamp(-1.25, UTC)) == (
    'datetime.datetime(1969, 12, 31, 23, 59, 58, 750000, tzinfo=datetime.timezone.utc)'
)
assert error(lambda: datetime.fromtimestamp()) == "TypeError: fromtimestamp() missing required argument 'timestamp' (pos 1)"
assert error(lambda: datetime.fromtimestamp('a')) == 'TypeError: argument must be int or float, not str'
assert error(lambda: datetime.fromtimestamp(None)) == 'TypeError: argument must be int or float, not NoneType'
assert error(lambda: datetime.fromtimestamp(0, 1)) == (
    "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'"
)
assert error(lambda: datetime.fromtimestamp(0, x=1)) == "TypeError: fromtimestamp() got an unexpected keyword argument 'x'"
assert error(lambda: datetime.fromtimestamp(0, UTC, 1)) == 'TypeError: fromtimestamp() takes at most 2 arguments (3 given)'
assert error(lambda: datetime.fromtimestamp(1e20)) == 'OverflowError: timestamp out of range for platform time_t'

assert error(lambda: datetime.fromtimestamp(-62135596800)) == 'ValueError: year must be in 1..9999, not 0'

assert error(lambda: datetime.fromtimestamp(float('inf'))) == 'OverflowError: timestamp out of range for platform time_t'
assert error(lambda: datetime.utcfromtimestamp(1, 2)) == 'TypeError: utcfromtimestamp() takes exactly 1 argument (2 given)'
assert error(lambda: datetime.now(1)) == "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'"
assert error(lambda: datetime.now(x=1)) == "TypeError: now() got an unexpected keyword argument 'x'"
assert error(lambda: datetime.now(None, 1)) == 'TypeError: now() takes at most 1 argument (2 given)'
assert error(lambda: date.today(1)) == 'TypeError: date.today() takes no arguments (1 given)'
assert error(lambda: datetime.utcnow(1)) == 'TypeError: datetime.utcnow() takes no arguments (1 given)'

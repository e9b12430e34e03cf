# Time zones: timezone, classes derived from tzinfo, converting, folds, time stamps.
import datetime as module
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

hour = timedelta(hours=1)
zero = timedelta(0)
dt = datetime(2024, 2, 29, 13, 5, 9, 120)
aware = dt.replace(tzinfo=timezone(2 * hour))


class Gives(tzinfo):
    def __init__(self, given):
        self.given = given

    def utcoffset(self, dt):
        return self.given

    def dst(self, dt):
        return self.given

    def tzname(self, dt):
        return self.given


class Summer(tzinfo):
    # An hour ahead of UTC, and another one from April to September; the last hour of that happens twice.
    def _summer(self, dt):
        naive = dt.replace(tzinfo=None, fold=0)
        if datetime(naive.year, 9, 30, 23) <= naive < datetime(naive.year, 10, 1):
            return not dt.fold
        return datetime(naive.year, 4, 1) <= naive < datetime(naive.year, 10, 1)

    def utcoffset(self, dt):
        return hour + self.dst(dt)

    def dst(self, dt):
        return hour if dt is not None and self._summer(dt) else zero

    def tzname(self, dt):
        return 'SUM' if self.dst(dt) else 'WIN'

    def __repr__(self):
        return 'Summer()'


class Bare(tzinfo):
    pass


summer = Summer()

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- timezone ----
assert repr(timezone(zero)) == 'datetime.timezone.utc'
assert repr(timezone(hour)) == 'datetime.timezone(datetime.timedelta(seconds=3600))'
assert repr(timezone(zero, 'x')) == "datetime.timezone(datetime.timedelta(0), 'x')"
assert repr(timezone(hour, 'CET')) == "datetime.timezone(datetime.timedelta(seconds=3600), 'CET')"
assert repr(timezone(offset=-hour, name='x')) == "datetime.timezone(datetime.timedelta(days=-1, seconds=82800), 'x')"
assert repr(timezone(timedelta(seconds=1))) == 'datetime.timezone(datetime.timedelta(seconds=1))'
assert repr(timezone(timedelta(microseconds=-1))) == (
    'datetime.timezone(datetime.timedelta(days=-1, seconds=86399, microseconds=999999))'
)
assert timezone(zero) is timezone.utc
assert UTC is timezone.utc
assert repr((timezone.min, timezone.max, timezone.utc)) == (
    '(datetime.timezone(datetime.timedelta(days=-1, seconds=60)), datetime.timezone(datetime.timedelta(seconds=86340)), datetime.timezone.utc)'
)
assert ([str(timezone(offset)) for offset in (hour, -hour, timedelta(seconds=-1), timedelta(microseconds=1), timedelta(hours=-1, microseconds=5), 5.5 * hour)]) == (
    ['UTC+01:00', 'UTC-01:00', 'UTC-00:00:01', 'UTC+00:00:00.000001', 'UTC-00:59:59.999995', 'UTC+05:30']
)
assert (str(UTC), str(timezone(zero, 'x')), str(timezone(hour, ''))) == ('UTC', 'x', '')
assert error(lambda: timezone()) == "TypeError: timezone() missing required argument 'offset' (pos 1)"
assert error(lambda: timezone(1)) == 'TypeError: timezone() argument 1 must be datetime.timedelta, not int'
assert error(lambda: timezone(timedelta(1))) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
)
assert error(lambda: timezone(timedelta(-1))) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)'
)
assert error(lambda: timezone(24 * hour)) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
)
assert error(lambda: timezone(zero, 1)) == 'TypeError: timezone() argument 2 must be str, not int'
assert error(lambda: timezone(zero, None)) == 'TypeError: timezone() argument 2 must be str, not None'
assert error(lambda: timezone(zero, 'x', 2)) == 'TypeError: timezone() takes at most 2 arguments (3 given)'
assert error(lambda: timezone(zero, nam='x')) == (
    "TypeError: timezone() got an unexpected keyword argument 'nam'. Did you mean 'name'?"
)
assert repr((UTC.tzname(None), UTC.utcoffset(None), UTC.dst(None))) == "('UTC', datetime.timedelta(0), None)"
assert timezone(hour, 'CET').tzname(dt) == 'CET'
assert repr(timezone(hour).utcoffset(dt)) == 'datetime.timedelta(seconds=3600)'
assert error(lambda: UTC.tzname(1)) == 'TypeError: tzname(dt) argument must be a datetime instance or None, not int'
assert error(lambda: UTC.utcoffset(1)) == 'TypeError: utcoffset(dt) argument must be a datetime instance or None, not int'
assert error(lambda: UTC.dst('a')) == 'TypeError: dst(dt) argument must be a datetime instance or None, not str'
assert error(lambda: UTC.tzname()) == 'TypeError: timezone.tzname() takes exactly one argument (0 given)'
assert error(lambda: UTC.fromutc(1)) == 'TypeError: fromutc: argument must be a datetime'
assert error(lambda: UTC.fromutc(dt)) == 'ValueError: fromutc: dt.tzinfo is not self'
assert error(lambda: timezone(hour).fromutc(dt.replace(tzinfo=timezone(hour)))) == 'ValueError: fromutc: dt.tzinfo is not self'
assert repr(UTC.fromutc(dt.replace(tzinfo=UTC))) == 'datetime.datetime(2024, 2, 29, 13, 5, 9, 120, tzinfo=datetime.timezone.utc)'
assert timezone(zero, 'x') == UTC
assert timezone(hour) == timezone(hour, 'x')
assert timezone(hour) != UTC
assert not (UTC == 1)
assert error(lambda: UTC < UTC) == "TypeError: '<' not supported between instances of 'datetime.timezone' and 'datetime.timezone'"
assert hash(timezone(hour)) == hash(timezone(hour, 'y'))
assert repr(timezone(hour, 'x').__getinitargs__()) == "(datetime.timedelta(seconds=3600), 'x')"
assert error(lambda: type('Derived', (timezone,), {})) == "TypeError: type 'datetime.timezone' is not an acceptable base type"
# ---- tzinfo ----
assert isinstance(tzinfo(), tzinfo)
assert isinstance(tzinfo(1, 2, x=3), tzinfo)
assert error(lambda: tzinfo().tzname(1)) == 'NotImplementedError: a tzinfo subclass must implement tzname()'
assert error(lambda: tzinfo().utcoffset(1)) == 'NotImplementedError: a tzinfo subclass must implement utcoffset()'
assert error(lambda: tzinfo().dst(1)) == 'NotImplementedError: a tzinfo subclass must implement dst()'
assert error(lambda: tzinfo().fromutc(1)) == 'TypeError: fromutc: argument must be a datetime'
assert error(lambda: tzinfo().fromutc(dt)) == 'ValueError: fromutc: dt.tzinfo is not self'
assert error(lambda: tzinfo().tzname()) == 'TypeError: tzinfo.tzname() takes exactly one argument (0 given)'
assert error(lambda: datetime(2000, 1, 1, tzinfo=Bare()).utcoffset()) == (
    'NotImplementedError: a tzinfo subclass must implement utcoffset()'
)
assert error(lambda: datetime(2000, 1, 1, tzinfo=Bare()).isoformat()) == (
    'NotImplementedError: a tzinfo subclass must implement utcoffset()'
)
assert repr(datetime(2000, 1, 1, tzinfo=Bare())).startswith('datetime.datetime(2000, 1, 1, 0, 0, tzinfo=<__main__.Bare object at 0x')
assert error(lambda: datetime(1, 1, 1, tzinfo=Gives(3)).utcoffset()) == (
    "TypeError: tzinfo.utcoffset() must return None or timedelta, not 'int'"
)
assert error(lambda: datetime(1, 1, 1, tzinfo=Gives(3)).dst()) == (
    "TypeError: tzinfo.dst() must return None or timedelta, not 'int'"
)
assert error(lambda: datetime(1, 1, 1, tzinfo=Gives(3)).tzname()) == (
    "TypeError: tzinfo.tzname() must return None or a string, not 'int'"
)
assert datetime(1, 1, 1, tzinfo=Gives('x')).tzname() == 'x'
assert error(lambda: datetime(1, 1, 1, tzinfo=Gives('x')).isoformat()) == (
    "TypeError: tzinfo.utcoffset() must return None or timedelta, not 'str'"
)
assert error(lambda: datetime(1, 1, 1, tzinfo=Gives(timedelta(1))).utcoffset()) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
)
assert error(lambda: datetime(1, 1, 1, tzinfo=Gives(timedelta(-1))).dst()) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)'
)
assert error(lambda: datetime(1, 1, 1, tzinfo=Gives(timedelta(1))).isoformat()) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
)
assert error(lambda: time(1, tzinfo=Gives(3)).utcoffset()) == (
    "TypeError: tzinfo.utcoffset() must return None or timedelta, not 'int'"
)
assert error(lambda: time(1, tzinfo=Gives(3)).tzname()) == "TypeError: tzinfo.tzname() must return None or a string, not 'int'"
assert time(1, tzinfo=Gives(None)).isoformat() == '01:00:00'
assert time(1, tzinfo=Gives(hour)).isoformat() == '01:00:00+01:00'
assert str(datetime(2000, 1, 1, tzinfo=Gives(None))) == '2000-01-01 00:00:00'
# ---- what datetimes tell ----
assert repr((aware.utcoffset(), aware.dst(), aware.tzname(), dt.utcoffset(), dt.dst(), dt.tzname())) == (
    "(datetime.timedelta(seconds=7200), None, 'UTC+02:00', None, None, None)"
)
assert repr((time(1, tzinfo=UTC).utcoffset(), time(1, tzinfo=UTC).tzname(), time(1, tzinfo=UTC).dst(), time(1).tzname())) == (
    "(datetime.timedelta(0), 'UTC', None, None)"
)
assert repr(datetime(2024, 7, 1, tzinfo=summer).utcoffset()) == 'datetime.timedelta(seconds=7200)'
assert (datetime(2024, 7, 1, tzinfo=summer).tzname(), datetime(2024, 1, 1, tzinfo=summer).tzname()) == ('SUM', 'WIN')
assert str(datetime(2024, 7, 1, tzinfo=summer)) == '2024-07-01 00:00:00+02:00'
assert repr(datetime(2024, 7, 1, tzinfo=summer, fold=1)) == 'datetime.datetime(2024, 7, 1, 0, 0, fold=1, tzinfo=Summer())'
assert (datetime(2024, 7, 1, tzinfo=summer).timetuple().tm_isdst, datetime(2024, 1, 1, tzinfo=summer).timetuple().tm_isdst, dt.timetuple().tm_isdst) == (
    (1, 0, -1)
)
assert tuple(datetime(2024, 7, 1, tzinfo=summer).utctimetuple()) == (2024, 6, 30, 22, 0, 0, 6, 182, 0)
assert error(lambda: datetime.min.replace(tzinfo=timezone(hour)).utctimetuple()) == 'OverflowError: date value out of range'
# ---- converting ----
assert repr(aware.astimezone(UTC)) == 'datetime.datetime(2024, 2, 29, 11, 5, 9, 120, tzinfo=datetime.timezone.utc)'
assert repr(aware.astimezone(timezone(-5 * hour, 'EST'))) == (
    "datetime.datetime(2024, 2, 29, 6, 5, 9, 120, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400), 'EST'))"
)
assert aware.astimezone(aware.tzinfo) is aware
assert repr(dt.astimezone(UTC)) == 'datetime.datetime(2024, 2, 29, 13, 5, 9, 120, tzinfo=datetime.timezone.utc)'
assert dt.astimezone(timezone(hour)).hour == 14
assert repr(aware.astimezone().utcoffset()) == 'datetime.timedelta(0)'
assert aware.astimezone(tz=None).hour == 11
assert repr(datetime(2024, 7, 1, tzinfo=UTC).astimezone(summer)) == 'datetime.datetime(2024, 7, 1, 2, 0, tzinfo=Summer())'
assert repr(datetime(2024, 1, 1, tzinfo=UTC).astimezone(summer)) == 'datetime.datetime(2024, 1, 1, 1, 0, tzinfo=Summer())'
assert repr(datetime(2024, 7, 1, tzinfo=summer).astimezone(UTC)) == (
    'datetime.datetime(2024, 6, 30, 22, 0, tzinfo=datetime.timezone.utc)'
)
assert repr(datetime(2024, 9, 30, 23, 30, tzinfo=summer).astimezone(UTC)) == (
    'datetime.datetime(2024, 9, 30, 21, 30, tzinfo=datetime.timezone.utc)'
)
assert repr(datetime(2024, 9, 30, 23, 30, tzinfo=summer, fold=1).astimezone(UTC)) == (
    'datetime.datetime(2024, 9, 30, 22, 30, tzinfo=datetime.timezone.utc)'
)
assert repr(datetime.fromtimestamp(1719792000, summer)) == 'datetime.datetime(2024, 7, 1, 2, 0, tzinfo=Summer())'
assert error(lambda: dt.astimezone(1)) == "TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'int'"
assert error(lambda: dt.astimezone(UTC, 1)) == 'TypeError: astimezone() takes at most 1 argument (2 given)'
assert error(lambda: dt.astimezone(x=1)) == "TypeError: astimezone() got an unexpected keyword argument 'x'"
assert error(lambda: datetime.min.replace(tzinfo=timezone(hour)).astimezone(UTC)) == 'OverflowError: date value out of range'
assert error(lambda: datetime.max.replace(tzinfo=timezone(-hour)).astimezone(UTC)) == 'OverflowError: date value out of range'
assert error(lambda: datetime(2000, 1, 1, tzinfo=UTC).astimezone(Gives(None))) == (
    'ValueError: fromutc: non-None utcoffset() result required'
)
assert datetime(2000, 1, 1, tzinfo=UTC).astimezone(Gives(hour)).hour == 1
assert error(lambda: datetime(2000, 1, 1, tzinfo=UTC).astimezone(Gives(timedelta(1)))) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
)
assert repr(datetime(2000, 1, 1, tzinfo=Gives(None)).astimezone(UTC)) == (
    'datetime.datetime(2000, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)'
)
# ---- folds ----
assert datetime(2024, 9, 30, 23, 30, tzinfo=summer) == datetime(2024, 9, 30, 23, 30, tzinfo=summer, fold=1)
assert not (datetime(2024, 9, 30, 23, 30, tzinfo=summer) == datetime(2024, 9, 30, 21, 30, tzinfo=UTC))
assert datetime(2024, 9, 30, 23, 30, tzinfo=summer) != datetime(2024, 9, 30, 21, 30, tzinfo=UTC)
assert datetime(2024, 9, 30, 22, 30, tzinfo=summer) == datetime(2024, 9, 30, 20, 30, tzinfo=UTC)
assert datetime(2024, 9, 30, 23, 30, tzinfo=summer) <= datetime(2024, 9, 30, 21, 30, tzinfo=UTC)
assert hash(datetime(2024, 9, 30, 23, 30, tzinfo=summer)) == hash(datetime(2024, 9, 30, 23, 30, tzinfo=summer, fold=1))
assert repr(datetime(2024, 10, 1, tzinfo=summer) - datetime(2024, 9, 30, 23, tzinfo=summer)) == 'datetime.timedelta(seconds=3600)'
assert repr(datetime(2024, 10, 1, tzinfo=summer) - datetime(2024, 9, 30, 21, tzinfo=UTC)) == 'datetime.timedelta(seconds=7200)'
# ---- time stamps ----
assert (dt.timestamp(), aware.timestamp(), datetime(2000, 1, 1, fold=1).timestamp()) == (
    (1709211909.00012, 1709204709.00012, 946684800.0)
)
assert datetime(1969, 12, 31, 23, 59, 59, 999999).timestamp() == -1.0000000000287557e-06
assert datetime(1970, 1, 1, tzinfo=UTC).timestamp() == 0.0
assert datetime.max.replace(tzinfo=UTC).timestamp() == 253402300800.0
assert datetime.min.replace(tzinfo=timezone(hour)).timestamp() == -62135600400.0
assert datetime.fromtimestamp(dt.timestamp()) == dt
assert error(lambda: datetime(1, 1, 1).timestamp()) == 'ValueError: year must be in 1..9999, not 0'
assert error(lambda: datetime(2000, 1, 1, tzinfo=Gives(timedelta(1))).timestamp()) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
)
assert error(lambda: dt.timestamp(1)) == 'TypeError: datetime.timestamp() takes no arguments (1 given)'

"""This module provides various functions to manipulate time values.

There are two standard representations of time.  One is the number of seconds since the Epoch, in UTC; the other is a tuple of 9 integers
giving local time, which is UTC here: the program has no time zone."""

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')

_fields = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')
_absent = object()


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and
 accepted by asctime(), mktime() and strftime().  May be considered as a
 sequence of 9 integers.

 Note that several fields' values are not the same as those defined by
 the C language standard for struct tm.  For example, the value of the
 field tm_year is the actual year, not year - 1900.  See individual
 fields' descriptions for details."""
    __match_args__ = _fields
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    tm_year = _vm_tuple_getter(0, 'year, for example, 1993')
    tm_mon = _vm_tuple_getter(1, 'month of year, range [1, 12]')
    tm_mday = _vm_tuple_getter(2, 'day of month, range [1, 31]')
    tm_hour = _vm_tuple_getter(3, 'hours, range [0, 23]')
    tm_min = _vm_tuple_getter(4, 'minutes, range [0, 59]')
    tm_sec = _vm_tuple_getter(5, 'seconds, range [0, 61])')
    tm_wday = _vm_tuple_getter(6, 'day of week, range [0, 6], Monday is 0')
    tm_yday = _vm_tuple_getter(7, 'day of year, range [1, 366]')
    tm_isdst = _vm_tuple_getter(8, '1 if summer time is in effect, 0 if not, and -1 if unknown')

    def __new__(cls, sequence=_absent, dict=_absent):
        if sequence is _absent:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        try:
            parts = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if not 9 <= len(parts) <= 11:
            bound = 'least 9' if len(parts) < 9 else 'most 11'
            raise TypeError(f'time.struct_time() takes an at {bound}-sequence ({len(parts)}-sequence given)')
        hidden = {'tm_zone': None, 'tm_gmtoff': None}
        hidden.update(zip(hidden, parts[9:]))
        if dict is not _absent:
            if not isinstance(dict, _dict):
                raise TypeError('time.struct_time() takes a dict as second arg, if any')
            known = 0
            for name in ('tm_zone', 'tm_gmtoff')[len(parts) - 9:]:
                if name in dict:
                    hidden[name] = dict[name]
                    known += 1
            if known < len(dict):
                raise TypeError('time.struct_time() got duplicate or unexpected field name(s)')
        self = tuple.__new__(cls, parts[:9])
        for name, value in hidden.items():
            object.__setattr__(self, name, value)
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'time.struct_time' is not an acceptable base type")

    def __setattr__(self, name, value):
        if name in _fields or name in ('tm_zone', 'tm_gmtoff'):
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'time.struct_time' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def __repr__(self):
        return f'time.struct_time({", ".join([f"{name}={value!r}" for name, value in zip(_fields, self)])})'

    def __reduce__(self, /):
        return struct_time, (tuple(self), _dict(self.__dict__))

    def __replace__(self, /, **changes):
        parts = _dict(zip(_fields, self))
        parts.update(self.__dict__)
        wrong = [name for name in changes if name not in parts]
        if wrong:
            raise TypeError(f'Got unexpected field name(s): {wrong}')
        parts.update(changes)
        return struct_time(parts.values())


_dict = dict


def _tuple_of(parts, zone=None, offset=None):
    # A struct_time of nine parts.
    self = tuple.__new__(struct_time, parts)
    object.__setattr__(self, 'tm_zone', zone)
    object.__setattr__(self, 'tm_gmtoff', offset)
    return self


# ---- clocks: the host's ----

def time():
    """time() -> floating-point number

Return the current time in seconds since the Epoch.
Fractions of a second may be present if the system clock provides them."""
    return _vm_os_call('time', (), {})


def time_ns():
    """time_ns() -> int

Return the current time in nanoseconds since the Epoch."""
    return _nanoseconds(_vm_os_call('time', (), {}))


def monotonic():
    """monotonic() -> float

Monotonic clock, cannot go backward."""
    return _vm_os_call('monotonic', (), {})


def monotonic_ns():
    """monotonic_ns() -> int

Monotonic clock, cannot go backward, as nanoseconds."""
    return _nanoseconds(_vm_os_call('monotonic', (), {}))


def perf_counter():
    """perf_counter() -> float

Performance counter for benchmarking."""
    return _vm_os_call('monotonic', (), {})


def perf_counter_ns():
    """perf_counter_ns() -> int

Performance counter for benchmarking as nanoseconds."""
    return _nanoseconds(_vm_os_call('monotonic', (), {}))


def process_time():
    """process_time() -> float

Process time for profiling: sum of the kernel and user-space CPU time."""
    return _vm_os_call('monotonic', (), {})


def process_time_ns():
    """process_time_ns() -> int

Process time for profiling as nanoseconds:
sum of the kernel and user-space CPU time."""
    return _nanoseconds(_vm_os_call('monotonic', (), {}))


thread_time = process_time
thread_time_ns = process_time_ns


def _nanoseconds(seconds):
    # (What a float of these days can tell is some hundreds of them.)
    whole = int(seconds // 1)
    return whole * 1000000000 + round((seconds - whole) * 1e9)


def get_clock_info(name, /):
    """get_clock_info(name: str) -> dict

Get information of the specified clock."""
    if not isinstance(name, str):
        raise TypeError(f'get_clock_info() argument 1 must be str, not {"None" if name is None else type(name).__name__}')
    if name not in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
        raise ValueError('unknown clock')
    from types import SimpleNamespace
    kind = {'time': 'CLOCK_REALTIME', 'process_time': 'CLOCK_PROCESS_CPUTIME_ID', 'thread_time': 'CLOCK_THREAD_CPUTIME_ID'}
    return SimpleNamespace(
        implementation=f'clock_gettime({kind.get(name, "CLOCK_MONOTONIC")})', monotonic=name != 'time',
        adjustable=name == 'time', resolution=1e-09)


def sleep(seconds, /):
    """sleep(seconds)

Delay execution for a given number of seconds.  The argument may be
a floating-point number for subsecond precision."""
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError('Invalid value NaN (not a number)')
    elif not hasattr(type(seconds), '__index__'):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer or float")
    else:
        seconds = int.__add__(range(seconds).stop, 0)
    if not -9223372036.854775808 <= seconds <= 9223372036.854775807:
        raise OverflowError('timestamp out of range for platform time_t' if isinstance(seconds, float)
                            else 'timestamp too large to convert to C PyTime_t')
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    _vm_os_call('sleep', (float(seconds),), {})


# ---- time stamps and tuples ----

def _broken_down(stamp, zone):
    from _datetime_date import _date_of, _time_t_error, _whole_seconds, _year_day
    stamp = time() if stamp is None else stamp
    stamp = _whole_seconds(stamp)
    if not -9223372036854775808 <= stamp <= 9223372036854775807:
        raise OverflowError(_time_t_error)
    days, second = divmod(stamp, 86400)
    year, month, day = _date_of(days + 719163)
    if not -2147481748 <= year <= 2147485547:
        raise OSError(75, 'Value too large for defined data type')
    minute = second // 60
    parts = (year, month, day, minute // 60, minute % 60, second % 60, (days + 3) % 7, _year_day(year, month, day), 0)
    return _tuple_of(parts, zone, 0)


def gmtime(seconds=None, /):
    """gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,
                       tm_sec, tm_wday, tm_yday, tm_isdst)

Convert seconds since the Epoch to a time tuple expressing UTC (a.k.a.
GMT).  When 'seconds' is not passed in, convert the current time instead."""
    return _broken_down(seconds, 'GMT')


def localtime(seconds=None, /):
    """localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,
                          tm_sec,tm_wday,tm_yday,tm_isdst)

Convert seconds since the Epoch to a time tuple expressing local time.
When 'seconds' is not passed in, convert the current time instead."""
    return _broken_down(seconds, 'UTC')


def _checked_tuple(t, function):
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError(f'{function}(): illegal time tuple argument')
    from _datetime_delta import _index
    return [_index(part) for part in t]


def mktime(tuple, /):
    """mktime(tuple) -> floating-point number

Convert a time tuple in local time to seconds since the Epoch.
Note that mktime(gmtime(0)) will not generally return zero for most
time zones; instead the returned value will either be equal to that
of the timezone or altzone attributes on the time module."""
    from _datetime_date import _ordinal_of
    year, month, day, hour, minute, second, *_ = _checked_tuple(tuple, 'mktime')
    carry, month = divmod(month - 1, 12)
    days = _ordinal_of(year + carry, month + 1, 1) + day - 1 - 719163
    return float(((days * 24 + hour) * 60 + minute) * 60 + second)


def _checked_parts(t, function):
    year, month, day, hour, minute, second, weekday, yearday, dst = _checked_tuple(t, function)
    month = month or 1
    day = day or 1
    yearday = yearday or 1
    if not 1 <= month <= 12:
        raise ValueError('month out of range')
    if not 1 <= day <= 31:
        raise ValueError('day of month out of range')
    if not 0 <= hour <= 23:
        raise ValueError('hour out of range')
    if not 0 <= minute <= 59:
        raise ValueError('minute out of range')
    if not 0 <= second <= 61:
        raise ValueError('seconds out of range')
    if weekday < -1:
        raise ValueError('day of week out of range')
    if not 1 <= yearday <= 366:
        raise ValueError('day of year out of range')
    return year, month, day, hour, minute, second, weekday % 7, yearday, dst


def strftime(format, tuple=_absent, /):
    """strftime(format[, tuple]) -> string

Convert a time tuple to a string according to a format specification.
See the library reference manual for formatting codes. When the time tuple
is not present, current time as returned by localtime() is used."""
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {"None" if format is None else type(format).__name__}')
    if tuple is _absent:
        tuple = localtime()
    parts = _checked_parts(tuple, 'strftime')
    from _strftime import _strftime
    return _strftime(format, parts, tuple)


def asctime(tuple=_absent, /):
    """asctime([tuple]) -> string

Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.
When the time tuple is not present, current time as returned by localtime()
is used."""
    year, month, day, hour, minute, second, weekday, *_ = _checked_parts(localtime() if tuple is _absent else tuple, 'asctime')
    from _datetime_date import _day_names, _month_names
    return f'{_day_names[weekday]} {_month_names[month]} {day:2} {hour:02}:{minute:02}:{second:02} {year}'


def ctime(seconds=None, /):
    """ctime(seconds) -> string

Convert a time in seconds since the Epoch to a string in local time.
This is equivalent to asctime(localtime(seconds)). When the time tuple is
not present, current time as returned by localtime() is used."""
    return asctime(localtime(seconds))


def strptime(string=_absent, format='%a %b %d %H:%M:%S %Y', /):
    """strptime(string, format) -> struct_time

Parse a string to a time tuple according to a format specification.
See the library reference manual for formatting codes (same as
strftime())."""
    if string is _absent:
        raise TypeError("_strptime_time() missing 1 required positional argument: 'data_string'")
    for i, text in enumerate((string, format)):
        if not isinstance(text, str):
            raise TypeError(f'strptime() argument {i} must be str, not {type(text)}')
    from _strptime import _strptime
    parts, _, offset, name = _strptime(string, format)
    if offset is not None:
        offset = offset._days * 86400 + offset._seconds
    return _tuple_of(parts, name, offset)

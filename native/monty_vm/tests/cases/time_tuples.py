# time: struct_time, gmtime, localtime, mktime, asctime, ctime, and the arguments that clocks and sleep refuse.
import copy
import time
from time import struct_time

parts = (2024, 2, 9, 3, 4, 5, 4, 40, 0)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- struct_time ----
assert repr(struct_time(parts)) == (
    'time.struct_time(tm_year=2024, tm_mon=2, tm_mday=9, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=4, tm_yday=40, tm_isdst=0)'
)
assert repr(struct_time(range(9))) == (
    'time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)'
)
assert repr(struct_time(sequence=range(9))) == (
    'time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)'
)
assert repr(struct_time(list(range(11)))) == (
    'time.struct_time(tm_year=0, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=8)'
)
assert (struct_time(range(11)).tm_zone, struct_time(range(11)).tm_gmtoff) == (9, 10)
assert (struct_time(range(9)).tm_zone, struct_time(range(10)).tm_zone) == (None, 9)
assert struct_time(range(9), {'tm_zone': 'x'}).tm_zone == 'x'
assert struct_time(range(9), dict={'tm_gmtoff': 5}).tm_gmtoff == 5
assert error(lambda: struct_time()) == "TypeError: structseq() missing required argument 'sequence' (pos 1)"
assert error(lambda: struct_time(1)) == 'TypeError: constructor requires a sequence'
assert error(lambda: struct_time((1,))) == 'TypeError: time.struct_time() takes an at least 9-sequence (1-sequence given)'
assert error(lambda: struct_time(range(12))) == 'TypeError: time.struct_time() takes an at most 11-sequence (12-sequence given)'
assert error(lambda: struct_time(range(9), {'x': 'x'})) == (
    'TypeError: time.struct_time() got duplicate or unexpected field name(s)'
)
assert error(lambda: struct_time(range(9), 1)) == 'TypeError: time.struct_time() takes a dict as second arg, if any'
assert error(lambda: struct_time(1, 2, 3)) == 'TypeError: structseq() takes at most 2 arguments (3 given)'
assert ([getattr(struct_time(parts), name) for name in struct_time.__match_args__]) == [2024, 2, 9, 3, 4, 5, 4, 40, 0]
assert (struct_time.n_fields, struct_time.n_sequence_fields, struct_time.n_unnamed_fields) == (11, 9, 0)
assert struct_time.__match_args__ == (
    ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')
)
assert repr((struct_time, struct_time.__mro__)) == (
    "(<class 'time.struct_time'>, (<class 'time.struct_time'>, <class 'tuple'>, <class 'object'>))"
)
assert ((struct_time(parts) == parts, parts == struct_time(parts), hash(struct_time(parts)) == hash(parts))) == (True, True, True)
assert (struct_time(parts)[:3], struct_time(parts) + (1,), len(struct_time(parts)), struct_time(parts)[0]) == (
    ((2024, 2, 9), (2024, 2, 9, 3, 4, 5, 4, 40, 0, 1), 9, 2024)
)
assert not (struct_time(parts) < struct_time(range(9)))
assert repr(struct_time(parts).__reduce__()) == (
    "(<class 'time.struct_time'>, ((2024, 2, 9, 3, 4, 5, 4, 40, 0), {'tm_zone': None, 'tm_gmtoff': None}))"
)
assert repr(struct_time(range(11)).__reduce__()) == (
    "(<class 'time.struct_time'>, ((0, 1, 2, 3, 4, 5, 6, 7, 8), {'tm_zone': 9, 'tm_gmtoff': 10}))"
)
assert copy.copy(struct_time(range(11))).tm_gmtoff == 10
assert repr(struct_time(parts).__replace__(tm_year=5)) == (
    'time.struct_time(tm_year=5, tm_mon=2, tm_mday=9, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=4, tm_yday=40, tm_isdst=0)'
)
assert error(lambda: struct_time(parts).__replace__(x=5)) == "TypeError: Got unexpected field name(s): ['x']"
assert copy.replace(struct_time(parts), tm_mon=7).tm_mon == 7
assert error(lambda: setattr(struct_time(parts), 'tm_year', 3)) == 'AttributeError: readonly attribute'
assert error(lambda: setattr(struct_time(parts), 'other', 3)) == (
    "AttributeError: 'time.struct_time' object has no attribute 'other' and no __dict__ for setting new attributes"
)
assert error(lambda: struct_time(parts).other) == "AttributeError: 'time.struct_time' object has no attribute 'other'"
assert error(lambda: type('S', (struct_time,), {})) == "TypeError: type 'time.struct_time' is not an acceptable base type"
assert tuple(struct_time(parts)) == (2024, 2, 9, 3, 4, 5, 4, 40, 0)
assert [value for value in struct_time(parts)] == list(parts)
assert isinstance(struct_time(parts), tuple)
# ---- of time stamps ----
assert repr(time.gmtime(0)) == (
    'time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)'
)
assert repr(time.gmtime(1.9)) == (
    'time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=1, tm_wday=3, tm_yday=1, tm_isdst=0)'
)
assert repr(time.gmtime(-1)) == (
    'time.struct_time(tm_year=1969, tm_mon=12, tm_mday=31, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=2, tm_yday=365, tm_isdst=0)'
)
assert repr(time.gmtime(951782400)) == (
    'time.struct_time(tm_year=2000, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=1, tm_yday=60, tm_isdst=0)'
)
assert time.gmtime(253402300800).tm_year == 10000
assert time.gmtime(-62135596801).tm_year == 0
assert (time.gmtime(0).tm_zone, time.gmtime(0).tm_gmtoff) == ('GMT', 0)
assert repr(time.localtime(10**9)) == (
    'time.struct_time(tm_year=2001, tm_mon=9, tm_mday=9, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=252, tm_isdst=0)'
)
assert (time.localtime(0).tm_gmtoff, time.localtime(0).tm_isdst) == (0, 0)
assert error(lambda: time.gmtime('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: time.gmtime(1, 2)) == 'TypeError: gmtime() takes at most 1 argument (2 given)'
assert error(lambda: time.gmtime(1e30)) == 'OverflowError: timestamp out of range for platform time_t'
assert error(lambda: time.gmtime(float('nan'))) == 'ValueError: Invalid value NaN (not a number)'
assert error(lambda: time.gmtime(float('inf'))) == 'OverflowError: timestamp out of range for platform time_t'
assert error(lambda: time.localtime('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: time.localtime(1j)) == "TypeError: 'complex' object cannot be interpreted as an integer"
assert time.ctime(0) == 'Thu Jan  1 00:00:00 1970'
assert time.ctime(1.9) == 'Thu Jan  1 00:00:01 1970'
assert error(lambda: time.ctime('a')) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: time.ctime(1, 2)) == 'TypeError: ctime() takes at most 1 argument (2 given)'
assert error(lambda: time.ctime(1e30)) == 'OverflowError: timestamp out of range for platform time_t'
# ---- mktime ----
assert time.mktime((2001, 9, 9, 1, 46, 40, 0, 0, 0)) == 1000000000.0
assert time.mktime((2001, 13, 40, 25, 61, 61, 0, 0, 0)) == 1013306521.0
assert time.mktime((2001, 9, 9, 1, 46, 40, 0, 0, 1)) == 1000000000.0
assert time.mktime((2001, 0, 0, -1, 0, 0, 0, 0, -1)) == 975538800.0
assert time.mktime(time.gmtime(1234567890)) == 1234567890.0
assert error(lambda: time.mktime(1)) == 'TypeError: Tuple or struct_time argument required'
assert error(lambda: time.mktime((2001,))) == 'TypeError: mktime(): illegal time tuple argument'
assert error(lambda: time.mktime([2001, 9, 9, 1, 46, 40, 0, 0, 0])) == 'TypeError: Tuple or struct_time argument required'
assert error(lambda: time.mktime((2001, 9, 9, 1, 46, 40, 0, 0, 'a'))) == (
    "TypeError: 'str' object cannot be interpreted as an integer"
)
assert error(lambda: time.mktime()) == 'TypeError: time.mktime() takes exactly one argument (0 given)'
# ---- asctime ----
assert time.asctime(parts) == 'Fri Feb  9 03:04:05 2024'
assert time.asctime(struct_time(parts)) == 'Fri Feb  9 03:04:05 2024'
assert time.asctime((99999, 2, 9, 3, 4, 5, 4, 40, 0)) == 'Fri Feb  9 03:04:05 99999'
assert time.asctime((-5, 2, 9, 3, 4, 5, 4, 40, 0)) == 'Fri Feb  9 03:04:05 -5'
assert time.asctime((5, 2, 9, 3, 4, 5, 4, 40, 0)) == 'Fri Feb  9 03:04:05 5'
assert time.asctime((2024, 2, 9, 3, 4, 5, -1, 40, 0)) == 'Sun Feb  9 03:04:05 2024'
assert error(lambda: time.asctime(parts, 1)) == 'TypeError: asctime expected at most 1 argument, got 2'
assert error(lambda: time.asctime(1)) == 'TypeError: Tuple or struct_time argument required'
assert error(lambda: time.asctime((1, 2))) == 'TypeError: asctime(): illegal time tuple argument'
assert error(lambda: time.asctime((2024, 13, 9, 3, 4, 5, 4, 40, 0))) == 'ValueError: month out of range'
# ---- clocks and constants ----
assert (time.timezone, time.altzone, time.daylight, len(time.tzname)) == (0, 0, 0, 2)
assert error(lambda: time.time(1)) == 'TypeError: time.time() takes no arguments (1 given)'
assert error(lambda: time.monotonic(1)) == 'TypeError: time.monotonic() takes no arguments (1 given)'
assert error(lambda: time.time_ns(1)) == 'TypeError: time.time_ns() takes no arguments (1 given)'
assert error(lambda: time.perf_counter(x=1)) == 'TypeError: time.perf_counter() takes no keyword arguments'
assert error(lambda: time.process_time(1)) == 'TypeError: time.process_time() takes no arguments (1 given)'
assert error(lambda: time.sleep('a')) == "TypeError: 'str' object cannot be interpreted as an integer or float"
assert error(lambda: time.sleep(-1)) == 'ValueError: sleep length must be non-negative'
assert error(lambda: time.sleep(float('nan'))) == 'ValueError: Invalid value NaN (not a number)'
assert error(lambda: time.sleep(None)) == "TypeError: 'NoneType' object cannot be interpreted as an integer or float"
assert error(lambda: time.sleep(1e30)) == 'OverflowError: timestamp out of range for platform time_t'
assert (time.get_clock_info('monotonic').monotonic, time.get_clock_info('time').monotonic) == (True, False)
assert error(lambda: time.get_clock_info('x')) == 'ValueError: unknown clock'
assert error(lambda: time.get_clock_info(1)) == 'TypeError: get_clock_info() argument 1 must be str, not int'
assert time.__name__ == 'time'

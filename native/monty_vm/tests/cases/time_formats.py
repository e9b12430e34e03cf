# time: strftime and strptime.
import time

parts = (2024, 2, 9, 3, 4, 5, 4, 40, 0)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- strftime ----
assert ([time.strftime('%' + c, parts) for c in 'aAbBcCdDeFgGhHIjmM']) == (
    ['Fri', 'Friday', 'Feb', 'February', 'Fri Feb  9 03:04:05 2024', '20', '09', '02/09/24', ' 9', '2024-02-09', '24', '2024', 'Feb', '03', '03', '040', '02', '04']
)
assert ([time.strftime('%' + c, parts) for c in 'npRrSTtuUVwWxXyYz%']) == (
    ['\n', 'AM', '03:04', '03:04:05 AM', '05', '03:04:05', '\t', '5', '05', '06', '5', '06', '02/09/24', '03:04:05', '24', '2024', '+0000', '%']
)
assert time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime(0)) == 'Thu, 01 Jan 1970 00:00:00 +0000'
assert time.strftime('%Y-%m-%d', time.struct_time(parts)) == '2024-02-09'
assert time.strftime('%Z', time.gmtime(0)) == 'GMT'
assert time.strftime('%z', time.gmtime(0)) == '+0000'
assert time.strftime('', parts) == ''
assert time.strftime('é%Y\x00x', parts) == 'é2024\x00x'
assert time.strftime('%Ey %Od', parts) == '24 09'
assert ([time.strftime('%j %U %W %u %w', (2024, 1, 1, 0, 0, 0, day, 1 + day, 0)) for day in range(7)]) == (
    ['001 00 01 1 1', '002 00 01 2 2', '003 00 01 3 3', '004 00 01 4 4', '005 00 01 5 5', '006 00 01 6 6', '007 01 01 7 0']
)
assert ([time.strftime('%I %p', (2024, 1, 1, hour, 0, 0, 0, 1, 0)) for hour in (0, 1, 11, 12, 13, 23)]) == (
    ['12 AM', '01 AM', '11 AM', '12 PM', '01 PM', '11 PM']
)
assert time.strftime('%m %d %j', (2024, 0, 0, 3, 4, 5, 4, 0, 0)) == '01 01 001'
assert time.strftime('%S', (2024, 1, 1, 2, 6, 61, 4, 40, 0)) == '61'
assert time.strftime('%a', (2024, 1, 1, 2, 6, 6, 7, 40, 0)) == 'Mon'
assert time.strftime('%a', (2024, 1, 1, 2, 6, 6, -1, 40, 0)) == 'Sun'
assert time.strftime('%Y', (5, 1, 1, 2, 6, 6, 1, 1, 0)) == '0005'
assert error(lambda: time.strftime()) == 'TypeError: strftime() takes at least 1 argument (0 given)'
assert error(lambda: time.strftime(1)) == 'TypeError: strftime() argument 1 must be str, not int'
assert error(lambda: time.strftime(None)) == 'TypeError: strftime() argument 1 must be str, not None'
assert error(lambda: time.strftime('%Y', 1)) == 'TypeError: Tuple or struct_time argument required'
assert error(lambda: time.strftime('%Y', [1])) == 'TypeError: Tuple or struct_time argument required'
assert error(lambda: time.strftime('%Y', (1, 2))) == 'TypeError: strftime(): illegal time tuple argument'
assert error(lambda: time.strftime('%Y', (2024, 2, 9, 3, 4, 5, 4, 40))) == 'TypeError: strftime(): illegal time tuple argument'
assert error(lambda: time.strftime('%Y', ('a', 1, 1, 2, 6, 6, 1, 1, 0))) == (
    "TypeError: 'str' object cannot be interpreted as an integer"
)
assert error(lambda: time.strftime('%Y', (2.5, 1, 1, 2, 6, 6, 1, 1, 0))) == (
    "TypeError: 'float' object cannot be interpreted as an integer"
)
assert error(lambda: time.strftime('%Y', (2024, 13, 9, 3, 4, 5, 4, 40, 0))) == 'ValueError: month out of range'
assert error(lambda: time.strftime('%Y', (2024, -1, 9, 3, 4, 5, 4, 40, 0))) == 'ValueError: month out of range'
assert error(lambda: time.strftime('%Y', (2024, 1, 32, 3, 4, 5, 4, 40, 0))) == 'ValueError: day of month out of range'
assert error(lambda: time.strftime('%Y', (2024, 1, 1, 24, 4, 5, 4, 40, 0))) == 'ValueError: hour out of range'
assert error(lambda: time.strftime('%Y', (2024, 1, 1, 2, 60, 5, 4, 40, 0))) == 'ValueError: minute out of range'
assert error(lambda: time.strftime('%S', (2024, 1, 1, 2, 6, 62, 4, 40, 0))) == 'ValueError: seconds out of range'
assert error(lambda: time.strftime('%a', (2024, 1, 1, 2, 6, 6, -2, 40, 0))) == 'ValueError: day of week out of range'
assert error(lambda: time.strftime('%j', (2024, 1, 1, 2, 6, 6, 1, 367, 0))) == 'ValueError: day of year out of range'
assert error(lambda: time.strftime('%Y', 'a', 'b')) == 'TypeError: strftime() takes at most 2 arguments (3 given)'
assert error(lambda: time.strftime(format='a')) == 'TypeError: strftime() takes no keyword arguments'
# ---- strptime ----
assert repr(time.strptime('Thu Jan  1 00:00:00 1970')) == (
    'time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=-1)'
)
assert repr(time.strptime('2024-02-09 03:04:05', '%Y-%m-%d %H:%M:%S')) == (
    'time.struct_time(tm_year=2024, tm_mon=2, tm_mday=9, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=4, tm_yday=40, tm_isdst=-1)'
)
assert repr(time.strptime('30 Nov 00', '%d %b %y')) == (
    'time.struct_time(tm_year=2000, tm_mon=11, tm_mday=30, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=335, tm_isdst=-1)'
)
assert repr(time.strptime('2024 60', '%Y %j')) == (
    'time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=60, tm_isdst=-1)'
)
assert repr(time.strptime('2024 5 1', '%G %V %u')) == (
    'time.struct_time(tm_year=2024, tm_mon=1, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=29, tm_isdst=-1)'
)
assert repr(time.strptime('2024 0 0', '%Y %U %w')) == (
    'time.struct_time(tm_year=2023, tm_mon=12, tm_mday=31, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=6, tm_yday=365, tm_isdst=-1)'
)
assert repr(time.strptime('5 1', '%W %w')) == (
    'time.struct_time(tm_year=1900, tm_mon=1, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=29, tm_isdst=-1)'
)
assert repr(time.strptime('Mon', '%a')) == (
    'time.struct_time(tm_year=1900, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=-1)'
)
assert time.strptime('2024 100', '%Y %j').tm_wday == 1
assert (time.strptime('60', '%S').tm_sec, time.strptime('61', '%S').tm_sec) == (60, 61)
assert time.strptime('Tue', '%a').tm_wday == 1
assert (time.strptime('2024', '%Y').tm_zone) is None
assert time.strptime('2024 UTC', '%Y %Z').tm_zone == 'UTC'
assert repr(time.strptime('2024 GMT', '%Y %Z')) == (
    'time.struct_time(tm_year=2024, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=1, tm_isdst=0)'
)
assert time.strptime('2024 +0130', '%Y %z').tm_gmtoff == 5400
assert time.strptime('2024 -0130', '%Y %z').tm_gmtoff == -5400
assert time.strptime('2024 Z', '%Y %z').tm_gmtoff == 0
assert time.strptime('2024', '%Y').tm_isdst == -1
assert error(lambda: time.strptime()) == "TypeError: _strptime_time() missing 1 required positional argument: 'data_string'"
assert error(lambda: time.strptime(1)) == "TypeError: strptime() argument 0 must be str, not <class 'int'>"
assert error(lambda: time.strptime('a', 1)) == "TypeError: strptime() argument 1 must be str, not <class 'int'>"
assert error(lambda: time.strptime('x')) == "ValueError: time data 'x' does not match format '%a %b %d %H:%M:%S %Y'"
assert error(lambda: time.strptime('2024-02-30', '%Y-%m-%d')) == (
    'ValueError: day 30 must be in range 1..29 for month 2 in year 2024'
)
assert error(lambda: time.strptime('2024', '%Q')) == "ValueError: 'Q' is a bad directive in format '%Q'"
assert error(lambda: time.strptime('2024', '%')) == "ValueError: stray % in format '%'"
assert error(lambda: time.strptime('2024 x', '%Y')) == 'ValueError: unconverted data remains:  x'
assert repr(type(time.strptime('2024', '%Y'))) == "<class 'time.struct_time'>"
assert ([time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(stamp)) for stamp in (0, 86399, 951782400, 1709164800, 1735689599)]) == (
    ['1970-01-01 00:00:00', '1970-01-01 23:59:59', '2000-02-29 00:00:00', '2024-02-29 00:00:00', '2024-12-31 23:59:59']
)
assert ([time.mktime(time.strptime(time.ctime(stamp))) == stamp for stamp in (0, 86399, 951782400, 1709164800, 1735689599)]) == (
    [True, True, True, True, True]
)

# fromisoformat of date, time and datetime: every form, and what is none.
from datetime import UTC, date, datetime, time, timedelta, timezone

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- dates ----
forms = ['2024-02-09', '20240209', '2024-W06-5', '2024W065', '2024-W06', '2024W06', '2020-W53-7', '0001-01-01', '9999-12-31']
assert ([str(date.fromisoformat(form)) for form in forms]) == (
    ['2024-02-09', '2024-02-09', '2024-02-09', '2024-02-09', '2024-02-05', '2024-02-05', '2021-01-03', '0001-01-01', '9999-12-31']
)
assert ([str(datetime.fromisoformat(form)) for form in forms]) == (
    ['2024-02-09 00:00:00', '2024-02-09 00:00:00', '2024-02-09 00:00:00', '2024-02-09 00:00:00', '2024-02-05 00:00:00', '2024-02-05 00:00:00', '2021-01-03 00:00:00', '0001-01-01 00:00:00', '9999-12-31 00:00:00']
)
assert repr(date.fromisoformat('2024-02-29')) == 'datetime.date(2024, 2, 29)'
assert repr(type(datetime.fromisoformat('2024-02-29'))) == "<class 'datetime.datetime'>"
wrong = ['2024-W6', '2024-W06-8', '2024-W06-0', '2024-W00-1', '2024-W53-1', '2024-040', '2024040', '2024-02', '202402', '2024-2-9', '2024-0209', '202402-09', '2024W06-5', '2024-W065', '10000-01-01', ' 2024-02-09', '2024-02-09 ', '+2024-02-09', '2024/02/09', '2024-02-0', '2024-02-09T', 'x', '٢٠٢٤-02-09', '2024-02-0é', '2024-w06-5']
assert ([error(date.fromisoformat, form) == f'ValueError: Invalid isoformat string: {form!r}' for form in wrong]) == (
    [True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True]
)
assert ([error(datetime.fromisoformat, form) == f'ValueError: Invalid isoformat string: {form!r}' for form in wrong]) == (
    [True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True]
)
assert error(lambda: date.fromisoformat('2024-02-09T03:04')) == "ValueError: Invalid isoformat string: '2024-02-09T03:04'"
assert error(lambda: date.fromisoformat('2024-13-09')) == 'ValueError: month must be in 1..12, not 13'
assert error(lambda: date.fromisoformat('2024-00-09')) == 'ValueError: month must be in 1..12, not 0'
assert error(lambda: date.fromisoformat('2024-02-30')) == 'ValueError: day 30 must be in range 1..29 for month 2 in year 2024'
assert error(lambda: date.fromisoformat('0000-01-01')) == 'ValueError: year must be in 1..9999, not 0'
assert error(lambda: datetime.fromisoformat('2023-02-29')) == 'ValueError: day 29 must be in range 1..28 for month 2 in year 2023'
assert error(lambda: date.fromisoformat('0000-W01-1')) == "ValueError: Invalid isoformat string: '0000-W01-1'"
assert error(lambda: date.fromisoformat('9999-W52-7')) == 'ValueError: year must be in 1..9999, not 10000'
assert error(lambda: date.fromisoformat('')) == "ValueError: Invalid isoformat string: ''"
assert error(lambda: date.fromisoformat(1)) == 'TypeError: fromisoformat: argument must be str'
assert error(lambda: date.fromisoformat(None)) == 'TypeError: fromisoformat: argument must be str'
assert error(lambda: date.fromisoformat()) == 'TypeError: date.fromisoformat() takes exactly one argument (0 given)'
assert error(lambda: datetime.fromisoformat(b'2024-01-01')) == 'TypeError: fromisoformat: argument must be str'
assert error(lambda: datetime.fromisoformat()) == 'TypeError: datetime.fromisoformat() takes exactly one argument (0 given)'
# ---- date and time ----
forms = ['2024-02-09T03', '2024-02-09T03:04', '2024-02-09T0304', '2024-02-09T030405', '2024-02-09T03:04:05', '2024-02-09 03:04:05.1', '2024-02-09 03:04:05.12', '2024-02-09 03:04:05.123456789', '2024-02-09 03:04:05,123', '2024-02-09x03:04', '2024-02-09é03:04', '20240209T03', '20240209 0304', '20240209T030405.5', '2024-W06-5T03:04', '2024W065T03:04', '2024W06T03:04', '2024-W06 03:04', '2024W06503:04', '2024-02-09T24:00', '2024-12-31T24:00:00', '2024-02-29T24', '2024-02-09T00:00:00.000001']
assert ([str(datetime.fromisoformat(form)) for form in forms]) == (
    ['2024-02-09 03:00:00', '2024-02-09 03:04:00', '2024-02-09 03:04:00', '2024-02-09 03:04:05', '2024-02-09 03:04:05', '2024-02-09 03:04:05.100000', '2024-02-09 03:04:05.120000', '2024-02-09 03:04:05.123456', '2024-02-09 03:04:05.123000', '2024-02-09 03:04:00', '2024-02-09 03:04:00', '2024-02-09 03:00:00', '2024-02-09 03:04:00', '2024-02-09 03:04:05.500000', '2024-02-09 03:04:00', '2024-02-09 03:04:00', '2024-02-05 03:04:00', '2024-02-05 03:04:00', '2024-02-05 03:04:00', '2024-02-10 00:00:00', '2025-01-01 00:00:00', '2024-03-01 00:00:00', '2024-02-09 00:00:00.000001']
)
wrong = ['2024-02-09T03:0405', '2024-02-09T0304:05', '2024-02-09 03:04:05.', '2024-02-09 03:04:05.a', '2024-02-09 03:04:05.1234567x', '2024-02-09T3', '2024-02-09T03:', '2024-02-09T03:4', '2024-02-09T03:04:', '2024-02-09T03:04:5', '2024W0603:04', '2024-W0603:04', '2024-W06-503:04', '20240209T', '2024-02-09T03:04z', '2024-02-09T0x:04', '2024-02-09T03:04:05 ', '2024-02-09T03.5', '2024-02-09T03:04.5', '2024-02-09T1:02:03']
assert ([error(datetime.fromisoformat, form) == f'ValueError: Invalid isoformat string: {form!r}' for form in wrong]) == (
    [True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True]
)
assert error(lambda: datetime.fromisoformat('2024-02-09T24:00:01')) == (
    'ValueError: minute, second, and microsecond must be 0 when hour is 24'
)
assert error(lambda: datetime.fromisoformat('2024-02-09T24:00:00.000001')) == (
    'ValueError: minute, second, and microsecond must be 0 when hour is 24'
)
assert error(lambda: datetime.fromisoformat('9999-12-31T24:00')) == 'ValueError: year must be in 1..9999, not 10000'
assert error(lambda: datetime.fromisoformat('2024-02-09T25:00')) == 'ValueError: hour must be in 0..23, not 25'
assert error(lambda: datetime.fromisoformat('2024-02-09T23:60')) == 'ValueError: minute must be in 0..59, not 60'
assert error(lambda: datetime.fromisoformat('2024-02-09T23:59:60')) == 'ValueError: second must be in 0..59, not 60'
# ---- with a time zone ----
assert repr(datetime.fromisoformat('2024-02-09T03:04Z')) == 'datetime.datetime(2024, 2, 9, 3, 4, tzinfo=datetime.timezone.utc)'
assert datetime.fromisoformat('2024-02-09T03:04+00:00').tzinfo is UTC
assert datetime.fromisoformat('2024-02-09T03:04-00:00').tzinfo is UTC
forms = ['Z', '+01', '+0130', '+01:30', '+01:30:05', '+01:30:05.5', '-01:30', '+23:59:59.999999', '+01:60', '-00:00:01', '+010203', '+010203.5', ' +01:30']
assert ([str(datetime.fromisoformat('2024-02-09T03:04' + form)) for form in forms]) == (
    ['2024-02-09 03:04:00+00:00', '2024-02-09 03:04:00+01:00', '2024-02-09 03:04:00+01:30', '2024-02-09 03:04:00+01:30', '2024-02-09 03:04:00+01:30:05', '2024-02-09 03:04:00+01:30:05.500000', '2024-02-09 03:04:00-01:30', '2024-02-09 03:04:00+23:59:59.999999', '2024-02-09 03:04:00+02:00', '2024-02-09 03:04:00-00:00:01', '2024-02-09 03:04:00+01:02:03', '2024-02-09 03:04:00+01:02:03.500000', '2024-02-09 03:04:00+01:30']
)
assert ([str(datetime.fromisoformat('20240209T030405.5' + form)) for form in forms[:5]]) == (
    ['2024-02-09 03:04:05.500000+00:00', '2024-02-09 03:04:05.500000+01:00', '2024-02-09 03:04:05.500000+01:30', '2024-02-09 03:04:05.500000+01:30', '2024-02-09 03:04:05.500000+01:30:05']
)
assert ([str(datetime.fromisoformat('2024-02-09T03' + form)) for form in forms[:5]]) == (
    ['2024-02-09 03:00:00+00:00', '2024-02-09 03:00:00+01:00', '2024-02-09 03:00:00+01:30', '2024-02-09 03:00:00+01:30', '2024-02-09 03:00:00+01:30:05']
)
wrong = ['+1', '+', 'ZZ', 'Z+01', '+01:30x', '+01:3', '+01.5', '-01:', '+-01', '+01:30 ', '  +01:30', 'x+', '+x1']
assert ([error(datetime.fromisoformat, '2024-02-09T03:04' + form).startswith('ValueError: Invalid isoformat string: ') for form in wrong]) == (
    [True, True, True, True, True, True, True, True, True, True, True, True, True]
)
assert error(lambda: datetime.fromisoformat('2024-02-09T03:04+24:00')) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
)
assert error(lambda: datetime.fromisoformat('2024-02-09T03:04-24:00')) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)'
)
assert error(lambda: datetime.fromisoformat('2024-02-09T03:04+99:00')) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=4, seconds=10800)'
)
# ---- times ----
forms = ['T03:04', '03', '03:04', '0304', '030405', '03:04:05', '03:04:05.5', '24:00', 'T24:00', '03:04Z', '03:04:05.5+01:00', '03:04:05.123456+05:30', '2024-02', '202402-09', '20240209', '202402', '2024-0209', '235959.999999', '23:59:59.1234567', '000000,5']
assert ([str(time.fromisoformat(form)) for form in forms]) == (
    ['03:04:00', '03:00:00', '03:04:00', '03:04:00', '03:04:05', '03:04:05', '03:04:05.500000', '00:00:00', '00:00:00', '03:04:00+00:00', '03:04:05.500000+01:00', '03:04:05.123456+05:30', '20:24:00-02:00', '20:24:02-09:00', '20:24:02.090000', '20:24:02', '20:24:00-02:09', '23:59:59.999999', '23:59:59.123456', '00:00:00.500000']
)
assert repr(time.fromisoformat('04:23:01+04:00')) == (
    'datetime.time(4, 23, 1, tzinfo=datetime.timezone(datetime.timedelta(seconds=14400)))'
)
wrong = ['t03:04', 'T', '3', '03:4', '0304,5', '03,5', '03:04,5', '2024-02-09', '2024-W06', ' 03:04', '03:04 ', 'TT03:04', '03:04:05:06', '2024040', '03-', '03:04:0x']
assert ([error(time.fromisoformat, form) == f'ValueError: Invalid isoformat string: {form!r}' for form in wrong]) == (
    [True, True, True, True, True, True, True, True, True, True, True, True, True, True, True, True]
)
assert error(lambda: time.fromisoformat('25:00')) == 'ValueError: hour must be in 0..23, not 25'
assert error(lambda: time.fromisoformat('00:60')) == 'ValueError: minute must be in 0..59, not 60'
assert error(lambda: time.fromisoformat('24:01')) == 'ValueError: minute, second, and microsecond must be 0 when hour is 24'
assert error(lambda: time.fromisoformat('')) == "ValueError: Invalid isoformat string: ''"
assert error(lambda: time.fromisoformat(1)) == 'TypeError: fromisoformat: argument must be str'
assert error(lambda: time.fromisoformat()) == 'TypeError: time.fromisoformat() takes exactly one argument (0 given)'
# ---- there and back ----
there = [datetime(1, 1, 1), datetime(2024, 2, 29, 13, 5, 9, 120), datetime(9999, 12, 31, 23, 59, 59, 999999, UTC), datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-3, seconds=7)))]
assert ([datetime.fromisoformat(str(dt)) == dt for dt in there]) == [True, True, True, True]
assert ([date.fromisoformat(dt.date().isoformat()) == dt.date() for dt in there]) == [True, True, True, True]
assert ([time.fromisoformat(dt.timetz().isoformat()) == dt.timetz() for dt in there]) == [True, True, True, True]
assert ([datetime.fromisoformat(dt.isoformat(timespec='milliseconds')).microsecond for dt in there]) == [0, 0, 999000, 0]

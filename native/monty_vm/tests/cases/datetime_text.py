# Texts of dates and times: repr, str, isoformat, ctime, strftime, format.
from datetime import UTC, date, datetime, time, timedelta, timezone

d = date(2024, 2, 9)
dt = datetime(2024, 2, 9, 3, 5, 9, 120)
aware = datetime(2024, 2, 29, 13, 5, 9, 120, tzinfo=timezone(timedelta(hours=2)))
t = time(13, 5, 9, 120)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- repr and str ----
assert (repr(d), repr(dt), repr(t)) == (
    ('datetime.date(2024, 2, 9)', 'datetime.datetime(2024, 2, 9, 3, 5, 9, 120)', 'datetime.time(13, 5, 9, 120)')
)
assert repr(aware) == 'datetime.datetime(2024, 2, 29, 13, 5, 9, 120, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))'
assert ([repr(datetime(2024, 1, 1, *parts)) for parts in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), (0, 0, 0, 4))]) == (
    ['datetime.datetime(2024, 1, 1, 0, 0)', 'datetime.datetime(2024, 1, 1, 1, 0)', 'datetime.datetime(2024, 1, 1, 1, 2)', 'datetime.datetime(2024, 1, 1, 1, 2, 3)', 'datetime.datetime(2024, 1, 1, 1, 2, 3, 4)', 'datetime.datetime(2024, 1, 1, 0, 0, 0, 4)']
)
assert ([repr(time(*parts)) for parts in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), (0, 0, 0, 4))]) == (
    ['datetime.time(0, 0)', 'datetime.time(1, 0)', 'datetime.time(1, 2)', 'datetime.time(1, 2, 3)', 'datetime.time(1, 2, 3, 4)', 'datetime.time(0, 0, 0, 4)']
)
assert repr(datetime(2024, 1, 1, fold=1)) == 'datetime.datetime(2024, 1, 1, 0, 0, fold=1)'
assert repr(datetime(2024, 1, 1, fold=1, tzinfo=UTC)) == (
    'datetime.datetime(2024, 1, 1, 0, 0, fold=1, tzinfo=datetime.timezone.utc)'
)
assert repr(time(1, fold=1, tzinfo=UTC)) == 'datetime.time(1, 0, tzinfo=datetime.timezone.utc, fold=1)'
assert (str(d), str(dt), str(t), str(aware), str(datetime(1, 1, 1)), str(time(0))) == (
    ('2024-02-09', '2024-02-09 03:05:09.000120', '13:05:09.000120', '2024-02-29 13:05:09.000120+02:00', '0001-01-01 00:00:00', '00:00:00')
)
assert (d.ctime(), dt.ctime(), date(1, 12, 31).ctime(), date(9999, 1, 1).ctime()) == (
    ('Fri Feb  9 00:00:00 2024', 'Fri Feb  9 03:05:09 2024', 'Mon Dec 31 00:00:00 0001', 'Fri Jan  1 00:00:00 9999')
)
# ---- isoformat ----
assert (d.isoformat(), dt.isoformat(), t.isoformat(), aware.isoformat()) == (
    ('2024-02-09', '2024-02-09T03:05:09.000120', '13:05:09.000120', '2024-02-29T13:05:09.000120+02:00')
)
assert ([dt.isoformat(timespec=spec) for spec in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')]) == (
    ['2024-02-09T03:05:09.000120', '2024-02-09T03', '2024-02-09T03:05', '2024-02-09T03:05:09', '2024-02-09T03:05:09.000', '2024-02-09T03:05:09.000120']
)
assert ([t.isoformat(spec) for spec in ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')]) == (
    ['13:05:09.000120', '13', '13:05', '13:05:09', '13:05:09.000', '13:05:09.000120']
)
assert ([datetime(2024, 1, 1, 1, 2, 3, us).isoformat(timespec='milliseconds') for us in (0, 999, 1000, 999999)]) == (
    ['2024-01-01T01:02:03.000', '2024-01-01T01:02:03.000', '2024-01-01T01:02:03.001', '2024-01-01T01:02:03.999']
)
assert aware.isoformat(' ', 'minutes') == '2024-02-29 13:05+02:00'
assert aware.isoformat(timespec='hours') == '2024-02-29T13+02:00'
assert (dt.isoformat(' '), dt.isoformat('é'), dt.isoformat(sep='\n')) == (
    ('2024-02-09 03:05:09.000120', '2024-02-09é03:05:09.000120', '2024-02-09\n03:05:09.000120')
)
assert ([datetime(2024, 1, 1, tzinfo=timezone(timedelta(seconds=s))).isoformat() for s in (3600, -3600, 5400, 1, -1, 86399)]) == (
    ['2024-01-01T00:00:00+01:00', '2024-01-01T00:00:00-01:00', '2024-01-01T00:00:00+01:30', '2024-01-01T00:00:00+00:00:01', '2024-01-01T00:00:00-00:00:01', '2024-01-01T00:00:00+23:59:59']
)
assert datetime(2024, 1, 1, tzinfo=timezone(timedelta(microseconds=-5))).isoformat() == '2024-01-01T00:00:00-00:00:00.000005'
assert time(1, tzinfo=timezone(timedelta(minutes=-90))).isoformat() == '01:00:00-01:30'
assert error(lambda: dt.isoformat(1)) == 'TypeError: isoformat() argument 1 must be a unicode character, not int'
assert error(lambda: dt.isoformat('xx')) == (
    'TypeError: isoformat() argument 1 must be a unicode character, not a string of length 2'
)
assert error(lambda: dt.isoformat('')) == (
    'TypeError: isoformat() argument 1 must be a unicode character, not a string of length 0'
)
assert error(lambda: dt.isoformat(None)) == 'TypeError: isoformat() argument 1 must be a unicode character, not None'
assert error(lambda: dt.isoformat(timespec='x')) == 'ValueError: Unknown timespec value'
assert error(lambda: dt.isoformat(timespec=1)) == 'TypeError: isoformat() argument 2 must be str, not int'
assert error(lambda: dt.isoformat(' ', 'auto', 1)) == 'TypeError: isoformat() takes at most 2 arguments (3 given)'
assert error(lambda: dt.isoformat(x=1)) == "TypeError: isoformat() got an unexpected keyword argument 'x'"
assert error(lambda: t.isoformat('x')) == 'ValueError: Unknown timespec value'
assert error(lambda: t.isoformat(1)) == 'TypeError: isoformat() argument 1 must be str, not int'
assert error(lambda: t.isoformat(timespec=None)) == 'TypeError: isoformat() argument 1 must be str, not None'
assert error(lambda: t.isoformat('auto', 1)) == 'TypeError: isoformat() takes at most 1 argument (2 given)'
assert error(lambda: d.isoformat(1)) == 'TypeError: date.isoformat() takes no arguments (1 given)'
# ---- strftime: each directive ----
assert ([d.strftime('%' + c) for c in 'aAbBcCdDeFgGhHIjmM']) == (
    ['Fri', 'Friday', 'Feb', 'February', 'Fri Feb  9 00:00:00 2024', '20', '09', '02/09/24', ' 9', '2024-02-09', '24', '2024', 'Feb', '00', '12', '040', '02', '00']
)
assert ([d.strftime('%' + c) for c in 'npRrSTtuUVwWxXyYzZf%']) == (
    ['\n', 'AM', '00:00', '12:00:00 AM', '00', '00:00:00', '\t', '5', '05', '06', '5', '06', '02/09/24', '00:00:00', '24', '2024', '', '', '000000', '%']
)
assert ([dt.strftime('%' + c) for c in 'aAbBcCdDeFgGhHIjmM']) == (
    ['Fri', 'Friday', 'Feb', 'February', 'Fri Feb  9 03:05:09 2024', '20', '09', '02/09/24', ' 9', '2024-02-09', '24', '2024', 'Feb', '03', '03', '040', '02', '05']
)
assert ([dt.strftime('%' + c) for c in 'npRrSTtuUVwWxXyYzZf%s']) == (
    ['\n', 'AM', '03:05', '03:05:09 AM', '09', '03:05:09', '\t', '5', '05', '06', '5', '06', '02/09/24', '03:05:09', '24', '2024', '', '', '000120', '%', '1707447909']
)
assert ([aware.strftime('%' + c) for c in 'aAbBcCdDeFgGhHIjmM']) == (
    ['Thu', 'Thursday', 'Feb', 'February', 'Thu Feb 29 13:05:09 2024', '20', '29', '02/29/24', '29', '2024-02-29', '24', '2024', 'Feb', '13', '01', '060', '02', '05']
)
assert ([aware.strftime('%' + c) for c in 'npRrSTtuUVwWxXyYzZf%s']) == (
    ['\n', 'PM', '13:05', '01:05:09 PM', '09', '13:05:09', '\t', '4', '08', '09', '4', '09', '02/29/24', '13:05:09', '24', '2024', '+0200', 'UTC+02:00', '000120', '%', '1709211909']
)
assert ([t.strftime('%' + c) for c in 'aAbBcCdDeFgGhHIjmM']) == (
    ['Mon', 'Monday', 'Jan', 'January', 'Mon Jan  1 13:05:09 1900', '19', '01', '01/01/00', ' 1', '1900-01-01', '00', '1900', 'Jan', '13', '01', '001', '01', '05']
)
assert ([t.strftime('%' + c) for c in 'npRrSTtuUVwWxXyYzZf%']) == (
    ['\n', 'PM', '13:05', '01:05:09 PM', '09', '13:05:09', '\t', '1', '00', '01', '1', '01', '01/01/00', '13:05:09', '00', '1900', '', '', '000120', '%']
)
assert ([date(5, 12, 31).strftime('%' + c) for c in 'cCDFgGjUVWxyY']) == (
    ['Sat Dec 31 00:00:00 0005', '00', '12/31/05', '0005-12-31', '05', '0005', '365', '52', '52', '52', '12/31/05', '05', '0005']
)
# ---- strftime: together ----
assert aware.strftime('%:z|%z|%Z') == '+02:00|+0200|UTC+02:00'
assert datetime(2024, 1, 1, tzinfo=timezone(timedelta(seconds=-3605, microseconds=7))).strftime('%z %:z') == (
    '-010004.999993 -01:00:04.999993'
)
assert datetime(2024, 1, 1, tzinfo=timezone(timedelta(0), 'a%Yb')).strftime('%Z %Y') == 'a%Yb 2024'
assert d.strftime('%:z') == ''
assert dt.strftime('') == ''
assert dt.strftime('no directive') == 'no directive'
assert dt.strftime('é%Y\x00x') == 'é2024\x00x'
assert dt.strftime('%f%f%%f') == '000120000120%f'
assert dt.strftime('%%Y %%%Y') == '%Y %2024'
assert dt.strftime('%Ey %Od %EY %Ec') == '24 09 2024 Fri Feb  9 03:05:09 2024'
assert dt.strftime('%A, %d. %B %Y, %I:%M %p') == 'Friday, 09. February 2024, 03:05 AM'
assert ([datetime(y, m, day).strftime('%U %W %V %G %g %j %u %w') for y, m, day in ((2020, 12, 31), (2021, 1, 1), (2021, 1, 3), (2024, 12, 30), (2023, 1, 1))]) == (
    ['52 52 53 2020 20 366 4 4', '00 00 53 2020 20 001 5 5', '01 00 53 2020 20 003 7 0', '52 53 01 2025 25 365 1 1', '01 00 52 2022 22 001 7 0']
)
assert ([datetime(2020, 1, 1, h).strftime('%I %p %r') for h in (0, 1, 11, 12, 13, 23)]) == (
    ['12 AM 12:00:00 AM', '01 AM 01:00:00 AM', '11 AM 11:00:00 AM', '12 PM 12:00:00 PM', '01 PM 01:00:00 PM', '11 PM 11:00:00 PM']
)
assert d.strftime(format='%Y') == '2024'
assert error(lambda: d.strftime()) == "TypeError: strftime() missing required argument 'format' (pos 1)"
assert error(lambda: d.strftime(1)) == 'TypeError: strftime() argument 1 must be str, not int'
assert error(lambda: d.strftime('%Y', 1)) == 'TypeError: strftime() takes at most 1 argument (2 given)'
assert error(lambda: dt.strftime(None)) == 'TypeError: strftime() argument 1 must be str, not None'
assert error(lambda: t.strftime()) == "TypeError: strftime() missing required argument 'format' (pos 1)"
assert error(lambda: t.strftime(b'%H')) == 'TypeError: strftime() argument 1 must be str, not bytes'
# ---- format ----
assert (f'{d:%d.%m.%Y}', f'{dt:%H:%M}', f'{t:%M}', f'{d}', f'{dt}', f'{aware!s:.10}') == (
    ('09.02.2024', '03:05', '05', '2024-02-09', '2024-02-09 03:05:09.000120', '2024-02-29')
)
assert (format(d, ''), format(dt, ''), format(t)) == ('2024-02-09', '2024-02-09 03:05:09.000120', '13:05:09.000120')
assert format(d, 'x%%') == 'x%'
assert '{:%Y-%m}'.format(d) == '2024-02'
assert error(lambda: d.__format__(1)) == 'TypeError: __format__() argument 1 must be str, not int'
assert error(lambda: d.__format__()) == 'TypeError: __format__() takes exactly 1 argument (0 given)'
assert error(lambda: t.__format__(None)) == 'TypeError: __format__() argument 1 must be str, not None'
# ---- time tuples ----
assert repr(d.timetuple()) == (
    'time.struct_time(tm_year=2024, tm_mon=2, tm_mday=9, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=40, tm_isdst=-1)'
)
assert repr(dt.timetuple()) == (
    'time.struct_time(tm_year=2024, tm_mon=2, tm_mday=9, tm_hour=3, tm_min=5, tm_sec=9, tm_wday=4, tm_yday=40, tm_isdst=-1)'
)
assert repr(aware.timetuple()) == (
    'time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=13, tm_min=5, tm_sec=9, tm_wday=3, tm_yday=60, tm_isdst=-1)'
)
assert repr(aware.utctimetuple()) == (
    'time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=11, tm_min=5, tm_sec=9, tm_wday=3, tm_yday=60, tm_isdst=0)'
)
assert repr(dt.utctimetuple()) == (
    'time.struct_time(tm_year=2024, tm_mon=2, tm_mday=9, tm_hour=3, tm_min=5, tm_sec=9, tm_wday=4, tm_yday=40, tm_isdst=0)'
)
assert (date(2024, 12, 31).timetuple().tm_yday, date(2023, 12, 31).timetuple().tm_yday) == (366, 365)
assert error(lambda: d.timetuple(1)) == 'TypeError: date.timetuple() takes no arguments (1 given)'

# strptime of datetime, date and time: every directive, what does not match, weeks, time zones.
from datetime import UTC, date, datetime, time, timedelta, timezone

parse = datetime.strptime

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- arguments ----
assert error(lambda: parse()) == 'TypeError: strptime() takes exactly 2 arguments (0 given)'
assert error(lambda: parse('a')) == 'TypeError: strptime() takes exactly 2 arguments (1 given)'
assert error(lambda: parse('a', 1)) == 'TypeError: strptime() argument 2 must be str, not int'
assert error(lambda: parse(1, 'a')) == 'TypeError: strptime() argument 1 must be str, not int'
assert error(lambda: parse('a', 'b', 'c')) == 'TypeError: strptime() takes exactly 2 arguments (3 given)'
assert error(lambda: date.strptime('2024')) == 'TypeError: strptime() takes exactly 2 arguments (1 given)'
assert error(lambda: time.strptime(1, 'a')) == 'TypeError: strptime() argument 1 must be str, not int'
# ---- together ----
assert repr(parse('2024-02-09 03:04:05', '%Y-%m-%d %H:%M:%S')) == 'datetime.datetime(2024, 2, 9, 3, 4, 5)'
assert repr(parse('2024-2-9 3:4:5', '%Y-%m-%d %H:%M:%S')) == 'datetime.datetime(2024, 2, 9, 3, 4, 5)'
assert repr(parse('2024-02-09 03:04:05.5', '%Y-%m-%d %H:%M:%S.%f')) == 'datetime.datetime(2024, 2, 9, 3, 4, 5, 500000)'
assert repr(parse('20240209030405', '%Y%m%d%H%M%S')) == 'datetime.datetime(2024, 2, 9, 3, 4, 5)'
assert repr(parse('Fri Feb  9 03:04:05 2024', '%c')) == 'datetime.datetime(2024, 2, 9, 3, 4, 5)'
assert repr(parse('02/09/24', '%x')) == 'datetime.datetime(2024, 2, 9, 0, 0)'
assert repr(parse('03:04:05', '%X')) == 'datetime.datetime(1900, 1, 1, 3, 4, 5)'
assert repr(parse('03:04', '%R')) == 'datetime.datetime(1900, 1, 1, 3, 4)'
assert repr(parse('03:04:05', '%T')) == 'datetime.datetime(1900, 1, 1, 3, 4, 5)'
assert repr(parse('9. February 2024, 03:04 pm', '%d. %B %Y, %I:%M %p')) == 'datetime.datetime(2024, 2, 9, 15, 4)'
assert repr(parse('2024-12-30T10:00:00Z', '%Y-%m-%dT%H:%M:%SZ')) == 'datetime.datetime(2024, 12, 30, 10, 0)'
assert repr(parse('2024-12-30T10:00:00+05:30', '%Y-%m-%dT%H:%M:%S%z')) == (
    'datetime.datetime(2024, 12, 30, 10, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))'
)
assert repr(date.strptime('2024', '%Y')) == 'datetime.date(2024, 1, 1)'
assert repr(date.strptime('2024 10', '%Y %H')) == 'datetime.date(2024, 1, 1)'
assert repr(time.strptime('10:11', '%H:%M')) == 'datetime.time(10, 11)'
assert repr(time.strptime('2024 10', '%Y %H')) == 'datetime.time(10, 0)'
assert repr(time.strptime('10 +0100', '%H %z')) == (
    'datetime.time(10, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))'
)
# ---- each ----
assert ([parse(text, '%y').year for text in ('00', '24', '68', '69', '99')]) == [2000, 2024, 2068, 1969, 1999]
assert ([parse(text, '%m').month for text in ('1', '01', '9', '10', '12')]) == [1, 1, 9, 10, 12]
assert ([parse('2024 ' + text, '%Y %d').day for text in ('1', '01', ' 1', '9', '10', '31')]) == [1, 1, 1, 9, 10, 31]
assert ([parse(text, '%H').hour for text in ('0', '00', '9', '23', ' 5')]) == [0, 0, 9, 23, 5]
assert ([parse(text, '%I %p').hour for text in ('12 AM', '12 PM', '1 pm', '11 am', '01 Pm')]) == [0, 12, 13, 11, 13]
assert ([parse(text, '%I').hour for text in ('12', '1', '11')]) == [0, 1, 11]
assert ([parse(text, '%M').minute for text in ('0', '07', '59')]) == [0, 7, 59]
assert ([parse(text, '%f').microsecond for text in ('0', '1', '12', '123456', '000001')]) == [0, 100000, 120000, 123456, 1]
assert ([parse(text, '%b').month for text in ('Jan', 'feb', 'MAR', 'sep', 'Dec')]) == [1, 2, 3, 9, 12]
assert ([parse(text, '%B').month for text in ('January', 'may', 'DECEMBER')]) == [1, 5, 12]
assert ([parse('2024 ' + text, '%Y %j').date().isoformat() for text in ('1', '001', '60', '366')]) == (
    ['2024-01-01', '2024-01-01', '2024-02-29', '2024-12-31']
)
assert ([parse(text, '%Y').year for text in ('0001', '2024', '٢٠٢٤')]) == [1, 2024, 2024]
assert repr(parse('Friday', '%A')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('FRI', '%a')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('%', '%%')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('1', '%u')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('0', '%w')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('', '')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('a.c', 'a.c')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('ABC', 'abc')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('2024.(x)', '%Y.(x)')) == 'datetime.datetime(2024, 1, 1, 0, 0)'
assert repr(parse('2024 24', '%Y %y')) == 'datetime.datetime(2024, 1, 1, 0, 0)'
assert repr(parse('2024  02', '%Y %m')) == 'datetime.datetime(2024, 2, 1, 0, 0)'
assert repr(parse('2024\t02', '%Y  %m')) == 'datetime.datetime(2024, 2, 1, 0, 0)'
assert repr(parse('1111 2024', '%m%d %Y')) == 'datetime.datetime(2024, 11, 11, 0, 0)'
assert repr(parse('111 2024', '%m%d %Y')) == 'datetime.datetime(2024, 11, 1, 0, 0)'
# ---- weeks ----
assert repr(parse('2024 5 1', '%Y %U %w')) == 'datetime.datetime(2024, 2, 5, 0, 0)'
assert repr(parse('2024 5 Mon', '%Y %W %a')) == 'datetime.datetime(2024, 1, 29, 0, 0)'
assert repr(parse('2024 0 0', '%Y %U %w')) == 'datetime.datetime(2023, 12, 31, 0, 0)'
assert repr(parse('2024 53 6', '%Y %U %w')) == 'datetime.datetime(2025, 1, 11, 0, 0)'
assert repr(parse('2023 1 Monday', '%Y %W %A')) == 'datetime.datetime(2023, 1, 2, 0, 0)'
assert repr(parse('2023 1 0', '%Y %W %w')) == 'datetime.datetime(2023, 1, 8, 0, 0)'
assert repr(parse('2023 1 0', '%Y %U %w')) == 'datetime.datetime(2023, 1, 1, 0, 0)'
assert repr(parse('2022 0 6', '%Y %W %w')) == 'datetime.datetime(2022, 1, 1, 0, 0)'
assert repr(parse('2024 5', '%Y %W')) == 'datetime.datetime(2024, 1, 1, 0, 0)'
assert repr(parse('2024 W05 1', '%G W%V %u')) == 'datetime.datetime(2024, 1, 29, 0, 0)'
assert repr(parse('2020 W53 7', '%G W%V %u')) == 'datetime.datetime(2021, 1, 3, 0, 0)'
assert repr(parse('2024 5 Mon', '%G %V %a')) == 'datetime.datetime(2024, 1, 29, 0, 0)'
assert repr(parse('2024 5 1', '%G %V %w')) == 'datetime.datetime(2024, 1, 29, 0, 0)'
assert error(lambda: parse('2024 W53 1', '%G W%V %u')) == 'ValueError: Invalid week: 53'
assert error(lambda: parse('2024 5', '%G %V')) == (
    "ValueError: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u')."
)
assert error(lambda: parse('2024', '%G')) == (
    "ValueError: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u')."
)
assert error(lambda: parse('5', '%V')) == (
    "ValueError: ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
)
assert error(lambda: parse('2024 5 1', '%Y %V %u')) == (
    "ValueError: ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."
)
assert error(lambda: parse('2024 5 1', '%G %W %u')) == (
    "ValueError: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u')."
)
assert error(lambda: parse('2024 100 1', '%G %j %u')) == (
    "ValueError: Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
)
assert repr(parse('366 2023', '%j %Y')) == 'datetime.datetime(2024, 1, 1, 0, 0)'
# ---- time zones ----
assert ([str(parse(text, '%z').tzinfo) for text in ('+0130', '-0130', '+01:30', '+01:30:05', '+013005', '+01:30:05.123456', '+01:30:05.1', '-01:30:05.1', 'Z', '-0000')]) == (
    ['UTC+01:30', 'UTC-01:30', 'UTC+01:30', 'UTC+01:30:05', 'UTC+01:30:05', 'UTC+01:30:05.123456', 'UTC+01:30:05.100000', 'UTC-01:30:05.100000', 'UTC', 'UTC']
)
assert parse('+0000', '%z').tzinfo is UTC
assert repr(parse('UTC', '%Z')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('gmt', '%Z')) == 'datetime.datetime(1900, 1, 1, 0, 0)'
assert repr(parse('UTC +0200', '%Z %z')) == (
    "datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200), 'UTC'))"
)
assert repr(parse('UTC +0000', '%Z %z')) == (
    "datetime.datetime(1900, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(0), 'UTC'))"
)
assert error(lambda: parse('EST', '%Z')) == "ValueError: time data 'EST' does not match format '%Z'"
assert error(lambda: parse('z', '%z')) == "ValueError: time data 'z' does not match format '%z'"
assert error(lambda: parse('+01', '%z')) == "ValueError: time data '+01' does not match format '%z'"
assert error(lambda: parse('+0160', '%z')) == "ValueError: time data '+0160' does not match format '%z'"
assert error(lambda: parse('+2400', '%z')) == (
    'ValueError: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)'
)
assert error(lambda: parse('+01:3005', '%z')) == 'ValueError: Inconsistent use of : in +01:3005'
assert error(lambda: parse('+0130:05', '%z')) == "ValueError: invalid literal for int() with base 10: ':0'"
assert error(lambda: parse('+01:30', '%:z')) == "ValueError: ':' is a bad directive in format '%:z'"
# ---- what does not match ----
assert error(lambda: parse('a', '%Y')) == "ValueError: time data 'a' does not match format '%Y'"
assert error(lambda: parse('', '%Y')) == "ValueError: time data '' does not match format '%Y'"
assert error(lambda: parse('2024-13-01', '%Y-%m-%d')) == "ValueError: time data '2024-13-01' does not match format '%Y-%m-%d'"
assert error(lambda: parse('2024-02-30', '%Y-%m-%d')) == 'ValueError: day 30 must be in range 1..29 for month 2 in year 2024'
assert error(lambda: parse('2023-02-29', '%Y-%m-%d')) == 'ValueError: day 29 must be in range 1..28 for month 2 in year 2023'
assert error(lambda: parse('0000', '%Y')) == 'ValueError: year must be in 1..9999, not 0'
assert error(lambda: parse('1', '%y')) == "ValueError: time data '1' does not match format '%y'"
assert error(lambda: parse('2024 x', '%Y')) == 'ValueError: unconverted data remains:  x'
assert error(lambda: parse('2024', '%Y x')) == "ValueError: time data '2024' does not match format '%Y x'"
assert error(lambda: parse('2024  ', '%Y')) == 'ValueError: unconverted data remains:   '
assert error(lambda: parse('  2024', '%Y')) == "ValueError: time data '  2024' does not match format '%Y'"
assert error(lambda: parse('2024', '%Y ')) == "ValueError: time data '2024' does not match format '%Y '"
assert error(lambda: parse('Xyz', '%a')) == "ValueError: time data 'Xyz' does not match format '%a'"
assert error(lambda: parse('13 PM', '%I %p')) == "ValueError: time data '13 PM' does not match format '%I %p'"
assert error(lambda: parse('0 PM', '%I %p')) == "ValueError: time data '0 PM' does not match format '%I %p'"
assert error(lambda: parse('24', '%H')) == 'ValueError: unconverted data remains: 4'
assert error(lambda: parse('60', '%M')) == 'ValueError: unconverted data remains: 0'
assert error(lambda: parse('62', '%S')) == 'ValueError: unconverted data remains: 2'
assert error(lambda: parse('61', '%S')) == 'ValueError: second must be in 0..59, not 61'
assert error(lambda: parse('0 2023', '%j %Y')) == "ValueError: time data '0 2023' does not match format '%j %Y'"
assert error(lambda: parse('00 2024', '%d %Y')) == "ValueError: time data '00 2024' does not match format '%d %Y'"
assert error(lambda: parse('32 2024', '%d %Y')) == "ValueError: time data '32 2024' does not match format '%d %Y'"
assert error(lambda: parse('0', '%m')) == "ValueError: time data '0' does not match format '%m'"
assert error(lambda: parse('7', '%w')) == "ValueError: time data '7' does not match format '%w'"
assert error(lambda: parse('8', '%u')) == "ValueError: time data '8' does not match format '%u'"
assert error(lambda: parse('2024-02-09 03:04:05.1234567', '%Y-%m-%d %H:%M:%S.%f')) == 'ValueError: unconverted data remains: 7'
assert error(lambda: parse('abc', 'a.c')) == "ValueError: time data 'abc' does not match format 'a.c'"
assert error(lambda: parse('x', '')) == 'ValueError: unconverted data remains: x'
assert error(lambda: parse('2024', '%Q')) == "ValueError: 'Q' is a bad directive in format '%Q'"
assert error(lambda: parse('2024', '%Y%')) == "ValueError: stray % in format '%Y%'"
assert error(lambda: parse('', '%')) == "ValueError: stray % in format '%'"
assert error(lambda: parse('5', '%C')) == "ValueError: 'C' is a bad directive in format '%C'"
assert error(lambda: parse('x', '%s')) == "ValueError: 's' is a bad directive in format '%s'"
assert error(lambda: date.strptime('2024-02-30', '%Y-%m-%d')) == (
    'ValueError: day 30 must be in range 1..29 for month 2 in year 2024'
)
assert error(lambda: time.strptime('25', '%H')) == 'ValueError: unconverted data remains: 5'

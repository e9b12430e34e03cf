# timedelta: how it is made, its texts, its arithmetic, what it refuses.
from datetime import date, datetime, timedelta
from datetime import timezone

td = timedelta(3, 4, 5)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- making one ----
assert repr(timedelta()) == 'datetime.timedelta(0)'
assert repr(timedelta(1, 2, 3)) == 'datetime.timedelta(days=1, seconds=2, microseconds=3)'
assert repr(timedelta(weeks=1, hours=2, minutes=3, milliseconds=4)) == (
    'datetime.timedelta(days=7, seconds=7380, microseconds=4000)'
)
assert repr(timedelta(seconds=90061)) == 'datetime.timedelta(days=1, seconds=3661)'
assert repr(timedelta(microseconds=-1)) == 'datetime.timedelta(days=-1, seconds=86399, microseconds=999999)'
assert repr(timedelta(-1, 86399, 999999)) == 'datetime.timedelta(days=-1, seconds=86399, microseconds=999999)'
assert repr(timedelta(True)) == 'datetime.timedelta(days=1)'
assert repr(timedelta(hours=-1)) == 'datetime.timedelta(days=-1, seconds=82800)'
assert repr(timedelta(milliseconds=1234567)) == 'datetime.timedelta(seconds=1234, microseconds=567000)'
assert repr(timedelta(days=1.5, seconds=2.7, microseconds=0.5)) == (
    'datetime.timedelta(days=1, seconds=43202, microseconds=700001)'
)
assert repr(timedelta(microseconds=0.5)) == 'datetime.timedelta(0)'
assert repr(timedelta(microseconds=1.5)) == 'datetime.timedelta(microseconds=2)'
assert repr(timedelta(microseconds=2.5)) == 'datetime.timedelta(microseconds=2)'
assert repr(timedelta(microseconds=-0.5)) == 'datetime.timedelta(0)'
assert repr(timedelta(microseconds=-1.5)) == 'datetime.timedelta(days=-1, seconds=86399, microseconds=999998)'
assert repr(timedelta(milliseconds=0.0005, microseconds=0.5)) == 'datetime.timedelta(microseconds=1)'
assert repr(timedelta(seconds=0.1, milliseconds=0.1)) == 'datetime.timedelta(microseconds=100100)'
assert repr(timedelta(days=0.1, hours=0.3, minutes=0.7, seconds=0.1)) == 'datetime.timedelta(seconds=9762, microseconds=100000)'
assert repr(timedelta(weeks=0.5)) == 'datetime.timedelta(days=3, seconds=43200)'
assert repr(timedelta(days=1e-12)) == 'datetime.timedelta(0)'
assert repr(timedelta(days=-1.25)) == 'datetime.timedelta(days=-2, seconds=64800)'
assert repr(timedelta(seconds=1.1)) == 'datetime.timedelta(seconds=1, microseconds=100000)'
assert repr(timedelta(days=999999999)) == 'datetime.timedelta(days=999999999)'
assert repr(timedelta(days=-999999999)) == 'datetime.timedelta(days=-999999999)'
assert repr(timedelta(days=1000000000, hours=-24)) == 'datetime.timedelta(days=999999999)'
# ---- what cannot be one ----
assert error(lambda: timedelta('a')) == 'TypeError: unsupported type for timedelta days component: str'
assert error(lambda: timedelta(None)) == 'TypeError: unsupported type for timedelta days component: NoneType'
assert error(lambda: timedelta(1j)) == 'TypeError: unsupported type for timedelta days component: complex'
assert error(lambda: timedelta(weeks='1')) == 'TypeError: unsupported type for timedelta weeks component: str'
assert error(lambda: timedelta(1, 2, 3, 4, 5, 6, 7, 8)) == 'TypeError: __new__() takes at most 7 arguments (8 given)'
assert error(lambda: timedelta(x=1)) == "TypeError: __new__() got an unexpected keyword argument 'x'"
assert error(lambda: timedelta(1, days=1)) == "TypeError: argument for __new__() given by name ('days') and position (1)"
assert error(lambda: timedelta(day=1)) == "TypeError: __new__() got an unexpected keyword argument 'day'. Did you mean 'days'?"
assert error(lambda: timedelta(10**9)) == 'OverflowError: days=1000000000; must have magnitude <= 999999999'
assert error(lambda: timedelta(-10**9)) == 'OverflowError: days=-1000000000; must have magnitude <= 999999999'
assert error(lambda: timedelta(10**20)) == 'OverflowError: Python int too large to convert to C int'
assert error(lambda: timedelta(days=999999999, hours=24)) == 'OverflowError: days=1000000000; must have magnitude <= 999999999'
assert error(lambda: timedelta(-999999999, -1)) == 'OverflowError: days=-1000000000; must have magnitude <= 999999999'
assert error(lambda: timedelta(float('nan'))) == 'ValueError: cannot convert float NaN to integer'
assert error(lambda: timedelta(float('inf'))) == 'OverflowError: cannot convert float infinity to integer'
assert error(lambda: timedelta(1e300)) == 'OverflowError: Python int too large to convert to C int'
assert error(lambda: timedelta(seconds=1e300)) == 'OverflowError: Python int too large to convert to C int'
# ---- attributes ----
assert (td.days, td.seconds, td.microseconds) == (3, 4, 5)
assert td.total_seconds() == 259204.000005
assert timedelta(microseconds=1).total_seconds() == 1e-06
assert timedelta.max.total_seconds() == 86400000000000.0
assert timedelta.min.total_seconds() == -86399999913600.0
assert timedelta(days=-1, microseconds=1).total_seconds() == -86399.999999
assert error(lambda: td.total_seconds(1)) == 'TypeError: timedelta.total_seconds() takes no arguments (1 given)'
assert repr((timedelta.min, timedelta.max, timedelta.resolution)) == (
    '(datetime.timedelta(days=-999999999), datetime.timedelta(days=999999999, seconds=86399, microseconds=999999), datetime.timedelta(microseconds=1))'
)
assert error(lambda: td.nothing) == "AttributeError: 'datetime.timedelta' object has no attribute 'nothing'"
assert (timedelta.__name__, timedelta.__module__, timedelta.__qualname__) == ('timedelta', 'datetime', 'timedelta')
assert repr(timedelta) == "<class 'datetime.timedelta'>"
assert timedelta.__doc__.split('\n')[0] == 'Difference between two datetime values.'
# ---- texts ----
assert ([str(timedelta(*parts)) for parts in ((0,), (1,), (-1,), (2, 3), (0, 3661), (0, 0, 5), (-2, 5, 7), (1, 36000), (0, -1))]) == (
    ['0:00:00', '1 day, 0:00:00', '-1 day, 0:00:00', '2 days, 0:00:03', '1:01:01', '0:00:00.000005', '-2 days, 0:00:05.000007', '1 day, 10:00:00', '-1 day, 23:59:59']
)
assert ([repr(timedelta(*parts)) for parts in ((0,), (1,), (-1,), (2, 3), (0, 3661), (0, 0, 5), (-2, 5, 7), (1, 36000), (0, -1))]) == (
    ['datetime.timedelta(0)', 'datetime.timedelta(days=1)', 'datetime.timedelta(days=-1)', 'datetime.timedelta(days=2, seconds=3)', 'datetime.timedelta(seconds=3661)', 'datetime.timedelta(microseconds=5)', 'datetime.timedelta(days=-2, seconds=5, microseconds=7)', 'datetime.timedelta(days=1, seconds=36000)', 'datetime.timedelta(days=-1, seconds=86399)']
)
assert f'{td}' == '3 days, 0:00:04.000005'
assert error(lambda: f'{td:>30}') == 'TypeError: unsupported format string passed to datetime.timedelta.__format__'
assert f'{td!r}' == 'datetime.timedelta(days=3, seconds=4, microseconds=5)'
assert '%s' % td == '3 days, 0:00:04.000005'
# ---- adding, and its like ----
assert repr(td + td) == 'datetime.timedelta(days=6, seconds=8, microseconds=10)'
assert repr(td - timedelta(1)) == 'datetime.timedelta(days=2, seconds=4, microseconds=5)'
assert repr(timedelta(0) - td) == 'datetime.timedelta(days=-4, seconds=86395, microseconds=999995)'
assert repr(-td) == 'datetime.timedelta(days=-4, seconds=86395, microseconds=999995)'
assert repr(+td) == 'datetime.timedelta(days=3, seconds=4, microseconds=5)'
assert repr(abs(-td)) == 'datetime.timedelta(days=3, seconds=4, microseconds=5)'
assert abs(td) is not td
assert repr(sum([td, td], timedelta())) == 'datetime.timedelta(days=6, seconds=8, microseconds=10)'
assert error(lambda: td + 1) == "TypeError: unsupported operand type(s) for +: 'datetime.timedelta' and 'int'"
assert error(lambda: 1 + td) == "TypeError: unsupported operand type(s) for +: 'int' and 'datetime.timedelta'"
assert error(lambda: td - 1) == "TypeError: unsupported operand type(s) for -: 'datetime.timedelta' and 'int'"
assert error(lambda: 1 - td) == "TypeError: unsupported operand type(s) for -: 'int' and 'datetime.timedelta'"
assert error(lambda: -timedelta.max) == 'OverflowError: days=-1000000000; must have magnitude <= 999999999'
assert repr(-timedelta.min) == 'datetime.timedelta(days=999999999)'
assert repr(abs(timedelta.min)) == 'datetime.timedelta(days=999999999)'
assert error(lambda: timedelta.max + timedelta.resolution) == 'OverflowError: days=1000000000; must have magnitude <= 999999999'
assert error(lambda: timedelta.min - timedelta.resolution) == 'OverflowError: days=-1000000000; must have magnitude <= 999999999'
# ---- times a number ----
assert repr(td * 2) == 'datetime.timedelta(days=6, seconds=8, microseconds=10)'
assert repr(2 * td) == 'datetime.timedelta(days=6, seconds=8, microseconds=10)'
assert repr(td * -1) == 'datetime.timedelta(days=-4, seconds=86395, microseconds=999995)'
assert repr(td * True) == 'datetime.timedelta(days=3, seconds=4, microseconds=5)'
assert repr(td * 1.5) == 'datetime.timedelta(days=4, seconds=43206, microseconds=8)'
assert repr(0.5 * td) == 'datetime.timedelta(days=1, seconds=43202, microseconds=2)'
assert repr(timedelta(microseconds=1) * 0.5) == 'datetime.timedelta(0)'
assert repr(timedelta(microseconds=3) * 0.5) == 'datetime.timedelta(microseconds=2)'
assert repr(timedelta(days=1) * 0.1) == 'datetime.timedelta(seconds=8640)'
assert error(lambda: td * 'a') == "TypeError: can't multiply sequence by non-int of type 'datetime.timedelta'"
assert error(lambda: td * 1j) == "TypeError: unsupported operand type(s) for *: 'datetime.timedelta' and 'complex'"
assert error(lambda: td * td) == "TypeError: unsupported operand type(s) for *: 'datetime.timedelta' and 'datetime.timedelta'"
assert error(lambda: td * float('nan')) == 'ValueError: cannot convert NaN to integer ratio'
assert error(lambda: td * float('inf')) == 'OverflowError: cannot convert Infinity to integer ratio'
assert error(lambda: td * 10**20) == 'OverflowError: Python int too large to convert to C int'
assert error(lambda: td * 1e20) == 'OverflowError: Python int too large to convert to C int'
assert error(lambda: td * 10**9) == 'OverflowError: Python int too large to convert to C int'
# ---- divided ----
assert repr(td / 2) == 'datetime.timedelta(days=1, seconds=43202, microseconds=2)'
assert repr(td / 2.5) == 'datetime.timedelta(days=1, seconds=17281, microseconds=600002)'
assert td / td == 1.0
assert td / timedelta(hours=1) == 72.0011111125
assert repr(timedelta(1) / 3) == 'datetime.timedelta(seconds=28800)'
assert repr(timedelta(microseconds=1) / 2) == 'datetime.timedelta(0)'
assert repr(timedelta(microseconds=3) / 2) == 'datetime.timedelta(microseconds=2)'
assert repr(timedelta(microseconds=-1) / 2) == 'datetime.timedelta(0)'
assert repr(timedelta(microseconds=-3) / 2) == 'datetime.timedelta(days=-1, seconds=86399, microseconds=999998)'
assert repr(timedelta(microseconds=5) / -2) == 'datetime.timedelta(days=-1, seconds=86399, microseconds=999998)'
assert repr(timedelta(microseconds=7) / -2) == 'datetime.timedelta(days=-1, seconds=86399, microseconds=999996)'
assert repr(timedelta(days=1) / 0.3) == 'datetime.timedelta(days=3, seconds=28800)'
assert repr(timedelta(microseconds=10) / 4.0) == 'datetime.timedelta(microseconds=2)'
assert repr(td // 2) == 'datetime.timedelta(days=1, seconds=43202, microseconds=2)'
assert repr(td // -7) == 'datetime.timedelta(days=-1, seconds=49370, microseconds=857142)'
assert td // timedelta(hours=1) == 72
assert -td // timedelta(hours=1) == -73
assert repr(td % timedelta(hours=1)) == 'datetime.timedelta(seconds=4, microseconds=5)'
assert repr(-td % timedelta(hours=1)) == 'datetime.timedelta(seconds=3595, microseconds=999995)'
assert repr(td % -timedelta(hours=1)) == 'datetime.timedelta(days=-1, seconds=82804, microseconds=5)'
assert repr(divmod(td, timedelta(hours=7))) == '(10, datetime.timedelta(seconds=7204, microseconds=5))'
assert repr(divmod(-td, timedelta(hours=7))) == '(-11, datetime.timedelta(seconds=17995, microseconds=999995))'
assert error(lambda: td / 0) == 'ZeroDivisionError: division by zero'
assert error(lambda: td / 0.0) == 'ZeroDivisionError: division by zero'
assert error(lambda: td / timedelta(0)) == 'ZeroDivisionError: division by zero'
assert error(lambda: td // 0) == 'ZeroDivisionError: division by zero'
assert error(lambda: td // timedelta(0)) == 'ZeroDivisionError: division by zero'
assert error(lambda: td % timedelta(0)) == 'ZeroDivisionError: division by zero'
assert error(lambda: divmod(td, timedelta(0))) == 'ZeroDivisionError: division by zero'
assert error(lambda: td // 2.0) == "TypeError: unsupported operand type(s) for //: 'datetime.timedelta' and 'float'"
assert error(lambda: td % 2) == "TypeError: unsupported operand type(s) for %: 'datetime.timedelta' and 'int'"
assert error(lambda: divmod(td, 2)) == "TypeError: unsupported operand type(s) for divmod(): 'datetime.timedelta' and 'int'"
assert error(lambda: 2 / td) == "TypeError: unsupported operand type(s) for /: 'int' and 'datetime.timedelta'"
assert error(lambda: 2 // td) == "TypeError: unsupported operand type(s) for //: 'int' and 'datetime.timedelta'"
assert error(lambda: 2 % td) == "TypeError: unsupported operand type(s) for %: 'int' and 'datetime.timedelta'"
assert error(lambda: td / 'a') == "TypeError: unsupported operand type(s) for /: 'datetime.timedelta' and 'str'"
assert error(lambda: td ** 2) == "TypeError: unsupported operand type(s) for ** or pow(): 'datetime.timedelta' and 'int'"
# ---- comparing ----
assert td == timedelta(3, 4, 5)
assert not (td != timedelta(3, 4, 5))
assert td < timedelta(4)
assert td <= td
assert td > timedelta(3, 4, 4)
assert not (td >= timedelta(3, 4, 6))
assert not (td == 1)
assert td != 'a'
assert error(lambda: td < 1) == "TypeError: '<' not supported between instances of 'datetime.timedelta' and 'int'"
assert error(lambda: td >= date(2020, 1, 1)) == (
    "TypeError: '>=' not supported between instances of 'datetime.timedelta' and 'datetime.date'"
)
assert (td.__lt__(1)) is NotImplemented
assert (td.__add__(1)) is NotImplemented
assert (td.__eq__(1)) is NotImplemented
assert repr(sorted([timedelta(2), timedelta(-1), timedelta(0, 1)])) == (
    '[datetime.timedelta(days=-1), datetime.timedelta(seconds=1), datetime.timedelta(days=2)]'
)
assert repr(max(timedelta(2), timedelta(-1))) == 'datetime.timedelta(days=2)'
assert hash(td) == hash(timedelta(3, 4, 5))
assert {timedelta(hours=24): 'day'}[timedelta(1)] == 'day'
assert (bool(td), bool(timedelta(0)), bool(timedelta(microseconds=-1))) == (True, False, True)

# Classes derived from dates and times, copies, patterns, and what else their objects do.
import copy
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class D(date):
    def __str__(self):
        return 'D ' + self.isoformat()

    @property
    def quarter(self):
        return (self.month + 2) // 3


class DT(datetime):
    extra = 1


class T(time):
    pass


class TD(timedelta):
    pass


class Noted(datetime):
    def __new__(cls, *args, note='none', **named):
        self = super().__new__(cls, *args, **named)
        self.note = note
        return self


class Counted(date):
    made = 0

    def __init__(self, *args):
        type(self).made += 1


class Dashed(date):
    def isoformat(self):
        return 'dashed'

    def strftime(self, format):
        return f'<{format}>'


class Zone(tzinfo):
    def __init__(self, hours):
        self.hours = hours

    def utcoffset(self, dt):
        return timedelta(hours=self.hours)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return 'Z'


class Kept(Zone):
    def __getinitargs__(self):
        return (self.hours,)


def matched(value):
    match value:
        case datetime(year=y, hour=h, tzinfo=None):
            return 'naive', y, h
        case datetime(year=y, tzinfo=tz):
            return 'aware', y, tz
        case date(year=y, month=2):
            return 'february', y
        case date():
            return 'date'
        case timedelta(days=0, seconds=s):
            return 'short', s
        case timedelta():
            return 'long'
        case time(hour=h):
            return 'time', h
    return None


d = D(2024, 2, 29)
dt = DT(2024, 2, 29, 13, 5)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


# ---- derived from date ----
assert repr(d) == 'D(2024, 2, 29)'
assert (str(d), f'{d}', f'{d:%Y}', d.quarter) == ('D 2024-02-29', 'D 2024-02-29', '2024', 1)
assert d.isoformat() == '2024-02-29'
assert repr(d + timedelta(1)) == 'D(2024, 3, 1)'
assert repr(d - timedelta(1)) == 'D(2024, 2, 28)'
assert repr(timedelta(1) + d) == 'D(2024, 3, 1)'
assert repr((type(d + timedelta(1)), type(d.replace(day=1)), type(D.fromordinal(5)), type(D.fromisoformat('2024-01-01')))) == (
    "(<class '__main__.D'>, <class '__main__.D'>, <class '__main__.D'>, <class '__main__.D'>)"
)
assert repr((type(D.fromisocalendar(2024, 1, 1)), type(D.fromtimestamp(0)), type(D.strptime('2024', '%Y')))) == (
    "(<class '__main__.D'>, <class '__main__.D'>, <class '__main__.D'>)"
)
assert repr((type(D.min), type(D.max))) == "(<class 'datetime.date'>, <class 'datetime.date'>)"
assert ((d == date(2024, 2, 29), date(2024, 2, 29) == d, hash(d) == hash(date(2024, 2, 29)))) == (True, True, True)
assert (d < date(2024, 3, 1), date(2024, 3, 1) < d) == (True, False)
assert repr(d - date(2024, 2, 28)) == 'datetime.timedelta(days=1)'
assert error(lambda: D(1, 2)) == "TypeError: function missing required argument 'day' (pos 3)"
assert error(lambda: D(1, 2, 3, 4)) == 'TypeError: function takes at most 3 arguments (4 given)'
assert error(lambda: D(1, 2, 40)) == 'ValueError: day 40 must be in range 1..28 for month 2 in year 1'
assert error(lambda: setattr(d, 'year', 1)) == "AttributeError: attribute 'year' of 'datetime.date' objects is not writable"
assert (setattr(d, 'other', 1)) is None
assert d.other == 1
assert isinstance(d, date) and not isinstance(d, datetime)
# ---- derived from datetime, time, timedelta ----
assert repr(dt) == 'DT(2024, 2, 29, 13, 5)'
assert (str(dt), dt.extra) == ('2024-02-29 13:05:00', 1)
assert repr((type(dt + timedelta(1)), type(dt - timedelta(1)), type(dt.replace(hour=1)), type(dt.astimezone(UTC)))) == (
    "(<class '__main__.DT'>, <class '__main__.DT'>, <class '__main__.DT'>, <class '__main__.DT'>)"
)
assert repr((type(DT.combine(date(1, 1, 1), time())), type(DT.fromisoformat('2024-01-01')), type(DT.fromtimestamp(0)), type(DT.fromtimestamp(0, UTC)), type(DT.strptime('2024', '%Y')))) == (
    "(<class '__main__.DT'>, <class '__main__.DT'>, <class '__main__.DT'>, <class '__main__.DT'>, <class '__main__.DT'>)"
)
assert repr((type(dt.date()), type(dt.time()), type(dt.timetz()), type(dt - dt))) == (
    "(<class 'datetime.date'>, <class 'datetime.time'>, <class 'datetime.time'>, <class 'datetime.timedelta'>)"
)
assert repr(DT(2024, 1, 1, tzinfo=UTC, fold=1)) == 'DT(2024, 1, 1, 0, 0, fold=1, tzinfo=datetime.timezone.utc)'
assert DT(2024, 1, 1, fold=1).replace(hour=2).fold == 1
assert ((dt == datetime(2024, 2, 29, 13, 5), dt != datetime(2024, 2, 29, 13, 6), hash(dt) == hash(datetime(2024, 2, 29, 13, 5)))) == (
    (True, True, True)
)
assert repr((T(1, 2), str(T(1, 2)), type(T(1).replace(hour=2)), type(T.fromisoformat('01:02')), T(1) == time(1), type(T.strptime('10', '%H')))) == (
    "(T(1, 2), '01:02:00', <class '__main__.T'>, <class '__main__.T'>, True, <class '__main__.T'>)"
)
assert repr((TD(1, 2), str(TD(1)), type(TD(1) + TD(1)), type(-TD(1)), type(TD(1) * 2), TD(1) == timedelta(1))) == (
    "(TD(days=1, seconds=2), '1 day, 0:00:00', <class 'datetime.timedelta'>, <class 'datetime.timedelta'>, <class 'datetime.timedelta'>, True)"
)
assert (Noted(2024, 1, 1, note='x').note, (Noted(2024, 1, 1, note='x') + timedelta(1)).note) == ('x', 'none')
assert repr((Counted(1, 2, 3), Counted.fromordinal(5), Counted(1, 2, 3) + timedelta(1), Counted.made)) == (
    '(Counted(1, 2, 3), Counted(1, 1, 5), Counted(1, 2, 4), 4)'
)
assert (str(Dashed(1, 1, 1)), f'{Dashed(1, 1, 1)}', f'{Dashed(1, 1, 1):x}', repr(Dashed(1, 1, 1))) == (
    ('dashed', 'dashed', '<x>', 'Dashed(1, 1, 1)')
)
assert repr(date.__new__(D, 1, 2, 3)) == 'D(1, 2, 3)'
assert error(lambda: date.__new__(int, 1, 1, 1)) == 'TypeError: datetime.date.__new__(int): int is not a subtype of datetime.date'
assert error(lambda: datetime.__new__(date, 1, 1, 1)) == (
    'TypeError: datetime.datetime.__new__(datetime.date): datetime.date is not a subtype of datetime.datetime'
)
# ---- copies ----
assert ([copy.copy(x) == x for x in (date(1, 2, 3), dt, time(1), timedelta(1), UTC, datetime(1, 1, 1, tzinfo=UTC), d)]) == (
    [True, True, True, True, True, True, True]
)
assert ([copy.deepcopy(x) == x for x in (date(1, 2, 3), dt, time(1), timedelta(1), UTC, datetime(1, 1, 1, tzinfo=UTC), d)]) == (
    [True, True, True, True, True, True, True]
)
assert (copy.copy(UTC) is UTC, copy.deepcopy(UTC) is UTC) == (True, True)
assert repr(type(copy.copy(d))) == "<class '__main__.D'>"
assert (copy.deepcopy(datetime(2024, 1, 1, fold=1)).fold, copy.deepcopy(time(1, fold=1)).fold) == (1, 1)
assert repr((copy.replace(date(2024, 2, 28), day=1), copy.replace(time(1), hour=2), copy.replace(dt, minute=0))) == (
    '(datetime.date(2024, 2, 1), datetime.time(2, 0), DT(2024, 2, 29, 13, 0))'
)
assert repr(copy.deepcopy([dt, {d: timedelta(1)}])) == '[DT(2024, 2, 29, 13, 5), {D(2024, 2, 29): datetime.timedelta(days=1)}]'
assert repr(date(2024, 1, 2).__reduce__()) == "(<class 'datetime.date'>, (b'\\x07\\xe8\\x01\\x02',))"
assert repr(datetime(2024, 1, 1, 1, 2, 3, 400000).__reduce__()) == (
    "(<class 'datetime.datetime'>, (b'\\x07\\xe8\\x01\\x01\\x01\\x02\\x03\\x06\\x1a\\x80',))"
)
assert repr(datetime(2024, 1, 1, 1, 2, 3, 400000, fold=1).__reduce_ex__(4)) == (
    "(<class 'datetime.datetime'>, (b'\\x07\\xe8\\x81\\x01\\x01\\x02\\x03\\x06\\x1a\\x80',))"
)
assert repr(datetime(2024, 1, 1, fold=1).__reduce_ex__(2)) == (
    "(<class 'datetime.datetime'>, (b'\\x07\\xe8\\x01\\x01\\x00\\x00\\x00\\x00\\x00\\x00',))"
)
assert repr(datetime(2024, 1, 1, tzinfo=UTC).__reduce__()) == (
    "(<class 'datetime.datetime'>, (b'\\x07\\xe8\\x01\\x01\\x00\\x00\\x00\\x00\\x00\\x00', datetime.timezone.utc))"
)
assert repr(time(1, 2, fold=1).__reduce_ex__(4)) == "(<class 'datetime.time'>, (b'\\x81\\x02\\x00\\x00\\x00\\x00',))"
assert repr(time(1, 2, fold=1).__reduce__()) == "(<class 'datetime.time'>, (b'\\x01\\x02\\x00\\x00\\x00\\x00',))"
assert repr(time(1, 2, tzinfo=UTC).__reduce__()) == (
    "(<class 'datetime.time'>, (b'\\x01\\x02\\x00\\x00\\x00\\x00', datetime.timezone.utc))"
)
assert repr(timedelta(-1, 2).__reduce__()) == "(<class 'datetime.timedelta'>, (-1, 2, 0))"
assert repr(tzinfo().__reduce__()) == "(<class 'datetime.tzinfo'>, (), None)"
assert repr(Kept(2).__reduce__()[1:]) == "((2,), {'hours': 2})"
assert copy.copy(Kept(2)).hours == 2
assert repr(datetime(b'\x07\xe8\x81\x01\x01\x02\x03\x06\x1a\x80')) == 'datetime.datetime(2024, 1, 1, 1, 2, 3, 400000, fold=1)'
assert repr(datetime(b'\x07\xe8\x01\x01\x01\x02\x03\x06\x1a\x80', UTC)) == (
    'datetime.datetime(2024, 1, 1, 1, 2, 3, 400000, tzinfo=datetime.timezone.utc)'
)
assert error(lambda: datetime(b'\x07\xe8\x01\x01\x01\x02\x03\x06\x1a\x80', 1)) == 'TypeError: bad tzinfo state arg'
assert repr(time(b'\x81\x02\x00\x00\x00\x00')) == 'datetime.time(1, 2, fold=1)'
assert repr(time(b'\x01\x02\x00\x00\x00\x00', UTC)) == 'datetime.time(1, 2, tzinfo=datetime.timezone.utc)'
assert error(lambda: time(b'\x19\x02\x00\x00\x00\x00')) == "TypeError: 'bytes' object cannot be interpreted as an integer"
assert error(lambda: time(b'\x01\x02')) == "TypeError: 'bytes' object cannot be interpreted as an integer"
# ---- patterns ----
assert ([matched(x) for x in (datetime(2024, 1, 1, 5), date(2024, 2, 1), date(2024, 3, 1), timedelta(0, 7), timedelta(7), time(3), 5)]) == (
    [('naive', 2024, 5), ('february', 2024), 'date', ('short', 7), 'long', ('time', 3), None]
)
assert repr(matched(datetime(2024, 1, 1, tzinfo=UTC))) == "('aware', 2024, datetime.timezone.utc)"
# ---- the named tuple ----
assert repr(d.isocalendar()) == 'datetime.IsoCalendarDate(year=2024, week=9, weekday=4)'
assert repr((repr(type(d.isocalendar())), type(d.isocalendar()).__mro__)) == (
    '("<class \'datetime.IsoCalendarDate\'>", (<class \'datetime.IsoCalendarDate\'>, <class \'tuple\'>, <class \'object\'>))'
)
assert repr(d.isocalendar().__reduce__()) == "(<class 'tuple'>, ((2024, 9, 4),))"
assert repr(type(d.isocalendar())(1, 2, 3)) == 'datetime.IsoCalendarDate(year=1, week=2, weekday=3)'
assert ([part for part in d.isocalendar()]) == [2024, 9, 4]
# ---- as keys, in containers, as truth ----
assert ({date(2024, 1, i): i for i in (1, 2, 3)}[date(2024, 1, 2)]) == 2
assert {time(1), time(1, 0), time(1, tzinfo=UTC)} == {time(1), time(1, tzinfo=UTC)}
assert date(2024, 1, 2) in [datetime(2024, 1, 2), date(2024, 1, 2)]
assert repr(sorted([datetime(2024, 1, 2), datetime(2023, 1, 1, 5), datetime(2023, 1, 1, 4)])) == (
    '[datetime.datetime(2023, 1, 1, 4, 0), datetime.datetime(2023, 1, 1, 5, 0), datetime.datetime(2024, 1, 2, 0, 0)]'
)
assert (bool(time(0)), bool(date(1, 1, 1)), bool(UTC), bool(timedelta(0))) == (True, True, True, False)
assert repr((min(date(2024, 1, 1), date(2023, 1, 1)), max([timedelta(1), timedelta(2)]))) == (
    '(datetime.date(2023, 1, 1), datetime.timedelta(days=2))'
)

"""`date` of `datetime`, and the calendar."""
from _datetime_delta import (
    MINYEAR, MAXYEAR, timedelta, _absent, _check_subtype, _check_text, _delta, _index, _new, _read_only, _two,
)

# ---- the calendar: the proleptic Gregorian one, day 1 is 0001-01-01 ----

_days_in_month = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_days_before_month = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_max_ordinal = 3652059
_epoch_ordinal = 719163
_day_names = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_month_names = ('', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    return 29 if month == 2 and _is_leap(year) else _days_in_month[month]


def _ordinal_of(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 + _days_before_month[month] + day
    return days + 1 if month > 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else days


def _date_of(ordinal):
    # Years begin with March here, so that the leap day is the last one: 400 of them are an era of 146097 days.
    era, day = divmod(ordinal + 305, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= year * 365 + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5
    year += era * 400
    return (year, month + 3, day + 1) if month < 10 else (year + 1, month - 9, day + 1)


def _year_day(year, month, day):
    return _days_before_month[month] + day + (month > 2 and _is_leap(year))


def _first_iso_week(year):
    # The ordinal of the Monday with which the ISO year begins.
    first = _ordinal_of(year, 1, 1)
    monday = first - (first + 6) % 7
    return monday + 7 if first - monday > 3 else monday


def _iso_parts(year, ordinal):
    # ISO year, week and weekday of a day of a year.
    start = _first_iso_week(year)
    if ordinal < start:
        year -= 1
        start = _first_iso_week(year)
    elif ordinal >= start + 364:
        following = _first_iso_week(year + 1)
        if ordinal >= following:
            year += 1
            start = following
    week, day = divmod(ordinal - start, 7)
    return year, week + 1, day + 1


def _iso_ordinal(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in 1..9999, not {year}')
    start = _first_iso_week(year)
    if not 1 <= week <= 52 and not (week == 53 and _first_iso_week(year + 1) - start == 371):
        raise ValueError(f'Invalid week: {week}')
    if not 1 <= day <= 7:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return start + (week - 1) * 7 + day - 1


def _check_date(year, month, day):
    if not 1 <= year <= 9999:
        raise ValueError(f'year must be in 1..9999, not {year}')
    if not 1 <= month <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    if not 1 <= day <= 28 and not 1 <= day <= _month_length(year, month):
        length = _month_length(year, month)
        raise ValueError(f'day {day} must be in range 1..{length} for month {month} in year {year}')


def _check_ordinal(ordinal):
    if ordinal < 1:
        raise ValueError('ordinal must be >= 1')
    if ordinal > _max_ordinal:
        raise ValueError(f'year must be in 1..9999, not {_date_of(ordinal)[0]}')


def _state_of(value, size, place):
    # The bytes of a pickled state; `place` is the byte that must be a month (or an hour).
    if isinstance(value, str) and len(value) == size:
        try:
            value = value.encode('latin1')
        except UnicodeEncodeError:
            raise ValueError('Failed to encode latin1 string when unpickling a date or datetime object. '
                             "pickle.load(data, encoding='latin1') is assumed.") from None
    return bytes(value) if isinstance(value, bytes) and len(value) == size else None


# ---- time stamps ----

_time_t_error = 'timestamp out of range for platform time_t'


def _stamp_days(seconds):
    # The ordinal of the day of a time stamp of whole seconds.
    if not -9223372036854775808 <= seconds <= 9223372036854775807:
        raise OverflowError(_time_t_error)
    ordinal = seconds // 86400 + _epoch_ordinal
    if not 1 <= ordinal <= _max_ordinal:
        year = _date_of(ordinal)[0]
        if not -2147481748 <= year <= 2147485547:
            raise OSError(75, 'Value too large for defined data type')
        raise ValueError(f'year must be in 1..9999, not {year}')
    return ordinal


def _whole_seconds(stamp):
    if isinstance(stamp, float):
        if stamp != stamp:
            raise ValueError('Invalid value NaN (not a number)')
        if stamp - stamp != 0:
            raise OverflowError(_time_t_error)
        return int(stamp // 1)
    if stamp.__class__ is not int:
        stamp = int.__add__(range(stamp).stop, 0)
    return stamp


class IsoCalendarDate(tuple):
    """The result of date.isocalendar() or datetime.isocalendar()

This object may be accessed either as a tuple of
  ((year, week, weekday))
or via the object attributes as named in the above tuple."""
    __module__ = 'datetime'
    __slots__ = ()

    def __new__(cls, /, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = _vm_tuple_getter(0, None)
    week = _vm_tuple_getter(1, None)
    weekday = _vm_tuple_getter(2, None)

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)' % tuple(self)

    def __reduce__(self, /):
        return tuple, (tuple(self),)


# ---- date ----

def _date_text(year, month, day):
    return f'{year if year > 999 else "%04d" % year}-{_two[month]}-{_two[day]}'



def _new_date(cls, year, month, day, ordinal=0):
    # A valid date of a class.
    if cls is date:
        self = _new(date)
        self._year = year
        self._month = month
        self._day = day
        self._ordinal = ordinal
        self._hash = None
        return self
    return cls(year, month, day)


class date:
    """date(year, month, day) --> date object"""
    __module__ = 'datetime'
    # `_ordinal` is 0 and `_hash` None until they are known.
    __slots__ = '_year', '_month', '_day', '_ordinal', '_hash'

    def __new__(cls, year, month=_absent, day=_absent):
        if day is _absent:
            if month is _absent:
                state = _state_of(year, 4, 2)
                if state and 1 <= state[2] <= 12:
                    year, month, day = state[0] * 256 + state[1], state[2], state[3]
                else:
                    if isinstance(year, (bytes, str)):
                        _index(year)
                    raise TypeError("function missing required argument 'month' (pos 2)")
            else:
                raise TypeError("function missing required argument 'day' (pos 3)")
        elif month is _absent:
            raise TypeError("function missing required argument 'month' (pos 2)")
        elif year.__class__ is not int or month.__class__ is not int or day.__class__ is not int:
            year = _index(year)
            month = _index(month)
            day = _index(day)
        if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28):
            _check_date(_index(year), _index(month), _index(day))
        if cls is not date:
            _check_subtype(cls, date)
        self = _new(cls)
        self._year = year
        self._month = month
        self._day = day
        self._ordinal = 0
        self._hash = None
        return self

    @classmethod
    def today(cls, /):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        _, now = _vm_os_call('date_today', (), {})
        return cls(now['year'], now['month'], now['day'])

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp.

The timestamp is a number, e.g. created via time.time(), that is interpreted
as local time."""
        return cls(*_date_of(_stamp_days(_whole_seconds(timestamp))))

    @classmethod
    def fromordinal(cls, ordinal, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        ordinal = _index(ordinal)
        if not 1 <= ordinal <= _max_ordinal:
            _check_ordinal(ordinal)
        year, month, day = _date_of(ordinal)
        return _new_date(cls, year, month, day, ordinal)

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        from _datetime_iso import _parse_date
        return _new_date(cls, *_parse_date(string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """int, int, int -> Construct a date from the ISO year, week number and weekday.

This is the inverse of the date.isocalendar() function"""
        try:
            year = _index(year)
            week = _index(week)
            day = _index(day)
        except OverflowError:
            raise ValueError('ISO calendar component out of range') from None
        ordinal = _iso_ordinal(year, week, day)
        _check_ordinal(ordinal)
        return _new_date(cls, *_date_of(ordinal), ordinal)

    @classmethod
    def strptime(cls, string, format, /):
        """string, format -> new date parsed from a string (like time.strptime())."""
        _check_text(string, 'strptime', 1)
        _check_text(format, 'strptime', 2)
        from _strptime import _strptime
        return cls(*_strptime(string, format)[0][:3])

    def __repr__(self):
        cls = type(self)
        return f'{"datetime.date" if cls is date else cls.__name__}({self._year}, {self._month}, {self._day})'

    def __str__(self):
        # (Of a derived class too: `isoformat` may be its own.)
        return self.isoformat()

    def isoformat(self, /):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return _date_text(self._year, self._month, self._day)

    def ctime(self, /):
        """Return ctime() style string."""
        weekday = (date.toordinal(self) + 6) % 7
        return f'{_day_names[weekday]} {_month_names[self._month]} {self._day:2} 00:00:00 {self._year:04}'

    def strftime(self, format):
        """format -> strftime() style string."""
        _check_text(format, 'strftime', 1)
        from _strftime import _strftime
        return _strftime(format, _parts(self) if type(self) in (date, _with_time) else self.timetuple(), self)

    def __format__(self, format, /):
        """Formats self with strftime."""
        _check_text(format, '__format__', 1)
        return self.strftime(format) if format else str(self)

    def timetuple(self, /):
        """Return time tuple, compatible with time.localtime()."""
        from time import _tuple_of
        return _tuple_of(_parts(self))

    def toordinal(self, /):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        ordinal = self._ordinal
        if not ordinal:
            ordinal = self._ordinal = _ordinal_of(self._year, self._month, self._day)
        return ordinal

    def weekday(self, /):
        """Return the day of the week represented by the date.
Monday == 0 ... Sunday == 6"""
        return ((self._ordinal or date.toordinal(self)) + 6) % 7

    def isoweekday(self, /):
        """Return the day of the week represented by the date.
Monday == 1 ... Sunday == 7"""
        return ((self._ordinal or date.toordinal(self)) + 6) % 7 + 1

    def isocalendar(self, /):
        """Return a named tuple containing ISO year, week number, and weekday."""
        return IsoCalendarDate(*_iso_parts(self._year, date.toordinal(self)))

    def replace(self, year=_absent, month=_absent, day=_absent):
        """Return date with new specified fields."""
        return type(self)(
            self._year if year is _absent else year,
            self._month if month is _absent else month,
            self._day if day is _absent else day,
        )

    __replace__ = replace

    def __hash__(self):
        if self._hash is None:
            self._hash = hash((self._year, self._month, self._day))
        return self._hash

    def _ordered(self, other):
        # The ordinal of what a date can be compared with, or None.
        return date.toordinal(other) if isinstance(other, date) and _is_day(other) and _is_day(self) else None

    def __eq__(self, other):
        if not isinstance(other, date) or not _is_day(other):
            return NotImplemented
        return self._year == other._year and self._month == other._month and self._day == other._day

    def __ne__(self, other):
        if not isinstance(other, date) or not _is_day(other):
            return NotImplemented
        return self._year != other._year or self._month != other._month or self._day != other._day

    def __lt__(self, other):
        there = date._ordered(self, other)
        return NotImplemented if there is None else (self._ordinal or date.toordinal(self)) < there

    def __le__(self, other):
        there = date._ordered(self, other)
        return NotImplemented if there is None else (self._ordinal or date.toordinal(self)) <= there

    def __gt__(self, other):
        there = date._ordered(self, other)
        return NotImplemented if there is None else (self._ordinal or date.toordinal(self)) > there

    def __ge__(self, other):
        there = date._ordered(self, other)
        return NotImplemented if there is None else (self._ordinal or date.toordinal(self)) >= there

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _shifted(self, other._days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _shifted(self, -other._days)
        if isinstance(other, date) and _is_day(other):
            return _delta(date.toordinal(self) - date.toordinal(other), 0, 0)
        return NotImplemented

    def __rsub__(self, other):
        return NotImplemented

    def __reduce__(self, /):
        return type(self), (_date_state(self),)


def _parts(self):
    # Of its time tuple.
    year, month, day = self._year, self._month, self._day
    hour = minute = second = 0
    if not _is_day(self):
        hour, minute, second = self._hour, self._minute, self._second
    weekday = ((self._ordinal or date.toordinal(self)) + 6) % 7
    return year, month, day, hour, minute, second, weekday, _year_day(year, month, day), -1


def _date_state(self):
    return bytes((self._year // 256, self._year % 256, self._month, self._day))


def _shifted(self, days):
    ordinal = (self._ordinal or date.toordinal(self)) + days
    if not 1 <= ordinal <= 3652059:
        raise OverflowError('date value out of range')
    year, month, day = _date_of(ordinal)
    return _new_date(type(self), year, month, day, ordinal)


def _is_day(value):
    # Whether a date is no datetime.
    return type(value) is date or not isinstance(value, _with_time)


# `_datetime_datetime` puts its class here.
_with_time = ()

_read_only(date, 'year', 'month', 'day')
del date.__slots__
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = _delta(1, 0, 0)

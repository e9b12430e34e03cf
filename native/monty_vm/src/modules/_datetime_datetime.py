"""`datetime` of `datetime`."""
import _datetime_date
from _datetime_date import (
    _check_date, _date_of, _date_state, _date_text, _day_names, _epoch_ordinal, _month_names, _parts, _state_of, _stamp_days,
    _whole_seconds, date,
)
from _datetime_delta import (
    UTC, _absent, _check_subtype, _check_text, _check_tzinfo, _delta, _index, _long_name, _new, _offset_text, _read_only,
    _type_name, _zone_name, _zone_offset, timedelta, timezone,
)
from _datetime_time import _check_state_zone, _check_time, _comparable, _new_time, _time_state, _time_text, _with_zone, time


def _make(year, month, day, hour, minute, second, microsecond, tz, fold, ordinal):
    # A valid datetime of the class itself.
    self = _new(datetime)
    self._year = year
    self._month = month
    self._day = day
    self._ordinal = ordinal
    self._hash = None
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = microsecond
    self._tzinfo = tz
    self._fold = fold
    return self


def _made(cls, year, month, day, hour, minute, second, microsecond, tz, fold=0, ordinal=0):
    # A valid datetime of a class.
    if cls is datetime:
        return _make(year, month, day, hour, minute, second, microsecond, tz, fold, ordinal)
    self = cls(year, month, day, hour, minute, second, microsecond, tz)
    if fold:
        self._fold = fold
    return self


def _at(cls, micros, tz, fold=0):
    # The datetime of a class so many microseconds after the day before the first one.
    ordinal = micros // 86400000000
    if not 1 <= ordinal <= 3652059:
        raise OverflowError('date value out of range')
    year, month, day = _date_of(ordinal)
    micros -= ordinal * 86400000000
    second = micros // 1000000
    minute = second // 60
    if cls is datetime:
        return _make(year, month, day, minute // 60, minute % 60, second % 60, micros % 1000000, tz, fold, ordinal)
    return _made(cls, year, month, day, minute // 60, minute % 60, second % 60, micros % 1000000, tz, fold, ordinal)


def _micros(self):
    # The opposite, whatever the time zone.
    seconds = (((self._ordinal or date.toordinal(self)) * 24 + self._hour) * 60 + self._minute) * 60 + self._second
    return seconds * 1000000 + self._microsecond


def _offset_micros(offset):
    return (offset._days * 86400 + offset._seconds) * 1000000 + offset._microseconds


def _stamp_micros(stamp):
    # A time stamp in microseconds.
    if isinstance(stamp, float):
        _whole_seconds(stamp)
        whole = int(stamp)
        micros = round((stamp - whole) * 1e6)
        return whole * 1000000 + micros
    if not hasattr(type(stamp), '__index__'):
        raise TypeError(f'argument must be int or float, not {_long_name(type(stamp))}')
    return _whole_seconds(stamp) * 1000000


def _from_stamp(cls, stamp, tz):
    seconds, microsecond = divmod(_stamp_micros(stamp), 1000000)
    ordinal = _stamp_days(seconds)
    second = seconds % 86400
    minute = second // 60
    return _made(cls, *_date_of(ordinal), minute // 60, minute % 60, second % 60, microsecond, tz, 0, ordinal)


def _deprecated(name, call):
    from warnings import warn
    warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. '
         f'Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{call}.', DeprecationWarning, 1)


def _check_local(self):
    # Local time is UTC, but other offsets are tried a day away.
    ordinal = date.toordinal(self)
    if ordinal == (3652059 if self._fold else 1):
        raise ValueError(f'year must be in 1..9999, not {10000 if self._fold else 0}')


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])

The year, month and day arguments are required. tzinfo may be None, or an
instance of a tzinfo subclass. The remaining arguments may be ints.
"""
    __module__ = 'datetime'
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, year, month=_absent, day=_absent, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if day is _absent or month is _absent:
            state = _state_of(year, 10, 2)
            if state and 1 <= state[2] & 127 <= 12 and day is _absent:
                if month is not _absent:
                    _check_state_zone(month)
                    tzinfo = month
                year, month, day, fold = state[0] * 256 + state[1], state[2] & 127, state[3], state[2] >> 7
                hour, minute, second = state[4], state[5], state[6]
                microsecond = (state[7] * 256 + state[8]) * 256 + state[9]
            elif month is _absent:
                if isinstance(year, (bytes, str)):
                    _index(year)
                raise TypeError("function missing required argument 'month' (pos 2)")
            else:
                raise TypeError("function missing required argument 'day' (pos 3)")
        if year.__class__ is not int or month.__class__ is not int or day.__class__ is not int or hour.__class__ is not int or (
                minute.__class__ is not int or second.__class__ is not int or microsecond.__class__ is not int) or (
                fold.__class__ is not int):
            year = _index(year)
            month = _index(month)
            day = _index(day)
            hour = _index(hour)
            minute = _index(minute)
            second = _index(second)
            microsecond = _index(microsecond)
            fold = _index(fold)
        if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28 and 0 <= hour < 24 and 0 <= minute < 60
                and 0 <= second < 60 and 0 <= microsecond < 1000000 and 0 <= fold < 2):
            for part in (year, month, day, hour, minute, second, microsecond, fold):
                _index(part)
            _check_date(year, month, day)
            _check_time(hour, minute, second, microsecond, fold)
        if tzinfo is not None:
            _check_tzinfo(tzinfo)
        if cls is not datetime:
            _check_subtype(cls, datetime)
        self = _new(cls)
        self._year = year
        self._month = month
        self._day = day
        self._ordinal = 0
        self._hash = None
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    # ---- other ways to make one ----

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz.

  tz
    Timezone object.

If no tz is specified, uses local timezone."""
        _check_tzinfo(tz)
        fixed = tz is None or isinstance(tz, timezone)
        asked = tz if fixed else UTC
        _, now = _vm_os_call('datetime_now', (asked,), {})
        clock = [now.get(part) or 0 for part in ('hour', 'minute', 'second', 'microsecond')]
        self = cls(now['year'], now['month'], now['day'], *clock, tz)
        if tz is not None:
            offset = now.get('offset_seconds')
            if offset is not None and offset * 1000000 != _offset_micros(asked._offset):
                self = self + (asked._offset - _delta(0, offset, 0))
            if not fixed:
                self = tz.fromutc(self)
        return self

    @classmethod
    def today(cls, /):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        return cls.now()

    @classmethod
    def utcnow(cls, /):
        """Return a new datetime representing UTC day and time."""
        _deprecated('utcnow', 'now(datetime.UTC)')
        return datetime.now.__func__(cls, UTC).replace(tzinfo=None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        _check_tzinfo(tz)
        self = _from_stamp(cls, timestamp, tz)
        if tz is None:
            _check_local(self)
            return self
        return tz.fromutc(self)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        _deprecated('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
        return _from_stamp(cls, timestamp, None)

    @classmethod
    def strptime(cls, string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        _check_text(string, 'strptime', 1)
        _check_text(format, 'strptime', 2)
        from _strptime import _strptime, _zone
        parts, fraction, offset, name = _strptime(string, format)
        tz = _zone(offset, name)
        return cls(*parts[:6], fraction) if tz is None else cls(*parts[:6], fraction, tz)

    @classmethod
    def combine(cls, date, time, tzinfo=_absent):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {_type_name(date)}')
        if not isinstance(time, _time):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {_type_name(time)}')
        if tzinfo is _absent:
            tzinfo = time._tzinfo
        else:
            _check_tzinfo(tzinfo)
        return _made(cls, date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                     tzinfo, time._fold, date._ordinal)

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a date from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        from _datetime_iso import _parse_datetime
        return _made(cls, *_parse_datetime(string))

    # ---- parts ----

    def date(self, /):
        """Return date object with same year, month and day."""
        return date(self._year, self._month, self._day)

    def time(self, /):
        """Return time object with same time but with tzinfo=None."""
        return _new_time(self._hour, self._minute, self._second, self._microsecond, None, self._fold)

    def timetz(self, /):
        """Return time object with same time and tzinfo."""
        return _new_time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, self._fold)

    def replace(self, year=_absent, month=_absent, day=_absent, hour=_absent, minute=_absent, second=_absent,
                microsecond=_absent, tzinfo=_absent, *, fold=_absent):
        """Return datetime with new specified fields."""
        return type(self)(
            self._year if year is _absent else year,
            self._month if month is _absent else month,
            self._day if day is _absent else day,
            self._hour if hour is _absent else hour,
            self._minute if minute is _absent else minute,
            self._second if second is _absent else second,
            self._microsecond if microsecond is _absent else microsecond,
            self._tzinfo if tzinfo is _absent else tzinfo,
            fold=self._fold if fold is _absent else fold,
        )

    __replace__ = replace

    def timetuple(self, /):
        """Return time tuple, compatible with time.localtime()."""
        dst = _zone_offset(self._tzinfo, 'dst', self)
        return _time_tuple(self, -1 if dst is None else int(bool(dst)))

    def utctimetuple(self, /):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = _zone_offset(self._tzinfo, 'utcoffset', self)
        if offset:
            self = _at(datetime, _micros(self) - _offset_micros(offset), None)
        return _time_tuple(self, 0)

    def timestamp(self, /):
        """Return POSIX timestamp as float."""
        if self._tzinfo is None:
            _check_local(self)
            micros = 0
        else:
            offset = self.utcoffset()
            if offset is None:
                # (As the difference of a naive one and an aware one.)
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            micros = _offset_micros(offset)
        if self._tzinfo is None:
            return (_micros(self) // 1000000 - _epoch_ordinal * 86400) + self._microsecond / 1e6
        return (_micros(self) - micros - _epoch_ordinal * 86400000000) / 1000000

    # ---- texts ----

    def isoformat(self, sep='T', timespec='auto'):
        """[sep] -> string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM].
sep is used to separate the year from the time, and defaults to 'T'.
The optional argument timespec specifies the number of additional terms
of the time to include. Valid options are 'auto', 'hours', 'minutes',
'seconds', 'milliseconds' and 'microseconds'.
"""
        if not isinstance(sep, str):
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not {_type_name(sep)}')
        if len(sep) != 1:
            raise TypeError(f'isoformat() argument 1 must be a unicode character, not a string of length {len(sep)}')
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec, 2)
        text = f'{_date_text(self._year, self._month, self._day)}{sep}{text}'
        if self._tzinfo is None:
            return text
        offset = _zone_offset(self._tzinfo, 'utcoffset', self)
        return text if offset is None else text + _offset_text(offset)

    def __repr__(self):
        cls = type(self)
        parts = f'{self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}'
        if self._microsecond:
            parts = f'{parts}, {self._second}, {self._microsecond}'
        elif self._second:
            parts = f'{parts}, {self._second}'
        if self._fold:
            parts += ', fold=1'
        if self._tzinfo is not None:
            parts = f'{parts}, tzinfo={self._tzinfo!r}'
        return f'{"datetime.datetime" if cls is datetime else cls.__name__}({parts})'

    def __str__(self):
        return self.isoformat(' ')

    def ctime(self, /):
        """Return ctime() style string."""
        weekday = (date.toordinal(self) + 6) % 7
        clock = f'{self._hour:02}:{self._minute:02}:{self._second:02}'
        return f'{_day_names[weekday]} {_month_names[self._month]} {self._day:2} {clock} {self._year:04}'

    # ---- time zones ----

    def utcoffset(self, /):
        """Return self.tzinfo.utcoffset(self)."""
        return _zone_offset(self._tzinfo, 'utcoffset', self)

    def tzname(self, /):
        """Return self.tzinfo.tzname(self)."""
        return _zone_name(self._tzinfo, self)

    def dst(self, /):
        """Return self.tzinfo.dst(self)."""
        return _zone_offset(self._tzinfo, 'dst', self)

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz
"""
        _check_tzinfo(tz)
        here = self._tzinfo
        if here is not None and here is tz:
            return self
        offset = _zone_offset(here, 'utcoffset', self)
        if offset is None:
            _check_local(self)
            offset = UTC._offset
        if tz is None:
            tz = timezone(UTC._offset, 'UTC')
        return tz.fromutc(_at(type(self), _micros(self) - _offset_micros(offset), tz))

    # ---- comparing ----

    def __hash__(self):
        if self._hash is None:
            first = self.replace(fold=0) if self._fold else self
            offset = _zone_offset(first._tzinfo, 'utcoffset', first)
            self._hash = hash(_micros(self) if offset is None else _micros(self) - _offset_micros(offset))
        return self._hash

    # ---- arithmetic ----

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _at(type(self), _micros(self) + _offset_micros(other), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, datetime):
            micros = _micros(self) - _micros(other)
            if self._tzinfo is not other._tzinfo:
                here = _zone_offset(self._tzinfo, 'utcoffset', self)
                there = _zone_offset(other._tzinfo, 'utcoffset', other)
                if here is not None and there is not None:
                    micros -= _offset_micros(here) - _offset_micros(there)
                elif here is not there:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return _delta(0, 0, micros)
        if isinstance(other, timedelta):
            return _at(type(self), _micros(self) - _offset_micros(other), self._tzinfo)
        return NotImplemented

    def __rsub__(self, other):
        return NotImplemented

    def __reduce_ex__(self, protocol, /):
        """__reduce_ex__(proto) -> type(self), state"""
        return type(self), _with_zone(_state(self, self._fold if protocol > 3 else 0), self._tzinfo)

    def __reduce__(self, /):
        """__reduce__() -> type(self), state"""
        return type(self), _with_zone(_state(self, 0), self._tzinfo)


_date = date
_time = time


def _state(self, fold):
    year, rest, month, day = _date_state(self)
    return bytes((year, rest, month + fold * 128, day)) + _time_state(self, 0)


def _folds(self, offset):
    # Whether its offset depends on its fold.
    tz = self._tzinfo
    return tz is not None and type(tz) is not timezone and self.replace(fold=1 - self._fold).utcoffset() != offset


def _time_tuple(self, dst):
    from time import _tuple_of
    return _tuple_of((*_parts(self)[:8], dst))


def _compared(self, other, equal):
    # What of both decides; None when one of them has a time zone and the other has none, or when they are not equal in any case.
    if self._tzinfo is other._tzinfo:
        return _micros(self), _micros(other)
    here = _zone_offset(self._tzinfo, 'utcoffset', self)
    there = _zone_offset(other._tzinfo, 'utcoffset', other)
    if here is None or there is None:
        return (_micros(self), _micros(other)) if here is there else None
    if equal and (_folds(self, here) or _folds(other, there)):
        return None
    return _micros(self) - _offset_micros(here), _micros(other) - _offset_micros(there)


_datetime_date._with_time = datetime
_comparable(datetime, _compared)
_read_only(datetime, 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')
del datetime.__slots__
datetime.min = _make(1, 1, 1, 0, 0, 0, 0, None, 0, 0)
datetime.max = _make(9999, 12, 31, 23, 59, 59, 999999, None, 0, 0)
datetime.resolution = _delta(0, 0, 1)

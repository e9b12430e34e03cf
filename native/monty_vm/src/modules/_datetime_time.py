"""`time` of `datetime`."""
from _datetime_date import _state_of
from _datetime_delta import (
    _absent, _check_subtype, _check_text, _check_tzinfo, _delta, _index, _new, _offset_text, _read_only, _two, _zone_name,
    _zone_offset,
)


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError(f'hour must be in 0..23, not {hour}')
    if not 0 <= minute <= 59:
        raise ValueError(f'minute must be in 0..59, not {minute}')
    if not 0 <= second <= 59:
        raise ValueError(f'second must be in 0..59, not {second}')
    if not 0 <= microsecond <= 999999:
        raise ValueError(f'microsecond must be in 0..999999, not {microsecond}')
    if fold != 0 and fold != 1:
        raise ValueError(f'fold must be either 0 or 1, not {fold}')


def _time_text(hour, minute, second, microsecond, timespec, place):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'seconds':
        return f'{_two[hour]}:{_two[minute]}:{_two[second]}'
    if timespec == 'microseconds':
        return f'{_two[hour]}:{_two[minute]}:{_two[second]}.{microsecond:06}'
    _check_text(timespec, 'isoformat', place)
    if timespec == 'milliseconds':
        return f'{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}'
    if timespec == 'minutes':
        return f'{hour:02}:{minute:02}'
    if timespec == 'hours':
        return f'{hour:02}'
    raise ValueError('Unknown timespec value')


def _new_time(hour, minute, second, microsecond, tz, fold):
    # A valid time of the class itself.
    self = _new(time)
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = microsecond
    self._tzinfo = tz
    self._fold = fold
    return self


def _comparable(cls, compared):
    # A class whose objects are compared by pairs: `compared(self, other, equal)` gives what of both decides; None when one of them has a
    # time zone and the other has none, or when they are not equal in any case.
    def in_order(self, other):
        pair = compared(self, other, False)
        if pair is None:
            raise TypeError(f"can't compare offset-naive and offset-aware {cls.__name__}s")
        return pair

    def __eq__(self, other):
        if not isinstance(other, cls):
            return NotImplemented
        pair = compared(self, other, True)
        return pair is not None and pair[0] == pair[1]

    def __ne__(self, other):
        if not isinstance(other, cls):
            return NotImplemented
        pair = compared(self, other, True)
        return pair is None or pair[0] != pair[1]

    def __lt__(self, other):
        if not isinstance(other, cls):
            return NotImplemented
        a, b = in_order(self, other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, cls):
            return NotImplemented
        a, b = in_order(self, other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, cls):
            return NotImplemented
        a, b = in_order(self, other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, cls):
            return NotImplemented
        a, b = in_order(self, other)
        return a >= b

    for method in (__eq__, __ne__, __lt__, __le__, __gt__, __ge__):
        method.__qualname__ = f'{cls.__name__}.{method.__name__}'
        setattr(cls, method.__name__, method)


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object

All arguments are optional. tzinfo may be None, or an instance of
a tzinfo subclass. The remaining arguments may be ints.
"""
    __module__ = 'datetime'
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if hour.__class__ is not int:
            state = _state_of(hour, 6, 0)
            if state and state[0] & 127 < 24:
                if minute != 0:
                    tzinfo = minute
                    if tzinfo is not None:
                        _check_state_zone(tzinfo)
                hour, fold, minute, second = state[0] & 127, state[0] >> 7, state[1], state[2]
                microsecond = (state[3] * 256 + state[4]) * 256 + state[5]
        if hour.__class__ is not int or minute.__class__ is not int or second.__class__ is not int or microsecond.__class__ is not int or (
                fold.__class__ is not int):
            hour = _index(hour)
            minute = _index(minute)
            second = _index(second)
            microsecond = _index(microsecond)
            fold = _index(fold)
        if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60 and 0 <= microsecond < 1000000 and 0 <= fold < 2):
            _check_time(_index(hour), _index(minute), _index(second), _index(microsecond), _index(fold))
        if tzinfo is not None:
            _check_tzinfo(tzinfo)
        if cls is not time:
            _check_subtype(cls, time)
        self = _new(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def strptime(cls, string, format, /):
        """string, format -> new time parsed from a string (like time.strptime())."""
        _check_text(string, 'strptime', 1)
        _check_text(format, 'strptime', 2)
        from _strptime import _strptime, _zone
        parts, fraction, offset, name = _strptime(string, format)
        return cls(*parts[3:6], fraction, _zone(offset, name))

    @classmethod
    def fromisoformat(cls, string, /):
        """Construct a time from a string in ISO 8601 format."""
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        from _datetime_iso import _parse_time
        hour, minute, second, microsecond, tz = _parse_time(string)
        return cls(hour, minute, second, microsecond, tz)

    def isoformat(self, timespec='auto'):
        """Return the time formatted according to timespec."""
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec, 1)
        offset = _zone_offset(self._tzinfo, 'utcoffset', None)
        return text if offset is None else text + _offset_text(offset)

    def __repr__(self):
        cls = type(self)
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
            if self._microsecond:
                parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f'tzinfo={self._tzinfo!r}')
        if self._fold:
            parts.append('fold=1')
        return f'{"datetime.time" if cls is time else cls.__name__}({", ".join(parts)})'

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """format -> strftime() style string."""
        _check_text(format, 'strftime', 1)
        from _strftime import _strftime
        parts = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _strftime(format, parts, self)

    def __format__(self, format, /):
        """Formats self with strftime."""
        _check_text(format, '__format__', 1)
        return self.strftime(format) if format else str(self)

    def utcoffset(self, /):
        """Return self.tzinfo.utcoffset(self)."""
        return _zone_offset(self._tzinfo, 'utcoffset', None)

    def tzname(self, /):
        """Return self.tzinfo.tzname(self)."""
        return _zone_name(self._tzinfo, None)

    def dst(self, /):
        """Return self.tzinfo.dst(self)."""
        return _zone_offset(self._tzinfo, 'dst', None)

    def replace(self, hour=_absent, minute=_absent, second=_absent, microsecond=_absent, tzinfo=_absent, *, fold=_absent):
        """Return time with new specified fields."""
        return type(self)(
            self._hour if hour is _absent else hour,
            self._minute if minute is _absent else minute,
            self._second if second is _absent else second,
            self._microsecond if microsecond is _absent else microsecond,
            self._tzinfo if tzinfo is _absent else tzinfo,
            fold=self._fold if fold is _absent else fold,
        )

    __replace__ = replace

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def __hash__(self):
        offset = _zone_offset(self._tzinfo, 'utcoffset', None) if self._fold == 0 else time.utcoffset(self.replace(fold=0))
        micros = time._micros(self)
        return hash(micros) if offset is None else hash(_delta(0, 0, micros) - offset)

    def __reduce_ex__(self, protocol, /):
        """__reduce_ex__(proto) -> type(self), state"""
        return type(self), _with_zone(_time_state(self, self._fold if protocol > 3 else 0), self._tzinfo)

    def __reduce__(self, /):
        """__reduce__() -> type(self), state"""
        return type(self), _with_zone(_time_state(self, 0), self._tzinfo)


def _check_state_zone(tz):
    from _datetime_delta import tzinfo
    if not isinstance(tz, tzinfo):
        raise TypeError('bad tzinfo state arg')


def _with_zone(state, tz):
    return (state,) if tz is None else (state, tz)


def _time_state(self, fold):
    us = self._microsecond
    return bytes((self._hour + fold * 128, self._minute, self._second, us // 65536, us // 256 % 256, us % 256))


def _compared(self, other, equal):
    # What of both decides; None when one of them has a time zone and the other has none.
    if self._tzinfo is not other._tzinfo:
        here = _zone_offset(self._tzinfo, 'utcoffset', None)
        there = _zone_offset(other._tzinfo, 'utcoffset', None)
        if here != there:
            if here is None or there is None:
                return None
            return _delta(0, 0, time._micros(self)) - here, _delta(0, 0, time._micros(other)) - there
    return time._micros(self), time._micros(other)


_comparable(time, _compared)
_read_only(time, 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')
del time.__slots__
time.min = _new_time(0, 0, 0, 0, None, 0)
time.max = _new_time(23, 59, 59, 999999, None, 0)
time.resolution = _delta(0, 0, 1)

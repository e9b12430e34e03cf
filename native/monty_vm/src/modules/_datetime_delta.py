"""`timedelta`, `tzinfo` and `timezone` of `datetime`, and what its other parts share."""

MINYEAR = 1
MAXYEAR = 9999

_new = object.__new__

# The numbers below 60 in two digits.
_two = (
    '00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 '
    '30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59'
).split()


class _Absent:
    # Stands for an argument that was not given.
    pass


_absent = _Absent()


def _index(value):
    # An argument that must be an int, as C code takes it.
    if value.__class__ is not int:
        value = int.__add__(range(value).stop, 0)
    if not -2147483648 <= value <= 2147483647:
        if not -9223372036854775808 <= value <= 9223372036854775807:
            raise OverflowError('Python int too large to convert to C long')
        raise OverflowError('signed integer is greater than maximum' if value > 0 else 'signed integer is less than minimum')
    return value


def _type_name(value):
    return 'None' if value is None else _long_name(type(value))


def _long_name(cls):
    # A class as messages of C code name it.
    module = cls.__module__
    return f'{module}.{cls.__name__}' if module in ('datetime', 'collections') else cls.__name__


def _check_text(value, function, place):
    if not isinstance(value, str):
        raise TypeError(f'{function}() argument {place} must be str, not {_type_name(value)}')


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_long_name(type(tz))}'")


def _check_subtype(cls, base):
    # `base.__new__` was called by hand.
    name = f'datetime.{base.__name__}'
    if not isinstance(cls, type):
        raise TypeError(f'{name}.__new__(X): X is not a type object ({_long_name(type(cls))})')
    if not issubclass(cls, base):
        other = _long_name(cls)
        raise TypeError(f'{name}.__new__({other}): {other} is not a subtype of {name}')


def _read_only(cls, *names):
    # Attributes are readers of slots that have an underscore before their names.
    for name in names:
        setattr(cls, name, _vm_reader(cls, name, '_' + name))


# ---- timedelta ----

def _delta(days, seconds, microseconds):
    # A timedelta of ints, whatever their sizes.
    if not 0 <= microseconds < 1000000:
        carry, microseconds = divmod(microseconds, 1000000)
        seconds += carry
    if not 0 <= seconds < 86400:
        carry, seconds = divmod(seconds, 86400)
        days += carry
    if not -999999999 <= days <= 999999999:
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = _new(timedelta)
    self._days = days
    self._seconds = seconds
    self._microseconds = microseconds
    return self


def _micros(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


def _half_even(a, b):
    # a / b, rounded to the nearest int, half to even.
    if b < 0:
        a, b = -a, -b
    q, r = divmod(a, b)
    r *= 2
    if r > b or r == b and q % 2 == 1:
        q += 1
    return q


def _ratio(number):
    # A float as a ratio of ints; for floats of derived classes too.
    return float.as_integer_ratio(number)


_scales = (
    ('microseconds', 1), ('milliseconds', 1000), ('seconds', 1000000), ('minutes', 60000000), ('hours', 3600000000),
    ('days', 86400000000), ('weeks', 604800000000),
)


def _summed(amounts):
    # Microseconds of amounts of which some are not ints.
    total = 0
    left = 0.0
    for (name, scale), amount in zip(_scales, amounts):
        if isinstance(amount, int):
            total += int(amount) * scale
        elif isinstance(amount, float):
            whole = int(amount)
            total += whole * scale
            part = (amount - whole) * scale
            if part:
                whole = int(part)
                total += whole
                left += part - whole
        else:
            raise TypeError(f'unsupported type for timedelta {name} component: {_long_name(type(amount))}')
    if left:
        whole = round(left)
        if abs(whole - left) == 0.5:
            odd = total & 1
            whole = int(2.0 * round((left + odd) * 0.5) - odd)
        total += whole
    return total


class timedelta:
    """Difference between two datetime values.

timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)

All arguments are optional and default to 0.
Arguments may be integers or floats, and may be positive or negative."""
    __module__ = 'datetime'
    __slots__ = '_days', '_seconds', '_microseconds'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        if days.__class__ is int and seconds.__class__ is int and microseconds.__class__ is int and (
                milliseconds.__class__ is int and minutes.__class__ is int and hours.__class__ is int and weeks.__class__ is int):
            if weeks:
                days += weeks * 7
            if hours or minutes:
                seconds += hours * 3600 + minutes * 60
            if milliseconds:
                microseconds += milliseconds * 1000
            made = _delta(days, seconds, microseconds)
        else:
            made = _delta(0, 0, _summed((microseconds, milliseconds, seconds, minutes, hours, days, weeks)))
        if cls is timedelta:
            return made
        _check_subtype(cls, timedelta)
        self = _new(cls)
        self._days = made._days
        self._seconds = made._seconds
        self._microseconds = made._microseconds
        return self

    def total_seconds(self, /):
        """Total seconds in the duration."""
        return ((self._days * 86400 + self._seconds) * 1000000 + self._microseconds) / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f'days={self._days}')
        if self._seconds:
            parts.append(f'seconds={self._seconds}')
        if self._microseconds:
            parts.append(f'microseconds={self._microseconds}')
        cls = type(self)
        name = 'datetime.timedelta' if cls is timedelta else cls.__name__
        return f'{name}({", ".join(parts) or 0})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02}:{seconds:02}'
        days = self._days
        if days:
            text = f'{days} day{"" if abs(days) == 1 else "s"}, {text}'
        return f'{text}.{self._microseconds:06}' if self._microseconds else text

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __eq__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._days == other._days and self._seconds == other._seconds and self._microseconds == other._microseconds

    def __ne__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._days != other._days or self._seconds != other._seconds or self._microseconds != other._microseconds

    def __lt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return (self._days, self._seconds, self._microseconds) < (other._days, other._seconds, other._microseconds)

    def __le__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return (self._days, self._seconds, self._microseconds) <= (other._days, other._seconds, other._microseconds)

    def __gt__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return (self._days, self._seconds, self._microseconds) > (other._days, other._seconds, other._microseconds)

    def __ge__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return (self._days, self._seconds, self._microseconds) >= (other._days, other._seconds, other._microseconds)

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(self._days + other._days, self._seconds + other._seconds, self._microseconds + other._microseconds)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(self._days - other._days, self._seconds - other._seconds, self._microseconds - other._microseconds)

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(other._days - self._days, other._seconds - self._seconds, other._microseconds - self._microseconds)

    def __neg__(self):
        return _delta(-self._days, -self._seconds, -self._microseconds)

    def __pos__(self):
        return _delta(self._days, self._seconds, self._microseconds)

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._days * other, self._seconds * other, self._microseconds * other)
        if isinstance(other, float):
            a, b = _ratio(other)
            return _delta(0, 0, _half_even(_micros(self) * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) / _micros(other)
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('division by zero')
            return _delta(0, 0, _half_even(_micros(self), int(other)))
        if isinstance(other, float):
            a, b = _ratio(other)
            if a == 0:
                raise ZeroDivisionError('division by zero')
            return _delta(0, 0, _half_even(_micros(self) * b, a))
        return NotImplemented

    def __rtruediv__(self, other):
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) // _checked(_micros(other))
        if isinstance(other, int):
            return _delta(0, 0, _micros(self) // _checked(other))
        return NotImplemented

    def __rfloordiv__(self, other):
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(0, 0, _micros(self) % _checked(_micros(other)))

    def __rmod__(self, other):
        return NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(_micros(self), _checked(_micros(other)))
        return q, _delta(0, 0, r)

    def __rdivmod__(self, other):
        return NotImplemented

    def __reduce__(self, /):
        return type(self), (self._days, self._seconds, self._microseconds)


def _checked(divisor):
    if divisor == 0:
        raise ZeroDivisionError('division by zero')
    return divisor


_read_only(timedelta, 'days', 'seconds', 'microseconds')
del timedelta.__slots__
timedelta.resolution = _delta(0, 0, 1)
timedelta.min = _delta(-999999999, 0, 0)
timedelta.max = _delta(999999999, 86399, 999999)


# ---- time zones ----

_zero = _delta(0, 0, 0)
_day = _delta(1, 0, 0)


def _offset_text(offset, separator=':'):
    # ±HH:MM[:SS[.ffffff]]
    sign = '+'
    if offset._days < 0:
        sign = '-'
        offset = -offset
    minutes, seconds = divmod(offset._seconds, 60)
    text = f'{sign}{minutes // 60:02}{separator}{minutes % 60:02}'
    if seconds or offset._microseconds:
        text = f'{text}{separator}{seconds:02}'
        if offset._microseconds:
            text = f'{text}.{offset._microseconds:06}'
    return text


def _check_offset(offset):
    if not (offset._days == 0 or offset._days == -1 and (offset._seconds or offset._microseconds)):
        raise ValueError(
            f'offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}')
    return offset


def _zone_offset(tz, method, argument):
    # What the method of a tzinfo gives, checked.
    if tz is None:
        return None
    if type(tz) is timezone:
        return tz._offset if method == 'utcoffset' else None
    offset = getattr(tz, method)(argument)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or timedelta, not '{_long_name(type(offset))}'")
    return _check_offset(offset)


def _zone_name(tz, argument):
    if tz is None:
        return None
    name = tz.tzname(argument)
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{_long_name(type(name))}'")
    return name


def _datetime_class():
    from _datetime_datetime import datetime
    return datetime


class tzinfo:
    """Abstract base class for time zone info objects."""
    __module__ = 'datetime'
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return _new(cls)

    def __init__(self, *args, **kwargs):
        pass

    def tzname(self, dt, /):
        """datetime -> string name of time zone."""
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt, /):
        """datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"""
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt, /):
        """datetime -> DST offset as timedelta positive east of UTC."""
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, _datetime_class()):
            raise TypeError('fromutc: argument must be a datetime')
        if dt._tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - dst
        if standard:
            dt = dt + standard
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + dst if dst else dt

    def __reduce__(self, /):
        given = getattr(self, '__getinitargs__', None)
        args = given() if given else ()
        state = getattr(self, '__getstate__', None)
        return type(self), args, state() if state else getattr(self, '__dict__', None) or None


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""
    __module__ = 'datetime'
    __slots__ = '_offset', '_name'

    def __new__(cls, offset, name=_absent):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {_type_name(offset)}')
        if name is _absent:
            if not offset and cls is timezone and _utc:
                return _utc[0]
            name = None
        else:
            _check_text(name, 'timezone', 2)
        self = _new(cls)
        self._offset = _check_offset(offset)
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __init__(self, offset, name=None):
        pass

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is _utc[0]:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        if self._name is not None:
            return self._name
        return f'UTC{_offset_text(self._offset)}' if self._offset else 'UTC'

    def tzname(self, dt, /):
        """If name is specified when timezone is created, returns the name.  Otherwise returns offset as 'UTC(+|-)HH:MM'."""
        self._check(dt, 'tzname')
        return str(self)

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        self._check(dt, 'utcoffset')
        return self._offset

    def dst(self, dt, /):
        """Return None."""
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, _datetime_class()):
            raise TypeError('fromutc: argument must be a datetime')
        if dt._tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, _datetime_class()):
            name = _long_name(type(dt))
            raise TypeError(f'{method}(dt) argument must be a datetime instance or None, not {name}')

    def __getinitargs__(self, /):
        """pickle support"""
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __getstate__(self, /):
        return None

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_utc = []
_utc.append(timezone(_zero))
timezone.utc = UTC = _utc[0]
timezone.min = timezone(_delta(-1, 60, 0))
timezone.max = timezone(_delta(0, 86340, 0))
del timezone.__slots__, tzinfo.__slots__

"""Dates and times of texts in ISO 8601 formats."""
from _datetime_date import _check_date, _date_of, _iso_ordinal
from _datetime_delta import UTC, _delta, timezone
from _datetime_time import _check_time


class _Invalid(Exception):
    pass


def _invalid(text):
    return ValueError(f'Invalid isoformat string: {text!r}')


def _number(text, at, count):
    digits = text[at:at + count]
    if len(digits) != count or not digits.isdecimal() or not digits.isascii():
        raise _Invalid
    return int(digits)


def _date_parts(text):
    # Of YYYY-MM-DD, YYYYMMDD, and YYYY-Www-D, YYYYWwwD with or without the day. (What follows those without separators does not matter.)
    year = _number(text, 0, 4)
    separated = text[4:5] == '-'
    at = 4 + separated
    if text[at:at + 1] == 'W':
        week = _number(text, at + 1, 2)
        at += 3
        day = 1
        if at < len(text):
            if separated:
                if text[at] != '-':
                    raise _Invalid
                at += 1
            day = _number(text, at, 1)
            at += 1
        if separated and at != len(text):
            raise _Invalid
        try:
            return _date_of(_iso_ordinal(year, week, day))
        except ValueError:
            raise _Invalid from None
    month = _number(text, at, 2)
    at += 2
    if separated:
        if text[at:at + 1] != '-':
            raise _Invalid
        at += 1
    if separated and len(text) != at + 2:
        raise _Invalid
    return year, month, _number(text, at, 2)


def _clock_parts(text):
    # Hour, minute, second and microsecond of HH[:MM[:SS[.ffffff]]], with or without colons; and whether something is left over: before
    # a time zone, that may be.
    parts = [0, 0, 0, 0]
    at = 0
    end = len(text)
    separated = False
    for i in range(3):
        parts[i] = _number(text, at, 2)
        at += 2
        if at + 1 >= end:
            return parts, at < end
        char = text[at]
        if i == 0:
            separated = char == ':'
        if char == ':' and separated and i < 2 or char in '.,' and i == 2:
            at += 1
        elif separated or i == 2 and not char.isdecimal():
            raise _Invalid
    digits = 0
    while digits < 6 and at < end:
        parts[3] = parts[3] * 10 + _number(text, at, 1)
        digits += 1
        at += 1
    parts[3] *= 10 ** (6 - digits)
    while at < end and '0' <= text[at] <= '9':
        at += 1
    return parts, at < end


def _time_parts(text):
    # Hour, minute, second, microsecond and time zone; the hour may be 24.
    at = min([place for place in (text.find('+'), text.find('-'), text.find('Z')) if place >= 0], default=-1)
    if at < 0:
        parts, left = _clock_parts(text)
        if left:
            raise _Invalid
        return parts, None
    parts, _ = _clock_parts(text[:at])
    if text[at] == 'Z':
        if at + 1 != len(text):
            raise _Invalid
        return parts, UTC
    (hours, minutes, seconds, micros), left = _clock_parts(text[at + 1:])
    if left:
        raise _Invalid
    seconds += hours * 3600 + minutes * 60
    if seconds == 0:
        return parts, UTC
    return parts, timezone(_delta(0, -seconds, -micros) if text[at] == '-' else _delta(0, seconds, micros))


def _is_midnight(parts):
    # Whether the hour is 24: the next day's midnight.
    if parts[0] != 24:
        return False
    if parts[1] or parts[2] or parts[3]:
        raise ValueError('minute, second, and microsecond must be 0 when hour is 24')
    parts[0] = 0
    return True


def _parse_date(text):
    if len(text) == 10 and text[4] == text[7] == '-':
        # The usual form.
        digits = text[:4] + text[5:7] + text[8:]
        if digits.isascii() and digits.isdigit():
            number = int(digits)
            parts = number // 10000, number // 100 % 100, number % 100
            _check_date(*parts)
            return parts
    if len(text) not in (7, 8, 10):
        raise _invalid(text)
    try:
        parts = _date_parts(text)
    except _Invalid:
        raise _invalid(text) from None
    _check_date(*parts)
    return parts


def _parse_time(text):
    try:
        parts, tz = _time_parts(text[1:] if text[:1] == 'T' else text)
    except _Invalid:
        raise _invalid(text) from None
    _is_midnight(parts)
    _check_time(*parts, 0)
    return *parts, tz


def _separator(text):
    # The place of what stands between date and time.
    if text[4:5] == '-':
        if text[5:6] != 'W':
            return 10
        if text[8:9] != '-':
            return 8
        if len(text) == 9:
            raise _Invalid
        return 8 if '0' <= text[10:11] <= '9' else 10
    if text[4:5] != 'W':
        return 8
    at = 7
    while '0' <= text[at:at + 1] <= '9':
        at += 1
    if at < 9:
        return at
    return 7 if at % 2 == 0 else 8


def _parse_datetime(text):
    if len(text) == 19 and text[4] == text[7] == '-' and text[13] == text[16] == ':':
        # The usual form.
        digits = text[:4] + text[5:7] + text[8:10] + text[11:13] + text[14:16] + text[17:]
        if digits.isascii() and digits.isdigit():
            date, clock = divmod(int(digits), 1000000)
            if clock < 240000:
                date = date // 10000, date // 100 % 100, date % 100
                clock = clock // 10000, clock // 100 % 100, clock % 100, 0
                _check_date(*date)
                _check_time(*clock, 0)
                return *date, *clock, None
    if len(text) < 7:
        raise _invalid(text)
    try:
        at = _separator(text)
        date = _date_parts(text[:at])
        parts, tz = _time_parts(text[at + 1:]) if len(text) > at else ([0, 0, 0, 0], None)
    except _Invalid:
        raise _invalid(text) from None
    if _is_midnight(parts):
        _check_date(*date)
        from _datetime_date import _ordinal_of
        date = _date_of(_ordinal_of(*date) + 1)
    _check_date(*date)
    _check_time(*parts, 0)
    return *date, *parts, tz

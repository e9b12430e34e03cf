"""Texts of dates and times by formats, as the C library has them in the C locale."""
from _datetime_date import _iso_parts, _ordinal_of
from _datetime_delta import _two

_days = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_months = ('', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')

# Directives that stand for others.
_composed = {
    'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M',
    'r': '%I:%M:%S %p', 'F': '%Y-%m-%d',
}


def _iso(t):
    # ISO year and week of a time tuple, of which the day of the week and of the year count.
    year, day, weekday = t[0], t[7], t[6]
    # (The calendar repeats after 400 years.)
    alike = year % 400 + 400
    iso_year, week, _ = _iso_parts(alike, _ordinal_of(alike, 1, 1) + day - 1)
    return year + iso_year - alike, week


# What a directive gives: a number, its width and what fills it.
_numbers = {
    'C': lambda t: (t[0] // 100, 2, '0'),
    'd': lambda t: (t[2], 2, '0'),
    'e': lambda t: (t[2], 2, ' '),
    'g': lambda t: (_iso(t)[0] % 100, 2, '0'),
    'G': lambda t: (_iso(t)[0], 4, '0'),
    'H': lambda t: (t[3], 2, '0'),
    'I': lambda t: ((t[3] + 11) % 12 + 1, 2, '0'),
    'j': lambda t: (t[7], 3, '0'),
    'k': lambda t: (t[3], 2, ' '),
    'l': lambda t: ((t[3] + 11) % 12 + 1, 2, ' '),
    'm': lambda t: (t[1], 2, '0'),
    'M': lambda t: (t[4], 2, '0'),
    's': lambda t: (_epoch(t), 1, '0'),
    'S': lambda t: (t[5], 2, '0'),
    'u': lambda t: (t[6] + 1, 1, '0'),
    'U': lambda t: ((t[7] + 6 - (t[6] + 1) % 7) // 7, 2, '0'),
    'V': lambda t: (_iso(t)[1], 2, '0'),
    'w': lambda t: ((t[6] + 1) % 7, 1, '0'),
    'W': lambda t: ((t[7] + 6 - t[6]) // 7, 2, '0'),
    'y': lambda t: (t[0] % 100, 2, '0'),
    'Y': lambda t: (t[0], 4, '0'),
}

# Or a text.
_texts = {
    'a': lambda t: _days[t[6]][:3],
    'A': lambda t: _days[t[6]],
    'b': lambda t: _months[t[1]][:3],
    'B': lambda t: _months[t[1]],
    'h': lambda t: _months[t[1]][:3],
    'n': lambda t: '\n',
    'p': lambda t: 'PM' if t[3] >= 12 else 'AM',
    'P': lambda t: 'pm' if t[3] >= 12 else 'am',
    't': lambda t: '\t',
    '%': lambda t: '%',
}


def _epoch(t):
    from time import mktime
    return int(mktime(tuple(t[:9])))


def _pad(text, fill, width):
    if len(text) >= width:
        return text
    if fill == '0' and text[:1] in ('+', '-'):
        return text[0] + text[1:].rjust(width - 1, '0')
    return text.rjust(width, fill)


def _zone_texts(owner):
    # %Z, %z and %:z of a datetime or time.
    from _datetime_delta import _offset_text
    if isinstance(owner, tuple):
        zone = getattr(owner, 'tm_zone', None)
        if owner[8] < 0:
            return zone or '', '', ''
        from _datetime_delta import _delta
        return zone or 'UTC', _offset_text(_delta(0, getattr(owner, 'tm_gmtoff', None) or 0, 0), ''), ''
    if not hasattr(owner, 'utcoffset'):
        return '', '', ''
    offset = owner.utcoffset()
    if offset is None:
        return owner.tzname() or '', '', ''
    return owner.tzname() or '', _offset_text(offset, ''), _offset_text(offset)


# The usual ones.
_usual = {
    'Y': lambda t: '%04d' % t[0], 'm': lambda t: _two[t[1]], 'd': lambda t: _two[t[2]], 'H': lambda t: _two[t[3]],
    'M': lambda t: _two[t[4]], 'S': lambda t: '%02d' % t[5], 'b': _texts['b'], 'B': _texts['B'], 'a': _texts['a'], 'A': _texts['A'],
}


def _strftime(format, t, owner):
    # `owner` is the date, time or datetime whose time tuple `t` is, or that itself.
    out = []
    first = True
    for piece in format.split('%'):
        if first:
            first = False
            out.append(piece)
            continue
        directive = _usual.get(piece[:1])
        if directive is None:
            return _any_format(format, t, owner)
        out.append(directive(t))
        if len(piece) > 1:
            out.append(piece[1:])
    return ''.join(out)


def _any_format(format, t, owner):
    at = format.find('%')
    out = []
    start = 0
    end = len(format)
    while at >= 0:
        out.append(format[start:at])
        start = at
        at += 1
        fill = case = ''
        while at < end and format[at] in '_-0^#+':
            if format[at] in '^#':
                case = format[at]
            else:
                fill = format[at]
            at += 1
        digits = at
        while at < end and '0' <= format[at] <= '9':
            at += 1
        width = int(format[digits:min(at, digits + 9)]) if at > digits else 0
        if width > 256 * end:
            # (As where the C library is given a buffer of that many characters.)
            return ''
        if at < end and format[at] in 'EO':
            at += 1
        name = format[at:at + 1]
        plain = at == start + 1
        at += 1
        if name in _numbers:
            number, own_width, own_fill = _numbers[name](t)
            text = _pad(str(number), {'_': ' ', '0': '0', '+': '0'}.get(fill, own_fill), 0 if fill == '-' else max(width, own_width))
        elif name in _texts:
            text = _texts[name](t)
            if case == '^' or case == '#' and name in 'aAbBh':
                text = text.upper()
            elif case == '#' and name == 'p':
                text = text.lower()
            text = text if fill == '-' else _pad(text, '0' if fill in ('0', '+') else ' ', width)
        elif name in _composed:
            text = _strftime(_composed[name], t, owner)
            text = _pad(text.upper() if case == '^' else text, '0' if fill in ('0', '+') else ' ', width)
        elif name == 'f' and plain and not isinstance(owner, tuple):
            text = f'{getattr(owner, "microsecond", 0):06}'
        elif name == 'Z':
            text = _zone_texts(owner)[0]
            text = _pad(text.upper() if case == '^' else text.lower() if case == '#' else text, ' ', width)
        elif name == 'z':
            text = _pad(_zone_texts(owner)[1], ' ' if fill == '_' else '0', width)
        elif name == ':' and plain and format[at:at + 1] == 'z' and not isinstance(owner, tuple):
            text = _zone_texts(owner)[2]
            at += 1
        else:
            # What is unknown stays as it is.
            text = format[start:at]
        out.append(text)
        start = at
        at = format.find('%', start)
    out.append(format[start:])
    return ''.join(out)

"""Dates and times of texts, by formats."""
from _datetime_date import _check_date, _date_of, _iso_ordinal, _ordinal_of

_D = None  # any decimal digit
_N = '123456789'

# The texts that a directive takes: in the order in which they are tried, each a set of characters a place.
_digits = {
    'd': (('3', '01'), ('12', _D), ('0', _N), (_N,), (' ', _N)),
    'f': tuple((tuple('0123456789' for _ in range(n))) for n in (6, 5, 4, 3, 2, 1)),
    'G': ((_D, _D, _D, _D),),
    'H': (('2', '0123'), ('01', _D), (_D,), (' ', _D)),
    'I': (('1', '012'), ('0', _N), (_N,), (' ', _N)),
    'j': (('3', '6', '0123456'), ('3', '012345', _D), ('12', _D, _D), ('0', _N, _D), ('0', '0', _N), (_N, _D), ('0', _N), (_N,)),
    'm': (('1', '012'), ('0', _N), (_N,)),
    'M': (('012345', _D), (_D,)),
    'S': (('6', '01'), ('012345', _D), (_D,)),
    'U': (('5', '0123'), ('01234', _D), (_D,)),
    'V': (('5', '0123'), ('0', _N), ('1234', _D), (_D,)),
    'w': (('0123456',),),
    'u': (('1234567',),),
    'y': ((_D, _D),),
    'Y': ((_D, _D, _D, _D),),
}
_digits['W'] = _digits['U']
_aliases = {'e': 'd', 'k': 'H', 'l': 'I', 'P': 'p', 'h': 'b'}
_composed = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'r': '%I:%M:%S %p', 'T': '%H:%M:%S', 'R': '%H:%M'}

_days = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
_months = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december')
_names = {
    'A': _days, 'a': tuple(day[:3] for day in _days), 'B': _months, 'b': tuple(month[:3] for month in _months),
    'p': ('am', 'pm'), 'Z': ('utc', 'gmt'),
}

_known = {}


def _compiled(format, whole):
    # A format as a list of directives, of spaces (' ') and of literal texts (with '=' before them).
    parts = []
    at = 0
    end = len(format)
    while at < end:
        char = format[at]
        at += 1
        if char.isspace():
            while at < end and format[at].isspace():
                at += 1
            parts.append(' ')
        elif char != '%':
            parts.append('=' + char.lower())
        else:
            while at < end and format[at] in '-_0^#':
                at += 1
            start = at
            if format[at:at + 1] in ('E', 'O'):
                at += 1
            name = format[at:at + 1]
            if not name:
                raise ValueError(f'stray % in format {whole!r}')
            at += 1
            name = _aliases.get(name, name) if name != 'h' else name
            if name == '%':
                parts.append('=%')
            elif name in _composed and name not in 'r':
                parts += _compiled(_composed[name], whole)
            elif (name in _digits or name in _names or name == 'z') and (at - start == 1 or format[start] == 'O'):
                if name in parts:
                    raise ValueError(f'redefinition of group name {name!r}')
                parts.append(name)
            else:
                raise ValueError(f'{format[start:at]!r} is a bad directive in format {whole!r}')
    return parts


def _directives(format):
    parts = _known.get(format)
    if parts is None:
        if len(_known) > 5:
            _known.clear()
        parts = _known[format] = _compiled(format, format)
        if 'd' in parts and not ('Y' in parts or 'y' in parts or 'G' in parts):
            from warnings import warn
            warn('Parsing dates involving a day of month without a year specified is ambiguous\n'
                 'and fails to parse leap day. The default behavior will change in Python 3.15\n'
                 'to either always raise an exception or to use a different default year (TBD).\n'
                 'To avoid trouble, add a specific year to the input & format.\n'
                 'See https://github.com/python/cpython/issues/70647.', DeprecationWarning, 1)
    return parts


def _ends(part, text, lowered, at):
    # Where what a part takes at a place can end, the preferred end last.
    if part == ' ':
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        return list(range(at + 1, end + 1))
    if part[0] == '=':
        return [at + 1] if lowered[at:at + 1] == part[1:] else []
    if part == 'z':
        return _zone_ends(text, at)
    if part in _digits:
        return [at + len(places) for places in reversed(_digits[part]) if _fits(places, text, at)]
    return [at + len(name) for name in _names[part] if lowered.startswith(name, at)]


def _fits(places, text, at):
    for place in places:
        char = text[at:at + 1]
        if not (char.isdecimal() if place is None else char and char in place):
            return False
        at += 1
    return True


def _zone_ends(text, at):
    if text[at:at + 1] == 'Z':
        return [at + 1]
    if text[at:at + 1] not in ('+', '-') or not _fits((_D, _D), text, at + 1):
        return []
    ends = []
    at += 3
    for _ in range(2):
        at += text[at:at + 1] == ':'
        if not _fits(('012345', _D), text, at):
            return ends
        at += 2
        ends.append(at)
    if text[at:at + 1] == '.':
        for digit in range(6):
            if not text[at + 1 + digit:at + 2 + digit].isdecimal():
                break
            ends.append(at + 2 + digit)
    return ends


# The numbers of two digits that a directive takes, and the least one of one digit.
_ranges = {
    'd': (1, 31, 1), 'H': (0, 23, 0), 'I': (1, 12, 1), 'm': (1, 12, 1), 'M': (0, 59, 0), 'S': (0, 61, 0), 'U': (0, 53, 0),
    'W': (0, 53, 0), 'V': (1, 53, 0), 'y': (0, 99, 10),
}


def _straight(parts, text):
    # As `_matched`, where the preferred way to take each part leads to the end; else None.
    places = [0]
    at = 0
    for part in parts:
        bounds = _ranges.get(part)
        if bounds is not None:
            digits = text[at:at + 2]
            if digits.isdigit() and digits.isascii() and len(digits) == 2 and bounds[0] <= int(digits) <= bounds[1]:
                at += 2
            elif '0' <= digits[:1] <= '9' and int(digits[:1]) >= bounds[2]:
                at += 1
            else:
                return None
        elif part[0] == '=':
            if text[at:at + 1].lower() != part[1]:
                return None
            at += 1
        else:
            ends = _ends(part, text, text, at)
            if not ends:
                return None
            at = ends[-1]
        places.append(at)
    return places


def _matched(parts, text):
    # Where each part begins, and the end; None when the text does not match.
    lowered = text.lower() if len(text.lower()) == len(text) else text
    count = len(parts)
    places = [0]
    untried = []
    failed = set()
    while len(places) <= count:
        step = len(untried)
        if step < len(places):
            at = places[-1]
            untried.append([] if (step, at) in failed else _ends(parts[step], text, lowered, at))
        while not untried[-1]:
            untried.pop()
            failed.add((len(untried), places.pop()))
            if not untried:
                return None
        places.append(untried[-1].pop())
    return places


def _strptime(text, format):
    # (year, month, day, hour, minute, second, weekday, day of the year, is it summer time), microseconds, offset, name of the zone
    parts = _directives(format)
    places = _straight(parts, text) or _matched(parts, text)
    if places is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if places[-1] != len(text):
        raise ValueError(f'unconverted data remains: {text[places[-1]:]}')
    found = {}
    for i, part in enumerate(parts):
        if part in _digits or part in _names or part == 'z':
            found[part] = text[places[i]:places[i + 1]]
    number = {part: int(value) for part, value in found.items() if part in _digits}
    named = {part: _names[part].index(found[part].lower()) for part in ('A', 'a', 'B', 'b', 'p') if part in found}

    year = number.get('Y')
    if 'y' in number and (year is None or parts.index('y') > parts.index('Y')):
        year = number['y'] + (2000 if number['y'] <= 68 else 1900)
    month = number.get('m', 1)
    for part in 'Bb':
        if part in named:
            month = named[part] + 1
    day = number.get('d', 1)
    hour = number.get('H', 0)
    if 'I' in number:
        hour = number['I'] % 12 + 12 * named.get('p', 0)
    weekday = named.get('A', named.get('a'))
    if 'w' in number:
        weekday = (number['w'] + 6) % 7
    if 'u' in number:
        weekday = number['u'] - 1
    year_day = number.get('j')
    _check_weeks(number, year, weekday, year_day)

    fixed = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if fixed else 1900
    if year_day is None and weekday is not None:
        if 'G' in number:
            year, month, day = _date_of(_iso_ordinal(number['G'], number['V'], weekday + 1))
            year_day = _ordinal_of(year, month, day) - _ordinal_of(year, 1, 1) + 1
        elif 'U' in number or 'W' in number:
            # The ordinal of the day before the first week.
            first = _ordinal_of(year, 1, 1)
            begin = 0 if 'W' in number else 6
            before = first + (begin - (first + 6)) % 7 - 8
            year_day = before + number.get('W', number.get('U')) * 7 + (weekday - begin) % 7 + 2 - first
        if year_day is not None and year_day <= 0:
            year -= 1
            year_day += _ordinal_of(year + 1, 1, 1) - _ordinal_of(year, 1, 1)
    if year_day is None:
        _check_date(year, month, day)
        ordinal = _ordinal_of(year, month, day)
        year_day = ordinal - _ordinal_of(year, 1, 1) + 1
    else:
        ordinal = _ordinal_of(year, 1, 1) + year_day - 1
        year, month, day = _date_of(ordinal)
        _check_date(year, month, day)
    if weekday is None:
        weekday = (ordinal + 6) % 7
    if fixed:
        year = 1900
    zone = found.get('Z')
    clock = (hour, number.get('M', 0), number.get('S', 0))
    micros = int(found['f'].ljust(6, '0')) if 'f' in found else 0
    return (year, month, day, *clock, weekday, year_day, -1 if zone is None else 0), micros, _offset(found.get('z')), zone


def _check_weeks(number, year, weekday, year_day):
    if 'G' in number:
        if year_day is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if 'V' not in number or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
    elif 'V' in number:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")


def _offset(text):
    if text is None:
        return None
    from _datetime_delta import _delta
    if text == 'Z':
        return _delta(0, 0, 0)
    digits = text
    if digits[3] == ':':
        digits = digits[:3] + digits[4:]
        if len(digits) > 5:
            if digits[5] != ':':
                raise ValueError(f'Inconsistent use of : in {text}')
            digits = digits[:5] + digits[6:]
    seconds = int(digits[1:3]) * 3600 + int(digits[3:5]) * 60 + int(digits[5:7] or 0)
    micros = int(digits[8:].ljust(6, '0'))
    return _delta(0, -seconds, -micros) if text[0] == '-' else _delta(0, seconds, micros)


def _zone(offset, name):
    if offset is None:
        return None
    from _datetime_delta import timezone
    return timezone(offset) if name is None else timezone(offset, name)

"""Texts and reports: parsing of logs and tables, validation with groups of exceptions, formatting, templates, wrapped paragraphs."""
import math
import string
from collections import Counter, defaultdict, namedtuple
from functools import cmp_to_key, partial, reduce
from itertools import accumulate, batched, chain, groupby, pairwise, takewhile, zip_longest
from operator import attrgetter, itemgetter, mul
from string.templatelib import Interpolation, Template, convert
from typing import NamedTuple

LOG = """\
2026-03-01 08:15:02 INFO  web    GET /index.html 200 1532 0.012
2026-03-01 08:15:03 INFO  web    GET /logo.png 304 0 0.001
2026-03-01 08:15:09 WARN  db     slow query: SELECT * FROM users WHERE name = 'O''Neil' (1.75 s)
2026-03-01 08:16:44 ERROR web    POST /login 500 87 0.450

# comment
2026-03-01 09:00:00 INFO  cron   job "backup" started
2026-03-01 09:12:31 ERROR cron   job "backup" failed: exit code 3
2026-03-01 09:12:32 INFO  web    GET /status?full=1&fmt=json 200 20480 1.5
not a line
2026-03-02 00:00:01 DEBUG db     vacuum: 1,204 pages, 37% free
2026-03-02 00:00:01 INFO  web    GET /index.html 200 1532 x.y
"""

PEOPLE = """
name    ; age ; city      ; salary   ; joined
Zoë     ; 34  ; Zürich    ; 8,250.50 ; 2019-05-01
andré   ; 27  ; paris     ; 3100     ; 2023-11-20
Bob     ; x   ; New York  ; -5       ; 2020-02-30
   Ali  ; 34  ; ankara    ; 2 999    ; 2018-13-01
Ångström; 61  ; Göteborg  ; 10000    ; 1989-01-31
straße  ; 45  ; Köln      ; 5000     ; 2001-09-09
; 12
"""


class Entry(NamedTuple):
    date: str
    time: str
    level: str
    source: str
    message: str

    @property
    def seconds(self):
        h, m, s = map(int, self.time.split(":"))
        return h * 3600 + m * 60 + s

    @property
    def request(self):
        match self.message.split():
            case [("GET" | "POST") as verb, path, status, size, took]:
                try:
                    return verb, *path.partition("?")[::2], int(status), int(size), float(took)
                except ValueError as e:
                    return e
            case _:
                return None


class ParseProblem(ValueError):
    def __init__(self, line, text):
        super().__init__(f"line {line}: {text}")
        self.line = line


def parse_log(text):
    entries, problems = [], []
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        try:
            date, time, level, rest = line.split(maxsplit=3)
            source, _, message = rest.partition(" ")
        except ValueError as e:
            problems.append(ParseProblem(number, str(e)))
        else:
            entries.append(Entry(date, time, level, source, message.lstrip()))
    return entries, problems


# --- validation: all that is wrong at once ------------------------------------------------------------------------------------------


class FieldError(ValueError):
    pass


class RangeError(FieldError):
    pass


def number(text, *, of=float, low=-math.inf, high=math.inf):
    value = of(text.replace(",", "").replace(" ", ""))
    if not low <= value <= high:
        raise RangeError(f"{value} is not in {low}..{high}")
    return value


def day(text):
    year, month, day = (int(part) for part in text.split("-"))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = [31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    if not 1 <= day <= days:
        raise RangeError(f"{text}: month {month} has {days} days")
    return year, month, day


def validated(headers, rows):
    convert = {"name": str.title, "age": partial(number, of=int, low=0), "city": str.capitalize, "salary": partial(number, low=0), "joined": day}
    Person = namedtuple("Person", headers, defaults=(None,) * (len(headers) - 1), rename=True)
    good, bad = [], []
    for index, row in enumerate(rows):
        errors, values = [], {}
        for header, cell in zip_longest(headers, row):
            try:
                if cell is None:
                    raise LookupError(f"no {header}")
                values[header] = convert[header](cell)
            except Exception as e:
                e.add_note(f"in column {header!r} of row {index}")
                errors.append(e)
        if errors:
            bad.append(ExceptionGroup(f"row {index}", errors))
        else:
            good.append(Person(**values))
    return good, ExceptionGroup("invalid table", bad) if bad else None


def tree(error, depth=0):
    yield f"{'  ' * depth}{type(error).__name__}: {error}" + "".join(f" [{n}]" for n in getattr(error, "__notes__", ()))
    for inner in getattr(error, "exceptions", ()):
        yield from tree(inner, depth + 1)


# --- formatting ---------------------------------------------------------------------------------------------------------------------


def table(rows, headers, *, formats=None, sep=" | "):
    formats = formats or {}
    cells = [[format(v, formats.get(h, "")) for h, v in zip(headers, row)] for row in rows]
    widths = [max(map(len, column)) for column in zip(headers, *cells)]
    right = [all(isinstance(row[i], (int, float)) for row in rows) for i in range(len(headers))]
    yield sep.join(f"{h:^{w}}" for h, w in zip(headers, widths))
    yield "-+-".join("-" * w for w in widths)
    for row in cells:
        yield sep.join(f"{c:{'>' if r else '<'}{w}}" for c, w, r in zip(row, widths, right)).rstrip()


def wrap(text, width=40, *, indent="", first=None):
    lines, line = [], indent if first is None else first
    for word in text.split():
        if len(line) + len(word) > width and line.strip():
            lines.append(line.rstrip())
            line = indent
        line += word + " "
    return "\n".join([*lines, line.rstrip()])


def justify(line, width):
    words = line.split()
    if len(words) < 2:
        return line
    gaps, spaces = len(words) - 1, width - sum(map(len, words))
    return "".join(w + " " * (spaces // gaps + (i < spaces % gaps)) for i, w in enumerate(words)).rstrip()


def escape(template: Template) -> str:
    """Renders a template string: what is inserted is escaped, but for what says that it is safe."""
    out = []
    for part in template:
        match part:
            case str():
                out.append(part)
            case Interpolation(Template() as inner):
                out.append(escape(inner))
            case Interpolation([*items]):
                out.extend(escape(i) if isinstance(i, Template) else f"<li>{i}</li>" for i in items)
            case Interpolation(value, _, conversion, "safe"):
                out.append(str(convert(value, conversion)))
            case Interpolation(value, expression, conversion, spec):
                text = format(convert(value, conversion), spec)
                out.append(text.translate({ord("<"): "&lt;", ord(">"): "&gt;", ord("&"): "&amp;"}))
    return "".join(out)


def substitute(template, /, **values):
    """`{{ name | filter:argument }}` is replaced, `{% for x in xs %}` … `{% end %}` is repeated."""
    filters = {"upper": str.upper, "pad": lambda s, n: s.ljust(int(n), "."), "money": lambda v: f"{v:,.2f}", "join": lambda xs, sep=", ": sep.join(map(str, xs))}
    out = ""
    while template:
        before, opening, template = template.partition("{")
        out += before
        if template.startswith("{"):
            expression, _, template = template[1:].partition("}}")
            path, *pipes = (p.strip() for p in expression.split("|"))
            value = reduce(lambda v, key: v[key] if isinstance(v, dict) else getattr(v, key), path.split("."), values)
            for name, *args in (p.split(":") for p in pipes):
                value = filters[name](value, *args)
            out += str(value)
        elif template.startswith("%"):
            header, _, rest = template[1:].partition("%}")
            body, _, template = rest.partition("{% end %}")
            _for, variable, _in, source = header.split()
            out += "".join(substitute(body, **values, **{variable: item}) for item in values[source])
        else:
            out += opening
    return out


print("-- log")
entries, problems = parse_log(LOG)
for entry in entries:
    print(f"{entry.seconds:>6} {entry.level:.<7}{entry.source!r:8}{entry.message:.24}{'…' * (len(entry.message) > 24)}")
print(*problems, sep="\n")
for level, group in groupby(sorted(entries, key=attrgetter("level", "source")), key=attrgetter("level")):
    print(level.ljust(6), [e.source for e in group])
requests = [r for e in entries if isinstance(r := e.request, tuple)]
print(*requests, [repr(e.request) for e in entries if isinstance(e.request, Exception)], sep="\n")
print(f"{sum(map(itemgetter(4), requests)):,} bytes, {sum(r[-1] for r in requests) / len(requests):.3%} {max(requests, key=itemgetter(-1))[1]}")
print(Counter(e.level for e in entries), Counter(chain.from_iterable(e.message.lower().split() for e in entries)).most_common(2))
by_day = defaultdict(lambda: defaultdict(int))
for e in entries:
    by_day[e.date[-2:]][e.level] += 1
print({d: dict(sorted(levels.items())) for d, levels in by_day.items()}, [b.seconds - a.seconds for a, b in pairwise(entries)])

print("-- table")
head, *rows = ([cell.strip() for cell in line.split(";")] for line in PEOPLE.strip().split("\n"))
people, problems = validated(head, rows)
print(*table(people, head, formats={"salary": ",.2f", "age": "d"}), sep="\n")
print(*tree(problems), sep="\n")
try:
    raise problems
except* RangeError as group:
    print("out of range:", [str(e) for g in group.exceptions for e in g.exceptions])
except* (ValueError, IndexError) as group:
    print("values:", len(group.exceptions), group.subgroup(IndexError), group.split(IndexError)[1].message)
except* LookupError as group:
    print("missing:", *tree(group), sep="\n  ")
print(problems.subgroup(lambda e: "city" in str(e)), problems.derive([KeyError(1)]))
order = sorted(people, key=lambda p: (-p.age, p.city.casefold()))
print([p.name for p in order], sorted(people, key=cmp_to_key(lambda a, b: (a.salary > b.salary) - (a.salary < b.salary)))[0].name)
print(people[0]._replace(name="?"), people[0]._fields, people[0]._asdict()["joined"], sep="\n")

print("-- numbers")
for value in (0, 7, -42, 1234567, 3.14159, -0.5, 1e10, 1e-7, 2.5, 123456789.987, True, math.inf):
    print(f"[{value:8}|{value:<8}|{value:^+9.3g}|{value:010.2f}|{value:,.1f}|{value:e}|{value:>+12_.2f}|{value:.0%}|{value!r:*^14}]")
for value in (0, 10, 255, -255, 65535):
    print(f"{value:b} {value:#o} {value:x} {value:#X} {value:08b} {value:#010x} {value:+d} {value:_b} {value:c}" if value > 31 else f"{value:5d}|{value:<5d}|{value:^5}|{value:=+5}")
width, precision, name, nothing = 12, 4, "py\tthon", None
print(f"{math.pi:{width}.{precision}f}|{name!r:>{width}}|{nothing!s:^{width}}|{math.tau=:.2f}|{name = }|{width + precision = :>5}|{{}}|{'nested ' + f'{width:{precision}}'}")
print("%5.1f|%-8s|%+d|%x|%05d|%%|%r|%c|%.3s|%*d" % (2.25, "left", 3, 255, 42, "q", "c", "truncated", 6, 7))
print("%(user)s has %(n)03d" % {"user": "eve", "n": 7}, "{0} {1[key]} {2.real:.1f} {0!r:>5} {name:{width}}|".format("a", {"key": 5}, 3, name="z", width=4))

print("-- text")
text = "The quick brown fox — it wasn't lazy — jumps over 13 lazy dogs; 'naïve' café."
print(wrap(text, 30, indent="  ", first="* "), *(justify(line, 24) for line in wrap(text, 24).splitlines()), sep="\n")
print(text.title(), text.swapcase(), string.capwords(text), text.upper().casefold(), sep="\n")
print(text.count("la"), text.find("fox"), text.rfind("zy"), text.partition("—")[2].strip(" ."), text.translate(str.maketrans("aeiou", "43!0*", "qz;")))
for sample in ("abc", "Ab1", "123", "½", "٣", " \t", "", "Title Case", "x_1", "ß", "ÀÉ"):
    checks = ("alpha", "digit", "decimal", "numeric", "alnum", "space", "upper", "lower", "title", "identifier", "printable", "ascii")
    print(f"{sample!r:>13}", "".join("01"[getattr(sample, "is" + c)()] for c in checks), sample.encode().hex("-") or "-", sample.center(7, "~"))
print("a,b,,c".split(","), " a  b ".split(), "a\nb\r\nc\n".splitlines(True), "1<>2<>3".rsplit("<>", 1), "x".join("abc"), "prefix-body".removeprefix("prefix-"))
print("tab\tstop".expandtabs(6), "-42".zfill(6), "..trim..".strip("."), "AbC".swapcase(), "ŉ".upper(), "ǅ".lower(), "ﬁ".upper(), "İ".lower(), sep="|")
print(text.encode("utf-8")[21:32], b"caf\xc3\xa9".decode(), "é".encode("latin-1"), "naïve".encode("ascii", "replace"), b"\xff".decode("utf-8", "replace"))
words = [w for w in ("".join(filter(str.isalpha, w)).lower() for w in text.split()) if w]
longest = max(words, key=lambda w: (len(w), w))
print(longest, sorted(set(map(len, words))), [*map("".join, batched("abcdefgh", 3))], list(accumulate(map(len, words), max))[:6])
print("".join(takewhile(str.isalpha, "abc1d")), "".join(sorted("banana", reverse=True)), "".join(dict.fromkeys("mississippi")), "racecar"[::-1] == "racecar")
print(string.ascii_lowercase[:5], string.hexdigits, repr(string.whitespace), string.punctuation, sep="|")
caesar = lambda s, k: "".join(chr((ord(c) - b + k) % 26 + b) if c.isascii() and c.isalpha() and (b := 97 if c.islower() else 65) else c for c in s)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), "".join(f"{n}{c}" for c, n in ((k, len([*g])) for k, g in groupby("aaabccd"))))

print("-- templates")
user, items = {"name": "<Eve & co>"}, ["one", t"<b>{'2 < 3'}</b>", 3]
print(escape(t"<p title={user['name']!r}>{user['name']} {math.e:.3f} {'<hr>':safe}</p><ul>{items}</ul>{t'<i>{1 + 1}</i>'}"))
page = t"{user=} {len(items):>5}"
print(page.strings, page.values, [i.expression for i in page.interpolations], page.interpolations[1].format_spec, (t"a" + t"{1}b").strings)
letter = "Dear {{ who | upper | pad:8 }}{ok}\n{% for p in people %}- {{ p.name | pad:10 }} {{ p.salary | money }}\n{% end %}{{ config.tags | join }}."
print(substitute(letter, who="all", people=people[:2], config={"tags": [1, 2]}))
for bad in ("{{ who.x }}", "{{ who | nope }}", "{{ missing }}", "{% for p of x %}"):
    try:
        print(substitute(bad, who=3))
    except Exception as e:
        print(f"{bad:<18}{type(e).__name__}: {e}")
for spec, value in (("q", 1), ("d", 1.5), ("5.2d", 3), (",s", "a"), ("=5", "a"), (".f", 1.0), ("+", "a"), ("_,", 1), ("#", "a"), ("1000", None), ("c", -1), ("%", "x"), ("x", 2.0)):
    try:
        print(format(value, spec))
    except Exception as e:
        print(f"{spec!r:>7} {type(e).__name__}: {e}")

"""Text reports: formatting, tables, templates, grouping, textwrap-like helpers."""
import io
import itertools
import string
import operator
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from string import Template, Formatter


@dataclass
class Sale:
    region: str
    rep: str
    amount: float
    units: int

    @property
    def avg(self): return self.amount / self.units if self.units else float("nan")
    def __format__(self, spec):
        if spec == "short":
            return f"{self.rep}@{self.region}"
        return format(str(self), spec)


RAW = """\
north;ann;1200.50;10
south;bob;845;7
north;cid;99.999;3
west;dee;0;0
south;ann;12345.6789;100
"""
sales = [Sale(r, n, float(a), int(u)) for r, n, a, u in (line.split(";") for line in RAW.splitlines())]


def table(rows, headers, align=None):
    cells = [[str(c) for c in row] for row in rows]
    widths = [max(map(len, col)) for col in zip(headers, *cells)]
    align = align or "<" * len(headers)
    out = io.StringIO()
    line = "+".join("-" * (w + 2) for w in widths).join("++")
    print(line, file=out)
    for i, row in enumerate([headers, *cells]):
        print("|" + "|".join(f" {c:{a}{w}} " for c, a, w in zip(row, align, widths)) + "|", file=out)
        if i == 0:
            print(line.replace("-", "="), file=out)
    out.write(line)
    return out.getvalue()


def wrap(text, width):
    line, lines = [], []
    for word in text.split():
        if line and len(" ".join(line)) + 1 + len(word) > width:
            lines.append(" ".join(line)); line = []
        line.append(word)
    return lines + [" ".join(line)] * bool(line)


class Safe(Formatter):
    def get_value(self, key, args, kw):
        try:
            return super().get_value(key, args, kw)
        except (KeyError, IndexError):
            return f"<{key}>"
    def convert_field(self, value, conv):
        return value.upper() if conv == "u" else super().convert_field(value, conv)
    def format_field(self, value, spec):
        return super().format_field(value, spec) if not spec.endswith("€") else f"{value:{spec[:-1]}}€"


print(table([(s.region, s.rep, f"{s.amount:,.2f}", s.units, f"{s.avg:.1f}") for s in sales], ["Region", "Rep", "Amount", "Units", "Avg"], "<^>>>"))
by = operator.attrgetter("region")
for region, group in itertools.groupby(sorted(sales, key=by), by):
    group = list(group)
    total = sum(s.amount for s in group)
    print(f"{region.title():.<12}{total:.>14,.2f} {'#' * int(total // 500):<30}|{len(group):>3d}")
totals = defaultdict(Counter)
for s in sales: totals[s.rep][s.region] += s.units
print({k: dict(v) for k, v in sorted(totals.items())}, Counter(itertools.chain.from_iterable(s.rep for s in sales)).most_common(4))
print(Template("$who owes $$${amount} to ${who}").substitute(who="x", amount=3), Template("$a $b").safe_substitute(a=1))
print(Safe().format("{name!u:>8}|{0}|{missing}|{x:8.2f€}|{}" if False else "{name!u:>8}|{missing}|{x:8.2f€}|{o.real}|{l[0]}", name="bo", x=3.14159, o=5, l=[7]))
print("\n".join(f"{i:>2} {l}" for i, l in enumerate(wrap("the quick brown fox jumps over the lazy dog again and again", 18), 1)))
print(f"{sales[0]:short} {sales[0]!s:.20} {sales[2].amount:08.3f} {sales[4].amount:e} {0.1 + 0.2:.17g} {1e6:g} {255:#x} {255:#010b} {-7:+d} {1234567:_} {0.256:.1%} {'é':*^5}")
print("%-10s|%+5d|%05.1f|%x|%r|%%|%c" % ("left", 5, 2.55, 255, "q", "z"), "{:>{w}.{p}f}".format(3.14159, w=10, p=2), "{0[a]} {1.units}".format({"a": 1}, sales[0]))
print(string.capwords("hello wide  world"), "a\tb".expandtabs(4), "x".center(7, "~"), "Straße".casefold(), "ab1".isalnum(), "titleCase me".title(), "swap".swapcase(), str.maketrans("ab", "xy"), "aabb".translate(str.maketrans("ab", "xy", "c")))
buf = io.StringIO("l1\nl2\n\nl4")
print([l.rstrip() for l in buf], buf.seek(3), buf.readline(), buf.tell(), buf.read())
pr = partial(print, sep="·", end=";\n")
pr(1, "two", [3])
print(*map("{:>4}".format, [1, 22, 333]), sep="|")
print(max(sales, key=lambda s: s.amount).rep, sorted(sales, key=lambda s: (s.region, -s.amount))[0].rep, [*map(operator.methodcaller("upper"), "ab")], [*itertools.accumulate([1, 2, 3], operator.mul)])

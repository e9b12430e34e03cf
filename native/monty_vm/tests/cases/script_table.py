# A script: reports as text: aligned tables, histograms, money, dates by hand, templates.
items = [('Widget', 4, 3.5), ('Gadget', 10, 12.25), ('Doohickey', 1, 100.0)]


def report(rows):
    out = [f'{"item":<12}{"qty":>5}{"price":>10}', '-' * 27]
    for name, qty, price in rows:
        out.append(f'{name:<12}{qty:>5}{price:>10.2f}')
    total = sum(q * p for _, q, p in rows)
    out.append(f'{"total":<17}{total:>10,.2f}')
    return out


assert report(items) == (
    ['item          qty     price', '---------------------------', 'Widget          4      3.50', 'Gadget         10     12.25', 'Doohickey       1    100.00', 'total                236.50'])
assert report([]) == ['item          qty     price', '---------------------------', 'total                  0.00']
assert {len(l) for l in report(items)} == {27}


def histogram(xs):
    counts = {}
    for x in xs:
        counts[x] = counts.get(x, 0) + 1
    width = max(len(str(k)) for k in counts)
    return '\n'.join(f'{k!s:>{width}} | {"#" * v} {v}' for k, v in sorted(counts.items()))


assert histogram([1, 3, 2, 1, 1, 10]) == ' 1 | ### 3\n 2 | # 1\n 3 | # 1\n10 | # 1'


def table(rows, header):
    cols = list(zip(header, *[[str(c) for c in r] for r in rows]))
    widths = [max(map(len, c)) for c in cols]
    line = '+' + '+'.join('-' * (w + 2) for w in widths) + '+'
    fmt = lambda r: '|' + '|'.join(f' {c:<{w}} ' for c, w in zip(r, widths)) + '|'
    return [line, fmt(header), line, *(fmt(tuple(map(str, r))) for r in rows), line]


assert table([(1, 'x'), (22, 'yy')], ('n', 'name')) == (
    ['+----+------+', '| n  | name |', '+----+------+', '| 1  | x    |', '| 22 | yy   |', '+----+------+'])


def money(cents):
    sign = '-' if cents < 0 else ''
    d, c = divmod(abs(cents), 100)
    return f'{sign}${d:,}.{c:02}'


assert [money(c) for c in (0, 5, 123456, -99, 10 ** 9)] == ['$0.00', '$0.05', '$1,234.56', '-$0.99', '$10,000,000.00']


def duration(s):
    h, r = divmod(s, 3600)
    m, s = divmod(r, 60)
    return f'{h:02d}:{m:02d}:{s:02d}'


assert [duration(s) for s in (0, 59, 3600, 86399)] == ['00:00:00', '00:00:59', '01:00:00', '23:59:59']


def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


assert [y for y in (1900, 2000, 2023, 2024) if leap(y)] == [2000, 2024]


def weekday(y, m, d):
    t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    y -= m < 3
    return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][(y + y // 4 - y // 100 + y // 400 + t[m - 1] + d) % 7]


assert (weekday(2024, 2, 29), weekday(2000, 1, 1)) == ('Thu', 'Sat')


def month(first, days):
    cells = ['  '] * first + [f'{d:2}' for d in range(1, days + 1)]
    return [' '.join(cells[i:i + 7]) for i in range(0, len(cells), 7)]


assert month(3, 30) == (
    ['          1  2  3  4', ' 5  6  7  8  9 10 11', '12 13 14 15 16 17 18', '19 20 21 22 23 24 25', '26 27 28 29 30'])
template = 'Dear {name},\nyou owe {amount:.2f} since {when[year]}-{when[month]:02}.'
assert template.format(name='Ann', amount=12.5, when={'year': 2024, 'month': 3}) == 'Dear Ann,\nyou owe 12.50 since 2024-03.'


def render(tpl, **kw):
    out = tpl
    for k, v in kw.items():
        out = out.replace('{{' + k + '}}', str(v))
    return out


assert render('{{a}}-{{b}}-{{c}}', a=1, b='x') == '1-x-{{c}}'


def tree(node, indent=0):
    lines = [' ' * indent + node['name']]
    for c in node.get('children', ()):
        lines += tree(c, indent + 2)
    return lines


assert tree({'name': 'root', 'children': [{'name': 'a', 'children': [{'name': 'a1'}]}, {'name': 'b'}]}) == (
    ['root', '  a', '    a1', '  b'])


def boxed(s):
    lines = s.split('\n')
    w = max(map(len, lines))
    return ['*' * (w + 4), *(f'* {l.center(w)} *' for l in lines), '*' * (w + 4)]


assert boxed('hi\nworld') == ['*********', '*   hi  *', '* world *', '*********']


def sizes(n):
    for unit in ('B', 'KB', 'MB', 'GB'):
        if n < 1024:
            return f'{n:.1f}{unit}' if unit != 'B' else f'{n}{unit}'
        n /= 1024
    return f'{n:.1f}TB'


assert [sizes(n) for n in (0, 1023, 1024, 1536, 5 * 1024 ** 2, 2 ** 45)] == ['0B', '1023B', '1.0KB', '1.5KB', '5.0MB', '32.0TB']


def plural(n, word):
    return f'{n} {word}{"s" * (n != 1)}'


assert [plural(n, 'cat') for n in (0, 1, 2)] == ['0 cats', '1 cat', '2 cats']


def ordinal(n):
    return f'{n}' + ('th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th'))


assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 21, 101, 113)] == (
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '21st', '101st', '113th'])


def words(n):
    ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' \
           'seventeen eighteen nineteen'.split()
    tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split()
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + ('-' + ones[n % 10] if n % 10 else '')
    if n < 1000:
        return ones[n // 100] + ' hundred' + (' ' + words(n % 100) if n % 100 else '')
    return words(n // 1000) + ' thousand' + (' ' + words(n % 1000) if n % 1000 else '')


assert [words(n) for n in (0, 13, 42, 100, 999, 12345)] == (
    ['zero', 'thirteen', 'forty-two', 'one hundred', 'nine hundred ninety-nine', 'twelve thousand three hundred forty-five'])
assert [len(words(n)) for n in range(1, 6)] == [3, 3, 5, 4, 4]
log = ['2024-01-01 INFO start', '2024-01-01 ERROR disk full', '2024-01-02 INFO stop', 'garbage']
levels = {}
for line in log:
    try:
        day, level, msg = line.split(' ', 2)
    except ValueError as e:
        levels.setdefault('BAD', []).append(f'{line}: {e}')
        continue
    levels.setdefault(level, []).append((day, msg))
assert levels == (
    {'INFO': [('2024-01-01', 'start'), ('2024-01-02', 'stop')], 'ERROR': [('2024-01-01', 'disk full')], 'BAD': ['garbage: not enough values to unpack (expected 3, got 1)']})
scores = {'ann': [90, 80], 'bob': [70], 'cy': []}
for name in sorted(scores, key=lambda n: -sum(scores[n])):
    xs = scores[name]
    try:
        avg = sum(xs) / len(xs)
    except ZeroDivisionError:
        avg = None
    scores[name] = avg
assert scores == {'ann': 85.0, 'bob': 70.0, 'cy': None}
assert ', '.join(f'{k}={v if v is not None else "n/a"}' for k, v in scores.items()) == 'ann=85.0, bob=70.0, cy=n/a'
assert '{:<6}|{:^6}|{:>6}'.format('ab', 'cd', 'ef') == 'ab    |  cd  |    ef'
assert '|'.join(f'{x:^+9.2f}' for x in (1.5, -2.25)) == '  +1.50  |  -2.25  '
bar = lambda p: f'[{"=" * int(p * 10):<10}] {p:>4.0%}'
assert [bar(p) for p in (0, 0.35, 1)] == ['[          ]   0%', '[===       ]  35%', '[==========] 100%']
assert '%-8s%8.2f%%' % ('rate', 99.5) == 'rate       99.50%'

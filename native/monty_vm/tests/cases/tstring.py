# t-strings and string.templatelib.
from string.templatelib import Interpolation, Template, convert


def parts(t):
    """A template as plain data."""
    return [x if isinstance(x, str) else (x.value, x.expression, x.conversion, x.format_spec) for x in t]


x = 5
name = 'n'
width = 10

# ---- literals ----
assert type(t'') is Template and isinstance(t'a', Template)
assert t''.strings == ('',) and t''.interpolations == () and t''.values == ()
assert t'a'.strings == ('a',)
assert T'\n'.strings == ('\n',)
assert rt'\n{x}'.strings == ('\\n', '')
assert tr'\n'.strings == Rt'\n'.strings == ('\\n',)
assert t'\x41\N{BULLET}{{}}'.strings == ('A\u2022{}',)
assert t'''a
b'''.strings == ('a\nb',)
assert parts(t'a{x}b') == ['a', (5, 'x', None, ''), 'b']
assert t'a{x}b'.strings == ('a', 'b') and t'a{x}b'.values == (5,)
assert t'{x}{name}'.strings == ('', '', '') and t'{x}{name}'.values == (5, 'n')
assert parts(t'{x}{name}') == [(5, 'x', None, ''), ('n', 'name', None, '')]

# ---- the text of an expression ----
assert t'{ x }'.interpolations[0].expression == ' x'
assert t'{x + 1 }'.interpolations[0].expression == 'x + 1'
assert t'{
x
}'.interpolations[0].expression == '\nx'
assert t'''{
x # comment
}'''.interpolations[0].expression == '\nx'
assert t'{(lambda: 1)()}'.interpolations[0].expression == '(lambda: 1)()'
assert t'{(x)}'.interpolations[0].expression == '(x)'
assert t'{( (x) )!r}'.interpolations[0].expression == '( (x) )'
assert parts(t'{x,}') == [((5,), 'x,', None, '')]
assert parts(t'{*[1], }') == [((1,), '*[1],', None, '')]
assert parts(t'{(y := 6)}') == [(6, '(y := 6)', None, '')] and y == 6
assert t"{ {'a': 1}['a'] }".interpolations[0].expression == " {'a': 1}['a']"
assert t'{f"{x}"}'.interpolations[0].expression == 'f"{x}"'
assert parts(t'{x if x else name}')[0][1] == 'x if x else name'
assert parts(t'{[i for i in range(3)]}') == [([0, 1, 2], '[i for i in range(3)]', None, '')]

# ---- conversions, specifications, = ----
assert parts(t'{x!r}{x!s}{x!a}') == [(5, 'x', 'r', ''), (5, 'x', 's', ''), (5, 'x', 'a', '')]
assert parts(t'{x !r }') == [(5, 'x', 'r', '')]
assert parts(t'{x:>5}') == [(5, 'x', None, '>5')]
assert parts(t'{x:}') == [(5, 'x', None, '')]
assert parts(t'{x!r:>{width}}') == [(5, 'x', 'r', '>10')]
assert parts(t'{x:{width}.{x}}') == [(5, 'x', None, '10.5')]
assert parts(t'{x:{name!r:>{x}}}') == [(5, 'x', None, "  'n'")]
assert parts(t'{x:\x41}') == [(5, 'x', None, 'A')]
assert parts(t'{x:=5}') == [(5, 'x', None, '=5')]
assert parts(t'{x=}') == ['x=', (5, 'x', 'r', '')]
assert parts(t'{x = }') == ['x = ', (5, 'x', 'r', '')]
assert parts(t'{x=!s}') == ['x=', (5, 'x', 's', '')]
assert parts(t'{x=:>5}') == ['x=', (5, 'x', None, '>5')]
assert parts(t'a {x=} b') == ['a x=', (5, 'x', 'r', ''), ' b']


class Loud:
    log = []

    def __format__(self, spec):
        Loud.log.append('format')
        return 'f' + spec

    def __repr__(self):
        Loud.log.append('repr')
        return 'Loud'


# Values are taken as they are; only specifications are made text.
loud = Loud()
template = t'{loud!r:x}{loud}'
assert Loud.log == [] and template.values == (loud, loud)
assert t'{x:{loud}}'.interpolations[0].format_spec == 'f' and Loud.log == ['format']

# ---- nested ----
inner = t'a{t"b{x}"}c'
assert inner.values[0].strings == ('b', '') and inner.interpolations[0].expression == 't"b{x}"'
assert f'{t"a"}' == "Template(strings=('a',), interpolations=())"
assert t'{f"<{x}>"}'.values == ('<5>',)

# ---- concatenation ----
assert parts(t'a' t'b{x}') == ['ab', (5, 'x', None, '')]
assert (t'a'
        t'b{x}c'
        t'd').strings == ('ab', 'cd')
assert parts(t'a{x}' + t'{x}b') == ['a', (5, 'x', None, ''), (5, 'x', None, ''), 'b']
assert (t'a{x}' + t'{x}b').strings == ('a', '', 'b')
assert (t'a' + t'b').strings == ('ab',)
total = t''
total += t'{x}'
total += t'!'
assert total.strings == ('', '!')
assert Template.__add__(t'a', t'b').strings == ('ab',)

# ---- evaluation ----
log = []


def note(v):
    log.append(v)
    return v


t'{note(1)}{note(2):{note("3")}}{note(4)}'
assert log == [1, 2, '3', 4]


def f(a):
    return t'{a}{x}', (lambda: t'{a}')(), [t'{a}{i}' for i in range(2)]


outer, closure, several = f(7)
assert outer.values == (7, 5) and closure.values == (7,)
assert [s.values for s in several] == [(7, 0), (7, 1)]


def generates():
    yield t'{(yield 1)}'


g = generates()
assert next(g) == 1 and g.send('sent').values == ('sent',)


class Body:
    a = 3
    b = t'{a}'


assert Body.b.values == (3,)
space = {}
exec("r = t'{q}' if (q := 2) else None", space)
assert space['r'].values == (2,)

# ---- iteration ----
assert list(t'') == []
assert list(t'ab') == ['ab']
assert [type(p).__name__ for p in t'a{x}{x}b'] == ['str', 'Interpolation', 'Interpolation', 'str']
iterator = iter(t'{x}')
assert next(iterator).value == 5 and next(iterator, 'end') == 'end'
assert iter(iterator) is iterator
first, *others = t'a{x}b'
assert first == 'a' and others[1] == 'b'

# ---- made by hand ----
assert Template().strings == ('',)
assert Template('a', 'b').strings == ('ab',)
assert Template('a', Interpolation(1, 'x'), Interpolation(2), 'b').strings == ('a', '', 'b')
assert Template(Interpolation(1)).strings == ('', '')
assert Template(*t'a{x}b').strings == ('a', 'b')
i = Interpolation(1)
assert (i.value, i.expression, i.conversion, i.format_spec) == (1, '', None, '')
i = Interpolation('v', 'e', 'r', 's')
assert (i.value, i.expression, i.conversion, i.format_spec) == ('v', 'e', 'r', 's')
i = Interpolation(value=1, conversion='a', format_spec='q', expression='e')
assert repr(i) == "Interpolation(1, 'e', 'a', 'q')"
assert Interpolation.__match_args__ == ('value', 'expression', 'conversion', 'format_spec')
match t'a{x!r:q}':
    case Template(strings=(a, b), interpolations=[Interpolation(value, expression, conversion, spec)]):
        pass
assert (a, b, value, expression, conversion, spec) == ('a', '', 5, 'x', 'r', 'q')


# ---- at work ----
def render(template):
    out = []
    for part in template:
        match part:
            case str():
                out.append(part)
            case Interpolation(value, _, conversion, spec):
                out.append(format(convert(value, conversion), spec))
    return ''.join(out)


assert render(t'{name!r:>{width}}|{x:03}|{x!s}') == f'{name!r:>{width}}|{x:03}|{x!s}'
assert render(t'{x=} {name = }') == f'{x=} {name = }'


def html(template):
    escape = {'<': '&lt;', '>': '&gt;', '&': '&amp;'}
    return ''.join(p if isinstance(p, str) else ''.join(escape.get(c, c) for c in str(p.value)) for p in template)


evil = '<script>'
assert html(t'<p>{evil}</p>') == '<p>&lt;script&gt;</p>'

# ---- representations, identity ----
assert repr(t'') == str(t'') == "Template(strings=('',), interpolations=())"
assert repr(t'{x!r:q}') == "Template(strings=('', ''), interpolations=(Interpolation(5, 'x', 'r', 'q'),))"
assert repr(Template) == "<class 'string.templatelib.Template'>"
assert (Template.__name__, Template.__qualname__, Template.__module__) == ('Template', 'Template', 'string.templatelib')
assert (Interpolation.__name__, Interpolation.__module__) == ('Interpolation', 'string.templatelib')
assert t'a' != t'a' and Interpolation(1) != Interpolation(1)
same = t'a'
assert same == same and hash(same) == hash(same) and bool(t'')
assert {same: 1}[same] == 1
import string.templatelib
assert string.templatelib.Template is Template

# ---- convert ----
assert convert('\xe9', 'a') == "'\\xe9'"
assert convert(5, 's') == '5' and convert('s', 'r') == "'s'"
assert convert(loud, None) is loud
assert convert(5, conversion='r') == '5'

# ---- long ones ----
many = eval("t'" + ''.join(f'{i}{{x}}' for i in range(150)) + "'")
assert len(many.interpolations) == 150 and many.strings[149] == '149' and many.strings[150] == ''

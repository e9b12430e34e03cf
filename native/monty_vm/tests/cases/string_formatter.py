# string.Formatter, and capwords.
import string
from string import Formatter

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


f = Formatter()


# ---- parse ----
def parsed(text):
    return error(lambda: list(f.parse(text))) or list(f.parse(text))


assert parsed('') == []
assert parsed('abc') == [('abc', None, None, None)]
assert parsed('{') == "ValueError: Single '{' encountered in format string"
assert parsed('}') == "ValueError: Single '}' encountered in format string"
assert parsed('{{') == [('{', None, None, None)]
assert parsed('}}') == [('}', None, None, None)]
assert parsed('{}') == [('', '', '', None)]
assert parsed('{a}') == [('', 'a', '', None)]
assert parsed('x{a}y') == [('x', 'a', '', None), ('y', None, None, None)]
assert parsed('{a!r}') == [('', 'a', '', 'r')]
assert parsed('{a:>5}') == [('', 'a', '>5', None)]
assert parsed('{a!r:>5}') == [('', 'a', '>5', 'r')]
assert parsed('{a!}') == "ValueError: unmatched '{' in format spec"
assert parsed('{a!') == 'ValueError: end of string while looking for conversion specifier'
assert parsed('{a') == "ValueError: expected '}' before end of string"
assert parsed('{a:') == "ValueError: unmatched '{' in format spec"
assert parsed('{a!r') == "ValueError: unmatched '{' in format spec"
assert parsed('{a!rr}') == "ValueError: expected ':' after conversion specifier"
assert parsed('{a!r }') == "ValueError: expected ':' after conversion specifier"
assert parsed('{a[0]}') == [('', 'a[0]', '', None)]
assert parsed('{a[:]}') == [('', 'a[:]', '', None)]
assert parsed('{a[!]}') == [('', 'a[!]', '', None)]
assert parsed('{a[}') == "ValueError: expected '}' before end of string"
assert parsed('{a[}]}') == [('', 'a[}]', '', None)]
assert parsed('{a:{b}}') == [('', 'a', '{b}', None)]
assert parsed('{a:{b}c{d!r:x}}') == [('', 'a', '{b}c{d!r:x}', None)]
assert parsed('{a:{{}}}') == [('', 'a', '{{}}', None)]
assert parsed('{a:{') == "ValueError: unmatched '{' in format spec"
assert parsed('{a:}}') == "ValueError: Single '}' encountered in format string"
assert parsed('{a:x}}') == "ValueError: Single '}' encountered in format string"
assert parsed('{{}') == "ValueError: Single '}' encountered in format string"
assert parsed('{}}') == "ValueError: Single '}' encountered in format string"
assert parsed('{{{a}}}') == [('{', None, None, None), ('', 'a', '', None), ('}', None, None, None)]
assert parsed('a{{b}}c') == [('a{', None, None, None), ('b}', None, None, None), ('c', None, None, None)]
assert parsed('a{') == "ValueError: Single '{' encountered in format string"
assert parsed('a}') == "ValueError: Single '}' encountered in format string"
assert parsed('{a.b[c].d}') == [('', 'a.b[c].d', '', None)]
assert parsed('{!r}') == [('', '', '', 'r')]
assert parsed('{:x}') == [('', '', 'x', None)]
assert parsed('{ a }') == [('', ' a ', '', None)]
assert parsed('{a:{b:{c}}}') == [('', 'a', '{b:{c}}', None)]
assert parsed('{a{b}}') == "ValueError: unexpected '{' in field name"
assert parsed('{{a') == [('{', None, None, None), ('a', None, None, None)]
assert parsed('x}}y') == [('x}', None, None, None), ('y', None, None, None)]
assert parsed('{:{}}') == [('', '', '{}', None)]
assert parsed('{a!:x}') == "ValueError: expected ':' after conversion specifier"
assert parsed('{a![}') == [('', 'a', '', '[')]
assert parsed('{0}{1}') == [('', '0', '', None), ('', '1', '', None)]
assert parsed('{\n}') == [('', '\n', '', None)]
assert parsed('{a]}') == [('', 'a]', '', None)]
assert parsed('{a[b}') == "ValueError: expected '}' before end of string"
assert parsed('{[}') == "ValueError: expected '}' before end of string"
assert parsed('{a!s:{}}{{') == [('', 'a', '{}', 's'), ('{', None, None, None)]
assert parsed('{a!{b}}') == "ValueError: expected ':' after conversion specifier"


class X:
    a = 5
    b = [1, {'k': 'v'}]


# ---- format ----
assert f.format('{} {}', 1, 2) == '1 2'
assert f.format('{0} {1} {0}', 1, 2) == '1 2 1'
assert f.format('{a} {b}', a=1, b=2) == '1 2'
assert error(lambda: f.format('{} {0}', 1)) == 'ValueError: cannot switch from automatic field numbering to manual field specification'
assert error(lambda: f.format('{0} {}', 1)) == 'ValueError: cannot switch from manual field specification to automatic field numbering'
assert f.format('{:>{}}', 'x', 5) == '    x'
assert f.format('{:{a}}', 'x', a='>4') == '   x'
assert f.format('{0.a} {0.b[0]} {0.b[1][k]}', X) == '5 1 v'
assert f.format('{!r} {!s} {!a}', 'a', 'b', 'é') == "'a' b '\\xe9'"
assert error(lambda: f.format('{!x}', 'a')) == 'ValueError: Unknown conversion specifier x'
assert error(lambda: f.format('{}')) == 'IndexError: tuple index out of range'
assert error(lambda: f.format('{a}')) == "KeyError: 'a'"
assert error(lambda: f.format('{5}', 1)) == 'IndexError: tuple index out of range'
assert error(lambda: f.format('{:{:{}}}', 1, 2, 3)) == 'ValueError: Max string recursion exceeded'
assert error(lambda: f.format()) == "TypeError: Formatter.format() missing 1 required positional argument: 'format_string'"
assert error(lambda: f.format(5)) == 'TypeError: expected str, got int'
assert error(lambda: f.format('{0:d}', 'x')) == "ValueError: Unknown format code 'd' for object of type 'str'"
assert f.format('{self} {format_string}', self=1, format_string=2) == '1 2'
assert f.format('{0[a]}', {'a': 1}) == '1'
assert f.format('{0[0]}', [7]) == '7'
assert f.format('{.a}', X) == '5'
assert f.format('{[0]}', [9]) == '9'
assert error(lambda: f.format('{0.}', X)) == 'ValueError: Empty attribute in format string'
assert error(lambda: f.format('{0[]}', [1])) == 'ValueError: Empty attribute in format string'
assert error(lambda: f.format('{0[a}', [1])) == "ValueError: expected '}' before end of string"
assert error(lambda: f.format('{0[0]x}', [1])) == "ValueError: Only '.' or '[' may follow ']' in format field specifier"
assert error(lambda: f.format('{0..a}', X)) == 'ValueError: Empty attribute in format string'
assert f.format('{:{}} {}', 'x', 5, 'y') == 'x     y'
assert error(lambda: f.format('{0:{}}', 'x', 5)) == 'ValueError: cannot switch from manual field specification to automatic field numbering'
assert f.format('{!r:>{w}}', 'x', w=6) == "   'x'"
assert error(lambda: f.format('{-1}', 1)) == "KeyError: '-1'"
assert error(lambda: f.format('{ 0}', 1)) == "KeyError: ' 0'"
assert error(lambda: f.format('{0 }', 1)) == "KeyError: '0 '"
assert f.format('{01}', 1, 2) == '2'
assert f.vformat('{} {a}', (1,), {'a': 2}) == '1 2'
assert error(lambda: f.vformat('{}', (), {})) == 'IndexError: tuple index out of range'
assert error(lambda: f.parse(5)) == 'TypeError: expected str, got int'
assert error(lambda: f.parse()) == "TypeError: Formatter.parse() missing 1 required positional argument: 'format_string'"
assert f.get_value(0, (1,), {}) == 1
assert f.get_value('a', (1,), {'a': 2}) == 2
assert error(lambda: f.get_value('b', (1,), {'a': 2})) == "KeyError: 'b'"
assert error(lambda: f.get_value(3, (1,), {})) == 'IndexError: tuple index out of range'
assert f.get_field('0.real', (5,), {}) == (5, 0)
assert f.get_field('a[0]', (), {'a': [1]}) == (1, 'a')
assert f.convert_field(5, None) == 5
assert f.convert_field('x', 'r') == "'x'"
assert f.convert_field('é', 'a') == "'\\xe9'"
assert error(lambda: f.convert_field(5, 'q')) == 'ValueError: Unknown conversion specifier q'
assert f.format_field(5, '03') == '005'
assert error(lambda: f.format_field('x', 'd')) == "ValueError: Unknown format code 'd' for object of type 'str'"
assert f.check_unused_args(set(), (), {}) is None
assert error(lambda: f.format('{' * 9)) == "ValueError: Single '{' encountered in format string"
assert error(lambda: f.format('{:{:{:{}}}}', 1, 2, 3, 4)) == 'ValueError: Max string recursion exceeded'


# ---- subclasses ----
class Named(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return 'F' + super().format_field(value, spec)


class Strict(Formatter):
    def check_unused_args(self, used, args, kwargs):
        unused = set(kwargs) - used
        if unused:
            raise ValueError(f'unused: {sorted(unused)}, used: {sorted(map(str, used))}')


class Bars(Formatter):
    def parse(self, text):
        for i, part in enumerate(text.split('|')):
            yield (part, None, None, None) if i % 2 == 0 else ('', part, '', None)


assert Named().format('{a} {b!u} {0:3}', 1, b='x') == 'F<a> FX F  1'
assert error(lambda: Named().format('{a!q}')) == 'ValueError: Unknown conversion specifier q'
assert Strict().format('{0} {a} {b.real}', 1, a=3, b=4) == '1 3 4'
assert error(lambda: Strict().format('{0} {a}', 1, a=3, b=4, c=5)) == "ValueError: unused: ['b', 'c'], used: ['0', 'a']"
assert Bars().format('x|a|y|b|z', a=1, b=2) == 'x1y2z'

# ---- capwords ----
assert string.capwords('  hello   wORLD ') == 'Hello World'
assert string.capwords('a-b-c', '-') == 'A-B-C'
assert string.capwords(' a  b ', ' ') == ' A  B '
assert string.capwords('') == ''
assert string.capwords('x', None) == 'X'
assert error(lambda: string.capwords(5)) == "AttributeError: 'int' object has no attribute 'split'"
assert error(lambda: string.capwords()) == "TypeError: capwords() missing 1 required positional argument: 's'"
assert sorted(string.__all__) == ['Formatter', 'Template', 'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace']

# What is wrong with t-strings and templates.
from string.templatelib import Interpolation, Template, convert

x = 5


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs) if kwargs else f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


def refused(code):
    try:
        compile(code, '<code>', 'eval')
    except SyntaxError as e:
        return e.msg


mixed = 'cannot mix t-string literals with string or bytes literals'
for code in ("t'a' 'b'", "'a' t'b'", "f'a' t'b'", "t'a' f'b'", "b'a' t'b'", "t'a' b'b'", "t'a''b'", "t'a' t'b' 'c'"):
    assert refused(code) == mixed, (code, refused(code))
assert refused("ut'x'") == "'u' and 't' prefixes are incompatible"
assert refused("tf'x'") == refused("ft'x'") == "'f' and 't' prefixes are incompatible"
assert refused("bt'x'") == "'b' and 't' prefixes are incompatible"
assert refused("t'{}'") == "t-string: valid expression required before '}'"
assert refused("t'{x!z}'") == "t-string: invalid conversion character 'z': expected 's', 'r', or 'a'"
assert refused("t'{x!}'") == 't-string: missing conversion character'
assert refused("t'{'") == "t-string: expecting '}'"
assert refused("t'}'") == "t-string: single '}' is not allowed"
assert refused("t'{lambda: 1}'") == 't-string: lambda expressions are not allowed without parentheses'
assert refused("t'{*x}'") == "can't use starred expression here"
assert refused("t'{yield}'") == "'yield' outside function"
assert refused("t'abc") == 'unterminated t-string literal (detected at line 1)'
assert refused("t'''abc") == 'unterminated triple-quoted t-string literal (detected at line 1)'
assert refused("t'{x") == "'{' was never closed"

# ---- concatenation ----
own = 'string.templatelib.Template'
assert error(lambda: t'a' + 'b') == f'TypeError: can only concatenate {own} (not "str") to {own}'
assert error(lambda: t'a' + 5) == f'TypeError: can only concatenate {own} (not "int") to {own}'
assert error(lambda: 'a' + t'b') == f'TypeError: can only concatenate str (not "{own}") to str'
assert error(lambda: t'a' * 2) == f"TypeError: unsupported operand type(s) for *: '{own}' and 'int'"
assert error(lambda: 5 - t'a') == f"TypeError: unsupported operand type(s) for -: 'int' and '{own}'"
assert error(lambda: t'a' < t'b') == f"TypeError: '<' not supported between instances of '{own}' and '{own}'"
assert error(len, t'a') == f"TypeError: object of type '{own}' has no len()"
template = t'{x}'
assert error(lambda: template[0]) == f"TypeError: '{own}' object is not subscriptable"
assert error(format, t'a', '>5') == f'TypeError: unsupported format string passed to {own}.__format__'
assert error(t''.join if hasattr(t'', 'join') else (lambda: t''.join)) == f"AttributeError: '{own}' object has no attribute 'join'"

# ---- attributes ----
for name in ('strings', 'interpolations'):
    assert error(setattr, t'', name, 1) == 'AttributeError: readonly attribute'
for name in ('value', 'expression', 'conversion', 'format_spec'):
    assert error(setattr, Interpolation(1), name, 1) == 'AttributeError: readonly attribute'

# ---- making them ----
assert error(Template, 5) == "TypeError: Template.__new__ *args need to be of type 'str' or 'Interpolation', got int"
assert error(Template, t'a') == f"TypeError: Template.__new__ *args need to be of type 'str' or 'Interpolation', got {own}"
assert error(Template, x=5) == 'TypeError: Template.__new__ only accepts *args arguments'
assert error(Interpolation) == "TypeError: Interpolation() missing required argument 'value' (pos 1)"
assert error(Interpolation, 1, 'x', 'z') == "ValueError: Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'"
assert error(Interpolation, 1, 5) == "TypeError: Interpolation() argument 'expression' must be str, not int"
assert error(Interpolation, 1, 'x', 5) == "TypeError: Interpolation() argument 'conversion' must be str, not int"
assert error(Interpolation, 1, 'x', None, 5) == "TypeError: Interpolation() argument 'format_spec' must be str, not int"
assert error(Interpolation, 1, foo=2) == "TypeError: Interpolation() got an unexpected keyword argument 'foo'"
assert error(type, 'X', (Template,), {}) == f"TypeError: type '{own}' is not an acceptable base type"
assert error(type, 'X', (Interpolation,), {}) == "TypeError: type 'string.templatelib.Interpolation' is not an acceptable base type"
assert error(convert, 5, 'z') == 'ValueError: invalid conversion specifier: z'
assert error(convert, 5) == "TypeError: convert() missing 1 required positional argument: 'conversion'"

# ---- what fields raise ----
assert error(lambda: t'{nope}') == "NameError: name 'nope' is not defined"
assert error(lambda: t'{x:{nope}}') == "NameError: name 'nope' is not defined"
assert error(lambda: t'{1 / 0}') == 'ZeroDivisionError: division by zero'
assert error(lambda: t'{x:{x:q}}') == "ValueError: Unknown format code 'q' for object of type 'int'"


def local():
    t'{later}'
    later = 1


assert error(local) == "UnboundLocalError: cannot access local variable 'later' where it is not associated with a value"


def case_error(subject):
    match subject:
        case Template(1):
            pass


assert error(case_error, t'') == f'TypeError: {own}() accepts 0 positional sub-patterns (1 given)'
try:
    compile('match x:\n case t"a": pass', '', 'exec')
except SyntaxError as e:
    assert e.msg == 'patterns may only match literals and attribute lookups'
else:
    assert False


def place(code):
    try:
        compile(code, '<code>', 'exec')
    except SyntaxError as e:
        return e.lineno, e.offset, e.end_lineno, e.end_offset


# Underlined are the first two literals side by side that do not go together.
assert place('t"a" "b"') == (1, 1, 1, 9)
assert place('"b" t"a" "c"') == (1, 1, 1, 9)
assert place('"a" "b" t"c" t"d"') == (1, 5, 1, 13)
assert place('t"a" t"b" "c" t"d"') == (1, 6, 1, 14)
assert place('"a" "b" "c" t"d"') == (1, 9, 1, 17)
assert place('"q" f"a" t"b"') == (1, 5, 1, 14)
assert place('x = t"a" t"b" "c"') == (1, 10, 1, 18)
assert place('t"{n}" t"x" ""') == (1, 8, 1, 15)

# string.Template.
from string import Template

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



def filled(text):
    t = Template(text)
    return error(lambda: t.substitute(NAMES)) or t.substitute(NAMES), t.safe_substitute(a=1), t.is_valid(), t.get_identifiers()


NAMES = {'a': 1, 'b': 2, '_x': 3, 'A1': 4, 'aé': 5, '_': 'u', 'a_b': 7}

assert filled('$a') == ('1', '1', True, ['a'])
assert filled('${a}') == ('1', '1', True, ['a'])
assert filled('$$') == ('$', '$', True, [])
assert filled('$') == ('ValueError: Invalid placeholder in string: line 1, col 1', '$', False, [])
assert filled('$1') == ('ValueError: Invalid placeholder in string: line 1, col 1', '$1', False, [])
assert filled('${1}') == ('ValueError: Invalid placeholder in string: line 1, col 1', '${1}', False, [])
assert filled('${a') == ('ValueError: Invalid placeholder in string: line 1, col 1', '${a', False, [])
assert filled('$a$b') == ('12', '1$b', True, ['a', 'b'])
assert filled('x $a. $b') == ('x 1. 2', 'x 1. $b', True, ['a', 'b'])
assert filled('${a}b') == ('1b', '1b', True, ['a'])
assert filled('$_x') == ('3', '$_x', True, ['_x'])
assert filled('$A1') == ('4', '$A1', True, ['A1'])
assert filled('$é') == ('ValueError: Invalid placeholder in string: line 1, col 1', '$é', False, [])
assert filled('${é}') == ('ValueError: Invalid placeholder in string: line 1, col 1', '${é}', False, [])
assert filled('$a-') == ('1-', '1-', True, ['a'])
assert filled('${}') == ('ValueError: Invalid placeholder in string: line 1, col 1', '${}', False, [])
assert filled('$ a') == ('ValueError: Invalid placeholder in string: line 1, col 1', '$ a', False, [])
assert filled('$aé') == ('1é', '1é', True, ['a'])
assert filled('line\n$') == ('ValueError: Invalid placeholder in string: line 2, col 1', 'line\n$', False, [])
assert filled('a\n\nb $1') == ('ValueError: Invalid placeholder in string: line 3, col 3', 'a\n\nb $1', False, [])
assert filled('$$a') == ('$a', '$a', True, [])
assert filled('$$$a') == ('$1', '$1', True, ['a'])
assert filled('${a }') == ('ValueError: Invalid placeholder in string: line 1, col 1', '${a }', False, [])
assert filled('$_') == ('u', '$_', True, ['_'])
assert filled('$a_b') == ('7', '$a_b', True, ['a_b'])

t = Template('$x $y')
assert t.template == '$x $y'
assert t.substitute({'x': 1, 'y': 2}) == '1 2'
assert t.substitute({'x': 1}, y=5) == '1 5'
assert t.substitute({'x': 1}, x=3, y=4) == '3 4'
assert t.safe_substitute({'x': 1}) == '1 $y'
assert t.safe_substitute() == '$x $y'
assert t.substitute(self=1, x=1, y=2) == '1 2'
assert t.substitute(x=None, y=[1]) == 'None [1]'
assert Template.delimiter == '$'
assert Template.idpattern == '(?a:[_a-z][_a-z0-9]*)'
assert Template.braceidpattern is None
assert error(lambda: t.substitute()) == "KeyError: 'x'"
assert error(lambda: t.substitute({'x': 1})) == "KeyError: 'y'"
assert error(lambda: t.substitute(5)) == "TypeError: 'int' object is not subscriptable"
assert error(lambda: t.substitute([1])) == 'TypeError: list indices must be integers or slices, not str'
assert error(lambda: t.substitute({}, {})) == 'TypeError: Template.substitute() takes from 1 to 2 positional arguments but 3 were given'
assert error(lambda: Template()) == "TypeError: Template.__init__() missing 1 required positional argument: 'template'"
assert error(lambda: Template(5).substitute()) == "TypeError: expected string or bytes-like object, got 'int'"
assert error(lambda: Template('a $').substitute()) == 'ValueError: Invalid placeholder in string: line 1, col 3'
assert error(lambda: Template('a\n  ${1}').substitute()) == 'ValueError: Invalid placeholder in string: line 2, col 3'
assert error(lambda: Template('${a').substitute(a=1)) == 'ValueError: Invalid placeholder in string: line 1, col 1'


class Percent(Template):
    delimiter = '%'


class Long(Template):
    delimiter = '<<'


class Default(dict):
    def __missing__(self, key):
        return '?' + key


assert Percent('%a %% $b %{a}').substitute(a=1) == '1 % $b 1'
assert Percent('%').is_valid() is False
assert Long('<<a <<<< <<{a} <').substitute(a=1) == '1 << 1 <'
assert Template('$a $b').substitute(Default(a=1)) == '1 ?b'
assert Template('$a $b').safe_substitute(Default(a=1)) == '1 ?b'
assert error(lambda: Percent('x %').substitute()) == 'ValueError: Invalid placeholder in string: line 1, col 3'
t.template = '$z'
assert t.substitute(z=9) == '9'
assert t.get_identifiers() == ['z']
assert Template('$a $b $a ${b} $c').get_identifiers() == ['a', 'b', 'c']
assert Template('$x $$ $').get_identifiers() == ['x']
assert Template('').substitute() == ''
assert Template('').is_valid() is True
assert Template('é $a ü').substitute(a='ß') == 'é ß ü'
assert Template('$a' * 3).substitute(a='x') == 'xxx'

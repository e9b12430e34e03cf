# The warnings module: filters, records, once a place, deprecated.
import io
import sys
import warnings

printed = io.StringIO()
sys.stderr = printed
HERE = (lambda: 0).__code__.co_filename


def taken():
    # What was printed: the first lines without their places, the lines of source as they are.
    out = []
    for line in printed.getvalue().splitlines():
        out.append(line.partition(': ')[2] if line.startswith(HERE) else line)
    printed.seek(0)
    printed.truncate()
    return out


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


warnings.resetwarnings()
warnings.simplefilter('default')
warnings.warn('one')
line = warnings.warn.__name__ and (lambda: 0).__code__.co_firstlineno
assert printed.getvalue() == f"{HERE}:{line - 1}: UserWarning: one\n  warnings.warn('one')\n", printed.getvalue()
assert taken() == ['UserWarning: one', "  warnings.warn('one')"]
warnings.warn('two', DeprecationWarning); warnings.warn(FutureWarning('three'))
assert taken() == ['DeprecationWarning: two', "  warnings.warn('two', DeprecationWarning); warnings.warn(FutureWarning('three'))", 'FutureWarning: three', "  warnings.warn('two', DeprecationWarning); warnings.warn(FutureWarning('three'))"]
for i in range(3):
    warnings.warn('loop')
assert taken() == ['UserWarning: loop', "  warnings.warn('loop')"]
for i in range(3):
    warnings.warn(f'loop {i % 2}')
assert taken() == ['UserWarning: loop 0', "  warnings.warn(f'loop {i % 2}')", 'UserWarning: loop 1', "  warnings.warn(f'loop {i % 2}')"]


def dep():
    warnings.warn('dep', DeprecationWarning, stacklevel=2)


for i in range(2):
    dep()
dep()
assert taken() == ['DeprecationWarning: dep', '  dep()', 'DeprecationWarning: dep', '  dep()']


def outer():
    def inner():
        warnings.warn('up', stacklevel=3)
    inner()


outer()
assert taken() == ['UserWarning: up', '  outer()']


class Mine(UserWarning):
    def __str__(self):
        return 'my ' + '/'.join(self.args)


warnings.warn(Mine('a', 'b'), DeprecationWarning)
warnings.warn('text', Mine)
warnings.warn(5)
assert taken() == ['Mine: my a/b', "  warnings.warn(Mine('a', 'b'), DeprecationWarning)", 'Mine: my text', "  warnings.warn('text', Mine)", 'UserWarning: 5', '  warnings.warn(5)']
fails(TypeError, "category must be a Warning subclass, not 'int'", warnings.warn, 'x', 5)
fails(TypeError, "category must be a Warning subclass, not 'type'", warnings.warn, 'x', ValueError)
fails(TypeError, "category must be a Warning subclass, not 'str'", warnings.warn, 'x', 'y')
fails(TypeError, "'str' object cannot be interpreted as an integer", warnings.warn, 'x', stacklevel='a')
fails(TypeError, "warn() argument 'skip_file_prefixes' must be tuple, not str", warnings.warn, 'x', skip_file_prefixes='a')
assert taken() == []

# records
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('a')
    warnings.warn('a', DeprecationWarning)
assert type(log) is list and len(log) == 2 and taken() == []
w = log[0]
assert type(w.message) is UserWarning and str(w.message) == 'a' and w.category is UserWarning and w.filename == HERE and w.line is None
assert log[1].category is DeprecationWarning and log[1].lineno == w.lineno + 1 and w.file is None and w.source is None
assert str(w) == f"{{message : UserWarning('a'), category : 'UserWarning', filename : {HERE!r}, lineno : {w.lineno}, line : None}}"
assert repr(w) == f'<WarningMessage {w}>' and type(w).__name__ == 'WarningMessage'
assert str(warnings.WarningMessage('a', UserWarning, 'f', 3)) == "{message : 'a', category : 'UserWarning', filename : 'f', lineno : 3, line : None}"
results = {}
for action in ['default', 'module', 'once', 'always', 'all', 'ignore']:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(action)
        for i in range(2):
            warnings.warn('m1')
        warnings.warn('m1')
        warnings.warn('m2')
    results[action] = [str(w.message) for w in log]
assert results == {'default': ['m1', 'm1', 'm2'], 'module': ['m1', 'm2'], 'once': ['m1', 'm2'], 'always': ['m1', 'm1', 'm1', 'm2'], 'all': ['m1', 'm1', 'm1', 'm2'], 'ignore': []}
with warnings.catch_warnings():
    warnings.simplefilter('error')
    fails(UserWarning, 'err', warnings.warn, 'err')
    fails(DeprecationWarning, 'err', warnings.warn, 'err', DeprecationWarning)
with warnings.catch_warnings(action='error', category=DeprecationWarning):
    fails(DeprecationWarning, 'x', warnings.warn, 'x', DeprecationWarning)
    warnings.warn('fine')
assert taken() == ['UserWarning: fine', "  warnings.warn('fine')"]
with warnings.catch_warnings(record=True) as log:
    warnings.filterwarnings('ignore', message='skip.*')
    warnings.filterwarnings('error', 'bad', UserWarning)
    warnings.filterwarnings('ignore', '.*needle.*')
    for text in ('skip this', 'SKIP', 'a skip', 'hay Needle hay', 'needl'):
        warnings.warn(text)
    fails(UserWarning, 'bad one', warnings.warn, 'bad one')
    warnings.warn('bad', RuntimeWarning)
assert [str(w.message) for w in log] == ['a skip', 'needl', 'bad']
with warnings.catch_warnings(record=True) as log:
    warnings.filterwarnings('ignore', module='other')
    warnings.filterwarnings('error', lineno=77)
    warnings.warn_explicit('kept', UserWarning, 'x.py', 7, module='mine')
    warnings.warn_explicit('lost', UserWarning, 'x.py', 7, module='other.sub')
    fails(UserWarning, 'line', warnings.warn_explicit, 'line', UserWarning, 'x.py', 77)
assert [(str(w.message), w.filename, w.lineno) for w in log] == [('kept', 'x.py', 7)]
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.simplefilter('error', append=True)
    warnings.warn('nothing')
    assert (warnings.filters[0], warnings.filters[-1]) == (('ignore', None, Warning, None, 0), ('error', None, Warning, None, 0))
assert warnings.filters == [('default', None, Warning, None, 0)]
fails(ValueError, "invalid action: 'bogus'", warnings.simplefilter, 'bogus')
fails(ValueError, "invalid action: 'bogus'", warnings.filterwarnings, 'bogus')
fails(TypeError, 'message must be a string', warnings.filterwarnings, 'error', 5)
fails(TypeError, 'category must be a Warning subclass', warnings.filterwarnings, 'error', '', 'x')
fails(TypeError, 'category must be a Warning subclass', warnings.filterwarnings, 'error', '', ValueError)
fails(TypeError, 'module must be a string', warnings.filterwarnings, 'error', module=3)
fails(ValueError, 'lineno must be an int >= 0', warnings.filterwarnings, 'error', lineno=-1)
fails(TypeError, 'lineno must be an int', warnings.simplefilter, 'error', lineno='a')

# texts
assert warnings.formatwarning('msg', UserWarning, 'f.py', 3) == 'f.py:3: UserWarning: msg\n'
assert warnings.formatwarning('msg', UserWarning, 'f.py', 3, line='  the line ') == 'f.py:3: UserWarning: msg\n  the line\n'
assert warnings.formatwarning(ValueError('z'), UserWarning, 'f.py', 3, '') == 'f.py:3: UserWarning: z\n'
out = io.StringIO()
warnings.showwarning('msg', UserWarning, 'f.py', 3, out, 'line')
assert out.getvalue() == 'f.py:3: UserWarning: msg\n  line\n'
warnings.warn_explicit('expl', UserWarning, 'x.py', 7)
warnings.warn_explicit('expl', UserWarning, 'x.py', 7)
registry = {}
for i in range(2):
    warnings.warn_explicit('once', UserWarning, 'x.py', 7, registry=registry, module='m')
warnings.warn_explicit(UserWarning('instance'), None, 'x.py', 8)
assert taken() == ['x.py:7: UserWarning: expl', 'x.py:7: UserWarning: expl', 'x.py:7: UserWarning: once', 'x.py:8: UserWarning: instance']
assert ('once', UserWarning, 7) in registry and 'version' in registry
shown = []
old = warnings.showwarning
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: shown.append((str(message), category, file, line))
warnings.warn('custom')
warnings.showwarning = old
assert shown == [('custom', UserWarning, None, None)]
old = warnings.formatwarning
warnings.formatwarning = lambda message, category, *rest: f'{category.__name__} of its own: {message}\n'
warnings.warn('custom')
warnings.formatwarning = old
assert taken() == ['UserWarning of its own: custom']


# deprecated
@warnings.deprecated('old thing')
def old_function(a, *, b=1):
    "doc"
    return a + b


assert old_function(3, b=2) == 5 and old_function.__deprecated__ == 'old thing'
assert old_function.__name__ == 'old_function' and old_function.__doc__ == 'doc' and old_function.__wrapped__(1) == 2
assert taken() == ['DeprecationWarning: old thing', "  assert old_function(3, b=2) == 5 and old_function.__deprecated__ == 'old thing'"]


@warnings.deprecated('old class')
class Old:
    def __init__(self, x):
        self.x = x


assert Old(1).x == 1 and Old.__deprecated__ == 'old class' and Old.__name__ == 'Old'
assert taken() == ['DeprecationWarning: old class', "  assert Old(1).x == 1 and Old.__deprecated__ == 'old class' and Old.__name__ == 'Old'"]


class New(Old):
    pass


assert taken()[0] == 'DeprecationWarning: old class'
assert New(2).x == 2 and taken() == []


@warnings.deprecated('quiet', category=None)
def quiet():
    return 1


assert quiet() == 1 and quiet.__deprecated__ == 'quiet' and not hasattr(quiet, '__wrapped__')


@warnings.deprecated('other', category=FutureWarning)
def other():
    return 1


class Methods:
    @warnings.deprecated('method')
    def m(self):
        return 1

    @classmethod
    @warnings.deprecated('class method')
    def c(cls):
        return 2

    @staticmethod
    @warnings.deprecated('static method')
    def s():
        return 3


assert other() == 1 and Methods().m() == 1 and Methods.c() == 2 and Methods.s() == 3
assert [line for line in taken() if 'assert' not in line] == ['FutureWarning: other', 'DeprecationWarning: method', 'DeprecationWarning: class method', 'DeprecationWarning: static method']
fails(TypeError, "Expected an object of type str for 'message', not 'int'", warnings.deprecated, 5)
fails(TypeError, '@deprecated decorator with non-None category must be applied to a class or callable, not 5', warnings.deprecated('x'), 5)

cw = warnings.catch_warnings()
assert repr(cw) == 'catch_warnings()' and repr(warnings.catch_warnings(record=True)) == 'catch_warnings(record=True)'
fails(RuntimeError, 'Cannot exit catch_warnings() without entering first', cw.__exit__, None, None, None)
assert cw.__enter__() is None
fails(RuntimeError, 'Cannot enter catch_warnings() twice', cw.__enter__)
warnings.simplefilter('ignore')
cw.__exit__(None, None, None)
assert warnings.filters == [('default', None, Warning, None, 0)]
warnings.resetwarnings()
assert warnings.filters == []
sys.stderr = sys.__stderr__

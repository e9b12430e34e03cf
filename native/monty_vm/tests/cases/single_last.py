# _ at a prompt: what was shown last, among the built-in names; texts that Python code makes.
import builtins
import sys


class Output:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass


def shown(source, namespace=None):
    # What is written, in one text.
    output = Output()
    kept = sys.stdout
    sys.stdout = output
    try:
        result = exec(compile(source, '<piece>', 'single'), {} if namespace is None else namespace)
    finally:
        sys.stdout = kept
    assert result is None
    return ''.join(output.parts)


def raises(error, function, *args):
    try:
        function(*args)
    except error as e:
        return e
    raise AssertionError('nothing was raised')


# ---- _ ----
if hasattr(builtins, '_'):
    del builtins._
assert not hasattr(builtins, '_')
assert raises(NameError, shown, '_').args == ("name '_' is not defined",)
assert not hasattr(builtins, '_')
value = [1]
assert shown('value', {'value': value}) == '[1]\n'
assert builtins._ is value
assert _ is value
assert '_' not in globals()
assert shown('_ + [2]') == '[1, 2]\n'
assert shown('None') == ''
assert builtins._ == [1, 2]
assert shown('_; 3; _; _ + 1; _') == '[1, 2]\n3\n3\n4\n4\n'
assert shown('_ = 7') == ''
assert _ == 4
assert shown('_; 8; _', {'_': 'mine'}) == "'mine'\n8\n'mine'\n"
assert _ == "mine"
assert (lambda: _)() == 'mine'
assert eval('_', {}) == 'mine'
assert raises(NameError, eval, '_', {'__builtins__': {}}).args == ("name '_' is not defined",)

# What is added to the built-in names is seen everywhere.
builtins.added = 'added'
assert added == 'added'
assert eval('added', {}) == 'added'
assert raises(NameError, eval, 'added', {'__builtins__': {}}).args == ("name 'added' is not defined",)
del builtins.added
assert raises(NameError, lambda: added).args == ("name 'added' is not defined",)


# ---- texts that Python code makes ----
class Seen:
    def __repr__(self):
        return f'<seen, {builtins._}>'


class Text(str):
    def __str__(self):
        return 'not this'


class Odd:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Failing:
    def __repr__(self):
        raise KeyError('q')


assert shown('s', {'s': Seen()}) == '<seen, None>\n'
assert type(_) is Seen
assert shown('[s, s]', {'s': Seen()}) == '[<seen, None>, <seen, None>]\n'
assert shown('o', {'o': Odd(Text('this'))}) == 'this\n'
assert raises(TypeError, shown, 'o', {'o': Odd(5)}).args == ('__repr__ returned non-string (type int)',)
assert builtins._ is None
builtins._ = 5
assert raises(KeyError, shown, 'f', {'f': Failing()}).args == ('q',)
assert builtins._ is None
assert shown('[x for x in g]', {'g': (x * x for x in range(3))}) == '[0, 1, 4]\n'

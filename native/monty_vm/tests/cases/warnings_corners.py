"""Warnings in their corners: each text is run, and what it raises or shows compared."""


def shown(source, show=None):
    """What a text raises, or what an expression shows after it."""
    names = {'__name__': '__main__'}
    try:
        exec('import warnings\n' + source, names)
        value = eval(show, names) if show else 'ok'
        return value if isinstance(value, str) else repr(value)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


assert shown('with warnings.catch_warnings():\n warnings.simplefilter("error")\n warnings.warn("boom", UserWarning)') == \
    'UserWarning: boom'
assert shown('with warnings.catch_warnings(action="error"):\n warnings.warn("boom")') == \
    'UserWarning: boom'
assert shown('with warnings.catch_warnings(record=True, action="ignore") as w: warnings.warn("x")', 'w') == \
    '[]'
assert shown('with warnings.catch_warnings(record=True) as w:\n warnings.filterwarnings("ignore", message=".*foo", category=UserWarning)\n warnings.warn("a foo"); warnings.warn("bar")', '[str(x.message) for x in w]') == \
    "['bar']"
assert shown('with warnings.catch_warnings(record=True) as w:\n warnings.simplefilter("once")\n for i in range(3): warnings.warn("x")', 'len(w)') == \
    '1'
assert shown('with warnings.catch_warnings(record=True) as w:\n warnings.simplefilter("default")\n for i in range(3): warnings.warn("x")', 'len(w)') == \
    '1'
assert shown('with warnings.catch_warnings(record=True) as w:\n warnings.resetwarnings()\n for i in range(3): warnings.warn("x")', 'len(w)') == \
    '1'
assert shown('warnings.simplefilter("foo")') == \
    "ValueError: invalid action: 'foo'"
assert shown('warnings.filterwarnings("foo")') == \
    "ValueError: invalid action: 'foo'"
assert shown('warnings.filterwarnings("ignore", message=3)') == \
    'TypeError: message must be a string'
assert shown('warnings.filterwarnings("ignore", category=3)') == \
    'TypeError: category must be a Warning subclass'
assert shown('warnings.filterwarnings("ignore", lineno=-1)') == \
    'ValueError: lineno must be an int >= 0'
assert shown('warnings.warn("x", int)') == \
    "TypeError: category must be a Warning subclass, not 'type'"
assert shown('warnings.warn("x", 3)') == \
    "TypeError: category must be a Warning subclass, not 'int'"
assert shown('pass') == \
    'ok'
assert shown('@warnings.deprecated("use g")\ndef f(x): return x\nwith warnings.catch_warnings(record=True) as w:\n warnings.simplefilter("always")\n r=f(3)', 'r, str(w[0].message), w[0].category, f.__deprecated__, f.__name__') == \
    "(3, 'use g', <class 'DeprecationWarning'>, 'use g', 'f')"
assert shown('@warnings.deprecated("old")\nclass C:\n def __init__(s, x=1): s.x=x\nwith warnings.catch_warnings(record=True) as w:\n warnings.simplefilter("always")\n c=C(4)\n class D(C): pass\n D()', 'c.x, [str(x.message) for x in w], C.__deprecated__') == \
    "(4, ['old', 'old'], 'old')"
assert shown('@warnings.deprecated("old", category=None)\ndef f(): return 1', 'f(), f.__deprecated__') == \
    "(1, 'old')"
assert shown('warnings.deprecated(3)') == \
    "TypeError: Expected an object of type str for 'message', not 'int'"
assert shown('warnings.deprecated("x")(3)') == \
    'TypeError: @deprecated decorator with non-None category must be applied to a class or callable, not 3'
assert shown('@warnings.deprecated("old")\nclass C: pass\nwith warnings.catch_warnings(action="ignore"): C(1)') == \
    'TypeError: C() takes no arguments'
assert shown('@warnings.deprecated("old")\nasync def f(): pass', 'f.__deprecated__') == \
    'old'
assert shown('class W(UserWarning): pass\nwith warnings.catch_warnings(record=True) as w:\n warnings.simplefilter("always")\n warnings.warn(W("mine"))\n warnings.warn_explicit("ex", W, "file.py", 33)', '[(type(x.message), str(x.message), x.lineno, x.filename) for x in w]') == \
    "[(<class '__main__.W'>, 'mine', 5, '<string>'), (<class '__main__.W'>, 'ex', 33, 'file.py')]"
assert shown('', 'sorted(warnings.__all__)') == \
    "['catch_warnings', 'deprecated', 'filterwarnings', 'formatwarning', 'resetwarnings', 'showwarning', 'simplefilter', 'warn', 'warn_explicit']"
assert shown('w=warnings.catch_warnings()\nwith w: pass\nwith w: pass') == \
    'RuntimeError: Cannot enter catch_warnings() twice'
assert shown('w=warnings.catch_warnings()', 'w, warnings.catch_warnings(record=True)') == \
    '(catch_warnings(), catch_warnings(record=True))'
assert shown('w=warnings.catch_warnings()\nw.__exit__()') == \
    'RuntimeError: Cannot exit catch_warnings() without entering first'
assert shown('with warnings.catch_warnings(record=True) as w:\n warnings.simplefilter("always")\n def f(): warnings.warn("in f", stacklevel=2)\n f()', 'w[0].lineno') == \
    '5'
assert shown('', 'warnings.filters[:1] is not None, warnings.defaultaction') == \
    "(True, 'default')"

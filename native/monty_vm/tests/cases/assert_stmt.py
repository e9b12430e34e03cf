# assert: messages, conditions, evaluation order, catching.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def caught(f, *a):
    try:
        f(*a)
    except AssertionError as e:
        return e.args
    return 'passed'
def plain(x):
    assert x
def msg(x):
    assert x, 'the message'
def tup(x):
    assert x, ('a', 1)
def none(x):
    assert x, None
def exc(x):
    assert x, ValueError('v')
assert caught(plain, 1) == 'passed'
assert caught(plain, 0) == ()
assert caught(plain, []) == ()
assert caught(plain, 'a') == 'passed'
assert caught(plain, '') == ()
assert caught(plain, None) == ()
assert caught(plain, 0.0) == ()
assert caught(plain, {}) == ()
assert caught(plain, lambda: 0) == 'passed'
assert caught(msg, 1) == 'passed'
assert caught(msg, 0) == ('the message',)
assert caught(tup, 0) == (('a', 1),)
assert caught(none, 0) == (None,)
assert repr(caught(exc, 0)) == "(ValueError('v'),)"
log = []
def t(v, name):
    log.append(name)
    return v
assert t(1, 'cond'), t('m', 'msg')
assert log == ['cond']
log.clear()
try:
    assert t(0, 'cond'), t('m', 'msg')
except AssertionError as e:
    assert str(e) == 'm'
assert log == ['cond', 'msg']
def chained(x):
    assert 0 < x < 10, f'{x} out of range'
    return 'fine'
assert chained(5) == 'fine'
assert raises(AssertionError, lambda: chained(10)) == '10 out of range'
assert raises(AssertionError, lambda: chained(-1)) == '-1 out of range'
def notted(x):
    assert not x
assert caught(notted, 0) == 'passed'
assert caught(notted, 1) == ()
def anded(a, b):
    assert a and b, (a, b)
assert caught(anded, 1, 2) == 'passed'
assert caught(anded, 1, 0) == ((1, 0),)
def ored(a, b):
    assert a or b, 'neither'
assert caught(ored, 0, 1) == 'passed'
assert caught(ored, 0, '') == ('neither',)
def isin(x, xs):
    assert x in xs, f'{x!r} not in {xs!r}'
assert caught(isin, 1, [1]) == 'passed'
assert caught(isin, 'z', 'abc') == ("'z' not in 'abc'",)
def cond_expr(x):
    assert (x if x > 0 else None), 'neg'
assert caught(cond_expr, 1) == 'passed'
assert caught(cond_expr, -1) == ('neg',)
def walrus(x):
    assert (n := len(x)) > 1, n
    return n
assert walrus('ab') == 2
assert caught(walrus, 'a') == (1,)
def msg_raises(x):
    assert x, 1 / 0
assert raises(ZeroDivisionError, lambda: msg_raises(0)) == 'division by zero'
assert caught(msg_raises, 1) == 'passed'
def in_loop(xs):
    for i, x in enumerate(xs):
        assert x, i
assert caught(in_loop, [1, 1, 0, 1]) == (2,)
def in_finally():
    try:
        assert False, 'body'
    finally:
        log.append('fin')
log.clear()
assert caught(in_finally) == ('body',)
assert log == ['fin']
def call(x):
    assert callable(x), f'{type(x).__name__} is not callable'
assert caught(call, 5) == ('int is not callable',)
assert caught(call, len) == 'passed'
def multi(x):
    assert (
        x
        == 1
    ), (
        'multi '
        'line'
    )
assert caught(multi, 2) == ('multi line',)
assert issubclass(AssertionError, Exception) is True
assert str(AssertionError()) == ''
assert repr(AssertionError('x')) == "AssertionError('x')"
def lam():
    assert (lambda: 0)()
assert caught(lam) == ()
def gen():
    assert all(x for x in (1, 0))
assert caught(gen) == ()
def compare():
    assert [1, 2] == [1, 2.0] == [True, 2], 'eq'
assert caught(compare) == 'passed'
def isnot():
    assert None is not None, 'is not'
assert caught(isnot) == ('is not',)
try:
    assert 0, 'module'
except AssertionError as e:
    m = e
assert m.args == ('module',)
def always():
    try:
        assert 1 == 2
    except AssertionError:
        return 'asserted'
assert always() == 'asserted'

# with: what can be seen without classes: errors of the protocol, order of evaluation, syntax forms.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

try:
    with 5: pass
except TypeError as failure:
    assert str(failure) == "'int' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with 'a' as x: pass
except TypeError as failure:
    assert str(failure) == "'str' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with None: pass
except TypeError as failure:
    assert str(failure) == "'NoneType' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with []: pass
except TypeError as failure:
    assert str(failure) == "'list' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with (lambda: 0): pass
except TypeError as failure:
    assert str(failure) == "'function' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with len as f: pass
except TypeError as failure:
    assert str(failure) == "'builtin_function_or_method' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with undefined_cm: pass
except NameError as failure:
    assert str(failure) == "name 'undefined_cm' is not defined"
else:
    assert False, 'no NameError'
try:
    with 1 / 0: pass
except ZeroDivisionError as failure:
    assert str(failure) == 'division by zero'
else:
    assert False, 'no ZeroDivisionError'
try:
    with (1, 2): pass
except TypeError as failure:
    assert str(failure) == "'int' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with (1): pass
except TypeError as failure:
    assert str(failure) == "'int' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with 1 as a, 2 as b: pass
except TypeError as failure:
    assert str(failure) == "'int' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with {}: pass
except TypeError as failure:
    assert str(failure) == "'dict' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with ValueError(): pass
except TypeError as failure:
    assert str(failure) == "'ValueError' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with int: pass
except TypeError as failure:
    assert str(failure) == "'type' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with (x for x in []): pass
except TypeError as failure:
    assert str(failure) == "'generator' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
try:
    with iter([]): pass
except TypeError as failure:
    assert str(failure) == "'list_iterator' object does not support the context manager protocol (missed __exit__ method)"
else:
    assert False, 'no TypeError'
log = []
def t(v):
    log.append(v)
    return v
def two():
    with t(1), t(2):
        log.append('body')
assert raises(TypeError, lambda: two()) == "'int' object does not support the context manager protocol (missed __exit__ method)"
assert log == [1]
log.clear()
def target_not_reached():
    with t(1) as log[t(5)]:
        pass
assert raises(TypeError, lambda: target_not_reached()) == (
    "'int' object does not support the context manager protocol (missed __exit__ method)")
assert log == [1]
def caught():
    try:
        with 5:
            return 'body'
    except TypeError as e:
        return 'caught ' + str(e)
assert caught() == "caught 'int' object does not support the context manager protocol (missed __exit__ method)"
def in_finally():
    try:
        with None:
            pass
    finally:
        log.append('fin')
log.clear()
assert raises(TypeError, lambda: in_finally()) == (
    "'NoneType' object does not support the context manager protocol (missed __exit__ method)")
assert log == ['fin']
def in_loop():
    n = 0
    for x in (1, 'a', None):
        try:
            with x:
                break
        except TypeError:
            n += 1
    else:
        return n
assert in_loop() == 3
def unbound():
    try:
        with 5 as v:
            pass
    except TypeError:
        pass
    return v
assert raises(UnboundLocalError, lambda: unbound()) == "cannot access local variable 'v' where it is not associated with a value"
def gen():
    try:
        with (yield 1):
            pass
    except TypeError as e:
        yield str(e)
g = gen()
assert next(g) == 1
assert g.send(3) == "'int' object does not support the context manager protocol (missed __exit__ method)"
def context():
    try:
        1 / 0
    except ZeroDivisionError:
        with 5:
            pass
try:
    context()
except TypeError as e:
    assert type(e.__context__) is ZeroDivisionError
def parenthesized():
    with (
        t(1) as a,
        t(2) as b,
    ):
        pass
log.clear()
assert raises(TypeError, lambda: parenthesized()) == (
    "'int' object does not support the context manager protocol (missed __exit__ method)")
assert log == [1]
def walrus():
    with (v := t(7)):
        pass
assert raises(TypeError, lambda: walrus()) == (
    "'int' object does not support the context manager protocol (missed __exit__ method)")
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return e.msg
    except Exception as e:
        return type(e).__name__
assert syntax('with a, b as c, d: pass') == 'NameError'
assert syntax('with (a, b): pass') == 'NameError'
assert syntax('with (a as b): pass') == 'NameError'
assert syntax('with (a as b, c): pass') == 'NameError'
assert syntax('with (a as b, c,): pass') == 'NameError'
assert syntax('with (a, b) as c: pass') == 'NameError'
assert syntax('with (yield): pass') == "'yield' outside function"
assert syntax('with a as (b, c): pass') == 'NameError'
assert syntax('with a as [b, *c]: pass') == 'NameError'
assert syntax('with a as b.c: pass') == 'NameError'
assert syntax('with a as b[0]: pass') == 'NameError'
assert syntax('with: pass') == 'invalid syntax'
assert syntax('with a as: pass') == 'invalid syntax'
assert syntax('with a as 5: pass') == 'cannot assign to literal'
assert syntax('with a as b + c: pass') == 'cannot assign to expression'
assert syntax('with a b: pass') == 'invalid syntax'
assert syntax('with a, : pass') == 'invalid syntax'
assert syntax('with (a as b), c: pass') == 'invalid syntax'
assert syntax('with a:\nx') == "expected an indented block after 'with' statement on line 1"
assert syntax('with a: x; y') == 'NameError'
assert syntax('with (): pass') == 'TypeError'
assert syntax('with (a for a in b): pass') == 'NameError'
assert syntax('with a if b else c: pass') == 'NameError'

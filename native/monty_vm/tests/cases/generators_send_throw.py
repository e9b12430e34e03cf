# Generators: send, throw, close, GeneratorExit, states, StopIteration inside, RuntimeError.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def echo():
    got = None
    while True:
        got = yield got
g = echo()
assert next(g) is None
assert g.send(1) == 1
assert g.send('a') == 'a'
assert next(g) is None
assert g.close() is None
assert raises(StopIteration, lambda: next(g)) == ''
assert raises(StopIteration, lambda: g.send(1)) == ''
assert g.close() is None
h = echo()
assert raises(TypeError, lambda: h.send(1)) == "can't send non-None value to a just-started generator"
assert h.send(None) is None
def catcher():
    while True:
        try:
            x = yield 'ready'
        except ValueError as e:
            yield f'caught {e}'
        else:
            yield f'sent {x}'
c = catcher()
assert next(c) == 'ready'
assert c.throw(ValueError('boom')) == 'caught boom'
assert next(c) == 'ready'
assert c.send(5) == 'sent 5'
assert next(c) == 'ready'
assert c.throw(ValueError) == 'caught '
assert raises(KeyError, lambda: c.throw(KeyError('k'))) == "'k'"
assert raises(StopIteration, lambda: next(c)) == ''
assert raises(ValueError, lambda: c.throw(ValueError('late'))) == 'late'
def unstarted():
    yield 1
u = unstarted()
assert raises(TypeError, lambda: u.throw(TypeError('early'))) == 'early'
assert raises(StopIteration, lambda: next(u)) == ''
log = []
def cleanup():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append('exit')
        raise
    finally:
        log.append('finally')
k = cleanup()
next(k)
assert k.close() is None
assert log == ['exit', 'finally']
log.clear()
k = cleanup()
assert k.close() is None
assert log == []
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
s = stubborn()
next(s)
assert raises(RuntimeError, lambda: s.close()) == 'generator ignored GeneratorExit'
def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return 'closed value'
r = returns_on_close()
next(r)
assert r.close() == 'closed value'
assert r.close() is None
def raises_on_close():
    try:
        yield 1
    finally:
        raise KeyError('in finally')
r = raises_on_close()
next(r)
assert raises(KeyError, lambda: r.close()) == "'in finally'"
def stop_inside():
    yield 1
    raise StopIteration('x')
st = stop_inside()
assert next(st) == 1
assert raises(RuntimeError, lambda: next(st)) == 'generator raised StopIteration'
st = stop_inside()
next(st)
try:
    next(st)
except RuntimeError as e:
    assert type(e.__cause__) is StopIteration
    assert e.__cause__.args == ('x',)
    assert e.__context__ is e.__cause__
def next_inside():
    it = iter([1])
    while True:
        yield next(it)
assert raises(RuntimeError, lambda: list(next_inside())) == 'generator raised StopIteration'
def throw_stop():
    yield 1
t = throw_stop()
next(t)
assert raises(RuntimeError, lambda: t.throw(StopIteration)) == 'generator raised StopIteration'
def value():
    yield 1
    return 'ret'
v = value()
next(v)
try:
    next(v)
except StopIteration as e:
    assert e.value == 'ret'
    assert str(e) == 'ret'
try:
    next(v)
except StopIteration as e:
    assert e.value is None
    assert e.args == ()
def ret_tuple():
    return (1, 2)
    yield
try:
    next(ret_tuple())
except StopIteration as e:
    assert e.value == (1, 2) and e.args == ((1, 2),)
def ret_none():
    yield
    return None
rn = ret_none()
next(rn)
try:
    next(rn)
except StopIteration as e:
    assert e.args == () and e.value is None
def throw_caught_return():
    try:
        yield 1
    except ValueError:
        return 'from handler'
q = throw_caught_return()
next(q)
try:
    q.throw(ValueError())
except StopIteration as e:
    assert e.value == 'from handler'
def running():
    try:
        yield me.send(None)
    except ValueError as e:
        yield str(e)
me = running()
assert next(me) == 'generator already executing'
def running_close():
    try:
        me2.close()
    except ValueError as e:
        yield str(e)
me2 = running_close()
assert next(me2) == 'generator already executing'
def averager():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        total += x
        n += 1
        avg = total / n
av = averager()
next(av)
assert [av.send(x) for x in (10, 20, 60)] == [10.0, 15.0, 30.0]
def ctx():
    try:
        yield 1
    except ValueError:
        raise KeyError('new')
cx = ctx()
next(cx)
try:
    cx.throw(ValueError('orig'))
except KeyError as e:
    assert type(e.__context__) is ValueError
    assert str(e.__context__) == 'orig'
def exc_state():
    try:
        raise ValueError('inner')
    except ValueError as e:
        yield 1
        yield str(e)
ex = exc_state()
try:
    raise TypeError('outer')
except TypeError as e:
    assert next(ex) == 1
    assert next(ex) == 'inner'
    assert str(e) == 'outer'
    assert e.__context__ is None
def interleave():
    try:
        yield 1
    finally:
        yield 2
il = interleave()
next(il)
assert il.throw(ValueError('kept')) == 2
assert raises(ValueError, lambda: next(il)) == 'kept'
il = interleave()
next(il)
assert raises(RuntimeError, lambda: il.close()) == 'generator ignored GeneratorExit'
assert raises(TypeError, lambda: g.send()) == 'generator.send() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: g.send(1, 2)) == 'generator.send() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: g.throw()) == 'throw expected at least 1 argument, got 0'
assert raises(TypeError, lambda: c.throw(5)) == 'exceptions must be classes or instances deriving from BaseException, not int'
assert raises(TypeError, lambda: u.throw('s')) == 'exceptions must be classes or instances deriving from BaseException, not str'
w = echo()
next(w)
assert raises(TypeError, lambda: w.throw(5)) == 'exceptions must be classes or instances deriving from BaseException, not int'
assert raises(TypeError, lambda: w.throw(int)) == 'exceptions must be classes or instances deriving from BaseException, not type'
assert raises(TypeError, lambda: w.close(1)) == 'generator.close() takes no arguments (1 given)'

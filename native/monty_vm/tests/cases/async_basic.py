# Coroutines: async def, await, send, throw, close, __await__, their attributes.

class Pause:
    def __init__(self, value=None):
        self.value = value
    def __await__(self):
        got = yield self.value
        return got

def drive(coroutine):
    yielded = []
    try:
        while True:
            yielded.append(coroutine.send(None))
    except StopIteration as stop:
        return stop.value, yielded

def raises(exc, f, *args):
    try:
        f(*args)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

# the function and what it gives
async def five():
    return 5
assert type(five).__name__ == 'function'
assert five.__code__.co_flags & 0x80
assert not five.__code__.co_flags & 0x20
c = five()
assert type(c).__name__ == 'coroutine'
assert repr(c).startswith('<coroutine object five at 0x')
assert c.__name__ == 'five' and c.__qualname__ == 'five'
assert c.cr_await is None and c.cr_running is False and c.cr_suspended is False and c.cr_frame is not None
assert c.cr_code.co_name == 'five' and c.cr_origin is None
assert drive(c) == (5, [])
assert c.cr_frame is None
class K:
    async def method(self, x):
        return self, x
    @staticmethod
    async def static(x):
        return x
    @classmethod
    async def of_class(cls):
        return cls
k = K()
assert k.method(1).__qualname__ == 'K.method'
assert drive(k.method(2)) == ((k, 2), [])
assert drive(K.static(3)) == (3, [])
assert drive(K.of_class()) == (K, [])

# nothing runs before it is awaited
log = []
async def noisy(x):
    log.append(('begin', x))
    r = await Pause(x)
    log.append(('end', x, r))
    return x * 2
c = noisy(1)
assert log == []
assert c.send(None) == 1
assert log == [('begin', 1)]
assert c.cr_suspended is True and c.cr_running is False
assert type(c.cr_await).__name__ == 'generator'
assert raises(StopIteration, c.send, 'sent') == '2'
assert log == [('begin', 1), ('end', 1, 'sent')]
assert raises(RuntimeError, c.send, None) == 'cannot reuse already awaited coroutine'
assert raises(RuntimeError, c.throw, ValueError('x')) == 'cannot reuse already awaited coroutine'
assert c.close() is None

# awaits nest; values come back; evaluation order
async def add(a, b):
    return await noisy(a) + await noisy(b)
log.clear()
assert drive(add(1, 2)) == (6, [1, 2])
assert [e[:2] for e in log] == [('begin', 1), ('end', 1), ('begin', 2), ('end', 2)]
async def deep(n):
    if n == 0:
        return await Pause('bottom')
    return await deep(n - 1)
c = deep(20)
assert c.send(None) == 'bottom'
assert c.cr_await.__name__ == 'deep'
assert raises(StopIteration, c.send, 'up') == 'up'
async def expressions():
    x = [await five(), (await five()) + 1]
    y = {await five(): await five()}
    z = f'{await five()!r}-{await five():>3}'
    w = await five() if await five() else 0
    v = (await five()) and (await five()) or 0
    def inner(*args, **kwargs):
        return args, kwargs
    u = inner(await five(), *[await five()], k=await five())
    t = -await five()
    s = await five() ** 2
    return x, y, z, w, v, u, t, s, not await five(), [1, 2, 3, 4, 5, 6][await five()]
assert drive(expressions()) == (([5, 6], {5: 5}, '5-  5', 5, 5, ((5, 5), {'k': 5}), -5, 25, False, 6), [])

# send: a value for the pause; a fresh one takes None alone
async def echo():
    out = []
    for i in range(3):
        out.append(await Pause(i))
    return out
c = echo()
assert raises(TypeError, c.send, 1) == "can't send non-None value to a just-started coroutine"
assert c.send(None) == 0 and c.send('a') == 1 and c.send('b') == 2
try:
    c.send('c')
except StopIteration as e:
    assert e.value == ['a', 'b', 'c'] and e.args == (['a', 'b', 'c'],)
else:
    assert False

# throw
async def catching():
    try:
        await Pause('p')
    except ValueError as e:
        return 'caught ' + str(e)
    finally:
        log.append('finally')
log.clear()
c = catching()
assert c.send(None) == 'p'
assert raises(StopIteration, c.throw, ValueError('v')) == 'caught v'
assert log == ['finally']
c = catching()
c.send(None)
assert raises(KeyError, c.throw, KeyError('k')) == "'k'"
assert log == ['finally', 'finally']
c = catching()
assert raises(ValueError, c.throw, ValueError('early')) == 'early'
assert raises(RuntimeError, c.send, None) == 'cannot reuse already awaited coroutine'
async def outer():
    try:
        return await catching()
    except KeyError:
        await Pause('after')
        return 'outer'
c = outer()
c.send(None)
assert c.throw(KeyError()) == 'after'
assert raises(StopIteration, c.send, None) == 'outer'
c = outer()
c.send(None)
assert raises(StopIteration, c.throw, ValueError) == 'caught '
assert raises(TypeError, outer().throw, 3) == 'exceptions must be classes or instances deriving from BaseException, not int'

# close
async def cleaning():
    try:
        await Pause()
    except GeneratorExit:
        log.append('exit')
        raise
log.clear()
c = cleaning()
c.send(None)
assert c.close() is None and log == ['exit']
assert c.close() is None
assert raises(RuntimeError, c.send, None) == 'cannot reuse already awaited coroutine'
assert cleaning().close() is None
async def stubborn():
    try:
        await Pause()
    except GeneratorExit:
        await Pause()
c = stubborn()
c.send(None)
assert raises(RuntimeError, c.close) == 'coroutine ignored GeneratorExit'
async def closes_inner():
    await cleaning()
log.clear()
c = closes_inner()
c.send(None)
c.close()
assert log == ['exit']
async def swallows():
    try:
        await Pause()
    except GeneratorExit:
        pass
    return 1
c = swallows()
c.send(None)
assert c.close() in (None, 1)

# __await__ of a coroutine
w = five().__await__()
assert type(w).__name__ == 'coroutine_wrapper' and iter(w) is w
assert raises(StopIteration, next, w) == '5'
assert raises(RuntimeError, next, w) == 'cannot reuse already awaited coroutine'
w = echo().__await__()
assert next(w) == 0 and w.send(1) == 1 and w.throw is not None
assert w.close() is None
w = catching().__await__()
w.send(None)
assert raises(StopIteration, w.throw, ValueError('w')) == 'caught w'
class Wraps:
    def __init__(self, coroutine):
        self.coroutine = coroutine
    def __await__(self):
        return self.coroutine.__await__()
async def use(x):
    return await x
assert drive(use(Wraps(add(3, 4)))) == (14, [3, 4])
class Delegates:
    def __await__(self):
        first = yield from Wraps(noisy(7)).__await__()
        second = yield from Pause('mine').__await__()
        return first, second
assert drive(use(Delegates())) == ((14, None), [7, 'mine'])

# __await__ may give any iterator
class Iterates:
    def __await__(self):
        return iter([1, 2])
assert drive(use(Iterates())) == (None, [1, 2])
class Steps:
    def __init__(self):
        self.n = 0
        self.log = []
    def __await__(self):
        return self
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('end')
        return self.n
    def send(self, value):
        self.log.append(('send', value))
        return self.__next__()
    def throw(self, e):
        self.log.append(('throw', e))
        raise StopIteration('thrown')
    def close(self):
        self.log.append('close')
assert drive(use(Steps())) == ('end', [1, 2])
s = Steps()
c = use(s)
assert c.send(None) == 1 and c.send('x') == 2
e = KeyError('k')
assert raises(StopIteration, c.throw, e) == 'thrown'
assert s.log == [('send', 'x'), ('throw', e)]
s = Steps()
c = use(s)
c.send(None)
c.close()
assert s.log == ['close']
def plain():
    return (yield from Steps())
g = plain()
assert next(g) == 1 and g.send('y') == 2
assert raises(StopIteration, next, g) == 'end'

# arguments, defaults, closures
def make(n):
    total = 0
    async def count(step=n, *more, key=1, **rest):
        nonlocal total
        total += step + sum(more) + key + len(rest)
        await Pause(total)
        return total
    return count
count = make(10)
assert drive(count()) == (11, [11])
assert drive(count(1, 2, 3, key=4, z=0)) == (22, [22])
assert raises(TypeError, lambda: five(1)) == 'five() takes 0 positional arguments but 1 was given'

# recursion through await
async def fib(n):
    return n if n < 2 else await fib(n - 1) + await fib(n - 2)
assert drive(fib(9)) == (34, [])

# many at once, by hand
tasks = [noisy(i) for i in range(5)]
log.clear()
assert [t.send(None) for t in tasks] == [0, 1, 2, 3, 4]
results = []
for t in reversed(tasks):
    try:
        t.send(None)
    except StopIteration as e:
        results.append(e.value)
assert results == [8, 6, 4, 2, 0]
assert [x[1] for x in log] == [0, 1, 2, 3, 4, 4, 3, 2, 1, 0]

# the exception that is handled survives a pause
async def handling():
    try:
        raise KeyError('first')
    except KeyError:
        await Pause()
        try:
            raise ValueError('second')
        except ValueError as e:
            return repr(e.__context__)
assert drive(handling()) == ("KeyError('first')", [None])

# with, try and loops around awaits
class Manager:
    def __enter__(self):
        log.append('enter')
        return self
    def __exit__(self, *args):
        log.append('exit')
log.clear()
async def blocks():
    for i in range(3):
        with Manager():
            try:
                if i == 1:
                    continue
                await Pause(i)
            finally:
                await Pause('f')
    else:
        await Pause('else')
    while True:
        await Pause('while')
        break
    return i
assert drive(blocks()) == (2, [0, 'f', 'f', 2, 'f', 'else', 'while'])
assert log == ['enter', 'exit'] * 3

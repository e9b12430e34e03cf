# async with and async for: order of events, exits, else, break, continue, return.

class Pause:
    def __init__(self, value=None):
        self.value = value
    def __await__(self):
        yield self.value
        return self.value

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

log = []
class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow
    async def __aenter__(self):
        log.append(f'enter {self.name}')
        await Pause(f'entering {self.name}')
        return self.name.upper()
    async def __aexit__(self, kind, value, traceback):
        log.append(f'exit {self.name} {kind and kind.__name__} {value}')
        assert (traceback is None) == (kind is None)
        await Pause(f'leaving {self.name}')
        return self.swallow

async def simple():
    async with Manager('a') as a:
        log.append('body ' + a)
        await Pause('body')
    return a
assert drive(simple()) == ('A', ['entering a', 'body', 'leaving a'])
assert log == ['enter a', 'body A', 'exit a None None']

async def several():
    async with Manager('a') as a, Manager('b') as b, Manager('c'):
        return a + b
log.clear()
assert drive(several()) == ('AB', ['entering a', 'entering b', 'entering c', 'leaving c', 'leaving b', 'leaving a'])
assert log == ['enter a', 'enter b', 'enter c', 'exit c None None', 'exit b None None', 'exit a None None']
async def parenthesized():
    async with (
        Manager('x') as x,
        Manager('y'),
    ):
        return x
log.clear()
assert drive(parenthesized())[0] == 'X'
assert len(log) == 4

async def failing(swallow):
    async with Manager('a', swallow):
        async with Manager('b'):
            raise ValueError('inside')
    return 'after'
log.clear()
assert drive(failing(True))[0] == 'after'
assert log == ['enter a', 'enter b', 'exit b ValueError inside', 'exit a ValueError inside']
assert raises(ValueError, drive, failing(False)) == 'inside'

# leaving by break, continue and return
async def leaving():
    out = []
    for i in range(4):
        async with Manager(str(i)):
            if i == 0:
                continue
            if i == 2:
                break
            out.append(i)
    for i in range(2):
        async with Manager('r'):
            return out, i
log.clear()
assert drive(leaving())[0] == ([1], 0)
assert [e for e in log if e.startswith('exit')] == ['exit 0 None None', 'exit 1 None None', 'exit 2 None None', 'exit r None None']

# an exception in enter or exit
class Breaks(Manager):
    async def __aenter__(self):
        raise KeyError('enter')
class Leaves(Manager):
    async def __aexit__(self, *args):
        raise KeyError('exit')
async def entering():
    async with Manager('out', swallow=True):
        async with Breaks('in'):
            assert False
    return 'ok'
log.clear()
assert drive(entering())[0] == 'ok'
assert log == ['enter out', "exit out KeyError 'enter'"]
async def context():
    try:
        async with Leaves('l'):
            raise ValueError('body')
    except KeyError as e:
        return repr(e), repr(e.__context__)
assert drive(context())[0] == ("KeyError('exit')", "ValueError('body')")

# targets of every kind
class Gives(Manager):
    def __init__(self, value):
        self.value = value
    async def __aenter__(self):
        return self.value
    async def __aexit__(self, *args):
        pass
class Box:
    pass
async def targets():
    box = Box()
    box.items = [0, 0]
    async with Gives((1, 2)) as (a, b), Gives([3, 4, 5]) as (c, *d), Gives(6) as box.attr, Gives(7) as box.items[1]:
        return a, b, c, d, box.attr, box.items
assert drive(targets())[0] == (1, 2, 3, [4, 5], 6, [0, 7])

# mixed with plain with, try and finally
class Sync:
    def __enter__(self):
        log.append('sync in')
    def __exit__(self, *args):
        log.append('sync out')
async def mixed():
    try:
        with Sync():
            async with Manager('m'):
                try:
                    await Pause('deep')
                    raise KeyError
                finally:
                    log.append('finally')
                    await Pause('in finally')
    except KeyError:
        log.append('caught')
log.clear()
assert drive(mixed())[1] == ['entering m', 'deep', 'in finally', 'leaving m']
assert log == ['sync in', 'enter m', 'finally', 'exit m KeyError ', 'sync out', 'caught']

# thrown into a pause inside
async def thrown():
    async with Manager('t', swallow=True):
        await Pause('wait')
    return 'swallowed'
log.clear()
c = thrown()
c.send(None)
assert c.send(None) == 'wait'
assert c.throw(ValueError('in')) == 'leaving t'
assert raises(StopIteration, c.send, None) == 'swallowed'
assert log == ['enter t', 'exit t ValueError in']
c = thrown()
c.send(None)
c.send(None)
assert raises(RuntimeError, c.close) == 'coroutine ignored GeneratorExit'

# async for
class Count:
    def __init__(self, n, fail=None):
        self.n, self.i, self.fail = n, 0, fail
    def __aiter__(self):
        log.append('aiter')
        return self
    async def __anext__(self):
        log.append('anext')
        await Pause(self.i)
        if self.i == self.n:
            raise self.fail or StopAsyncIteration
        self.i += 1
        return self.i
async def loop():
    out = []
    async for x in Count(3):
        out.append(x)
    else:
        out.append('else')
    return out, x
log.clear()
assert drive(loop()) == (([1, 2, 3, 'else'], 3), [0, 1, 2, 3])
assert log == ['aiter'] + ['anext'] * 4
async def control(stop, skip):
    out = []
    async for x in Count(5):
        if x == skip:
            continue
        if x == stop:
            break
        out.append(x)
    else:
        out.append('else')
    return out
assert drive(control(4, 2))[0] == [1, 3]
assert drive(control(9, 1))[0] == [2, 3, 4, 5, 'else']
async def returning():
    async for x in Count(5):
        try:
            if x == 2:
                return x
        finally:
            log.append('f')
log.clear()
assert drive(returning())[0] == 2 and log.count('f') == 2
async def twice():
    return [(x, y) async for x in Count(2) async for y in Count(2)]
assert drive(twice())[0] == [(1, 1), (1, 2), (2, 1), (2, 2)]
async def failing_loop():
    async for x in Count(2, KeyError('boom')):
        pass
    else:
        log.append('never')
log.clear()
assert raises(KeyError, drive, failing_loop()) == "'boom'"
assert 'never' not in log

# StopAsyncIteration of the body is not the loop's
async def body_stops():
    async for x in Count(3):
        raise StopAsyncIteration('body')
assert raises(StopAsyncIteration, drive, body_stops()) == 'body'
async def inner_stops():
    out = []
    async for x in Count(2):
        async for y in Count(1):
            out.append((x, y))
        else:
            out.append('inner')
    return out
assert drive(inner_stops())[0] == [(1, 1), 'inner', (2, 1), 'inner']

# targets
async def gives(*items):
    for x in items:
        yield x
async def loop_targets():
    box = Box()
    out = []
    async for a, (b, *c) in gives((1, (2, 3, 4)), (5, (6,))):
        out.append((a, b, c))
    async for box.attr in gives(1, 2):
        out.append(box.attr)
    d = {}
    async for d['k'] in gives('v'):
        out.append(d)
    return out
assert drive(loop_targets())[0] == [(1, 2, [3, 4]), (5, 6, []), 1, 2, {'k': 'v'}]

# locals before, after, and unbound
async def unbound():
    async for never in gives():
        pass
    return never
assert raises(UnboundLocalError, drive, unbound()) == \
    "cannot access local variable 'never' where it is not associated with a value"
async def kept():
    x = 'before'
    async for x in gives():
        pass
    return x
assert drive(kept())[0] == 'before'
total = 0
async def uses_global():
    global total
    async for total in gives(1, 2, 3):
        pass
drive(uses_global())
assert total == 3

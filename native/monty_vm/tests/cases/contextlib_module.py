# contextlib: contextmanager, closing, suppress, nullcontext, ContextDecorator.
import contextlib
from contextlib import AbstractContextManager, ContextDecorator, closing, contextmanager, nullcontext, suppress


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
        return e
    else:
        assert False, 'nothing raised'


log = []


@contextmanager
def tag(name):
    "doc"
    log.append('<' + name)
    try:
        yield name.upper()
    finally:
        log.append(name + '>')


with tag('a') as value:
    log.append(value)
assert log == ['<a', 'A', 'a>']
log.clear()
try:
    with tag('b'):
        1 / 0
except ZeroDivisionError as e:
    log.append(str(e))
assert log == ['<b', 'b>', 'division by zero']
log.clear()
assert tag.__name__ == 'tag' and tag.__doc__ == 'doc'
assert repr(tag('x')).startswith('<contextlib._GeneratorContextManager object at 0x')


@tag('deco')
def decorated(x, *, y=1):
    "inner doc"
    log.append(x + y)
    return x


assert decorated(1) == 1 and decorated(2, y=5) == 2
assert log == ['<deco', 2, 'deco>', '<deco', 7, 'deco>']
assert decorated.__name__ == 'decorated' and decorated.__doc__ == 'inner doc' and decorated.__wrapped__(3) == 3
log.clear()


def use(manager, e=None):
    with manager as value:
        if e is not None:
            raise e
    return value


@contextmanager
def none():
    if False:
        yield


@contextmanager
def two():
    yield 1
    yield 2


@contextmanager
def swallow():
    try:
        yield 5
    except BaseException:
        pass


@contextmanager
def again():
    try:
        yield 5
    except BaseException:
        yield 6


@contextmanager
def other():
    try:
        yield
    except ValueError as e:
        raise KeyError('other') from e


@contextmanager
def plain():
    yield


fails(RuntimeError, "generator didn't yield", use, none())
fails(RuntimeError, "generator didn't stop", use, two())
fails(ValueError, '1', use, two(), ValueError(1))
fails(RuntimeError, "generator didn't stop after throw()", use, again(), ValueError(1))
assert use(swallow()) == 5 and use(swallow(), ValueError(1)) == 5 and use(swallow(), StopIteration(1)) == 5
e = fails(KeyError, "'other'", use, other(), ValueError(1))
assert type(e.__cause__) is ValueError
given = StopIteration(3)
assert fails(StopIteration, '3', use, plain(), given) is given
given = RuntimeError('r')
assert fails(RuntimeError, 'r', use, plain(), given) is given
m = plain()
use(m)
try:
    use(m)
except (AttributeError, RuntimeError):
    log.append('once')
assert log == ['once']
log.clear()


class Thing:
    def close(self):
        log.append('closed')


thing = Thing()
assert use(closing(thing)) is thing
fails(ValueError, '1', use, closing(thing), ValueError(1))
assert log == ['closed', 'closed']
fails(AttributeError, "'int' object has no attribute 'close'", use, closing(1))

with suppress(ValueError, KeyError):
    raise KeyError
with suppress(LookupError):
    {}['x']
with suppress():
    pass
fails(KeyError, '1', use, suppress(ValueError), KeyError(1))
fails(KeyError, '1', use, suppress(), KeyError(1))
assert use(suppress(ValueError), ValueError(1)) is None
use(suppress(ValueError), ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(2)])]))
e = fails(ExceptionGroup, 'g (1 sub-exception)', use, suppress(ValueError), ExceptionGroup('g', [ValueError(1), KeyError(2)]))
assert [type(x) for x in e.exceptions] == [KeyError]

assert use(nullcontext()) is None and use(nullcontext(3)) == 3
fails(ValueError, '1', use, nullcontext(), ValueError(1))


class track(ContextDecorator):
    def __enter__(self):
        log.append('in')
        return self

    def __exit__(self, *exc):
        log.append(exc[0])


log.clear()


@track()
def f(n):
    return 1 / n


assert f(1) == 1.0
fails(ZeroDivisionError, 'division by zero', f, 0)
assert log == ['in', None, 'in', ZeroDivisionError] and f.__name__ == 'f'


class Own(AbstractContextManager):
    def __exit__(self, *exc):
        return True


own = Own()
assert use(own, ValueError(1)) is own
assert isinstance(nullcontext(), AbstractContextManager) and issubclass(closing, AbstractContextManager)

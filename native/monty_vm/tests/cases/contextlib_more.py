# contextlib: corners of every tool.
import contextlib
from contextlib import (AbstractAsyncContextManager, AbstractContextManager, AsyncContextDecorator, AsyncExitStack, ContextDecorator, ExitStack,
                        aclosing, asynccontextmanager, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress)

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


log = []


# ---- contextmanager ----
@contextmanager
def managed(name, swallow=False):
    """Manages."""
    log.append('enter ' + name)
    try:
        yield name.upper()
    except ValueError as e:
        log.append(f'error {e}')
        if not swallow:
            raise
    finally:
        log.append('exit ' + name)


def used(cm, error=None):
    del log[:]
    try:
        with cm as v:
            log.append(v)
            if error is not None:
                raise error
        return log[:]
    except BaseException as e:
        return log[:], f'{type(e).__name__}: {e}'


assert used(managed('a')) == ['enter a', 'A', 'exit a']
assert used(managed('b'), ValueError('v')) == (['enter b', 'B', 'error v', 'exit b'], 'ValueError: v')
assert used(managed('c', True), ValueError('v')) == ['enter c', 'C', 'error v', 'exit c']
assert used(managed('d'), KeyError('k')) == (['enter d', 'D', 'exit d'], "KeyError: 'k'")
assert used(managed('e'), StopIteration('s')) == (['enter e', 'E', 'exit e'], 'StopIteration: s')
assert used(managed('f'), GeneratorExit()) == (['enter f', 'F', 'exit f'], 'GeneratorExit: ')
assert used(managed('g'), RuntimeError('generator raised StopIteration')) == (['enter g', 'G', 'exit g'], 'RuntimeError: generator raised StopIteration')
assert managed.__name__ == 'managed'
assert managed.__doc__ == 'Manages.'
assert type(managed('x')).__name__ == '_GeneratorContextManager'
assert isinstance(managed('x'), AbstractContextManager)
assert isinstance(managed('x'), ContextDecorator)
assert managed.__wrapped__.__name__ == 'managed'


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def two_on_error():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def changes():
    try:
        yield
    except ValueError as e:
        raise KeyError('changed') from e


@contextmanager
def before():
    raise OSError('before')
    yield


assert used(no_yield()) == ([], "RuntimeError: generator didn't yield")
assert used(two_yields()) == ([1], "RuntimeError: generator didn't stop")
assert used(two_on_error(), ValueError('v')) == ([1], "RuntimeError: generator didn't stop after throw()")
assert used(changes(), ValueError('v')) == ([None], "KeyError: 'changed'")
assert used(before()) == ([], 'OSError: before')
cm = managed('once')
assert used(cm) == ['enter once', 'ONCE', 'exit once']
assert error(lambda: cm.__enter__()) == "AttributeError: '_GeneratorContextManager' object has no attribute 'args'"
assert used(cm) == ([], "AttributeError: '_GeneratorContextManager' object has no attribute 'args'")


@managed('deco')
def decorated(x):
    """Doc."""
    log.append('body')
    return x * 2


del log[:]
assert decorated(4) == 8
assert decorated(5) == 10
assert log == ['enter deco', 'body', 'exit deco', 'enter deco', 'body', 'exit deco']
assert decorated.__name__ == 'decorated'
assert decorated.__doc__ == 'Doc.'
assert error(lambda: managed()) == "TypeError: managed() missing 1 required positional argument: 'name'"
assert error(lambda: contextmanager()) == "TypeError: contextmanager() missing 1 required positional argument: 'func'"
assert error(lambda: contextmanager(lambda: 5)().__enter__()) == "TypeError: 'int' object is not an iterator"


# ---- ContextDecorator ----
class Deco(ContextDecorator):
    def __enter__(self):
        log.append('in')
        return self

    def __exit__(self, *exc):
        log.append(exc[0] and exc[0].__name__)
        return exc[0] is KeyError


@Deco()
def body(e=None):
    if e:
        raise e
    return 'done'


del log[:]
assert body() == 'done'
assert body(KeyError()) is None
assert error(lambda: body(ValueError('v'))) == 'ValueError: v'
assert log == ['in', None, 'in', 'KeyError', 'in', 'ValueError']

# ---- closing, suppress, nullcontext ----
class Closer:
    closed = False

    def close(self):
        self.closed = True


c = Closer()
with closing(c) as inside:
    assert inside is c
    assert c.closed is False
assert c.closed is True
assert used(closing(Closer()), KeyError('k'))[1] == "KeyError: 'k'"
assert error(lambda: closing(5).__exit__(None, None, None)) == "AttributeError: 'int' object has no attribute 'close'"
assert used(suppress(ValueError), ValueError('v')) == [None]
assert used(suppress(ValueError), KeyError('k')) == ([None], "KeyError: 'k'")
assert used(suppress(), KeyError('k')) == ([None], "KeyError: 'k'")
assert used(suppress(ValueError, KeyError), KeyError('k')) == [None]
assert used(suppress(LookupError), KeyError('k')) == [None]
assert used(suppress(Exception), GeneratorExit()) == ([None], 'GeneratorExit: ')
assert used(suppress(ValueError)) == [None]
assert used(suppress(ValueError), ExceptionGroup('g', [ValueError(1)])) == [None]
assert used(suppress(ValueError), ExceptionGroup('g', [ValueError(1), KeyError(2)])) == ([None], 'ExceptionGroup: g (1 sub-exception)')
assert error(lambda: suppress(5).__exit__(ValueError, ValueError('v'), None)) == 'TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union'
s = suppress(ValueError)
assert used(s, ValueError('1')) == [None]
assert used(s, ValueError('2')) == [None]
assert used(nullcontext(5)) == [5]
assert used(nullcontext()) == [None]
assert used(nullcontext(5), KeyError('k')) == ([5], "KeyError: 'k'")
assert nullcontext(7).enter_result == 7


async def with_null():
    async with nullcontext(3) as x:
        return x


assert run(with_null()) == 3


# ---- redirect_stdout ----
class Out:
    def __init__(self):
        self.text = ''

    def write(self, s):
        self.text += s

    def flush(self):
        pass


out, second = Out(), Out()
r = redirect_stdout(out)
with r as target:
    print('one')
    with redirect_stdout(second):
        print('inner')
    with r:
        print('again')
    print('two', end='!')
assert out.text == 'one\nagain\ntwo!'
assert second.text == 'inner\n'
assert target is out
import sys
with redirect_stderr(out):
    print('err', file=sys.stderr)
assert out.text == 'one\nagain\ntwo!err\n'


# ---- ExitStack ----
def callback(*args, **kwargs):
    log.append((args, kwargs))


class Exits:
    def __init__(self, name, result=None, raises=None):
        self.name, self.result, self.raises = name, result, raises

    def __enter__(self):
        log.append('enter ' + self.name)
        return self.name

    def __exit__(self, t, e, tb):
        log.append((self.name, t and t.__name__, str(e)))
        if self.raises:
            raise self.raises
        return self.result


def stacked(*managers, error=None):
    del log[:]
    try:
        with ExitStack() as stack:
            entered = [stack.enter_context(m) for m in managers]
            if error:
                raise error
        return log[:]
    except BaseException as e:
        return log[:], f'{type(e).__name__}: {e}', repr(e.__context__)


assert stacked(Exits('a'), Exits('b')) == ['enter a', 'enter b', ('b', None, 'None'), ('a', None, 'None')]
assert stacked(Exits('a'), Exits('b'), error=ValueError('v')) == (['enter a', 'enter b', ('b', 'ValueError', 'v'), ('a', 'ValueError', 'v')], 'ValueError: v', 'None')
assert stacked(Exits('a'), Exits('b', True), error=ValueError('v')) == ['enter a', 'enter b', ('b', 'ValueError', 'v'), ('a', None, 'None')]
assert stacked(Exits('a'), Exits('b', raises=KeyError('k'))) == (['enter a', 'enter b', ('b', None, 'None'), ('a', 'KeyError', "'k'")], "KeyError: 'k'", 'None')
assert stacked(Exits('a'), Exits('b', raises=KeyError('k')), error=ValueError('v')) == (['enter a', 'enter b', ('b', 'ValueError', 'v'), ('a', 'KeyError', "'k'")], "KeyError: 'k'", "ValueError('v')")
assert stacked(Exits('a', True), Exits('b', raises=KeyError('k')), error=ValueError('v')) == ['enter a', 'enter b', ('b', 'ValueError', 'v'), ('a', 'KeyError', "'k'")]
assert stacked(Exits('a', raises=OSError('o')), Exits('b', raises=KeyError('k'))) == (['enter a', 'enter b', ('b', None, 'None'), ('a', 'KeyError', "'k'")], 'OSError: o', 'None')
del log[:]
with ExitStack() as stack:
    assert stack.callback(callback, 1, 2, a=3) is callback
    assert stack.push(Exits('p')).name == 'p'
    assert stack.push(callback) is callback
    stack.callback(callback, self=1, callback=2)
assert log == [((), {'self': 1, 'callback': 2}), ((None, None, None), {}), ('p', None, 'None'), ((1, 2), {'a': 3})]
del log[:]
stack = ExitStack()
stack.callback(callback, 'kept')
moved = stack.pop_all()
assert stack.close() is None
assert log == []
assert moved.close() is None
assert log == [(('kept',), {})]
assert moved.close() is None
assert log == [(('kept',), {})]
assert error(lambda: stack.enter_context(5)) == "TypeError: 'builtins.int' object does not support the context manager protocol"
assert error(lambda: stack.callback()) == "TypeError: _BaseExitStack.callback() missing 1 required positional argument: 'callback'"
assert error(lambda: ExitStack().enter_context(type('X', (), {'__enter__': lambda s: 1})())) == "TypeError: '__main__.X' object does not support the context manager protocol"
assert stack.push(lambda *a: True) is not None
stack.close()


# ---- asynchronous ----
@asynccontextmanager
async def amanaged(name):
    log.append('aenter')
    try:
        yield name
    except ValueError as e:
        log.append(f'aerror {e}')
        raise
    finally:
        log.append('aexit')


@asynccontextmanager
async def ano_yield():
    if False:
        yield


@asynccontextmanager
async def atwo():
    yield 1
    yield 2


async def aused(cm, error=None):
    del log[:]
    try:
        async with cm as v:
            log.append(v)
            if error:
                raise error
        return log[:]
    except BaseException as e:
        return log[:], f'{type(e).__name__}: {e}'


assert run(aused(amanaged('x'))) == ['aenter', 'x', 'aexit']
assert run(aused(amanaged('x'), ValueError('v'))) == (['aenter', 'x', 'aerror v', 'aexit'], 'ValueError: v')
assert run(aused(amanaged('x'), KeyError('k'))) == (['aenter', 'x', 'aexit'], "KeyError: 'k'")
assert run(aused(amanaged('x'), StopAsyncIteration('s'))) == (['aenter', 'x', 'aexit'], 'StopAsyncIteration: s')
assert run(aused(amanaged('x'), StopIteration('s'))) == (['aenter', 'x', 'aexit'], 'StopIteration: s')
assert run(aused(ano_yield())) == ([], "RuntimeError: generator didn't yield")
assert run(aused(atwo())) == ([1], "RuntimeError: generator didn't stop")


@amanaged('deco')
async def adecorated():
    return 'result'


del log[:]
assert run(adecorated()) == 'result'
assert log == ['aenter', 'aexit']


class ACloser:
    async def aclose(self):
        log.append('aclosed')


assert run(aused(aclosing(ACloser())))[1:] == ['aclosed']


async def astack():
    del log[:]
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(amanaged('s'))
        stack.enter_context(Exits('sync'))
        stack.callback(callback, 'cb')

        async def acallback(*a):
            log.append(('async', a))
        stack.push_async_callback(acallback, 1)
    return log[:]


assert run(astack()) == ['aenter', 'enter sync', ('async', (1,)), (('cb',), {}), ('sync', None, 'None'), 'aexit']


async def astack_error():
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(5)
    except TypeError as e:
        return str(e)


assert run(astack_error()) == "'builtins.int' object does not support the asynchronous context manager protocol"


# ---- abstract classes ----
class Structural:
    def __enter__(self): pass
    def __exit__(self, *a): pass


class AStructural:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass


class Child(AbstractContextManager):
    def __exit__(self, *a):
        pass


assert issubclass(Structural, AbstractContextManager)
assert issubclass(int, AbstractContextManager) is False
assert issubclass(AStructural, AbstractAsyncContextManager)
assert Child().__enter__().__class__.__name__ == 'Child'
assert repr(AbstractContextManager[int]) == 'contextlib.AbstractContextManager[int]'
assert error(lambda: AbstractContextManager()) == "TypeError: Can't instantiate abstract class AbstractContextManager without an implementation for abstract method '__exit__'"

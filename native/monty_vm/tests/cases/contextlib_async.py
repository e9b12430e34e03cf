# The asynchronous half of contextlib.
import asyncio
import contextlib
from contextlib import (
    AbstractAsyncContextManager, AbstractContextManager, AsyncContextDecorator, AsyncExitStack, aclosing, asynccontextmanager,
    nullcontext,
)

log = []


def taken():
    items = log[:]
    log.clear()
    return items


async def fails(kind, message, awaitable):
    try:
        await awaitable
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
        return e
    assert False, 'nothing raised'


@asynccontextmanager
async def resource(name, swallow=()):
    "A resource."
    log.append(f'open {name}')
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except swallow:
        log.append(f'swallowed {name}')
    finally:
        log.append(f'close {name}')


class Manager:
    def __init__(self, name, result=None):
        self.name, self.result = name, result

    async def __aenter__(self):
        log.append(f'enter {self.name}')
        return self.name

    async def __aexit__(self, typ, value, tb):
        log.append((f'exit {self.name}', typ, tb is not None))
        return self.result


class Sync:
    def __enter__(self):
        log.append('sync enter')
        return 'sync'

    def __exit__(self, typ, value, tb):
        log.append(('sync exit', typ))


async def use_asynccontextmanager():
    assert resource.__name__ == 'resource' and resource.__doc__ == 'A resource.' and resource.__wrapped__.__name__ == 'resource'
    async with resource('a') as a:
        assert a == 'A' and taken() == ['open a']
    assert taken() == ['close a']
    try:
        async with resource('b'):
            raise KeyError('k')
    except KeyError as e:
        assert e.args == ('k',) and e.__context__ is None
        assert taken() == ['open b', 'close b']
    async with resource('c', swallow=ValueError):
        raise ValueError
    assert taken() == ['open c', 'swallowed c', 'close c']
    for stop in StopIteration('x'), StopAsyncIteration('y'):
        try:
            async with resource('d'):
                raise stop
        except (StopIteration, StopAsyncIteration) as e:
            assert e is stop
        assert taken() == ['open d', 'close d']

    @asynccontextmanager
    async def never():
        if log:
            yield

    @asynccontextmanager
    async def twice():
        yield 1
        yield 2

    @asynccontextmanager
    async def again():
        try:
            yield 1
        except ValueError:
            yield 2

    @asynccontextmanager
    async def other():
        try:
            yield
        except ValueError as e:
            raise KeyError('other') from e

    await fails(RuntimeError, "generator didn't yield", never().__aenter__())
    cm = twice()
    assert await cm.__aenter__() == 1
    await fails(RuntimeError, "generator didn't stop", cm.__aexit__(None, None, None))
    cm = again()
    await cm.__aenter__()
    await fails(RuntimeError, "generator didn't stop after athrow()", cm.__aexit__(ValueError, ValueError(), None))
    cm = again()
    await cm.__aenter__()
    await fails(RuntimeError, "generator didn't stop after athrow()", cm.__aexit__(ValueError, None, None))
    cm = other()
    await cm.__aenter__()
    v = ValueError('v')
    e = await fails(KeyError, "'other'", cm.__aexit__(ValueError, v, None))
    assert e.__cause__ is v
    cm = resource('e')
    await cm.__aenter__()
    assert await cm.__aexit__(None, None, None) is False
    taken()

    @resource('deco')
    async def work(x):
        "Works."
        log.append('work')
        return x * 2
    assert work.__name__ == 'work' and work.__doc__ == 'Works.'
    assert await work(2) == 4 and await work(3) == 6
    assert taken() == ['open deco', 'work', 'close deco'] * 2
    assert isinstance(resource('f'), AbstractAsyncContextManager) and isinstance(resource('f'), AsyncContextDecorator)


async def use_stack():
    async with AsyncExitStack() as stack:
        assert await stack.enter_async_context(resource('a')) == 'A'
        assert stack.enter_context(Sync()) == 'sync'
        manager = Manager('m')
        assert stack.push_async_exit(manager) is manager

        async def callback(*args, **kwds):
            log.append((args, kwds))
        assert stack.push_async_callback(callback, 1, x=2) is callback
        append = log.append
        assert stack.callback(append, 'plain') is append
        log.append('body')
    assert taken() == ['open a', 'sync enter', 'body', 'plain', ((1,), {'x': 2}), ('exit m', None, False), ('sync exit', None), 'close a']

    # An exit that returns something true has swallowed the exception.
    async def swallow(typ, value, tb):
        log.append(repr(value))
        return True

    def see(*details):
        log.append(details)
    async with AsyncExitStack() as stack:
        assert stack.push(see) is see
        assert stack.push_async_exit(swallow) is swallow
        stack.push_async_exit(Manager('n'))
        raise ValueError(1)
    assert taken() == [('exit n', ValueError, True), 'ValueError(1)', (None, None, None)]

    # Exceptions of exits: each has the one before as context.
    async def worse(typ, value, tb):
        log.append(typ)
        raise KeyError('worse')

    def worst(typ, value, tb):
        log.append(typ)
        raise IndexError('worst')
    try:
        async with AsyncExitStack() as stack:
            stack.push(worst)
            stack.push_async_exit(worse)
            raise ValueError('first')
    except IndexError as e:
        chain = []
        while e:
            chain.append(repr(e))
            e = e.__context__
        assert chain == ["IndexError('worst')", "KeyError('worse')", "ValueError('first')"], chain
    assert taken() == [ValueError, KeyError]

    stack = AsyncExitStack()
    await stack.enter_async_context(Manager('o'))
    moved = stack.pop_all()
    assert type(moved) is AsyncExitStack and moved is not stack
    await stack.aclose()
    assert taken() == ['enter o']
    await moved.aclose()
    await moved.aclose()
    assert taken() == [('exit o', None, False)]
    assert not hasattr(AsyncExitStack, 'close') and isinstance(stack, AbstractAsyncContextManager)
    name = f'{Sync.__module__}.'
    await fails(TypeError, f"'{name}Sync' object does not support the asynchronous context manager protocol", stack.enter_async_context(Sync()))
    for wrong, text in ((stack.enter_context, f"'{name}Manager' object does not support the context manager protocol"),):
        try:
            wrong(Manager('p'))
        except TypeError as e:
            assert str(e) == text
        else:
            assert False
    try:
        AsyncExitStack().push_async_callback()
    except TypeError as e:
        assert str(e) == "AsyncExitStack.push_async_callback() missing 1 required positional argument: 'callback'"
    else:
        assert False


async def use_others():
    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            log.append('closed')
    async with aclosing(numbers()) as gen:
        async for n in gen:
            log.append(n)
            break
        assert taken() == [1]
    assert taken() == ['closed']
    try:
        async with aclosing(numbers()) as gen:
            assert await anext(gen) == 1
            raise OSError('o')
    except OSError:
        assert taken() == ['closed']
    async with nullcontext(5) as five:
        assert five == 5
    async with nullcontext() as nothing:
        assert nothing is None
    with nullcontext('s') as s:
        assert s == 's'

    class Traced(AsyncContextDecorator, Manager):
        pass

    @Traced('t')
    async def f(a, *, b):
        return a + b
    assert await f(1, b=2) == 3 and f.__name__ == 'f'
    assert taken() == ['enter t', ('exit t', None, False)]
    traced = Traced('u', result=True)

    @traced
    async def g():
        raise ValueError
    assert await g() is None
    assert taken() == ['enter u', ('exit u', ValueError, True)]


class Mine(AbstractAsyncContextManager):
    async def __aexit__(self, *details):
        log.append('mine')


class Plain(AbstractContextManager):
    def __exit__(self, *details):
        log.append('plain')


class NoExit:
    __exit__ = None

    def __enter__(self):
        pass


async def use_abstract():
    async with Mine() as m:
        assert type(m) is Mine
    with Plain() as p:
        assert type(p) is Plain
    assert taken() == ['mine', 'plain']
    assert issubclass(Manager, AbstractAsyncContextManager) and not issubclass(Manager, AbstractContextManager)
    assert issubclass(Sync, AbstractContextManager) and not issubclass(Sync, AbstractAsyncContextManager)
    assert not issubclass(NoExit, AbstractContextManager) and isinstance(Sync(), AbstractContextManager) and not issubclass(Sync, Plain)
    assert isinstance(nullcontext(), AbstractContextManager) and isinstance(nullcontext(), AbstractAsyncContextManager)
    for cls, method in ((AbstractAsyncContextManager, '__aexit__'), (AbstractContextManager, '__exit__')):
        try:
            cls()
        except TypeError as e:
            assert str(e) == (f"Can't instantiate abstract class {cls.__name__} without an implementation for "
                              f"abstract method '{method}'")
        else:
            assert False
    assert str(AbstractContextManager[int]) == 'contextlib.AbstractContextManager[int]'
    assert str(AbstractAsyncContextManager[int, None]) == 'contextlib.AbstractAsyncContextManager[int, None]'
    assert {'asynccontextmanager', 'AsyncExitStack', 'aclosing', 'AbstractAsyncContextManager'} <= set(contextlib.__all__)


async def main():
    await use_asynccontextmanager()
    await use_stack()
    await use_others()
    await use_abstract()
    log.append('all')


asyncio.run(main())
assert taken() == ['all']

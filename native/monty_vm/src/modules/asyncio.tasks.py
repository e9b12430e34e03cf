"""Tasks: coroutines that the event loop runs, and waiting for several of them."""

from asyncio.events import _get_running_loop, get_event_loop, get_running_loop
from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.futures import Future, isfuture

__all__ = ['ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Task', 'all_tasks', 'as_completed', 'create_task', 'current_task',
           'ensure_future', 'gather', 'iscoroutine', 'iscoroutinefunction', 'shield', 'sleep', 'to_thread', 'wait', 'wait_for']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_active = None
_made = 0


async def _nothing():
    pass


_coroutine = _nothing()
_CoroutineType = type(_coroutine)
_coroutine.close()
_NOT_AWAITABLE = 'An asyncio.Future, a coroutine or an awaitable is required'


def iscoroutine(obj):
    if isinstance(obj, _CoroutineType):
        return True
    return all([hasattr(type(obj), name) for name in ('__await__', 'send', 'throw', 'close')])


def iscoroutinefunction(func):
    while hasattr(func, '__func__'):
        func = func.__func__
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 0x80)


def _is_awaitable(obj):
    return iscoroutine(obj) or hasattr(type(obj), '__await__')


async def _wrap_awaitable(awaitable):
    return await awaitable


class Task(Future):
    """A coroutine that the event loop runs."""

    __module__ = '_asyncio'

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _made
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if name is None:
            _made += 1
            name = f'Task-{_made}'
        self._name = str(name)
        self._coro = coro
        self._waits_for = None
        self._must_cancel = False
        self._cancels = 0
        self._loop._tasks[self] = None
        self._loop.call_soon(self._advance)

    def _repr_parts(self):
        parts = super()._repr_parts()
        if self._must_cancel:
            parts[0] = 'cancelling'
        coro = self._coro
        name = f"{getattr(coro, '__qualname__', None) or repr(coro)}()"
        parts[1:1] = [f'name={self._name!r}', f'coro=<{name}>']
        if self._waits_for is not None:
            parts.insert(3, f'wait_for={self._waits_for!r}')
        return parts

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self._state != 'PENDING':
            return False
        self._cancels += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels

    def uncancel(self):
        if self._cancels > 0:
            self._cancels -= 1
            if self._cancels == 0:
                self._must_cancel = False
        return self._cancels

    def _end(self, state, value=None):
        # The coroutine is over.
        self._loop._tasks.pop(self, None)
        if state == 'CANCELLED':
            Future.cancel(self, self._cancel_message)
        elif state == 'RESULT':
            Future.set_result(self, value)
        else:
            Future.set_exception(self, value)

    def _advance(self, thrown=None):
        # Runs the coroutine to its next pause.
        global _active
        if self._state != 'PENDING':
            raise InvalidStateError(f'__step(): already done: {self!r}, {thrown!r}')
        if self._must_cancel:
            if not isinstance(thrown, CancelledError):
                thrown = self._make_cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        _active = self
        try:
            paused = self._coro.send(None) if thrown is None else self._coro.throw(thrown)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                self._end('CANCELLED')
            else:
                self._end('RESULT', stop.value)
        except CancelledError as e:
            self._cancel_message = None
            self._cancelled_by = e
            self._end('CANCELLED')
        except (KeyboardInterrupt, SystemExit) as e:
            self._end('EXCEPTION', e)
            raise
        except BaseException as e:
            self._end('EXCEPTION', e)
        else:
            self._pause(paused)
        finally:
            _active = None

    def _pause(self, paused):
        # What the coroutine gave when it paused says what it waits for.
        if paused is None:
            self._loop.call_soon(self._advance)
            return
        blocking = getattr(paused, '_asyncio_future_blocking', None)
        if blocking is None:
            error = RuntimeError(f'Task got bad yield: {paused!r}')
        elif paused.get_loop() is not self._loop:
            error = RuntimeError(f'Task {self!r} got Future {paused!r} attached to a different loop')
        elif not blocking:
            error = RuntimeError(f'yield was used instead of yield from in task {self!r} with {paused!r}')
        elif paused is self:
            error = RuntimeError(f'Task cannot await on itself: {self!r}')
        else:
            paused._asyncio_future_blocking = False
            paused.add_done_callback(self._wake)
            self._waits_for = paused
            if self._must_cancel and paused.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        self._loop.call_soon(self._advance, error)

    def _wake(self, future):
        error = None
        try:
            future.result()
        except BaseException as e:
            error = e
        # (Not inside of the handler: it would be the context of what the coroutine raises.)
        self._advance(error)

    def _make_cancelled_error(self):
        error = getattr(self, '_cancelled_by', None)
        if error is not None:
            self._cancelled_by = None
            return error
        return super()._make_cancelled_error()


def current_task(loop=None):
    if loop is None:
        loop = get_running_loop()
    return _active if loop is _get_running_loop() else None


def all_tasks(loop=None):
    if loop is None:
        loop = get_running_loop()
    return set(loop._tasks)


def create_task(coro, *, name=None, context=None, eager_start=None):
    return get_running_loop().create_task(coro, name=name)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not _is_awaitable(coro_or_future):
            raise TypeError(_NOT_AWAITABLE)
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


class _Once:
    def __await__(self):
        yield


_once = _Once()


def _set_result_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def sleep(delay, result=None):
    """Coroutine that completes after a given time (in seconds)."""
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    if delay <= 0:
        await _once
        return result
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_done, future, result)
    try:
        return await future
    finally:
        timer.cancel()


async def to_thread(func, /, *args, **kwargs):
    """There are no threads: calls the function when it is its turn."""
    await _once
    return func(*args, **kwargs)


class _GatheringFuture(Future):
    # What `gather` gives: cancelling it cancels the children.

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
            self._cancel_message = msg
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        future = get_event_loop().create_future()
        future.set_result([])
        return future
    loop = None
    futures = {}
    children = []
    for arg in coros_or_futures:
        if arg not in futures:
            future = ensure_future(arg, loop=loop)
            if loop is None:
                loop = future.get_loop()
            futures[arg] = future
        children.append(futures[arg])
    unique = list(futures.values())
    finished = 0
    outer = _GatheringFuture(children, loop=loop)

    def on_done(future):
        nonlocal finished
        finished += 1
        if outer.done():
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if finished == len(unique):
            results = []
            for child in children:
                if child.cancelled():
                    message = child._cancel_message
                    results.append(CancelledError('' if message is None else message))
                else:
                    error = child.exception()
                    results.append(child.result() if error is None else error)
            if outer._cancel_requested:
                outer.set_exception(future._make_cancelled_error() if future.cancelled() else outer._make_cancelled_error())
            else:
                outer.set_result(results)

    done = []
    for future in unique:
        if future.done():
            done.append(future)
        else:
            future.add_done_callback(on_done)
    for future in done:
        on_done(future)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def on_inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def on_outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(on_inner_done)

    inner.add_done_callback(on_inner_done)
    outer.add_done_callback(on_outer_done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any([iscoroutine(f) for f in fs]):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _set_result_unless_done, waiter, None)
    left = 0

    def on_done(future):
        nonlocal left
        left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            _set_result_unless_done(waiter, None)

    left = len(fs)
    for future in fs:
        future.add_done_callback(on_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(on_done)
    done, pending = set(), set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


async def _cancel_and_wait(future):
    loop = get_running_loop()
    waiter = loop.create_future()

    def on_done(future):
        _set_result_unless_done(waiter, None)

    future.add_done_callback(on_done)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(on_done)


async def wait_for(fut, timeout):
    if fut is not None and not isfuture(fut) and not _is_awaitable(fut):
        raise TypeError(_NOT_AWAITABLE)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as e:
            raise TimeoutError from e
    from asyncio.timeouts import timeout as limit
    async with limit(timeout):
        return await fut


class _AsCompleted:
    # Gives awaitables in the order in which they are done.

    def __init__(self, fs, timeout):
        loop = get_event_loop()
        self._todo = {ensure_future(f, loop=loop) for f in set(fs)}
        self._left = len(self._todo)
        self._done = []
        self._getters = []
        self._loop = loop
        self._timer = None
        for future in self._todo:
            future.add_done_callback(self._on_done)
        if self._todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._on_timeout)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next(True)

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next(False)

    async def _next(self, as_future):
        while not self._done:
            getter = self._loop.create_future()
            self._getters.append(getter)
            await getter
        future = self._done.pop(0)
        if future is None:
            raise TimeoutError
        return future if as_future else future.result()

    def _give(self, future):
        self._done.append(future)
        while self._getters:
            getter = self._getters.pop(0)
            if not getter.done():
                getter.set_result(None)
                break

    def _on_done(self, future):
        if future in self._todo:
            self._todo.remove(future)
            self._give(future)
            if not self._todo and self._timer is not None:
                self._timer.cancel()

    def _on_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._on_done)
            self._give(None)
        self._todo.clear()


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expects an iterable of awaitables, not {type(fs).__name__}')
    return _AsCompleted(fs, timeout)

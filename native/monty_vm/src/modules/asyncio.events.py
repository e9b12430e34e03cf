"""The event loop: callbacks that are ready, timers, and the host's clock when there is nothing to do but wait."""

from asyncio.exceptions import CancelledError

__all__ = ['AbstractEventLoop', 'Handle', 'TimerHandle', 'get_event_loop', 'get_running_loop', 'new_event_loop', 'set_event_loop',
           '_get_running_loop', '_set_running_loop']

_running = None
_current = None


class Handle:
    """A callback that will run."""

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def __repr__(self):
        if self._cancelled:
            return f'<{type(self).__name__} cancelled>'
        return f'<{type(self).__name__} {_callback_text(self._callback, self._args)}>'

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            message = f'Exception in callback {_callback_text(self._callback, self._args)}'
            self._loop.call_exception_handler({'message': message, 'exception': e, 'handle': self})


class TimerHandle(Handle):
    """A callback that will run when it is time."""

    def __init__(self, when, number, callback, args, loop):
        super().__init__(callback, args, loop)
        self._when = when
        self._number = number

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled:
            self._loop._forget_timer(self)
        super().cancel()


def _callback_text(callback, args):
    name = getattr(callback, '__qualname__', None) or repr(callback)
    return f"{name}({', '.join([repr(a) for a in args])})"


class AbstractEventLoop:
    """What an event loop is."""


class EventLoop(AbstractEventLoop):
    """The event loop."""

    def __init__(self):
        self._ready = []
        self._timers = []
        self._number = 0
        self._stopping = False
        self._closed = False
        self._tasks = {}
        self._calls = {}
        self._handler = None
        self._factory = None
        self._debug = False

    def __repr__(self):
        return f'<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} debug={self._debug}>'

    # ---- callbacks ----

    def time(self):
        return _vm_monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_open()
        if not callable(callback):
            raise TypeError(f'a callable object was expected by call_soon(), got {callback!r}')
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(_vm_monotonic() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_open()
        self._number += 1
        timer = TimerHandle(when, self._number, callback, args, self)
        self._timers.insert(self._place(timer), timer)
        return timer

    def _place(self, timer):
        # Where a timer belongs: they are sorted by time, then in the order they were made.
        timers = self._timers
        key = timer._when, timer._number
        low, high = 0, len(timers)
        while low < high:
            middle = (low + high) // 2
            if (timers[middle]._when, timers[middle]._number) < key:
                low = middle + 1
            else:
                high = middle
        return low

    def _forget_timer(self, timer):
        at = self._place(timer)
        if at < len(self._timers) and self._timers[at] is timer:
            del self._timers[at]

    # ---- running ----

    def run_forever(self):
        global _running
        self._check_open()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        _running = self
        try:
            while True:
                self._turn()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _running = None

    def run_until_complete(self, future):
        self._check_open()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _running is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        from asyncio.tasks import ensure_future
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def _turn(self):
        ready = self._ready
        timers = self._timers
        if not ready and not self._stopping:
            seconds = float(timers[0]._when - _vm_monotonic()) if timers else None
            if self._calls:
                self._wait_for_host(seconds)
            elif timers:
                _vm_sleep(seconds)
            else:
                raise RuntimeError('deadlock: no task can go on, and nothing will wake one')
        if timers:
            now = _vm_monotonic() + 1e-9
            while timers and timers[0]._when < now:
                ready.append(timers.pop(0))
        for _ in range(len(ready)):
            handle = ready.pop(0)
            if not handle._cancelled:
                handle._run()

    def _wait_for_host(self, seconds):
        if seconds is not None and seconds <= 0:
            return
        for call, went_well, result in _vm_wait_host(list(self._calls), seconds):
            future = self._calls.get(call)
            if future is None or future.done():
                continue
            if went_well:
                future.set_result(result)
            else:
                future.set_exception(result)

    def is_running(self):
        return _running is self

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def _check_open(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    async def shutdown_asyncgens(self):
        from asyncio.tasks import gather
        closing = _vm_async_generators()
        if not closing:
            return
        results = await gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                message = f'an error occurred during closing of asynchronous generator {agen!r}'
                self.call_exception_handler({'message': message, 'exception': result, 'asyncgen': agen})

    async def shutdown_default_executor(self, timeout=None):
        pass

    # ---- futures and tasks ----

    def create_future(self):
        from asyncio.futures import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, eager_start=None):
        from asyncio.tasks import Task
        self._check_open()
        if self._factory is not None:
            return self._factory(self, coro, name=name)
        return Task(coro, loop=self, name=name)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._factory = factory

    def get_task_factory(self):
        return self._factory

    async def run_in_executor(self, executor, func, *args):
        return func(*args)

    # ---- what goes wrong in callbacks ----

    def get_exception_handler(self):
        return self._handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._handler = handler

    def default_exception_handler(self, context):
        pass

    def call_exception_handler(self, context):
        if self._handler is not None:
            try:
                self._handler(self, context)
            except Exception:
                pass

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


def _get_running_loop():
    return _running


def _set_running_loop(loop):
    global _running
    _running = loop


def get_running_loop():
    if _running is None:
        raise RuntimeError('no running event loop')
    return _running


def get_event_loop():
    if _running is not None:
        return _running
    if _current is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current


def set_event_loop(loop):
    global _current
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _current = loop


def new_event_loop():
    return EventLoop()

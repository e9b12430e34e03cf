"""Queues between tasks."""

from asyncio.events import get_running_loop
from asyncio.locks import Event

__all__ = ['LifoQueue', 'PriorityQueue', 'Queue', 'QueueEmpty', 'QueueFull', 'QueueShutDown']


class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""


class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""


class QueueShutDown(Exception):
    """Raised when putting on to or getting from a shut-down Queue."""


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._items = []
        self._getters = []
        self._putters = []
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._is_shutdown = False

    __class_getitem__ = classmethod(lambda cls, item: cls)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._text()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._text()}>'

    def _text(self):
        text = f'maxsize={self._maxsize!r}'
        if self._items:
            text += f' _queue={self._items!r}'
        if self._getters:
            text += f' _getters[{len(self._getters)}]'
        if self._putters:
            text += f' _putters[{len(self._putters)}]'
        if self._unfinished:
            text += f' tasks={self._unfinished}'
        if self._is_shutdown:
            text += ' shutdown'
        return text

    # What the kinds of queues differ in.

    def _get(self):
        return self._items.pop(0)

    def _put(self, item):
        self._items.append(item)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return self._maxsize > 0 and len(self._items) >= self._maxsize

    def _wake(self, waiters):
        while waiters:
            waiter = waiters.pop(0)
            if not waiter.done():
                waiter.set_result(None)
                break

    async def _wait(self, waiters, still_useful):
        # A waiter that is cancelled as it is woken wakes the next.
        waiter = get_running_loop().create_future()
        waiters.append(waiter)
        try:
            await waiter
        except:
            waiter.cancel()
            if waiter in waiters:
                waiters.remove(waiter)
            if still_useful() and not waiter.cancelled():
                self._wake(waiters)
            raise

    async def put(self, item):
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            await self._wait(self._putters, lambda: not self.full())
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wake(self._getters)

    async def get(self):
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            await self._wait(self._getters, lambda: not self.empty())
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished > 0:
                    self._unfinished -= 1
            if self._unfinished == 0:
                self._finished.set()
        for waiters in (self._getters, self._putters):
            while waiters:
                waiter = waiters.pop(0)
                if not waiter.done():
                    waiter.set_result(None)


class LifoQueue(Queue):
    """Last in, first out."""

    def _get(self):
        return self._items.pop()


class PriorityQueue(Queue):
    """The least item first."""

    def _put(self, item):
        # The list is a heap: no item is less than the one above it, at half its index.
        items = self._items
        items.append(item)
        at = len(items) - 1
        while at:
            above = (at - 1) // 2
            if not item < items[above]:
                break
            items[at] = items[above]
            at = above
        items[at] = item

    def _get(self):
        items = self._items
        last = items.pop()
        if not items:
            return last
        least = items[0]
        at, size = 0, len(items)
        while True:
            below = 2 * at + 1
            if below >= size:
                break
            if below + 1 < size and items[below + 1] < items[below]:
                below += 1
            if not items[below] < last:
                break
            items[at] = items[below]
            at = below
        items[at] = last
        return least

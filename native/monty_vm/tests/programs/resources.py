"""Resource stacks with contextlib."""
import contextlib
import io
import sys
from contextlib import contextmanager, ExitStack, AsyncExitStack, closing, redirect_stdout, suppress, ContextDecorator, nullcontext, asynccontextmanager
import asyncio

log = []


class Pool:
    def __init__(self, size):
        self.free = list(range(size))
        self.used = set()

    @contextmanager
    def lease(self, name):
        if not self.free:
            raise RuntimeError(f"pool exhausted for {name}")
        r = self.free.pop(0)
        self.used.add(r)
        log.append(f"+{name}:{r}")
        try:
            yield r
        except KeyError as e:
            log.append(f"!{name}:{e}")
            raise ValueError(f"wrapped {e}") from e
        else:
            log.append(f"={name}")
        finally:
            self.used.discard(r)
            self.free.insert(0, r)
            log.append(f"-{name}:{r}")


class timed(ContextDecorator):
    depth = 0
    def __enter__(self):
        timed.depth += 1
        print("  " * timed.depth + "enter")
        return self
    def __exit__(self, t, v, tb):
        print("  " * timed.depth + f"exit {t.__name__ if t else None}")
        timed.depth -= 1
        return t is ZeroDivisionError


@timed()
def compute(n):
    if n == 0:
        return 1 // n
    return compute(n - 1)


pool = Pool(3)
with ExitStack() as stack:
    got = [stack.enter_context(pool.lease(n)) for n in "abc"]
    print(got, pool.used)
    try:
        stack.enter_context(pool.lease("d"))
    except RuntimeError as e:
        print("error:", e)
    stack.callback(log.append, "callback")
    keep = stack.pop_all()
print("after", pool.used, log)
keep.close()
print("closed", pool.free, log[-7:])
try:
    with pool.lease("x"), pool.lease("y"):
        raise KeyError("boom")
except ValueError as e:
    print(repr(e), repr(e.__cause__), e.__context__ is e.__cause__)
print(log[-5:], compute(2))
buf = io.StringIO()
with redirect_stdout(buf), suppress(ZeroDivisionError):
    print("captured")
    1 / 0
print(repr(buf.getvalue()))


def order():
    with ExitStack() as s:
        for i in range(3):
            s.callback(print, "cleanup", i)
        @s.push
        def handler(t, v, tb):
            print("handler", t and t.__name__, v)
            return t is ValueError
        raise ValueError("swallowed")
    print("still here")


order()


class Conn:
    def __init__(self, n): self.n = n
    async def __aenter__(self): print("open", self.n); return self
    async def __aexit__(self, *a): print("close", self.n, a[0] and a[0].__name__); await asyncio.sleep(0)
    async def aclose(self): print("aclose", self.n)


@asynccontextmanager
async def transaction(conn):
    print("begin")
    try:
        yield conn
    except Exception as e:
        print("rollback", e); raise
    else:
        print("commit")


async def main():
    async with AsyncExitStack() as st:
        cs = [await st.enter_async_context(Conn(i)) for i in range(2)]
        st.push_async_callback(asyncio.sleep, 0)
        async with transaction(cs[0]) as t: print("work", t.n)
        with suppress(OSError):
            async with transaction(cs[1]): raise OSError("disk")
    async with contextlib.aclosing(Conn(9)) as c: print(c.n)
    async with nullcontext(5) as five: print(five)
    async def numbers():
        try:
            for i in range(10): yield i
        finally:
            print("generator closed")
    async with contextlib.aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2: break
    agen = numbers()
    async for n in agen:
        if n == 1: break
    print("main ends")


asyncio.run(main())
try:
    with ExitStack() as s:
        s.callback(lambda: [].pop())
        s.callback(lambda: {}["k"])
        int("x")
except IndexError as e:
    chain = []
    while e: chain.append(type(e).__name__); e = e.__context__
    print(chain)

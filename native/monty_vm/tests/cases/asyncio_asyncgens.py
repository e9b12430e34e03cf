"""Asynchronous generators that a run leaves unfinished are closed when it ends."""
import asyncio
import __main__

log = []


async def numbers(name, n=5):
    try:
        for i in range(n):
            yield i
    finally:
        log.append(f'{name} closed')


async def slow(name):
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        log.append(f'{name} closed after a pause')


async def bad():
    try:
        yield 1
    finally:
        log.append('bad')
        raise ValueError('in finally')


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        log.append('exit seen')
        raise


async def main():
    for make in (numbers('first'), slow('second')):
        async for x in make:
            log.append(x)
            break
        kept.append(make)
    agen = stubborn()
    kept.append(agen)
    assert await agen.asend(None) == 1
    never = numbers('never')
    kept.append(never)
    done = [x async for x in numbers('whole', 2)]
    assert done == [0, 1]
    log.append('main ends')
    return 'result'


kept = []
assert asyncio.run(main()) == 'result'
assert log[:4] == [0, 1, 'whole closed', 'main ends'], log
assert sorted(log[4:]) == ['exit seen', 'first closed', 'second closed after a pause'], log

# Each of them is over now; what never began has nothing to close.
async def after():
    first, second, third, never = kept
    assert [x async for x in first] == [] and [x async for x in second] == []
    try:
        await third.__anext__()
    except StopAsyncIteration:
        log.append('stopped')
    return [x async for x in never]

log.clear()
assert asyncio.run(after()) == [0, 1, 2, 3, 4]
assert log == ['stopped', 'never closed'], log


# What goes wrong is the handler's, and the run ends well.
async def with_bad():
    def handler(loop, context):
        log.append((context['message'].split(' <')[0], str(context['exception']), context['asyncgen'] is agen))
    asyncio.get_running_loop().set_exception_handler(handler)
    agen = bad()
    kept.append(agen)
    async for x in agen:
        return x

log.clear()
assert asyncio.run(with_bad()) == 1
assert log[0] == 'bad', log
assert log[1:] == [('an error occurred during closing of asynchronous generator', 'in finally', True)], log


# What a failing run leaves is closed too.
async def failing():
    agen = numbers('of failing')
    kept.append(agen)
    async for x in agen:
        raise KeyError(x)

log.clear()
try:
    asyncio.run(failing())
except KeyError as e:
    log.append(repr(e))
assert log in (['of failing closed', 'KeyError(0)'], ['KeyError(0)', 'of failing closed']), log

# The program itself is a module too.
assert __main__.__name__ == '__main__' and __main__.numbers is numbers
assert __main__.log is log and hasattr(__main__, 'kept')
__main__.added = 3
assert added == 3
assert dict(globals())['__name__'] == '__main__'
assert '__name__' in list(globals())

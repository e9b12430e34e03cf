async def values():
    yield 1
    raise OSError('no more')

async def main():
    return [x async for x in values()] + [await y for y in [3]]

main().send(None)

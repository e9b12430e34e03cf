async def inner(x):
    return 1 // x

async def middle(x):
    result = await inner(x)
    return result

async def agen():
    yield 1
    yield await middle(0)

async def main():
    async for x in agen():
        pass

main().send(None)

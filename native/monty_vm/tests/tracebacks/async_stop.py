async def stops():
    raise StopIteration('x')

async def main():
    await stops()

main().send(None)

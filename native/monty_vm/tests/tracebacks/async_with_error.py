class M:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        raise KeyError('exit')

async def main():
    async with M() as m:
        raise ValueError('body')

main().send(None)

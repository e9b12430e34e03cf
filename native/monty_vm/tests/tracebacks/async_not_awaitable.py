async def main():
    total = 1 + await (
        5)
    return total

main().send(None)

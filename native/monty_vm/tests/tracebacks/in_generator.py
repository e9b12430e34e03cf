def numbers():
    yield 1
    yield 1 / 0


def consume(it):
    return [n * 2 for n in it]


consume(numbers())

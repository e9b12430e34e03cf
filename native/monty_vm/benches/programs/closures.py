# Closures, nonlocal, higher-order functions.
def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n

    return step


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x

    return composed


step = counter()
f = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
total = 0
for i in range(60_000):
    total += f(i)
    step(by=2)
assert step(0) == 120_000
assert total == 3599880000
assert sum(map(lambda x: x * x, filter(lambda x: x % 3 == 0, range(30_000)))) == 2999550015000

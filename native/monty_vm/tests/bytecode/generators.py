def f(n):
    i = 0
    while i < n:
        got = yield i
        i += 1
    x = yield from f(n)
    yield
    return x


g = lambda: (yield)

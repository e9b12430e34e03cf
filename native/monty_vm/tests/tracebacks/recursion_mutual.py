def ping(n):
    if not n:
        return 1 / n
    return pong(n - 1)


def pong(n):
    return ping(n)


ping(6)

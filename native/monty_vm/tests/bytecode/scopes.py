x = 1


def outer(p, q):
    global x
    n = 0

    def inner():
        nonlocal n
        n += p
        return n + x

    def loop():
        return outer

    x = q
    return inner, [lambda: i for i in q], (j + p for j in q)

def outer(a):
    def inner(b):
        return a[b]
    return inner


outer('abc')(1.5)

def f(a, b, *, c):
    pass


f(1, f(1, 2), c=3)

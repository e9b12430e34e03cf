def f(a, b, xs):
    a, b = b, a + b
    a, b = b, a
    c = d = a
    (e, *g), xs[0] = xs, a
    xs[a], a = a, 1
    xs[1:2] = a
    xs.n = xs.m = 3
    xs[a] += 1
    xs.n -= b
    del xs[0], xs.n, c
    return c, d, e, g

def f(x, g):
    a = x + (x := g(x)) + x
    while (n := g()) > 0:
        a += n
    return [n, (n := 5), n], (y := 1) + (y := 2), a

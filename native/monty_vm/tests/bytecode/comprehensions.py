def f(xs):
    a = [x * x for x in xs if x]
    b = {x: y for x, y in xs}
    c = {x for x in range(10) for y in range(x)}
    d = [[x for x in y] for y in xs]
    return list(x for x in a if (last := x) > 1), last, b, c, d


[i for i in range(3)]

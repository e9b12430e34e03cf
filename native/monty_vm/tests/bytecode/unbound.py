def f(a):
    if a:
        x = 1
    print(x)
    print(x)
    for y in a:
        pass
    try:
        z = a
    except ValueError:
        pass
    del a
    return y, z, a


def g():
    x = 1
    return locals(), y
    y = 2

def f(a, b, c):
    if a < 3 and (b >= c or not c):
        return 1
    elif a is None or b is not None:
        return 2
    if 1 < a <= b < 1000:
        a = b or c
    x = a if b in (1, 2, 3) else c
    y = a == b != c
    while a and b:
        a -= 1
    return x or y

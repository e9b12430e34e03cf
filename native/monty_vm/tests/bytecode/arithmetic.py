def f(a, b):
    c = a + b * 2 - 1
    d = -c // 3 % 7 ** b
    e = 2 * 3 + 4.0 / 2
    return c & d | e ^ ~a << 1 >> b @ a

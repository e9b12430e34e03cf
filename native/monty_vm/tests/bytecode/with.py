def f(m):
    with m as x, m() as (a, b):
        return a
    with m:
        m()

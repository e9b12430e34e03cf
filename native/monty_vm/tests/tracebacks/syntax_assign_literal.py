def f():
    5 = x

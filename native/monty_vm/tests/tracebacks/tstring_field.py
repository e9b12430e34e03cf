def f(x):
    return t'a {x + 1} {x:{undefined}}'


f(1)

def f(*args, **kwargs):
    raise TypeError('bad arguments')


f(
    1,
    [
        2,
        3,
    ],
    key='value',
)

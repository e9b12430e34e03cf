def check(x):
    assert isinstance(x, int) and x > 0, f'{x!r} is not a positive int'


check(5)
check(-3)

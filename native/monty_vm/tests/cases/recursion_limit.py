# RecursionError: raised at the limit, caught, recovered from; the program goes on.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
def endless(n):
    return endless(n + 1)
assert raises(RecursionError, lambda: endless(0)) == 'maximum recursion depth exceeded'
def measured():
    count = 0
    def go():
        nonlocal count
        count += 1
        go()
    try:
        go()
    except RecursionError as e:
        return isinstance(e, RuntimeError), count > 100, str(e)
assert measured() == (True, True, 'maximum recursion depth exceeded')
def after_recovery():
    try:
        endless(0)
    except RecursionError:
        return depth(100)
assert after_recovery() == 100
def in_comp():
    return [in_comp() for _ in range(1)]
assert raises(RecursionError, lambda: in_comp()) == 'maximum recursion depth exceeded'
assert issubclass(RecursionError, RuntimeError) is True
assert RecursionError('x').args == ('x',)
x = []
for _ in range(300):
    x = [x]
assert len(repr(x)) == 602

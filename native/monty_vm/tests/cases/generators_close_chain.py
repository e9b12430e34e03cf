# Generators that delegate are closed from the inside out, and ends are delivered with their values, however tight memory is.
log = []
def level(n):
    try:
        if n:
            got = yield from level(n - 1)
            log.append(('value', n, got))
        else:
            yield 'deep'
            return 'end'
    except GeneratorExit:
        log.append(('exit', n))
        raise
    return n
for depth in range(6):
    log.clear()
    g = level(depth)
    assert next(g) == 'deep'
    assert g.close() is None
    assert log == [('exit', n) for n in range(depth + 1)]
    log.clear()
    g = level(depth)
    next(g)
    try:
        next(g)
    except StopIteration as stop:
        assert stop.value == (depth or 'end')
    else:
        assert False
    assert len(log) == depth
    g = level(depth)
    next(g)
    try:
        g.throw(KeyError, 'x')
    except KeyError as error:
        assert error.args == ('x',)
    else:
        assert False
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
def delegating():
    yield from stubborn()
for make in (stubborn, delegating):
    g = make()
    next(g)
    try:
        g.close()
    except RuntimeError as error:
        assert str(error) == 'generator ignored GeneratorExit'
    else:
        assert False

def fail(n):
    try:
        {}[n]
    except KeyError as e:
        raise ValueError(f'bad {n}') from e


def collect():
    errors = []
    for n in (1, 2):
        try:
            fail(n)
        except ValueError as e:
            errors.append(e)
    try:
        1 / 0
    except ZeroDivisionError:
        errors.append(ExceptionGroup('inner\nsecond line', [TypeError(), OSError('os')]))
        raise ExceptionGroup('outer', errors)


try:
    collect()
except ExceptionGroup as g:
    raise RuntimeError('top') from g

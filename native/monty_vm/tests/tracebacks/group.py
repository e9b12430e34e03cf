def tasks():
    errors = []
    for f in (lambda: 1 / 0, lambda: {}['k']):
        try:
            f()
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup('two failed', errors)


tasks()

def make():
    try:
        raise ValueError('kept')
    except ValueError as e:
        return e


raise make().with_traceback(None)

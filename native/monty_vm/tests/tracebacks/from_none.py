def get(d, k):
    try:
        return d[k]
    except KeyError:
        raise LookupError(f'no {k} here') from None


get({}, 'x')

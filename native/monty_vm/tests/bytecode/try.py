def f(g):
    try:
        g()
    except (ValueError, TypeError) as e:
        print(e)
    except KeyError:
        return 1
    else:
        g(2)
    finally:
        g(3)


def h(g):
    for x in g:
        try:
            if x:
                continue
            return x
        finally:
            g()
    try:
        g()
    except:
        raise

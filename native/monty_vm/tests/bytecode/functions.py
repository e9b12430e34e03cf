@decorate
@decorate.more(1)
def f(a, /, b=1, *args, c, d=2, **kw):
    """Doc
    of f.

      Indented.
    """
    return a


def g(x=[1], y=(1, 2)):
    def h():
        return x

    return h

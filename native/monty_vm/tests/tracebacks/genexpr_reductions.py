# Whose frames are in the traceback when a function draws everything from a generator expression.
class Stubborn:
    def __bool__(self):
        return [].pop()

    def __radd__(self, other):
        return {}[other]

    def __lt__(self, other):
        raise ValueError('incomparable')


def chain(*calls):
    error = None
    for call in calls:
        try:
            call()
        except Exception as e:
            e.__context__ = error
            error = e
    raise error


chain(
    lambda: sum(next(iter(())) for x in 'ab'),
    lambda: sum(1 // x for x in (1, 0)),
    lambda: sum(x for x in 'ab'),
    lambda: sum(Stubborn() for _ in 'a'),
    lambda: any(Stubborn() for _ in 'a'),
    lambda: all(
        [][x]
        for x in (1, 0)
    ),
    lambda: max(Stubborn() for _ in 'ab'),
    lambda: min(Stubborn() for _ in 'ab'),
    lambda: min(x for x in ''),
    lambda: list(x.y for x in 'ab'),
    lambda: tuple(int(x) for x in 'ab'),
    lambda: set([] for x in 'ab'),
    lambda: sorted(x + 1 for x in 'ab'),
)

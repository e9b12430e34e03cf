class Bad:
    def __eq__(self, other):
        raise ValueError('no comparison')


def f(p):
    match p:
        case [_, 'abc' | Bad.value]:
            return 'no'


f([1, Bad()])

def work(n):
    raise ExceptionGroup('work', [ValueError(n), TypeError('t'), ExceptionGroup('inner', [KeyError('k')])])


try:
    work(1)
except* ValueError as e:
    raise RuntimeError('while handling')
except* KeyError:
    raise LookupError('no context') from None

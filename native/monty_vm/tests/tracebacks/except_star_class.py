try:
    raise ExceptionGroup('g', [ValueError(1)])
except* ExceptionGroup:
    pass

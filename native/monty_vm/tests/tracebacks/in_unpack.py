for name, value in [('a', 1), ('b',)]:
    pass

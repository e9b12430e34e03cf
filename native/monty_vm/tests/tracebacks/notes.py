def check(n):
    e = ValueError(f'bad value {n}')
    e.add_note('expected a positive number')
    e.add_note('in two\nlines')
    raise e


check(-1)

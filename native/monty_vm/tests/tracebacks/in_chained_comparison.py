low, high = 1, 'z'
if 0 < low < high:
    pass

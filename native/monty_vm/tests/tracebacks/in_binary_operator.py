def mean(values):
    total = 0
    for v in values:
        total = total + v * 1.0
    return total / len(values) ** 'a'


mean([1, 2])

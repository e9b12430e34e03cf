# Pipelines of generators; send.
def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(source):
    for x in source:
        yield x * x


def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


assert sum(x for x in squares(numbers(80_000)) if x % 2) == 85333333320000
mean = averager()
next(mean)
for i in range(40_000):
    last = mean.send(i)
assert last == 19999.5

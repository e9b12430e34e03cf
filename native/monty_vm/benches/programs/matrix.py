# Nested lists of floats, generator expressions in sum().
def multiply(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


n = 48
a = [[(i * j) % 7 / 7 for j in range(n)] for i in range(n)]
identity = [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]
assert multiply(multiply(a, a), identity) == multiply(a, a)

grid = [[1, 2], [3, 4]]


def at(r, c):
    return grid[r][c]


print(at(0, 1), at(1, 2))

# Backtracking over sets, with yield from.
def queens(n, row=0, columns=frozenset(), up=frozenset(), down=frozenset()):
    if row == n:
        yield columns
        return
    for c in range(n):
        if c not in columns and row + c not in up and row - c not in down:
            yield from queens(n, row + 1, columns | {c}, up | {row + c}, down | {row - c})


assert sum(1 for _ in queens(8)) == 92

# Swapping list items, recursion, generators.
def permutations(items, k=0):
    if k == len(items) - 1:
        yield tuple(items)
    for i in range(k, len(items)):
        items[k], items[i] = items[i], items[k]
        yield from permutations(items, k + 1)
        items[k], items[i] = items[i], items[k]


seen = set()
for p in permutations(list(range(7))):
    seen.add(p)
assert len(seen) == 5040

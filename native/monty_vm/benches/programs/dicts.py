# Dict building, lookups, comprehensions, merging.
table = {i: i * i for i in range(20_000)}
hits = 0
for i in range(0, 60_000, 3):
    if i in table:
        hits += table[i] % 2
index = {}
for key, value in table.items():
    index.setdefault(value % 100, []).append(key)
merged = {**table, **{str(k): v for k, v in table.items()}}
while len(table) > 10:
    table.popitem()
assert len(merged) == 40_000 and len(table) == 10 and hits == 3333

# The same on module globals.
a, b, i = 0, 1, 0
while i < 600_000:
    a, b = b, (a + b) & 0xFFFFFF
    i += 1
assert i == 600_000

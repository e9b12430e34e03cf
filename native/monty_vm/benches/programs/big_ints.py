# Integers beyond 64 bits.
def power_mod(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


p = 2**127 - 1
for a in (3, 5, 7, 11, 13):
    for _ in range(20):
        assert power_mod(a, p - 1, p) == 1
factorial = 1
for i in range(1, 800):
    factorial *= i
assert factorial % 797 == 0
assert len(str(factorial)) == 1974

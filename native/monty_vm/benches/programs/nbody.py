# Float arithmetic on lists.
def energy(bodies):
    total = 0.0
    for i, (x, y, z, vx, vy, vz, m) in enumerate(bodies):
        total += 0.5 * m * (vx * vx + vy * vy + vz * vz)
        for other in bodies[i + 1 :]:
            dx, dy, dz = x - other[0], y - other[1], z - other[2]
            total -= m * other[6] / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(bodies, dt):
    for i, a in enumerate(bodies):
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
            d2 = dx * dx + dy * dy + dz * dz
            force = dt / (d2 * d2**0.5)
            for k, d in enumerate((dx, dy, dz)):
                a[3 + k] -= d * b[6] * force
                b[3 + k] += d * a[6] * force
    for a in bodies:
        for k in range(3):
            a[k] += dt * a[3 + k]


bodies = [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.0],
    [4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.04],
    [8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.01],
    [12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.0017],
]
before = energy(bodies)
for _ in range(4000):
    advance(bodies, 0.001)
assert abs(energy(bodies) - before) < 1e-4

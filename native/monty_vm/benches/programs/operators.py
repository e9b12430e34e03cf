class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __hash__(self):
        return self.x * 31 + self.y

    def __bool__(self):
        return self.x != 0

    def __call__(self, k):
        return self.x + k


class Row:
    def __init__(self, n):
        self.items = [0] * n

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __len__(self):
        return len(self.items)

    def __contains__(self, value):
        return value > 5

    def __iter__(self):
        return iter(self.items)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


acc = Vector(0, 0)
step = Vector(1, 2)
row = Row(10)
total = 0
for i in range(12_000):
    acc = acc + step * 3
    if -acc == step:
        total += 1
    if acc:
        total += acc(i)
    row[i % 10] = row[(i + 1) % 10] + len(row)
    if i in row:
        total += 1
for i in range(1_000):
    for n in Countdown(10):
        total += n
vectors = sorted(Vector(i * 7919 % 1009, i) for i in range(1_000))
seen = {v: i for i, v in enumerate(vectors)}
total += seen[Vector(0, 0)]
(acc.x, total, sum(row))

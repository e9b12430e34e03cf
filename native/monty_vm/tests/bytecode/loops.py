def f(n, xs):
    total = 0
    for i in range(n):
        for j in range(i, n, 2):
            if j == 5:
                continue
            if j > 90:
                break
            total += j * 0.5
        else:
            total = 0
    for a, b in xs:
        total += a
    while True:
        total -= 1
        if total < 0:
            break
    return total


for k in range(3):
    print(k)


def jumps(xs):
    for x in xs:
        if x == 1:
            continue
        elif x == 2:
            break
        elif x:
            print(x)
        else:
            continue
    while xs:
        if x:
            continue
        if not x:
            break

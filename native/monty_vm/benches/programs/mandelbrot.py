# Float loops with an early exit.
def inside(width, height, limit):
    count = 0
    for py in range(height):
        y0 = 2.4 * py / height - 1.2
        for px in range(width):
            x0 = 3.2 * px / width - 2.2
            x = y = 0.0
            for _ in range(limit):
                x, y = x * x - y * y + x0, 2 * x * y + y0
                if x * x + y * y > 4.0:
                    break
            else:
                count += 1
    return count


assert 1000 < inside(90, 60, 120) < 2000

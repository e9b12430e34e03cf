# Breadth-first search on a grid of tuples: dicts and lists as queue.
width, height = 70, 70
walls = {(x, y) for x in range(width) for y in range(height) if (x * 7 + y * 13) % 11 == 0}


def search(start, goal):
    distance = {start: 0}
    queue = [start]
    for x, y in queue:
        if (x, y) == goal:
            return distance[goal]
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            place = (x + dx, y + dy)
            if place in distance or place in walls:
                continue
            if 0 <= place[0] < width and 0 <= place[1] < height:
                distance[place] = distance[x, y] + 1
                queue.append(place)
    return None


for _ in range(3):
    assert search((1, 0), (width - 2, height - 1)) >= width + height - 4

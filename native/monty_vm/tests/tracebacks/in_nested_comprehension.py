rows = [[1], [2], None]
flat = [x + 1 for row in rows for x in row]

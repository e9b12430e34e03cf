data = [1, 2, 'x', 4]
squares = [n ** 2 for n in data]

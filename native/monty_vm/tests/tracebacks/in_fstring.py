a, b = 1, 'two'
print(f'{a} and {b} make {a + b}')

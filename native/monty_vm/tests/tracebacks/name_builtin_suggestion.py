items = [1, 2]
print(lenn(items) + 1)

# Sorting by the library and by hand.
def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    return out + left[i:] + right[j:]


seed = 42
data = []
for _ in range(15_000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    data.append(seed)
assert merge_sort(data) == sorted(data)
assert sorted(data, key=lambda x: x % 1000)[0] % 1000 == min(x % 1000 for x in data)
assert sorted(data, reverse=True)[-1] == min(data)

def key(item):
    return item['rank'] / item['weight']


sorted([{'rank': 1, 'weight': 2}, {'rank': 1, 'weight': 0}], key=key)

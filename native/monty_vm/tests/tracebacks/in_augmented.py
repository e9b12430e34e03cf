totals = {'a': 1}
totals['a'] += totals['b']

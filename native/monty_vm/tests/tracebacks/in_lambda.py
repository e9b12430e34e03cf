actions = {'inc': lambda v: v + 1, 'bad': lambda v: v.missing}
for name in actions:
    actions[name](5)

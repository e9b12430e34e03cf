config = {'name': 'x'}
print(config.get('name').upper().foo.bar())

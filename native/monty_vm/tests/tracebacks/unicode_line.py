größe = 'é中😀'
print('日本', größe + 1)

for i in range(5):
    while True:
        if i == 2:
            raise StopIteration(i)
        break

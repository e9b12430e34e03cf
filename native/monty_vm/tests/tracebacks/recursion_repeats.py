def countdown(n):
    if n == 0:
        raise ValueError('reached the bottom')
    countdown(n - 1)


countdown(20)

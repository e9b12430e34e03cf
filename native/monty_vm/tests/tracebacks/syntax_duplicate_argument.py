def f(alpha, beta, alpha):
    pass

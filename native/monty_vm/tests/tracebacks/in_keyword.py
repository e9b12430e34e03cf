def connect(host, port=80, timeout=None):
    pass


connect('x', timeuot=5)

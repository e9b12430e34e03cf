def gen():
    yield next(iter([]))


list(gen())

def load(key):
    data = {'a': 1}
    try:
        return data[key]
    except KeyError as error:
        raise ValueError(f'cannot load {key!r}') from error


def main():
    load('b')


main()

class K:
    a = b = 'k'


match {'k': 1, 'l': 2}:
    case {K.a: 1,
          K.b: 2}:
        pass

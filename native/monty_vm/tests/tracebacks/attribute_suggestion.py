def shout(words):
    out = []
    for w in words:
        out.apend(w.upper())
    return out


shout(['a'])

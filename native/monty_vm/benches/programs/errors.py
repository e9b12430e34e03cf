# Raising and catching, finally, nested handlers.
def parse(text):
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError as error:
            raise KeyError(text) from error


good = bad = closed = 0
for i in range(12_000):
    text = ("12", "1.5", "x", "7")[i % 4]
    try:
        good += parse(text) > 0
    except KeyError:
        bad += 1
    finally:
        closed += 1
assert (good, bad, closed) == (9000, 3000, 12_000)

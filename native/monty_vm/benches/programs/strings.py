# Building, searching, replacing, slicing strings.
def shift(text, by):
    out = []
    for ch in text:
        if "a" <= ch <= "z":
            ch = chr((ord(ch) - 97 + by) % 26 + 97)
        out.append(ch)
    return "".join(out)


plain = "attack at dawn, hold the bridge until noon " * 50
assert shift(shift(plain, 7), 19) == plain
total = 0
for i in range(3000):
    piece = plain[i % 100 : i % 100 + 40]
    total += piece.count("at") + piece.find("dawn") + len(piece.replace("o", "00").upper())
assert total > 0
line = ""
for i in range(20_000):
    line += str(i % 10)
assert len(line) == 20_000

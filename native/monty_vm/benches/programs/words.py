# Splitting text, counting in a dict, sorting by a key.
text = "the quick brown fox jumps over the lazy dog while the cat sleeps in the warm sun and the bird sings " * 2000
counts = {}
for word in text.split():
    word = word.strip(".,").lower()
    counts[word] = counts.get(word, 0) + 1
ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
assert ranking[0] == ("the", 10000)
lines = []
for word, count in ranking:
    lines.append(f"{word:<10}|{count:>6}")
report = "\n".join(lines)
assert len(report) == 18 * len(ranking) - 1

# A script: word counts, frequencies, grouping, anagrams, text statistics.
text = """The quick brown fox jumps over the lazy dog.
The dog barks; the fox runs away!
A quick dog is a happy dog."""


def tokenize(s):
    out = []
    word = ''
    for ch in s.lower():
        if ch.isalpha():
            word += ch
        elif word:
            out.append(word)
            word = ''
    if word:
        out.append(word)
    return out


words = tokenize(text)
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
assert len(words) == 23
assert counts['the'] == 4
assert counts['dog'] == 4
assert sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4] == [('dog', 4), ('the', 4), ('a', 2), ('fox', 2)]
assert [w for w, c in counts.items() if c == 1] == ['brown', 'jumps', 'over', 'lazy', 'barks', 'runs', 'away', 'is', 'happy']
assert max(counts, key=counts.get) == 'the'
by_len = {}
for w in set(words):
    by_len.setdefault(len(w), []).append(w)
for k in by_len:
    by_len[k].sort()
assert {k: by_len[k] for k in sorted(by_len)} == (
    {1: ['a'], 2: ['is'], 3: ['dog', 'fox', 'the'], 4: ['away', 'lazy', 'over', 'runs'], 5: ['barks', 'brown', 'happy', 'jumps', 'quick']})
assert (sum(map(len, words)) / len(words) > 3.5) is False
assert ({w[0] for w in words} == set('tqbfjoldraih')) is True
lines = text.splitlines()
assert [len(l.split()) for l in lines] == [9, 7, 7]
assert [l.split()[-1].strip('.!;') for l in lines] == ['dog', 'away', 'dog']
letters = {}
for ch in text.lower():
    if ch.isalpha():
        letters[ch] = letters.get(ch, 0) + 1
assert sorted(letters, key=lambda c: (-letters[c], c))[:5] == ['o', 'a', 'e', 'h', 'd']
assert sum(letters.values()) == 80
assert set('abcdefghijklmnopqrstuvwxyz') - set(letters) == set()


def anagrams(ws):
    groups = {}
    for w in ws:
        groups.setdefault(''.join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]


assert anagrams('listen silent enlist google elgoog cat act tac dog'.split()) == (
    [['listen', 'silent', 'enlist'], ['google', 'elgoog'], ['cat', 'act', 'tac']])


def is_palindrome(s):
    s = [c for c in s.lower() if c.isalnum()]
    return s == s[::-1]


assert is_palindrome('A man, a plan, a canal: Panama') is True
assert is_palindrome('hello') is False


def title(s, small=('a', 'an', 'the', 'of', 'and')):
    return ' '.join(w if i and w in small else w.capitalize() for i, w in enumerate(s.lower().split()))


assert title('THE LORD of the rings AND a ring') == 'The Lord of the Rings and a Ring'


def wrap(s, width):
    lines, cur = [], ''
    for w in s.split():
        if cur and len(cur) + 1 + len(w) > width:
            lines.append(cur)
            cur = w
        else:
            cur = f'{cur} {w}' if cur else w
    if cur:
        lines.append(cur)
    return lines


assert wrap('the quick brown fox jumps over the lazy dog', 12) == ['the quick', 'brown fox', 'jumps over', 'the lazy dog']
assert all(len(l) <= 15 for l in wrap(text, 15)) is True


def justify(line, width):
    ws = line.split()
    if len(ws) == 1:
        return line.ljust(width)
    gaps = len(ws) - 1
    spaces = width - sum(map(len, ws))
    q, r = divmod(spaces, gaps)
    out = ws[0]
    for i, w in enumerate(ws[1:]):
        out += ' ' * (q + (i < r)) + w
    return out


assert justify('a bb ccc', 12) == 'a   bb   ccc'
assert [len(justify(l, 20)) for l in wrap(text, 20)] == [20, 20, 20, 20, 20, 20]


def caesar(s, k):
    out = []
    for c in s:
        if c.islower():
            out.append(chr((ord(c) - 97 + k) % 26 + 97))
        elif c.isupper():
            out.append(chr((ord(c) - 65 + k) % 26 + 65))
        else:
            out.append(c)
    return ''.join(out)


assert caesar('Hello, World!', 3) == 'Khoor, Zruog!'
assert caesar(caesar('Round Trip', 13), 13) == 'Round Trip'


def rle(s):
    if not s:
        return []
    out = [[s[0], 1]]
    for c in s[1:]:
        if c == out[-1][0]:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return [tuple(p) for p in out]


assert rle('aaabccd') == [('a', 3), ('b', 1), ('c', 2), ('d', 1)]
assert ''.join(c * n for c, n in rle('aaabccd')) == 'aaabccd'
assert rle('') == []
vowels = sum(text.lower().count(v) for v in 'aeiou')
assert vowels == 27
assert text.translate(str.maketrans('', '', 'aeiouAEIOU')).split()[:4] == ['Th', 'qck', 'brwn', 'fx']
assert ' '.join(w[::-1] for w in 'abc def'.split()) == 'cba fed'
assert ' '.join('abc def ghi'.split()[::-1]) == 'ghi def abc'
bigrams = {}
for a, b in zip(words, words[1:]):
    bigrams[a, b] = bigrams.get((a, b), 0) + 1
assert [p for p, n in bigrams.items() if n > 1] == []
assert (('the', 'fox') in bigrams) is True
index = {}
for n, line in enumerate(lines, 1):
    for w in tokenize(line):
        index.setdefault(w, set()).add(n)
assert sorted(index['dog']) == [1, 2, 3]
assert sorted(w for w, ns in index.items() if len(ns) == 3) == ['dog']
longest = ''
for w in words:
    if len(w) > len(longest):
        longest = w
assert longest == 'quick'


def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


assert levenshtein('kitten', 'sitting') == 3
assert levenshtein('', 'abc') == 3
assert min(['apple', 'ample', 'maple'], key=lambda w: levenshtein(w, 'appel')) == 'apple'
snake = 'someVariableName'
out = ''
for c in snake:
    out += '_' + c.lower() if c.isupper() else c
assert out == 'some_variable_name'
assert ''.join(p.capitalize() if i else p for i, p in enumerate('some_variable_name'.split('_'))) == 'someVariableName'

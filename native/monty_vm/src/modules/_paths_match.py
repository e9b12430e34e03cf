"""Matching of names by patterns, which takes at most the product of their lengths: the last star alone is ever tried again."""

STAR, ANY = '*', '?'
_SPECIAL = frozenset('()[]{}?*+-|^$\\.&~# \t\n\r\v\f')


def compiled(pattern):
    """The tokens of a pattern: STAR, ANY, a tuple of one character, or a list (negated, ranges)."""
    tokens = []
    at = 0
    size = len(pattern)
    while at < size:
        char = pattern[at]
        at += 1
        if char == '*':
            if not tokens or tokens[-1] is not STAR:
                tokens.append(STAR)
        elif char == '?':
            tokens.append(ANY)
        elif char != '[':
            tokens.append((char,))
        else:
            negated = pattern.startswith('!', at)
            first = at + negated
            end = pattern.find(']', first + 1)
            if end < 0:
                tokens.append(('[',))
            else:
                tokens.append([negated, _ranges(pattern[first:end])])
                at = end + 1
    return tokens


def _ranges(inside):
    # What stands in brackets: pairs of the first and last character of each range.
    ranges = []
    at = 0
    size = len(inside)
    while at < size:
        first = inside[at]
        if at + 2 < size and inside[at + 1] == '-':
            last = inside[at + 2]
            at += 3
        else:
            last = first
            at += 1
        ranges.append((first, last))
    return [(first, last) for first, last in ranges if first <= last]


def _one(token, char):
    if token is ANY:
        return True
    if type(token) is tuple:
        return token[0] == char
    negated, ranges = token
    for first, last in ranges:
        if first <= char <= last:
            return not negated
    return negated


def matches(tokens, name):
    """Whether the tokens match the whole name."""
    at = i = 0
    size, count = len(name), len(tokens)
    star = tried = -1
    while at < size:
        if i < count:
            token = tokens[i]
            if token is STAR:
                star, tried = i, at
                i += 1
                continue
            if token is ANY or (token[0] == name[at] if type(token) is tuple else _one(token, name[at])):
                i += 1
                at += 1
                continue
        if star < 0:
            return False
        tried += 1
        i, at = star + 1, tried
    while i < count and tokens[i] is STAR:
        i += 1
    return i == count


def folded(pattern):
    """The tokens of a pattern that minds no case, for names in lower case."""
    return compiled(pattern.lower())


def escaped(char):
    return '\\' + char if char in _SPECIAL else char


def bracket(negated, ranges):
    """The regular expression of what stands in brackets."""
    if not ranges:
        return '.' if negated else '(?!)'
    inside = []
    for first, last in ranges:
        ends = [('\\' + end if end in '\\&~|-' else end) for end in (first, last)]
        inside.append(ends[0] if first == last else f'{ends[0]}-{ends[1]}')
    text = ''.join(inside)
    if negated:
        return f'[^{text}]'
    return '[\\' + text + ']' if text[0] in '^[' else f'[{text}]'


def expression(tokens):
    """The regular expression of a pattern."""
    pieces = [[]]
    for token in tokens:
        if token is STAR:
            pieces.append([])
        elif token is ANY:
            pieces[-1].append('.')
        elif type(token) is tuple:
            pieces[-1].append(escaped(token[0]))
        else:
            pieces[-1].append(bracket(*token))
    texts = [''.join(piece) for piece in pieces]
    result = texts[0]
    for text in texts[1:-1]:
        result += f'(?>.*?{text})'
    if len(texts) > 1:
        result += '.*' + texts[-1]
    return f'(?s:{result})\\z'


def names_match(wanted, names):
    """Whether the names of a path match those of a pattern; `**` stands for any number of them, at the end for at least one."""
    # As for characters, the last `**` alone is ever tried again.
    tokens = [None if part == '**' else compiled(part) for part in wanted]
    at = i = 0
    size, count = len(names), len(tokens)
    star = tried = -1
    while at < size:
        if i < count:
            token = tokens[i]
            if token is None:
                if i + 1 == count:
                    return True
                star, tried = i, at
                i += 1
                if star == 0 and not names[0]:
                    # The root alone is no directory that it stands for.
                    tried = at = 2
                continue
            if matches(token, names[at]) and (names[at] or not token):
                i += 1
                at += 1
                continue
        if star < 0:
            return False
        tried += 1
        i, at = star + 1, tried
    return i == count

# A tokenizer and a stack machine for arithmetic.
def tokens(text):
    number = None
    for ch in text:
        if ch.isdigit():
            number = (number or 0) * 10 + int(ch)
            continue
        if number is not None:
            yield number
            number = None
        if ch != " ":
            yield ch
    if number is not None:
        yield number


RANK = {"+": 1, "-": 1, "*": 2}


def evaluate(text):
    values, operators = [], []

    def apply():
        op, b, a = operators.pop(), values.pop(), values.pop()
        values.append(a + b if op == "+" else a - b if op == "-" else a * b)

    for token in tokens(text):
        if isinstance(token, int):
            values.append(token)
        elif token == "(":
            operators.append(token)
        elif token == ")":
            while operators[-1] != "(":
                apply()
            operators.pop()
        else:
            while operators and operators[-1] != "(" and RANK[operators[-1]] >= RANK[token]:
                apply()
            operators.append(token)
    while operators:
        apply()
    return values[0]


expression = "(1 + 2) * (3 + 4 * (5 - 2)) - 7 * (8 - 3)"
for _ in range(800):
    assert evaluate(expression) == 10

# A script: tokenizer, recursive descent calculator, JSON reader and writer, CSV, postfix.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def tokenize(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == '.':
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == '.'):
                j += 1
            yield 'num', float(s[i:j]) if '.' in s[i:j] else int(s[i:j])
            i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum():
                j += 1
            yield 'name', s[i:j]
            i = j
        elif s[i:i + 2] == '**':
            yield 'op', '**'
            i += 2
        elif c in '+-*/%()=,':
            yield 'op', c
            i += 1
        else:
            raise SyntaxError(f'bad character {c!r} at {i}')
    yield 'end', None


def calc(src, env=None):
    env = {} if env is None else env
    toks = list(tokenize(src))
    pos = 0

    def peek():
        return toks[pos]

    def take(*ops):
        nonlocal pos
        if toks[pos][0] == 'op' and toks[pos][1] in ops:
            pos += 1
            return toks[pos - 1][1]

    def expr():
        v = term()
        while op := take('+', '-'):
            v = v + term() if op == '+' else v - term()
        return v

    def term():
        v = factor()
        while op := take('*', '/', '%'):
            r = factor()
            v = v * r if op == '*' else v / r if op == '/' else v % r
        return v

    def factor():
        if take('-'):
            return -factor()
        base = atom()
        if take('**'):
            return base ** factor()
        return base

    def atom():
        nonlocal pos
        kind, val = peek()
        if take('('):
            v = expr()
            if not take(')'):
                raise SyntaxError("expected ')'")
            return v
        pos += 1
        if kind == 'num':
            return val
        if kind == 'name':
            if take('('):
                args = []
                while not take(')'):
                    args.append(expr())
                    take(',')
                return {'max': max, 'min': min, 'abs': abs}[val](*args)
            return env[val]
        raise SyntaxError(f'unexpected {val!r}')

    if toks[0][0] == 'name' and toks[1] == ('op', '='):
        pos = 2
        env[toks[0][1]] = expr()
        return env[toks[0][1]]
    v = expr()
    if peek()[0] != 'end':
        raise SyntaxError(f'trailing {peek()[1]!r}')
    return v


assert calc('1 + 2 * 3') == 7
assert calc('(1 + 2) * 3') == 9
assert calc('2 ** 3 ** 2') == 512
assert calc('-2 ** 2') == -4
assert calc('10 / 4 - 1') == 1.5
assert calc('10 % 4 + .5') == 2.5
assert calc('((((7))))') == 7
assert calc('max(1, 5, 3) + min(2, 9)') == 7
env = {'x': 10}
assert calc('x * x', env) == 100
assert calc('y = x / 4', env) == 2.5
assert calc('y + 1', env) == 3.5
assert env == {'x': 10, 'y': 2.5}
assert calc('abs(-3)') == 3
assert raises(SyntaxError, lambda: calc('1 +')) == 'unexpected None'
assert raises(SyntaxError, lambda: calc('(1')) == "expected ')'"
assert raises(SyntaxError, lambda: calc('1 2')) == 'trailing 2'
assert raises(SyntaxError, lambda: calc('$')) == "bad character '$' at 0"
assert raises(KeyError, lambda: calc('z')) == "'z'"
assert raises(ZeroDivisionError, lambda: calc('1 / 0')) == 'division by zero'
assert raises(KeyError, lambda: calc('foo(1)')) == "'foo'"
assert list(tokenize('a1+2.5')) == [('name', 'a1'), ('op', '+'), ('num', 2.5), ('end', None)]


def dumps(v):
    if v is None:
        return 'null'
    if v is True or v is False:
        return str(v).lower()
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, str):
        return '"' + v.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'
    if isinstance(v, (list, tuple)):
        return '[' + ', '.join(map(dumps, v)) + ']'
    if isinstance(v, dict):
        return '{' + ', '.join(f'{dumps(str(k))}: {dumps(x)}' for k, x in v.items()) + '}'
    raise TypeError(f'{type(v).__name__} is not serializable')


def loads(s):
    def ws(i):
        while i < len(s) and s[i] in ' \n\t':
            i += 1
        return i

    def value(i):
        i = ws(i)
        if i >= len(s):
            raise ValueError('unexpected end')
        c = s[i]
        if c == '{':
            out, i = {}, ws(i + 1)
            while s[i] != '}':
                k, i = value(i)
                i = ws(i)
                if s[i] != ':':
                    raise ValueError(f'expected : at {i}')
                out[k], i = value(i + 1)
                i = ws(i)
                if s[i] == ',':
                    i = ws(i + 1)
            return out, i + 1
        if c == '[':
            out, i = [], ws(i + 1)
            while s[i] != ']':
                v, i = value(i)
                out.append(v)
                i = ws(i)
                if s[i] == ',':
                    i = ws(i + 1)
            return out, i + 1
        if c == '"':
            out = ''
            i += 1
            while s[i] != '"':
                if s[i] == '\\':
                    i += 1
                    out += {'n': '\n', 't': '\t'}.get(s[i], s[i])
                else:
                    out += s[i]
                i += 1
            return out, i + 1
        for word, v in (('null', None), ('true', True), ('false', False)):
            if s.startswith(word, i):
                return v, i + len(word)
        j = i
        while j < len(s) and s[j] in '+-.eE0123456789':
            j += 1
        if i == j:
            raise ValueError(f'bad character {c!r} at {i}')
        return (float if any(ch in s[i:j] for ch in '.eE') else int)(s[i:j]), j

    v, i = value(0)
    if ws(i) != len(s):
        raise ValueError(f'extra data at {i}')
    return v


data = {'a': [1, 2.5, None, True], 'b': {'c': 'q"uo\nte', 'd': []}, 'e': -3}
assert dumps(data) == '{"a": [1, 2.5, null, true], "b": {"c": "q\\"uo\\nte", "d": []}, "e": -3}'
assert (loads(dumps(data)) == data) is True
assert loads(' [1 , {"x" : [ ] } , "y" ] ') == [1, {'x': []}, 'y']
assert loads('1e3') == 1000.0
assert loads('"a\\tb"') == 'a\tb'
assert dumps((1, False, 'x')) == '[1, false, "x"]'
assert raises(TypeError, lambda: dumps({1, 2})) == 'set is not serializable'
assert raises(ValueError, lambda: loads('[1, ?]')) == "bad character '?' at 4"
assert raises(ValueError, lambda: loads('1 2')) == 'extra data at 1'
assert raises(ValueError, lambda: loads('')) == 'unexpected end'
assert raises(ValueError, lambda: loads('{"a" 1}')) == 'expected : at 5'
csv = 'name,age\nann,30\n"smith, bob",25\n'


def parse_csv(text):
    rows = []
    for line in text.splitlines():
        row, cur, quoted = [], '', False
        for ch in line:
            if ch == '"':
                quoted = not quoted
            elif ch == ',' and not quoted:
                row.append(cur)
                cur = ''
            else:
                cur += ch
        rows.append(row + [cur])
    return rows


assert parse_csv(csv) == [['name', 'age'], ['ann', '30'], ['smith, bob', '25']]
head, *body = parse_csv(csv)
assert [dict(zip(head, r)) for r in body] == [{'name': 'ann', 'age': '30'}, {'name': 'smith, bob', 'age': '25'}]


def rpn(src):
    stack = []
    for tok in src.split():
        if tok in '+-*/':
            b, a = stack.pop(), stack.pop()
            stack.append({'+': a + b, '-': a - b, '*': a * b, '/': a / b if b else None}[tok])
        else:
            stack.append(int(tok))
    return stack.pop()


assert rpn('3 4 + 2 *') == 14
assert rpn('5 1 2 + 4 * + 3 -') == 14
assert raises(IndexError, lambda: rpn('+')) == 'pop from empty list'


def balanced(s):
    stack = []
    for c in s:
        if c in '([{':
            stack.append(c)
        elif c in ')]}':
            if not stack or stack.pop() + c not in ('()', '[]', '{}'):
                return False
    return not stack


assert [balanced(s) for s in ('', '()[]{}', '([{}])', '(]', '(', ')(')] == [True, True, True, False, False, False]


def query(s):
    return {k: v for k, _, v in (p.partition('=') for p in s.split('&'))}


assert query('a=1&b=&c') == {'a': '1', 'b': '', 'c': ''}
assert dict(line.split(': ', 1) for line in 'host: x:1\nport: 80'.splitlines()) == {'host': 'x:1', 'port': '80'}

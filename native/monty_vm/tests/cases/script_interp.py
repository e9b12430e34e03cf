# A script: a stack machine, a brainf interpreter, a tiny Lisp, regex by hand, an assembler.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def run_stack(code, stack=()):
    stack = list(stack)
    pc = 0
    steps = 0
    while pc < len(code):
        op, *args = code[pc]
        pc += 1
        steps += 1
        if op == 'push':
            stack.append(args[0])
        elif op == 'dup':
            stack.append(stack[-1])
        elif op == 'swap':
            stack[-1], stack[-2] = stack[-2], stack[-1]
        elif op == 'add':
            stack.append(stack.pop() + stack.pop())
        elif op == 'mul':
            stack.append(stack.pop() * stack.pop())
        elif op == 'dec':
            stack[-1] -= 1
        elif op == 'jnz':
            if stack[-1]:
                pc = args[0]
        elif op == 'pop':
            stack.pop()
        else:
            raise ValueError(f'unknown op {op!r} at {pc - 1}')
        if steps > 60:
            raise RuntimeError('too many steps')
    return stack


assert run_stack([('push', 2), ('push', 3), ('add',), ('dup',), ('mul',)]) == [25]
fact = [('push', 1), ('push', 5), ('dup',), ('push', 0), ('pop',), ('swap',)]
loop = [('push', 10), ('dec',), ('jnz', 1)]
assert run_stack(loop) == [0]
assert raises(RuntimeError, lambda: run_stack([('push', 1), ('jnz', 1)])) == 'too many steps'
assert raises(ValueError, lambda: run_stack([('nope',)])) == "unknown op 'nope' at 0"
assert raises(IndexError, lambda: run_stack([('add',)])) == 'pop from empty list'


def bf(src, inp=''):
    jump, stack = {}, []
    for i, c in enumerate(src):
        if c == '[':
            stack.append(i)
        elif c == ']':
            j = stack.pop()
            jump[i], jump[j] = j, i
    tape, p, pc, out, it = [0] * 8, 0, 0, [], iter(inp)
    while pc < len(src):
        c = src[pc]
        if c == '>':
            p += 1
        elif c == '<':
            p -= 1
        elif c == '+':
            tape[p] = (tape[p] + 1) % 256
        elif c == '-':
            tape[p] = (tape[p] - 1) % 256
        elif c == '.':
            out.append(chr(tape[p]))
        elif c == ',':
            tape[p] = ord(next(it, '\0'))
        elif c == '[' and not tape[p] or c == ']' and tape[p]:
            pc = jump[pc]
        pc += 1
    return ''.join(out)


assert bf('++++++[>++++++++<-]>+++.+.+.') == '345'
assert bf(',[.,]', 'echo') == 'echo'
assert raises(IndexError, lambda: bf(']')) == 'pop from empty list'


def parse(src):
    tokens = src.replace('(', ' ( ').replace(')', ' ) ').split()

    def read(i):
        if tokens[i] == '(':
            out, i = [], i + 1
            while tokens[i] != ')':
                v, i = read(i)
                out.append(v)
            return out, i + 1
        if tokens[i] == ')':
            raise SyntaxError('unexpected )')
        try:
            return int(tokens[i]), i + 1
        except ValueError:
            return tokens[i], i + 1

    return read(0)[0]


def evaluate(x, env):
    if isinstance(x, str):
        for scope in env:
            if x in scope:
                return scope[x]
        raise NameError(f'undefined symbol {x}')
    if not isinstance(x, list):
        return x
    head, *rest = x
    if head == 'if':
        test, a, b = rest
        return evaluate(a if evaluate(test, env) else b, env)
    if head == 'define':
        env[0][rest[0]] = evaluate(rest[1], env)
        return None
    if head == 'lambda':
        params, body = rest
        return lambda *args: evaluate(body, [dict(zip(params, args)), *env])
    if head == 'let':
        return evaluate(rest[1], [{k: evaluate(v, env) for k, v in rest[0]}, *env])
    f = evaluate(head, env)
    return f(*[evaluate(a, env) for a in rest])


def product(xs):
    r = 1
    for v in xs:
        r *= v
    return r


base = {'+': lambda *a: sum(a), '*': lambda *a: product(a), '-': lambda a, b: a - b, '<': lambda a, b: a < b,
        'list': lambda *a: list(a), 'map': lambda f, xs: [f(v) for v in xs]}
top = [{}, base]


def lisp(src):
    return evaluate(parse(src), top)


assert lisp('(+ 1 (* 2 3) 4)') == 11
lisp('(define square (lambda (x) (* x x)))')
assert lisp('(square 7)') == 49
assert lisp('(map square (list 1 2 3))') == [1, 4, 9]
lisp('(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))')
assert lisp('(fact 10)') == 3628800
lisp('(define adder (lambda (n) (lambda (m) (+ n m))))')
assert lisp('((adder 3) 4)') == 7
assert lisp('(let ((a 1) (b 2)) (+ a b))') == 3
assert parse('(a (b 1) ())') == ['a', ['b', 1], []]
assert raises(NameError, lambda: lisp('(nope 1)')) == 'undefined symbol nope'
assert raises(TypeError, lambda: lisp('(1 2)')) == "'int' object is not callable"
assert raises(SyntaxError, lambda: parse(')')) == 'unexpected )'


def match(pat, s):
    def here(p, i):
        if not p:
            return i
        if len(p) > 1 and p[1] == '*':
            j = i
            while j < len(s) and p[0] in ('.', s[j]):
                j += 1
            while j >= i:
                r = here(p[2:], j)
                if r is not None:
                    return r
                j -= 1
            return None
        if p == '$':
            return i if i == len(s) else None
        if i < len(s) and p[0] in ('.', s[i]):
            return here(p[1:], i + 1)
        return None

    if pat.startswith('^'):
        r = here(pat[1:], 0)
        return None if r is None else s[:r]
    for i in range(len(s) + 1):
        r = here(pat, i)
        if r is not None:
            return s[i:r]
    return None


assert match('a.c', 'xxabcx') == 'abc'
assert match('ab*c', 'xacx') == 'ac'
assert match('ab*c', 'abbbc') == 'abbbc'
assert match('^b', 'ab') is None
assert match('.*', 'all') == 'all'
assert match('b$', 'ab') == 'b'
assert match('b$', 'ba') is None
assert match('', 'x') == ''


def assemble(src):
    labels, code = {}, []
    for line in src.strip().splitlines():
        line = line.split(';')[0].strip()
        if line.endswith(':'):
            labels[line[:-1]] = len(code)
        elif line:
            op, *args = line.replace(',', ' ').split()
            code.append((op, args))
    return code, labels


def execute(src, **regs):
    code, labels = assemble(src)
    value = lambda a: regs[a] if a in regs else int(a)
    pc = 0
    while pc < len(code):
        op, args = code[pc]
        pc += 1
        if op == 'mov':
            regs[args[0]] = value(args[1])
        elif op == 'add':
            regs[args[0]] += value(args[1])
        elif op == 'jlt':
            if value(args[0]) < value(args[1]):
                pc = labels[args[2]]
    return regs


program = """
    mov i, 0      ; counter
    mov total, 0
loop:
    add i, 1
    add total, i
    jlt i, n, loop
"""
assert execute(program, n=10) == {'n': 10, 'i': 10, 'total': 55}
assert assemble(program)[1] == {'loop': 2}
assert len(assemble(program)[0]) == 5
assert raises(KeyError, lambda: execute('jlt a, 1, x', a=0)) == "'x'"
assert raises(ValueError, lambda: execute('mov a, b')) == "invalid literal for int() with base 10: 'b'"


def tokens(src):
    kinds = {'+': 'PLUS', '(': 'LPAR', ')': 'RPAR'}
    return [(kinds.get(c, 'NUM' if c.isdigit() else 'ID'), c) for c in src if not c.isspace()]


assert tokens('a + (1)') == [('ID', 'a'), ('PLUS', '+'), ('LPAR', '('), ('NUM', '1'), ('RPAR', ')')]


def to_rpn(src):
    prec = {'+': 1, '-': 1, '*': 2, '/': 2, '^': 3}
    out, ops = [], []
    for t in src.split():
        if t.isalnum():
            out.append(t)
        elif t == '(':
            ops.append(t)
        elif t == ')':
            while ops[-1] != '(':
                out.append(ops.pop())
            ops.pop()
        else:
            while ops and ops[-1] != '(' and (prec[ops[-1]] > prec[t] or prec[ops[-1]] == prec[t] and t != '^'):
                out.append(ops.pop())
            ops.append(t)
    return ' '.join(out + ops[::-1])


assert to_rpn('a + b * c - d') == 'a b c * + d -'
assert to_rpn('( a + b ) * c') == 'a b + c *'
assert to_rpn('a ^ b ^ c') == 'a b c ^ ^'

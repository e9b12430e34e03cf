# for and while: else, break, continue, nesting, targets, mutation, ranges and iterators.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def first_even(xs):
    for x in xs:
        if x % 2 == 0:
            r = x
            break
    else:
        r = None
    return r
assert first_even([1, 3, 4, 5]) == 4
assert first_even([1]) is None
assert first_even([]) is None
def while_else(n):
    while n > 0:
        n -= 1
        if n == 3:
            break
    else:
        return 'else', n
    return 'break', n
assert while_else(10) == ('break', 3)
assert while_else(2) == ('else', 0)
assert while_else(0) == ('else', 0)
def continues(n):
    out = []
    for i in range(n):
        if i % 2:
            continue
        out.append(i)
    else:
        out.append('e')
    return out
assert continues(5) == [0, 2, 4, 'e']
def nested():
    out = []
    for i in range(3):
        for j in range(3):
            if j == i:
                break
            if i == 2 and j == 0:
                continue
            out.append((i, j))
        else:
            out.append('never')
    return out
assert nested() == [(1, 0), (2, 1)]
def else_break():
    for i in range(3):
        for j in range(2):
            pass
        else:
            break
    return i, j
assert else_break() == (0, 1)
def else_continue():
    out = []
    for i in range(3):
        for j in ():
            pass
        else:
            out.append(i)
            continue
        out.append('no')
    return out
assert else_continue() == [0, 1, 2]
def find(grid, t):
    for r, row in enumerate(grid):
        for c, v in enumerate(row):
            if v == t:
                return r, c
    return None
assert find([[1, 2], [3, 4]], 3) == (1, 0)
assert find([[1]], 9) is None
def append_while():
    xs = [1]
    for x in xs:
        if x < 5:
            xs.append(x + 1)
    return xs
assert append_while() == [1, 2, 3, 4, 5]
def remove_while():
    xs = [1, 2, 3, 4]
    for x in xs:
        xs.remove(x)
    return xs
assert remove_while() == [2, 4]
def rebinding():
    xs = [1, 2]
    out = []
    for x in xs:
        xs = [9]
        out.append(x)
    return out, xs
assert rebinding() == ([1, 2], [9])
def while_true():
    n = 0
    while True:
        n += 1
        if n < 3:
            continue
        if n > 5:
            break
    return n
assert while_true() == 6
def while_complex(a, b):
    while a and b and a != b:
        if a > b:
            a -= b
        else:
            b -= a
    return a
assert while_complex(48, 18) == 6
def loop_var_after():
    for i in 'abc':
        pass
    return i
assert loop_var_after() == 'c'
def break_in_else_of_if():
    for i in range(5):
        if i < 2:
            pass
        elif i == 2:
            continue
        else:
            break
    return i
assert break_in_else_of_if() == 3
def single(): 
    for i in range(3): yield i
assert list(single()) == [0, 1, 2]
def one_line():
    n = 3
    while n: n -= 1
    else: n = 'done'
    return n
assert one_line() == 'done'
def zipped():
    return [(i, a, b) for i, (a, b) in enumerate(zip('ab', 'cd'), 1)]
assert zipped() == [(1, 'a', 'c'), (2, 'b', 'd')]
def dict_loop(d):
    return [f'{k}{v}' for k, v in d.items()]
assert dict_loop({'a': 1, 'b': 2}) == ['a1', 'b2']
def star_targets():
    out = []
    for a, *b in [(1,), (1, 2), (1, 2, 3)]:
        out.append((a, b))
    return out
assert star_targets() == [(1, []), (1, [2]), (1, [2, 3])]
def nested_targets():
    out = []
    for (a, [b, *c]), d in [((1, (2, 3, 4)), 5)]:
        out.append((a, b, c, d))
    return out
assert nested_targets() == [(1, 2, [3, 4], 5)]
def index_target():
    xs = [0, 0]
    for xs[0], xs[-1] in [(1, 2), (3, 4)]:
        pass
    return xs
assert index_target() == [3, 4]
def shared_iterator():
    it = iter(range(6))
    return [(x, next(it)) for x in it]
assert shared_iterator() == [(0, 1), (2, 3), (4, 5)]
def consume_some():
    it = iter('abcdef')
    for c in it:
        if c == 'c':
            break
    return list(it)
assert consume_some() == ['d', 'e', 'f']
def early_return():
    for i in range(10):
        while True:
            if i == 2:
                return i
            break
    else:
        return 'no'
assert early_return() == 2
def try_in_loop():
    out = []
    for x in ['1', 'x', '3']:
        try:
            v = int(x)
        except ValueError:
            out.append('bad')
            continue
        out.append(v)
    return out
assert try_in_loop() == [1, 'bad', 3]
def break_in_try():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append('f')
    return out
assert break_in_try() == [0, 'f', 'f', 2, 'f', 'f']
def countdown(n):
    out = []
    while n:
        out.append(n)
        n -= 1
    return out
assert countdown(5) == [5, 4, 3, 2, 1]
def float_while():
    x, n = 1.0, 0
    while x > 0.01:
        x /= 2
        n += 1
    return n
assert float_while() == 7
def str_while(s):
    while s.startswith('x'):
        s = s[1:]
    return s
assert str_while('xxay') == 'ay'
def list_while(xs):
    total = 0
    while xs:
        total += xs.pop()
    return total
assert list_while([1, 2, 3]) == 6
def pass_body():
    for _ in range(3): pass
    while False: pass
    return _
assert pass_body() == 2
def triangle(n):
    rows = []
    for i in range(1, n + 1):
        row = ''
        for j in range(i):
            row += str((i + j) % 10)
        rows.append(row)
    return rows
assert triangle(4) == ['1', '23', '345', '4567']
def reversed_loop():
    return [x for x in reversed([1, 2])] + [c for c in reversed('ab')]
assert reversed_loop() == [2, 1, 'b', 'a']
def big_step():
    return [i for i in range(2 ** 63 - 2, 2 ** 63 + 2, 2)]
assert big_step() == [9223372036854775806, 9223372036854775808]
def range_edges():
    return list(range(2 ** 63 - 3, 2 ** 63 - 1)), list(range(-2 ** 63 + 1, -2 ** 63 - 2, -1))
assert range_edges() == (
    ([9223372036854775805, 9223372036854775806], [-9223372036854775807, -9223372036854775808, -9223372036854775809]))
def sum_digits(n):
    s = 0
    while n:
        n, r = divmod(n, 10)
        s += r
    return s
assert sum_digits(98765) == 35
assert raises(TypeError, lambda: [0 for x in 5]) == "'int' object is not iterable"
assert raises(TypeError, lambda: list(first_even(3) for _ in 'a')) == "'int' object is not iterable"
for i in range(3):
    for i in range(10, 12):
        pass
assert i == 11
for x in []:
    pass
else:
    x = 'else ran'
assert x == 'else ran'
for a in 1, 2, 3:
    pass
assert a == 3
for a in (1,):
    pass
else:
    a = a + 100
assert a == 101
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return e.msg
assert syntax('break') == "'break' outside loop"
assert syntax('continue') == "'continue' not properly in loop"
assert syntax('def f():\n break') == "'break' outside loop"
assert syntax('while 1:\n def f():\n  continue') == "'continue' not properly in loop"
assert syntax('if 1:\n break') == "'break' outside loop"
assert syntax('for 1 in x: pass') == 'cannot assign to literal'
assert syntax('for f() in x: pass') == 'cannot assign to function call'
assert syntax('for x in y: break\nelse: break') == "'break' outside loop"
assert syntax('for x y: pass') == 'invalid syntax'
assert syntax('while: pass') == 'invalid syntax'

# Assignment expressions: where they may stand, scope, order, comprehension targets, errors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert ((x := 5)) == 5
assert x == 5
assert (y := x + 1) * y == 36
assert [a := 1, a + 1, a] == [1, 2, 1]
assert (a, b := 2, 3) == (1, 2, 3)
assert b == 2
if (n := len('abc')) > 2:
    got = n
assert got == 3
while (n := n - 1) > 0:
    got += n
assert (n, got) == (0, 6)
assert [v for w in 'a bb'.split() if (v := len(w)) > 1] == [2]
assert v == 2
assert [last := i for i in range(4)] == [0, 1, 2, 3]
assert last == 3
assert {k: (sq := k * k) for k in range(3)} == {0: 0, 1: 1, 2: 4}
assert sq == 4
assert {(e := i) for i in range(3)} == {0, 1, 2}
assert e == 2
assert sum((t := i) for i in range(4)) == 6
assert t == 3
assert any((hit := q) > 2 for q in [1, 3, 5]) is True
assert hit == 3
assert [[inner := j for j in range(i)] for i in range(3)] == [[], [0], [0, 1]]
assert inner == 1
def f(a, b=0):
    return a, b
assert f(c := 1, b=(d := 2)) == (1, 2)
assert (c, d) == (1, 2)
assert f((c := 7)) == (7, 0)
assert f(b=(c := 8), a=c) == (8, 8)
assert 'abc'[(i := 1)] == 'b'
assert 'abcdef'[(i := 1):(j := 4)] == 'bcd'
assert (i, j) == (1, 4)
xs = [1, 2, 3]
assert xs[k := 1] == 2
assert k == 1
assert {m := 3} == {3}
assert {(p := 1): (q := 2)} == {1: 2}
assert (p, q) == (1, 2)
assert (lambda: (z := 9))() == 9
assert raises(NameError, lambda: z) == "name 'z' is not defined"
assert (lambda z: (z := z + 1))(1) == 2
assert f'{(s := "str")!r}' == "'str'"
assert s == 'str'
assert (1 if (u := 0) else u) == 0
assert (g := lambda: 4)() == 4
assert (not (h := 0)) is True
assert ((r := []) or r) == []
assert ((o := None) is None) is True
assert (aa := (bb := 3) + 1, bb) == (4, 3)
assert x + (x := 10) + x == 25
assert x == 10
def local_scope():
    if (m := 5):
        pass
    [w := i for i in range(3)]
    return m, w
assert local_scope() == (5, 2)
assert raises(NameError, lambda: w_unset) == "name 'w_unset' is not defined"
def glob():
    global gg
    [gg := i for i in range(3)]
glob()
assert gg == 2
def nonloc():
    v = 0
    def inner():
        nonlocal v
        return [v := i for i in (1, 2)]
    return inner(), v
assert nonloc() == ([1, 2], 2)
def order():
    x = 1
    return x + (x := 2) * x, x
assert order() == (5, 2)
def order2(x):
    return [x, (x := x + 1), x]
assert order2(1) == [1, 2, 2]
def order3(x):
    return (x, x := 5, x)[0]
assert order3(1) == 1
def order4(x):
    return x < (x := x + 1) < x + 1
assert order4(1) is True
def order5(a):
    return f(a, (a := 9)), a
assert order5(1) == ((1, 9), 9)
def order6(d):
    d[(k := 'a')] = 'v'
    return d, k
assert order6({}) == ({'a': 'v'}, 'a')
def short(a):
    a and (b := 1)
    return b
assert short(1) == 1
assert raises(UnboundLocalError, lambda: short(0)) == "cannot access local variable 'b' where it is not associated with a value"
def chunks(s, n):
    out = []
    while part := s[:n]:
        out.append(part)
        s = s[n:]
    return out
assert chunks('abcdefg', 3) == ['abc', 'def', 'g']
def reader(lines):
    it = iter(lines)
    out = []
    while (line := next(it, None)) is not None:
        if not (line := line.strip()):
            continue
        out.append(line)
    return out
assert reader(['a ', '', ' b']) == ['a', 'b']
assert (msg := 'ok') == 'ok', (msg := 'bad')
assert msg == 'ok'
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return e.msg
assert syntax('x := 1') == 'invalid syntax'
assert syntax('(x.y := 1)') == 'cannot use assignment expressions with attribute'
assert syntax('(x[0] := 1)') == 'cannot use assignment expressions with subscript'
assert syntax('((a, b) := 1)') == 'cannot use assignment expressions with tuple'
assert syntax('f(a=b := 1)') == 'invalid syntax'
assert syntax('[i := 0 for i in range(3)]') == "assignment expression cannot rebind comprehension iteration variable 'i'"
assert syntax('[x for x in (y := [1])]') == 'assignment expression cannot be used in a comprehension iterable expression'
assert syntax('[[j := 0 for i in range(3)] for j in range(3)]') == (
    "assignment expression cannot rebind comprehension iteration variable 'j'")
assert syntax('lambda x := 1: x') == 'invalid syntax'
assert syntax('lambda: x := 1') == 'cannot use assignment expressions with lambda'
assert syntax('(x := 1) = 2') == "cannot assign to named expression here. Maybe you meant '==' instead of '='?"
assert syntax('(x := 1) += 2') == "'named expression' is an illegal expression for augmented assignment"
assert syntax('del (x := 1)') == 'cannot delete named expression'
assert syntax('(None := 1)') == 'cannot use assignment expressions with None'
assert syntax('("a" := 1)') == 'cannot use assignment expressions with literal'
assert syntax('(*a := 1)') == 'invalid syntax'
assert syntax('def f(x=(y := 1)): pass') is None
assert syntax('x = y := 1') == 'invalid syntax'
assert syntax('(yield := 1)') == 'invalid syntax'

# Scopes of comprehensions: targets stay inside, the first iterable is outside, closures, walrus, locals.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

x = 'module'
assert [x for x in 'ab'] == ['a', 'b']
assert x == 'module'
assert [x for _ in 'a'] == ['module']
assert ({x for x in 'a'} and x) == 'module'
assert ({x: x for x in 'a'} and x) == 'module'
assert (list(x for x in 'a') and x) == 'module'
assert [x + y for x in 'a' for y in x] == ['aa']
assert [x for x in [x]] == ['module']
assert [[x for x in x] for x in ['ab', 'c']] == [['a', 'b'], ['c']]
assert [(x, [x for x in (1, 2)], x) for x in 'z'] == [('z', [1, 2], 'z')]
def fn():
    x = 'local'
    a = [x for x in (1, 2)]
    b = x
    c = [x for _ in (1,)]
    return a, b, c
assert fn() == ([1, 2], 'local', ['local'])
def param(x):
    return [x for x in range(x)], x
assert param(3) == ([0, 1, 2], 3)
def closure():
    fs = [lambda: x for x in 'ab']
    return [f() for f in fs]
assert closure() == ['b', 'b']
def closure2():
    n = 1
    fs = [lambda: n for _ in range(2)]
    n = 2
    return [f() for f in fs]
assert closure2() == [2, 2]
def closure3():
    fs = [(lambda x: lambda: x)(x) for x in range(3)]
    return [f() for f in fs]
assert closure3() == [0, 1, 2]
def closure4():
    out = []
    for i in range(2):
        out += [lambda: (i, j) for j in range(2)]
    return [f() for f in out]
assert closure4() == [(1, 1), (1, 1), (1, 1), (1, 1)]
def nested_fn():
    k = 10
    return [[[k + a + b + c for c in range(2)] for b in range(2)] for a in range(2)]
assert nested_fn() == [[[10, 11], [11, 12]], [[11, 12], [12, 13]]]
def cond_scope():
    lim = 2
    return [v for v in range(5) if v < lim]
assert cond_scope() == [0, 1]
def iter_scope():
    n = 2
    return [n for n in range(n)], n
assert iter_scope() == ([0, 1], 2)
def second_iter():
    n = 2
    return [(n, m) for n in range(n) for m in range(n)]
assert second_iter() == [(1, 0)]
def late_second():
    try:
        return [(p, q) for p in range(1) for q in range(unset)]
    finally:
        unset = 1
assert raises(UnboundLocalError, lambda: late_second()) == (
    "cannot access local variable 'unset' where it is not associated with a value")
def walrus_in():
    r = [w := v for v in range(3)]
    return r, w
assert walrus_in() == ([0, 1, 2], 2)
def walrus_cond():
    r = [v for v in range(5) if (half := v // 2) > 0]
    return r, half
assert walrus_cond() == ([2, 3, 4], 2)
def walrus_nested():
    r = [[deep := a * b for a in (1, 2)] for b in (3, 4)]
    return r, deep
assert walrus_nested() == ([[3, 6], [4, 8]], 8)
def walrus_gen():
    g = (gw := v for v in range(3))
    try:
        gw
    except UnboundLocalError as e:
        before = str(e)
    next(g)
    next(g)
    return before, gw
assert walrus_gen() == ("cannot access local variable 'gw' where it is not associated with a value", 1)
def assign_after():
    r = [i for i in range(3)]
    i = 'assigned'
    s = [i for i in range(2)]
    return r, i, s
assert assign_after() == ([0, 1, 2], 'assigned', [0, 1])
def deleted():
    i = 'x'
    r = [i for i in range(2)]
    del i
    try:
        i
    except UnboundLocalError:
        return r, 'unbound'
assert deleted() == ([0, 1], 'unbound')
def cell_target():
    fs = []
    r = [fs.append(lambda: i) or i for i in range(3)]
    return r, [f() for f in fs]
assert cell_target() == ([0, 1, 2], [2, 2, 2])
def outer_cell():
    i = 'outer'
    get = lambda: i
    r = [i for i in range(3)]
    return get(), r, i
assert outer_cell() == ('outer', [0, 1, 2], 'outer')
def nonlocal_in():
    total = 0
    def add(v):
        nonlocal total
        total += v
        return total
    return [add(v) for v in (1, 2, 3)], total
assert nonlocal_in() == ([1, 3, 6], 6)
def global_in():
    global made
    return [made := v for v in 'xy']
assert global_in() == ['x', 'y']
assert made == 'y'
def exc_in():
    i = 'safe'
    try:
        [1 / i for i in (1, 0)]
    except ZeroDivisionError:
        return i
assert exc_in() == 'safe'
def break_out():
    i = 'kept'
    for j in range(3):
        [i for i in range(5)]
        if j:
            break
    return i, j
assert break_out() == ('kept', 1)
def yield_between():
    i = 'y'
    a = [i for i in range(2)]
    yield i
    b = [i for i in range(2)]
    yield i, a, b
assert list(yield_between()) == ['y', ('y', [0, 1], [0, 1])]
def locals_view():
    v = 1
    keys = sorted(locals())
    [q for q in range(2)]
    return keys, sorted(locals())
assert locals_view() == (['v'], ['keys', 'v'])
def lambda_default():
    return [f() for f in [lambda v=v: v * 2 for v in range(3)]]
assert lambda_default() == [0, 2, 4]
def recursive(n):
    return [recursive(i) for i in range(n)]
assert recursive(3) == [[], [[]], [[], [[]]]]
def unpack():
    a = 'a'
    r = [(a, b) for a, *b in [(1, 2, 3)]]
    return r, a
assert unpack() == ([(1, [2, 3])], 'a')
def shadows_builtin():
    return [len for len in range(2)], len('abc')
assert shadows_builtin() == ([0, 1], 3)
def star_args(*args, **kw):
    return [args[i] for i in range(len(args))] + [kw[k] for k in kw]
assert star_args(1, 2, z=3) == [1, 2, 3]
def dict_scope():
    k = v = 'out'
    d = {k: v for k, v in [(1, 2)]}
    return d, k, v
assert dict_scope() == ({1: 2}, 'out', 'out')
def set_scope():
    e = 'out'
    return {e for e in [1]}, e
assert set_scope() == ({1}, 'out')
def inside_args():
    v = 5
    return max([v for v in (1, 9, 3)]), v
assert inside_args() == (9, 5)
def inside_index():
    i = [0, 1, 2]
    return i[[i for i in range(3)][2]], i
assert inside_index() == (2, [0, 1, 2])
def inside_fstring():
    v = 'f'
    return f'{[v for v in range(2)]}{v}'
assert inside_fstring() == '[0, 1]f'
def try_finally():
    v = 'tf'
    try:
        return [v for v in (1,)], v
    finally:
        v = [v for v in (2,)]
assert try_finally() == ([1], 'tf')
g = {'y': 1}
exec('r = [y for _ in range(2)]\ns = [y for y in range(3)]', g)
assert (g['r'], g['s'], g['y']) == ([1, 1], [0, 1, 2], 1)
assert eval('[n + m for m in (1, 2)]', {'n': 10}) == [11, 12]
assert eval('[n + m for m in (1, 2)]', {}, {'n': 10}) == [11, 12]
assert eval('list(n + m for m in (n,))', {'n': 10}) == [20]
assert raises(NameError, lambda: eval('list(n + m for m in (1,))', {}, {'n': 10})) == "name 'n' is not defined"
assert raises(NameError, lambda: [undefined_in_comp for _ in (1,)]) == "name 'undefined_in_comp' is not defined"
assert raises(NameError, lambda: [v for v in undefined_iter]) == "name 'undefined_iter' is not defined"

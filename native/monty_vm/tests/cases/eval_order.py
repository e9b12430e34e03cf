# The order in which operands, targets, arguments and parts of displays are evaluated.
log = []
def t(v, tag=None):
    log.append(v if tag is None else tag)
    return v
def run(f):
    log.clear()
    try:
        f()
    except Exception as e:
        log.append(type(e).__name__)
    return ' '.join(map(str, log))
assert run(lambda: t(1) + t(2) * t(3)) == '1 2 3'
assert run(lambda: (t(1) + t(2)) * t(3)) == '1 2 3'
assert run(lambda: t(2) ** t(3) ** t(1)) == '2 3 1'
assert run(lambda: -t(1) - -t(2)) == '1 2'
assert run(lambda: t(1) < t(2) < t(3)) == '1 2 3'
assert run(lambda: t(3) < t(2) < t(1)) == '3 2'
assert run(lambda: t(1) and t(0) and t(2)) == '1 0'
assert run(lambda: t(0) or t('') or t(2)) == '0  2'
assert run(lambda: t('a') if t(1) else t('b')) == '1 a'
assert run(lambda: t('a') if t(0) else t('b')) == '0 b'
assert run(lambda: not t(1)) == '1'
assert run(lambda: [t(1), t(2), t(3)]) == '1 2 3'
assert run(lambda: (t(1), t(2))) == '1 2'
assert run(lambda: {t(1), t(2)}) == '1 2'
assert run(lambda: {t('k'): t('v'), t('k2'): t('v2')}) == 'k v k2 v2'
assert run(lambda: [t(1), *t([2]), t(3)]) == '1 [2] 3'
assert run(lambda: {**t({}), t('k'): t('v'), **t({})}) == '{} k v {}'
assert run(lambda: t([1, 2], 'obj')[t(0, 'idx')]) == 'obj idx'
assert run(lambda: t([1, 2], 'obj')[t(0, 'lo'):t(1, 'hi'):t(1, 'st')]) == 'obj lo hi st'
assert run(lambda: t({}, 'obj')[t(1, 'a'), t(2, 'b')]) == 'obj a b KeyError'
assert run(lambda: t('x', 'obj').upper()) == 'obj'
assert run(lambda: t('x', 'obj').join(t('ab', 'arg'))) == 'obj arg'
assert run(lambda: t(print, 'fn')(*t([], 'star'), end=t('', 'kw'))) == 'fn star kw'
assert run(lambda: t(max, 'fn')(t(1), t(2), key=t(None, 'key'))) == 'fn 1 2 key'
assert run(lambda: t(dict, 'fn')(a=t(1), **t({'b': 2}, 'dict'), c=t(3))) == 'fn 1 dict 3'
assert run(lambda: f'{t(1)}{t(2)!r:>{t(3)}}{t(4)}') == '1 2 3 4'
assert run(lambda: [t(x) for x in t([1, 2], 'it') if t(x, 'if%d' % x)]) == 'it if1 1 if2 2'
assert run(lambda: [(t(x), t(y)) for x in t([1], 'a') for y in t([2, 3], 'b')]) == 'a b 1 2 1 3'
assert run(lambda: {t(x, 'k'): t(x, 'v') for x in t([1, 2], 'it')}) == 'it k v k v'
assert run(lambda: list(t(x) for x in t([1, 2], 'it'))) == 'it 1 2'
assert run(lambda: (lambda a=t(1, 'default'): a)(t(2, 'arg'))) == 'default arg'
assert run(lambda: t(1) in t([1], 'list')) == '1 list'
assert run(lambda: t(1) is not t(2)) == '1 2'
assert run(lambda: t(1) / t(0) + t(5)) == '1 0 ZeroDivisionError'
assert run(lambda: [t(1), t(2), 1 / 0, t(3)]) == '1 2 ZeroDivisionError'
assert run(lambda: t(print, 'fn')(t(1), 1 / 0, t(2))) == 'fn 1 ZeroDivisionError'
assert run(lambda: t(None, 'none')(t(1, 'arg'))) == 'none arg TypeError'
assert run(lambda: undefined_fn(t(1))) == 'NameError'
assert run(lambda: t(5).nope(t(1))) == '5 AttributeError'
assert run(lambda: (x := t(1)) + (y := t(2))) == '1 2'
xs = [0, 0, 0]
d = {}
def assign():
    t(xs, 'obj')[t(0, 'idx')] = t(9, 'val')
assert run(assign) == 'val obj idx'
def assign_many():
    t(xs, 'o1')[t(0, 'i1')], t(xs, 'o2')[t(1, 'i2')] = t(1, 'v1'), t(2, 'v2')
assert run(assign_many) == 'v1 v2 o1 i1 o2 i2'
def chain():
    t(xs, 'o1')[t(0, 'i1')] = t(xs, 'o2')[t(1, 'i2')] = t(5, 'v')
assert run(chain) == 'v o1 i1 o2 i2'
def aug():
    t(xs, 'obj')[t(0, 'idx')] += t(1, 'val')
assert run(aug) == 'obj idx val'
def aug_fail():
    t(xs, 'obj')[t(9, 'idx')] += t(1, 'val')
assert run(aug_fail) == 'obj idx IndexError'
def dele():
    del t({1: 2}, 'obj')[t(1, 'idx')]
assert run(dele) == 'obj idx'
def dict_set():
    t(d, 'd')[t('k', 'key')] = t('v', 'val')
assert run(dict_set) == 'val d key'
def unhashable():
    t(d, 'd')[t([], 'key')] = t('v', 'val')
assert run(unhashable) == 'val d key TypeError'
def slice_set():
    t(xs, 'obj')[t(0, 'lo'):t(1, 'hi')] = t([7], 'val')
assert run(slice_set) == 'val obj lo hi'
def fn_def():
    @t(lambda f: f, 'deco1')
    @t(lambda f: f, 'deco2')
    def g(a=t(1, 'def1'), *, b=t(2, 'def2')):
        t('body')
    g()
assert run(fn_def) == 'deco1 deco2 def1 def2 body'
def ret():
    try:
        return t(1, 'ret')
    finally:
        t('fin')
assert run(ret) == 'ret fin'
def raise_from():
    raise t(ValueError('x'), 'exc') from t(KeyError('y'), 'cause')
assert run(raise_from) == 'exc cause ValueError'
def asserts():
    assert t(0, 'cond'), t('msg')
assert run(asserts) == 'cond msg AssertionError'
def for_else():
    for t([0], 'target')[0] in t([1, 2], 'iter'):
        t('body')
    else:
        t('else')
assert run(for_else) == 'iter target body target body else'
def while_loop():
    n = [2]
    while t(n[0], 'cond'):
        n[0] -= 1
        t('body')
    else:
        t('else')
assert run(while_loop) == 'cond body cond body cond else'
def if_chain():
    if t(0, 'a'):
        t('A')
    elif t(0, 'b'):
        t('B')
    elif t(1, 'c'):
        t('C')
    elif t(1, 'd'):
        t('D')
    else:
        t('E')
assert run(if_chain) == 'a b c C'
def unpack_partial():
    a, t(xs, 'obj')[t(0, 'idx')] = t((1, 2, 3), 'val')
assert run(unpack_partial) == 'val ValueError'
def nested_calls():
    t(t(t(1, 'a'), 'b'), 'c')
assert run(nested_calls) == 'a b c'
def local_rebind(x):
    return [x, (x := x + 1), x, (x := x * 10), x]
assert local_rebind(1) == [1, 2, 2, 20, 20]
def binop_rebind(x):
    return x + (x := 5) + x
assert binop_rebind(1) == 11
def call_rebind(x):
    return (lambda *a: a)(x, (x := 2), x)
assert call_rebind(1) == (1, 2, 2)
def sub_rebind(x):
    return x[(x := [0, 1, 2])[1]], x
assert sub_rebind(['a', 'b']) == ('b', [0, 1, 2])
def dict_rebind(x):
    return {x: (x := 2), x + 1: x}
assert dict_rebind(1) == {1: 2, 3: 2}
def fstr_rebind(x):
    return f'{x}{(x := 2)}{x}'
assert fstr_rebind(1) == '122'
def cmp_rebind(x):
    return x < (x := 3) < x + 1, x
assert cmp_rebind(1) == (True, 3)
def swap_index():
    i = 0
    a = [1, 2, 3]
    i, a[i] = 2, 'x'
    a[i], i = 'y', 0
    return i, a
assert swap_index() == (0, [1, 2, 'y'])
def aug_self(x):
    x += (x := 10)
    return x
assert aug_self(1) == 11
def mutate_during():
    a = [1, 2]
    b = a + [a.append(3) or 4]
    return a, b
assert mutate_during() == ([1, 2, 3], [1, 2, 3, 4])
def list_mut():
    a = [1]
    return [a[0], a.append(9), a[-1], len(a)]
assert list_mut() == [1, None, 9, 2]
def attr_call_order():
    s = 'a'
    return s.join((s := 'b') * 3)
assert attr_call_order() == 'babab'
def global_rebind():
    global gx
    gx = 1
    def bump():
        global gx
        gx += 10
        return gx
    return gx + bump() + gx
assert global_rebind() == 23
def cell_rebind():
    c = 1
    def bump():
        nonlocal c
        c += 10
        return c
    return c + bump() + c, [c, bump(), c]
assert cell_rebind() == (23, [11, 21, 21])

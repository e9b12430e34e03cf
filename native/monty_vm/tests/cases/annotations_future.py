from __future__ import annotations
# Annotations are texts.
def f(
    a: int, b: 'str', *c: undefined[1 +  2], d: dict[ str,int ] = 5, e: (1,2), g: [a , b], h: {1,2}, i: not a and b, j: {**d},
    k: x if y else z, l: -1**2, m: (yy), n: (a|b)|c, o: a|(b|c), p: a.b.c, q: f(1, *a, k=2, **d), r: None, s: ..., t: 1.50,
    u: 0x10, v: x[1:2], w: x[::3], x: x[1:, :2], y: (1,), z: (), aa: a < b <= c, bb: (a or b) and c, cc: a or b and c,
    dd: (a, b)[0], ee: -x ** -y, ff: (-x) ** y, gg: ~(a + b) * c, hh: a - (b - c), ii: 2 .real, jj: "it's", kk: b'x', ll: {'a': int},
    mm: x[(1, 2)], nn: x[1,], oo: x[*a], pp: Callable[[int, str], None], qq: list[int] | None, rr: not (not a), ss: a is not b,
    tt: 1j, uu: True, vv: (a if b else c) if d else e, ww: a ** b ** c, xx: (a ** b) ** c, yy: x[a:b:c], zz: a not in (b, c),
    **kw: tuple[int, ...],
) -> dict[str, int]: pass
assert f.__annotations__ == {
    'a': 'int', 'b': "'str'", 'c': 'undefined[1 + 2]', 'd': 'dict[str, int]', 'e': '(1, 2)', 'g': '[a, b]', 'h': '{1, 2}', 'i': 'not a and b',
    'j': '{**d}', 'k': 'x if y else z', 'l': '-1 ** 2', 'm': 'yy', 'n': 'a | b | c', 'o': 'a | (b | c)', 'p': 'a.b.c',
    'q': 'f(1, *a, k=2, **d)', 'r': 'None', 's': '...', 't': '1.5', 'u': '16', 'v': 'x[1:2]', 'w': 'x[::3]', 'x': 'x[1:, :2]', 'y': '(1,)',
    'z': '()', 'aa': 'a < b <= c', 'bb': '(a or b) and c', 'cc': 'a or b and c', 'dd': '(a, b)[0]', 'ee': '-x ** (-y)', 'ff': '(-x) ** y',
    'gg': '~(a + b) * c', 'hh': 'a - (b - c)', 'ii': '2 .real', 'jj': '"it\'s"', 'kk': "b'x'", 'll': "{'a': int}", 'mm': 'x[1, 2]', 'nn': 'x[1,]',
    'oo': 'x[*a,]', 'pp': 'Callable[[int, str], None]', 'qq': 'list[int] | None', 'rr': 'not not a', 'ss': 'a is not b', 'tt': '1j', 'uu': 'True',
    'vv': '(a if b else c) if d else e', 'ww': 'a ** b ** c', 'xx': '(a ** b) ** c', 'yy': 'x[a:b:c]', 'zz': 'a not in (b, c)',
    'kw': 'tuple[int, ...]', 'return': 'dict[str, int]',
}, f.__annotations__
def star(*args: *Ts): pass
assert star.__annotations__ == {'args': '*Ts'}, star.__annotations__
def outer():
    T = 1
    def g(a: T): pass
    return g
assert outer().__annotations__ == {'a': 'T'}
assert outer.__annotations__ == {} and outer.__annotate__ is None
v: undefined = 3
assert v == 3

//! Data that is deep, cyclic, colliding, or changed under what walks it.
use crate::harness::{Attack, ends, gives, raises};

const RECURSION: &[&str] = &["RecursionError"];

pub fn attacks() -> Vec<Attack> {
    let mut attacks = Vec::new();
    let deep = [
        ("list", "x = []\nfor i in range(20000): x = [x]\n", "y = []\nfor i in range(20000): y = [y]\n"),
        ("tuple", "x = ()\nfor i in range(20000): x = (x,)\n", "y = ()\nfor i in range(20000): y = (y,)\n"),
        ("dict", "x = {}\nfor i in range(20000): x = {1: x}\n", "y = {}\nfor i in range(20000): y = {1: y}\n"),
        (
            "frozenset",
            "x = frozenset()\nfor i in range(20000): x = frozenset([x])\n",
            "y = frozenset()\nfor i in range(20000): y = frozenset([y])\n",
        ),
        ("slice", "x = None\nfor i in range(20000): x = slice(x)\n", "y = None\nfor i in range(20000): y = slice(y)\n"),
        ("mixture", "x = 1\nfor i in range(20000): x = [(x, {1: x})]\n", "y = 1\nfor i in range(20000): y = [(y, {1: y})]\n"),
        ("iterator", "x = []\nfor i in range(20000): x = iter([x])\n", "y = 1\n"),
        ("enumerate", "x = []\ntry:\n for i in range(20000): x = enumerate(x)\nexcept RecursionError: pass\n", "y = 1\n"),
        ("zip", "x = []\ntry:\n for i in range(20000): x = zip(x, x)\nexcept RecursionError: pass\n", "y = 1\n"),
        ("map", "x = []\ntry:\n for i in range(20000): x = map(len, x)\nexcept RecursionError: pass\n", "y = 1\n"),
        (
            "reversed view",
            "x = {}\nfor i in range(20000): x = {1: x}.values()\n",
            "y = {}\nfor i in range(20000): y = {1: y}.values()\n",
        ),
        ("bound method", "x = []\nfor i in range(20000): x = [x].append\n", "y = []\nfor i in range(20000): y = [y].append\n"),
        ("closure", "def f(a): return lambda: a\nx = 0\nfor i in range(20000): x = f(x)\n", "y = 1\n"),
        ("generator", "def g(a): yield a\nx = 0\nfor i in range(20000): x = g(x)\n", "y = 1\n"),
        ("exception", "x = 0\nfor i in range(20000): x = ValueError(x)\n", "y = ValueError(1)\n"),
    ];
    for (name, x, y) in deep {
        for (what, then) in [
            ("repr", "repr(x)"),
            ("str", "str(x)"),
            ("ascii", "ascii(x)"),
            ("format", "f'{x} {x!r}'"),
            ("percent", "'%s %r' % (x, x)"),
            ("print", "print(x)"),
            ("equality", "x == y"),
            ("inequality", "x != y"),
            ("order", "x < y"),
            ("hash", "hash(x)"),
            ("as a key", "{x: 1}"),
            ("in", "x in [y]"),
            ("index", "[y].index(x)"),
            ("count", "(y, y).count(x)"),
            ("max", "max([x, y])"),
            ("sorted", "sorted([x, y])"),
            ("drop", "x = y = None"),
            ("result", "x"),
            ("raise", "raise ValueError(x)"),
            ("list", "list(x)"),
            ("unpacked", "[*x], {*x}"),
            ("next", "next(x)"),
            ("bool", "bool(x)"),
            ("called", "x()"),
            ("type error", "x + 1"),
            ("exit", "raise SystemExit(x)"),
            ("key error", "{}[x]"),
            ("set of", "{*[x]}"),
            ("join", "''.join([x])"),
            ("isinstance", "isinstance(1, x)"),
            ("sum", "sum([x], y)"),
        ] {
            attacks.push(ends(&format!("deep {name}, {what}"), format!("{x}{y}{then}")));
        }
    }
    let cyclic = [
        ("list", "x = []\nx.append(x)\ny = []\ny.append(y)\n"),
        ("dict", "x = {}\nx[1] = x\ny = {}\ny[1] = y\n"),
        ("tuple", "a = []\nx = (a,)\na.append(x)\nb = []\ny = (b,)\nb.append(y)\n"),
        ("pair", "x = []\ny = [x]\nx.append(y)\n"),
        ("values", "d = {}\nx = d.values()\nd[1] = x\nd = {}\ny = d.values()\nd[1] = y\n"),
        ("items", "d = {}\nx = d.items()\nd[1] = x\nd = {}\ny = d.items()\nd[1] = y\n"),
        ("slice", "a = []\nx = slice(a)\na.append(x)\nb = []\ny = slice(b)\nb.append(y)\n"),
        ("exception", "x = ValueError()\nx.args = (x,)\ny = ValueError()\ny.args = (y,)\n"),
        ("function", "def x(): pass\nx.x = x\ny = x\n"),
    ];
    for (name, setup) in cyclic {
        for (what, then) in [
            ("repr", "repr(x)"),
            ("str", "str(x), f'{x}', '%s' % (x,)"),
            ("print", "print(x)"),
            ("equality", "x == y"),
            ("order", "x < y"),
            ("order of copies", "[x] < [y]"),
            ("hash", "hash(x)"),
            ("result", "x"),
            ("in", "x in [y]"),
            ("raise", "raise ValueError(x)"),
            ("raised", "raise x"),
            ("drop", "x = y = a = b = d = None"),
        ] {
            attacks.push(ends(&format!("cyclic {name}, {what}"), format!("{setup}{then}")));
        }
    }
    attacks.extend([
        raises("deep lists compared", "x = []\ny = []\nfor i in range(100000): x = [x]; y = [y]\nx == y", RECURSION),
        raises("cyclic lists compared", "x = []\nx.append(x)\ny = []\ny.append(y)\nx == y", RECURSION),
        raises("deep tuple hashed", "x = ()\nfor i in range(100000): x = (x,)\nhash(x)", RECURSION),
        raises("deep list shown", "x = []\nfor i in range(100000): x = [x]\nrepr(x)", RECURSION),
        gives("a cycle shown", "x = [1]\nx.append(x)\nx", "[1, [...]]"),
        gives("a cycle of dicts shown", "x = {}\nx[1] = {2: x}\nx", "{1: {2: {...}}}"),
    ]);
    attacks.extend(shared());
    attacks.extend(collisions());
    attacks.extend(mutations());
    attacks.extend(generators());
    attacks
}

/// Data that shares its parts, so that a walk of it takes exponential time.
fn shared() -> Vec<Attack> {
    let mut attacks = Vec::new();
    for (name, x) in [
        ("lists", "x, y = [0], [0]\nfor i in range(60): x = [x, x]; y = [y, y]\n"),
        ("tuples", "x, y = (0,), (0,)\nfor i in range(60): x = (x, x); y = (y, y)\n"),
        ("dicts", "x, y = {}, {}\nfor i in range(60): x = {0: x, 1: x}; y = {0: y, 1: y}\n"),
        (
            "frozensets",
            "x, y = frozenset([1]), frozenset([1])\nfor i in range(60): x = frozenset([x, (x,)]); y = frozenset([y, (y,)])\n",
        ),
        ("slices", "x, y = slice(0), slice(0)\nfor i in range(60): x = slice(x, x); y = slice(y, y)\n"),
    ] {
        for (what, then) in [
            ("shown", "repr(x)"),
            ("compared", "x == y"),
            ("ordered", "x < y"),
            ("hashed", "hash(x)"),
            ("returned", "x"),
            ("raised", "raise ValueError(x)"),
            ("searched", "x in [y] * 3"),
            ("counted", "[y].count(x)"),
            ("dropped", "x = y = None"),
            ("in a key error", "{}[x]"),
        ] {
            attacks.push(ends(&format!("shared {name}, {what}"), format!("{x}{then}")));
        }
    }
    attacks
}

/// Keys that meet in a table.
fn collisions() -> Vec<Attack> {
    vec![
        ends("ints that collide", "d = {i * (2**61 - 1): i for i in range(20000)}\nlen(d)"),
        ends(
            "ints that collide, looked up",
            "d = {i * (2**61 - 1): i for i in range(20000)}\nsum(d[i * (2**61 - 1)] for i in range(20000))",
        ),
        ends(
            "a set of ints that collide",
            "s = {i * (2**61 - 1) for i in range(20000)}\nt = {-i * (2**61 - 1) for i in range(20000)}\nlen(s | t), len(s & t), len(s - t), len(s ^ t)",
        ),
        ends("ints with equal low bits", "d = {i << 40: i for i in range(200000)}\nlen(d)"),
        ends("ints with equal high bits", "d = {i + (1 << 60): i for i in range(100000)}\nlen(d)"),
        ends("multiples of powers", "for s in range(64):\n d = {i << s: i for i in range(3000)}"),
        ends("floats that collide", "d = {i * 2.0**61: i for i in range(20000)}\nlen(d)"),
        ends("floats of powers", "d = {2.0 ** (61 * (i % 15)) * (i + 1): i for i in range(20000)}\nlen(d)"),
        ends("nans", "d = {float('nan'): i for i in range(20000)}\nlen(d)"),
        ends("one nan", "n = float('nan')\nlen({n: 1, n: 2}), n in [n], [n] == [n], len({float('nan') for i in range(20000)})"),
        ends("-1 and -2", "d = {(-1 - i % 2, i): 0 for i in range(20000)}\nlen(d)"),
        ends("tuples that collide", "d = {(i * (2**61 - 1), 0): i for i in range(20000)}\nlen(d)"),
        ends("frozensets that collide", "d = {frozenset([i * (2**61 - 1)]): i for i in range(20000)}\nlen(d)"),
        ends("ranges that collide", "d = {range(i * (2**61 - 1)): i for i in range(20000)}\nlen(d)"),
        ends("complexes that collide", "d = {complex(i, -i * 1000003): i for i in range(20000)}\nlen(d)"),
        ends("big ints that collide", "m = 2**61 - 1\nd = {m * (10**30 + i): i for i in range(20000)}\nlen(d)"),
        ends(
            "keys that collide and compare slowly",
            "m = 2**61 - 1\nk = [(tuple(range(1000)), i * m) for i in range(3000)]\nd = {x: 1 for x in k}\nlen(d)",
        ),
        ends("deleted and added for ever", "d = {}\nfor i in range(2000000):\n d[i] = i\n del d[i]\nlen(d)"),
        ends("popitem of a large dict", "d = dict.fromkeys(range(100000))\nwhile d: d.popitem()"),
        ends("first key of a queue", "d = {}\nfor i in range(200000): d[i] = 1\nfor i in range(200000): del d[next(iter(d))]"),
        ends("pop of a set", "s = set(range(200000))\nwhile s: s.pop()"),
        ends("pop of the first", "x = list(range(200000))\nwhile x: x.pop(0)"),
        ends("remove of the last", "x = list(range(20000))\nwhile x: x.remove(x[-1])"),
        ends("in a long list", "x = list(range(100000))\nfor i in range(100000): -1 in x"),
        ends("count in a long string", "x = 'a' * 1000000\nfor i in range(100000): x.count('b')"),
        ends("find in a long string", "x = 'a' * 1000000\nfor i in range(100000): x.find('b')"),
        ends("find of a hard needle", "x = 'a' * 2000000\nx.find('a' * 1000000 + 'b')"),
        ends(
            "find of a needle of the middle",
            "x = 'ab' * 1000000\nx.find('b' + 'ab' * 300000 + 'b')\nx.rfind('b' + 'ab' * 300000 + 'b')",
        ),
        ends("rfind of a hard needle", "x = 'a' * 2000000\nx.rfind('b' + 'a' * 1000000)"),
        ends("count of a hard needle", "x = 'a' * 2000000\nx.count('a' * 1000000 + 'b')"),
        ends("replace of a hard needle", "x = 'a' * 2000000\nx.replace('a' * 1000000 + 'b', '')"),
        ends("split of a hard needle", "x = 'a' * 2000000\nx.split('a' * 1000000 + 'b')"),
        ends("bytes with a hard needle", "x = b'a' * 2000000\nx.find(b'a' * 1000000 + b'b'), x.rfind(b'b' + b'a' * 1000000)"),
        ends("slices of a long string", "x = 'é' * 1000000\nfor i in range(100000): x[i:]"),
        ends("indices of a long string", "x = 'é' * 1000000\nfor i in range(100000): x[-i - 1]"),
        ends("reversed long string", "x = 'é' * 1000000\nfor i in range(100000): x[::-1]"),
        ends("copies of a long list", "x = [0] * 1000000\nfor i in range(100000): x[:]"),
        ends("reversals of a long list", "x = [0] * 1000000\nfor i in range(100000): x.reverse()"),
        ends("inserts at the front", "x = [0] * 500000\nfor i in range(100000): x.insert(0, 0)"),
        ends("deletes at the front", "x = [0] * 500000\nfor i in range(100000): del x[0]"),
        ends("clears", "for i in range(100000):\n x = [0] * 100000\n x.clear()"),
        ends("comparisons of long lists", "x = [0] * 1000000\ny = [0] * 1000000\nfor i in range(100000): x == y"),
        ends("comparisons of long strings", "x = 'a' * 10000000\ny = 'a' * 9999999 + 'a'\nfor i in range(100000): x == y, x < y"),
        ends("hashes of long tuples", "x = (0,) * 1000000\nfor i in range(100000): hash(x)"),
        ends("hashes of ranges", "for i in range(100000): hash(range(i))"),
        ends("strip of a long string", "x = ' ' * 10000000\nfor i in range(100000): x.strip()"),
        ends(
            "strip of many characters",
            "x = 'a' * 1000000\nc = ''.join(map(chr, range(98, 50000))) + 'a'\nfor i in range(1000): x.strip(c)",
        ),
        ends("upper of a long string", "x = 'a' * 10000000\nfor i in range(100000): x.upper()"),
        ends("isalpha of a long string", "x = 'a' * 10000000\nfor i in range(100000): x.isalpha()"),
        ends("splitlines of a long string", "x = '\\n' * 1000000\nfor i in range(100000): x.splitlines()"),
        ends("encode of a long string", "x = 'é' * 3000000\nfor i in range(100000): x.encode()"),
        ends("min of a long list", "x = [0] * 1000000\nfor i in range(100000): min(x), max(x), sum(x)"),
        ends("any of a long list", "x = [0] * 1000000\nfor i in range(100000): any(x)"),
        ends("sorted of a sorted list", "x = list(range(1000000))\nfor i in range(100000): sorted(x)"),
        ends("sort of long strings", "x = ['a' * 1000000 + str(i) for i in range(20)]\nfor i in range(1000): x.sort()"),
        ends(
            "sort of tuples that share",
            "t = tuple(range(100000))\nx = [(t, i) for i in range(1000)]\nfor i in range(1000): sorted(x)",
        ),
        ends("sort of long tuples", "x = [tuple(range(10000)) + (i,) for i in range(100)]\nfor i in range(1000): sorted(x)"),
        ends("sort of huge ints", "x = [(1 << 1000000) + i for i in range(100)]\nfor i in range(1000): sorted(x)"),
        ends("dict of long keys", "x = tuple(range(100000))\nd = {}\nfor i in range(100000): d[x] = i"),
        ends("dicts merged", "x = dict.fromkeys(range(100000))\nfor i in range(100000): x | x"),
        ends("sets merged", "x = set(range(100000))\nfor i in range(100000): x | x"),
        ends(
            "sets compared",
            "x = set(range(100000))\ny = set(range(100000))\nfor i in range(100000): x == y, x <= y, x.isdisjoint({-1})",
        ),
        ends(
            "dicts compared",
            "x = dict.fromkeys(range(100000))\ny = dict.fromkeys(range(100000))\nfor i in range(100000): x == y, x.keys() == y.keys(), x.items() == y.items()",
        ),
        ends("values searched", "x = dict.fromkeys(range(100000))\nfor i in range(100000): 1 in x.values()"),
        ends("translate", "x = 'a' * 1000000\nfor i in range(1000): x.translate({98: 'c'})"),
        ends("format of a long template", "x = '{}' * 100000\nfor i in range(1000): x.format(*range(100000))"),
        ends("dir", "for i in range(100000): exec(f'v{i} = 1')\nfor i in range(100000): dir()"),
        ends("globals", "for i in range(20000): exec(f'v{i} = 1')\nfor i in range(100000): list(globals())"),
        ends("isinstance of a long tuple", "x = (str,) * 1000000\nfor i in range(100000): isinstance(1, x)"),
        ends("isinstance of a deep tuple", "x = str\nfor i in range(100000): x = (x, str)\nisinstance(1, x)"),
        ends("isinstance of a shared tuple", "x = str\nfor i in range(60): x = (x, x)\nisinstance(1, x)"),
        ends("except with a shared tuple", "x = KeyError\nfor i in range(60): x = (x, x)\ntry: 1/0\nexcept x: pass"),
        ends("except with a deep tuple", "x = KeyError\nfor i in range(100000): x = (x,)\ntry: 1/0\nexcept x: pass"),
        ends("startswith a long tuple", "x = ('b',) * 1000000\nfor i in range(100000): 'a'.startswith(x)"),
        ends("zip of many", "x = [[0]] * 100000\nfor i in range(10000): list(zip(*x))"),
        ends("map of many", "x = [[0]] * 10000\nf = lambda *a: 0\nfor i in range(10000): list(map(f, *x))"),
        ends("max of many arguments", "x = range(100000)\nfor i in range(10000): max(*x)"),
        ends("print of many arguments", "x = range(1000000)\nprint(*x)\nprint(*x)\nprint(*x)"),
        ends("chained zips", "x = [1]\nfor i in range(20): x = zip(x, x)\nlist(x)"),
        ends("wide zips of wide zips", "x = iter([1] * 100)\nfor i in range(5): x = zip(*[x] * 100)\nlist(x)"),
        ends(
            "wide zips of wide zips, looped over",
            "x = [1] * 100\nfor i in range(4): x = list(zip(*[x] * 50))\nfor a in x: pass",
        ),
        ends("wide tuples of types", "x = (str,) * 10000\nfor i in range(3): x = (x,) * 10000\nisinstance(1, x)"),
        ends("pairs of pairs", "x = [1] * 1000\nfor i in range(20): x = enumerate(x)\nlist(x)"),
    ]
}

/// Changes under what walks.
fn mutations() -> Vec<Attack> {
    vec![
        raises("dict grown in a loop", "d = {1: 1}\nfor k in d: d[k + 1] = 1", &["RuntimeError"]),
        raises("dict shrunk in a loop", "d = {i: 1 for i in range(9)}\nfor k in d: del d[k]", &["RuntimeError"]),
        raises("dict values grown in a loop", "d = {1: 1}\nfor k in d.values(): d[len(d) + 1] = 1", &["RuntimeError"]),
        raises("set grown in a loop", "s = {1}\nfor k in s: s.add(k + 1)", &["RuntimeError"]),
        ends("dict replaced in a loop", "d = dict.fromkeys(range(10))\nfor k in d:\n del d[k]\n d[k + 100] = 1"),
        ends("set replaced in a loop", "s = set(range(10))\nfor k in s:\n s.remove(k)\n s.add(k + 100)"),
        ends("list cleared in a loop", "x = list(range(10))\nfor i in x: x.clear()\nx"),
        ends("list shrunk in a reversed loop", "x = list(range(10))\nfor i in reversed(x): x.pop()\nx"),
        ends("list grown by its key", "x = [3, 1, 2]\nx.sort(key=lambda i: x.append(i) or i)"),
        raises("list changed by its key", "x = [3, 1, 2]\ndef k(i):\n x.append(i)\n return i\nx.sort(key=k)", &["ValueError"]),
        ends("list cleared by its key", "x = [3, 1, 2]\ndef k(i):\n x.clear()\n return i\nx.sort(key=k)"),
        ends("list sorted by its key", "x = [3, 1, 2]\ndef k(i):\n x.sort()\n return i\nx.sort(key=k)\nx"),
        ends(
            "list assigned from itself",
            "x = list(range(10))\nx[2:5] = x\nx[::2] = x[::2]\nx[:] = iter(x)\nx[3:] = reversed(x)\nx",
        ),
        ends(
            "list extended by a generator that clears it",
            "x = [1, 2, 3]\ndef g():\n x.clear()\n yield 1\n x.append(2)\n yield 3\nx.extend(g())\nx[0:1] = g()\nx += g()\nx",
        ),
        ends(
            "slice assigned from a generator that clears",
            "x = list(range(10))\ndef g():\n for i in range(10):\n  x.clear()\n  yield i\nx[::2] = g()",
        ),
        ends(
            "dict updated by a generator that clears it",
            "d = {1: 1}\ndef g():\n for i in range(10):\n  d.clear()\n  yield i, i\nd.update(g())\nd",
        ),
        ends("dict updated by itself", "d = {1: 1}\nd.update(d)\nd |= d\nd.update(d.items())\nd"),
        ends("set updated by itself", "s = {1, 2}\ns |= s\ns &= s\ns.update(s)\ns -= s\ns ^= s\ns"),
        ends("join over a list that its generator changes", "x = ['a']\ndef g():\n x.clear()\n yield 'b'\n','.join(g())"),
        ends("key changes the list that max walks", "x = [1, 2, 3]\ndef k(i):\n x.clear()\n return i\nmax(x, key=k)"),
        ends(
            "map over a list that changes",
            "x = [1, 2, 3]\ndef f(i):\n if len(x) < 100: x.append(i)\n return i\nlist(map(f, x))",
        ),
        ends("filter over a dict that changes", "d = {1: 1}\ndef f(i):\n d[i + 1] = 1\n return True\nlist(filter(f, d))"),
        ends("zip over a dict that changes", "d = {1: 1}\nfor a, b in zip(d, d): d[a + 1] = 1"),
        ends("globals changed in a loop", "for k in globals(): globals()[k + 'x'] = 1"),
        ends("globals cleared", "def f():\n globals().clear()\n return len\nf()\nf"),
        ends("builtins shadowed", "len = None\nprint = len\nlist = dict = str = 1\nlen(1)"),
        ends("defaults replaced while called", "def f(a=1): return a\nf.__defaults__ = ()\nf()"),
        ends("defaults too many", "def f(a=1): return a\nf.__defaults__ = tuple(range(10000))\nf()"),
        ends("keyword defaults of nothing", "def f(*, a=1): return a\nf.__kwdefaults__ = {1: 2, 'b': 3}\nf()"),
        ends("code exchanged", "def f(a): return a\ndef g(): return [x for x in range(10)]\nf.__code__ = g.__code__\nf()"),
        ends(
            "unpacking a list that shrinks",
            "x = [1, 2, 3]\ndef g():\n yield 1\n x.clear()\n yield 2\na, b = g()\nprint(*x, *g())",
        ),
        ends("arguments that change the arguments", "x = [1, 2, 3]\ndef f(*a): return a\nf(*x, x.clear(), *x)"),
        ends("del in comprehension", "x = list(range(10))\n[x.pop() for i in x]"),
        ends("views of a cleared dict", "d = {1: 1}\nv = d.items()\ni = iter(v)\nd.clear()\nlist(v), next(i, 0)"),
        ends("iterator after its end", "x = [1]\ni = iter(x)\nlist(i)\nx.append(2)\nlist(i), next(i, 0), i.__length_hint__()"),
    ]
}

/// Generators that are entered again, or do not let go.
fn generators() -> Vec<Attack> {
    vec![
        raises("generator that enters itself", "def g():\n yield from x\nx = g()\nnext(x)", &["ValueError"]),
        raises("generator that runs itself", "def g():\n yield next(x)\nx = g()\nnext(x)", &["ValueError"]),
        raises("generator that lists itself", "def g():\n yield list(x)\nx = g()\nnext(x)", &["ValueError"]),
        raises("generator that sends to itself", "def g():\n yield x.send(None)\nx = g()\nnext(x)", &["ValueError"]),
        raises("generator that throws at itself", "def g():\n yield x.throw(KeyError)\nx = g()\nnext(x)", &["ValueError"]),
        raises("generator that closes itself", "def g():\n yield x.close()\nx = g()\nnext(x)", &["ValueError"]),
        raises("generator that sorts itself", "def g():\n yield sorted(x)\nx = g()\nnext(x)", &["ValueError"]),
        raises(
            "generator that is its own argument",
            "def g():\n yield max(x)\n yield print(*x)\nx = g()\nlist(x)",
            &["ValueError"],
        ),
        raises("generator that is its own source", "x = (i for i in [1, 2] if next(x))\nlist(x)", &["ValueError"]),
        raises(
            "two that enter each other",
            "def g(): yield next(y)\ndef h(): yield next(x)\nx = g()\ny = h()\nnext(x)",
            &["ValueError"],
        ),
        raises(
            "map that enters itself",
            "x = map(lambda a: next(x), [1, 2, 3])\nlist(x)",
            &["ValueError", "StopIteration", "RecursionError", "RuntimeError"],
        ),
        raises(
            "generator that ignores its close",
            "def g():\n while True:\n  try: yield\n  except GeneratorExit: pass\nx = g()\nnext(x)\nx.close()",
            &["RuntimeError"],
        ),
        raises("stop iteration escapes", "def g():\n raise StopIteration\n yield\nnext(g())", &["RuntimeError"]),
        raises("sent before the start", "def g(): yield\ng().send(1)", &["TypeError"]),
        ends("a long chain of generators", "def g(x):\n for i in x: yield i\nx = [1]\nfor i in range(5000): x = g(x)\nlist(x)"),
        ends("a long chain of delegation", "def g(x): yield from x\nx = [1, 2]\nfor i in range(900): x = g(x)\nlist(x)"),
        ends("a long chain of generator expressions", "x = [1]\nfor i in range(5000): x = (j for j in x)\nlist(x)"),
        ends("a long chain of maps", "x = [1]\nfor i in range(5000): x = map(lambda a: a, x)\nlist(x)"),
        ends("a long chain of filters", "x = [1]\nfor i in range(5000): x = filter(None, x)\nlist(x)"),
        ends("a long chain of zips", "x = [1]\ntry:\n for i in range(5000): x = zip(x)\nexcept RecursionError: pass\nlist(x)"),
        ends(
            "a long chain thrown at",
            "def g(x):\n yield from x\nx = iter([1, 2])\nfor i in range(900): x = g(x)\nnext(x)\nx.throw(ValueError)",
        ),
        ends(
            "a long chain closed",
            "def g(x):\n yield from x\nx = iter([1, 2])\nfor i in range(900): x = g(x)\nnext(x)\nx.close()",
        ),
        ends("generators left half way", "def g():\n try: yield 1\n finally: print('x')\nfor i in range(100000): next(g())"),
        ends("generator thrown a non-exception", "def g(): yield\nx = g()\nnext(x)\nx.throw(1)"),
        ends(
            "generator that raises what it gets",
            "def g():\n while True:\n  try: yield\n  except ValueError as e: raise e from e\nx = g()\nnext(x)\nx.throw(ValueError())",
        ),
        ends(
            "yield in every place",
            "def g():\n x = [(yield 1), *(yield 2), {**(yield 3)}]\n f'{(yield 4)}{(yield 5):{(yield 6)}}'\n print((yield 7), *(yield 8), **(yield 9))\n x[(yield 10)] = (yield 11)\n return x\ni = g()\nnext(i)\nwhile True: i.send({})",
        ),
    ]
}

# Names that patterns bind, in every kind of scope.
def closure(subject):
    match subject:
        case [a, b]:
            return lambda: (a, b)
        case {'k': a, **rest}:
            return lambda: (a, rest)


assert closure([1, 2])() == (1, 2)
assert closure({'k': 1, 'l': 2})() == (1, {'l': 2})


def declares(subject):
    global shared, others
    match subject:
        case [shared, *others]:
            pass


declares([1, 2, 3])
assert shared == 1 and others == [2, 3]


def outer():
    x = 'before'

    def inner(subject):
        nonlocal x
        match subject:
            case [x]:
                pass

    inner([5])
    return x


assert outer() == 5


class Body:
    match [1, 2]:
        case [first, second]:
            pass
    match {'a': 3}:
        case {'a': third, **rest}:
            names = [n for n in sorted(locals()) if n[0] != '_']


assert (Body.first, Body.second, Body.third, Body.rest) == (1, 2, 3, {})
assert Body.names == ['first', 'rest', 'second', 'third']


class Private:
    def __init__(self):
        self._Private__x = 5
        self.__y = 6

    def attribute(self):
        match self:
            # Names of attributes in patterns are as they stand.
            case Private(__y=v):
                return v
            case Private(_Private__y=v):
                return 'mangled', v

    def local(self):
        match 3:
            case __z:
                return sorted(locals())


assert Private().attribute() == ('mangled', 6)
assert Private().local() == ['_Private__z', 'self']


# ---- certain and uncertain assignment ----
def uncertain(x):
    match x:
        case [a, 1]:
            pass
        case [b, 2]:
            pass
    try:
        return a
    except UnboundLocalError as error:
        assert str(error) == "cannot access local variable 'a' where it is not associated with a value"
    try:
        return b
    except UnboundLocalError as error:
        return str(error)


assert uncertain([5, 1]) == 5
assert uncertain([6, 2]) == 6
assert uncertain([6, 3]) == "cannot access local variable 'b' where it is not associated with a value"


def certain(x):
    match x:
        case [a]:
            pass
        case {'a': a}:
            pass
        case a:
            pass
    return a


assert [certain(x) for x in ([1], {'a': 2}, 3)] == [1, 2, 3]


def after_guard(x):
    match x:
        case [a, b] if a > b:
            return 'descending'
        case _:
            pass
    return locals()


assert after_guard([2, 1]) == 'descending'
assert after_guard([1, 2]) == {'x': [1, 2], 'a': 1, 'b': 2}
assert after_guard([1]) == {'x': [1]}


def deletes(x):
    match x:
        case [a]:
            del a
        case a:
            pass
    try:
        return a
    except UnboundLocalError:
        return 'unbound'


assert deletes([1]) == 'unbound'
assert deletes(2) == 2


# ---- the subject may be what is captured into ----
def rebinds(x):
    match x:
        case [x, y]:
            return x, y
        case {'x': x, **y}:
            return x, y
        case x if (x := x + 1) > 5:
            return x
        case z:
            return 'z', x, z


assert rebinds([1, 2]) == (1, 2)
assert rebinds({'x': 1}) == (1, {})
assert rebinds(5) == 6
assert rebinds(1) == ('z', 2, 1)


def swaps(a, b):
    match a, b:
        case b, a:
            return a, b


assert swaps(1, 2) == (2, 1)


def loops(rows):
    out = []
    for row in rows:
        match row:
            case [x]:
                continue
            case [x, 'stop']:
                break
            case [x, *more] if any(m == x for m in more):
                out.append((x, [m + x for m in more]))
            case {'f': f}:
                out.append(f(row))
        while True:
            match len(out):
                case n if n % 2:
                    out.append('pad')
                case _:
                    break
    else:
        out.append('end')
    return out


assert loops([[1], [2, 2, 3], {'f': len}, [0, 'stop'], [9, 9]]) == [(2, [4, 5]), 'pad', 1, 'pad']
assert loops([[1], [3, 1]]) == ['end']


# ---- generators, try, with ----
def generates(items):
    for item in items:
        match item:
            case [a, b]:
                got = yield a
                yield b, got
            case 'many':
                yield from range(2)
            case x if (yield 'guard'):
                yield x


g = generates([[1, 2], 'many', 3, 4])
assert next(g) == 1
assert g.send('sent') == (2, 'sent')
assert [next(g), next(g), next(g)] == [0, 1, 'guard']
assert g.send(True) == 3
assert next(g) == 'guard'
assert next(g, 'done') == 'done'


def tries(x):
    try:
        match x:
            case [a, b]:
                return a / b
            case str():
                raise ValueError(x)
    except (ZeroDivisionError, ValueError) as error:
        match error:
            case ZeroDivisionError():
                return 'zero'
            case ValueError(args=[text]):
                return text
    finally:
        match x:
            case [a, *_]:
                done.append(a)
            case _:
                done.append(None)


done = []
assert [tries([6, 2]), tries([1, 0]), tries('text'), tries(5)] == [3, 'zero', 'text', None]
assert done == [6, 1, None, None]

# ---- exec, with namespaces of its own ----
space = {}
exec('match [1, {"k": 2}]:\n    case [a, {"k": b}]: c = a + b', space)
assert (space['a'], space['b'], space['c']) == (1, 2, 3)
local = {}
exec('match 5:\n    case int(n) if n > 3: pass', {}, local)
assert local == {'n': 5}

# ---- many names ----
source = 'def f(*a):\n    match a:\n'
names = [f'v{i}' for i in range(150)]
source += f'        case [{", ".join(names)}]: return v0 + v149, len(locals())\n'
source += f'        case [{", ".join(names)}, *rest]: return rest\n'
source += f'        case [*v3, {", ".join(names[:3])}] | [{", ".join(names[:3])}, *v3] if not v3: return v0, v1, v2\n'
space = {}
exec(source, space)
assert space['f'](*range(150)) == (149, 151)
assert space['f'](*range(152)) == [150, 151]
assert space['f'](1, 2, 3) == (1, 2, 3)
assert space['f'](1, 2) is None

# ---- nested statements ----
def nested(x, y):
    match x:
        case [a, b]:
            match y:
                case [c, d]:
                    match a, b, c, d:
                        case 1, *_, 4:
                            return 'outer'
                        case e, *f:
                            return e, f
                case _:
                    return 'y'
        case _:
            return 'x'
    return 'none'


assert nested([1, 2], [3, 4]) == 'outer'
assert nested([1, 2], [3, 5]) == (1, [2, 3, 5])
assert nested([1, 2], 3) == 'y'
assert nested(1, 3) == 'x'
depth = 45
source = 'def f(x):\n'
for i in range(depth):
    source += ' ' * (2 * i + 1) + 'match x:\n' + ' ' * (2 * i + 2) + f'case [a{i}, x]:\n'
source += ' ' * (2 * depth + 1) + 'return a0, a44, x\n'
value = 'end'
for i in reversed(range(depth)):
    value = [i, value]
space = {}
exec(source, space)
assert space['f'](value) == (0, 44, 'end')

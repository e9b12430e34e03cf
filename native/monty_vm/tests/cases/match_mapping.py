# Mapping patterns.
def look(x):
    match x:
        case {'type': 'circle', 'r': r}:
            return 'circle', r
        case {'type': 'box', 'w': w, 'h': h}:
            return 'box', w * h
        case {'type': str(kind), **rest}:
            return kind, rest
        case {1: one, None: none, 'third': _}:
            return one, none
        case {-1: minus, 2.5: half, 1 - 2j: turned, b'x': raw}:
            return minus, half, turned, raw
        case {'a': {'b': [*_, last]}}:
            return last
        case {**all} if 'all' in all:
            return all
        case {}:
            return 'some mapping'


assert look({'type': 'circle', 'r': 2, 'more': 1}) == ('circle', 2)
assert look({'type': 'box', 'w': 2, 'h': 3}) == ('box', 6)
assert look({'type': 'box', 'w': 2}) == ('box', {'w': 2})
assert look({'type': 3}) == 'some mapping'
assert look({1: 'one', None: 'none', 'third': 3}) == ('one', 'none')
assert look({-1: 1, 2.5: 2, 1 - 2j: 3, b'x': 4}) == (1, 2, 3, 4)
assert look({'a': {'b': (1, 2, 3)}}) == 3
assert look({'all': 1}) == {'all': 1}
assert look({}) == 'some mapping'
assert look({'x': 1}) == 'some mapping'
for other in ([], (), 'type', 5, None, set(), {'type'}, {}.items(), [('type', 'circle')], object(), dict):
    assert look(other) is None, other


# ---- the rest ----
original = {'a': 1, 'b': 2, 'c': 3}
match original:
    case {'a': a, 'c': 3, **rest}:
        rest['d'] = 4
assert rest == {'b': 2, 'd': 4} and original == {'a': 1, 'b': 2, 'c': 3}
match original:
    case {**rest}:
        assert rest == original and rest is not original
match {'a': 1}:
    case {'a': 1, **rest}:
        pass
assert rest == {} and type(rest) is dict
match {'a': 1, 'b': 2}:
    case {'a': 1, **rest} if rest:
        pass
    case _:
        assert False
assert rest == {'b': 2}


# ---- keys that are looked up ----
class Keys:
    a = 'a'
    also_a = 'a'
    b = 'b'
    one = 1
    listed = ['a']


match {'a': 1, 'b': 2}:
    case {Keys.a: x, Keys.b: y}:
        pass
assert (x, y) == (1, 2)


def wrong(f, subject):
    try:
        found = f(subject)
    except Exception as error:
        return f'{type(error).__name__}: {error}'
    return found


def twice(subject):
    match subject:
        case {Keys.a: x, Keys.also_a: y}:
            return x, y


def equal(subject):
    match subject:
        case {Keys.one: x, 1.0: y}:
            return x, y


def unhashable(subject):
    match subject:
        case {Keys.a: x, Keys.listed: y}:
            return x, y


def many(subject):
    match subject:
        case {'k0': _, 'k1': _, 'k2': _, 'k3': _, 'k4': _, 'k5': _, 'k6': _, 'k7': x, Keys.a: _, Keys.also_a: y}:
            return x, y
        case {'k0': _, 'k1': _, 'k2': _, 'k3': _, 'k4': _, 'k5': _, 'k6': _, 'k7': _, 'k8': x, **rest}:
            return x, rest


assert wrong(twice, {'a': 1}) is None
assert wrong(twice, {'a': 1, 'b': 2}) == "ValueError: mapping pattern checks duplicate key ('a')"
assert wrong(twice, {'b': 1, 'c': 2}) is None
assert wrong(equal, {1: 1, 2: 2}) == 'ValueError: mapping pattern checks duplicate key (1.0)'
assert wrong(unhashable, {'a': 1, 'b': 2}) == "TypeError: cannot use 'list' as a set element (unhashable type: 'list')"
assert wrong(unhashable, {'b': 1, 'c': 2}) is None
assert wrong(unhashable, {}) is None
full = {f'k{i}': i for i in range(12)}
assert many(full) == (8, {'k9': 9, 'k10': 10, 'k11': 11})
assert wrong(many, full | {'a': 1}) == "ValueError: mapping pattern checks duplicate key ('a')"
del full['k3']
assert many(full) is None


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == (other.name if isinstance(other, Key) else other)


class MoreKeys:
    x = Key('x')
    y = Key('y')
    again = Key('x')


def custom(subject):
    match subject:
        case {MoreKeys.x: x, MoreKeys.again: y}:
            return 'again', x, y
        case {MoreKeys.x: x, 'z': z}:
            return x, z
        case {'y': y}:
            return y


assert custom({'y': 3}) == 3
assert custom({Key('x'): 1}) is None
assert wrong(custom, {Key('x'): 1, 'y': 2}).startswith('ValueError: mapping pattern checks duplicate key (<')


# ---- subclasses of dict ----
class Logged(dict):
    log = []

    def get(self, key, default=None):
        Logged.log.append(key)
        return super().get(key, default)

    def __getitem__(self, key):
        Logged.log.append('item')
        return 'other'

    def __missing__(self, key):
        Logged.log.append('missing')
        return 'made up'


match Logged(a=1, b=2):
    case {'a': x, **rest}:
        pass
assert (x, rest, Logged.log) == (1, {'b': 2}, ['a'])
match Logged(a=1):
    case {'z': x}:
        found = x
    case {}:
        found = 'nothing'
assert found == 'nothing' and Logged.log == ['a', 'z']


class Missing(dict):
    def __missing__(self, key):
        raise AssertionError('not asked')


match Missing(a=1):
    case {'b': x}:
        found = x
    case {'a': x}:
        found = 'a', x
assert found == ('a', 1)


class Long(dict):
    def __len__(self):
        return 99


match Long(a=1):
    case {'a': 1, 'b': _}:
        found = 'both'
    case {'a': 1}:
        found = 'one'
assert found == 'one'


class Short(dict):
    def __len__(self):
        return 0


match Short(a=1):
    case {'a': 1}:
        found = 'one'
    case {}:
        found = 'empty'
assert found == 'empty'


class Other:
    def keys(self):
        return ['a']

    def __getitem__(self, key):
        return 1

    def __len__(self):
        return 1

    def get(self, key, default=None):
        return 1


match Other():
    case {'a': x}:
        found = 'mapping'
    case _:
        found = 'no mapping'
assert found == 'no mapping'

# A class's namespace is a mapping.
match Keys.__dict__:
    case {'a': x, 'b': y}:
        pass
assert (x, y) == ('a', 'b')
match globals():
    case {'found': x, '__name__': str()}:
        pass
assert x == 'no mapping'


# ---- JSON-like ----
def walk(node):
    match node:
        case {'op': 'add' | 'sub' as op, 'args': [left, right]}:
            left, right = walk(left), walk(right)
            return left + right if op == 'add' else left - right
        case {'op': 'call', 'name': str(name), 'args': [*args]}:
            return {'max': max, 'min': min}[name](walk(arg) for arg in args)
        case {'op': op}:
            return f'unknown {op}'
        case int(value):
            return value


tree = {'op': 'add', 'args': [1, {'op': 'call', 'name': 'max', 'args': [2, 5, {'op': 'sub', 'args': (9, 3)}]}]}
assert walk(tree) == 7
assert walk({'op': 'call', 'name': 3}) == 'unknown call'
assert walk({'op': 'call', 'name': 'min', 'args': (3, 2)}) == 2

keys = ', '.join(f'"k{i}": x{i}' for i in range(120))
space = {'s': {f'k{i}': i for i in range(125)}}
exec(f'match s:\n case {{{keys}, "no": x}}: found = 1\n case {{{keys}, **rest}}: found = x0, x119, len(rest)', space)
assert space['found'] == (0, 119, 5)

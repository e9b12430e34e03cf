# Sequence patterns.
def shape(x):
    match x:
        case []:
            return 'empty'
        case [a]:
            return 'one', a
        case [a, b]:
            return 'two', a, b
        case [a, *rest] if len(rest) < 4:
            return 'few', a, rest
        case [a, *_, z]:
            return 'many', a, z


assert shape([]) == 'empty'
assert shape(()) == 'empty'
assert shape(range(0)) == 'empty'
assert shape([1]) == ('one', 1)
assert shape((1,)) == ('one', 1)
assert shape([1, 2]) == ('two', 1, 2)
assert shape(range(2)) == ('two', 0, 1)
assert shape([1, 2, 3]) == ('few', 1, [2, 3])
assert shape((1, 2, 3)) == ('few', 1, [2, 3])
assert shape(range(9)) == ('many', 0, 8)
# What is no sequence for patterns.
for other in ('', 'a', 'ab', b'', b'ab', {}, {1: 2}, set(), {1}, 5, None, 1.5, iter([1]), (x for x in [1]), {1: 2}.keys(), object(), len, int, slice(1)):
    assert shape(other) is None, other


def star(x):
    match x:
        case [1, *a]:
            return 'head', a
        case [*a, 2]:
            return 'tail', a
        case [3, *a, 4]:
            return 'both', a
        case [5, 6, *a, 7, 8]:
            return 'four', a
        case [*a]:
            return 'all', a


assert star([1]) == ('head', [])
assert star((1, 2, 3)) == ('head', [2, 3])
assert star([0, 2]) == ('tail', [0])
assert star([2]) == ('tail', [])
assert star([3, 4]) == ('both', [])
assert star([3, 0, 0, 4]) == ('both', [0, 0])
assert star([5, 6, 7, 8]) == ('four', [])
assert star([5, 6, 0, 7, 8]) == ('four', [0])
assert star([5, 6, 7]) == ('all', [5, 6, 7])
assert star([]) == ('all', [])
assert star(range(2)) == ('all', [0, 1])
assert star('abc') is None

# A starred capture is a new list.
items = [1, 2]
match items:
    case [*copy]:
        copy.append(3)
assert items == [1, 2] and copy == [1, 2, 3]


def anonymous(x):
    match x:
        case [*_] if len(x) == 7:
            return 'seven'
        case [_, _]:
            return 'pair'
        case [_, a, *_, b, _] if a != b:
            return a, b
        case [a, *_, 9]:
            return 'nine', a
        case [*_, 8, _]:
            return 'eight'
        case [_, *_]:
            return 'some'
        case [*_]:
            return 'none'


assert anonymous(range(7)) == 'seven'
assert anonymous((1, 2)) == 'pair'
assert anonymous([1, 2, 3, 4]) == (2, 3)
assert anonymous([1, 2, 0, 0, 3, 4]) == (2, 3)
assert anonymous([1, 2, 9]) == ('nine', 1)
assert anonymous([0, 1, 8, 0]) == (1, 8)
assert anonymous([0, 8, 0]) == 'eight'
assert anonymous([0]) == 'some'
assert anonymous([]) == 'none'
assert anonymous({}) is None


# ---- nested ----
def tree(x):
    match x:
        case ['+', left, right]:
            return tree(left) + tree(right)
        case ['*', left, right]:
            return tree(left) * tree(right)
        case ['-', only]:
            return -tree(only)
        case ['sum', *terms]:
            return sum(tree(term) for term in terms)
        case int() | float() as number:
            return number
        case [[[[deep]]]]:
            return tree(deep)
        case _:
            raise ValueError(f'no tree: {x!r}')


assert tree(['+', 1, ['*', 2, 3]]) == 7
assert tree(['-', ['sum', 1, 2, 3.5]]) == -6.5
assert tree(['sum']) == 0
assert tree([[[[['-', 4]]]]]) == -4
try:
    tree(['+', 1, [2]])
except ValueError as error:
    assert str(error) == 'no tree: [2]'

match [1, [2, [3, [4, 5, 5], 6]], 7, 8]:
    case [a, [b, [c, [d, *e], f]], *g]:
        pass
assert (a, b, c, d, e, f, g) == (1, 2, 3, 4, [5, 5], 6, [7, 8])

match [(1, 'x'), (2, 'y')]:
    case [(n, 'x'), (m, 'z')]:
        found = 'xz'
    case (n, 'x'), (m, 'y'):
        found = n, m
assert found == (1, 2)


# Nothing is bound unless all of the pattern matched.
def unbound(x):
    match x:
        case [p, [q, 3]]:
            return 'all'
    try:
        return p
    except UnboundLocalError as error:
        return str(error)


assert unbound([1, [2, 3]]) == 'all'
assert unbound([1, [2, 4]]) == "cannot access local variable 'p' where it is not associated with a value"


# ---- subclasses ----
class Items(list):
    def __len__(self):
        log.append('len')
        return super().__len__()

    def __getitem__(self, index):
        log.append(index)
        return super().__getitem__(index)

    def __iter__(self):
        log.append('iter')
        return super().__iter__()


class Point(tuple):
    pass


match Point((1, 2)):
    case [x, y]:
        pass
assert (x, y) == (1, 2)


def logged(f, *args):
    log.clear()
    return f(Items(args)), log[:]


log = []


def two(x):
    match x:
        case [a, b]:
            return a, b


def head(x):
    match x:
        case [a, *_]:
            return a


def last(x):
    match x:
        case [*_, 1, a]:
            return a


def rest(x):
    match x:
        case [_, *a]:
            return a


def only_length(x):
    match x:
        case [_, _, *_]:
            return 'two or more'


def no_length(x):
    match x:
        case [*_]:
            return 'any'


assert logged(two, 1) == (None, ['len'])
assert logged(two, 1, 2)[0] == (1, 2)
assert logged(head, 1, 2) == (1, ['len', 0])
assert logged(last, 1, 2) == (2, ['len', 'len', 0, 'len', 1])
assert logged(last, 5, 2) == (None, ['len', 'len', 0])
assert logged(only_length, 1, 2) == ('two or more', ['len'])
assert logged(only_length, 1) == (None, ['len'])
assert logged(no_length, 1) == ('any', [])
assert logged(rest, 1, 2, 3)[0] == [2, 3]


class Bad(list):
    def __len__(self):
        return 'many'


class Negative(list):
    def __len__(self):
        return -1


class Raising(list):
    def __len__(self):
        raise KeyError('no length')


for cls, wanted in [
    (Bad, "TypeError: 'str' object cannot be interpreted as an integer"),
    (Negative, 'ValueError: __len__() should return >= 0'),
    (Raising, "KeyError: 'no length'"),
]:
    try:
        two(cls())
    except Exception as error:
        assert f'{type(error).__name__}: {error}' == wanted, error
    else:
        assert False
    assert no_length(cls()) == 'any'


# ---- classes that only look like sequences ----
class Looks:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return index


match Looks():
    case [*_]:
        found = 'sequence'
    case {}:
        found = 'mapping'
    case _:
        found = 'neither'
assert found == 'neither'


# ---- long ones ----
numbers = list(range(300))
names = ', '.join(f'x{i}' for i in numbers)
space = {'numbers': numbers}
exec(f'match numbers:\n case [{names}]: total = {names.replace(", ", " + ")}\n', space)
assert space['total'] == sum(numbers)
early = ', '.join(f'x{i}' for i in numbers[:255])
exec(f'match numbers:\n case [{names}, y]: found = 1\n case [{early}, *y]: found = y\n', space)
assert space['found'] == numbers[255:]
try:
    compile(f'match numbers:\n case [{names}, *y]: pass', '', 'exec')
except SyntaxError as error:
    assert error.msg == 'too many expressions in star-unpacking sequence pattern'
else:
    assert False
exec(f'match numbers + [1, 2]:\n case [{names}]: found = 1\n case [*y, {names}]: found = y\n', space)
assert space['found'] == [0, 1] and space['x299'] == 2
exec(f'match numbers:\n case [*_, {names}, _]: found = 1\n case [*_, {names}]: found = x299\n', space)
assert space['found'] == 299

deep = 'x'
value = 1
for i in range(40):
    deep = f'[a{i}, {deep}, *b{i}]'
    value = [i, value, i, i]
space = {'value': value}
exec(f'def f():\n  match value:\n    case {deep}: return x, a0, a39, b0, b39, sum(v for k, v in locals().items() if k[0] == "a")\nfound = f()', space)
assert space['found'] == (1, 0, 39, [0, 0], [39, 39], sum(range(40)))
deep = 'x'
for i in range(40):
    deep = f'[{deep}] | ({deep})' if i < 5 else f'[{deep}]'
value = 7
for i in range(37):
    value = [value]
space = {'value': value}
exec(f'match value:\n  case {deep}: found = x', space)
assert space['found'] in (7, [7], [[7]])

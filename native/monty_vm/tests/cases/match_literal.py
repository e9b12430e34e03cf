# Literals, captures, wildcards, dotted names, alternatives, guards.
def kind(x):
    match x:
        case 0:
            return 'zero'
        case 1 | 2 | 3:
            return 'small'
        case -1:
            return 'minus one'
        case 300:
            return 'hundreds'
        case 2.5:
            return 'float'
        case 1 + 2j | -1 - 2j:
            return 'complex'
        case 10000000000000000000000:
            return 'big'
        case 'a' | "b":
            return 'letter'
        case 'long' ' ' 'text':
            return 'joined'
        case b'a':
            return 'bytes'
        case None:
            return 'none'
        case True:
            return 'yes'
        case False:
            return 'no'
        case _:
            return 'other'


assert [kind(x) for x in (0, 1, 2, 3, -1, 300)] == ['zero', 'small', 'small', 'small', 'minus one', 'hundreds']
assert [kind(x) for x in (2.5, 1 + 2j, -1 - 2j, 10 ** 22)] == ['float', 'complex', 'complex', 'big']
assert [kind(x) for x in ('a', 'b', 'c', 'long text', b'a', b'b')] == ['letter', 'letter', 'other', 'joined', 'bytes', 'other']
assert kind(None) == 'none'
# Equality decides, and True equals 1.
assert kind(True) == 'small'
assert kind(False) == 'zero'
assert kind(1.0) == 'small'
assert kind(()) == 'other'


def exact(x):
    match x:
        case True:
            return 'True'
        case False:
            return 'False'
        case None:
            return 'None'
        case 1:
            return '1'
        case 0:
            return '0'


assert exact(True) == 'True'
assert exact(False) == 'False'
assert exact(1) == '1'
assert exact(0) == '0'
assert exact(0.0) == '0'
assert exact(None) == 'None'
assert exact('') is None


# ---- captures and wildcards ----
match 5:
    case x:
        pass
assert x == 5

match 6:
    case _:
        y = 'any'
assert y == 'any'
assert '_' not in globals()

match 1, 2:
    case a, b:
        pass
assert (a, b) == (1, 2)

match 1,:
    case c,:
        pass
assert c == 1

parts = [2, 3]
match *parts, 4:
    case d, e, f:
        pass
assert (d, e, f) == (2, 3, 4)

match (7):
    case (g):
        pass
assert g == 7


# ---- dotted names ----
class Color:
    RED = 1
    GREEN = 'g'

    class Deep:
        BLUE = (3, 4)


def color(x):
    match x:
        case Color.RED:
            return 'red'
        case Color.GREEN:
            return 'green'
        case Color.Deep.BLUE:
            return 'blue'


assert color(1) == 'red'
assert color('g') == 'green'
assert color((3, 4)) == 'blue'
assert color([3, 4]) is None


# ---- alternatives ----
def either(x):
    match x:
        case [n, 0] | [0, n]:
            return n
        case (1 as n) | (2 as n):
            return -n
        case [p, q] | [q, p, _]:
            return p, q
        case {'a': z} | {'b': z} | [z]:
            return 'z', z


assert either([5, 0]) == 5
assert either([0, 6]) == 6
assert either([0, 0]) == 0
assert either(2) == -2
assert either(1) == -1
assert either([1, 2]) == (1, 2)
assert either([1, 2, 3]) == (2, 1)
assert either({'a': 1}) == ('z', 1)
assert either({'b': 2}) == ('z', 2)
assert either([3]) == ('z', 3)
assert either({'c': 2}) is None


# ---- as ----
match [1, [2, 3]]:
    case [1 | 2 as first, [*_] as rest] as whole:
        pass
assert (first, rest, whole) == (1, [2, 3], [1, [2, 3]])

match 4:
    case ((4 as h) as i) as j:
        pass
assert h == i == j == 4


# ---- guards ----
def sign(n):
    match n:
        case x if x < 0:
            return 'negative'
        case x if x > 0:
            return 'positive'
        case _:
            return 'zero'


assert [sign(n) for n in (-1, 1, 0)] == ['negative', 'positive', 'zero']

log = []


def note(x):
    log.append(x)
    return False


match 1:
    case 2 if note('never'):
        pass
    case 1 if note('first'):
        pass
    case k if note('second'):
        pass
    case 1:
        log.append('third')
assert log == ['first', 'second', 'third']
# What a pattern captured stays, though its guard said no.
assert k == 1

match (w := 3):
    case 3 if (w := w + 1) > 4:
        result = 'no'
    case 3 if (v := w) == 4 and v + 1 == 5:
        result = v
assert result == 4 and w == 4


# ---- the operands of == ----
class Loud:
    log = []

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        Loud.log.append((self.n, other))
        return self.n == other


match Loud(5):
    case 1:
        result = 1
    case 5:
        result = 2
assert result == 2
assert Loud.log == [(5, 1), (5, 5)]


class Values:
    five = Loud(5)


Loud.log = []
match 5:
    case Values.five:
        result = 3
assert result == 3 and Loud.log == [(5, 5)]


class Unsure:
    def __eq__(self, other):
        return Unsure()

    def __bool__(self):
        raise ValueError('who knows')


try:
    match Unsure():
        case 1:
            pass
except ValueError as error:
    assert str(error) == 'who knows'
else:
    assert False

nan = float('nan')


class Numbers:
    nan = nan


match nan:
    case Numbers.nan:
        result = 'same'
    case _:
        result = 'not even itself'
assert result == 'not even itself'

# ---- soft keywords are names ----
match = 5
case = 6
assert match + case == 11
match match:
    case case:
        pass
assert case == 5
match (1, 2)[0]:
    case 1:
        result = 'one'
assert result == 'one'
match -1:
    case -1:
        result = 'minus'
assert result == 'minus'
match not match:
    case False:
        result = 'false'
assert result == 'false'
match match, case:
    case 5, 5:
        result = 'both'
assert result == 'both'
del match, case


# ---- where nothing matches ----
def nothing(x):
    match x:
        case 1:
            return 'one'
        case 'x' if x == 'y':
            return 'y'


assert nothing(2) is None
assert nothing('x') is None
assert nothing(1) == 'one'


# ---- many cases in a loop ----
def count(words):
    totals = {}
    for word in words:
        match word:
            case 'the' | 'a' | 'an':
                kind = 'article'
            case 'and' | 'or':
                kind = 'conjunction'
            case 'stop':
                break
            case '':
                continue
            case other:
                kind = len(other)
        totals[kind] = totals.get(kind, 0) + 1
    else:
        totals['end'] = True
    return totals


assert count('the cat and a dog or an ox'.split()) == {'article': 3, 3: 2, 'conjunction': 2, 2: 1, 'end': True}
assert count(['the', '', 'stop', 'the']) == {'article': 1}

# Class patterns.
class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __match_args__ = ('x', 'y', 'z')

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


def where(p):
    match p:
        case Point3(x=0, y=0, z=0):
            return 'origin'
        case Point(0, 0):
            return 'flat origin'
        case Point3(x, y, z):
            return x, y, z
        case Point(0, y=y):
            return 'y', y
        case Point(x=x, y=0):
            return 'x', x
        case Point(x, y) if x == y:
            return 'diagonal', x
        case Point():
            return 'somewhere'
        case _:
            return 'no point'


assert where(Point3(0, 0, 0)) == 'origin'
assert where(Point(0, 0)) == 'flat origin'
assert where(Point3(0, 0, 1)) == 'flat origin'
assert where(Point3(1, 2, 3)) == (1, 2, 3)
assert where(Point(0, 3)) == ('y', 3)
assert where(Point(3, 0)) == ('x', 3)
assert where(Point(3, 3)) == ('diagonal', 3)
assert where(Point(3, 4)) == 'somewhere'
assert where((0, 0)) == 'no point'


# ---- built-in types take the subject itself ----
def builtin(v):
    match v:
        case bool(x):
            return 'bool', x
        case int(x):
            return 'int', x
        case float(x):
            return 'float', x
        case str(x):
            return 'str', x
        case bytes(x):
            return 'bytes', x
        case list([x, *_]) | tuple([x, *_]):
            return 'first', x
        case list(x) | tuple(x):
            return 'empty', x
        case dict({'k': x}):
            return 'k', x
        case dict(x):
            return 'dict', x
        case set(x):
            return 'set', x
        case frozenset(x):
            return 'frozenset', x
        case complex(real=re, imag=im):
            return 'complex', re, im
        case range(start=a, stop=b, step=c):
            return 'range', a, b, c
        case type():
            return 'type'
        case object():
            return 'object'


assert builtin(True) == ('bool', True)
assert builtin(5) == ('int', 5)
assert builtin(1.5) == ('float', 1.5)
assert builtin('s') == ('str', 's')
assert builtin(b's') == ('bytes', b's')
assert builtin([1, 2]) == ('first', 1)
assert builtin((3,)) == ('first', 3)
assert builtin([]) == ('empty', [])
assert builtin(()) == ('empty', ())
assert builtin({'k': 1}) == ('k', 1)
assert builtin({'l': 1}) == ('dict', {'l': 1})
assert builtin({1}) == ('set', {1})
assert builtin(frozenset({1})) == ('frozenset', frozenset({1}))
assert builtin(1 + 2j) == ('complex', 1.0, 2.0)
assert builtin(range(1, 9, 2)) == ('range', 1, 9, 2)
assert builtin(int) == 'type'
assert builtin(None) == 'object'

match 7:
    case int(n, real=r, imag=0, denominator=1):
        pass
assert (n, r) == (7, 7)
match 7:
    case int(8) | str():
        found = 'no'
    case int(7 | 8 as n):
        found = n
assert found == 7
match 5:
    case object(__class__=cls):
        pass
assert cls is int
match 5:
    case int(nothing=_):
        found = 'nothing'
    case int():
        found = 'an int'
assert found == 'an int'


# ---- subclasses of them ----
class Plain(int):
    pass


class Named(int):
    __match_args__ = ('real', 'imag')


match Plain(5):
    case Plain(x):
        pass
assert x == 5 and type(x) is Plain
match Plain(5):
    case int(x):
        pass
assert type(x) is Plain
match Named(5):
    case Named(a, b):
        pass
assert (a, b) == (5, 0) and type(a) is int
match Named(5):
    case int(x):
        pass
assert type(x) is Named


class Pair(tuple):
    @property
    def swapped(self):
        return self[::-1]


match Pair((1, 2)):
    case Pair([a, b], swapped=(c, d)):
        pass
assert (a, b, c, d) == (1, 2, 2, 1)


# ---- __match_args__ ----
class Inherits(Point):
    pass


match Inherits(1, 2):
    case Inherits(a, b):
        pass
assert (a, b) == (1, 2)


class Slotted:
    __slots__ = ('a', 'b')
    __match_args__ = ('a', 'b')


slotted = Slotted()
slotted.a = 1


def slots(s):
    match s:
        case Slotted(a, b):
            return a, b
        case Slotted(a):
            return a


assert slots(slotted) == 1
slotted.b = 2
assert slots(slotted) == (1, 2)


class Nothing:
    __match_args__ = None


match Nothing():
    case Nothing():
        found = 'bare'
assert found == 'bare'
Nothing.x = 3
match Nothing():
    case Nothing(x=v):
        found = v
assert found == 3

# The class that is named counts, not the subject's.
match Point3(1, 2, 3):
    case Point(1, 2):
        found = 'point'
assert found == 'point'


# ---- attributes that run code ----
class Active:
    log = []
    __match_args__ = ('first', 'second')

    @property
    def first(self):
        Active.log.append('first')
        return 1

    @property
    def second(self):
        Active.log.append('second')
        raise AttributeError('not there')

    @property
    def broken(self):
        raise KeyError('broken')

    def __getattr__(self, name):
        Active.log.append('?' + name)
        if name == 'made':
            return 'up'
        raise AttributeError(name)


def active(subject):
    Active.log.clear()
    match subject:
        case Active(1, x, third=3):
            return 'all', x
        case Active(first=2):
            return 'two'
        case Active(first=f, made=m):
            return f, m


assert active(Active()) == (1, 'up')
assert Active.log == ['first', 'second', '?second', 'first', 'first', '?made']
try:
    match Active():
        case Active(first=1, broken=_):
            pass
except KeyError as error:
    assert error.args == ('broken',)
else:
    assert False


class Everything:
    def __getattribute__(self, name):
        if name == '__class__':
            return Everything
        if name == 'no':
            raise AttributeError
        return name + '!'


match Everything():
    case Everything(no=x):
        found = 'no'
    case Everything(a=x, b=y):
        found = x, y
assert found == ('a!', 'b!')


# ---- metaclasses ----
class Meta(type):
    log = []

    def __instancecheck__(cls, instance):
        Meta.log.append(instance)
        return instance in (3, 'x')

    @property
    def __match_args__(cls):
        Meta.log.append('args')
        return ('real',)


class Virtual(metaclass=Meta):
    pass


def virtual(v):
    Meta.log.clear()
    match v:
        case Virtual(r):
            return r
        case Virtual():
            return 'virtual'


assert virtual(3) == 3 and Meta.log == [3, 'args']
assert virtual(4) is None and Meta.log == [4, 4]
assert virtual('x') == 'virtual' and Meta.log == ['x', 'args', 'x']


class NoArgs(type):
    @property
    def __match_args__(cls):
        raise AttributeError('none')


class WithNoArgs(metaclass=NoArgs):
    pass


class Claims:
    @property
    def __class__(self):
        return Point

    x, y = 8, 9


match Claims():
    case Point(x, y):
        pass
assert (x, y) == (8, 9)


# ---- exceptions ----
def explain(error):
    match error:
        case FileNotFoundError(errno=2, strerror=s):
            return s
        case KeyError(args=(key,)):
            return key
        case StopIteration(value=v):
            return v
        case ExceptionGroup(exceptions=[ValueError(args=[a]), *_]):
            return a
        case Exception():
            return type(error).__name__


assert explain(FileNotFoundError(2, 'gone')) == 'gone'
assert explain(KeyError('k')) == 'k'
assert explain(StopIteration(5)) == 5
assert explain(ExceptionGroup('g', [ValueError(1), TypeError()])) == 1
assert explain(ZeroDivisionError()) == 'ZeroDivisionError'


# ---- nested ----
class Node:
    __match_args__ = ('op', 'left', 'right')

    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right


def simplify(node):
    match node:
        case Node('+', Node() | int() as left, 0):
            return simplify(left)
        case Node('*', _, 0) | Node('*', 0, _):
            return 0
        case Node('*', left, 1) | Node('*', 1, left):
            return simplify(left)
        case Node(op, left, right):
            return op, simplify(left), simplify(right)
        case _:
            return node


assert simplify(Node('+', Node('*', 5, 1), 0)) == 5
assert simplify(Node('-', Node('*', 0, 7), Node('*', 1, 'x'))) == ('-', 0, 'x')
assert simplify(Node('+', 'x', 0)) == ('+', 'x', 0)

Alias = Point
match Point(1, 2):
    case Alias(x=1):
        found = 'alias'
assert found == 'alias'


class Space:
    Inner = Point


match Point(1, 2):
    case Space.Inner(1, b):
        pass
assert b == 2

# Special methods nested 500 deep work; far deeper ones are a RecursionError and nothing else.
import operator



class Wrap:
    def __init__(self, inner):
        self.inner = inner


def deep(cls, n, end):
    for _ in range(n):
        end = cls(end)
    return end


def outcome(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return type(e).__name__


class Eq(Wrap):
    def __eq__(self, other):
        return self.inner == other.inner

    def __hash__(self):
        return hash(self.inner) + 1


class Lt(Wrap):
    def __lt__(self, other):
        return self.inner < other.inner


class Repr(Wrap):
    def __repr__(self):
        return 'R' + repr(self.inner)


class Str(Wrap):
    def __str__(self):
        return f'{self.inner!s}'


class Format(Wrap):
    def __format__(self, spec):
        return format(self.inner, spec)


class Bool(Wrap):
    def __bool__(self):
        return not self.inner


class Len(Wrap):
    def __len__(self):
        return len(self.inner)


class Iter(Wrap):
    def __iter__(self):
        return iter(self.inner)


class GenIter(Wrap):
    def __iter__(self):
        for x in self.inner:
            yield x


class FromIter(Wrap):
    def __iter__(self):
        yield from self.inner


class Next(Wrap):
    def __iter__(self):
        return self

    def __next__(self):
        return next(self.inner)


class Getattr(Wrap):
    def __getattr__(self, name):
        return getattr(self.inner, name)


class Getattribute(Wrap):
    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, 'inner'), name)


class Setattr:
    def __init__(self, inner):
        object.__setattr__(self, 'inner', inner)

    def __setattr__(self, name, value):
        setattr(self.inner, name, value)


class Prop(Wrap):
    @property
    def value(self):
        return self.inner.value + 1


class Call(Wrap):
    def __call__(self, x):
        return self.inner(x + 1)


class Add(Wrap):
    def __add__(self, other):
        return self.inner + other

    def __radd__(self, other):
        return other + self.inner

    def __iadd__(self, other):
        self.inner += other
        return self


class Item(Wrap):
    def __getitem__(self, key):
        return self.inner[key]

    def __setitem__(self, key, value):
        self.inner[key] = value

    def __delitem__(self, key):
        del self.inner[key]


class Contains(Wrap):
    def __contains__(self, x):
        return x in self.inner


class Index(Wrap):
    def __index__(self):
        return operator.index(self.inner)

    def __int__(self):
        return int(self.inner)

    def __float__(self):
        return float(self.inner)


class Neg(Wrap):
    def __neg__(self):
        return -self.inner

    def __abs__(self):
        return abs(self.inner)


class With(Wrap):
    def __enter__(self):
        with self.inner as x:
            return x

    def __exit__(self, *args):
        return False


class End:
    value = 0
    name = 'the end'

    def __enter__(self):
        return 'entered'

    def __exit__(self, *args):
        return False


class Desc(Wrap):
    def __get__(self, obj, owner=None):
        return self.inner.__get__(obj, owner)


class Reversed(Wrap):
    def __reversed__(self):
        return reversed(self.inner)


class Instance(type):
    def __instancecheck__(cls, obj):
        return isinstance(obj, cls.inner)

    def __subclasscheck__(cls, sub):
        return issubclass(sub, cls.inner)


def instances(n):
    cls = int
    for _ in range(n):
        cls = Instance('C', (), {'inner': cls})
    return cls


def key_deep(n):
    return sorted([deep(Lt, n, 2), deep(Lt, n, 1)])[0].inner.inner is not None


def sort_with(key, n):
    def nested(x, k):
        return sorted([x], key=lambda y: nested(y, k - 1))[0] if k else x
    return nested(5, n)


def map_chain(n):
    it = iter([1])
    for _ in range(n):
        it = map(lambda x: x + 1, it)
    return list(it)


def filter_chain(n):
    it = iter([1])
    for _ in range(n):
        it = filter(lambda x: True, it)
    return list(it)


def with_chain(n):
    with deep(With, n, End()) as x:
        return x


def setting(n):
    end = End()
    deep(Setattr, n, end).attribute = 5
    return end.attribute


def deleting(n):
    d = {1: 2}
    x = deep(Item, n, d)
    x[3] = 4
    del x[1]
    return d, x[3]


def described(n):
    cls = type('D', (), {'attr': deep(Desc, n, property(lambda self: 'got'))})
    return cls().attr


def adding(n):
    x = deep(Add, n, 1)
    y = deep(Add, n, 1)
    y += 5
    return x + 1, 1 + x, type(y).__name__


def hashing(n):
    return {deep(Eq, n, 'x'): 1}[deep(Eq, n, 'x')], deep(Eq, n, 'x') in [deep(Eq, n, 'x')]


def fold(f, n):
    return lambda: f(n)


TESTS = {
    'eq': lambda n: deep(Eq, n, 1) == deep(Eq, n, 1),
    'hash': lambda n: hash(deep(Eq, n, 'x')) == hash('x') + n,
    'dict': hashing,
    'lt': lambda n: deep(Lt, n, 1) < deep(Lt, n, 2),
    'sort': key_deep,
    'sort key': lambda n: sort_with(None, n * 2 // 5),  # (Two frames of the program's own each.)
    'repr': lambda n: len(repr(deep(Repr, n, 5))) - n,
    'list repr': lambda n: len(repr([deep(Repr, n, 5)])) - n,
    'str': lambda n: str(deep(Str, n, 5)),
    'format': lambda n: f'{deep(Format, n, 5):>4}',
    'bool': lambda n: bool(deep(Bool, n, n % 2)),
    'len': lambda n: len(deep(Len, n, 'abc')),
    'iter': lambda n: list(deep(Iter, n, 'ab')),
    'gen iter': lambda n: list(deep(GenIter, n, 'ab')),
    'from iter': lambda n: list(deep(FromIter, n, 'ab')),
    'next': lambda n: list(deep(Next, n, iter('ab'))),
    'getattr': lambda n: deep(Getattr, n, End()).name,
    'getattribute': lambda n: deep(Getattribute, n, End()).name,
    'setattr': setting,
    'property': lambda n: deep(Prop, n, End()).value - n,
    'call': lambda n: deep(Call, n, abs)(-n),
    'add': adding,
    'item': deleting,
    'contains': lambda n: 'a' in deep(Contains, n, 'abc'),
    'index': lambda n: [1, 2, 3][deep(Index, n, 1)],
    'int': lambda n: int(deep(Index, n, 7)),
    'float': lambda n: float(deep(Index, n, 7)),
    'neg': lambda n: -deep(Neg, n, 7),
    'abs': lambda n: abs(deep(Neg, n, -7)),
    'with': with_chain,
    'descriptor': described,
    'reversed': lambda n: list(reversed(deep(Reversed, n, [1, 2]))),
    'isinstance': lambda n: isinstance(1, instances(n)),
    'issubclass': lambda n: issubclass(bool, instances(n)),
}


wrong = []
for n in (500, 3000, 20000):
    for name, test in TESTS.items():
        if n == 20000 and name in ('isinstance', 'issubclass'):
            continue
        result = outcome(test, n)
        failed = isinstance(result, str) and result.endswith('Error')
        if failed if n == 500 else result != 'RecursionError':
            wrong.append((n, name, result))
print(wrong or 'all as they must be')

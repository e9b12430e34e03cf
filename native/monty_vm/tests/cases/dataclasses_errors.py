# What dataclasses refuse, in the words they do.
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields
from typing import ClassVar


NAMES = {'dataclass': dataclass, 'field': field, 'KW_ONLY': KW_ONLY, 'InitVar': InitVar, 'ClassVar': ClassVar,
         '__name__': '__main__'}


def error(source):
    try:
        exec(source, dict(NAMES))
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


def body(*lines, options=''):
    return error(f'@dataclass{options}\nclass A:\n' + ''.join(f'    {line}\n' for line in lines))


assert body('x: int = 0', 'y: int') == "TypeError: non-default argument 'y' follows default argument 'x'"
assert body('x: list = field(default_factory=list)', 'y: int', 'z: int') == (
    "TypeError: non-default argument 'y' follows default argument 'x'")
assert body('x: int = 0', 'y: int = field()') == "TypeError: non-default argument 'y' follows default argument 'x'"
assert body('x: int = 0', 'y: int = field(kw_only=True)') is None
assert body('x: int = 0', 'y: int = field(init=False)') is None
assert body('x: int = 0', '_: KW_ONLY', 'y: int') is None
assert body('x: list = []') == 'ValueError: mutable default <class \'list\'> for field x is not allowed: use default_factory'
assert body('x: dict = {}') == 'ValueError: mutable default <class \'dict\'> for field x is not allowed: use default_factory'
assert body('x: set = set()') == 'ValueError: mutable default <class \'set\'> for field x is not allowed: use default_factory'
assert body('x: dict = field(default={})') == (
    "ValueError: mutable default <class 'dict'> for field x is not allowed: use default_factory")
assert body('x: tuple = ()', 'y: frozenset = frozenset()', 'z: str = ""') is None
assert body('x: ClassVar[list] = []', 'y: ClassVar = {}') is None
assert body('x = field()') == "TypeError: 'x' is a field but has no type annotation"
assert body('x = field(default=3)', 'y: int') == "TypeError: 'x' is a field but has no type annotation"
assert body('_: KW_ONLY', 'x: int', '__: KW_ONLY') == "TypeError: '__' is KW_ONLY, but KW_ONLY has already been specified"
assert body('x: ClassVar[int] = field(kw_only=True)') == 'TypeError: field x is a ClassVar but specifies kw_only'
assert body('x: ClassVar[int] = field(default_factory=list)') == 'TypeError: field x cannot have a default factory'
assert body('x: InitVar[int] = field(default_factory=list)') == 'TypeError: field x cannot have a default factory'
assert body('x: int = field(default=1, default_factory=int)') == 'ValueError: cannot specify both default and default_factory'
assert body('x: int', options='(order=True, eq=False)') == 'ValueError: eq must be true if order is true'
assert body('x: int', 'def __lt__(self, o): pass', options='(order=True)') == (
    'TypeError: Cannot overwrite attribute __lt__ in class A Consider using functools.total_ordering')
assert body('x: int', 'def __ge__(self, o): pass', options='(order=True)') == (
    'TypeError: Cannot overwrite attribute __ge__ in class A Consider using functools.total_ordering')
assert body('x: int', 'def __setattr__(self, n, v): pass', options='(frozen=True)') == (
    'TypeError: Cannot overwrite attribute __setattr__ in class A')
assert body('x: int', 'def __delattr__(self, n): pass', options='(frozen=True)') == (
    'TypeError: Cannot overwrite attribute __delattr__ in class A')
assert body('x: int', 'def __hash__(self): pass', options='(unsafe_hash=True)') == (
    'TypeError: Cannot overwrite attribute __hash__ in class A')
assert body("__slots__ = ('x',)", 'x: int', options='(slots=True)') == 'TypeError: A already specifies __slots__'
assert body('x: int', options='(weakref_slot=True)') == 'TypeError: weakref_slot is True but slots is False'
assert body('x: int', options='(foo=3)') == "TypeError: dataclass() got an unexpected keyword argument 'foo'"
assert error('dataclass(3)') == "AttributeError: 'int' object has no attribute '__module__'"
assert error('InitVar()') == "TypeError: InitVar.__init__() missing 1 required positional argument: 'type'"


# ---- ClassVar is no field ----

@dataclass
class Counter:
    total: ClassVar[int] = 0
    bare: ClassVar = 'bare'
    text: 'ClassVar[str]' = 'text'
    x: int = 1

    def __post_init__(self):
        Counter.total += self.x


Counter()
Counter(5)
assert Counter.total == 6
assert repr(Counter(3)) == 'Counter(x=3)'
assert [f.name for f in fields(Counter)] == ['x']
assert Counter.__match_args__ == ('x',)
assert Counter.__doc__ == 'Counter(x: int = 1)'
assert Counter.bare == 'bare'
assert sorted(Counter.__dataclass_fields__) == ['bare', 'text', 'total', 'x']
assert repr(Counter.__dataclass_fields__['total']._field_type) == '_FIELD_CLASSVAR'


# ---- names that are bound later ----

@dataclass
class Tree:
    value: int
    left: Tree | None = None
    right: Tree | None = None
    children: list[Tree] = field(default_factory=list)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


tree = Tree(2, Tree(1), Tree(4, Tree(3)))
assert list(tree) == [1, 2, 3, 4]
assert repr(Tree(1)) == 'Tree(value=1, left=None, right=None, children=[])'
assert Tree.__annotations__['left'] == Tree | None
assert [f.name for f in fields(Tree)] == ['value', 'left', 'right', 'children']


@dataclass
class Owner:
    pet: Pet
    name: str = 'n'


@dataclass
class Pet:
    age: int


assert repr(Owner(Pet(3))) == "Owner(pet=Pet(age=3), name='n')"
assert Owner.__annotations__ == {'pet': Pet, 'name': str}


def local():
    @dataclass
    class Inner:
        value: int
        next: Inner | None = None

    return Inner(1, Inner(2))


assert local().next.value == 2


# ---- errors in what the class gives ----

@dataclass
class Broken:
    x: list = field(default_factory=lambda: 1 / 0)


try:
    Broken()
except ZeroDivisionError as e:
    assert str(e) == 'division by zero'
else:
    assert False


@dataclass
class NotCallable:
    x: list = field(default_factory=3)


try:
    NotCallable()
except TypeError as e:
    assert str(e) == "'int' object is not callable"
else:
    assert False


@dataclass
class BadRepr:
    x: object

    class Inner:
        def __repr__(self):
            raise LookupError('no repr')


try:
    repr(BadRepr(BadRepr.Inner()))
except LookupError as e:
    assert str(e) == 'no repr'
assert repr(BadRepr(1)) == 'BadRepr(x=1)'


@dataclass
class BadPost:
    x: int

    def __post_init__(self, extra):
        pass


try:
    BadPost(1)
except TypeError as e:
    assert str(e) == "BadPost.__post_init__() missing 1 required positional argument: 'extra'"
else:
    assert False

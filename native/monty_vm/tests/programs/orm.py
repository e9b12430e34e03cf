"""A small object-relational mapper over an in-memory engine: metaclass, descriptors, lazy query sets, signals, migrations."""

import builtins
import functools
import itertools
import operator
import sys
from collections import ChainMap, OrderedDict, UserDict, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import ContextDecorator, contextmanager, suppress
from operator import attrgetter, itemgetter
from types import MethodType, SimpleNamespace, new_class
from typing import Any, ClassVar, Generic, Self, TypeVar, dataclass_transform

M = TypeVar("M", bound="Model")
missing = type("missing", (), {"__repr__": lambda self: "<missing>", "__bool__": lambda self: False})()


class DatabaseError(Exception):
    pass


class IntegrityError(DatabaseError):
    pass


class ValidationError(DatabaseError, ValueError):
    def __init__(self, field, value, why):
        self.field, self.value = field, value
        super().__init__(f"{field.owner.__name__}.{field.name}: {why}, got {value!r}")


# --- fields: descriptors -----------------------------------------------------------------------------------------------------------


class Field:
    """A column. Values live in the instance's `__dict__`; the class gives the field itself, which makes conditions."""

    type: ClassVar[builtins.type] = object
    _serial = itertools.count()

    def __init__(self, *, default=missing, unique=False, null=False, check=None):
        self.default, self.unique, self.null, self.check = default, unique, null, check
        self.order = next(Field._serial)
        self.name = self.owner = None

    def __init_subclass__(cls, /, of=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if of is not None:
            cls.type = of

    def __set_name__(self, owner, name):
        if self.owner is not None:
            raise RuntimeError(f"{self!r} is used twice")
        self.owner, self.name = owner, name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return vars(instance)[self.name]
        except KeyError:
            value = self.default() if callable(self.default) else self.default
            if value is missing:
                raise AttributeError(f"{owner.__name__!r} object has no value for {self.name!r}", name=self.name, obj=instance) from None
            return vars(instance).setdefault(self.name, value)

    def __set__(self, instance, value):
        value = self.clean(value)
        old = vars(instance).get(self.name, missing)
        vars(instance)[self.name] = value
        if old is not missing and old != value:
            instance._dirty[self.name] = old

    def __delete__(self, instance):
        if vars(instance).pop(self.name, missing) is missing:
            raise AttributeError(self.name)

    def clean(self, value):
        if value is None and self.null:
            return None
        if not isinstance(value, self.type):
            try:
                value = self.type(value)
            except (TypeError, ValueError) as e:
                raise ValidationError(self, value, f"not of type {self.type.__name__}") from e
        if self.check and not self.check(value):
            raise ValidationError(self, value, "check failed")
        return value

    def __repr__(self):
        flags = "".join(f" {f}" for f in ("unique", "null") if getattr(self, f))
        where = f"{self.owner.__name__}." if self.owner is not None else ""
        return f"<{type(self).__name__} {where}{self.name}{flags}>"

    def __hash__(self):
        return hash((self.owner, self.name))


def _comparison(name):
    op = getattr(operator, name)

    def method(self, other):
        return Condition(lambda row: op(getattr(row, self.name), other), f"{self.name} {name} {other!r}")

    method.__name__, method.__qualname__ = f"__{name}__", f"Field.__{name}__"
    return method


for _name in ("eq", "ne", "lt", "le", "gt", "ge"):
    setattr(Field, f"__{_name}__", _comparison(_name))


class Integer(Field, of=int):
    pass


class Real(Field, of=float):
    pass


class Text(Field, of=str):
    def __init__(self, size=None, **kwargs):
        super().__init__(**kwargs)
        self.size = size

    def clean(self, value):
        if (value := super().clean(value)) and self.size and len(value) > self.size:
            raise ValidationError(self, value, f"longer than {self.size}")
        return value

    def like(self, part):
        return Condition(lambda row: part.casefold() in getattr(row, self.name).casefold(), f"{self.name} like {part!r}")


class Reference(Field):
    """A foreign key, which is resolved when it is asked for; the other side gets a query under `related`."""

    def __init__(self, target, *, related=None, **kwargs):
        super().__init__(**kwargs)
        self.target, self.related = target, related

    def clean(self, value):
        if isinstance(value, Model):
            if type(value).__name__ != self.target:
                raise ValidationError(self, value, f"not a {self.target}")
            value = value.id
        return value

    def __get__(self, instance, owner=None):
        key = super().__get__(instance, owner)
        return key if instance is None or key is None else Meta.models[self.target].objects.get(id=key)


class Condition:
    def __init__(self, test, text):
        self.test, self.text = test, text

    def __and__(self, other):
        return Condition(lambda row: self(row) and other(row), f"({self.text} and {other.text})")

    def __or__(self, other):
        return Condition(lambda row: self(row) or other(row), f"({self.text} or {other.text})")

    def __invert__(self):
        return Condition(lambda row: not self(row), f"not {self.text}")

    def __call__(self, row):
        return self.test(row)

    def __bool__(self):
        raise TypeError("a condition has no truth value, use & and |")

    def __repr__(self):
        return f"Condition<{self.text}>"


# --- queries ------------------------------------------------------------------------------------------------------------------------


class Query(Generic[M], Sequence):
    """A lazy sequence of rows: nothing is looked up before it is iterated over."""

    evaluations = 0

    def __init__(self, model, conditions=(), ordering=(), window=slice(None)):
        self.model, self.conditions, self.ordering, self.window = model, tuple(conditions), tuple(ordering), window

    def _clone(self, **changes):
        state = {k: v for k, v in vars(self).items() if k != "rows"}
        return type(self)(**state | changes)

    def where(self, *conditions, **equal):
        made = [self.model.field(k) == v for k, v in equal.items()]
        return self._clone(conditions=[*self.conditions, *conditions, *made])

    def order_by(self, *names):
        return self._clone(ordering=names)

    @functools.cached_property
    def rows(self):
        type(self).evaluations += 1
        rows = [row for row in self.model._table.values() if all(c(row) for c in self.conditions)]
        for name in reversed(self.ordering):
            rows.sort(key=attrgetter(name.lstrip("-")), reverse=name.startswith("-"))
        return rows[self.window]

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._clone(window=index)
        return self.rows[index]

    def __iter__(self) -> Iterator[M]:
        yield from self.rows

    def __getattr__(self, name):
        if name.startswith("by_"):
            return lambda value: self.where(**{name.removeprefix("by_"): value})
        raise AttributeError(f"{type(self).__name__!r} of {self.model.__name__} has no attribute {name!r}", name=name, obj=self)

    def get(self, **equal):
        match self.where(**equal).rows:
            case [row]:
                return row
            case []:
                raise self.model.DoesNotExist(f"no {self.model.__name__} with {equal}")
            case [_, _, *_] as many:
                raise DatabaseError(f"{len(many)} rows of {self.model.__name__} with {equal}")

    def values(self, *names):
        yield from ({n: getattr(row, n) for n in names} for row in self)

    def aggregate(self, **functions):
        return SimpleNamespace(**{k: f([getattr(row, k.split("_")[-1]) for row in self]) for k, f in functions.items()})

    def group_by(self, name):
        groups = defaultdict(list)
        for row in self:
            groups[getattr(row, name)].append(row)
        return dict(groups)

    def __repr__(self):
        text = " and ".join(c.text for c in self.conditions) or "everything"
        return f"<Query {self.model.__name__} where {text}{' by ' + ', '.join(self.ordering) if self.ordering else ''}>"


class Manager:
    def __get__(self, instance, owner):
        if instance is not None:
            raise AttributeError(f"objects of {owner.__name__} are not reached through its instances")
        return Query(owner)


# --- models -------------------------------------------------------------------------------------------------------------------------


class Namespace(dict):
    """What the body of a model class is executed in: it refuses to define a name twice."""

    def __setitem__(self, key, value):
        if key in self and isinstance(self[key], Field):
            raise TypeError(f"field {key!r} is defined twice")
        super().__setitem__(key, value)


class Meta(type):
    models: OrderedDict[str, type] = OrderedDict()

    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        return Namespace()

    def __new__(mcls, name, bases, namespace, *, abstract=False, **kwargs):
        cls = super().__new__(mcls, name, bases, dict(namespace), **kwargs)
        inherited = ChainMap(*(vars(base).get("_fields", {}) for base in cls.__mro__[1:]))
        own = {k: v for k, v in namespace.items() if isinstance(v, Field)}
        cls._fields = dict(sorted({**inherited, **own}.items(), key=lambda item: item[1].order))
        cls._abstract = abstract
        if not abstract:
            cls._table, cls._ids = {}, itertools.count(1)
            cls.DoesNotExist = type("DoesNotExist", (DatabaseError,), {"__qualname__": f"{name}.DoesNotExist", "__module__": "orm"})
            mcls.models[name] = cls
            for field in own.values():
                if isinstance(field, Reference) and field.related:
                    mcls.relate(cls, field)
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)

    @classmethod
    def relate(mcls, cls, field):
        setattr(mcls.models[field.target], field.related, property(lambda self: Query(cls, [Condition(
            lambda row: vars(row).get(field.name) == self.id, f"{field.name} is {self.id}")])))

    def field(cls, name):
        try:
            return cls._fields[name]
        except KeyError:
            raise DatabaseError(f"{cls.__name__} has no field {name!r}, only {', '.join(cls._fields)}") from None

    def __len__(cls):
        return len(cls._table)

    def __contains__(cls, row):
        return cls._table.get(row.id) is row

    def __call__(cls, *args, **kwargs):
        if cls._abstract:
            raise TypeError(f"{cls.__name__} is abstract")
        return super().__call__(*args, **kwargs)

    def __repr__(cls):
        return f"<model {cls.__name__}({', '.join(cls._fields)})>"


class Signals(UserDict):
    def __missing__(self, key):
        self.data[key] = []
        return self.data[key]

    def on(self, *keys):
        def register(function):
            for key in keys:
                self[key].append(function)
            return function

        return register

    def send(self, key, *args):
        for function in self[key]:
            function(*args)


signals = Signals()


@dataclass_transform()
class Model(metaclass=Meta, abstract=True):
    id = Integer(default=0)
    objects = Manager()

    def __init__(self, **values):
        object.__setattr__(self, "_dirty", {})
        for name, value in values.items():
            setattr(self, type(self).field(name).name, value)
        for name, field in self._fields.items():
            if name not in values and field.default is missing and not field.null:
                raise IntegrityError(f"{type(self).__name__} needs {name!r}")

    def __setattr__(self, name, value):
        if name not in self._fields and not isinstance(getattr(type(self), name, None), property):
            raise AttributeError(f"{type(self).__name__!r} has no field {name!r}", name=name, obj=self)
        super().__setattr__(name, value)

    def save(self) -> Self:
        for name, field in self._fields.items():
            if field.unique and any(getattr(o, name) == getattr(self, name) for o in self._table.values() if o is not self):
                raise IntegrityError(f"{name} = {getattr(self, name)!r} is there already")
        created = not self.id
        if created:
            self.id = next(self._ids)
        self._table[self.id] = self
        signals.send((type(self).__name__, "created" if created else "changed"), self, dict(self._dirty))
        self._dirty.clear()
        return self

    @classmethod
    def create(cls, **values) -> Self:
        return cls(**values).save()

    def delete(self):
        del self._table[self.id]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={vars(self)[n]!r}' for n in self._fields if n in vars(self))})"


class transaction(ContextDecorator):
    def __enter__(self):
        self.saved = {m: (dict(m._table), {r: dict(vars(r)) for r in m._table.values()}) for m in Meta.models.values()}
        return self

    def __exit__(self, kind, error, trace):
        if kind:
            for model, (table, values) in self.saved.items():
                model._table = table
                for row, state in values.items():
                    vars(row).clear() or vars(row).update(state)
        return False


class Named(Model, abstract=True):
    name = Text(12)

    def __str__(self):
        return self.name


class Author(Named):
    born = Integer(null=True, check=lambda y: 0 < y < 2100)


class Book(Named):
    """Something to read."""

    author = Reference("Author", related="books")
    price = Real(default=9.5)
    isbn = Text(unique=True, default=lambda counter=itertools.count(100): f"isbn-{next(counter)}")
    name = Text(30)

    @property
    def label(self):
        return f"{self.name} by {self.author}"

    @label.setter
    def label(self, value):
        self.name, _, author = value.partition(" by ")
        self.author = Author.objects.get(name=author)


def show(*actions):
    for action in actions:
        try:
            result = action()
            print("  ", result if not isinstance(result, Iterator) else list(result))
        except Exception as e:
            print(f"   {type(e).__qualname__}: {e}", f"(caused by {type(e.__cause__).__name__})" if e.__cause__ else "")


@signals.on(("Author", "created"), ("Book", "created"), ("Book", "changed"))
def report(row, dirty):
    print(f"   * {type(row).__name__} {row.id} {dirty or 'is new'}")


print("-- models")
print(Meta.models, Author, Book.__mro__[1:3], Book._fields.values(), sep="\n")
print(Book.price, Book.price > 5, ~((Book.price > 5) & Book.name.like("x") | (Book.id == 1)), Model.__dict__["id"].owner)
print("-- rows")
orwell, woolf = Author.create(name="Orwell", born="1903"), Author.create(name="Woolf")
for name, author, price in [("Animal Farm", orwell, 7), ("1984", orwell, "12.5"), ("The Waves", woolf, 11), ("Flush", woolf, 5.25)]:
    Book.create(name=name, author=author, price=price)
print(orwell, woolf, *Book.objects, len(Book), orwell in Author, Book(name="New", author=1) in Book, sep="\n")
print("-- queries")
cheap = Book.objects.where(Book.price < 12).order_by("-price", "name")
print(cheap, Query.evaluations, [str(b) for b in cheap], cheap[0].label, cheap[-1], cheap[1:][0].isbn, Query.evaluations, sep="\n")
show(
    lambda: [b.name for b in orwell.books], lambda: woolf.books.where(price=11.0), lambda: list(reversed(woolf.books))[0].name,
    lambda: Book.objects.by_name("1984")[0].author, lambda: Book.objects.where(Book.name.like("A")).values("name", "price"),
    lambda: Book.objects.aggregate(price=sum, max_price=max, name=len), lambda: Book.objects.index(woolf.books[0]),
    lambda: {str(a): [b.id for b in bs] for a, bs in Book.objects.order_by("name").group_by("author").items()},
    lambda: Book.objects.get(name="Ulysses"), lambda: Book.objects.get(author=1), lambda: Book.objects.where(title="x"), lambda: Book.objects.filtered,
    lambda: bool(Book.price == 3), lambda: orwell.objects, lambda: cheap[10], lambda: [*itertools.islice(map(attrgetter("price"), cheap), 2)],
)
print("-- mistakes")
show(
    lambda: Author(name="x" * 13), lambda: Author(name="A", born="old"), lambda: Author(name="A", born=3000), lambda: Author(), lambda: Author(nam="A"),
    lambda: Book.create(name="Copy", author=orwell, isbn="isbn-100"), lambda: Book(name="B", author=Book.objects[0]), lambda: Named(name="x"),
    lambda: setattr(orwell, "nmae", "O"), lambda: Author(name="A", born=None).born, lambda: delattr(woolf, "born"), lambda: woolf.born, lambda: Author.nothing,
    lambda: type("Twice", (Model,), {"a": orwell, "b": Author.name}), lambda: Meta("Plain", (), {}), lambda: Book.label.fget(None), lambda: isinstance(Author.DoesNotExist(), DatabaseError),
)
try:
    class Doubled(Model):
        x = Integer()
        x = Text()
except TypeError as e:
    print("  ", e)
print("-- changes")
book = Book.objects.get(name="Flush")
book.label, book.price = "Roger Fry by Orwell", 6
print(book, book._dirty, book.save().label, [len(a.books) for a in (orwell, woolf)], book._dirty, sep="\n")


@transaction()
def reprice(factor):
    for row in Book.objects:
        row.price *= factor
        if row.price > 100:
            raise DatabaseError(f"{row} became too dear")
    Book.objects[0].delete()
    return [row.price for row in Book.objects]


show(lambda: reprice(10), lambda: [b.price for b in Book.objects], lambda: reprice(2), lambda: len(Book))
print("-- made at run time")
Shelf = new_class("Shelf", (Named,), {}, lambda ns: ns.update(room=Integer(default=1), book=Reference("Book", null=True, related="shelves")))
shelf = Shelf.create(name="top", book=book)
vars(shelf)["describe"] = MethodType(lambda self, *, sep=": ": sep.join([self.name, str(self.book)]), shelf)
print(shelf, shelf.describe(sep=" -> "), [str(s) for s in book.shelves], list(Meta.models), Shelf.book.__get__(None, Shelf) is Shelf.book, sep="\n")
show(lambda: setattr(shelf, "extra", 1), lambda: Shelf.objects.get(room=1).book.author.books.order_by("price")[0].name, lambda: signals.data.keys())

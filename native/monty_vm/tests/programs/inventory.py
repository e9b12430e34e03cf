"""Inventory management: products, stock movements, orders, and a report."""
from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import reduce, total_ordering
from typing import Iterable, Iterator, Optional


class Category(Enum):
    ELECTRONICS = auto()
    GROCERY = auto()
    TOYS = auto()
    BOOKS = auto()

    @property
    def label(self) -> str:
        return self.name.capitalize()


class InventoryError(Exception):
    """Base class of everything that goes wrong here."""


class UnknownProduct(InventoryError):
    def __init__(self, sku: str) -> None:
        super().__init__(f"unknown product {sku!r}")
        self.sku = sku


class OutOfStock(InventoryError):
    def __init__(self, product: Product, wanted: int, available: int) -> None:
        super().__init__(f"{product.name}: wanted {wanted}, only {available} available")
        self.product = product
        self.missing = wanted - available


@total_ordering
@dataclass(frozen=True, eq=False)
class Money:
    cents: int = 0
    currency: str = "EUR"

    @classmethod
    def of(cls, amount: float, currency: str = "EUR") -> Money:
        return cls(round(amount * 100), currency)

    def _check(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"cannot mix {self.currency} and {other.currency}")

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        self._check(other)
        return Money(self.cents + other.cents, self.currency)

    def __radd__(self, other: int) -> Money:
        return self if other == 0 else NotImplemented

    def __mul__(self, factor: int | float) -> Money:
        return Money(round(self.cents * factor), self.currency)

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and (self.cents, self.currency) == (other.cents, other.currency)

    def __lt__(self, other: Money) -> bool:
        self._check(other)
        return self.cents < other.cents

    def __hash__(self) -> int:
        return hash((self.cents, self.currency))

    def __format__(self, spec: str) -> str:
        return format(f"{self.cents / 100:,.2f} {self.currency}", spec)

    def __str__(self) -> str:
        return f"{self}"


@dataclass
class Product:
    sku: str
    name: str
    price: Money
    category: Category
    tags: list[str] = field(default_factory=list)
    minimum: int = 5

    def __post_init__(self) -> None:
        if not self.sku.isupper():
            raise ValueError(f"SKU must be upper case: {self.sku!r}")


@dataclass(order=True)
class Movement:
    day: int
    sku: str = field(compare=False)
    quantity: int = field(compare=False)
    note: str = field(default="", compare=False, repr=False)


class Discount(ABC):
    @abstractmethod
    def apply(self, price: Money, quantity: int) -> Money: ...

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class NoDiscount(Discount):
    def apply(self, price: Money, quantity: int) -> Money:
        return price * quantity


class Percentage(Discount):
    def __init__(self, percent: float) -> None:
        self.percent = percent

    def apply(self, price: Money, quantity: int) -> Money:
        return price * quantity * (1 - self.percent / 100)


class BuyNGetOne(NoDiscount):
    def __init__(self, n: int) -> None:
        self.n = n

    def apply(self, price: Money, quantity: int) -> Money:
        free, rest = divmod(quantity, self.n + 1)
        return super().apply(price, free * self.n + rest)


class Inventory:
    def __init__(self) -> None:
        self._products: dict[str, Product] = {}
        self._stock: Counter[str] = Counter()
        self._movements: list[Movement] = []

    def __len__(self) -> int:
        return len(self._products)

    def __contains__(self, sku: object) -> bool:
        return sku in self._products

    def __getitem__(self, sku: str) -> Product:
        try:
            return self._products[sku]
        except KeyError:
            raise UnknownProduct(sku) from None

    def __iter__(self) -> Iterator[Product]:
        yield from sorted(self._products.values(), key=lambda p: (p.category.value, p.name))

    def add(self, *products: Product) -> Inventory:
        for product in products:
            self._products[product.sku] = product
        return self

    def move(self, day: int, sku: str, quantity: int, note: str = "") -> None:
        product = self[sku]
        if (left := self._stock[sku] + quantity) < 0:
            raise OutOfStock(product, -quantity, self._stock[sku])
        self._stock[sku] = left
        self._movements.append(Movement(day, sku, quantity, note))

    @contextmanager
    def transaction(self):
        stock, movements = self._stock.copy(), self._movements[:]
        try:
            yield self
        except InventoryError as error:
            self._stock, self._movements = stock, movements
            print(f"  rolled back: {error}")
            raise
        else:
            print(f"  committed {len(self._movements) - len(movements)} movements")

    def stock(self, sku: str) -> int:
        return self._stock[sku]

    @property
    def value(self) -> Money:
        return sum(p.price * self._stock[p.sku] for p in self)

    def low(self) -> Iterable[tuple[Product, int]]:
        return ((p, n) for p in self if (n := self._stock[p.sku]) < p.minimum)

    def by_category(self) -> dict[Category, list[Product]]:
        groups: defaultdict[Category, list[Product]] = defaultdict(list)
        for product in self:
            groups[product.category].append(product)
        return dict(groups)

    def history(self, sku: Optional[str] = None) -> Iterator[Movement]:
        for movement in sorted(self._movements):
            if sku is None or movement.sku == sku:
                yield movement


def order(inventory: Inventory, day: int, discount: Discount, **lines: int) -> Money:
    total = Money()
    with inventory.transaction() as stock:
        for sku, quantity in lines.items():
            stock.move(day, sku, -quantity, note="order")
            total += discount.apply(stock[sku].price, quantity)
    return total


def report(inventory: Inventory) -> str:
    rows = [("Product", "Category", "Price", "Stock", "Value")]
    for product in inventory:
        n = inventory.stock(product.sku)
        rows.append((product.name, product.category.label, f"{product.price}", f"{n}", f"{product.price * n}"))
    widths = [max(map(len, column)) for column in zip(*rows)]
    lines = []
    for i, row in enumerate(rows):
        cells = [f"{cell:<{w}}" if j < 2 else f"{cell:>{w}}" for j, (cell, w) in enumerate(zip(row, widths))]
        lines.append(" | ".join(cells))
        if i == 0:
            lines.append("-+-".join("-" * w for w in widths))
    return "\n".join(lines)


def main() -> None:
    inventory = Inventory().add(
        Product("TV", "Television", Money.of(499.99), Category.ELECTRONICS, ["screen", "large"], minimum=2),
        Product("PHONE", "Phone", Money.of(299.5), Category.ELECTRONICS, ["screen"]),
        Product("RICE", "Rice (5 kg)", Money.of(12.25), Category.GROCERY),
        Product("ROBOT", "Robot", Money.of(39), Category.TOYS, minimum=10),
        Product("NOVEL", "A Novel", Money.of(9.9), Category.BOOKS, ["paper"]),
    )
    for day, (sku, quantity) in enumerate([("TV", 4), ("PHONE", 10), ("RICE", 120), ("ROBOT", 25), ("NOVEL", 3)], start=1):
        inventory.move(day, sku, quantity, "delivery")
    print(f"{len(inventory)} products worth {inventory.value}")
    print(report(inventory))

    discounts = [NoDiscount(), Percentage(10), BuyNGetOne(2)]
    for discount in discounts:
        print(discount, "->", order(inventory, 10, discount, TV=1, RICE=9))

    for wrong in (dict(ROBOT=5, PHONE=99), dict(UFO=1)):
        try:
            order(inventory, 11, discounts[0], **wrong)
        except OutOfStock as e:
            print(f"  {type(e).__name__} misses {e.missing} of {e.product.sku}")
        except InventoryError as e:
            print(f"  {type(e).__name__}: {e} (cause {e.__cause__}, context {type(e.__context__).__name__})")

    print("low:", ", ".join(f"{p.name} ({n} < {p.minimum})" for p, n in inventory.low()) or "nothing")
    for category, products in inventory.by_category().items():
        print(f"{category!r:<28}{[p.sku for p in products]}")
    print(*inventory.history("TV"), sep="\n")
    tags = reduce(lambda a, b: a | b, (set(p.tags) for p in inventory))
    print(sorted(tags), max(inventory, key=lambda p: p.price).name)
    try:
        Product("tv", "x", Money(), Category.TOYS)
    except ValueError as e:
        print("ValueError:", e)
    try:
        Discount()
    except TypeError as e:
        print("TypeError:", e)
    try:
        inventory["TV"].price.cents = 0
    except AttributeError as e:
        print(type(e).__name__, e)
    print(Movement(1, "A", 2) < Movement(2, "B", 1), Money(5) <= Money(5), Money(150) * 2, {Money(1): "one"}[Money(1)])


if __name__ == "__main__":
    main()

"""A double-entry ledger: accounts, transactions, audit log, fees and interest; every rule is a decorator, property or context manager."""
from __future__ import annotations

import contextlib
import copy
import functools
import itertools
import operator
from collections import ChainMap, OrderedDict, defaultdict, namedtuple
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import KW_ONLY, asdict, astuple, dataclass, field, fields, replace
from types import MappingProxyType, SimpleNamespace
from typing import Any, ClassVar, Final, Self, overload

CURRENCIES: Final[Mapping[str, int]] = MappingProxyType({"EUR": 2, "JPY": 0, "BHD": 3})


class BankError(Exception):
    """Base of the domain's errors; `code` is stable, the text is not."""

    code: ClassVar[int] = 1000
    registry: ClassVar[dict[int, type[BankError]]] = {}

    def __init_subclass__(cls) -> None:
        cls.code = BankError.code + len(BankError.registry) + 1
        BankError.registry[cls.code] = cls

    def __reduce_text__(self) -> str:
        return f"E{self.code}: {self}"


class InsufficientFunds(BankError):
    def __init__(self, account: Account, needed: Money) -> None:
        super().__init__(account.number, needed)
        self.account, self.needed = account, needed

    def __str__(self) -> str:
        return f"{self.account.owner} has {self.account.balance}, needs {self.needed}"


class CurrencyMismatch(BankError, TypeError):
    pass


class Frozen(BankError):
    """The account takes no entries."""


class LimitExceeded(BankError, ValueError):
    def __init__(self, limit: Money, /, *, tried: Money) -> None:
        self.limit, self.tried = limit, tried
        super().__init__(f"{tried} exceeds the limit of {limit}")


class TransferFailed(BankError):
    pass


@functools.total_ordering
class Money:
    __slots__ = ("_minor", "_currency")

    def __init__(self, amount: int | float | str = 0, currency: str = "EUR") -> None:
        try:
            digits = CURRENCIES[currency]
        except KeyError as error:
            known = ", ".join(sorted(CURRENCIES))
            problem = ValueError(f"unknown currency {currency!r}")
            problem.add_note(f"known currencies: {known}")
            raise problem from error
        if isinstance(amount, str):
            amount = float(amount.replace(",", ""))
        object.__setattr__(self, "_minor", round(amount * 10**digits))
        object.__setattr__(self, "_currency", currency)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable, cannot set {name!r}")

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    minor = property(operator.attrgetter("_minor"), doc="The amount in the smallest unit.")
    currency = property(operator.attrgetter("_currency"))

    @classmethod
    def from_minor(cls, minor: int, currency: str) -> Self:
        self = cls(0, currency)
        object.__setattr__(self, "_minor", minor)
        return self

    def _with(self, other: object, op: Callable[[int, int], int]) -> Money:
        if isinstance(other, Money):
            if other.currency != self.currency:
                raise CurrencyMismatch(f"{self.currency} and {other.currency} do not mix")
            return self.from_minor(op(self.minor, other.minor), self.currency)
        return NotImplemented

    def __add__(self, other: object) -> Money:
        return self._with(other, operator.add)

    def __radd__(self, other: object) -> Money:
        return self if other == 0 else NotImplemented

    def __sub__(self, other: object) -> Money:
        return self._with(other, operator.sub)

    def __mul__(self, factor: float) -> Money:
        if isinstance(factor, Money):
            return NotImplemented
        return self.from_minor(round(self.minor * factor), self.currency)

    __rmul__ = __mul__

    def __neg__(self) -> Money:
        return -1 * self

    def __divmod__(self, parts: int) -> tuple[Money, Money]:
        each, rest = divmod(self.minor, parts)
        return self.from_minor(each, self.currency), self.from_minor(rest, self.currency)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and (self.minor, self.currency) == (other.minor, other.currency)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self._with(other, operator.sub).minor < 0

    def __hash__(self) -> int:
        return hash((self.minor, self.currency))

    def __bool__(self) -> bool:
        return self.minor != 0

    def __format__(self, spec: str) -> str:
        digits = CURRENCIES[self.currency]
        return format(f"{self.minor / 10**digits:,.{digits}f} {self.currency}", spec)

    def __str__(self) -> str:
        return f"{self}"

    def __repr__(self) -> str:
        return f"Money({self.minor / 10 ** CURRENCIES[self.currency]:g}, {self.currency!r})"


# --- decorators ---------------------------------------------------------------------------------------------------------------


class Audit:
    """Decorator class with state: counts and logs the calls."""

    log: ClassVar[list[str]] = []

    def __init__(self, function: Callable) -> None:
        functools.update_wrapper(self, function)
        self.calls = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        shown = [repr(a) for a in args[1:]] + [f"{k}={v!r}" for k, v in kwargs.items()]
        entry = f"{self.__name__}({', '.join(shown)})"
        try:
            result = self.__wrapped__(*args, **kwargs)
        except BankError as error:
            self.log.append(f"{entry} !! {type(error).__name__}")
            raise
        self.log.append(f"{entry} -> {result!r}")
        return result

    def __get__(self, instance: object, owner: type) -> Callable:
        return self if instance is None else functools.partial(self, instance)


def guarded(*, allow_frozen: bool = False):
    def decorator(method):
        @functools.wraps(method)
        def wrapper(self, *args, **kwargs):
            if self.frozen and not allow_frozen:
                raise Frozen(f"account {self.number} is frozen")
            return method(self, *args, **kwargs)

        wrapper.guard = SimpleNamespace(allow_frozen=allow_frozen)
        return wrapper

    return decorator


def retry(times: int, on: type[Exception] | tuple[type[Exception], ...] = Exception):
    def decorator(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            failures = []
            for attempt in itertools.count(1):
                try:
                    return function(*args, attempt=attempt, **kwargs)
                except on as error:
                    failures.append(error)
                    if attempt == times:
                        raise ExceptionGroup(f"{function.__name__}: {times} attempts failed", failures) from None

        return wrapper

    return decorator


Entry = namedtuple("Entry", "number date text amount", defaults=[None])


@dataclass
class Account:
    owner: str
    currency: str = "EUR"
    _: KW_ONLY
    limit: Money | None = None
    frozen: bool = False
    tags: set[str] = field(default_factory=set, repr=False)
    entries: list[Entry] = field(default_factory=list, repr=False, compare=False)
    number: str = field(init=False)
    _numbers: ClassVar = map("{:04d}".format, itertools.count(1001, 7))

    def __post_init__(self) -> None:
        self.number = f"{self.currency}-{next(self._numbers)}"
        if self.limit is None:
            self.limit = Money(10_000, self.currency)

    @property
    def balance(self) -> Money:
        """The sum of all entries."""
        return sum((e.amount for e in self.entries), start=Money(0, self.currency))

    @balance.setter
    def balance(self, value: Money) -> None:
        self._enter("correction", value - self.balance)

    @balance.deleter
    def balance(self) -> None:
        self.entries.clear()

    @functools.cached_property
    def iban(self) -> str:
        print(f"  (computing the IBAN of {self.owner})")
        return "XX" + str(sum(map(ord, self.owner)) % 97).zfill(2) + self.number.replace("-", "")

    def _enter(self, text: str, amount: Money) -> Entry:
        entry = Entry(len(self.entries) + 1, Clock.today, text, amount)
        self.entries.append(entry)
        return entry

    @Audit
    @guarded(allow_frozen=True)
    def deposit(self, amount: Money, text: str = "deposit") -> Money:
        """Put money in."""
        if amount <= Money(0, amount.currency):
            raise ValueError("deposit must be positive")
        self._enter(text, amount)
        return self.balance

    @Audit
    @guarded()
    def withdraw(self, amount: Money, text: str = "withdrawal") -> Money:
        """Take money out."""
        if amount > self.limit:
            raise LimitExceeded(self.limit, tried=amount)
        if self.balance - amount < Money(0, self.currency):
            raise InsufficientFunds(self, amount)
        self._enter(text, -amount)
        return self.balance


class Clock:
    today = "2026-01-01"

    @classmethod
    @contextlib.contextmanager
    def at(cls, day: str) -> Generator[str]:
        before, cls.today = cls.today, day
        try:
            yield day
        finally:
            cls.today = before


class Transaction:
    """All or nothing: on an error the entries of the accounts are as before."""

    depth = 0

    def __init__(self, *accounts: Account) -> None:
        self.accounts = accounts

    def __enter__(self) -> Transaction:
        self.saved = [copy.copy(a.entries) for a in self.accounts]
        type(self).depth += 1
        print("  " * self.depth + f"begin {[a.owner for a in self.accounts]}")
        return self

    def __exit__(self, kind, error, trace) -> bool:
        outcome = "commit" if kind is None else f"rollback ({kind.__name__})"
        print("  " * self.depth + outcome)
        type(self).depth -= 1
        if error is not None:
            for account, entries in zip(self.accounts, self.saved, strict=True):
                account.entries[:] = entries
            error.add_note(f"rolled back {len(self.accounts)} account(s)")
        return isinstance(error, Frozen)


def transfer(source: Account, target: Account, amount: Money, *, fee: float = 0.0) -> None:
    try:
        with Transaction(source, target):
            source.withdraw(amount, f"to {target.owner}")
            if fee:
                source.withdraw(amount * fee, "fee")
            target.deposit(amount, text=f"from {source.owner}")
    except (InsufficientFunds, LimitExceeded, CurrencyMismatch) as error:
        raise TransferFailed(f"{source.owner} -> {target.owner}") from error


def describe(error: BaseException, indent: str = "  ") -> None:
    code = getattr(error, "code", None)
    print(f"{indent}{type(error).__name__}{f'[{code}]' if code else ''}: {error}")
    for note in getattr(error, "__notes__", ()):
        print(f"{indent}  note: {note}")
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            describe(inner, indent + "  | ")
    if error.__cause__:
        describe(error.__cause__, indent + "  because ")
    elif error.__context__ and not error.__suppress_context__:
        describe(error.__context__, indent + "  during ")


def attempt(action: Callable[[], Any]) -> None:
    try:
        print("  =", action())
    except Exception as error:
        describe(error)


def statement(account: Account) -> str:
    running = itertools.accumulate((e.amount for e in account.entries), initial=Money(0, account.currency))
    next(running)
    lines = [f"{account.owner:=^52}"]
    for entry, total in zip(account.entries, running):
        lines.append(f"{entry.number:>3} {entry.date} {entry.text:<12.12}{entry.amount:>13}{total:>14}")
    return "\n".join(lines)


print("-- accounts")
ann, bob, eve = Account("Ann"), Account("Bob", limit=Money("1,500")), Account("Eve", "JPY", tags={"vip"})
print(ann, bob, eve, sep="\n")
print(ann.iban, ann.iban, Account.balance.__doc__, Money.minor.__doc__)
attempt(lambda: Account("Zed", "EUR", Money(1)))
attempt(lambda: Account("Zed", colour="red"))
attempt(lambda: Account("Zed", "USD"))

print("-- money")
for expression in (
    "Money(12.5) + Money('1,000.05')", "3 * Money(2.5)", "Money(1) * Money(1)", "Money(1) + 1", "Money(1) + Money(1, 'JPY')", "Money(5) < 3",
    "sum([Money(1), Money(2.25)])", "divmod(Money(100), 3)", "Money(3) >= Money(2.99)", "max(Money(1), Money(3), Money(2))", "-Money(1234567.891, 'BHD')",
    "f'{Money(1234.5):*>20}|{Money(1500, \"JPY\"):<14}|'", "bool(Money()), len({Money(1), Money(1.0), Money(1, \"JPY\")})",
    "setattr(Money(1), 'minor', 3)", "Money(1).cents", "Money(1)[0]", "Money('ten')", "CURRENCIES.__setitem__", "{**CURRENCIES} | {'USD': 2}",
):
    print(expression)
    attempt(lambda: eval(expression))

print("-- transfers")
with Clock.at("2026-02-03") as day:
    ann.deposit(Money(500), text="salary")
    eve.deposit(Money(100_000, "JPY"))
    transfer(ann, bob, Money(120.75), fee=0.01)
print(day, Clock.today)
attempt(lambda: transfer(bob, ann, Money(999)))
attempt(lambda: transfer(ann, bob, Money(379, "EUR"), fee=0.5))
attempt(lambda: transfer(ann, eve, Money(10)))
attempt(lambda: transfer(bob, ann, Money(2000)))
bob.frozen = True
attempt(lambda: transfer(bob, ann, Money(1)))
attempt(lambda: bob.withdraw(Money(1)))
attempt(lambda: bob.deposit(Money(0)))
bob.deposit(Money("2,000"), "gift")
ann.balance = Money(400)
print(statement(ann), statement(bob), sep="\n")
del ann.balance
print(ann.balance, bob.balance, eve.balance, ann == bob, ann == replace(ann), sep=" | ")


@retry(3, on=(Frozen, LimitExceeded))
def stubborn(account: Account, *, attempt: int) -> str:
    if attempt == 2:
        raise LimitExceeded(Money(1), tried=Money(attempt))
    account.withdraw(Money(1))
    return f"worked at attempt {attempt}"


print("-- retries")
attempt(lambda: stubborn(bob))
bob.frozen = False
attempt(lambda: stubborn(bob))
attempt(lambda: stubborn(ann))
attempt(lambda: stubborn())

print("-- audit")
print(*Audit.log, sep="\n")
print(Account.deposit.calls, Account.withdraw.calls, Account.withdraw.__doc__, Account.withdraw.guard, Account.deposit.__name__)
print({code: error.__name__ for code, error in BankError.registry.items()}, CurrencyMismatch.__mro__[:3], sep="\n")

print("-- exports")
print([f.name for f in fields(Account) if f.repr], astuple(eve)[:3])
flat = asdict(eve)
flat["entries"] = [e._asdict() for e in flat["entries"]]
print(flat)
rates = ChainMap({"vip": 0.03}, {"vip": 0.02, "plain": 0.01})
by_rate = defaultdict(list)
for account in (ann, bob, eve):
    by_rate[rates[next(iter(account.tags), "plain")]].append(account.owner)
print(OrderedDict(sorted(by_rate.items(), reverse=True)), rates.parents, dict(rates), sep="\n")

with contextlib.ExitStack() as stack:
    for day in ("03-01", "03-02"):
        stack.enter_context(Clock.at(f"2026-{day}"))
    stack.callback(print, "closing the books of", Clock.today)
    stack.push(lambda *details: print("  last error:", details[1]) or True)
    for account in (ann, bob, eve):
        account.deposit(account.balance * rates["vip"], "interest")
print(Clock.today, Transaction.depth)

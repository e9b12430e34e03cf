"""A small programming language: tokens, a precedence-climbing parser, and an evaluator that matches on the tree."""
from __future__ import annotations

import sys
from collections import ChainMap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple


class Kind(Enum):
    NUMBER = "number"
    NAME = "name"
    STRING = "string"
    OPERATOR = "operator"
    END = "end"

    def __repr__(self) -> str:
        return self.value


class Token(NamedTuple):
    kind: Kind
    text: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.kind.value} {self.text!r}" if self.text else self.kind.value


class LanguageError(Exception):
    """An error with a place in the source."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.line, self.column = line, column

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.args[0]}"


class ParseError(LanguageError):
    pass


class RunError(LanguageError):
    pass


OPERATORS = ["==", "!=", "<=", ">=", "=>", "+", "-", "*", "/", "%", "<", ">", "=", "(", ")", "{", "}", ",", ";", "[", "]"]


def tokens(source: str) -> Iterator[Token]:
    line, start, i = 1, 0, 0
    while i < len(source):
        c = source[i]
        column = i - start + 1
        if c == "\n":
            line, start = line + 1, i + 1
            i += 1
        elif c.isspace():
            i += 1
        elif c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
        elif c.isdigit():
            j = i
            while j < len(source) and (source[j].isdigit() or source[j] == "."):
                j += 1
            yield Token(Kind.NUMBER, source[i:j], line, column)
            i = j
        elif c.isalpha() or c == "_":
            j = i
            while j < len(source) and (source[j].isalnum() or source[j] == "_"):
                j += 1
            yield Token(Kind.NAME, source[i:j], line, column)
            i = j
        elif c == '"':
            j = source.find('"', i + 1)
            if j < 0:
                raise ParseError("string without an end", line, column)
            yield Token(Kind.STRING, source[i + 1 : j], line, column)
            i = j + 1
        else:
            for op in OPERATORS:
                if source.startswith(op, i):
                    yield Token(Kind.OPERATOR, op, line, column)
                    i += len(op)
                    break
            else:
                raise ParseError(f"unexpected {c!r}", line, column)
    yield Token(Kind.END, "", line, len(source) - start + 1)


@dataclass(slots=True)
class Node:
    at: Token


@dataclass(slots=True)
class Literal(Node):
    value: Any


@dataclass(slots=True)
class Name(Node):
    name: str


@dataclass(slots=True)
class Binary(Node):
    op: str
    left: Node
    right: Node


@dataclass(slots=True)
class Call(Node):
    callee: Node
    args: list[Node]


@dataclass(slots=True)
class Array(Node):
    items: list[Node]


@dataclass(slots=True)
class Let(Node):
    name: str
    value: Node


@dataclass(slots=True)
class If(Node):
    test: Node
    then: Node
    otherwise: Node | None


@dataclass(slots=True)
class While(Node):
    test: Node
    body: Node


@dataclass(slots=True)
class Function(Node):
    params: tuple[str, ...]
    body: Node


@dataclass(slots=True)
class Block(Node):
    body: list[Node]


class Parser:
    PRECEDENCE = {"=": 1, "==": 2, "!=": 2, "<": 3, ">": 3, "<=": 3, ">=": 3, "+": 4, "-": 4, "*": 5, "/": 5, "%": 5}

    def __init__(self, source: str) -> None:
        self._tokens = list(tokens(source))
        self._at = 0

    @property
    def current(self) -> Token:
        return self._tokens[self._at]

    def take(self, text: str | None = None) -> Token:
        token = self.current
        if text is not None and token.text != text:
            raise ParseError(f"expected {text!r}, found {token}", token.line, token.column)
        self._at += 1
        return token

    def accept(self, text: str) -> bool:
        if found := self.current.text == text and self.current.kind is not Kind.STRING:
            self.take()
        return found

    def program(self) -> Block:
        first = self.current
        body = []
        while self.current.kind is not Kind.END:
            body.append(self.statement())
        return Block(first, body)

    def statement(self) -> Node:
        token = self.current
        match token:
            case Token(Kind.NAME, "let"):
                self.take()
                name = self.take().text
                self.take("=")
                node = Let(token, name, self.expression())
            case Token(kind=Kind.NAME, text="while"):
                self.take()
                return While(token, self.expression(), self.block())
            case Token(Kind.NAME, "if"):
                return self.conditional()
            case _:
                node = self.expression()
        self.accept(";")
        return node

    def conditional(self) -> If:
        token = self.take("if")
        test, then = self.expression(), self.block()
        otherwise = None
        if self.accept("else"):
            otherwise = self.conditional() if self.current.text == "if" else self.block()
        return If(token, test, then, otherwise)

    def block(self) -> Block:
        token = self.take("{")
        body = []
        while not self.accept("}"):
            body.append(self.statement())
        return Block(token, body)

    def expression(self, level: int = 1) -> Node:
        left = self.postfix()
        while (op := self.current).kind is Kind.OPERATOR and (power := self.PRECEDENCE.get(op.text, 0)) >= level:
            self.take()
            right = self.expression(power if op.text == "=" else power + 1)
            left = Binary(op, op.text, left, right)
        return left

    def postfix(self) -> Node:
        node = self.primary()
        while self.current.text == "(":
            at = self.take()
            node = Call(at, node, self.items(")"))
        return node

    def items(self, end: str) -> list[Node]:
        items: list[Node] = []
        while not self.accept(end):
            items.append(self.expression())
            if not self.accept(","):
                self.take(end)
                break
        return items

    def primary(self) -> Node:
        token = self.take()
        match token:
            case (Kind.NUMBER, text, *_):
                return Literal(token, float(text) if "." in text else int(text))
            case (Kind.STRING, text, _, _):
                return Literal(token, text)
            case (Kind.NAME, "fn", _, _):
                self.take("(")
                params = tuple(p.name for p in self.items(")") if isinstance(p, Name))
                return Function(token, params, self.block() if self.current.text == "{" else (self.take("=>"), self.expression())[1])
            case (Kind.NAME, "true" | "false" as truth, _, _):
                return Literal(token, truth == "true")
            case (Kind.NAME, name, _, _):
                return Name(token, name)
            case (Kind.OPERATOR, "(", _, _):
                node = self.expression()
                self.take(")")
                return node
            case (Kind.OPERATOR, "[", _, _):
                return Array(token, self.items("]"))
            case (Kind.OPERATOR, "-", _, _):
                return Binary(token, "-", Literal(token, 0), self.postfix())
        raise ParseError(f"unexpected {token}", token.line, token.column)


ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "%": lambda a, b: a % b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}


def evaluate(node: Node, scope: ChainMap) -> Any:
    match node:
        case Literal(value=value):
            return value
        case Name(name=name) if name in scope:
            return scope[name]
        case Name(at, name):
            raise RunError(f"unknown name {name!r}", at.line, at.column)
        case Array(items=items):
            return [evaluate(item, scope) for item in items]
        case Let(name=name, value=value):
            scope[name] = evaluate(value, scope)
            return scope[name]
        case Binary(op="=", left=Name(name=name), right=right):
            for level in scope.maps:
                if name in level:
                    level[name] = evaluate(right, scope)
                    return level[name]
            raise RunError(f"{name!r} was never declared", node.at.line, node.at.column)
        case Binary(op=op, left=left, right=right):
            try:
                return ARITHMETIC[op](evaluate(left, scope), evaluate(right, scope))
            except (TypeError, ZeroDivisionError) as error:
                raise RunError(str(error), node.at.line, node.at.column) from error
        case If(test=test, then=then, otherwise=otherwise):
            if evaluate(test, scope):
                return evaluate(then, scope)
            return evaluate(otherwise, scope) if otherwise else None
        case While(test=test, body=body):
            result = None
            while evaluate(test, scope):
                result = evaluate(body, scope)
            return result
        case Block(body=body):
            inner, result = scope.new_child(), None
            for statement in body:
                result = evaluate(statement, inner)
            return result
        case Function(params=params, body=body):
            def call(*args: Any) -> Any:
                if len(args) != len(params):
                    raise TypeError(f"takes {len(params)} arguments, got {len(args)}")
                return evaluate(body, scope.new_child(dict(zip(params, args))))
            return call
        case Call(at, callee, args):
            function = evaluate(callee, scope)
            if not callable(function):
                raise RunError(f"{type(function).__name__} is not callable", at.line, at.column)
            try:
                return function(*(evaluate(arg, scope) for arg in args))
            except TypeError as error:
                raise RunError(str(error), at.line, at.column) from error
        case _:
            raise AssertionError(f"what is {node!r}?")


def run(source: str) -> Any:
    library = {
        "print": lambda *args: print("  >", *args),
        "len": len,
        "map": lambda f, items: [f(x) for x in items],
        "fold": lambda f, start, items: _fold(f, start, items),
        "range": lambda *args: list(range(*args)),
        "str": str,
    }
    program = Parser(source).program()
    scope = ChainMap({}, library)
    result = None
    for statement in program.body:
        result = evaluate(statement, scope)
    return result


def _fold(f: Callable, start: Any, items: list) -> Any:
    for item in items:
        start = f(start, item)
    return start


PROGRAMS = {
    "arithmetic": "1 + 2 * 3 - -4 / 2",
    "fibonacci": """
        let fib = fn(n) { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
        map(fib, range(12))
    """,
    "closures": """
        let counter = fn(start) { let n = start; fn() { n = n + 1 } }
        let a = counter(10); let b = counter(100)
        a(); a(); b()
        print("a", a(), "b", b())
        a() + b()
    """,
    "loops": """
        # the sum of odd squares
        let i = 0; let total = 0
        while i < 20 {
            if i % 2 == 1 { total = total + i * i } else if i == 10 { print("half", total) }
            i = i + 1
        }
        total
    """,
    "higher order": """
        let compose = fn(f, g) => fn(x) => f(g(x))
        let twice = fn(f) => compose(f, f)
        fold(fn(a, b) => a + "," + b, "", map(str, map(twice(fn(x) => x * 3), [1, 2.5, 4])))
    """,
    "unknown": "let x = 1\n  x + y",
    "types": 'let s = "text"\ns - 1',
    "zero": "let f = fn(x) => 1 / x\nf(0)",
    "arguments": "let f = fn(x) => x\n\nf(1, 2)",
    "not callable": "let x = 5; x(1)",
    "syntax": "let = 5",
    "string": 'print("never ends)',
    "character": "1 + @",
    "undeclared": "x = 1",
}


def main() -> int:
    failures = 0
    for name, source in PROGRAMS.items():
        print(f"{name}:")
        try:
            print("  =", run(source))
        except LanguageError as error:
            failures += 1
            cause = f" (from {type(error.__cause__).__name__})" if error.__cause__ else ""
            print(f"  {type(error).__name__} {error}{cause}")
    print(f"{failures} of {len(PROGRAMS)} failed")
    tree = Parser("f(1, x) + [2]").program().body[0]
    print(tree.op, type(tree.left).__name__, len(tree.left.args), tree.right.items)
    print(Token(Kind.NAME, "x", 1, 2), [*tokens("a<=1")][1], sys.version_info >= (3, 10))
    return failures


if __name__ == "__main__":
    code = main()
    assert code == 9, code

"""Wisp: a small scripting language with closures, classes and errors. Scanner, parser, resolver and a tree-walking interpreter."""

import math
from abc import ABC, abstractmethod
from enum import Enum, auto


# --- errors ---------------------------------------------------------------------------------------------------------------------


class WispError(Exception):
    """Base of all errors of the language; knows the line."""

    kind = "error"

    def __init__(self, message, line=None):
        super().__init__(message)
        self.message = message
        self.line = line

    def __init_subclass__(cls, /, kind=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if kind is not None:
            cls.kind = kind

    def __str__(self):
        where = f" [line {self.line}]" if self.line is not None else ""
        return f"{self.kind}: {self.message}{where}"


class ScanError(WispError, kind="scan error"):
    pass


class ParseError(WispError, kind="parse error"):
    pass


class RuntimeFault(WispError, kind="runtime error"):
    def __init__(self, message, line=None, value=None):
        super().__init__(message, line)
        self.value = value


class UndefinedName(RuntimeFault, kind="name error"):
    def __init__(self, name, line=None, candidates=()):
        near = [c for c in candidates if len(c) == len(name) and sum(a != b for a, b in zip(c, name)) == 1]
        hint = f", did you mean {sorted(near)[0]!r}?" if near else ""
        super().__init__(f"undefined name {name!r}{hint}", line)


class ReturnSignal(Exception):
    def __init__(self, value):
        self.value = value


# --- tokens ---------------------------------------------------------------------------------------------------------------------


class T(Enum):
    NUMBER = auto()
    STRING = auto()
    NAME = auto()
    KEYWORD = auto()
    SYMBOL = auto()
    EOF = auto()


KEYWORDS = frozenset("let fn return if else while class print true false nil and or not throw try catch".split())
SYMBOLS = sorted(["==", "!=", "<=", ">=", "->", "**", *"+-*/%<>=(){}[],;.:"], key=len, reverse=True)
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


class Token:
    __slots__ = ("type", "text", "value", "line")

    def __init__(self, type, text, value=None, line=0):
        self.type, self.text, self.value, self.line = type, text, value, line

    def __repr__(self):
        return f"<{self.type.name}{'' if self.type is T.EOF else ' ' + repr(self.text)}>"


class Scanner:
    def __init__(self, source):
        self.source, self.pos, self.line = source, 0, 1

    def __iter__(self):
        while (token := self.next_token()).type is not T.EOF:
            yield token
        yield token

    def _run(self, start, predicate):
        end = start
        while end < len(self.source) and predicate(self.source[end]):
            end += 1
        return self.source[start:end]

    def next_token(self):
        src = self.source
        while self.pos < len(src):
            c = src[self.pos]
            if c == "\n":
                self.line += 1
                self.pos += 1
            elif c in " \t\r":
                self.pos += 1
            elif c == "#":
                self.pos += len(self._run(self.pos, lambda ch: ch != "\n"))
            else:
                break
        else:
            return Token(T.EOF, "", line=self.line)
        if c.isdigit():
            text = self._run(self.pos, lambda ch: ch.isdigit() or ch in "._")
            self.pos += len(text)
            try:
                value = float(text) if "." in text else int(text)
            except ValueError as e:
                raise ScanError(f"bad number {text!r}", self.line) from e
            return Token(T.NUMBER, text, value, self.line)
        if c.isidentifier():
            text = self._run(self.pos, lambda ch: ch == "_" or ch.isalnum())
            self.pos += len(text)
            return Token(T.KEYWORD if text in KEYWORDS else T.NAME, text, text, self.line)
        if c == '"':
            return self._string()
        for symbol in SYMBOLS:
            if src.startswith(symbol, self.pos):
                self.pos += len(symbol)
                return Token(T.SYMBOL, symbol, line=self.line)
        raise ScanError(f"unexpected character {c!r}", self.line)

    def _string(self):
        start, self.pos, out = self.pos, self.pos + 1, []
        while True:
            try:
                c = self.source[self.pos]
            except IndexError:
                raise ScanError("unterminated string", self.line) from None
            self.pos += 1
            match c:
                case '"':
                    return Token(T.STRING, self.source[start : self.pos], "".join(out), self.line)
                case "\\":
                    out.append(ESCAPES.get(self.source[self.pos], "?"))
                    self.pos += 1
                case _:
                    out.append(c)


# --- the tree: every node evaluates itself ----------------------------------------------------------------------------------------


class Scope(dict):
    """Names of a block; those that are missing are looked for outside."""

    def __init__(self, outer=None, /, **names):
        super().__init__(names)
        self.outer = outer

    def __missing__(self, name):
        if self.outer is None:
            raise UndefinedName(name)
        return self.outer[name]

    def assign(self, name, value):
        scope = self
        while scope is not None and name not in scope:
            scope = scope.outer
        if scope is None:
            raise UndefinedName(name)
        scope[name] = value

    def visible(self):
        return set(self) | (self.outer.visible() if self.outer else set())


class Node(ABC):
    fields = ()

    def __init__(self, line, *values):
        if len(values) != len(self.fields):
            raise TypeError(f"{type(self).__name__} takes {len(self.fields)} values, not {len(values)}")
        self.line = line
        vars(self).update(zip(self.fields, values))

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.__match_args__ = cls.fields

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(repr(getattr(self, f)) for f in self.fields)})"

    @abstractmethod
    def eval(self, scope): ...


class Const(Node):
    fields = ("value",)

    def eval(self, scope):
        return self.value


class Var(Node):
    fields = ("name",)

    def eval(self, scope):
        try:
            return scope[self.name]
        except UndefinedName:
            raise UndefinedName(self.name, self.line, scope.visible()) from None


class Assign(Node):
    fields = ("target", "value")

    def eval(self, scope):
        value = self.value.eval(scope)
        match self.target:
            case Var(name):
                scope.assign(name, value)
            case Get(obj, name):
                obj.eval(scope).attributes[name] = value
            case Index(obj, key):
                obj.eval(scope)[key.eval(scope)] = value
            case other:
                raise RuntimeFault(f"cannot assign to {type(other).__name__}", self.line)
        return value


class Let(Node):
    fields = ("name", "value")

    def eval(self, scope):
        scope[self.name] = self.value.eval(scope)


class BinaryOp(Node):
    fields = ("op", "left", "right")
    table = {
        "+": lambda a, b: a + b if not isinstance(a, str) else a + show(b),
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
        "%": lambda a, b: a % b,
        "**": pow,
        "==": lambda a, b: a == b,
        "!=": lambda a, b: a != b,
        "<": lambda a, b: a < b,
        ">": lambda a, b: a > b,
        "<=": lambda a, b: a <= b,
        ">=": lambda a, b: a >= b,
    }

    def eval(self, scope):
        left, right = self.left.eval(scope), self.right.eval(scope)
        try:
            return self.table[self.op](left, right)
        except (TypeError, ArithmeticError) as e:
            fault = RuntimeFault(f"{type(e).__name__}: {e}", self.line)
            fault.add_note(f"in {show(left)} {self.op} {show(right)}")
            raise fault from e


class Logic(Node):
    fields = ("op", "left", "right")

    def eval(self, scope):
        left = self.left.eval(scope)
        if self.op == "not":
            return not left
        return self.right.eval(scope) if bool(left) == (self.op == "and") else left


class Call(Node):
    fields = ("callee", "args")

    def eval(self, scope):
        callee = self.callee.eval(scope)
        args = [arg.eval(scope) for arg in self.args]
        if not callable(callee):
            raise RuntimeFault(f"{show(callee)} is not callable", self.line)
        try:
            return callee(*args)
        except (TypeError, ValueError, RecursionError) as e:
            raise RuntimeFault(str(e), self.line) from e


class Get(Node):
    fields = ("object", "name")

    def eval(self, scope):
        match obj := self.object.eval(scope):
            case Instance():
                return obj.get(self.name, self.line)
            case list() | str() if self.name == "size":
                return len(obj)
            case list() if self.name == "push":
                return obj.append
        raise RuntimeFault(f"{show(obj)} has no attribute {self.name!r}", self.line)


class Index(Node):
    fields = ("object", "key")

    def eval(self, scope):
        try:
            return self.object.eval(scope)[self.key.eval(scope)]
        except (LookupError, TypeError) as e:
            raise RuntimeFault(f"{e}", self.line) from None


class Array(Node):
    fields = ("items",)

    def eval(self, scope):
        return [i.eval(scope) for i in self.items]


class Block(Node):
    fields = ("body",)

    def eval(self, scope):
        inner = Scope(scope)
        for statement in self.body:
            statement.eval(inner)


class Print(Node):
    fields = ("values",)

    def eval(self, scope):
        print("   ", *(show(v.eval(scope)) for v in self.values))


class If(Node):
    fields = ("test", "then", "orelse")

    def eval(self, scope):
        (self.then if self.test.eval(scope) else self.orelse or Const(self.line, None)).eval(scope)


class While(Node):
    fields = ("test", "body")

    def eval(self, scope):
        while self.test.eval(scope):
            self.body.eval(scope)


class Return(Node):
    fields = ("value",)

    def eval(self, scope):
        raise ReturnSignal(self.value.eval(scope) if self.value else None)


class Throw(Node):
    fields = ("value",)

    def eval(self, scope):
        value = self.value.eval(scope)
        raise RuntimeFault(show(value), self.line, value)


class Try(Node):
    fields = ("body", "name", "handler")

    def eval(self, scope):
        try:
            self.body.eval(scope)
        except RuntimeFault as fault:
            caught = fault.message if fault.value is None else fault.value
            self.handler.eval(Scope(scope, **{self.name: caught}))


class FunctionDef(Node):
    fields = ("name", "params", "body")

    def eval(self, scope):
        function = Function(self, scope)
        if self.name:
            scope[self.name] = function
        return function


class ClassDef(Node):
    fields = ("name", "base", "methods")

    def eval(self, scope):
        base = self.base and self.base.eval(scope)
        scope[self.name] = Class(self.name, base, {m.name: Function(m, scope) for m in self.methods})


# --- values ---------------------------------------------------------------------------------------------------------------------


class Function:
    def __init__(self, node, scope, this=None):
        self.node, self.scope, self.this = node, scope, this

    def __call__(self, *args):
        if len(args) != len(self.node.params):
            raise TypeError(f"{self} takes {len(self.node.params)} argument(s), got {len(args)}")
        scope = Scope(self.scope)
        scope.update(zip(self.node.params, args))
        if self.this is not None:
            scope["this"] = self.this
        try:
            self.node.body.eval(scope)
        except ReturnSignal as signal:
            return signal.value

    def __str__(self):
        return f"fn {self.node.name or '<anonymous>'}"


class Class:
    def __init__(self, name, base, methods):
        self.name, self.base, self.methods = name, base, methods

    def find(self, name):
        klass = self
        while klass and name not in klass.methods:
            klass = klass.base
        return klass and klass.methods[name]

    def __call__(self, *args):
        instance = Instance(self)
        if init := self.find("init"):
            Function(init.node, init.scope, instance)(*args)
        return instance

    def __str__(self):
        return f"class {self.name}"


class Instance:
    def __init__(self, klass):
        self.klass, self.attributes = klass, {}

    def get(self, name, line):
        if name in self.attributes:
            return self.attributes[name]
        if method := self.klass.find(name):
            return Function(method.node, method.scope, self)
        raise RuntimeFault(f"{self.klass.name} has no attribute {name!r}", line)

    def __str__(self):
        text = self.klass.find("text")
        return Function(text.node, text.scope, self)() if text else f"<{self.klass.name}>"


def show(value):
    match value:
        case None:
            return "nil"
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return f"{value:.1f}"
        case float():
            return f"{value:.6g}"
        case list():
            return "[" + ", ".join(map(show, value)) + "]"
        case _:
            return str(value)


# --- parser ---------------------------------------------------------------------------------------------------------------------


class Parser:
    LEVELS = [("or",), ("and",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%")]

    def __init__(self, source):
        self.stream = iter(Scanner(source))
        self.token = next(self.stream)

    def advance(self):
        token, self.token = self.token, next(self.stream, self.token)
        return token

    def at(self, *texts):
        return self.token.type in (T.SYMBOL, T.KEYWORD) and self.token.text in texts

    def accept(self, *texts):
        return self.advance() if self.at(*texts) else None

    def expect(self, what):
        token = self.token
        if isinstance(what, T):
            if token.type is what:
                return self.advance()
            what = what.name.lower()
        elif self.at(what):
            return self.advance()
        raise ParseError(f"expected {what}, got {token!r}", token.line)

    def program(self):
        while self.token.type is not T.EOF:
            yield self.statement()

    def statement(self):
        line = self.token.line
        if self.at("{"):
            return self.block()
        keyword = self.accept("let", "print", "if", "while", "return", "throw", "try", "class")
        match keyword and keyword.text:
            case "let":
                name = self.expect(T.NAME).text
                node = Let(line, name, self.expression() if self.accept("=") else Const(line, None))
            case "print":
                node = Print(line, self.listing())
            case "if":
                test, then = self.expression(), self.block()
                orelse = (self.statement() if self.at("if") else self.block()) if self.accept("else") else None
                return If(line, test, then, orelse)
            case "while":
                return While(line, self.expression(), self.block())
            case "return":
                node = Return(line, None if self.at(";", "}") else self.expression())
            case "throw":
                node = Throw(line, self.expression())
            case "try":
                body = self.block()
                self.expect("catch")
                return Try(line, body, self.expect(T.NAME).text, self.block())
            case "class":
                name = self.expect(T.NAME).text
                base = self.expression() if self.accept(":") else None
                self.expect("{")
                methods = []
                while not self.accept("}"):
                    methods.append(self.function(self.expect(T.NAME)))
                return ClassDef(line, name, base, methods)
            case None:
                node = self.expression()
                if isinstance(node, FunctionDef):
                    return node
        self.expect(";")
        return node

    def block(self):
        line = self.expect("{").line
        body = []
        while not self.accept("}"):
            body.append(self.statement())
        return Block(line, body)

    def listing(self, end=None):
        items = []
        while not (end and self.at(end)):
            items.append(self.expression())
            if not self.accept(","):
                break
        if end:
            self.expect(end)
        return items

    def function(self, name):
        line = self.expect("(").line
        params = []
        while not self.accept(")"):
            params.append(self.expect(T.NAME).text)
            self.at(")") or self.expect(",")
        if self.accept("->"):
            body = Return(line, self.expression())
        else:
            body = self.block()
        return FunctionDef(line, name and name.text, tuple(params), body)

    def expression(self):
        target = self.binary(0)
        if equals := self.accept("="):
            if not isinstance(target, (Var, Get, Index)):
                raise ParseError(f"cannot assign to {type(target).__name__.lower()}", equals.line)
            return Assign(equals.line, target, self.expression())
        return target

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while op := self.accept(*self.LEVELS[level]):
            kind = Logic if op.type is T.KEYWORD else BinaryOp
            left = kind(op.line, op.text, left, self.binary(level + 1))
        return left

    def unary(self):
        if op := self.accept("not"):
            return Logic(op.line, "not", self.unary(), None)
        if op := self.accept("-"):
            return BinaryOp(op.line, "-", Const(op.line, 0), self.unary())
        base = self.postfix()
        if op := self.accept("**"):
            return BinaryOp(op.line, "**", base, self.unary())
        return base

    def postfix(self):
        node = self.primary()
        while op := self.accept("(", ".", "["):
            if op.text == "(":
                node = Call(op.line, node, self.listing(")"))
            elif op.text == ".":
                node = Get(op.line, node, self.expect(T.NAME).text)
            else:
                node = Index(op.line, node, self.expression())
                self.expect("]")
        return node

    def primary(self):
        token = self.advance()
        match token.type, token.text:
            case T.NUMBER | T.STRING, _:
                return Const(token.line, token.value)
            case T.NAME, name:
                return Var(token.line, name)
            case T.KEYWORD, "true" | "false" | "nil" as word:
                return Const(token.line, {"true": True, "false": False}.get(word))
            case T.KEYWORD, "fn":
                return self.function(self.advance() if self.token.type is T.NAME else None)
            case T.SYMBOL, "(":
                node = self.expression()
                self.expect(")")
                return node
            case T.SYMBOL, "[":
                return Array(token.line, self.listing("]"))
        raise ParseError(f"unexpected {token!r}", token.line)


def run(title, source, **names):
    print(f"== {title}")
    scope = Scope(Scope(sqrt=math.sqrt, str=show, floor=math.floor), **names)
    try:
        for node in Parser(source).program():
            node.eval(scope)
    except WispError as e:
        print("  !", e)
        for note in getattr(e, "__notes__", []):
            print("    note:", note)
        if e.__cause__ is not None:
            print("    cause:", repr(e.__cause__))
    else:
        print("  ok,", len(scope), "names:", ", ".join(sorted(scope)))


PROGRAMS = {
    "arithmetic": 'print 1 + 2 * 3 ** 2, (1 + 2) * 3, -2 ** 2, 7 / 2, 7 % 4, 10 / 5; print "a" + 1 + nil + true + 2.50;',
    "closures": """
        fn counter(step) { let n = 0; return fn() { n = n + step; return n; }; }
        let a = counter(1); let b = counter(10);
        print a(), a(), b(), a(), b();
        let compose = fn(f, g) -> fn(x) -> f(g(x));
        print compose(fn(x) -> x + 1, fn(x) -> x * x)(7), counter, compose;
    """,
    "recursion": """
        fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
        let i = 0; let out = [];
        while i < 9 { out.push(fib(i)); i = i + 1; }
        print out, out.size, "abc".size;
    """,
    "classes": """
        class Shape { init(name) { this.name = name; } area() -> 0 text() -> this.name + " of " + this.area() }
        class Circle : Shape { init(r) { this.name = "circle"; this.r = r; } area() -> 3.14159 * this.r ** 2 }
        class Square : Shape { init(a) { this.name = "square"; this.a = a; } area() -> this.a * this.a }
        let shapes = [Circle(2), Square(3), Shape("blob")];
        let i = 0;
        while i < shapes.size { print shapes[i]; i = i + 1; }
        shapes[1].a = 10; print shapes[1].area(), Circle, shapes;
    """,
    "errors caught": """
        fn risky(n) { if n > 2 { throw [n, "too big"]; } return 10 / (n - 1); }
        let i = 0;
        while i < 5 { try { print "risky", i, risky(i); } catch e { print "caught", e; } i = i + 1; }
        try { [1, 2][5]; } catch e { print e; }
        try { sqrt(0 - 1); } catch e { print e; }
        try { risky(1, 2); } catch e { print e; }
        try { nil.x; } catch e { print e; }
    """,
    "logic": "print 1 and 2, nil or 3, not 1, not nil and true, 1 == 1.0, [1] == [1], 2 < 3 == true;",
    "division": "let x = 1;\nlet y = 0;\nprint x / y;",
    "mixed": 'print 1 + "a";',
    "undefined": "let count = 1;\n\nprint coun1;",
    "not callable": "let x = 4; x(1);",
    "bad number": "let x = 1.2.3;",
    "bad string": 'print "abc',
    "bad character": "let a = 5 $ 3;",
    "missing semicolon": "let a = 1\nlet b = 2;",
    "bad target": "1 + 2 = 3;",
    "end": "fn f(a { }",
    "modulo": "print 2.5 % (1 - 1);",
    "host": 'print greet("you"), total([1, 2, 3.5]); greet();',
}

for title, source in PROGRAMS.items():
    run(title, source, greet=lambda who: f"hello {who}", total=sum) if title == "host" else run(title, source)

print(list(Scanner("let x=-1.5 # note\n<= fn")))
print(*Parser("a.b[1] = not f(1, 2)(3) or x; if a {} else { print 1, 2; }").program(), sep="\n")
try:
    Const(1, 2, 3)
except TypeError as e:
    print(e)
try:
    Node(1)
except TypeError as e:
    print(e)

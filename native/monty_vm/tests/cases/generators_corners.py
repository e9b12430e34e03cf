# Generators: running ones, closing, throwing, results, frames, wrong uses.

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


def raises(code):
    try:
        exec(code, globals())
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



def gen():
    x = yield 1
    y = yield x
    return y


# ---- starting, sending, finishing ----
g = gen()
assert error(lambda: g.send(5)) == "TypeError: can't send non-None value to a just-started generator"
assert next(g) == 1
assert g.send('a') == 'a'
assert error(lambda: g.send('b')) == 'StopIteration: b'
assert error(lambda: next(g)) == 'StopIteration: '
assert error(lambda: g.send(None)) == 'StopIteration: '
assert error(lambda: g.send()) == 'TypeError: generator.send() takes exactly one argument (0 given)'
assert error(lambda: g.send(1, 2)) == 'TypeError: generator.send() takes exactly one argument (2 given)'
assert error(lambda: g.throw()) == 'TypeError: throw expected at least 1 argument, got 0'
assert error(lambda: g.throw(5)) == 'TypeError: exceptions must be classes or instances deriving from BaseException, not int'
assert error(lambda: g.throw('x')) == 'TypeError: exceptions must be classes or instances deriving from BaseException, not str'
assert error(lambda: g.throw(int)) == 'TypeError: exceptions must be classes or instances deriving from BaseException, not type'
assert error(lambda: gen().throw(ValueError)) == 'ValueError: '
assert error(lambda: gen().throw(ValueError('v'))) == 'ValueError: v'
assert error(lambda: gen().throw(ValueError, 'text')) == 'ValueError: text'
assert error(lambda: gen().throw(ValueError, ValueError('own'))) == 'ValueError: own'
assert error(lambda: gen().throw(ValueError('v'), 'text')) == 'TypeError: instance exception may not have a separate value'
assert error(lambda: gen().throw(ValueError, 'v', 5)) == 'TypeError: throw() third argument must be a traceback object'
assert gen().close() is None
assert g.close() is None
assert type(g).__name__ == 'generator'
assert g.__name__ == 'gen'
assert g.__qualname__ == 'gen'
assert g.gi_running is False
assert g.gi_yieldfrom is None
assert g.gi_frame is None
assert g.gi_code.co_name == 'gen'
assert g.gi_suspended is False
assert iter(g) is g


def result():
    return (yield)


g = result()
next(g)
try:
    g.send(42)
except StopIteration as e:
    assert e.value == 42
    assert e.args == (42,)
    assert repr(e) == 'StopIteration(42)'


def tuple_result():
    return 1, 2
    yield


try:
    next(tuple_result())
except StopIteration as e:
    assert e.value == (1, 2)
    assert e.args == ((1, 2),)


# ---- running inside itself ----
def selfish():
    yield next(me)


me = selfish()
assert error(lambda: next(me)) == 'ValueError: generator already executing'


def closes_itself():
    me2.close()
    yield 1


me2 = closes_itself()
assert error(lambda: next(me2)) == 'ValueError: generator already executing'


def sends_itself():
    yield me3.send(1)


me3 = sends_itself()
assert error(lambda: next(me3)) == 'ValueError: generator already executing'


# ---- StopIteration inside ----
def stops():
    yield 1
    raise StopIteration(5)


def inner_stop():
    yield next(iter([]))


assert error(lambda: list(stops())) == 'RuntimeError: generator raised StopIteration'
assert error(lambda: list(inner_stop())) == 'RuntimeError: generator raised StopIteration'
try:
    list(inner_stop())
except RuntimeError as e:
    assert repr(e.__cause__) == 'StopIteration()'
    assert repr(e.__context__) == 'StopIteration()'
    assert e.__suppress_context__ is True
assert list(x for x in [1, 2] if x) == [1, 2]
assert tuple(x * 2 for x in range(3)) == (0, 2, 4)
assert error(lambda: list(next(iter([])) for _ in [1])) == 'RuntimeError: generator raised StopIteration'


# ---- closing ----
log = []


def cleanup():
    try:
        yield 1
    finally:
        log.append('finally')


g = cleanup()
next(g)
assert g.close() is None
assert log == ['finally']
assert g.close() is None
g = cleanup()
assert g.close() is None
assert log == ['finally']


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


g = stubborn()
next(g)
assert error(lambda: g.close()) == 'RuntimeError: generator ignored GeneratorExit'


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return 'closed value'


g = returns_on_close()
next(g)
assert g.close() == 'closed value'
assert g.close() is None


def raises_on_close():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError('while closing')


g = raises_on_close()
next(g)
assert error(lambda: g.close()) == "KeyError: 'while closing'"
assert g.gi_frame is None


# ---- throwing ----
def catches():
    got = []
    for i in range(3):
        try:
            got.append((yield i))
        except ValueError as e:
            got.append(f'caught {e}')
    return got


g = catches()
assert next(g) == 0
assert g.throw(ValueError('a')) == 1
assert g.throw(ValueError, 'b') == 2
assert error(lambda: g.throw(ValueError, 'c')) == "StopIteration: ['caught a', 'caught b', 'caught c']"
g = catches()
next(g)
assert error(lambda: g.throw(KeyError('out'))) == "KeyError: 'out'"
assert error(lambda: next(g)) == 'StopIteration: '
assert error(lambda: g.throw(KeyError('finished'))) == "KeyError: 'finished'"


def raises_other():
    try:
        yield
    except ValueError:
        raise KeyError('other')


g = raises_other()
next(g)
try:
    g.throw(ValueError('v'))
except KeyError as e:
    assert repr(e) == "KeyError('other')"
    assert repr(e.__context__) == "ValueError('v')"


# ---- yield from ----
def delegating(it):
    result = yield from it
    return 'result', result


def drained(it):
    g = delegating(it)
    seen = []
    while True:
        try:
            seen.append(next(g))
        except StopIteration as e:
            return seen, e.value
        except BaseException as e:
            return seen, f'{type(e).__name__}: {e}'


assert drained([1, 2]) == ([1, 2], ('result', None))
assert drained('') == ([], ('result', None))
assert drained(gen()) == ([1, None], ('result', None))
assert drained(tuple_result()) == ([], ('result', (1, 2)))
assert drained({1: 2}) == ([1], ('result', None))
assert drained(5) == ([], "TypeError: 'int' object is not iterable")
assert drained(None) == ([], "TypeError: 'NoneType' object is not iterable")
assert drained(range(2)) == ([0, 1], ('result', None))
assert drained(delegating([1])) == ([1], ('result', ('result', None)))


class It:
    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        return 'next'

    def send(self, v):
        return 'sent', v

    def throw(self, *args):
        return 'thrown', len(args), repr(args[0])

    def close(self):
        self.log.append('closed')


it = It()
g = delegating(it)
assert next(g) == 'next'
assert g.send(None) == 'next'
assert g.send(5) == ('sent', 5)
assert g.throw(ValueError('v')) == ('thrown', 1, "ValueError('v')")
assert g.gi_yieldfrom is it
assert g.close() is None
assert it.log == ['closed']
g = delegating(iter([1, 2, 3]))
assert next(g) == 1
assert error(lambda: g.send(5)) == "AttributeError: 'list_iterator' object has no attribute 'send'"
g = delegating(iter([1, 2]))
next(g)
assert error(lambda: g.throw(ValueError('through'))) == 'ValueError: through'
g = delegating(gen())
assert next(g) == 1
assert g.send('a') == 'a'
assert g.gi_yieldfrom.__name__ == 'gen'
try:
    g.send('b')
except StopIteration as e:
    assert e.value == ('result', 'b')


class BadClose(It):
    def close(self):
        raise KeyError('close failed')


g = delegating(BadClose())
next(g)
assert error(lambda: g.close()) == "KeyError: 'close failed'"


class NoClose:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


g = delegating(NoClose())
next(g)
assert g.close() is None
g = delegating(NoClose())
next(g)
assert error(lambda: g.throw(ValueError('no throw method'))) == 'ValueError: no throw method'
assert error(lambda: delegating(NoClose()).send(1)) == "TypeError: can't send non-None value to a just-started generator"


def chain_of(n):
    if n:
        yield from chain_of(n - 1)
    yield n


assert list(chain_of(5)) == [0, 1, 2, 3, 4, 5]
assert sum(chain_of(30)) == 465


# ---- expressions ----
def places():
    a = [(yield 1), (yield 2)]
    b = (yield 3) + (yield 4)
    c = f'{(yield 5)}'
    d = {(yield 6): (yield 7)}
    e = (yield), (yield)
    return a, b, c, d, e, (yield 10) if (yield 11) else (yield 12)


def fed(g):
    n = 100
    out = [next(g)]
    try:
        while True:
            out.append(g.send(n))
            n += 1
    except StopIteration as e:
        return out, e.value


assert fed(places()) == ([1, 2, 3, 4, 5, 6, 7, None, None, 11, 10], ([100, 101], 205, '104', {105: 106}, (107, 108), 110))
lam = lambda: (yield 5)
assert list(lam()) == [5]
assert type(lam()).__name__ == 'generator'


class Body:
    values = [x for x in range(3)]
    gens = (x for x in values)


assert list(Body.gens) == [0, 1, 2]
late = (x for x in [1, 2, 3] if x > limit)
limit = 1
assert list(late) == [2, 3]
assert error(lambda: (x for x in 5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: list(x for x in [1] for y in 5)) == "TypeError: 'int' object is not iterable"
e = (1 / x for x in (1, 0, 2))
assert next(e) == 1.0
assert error(lambda: next(e)) == 'ZeroDivisionError: division by zero'
assert list(e) == []
# ---- syntax ----
assert raises("yield 1") == "SyntaxError: 'yield' outside function (<string>, line 1)"
assert raises("class A:\n    yield 1") == "SyntaxError: 'yield' outside function (<string>, line 2)"
assert raises("[(yield x) for x in y]") == "SyntaxError: 'yield' inside list comprehension (<string>, line 1)"
assert raises("def f():\n    [(yield x) for x in y]") == "SyntaxError: 'yield' inside list comprehension (<string>, line 2)"
assert raises("def f():\n    ((yield x) for x in y)") == "SyntaxError: 'yield' inside generator expression (<string>, line 2)"
assert raises("def f():\n    {(yield): 1 for x in y}") == "SyntaxError: 'yield' inside dict comprehension (<string>, line 2)"
assert raises("def f():\n    x = yield = 1") == 'SyntaxError: assignment to yield expression not possible (<string>, line 2)'
assert raises("def f(a=(yield)): pass") == "SyntaxError: 'yield' outside function (<string>, line 1)"
assert raises("def f():\n    (yield) = 1") == "SyntaxError: cannot assign to yield expression here. Maybe you meant '==' instead of '='? (<string>, line 2)"
assert raises("def f():\n    yield from") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("def f():\n    del (yield)") == 'SyntaxError: cannot delete yield expression (<string>, line 2)'
assert raises("f(x for x in y, 1)") == 'SyntaxError: Generator expression must be parenthesized (<string>, line 1)'
assert raises("f(1, x for x in y)") == 'SyntaxError: Generator expression must be parenthesized (<string>, line 1)'
assert raises("class A(x for x in y): pass") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("(x for x in y) = 1") == 'SyntaxError: cannot assign to generator expression (<string>, line 1)'
assert raises("(*x for x in y)") == 'SyntaxError: iterable unpacking cannot be used in comprehension (<string>, line 1)'
assert raises("(x for x in *y)") == 'SyntaxError: invalid syntax (<string>, line 1)'

# A script: closures as objects: accounts, inventory, events, state machines, pipelines, validation.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def account(owner, balance=0):
    history = []

    def record(kind, amount):
        history.append((kind, amount, balance))

    def deposit(amount):
        nonlocal balance
        if amount <= 0:
            raise ValueError(f'deposit must be positive, got {amount}')
        balance += amount
        record('deposit', amount)
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f'{owner} has only {balance}, cannot withdraw {amount}')
        balance -= amount
        record('withdraw', amount)
        return balance

    return {'owner': owner, 'deposit': deposit, 'withdraw': withdraw, 'balance': lambda: balance, 'history': history}


def transfer(a, b, amount):
    a['withdraw'](amount)
    try:
        b['deposit'](amount)
    except Exception:
        a['deposit'](amount)
        raise


ann, bob = account('Ann', 100), account('Bob')
assert ann['deposit'](50) == 150
assert ann['withdraw'](30) == 120
transfer(ann, bob, 20)
assert (ann['balance'](), bob['balance']()) == (100, 20)
assert ann['history'] == [('deposit', 50, 150), ('withdraw', 30, 120), ('withdraw', 20, 100)]
assert raises(ValueError, lambda: transfer(bob, ann, 1000)) == 'Bob has only 20, cannot withdraw 1000'
assert raises(ValueError, lambda: ann['deposit'](-5)) == 'deposit must be positive, got -5'
assert (ann['balance'](), bob['balance']()) == (100, 20)
bad = dict(bob, deposit=lambda amount: 1 / 0)
assert raises(ZeroDivisionError, lambda: transfer(ann, bad, 10)) == 'division by zero'
assert ann['balance']() == 100
assert ann['history'][-1] == ('deposit', 10, 100)


def event_bus():
    handlers = {}

    def on(name):
        def deco(f):
            handlers.setdefault(name, []).append(f)
            return f
        return deco

    def emit(name, *args, **kw):
        return [h(*args, **kw) for h in handlers.get(name, [])]

    return on, emit


on, emit = event_bus()


@on('greet')
def hello(name, punct='!'):
    return f'hello {name}{punct}'


@on('greet')
@on('bye')
def shout(name, **kw):
    return name.upper()


assert emit('greet', 'ann') == ['hello ann!', 'ANN']
assert emit('greet', 'bob', punct='?') == ['hello bob?', 'BOB']
assert emit('bye', 'cy') == ['CY']
assert emit('nothing') == []
transitions = {
    ('idle', 'start'): 'running',
    ('running', 'pause'): 'paused',
    ('paused', 'start'): 'running',
    ('running', 'stop'): 'idle',
}


def machine(state='idle'):
    trace = [state]

    def send(event):
        nonlocal state
        try:
            state = transitions[state, event]
        except KeyError:
            raise RuntimeError(f'no {event!r} from {state!r}') from None
        trace.append(state)
        return state

    return send, trace


send, trace = machine()
assert [send(e) for e in ('start', 'pause', 'start', 'stop')] == ['running', 'paused', 'running', 'idle']
assert trace == ['idle', 'running', 'paused', 'running', 'idle']
assert raises(RuntimeError, lambda: send('stop')) == "no 'stop' from 'idle'"
assert trace[-1] == 'idle'


def pipeline(*stages):
    def run(xs):
        for s in stages:
            xs = s(xs)
        return xs
    return run


clean = pipeline(
    lambda xs: (x.strip() for x in xs),
    lambda xs: (x for x in xs if x and not x.startswith('#')),
    lambda xs: (x.split('=') for x in xs),
    lambda xs: {k.strip(): v.strip() for k, v in xs},
)
assert clean(['# config', ' a = 1 ', '', 'b=two']) == {'a': '1', 'b': 'two'}
assert raises(ValueError, lambda: clean(['broken'])) == 'not enough values to unpack (expected 2, got 1)'


def validate(rec, schema):
    errors = []
    for field, (kind, required) in schema.items():
        if field not in rec:
            if required:
                errors.append(f'{field} is missing')
        elif not isinstance(rec[field], kind):
            errors.append(f'{field} should be {kind.__name__}, not {type(rec[field]).__name__}')
    errors.extend(f'unknown field {f}' for f in rec if f not in schema)
    return errors


schema = {'name': (str, True), 'age': (int, True), 'tags': (list, False)}
assert validate({'name': 'x', 'age': 3}, schema) == []
assert validate({'name': 5, 'tags': (), 'extra': 1}, schema) == (
    ['name should be str, not int', 'age is missing', 'tags should be list, not tuple', 'unknown field extra'])
stock = {'apple': 5, 'pear': 0}
orders = [('apple', 3), ('pear', 1), ('kiwi', 2), ('apple', 3), ('apple', 'two')]
results = []
for item, n in orders:
    try:
        if stock[item] < n:
            raise ValueError(f'only {stock[item]} {item} left')
        stock[item] -= n
    except KeyError as e:
        results.append(f'no such item {e}')
    except (ValueError, TypeError) as e:
        results.append(f'{type(e).__name__}: {e}')
    else:
        results.append('ok')
    finally:
        results.append(len(results))
assert results == (
    ['ok', 1, 'ValueError: only 0 pear left', 3, "no such item 'kiwi'", 5, 'ValueError: only 2 apple left', 7, "TypeError: '<' not supported between instances of 'int' and 'str'", 9])
assert stock == {'apple': 2, 'pear': 0}


def retry(times):
    def deco(f):
        def wrapper(*a):
            errors = []
            for i in range(times):
                try:
                    return f(*a), errors
                except ValueError as e:
                    errors.append(str(e))
            raise RuntimeError(f'failed after {times}: {errors}')
        return wrapper
    return deco


attempts = 0


@retry(3)
def flaky(need):
    global attempts
    attempts += 1
    if attempts < need:
        raise ValueError(f'try {attempts}')
    return attempts


assert flaky(3) == (3, ['try 1', 'try 2'])
attempts = 0
assert raises(RuntimeError, lambda: flaky(9)) == "failed after 3: ['try 1', 'try 2', 'try 3']"


def rate_limiter(limit):
    calls = []

    def allow(now):
        while calls and calls[0] <= now - 10:
            calls.pop(0)
        if len(calls) < limit:
            calls.append(now)
            return True
        return False

    return allow


allow = rate_limiter(2)
assert [allow(t) for t in (0, 1, 2, 11, 12, 13, 30)] == [True, True, False, True, True, False, True]


def running_stats():
    n, mean, m2 = 0, 0.0, 0.0
    x = yield None
    while True:
        n += 1
        d = x - mean
        mean += d / n
        m2 += d * (x - mean)
        x = yield n, round(mean, 3), round(m2 / n, 3)


rs = running_stats()
next(rs)
assert [rs.send(v) for v in (2, 4, 4, 6)] == [(1, 2.0, 0.0), (2, 3.0, 1.0), (3, 3.333, 0.889), (4, 4.0, 2.0)]


def scheduler(tasks):
    out = []
    queue = [(name, gen) for name, gen in tasks.items()]
    while queue:
        name, gen = queue.pop(0)
        try:
            out.append(f'{name}:{next(gen)}')
            queue.append((name, gen))
        except StopIteration as stop:
            out.append(f'{name} returned {stop.value}')
    return out


def task(n):
    for i in range(n):
        yield i
    return n * 10


assert scheduler({'x': task(2), 'y': task(1)}) == ['x:0', 'y:0', 'x:1', 'y returned 10', 'x returned 20']
matrix_ops = {'sum': sum, 'max': max, 'mean': lambda xs: sum(xs) / len(xs)}
assert {name: f([3, 1, 2]) for name, f in matrix_ops.items()} == {'sum': 6, 'max': 3, 'mean': 2.0}
undo = []
doc = []


def do(action, text=''):
    if action == 'add':
        doc.append(text)
        undo.append(lambda: doc.pop())
    elif action == 'del':
        old = doc.pop()
        undo.append(lambda: doc.append(old))
    elif action == 'undo':
        undo.pop()()


for step in (('add', 'a'), ('add', 'b'), ('del',), ('undo',), ('undo',), ('add', 'c')):
    do(*step)
assert doc == ['a', 'c']
assert raises(IndexError, lambda: [do('undo') for _ in range(5)]) == 'pop from empty list'
assert doc == []

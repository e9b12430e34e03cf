# yield from: delegation to iterables and generators, values, send and throw through, nesting.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def inner():
    x = yield 1
    y = yield x
    return (x, y)
def outer():
    r = yield from inner()
    yield 'result', r
o = outer()
assert next(o) == 1
assert o.send('a') == 'a'
assert o.send('b') == ('result', ('a', 'b'))
assert raises(StopIteration, lambda: next(o)) == ''
def many():
    yield from 'ab'
    yield from [1, 2]
    yield from range(2)
    yield from {'k': 0}
    yield from ()
    yield from (i * i for i in (3, 4))
assert list(many()) == ['a', 'b', 1, 2, 0, 1, 'k', 9, 16]
def value_of(it):
    v = yield from it
    return v
def get(g):
    out = []
    while True:
        try:
            out.append(next(g))
        except StopIteration as e:
            return out, e.value
assert get(value_of([1, 2])) == ([1, 2], None)
assert get(value_of(inner())) == ([1, None], (None, None))
assert get(value_of(value_of(value_of(inner())))) == ([1, None], (None, None))
def no_items():
    return 5
    yield
assert get(value_of(no_items())) == ([], 5)
log = []
def sub():
    try:
        while True:
            try:
                got = yield 'y'
                log.append(('sent', got))
            except ValueError as e:
                log.append(('caught', str(e)))
    finally:
        log.append('sub closed')
def deleg():
    try:
        yield from sub()
    finally:
        log.append('deleg closed')
d = deleg()
assert next(d) == 'y'
assert d.send(5) == 'y'
assert d.throw(ValueError('v')) == 'y'
assert log == [('sent', 5), ('caught', 'v')]
assert d.close() is None
assert log[-2:] == ['sub closed', 'deleg closed']
log.clear()
d = deleg()
next(d)
assert raises(KeyError, lambda: d.throw(KeyError('k'))) == "'k'"
assert log == ['sub closed', 'deleg closed']
def catches():
    try:
        yield from sub_raises()
    except ZeroDivisionError as e:
        yield f'outer caught {e}'
def sub_raises():
    yield 1
    1 / 0
assert list(catches()) == [1, 'outer caught division by zero']
def list_send():
    yield from [1, 2, 3]
ls = list_send()
assert next(ls) == 1
assert ls.send(None) == 2
assert raises(AttributeError, lambda: ls.send(5)) == "'list_iterator' object has no attribute 'send'"
def throw_to_list():
    try:
        yield from [1, 2]
    except ValueError:
        yield 'handled'
tl = throw_to_list()
next(tl)
assert tl.throw(ValueError()) == 'handled'
def tree(t):
    if isinstance(t, list):
        for c in t:
            yield from tree(c)
    else:
        yield t
assert list(tree([1, [2, [3, 4]], [[5]]])) == [1, 2, 3, 4, 5]
def countdown(n):
    if n > 0:
        yield n
        yield from countdown(n - 1)
assert (list(countdown(20)) == list(range(20, 0, -1))) is True
def depth_value(n):
    if n == 0:
        yield 'leaf'
        return 0
    return (yield from depth_value(n - 1)) + 1
assert get(depth_value(15)) == (['leaf'], 15)
def chain(*its):
    for it in its:
        yield from it
assert list(chain('ab', [1], {2}, range(2))) == ['a', 'b', 1, 2, 0, 1]
assert ''.join(chain('x', 'yz')) == 'xyz'
def accumulate():
    total = 0
    while True:
        x = yield
        if x is None:
            return total
        total += x
def gather(results):
    while True:
        results.append((yield from accumulate()))
res = []
ga = gather(res)
next(ga)
for x in (1, 2, 3, None, 10, 20, None):
    ga.send(x)
assert res == [6, 30]
def stop_in_sub():
    yield 1
    raise StopIteration
def around():
    yield from stop_in_sub()
ar = around()
next(ar)
assert raises(RuntimeError, lambda: next(ar)) == 'generator raised StopIteration'
def expr_positions():
    x = [(yield from 'a'), (yield from inner_ret(1))]
    y = (yield from inner_ret(2)) + (yield from inner_ret(3))
    return x, y
def inner_ret(v):
    yield -v
    return v
assert get(expr_positions()) == (['a', -1, -2, -3], ([None, 1], 5))
def shared_iter():
    it = iter([1, 2, 3, 4])
    yield next(it)
    yield from it
    yield list(it)
assert list(shared_iter()) == [1, 2, 3, 4, []]
def same():
    g = inner2()
    yield from g
    yield from g
def inner2():
    yield 1
    yield 2
assert list(same()) == [1, 2]
def interleave(a, b):
    a, b = iter(a), iter(b)
    for x, y in zip(a, b):
        yield x
        yield y
    yield from a
assert list(interleave('abcd', 'xy')) == ['a', 'x', 'b', 'y', 'd']
def from_dict():
    d = {'a': 1, 'b': 2}
    yield from d.items()
    yield from d.values()
    yield from reversed(d)
assert list(from_dict()) == [('a', 1), ('b', 2), 1, 2, 'b', 'a']
def gen_close_value():
    try:
        yield 1
    except GeneratorExit:
        return 'v'
def outer_close():
    try:
        r = yield from gen_close_value()
    except GeneratorExit:
        log.append('outer exit')
        raise
log.clear()
oc = outer_close()
next(oc)
assert oc.close() is None
assert log == ['outer exit']
def self_deleg():
    yield from holder[0]
holder = []
holder.append(self_deleg())
assert raises(ValueError, lambda: next(holder[0])) == 'generator already executing'
def bad():
    yield from 5
assert raises(TypeError, lambda: list(bad())) == "'int' object is not iterable"
def bad_none():
    yield from None
assert raises(TypeError, lambda: list(bad_none())) == "'NoneType' object is not iterable"
def flat(x, depth=0):
    for e in x:
        if isinstance(e, (list, tuple)) and depth < 2:
            yield from flat(e, depth + 1)
        else:
            yield e
assert list(flat([1, (2, [3, [4, [5]]])])) == [1, 2, 3, [4, [5]]]

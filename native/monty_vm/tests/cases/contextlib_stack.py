# contextlib.ExitStack.
from contextlib import ExitStack, contextmanager, nullcontext


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
        return e
    else:
        assert False, 'nothing raised'


log = []


class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        log.append('+' + self.name)
        return self

    def __exit__(self, kind, value, tb):
        log.append('-' + self.name + (':' + kind.__name__ if kind else ''))
        if self.fail:
            raise self.fail
        return self.swallow


def taken():
    result = ' '.join(log)
    log.clear()
    return result


with ExitStack() as stack:
    a = stack.enter_context(M('a'))
    b = stack.enter_context(M('b'))
    assert a.name == 'a' and stack.enter_context(nullcontext(4)) == 4
assert taken() == '+a +b -b -a'

with ExitStack() as stack:
    assert stack.callback(log.append, 'x') == log.append
    stack.callback(lambda *a, **k: log.append(f'{a} {k}'), 1, 2, k=3)
assert taken() == "(1, 2) {'k': 3} x"

with ExitStack() as stack:
    stack.enter_context(M('a'))
    stack.enter_context(M('b', swallow=True))
    stack.enter_context(M('c'))
    raise ValueError(1)
assert taken() == '+a +b +c -c:ValueError -b:ValueError -a'


def failing():
    with ExitStack() as stack:
        stack.enter_context(M('a'))
        stack.enter_context(M('b', fail=KeyError('k')))
        raise ValueError(1)


e = fails(KeyError, "'k'", failing)
assert type(e.__context__) is ValueError and taken() == '+a +b -b:ValueError -a:KeyError'


def failing_twice():
    with ExitStack() as stack:
        stack.enter_context(M('a', fail=IndexError('i')))
        stack.enter_context(M('b', fail=KeyError('k')))


e = fails(IndexError, 'i', failing_twice)
assert e.__context__ is None
assert taken() == '+a +b -b -a:KeyError'

with ExitStack() as stack:
    stack.enter_context(M('a', swallow=True))
    stack.enter_context(M('b', fail=KeyError('k')))
assert taken() == '+a +b -b -a:KeyError'

with ExitStack() as stack:
    assert stack.push(M('p')).name == 'p'

    @stack.push
    def exit(kind, value, tb):
        log.append(f'exit {kind}')

    @stack.callback
    def done():
        log.append('done')

assert taken() == 'done exit None -p'

stack = ExitStack()
stack.enter_context(M('a'))
moved = stack.pop_all()
stack.close()
assert taken() == '+a'
moved.close()
assert taken() == '-a' and type(moved) is ExitStack


def not_a_manager():
    with ExitStack() as stack:
        stack.enter_context(M('a'))
        stack.enter_context(1)


fails(TypeError, "'builtins.int' object does not support the context manager protocol", not_a_manager)
assert taken() == '+a -a:TypeError'
assert ExitStack().push(1) == 1
fails(TypeError, "_BaseExitStack.callback() missing 1 required positional argument: 'callback'", ExitStack().callback)


@contextmanager
def gen(name):
    log.append('+' + name)
    try:
        yield name
    except ValueError:
        log.append('caught')
    finally:
        log.append('-' + name)


with ExitStack() as stack:
    assert [stack.enter_context(gen(n)) for n in 'xyz'] == ['x', 'y', 'z']
    raise ValueError
assert taken() == '+x +y +z caught -z -y -x'
with ExitStack() as outer, ExitStack() as inner:
    outer.enter_context(M('o'))
    inner.enter_context(M('i'))
assert taken() == '+o +i -i -o'
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise ValueError('first')
except ZeroDivisionError as e:
    assert type(e.__context__) is ValueError

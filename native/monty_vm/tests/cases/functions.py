# Functions: return values, docstrings, defaults, nested functions, higher order, annotations.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def plain():
    return 1
def doc():
    """The doc."""
    return 2
def doc2():
    'single' 'joined'
def nodoc():
    f'not {1} doc'
def bdoc():
    b'no'
assert plain() == 1
assert plain.__doc__ is None
assert doc.__doc__ == 'The doc.'
assert doc2.__doc__ == 'singlejoined'
assert nodoc.__doc__ is None
assert bdoc.__doc__ is None
assert plain.__name__ == 'plain'
assert plain.__qualname__ == 'plain'
assert (lambda: 0).__name__ == '<lambda>'
assert plain.__module__ == '__main__'
assert plain.__defaults__ is None
assert plain.__kwdefaults__ is None
def full(a, b=1, *c, d, e='x', **f):
    pass
assert full.__defaults__ == (1,)
assert full.__kwdefaults__ == {'e': 'x'}
assert plain.__closure__ is None
assert callable(plain) is True
assert callable(lambda: 0) is True
assert callable(5) is False
assert type(plain).__name__ == 'function'
assert (type(plain) is type(lambda: 0)) is True
assert repr(plain).startswith('<function plain at 0x') is True
assert (plain == plain) is True
assert (plain == doc) is False
assert (hash(plain) == hash(plain)) is True
assert {plain: 1}[plain] == 1
assert bool(plain) is True
def outer():
    def inner():
        def deep():
            pass
        return deep
    return inner
assert outer().__qualname__ == 'outer.<locals>.inner'
assert outer()().__qualname__ == 'outer.<locals>.inner.<locals>.deep'
assert outer()().__name__ == 'deep'
assert (lambda: (lambda: 0))().__qualname__ == '<lambda>.<locals>.<lambda>'
assert [x for x in [lambda: 0]][0].__qualname__ == '<lambda>'
def ann(a: int, b: str = 'x', *c: float, d: 'late' = None, **e) -> list:
    return a
assert ann(5) == 5
assert ann.__annotations__ == {'a': int, 'b': str, 'c': float, 'd': 'late', 'return': list}
assert plain.__annotations__ == {}
def ret_many(n):
    if n == 0:
        return
    if n == 1:
        return None
    for i in range(n):
        if i == 3:
            return i
    else:
        return 'else'
assert [ret_many(n) for n in range(6)] == [None, None, 'else', 'else', 3, 3]
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
assert compose(str, lambda x: x + 1, len)('abc') == '4'
def curry(f):
    return lambda a: lambda b: f(a, b)
assert curry(pow)(2)(5) == 32
assert list(map(plain.__class__.__name__.upper().find, 'FN')) == [0, 2]
def conditional(flag):
    if flag:
        def g():
            return 'yes'
    else:
        def g():
            return 'no'
    return g()
assert (conditional(1), conditional(0)) == ('yes', 'no')
def redefine():
    return 1
first = redefine
def redefine():
    return 2
assert (first(), redefine()) == (1, 2)
def gen_or_not():
    return [1]
    yield
assert list(gen_or_not()) == []
assert type(gen_or_not()).__name__ == 'generator'
def one(): return 1; return 2
assert one() == 1
def semi(): x = 1; y = 2; return x + y
assert semi() == 3
def local_import():
    import math
    return math.floor(2.5)
assert local_import() == 2
def late():
    return later()
def later():
    return 'bound late'
assert late() == 'bound late'
def apply(f, *a, **k):
    return f(*a, **k)
assert apply(sorted, [3, 1], reverse=True) == [3, 1]
assert apply(apply, apply, max, 1, 2) == 2
def args_locals(a, b=2):
    c = 3
    return sorted(locals().items())
assert args_locals(1) == [('a', 1), ('b', 2), ('c', 3)]
def unbound(flag):
    if flag:
        v = 1
    return v
assert unbound(True) == 1
assert raises(UnboundLocalError, lambda: unbound(False)) == (
    "cannot access local variable 'v' where it is not associated with a value")
def unbound2():
    print_me = nothing_here
assert raises(NameError, lambda: unbound2()) == "name 'nothing_here' is not defined"
def del_local():
    v = 1
    del v
    return v
assert raises(UnboundLocalError, lambda: del_local()) == (
    "cannot access local variable 'v' where it is not associated with a value")
def del_twice():
    v = 1
    del v
    del v
assert raises(UnboundLocalError, lambda: del_twice()) == (
    "cannot access local variable 'v' where it is not associated with a value")
def aug():
    total += 1
assert raises(UnboundLocalError, lambda: aug()) == "cannot access local variable 'total' where it is not associated with a value"
def loop_var():
    for q in []:
        pass
    return q
assert raises(UnboundLocalError, lambda: loop_var()) == "cannot access local variable 'q' where it is not associated with a value"
def exc_var():
    e = 'old'
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e
assert raises(UnboundLocalError, lambda: exc_var()) == "cannot access local variable 'e' where it is not associated with a value"

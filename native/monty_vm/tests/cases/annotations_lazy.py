# Annotations are evaluated when they are asked for, by __annotate__ (PEP 649).
def raises(kind, f):
    try:
        f()
    except kind as e:
        return str(e)
    assert False, 'no ' + kind.__name__

def f(a: int, b: str = 'x', *c: float, d: bool, **e: list) -> dict:
    pass
expected = {'a': int, 'b': str, 'c': float, 'd': bool, 'e': list, 'return': dict}
annotate = f.__annotate__
assert annotate(1) == annotate(2) == annotate(True) == annotate(0) == annotate(-1) == annotate(1.0) == expected
assert annotate(1) is not annotate(1)
assert f.__annotations__ is f.__annotations__
assert f.__annotate__ is annotate
assert raises(NotImplementedError, lambda: annotate(3)) == ''
assert raises(NotImplementedError, lambda: annotate(4)) == ''
assert raises(TypeError, lambda: annotate()) == "__annotate__() missing 1 required positional argument: 'format'"
assert raises(TypeError, lambda: annotate(1, 2)) == '__annotate__() takes 1 positional argument but 2 were given'
assert raises(TypeError, lambda: annotate(format=1)) == "__annotate__() got some positional-only arguments passed as keyword arguments: 'format'"
assert raises(TypeError, lambda: annotate('a')) == "'>' not supported between instances of 'str' and 'int'"
assert annotate.__name__ == annotate.__qualname__ == '__annotate__'
assert annotate.__module__ == '__main__'
assert annotate.__doc__ is None and annotate.__defaults__ is None and annotate.__annotate__ is None
assert annotate.__code__.co_varnames == ('format',) and annotate.__code__.co_posonlyargcount == 1
def order(a: 'a', /, b: 'b', *c: 'c', d: 'd', **e: 'e') -> 'r': pass
assert list(order.__annotations__) == ['b', 'a', 'c', 'd', 'e', 'return']

# ---- what is around them ----
def outer():
    T = int
    def inner(x: T, y: [T for _ in range(2)], z: (lambda: T)()): pass
    def late(x: soon): pass
    assert raises(NameError, lambda: late.__annotations__) == "cannot access free variable 'soon' where it is not associated with a value in enclosing scope"
    soon = 5
    assert late.__annotations__ == {'x': 5}
    return inner
i = outer()
assert i.__annotate__.__qualname__ == 'outer.<locals>.__annotate__'
assert i.__annotations__ == {'x': int, 'y': [int, int], 'z': int}
assert len(i.__annotate__.__closure__) == 1
def gone():
    x = 1
    def e(a: x): pass
    del x
    assert raises(NameError, lambda: e.__annotations__) == "cannot access free variable 'x' where it is not associated with a value in enclosing scope"
gone()
def names():
    def g(a: (lambda: 1), b: (x for x in '')): pass
    assert g.__annotations__['a'].__qualname__ == 'names.<locals>.<lambda>'
    assert g.__annotations__['b'].__qualname__ == 'names.<locals>.<genexpr>'
names()
def top(a: (lambda: 1)): pass
assert top.__annotations__['a'].__qualname__ == '<lambda>'
def fmt(a: format, b: __debug__, c: [y for y in range(3)], d: {y for y in 'a'}): pass
assert fmt.__annotations__ == {'a': format, 'b': True, 'c': [0, 1, 2], 'd': {'a'}}
def own_format():
    format = 7
    def g(a: format, b: (lambda: format)()): pass
    return g
assert own_format().__annotations__ == {'a': 7, 'b': 7}
def rec(a: rec): pass
assert rec.__annotations__ == {'a': rec}
def starred(*a: *[5]): pass
assert starred.__annotations__ == {'a': 5}
def starred(*a: *int): pass
assert raises(TypeError, lambda: starred.__annotations__) == 'cannot unpack non-iterable type object'
def lazy(a: unknown): pass
for _ in range(2):
    assert raises(NameError, lambda: lazy.__annotations__) == "name 'unknown' is not defined"
try:
    lazy.__annotations__
except NameError as error:
    tb = error.__traceback__
    assert tb.tb_next.tb_frame.f_code.co_name == '__annotate__' and tb.tb_next.tb_next is None
unknown = 4
assert lazy.__annotations__ == {'a': 4}

# ---- asked for in many ways ----
def make():
    def g(a: int): pass
    return g
assert hasattr(make(), '__annotations__')
assert getattr(make(), '__annotations__') == getattr(make(), '__annotations__', 5) == {'a': int}
assert list(make().__annotations__.items()) == [('a', int)]
assert list(map(getattr, [make(), make()], ['__annotations__'] * 2)) == [{'a': int}] * 2
assert raises(TypeError, lambda: make().__annotations__()) == "'dict' object is not callable"
if make().__annotations__:
    pass
else:
    assert False
assert f'{make().__annotations__}' == "{'a': <class 'int'>}"
x, make().__annotations__['b'] = 1, 2

# ---- set, deleted ----
def plain(): pass
assert plain.__annotate__ is None and plain.__annotations__ == {} and plain.__annotations__ is plain.__annotations__
def setting(value):
    plain.__annotate__ = value
assert raises(TypeError, lambda: setting(5)) == '__annotate__ must be callable or None'
setting(lambda format: {'a': format})
assert plain.__annotations__ == {'a': 1}
setting(None)
assert plain.__annotations__ == {'a': 1}
setting(lambda format: 5)
assert raises(TypeError, lambda: plain.__annotations__) == "__annotate__ returned non-dict of type 'int'"
setting(lambda: 5)
assert 'takes 0 positional arguments but 1 was given' in raises(TypeError, lambda: plain.__annotations__)
setting(dict)
assert raises(TypeError, lambda: plain.__annotations__) == "'int' object is not iterable"
setting(None)
assert plain.__annotations__ == {}
def deleting():
    del plain.__annotate__
assert raises(TypeError, deleting) == '__annotate__ cannot be deleted'
g = make()
g.__annotations__ = {'x': 1}
assert g.__annotate__ is None and g.__annotations__ == {'x': 1}
g = make()
g.__annotations__ = None
assert g.__annotate__ is None and g.__annotations__ == {}
g = make()
assert g.__annotations__ == {'a': int}
del g.__annotations__
assert g.__annotate__ is None and g.__annotations__ == {}
g = make()
before = g.__annotations__
g.__annotate__ = lambda format: {'k': 2}
assert g.__annotations__ == {'k': 2} and before == {'a': int}

# ---- of a module's variables ----
v: int = 1
w: missing_for_now
(parenthesised): str = ''
if v:
    yes: 'yes'
else:
    no: 'no'
for _ in range(2):
    looped: 'looped'
def local():
    inside: nothing_here = 1
local()
assert raises(NameError, lambda: __annotate__(1)) == "name 'missing_for_now' is not defined"
missing_for_now = 8
assert __annotate__(1) == {'v': int, 'w': 8, 'yes': 'yes', 'looped': 'looped'}
after: 1
assert __annotate__(1)['after'] == 1
assert __annotate__.__qualname__ == '__annotate__'
assert __conditional_annotations__ == {0, 1, 2, 4, 5}
assert raises(NotImplementedError, lambda: __annotate__(3)) == ''
ns = {}
exec('a: int = 1\nb: str', ns)
assert ns['__annotate__'](1) == {'a': int, 'b': str}
ns = {}
exec('a = 1', ns)
assert '__annotate__' not in ns
import math
assert math.__annotations__ == {} and math.__annotate__ is None
math.__annotate__ = lambda format: {'a': format}
assert math.__annotations__ == {'a': 1}
math.__annotations__ = {'z': 1}
assert math.__annotations__ == {'z': 1} and math.__annotate__ is None

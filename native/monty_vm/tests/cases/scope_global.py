# Names: module globals, global statement, builtins shadowed, class-free scopes, del, NameError.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

x = 1
def read():
    return x
def write():
    global x
    x = 2
assert read() == 1
write()
assert x == 2
def create():
    global made
    made = 'new'
assert raises(NameError, lambda: made) == "name 'made' is not defined"
create()
assert made == 'new'
def local_shadow():
    x = 'local'
    return x
assert local_shadow() == 'local'
assert x == 2
def both():
    global x, made
    x, made = 10, 20
both()
assert (x, made) == (10, 20)
def aug():
    global x
    x += 5
    return x
assert aug() == 15
def delete():
    global made
    del made
delete()
assert raises(NameError, lambda: made) == "name 'made' is not defined"
def nested():
    def inner():
        global x
        x = 'inner'
    x = 'outer'
    inner()
    return x
assert nested() == 'outer'
assert x == 'inner'
def for_global():
    global g_i
    for g_i in range(3):
        pass
for_global()
assert g_i == 2
def import_global():
    global math
    import math
import_global()
assert math.floor(1.5) == 1
def def_global():
    global made_fn
    def made_fn():
        return 'made'
def_global()
assert made_fn() == 'made'
assert made_fn.__qualname__ == 'made_fn'
def exc_global():
    global err
    try:
        1 / 0
    except ZeroDivisionError as err:
        return str(err)
assert exc_global() == 'division by zero'
assert raises(NameError, lambda: err) == "name 'err' is not defined"
def walrus_global():
    global w
    return [w := i for i in range(4)]
assert walrus_global() == [0, 1, 2, 3]
assert w == 3
def unpack_global():
    global ua, ub
    ua, *ub = 1, 2, 3
unpack_global()
assert (ua, ub) == (1, [2, 3])
assert globals()['x'] == 'inner'
globals()['dyn'] = 7
assert dyn == 7
assert ('dyn' in globals()) is True
del globals()['dyn']
assert raises(NameError, lambda: dyn) == "name 'dyn' is not defined"
assert __name__ == '__main__'
assert (globals() is globals()) is True
assert (locals() is globals()) is True
len_orig = len
len = lambda v: 'shadowed'
assert len([1]) == 'shadowed'
del len
assert len([1]) == 1
def builtin_local():
    max = 5
    return max
assert builtin_local() == 5
assert max(1, 2) == 2
def builtin_param(str):
    return str
assert builtin_param(3) == 3
def early_read():
    y = x_before
    x_before = 1
assert raises(UnboundLocalError, lambda: early_read()) == (
    "cannot access local variable 'x_before' where it is not associated with a value")
def builtin_unbound():
    v = sum([1])
    sum = 2
assert raises(UnboundLocalError, lambda: builtin_unbound()) == (
    "cannot access local variable 'sum' where it is not associated with a value")
def maybe(flag):
    if flag:
        global z_maybe
        z_maybe = 1
maybe(False)
assert raises(NameError, lambda: z_maybe) == "name 'z_maybe' is not defined"
maybe(True)
assert z_maybe == 1
def read_in_comp():
    return [x for _ in range(2)]
assert read_in_comp() == ['inner', 'inner']
q = 5
r = [q for q in range(3)]
assert q == 5
s = {k: v for k, v in [(1, 2)]}
assert raises(NameError, lambda: k) == "name 'k' is not defined"
for loop_leak in 'ab':
    inner_leak = loop_leak
assert loop_leak + inner_leak == 'bb'
if True:
    in_if = 1
else:
    not_in_if = 1
assert in_if == 1
assert raises(NameError, lambda: not_in_if) == "name 'not_in_if' is not defined"
while True:
    in_while = 2
    break
assert in_while == 2
try:
    in_try = 3
finally:
    in_finally = 4
assert in_try + in_finally == 7
def f():
    return undefined_thing
assert raises(NameError, lambda: f()) == "name 'undefined_thing' is not defined"
undefined_thing = 'now defined'
assert f() == 'now defined'
try:
    del never_defined
except NameError as failure:
    assert str(failure) == "name 'never_defined' is not defined"
else:
    assert False, 'no NameError'
del undefined_thing
assert raises(NameError, lambda: undefined_thing) == "name 'undefined_thing' is not defined"
assert raises(NameError, lambda: f()) == "name 'undefined_thing' is not defined"
try:
    del len
except NameError as failure:
    assert str(failure) == "name 'len' is not defined"
else:
    assert False, 'no NameError'
assert raises(NameError, lambda: __undefined__) == "name '__undefined__' is not defined"
x: int = 3
assert x == 3
y_ann: str
assert raises(NameError, lambda: y_ann) == "name 'y_ann' is not defined"
a = b = c = 0
def chain():
    global a, b
    a = b = c = 9
chain()
assert (a, b, c) == (9, 9, 0)

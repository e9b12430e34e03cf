# NameError, UnboundLocalError, ImportError and friends: text, name attribute, scopes.
def caught(f):
    try:
        f()
    except Exception as e:
        return type(e).__name__, str(e)
def name_of(f):
    try:
        f()
    except NameError as e:
        return e.name
assert caught(lambda: missing) == ('NameError', "name 'missing' is not defined")
assert name_of(lambda: missing) == 'missing'
assert caught(lambda: missing()) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: missing.attr) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: missing[0]) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: missing + 1) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: [missing for _ in [1]]) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: f'{missing}') == ('NameError', "name 'missing' is not defined")
assert caught(lambda: (lambda x=1: missing)()) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: [x for x in missing]) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: {missing: 1}) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: not missing) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: missing if 1 else 2) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: print(*missing)) == ('NameError', "name 'missing' is not defined")
assert caught(lambda: prnt(1)) == ('NameError', "name 'prnt' is not defined")
assert caught(lambda: lenn([])) == ('NameError', "name 'lenn' is not defined")
assert caught(lambda: true) == ('NameError', "name 'true' is not defined")
assert caught(lambda: null) == ('NameError', "name 'null' is not defined")
def unbound():
    a = b
    b = 1
assert caught(unbound) == ('UnboundLocalError', "cannot access local variable 'b' where it is not associated with a value")
assert name_of(unbound) is None
def unbound_del():
    a = 1
    del a
    a
assert caught(unbound_del) == ('UnboundLocalError', "cannot access local variable 'a' where it is not associated with a value")
def unbound_aug():
    counter += 1
assert caught(unbound_aug) == (
    ('UnboundLocalError', "cannot access local variable 'counter' where it is not associated with a value"))
counter = 0
assert caught(unbound_aug) == (
    ('UnboundLocalError', "cannot access local variable 'counter' where it is not associated with a value"))
def unbound_branch():
    if False:
        v = 1
    return v
assert caught(unbound_branch) == ('UnboundLocalError', "cannot access local variable 'v' where it is not associated with a value")
def unbound_loop():
    for i in ():
        pass
    return i
assert caught(unbound_loop) == ('UnboundLocalError', "cannot access local variable 'i' where it is not associated with a value")
def unbound_except():
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    return err
assert caught(unbound_except) == (
    ('UnboundLocalError', "cannot access local variable 'err' where it is not associated with a value"))
def unbound_import():
    math.floor(1)
    import math
assert caught(unbound_import) == (
    ('UnboundLocalError', "cannot access local variable 'math' where it is not associated with a value"))
def unbound_def():
    g()
    def g():
        pass
assert caught(unbound_def) == ('UnboundLocalError', "cannot access local variable 'g' where it is not associated with a value")
def unbound_while():
    while False:
        w = 1
    else:
        return w
assert caught(unbound_while) == ('UnboundLocalError', "cannot access local variable 'w' where it is not associated with a value")
def unbound_tuple():
    (p, q), r = (p, 1), 2
assert caught(unbound_tuple) == ('UnboundLocalError', "cannot access local variable 'p' where it is not associated with a value")
def unbound_walrus():
    return z, (z := 1)
assert caught(unbound_walrus) == ('UnboundLocalError', "cannot access local variable 'z' where it is not associated with a value")
def free():
    def g():
        return v
    g()
    v = 1
assert caught(free) == ('NameError', "cannot access free variable 'v' where it is not associated with a value in enclosing scope")
assert name_of(free) == 'v'
def free_deleted():
    v = 1
    def g():
        return v
    del v
    g()
assert caught(free_deleted) == (
    ('NameError', "cannot access free variable 'v' where it is not associated with a value in enclosing scope"))
def free_comp():
    r = [u for _ in range(1)]
    u = 1
assert caught(free_comp) == ('UnboundLocalError', "cannot access local variable 'u' where it is not associated with a value")
def free_gen():
    r = list(u for _ in range(1))
    u = 1
assert caught(free_gen) == (
    ('NameError', "cannot access free variable 'u' where it is not associated with a value in enclosing scope"))
def global_missing():
    global gone
    return gone
assert caught(global_missing) == ('NameError', "name 'gone' is not defined")
def del_missing():
    del never
assert caught(del_missing) == (
    ('UnboundLocalError', "cannot access local variable 'never' where it is not associated with a value"))
def del_global():
    global never_g
    del never_g
assert caught(del_global) == ('NameError', "name 'never_g' is not defined")
def nested():
    def inner():
        return deeper()
    def deeper():
        return nowhere
    inner()
assert caught(nested) == ('NameError', "name 'nowhere' is not defined")
def default(a=1, b=None):
    return c
assert caught(default) == ('NameError', "name 'c' is not defined")
def imp():
    import no_such_module
assert caught(imp) == ('ModuleNotFoundError', "No module named 'no_such_module'")
def imp_sub():
    import no_such_module.sub
assert caught(imp_sub) == ('ModuleNotFoundError', "No module named 'no_such_module'")
def imp_from():
    from no_such_module import x
assert caught(imp_from) == ('ModuleNotFoundError', "No module named 'no_such_module'")
def imp_name():
    from math import no_such_name
assert caught(imp_name) == ('ImportError', "cannot import name 'no_such_name' from 'math' (unknown location)")
def imp_as():
    from math import floor as f, nope as g
assert caught(imp_as) == ('ImportError', "cannot import name 'nope' from 'math' (unknown location)")
def imp_attr():
    import math
    math.no_such_function(1)
assert caught(imp_attr) == ('AttributeError', "module 'math' has no attribute 'no_such_function'")
def imp_of_nonpackage():
    import math.sub
assert caught(imp_of_nonpackage) == ('ModuleNotFoundError', "No module named 'math.sub'; 'math' is not a package")
def imp_attrs():
    try:
        import no_such_module
    except ModuleNotFoundError as e:
        return e.name, e.msg, e.path
assert imp_attrs() == ('no_such_module', "No module named 'no_such_module'", None)
def exc_name():
    try:
        raise NoSuchError
    except Exception as e:
        return type(e).__name__, str(e)
assert exc_name() == ('NameError', "name 'NoSuchError' is not defined")
def clause():
    try:
        1 / 0
    except NoSuchError:
        pass
assert caught(clause) == ('NameError', "name 'NoSuchError' is not defined")
def clause_context():
    try:
        1 / 0
    except NoSuchError:
        pass
try:
    clause_context()
except NameError as e:
    assert type(e.__context__) is ZeroDivisionError
    assert e.name == 'NoSuchError'
def decorator():
    @no_deco
    def f():
        pass
assert caught(decorator) == ('NameError', "name 'no_deco' is not defined")
def annotation(a: NoSuchType) -> AlsoMissing:
    return a
assert annotation(3) == 3
def ann_local():
    v: NoSuchType = 5
    return v
assert ann_local() == 5
def ann_only():
    v: int
    return v
assert caught(ann_only) == ('UnboundLocalError', "cannot access local variable 'v' where it is not associated with a value")
assert caught(lambda: eval('nope')) == ('NameError', "name 'nope' is not defined")
assert caught(lambda: exec('nope')) == ('NameError', "name 'nope' is not defined")
assert caught(lambda: eval('nope', {})) == ('NameError', "name 'nope' is not defined")
assert caught(lambda: __nope__) == ('NameError', "name '__nope__' is not defined")
assert caught(lambda: exec('def f():\n return w\n w = 1\nf()')) == (
    ('UnboundLocalError', "cannot access local variable 'w' where it is not associated with a value"))
assert issubclass(UnboundLocalError, NameError) is True
def shadow_builtin():
    print(len([]))
    len = 1
assert caught(shadow_builtin) == (
    ('UnboundLocalError', "cannot access local variable 'len' where it is not associated with a value"))
def star():
    return [*nothing]
assert caught(star) == ('NameError', "name 'nothing' is not defined")
def kw():
    return dict(**nothing_kw)
assert caught(kw) == ('NameError', "name 'nothing_kw' is not defined")
del counter
assert caught(lambda: counter) == ('NameError', "name 'counter' is not defined")

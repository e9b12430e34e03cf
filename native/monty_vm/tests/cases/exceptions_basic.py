# try/except/else: matching, order, binding, tuples, hierarchy, re-raising, exception variables.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def kind(f):
    try:
        f()
    except ZeroDivisionError:
        return 'zero'
    except (KeyError, IndexError) as e:
        return type(e).__name__
    except ArithmeticError:
        return 'arith'
    except LookupError:
        return 'lookup'
    except Exception as e:
        return 'other ' + type(e).__name__
    except:
        return 'bare'
    else:
        return 'else'
def do(e):
    def f():
        raise e
    return f
assert kind(lambda: 1 / 0) == 'zero'
assert kind(lambda: {}['x']) == 'KeyError'
assert kind(lambda: [][0]) == 'IndexError'
assert kind(do(OverflowError)) == 'arith'
assert kind(do(LookupError())) == 'lookup'
assert kind(do(ValueError('v'))) == 'other ValueError'
assert kind(do(KeyboardInterrupt)) == 'bare'
assert kind(do(SystemExit(3))) == 'bare'
assert kind(do(BaseException())) == 'bare'
assert kind(lambda: 1) == 'else'
assert kind(do(FloatingPointError)) == 'arith'
assert kind(do(UnicodeError('u'))) == 'other UnicodeError'
assert kind(do(StopIteration(1))) == 'other StopIteration'
def bind():
    try:
        raise ValueError('a', 1)
    except ValueError as e:
        return e.args, str(e), repr(e)
assert bind() == (('a', 1), "('a', 1)", "ValueError('a', 1)")
def unbinds():
    e = 1
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e
assert raises(UnboundLocalError, lambda: unbinds()) == "cannot access local variable 'e' where it is not associated with a value"
def unbinds_after_del():
    try:
        raise ValueError
    except ValueError as e:
        del e
    return 'fine'
assert unbinds_after_del() == 'fine'
def rebound_inside():
    try:
        raise ValueError('x')
    except ValueError as e:
        e = str(e)
        return e
assert rebound_inside() == 'x'
def keeps():
    try:
        raise ValueError('kept')
    except ValueError as e:
        saved = e
    return str(saved)
assert keeps() == 'kept'
def reraise():
    try:
        try:
            raise ValueError('inner')
        except ValueError:
            raise
    except ValueError as e:
        return str(e)
assert reraise() == 'inner'
def reraise_nested():
    try:
        try:
            raise ValueError('first')
        except ValueError:
            try:
                raise KeyError('second')
            except KeyError:
                pass
            raise
    except Exception as e:
        return type(e).__name__, str(e)
assert reraise_nested() == ('ValueError', 'first')
def reraise_from_call():
    def again():
        raise
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            again()
    except ZeroDivisionError as e:
        return str(e)
assert reraise_from_call() == 'division by zero'
def bare_outside():
    raise
assert raises(RuntimeError, lambda: bare_outside()) == 'No active exception to reraise'
def no_match():
    try:
        1 / 0
    except KeyError:
        return 'no'
assert raises(ZeroDivisionError, lambda: no_match()) == 'division by zero'
def else_raises():
    try:
        pass
    except ValueError:
        return 'no'
    else:
        raise ValueError('from else')
assert raises(ValueError, lambda: else_raises()) == 'from else'
def handler_raises():
    try:
        1 / 0
    except ZeroDivisionError:
        {}['missing']
assert raises(KeyError, lambda: handler_raises()) == "'missing'"
def dynamic(kinds):
    try:
        [][1]
    except kinds:
        return 'matched'
assert dynamic(IndexError) == 'matched'
assert dynamic((KeyError, IndexError)) == 'matched'
assert raises(IndexError, lambda: dynamic(KeyError)) == 'list index out of range'
assert raises(IndexError, lambda: dynamic(())) == 'list index out of range'
assert raises(TypeError, lambda: dynamic(5)) == 'catching classes that do not inherit from BaseException is not allowed'
assert raises(TypeError, lambda: dynamic((KeyError, 5))) == (
    'catching classes that do not inherit from BaseException is not allowed')
assert raises(TypeError, lambda: dynamic('IndexError')) == (
    'catching classes that do not inherit from BaseException is not allowed')
assert raises(TypeError, lambda: dynamic(None)) == 'catching classes that do not inherit from BaseException is not allowed'
assert raises(TypeError, lambda: dynamic([IndexError])) == (
    'catching classes that do not inherit from BaseException is not allowed')
assert raises(TypeError, lambda: dynamic(int)) == 'catching classes that do not inherit from BaseException is not allowed'
log = []
def choose(name, e):
    log.append(name)
    return e
def order():
    try:
        raise KeyError('k')
    except choose('a', ValueError):
        pass
    except choose('b', KeyError):
        log.append('hit')
    except choose('c', Exception):
        pass
order()
assert log == ['a', 'b', 'hit']
log.clear()
def not_evaluated():
    try:
        pass
    except choose('x', undefined_name):
        pass
    return 'ok'
assert not_evaluated() == 'ok'
assert log == []
def comma_free():
    try:
        1 / 0
    except ValueError, ZeroDivisionError:
        return 'no parens needed'
assert comma_free() == 'no parens needed'
def in_loop():
    out = []
    for v in (1, 0, 'a', None):
        try:
            out.append(10 / v)
        except ZeroDivisionError:
            out.append('zero')
        except TypeError as e:
            out.append(str(e))
    return out
assert in_loop() == (
    [10.0, 'zero', "unsupported operand type(s) for /: 'int' and 'str'", "unsupported operand type(s) for /: 'int' and 'NoneType'"])
def deep(n):
    if n == 0:
        raise ValueError('bottom')
    deep(n - 1)
def catch_deep():
    try:
        deep(20)
    except ValueError as e:
        return str(e)
assert catch_deep() == 'bottom'
def through_builtins():
    out = []
    for f in (lambda: list(map(lambda x: 1 / x, [1, 0])), lambda: sorted([1, 2], key=lambda x: x.foo),
              lambda: sum(x for x in [1, 'a']), lambda: max([1], key=lambda v: {}[v]), lambda: [*map(int, 'a')],
              lambda: dict(a=1)['b'], lambda: next(iter([])), lambda: list(filter(lambda x: x > 'a', [1]))):
        try:
            f()
        except Exception as e:
            out.append((type(e).__name__, str(e)))
    return out
assert through_builtins() == (
    [('ZeroDivisionError', 'division by zero'), ('AttributeError', "'int' object has no attribute 'foo'"), ('TypeError', "unsupported operand type(s) for +: 'int' and 'str'"), ('KeyError', '1'), ('ValueError', "invalid literal for int() with base 10: 'a'"), ('KeyError', "'b'"), ('StopIteration', ''), ('TypeError', "'>' not supported between instances of 'int' and 'str'")])
def tuple_var():
    errs = ValueError, TypeError
    try:
        int('x')
    except errs as e:
        return isinstance(e, errs)
assert tuple_var() is True
def exc_as_value():
    e = ValueError('stored')
    try:
        raise e
    except ValueError as f:
        return e is f
assert exc_as_value() is True
def raise_class():
    try:
        raise ValueError
    except ValueError as e:
        return e.args, str(e), repr(e)
assert raise_class() == ((), '', 'ValueError()')
assert raises(AttributeError, lambda: raise_class.foo) == "'function' object has no attribute 'foo'"
def swallow_all():
    n = 0
    for e in (ValueError, KeyError('k'), StopIteration, GeneratorExit, KeyboardInterrupt, SystemExit):
        try:
            raise e
        except BaseException:
            n += 1
    return n
assert swallow_all() == 6
try:
    raise ValueError('module level')
except ValueError as err:
    msg = str(err)
assert msg == 'module level'
assert raises(NameError, lambda: err) == "name 'err' is not defined"

# try/finally in every mix with return, break, continue, raise; nesting and order.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

log = []
def t(x):
    log.append(x)
    return x
def ret():
    try:
        return t('body')
    finally:
        t('fin')
assert (ret(), log) == ('body', ['body', 'fin'])
def ret_override():
    try:
        return 'body'
    finally:
        return 'finally'
assert ret_override() == 'finally'
def ret_value_fixed():
    x = 1
    try:
        return x
    finally:
        x = 2
assert ret_value_fixed() == 1
def ret_mutable():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
assert ret_mutable() == [1, 2]
def swallow():
    try:
        1 / 0
    finally:
        return 'swallowed'
assert swallow() == 'swallowed'
def no_swallow():
    try:
        1 / 0
    finally:
        t('ran')
assert raises(ZeroDivisionError, lambda: no_swallow()) == 'division by zero'
def replace():
    try:
        1 / 0
    finally:
        raise KeyError('instead')
assert raises(KeyError, lambda: replace()) == "'instead'"
def break_in_finally():
    for i in range(3):
        try:
            1 / 0
        finally:
            break
    return i
assert break_in_finally() == 0
def continue_in_finally():
    out = []
    for i in range(3):
        try:
            if i == 1:
                1 / 0
            out.append(i)
        finally:
            continue
    return out
assert continue_in_finally() == [0, 2]
def break_through():
    out = []
    for i in range(3):
        try:
            if i == 1:
                break
            out.append(i)
        finally:
            out.append('f')
    else:
        out.append('else')
    return out
assert break_through() == [0, 'f', 'f']
def continue_through():
    out = []
    for i in range(3):
        try:
            if i == 1:
                continue
            out.append(i)
        finally:
            out.append('f')
    else:
        out.append('else')
    return out
assert continue_through() == [0, 'f', 'f', 2, 'f', 'else']
def return_through_two():
    out = []
    try:
        try:
            return out
        finally:
            out.append('inner')
    finally:
        out.append('outer')
assert return_through_two() == ['inner', 'outer']
def full(x):
    out = []
    try:
        out.append('try')
        if x == 1:
            raise ValueError
        if x == 2:
            raise KeyError
        if x == 3:
            return out + ['ret']
    except ValueError:
        out.append('except')
    else:
        out.append('else')
    finally:
        out.append('finally')
    out.append('after')
    return out
assert full(0) == ['try', 'else', 'finally', 'after']
assert full(1) == ['try', 'except', 'finally', 'after']
assert full(3) == ['try', 'ret']
assert raises(KeyError, lambda: full(2)) == ''
def return_in_except():
    out = []
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            return out
        finally:
            out.append('f')
    finally:
        out.append('g')
assert return_in_except() == ['f', 'g']
def return_in_else():
    out = []
    try:
        pass
    except ValueError:
        pass
    else:
        return out
    finally:
        out.append('f')
assert return_in_else() == ['f']
def raise_in_except():
    out = []
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError('k')
        finally:
            out.append('f')
    except KeyError as e:
        return out, str(e), type(e.__context__).__name__
assert raise_in_except() == (['f'], "'k'", 'ZeroDivisionError')
def except_in_finally():
    try:
        return 'value'
    finally:
        try:
            1 / 0
        except ZeroDivisionError:
            pass
assert except_in_finally() == 'value'
def return_in_nested_finally():
    try:
        try:
            raise ValueError
        finally:
            try:
                return 'inner'
            finally:
                t('x')
    finally:
        t('y')
log.clear()
assert return_in_nested_finally() == 'inner'
assert log == ['x', 'y']
def loop_in_finally():
    out = []
    try:
        raise ValueError('v')
    except ValueError:
        out.append('e')
    finally:
        for i in range(3):
            if i == 1:
                continue
            out.append(i)
    return out
assert loop_in_finally() == ['e', 0, 2]
def while_try():
    n = 0
    while True:
        try:
            n += 1
            if n < 3:
                continue
            break
        finally:
            n += 10
    return n
assert while_try() == 22
def gen():
    try:
        yield 1
        yield 2
    finally:
        t('gen fin')
log.clear()
assert list(gen()) == [1, 2]
assert log == ['gen fin']
def gen_break():
    for x in gen():
        break
    return x
assert gen_break() == 1
def nested_loops():
    out = []
    for i in range(2):
        for j in range(3):
            try:
                if j == 1:
                    break
                out.append((i, j))
            finally:
                out.append('f')
        else:
            out.append('no')
    return out
assert nested_loops() == [(0, 0), 'f', 'f', (1, 0), 'f', 'f']
def return_from_loop():
    out = []
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if i == j == 1:
                        return out
                finally:
                    out.append((i, j))
        finally:
            out.append(i)
assert return_from_loop() == [(0, 0), (0, 1), (0, 2), 0, (1, 0), (1, 1), 1]
def finally_sees_locals():
    try:
        x = 1
        y = x / 0
    except ZeroDivisionError as e:
        x = 2
    finally:
        z = x
    return z
assert finally_sees_locals() == 2
def exc_info_in_finally():
    import sys
    try:
        try:
            raise ValueError('v')
        finally:
            seen = repr(sys.exception())
    except ValueError:
        return seen
assert exc_info_in_finally() == "ValueError('v')"
def clean_exc_info():
    import sys
    try:
        pass
    finally:
        seen = sys.exception()
    return seen
assert clean_exc_info() is None
def conditional_return(flag):
    try:
        1 / 0
    finally:
        if flag:
            return 'flag'
assert conditional_return(True) == 'flag'
assert raises(ZeroDivisionError, lambda: conditional_return(False)) == 'division by zero'
def many(n):
    out = []
    try:
        out.append(1)
        try:
            out.append(2)
            try:
                out.append(3)
                if n:
                    raise ValueError
            finally:
                out.append(4)
        except ValueError:
            out.append(5)
        else:
            out.append(6)
        finally:
            out.append(7)
    finally:
        out.append(8)
    return out
assert many(0) == [1, 2, 3, 4, 6, 7, 8]
assert many(1) == [1, 2, 3, 4, 5, 7, 8]
def yield_return():
    try:
        x = yield 'y'
        return x
    finally:
        t('closed')
log.clear()
g = yield_return()
next(g)
try:
    g.send('sent')
except StopIteration as e:
    assert e.value == 'sent'
assert log == ['closed']
def assign_return():
    def f():
        try:
            return 1
        finally:
            pass
    a = f() + f()
    return a
assert assign_return() == 2
def del_in_finally():
    x = 1
    try:
        return x
    finally:
        del x
assert del_in_finally() == 1
def return_in_finally_loop():
    for i in range(5):
        try:
            continue
        finally:
            if i == 2:
                return i
assert return_in_finally_loop() == 2
def deep_unwind(n):
    try:
        if n == 0:
            raise ValueError('deep')
        deep_unwind(n - 1)
    finally:
        t(n)
log.clear()
assert raises(ValueError, lambda: deep_unwind(4)) == 'deep'
assert log == [0, 1, 2, 3, 4]
def finally_only_pass():
    try:
        pass
    finally:
        pass
    return 'ok'
assert finally_only_pass() == 'ok'
def try_in_else_finally():
    out = []
    try:
        try:
            pass
        except ValueError:
            pass
        else:
            raise ValueError('e')
        finally:
            out.append('f')
    except ValueError as e:
        out.append(str(e))
    return out
assert try_in_else_finally() == ['f', 'e']

# raise: classes, instances, from, context, suppression, errors of raise itself.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def caught(f):
    try:
        f()
    except BaseException as e:
        return e
    assert False, 'nothing raised'
def r_class():
    raise ValueError
def r_inst():
    raise ValueError('m')
def r_from():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('new') from e
def r_from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('new') from None
def r_context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('new')
def r_from_class():
    raise ValueError('x') from KeyError
def r_from_other():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('x') from KeyError('cause')
assert type(caught(r_class)).__name__ == 'ValueError'
assert caught(r_class).args == ()
assert caught(r_inst).args == ('m',)
e = caught(r_from)
assert type(e.__cause__).__name__ == 'ZeroDivisionError'
assert (e.__context__ is e.__cause__) is True
assert e.__suppress_context__ is True
e = caught(r_from_none)
assert e.__cause__ is None
assert type(e.__context__).__name__ == 'ZeroDivisionError'
assert e.__suppress_context__ is True
e = caught(r_context)
assert e.__cause__ is None
assert str(e.__context__) == 'division by zero'
assert e.__suppress_context__ is False
e = caught(r_from_class)
assert repr(e.__cause__) == 'KeyError()'
assert e.__context__ is None
e = caught(r_from_other)
assert repr(e.__cause__) == "KeyError('cause')"
assert repr(e.__context__) == "ZeroDivisionError('division by zero')"
def chain3():
    try:
        try:
            raise KeyError('a')
        except KeyError:
            raise ValueError('b')
    except ValueError:
        raise TypeError('c')
def links(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return out
assert links(caught(chain3)) == ["TypeError('c')", "ValueError('b')", "KeyError('a')"]
def in_finally():
    try:
        raise KeyError('orig')
    finally:
        raise ValueError('fin')
assert links(caught(in_finally)) == ["ValueError('fin')", "KeyError('orig')"]
def in_else():
    try:
        pass
    except KeyError:
        pass
    else:
        raise ValueError('else')
assert links(caught(in_else)) == ["ValueError('else')"]
def handled_before():
    try:
        raise KeyError('done')
    except KeyError:
        pass
    raise ValueError('fresh')
assert links(caught(handled_before)) == ["ValueError('fresh')"]
def helper():
    raise ValueError('from helper')
def in_call():
    try:
        raise KeyError('outer')
    except KeyError:
        helper()
assert links(caught(in_call)) == ["ValueError('from helper')", "KeyError('outer')"]
def same_again():
    try:
        raise ValueError('same')
    except ValueError as e:
        raise e
assert links(caught(same_again)) == ["ValueError('same')"]
def from_itself():
    e = ValueError('self')
    raise e from e
e = caught(from_itself)
assert (e.__cause__ is e) is True
def cycle():
    a, b = ValueError('a'), ValueError('b')
    try:
        try:
            raise a
        except ValueError:
            raise b
    except ValueError:
        raise a
assert links(caught(cycle)) == ["ValueError('a')", "ValueError('b')"]
def nested_handlers():
    try:
        raise KeyError('1')
    except KeyError:
        try:
            raise ValueError('2')
        except ValueError:
            pass
        raise TypeError('3')
assert links(caught(nested_handlers)) == ["TypeError('3')", "KeyError('1')"]
def loop():
    last = None
    for i in range(3):
        try:
            if last:
                raise ValueError(i) from last
            raise ValueError(i)
        except ValueError as e:
            last = e
    return last
assert [repr(loop()), repr(loop().__cause__), repr(loop().__cause__.__cause__)] == (
    ['ValueError(2)', 'ValueError(1)', 'ValueError(0)'])
e = ValueError('v')
e.__cause__ = KeyError('k')
assert e.__suppress_context__ is True
e.__suppress_context__ = False
assert e.__suppress_context__ is False
e.__context__ = TypeError('t')
assert repr(e.__context__) == "TypeError('t')"
e.__cause__ = None
assert e.__cause__ is None
try:
    raise 5
except TypeError as failure:
    assert str(failure) == 'exceptions must derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    raise 'text'
except TypeError as failure:
    assert str(failure) == 'exceptions must derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    raise int
except TypeError as failure:
    assert str(failure) == 'exceptions must derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    raise None
except TypeError as failure:
    assert str(failure) == 'exceptions must derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    raise [ValueError]
except TypeError as failure:
    assert str(failure) == 'exceptions must derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    raise ValueError from 5
except TypeError as failure:
    assert str(failure) == 'exception causes must derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    raise ValueError from 'x'
except TypeError as failure:
    assert str(failure) == 'exception causes must derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    raise ValueError from int
except TypeError as failure:
    assert str(failure) == 'exception causes must derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    raise undefined_exc
except NameError as failure:
    assert str(failure) == "name 'undefined_exc' is not defined"
else:
    assert False, 'no NameError'
try:
    raise ValueError('a', 'b')
except ValueError as failure:
    assert str(failure) == "('a', 'b')"
else:
    assert False, 'no ValueError'
try:
    raise KeyError('k')
except KeyError as failure:
    assert str(failure) == "'k'"
else:
    assert False, 'no KeyError'
try:
    raise KeyError
except KeyError as failure:
    assert str(failure) == ''
else:
    assert False, 'no KeyError'
try:
    raise KeyError('a', 'b')
except KeyError as failure:
    assert str(failure) == "('a', 'b')"
else:
    assert False, 'no KeyError'
try:
    raise (ValueError)
except ValueError as failure:
    assert str(failure) == ''
else:
    assert False, 'no ValueError'
try:
    raise ValueError() if True else KeyError()
except ValueError as failure:
    assert str(failure) == ''
else:
    assert False, 'no ValueError'
try:
    raise (lambda: TypeError('made'))()
except TypeError as failure:
    assert str(failure) == 'made'
else:
    assert False, 'no TypeError'
try:
    raise StopIteration(5)
except StopIteration as failure:
    assert str(failure) == '5'
else:
    assert False, 'no StopIteration'
try:
    raise OSError(9999, 'No such thing')
except OSError as failure:
    assert str(failure) == '[Errno 9999] No such thing'
else:
    assert False, 'no OSError'
try:
    raise OSError('just text')
except OSError as failure:
    assert str(failure) == 'just text'
else:
    assert False, 'no OSError'
try:
    raise SystemExit
except SystemExit as failure:
    assert str(failure) == ''
else:
    assert False, 'no SystemExit'
try:
    raise SystemExit('bye')
except SystemExit as failure:
    assert str(failure) == 'bye'
else:
    assert False, 'no SystemExit'
try:
    raise AssertionError(1)
except AssertionError as failure:
    assert str(failure) == '1'
else:
    assert False, 'no AssertionError'
try:
    raise UnicodeDecodeError('utf-8', b'ab', 0, 1, 'why')
except UnicodeDecodeError as failure:
    assert str(failure) == "'utf-8' codec can't decode byte 0x61 in position 0: why"
else:
    assert False, 'no UnicodeDecodeError'
try:
    raise Exception
except Exception as failure:
    assert str(failure) == ''
else:
    assert False, 'no Exception'
try:
    raise BaseException(None)
except BaseException as failure:
    assert str(failure) == 'None'
else:
    assert False, 'no BaseException'
try:
    e.__cause__ = 5
except TypeError as failure:
    assert str(failure) == 'exception cause must be None or derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    e.__context__ = 'x'
except TypeError as failure:
    assert str(failure) == 'exception context must be None or derive from BaseException'
else:
    assert False, 'no TypeError'
try:
    e.__suppress_context__ = 'x'
except TypeError as failure:
    assert str(failure) == 'attribute value type must be bool'
else:
    assert False, 'no TypeError'
try:
    del e.__cause__
except TypeError as failure:
    assert str(failure) == '__cause__ may not be deleted'
else:
    assert False, 'no TypeError'
def with_args(cls, *a):
    try:
        raise cls(*a)
    except cls as e:
        return e.args == a and type(e) is cls
assert all(with_args(c, 1, 'x') for c in (ValueError, TypeError, KeyError, RuntimeError, Exception, ArithmeticError)) is True
def order():
    log = []
    def f(n, v):
        log.append(n)
        return v
    try:
        raise f('exc', ValueError('x')) from f('cause', KeyError('y'))
    except ValueError as e:
        return log, repr(e.__cause__)
assert order() == (['exc', 'cause'], "KeyError('y')")
def gen_context():
    try:
        raise KeyError('k')
    except KeyError:
        yield 1
        raise ValueError('v')
def drive():
    g = gen_context()
    next(g)
    next(g)
assert links(caught(drive)) == ["ValueError('v')", "KeyError('k')"]

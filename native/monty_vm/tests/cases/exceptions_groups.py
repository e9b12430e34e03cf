# ExceptionGroup and except*: matching, splitting, leftovers, nesting, messages.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

g = ExceptionGroup('g', [ValueError('v'), TypeError('t')])
assert str(g) == 'g (2 sub-exceptions)'
assert repr(g) == "ExceptionGroup('g', [ValueError('v'), TypeError('t')])"
assert g.message == 'g'
assert len(g.exceptions) == 2
assert type(g.exceptions) is tuple
assert isinstance(g, Exception) is True
assert [repr(e) for e in g.exceptions] == ["ValueError('v')", "TypeError('t')"]
def run(exc):
    out = []
    try:
        raise exc
    except* ValueError as e:
        out.append(('V', [str(x) for x in e.exceptions]))
    except* (TypeError, KeyError) as e:
        out.append(('T', [str(x) for x in e.exceptions]))
    else:
        out.append('else')
    finally:
        out.append('fin')
    return out
assert run(g) == [('V', ['v']), ('T', ['t']), 'fin']
assert run(ValueError('single')) == [('V', ['single']), 'fin']
assert run(ExceptionGroup('m', [ValueError(1), ValueError(2), KeyError('k')])) == [('V', ['1', '2']), ('T', ["'k'"]), 'fin']
def left(exc):
    try:
        run(exc)
    except BaseException as e:
        return repr(e)
assert left(ExceptionGroup('m', [OSError('o'), ValueError('v')])) == "ExceptionGroup('m', [OSError('o')])"
assert left(OSError('plain')) == "OSError('plain')"
assert run(ExceptionGroup('n', [ExceptionGroup('in', [ValueError('deep')]), TypeError('t')]))[1] == ('T', ['t'])
m, rest = g.split(ValueError)
assert (repr(m), repr(rest)) == ("ExceptionGroup('g', [ValueError('v')])", "ExceptionGroup('g', [TypeError('t')])")
assert g.subgroup(TypeError).exceptions[0].args == ('t',)
assert g.subgroup(KeyError) is None
assert g.split(KeyError)[0] is None
assert repr(g.derive([KeyError('d')])) == "ExceptionGroup('g', [KeyError('d')])"
assert repr(g.subgroup(lambda e: isinstance(e, TypeError))) == "ExceptionGroup('g', [TypeError('t')])"
def no_exc():
    try:
        pass
    except* ValueError:
        return_value = 'no'
    else:
        return_value = 'else'
    return return_value
assert no_exc() == 'else'
def reraise():
    try:
        try:
            raise g
        except* ValueError:
            raise
    except ExceptionGroup as e:
        return [repr(x) for x in e.exceptions]
assert reraise() == ["ValueError('v')", "TypeError('t')"]
def raise_new():
    try:
        try:
            raise ExceptionGroup('o', [ValueError('v')])
        except* ValueError:
            raise KeyError('new')
    except BaseException as e:
        return type(e).__name__, str(e)
assert raise_new() == ('KeyError', "'new'")
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return e.msg
assert syntax('try: pass\nexcept* : pass') == 'expected one or more exception types'
assert syntax('try: pass\nexcept* A: pass\nexcept B: pass') == "cannot have both 'except' and 'except*' on the same 'try'"
assert syntax('def f():\n try: pass\n except* A: return 1') == (
    "'break', 'continue' and 'return' cannot appear in an except* block")
assert raises(ValueError, lambda: ExceptionGroup('x', [])) == 'second argument (exceptions) must be a non-empty sequence'
assert raises(ValueError, lambda: ExceptionGroup('x', [1])) == 'Item 0 of second argument (exceptions) is not an exception'
assert raises(TypeError, lambda: ExceptionGroup('x')) == 'BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)'
assert raises(TypeError, lambda: ExceptionGroup(1, [ValueError()])) == (
    'BaseExceptionGroup.__new__() argument 1 must be str, not int')
assert raises(TypeError, lambda: ExceptionGroup('x', 5)) == 'second argument (exceptions) must be a sequence'
assert raises(TypeError, lambda: ExceptionGroup('x', [KeyboardInterrupt()])) == 'Cannot nest BaseExceptions in an ExceptionGroup'
assert type(BaseExceptionGroup('b', [ValueError()])).__name__ == 'ExceptionGroup'
assert type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__ == 'BaseExceptionGroup'
assert str(ExceptionGroup('one', [ValueError()])) == 'one (1 sub-exception)'

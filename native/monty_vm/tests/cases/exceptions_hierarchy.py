# The tree of built-in exceptions: bases, issubclass, what an except clause catches.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

tree = {
    BaseException: [Exception, KeyboardInterrupt, SystemExit, GeneratorExit],
    Exception: [ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, ImportError, LookupError,
                MemoryError, NameError, OSError, ReferenceError, RuntimeError, StopIteration, StopAsyncIteration,
                SyntaxError, SystemError, TypeError, ValueError, Warning],
    ArithmeticError: [FloatingPointError, OverflowError, ZeroDivisionError],
    ImportError: [ModuleNotFoundError],
    LookupError: [IndexError, KeyError],
    NameError: [UnboundLocalError],
    OSError: [BlockingIOError, ChildProcessError, ConnectionError, FileExistsError, FileNotFoundError, InterruptedError,
              IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError],
    ConnectionError: [BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError],
    RuntimeError: [NotImplementedError, RecursionError],
    SyntaxError: [IndentationError],
    IndentationError: [TabError],
    ValueError: [UnicodeError],
    UnicodeError: [UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError],
    Warning: [DeprecationWarning, UserWarning, RuntimeWarning, SyntaxWarning, FutureWarning],
}
for base, subs in tree.items():
    for sub in subs:
        assert sub.__bases__ == (base,), sub
        assert issubclass(sub, base) and not issubclass(base, sub)
        assert sub.__name__ != base.__name__
assert BaseException.__bases__ == (object,)
assert (ZeroDivisionError.__mro__ == (ZeroDivisionError, ArithmeticError, Exception, BaseException, object)) is True
assert (TabError.__mro__ == (TabError, IndentationError, SyntaxError, Exception, BaseException, object)) is True
assert issubclass(KeyError, (IndexError, LookupError)) is True
assert issubclass(KeyboardInterrupt, Exception) is False
assert issubclass(SystemExit, Exception) is False
assert issubclass(GeneratorExit, Exception) is False
assert issubclass(StopIteration, Exception) is True
assert issubclass(UnicodeDecodeError, ValueError) is True
assert issubclass(ModuleNotFoundError, ImportError) is True
assert issubclass(RecursionError, RuntimeError) is True
assert issubclass(bool, Exception) is False
assert (EnvironmentError is OSError) is True
assert isinstance(ValueError, type) is True
assert type(ValueError).__name__ == 'type'
assert repr(ValueError) == "<class 'ValueError'>"
assert str(KeyError) == "<class 'KeyError'>"
assert (ValueError is ValueError) is True
assert (ValueError == TypeError) is False
assert {ValueError: 1, KeyError: 2}[KeyError] == 2
assert len({ValueError, TypeError, ValueError}) == 2
def catches(clause, exc):
    try:
        raise exc
    except clause:
        return True
    except BaseException:
        return False
assert catches(LookupError, KeyError('x')) is True
assert catches(LookupError, IndexError) is True
assert catches(KeyError, LookupError) is False
assert catches(Exception, KeyboardInterrupt) is False
assert catches(BaseException, KeyboardInterrupt) is True
assert catches(ArithmeticError, ZeroDivisionError) is True
assert catches((ValueError, ArithmeticError), OverflowError) is True
assert catches(OSError, FileNotFoundError) is True
assert catches(OSError, TimeoutError) is True
assert catches(ValueError, UnicodeError) is True
assert catches(NameError, UnboundLocalError) is True
assert catches(SyntaxError, TabError) is True
assert catches(RuntimeError, NotImplementedError) is True
assert catches(Warning, UserWarning) is True
assert catches(Exception, Warning) is True
assert catches((), ValueError) is False
def raised_by(f):
    try:
        f()
    except BaseException as e:
        return [c.__name__ for c in type(e).__mro__[:-1]]
assert raised_by(lambda: 1 / 0) == ['ZeroDivisionError', 'ArithmeticError', 'Exception', 'BaseException']
assert raised_by(lambda: {}[1]) == ['KeyError', 'LookupError', 'Exception', 'BaseException']
assert raised_by(lambda: [][1]) == ['IndexError', 'LookupError', 'Exception', 'BaseException']
assert raised_by(lambda: undefined_name) == ['NameError', 'Exception', 'BaseException']
assert raised_by(lambda: None.x) == ['AttributeError', 'Exception', 'BaseException']
assert raised_by(lambda: int('x')) == ['ValueError', 'Exception', 'BaseException']
assert raised_by(lambda: 1 + '1') == ['TypeError', 'Exception', 'BaseException']
assert raised_by(lambda: b'\xff'.decode()) == ['UnicodeDecodeError', 'UnicodeError', 'ValueError', 'Exception', 'BaseException']
assert raised_by(lambda: 'é'.encode('ascii')) == (
    ['UnicodeEncodeError', 'UnicodeError', 'ValueError', 'Exception', 'BaseException'])
assert raised_by(lambda: next(iter([]))) == ['StopIteration', 'Exception', 'BaseException']
assert raised_by(lambda: 10.0 ** 400) == ['OverflowError', 'ArithmeticError', 'Exception', 'BaseException']
assert raised_by(lambda: eval('1 +')) == ['SyntaxError', 'Exception', 'BaseException']
assert raised_by(lambda: exec(' x = 1')) == ['IndentationError', 'SyntaxError', 'Exception', 'BaseException']
assert raised_by(lambda: exec('if 1:\n\tx\n        y')) == (
    ['TabError', 'IndentationError', 'SyntaxError', 'Exception', 'BaseException'])
def unbound():
    v
    v = 1
assert raised_by(unbound) == ['UnboundLocalError', 'NameError', 'Exception', 'BaseException']
def asserted():
    assert 0
assert raised_by(asserted) == ['AssertionError', 'Exception', 'BaseException']
def imports():
    import no_such_module_xyz
assert raised_by(imports) == ['ModuleNotFoundError', 'ImportError', 'Exception', 'BaseException']
assert raises(ModuleNotFoundError, lambda: imports()) == "No module named 'no_such_module_xyz'"
assert raises(TypeError, lambda: isinstance(1, 'x')) == 'isinstance() arg 2 must be a type, a tuple of types, or a union'
assert raises(TypeError, lambda: issubclass(1, int)) == 'issubclass() arg 1 must be a class'
assert raises(TypeError, lambda: issubclass(int, 1)) == 'issubclass() arg 2 must be a class, a tuple of classes, or a union'
assert raises(TypeError, lambda: isinstance(1, [int])) == 'isinstance() arg 2 must be a type, a tuple of types, or a union'

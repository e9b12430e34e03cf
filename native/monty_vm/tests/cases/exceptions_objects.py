# Exception objects: args, str, repr, equality, notes, with_traceback, attributes, special constructors.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

e = ValueError('msg', 2)
assert e.args == ('msg', 2)
assert str(e) == "('msg', 2)"
assert repr(e) == "ValueError('msg', 2)"
assert str(ValueError()) == ''
assert repr(ValueError()) == 'ValueError()'
assert str(ValueError('x')) == 'x'
assert repr(ValueError('x')) == "ValueError('x')"
assert repr(ValueError("it's")) == 'ValueError("it\'s")'
assert repr(ValueError(1)) == 'ValueError(1)'
assert repr(ValueError(None)) == 'ValueError(None)'
assert repr(ValueError((1,))) == 'ValueError((1,))'
assert repr(ValueError([])) == 'ValueError([])'
assert str(ValueError(1)) == '1'
assert str(ValueError(None)) == 'None'
assert str(ValueError('')) == ''
assert str(ValueError((1, 2))) == '(1, 2)'
assert str(KeyError('k')) == "'k'"
assert str(KeyError(1)) == '1'
assert str(KeyError()) == ''
assert str(KeyError('a', 'b')) == "('a', 'b')"
assert repr(KeyError('k')) == "KeyError('k')"
assert repr(KeyError(('a',))) == "KeyError(('a',))"
assert str(IndexError('i')) == 'i'
assert repr(StopIteration(3)) == 'StopIteration(3)'
assert StopIteration(3).value == 3
assert StopIteration().value is None
assert StopIteration(1, 2).value == 1
assert SystemExit().code is None
assert SystemExit(3).code == 3
assert SystemExit('s').code == 's'
assert SystemExit(1, 2).code == (1, 2)
assert OSError(9999, 'gone').errno == 9999
assert OSError(9999, 'gone').strerror == 'gone'
assert str(OSError(9999, 'gone')) == '[Errno 9999] gone'
assert str(OSError(9999, 'gone', 'file.txt')) == "[Errno 9999] gone: 'file.txt'"
assert OSError(9999, 'gone', 'f').filename == 'f'
assert OSError('one').errno is None
assert repr(OSError(9999, 'x')) == "OSError(9999, 'x')"
assert type(OSError(9999, 'x')).__name__ == 'OSError'
assert (OSError is IOError) is True
assert NameError('x', name='n').name == 'n'
assert AttributeError('x', name='n', obj=5).obj == 5
assert ImportError('m', name='mod').name == 'mod'
assert UnicodeDecodeError('utf-8', b'abc', 1, 2, 'bad').start == 1
assert UnicodeDecodeError('utf-8', b'abc', 1, 2, 'bad').object == b'abc'
assert str(UnicodeDecodeError('utf-8', b'abc', 0, 3, 'bad')) == "'utf-8' codec can't decode bytes in position 0-2: bad"
assert str(UnicodeEncodeError('ascii', 'aé', 1, 2, 'bad')) == "'ascii' codec can't encode character '\\xe9' in position 1: bad"
assert UnicodeEncodeError('ascii', 'aé', 1, 2, 'bad').reason == 'bad'
e.args = (1,)
assert repr(e) == 'ValueError(1)'
e.args = 'ab'
assert e.args == ('a', 'b')
e.args = [5, 6]
assert e.args == (5, 6)
e.custom = [1]
assert e.custom == [1]
assert e.__dict__ == {'custom': [1]}
assert (ValueError('a') == ValueError('a')) is False
x = ValueError('a')
assert (x == x) is True
assert {x: 1}[x] == 1
assert bool(ValueError()) is True
assert x.__cause__ is None
assert x.__context__ is None
assert x.__traceback__ is None
assert x.__suppress_context__ is False
assert (x.with_traceback(None) is x) is True
assert hasattr(x, '__notes__') is False
assert x.add_note('n1') is None
x.add_note('n2\nlines')
assert x.__notes__ == ['n1', 'n2\nlines']
assert str(x) == 'a'
x.__notes__ = ['replaced']
assert x.__notes__ == ['replaced']
del x.__notes__
assert hasattr(x, '__notes__') is False
try:
    raise x
except ValueError as y:
    assert y is x
    assert type(y.__traceback__).__name__ == 'traceback'
assert (x.__traceback__ is not None) is True
x.__traceback__ = None
assert x.__traceback__ is None
assert isinstance(x, ValueError) is True
assert isinstance(x, Exception) is True
assert isinstance(x, KeyError) is False
assert isinstance(x, (KeyError, ValueError)) is True
assert (type(x) is ValueError) is True
assert x.__class__.__name__ == 'ValueError'
assert ValueError.__name__ == 'ValueError'
assert ValueError.__module__ == 'builtins'
assert ValueError.__bases__ == (Exception,)
assert ValueError('a', 'b').args[1] == 'b'
assert [repr(c('z')) for c in (TypeError, RuntimeError, AssertionError, Exception, BaseException)] == (
    ["TypeError('z')", "RuntimeError('z')", "AssertionError('z')", "Exception('z')", "BaseException('z')"])
assert list(map(str, [ValueError('p'), KeyError('q')])) == ['p', "'q'"]
assert f'{ValueError("f")!r}' == "ValueError('f')"
assert '%s|%r' % (ValueError('f'), KeyError('g')) == "f|KeyError('g')"
assert str(ValueError(ValueError('in'))) == 'in'
assert repr(ValueError(KeyError('in'))) == "ValueError(KeyError('in'))"
assert raises(TypeError, lambda: ValueError(x=1)) == 'ValueError() takes no keyword arguments'
assert raises(TypeError, lambda: x.add_note(5)) == 'add_note() argument must be str, not int'
assert raises(TypeError, lambda: x.add_note()) == 'BaseException.add_note() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: x.with_traceback(5)) == '__traceback__ must be a traceback or None'
assert raises(AttributeError, lambda: x.missing) == "'ValueError' object has no attribute 'missing'"
try:
    x.args = 5
except TypeError as failure:
    assert str(failure) == "'int' object is not iterable"
else:
    assert False, 'no TypeError'
try:
    x.__traceback__ = 5
except TypeError as failure:
    assert str(failure) == '__traceback__ must be a traceback or None'
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: x[0]) == "'ValueError' object is not subscriptable"
assert raises(TypeError, lambda: x()) == "'ValueError' object is not callable"
assert raises(TypeError, lambda: len(x)) == "object of type 'ValueError' has no len()"
assert raises(TypeError, lambda: x + x) == "unsupported operand type(s) for +: 'ValueError' and 'ValueError'"
assert raises(TypeError, lambda: UnicodeDecodeError('a')) == 'function takes exactly 5 arguments (1 given)'
assert raises(TypeError, lambda: UnicodeDecodeError(1, 2, 3, 4, 5)) == 'argument 1 must be str, not int'
assert raises(TypeError, lambda: sorted([ValueError(), ValueError()])) == (
    "'<' not supported between instances of 'ValueError' and 'ValueError'")
assert raises(TypeError, lambda: KeyError(k=1)) == 'KeyError() takes no keyword arguments'
assert raises(TypeError, lambda: StopIteration(value=1)) == 'StopIteration() takes no keyword arguments'

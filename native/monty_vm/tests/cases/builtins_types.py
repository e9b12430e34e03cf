# type, isinstance, issubclass, callable, getattr, hasattr, dir, id, hash, repr of types.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert type(1) is int
assert type(1.0) is float
assert type('') is str
assert type(b'') is bytes
assert type([]) is list
assert type(()) is tuple
assert type({}) is dict
assert type(set()) is set
assert type(frozenset()) is frozenset
assert type(1j) is complex
assert type(True) is bool
assert type(None).__name__ == 'NoneType'
assert type(...).__name__ == 'ellipsis'
assert type(NotImplemented).__name__ == 'NotImplementedType'
assert type(range(1)) is range
assert type(slice(1)) is slice
assert type(type) is type
assert type(int) is type
assert type(len).__name__ == 'builtin_function_or_method'
assert type([].append).__name__ == 'builtin_function_or_method'
assert type(str.upper).__name__ == 'method_descriptor'
assert type(lambda: 0).__name__ == 'function'
assert type({}.keys()).__name__ == 'dict_keys'
assert type(iter([])).__name__ == 'list_iterator'
assert type(x for x in []).__name__ == 'generator'
assert type(ValueError()) is ValueError
assert repr(int) == "<class 'int'>"
assert repr(type) == "<class 'type'>"
assert repr(type(None)) == "<class 'NoneType'>"
assert str(list) == "<class 'list'>"
assert repr(len) == '<built-in function len>'
assert repr(str.upper) == "<method 'upper' of 'str' objects>"
assert repr(type(len)) == "<class 'builtin_function_or_method'>"
assert repr(None) == 'None'
assert repr(...) == 'Ellipsis'
assert repr(NotImplemented) == 'NotImplemented'
assert str(Ellipsis) == 'Ellipsis'
assert int.__name__ == 'int'
assert int.__qualname__ == 'int'
assert int.__module__ == 'builtins'
assert bool.__bases__ == (int,)
assert int.__bases__ == (object,)
assert (bool.__mro__ == (bool, int, object)) is True
assert object.__bases__ == ()
assert (int is int) is True
assert (int == int) is True
assert (int != float) is True
assert {int: 'i', str: 's'}[type(5)] == 'i'
assert isinstance(1, int) is True
assert isinstance(True, int) is True
assert isinstance(1, bool) is False
assert isinstance(1.0, int) is False
assert isinstance('a', (int, str)) is True
assert isinstance('a', (int, (float, str))) is True
assert isinstance(1, ()) is False
assert isinstance(1, object) is True
assert isinstance(int, type) is True
assert isinstance(int, object) is True
assert isinstance(None, type(None)) is True
assert (isinstance([], list) and not isinstance([], tuple)) is True
assert isinstance(len, type(print)) is True
assert issubclass(bool, int) is True
assert issubclass(int, bool) is False
assert issubclass(int, object) is True
assert issubclass(int, (str, int)) is True
assert issubclass(type, object) is True
assert issubclass(KeyError, LookupError) is True
assert callable(len) is True
assert callable(int) is True
assert callable(int()) is False
assert callable(lambda: 0) is True
assert callable('a'.upper) is True
assert getattr('a', 'upper')() == 'A'
assert getattr([], 'nope', 'dflt') == 'dflt'
assert getattr(5, 'real') == 5
assert hasattr([], 'append') is True
assert hasattr([], 'nope') is False
assert hasattr(5, 'real') is True
assert [].__class__ is list
assert (5).__class__.__name__ == 'int'
assert (''.__class__ is str) is True
assert ('append' in dir([])) is True
assert ('upper' in dir(str)) is True
assert (sorted(dir([])) == dir([])) is True
assert (id(None) == id(None)) is True
assert isinstance(id(1), int) is True
x = y = []
assert (x is y) is True
assert (x is not []) is True
assert ((x is y) == (id(x) == id(y))) is True
assert (None is None) is True
assert (True is (1 == 1)) is True
assert ((1 < 2) is True) is True
assert (NotImplemented is NotImplemented) is True
assert (... is Ellipsis) is True
assert str() + repr('') == "''"
assert (list() == [] and dict() == {} and tuple() == () and int() == 0) is True
assert type(type(type(5))) is type
assert (type([1][0]) is type(2)) is True
assert [type(v).__name__ for v in (1, 'a', None, [], {}, 1.5, True)] == (
    ['int', 'str', 'NoneType', 'list', 'dict', 'float', 'bool'])
assert isinstance(NotImplemented, bool) is False
assert [].append.__self__ == []
assert [].append.__name__ == 'append'
assert int('5').__add__(3) == 8
assert raises(TypeError, lambda: isinstance(1)) == 'isinstance expected 2 arguments, got 1'
assert raises(TypeError, lambda: isinstance(1, 5)) == 'isinstance() arg 2 must be a type, a tuple of types, or a union'
assert raises(TypeError, lambda: isinstance(1, 'int')) == 'isinstance() arg 2 must be a type, a tuple of types, or a union'
assert raises(TypeError, lambda: isinstance('a', (int, 5))) == 'isinstance() arg 2 must be a type, a tuple of types, or a union'
assert raises(TypeError, lambda: issubclass(5, int)) == 'issubclass() arg 1 must be a class'
assert raises(TypeError, lambda: issubclass(int, 5)) == 'issubclass() arg 2 must be a class, a tuple of classes, or a union'
assert raises(TypeError, lambda: issubclass('a', 'b')) == 'issubclass() arg 1 must be a class'
assert raises(TypeError, lambda: type()) == 'type() takes 1 or 3 arguments'
assert raises(TypeError, lambda: type(1, 2)) == 'type() takes 1 or 3 arguments'
assert raises(TypeError, lambda: callable()) == 'callable() takes exactly one argument (0 given)'
assert raises(AttributeError, lambda: getattr([], 'nope')) == "'list' object has no attribute 'nope'"
assert raises(TypeError, lambda: getattr([], 5)) == "attribute name must be string, not 'int'"
assert raises(TypeError, lambda: getattr()) == 'getattr expected at least 2 arguments, got 0'
assert raises(TypeError, lambda: hasattr([])) == 'hasattr expected 2 arguments, got 1'
assert raises(TypeError, lambda: dir(1, 2)) == 'dir expected at most 1 argument, got 2'
assert raises(TypeError, lambda: id()) == 'id() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: hash([])) == "unhashable type: 'list'"
assert raises(TypeError, lambda: hash({})) == "unhashable type: 'dict'"
assert raises(TypeError, lambda: hash(set())) == "unhashable type: 'set'"
assert raises(TypeError, lambda: hash(([],))) == "unhashable type: 'list'"
assert raises(TypeError, lambda: hash(slice([]))) == "unhashable type: 'list'"
assert raises(TypeError, lambda: None()) == "'NoneType' object is not callable"
assert raises(TypeError, lambda: NotImplemented()) == "'NotImplementedType' object is not callable"
assert raises(TypeError, lambda: bool(NotImplemented)) == 'NotImplemented should not be used in a boolean context'
assert raises(TypeError, lambda: not NotImplemented) == 'NotImplemented should not be used in a boolean context'
try:
    if NotImplemented: pass
except TypeError as failure:
    assert str(failure) == 'NotImplemented should not be used in a boolean context'
else:
    assert False, 'no TypeError'
assert raises(AttributeError, lambda: int.nope) == "type object 'int' has no attribute 'nope'"
assert raises(AttributeError, lambda: type(None).nope) == "type object 'NoneType' has no attribute 'nope'"
assert raises(AttributeError, lambda: None.nope) == "'NoneType' object has no attribute 'nope'"
try:
    None.x = 1
except AttributeError as failure:
    assert str(failure) == "'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes"
else:
    assert False, 'no AttributeError'
try:
    int.x = 1
except TypeError as failure:
    assert str(failure) == "cannot set 'x' attribute of immutable type 'int'"
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: type(None)(1)) == 'NoneType takes no arguments'
assert raises(TypeError, lambda: type(...)(1)) == 'EllipsisType takes no arguments'
assert raises(TypeError, lambda: None + 1) == "unsupported operand type(s) for +: 'NoneType' and 'int'"
assert raises(TypeError, lambda: ... + 1) == "unsupported operand type(s) for +: 'ellipsis' and 'int'"
assert raises(TypeError, lambda: None < None) == "'<' not supported between instances of 'NoneType' and 'NoneType'"
assert raises(TypeError, lambda: None[0]) == "'NoneType' object is not subscriptable"
try:
    None[0] = 1
except TypeError as failure:
    assert str(failure) == "'NoneType' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    del None[0]
except TypeError as failure:
    assert str(failure) == "'NoneType' object does not support item deletion"
else:
    assert False, 'no TypeError'
assert raises(TypeError, lambda: len(None)) == "object of type 'NoneType' has no len()"
assert raises(TypeError, lambda: iter(None)) == "'NoneType' object is not iterable"
assert raises(TypeError, lambda: int[0]) == "type 'int' is not subscriptable"
assert raises(TypeError, lambda: (lambda: 0) + 1) == "unsupported operand type(s) for +: 'function' and 'int'"
assert raises(TypeError, lambda: len + 1) == "unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'"
assert raises(TypeError, lambda: int + 1) == "unsupported operand type(s) for +: 'type' and 'int'"

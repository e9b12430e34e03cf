# Special methods that give what they must not give: every message.
import operator

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


def raises(code):
    try:
        exec(code, globals())
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



def made(name, result, base=object):
    return type('X', (base,), {name: lambda self, *args: result})()


def cls(name, result, base=object):
    return type('X', (base,), {name: lambda self, *args: result})


class Sub(int):
    pass


class SubStr(str):
    pass


# ---- conversions to text ----
assert error(lambda: str(made('__str__', 5))) == 'TypeError: __str__ returned non-string (type int)'
assert error(lambda: repr(made('__repr__', None))) == 'TypeError: __repr__ returned non-string (type NoneType)'
assert error(lambda: f'{made("__str__", 5)}') == 'TypeError: __str__ returned non-string (type int)'
assert error(lambda: f'{made("__repr__", 5)!r}') == 'TypeError: __repr__ returned non-string (type int)'
assert error(lambda: '%s' % made('__str__', 5)) == 'TypeError: __str__ returned non-string (type int)'
assert error(lambda: '%r' % made('__repr__', b'')) == 'TypeError: __repr__ returned non-string (type bytes)'
assert error(lambda: '{}'.format(made('__format__', 5))) == 'TypeError: __format__ must return a str, not int'
assert error(lambda: format(made('__format__', None))) == 'TypeError: __format__ must return a str, not NoneType'
assert error(lambda: f'{made("__format__", 5):x}') == 'TypeError: __format__ must return a str, not int'
assert error(lambda: ascii(made('__repr__', 5))) == 'TypeError: __repr__ returned non-string (type int)'
assert error(lambda: print(made('__str__', 5), file=None)) == 'TypeError: __str__ returned non-string (type int)'
assert error(lambda: bytes(made('__bytes__', 'text'))) == 'TypeError: __bytes__ returned non-bytes (type str)'
assert error(lambda: bytes(made('__bytes__', 5))) == 'TypeError: __bytes__ returned non-bytes (type int)'
assert error(lambda: [made('__repr__', 5)].__repr__()) == 'TypeError: __repr__ returned non-string (type int)'

# ---- truth, length, hash ----
assert error(lambda: bool(made('__bool__', 5))) == 'TypeError: __bool__ should return bool, returned int'
assert error(lambda: bool(made('__bool__', None))) == 'TypeError: __bool__ should return bool, returned NoneType'
assert error(lambda: not made('__bool__', 'x')) == 'TypeError: __bool__ should return bool, returned str'
assert error(lambda: 1 if made('__bool__', 0) else 2) == 'TypeError: __bool__ should return bool, returned int'
assert error(lambda: made('__bool__', []) and 1) == 'TypeError: __bool__ should return bool, returned list'
assert error(lambda: any([made('__bool__', 1)])) == 'TypeError: __bool__ should return bool, returned int'
assert error(lambda: list(filter(None, [made('__bool__', 'a')]))) == 'TypeError: __bool__ should return bool, returned str'
assert error(lambda: bool(made('__len__', -1))) == 'ValueError: __len__() should return >= 0'
assert error(lambda: bool(made('__len__', 'x'))) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: len(made('__len__', 'x'))) == "TypeError: 'str' object cannot be interpreted as an integer"
assert error(lambda: len(made('__len__', -5))) == 'ValueError: __len__() should return >= 0'
assert error(lambda: len(made('__len__', 1.5))) == "TypeError: 'float' object cannot be interpreted as an integer"
assert error(lambda: len(made('__len__', None))) == "TypeError: 'NoneType' object cannot be interpreted as an integer"
assert error(lambda: len(made('__len__', 2 ** 100))) == "OverflowError: cannot fit 'int' into an index-sized integer"
assert error(lambda: len(5)) == "TypeError: object of type 'int' has no len()"
assert error(lambda: hash(made('__hash__', 'x'))) == 'TypeError: __hash__ method should return an integer'
assert error(lambda: hash(made('__hash__', 1.5))) == 'TypeError: __hash__ method should return an integer'
assert error(lambda: hash(made('__hash__', None))) == 'TypeError: __hash__ method should return an integer'
assert error(lambda: hash(type('X', (), {'__hash__': None})())) == "TypeError: unhashable type: 'X'"
assert error(lambda: {}[type('X', (), {'__hash__': None})()]) == "TypeError: cannot use 'X' as a dict key (unhashable type: 'X')"
assert error(lambda: hash(type('X', (), {'__eq__': lambda s, o: True})())) == "TypeError: unhashable type: 'X'"
assert len(made('__len__', True)) == 1
assert hash(made('__hash__', True)) == 1
assert hash(made('__hash__', Sub(5))) == 5
assert hash(made('__hash__', -1)) == -2
assert len(made('__len__', made('__index__', 3))) == 3

# ---- numbers ----
assert error(lambda: int(made('__int__', 'x'))) == 'TypeError: __int__ returned non-int (type str)'
assert error(lambda: int(made('__int__', 1.5))) == 'TypeError: __int__ returned non-int (type float)'
assert error(lambda: int(made('__int__', None))) == 'TypeError: __int__ returned non-int (type NoneType)'
assert error(lambda: int(made('__index__', 'x'))) == 'TypeError: __index__ returned non-int (type str)'
assert error(lambda: int(made('__trunc__', 5))) == "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'X'"
assert error(lambda: int(object())) == "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'object'"
assert error(lambda: float(made('__float__', 5))) == 'TypeError: X.__float__ returned non-float (type int)'
assert error(lambda: float(made('__float__', 'x'))) == 'TypeError: X.__float__ returned non-float (type str)'
assert error(lambda: float(made('__index__', 'x'))) == 'TypeError: __index__ returned non-int (type str)'
assert error(lambda: float(object())) == "TypeError: float() argument must be a string or a real number, not 'object'"
assert error(lambda: complex(made('__float__', 'x'))) == 'TypeError: X.__float__ returned non-float (type str)'
assert error(lambda: complex(object())) == 'TypeError: complex() argument must be a string or a number, not object'
assert error(lambda: operator.index(made('__index__', 1.5))) == 'TypeError: __index__ returned non-int (type float)'
assert error(lambda: operator.index(made('__index__', None))) == 'TypeError: __index__ returned non-int (type NoneType)'
assert error(lambda: [1, 2][made('__index__', 'x')]) == 'TypeError: __index__ returned non-int (type str)'
assert error(lambda: [1, 2][object()]) == 'TypeError: list indices must be integers or slices, not object'
assert error(lambda: 'abc'[made('__index__', None):]) == 'TypeError: __index__ returned non-int (type NoneType)'
assert error(lambda: 'abc'[object():]) == 'TypeError: slice indices must be integers or None or have an __index__ method'
assert error(lambda: range(made('__index__', 'x'))) == 'TypeError: __index__ returned non-int (type str)'
assert error(lambda: range(object())) == "TypeError: 'object' object cannot be interpreted as an integer"
assert error(lambda: bin(made('__index__', 'x'))) == 'TypeError: __index__ returned non-int (type str)'
assert error(lambda: hex(object())) == "TypeError: 'object' object cannot be interpreted as an integer"
assert error(lambda: chr(made('__index__', 'x'))) == 'TypeError: __index__ returned non-int (type str)'
assert error(lambda: 'a' * made('__index__', 'x')) == 'TypeError: __index__ returned non-int (type str)'
assert error(lambda: [1] * object()) == "TypeError: can't multiply sequence by non-int of type 'object'"
assert error(lambda: round(made('__index__', 5))) == "TypeError: type X doesn't define __round__ method"
assert error(lambda: round(object())) == "TypeError: type object doesn't define __round__ method"
assert error(lambda: divmod(object(), 1)) == "TypeError: unsupported operand type(s) for divmod(): 'object' and 'int'"
assert error(lambda: pow(object(), 2)) == "TypeError: unsupported operand type(s) for ** or pow(): 'object' and 'int'"
assert error(lambda: pow(2, 3, object())) == "TypeError: unsupported operand type(s) for ** or pow(): 'int', 'int', 'object'"
assert error(lambda: abs(object())) == "TypeError: bad operand type for abs(): 'object'"
assert error(lambda: -object()) == "TypeError: bad operand type for unary -: 'object'"
assert error(lambda: +object()) == "TypeError: bad operand type for unary +: 'object'"
assert error(lambda: ~object()) == "TypeError: bad operand type for unary ~: 'object'"
assert int(made('__int__', 5)) == 5
assert float(made('__float__', 1.5)) == 1.5
assert float(made('__index__', 3)) == 3.0
assert complex(made('__float__', 1.5)) == (1.5+0j)
assert complex(made('__complex__', 1j)) == 1j
assert int(made('__index__', 7)) == 7
assert round(made('__round__', 'anything')) == 'anything'
assert divmod(made('__divmod__', 'any'), 1) == 'any'
assert abs(made('__abs__', 'any')) == 'any'
assert -made('__neg__', 'any') == 'any'
assert round(made('__round__', 5), 2) == 5

# ---- iteration ----
assert error(lambda: iter(made('__iter__', 5))) == "TypeError: iter() returned non-iterator of type 'int'"
assert error(lambda: iter(made('__iter__', None))) == "TypeError: iter() returned non-iterator of type 'NoneType'"
assert error(lambda: list(made('__iter__', 'text'))) == "TypeError: iter() returned non-iterator of type 'str'"
assert error(lambda: [x for x in made('__iter__', [])]) == "TypeError: iter() returned non-iterator of type 'list'"
assert error(lambda: iter(object())) == "TypeError: 'object' object is not iterable"
assert error(lambda: iter(type('X', (), {'__iter__': None})())) == "TypeError: 'X' object is not iterable"
assert error(lambda: iter(5, 6)) == 'TypeError: iter(v, w): v must be callable'
assert error(lambda: next(object())) == "TypeError: 'object' object is not an iterator"
assert error(lambda: next([])) == "TypeError: 'list' object is not an iterator"
assert error(lambda: reversed(object())) == "TypeError: 'object' object is not reversible"
assert error(lambda: reversed(type('X', (), {'__reversed__': None})())) == "TypeError: 'X' object is not reversible"
assert error(lambda: reversed({1})) == "TypeError: 'set' object is not reversible"
assert reversed(made('__reversed__', 'anything')) == 'anything'
assert list(iter(made('__iter__', iter([1])))) == [1]
assert error(lambda: list(made('__len__', 5))) == "TypeError: 'X' object is not iterable"
assert error(lambda: operator.length_hint(made('__length_hint__', 'x'))) == 'TypeError: __length_hint__ must be an integer, not str'
assert error(lambda: operator.length_hint(made('__length_hint__', -1))) == 'ValueError: __length_hint__() should return >= 0'
assert raises("a, b = made('__iter__', 5)") == "TypeError: iter() returned non-iterator of type 'int'"
assert raises("a, b = 5") == 'TypeError: cannot unpack non-iterable int object'
assert raises("a, b = [1]") == 'ValueError: not enough values to unpack (expected 2, got 1)'
assert raises("a, b = [1, 2, 3]") == 'ValueError: too many values to unpack (expected 2, got 3)'
assert raises("a, *b, c = [1]") == 'ValueError: not enough values to unpack (expected at least 2, got 1)'
assert raises("for x in 5: pass") == "TypeError: 'int' object is not iterable"
assert raises("for x in made('__iter__', 5): pass") == "TypeError: iter() returned non-iterator of type 'int'"
assert raises("[*5]") == 'TypeError: Value after * must be an iterable, not int'
assert raises("{**5}") == "TypeError: 'int' object is not a mapping"
assert raises("print(*5)") == 'TypeError: print() argument after * must be an iterable, not int'
assert raises("print(**5)") == 'TypeError: print() argument after ** must be a mapping, not int'
assert raises("{*5}") == "TypeError: 'int' object is not iterable"
assert raises("x = yield_from = [*made('__iter__', 5)]") == "TypeError: iter() returned non-iterator of type 'int'"

# ---- containers ----
assert 1 in made('__contains__', 5)
assert (1 in made('__contains__', '')) is False
assert (1 not in made('__contains__', 'x')) is False
assert error(lambda: 1 in object()) == "TypeError: argument of type 'object' is not a container or iterable"
assert error(lambda: 1 in made('__contains__', made('__bool__', 5))) == 'TypeError: __bool__ should return bool, returned int'
assert error(lambda: 1 in type('X', (), {'__contains__': None})()) == "TypeError: 'X' object is not a container"
assert error(lambda: object()[1]) == "TypeError: 'object' object is not subscriptable"
assert error(lambda: operator.setitem(object(), 1, 2)) == "TypeError: 'object' object does not support item assignment"
assert error(lambda: operator.delitem(object(), 1)) == "TypeError: 'object' object does not support item deletion"
assert error(lambda: type('X', (), {'__getitem__': None})()[1]) == "TypeError: 'NoneType' object is not callable"
assert error(lambda: int[5]) == "TypeError: type 'int' is not subscriptable"
assert error(lambda: type('X', (), {})[5]) == "TypeError: type 'X' is not subscriptable"

# ---- attributes ----
assert error(lambda: object().x) == "AttributeError: 'object' object has no attribute 'x'"
assert error(lambda: setattr(object(), 'x', 1)) == "AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes"
assert error(lambda: delattr(object(), 'x')) == "AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes"
assert error(lambda: dir(made('__dir__', 5))) == "TypeError: 'int' object is not iterable"
assert error(lambda: dir(type('X', (), {'__dir__': None})())) == "TypeError: 'NoneType' object is not callable"
assert error(lambda: vars(5)) == 'TypeError: vars() argument must have __dict__ attribute'
assert dir(made('__dir__', 'ba')) == ['a', 'b']
assert error(lambda: setattr(made('x', 1), '__class__', 5)) == "TypeError: __class__ must be set to a class, not 'int' object"
assert error(lambda: setattr(made('x', 1), '__class__', int)) == 'TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses'
assert error(lambda: setattr(made('x', 1), '__dict__', 5)) == "TypeError: __dict__ must be set to a dictionary, not a 'int'"
assert error(lambda: getattr(1, 5)) == "TypeError: attribute name must be string, not 'int'"
assert error(lambda: setattr(1, 5, 6)) == "TypeError: attribute name must be string, not 'int'"
assert error(lambda: hasattr(1, 5)) == "TypeError: attribute name must be string, not 'int'"
assert error(lambda: isinstance(1, made('x', 1))) == 'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
assert error(lambda: isinstance(1, 5)) == 'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union'
assert error(lambda: issubclass(1, int)) == 'TypeError: issubclass() arg 1 must be a class'
assert error(lambda: issubclass(int, 5)) == 'TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union'
assert isinstance(1, type('M', (type,), {'__instancecheck__': lambda c, i: 'yes'})('C', (), {}))
assert issubclass(int, type('M', (type,), {'__subclasscheck__': lambda c, i: []})('C', (), {})) is False

# ---- calls and construction ----
assert error(lambda: object()()) == "TypeError: 'object' object is not callable"
assert error(lambda: type('X', (), {'__call__': None})()()) == "TypeError: 'NoneType' object is not callable"
assert error(lambda: cls('__init__', 5)()) == "TypeError: __init__() should return None, not 'int'"
assert error(lambda: cls('__init__', 'text')()) == "TypeError: __init__() should return None, not 'str'"
assert type('X', (), {'__new__': lambda c: 5})() == 5
assert type('X', (), {'__new__': lambda c, *a: 'other', '__init__': 5})(1) == 'other'
assert error(lambda: object(1)) == 'TypeError: object() takes no arguments'
assert error(lambda: type('X', (), {})(1)) == 'TypeError: X() takes no arguments'
assert error(lambda: type('X', (), {'__init__': lambda s: None})(1)) == 'TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given'
assert error(lambda: type('X', (), {'__new__': lambda c: object.__new__(c)})(1)) == 'TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given'
assert error(lambda: object.__new__()) == 'TypeError: object.__new__(): not enough arguments'
assert error(lambda: object.__new__(5)) == 'TypeError: object.__new__(X): X is not a type object (int)'
assert error(lambda: type('X', (), {'__new__': lambda c: object.__new__(c, 1)})()) == 'TypeError: object.__new__() takes exactly one argument (the type to instantiate)'
assert error(lambda: object().__init__(1)) == 'TypeError: object.__init__() takes exactly one argument (the instance to initialize)'

# ---- operators that say nothing ----
NI = type('NI', (), {n: lambda self, other: NotImplemented for n in ('__add__', '__radd__', '__lt__', '__eq__', '__iadd__', '__mul__', '__pow__', '__matmul__', '__divmod__')})()
assert error(lambda: NI + 1) == "TypeError: unsupported operand type(s) for +: 'NI' and 'int'"
assert error(lambda: 1 + NI) == "TypeError: unsupported operand type(s) for +: 'int' and 'NI'"
assert error(lambda: NI + NI) == "TypeError: unsupported operand type(s) for +: 'NI' and 'NI'"
assert error(lambda: NI < 1) == "TypeError: '<' not supported between instances of 'NI' and 'int'"
assert error(lambda: NI * 'a') == "TypeError: can't multiply sequence by non-int of type 'NI'"
assert error(lambda: NI ** 2) == "TypeError: unsupported operand type(s) for ** or pow(): 'NI' and 'int'"
assert error(lambda: NI @ NI) == "TypeError: unsupported operand type(s) for @: 'NI' and 'NI'"
assert error(lambda: divmod(NI, 1)) == "TypeError: unsupported operand type(s) for divmod(): 'NI' and 'int'"
assert error(lambda: operator.iadd(NI, 1)) == "TypeError: unsupported operand type(s) for +=: 'NI' and 'int'"
assert (NI == 1) is False
assert NI != 1
assert NI == NI
assert error(lambda: type('X', (), {'__add__': None})() + 1) == "TypeError: 'NoneType' object is not callable"
assert error(lambda: bool(NotImplemented)) == 'TypeError: NotImplemented should not be used in a boolean context'
assert error(lambda: sorted([made('x', 1), made('x', 2)])) == "TypeError: '<' not supported between instances of 'X' and 'X'"
assert error(lambda: max([1, 'a'])) == "TypeError: '>' not supported between instances of 'str' and 'int'"
assert error(lambda: sorted([1, made('__lt__', 5), 2], key=lambda x: made('__lt__', made('__bool__', 5)))) == 'TypeError: __bool__ should return bool, returned int'

# ---- with, await, and other protocols ----
assert raises("with 5: pass") == "TypeError: 'int' object does not support the context manager protocol (missed __exit__ method)"
assert raises("with made('__enter__', 5): pass") == "TypeError: 'X' object does not support the context manager protocol (missed __exit__ method)"
assert raises("with made('__exit__', 5): pass") == "TypeError: 'X' object does not support the context manager protocol (missed __enter__ method)"
assert raises("with type('X', (), {'__enter__': lambda s: 1, '__exit__': None})(): pass") == "TypeError: 'NoneType' object is not callable"
assert raises("with type('X', (), {'__enter__': lambda s: 1})(): pass") == "TypeError: 'X' object does not support the context manager protocol (missed __exit__ method)"
assert raises("raise 5") == 'TypeError: exceptions must derive from BaseException'
assert raises("raise ValueError from 5") == 'TypeError: exception causes must derive from BaseException'
assert raises("raise type('X', (), {})") == 'TypeError: exceptions must derive from BaseException'
assert raises("raise int") == 'TypeError: exceptions must derive from BaseException'
assert raises("try: 1 / 0\nexcept 5: pass") == 'TypeError: catching classes that do not inherit from BaseException is not allowed'
assert raises("try: 1 / 0\nexcept (ValueError, 5): pass") == 'TypeError: catching classes that do not inherit from BaseException is not allowed'
assert raises("try: 1 / 0\nexcept int: pass") == 'TypeError: catching classes that do not inherit from BaseException is not allowed'
assert raises("class A(5): pass") == 'TypeError: int expected at most 2 arguments, got 3'
assert raises("class A(metaclass=5): pass") == "TypeError: 'int' object is not callable"
assert raises("class A(int, str): pass") == 'TypeError: multiple bases have instance lay-out conflict'
assert raises("class A(made('__mro_entries__', 5)): pass") == 'TypeError: __mro_entries__ must return a tuple'
assert raises("class A(type('M', (type,), {'__prepare__': lambda *a: 5})('B', (), {})): pass") == 'TypeError: M.__prepare__() must return a mapping, not int'
assert raises("class A(metaclass=type('M', (type,), {'__prepare__': classmethod(lambda *a: 5)})): pass") == 'TypeError: M.__prepare__() must return a mapping, not int'
assert raises("del made('x', 1).y") == "AttributeError: 'X' object has no attribute 'y'"
assert raises("import nothing.at.all") == "ModuleNotFoundError: No module named 'nothing'"
assert raises("from sys import nothing_there") == "ImportError: cannot import name 'nothing_there' from 'sys' (unknown location)"
assert raises("match 1:\n    case made(): pass") == 'TypeError: called match pattern must be a class'
assert raises("match 1:\n    case int(1, 2): pass") == 'TypeError: int() accepts 1 positional sub-pattern (2 given)'
assert raises("match made('x', 1):\n    case object(y): pass") == 'TypeError: object() accepts 0 positional sub-patterns (1 given)'
assert error(lambda: object.__new__(int)) == 'TypeError: object.__new__(int) is not safe, use int.__new__()'
assert error(lambda: int.__new__(str)) == 'TypeError: int.__new__(str): str is not a subtype of int'
assert raises("class A(metaclass=type('M', (type,), {'mro': lambda c: 5})): pass") == "TypeError: 'int' object is not iterable"
assert raises("class A(metaclass=type('M', (type,), {'mro': lambda c: [5]})): pass") == "TypeError: mro() returned a non-class ('int')"
assert error(lambda: str(made('__repr__', 5))) == 'TypeError: __str__ returned non-string (type int)'
assert repr(str(made('__str__', SubStr('s')))) == "'s'"
assert type(str(made('__str__', SubStr('s')))).__name__ == 'SubStr'
assert repr(repr(made('__repr__', SubStr('r')))) == "'r'"
assert repr(format(made('__format__', SubStr('f')))) == "'f'"
assert error(lambda: len(made('__len__', -2 ** 100))) == 'ValueError: __len__() should return >= 0'
assert error(lambda: {made('__hash__', 'x'): 1}) == "TypeError: cannot use 'X' as a dict key (__hash__ method should return an integer)"
assert error(lambda: {made('__hash__', None)}) == "TypeError: cannot use 'X' as a set element (__hash__ method should return an integer)"
assert error(lambda: complex(made('__complex__', 1.5))) == 'TypeError: __complex__ returned non-complex (type float)'
assert error(lambda: complex(made('__complex__', 'x'))) == 'TypeError: __complex__ returned non-complex (type str)'
assert error(lambda: list(type('X', (), {'__iter__': lambda s: iter([1]), '__length_hint__': lambda s: 'x'})())) == 'TypeError: __length_hint__ must be an integer, not str'
assert error(lambda: list(type('X', (), {'__iter__': lambda s: iter([1]), '__len__': lambda s: -1})())) == 'ValueError: __len__() should return >= 0'
assert error(lambda: 1 in made('__iter__', 5)) == "TypeError: argument of type 'X' is not a container or iterable"
assert raises("raise type('E', (Exception,), {'__new__': lambda c: 5})") == "TypeError: calling <class '__main__.E'> should have returned an instance of BaseException, not <class 'int'>"

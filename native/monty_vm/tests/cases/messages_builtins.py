# Exact error texts of the built-in functions and constructors for wrong numbers and types of arguments.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert raises(TypeError, lambda: len()) == 'len() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: len([], [])) == 'len() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: len(obj=[])) == 'len() takes no keyword arguments'
assert raises(TypeError, lambda: len(1.5)) == "object of type 'float' has no len()"
assert raises(TypeError, lambda: abs()) == 'abs() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: abs(1, 2)) == 'abs() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: all()) == 'all() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: all(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: any(1, 2)) == 'any() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: ascii()) == 'ascii() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: bin()) == 'bin() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: bin('1')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: callable(1, 2)) == 'callable() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: chr()) == 'chr() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: chr('a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: chr(-1)) == 'chr() arg not in range(0x110000)'
assert raises(TypeError, lambda: chr(1.0)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: divmod()) == 'divmod expected 2 arguments, got 0'
assert raises(TypeError, lambda: divmod(1, 2, 3)) == 'divmod expected 2 arguments, got 3'
assert raises(TypeError, lambda: enumerate()) == "enumerate() missing required argument 'iterable'"
assert raises(TypeError, lambda: enumerate(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: enumerate([], 1, 2)) == 'enumerate() takes at most 2 arguments (3 given)'
assert raises(TypeError, lambda: eval()) == 'eval() takes at least 1 positional argument (0 given)'
assert raises(TypeError, lambda: eval(1)) == 'eval() arg 1 must be a string, bytes or code object'
assert raises(TypeError, lambda: exec()) == 'exec() takes at least 1 positional argument (0 given)'
assert raises(TypeError, lambda: exec(1)) == 'exec() arg 1 must be a string, bytes or code object'
assert raises(TypeError, lambda: filter()) == 'filter expected 2 arguments, got 0'
assert raises(TypeError, lambda: filter(None)) == 'filter expected 2 arguments, got 1'
assert raises(TypeError, lambda: filter(None, 1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: format()) == 'format expected at least 1 argument, got 0'
assert raises(TypeError, lambda: format(1, 1)) == 'format() argument 2 must be str, not int'
assert raises(TypeError, lambda: format(1, '', '')) == 'format expected at most 2 arguments, got 3'
assert raises(TypeError, lambda: getattr(1)) == 'getattr expected at least 2 arguments, got 1'
assert raises(TypeError, lambda: getattr(1, 2)) == "attribute name must be string, not 'int'"
assert raises(TypeError, lambda: getattr(1, 'a', 2, 3)) == 'getattr expected at most 3 arguments, got 4'
assert raises(TypeError, lambda: hasattr(1)) == 'hasattr expected 2 arguments, got 1'
assert raises(TypeError, lambda: hasattr(1, 2)) == "attribute name must be string, not 'int'"
assert raises(TypeError, lambda: hash()) == 'hash() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: hex('a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: id()) == 'id() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: id(1, 2)) == 'id() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: isinstance(1)) == 'isinstance expected 2 arguments, got 1'
assert raises(TypeError, lambda: isinstance(1, 1)) == 'isinstance() arg 2 must be a type, a tuple of types, or a union'
assert raises(TypeError, lambda: issubclass(1, 1)) == 'issubclass() arg 1 must be a class'
assert raises(TypeError, lambda: iter()) == 'iter expected at least 1 argument, got 0'
assert raises(TypeError, lambda: iter(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: iter(1, 2)) == 'iter(v, w): v must be callable'
assert raises(TypeError, lambda: map()) == 'map() must have at least two arguments.'
assert raises(TypeError, lambda: map(len)) == 'map() must have at least two arguments.'
assert raises(TypeError, lambda: map(len, 1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: max()) == 'max expected at least 1 argument, got 0'
assert raises(TypeError, lambda: max(1)) == "'int' object is not iterable"
assert raises(ValueError, lambda: max([])) == 'max() iterable argument is empty'
assert raises(ValueError, lambda: max([], key=len)) == 'max() iterable argument is empty'
assert raises(TypeError, lambda: max(1, 'a')) == "'>' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: min()) == 'min expected at least 1 argument, got 0'
assert raises(ValueError, lambda: min({})) == 'min() iterable argument is empty'
assert raises(TypeError, lambda: min([1, None])) == "'<' not supported between instances of 'NoneType' and 'int'"
assert raises(TypeError, lambda: min([1], default=1, foo=2)) == "min() got an unexpected keyword argument 'foo'"
assert raises(TypeError, lambda: next()) == 'next expected at least 1 argument, got 0'
assert raises(TypeError, lambda: next(1)) == "'int' object is not an iterator"
assert raises(TypeError, lambda: next([], 1)) == "'list' object is not an iterator"
assert raises(TypeError, lambda: oct(1.5)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: ord()) == 'ord() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: ord(1)) == 'ord() expected string of length 1, but int found'
assert raises(TypeError, lambda: ord('ab')) == 'ord() expected a character, but string of length 2 found'
assert raises(TypeError, lambda: ord([])) == 'ord() expected string of length 1, but list found'
assert raises(TypeError, lambda: pow()) == "pow() missing required argument 'base' (pos 1)"
assert raises(TypeError, lambda: pow(1)) == "pow() missing required argument 'exp' (pos 2)"
assert raises(TypeError, lambda: pow(1, 2, 3, 4)) == 'pow() takes at most 3 arguments (4 given)'
assert raises(TypeError, lambda: reversed()) == 'reversed expected 1 argument, got 0'
assert raises(TypeError, lambda: reversed(1)) == "'int' object is not reversible"
assert raises(TypeError, lambda: reversed({1})) == "'set' object is not reversible"
assert raises(TypeError, lambda: round()) == "round() missing required argument 'number' (pos 1)"
assert raises(TypeError, lambda: round('a')) == "type str doesn't define __round__ method"
assert raises(TypeError, lambda: round(1, 'a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: setattr(1, 'a')) == 'setattr expected 3 arguments, got 2'
assert raises(TypeError, lambda: setattr(1, 2, 3)) == "attribute name must be string, not 'int'"
assert raises(TypeError, lambda: sorted()) == 'sorted expected 1 argument, got 0'
assert raises(TypeError, lambda: sorted(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: sorted([], [])) == 'sorted expected 1 argument, got 2'
assert raises(TypeError, lambda: sorted([3, 'a'])) == "'<' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: sum()) == 'sum() takes at least 1 positional argument (0 given)'
assert raises(TypeError, lambda: sum(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: sum('ab')) == "unsupported operand type(s) for +: 'int' and 'str'"
assert raises(TypeError, lambda: sum([], '')) == "sum() can't sum strings [use ''.join(seq) instead]"
assert raises(TypeError, lambda: sum([[]])) == "unsupported operand type(s) for +: 'int' and 'list'"
assert raises(TypeError, lambda: vars(1)) == 'vars() argument must have __dict__ attribute'
assert raises(TypeError, lambda: vars(1, 2)) == 'vars expected at most 1 argument, got 2'
assert raises(TypeError, lambda: zip(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: zip([], strict=1, foo=2)) == 'zip() takes at most 1 keyword argument (2 given)'
assert raises(ValueError, lambda: int('x')) == "invalid literal for int() with base 10: 'x'"
assert raises(ValueError, lambda: int('x', 16)) == "invalid literal for int() with base 16: 'x'"
assert raises(TypeError, lambda: int(None)) == (
    "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
assert raises(TypeError, lambda: int(1, 2)) == "int() can't convert non-string with explicit base"
assert raises(ValueError, lambda: int('1', 99)) == 'int() base must be >= 2 and <= 36, or 0'
assert raises(TypeError, lambda: int('1', 'a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: float('x')) == "could not convert string to float: 'x'"
assert raises(TypeError, lambda: float(None)) == "float() argument must be a string or a real number, not 'NoneType'"
assert raises(TypeError, lambda: float('1', '2')) == 'float expected at most 1 argument, got 2'
assert raises(ValueError, lambda: complex('x')) == 'complex() arg is a malformed string'
assert raises(TypeError, lambda: complex(None)) == 'complex() argument must be a string or a number, not NoneType'
assert raises(TypeError, lambda: complex([], 1)) == "complex() argument 'real' must be a real number, not list"
assert raises(TypeError, lambda: bool(1, 2)) == 'bool expected at most 1 argument, got 2'
assert raises(TypeError, lambda: str(1, 2)) == "str() argument 'encoding' must be str, not int"
assert raises(TypeError, lambda: str(b'', 1)) == "str() argument 'encoding' must be str, not int"
assert raises(TypeError, lambda: bytes(1, 2)) == "bytes() argument 'encoding' must be str, not int"
assert raises(TypeError, lambda: bytes('a')) == 'string argument without an encoding'
assert raises(TypeError, lambda: bytes('a', 1)) == "bytes() argument 'encoding' must be str, not int"
assert raises(ValueError, lambda: bytes([256])) == 'bytes must be in range(0, 256)'
assert raises(TypeError, lambda: bytes(['a'])) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: bytes(-1)) == 'negative count'
assert raises(TypeError, lambda: list(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: list(1, 2)) == 'list expected at most 1 argument, got 2'
assert raises(TypeError, lambda: tuple(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: tuple(a=1)) == 'tuple() takes no keyword arguments'
assert raises(TypeError, lambda: dict(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: dict([1])) == 'object is not iterable'
assert raises(ValueError, lambda: dict([(1, 2, 3)])) == 'dictionary update sequence element #0 has length 3; 2 is required'
assert raises(TypeError, lambda: dict(1, 2)) == 'dict expected at most 1 argument, got 2'
assert raises(TypeError, lambda: set(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: set(1, 2)) == 'set expected at most 1 argument, got 2'
assert raises(TypeError, lambda: frozenset(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: range()) == 'range expected at least 1 argument, got 0'
assert raises(TypeError, lambda: range('a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: range(1, 2, 0)) == 'range() arg 3 must not be zero'
assert raises(TypeError, lambda: range(1.0)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: slice()) == 'slice expected at least 1 argument, got 0'
assert raises(TypeError, lambda: slice(1, 2, 3, 4)) == 'slice expected at most 3 arguments, got 4'
assert raises(TypeError, lambda: type()) == 'type() takes 1 or 3 arguments'
assert raises(TypeError, lambda: type(1, 2)) == 'type() takes 1 or 3 arguments'
assert raises(TypeError, lambda: object(1)) == 'object() takes no arguments'
assert raises(TypeError, lambda: print(1, sep=1)) == 'sep must be None or a string, not int'
assert raises(TypeError, lambda: print(1, end=1)) == 'end must be None or a string, not int'
assert raises(TypeError, lambda: print(foo=1)) == "print() got an unexpected keyword argument 'foo'"
assert raises(TypeError, lambda: globals(1)) == 'globals() takes no arguments (1 given)'
assert raises(TypeError, lambda: locals(1)) == 'locals() takes no arguments (1 given)'
assert raises(TypeError, lambda: dir(1, 2)) == 'dir expected at most 1 argument, got 2'
assert raises(TypeError, lambda: delattr(1)) == 'delattr expected 2 arguments, got 1'
assert raises(AttributeError, lambda: delattr(1, 'a')) == (
    "'int' object has no attribute 'a' and no __dict__ for setting new attributes")
assert raises(TypeError, lambda: repr()) == 'repr() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: ValueError(a=1)) == 'ValueError() takes no keyword arguments'
assert raises(NameError, lambda: compile_undefined()) == "name 'compile_undefined' is not defined"
assert raises(TypeError, lambda: 'a'.join()) == 'str.join() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: 'a'.join(1)) == 'can only join an iterable'
assert raises(TypeError, lambda: 'a'.join([1])) == 'sequence item 0: expected str instance, int found'
assert raises(TypeError, lambda: 'a'.split(1)) == 'must be str or None, not int'
assert raises(TypeError, lambda: 'a'.replace('a')) == 'replace() takes at least 2 positional arguments (1 given)'
assert raises(TypeError, lambda: 'a'.startswith(1)) == 'startswith first arg must be str or a tuple of str, not int'
assert raises(TypeError, lambda: 'a'.encode(1)) == "encode() argument 'encoding' must be str, not int"
assert raises(TypeError, lambda: 'a'.center()) == 'center expected at least 1 argument, got 0'
assert raises(TypeError, lambda: 'a'.zfill('a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: [].append()) == 'list.append() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: [].extend(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: [].insert(1)) == 'insert expected 2 arguments, got 1'
assert raises(TypeError, lambda: [].insert('a', 1)) == "'str' object cannot be interpreted as an integer"
assert raises(IndexError, lambda: [].pop()) == 'pop from empty list'
assert raises(TypeError, lambda: [].pop('a')) == "'str' object cannot be interpreted as an integer"
assert raises(ValueError, lambda: [].remove(1)) == 'list.remove(x): x not in list'
assert raises(ValueError, lambda: [].index(1)) == 'list.index(x): x not in list'
assert raises(TypeError, lambda: [].sort(1)) == 'sort() takes no positional arguments'
assert raises(KeyError, lambda: {}.pop('a')) == "'a'"
assert raises(KeyError, lambda: {}.popitem()) == "'popitem(): dictionary is empty'"
assert raises(TypeError, lambda: {}.update(1)) == "'int' object is not iterable"
assert raises(TypeError, lambda: {}.get()) == 'get expected at least 1 argument, got 0'
assert raises(TypeError, lambda: {}.setdefault()) == 'setdefault expected at least 1 argument, got 0'
assert raises(TypeError, lambda: {}.fromkeys()) == 'fromkeys expected at least 1 argument, got 0'
assert raises(KeyError, lambda: set().pop()) == "'pop from an empty set'"
assert raises(KeyError, lambda: set().remove(1)) == '1'
assert raises(TypeError, lambda: set().add()) == 'set.add() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: set().union(1)) == "'int' object is not iterable"
assert raises(ValueError, lambda: ().index(1)) == 'tuple.index(x): x not in tuple'
assert raises(TypeError, lambda: ().count()) == 'tuple.count() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: (1).to_bytes(1, 1)) == "to_bytes() argument 'byteorder' must be str, not int"
assert raises(OverflowError, lambda: (300).to_bytes(1)) == 'int too big to convert'
assert raises(TypeError, lambda: int.from_bytes(1)) == "cannot convert 'int' object to bytes"
assert raises(TypeError, lambda: int.from_bytes('a')) == "cannot convert 'str' object to bytes"
assert raises(TypeError, lambda: (1.5).hex(1)) == 'float.hex() takes no arguments (1 given)'
assert raises(ValueError, lambda: float.fromhex('x')) == 'invalid hexadecimal floating-point string'
assert raises(TypeError, lambda: (1).bit_length(1)) == 'int.bit_length() takes no arguments (1 given)'
assert raises(TypeError, lambda: b''.join(['a'])) == 'sequence item 0: expected a bytes-like object, str found'
assert raises(TypeError, lambda: b''.join(1)) == 'can only join an iterable'
assert raises(TypeError, lambda: b''.decode(1)) == "decode() argument 'encoding' must be str, not int"
assert raises(ValueError, lambda: range(1).index(5)) == 'range.index(x): x not in range'
assert raises(ValueError, lambda: ''.index('a')) == 'substring not found'
assert raises(TypeError, lambda: '{x}'.format_map(1)) == "'int' object is not subscriptable"
assert raises(IndexError, lambda: '{}'.format()) == 'Replacement index 0 out of range for positional args tuple'
assert raises(KeyError, lambda: '{a}'.format()) == "'a'"

# Builtins on numbers: abs, round, divmod, pow, sum, min, max, bin, hex, oct, int, float, bool.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert abs(-3) == 3
assert abs(True) == 1
assert abs(-2.5) == 2.5
assert abs(3 - 4j) == 5.0
assert sum([]) == 0
assert sum([1, 2.5]) == 3.5
assert sum([True, True]) == 2
assert sum((), 5) == 5
assert sum([1, 2], start=10) == 13
assert sum([[1], [2]], []) == [1, 2]
assert sum([(1,), (2,)], ()) == (1, 2)
assert sum([0.1] * 10) == 1.0
assert sum([1e100, 1.0, -1e100]) == 1.0
assert sum([0.1, 0.2, 0.3]) == 0.6
assert sum([1j, 2]) == (2+1j)
assert sum([10 ** 20, -1]) == 99999999999999999999
assert sum(range(100)) == 4950
assert sum({1: 2, 3: 4}) == 4
assert min(3, 1, 2) == 1
assert max([3, 1, 2]) == 3
assert min('b', 'a') == 'a'
assert max('hello') == 'o'
assert min([1, 2], [1, 1]) == [1, 1]
assert max([], default='none') == 'none'
assert min((), default=None) is None
assert max([5], default=0) == 5
assert max('a', 'bb', key=len) == 'bb'
assert min(['bb', 'a', 'c'], key=len) == 'a'
assert max([1, -5, 3], key=abs) == -5
assert max(1, 1.0) == 1
assert type(max(1, 1.0)) is int
assert type(max(1.0, 1)) is float
assert min(True, 0, 1) == 0
assert max((1, 'a'), (1, 'b')) == (1, 'b')
assert max({'a': 2, 'b': 1}, key={'a': 2, 'b': 1}.get) == 'a'
assert min(float('inf'), 10 ** 400) == (
    10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000)
assert repr(max(float('nan'), 1)) == 'nan'
assert max(1, float('nan')) == 1
assert (round(2.5), round(-1.5)) == (2, -2)
assert round(1.25, 1) == 1.2
assert round(1234, -2) == 1200
assert round(1250, -2) == 1200
assert round(1350, -2) == 1400
assert round(-1250, -2) == -1200
assert round(7, 2) == 7
assert round(1.0) == 1
assert round(2.567, 2) == 2.57
assert round(2.5, None) == 2
assert round(0.1 + 0.2, 5) == 0.3
assert round(1e20, -19) == 1e+20
assert round(number=1.26, ndigits=1) == 1.3
assert round(5.015, 2) == 5.01
assert round(True) == 1
assert divmod(7, 3) == (2, 1)
assert divmod(-7, 3) == (-3, 2)
assert divmod(7.5, 2) == (3.0, 1.5)
assert divmod(True, 2) == (0, 1)
assert pow(2, 5) == 32
assert pow(2, 5, 7) == 4
assert pow(2, -1) == 0.5
assert pow(2.0, 3) == 8.0
assert pow(base=2, exp=3, mod=5) == 3
assert (pow(-8, 1 / 3).real > 0.99) is True
assert bin(5) == '0b101'
assert oct(8) == '0o10'
assert hex(255) == '0xff'
assert bool([]) is False
assert bool('0') is True
assert bool(-1) is True
assert bool() is False
assert int('7') + int(7.9) == 14
assert float('2') * 2 == 4.0
assert chr(65) + chr(8364) == 'A€'
assert ord('€') == 8364
assert isinstance(True, int) is True
assert type(True + 1) is int
assert (complex(1) == 1) is True
assert (hash(1) == hash(1.0) == hash(True)) is True
assert raises(TypeError, lambda: abs('a')) == "bad operand type for abs(): 'str'"
assert raises(TypeError, lambda: abs([])) == "bad operand type for abs(): 'list'"
assert raises(TypeError, lambda: abs(None)) == "bad operand type for abs(): 'NoneType'"
assert raises(TypeError, lambda: sum(['a', 'b'])) == "unsupported operand type(s) for +: 'int' and 'str'"
assert raises(TypeError, lambda: sum(['a'], '')) == "sum() can't sum strings [use ''.join(seq) instead]"
assert raises(TypeError, lambda: sum([b'a'], b'')) == "sum() can't sum bytes [use b''.join(seq) instead]"
assert raises(TypeError, lambda: sum([[1]])) == "unsupported operand type(s) for +: 'int' and 'list'"
assert raises(TypeError, lambda: sum([1], None)) == "unsupported operand type(s) for +: 'NoneType' and 'int'"
assert raises(TypeError, lambda: sum()) == 'sum() takes at least 1 positional argument (0 given)'
assert raises(TypeError, lambda: sum([1], 2, 3)) == 'sum() takes at most 2 arguments (3 given)'
assert raises(TypeError, lambda: sum(1, 2)) == "'int' object is not iterable"
assert raises(TypeError, lambda: min()) == 'min expected at least 1 argument, got 0'
assert raises(ValueError, lambda: max([])) == 'max() iterable argument is empty'
assert raises(TypeError, lambda: max(5)) == "'int' object is not iterable"
assert raises(TypeError, lambda: min(1, 'a')) == "'<' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: max([1, 'a'])) == "'>' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: max(1, 2, default=3)) == 'Cannot specify a default for max() with multiple positional arguments'
assert raises(TypeError, lambda: max([1], key=5)) == "'int' object is not callable"
assert raises(AttributeError, lambda: min([1, 2], key=lambda x: x.foo)) == "'int' object has no attribute 'foo'"
assert raises(TypeError, lambda: max(1, foo=2)) == "max() got an unexpected keyword argument 'foo'"
assert raises(TypeError, lambda: min((), default=1, key=None, x=2)) == 'min() takes at most 2 keyword arguments (3 given)'
assert raises(TypeError, lambda: round()) == "round() missing required argument 'number' (pos 1)"
assert raises(TypeError, lambda: round('1')) == "type str doesn't define __round__ method"
assert raises(TypeError, lambda: round(1, 'a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: round(1, 1.0)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: round(1, 2, 3)) == 'round() takes at most 2 arguments (3 given)'
assert raises(TypeError, lambda: divmod(1)) == 'divmod expected 2 arguments, got 1'
assert raises(ZeroDivisionError, lambda: divmod(1, 0)) == 'division by zero'
assert raises(TypeError, lambda: divmod(1, 'a')) == "unsupported operand type(s) for divmod(): 'int' and 'str'"
assert raises(TypeError, lambda: divmod('%s', 'a')) == "unsupported operand type(s) for divmod(): 'str' and 'str'"
assert raises(TypeError, lambda: pow(2)) == "pow() missing required argument 'exp' (pos 2)"
assert raises(TypeError, lambda: pow('a', 2)) == "unsupported operand type(s) for ** or pow(): 'str' and 'int'"
assert raises(TypeError, lambda: pow(2, 3, 'a')) == "unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'"
assert raises(TypeError, lambda: pow(2.0, 3, 5)) == 'pow() 3rd argument not allowed unless all arguments are integers'
assert raises(TypeError, lambda: pow(2, 3, 4.0)) == 'pow() 3rd argument not allowed unless all arguments are integers'
assert raises(TypeError, lambda: bin('a')) == "'str' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: hex(1.5)) == "'float' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: oct([])) == "'list' object cannot be interpreted as an integer"
assert raises(TypeError, lambda: bool(1, 2)) == 'bool expected at most 1 argument, got 2'
assert raises(TypeError, lambda: bool(x=1)) == 'bool() takes no keyword arguments'
assert raises(TypeError, lambda: float('a', 'b')) == 'float expected at most 1 argument, got 2'
assert raises(ValueError, lambda: chr(0x110000)) == 'chr() arg not in range(0x110000)'
assert raises(TypeError, lambda: int(x=5)) == "int() got an unexpected keyword argument 'x'"

# ---- sums of generators, compensated as those of lists ----
def lazily(items):
    return (x for x in items)
for items in (
    [0.1] * 10, [0.1j] * 10, [1e16, 1.0, -1e16], [1e16 + 1j, 1.0, -1e16], [1e16, 1j, 1, -1e16], [1, 1e16, 1, -1e16, 2**70],
    [2**70, 0.1, 0.2, 0.3, 0.4, 0.5], [1j, 2**70, 0.1, 0.2, 0.3], [True, 0.1, True, 0.2j], [float('inf'), 1.0], [1e308, 1e308, 1j],
):
    assert repr(sum(lazily(items))) == repr(sum(items)), items
    assert repr(sum(lazily(items), 0.5)) == repr(sum(items, 0.5)), items
    assert repr(sum(lazily(items), 0.1j)) == repr(sum(items, 0.1j)), items
    assert repr(sum(lazily(items), 2**70)) == repr(sum(items, 2**70)), items
assert sum(0.1j for _ in range(10)) == 1j
assert sum(x for x in [1e16 + 1j, 1.0, -1e16]) == 1 + 1j

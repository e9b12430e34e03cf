# Comparisons: chains, single evaluation, short circuit, identity, membership, mixed types.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert (1 < 2 < 3) is True
assert (1 < 3 < 2) is False
assert (3 > 2 > 1) is True
assert (1 < 2 > 1) is True
assert (1 == 1.0 == True) is True
assert (1 < 2 == 2) is True
assert (1 == 1 in [1]) is True
assert (1 in [1] == True) is False
assert ((1 in [1]) == True) is True
assert (1 < 2 < 3 < 4 < 5) is True
assert (1 < 2 < 3 < 3 < 5) is False
assert (0 == 0 != 1) is True
assert (not 1 == 2) is True
assert (not 1 < 2 < 3) is False
assert (1 is not None) is True
assert (None is None is None) is True
assert ('a' in 'abc' in ['abc']) is True
assert (1 not in [2] not in [3]) is True
assert (2 > 1 <= 1) is True
assert ([] == [] is not None) is True
assert (1 < 2 and 2 < 1 or 3) == 3
assert ((1 < 2) < 3) is True
assert ((3 > 2) == 1) is True
assert (1 < (2 < 3)) is False
assert (-1 < 0 < 1 == 1 != 2 >= 2 <= 3) is True
log = []
def t(v):
    log.append(v)
    return v
assert (t(1) < t(2) < t(3)) is True
assert log == [1, 2, 3]
log.clear()
assert (t(2) < t(1) < t(3)) is False
assert log == [2, 1]
log.clear()
assert (t(1) == t(1) != t(2) > t(5) > t(0)) is False
assert log == [1, 1, 2, 5]
log.clear()
assert (t(5) in [t(5)] in [[t(5)]]) is True
assert log == [5, 5, 5]
log.clear()
assert (t(0) or t(1) < t(2) and t(3)) == 3
assert log == [0, 1, 2, 3]
log.clear()
x = 5
assert (0 <= x < 10) is True
assert (0 <= x <= 4) is False
assert (x == 5 == x) is True
assert (1 < x != 3) is True
xs = [1, 2]
ys = xs
assert (xs is ys == [1, 2]) is True
assert (xs is not [1, 2]) is True
assert (xs == [1, 2] is xs) is False
assert ((1, 2) < (1, 3) < (2,)) is True
assert ('a' < 'b' < 'c') is True
assert (b'a' <= b'a' < b'b') is True
assert ({1} < {1, 2} < {1, 2, 3}) is True
assert ({1} <= {2}) is False
assert ([1, [2]] < [1, [3]]) is True
assert (1 < 1.5 < 2 < 2.5) is True
assert (True < 2) is True
assert (False < True) is True
assert (2 ** 100 > 1e29 > 10) is True
assert (1 == 1 + 0j) is True
assert ('1' == 1) is False
assert (None == 0) is False
assert ([] == ()) is False
assert ({} == set()) is False
assert (0 == False) is True
assert ('' == False) is False
assert ([] == False) is False
assert (1.0 in [1]) is True
assert (None in [0, None]) is True
assert ('a' in {'a': 1}) is True
assert (1 in {'a': 1}.values()) is True
assert (() in [()]) is True
assert ('' in 'abc') is True
assert (2 in range(0, 10, 2)) is True
assert (3 not in {1, 2}) is True
nan = float('nan')
assert (nan == nan) is False
assert (nan is nan) is True
assert ([nan] == [nan]) is True
assert ([nan] == [float('nan')]) is False
assert (nan in (nan,)) is True
assert (nan < nan or nan >= nan) is False
assert ((1, nan) == (1, nan)) is True
assert (-0.0 == 0.0) is True
assert (float('inf') > 10 ** 308) is True
assert (... == ...) is True
assert (NotImplemented == NotImplemented) is True
assert (len == len) is True
assert (len != abs) is True
assert (int == int != str) is True
assert (range(3) == range(0, 3)) is True
assert (slice(1) == slice(None, 1)) is True
assert ({'a': [1]} == {'a': [1.0]}) is True
assert ({1: 'a'} != {1: 'b'}) is True
assert (frozenset([1]) == {1}) is True
assert type(1 < 2) is bool
assert (1 < 2) + (2 < 3) == 2
assert raises(TypeError, lambda: 1 < 'a') == "'<' not supported between instances of 'int' and 'str'"
assert raises(TypeError, lambda: 'a' < 1) == "'<' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: [] < {}) == "'<' not supported between instances of 'list' and 'dict'"
assert raises(TypeError, lambda: None < 1) == "'<' not supported between instances of 'NoneType' and 'int'"
assert raises(TypeError, lambda: 1 <= None) == "'<=' not supported between instances of 'int' and 'NoneType'"
assert raises(TypeError, lambda: 1 > []) == "'>' not supported between instances of 'int' and 'list'"
assert raises(TypeError, lambda: 1 >= ()) == "'>=' not supported between instances of 'int' and 'tuple'"
assert raises(TypeError, lambda: {} > {}) == "'>' not supported between instances of 'dict' and 'dict'"
assert raises(TypeError, lambda: 1 < 2 < 'a') == "'<' not supported between instances of 'int' and 'str'"
assert raises(TypeError, lambda: 'a' > 1 > 0) == "'>' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: 1j < 1) == "'<' not supported between instances of 'complex' and 'int'"
assert raises(TypeError, lambda: len < abs) == (
    "'<' not supported between instances of 'builtin_function_or_method' and 'builtin_function_or_method'")
assert raises(TypeError, lambda: int < str) == "'<' not supported between instances of 'type' and 'type'"
assert raises(TypeError, lambda: 1 in 5) == "argument of type 'int' is not a container or iterable"
assert raises(TypeError, lambda: 1 not in None) == "argument of type 'NoneType' is not a container or iterable"
assert raises(TypeError, lambda: 'a' in 5) == "argument of type 'int' is not a container or iterable"
assert raises(TypeError, lambda: 1 in 'abc') == "'in <string>' requires string as left operand, not int"
assert raises(TypeError, lambda: [] in {}) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert raises(TypeError, lambda: {} in {1}) == "cannot use 'dict' as a set element (unhashable type: 'dict')"
assert raises(TypeError, lambda: b'a' < 'a') == "'<' not supported between instances of 'bytes' and 'str'"
assert raises(TypeError, lambda: (1,) < [1]) == "'<' not supported between instances of 'tuple' and 'list'"
assert raises(TypeError, lambda: (1, 'a') < (1, 1)) == "'<' not supported between instances of 'str' and 'int'"
assert raises(TypeError, lambda: range(3) < range(4)) == "'<' not supported between instances of 'range' and 'range'"
assert raises(TypeError, lambda: ... < ...) == "'<' not supported between instances of 'ellipsis' and 'ellipsis'"
assert raises(NameError, lambda: lambda_undefined < 1) == "name 'lambda_undefined' is not defined"
assert (1 > 2 > undefined_name) is False
assert (5 if 1 < 2 < 3 else 6) == 5
assert [i for i in range(10) if 2 < i < 6] == [3, 4, 5]
assert (lambda a, b: a < b < 10)(1, 5) is True
def mid(a, b, c):
    if a < b < c or c < b < a:
        return b
    elif b <= a <= c or c <= a <= b:
        return a
    return c
assert [mid(1, 2, 3), mid(2, 1, 3), mid(1, 3, 2), mid(3, 3, 1)] == [2, 2, 2, 3]
while 0 < x < 100:
    x *= 2
assert x == 160

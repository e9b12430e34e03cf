# Messages of unsupported operands for every operator, binary, in-place and unary, over many types.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

ops = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^', '@']
def binary(op, a, b):
    try:
        eval(f'a {op} b', {'a': a, 'b': b})
    except TypeError as e:
        return str(e)
def inplace(op, a, b):
    try:
        exec(f'a {op}= b', {'a': a, 'b': b})
    except TypeError as e:
        return str(e)
for op in ops:
    name = '** or pow()' if op == '**' else op
    assert binary(op, None, None) == f"unsupported operand type(s) for {name}: 'NoneType' and 'NoneType'"
    assert binary(op, {}, 1.5) == f"unsupported operand type(s) for {name}: 'dict' and 'float'"
    assert binary(op, len, ...) == f"unsupported operand type(s) for {name}: 'builtin_function_or_method' and 'ellipsis'"
    assert binary(op, int, 5) == f"unsupported operand type(s) for {name}: 'type' and 'int'"
    name = '**=' if op == '**' else op + '='
    assert inplace(op, None, 1) == f"unsupported operand type(s) for {name}: 'NoneType' and 'int'"
    assert inplace(op, 1, None) == f"unsupported operand type(s) for {name}: 'int' and 'NoneType'"
    assert inplace(op, slice(1), range(2)) == f"unsupported operand type(s) for {name}: 'slice' and 'range'"
for op in ('<', '<=', '>', '>='):
    assert binary(op, 1, 'a') == f"'{op}' not supported between instances of 'int' and 'str'"
    assert binary(op, None, 1.5) == f"'{op}' not supported between instances of 'NoneType' and 'float'"
    assert binary(op, {}, []) == f"'{op}' not supported between instances of 'dict' and 'list'"
    assert binary(op, 1j, 1j) == f"'{op}' not supported between instances of 'complex' and 'complex'"
    assert binary(op, (lambda: 0), 1) == f"'{op}' not supported between instances of 'function' and 'int'"
    assert binary(op, [1, 'a'], [1, 2]) == f"'{op}' not supported between instances of 'str' and 'int'"
assert binary('+', 1, 'a') == "unsupported operand type(s) for +: 'int' and 'str'"
assert binary('+', 'a', 1) == 'can only concatenate str (not "int") to str'
assert binary('+', 'a', b'a') == 'can only concatenate str (not "bytes") to str'
assert binary('+', b'a', 'a') == "can't concat str to bytes"
assert binary('+', b'a', 1) == "can't concat int to bytes"
assert binary('+', [1], (1,)) == 'can only concatenate list (not "tuple") to list'
assert binary('+', (1,), [1]) == 'can only concatenate tuple (not "list") to tuple'
assert binary('+', [1], 1) == 'can only concatenate list (not "int") to list'
assert binary('+', 1, [1]) == "unsupported operand type(s) for +: 'int' and 'list'"
assert binary('+', [1], None) == 'can only concatenate list (not "NoneType") to list'
assert binary('+', (1,), 1) == 'can only concatenate tuple (not "int") to tuple'
assert binary('+', {}, {}) == "unsupported operand type(s) for +: 'dict' and 'dict'"
assert binary('+', {1}, {2}) == "unsupported operand type(s) for +: 'set' and 'set'"
assert binary('+', 1.5, '1') == "unsupported operand type(s) for +: 'float' and 'str'"
assert binary('-', 'a', 'b') == "unsupported operand type(s) for -: 'str' and 'str'"
assert binary('-', [1], [1]) == "unsupported operand type(s) for -: 'list' and 'list'"
assert binary('-', {1}, [1]) == "unsupported operand type(s) for -: 'set' and 'list'"
assert binary('-', {}, {}) == "unsupported operand type(s) for -: 'dict' and 'dict'"
assert binary('*', 'a', 'b') == "can't multiply sequence by non-int of type 'str'"
assert binary('*', 'a', 1.5) == "can't multiply sequence by non-int of type 'float'"
assert binary('*', [1], [2]) == "can't multiply sequence by non-int of type 'list'"
assert binary('*', [1], 'a') == "can't multiply sequence by non-int of type 'str'"
assert binary('*', (1,), None) == "can't multiply sequence by non-int of type 'NoneType'"
assert binary('*', 1.5, 'a') == "can't multiply sequence by non-int of type 'float'"
assert binary('*', {}, 2) == "unsupported operand type(s) for *: 'dict' and 'int'"
assert binary('*', None, 2) == "unsupported operand type(s) for *: 'NoneType' and 'int'"
assert binary('*', 2, None) == "unsupported operand type(s) for *: 'int' and 'NoneType'"
assert binary('*', b'a', 1.0) == "can't multiply sequence by non-int of type 'float'"
assert binary('/', 'a', 2) == "unsupported operand type(s) for /: 'str' and 'int'"
assert binary('//', [], 2) == "unsupported operand type(s) for //: 'list' and 'int'"
assert binary('%', 1, 'a') == "unsupported operand type(s) for %: 'int' and 'str'"
assert binary('%', [], 1) == "unsupported operand type(s) for %: 'list' and 'int'"
assert binary('%', None, 'a') == "unsupported operand type(s) for %: 'NoneType' and 'str'"
assert binary('**', 'a', 2) == "unsupported operand type(s) for ** or pow(): 'str' and 'int'"
assert binary('**', 2, 'a') == "unsupported operand type(s) for ** or pow(): 'int' and 'str'"
assert binary('<<', 1, 1.0) == "unsupported operand type(s) for <<: 'int' and 'float'"
assert binary('<<', 'a', 1) == "unsupported operand type(s) for <<: 'str' and 'int'"
assert binary('>>', 1.5, 1) == "unsupported operand type(s) for >>: 'float' and 'int'"
assert binary('&', 1, 1.0) == "unsupported operand type(s) for &: 'int' and 'float'"
assert binary('&', {1}, [1]) == "unsupported operand type(s) for &: 'set' and 'list'"
assert binary('|', {1}, [1]) == "unsupported operand type(s) for |: 'set' and 'list'"
assert binary('|', {}, []) == "unsupported operand type(s) for |: 'dict' and 'list'"
assert binary('|', 1, '1') == "unsupported operand type(s) for |: 'int' and 'str'"
assert binary('^', 'a', 'b') == "unsupported operand type(s) for ^: 'str' and 'str'"
assert binary('^', {1}, (1,)) == "unsupported operand type(s) for ^: 'set' and 'tuple'"
assert binary('@', 1, 2) == "unsupported operand type(s) for @: 'int' and 'int'"
assert binary('@', [1], [1]) == "unsupported operand type(s) for @: 'list' and 'list'"
assert inplace('+', 1, 'a') == "unsupported operand type(s) for +=: 'int' and 'str'"
assert inplace('+', 'a', 1) == 'can only concatenate str (not "int") to str'
assert inplace('+', [1], 1) == "'int' object is not iterable"
assert inplace('+', (1,), [1]) == 'can only concatenate tuple (not "list") to tuple'
assert inplace('+', {}, {}) == "unsupported operand type(s) for +=: 'dict' and 'dict'"
assert inplace('-', [1], [1]) == "unsupported operand type(s) for -=: 'list' and 'list'"
assert inplace('-', {1}, [1]) == "unsupported operand type(s) for -=: 'set' and 'list'"
assert inplace('-', 'a', 'a') == "unsupported operand type(s) for -=: 'str' and 'str'"
assert inplace('*', [1], 'a') == "can't multiply sequence by non-int of type 'str'"
assert inplace('*', [1], 1.5) == "can't multiply sequence by non-int of type 'float'"
assert inplace('*', 'a', 'b') == "can't multiply sequence by non-int of type 'str'"
assert inplace('/', 'a', 1) == "unsupported operand type(s) for /=: 'str' and 'int'"
assert inplace('//', 1j, 2) == "unsupported operand type(s) for //=: 'complex' and 'int'"
assert inplace('%', 1, 'a') == "unsupported operand type(s) for %=: 'int' and 'str'"
assert inplace('**', 2, []) == "unsupported operand type(s) for **=: 'int' and 'list'"
assert inplace('<<', 1, 2.0) == "unsupported operand type(s) for <<=: 'int' and 'float'"
assert inplace('|', {}, 5) == "'int' object is not iterable"
assert inplace('|', {1}, 5) == "unsupported operand type(s) for |=: 'set' and 'int'"
assert inplace('&', {1}, 5) == "unsupported operand type(s) for &=: 'set' and 'int'"
assert inplace('^', {1}, 5) == "unsupported operand type(s) for ^=: 'set' and 'int'"
assert inplace('@', 1, 2) == "unsupported operand type(s) for @=: 'int' and 'int'"
assert inplace('+', None, None) == "unsupported operand type(s) for +=: 'NoneType' and 'NoneType'"
assert inplace('+', len, 1) == "unsupported operand type(s) for +=: 'builtin_function_or_method' and 'int'"
assert binary('in', 1, 5) == "argument of type 'int' is not a container or iterable"
assert binary('in', 1, 'a') == "'in <string>' requires string as left operand, not int"
assert binary('in', 'a', b'a') == "a bytes-like object is required, not 'str'"
assert binary('in', [], {}) == "cannot use 'list' as a dict key (unhashable type: 'list')"
assert binary('in', 1, None) == "argument of type 'NoneType' is not a container or iterable"
assert binary('not in', 1, 2.5) == "argument of type 'float' is not a container or iterable"
assert binary('in', 1, len) == "argument of type 'builtin_function_or_method' is not a container or iterable"
assert raises(TypeError, lambda: -'a') == "bad operand type for unary -: 'str'"
assert raises(TypeError, lambda: +[]) == "bad operand type for unary +: 'list'"
assert raises(TypeError, lambda: ~{}) == "bad operand type for unary ~: 'dict'"
assert raises(TypeError, lambda: -None) == "bad operand type for unary -: 'NoneType'"
assert raises(TypeError, lambda: ~1.5) == "bad operand type for unary ~: 'float'"
assert raises(TypeError, lambda: ~None) == "bad operand type for unary ~: 'NoneType'"
assert raises(TypeError, lambda: +'a') == "bad operand type for unary +: 'str'"
assert raises(TypeError, lambda: -(1,)) == "bad operand type for unary -: 'tuple'"
assert raises(TypeError, lambda: -len) == "bad operand type for unary -: 'builtin_function_or_method'"
assert raises(TypeError, lambda: -int) == "bad operand type for unary -: 'type'"
assert raises(TypeError, lambda: ~'a') == "bad operand type for unary ~: 'str'"
assert raises(TypeError, lambda: divmod([], 1)) == "unsupported operand type(s) for divmod(): 'list' and 'int'"
assert raises(TypeError, lambda: divmod(1, 'a')) == "unsupported operand type(s) for divmod(): 'int' and 'str'"
assert raises(TypeError, lambda: divmod(1j, 1)) == "unsupported operand type(s) for divmod(): 'complex' and 'int'"
assert raises(TypeError, lambda: pow('a', 2)) == "unsupported operand type(s) for ** or pow(): 'str' and 'int'"
assert raises(TypeError, lambda: pow(2, 'a')) == "unsupported operand type(s) for ** or pow(): 'int' and 'str'"
assert raises(TypeError, lambda: pow(2, 2, 'a')) == "unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'"
assert raises(TypeError, lambda: pow(None, None)) == "unsupported operand type(s) for ** or pow(): 'NoneType' and 'NoneType'"
assert raises(TypeError, lambda: abs('a')) == "bad operand type for abs(): 'str'"
assert raises(TypeError, lambda: round([])) == "type list doesn't define __round__ method"
assert raises(TypeError, lambda: sum([1, 'a'])) == "unsupported operand type(s) for +: 'int' and 'str'"
assert raises(TypeError, lambda: sum(['a', 1])) == "unsupported operand type(s) for +: 'int' and 'str'"

# AttributeError and subscript errors for each built-in type: reading, writing and deleting.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

values = {'int': 1, 'float': 1.5, 'str': 'a', 'bytes': b'a', 'list': [], 'tuple': (), 'dict': {}, 'set': set(),
          'frozenset': frozenset(), 'range': range(1), 'slice': slice(1), 'NoneType': None, 'bool': True,
          'complex': 1j, 'ellipsis': ..., 'builtin_function_or_method': len}
for name, v in values.items():
    assert type(v).__name__ == name
    try:
        v.no_such_thing
        assert False
    except AttributeError as e:
        assert str(e) == f"'{name}' object has no attribute 'no_such_thing'"
        assert e.name == 'no_such_thing' and e.obj is v
    try:
        v.no_such_thing = 1
        assert False
    except AttributeError as e:
        assert str(e) == f"'{name}' object has no attribute 'no_such_thing' and no __dict__ for setting new attributes"
    try:
        del v.no_such_thing
        assert False
    except AttributeError as e:
        assert str(e).startswith(f"'{name}' object has no attribute 'no_such_thing'")
    if name not in ('builtin_function_or_method', 'slice', 'range'):
        try:
            v()
            assert False
        except TypeError as e:
            assert str(e) == f"'{name}' object is not callable"
for name in ('int', 'float', 'NoneType', 'bool', 'complex', 'ellipsis', 'set', 'frozenset', 'slice', 'builtin_function_or_method'):
    v = values[name]
    try:
        v[0]
        assert False
    except TypeError as e:
        assert str(e) == f"'{name}' object is not subscriptable"
    try:
        v[0] = 1
        assert False
    except TypeError as e:
        assert str(e) == f"'{name}' object does not support item assignment"
    try:
        del v[0]
        assert False
    except TypeError as e:
        assert 'support item deletion' in str(e) and f"'{name}'" in str(e)
for name in ('int', 'float', 'NoneType', 'bool', 'complex', 'ellipsis', 'slice', 'builtin_function_or_method'):
    v = values[name]
    for f, msg in ((iter, f"'{name}' object is not iterable"), (len, f"object of type '{name}' has no len()")):
        try:
            f(v)
            assert False
        except TypeError as e:
            assert str(e) == msg
assert sorted(e for e in ('append', 'pop', 'sort') if hasattr([], e)) == ['append', 'pop', 'sort']
assert raises(AttributeError, lambda: [].push(1)) == "'list' object has no attribute 'push'"
assert raises(AttributeError, lambda: [].add(1)) == "'list' object has no attribute 'add'"
assert raises(AttributeError, lambda: {}.has_key('a')) == "'dict' object has no attribute 'has_key'"
assert raises(AttributeError, lambda: {}.iteritems()) == "'dict' object has no attribute 'iteritems'"
assert raises(AttributeError, lambda: 'a'.append('b')) == "'str' object has no attribute 'append'"
assert raises(AttributeError, lambda: 'a'.contains('b')) == "'str' object has no attribute 'contains'"
assert raises(AttributeError, lambda: (1,).append(2)) == "'tuple' object has no attribute 'append'"
assert raises(AttributeError, lambda: None.append(1)) == "'NoneType' object has no attribute 'append'"
assert raises(AttributeError, lambda: (5).append(1)) == "'int' object has no attribute 'append'"
assert raises(AttributeError, lambda: (1.5).foo) == "'float' object has no attribute 'foo'"
assert raises(AttributeError, lambda: set().append(1)) == "'set' object has no attribute 'append'"
assert raises(AttributeError, lambda: (lambda: 0).foo) == "'function' object has no attribute 'foo'"
assert raises(AttributeError, lambda: len.foo) == "'builtin_function_or_method' object has no attribute 'foo'"
assert raises(AttributeError, lambda: int.foo) == "type object 'int' has no attribute 'foo'"
assert raises(AttributeError, lambda: str.foo) == "type object 'str' has no attribute 'foo'"
assert raises(AttributeError, lambda: type.foo) == "type object 'type' has no attribute 'foo'"
assert raises(AttributeError, lambda: ValueError.foo) == "type object 'ValueError' has no attribute 'foo'"
assert raises(AttributeError, lambda: ValueError().foo) == "'ValueError' object has no attribute 'foo'"
assert raises(AttributeError, lambda: [].append.foo) == "'builtin_function_or_method' object has no attribute 'foo'"
assert raises(AttributeError, lambda: (x for x in []).foo) == "'generator' object has no attribute 'foo'"
assert raises(AttributeError, lambda: iter([]).foo) == "'list_iterator' object has no attribute 'foo'"
assert raises(AttributeError, lambda: {}.keys().foo) == "'dict_keys' object has no attribute 'foo'"
assert raises(AttributeError, lambda: range(3).foo) == "'range' object has no attribute 'foo'"
try:
    range(3).start = 1
except AttributeError as failure:
    assert str(failure) == 'readonly attribute'
else:
    assert False, 'no AttributeError'
try:
    (1).real = 2
except AttributeError as failure:
    assert str(failure) == "attribute 'real' of 'int' objects is not writable"
else:
    assert False, 'no AttributeError'
try:
    (1.5).imag = 2
except AttributeError as failure:
    assert str(failure) == "attribute 'imag' of 'float' objects is not writable"
else:
    assert False, 'no AttributeError'
try:
    1j.real = 2
except AttributeError as failure:
    assert str(failure) == 'readonly attribute'
else:
    assert False, 'no AttributeError'
try:
    [].append = 1
except AttributeError as failure:
    assert str(failure) == "'list' object attribute 'append' is read-only"
else:
    assert False, 'no AttributeError'
try:
    int.foo = 1
except TypeError as failure:
    assert str(failure) == "cannot set 'foo' attribute of immutable type 'int'"
else:
    assert False, 'no TypeError'
try:
    del int.real
except TypeError as failure:
    assert str(failure) == "cannot set 'real' attribute of immutable type 'int'"
else:
    assert False, 'no TypeError'
try:
    del [].append
except AttributeError as failure:
    assert str(failure) == "'list' object attribute 'append' is read-only"
else:
    assert False, 'no AttributeError'
try:
    del (1).real
except AttributeError as failure:
    assert str(failure) == "attribute 'real' of 'int' objects is not writable"
else:
    assert False, 'no AttributeError'
assert raises(TypeError, lambda: (5)[0]) == "'int' object is not subscriptable"
assert raises(TypeError, lambda: None['a']) == "'NoneType' object is not subscriptable"
assert raises(TypeError, lambda: len[0]) == "'builtin_function_or_method' object is not subscriptable"
assert raises(TypeError, lambda: (lambda: 0)[0]) == "'function' object is not subscriptable"
assert raises(TypeError, lambda: int[0]) == "type 'int' is not subscriptable"
assert raises(TypeError, lambda: {1}[0]) == "'set' object is not subscriptable"
assert raises(TypeError, lambda: (x for x in [])[0]) == "'generator' object is not subscriptable"
assert raises(TypeError, lambda: [1]['a']) == 'list indices must be integers or slices, not str'
assert raises(TypeError, lambda: [1][1.5]) == 'list indices must be integers or slices, not float'
assert raises(TypeError, lambda: [1][None]) == 'list indices must be integers or slices, not NoneType'
assert raises(TypeError, lambda: (1,)['a']) == 'tuple indices must be integers or slices, not str'
assert raises(TypeError, lambda: 'abc'['a']) == "string indices must be integers, not 'str'"
assert raises(TypeError, lambda: 'abc'[1.0]) == "string indices must be integers, not 'float'"
assert raises(TypeError, lambda: b'abc'['a']) == 'byte indices must be integers or slices, not str'
assert raises(TypeError, lambda: range(3)['a']) == 'range indices must be integers or slices, not str'
assert raises(KeyError, lambda: {}['a']) == "'a'"
assert raises(KeyError, lambda: {}[1, 2]) == '(1, 2)'
assert raises(IndexError, lambda: [1][5]) == 'list index out of range'
assert raises(IndexError, lambda: (1,)[5]) == 'tuple index out of range'
assert raises(IndexError, lambda: 'a'[5]) == 'string index out of range'
assert raises(IndexError, lambda: b'a'[5]) == 'index out of range'
assert raises(IndexError, lambda: range(1)[5]) == 'range object index out of range'
try:
    [][0] = 1
except IndexError as failure:
    assert str(failure) == 'list assignment index out of range'
else:
    assert False, 'no IndexError'
try:
    del [][0]
except IndexError as failure:
    assert str(failure) == 'list assignment index out of range'
else:
    assert False, 'no IndexError'
try:
    'a'[0] = 'b'
except TypeError as failure:
    assert str(failure) == "'str' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    (1,)[0] = 2
except TypeError as failure:
    assert str(failure) == "'tuple' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    b'a'[0] = 1
except TypeError as failure:
    assert str(failure) == "'bytes' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    range(3)[0] = 1
except TypeError as failure:
    assert str(failure) == "'range' object does not support item assignment"
else:
    assert False, 'no TypeError'
try:
    del 'a'[0]
except TypeError as failure:
    assert str(failure) == "'str' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    del (1,)[0]
except TypeError as failure:
    assert str(failure) == "'tuple' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    del range(3)[0]
except TypeError as failure:
    assert str(failure) == "'range' object doesn't support item deletion"
else:
    assert False, 'no TypeError'
try:
    del {}['a']
except KeyError as failure:
    assert str(failure) == "'a'"
else:
    assert False, 'no KeyError'
try:
    [1]['a'] = 1
except TypeError as failure:
    assert str(failure) == 'list indices must be integers or slices, not str'
else:
    assert False, 'no TypeError'
try:
    del [1]['a']
except TypeError as failure:
    assert str(failure) == 'list indices must be integers or slices, not str'
else:
    assert False, 'no TypeError'
try:
    {}[[]] = 1
except TypeError as failure:
    assert str(failure) == "cannot use 'list' as a dict key (unhashable type: 'list')"
else:
    assert False, 'no TypeError'

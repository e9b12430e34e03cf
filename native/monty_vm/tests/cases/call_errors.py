# Calls that do not fit the signature: the exact messages.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

def f(a, b):
    return a, b
def d(a, b=1, c=2):
    return a
def none():
    pass
def pos(a, b, /):
    pass
def ko(*, x, y, z):
    pass
def ko1(a, *, x):
    pass
def three(a, b, c):
    pass
def va(a, *args):
    pass
def kwv(a, **kw):
    pass
def pk(a, /, b, *, c):
    pass
assert raises(TypeError, lambda: f()) == "f() missing 2 required positional arguments: 'a' and 'b'"
assert raises(TypeError, lambda: f(1)) == "f() missing 1 required positional argument: 'b'"
assert raises(TypeError, lambda: f(1, 2, 3)) == 'f() takes 2 positional arguments but 3 were given'
assert raises(TypeError, lambda: f(1, 2, 3, 4)) == 'f() takes 2 positional arguments but 4 were given'
assert raises(TypeError, lambda: f(1, c=2)) == "f() got an unexpected keyword argument 'c'"
assert raises(TypeError, lambda: f(1, 2, c=3)) == "f() got an unexpected keyword argument 'c'"
assert raises(TypeError, lambda: f(1, a=2)) == "f() got multiple values for argument 'a'"
assert raises(TypeError, lambda: f(1, 2, b=3)) == "f() got multiple values for argument 'b'"
assert raises(TypeError, lambda: f(b=1)) == "f() missing 1 required positional argument: 'a'"
assert raises(TypeError, lambda: f(a=1)) == "f() missing 1 required positional argument: 'b'"
assert raises(TypeError, lambda: f(x=1)) == "f() got an unexpected keyword argument 'x'"
assert raises(TypeError, lambda: f(1, 2, **{'a': 3})) == "f() got multiple values for argument 'a'"
assert raises(TypeError, lambda: f(**{'a': 1, 'z': 2})) == "f() got an unexpected keyword argument 'z'"
assert raises(TypeError, lambda: f(1, **{'b': 2}, **{'b': 3})) == "__main__.f() got multiple values for keyword argument 'b'"
assert raises(TypeError, lambda: f(b=2, **{'b': 3})) == "__main__.f() got multiple values for keyword argument 'b'"
assert raises(TypeError, lambda: f(1, **{2: 3})) == 'keywords must be strings'
assert raises(TypeError, lambda: f(1, **5)) == '__main__.f() argument after ** must be a mapping, not int'
assert raises(TypeError, lambda: f(1, *5)) == 'Value after * must be an iterable, not int'
assert raises(TypeError, lambda: f(*None)) == '__main__.f() argument after * must be an iterable, not NoneType'
assert raises(TypeError, lambda: f(**None)) == '__main__.f() argument after ** must be a mapping, not NoneType'
assert raises(TypeError, lambda: f(**[1])) == '__main__.f() argument after ** must be a mapping, not list'
assert raises(TypeError, lambda: d()) == "d() missing 1 required positional argument: 'a'"
assert raises(TypeError, lambda: d(1, 2, 3, 4)) == 'd() takes from 1 to 3 positional arguments but 4 were given'
assert raises(TypeError, lambda: d(b=1)) == "d() missing 1 required positional argument: 'a'"
assert raises(TypeError, lambda: d(1, 2, b=3)) == "d() got multiple values for argument 'b'"
assert raises(TypeError, lambda: none(1)) == 'none() takes 0 positional arguments but 1 was given'
assert raises(TypeError, lambda: none(1, 2)) == 'none() takes 0 positional arguments but 2 were given'
assert raises(TypeError, lambda: none(x=1)) == "none() got an unexpected keyword argument 'x'"
assert raises(TypeError, lambda: pos(1)) == "pos() missing 1 required positional argument: 'b'"
assert raises(TypeError, lambda: pos()) == "pos() missing 2 required positional arguments: 'a' and 'b'"
assert raises(TypeError, lambda: pos(a=1, b=2)) == "pos() got some positional-only arguments passed as keyword arguments: 'a, b'"
assert raises(TypeError, lambda: pos(1, b=2)) == "pos() got some positional-only arguments passed as keyword arguments: 'b'"
assert raises(TypeError, lambda: pos(1, 2, 3)) == 'pos() takes 2 positional arguments but 3 were given'
assert raises(TypeError, lambda: ko()) == "ko() missing 3 required keyword-only arguments: 'x', 'y', and 'z'"
assert raises(TypeError, lambda: ko(x=1)) == "ko() missing 2 required keyword-only arguments: 'y' and 'z'"
assert raises(TypeError, lambda: ko(x=1, y=2)) == "ko() missing 1 required keyword-only argument: 'z'"
assert raises(TypeError, lambda: ko(1, x=1, y=2, z=3)) == (
    'ko() takes 0 positional arguments but 1 positional argument (and 3 keyword-only arguments) were given')
assert raises(TypeError, lambda: ko(1, 2)) == 'ko() takes 0 positional arguments but 2 were given'
assert raises(TypeError, lambda: ko(x=1, y=1, z=1, w=1)) == "ko() got an unexpected keyword argument 'w'"
assert raises(TypeError, lambda: ko1(1)) == "ko1() missing 1 required keyword-only argument: 'x'"
assert raises(TypeError, lambda: ko1(1, 2)) == 'ko1() takes 1 positional argument but 2 were given'
assert raises(TypeError, lambda: ko1(1, 2, x=3)) == (
    'ko1() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given')
assert raises(TypeError, lambda: ko1(1, 2, 3)) == 'ko1() takes 1 positional argument but 3 were given'
assert raises(TypeError, lambda: ko1()) == "ko1() missing 1 required positional argument: 'a'"
assert raises(TypeError, lambda: three()) == "three() missing 3 required positional arguments: 'a', 'b', and 'c'"
assert raises(TypeError, lambda: three(1)) == "three() missing 2 required positional arguments: 'b' and 'c'"
assert raises(TypeError, lambda: three(1, 2)) == "three() missing 1 required positional argument: 'c'"
assert raises(TypeError, lambda: three(b=1)) == "three() missing 2 required positional arguments: 'a' and 'c'"
assert raises(TypeError, lambda: va()) == "va() missing 1 required positional argument: 'a'"
assert raises(TypeError, lambda: va(a=1, b=2)) == "va() got an unexpected keyword argument 'b'"
assert raises(TypeError, lambda: va(1, a=2)) == "va() got multiple values for argument 'a'"
assert raises(TypeError, lambda: kwv()) == "kwv() missing 1 required positional argument: 'a'"
assert raises(TypeError, lambda: kwv(1, 2)) == 'kwv() takes 1 positional argument but 2 were given'
assert raises(TypeError, lambda: kwv(1, a=2)) == "kwv() got multiple values for argument 'a'"
assert raises(TypeError, lambda: pk()) == "pk() missing 2 required positional arguments: 'a' and 'b'"
assert raises(TypeError, lambda: pk(1)) == "pk() missing 1 required positional argument: 'b'"
assert raises(TypeError, lambda: pk(1, 2)) == "pk() missing 1 required keyword-only argument: 'c'"
assert raises(TypeError, lambda: pk(a=1, b=2, c=3)) == "pk() got some positional-only arguments passed as keyword arguments: 'a'"
assert raises(TypeError, lambda: pk(1, 2, 3, c=4)) == (
    'pk() takes 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given')
assert raises(TypeError, lambda: (lambda x: x)()) == "<lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'"
assert raises(TypeError, lambda: (lambda: 1)(2)) == '<lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given'
assert raises(TypeError, lambda: (lambda *, k: k)()) == (
    "<lambda>.<locals>.<lambda>() missing 1 required keyword-only argument: 'k'")
assert raises(TypeError, lambda: (lambda a, b=1: a)(1, 2, 3)) == (
    '<lambda>.<locals>.<lambda>() takes from 1 to 2 positional arguments but 3 were given')
assert raises(TypeError, lambda: 5()) == "'int' object is not callable"
assert raises(TypeError, lambda: 'a'()) == "'str' object is not callable"
assert raises(TypeError, lambda: None()) == "'NoneType' object is not callable"
assert raises(TypeError, lambda: [1](0)) == "'list' object is not callable"
assert raises(TypeError, lambda: {}()) == "'dict' object is not callable"
assert raises(TypeError, lambda: ...()) == "'ellipsis' object is not callable"
assert raises(TypeError, lambda: f(1, 2)()) == "'tuple' object is not callable"
assert raises(TypeError, lambda: (1, 2)(3)) == "'tuple' object is not callable"
def outer():
    def inner(a):
        pass
    return inner
assert raises(TypeError, lambda: outer()()) == "outer.<locals>.inner() missing 1 required positional argument: 'a'"
assert raises(TypeError, lambda: outer()(1, 2)) == 'outer.<locals>.inner() takes 1 positional argument but 2 were given'
assert raises(TypeError, lambda: outer(1)) == 'outer() takes 0 positional arguments but 1 was given'
assert raises(TypeError, lambda: f(1, aa=2)) == "f() got an unexpected keyword argument 'aa'. Did you mean 'a'?"
def longname(value, count=1):
    pass
assert raises(TypeError, lambda: longname(1, coumt=2)) == (
    "longname() got an unexpected keyword argument 'coumt'. Did you mean 'count'?")
assert raises(TypeError, lambda: longname(1, valeu=2)) == (
    "longname() got an unexpected keyword argument 'valeu'. Did you mean 'value'?")
assert raises(TypeError, lambda: len()) == 'len() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: len(1, 2)) == 'len() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: len(x=[])) == 'len() takes no keyword arguments'
assert raises(TypeError, lambda: abs()) == 'abs() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: ord('a', 'b')) == 'ord() takes exactly one argument (2 given)'
assert raises(TypeError, lambda: isinstance(1)) == 'isinstance expected 2 arguments, got 1'
assert raises(TypeError, lambda: print(sepp='')) == "print() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?"
assert raises(TypeError, lambda: sorted()) == 'sorted expected 1 argument, got 0'
assert raises(TypeError, lambda: sorted([1], 2)) == 'sorted expected 1 argument, got 2'
assert raises(TypeError, lambda: sorted([1], foo=2)) == "sort() got an unexpected keyword argument 'foo'"
assert raises(TypeError, lambda: [].append()) == 'list.append() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: 'a'.join()) == 'str.join() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: {}.get()) == 'get expected at least 1 argument, got 0'
assert raises(TypeError, lambda: str.upper()) == 'unbound method str.upper() needs an argument'
assert raises(TypeError, lambda: int.bit_length()) == 'unbound method int.bit_length() needs an argument'
assert raises(TypeError, lambda: list.append([1])) == 'list.append() takes exactly one argument (0 given)'
assert raises(TypeError, lambda: list.append(1, 2)) == "descriptor 'append' for 'list' objects doesn't apply to a 'int' object"
assert raises(TypeError, lambda: dict.get(1)) == "descriptor 'get' for 'dict' objects doesn't apply to a 'int' object"
assert raises(TypeError, lambda: ''.split(',', 1, 2)) == 'split() takes at most 2 arguments (3 given)'
assert raises(TypeError, lambda: (5).bit_length(1)) == 'int.bit_length() takes no arguments (1 given)'
assert raises(AttributeError, lambda: None.foo) == "'NoneType' object has no attribute 'foo'"
assert raises(AttributeError, lambda: f.foo) == "'function' object has no attribute 'foo'"

# None, Ellipsis, NotImplemented, True, False: identity, repr, use as keys and defaults, literals.

def raises(exc, f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except BaseException as e:
        assert type(e) is exc, (type(e), e)
        return str(e)
    assert False, 'nothing was raised'

assert (None is None) is True
assert repr(None) + repr(...) + repr(NotImplemented) == 'NoneEllipsisNotImplemented'
assert str(True) + str(False) == 'TrueFalse'
assert (... is Ellipsis) is True
assert (type(None)() is None) is True
assert (type(...)() is ...) is True
assert (type(NotImplemented)() is NotImplemented) is True
assert [None, ..., True].index(...) == 1
assert {None: 1, True: 2, ...: 3}[None] == 1
assert ({None, None, ...} == {..., None}) is True
assert (None == None) is True
assert (None != 0) is True
assert (None == False) is False
assert (None in [0, '', None]) is True
assert bool(None) is False
assert bool(...) is True
assert (not None) is True
assert (None or 'x') == 'x'
assert (... and 'y') == 'y'
assert ((None, ...) == (None, ...)) is True
assert (hash(None) == hash(None)) is True
assert isinstance(None, object) is True
assert (type(None) is type(None)) is True
assert type(None).__name__ == 'NoneType'
assert type(...).__name__ == 'ellipsis'
assert type(NotImplemented).__name__ == 'NotImplementedType'
def f(a=None, b=...):
    return a is None, b is ...
assert f() == (True, True)
assert f(..., None) == (False, False)
assert [x for x in (None, 0, '', [], ..., NotImplemented) if x is None] == [None]
assert [x if x is not None else 'none' for x in (1, None)] == [1, 'none']
assert (None if None else ...) is Ellipsis
assert [None] * 2 == [None, None]
assert (None,) == (None,)
assert {'k': None}.get('k', 'd') is None
assert {}.get('k') is None
assert [].sort() is None
assert (print is None) is False
assert ((lambda: None)() is None) is True
assert 1_000 == 1000
assert (0xFF, 0o17, 0b11) == (255, 15, 3)
assert (1e3, 1E-2, .5, 5.) == (1000.0, 0.01, 0.5, 5.0)
assert 3j == 3j
assert 'a' "b" == 'ab'
assert b'a' b"b" == b'ab'
assert (r'\n', R'\t') == ('\\n', '\\t')
assert u'x' == 'x'
assert -0 == 0
assert repr(-0.0) == '-0.0'
assert (0 == -0) is True
assert 00000 == 0
assert 1_2_3.4_5 == 123.45
assert 0xdead_beef == 3735928559
assert 10 ** 0 == 1
assert [] == []
assert () == ()
assert {} == {}
assert set() == set()
assert '' == ''
assert b'' == b''
assert (1) == 1
assert (1,) == (1,)
assert ((((1)))) == 1
assert [[]] == [[]]
assert {1: {}} == {1: {}}
assert ((),) == ((),)
assert [(), [], {}] == [(), [], {}]
assert {'a': [1, (2, {3: {4}})]} == {'a': [1, (2, {3: {4}})]}
assert (True == 1 and True is not 1.0) is True
assert True.__class__ is bool
assert False.real == 0
assert True + False * 2 == 1
assert __debug__ is True
assert type(__debug__) is bool
assert __name__ == '__main__'
def doc():
    """A docstring."""
assert doc.__doc__ == 'A docstring.'
assert doc() is None
assert ((lambda: ...)()) is Ellipsis
assert ('é' == '\u00e9' == '\xe9' == '\N{LATIN SMALL LETTER E WITH ACUTE}') is True
x = y = None
assert (x is y) is True
x = (
    1 +
    2
)
assert x == 3
x = 1 + \
    2
assert x == 3
x = 1; y = 2; 
assert (x, y) == (1, 2)
if True: x = 3; y = 4
assert (x, y) == (3, 4)
pass; pass
x = [
    1,
    2,  # comment
    # another
    3,
]
assert x == [1, 2, 3]
x = {'a': 1,
     'b': 2,
     }
assert len(x) == 2
x = ('a'
     'b'  # joined
     'c')
assert x == 'abc'
é = 5
assert é == 5
变量 = 'unicode names'
assert 变量 == 'unicode names'
_ = 1
__ = 2
assert _ + __ == 3
ﬁ = 7
assert fi == 7
print_ = print
assert (print_ is print) is True
type_ = type
assert type_(1) is int
match = 1
case = 2
type = 3
_soft = match + case + type
assert _soft == 6
del type
assert type(1) is int
assert raises(TypeError, lambda: None()) == "'NoneType' object is not callable"
assert raises(TypeError, lambda: None + None) == "unsupported operand type(s) for +: 'NoneType' and 'NoneType'"
assert raises(AttributeError, lambda: None.a) == "'NoneType' object has no attribute 'a'"
assert raises(TypeError, lambda: ... + 1) == "unsupported operand type(s) for +: 'ellipsis' and 'int'"
assert raises(TypeError, lambda: NotImplemented + 1) == "unsupported operand type(s) for +: 'NotImplementedType' and 'int'"
assert raises(TypeError, lambda: None < 1) == "'<' not supported between instances of 'NoneType' and 'int'"
assert raises(TypeError, lambda: bool(NotImplemented)) == 'NotImplemented should not be used in a boolean context'
assert raises(TypeError, lambda: len(None)) == "object of type 'NoneType' has no len()"
assert raises(TypeError, lambda: int(None)) == (
    "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
assert raises(TypeError, lambda: None[0]) == "'NoneType' object is not subscriptable"
assert raises(TypeError, lambda: list(None)) == "'NoneType' object is not iterable"
assert raises(TypeError, lambda: ''.join([None])) == 'sequence item 0: expected str instance, NoneType found'
assert raises(TypeError, lambda: [1][None]) == 'list indices must be integers or slices, not NoneType'
assert raises(TypeError, lambda: None(1)) == "'NoneType' object is not callable"
assert raises(TypeError, lambda: True()) == "'bool' object is not callable"
assert raises(TypeError, lambda: float(...)) == "float() argument must be a string or a real number, not 'ellipsis'"

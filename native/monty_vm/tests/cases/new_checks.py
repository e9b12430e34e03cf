# `T.__new__(C)` asks of C that it derives from T, and that no built-in type between them makes its instances.
import types


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'no error'


def raises(code):
    return error(lambda: exec(code, {'__name__': '__main__'}))


class I(int):
    pass


class O:
    pass


class L(list):
    pass


class EE(Exception):
    pass


assert error(lambda: object.__new__(int)) == 'TypeError: object.__new__(int) is not safe, use int.__new__()'
assert error(lambda: int.__new__(str)) == 'TypeError: int.__new__(str): str is not a subtype of int'
assert error(lambda: list.__new__(dict)) == 'TypeError: list.__new__(dict): dict is not a subtype of list'
assert error(lambda: Exception.__new__(int)) == 'TypeError: Exception.__new__(int): int is not a subtype of Exception'
assert error(lambda: object.__new__(I)) == 'TypeError: object.__new__(I) is not safe, use I.__new__()'
assert error(lambda: int.__new__(5)) == 'TypeError: int.__new__(X): X is not a type object (int)'
assert error(lambda: int.__new__()) == 'TypeError: int.__new__(): not enough arguments'
assert error(lambda: int.__new__(O)) == 'TypeError: int.__new__(O): O is not a subtype of int'
assert str(int.__new__(I, 5)) == '5'
assert error(lambda: int.__new__(bool, 1)) == 'TypeError: int.__new__(bool) is not safe, use bool.__new__()'
assert str(list.__new__(L)) == '[]'
assert error(lambda: object.__new__(L)) == 'TypeError: object.__new__(L) is not safe, use L.__new__()'
assert error(lambda: object.__new__(EE)) == 'TypeError: object.__new__(EE) is not safe, use EE.__new__()'
assert error(lambda: object.__new__(Exception)) == 'TypeError: object.__new__(Exception) is not safe, use Exception.__new__()'
assert str(Exception.__new__(EE, 1)) == '1'
assert str(BaseException.__new__(ValueError, 1)) == '1'
assert error(lambda: ValueError.__new__(Exception, 1)) == 'TypeError: ValueError.__new__(Exception): Exception is not a subtype of ValueError'
assert str(dict.__new__(dict, 1)) == '{}'
assert error(lambda: object.__new__(type)) == 'TypeError: object.__new__(type) is not safe, use type.__new__()'
assert error(lambda: type.__new__(O)) == 'TypeError: type.__new__(O): O is not a subtype of type'
assert error(lambda: type.__new__(type)) == 'TypeError: type.__new__() takes exactly 3 arguments (0 given)'
assert error(lambda: type.__new__(int, 'a', (), {})) == 'TypeError: type.__new__(int): int is not a subtype of type'
assert str(tuple.__new__(tuple, [1, 2])) == '(1, 2)'
assert str(object.__new__(object) is None) == 'False'
assert error(lambda: object.__new__()) == 'TypeError: object.__new__(): not enough arguments'
assert error(lambda: object.__new__(5)) == 'TypeError: object.__new__(X): X is not a type object (int)'
assert error(lambda: range.__new__(int, 5)) == 'TypeError: range.__new__(int): int is not a subtype of range'
assert str(range.__new__(range, 5)) == 'range(0, 5)'
assert str(str.__new__(type('S', (str,), {}), 5) + 'x') == '5x'
assert str(super(I, I).__new__(I, 4)) == '4'


# ---- ways that are right ----
class Mixin:
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.mixed = True
        return self


class Number(Mixin, int):
    pass


class Text(Mixin, str):
    pass


class Plain(Mixin):
    pass


class Failure(Mixin, KeyError):
    pass


assert (Number(5), Number(5).mixed, Text('t'), Text('t').mixed, Plain().mixed) == (5, True, 't', True, True)
assert (Failure(1).mixed, str(Failure('k'))) == (True, "'k'")
assert error(lambda: object.__new__(Number)) == 'TypeError: object.__new__(Number) is not safe, use int.__new__()'
assert error(lambda: str.__new__(Number)) == 'TypeError: str.__new__(Number): Number is not a subtype of str'
assert error(lambda: Number.__new__(O)) != 'no error'
assert object.__new__(Plain).__class__ is Plain
assert (dict.__new__(dict, 1, 2, a=3), list.__new__(L), set.__new__(set, 5)) == ({}, [], set())
assert tuple.__new__(type('T', (tuple,), {}), [1]) == (1,)
assert type(type.__new__(type, 'Made', (), {})).__name__ == 'type'
assert error(lambda: OSError.__new__(ValueError)) == 'TypeError: OSError.__new__(ValueError): ValueError is not a subtype of OSError'
assert error(lambda: Exception.__new__(OSError)) == 'TypeError: Exception.__new__(OSError) is not safe, use OSError.__new__()'
assert error(lambda: Exception.__new__(FileNotFoundError)) == 'TypeError: Exception.__new__(FileNotFoundError) is not safe, use FileNotFoundError.__new__()'
assert type(BaseException.__new__(KeyError, 1)).__name__ == 'KeyError'
assert int.__new__ is not object.__new__

# Methods of a base, asked for by name: what they do for a value of another type that derives from it.
import types
import collections


def error(f):
    try:
        f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return 'no error'


def raises(code):
    return error(lambda: exec(code, {'__name__': '__main__'}))


class M(type):
    pass


class C(metaclass=M):
    pass


class I(int):
    pass


class O:
    pass


class EE(Exception):
    pass


assert error(lambda: object.__setattr__(C, 'x', 1)) == "TypeError: can't apply this __setattr__ to M object"
assert error(lambda: object.__setattr__(O, 'x', 1)) == "TypeError: can't apply this __setattr__ to type object"
assert error(lambda: object.__setattr__(int, 'x', 1)) == "TypeError: can't apply this __setattr__ to type object"
assert error(lambda: object.__delattr__(C, 'x')) == "TypeError: can't apply this __delattr__ to M object"
assert str(type.__setattr__(C, 'x', 1)) == 'None'
assert error(lambda: type.__setattr__(int, 'x', 1)) == "TypeError: cannot set 'x' attribute of immutable type 'int'"
assert error(lambda: object.__setattr__(5, 'x', 1)) == "AttributeError: 'int' object has no attribute 'x' and no __dict__ for setting new attributes"
assert str(object.__setattr__(I(4), 'x', 1)) == 'None'
assert error(lambda: type.__setattr__(5, 'x', 1)) == "TypeError: descriptor '__setattr__' requires a 'type' object but received a 'int'"
assert str(object.__setattr__(EE(), 'x', 1)) == 'None'
assert error(lambda: object.__setattr__([], 'x', 1)) == "AttributeError: 'list' object has no attribute 'x' and no __dict__ for setting new attributes"
assert str(BaseException.__setattr__(EE(), 'x', 1)) == 'None'
assert str(Exception.__str__(KeyError('a'))) == 'a'
assert str(object.__str__(5)) == '5'
assert str(object.__repr__([])[:17]) == '<list object at 0'
assert str(object.__eq__(1, 1.0)) == 'NotImplemented'
assert str(KeyError.__str__(KeyError('a'))) == "'a'"
assert str(object.__str__(KeyError('a'))) == "KeyError('a')"
assert str(object.__str__('a')) == "'a'"
assert str(object.__repr__(EE(5))[:24]) == '<__main__.EE object at 0'
assert str(int.__str__(True)) == 'True'
assert str(object.__format__(5, '')) == '5'
assert error(lambda: object.__format__(5, 'd')) == 'TypeError: unsupported format string passed to int.__format__'
assert str(OSError.__str__(FileNotFoundError(1, 'x'))) == '[Errno 1] x'
assert str(Exception.__str__(FileNotFoundError(1, 'x'))) == "(1, 'x')"
assert str(int.__eq__(True, 1)) == 'True'
assert str(object.__hash__(EE) == hash(EE)) == 'True'
assert str(object.__repr__(len)[:20]) == '<builtin_function_or'
assert str(object.__str__(I(5))) == '5'
assert str(int.__format__(True, '')) == 'True'
assert str(int.__format__(True, 'd')) == '1'
assert str(object.__str__(EE(5))) == 'EE(5)'
assert str(object.__repr__(KeyError(5))[:20]) == '<KeyError object at '
assert str(object.__str__(O())[:20]) == '<__main__.O object a'

assert object.__repr__(5).startswith('<int object at 0x')
assert object.__repr__([]).startswith('<list object at 0x')
assert object.__repr__(I(5)).startswith('<__main__.I object at 0x')
assert object.__repr__(EE(5)).startswith('<__main__.EE object at 0x')
assert object.__repr__(KeyError(5)).startswith('<KeyError object at 0x')
assert object.__repr__(int).startswith('<type object at 0x')
assert object.__repr__(C).startswith('<__main__.M object at 0x')
assert object.__repr__(len).startswith('<builtin_function_or_method object at 0x')
assert repr(int.__repr__) == "<slot wrapper '__repr__' of 'int' objects>"
assert repr(object.__str__) == "<slot wrapper '__str__' of 'object' objects>"
assert repr(int.__str__) == "<slot wrapper '__str__' of 'object' objects>"
assert repr(KeyError.__str__) == "<slot wrapper '__str__' of 'KeyError' objects>"
assert repr(ValueError.__str__) == "<slot wrapper '__str__' of 'BaseException' objects>"
assert repr(ModuleNotFoundError.__str__) == "<slot wrapper '__str__' of 'ImportError' objects>"
assert '__repr__' in int.__dict__
assert '__str__' not in int.__dict__
assert error(lambda: int.__repr__('a')) == "TypeError: descriptor '__repr__' requires a 'int' object but received a 'str'"
assert error(lambda: KeyError.__str__(ValueError(1))) == "TypeError: descriptor '__str__' requires a 'KeyError' object but received a 'ValueError'"


# ---- exceptions of two built-in types ----
class E1(KeyError):
    pass


class E3(E1, ValueError):
    def __str__(self):
        return 'E3!' + super().__str__()


class E4(ValueError, E1):
    def __str__(self):
        return 'E4!' + super().__str__()


class E5(ValueError, KeyError):
    pass


class E6(KeyError, ValueError):
    pass


assert str(E1('x')) == "'x'"
assert str(E3('x')) == "E3!'x'"
assert str(E4('x')) == "E4!'x'"
assert str(E5('x')) == "'x'"
assert str(E6('x')) == "'x'"
assert f"{E5('x')} {E6(1, 2)} {E5()}" == "'x' (1, 2) "
assert E5.__str__(E5('x')) == "'x'"
assert ValueError.__str__(E5('x')) == 'x'
assert repr(E5('x')) == "E5('x')"
assert str(type('E', (ValueError, LookupError), {})('x')) == 'x'
assert str(type('E', (KeyError, OSError), {})(2, 'gone')) == "(2, 'gone')"
assert str(type('E', (OSError, KeyError), {})(2, 'gone')) == '[Errno 2] gone'


class Shown:
    def __str__(self):
        return 'shown'


class E7(ValueError, Shown):
    pass


class E8(Shown, ValueError):
    pass


assert (str(E7('x')), str(E8('x'))) == ('x', 'shown')


# ---- metaclasses ----
class Counting(type):
    sets = 0

    def __setattr__(cls, name, value):
        Counting.sets += 1
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        super().__delattr__(name)


class Counted(metaclass=Counting):
    pass


Counted.x = 5
type.__setattr__(Counted, 'y', 6)
assert (Counted.x, Counted.y, Counting.sets) == (5, 6, 1)
del Counted.x
assert not hasattr(Counted, 'x')
assert error(lambda: object.__setattr__(Counted, 'x', 1)) == "TypeError: can't apply this __setattr__ to Counting object"
o = O()
object.__setattr__(o, 'x', 1)
assert o.x == 1

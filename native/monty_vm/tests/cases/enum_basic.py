# Enumerations: members, their names and values, look-ups, iteration, texts, aliases.
import copy
import enum
from enum import Enum, auto, unique

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



class Color(Enum):
    """Colours of a lamp."""
    RED = 1
    GREEN = 2
    BLUE = 3


# ---- members ----
assert Color.RED.name == 'RED'
assert Color.RED.value == 1
assert repr(Color.RED) == '<Color.RED: 1>'
assert str(Color.RED) == 'Color.RED'
assert f'{Color.RED}|{Color.RED:>12}|{Color.RED!r}' == 'Color.RED|   Color.RED|<Color.RED: 1>'
assert '%s %r' % (Color.RED, Color.RED) == 'Color.RED <Color.RED: 1>'
assert type(Color.RED) is Color
assert isinstance(Color.RED, Enum)
assert repr(Color) == "<enum 'Color'>"
assert repr(type(Color)) == "<class 'enum.EnumType'>"
assert Color.__doc__ == 'Colours of a lamp.'
assert Color.__name__ == 'Color'
assert Color.__module__ == __name__
assert repr(list(Color)) == '[<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>]'
assert repr(list(reversed(Color))) == '[<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>]'
assert len(Color) == 3
assert bool(Color) is True
assert Color['GREEN'] is Color.GREEN
assert Color(2) is Color.GREEN
assert Color(2.0) is Color.GREEN
assert Color(Color.BLUE) is Color.BLUE
assert Color.RED is Color.RED
assert (Color.RED == 1) is False
assert Color.RED != Color.GREEN
assert Color.RED in Color
assert 2 in Color
assert (7 in Color) is False
assert ('RED' in Color) is False
assert ([] in Color) is False
assert hash(Color.RED) == hash('RED')
assert {Color.RED: 'stop', Color.GREEN: 'go'}[Color(2)] == 'go'
assert Color.RED.__class__ is Color
assert Color.RED._name_ == 'RED'
assert Color.RED._value_ == 1
assert Color.RED.__objclass__ is Color
assert repr(Color.__members__) == "mappingproxy({'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>})"
assert type(Color.__members__).__name__ == 'mappingproxy'
assert repr(list(Color.__members__.items())) == "[('RED', <Color.RED: 1>), ('GREEN', <Color.GREEN: 2>), ('BLUE', <Color.BLUE: 3>)]"
assert Color._member_names_ == ['RED', 'GREEN', 'BLUE']
assert repr(Color._member_map_) == "{'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>}"
assert repr(Color._value2member_map_) == '{1: <Color.RED: 1>, 2: <Color.GREEN: 2>, 3: <Color.BLUE: 3>}'
assert Color.RED.RED is Color.RED
assert repr(getattr(Color, 'BLUE')) == '<Color.BLUE: 3>'
assert hasattr(Color, 'PINK') is False
assert repr(min(Color, key=lambda c: c.value)) == '<Color.RED: 1>'
assert repr(sorted(Color, key=lambda c: -c.value)) == '[<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>]'
assert [c.name for c in Color if c is not Color.GREEN] == ['RED', 'BLUE']
assert repr({c: c.value for c in Color}) == '{<Color.RED: 1>: 1, <Color.GREEN: 2>: 2, <Color.BLUE: 3>: 3}'
assert repr(Color.RED or 5) == '<Color.RED: 1>'
assert bool(Color.RED) is True
assert dir(Color.RED) == ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value']
assert [n for n in dir(Color) if n[0] != '_'] == ['BLUE', 'GREEN', 'RED']
assert callable(Color) is True
assert isinstance(Color, type)
assert issubclass(Color, Enum)
assert repr(Color.__mro__) == "(<enum 'Color'>, <enum 'Enum'>, <class 'object'>)"
assert enum.EnumMeta is enum.EnumType

# ---- what does not work ----
assert error(lambda: Color(9)) == 'ValueError: 9 is not a valid Color'
assert error(lambda: Color('RED')) == "ValueError: 'RED' is not a valid Color"
assert error(lambda: Color([])) == 'ValueError: [] is not a valid Color'
assert error(lambda: Color(None)) == 'ValueError: None is not a valid Color'
assert error(lambda: Color['PINK']) == "KeyError: 'PINK'"
assert error(lambda: Color[1]) == 'KeyError: 1'
assert error(lambda: Color.PINK) == "AttributeError: type object 'Color' has no attribute 'PINK'"
assert error(lambda: Color()) == "TypeError: EnumType.__call__() missing 1 required positional argument: 'value'"
assert error(lambda: Color(1, 2)) == 'ValueError: (1, 2) is not a valid Color'
assert error(lambda: Color.RED < Color.GREEN) == "TypeError: '<' not supported between instances of 'Color' and 'Color'"
assert error(lambda: Color.RED + 1) == "TypeError: unsupported operand type(s) for +: 'Color' and 'int'"
assert error(lambda: int(Color.RED)) == "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'Color'"
assert error(lambda: Color.RED.PINK) == "AttributeError: 'Color' object has no attribute 'PINK'"
assert error(lambda: setattr(Color, 'RED', 5)) == "AttributeError: cannot reassign member 'RED'"
assert error(lambda: delattr(Color, 'RED')) == "AttributeError: 'Color' cannot delete member 'RED'."
assert error(lambda: delattr(Color, 'nothing')) == "AttributeError: type object 'Color' has no attribute 'nothing'"
assert error(lambda: setattr(Color.RED, 'name', 'x')) == "AttributeError: <enum 'Enum'> cannot set attribute 'name'"
assert error(lambda: setattr(Color.RED, 'value', 'x')) == "AttributeError: <enum 'Enum'> cannot set attribute 'value'"
assert error(lambda: delattr(Color.RED, 'value')) == "AttributeError: <enum 'Enum'> cannot delete attribute 'value'"
assert error(lambda: Color.__members__.update(a=1)) == "AttributeError: 'mappingproxy' object has no attribute 'update'"
assert raises('class More(Color):\n    PINK = 4') == "TypeError: <enum 'More'> cannot extend <enum 'Color'>"
assert raises('class Twice(Enum):\n    A = 1\n    A = 2') == "TypeError: 'A' already defined as 1"
assert raises('class Method(Enum):\n    A = 1\n    def A(self): pass') == "TypeError: 'A' already defined as 1"
assert raises('class Reserved(Enum):\n    _bad_ = 1') == "ValueError: _sunder_ names, such as '_bad_', are reserved for future Enum use"
assert raises('class Mro(Enum):\n    mro = 1') == "ValueError: invalid enum member name(s) 'mro'"
assert raises('class NoNew(Enum, int):\n    A = 1') == 'TypeError: new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`'
assert raises('class Both(int, str, Enum):\n    A = 1').split(': ')[:2] == ['TypeError', "too many data types for 'Both'"]
assert error(lambda: next(iter(Color)) > 1) == "TypeError: '>' not supported between instances of 'Color' and 'int'"
assert error(lambda: sum(Color)) == "TypeError: unsupported operand type(s) for +: 'int' and 'Color'"
assert error(lambda: Color.RED()) == "TypeError: 'Color' object is not callable"
assert error(lambda: Color.RED[0]) == "TypeError: 'Color' object is not subscriptable"
assert error(lambda: len(Color.RED)) == "TypeError: object of type 'Color' has no len()"
assert error(lambda: list(Color.RED)) == "TypeError: 'Color' object is not iterable"
assert error(lambda: 1 in Color.RED) == "TypeError: argument of type 'Color' is not a container or iterable"

# ---- new attributes are not members ----
Color.note = 'lamp'
assert Color.note == 'lamp'
assert Color.RED.note == 'lamp'
assert len(Color) == 3
del Color.note
assert error(lambda: Color.note) == "AttributeError: type object 'Color' has no attribute 'note'"
Color.RED.mark = 5
assert Color(1).mark == 5
assert hasattr(Color.GREEN, 'mark') is False


# ---- aliases ----
class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    CIRCLE = 3
    ALIAS_FOR_SQUARE = 2


assert repr(Shape.ALIAS_FOR_SQUARE) == '<Shape.SQUARE: 2>'
assert Shape.ALIAS_FOR_SQUARE is Shape.SQUARE
assert repr(list(Shape)) == '[<Shape.SQUARE: 2>, <Shape.DIAMOND: 1>, <Shape.CIRCLE: 3>]'
assert list(Shape.__members__) == ['SQUARE', 'DIAMOND', 'CIRCLE', 'ALIAS_FOR_SQUARE']
assert [name for name, member in Shape.__members__.items() if member.name != name] == ['ALIAS_FOR_SQUARE']
assert Shape(2).name == 'SQUARE'
assert len(Shape) == 3
assert repr(Shape['ALIAS_FOR_SQUARE']) == '<Shape.SQUARE: 2>'
assert error(lambda: unique(Shape)) == "ValueError: duplicate values found in <enum 'Shape'>: ALIAS_FOR_SQUARE -> SQUARE"
assert unique(Color) is Color
assert raises('@unique\nclass Mistake(Enum):\n    ONE = 1\n    TWO = 2\n    THREE = 3\n    FOUR = 3\n    FIVE = 1') == "ValueError: duplicate values found in <enum 'Mistake'>: FOUR -> THREE, FIVE -> ONE"


# ---- values of every kind ----
class Any(Enum):
    LIST = [1, 2]
    DICT = {'a': 1}
    NONE = None
    TEXT = 'text'
    FLOAT = 1.5
    PAIR = 1, 2
    SAME = [1, 2]
    TRUE = True


assert repr(list(Any)) == "[<Any.LIST: [1, 2]>, <Any.DICT: {'a': 1}>, <Any.NONE: None>, <Any.TEXT: 'text'>, <Any.FLOAT: 1.5>, <Any.PAIR: (1, 2)>, <Any.TRUE: True>]"
assert repr(Any([1, 2])) == '<Any.LIST: [1, 2]>'
assert repr(Any({'a': 1})) == "<Any.DICT: {'a': 1}>"
assert Any.SAME is Any.LIST
assert repr(Any((1, 2))) == '<Any.PAIR: (1, 2)>'
assert repr(Any(1, 2)) == '<Any.PAIR: (1, 2)>'
assert repr(Any(None)) == '<Any.NONE: None>'
assert repr(Any(1)) == '<Any.TRUE: True>'
assert [1, 2] in Any
assert ([3] in Any) is False
assert error(lambda: Any([3])) == 'ValueError: [3] is not a valid Any'
assert Any.PAIR.value == (1, 2)


# ---- a member keeps itself ----
assert copy.copy(Color.RED) is Color.RED
assert repr(copy.deepcopy([Color.RED, {1: Color.BLUE}])) == '[<Color.RED: 1>, {1: <Color.BLUE: 3>}]'
assert copy.deepcopy(Color.RED) is Color.RED
assert copy.copy(Color) is Color
assert repr(Color.RED.__reduce_ex__(2)) == "(<enum 'Color'>, (1,))"


# ---- in a match statement ----
def light(c):
    match c:
        case Color.RED:
            return 'stop'
        case Color.GREEN | Color.BLUE:
            return 'go'
        case Color():
            return 'other'
        case _:
            return 'no lamp'


assert [light(c) for c in Color] == ['stop', 'go', 'go']
assert light(1) == 'no lamp'
assert light('RED') == 'no lamp'


# ---- an empty one can be extended, and has no members ----
class Empty(Enum):
    pass


class Filled(Empty):
    ONE = 1


assert list(Empty) == []
assert len(Empty) == 0
assert repr(list(Filled)) == '[<Filled.ONE: 1>]'
assert repr(Filled.ONE) == '<Filled.ONE: 1>'
assert isinstance(Filled.ONE, Empty)
assert error(lambda: Empty(1)) == "TypeError: <enum 'Empty'> has no members; specify `names=()` if you meant to create a new, empty, enum"
assert (1 in Empty) is False
assert bool(Empty) is True


# ---- private names and dunders are not members ----
class Private(Enum):
    __secret = 5
    _single = 6
    A = 1
    __dunder__ = 7


assert repr(list(Private)) == '[<Private._single: 6>, <Private.A: 1>]'
assert Private._Private__secret == 5
assert repr(Private._single) == '<Private._single: 6>'
assert Private.__dunder__ == 7


# ---- nested, and with qualified names ----
class Outer:
    class Inner(Enum):
        A = 1


assert repr(Outer.Inner.A) == '<Inner.A: 1>'
assert str(Outer.Inner.A) == 'Inner.A'
assert repr(Outer.Inner) == "<enum 'Inner'>"
assert Outer.Inner.__qualname__ == 'Outer.Inner'
assert error(lambda: Outer.Inner(4)) == 'ValueError: 4 is not a valid Outer.Inner'

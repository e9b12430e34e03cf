# IntEnum, StrEnum, ReprEnum: members that are numbers and texts.
import enum
import math
from enum import Enum, IntEnum, ReprEnum, StrEnum, auto

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



class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10
    MEDIUM = 5


class Other(IntEnum):
    ONE = 1


# ---- numbers ----
assert repr(Level.LOW) == '<Level.LOW: 1>'
assert str(Level.LOW) == '1'
assert repr(Level.LOW) == '<Level.LOW: 1>'
assert f'{Level.LOW}' == '1'
assert f'{Level.HIGH:04d}' == '0010'
assert f'{Level.HIGH:x}' == 'a'
assert '%d %s %r' % (Level.HIGH, Level.HIGH, Level.HIGH) == '10 10 <Level.HIGH: 10>'
assert Level.LOW == 1
assert Level.LOW == Other.ONE
assert Level.LOW == 1.0
assert (Level.LOW is Other.ONE) is False
assert 1 == Level.LOW
assert Level.LOW < Level.HIGH
assert Level.LOW < 5
assert 5 >= Level.MID
assert repr(sorted(Level, reverse=True)) == '[<Level.HIGH: 10>, <Level.MID: 5>, <Level.LOW: 1>]'
assert Level.LOW + 1 == 2
assert repr(type(Level.LOW + 1)) == "<class 'int'>"
assert Level.HIGH * 2 == 20
assert 2 ** Level.MID == 32
assert -Level.LOW == -1
assert ~Level.LOW == -2
assert Level.HIGH // 3 == 3
assert Level.HIGH / 4 == 2.5
assert Level.HIGH % 4 == 2
assert divmod(Level.HIGH, 3) == (3, 1)
assert Level.LOW | Level.MID == 5
assert Level.HIGH << 1 == 20
assert abs(Level.LOW) == 1
assert round(Level.HIGH) == 10
assert Level.LOW & 3 == 1
assert int(Level.HIGH) == 10
assert float(Level.HIGH) == 10.0
assert bool(Level.LOW) is True
assert hash(Level.HIGH) == hash(10)
assert complex(Level.LOW) == (1+0j)
assert 'abcdef'[Level.MID] == 'f'
assert list(range(Level.MID)) == [0, 1, 2, 3, 4]
assert [0] * Level.MID == [0, 0, 0, 0, 0]
assert 'abc'[:Level.LOW] == 'a'
assert math.sqrt(Level.LOW) == 1.0
assert hex(Level.HIGH) == '0xa'
assert isinstance(Level.LOW, int)
assert isinstance(Level.LOW, Enum)
assert issubclass(Level, int)
assert repr(Level.__mro__) == "(<enum 'Level'>, <enum 'IntEnum'>, <class 'int'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>)"
assert {1: 'one'}[Level.LOW] == 'one'
assert {Level.LOW: 'low'}[1] == 'low'
assert Level.LOW in (1, 2)
assert 1 in {Level.LOW}
assert sum(Level) == 16
assert repr(max(Level)) == '<Level.HIGH: 10>'
assert repr(min(Level)) == '<Level.LOW: 1>'
assert repr(list(Level)) == '[<Level.LOW: 1>, <Level.MID: 5>, <Level.HIGH: 10>]'
assert len(Level) == 3
assert repr(Level.MEDIUM) == '<Level.MID: 5>'
assert repr(Level(5)) == '<Level.MID: 5>'
assert repr(Level(5.0)) == '<Level.MID: 5>'
assert repr(Level['MEDIUM']) == '<Level.MID: 5>'
assert Level.HIGH.bit_length() == 4
assert Level.HIGH.real == 10
assert Level.HIGH.numerator == 10
assert Level.HIGH.value == 10
assert repr(type(Level.HIGH.value)) == "<class 'int'>"
assert 1 in Level
assert (2 in Level) is False
assert ('1' in Level) is False
assert Level.LOW in Level
assert bool(IntEnum('Zero', 'A', start=0).A) is False
assert (Level.LOW and 'yes') == 'yes'
assert error(lambda: Level(3)) == 'ValueError: 3 is not a valid Level'
assert error(lambda: Level('LOW')) == "ValueError: 'LOW' is not a valid Level"
assert error(lambda: Level.LOW + 'x') == "TypeError: unsupported operand type(s) for +: 'Level' and 'str'"
assert error(lambda: Level.LOW < 'x') == "TypeError: '<' not supported between instances of 'Level' and 'str'"
assert raises('class Bad(IntEnum):\n    A = "x"') == "ValueError: invalid literal for int() with base 10: 'x'"
assert raises('class Bad(IntEnum):\n    A = None') == "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"


class Parsed(IntEnum):
    A = '10'
    B = '101', 2
    C = 3.9


assert repr(list(Parsed)) == '[<Parsed.A: 10>, <Parsed.B: 5>, <Parsed.C: 3>]'
assert Parsed.B.value == 5
assert Parsed.A == 10


class Auto(IntEnum):
    A = auto()
    B = auto()
    C = 7
    D = auto()


assert [m.value for m in Auto] == [1, 2, 7, 8]
assert [m + 0 for m in Auto] == [1, 2, 7, 8]


# ---- texts ----
class Word(StrEnum):
    HELLO = 'hello'
    WORLD = 'World'
    AUTO_NAME = auto()


assert repr(Word.HELLO) == "<Word.HELLO: 'hello'>"
assert str(Word.HELLO) == 'hello'
assert f'{Word.HELLO}' == 'hello'
assert f'{Word.HELLO:>8}' == '   hello'
assert '%s %r' % (Word.HELLO, Word.HELLO) == "hello <Word.HELLO: 'hello'>"
assert 'a' + Word.HELLO == 'ahello'
assert repr(Word.AUTO_NAME) == "<Word.AUTO_NAME: 'auto_name'>"
assert Word.AUTO_NAME.value == 'auto_name'
assert Word.HELLO == 'hello'
assert 'hello' == Word.HELLO
assert hash(Word.HELLO) == hash('hello')
assert Word.HELLO.upper() == 'HELLO'
assert Word.HELLO[1:3] == 'el'
assert len(Word.HELLO) == 5
assert 'ell' in Word.HELLO
assert Word.HELLO + ' x' == 'hello x'
assert repr(type(Word.HELLO + ' x')) == "<class 'str'>"
assert list(Word.HELLO) == ['h', 'e', 'l', 'l', 'o']
assert ','.join(Word) == 'hello,World,auto_name'
assert {Word.HELLO: 1}['hello'] == 1
assert {'hello': 2}[Word.HELLO] == 2
assert repr(sorted(Word)) == "[<Word.WORLD: 'World'>, <Word.AUTO_NAME: 'auto_name'>, <Word.HELLO: 'hello'>]"
assert repr(Word('World')) == "<Word.WORLD: 'World'>"
assert repr(Word['HELLO']) == "<Word.HELLO: 'hello'>"
assert repr(list(Word)) == "[<Word.HELLO: 'hello'>, <Word.WORLD: 'World'>, <Word.AUTO_NAME: 'auto_name'>]"
assert isinstance(Word.HELLO, str)
assert 'hello' in Word
assert ('HELLO' in Word) is False
assert Word.HELLO.name == 'HELLO'
assert Word.HELLO < 'world'
assert Word.HELLO.replace('l', 'L') == 'heLLo'
assert Word.HELLO.encode() == b'hello'
assert Word.HELLO.startswith(Word.HELLO) is True
assert repr(type(Word.HELLO.value)) == "<class 'str'>"
assert Word.HELLO * 2 == 'hellohello'
assert repr(Word.__mro__) == "(<enum 'Word'>, <enum 'StrEnum'>, <class 'str'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>)"
assert error(lambda: Word('nothing')) == "ValueError: 'nothing' is not a valid Word"
assert error(lambda: Word.HELLO + 1) == 'TypeError: can only concatenate str (not "int") to str'
assert raises('class Bad(StrEnum):\n    A = 1') == 'TypeError: 1 is not a string'
assert raises('class Bad(StrEnum):\n    A = "a", "b", "c", "d"') == "TypeError: too many arguments for str(): ('a', 'b', 'c', 'd')"
assert raises('class Bad(StrEnum):\n    A = "a", 1') == 'TypeError: encoding must be a string, not 1'
assert raises('class Bad(StrEnum):\n    A = b"a", 1') == 'TypeError: encoding must be a string, not 1'
assert raises('class Bad(StrEnum):\n    A = b"a", "ascii", 1') == 'TypeError: errors must be a string, not 1'


class Decoded(StrEnum):
    A = b'abc', 'ascii'
    B = 'plain',


assert repr(list(Decoded)) == "[<Decoded.A: 'abc'>, <Decoded.B: 'plain'>]"


class Mine(StrEnum):
    def _generate_next_value_(name, start, count, last_values):
        return name.title() + str(count)

    FIRST = auto()
    SECOND = auto()

    def __str__(self):
        return '*' + self.value + '*'


assert repr(list(Mine)) == "[<Mine.FIRST: 'First0'>, <Mine.SECOND: 'Second1'>]"
assert str(Mine.FIRST) == '*First0*'
assert f'{Mine.FIRST}' == '*First0*'
assert Mine.FIRST == 'First0'


# ---- ReprEnum: only the repr is an enumeration's ----
class Text(str, ReprEnum):
    A = 'text'


class Real(float, ReprEnum):
    HALF = 0.5


class Whole(int, ReprEnum):
    ONE = 1


assert repr(Text.A) == "<Text.A: 'text'>"
assert str(Text.A) == 'text'
assert f'{Text.A:>6}' == '  text'
assert repr(Real.HALF) == '<Real.HALF: 0.5>'
assert str(Real.HALF) == '0.5'
assert f'{Real.HALF:.3f}' == '0.500'
assert repr(Whole.ONE) == '<Whole.ONE: 1>'
assert str(Whole.ONE) == '1'
assert f'{Whole.ONE:02}' == '01'
assert Real.HALF + 1 == 1.5
assert Text.A + 'x' == 'textx'
assert repr(Real(0.5)) == '<Real.HALF: 0.5>'
assert repr(Whole(1)) == '<Whole.ONE: 1>'
assert raises('class Bad(ReprEnum):\n    A = 1') == 'TypeError: ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)'


# ---- the same without ReprEnum: str() and format() are the enumeration's ----
class PlainText(str, Enum):
    A = 'text'


class PlainInt(int, Enum):
    ONE = 1


assert repr(PlainText.A) == "<PlainText.A: 'text'>"
assert str(PlainText.A) == 'PlainText.A'
assert f'{PlainText.A}' == 'PlainText.A'
assert f'{PlainText.A:>14}' == '   PlainText.A'
assert repr(PlainInt.ONE) == '<PlainInt.ONE: 1>'
assert str(PlainInt.ONE) == 'PlainInt.ONE'
assert f'{PlainInt.ONE}' == 'PlainInt.ONE'
assert '%d' % PlainInt.ONE == '1'
assert PlainInt.ONE + 1 == 2
assert PlainText.A + '!' == 'text!'
assert PlainText.A == 'text'
assert PlainInt.ONE == 1
assert '{:>15}'.format(PlainInt.ONE) == '   PlainInt.ONE'


class Formatted(int, Enum):
    ONE = 1

    def __str__(self):
        return 'one!'


assert str(Formatted.ONE) == 'one!'
assert f'{Formatted.ONE}' == 'one!'
assert f'{Formatted.ONE:>6}' == '  one!'
assert repr(Formatted.ONE) == '<Formatted.ONE: 1>'
assert '%s' % Formatted.ONE == 'one!'


# ---- arguments of int members in calls ----
def show(*args, **kwargs):
    return args, kwargs


assert 'x' * Level.MID == 'xxxxx'
assert bytes(Level.LOW) == b'\x00'
assert divmod(Level.HIGH, Level.MID) == (2, 0)
assert pow(2, Level.MID, Level.HIGH) == 2
assert [].__class__([1, 2, 3])[Level.LOW] == 2
assert (1, 2, 3)[-Level.LOW] == 3
assert repr(slice(Level.LOW, Level.MID)) == 'slice(<Level.LOW: 1>, <Level.MID: 5>, None)'
assert str.join(Word.HELLO, 'ab') == 'ahellob'
assert 'hello world'.split(Word.HELLO) == ['', ' world']
assert 'hello'.removeprefix(Word.HELLO) == ''
assert Level.LOW.to_bytes() == b'\x01'
assert int('7') + Level.LOW == 8
assert Level.LOW.__add__(1) == 2
assert repr(Level.LOW.__class__) == "<enum 'Level'>"
assert Level.LOW.conjugate() == 1


def grade(x):
    match x:
        case Level.LOW:
            return 'low'
        case Word.HELLO:
            return 'greeting'
        case Level():
            return 'level'
        case int():
            return 'int'
        case str(text):
            return text


assert repr([grade(x) for x in (1, Level.LOW, Level.HIGH, 10, 'hello', Word.WORLD, Other.ONE, True)]) == "['low', 'low', 'level', 'int', 'greeting', <Word.WORLD: 'World'>, 'low', 'low']"

assert repr(show(*Level, **{Word.HELLO: 1})) == "((<Level.LOW: 1>, <Level.MID: 5>, <Level.HIGH: 10>), {<Word.HELLO: 'hello'>: 1})"

# Flags: combining, iterating, texts, boundaries.
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, auto

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



class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7
    NONE = 0


# ---- members ----
assert repr(list(Perm)) == '[<Perm.R: 4>, <Perm.W: 2>, <Perm.X: 1>]'
assert list(Perm.__members__) == ['R', 'W', 'X', 'RWX', 'NONE']
assert len(Perm) == 3
assert repr(Perm.R) == '<Perm.R: 4>'
assert str(Perm.R) == 'Perm.R'
assert Perm.R.name == 'R'
assert Perm.R.value == 4
assert repr(Perm.RWX) == '<Perm.RWX: 7>'
assert str(Perm.RWX) == 'Perm.RWX'
assert Perm.RWX.name == 'RWX'
assert repr(list(Perm.RWX)) == '[<Perm.R: 4>, <Perm.W: 2>, <Perm.X: 1>]'
assert len(Perm.RWX) == 3
assert repr(Perm.NONE) == '<Perm.NONE: 0>'
assert list(Perm.NONE) == []
assert len(Perm.NONE) == 0
assert bool(Perm.NONE) is False
assert repr(Perm(0)) == '<Perm.NONE: 0>'
assert repr(Perm(7)) == '<Perm.RWX: 7>'
assert repr(Perm(4)) == '<Perm.R: 4>'
assert repr(Perm) == "<flag 'Perm'>"
assert repr(list(reversed(Perm))) == '[<Perm.X: 1>, <Perm.W: 2>, <Perm.R: 4>]'
assert f'{Perm.R}|{Perm.R:>10}|{Perm.R | Perm.W!s}' == 'Perm.R|    Perm.R|Perm.R|W'

# ---- operators ----
assert repr(Perm.R | Perm.W) == '<Perm.R|W: 6>'
assert (Perm.R | Perm.W).name == 'R|W'
assert (Perm.R | Perm.W).value == 6
assert str(Perm.R | Perm.W) == 'Perm.R|W'
assert Perm.R | Perm.W | Perm.X is Perm.RWX
assert repr(Perm.R | Perm.W | Perm.X) == '<Perm.RWX: 7>'
assert repr(Perm.R & Perm.W) == '<Perm.NONE: 0>'
assert repr(Perm.RWX & Perm.W) == '<Perm.W: 2>'
assert repr(Perm.R & Perm.R) == '<Perm.R: 4>'
assert repr(Perm.R ^ Perm.W) == '<Perm.R|W: 6>'
assert repr(Perm.RWX ^ Perm.W) == '<Perm.R|X: 5>'
assert repr(Perm.R ^ Perm.R) == '<Perm.NONE: 0>'
assert repr(~Perm.R) == '<Perm.W|X: 3>'
assert repr(~Perm.NONE) == '<Perm.RWX: 7>'
assert repr(~Perm.RWX) == '<Perm.NONE: 0>'
assert repr(~(Perm.R | Perm.W)) == '<Perm.X: 1>'
assert repr(~~Perm.R) == '<Perm.R: 4>'
assert Perm.R in Perm.RWX
assert (Perm.RWX in Perm.R) is False
assert Perm.NONE in Perm.R
assert (Perm.R | Perm.W) in Perm.RWX
assert Perm.R in Perm
assert 4 in Perm
assert 6 in Perm
assert (8 in Perm) is False
assert -1 in Perm
assert repr(list(Perm.R | Perm.X)) == '[<Perm.R: 4>, <Perm.X: 1>]'
assert [f.name for f in Perm.W | Perm.X] == ['W', 'X']
assert (Perm.R | Perm.W) is (Perm.W | Perm.R)
assert (Perm.R | Perm.W) == (Perm.W | Perm.R)
assert bool(Perm.R & Perm.W) is False
assert bool(Perm.R) is True
assert hash(Perm.R | Perm.W) == hash(Perm.W | Perm.R)
assert {Perm.R | Perm.W: 'rw'}[Perm(6)] == 'rw'
assert (Perm.R == 4) is False
assert Perm.R != 4
assert repr(Perm(6)) == '<Perm.R|W: 6>'
assert repr(Perm(3)) == '<Perm.W|X: 3>'
assert repr(Perm(5)) == '<Perm.R|X: 5>'
assert repr(Perm(-1)) == '<Perm.RWX: 7>'
assert repr(Perm(-2)) == '<Perm.R|W: 6>'
assert error(lambda: Perm(8)) == "ValueError: <flag 'Perm'> invalid value 8\n    given 0b0 1000\n  allowed 0b0 0111"
assert error(lambda: Perm(9)) == "ValueError: <flag 'Perm'> invalid value 9\n    given 0b0 1001\n  allowed 0b0 0111"
assert error(lambda: Perm(-9)) == "ValueError: <flag 'Perm'> invalid value -9\n    given 0b1 0111\n  allowed 0b0 0111"
assert error(lambda: Perm('R')) == "ValueError: 'R' is not a valid Perm"
assert error(lambda: Perm(None)) == 'ValueError: None is not a valid Perm'
assert error(lambda: Perm(1.5)) == 'ValueError: 1.5 is not a valid Perm'
assert error(lambda: Perm.R | 2) == "TypeError: unsupported operand type(s) for |: 'Perm' and 'int'"
assert error(lambda: 2 | Perm.R) == "TypeError: unsupported operand type(s) for |: 'int' and 'Perm'"
assert error(lambda: Perm.R & 2) == "TypeError: unsupported operand type(s) for &: 'Perm' and 'int'"
assert error(lambda: Perm.R ^ 'x') == "TypeError: unsupported operand type(s) for ^: 'Perm' and 'str'"
assert error(lambda: 4 in Perm.R) == "TypeError: unsupported operand type(s) for 'in': 'int' and 'Perm'"
assert error(lambda: 'R' in Perm.R) == "TypeError: unsupported operand type(s) for 'in': 'str' and 'Perm'"
assert error(lambda: Perm.R < Perm.W) == "TypeError: '<' not supported between instances of 'Perm' and 'Perm'"
assert error(lambda: Perm.R + Perm.W) == "TypeError: unsupported operand type(s) for +: 'Perm' and 'Perm'"
assert error(lambda: Perm['Q']) == "KeyError: 'Q'"
assert repr(Perm['R']) == '<Perm.R: 4>'
assert repr(Perm['RWX']) == '<Perm.RWX: 7>'
p = Perm.R
p |= Perm.W
assert repr(p) == '<Perm.R|W: 6>'
p &= ~Perm.R
assert repr(p) == '<Perm.W: 2>'
p ^= Perm.X
assert repr(p) == '<Perm.W|X: 3>'
assert raises('class More(Perm):\n    Q = 8') == "TypeError: <enum 'More'> cannot extend <flag 'Perm'>"


# ---- auto ----
class Auto(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B
    D = auto()


assert repr(list(Auto)) == '[<Auto.A: 1>, <Auto.B: 2>, <Auto.C: 4>, <Auto.D: 8>]'
assert repr(Auto.AB) == '<Auto.AB: 3>'
assert [m.value for m in Auto] == [1, 2, 4, 8]
assert repr(~Auto.A) == '<Auto.B|C|D: 14>'
assert repr(Auto.A | Auto.D) == '<Auto.A|D: 9>'
assert repr(Auto.AB | Auto.C) == '<Auto.A|B|C: 7>'


class Jump(Flag):
    A = 5
    B = auto()
    C = 0
    D = auto()


assert [(n, m.value) for n, m in Jump.__members__.items()] == [('A', 5), ('B', 8), ('C', 0), ('D', 16)]
assert repr(list(Jump)) == '[<Jump.B: 8>, <Jump.D: 16>]'


# ---- order of definition ----
class Mixed(Flag):
    B = 2
    A = 1
    D = 8
    C = 4


assert repr(list(Mixed)) == '[<Mixed.B: 2>, <Mixed.A: 1>, <Mixed.D: 8>, <Mixed.C: 4>]'
assert repr(list(Mixed.A | Mixed.B | Mixed.C)) == '[<Mixed.B: 2>, <Mixed.A: 1>, <Mixed.C: 4>]'
assert repr(Mixed(7)) == '<Mixed.B|A|C: 7>'
assert str(Mixed(15)) == 'Mixed.B|A|D|C'
assert repr(~Mixed.A) == '<Mixed.B|D|C: 14>'


# ---- unnamed bits ----
class Gaps(Flag):
    A = 1
    C = 4
    EIGHTEEN = 24


assert repr(list(Gaps)) == '[<Gaps.A: 1>, <Gaps.C: 4>]'
assert repr(Gaps(5)) == '<Gaps.A|C: 5>'
assert error(lambda: Gaps(2)) == "ValueError: <flag 'Gaps'> invalid value 2\n    given 0b0 00010\n  allowed 0b0 11101"
assert repr(Gaps.EIGHTEEN) == '<Gaps.EIGHTEEN: 24>'
assert repr(~Gaps.A) == '<Gaps.C: 4>'
assert repr(~Gaps.EIGHTEEN) == '<Gaps.A|C: 5>'
assert list(Gaps.EIGHTEEN) == [None, None]
assert repr(Gaps.A | Gaps.EIGHTEEN) == '<Gaps.A|EIGHTEEN: 25>'
assert repr(list(Gaps.A | Gaps.EIGHTEEN)) == '[<Gaps.A: 1>, None, None]'


class Loose(Flag):
    A = 'x'
    B = 1
    C = 1.5
    D = 2


assert repr(list(Loose)) == '[<Loose.B: 1>, <Loose.D: 2>]'
assert repr(Loose.B | Loose.D) == '<Loose.B|D: 3>'
assert repr(Loose('x')) == "<Loose.A: 'x'>"
assert Loose.C.value == 1.5
assert repr(~Loose.B) == '<Loose.D: 2>'
assert error(lambda: Loose.A | Loose.B) == "TypeError: unsupported operand type(s) for |: 'str' and 'int'"


class Overlap(Flag):
    A = 1
    B = 6
    C = 12
    D = 7


assert repr(Overlap.A | Overlap.B) == '<Overlap.D: 7>'
assert repr(Overlap(14)) == '<Overlap.B|C: 14>'
assert repr(Overlap(2)) == '<Overlap: 2>'
assert repr(Overlap(15)) == '<Overlap.A|B|C|D: 15>'
assert repr(~Overlap.A) == '<Overlap: 0>'
assert repr(Overlap.B & Overlap.C) == '<Overlap: 4>'
assert repr(Overlap.B | Overlap.C) == '<Overlap.B|C: 14>'
assert repr(list(Overlap)) == '[<Overlap.A: 1>]'


# ---- boundaries ----
assert repr(list(FlagBoundary)) == "[<FlagBoundary.STRICT: 'strict'>, <FlagBoundary.CONFORM: 'conform'>, <FlagBoundary.EJECT: 'eject'>, <FlagBoundary.KEEP: 'keep'>]"
assert repr(STRICT) == "<FlagBoundary.STRICT: 'strict'>"
assert str(KEEP) == 'keep'
assert FlagBoundary.EJECT == 'eject'


class Strict(Flag, boundary=STRICT):
    A = 1
    B = 2


class Conform(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Eject(Flag, boundary=EJECT):
    A = 1
    B = 2


class Keep(Flag, boundary=KEEP):
    A = 1
    B = 2


assert error(lambda: Strict(4)) == "ValueError: <flag 'Strict'> invalid value 4\n    given 0b0 100\n  allowed 0b0 011"
assert error(lambda: Strict(12)) == "ValueError: <flag 'Strict'> invalid value 12\n    given 0b0 1100\n  allowed 0b0 0011"
assert error(lambda: Strict(-5)) == "ValueError: <flag 'Strict'> invalid value -5\n    given 0b1 011\n  allowed 0b0 011"
assert repr(Conform(4)) == '<Conform: 0>'
assert repr(Conform(5)) == '<Conform.A: 1>'
assert repr(Conform(7)) == '<Conform.A|B: 3>'
assert repr(Conform(-1)) == '<Conform.A|B: 3>'
assert repr(Conform(-9)) == '<Conform.A|B: 3>'
assert Eject(4) == 4
assert Eject(5) == 5
assert repr(type(Eject(5))) == "<class 'int'>"
assert repr(Eject(3)) == '<Eject.A|B: 3>'
assert repr(Eject(-1)) == '<Eject.A|B: 3>'
assert repr(Keep(4)) == '<Keep: 4>'
assert repr(Keep(5)) == '<Keep.A|4: 5>'
assert Keep(8).value == 8
assert Keep(5).name == 'A|4'
assert Keep(4).name is None
assert str(Keep(4)) == 'Keep(4)'
assert str(Keep(5)) == 'Keep.A|4'
assert repr(Keep(-1)) == '<Keep.A|B: 3>'
assert repr(Keep(-9)) == '<Keep.A|B|4: 7>'
assert repr(~Strict.A) == '<Strict.B: 2>'
assert repr(~Conform.A) == '<Conform.B: 2>'
assert repr(~Keep.A) == '<Keep.B: 2>'
assert repr(~Eject.A) == '<Eject.B: 2>'
assert repr(list(Keep(5))) == '[<Keep.A: 1>]'
assert len(Keep(5)) == 2
assert repr(Keep(5) & Keep.A) == '<Keep.A: 1>'
assert repr(Keep(4) | Keep.B) == '<Keep.B|4: 6>'
assert repr(Strict._boundary_) == "<FlagBoundary.STRICT: 'strict'>"
assert repr(Keep._boundary_) == "<FlagBoundary.KEEP: 'keep'>"
assert (4 in Strict) is False
assert 4 in Conform
assert (4 in Eject) is False
assert 4 in Keep


# ---- IntFlag ----
class Color(IntFlag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    WHITE = RED | GREEN | BLUE


assert repr(list(Color)) == '[<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 4>]'
assert repr(Color.WHITE) == '<Color.WHITE: 7>'
assert repr(Color.RED) == '<Color.RED: 1>'
assert str(Color.RED) == '1'
assert f'{Color.RED}' == '1'
assert f'{Color.RED:03}' == '001'
assert '%d' % Color.BLUE == '4'
assert repr(Color.RED | Color.GREEN) == '<Color.RED|GREEN: 3>'
assert str(Color.RED | Color.GREEN) == '3'
assert (Color.RED | Color.GREEN).name == 'RED|GREEN'
assert Color.RED + 2 == 3
assert repr(type(Color.RED + 2)) == "<class 'int'>"
assert Color.RED + Color.GREEN == 3
assert repr(Color.RED | 2) == '<Color.RED|GREEN: 3>'
assert type(Color.RED | 2) is Color
assert repr(2 | Color.RED) == '<Color.RED|GREEN: 3>'
assert repr(Color.RED | 8) == '<Color.RED|8: 9>'
assert repr(8 | Color.RED) == '<Color.RED|8: 9>'
assert repr(Color.RED & 3) == '<Color.RED: 1>'
assert repr(Color.WHITE ^ 1) == '<Color.GREEN|BLUE: 6>'
assert repr(Color.RED ^ 1) == '<Color: 0>'
assert repr(~Color.RED) == '<Color.GREEN|BLUE: 6>'
assert repr(~Color.WHITE) == '<Color: 0>'
assert repr(~Color(8)) == '<Color.WHITE: 7>'
assert repr(Color(8)) == '<Color: 8>'
assert repr(Color(9)) == '<Color.RED|8: 9>'
assert Color(9).name == 'RED|8'
assert Color(8).name is None
assert str(Color(9)) == '9'
assert repr(Color(-1)) == '<Color.WHITE: 7>'
assert repr(Color(-2)) == '<Color.GREEN|BLUE: 6>'
assert repr(Color(16) | Color.RED) == '<Color.RED|16: 17>'
assert Color.RED == 1
assert Color.RED < Color.GREEN
assert Color.RED < 2
assert hash(Color.RED) == hash(1)
assert isinstance(Color.RED, int)
assert int(Color.WHITE) == 7
assert [10, 20, 30][Color.RED] == 20
assert repr(range(Color.BLUE)) == 'range(0, 4)'
assert Color.RED in Color.WHITE
assert bool(Color(0)) is False
assert repr(Color(0)) == '<Color: 0>'
assert list(Color(0)) == []
assert repr(list(Color.WHITE)) == '[<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 4>]'
assert repr(list(Color(9))) == '[<Color.RED: 1>]'
assert Color.BLUE >> 1 == 2
assert Color.RED << 3 == 8
assert -Color.RED == -1
assert Color.BLUE.bit_length() == 3
assert Color.BLUE / 2 == 2.0
assert divmod(Color.WHITE, 2) == (3, 1)
assert type(-Color.RED) is int
assert abs(Color.BLUE) == 4
assert error(lambda: 1 in Color.WHITE) == "TypeError: unsupported operand type(s) for 'in': 'int' and 'Color'"
assert error(lambda: Color.RED | 'x') == "TypeError: unsupported operand type(s) for |: 'Color' and 'str'"
assert error(lambda: Color('x')) == "ValueError: 'x' is not a valid Color"
assert 1 in Color
assert 8 in Color
assert ('x' in Color) is False
assert Color._flag_mask_ == 7
assert Color._singles_mask_ == 7
assert Color._all_bits_ == 7
assert repr(Perm._boundary_) == "<FlagBoundary.STRICT: 'strict'>"
assert repr(Color._boundary_) == "<FlagBoundary.KEEP: 'keep'>"
assert repr(max(Color)) == '<Color.BLUE: 4>'
assert sum(Color) == 7
assert repr(sorted([Color.BLUE, Color.RED])) == '[<Color.RED: 1>, <Color.BLUE: 4>]'


class Access(IntFlag, boundary=STRICT):
    R = 1
    W = 2


assert error(lambda: Access(4)) == "ValueError: <flag 'Access'> invalid value 4\n    given 0b0 100\n  allowed 0b0 011"
assert repr(Access.R | 2) == '<Access.R|W: 3>'
assert error(lambda: Access.R | 4) == "ValueError: <flag 'Access'> invalid value 5\n    given 0b0 101\n  allowed 0b0 011"


# ---- in a match statement ----
def access(p):
    match p:
        case Perm.NONE:
            return 'none'
        case Perm.R | Perm.W:
            return 'r or w'
        case Perm(value=6):
            return 'both'
        case _:
            return 'other'


assert [access(Perm(i)) for i in range(8)] == ['none', 'other', 'r or w', 'other', 'r or w', 'other', 'both', 'other']
assert enum.show_flag_values(Perm.RWX) == [1, 2, 4]
assert enum.show_flag_values(10) == [2, 8]

"""Prints what CPython answers: the facts that the unit tests of numbers and formatting are checked against.

Run it with CPython 3.14; each row begins with the file it belongs to:

    python3.14 scripts/gen_facts.py | awk '{f = $1; sub(/^[^\t]*\t/, ""); print > "native/monty_vm/tests/facts/" f ".tsv"}'

Rows are `left TAB right TAB outcome`; the outcome is a repr, or `Type: message`. Whatever depends on the width of C's long, or on
the last bit of a C library's pow, is left out. Of the rows of large cross products a sample is kept, always the same one.
"""

import operator
import zlib


def row(name, left, right, run, sample=1):
    if sample > 1 and zlib.crc32(f"{name}{left}{right}".encode()) % sample:
        return
    try:
        outcome = repr(run())
    except Exception as error:
        outcome = f"{type(error).__name__}: {error}"
    if " C " not in outcome and "(68, " not in outcome and not left.startswith("2**53-1 **"):
        print(name, left, right, outcome, sep="\t")


FLOATS = ["0.0", "-0.0", "1e16", "1e15", "123456789.987654321", "1e-5", "0.0001", 'float("nan")', 'float("inf")', 'float("-inf")',
          "-1.5", "5e-324", "1.7976931348623157e308", "0.5", "2.5", "0.125", "1e22", "9.995", "999999.5", "0.00001234", "-0.04",
          "1234.5", "1e100", "99999999999999990.0", "0.1", "1e-10", "12345.678", "-1e-7", "3.0", "-7.25", "1e23", "0.3", "1e308"]
INTS = ["0", "1", "-1", "2", "3", "-7", "42", "-42", "999", "1000", "-1000", "12345", "1234567", "-1234567", "10**18", "-10**18",
        "2**63-1", "-2**63", "2**63", "10**30", "-10**30", "255", "65536", "-255", "2**64", "-2**64", "2**53-1", "2**54-1", "-2**100",
        "7**50-3", "2**1024"]
COMPLEXES = ["0j", "-0j", "1+2j", "1.5-2.5j", "complex(0,-1.5)", "complex(-0.0,2)", 'complex("nan+infj")', 'complex("-inf-nanj")',
             "1e16+1e-5j", "complex(12345.678,-98765.4321)", "1e100j", "-1-1j", 'complex("inf+infj")', 'complex("inf")', "1e200+1e200j",
             "3j", "complex(2,0)", "complex(-0.5,0)", 'complex("nan")', "1e-200-1e-200j"]
STRS = ["''", "'a'", "'abc'", "'héllo wörld'", "'日本語'", "'a b'"]


def format_spec():
    values = {"42": "int", "3.5": "float", "'abc'": "str", "1+2j": "complex", "True": "bool"}
    specs = """|5|<5|>5|=5|^5|*<5|é>5|+|-| |z|#|0|05|0<5|<05|=05|s|d|c|b|o|x|X|n|e|E|f|F|g|G|%|y|r|é|\x01|,|_|,d|_d|,x|_x|_b|,b|,s|_s|,n|_n|,c
    |_c|,e|_e|,%|,g|,f|_f|.2|.2d|.2s|.2f|.2c|.2x|.|.f|.99999999999999999999|99999999999999999999|.,f|.2,f|.2_f|.,2f|._f|,.2,f|_.3_f|,_|_,|,,
    |__|,_d|_,d|+s|-s| s|zs|#s|=s|=5s|05s|+c|zc|zd|z.1f|#d|#x|#b|#o|#X|#c|+d|+x|05d|+05d| 05d|=+5d|x<5d|x=5|^+#10x|08x|#08x|#010_x|010,|010_
    |015,d|012_x|<010d|<<5|><5|<>5|{<5|5<|5d5|dd|d5|05.2|5.|5.d|1.2.3|  5| <5| =5|++|+-|zz|##|00|005|0005|<|>|=|^|<d|<s|<c|.0|.0f|.0s|.0e
    |.0g|.0%|#.0f|#.0e|#.0g|#g|#.3g|10n|.3n|5,|,5|_5|5_|5,d|05,|05,s|=,|z,|#,|#_|_#|.3,|.3_|.3,g|.3,e|.3,s|.3,d|.,|._|.,_f|.3,_f|.3,,f|,.3_f
    |_.3,f|.10,f|.7_f|.7,%|.7,e|.7_e|.7,g|.12_g|.12,n|.7,n|.7,|5.,|.5,5f|i|u|D|S|!|10!|\0|💥|10💥|abc| d|0 d|-05d|*^7|*^8|*^+8.1f|0=8|0>8|0^8
    |^08|*^08.1f|>08|é=9|é=09,""".replace("\n    ", "").split("|")
    for value in values:
        for spec in specs:
            if (value, spec) != ("True", ""):
                row("format_spec", value, repr(spec), lambda: format(eval(value), spec))
    tables = [
        (FLOATS, """|.0|.1|.2|.3|.5|.17|.20|#|#.0|#.3|e|.0e|.1e|.3e|#.0e|.20e|f|.0f|.1f|.2f|.3f|#.0f|.25f|g|.0g|.1g|.3g|.6g|.17g|#g|#.3g|#.1g|%
    |.0%|.1%|#.0%|.2%|n|.3n|G|E|F|z|z.0f|z.1f|z.2e|z.0%|zg|+|+.1f| .2f|-.1f|010|+010|010.1f|<10|^10.1f|*>12.3e|=12|=+12.1f|x=12.1f|,|_|,.2f
    |_.1f|012,|012,.1f|015,.2f|020,.3f|_.3e|,.4g|.3,f|.8_f|.9,f|012.4,f|020,.4,f|025_.6_e|.,|.5,|,.7,%|010,%|+,.1f|09,.0f|08,.0f|07,.0f
    |>020,.1f|é>12.2f"""),
        (INTS, """|d|b|o|x|X|#b|#o|#x|#X|n|,|_|,d|_d|_b|_x|#_x|#_b|+|+d| d|-d|5|05|<5|^6|=6|*=7|#=7|012|+012|-012| 012|012,|013,|014_|04,|05,|06,
    |07,|08,|09,|#012x|#012_x|#013_x|#014_x|#011_b|<012,|>012,|x=12,|^12,|e|.3e|f|.1f|.0f|,.1f|g|.3g|%|.1%|z.0f|+,|+08,|+09,|010_d|0=10,
    |*<10_|+#x|+#012x| #x"""),
        (["42", "255", "65", "0x110000", "-1"], "c|5c|<5c|^5c|>5c|=5c|05c"),
        (STRS, "|s|1|3|5|10|<10|>10|^10|*^10|*^11|.0|.1|.2|.2s|10.2|>10.2|é^9.3|010|0>5|<010|日<6"),
        (COMPLEXES, "|.1|.3|.0f|.2f|e|.1e|g|.3g|n|E|G|F|+|+.1f| .1f|20|<20|^20|>20|*^25.1f|>30.2f|,.2f|_.1f|,|#|#.1|.1,f|.5_f|z.0f|z|+20|-.1f|#g|_.5_e"),
    ]
    for values, specs in tables:
        for value in values:
            for spec in specs.replace("\n    ", "").split("|"):
                row("format_spec", value, repr(spec), lambda: format(eval(value), spec), 3)


def printf():
    ints = [f"%{flags}{width}{precision}{kind}" for flags in ["", "#", "0", "-", "+", " ", "#0", "-0", "+ ", "0+", "- #"]
            for width in ["", "5", "12"] for precision in ["", ".", ".0", ".5", ".8"] for kind in "dxXo"]
    floats = [f"%{flags}{width}{precision}{kind}" for flags in ["", "#", "0", "-", "+", " ", "#0"]
              for width in ["", "12"] for precision in ["", ".0", ".3", ".10"] for kind in "efgEFG"]
    others = ("%i %u %5i %c %5c %-5c %05c %.0c %.2c %s %5s %.1s %-5s| %05s %r %a %f %.1f %e %g %ld %hd %Ld %lld %hld %+s %#s %.2r %10r %.3a "
              "%d %x %o %X %y %é é%é %💥 % %5 %5% %. %.5 %l %ly").split(" ")
    for values, formats, sample in [(INTS, ints, 16), (FLOATS, floats, 8), (INTS, others, 4), (FLOATS, others, 4), (STRS, others, 1)]:
        for value in values:
            for text in formats:
                row("printf", value, repr(text), lambda: text % eval(value), sample)


OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod,
             "divmod": divmod, "&": operator.and_, "|": operator.or_, "^": operator.xor, "<": operator.lt, "==": operator.eq,
             "**": operator.pow}


def arithmetic():
    def cross(name, values, others, names, sample):
        for a in values:
            for b in others:
                for op in names.split():
                    if op != "**" or abs(complex(eval(b)) if name != "arithmetic_int" else eval(b)) < 20000:
                        row(name, f"{a} {op}", b, lambda: OPERATORS[op](eval(a), eval(b)), sample)

    cross("arithmetic_int", INTS, INTS, "+ - * / // % divmod & | ^ < ==", 5)
    cross("arithmetic_int", INTS, "0 1 2 3 5 17 -1 -2 -4".split(), "**", 1)
    cross("arithmetic_float", FLOATS, FLOATS, "// % divmod **", 4)
    cross("arithmetic_float", FLOATS, INTS, "< ==", 1)
    cross("arithmetic_complex", COMPLEXES, COMPLEXES, "+ - * /", 2)
    cross("arithmetic_complex", COMPLEXES, FLOATS, "+ - * /", 4)
    cross("arithmetic_complex", FLOATS, COMPLEXES, "+ - * /", 4)
    cross("arithmetic_complex", COMPLEXES, ["complex(2,0)", "complex(3,0)", "complex(-1,0)", "complex(-2,0)", "complex(7,0)", "0j"], "**", 1)
    for a in INTS:
        for b in "0 1 5 62 63 64 100 -1".split():
            row("arithmetic_int", f"{a} <<", b, lambda: eval(a) << eval(b))
            row("arithmetic_int", f"{a} >>", b, lambda: eval(a) >> eval(b))
        for b in "0 1 -1 -2 -3 -5 -17 -18 -19 -30 -31 -40".split():
            row("arithmetic_int", f"{a} round", b, lambda: round(eval(a), eval(b)))
    for a in FLOATS + ["2.675", "1.005", "0.15", "0.25", "0.35", "25.0", "35.0", "1e17", "5e22", "15e22", "1.7e308", "6e307", "5e307"]:
        for b in "0 1 2 3 5 15 22 100 308 323 324 400 -1 -2 -3 -5 -16 -17 -22 -23 -100 -307 -308 -309".split():
            row("arithmetic_float", f"{a} round", b, lambda: round(eval(a), eval(b)))


def unary():
    import math
    functions = {"repr": repr, "hex": float.hex, "as_integer_ratio": float.as_integer_ratio, "int": int, "round": round}
    for a in FLOATS + ["9007199254740993.0", "123456789012345680.0", "1e21", "0.1e-6", "4.35", "1e-323", "2.2250738585072014e-308", "0.7",
                       "1.1", "100.0", "123456.0", "1e-4", "9.9999e-5", "9999999999999998.0", "1e16", "12345678901234567.0"]:
        for name, function in functions.items():
            row("unary", name, a, lambda: function(eval(a)))
    for a in COMPLEXES:
        row("unary", "repr", a, lambda: repr(eval(a)))
        row("unary", "abs", a, lambda: abs(eval(a)))
    for a in INTS:
        for name, function in {"float": float, "bit_length": int.bit_length, "bit_count": int.bit_count, "isqrt": math.isqrt, "abs": abs,
                               "neg": operator.neg, "invert": operator.invert, "str": str}.items():
            row("unary", name, a, lambda: function(eval(a)))
    for n in [0, 1, 2, 5, 19, 20, 21, 22, 30, 50, 100, -1]:
        row("unary", "factorial", str(n), lambda: math.factorial(n))
        for k in [0, 1, 2, 7, 33, 50, -1]:
            row("arithmetic_int", f"{n} comb", str(k), lambda: math.comb(n, k))
            row("arithmetic_int", f"{n} perm", str(k), lambda: math.perm(n, k))
    for a in INTS:
        for b in INTS:
            row("arithmetic_int", f"{a} gcd", b, lambda: math.gcd(eval(a), eval(b)), 4)
            row("arithmetic_int", f"{a} lcm", b, lambda: math.lcm(eval(a), eval(b)), 4)
    for k in ["2", "7", "60", "10**18"]:
        for n in ["100", "10**18", "10**30", "2**63-1"]:
            if k != "10**18" or n in ("100", "10**18"):
                row("arithmetic_int", f"{n} comb", k, lambda: math.comb(eval(n), eval(k)), 1)
    for a in ["0", "1", "-1", "42", "-42", "127", "128", "-128", "-129", "255", "256", "2**63", "-2**63", "10**30", "-10**30", "2**71-1"]:
        for length in ["0", "1", "2", "8", "9", "13", "20", "-1"]:
            for order in ["big", "little"]:
                for signed in [False, True]:
                    row("to_bytes", f"{a} {order} {signed}", length, lambda: eval(a).to_bytes(int(length), order, signed=signed))


def parsing():
    ints = r"""x||_1|1_|1__0|1_0|0x10|0x_10|0x__10|_0x10|010|000|0_0|0b12|0b1|0o17|z|+ 1|+-1|-1|- 1| 1 |\u20031\u2003|１２|٣|²|1\x00|\x1c1
    |0x|0|-0x1f|0_7|0X1F|0B1|0O7|1.5|1e5|1 2|२|ａ|+|-|--1|0_|00_0|-0b_1|9223372036854775807|-9223372036854775808|9223372036854775808
    |123456789012345678|1234567890123456789|-99999999999999999999|zz|1\x85|\x1c１|\u200b1|\t1\n|１_２|ff|0xg|_|1_2_3|+5|-００7""".replace("\n    ", "").split("|")
    for text in ints:
        text = text.encode("utf-8").decode("utf-8").replace("\\u2003", "\u2003").replace("\\x00", "\0").replace("\\x1c", "\x1c") \
            .replace("\\x85", "\x85").replace("\\u200b", "\u200b").replace("\\t", "\t").replace("\\n", "\n")
        for base in [10, 0, 16, 2, 8, 36, 1, 37]:
            row("parse", f"int {base}", repr(text), lambda: int(text, base))
    floats = r"""x|| 1.5 |1_0.5_0|1__0|1_.5|1._5|1e_5|1e1_0|_1|1_|nan|-NaN|+inf|infinity|infinit|1e400|-1e400|1e-400|.5|5.|.|e5|1e|1e+|0x1p1|１.５|١٢
    |1 2|- 1|1d5|1e99999999999999999999|0e99999999999999999999|i_nf|1f|++1|.e1|1.e1|.1e-1|１e５|²|nan(1)|1e5_|1_e5|0.1|1e22|1e23|-0|-0.0
    |9007199254740993|123456789012345678901234567890|4.9e-324|2.4e-324|2.5e-324|1.7976931348623159e308|1.7976931348623158e308|\u20031\u2003
    |1+2j|(1+2j)| ( 1+2j ) |(1+2j|j|-j|+j|1+j|1-j|1 + 2j|1_0+2_0j|nan+infj|1e5j|1j+2|1+2J|--1|1+-2j|1.5.5j|infinityj|-nanj|１+２j|()|(1)|((1))
    |1+2jx|1e500+1e-500j|1e+5|1e+j|1ej|.5j|.j|1.j|1+.j|+inf-infj|1+nan|j1|jj|1jj|0-j|1+2 j|_1j|1_j|nan_|1e-5-1e-6j|-1e5+1e+5j""".replace("\n    ", "").split("|")
    for text in floats:
        text = text.replace("\\u2003", "\u2003")
        row("parse", "float", repr(text), lambda: float(text))
        row("parse", "complex", repr(text), lambda: complex(text))
    hexes = r"""0x1.8p3|x|| 1.8 |0x1p1024|0x1p-1080|nan|-inFinity|0x.p1|0x1.fffffffffffff8p1023|0x1.fffffffffffff7p1023|0x0.00000000000008p-1022
    |0x0.00000000000018p-1022|1p99999999999999999999|1p-99999999999999999999|0p99999999999999999999|1_0|0x1.p|+0X1P+1|1 2|.8|8.|-0x0|infi|１
    |0x1.00000000000008p0|0x1.00000000000018p0|0x1.000000000000080000000000000000000001p0|0x3.fffffffffffffp-1074|0x0.8p-1074|0x0.80001p-1074
    |0x123456789abcdef123456789abcdef123456789abcdef|0x0.000000000000000000000000000000000000000000000001p200|1.2.3|0x|p5|1p|1p+|1p5x|-nan""".replace("\n    ", "").split("|")
    for text in hexes:
        row("parse", "fromhex", repr(text), lambda: float.fromhex(text))


def quoting():
    texts = ["", "abc", "it's", 'say "hi"', "both ' and \"", "back\\slash", "\n\r\t", "\0\x01\x1f\x7f", "é", "\xa0\xad\xff", "\u0100\u0378",
             "日本", "😀", "\U000e0001", "\u200b\u2028\u3000", "\ufeff\uffff", "\U0010ffff", "a\u0301", "'''", '"""', "'\"\\'"]
    for text in texts:
        row("quote", "repr", ascii(text), lambda: repr(text))
        row("quote", "ascii", ascii(text), lambda: ascii(text))
        row("quote", "bytes", ascii(text), lambda: repr(text.encode()))


def powers_modulo():
    for a in ["0", "2", "3", "-3", "10**30", "7**50-3"]:
        for b in ["0", "1", "5", "-1", "-2", "10**20"]:
            for m in ["1", "-1", "7", "-7", "4", "10**9", "2**64", "-10**30", "0"]:
                row("pow_mod", f"{a} {b}", m, lambda: pow(eval(a), eval(b), eval(m)))


for section in [format_spec, printf, arithmetic, unary, parsing, quoting, powers_modulo]:
    section()

//! Numbers and texts, formatted and parsed in every way.
use super::{LIMITS, Target, run};
use crate::corpus::Corpus;
use crate::random::Random;
use monty_vm::program::Runner;

pub const FORMAT: Target = Target { name: "format", make, feed };

const VALUES: &[&str] = &[
    "0",
    "1",
    "-1",
    "7",
    "255",
    "-256",
    "10**15",
    "10**16",
    "2**63",
    "-2**63",
    "10**40",
    "True",
    "0.0",
    "-0.0",
    "1.5",
    "0.1",
    "1e15",
    "1e16",
    "1e17",
    "1e22",
    "1e23",
    "9.995",
    "0.5",
    "2.5",
    "1e-5",
    "123456789.123",
    "5e-324",
    "1.7976931348623157e308",
    "inf",
    "-inf",
    "nan",
    "1j",
    "-1.5+2j",
    "complex(nan, inf)",
    "'x'",
    "'héllo'",
    "''",
    "'😀' * 3",
    "b'x'",
    "None",
    "[1, 'a']",
    "(1,)",
    "{1: 2}",
    "...",
];

const SPEC: &[&str] = &[
    "<",
    ">",
    "^",
    "=",
    "+",
    "-",
    " ",
    "z",
    "#",
    "0",
    "1",
    "2",
    "5",
    "10",
    "30",
    "99",
    "400",
    "999999999999",
    ",",
    "_",
    ".",
    ".0",
    ".3",
    ".17",
    ".300",
    "b",
    "c",
    "d",
    "e",
    "E",
    "f",
    "F",
    "g",
    "G",
    "n",
    "o",
    "s",
    "x",
    "X",
    "%",
    "r",
    "a",
    "i",
    "u",
    "*",
    "l",
    "é",
    "😀",
    "{",
    "}",
    "!",
    "!r",
    "!s",
    "!a",
    ":",
    "[",
    "]",
    "{}",
    "{0}",
    "{x}",
    "(x)",
    "$",
];

const TEXT: &[&str] = &[
    "0",
    "1",
    "9",
    "12345678901234567890",
    "0000",
    "_",
    "__",
    ".",
    "e",
    "E",
    "e+",
    "e-",
    "e400",
    "e-400",
    "+",
    "-",
    " ",
    "\\t",
    "\\n",
    "inf",
    "infinity",
    "nan",
    "j",
    "J",
    "0x",
    "0b",
    "0o",
    "0x1p",
    "p-1074",
    "p1023",
    "f",
    "z",
    "٣",
    "１",
    "(",
    ")",
    "\\x00",
    "\\u2003",
];

fn some(from: &[&str], most: usize, random: &mut Random) -> String {
    (0..random.below(most + 1)).map(|_| *random.pick(from)).collect()
}

/// A program of many formats, each in its own `try`.
fn make(_: &Corpus, random: &mut Random) -> Vec<u8> {
    let mut source = String::from("inf = float('inf')\nnan = float('nan')\nx = 3\n");
    for _ in 0..20 {
        let value = *random.pick(VALUES);
        let other = *random.pick(VALUES);
        let spec = some(SPEC, 6, random);
        let text = some(TEXT, 7, random);
        let line = match random.below(14) {
            0..=2 => format!("format({value}, '{spec}')"),
            3 => format!("'%{spec}' % {value}"),
            4 => format!("'%{spec}' % ({value}, {other})"),
            5 => format!("b'%{}' % {value}", spec.replace(|c: char| !c.is_ascii(), "")),
            6 => format!("'{{:{spec}}} {{{}}}'.format({value}, {other})", some(SPEC, 3, random)),
            7 => format!("int('{text}'), int('{text}', {})", random.below(38)),
            8 => format!("float('{text}')"),
            9 => format!("complex('{text}')"),
            10 => format!("float.fromhex('{text}').hex()"),
            11 => format!("round({value}, {})", *random.pick(VALUES)),
            12 => format!("f'{{{value}!r:{}}}'", spec.replace(['{', '}', '!'], "")),
            _ => format!("eval('{text}')"),
        };
        source.push_str(&format!("try: {line}\nexcept Exception as e: repr(e)\n"));
    }
    source.into_bytes()
}

fn feed(input: &[u8]) -> Result<bool, String> {
    let source = String::from_utf8_lossy(input);
    // What does not compile is compiled line by line: the rest is to be tried.
    match Runner::new(&source, "fuzz.py", &[]) {
        Ok(runner) => run(&mut runner.start(LIMITS, 7), true),
        Err(_) => {
            let head: String = source.lines().take(3).map(|l| format!("{l}\n")).collect();
            let lines: Vec<&str> = source.lines().skip(3).collect();
            for pair in lines.chunks(2) {
                if let Ok(runner) = Runner::new(&format!("{head}{}\n", pair.join("\n")), "fuzz.py", &[]) {
                    run(&mut runner.start(LIMITS, 7), true)?;
                }
            }
            Ok(true)
        }
    }
}

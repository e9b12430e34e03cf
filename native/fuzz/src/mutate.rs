//! Changes of texts and bytes.
use crate::corpus::{Corpus, tokens};
use crate::random::Random;

/// What breaks programs.
const WORDS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "3.5",
    "1e308",
    "5e-324",
    "float('nan')",
    "float('inf')",
    "2**63",
    "-2**63",
    "2**64",
    "2**63-1",
    "10**30",
    "-10**30",
    "10**9",
    "1j",
    "None",
    "True",
    "...",
    "''",
    "'x'",
    "'\\x00'",
    "'é'",
    "'😀'",
    "b'x'",
    "[]",
    "()",
    "{}",
    "{1}",
    "set()",
    "range(10)",
    "range(10**18)",
    "[1,2,3]",
    "(x for x in range(3))",
    "lambda *a, **k: 0",
    "lambda: (yield)",
    "slice(None,None,-1)",
    "yield",
    "yield from",
    "return",
    "await",
    "lambda x:",
    "if",
    "else",
    "for x in",
    "while",
    "try",
    "except",
    "finally",
    "with",
    "not",
    "in",
    "is",
    "and",
    "or",
    "del",
    "global x",
    "nonlocal x",
    "raise",
    "from",
    "import math",
    "pass",
    "break",
    "continue",
    ":=",
    "**",
    "*",
    "//",
    "%",
    "<<",
    ">>",
    "@",
    "==",
    "!=",
    "<",
    "->",
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\n",
    "\n ",
    "\n    ",
    "\t",
    "\\",
    "'",
    "\"",
    "'''",
    "f'",
    "f'{x!r:>{y}}'",
    "rb'",
    "#",
    "\u{feff}",
    "\u{202e}",
    "ﬁ",
    "print",
    "sorted",
    "list",
    "next",
    "iter",
    "zip",
    "map",
    "filter",
    "enumerate",
    "reversed",
    "sum",
    "max",
    "min",
    "str",
    "repr",
    "hash",
    "type",
    "exec",
    "eval",
    "globals()",
    "locals()",
    "getattr",
    "setattr",
    ".sort()",
    ".append",
    ".pop()",
    ".clear()",
    ".send",
    ".throw",
    ".close()",
    ".__class__",
    ".__name__",
    ".__dict__",
    ".__doc__",
    ".__code__",
    ".__traceback__",
    ".__context__",
    ".args",
    "key=len",
    "*args",
    "**kwargs",
    "__debug__",
    "__name__",
    "match",
    "case",
    "class A: pass",
    "async def f(): pass",
    "t'{x}'",
    "0x",
    "1_",
    "1__0",
    "0777",
];

/// A text with some of its tokens changed.
pub fn text(source: &str, corpus: &Corpus, random: &mut Random) -> String {
    let mut parts: Vec<String> = tokens(source).into_iter().map(str::to_owned).collect();
    for _ in 0..random.below(5) {
        if parts.is_empty() {
            break;
        }
        let at = random.below(parts.len());
        match random.below(12) {
            0 => {
                parts.remove(at);
            }
            1 => parts.insert(at, parts[at].clone()),
            2 | 3 => parts[at] = (*random.pick(WORDS)).to_owned(),
            4 => parts.insert(at, (*random.pick(WORDS)).to_owned()),
            5 | 6 => parts[at] = random.pick(&corpus.tokens).clone(),
            7 => parts.insert(at, random.pick(&corpus.tokens).clone()),
            8 => {
                let other = random.below(parts.len());
                parts.swap(at, other);
            }
            9 => {
                let end = (at + 1 + random.below(20)).min(parts.len());
                let piece: Vec<String> = parts[at..end].to_vec();
                let to = random.below(parts.len());
                for _ in 0..1 + random.below(3) {
                    parts.splice(to..to, piece.iter().cloned());
                }
            }
            10 => {
                let end = (at + 1 + random.below(12)).min(parts.len());
                parts.drain(at..end);
            }
            _ => {
                // A word for the same word elsewhere: names that are there.
                let other = random.below(parts.len());
                parts[at] = parts[other].clone();
            }
        }
    }
    let mut text = parts.concat();
    if random.one_in(30) {
        let chars: Vec<char> = text.chars().collect();
        let cut = random.below(chars.len() + 1);
        text = chars[..cut].iter().collect();
    }
    if random.one_in(60) {
        let (open, close) =
            *random.pick(&[("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("-", ""), ("lambda: ", ""), ("not ", "")]);
        let times = 1 << random.below(12);
        text = format!("{text}\n{}1{}", open.repeat(times), close.repeat(times));
    }
    text
}

/// Bytes with some of them changed.
pub fn bytes(from: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = from.to_vec();
    for _ in 0..1 + random.below(3) / 2 * (1 + random.below(3)) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        // (What changes lengths is mostly refused at once.)
        match random.below(30) {
            0..=4 => bytes[at] ^= 1 << random.below(8),
            5..=9 => bytes[at] = *random.pick(&[0, 1, 2, 3, 4, 8, 0x10, 0x7f, 0x80, 0xfe, 0xff]),
            10..=15 => bytes[at] = bytes[at].wrapping_add(1),
            16..=21 => bytes[at] = bytes[at].wrapping_sub(1),
            22..=26 => bytes[at] = random.below(64) as u8,
            27 => bytes.insert(at, random.next() as u8),
            28 if random.one_in(2) => {
                bytes.remove(at);
            }
            28 => {
                // The largest numbers of a varint.
                let huge = [0xff, 0xff, 0xff, 0xff, *random.pick(&[0x0f, 0x07, 0xff])];
                let end = (at + huge.len()).min(bytes.len());
                bytes.splice(at..end, huge);
            }
            _ => {
                let from = random.below(other.len());
                let piece: Vec<u8> = other.iter().skip(from).take(1 + random.below(16)).copied().collect();
                let end = (at + piece.len()).min(bytes.len());
                bytes.splice(at..end, piece);
            }
        }
    }
    bytes
}

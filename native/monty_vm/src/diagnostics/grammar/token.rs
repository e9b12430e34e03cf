//! The tokens of Python, as CPython's parser sees them.

/// What a token is: one of the kinds below, a keyword or an operator (`terminal` names them).
pub(super) type Kind = u8;

/// The kinds that are not spelled in one way only.
pub(super) const END: Kind = 0;
pub(super) const NEWLINE: Kind = 1;
pub(super) const INDENT: Kind = 2;
pub(super) const DEDENT: Kind = 3;
pub(super) const NAME: Kind = 4;
pub(super) const NUMBER: Kind = 5;
pub(super) const STRING: Kind = 6;
pub(super) const FSTRING_START: Kind = 7;
pub(super) const FSTRING_MIDDLE: Kind = 8;
pub(super) const FSTRING_END: Kind = 9;
pub(super) const TSTRING_START: Kind = 10;
pub(super) const TSTRING_MIDDLE: Kind = 11;
pub(super) const TSTRING_END: Kind = 12;
/// `$`, `?` and the like: no grammar wants it.
pub(super) const UNKNOWN: Kind = 13;
const FIRST_SPELLED: Kind = 16;

const KINDS: [&str; 14] = [
    "ENDMARKER",
    "NEWLINE",
    "INDENT",
    "DEDENT",
    "NAME",
    "NUMBER",
    "STRING",
    "FSTRING_START",
    "FSTRING_MIDDLE",
    "FSTRING_END",
    "TSTRING_START",
    "TSTRING_MIDDLE",
    "TSTRING_END",
    "UNKNOWN",
];

pub(in super::super) const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
];

/// The operators, longest first.
const OPERATORS: [&str; 49] = [
    "**=", "//=", "<<=", ">>=", "...", "!=", "%=", "&=", "**", "*=", "+=", "-=", "->", "//", "/=", ":=", "<<", "<=", "<>", "==",
    ">=", ">>", "@=", "^=", "|=", "!", "%", "&", "(", ")", "*", "+", ",", "-", ".", "/", ":", ";", "<", "=", ">", "@", "[", "]",
    "^", "{", "|", "}", "~",
];

/// The kind of a keyword or an operator, or of one of the named kinds.
pub(super) fn terminal(text: &str) -> Option<Kind> {
    if let Some(at) = KINDS.iter().position(|kind| *kind == text) {
        return Kind::try_from(at).ok();
    }
    keyword(text).or_else(|| operator_kind(text))
}

/// The kind of a keyword.
pub(super) fn keyword(text: &str) -> Option<Kind> {
    let at = KEYWORDS.binary_search(&text).ok()?;
    Kind::try_from(at).ok().map(|at| at + FIRST_SPELLED)
}

fn operator_kind(text: &str) -> Option<Kind> {
    let at = OPERATORS.iter().position(|operator| *operator == text)?;
    Kind::try_from(at + KEYWORDS.len()).ok().map(|at| at + FIRST_SPELLED)
}

/// The longest operator that `text` starts with: its kind and its length.
pub(super) fn operator(text: &[u8]) -> Option<(Kind, usize)> {
    let found = OPERATORS.iter().find(|operator| text.starts_with(operator.as_bytes()))?;
    Some((operator_kind(found)?, found.len()))
}

/// A token of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Byte offsets in the source. Indentation and the end of the file have no extent.
    pub(super) start: u32,
    pub(super) end: u32,
    /// The line in which it starts, and the one in which it ends, from 1.
    pub(super) line: u32,
    pub(super) end_line: u32,
    /// How many brackets are open at it.
    pub(super) level: u16,
}

impl Token {
    /// Whether CPython keeps no columns for it.
    pub(super) fn is_placeless(self) -> bool {
        matches!(self.kind, END | INDENT | DEDENT)
    }
}

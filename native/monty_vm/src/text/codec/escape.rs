//! `unicode_escape` and `raw_unicode_escape`.

use crate::format::quote::write_escape;

/// What an escape stands for, and how many bytes after the backslash it takes.
pub struct Found {
    /// Bytes after the backslash.
    pub len: usize,
    /// The character, if it stands for one; or what is wrong with it.
    pub what: Result<Option<char>, &'static str>,
}

impl Found {
    fn char(len: usize, c: char) -> Found {
        Found { len, what: Ok(Some(c)) }
    }

    fn wrong(len: usize, reason: &'static str) -> Found {
        Found { len, what: Err(reason) }
    }
}

/// The number that so many hexadecimal digits after the letter are, or how many there are.
fn hex(rest: &[u8], count: usize) -> Result<u32, usize> {
    let digits = rest.iter().skip(1).take(count).map_while(|byte| char::from(*byte).to_digit(16));
    let (found, value) = digits.fold((0, 0_u32), |(found, value), digit| (found + 1, value << 4 | digit));
    if found == count { Ok(value) } else { Err(found) }
}

fn by_code(rest: &[u8], count: usize, truncated: &'static str, illegal: &'static str) -> Found {
    match hex(rest, count) {
        Err(found) => Found::wrong(1 + found, truncated),
        Ok(code) => match char::from_u32(code) {
            Some(c) => Found::char(1 + count, c),
            None => Found::wrong(1 + count, illegal),
        },
    }
}

/// The escape that follows a backslash, of `unicode_escape`. (Names of characters are not known.)
pub fn unicode(rest: &[u8], _: bool) -> Found {
    const ILLEGAL: &str = "illegal Unicode character";
    let Some(&letter) = rest.first() else { return Found::wrong(0, "\\ at end of string") };
    match letter {
        b'\n' => Found { len: 1, what: Ok(None) },
        b'\\' | b'\'' | b'"' => Found::char(1, char::from(letter)),
        b'a' => Found::char(1, '\x07'),
        b'b' => Found::char(1, '\x08'),
        b'f' => Found::char(1, '\x0c'),
        b'n' => Found::char(1, '\n'),
        b'r' => Found::char(1, '\r'),
        b't' => Found::char(1, '\t'),
        b'v' => Found::char(1, '\x0b'),
        b'0'..=b'7' => {
            let digits = rest.iter().take(3).map_while(|byte| char::from(*byte).to_digit(8));
            let (len, code) = digits.fold((0, 0), |(len, code), digit| (len + 1, code << 3 | digit));
            Found::char(len, char::from_u32(code).unwrap_or('\0'))
        }
        b'x' => by_code(rest, 2, "truncated \\xXX escape", ILLEGAL),
        b'u' => by_code(rest, 4, "truncated \\uXXXX escape", ILLEGAL),
        b'U' => by_code(rest, 8, "truncated \\UXXXXXXXX escape", ILLEGAL),
        b'N' => match rest.iter().position(|byte| *byte == b'}') {
            Some(end) if rest.get(1) == Some(&b'{') && end > 2 => Found::wrong(end + 1, "unknown Unicode character name"),
            _ => Found::wrong(1, "malformed \\N character escape"),
        },
        _ => Found::char(0, '\\'),
    }
}

/// The escape that follows a backslash, of `raw_unicode_escape`, where one that follows an odd number of others begins none.
pub fn raw(rest: &[u8], is_escaped: bool) -> Found {
    match rest.first() {
        Some(b'u') if !is_escaped => by_code(rest, 4, "truncated \\uXXXX escape", "\\uxxxx out of range"),
        Some(b'U') if !is_escaped => by_code(rest, 8, "truncated \\UXXXXXXXX escape", "\\Uxxxxxxxx out of range"),
        _ => Found::char(0, '\\'),
    }
}

/// A text with escapes: for all but printable ASCII, or `raw` for what is not Latin-1.
pub fn encode(text: &str, raw: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if raw && u32::from(c) < 256 => out.push(c as u8),
            '\\' => out.extend_from_slice(b"\\\\"),
            '\t' => out.extend_from_slice(b"\\t"),
            '\n' => out.extend_from_slice(b"\\n"),
            '\r' => out.extend_from_slice(b"\\r"),
            ' '..='~' => out.push(c as u8),
            _ => {
                let mut escape = String::new();
                write_escape(&mut escape, u32::from(c));
                out.extend_from_slice(escape.as_bytes());
            }
        }
    }
    out
}

//! Escapes in string literals that do not decode, with the words of CPython's codec.

use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};

/// What is wrong with a string or bytes literal.
pub(super) fn check_literal(literal: &str) -> Option<String> {
    let quote_at = literal.find(['"', '\''])?;
    let (prefix, quoted) = literal.split_at(quote_at);
    let quote = quoted.get(..1)?;
    let size = if quoted.len() >= 6 && quoted.starts_with(&quote.repeat(3)) { 3 } else { 1 };
    let body = quoted.get(size..quoted.len().checked_sub(size)?)?;
    let has = |letter: char| prefix.chars().any(|c| c.eq_ignore_ascii_case(&letter));
    if has('b') {
        if !body.is_ascii() {
            return Some("bytes can only contain ASCII literal characters".to_owned());
        }
        return if has('r') { None } else { check_bytes(body) };
    }
    if has('r') { None } else { check_text(body) }
}

/// `\x` in bytes wants two digits.
fn check_bytes(body: &str) -> Option<String> {
    let (mut at, mut position) = (0, 0);
    let bytes = body.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied();
        if byte != b'\\' {
            (at, position) = (at + 1, position + 1);
            continue;
        }
        if next == Some(b'x') {
            let digits = bytes.iter().skip(at + 2).take(2).take_while(|byte| byte.is_ascii_hexdigit()).count();
            if digits < 2 {
                return Some(format!("(value error) invalid \\x escape at position {position}"));
            }
        }
        (at, position) = (at + 2, position + 2);
    }
    None
}

/// What is wrong with the text of a string: CPython's codec sees other characters than ASCII as escapes of ten bytes.
pub(super) fn check_text(text: &str) -> Option<String> {
    if !text.contains('\\') {
        return None;
    }
    let mut chars = text.char_indices().peekable();
    let mut position = 0;
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            position += if c.is_ascii() { 1 } else { 10 };
            continue;
        }
        let rest = text.get(at + 1..).unwrap_or("");
        let (length, problem) = escape(rest);
        if let Some(problem) = problem {
            let end = position + length;
            return Some(format!(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position {position}-{end}: {problem}"
            ));
        }
        for _ in 0..length {
            chars.next();
        }
        position += 1 + rest.chars().take(length).map(|c| if c.is_ascii() { 1 } else { 10 }).sum::<usize>();
    }
    None
}

/// The length of an escape behind its backslash, and what is wrong with it.
fn escape(rest: &str) -> (usize, Option<&'static str>) {
    let digits = |most: usize| rest.chars().skip(1).take(most).take_while(char::is_ascii_hexdigit).count();
    let (wanted, problem) = match rest.chars().next() {
        Some('x') => (2, "truncated \\xXX escape"),
        Some('u') => (4, "truncated \\uXXXX escape"),
        Some('U') => (8, "truncated \\UXXXXXXXX escape"),
        Some('N') => return named(rest),
        Some(_) => return (1, None),
        None => return (0, Some("\\ at end of string")),
    };
    let found = digits(wanted);
    if found < wanted {
        return (1 + found, Some(problem));
    }
    let code = rest.get(1..=wanted).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let illegal = code.is_none_or(|code| code > 0x0010_ffff);
    (1 + wanted, illegal.then_some("illegal Unicode character"))
}

/// `\N{name}`.
fn named(rest: &str) -> (usize, Option<&'static str>) {
    const MALFORMED: Option<&str> = Some("malformed \\N character escape");
    if !rest.starts_with("N{") {
        return (1, MALFORMED);
    }
    let Some(close) = rest.find('}') else { return (rest.chars().count(), MALFORMED) };
    let name = rest.get(2..close).unwrap_or("");
    let length = rest.get(..=close).map_or(0, |text| text.chars().count());
    if name.is_empty() {
        return (length - 1, MALFORMED);
    }
    (length, (!is_character_name(name)).then_some("unknown Unicode character name"))
}

/// Whether there is such a character: the parser that reads good sources knows.
fn is_character_name(name: &str) -> bool {
    if name.len() > 200 || name.contains(['\'', '\\', '\n', '{']) {
        return false;
    }
    let literal = format!("'\\N{{{name}}}'");
    parse_unchecked(&literal, ParseOptions::from(Mode::Expression)).errors().is_empty()
}

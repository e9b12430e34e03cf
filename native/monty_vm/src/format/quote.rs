//! `repr` and `ascii` of text and bytes: quotes and escapes.

use crate::unicode;

/// The quote that `repr` chooses: double only where that spares an escape.
fn choose_quote(bytes: &[u8]) -> char {
    if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' }
}

/// Appends `repr(text)`.
pub fn write_str_repr(out: &mut String, text: &str) {
    write_quoted(out, text, unicode::is_printable);
}

/// Appends `ascii(text)`.
pub fn write_str_ascii(out: &mut String, text: &str) {
    write_quoted(out, text, |c| (' '..='~').contains(&c));
}

fn write_quoted(out: &mut String, text: &str, shown: fn(char) -> bool) {
    let quote = choose_quote(text.as_bytes());
    out.push(quote);
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'\\' && byte != quote as u8) {
        out.push_str(text);
    } else {
        for c in text.chars() {
            write_char(out, c, quote, shown(c));
        }
    }
    out.push(quote);
}

fn write_char(out: &mut String, c: char, quote: char, shown: bool) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if c == quote => out.extend(['\\', c]),
        c if shown => out.push(c),
        c => write_escape(out, u32::from(c)),
    }
}

/// Appends `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
pub(crate) fn write_escape(out: &mut String, code: u32) {
    let (letter, digits) = match code {
        0..=0xff => ('x', 2),
        0x100..=0xffff => ('u', 4),
        _ => ('U', 8),
    };
    out.extend(['\\', letter]);
    for place in (0..digits).rev() {
        out.push(char::from_digit(code >> (4 * place) & 0xf, 16).unwrap_or('0'));
    }
}

/// Appends `repr(bytes)`.
pub fn write_bytes_repr(out: &mut String, bytes: &[u8]) {
    out.push('b');
    write_bytes_quoted(out, bytes);
}

/// Appends the quoted part of `repr(bytes)`, without the `b`: what `bytearray(b'…')` puts in its brackets after a `b`.
pub fn write_bytes_quoted(out: &mut String, bytes: &[u8]) {
    let quote = choose_quote(bytes);
    out.push(quote);
    for &byte in bytes {
        let c = char::from(byte);
        write_char(out, c, quote, (' '..='~').contains(&c));
    }
    out.push(quote);
}

/// An upper bound of the bytes that `repr` or `ascii` of this much text (or bytes) can take.
pub fn repr_bound(bytes: usize) -> usize {
    // A byte takes four at most; a character of two, three or four bytes takes 4 to 10.
    bytes.saturating_mul(4).saturating_add(3)
}

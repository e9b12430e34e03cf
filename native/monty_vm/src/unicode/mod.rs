//! Facts on Unicode characters as Python 3.14 sees them.
//!
//! The standard library's tables are of another Unicode version and of other properties (`is_alphabetic` isn't `isalpha`),
//! so these come from CPython itself; only its case mappings are used, for the characters that both know.

mod tables;

use std::cmp::Ordering;

/// Whether a sorted table of inclusive ranges holds `c`.
fn contains(table: &[(u32, u32)], c: char) -> bool {
    let code = u32::from(c);
    table
        .binary_search_by(|&(low, high)| match (high < code, low > code) {
            (true, _) => Ordering::Less,
            (_, true) => Ordering::Greater,
            _ => Ordering::Equal,
        })
        .is_ok()
}

/// `str.isprintable` of one character.
#[inline]
pub fn is_printable(c: char) -> bool {
    if c.is_ascii() { (' '..='~').contains(&c) } else { contains(tables::PRINTABLE, c) }
}

/// `str.isalpha` of one character.
#[inline]
pub fn is_alpha(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { contains(tables::ALPHA, c) }
}

/// `str.isalnum` of one character.
#[inline]
pub fn is_alnum(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_alpha(c) || is_numeric(c) }
}

/// `str.islower` of one character.
#[inline]
pub fn is_lower(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_lowercase() } else { contains(tables::LOWER, c) }
}

/// `str.isupper` of one character.
#[inline]
pub fn is_upper(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_uppercase() } else { contains(tables::UPPER, c) }
}

/// Whether the character is a titlecase letter (such as `ǅ`): with upper and lower, what `str.istitle` looks at.
#[inline]
pub fn is_title(c: char) -> bool {
    !c.is_ascii() && contains(tables::TITLE, c)
}

/// `str.isnumeric` of one character.
#[inline]
pub fn is_numeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { contains(tables::NUMERIC, c) }
}

/// The value of a decimal digit; `str.isdecimal` of one character is whether there is one.
#[inline]
pub fn decimal_value(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    let code = u32::from(c);
    let after = tables::DECIMAL_ZEROS.partition_point(|&zero| zero <= code);
    let zero = tables::DECIMAL_ZEROS.get(after.checked_sub(1)?)?;
    u8::try_from(code - zero).ok().filter(|&value| value < 10)
}

/// The value of a digit, superscripts and such included; `str.isdigit` of one character is whether there is one.
pub fn digit_value(c: char) -> Option<u8> {
    if let Some(value) = decimal_value(c) {
        return Some(value);
    }
    let code = u32::from(c);
    let after = tables::OTHER_DIGITS.partition_point(|&(low, _, _)| low <= code);
    let &(low, high, first) = tables::OTHER_DIGITS.get(after.checked_sub(1)?)?;
    (code <= high).then(|| first.saturating_add((code - low) as u8))
}

/// `str.isspace` of one character: also what `str.strip` and `str.split` take off.
#[inline]
pub fn is_space(c: char) -> bool {
    match c {
        ' ' | '\t'..='\r' | '\x1c'..='\x1f' => true,
        c if c.is_ascii() => false,
        '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' => true,
        '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => true,
        _ => false,
    }
}

/// Whether an identifier may begin with the character.
#[inline]
pub fn is_id_start(c: char) -> bool {
    if c.is_ascii() { c == '_' || c.is_ascii_alphabetic() } else { contains(tables::ID_START, c) }
}

/// Whether an identifier may go on with the character.
#[inline]
pub fn is_id_continue(c: char) -> bool {
    if c.is_ascii() { c == '_' || c.is_ascii_alphanumeric() } else { contains(tables::ID_CONTINUE, c) }
}

/// `str.isidentifier`.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(is_id_start) && chars.all(is_id_continue)
}

/// Appends a case mapping of the standard library, unless it leads to or from a character that Python doesn't know yet.
fn push_mapped(out: &mut String, c: char, mapped: impl Iterator<Item = char> + Clone) {
    let known = |c: char| c.is_ascii() || contains(tables::ASSIGNED, c);
    if mapped.clone().eq([c]) || !known(c) || !mapped.clone().all(known) {
        out.push(c);
    } else {
        out.extend(mapped);
    }
}

/// Appends `str.upper` of one character.
pub fn push_upper(out: &mut String, c: char) {
    if c.is_ascii() { out.push(c.to_ascii_uppercase()) } else { push_mapped(out, c, c.to_uppercase()) }
}

/// Appends `str.lower` of one character, alone: the final form of sigma is up to the caller, who sees the word.
pub fn push_lower(out: &mut String, c: char) {
    if c.is_ascii() { out.push(c.to_ascii_lowercase()) } else { push_mapped(out, c, c.to_lowercase()) }
}

fn lookup(table: &'static [(u32, &'static str)], c: char) -> Option<&'static str> {
    let index = table.binary_search_by_key(&u32::from(c), |&(code, _)| code).ok()?;
    table.get(index).map(|&(_, text)| text)
}

/// Appends the titlecase of one character: what `str.title` and `str.capitalize` begin words with.
pub fn push_title(out: &mut String, c: char) {
    match lookup(tables::TITLECASE, c) {
        Some(text) if !c.is_ascii() => out.push_str(text),
        _ => push_upper(out, c),
    }
}

/// Appends `str.casefold` of one character.
pub fn push_casefold(out: &mut String, c: char) {
    match lookup(tables::CASEFOLD, c) {
        Some(text) if !c.is_ascii() => out.push_str(text),
        _ => push_lower(out, c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crc32(bytes: impl IntoIterator<Item = u8>) -> u32 {
        !bytes.into_iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
        })
    }

    fn text_crc(push: fn(&mut String, char)) -> u32 {
        let mut text = String::new();
        for (i, c) in ('\0'..=char::MAX).enumerate() {
            if i > 0 {
                text.push('\n');
            }
            push(&mut text, c);
        }
        crc32(text.bytes())
    }

    #[test]
    fn every_property_of_every_character_is_cpythons() {
        for &(name, expected) in tables::CHECKSUMS {
            let property: fn(char) -> bool = match name {
                "PRINTABLE" => is_printable,
                "ALPHA" => is_alpha,
                "LOWER" => is_lower,
                "UPPER" => is_upper,
                "TITLE" => is_title,
                "NUMERIC" => is_numeric,
                "ID_START" => |c| c != '_' && is_id_start(c),
                "ID_CONTINUE" => is_id_continue,
                "ASSIGNED" => |c| contains(tables::ASSIGNED, c),
                "isdecimal" => |c| decimal_value(c).is_some(),
                "isdigit" => |c| digit_value(c).is_some(),
                "isspace" => is_space,
                "isalnum" => is_alnum,
                "upper" => {
                    assert_eq!(text_crc(push_upper), expected, "{name}");
                    continue;
                }
                "lower" => {
                    assert_eq!(text_crc(push_lower), expected, "{name}");
                    continue;
                }
                "title" => {
                    assert_eq!(text_crc(push_title), expected, "{name}");
                    continue;
                }
                "casefold" => {
                    assert_eq!(text_crc(push_casefold), expected, "{name}");
                    continue;
                }
                other => panic!("no test of {other}"),
            };
            assert_eq!(crc32(('\0'..=char::MAX).map(|c| u8::from(property(c)))), expected, "{name}");
        }
    }

    #[test]
    fn digits_have_values() {
        assert_eq!(decimal_value('٣'), Some(3));
        assert_eq!(decimal_value('²'), None);
        assert_eq!(digit_value('²'), Some(2));
        assert_eq!(digit_value('⑨'), Some(9));
        assert_eq!(digit_value('x'), None);
        assert!(is_identifier("_a1") && !is_identifier("1a") && !is_identifier(""));
    }
}

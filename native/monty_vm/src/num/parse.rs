//! Text to int: source literals and `int(text, base)`; and back, within the limit on decimal digits.

use super::int::{Int, IntRef};
use super::{NumError, NumResult};
use crate::unicode;
use num_bigint::{BigInt, BigUint};
use std::borrow::Cow;

/// The default of `sys.get_int_max_str_digits()`.
pub const DEFAULT_MAX_STR_DIGITS: usize = 4300;

/// Python's name for a text in a message: its `repr`, made only when needed.
pub type Repr<'a> = &'a dyn Fn() -> String;

/// White space at the ends of the text of a number. In ASCII text the separators `\x1c` to `\x1f` don't count.
const ASCII_SPACE: [char; 6] = [' ', '\t', '\n', '\r', '\x0b', '\x0c'];

/// A text with its digits and white space of other scripts made ASCII (other characters outside ASCII become `?`),
/// then stripped of white space.
pub(crate) fn normalize(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text.trim_matches(ASCII_SPACE));
    }
    let mapped: String = text
        .chars()
        .map(|c| match unicode::decimal_value(c) {
            Some(value) => char::from(b'0' + value),
            None if c.is_ascii() => c,
            None if unicode::is_space(c) => ' ',
            None => '?',
        })
        .collect();
    Cow::Owned(mapped.trim_matches(ASCII_SPACE).to_owned())
}

/// Bytes as the text of a number: no byte outside ASCII belongs to one, so each becomes a `?`.
pub fn text_of_bytes(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.is_ascii() => Cow::Borrowed(text),
        _ => Cow::Owned(bytes.iter().map(|&byte| if byte.is_ascii() { char::from(byte) } else { '?' }).collect()),
    }
}

/// The text with its underscores taken out; `None` if one isn't between two digits.
pub(crate) fn strip_underscores(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('_') {
        return Some(Cow::Borrowed(text));
    }
    let mut previous = b'_';
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let between = previous.is_ascii_digit() && bytes.peek().is_some_and(u8::is_ascii_digit);
        if byte == b'_' && !between {
            return None;
        }
        previous = byte;
    }
    Some(Cow::Owned(text.replace('_', "")))
}

/// `int(text, base)`, and the value of a source literal with base 0. At most `max_digits` decimal digits are read (0: any number).
///
/// `repr` is the argument as the message shows it, cut after 200 characters.
pub fn parse_int(text: &str, base: i64, max_digits: usize, repr: Repr<'_>) -> NumResult<Int> {
    let base = match u32::try_from(base) {
        Ok(base @ (0 | 2..=36)) => base,
        _ => return Err(NumError::value("int() base must be >= 2 and <= 36, or 0")),
    };
    if let Some(small) = parse_short_decimal(text, base) {
        return Ok(Int::Small(small));
    }
    match parse_digits(&normalize(text), base, max_digits) {
        Ok(int) => Ok(int),
        Err(IntParseError::Invalid) => {
            let shown: String = repr().chars().take(200).collect();
            Err(NumError::value(format!("invalid literal for int() with base {base}: {shown}")))
        }
        Err(IntParseError::TooLong(digits)) => Err(too_many_digits(max_digits, Some(digits))),
    }
}

/// The common case: an optional minus and up to 18 decimal digits.
#[inline]
fn parse_short_decimal(text: &str, base: u32) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if base != 10 || !(1..=18).contains(&digits.len()) {
        return None;
    }
    let mut value = 0_i64;
    for byte in digits.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value * 10 + i64::from(byte - b'0');
    }
    Some(if digits.len() == text.len() { value } else { -value })
}

/// Why the text of an int can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntParseError {
    /// It isn't the text of an int.
    Invalid,
    /// It has that many decimal digits, more than allowed.
    TooLong(usize),
}

/// Reads an int from ASCII text without white space: sign, prefix, digits, underscores.
pub fn parse_digits(text: &str, base: u32, max_digits: usize) -> Result<Int, IntParseError> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (radix, digits) = split_prefix(text, base);
    let radix = if radix == 0 { 10 } else { radix };
    let mut values = Vec::new();
    if values.try_reserve(digits.len()).is_err() {
        return Err(IntParseError::Invalid);
    }
    let mut after_digit = false;
    for c in digits.chars() {
        match c.to_digit(radix) {
            Some(value) => values.push(value as u8),
            None if c == '_' && after_digit => {}
            None => return Err(IntParseError::Invalid),
        }
        after_digit = c != '_';
    }
    // The digits may not be missing, nor end with an underscore, nor (in source) have zeros before others.
    let leading_zero = base == 0 && radix == 10 && digits.starts_with('0') && values.iter().any(|&value| value != 0);
    if !after_digit || leading_zero {
        return Err(IntParseError::Invalid);
    }
    if max_digits != 0 && values.len() > max_digits && !radix.is_power_of_two() {
        return Err(IntParseError::TooLong(values.len()));
    }
    Ok(assemble(&values, radix, negative))
}

/// Takes a prefix such as `0x` off, with an underscore after it, where the base allows one. The radix is 0 if none is implied.
fn split_prefix(text: &str, base: u32) -> (u32, &str) {
    for (lower, upper, radix) in [("0x", "0X", 16), ("0o", "0O", 8), ("0b", "0B", 2)] {
        if base != 0 && base != radix {
            continue;
        }
        if let Some(rest) = text.strip_prefix(lower).or_else(|| text.strip_prefix(upper)) {
            return (radix, rest.strip_prefix('_').unwrap_or(rest));
        }
    }
    (base, text)
}

/// The int of digit values, most significant first.
fn assemble(values: &[u8], radix: u32, negative: bool) -> Int {
    let mut small = Some(0_i64);
    for &value in values {
        small = small.and_then(|total| total.checked_mul(i64::from(radix))).and_then(|total| total.checked_add(i64::from(value)));
        if small.is_none() {
            break;
        }
    }
    if let Some(small) = small {
        return Int::Small(if negative { -small } else { small });
    }
    let magnitude = BigInt::from(BigUint::from_radix_be(values, radix).unwrap_or_default());
    Int::from_big(if negative { -magnitude } else { magnitude })
}

/// The error of a conversion between an int and decimal text that is too long; `found` is known only when reading.
#[cold]
pub fn too_many_digits(max_digits: usize, found: Option<usize>) -> NumError {
    let value = found.map_or_else(String::new, |digits| format!(": value has {digits} digits"));
    NumError::value(format!(
        "Exceeds the limit ({max_digits} digits) for integer string conversion{value}; \
         use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// Appends `str(value)`, an error if it has more than `max_digits` digits (0: any number).
pub fn write_decimal(out: &mut String, value: IntRef<'_>, max_digits: usize) -> NumResult<()> {
    match value {
        IntRef::Small(small) => crate::format::int::push_i64(out, small),
        IntRef::Big(big) => {
            let text = big_to_decimal(big, max_digits)?;
            out.push_str(&text);
        }
    }
    Ok(())
}

/// `str(value)` of a big int.
fn big_to_decimal(value: &BigInt, max_digits: usize) -> NumResult<String> {
    if max_digits != 0 {
        // Refused before the work: a number of b bits has at least (b - 1) * 0.30102 digits.
        let fewest = u128::from(value.bits().saturating_sub(1)) * 30_102 / 100_000;
        if fewest > max_digits as u128 {
            return Err(too_many_digits(max_digits, None));
        }
    }
    let text = value.to_string();
    let digits = text.len() - usize::from(text.starts_with('-'));
    if max_digits != 0 && digits > max_digits {
        return Err(too_many_digits(max_digits, None));
    }
    Ok(text)
}

/// An upper bound of the bytes of `str(value)`.
pub fn decimal_bound(value: IntRef<'_>) -> usize {
    usize::try_from(super::int::bit_length(value) / 3).unwrap_or(usize::MAX).saturating_add(2)
}

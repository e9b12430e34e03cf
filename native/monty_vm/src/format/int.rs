//! Ints as text: decimal for `str`, and the presentation types of `format()`.

use super::float::format_float;
use super::layout::{NumberParts, reserve, write_number, write_padded};
use super::spec::{FormatSpec, Sign, Target};
use super::text::Decimal;
use crate::num::int::{self, IntRef};
use crate::num::parse::write_decimal;
use crate::num::{NumError, NumResult};
use crate::text::surrogate_message;
use std::fmt::Write;

/// Appends `str(value)`.
#[inline]
pub fn push_i64(out: &mut String, value: i64) {
    if let Ok(digit @ 0..=9) = u8::try_from(value) {
        out.push(char::from(b'0' + digit));
        return;
    }
    if value < 0 {
        out.push('-');
    }
    out.push_str(Decimal::of(value.unsigned_abs()).as_str());
}

/// Appends `format(value, text)` of an int (or a bool, by its `type_name`); at most `max_digits` decimal digits (0: any number).
pub fn format_int_with(out: &mut String, value: IntRef<'_>, text: &str, type_name: &str, max_digits: usize) -> NumResult<()> {
    let spec = FormatSpec::parse(text, Target::Int, type_name)?;
    format_int(out, value, &spec, type_name, max_digits)
}

/// Appends an int formatted by a parsed specification. The caller has reserved [`FormatSpec::int_bound`] bytes.
pub fn format_int(out: &mut String, value: IntRef<'_>, spec: &FormatSpec, type_name: &str, max_digits: usize) -> NumResult<()> {
    match spec.kind {
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => {
            return format_float(out, int::to_float(value)?, spec, type_name);
        }
        'b' | 'c' | 'd' | 'n' | 'o' | 'x' | 'X' => {}
        _ => return Err(spec.unknown_code(type_name)),
    }
    if spec.precision.is_some() {
        return Err(NumError::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(NumError::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if spec.kind == 'c' {
        return format_char(out, value, spec);
    }
    let negative = value.is_negative();
    let sign = sign_text(negative, spec.sign);
    if let (IntRef::Small(small), 'd' | 'n') = (value, spec.kind) {
        let digits = Decimal::of(small.unsigned_abs());
        let parts = NumberParts { sign, prefix: "", digits: digits.as_str(), fraction: "", suffix: "" };
        return write_number(out, spec, parts, 3);
    }
    let digits = magnitude_digits(value, spec.kind, max_digits)?;
    let prefix = if spec.alternate { prefix_of(spec.kind) } else { "" };
    let group = if matches!(spec.kind, 'd' | 'n') { 3 } else { 4 };
    let parts = NumberParts { sign, prefix, digits: &digits, fraction: "", suffix: "" };
    write_number(out, spec, parts, group)
}

/// The sign before a number.
pub(crate) fn sign_text(negative: bool, sign: Option<Sign>) -> &'static str {
    match (negative, sign) {
        (true, _) => "-",
        (false, Some(Sign::Plus)) => "+",
        (false, Some(Sign::Space)) => " ",
        (false, _) => "",
    }
}

/// The prefix of the alternate form.
pub(crate) fn prefix_of(kind: char) -> &'static str {
    match kind {
        'b' => "0b",
        'o' => "0o",
        'x' => "0x",
        'X' => "0X",
        _ => "",
    }
}

/// The digits of `abs(value)` in the base of a presentation type: `b`, `o`, `x`, `X`, else decimal.
pub(crate) fn magnitude_digits(value: IntRef<'_>, kind: char, max_digits: usize) -> NumResult<String> {
    let mut digits = String::new();
    match (value, kind) {
        (IntRef::Small(small), _) => {
            let magnitude = small.unsigned_abs();
            let _ = match kind {
                'b' => write!(digits, "{magnitude:b}"),
                'o' => write!(digits, "{magnitude:o}"),
                'x' => write!(digits, "{magnitude:x}"),
                'X' => write!(digits, "{magnitude:X}"),
                _ => digits.write_str(Decimal::of(magnitude).as_str()),
            };
        }
        (IntRef::Big(big), 'b' | 'o' | 'x' | 'X') => {
            let bits_per_digit = match kind {
                'b' => 1,
                'o' => 3,
                _ => 4,
            };
            // The number's own conversion allocates by itself: make sure that it can.
            let length = usize::try_from(big.bits() / bits_per_digit).unwrap_or(usize::MAX);
            reserve(&mut digits, length.saturating_mul(2).saturating_add(2))?;
            drop(digits);
            digits = big.magnitude().to_str_radix(1 << bits_per_digit);
            if kind == 'X' {
                digits.make_ascii_uppercase();
            }
        }
        (value, _) => {
            write_decimal(&mut digits, value, max_digits)?;
            if digits.starts_with('-') {
                digits.remove(0);
            }
        }
    }
    Ok(digits)
}

/// The presentation type `c`: the character of that code.
fn format_char(out: &mut String, value: IntRef<'_>, spec: &FormatSpec) -> NumResult<()> {
    if spec.sign.is_some() {
        return Err(NumError::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(NumError::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    if value.to_i64().is_none() {
        return Err(NumError::overflow("Python int too large to convert to C long"));
    }
    let c = char_of(value)?;
    write_padded(out, spec, c.encode_utf8(&mut [0; 4]))
}

/// The character of a code; text here can't hold a surrogate.
pub(crate) fn char_of(value: IntRef<'_>) -> NumResult<char> {
    let code = value.to_i64().and_then(|code| u32::try_from(code).ok()).filter(|&code| code < 0x11_0000);
    let code = code.ok_or_else(|| NumError::overflow("%c arg not in range(0x110000)"))?;
    char::from_u32(code).ok_or_else(|| NumError::value(surrogate_message(code)))
}

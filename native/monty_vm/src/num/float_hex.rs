//! `float.hex` and `float.fromhex`.

use super::float::decode;
use super::int::convert::round_scaled;
use super::{NumError, NumResult};
use std::fmt::Write;

/// Appends `value.hex()`.
pub fn write_hex(out: &mut String, value: f64) {
    if !value.is_finite() {
        crate::format::float_repr::write_float(out, value);
        return;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    if value == 0.0 {
        out.push_str("0x0.0p+0");
        return;
    }
    let (significand, exponent) = decode(value);
    let whole = significand >> 52;
    let fraction = significand & ((1 << 52) - 1);
    let _ = write!(out, "0x{whole}.{fraction:013x}p{:+}", exponent + 52);
}

const INVALID: &str = "invalid hexadecimal floating-point string";
const TOO_LARGE: &str = "hexadecimal value too large to represent as a float";

/// `float.fromhex(text)`.
pub fn from_hex(text: &str) -> NumResult<f64> {
    let invalid = || NumError::value(INVALID);
    let text = text.trim_matches([' ', '\t', '\n', '\r', '\x0b', '\x0c']);
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let magnitude = if text.eq_ignore_ascii_case("inf") || text.eq_ignore_ascii_case("infinity") {
        f64::INFINITY
    } else if text.eq_ignore_ascii_case("nan") {
        f64::NAN
    } else {
        let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
        let (coefficient, exponent) = match digits.split_once(['p', 'P']) {
            Some((coefficient, exponent)) => (coefficient, parse_exponent(exponent).ok_or_else(invalid)?),
            None => (digits, 0),
        };
        let (significand, scale, sticky) = parse_coefficient(coefficient).ok_or_else(invalid)?;
        round_scaled(significand, scale.saturating_add(exponent), sticky).ok_or_else(|| NumError::overflow(TOO_LARGE))?
    };
    Ok(if negative { -magnitude } else { magnitude })
}

/// A signed decimal exponent, held within ±2**60.
fn parse_exponent(text: &str) -> Option<i64> {
    const LIMIT: i64 = 1 << 60;
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() {
        return None;
    }
    let mut value = 0_i64;
    for byte in digits.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value.saturating_mul(10).saturating_add(i64::from(byte - b'0')).min(LIMIT);
    }
    Some(if negative { -value } else { value })
}

/// Hexadecimal digits with an optional point: significand, binary exponent, and whether digits were dropped that are not zero.
fn parse_coefficient(text: &str) -> Option<(u128, i64, bool)> {
    let (mut significand, mut exponent, mut sticky) = (0_u128, 0_i64, false);
    let (mut seen_digit, mut seen_point) = (false, false);
    for c in text.chars() {
        if c == '.' && !seen_point {
            seen_point = true;
            continue;
        }
        let digit = c.to_digit(16)?;
        seen_digit = true;
        if significand >> 120 == 0 {
            significand = significand << 4 | u128::from(digit);
            exponent -= i64::from(seen_point) * 4;
        } else {
            sticky |= digit != 0;
            exponent += i64::from(!seen_point) * 4;
        }
    }
    seen_digit.then_some((significand, exponent, sticky))
}

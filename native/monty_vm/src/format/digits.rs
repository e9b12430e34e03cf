//! The digits of a float: fixed, scientific and general notation, exact to any precision.

use super::float_repr::{ShortestDigits, write_positional, write_scientific};
use super::text::{Decimal, StackText};
use crate::num::float::scale_and_round;
use std::fmt::Write;

/// No float has more decimal digits than this after its point, or in all: further ones are zeros.
const MOST_DIGITS: usize = 1080;

/// How a float's digits are written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Notation {
    /// `f`, `e`, `g`, or `r` for the shortest digits.
    pub(crate) kind: char,
    /// Digits after the point (`f`, `e`) or in all (`g`).
    pub(crate) precision: usize,
    /// `#`: always a point, and with `g` all digits.
    pub(crate) alternate: bool,
    /// `g` and `r`: at least one digit after the point where there is no exponent.
    pub(crate) dot_zero: bool,
}

/// Appends the digits of `value.abs()`, which must be finite.
pub(crate) fn write_digits(out: &mut String, value: f64, notation: Notation) {
    let value = value.abs();
    match notation.kind {
        'f' => write_fixed(out, value, notation),
        'e' => write_exponential(out, value, notation),
        'g' => write_general(out, value, notation),
        _ => write_shortest(out, value, notation),
    }
}

/// The text of `value.abs()` with that many places after the point, if both are of everyday size.
pub(crate) fn short_fixed(value: f64, places: usize) -> Option<StackText<48>> {
    let scaled = Decimal::of(scale_and_round(value, u32::try_from(places).ok()?)?);
    let digits = scaled.as_str();
    let mut text = StackText::new();
    let (whole, fraction) = match digits.len().checked_sub(places) {
        Some(whole @ 1..) => digits.split_at_checked(whole)?,
        _ => ("0", digits),
    };
    text.write_str(whole).ok()?;
    if places > 0 {
        text.write_str(".").ok()?;
        text.write_str("00000000000000000000".get(fraction.len()..places)?).ok()?;
        text.write_str(fraction).ok()?;
    }
    Some(text)
}

fn write_fixed(out: &mut String, value: f64, notation: Notation) {
    if let (Some(text), false) = (short_fixed(value, notation.precision), notation.alternate) {
        out.push_str(text.as_str());
        return;
    }
    let places = notation.precision.min(MOST_DIGITS);
    let _ = write!(out, "{value:.places$}");
    push_zeros(out, notation.precision - places);
    if notation.precision == 0 && notation.alternate {
        out.push('.');
    }
}

fn write_exponential(out: &mut String, value: f64, notation: Notation) {
    let places = notation.precision.min(MOST_DIGITS);
    let start = out.len();
    let _ = write!(out, "{value:.places$e}");
    let mark = out.get(start..).and_then(|text| text.find('e')).map_or(out.len(), |at| start + at);
    let exponent: i32 = out.get(mark + 1..).and_then(|text| text.parse().ok()).unwrap_or(0);
    out.truncate(mark);
    push_zeros(out, notation.precision - places);
    if notation.precision == 0 && notation.alternate {
        out.push('.');
    }
    push_exponent(out, exponent);
}

fn write_general(out: &mut String, value: f64, notation: Notation) {
    let precision = notation.precision.max(1);
    let mut text = String::new();
    let places = (precision - 1).min(MOST_DIGITS);
    let _ = write!(text, "{value:.places$e}");
    let (coefficient, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i64 = exponent.parse().unwrap_or(0);
    let mut digits: String = coefficient.chars().filter(char::is_ascii_digit).collect();
    if notation.alternate {
        let missing = precision.saturating_sub(digits.len());
        push_zeros(&mut digits, missing);
    } else {
        digits.truncate(digits.trim_end_matches('0').len().max(1));
    }
    // With a digit forced after the point, the last integer that fits is one decade lower.
    let limit = i64::try_from(precision).unwrap_or(i64::MAX) - i64::from(notation.dot_zero);
    place(out, &digits, exponent as i32, (-4..limit).contains(&exponent), notation);
}

fn write_shortest(out: &mut String, value: f64, notation: Notation) {
    let shortest = ShortestDigits::of(value);
    place(out, shortest.as_str(), shortest.exponent, (-4..16).contains(&shortest.exponent), notation);
}

/// Appends digits with their point or exponent where they go.
fn place(out: &mut String, digits: &str, exponent: i32, positional: bool, notation: Notation) {
    if positional {
        let suffix = match (notation.dot_zero, notation.alternate) {
            (true, _) => ".0",
            (false, true) => ".",
            (false, false) => "",
        };
        write_positional(out, digits, exponent, suffix);
    } else if notation.alternate && digits.len() == 1 {
        out.push_str(digits);
        out.push('.');
        push_exponent(out, exponent);
    } else {
        write_scientific(out, digits, exponent);
    }
}

fn push_exponent(out: &mut String, exponent: i32) {
    let mut text = StackText::<16>::new();
    let _ = write!(text, "e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.unsigned_abs());
    out.push_str(text.as_str());
}

fn push_zeros(out: &mut String, count: usize) {
    super::float_repr::push_zeros(out, count);
}

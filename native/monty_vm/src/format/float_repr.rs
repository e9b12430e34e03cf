//! `repr` of floats and complex numbers: the shortest digits that read back as the same value.

use super::text::StackText;
use crate::num::float::decode;
use std::fmt::Write;

/// The shortest digits of a finite float, without sign: `0.d1d2d3… * 10**(exponent + 1)`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShortestDigits {
    digits: [u8; 17],
    length: usize,
    /// The decimal exponent of the first digit.
    pub(crate) exponent: i32,
}

impl ShortestDigits {
    /// The digits of `value.abs()`, which must be finite; zero has the one digit `0`.
    pub(crate) fn of(value: f64) -> Self {
        let mut text = StackText::<32>::new();
        let _ = write!(text, "{:e}", value.abs());
        let mut result = Self { digits: [b'0'; 17], length: 0, exponent: 0 };
        let (coefficient, exponent) = text.as_str().split_once('e').unwrap_or(("0", "0"));
        for (slot, digit) in result.digits.iter_mut().zip(coefficient.bytes().filter(u8::is_ascii_digit)) {
            *slot = digit;
            result.length += 1;
        }
        result.exponent = exponent.parse().unwrap_or(0);
        if result.length >= 16 && result.is_tie(value) {
            result.settle_tie(value);
        }
        result
    }

    /// Whether the value is exactly half way between two decimals of this length.
    fn is_tie(&self, value: f64) -> bool {
        let odd = self.digits.get(self.length.wrapping_sub(1)).is_some_and(|digit| digit & 1 == 1);
        let (significand, exponent) = decode(value);
        // Half a unit of the last digit is 5 * 10**place: the value must hold its twos exactly, and at least its fives.
        let place = i64::from(self.exponent).saturating_sub(self.length as i64);
        let twos = exponent.saturating_add(i64::from(significand.trailing_zeros()));
        let fives = match u32::try_from(place.saturating_add(1)) {
            Ok(count) => 5_u64.checked_pow(count).is_some_and(|power| significand.is_multiple_of(power)),
            Err(_) => true,
        };
        odd && twos == place && fives
    }

    /// Takes the neighbour with the even last digit, as CPython does, if it too reads back as the value.
    #[cold]
    fn settle_tie(&mut self, value: f64) {
        let mut exact = StackText::<40>::new();
        let places = self.length;
        let _ = write!(exact, "{:.places$e}", value.abs());
        let below = exact.as_str().bytes().filter(u8::is_ascii_digit).take(self.length);
        let is_below = below.eq(self.as_str().bytes());
        let mut even = *self;
        let Some(last) = even.digits.get_mut(self.length.wrapping_sub(1)) else { return };
        // An odd digit less one is a digit; one more than nine would be a shorter number, which would have been found.
        *last = if is_below { (*last + 1).min(b'9') } else { *last - 1 };
        let mut text = StackText::<40>::new();
        let _ = write!(text, "{}e{}", even.as_str(), i64::from(self.exponent) + 1 - self.length as i64);
        if text.as_str().parse() == Ok(value.abs()) {
            *self = even;
        }
    }

    /// The digits as text.
    pub(crate) fn as_str(&self) -> &str {
        self.digits.get(..self.length).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or("0")
    }
}

/// Appends the sign and the text of an infinity or a NaN.
fn write_special(out: &mut String, value: f64) {
    out.push_str(if value.is_nan() {
        "nan"
    } else if value > 0.0 {
        "inf"
    } else {
        "-inf"
    });
}

/// Appends `repr(value)`.
pub fn write_float(out: &mut String, value: f64) {
    /// Integers below this are written as such.
    const WHOLE: f64 = 1e15;
    /// From here up to [`WHOLE`], the standard library writes no exponent and nor does Python.
    const SMALLEST: f64 = 1e-4;
    let magnitude = value.abs();
    if magnitude < WHOLE && value.trunc() == value {
        if value == 0.0 && value.is_sign_negative() {
            out.push('-');
        }
        super::int::push_i64(out, value as i64);
        out.push_str(".0");
    } else if !(SMALLEST..WHOLE).contains(&magnitude) || !write_untied(out, value) {
        write_repr(out, value, ".0");
    }
}

/// Appends the shortest digits of a number that has a fraction, in one go, unless they might be one of two equally short texts.
fn write_untied(out: &mut String, value: f64) -> bool {
    let mut text = StackText::<32>::new();
    let _ = write!(text, "{value}");
    let text = text.as_str();
    let places = text.bytes().rev().take_while(|&byte| byte != b'.').count();
    // Half a unit of the last place, exactly, would have one binary place more than there are decimal ones.
    let (significand, exponent) = decode(value);
    let binary_places = -exponent - i64::from(significand.trailing_zeros());
    if binary_places == places as i64 + 1 {
        return false;
    }
    out.push_str(text);
    true
}

/// Appends the digits of `repr`, with `whole_suffix` after a number that has neither point nor exponent.
fn write_repr(out: &mut String, value: f64, whole_suffix: &str) {
    if !value.is_finite() {
        write_special(out, value);
        return;
    }
    if value.is_sign_negative() {
        out.push('-');
    }
    let shortest = ShortestDigits::of(value);
    if (-4..16).contains(&shortest.exponent) {
        write_positional(out, shortest.as_str(), shortest.exponent, whole_suffix);
    } else {
        write_scientific(out, shortest.as_str(), shortest.exponent);
    }
}

/// Appends digits as `0.00123`, `12.3` or `12300`.
pub(crate) fn write_positional(out: &mut String, digits: &str, exponent: i32, whole_suffix: &str) {
    let Ok(before_point) = usize::try_from(exponent.saturating_add(1)) else {
        out.push_str("0.");
        push_zeros(out, exponent.unsigned_abs() as usize - 1);
        out.push_str(digits);
        return;
    };
    if before_point == 0 {
        out.push_str("0.");
        out.push_str(digits);
        return;
    }
    match digits.split_at_checked(before_point) {
        Some((whole, fraction)) if !fraction.is_empty() => {
            out.push_str(whole);
            out.push('.');
            out.push_str(fraction);
        }
        _ => {
            out.push_str(digits);
            push_zeros(out, before_point.saturating_sub(digits.len()));
            out.push_str(whole_suffix);
        }
    }
}

/// Appends digits as `1.23e-05`.
pub(crate) fn write_scientific(out: &mut String, digits: &str, exponent: i32) {
    match digits.split_at_checked(1) {
        Some((first, rest)) if !rest.is_empty() => {
            out.push_str(first);
            out.push('.');
            out.push_str(rest);
        }
        _ => out.push_str(digits),
    }
    let _ = write!(out, "e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.unsigned_abs());
}

/// Appends `count` zeros.
pub(crate) fn push_zeros(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n('0', count));
}

/// Appends `repr(complex(real, imag))`.
pub fn write_complex(out: &mut String, (real, imag): (f64, f64)) {
    if real == 0.0 && real.is_sign_positive() {
        write_repr(out, imag, "");
        out.push('j');
        return;
    }
    out.push('(');
    write_repr(out, real, "");
    if imag.is_nan() || !imag.is_sign_negative() {
        out.push('+');
    }
    write_repr(out, imag, "");
    out.push_str("j)");
}

//! Python's `float`: division with floor, powers, rounding, ratios.

use super::int::arith::DIVISION_BY_ZERO;
use super::int::{self, Int, IntRef};
use super::{NumError, NumResult, Number, complex};
use crate::format::text::StackText;
use num_bigint::BigInt;
use num_traits::One;
use std::fmt::Write;

/// The message of zero raised to a negative power, int or float.
pub(crate) const ZERO_TO_NEGATIVE: &str = "zero to a negative power";
/// The text of the `OverflowError` of a float power too large.
pub(crate) const RESULT_OUT_OF_RANGE: &str = "(34, 'Numerical result out of range')";

/// `a / b`.
#[inline]
pub fn true_div(a: f64, b: f64) -> NumResult<f64> {
    if b == 0.0 { Err(NumError::zero_division(DIVISION_BY_ZERO)) } else { Ok(a / b) }
}

/// `divmod(a, b)`.
pub fn divmod(a: f64, b: f64) -> NumResult<(f64, f64)> {
    if b == 0.0 {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    let remainder = a % b;
    // (a - remainder) is a multiple of b but for rounding, so the quotient is next to an integer.
    let quotient = (a - remainder) / b;
    let (quotient, remainder) = if remainder == 0.0 {
        (quotient, 0.0_f64.copysign(b))
    } else if (b < 0.0) != (remainder < 0.0) {
        (quotient - 1.0, remainder + b)
    } else {
        (quotient, remainder)
    };
    if quotient == 0.0 {
        return Ok((0.0_f64.copysign(a / b), remainder));
    }
    let floor = quotient.floor();
    Ok((if quotient - floor > 0.5 { floor + 1.0 } else { floor }, remainder))
}

/// `a // b`.
#[inline]
pub fn floor_div(a: f64, b: f64) -> NumResult<f64> {
    divmod(a, b).map(|(quotient, _)| quotient)
}

/// `a % b`: the result has the sign of `b`.
#[inline]
pub fn modulo(a: f64, b: f64) -> NumResult<f64> {
    if b == 0.0 {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    let remainder = a % b;
    Ok(if remainder == 0.0 {
        0.0_f64.copysign(b)
    } else if (b < 0.0) != (remainder < 0.0) {
        remainder + b
    } else {
        remainder
    })
}

/// `a ** b`: a float, or a complex number if `a` is negative and `b` no integer.
pub fn pow(a: f64, b: f64) -> NumResult<Number> {
    if b == 2.0 {
        let square = a * a;
        if square.is_finite() {
            return Ok(Number::Float(square));
        }
    }
    if a.is_finite() && b.is_finite() {
        if a == 0.0 && b < 0.0 {
            return Err(NumError::zero_division(ZERO_TO_NEGATIVE));
        }
        if a < 0.0 && b.floor() != b {
            return complex::pow((a, 0.0), (b, 0.0)).map(Number::Complex);
        }
        let result = a.powf(b);
        if result.is_infinite() {
            return Err(NumError::overflow(RESULT_OUT_OF_RANGE));
        }
        return Ok(Number::Float(result));
    }
    Ok(Number::Float(a.powf(b)))
}

/// `round(value)`: the nearest int, ties to even.
pub fn round(value: f64) -> NumResult<Int> {
    int::from_float(value.round_ties_even())
}

/// `round(value, ndigits)`: correctly rounded from the exact decimal value, ties to even.
pub fn round_ndigits(value: f64, ndigits: IntRef<'_>) -> NumResult<f64> {
    /// From here on every float is a multiple of the unit asked for.
    const ALL_EXACT: i64 = 323;
    /// Below here every float is less than half the unit asked for.
    const ALL_ZERO: i64 = -308;
    if value == 0.0 || !value.is_finite() {
        return Ok(value);
    }
    let saturated = if ndigits.is_negative() { i64::MIN } else { i64::MAX };
    let ndigits = ndigits.to_i64().unwrap_or(saturated);
    if ndigits > ALL_EXACT {
        return Ok(value);
    }
    if ndigits < ALL_ZERO {
        return Ok(0.0_f64.copysign(value));
    }
    let result = match usize::try_from(ndigits) {
        Ok(places) => {
            if let Some(quick) = round_quickly(value, ndigits) {
                return Ok(quick);
            }
            let mut text = StackText::<700>::new();
            let _ = write!(text, "{value:.places$}");
            text.as_str().parse().unwrap_or(value)
        }
        Err(_) => round_to_power(value, ndigits.unsigned_abs()),
    };
    if result.is_finite() { Ok(result) } else { Err(NumError::overflow("rounded value too large to represent")) }
}

/// `value.abs() * 10**places` to the nearest integer, ties to even, exactly; `None` past a `u64` or 19 places.
pub(crate) fn scale_and_round(value: f64, places: u32) -> Option<u64> {
    let power = 10_u64.checked_pow(places)?;
    let (significand, exponent) = decode(value);
    // 53 bits by 64: the product is exact.
    let product = u128::from(significand) * u128::from(power);
    if exponent >= 0 {
        let shift = u32::try_from(exponent).ok().filter(|&shift| shift <= 10)?;
        return u64::try_from(product << shift).ok();
    }
    let shift = exponent.unsigned_abs();
    if shift >= 128 {
        return Some(0);
    }
    let floor = product >> shift;
    let half = 1_u128 << (shift - 1);
    let rest = product & (half | (half - 1));
    let up = rest > half || (rest == half && floor & 1 == 1);
    u64::try_from(floor + u128::from(up)).ok()
}

/// Rounds by an exact product and a correctly rounded quotient, where both operands of it are exact.
fn round_quickly(value: f64, places: i64) -> Option<f64> {
    const EXACT: u64 = 1 << 53;
    let places = u32::try_from(places).ok()?;
    let scaled = scale_and_round(value, places).filter(|&scaled| scaled <= EXACT)?;
    // A power of ten up to 10**19 is a float.
    let power = 10_u64.checked_pow(places)?;
    Some((scaled as f64 / power as f64).copysign(value))
}

/// Rounds to a multiple of `10**power`, `power` from 1 to 308.
fn round_to_power(value: f64, power: u64) -> f64 {
    let mut text = StackText::<64>::new();
    // Enough digits that rounding can't carry into a new decade.
    let _ = write!(text, "{value:.40e}");
    let exponent = text.as_str().rsplit('e').next().and_then(|e| e.parse::<i64>().ok()).unwrap_or(0);
    let power_signed = i64::try_from(power).unwrap_or(i64::MAX);
    match usize::try_from(exponent.saturating_sub(power_signed)) {
        Ok(places) => {
            let mut text = StackText::<400>::new();
            let _ = write!(text, "{value:.places$e}");
            text.as_str().parse().unwrap_or(value)
        }
        Err(_) => {
            let half = BigInt::from(5) * BigInt::from(10).pow(u32::try_from(power - 1).unwrap_or(0));
            let above = int::cmp_float(IntRef::Big(&half), value.abs()).is_some_and(|order| order.is_lt());
            let mut text = StackText::<16>::new();
            let _ = write!(text, "1e{power}");
            let unit: f64 = text.as_str().parse().unwrap_or(f64::INFINITY);
            (if above { unit } else { 0.0 }).copysign(value)
        }
    }
}

/// `value.is_integer()`.
#[inline]
pub fn is_integer(value: f64) -> bool {
    value.is_finite() && value.trunc() == value
}

/// A finite float as `significand * 2**exponent`, sign apart.
pub(crate) fn decode(value: f64) -> (u64, i64) {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let biased = (bits >> 52 & 0x7ff) as i64;
    if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) }
}

/// `value.as_integer_ratio()`.
pub fn as_integer_ratio(value: f64) -> NumResult<(Int, Int)> {
    if value.is_nan() {
        return Err(NumError::value("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(NumError::overflow("cannot convert Infinity to integer ratio"));
    }
    let (significand, exponent) = decode(value);
    if significand == 0 {
        return Ok((Int::Small(0), Int::Small(1)));
    }
    let zeros = i64::from(significand.trailing_zeros());
    let odd = (significand >> zeros) as i64;
    let odd = BigInt::from(if value < 0.0 { -odd } else { odd });
    let exponent = exponent + zeros;
    Ok(if exponent >= 0 {
        (Int::from_big(odd << exponent.unsigned_abs()), Int::Small(1))
    } else {
        (Int::from_big(odd), Int::from_big(BigInt::one() << exponent.unsigned_abs()))
    })
}

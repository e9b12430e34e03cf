//! Ints to and from floats, true division and rounding, all correctly rounded.

use super::arith::{self, DIVISION_BY_ZERO};
use super::{Int, IntRef};
use crate::num::{NumError, NumResult};
use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};

const INT_TOO_LARGE: &str = "int too large to convert to float";
const QUOTIENT_TOO_LARGE: &str = "integer division result too large for a float";

/// `float(a)`.
#[inline]
pub fn to_float(a: IntRef<'_>) -> NumResult<f64> {
    match a {
        IntRef::Small(a) => Ok(a as f64),
        IntRef::Big(a) => match a.to_f64() {
            Some(float) if float.is_finite() => Ok(float),
            _ => Err(NumError::overflow(INT_TOO_LARGE)),
        },
    }
}

/// `int(value)`: towards zero.
pub fn from_float(value: f64) -> NumResult<Int> {
    /// The first magnitude that an `i64` can't hold.
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    if value.abs() < LIMIT {
        return Ok(Int::Small(value as i64));
    }
    if value.is_nan() {
        return Err(NumError::value("cannot convert float NaN to integer"));
    }
    BigInt::from_f64(value).map(Int::from_big).ok_or_else(|| NumError::overflow("cannot convert float infinity to integer"))
}

/// `significand * 2**exponent` to the nearest float, ties to even; `sticky` says that a bit was lost below the significand.
///
/// `None` if it is too large. The significand must have at least 66 bits when `sticky`.
pub(crate) fn round_scaled(significand: u128, exponent: i64, sticky: bool) -> Option<f64> {
    if significand == 0 {
        return Some(0.0);
    }
    let bits = 128 - i64::from(significand.leading_zeros());
    // The weight of the last bit kept: 53 bits, fewer among the subnormals.
    let last = (bits.saturating_add(exponent).saturating_sub(53)).max(-1074);
    let drop = last.saturating_sub(exponent);
    let kept = if drop <= 0 {
        significand
    } else if drop > bits {
        0
    } else {
        let kept = if drop < 128 { significand >> drop } else { 0 };
        let half = 1_u128 << (drop - 1);
        let rest = significand & (half | (half - 1));
        let up = rest > half || (rest == half && (sticky || kept & 1 == 1));
        kept + u128::from(up)
    };
    let weight = if drop <= 0 { exponent } else { last };
    let result = scale(kept as f64, weight);
    result.is_finite().then_some(result)
}

/// `value * 2**exponent` where the product is exact (or infinite).
fn scale(value: f64, exponent: i64) -> f64 {
    let power = i32::try_from(exponent.clamp(-4000, 4000)).unwrap_or(0);
    libm::ldexp(value, power)
}

/// `a / b` of two `i64`.
#[inline]
pub fn true_div_i64(a: i64, b: i64) -> NumResult<f64> {
    /// Every int of at most this magnitude is a float too.
    const EXACT: u64 = 1 << 53;
    if b == 0 {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    if a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT {
        return Ok(a as f64 / b as f64);
    }
    true_div_big(&BigInt::from(a), &BigInt::from(b))
}

/// `a / b`, correctly rounded.
pub fn true_div(a: IntRef<'_>, b: IntRef<'_>) -> NumResult<f64> {
    match (a, b) {
        (IntRef::Small(a), IntRef::Small(b)) => true_div_i64(a, b),
        (a, b) if b.is_zero() => {
            let _ = a;
            Err(NumError::zero_division(DIVISION_BY_ZERO))
        }
        (a, b) => true_div_big(&a.to_big(), &b.to_big()),
    }
}

/// `a / b` where `b` isn't zero.
fn true_div_big(a: &BigInt, b: &BigInt) -> NumResult<f64> {
    // Zero by a negative number is a negative zero, as of floats.
    let negative = a.is_negative() != b.is_negative();
    let magnitude = divide_magnitudes(a.magnitude(), b.magnitude()).ok_or_else(|| NumError::overflow(QUOTIENT_TOO_LARGE))?;
    Ok(if negative { -magnitude } else { magnitude })
}

/// The quotient of two magnitudes to the nearest float; `None` if it is too large.
fn divide_magnitudes(a: &BigUint, b: &BigUint) -> Option<f64> {
    let signed_bits = |n: &BigUint| i64::try_from(n.bits()).unwrap_or(i64::MAX);
    if a.is_zero() {
        return Some(0.0);
    }
    let excess = signed_bits(a).saturating_sub(signed_bits(b));
    if excess > 1025 {
        return None;
    }
    if excess < -1080 {
        return Some(0.0);
    }
    // A quotient of 70 or 71 bits: enough for 53, the half and the sticky bit.
    let shift = 70 - excess;
    let (quotient, remainder) =
        if shift >= 0 { (a << shift.unsigned_abs()).div_rem(b) } else { a.div_rem(&(b << shift.unsigned_abs())) };
    round_scaled(quotient.to_u128()?, -shift, !remainder.is_zero())
}

/// `round(a, ndigits)`: half to even; only negative `ndigits` change anything.
pub fn round_ndigits(a: IntRef<'_>, ndigits: IntRef<'_>) -> Int {
    if !ndigits.is_negative() {
        return a.to_int();
    }
    let bits = super::bits::bit_length(a);
    // A number of d bits has fewer than d / 3 + 2 digits; past that everything rounds to zero.
    let digits = match ndigits.to_i64().map(i64::unsigned_abs).and_then(|n| u32::try_from(n).ok()) {
        Some(digits) if u64::from(digits) <= bits / 3 + 2 => digits,
        _ => return Int::Small(0),
    };
    let power = Int::from_big(BigInt::from(10).pow(digits));
    let Ok((_, remainder)) = arith::divmod(a, power.as_ref()) else {
        return Int::Small(0);
    };
    let down = arith::sub(a, remainder.as_ref());
    let twice = arith::add(remainder.as_ref(), remainder.as_ref());
    let up = match arith::cmp(twice.as_ref(), power.as_ref()) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => {
            arith::floor_div(down.as_ref(), power.as_ref()).is_ok_and(|quotient| quotient.as_ref().is_odd())
        }
    };
    if up { arith::add(down.as_ref(), power.as_ref()) } else { down }
}

impl IntRef<'_> {
    /// Whether the value is odd.
    pub fn is_odd(self) -> bool {
        match self {
            Self::Small(a) => a & 1 == 1,
            Self::Big(a) => a.is_odd(),
        }
    }
}

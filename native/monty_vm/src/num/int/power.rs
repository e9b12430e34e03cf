//! `**` and three-argument `pow` of ints.

use super::bits::{self, MAX_BITS};
use super::{Int, IntRef};
use crate::num::{NumError, NumResult, Number, float};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

/// `a ** b`: an int, or a float if `b` is negative. The result may need [`super::cost::pow_cost`] bytes.
pub fn power(a: IntRef<'_>, b: IntRef<'_>) -> NumResult<Number> {
    if b.is_negative() {
        if a.is_zero() {
            return Err(NumError::zero_division(float::ZERO_TO_NEGATIVE));
        }
        return float::pow(super::to_float(a)?, super::to_float(b)?);
    }
    pow(a, b).map(Number::Int)
}

/// `a ** b` for `b >= 0` (a negative `b` counts as zero; see [`power`]).
pub fn pow(a: IntRef<'_>, b: IntRef<'_>) -> NumResult<Int> {
    match a.to_i64() {
        Some(0) => return Ok(Int::Small(i64::from(b.is_zero() || b.is_negative()))),
        Some(1) => return Ok(Int::Small(1)),
        Some(-1) => return Ok(Int::Small(if b.is_odd() { -1 } else { 1 })),
        _ => {}
    }
    let exponent = match b.to_i64() {
        Some(exponent) => u32::try_from(exponent.max(0)).map_err(|_| NumError::memory())?,
        None if b.is_negative() => 0,
        None => return Err(NumError::memory()),
    };
    if let Some(result) = a.to_i64().and_then(|a| a.checked_pow(exponent)) {
        return Ok(Int::Small(result));
    }
    if bits::bit_length(a).saturating_mul(u64::from(exponent)) > MAX_BITS {
        return Err(NumError::memory());
    }
    Ok(Int::from_big(a.to_big().pow(exponent)))
}

/// `pow(base, exponent, modulus)`.
pub fn pow_mod(base: IntRef<'_>, exponent: IntRef<'_>, modulus: IntRef<'_>) -> NumResult<Int> {
    if modulus.is_zero() {
        return Err(NumError::value("pow() 3rd argument cannot be 0"));
    }
    if let (IntRef::Small(a), IntRef::Small(b), IntRef::Small(m)) = (base, exponent, modulus)
        && b >= 0
    {
        return Ok(Int::Small(pow_mod_i64(a, b.unsigned_abs(), m)));
    }
    let modulus = modulus.to_big();
    if modulus.magnitude().is_one() {
        return Ok(Int::Small(0));
    }
    if !exponent.is_negative() {
        return Ok(Int::from_big(base.to_big().modpow(&exponent.to_big(), &modulus)));
    }
    let positive = modulus.abs();
    let reduced = base.to_big().mod_floor(&positive);
    let inverse = reduced.modinv(&positive).ok_or_else(|| NumError::value("base is not invertible for the given modulus"))?;
    let exponent = BigInt::from(exponent.to_big().magnitude().clone());
    Ok(Int::from_big(inverse.modpow(&exponent, &modulus)))
}

/// `pow(base, exponent, modulus)` where the modulus isn't zero; the result has the modulus's sign.
fn pow_mod_i64(base: i64, mut exponent: u64, modulus: i64) -> i64 {
    let m = i128::from(modulus.unsigned_abs());
    let mut square = i128::from(base).rem_euclid(m).unsigned_abs();
    let m = m.unsigned_abs();
    let mut result = 1 % m;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * square % m;
        }
        exponent >>= 1;
        if exponent > 0 {
            square = square * square % m;
        }
    }
    let result = i128::try_from(result).unwrap_or(0);
    let signed = if modulus < 0 && !result.is_zero() { result + i128::from(modulus) } else { result };
    // Its magnitude is below the modulus's, so it fits.
    i64::try_from(signed).unwrap_or(0)
}

//! `+`, `-`, `*`, `//`, `%`, `divmod`, negation and comparison of ints.

use super::{Int, IntRef};
use crate::num::{NumError, NumResult};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};
use std::cmp::Ordering;

/// The message of every division of ints and floats by zero.
pub(crate) const DIVISION_BY_ZERO: &str = "division by zero";

/// `a + b` of two `i64`.
#[inline]
pub fn add_i64(a: i64, b: i64) -> Int {
    match a.checked_add(b) {
        Some(sum) => Int::Small(sum),
        None => Int::Big(BigInt::from(i128::from(a) + i128::from(b))),
    }
}

/// `a - b` of two `i64`.
#[inline]
pub fn sub_i64(a: i64, b: i64) -> Int {
    match a.checked_sub(b) {
        Some(difference) => Int::Small(difference),
        None => Int::Big(BigInt::from(i128::from(a) - i128::from(b))),
    }
}

/// `a * b` of two `i64`.
#[inline]
pub fn mul_i64(a: i64, b: i64) -> Int {
    match a.checked_mul(b) {
        Some(product) => Int::Small(product),
        None => Int::Big(BigInt::from(i128::from(a) * i128::from(b))),
    }
}

/// `a // b` of two `i64`.
#[inline]
pub fn floor_div_i64(a: i64, b: i64) -> NumResult<Int> {
    if b == 0 {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    let (Some(quotient), Some(remainder)) = (a.checked_div(b), a.checked_rem(b)) else {
        return Ok(sub_i64(0, a));
    };
    let inexact_negative = remainder != 0 && (remainder < 0) != (b < 0);
    Ok(Int::Small(quotient.wrapping_sub(i64::from(inexact_negative))))
}

/// `a % b` of two `i64`: the result has the sign of `b`.
#[inline]
pub fn modulo_i64(a: i64, b: i64) -> NumResult<i64> {
    if b == 0 {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    let remainder = a.wrapping_rem(b);
    let wrong_sign = remainder != 0 && (remainder < 0) != (b < 0);
    Ok(if wrong_sign { remainder.wrapping_add(b) } else { remainder })
}

/// `a + b`.
pub fn add(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    match (a, b) {
        (IntRef::Small(a), IntRef::Small(b)) => add_i64(a, b),
        (IntRef::Big(a), IntRef::Small(b)) | (IntRef::Small(b), IntRef::Big(a)) => Int::from_big(a + b),
        (IntRef::Big(a), IntRef::Big(b)) => Int::from_big(a + b),
    }
}

/// `a - b`.
pub fn sub(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    match (a, b) {
        (IntRef::Small(a), IntRef::Small(b)) => sub_i64(a, b),
        (IntRef::Big(a), IntRef::Small(b)) => Int::from_big(a - b),
        (IntRef::Small(a), IntRef::Big(b)) => Int::from_big(a - b),
        (IntRef::Big(a), IntRef::Big(b)) => Int::from_big(a - b),
    }
}

/// `a * b`. The result may need [`super::cost::mul_cost`] bytes.
pub fn mul(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    match (a, b) {
        (IntRef::Small(a), IntRef::Small(b)) => mul_i64(a, b),
        (IntRef::Big(a), IntRef::Small(b)) | (IntRef::Small(b), IntRef::Big(a)) => Int::from_big(a * b),
        (IntRef::Big(a), IntRef::Big(b)) => Int::from_big(a * b),
    }
}

/// `a // b`.
pub fn floor_div(a: IntRef<'_>, b: IntRef<'_>) -> NumResult<Int> {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return floor_div_i64(a, b);
    }
    let (a, b) = (a.to_big(), b.to_big());
    if b.is_zero() {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    Ok(Int::from_big(a.div_floor(&b)))
}

/// `a % b`.
pub fn modulo(a: IntRef<'_>, b: IntRef<'_>) -> NumResult<Int> {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return modulo_i64(a, b).map(Int::Small);
    }
    let (a, b) = (a.to_big(), b.to_big());
    if b.is_zero() {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    Ok(Int::from_big(a.mod_floor(&b)))
}

/// `divmod(a, b)`.
pub fn divmod(a: IntRef<'_>, b: IntRef<'_>) -> NumResult<(Int, Int)> {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return Ok((floor_div_i64(a, b)?, Int::Small(modulo_i64(a, b)?)));
    }
    let (a, b) = (a.to_big(), b.to_big());
    if b.is_zero() {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    let (quotient, remainder) = a.div_mod_floor(&b);
    Ok((Int::from_big(quotient), Int::from_big(remainder)))
}

/// `-a`.
pub fn neg(a: IntRef<'_>) -> Int {
    match a {
        IntRef::Small(a) => sub_i64(0, a),
        IntRef::Big(a) => Int::from_big(-a),
    }
}

/// `abs(a)`.
pub fn abs(a: IntRef<'_>) -> Int {
    match a {
        IntRef::Small(a) if a < 0 => sub_i64(0, a),
        IntRef::Small(a) => Int::Small(a),
        IntRef::Big(a) => Int::from_big(a.abs()),
    }
}

/// The order of `a` and `b`.
pub fn cmp(a: IntRef<'_>, b: IntRef<'_>) -> Ordering {
    match (a, b) {
        (IntRef::Small(a), IntRef::Small(b)) => a.cmp(&b),
        (IntRef::Big(a), IntRef::Big(b)) => a.cmp(b),
        (a, b) => a.to_big().cmp(&b.to_big()),
    }
}

/// `a == b`.
pub fn eq(a: IntRef<'_>, b: IntRef<'_>) -> bool {
    cmp(a, b) == Ordering::Equal
}

/// The exact order of an int and a float; `None` if the float is NaN.
pub fn cmp_float(a: IntRef<'_>, b: f64) -> Option<Ordering> {
    /// Every int of at most this magnitude is a float too.
    const EXACT: u64 = 1 << 53;
    if b.is_nan() {
        return None;
    }
    if let IntRef::Small(a) = a
        && a.unsigned_abs() <= EXACT
    {
        return (a as f64).partial_cmp(&b);
    }
    if b.is_infinite() {
        return Some(if b > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = super::convert::from_float(b).ok()?;
    let fraction = b - b.trunc();
    Some(cmp(a, whole.as_ref()).then_with(|| 0.0_f64.partial_cmp(&fraction).unwrap_or(Ordering::Equal)))
}

impl IntRef<'_> {
    /// Whether the value is below zero.
    pub fn is_negative(self) -> bool {
        match self {
            Self::Small(a) => a < 0,
            Self::Big(a) => a.is_negative(),
        }
    }

    /// Whether the value is zero.
    pub fn is_zero(self) -> bool {
        match self {
            Self::Small(a) => a == 0,
            Self::Big(a) => a.is_zero(),
        }
    }
}

//! Shifts and bitwise operators of ints, in two's complement of unlimited width.

use super::{Int, IntRef};
use crate::num::{NumError, NumResult};
use num_bigint::BigInt;

/// No int of more bits than this is ever made: asking for one is a `MemoryError`.
pub const MAX_BITS: u64 = 1 << 33;

/// `a << b` of two `i64`, if the result is an `i64` and `b` is in range.
#[inline]
pub fn shl_i64(a: i64, b: i64) -> Option<i64> {
    if !(0..63).contains(&b) {
        return None;
    }
    let shifted = a << b;
    (shifted >> b == a).then_some(shifted)
}

/// `a << b`. The result may need [`super::cost::shl_cost`] bytes.
pub fn shl(a: IntRef<'_>, b: IntRef<'_>) -> NumResult<Int> {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b)
        && let Some(result) = shl_i64(a, b)
    {
        return Ok(Int::Small(result));
    }
    if b.is_negative() {
        return Err(NumError::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(Int::Small(0));
    }
    let Some(count) = b.to_i64().and_then(|b| u64::try_from(b).ok()) else {
        return Err(NumError::overflow("too many digits in integer"));
    };
    if count.saturating_add(bit_length(a)) > MAX_BITS {
        return Err(NumError::memory());
    }
    Ok(Int::from_big(a.to_big().into_owned() << count))
}

/// `a >> b`.
pub fn shr(a: IntRef<'_>, b: IntRef<'_>) -> NumResult<Int> {
    if b.is_negative() {
        return Err(NumError::value("negative shift count"));
    }
    let all_out = Int::Small(if a.is_negative() { -1 } else { 0 });
    let Some(count) = b.to_i64() else {
        return Ok(all_out);
    };
    match a {
        IntRef::Small(a) => Ok(Int::Small(a >> count.min(63))),
        IntRef::Big(a) if count.unsigned_abs() > a.bits() => Ok(all_out),
        IntRef::Big(a) => Ok(Int::from_big(a >> count.unsigned_abs())),
    }
}

macro_rules! bitwise {
    ($name:ident, $operator:tt, $doc:literal) => {
        #[doc = $doc]
        pub fn $name(a: IntRef<'_>, b: IntRef<'_>) -> Int {
            match (a, b) {
                (IntRef::Small(a), IntRef::Small(b)) => Int::Small(a $operator b),
                (IntRef::Big(a), IntRef::Big(b)) => Int::from_big(a $operator b),
                (IntRef::Big(a), IntRef::Small(b)) => Int::from_big(a $operator BigInt::from(b)),
                (IntRef::Small(a), IntRef::Big(b)) => Int::from_big(BigInt::from(a) $operator b),
            }
        }
    };
}

bitwise!(and, &, "`a & b`.");
bitwise!(or, |, "`a | b`.");
bitwise!(xor, ^, "`a ^ b`.");

/// `~a`.
pub fn invert(a: IntRef<'_>) -> Int {
    match a {
        IntRef::Small(a) => Int::Small(!a),
        IntRef::Big(a) => Int::from_big(!a),
    }
}

/// `a.bit_length()`.
pub fn bit_length(a: IntRef<'_>) -> u64 {
    match a {
        IntRef::Small(a) => u64::from(64 - a.unsigned_abs().leading_zeros()),
        IntRef::Big(a) => a.bits(),
    }
}

/// `a.bit_count()`.
pub fn bit_count(a: IntRef<'_>) -> u64 {
    match a {
        IntRef::Small(a) => u64::from(a.unsigned_abs().count_ones()),
        IntRef::Big(a) => a.magnitude().count_ones(),
    }
}

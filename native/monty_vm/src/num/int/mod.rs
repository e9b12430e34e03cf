//! Python's `int`: an `i64` where it fits, a `BigInt` otherwise.

pub mod arith;
pub mod bits;
pub mod bytes;
pub mod convert;
pub mod cost;
pub mod math;
pub mod power;

pub use arith::{
    abs, add, add_i64, cmp, cmp_float, divmod, eq, floor_div, floor_div_i64, modulo, modulo_i64, mul, mul_i64, neg, sub, sub_i64,
};
pub use bits::{and, bit_count, bit_length, invert, or, shl, shl_i64, shr, xor};
pub use bytes::{ByteOrder, from_bytes, to_bytes};
pub use convert::{from_float, round_ndigits, to_float, true_div, true_div_i64};
pub use math::{comb, factorial, gcd, isqrt, lcm, perm};
pub use power::{pow, pow_mod, power};

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::borrow::Cow;

/// An integer result, always normalised: `Big` only where an `i64` can't hold it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Int {
    /// Fits an `i64`.
    Small(i64),
    /// Does not.
    Big(BigInt),
}

/// An integer operand.
#[derive(Clone, Copy, Debug)]
pub enum IntRef<'a> {
    /// An `i64`.
    Small(i64),
    /// A big one (normalised or not).
    Big(&'a BigInt),
}

impl Int {
    /// Normalises a `BigInt`.
    #[inline]
    pub fn from_big(big: BigInt) -> Self {
        match big.to_i64() {
            Some(small) => Self::Small(small),
            None => Self::Big(big),
        }
    }

    /// The same integer as an operand.
    #[inline]
    pub fn as_ref(&self) -> IntRef<'_> {
        match self {
            Self::Small(small) => IntRef::Small(*small),
            Self::Big(big) => IntRef::Big(big),
        }
    }

    /// The same integer as a `BigInt`.
    pub fn into_big(self) -> BigInt {
        match self {
            Self::Small(small) => BigInt::from(small),
            Self::Big(big) => big,
        }
    }
}

impl From<i64> for Int {
    fn from(small: i64) -> Self {
        Self::Small(small)
    }
}

impl From<BigInt> for Int {
    fn from(big: BigInt) -> Self {
        Self::from_big(big)
    }
}

impl From<u64> for Int {
    fn from(n: u64) -> Self {
        i64::try_from(n).map_or_else(|_| Self::Big(BigInt::from(n)), Self::Small)
    }
}

impl From<i128> for Int {
    fn from(n: i128) -> Self {
        i64::try_from(n).map_or_else(|_| Self::Big(BigInt::from(n)), Self::Small)
    }
}

impl From<i64> for IntRef<'_> {
    fn from(small: i64) -> Self {
        Self::Small(small)
    }
}

impl<'a> From<&'a BigInt> for IntRef<'a> {
    fn from(big: &'a BigInt) -> Self {
        Self::Big(big)
    }
}

impl<'a> From<&'a Int> for IntRef<'a> {
    fn from(int: &'a Int) -> Self {
        int.as_ref()
    }
}

impl<'a> IntRef<'a> {
    /// The value as an `i64`, if it fits.
    #[inline]
    pub fn to_i64(self) -> Option<i64> {
        match self {
            Self::Small(small) => Some(small),
            Self::Big(big) => big.to_i64(),
        }
    }

    /// The value as a `BigInt`, without a copy if it is one.
    #[inline]
    pub fn to_big(self) -> Cow<'a, BigInt> {
        match self {
            Self::Small(small) => Cow::Owned(BigInt::from(small)),
            Self::Big(big) => Cow::Borrowed(big),
        }
    }

    /// An owned, normalised copy.
    pub fn to_int(self) -> Int {
        match self {
            Self::Small(small) => Int::Small(small),
            Self::Big(big) => Int::from_big(big.clone()),
        }
    }
}

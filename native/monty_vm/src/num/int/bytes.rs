//! `int.to_bytes` and `int.from_bytes`.

use super::{Int, IntRef};
use crate::num::{NumError, NumResult};
use num_bigint::{BigInt, Sign};

/// The order of an int's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// Most significant byte first.
    Big,
    /// Least significant byte first.
    Little,
}

impl ByteOrder {
    /// The order that Python names `'big'` or `'little'`.
    pub fn from_name(name: &str) -> NumResult<Self> {
        match name {
            "big" => Ok(Self::Big),
            "little" => Ok(Self::Little),
            _ => Err(NumError::value("byteorder must be either 'little' or 'big'")),
        }
    }
}

/// `a.to_bytes(length, order, signed=signed)`. The caller has reserved `length` bytes.
pub fn to_bytes(a: IntRef<'_>, length: i64, order: ByteOrder, signed: bool) -> NumResult<Vec<u8>> {
    let Ok(length) = usize::try_from(length) else {
        return Err(NumError::value("length argument must be non-negative"));
    };
    let negative = a.is_negative();
    if negative && !signed {
        return Err(NumError::overflow("can't convert negative int to unsigned"));
    }
    let mut bytes = match a {
        IntRef::Small(a) => a.to_le_bytes().to_vec(),
        IntRef::Big(a) => a.to_signed_bytes_le(),
    };
    let padding = if negative { 0xff } else { 0 };
    while bytes.last() == Some(&padding) {
        bytes.pop();
    }
    let sign_bit_set = bytes.last().is_some_and(|byte| byte & 0x80 != 0);
    // Signed, a full top byte must carry the sign itself; zero (and minus one) needs no byte of its own to be dropped.
    let misread = signed && bytes.len() == length && length > 0 && sign_bit_set != negative;
    if bytes.len() > length || misread || (negative && length == 0) {
        return Err(NumError::overflow("int too big to convert"));
    }
    if bytes.try_reserve_exact(length.saturating_sub(bytes.len())).is_err() {
        return Err(NumError::memory());
    }
    bytes.resize(length, padding);
    if order == ByteOrder::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, order, signed=signed)`.
pub fn from_bytes(bytes: &[u8], order: ByteOrder, signed: bool) -> Int {
    let big = match (order, signed) {
        (ByteOrder::Big, true) => BigInt::from_signed_bytes_be(bytes),
        (ByteOrder::Little, true) => BigInt::from_signed_bytes_le(bytes),
        (ByteOrder::Big, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
        (ByteOrder::Little, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
    };
    Int::from_big(big)
}

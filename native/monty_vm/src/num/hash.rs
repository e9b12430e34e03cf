//! CPython's hashes of numbers (equal numbers of any type hash alike) and of tuples.

use super::complex::Complex;
use super::float::decode;
use super::int::IntRef;
use num_traits::ToPrimitive;

/// Numbers are hashed modulo this prime, `2**61 - 1`.
pub const MODULUS: u64 = (1 << BITS) - 1;
const BITS: u32 = 61;
const INFINITY: i64 = 314_159;
const IMAGINARY: u64 = 1_000_003;

/// Puts the sign on a residue; -1 is CPython's mark of an error, so it becomes -2.
#[inline]
fn signed(residue: u64, negative: bool) -> i64 {
    let hash = residue as i64;
    match (negative, hash) {
        (true, 1) => -2,
        (true, _) => -hash,
        (false, _) => hash,
    }
}

/// `hash(n)`.
#[inline]
pub fn hash_i64(n: i64) -> i64 {
    signed(n.unsigned_abs() % MODULUS, n < 0)
}

/// `hash(n)` of an int of any size.
pub fn hash_int(n: IntRef<'_>) -> i64 {
    match n {
        IntRef::Small(n) => hash_i64(n),
        IntRef::Big(big) => {
            let residue = (big.magnitude() % MODULUS).to_u64().unwrap_or(0);
            signed(residue, n.is_negative())
        }
    }
}

/// `hash(value)`. A NaN, which in CPython hashes by identity, hashes as 0.
#[inline]
pub fn hash_f64(value: f64) -> i64 {
    // A range check first: the cast back of `i64::MAX` would not be exact.
    if value.abs() < 9.0e18 {
        let whole = value as i64;
        if whole as f64 == value {
            return hash_i64(whole);
        }
    }
    hash_f64_general(value)
}

fn hash_f64_general(value: f64) -> i64 {
    if value.is_nan() {
        return 0;
    }
    if value.is_infinite() {
        return if value > 0.0 { INFINITY } else { -INFINITY };
    }
    let (significand, exponent) = decode(value);
    // 2**61 is 1 modulo 2**61 - 1, so multiplying by a power of two is a rotation of 61 bits.
    let shift = exponent.rem_euclid(i64::from(BITS)) as u32;
    let rotated = (significand << shift & MODULUS) | (significand >> (BITS - shift));
    signed(rotated % MODULUS, value < 0.0)
}

/// `hash(value)` of a complex number.
pub fn hash_complex(value: Complex) -> i64 {
    let real = hash_f64(value.0) as u64;
    let imaginary = (hash_f64(value.1) as u64).wrapping_mul(IMAGINARY);
    match real.wrapping_add(imaginary) as i64 {
        -1 => -2,
        hash => hash,
    }
}

/// The hash of a tuple, from the hashes of its items in order.
#[derive(Clone, Copy, Debug)]
pub struct TupleHasher {
    state: u64,
    length: u64,
}

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

impl Default for TupleHasher {
    fn default() -> Self {
        Self::new()
    }
}

impl TupleHasher {
    /// No items yet.
    #[inline]
    pub fn new() -> Self {
        Self { state: PRIME_5, length: 0 }
    }

    /// Adds the hash of the next item.
    #[inline]
    pub fn push(&mut self, item: i64) {
        let mixed = self.state.wrapping_add((item as u64).wrapping_mul(PRIME_2));
        self.state = mixed.rotate_left(31).wrapping_mul(PRIME_1);
        self.length = self.length.wrapping_add(1);
    }

    /// The tuple's hash.
    #[inline]
    pub fn finish(self) -> i64 {
        let hash = self.state.wrapping_add(self.length ^ (PRIME_5 ^ 3_527_539)) as i64;
        if hash == -1 { 1_546_275_796 } else { hash }
    }
}

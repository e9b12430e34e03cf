//! What an operation on ints will take, known before it runs: bytes of its result and steps of its work.
//!
//! `*_cost` are upper bounds in bytes, `*_work` are estimates in word operations (a nanosecond, about); all are O(1).

use super::IntRef;
use super::bits::bit_length;

/// Room for the last, partly filled word and a carry.
const SLACK: u64 = 16;

fn bytes_of_bits(bits: u64) -> usize {
    usize::try_from((bits / 8).saturating_add(SLACK)).unwrap_or(usize::MAX)
}

fn words(a: IntRef<'_>) -> u64 {
    bit_length(a) / 64 + 1
}

/// Bytes that the int itself takes.
pub fn size(a: IntRef<'_>) -> usize {
    bytes_of_bits(bit_length(a))
}

/// Bytes of `a + b` or `a - b`.
pub fn add_cost(a: IntRef<'_>, b: IntRef<'_>) -> usize {
    bytes_of_bits(bit_length(a).max(bit_length(b)).saturating_add(1))
}

/// Bytes of `a * b` (or of their lcm).
pub fn mul_cost(a: IntRef<'_>, b: IntRef<'_>) -> usize {
    bytes_of_bits(bit_length(a).saturating_add(bit_length(b)))
}

/// Bytes of `a ** b`.
pub fn pow_cost(a: IntRef<'_>, b: IntRef<'_>) -> usize {
    if bit_length(a) <= 1 || b.is_negative() {
        return bytes_of_bits(0);
    }
    let Some(exponent) = b.to_i64() else {
        return usize::MAX;
    };
    bytes_of_bits(bit_length(a).saturating_mul(exponent.unsigned_abs()))
}

/// Bytes of `a << b`.
pub fn shl_cost(a: IntRef<'_>, b: IntRef<'_>) -> usize {
    if a.is_zero() || b.is_negative() {
        return bytes_of_bits(0);
    }
    // A count that is no i64 is refused by `shl` itself, with an error that is not MemoryError.
    let Some(count) = b.to_i64() else {
        return bytes_of_bits(0);
    };
    bytes_of_bits(bit_length(a).saturating_add(count.unsigned_abs()))
}

/// Bytes of `math.factorial(n)`.
pub fn factorial_cost(n: IntRef<'_>) -> usize {
    perm_cost(n, n)
}

/// Bytes of `math.perm(n, k)`.
pub fn perm_cost(n: IntRef<'_>, k: IntRef<'_>) -> usize {
    if n.is_negative() || k.is_negative() || super::arith::cmp(n, k).is_lt() {
        return bytes_of_bits(0);
    }
    let Some(count) = k.to_i64() else {
        return bytes_of_bits(0);
    };
    bytes_of_bits(bit_length(n).saturating_mul(count.unsigned_abs()))
}

/// Bytes of `math.comb(n, k)`, and of what it computes on the way.
pub fn comb_cost(n: IntRef<'_>, k: IntRef<'_>) -> usize {
    let rest = super::arith::sub(n, k);
    let fewest = if super::arith::cmp(rest.as_ref(), k).is_lt() { rest.as_ref() } else { k };
    perm_cost(n, fewest).saturating_mul(2)
}

/// Bytes of the int that a text of `digits` digits in `base` stands for.
pub fn parse_cost(digits: usize, base: u32) -> usize {
    let bits_per_digit = u64::from(32 - base.max(2).saturating_sub(1).leading_zeros());
    bytes_of_bits((digits as u64).saturating_mul(bits_per_digit))
}

fn mul_words(a: u64, b: u64) -> u64 {
    let mut short = a.min(b);
    let mut work = a.saturating_mul(b).saturating_mul(2).saturating_add(20);
    // Karatsuba: each halving costs three half-sized products instead of four.
    while short > 32 {
        short /= 2;
        work = work / 4 * 3;
    }
    work
}

/// Steps of `a * b`.
pub fn mul_work(a: IntRef<'_>, b: IntRef<'_>) -> u64 {
    mul_words(words(a), words(b))
}

/// Steps of `a // b`, `a % b` or `divmod(a, b)`.
pub fn div_work(a: IntRef<'_>, b: IntRef<'_>) -> u64 {
    let (a, b) = (words(a), words(b));
    a.saturating_sub(b).saturating_add(1).saturating_mul(b).saturating_mul(2).saturating_add(50)
}

/// Steps of `a ** b`.
pub fn pow_work(a: IntRef<'_>, b: IntRef<'_>) -> u64 {
    let half = pow_cost(a, b) as u64 / 16;
    mul_words(half, half).saturating_mul(3)
}

/// Steps of `pow(base, exponent, modulus)`.
pub fn pow_mod_work(base: IntRef<'_>, exponent: IntRef<'_>, modulus: IntRef<'_>) -> u64 {
    let n = words(modulus);
    let step = n.saturating_mul(n).saturating_mul(4).saturating_add(8);
    step.saturating_mul(bit_length(exponent).saturating_add(1)).saturating_add(div_work(base, modulus))
}

/// Steps of `math.gcd(a, b)` (or of their lcm).
pub fn gcd_work(a: IntRef<'_>, b: IntRef<'_>) -> u64 {
    words(a).saturating_mul(words(b)).saturating_mul(128)
}

/// Steps of `math.isqrt(a)`.
pub fn isqrt_work(a: IntRef<'_>) -> u64 {
    words(a).saturating_mul(words(a)).saturating_mul(8)
}

/// Steps of `str(a)`.
pub fn str_work(a: IntRef<'_>) -> u64 {
    words(a).saturating_mul(words(a)).saturating_mul(4).saturating_add(words(a).saturating_mul(200))
}

/// Steps of reading that many decimal digits.
pub fn parse_work(digits: usize) -> u64 {
    let words = digits as u64 / 19 + 1;
    words.saturating_mul(words).saturating_add(words.saturating_mul(200))
}

/// Steps of `math.perm(n, k)`; of `math.factorial(n)` with `k = n`.
pub fn perm_work(n: IntRef<'_>, k: IntRef<'_>) -> u64 {
    let half = perm_cost(n, k) as u64 / 16;
    // The tree's levels cost 1, 2/3, 4/9, … of its last product.
    mul_words(half, half).saturating_mul(3).saturating_add(half.saturating_mul(16))
}

/// Steps of `math.comb(n, k)`.
pub fn comb_work(n: IntRef<'_>, k: IntRef<'_>) -> u64 {
    let rest = super::arith::sub(n, k);
    let fewest = if super::arith::cmp(rest.as_ref(), k).is_lt() { rest.as_ref() } else { k };
    perm_work(n, fewest).saturating_mul(3)
}

/// Steps of the product of ints of `bytes` bytes together.
pub fn product_work(bytes: usize) -> u64 {
    let half = bytes as u64 / 16;
    let levels = u64::from(usize::BITS - bytes.leading_zeros());
    mul_words(half, half).saturating_mul(2).saturating_add((bytes as u64).saturating_mul(levels))
}

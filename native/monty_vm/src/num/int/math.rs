//! Number theory of `math` on ints: gcd, lcm, isqrt, factorial, comb, perm.

use super::arith;
use super::bits::MAX_BITS;
use super::{Int, IntRef, cost};
use crate::num::{NumError, NumResult};
use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::One;

/// `math.gcd(a, b)`.
pub fn gcd(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    match (a, b) {
        (IntRef::Small(a), IntRef::Small(b)) => Int::from(a.unsigned_abs().gcd(&b.unsigned_abs())),
        (a, b) => Int::from_big(a.to_big().gcd(&b.to_big())),
    }
}

/// `math.lcm(a, b)`. The result may need [`cost::mul_cost`] bytes.
pub fn lcm(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    if a.is_zero() || b.is_zero() {
        return Int::Small(0);
    }
    let divisor = gcd(a, b);
    match arith::floor_div(a, divisor.as_ref()) {
        Ok(reduced) => arith::abs(arith::mul(reduced.as_ref(), b).as_ref()),
        Err(_) => Int::Small(0),
    }
}

/// `math.isqrt(a)`.
pub fn isqrt(a: IntRef<'_>) -> NumResult<Int> {
    if a.is_negative() {
        return Err(NumError::value("isqrt() argument must be nonnegative"));
    }
    Ok(match a {
        IntRef::Small(a) => Int::Small(a.isqrt()),
        IntRef::Big(a) => Int::from_big(a.sqrt()),
    })
}

/// `math.factorial(n)`. The result may need [`cost::factorial_cost`] bytes.
pub fn factorial(n: IntRef<'_>) -> NumResult<Int> {
    if n.is_negative() {
        return Err(NumError::value("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_i64() else {
        return Err(NumError::overflow("factorial() argument should not exceed 9223372036854775807"));
    };
    check_size(cost::factorial_cost(IntRef::Small(n)))?;
    Ok(product_of_run(1, n.unsigned_abs()))
}

/// `math.comb(n, k)`. The result may need [`cost::comb_cost`] bytes.
pub fn comb(n: IntRef<'_>, k: IntRef<'_>) -> NumResult<Int> {
    check_nonnegative(n, k)?;
    let rest = arith::sub(n, k);
    if rest.as_ref().is_negative() {
        return Ok(Int::Small(0));
    }
    let k = if arith::cmp(rest.as_ref(), k).is_lt() { rest.as_ref() } else { k };
    let Some(k) = k.to_i64() else {
        return Err(NumError::overflow("min(n - k, k) must not exceed 9223372036854775807"));
    };
    let k = k.unsigned_abs();
    if let Some(small) = n.to_i64().and_then(|n| comb_u64(n.unsigned_abs(), k)) {
        return Ok(Int::from(small));
    }
    check_size(cost::perm_cost(n, Int::from(k).as_ref()))?;
    let numerator = falling_product(n, k);
    let denominator = product_of_run(1, k);
    arith::floor_div(numerator.as_ref(), denominator.as_ref())
}

/// `comb(n, k)` if no step of the plain product overflows.
fn comb_u64(n: u64, k: u64) -> Option<u64> {
    let mut result = 1_u64;
    let mut step = 0;
    while step < k {
        // comb(n, step + 1) = comb(n, step) * (n - step) / (step + 1), exactly; it overflows within 63 steps or k is small.
        let product = u128::from(result) * u128::from(n - step);
        step += 1;
        result = u64::try_from(product / u128::from(step)).ok()?;
    }
    Some(result)
}

/// `math.perm(n, k)`. The result may need [`cost::perm_cost`] bytes.
pub fn perm(n: IntRef<'_>, k: IntRef<'_>) -> NumResult<Int> {
    check_nonnegative(n, k)?;
    if arith::cmp(n, k).is_lt() {
        return Ok(Int::Small(0));
    }
    let Some(count) = k.to_i64() else {
        return Err(NumError::overflow("k must not exceed 9223372036854775807"));
    };
    check_size(cost::perm_cost(n, k))?;
    Ok(falling_product(n, count.unsigned_abs()))
}

fn check_nonnegative(n: IntRef<'_>, k: IntRef<'_>) -> NumResult<()> {
    if n.is_negative() {
        return Err(NumError::value("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(NumError::value("k must be a non-negative integer"));
    }
    Ok(())
}

fn check_size(bytes: usize) -> NumResult<()> {
    let limit = usize::try_from(MAX_BITS / 8).unwrap_or(usize::MAX);
    if bytes > limit { Err(NumError::memory()) } else { Ok(()) }
}

/// `n * (n - 1) * …`, `count` factors.
fn falling_product(n: IntRef<'_>, count: u64) -> Int {
    if count == 0 {
        return Int::Small(1);
    }
    match n.to_i64() {
        Some(n) => {
            let n = n.unsigned_abs();
            product_of_run(n.saturating_sub(count).saturating_add(1), n)
        }
        None => {
            let n = n.to_big();
            let factors = (0..count).map(|i| (&*n - BigInt::from(i)).magnitude().clone()).collect();
            Int::from_big(BigInt::from(product_tree(factors)))
        }
    }
}

/// `low * (low + 1) * … * high`; 1 if the run is empty.
fn product_of_run(low: u64, high: u64) -> Int {
    let mut chunks = Vec::new();
    let mut chunk = 1_u64;
    for factor in low..=high {
        match chunk.checked_mul(factor) {
            Some(product) => chunk = product,
            None => {
                chunks.push(BigUint::from(chunk));
                chunk = factor;
            }
        }
    }
    if chunks.is_empty() {
        return Int::from(chunk);
    }
    chunks.push(BigUint::from(chunk));
    Int::from_big(BigInt::from(product_tree(chunks)))
}

/// The product, multiplying numbers of like size.
fn product_tree(mut factors: Vec<BigUint>) -> BigUint {
    while factors.len() > 1 {
        factors = factors
            .chunks(2)
            .map(|pair| match pair {
                [a, b] => a * b,
                [a] => a.clone(),
                _ => BigUint::one(),
            })
            .collect();
    }
    factors.pop().unwrap_or_else(BigUint::one)
}

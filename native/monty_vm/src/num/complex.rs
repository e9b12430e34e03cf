//! Python's `complex`: a pair of floats, with CPython 3.14's rules for mixed operands, infinities and NaNs.

use super::int::arith::DIVISION_BY_ZERO;
use super::{NumError, NumResult};

/// A complex number: real and imaginary part.
pub type Complex = (f64, f64);

/// `a + b`.
#[inline]
pub fn add(a: Complex, b: Complex) -> Complex {
    (a.0 + b.0, a.1 + b.1)
}

/// `a + b` of a complex and a real number, either way round.
#[inline]
pub fn add_real(a: Complex, b: f64) -> Complex {
    (a.0 + b, a.1)
}

/// `a - b`.
#[inline]
pub fn sub(a: Complex, b: Complex) -> Complex {
    (a.0 - b.0, a.1 - b.1)
}

/// `a - b` where `b` is real.
#[inline]
pub fn sub_real(a: Complex, b: f64) -> Complex {
    (a.0 - b, a.1)
}

/// `a - b` where `a` is real.
#[inline]
pub fn real_sub(a: f64, b: Complex) -> Complex {
    (a - b.0, -b.1)
}

/// `-a`.
#[inline]
pub fn neg(a: Complex) -> Complex {
    (-a.0, -a.1)
}

/// `a * b` of a complex and a real number, either way round.
#[inline]
pub fn mul_real(a: Complex, b: f64) -> Complex {
    (a.0 * b, a.1 * b)
}

/// `a * b`.
pub fn mul(a: Complex, b: Complex) -> Complex {
    let product = (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0);
    if product.0.is_nan() && product.1.is_nan() {
        return recover_product(a, b).unwrap_or(product);
    }
    product
}

fn is_infinite(a: Complex) -> bool {
    a.0.is_infinite() || a.1.is_infinite()
}

fn is_finite(a: Complex) -> bool {
    a.0.is_finite() && a.1.is_finite()
}

/// An infinite number as the corner or side of a box around the origin: parts of magnitude 1 and 0.
fn box_infinity(a: Complex) -> Complex {
    let unit = |part: f64| if part.is_infinite() { 1.0_f64 } else { 0.0 }.copysign(part);
    (unit(a.0), unit(a.1))
}

/// NaN parts as zeros of the same sign.
fn zero_nans(a: Complex) -> Complex {
    let zero = |part: f64| {
        if part.is_nan() { 0.0_f64.copysign(part) } else { part }
    };
    (zero(a.0), zero(a.1))
}

/// The infinite product of operands whose plain product is NaN in both parts (C99, annex G).
#[cold]
fn recover_product(mut a: Complex, mut b: Complex) -> Option<Complex> {
    let mut recover = false;
    if is_infinite(a) {
        a = box_infinity(a);
        b = zero_nans(b);
        recover = true;
    }
    if is_infinite(b) {
        b = box_infinity(b);
        a = zero_nans(a);
        recover = true;
    }
    let overflowed = [a.0 * b.0, a.1 * b.1, a.0 * b.1, a.1 * b.0].iter().any(|part| part.is_infinite());
    if !recover && overflowed {
        a = zero_nans(a);
        b = zero_nans(b);
        recover = true;
    }
    recover.then_some((f64::INFINITY * (a.0 * b.0 - a.1 * b.1), f64::INFINITY * (a.0 * b.1 + a.1 * b.0)))
}

/// `a / b` where `b` is real.
pub fn div_real(a: Complex, b: f64) -> NumResult<Complex> {
    if b == 0.0 {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    Ok((a.0 / b, a.1 / b))
}

/// `a / b` where `a` is real.
pub fn real_div(a: f64, b: Complex) -> NumResult<Complex> {
    if b == (0.0, 0.0) {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    let quotient = if b.0.abs() >= b.1.abs() {
        let ratio = b.1 / b.0;
        let denominator = b.0 + b.1 * ratio;
        (a / denominator, -a * ratio / denominator)
    } else if b.1.abs() >= b.0.abs() {
        let ratio = b.0 / b.1;
        let denominator = b.0 * ratio + b.1;
        (a * ratio / denominator, -a / denominator)
    } else {
        (f64::NAN, f64::NAN)
    };
    if quotient.0.is_nan() && quotient.1.is_nan() && a.is_finite() && is_infinite(b) {
        let b = box_infinity(b);
        return Ok((0.0 * (a * b.0), 0.0 * (-a * b.1)));
    }
    Ok(quotient)
}

/// `a / b`.
pub fn div(a: Complex, b: Complex) -> NumResult<Complex> {
    if b == (0.0, 0.0) {
        return Err(NumError::zero_division(DIVISION_BY_ZERO));
    }
    // Divides by the larger part first, so that the squares can't overflow.
    let quotient = if b.0.abs() >= b.1.abs() {
        let ratio = b.1 / b.0;
        let denominator = b.0 + b.1 * ratio;
        ((a.0 + a.1 * ratio) / denominator, (a.1 - a.0 * ratio) / denominator)
    } else if b.1.abs() >= b.0.abs() {
        let ratio = b.0 / b.1;
        let denominator = b.0 * ratio + b.1;
        ((a.0 * ratio + a.1) / denominator, (a.1 * ratio - a.0) / denominator)
    } else {
        (f64::NAN, f64::NAN)
    };
    if quotient.0.is_nan() && quotient.1.is_nan() {
        return Ok(recover_quotient(a, b).unwrap_or(quotient));
    }
    Ok(quotient)
}

/// The infinite or zero quotient of operands whose plain quotient is NaN in both parts (C99, annex G).
#[cold]
fn recover_quotient(a: Complex, b: Complex) -> Option<Complex> {
    let combine = |scale: f64, a: Complex, b: Complex| (scale * (a.0 * b.0 + a.1 * b.1), scale * (a.1 * b.0 - a.0 * b.1));
    if is_infinite(a) && is_finite(b) {
        Some(combine(f64::INFINITY, box_infinity(a), b))
    } else if is_infinite(b) && is_finite(a) {
        Some(combine(0.0, a, box_infinity(b)))
    } else {
        None
    }
}

/// `a ** b`.
pub fn pow(a: Complex, b: Complex) -> NumResult<Complex> {
    /// Integers up to here are computed by multiplication.
    const MOST_SQUARINGS: f64 = 100.0;
    let result = if b == (0.0, 0.0) {
        (1.0, 0.0)
    } else if b.1 == 0.0 && b.0.floor() == b.0 && b.0.abs() <= MOST_SQUARINGS {
        pow_int(a, b.0 as i64)?
    } else if a == (0.0, 0.0) {
        if b.1 != 0.0 || b.0 < 0.0 {
            return Err(zero_power());
        }
        (0.0, 0.0)
    } else {
        let radius = a.0.hypot(a.1);
        let angle = a.1.atan2(a.0);
        let mut length = radius.powf(b.0);
        let mut phase = angle * b.0;
        if b.1 != 0.0 {
            length *= (-angle * b.1).exp();
            phase += b.1 * radius.ln();
        }
        (length * phase.cos(), length * phase.sin())
    };
    if is_infinite(result) {
        return Err(NumError::overflow("complex exponentiation"));
    }
    Ok(result)
}

#[cold]
fn zero_power() -> NumError {
    NumError::zero_division(ZERO_TO_NEGATIVE_OR_COMPLEX)
}

/// The message of zero raised to a negative or complex power.
const ZERO_TO_NEGATIVE_OR_COMPLEX: &str = "zero to a negative or complex power";

/// `a ** n` by repeated squaring.
fn pow_int(a: Complex, n: i64) -> NumResult<Complex> {
    let mut result = (1.0, 0.0);
    let mut square = a;
    let mut rest = n.unsigned_abs();
    while rest > 0 {
        if rest & 1 == 1 {
            result = mul(result, square);
        }
        rest >>= 1;
        if rest > 0 {
            square = mul(square, square);
        }
    }
    if n > 0 {
        return Ok(result);
    }
    div((1.0, 0.0), result).map_err(|_| zero_power())
}

/// `abs(a)`.
pub fn abs(a: Complex) -> NumResult<f64> {
    let result = a.0.hypot(a.1);
    if result.is_infinite() && is_finite(a) {
        return Err(NumError::overflow("absolute value too large"));
    }
    Ok(result)
}

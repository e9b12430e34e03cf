//! `gamma` and `lgamma`, by Lanczos' approximation with 13 terms.
#![allow(clippy::excessive_precision)] // the coefficients as they are published
use super::{outside, range_error, real};
use crate::value::Value;
use crate::vm::{Args, Res, Vm};
use std::f64::consts::PI;

const EXPECTED: &str = "expected a noninteger or positive integer";
/// Lanczos' parameter g, and g - 1/2; both are exact.
const G: f64 = 6.024680040776729583740234375;
const G_MINUS_HALF: f64 = 5.524680040776729583740234375;
/// The numerator and denominator of the rational form of the sum, constant term first.
const NUMERATOR: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];
const DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

/// Lanczos' sum of a positive float, in powers of `x` or of `1 / x`, whichever does not overflow.
fn lanczos_sum(x: f64) -> f64 {
    let horner = |(n, d): (f64, f64), (a, b): (&f64, &f64), x: f64| (n * x + a, d * x + b);
    let terms = || NUMERATOR.iter().zip(&DENOMINATOR);
    let (n, d) = if x < 5.0 {
        terms().rev().fold((0.0, 0.0), |sums, term| horner(sums, term, x))
    } else {
        terms().fold((0.0, 0.0), |(n, d), (a, b)| (n / x + a, d / x + b))
    };
    n / d
}

/// `sin(pi * x)`, exact where that is.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let n = (2.0 * y).round();
    let result = match n as i64 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1.0_f64.copysign(x) * result
}

/// Gamma of a finite float that is no pole; infinite where it overflows.
fn gamma_of(x: f64) -> f64 {
    if x == x.floor() && x <= 23.0 {
        return (1..x as u32).map(f64::from).product();
    }
    let size = x.abs();
    if size < 1e-20 {
        return 1.0 / x;
    }
    if size > 200.0 {
        return if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY };
    }
    let y = size + G_MINUS_HALF;
    // What rounding `y` lost, as a correction of the result.
    let lost = if size > G_MINUS_HALF { (y - size) - G_MINUS_HALF } else { (y - G_MINUS_HALF) - size };
    let correction = lost * G / y;
    // The power is taken in two halves where it would overflow.
    let halves = size >= 140.0;
    let power = if halves { y.powf(size / 2.0 - 0.25) } else { y.powf(size - 0.5) };
    if x < 0.0 {
        let mut result = -PI / sin_pi(size) / size * y.exp() / lanczos_sum(size);
        result -= correction * result;
        result /= power;
        if halves { result / power } else { result }
    } else {
        let mut result = lanczos_sum(size) / y.exp();
        result += correction * result;
        result *= power;
        if halves { result * power } else { result }
    }
}

/// The logarithm of |gamma| of a finite float that is no pole.
fn lgamma_of(x: f64) -> f64 {
    if x == x.floor() && (1.0..=2.0).contains(&x) {
        return 0.0;
    }
    let size = x.abs();
    if size < 1e-20 {
        return -size.ln();
    }
    let mut result = lanczos_sum(size).ln() - G;
    result += (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    if x < 0.0 {
        result = PI.ln() - sin_pi(size).abs().ln() - size.ln() - result;
    }
    result
}

/// `math.gamma(x)`
pub fn gamma(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    let x = real(vm, x)?;
    if x.is_nan() || x == f64::INFINITY {
        return Ok(Value::Float(x));
    }
    if x == 0.0 || (x < 0.0 && x == x.floor()) {
        return Err(outside(vm, EXPECTED, x));
    }
    let result = gamma_of(x);
    if result.is_infinite() { Err(range_error(vm)) } else { Ok(Value::Float(result)) }
}

/// `math.lgamma(x)`
pub fn lgamma(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    let x = real(vm, x)?;
    if !x.is_finite() {
        return Ok(Value::Float(x.abs()));
    }
    if x <= 0.0 && x == x.floor() {
        return Err(outside(vm, EXPECTED, x));
    }
    let result = lgamma_of(x);
    if result.is_infinite() { Err(range_error(vm)) } else { Ok(Value::Float(result)) }
}

//! Powers, roots and logarithms.
use super::real::two;
use super::{domain_error, outside, range_error, real};
use crate::num::int::IntRef;
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};
use num_bigint::BigInt;

/// `math.sqrt(x)`
pub fn sqrt(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    let x = real(vm, x)?;
    if x < 0.0 {
        return Err(outside(vm, "expected a nonnegative input", x));
    }
    Ok(Value::Float(x.sqrt()))
}

/// `math.pow(x, y)`
pub fn pow(vm: &mut Vm, args: Args) -> Res<Value> {
    let (x, y) = two(vm, args)?;
    let result = x.powf(y);
    if result.is_finite() || !x.is_finite() || !y.is_finite() {
        return Ok(Value::Float(result));
    }
    if result.is_nan() || x == 0.0 { Err(domain_error(vm)) } else { Err(range_error(vm)) }
}

/// A logarithm of an int of any size, or of a float.
fn log_of(vm: &mut Vm, value: Value, log: fn(f64) -> f64) -> Res<f64> {
    match vm.int_ref(value) {
        Some(x) if x.is_zero() || x.is_negative() => Err(vm.value_error("expected a positive input")),
        Some(IntRef::Small(x)) => Ok(log(x as f64)),
        Some(IntRef::Big(x)) => Ok(log_big(x, log)),
        None => {
            let x = real(vm, value)?;
            if x <= 0.0 {
                return Err(outside(vm, "expected a positive input", x));
            }
            Ok(log(x))
        }
    }
}

/// Of an int that may be too large for a float: `log(m * 2**e)`.
fn log_big(x: &BigInt, log: fn(f64) -> f64) -> f64 {
    if let Ok(x) = crate::num::int::to_float(IntRef::Big(x)) {
        return log(x);
    }
    let bits = x.bits();
    let shift = bits.saturating_sub(64);
    let top = (x.magnitude() >> shift).iter_u64_digits().next().unwrap_or(0);
    // What is cut off only matters for rounding: one sticky bit stands for it.
    let sticky = u64::from(x.magnitude().trailing_zeros().is_some_and(|zeros| zeros < shift));
    let mantissa = (top | sticky) as f64 / 2.0_f64.powi(64);
    let (mantissa, exponent) = if mantissa < 1.0 { (mantissa, bits) } else { (0.5, bits + 1) };
    log(mantissa) + log(2.0) * exponent as f64
}

/// `math.log(x[, base])`
pub fn log(vm: &mut Vm, args: Args) -> Res<Value> {
    let (x, base) = (args.get(vm, 0), args.get(vm, 1));
    let numerator = log_of(vm, x, f64::ln)?;
    if base.is_undef() {
        return Ok(Value::Float(numerator));
    }
    let denominator = log_of(vm, base, f64::ln)?;
    if denominator == 0.0 {
        return Err(vm.raise(BuiltinType::ZeroDivisionError, "division by zero"));
    }
    Ok(Value::Float(numerator / denominator))
}

/// `math.log2(x)`
pub fn log2(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    log_of(vm, x, f64::log2).map(Value::Float)
}

/// `math.log10(x)`
pub fn log10(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    log_of(vm, x, f64::log10).map(Value::Float)
}

/// `math.log1p(x)`
pub fn log1p(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    let x = real(vm, x)?;
    if x <= -1.0 {
        return Err(outside(vm, "expected argument value > -1", x));
    }
    Ok(Value::Float(x.ln_1p()))
}

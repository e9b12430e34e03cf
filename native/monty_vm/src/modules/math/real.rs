//! Functions of floats to floats, and questions about floats.
use super::{domain_error, outside, range_error, real};
use crate::value::Value;
use crate::vm::{Args, Named, Res, Vm};

/// A function that is defined and finite for every finite float.
macro_rules! total {
    ($($name:ident = $f:expr;)*) => { $(
        pub fn $name(vm: &mut Vm, args: Args) -> Res<Value> {
            let x = args.get(vm, 0);
            let x = real(vm, x)?;
            Ok(Value::Float($f(x)))
        }
    )* };
}

/// One that is not defined everywhere: what it expects.
macro_rules! partial {
    ($($name:ident = $f:expr, $expected:literal;)*) => { $(
        pub fn $name(vm: &mut Vm, args: Args) -> Res<Value> {
            let x = args.get(vm, 0);
            let x = real(vm, x)?;
            let y = $f(x);
            if y.is_finite() || x.is_nan() || (y.is_infinite() && x.is_infinite()) {
                return Ok(Value::Float(y));
            }
            Err(outside(vm, $expected, x))
        }
    )* };
}

/// One that outgrows the floats.
macro_rules! growing {
    ($($name:ident = $f:expr;)*) => { $(
        pub fn $name(vm: &mut Vm, args: Args) -> Res<Value> {
            let x = args.get(vm, 0);
            let x = real(vm, x)?;
            let y = $f(x);
            if y.is_infinite() && x.is_finite() { Err(range_error(vm)) } else { Ok(Value::Float(y)) }
        }
    )* };
}

macro_rules! question {
    ($($name:ident = $f:expr;)*) => { $(
        pub fn $name(vm: &mut Vm, args: Args) -> Res<Value> {
            let x = args.get(vm, 0);
            let x = real(vm, x)?;
            Ok(Value::Bool($f(x)))
        }
    )* };
}

total! {
    asinh = libm::asinh;
    atan = f64::atan;
    cbrt = libm::cbrt;
    degrees = |x: f64| x * (180.0 / std::f64::consts::PI);
    erf = libm::erf;
    erfc = libm::erfc;
    fabs = f64::abs;
    radians = |x: f64| x * (std::f64::consts::PI / 180.0);
    tanh = f64::tanh;
}

partial! {
    acos = f64::acos, "expected a number in range from -1 up to 1";
    acosh = libm::acosh, "expected argument value not less than 1";
    asin = f64::asin, "expected a number in range from -1 up to 1";
    atanh = libm::atanh, "expected a number between -1 and 1";
    cos = f64::cos, "expected a finite input";
    sin = f64::sin, "expected a finite input";
    tan = f64::tan, "expected a finite input";
}

growing! {
    cosh = f64::cosh;
    exp = f64::exp;
    exp2 = f64::exp2;
    expm1 = f64::exp_m1;
    sinh = f64::sinh;
}

question! {
    isfinite = f64::is_finite;
    isinf = f64::is_infinite;
    isnan = f64::is_nan;
}

/// Both arguments of a function of two floats.
pub fn two(vm: &mut Vm, args: Args) -> Res<(f64, f64)> {
    let (x, y) = (args.get(vm, 0), args.get(vm, 1));
    Ok((real(vm, x)?, real(vm, y)?))
}

/// `math.atan2(y, x)`
pub fn atan2(vm: &mut Vm, args: Args) -> Res<Value> {
    let (y, x) = two(vm, args)?;
    Ok(Value::Float(y.atan2(x)))
}

/// `math.copysign(x, y)`
pub fn copysign(vm: &mut Vm, args: Args) -> Res<Value> {
    let (x, y) = two(vm, args)?;
    Ok(Value::Float(x.copysign(y)))
}

/// `math.fmod(x, y)`
pub fn fmod(vm: &mut Vm, args: Args) -> Res<Value> {
    let (x, y) = two(vm, args)?;
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain_error(vm)) } else { Ok(Value::Float(result)) }
}

/// `math.remainder(x, y)`
pub fn remainder(vm: &mut Vm, args: Args) -> Res<Value> {
    let (x, y) = two(vm, args)?;
    if x.is_nan() || y.is_nan() {
        return Ok(Value::Float(f64::NAN));
    }
    if x.is_infinite() || y == 0.0 {
        return Err(domain_error(vm));
    }
    if y.is_infinite() {
        return Ok(Value::Float(x));
    }
    // `rest` is exact; which of the two nearest multiples is nearer is decided without rounding, ties by the quotient's parity.
    let (size, step) = (x.abs(), y.abs());
    let rest = size % step;
    let other = step - rest;
    let result = if rest < other || (rest == other && (size - rest) % (2.0 * step) == 0.0) { rest } else { rest - step };
    Ok(Value::Float(1.0_f64.copysign(x) * result))
}

/// `math.fma(x, y, z)`
pub fn fma(vm: &mut Vm, args: Args) -> Res<Value> {
    let (x, y) = two(vm, args)?;
    let z = args.get(vm, 2);
    let z = real(vm, z)?;
    let result = x.mul_add(y, z);
    if result.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(vm.value_error("invalid operation in fma"));
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(Value::Float(result))
}

/// `math.frexp(x)`
pub fn frexp(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    let x = real(vm, x)?;
    let (mantissa, exponent) = if x.is_finite() { libm::frexp(x) } else { (x, 0) };
    vm.heap.new_tuple([Value::Float(mantissa), Value::Int(exponent.into())])
}

/// `math.ldexp(x, i)`
pub fn ldexp(vm: &mut Vm, args: Args) -> Res<Value> {
    let (x, exponent) = (args.get(vm, 0), args.get(vm, 1));
    let x = real(vm, x)?;
    if vm.int_ref(exponent).is_none() {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    }
    let exponent = vm.index_clamped(exponent)?.clamp(-10_000, 10_000) as i32;
    let result = libm::ldexp(x, exponent);
    if result.is_infinite() && x.is_finite() { Err(range_error(vm)) } else { Ok(Value::Float(result)) }
}

/// `math.modf(x)`
pub fn modf(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    let x = real(vm, x)?;
    let whole = x.trunc();
    let fraction = if x.is_infinite() { 0.0_f64 } else { x - whole };
    let fraction = if x.is_nan() { x } else { fraction.copysign(x) };
    vm.heap.new_tuple([Value::Float(fraction), Value::Float(whole)])
}

/// The parameters of `isclose`.
pub const ISCLOSE: Named = Named { names: &["a", "b", "rel_tol", "abs_tol"], positional_only: 0, required: 2, max_positional: 2 };

/// `math.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)`
pub fn isclose(vm: &mut Vm, args: Args) -> Res<Value> {
    let (a, b) = two(vm, args)?;
    let (rel_tol, abs_tol) = (args.get_or(vm, 2, Value::Float(1e-9)), args.get_or(vm, 3, Value::Float(0.0)));
    let (rel_tol, abs_tol) = (real(vm, rel_tol)?, real(vm, abs_tol)?);
    if rel_tol < 0.0 || abs_tol < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(Value::Bool(true));
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::Bool(false));
    }
    let apart = (b - a).abs();
    Ok(Value::Bool(apart <= (rel_tol * b).abs() || apart <= (rel_tol * a).abs() || apart <= abs_tol))
}

//! `math`.
mod gamma;
mod integer;
mod power;
mod real;
mod steps;
mod sums;

pub use integer::{ceil, floor};

use super::ModuleDef;
use crate::format::float_repr::write_float;
use crate::value::Value;
use crate::vm::{NativeDef, NativeFn, Res, Sig, Trap, Vm};

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "math",
    doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
    functions: FUNCTIONS,
    constants: &[
        ("pi", |_| Ok(Value::Float(std::f64::consts::PI))),
        ("e", |_| Ok(Value::Float(std::f64::consts::E))),
        ("tau", |_| Ok(Value::Float(std::f64::consts::TAU))),
        ("inf", |_| Ok(Value::Float(f64::INFINITY))),
        ("nan", |_| Ok(Value::Float(f64::NAN))),
    ],
    python: None,
};

const fn row(name: &'static str, sig: Sig, func: NativeFn) -> NativeDef {
    NativeDef::in_module("math", name, sig, func)
}

const FUNCTIONS: &[NativeDef] = &[
    row("acos", Sig::One, real::acos),
    row("acosh", Sig::One, real::acosh),
    row("asin", Sig::One, real::asin),
    row("asinh", Sig::One, real::asinh),
    row("atan", Sig::One, real::atan),
    row("atan2", Sig::Range(2, 2), real::atan2),
    row("atanh", Sig::One, real::atanh),
    row("cbrt", Sig::One, real::cbrt),
    row("ceil", Sig::One, ceil),
    row("comb", Sig::Range(2, 2), integer::comb),
    row("copysign", Sig::Range(2, 2), real::copysign),
    row("cos", Sig::One, real::cos),
    row("cosh", Sig::One, real::cosh),
    row("degrees", Sig::One, real::degrees),
    row("dist", Sig::Range(2, 2), sums::dist),
    row("erf", Sig::One, real::erf),
    row("erfc", Sig::One, real::erfc),
    row("exp", Sig::One, real::exp),
    row("exp2", Sig::One, real::exp2),
    row("expm1", Sig::One, real::expm1),
    row("fabs", Sig::One, real::fabs),
    row("factorial", Sig::One, integer::factorial),
    row("floor", Sig::One, floor),
    row("fma", Sig::Range(3, 3), real::fma),
    row("fmod", Sig::Range(2, 2), real::fmod),
    row("frexp", Sig::One, real::frexp),
    row("fsum", Sig::One, sums::fsum),
    row("gamma", Sig::One, gamma::gamma),
    row("gcd", Sig::Any, integer::gcd),
    row("hypot", Sig::Any, sums::hypot),
    row("isclose", Sig::Named(&real::ISCLOSE), real::isclose),
    row("isfinite", Sig::One, real::isfinite),
    row("isinf", Sig::One, real::isinf),
    row("isnan", Sig::One, real::isnan),
    row("isqrt", Sig::One, integer::isqrt),
    row("lcm", Sig::Any, integer::lcm),
    row("ldexp", Sig::Range(2, 2), real::ldexp),
    row("lgamma", Sig::One, gamma::lgamma),
    row("log", Sig::Range(1, 2), power::log),
    row("log10", Sig::One, power::log10),
    row("log1p", Sig::One, power::log1p),
    row("log2", Sig::One, power::log2),
    row("modf", Sig::One, real::modf),
    row("nextafter", Sig::Named(&steps::NEXTAFTER), steps::nextafter),
    row("perm", Sig::Range(1, 2), integer::perm),
    row("pow", Sig::Range(2, 2), power::pow),
    row("prod", Sig::Named(&sums::PROD), sums::prod),
    row("radians", Sig::One, real::radians),
    row("remainder", Sig::Range(2, 2), real::remainder),
    row("sin", Sig::One, real::sin),
    row("sinh", Sig::One, real::sinh),
    row("sqrt", Sig::One, power::sqrt),
    row("sumprod", Sig::Range(2, 2), sums::sumprod),
    row("tan", Sig::One, real::tan),
    row("tanh", Sig::One, real::tanh),
    row("trunc", Sig::One, integer::trunc),
    row("ulp", Sig::One, steps::ulp),
];

/// A real number as a float.
#[inline]
fn real(vm: &mut Vm, value: Value) -> Res<f64> {
    if let Value::Float(f) = value {
        return Ok(f);
    }
    match vm.as_float(value)? {
        Some(f) => Ok(f),
        None => {
            let message = format!("must be real number, not {}", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// `ValueError: expected …, got x`.
#[cold]
fn outside(vm: &mut Vm, expected: &str, x: f64) -> Trap {
    let mut message = format!("{expected}, got ");
    write_float(&mut message, x);
    vm.value_error(message)
}

/// The result that no value has.
#[cold]
fn domain_error(vm: &mut Vm) -> Trap {
    vm.value_error("math domain error")
}

/// The result that no float can hold.
#[cold]
fn range_error(vm: &mut Vm) -> Trap {
    vm.overflow_error("math range error")
}

//! Neighbours among the floats: `nextafter`, `ulp`.
use super::real;
use super::real::two;
use crate::value::Value;
use crate::vm::{Args, Named, Res, Vm};

/// `math.ulp(x)`
pub fn ulp(vm: &mut Vm, args: Args) -> Res<Value> {
    let x = args.get(vm, 0);
    let x = real(vm, x)?.abs();
    let next = x.next_up();
    Ok(Value::Float(if !x.is_finite() {
        x
    } else if next.is_infinite() {
        x - x.next_down()
    } else {
        next - x
    }))
}

/// The parameters of `nextafter`.
pub const NEXTAFTER: Named = Named { names: &["x", "y", "steps"], positional_only: 2, required: 2, max_positional: 2 };

/// `math.nextafter(x, y, *, steps=None)`
pub fn nextafter(vm: &mut Vm, args: Args) -> Res<Value> {
    let (x, y) = two(vm, args)?;
    let steps = match args.get_or(vm, 2, Value::None) {
        Value::None => 1,
        steps => {
            let negative = vm.int_ref(steps).is_some_and(|n| n.is_negative());
            let clamped = vm.index_clamped(steps)?;
            if negative {
                return Err(vm.value_error("steps must be a non-negative integer"));
            }
            // More steps than fit an `i64` lie outside of the floats on a straight line, but for those past 2 ** 63.
            vm.int_ref(steps).map_or(i128::from(clamped), |n| i128::try_from(&*n.to_big()).unwrap_or(i128::MAX / 2))
        }
    };
    Ok(Value::Float(step(x, y, steps)))
}

/// The place of a float on the line of all floats; both zeros are at 0.
fn place(x: f64) -> i128 {
    let size = i128::from(x.abs().to_bits());
    if x.is_sign_negative() { -size } else { size }
}

fn step(x: f64, y: f64, steps: i128) -> f64 {
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    if steps == 0 {
        return x;
    }
    let (from, to) = (place(x), place(y));
    let away = (to - from).abs();
    if steps >= away {
        return y;
    }
    let at = if to > from { from + steps } else { from - steps };
    let size = f64::from_bits(u64::try_from(at.unsigned_abs()).unwrap_or(0));
    if at == 0 {
        0.0_f64.copysign(x)
    } else if at < 0 {
        -size
    } else {
        size
    }
}

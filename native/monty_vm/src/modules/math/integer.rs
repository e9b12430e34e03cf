//! Functions of ints, and from floats to ints.
use super::real;
use crate::num::int::{self, Int, IntRef, cost};
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// The int that a value is or gives; `TypeError: 'float' object cannot be interpreted as an integer`.
fn whole(vm: &mut Vm, value: Value) -> Res<Value> {
    match vm.index_of(value)? {
        Some(int) => Ok(int),
        None => vm.index_clamped(value).map(Value::Int),
    }
}

/// An int that was checked.
fn int_of(vm: &Vm, value: Value) -> Res<IntRef<'_>> {
    vm.int_ref(value).ok_or(Trap::Internal)
}

/// A rounding to an int; an int is itself.
fn rounded(vm: &mut Vm, args: Args, method: &str, round: fn(f64) -> f64) -> Res<Value> {
    let value = args.get(vm, 0);
    if let Some(class) = vm.class_of(value)
        && let Some(method) = vm.python_attr(class, method)
    {
        return vm.ask_method(method, value, &[]);
    }
    match vm.plain(value) {
        value @ (Value::Int(_) | Value::BigInt(_)) => Ok(value),
        Value::Bool(b) => Ok(Value::Int(b.into())),
        value => {
            let x = real(vm, value)?;
            vm.int_result(int::from_float(round(x)))
        }
    }
}

/// `math.floor(x)`
pub fn floor(vm: &mut Vm, args: Args) -> Res<Value> {
    rounded(vm, args, "__floor__", f64::floor)
}

/// `math.ceil(x)`
pub fn ceil(vm: &mut Vm, args: Args) -> Res<Value> {
    rounded(vm, args, "__ceil__", f64::ceil)
}

/// `math.trunc(x)`
pub fn trunc(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    let plain = vm.plain(value);
    let asked = vm.class_of(value).is_some_and(|class| vm.python_attr(class, "__trunc__").is_some());
    if !asked && !matches!(plain, Value::Float(_)) && vm.int_ref(plain).is_none() {
        let message = format!("type {} doesn't define __trunc__ method", vm.type_name(value));
        return Err(vm.type_error(message));
    }
    rounded(vm, args, "__trunc__", f64::trunc)
}

/// Folds all arguments, ints, into one.
fn fold(
    vm: &mut Vm,
    args: Args,
    empty: i64,
    costs: fn(IntRef, IntRef) -> (usize, u64),
    f: fn(IntRef, IntRef) -> Int,
) -> Res<Value> {
    let given = args.rest(vm, 0).to_vec();
    let ints = given.into_iter().map(|value| whole(vm, value)).collect::<Res<Vec<Value>>>()?;
    let mut result = Int::Small(empty);
    for value in ints {
        let (bytes, work) = costs(result.as_ref(), int_of(vm, value)?);
        vm.reserve(bytes)?;
        vm.work(work)?;
        result = f(result.as_ref(), int_of(vm, value)?);
    }
    vm.heap.new_int(result)
}

/// `math.gcd(*integers)`
pub fn gcd(vm: &mut Vm, args: Args) -> Res<Value> {
    fold(vm, args, 0, |a, b| (cost::add_cost(a, b), cost::gcd_work(a, b)), int::gcd)
}

/// `math.lcm(*integers)`
pub fn lcm(vm: &mut Vm, args: Args) -> Res<Value> {
    fold(vm, args, 1, |a, b| (cost::mul_cost(a, b), cost::gcd_work(a, b)), int::lcm)
}

/// `math.isqrt(n)`
pub fn isqrt(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = whole(vm, args.get(vm, 0))?;
    let n = int_of(vm, value)?;
    let (bytes, work) = (cost::size(n), cost::isqrt_work(n));
    vm.reserve(bytes)?;
    vm.work(work)?;
    let result = int::isqrt(int_of(vm, value)?);
    vm.int_result(result)
}

/// `math.factorial(n)`
pub fn factorial(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = whole(vm, args.get(vm, 0))?;
    let n = int_of(vm, value)?;
    let (bytes, work) = (cost::factorial_cost(n), cost::perm_work(n, n));
    // A refusal by value (negative, no `i64`) costs nothing.
    if n.to_i64().is_some_and(|n| n > 20) {
        vm.reserve(bytes)?;
        vm.work(work)?;
    }
    let result = int::factorial(int_of(vm, value)?);
    vm.int_result(result)
}

/// The two ints of `comb` and `perm`.
fn pair(vm: &mut Vm, args: Args) -> Res<(Value, Value)> {
    let (n, k) = (args.get(vm, 0), args.get(vm, 1));
    Ok((whole(vm, n)?, whole(vm, k)?))
}

/// `math.comb(n, k)`
pub fn comb(vm: &mut Vm, args: Args) -> Res<Value> {
    let (n, k) = pair(vm, args)?;
    let (a, b) = (int_of(vm, n)?, int_of(vm, k)?);
    let (bytes, work) = (cost::comb_cost(a, b), cost::comb_work(a, b));
    vm.reserve(bytes)?;
    vm.work(work)?;
    let result = int::comb(int_of(vm, n)?, int_of(vm, k)?);
    vm.int_result(result)
}

/// `math.perm(n, k=None)`
pub fn perm(vm: &mut Vm, args: Args) -> Res<Value> {
    if args.get_or(vm, 1, Value::None).is_none() {
        return factorial(vm, args);
    }
    let (n, k) = pair(vm, args)?;
    let (a, b) = (int_of(vm, n)?, int_of(vm, k)?);
    let (bytes, work) = (cost::perm_cost(a, b), cost::perm_work(a, b));
    vm.reserve(bytes)?;
    vm.work(work)?;
    let result = int::perm(int_of(vm, n)?, int_of(vm, k)?);
    vm.int_result(result)
}

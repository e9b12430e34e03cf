//! The constructors of what goes through arrangements of items: `product`, `permutations`, `combinations`.
use super::make;
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

/// The items of the first argument, and the length that the second one wants.
fn pool_and_length(vm: &mut Vm, args: Args) -> Res<(Vec<Value>, usize)> {
    let length = args.get(vm, 1);
    let length = vm.index_i64(length)?;
    let pool = vm.items(args, 0)?;
    match usize::try_from(length) {
        Ok(length) => Ok((pool, length)),
        Err(_) => Err(vm.value_error("r must be non-negative")),
    }
}

/// A list of the ints `from..from + count`; with `step` 0 all of them are `from`.
fn ints(vm: &mut Vm, from: i64, step: i64, count: usize) -> Res<Value> {
    vm.reserve(count.saturating_mul(size_of::<Value>()))?;
    vm.work(count as u64)?;
    vm.heap.new_list((0..count as i64).map(|i| Value::Int(from + i * step)).collect())
}

/// An iterator that gives nothing.
fn nothing(vm: &mut Vm, ty: BuiltinType) -> Res<Value> {
    make(vm, ty, "_nothing", &[])
}

/// `combinations(iterable, r)`
pub fn combinations(vm: &mut Vm, args: Args) -> Res<Value> {
    let (pool, length) = pool_and_length(vm, args)?;
    if length > pool.len() {
        return nothing(vm, BuiltinType::Combinations);
    }
    let indices = ints(vm, 0, 1, length)?;
    let pool = vm.heap.new_tuple(pool)?;
    make(vm, BuiltinType::Combinations, "_combinations", &[pool, indices, Value::Bool(true)])
}

/// `combinations_with_replacement(iterable, r)`
pub fn with_replacement(vm: &mut Vm, args: Args) -> Res<Value> {
    let (pool, length) = pool_and_length(vm, args)?;
    if pool.is_empty() && length > 0 {
        return nothing(vm, BuiltinType::CombinationsWithReplacement);
    }
    let indices = ints(vm, 0, 0, length)?;
    let pool = vm.heap.new_tuple(pool)?;
    make(vm, BuiltinType::CombinationsWithReplacement, "_with_replacement", &[pool, indices, Value::Bool(true)])
}

/// `permutations(iterable, r=None)`
pub fn permutations(vm: &mut Vm, args: Args) -> Res<Value> {
    let pool = vm.items(args, 0)?;
    let length = match args.get(vm, 1) {
        Value::Undef | Value::None => pool.len(),
        length @ (Value::Int(_) | Value::BigInt(_) | Value::Bool(_)) => match usize::try_from(vm.index_i64(length)?) {
            Ok(length) => length,
            Err(_) => return Err(vm.value_error("r must be non-negative")),
        },
        _ => return Err(vm.type_error("Expected int as r")),
    };
    if length > pool.len() {
        return nothing(vm, BuiltinType::Permutations);
    }
    let indices = ints(vm, 0, 1, pool.len())?;
    let cycles = ints(vm, pool.len() as i64, -1, length)?;
    let pool = vm.heap.new_tuple(pool)?;
    make(vm, BuiltinType::Permutations, "_permutations", &[pool, indices, cycles, Value::Bool(true)])
}

/// `product(*iterables, repeat=1)`
pub fn product(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.len().saturating_sub(1);
    let repeat = args.get_or(vm, count, Value::Int(1));
    let Ok(repeat) = usize::try_from(vm.index_i64(repeat)?) else {
        return Err(vm.value_error("repeat argument cannot be negative"));
    };
    let mut pools = Vec::with_capacity(count);
    let mut empty = false;
    for i in 0..count {
        let pool = vm.items(args, i)?;
        empty |= pool.is_empty();
        pools.push(vm.heap.new_tuple(pool)?);
    }
    let total = count.saturating_mul(repeat);
    if empty && repeat > 0 {
        return nothing(vm, BuiltinType::Product);
    }
    vm.reserve(total.saturating_mul(2 * size_of::<Value>()))?;
    vm.work(total as u64 * 2)?;
    let pools: Vec<Value> = pools.iter().copied().cycle().take(total).collect();
    let pools = vm.heap.new_tuple(pools)?;
    let indices = ints(vm, 0, 0, total)?;
    make(vm, BuiltinType::Product, "_product", &[pools, indices, Value::Bool(true)])
}

//! From one arrangement to the next: what the functions of `itertools.py` ask of their lists of indices.
use crate::heap::ListId;
use crate::types::sequence;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The intrinsics of `itertools.py`.
pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_vm_grouper", Sig::Range(5, 5), super::grouper),
    NativeDef::function("_vm_pick", Sig::Range(3, 3), pick),
    NativeDef::function("_vm_pick_each", Sig::Range(2, 2), pick_each),
    NativeDef::function("_vm_next_combination", Sig::Range(3, 3), next_combination),
    NativeDef::function("_vm_next_permutation", Sig::Range(2, 2), next_permutation),
    NativeDef::function("_vm_next_product", Sig::Range(2, 2), next_product),
];

fn list(vm: &Vm, args: Args, i: usize) -> Res<ListId> {
    match args.get(vm, i) {
        Value::List(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

fn items_mut(vm: &mut Vm, id: ListId) -> &mut [Value] {
    &mut vm.heap.lists.get_mut(id).items
}

fn at(items: &[Value], i: usize) -> usize {
    match items.get(i) {
        Some(Value::Int(i)) => usize::try_from(*i).unwrap_or(0),
        _ => 0,
    }
}

fn put(items: &mut [Value], i: usize, index: usize) {
    if let Some(place) = items.get_mut(i) {
        *place = Value::Int(index as i64);
    }
}

/// `_vm_pick(pool, indices, count)`: the items of the first `count` indices.
fn pick(vm: &mut Vm, args: Args) -> Res<Value> {
    let (pool, indices) = (args.get(vm, 0), list(vm, args, 1)?);
    let Value::Int(count) = args.get(vm, 2) else { return Err(Trap::Internal) };
    vm.work(count as u64)?;
    vm.reserve((count as usize).saturating_mul(size_of::<Value>()))?;
    let pool = sequence::items(&vm.heap, pool);
    let indices = vm.heap.list(indices);
    let picked: Vec<Value> = (0..count as usize).map(|i| pool.get(at(indices, i)).copied().unwrap_or(Value::None)).collect();
    vm.heap.new_tuple(picked)
}

/// `_vm_pick_each(pools, indices)`: of each pool the item of its index.
fn pick_each(vm: &mut Vm, args: Args) -> Res<Value> {
    let (pools, indices) = (args.get(vm, 0), list(vm, args, 1)?);
    let count = vm.heap.list(indices).len();
    vm.work(count as u64 * 2)?;
    vm.reserve(count.saturating_mul(size_of::<Value>()))?;
    let pools = sequence::items(&vm.heap, pools);
    let picked = pools.iter().zip(vm.heap.list(indices));
    let picked: Vec<Value> = picked
        .map(|(pool, index)| {
            let pool = sequence::items(&vm.heap, *pool);
            pool.get(at(&[*index], 0)).copied().unwrap_or(Value::None)
        })
        .collect();
    vm.heap.new_tuple(picked)
}

/// `_vm_next_combination(indices, size, distinct)`: whether there is another choice of so many of `size` items.
fn next_combination(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = list(vm, args, 0)?;
    let (Value::Int(size), Value::Bool(distinct)) = (args.get(vm, 1), args.get(vm, 2)) else { return Err(Trap::Internal) };
    let count = vm.heap.list(id).len();
    vm.work(count as u64)?;
    let indices = items_mut(vm, id);
    let distance = usize::from(distinct);
    let last = |i: usize| (size as usize).saturating_sub(1 + (count - 1 - i) * distance);
    let Some(i) = (0..count).rev().find(|&i| at(indices, i) < last(i)) else { return Ok(Value::Bool(false)) };
    let first = at(indices, i) + 1;
    for j in i..count {
        put(indices, j, first + (j - i) * distance);
    }
    Ok(Value::Bool(true))
}

/// `_vm_next_permutation(indices, cycles)`: whether there is another arrangement of the first `len(cycles)` indices.
fn next_permutation(vm: &mut Vm, args: Args) -> Res<Value> {
    let (indices, cycles) = (list(vm, args, 0)?, list(vm, args, 1)?);
    let (size, count) = (vm.heap.list(indices).len(), vm.heap.list(cycles).len());
    vm.work((size + count) as u64 * 2)?;
    for i in (0..count).rev() {
        let left = at(vm.heap.list(cycles), i).saturating_sub(1);
        if left == 0 {
            put(items_mut(vm, cycles), i, size - i);
            if let Some(rest) = items_mut(vm, indices).get_mut(i..) {
                rest.rotate_left(1);
            }
        } else {
            put(items_mut(vm, cycles), i, left);
            if let Some(other) = size.checked_sub(left).filter(|other| *other < size && i < size) {
                items_mut(vm, indices).swap(i, other);
            }
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

/// `_vm_next_product(pools, indices)`: whether there is another choice of an item of each pool; the last one changes fastest.
fn next_product(vm: &mut Vm, args: Args) -> Res<Value> {
    let (pools, indices) = (args.get(vm, 0), list(vm, args, 1)?);
    let count = vm.heap.list(indices).len();
    vm.work(count as u64 * 2)?;
    for i in (0..count).rev() {
        let pool = sequence::items(&vm.heap, pools).get(i).copied().unwrap_or_default();
        let size = sequence::items(&vm.heap, pool).len();
        let next = at(vm.heap.list(indices), i) + 1;
        let fits = next < size;
        put(items_mut(vm, indices), i, if fits { next } else { 0 });
        if fits {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

//! Sorting. Keys of one simple type are sorted by ranks, with Rust's sort; all others by a merge sort that an error or an
//! inconsistent order (sets, NaN) can't harm.
use super::merge::merge_sort;
use crate::bytecode::CmpOp;
use crate::heap::Heap;
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};
use std::cmp::Ordering;

/// Tuples of more items than this are compared the slow way.
const MAX_COLUMNS: usize = 8;

/// The items in ascending (or descending) order, equal ones as they were.
pub fn sorted(vm: &mut Vm, mut items: Vec<Value>, reverse: bool) -> Res<Vec<Value>> {
    if items.len() < 2 {
        return Ok(items);
    }
    if items.iter().all(|v| matches!(v, Value::Int(_))) {
        declare(vm, items.len(), 2)?;
        let mut numbers: Vec<i64> = items.iter().map(|v| if let Value::Int(i) = v { *i } else { 0 }).collect();
        numbers.sort_unstable();
        if reverse {
            numbers.reverse();
        }
        for (item, number) in items.iter_mut().zip(numbers) {
            *item = Value::Int(number);
        }
        return Ok(items);
    }
    let order = order_of(vm, &items, reverse)?;
    Ok(permuted(&items, &order))
}

/// The items in the order of their keys.
pub fn sorted_by_keys(vm: &mut Vm, items: Vec<Value>, keys: Vec<Value>, reverse: bool) -> Res<Vec<Value>> {
    let order = order_of(vm, &keys, reverse)?;
    vm.reserve(items.len().saturating_mul(size_of::<Value>()))?;
    Ok(permuted(&items, &order))
}

/// `_vm_sort_by_keys(items, keys, reverse)`: sorts a list by a list of keys.
pub fn sort_by_keys(vm: &mut Vm, args: Args) -> Res<Value> {
    let (Value::List(items), Value::List(keys)) = (args.get(vm, 0), args.get(vm, 1)) else { return Err(Trap::Internal) };
    let reverse = args.get(vm, 2) == Value::Bool(true);
    let keys = vm.heap.list(keys).to_vec();
    let order = order_of(vm, &keys, reverse)?;
    vm.reserve(order.len().saturating_mul(size_of::<Value>()))?;
    let sorted = permuted(vm.heap.list(items), &order);
    vm.heap.with_list(items, |list| *list = sorted.into());
    Ok(Value::None)
}

fn permuted(items: &[Value], order: &[u32]) -> Vec<Value> {
    order.iter().filter_map(|&i| items.get(i as usize)).copied().collect()
}

/// Declares the work and the memory of sorting `n` items.
fn declare(vm: &mut Vm, n: usize, unit: u64) -> Res {
    vm.reserve(n.saturating_mul(48))?;
    let depth = u64::from(usize::BITS - n.leading_zeros());
    vm.work((n as u64).saturating_mul(depth).saturating_mul(unit))
}

/// Whether Python code says how some of these values compare.
pub fn asks(vm: &Vm, keys: &[Value]) -> bool {
    let custom = |value: &Value| vm.is_custom(*value);
    keys.iter().any(|key| match key {
        Value::Tuple(id) => vm.heap.tuple(*id).iter().any(custom),
        Value::List(id) => vm.heap.list(*id).iter().any(custom),
        key => custom(key),
    })
}

/// The order of keys that Python code compares: a question for the prelude, as each comparison may be one.
fn order_by_asking(vm: &mut Vm, keys: &[Value], reverse: bool) -> Res<Vec<u32>> {
    vm.reserve(size_of_val(keys).saturating_mul(3))?;
    vm.work((keys.len() as u64).saturating_mul(8))?;
    let keys = vm.heap.new_tuple(keys)?;
    let Value::List(order) = vm.ask_prelude("_order", &[keys, Value::Bool(reverse)])? else { return Err(Trap::Internal) };
    Ok(vm.heap.list(order).iter().filter_map(|i| if let Value::Int(i) = i { u32::try_from(*i).ok() } else { None }).collect())
}

/// The indices of the keys in sorted order.
fn order_of(vm: &mut Vm, keys: &[Value], reverse: bool) -> Res<Vec<u32>> {
    let count = u32::try_from(keys.len()).map_err(|_| Trap::Retry)?;
    if count > 1 && asks(vm, keys) {
        return order_by_asking(vm, keys, reverse);
    }
    if let Some(kind) = kind_of_all(&vm.heap, keys) {
        declare(vm, keys.len(), 5)?;
        return Ok(order_by_rank(&vm.heap, keys, &kind, reverse));
    }
    declare(vm, keys.len(), 24)?;
    // As CPython: reversed before and after, so that equal ones stay in place.
    let mut order: Vec<u32> = (0..count).collect();
    if reverse {
        order.reverse();
    }
    merge_sort(&mut order, &mut |a, b| {
        let (Some(&a), Some(&b)) = (keys.get(a as usize), keys.get(b as usize)) else { return Err(Trap::Internal) };
        vm.compare(CmpOp::Lt, a, b)
    })?;
    if reverse {
        order.reverse();
    }
    Ok(order)
}

/// What all keys are, when they compare without the VM and in a total order.
#[derive(Clone, Debug, PartialEq)]
enum Kind {
    /// Int or bool.
    Int,
    /// Float, none of them NaN.
    Float,
    Str,
    /// Tuples of one length, each column of one of the kinds above.
    Tuple(Vec<Kind>),
}

fn leaf_kind(value: Value) -> Option<Kind> {
    match value {
        Value::Int(_) | Value::Bool(_) => Some(Kind::Int),
        Value::Float(f) if !f.is_nan() => Some(Kind::Float),
        Value::Str(_) => Some(Kind::Str),
        _ => None,
    }
}

fn is_leaf(kind: &Kind, value: Value) -> bool {
    match (kind, value) {
        (Kind::Int, Value::Int(_) | Value::Bool(_)) | (Kind::Str, Value::Str(_)) => true,
        (Kind::Float, Value::Float(f)) => !f.is_nan(),
        _ => false,
    }
}

fn kind_of_all(heap: &Heap, keys: &[Value]) -> Option<Kind> {
    let first = *keys.first()?;
    let Value::Tuple(id) = first else {
        let kind = leaf_kind(first)?;
        return keys.iter().all(|&key| is_leaf(&kind, key)).then_some(kind);
    };
    let columns: Option<Vec<Kind>> = heap.tuple(id).iter().map(|&v| leaf_kind(v)).collect();
    let columns = columns.filter(|c| !c.is_empty() && c.len() <= MAX_COLUMNS)?;
    let fits = keys.iter().all(|&key| match key {
        Value::Tuple(id) => {
            let items = heap.tuple(id);
            items.len() == columns.len() && items.iter().zip(&columns).all(|(&item, kind)| is_leaf(kind, item))
        }
        _ => false,
    });
    fits.then_some(Kind::Tuple(columns))
}

/// A number that orders keys as they are ordered, but for ties of strings and tuples.
fn rank(heap: &Heap, key: Value) -> u64 {
    match key {
        Value::Int(i) => i as u64 ^ 1 << 63,
        Value::Bool(b) => u64::from(b) | 1 << 63,
        Value::Float(f) => {
            // (Adding 0.0 makes -0.0 the zero that it equals.)
            let bits = (f + 0.0).to_bits();
            if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
        }
        Value::Str(id) => {
            let mut bytes = [0; 8];
            for (to, from) in bytes.iter_mut().zip(heap.str(id).as_bytes()) {
                *to = *from;
            }
            u64::from_be_bytes(bytes)
        }
        Value::Tuple(id) => {
            heap.tuple(id).first().map_or(0, |&first| if let Value::Tuple(_) = first { 0 } else { rank(heap, first) })
        }
        _ => 0,
    }
}

/// The order of two keys of one leaf kind.
fn leaf_order(heap: &Heap, a: Value, b: Value) -> Ordering {
    match (a, b) {
        (Value::Str(x), Value::Str(y)) => heap.str(x).cmp(heap.str(y)),
        _ => rank(heap, a).cmp(&rank(heap, b)),
    }
}

/// The order of two keys whose ranks are equal.
fn tie(heap: &Heap, a: Value, b: Value) -> Ordering {
    match (a, b) {
        (Value::Str(_), Value::Str(_)) => leaf_order(heap, a, b),
        (Value::Tuple(x), Value::Tuple(y)) => {
            let pairs = heap.tuple(x).iter().zip(heap.tuple(y));
            pairs.map(|(&x, &y)| leaf_order(heap, x, y)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
        }
        _ => Ordering::Equal,
    }
}

fn order_by_rank(heap: &Heap, keys: &[Value], kind: &Kind, reverse: bool) -> Vec<u32> {
    let mut ranks: Vec<(u64, u32)> = keys.iter().enumerate().map(|(i, &key)| (rank(heap, key), i as u32)).collect();
    let key = |i: u32| keys.get(i as usize).copied().unwrap_or_default();
    match (kind, reverse) {
        (Kind::Int | Kind::Float, false) => ranks.sort_by_key(|r| r.0),
        (Kind::Int | Kind::Float, true) => ranks.sort_by_key(|r| !r.0),
        (_, false) => ranks.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| tie(heap, key(a.1), key(b.1)))),
        (_, true) => ranks.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| tie(heap, key(b.1), key(a.1)))),
    }
    ranks.into_iter().map(|r| r.1).collect()
}

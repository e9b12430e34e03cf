//! What list and tuple share: searching, repeating, joining.
use super::slice;
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::Heap;
use crate::heap::equal::{Unfinished, identical, keys_equal};
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

/// The items of a list or tuple.
#[inline]
pub fn items(heap: &Heap, sequence: Value) -> &[Value] {
    match sequence {
        Value::List(id) => heap.list(id),
        Value::Tuple(id) => heap.tuple(id),
        _ => &[],
    }
}

/// Whether an item of a container is the one looked for: identical or equal.
#[inline]
fn same(heap: &Heap, found: Value, wanted: Value) -> Result<bool, Unfinished> {
    Ok(identical(found, wanted) || keys_equal(heap, found, wanted)?)
}

/// Where `wanted` stands first in `items`.
pub fn find(heap: &Heap, items: &[Value], wanted: Value) -> Result<Option<usize>, Unfinished> {
    for (i, &item) in items.iter().enumerate() {
        if same(heap, item, wanted)? {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

/// `item in sequence`
pub fn contains(vm: &mut Vm, sequence: Value, item: Value) -> Res<bool> {
    vm.work(items(&vm.heap, sequence).len() as u64 * 2)?;
    match find(&vm.heap, items(&vm.heap, sequence), item) {
        Ok(found) => Ok(found.is_some()),
        Err(error) => Err(vm.unfinished(error)),
    }
}

/// `sequence.count(item)`
pub fn count(vm: &mut Vm, args: Args) -> Res<Value> {
    let (sequence, wanted) = (args.get(vm, 0), args.get(vm, 1));
    vm.work(items(&vm.heap, sequence).len() as u64 * 2)?;
    let mut count = 0;
    for &item in items(&vm.heap, sequence) {
        match same(&vm.heap, item, wanted) {
            Ok(found) => count += i64::from(found),
            Err(error) => return Err(vm.unfinished(error)),
        }
    }
    Ok(Value::Int(count))
}

/// `sequence.index(item, start, stop)`; `missing` is the message when there is none.
pub fn index(vm: &mut Vm, args: Args, missing: &str) -> Res<Value> {
    let (sequence, wanted) = (args.get(vm, 0), args.get(vm, 1));
    let len = items(&vm.heap, sequence).len();
    let (start, stop) = (args.get(vm, 2), args.get(vm, 3));
    let start = slice::bound(vm, start, 0, len)?;
    let stop = slice::bound(vm, stop, len, len)?;
    vm.work(stop.saturating_sub(start) as u64 * 2)?;
    let part = items(&vm.heap, sequence).get(start..stop).unwrap_or(&[]);
    match find(&vm.heap, part, wanted) {
        Ok(Some(i)) => Ok(Value::Int((start + i) as i64)),
        Ok(None) => Err(vm.value_error(missing)),
        Err(error) => Err(vm.unfinished(error)),
    }
}

/// The items of `sequence * count`; `None` when `count` is no int.
pub fn repeated(vm: &mut Vm, sequence: Value, count: Value) -> Res<Option<Vec<Value>>> {
    let Some(count) = slice::repetitions(vm, count)? else { return Ok(None) };
    let total = items(&vm.heap, sequence).len().saturating_mul(count);
    vm.reserve(total.saturating_mul(size_of::<Value>()))?;
    vm.work(total as u64)?;
    Ok(Some(match items(&vm.heap, sequence) {
        [one] => vec![*one; count],
        some => some.repeat(count),
    }))
}

/// Refuses `sequence * other` where `other` is no int.
pub fn cannot_multiply(vm: &mut Vm, other: Value) -> Res<Option<Value>> {
    let message = format!("can't multiply sequence by non-int of type '{}'", vm.type_name(other));
    Err(vm.type_error(message))
}

/// The items of `a + b`.
pub fn joined(vm: &mut Vm, a: Value, b: Value) -> Res<Vec<Value>> {
    let total = items(&vm.heap, a).len() + items(&vm.heap, b).len();
    vm.reserve(total.saturating_mul(size_of::<Value>()))?;
    vm.work(total as u64)?;
    Ok([items(&vm.heap, a), items(&vm.heap, b)].concat())
}

/// `a op b` of two lists or two tuples, made by `make`; `None` is NotImplemented.
pub fn binary(vm: &mut Vm, op: BinOp, a: Value, b: Value, make: fn(&mut Vm, Vec<Value>) -> Res<Value>) -> Res<Option<Value>> {
    let is_sequence = |v: Value| matches!(v, Value::List(_) | Value::Tuple(_));
    match op {
        BinOp::Add if is_sequence(a) => {
            if vm.type_of(a) == vm.type_of(b) {
                let items = joined(vm, a, b)?;
                return make(vm, items).map(Some);
            }
            let own = vm.type_name(a);
            let message = format!("can only concatenate {own} (not \"{}\") to {own}", vm.type_name(b));
            Err(vm.type_error(message))
        }
        BinOp::Mul => {
            let (sequence, count) = if is_sequence(a) { (a, b) } else { (b, a) };
            match repeated(vm, sequence, count)? {
                Some(items) => make(vm, items).map(Some),
                None => cannot_multiply(vm, count),
            }
        }
        _ => Ok(None),
    }
}

/// `a < b` and the other orderings of two lists or two tuples.
pub fn compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> Res<Option<bool>> {
    match (a, b) {
        (Value::List(_), Value::List(_)) | (Value::Tuple(_), Value::Tuple(_)) => vm.compare_sequences(op, a, b).map(Some),
        _ => Ok(None),
    }
}

//! `+`, `*`, `+=` and `*=` of deques.
use super::{copied, fill, id_of, is_deque};
use crate::bytecode::BinOp;
use crate::heap::{DequeId, End};
use crate::types::{sequence, slice};
use crate::value::Value;
use crate::vm::{Res, Vm};
use std::collections::VecDeque;

/// `a op b` of values that are no instances.
pub fn binary(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    match (a, op) {
        (Value::Deque(_), _) => of_instance(vm, op, a, b),
        (_, BinOp::Mul) => of_instance(vm, op, b, a),
        _ => Ok(None),
    }
}

/// `deque op other` where either may be an instance of a class derived from `deque`: the result is of the class of the deque.
pub fn of_instance(vm: &mut Vm, op: BinOp, deque: Value, other: Value) -> Res<Option<Value>> {
    match op {
        BinOp::Add => {
            if !is_deque(vm, other) {
                let message = format!("can only concatenate deque (not \"{}\") to deque", vm.type_name(other));
                return Err(vm.type_error(message));
            }
            let items = vm.heap.deques.get(id_of(vm, other)?).items.clone();
            let sum = copied(vm, deque)?;
            fill::add(vm, id_of(vm, sum)?, &items, End::Right)?;
            Ok(Some(sum))
        }
        BinOp::Mul => {
            let count = repetitions(vm, other)?;
            let product = copied(vm, deque)?;
            repeat(vm, id_of(vm, product)?, count)?;
            Ok(Some(product))
        }
        _ => Ok(None),
    }
}

/// `deque op= other`
pub fn inplace(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    let id = id_of(vm, a)?;
    match op {
        BinOp::Add => fill::extend_in_place(vm, id, b)?,
        BinOp::Mul => {
            let count = repetitions(vm, b)?;
            repeat(vm, id, count)?;
        }
        _ => return Ok(None),
    }
    Ok(Some(a))
}

fn repetitions(vm: &mut Vm, count: Value) -> Res<usize> {
    let count = vm.index_of(count)?.unwrap_or(count);
    match slice::repetitions(vm, count)? {
        Some(count) => Ok(count),
        None => sequence::cannot_multiply(vm, count).map(|_| 0),
    }
}

/// Makes of a deque what it is `count` times, or the last items of that.
fn repeat(vm: &mut Vm, id: DequeId, count: usize) -> Res {
    let deque = vm.heap.deques.get(id);
    let len = deque.items.len();
    if count == 1 {
        return Ok(());
    }
    let total = len.saturating_mul(count);
    let kept = total.min(deque.maxlen.unwrap_or(usize::MAX));
    vm.work(kept as u64 * 2)?;
    vm.heap.deque_reserve(id, kept.saturating_sub(len))?;
    vm.reserve(kept.saturating_mul(size_of::<Value>()))?;
    let deque = vm.heap.deques.get_mut(id);
    // (The last one is the last of the items.)
    let skipped = if len == 0 { 0 } else { (total - kept) % len };
    let items: VecDeque<Value> = deque.items.iter().copied().cycle().skip(skipped).take(kept).collect();
    deque.items.clear();
    deque.items.extend(items);
    deque.changed();
    Ok(())
}

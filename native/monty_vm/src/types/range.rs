//! `range`. (To be completed.)
use super::TypeDef;
use crate::heap::{Heap, IterObj, RangeObj};
use crate::value::Value;
use crate::vm::{NativeDef, Res, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("range", Sig::Range(1, 3), new)),
    len: Some(|heap, v| len_i64(heap, v).map_or(usize::MAX, |n| n as usize)),
    iter: Some(iter),
    ..TypeDef::EMPTY
};

fn new(vm: &mut Vm, args: crate::vm::Args) -> Res<Value> {
    let one = Value::Int(1);
    match args.len() {
        1 => make(vm, Value::Int(0), args.get(vm, 0), one, 1),
        n => make(vm, args.get(vm, 0), args.get(vm, 1), args.get_or(vm, 2, one), n as u8),
    }
}

/// A range object; the arguments are checked.
pub fn make(vm: &mut Vm, start: Value, stop: Value, step: Value, _argc: u8) -> Res<Value> {
    let mut parts = [Value::Undef; 3];
    for (part, value) in parts.iter_mut().zip([start, stop, step]) {
        *part = match value {
            Value::Int(_) | Value::BigInt(_) => value,
            Value::Bool(b) => Value::Int(b.into()),
            other => return Err(vm.index_i64(other).map(|_| Trap::Internal).unwrap_or_else(|t| t)),
        };
    }
    let [start, stop, step] = parts;
    if step == Value::Int(0) {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(vm.heap.alloc(RangeObj { start, stop, step })?))
}

/// Its length, when that fits.
pub fn len_i64(heap: &Heap, range: Value) -> Option<i64> {
    let Value::Range(id) = range else { return None };
    let RangeObj { start: Value::Int(start), stop: Value::Int(stop), step: Value::Int(step) } = *heap.ranges.get(id) else { return None };
    let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
    let span = if step > 0 { stop - start } else { start - stop };
    let n = if span <= 0 { 0 } else { (span + step.abs() - 1) / step.abs() };
    i64::try_from(n).ok()
}

fn iter(vm: &mut Vm, range: Value) -> Res<Value> {
    let Value::Range(id) = range else { return Err(Trap::Internal) };
    let RangeObj { start, step, .. } = *vm.heap.ranges.get(id);
    match (start, step, len_i64(&vm.heap, range)) {
        (Value::Int(next), Value::Int(step), Some(left)) => vm.new_iter(IterObj::Range { next, step, left: left as u64 }),
        _ => vm.new_iter(IterObj::Empty),
    }
}

/// `a == b`.
pub fn equal(_heap: &Heap, a: Value, b: Value) -> bool {
    a == b
}

/// `hash(range)`.
pub fn hash(_heap: &Heap, _range: Value) -> i64 {
    crate::heap::equal::hash_items([])
}

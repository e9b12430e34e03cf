//! `+`, `*`, `%`, comparison, indexing.
use super::args::bytes;
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::BytesId;
use crate::types::slice::get_by_slice;
use crate::types::str::repeated_len;
use crate::types::text_args::{item_index, repetitions};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm, holds};

/// `a op b` where one of them is bytes.
pub fn binary(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    match (op, a, b) {
        (BinOp::Add, Value::Bytes(x), Value::Bytes(y)) => {
            vm.work(vm.heap.concat_bytes_work(x, y) as u64 / 8)?;
            vm.heap.concat_bytes(x, y).map(Some)
        }
        (BinOp::Add, Value::Bytes(_), _) => {
            let message = format!("can't concat {} to bytes", vm.type_name(b));
            Err(vm.type_error(message))
        }
        (BinOp::Mul, Value::Bytes(id), count) | (BinOp::Mul, count, Value::Bytes(id)) => {
            let count = repetitions(vm, count)?;
            repeat(vm, id, count).map(Some)
        }
        (BinOp::Mod, Value::Bytes(_), _) => super::percent::percent(vm, a, b).map(Some),
        _ => Ok(None),
    }
}

fn repeat(vm: &mut Vm, id: BytesId, count: usize) -> Res<Value> {
    if count == 1 {
        return Ok(Value::Bytes(id));
    }
    let len = vm.heap.bytes_of(id).len();
    let total = repeated_len(vm, len, count, "repeated bytes are too long")?;
    let mut out = vm.heap.bytes_room(total)?;
    vm.work(total as u64 / 4)?;
    match *vm.heap.bytes_of(id) {
        [] => {}
        [byte] => out.resize(total, byte),
        ref bytes => (0..count).for_each(|_| out.extend_from_slice(bytes)),
    }
    vm.heap.new_bytes(out)
}

/// `a < b` and the like.
pub fn compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> Res<Option<bool>> {
    let (Value::Bytes(_), Value::Bytes(_)) = (a, b) else { return Ok(None) };
    let (a, b) = (bytes(vm, a)?, bytes(vm, b)?);
    Ok(Some(holds(op, Some(vm.heap.bytes_of(a).cmp(vm.heap.bytes_of(b))))))
}

/// `bytes[key]`.
pub fn get_item(vm: &mut Vm, value: Value, key: Value) -> Res<Value> {
    let Value::Bytes(id) = value else { return Err(Trap::Internal) };
    match key {
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {}
        Value::Slice(_) => return get_by_slice(vm, value, key),
        _ => {
            let message = format!("byte indices must be integers or slices, not {}", vm.type_name(key));
            return Err(vm.type_error(message));
        }
    }
    let len = vm.heap.bytes_of(id).len();
    match item_index(vm, key, len)?.and_then(|index| vm.heap.bytes_of(id).get(index)) {
        Some(byte) => Ok(Value::Int((*byte).into())),
        None => Err(vm.index_error("index out of range")),
    }
}

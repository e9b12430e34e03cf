//! `+`, `*`, `%`.
use crate::bytecode::BinOp;
use crate::heap::StrId;
use crate::types::text_args::repetitions;
use crate::value::Value;
use crate::vm::{Res, Vm};

/// `a op b` where one of them is a string.
pub fn binary(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    match (op, a, b) {
        (BinOp::Add, Value::Str(x), Value::Str(y)) => vm.heap.concat(x, y).map(Some),
        (BinOp::Add, Value::Str(_), _) => {
            let message = format!("can only concatenate str (not \"{}\") to str", vm.type_name(b));
            Err(vm.type_error(message))
        }
        (BinOp::Mul, Value::Str(text), count) | (BinOp::Mul, count, Value::Str(text)) => {
            let count = repetitions(vm, count)?;
            repeat(vm, text, count).map(Some)
        }
        (BinOp::Mod, Value::Str(_), _) => super::percent::percent(vm, a, b).map(Some),
        _ => Ok(None),
    }
}

/// The length of `count` repetitions of `len` bytes; OverflowError when no size is that large.
pub fn repeated_len(vm: &mut Vm, len: usize, count: usize, what: &str) -> Res<usize> {
    match len.checked_mul(count).filter(|total| i64::try_from(*total).is_ok()) {
        Some(total) => Ok(total),
        None => Err(vm.overflow_error(what)),
    }
}

fn repeat(vm: &mut Vm, id: StrId, count: usize) -> Res<Value> {
    let len = vm.heap.str(id).len();
    if count == 1 {
        return Ok(Value::Str(id));
    }
    let total = repeated_len(vm, len, count, "repeated string is too long")?;
    let chars = vm.heap.str_len(id).saturating_mul(count);
    let mut out = vm.heap.text_room(total)?;
    vm.work(total as u64 / 4 + count as u64)?;
    let text = vm.heap.str(id);
    if let [byte] = *text.as_bytes() {
        // Many of one character are pushed in lots.
        let lot = [byte; 64];
        let lot = std::str::from_utf8(&lot).unwrap_or("");
        for _ in 0..total / 64 {
            out.push_str(lot);
        }
        out.push_str(lot.get(..total % 64).unwrap_or(""));
    } else if total > 0 {
        for _ in 0..count {
            out.push_str(text);
        }
    }
    vm.heap.new_text_of(out, u32::try_from(chars).unwrap_or(u32::MAX))
}

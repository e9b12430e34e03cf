//! `text[index]`.
use crate::heap::SliceObj;
use crate::types::slice::get_slice;
use crate::types::text_args::item_index;
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// `text[key]`.
pub fn get_item(vm: &mut Vm, text: Value, key: Value) -> Res<Value> {
    let Value::Str(id) = text else { return Err(Trap::Internal) };
    match key {
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {}
        Value::Slice(slice) => {
            let SliceObj { start, stop, step } = *vm.heap.slices.get(slice);
            return get_slice(vm, text, start, stop, step)?.ok_or(Trap::Internal);
        }
        _ => {
            let message = format!("string indices must be integers, not '{}'", vm.type_name(key));
            return Err(vm.type_error(message));
        }
    }
    let len = vm.heap.str_len(id);
    let Some(index) = item_index(vm, key, len)? else { return Err(vm.index_error("string index out of range")) };
    if let Some(&byte) = vm.heap.str(id).as_bytes().get(index).filter(|_| vm.heap.is_ascii(id)) {
        return vm.heap.ascii_char(byte);
    }
    let offset = vm.heap.char_offset(id, index);
    match vm.heap.str(id).get(offset..).and_then(|rest| rest.chars().next()) {
        Some(c) => vm.heap.new_char(c),
        None => Err(Trap::Internal),
    }
}

//! `text[index]`, `text[start:stop:step]`.
use crate::heap::StrId;
use crate::types::slice::{Selection, get_by_slice};
use crate::types::text_args::item_index;
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// Byte offset of character `index`, its work declared.
#[inline]
pub fn offset(vm: &mut Vm, id: StrId, index: usize) -> Res<usize> {
    let work = vm.heap.char_offset_work(id, index);
    vm.work(work as u64)?;
    Ok(vm.heap.char_offset(id, index))
}

/// `text[key]`.
pub fn get_item(vm: &mut Vm, text: Value, key: Value) -> Res<Value> {
    let Value::Str(id) = text else { return Err(Trap::Internal) };
    match key {
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {}
        Value::Slice(_) => return get_by_slice(vm, text, key),
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
    let offset = offset(vm, id, index)?;
    match vm.heap.str(id).get(offset..).and_then(|rest| rest.chars().next()) {
        Some(c) => vm.heap.new_char(c),
        None => Err(Trap::Internal),
    }
}

/// The selected characters of a string.
pub fn slice(vm: &mut Vm, id: StrId, selection: Selection) -> Res<Value> {
    if selection.step == 1 {
        let (start, end) = (offset(vm, id, selection.start)?, offset(vm, id, selection.end())?);
        vm.work((end - start) as u64 / 8)?;
        return vm.heap.str_part(id, start, end);
    }
    if selection.count == 0 {
        return vm.heap.empty_str();
    }
    let picked = selection.ascending();
    let step = usize::try_from(picked.step).unwrap_or(1);
    let last = picked.start + (picked.count - 1) * step;
    let (start, end) = (offset(vm, id, picked.start)?, offset(vm, id, last + 1)?);
    let ascii = vm.heap.is_ascii(id);
    vm.work(if ascii { picked.count } else { (end - start).saturating_mul(2) } as u64)?;
    let mut out = vm.heap.text_room(if ascii { picked.count } else { picked.count.saturating_mul(4).min(end - start) })?;
    let text = vm.heap.str(id).get(start..end).unwrap_or("");
    // Steps are counted from the end that comes first, which is one of the picked characters.
    match (ascii, selection.step > 0) {
        (true, true) => text.bytes().step_by(step).for_each(|b| out.push(char::from(b))),
        (true, false) => text.bytes().rev().step_by(step).for_each(|b| out.push(char::from(b))),
        (false, true) => text.chars().step_by(step).for_each(|c| out.push(c)),
        (false, false) => text.chars().rev().step_by(step).for_each(|c| out.push(c)),
    }
    out.shrink_to_fit();
    vm.heap.new_text_of(out, selection.count as u32)
}

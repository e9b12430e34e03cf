//! `dict`. (To be completed.)
use crate::heap::DictId;
use crate::value::Value;
use crate::vm::{Res, Vm};

/// `dict[key] = value`.
pub fn set_item(vm: &mut Vm, dict: DictId, key: Value, value: Value) -> Res {
    vm.dict_set(dict, key, value)
}

/// The items of a mapping; `None` when the value is none.
pub fn mapping_items(vm: &mut Vm, value: Value) -> Res<Option<Vec<(Value, Value)>>> {
    Ok(match value {
        Value::Dict(id) => Some(vm.heap.dicts.get(id).entries().map(|e| (e.key, e.value)).collect()),
        _ => None,
    })
}

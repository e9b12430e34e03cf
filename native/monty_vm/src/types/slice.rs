//! `slice`. (To be completed.)
use crate::value::Value;
use crate::vm::{Res, Vm};

/// `obj[start:stop:step]` of a built-in sequence, without a slice object; `None` when `obj` is none.
pub fn get_slice(_vm: &mut Vm, _obj: Value, _start: Value, _stop: Value, _step: Value) -> Res<Option<Value>> {
    Ok(None)
}

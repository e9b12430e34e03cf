//! `function`. (To be completed.)
use crate::value::Value;
use crate::vm::{Res, Vm};

/// `function.name = value`, or its deletion.
pub fn set_attr(vm: &mut Vm, value: Value, name: &str, _new: Option<Value>) -> Res {
    Err(vm.attribute_error(value, name))
}

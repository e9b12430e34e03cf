//! `set`. (To be completed.)
use crate::value::Value;
use crate::vm::{Trap, Vm};

/// What adding an unhashable item raises.
pub fn unhashable(vm: &mut Vm, item: Value) -> Trap {
    let name = vm.type_name(item);
    vm.type_error(format!("cannot use '{name}' as a set element (unhashable type: '{name}')"))
}

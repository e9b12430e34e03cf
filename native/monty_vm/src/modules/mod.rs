//! Modules that programs can import: a file a module, a row each.
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Linked, Res, Trap, Vm};

/// `import name`.
pub fn import(vm: &mut Vm, name: &str, _top: bool) -> Res<Value> {
    Err(not_found(vm, name))
}

fn not_found(vm: &mut Vm, name: &str) -> Trap {
    vm.raise(BuiltinType::ModuleNotFoundError, &format!("No module named '{name}'"))
}

/// `from module import name`.
pub fn import_from(vm: &mut Vm, module: Value, name: &str) -> Res<Value> {
    match vm.find_attr(module, name)? {
        Some(value) => Ok(value),
        None => {
            let module = vm.str_of(module)?;
            Err(vm.raise(BuiltinType::ImportError, &format!("cannot import name '{name}' from '{module}' (unknown location)")))
        }
    }
}

/// `from module import *`.
pub fn import_star(_vm: &mut Vm, _linked: &Linked, _module: Value) -> Res {
    Err(Trap::Internal)
}

/// Whether there is a module of that name to import.
pub fn exists(_name: &str) -> bool {
    false
}

/// A module that was imported already.
pub fn loaded(_vm: &Vm, _name: &str) -> Option<Value> {
    None
}

//! The live `globals()` of a module: to Python a dict, whose entries are the module's slots.
use crate::heap::DictId;
use crate::value::{ModuleId, Value};
use crate::vm::{Res, Trap, Vm};

/// `namespace[key]`, when it is set.
pub fn get(vm: &mut Vm, module: ModuleId, key: Value) -> Res<Option<Value>> {
    let Value::Str(id) = key else { return vm.key_hash(key).map(|_| None) };
    if let Some(value) = vm.module_get(module, vm.heap.str(id)) {
        return Ok(Some(value));
    }
    if vm.heap.str(id) == "__name__" {
        let name = vm.modules.get(module.0 as usize).map(|m| m.name.clone()).unwrap_or_default();
        return vm.heap.new_str(&name).map(Some);
    }
    Ok(None)
}

/// `namespace[key] = value`
pub fn set(vm: &mut Vm, module: ModuleId, key: Value, value: Value) -> Res {
    match key {
        Value::Str(id) => {
            let name = vm.heap.str(id).to_owned();
            vm.module_set(module, &name, value)
        }
        _ => Err(vm.type_error("keys of a module's globals must be strings")),
    }
}

/// Removes a key; gives its value.
pub fn remove(vm: &mut Vm, module: ModuleId, key: Value) -> Res<Option<Value>> {
    let Value::Str(id) = key else { return vm.key_hash(key).map(|_| None) };
    let name = vm.heap.str(id).to_owned();
    let found = vm.module_get(module, &name);
    if found.is_some() {
        vm.module_set(module, &name, Value::Undef)?;
    }
    Ok(found)
}

/// How many names are set.
pub fn len(vm: &Vm, module: ModuleId) -> usize {
    vm.module_items(module).len() + usize::from(vm.module_get(module, "__name__").is_none())
}

/// A dict with the entries of now.
pub fn snapshot(vm: &mut Vm, module: ModuleId) -> Res<DictId> {
    let items: Vec<(String, Value)> = vm.module_items(module).into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let dict = vm.new_dict()?;
    let own_name = match vm.module_get(module, "__name__") {
        Some(_) => None,
        None => Some(vm.module_name(module).to_owned()),
    };
    if let Some(own_name) = own_name {
        let (key, value) = (vm.heap.new_str("__name__")?, vm.heap.new_str(&own_name)?);
        vm.dict_set(dict, key, value)?;
    }
    for (name, value) in items {
        let key = vm.heap.new_str(&name)?;
        vm.dict_set(dict, key, value)?;
    }
    Ok(dict)
}

/// Removes all names.
pub fn clear(vm: &mut Vm, module: ModuleId) -> Res {
    let names: Vec<String> = vm.module_items(module).into_iter().map(|(name, _)| name.to_owned()).collect();
    names.iter().try_for_each(|name| vm.module_set(module, name, Value::Undef))
}

/// The dict behind a Dict or (as it is now) a Namespace.
pub fn dict_of(vm: &mut Vm, value: Value) -> Res<DictId> {
    match value {
        Value::Dict(id) => Ok(id),
        Value::Namespace(module) => snapshot(vm, module),
        _ => Err(Trap::Internal),
    }
}

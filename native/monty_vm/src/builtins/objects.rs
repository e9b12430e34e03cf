//! Builtins about objects and their attributes: `type`, `isinstance`, `getattr`, `dir`, `id`, …
use crate::types::{BuiltinType, exception};
use crate::value::Value;
use crate::vm::{NativeDef, Vm};
use std::collections::BTreeSet;

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[];

/// The names that `dir(value)` lists, sorted.
pub fn dir_names(vm: &Vm, value: Value) -> Vec<String> {
    let mut names = BTreeSet::new();
    match value {
        Value::Module(module) => {
            names.extend(vm.module_items(module).into_iter().map(|(name, _)| name.to_owned()));
            names.insert("__name__".to_owned());
        }
        Value::Type(ty) => type_names(ty, &mut names),
        _ => type_names(vm.type_of(value), &mut names),
    }
    let dict = match value {
        Value::Function(id) => vm.heap.functions.get(id).dict,
        Value::Exception(id) => vm.heap.exceptions.get(id).dict,
        _ => Value::Undef,
    };
    if let Value::Dict(dict) = dict {
        names.extend(vm.heap.dicts.get(dict).entries().filter_map(|e| vm.heap.as_str(e.key)).map(str::to_owned));
    }
    names.into_iter().collect()
}

/// What a type defines and inherits.
fn type_names(ty: BuiltinType, names: &mut BTreeSet<String>) {
    let mut at = ty;
    loop {
        let def = at.def();
        names.extend(def.methods.iter().map(|m| m.name.to_owned()));
        names.extend(def.getters.iter().chain(def.class_getters).map(|g| g.name.to_owned()));
        if at == BuiltinType::Object {
            break;
        }
        at = at.base();
    }
    names.extend(["__class__", "__doc__"].map(str::to_owned));
    if ty.is_exception() {
        names.extend(exception::field_names(ty).iter().map(|n| (*n).to_owned()));
        let all = ["args", "__cause__", "__context__", "__suppress_context__", "__traceback__", "__dict__"];
        names.extend(all.map(str::to_owned));
    }
}

//! Modules that programs can import: a file (or folder) a module, a row each in `MODULES`.
mod future;
mod math;
pub use math::{ceil as math_ceil, floor as math_floor};
mod sys;

use crate::types::BuiltinType;
use crate::value::{BuiltinId, ModuleId, Value};
use crate::vm::{Linked, NativeDef, Res, Trap, Vm};

/// A value of a module that is not a function, made when the module is first imported.
pub type Constant = (&'static str, fn(&mut Vm) -> Res<Value>);

/// A module written in Rust.
pub struct ModuleDef {
    /// Its full dotted name.
    pub name: &'static str,
    /// `__doc__`
    pub doc: &'static str,
    /// Its functions (`NativeDef::in_module`); append only: their indices are in snapshots.
    pub functions: &'static [NativeDef],
    /// Everything else in it.
    pub constants: &'static [Constant],
}

/// All of them; append only: their indices are in snapshots.
static MODULES: &[&ModuleDef] = &[&math::MODULE, &sys::MODULE, &future::MODULE];

/// Functions of modules have `BuiltinId`s from here on, each module a stride of them.
const FIRST_ID: u32 = 1 << 16;
const STRIDE: u32 = 1 << 10;

/// The native function of a `BuiltinId` that is not a built-in function's.
#[inline]
pub fn function(id: u32) -> Option<&'static NativeDef> {
    let at = id.checked_sub(FIRST_ID)?;
    MODULES.get((at / STRIDE) as usize)?.functions.get((at % STRIDE) as usize)
}

fn find(name: &str) -> Option<(usize, &'static ModuleDef)> {
    MODULES.iter().position(|m| m.name == name).and_then(|i| MODULES.get(i).map(|m| (i, *m)))
}

/// Whether there is a module of that name to import.
pub fn exists(name: &str) -> bool {
    name == "builtins" || find(name).is_some()
}

/// A module that was imported already.
pub fn loaded(vm: &Vm, name: &str) -> Option<Value> {
    vm.imported_module(name).map(Value::Module)
}

/// `import name`: the module, or with `top` the outermost package of a dotted name.
pub fn import(vm: &mut Vm, name: &str, top: bool) -> Res<Value> {
    if name.starts_with('.') {
        return Err(vm.raise(BuiltinType::ImportError, "attempted relative import with no known parent package"));
    }
    let mut first = None;
    let mut last = None;
    let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
    for end in ends {
        let prefix = name.get(..end).unwrap_or(name);
        let module = load(vm, prefix)?;
        first = first.or(Some(module));
        last = Some(module);
    }
    match if top { first } else { last } {
        Some(module) => Ok(Value::Module(module)),
        None => Err(not_found(vm, name)),
    }
}

/// The module of a full name, made on its first import.
fn load(vm: &mut Vm, name: &str) -> Res<ModuleId> {
    if let Some(module) = vm.imported_module(name) {
        return Ok(module);
    }
    if name == "builtins" {
        return load_builtins(vm);
    }
    let Some((index, def)) = find(name) else { return Err(not_found(vm, name)) };
    let doc = vm.heap.new_str(def.doc)?;
    let full_name = vm.heap.new_str(name)?;
    let package = vm.heap.new_str("")?;
    let mut values = vec![
        ("__name__", full_name),
        ("__doc__", doc),
        ("__package__", package),
        ("__loader__", Value::None),
        ("__spec__", Value::None),
    ];
    for (i, function) in def.functions.iter().enumerate() {
        values.push((function.name, Value::Builtin(BuiltinId(FIRST_ID + index as u32 * STRIDE + i as u32))));
    }
    for (name, make) in def.constants {
        values.push((name, make(vm)?));
    }
    vm.add_module(name, &values)
}

/// The module of the built-in names.
fn load_builtins(vm: &mut Vm) -> Res<ModuleId> {
    let mut values = vec![("__name__", vm.heap.new_str("builtins")?)];
    let known = crate::builtins::names().filter_map(|name| Vm::builtin(name).map(|value| (name, value)));
    values.extend(known);
    values.extend([("None", Value::None), ("True", Value::Bool(true)), ("False", Value::Bool(false))]);
    vm.add_module("builtins", &values)
}

fn not_found(vm: &mut Vm, name: &str) -> Trap {
    let parent = name.rsplit_once('.').map(|(parent, _)| parent);
    let message = match parent {
        Some(parent) if !MODULES.iter().any(|m| m.name.strip_prefix(parent).is_some_and(|rest| rest.starts_with('.'))) => {
            format!("No module named '{name}'; '{parent}' is not a package")
        }
        _ => format!("No module named '{name}'"),
    };
    import_error(vm, BuiltinType::ModuleNotFoundError, &message, name, None)
}

/// An ImportError with its fields: the message, the module's name, no path, and the name asked of it.
fn import_error(vm: &mut Vm, ty: BuiltinType, message: &str, module: &str, from: Option<&str>) -> Trap {
    let mut make = || -> Res<Value> {
        let exception = vm.new_exception(ty, message)?;
        let Value::Exception(id) = exception else { return Err(Trap::Internal) };
        let message = vm.heap.new_str(message)?;
        let module = vm.heap.new_str(module)?;
        let from = match from {
            Some(name) => vm.heap.new_str(name)?,
            None => Value::None,
        };
        vm.heap.exceptions.get_mut(id).fields = vm.heap.new_tuple([message, module, Value::None, from])?;
        Ok(exception)
    };
    match make() {
        Ok(exception) => vm.raise_value(exception),
        Err(trap) => trap,
    }
}

/// `from module import name`.
pub fn import_from(vm: &mut Vm, module: Value, name: &str) -> Res<Value> {
    if let Some(value) = vm.find_attr(module, name)? {
        return Ok(value);
    }
    let module_name = match module {
        Value::Module(id) => vm.module_name(id).to_owned(),
        _ => vm.type_name(module).into_owned(),
    };
    // A module in a package is an attribute of it once imported.
    let full = format!("{module_name}.{name}");
    if exists(&full) {
        return load(vm, &full).map(Value::Module);
    }
    let message = format!("cannot import name '{name}' from '{module_name}' (unknown location)");
    Err(import_error(vm, BuiltinType::ImportError, &message, &module_name, Some(name)))
}

/// `from module import *`: its `__all__`, or all names that begin with no underscore.
pub fn import_star(vm: &mut Vm, linked: &Linked, module: Value) -> Res {
    let Value::Module(id) = module else { return Err(Trap::Internal) };
    let items: Vec<(String, Value)> = vm
        .module_items(id)
        .into_iter()
        .filter(|(name, _)| !name.starts_with('_'))
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    for (name, value) in items {
        vm.store_global_name(linked, &name, value)?;
    }
    Ok(())
}

/// The names of all modules, sorted.
pub fn names() -> impl Iterator<Item = &'static str> {
    let mut names: Vec<&str> = MODULES.iter().map(|m| m.name).chain(["builtins"]).collect();
    names.sort_unstable();
    names.into_iter()
}

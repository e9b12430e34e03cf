//! `import`: finding a module, making it on its first import, and what it exports.
use super::{exists, find, hints, natives};
use crate::heap::DictId;
use crate::types::{BuiltinType, exception};
use crate::value::{ModuleId, Value};
use crate::vm::{Args, Linked, Module, NativeDef, Res, Sig, Trap, Vm};

/// What the prelude's `_import` is made of: a module written in Python is run when it is first imported.
pub const INTRINSICS: &[NativeDef] =
    &[NativeDef::function("_vm_run_module", Sig::One, run_module), NativeDef::function("_vm_undo_module", Sig::One, undo_module)];

/// A module that was imported already.
pub fn loaded(vm: &Vm, name: &str) -> Option<Value> {
    vm.imported_module(name).map(Value::Module)
}

/// `import name`: the module, or with `top` the outermost package of a dotted name.
pub fn import(vm: &mut Vm, name: &str, top: bool) -> Res<Value> {
    if name.starts_with('.') {
        return Err(vm.raise(BuiltinType::ImportError, "attempted relative import with no known parent package"));
    }
    let (mut first, mut last) = (None, None);
    let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
    for end in ends {
        let prefix = name.get(..end).unwrap_or(name);
        let module = load(vm, prefix)?;
        // A module in a package is an attribute of it once imported.
        if let (Some(Value::Module(parent)), Some((_, own))) = (last, prefix.rsplit_once('.'))
            && vm.module_get(parent, own).is_none()
        {
            vm.module_set(parent, own, module)?;
        }
        first = first.or(Some(module));
        last = Some(module);
    }
    match if top { first } else { last } {
        Some(module) => Ok(module),
        None => Err(not_found(vm, name)),
    }
}

/// `sys.modules`, once `sys` was imported: `import` looks there first, and what it makes it keeps there.
fn known_modules(vm: &Vm) -> Option<DictId> {
    match vm.module_get(vm.imported_module("sys")?, "modules") {
        Some(Value::Dict(dict)) => Some(dict),
        _ => None,
    }
}

/// What `sys.modules` begins with: the program itself, and what it has imported.
pub fn table(vm: &mut Vm) -> Res<Value> {
    let dict = vm.new_dict()?;
    let begun = |module: &Module| module.imported && (module.body.is_none() || module.begun);
    let imported = (0_u32..).zip(&vm.modules).filter(|(_, module)| begun(module));
    let mut modules: Vec<(String, u32)> = imported.map(|(index, module)| (module.name.to_string(), index)).collect();
    modules.extend(vm.imported_module("__main__").map(|main| ("__main__".to_owned(), main.0)));
    for (name, index) in modules {
        let name = vm.heap.new_str(&name)?;
        vm.dict_set(dict, name, Value::Module(ModuleId(index)))?;
    }
    Ok(Value::Dict(dict))
}

/// A module that no `import` finds: `types.ModuleType(name, doc)`.
pub fn empty(vm: &mut Vm, name: &str, doc: Value) -> Res<Value> {
    let full_name = vm.heap.new_str(name)?;
    let nothing = ["__package__", "__loader__", "__spec__"].map(|name| (name, Value::None));
    let [package, loader, spec] = nothing;
    let id = vm.add_module(name, &[("__name__", full_name), ("__doc__", doc), package, loader, spec])?;
    if let Some(module) = vm.modules.get_mut(id.0 as usize) {
        module.imported = false;
    }
    Ok(Value::Module(id))
}

/// A module by its full name: what `sys.modules` has, or one of the library.
fn load(vm: &mut Vm, name: &str) -> Res<Value> {
    let known = known_modules(vm);
    if let Some(found) = known.and_then(|dict| vm.dict_get_str(dict, name)) {
        let waits = |id: ModuleId| vm.modules.get(id.0 as usize).is_some_and(|module| module.body.is_some() && !module.begun);
        match found {
            Value::None => {
                let message = format!("import of {name} halted; None in sys.modules");
                return Err(import_error(vm, BuiltinType::ModuleNotFoundError, &message, name, None));
            }
            Value::Module(id) if waits(id) => {}
            found => return Ok(found),
        }
    }
    let module = Value::Module(find_or_make(vm, name)?);
    if let Some(dict) = known {
        let key = vm.heap.new_str(name)?;
        vm.dict_set(dict, key, module)?;
    }
    Ok(module)
}

/// The module of a full name, made on its first import: by code of its own, when it is written in Python, after which the instruction
/// is executed again.
fn find_or_make(vm: &mut Vm, name: &str) -> Res<ModuleId> {
    let name = super::own_name(name);
    let module = match vm.imported_module(name) {
        Some(module) => module,
        None if name == "builtins" => return load_builtins(vm),
        None => {
            let Some((index, def)) = find(name) else { return Err(not_found(vm, name)) };
            let Some(python) = def.python else {
                let mut values = attributes(vm, name, def.doc)?;
                values.extend(natives(vm, index, def)?);
                return vm.add_module(name, &values);
            };
            let unit = python.unit();
            vm.reserve_unit(&unit, false)?;
            vm.add_python_module(name, unit)
        }
    };
    match vm.modules.get(module.0 as usize) {
        Some(made) if made.body.is_some() && !made.begun => Err(vm.prepare_by_prelude("_import", &[Value::Module(module)])),
        _ => Ok(module),
    }
}

/// The attributes that every module has.
fn attributes(vm: &mut Vm, name: &str, doc: &str) -> Res<Vec<(&'static str, Value)>> {
    let doc = if doc.is_empty() { Value::None } else { vm.heap.new_str(doc)? };
    let full_name = vm.heap.new_str(name)?;
    let package = vm.heap.new_str(name.rsplit_once('.').map_or("", |(package, _)| package))?;
    Ok(vec![
        ("__name__", full_name),
        ("__doc__", doc),
        ("__package__", package),
        ("__loader__", Value::None),
        ("__spec__", Value::None),
    ])
}

/// `_vm_run_module(module)`: runs the code of a module written in Python.
fn run_module(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Module(module) = args.get(vm, 0) else { return Err(Trap::Internal) };
    let name = vm.module_name(module).to_owned();
    let (index, def) = find(&name).ok_or(Trap::Internal)?;
    let mut values = attributes(vm, &name, def.doc)?;
    if let (true, Some(python)) = (def.doc.is_empty(), def.python) {
        values.push(("__doc__", vm.docstring(&python.unit())?));
    }
    values.extend(natives(vm, index, def)?);
    for (name, value) in values {
        vm.module_set(module, name, value)?;
    }
    let made = vm.modules.get(module.0 as usize).ok_or(Trap::Internal)?;
    vm.push_plain_code(made.body.ok_or(Trap::Internal)?, &[])?;
    if let Some(made) = vm.modules.get_mut(module.0 as usize) {
        made.begun = true;
    }
    Err(Trap::Pushed)
}

/// `_vm_undo_module(module)`: its code has raised an exception; the next import begins anew.
fn undo_module(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Module(module) = args.get(vm, 0) else { return Err(Trap::Internal) };
    for slot in vm.slots_mut(module.0).ok_or(Trap::Internal)? {
        *slot = Value::Undef;
    }
    if let Some(made) = vm.modules.get_mut(module.0 as usize) {
        made.begun = false;
    }
    Ok(Value::None)
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
    let is_package = |parent: &str| super::names().any(|n| n.strip_prefix(parent).is_some_and(|rest| rest.starts_with('.')));
    let message = match parent {
        Some(parent) if !is_package(parent) => format!("No module named '{name}'; '{parent}' is not a package"),
        _ => format!("No module named '{name}'"),
    };
    import_error(vm, BuiltinType::ModuleNotFoundError, &message, name, None)
}

/// An ImportError with its fields: the message, the module's name, no path, and the name asked of it.
fn import_error(vm: &mut Vm, ty: BuiltinType, message: &str, module: &str, from: Option<&str>) -> Trap {
    let mut make = || -> Res<Value> {
        let made = vm.new_exception(ty, message)?;
        let Value::Exception(id) = made else { return Err(Trap::Internal) };
        let message = vm.heap.new_str(message)?;
        let name = vm.heap.new_str(module)?;
        let asked = match from {
            Some(name) => vm.heap.new_str(name)?,
            None => Value::None,
        };
        vm.heap.exceptions.get_mut(id).fields = vm.heap.new_tuple([message, name, Value::None, asked])?;
        if let (None, Some(hint)) = (from, hints::instead_of(module)) {
            let note = vm.heap.new_str(hint)?;
            let notes = vm.heap.new_list(vec![note])?;
            exception::set_attr(vm, made, "__notes__", Some(notes))?;
        }
        Ok(made)
    };
    match make() {
        Ok(made) => vm.raise_value(made),
        Err(trap) => trap,
    }
}

/// `from module import name`.
pub fn import_from(vm: &mut Vm, module: Value, name: &str) -> Res<Value> {
    if vm.attr_runs_code(module, name) {
        let name = vm.heap.new_str(name)?;
        return vm.ask_prelude("_import_from", &[module, name]);
    }
    if let Some(value) = vm.find_attr(module, name)? {
        return Ok(value);
    }
    let module_name = match module {
        Value::Module(id) => vm.module_name(id).to_owned(),
        _ => vm.type_name(module).into_owned(),
    };
    let full = format!("{module_name}.{name}");
    if exists(&full) {
        return import(vm, &full, false);
    }
    let message = format!("cannot import name '{name}' from '{module_name}' (unknown location)");
    Err(import_error(vm, BuiltinType::ImportError, &message, &module_name, Some(name)))
}

/// `from module import *`: the names of its `__all__`, or all that begin with no underscore.
pub fn import_star(vm: &mut Vm, linked: &Linked, module: Value) -> Res {
    let Value::Module(id) = module else { return Err(Trap::Internal) };
    let listed = match vm.module_get(id, "__all__") {
        Some(Value::List(all)) => Some(vm.heap.list(all).to_vec()),
        Some(Value::Tuple(all)) => Some(vm.heap.tuple(all).to_vec()),
        _ => None,
    };
    let items: Vec<(String, Value)> = match listed {
        Some(names) => {
            let mut items = Vec::with_capacity(names.len());
            for name in names {
                let Some(name) = vm.heap.as_str(name).map(str::to_owned) else {
                    let wrong = vm.type_name(name).into_owned();
                    let message = format!("Item in {}.__all__ must be str, not {wrong}", vm.module_name(id));
                    return Err(vm.type_error(message));
                };
                let Some(value) = vm.find_attr(module, &name)? else {
                    let message = format!("module '{}' has no attribute '{name}'", vm.module_name(id));
                    return Err(vm.raise_attribute_error(&message, module, &name));
                };
                items.push((name, value));
            }
            items
        }
        None => {
            let shown = vm.module_items(id).into_iter().filter(|(name, _)| !name.starts_with('_'));
            shown.map(|(name, value)| (name.to_owned(), value)).collect()
        }
    };
    for (name, value) in items {
        vm.store_global_name(linked, &name, value)?;
    }
    Ok(())
}

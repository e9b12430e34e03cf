//! `__annotations__`: evaluated by `__annotate__` when they are first asked for, then kept.
use super::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The intrinsic by which the prelude keeps them.
pub const FUNCTIONS: &[NativeDef] = &[NativeDef::function("_vm_annotated", Sig::Range(2, 2), keep)];

/// Has `annotate` called and its result kept as the annotations of `owner`; then the instruction that asked for them is executed
/// again, and finds them.
pub fn evaluate(vm: &mut Vm, owner: Value, annotate: Value) -> Trap {
    vm.prepare_by_prelude("_annotations", &[owner, annotate])
}

fn keep(vm: &mut Vm, args: Args) -> Res<Value> {
    let (owner, annotations) = (args.get(vm, 0), args.get(vm, 1));
    if !matches!(annotations, Value::Dict(_)) {
        let message = format!("__annotate__ returned non-dict of type '{}'", vm.type_name(annotations));
        return Err(vm.type_error(message));
    }
    match owner {
        Value::Function(id) => vm.heap.functions.get_mut(id).annotations = annotations,
        Value::Module(id) => vm.module_set(id, "__annotations__", annotations)?,
        _ => return Err(Trap::Internal),
    }
    Ok(Value::None)
}

/// `module.__annotations__` and `module.__annotate__`, where the module has no such global.
pub fn of_module(vm: &mut Vm, module: Value, name: &str) -> Res<Option<Value>> {
    let Value::Module(id) = module else { return Ok(None) };
    match (name, vm.module_get(id, "__annotate__")) {
        ("__annotate__", None) => Ok(Some(Value::None)),
        ("__annotations__", Some(annotate)) if !annotate.is_none() => Err(evaluate(vm, module, annotate)),
        ("__annotations__", _) => {
            let dict = Value::Dict(vm.new_dict()?);
            vm.module_set(id, "__annotations__", dict)?;
            Ok(Some(dict))
        }
        _ => Ok(None),
    }
}

/// Sets or deletes one of the two, when `name` is one: false for any other attribute.
pub fn set_of_module(vm: &mut Vm, module: Value, name: &str, new: Option<Value>) -> Res<bool> {
    let Value::Module(id) = module else { return Ok(false) };
    match (name, new) {
        ("__annotations__", _) => {
            if new.is_none() && vm.module_get(id, name).is_none() {
                return Err(vm.raise(BuiltinType::AttributeError, name));
            }
            vm.module_set(id, name, new.unwrap_or_default())?;
            vm.module_set(id, "__annotate__", Value::None)?;
        }
        ("__annotate__", None) => return Err(vm.type_error("cannot delete __annotate__ attribute")),
        ("__annotate__", Some(new)) => {
            if !new.is_none() && !crate::builtins::objects::is_callable(vm, new) {
                return Err(vm.type_error("__annotate__ must be callable or None"));
            }
            vm.module_set(id, name, new)?;
            if !new.is_none() {
                vm.module_set(id, "__annotations__", Value::Undef)?;
            }
        }
        _ => return Ok(false),
    }
    Ok(true)
}

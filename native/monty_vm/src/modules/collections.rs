//! `collections`: what `collections.py` is made of, and what is in the module beside.
use super::ModuleDef;
use crate::heap::hash;
use crate::heap::{DictObj, equal};
use crate::prelude::Frozen;
use crate::types::{BuiltinType, deque, payload, slots, tuple_getter};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Vm};

static PYTHON: Frozen = Frozen::new("collections", include_str!("collections.py"));

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "collections",
    doc: "",
    functions: &[],
    constants: &[("deque", |_| Ok(Value::Type(BuiltinType::Deque)))],
    python: Some(&PYTHON),
};

/// Intrinsics of the module's Python part, and of the prelude.
pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_vm_tuple_getter", Sig::Range(2, 2), tuple_getter::new),
    NativeDef::function("_vm_counted", Sig::One, counted),
    NativeDef::function("_vm_has_methods", Sig::Any, has_methods),
    NativeDef::function("_vm_ordered", Sig::One, ordered),
    NativeDef::function("_vm_new_tuple", Sig::Range(2, 2), new_tuple),
    NativeDef::function("_vm_deque_changes", Sig::One, deque::changes),
];

/// `_vm_ordered(class)`: the class is `OrderedDict`; it is given back.
fn ordered(vm: &mut Vm, args: Args) -> Res<Value> {
    let class = args.get(vm, 0);
    if let Value::Class(id) = class {
        vm.heap.classes.get_mut(id).flags.ordered = true;
    }
    Ok(class)
}

/// `_vm_has_methods(class, name…)`: whether a class defines or inherits all of them, and none is None.
fn has_methods(vm: &mut Vm, args: Args) -> Res<Value> {
    let class = args.get(vm, 0);
    let mro = vm.mro(class);
    for i in 1..args.len() {
        let name = vm.heap.as_str(args.get(vm, i)).unwrap_or("").to_owned();
        let found = mro.iter().find_map(|&class| match class {
            // (None in the type's own namespace.)
            Value::Type(ty) if name == "__hash__" && !slots::is_hashable(ty) => Some(Value::None),
            Value::Type(ty) => defines(vm, ty, &name).then_some(Value::Bool(true)),
            _ => vm.own_class_attr(class, &name),
        });
        if found.is_none_or(Value::is_none) {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

/// Whether values of a built-in type have a method.
fn defines(vm: &mut Vm, ty: BuiltinType, name: &str) -> bool {
    use BuiltinType as T;
    match name {
        "__hash__" => slots::is_hashable(ty),
        "__call__" => matches!(
            ty,
            T::Type
                | T::Function
                | T::BuiltinFunction
                | T::MethodDescriptor
                | T::Method
                | T::WrapperDescriptor
                | T::MethodWrapper
        ),
        _ => vm.type_attr(ty, name).is_ok_and(|found| found.is_some()),
    }
}

/// `_vm_new_tuple(class, items)`: `tuple.__new__`, of a tuple.
fn new_tuple(vm: &mut Vm, args: Args) -> Res<Value> {
    let (class, items) = (args.get(vm, 0), args.get(vm, 1));
    match (class, items) {
        (Value::Class(class), Value::Tuple(_)) if vm.heap.classes.get(class).base == Some(BuiltinType::Tuple) => {
            payload::wrap(vm, class, items)
        }
        _ => {
            crate::types::instance::check_new(vm, BuiltinType::Tuple, Some(class))?;
            Ok(items)
        }
    }
}

/// `_vm_counted(items)`: a dict of how often each is there; None when only Python code can tell, or when one has no hash.
fn counted(vm: &mut Vm, args: Args) -> Res<Value> {
    let items = vm.items(args, 0)?;
    vm.work(items.len() as u64 * 8)?;
    let counts = vm.heap.alloc(DictObj::default())?;
    for item in items {
        let Ok(hash) = hash::key_hash(&vm.heap, item) else { return Ok(Value::None) };
        let table = vm.heap.dicts.get(counts);
        match table.find(&vm.heap, hash, item) {
            Ok(Some(slot)) => {
                let Some(Value::Int(count)) = table.entry(slot).map(|entry| entry.value) else { return Ok(Value::None) };
                vm.heap.dicts.get_mut(counts).set_value(slot, Value::Int(count + 1));
            }
            Ok(None) => vm.heap.dict_push(counts, hash, item, Value::Int(1))?,
            Err(equal::Unfinished::Ask(..)) => return Ok(Value::None),
            Err(why) => return Err(vm.unfinished(why)),
        }
    }
    vm.settle();
    Ok(Value::Dict(counts))
}

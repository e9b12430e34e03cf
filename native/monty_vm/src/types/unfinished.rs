//! Attributes of classes that a host gave by name and fields (`program/given.rs`): they stand for what the library's Python makes when it is
//! first asked for. Most programs only read fields: to them, a class of the host's costs next to nothing.
use super::{BuiltinType, record};
use crate::heap::{ClassId, RecordId};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// What such an attribute knows of its class.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The names of the fields, a tuple.
    pub fields: Value,
    /// Of a dataclass, whether it is frozen; None of a named tuple.
    pub frozen: Value,
}

/// The attribute `name` of a class that is still to be made: see `belong`.
pub fn new(vm: &mut Vm, name: Value, plan: Plan) -> Res<Value> {
    record::new(vm, BuiltinType::Unfinished, vec![name, Value::None, plan.fields, plan.frozen])
}

/// The attribute is that of the class `owner`.
pub fn belong(vm: &mut Vm, attr: Value, owner: ClassId) {
    if plan(vm, attr).is_some()
        && let Value::Record(id) = attr
        && let Some(place) = vm.heap.records.get_mut(id).items.get_mut(1)
    {
        *place = Value::Class(owner);
    }
}

/// What an attribute knows of its class; None of what is no such attribute.
pub fn plan(vm: &Vm, attr: Value) -> Option<Plan> {
    let Value::Record(id) = attr else { return None };
    let record = vm.heap.records.get(id);
    match (record.ty, &*record.items) {
        (BuiltinType::Unfinished, &[_, _, fields, frozen]) => Some(Plan { fields, frozen }),
        _ => None,
    }
}

/// What the attribute stands for, for `instance` (Undef: for `class` itself). Where that is not made yet, a frame makes it, and the
/// instruction is executed again.
pub fn get(vm: &mut Vm, id: RecordId, instance: Value, class: Value) -> Res<Value> {
    let (Some(&[name, owner, ..]), attr) = (vm.heap.records.get(id).items.first_chunk::<4>(), Value::Record(id)) else {
        return Err(Trap::Internal);
    };
    let Some(name) = vm.heap.as_str(name).map(str::to_owned) else { return Err(Trap::Internal) };
    match vm.own_class_attr(owner, &name) {
        Some(made) if plan(vm, made).is_none() => vm.descriptor_get(made, instance, class),
        Some(_) => Err(finish(vm, attr)),
        None => Err(vm.attribute_error(instance.or(class), &name)),
    }
}

/// Has the class of such an attribute made whole: asks for it, so that the instruction is executed again and finds what was made.
#[cold]
pub fn finish(vm: &mut Vm, attr: Value) -> Trap {
    let Value::Record(id) = attr else { return Trap::Internal };
    match *vm.heap.records.get(id).items {
        [_, owner @ Value::Class(_), fields, frozen] => match vm.ask_prelude("_finish_class", &[owner, fields, frozen]) {
            Err(trap) => trap,
            Ok(_) => Trap::Internal,
        },
        _ => Trap::Internal,
    }
}

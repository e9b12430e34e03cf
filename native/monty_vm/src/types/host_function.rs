//! Functions of the host's, and methods of objects that it gave: calling one suspends the program (`vm/host.rs`).
use super::{BuiltinType, Getter, TypeDef, record};
use crate::value::Value;
use crate::vm::{Res, Vm};

/// The type: name, the object of a method (None of a function), whether it was made for a call of an unbound name.
pub static TYPE: TypeDef = TypeDef {
    getters: &[
        Getter { name: "__name__", get: |vm, value| Ok(part(vm, value, NAME)) },
        Getter { name: "__qualname__", get: |vm, value| Ok(part(vm, value, NAME)) },
        Getter { name: "__module__", get: |vm, _| vm.heap.new_str("host") },
        Getter { name: "__doc__", get: |_, _| Ok(Value::None) },
    ],
    repr: Some(|vm, value, repr| {
        let kind = if receiver(vm, value).is_some() { "method" } else { "function" };
        repr.text(&format!("<host {kind} {}>", name(vm, value)));
    }),
    ..TypeDef::EMPTY
};

const NAME: usize = 0;
const RECEIVER: usize = 1;
const MADE_FOR_CALL: usize = 2;

fn part(vm: &Vm, value: Value, part: usize) -> Value {
    match value {
        Value::Record(id) => vm.heap.records.get(id).items.get(part).copied().unwrap_or_default(),
        _ => Value::Undef,
    }
}

/// A function of the host's.
pub fn new(vm: &mut Vm, name: Value) -> Res<Value> {
    record::new(vm, BuiltinType::HostFunction, vec![name, Value::None, Value::Bool(false)])
}

/// The function that a name stands for which the program calls and has not bound.
pub fn for_call(vm: &mut Vm, name: Value) -> Res<Value> {
    record::new(vm, BuiltinType::HostFunction, vec![name, Value::None, Value::Bool(true)])
}

/// A method of an object that the host gave.
pub fn method(vm: &mut Vm, name: Value, receiver: Value) -> Res<Value> {
    record::new(vm, BuiltinType::HostFunction, vec![name, receiver, Value::Bool(true)])
}

/// Whether this is one.
pub fn is_one(vm: &Vm, value: Value) -> bool {
    matches!(value, Value::Record(id) if vm.heap.records.get(id).ty == BuiltinType::HostFunction)
}

/// Whether it was made for one call.
pub fn is_for_call(vm: &Vm, value: Value) -> bool {
    is_one(vm, value) && part(vm, value, MADE_FOR_CALL) == Value::Bool(true)
}

/// Its name, a Str.
pub fn name_value(vm: &Vm, value: Value) -> Value {
    part(vm, value, NAME)
}

/// Its name.
pub fn name(vm: &Vm, value: Value) -> &str {
    vm.heap.as_str(part(vm, value, NAME)).unwrap_or("")
}

/// The object whose method it is.
pub fn receiver(vm: &Vm, value: Value) -> Option<Value> {
    Some(part(vm, value, RECEIVER)).filter(|receiver| !receiver.is_none() && !receiver.is_undef())
}

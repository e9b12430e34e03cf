//! Arguments that are bytes, or one byte.
use crate::heap::BytesId;
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// The receiver.
#[inline]
pub fn receiver(vm: &Vm, args: Args) -> Res<BytesId> {
    match args.get(vm, 0) {
        Value::Bytes(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

/// A value that must be bytes.
pub fn bytes(vm: &mut Vm, value: Value) -> Res<BytesId> {
    match value {
        Value::Bytes(id) => Ok(id),
        _ => {
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// A byte that is given as an int.
pub fn byte(vm: &mut Vm, value: Value, message: &str) -> Res<u8> {
    let number = vm.index_clamped(value)?;
    u8::try_from(number).map_err(|_| vm.value_error(message))
}

/// What is looked for: bytes, or one byte given as an int.
#[derive(Clone, Copy)]
pub enum Needle {
    Bytes(BytesId),
    Byte([u8; 1]),
}

impl Needle {
    /// The needle that a value is; `wrong` makes the message for what is none, of the name of its type.
    pub fn of(vm: &mut Vm, value: Value, wrong: fn(&str) -> String) -> Res<Needle> {
        match value {
            Value::Bytes(id) => Ok(Needle::Bytes(id)),
            Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {
                byte(vm, value, "byte must be in range(0, 256)").map(|byte| Needle::Byte([byte]))
            }
            _ => {
                let message = wrong(&vm.type_name(value));
                Err(vm.type_error(message))
            }
        }
    }

    /// Its bytes.
    pub fn bytes<'a>(&'a self, vm: &'a Vm) -> &'a [u8] {
        match self {
            Needle::Bytes(id) => vm.heap.bytes_of(*id),
            Needle::Byte(byte) => byte,
        }
    }
}

/// The bytes that ints are.
pub fn byte_values(vm: &mut Vm, items: &[Value]) -> Res<Vec<u8>> {
    let mut out = vm.heap.bytes_room(items.len())?;
    for &item in items {
        out.push(byte(vm, item, "bytes must be in range(0, 256)")?);
    }
    Ok(out)
}

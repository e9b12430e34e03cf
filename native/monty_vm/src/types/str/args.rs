//! Arguments that are strings.
use crate::heap::StrId;
use crate::types::text_args::shown_type;
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// The receiver.
#[inline]
pub fn receiver(vm: &Vm, args: Args) -> Res<StrId> {
    match args.get(vm, 0) {
        Value::Str(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

/// Argument `position` of a method, a string.
#[inline]
pub fn text(vm: &mut Vm, args: Args, position: usize, method: &str) -> Res<StrId> {
    match args.get(vm, position) {
        Value::Str(id) => Ok(id),
        other => Err(wrong_type(vm, other, &format!("{method}() argument {position} must be str"))),
    }
}

/// `TypeError: …, not int`
#[cold]
pub fn wrong_type(vm: &mut Vm, value: Value, wanted: &str) -> Trap {
    let message = format!("{wanted}, not {}", shown_type(vm, value));
    vm.type_error(message)
}

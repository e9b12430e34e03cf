//! Exceptions. (To be completed.)
use super::{BuiltinType, TypeDef};
use crate::value::Value;
use crate::vm::{Repr, Res, Trap, Vm};

/// All exception types.
pub static TYPE: TypeDef = TypeDef { repr: Some(describe), ..TypeDef::EMPTY };

fn describe(vm: &Vm, value: Value, repr: &mut Repr) {
    let Value::Exception(id) = value else { return };
    let exception = vm.exception(id);
    repr.text(exception.ty.name());
    match exception.args {
        Value::Tuple(args) if let [one] = vm.heap.tuple(args) => {
            repr.text("(");
            repr.value(*one);
            repr.text(")");
        }
        args => repr.value(args),
    }
}

/// `str(exception)`.
pub fn describe_str(vm: &Vm, value: Value, repr: &mut Repr) {
    let Value::Exception(id) = value else { return };
    let exception = vm.exception(id);
    match exception.args {
        Value::Tuple(args) => match vm.heap.tuple(args) {
            [] => {}
            [one] if exception.ty == BuiltinType::KeyError => repr.value(*one),
            [one] => repr.str(*one),
            _ => repr.value(exception.args),
        },
        _ => {}
    }
}

/// Calls an exception type: arguments at absolute register `first`.
pub fn construct(vm: &mut Vm, ty: BuiltinType, first: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
    if keywords.is_some() {
        return Err(vm.type_error(format!("{}() takes no keyword arguments", ty.name())));
    }
    let args = vm.stack.get(first..first + argc).ok_or(Trap::Internal)?.to_vec();
    vm.new_exception_args(ty, &args)
}

/// `exception.name = value`, or its deletion.
pub fn set_attr(vm: &mut Vm, value: Value, name: &str, _new: Option<Value>) -> Res {
    Err(vm.attribute_error(value, name))
}

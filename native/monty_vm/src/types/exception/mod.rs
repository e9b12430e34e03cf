//! The exception types: their methods, their text, the fields of single types.
mod attributes;
mod construct;
mod fields;
mod group;
mod text;

pub use attributes::{get_attr, set_attr};
pub use construct::{construct, construct_for_init, raise_syntax};
pub use fields::{field, field_names};
pub use group::{construct_group, construct_of_class, group_like, same_group};
pub use text::describe_str;

use super::{BuiltinType, TypeDef};
use crate::heap::ExceptionId;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// `BaseException`.
pub static BASE: TypeDef = TypeDef {
    methods: &[NativeDef::method("add_note", Sig::One, add_note), NativeDef::method("with_traceback", Sig::One, with_traceback)],
    repr: Some(text::describe),
    ..TypeDef::EMPTY
};

/// All other exception types.
pub static TYPE: TypeDef = TypeDef { repr: Some(text::describe), ..TypeDef::EMPTY };

/// `BaseExceptionGroup`.
pub static GROUP: TypeDef = TypeDef { methods: group::METHODS, repr: Some(text::describe), ..TypeDef::EMPTY };

impl BuiltinType {
    /// The definition of an exception type.
    pub(super) fn exception_def(self) -> &'static TypeDef {
        match self {
            BuiltinType::BaseException => &BASE,
            BuiltinType::BaseExceptionGroup => &GROUP,
            _ => &TYPE,
        }
    }
}

fn receiver(vm: &Vm, args: Args) -> Res<ExceptionId> {
    match args.get(vm, 0) {
        Value::Exception(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

fn add_note(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, note) = (receiver(vm, args)?, args.get(vm, 1));
    if !matches!(note, Value::Str(_)) {
        let message = format!("add_note() argument must be str, not {}", vm.type_name(note));
        return Err(vm.type_error(message));
    }
    let dict = attributes::dict_of(vm, id)?;
    match vm.dict_get_str(dict, "__notes__") {
        Some(Value::List(list)) => vm.heap.list_push(list, note)?,
        Some(_) => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
        None => {
            let list = vm.heap.new_list(vec![note])?;
            let key = vm.heap.new_str("__notes__")?;
            vm.dict_set(dict, key, list)?;
        }
    }
    Ok(Value::None)
}

fn with_traceback(vm: &mut Vm, args: Args) -> Res<Value> {
    let traceback = args.get(vm, 1);
    attributes::set_traceback(vm, receiver(vm, args)?, traceback)?;
    Ok(args.get(vm, 0))
}

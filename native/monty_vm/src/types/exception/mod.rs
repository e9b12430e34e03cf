//! The exception types: their methods, their text, the fields of single types.
mod attributes;
mod construct;
mod fields;
mod group;
mod text;

pub use attributes::{get_attr, own_attr, set_attr};
pub use construct::{construct, construct_for_init, of_message, os_error_of_text, raise_syntax};
pub use fields::{all as all_fields, field, field_names, set_all as set_all_fields};
pub use group::{construct_group, construct_of_class, group_like, same_group};
pub use text::describe_str;

use super::{BuiltinType, TypeDef};
use crate::heap::ExceptionId;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// `BaseException`.
pub static BASE: TypeDef = TypeDef {
    methods: &[
        NativeDef::method("add_note", Sig::One, add_note),
        NativeDef::method("with_traceback", Sig::One, with_traceback),
        crate::types::reduce::REDUCE,
        crate::types::reduce::SETSTATE,
        NativeDef::method("__str__", Sig::Slot(0), str_of_args),
    ],
    repr: Some(text::describe),
    ..TypeDef::EMPTY
};

/// All other exception types.
pub static TYPE: TypeDef = TypeDef { repr: Some(text::describe), ..TypeDef::EMPTY };

/// Those whose text is more than what they were raised with.
pub static WITH_TEXT: TypeDef = TypeDef {
    methods: &[NativeDef::method("__str__", Sig::Slot(0), |vm, args| {
        let value = args.get(vm, 0);
        let text = vm.str_native(value)?;
        vm.heap.new_string(text)
    })],
    repr: Some(text::describe),
    ..TypeDef::EMPTY
};

/// `KeyError`.
pub static KEY_ERROR: TypeDef = TypeDef {
    methods: &[NativeDef::method("__str__", Sig::Slot(0), |vm, args| {
        let id = receiver(vm, args)?;
        match vm.exception(id).args {
            Value::Tuple(items) if let &[key] = vm.heap.tuple(items) => {
                let text = vm.repr(key)?;
                vm.heap.new_string(text)
            }
            _ => str_of_args(vm, args),
        }
    })],
    repr: Some(text::describe),
    ..TypeDef::EMPTY
};

/// `BaseExceptionGroup`.
pub static GROUP: TypeDef = TypeDef { methods: group::METHODS, repr: Some(text::describe), ..TypeDef::EMPTY };

impl BuiltinType {
    /// The definition of an exception type.
    pub(super) fn exception_def(self) -> &'static TypeDef {
        match self {
            BuiltinType::BaseException => &BASE,
            BuiltinType::BaseExceptionGroup => &GROUP,
            BuiltinType::KeyError => &KEY_ERROR,
            ty if has_text(ty) => &WITH_TEXT,
            _ => &TYPE,
        }
    }
}

/// Whether an exception type has a `__str__` of its own.
pub fn has_text(ty: BuiltinType) -> bool {
    use BuiltinType as T;
    matches!(
        ty,
        T::BaseException
            | T::KeyError
            | T::ImportError
            | T::OSError
            | T::SyntaxError
            | T::UnicodeDecodeError
            | T::UnicodeEncodeError
            | T::UnicodeTranslateError
            | T::BaseExceptionGroup
    )
}

/// Whether `__new__` of one exception type makes instances of the other.
pub fn made_alike(a: BuiltinType, b: BuiltinType) -> bool {
    use BuiltinType as T;
    let maker = |ty: BuiltinType| [T::OSError, T::BaseExceptionGroup, T::MemoryError].into_iter().find(|&own| ty.is_subtype(own));
    a.is_exception() && b.is_exception() && maker(a) == maker(b)
}

/// `BaseException.__str__`: what it was raised with.
fn str_of_args(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let given = vm.exception(id).args;
    match given {
        Value::Tuple(items) if let &[one] = vm.heap.tuple(items) => vm.str_value(one),
        Value::Tuple(items) if !vm.heap.tuple(items).is_empty() => {
            let text = vm.repr(given)?;
            vm.heap.new_string(text)
        }
        _ => vm.heap.new_str(""),
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

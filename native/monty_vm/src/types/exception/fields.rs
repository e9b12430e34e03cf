//! The attributes that single exception types have: `StopIteration.value`, `NameError.name`, `OSError.errno`.
//!
//! They are kept in one tuple an exception, made only when they differ from what `args` says.
use crate::heap::{ExceptionId, ExceptionObj, Heap};
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Res, Vm};

/// The names of a type's fields, in the order in which they are kept.
pub fn field_names(ty: BuiltinType) -> &'static [&'static str] {
    use BuiltinType as T;
    let mut at = ty;
    loop {
        match at {
            T::Exception | T::BaseException | T::Object | T::ValueError | T::LookupError | T::ArithmeticError => return &[],
            T::StopIteration => return &["value"],
            T::SystemExit => return &["code"],
            T::NameError => return &["name"],
            T::AttributeError => return &["name", "obj"],
            T::ImportError => return &["msg", "name", "path", "name_from"],
            T::OSError => return &["errno", "strerror", "filename", "filename2", "characters_written"],
            T::SyntaxError => {
                return &[
                    "msg",
                    "filename",
                    "lineno",
                    "offset",
                    "text",
                    "end_lineno",
                    "end_offset",
                    "_metadata",
                    "print_file_and_line",
                ];
            }
            T::UnicodeDecodeError | T::UnicodeEncodeError => return &["encoding", "object", "start", "end", "reason"],
            T::UnicodeTranslateError => return &["object", "start", "end", "reason"],
            T::BaseExceptionGroup => return &["message", "exceptions"],
            _ => at = at.base(),
        }
    }
}

/// A field of an exception; `None` when its type has no such field, or it was never set.
pub fn field(vm: &Vm, id: ExceptionId, name: &str) -> Option<Value> {
    let object = vm.heap.exceptions.get(id);
    let index = field_names(object.ty).iter().position(|n| *n == name)?;
    match object.fields {
        Value::Tuple(fields) => vm.heap.tuple(fields).get(index)?.some(),
        _ => initial(&vm.heap, object, index).some(),
    }
}

/// What a field is of an exception made with `args` alone.
fn initial(heap: &Heap, object: &ExceptionObj, index: usize) -> Value {
    use BuiltinType as T;
    let args = match object.args {
        Value::Tuple(args) => heap.tuple(args),
        _ => &[],
    };
    let arg = |i: usize| args.get(i).copied().unwrap_or_default();
    match object.ty {
        T::StopIteration => arg(0),
        T::SystemExit if args.len() > 1 => object.args,
        T::SystemExit => arg(0),
        // (Not so where its class did not initialise it, or a host has made it: `construct::of_message`.)
        T::UnicodeDecodeError | T::UnicodeEncodeError | T::UnicodeTranslateError
            if args.len() == field_names(object.ty).len() =>
        {
            arg(index)
        }
        T::UnicodeDecodeError | T::UnicodeEncodeError | T::UnicodeTranslateError => match field_names(object.ty).get(index) {
            Some(&("start" | "end")) => Value::Int(0),
            _ => Value::Undef,
        },
        ty if ty.is_subtype(T::ImportError) && args.len() == 1 && index == 0 => arg(0),
        ty if ty.is_subtype(T::SyntaxError) && index == 0 => arg(0),
        ty if ty.is_subtype(T::OSError) && index < 2 && args.len() == 2 => arg(index),
        _ => Value::Undef,
    }
}

/// All fields, to be changed.
pub fn all(vm: &Vm, id: ExceptionId) -> Vec<Value> {
    let object = vm.heap.exceptions.get(id);
    match object.fields {
        Value::Tuple(fields) => vm.heap.tuple(fields).to_vec(),
        _ => (0..field_names(object.ty).len()).map(|i| initial(&vm.heap, object, i)).collect(),
    }
}

/// Replaces all fields.
pub fn set_all(vm: &mut Vm, id: ExceptionId, fields: Vec<Value>) -> Res {
    let fields = vm.heap.new_tuple(fields)?;
    vm.heap.exceptions.get_mut(id).fields = fields;
    Ok(())
}
